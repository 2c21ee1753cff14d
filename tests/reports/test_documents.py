"""Everything that can be wrong with a document, and all that is said of one, is provoked here and has words in both languages."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from agreements.documents import read_named
from agreements.intake import apart, containers, pdf_pages, plain, word
from agreements.intake.papers import Paper, read_paper
from agreements.loading import load
from engine.language import Place, Problem, Problems, Spot
from reports.intake_report import render
from reports.words.catalogue import LANGUAGES, Language, Words
from reports.words.places import located
from reports.words.problems import line
from tests.intake.layouts import BUILT_WITH
from tests.intake.reading import WORDS
from tests.intake.test_portable import blank, endless
from tests.reports.test_problems import keys, scanned
from tests.vocabulary import VOCABULARY

OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def package(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in parts.items():
            written.writestr(name.replace("__", "/").replace("_", "."), data)
    return out.getvalue()


def deep() -> bytes:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    for _ in range(word.MAX_DEPTH + 1):
        cell = cell.add_table(1, 1).cell(0, 0)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


SAMPLES: dict[str, tuple[str, bytes]] = {
    "document-old-office": ("a.doc", OLE),
    "document-encrypted": ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le")),
    "document-rtf": ("a.rtf", b"{\\rtf1 a}"),
    "document-opendocument": ("a.odt", package(content_xml=b"<a/>")),
    "document-scanned": ("a.pdf", blank()),
    "document-too-many-pages": ("b.pdf", blank(pdf_pages.MAX_PAGES + 1)),
    "document-too-much-work": ("c.pdf", endless()),
    "document-zip": ("a.zip", package(a_txt=b"a")),
    "document-broken": ("a.docx", b"PK\x03\x04"),
    "document-empty": ("a.docx", b""),
    "document-not-text": ("a.txt", b"a\0b"),
    "document-too-large": ("a.txt", b"a" * (plain.MAX_BYTES + 1)),
    "document-too-many-parts": ("a.docx", package(word__a_xml=b"", **{f"p{n}": b"" for n in range(containers.MAX_PARTS + 1)})),
    "document-entities": ("a.docx", package(word__a_xml=b"<!DOCTYPE a>")),
    "document-bomb": ("a.docx", package(word__a_xml=b"a" * (containers.MAX_XML + 1))),
    "document-long-line": ("a.txt", b"a" * (plain.MAX_LINE + 1)),
    "document-too-many-paragraphs": ("a.txt", b"a\n" * (plain.MAX_LINES + 1)),
    "document-too-many-cells": ("a.txt", b"a\tb\tc\n" * (plain.MAX_CELLS // 2)),
    "document-too-deep": ("a.docx", deep()),
    "document-no-agreement": ("a.txt", b"Undangan rapat."),
    "document-yaml": ("a.yaml", b"id: a"),
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Problem[Place]]:
    """What is wrong with each sample."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(apart, "SECONDS", 4)
        return list(problems(tmp_path_factory.mktemp("documents"), patched))


def problems(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Problem[Place]]:
    for name, data in SAMPLES.values():
        (folder / name).write_bytes(data)
        if name == "a.pdf":
            # Unasked: what keeps a scan from being read depends on what is installed.
            with pytest.raises(Problems) as caught:
                read_paper(data, str(folder / name), WORDS)
            yield from caught.value.problems
        else:
            paper, wrong = read_named(folder / name, WORDS)
            assert paper is None
            yield from wrong
        (folder / name).unlink()
    (folder / "a.docx").write_bytes(BUILT_WITH["monthly"](1).bytes())
    with monkeypatch.context() as patched:
        patched.setitem(__import__("sys").modules, "agreements.intake.word", None)
        yield from read_named(folder / "a.docx", WORDS)[1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_of_a_document_is_reported(lang: Language, found: list[Problem[Place]]) -> None:
    assert [problem.code for problem in found] == [*SAMPLES, "document-no-reader"]
    reported = [line(problem, Words(lang)) for problem in found]
    assert len(set(reported)) == len(reported)
    assert all(len(text.split(": ", 1)[1]) > 40 and "{" not in text.replace("{\\rtf1", "") for text in reported), reported
    # What the readers and the loading of documents can say, and nothing else.
    plain_words = {
        *(
            "rtf",
            "opendocument",
            "zip",
            "broken",
            "empty",
            "entities",
            "bomb",
            "encrypted",
            "scanned",
            "too-much-work",
            "locked",
            "repaired",
        ),
    }
    readers = ("plain", "word", "sheet", "apart", "pdf_pages", "portable", "scanned", "scan_pages", "scan_images", "scan_words")
    modules = [f"agreements/intake/{name}.py" for name in ("papers", "containers", *readers)]
    modules += ["reports/papers/marking.py", "reports/papers/pdf_marks.py", "reports/papers/pdf_update.py"]
    loading = [f"agreements/{name}.py" for name in ("documents", "document_notes", "other_folders")]
    codes = scanned(*loading, "engine/cli/mark_command.py") | {f"document-{code}" for code in scanned(*modules) | plain_words}
    said = {f"document.{code}" for code in codes}
    assert {f"document.{problem.code}" for problem in found} <= said
    written = {key for key in keys("document") if key.startswith(("document.document-", "document.set-aside", "document.agreement-"))}
    assert {key.removesuffix("-advice") for key in written} <= said


# What only a scan can be wrong with, as the readers say it (tests/intake/test_scanned.py provokes each).
OF_SCANS: dict[str, dict[str, str | int]] = {
    "no-letters": {}, "no-page": {}, "no-ocr": {}, "no-language": {"languages": "ind"}, "too-many-pixels": {"size": "9 × 9", "limit": 1},
    "scan-too-much-work": {"seconds": 1, "megabytes": 1}, "scan-too-many-pages": {"limit": 1}, "pages-unread": {"pages": "2"},
    "recognised": {"reader": "tesseract 5.3.0"},
}  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_of_a_scan_is_reported(lang: Language) -> None:
    reported = [line(Problem(f"document-{code}", Place("a.pdf", 0), arguments), Words(lang)) for code, arguments in OF_SCANS.items()]
    assert len(set(reported)) == len(OF_SCANS)
    assert all(len(text.split(": ", 1)[1]) > 40 and "{" not in text for text in reported), reported


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_that_is_said_of_documents_has_words(lang: Language, tmp_path: Path) -> None:
    words = Words(lang)
    for name, data in {"a.docx": BUILT_WITH["monthly"](1).bytes(), "b.docx": BUILT_WITH["monthly"](1).bytes(), "c.pdf": b"%PDF-"}.items():
        (tmp_path / name).write_bytes(data)
    reported = [line(note, words) for note in load([tmp_path], VOCABULARY).notes]
    assert len(reported) == 3
    assert all(str(tmp_path) in text for text in reported)


def test_places_in_papers() -> None:
    def said(lang: Language, **given: int | str) -> str:
        return located(Place("a.docx", 3, 1, spot=Spot("a.docx", "word", **given)), Words(lang))  # type: ignore[arg-type]

    assert said("id", page=2, table=2, row=3, column=4, heading="TARGET") == "a.docx, halaman 2, tabel 2, baris 3, kolom TARGET"
    assert said("en", table=2, row=3, column=4) == "a.docx, table 2, row 3, column 4"
    assert said("en", table=2, row=3) == "a.docx, table 2, row 3"
    assert said("id", paragraph=7) == "a.docx, paragraf 7"
    assert said("en", part="header 2", paragraph=1) == "a.docx, header 2"
    assert {said("id", part=part) for part in ("header", "footer", "box", "footnote", "endnote")} == {
        f"a.docx, {name}" for name in ("kepala halaman", "kaki halaman", "kotak teks", "catatan kaki", "catatan akhir")
    }
    sheet = Spot("a.xlsx", "sheet", table=2, row=12, column=4, heading="TARGET", sheet="Camat")
    assert located(Place("a.xlsx", 3, 1, spot=sheet), Words("id")) == "a.xlsx, lembar Camat, baris 12, kolom TARGET"
    assert located(Place("a.xlsx", 3, 1, spot=replace(sheet, heading="")), Words("en")) == "a.xlsx, sheet Camat, row 12, column D"
    pdf = Spot("a.pdf", "pdf", page=2, table=1, row=3, column=4, heading="TARGET", paragraph=40)
    assert located(Place("a.pdf", 40, 1, spot=pdf), Words("en")) == "a.pdf, page 2, table 1, row 3, column TARGET"
    assert located(Place("a.pdf", 40, 1, spot=Spot("a.pdf", "pdf", page=2, paragraph=40)), Words("id")) == "a.pdf, halaman 2"
    assert located(Place("a.txt", 9, 1, spot=Spot("a.txt", "text", paragraph=9)), Words("en")) == "a.txt, line 9"


def test_the_page_of_questions_is_in_both_languages() -> None:
    paper: Paper = read_paper("\n".join(["PERJANJIAN KINERJA TAHUN 2026"]).encode(), "a.txt", WORDS)
    page = render([paper], [])
    assert [text for text in page.splitlines() if text.startswith("# ")] == ["# Hasil pembacaan dokumen", "# What was read of documents"]
