"""What one of the two parts of the form prints stands for the other, where that does not: title, people, place and date.

So a rule reads `signed.date` whether the statement is dated or the annex, and `parties.first.position` where the annex is signed by name
alone; what both print is compared by rules. Judges nothing.
"""

from __future__ import annotations

from typing import cast

from agreements.model import ROLES, Party, derived_from
from engine.facts.printed_texts import prints
from engine.language import Record, Value
from engine.language.values import join

# What is read from each field that is printed of one who signs, itself included: position, position_in_full, region.
_READ_FROM = {printed: (printed, *derived_from(Party, printed)) for printed in Party.model_fields}
# Of one who signs: whether that is printed at all, in this part of the form or in the other; with the field that prints it.
PRESENT = {"has_name": "name", "has_position": "position", "has_number": "nip"}


def complete(known: dict[str, Value], path: str) -> None:
    """Complete the record of an agreement, and link the people of its two parts to each other."""
    statement = known.get("statement")
    if not isinstance(statement, Record):
        return
    for part, wanted in (("title", ("text", "subject")), ("signed", ("date",))):
        own, other = known.get(part), statement.fields.get(part)
        # A place without a date stays where the statement has no place: then rules look at both.
        wanting = own is None or (prints(other, *wanted) and (not prints(own, "place") or prints(other, "place")))
        if isinstance(other, Record) and not prints(own, *wanted) and wanting:
            known[part] = other
    annex, signers = known.get("parties"), statement.fields.get("parties")
    if not isinstance(signers, Record):
        return
    people = dict(annex.fields) if isinstance(annex, Record) else {}
    for role in ROLES:
        own, other = people.get(role), signers.fields.get(role)
        if isinstance(own, Record) and isinstance(other, Record):
            people[role] = _tied(own, other)
        elif isinstance(other, Record):
            people[role] = other
            if isinstance(annex, Record):
                # Numbers stand in the annex, whose signatures leave this one out.
                cast(dict[str, Value], other.fields)["has_number"] = True
    known["parties"] = Record(annex.path if isinstance(annex, Record) else join(path, "parties"), people)


def _tied(own: Record, other: Record) -> Record:
    """A person of the annex, linked with the same of the statement and completed from there; the other where it has nothing of its own, so
    that findings point at the page that prints it.
    """
    ours, theirs = cast(dict[str, Value], own.fields), cast(dict[str, Value], other.fields)
    ours["in_statement"], theirs["in_annex"] = other, own
    for field in PRESENT:
        ours[field] = theirs[field] = ours.get(field) is True or theirs.get(field) is True
    names = {part["plain_name"] for part in (ours, theirs) if "plain_name" in part}
    # Of another person nothing is taken.
    completed = len(names) < 2 and _complete_person(own, other)
    return other if completed and adds_nothing(own, other) else own


def adds_nothing(one: Record, other: Record) -> bool:
    """Whether all that is printed of one who signs in one part of the form is printed so in the other."""
    return all(_text(one, field) in ("", _text(other, field)) for field in Party.model_fields)


def _text(party: Record, field: str) -> str:
    value = party.fields.get(field)
    return " ".join(str(value.fields.get("text") if isinstance(value, Record) else value or "").split()).casefold()


def _complete_person(own: Record, other: Record) -> bool:
    """Add to a person of the annex what only the statement prints of the same, and all that is read from it; whether there was anything."""
    lacking = [read for printed, read in _READ_FROM.items() if printed in other.fields and printed not in own.fields]
    for name in (name for read in lacking for name in read if name in other.fields):
        cast(dict[str, Value], own.fields)[name] = other.fields[name]
    return bool(lacking)
