"""The form of an agreement for those who start from nothing: as Word, laid out like the national form, with a comment where one helps.

Lays out any agreement in the format of YAML, the empty one that ships (`EMPTY`) as well as a filled one. What stands in the form is
Indonesian, as the form is; comments are in the language of the words. The reader takes it back without a question; tests hold that.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from reports.papers.package import undated
from reports.words.catalogue import Words

EMPTY = Path(__file__).with_name("form.yaml")
# Not the author of findings: a form that is filled in is no marked copy.
HELPER = "petunjuk"
_ROLES = (("first", "PIHAK PERTAMA"), ("second", "PIHAK KEDUA"), ("third", "MENGETAHUI"))
_PERSON = (("name", "Nama"), ("nip", "NIP"), ("rank", "Pangkat/Gol."), ("position", "Jabatan"))
_INDICATOR = (
    ("name", "Indikator Kinerja", 3.8), ("formula", "Formulasi", 3.2), ("calculation", "Tipe Perhitungan", 2.3),
    ("source", "Sumber Data", 2.2), ("note", "Keterangan", 2.6), ("target", "Target", 1.8), ("unit", "Satuan", 1.5), ("tw1", "TW I", 1.7),
    ("tw2", "TW II", 1.7), ("tw3", "TW III", 1.7), ("tw4", "TW IV", 1.7),
)  # fmt: skip
# Room between the margins of the landscape page, in centimetres.
_ROOM = 26.7
_LINE = (
    ("number", "No", 1.2), ("code", "Kode", 3.5), ("name", "Program/Kegiatan", 11.0), ("amount", "Anggaran (Rp)", 4.5),
    ("source_of_funds", "Sumber Dana", 3.0), ("note", "Keterangan", 5.0),
)  # fmt: skip
# Rows that are empty in a form that is.
_SPARE = 4
# Comments of the form by what they stand at; their texts are `form.NAME`.
_ALWAYS = ("number", "name", "target", "amount")


def word_form(agreement: Mapping[str, Any], words: Words) -> bytes:
    """The agreement as a Word file; the same agreement and words, the same bytes."""
    return _Form(agreement, words).made()


class _Form:
    """A form under way."""

    def __init__(self, agreement: Mapping[str, Any], words: Words) -> None:
        self.agreement, self.words = agreement, words
        self.is_empty = not self.text("parties", "first", "name").strip(". ")
        self.document = docx.Document()
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = "Arial", Pt(10)
        style.paragraph_format.space_after = Pt(4)

    def made(self) -> bytes:
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        self.letterhead()
        if self.text("statement", "text"):
            self.statement()
            section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.5)
        self.titles("title")
        self.objectives()
        self.budget()
        self.signatures("", with_rank=True)
        out = io.BytesIO()
        self.document.save(out)
        return undated(out.getvalue())

    def text(self, *path: str) -> str:
        here: Any = self.agreement
        for step in path:
            here = here.get(step) if isinstance(here, Mapping) else None
        return here if isinstance(here, str) else ""

    def line(self, text: str, *, bold: bool = False, middle: bool = False, note: str = "") -> Paragraph:
        paragraph = self.document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold = bold or None
        if middle:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self.note(paragraph, note)
        return paragraph

    def note(self, paragraph: Paragraph, key: str) -> None:
        """A comment on the paragraph, without a day: the same form, the same bytes."""
        if key and paragraph.runs:
            comment = self.document.add_comment(paragraph.runs, self.words.say(f"form.{key}"), author=HELPER, initials="?")
            comment._comment_elm.attrib.pop(qn("w:date"), None)

    def letterhead(self) -> None:
        head = {key: self.text("letterhead", key) for key in ("government", "office", "address", "phone", "email")}
        for key in ("government", "office"):
            if head[key]:
                self.line(head[key], bold=True, middle=True, note="letterhead" if key == "office" else "")
        if head["address"]:
            self.line(head["address"], middle=True)
        ways = [f"{label} {head[key]}" for key, label in (("phone", "Telp."), ("email", "email:")) if head[key]]
        if ways:
            self.line(", ".join(ways), middle=True)

    def titles(self, *path: str) -> None:
        first, second = self.text(*path, "text"), self.text(*path, "subject")
        self.line(first, bold=True, middle=True, note="year")
        if second:
            self.line(second, bold=True, middle=True, note="subject")
        if path == ("title",) and (number := self.text("document_number")):
            self.line(f"NOMOR : {number}", middle=True)

    def statement(self) -> None:
        self.titles(*(("statement", "title") if self.text("statement", "title", "text") else ("title",)))
        opening, *promises = self.text("statement", "text").split("\n\n")
        if not promises:
            opening, promises = "", [opening]
        if opening:
            self.line(opening)
        for role, label in _ROLES[:2]:
            rows = [[name, ":", value] for key, name in _PERSON if (value := self.text("statement", "parties", role, key))]
            if rows:
                self.table(rows, (3.5, 0.6, 12.0), ruled=False)
                self.line(f"{'selaku atasan langsung pihak pertama, ' if role == 'second' else ''}selanjutnya disebut {label}")
        for promise in promises:
            self.line(promise)
        self.signatures("statement", with_rank=False)

    def objectives(self) -> None:
        """A row for each indicator, the objective beside the first of them; columns that no indicator has are left out."""
        rows = [
            (objective, indicator) for objective in self.agreement.get("objectives", ()) for indicator in objective.get("indicators", ())
        ]
        flat = [{**indicator, **indicator.get("quarters", {}), "name": _numbered(indicator)} for _, indicator in rows]
        columns = [column for column in _INDICATOR if any(column[0] in item for item in flat)]
        table = [["No", "Sasaran", *(name for _, name, _ in columns)]]
        numbers = self.agreement.get("columns", ())
        table += [list(numbers)] if len(numbers) == len(table[0]) else []
        heads, before = len(table), None
        for (objective, _), item in zip(rows, flat, strict=True):
            own = ["", ""] if objective is before else [objective.get("number", ""), objective.get("text", "")]
            table.append([*own, *(item.get(key, "") for key, _, _ in columns)])
            before = objective
        table += [[""] * len(table[0])] * (_SPARE if self.is_empty else 0)
        widths = (0.8, 3.0, *(width for _, _, width in columns))
        made = self.table(table, [width * min(1, _ROOM / sum(widths)) for width in widths], heads=heads)
        self.notes(made, ["", "objective", *(key for key, _, _ in columns)])
        self.document.add_paragraph()

    def budget(self) -> None:
        lines = self.agreement.get("budget", {}).get("lines", ())
        if not lines:
            return
        columns = [column for column in _LINE if column[0] in _ALWAYS or any(column[0] in line for line in lines)]
        heading = self.text("budget", "heading")
        rows = [[heading if key == "name" and heading else name for key, name, _ in columns]]
        rows += [[line.get(key, "") for key, _, _ in columns] for line in lines]
        rows += [[""] * len(columns)] * (_SPARE if self.is_empty else 0)
        if total := self.text("budget", "total"):
            rows.append([{"name": "Jumlah", "amount": total}.get(key, "") for key, _, _ in columns])
        made = self.table(rows, [width for _, _, width in columns], heads=1)
        self.notes(made, ["budget" if key == "name" else key for key, _, _ in columns])
        self.document.add_paragraph()

    def notes(self, table: Table, keys: Sequence[str]) -> None:
        """A comment on each heading of a table that has one."""
        for number, key in enumerate(keys):
            name = {"name": "indicator", "tw1": "quarters"}.get(key, key)
            self.note(table.cell(0, number).paragraphs[0], name if self.words.has(f"form.{name}") else "")

    def signatures(self, part: str, *, with_rank: bool) -> None:
        """Place and day, and who signs side by side, the superior left; a third below."""
        above = [part] if part else []
        place, date = self.text(*above, "signed", "place"), self.text(*above, "signed", "date")
        if place or date:
            day = self.line(", ".join(filter(None, (place, date))), note="signed" if not part else "")
            day.alignment, day.paragraph_format.keep_with_next = WD_ALIGN_PARAGRAPH.RIGHT, True
        blocks = {role: self.block(above, role, label, with_rank=with_rank) for role, label in _ROLES}
        if blocks["first"] or blocks["second"]:
            pairs = zip(blocks["second"] or [""] * 7, blocks["first"] or [""] * 7, strict=True)
            made = self.table([list(pair) for pair in pairs], (12.0, 12.0) if not part else (8.0, 8.0), ruled=False)
            _together(made)
            self.note(made.cell(6, 1).paragraphs[0], "nip" if with_rank else "")
        if blocks["third"]:
            self.document.add_paragraph()
            _together(self.table([[text] for text in blocks["third"]], (24.0,), ruled=False))

    def block(self, above: Sequence[str], role: str, label: str, *, with_rank: bool) -> list[str]:
        """Seven lines of a signature: who signs, position, room, name, rank and NIP."""
        person = {key: self.text(*above, "parties", role, key) for key in ("position", "name", "rank", "nip")}
        if not person["name"] and not person["position"]:
            return []
        rank, nip = (person["rank"], f"NIP. {person['nip']}" if person["nip"] else "") if with_rank else ("", "")
        return [f"{label},", person["position"], "", "", person["name"], rank, nip]

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float], *, ruled: bool = True, heads: int = 0) -> Table:
        """A table of texts with its widths in centimetres; heading rows are bold and stand on every page."""
        made: Table = self.document.add_table(len(rows), len(widths))
        made.autofit = False
        for column, width in zip(made.columns, widths, strict=True):
            column.width = Cm(width)
        if ruled:
            made.style = "Table Grid"
        for number, texts in enumerate(rows):
            row = made.rows[number]
            if ruled:
                row._tr.get_or_add_trPr().append(row._tr.makeelement(qn("w:cantSplit"), {}))
            if number < heads:
                row._tr.get_or_add_trPr().append(row._tr.makeelement(qn("w:tblHeader"), {}))
            for cell, text, width in zip(row.cells, texts, widths, strict=True):
                cell.width = Cm(width)
                # In a ruled table an empty cell says where to write.
                run = cell.paragraphs[0].add_run("" if ruled and number >= heads and self.is_empty and not text.strip(".1 ") else text)
                run.bold = number < heads or None
                run.font.size = Pt(8) if ruled else None
        return made


def _together(table: Table) -> None:
    """Keep all rows of a signature on one page."""
    for row in table.rows[:-1]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def _numbered(indicator: Mapping[str, Any]) -> str:
    """The indicator with its number in front, as one cell has both."""
    return " ".join(filter(None, (indicator.get("number", ""), indicator.get("name", ""))))
