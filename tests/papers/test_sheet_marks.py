"""Notes and colour in Excel files: at the cells, beside whatever people left there, and nothing else is changed."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from agreements.intake.blocks import Paragraph, walk
from agreements.intake.papers import read_blocks
from agreements.intake.sheet import read_sheet
from engine.language import Problems, Spot
from reports.papers.document_marks import Mark
from reports.papers.marking import Marked, mark
from reports.papers.sheet_colours import LIGHT, is_own
from reports.papers.sheet_notes import MOST
from reports.words.catalogue import Words
from tests.papers.awkward import parts_of, zipped
from tests.papers.awkward_sheets import BOOKS, threaded

WORDS = Words("id")
# Sheets, their relations, notes, what draws them, formats, the list of types.
WRITTEN = re.compile(
    r"xl/worksheets/(_rels/)?sheet\d\.xml(\.rels)?|xl/(comments/)?comments?\d\.xml|xl/drawings/.*\.vml|xl/styles\.xml|\[Content_Types\]\.xml"
)


def paragraphs(data: bytes) -> list[Paragraph]:
    return [paragraph for paragraph in walk(read_sheet(data, "a.xlsx").blocks) if not paragraph.hidden]


def at(row: int, column: int, rule: str = "PK301", sheet: str = "PK", **more: Any) -> Mark:
    lines = (f"{rule} · kesalahan: judul", more.pop("said", "Pesan."), "Perbaikan: begini.")
    return Mark(rule, lines, Spot("a.xlsx", "sheet", row=row, column=column, sheet=sheet, end=3, **more))


def note(paragraph: Paragraph, rule: str = "PK301") -> Mark:
    spot = paragraph.spot
    made = at(spot.row, spot.column, rule, spot.sheet, table=spot.table, paragraph=spot.paragraph, part=spot.part)
    return made if spot.part == "body" else Mark(rule, made.lines, made.spot, "kotak teks")


def marked(data: bytes, *marks: Mark, day: str = "") -> Marked:
    return mark(data, "a.xlsx", marks, WORDS, day)


def notes(data: bytes, author: str = "periksa") -> dict[str, str]:
    """The notes of one author by sheet and cell, as openpyxl finds them."""
    book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in book.worksheets
        for cell in sheet._cells.values()
        if cell.comment is not None and cell.comment.author == author
    }


def colours(data: bytes) -> dict[str, str]:
    """The cells of the first sheet with the program's colours."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    found = {cell.coordinate: str(cell.fill.fgColor.rgb) for cell in sheet._cells.values()}
    return {name: colour for name, colour in found.items() if is_own(colour)}


def contents(data: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """What the cells of each sheet hold, as XML, and all around them; styles, empty cells and the drawing of notes aside."""
    found = {}
    for name, content in parts_of(data).items():
        if re.fullmatch(r"xl/worksheets/sheet\d\.xml", name):
            root = etree.fromstring(content)
            cells = [(c.get("r"), c.get("t"), *(etree.tostring(v, method="c14n") for v in c)) for c in root.iter("{*}c") if len(c)]
            around = [etree.tostring(e, method="c14n") for e in root if etree.QName(e).localname not in ("sheetData", "legacyDrawing")]
            found[name] = [*cells, tuple(around)]
    return found


def formats(data: bytes) -> dict[str, dict[str, str]]:
    """The number of the format of each cell."""
    sheets = ((name, content) for name, content in parts_of(data).items() if re.fullmatch(r"xl/worksheets/sheet\d\.xml", name))
    return {name: {c.get("r"): c.get("s", "0") for c in etree.fromstring(content).iter("{*}c")} for name, content in sheets}


def kept_parts(before: bytes, after: bytes) -> None:
    """All parts but those that may be written are the same, and none is lost."""
    old, new = parts_of(before), parts_of(after)
    assert [name for name in old.keys() | new.keys() if old.get(name) != new.get(name) and not WRITTEN.fullmatch(name)] == []
    assert old.keys() <= new.keys()


@pytest.mark.parametrize("name", BOOKS)
def test_notes_stand_at_their_cells_and_nothing_else_changes(name: str) -> None:
    data = BOOKS[name]
    cells, said, looks, parts = paragraphs(data), contents(data), formats(data), parts_of(data).keys()
    blocks, of_people = read_sheet(data, "a.xlsx").blocks, {author: notes(data, author) for author in ("Ani", "Budi")}

    @settings(max_examples=5)
    @given(st.lists(st.sampled_from(cells), min_size=1, max_size=4, unique_by=lambda p: p.spot.paragraph))
    def check(chosen: list[Paragraph]) -> None:
        marks = [note(paragraph, f"PK30{number}") for number, paragraph in enumerate(chosen)]
        made = marked(data, *marks)
        assert made.written == len(marks)
        kept_parts(data, made.data)
        assert contents(made.data) == said
        read = read_blocks(made.data, "a.xlsx")
        assert (read.blocks, read.marked) == (blocks, True)
        assert {author: notes(made.data, author) for author in of_people} == of_people
        reported = "\n".join(notes(made.data).values())
        assert all(item.rule in reported for item in marks)
        # Once more is the same; without findings it is as it was.
        assert marked(made.data, *marks).data == made.data
        bare = marked(made.data)
        assert (bare.written, parts_of(bare.data).keys(), contents(bare.data)) == (0, parts, said)
        assert formats(bare.data) == looks
        assert (notes(bare.data), colours(bare.data), read_blocks(bare.data, "a.xlsx").marked) == ({}, {}, False)

    check()


def test_a_note_has_author_title_text_and_whether_it_was_changed() -> None:
    made = marked(BOOKS["plain"], at(4, 4), day="2026-11-27")
    ((place, text),) = notes(made.data).items()
    assert place == "PK!D4"
    assert re.fullmatch(r"PK301 · kesalahan: judul\nPesan\.\nPerbaikan: begini\.\nperiksa · 2026-11-27 · [0-9a-f]{6}", text)
    runs = etree.fromstring(parts_of(made.data)["xl/comments1.xml"]).findall(".//{*}r")
    assert [(run.find(".//{*}b") is not None, run.findtext("{*}t").split()[0]) for run in runs] == [(True, "PK301"), (False, "Pesan.")]
    assert colours(made.data) == {"D4": LIGHT}


def test_several_findings_on_one_cell_are_one_note() -> None:
    made = marked(BOOKS["plain"], at(4, 3), at(4, 3, "PK302"), at(5, 3))
    assert made.written == 3
    assert list(notes(made.data)) == ["PK!C4", "PK!C5"]
    assert notes(made.data)["PK!C4"].index("PK301") < notes(made.data)["PK!C4"].index("PK302")


def test_what_finds_no_room_in_a_note_is_counted_there() -> None:
    made = marked(BOOKS["plain"], *(at(4, 3, f"PK{300 + n}", said="kata " * 1200) for n in range(9)))
    (text,) = notes(made.data).values()
    assert len(text) <= MOST
    assert "4 temuan lagi tentang sel ini" in text
    assert made.written == 5
    one = marked(BOOKS["plain"], at(4, 3, said="kata " * 20_000))
    assert len(notes(one.data)["PK!C4"]) <= MOST
    assert marked(one.data).written == 0 == len(notes(marked(one.data).data))


def test_signs_that_no_note_can_hold() -> None:
    made = marked(BOOKS["plain"], at(4, 3, said="bel \x07, kode _x0041_, tanda 😀 <b>&amp;"))
    assert "bel �, kode _x0041_, tanda 😀 <b>&amp;" in notes(made.data)["PK!C4"].replace("_x005F_", "_")
    assert marked(made.data).data != made.data  # it is known as unchanged, and taken out
    assert notes(marked(made.data).data) == {}


@pytest.mark.parametrize(("book", "people"), [("people", "Ani"), ("threaded", "tc={2BD0B1A4-7C3E-4F2A-9D11-6A5E8C0F1B23}")])
def test_beside_a_persons_note_ours_stands_in_the_nearest_cell_and_quotes(book: str, people: str) -> None:
    before = notes(BOOKS[book], people)
    made = marked(BOOKS[book], at(4, 3), at(4, 4, "PK302"))
    own = notes(made.data)
    # To the right another finding has its note: below.
    assert sorted(own) == ["PK!C5", "PK!D4"]
    assert "Yang dimaksud ada di sel C4: “Meningkatnya layanan”" in own["PK!C5"]
    assert notes(made.data, people) == before
    assert colours(made.data).keys() == {"C4", "C5", "D4"}
    kept_parts(BOOKS[book], made.data)


def test_a_note_that_somebody_changed_stays_and_is_not_said_again() -> None:
    made = parts_of(marked(BOOKS["plain"], at(4, 3), at(5, 3, "PK302")).data)
    content = made["xl/comments1.xml"].decode()
    made["xl/comments1.xml"] = content.replace("Pesan.", "Sudah benar menurut SK Bupati.", 1).encode()
    changed = zipped(made)
    again = marked(changed, at(4, 3), at(4, 3, "PK303"), at(5, 3, "PK302"))
    assert (again.written, again.kept) == (2, 1)
    own = notes(again.data)
    assert sorted(own) == ["PK!C4", "PK!C5", "PK!D4"]
    assert "SK Bupati" in own["PK!C4"]
    assert "PK303" in own["PK!D4"]
    assert "PK301" not in own["PK!D4"]
    # It stays where the mistake is no more: what people wrote is theirs.
    assert list(notes(marked(changed).data)) == ["PK!C4"]


def test_a_note_that_somebody_made_a_thread_of_and_answered() -> None:
    (text,) = notes(marked(BOOKS["plain"], at(4, 3)).data).values()
    again = marked(threaded(text), at(4, 3), at(5, 3))
    assert (again.written, again.kept) == (1, 1)
    assert list(notes(again.data)) == ["PK!C5"]


def test_colour_keeps_the_format_and_remembers_what_it_covers() -> None:
    data = BOOKS["styled"]
    made = marked(data, at(3, 2), at(4, 3), at(5, 3))
    # Light letters stay readable; a pattern could not be given back and is not covered.
    assert {name: colour[:-1] for name, colour in colours(made.data).items()} == {"B3": "FF8A4B1", "C4": "FFFFDA7"}
    before, after = (openpyxl.load_workbook(io.BytesIO(content)).worksheets[0] for content in (data, made.data))
    for name in ("B3", "C4", "C5"):
        for look in ("font", "border", "alignment", "number_format", "protection"):
            assert repr(getattr(after[name], look)) == repr(getattr(before[name], look))
    assert formats(marked(made.data).data) == formats(data)


def test_colour_is_taken_off_also_where_a_spreadsheet_numbered_formats_anew() -> None:
    made = parts_of(marked(BOOKS["styled"], at(4, 3), at(4, 4)).data)
    # As if the formats below had been dropped: what the colour covers is only in its memory.
    styles = etree.fromstring(made["xl/styles.xml"])
    listed = styles.find("{*}cellXfs")
    for style in list(listed)[1:-2]:
        listed.replace(style, etree.fromstring(etree.tostring(listed[0])))
    made["xl/styles.xml"] = etree.tostring(styles)
    sheet = openpyxl.load_workbook(io.BytesIO(marked(zipped(made)).data)).worksheets[0]
    assert str(sheet["C4"].fill.fgColor.rgb) == "FFC6EFCE"
    assert sheet["D4"].fill.fill_type is None


def test_cells_that_are_not_there_are_made_in_their_order() -> None:
    data = BOOKS["plain"]
    made = marked(data, at(5, 4, "PK301"), at(4, 1, "PK302"), at(2, 3, "PK303"), at(40, 30, "PK304"))
    root = etree.fromstring(parts_of(made.data)["xl/worksheets/sheet1.xml"])
    rows = [int(row.get("r")) for row in root.iter("{*}row")]
    assert rows == sorted(rows)
    assert [c.get("r") for c in root.iter("{*}c") if c.get("r")[-1] == "4"][:2] == ["A4", "B4"]
    assert colours(made.data).keys() == {"D5", "A4", "C2", "AD40"}
    # Where an empty cell would have rules it would be read as one of a table; a row's own format stays below the colour.
    styled = marked(BOOKS["styled"], at(6, 7), at(10, 5, "PK302"))
    assert colours(styled.data) == {"E10": LIGHT}
    assert openpyxl.load_workbook(io.BytesIO(styled.data)).worksheets[0]["E10"].font.italic
    assert sorted(notes(styled.data)) == ["PK!E10", "PK!G6"]


def test_of_a_merged_area_the_first_cell() -> None:
    assert list(notes(marked(BOOKS["styled"], at(9, 4)).data)) == ["PK!B8"]


def test_what_belongs_nowhere_stands_at_the_top_of_its_sheet() -> None:
    none = Mark("PK309", ("PK309 · catatan: judul", "Pesan."))
    assert list(notes(marked(BOOKS["closed"], none).data)) == ["PK!B3"]
    row = Mark("PK310", ("PK310 · catatan: judul", "Pesan."), Spot("a.xlsx", "sheet", row=5, sheet="PK"))
    assert list(notes(marked(BOOKS["plain"], row).data)) == ["PK!B5"]
    box = next(p for p in paragraphs(BOOKS["drawn"]) if p.spot.part == "box")
    ((place, text),) = notes(marked(BOOKS["drawn"], note(box)).data).items()
    assert place == "PK!K1"
    assert "Yang dimaksud ada di kotak teks: “Dit”" in text


def test_controls_and_pictures_of_headers_stay_and_notes_come_to_them() -> None:
    data = BOOKS["controls"]
    before, after = parts_of(data), parts_of(marked(data, at(4, 3)).data)
    drawings = [name for name in before if name.endswith(".vml")]
    held = etree.fromstring(after["xl/worksheets/sheet1.xml"])
    order = [etree.QName(child).localname for child in held if "egacy" in child.tag]
    assert order == ["legacyDrawing", "legacyDrawingHF"]
    grown = [name for name in drawings if before[name] != after[name]]
    assert len(grown) == 1
    head, tail = before[grown[0]].rsplit(b"</xml>", 1)
    assert after[grown[0]].startswith(head)
    assert after[grown[0]].endswith(b"</xml>" + tail)
    assert len(set(re.findall(rb'id="(_x0000_s\d+)"', after[grown[0]]))) == 2


def test_a_drawing_that_ends_nowhere_is_broken() -> None:
    parts = parts_of(BOOKS["people"])
    name = next(name for name in parts if name.endswith(".vml"))
    parts[name] = parts[name].replace(b"</xml>", b"")
    with pytest.raises(Problems, match="document-broken"):
        marked(zipped(parts), at(4, 3))


def test_prefixes_that_are_declared_at_each_shape() -> None:
    parts = parts_of(BOOKS["people"])
    name = next(name for name in parts if name.endswith(".vml"))
    spaces = re.findall(rb' (xmlns:\w="[^"]+")', parts[name].partition(b">")[0])
    drawing = re.sub(rb"^<xml[^>]*>", b"<xml>", parts[name])
    parts[name] = re.sub(rb"<(v:shape\w*|o:shapelayout)\b", lambda found: b"<" + found[1] + b" " + b" ".join(spaces), drawing)
    made = parts_of(marked(zipped(parts), at(5, 3)).data)[name]
    assert len(etree.fromstring(made).findall("{urn:schemas-microsoft-com:vml}shape")) == 3


def test_the_copy_of_a_signed_file_says_that_it_is_not_the_original() -> None:
    data = zipped({**parts_of(BOOKS["plain"]), "_xmlsignatures/sig1.xml": b"<Signature/>"})
    made = marked(data, at(4, 3))
    assert (made.signed, made.written) == (True, 1)
    assert "tidak lagi sah" in notes(made.data)["PK!B3"]
    assert marked(made.data, at(4, 3)).written == 1


def test_a_file_with_nothing_to_say_of_is_the_same_byte_for_byte() -> None:
    assert all(marked(data).data == data for data in BOOKS.values())


def test_a_workbook_without_formats_gets_notes() -> None:
    parts = parts_of(BOOKS["plain"])
    del parts["xl/styles.xml"]
    for name in ("xl/_rels/workbook.xml.rels", "[Content_Types].xml"):
        parts[name] = re.sub(rb"<(?:Relationship|Override) [^>]*styles[^>]*/>", b"", parts[name])
    parts["xl/worksheets/sheet1.xml"] = re.sub(rb' s="\d+"', b"", parts["xl/worksheets/sheet1.xml"])
    assert list(notes(marked(zipped(parts), at(4, 3)).data)) == ["PK!C4"]


def test_the_macros_of_a_workbook_stay() -> None:
    parts = parts_of(BOOKS["controls"])
    parts["xl/vbaProject.bin"] = bytes(range(256)) * 30
    made = marked(zipped(parts), at(4, 3))
    assert parts_of(made.data)["xl/vbaProject.bin"] == parts["xl/vbaProject.bin"]


def test_what_unpacks_to_far_too_much_is_refused() -> None:
    out = io.BytesIO(BOOKS["people"])
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/media/picture.png", b"\0" * 80_000_000)
    with pytest.raises(Problems, match="document-too-large"):
        marked(out.getvalue(), at(4, 3))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_libreoffice_opens_it_and_what_it_saves_is_known_again(tmp_path: Path) -> None:
    made = marked(BOOKS["styled"], at(4, 3), at(4, 4, "PK302"), at(3, 2, "PK303")).data
    (tmp_path / "a.xlsx").write_bytes(made)
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        f"{tmp_path}/out",
    ]
    subprocess.run([*command, str(tmp_path / "a.xlsx")], check=True, capture_output=True, timeout=170)
    saved = (tmp_path / "out" / "a.xlsx").read_bytes()
    # It forgets authors, and what the second colour of a filling was.
    assert {place: text.split() for place, text in notes(saved, " ").items()} == {
        place: text.split() for place, text in notes(made).items()
    }
    again = marked(saved, at(4, 4, "PK302"))
    assert (again.written, again.kept, list(notes(again.data))) == (1, 0, ["PK!D4"])
    assert colours(again.data) == {"D4": LIGHT}
    assert openpyxl.load_workbook(io.BytesIO(again.data)).worksheets[0]["C4"].fill.fill_type is None
    assert read_blocks(saved, "a.xlsx").marked
