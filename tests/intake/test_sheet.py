"""Workbooks: what cells show, merged and hidden ones, stored values of formulas, text boxes, places, and files that mean harm."""

from __future__ import annotations

import datetime
import io
import re
import time
import zipfile
from collections.abc import Callable
from copy import copy
from typing import Any

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from agreements.intake.blocks import Paragraph, Table, walk
from agreements.intake.cell_texts import shown
from agreements.intake.conservation import balance
from agreements.intake.papers import as_document, read_blocks, read_paper
from agreements.intake.recognise import recognise
from agreements.intake.sheet import MAX_CELLS, read_sheet
from engine.language.problem import Problems
from tests.intake.as_sheet import BOX, STYLES, to_sheet
from tests.intake.layouts import BUILT_WITH
from tests.intake.reading import WORDS


def book(fill: Callable[[Any], None], title: str = "PK") -> bytes:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    fill(sheet)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def edited(data: bytes, **parts: Callable[[bytes], bytes]) -> bytes:
    """The package with parts changed, or added: `xl__workbook` is xl/workbook.xml."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        changes = {name.replace("__", "/") + ".xml": change for name, change in parts.items()}
        for name in package.namelist():
            written.writestr(name, changes.pop(name, bytes)(package.read(name)))
        for name, change in changes.items():
            written.writestr(name, change(b""))
    return out.getvalue()


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in walk(read_sheet(data, "a.xlsx").blocks) if not paragraph.hidden]


ACCOUNTS = '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-'


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (1234567, "General", "1234567"), (1234567, "#,##0", "1.234.567"), (1234567.5, "#,##0.00", "1.234.567,50"),
        (1234567, '"Rp"#,##0', "Rp1.234.567"), (1234567, ACCOUNTS, "Rp 1.234.567"), (0, ACCOUNTS, "Rp -"), ("APBD", ACCOUNTS, "APBD"),
        (1234567, "[$Rp-421]#,##0", "Rp1.234.567"), (1_500_000, '0.0,,"jt"', "1,5jt"), (-5, "#,##0;(#,##0)", "(5)"), (-5, "0.0", "-5,0"),
        (0.84, "0%", "84%"), (0.925, "0.0%", "92,5%"), (92.5, "General", "92,5"), (0.1 + 0.2, "General", "0,3"), (3.1, "0.##", "3,1"),
        (12, '0 "dokumen"', "12 dokumen"), (100, '0"%"', "100%"), (1, "000", "001"), (5, ";;;", ""), (12, "@", "12"),
        (7, "[>5]0;[<=5]00", "7"),
        (datetime.datetime(2021, 1, 4), "dd mmmm yyyy", "04 Januari 2021"),
        (datetime.datetime(2021, 1, 4), "[$-421]d mmmm yyyy", "4 Januari 2021"),
        (datetime.datetime(2021, 1, 4), "mm-dd-yy", "04/01/2021"), (datetime.datetime(2021, 1, 4), "[$-409]d-mmm-yy", "4-Jan-21"),
        (datetime.time(8, 30), "h:mm", "8:30"), (True, "General", "TRUE"), (None, "General", ""), ("teks", "General", "teks"),
    ],
)  # fmt: skip
def test_what_a_cell_shows(value: Any, number_format: str, text: str) -> None:
    assert shown(value, number_format) == text


def test_merged_areas_are_one_cell_and_places_are_the_sheets() -> None:
    def fill(sheet: Any) -> None:
        for row in range(3, 6):
            for column in range(2, 5):
                sheet.cell(row, column).border = BOX
        sheet["B3"], sheet["C3"], sheet["C5"], sheet["D5"] = "Sasaran", "Triwulan", "1", "2"
        sheet.merge_cells("B3:B5")
        sheet.merge_cells("C3:D4")

    (table,) = read_sheet(book(fill), "a.xlsx").blocks
    assert isinstance(table, Table)
    assert (table.rows, table.columns) == (3, 3)
    assert [(cell.text, cell.row, cell.column, cell.rows, cell.columns) for cell in table.cells if cell.text] == [
        ("Sasaran", 1, 1, 3, 1), ("Triwulan", 1, 2, 2, 2), ("1", 3, 2, 1, 1), ("2", 3, 3, 1, 1),
    ]  # fmt: skip
    assert [(p.spot.sheet, p.spot.row, p.spot.column) for p in walk((table,))] == [("PK", 3, 2), ("PK", 3, 3), ("PK", 5, 3), ("PK", 5, 4)]


def test_hidden_rows_columns_and_sheets_are_listed_and_not_read() -> None:
    data = to_sheet(BUILT_WITH["health"](1), STYLES["plain"])
    before = recognise(read_sheet(data, "a.xlsx"), WORDS)

    def hide(workbook: Any) -> None:
        sheet = workbook["PK"]
        sheet.insert_rows(12)
        for column in range(1, 5):
            sheet.cell(12, column, "LAMA")
        sheet.row_dimensions[12].hidden = True
        sheet["K9"] = "catatan"
        sheet.column_dimensions["K"].hidden = True
        other = workbook.create_sheet("Lama")
        other["A1"] = "PERJANJIAN KINERJA TAHUN 2019"
        other.sheet_state = "hidden"

    workbook = openpyxl.load_workbook(io.BytesIO(data))
    # What openpyxl moves down it does not keep merged; the table of this layout has no areas over rows.
    merged = [area.coord for area in workbook["PK"].merged_cells.ranges if area.min_row >= 12]
    for area in merged:
        workbook["PK"].unmerge_cells(area)
    hide(workbook)
    out = io.BytesIO()
    workbook.save(out)
    after = recognise(read_sheet(out.getvalue(), "a.xlsx"), WORDS)
    assert len(after.drafts) == 1
    hidden = [leftover.text for leftover in after.leftovers if leftover.reason == "hidden"]
    assert sorted(hidden) == sorted(["LAMA"] * 4 + ["catatan", "PERJANJIAN KINERJA TAHUN 2019"])
    assert after.drafts[0].value["title"] == before.drafts[0].value["title"]


def test_formulas_are_read_by_their_stored_values_and_marked_without() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["No", "Kegiatan", "Anggaran"])
        sheet.append([1, "Rapat", 1000])
        sheet.append(["", "Jumlah", "=SUM(C2:C2)"])

    data = book(fill)
    stored = edited(data, xl__worksheets__sheet1=lambda xml: re.sub(rb"</f><v ?/>|</f><v></v>", b"</f><v>1000</v>", xml))
    assert "1000" in texts(stored)[-1]
    (paragraph,) = [p for p in walk(read_sheet(data, "a.xlsx").blocks) if p.text.startswith("=")]
    assert (paragraph.text, paragraph.doubt) == ("=SUM(C2:C2)", "not-computed")


@pytest.mark.parametrize("number_format", ["General", "#,##0", "0.00%", "0.0,,", "dd mmmm yyyy", "0.00E+00"])
@pytest.mark.parametrize("value", [1e308, -1e60, 1e-300, float("inf"), float("nan"), 10**400])
def test_a_number_that_no_agreement_has_is_shown_all_the_same(value: float, number_format: str) -> None:
    assert shown(value, number_format)


def test_a_number_that_lost_its_digits_is_marked() -> None:
    """A NIP that was typed as a number ends in noise: whatever is read of it is doubtful."""

    workbook = openpyxl.load_workbook(io.BytesIO(to_sheet(BUILT_WITH["monthly"](1), STYLES["plain"])))
    for row in workbook["PK"].iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and re.fullmatch(r"[\d ]{18,}", cell.value):
                cell.value, cell.number_format = int(cell.value.replace(" ", "")), "0"
    out = io.BytesIO()
    workbook.save(out)
    (draft,) = recognise(read_sheet(out.getvalue(), "a.xlsx"), WORDS).drafts
    found = {origin.path: origin.doubt for origin in draft.origins if origin.path.startswith("statement") and origin.path.endswith("nip")}
    assert len(found) == 2
    # Below, the signatures have the digits: that the two differ is the reason that is reported.
    assert set(found.values()) == {"differs"}


def test_text_boxes_and_what_is_printed_around_the_sheet() -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"] = "PERJANJIAN KINERJA TAHUN 2026"
        sheet["A1"].font = Font(bold=True)
        sheet.oddHeader.center.text = "DINAS &A"
        sheet.oddFooter.right.text = "Halaman &P"

    drawing = (
        b'<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
        b'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>4</xdr:row>'
        b"</xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>KECAMATAN MELATI</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>"
        b"</xdr:wsDr>"
    )
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/>'
        b"</Relationships>"
    )
    data = edited(book(fill), xl__drawings__drawing1=lambda _: drawing)
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as package:
        package.writestr("xl/worksheets/_rels/sheet1.xml.rels", relations)
    found = [(p.text, p.spot.part, p.spot.row, p.spot.column) for p in walk(read_sheet(out.getvalue(), "a.xlsx").blocks)]
    assert ("KECAMATAN MELATI", "box", 5, 3) in found
    assert [text for text, part, *_ in found if part in ("header", "footer")] == ["DINAS", "Halaman"]


def test_a_sheet_for_each_officer_is_an_agreement_each() -> None:
    made = Workbook()
    for index, seed in enumerate((1, 2, 3)):
        source = openpyxl.load_workbook(io.BytesIO(to_sheet(BUILT_WITH["explained"](seed), STYLES["plain"])))["PK"]
        target = made.create_sheet(f"Pejabat {index}") if index else made.active
        assert target is not None
        for row in source.iter_rows():
            for cell in row:
                here = target.cell(int(cell.row or 1), int(cell.column or 1))
                if cell.value is not None:
                    here.value = cell.value
                here.border = copy(cell.border)
        for area in source.merged_cells.ranges:
            target.merge_cells(area.coord)
    out = io.BytesIO()
    made.save(out)
    reading = recognise(read_sheet(out.getvalue(), "a.xlsx"), WORDS)
    assert len(reading.drafts) == 3
    sheets = [{stretch.spot.sheet for origin in draft.origins for stretch in origin.stretches} for draft in reading.drafts]
    assert sheets == [{"Sheet"}, {"Pejabat 1"}, {"Pejabat 2"}]


def test_places_have_the_sheet_its_row_and_the_heading() -> None:
    paper = read_paper(to_sheet(BUILT_WITH["explained"](1), STYLES["numbers"]), "a.xlsx", WORDS)
    spot = as_document(paper, 0, ()).spot(("objectives", 0, "indicators", 0, "target"))
    assert spot is not None
    assert (spot.kind, spot.sheet, spot.heading) == ("sheet", "PK", "TARGET")
    assert spot.row > 3


def test_numbers_are_conserved() -> None:
    data = to_sheet(BUILT_WITH["quarterly"](2), STYLES["numbers"])
    reading = recognise(read_sheet(data, "a.xlsx"), WORDS)
    assert balance(data, "sheet", reading, WORDS.said).even
    # A reader that lost a digit would be found out.
    changed = edited(data, xl__worksheets__sheet1=lambda xml: xml.replace(b"<v>7", b"<v>97", 1))
    assert not balance(changed, "sheet", reading, WORDS.said).even


def test_a_list_is_no_agreement() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["No", "Nama", "Jabatan"])
        sheet.append([1, "Ani", "Camat"])

    assert read_paper(book(fill), "a.xlsx", WORDS).reading.drafts == ()

    def indicators(sheet: Any) -> None:
        sheet.append(["INDIKATOR KINERJA UTAMA TAHUN 2026"])
        sheet.append(["No", "Sasaran", "Indikator", "Target"])
        sheet.append([1, "Meningkatnya layanan", "Indeks kepuasan", "83"])

    assert read_paper(book(indicators), "a.xlsx", WORDS).reading.drafts == ()


# --- hostile


def refused(data: bytes, name: str = "a.xlsx") -> str:
    start = time.process_time()
    with pytest.raises(Problems) as caught:
        read_blocks(data, name)
    assert time.process_time() - start < 10
    (problem,) = caught.value.problems
    assert problem.place.file == name
    return problem.code.removeprefix("document-")


EMPTY = book(lambda sheet: sheet.append(["PERJANJIAN KINERJA"]))
END = b"</sheetData>"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda xml: xml.replace(END, END + b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), "too-many-cells"),
        (lambda xml: xml.replace(END, b"".join(b'<row r="%d">' % r + b"<c><v>1</v></c>" * 1000 + b"</row>" for r in range(2, 1000)) + END),
         "too-many-cells"),
        (lambda xml: xml.replace(END, b"".join(b'<row r="%d">' % r + b"<c><v>1</v></c>" * 100 + b"</row>" for r in range(2, 300)) + END),
         "too-many-cells"),
        (lambda xml: b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + xml, "entities"),
        (lambda xml: xml[:200], "broken"),
        (lambda xml: xml.replace(END, b" " * 100_000_000 + END), "too-large"),
    ],
    ids=["merged", "million", "many", "entities", "cut", "bomb"],
)  # fmt: skip
def test_what_means_harm_is_refused(change: Callable[[bytes], bytes], code: str) -> None:
    assert refused(edited(EMPTY, xl__worksheets__sheet1=change)) == code


def test_macros_are_never_looked_at_and_far_cells_cost_nothing() -> None:
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>jauh</t></is></c></row>'
    data = edited(EMPTY, xl__worksheets__sheet1=lambda xml: xml.replace(END, far + END), xl__vbaProject=lambda _: b"\0" * 1000)
    start = time.process_time()
    assert texts(data) == ["PERJANJIAN KINERJA", "jauh"]
    assert time.process_time() - start < 10


def test_limits_are_of_cells_with_texts() -> None:
    assert MAX_CELLS == 20_000
    paragraph = next(walk(read_sheet(EMPTY, "a.xlsx").blocks))
    assert isinstance(paragraph, Paragraph)
