"""People that labels name: `Nama : …`, `Jabatan : …`, and which party each of them is.

Knows the labels and phrases of the book; must not know formats, nor signatures.
"""

from __future__ import annotations

import re
from dataclasses import field
from itertools import groupby

from agreements.intake.recognise.blanks import typed_part
from agreements.intake.recognise.draft import Desk, Node, put
from agreements.intake.recognise.flow_items import Item, Labelled, Line
from agreements.intake.recognise.personnel_numbers import of_two, with_label
from agreements.intake.recognise.placed_text import NOTHING, Words
from agreements.intake.words import FormWords, plain
from agreements.notation.patterns import one_of
from agreements.notation.readers import read_nip as read_parts
from engine.language.classes import dataclass

ROLES = ("first", "second", "third")
# So many digits has the number of a civil servant.
_DIGITS = 18
_PRINTED = ("position", "name", "rank", "nip")


@dataclass(slots=True)
class Person:
    """Somebody who signs: the role if a label says it, and what is printed of them."""

    role: str = ""
    position: Words = NOTHING
    name: Words = NOTHING
    rank: Words = NOTHING
    nip: Words = NOTHING
    doubt: str = ""
    # Whether no label says the role.
    assumed: bool = False
    # What prints the position again.
    again: list[Words] = field(default_factory=list)

    def node(self) -> Node:
        """As in the format."""
        node: Node = {}
        put(node, "position", self.position, self.doubt)
        put(node, "name", self.name, self.doubt)
        put(node, "rank", self.rank, self.doubt)
        put(node, "nip", self.nip, self.doubt)
        return node


def read_labelled(desk: Desk, words: FormWords, items: list[Labelled | Line]) -> tuple[dict[str, Person], list[Words]]:
    """The people that labels name, by role, as far as the items reach; and the lines that are none of theirs.

    `selanjutnya disebut pihak pertama` says the role of the one before it; without such words, the first one named is the first party.
    """
    people: dict[str, Person] = {}
    current = Person()
    rest: list[Words] = []
    after = _lane_by_lane(items)
    for at, item in enumerate(after):
        if isinstance(item, Labelled):
            desk.ink.label(item.label)
            value = with_label(item.label, item.value, words) if item.field == "nip" else item.value
            again = item.field != "unit" and getattr(current, item.field)
            if again and item.field == "nip" and _is_other(current.nip, value, words):
                value, other = of_two(current.nip, value, words)
                desk.set_aside(other, "no-place")
            elif again:
                _settle(desk, people, current)
                current = Person()
            if item.field == "unit":
                desk.set_aside(item.value, "no-place")
            else:
                _hold(current, item.field, _without_room(item.field, value, words), after[at + 1 :], desk, words)
            continue
        if alone := role_alone(item.words.text, words):
            # "PIHAK PERTAMA" above or beside the labels of the person.
            desk.ink.label(item.words)
            _settle(desk, people, current)
            current = Person(alone)
            continue
        if role := named_role(item.words.text, words):
            desk.ink.label(item.words)
            current.role = role
            _settle(desk, people, current)
            current = Person()
        else:
            rest.append(item.words)
    _settle(desk, people, current)
    return people, rest


def name_office(desk: Desk, items: list[Item], title: Node) -> list[Item]:
    """The items without a label that says whose the agreement is, `SKPD : DINAS PERHUBUNGAN`, for a title that does not; beside labels of a
    person it is of that.
    """
    labels = [item for item in items if isinstance(item, Labelled)]
    if not title or "subject" in title or [item.field for item in labels] != ["unit"]:
        return items
    desk.ink.label(labels[0].label)
    put(title, "subject", labels[0].value)
    return [item for item in items if item is not labels[0]]


def _hold(person: Person, field: str, value: Words, after: list[Labelled | Line], desk: Desk, words: FormWords) -> None:
    """Give somebody what a label says; behind a name also the post, unless a label says that: of this name, or before the next."""
    setattr(person, field, value)
    if field != "name":
        return
    person.name, leads, post = _with_post(value, words)
    desk.ink.label(leads)
    fields = [item.field for item in after if isinstance(item, Labelled) and item.field in ("name", "position")]
    if person.position or fields[:1] == ["position"]:
        desk.set_aside(post, "no-place")
    else:
        person.position = post


def _with_post(name: Words, words: FormWords) -> tuple[Words, Words, Words]:
    """A name, what leads to the post behind it in the same text, and that: `SITI AMINAH, S.E. selaku Camat Melati`; only the name of
    another text.
    """
    said = one_of(words.phrases.get("in_role", ()))
    found = re.search(rf"(?<=[^\W_]|\.),?\s+(?:{said})\s+", name.text, re.IGNORECASE)
    if not found or not is_position(name.text[found.end() :], words):
        return name, NOTHING, NOTHING
    return name.cut(0, found.start()), name.cut(found.start(), found.end()).strip(","), name.cut(found.end())


def _without_room(field: str, value: Words, words: FormWords) -> Words:
    """What was typed before the dots of a form, of which some are left: a name of two words, a whole number. Of a post something may lack:
    `Kepala Dinas ....`.
    """
    typed = value.cut(*typed_part(value.text))
    named = field == "name" and len(plain(typed.text).split()) > 1
    numbered = field == "nip" and len(read_parts(typed.text, words.vocabulary).digits) == _DIGITS
    return typed if named or numbered else value


def without_others(desk: Desk, words: FormWords, items: list[Labelled | Line]) -> list[Labelled | Line]:
    """The items without people who are labelled behind a statement that says its first and second party, and are neither of them: who drew
    up the paper, whom to ask. They are listed.
    """
    roles = [named_role(item.words.text, words) if isinstance(item, Line) else "" for item in items]
    said = set(filter(None, roles))
    if not {"first", "second"} <= said:
        return items
    end = max(at for at, role in enumerate(roles) if role) + 1
    parties = {plain(item.value.text) for item in items[:end] if isinstance(item, Labelled) and item.field == "name"}
    kept, above = items[:end], ""
    for labelled, run in groupby(items[end:], key=lambda item: isinstance(item, Labelled)):
        group = list(run)
        above = next((role for item in reversed(group) if isinstance(item, Line) and (role := role_alone(item.words.text, words))), above)
        people = [item for item in group if isinstance(item, Labelled)]
        names = {plain(item.value.text) for item in people if item.field == "name"}
        if not labelled or not names or names & parties or (above and above not in said):
            kept += group
            continue
        for item in people:
            desk.ink.label(item.label)
            desk.set_aside(item.value, "no-place")
    return kept


def _is_other(before: Words, again: Words, words: FormWords) -> bool:
    """Whether a second number is one of another kind, of the same person."""
    one, two = (read_parts(text.text, words.vocabulary) for text in (before, again))
    return one.kind != two.kind and one.digits != two.digits


def _lane_by_lane(items: list[Labelled | Line]) -> list[Labelled | Line]:
    """The items; where people are labelled side by side, one after the other, each with the role above."""
    beside = {item.lane[0] for item in items if isinstance(item, Labelled) and item.lane[0]}
    lanes = {group: {item.lane[1] for item in items if isinstance(item, Labelled) and item.lane[0] == group} for group in beside}
    wide = {group for group, columns in lanes.items() if len(columns) > 1}
    found: list[Labelled | Line] = []
    for group, run in groupby(items, key=lambda item: item.lane[0] if item.lane[0] in wide else 0):
        ordered = list(run)
        found += sorted(ordered, key=lambda item: item.lane[1]) if group else ordered
    return found


def named_role(text: str, words: FormWords) -> str:
    """The role of `selanjutnya disebut pihak …` in a short line."""
    if len(text) > 160 or not (found := re.findall(r"disebut\s+(?:sebagai\s+)?([^.,;]+)", text, re.IGNORECASE)):
        return ""
    return next((role for role in ROLES if words.says(found[-1].strip(" \"“”'"), role)), "")


def role_alone(text: str, words: FormWords) -> str:
    """The role of a line that is nothing but the role; "" for another."""
    said = [part for part in re.split(r"[/|()]", text) if plain(part)]
    return next((role for role in ROLES if said and all(words.is_phrase(part, role) for part in said)), "")


def is_position(text: str, words: FormWords) -> bool:
    """Whether the text is a position, or where one belongs; what has a title behind a comma is a name, whatever it opens with."""
    if any(re.sub(r"\W", "", part).casefold() in words.titles for part in text.split(",")[1:]):
        return False
    expanded = words.expand(text)
    starts = (expanded.split(" ")[0], " ".join(expanded.split(" ")[:2]))
    return words.level(text) is not None or any(start in words.units for start in starts)


def leads_to_post(text: str, behind: str, words: FormWords) -> bool:
    """Whether a text is no position and what stands behind it is the post of an official, no unit alone: `Pimpinan Satker`, then
    `Kepala Kantor …`; `Pengolah Data`, then `Seksi Pelayanan`, are one position.
    """
    return words.level(behind) is not None and not is_position(text, words)


def _settle(desk: Desk, people: dict[str, Person], person: Person) -> None:
    """Keep somebody under the role that a label says, or the next; who was named in a role first keeps it."""
    if not (person.name or person.position or person.nip):
        return
    person.assumed = not person.role
    before = people.get(person.role)
    if before is not None and plain(before.name.text) == plain(person.name.text):
        for key in _PRINTED:
            kept, value = getattr(before, key), getattr(person, key)
            if plain(kept.text) == plain(value.text):
                desk.ink.label(value)
            elif not kept:
                setattr(before, key, value)
        return
    # Whoever else is named where labels say the first and the second is kept: perhaps a signature says as what.
    said = {role for role, other in people.items() if not other.assumed}
    free = [] if {"first", "second"} <= said else [role for role in ROLES if role not in people]
    own = person.role if before is None else ""
    people[own or next(iter(free), f"more {len(people)}")] = person
