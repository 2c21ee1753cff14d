"""Tables of a text whose columns begin at the same places, blanks between them.

Knows where words stand in lines; must not know what a paragraph is, nor what the cells say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.language.classes import dataclass

# Lines of one table of aligned columns; a longer one is read in parts.
MAX_TABLE = 500
# How far to the left an amount that is aligned at its right may begin before another one.
MAX_SHIFT = 12
# A cell of more letters is a text, no unit.
TEXT = 15
_NUMBER = re.compile(r"[\[(]?(?:(?:[A-Za-z]{1,6}[\s.\-]?)?\d{1,2}(?:[.\-]\d{1,2})*|[A-Za-z]|[IVX]{1,4})[.)\]]*")
_FIGURE = re.compile(r"(?:Rp\.?\s*)?\d{1,3}(?:[.,]\d{3})+(?:,\d\d|,-)?", re.IGNORECASE)
# A rule: nothing but strokes.
ALIGNED = re.compile(r"\s*[-=+_|: ─━═]{5,}\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file, or an HTML table that begins in it."""

    number: int
    text: str
    gap: int
    page: int


# The pieces of a cell: the line each stands in, its text, and where that begins in the line.
Pieces = list[tuple[Line, str, int]]


def parted(run: list[Line]) -> Iterator[tuple[list[Line], list[int]]]:
    """The lines in parts, each with the places where its columns begin; fewer than two where it has none."""
    chunks: list[list[Line]] = []
    for line in run:
        if not chunks or line.gap or line.page != chunks[-1][-1].page or ALIGNED.match(line.text):
            chunks.append([])
        chunks[-1].append(line)
    chunks = _over_pages(chunks)
    while chunks:
        lines = chunks.pop(0)
        starts = _starts(lines)
        # What comes next belongs to the table as long as it takes none of its columns away; a rule behind a blank line opens another.
        while (
            chunks
            and len(lines) < MAX_TABLE
            and lines[0].number < chunks[0][0].number
            and not (chunks[0][0].gap and ALIGNED.match(chunks[0][0].text))
            and _fits(starts, wider := _starts([*lines, *chunks[0]]), chunks[0])
        ):
            lines, starts = [*lines, *chunks.pop(0)], wider
        yield lines, starts


def _over_pages(chunks: list[list[Line]]) -> list[list[Line]]:
    """The parts, those that open on a new page with the first line of one before it as more of that: what stands at the foot of the page
    comes before it.
    """
    found: list[tuple[list[str], list[Line]]] = []
    for chunk in chunks:
        said, page, at = chunk[0].text.split(), chunk[0].page, len(found) - 1
        # A part longer than a line ends the search.
        while at >= 0 and not (is_again := found[at][0] == said and found[at][1][0].page < page) and len(found[at][1]) == 1:
            at -= 1
        if at >= 0 and is_again and len(_starts(chunk)) > 1:
            found.append((said, [*found.pop(at)[1], *chunk]))
        else:
            found.append((said, chunk))
    return [lines for _, lines in found]


def rows_of(lines: list[Line], starts: list[int]) -> list[list[Pieces]]:
    """The rows of a table of these lines. Between rules, the first column or the last one begins a row; without any, a blank line too."""
    rows: list[list[Pieces]] = []
    ruled = any(ALIGNED.match(line.text) for line in lines)
    fresh = True
    for line in lines:
        if ALIGNED.match(line.text):
            fresh = True
            continue
        parts = _cut(line.text.expandtabs(), starts)
        if rows and line.page > lines[0].page and line.text.split() == lines[0].text.split():
            # Headings again on another page: the row before them may go on.
            rows.insert(len(rows) - 1, [[(line, text, at)] if text else [] for text, at in parts])
            continue
        if fresh or parts[0][0] or parts[-1][0] or (not ruled and line.gap > 0) or _counts_again(rows[-1], parts):
            rows.append([[] for _ in starts])
        for cell, (text, at) in zip(rows[-1], parts, strict=True):
            if text:
                cell.append((line, text, at))
        fresh = False
    _rejoin(rows)
    return rows


def _counts_again(row: list[Pieces], parts: list[tuple[str, int]]) -> bool:
    """Whether a line has a figure where the row has one already, as a sum below the amounts: no figure goes on in another line."""
    return any(_FIGURE.fullmatch(text) and _FIGURE.fullmatch(_says(cell)) for cell, (text, _) in zip(row, parts, strict=True))


def _rejoin(rows: list[list[Pieces]]) -> None:
    """Give what goes on with a cell further up to that cell, where its row was begun by what stands to the right: a text beside no number,
    where the first column has numbers; one that opens in lower case, where the texts of its column do not.
    """
    first = next((at for at, row in enumerate(rows) if _says(row[0]) and _NUMBER.fullmatch(_says(row[0]))), len(rows))
    heads = [_says(cell) for cell in rows[0]]
    body = [row for row in rows[first:] if [_says(cell) for cell in row] != heads]
    numbered = [row for row in body if _says(row[0])]
    if not numbered or not all(_NUMBER.fullmatch(_says(row[0])) for row in numbered):
        return
    small = {column for column in range(1, len(body[0])) if any(_says(row[column])[:1].islower() for row in numbered)}
    for at, row in enumerate(body):
        for column in range(1, len(row)) if not row[0] else ():
            above = next((held for before in reversed(body[:at]) if (held := before[column])), None)
            text = _says(row[column])
            # A sum has no cell in each column.
            own = column == 1 < len(row) - 2 and all(row[1:]) and not row[1][0][0].gap and not _NUMBER.fullmatch(text)
            goes_on = text[:1].islower() and column not in small and above is not None and len(_says(above)) > TEXT
            if text and above is not None and (own or goes_on):
                above += row[column]
                row[column] = []


def _says(cell: Pieces) -> str:
    return cell[0][1] if cell else ""


def _starts(lines: list[Line]) -> list[int]:
    """Where the columns begin: places with two blanks before them in every line and a word in some."""
    texts = [line.text.expandtabs() for line in lines if not ALIGNED.match(line.text)]
    width = max(map(len, texts), default=0)
    blank = [all(column >= len(text) or text[column] == " " for text in texts) for column in range(width)]
    starts: list[int] = []
    for column in range(width):
        if not blank[column] and (column == 0 or blank[column - 1]) and (column < 2 or blank[column - 2] or not starts):
            starts.append(column)
    return starts


def _fits(starts: list[int], wider: list[int], lines: list[Line]) -> bool:
    """Whether no column is lost, or moved further than an amount is long, when lines are taken in that have the same columns."""
    if len(wider) < max(len(starts), 2):
        return False
    for line in lines:
        for found in () if ALIGNED.match(line.text) else re.finditer(r"(?:^|(?<=\s{3}))\S", line.text.expandtabs()):
            if not any(-MAX_SHIFT <= found.start() - start <= MAX_SHIFT for start in wider):
                return False
    return all(any(0 <= start - other <= MAX_SHIFT for other in wider) for start in starts)


def _cut(text: str, starts: list[int]) -> list[tuple[str, int]]:
    parts = []
    for start, end in zip(starts, [*starts[1:], len(text) + 1], strict=True):
        piece = text[start:end]
        parts.append((piece.strip(), start + len(piece) - len(piece.lstrip())))
    return parts
