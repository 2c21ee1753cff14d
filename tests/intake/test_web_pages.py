"""Web pages, and what applications save as such under the names of Word and Excel files: read as a browser shows them."""

from __future__ import annotations

import json
import quopri
from email.message import EmailMessage
from pathlib import Path

import pytest

from agreements.intake.blocks import Paragraph, Table
from agreements.intake.conservation import balance
from agreements.intake.containers import ending_of, kind_of
from agreements.intake.merging import flatten
from agreements.intake.papers import read_blocks
from agreements.intake.recognise import recognise
from agreements.intake.web_page import MAX_BYTES, MAX_CELLS, MAX_DEPTH
from agreements.intake.written import agreement_yaml
from agreements.source.document import read
from engine.language.problem import Problems
from tests.command import periksa
from tests.intake.reading import WORDS
from tests.intake.web_papers import PAPERS, table

# How a file of Word before 2007 begins.
OLD_WORD = bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600


def page(body: str) -> bytes:
    return f"<html><body>{body}</body></html>".encode()


def tables(body: str) -> list[list[tuple[int, int, int, int, str]]]:
    """Row, column, how many rows and columns, and the text of the cells of each table that stands by itself."""
    blocks = read_blocks(page(body), "pk.html").blocks
    found = [block for block in blocks if isinstance(block, Table)]
    return [[(cell.row, cell.column, cell.rows, cell.columns, cell.text) for cell in each.cells] for each in found]


def texts(body: str) -> list[str]:
    """The paragraphs that stand in no table."""
    return [block.text for block in read_blocks(page(body), "pk.html").blocks if isinstance(block, Paragraph) and not block.hidden]


@pytest.mark.parametrize("name", PAPERS)
def test_a_page_is_read_as_it_is_shown(name: str) -> None:
    """Every word is accounted for, and nothing is marked."""
    paper = PAPERS[name]
    data = paper.page.encode(paper.encoding)
    reading = recognise(read_blocks(data, paper.name), WORDS)
    account = balance(data, "web", reading, WORDS.said)
    assert (account.lost, account.invented) == ({}, {})
    (draft,) = reading.drafts
    found = {path: " ".join(text.split()) for path, text in flatten(read(agreement_yaml(draft, ()), "x").root).items()}
    assert {path: found.get(path) for path in paper.values} == paper.values
    assert (tuple(question.code for question in reading.questions), [o.path for o in draft.origins if o.doubt]) == (paper.asked, [])


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html><p>a", "web"),
        (b"\xef\xbb\xbf\r\n<HTML><p>a", "web"),
        ("<html><p>a".encode("utf-16"), "web"),
        (b"<?xml version='1.0'?><!-- a -->\n<!doctype HTML PUBLIC '-//W3C//DTD XHTML 1.0//EN'><p>a", "web"),
        (b"<meta charset=utf-8><style>td{}</style><table><tr><td>a", "web"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n--x", "web"),
        # Text of OCR with its tables, and what only speaks of pages.
        (b"<table><tr><td>a</td></tr></table>", "text"),
        (b"PERJANJIAN KINERJA\n<html>", "text"),
        (b"Isi: content-type: text/html", "text"),
        (b"<p>PERJANJIAN</p>", "text"),
        (b"title: x\n", "text"),
        # Spreadsheets and texts of 2003, which are XML.
        (
            b"<?xml version='1.0'?>\n<?mso-application progid='Excel.Sheet'?><Workbook xmlns='urn:schemas-microsoft-com:office:x'>",
            "old-office",
        ),
        (b"<?xml version='1.0'?><pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>", "old-office"),
        (b"<?xml version='1.0'?><office:document office:version='1.2'>", "old-office"),
        (b"<?xml version='1.0'?><data>PERJANJIAN KINERJA</data>", "text"),
        # However often it is asked whether a remark goes on.
        (b"<!--a-->" * 500, "text"),
        (b"<!-- a --> <!-- --> b -->" + b"<!--a-->" * 400 + b"<html>", "text"),
        (b"<!--a-->" * 400 + b" <html>", "web"),
    ],
)
def test_a_page_is_known_by_its_beginning(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind
    assert (ending_of(data) == ".html") is (kind == "web")


def test_a_page_kept_with_its_pictures_is_read() -> None:
    message = EmailMessage()
    message["MIME-Version"] = "1.0"
    message.set_content("Halaman ini perlu peramban.")
    message.add_alternative("<html><body><p>Persentase — tepat</p></body></html>", subtype="html", charset="cp1252")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png")
    data = bytes(message).replace(b"multipart/mixed", b"multipart/related")
    assert [block.text for block in read_blocks(data, "pk.mht").blocks if isinstance(block, Paragraph)] == ["Persentase — tepat"]


def kept(said: str, page_: bytes) -> bytes:
    """A page as browsers keep it with its pictures."""
    head = f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html{said}\n"
    return f"{head}Content-Transfer-Encoding: quoted-printable\n\n".encode() + quopri.encodestring(page_) + b"\n--x--\n"


@pytest.mark.parametrize(
    "data",
    [
        "<html><meta charset=utf-8><p>é — 5 m²".encode(),
        "<html><meta charset='windows-1252'><p>é — 5 m²".encode("cp1252"),
        "<html><meta http-equiv=Content-Type content='text/html; charset=iso-8859-15'><p>é \x2d 5 m²".replace("\x2d", "-").encode(
            "iso-8859-15"
        ),
        # What it says of itself is wrong, unknown, or nothing.
        "<html><meta charset=utf-8><p>é — 5 m²".encode("cp1252"),
        "<html><meta charset=x-none><p>é — 5 m²".encode(),
        "<html><p>é — 5 m²".encode(),
        "<html><meta charset=utf-8><p>é — 5 m²".encode("utf-16"),
        "<html><meta charset=undefined><p>é — 5 m²".encode(),
        # As browsers take them.
        "<html><meta charset=iso-8859-1><p>é — 5 m²".encode("cp1252"),
        "<html><meta charset=us-ascii><p>é — 5 m²".encode("cp1252"),
        "<html><meta charset=utf-16><p>é — 5 m²".encode(),
        # Kept with its pictures: what the file says, or the page, or neither, or wrongly.
        kept("; charset=windows-1252", "<html><meta charset=windows-1252><p>é — 5 m²".encode("cp1252")),
        kept("; charset=utf-8", "<html><meta charset=windows-1252><p>é — 5 m²".encode()),
        kept("", "<html><meta charset=windows-1252><p>é — 5 m²".encode("cp1252")),
        kept("", "<html><p>é — 5 m²".encode()),
        kept("; charset=us-ascii", "<html><meta charset=utf-8><p>é — 5 m²".encode()),
        kept("; charset=unicode", "<html><p>é — 5 m²".encode("utf-16")),
    ],
)
def test_letters_are_those_of_its_encoding(data: bytes) -> None:
    (paragraph,) = read_blocks(data, "pk.html").blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text.replace("-", "—") == "é — 5 m²"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<p>satu\n  dua<br>tiga</p>empat<div>lima</div>", ["satu dua", "tiga", "empat", "lima"]),
        ("<p>Nama&nbsp;&nbsp;&nbsp;&nbsp;: A</p><p>a&nbsp;b</p>", ["Nama\t: A", "a b"]),
        ("<p>Drs. A\t\tDrs. B</p><p>\tsatu\n\t\tdua\t</p>", ["Drs. A\tDrs. B", "satu dua"]),
        ("<p>a<script>b</script><style>c</style><!-- d --><noscript>e</noscript></p>", ["a"]),
        ("<p>seluruh<b>nya</b> <i>benar</i></p>", ["seluruhnya benar"]),
        ("<p hidden>a</p><p style='DISPLAY : NONE'>b</p><p>c<span style='visibility:hidden'>d</span></p><p><s>e</s>f</p>", ["c", "f"]),
        ("<ol><li>a<li>b</ol><ol type=A start=3><li>c<li value=7>d<li>e</ol><ul><li>f</ul>", ["1. a", "2. b", "C. c", "G. d", "H. e", "f"]),
        ("<ol type=i><li>a<li>b</ol><ol style='list-style:none'><li>c</ol>", ["i. a", "ii. b", "c"]),
        ("<ol><li>a<ol type=a><li>b<li>c</ol><li>d</ol>", ["1. a", "a. b", "b. c", "2. d"]),
        # What is no number counts for none.
        (f"<ol start=²><li>a<li value={'9' * 5000}>b<li value=-1>c</ol>", ["1. a", "2. b", "3. c"]),
        ("<pre>a  b\nc</pre>", ["a  b\nc"]),
        ("5 m<sup>3</sup> dan 85<sup>1)</sup>", ["5 m³ dan 85¹⁾"]),
        ("&lt;td&gt; &amp; &#8805; 5", ["<td> & ≥ 5"]),
        ("<input value=a><input type=hidden value=b><input type=checkbox value=c><textarea>d</textarea><button>e</button>", ["ad"]),
    ],
)
def test_a_page_says_what_a_browser_shows(body: str, shown: list[str]) -> None:
    assert texts(body) == shown


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (table([["a", '<td rowspan="2">b</td>'], ["c"]]), [[(1, 1, 1, 1, "a"), (1, 2, 2, 1, "b"), (2, 1, 1, 1, "c")]]),
        ("<table><tr><td rowspan=0>a<td>b<tr><td>c</table>", [[(1, 1, 2, 1, "a"), (1, 2, 1, 1, "b"), (2, 2, 1, 1, "c")]]),
        ("<table><tr><td rowspan=9>a<td colspan=-2>b</table>", [[(1, 1, 1, 1, "a"), (1, 2, 1, 1, "b")]]),
        # The foot is shown below, wherever it is written; a caption above.
        (
            "<table><caption>x</caption><tfoot><tr><td>z<td>9</tfoot><tbody><tr><td>a<td>1</tbody></table>",
            [[(1, 1, 1, 1, "a"), (1, 2, 1, 1, "1"), (2, 1, 1, 1, "z"), (2, 2, 1, 1, "9")]],
        ),
        # What only frames is no table; one in a cell stays there.
        ("<table><tr><td><p>a</p><table><tr><td>b<td>c</table></td></tr></table>", [[(1, 1, 1, 1, "b"), (1, 2, 1, 1, "c")]]),
        ("<table><tr><td><table><tr><td>a<td>b</table><tr><td>c</table>", [[(1, 1, 1, 1, "a"), (1, 2, 1, 1, "b")]]),
        ("<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>", [[(1, 1, 1, 1, "a\nb\nc"), (1, 2, 1, 1, "d")]]),
    ],
)
def test_tables_are_those_that_are_shown(body: str, found: list[list[tuple[int, int, int, int, str]]]) -> None:
    assert tables(body) == found


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<html>" + b"a " * (MAX_BYTES // 2), "document-too-large"),
        (page("<div>" * (MAX_DEPTH + 10) + "a"), "document-too-deep"),
        (page("<table><tr>" + "<td colspan=1000 rowspan=2>a" * (MAX_CELLS // 1000 + 1) + "</table>"), "document-too-many-cells"),
        (page("<p>a" * 50_001), "document-too-many-paragraphs"),
        (b"<html><p>a\0b", "document-not-text"),
    ],
)
def test_what_is_too_much_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Problems) as refused:
        read_blocks(data, "pk.html")
    assert [problem.code for problem in refused.value.problems] == [code]


@pytest.mark.parametrize("data", [b"<!doctype html>", b"<!doctype html><!-- a -->", kept("", b""), b"<html></html>"])
def test_a_page_of_nothing_says_nothing(data: bytes) -> None:
    found = read_blocks(data, "pk.html")
    assert (found.kind, found.blocks) == ("web", ())


def test_a_long_list_takes_no_longer_than_other_lines() -> None:
    # With a look at all items before each it took minutes.
    assert texts("<ol>" + "<li>a" * 20_000)[-1] == "20000. a"


def test_no_cell_covers_rows_and_columns_without_end() -> None:
    body = f"<table><tr><td rowspan=0 colspan=1000>a{'<tr><td>b' * 50_000}</table>"
    with pytest.raises(Problems) as refused:
        read_blocks(page(body), "pk.html")
    assert [problem.code for problem in refused.value.problems] == ["document-too-many-cells"]


def test_a_picture_in_the_page_does_not_count() -> None:
    assert texts(f'<img src="data:image/png;base64,{"A" * (MAX_BYTES + 10)}"><p>a</p>') == ["a"]


def test_what_stands_above_each_sheet_is_of_no_agreement() -> None:
    blocks = read_blocks(page("<div title=header><p>a</p></div><p>b</p><div title=footer><p>c</p></div>"), "pk.html").blocks
    assert [(block.text, block.spot.part) for block in blocks if isinstance(block, Paragraph)] == [
        ("a", "header"),
        ("b", "body"),
        ("c", "footer"),
    ]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_findings_lead_into_the_page(tmp_path: Path, lang: str) -> None:
    paper = PAPERS["matrix"].page.replace("<td>82%</td>", "<td>182%</td>")
    (tmp_path / "pk.doc").write_text(paper, encoding="utf-8")
    found = periksa("check", str(tmp_path / "pk.doc"), "--lang", lang, "--select", "PK503", "--output-format", "concise")
    where = {"id": "tabel 1, baris 2, kolom Target: PK503 kesalahan", "en": "table 1, row 2, column Target: PK503 error"}[lang]
    assert where in found.stdout
    refused = periksa("mark", str(tmp_path / "pk.doc"), "--out", str(tmp_path / "salinan.doc"), "--lang", lang)
    assert (refused.returncode, (tmp_path / "salinan.doc").exists()) == (2, False)


@pytest.mark.parametrize("ending", ["txt", "csv", "tsv", "md", "text"])
def test_a_text_is_read_where_it_is_named(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"pk.{ending}"
    rows = ["No;Sasaran;Indikator;Target", "1;Meningkatnya konsumsi ikan;Persentase rumah tangga yang makan ikan;105%"]
    file.write_text("\n".join(["PERJANJIAN KINERJA TAHUN 2026", "KEPALA DINAS PERIKANAN KABUPATEN KENANGA", "", *rows]), encoding="utf-8")
    (tmp_path / "a.yaml").write_text("id: a\n", encoding="utf-8")
    named = periksa("check", str(file), "--select", "PK503", "--lang", "en", "--output-format", "concise").stdout
    assert f"pk.{ending}, table 1, row 2, column Target: PK503 error" in named
    folder = periksa("check", str(tmp_path), "--lang", "en", "--exit-zero").stdout
    assert (f"pk.{ending}: Set aside" in folder) is (ending not in ("md", "text"))
    assert "PK503" not in folder


def test_in_a_folder_only_what_is_called_a_document_is_read(tmp_path: Path) -> None:
    """Reports of this program are pages, too; a page under the name of a Word file is meant as a document."""
    for name, paper in (("a.html", "court"), ("b.doc", "one table"), ("c.xls", "matrix")):
        (tmp_path / name).write_text(PAPERS[paper].page, encoding="utf-8")
    (tmp_path / "d.doc").write_bytes(OLD_WORD)
    (tmp_path / "e.yaml").write_text("id: e\ntitle: {text: PERJANJIAN KINERJA TAHUN 2026}\n", encoding="utf-8")
    report = json.loads(periksa("check", str(tmp_path), "--exit-zero", "--output-format", "json").stdout)
    notes = {Path(note["file"]).name: note["code"] for note in report["notes"]}
    assert notes == {"a.html": "set-aside-page", "b.doc": "document-read", "c.xls": "document-read", "d.doc": "set-aside-format"}


def test_an_office_that_sent_nothing_else_is_read_or_named(tmp_path: Path) -> None:
    """Of a folder of offices one has a page under the name of a Word file, one a true one, one pictures: none of them is passed over."""
    for name in ("a", "b", "c", "d"):
        (tmp_path / name).mkdir()
    (tmp_path / "a" / "pk.yaml").write_text("id: e\ntitle: {text: PERJANJIAN KINERJA TAHUN 2026}\n", encoding="utf-8")
    (tmp_path / "b" / "pk.doc").write_text(PAPERS["court"].page, encoding="utf-8")
    (tmp_path / "c" / "pk.doc").write_bytes(OLD_WORD)
    (tmp_path / "d" / "1.jpg").write_bytes(b"\xff\xd8\xff")
    report = json.loads(periksa("check", str(tmp_path), "--exit-zero", "--output-format", "json").stdout)
    notes = {Path(note["file"]).relative_to(tmp_path).as_posix(): note["code"] for note in report["notes"]}
    assert notes == {"b/pk.doc": "document-read", "c/pk.doc": "set-aside-format", "d": "only-documents"}
    taken = periksa("intake", str(tmp_path), "--out", str(tmp_path / "out"), "--lang", "en")
    assert len(list((tmp_path / "out").glob("*.yaml"))) == 1
    assert "c/pk.doc: Set aside" in taken.stderr


@pytest.mark.parametrize(("data", "read"), [(PAPERS["court"].page.encode(), True), (OLD_WORD, False)])
def test_a_folder_of_nothing_but_old_names(tmp_path: Path, data: bytes, read: bool) -> None:
    (tmp_path / "pk.doc").write_bytes(data)
    done = periksa("check", str(tmp_path), "--exit-zero", "--lang", "en")
    assert (done.returncode == 0, "1 document of other kinds" not in done.stderr) == (read, read)
