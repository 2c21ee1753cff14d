"""Scans are read like what was scanned: every field, nothing grave wrong without a mark, no word lost; within bounds, the same every time.

How well on which layouts is measured by hand (`python -m tests.intake.measure_scans`); here stand a page or two, and what needs no letters.
"""

from __future__ import annotations

import io
import os
import shutil
import struct
import subprocess
import time
import zlib
from pathlib import Path
from typing import Any

import pytest

from agreements.documents import read_named
from agreements.intake.blocks import walk
from agreements.intake.conservation import balance_of
from agreements.intake.papers import read_blocks, read_paper
from agreements.loading import load
from engine.language.problem import Problems
from engine.review.seal import seal
from tests.intake.as_pdf import to_pdf
from tests.intake.layouts import BUILT_WITH
from tests.intake.measure import tally
from tests.intake.reading import WORDS
from tests.intake.real_forms import REAL_FORMS
from tests.vocabulary import VOCABULARY

pytest.importorskip("cv2", reason="the extra scan is not installed")
pytest.importorskip("pytesseract", reason="the extra scan is not installed")

import numpy as np
from PIL import Image

from agreements.intake import scan_pages, scanned
from agreements.intake.scan_images import Scan, cleaned, scans_in
from agreements.intake.scan_pieces import pieces_of
from agreements.intake.scan_texts import agree, as_printed, is_odd
from tests.intake.as_scan import WEARS, Wear, pages_of, scans_of, to_scanned_pdf, to_tiff, wear_down


def _languages() -> str:
    if shutil.which("tesseract") is None:
        return ""
    return subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False).stdout


needs_tesseract = pytest.mark.skipif(
    not {"ind", "eng"} <= set(_languages().split()), reason="tesseract with its languages ind and eng is not installed"
)


def one_page() -> bytes:
    """A PDF of one page with a ruled and an unruled table and signatures side by side."""
    return to_pdf(REAL_FORMS["court"](2))


# --- read


@pytest.mark.long
@needs_tesseract
@pytest.mark.parametrize(("kind", "wear"), [("pdf", "usual"), ("jpg", "coarse")])
def test_a_scan_is_read(kind: str, wear: str) -> None:
    paper = REAL_FORMS["court"](2)
    data = to_scanned_pdf(one_page(), WEARS[wear], 2) if kind == "pdf" else scans_of(one_page(), WEARS[wear], 2)[0]
    read = read_paper(data, f"a.{kind}", WORDS, scans=True)
    found = tally(paper.expected, read.reading)
    assert found.unmarked == [], found.notes
    assert found.right >= 0.94 * found.fields, found.notes
    assert found.marked + found.asked <= 0.1 * found.fields
    # Every word that was recognised is in a value, is a label or is listed.
    account = balance_of((paragraph.text for paragraph in walk(read.blocks.blocks)), read.reading, WORDS.said)
    assert (account.lost, account.invented) == ({}, {})
    assert read.blocks.kind == "scan"
    assert read.blocks.reader.startswith("tesseract ")
    targets = [origin for origin in read.reading.drafts[0].origins if origin.path.endswith(".target")]
    assert targets
    assert all(origin.stretches[0].spot.page == 1 and origin.stretches[0].spot.table for origin in targets)
    if kind == "jpg":
        # The same bytes are read the same.
        assert read_blocks(data, "a.jpg", scans=True) == read.blocks


@pytest.mark.long
@needs_tesseract
def test_pages_that_lie_or_stand_on_their_heads() -> None:
    """A TIFF of two pages, one turned by a quarter, one by half."""
    paper = BUILT_WITH["national"](2)
    pages = pages_of(to_pdf(paper), 200)
    turned = [wear_down(page, Wear(200, 1.0, 0.3, 3.0, 90, 0.1, quarters), 3) for page, quarters in zip(pages, (1, 2), strict=True)]
    out = io.BytesIO()
    first, *rest = map(Image.fromarray, turned)
    first.save(out, "TIFF", save_all=True, append_images=rest, compression="tiff_deflate", dpi=(200, 200))
    read = read_paper(out.getvalue(), "a.tif", WORDS, scans=True)
    found = tally(paper.expected, read.reading)
    assert found.unmarked == [], found.notes
    assert found.right >= 0.94 * found.fields, found.notes


@pytest.mark.long
@needs_tesseract
def test_a_page_that_is_a_picture_among_pages_of_text(tmp_path: Path) -> None:
    """Of a PDF whose last page was signed and scanned that page is recognised; unasked it is said that it was not read."""
    from pypdf import PdfReader, PdfWriter

    paper = BUILT_WITH["national"](2)
    data = to_pdf(paper)
    writer = PdfWriter()
    writer.add_page(PdfReader(io.BytesIO(data)).pages[0])
    writer.add_page(PdfReader(io.BytesIO(to_scanned_pdf(data, WEARS["clean"], 1))).pages[1])
    out = io.BytesIO()
    writer.write(out)
    read = read_paper(out.getvalue(), "a.pdf", WORDS, scans=True)
    assert (read.blocks.kind, read.blocks.unread) == ("pdf", ())
    assert tally(paper.expected, read.reading).missing == 0
    (tmp_path / "a.pdf").write_bytes(out.getvalue())
    loaded = load([tmp_path], VOCABULARY)
    assert [note.arguments["pages"] for note in loaded.notes if note.code == "document-pages-unread"] == ["2"]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("100%", "100%", True), ("100%", "10096", False), ("100%", "100 %", True), ("1.234.567", "1.234567", False),
        ("70,01", "70.01", False),
        ("Rp 1.000", "Rp. 1.000", True), ("NIP. 19700312 199503 1 002", "NIP 19700312 199503 1 002", True), ("A", "B", False),
        ("A", "A.", True), ("TW II", "TW III", False), ("BB", "88", False), ("", "4", False), ("", "", True),
        ("Meningkatnya kualitas", "Meningkatnya kua1itas", False), ("Persentase layanan", "Persentase layanar", True),
    ],
)  # fmt: skip
def test_two_readings_are_compared_where_it_matters(first: str, second: str, same: bool) -> None:
    assert agree(first, second) is same


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("NIP. 19820415 200604 1 003", False),
        ("NIP3K 19820415 202321 1 003", False),
        ("NIP P3K. 198204152023211003", False),
        ("NIP. 98204: 5200604 003", True),
        ("NIP. 1982041520060410", True),
        ("NIP.", False),
        ("98204 5200604 003", True),
        ("NUPTK 1982041520060410", False),
        ("NUPTK 198204152006041", True),
        ("NLP. 19820415 200604 1 003", False),
        ("Telepon (0289) 847473", False),
        ("100%", False),
        ("= 1,5%", True),
        ("≤ 1,5%", False),
    ],
)
def test_what_no_paper_has_is_doubted(text: str, odd: bool) -> None:
    assert is_odd(text) is odd


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("62.437.500,00°", "62.437.500,00"), ("Rp80.112.500.000,00:", "Rp80.112.500.000,00;"), ("2026:", "2026:"), ("NIP,", "NIP."),
        ("84’", "84"), ("Jum'at", "Jum'at"), ("08:30", "08:30"), ("II", "II"), ("—", "–"),
    ],
)  # fmt: skip
def test_what_the_engine_takes_for_something_else(said: str, printed: str) -> None:
    assert as_printed(said, alone=False) == printed


# --- ink


def page(*, faint: bool = False) -> np.ndarray[Any, Any]:
    """A page with a table of three columns and two rows, the head over the last two of them one cell, and a word in each."""
    grey = np.full((3508, 2480), 255, np.uint8)
    ink = 200 if faint else 0
    for y in (500, 600, 900):
        grey[y : y + 2, 300:2000] = ink
    for x in (300, 900, 1998):
        grey[500:902, x : x + 2] = ink
    grey[600:902, 1400:1402] = ink
    for x, y in ((350, 530), (950, 530), (350, 640), (950, 640), (1450, 640)):
        for letter in range(8):
            grey[y : y + 24, x + 22 * letter : x + 22 * letter + 14] = 20
    return grey


@pytest.mark.parametrize("faint, turn", [(False, 0.0), (True, 2.5)])
def test_rules_and_pieces(faint: bool, turn: float) -> None:
    grey = page(faint=faint)
    if turn:
        grey = wear_down(grey, Wear(300, turn, 0.0, 0.0, 95, 0.2), 1)
    clean = cleaned(grey)
    found = pieces_of(Scan(1, clean, 595.2, 841.9))
    (grid,) = found.grids
    assert [(box.row, box.column, box.rows, box.columns) for box in grid.boxes] == [
        (0, 0, 1, 1), (0, 1, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1), (1, 2, 1, 1),
    ]  # fmt: skip
    assert len(found.pieces) == 5


def test_what_is_dark_along_the_edge_is_taken_away() -> None:
    grey = page()
    grey[:, :120] = 30
    grey[3400:, :] = 10
    assert len(pieces_of(Scan(1, cleaned(grey), 595.2, 841.9)).pieces) == 5


# --- hostile, and what lacks


def png(width: int, height: int) -> bytes:
    """A PNG that says it is so large, and is not."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 10_000_000)) + chunk(b"IEND", b"")


def picture(width: int, height: int, frames: int = 1) -> bytes:
    out = io.BytesIO()
    images = [Image.new("L", (width, height), 255) for _ in range(frames)]
    images[0].save(out, "TIFF", save_all=True, append_images=images[1:], compression="tiff_deflate")
    return out.getvalue()


def refused(data: bytes, name: str = "a.png") -> str:
    with pytest.raises(Problems) as caught:
        read_blocks(data, name, scans=True)
    (problem,) = caught.value.problems
    return problem.code.removeprefix("document-")


@needs_tesseract
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (png(60_000, 60_000), "too-many-pixels"), (png(3_000, 3_000)[:4_000], "broken"), (picture(80, 80), "no-page"),
        (picture(210, 9_000), "no-page"), (picture(300, 300, scan_pages.MAX_PAGES + 1), "scan-too-many-pages"),
        (picture(900, 1_200), "no-letters"), (b"\xff\xd8\xff rusak", "broken"),
    ],
    ids=["bomb", "cut", "stamp", "ribbon", "pages", "blank", "broken"],
)  # fmt: skip
def test_what_is_no_page_is_said(data: bytes, code: str) -> None:
    assert refused(data) == code


@pytest.mark.long
@needs_tesseract
def test_what_takes_too_long_is_stopped_with_all_that_it_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The engine, too; and nothing of the page is left on the disk."""
    slow = tmp_path / "bin" / "tesseract"
    slow.parent.mkdir()
    asked = f'case $1 in --*) exec {shutil.which("tesseract")} "$@";; esac'
    slow.write_text(f"#!/bin/sh\n{asked}\necho $$ > {tmp_path}/pid\nexec sleep 600\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{slow.parent}{os.pathsep}{os.environ['PATH']}")
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    monkeypatch.setattr(scan_pages, "SECONDS_IN_ALL", 8)
    out = io.BytesIO()
    Image.fromarray(page()).save(out, "PNG")
    assert refused(out.getvalue()) == "scan-too-much-work"
    assert list((tmp_path / "tmp").iterdir()) == []
    # On a busy machine it had not got as far, or ends some moments after it is reported to.
    if (tmp_path / "pid").exists():
        pid, until = int((tmp_path / "pid").read_text()), time.monotonic() + 30
        while (running := runs(pid)) and time.monotonic() < until:
            time.sleep(0.05)
        assert not running


def runs(pid: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_what_lacks_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    data = picture(900, 1_200)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused(data) == "no-ocr"
    fake = tmp_path / "tesseract"
    fake.write_text("#!/bin/sh\ncase $1 in --version) echo tesseract 5.3.0;; *) echo 'List of available languages (1):'; echo eng;; esac\n")
    fake.chmod(0o755)
    with pytest.raises(Problems) as caught:
        read_blocks(data, "a.png", scans=True)
    (problem,) = caught.value.problems
    assert (problem.code, problem.arguments) == ("document-no-language", {"languages": "ind"})
    monkeypatch.setattr(scanned, "read_scan", lambda *_: exec("raise ImportError('cv2')"))
    with pytest.raises(Problems) as caught:
        read_blocks(data, "a.png", scans=True)
    assert caught.value.problems[0].arguments == {"extra": "scan"}


# --- asked for, or set aside


def test_scans_of_a_folder_are_read_only_when_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def note(data: bytes, name: str, *_: Any) -> Any:
        read.append(Path(name).name)
        raise ImportError

    monkeypatch.setattr(scanned, "read_scan", note)
    (tmp_path / "camat.jpg").write_bytes(picture(900, 1_200))
    (tmp_path / "sekcam.pdf").write_bytes(blank_pdf())
    (tmp_path / "lurah.pdf").write_bytes(guessed_pdf())
    (tmp_path / "kasi.docx").write_bytes(BUILT_WITH["national"](1).bytes())
    loaded = load([tmp_path], VOCABULARY)
    assert read == []
    said = {Path(note.place.file).name: note.code for note in loaded.notes}
    assert said["camat.jpg"] == "set-aside-scan"
    assert said["sekcam.pdf"] == said["lurah.pdf"] == "document-scanned"
    assert loaded.problems == ()
    load([tmp_path / "camat.jpg"], VOCABULARY)
    assert read == ["camat.jpg"]
    load([tmp_path], VOCABULARY, scans=True)
    assert read == ["camat.jpg", "camat.jpg", "lurah.pdf", "sekcam.pdf"]


def guessed_pdf() -> bytes:
    """A picture that fills its page, with what its program took for the text below it: no agreement is in that."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.drawString(60, 700, "PER]AN]IAN K1NERJA dan seterusnya")
    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 250)), 0, 0, 595, 842)
    canvas.save()
    return out.getvalue()


def blank_pdf() -> bytes:
    from tests.intake.test_portable import blank

    return blank()


def test_a_folder_of_pictures_is_one_when_they_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "camat.jpg").write_bytes(picture(900, 1_200))
    assert [problem.code for problem in load([tmp_path], VOCABULARY).unusable] == ["only-documents"]
    assert load([tmp_path], VOCABULARY, scans=True).unusable == ()


def test_the_seal_holds_what_recognised_the_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from agreements.intake.pdf_pages import Page, Word

    found = [
        Page(1, 600, 800, tuple(Word(text, 50 + 90 * i, 120 + 90 * i, 50, 60) for i, text in enumerate(["PERJANJIAN", "KINERJA"])), ())
    ]
    (tmp_path / "camat.jpg").write_bytes(picture(900, 1_200))
    seals = []
    for version in ("tesseract 5.3.0", "tesseract 5.5.1", "tesseract 5.3.0"):
        monkeypatch.setattr(scanned, "read_scan", lambda *_, version=version: (found, version))
        loaded = load([tmp_path / "camat.jpg"], VOCABULARY)
        seals.append(seal(loaded.contents, {}).hash)
    assert seals[0] == seals[2] != seals[1]


@needs_tesseract
def test_the_largest_page_is_read_within_the_bounds_of_memory() -> None:
    grey = np.repeat(np.repeat(page(), 2, axis=0), 2, axis=1)
    out = io.BytesIO()
    Image.fromarray(grey).convert("RGB").save(out, "PNG", dpi=(600, 600))
    assert len(list(walk(read_blocks(out.getvalue(), "a.png", scans=True).blocks))) >= 5


def test_named_scans_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(picture(900, 1_200))
    monkeypatch.setattr(scanned, "read_scan", lambda *_: ([], "tesseract"))
    paper, wrong = read_named(tmp_path / "a.png", WORDS)
    assert paper is None
    assert [problem.code for problem in wrong] == ["document-no-letters"]
    (tmp_path / "b.tif").write_bytes(to_tiff(one_page(), WEARS["clean"], 1))
    assert len(list(scans_in((tmp_path / "b.tif").read_bytes()))) == 1
