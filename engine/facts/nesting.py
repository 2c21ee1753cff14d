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


def group_rows(lines: Sequence[Record]) -> dict[str, int]:
    """The rows that only head those below them, and the row that heads each of the others: its index, by the path of a line.

    Such a row has a name (and perhaps a code) and nothing else, and a line with an amount follows. Where no line has a number, a row may as
    well lack its amount: then its name must be of a higher level than the next.
    """
    found: dict[str, int] = {}
    numbered = any(_number(line) for line in lines)
    head: int | None = None
    for index, line in enumerate(lines):
        following = next((other for other in lines[index + 1 :] if _has_amount(other)), None)
        if following is not None and _is_bare(line) and (numbered or _is_higher(line, following)):
            head = index
            found[line.path] = index
        elif head is not None:
            found[line.path] = head
    return found


def _has_amount(line: Record) -> bool:
    return plain(line.fields.get("amount_text")) != ""


def _is_bare(line: Record) -> bool:
    others = ("number_text", "amount_text", "note", "source_of_funds", "indicator")
    return plain(line.fields.get("name")) != "" and all(plain(line.fields.get(field)) == "" for field in others)


def _is_higher(line: Record, other: Record) -> bool:
    one, two = (_level(plain(item.fields.get("name"))) for item in (line, other))
    return one is not None and (two is None or one < two)


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
