"""The one model of a document: paragraphs and tables in the order of reading, each with its place.

Readers make it, the recogniser reads it. It must not know what an agreement is, nor any file format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands. Numbers are from 1; 0 stands for none or unknown.

    `part` is body, header, footer, box, footnote or endnote, with a number from the second header or footer on. `paragraph` counts every
    paragraph of the part, those in tables too, in the order of the file:
    with it the words are found again. `table`, `row` and `column` are those of the innermost table, tables counted through the document.
    """

    part: str = "body"
    page: int = 0
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is read on paper: `text` may have tabs and line breaks.

    `printed` is how many characters at the front automatic numbering prints; they are in no text of the file. `gap` is how many
    blank lines stand before it (plain text); `wrapped` says that it only goes on with the paragraph before it. `origin` is the character
    of the line, or paragraph, of the file at which the text behind `printed` begins.
    """

    text: str
    spot: Spot
    printed: int = 0
    bold: bool = False
    hidden: bool = False
    gap: int = 0
    wrapped: bool = False
    origin: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table with the area it covers: `row` and `column` from 1, and how many of each."""

    row: int
    column: int
    blocks: tuple[Paragraph | Table, ...] = ()
    rows: int = 1
    columns: int = 1

    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs of the cell, those of tables within it too."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                for cell in block.cells:
                    yield from cell.paragraphs()

    @property
    def text(self) -> str:
        """The texts of the paragraphs, a line each."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs())


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its number in the document from 1, its size, and its cells in the order of reading; merged areas are one cell.

    `loose` says that the rows were made from lines of text, so that one printed row may be several here.
    """

    number: int
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    loose: bool = False

    def grid(self) -> dict[tuple[int, int], Cell]:
        """The cell that covers each row and column."""
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a document, or a part of it, cannot be read: a code and what its message needs."""

    code: str
    arguments: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read: `name` as given, SHA-256 of its bytes, kind (text, word), blocks in the order of reading."""

    name: str
    digest: str
    kind: str
    blocks: tuple[Block, ...]


class UnreadableDocument(Exception):
    """The document cannot be read; `problem` says why."""

    def __init__(self, name: str, problem: Problem) -> None:
        super().__init__(name, problem)  # what pickle calls it with again
        self.name, self.problem = name, problem


def walk(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Every paragraph of the blocks, in order, those in tables too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for cell in block.cells:
                yield from walk(cell.blocks)
