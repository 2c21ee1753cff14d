"""Draws the pictures of docs/panduan-perencana.md and the READMEs: the form, the sheet for what was spent, the chapter in a browser.

`python -m tests.tools.draw_guide`; needs LibreOffice, pdftoppm and Chromium. All of it is made from the invented office.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import openpyxl
import pdfplumber
from openpyxl.worksheet.properties import PageSetupProperties
from PIL import Image, ImageChops

from engine.api import BUNDLED
from tests.command import ROOT, started

PICTURES = ROOT / "docs" / "pictures"
SAMPLE = BUNDLED / "melati-2026"


def draw(folder: Path) -> None:
    """Write the pictures, by way of the folder."""
    form = folder / "form"
    form.mkdir()
    started("new", "--lang", "id", cwd=form)
    page(next(form.glob("*.docx")), folder, PICTURES / "formulir.png", 1)
    started("score", "--template", "realisasi.xlsx", str(SAMPLE / "camat.yaml"), "--lang", "id", cwd=folder)
    only(folder / "realisasi.xlsx", "anggaran")
    page(folder / "realisasi.xlsx", folder, PICTURES / "isian-anggaran.png", 1)
    made = ("--output-format", "html", "--output-file", "capaian.html", "--as-of", "2027-01-15", "--lang", "id")
    started("score", str(SAMPLE / "camat.yaml"), *made, cwd=folder)
    printed = folder / "capaian.pdf"
    chromium = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={printed}"]
    subprocess.run([*chromium, str(folder / "capaian.html")], check=True, capture_output=True)
    with pdfplumber.open(printed) as pdf:
        number = next(place for place, shown in enumerate(pdf.pages, 1) if "Mendukung" in (shown.extract_text() or ""))
    shot(printed, PICTURES / "capaian.png", number)


def only(file: Path, name: str) -> None:
    """The workbook with one of its sheets, across a page."""
    book = openpyxl.load_workbook(file)
    for sheet in [sheet for sheet in book if sheet.title != name]:
        book.remove(sheet)
    kept = book[name]
    kept.page_setup.orientation, kept.page_setup.fitToHeight = "landscape", 0
    kept.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for row, values in enumerate((("5", "592.410.000"), ("1", "9.870.000"), ("2", "18.300.000")), 3):
        kept.cell(row, 5, values[0])
        kept.cell(row, 6, "s.d. triwulan")
        kept.cell(row, 7, values[1])
    kept.column_dimensions["C"].width = 62
    book.save(file)


def page(file: Path, folder: Path, picture: Path, number: int) -> None:
    """A page of an office file as LibreOffice prints it, without its empty margins."""
    convert = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*convert, str(file)], check=True, capture_output=True)
    shot(folder / f"{file.stem}.pdf", picture, number)


def shot(file: Path, picture: Path, number: int) -> None:
    """A page of a PDF as a picture."""
    shown = ["pdftoppm", "-r", "90", "-f", str(number), "-l", str(number), "-png", "-singlefile"]
    subprocess.run([*shown, str(file), str(picture.with_suffix(""))], check=True, capture_output=True)
    cut(picture)


def cut(picture: Path, margin: int = 14) -> None:
    """Cut away what is white around a picture, and keep it small."""
    with Image.open(picture) as made:
        whole = made.convert("RGB")
    box = ImageChops.difference(whole, Image.new("RGB", whole.size, "white")).getbbox() or (0, 0, *whole.size)
    left, top, right, bottom = box
    around = (max(left - margin, 0), max(top - margin, 0), min(right + margin, whole.width), min(bottom + margin, whole.height))
    whole.crop(around).quantize(128).save(picture, optimize=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        draw(Path(made))
