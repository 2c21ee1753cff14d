"""Figures of a scan that do not agree with each other: one of them may have been misread, so all that disagree are doubtful; and names
that do not agree with how names are written.

Two readings of a piece may be wrong alike; what the paper says twice is a second look that they know nothing of. Judges nothing: where the
paper itself is wrong, a rule says so. Must not know pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from agreements.intake.blocks import Block, walk
from agreements.intake.recognise.column_fields import PERIODS
from agreements.intake.recognise.draft import Draft, doubted
from agreements.intake.recognise.second_look import said
from agreements.notation.numbers import Number
from agreements.notation.readers import Nip, read_amount, read_nip
from agreements.notation.spelled import leading_number
from agreements.notation.vocabulary import Vocabulary

# Why such a figure is doubtful.
DISAGREES = "figures-disagree"
# An amount in words has so much at least: `dua rupiah` is none.
LEAST = 1_000
# At what age somebody enters the service, in years.
AGES = range(15, 61)
# Month in which somebody on contract is appointed, of the number of such an employee.
CONTRACT = 21


def doubt_disagreeing(drafts: Sequence[Draft], blocks: tuple[Block, ...], vocabulary: Vocabulary) -> tuple[Draft, ...]:
    """The agreements of a scan, values doubted that do not agree with others; the amount that the paper says in words is that of its only
    agreement.
    """
    spelled = list(_spelled(blocks, vocabulary)) if len(drafts) == 1 else []
    return tuple(doubted(draft, dict.fromkeys(_disagreeing(draft.value, spelled, vocabulary), DISAGREES)) for draft in drafts)


def _disagreeing(value: Mapping[str, Any], spelled: Sequence[Number], vocabulary: Vocabulary) -> Iterator[str]:
    """The paths of the values that do not agree with others."""
    yield from _money(value.get("budget", {}), spelled, vocabulary)
    for n, objective in enumerate(value.get("objectives", [])):
        for k, indicator in enumerate(objective.get("indicators", [])):
            yield from (f"objectives.{n}.indicators.{k}.{path}" for path in _aim(indicator, vocabulary))
    pages = {"parties": value.get("parties", {}), "statement.parties": value.get("statement", {}).get("parties", {})}
    people = {f"{page}.{role}": who for page, held in pages.items() for role, who in held.items()}
    yield from (f"{path}.name" for path, who in people.items() if _is_misread(who.get("name", ""), vocabulary))
    numbers = {f"{path}.nip": who["nip"] for path, who in people.items() if "nip" in who}
    for path, number in numbers.items():
        again = numbers.get(f"statement.{path}", number)
        if not _is_possible(read_nip(number, vocabulary)):
            yield path
        if re.sub(r"\D", "", again) != re.sub(r"\D", "", number):
            yield from (path, f"statement.{path}")


def _is_misread(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a name in capitals has a word of both cases before its commas, as only titles are written, that is none: `Drss DEDEN`."""
    said = re.findall(r"[^\W\d_]+", name.split(",")[0])
    titles = [word for word in said if not word.isupper() and not word.islower()]
    capitals = any(len(word) > 2 and word.isupper() for word in said)
    return capitals and any(word.casefold() not in vocabulary.titles for word in titles)


def _money(budget: Mapping[str, Any], spelled: Sequence[Number], vocabulary: Vocabulary) -> Iterator[str]:
    """Amounts of which the total is no sum, and a total that the paper says otherwise in words."""
    lines = [(f"budget.lines.{n}.amount", line["amount"]) for n, line in enumerate(budget.get("lines", [])) if "amount" in line]
    amounts = [read_amount(text, vocabulary) for _, text in lines]
    total = read_amount(budget["total"], vocabulary) if "total" in budget else None
    if total is None:
        return
    if len(spelled) == 1 and spelled[0] != total:
        yield "budget.total"
    known = [amount for amount in amounts if amount is not None]
    if len(known) == len(amounts) > 0 and total not in (sum(known), sum(_highest(known))):
        yield "budget.total"
        yield from (path for path, _ in lines)


def _highest(amounts: Sequence[Number]) -> Iterator[Number]:
    """The amounts without those that are together the one above them: parts of a programme."""
    at = 0
    while at < len(amounts):
        yield amounts[at]
        parts: Number = 0
        for end in range(at + 1, len(amounts)):
            parts += amounts[end]
            if parts == amounts[at] > 0:
                at = end
                break
        at += 1


def _aim(indicator: Mapping[str, Any], vocabulary: Vocabulary) -> Iterator[str]:
    """A target of more than a hundred per cent or of none, and a schedule that neither ends with the target nor is together as much."""
    unit = indicator.get("unit")
    target = said(indicator.get("target", ""), unit, vocabulary)
    if target is None:
        return
    if target.value is None:
        # Figures that were read as letters.
        if target.kind is None and "%" in (target.units.column, *target.text) and not re.search(r"\d", target.text):
            yield "target"
        return
    if target.unit == "%" and target.value > 100:
        yield "target"
    for schedule, periods in PERIODS.items():
        parts = {key: part for key, text in indicator.get(schedule, {}).items() if (part := said(text, unit, vocabulary)) is not None}
        values = [part.value for part in parts.values()]
        known = [value for value in values if value is not None]
        if periods[-1] not in parts or len(known) < len(values):
            continue
        # At the end of its last period a running target is reached.
        if target.value not in (parts[periods[-1]].value, sum(known)) and target.value * len(known) != sum(known):
            yield from ("target", *(f"{schedule}.{key}" for key in parts))


def _is_possible(nip: Nip) -> bool:
    """Whether a number of 18 figures can be somebody's: born on a day, appointed in a month at some age, a man or a woman. Others are not
    asked.
    """
    if nip.kind == "other" or nip.birth_year is None or nip.appointed_year is None or nip.appointed_month is None:
        return True
    month = nip.appointed_month in range(1, 13) or nip.appointed_month == CONTRACT
    return bool(nip.birth_valid) and month and nip.sex is not None and nip.appointed_year - nip.birth_year in AGES


def _spelled(blocks: tuple[Block, ...], vocabulary: Vocabulary) -> Iterator[Number]:
    """The amounts that the paper says in words: `Terbilang: lima ratus sepuluh juta rupiah`."""
    for paragraph in walk(blocks):
        words = re.findall(r"[^\W\d_]+", paragraph.text.casefold())
        for start in range(min(2, len(words))):
            number, taken = leading_number(words[start:], vocabulary)
            if number is not None and number >= LEAST and words[start + taken : start + taken + 1] == ["rupiah"]:
                yield number
                break
