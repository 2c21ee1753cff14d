"""The ties of a portfolio: which agreement is above which, which budget line is part of which, which indicators are one measure.

Each tie is found once for a portfolio and kept as a link in the records (their types are in engine.facts.records), so that a rule reads
`below.amount` as it reads any other field. What is declared (`superior`, `under`) goes before what the wording suggests.
Judges nothing: that the lines do not add up is for a rule to say.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import cast

from agreements.declared_ties import indicator_keys, line_keys
from agreements.model import ROLES, Agreement
from agreements.notation.vocabulary import Vocabulary
from engine.facts.nesting import nest
from engine.facts.records import add_scores, agreement_facts, years_of
from engine.facts.repetition import listing, once, plain
from engine.facts.versions import Versions
from engine.language import Number, Record, Value
from engine.language.values import exact

# From which length on two words may be one misspelt: short ones differ by a letter and are still other words (PBB, PKB).
MIN_SPELLING = 5


def tie(
    agreements: Sequence[Agreement], vocabulary: Vocabulary, paths: Sequence[str] | None = None, as_of: str | None = None
) -> tuple[tuple[Record, ...], Record]:
    """The record of each agreement, tied to each other, and that of the portfolio: its agreements, people and budget lines.

    Their paths start with `agreements.0` and so on, or with the given paths. Of several versions of an agreement the portfolio has the one
    in force on the day `as_of` (YYYY-MM-DD), without a day the last.
    """
    versions = Versions(agreements, vocabulary, as_of)
    roots = tuple(
        agreement_facts(agreement, vocabulary, paths[index] if paths else f"agreements.{index}")
        for index, agreement in enumerate(agreements)
    )
    for agreement, root, year in zip(agreements, roots, years_of(roots), strict=True):
        add_scores(agreement, root, vocabulary, year)
    superiors = _tie_agreements(agreements, roots, versions)
    lines = _tie_lines(agreements, roots, superiors, versions)
    _tie_indicators(agreements, roots, _above(superiors, lines), _Wording(vocabulary), versions)
    words = {id(root): list(dict.fromkeys(_indicator_words(root))) for root in roots}
    for root in roots:
        below = cast(list[Record], root.fields["below"])
        _link(root, "words_below", list(dict.fromkeys(word for agreement in below for word in words[id(agreement)])))
    people: list[Value] = []
    counting = [root for number, root in enumerate(roots) if number in versions.counting]
    for number, root in enumerate(roots):
        for role in ROLES:
            if (party := _record(_record(root, "parties"), role)) is not None:
                for one in (party, _record(party, "in_statement")):
                    if one is not None:
                        _link(one, "agreement", root)
                people.extend([party] if number in versions.counting else [])
    budget_lines: list[Value] = [line for root in counting for line in _records(_record(root, "budget"), "lines")]
    return roots, Record("", {"agreements": list(counting), "people": people, "budget_lines": budget_lines})


def _tie_agreements(agreements: Sequence[Agreement], roots: Sequence[Record], versions: Versions) -> dict[int, int]:
    """Link the agreements by `superior`. The index of each one's superior."""
    index = {agreement.id: number for number, agreement in reversed(list(enumerate(agreements)))}
    named = {number: index[a.superior] for number, a in enumerate(agreements) if a.superior in index and index[a.superior] != number}
    superiors = {number: versions.at_the_time_of(number, superior) for number, superior in named.items()}
    below: list[list[Value]] = [[] for _ in roots]
    for number, superior in superiors.items():
        _link(roots[number], "above", roots[superior])
    for above, number in sorted(versions.once((above, below_it) for below_it in superiors for above in _chain(below_it, superiors))):
        below[above].append(roots[number])
    for number, root in enumerate(roots):
        if (after := versions.successor(number)) is not None:
            _link(root, "replaced_by", roots[after])
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
    agreements: Sequence[Agreement], roots: Sequence[Record], superiors: Mapping[int, int], versions: Versions
) -> list[tuple[int, int]]:
    """Link the budget lines by `under`, else by the same name in the superior's agreement if both are of one office. The pairs (agreement
    above, agreement).
    """
    by_key: dict[str, tuple[int, Record]] = {}
    lines: list[tuple[int, Record]] = []
    by_name: list[dict[str, Record]] = [{} for _ in roots]
    same: dict[tuple[str, Value], list[tuple[int, Record]]] = {}
    inside: dict[str, Record] = {}
    for number, (agreement, root) in enumerate(zip(agreements, roots, strict=True)):
        inside.update(_nest(_record(root, "budget"), versions.vocabulary))
        for key, line in zip(line_keys(agreement), _records(_record(root, "budget"), "lines"), strict=True):
            _link(line, "agreement", root)
            lines.append((number, line))
            # A row that only heads others names what they are part of, and is no line itself.
            name = "" if line.fields.get("is_group") is True else plain(line.fields.get("name"))
            if key:
                by_key.setdefault(key, (number, line))
            if name:
                by_name[number].setdefault(name, line)
                same.setdefault((name, line.fields.get("amount", 0)), []).append((number, line))
    tied: list[tuple[str, int, int, Record]] = []
    for number, line in lines:
        if line.fields.get("is_group") is True:
            continue
        under = line.fields.get("under")
        found = by_key.get(under) if isinstance(under, str) else _namesake(line, number, superiors.get(number), roots, by_name)
        if found is not None and found[1] is not line:
            _link(line, "above", found[1])
            tied.append((found[1].path, found[0], number, line))
    pairs = [(above, number) for _, above, number, _ in tied]
    counted = versions.once(pairs)
    below: dict[str, list[tuple[int, Record]]] = {}
    for path, above, number, line in tied:
        outer = inside.get(line.path)
        # What is part of another part of the same line is in it already.
        if (above, number) in counted and (outer is None or outer.fields.get("above") is not line.fields["above"]):
            below.setdefault(path, []).append((number, line))
    for number, line in lines:
        alike = same.get((plain(line.fields.get("name")), line.fields.get("amount", 0)), [])
        _link(
            line,
            "twins",
            [twin for other, twin in alike if versions.last(other) != versions.last(number) and _one_office(roots, number, other)],
        )
        _link(line, "repeats", [])
        _link(line, "repetition", [])
    entries = [[line for line in _records(_record(root, "budget"), "lines") if line.fields.get("is_group") is not True] for root in roots]
    lists = {number: listing(entries[number], below) for number in range(len(roots))}
    for number, line in lines:
        parts = below.get(line.path, [])
        # What is broken down further belongs to whoever has it.
        owners = {owner for owner, part in parts if below.get(part.path)}
        near = all(superiors.get(owner) == number for owner, _ in parts)
        parts_once, repeater = once(line, parts, lists[number], lists[number] - owners if near else set())
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
    first, second = (
        plain(head.fields.get("office")) if (head := _record(roots[n], "letterhead")) is not None else "" for n in (one, other)
    )
    return not first or not second or first == second


def _above(superiors: Mapping[int, int], pairs: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    """For each agreement all those above it, the nearest first: by its superior, and by the lines that its own are part of."""
    direct: dict[int, dict[int, None]] = {}
    for above, number in (*pairs, *((above, number) for number, above in superiors.items())):
        if above != number:
            direct.setdefault(number, {})[above] = None
    found: dict[int, list[int]] = {}
    for number in direct:
        order: dict[int, None] = {}
        pending = deque(direct[number])
        while pending:
            above = pending.popleft()
            if above != number and above not in order:
                order[above] = None
                pending.extend(direct.get(above, ()))
        # Who is above another of them is farther away.
        found[number] = sorted(order, key=lambda one: -sum(above in order for above in direct.get(one, ())))
    return found


class _Wording:
    """When two names are one measure: the same kind of measure, and words that agree but for spelling."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        tables = vocabulary.tables
        self.measure = tables.number("alike_measures")
        self.spelling = tables.number("alike_words")
        self.common = set(tables.values("common_words"))
        self.standard = {row["wrong"]: row["right"] for row in tables.rows("nonstandard")}
        # Of a chain of superiors each is compared with all above it, and most have the same few measures.
        self.found: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[Number, bool]] = {}

    def key_words(self, name: str) -> tuple[str, ...]:
        """The words of a name that say what is measured, in standard spelling."""
        words = (self.standard.get(word, word) for word in plain(name).split())
        return tuple(word for word in words if word not in self.common)

    def likeness(self, left: tuple[str, ...], right: tuple[str, ...]) -> tuple[Number, bool]:
        """How much of the words the two have in common, in order, in percent; and whether they are one measure.

        They are if they are alike enough and differ only by words that one leaves out: ibu hamil and ibu bersalin are two things.
        """
        known = self.found.get((left, right))
        if known is None:
            length, distance = len(left) + len(right), self._distance(left, right)
            alike = exact(Fraction(100 * (length - distance), length)) if length else 0
            known = self.found[left, right] = alike, alike >= self.measure and distance == abs(len(left) - len(right))
        return known

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


def _tie_indicators(
    agreements: Sequence[Agreement], roots: Sequence[Record], above: Mapping[int, list[int]], wording: _Wording, versions: Versions
) -> None:
    """Link each indicator to the one above that it carries: as declared, else the one most alike, of these the nearest."""
    by_key: dict[str, Record] = {}
    own: list[list[tuple[Record, tuple[str, ...]]]] = []
    owners: dict[str, int] = {}
    below: dict[str, list[Value]] = {}
    same: dict[str, list[Value]] = {}
    for number, (agreement, root) in enumerate(zip(agreements, roots, strict=True)):
        found = [indicator for objective in _records(root, "objectives") for indicator in _records(objective, "indicators")]
        own.append([])
        for key, indicator in zip(indicator_keys(agreement), found, strict=True):
            by_key.setdefault(key, indicator)
            owners[indicator.path] = number
            name = indicator.fields.get("name")
            own[-1].append((indicator, wording.key_words(name) if isinstance(name, str) else ()))
            _link(indicator, "agreement", root)
            _link(indicator, "below", below.setdefault(indicator.path, []))
            _link(indicator, "same_below", same.setdefault(indicator.path, []))
    tied: list[tuple[Record, Record]] = []
    for number, indicators in enumerate(own):
        others = _nearest_first(own[other] for other in above.get(number, ()))
        for indicator, words in indicators:
            under = indicator.fields.get("under")
            best: Record | None = None
            likeness: Number = 0
            if isinstance(under, str):
                best = by_key.get(under)
                name = best.fields.get("name") if best is not None else None
                likeness = wording.likeness(wording.key_words(name), words)[0] if isinstance(name, str) else 0
            elif words:
                best, likeness = _most_alike(words, others.get(indicator.fields.get("measure"), {}), wording)
            if best is not None and best is not indicator:
                _link(indicator, "above", best)
                _link(indicator, "likeness", likeness)
                tied.append((best, indicator))
    counted = versions.once((owners[best.path], owners[indicator.path]) for best, indicator in tied)
    for best, indicator in tied:
        if (owners[best.path], owners[indicator.path]) in counted:
            below[best.path].append(indicator)
            # What is declared may support another kind of measure: loket for satisfaction. Only like can be compared.
            if best.fields.get("measure") == indicator.fields.get("measure"):
                same[best.path].append(indicator)


def _nearest_first(above: Iterable[Sequence[tuple[Record, tuple[str, ...]]]]) -> dict[Value | None, dict[tuple[str, ...], Record]]:
    """Of indicators, the nearest first, by their measure those with words, of several with the same words the first."""
    found: dict[Value | None, dict[tuple[str, ...], Record]] = {}
    for indicators in above:
        for indicator, words in indicators:
            if words:
                found.setdefault(indicator.fields.get("measure"), {}).setdefault(words, indicator)
    return found


def _most_alike(words: tuple[str, ...], others: Mapping[tuple[str, ...], Record], wording: _Wording) -> tuple[Record | None, Number]:
    best: Record | None = None
    most: Number = 0
    for theirs, other in others.items():
        likeness, is_one = wording.likeness(theirs, words)
        if likeness > most and is_one:
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
