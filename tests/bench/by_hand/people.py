"""Checks of the two who sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from agreements.model import ROLES, Party
from engine.language import Record
from tests.bench.by_hand.words import NOTHING, Lists, alike, part, within

_FIELDS = tuple(Party.model_fields)


def of_parties(root: Record, lists: Lists) -> Iterator[dict[str, bool | None]]:
    """The verdicts on each party, and on what the statement says otherwise of the same."""
    parties = part(root.fields, "parties")
    for role in ROLES:
        if (party := part(parties, role)) is NOTHING:
            continue
        yield _of_party(party, root, lists)
        again = part(party, "in_statement")
        if again and any(_text(again, field) not in ("", _text(party, field)) for field in _FIELDS):
            yield _of_party(again, root, lists)


def _text(party: Mapping[str, Any], field: str) -> str:
    value = party.get(field)
    return " ".join(str(value.fields.get("text") if isinstance(value, Record) else value or "").split()).casefold()


def _of_party(party: Mapping[str, Any], root: Record, lists: Lists) -> dict[str, bool | None]:
    name, position, post = party.get("name"), party.get("position"), party.get("position_in_full")
    nip, there, rank = part(party, "nip"), part(party, "in_statement"), party.get("rank")
    one_name = _one_name(party.get("plain_name"), there.get("plain_name"), lists)
    digits, digits_there = nip.get("digits"), part(there, "nip").get("digits")
    complete = name is not None and position is not None and "region" in part(root.fields, "letterhead")
    known_rank = rank is not None and any(row[0].stand_in(rank) for row in lists.ranks) and any(r[2].stand_in(rank) for r in lists.ranks)
    sex_digit = nip.get("sex_digit")
    return {
        "PK203": None if name is None and position is None else _both(party.get("has_name"), party.get("has_position")),
        "PK204": _numbered(party.get("has_number"), post, root, lists) if complete else None,
        "PK206": _birth_valid(nip) if "birth_year" in nip else None,
        "PK207": _age_fits(nip, root) if "birth_year" in nip else None,
        "PK209": None if sex_digit is None else sex_digit in (1, 2),
        "PK210": None if name is None else _sex_fits(name, nip, lists),
        "PK212": any(n.stand_in(rank) and not w.stand_in(rank) and g.stand_in(rank) for n, w, g in lists.ranks) if known_rank else None,  # type: ignore[arg-type]
        "PK213": one_name,
        "PK214": _same_name(party, there) if one_name else None,
        "PK215": None if digits is None or digits_there is None or one_name is False else digits == digits_there,
    }


def _both(one: bool | None, other: bool | None) -> bool | None:
    return False if one is False or other is False else None if one is None or other is None else True


def _numbered(has_number: bool | None, post: str | None, root: Record, lists: Lists) -> bool | None:
    office = part(root.fields, "letterhead").get("office") or ""
    of_village = lists.village_offices.begin(office) and (post is None or not lists.heads_of_areas.begin(post))
    if has_number or of_village or lists.companies_of_regions.stand_in(office):
        return True
    return None if post is None else lists.without_nip.begin(post) or (None if has_number is None else False)


def _one_name(name: str | None, there: str | None, lists: Lists) -> bool | None:
    if name is None or there is None:
        return None
    return alike(name, there, lists.alike_words) or within(there, name) or within(name, there)


def _same_name(party: Mapping[str, Any], there: Mapping[str, Any]) -> bool | None:
    letters, letters_there = party.get("name_letters"), there.get("name_letters")
    if letters is not None and letters == letters_there:
        return True
    name, name_there = party.get("name"), there.get("name")
    if name is None or name_there is None:
        return None
    return within(name_there, name) or within(name, name_there) or (None if letters is None or letters_there is None else False)


def _birth_valid(nip: Mapping[str, Any]) -> bool | None:
    valid, month = nip.get("birth_valid"), nip.get("appointed_month")
    return _both(valid, None if month is None else 1 <= month <= 12 or month == 21)


def _age_fits(nip: Mapping[str, Any], root: Record) -> bool | None:
    month, year = nip.get("appointed_month"), nip.get("appointed_year")
    contract = month == 21 and year is not None and year >= 2019
    if nip.get("kind") != "nip" or month is None or (month > 12 and not contract):
        return None
    of_title, of_signing = part(root.fields, "title").get("year"), part(root.fields, "signed").get("year")
    agreed = of_title if of_title is not None else of_signing
    if year is None:
        return None
    return (contract or 18 <= year - nip["birth_year"] <= 51) and (agreed is None or year <= agreed)


def _sex_fits(name: str, nip: Mapping[str, Any], lists: Lists) -> bool | None:
    sex, month = nip.get("sex"), nip.get("appointed_month")
    if sex is None or month is None or month > 12:
        return None
    if lists.honorifics_women.begin(name):
        return bool(sex == "woman")
    if lists.honorifics_men.begin(name) and not lists.names_of_women.stand_in(name):
        return bool(sex == "man")
    return None
