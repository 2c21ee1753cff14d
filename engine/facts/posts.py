"""Which positions are one post in two forms, of one person and in a title or statement, and which letterheads one office: Aspidum, RSUD.

Judges nothing: that a person signs as two posts is for a rule to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from agreements.model import ROLES, in_full, one_office, one_post, own_words, shared_opening
from agreements.notation.vocabulary import Vocabulary
from engine.facts.record_links import link, record_in
from engine.language import Record, Value
from engine.language.searches import padded, sought

# So many letters of what heads an office are those of the office: Direktur, Direktorat.
_ROOT = 6
# And so many a word keeps of a unit that it is joined with: Satlantas, Bidhumas.
_PIECE = 3
# Behind the name of a ministry it is written or not.
_STATE = ("republik indonesia", "ri")
_CLASS = re.compile(r"\b(?:kelas|tipe) \S+(?: [a-d]\b)?")
# The office of a regency and that of its province have one name.
_LEVELS = frozenset(("kabupaten", "kota", "provinsi", "propinsi", "wilayah"))


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


def link_offices(agreements: Iterable[Record], vocabulary: Vocabulary) -> None:
    """Link each letterhead to the longest form that the portfolio has of the name of its office, and of its government.

    An office of the portfolio is no government: FAKULTAS HUKUM may print UNIVERSITAS MELATI above itself, which has the ministry there.
    """
    heads = [head for root in agreements if (head := record_in(root, "letterhead"))]
    offices, governments = _printed(heads, "office"), _printed(heads, "government")
    names = sought(*{name for _, name in offices})
    _link_fullest(offices, "fullest_office", vocabulary)
    # Also with its region behind: DINAS PERHUBUNGAN KOTA MELATI.
    _link_fullest([(head, name) for head, name in governments if not padded(name).startswith(names)], "fullest_government", vocabulary)


def _printed(heads: Iterable[Record], field: str) -> list[tuple[Record, str]]:
    return [(head, name) for head in heads if isinstance(name := head.fields.get(field), str)]


def _link_fullest(printed: Sequence[tuple[Record, str]], field: str, vocabulary: Vocabulary) -> None:
    openings = _openings(vocabulary)
    own = {name: _own_name(in_full(name, vocabulary) or "") for _, name in printed}
    forms = sorted(own, key=lambda name: (-len(own[name]), -len(name), name))
    longest = {one: next(form for form in forms if own[form] == own[one] or one_office(own[form], own[one], openings)) for one in forms}
    for head, name in printed:
        link(head, field, longest[name])


def _openings(vocabulary: Vocabulary) -> frozenset[str]:
    """The first words of names of offices."""
    return frozenset(opening.split()[0] for opening in vocabulary.words("office_words"))


def _own_name(name: str) -> str:
    """A name without that of the state behind it, which is written or not."""
    return next((own for state in _STATE if (own := name.removesuffix(f" {state}")) != name), name)


def compare_office(known: Mapping[str, Value], vocabulary: Vocabulary) -> None:
    """Say of the letterhead whether the first party heads that very office, by the name of the post; or the one that stands there behind
    the office of the second party: DINAS PENDIDIKAN SMK NEGERI 4. And whether one of the two names it, or the area that it is named after.
    """
    if (found := _beside_position(known, "letterhead", "office")) is not None:
        head, office, position = found
        whole, own = in_full(office, vocabulary) or "", position.partition(" ")[2]
        above = whole.removesuffix(f" {own}") if own else whole
        posts = [position, _position(known, "second") or ""]
        below = above != whole and padded(above) in padded(posts[1])
        link(head, "of_first_party", below or _heads(position, whole))
        place = head.fields.get("place")
        # Suka Maju and Sukamaju are one.
        link(head, "named_by_superior", "".join(whole.split()) == "".join(posts[1].split()[1:]))
        link(head, "named_by_post", any(padded(place if isinstance(place, str) else office) in padded(post) for post in posts))


def _heads(position: str, office: str) -> bool:
    """Whether the post names the office behind its first word, or as that word does: Kepala Bagian Umum, Direktur Serealia."""
    head, _, own = position.partition(" ")
    unit, _, named = office.partition(" ")
    if own != unit and one_post(own, office):
        return True
    return head[:_ROOT] == unit[:_ROOT] and bool(own and named) and one_post(own, named)


def compare_names(known: Mapping[str, Value], vocabulary: Vocabulary) -> None:
    """Say of those who sign how the name of their office goes on where it begins as the letterhead's does, and how the letterhead's goes
    on: Sumber Agung and Kota Rantau of two orphans' chambers. Left out are levels and fields of one office, and offices within it.
    """
    head, parties = known.get("letterhead"), known.get("parties")
    office = head.fields.get("office") if isinstance(head, Record) else None
    if not isinstance(office, str) or not isinstance(parties, Record):
        return
    whole, openings = in_full(office, vocabulary) or "", _openings(vocabulary)
    # Whom the head of an office promises to heads another one, which may have the same name one level up.
    for role in ("first",) if isinstance(head, Record) and head.fields.get("of_first_party") else ROLES:
        party, position = record_in(parties, role), _position(known, role)
        if party is None or position is None or not (behind := shared_opening(position, whole)):
            continue
        own, printed = (_CLASS.sub("", " ".join(word for word in rest if word not in _LEVELS)).split() for rest in behind)
        within = any(rest and rest[0] in openings for rest in (own, printed))
        levels = [next((word for word in rest if word in _LEVELS), None) for rest in behind]
        own_names = own_words(" ".join(own), vocabulary) and own_words(" ".join(printed), vocabulary)
        if own_names and not within and (levels[0] == levels[1] or (role == "first" and levels[0] is None)):
            link(party, "name_apart", " ".join(own))
            link(party, "letterhead_apart", " ".join(printed))


def compare_forms(known: Mapping[str, Value]) -> None:
    """Say of an agreement's title and statement whether they write the position of the first party in another form."""
    for part, field in (("title", "subject_in_full"), ("statement", "speaker")):
        if (found := _beside_position(known, part, field)) is not None:
            record, written, position = found
            link(record, "shortens_position", one_post(written, position) or _joins(written, position))


def _joins(written: str, position: str) -> bool:
    """Whether the first word is one that is made of the unit and of its field: Satlantas of Kepala Satuan Lantas."""
    unit, _, field = position.partition(" ")[2].partition(" ")
    first, own = written.partition(" ")[0], field.partition(" ")[0]
    return bool(own) and first.startswith(unit[:_PIECE]) and first.endswith(own) and len(first) <= len(unit) + len(own)


def compare_parts(known: Mapping[str, Value]) -> None:
    """Say of the title of the statement, and of people of the annex, whether both parts of the form write one post or office there."""
    statement, title = known.get("statement"), known.get("title")
    if not isinstance(statement, Record):
        return
    pairs = [(record_in(statement, "title"), title, "subject_in_full")]
    parties = known.get("parties")
    people = [record_in(parties, role) for role in ROLES] if isinstance(parties, Record) else []
    pairs += [(party, record_in(party, "in_statement"), "position_in_full") for party in people]
    for record, other, field in pairs:
        left, right = (one.fields.get(field) if isinstance(one, Record) else None for one in (record, other))
        if record is not None and isinstance(left, str) and isinstance(right, str):
            link(record, "one_in_both", one_post(left, right) or _heads(left, right) or _heads(right, left))


def _beside_position(known: Mapping[str, Value], part: str, field: str) -> tuple[Record, str, str] | None:
    """A part of an agreement, what it has in a field, and the position of the first party; None where one of them is lacking."""
    record, position = known.get(part), _position(known, "first")
    text = record.fields.get(field) if isinstance(record, Record) else None
    return (record, text, position) if isinstance(record, Record) and isinstance(text, str) and position is not None else None


def _position(known: Mapping[str, Value], role: str) -> str | None:
    """The position of one of an agreement's parties, in full."""
    parties = known.get("parties")
    party = record_in(parties, role) if isinstance(parties, Record) else None
    position = party.fields.get("position_in_full") if party is not None else None
    return position if isinstance(position, str) else None
