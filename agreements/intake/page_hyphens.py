"""What a document tells of its words; and those that a hyphen breaks at the end of a line, made whole where that proves it.

Knows lines; must not know files, nor what the words mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from agreements.intake.page_drawn import Drawn, Text
from agreements.intake.page_lines import SHORT, SOFT, Known, Line, Piece, ends_hyphened, plain_word

# A program that writes the blanks at which it breaks lines has one behind so many of all lines; others have none.
BLANKS = 0.05
# So many words of a document that are broken so and stand whole elsewhere prove that it breaks words.
PROVEN = 2
# How many lines below a broken word its rest stands at most, since lines of other columns stand between.
BELOW = 3
# Words said twice, or nearly, keep their hyphen: `rata-rata`, `sayur-mayur`, `bolak-balik`. So many letters at their ends are the same.
SAME = 3


def known_of(lines: Sequence[Line]) -> Known:
    """What the lines of a document tell of its words."""
    pieces = [piece for line in lines for piece in line.pieces]
    ends = sum(line.pieces[-1].words[-1].blank for line in lines)
    inner = {plain_word(word.text) for piece in pieces for word in piece.words[1:-1]}
    # With a blank behind it the last word of a line is whole, too; and the first one, if it is no rest of another.
    inner |= {plain_word(piece.words[-1].text) for piece in pieces if len(piece.words) > 1 and piece.words[-1].blank}
    whole = (piece for piece in pieces if piece.words[0].blank or len(piece.words) > 1)
    inner |= {plain_word(piece.words[0].text) for piece in whole if piece.words[0].text.istitle() and len(piece.words[0].text) > 1}
    words = frozenset(inner)
    return Known(words, ends > max(2, BLANKS * len(lines)), _breaks_words(lines, words))


def _breaks_words(lines: Sequence[Line], known: frozenset[str]) -> bool:
    """Whether a document breaks words with hyphens."""
    proven: set[str] = set()
    for at, line in enumerate(lines):
        for piece in line.pieces:
            if ends_hyphened(piece.text):
                below = (each for other in lines[at + 1 : at + 1 + BELOW] for each in other.pieces)
                under = (each for each in below if each.x0 < piece.x1 and piece.x0 < each.x1 and each.text[:1].islower())
                for each in under:
                    rest = plain_word(each.words[0].text)
                    if len(rest) <= SHORT and rest not in known and not _is_spelt(piece):
                        # No word is so short.
                        return True
                    proven |= {_whole(piece, each)} & known
    return len(proven) >= PROVEN


def made_whole(item: Drawn, known: Known) -> None:
    """Make the words in the cells of a table whole."""
    for cell in item.cells:
        for at in range(1, len(cell.lines)):
            cell.lines[at - 1 : at + 1] = join_broken(cell.lines[at - 1], cell.lines[at], known)


def join_broken(before: Text, after: Text, known: Known) -> list[Text]:
    """Two lines, the first without its hyphen where that only broke a word; the second doubted where nothing tells."""
    if not (after.wrapped and ends_hyphened(before.piece.text) and after.piece.text[:1].islower()):
        return [before, after]
    last = before.piece.words[-1]
    if not last.text.endswith(SOFT):
        kept = _is_kept(before.piece, after.piece, known)
        if kept is not False:
            return [before, replace(after, glued=True, unsure=after.unsure or kept is None)]
    narrower = (last.x1 - last.x0) / len(last.text)
    words = (*before.piece.words[:-1], replace(last, text=last.text[:-1], x1=last.x1 - narrower))
    return [replace(before, piece=Piece(words)), replace(after, glued=True)]


def _whole(before: Piece, after: Piece) -> str:
    """A word without the hyphen that breaks it."""
    return plain_word(before.words[-1].text[:-1]) + plain_word(after.words[0].text)


def _is_kept(before: Piece, after: Piece, known: Known) -> bool | None:
    """Whether a hyphen belongs to its word; None where nothing tells."""
    left, rest = plain_word(before.words[-1].text[:-1]), plain_word(after.words[0].text)
    if f"{left}-{rest}" in known.words:
        return True
    if left + rest in known.words:
        return False
    if _is_spelt(before) or _is_said_twice(re.split(r"\W", left)[-1], rest):
        return True
    # Two words of the document may be a pair: `sosial-ekonomi`; and what has a hyphen may have another one.
    pair = (len(left) > SHORT and {left, rest} <= known.words) or "-" in left
    return False if known.hyphens and not pair else None


def _is_spelt(before: Piece) -> bool:
    """Whether spelling wants a hyphen behind the last word of a line: behind figures, capitals, and one letter (`1990-an`, `SKPD-nya`,
    `e-planning`), at which no word is broken.
    """
    last = re.split(r"\W", before.words[-1].text[:-1])[-1]
    return len(last) == 1 or last.isupper() or last[-1:].isdigit()


def _is_said_twice(left: str, rest: str) -> bool:
    """Whether a word is said again behind its hyphen, with or without what is put before and behind it, or with other vowels."""
    if min(len(left), len(rest)) < SAME:
        return False
    without = [re.sub("[aeiou]", "", part) for part in (left, rest)]
    return left[-SAME:] == rest[-SAME:] or rest.startswith(left) or left.endswith(rest[: SAME + 1]) or without[0] == without[1]
