"""Which positions are one post in two forms, of one person and in a title: Aspidum and Asisten Tindak Pidana Umum.

Judges nothing: that a person signs as two posts is for a rule to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from agreements.model import one_post
from engine.facts.record_links import link, record_in
from engine.language import Record, Value


def link_positions(people: Iterable[Record]) -> None:
    """Link each who signs to the longest form of the position that stands with the same NIP, without one with the same name and titles."""
    by_person: dict[str, list[tuple[Record, str]]] = {}
    for party in people:
        position, nip = party.fields.get("position_in_full"), record_in(party, "nip")
        if isinstance(position, str):
            digits = nip.fields.get("digits") if nip is not None else None
            person = digits if isinstance(digits, str) else party.fields.get("name_letters")
            by_person.setdefault(person if isinstance(person, str) else position, []).append((party, position))
    for found in by_person.values():
        forms = sorted({position for _, position in found}, key=lambda one: (-len(one), one))
        longest = {position: next(form for form in forms if one_post(form, position)) for position in forms}
        for party, position in found:
            link(party, "fullest_position", longest[position])


def compare_title(known: Mapping[str, Value]) -> None:
    """Say of the title of an agreement whether it writes the position of the first party in another form."""
    title, parties = known.get("title"), known.get("parties")
    party = record_in(parties, "first") if isinstance(parties, Record) else None
    if not isinstance(title, Record) or party is None:
        return
    subject, position = title.fields.get("subject_in_full"), party.fields.get("position_in_full")
    if isinstance(subject, str) and isinstance(position, str):
        link(title, "shortens_position", one_post(subject, position))
