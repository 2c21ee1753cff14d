"""Which way an indicator is better, by all that its agreement says: declared, bound, named, its unit, plan, target, formula, objective.

What none of them decides is assumed. How a name is read is direction.py's; knows no figures, and no rule.
"""

from __future__ import annotations

import re
from itertools import pairwise

from agreements.model import SCHEDULES, Indicator
from agreements.notation.polarity import Polarity
from agreements.notation.target_record import Target
from agreements.notation.vocabulary import Vocabulary
from engine.scoring.computations import computation
from engine.scoring.days import read_day
from engine.scoring.direction import read_direction
from engine.scoring.grounds import Direction, Evidence
from engine.scoring.indicator_name import MERITS, IndicatorName
from engine.scoring.words_said import WORD, time_units, what_is_said

_REMARK = re.compile(r"\(([^()]*)\)")
# What offices make and do is counted; whether more of it is better, only a merit says.
_THINGS = frozenset(("output", "deed"))
_MERITS = frozenset((*MERITS, "less", "free", "not"))
# A share of all that there is: of nothing that should be little is that much planned.
_ALL = 100


def direction_of(indicator: Indicator, target: Target | None, vocabulary: Vocabulary, objective: str = "") -> Evidence:
    """Whether more or less is better: as is said, else as the plan, the target, the formula or the objective shows; else assumed."""
    said = direction_said(indicator, target, vocabulary)
    if not said.assumed:
        return said
    return (
        _planned(indicator, target, vocabulary)
        or _of_all(target)
        or _computed(indicator, vocabulary)
        or _intended(indicator.name or "", objective, vocabulary)
        or said
    )


def direction_said(indicator: Indicator, target: Target | None, vocabulary: Vocabulary) -> Evidence:
    """What is declared, or what the printed bound, the name and the unit say; else assumed."""
    if indicator.direction is not None:
        return Evidence(indicator.direction, "declared")
    if target is not None and target.kind is None and read_day(target.text, vocabulary) is not None:
        # What is to be done by a day is done before it or late.
        return Evidence("lower", "day", target.text)
    if target is not None and target.bound:
        return Evidence("lower" if target.bound in ("<", "<=") else "higher", "bound", target.bound)
    named = read_direction(indicator.name or "", vocabulary)
    if target is not None and target.kind == "range" and (kept := _kept_within(indicator.name or "", vocabulary)):
        # "BOR: 60-85%": of what is kept between two bounds nobody says that more of it is better.
        return Evidence(named.direction, "assumed", kept)
    if target is not None and target.kind == "grade" and "rank" in _says(named.word, vocabulary):
        # "Peringkat akreditasi: A" is a grade that is reached or exceeded, no place in an order.
        return Evidence("higher", "unit", target.text)
    return (_of_unit(named, target.unit, vocabulary) if target is not None else None) or named


def _kept_within(name: str, vocabulary: Vocabulary) -> str:
    """The word of a name for a quantity that offices want more of or less (the table either-way); "" if it has none."""
    words = f" {' '.join(WORD.findall(name.lower()))} "
    return next((word for word in sorted(vocabulary.words("either_way")) if f" {word} " in words), "")


def direction_of_name(name: str, unit: str, vocabulary: Vocabulary) -> Polarity | None:
    """What the name says beyond doubt, with its unit: no thing that is only counted, nothing of which its brackets say the contrary."""
    named = read_direction(name, vocabulary)
    says = _says(named.word, vocabulary)
    if named.assumed or (not _THINGS.isdisjoint(says) and _MERITS.isdisjoint(says)):
        return None
    remarks = (read_direction(remark, vocabulary) for remark in _REMARK.findall(name))
    if any(remark.kind == "word" and remark.direction != named.direction for remark in remarks):
        return None
    return (_of_unit(named, unit, vocabulary) or named).direction


def _of_unit(named: Evidence, unit: str, vocabulary: Vocabulary) -> Evidence | None:
    """What the unit says: a place in an order, a harm that is counted, or whether a time is measured or the share that keeps to one."""
    says = _says(named.word, vocabulary)
    if "time" in says or "speed" in says:
        if unit == "%" and ("speed" in says or named.direction == "lower"):
            # "Waktu tunggu rawat jalan (≤ 60 menit)", 80%: the share of those who wait no longer.
            return Evidence("higher", "unit", unit)
        if "speed" in says and unit.split(" ")[0] in vocabulary.recall(time_units):
            return Evidence("lower", "unit", unit)
    counted = read_direction(unit, vocabulary) if unit else None
    # "Juara 3" whatever the name, "0 temuan" where it says nothing; that documents are counted says nothing of what they are about.
    unwanted = counted is not None and counted.kind == "word" and counted.direction == "lower"
    if counted is not None and unwanted and (named.assumed or "rank" in _says(counted.word, vocabulary)):
        return Evidence("lower", "unit", counted.word)
    return None


def _says(words: str, vocabulary: Vocabulary) -> frozenset[str]:
    return vocabulary.recall(_said, words)


def _said(words: str, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(item.says for item in what_is_said(words.split(), vocabulary))


def _planned(indicator: Indicator, target: Target | None, vocabulary: Vocabulary) -> Evidence | None:
    """What the plan says: where the target is below what was, less is better, and where it is above it, more; less is also where the
    targets of the periods fall.
    """
    if target is None or target.kind != "number" or target.value is None:
        return None
    found: set[Direction] = set()
    said = ""
    for text, later in ((indicator.baseline, False), (indicator.last_year, False), (indicator.plan_target, True)):
        read = indicator.read_target(text, vocabulary) if text is not None else None
        if read is not None and read.kind == "number" and read.value not in (None, target.value) and read.unit == target.unit:
            assert read.value is not None
            found.add("higher" if (read.value < target.value) != later else "lower")
            said = said or read.text
    for field in SCHEDULES:
        targets = [indicator.read_period(text, vocabulary).value for _, text in indicator.schedule(field) if text is not None]
        values = [value for value in targets if value is not None]
        if len(values) > 2 and values[-1] == target.value and all(a >= b for a, b in pairwise(values)) and values[0] > values[-1]:
            found.add("lower")
            said = said or " … ".join(text for _, text in list(indicator.schedule(field))[:: len(values) - 1] if text is not None)
    return Evidence(found.pop(), "plan", said) if len(found) == 1 else None


def _of_all(target: Target | None) -> Evidence | None:
    """Where all of something is planned, more of it is better."""
    if target is not None and target.kind == "number" and target.unit == "%" and target.value == _ALL:
        return Evidence("higher", "target", target.text)
    return None


def _computed(indicator: Indicator, vocabulary: Vocabulary) -> Evidence | None:
    """What the formula divides by the whole, where that says more than the name: "Persentase perkara" of those that are settled."""
    above = computation(indicator, vocabulary).top if indicator.formula is not None or indicator.expression is not None else None
    if above is None:
        return None
    words = above.replace("_", " ")
    read = read_direction(f"persentase {words}", vocabulary)
    return Evidence(read.direction, "formula", words) if read.kind == "word" else None


def _intended(name: str, objective: str, vocabulary: Vocabulary) -> Evidence | None:
    """What the objective says of the very thing that the indicator measures: "Menurunnya timbulan sampah", "Timbulan sampah per orang"."""
    aim, measured = IndicatorName(objective, vocabulary), IndicatorName(name, vocabulary)
    change = next((item for item in aim.said if item.start == 0 and item.says in ("less", "more")), None)
    if change is None:
        return None
    ends = (at for at in range(change.end, len(aim.words)) if at in aim.clauses or aim.words[at] in ("dan", "serta"))
    end = next(ends, len(aim.words))
    thing = [aim.words[at] for at in range(change.end, end) if at not in aim.empty]
    same = thing and measured.words[measured.head :][:1] == thing[:1] and set(thing) <= set(measured.words)
    return Evidence("lower" if change.says == "less" else "higher", "objective", change.word) if same else None
