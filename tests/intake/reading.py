"""Documents of the tests read in one call, with the shipped words; papers that many tests begin with, what is asked of a reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agreements.intake.blocks import Document
from agreements.intake.conservation import balance
from agreements.intake.papers import read_blocks
from agreements.intake.plain import read_text
from agreements.intake.recognise import Reading, recognise
from agreements.intake.word import read_word
from agreements.intake.words import form_words
from tests.intake.paper import Cell, Paper
from tests.vocabulary import VOCABULARY

WORDS = form_words(VOCABULARY)
TITLE = "PERJANJIAN KINERJA TAHUN 2026"
OBJECTIVES: list[list[Cell]] = [
    ["No", "Sasaran", "Indikator Kinerja", "Target"],
    ["1", "Meningkatnya layanan", "Persentase layanan tepat waktu", "90%"],
]
STATEMENT = "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang bertanda tangan di bawah ini:"
SIGNED = [["Pihak Kedua,", "Pihak Pertama,"], ["Camat Melati", "Kepala Seksi Pelayanan"], ["BUDI SANTOSO, S.IP.", "SITI AMINAH"]]
# One objective with two indicators, as `targets` says it.
READ = [("Meningkatnya layanan publik", "Jumlah layanan", "12"), ("Meningkatnya layanan publik", "Indeks kepuasan", "88")]


def document_of(data: bytes, kind: str) -> Document:
    return read_word(data, "paper.docx") if kind == "word" else read_text(data, "paper.txt")


def read(data: bytes | str | Paper) -> Reading:
    """The reading of a text, or of a Word file."""
    if isinstance(data, Paper):
        return recognise(document_of(data.bytes(), "word"), WORDS)
    if isinstance(data, str):
        return recognise(document_of(data.encode(), "text"), WORDS)
    return recognise(document_of(data, "word"), WORDS)


def checked(data: bytes, name: str, kind: str) -> Reading:
    """The reading of a file, every word accounted for."""
    reading = recognise(read_blocks(data, name), WORDS)
    assert balance(data, kind, reading, WORDS.said).even
    return reading


def text_of(text: str) -> Reading:
    """A text as read, every word accounted for."""
    return checked(f"{TITLE}\nCAMAT MELATI\n\n{text}".encode(), "paper.txt", "text")


def paper_of(*tables: list[list[Cell]], lines: tuple[str, ...] = (), year: int = 2026) -> Reading:
    paper = Paper()
    paper.line(f"PERJANJIAN KINERJA TAHUN {year}", bold=True)
    for table in tables:
        paper.table(table)
        paper.line()
    for line in lines:
        paper.line(line)
    return read(paper)


def card(*rows: Sequence[Cell]) -> Reading:
    """A table whose rows are labels and what they label, of so many cells each."""
    width = max(map(len, rows))
    return paper_of([[*row, *[""] * (width - len(row))] for row in rows])


def signed_paper(*lines: str, behind: bool = True, signed: list[list[str]] = SIGNED) -> Reading:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.table(OBJECTIVES)
    for line in () if behind else lines:
        paper.line(line)
    paper.table([list(row) for row in signed], ruled=False)
    for line in lines if behind else ():
        paper.line(line)
    return read(paper)


def value(reading: Reading) -> dict[str, Any]:
    (draft,) = reading.drafts
    return draft.value


def doubts(reading: Reading) -> list[str]:
    return [origin.path for origin in reading.drafts[0].origins if origin.doubt]


def left(reading: Reading) -> set[str]:
    """The texts that are listed as left over."""
    return {leftover.text for leftover in reading.leftovers}


def amounts(reading: Reading) -> list[tuple[str, str | None]]:
    """Name and amount of each line of the budget."""
    return [(line["name"], line.get("amount")) for line in value(reading)["budget"]["lines"]]


def targets(reading: Reading) -> list[tuple[str, str, str]]:
    """Objective, indicator and target of each row."""
    return [
        (objective["text"], indicator["name"], indicator["target"])
        for objective in value(reading)["objectives"]
        for indicator in objective["indicators"]
    ]
