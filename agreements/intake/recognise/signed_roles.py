"""The roles of those who sign: what lines say of them, who is first and who second where none does, and who does not sign at all.

Knows phrases for roles, levels of positions and the people already named; must not know where anybody was found.
"""

from __future__ import annotations

import re

from agreements.intake.recognise.draft import Desk
from agreements.intake.recognise.named import ROLES, Person, is_position
from agreements.intake.recognise.placed_text import Words
from agreements.intake.words import FormWords, plain

# The tiers of government (UU 23/2014), the wider first: of two alike positions the one of the wider area stands above.
_TIERS = (r"provinsi|propinsi", r"kabupaten|kota", r"kecamatan|distrik", r"kelurahan|desa")
# "Rektor … dengan Direktur Jenderal …": who is named first promises.
_WITH = re.compile(r"\b(?:dengan|dan)\b")

_BRACKETS = re.compile(r"\(\s*(?P<text>[^()]+?)\s*\)[\s,:]*")
# What parts a text from the same in another language.
_AGAIN = re.compile(r"\s*[/|–-]\s*")


def is_titled(text: str, words: FormWords) -> bool:
    """Whether a name has a title before it or behind its commas."""
    first = re.split(r"[\s,]+", text)[0]
    pieces = [re.sub(r"\W", "", part).casefold() for part in (first, *text.split(",")[1:])]
    return any(piece in words.titles for piece in pieces if piece)


def strangers(people: list[Person], words: FormWords) -> list[Person]:
    """Those for whom nothing speaks but that their words stand near signatures: no role, number, rank, known position or title.

    A page number, a remark below the table, a footer. Of people who have nothing in the whole paper none is sent away, if they have
    a name.
    """
    unknown = [person for person in people if not _signs(person, words)]
    if len(people) - len(unknown) >= 2:
        return unknown
    return [person for person in unknown if not re.search(r"[^\W\d_]{2}", person.name.text + person.position.text)]


def _signs(person: Person, words: FormWords) -> bool:
    """Whether anything says that this is somebody who signs."""
    if person.role or person.nip or person.rank:
        return True
    position = person.position.text
    if words.level(position) is not None or (person.name and words.expand(position).split(" ")[0] in words.units):
        return True
    return is_titled(person.name.text, words)


def settle_roles(people: list[Person], known: dict[str, Person], subject: str, words: FormWords) -> None:
    """Say who is first and who second where no label does: by the people known, the subject of the title, the positions."""
    said = {person.role for person in people}
    if len(people) == 2 and "third" in said and "second" not in said:
        # Of two, "Mengetahui" stands above the one to whom it is promised.
        next(person for person in people if person.role == "third").role = "second"
    open_people = [person for person in people if not person.role]
    if not open_people:
        return
    for person in open_people:
        match = [role for role, other in known.items() if other.name and plain(other.name.text) == plain(person.name.text)]
        if len(match) == 1:
            person.role = match[0]
    taken = {person.role for person in people}
    open_people = [person for person in people if not person.role]
    free = [role for role in ROLES if role not in taken]
    if len(open_people) == 1 and len(people) > 1 and free:
        open_people[0].role = free[0]
    elif len(open_people) == 1 and not free:
        # A fourth: who of the page signs is unknown.
        open_people[0].role, open_people[0].doubt = ROLES[-1], "role"
    elif len(open_people) == 1:
        open_people[0].role = _only_role(open_people[0], subject, words)
    elif len(open_people) == 2:
        _two_roles(open_people, subject, words)
    else:
        for person in open_people[:3]:
            person.role, person.doubt = free.pop(0) if free else "third", "role"


def _only_role(person: Person, subject: str, words: FormWords) -> str:
    """The role of the only signer: the superior, if the title is of an office whose head stands below."""
    own, titled = words.level(person.position.text), words.level(subject)
    if titled is None and plain(subject).split(" ")[:1] and plain(subject).split(" ")[0] in words.units:
        # The agreement of a whole government is that of who heads it.
        titled = 0 if plain(subject).startswith("pemerintah ") else 5
    return "second" if own is not None and titled is not None and own < titled else "first"


def _two_roles(people: list[Person], title: str, words: FormWords) -> None:
    """Who of two is first and who second, by their positions or the subject; marked where neither tells."""
    first, second = people
    levels = words.level(first.position.text), words.level(second.position.text)
    subject = words.expand(title)
    parts = _WITH.split(subject, maxsplit=1)
    named = [_is_named(person, subject, words) for person in people]
    if all(named) and len(parts) == 2:
        named = [_is_named(person, parts[0], words) for person in people]
    over = [_is_over(one, other, words) for one, other in ((first, second), (second, first))]
    if over[0] != over[1]:
        upper = over[0]
    elif None not in levels and levels[0] != levels[1]:
        upper = levels[0] < levels[1]  # type: ignore[operator]
    elif (
        levels[0] == levels[1]
        and None not in (tiers := [_tier(words.expand(person.position.text)) for person in people])
        and tiers[0] != tiers[1]
    ):
        upper = tiers[0] < tiers[1]  # type: ignore[operator]
    elif named[0] != named[1]:
        upper = named[1]
    else:
        upper = True
        first.doubt = second.doubt = "role"
    first.role, second.role = ("second", "first") if upper else ("first", "second")


def _is_over(one: Person, other: Person, words: FormWords) -> bool:
    """Whether one is said to be above the other: `Atasan Pimpinan Satker` and `Pimpinan Satker`."""
    said, below = plain(one.position.text), plain(other.position.text)
    return bool(below) and any(said == f"{phrase} {below}" for phrase in words.phrases.get("over", ()))


def _is_named(person: Person, subject: str, words: FormWords) -> bool:
    """Whether the title is of the person."""
    position = words.expand(person.position.text)
    return bool(position) and bool(subject.strip()) and (position in subject or subject.strip() in position)


def _tier(position: str) -> int | None:
    """How narrow the area is that a position is of; None if it names none."""
    found = [tier for tier, pattern in enumerate(_TIERS) if re.search(rf"\b(?:{pattern})\b", position)]
    return max(found, default=None)


def after_role(line: Words, desk: Desk, words: FormWords) -> list[Words]:
    """What a line says behind the role: `Pihak Kedua, Camat Melati`."""
    found = words.opening(line.text, *ROLES, tail=r"[\s,:]*")
    end = found.end() if found else len(line.text)
    desk.ink.label(line.cut(0, end))
    rest = line.cut(end)
    again = _AGAIN.match(rest.text)
    if again and role_of(rest.text[again.end() :], words) == role_of(line.text, words):
        # "Pihak Kedua / Second Party," says the role in two languages.
        desk.ink.label(rest.cut(0, again.end()))
        return after_role(rest.cut(again.end()), desk, words)
    if (remark := _BRACKETS.fullmatch(rest.text)) is not None:
        # "Pihak Kedua (Pegawai)," says who that is among the two; a position in brackets is his own.
        rest = rest.cut(remark.start("text"), remark.end("text"))
        if not is_position(rest.text, words):
            desk.ink.label(rest) if role_of(rest.text, words) else desk.set_aside(rest, "no-place")
            return []
    return [rest] if re.search(r"[^\W_]", rest.text) else []


def role_of(text: str, words: FormWords) -> str:
    """The role that the line says."""
    found = [(len(phrase), role) for role in ROLES if (phrase := words.says(text, role))]
    return max(found)[1] if found else ""


def role_below(line: Words, desk: Desk, words: FormWords) -> str:
    """The role that a line below a position says and nothing else, `selaku Pihak Pertama`, as a label."""
    opened = words.opening(line.text, "in_role", tail=r"\s+")
    rest = line.text[opened.end() :] if opened and words.says(line.text, "in_role") else ""
    if not rest or not words.is_phrase(rest, *ROLES):
        return ""
    desk.ink.label(line)
    return role_of(rest, words)


def as_post(line: Words, desk: Desk, words: FormWords) -> Words:
    """The post of a line that says as what somebody signs, `selaku Camat Melati`; another line as it stands."""
    opened = words.opening(line.text, "in_role", tail=r"\s+")
    if not opened or not words.says(line.text, "in_role") or not is_position(line.text[opened.end() :], words):
        return line
    desk.ink.label(line.cut(0, opened.end()))
    return line.cut(opened.end())
