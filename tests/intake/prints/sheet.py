"""A print that remembers what it says where, and the programs that make a PDF of it.

Knows a browser and LibreOffice and nothing of the readers.
"""

from __future__ import annotations

import html
import io
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.intake.unseen.kit import Aim

# What the second party promises, as most of these prints word it.
SUPERVISION = (
    "{} akan memberikan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan "
    "mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)
_TAGS = re.compile(r"<[^<>]*>")


@dataclass
class Print:
    """A print under way: the HTML, or the bytes, and the values of its agreements by dotted path."""

    html: str = ""
    data: bytes = b""
    agreements: list[dict[str, str]] = field(default_factory=lambda: [{}])
    options: tuple[str, ...] = ("--no-pdf-header-footer",)

    @property
    def expected(self) -> list[dict[str, str]]:
        return [{key: " ".join(value.split()) for key, value in flat.items()} for flat in self.agreements]

    def put(self, path: str, text: str) -> str:
        """The text as HTML, remembered without its tags as the value at the path."""
        self.agreements[-1][path] = html.unescape(_TAGS.sub("", text.replace("<br>", " ")))
        return text

    def say(self, text: str) -> str:
        """A paragraph of the statement as HTML, remembered behind those before."""
        flat = self.agreements[-1]
        flat["statement.text"] = f"{flat.get('statement.text', '')} {html.unescape(_TAGS.sub('', text))}".strip()
        return text

    def heads(self, *names: str, start: int = 0) -> list[str]:
        """Headings of the columns, remembered."""
        return [self.put(f"headings.{start + i}", name) for i, name in enumerate(names)]

    def counted(self, count: int, form: str = "{}") -> list[str]:
        """Numbers of the columns, remembered."""
        return [self.put(f"columns.{i}", form.format(i + 1)) for i in range(count)]

    def row(self, n: int, k: int, **fields: str) -> dict[str, str]:
        """What a row of the table of objectives says, remembered; `number` and `text` are the objective's, `own` the indicator's number."""
        path = f"objectives.{n}.indicators.{k}"
        for key, value in fields.items():
            if value and key in ("number", "text", "goal", "table"):
                self.put(f"objectives.{n}.{key}", value)
            elif value:
                self.put(f"{path}.{'number' if key == 'own' else key.replace('__', '.')}", value)
        return fields

    def line(self, n: int, **fields: str) -> dict[str, str]:
        """What a line of the budget says, remembered."""
        for key, value in fields.items():
            if value:
                self.put(f"budget.lines.{n}.{key.replace('__', '.')}", value)
        return fields

    def person(self, path: str, **fields: str) -> dict[str, str]:
        """What is said of somebody, remembered."""
        for key, value in fields.items():
            if value:
                self.put(f"{path}.{key}", value)
        return fields

    def pdf(self) -> bytes:
        """The PDF that is printed of it."""
        return self.data or by_browser(self.html, *self.options)


Made = Callable[[], Print]


def rows_of(doc: Print, aims: Sequence[Aim], *keys: str) -> Iterator[list[str]]:
    """A row for each indicator, remembered: the objective's number and text where it is its first, and the values of these keys."""
    for n, (number, text, indicators) in enumerate(aims):
        for k, values in enumerate(indicators):
            doc.row(n, k, number=number, text=text, **dict(zip(keys, values, strict=True)))
            yield [number if k == 0 else "", text if k == 0 else "", *values]


def by_browser(page: str, *options: str) -> bytes:
    """What a browser prints of a page."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source, out = Path(folder) / "cetak.html", Path(folder) / "cetak.pdf"
        source.write_text(f"<!DOCTYPE html><meta charset=utf-8>{page}", encoding="utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/browser", *options]
        subprocess.run([*command, f"--print-to-pdf={out}", source.as_uri()], check=True, capture_output=True, timeout=120)
        return out.read_bytes()


# Numbers are printed as an office in Indonesia has them: 1.234,5.
_INDONESIAN = """<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <item oor:path="/org.openoffice.Setup/L10N">
  <prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item></oor:items>"""


def saved_by_office(file: Any, ending: str) -> bytes:
    """What LibreOffice prints of a document or a workbook under way."""
    out = io.BytesIO()
    file.save(out)
    return by_office(out.getvalue(), ending)


def by_office(data: bytes, ending: str) -> bytes:
    """What LibreOffice prints of a file that ends so; of a workbook in Indonesian."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source = Path(folder) / f"cetak.{ending}"
        source.write_bytes(data)
        if ending == "xlsx":
            (Path(folder) / "profile/user").mkdir(parents=True)
            (Path(folder) / "profile/user/registrymodifications.xcu").write_text(_INDONESIAN)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=240)
        return source.with_suffix(".pdf").read_bytes()
