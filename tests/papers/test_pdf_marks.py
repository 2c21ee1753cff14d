"""Highlights and notes in PDF files: on the words, however a page is turned, behind the file's own bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from agreements.intake import apart, pdf_pages, portable
from agreements.intake.blocks import Paragraph, unreadable, walk
from engine.language import Problems, Spot
from reports.papers import pdf_marks, pdf_update
from reports.papers.document_marks import Mark
from reports.papers.marking import Marked, mark
from reports.words.catalogue import Words
from tests.intake.as_pdf import to_pdf
from tests.intake.layouts import BUILT_WITH
from tests.intake.test_portable import cut_by_the_page, raw, stream
from tests.papers.awkward_pdf import comment, commented, comments, encrypted, own, pages, turned, with_stream

WORDS = Words("id")


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting a process for each costs more than all that is asked here; that it is one is tested below."""

    def run(function: Any, data: bytes, name: str) -> bytes:
        try:
            return bytes(function(data))
        except apart.Refused as refused:
            raise unreadable(name, refused.code, **refused.arguments) from None

    monkeypatch.setattr(pdf_marks, "run_apart", run)
    monkeypatch.setattr(pdf_pages, "run_apart", run)


def lines(data: bytes) -> list[Paragraph]:
    return list(walk(portable.read_pdf(data, "a.pdf").blocks))


def on(paragraph: Paragraph, words: str = "", rule: str = "PK301", **more: Any) -> Mark:
    """A mark on words of a line; of none it is about something missing there."""
    at = paragraph.spot
    start = paragraph.text.index(words) if words else 0
    spot = Spot(
        "a.pdf", "pdf", at.page, at.table, at.row, more.get("column", at.column), "", at.part, at.paragraph, start, start + len(words)
    )
    return Mark(rule, (f"{rule} · kesalahan: judul", "Pesan.", "Perbaikan: begini."), spot)


def marked(data: bytes, *marks: Mark, day: str = "") -> Marked:
    return mark(data, "a.pdf", marks, WORDS, day)


def line(data: bytes, words: str) -> Paragraph:
    return next(one for one in lines(data) if words in one.text)


def coloured(data: bytes, page: int = 0) -> list[tuple[int, int, int, int]]:
    """The box of all that is coloured on a page as it is shown, in pixels of a point, as PDFium draws it; none for nothing."""
    image = pypdfium2.PdfDocument(data)[page].render(scale=1).to_pil().convert("RGB")
    red, _, blue = (band.tobytes() for band in image.split())
    found = [divmod(place, image.width) for place, (r, b) in enumerate(zip(red, blue, strict=True)) if r > 200 and b < 150]
    if not found:
        return []
    ys, xs = zip(*found, strict=True)
    return [(min(xs), min(ys), max(xs), max(ys))]


def near(one: Iterable[float], other: Iterable[float], by: float = 2.0) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def words_of(data: bytes, text: str, page: int = 0) -> tuple[float, float, float, float]:
    """The box of words on a page as it is shown, found by PDFium, in points from the top left."""
    shown = pypdfium2.PdfDocument(data)[page]
    shown.set_rotation(0)
    found = shown.get_textpage().search(text).get_next()
    assert found is not None
    boxes = [shown.get_textpage().get_charbox(found[0] + number) for number in range(found[1])]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def test_a_highlight_has_author_text_and_the_corners_of_its_words() -> None:
    data = pages()
    made = marked(data, on(line(data, "kualitas"), "kualitas pelayanan"), day="2026-11-27")
    assert (made.written, made.data[: len(data)]) == (1, data)
    (reported,) = own(made.data)
    assert (reported["/Subtype"], reported["/T"], reported["/M"]) == ("/Highlight", "periksa", "D:20261127000000Z")
    assert reported["/Contents"] == "PK301 · kesalahan: judul\nPesan.\nPerbaikan: begini."
    left, bottom, right, top = words_of(data, "kualitas pelayanan")
    x0, y1, x1, _, _, y0, *_ = reported["/QuadPoints"]
    assert near((x0, x1), (left, right))
    assert near((y0, y1), (bottom, top), 4)
    assert "/M" not in own(marked(data, on(line(data, "kualitas"), "kualitas")).data)[0]


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
@pytest.mark.parametrize("cropped", [False, True], ids=["whole", "cropped"])
@pytest.mark.parametrize(("left", "bottom"), [(0, 0), (30, -50), (-20, 40)], ids=["plain", "moved", "moved back"])
def test_colour_is_on_the_words_however_the_page_is_turned(degrees: int, left: float, bottom: float, cropped: bool) -> None:
    data = turned(degrees, left, bottom, cropped=cropped)
    assert coloured(data) == []
    made = marked(data, on(line(data, "90"), "90 persen")).data
    # As a program that knows nothing of ours draws the page, and finds the words on it.
    ((x0, y0, x1, y1),) = coloured(made)
    assert (50 < x1 - x0 < 60, 9 < y1 - y0 < 15) == (True, True)
    image = pypdfium2.PdfDocument(made)[0].render(scale=1).to_pil().convert("L")
    dark = [(x, y) for x in range(image.width) for y in range(y0, y1 + 1) if image.getpixel((x, y)) < 100]
    assert sum(x0 <= x <= x1 for x, _ in dark) > 30
    # Before it on its line is "Target", behind it the number of the page, and neither is coloured.
    assert any(x < x0 - 4 for x, _ in dark)
    assert any(x > x1 + 4 for x, _ in dark)
    left_, bottom_, right_, top_ = words_of(data, "90 persen")
    quad = own(made)[0]["/QuadPoints"]
    assert near((min(quad[::2]), max(quad[::2]), min(quad[1::2]), max(quad[1::2])), (left_, right_, bottom_, top_), 5)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_sign_is_seen_at_the_top_of_what_is_shown(degrees: int) -> None:
    data = turned(degrees, 30, -50, cropped=True)
    made = marked(data, Mark("PK309", ("PK309 · catatan: judul", "Pesan.")))
    ((x0, y0, x1, y1),) = coloured(made.data)
    assert near((x0, y0), (6, 6), 3)
    assert near((x1 - x0, y1 - y0), (14, 14), 3)
    assert own(made.data)[0]["/Subtype"] == "/Text"


def test_a_text_of_several_lines_is_highlighted_in_each() -> None:
    data = to_pdf(BUILT_WITH["explained"](1))
    found = portable.line_boxes(pdf_pages.read_pages(data, "a.pdf"), "a.pdf")
    number = next(n for n, (one, _) in found.items() if one.wrapped and not found[n - 1][0].wrapped and len(found[n - 1][0].text) > 9)
    first = found[number - 1][0]
    rows = 1 + next(k for k in range(30) if not found[number + k][0].wrapped or found[number + k][0].spot.row != first.spot.row)
    quads = own(marked(data, on(first, first.text)).data, first.spot.page - 1)[0]["/QuadPoints"]
    assert len(quads) == 8 * rows >= 16
    assert len(own(marked(data, on(first, first.text[:-4])).data, first.spot.page - 1)[0]["/QuadPoints"]) == 8


def test_a_cell_that_goes_on_on_the_next_page_is_marked_on_both() -> None:
    page = cut_by_the_page()
    page.canvas.save()
    data = page.out.getvalue()
    cut = line(data, "tertib administrasi")
    made = marked(data, on(cut, cut.text), on(line(data, "Jumlah rapat")))
    assert made.written == 2
    first, second = own(made.data, 0), own(made.data, 1)
    assert [note["/Contents"].count("Perbaikan: begini.") for note in (*first, *second)] == [1, 0, 1]
    assert second[0]["/Contents"].splitlines()[:2] == first[0]["/Contents"].splitlines()[:2]
    assert "halaman 1" in second[0]["/Contents"]
    (x0, _, x1, _) = words_of(data, cut.text)
    assert near(coloured(made.data, 0)[0], (x0, 727, x1, 736))
    assert marked(made.data, on(cut, cut.text), on(line(data, "Jumlah rapat"))).data == made.data
    # Without its last words it ends on the first page.
    assert not own(marked(data, on(cut, "tertib")).data, 1)


def test_what_is_missing_in_a_row_is_reported_in_its_column() -> None:
    data = to_pdf(BUILT_WITH["explained"](1))
    cells = [one for one in lines(data) if one.spot.table]
    row, column = (
        cells[-1],
        next(one for one in cells if one.spot.table == cells[-1].spot.table and one.spot.column != cells[-1].spot.column),
    )
    found = portable.line_boxes(pdf_pages.read_pages(data, "a.pdf"), "a.pdf")
    (reported,) = own(marked(data, on(row, column=column.spot.column)).data, row.spot.page - 1)
    assert reported["/Subtype"] == "/Text"
    assert any(
        abs(float(reported["/Rect"][0]) - piece.x0) < 1
        for one, piece in found.values()
        if one.spot.table == row.spot.table and one.spot.column == column.spot.column
    )


@pytest.mark.parametrize("changed", [{}, {"kind": "scan"}, {"table": 9}], ids=["those", "a scan", "another line"])
def test_no_other_words_are_marked_than_those_that_were_read(changed: dict[str, Any]) -> None:
    data = pages()
    found = on(line(data, "kualitas"), "kualitas pelayanan")
    assert found.spot is not None
    (reported,) = own(marked(data, replace(found, spot=replace(found.spot, **changed))).data)
    assert reported["/Subtype"] == ("/Text" if changed else "/Highlight")


def test_several_findings_on_the_same_words_are_one_comment() -> None:
    data = pages()
    target = line(data, "90")
    made = marked(data, on(target, "90"), on(target, "90", "PK302"), on(target, "persen", "PK303"))
    assert made.written == 3
    assert [one["/Contents"].count("kesalahan") for one in own(made.data)] == [2, 1]


@pytest.mark.parametrize("data", [pages(), with_stream(), turned(90)], ids=["table", "stream", "turned"])
def test_the_file_stays_what_it_is_and_once_more_is_the_same(data: bytes) -> None:
    marks = [on(line(data, "kualitas"), "kualitas"), on(line(data, "90")), Mark("PK309", ("PK309 · catatan: judul", "Pesan."))]
    made = marked(data, *marks).data
    assert made.startswith(data)
    assert marked(made, *marks).data == made == marked(data, *marks).data
    before, after = (PdfReader(io.BytesIO(content), strict=True) for content in (data, made))
    assert after.metadata == before.metadata
    assert [page.extract_text() for page in after.pages] == [page.extract_text() for page in before.pages]
    assert [page.get_contents() for page in after.pages] == [page.get_contents() for page in before.pages]
    # The table of objects is of the kind that the file has itself.
    kinds = [content[int(content.rsplit(b"startxref", 1)[1].split()[0]) :][:4] == b"xref" for content in (data, made)]
    assert kinds[0] == kinds[1]
    if "/ID" in before.trailer:
        assert after.trailer["/ID"][0] == before.trailer["/ID"][0]  # type: ignore[index]
        assert after.trailer["/ID"][1] != before.trailer["/ID"][1]  # type: ignore[index]
    read = portable.read_pdf(made, "a.pdf")
    assert (read.blocks, read.marked) == (portable.read_pdf(data, "a.pdf").blocks, True)
    bare = marked(made)
    assert (bare.written, bare.data.startswith(made), own(bare.data)) == (0, True, [])
    assert not portable.read_pdf(bare.data, "a.pdf").marked
    assert marked(data).data == data


@pytest.mark.parametrize("apart_", [False, True], ids=["in the page", "listed apart"])
def test_the_comments_of_others_stay_and_so_does_what_they_answered_or_changed(apart_: bool) -> None:
    data = commented(pages(), comment("Ani", "Cek lagi."), listed_apart=apart_)
    target, sum_ = line(data, "90"), line(data, "Rp30")
    made = marked(data, on(target, "90 persen"), on(sum_, "Rp30.000.000", "PK302")).data
    assert [one["/T"] for one in comments(made)] == ["Ani", "periksa", "periksa"]
    number = next(ref.idnum for ref in PdfReader(io.BytesIO(made)).pages[0]["/Annots"] if ref.get_object().get("/NM", "").endswith("-1-1"))  # type: ignore[attr-defined]

    def answer(writer: PdfWriter) -> DictionaryObject:
        return comment("Budi", "Sudah benar.", IRT=writer.get_object(number).indirect_reference)(writer)

    answered = commented(made, answer, comment("Ani", "", "/Popup"))
    again = marked(answered, on(target, "90 persen"), on(target, "90 persen", "PK305"), on(sum_, "Rp30.000.000", "PK302"))
    assert (again.written, again.kept) == (2, 1)
    assert sorted(str(one["/T"]) for one in comments(again.data)) == ["Ani", "Ani", "Budi", "periksa", "periksa", "periksa"]
    assert [str(one["/T"]) for one in comments(marked(answered).data)].count("periksa") == 1
    # One whose text a person changed is theirs too.
    writer = PdfWriter(io.BytesIO(made), incremental=True)
    for one in writer.pages[0]["/Annots"]:  # type: ignore[attr-defined]
        if "PK302" in str(one.get_object().get("/Contents")):
            one.get_object()[NameObject("/Contents")] = TextStringObject("PK302 · kesalahan: judul\nSudah dibetulkan dengan SK.")
    out = io.BytesIO()
    writer.write(out)
    changed = marked(out.getvalue(), on(sum_, "Rp30.000.000", "PK302"))
    assert (changed.written, changed.kept) == (0, 1)
    assert ["SK" in str(one["/Contents"]) for one in own(changed.data)] == [True]


def test_what_a_reader_opened_for_a_comment_goes_with_it() -> None:
    data = pages(1)
    made = marked(data, on(line(data, "90"), "90")).data
    number = PdfReader(io.BytesIO(made)).pages[0]["/Annots"][0].idnum  # type: ignore[index]

    def popup(writer: PdfWriter) -> DictionaryObject:
        return comment("", "", "/Popup", Parent=writer.get_object(number).indirect_reference)(writer)

    assert comments(marked(commented(made, popup)).data) == []


def test_the_copy_of_a_signed_file_says_that_it_is_not_the_original() -> None:
    data = pages()
    signed = data.rstrip().removesuffix(b"%%EOF") + b"%%EOF\n% /ByteRange [0 1 2 3]\n"
    made = marked(signed, on(line(data, "90"), "90"))
    assert (made.signed, made.written) == (True, 1)
    assert "bukan naskah bertanda tangan" in own(made.data)[0]["/Contents"]
    again = marked(made.data, on(line(data, "90"), "90"))
    assert (again.data, again.written) == (made.data, 1)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (encrypted(), "locked"),
        (pages().replace(b"startxref\n", b"startxref\n9"), "repaired"),
    ],
    ids=["encrypted", "wrong place"],
)
def test_what_cannot_be_appended_to_is_said(data: bytes, code: str) -> None:
    assert lines(data)
    with pytest.raises(Problems, match=f"document-{code}"):
        marked(data, Mark("PK309", ("PK309 · catatan: judul", "Pesan.")))


def test_objects_keep_the_number_of_their_version() -> None:
    text = stream(b"BT /F 12 Tf 90 700 Td (Target 90 persen) Tj ET")
    font = b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    page = b"<</Type/Page/Parent 2 0 R/Resources %s/Contents 4 0 R>>" % font
    data = raw(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 5 R]/Count 1/MediaBox[0 0 595 842]>>", page, text)
    data = data.replace(b"3 0 obj", b"3 5 obj")
    entries = data.split(b"\n")
    at = entries.index(b"xref") + 5
    entries[at] = entries[at].replace(b" 00000 n", b" 00005 n")
    data = b"\n".join(entries)
    made = marked(data, on(line(data, "90"), "90")).data
    assert b"\n3 5 obj" in made[len(data) :]
    # What the page inherits is not written into it.
    assert b"MediaBox" not in made[len(data) :]
    assert len(own(made)) == 1


def test_it_is_written_in_a_process_that_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    data = pages()
    target = Mark("PK309", ("PK309 · catatan: judul", "Pesan."))
    assert len(own(marked(data, target).data)) == 1
    monkeypatch.setattr(apart, "IN_ALL", 0.05)
    with pytest.raises(Problems, match="too-much-work"):
        apart.run_apart(pdf_update.update, pdf_update.packed({"items": [], "day": ""}, data), "a.pdf")
