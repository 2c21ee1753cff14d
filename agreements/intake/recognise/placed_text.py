"""Text that knows where it stands in the document: whatever is cut from it or joined still does.

Knows blocks; must not know what the words mean.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from agreements.intake.blocks import Block, Cell, Paragraph, Spot, walk
from agreements.intake.raised import NOTED
from agreements.intake.recognise.blanks import left_room
from agreements.notation.composing import UNSEEN
from engine.language.classes import dataclass

_WIDE = re.compile(r"\s\s|[^\S ]")
# What became of a character.
LABEL, PLACED = 1, 2
# Marks of notes, and signs that nobody sees, are of no text.
_ASIDE = re.compile(f"{NOTED.pattern}|{UNSEEN.pattern}")
_ENCLOSED = re.compile(r"\((?:[^()]|\([^()]*\))*\)")


@dataclass(frozen=True, slots=True)
class Words:
    """A text, and for each of its characters its place in the document's run of all characters; -1 for a blank put in between."""

    text: str
    at: tuple[int, ...]
    bold: bool = False

    def __bool__(self) -> bool:
        return bool(self.text)

    def cut(self, start: int, end: int | None = None) -> Words:
        """The part from start to end, without blanks around it."""
        if start == 0 and (end is None or end >= len(self.text)) and self.text[:1].strip() and self.text[-1:].strip():
            return self
        text = self.text[start:end]
        left = start + len(text) - len(text.lstrip())
        text = text.strip()
        return Words(text, self.at[left : left + len(text)], self.bold)

    def split(self, pattern: str) -> list[Words]:
        """The parts between matches of the pattern that are not empty."""
        parts, start = [], 0
        for found in re.finditer(pattern, self.text):
            parts.append(self.cut(start, found.start()))
            start = found.end()
        parts.append(self.cut(start))
        return [part for part in parts if part]

    def flat(self) -> Words:
        """The text with every run of white space as one blank."""
        if not _WIDE.search(self.text):
            return self.cut(0)
        return join(self.split(r"\s+"), bold=self.bold)

    def strip(self, signs: str) -> Words:
        """Without the signs, and blanks, at both ends."""
        left = len(self.text) - len(self.text.lstrip(signs + " "))
        right = len(self.text.rstrip(signs + " "))
        return self.cut(left, max(left, right))

    def without_brackets(self) -> Words:
        """Without brackets around all of it, or at an end without their other half; others are part of it: `Sp.M(K)`."""
        found = self.cut(0)
        while _ENCLOSED.fullmatch(found.text):
            found = found.cut(1, len(found.text) - 1)
        more = found.text.count("(") - found.text.count(")")
        if (more > 0 and found.text.startswith("(")) or (more < 0 and found.text.endswith(")")):
            found = found.cut(int(more > 0), len(found.text) - int(more < 0))
        return found


NOTHING = Words("", ())


def join(parts: Iterable[Words], *, bold: bool = False, glued: bool = False) -> Words:
    """The texts with a blank between any two; glued, without."""
    filled = [part for part in parts if part]
    if len(filled) == 1 and filled[0].bold == bold:
        return filled[0]
    at: list[int] = []
    for part in filled:
        if at and not glued:
            at.append(-1)
        at.extend(part.at)
    return Words(("" if glued else " ").join(part.text for part in filled), tuple(at), bold)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text that stands in one piece in a paragraph of the file, from where to where, in characters from 0.

    What automatic numbering prints is in no text of the file: its stretch is empty and stands where the paragraph begins.
    """

    spot: Spot
    start: int
    end: int
    text: str


class Ink:
    """The characters of a document in the order of reading, and what became of each: read as a value, a label, or nothing yet."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self.paragraphs = list(walk(blocks))
        self.bases: list[int] = []
        self.index: dict[int, int] = {}
        total = 0
        for paragraph in self.paragraphs:
            self.index[id(paragraph)] = len(self.bases)
            self.bases.append(total)
            total += len(paragraph.text) + 1
        self.fate = bytearray(total)
        self.doubtful = any(paragraph.doubt for paragraph in self.paragraphs)
        self.adopted: dict[int, tuple[Paragraph, Words]] = {}

    def words(self, paragraph: Paragraph) -> Words:
        """The text of a paragraph, with tabs and line breaks."""
        if id(paragraph) in self.adopted:
            return self.adopted[id(paragraph)][1]
        base = self.bases[self.index[id(paragraph)]]
        whole = Words(paragraph.text, tuple(range(base, base + len(paragraph.text))), paragraph.bold)
        if rooms := left_room(whole.text):
            kept = [at for at in range(len(whole.text)) if not any(start <= at < end for start, end in rooms)]
            whole = Words("".join(whole.text[at] for at in kept), tuple(whole.at[at] for at in kept), whole.bold)
        return whole if (whole.text.isascii() and "*" not in whole.text) or not _ASIDE.search(whole.text) else self.without_marks(whole)

    def without_marks(self, whole: Words) -> Words:
        """The words without the marks of notes in them, which are labels, and without signs that nobody sees."""
        kept, last = list[int](), 0
        for found in [*_ASIDE.finditer(whole.text), None]:
            kept += range(last, found.start() if found else len(whole.text))
            if found:
                self.label(Words(found[0], whole.at[found.start() : found.end()]))
                last = found.end()
        return Words("".join(whole.text[at] for at in kept), tuple(whole.at[at] for at in kept), whole.bold)

    def adopt(self, paragraph: Paragraph, words: Words) -> None:
        """Take a paragraph that was made of a part of another one for that part."""
        self.adopted[id(paragraph)] = (paragraph, words)

    def paragraphs_of(self, cell: Cell) -> list[Words]:
        """The paragraphs of a cell, each flat; lines within one are parted, what only wraps is joined."""
        found: list[Words] = []
        for paragraph in cell.paragraphs():
            if paragraph.hidden:
                continue
            for number, part in enumerate(self.words(paragraph).split(r"\n")):
                if paragraph.wrapped and number == 0 and found:
                    found[-1] = join([found[-1], part.flat()], bold=found[-1].bold, glued=paragraph.glued)
                else:
                    found.append(part.flat())
        return [part for part in found if part]

    def place(self, words: Words) -> None:
        """Remember that the words are part of a value."""
        self._mark(words, PLACED)

    def is_placed(self, words: Words) -> bool:
        """Whether some of the words are part of a value."""
        return any(self.fate[at] == PLACED for at in words.at if at >= 0)

    def doubt(self, words: Words) -> str:
        """Why what the document says there is doubtful by itself; "" if it is not."""
        numbers = dict.fromkeys(bisect_right(self.bases, at) - 1 for at in words.at if at >= 0) if self.doubtful else ()
        return next((doubt for number in numbers if (doubt := self.paragraphs[number].doubt)), "")

    def label(self, words: Words) -> None:
        """Remember that the words are a label, or part of the form; what is a value stays one."""
        self._mark(words, LABEL)

    def _mark(self, words: Words, fate: int) -> None:
        for at in words.at:
            if at >= 0:
                self.fate[at] = max(self.fate[at], fate)

    def stretches(self, words: Words) -> tuple[Stretch, ...]:
        """Where the words stand in the file."""
        found: list[tuple[int, int, int]] = []
        for at in words.at:
            if at < 0:
                continue
            number = bisect_right(self.bases, at) - 1
            if found and found[-1][0] == number and at - found[-1][2] <= 1:
                found[-1] = (number, found[-1][1], at)
            else:
                found.append((number, at, at))
        return tuple(self._stretch(number, first, last) for number, first, last in found)

    def _stretch(self, number: int, first: int, last: int) -> Stretch:
        paragraph, base = self.paragraphs[number], self.bases[number]
        start, end = (max(paragraph.printed, at - base) for at in (first, last + 1))
        shift = paragraph.origin - paragraph.printed
        return Stretch(paragraph.spot, start + shift, end + shift, paragraph.text[start:end])

    def leftovers(self) -> Iterator[Words]:
        """What was neither placed nor a label: runs of words, a paragraph at a time, signs without letters and digits left out."""
        for paragraph, base in zip(self.paragraphs, self.bases, strict=True):
            text = paragraph.text
            run: list[Words] = []
            for found in re.finditer(r"\S+", text):
                part = [i for i in range(found.start(), found.end()) if not self.fate[base + i]]
                if part and re.search(r"[^\W_]", "".join(text[i] for i in part)):
                    run.append(Words("".join(text[i] for i in part), tuple(base + i for i in part)))
                elif run and not part:
                    yield join(run)
                    run = []
            if run:
                yield join(run)
