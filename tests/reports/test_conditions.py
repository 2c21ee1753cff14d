"""The condition of a rule in words: clauses and their contraries, nouns, names; and that the shipped book has words for all it asks."""

from __future__ import annotations

import re

import pytest

from engine.language import Scope, compile_expression
from engine.rulebook.scopes import scopes
from reports.rules.spoken import spoken
from reports.words.catalogue import LANGUAGES, Words
from reports.words.conditions import Speaker
from tests.shipped import shipped_book

BOOK = shipped_book()
SPOKEN = [
    (
        "agreement",
        "known(title.subject)",
        "the position or unit of the title is there and can be read",
        "nama jabatan atau unit pada judul lampiran ada dan terbaca",
    ),
    (
        "agreement",
        "not known(title.year)",
        "the year of the title is missing or cannot be read",
        "tahun pada judul lampiran tidak ada atau tidak terbaca",
    ),
    (
        "agreement",
        "begins(parties.first.position_in_full, reference.office_heads)",
        "the position (in full) of the first party begins with one of the table “Heads of offices”",
        "jabatan (tanpa singkatan) pihak pertama diawali salah satu dari tabel “Pimpinan perangkat daerah”",
    ),
    (
        "agreement",
        "not contains(default(letterhead.office, ''), ['dinas', 'badan'])",
        "the office of the letterhead (if any) does not contain “dinas” or “badan”",
        "perangkat daerah pada kop surat (jika ada) tidak memuat “dinas” atau “badan”",
    ),
    (
        "agreement",
        "not (title.year == signed.year and known(title.text))",
        "the year of the title is not the year of the signature or the name of the document of the title is missing or cannot be read",
        "tahun pada judul lampiran tidak sama dengan tahun pada bagian tanda tangan atau nama dokumen pada judul "
        "lampiran tidak ada atau tidak terbaca",
    ),
    (
        "agreement",
        "all(known(line.name) for line in budget.lines if line.amount > 0)",
        "for every line in the lines of the budget for which the amount of that line is more than 0: the name of that "
        "line is there and can be read",
        "untuk setiap baris dalam daftar baris pada bagian anggaran dengan syarat jumlah baris itu lebih dari 0: nama "
        "baris itu ada dan terbaca",
    ),
    (
        "agreement",
        "not any(known(line.name) for line in budget.lines)",
        "for every line in the lines of the budget: the name of that line is missing or cannot be read",
        "untuk setiap baris dalam daftar baris pada bagian anggaran: nama baris itu tidak ada atau tidak terbaca",
    ),
    (
        "agreement",
        "nearest(title.region, [letterhead.region], 84) != ''",
        "the region of the title is like the name of the region of the letterhead (by at least 84%)",
        "daerah yang disebut pada judul lampiran mirip dengan nama daerah pada kop surat (sedikitnya 84%)",
    ),
    (
        "indicator",
        "measure not in ['count', 'none']",
        "the measure word is not “count” or “no measure”",
        "kata ukur bukan “jumlah” atau “tanpa kata ukur”",
    ),
    ("indicator", "1 <= target.low", "the lower bound of the target is at least 1", "batas bawah target sekurang-kurangnya 1"),
    ("indicator", "not formula.divided", "the formula does not divide", "formulasi tidak memuat pembagian"),
    (
        "indicator",
        "default(target.low == target.high, False)",
        "the lower bound of the target is the upper bound of the target, as far as is known",
        "batas bawah target sama dengan batas atas target, sejauh dapat diketahui",
    ),
    (
        "indicator",
        "(measure == 'percentage') == (target.unit == '%')",
        "either both or neither of these is so: the measure word is “percentage”; the unit of the target is “%”",
        "dua hal ini sama-sama benar atau sama-sama tidak: kata ukur sama dengan “persentase”; satuan target sama dengan “%”",
    ),
    (
        "indicator",
        "known(name) if measure == 'count' else known(note)",
        "if the measure word is “count”: the name is there and can be read; if not: the note is there and can be read",
        "bila kata ukur sama dengan “jumlah”: nama ada dan terbaca; bila tidak: keterangan ada dan terbaca",
    ),
]


@pytest.mark.parametrize(("scope", "text", "english", "indonesian"), SPOKEN)
def test_a_condition_is_spoken(scope: str, text: str, english: str, indonesian: str) -> None:
    kind = scopes()[scope]
    expression = compile_expression(text, Scope(kind.subject, {**kind.around, "reference": BOOK.reference.type}))
    for lang, wanted in zip(("en", "id"), (english, indonesian), strict=True):
        titles = {f"reference.{name}": title[lang] for name, title in BOOK.reference.titles.items()}
        assert Speaker(Words("en" if lang == "en" else "id"), titles).clause(expression.tree) == wanted


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_shipped_book_is_spoken_without_code(lang: str) -> None:
    """What stands in backticks is the name of a `let`; all else are words."""
    for rule in BOOK.rules:
        for heading, points in spoken(rule, BOOK.reference, Words("id" if lang == "id" else "en")):
            for text in (heading, *points):
                names = set(re.findall(r"`([^`]*)`", text))
                assert names <= set(rule.source.let), (rule.id, text)
                plain = re.sub(r"`[^`]*`|“[^”]*”", "", text)
                assert not re.search(r"[_{}\[\]=<>]|[a-z]\.[a-z]|\b(?:None|True|False)\b", plain), (rule.id, text)


def test_every_page_has_the_condition() -> None:
    for rule in BOOK.rules:
        found = dict(spoken(rule, BOOK.reference, Words("en")))
        assert any(heading.endswith("must be so:") for heading in found)
        assert all(points for heading, points in found.items() if heading.endswith(":"))
