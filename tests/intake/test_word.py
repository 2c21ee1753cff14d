"""Word files as blocks: what is printed is read, where it stands is known, and nothing hostile gets far."""

from __future__ import annotations

import io
import time
import zipfile
from copy import deepcopy

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from agreements.intake.blocks import Table, walk
from agreements.intake.containers import kind_of
from agreements.intake.numbering import written
from agreements.intake.recognise import Reading
from agreements.intake.word import read_word
from engine.language.problem import Problems
from tests.intake.layouts import BUILT_WITH, box, control, replace
from tests.intake.paper import Paper, add_numbering, merge, number_automatically, whiten
from tests.intake.reading import OBJECTIVES, read, targets, value


def texts(paper: Paper) -> list[str]:
    return [paragraph.text for paragraph in walk(read_word(paper.bytes(), "a.docx").blocks)]


def test_tracked_changes_are_read_as_accepted() -> None:
    paper = Paper()
    replace(paper.line("Target 84"), "Target 48")
    assert texts(paper) == ["Target 84"]


def test_a_deleted_row_is_not_read() -> None:
    paper = Paper()
    table = paper.table([["a", "b"], ["gone", "too"], ["c", "d"]])
    properties = table.rows[1]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:del"))
    (read,) = (block for block in read_word(paper.bytes(), "a").blocks if isinstance(block, Table))
    assert [cell.text for cell in read.cells] == ["a", "b", "c", "d"]
    assert read.rows == 2


def test_a_paragraph_whose_mark_was_deleted_goes_on_with_the_next() -> None:
    paper = Paper()
    mark = OxmlElement("w:rPr")
    mark.append(OxmlElement("w:del"))
    paper.line("Meningkatnya ")._p.get_or_add_pPr().append(mark)
    paper.line("kualitas")
    assert texts(paper) == ["Meningkatnya kualitas"]


def test_content_controls_and_text_boxes() -> None:
    paper = Paper()
    control(paper.line("di dalam kontrol"))
    box(paper, "di dalam kotak")
    read = list(walk(read_word(paper.bytes(), "a").blocks))
    assert [(p.text, p.spot.part) for p in read] == [("di dalam kontrol", "body"), ("di dalam kotak", "box")]


def test_automatic_numbers_are_printed_and_known_to_be_in_no_text() -> None:
    paper = Paper()
    for form, pattern in (("decimal", "%1."), ("lowerLetter", "%1)")):
        numbering = add_numbering(paper.document, form, pattern)
        for text in ("satu", "dua"):
            number_automatically(paper.line(text), numbering)
    read = list(walk(read_word(paper.bytes(), "a").blocks))
    assert [p.text for p in read] == ["1. satu", "2. dua", "a) satu", "b) dua"]
    assert [p.text[p.printed :] for p in read] == ["satu", "dua", "satu", "dua"]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (4, "lowerRoman", "iv"),
        (28, "lowerLetter", "bb"),
        (9, "upperRoman", "IX"),
        (3, "decimalZero", "03"),
        (2, "upperLetter", "B"),
        (3999, "lowerRoman", "mmmcmxcix"),
        (4000, "lowerRoman", "4000"),
        (300_000_000, "upperLetter", "300000000"),
    ],
)
def test_numbers_as_lists_print_them(number: int, form: str, text: str) -> None:
    assert written(number, form) == text


def test_merged_areas_are_one_cell() -> None:
    paper = Paper()
    table = paper.table([["a", "b", "c"], ["", "d", "e"], ["f", "", ""]])
    merge(table, 0, 0, 1, 0)
    merge(table, 2, 0, 2, 2)
    (read,) = (block for block in read_word(paper.bytes(), "a").blocks if isinstance(block, Table))
    assert [(c.text, c.row, c.column, c.rows, c.columns) for c in read.cells] == [
        ("a", 1, 1, 2, 1),
        ("b", 1, 2, 1, 1),
        ("c", 1, 3, 1, 1),
        ("d", 2, 2, 1, 1),
        ("e", 2, 3, 1, 1),
        ("f", 3, 1, 1, 3),
    ]


def test_a_table_in_a_cell_keeps_its_place() -> None:
    paper = Paper()
    outer = paper.document.add_table(1, 1)
    paper.table([["a", "b"]], inside=outer.cell(0, 0))
    (read,) = (block for block in read_word(paper.bytes(), "a").blocks if isinstance(block, Table))
    inner = [block for block in read.cells[0].blocks if isinstance(block, Table)]
    assert [(p.text, p.spot.table, p.spot.column) for p in walk(tuple(inner))] == [("a", 2, 1), ("b", 2, 2)]


def test_hidden_text_is_listed_and_not_read() -> None:
    paper = BUILT_WITH["health"](1)
    run = paper.document.tables[1].cell(1, 3).paragraphs[0].add_run(" 999")
    run.font.hidden = True
    reading = read(paper)
    assert [(leftover.text, leftover.reason) for leftover in reading.leftovers] == [("999", "hidden")]
    assert "999" not in reading.drafts[0].value["objectives"][0]["indicators"][0]["target"]


def white_paper(*, ground: str) -> Reading:
    """A paper with a white line and a table whose heads are white, with a ground or without."""
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line("CAMAT MELATI")
    whiten(paper.line("ketik nama di sini"))
    table = paper.table(OBJECTIVES)
    _ground(table, ground)
    for cell in table.rows[0].cells:
        for paragraph in cell.paragraphs:
            whiten(paragraph)
    return read(paper)


def _ground(table: docx.table.Table, where: str) -> None:
    """A dark ground of the cells, of their row, or one of a style."""
    if where == "style":
        table._tbl.tblPr.find(qn("w:tblStyle")).set(qn("w:val"), "ListTable3")
    row = OxmlElement("w:tblPrEx")
    if where == "row":
        table.rows[0]._tr.insert(0, row)
    for shaded in {"cells": [cell._tc.get_or_add_tcPr() for cell in table.rows[0].cells], "row": [row]}.get(where, []):
        shade = OxmlElement("w:shd")
        shade.set(qn("w:fill"), "1F3864")
        shaded.append(shade)


@pytest.mark.parametrize("ground", ["cells", "row", "style"])
def test_white_letters_on_a_ground_are_read(ground: str) -> None:
    reading = white_paper(ground=ground)
    assert len(targets(reading)) == 1
    assert value(reading)["title"]["subject"] == "CAMAT MELATI"
    assert {leftover.reason for leftover in reading.leftovers} == {"hidden"}


def test_white_letters_on_white_are_listed() -> None:
    hidden = {leftover.text for leftover in white_paper(ground="").leftovers if leftover.reason == "hidden"}
    assert {"ketik nama di sini", "Sasaran", "Target"} <= hidden


def test_paragraphs_are_counted_as_they_stand_in_the_file() -> None:
    """With its number, the paragraph of every word of the body is found again in the file."""
    data = BUILT_WITH["edited"](2).bytes()
    body = docx.Document(io.BytesIO(data)).element.body
    standing = body.xpath(".//w:p[not(ancestor::w:txbxContent)]")
    for paragraph in walk(read_word(data, "a").blocks):
        if paragraph.spot.part == "body":
            element = standing[paragraph.spot.paragraph - 1]
            assert "".join(t.text or "" for t in element.iter(qn("w:t"))) in (paragraph.text[paragraph.printed :], "")


# --- hostile


def refused(data: bytes) -> str:
    start = time.process_time()
    with pytest.raises(Problems) as caught:
        read_word(data, "a.docx")
    assert time.process_time() - start < 10
    (problem,) = caught.value.problems
    return problem.code.removeprefix("document-")


def package(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


def test_a_bomb_is_refused() -> None:
    assert refused(package(word__document_xml=b"<a>" + b" " * 300_000_000)) == "bomb"


def test_entities_are_refused() -> None:
    declared = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    fronts = [
        b"",
        b'<?xml version="1.0"?>',
        b"<!-- <a> -->" + b" " * 5000,
        b"<?a <b>?>",
        b"\xef\xbb\xbf",
        b"<!--" + b"x" * 100_000 + b"-->",
    ]
    for front in fronts:
        assert refused(package(word__document_xml=front + declared)) == "entities", front[:20]
    assert refused(package(word__document_xml='<?xml version="1.0" encoding="UTF-16"?>'.encode("utf-16-le") + declared)) == "entities"


def test_a_page_kept_as_data_is_no_declaration() -> None:
    html = b"<?xml version='1.0'?><a><![CDATA[<!DOCTYPE html><p>]]></a>"
    assert refused(package(word__document_xml=html)) == "broken"


def test_too_many_parts_are_refused() -> None:
    assert refused(package(**{f"word__a{n}_xml": b"<a/>" for n in range(5100)})) == "too-many-parts"


@pytest.mark.parametrize("data", [b"PK\x03\x04broken", package(word__document_xml=b"<a>"), package(other=b"")], ids=["zip", "xml", "parts"])
def test_what_is_broken_is_refused(data: bytes) -> None:
    assert refused(data) == "broken"


def test_tables_within_tables_without_end_are_refused() -> None:
    paper = Paper()
    cell = paper.document.add_table(1, 1).cell(0, 0)
    for _ in range(60):
        cell = cell.add_table(1, 1).cell(0, 0)
    assert refused(paper.bytes()) == "too-deep"


def test_a_table_of_very_many_cells_is_refused_in_time() -> None:
    paper = Paper()
    row = paper.document.add_table(1, 50).rows[0]._tr
    table = row.getparent()
    for _ in range(500):
        table.append(deepcopy(row))
    assert refused(paper.bytes()) == "too-many-cells"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"{\\rtf1 a}", "rtf"),
        (b"%PDF-1.4", "pdf"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 100, "old-office"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"\x89PNG", "image"),
        (package(content_xml=b"<a/>"), "opendocument"),
        (package(xl__workbook_xml=b"<a/>"), "sheet"),
        (package(readme=b"a"), "zip"),
        (b"PERJANJIAN KINERJA", "text"),
    ],
)
def test_kinds(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind
