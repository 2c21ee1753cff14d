"""Lines of a budget table that are parts of another line of the same table: activities printed below their programme.

Knows one document only; what other documents have is tied in engine.facts.ties.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from agreements.notation.vocabulary import Vocabulary
from engine.facts.printed_texts import prints
from engine.language import Number, Record, Value
from engine.language.searches import plain

_CODE = re.compile(r"[\dX]+(?:\.[\dX]+)+\b")


def nest(budget: Record, lines: Sequence[Record], vocabulary: Vocabulary) -> dict[str, Record]:
    """The line of the same table that a line is part of, by its path: by numbers (1.1 is part of 1) or codes, else by the words for the
    levels, by a second kind of numbers (a, b below 1) or by amounts that are the sums of those that follow.

    The last three count where only the highest level makes up the total: a name of another level may also be a mistake in a flat list.
    Without a total sums count where the heading names several levels and each line is one or in one.
    """
    found = _by_parts(lines, _number)
    if found:
        return found
    # A row that only heads others has no amount of its own, and nothing is inside it.
    lines = [line for line in lines if line.fields.get("is_group") is not True]
    found = _by_parts(lines, _code)
    if found:
        return found
    levels = vocabulary.recall(_levels)
    found = _by_level(lines, levels)
    total = budget.fields.get("total")
    several = _names_several(budget.fields.get("heading"), levels)
    flat = total is not None and _sum(lines) == total
    if found and several and not flat:
        return found
    if total is None and several and _holds_all(summed := _by_sums(lines), lines):
        return summed
    for made in (found, _by_kind_of_number(lines), _by_sums(lines)):
        if made and total is not None and not flat and _sum([line for line in lines if line.path not in made]) == total:
            return made
    # Figures that do not agree say nothing; a second kind of numbers below the first does.
    return {} if flat else _by_kind_of_number(lines)


def within(root: Record, vocabulary: Vocabulary) -> dict[int, int]:
    """Which line of an agreement's budget each line is part of, by their indexes."""
    budget = root.fields.get("budget")
    lines = budget.fields.get("lines") if isinstance(budget, Record) else None
    if not isinstance(budget, Record) or not isinstance(lines, list):
        return {}
    records = [line for line in lines if isinstance(line, Record)]
    place = {line.path: index for index, line in enumerate(records)}
    return {place[path]: place[above.path] for path, above in nest(budget, records, vocabulary).items()}


def group_rows(lines: Sequence[Record], vocabulary: Vocabulary, heading: Value | None, total: Value | None) -> dict[str, int]:
    """The rows that only head those below them, and the row that heads each of the others: its index, by the path of a line.

    Such a row has a name (and perhaps a code) and nothing else, and a line with an amount follows. Where no line has a number, a row may as
    well lack its amount: then its name must be of a higher level than the next, or the amounts that are there make up the `total` of a
    table whose `heading` names several levels. A row with a number heads those below it if what follows is numbered below it (a or 1.1
    below 1) and no row of its kind has an amount, or the amounts that are there make up the total.
    """
    found: dict[str, int] = {}
    levels = vocabulary.recall(_levels)
    with_amount = [line for line in lines if prints(line, "amount_text")]
    complete = total is not None and _sum(with_amount) == total
    whole = complete and _names_several(heading, levels)
    numbered = any(_number(line) for line in lines)
    kinds = _kinds_of_numbers(lines)
    rank = [(kind, len(_number(line))) for kind, line in zip(kinds, lines, strict=True)]
    paid = {one for one, line in zip(rank, lines, strict=True) if prints(line, "amount_text")}
    head: int | None = None
    for index, line in enumerate(lines):
        following = next((other for other in lines[index + 1 :] if prints(other, "amount_text")), None)
        heads = _is_bare(line) and (numbered or whole or (following is not None and _is_higher(line, following, levels)))
        alone = rank[index] not in paid or (complete and following is not None and prints(lines[index + 1], "amount_text"))
        below = _is_bare(line, numbered=True) and alone and _is_below(lines[index : index + 2], kinds[index:])
        if following is not None and (heads or below):
            head = index
            found[line.path] = index
        elif head is not None and _number(line) and rank[index] == rank[head]:
            # A row of the same kind with an amount of its own.
            head = None
        elif head is not None:
            found[line.path] = head
    return found


def _is_bare(line: Record, *, numbered: bool = False) -> bool:
    """Whether a line has a name, with numbered a number too, and nothing else."""
    if numbered and not _number(line):
        return False
    others = ("amount_text", "note", "source_of_funds", "indicator", *(() if numbered else ("number_text",)))
    return prints(line, "name") and not prints(line, *others)


def _is_below(pair: Sequence[Record], kinds: Sequence[str | None]) -> bool:
    """Whether the second of two lines is numbered below the first: 1.1 below 1, a number of another kind, or none."""
    if len(pair) < 2:
        return False
    one, two = (_number(line) for line in pair)
    if not two:
        return True
    if len(two) > len(one):
        return two[: len(one)] == one
    return None not in kinds[:2] and kinds[0] != kinds[1]


def _is_higher(line: Record, other: Record, levels: Mapping[str, Number]) -> bool:
    one, two = (_level(plain(item.fields.get("name")), levels) for item in (line, other))
    return one is not None and (two is None or one < two)


def _by_parts(lines: Sequence[Record], parts_of: Callable[[Record], tuple[str, ...]]) -> dict[str, Record]:
    """By numbers or codes of which one is the beginning of the other: 1.1 below 1, 7.01.01.2.01 below 7.01.01."""
    by_number = {number: line for line in reversed(lines) if (number := parts_of(line))}
    found = {}
    for line in lines:
        above = parts_of(line)
        while above := above[:-1]:
            if above in by_number and by_number[above] is not line:
                found[line.path] = by_number[above]
                break
    return found


def _number(line: Record) -> tuple[str, ...]:
    printed = line.fields.get("number_text")
    return tuple(part for part in printed.strip(" .)").split(".") if part) if isinstance(printed, str) else ()


def _code(line: Record) -> tuple[str, ...]:
    """The parts of the code, in its column or before the name."""
    code = line.fields.get("code")
    printed = code if isinstance(code, str) else line.fields.get("name")
    found = _CODE.match(printed.strip()) if isinstance(printed, str) else None
    return tuple(part for part in found[0].split(".") if part) if found else ()


def _by_kind_of_number(lines: Sequence[Record]) -> dict[str, Record]:
    """By numbers of two kinds, the first line's above the other: a and b below 1, 1 and 2 below A."""
    kinds = _kinds_of_numbers(lines)
    if not lines or None in kinds or len(set(kinds)) != 2:
        return {}
    found: dict[str, Record] = {}
    above = lines[0]
    for line, kind in zip(lines, kinds, strict=True):
        if kind == kinds[0]:
            above = line
        else:
            found[line.path] = above
    return found


def _kinds_of_numbers(lines: Sequence[Record]) -> list[str | None]:
    """What the number of each line is: figure, letter, roman, None for no number."""
    kinds = [_kind_of_number(line) for line in lines]
    numbers = [_plain_number(line) for line in lines]
    for at in range(1, len(lines)):
        # I follows H: a letter of a list, no Roman number.
        one, two = numbers[at - 1], numbers[at]
        if kinds[at] == "roman" and kinds[at - 1] == "letter" and len(one) == len(two) == 1 and ord(two) == ord(one) + 1:
            kinds[at] = "letter"
    return kinds


def _plain_number(line: Record) -> str:
    printed = line.fields.get("number_text")
    return printed.strip(" .()") if isinstance(printed, str) else ""


def _kind_of_number(line: Record) -> str | None:
    number = _plain_number(line)
    if number.isdigit():
        return "figure"
    return "roman" if re.fullmatch("[IVX]+", number) else "letter" if re.fullmatch("[A-Za-z]", number) else None


def _by_sums(lines: Sequence[Record]) -> dict[str, Record]:
    """By amounts: a line that is the sum of those that follow it is their programme."""
    found: dict[str, Record] = {}
    at = 0
    while at < len(lines):
        amount, added, parts = lines[at].fields.get("amount"), Fraction(0), 0
        for line in lines[at + 1 :]:
            part = line.fields.get("amount")
            if not isinstance(amount, int | Fraction) or not isinstance(part, int | Fraction) or added >= amount:
                break
            added, parts = added + part, parts + 1
        if parts and added == amount:
            found.update({line.path: lines[at] for line in lines[at + 1 : at + 1 + parts]})
            at += parts
        at += 1
    return found


def _holds_all(found: Mapping[str, Record], lines: Sequence[Record]) -> bool:
    """Whether each line is the sum of others or in one, and one at least of more than a single line, which may only be equal."""
    held = Counter(above.path for above in found.values())
    return max(held.values(), default=0) > 1 and all(line.path in found or line.path in held for line in lines)


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


def _names_several(heading: Value | None, levels: Mapping[str, Number]) -> bool:
    """Whether a heading names several levels: the kegiatan of "sub kegiatan" is none of its own."""
    found, rest = set[Number](), f" {plain(heading)} "
    for word, level in levels.items():
        if f" {word} " in rest:
            found.add(level)
            rest = rest.replace(f" {word} ", "  ")
    return len(found) > 1


def _sum(lines: Sequence[Record]) -> Number | None:
    amounts = [line.fields.get("amount") for line in lines]
    return sum(amount for amount in amounts if isinstance(amount, int | Fraction)) if None not in amounts else None
