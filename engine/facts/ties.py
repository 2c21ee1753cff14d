"""The ties of a portfolio: which agreement is above which, which budget line is part of which, which indicators are one measure.

Each tie is found once for a portfolio and kept as a link in the records (their types are in engine.facts.records), so that a rule reads
`below.amount` as it reads any other field. What is declared (`superior`, `under`) goes before what the wording suggests.
Judges nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias, cast

from agreements.model import ROLES, Agreement
from agreements.notation.vocabulary import Vocabulary
from engine.facts.indicator_ties import indicator_words, tie_indicators
from engine.facts.line_ties import tie_lines
from engine.facts.posts import link_offices, link_positions
from engine.facts.record_links import link, record_in, records_in
from engine.facts.records import agreement_facts, years_of
from engine.facts.score_fields import add_scores
from engine.facts.versions import Versions
from engine.language import Record, Value

# A record with its scores, and the year by whose tables they are.
Scored: TypeAlias = tuple[Record, int | None]
# What gives the records of agreements, without their links; their paths start with the given ones.
Records: TypeAlias = Callable[[Sequence[Agreement], Vocabulary, Sequence[str]], Sequence[Scored]]


def make_records(
    agreements: Sequence[Agreement], vocabulary: Vocabulary, paths: Sequence[str], kept: Sequence[Scored | None] | None = None
) -> list[Scored]:
    """The records of agreements. Of what is `kept` of each, None for nothing, those are taken whose year is still theirs."""
    known = kept or [None for _ in agreements]
    made = zip(agreements, paths, known, strict=True)
    records = [scored[0] if scored else agreement_facts(agreement, vocabulary, path) for agreement, path, scored in made]
    years = years_of(records)
    for number, (scored, year) in enumerate(zip(known, years, strict=True)):
        if scored is None or scored[1] != year:
            if scored is not None:
                records[number] = agreement_facts(agreements[number], vocabulary, paths[number])
            add_scores(agreements[number], records[number], vocabulary, year)
    return list(zip(records, years, strict=True))


def tie(
    agreements: Sequence[Agreement],
    vocabulary: Vocabulary,
    paths: Sequence[str] | None = None,
    as_of: str | None = None,
    records: Records = make_records,
) -> tuple[tuple[Record, ...], Record]:
    """The record of each agreement, tied to each other, and that of the portfolio: its agreements, people and budget lines.

    Their paths start with `agreements.0` and so on, or with the given paths. Of several versions of an agreement the portfolio has the one
    in force on the day `as_of` (YYYY-MM-DD), without a day the last.
    """
    versions = Versions(agreements, vocabulary, as_of)
    places = paths or [f"agreements.{index}" for index in range(len(agreements))]
    roots = tuple(root for root, _ in records(agreements, vocabulary, places))
    link_offices(roots, vocabulary)
    superiors = _tie_agreements(agreements, roots, versions)
    lines = tie_lines(agreements, roots, superiors, versions)
    tie_indicators(agreements, roots, _above(superiors, lines), versions)
    _link_words_below(roots)
    people: list[Value] = []
    counting = [root for number, root in enumerate(roots) if number in versions.counting]
    for number, root in enumerate(roots):
        for role in ROLES:
            if (party := record_in(record_in(root, "parties"), role)) is not None:
                for one in (party, record_in(party, "in_statement")):
                    if one is not None:
                        link(one, "agreement", root)
                people.extend([party] if number in versions.counting else [])
    link_positions(cast(list[Record], people))
    budget_lines: list[Value] = [line for root in counting for line in records_in(record_in(root, "budget"), "lines")]
    return roots, Record("", {"agreements": list(counting), "people": people, "budget_lines": budget_lines})


def _tie_agreements(agreements: Sequence[Agreement], roots: Sequence[Record], versions: Versions) -> dict[int, int]:
    """Link the agreements by `superior`. The index of each one's superior."""
    index = {agreement.id: number for number, agreement in reversed(list(enumerate(agreements)))}
    named = {number: index[a.superior] for number, a in enumerate(agreements) if a.superior in index and index[a.superior] != number}
    superiors = {number: versions.at_the_time_of(number, superior) for number, superior in named.items()}
    below: list[list[Value]] = [[] for _ in roots]
    for number, superior in superiors.items():
        link(roots[number], "above", roots[superior])
    for above, number in sorted(versions.once((above, below_it) for below_it in superiors for above in _chain(below_it, superiors))):
        below[above].append(roots[number])
    for number, root in enumerate(roots):
        if (after := versions.successor(number)) is not None:
            link(root, "replaced_by", roots[after])
    for root, found in zip(roots, below, strict=True):
        link(root, "below", found)
    return superiors


def _chain(number: int, superiors: Mapping[int, int]) -> Iterator[int]:
    """The superior, its superior and so on; a circle ends where it closes."""
    seen = {number}
    while (number := superiors.get(number, -1)) >= 0 and number not in seen:
        seen.add(number)
        yield number


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
        found[number] = sorted(order, key=lambda one: -len(direct[one].keys() & order.keys()) if one in direct else 0)
    return found


def _link_words_below(roots: Sequence[Record]) -> None:
    """Link each agreement to the words of the indicators below it."""
    words = {id(root): list(dict.fromkeys(indicator_words(root))) for root in roots}
    for root in roots:
        below = cast(list[Record], root.fields["below"])
        link(root, "words_below", list(dict.fromkeys(word for agreement in below for word in words[id(agreement)])))
