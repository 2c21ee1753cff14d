"""Who the parties are: what labels, signatures and the pages of an agreement say of the same people, put together.

Knows how people are said again; must not know where on a page anybody was found.
"""

from __future__ import annotations

import re

from agreements.intake.recognise.dates import read_date_line
from agreements.intake.recognise.draft import Desk, Node
from agreements.intake.recognise.named import ROLES, Person
from agreements.intake.recognise.personnel_numbers import read_nip
from agreements.intake.recognise.placed_text import Words
from agreements.intake.words import FormWords, plain


def parties_of(desk: Desk, people: dict[str, Person], signing: list[Person]) -> Node:
    """The people that labels name and those who sign, by role; what both say stands once, what they say differently is marked."""
    named = {_signed_as(person, signing) or role: person for role, person in people.items()}
    found: Node = {role: person.node() for role, person in named.items() if role in ROLES}
    for person in signing:
        node = person.node()
        if person.role:
            _take_in(desk, found, person.role, node)
            continue
        for leaf in node.values():
            # More than three sign.
            desk.set_aside(leaf.words, "unplaced")
    return found


def _signed_as(person: Person, signing: list[Person]) -> str:
    """The role under which somebody signs, of whom labels say only who it is."""
    if not (person.assumed and person.name):
        return ""
    return next((other.role for other in signing if plain(other.name.text) == plain(person.name.text)), "")


def _take_in(desk: Desk, found: Node, role: str, again: Node) -> None:
    """Add what is said of somebody again: what is new is added, what differs is listed and what was there is marked."""
    if role not in found:
        found |= {role: again} if again else {}
        return
    for key, value in again.items():
        before = found[role].get(key)
        if before is None:
            found[role][key] = value
        elif _says_again(key, before.words.text, value.words.text):
            # Who signs with the office behind the position says more than a label without it.
            more = key == "position" and plain(value.words.text).startswith(f"{plain(before.words.text)} ")
            desk.ink.label(before.words if more else value.words)
            found[role][key] = value if more else before
        else:
            desk.set_aside(value.words, "differs")
            found[role][key] = type(before)(before.words, "differs")


def drop_again(desk: Desk, form: FormWords, node: Node, again: list[Words]) -> None:
    """Take what earlier signatures print again for that; what they say otherwise is listed."""
    people = [person for part in (node, node.get("statement", {})) for person in part.get("parties", {}).values()]
    signed = [part.get("signed", {}) for part in (node, node.get("statement", {}))]
    texts = [leaf.words.text for group in (*people, *signed) for leaf in group.values()]
    said = " ".join(f" {plain(text)} " for text in texts)
    digits = {re.sub(r"\D", "", text) for text in texts}
    for words in again:
        found = read_nip(words, form)
        number = re.sub(r"\D", "", (found[1] if found else words).text)
        text = re.sub(r"^nip\w* ", "", plain(words.text))
        if f" {text} " in said or (len(number) > 8 and number in digits) or read_date_line(words, form):
            desk.ink.label(words)
        else:
            desk.set_aside(words, "between-tables")


def _says_again(key: str, before: str, again: str) -> bool:
    """Whether a text of a person says again what another says: a number in other groups, a position or a rank in fewer words, or with the
    office behind it.
    """
    one, two = plain(before), plain(again)
    if key == "nip" and re.search(r"\d", again):
        return re.sub(r"\D", "", before) == re.sub(r"\D", "", again)
    return one == two or (key in ("position", "rank") and (f" {two} " in f" {one} " or f"{two} ".startswith(f"{one} ")))
