"""Lines of a budget table that are parts of another line of the same table: activities printed below their programme.

Knows one document only; what other documents have is tied in engine.facts.ties.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from agreements.notation.vocabulary import Vocabulary
from engine.facts.repetition import plain
from engine.language import Number, Record


def nest(budget: Record, lines: Sequence[Record], vocabulary: Vocabulary) -> dict[str, Record]:
    """The line of the same table that a line is part of, by its path: by numbers (1.1 is part of 1), else by the words for the levels.

    The words count where the heading names several levels, or where only the highest level makes up the total: a name of another level
    may also be a mistake in a flat list.
    """
    found = _by_number(lines)
    if found:
        return found
    levels = vocabulary.recall(_levels)
    found = _by_level(lines, levels)
    total = budget.fields.get("total")
    several = len(_named(plain(budget.fields.get("heading")), levels)) > 1
    tops = [line for line in lines if line.path not in found]
    return found if several or (total is not None and _sum(tops) == total != _sum(lines)) else {}


def _by_number(lines: Sequence[Record]) -> dict[str, Record]:
    by_number = {number: line for line in reversed(lines) if (number := _number(line))}
    found = {}
    for line in lines:
        above = _number(line)
        while above := above[:-1]:
            if above in by_number and by_number[above] is not line:
                found[line.path] = by_number[above]
                break
    return found


def _number(line: Record) -> tuple[str, ...]:
    printed = line.fields.get("number_text")
    return tuple(part for part in printed.strip(" .)").split(".") if part) if isinstance(printed, str) else ()


def _by_level(lines: Sequence[Record], levels: Mapping[str, Number]) -> dict[str, Record]:
    found: dict[str, Record] = {}
    open_lines: list[tuple[Number, Record]] = []
    for line in lines:
        level = _level(plain(line.fields.get("name")), levels)
        if level is None:
            return {}
        open_lines = [(above, other) for above, other in open_lines if above < level]
        if open_lines:
            found[line.path] = open_lines[-1][1]
        open_lines.append((level, line))
    return found


def _levels(vocabulary: Vocabulary) -> dict[str, Number]:
    """The words for the levels of the nomenclature with their levels, the longest word first."""
    rows = sorted(vocabulary.tables.rows("budget_levels"), key=lambda row: -len(row["word"]))
    return {plain(row["word"]): row["level"] for row in rows}


def _level(name: str, levels: Mapping[str, Number]) -> Number | None:
    return next((level for word, level in levels.items() if name.startswith(f"{word} ")), None)


def _named(heading: str, levels: Mapping[str, Number]) -> set[Number]:
    """The levels that a heading names: the kegiatan of "sub kegiatan" is none of its own."""
    found, rest = set[Number](), f" {heading} "
    for word, level in levels.items():
        if f" {word} " in rest:
            found.add(level)
            rest = rest.replace(f" {word} ", "  ")
    return found


def _sum(lines: Sequence[Record]) -> Number | None:
    amounts = [line.fields.get("amount") for line in lines]
    return sum(amount for amount in amounts if isinstance(amount, int | Fraction)) if None not in amounts else None
