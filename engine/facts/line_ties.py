"""Which budget line is part of which, in its own table and in the agreement above, and what repeats what others list.

What is declared (`under`) goes before what the wording suggests. Judges nothing: that lines do not add up is for a rule to say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TypeAlias

from agreements.declared_ties import line_keys
from agreements.model import Agreement
from agreements.notation.vocabulary import Vocabulary
from engine.facts.nesting import nest
from engine.facts.record_links import link, record_in, records_in
from engine.facts.repetition import listing, once
from engine.facts.versions import Versions
from engine.language import Record, Value
from engine.language.classes import dataclass
from engine.language.searches import plain

# A line, and the number of the agreement that has it.
_Owned: TypeAlias = tuple[int, Record]


@dataclass(slots=True)
class _Lines:
    """The budget lines of a portfolio: all of them; by key, by name in each agreement, by name and amount; the line of the same table that
    each is part of, by its path.
    """

    every: list[_Owned] = field(default_factory=list)
    by_key: dict[str, _Owned] = field(default_factory=dict)
    by_name: list[dict[str, Record]] = field(default_factory=list)
    alike: dict[tuple[str, Value], list[_Owned]] = field(default_factory=dict)
    inside: dict[str, Record] = field(default_factory=dict)


def tie_lines(
    agreements: Sequence[Agreement], roots: Sequence[Record], superiors: Mapping[int, int], versions: Versions
) -> list[tuple[int, int]]:
    """Link the budget lines by `under`, else by the same name in the superior's agreement if both are of one office. The pairs (agreement
    above, agreement).
    """
    lines = _lines_of(agreements, roots, versions.vocabulary)
    tied: list[tuple[_Owned, _Owned]] = []
    for number, line in lines.every:
        if is_group(line):
            continue
        under = line.fields.get("under")
        found = lines.by_key.get(under) if isinstance(under, str) else _namesake(line, number, superiors.get(number), roots, lines.by_name)
        if found is not None and found[1] is not line:
            link(line, "above", found[1])
            tied.append((found, (number, line)))
    pairs = [(above, number) for (above, _), (number, _) in tied]
    counted = versions.once(pairs)
    below: dict[str, list[_Owned]] = {}
    for (above, whole), (number, line) in tied:
        outer = lines.inside.get(line.path)
        # What is part of another part of the same line is in it already.
        if (above, number) in counted and (outer is None or outer.fields.get("above") is not line.fields["above"]):
            below.setdefault(whole.path, []).append((number, line))
    _link_twins(lines, roots, versions)
    _link_parts(lines, roots, below, superiors)
    return pairs


def is_group(line: Record) -> bool:
    """Whether a row only heads others: it names what they are part of, and is no line itself."""
    return line.fields.get("is_group") is True


def _lines_of(agreements: Sequence[Agreement], roots: Sequence[Record], vocabulary: Vocabulary) -> _Lines:
    """The lines of all agreements, each linked to its own and to the lines of its table that it is part of."""
    lines = _Lines(by_name=[{} for _ in roots])
    for number, (agreement, root) in enumerate(zip(agreements, roots, strict=True)):
        lines.inside.update(_nest(record_in(root, "budget"), vocabulary))
        for key, line in zip(line_keys(agreement), records_in(record_in(root, "budget"), "lines"), strict=True):
            link(line, "agreement", root)
            lines.every.append((number, line))
            name = "" if is_group(line) else plain(line.fields.get("name"))
            if key:
                lines.by_key.setdefault(key, (number, line))
            if name:
                lines.by_name[number].setdefault(name, line)
                lines.alike.setdefault((name, line.fields.get("amount", 0)), []).append((number, line))
    return lines


def _link_twins(lines: _Lines, roots: Sequence[Record], versions: Versions) -> None:
    """Link each line to those of other agreements of its office that have its name and amount."""
    offices, last = list(map(_office, roots)), [versions.last(number) for number in range(len(roots))]
    # Lines of one agreement that are alike have the same twins.
    found: dict[tuple[int, str, Value], list[Value]] = {}
    for number, line in lines.every:
        alike = plain(line.fields.get("name")), line.fields.get("amount", 0)
        if (number, *alike) not in found:
            own, office = last[number], offices[number]
            found[number, *alike] = [
                twin for other, twin in lines.alike.get(alike, ()) if last[other] != own and _agree(office, offices[other])
            ]
        link(line, "twins", found[number, *alike])
        link(line, "repeats", [])
        link(line, "repetition", [])


def _link_parts(lines: _Lines, roots: Sequence[Record], below: Mapping[str, list[_Owned]], superiors: Mapping[int, int]) -> None:
    """Link each line to its parts in other agreements, each budget once, and what only repeats them to what it repeats."""
    entries = [[line for line in records_in(record_in(root, "budget"), "lines") if not is_group(line)] for root in roots]
    lists = {number: listing(entries[number], below) for number in range(len(roots))}
    for number, line in lines.every:
        parts = below.get(line.path, [])
        # What is broken down further belongs to whoever has it.
        owners = {owner for owner, part in parts if below.get(part.path)}
        near = all(superiors.get(owner) == number for owner, _ in parts)
        parts_once, repeater = once(line, parts, lists[number], lists[number] - owners if near else set())
        link(line, "below", [part for _, part in parts_once])
        repetition = [part for owner, part in parts if owner == repeater]
        for part in repetition:
            link(part, "repeats", [other for owner, other in parts if owner != repeater])
        if repetition:
            link(repetition[0], "repetition", list(repetition))


def _nest(budget: Record | None, vocabulary: Vocabulary) -> dict[str, Record]:
    """Link the lines of one table that are parts of another of its lines; that line of each, by path."""
    lines = records_in(budget, "lines")
    found = nest(budget, lines, vocabulary) if budget is not None else {}
    parts: dict[str, list[Value]] = {line.path: [] for line in lines}
    for line in lines:
        link(line, "parts", parts[line.path])
        if line.path in found:
            link(line, "inside", found[line.path])
            parts[found[line.path].path].append(line)
    return found


def _namesake(
    line: Record, number: int, superior: int | None, roots: Sequence[Record], by_name: Sequence[Mapping[str, Record]]
) -> tuple[int, Record] | None:
    """The line of the superior's agreement that has the same name. Offices have lines of one name (Program Penunjang) that are two."""
    if superior is None or not _one_office(roots, number, superior):
        return None
    found = by_name[superior].get(plain(line.fields.get("name")))
    return (superior, found) if found is not None else None


def _one_office(roots: Sequence[Record], one: int, other: int) -> bool:
    """Whether two agreements are of one office, as far as their letterheads tell."""
    return _agree(_office(roots[one]), _office(roots[other]))


def _office(root: Record) -> str:
    """The office of an agreement, "" where its letterhead does not tell."""
    head = record_in(root, "letterhead")
    return plain(head.fields.get("fullest_office")) if head is not None else ""


def _agree(first: str, second: str) -> bool:
    return not first or not second or first == second
