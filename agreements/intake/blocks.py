"""The one model of a document: paragraphs and tables in the order of reading, each with its place.

Readers make it, the recogniser reads it. It must not know what an agreement is, nor any file format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from agreements.source.characters import CONTROL
from engine.language.classes import dataclass
from engine.language.problem import Place, Problem, Problems


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands. Numbers are from 1; 0 stands for none or unknown.

    `part` is body, header, footer, box, footnote or endnote, with a number from the second header or footer on. `paragraph` counts every
    paragraph of the part, those in tables too, in the order of the file:
    with it the words are found again. `table`, `row` and `column` are those of the innermost table, tables counted through the document; in
    a sheet of that name row and column are the sheet's own.
    """

    part: str = "body"
    page: int = 0
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is read on paper: `text` may have tabs and line breaks.

    `printed` is how many characters at the front automatic numbering prints; they are in no text of the file. `wrapped` says
    that it only goes on with the paragraph before it, and `glued` that even its first word does; `doubt` is why whatever is
    read of it is doubtful ("": it is not). `origin` is the character of the line, or paragraph, of the file at which the text
    behind `printed` begins. Characters that nobody sees and no agreement can hold (a bell of old Word, say) are blanks in it.
    """

    text: str
    spot: Spot
    printed: int = 0
    bold: bool = False
    hidden: bool = False
    wrapped: bool = False
    glued: bool = False
    origin: int = 0
    doubt: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", CONTROL.sub(" ", self.text))


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

    `printed_rows` and `printed_columns` are the numbers that the document itself gives them, none where they are counted from 1.
    """

    number: int
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    printed_rows: tuple[int, ...] = ()
    printed_columns: tuple[int, ...] = ()

    def printed_row(self, row: int) -> int:
        """The number of a row in the document."""
        return self.printed_rows[row - 1] if self.printed_rows else row

    def printed_column(self, column: int) -> int:
        """The number of a column in the document."""
        return self.printed_columns[column - 1] if self.printed_columns else column

    def part(self, first: int, end: int) -> Table:
        """The rows from the first to before the end, with the numbers that they have in the table."""
        return replace(self, rows=end - 1, cells=tuple(cell for cell in self.cells if first <= cell.row < end))

    def narrowed(self) -> Table:
        """The table without columns in which none of its cells begins: programs that join two tables keep the columns of both."""
        starts = sorted({cell.column for cell in self.cells})
        if len(starts) == self.columns:
            return self
        cells = (
            replace(
                cell, column=1 + starts.index(cell.column), columns=sum(cell.column <= at < cell.column + cell.columns for at in starts)
            )
            for cell in self.cells
        )
        printed = tuple(self.printed_column(at) for at in starts)
        return replace(self, columns=len(starts), cells=tuple(cells), printed_columns=printed)

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
class Document:
    """A document as read: `name` as given, SHA-256 of its bytes, kind (text, web, word, sheet, pdf, scan), blocks in the order of reading.

    `reader` is what recognised the letters of a scan, with its version: another one may read otherwise. `unread` are the pages of a PDF
    that are pictures and were not read. `marked`: this program has put comments into it, so it is a
    copy of another one.
    """

    name: str
    digest: str
    kind: str
    blocks: tuple[Block, ...]
    reader: str = ""
    unread: tuple[int, ...] = ()
    marked: bool = False


def unreadable(name: str, code: str, **arguments: str | int) -> Problems:
    """Why the document of that name cannot be read, as what is wrong with the file as a whole."""
    return Problems([Problem(f"document-{code}", Place(name, 0), arguments)])


def walk(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Every paragraph of the blocks, in order, those in tables too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for cell in block.cells:
                yield from walk(cell.blocks)
