"""What papers of these rounds are made with: people, statements and signatures by hand, workbooks that remember what they print."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from xlsxwriter import Workbook

from tests.intake.paper import Paper, merge

OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang "
    "bertanda tangan di bawah ini:"
)
PROMISE = (
    "{} berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja "
    "jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja "
    "tersebut menjadi tanggung jawab kami."
)
SUPERVISION = (
    "{} akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil "
    "tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)


@dataclass(frozen=True)
class Person:
    """Who signs: invented."""

    name: str
    position: str
    rank: str = ""
    nip: str = ""


@dataclass
class Sample:
    """A paper as bytes, which reader reads it (`word`, `sheet`, `text`), and the values of its agreements by dotted path."""

    kind: str
    data: bytes
    expected: list[dict[str, str]] = field(default_factory=list)


Make = Callable[[], Sample]


class Values:
    """The values of agreements under way."""

    def __init__(self) -> None:
        self.agreements: list[dict[str, str]] = [{}]

    def put(self, path: str, text: Any) -> Any:
        """The text, remembered as the value at the path; nothing is remembered of an empty one."""
        if text != "":
            self.agreements[-1][path] = str(text)
        return text

    def shown(self, path: str, text: str, value: Any) -> Any:
        """The value of a cell, of which the text is what a reader sees."""
        self.put(path, text)
        return value

    @property
    def expected(self) -> list[dict[str, str]]:
        return [{key: " ".join(value.split()) for key, value in flat.items()} for flat in self.agreements]


def word(paper: Paper) -> Sample:
    return Sample("word", paper.bytes(), paper.expected)


def put_all(values: Any, path: str, person: Person, *keys: str) -> None:
    """What of a person stands in the paper."""
    for key in keys or ("name", "position", "rank", "nip"):
        if getattr(person, key):
            values.put(f"{path}.{key}", getattr(person, key))


def put_heads(values: Any, heads: Sequence[str]) -> list[Any]:
    return [values.put(f"headings.{i}", head) for i, head in enumerate(heads)]


def right(paper: Paper, text: str) -> None:
    paper.line(text).alignment = WD_ALIGN_PARAGRAPH.RIGHT


def span(table: Any, start: int, sizes: Sequence[int], columns: Sequence[int]) -> None:
    """Cells of the columns merged over so many rows each."""
    for size in sizes:
        for column in columns:
            if size > 1:
                merge(table, start, column, start + size - 1, column)
        start += size


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
            elif value == "":
                self.sheet.write_blank(row - 1, column - 1, None, look)
            else:
                self.sheet.write(row - 1, column - 1, value, look)
        self.cells, self.merged = {}, {}

    def sample(self) -> Sample:
        self._flush()
        self.book.close()
        return Sample("sheet", self.out.getvalue(), self.expected)


# An objective as number, text and the values of its indicators.
Aim = tuple[str, str, Sequence[Sequence[str]]]


def put_aims(values: Any, aims: Sequence[Aim], *keys: str) -> None:
    """Objectives with their indicators, whose values have these keys in order."""
    for n, (number, text, indicators) in enumerate(aims):
        values.put(f"objectives.{n}.number", number)
        values.put(f"objectives.{n}.text", text)
        for k, indicator in enumerate(indicators):
            for key, value in zip(keys, indicator, strict=True):
                values.put(f"objectives.{n}.indicators.{k}.{key}", value)


def aim_rows(aims: Sequence[Aim]) -> list[list[Any]]:
    """A row for each indicator, number and text of its objective in the first."""
    return [[*((number, text) if k == 0 else ("", "")), *row] for number, text, rows in aims for k, row in enumerate(rows)]


def put_lines(values: Any, lines: Sequence[Sequence[str]], *keys: str) -> None:
    """Lines of a budget, whose values have these keys in order."""
    for n, line in enumerate(lines):
        for key, value in zip(keys, line, strict=True):
            values.put(f"budget.lines.{n}.{key}", value)
