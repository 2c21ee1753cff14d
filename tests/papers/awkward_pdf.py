"""PDF files as people leave them behind: turned pages, moved boxes, comments with answers, other tables of objects. Invented throughout."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, RectangleObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

LINES = ["PERJANJIAN KINERJA TAHUN 2026", "Meningkatnya kualitas pelayanan", "Target 90 persen", "Jumlah Rp30.000.000"]


# How what is drawn must be turned to be seen upright on a page that is turned by so many degrees clockwise.
UPRIGHT = {0: (1, 0, 0, 1, 0, 0), 90: (0, 1, -1, 0, 595, 0), 180: (-1, 0, 0, -1, 595, 842), 270: (0, -1, 1, 0, 0, 842)}


def pages(count: int = 2, degrees: int = 0) -> bytes:
    """Pages with the same lines, with a title in what the file says of itself."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.setTitle("Perjanjian Kinerja")
    for page in range(count):
        canvas.transform(*UPRIGHT[degrees])
        canvas.setFont("Helvetica", 12)
        for number, text in enumerate(LINES):
            canvas.drawString(90, (595 if degrees in (90, 270) else 842) - 142 - 40 * number, f"{text} ({page + 1})")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def turned(degrees: int, left: float = 0.0, bottom: float = 0.0, *, cropped: bool = False) -> bytes:
    """A page that is shown turned clockwise, whose box begins elsewhere, of which only a part may be shown."""
    writer = PdfWriter(clone_from=io.BytesIO(pages(1, degrees)))
    page = writer.pages[0]
    if left or bottom:
        page.mediabox = RectangleObject((left, bottom, 595 + left, 842 + bottom))
    if cropped:
        a, b, c, d, e, f = UPRIGHT[degrees]
        high = 595 if degrees in (90, 270) else 842
        (x0, y0), (x1, y1) = ((a * u + c * v + e, b * u + d * v + f) for u, v in ((70, high - 330), (450, high - 100)))
        page.cropbox = RectangleObject((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
    page.rotate(degrees)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def with_stream() -> bytes:
    """A file whose last table of objects is a stream, as new programs write it."""
    writer = PdfWriter(io.BytesIO(pages()), incremental=True)
    writer.pages[0][NameObject("/Tabs")] = NameObject("/S")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def encrypted() -> bytes:
    """A file that everybody may read and nobody may change."""
    writer = PdfWriter(clone_from=io.BytesIO(pages(1)))
    writer.encrypt("", "rahasia", algorithm="RC4-128", permissions_flag=-3904)  # type: ignore[arg-type]
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def commented(data: bytes, *made: Callable[[PdfWriter], DictionaryObject], listed_apart: bool = False) -> bytes:
    """The file with comments on its first page, as another program adds them behind it."""
    writer = PdfWriter(io.BytesIO(data), incremental=True)
    page = writer.pages[0]
    listed = ArrayObject(one.indirect_reference for one in page.annotations or ())
    listed.extend(writer._add_object(one(writer)) for one in made)
    page[NameObject("/Annots")] = writer._add_object(listed) if listed_apart else listed
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def comment(author: str, text: str, kind: str = "/Text", **more: object) -> Callable[[PdfWriter], DictionaryObject]:
    """A comment by somebody."""

    def made(_: PdfWriter) -> DictionaryObject:
        return DictionaryObject({
            NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject(kind),
            NameObject("/Rect"): ArrayObject(map(FloatObject, (20, 20, 40, 40))), NameObject("/T"): TextStringObject(author),
            NameObject("/Contents"): TextStringObject(text), **{NameObject(f"/{key}"): value for key, value in more.items()},
        })  # fmt: skip

    return made


def own(data: bytes, page: int = 0) -> list[Any]:
    """The comments of this program on a page."""
    return [one for one in comments(data, page) if one.get("/T") == "periksa"]


def comments(data: bytes, page: int = 0) -> list[Any]:
    """All comments of a page."""
    listed = PdfReader(io.BytesIO(data)).pages[page]
    return [one.get_object() for one in listed["/Annots"]] if "/Annots" in listed else []  # type: ignore[attr-defined]
