"""Whether two papers are one agreement: by unit, year, position and version, and by the person who promises.

Knows agreements as plain data, and the words of forms; must not know files. What keeps it undecided is named, for a person to say.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from rapidfuzz.fuzz import ratio

from agreements.intake.words import FormWords, plain
from agreements.notation.positions import lowest_level
from agreements.notation.readers import read_year
from engine.language.classes import dataclass

# Names that are as alike as this differ by a slip of the pen or of the scanner, not by the person.
ALIKE = 90.0
# Behind the word for a revision: which one it is.
_ORDINAL = re.compile(r"\W+(?:(?:ke\W*)?(\d+|i{1,3}|iv|v|kesatu|pertama|kedua|ketiga|keempat|kelima))\b")
Verdict = Literal["same", "different", "undecided"]


@dataclass(frozen=True, slots=True)
class Identity:
    """What an agreement is known by, each text plain, "" where the paper does not say it; `version` is what its title says of a revision.

    `acting`: the person only acts in the position; `level` is how high the position stands, and `heads` whether a single
    person holds it.
    """

    unit: str = ""
    government: str = ""
    year: str = ""
    position: str = ""
    version: str = ""
    name: str = ""
    nip: str = ""
    subject: str = ""
    acting: bool = False
    level: int | None = None
    heads: bool = False


def identity_of(root: Any, words: FormWords) -> Identity:
    """The identity of an agreement."""

    def text(*path: str) -> str:
        here = root
        for step in path:
            here = here.get(step) if isinstance(here, dict) else None
        return here if isinstance(here, str) else ""

    def first(field: str) -> str:
        return text("parties", "first", field) or text("statement", "parties", "first", field)

    title = text("title", "text") or text("statement", "title", "text")
    dates = text("signed", "date") or text("statement", "signed", "date")
    year = read_year(title) or read_year(dates)
    position = words.expand(first("position"))
    acting = next((phrase for phrase in sorted(words.acting, key=len, reverse=True) if f"{position} ".startswith(f"{phrase} ")), "")
    return Identity(
        unit=plain(text("letterhead", "office")),
        government=plain(text("letterhead", "government")),
        year=str(year or ""),
        position=position.removeprefix(acting).strip(),
        version=_version(title, words),
        name=plain(first("name")),
        nip=re.sub(r"\D", "", first("nip")),
        subject=words.expand(text("title", "subject")),
        acting=bool(acting),
        level=words.level(position),
        heads=_heads(position, words),
    )


def _heads(position: str, words: FormWords) -> bool:
    """Whether somebody in the position heads others: the lowest level of the book is that of those who head nobody."""
    level = words.level(position)
    return level is not None and level < lowest_level(words.vocabulary)


def _version(title: str, words: FormWords) -> str:
    """What the title says of a revision: the word, and which one it is."""
    said = plain(title)
    for phrase in words.phrases.get("revised", ()):
        if found := re.search(rf"\b{re.escape(phrase)}\b", said):
            ordinal = _ORDINAL.match(said[found.end() :])
            return f"revised {ordinal[1]}" if ordinal else "revised"
    return ""


def compare(one: Identity, other: Identity) -> tuple[Verdict, str]:
    """Whether two agreements are one, and the field that keeps it undecided.

    A unit, year, position or version that differs makes two of them. That one says nothing of what the other says leaves it open; so does
    another person at the head of the same unit of one government, or one who only acts there in one of them: such a change comes in the
    middle of a year.
    """
    if any(getattr(one, field) != getattr(other, field) for field in ("year", "version") if getattr(one, field) and getattr(other, field)):
        return "different", ""
    if bool(one.version) != bool(other.version) or not (_agree(one.unit, other.unit) and _same_position(one, other)):
        return "different", ""
    same_person = _same_person(one, other)
    if not (one.position or one.name or other.position or other.name):
        return ("undecided", "nobody") if one.subject and one.subject == other.subject else ("different", "")
    # Of those who head nothing many hold one position, and every region has a Dinas Pertanian.
    headed = one.position and other.position and one.heads and other.heads and _agree(one.government, other.government)
    if same_person is not True and not headed:
        return "different", ""
    open_ = [field for field in ("year", "position", "acting") if bool(getattr(one, field)) != bool(getattr(other, field))]
    if not _agree(one.subject, other.subject):
        open_.append("subject")
    if same_person is not True:
        open_.append("name")
    return ("undecided", open_[0]) if open_ else ("same", "")


def _agree(one: str, other: str) -> bool:
    """Whether two texts can mean the same: one says all that the other says, or nothing."""
    mine, others = set(one.split()), set(other.split())
    return mine <= others or others <= mine


def _same_position(one: Identity, other: Identity) -> bool:
    """Whether both can mean one position: of one level, so that *Inspektur* is no part of *Inspektur Pembantu*."""
    return _agree(one.position, other.position) and (one.level == other.level or not (one.position and other.position))


def _same_person(one: Identity, other: Identity) -> bool | None:
    """Whether they name one person; None where one of them names nobody."""
    if one.nip and one.nip == other.nip:
        return True
    if not (one.name and other.name):
        return None
    return ratio(one.name, other.name) >= ALIKE
