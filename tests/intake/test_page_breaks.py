"""Wherever a page ends, a paper says the same: each line of the statement, of the tables with their sums and of the signatures, in turn, is the first
of a page."""

# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from agreements.intake.page_lines import lines_of
from agreements.intake.pdf_pages import Page, page_of, pages_in
from agreements.intake.pdf_words import Box
from agreements.intake.portable import document_of
from agreements.intake.recognise import recognise
from tests.intake.measure import tally
from tests.intake.prints.kit import Paper, money_of, titles
from tests.intake.prints.sheet import Made, Print
from tests.intake.prints.to_scan_again import district
from tests.intake.reading import WORDS

TOP = 55.0


def unruled() -> Print:
    """Rows that nothing but room parts, which are not cut within; the sum below them; a position in two lines, names without a number beside one with it."""
    doc, page = Print(), Paper(210, 297, "Sans", 10.5)
    people = (("second", "Kepala Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Watu Limo", "Drs. SUKARDI", "", ""),
              ("first", "Kepala Seksi Pemerintahan", "RINI ASTUTI, S.IP.", "Penata", "198401022010012009"))  # fmt: skip
    y, xs = titles(doc, page, 22, "PERJANJIAN KINERJA TAHUN 2026", "SEKSI PEMERINTAHAN KECAMATAN WATU LIMO"), (18, 30, 85, 150, 194)
    y = page.line_of(y, xs, doc.heads("No", "Sasaran", "Indikator Kinerja", "Target"), 5, "CCCC", False) + 3
    aims = (("Meningkatnya tertib administrasi desa di seluruh wilayah kecamatan", "Persentase desa yang tertib administrasi menurut hasil pembinaan", "90 %"),
            ("Meningkatnya pelayanan pertanahan", "Jumlah surat keterangan tanah yang diterbitkan", "120 surat"), ("Meningkatnya batas desa yang ditegaskan", "Jumlah segmen batas desa yang dipasang pilar", "6 segmen"))  # fmt: skip
    for n, (text, name, target) in enumerate(aims):
        doc.row(n, 0, number=f"{n + 1}.", text=text, name=name, target=target)
        y = page.line_of(y, xs, (f"{n + 1}.", text, name, target), 5, "CLLC", False) + 5
    y = money_of(
        doc,
        page,
        y + 4,
        (18, 30, 140, 194),
        ("No", "Kegiatan", "Anggaran"),
        [("Fasilitasi Pemerintahan Desa", "Rp 148.250.000"), ("Koordinasi Pertanahan", "Rp 51.750.000")],
        "Rp 200.000.000",
        5,
    )
    page.cell(110, y + 8, 75, 5, f"{doc.put('signed.place', 'Watu Limo')}, {doc.put('signed.date', '12 Januari 2026')}", align="C")
    for x, (role, post, name, rank, nip) in zip((15, 110), people, strict=True):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
        for at, text in enumerate(page.cut(72, f"{post},")):
            page.cell(x, y + 14 + 5 * at, 75, 5, text, align="C")
        for at, text in enumerate(filter(None, (name, rank, f"NIP. {nip}" if nip else ""))):
            page.cell(x, y + 50 + 5 * at, 75, 5, text, align="C")
    doc.data = page.done()
    return doc


def _programmes(groups: bool) -> Print:
    """Money between rules by names with capitals throughout, three levels in columns of their own, or one below the other without amounts."""
    doc, page = Print(), Paper(210, 297, "Sans", 10.5)
    y = titles(doc, page, 22, "PERJANJIAN KINERJA TAHUN 2026", "BIDANG KEWILAYAHAN BADAN PERENCANAAN")
    y = page.line_of(y, (18, 30, 85, 150, 194), doc.heads("No", "Sasaran", "Indikator Kinerja", "Target"), 5)
    doc.row(0, 0, number="1.", text="Terkendalinya pembangunan wilayah", name="Jumlah laporan pengendalian", target="4 laporan")
    y = (
        page.line_of(y, (18, 30, 85, 150, 194), ("1.", "Terkendalinya pembangunan wilayah", "Jumlah laporan pengendalian", "4 laporan"), 5)
        + 6
    )
    levels = (
        ("Program Koordinasi dan Sinkronisasi Perencanaan Pembangunan Daerah", "Koordinasi Perencanaan Bidang Infrastruktur dan Kewilayahan", (
            ("Koordinasi Penyusunan Dokumen Perencanaan Bidang Infrastruktur", "212.875.000"), ("Monitoring dan Evaluasi Penyusunan Dokumen Perencanaan Kewilayahan", "96.430.000"))),
        ("Program Pengendalian dan Evaluasi Pembangunan Daerah", "Pengendalian dan Pelaporan Pelaksanaan Perencanaan Daerah", (
            ("Pengendalian Pelaksanaan Perencanaan Daerah Kabupaten", "77.000.000"),)),
    )  # fmt: skip
    lines = [line for programme, activity, tasks in levels for line in ((programme, ""), (activity, ""), *tasks)]
    for n, (name, amount) in enumerate(lines):
        doc.put(f"budget.lines.{n}.name", name)
        if amount:
            doc.put(f"budget.lines.{n}.amount", amount)
    if groups:
        one = (18, 80, 120)
        y = page.line_of(y, one, (doc.put("budget.heading", "Program / Kegiatan / Sub Kegiatan"), "Anggaran (Rp)"), 5)
        for line in (*lines, ("JUMLAH", doc.put("budget.total", "386.305.000"))):
            y = page.line_of(y, one, line, 5)
    else:
        xs = (18, 62, 106, 150, 194)
        doc.put("budget.heading", "Program / Kegiatan / Sub Kegiatan")
        y = page.line_of(y, xs, ("Program", "Kegiatan", "Sub Kegiatan", "Anggaran (Rp)"), 5)
        for programme, activity, tasks in levels:
            for k, task in enumerate(tasks):
                y = page.line_of(y, xs, (programme if k == 0 else "", activity if k == 0 else "", *task), 5)
        y = page.line_of(y, (18, 150, 194), ("JUMLAH", doc.put("budget.total", "386.305.000")), 5)
    doc.data = page.done()
    return doc


def levels_side_by_side() -> Print:
    return _programmes(False)


def levels_in_one_column() -> Print:
    return _programmes(True)


def _cut(page: Page, y: float) -> tuple[Page, Page]:
    """The page as two, of which the first ends there; rules down are cut, and one across at the cut is drawn on both."""
    shift = TOP - y

    def part(boxes: Sequence[Box], below: bool) -> tuple[Box, ...]:
        kept = [(x0, max(top, y - 1) if below else top, x1, bottom if below else min(bottom, y + 1)) for x0, top, x1, bottom in boxes]
        return tuple((x0, top + below * shift, x1, bottom + below * shift) for x0, top, x1, bottom in kept if top <= bottom)

    lower = tuple(replace(word, top=word.top + shift, bottom=word.bottom + shift) for word in page.words if word.middle >= y)
    above = tuple(word for word in page.words if word.middle < y)
    return replace(page, words=above, rules=part(page.rules, False)), replace(page, words=lower, rules=part(page.rules, True))


def _broken(pages: Sequence[Page]) -> Iterator[tuple[str, list[Page]]]:
    """Each line with the pages of which it begins one; a rule above it is where the page before ends."""
    for at, page in enumerate(pages):
        for above, line in pairwise(lines_of(page.words)):
            ruled = [y0 for x0, y0, x1, y1 in page.rules if y1 - y0 < x1 - x0 > 100 and above.bottom - 1 < y0 < line.top + 1]
            cut = [*pages[:at], *_cut(page, ruled[0] if ruled else (above.bottom + line.top) / 2), *pages[at + 1 :]]
            yield line.whole.text, [replace(each, number=number) for number, each in enumerate(cut, 1)]


@pytest.mark.parametrize("made", [district, unruled, levels_side_by_side], ids=lambda made: made.__name__)
def test_a_page_may_end_before_each_line(made: Made) -> None:
    doc = made()
    pages = [page_of(page) for page in pages_in(doc.pdf())]
    found = {}
    for line, broken in _broken(pages):
        if made is unruled and line[0].islower():
            continue
        read = tally(doc.expected, recognise(document_of(broken, doc.data, "a.pdf"), WORDS))
        if (read.wrong, read.missing, read.invented, read.marked) != (0, 0, 0, 0):
            found[line] = read.notes
    assert not found


def test_what_may_be_a_row_or_the_rest_of_one_is_marked() -> None:
    """In a table with rows of names alone nobody knows of `Perencanaan Kewilayahan` at the top of a page what it is, unless `dan` is above it."""
    doc = levels_in_one_column()
    pages = [page_of(page) for page in pages_in(doc.pdf())]
    right: dict[bool, list[str]] = {True: [], False: []}
    for line, broken in _broken(pages):
        read = tally(doc.expected, recognise(document_of(broken, doc.data, "a.pdf"), WORDS))
        is_right = (read.wrong, read.missing, read.invented) == (0, 0, 0)
        assert read.marked == 1 or (is_right and read.marked == 0), (line, read.notes)
        right[is_right].append(line)
    assert {"Sinkronisasi Perencanaan", "Evaluasi Pembangunan Daerah"} <= set(right[True])
    assert len(right[False]) == 7
