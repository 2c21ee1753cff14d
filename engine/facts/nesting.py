"""Lines of a budget table that are parts of another line of the same table: activities printed below their programme.

Knows one document only; what other documents have is tied in engine.facts.ties.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from engine.facts.repetition import plain
from engine.language import Number, Record

# The levels of the nomenclature, highest first, by the words that names and headings open with.
LEVELS = (("program",), ("kegiatan",), ("sub kegiatan", "subkegiatan"))


def nest(budget: Record, lines: Sequence[Record]) -> dict[str, Record]:
    """The line of the same table that a line is part of, by its path: by numbers (1.1 is part of 1), else by the words for the levels.

    The words count where the heading names several levels, or where only the highest level makes up the total: a name of another level
    may also be a mistake in a flat list.
    """
    found = _by_number(lines)
    if found:
        return found
    found = _by_level(lines)
    heading, total = f" {plain(budget.fields.get('heading'))} ", budget.fields.get("total")
    several = sum(any(f" {word} " in heading.replace(" sub kegiatan ", " subkegiatan ") for word in words) for words in LEVELS) > 1
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


def _by_level(lines: Sequence[Record]) -> dict[str, Record]:
    found: dict[str, Record] = {}
    open_lines: list[tuple[int, Record]] = []
    for line in lines:
        level = _level(plain(line.fields.get("name")))
        if level is None:
            return {}
        open_lines = [(above, other) for above, other in open_lines if above < level]
        if open_lines:
            found[line.path] = open_lines[-1][1]
        open_lines.append((level, line))
    return found


def _level(name: str) -> int | None:
    return next((level for level, words in enumerate(LEVELS) if any(name.startswith(f"{word} ") for word in words)), None)


def _sum(lines: Sequence[Record]) -> Number | None:
    amounts = [line.fields.get("amount") for line in lines]
    return sum(amount for amount in amounts if isinstance(amount, int | Fraction)) if None not in amounts else None
