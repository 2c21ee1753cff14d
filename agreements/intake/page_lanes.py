"""Two lanes of signatures: what stands above the room to sign and below it, side by side, however many lines each has.

A position over three lines beside one of a line, names that stand lower in one lane than in the other: no line need have both. Knows
lines and boxes; must not know files, nor what the words mean.
"""

from __future__ import annotations

from collections.abc import Sequence

from agreements.intake.page_drawn import GUTTER, Drawn, Filled, Text
from agreements.intake.page_lines import Line, Piece, ends_hyphened, is_cut_day, is_figure

# Lines of a lane begin at one place, or have their middle there, within so many points.
LEFT, CENTRE = 2.0, 4.0
# Between two lanes that each fill their half of a line so much room is at least, in points.
TOUCHING = 1.0
# The room to sign is so many lines high at least and at most, and nothing else within a lane is.
LEAST, MOST = 2.2, 14.0
# A figure of fewer signs is no number of an official: what it stands in is a table.
NUMBER = 15
# So many lines above the first one with both lanes may belong to one of them.
BEFORE = 8


def lanes_at(lines: Sequence[Line], start: int, pitch: float, page: int) -> tuple[Drawn, int] | None:
    """Two lanes of signatures that begin at a line, as a table with a row for each line, and where they end; None where none begin.

    `pitch` is the usual distance of lines, in points.
    """
    seed = next((line for line in lines[start : start + BEFORE + 1] if len(line.pieces) == 2), None)
    if seed is None or any(":" in (piece.text[0], piece.text[-1]) for piece in seed.pieces):
        return None
    lanes = _Lane(seed.pieces[0]), _Lane(seed.pieces[1])
    cells: list[Filled] = []
    end = start
    while end < len(lines) and (placed := _placed(lanes, lines[end], pitch)):
        for lane, piece in placed:
            above = next((cell for cell in reversed(cells) if cell.column == lane), None)
            hyphened = above is not None and ends_hyphened(above.lines[-1].piece.text)
            if above is not None and (hyphened or is_cut_day(above.lines[-1].piece, piece)):
                above.lines.append(Text(piece, page, wrapped=True, glued=hyphened))
            else:
                cells.append(Filled(end - start, lane, lines=[Text(piece, page)]))
        end += 1
    signed = [lane.is_signed for lane in lanes]
    # Where a page ends between both names, the other one stands on the next page; more lines below one lane may be of who gets a copy.
    whole = all(signed) or (end == len(lines) and any(lane.is_named for lane in lanes))
    return (Drawn(tuple(lane.x0 for lane in lanes), end - start, cells), end) if whole else None


def _placed(lanes: tuple[_Lane, _Lane], line: Line, pitch: float) -> list[tuple[int, Piece]]:
    """The pieces of a line with the lanes that have taken them; none where one of them stands in no lane."""
    touching = _parted(lanes, line)
    beside = touching if touching else [[piece for piece in line.pieces if (piece.x0 > lanes[0].x1) == bool(lane)] for lane in (0, 1)]
    # Ink of a pen parts a name.
    placed = [(lane, Piece(tuple(word for piece in pieces for word in piece.words))) for lane, pieces in enumerate(beside) if pieces]
    if any(is_figure(piece) and len(piece.text) < NUMBER and not lanes[lane].ends_within_day(piece) for lane, piece in placed):
        return []
    ends = max([lanes[0].x1, *(p.x1 for lane, p in placed if lane == 0)]), min([lanes[1].x0, *(p.x0 for lane, p in placed if lane)])
    # Once both are signed nothing that is far below is of them.
    far = line.top - max(lane.bottom for lane in lanes) > LEAST * max(pitch, line.whole.height)
    done = far and all(lane.is_signed for lane in lanes)
    near = bool(touching) or lanes[1].x0 - lanes[0].x1 < GUTTER
    if done or ends[1] - ends[0] < (TOUCHING if near else GUTTER) or not all(lanes[lane].fits(piece, pitch) for lane, piece in placed):
        return []
    for lane, piece in placed:
        lanes[lane].take(piece, pitch)
    return placed


def _parted(lanes: tuple[_Lane, _Lane], line: Line) -> list[list[Piece]]:
    """A line that fills both lanes, so that no more than a blank stands between them, as its two texts: each has its middle where all
    others of its lane do. None for other lines, nor above the first line of both lanes: a paragraph has its halves there, too.
    """
    words = line.pieces[0].words
    begun = all(lane.last is not None for lane in lanes)
    if not begun or len(line.pieces) > 1 or not (words[0].x0 < lanes[0].x1 and lanes[1].x0 < words[-1].x1):
        return []
    for at in range(1, len(words)):
        parts = Piece(words[:at]), Piece(words[at:])
        if all(lane.centred and lane.is_level(part) for lane, part in zip(lanes, parts, strict=True)):
            return [[part] for part in parts]
    return []


class _Lane:
    """A lane under way: its first piece, how far it reaches, and how many rooms to sign it has."""

    def __init__(self, seed: Piece) -> None:
        self.seed, self.x0, self.x1 = seed, seed.x0, seed.x1
        self.at_left = self.centred = True
        self.rooms = self.below = 0
        self.last: Piece | None = None

    @property
    def bottom(self) -> float:
        """How far down the lane reaches."""
        return self.last.bottom if self.last is not None else 0.0

    @property
    def is_signed(self) -> bool:
        """Whether something stands above a room to sign, and below it."""
        return self.rooms == 1

    @property
    def is_named(self) -> bool:
        """Whether what stands below the room to sign is a line, or ends with the number of an official."""
        numbered = self.last is not None and sum(map(str.isdigit, self.last.text)) >= NUMBER
        return self.is_signed and (self.below == 1 or numbered)

    def ends_within_day(self, piece: Piece) -> bool:
        """Whether the lane ends within a day with which a piece goes on."""
        return self.last is not None and is_cut_day(self.last, piece)

    def is_level(self, piece: Piece) -> bool:
        """Whether a piece has its middle where the first one has."""
        return abs(self.seed.x0 + self.seed.x1 - piece.x0 - piece.x1) < 2 * CENTRE

    def fits(self, piece: Piece, pitch: float) -> bool:
        """Whether a piece begins where all others do, or has its middle there, and is not too far below them."""
        gap = self._gap(piece, pitch)
        left, centred = self._aligned(piece, gap)
        return ((self.at_left and left) or (self.centred and centred)) and gap < MOST and not (self.rooms and gap > LEAST)

    def take(self, piece: Piece, pitch: float) -> None:
        """Add a piece that fits."""
        gap = self._gap(piece, pitch)
        left, centred = self._aligned(piece, gap)
        self.at_left, self.centred = self.at_left and left, self.centred and centred
        self.rooms += gap > LEAST
        self.below += self.rooms > 0
        self.x0, self.x1 = min(self.x0, piece.x0), max(self.x1, piece.x1)
        self.last = piece

    def _aligned(self, piece: Piece, gap: float) -> tuple[bool, bool]:
        """Whether a piece begins where the first one does, and whether it has its middle there. Below the room to sign pens leave a part of
        a name, which stands anywhere in the lane.
        """
        within = bool(self.rooms or gap > LEAST) and piece.x0 < self.x1 and self.x0 < piece.x1
        return within or abs(self.seed.x0 - piece.x0) < LEFT, within or self.is_level(piece)

    def _gap(self, piece: Piece, pitch: float) -> float:
        """How far a piece stands below the one above it, in lines; 1 for the first."""
        return 1.0 if self.last is None else (piece.top - self.last.top) / max(pitch, piece.height)
