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


def group_rows(lines: Sequence[Record], vocabulary: Vocabulary) -> dict[str, int]:
    """The rows that only head those below them, and the row that heads each of the others: its index, by the path of a line.

    Such a row has a name (and perhaps a code) and nothing else, and a line with an amount follows. Where no line has a number, a row may as
    well lack its amount: then its name must be of a higher level than the next.
    """
    found: dict[str, int] = {}
    numbered = any(_number(line) for line in lines)
    levels = vocabulary.recall(_levels)
    head: int | None = None
    for index, line in enumerate(lines):
        following = next((other for other in lines[index + 1 :] if _has_amount(other)), None)
        if following is not None and _is_bare(line) and (numbered or _is_higher(line, following, levels)):
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


def _is_higher(line: Record, other: Record, levels: Mapping[str, Number]) -> bool:
    one, two = (_level(plain(item.fields.get("name")), levels) for item in (line, other))
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
