"""Which agreements of a folder have to do with each other. An inbox holds papers of many offices: what sets two apart is no mistake.

Agreements belong together by what they declare of each other, by a person, by a post that names its office, or by their letterhead.
Rules see those that do. Must not know rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from agreements.declared_ties import declared_ids
from agreements.notation.readers import read_nip
from agreements.notation.vocabulary import Vocabulary
from agreements.submitted import Submitted, by_folder

if TYPE_CHECKING:
    from agreements.model import Agreement, Party

# What ties two agreements: of what kind it is, and what both have.
_Tie = tuple[str, ...]
# The level of those who head a government (the table position-levels).
_OF_GOVERNMENTS = 1


def related(submitted: Sequence[Submitted], vocabulary: Vocabulary) -> list[list[list[Submitted]]]:
    """The agreements of each folder in groups that are judged together, in the order of the input; none without a chosen one."""
    folders = [_groups(items, vocabulary) for items in by_folder(submitted)]
    return [[group for group in groups if any(item.selected for item in group)] for groups in folders]


def _groups(items: Sequence[Submitted], vocabulary: Vocabulary) -> list[list[Submitted]]:
    if len({tuple(names) for item in items if (names := _printed(item.agreement))}) < 2:
        return [list(items)]
    people = [[*_people(item.agreement, vocabulary)] for item in items]
    if not any(people):
        return [list(items)]
    first: dict[_Tie, int] = {}
    group = list(range(len(items)))
    for number, item in enumerate(items):
        for tie in (*_papers(item.agreement), *people[number]):
            other = _root(group, first.setdefault(tie, number))
            own = _root(group, number)
            group[max(own, other)] = min(own, other)
    found: dict[int, list[Submitted]] = {}
    for number, item in enumerate(items):
        found.setdefault(_root(group, number), []).append(item)
    return list(found.values())


def _root(group: list[int], number: int) -> int:
    """The first agreement of the group that one is in."""
    while group[number] != number:
        group[number] = group[group[number]]
        number = group[number]
    return number


def _papers(agreement: Agreement) -> Iterator[_Tie]:
    """By what an agreement itself belongs to others: its letterhead, and what it declares."""
    if names := _printed(agreement):
        yield "letterhead", *names
    for name in (agreement.id, *declared_ids(agreement)):
        yield "id", name


def _people(agreement: Agreement, vocabulary: Vocabulary) -> Iterator[_Tie]:
    """By whom an agreement belongs to others."""
    government = _printed(agreement)[:1]
    for parties in (agreement.parties, agreement.statement.parties if agreement.statement else None):
        for party in (parties.first, parties.second, parties.third) if parties else ():
            if party is not None:
                yield from _of_party(party, government, vocabulary)


def _of_party(party: Party, government: Sequence[str], vocabulary: Vocabulary) -> Iterator[_Tie]:
    # There are many of one name, and of one area's; of one government's each is taken for one.
    if name := party.plain_name(vocabulary):
        yield "person", *government, name
    number = read_nip(party.nip or "", vocabulary)
    # "19......" is still to be filled in, on any draft.
    if number.digits and (number.birth_year is not None or number.kind == "other"):
        yield "number", number.digits
    position = party.position_in_full(vocabulary) or ""
    # Kepala Dinas Kesehatan is in every region; Bupati Melati heads one.
    if party.region(vocabulary) or (" " in position and party.level(vocabulary) == _OF_GOVERNMENTS):
        yield "post", position
    elif party.area_headed(vocabulary) or party.office_name(vocabulary):
        yield "post", *government, position


def _printed(agreement: Agreement) -> list[str]:
    """The names of government and office in the letterhead."""
    printed = agreement.letterhead
    return [" ".join(name.split()).casefold() for name in (printed.government, printed.office) if name] if printed else []
