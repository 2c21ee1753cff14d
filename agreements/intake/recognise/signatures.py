"""Who signs: people under labels, and signature blocks by their lanes, roles and numbers.

Knows ranks, positions and phrases of the book; must not know formats, nor who of those without a label is first.
"""

from __future__ import annotations

import re

from agreements.intake.recognise.amounts import AMOUNT
from agreements.intake.recognise.blanks import is_unfilled
from agreements.intake.recognise.dates import read_date_line, read_day
from agreements.intake.recognise.draft import Desk
from agreements.intake.recognise.flow_items import Labelled, Line
from agreements.intake.recognise.initials import without_initials
from agreements.intake.recognise.named import Person, is_position, read_labelled
from agreements.intake.recognise.person_labels import labelled
from agreements.intake.recognise.personnel_numbers import of_two, read_nip, split_nip
from agreements.intake.recognise.placed_text import NOTHING, Words, join
from agreements.intake.recognise.signature_lines import (
    introduces,
    lanes_of,
    post_for_name,
    said_once,
    with_known,
    with_titles,
    without_said_over_lines,
)
from agreements.intake.recognise.signed_roles import after_role, as_post, is_titled, role_below, role_of, settle_roles, strangers
from agreements.intake.recognise.signing import Signing, fill_in
from agreements.intake.words import FormWords, plain

_MONEY = re.compile(rf"(?<![\d.]){AMOUNT.pattern}(?!\d)", re.IGNORECASE)
# Three words in lower case, and a full stop: no name, title or position is written so.
_SENTENCE = re.compile(r"^(?=(?:.*\s[a-z]{3,}\b){3}).*[a-z]\.$")
# What a form says to who reads it, `Pindai kode untuk memeriksa keaslian dokumen`: one capital, then words in lower case.
_SAID = re.compile(r"[A-Z][^\W\d_]*(?=(?:.*\s[a-z]{3,}\b){3})")
# "Inspektur Jenderal Polisi" is a rank, "Inspektur Jenderal" a position.
_OF_SERVICE = re.compile(r"\b(?:POLISI|TNI)$", re.IGNORECASE)
# The grade of an employee on contract, I to XVII.
_GRADE = re.compile(r"(?:gol(?:ongan)?\.?\s+)?[IVX]{1,5}", re.IGNORECASE)
_NAMED = re.compile(r"[A-Z][^\W\d_.]*\.?(?:\s+[A-Z][^\W\d_.]*\.?){0,4}")

# What is longer is no position.
POSITION = 200


class Signatures:
    """Reads the lines of a signature block."""

    def __init__(self, desk: Desk, words: FormWords, subject: str, known: dict[str, Person]) -> None:
        self.desk, self.words = desk, words
        self.subject, self.known = subject, known

    def read(self, lines: list[Line]) -> Signing:
        """Place, day and people of the lines."""
        signing = Signing()
        dated = next((at for at, line in enumerate(lines) if line.lane == (0, 0) and read_date_line(line.words, self.words)), 0)
        lines = [line for at, line in enumerate(lines) if at >= dated or not self.above(line)]
        lines = without_initials(without_said_over_lines(lines, self.desk, self.words), self.desk, self.words)
        kept = self.without_day([line for line in lines if not self.dated(line, signing)], signing)
        if not (signing.date or any(self.signs(line) for line in kept)):
            for line in kept:
                self.desk.set_aside(line.words, "unplaced")
            return signing
        for lane in lanes_of(kept):
            signing.people.extend(self.people(lane))
        for person in strangers(signing.people, self.words):
            signing.people.remove(person)
            for words in (person.name, person.position, *person.again):
                self.desk.set_aside(words, "unplaced")
        for words in (words for person in signing.people for words in person.again):
            self.desk.ink.label(words)
        settle_roles(signing.people, self.known, self.subject, self.words)
        return signing

    def without_day(self, lines: list[Line], signing: Signing) -> list[Line]:
        """The lines without a day that stands alone among them: below its place, which opens a lane or stands behind a number, or below a
        post. A second day is listed.
        """
        kept: list[Line] = []
        for at, line in enumerate(lines):
            if not (day := read_day(line.words, self.words)):
                kept.append(line)
                continue
            if signing.date:
                self.desk.set_aside(line.words, "unplaced")
                continue
            signing.date = day
            *before, place = [other for other in kept if other.lane == line.lane] or [line]
            opens = not before or read_nip(before[-1].words, self.words) is not None
            named = any(self.is_name(other.words) for other in lines[at + 1 :] if line.lane in ((0, 0), other.lane))
            if not signing.place and opens and named and self.is_name(place.words) and not is_titled(place.words.text, self.words):
                signing.place = place.words
                kept.remove(place)
        return kept

    def above(self, line: Line) -> bool:
        """Whether a line above the day is of nobody who signs; then it is listed."""
        text = line.words.text
        named = self.is_name(line.words) and plain(text) not in self.words.columns
        if self.signs(line) or is_position(text, self.words) or named or self.words.says(text, "set_place", "ignore"):
            return False
        self.desk.set_aside(line.words, "unplaced")
        return True

    def signs(self, line: Line) -> bool:
        """Whether the line can only be of a signature: a role, a number, or one of several lanes."""
        return line.lane != (0, 0) or bool(role_of(line.words.text, self.words)) or read_nip(line.words, self.words) is not None

    def dated(self, line: Line, signing: Signing) -> bool:
        """Whether the line says place or day, the day perhaps behind the place as it stands without a label, or is nothing."""
        text = line.words
        for meaning, name in (("set_place", "place"), ("set_date", "date")):
            phrase = self.words.says(text.text, meaning)
            if phrase and (found := re.match(rf"\s*{re.escape(phrase)}\s*:?\s*", text.text, re.IGNORECASE)):
                value = text.cut(found.end())
                if not re.search(r"[^\W_]", value.text) or getattr(signing, name) or (name == "date" and not re.search(r"\d", value.text)):
                    return False
                self.desk.ink.label(text.cut(0, found.end()))
                if name == "place" and not signing.date and (both := read_date_line(value, self.words)):
                    signing.place, signing.date = both
                else:
                    setattr(signing, name, value)
                return True
        if self.words.says(text.text, "ignore") or self.words.is_phrase(text.text, "annex"):
            # `LAMPIRAN` below a signature heads the next page.
            self.desk.ignore(text, self.words)
            return True
        if self.remarks(text, line.lane != (0, 0)):
            self.desk.set_aside(text, "unplaced")
            return True
        if not read_day(text, self.words) and (found_line := read_date_line(text, self.words)) and not signing.date:
            signing.place, signing.date = found_line
            return True
        return False

    def remarks(self, text: Words, beside: bool) -> bool:
        """Whether nobody signs with a line: an amount, a sentence, a footnote, a label that is no person's (`Sumber data: …`), or figures
        alone, unless in a lane.
        """
        if read_nip(text, self.words) is not None:
            return False
        found = re.match(r"([^:]{3,40}?)\s*:\s+\S", text.text)
        labels = found is not None and not self.words.person_field(found[1]) and not role_of(text.text, self.words)
        figures = not re.search(r"[^\W\d_]|\d{8}", text.text) and re.search(r"\d", text.text)
        other = _MONEY.search(text.text) or _SENTENCE.search(text.text) or text.text.startswith("*")
        return labels or bool(other) or bool(figures and not (beside or read_date_line(text, self.words) or read_day(text, self.words)))

    def people(self, lines: list[Words]) -> list[Person]:
        """The people of one lane: each ends with a number, or where another role begins."""
        halves = [split_nip(line, self.words) for line in lines if re.search(r"[^\W_]", line.text) or is_unfilled(line.text)]
        beside = frozenset(half[0] for half in halves if len(half) > 1)
        lines = with_titles([part for half in halves for part in half], self.words.titles)
        if people := self.under_labels(lines):
            return people
        parts: list[list[Words]] = [[]]
        for index, line in enumerate(lines):
            if parts[-1] and role_of(line.text, self.words) and not all(role_of(before.text, self.words) for before in parts[-1]):
                parts.append([])
            parts[-1].append(line)
            more = index + 1 < len(lines) and read_nip(lines[index + 1], self.words) is None
            if read_nip(line, self.words) is not None and more:
                parts.append([])
        parts = [part for part in parts if part]
        if len(parts) > 1 and (turned := self.in_rows(parts)) is not None:
            return turned
        people = [self.person(part, beside) for part in parts]
        return [person for person in people if person.name or person.position or person.role]

    def under_labels(self, lines: list[Words]) -> list[Person]:
        """People whose names stand behind labels, as their numbers and positions may; none if no name does."""
        items = [labelled(line, self.words) or Line(line) for line in lines]
        if not any(isinstance(item, Labelled) and item.field == "name" for item in items):
            return []
        named, rest = read_labelled(self.desk, self.words, items)
        people = list(named.values())
        for words in rest:
            if len(people) == 1 and not people[0].position:
                people[0].position = words.strip(",:")
            else:
                self.desk.set_aside(words, "unplaced")
        return people

    def in_rows(self, parts: list[list[Words]]) -> list[Person] | None:
        """People whose lanes were lost: first all positions, then each name with its number, in the same order."""
        first, others = parts[0], parts[1:]
        positions = [line for line in first if not self.is_name(line) and read_nip(line, self.words) is None]
        tails = [[line for line in first if line not in positions], *others]
        if any(role_of(line.text, self.words) for part in parts for line in part) or len(positions) != len(tails) or len(positions) < 2:
            return None
        if not all(any(self.is_name(line) for line in tail) for tail in tails):
            return None
        people = []
        for position, tail in zip(positions, tails, strict=True):
            person = self.person(tail)
            person.position = position.strip(",:")
            people.append(person)
        return people

    def person(self, lines: list[Words], beside: frozenset[Words] = frozenset()) -> Person:
        """One person of the lines of a signature; `beside` are those that had a number behind them in their line."""
        person = Person()
        kept: list[Words] = []
        for at, line in enumerate(lines):
            found = read_nip(line, self.words)
            role = role_of(line.text, self.words)
            if found is not None:
                self.number(person, *found)
            elif (self.words.is_rank(line.text) or _GRADE.fullmatch(line.text)) and kept and not person.rank:
                person.rank = line
            elif not role and not kept and len(lines) > 2 and introduces(lines[at:], self.words, self.is_name):
                # A role that no list has; who is first is known otherwise.
                self.desk.set_aside(line, "unplaced")
            elif role and not kept:
                # "Mengetahui" above "Pejabat Penilai": the lower one says it.
                person.role = role
                kept.extend(after_role(line, self.desk, self.words))
            elif kept and not person.role and (below := role_below(line, self.desk, self.words)):
                person.role = below
            else:
                kept.append(as_post(line, self.desk, self.words))
        blank = [line for line in kept if is_unfilled(line.text)]
        kept = with_known(self.without_said([line for line in kept if line not in blank]), self.known.values())
        name, rest = self.name_of(kept, beside), kept
        if name is None and not blank:
            name = post_for_name(kept, self.words, numbered=bool(person.nip))
        if name is not None:
            person.name = kept[name].without_brackets()
            if not person.rank:
                person.rank = self.rank_below(kept, name, person, beside)
            rest = [line for index, line in enumerate(kept) if index != name and line != person.rank]
        rest, person.again = said_once(rest)
        person.position = join(line.strip(",") if index == len(rest) - 1 else line for index, line in enumerate(rest))
        person.position = person.position.strip(",:")
        fill_in(person, blank)
        if len(person.position.text) > POSITION:
            self.desk.set_aside(person.position, "unplaced")
            person.position = NOTHING
        return person

    def number(self, person: Person, label: Words, number: Words) -> None:
        """Give somebody a number; of two the other is listed."""
        self.desk.ink.label(label)
        if not (person.nip and number):
            person.nip = person.nip or number
            return
        person.nip, other = of_two(person.nip, number, self.words)
        self.desk.set_aside(other, "no-place")

    def rank_below(self, lines: list[Words], name: int, person: Person, beside: frozenset[Words]) -> Words:
        """The rank below a name, whatever service it is of: what has the number behind it; what labels say of somebody; the only line
        there, where the position stands above the name.
        """
        below = lines[name + 1 :]
        ranks = {plain(known.rank.text) for known in self.known.values() if known.rank}
        if other := next((line for line in below if line in beside or plain(line.text) in ranks), None):
            return other
        alone = below[0] if len(below) == 1 and (name or _OF_SERVICE.search(below[0].text)) else NOTHING
        named = bool(person.nip) or _NAMED.fullmatch(alone.text)
        return alone if named and (_OF_SERVICE.search(alone.text) or not is_position(alone.text, self.words)) else NOTHING

    def without_said(self, lines: list[Words]) -> list[Words]:
        """The lines without what the form says to who reads it, where a position is among them; that is listed."""
        said = [line for line in lines if _SAID.match(line.text) and not is_position(line.text, self.words)]
        if not said or not any(is_position(line.text, self.words) for line in lines):
            return lines
        for line in said:
            self.desk.set_aside(line, "unplaced")
        return [line for line in lines if line not in said]

    def name_of(self, lines: list[Words], beside: frozenset[Words]) -> int | None:
        """Which of the lines is the name: the last that looks like one, beside its number only if no other does; else the last that is no
        position.
        """
        names = [index for index, line in enumerate(lines) if self.is_name(line)]
        names = [index for index in names if lines[index] not in beside] or names
        if names:
            known = {plain(person.name.text) for person in self.known.values() if person.name}
            titled = [index for index in names if is_titled(lines[index].without_brackets().text, self.words)]
            return next((index for index in names if plain(lines[index].text) in known), (titled or names)[-1])
        others = [index for index, line in enumerate(lines) if not is_position(line.text, self.words)]
        return others[-1] if others and (len(lines) > 1 or len(others) == 1) and len(others) < max(2, len(lines)) else None

    def is_name(self, line: Words) -> bool:
        """Whether the line is somebody's name: with titles, or in known people, or words without any of positions."""
        text = line.without_brackets().text
        if any(plain(person.name.text) == plain(text) for person in self.known.values() if person.name):
            return True
        if (
            is_position(text, self.words)
            or self.words.is_rank(text)
            or re.search(r"\d", text)
            or len(text.split()) > 9
            or role_of(text, self.words)
        ):
            return False
        return is_titled(text, self.words) or (
            all(word[:1].isupper() for word in re.findall(r"[^\W\d_]{3,}", text)) and "," not in text.rstrip(",")
        )
