"""Draws docs/marked.png and docs/marked-pdf.png: a page of a marked Word file and one of a marked PDF, with the comments beside it.

`python -m tests.tools.draw_marked`; needs LibreOffice, pdftoppm and Chromium. The agreement is the invented one, with three mistakes in it.
"""

from __future__ import annotations

import base64
import html
import io
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pdfplumber
from pypdf import PdfReader

from agreements.intake.merging import without_nulls
from agreements.source.document import read_file
from engine.api import BUNDLED
from reports.papers.form import word_form
from reports.words.catalogue import Words
from tests.command import ROOT, started
from tests.papers.test_word_marks import commented

WORD, PDF = ROOT / "docs" / "marked.png", ROOT / "docs" / "marked-pdf.png"
PAGE, SCALE = 2, 1.1  # the page that is shown, from 1, and its pixels to a point
_STYLE = "body{margin:0;font:11px Arial;background:#e8e8e8}img{position:absolute;left:8px;top:8px;border:1px solid #999}"
_NOTE = "position:absolute;width:330px;box-sizing:border-box;background:#fff;border-left:3px solid #c0392b;padding:4px 7px"


def mistaken() -> dict[str, Any]:
    """The bundled agreement of the head with a target taken away, and two digits exchanged in another one and in the total."""
    root: Any = without_nulls(read_file(BUNDLED / "melati-2026" / "camat.yaml").root)
    root["objectives"] = root["objectives"][:1]
    del root["objectives"][0]["indicators"][2]["target"]
    root["objectives"][0]["indicators"][1]["target"] = "59%"
    root["budget"]["total"] = "3.201.528.000"
    return dict(root)


def draw(folder: Path) -> None:
    """Write the pictures, by way of the folder."""
    (folder / "camat.docx").write_bytes(word_form(mistaken(), Words("id")))
    started("mark", "camat.docx", "--out", "out.docx", "--lang", "id", cwd=folder)
    _print(folder / "out.docx")
    with pdfplumber.open(folder / "out.pdf") as pdf:
        notes = list(_placed(pdf.pages[PAGE - 1], (folder / "out.docx").read_bytes()))
    _draw(folder / "out.pdf", notes, WORD, "-hide-annotations")
    _print(folder / "camat.docx")
    (folder / "camat.docx").unlink()
    started("mark", "camat.pdf", "--out", "marked.pdf", "--lang", "id", cwd=folder)
    _draw(folder / "marked.pdf", list(_annotated(folder / "marked.pdf")), PDF)


def _print(file: Path) -> None:
    """Make a PDF of a Word file, beside it."""
    profile = f"-env:UserInstallation=file://{file.parent}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(file.parent)]
    subprocess.run([*convert, str(file)], check=True, capture_output=True)


def _draw(file: Path, notes: list[tuple[float, float, str]], picture: Path, *options: str) -> None:
    """Write the picture of a page of a PDF with notes beside it: each with the point that it is about, in pixels, and its text."""
    folder = file.parent
    command = ["pdftoppm", "-r", str(72 * SCALE), "-f", str(PAGE), "-l", str(PAGE), *options, "-png", "-singlefile"]
    subprocess.run([*command, str(file), str(folder / "page")], check=True, capture_output=True)
    with pdfplumber.open(file) as pdf:
        width, height = (SCALE * float(side) for side in (pdf.pages[PAGE - 1].width, pdf.pages[PAGE - 1].height))
    image = base64.b64encode((folder / "page.png").read_bytes()).decode()
    parts, top = [f"<img src='data:image/png;base64,{image}'>"], 8.0
    for x, y, text in sorted(notes, key=lambda note: note[1]):
        title, *rest = text.split("\n")
        place = max(top, y - 10)
        lines = "".join(f"<div>{html.escape(line)}</div>" for line in rest if line.strip())
        parts.append(f"<div style='{_NOTE};left:{width + 20}px;top:{place}px'><b>{html.escape(title)}</b>{lines}</div>")
        line = f"x1='{x + 8}' y1='{y + 12}' x2='{width + 20}' y2='{place + 10}' stroke='#c0392b' stroke-dasharray='3'"
        frame = f"style='position:absolute;left:0;top:0' width='{width + 20}' height='{height}'"
        parts.append(f"<svg {frame}><line {line}/></svg>")
        top = place + 26 + 14 * sum(1 + len(line) // 52 for line in rest)
    (folder / "page.html").write_text(f"<meta charset=utf-8><style>{_STYLE}</style>{''.join(parts)}", encoding="utf-8")
    browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/browser", f"--screenshot={picture}"]
    size = f"--window-size={int(width) + 360},{int(max(height + 16, top + 10))}"
    subprocess.run([*browser, size, f"file://{folder}/page.html"], check=True, capture_output=True)


def _annotated(file: Path) -> Iterator[tuple[float, float, str]]:
    """Where each comment of a page of a PDF is, and its text."""
    page = PdfReader(file).pages[PAGE - 1]
    for reference in page.annotations or ():
        said: Any = reference.get_object()
        if said.get("/T") == "periksa":
            _, _, right, top = map(float, said["/Rect"])
            yield SCALE * right, SCALE * (float(page.mediabox.top) - top), str(said["/Contents"])


def _placed(page: Any, data: bytes) -> Iterator[tuple[float, float, str]]:
    """Where the words of each comment are printed, and its text; of one in an empty cell the row of its indicator, below Target."""
    words = commented(data)
    for note in docx.Document(io.BytesIO(data)).comments:
        if note.author == "periksa":
            sought = words[str(note.comment_id)] or note.text.partition("“")[2].partition("”")[0]
            found = page.search(re.escape(sought.split("  ")[0][:14])) if sought else []
            if found:
                beside = found[0] if words[str(note.comment_id)] else page.search("Target")[0]
                yield SCALE * float(beside["x1"]), SCALE * float(found[0]["top"]), note.text


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        draw(Path(place))
