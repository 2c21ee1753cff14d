"""Words of a page as lines, lines as pieces that stand side by side, and which line only goes on with the one before it.

Knows boxes; must not know files, nor what the words mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf
from statistics import median

from agreements.intake.page_figures import ends_within_day, ends_within_figure
from agreements.intake.page_justified import is_drawn_out
from agreements.intake.pdf_pages import Word
from engine.language.classes import dataclass

# A gap of so many heights of a line parts two pieces of it; blanks in a justified line are narrower. Columns may be nearer, where the
# lines around say the same.
PARTING, CLOSE = 1.4, 0.5
# A word is broken where one letter, or a few, had no room left.
SHORT = 3
# The hyphen that is only there where it breaks a word; and all that programs write there.
SOFT = "\u00ad"
HYPHENS = f"-{SOFT}\u2010"
# How wide a blank is at least, and at most where lines are not drawn out, in heights of a line.
BLANK, WIDEST = 0.22, 0.3
# What opens an item of a list: a line that begins with it begins anew.
_OPENS = re.compile(r"(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]|[-–•·*▪➢✓❖])(?:\s|$)")


# Two of these under each other are two, however narrow their column is.
_FIGURE = re.compile(r"(?:Rp\.?\s*)?[\d.,]*\d(?:,-|\s*%|\s+\w+)?", re.IGNORECASE)
# Words seldom begin so, and hardly any ends so.
_INNER, _OPEN = (
    re.compile(r"[aeiou]|mp|mb|nt|nd|nj|nc|ngg?|rt|rk|ks|lt|st(?!r|a|u)|[bcdfgkpt][mnt]"),
    re.compile(r"(?!ng$)[bcdfghjklmnpqrstvwxyz]{2}$"),
)
# No line goes on with it: a number of somebody under whichever label, in capitals with figures or dots behind; a label.
_STARTS = re.compile(r"(?:NIP|NRP)\b|(?:[A-Z][A-Z\d]+\W{1,2}){1,2}\s*(?:(?:19|20)\d{6}|[._…]{5,})|[A-Za-z]+\s*:")
_RUPIAH, _AMOUNT = re.compile(r"Rp\.?", re.IGNORECASE), re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:,\d\d|,-)?")
_MONTH = re.compile(r"[A-Za-z]{3,9} \d{4}")
# A label with its value.
_LABELLED = re.compile(r"[A-Z][\w/. -]{0,24}?\s*[:=](?:\s|\d|$)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line that stand close together."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with a blank between any two."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """The left end."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """The right end."""
        return max(word.x1 for word in self.words)

    @property
    def top(self) -> float:
        """The upper end."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The lower end."""
        return max(word.bottom for word in self.words)

    @property
    def height(self) -> float:
        """The height of a line of it."""
        return median(word.height for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether all of it is."""
        return all(word.bold for word in self.words)


@dataclass(frozen=True, slots=True)
class Line:
    """The pieces of a line from left to right."""

    pieces: tuple[Piece, ...]

    @property
    def top(self) -> float:
        """The upper end."""
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """The lower end."""
        return max(piece.bottom for piece in self.pieces)

    @property
    def whole(self) -> Piece:
        """All words of the line as one piece."""
        return Piece(tuple(word for piece in self.pieces for word in piece.words))


def lines_of(words: Iterable[Word], parting: float = PARTING) -> list[Line]:
    """The lines of the words from the top; words whose middles lie within a line's height are on it."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.middle, word.x0)):
        # Small raised words belong to the line that they stand in.
        if rows and word.middle < _middle(rows[-1]) + 0.5 * min(word.height, rows[-1][0].height):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(tuple(_pieces(sorted(row, key=lambda word: word.x0), parting))) for row in rows]


def _middle(row: Sequence[Word]) -> float:
    return sum(word.middle for word in row) / len(row)


def _pieces(row: list[Word], parting: float) -> Iterable[Piece]:
    run: list[Word] = []
    parting = inf if is_drawn_out(row) else parting
    for word in row:
        if run and word.x0 - run[-1].x1 > parting * max(word.height, run[-1].height) and not _belongs_behind(run, row):
            yield Piece(tuple(run))
            run = []
        run.append(word)
    yield Piece(tuple(run))


def _belongs_behind(run: Sequence[Word], row: Sequence[Word]) -> bool:
    """Whether a place goes on with a month and a year, far behind it: room was left for the day; or `Rp` with its amount."""
    rest = row[row.index(run[-1]) + 1 :]
    if _RUPIAH.fullmatch(run[-1].text):
        return _AMOUNT.fullmatch(rest[0].text) is not None
    return run[-1].text.endswith(",") and len(rest) == 2 and _MONTH.fullmatch(f"{rest[0].text} {rest[1].text}") is not None


def is_hanging(line: Line) -> bool:
    """Whether a line is the number or the sign of a list with its text hanging beside it."""
    return len(line.pieces) == 2 and _OPENS.fullmatch(line.pieces[0].text) is not None and len(line.pieces[1].words) > 5


def opens_item(text: str) -> bool:
    """Whether a line opens an item of a list, or is a label with its value."""
    return _OPENS.match(text) is not None or _LABELLED.match(text) is not None


def is_figure(piece: Piece) -> bool:
    """Whether a piece is a figure and no more."""
    return _FIGURE.fullmatch(piece.text) is not None


def is_rupiah(piece: Piece) -> bool:
    """Whether a piece is an amount behind Rp, however far from it."""
    return len(piece.words) == 2 and _RUPIAH.fullmatch(piece.words[0].text) is not None and is_figure(piece)


def two_figures(before: Piece, piece: Piece) -> bool:
    """Whether two lines are a figure each."""
    return is_figure(before) and is_figure(piece)


def is_cut_figure(before: Piece, after: Piece) -> bool:
    """Whether a line ends within an amount or a NIP, and the next goes on with figures, or with the decimals."""
    return ends_within_figure(before.text, after.text)


def is_cut_day(before: Piece, after: Piece) -> bool:
    """Whether a line ends within a day: before its year, or before its month."""
    return ends_within_day(before.text, after.text)


def has_parted_figures(piece: Piece) -> bool:
    """Whether several figures stand side by side in a line, far from each other."""
    return sum(map(is_figure, _pieces(list(piece.words), PARTING))) > 1


def overflows(before: Piece, piece: Piece, right: float) -> bool:
    """Whether the first word of a piece had no room left behind the piece above it: then the line was only broken there."""
    first = piece.words[0]
    return before.x1 + BLANK * piece.height + (first.x1 - first.x0) > right - 0.8


def goes_on(before: Piece, piece: Piece, right: float, pitch: float = 0.0) -> bool:
    """Whether a line only goes on with the line above it, in a column that ends at the right. `pitch` is the usual distance of lines."""
    far = pitch and piece.top - before.top > 1.35 * pitch
    # With one dot it may be two figures, the first of them with decimals.
    cut = before.text.count(".") != 1 and is_cut_figure(before, piece)
    if far or (not cut and (opens_item(piece.text) or two_figures(before, piece))):
        return False
    return overflows(before, piece, right)


@dataclass(frozen=True, slots=True)
class Known:
    """What the document tells of its words: those that stand within a line, which none breaks; and whether it has the blanks at which lines
    are broken, so that where none is a word was broken; whether it breaks words with hyphens.
    """

    words: frozenset[str]
    blanks: bool = False
    hyphens: bool = False


def is_broken(before: Piece, piece: Piece, right: float, known: Known) -> bool:
    """Whether a word or a figure goes on in the next line, letter by letter as there was room, in a document that has all its blanks."""
    last, first = before.words[-1], piece.words[0]
    if not known.blanks or last.blank or not _is_full(before, first, right):
        return False
    if re.search(r"\d[.,]?$", last.text) and re.match(r"[.,]?\d", first.text):
        # Neither an amount that is whole nor the number of an item was broken before another of its kind.
        return not any(kind.fullmatch(last.text) and kind.fullmatch(first.text) for kind in (_AMOUNT, _OPENS))
    a, b = last.text[-1], first.text[0]
    if not (a.isalpha() and b.isalpha() and (b.islower() or (last.text + first.text).isupper())):
        return False
    left, rest = plain_word(last.text), plain_word(first.text)
    # A blank for which there was no room is not written.
    certain = before.x1 + WIDEST * piece.height <= right or left + rest in known.words
    return certain or (not {left, rest} & known.words and _is_fragment(left, rest))


def _is_fragment(left: str, rest: str) -> bool:
    """Whether two parts of a word look like parts: no word of the language ends, or begins, so. Else they may be two words."""
    return len(rest) <= SHORT or _INNER.match(rest) is not None or _OPEN.search(left) is not None


def may_be_broken(before: Piece, piece: Piece, right: float, known: Known) -> bool:
    """Whether a line is full to its last letter, and neither its word nor the first one below it stands anywhere else: in a column that
    breaks other words it was broken, too.
    """
    last, first = before.words[-1], piece.words[0]
    if last.blank or not _is_full(before, first, right) or not (last.text + first.text).isalpha():
        return False
    return first.text.islower() and not {plain_word(last.text), plain_word(first.text)} & known.words


def is_parted(before: Piece, piece: Piece, right: float, known: Known) -> bool:
    """Whether a line was broken at the blank behind it, in a document that has all its blanks."""
    blank = known.blanks and before.words[-1].blank and not _STARTS.match(piece.text)
    return blank and overflows(before, piece, right)


def _is_full(before: Piece, first: Word, right: float) -> bool:
    """Whether a word stands alone in its line and no letter more had room there: one that is longer than its column is broken so."""
    return len(before.words) == 1 and before.x1 + _letter(first) > right - 0.8


def _letter(word: Word) -> float:
    """How wide a letter of the word is."""
    return (word.x1 - word.x0) / max(1, len(word.text))


def is_glued(before: Piece, piece: Piece, right: float, known: Known) -> bool:
    """Whether a line that goes on begins with the rest of the last word above it."""
    last, first = before.words[-1], piece.words[0]
    if last.blank:
        return False
    if (
        re.fullmatch(r"[.,;:)]+", first.text)
        or ends_hyphened(last.text)
        or re.search(r"\w/$", last.text)
        or re.search(r"\d[.,]\n\d|\d\n[.,]\d", f"{last.text}\n{first.text}")
        or is_cut_figure(before, piece)
        or is_broken(before, piece, right, known)
    ):
        return True
    if not _is_full(before, first, right) or not last.text[-1:].isalpha() or not first.text[:1].isalpha():
        return False
    # Of two letters in capitals there are words: TW.
    if not (first.text[:1].islower() or ((last.text + first.text).isupper() and len(last.text) != 2)):
        return False
    left, rest = plain_word(last.text), plain_word(first.text)
    # No word begins with a letter twice.
    fragment = len(rest) <= SHORT or rest[0] == rest[1]
    return left + rest in known.words or (fragment and not {left, rest} & known.words)


def ends_hyphened(text: str) -> bool:
    """Whether a line ends with a word and a hyphen behind it."""
    return re.search(rf"\w[{HYPHENS}]$", text) is not None


def plain_word(text: str) -> str:
    """The word in lower case without signs around it."""
    return re.sub(r"^\W+|\W+$", "", text).casefold()


def pitch_of(lines: Sequence[Line]) -> float:
    """The usual distance between the tops of two lines; 0 for less than two."""
    distances = [b.top - a.top for a, b in pairwise(lines) if 0 < b.top - a.top < 3 * (a.bottom - a.top)]
    return median(distances) if distances else 0.0
