"""Programs that applications print with: dompdf, TCPDF and FPDF of PHP, and wkhtmltopdf; and those that write a file anew on its way.

Knows the programs and nothing of the readers.
"""

# Programs of PHP: wide.
# ruff: noqa: E501

from __future__ import annotations

import importlib
import io
import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_DOMPDF = """<?php require '/usr/share/php/dompdf/autoload.php';
$made = new Dompdf\\Dompdf(['defaultFont' => 'DejaVu Sans', 'isPhpEnabled' => false]);
$made->loadHtml(file_get_contents($argv[1]), 'UTF-8'); $made->setPaper($argv[3], $argv[4]); $made->render();
file_put_contents($argv[2], $made->output());"""
# Each call is a name and its arguments; the foot of every page is a list of calls as well.
_CALLS = """
$given = json_decode(file_get_contents($argv[1]), true); $made = new Made(...$given['paper']); $made->foot = $given['foot'];
foreach ($given['calls'] as [$name, $arguments]) { $made->$name(...$arguments); }
file_put_contents($argv[2], $made->Output('S', 'a.pdf'));"""
_FPDF = """<?php require '/usr/share/php/fpdf/fpdf.php';
class Made extends FPDF { public $foot = [];
  function Footer() { foreach ($this->foot as [$n, $a]) {
    $this->$n(...array_map(fn($x) => is_string($x) ? mb_convert_encoding(str_replace('{PAGE}', $this->PageNo(), $x), 'Windows-1252', 'UTF-8') : $x, $a)); } }
  function Turn($a, $x, $y) { $a = deg2rad($a); $x *= $this->k; $y = ($this->h - $y) * $this->k;
    $this->_out(sprintf('q %.5F %.5F %.5F %.5F %.2F %.2F cm 1 0 0 1 %.2F %.2F cm', cos($a), sin($a), -sin($a), cos($a), $x, $y, -$x, -$y)); }
  function Back() { $this->_out('Q'); } }
$json = file_get_contents($argv[1]);""" + _CALLS.replace("file_get_contents($argv[1])", "$json", 1).replace(
    "$made->$name(...$arguments)",
    "$made->$name(...array_map(fn($x) => is_string($x) ? mb_convert_encoding($x, 'Windows-1252', 'UTF-8') : $x, $arguments))",
)
_TCPDF = """<?php require '/usr/share/php/tcpdf/tcpdf.php';
class Made extends TCPDF { public $foot = [];
  function Header() {}
  function Footer() { foreach ($this->foot as [$n, $a]) { $this->$n(...array_map(fn($x) => is_string($x) ?
    str_replace(['{PAGE}', '{ALL}'], [$this->getAliasNumPage(), $this->getAliasNbPages()], $x) : $x, $a)); } } }""" + _CALLS.replace(
    "'S', 'a.pdf'", "'a.pdf', 'S'"
)

Calls = Sequence[tuple[str, Sequence[Any]]]


def by_dompdf(page: str, paper: str = "A4", lies: bool = False) -> bytes:
    """What dompdf prints of a page."""
    return _by_php(_DOMPDF, f"<!DOCTYPE html><meta charset=utf-8>{page}", paper, "landscape" if lies else "portrait")


def by_fpdf(calls: Calls, foot: Calls = (), paper: Sequence[Any] = ("P", "mm", "A4")) -> bytes:
    """What FPDF draws of these calls, its core fonts in the encoding of Windows."""
    return _by_php(_FPDF, json.dumps({"paper": paper, "calls": calls, "foot": foot}))


def by_tcpdf(calls: Calls, foot: Calls = (), paper: Sequence[Any] = ("P", "mm", "A4")) -> bytes:
    """What TCPDF draws of these calls."""
    return _by_php(_TCPDF, json.dumps({"paper": paper, "calls": calls, "foot": foot}))


def _by_php(script: str, text: str, *more: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        program, source, out = (Path(folder) / name for name in ("cetak.php", "cetak.txt", "cetak.pdf"))
        program.write_text(script, encoding="utf-8")
        source.write_text(text, encoding="utf-8")
        subprocess.run(["php", program, source, out, *more], check=True, capture_output=True, timeout=120)
        return out.read_bytes()


def by_wkhtml(page: str, *options: str) -> bytes:
    """What wkhtmltopdf prints of a page."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "cetak.html", Path(folder) / "cetak.pdf"
        source.write_text(f"<!DOCTYPE html><meta charset=utf-8>{page}", encoding="utf-8")
        subprocess.run(["wkhtmltopdf", "-q", *options, source, out], check=True, capture_output=True, timeout=120)
        return out.read_bytes()


_GS = ("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sOutputFile={out}")


def rewritten(data: bytes, *command: str) -> bytes:
    """What a program makes of a file; the command names them `{in}` and `{out}`."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "cetak", Path(folder) / "hasil.pdf"
        source.write_bytes(data)
        said = [part.replace("{in}", str(source)).replace("{out}", str(out)) for part in command]
        subprocess.run(said, check=True, capture_output=True, timeout=120)
        return out.read_bytes()


def through_postscript(data: bytes) -> bytes:
    """A PDF as a printer for PDF makes it: to PostScript, and back."""
    return rewritten(rewritten(data, *_GS, "-sDEVICE=ps2write", "{in}"), *_GS, "-sDEVICE=pdfwrite", "{in}")


def from_viewer(data: bytes) -> bytes:
    """A PDF printed into a file by a viewer that draws with cairo."""
    return rewritten(data, "pdftocairo", "-pdf", "{in}", "{out}")


def compressed(data: bytes) -> bytes:
    """A PDF made small before it was sent."""
    return rewritten(data, *_GS, "-sDEVICE=pdfwrite", "-dPDFSETTINGS=/ebook", "{in}")


def by_weasyprint(page: str) -> bytes:
    """What WeasyPrint prints of a page; a library that the project does not have."""
    return bytes(importlib.import_module("weasyprint").HTML(string=f"<!DOCTYPE html><meta charset=utf-8>{page}").write_pdf())


def by_pisa(page: str) -> bytes:
    """What xhtml2pdf prints of a page; a library that the project does not have."""
    out = io.BytesIO()
    importlib.import_module("xhtml2pdf.pisa").CreatePDF(f"<html><meta charset=utf-8>{page}</html>", dest=out, encoding="utf-8")
    return out.getvalue()


def by_typst(source: str) -> bytes:
    """What Typst sets; a library that the project does not have."""
    return bytes(importlib.import_module("typst").compile(source.encode()))


def by_pdfmake(made: dict[str, Any]) -> bytes:
    """What pdfmake draws of a description; a library of the browser's language that the project does not have, below the working directory of node."""
    script = "const m=require('pdfmake');const r=require.resolve('pdfmake').replace(/(pdfmake).*/,'$1')+'/fonts/Roboto/Roboto-';m.setFonts({Roboto:{normal:r+'Regular.ttf',bold:r+'Medium.ttf',italics:r+'Italic.ttf',bolditalics:r+'MediumItalic.ttf'}});m.createPdf(JSON.parse(require('fs').readFileSync(0,'utf8'))).getBuffer().then(b=>process.stdout.write(b))"
    return subprocess.run(["node", "-e", script], input=json.dumps(made).encode(), check=True, capture_output=True, timeout=120).stdout
