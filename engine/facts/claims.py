"""What an indicator's texts claim beside its target: a printed scale, a bound in the name, what is counted.

Knows one indicator and the words of the rule book; judges nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import dropwhile
from typing import Annotated

from agreements.model import Indicator, serial
from agreements.model.position_words import IN_BRACKETS, said_behind, unnumbered
from agreements.notation.bare_lists import read_bare_list
from agreements.notation.composing import composed
from agreements.notation.note_statements import (
    Moved,
    Parts,
    Stated,
    read_moved,
    read_note_grade,
    read_often,
    read_parts,
    read_stated,
    read_way,
    what_is_listed,
)
from agreements.notation.numbers import NUMERAL, Number, whole
from agreements.notation.patterns import one_of
from agreements.notation.readers import Choices, read_date, read_quantity
from agreements.notation.target_record import Target, TargetNumber
from agreements.notation.units import read_unit
from agreements.notation.vocabulary import Vocabulary
from agreements.notation.wholes import Whole, read_bracketed_scale, read_scale_beside, read_whole
from engine.facts.field_types import as_record
from engine.facts.formula_marks import hundreds_in, is_closed
from engine.language import TRUTH, ListType, NumberType, RecordType, TextType, Type, Value, unit
from engine.language.classes import dataclass
from engine.language.searches import plain
from engine.language.values import join
from engine.scoring.agreement_direction import direction_of_name, direction_said


@dataclass(frozen=True, slots=True)
class PrintedScale:
    """A scale that is printed with a target, as its unit or in the name (`3,5 dari skala 4`, `(skala 100-400)`): where it begins, where it
    ends, and the value that is set on it.
    """

    text: str
    value: TargetNumber = None
    low: TargetNumber = None
    high: TargetNumber = None


@dataclass(frozen=True, slots=True)
class NameBound:
    """A bound in the name, in the unit of the target: `minimal 90%`."""

    text: str
    kind: Annotated[str, Choices(("at least", "at most"))]
    value: TargetNumber = None


@dataclass(frozen=True, slots=True)
class NotePart:
    """Counts in the note, a part and its whole (`12 dari 20 desa`), the share in per cent that they give, and what is counted."""

    text: str
    share: TargetNumber = None
    counted: str = ""


_COMPARED = re.compile(r"\bterhadap\s+(?:total\s+|jumlah\s+|seluruh\s+)*([^\W\d_]+)", re.IGNORECASE)
_CLAUSE = re.compile(r".*\byang\s+(.*\w.*)", re.IGNORECASE | re.DOTALL)
_BRACKETS = re.compile(r"\([^()]*\)")
# What is measured for each period is no sum of the year.
_OFTEN = re.compile(r"\b(?:per|setiap|tiap|rata-rata|rerata|frekuensi)\b", re.IGNORECASE)
_COLUMNS = {"target": "target", "baseline": "baseline", "result": "last_year", "plan": "plan_target"}
_AMOUNT = re.compile(
    rf"(?:\((?P<bracketed>{NUMERAL})|\b(?:sebesar|sebanyak|sejumlah)\s+(?P<said>{NUMERAL}))(?![\d.,]*\d)\s*(?P<unit>%|[^\W\d_]+)\s*\)?\s*$",
    re.IGNORECASE,
)
_DONE = re.compile(r"^ter(?=\w{4})")
_SCALE_TYPE, _BOUND_TYPE, _NOTE_TYPE = "printed_scale", "name_bound", "note_part"


def claim_types(record_of: dict[type, RecordType]) -> dict[str, Type]:
    """The types of what `claims` adds to the record of an indicator, by the record types of the dataclasses."""
    return {
        _SCALE_TYPE: record_of[PrintedScale],
        _BOUND_TYPE: record_of[NameBound],
        _NOTE_TYPE: record_of[NotePart],
        "counted": TextType(),
        "compared_with": TextType(),
        "clause": TextType(),
        "written_out": TextType(),
        "name_words": ListType(TextType()),
        "name_words_outside": ListType(TextType()),
        "unit_behind_name": TextType(),
        "target_day_exists": TRUTH,
        "target_day": NumberType(whole=True),
        "higher_is_better": TRUTH,
        "lower_is_better": TRUTH,
        "named_direction": TextType(frozenset(("higher", "lower")), closed=True),
        "note_states": ListType(record_of[Stated]),
        "note_moved": record_of[Moved],
        "note_parts": record_of[Parts],
        "note_grade": TextType(),
        "note_direction": TextType(frozenset(("higher", "lower")), closed=True),
        "name_amount": NumberType(unit("target")),
        "formula_closed": TRUTH,
        "formula_hundreds": NumberType(),
        "deeds_below": ListType(TextType()),
    }


def claims(indicator: Indicator, target: Target | None, path: str, vocabulary: Vocabulary) -> Iterator[tuple[str, Value]]:
    """The fields that an indicator's record gets from what its texts claim; what they do not say is left out."""
    name, at = indicator.name or "", join(path, "target")
    scale = _scale((indicator.target, indicator.unit, name), vocabulary)
    if scale is None and target is not None and indicator.measure(vocabulary) == "index":
        scale = _bracketed(name, target, vocabulary) or _bracketed(indicator.unit or "", target, vocabulary)
        texts = (indicator.formula, indicator.note)
        scale = scale or next((s for text in texts if text and (s := read_scale_beside(text, target.low, vocabulary))), None)
    if scale is None and target is not None and target.whole is not None:
        scale = Whole(indicator.target or "", target.value, None, target.whole, "", 0, 0)
    if scale is not None and (value := target.low if scale.value is None and target is not None else scale.value) is not None:
        yield _SCALE_TYPE, as_record(PrintedScale(scale.text, value, scale.low, scale.high), at)
    if target is not None and (bound := _bound(name, target.unit, vocabulary)) is not None:
        yield _BOUND_TYPE, as_record(bound, join(path, "name"))
    if (part := _part(indicator.note or "", vocabulary)) is not None:
        yield _NOTE_TYPE, as_record(part, join(path, "note"))
    if indicator.note is not None:
        yield from _noted(indicator, indicator.note, target, join(path, "note"), vocabulary)
    if target is not None and (amount := _amount(name, target.unit, vocabulary)) is not None:
        yield "name_amount", amount
    yield from _named(name, vocabulary)
    if (day := read_date(indicator.target or "", vocabulary)).month is not None and day.printed_day is not None:
        yield "target_day_exists", day.day is not None
        if (number := serial(day)) is not None:
            yield "target_day", number
    # Nothing where it would be assumed, or where neither is better.
    said = direction_said(indicator, target, vocabulary)
    if not said.assumed and said.direction != "stable":
        yield "higher_is_better", said.direction == "higher"
        yield "lower_is_better", said.direction == "lower"
    if (named := direction_of_name(name, target.unit if target is not None else "", vocabulary)) is not None:
        yield "named_direction", named
    if indicator.formula is not None:
        yield "formula_closed", is_closed(indicator.formula)
        yield "formula_hundreds", hundreds_in(indicator.formula)


def _named(name: str, vocabulary: Vocabulary) -> Iterator[tuple[str, Value]]:
    """What the name of an indicator says, "" where it has none: what it counts, its clause, its words, and itself without its code."""
    if counted := _counted(name, vocabulary):
        yield "counted", counted
    if found := _COMPARED.search(name):
        yield "compared_with", found[1]
    if found := _CLAUSE.match(name):
        yield "clause", found[1]
    behind = dict(said_behind(name))
    yield from behind.items()
    if name:
        yield "name", composed(unnumbered(name))
        yield "name_words", _telling_words(str(behind.get("written_out", name)), vocabulary)
        yield "name_words_outside", _telling_words(_BRACKETS.sub(" ", name), vocabulary)


def _scale(texts: Sequence[str | None], vocabulary: Vocabulary) -> Whole | None:
    """The scale that the first of the texts (target, column Satuan, name) prints. `17 dari 16 desa` has an end, and no beginning."""
    return next((found for text in texts if text and (found := read_whole(text, vocabulary)) is not None), None)


def _bracketed(text: str, target: Target, vocabulary: Vocabulary) -> Whole | None:
    """The scale that a score's name or unit has in brackets without the word for it, `(1-4)` or `(maksimal 4)`. A target that is above it
    by more than a lost decimal sign is on another: the classes of a school may stand there.
    """
    found = read_bracketed_scale(text)
    if found is None and (inside := IN_BRACKETS.search(text)) and (most := vocabulary.recall(_bounds)["at most"].fullmatch(inside[1])):
        high = read_quantity(most[1], decimal_comma=True)
        found = Whole(inside[1], None, None, high, "", inside.start(), inside.end()) if high is not None else None
    return found if found is not None and target.low is not None and target.low <= 10 * Fraction(found.high) else None


def _part(note: str, vocabulary: Vocabulary) -> NotePart | None:
    found = read_whole(note, vocabulary)
    if found is None or found.value is None or not 0 <= found.value <= found.high or not found.high or "skala" in found.text.lower():
        return None
    return NotePart(found.text, whole(Fraction(found.value) * 100 / Fraction(found.high)), found.unit)


def _noted(indicator: Indicator, note: str, target: Target | None, path: str, vocabulary: Vocabulary) -> Iterator[tuple[str, Value]]:
    """What the note says of the target, and of the columns beside it."""
    # Most notes have no number.
    if any(map(str.isdigit, note)):
        yield from _amounts_noted(indicator, note, target.unit if target is not None else "", path, vocabulary)
    else:
        yield "note_states", []
    if grade := read_note_grade(note, vocabulary):
        yield "note_grade", grade
    if way := read_way(note, vocabulary):
        yield "note_direction", way


def _amounts_noted(indicator: Indicator, note: str, unit: str, path: str, vocabulary: Vocabulary) -> Iterator[tuple[str, Value]]:
    columns = _columns(indicator, unit, vocabulary)
    often = read_often(note, unit, columns, vocabulary) if not _OFTEN.search(indicator.name or "") else None
    stated = [*read_stated(note, unit, columns, vocabulary), *([often] if often is not None else [])]
    yield "note_states", [as_record(one, path) for one in stated]
    if (moved := read_moved(note, unit, vocabulary)) is not None:
        yield "note_moved", as_record(moved, path)
    if (parts := read_parts(note, unit, vocabulary) or _listed(note, unit, columns.get("target"), vocabulary)) is not None:
        yield "note_parts", as_record(parts, path)


def _listed(note: str, unit: str, goal: Number | None, vocabulary: Vocabulary) -> Parts | None:
    """The parts of a note that only lists some, in the unit of the target or in none, if their sum is near it; else they may be others."""
    found = read_bare_list(what_is_listed(note, vocabulary), vocabulary) if unit and goal else None
    if found is None or goal is None or not found.nearly(goal):
        return None
    fits = found.units == {""} or all(read_unit(printed, vocabulary) == unit.split(" ")[0] for printed in found.units)
    return Parts(found.text, found.total, found.wholes) if fits else None


def _columns(indicator: Indicator, unit: str, vocabulary: Vocabulary) -> dict[str, Number]:
    """What the columns print as one number in the unit, by what a note calls it."""
    read = {
        of: indicator.read_target(text, vocabulary) for of, column in _COLUMNS.items() if (text := getattr(indicator, column)) is not None
    }
    return {of: found.value for of, found in read.items() if found.value is not None and not found.bound and found.unit == unit}


def _amount(name: str, unit: str, vocabulary: Vocabulary) -> Value | None:
    """The amount in the unit of the target that a name ends with: `… (125 orang)`, `… sebesar 8%`."""
    found = _AMOUNT.search(name)
    if found is None or read_unit(found["unit"], vocabulary) != unit.split(" ")[0]:
        return None
    return read_quantity(found["bracketed"] or found["said"], decimal_comma=True)


def _bounds(vocabulary: Vocabulary) -> dict[str, re.Pattern[str]]:
    either = {says: one_of(vocabulary.saying("direction_words", says)) for says in ("at most", "at least")}
    return {says: re.compile(rf"\b(?:{found})\s*:?\s*({NUMERAL})\s*(%|[^\W\d_]+)?", re.IGNORECASE) for says, found in either.items()}


def _bound(name: str, target_unit: str, vocabulary: Vocabulary) -> NameBound | None:
    for says, pattern in vocabulary.recall(_bounds).items():
        if not (found := pattern.search(name)):
            continue
        unit, value = read_unit(found[2] or "", vocabulary), read_quantity(found[1], decimal_comma=True)
        if value is not None and unit is not None and unit == target_unit.split(" ")[0]:
            return NameBound(found[0], says, value)
    return None


def _counted(name: str, vocabulary: Vocabulary) -> str:
    """What a name counts: its words behind those that count, `laporan keuangan` of `Jumlah laporan keuangan`."""
    words = re.findall(r"[^\W_]+", unnumbered(name).lower())
    counting = vocabulary.recall(_counting)
    start = next((at for at, word in enumerate(words) if word not in counting), len(words))
    return " ".join(words[start:]) if start else ""


def _counting(vocabulary: Vocabulary) -> frozenset[str]:
    return _measure_words(("count",), vocabulary) | {"seluruh", "dan"}


def _measure_words(kinds: tuple[str, ...], vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word.lower() for word, kind in vocabulary.measures if kind in kinds and " " not in word)


def _telling_words(name: str, vocabulary: Vocabulary) -> list[Value]:
    """The words of a name behind those that open a share or a count (inside it they tell), but for those that say nothing (yang, telah).

    What is done and what has been done are one: disusun, tersusun.
    """
    openings, empty = vocabulary.recall(_not_telling)
    return [_DONE.sub("di", word) for word in dropwhile(openings.__contains__, plain(name).split()) if word not in empty]


def _not_telling(vocabulary: Vocabulary) -> tuple[frozenset[str], frozenset[str]]:
    return _measure_words(("percentage", "count"), vocabulary), frozenset(vocabulary.tables.values("empty_words"))
