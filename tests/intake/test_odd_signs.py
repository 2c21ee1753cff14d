"""Digits of other scripts, letters that look like digits, signs that nobody sees or that turn round the direction of writing.

In YAML, text and Word each target, amount and NIP is read as it is seen, or reported as one that cannot be read.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agreements.intake.recognise import Reading
from agreements.notation.composing import composed
from agreements.notation.readers import read_amount, read_nip
from agreements.notation.targets import read_target
from tests.intake.paper import Cell, Paper
from tests.intake.reading import checked, signed_paper, value
from tests.vocabulary import VOCABULARY

Signs = Callable[[str], str]
TARGET, AMOUNT, NIP = "80,17", "1.734.200.000", "197809022005011007"


def digits_from(zero: str) -> Signs:
    return lambda text: "".join(chr(ord(zero) + int(sign)) if sign.isdigit() else sign for sign in text)


UNREADABLE: dict[str, Signs] = {
    "Arabic": digits_from("٠"),
    "Persian": digits_from("۰"),
    "Devanagari": digits_from("०"),
    "full width": digits_from("０"),
    "of equations": digits_from("\U0001d7ce"),
    "some Arabic": lambda text: text.replace("1", "١"),
    "Cyrillic O": lambda text: text.replace("0", "О"),
    "Greek O": lambda text: text.replace("0", "Ο"),
    "Cyrillic I": lambda text: text.replace("1", "І"),
    "Latin letters": lambda text: text.replace("0", "O").replace("1", "l"),
    "turned round": lambda text: f"\u202e{text[::-1]}\u202c",
    "isolated": lambda text: f"\u2067{text}\u2069",
}
UNSEEN: dict[str, Signs] = {
    "blanks without width": "\u200b".join,
    "joiners": "\u2060".join,
    "soft hyphens": lambda text: f"{text[:2]}\xad{text[2:]}",
    "marks of direction": lambda text: f"\u200e{text}\u200f",
    "mark of order": lambda text: f"\ufeff{text}",
}


@pytest.mark.parametrize("signs", UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("behind", ["", "%", " ekor"])
def test_what_only_looks_like_a_number_is_none(signs: Signs, behind: str) -> None:
    assert read_target(signs(TARGET) + behind, VOCABULARY).kind is None
    assert read_amount(signs(AMOUNT), VOCABULARY) is None
    assert read_nip(signs(NIP), VOCABULARY).digits != NIP
    assert read_nip(signs(NIP), VOCABULARY).birth_year is None


@pytest.mark.parametrize("text", ["5 μg/m³", "12 µg", "10 Ω", "80–90%", "2½", "1.250 m²", "≥ 90 %", "3 × 24 jam", "5‰"])
def test_signs_of_units_and_of_numbers_stay_readable(text: str) -> None:
    assert read_target(text, VOCABULARY).kind is not None


def reading_of(kind: str, signs: Signs) -> Reading:
    """A text or a Word file with a target, an amount and a NIP of such signs, every word accounted for."""
    tables: list[list[list[Cell]]] = [
        [
            ["No", "Sasaran", "Indikator", "Target"],
            ["1", "Menurunnya penyakit hewan", "Persentase hewan yang divaksin", f"{signs(TARGET)}%"],
        ],
        [["No", "Kegiatan", "Anggaran (Rp)"], ["1", "Vaksinasi", signs(AMOUNT)]],
    ]
    lines = ["Pihak Pertama,", "Kepala Bidang Peternakan", "RUDI HARTONO, S.Pt.", f"NIP. {signs(NIP)}"]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    for table in tables:
        paper.table(table)
        paper.line()
    for line in lines:
        paper.line(line)
    if kind == "word":
        return checked(paper.bytes(), "paper.docx", "word")
    drawn = "\n\n".join("\n".join(f"| {' | '.join(map(str, row))} |" for row in table) for table in tables)
    return checked("\n\n".join(["PERJANJIAN KINERJA TAHUN 2026", drawn, *lines]).encode(), "paper.txt", "text")


def said(reading: Reading) -> tuple[str, str, str]:
    node = value(reading)
    return node["objectives"][0]["indicators"][0]["target"], node["budget"]["lines"][0]["amount"], node["parties"]["first"]["nip"]


@pytest.mark.parametrize("kind", ["word", "text"])
@pytest.mark.parametrize("signs", UNREADABLE.values(), ids=UNREADABLE)
def test_documents_keep_what_only_looks_like_a_number(kind: str, signs: Signs) -> None:
    assert said(reading_of(kind, signs)) == (f"{signs(TARGET)}%", signs(AMOUNT), signs(NIP))


@pytest.mark.parametrize("kind", ["word", "text"])
@pytest.mark.parametrize("signs", UNSEEN.values(), ids=UNSEEN)
def test_what_nobody_sees_is_not_read(kind: str, signs: Signs) -> None:
    assert said(reading_of(kind, signs)) == (f"{TARGET}%", AMOUNT, NIP)


@pytest.mark.parametrize("signs", UNSEEN.values(), ids=UNSEEN)
def test_what_nobody_sees_is_not_compared(signs: Signs) -> None:
    assert [composed(signs(text)) for text in (TARGET, AMOUNT, NIP)] == [TARGET, AMOUNT, NIP]


@pytest.mark.parametrize("year", ["2O26", "2О26", "２０２６", "٢٠٢٦"])
def test_a_day_with_a_year_that_cannot_be_read_is_the_day(year: str) -> None:
    node = value(signed_paper(f"Melati, 7 Januari {year}", behind=False))
    assert node["signed"] == {"place": "Melati", "date": f"7 Januari {year}"}
