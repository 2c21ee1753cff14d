"""Two cards of labels side by side, the lines of which stand at heights of their own: one after the other.

Where all lines of both are level they are rows of a table, and stay. Knows lines and boxes; must not know files, nor what the words mean.
"""

from __future__ import annotations

from collections.abc import Sequence

from agreements.intake.page_lines import Line, Piece, lines_of

# Between two cards so much is white, in points, and each has so many labels with a colon.
WHITE, LABELS = 8.0, 2
# Lines of both are level within so many points.
LEVEL = 2.0
# Lines of a card are no further below each other than so many times their height.
FAR = 2.6


def cards_apart(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The lines in parts: of two cards side by side the left one, then the right one, and what stands before, between and behind such."""
    found: list[Sequence[Line]] = []
    begun = at = 0
    while at < len(lines):
        left, right, end = _cards(lines, at)
        if end > at:
            found += [lines[begun:at], left, right]
            begun = at = end
        else:
            at += 1
    return [part for part in (*found, lines[begun:]) if part]


def _cards(lines: Sequence[Line], start: int) -> tuple[list[Line], list[Line], int]:
    """The lines of two cards that begin at a line, and where they end; where they begin if there are none."""
    if len(lines[start].pieces) != 2:
        return [], [], start
    one, other = lines[start].pieces
    left, right = [one], [other]
    end = start + 1
    while end < len(lines) and lines[end].top - lines[end - 1].top < FAR * lines[end - 1].whole.height:
        beside = _sides(left, right, lines[end].pieces)
        if beside is None:
            break
        left, right = left + beside[0], right + beside[1]
        end += 1
    cards = [lines_of(word for piece in side for word in piece.words) for side in (left, right)]
    labelled = all(sum(":" in (word.text[0], word.text[-1]) for line in card for word in line.whole.words) >= LABELS for card in cards)
    apart = any(all(abs(line.top - each.top) > LEVEL for each in cards[1]) for line in cards[0])
    return (cards[0], cards[1], end) if labelled and apart else ([], [], start)


def _sides(left: Sequence[Piece], right: Sequence[Piece], pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]] | None:
    """The pieces of a line on both sides of the white between two cards; None where they do not leave it white."""
    ends, begins = max(piece.x1 for piece in left), min(piece.x0 for piece in right)
    sides = [piece for piece in pieces if piece.x1 < begins - WHITE], [piece for piece in pieces if piece.x0 > ends + WHITE]
    room = min([begins, *(piece.x0 for piece in sides[1])]) - max([ends, *(piece.x1 for piece in sides[0])])
    return sides if room > WHITE and sum(map(len, sides)) == len(pieces) else None
