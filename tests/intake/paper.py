"""A Word paper that remembers what it prints where: the document and the agreement that a careful clerk would copy from it.

Knows python-docx and nothing of the recogniser.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.run import _RunContentAppender
from docx.shared import RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

Cell = str | list[str]
Text = TypeVar("Text")


def nest(flat: dict[str, str]) -> dict[str, Any]:
    """Dotted paths as dicts and lists."""
    root: dict[str, Any] = {}
    for path, value in flat.items():
        here: Any = root
        steps = path.split(".")
        for step, following in zip(steps, [*steps[1:], ""], strict=True):
            empty: Any = [] if following.isdigit() else {}
            last = following == ""
            if step.isdigit():
                while len(here) <= int(step):
                    here.append({})
                if last:
                    here[int(step)] = value
                elif not here[int(step)]:
                    here[int(step)] = empty
                here = here[int(step)]
            else:
                if last:
                    here[step] = value
                here = here.setdefault(step, empty)
    return root


@cache
def _empty() -> bytes:
    """The library's empty file, without those of its hundred styles of tables that no paper here has: readers go through all of them."""
    document = docx.Document()
    for style in list(document.styles):
        if style.type is WD_STYLE_TYPE.TABLE and style.name not in ("Normal Table", "Table Grid"):
            style.delete()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class Kept:
    """The values of agreements under way, by dotted path."""

    def __init__(self) -> None:
        self.agreements: list[dict[str, str]] = [{}]

    def put(self, path: str, text: Text) -> Text:
        """The text, remembered as the value at the path; nothing is remembered of an empty one."""
        if text != "":
            self.agreements[-1][path] = str(text)
        return text

    @property
    def expected(self) -> list[dict[str, str]]:
        return [{key: " ".join(value.split()) for key, value in flat.items()} for flat in self.agreements]


class Paper(Kept):
    """A document under way, and the values of its agreements."""

    def __init__(self) -> None:
        super().__init__()
        self.document = docx.Document(io.BytesIO(_empty()))

    def bytes(self) -> bytes:
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()

    def line(self, text: str = "", *, bold: bool = False, middle: bool = False, style: str | None = None) -> Paragraph:
        paragraph = self.document.add_paragraph(style=style)
        write(paragraph, text, bold=bold)
        if middle:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    def table(self, rows: Sequence[Sequence[Cell]], *, ruled: bool = True, bold: int = 0, inside: _Cell | None = None) -> Table:
        """A table of texts, a list for several paragraphs; the first so many rows in bold."""
        width = max(len(row) for row in rows)
        holder: Any = self.document if inside is None else inside
        table: Table = holder.add_table(len(rows), width)
        if ruled and inside is None:
            table.style = "Table Grid"
        for row, (made, cells) in enumerate(zip(table.rows, rows, strict=True)):
            for cell, content in zip(made.cells, cells, strict=False):
                fill(cell, content, bold=row < bold)
        return table

    def page_break(self) -> None:
        self.line().add_run().add_break(WD_BREAK.PAGE)


def new_row(table: Table) -> tuple[_Cell, ...]:
    """The cells of a new last row."""
    made: tuple[_Cell, ...] = table.add_row().cells  # type: ignore[no-untyped-call]
    return made


def write(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    """The text with its line breaks and tabs, in a few runs, as Word has it after some editing."""
    middle = len(text) // 2
    for part in (text[:middle], text[middle:]):
        if part:
            run = paragraph.add_run()
            # As the library does of a text that is given to the run, which it would look through first for what is to be taken out.
            _RunContentAppender.append_to_run_from_text(run._r, part)
            run.bold = bold or None


def fill(cell: _Cell, content: Cell, *, bold: bool = False) -> None:
    texts = [content] if isinstance(content, str) else content
    for index, text in enumerate(texts):
        write(cell.paragraphs[0] if index == 0 else cell.add_paragraph(), text, bold=bold)


def whiten(paragraph: Paragraph) -> None:
    """White letters."""
    for run in paragraph.runs:
        run.font.color.rgb = RGBColor(255, 255, 255)


def merge(table: Table, top: int, left: int, bottom: int, right: int) -> None:
    """One cell from the top left to the bottom right; only the first may have text."""
    kept = [p.text for p in table.cell(top, left).paragraphs]
    joined = table.cell(top, left).merge(table.cell(bottom, right))
    for paragraph in joined.paragraphs[len(kept) :]:
        paragraph._p.getparent().remove(paragraph._p)


def number_automatically(paragraph: Paragraph, num_id: int, level: int = 0) -> None:
    """Word's own numbering: the number is in no text."""
    properties = paragraph._p.get_or_add_pPr()
    numbering = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", level), ("w:numId", num_id)):
        element = OxmlElement(tag)
        element.set(qn("w:val"), str(value))
        numbering.append(element)
    properties.append(numbering)


def add_numbering(document: Any, form: str, text: str) -> int:
    """A new numbering (decimal, lowerLetter …; "%1." and the like); its id."""
    root = document.part.numbering_part.element
    number = 90 + len(root.findall(qn("w:abstractNum")))
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), str(number))
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for tag, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", text)):
        element = OxmlElement(tag)
        element.set(qn("w:val"), value)
        level.append(element)
    abstract.append(level)
    root.insert(0, abstract)
    num = OxmlElement("w:num")
    num.set(qn("w:numId"), str(number))
    reference = OxmlElement("w:abstractNumId")
    reference.set(qn("w:val"), str(number))
    num.append(reference)
    root.append(num)
    return number
