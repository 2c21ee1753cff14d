"""What papers of these rounds are made with: people, statements and signatures by hand, workbooks that remember what they print."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from xlsxwriter import Workbook

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.paper import Cell, Kept, Paper, merge

OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang "
    "bertanda tangan di bawah ini:"
)
# An objective as number, text and the values of its indicators.
Aim = tuple[str, str, Sequence[Sequence[str]]]
# The rows of a table.
Rows = list[list[Cell]]
# The keys of what is planned for each quarter.
QUARTERS = tuple(f"quarters.tw{q}" for q in range(1, 5))
ROMAN = ("I", "II", "III", "IV")
TITLE = "PERJANJIAN KINERJA TAHUN 2026"


@dataclass(frozen=True)
class Person:
    """Who signs: invented."""

    name: str
    position: str
    rank: str = ""
    nip: str = ""

    def signed(self, gap: int = 2, *, label: str = "NIP. ") -> list[str]:
        """The lines of a signature: position, so many empty ones, name; rank and number of who has them."""
        return [self.position, *[""] * gap, self.name, *([self.rank] if self.rank else []), *([f"{label}{self.nip}"] if self.nip else [])]


# Who signs, behind the role.
Signer = tuple[str, Person]


@dataclass
class Sample:
    """A paper as bytes, which reader reads it (`word`, `sheet`, `text`), the values of its agreements by dotted path; how many questions
    must be asked, where nobody could know.
    """

    kind: str
    data: bytes
    expected: list[dict[str, str]] = field(default_factory=list)
    asked: int = 0


Make = Callable[[], Sample]


class Values(Kept):
    """The values of agreements under way: what several papers say in the same way."""

    def shown(self, path: str, text: str, value: Any) -> Any:
        """The value of a cell, of which the text is what a reader sees."""
        self.put(path, text)
        return value

    def put_all(self, path: str, person: Person, *keys: str) -> None:
        """What of a person stands in the paper."""
        for key in keys or ("name", "position", "rank", "nip"):
            self.put(f"{path}.{key}", getattr(person, key))

    def put_parties(self, *people: Person, keys: Sequence[str] = (), page: str = "") -> None:
        """Who signs, the first before the second and the third; `page` is `statement.` where it is of the statement."""
        for role, who in zip(("first", "second", "third"), people, strict=False):
            self.put_all(f"{page}parties.{role}", who, *keys)

    def day(self, place: str, date: str, page: str = "") -> str:
        """Place and day of the signatures as they stand above them."""
        return f"{self.put(f'{page}signed.place', place)}, {self.put(f'{page}signed.date', date)}"

    def promised(self, first: str, second: str, opening: str = OPENING) -> tuple[str, str]:
        """What each party, called so, promises; with the opening it is the text of the statement."""
        promise, supervision = PROMISE.format(first), SUPERVISION.format(second)
        self.put("statement.text", f"{opening} {promise} {supervision}")
        return promise, supervision

    def put_heads(self, heads: Sequence[str]) -> list[Any]:
        return [self.put(f"headings.{i}", head) for i, head in enumerate(heads)]

    def put_columns(self, count: int, form: str = "({})") -> list[Any]:
        """The row with the numbers of the columns."""
        return [self.put(f"columns.{i}", form.format(i + 1)) for i in range(count)]

    def put_objective(self, n: int, **values: str) -> None:
        """What is said of an objective itself, by key."""
        for key, value in values.items():
            self.put(f"objectives.{n}.{key}", value)

    def put_indicator(self, n: int, k: int, **values: str) -> None:
        """What is said of an indicator of an objective, by key."""
        self.put_objective(n, **{f"indicators.{k}.{key}": value for key, value in values.items()})

    def put_line(self, n: int, **values: str) -> None:
        """What is said of a line of the budget, by key."""
        for key, value in values.items():
            self.put(f"budget.lines.{n}.{key}", value)

    def put_aims(self, aims: Sequence[Aim], *keys: str) -> list[list[Any]]:
        """Objectives with their indicators, whose values have these keys in order; a row for each indicator."""
        for n, (number, text, indicators) in enumerate(aims):
            self.put_objective(n, number=number, text=text)
            for k, indicator in enumerate(indicators):
                self.put_indicator(n, k, **dict(zip(keys, indicator, strict=True)))
        return aim_rows(aims)

    def put_lines(self, lines: Sequence[Sequence[str]], *keys: str) -> list[list[Any]]:
        """Lines of a budget, whose values have these keys in order; a row for each."""
        for n, line in enumerate(lines):
            self.put_line(n, **dict(zip(keys, line, strict=True)))
        return [list(line) for line in lines]


class Page(Values, Paper):
    """A paper of Word under way."""

    def right(self, text: str) -> None:
        self.line(text).alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def titles(self, title: Cell, subject: Cell, page: str = "") -> None:
        """What the paper is and whose, each on a line of its own in the middle, or a list on several."""
        for key, said in (("text", title), ("subject", subject)):
            texts = [said] if isinstance(said, str) else said
            for text in texts:
                self.line(text, bold=True, middle=True)
            self.put(f"{page}title.{key}", " ".join(texts))

    def introduce(
        self,
        *people: tuple[Person, str],
        labels: tuple[str, str] = ("Nama", "Jabatan"),
        in_full: bool = False,
        page: str = "statement.",
    ) -> None:
        """Name and position of each with labels, in full number and rank too, and below them the sentence that says which party it is."""
        for who, after in people:
            more = [["NIP", ":", who.nip], ["Pangkat/Gol.", ":", who.rank]] if in_full else []
            self.table([[labels[0], ":", who.name], *more, [labels[1], ":", who.position]], ruled=False)
            self.line(after)
        self.put_parties(*(who for who, _ in people), page=page)

    def introduce_in_lines(self, *people: tuple[Person, str], labels: tuple[str, str], page: str = "statement.") -> None:
        """As above without a table: name and position in a line each, right behind a label that ends in its blanks, tabs and colon."""
        for who, after in people:
            for text in (f"{labels[0]}{who.name}", f"{labels[1]}{who.position}", after):
                self.line(text)
        self.put_parties(*(who for who, _ in people), page=page)

    def beside(self, first: Signer, second: Signer, labels: Sequence[str], *more: list[Cell]) -> None:
        """Both in halves of a table below their roles: name, number, rank and position behind these labels, and further rows."""
        (one, head), (two, chief) = first, second
        said = zip(labels, *((who.name, who.nip, who.rank, who.position) for who in (head, chief)), strict=True)
        self.table([[one, "", two, ""], *([label, left, label, right] for label, left, right in said), *more])

    def promise(self, first: str, second: str, opening: str = OPENING) -> None:
        """What each party, called so, promises, on a line each."""
        for text in self.promised(first, second, opening):
            self.line(text)

    def state(self, opening: str, *texts: str) -> None:
        """What a statement says in words of its own, on a line each: with the opening, which stands above, its text."""
        for text in texts:
            self.line(text)
        self.put("statement.text", " ".join([opening, *texts]))

    def sign(self, *lanes: Sequence[Cell]) -> None:
        """Signatures side by side in a table without rules, a row for each line."""
        self.table(in_rows(*lanes), ruled=False)

    def sign_both(self, first: Signer, second: Signer, day: str, *, gap: int = 2, page: str = "") -> None:
        """Both with their roles, the first at the right below the day, and so many empty lines above their names."""
        (one, head), (two, chief) = first, second
        self.sign(["", two, *chief.signed(gap)], [day, one, *head.signed(gap)])
        self.put_parties(head, chief, page=page)

    def sample(self) -> Sample:
        return Sample("word", self.bytes(), self.expected)


def by_quarter(values: Iterable[str]) -> dict[str, str]:
    """What is planned for the four quarters, by key."""
    return dict(zip(QUARTERS, values, strict=True))


def in_rows(*lanes: Sequence[Cell]) -> list[list[Cell]]:
    """Lanes of lines side by side, the shorter ones empty below."""
    return [list(row) for row in zip_longest(*lanes, fillvalue="")]


def span(table: Any, start: int, sizes: Sequence[int], columns: Sequence[int]) -> None:
    """Cells of the columns merged over so many rows each."""
    for size in sizes:
        for column in columns if size > 1 else ():
            merge(table, start, column, start + size - 1, column)
        start += size


def wide_rows(table: Any, rows: Iterable[int], last: int) -> None:
    """One cell in each of the rows, from the first column to the last."""
    for row in rows:
        merge(table, row, 0, row, last)


@dataclass(frozen=True)
class Formula:
    """A formula with the value that the program that saved it had worked out."""

    text: str
    value: Any


class Book(Values):
    """A workbook under way. Rows and columns count from 1."""

    def __init__(self, title: str = "PK") -> None:
        super().__init__()
        self.out = io.BytesIO()
        self.book = Workbook(self.out, {"in_memory": True})
        self.cells: dict[tuple[int, int], tuple[Any, dict[str, Any]]] = {}
        self.merged: dict[tuple[int, int], tuple[int, int]] = {}
        self.sheet = self.book.add_worksheet(title)

    def add(self, title: str) -> None:
        self._flush()
        self.sheet = self.book.add_worksheet(title)

    def cell(
        self, row: int, column: int, value: Any, form: str = "", *, bold: bool = False, box: bool = False, middle: bool = False
    ) -> None:
        """A value; with a format where it is a pair."""
        if isinstance(value, tuple):
            value, form = value
        style: dict[str, Any] = {"text_wrap": True, "valign": "top", "bold": bold}
        style |= {"num_format": form} if form else {}
        style |= {"border": 1} if box else {}
        style |= {"align": "center"} if middle else {}
        self.cells[row, column] = (value, style)

    def row(self, row: int, column: int, values: Sequence[Any], *, bold: bool = False, box: bool = True) -> None:
        """Values side by side; one that is a pair has a number format."""
        for at, value in enumerate(values):
            self.cell(row, column + at, value, bold=bold, box=box)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) != (bottom, right):
            self.merged[top, left] = (bottom, right)

    def wide(self, row: int, left: int, right: int, value: Any, *, bold: bool = False) -> None:
        self.cell(row, left, value, bold=bold, middle=True)
        self.merge(row, left, row, right)

    def tall(self, top: int, bottom: int, columns: Iterable[int]) -> None:
        """One cell from top to bottom in each of the columns."""
        for column in columns:
            self.merge(top, column, bottom, column)

    def titles(self, title: str, subject: str, last: int, page: str = "") -> None:
        """What the sheet is and whose, in its first two rows over so many columns."""
        self.wide(1, 1, last, self.put(f"{page}title.text", title), bold=True)
        self.wide(2, 1, last, self.put(f"{page}title.subject", subject), bold=True)

    def promise(self, row: int, left: int, right: int, first: str, second: str) -> None:
        """What each party, called so, promises, in a row each over these columns."""
        for at, text in enumerate(self.promised(first, second), row):
            self.wide(at, left, right, text)

    def sign(self, row: int, columns: Sequence[int | tuple[int, int]], *lanes: Sequence[str]) -> None:
        """Signatures side by side, a row for each line, each lane in its column, or in the middle from one column to another."""
        for offset, texts in enumerate(in_rows(*lanes), row):
            for place, text in zip(columns, texts, strict=True):
                if isinstance(place, tuple):
                    self.wide(offset, *place, text)
                else:
                    self.cell(offset, place, text)

    def sign_both(
        self, row: int, columns: tuple[int, int], first: Signer, second: Signer, day: str, *, gap: int = 2, page: str = ""
    ) -> None:
        """Both with their roles below the day, the first in the right column, and so many empty lines above their names."""
        (one, head), (two, chief) = first, second
        self.cell(row, columns[1], day)
        self.sign(row + 1, columns, [two, *chief.signed(gap)], [one, *head.signed(gap)])
        self.put_parties(head, chief, page=page)

    def _flush(self) -> None:
        covered = {
            (r, c) for (top, left), (bottom, end) in self.merged.items() for r in range(top, bottom + 1) for c in range(left, end + 1)
        } - self.merged.keys()
        for (row, column), (value, style) in self.cells.items():
            if (row, column) in covered:
                continue
            look = self.book.add_format(style)
            if (row, column) in self.merged:
                bottom, end = self.merged[row, column]
                self.sheet.merge_range(row - 1, column - 1, bottom - 1, end - 1, "", look)
            if isinstance(value, Formula):
                self.sheet.write_formula(row - 1, column - 1, value.text, look, value.value)
            elif isinstance(value, str) and value:
                self.sheet.write_string(row - 1, column - 1, value, look)
            else:
                self.sheet.write(row - 1, column - 1, value, look)
        self.cells, self.merged = {}, {}

    def sample(self) -> Sample:
        self._flush()
        self.book.close()
        return Sample("sheet", self.out.getvalue(), self.expected)


def aim_rows(aims: Sequence[Aim]) -> list[list[Any]]:
    """A row for each indicator, number and text of its objective in the first."""
    return [[*((number, text) if k == 0 else ("", "")), *row] for number, text, rows in aims for k, row in enumerate(rows)]


def numbered(rows: Sequence[Sequence[str]], form: str = "{}.", *, rest: Sequence[str] = ()) -> list[list[str]]:
    """The rows with their numbers in front, and the rest that is the same in each behind."""
    return [[form.format(n), *row, *rest] for n, row in enumerate(rows, 1)]
