"""The ties of a portfolio: which agreement is above which, which budget line is part of which, which indicators are one measure.

Each tie is found once for a portfolio and kept as a link in the records (their types are in engine.facts.records), so that a rule reads
`below.amount` as it reads any other field. What is declared (`superior`, `under`) goes before what the wording suggests.
Judges nothing: that the lines do not add up is for a rule to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import cast

from agreements.loading import indicator_keys, line_keys
from agreements.model import Agreement
from agreements.notation.vocabulary import Vocabulary
from engine.facts.nesting import nest
from engine.facts.records import add_scores, agreement_facts, years_of
from engine.facts.repetition import listing, once, plain
from engine.language import Number, Record, Value
from engine.language.values import exact

# From which length on two words may be one misspelt: short ones differ by a letter and are still other words (PBB, PKB).
MIN_SPELLING = 5


def tie(agreements: Sequence[Agreement], vocabulary: Vocabulary, paths: Sequence[str] | None = None) -> Record:
    """The record of a portfolio, which a rule for one is asked of: its agreements, in order, tied to each other; people; budget lines.

    The paths of the agreements are `agreements.0` and so on, or the given ones.
    """
    roots = tuple(
        agreement_facts(agreement, vocabulary, paths[index] if paths else f"agreements.{index}")
        for index, agreement in enumerate(agreements)
    )
    for agreement, root, year in zip(agreements, roots, years_of(roots), strict=True):
        add_scores(agreement, root, vocabulary, year)
    superiors = _tie_agreements(agreements, roots)
    lines = _tie_lines(agreements, roots, superiors, vocabulary)
    _tie_indicators(agreements, roots, _above(superiors, lines), _Wording(vocabulary))
    for root in roots:
        below = cast(list[Record], root.fields["below"])
        _link(root, "words_below", list(dict.fromkeys(word for agreement in below for word in _indicator_words(agreement))))
    people: list[Value] = []
    for root in roots:
        for role in ("first", "second"):
            if (party := _record(_record(root, "parties"), role)) is not None:
                _link(party, "agreement", root)
                people.append(party)
    budget_lines: list[Value] = [line for root in roots for line in _records(_record(root, "budget"), "lines")]
    return Record("", {"agreements": list(roots), "people": people, "budget_lines": budget_lines})


def agreements_of(portfolio: Record) -> list[Record]:
    """The records of a portfolio's agreements, in order."""
    return _records(portfolio, "agreements")


def _tie_agreements(agreements: Sequence[Agreement], roots: Sequence[Record]) -> dict[int, int]:
    """Link the agreements by `superior`. The index of each one's superior."""
    index = {agreement.id: number for number, agreement in reversed(list(enumerate(agreements)))}
    superiors = {number: index[a.superior] for number, a in enumerate(agreements) if a.superior in index and index[a.superior] != number}
    below: list[list[Value]] = [[] for _ in roots]
    for number, superior in superiors.items():
        _link(roots[number], "above", roots[superior])
        for above in _chain(number, superiors):
            below[above].append(roots[number])
    for root, found in zip(roots, below, strict=True):
        _link(root, "below", found)
    return superiors


def _chain(number: int, superiors: Mapping[int, int]) -> Iterator[int]:
    """The superior, its superior and so on; a circle ends where it closes."""
    seen = {number}
    while (number := superiors.get(number, -1)) >= 0 and number not in seen:
        seen.add(number)
        yield number


def _tie_lines(
    agreements: Sequence[Agreement], roots: Sequence[Record], superiors: Mapping[int, int], vocabulary: Vocabulary
) -> list[tuple[int, int]]:
    """Link the budget lines by `under`, else by the same name in the superior's agreement. The pairs (agreement above, agreement)."""
    by_key: dict[str, tuple[int, Record]] = {}
    lines: list[tuple[int, Record]] = []
    by_name: list[dict[str, Record]] = [{} for _ in roots]
    same: dict[tuple[str, Value], list[Record]] = {}
    inside: dict[str, Record] = {}
    for number, (agreement, root) in enumerate(zip(agreements, roots, strict=True)):
        inside.update(_nest(_record(root, "budget"), vocabulary))
        for key, line in zip(line_keys(agreement), _records(_record(root, "budget"), "lines"), strict=True):
            _link(line, "agreement", root)
            lines.append((number, line))
            name = plain(line.fields.get("name"))
            if key:
                by_key.setdefault(key, (number, line))
            if name:
                by_name[number].setdefault(name, line)
                same.setdefault((name, line.fields.get("amount", 0)), []).append(line)
    below: dict[str, list[tuple[int, Record]]] = {}
    pairs: list[tuple[int, int]] = []
    for number, line in lines:
        under = line.fields.get("under")
        found = by_key.get(under) if isinstance(under, str) else _namesake(line, superiors.get(number), by_name)
        if found is not None and found[1] is not line:
            _link(line, "above", found[1])
            pairs.append((found[0], number))
            outer = inside.get(line.path)
            # What is part of another part of the same line is in it already.
            if outer is None or outer.fields.get("above") is not found[1]:
                below.setdefault(found[1].path, []).append((number, line))
    for _, line in lines:
        alike = same.get((plain(line.fields.get("name")), line.fields.get("amount", 0)), [])
        _link(line, "twins", [twin for twin in alike if twin.fields["agreement"] is not line.fields["agreement"]])
        _link(line, "repeats", [])
        _link(line, "repetition", [])
    lists = {number: listing(_records(_record(root, "budget"), "lines"), below) for number, root in enumerate(roots)}
    for number, line in lines:
        parts = below.get(line.path, [])
        # What is broken down further belongs to whoever has it.
        owners = {owner for owner, part in parts if below.get(part.path)}
        near = all(superiors.get(owner) == number for owner, _ in parts)
        parts_once, repeater = once(line.fields.get("amount"), parts, lists[number], lists[number] - owners if near else set())
        _link(line, "below", [part for _, part in parts_once])
        repetition = [part for owner, part in parts if owner == repeater]
        for part in repetition:
            _link(part, "repeats", [other for owner, other in parts if owner != repeater])
        if repetition:
            _link(repetition[0], "repetition", list(repetition))
    return pairs


def _nest(budget: Record | None, vocabulary: Vocabulary) -> dict[str, Record]:
    """Link the lines of one table that are parts of another of its lines; that line of each, by path."""
    lines = _records(budget, "lines")
    found = nest(budget, lines, vocabulary) if budget is not None else {}
    parts: dict[str, list[Value]] = {line.path: [] for line in lines}
    for line in lines:
        _link(line, "parts", parts[line.path])
        if line.path in found:
            _link(line, "inside", found[line.path])
            parts[found[line.path].path].append(line)
    return found


def _namesake(line: Record, superior: int | None, by_name: Sequence[Mapping[str, Record]]) -> tuple[int, Record] | None:
    """The line of the superior's agreement that has the same name."""
    found = None if superior is None else by_name[superior].get(plain(line.fields.get("name")))
    return None if found is None or superior is None else (superior, found)


def _above(superiors: Mapping[int, int], pairs: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    """For each agreement all those above it, the nearest first: by its superior, and by the lines that its own are part of."""
    direct: dict[int, dict[int, None]] = {}
    for above, number in (*pairs, *((above, number) for number, above in superiors.items())):
        if above != number:
            direct.setdefault(number, {})[above] = None
    found: dict[int, list[int]] = {}
    for number in direct:
        order: dict[int, None] = {}
        pending = list(direct[number])
        while pending:
            above = pending.pop(0)
            if above != number and above not in order:
                order[above] = None
                pending.extend(direct.get(above, ()))
        # Who is above another of them is farther away.
        found[number] = sorted(order, key=lambda one: -len(set(direct.get(one, ())) & set(order)))
    return found


class _Wording:
    """When two names are one measure: the same kind of measure, and words that agree but for spelling."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        tables = vocabulary.tables
        self.measure = tables.number("alike_measures")
        self.spelling = tables.number("alike_words")
        self.common = set(tables.values("common_words"))
        self.standard = {row["wrong"]: row["right"] for row in tables.rows("nonstandard")}

    def key_words(self, name: str) -> tuple[str, ...]:
        """The words of a name that say what is measured, in standard spelling."""
        words = (self.standard.get(word, word) for word in plain(name).split())
        return tuple(word for word in words if word not in self.common)

    def likeness(self, left: tuple[str, ...], right: tuple[str, ...]) -> Number:
        """How much of the words the two have in common, in order, in percent."""
        length = len(left) + len(right)
        return exact(Fraction(100 * (length - self._distance(left, right)), length)) if length else 0

    def is_one(self, left: tuple[str, ...], right: tuple[str, ...], likeness: Number) -> bool:
        """Whether they are alike enough, and differ only by words that one leaves out: ibu hamil and ibu bersalin are two things."""
        return likeness >= self.measure and self._distance(left, right) == abs(len(left) - len(right))

    def _distance(self, left: tuple[str, ...], right: tuple[str, ...]) -> int:
        from rapidfuzz.distance import Indel

        known = set(left)
        return int(Indel.distance(left, tuple(word if word in known else self._spelling_of(word, left) for word in right)))

    def _spelling_of(self, word: str, words: tuple[str, ...]) -> str:
        """The word of the list that it is another spelling of, else the word itself."""
        from rapidfuzz import fuzz, process

        if len(word) < MIN_SPELLING:
            return word
        near = process.extractOne(word, words, scorer=fuzz.ratio, score_cutoff=float(self.spelling))
        return str(near[0]) if near else word


def _tie_indicators(agreements: Sequence[Agreement], roots: Sequence[Record], above: Mapping[int, list[int]], wording: _Wording) -> None:
    """Link each indicator to the one above that it carries: as declared, else the one most alike, of these the nearest."""
    by_key: dict[str, Record] = {}
    own: list[list[tuple[Record, tuple[str, ...]]]] = []
    below: dict[str, list[Value]] = {}
    same: dict[str, list[Value]] = {}
    for agreement, root in zip(agreements, roots, strict=True):
        found = [indicator for objective in _records(root, "objectives") for indicator in _records(objective, "indicators")]
        own.append([])
        for key, indicator in zip(indicator_keys(agreement), found, strict=True):
            by_key.setdefault(key, indicator)
            name = indicator.fields.get("name")
            own[-1].append((indicator, wording.key_words(name) if isinstance(name, str) else ()))
            _link(indicator, "agreement", root)
            _link(indicator, "below", below.setdefault(indicator.path, []))
            _link(indicator, "same_below", same.setdefault(indicator.path, []))
    for number, indicators in enumerate(own):
        for indicator, words in indicators:
            under = indicator.fields.get("under")
            best: Record | None = None
            likeness: Number = 0
            if isinstance(under, str):
                best = by_key.get(under)
                name = best.fields.get("name") if best is not None else None
                likeness = wording.likeness(wording.key_words(name), words) if isinstance(name, str) else 0
            elif words:
                best, likeness = _most_alike(indicator, words, [own[other] for other in above.get(number, ())], wording)
            if best is not None and best is not indicator:
                _link(indicator, "above", best)
                _link(indicator, "likeness", likeness)
                below[best.path].append(indicator)
                # What is declared may support another kind of measure: loket for satisfaction. Only like can be compared.
                if best.fields.get("measure") == indicator.fields.get("measure"):
                    same[best.path].append(indicator)


def _most_alike(
    indicator: Record, words: tuple[str, ...], above: Sequence[Sequence[tuple[Record, tuple[str, ...]]]], wording: _Wording
) -> tuple[Record | None, Number]:
    best: Record | None = None
    most: Number = 0
    for others in above:
        for other, theirs in others:
            if theirs and other.fields.get("measure") == indicator.fields.get("measure"):
                likeness = wording.likeness(theirs, words)
                if likeness > most and wording.is_one(theirs, words, likeness):
                    best, most = other, likeness
    return best, most


def _indicator_words(agreement: Record) -> Iterator[str]:
    """The words that the indicators of an agreement are named, computed and explained in."""
    for objective in _records(agreement, "objectives"):
        for indicator in _records(objective, "indicators"):
            formula = _record(indicator, "formula")
            for text in (indicator.fields.get("name"), formula and formula.fields.get("text"), indicator.fields.get("note")):
                yield from plain(text).split()


def _link(record: Record, name: str, value: Value) -> None:
    cast(dict[str, Value], record.fields)[name] = value


def _record(record: Record | None, field: str) -> Record | None:
    found = record.fields.get(field) if record is not None else None
    return found if isinstance(found, Record) else None


def _records(record: Record | None, field: str) -> list[Record]:
    found = record.fields.get(field) if record is not None else None
    return cast(list[Record], found) if isinstance(found, list) else []
