"""Whether the legal bases of rules are in force in the years that the rules are for. Of one without dates nothing is said but that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from agreements.notation.needs import FIRST_YEAR
from agreements.source.document import placed
from engine.language import DataPath, Place, Problem
from engine.rulebook import Rule, RuleBook
from engine.rulebook.in_force import Years

# Beyond it nothing changes any more: an end that is open.
_OPEN = 9999


def not_in_force(book: RuleBook) -> Iterator[Problem[Place]]:
    """The bases that no year of their rule is under, and the years of a rule in which none of its bases is in force.

    A rule without a first year is for agreements since that of the table first_year; one without a last year has no end.
    """
    number = book.reference.vocabulary.tables.number(FIRST_YEAR)
    for rule in book.rules:
        first, last = rule.source.years
        span = (first if first is not None else int(number), last if last is not None else _OPEN)
        dead = [key for key in rule.source.basis if key in rule.in_force and not _common(_bounds(rule.in_force[key]), span)]
        for key in dead:
            values = {"basis": key, "years": _said(*_bounds(rule.in_force[key])), "rule": _said(*span)}
            yield _at(rule, "basis-never-in-force", DataPath("basis", rule.source.basis.index(key)), values)
        # What has no dates may be in force in any year.
        if dead or not rule.source.basis or len(rule.in_force) < len(rule.source.basis):
            continue
        bare = list(_uncovered(span, [_bounds(years) for years in rule.in_force.values()]))
        if bare:
            yield _at(rule, "basis-not-in-force", DataPath("basis"), {"years": ", ".join(_said(*years) for years in bare)})


def undated(book: RuleBook) -> list[str]:
    """The keys of the bases of rules of which the table does not say since when they are in force."""
    return sorted({key for rule in book.rules for key in rule.source.basis if key not in rule.in_force})


def _uncovered(span: tuple[int, int], covering: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The years of the span that none of the others covers."""
    here, end = span
    for first, last in sorted(covering):
        if first > here:
            yield here, min(first - 1, end)
        here = max(here, last + 1)
        if here > end:
            return
    yield here, end


def _bounds(years: Years) -> tuple[int, int]:
    return years[0], _OPEN if years[1] is None else years[1]


def _common(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return max(one[0], two[0]) <= min(one[1], two[1])


def _said(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{'…' if last == _OPEN else last}"


def _at(rule: Rule, code: str, path: DataPath, arguments: dict[str, str]) -> Problem[Place]:
    return placed(Problem(code, path, arguments), rule.document, shown=True)
