"""What the tenth and eleventh rounds of prints fixed: what is shown, cells on a dark ground, feet, annexes that come first."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject
from reportlab.lib.utils import ImageReader

from agreements.intake import pdf_pages as pages
from agreements.intake import pdf_shown, portable
from agreements.intake.apart import Refused
from agreements.intake.blocks import Paragraph, Table, walk
from agreements.intake.papers import read_paper
from agreements.intake.recognise.explanations import read_explanations
from agreements.intake.recognise.placed_text import Words
from tests.intake.measure import flatten
from tests.intake.reading import WORDS
from tests.intake.test_portable import Sheet, rows

BOX = (100.0, 700.0, 200.0, 716.0)


def saved(sheet: Sheet) -> PdfWriter:
    sheet.canvas.save()
    return PdfWriter(clone_from=io.BytesIO(sheet.out.getvalue()))


def said(writer: PdfWriter) -> tuple[list[str], list[str]]:
    """The lines that are read, and those that are listed."""
    out = io.BytesIO()
    writer.write(out)
    blocks = portable.document_of([pages.page_of(page) for page in pages.pages_in(out.getvalue())], b"", "a.pdf").blocks
    lines = list(walk(blocks))
    return [line.text for line in lines if not line.hidden], [line.text for line in lines if line.hidden]


def with_label() -> Sheet:
    sheet = Sheet()
    sheet.text(60, 842 - 704, "Target:")
    return sheet


def add_field(writer: PdfWriter, **more: Any) -> DictionaryObject:
    field = DictionaryObject({NameObject("/Subtype"): NameObject("/Widget"), NameObject("/Rect"): ArrayObject(map(FloatObject, BOX))})
    field.update({NameObject(f"/{key}"): value for key, value in more.items()})
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(field)])
    return field


@pytest.mark.parametrize("kind", ["Tx", "Ch", "parent"])
def test_the_value_of_a_field_without_a_look_is_read(kind: str) -> None:
    writer = saved(with_label())
    field = add_field(writer)
    holder = DictionaryObject() if kind == "parent" else field
    holder[NameObject("/FT")] = NameObject("/Tx" if kind == "parent" else f"/{kind}")
    holder[NameObject("/V")] = TextStringObject("87,5 %")
    if kind == "parent":
        field[NameObject("/Parent")] = writer._add_object(holder)
    assert said(writer) == (["Target: 87,5 %"], [])


@pytest.mark.parametrize(("kind", "flags"), [("Tx", 2), ("Btn", 0), ("Tx", 32)], ids=["hidden", "button", "not on the screen"])
def test_what_a_reader_does_not_show_of_a_form_is_not_read(kind: str, flags: int) -> None:
    writer = saved(with_label())
    add_field(writer, FT=NameObject(f"/{kind}"), V=TextStringObject("99"), F=NumberObject(flags))
    assert said(writer) == (["Target:"], [])


def test_the_look_of_a_field_stands_in_its_box_however_it_was_drawn() -> None:
    sheet = with_label()
    sheet.canvas.acroForm.textfield(
        name="a", value="1.250", x=BOX[0], y=BOX[1], width=100, height=16, fontName="Helvetica", fontSize=10, borderWidth=0,
    )  # fmt: skip
    assert said(saved(sheet)) == (["Target: 1.250"], [])


@pytest.mark.parametrize("typed", [True, False])
def test_what_somebody_typed_is_read_and_a_remark_is_listed(typed: bool) -> None:
    writer = saved(with_label())
    note = FreeText(text="91,25", rect=BOX, font_size="9pt")
    if typed:
        note[NameObject("/IT")] = NameObject("/FreeTextTypeWriter")
    writer.add_annotation(0, note)
    assert said(writer) == ((["Target: 91,25"], []) if typed else (["Target:"], ["91,25"]))


@pytest.mark.parametrize("base", ["OFF", "BaseState", "ON"])
@pytest.mark.parametrize("group", [False, True])
def test_a_layer_is_read_as_far_as_it_is_shown(base: str, group: bool) -> None:
    sheet = with_label()
    sheet.canvas._code.append("/OC /lapis BDC")
    sheet.text(100, 842 - 704, "50")
    sheet.canvas._code.append("EMC")
    sheet.text(60, 842 - 650, "Jumlah")
    writer = saved(sheet)
    layer = writer._add_object(DictionaryObject({NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): TextStringObject("lama")}))
    shown = DictionaryObject(
        {NameObject("/BaseState"): NameObject("/OFF")} if base == "BaseState" else {NameObject(f"/{base}"): ArrayObject([layer])}
    )
    writer._root_object[NameObject("/OCProperties")] = DictionaryObject(
        {NameObject("/OCGs"): ArrayObject([layer]), NameObject("/D"): shown}
    )
    named = writer._add_object(DictionaryObject({NameObject("/Type"): NameObject("/OCMD"), NameObject("/OCGs"): layer})) if group else layer
    resources: Any = writer.pages[0]["/Resources"]
    resources.get_object()[NameObject("/Properties")] = DictionaryObject({NameObject("/lapis"): named})
    read = (["Target: 50", "Jumlah"], []) if base == "ON" else (["Target:", "Jumlah"], ["50"])
    assert said(writer) == read


@pytest.mark.parametrize("picture", [False, True])
def test_invisible_letters_are_listed_but_those_over_a_picture_are_read(picture: bool) -> None:
    sheet = with_label()
    if picture:
        from PIL import Image

        sheet.canvas.drawImage(ImageReader(Image.new("L", (60, 10), 255)), 90, 695, 120, 20)
    text = sheet.canvas.beginText(100, 704)
    text.setTextRenderMode(3)
    text.textOut("77 %")
    sheet.canvas.drawText(text)
    assert said(saved(sheet)) == ((["Target: 77 %"], []) if picture else (["Target:"], ["77 %"]))


FOOT = "Dokumen ini telah ditandatangani secara elektronik"


@pytest.mark.parametrize(
    ("pictures", "taken", "seen", "scanned", "bare"),
    [
        (1, 30, 0, True, False), (8, 30, 0, True, False), (1, 0, 0, True, True), (1, 30, 1, True, False), (8, 0, 1, True, True),
        # A letterhead that is a picture, and one at the top.
        (1, 0, 12, False, False), (0, 0, 1, False, False), (-1, 0, 1, False, False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("below", [False, True], ids=["over the picture", "below it"])
def test_pictures_that_fill_a_page_are_a_scan(pictures: int, taken: int, seen: int, scanned: bool, bare: bool, below: bool) -> None:
    from PIL import Image

    sheet, strip = Sheet(), ImageReader(Image.new("L", (60, 10), 250))

    def take() -> None:
        text = sheet.canvas.beginText(60, 800)
        text.setTextRenderMode(0 if below else 3)
        for _ in range(taken):
            text.textLine("Meningkatnya pelayanan publik")
        text.setTextRenderMode(0)
        sheet.canvas.drawText(text)

    if below:
        take()
    high = 842 / max(1, pictures)
    for at in range(pictures):
        sheet.canvas.drawImage(strip, 0, at * high, 595, high)
    if pictures < 0:
        sheet.canvas.drawImage(strip, 0, 742, 595, 100)
    if not below:
        take()
    for at in range(seen):
        sheet.text(60, 100 + 20 * at, FOOT)
    sheet.canvas.save()
    (page,) = map(pages.page_of, pages.pages_in(sheet.out.getvalue()))
    assert (page.scanned, page.bare) == (scanned, bare)


def test_cells_on_a_dark_ground_are_ruled() -> None:
    sheet = Sheet()
    canvas = sheet.canvas
    xs, ys = (60, 100, 280, 460), (100, 120, 150, 180)
    canvas.setFillGray(0.1)
    canvas.rect(59, 842 - 181, 402, 82, stroke=0, fill=1)
    canvas.setFillGray(1)
    for x, end in pairwise(xs):
        for y, below in pairwise(ys):
            canvas.rect(x + 0.4, 842 - below + 0.4, end - x - 0.8, below - y - 0.8, stroke=0, fill=1)
    canvas.setFillGray(0)
    texts = [["No", "Sasaran", "Target"], ["1", "Meningkatnya mutu", "12"], ["2", "Menurunnya waktu tunggu", "9"]]
    for y, row in zip((114, 134, 164), texts, strict=True):
        for x, text in zip(xs, row, strict=False):
            sheet.text(x + 4, y, text)
    (table,) = sheet.blocks()
    assert rows(table) == texts


def test_a_foot_of_two_lines_in_small_letters_parts_no_table() -> None:
    sheet = Sheet()
    xs = (60.0, 90.0, 300.0, 520.0)
    for number, (first, second) in enumerate((("Meningkatnya mutu", "12"), ("Menurunnya aduan", "3"))):
        if number:
            sheet.page()
        top = 60.0 if number else 640.0
        sheet.grid(xs, (top, top + 20, top + 40))
        for x, y, text in (
            (63, 15, "No"),
            (93, 15, "Sasaran"),
            (303, 15, "Target"),
            (63, 35, str(number + 1)),
            (93, 35, first),
            (303, 35, second),
        ):
            sheet.text(x, top + y, text)
        sheet.canvas.setFont("Helvetica", 6)
        sheet.text(60, 760, "Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan")
        sheet.text(60, 768, "oleh Balai Besar Sertifikasi Elektronik")
        sheet.canvas.setFont("Helvetica", 10)
    blocks = sheet.blocks()
    (table,) = [block for block in blocks if isinstance(block, Table)]
    head = ["No", "Sasaran", "Target"]
    assert rows(table) == [head, ["1", "Meningkatnya mutu", "12"], head, ["2", "Menurunnya aduan", "3"]]
    assert all(block.hidden for block in blocks if isinstance(block, Paragraph))


def test_the_last_line_of_the_first_lane_is_in_it_where_lanes_are_in_the_middle() -> None:
    sheet = Sheet()
    for y, left, right in (
        (100, "Pihak Kedua,", "Pihak Pertama,"), (112, "Kepala Bidang Pemberdayaan", "Kepala Seksi"), (124, "Fakir Miskin", "RINI, S.Sos."),
        (136, "Drs. TEGUH", "NIP. 198404162009032006"), (148, "NIP. 197006211995031002", ""),
    ):  # fmt: skip
        for x, text in ((150, left), (420, right)):
            sheet.canvas.drawCentredString(x, 842 - y, text)
    (table,) = sheet.blocks()
    assert rows(table)[-1] == ["NIP. 197006211995031002", ""]


def test_a_heading_in_the_middle_above_names_is_theirs() -> None:
    sheet = Sheet()
    for y, row in enumerate(
        (
            ((180, "PROGRAM"), (420, "ANGGARAN")),
            ((60, "1. Pendidikan"), (430, "118.450")),
            ((60, "2. Budaya"), (430, "1.310")),
            ((300, "TOTAL"), (430, "119.760")),
        )
    ):
        for x, text in row:
            sheet.text(x, 100 + 14 * y, text)
    (table,) = sheet.blocks()
    assert rows(table)[:2] == [["PROGRAM", "", "ANGGARAN"], ["1. Pendidikan", "", "118.450"]]


_ANNEX = """PERJANJIAN KINERJA TAHUN 2026
KEPALA SEKSI PELAYANAN

No\tSasaran\tIndikator\tTarget
1\tMeningkatnya mutu\tIndeks kepuasan\t87

Sukamaju, 5 Januari 2026
Kepala Seksi Pelayanan
{0}
NIP. 198404162009032006
Camat Sukamaju
{1}
NIP. 197006211995031002
"""
_STATEMENT = """PERJANJIAN KINERJA TAHUN 2026

Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel, kami yang bertanda tangan di bawah ini:
Nama : {0}
Jabatan : Kepala Seksi Pelayanan
selanjutnya disebut PIHAK PERTAMA
Nama : {1}
Jabatan : Camat Sukamaju
selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA
Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini.
"""


@pytest.mark.parametrize(("stated", "count"), [(("RINI", "TEGUH"), 1), (("TEGUH", "BUDI"), 2)], ids=["same people", "the superior's own"])
def test_an_annex_before_its_statement_is_with_it_if_the_same_people_sign(stated: tuple[str, str], count: int) -> None:
    text = _ANNEX.format("RINI", "TEGUH") + _STATEMENT.format(*stated)
    drafts = read_paper(text.encode(), "a.txt", WORDS).reading.drafts
    assert len(drafts) == count
    assert flatten(drafts[0].value).get("statement.parties.first.name") == ("RINI" if count == 1 else None)


def test_broken_annotations_and_layers_lose_no_page() -> None:
    writer = saved(with_label())
    cyclic = add_field(writer)
    cyclic[NameObject("/Parent")] = writer.pages[0]["/Annots"][0].indirect_reference  # type: ignore[index]
    beyond = DictionaryObject(
        {NameObject("/Subtype"): NameObject("/Widget"), NameObject("/FT"): NameObject("/Tx"), NameObject("/V"): TextStringObject("9")}
    )
    beyond[NameObject("/Rect")] = ArrayObject([TextStringObject("a"), FloatObject(1e38), FloatObject(-1e38), FloatObject(3)])
    writer.pages[0]["/Annots"].append(writer._add_object(beyond))  # type: ignore[attr-defined]
    shown = DictionaryObject({NameObject("/OFF"): NameObject("/all"), NameObject("/BaseState"): NumberObject(4)})
    writer._root_object[NameObject("/OCProperties")] = DictionaryObject({NameObject("/OCGs"): NumberObject(3), NameObject("/D"): shown})
    assert said(writer) == (["Target:"], [])


def test_a_page_of_thousands_of_fields_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_shown, "MAX_FIELDS", 0)
    writer = saved(with_label())
    add_field(writer, FT=NameObject("/Tx"), V=TextStringObject("9"))
    with pytest.raises(Refused):
        said(writer)


def test_a_picture_of_very_many_areas_has_no_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = with_label()
    for number in range(4):
        sheet.canvas.setFillGray(0.5)
        sheet.canvas.rect(60 + 40 * number, 500, 30, 30, stroke=0, fill=1)
    sheet.canvas.save()
    assert len(next(pages.pages_in(sheet.out.getvalue()))["fills"]) == 4
    monkeypatch.setattr(pages, "MAX_FILLS", 3)
    assert next(pages.pages_in(sheet.out.getvalue()))["fills"] == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_a_text_is_read_in_the_encodings_that_editors_save(encoding: str) -> None:
    text = _STATEMENT.format("RÍNI", "TEGUH")
    (draft,) = read_paper(text.encode(encoding), "a.txt", WORDS).reading.drafts
    assert flatten(draft.value)["parties.first.name"] == "RÍNI"


def test_a_label_that_a_line_breaks_is_whole() -> None:
    lines = ["Formulasi: Jumlah rapat", "Sumber", "Data: Laporan tahunan", "Keterangan: Data: dua macam"]
    (read,) = read_explanations([Words(line, tuple(range(len(line)))) for line in lines], WORDS)
    assert {name: read.text(name).text for name in read.fields} == {
        "formula": "Jumlah rapat", "source": "Laporan tahunan", "note": "Data: dua macam",
    }  # fmt: skip


# White letters.


@pytest.mark.parametrize("colour", [(1,), (1, 1, 1), (0, 0, 0, 0), (0.99, 0.99, 0.99)])
@pytest.mark.parametrize("ground", ["none", "white", "dark", "line", "picture"])
def test_white_letters_are_read_only_where_they_are_seen(colour: tuple[float, ...], ground: str) -> None:
    sheet = with_label()
    canvas = sheet.canvas
    if ground in ("white", "dark"):
        canvas.setFillGray(1 if ground == "white" else 0.3)
        canvas.rect(*BOX[:2], 100, 16, stroke=0, fill=1)
    elif ground == "line":
        canvas.setLineWidth(16)
        canvas.line(BOX[0], 708, 200, 708)
    elif ground == "picture":
        from PIL import Image

        canvas.drawImage(ImageReader(Image.new("RGB", (4, 4), "navy")), *BOX[:2], 100, 16)
    {1: canvas.setFillGray, 3: canvas.setFillColorRGB, 4: canvas.setFillColorCMYK}[len(colour)](*colour)
    sheet.text(104, 842 - 704, "85%")
    shown, aside = said(saved(sheet))
    assert ("85%" in " ".join(shown), "85%" in " ".join(aside)) == (
        (True, False) if ground in ("dark", "line", "picture") else (False, True)
    )


def test_white_letters_with_a_dark_edge_are_read() -> None:
    sheet = with_label()
    text = sheet.canvas.beginText(104, 704)
    text.setFillGray(1)
    text.setTextRenderMode(2)
    text.textOut("85%")
    sheet.canvas.drawText(text)
    assert "85%" in " ".join(said(saved(sheet))[0])
