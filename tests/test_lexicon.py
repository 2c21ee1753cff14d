"""The lexicon that ships: what it knows, what it finds, and that it is the one that its table names."""

from __future__ import annotations

import hashlib
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from agreements.notation.dictionary import lexicon_of
from agreements.notation.tables import read_tables
from engine.language import Lexicon
from engine.language.spelling import doubtful, meant, misspelt
from engine.rulebook.reference import reference_of
from rules import RULES
from tests.command import ROOT, periksa
from tests.small_book import small_book

TABLES, WRONG = read_tables()
DICTIONARY = RULES / "reference" / "language" / "dictionary"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
# What is no running text: names of people, addresses, numbers, what is declared.
SILENT = {
    "date",
    "calculation",
    "address",
    "email",
    "place",
    "id",
    "superior",
    "under",
    "expression",
    "direction",
    "nip",
    "phone",
    "parties",
}


def shipped() -> Lexicon:
    found = reference_of(TABLES).value.fields["lexicon"]
    assert isinstance(found, Lexicon)
    return found


LEXICON = shipped()


def test_rules_and_papers_are_read_with_one_lexicon() -> None:
    found = reference_of(TABLES)
    assert lexicon_of(found.vocabulary) is found.value.fields["lexicon"]


def texts(part: Any) -> Iterator[str]:
    """The texts of a document in which words are looked up."""
    if isinstance(part, str):
        yield part
    for below in part if isinstance(part, list) else [v for k, v in part.items() if k not in SILENT] if isinstance(part, dict) else ():
        yield from texts(below)


def papers(folder: Path) -> list[Any]:
    files = sorted(file for file in folder.rglob("*.yaml") if file.name != "expected.yaml" and file.parent != folder)
    return [YAML(typ="safe").load(file.read_text(encoding="utf-8")) for file in files]


FAULTLESS = [text for paper in papers(ROOT / "tests" / "samples" / "faultless") for text in texts(paper)]


def slip(word: str, kind: str, chance: random.Random) -> str:
    """The word with one slip somewhere; it may be the word itself."""
    at, letter = chance.randrange(len(word)), chance.choice(LETTERS)
    return {
        "lost": word[:at] + word[at + 1 :],
        "doubled": word[:at] + word[at] + word[at:],
        "exchanged": word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        "replaced": word[:at] + letter + word[at + 1 :],
        "added": word[:at] + letter + word[at:],
    }[kind]


# --- what it finds


def test_faultless_papers_have_no_typing_errors() -> None:
    assert len(FAULTLESS) > 500
    assert {word for text in FAULTLESS for word in misspelt(text, LEXICON)} == set()


@pytest.mark.parametrize("kind", ["lost", "doubled", "exchanged", "replaced", "added"])
def test_a_slip_in_a_word_of_a_faultless_paper_is_found(kind: str) -> None:
    chance = random.Random(kind)
    words = sorted({word for text in FAULTLESS for word in re.findall(r"[a-z]{7,}", text) if LEXICON.knows(word)})
    slips = [(word, slip(word, kind, chance)) for word in chance.sample(words, 200)]
    # A slip may make another word: nobody can see that it is one.
    seen = [(word, wrong) for word, wrong in slips if wrong != word and not LEXICON.knows(wrong)]
    found = [word for word, wrong in seen if misspelt(f"meningkatnya {wrong}", LEXICON)]
    assert len(seen) >= 0.9 * len([wrong for word, wrong in slips if wrong != word])
    assert len(found) >= 0.97 * len(seen)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Meningktanya", "meningkatnya"), ("Pusklesmas", "puskesmas"), ("Nilali", "nilai"), ("Indek", "indeks"), ("dispilin", "disiplin"),
        ("Julah", "jumlah"), ("terpenuhui", "terpenuhi"), ("Pembnerdayaan", "pemberdayaan"), ("kenaikkan", "kenaikan"),
        ("penyalagunaan", "penyalahgunaan"), ("Kebencanaaan", "kebencanaan"), ("ADMINITRASI", "administrasi"),
        ("disesaikan", "diselesaikan"),
    ],
)  # fmt: skip
def test_what_was_read_in_real_papers_is_found_with_what_was_meant(wrong: str, right: str) -> None:
    assert [(word, meant(word, LEXICON)) for word in misspelt(wrong, LEXICON)] == [(wrong.lower(), right)]


@pytest.mark.parametrize(
    "text",
    [
        "Terlaksananya koordinasi pascabencana, direhabilitasinya jalan, dan terintegrasinya penatausahaan",
        "Monitoring, output, outcome, cascading, stunting, website, e-government dan homecare",
        "Nama: Anwar Prasetya, Jabatan: Camat", "Ruas Jalan Kalasan di Kecamatan Pringsurat Kabupaten Gunungmas",
        "rata-rata, masing-masing, perundang-undangan, berlubang-lubang", "Dinkes, Disdukcapil, Bapperida, Musrenbangdes dan Linmas",
        "Laporan LKjIP, APBDes, BUMDesa, PPKM dan RPJMD", "madrasah, raudlatul athfal, itsbat, posbakum",
        "Data pada melati.go.id, camat@melati.go.id, M.Kes., A3b7",
    ],
)  # fmt: skip
def test_terms_names_and_derivations_are_none(text: str) -> None:
    assert (misspelt(text, LEXICON), doubtful(text, LEXICON)) == ([], [])


UNUSUAL = YAML(typ="safe").load((ROOT / "tests" / "unusual_words.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", UNUSUAL["right"])
def test_unusual_words_are_no_slips(kind: str) -> None:
    text = [f"Jumlah {word} yang dibina" for word in UNUSUAL["right"][kind]]
    assert {word for one in text for word in (*misspelt(one, LEXICON), *doubtful(one, LEXICON))} == set()


def test_real_slips_are_found_with_what_was_meant() -> None:
    found = {wrong: [meant(word, LEXICON) for word in misspelt(f"Meningkatnya {wrong}", LEXICON)] for wrong in UNUSUAL["slips"]}
    assert found == {wrong: [right] for wrong, right in UNUSUAL["slips"].items()}


@pytest.mark.parametrize("word", ["kepelabuhanan", "pesanan", "peranan", "tekanan", "perlawanan", "makanan", "jalanan"])
def test_an_ending_that_belongs_to_the_root_is_put_once(word: str) -> None:
    assert misspelt(f"Meningkatnya {word}", LEXICON) == []


def test_what_is_run_together_is_doubtful() -> None:
    assert [meant(word, LEXICON) for word in doubtful("Persentase pelayananyang baik, pembinaandan pengawasan", LEXICON)] == [
        "pelayanan yang", "pembinaan dan"
    ]  # fmt: skip


# --- what it is


def test_the_same_whatever_was_asked_before() -> None:
    asked = ["persentse", "pelayananyang", "kinerjanya", "gurma", "xyzzy"]
    other = shipped()
    for word in reversed(asked):
        other.judge(word)
    assert [LEXICON.judge(word) for word in asked] == [other.judge(word) for word in asked]


def test_texts_of_common_words_need_no_dictionary() -> None:
    code = (
        "import sys; from agreements.notation.tables import read_tables; from engine.rulebook.reference import reference_of;"
        "from engine.language.spelling import misspelt; lexicon = reference_of(read_tables()[0]).value.fields['lexicon'];"
        "assert misspelt('Meningkatnya kualitas pelayanan publik', lexicon) == []; assert 'hunspell' not in sys.modules;"
        "assert misspelt('Meningkatnya kualitas pelayannan', lexicon) == ['pelayannan']; assert 'hunspell' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_common_words_are_known_to_the_dictionary_or_official() -> None:
    """A typing error among the common words would make others of right ones."""
    assert [word for word in sorted(LEXICON.common) if word in {row["wrong"] for row in TABLES.rows("nonstandard")}] == []
    assert [word for word in sorted(LEXICON.common) if not word.isascii() or not word.isalpha()] == []


def test_every_correction_is_needed_and_right() -> None:
    for row in TABLES.rows("misspellings"):
        assert LEXICON.knows(row["right"]), row
    without = reference_of(read_tables()[0]).value.fields["lexicon"]
    assert isinstance(without, Lexicon)
    bare = Lexicon(without.common, without.accepts, without.offers, without.derivations)
    for row in TABLES.rows("misspellings"):
        judged = bare.judge(row["wrong"])
        assert judged is None or not judged.certain or judged.meant != row["right"], row


def test_dictionary_and_licence_are_those_of_the_authors() -> None:
    assert (
        hashlib.sha256((DICTIONARY / "id_ID.dic").read_bytes()).hexdigest()
        == "775ff17a52801f3d2ee80120952fb44cc9bac6c3cf61740de775e439851a5803"
    )
    head = (DICTIONARY / "id_ID.aff").read_text(encoding="latin-1").splitlines()[:2]
    assert head == ["## SPDX-FileCopyrightText: 2022 hunspell-id Authors", "## SPDX-License-Identifier: LGPL-3.0-only"]
    licence = (DICTIONARY / "LICENSE").read_text(encoding="utf-8")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in licence
    assert "Version 3, 29 June 2007" in licence


@pytest.mark.parametrize("file", ["id_ID.dic", "id_ID.aff"])
def test_another_dictionary_than_the_table_names_is_refused(tmp_path: Path, file: str) -> None:
    # Tables and dictionary of the shipped book, and of its rules one.
    copy = small_book(tmp_path, "PK102")
    shutil.copytree(RULES / "reference", copy / "reference")
    assert "id_ID" not in periksa("rules", "check", "--rules", copy).stdout
    changed = copy / "reference" / "language" / "dictionary" / file
    changed.write_bytes(changed.read_bytes() + b"\n")
    reported = periksa("rules", "check", "--rules", copy)
    assert reported.returncode == 1
    assert file in reported.stdout
    assert hashlib.sha256(changed.read_bytes()).hexdigest() in reported.stdout
    changed.unlink()
    reported = periksa("rules", "check", "--rules", copy)
    assert reported.returncode == 1
    assert str(changed) in reported.stdout


@pytest.mark.parametrize(
    "text", ["Jumlah kegiatan gotong royong", "gotong-royong warga", "warga bergotong royong", "GOTONG ROYONG", "Bulan Bakti Gotong Royong"]
)
def test_a_word_of_a_phrase_is_known_in_it(text: str) -> None:
    assert (misspelt(text, LEXICON), doubtful(text, LEXICON)) == ([], [])


@pytest.mark.parametrize("word", ["kethoprak", "gendhing", "zawiyah", "jathilan"])
def test_another_spelling_of_a_rare_word_is_doubtful(word: str) -> None:
    assert (misspelt(f"Jumlah {word} yang dibina", LEXICON), doubtful(f"Jumlah {word} yang dibina", LEXICON)) == ([], [word])


def test_another_spelling_of_a_common_word_is_a_slip() -> None:
    assert misspelt("Meningkatnya kesehathan masyarakat", LEXICON) == ["kesehathan"]


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        # A rare word beside one word of another language, a common one between two of them.
        ("Jumlah gamelam xyzzar yang dibina", []), ("Jumlah gamelam yang dibina", ["gamelam"]),
        ("Jumlah xyzzar layannan qwerter", []), ("Jumlah xyzzar layannan publik", ["layannan"]),
        # Two slips side by side are none of another language, nor is an abbreviation one.
        ("Meningkatnya pelayannan masyarkat", ["pelayannan", "masyarkat"]), ("Jumlah XYZZ gamelam", ["gamelam"]),
    ],
)  # fmt: skip
def test_words_beside_words_of_another_language(text: str, slips: list[str]) -> None:
    assert misspelt(text, LEXICON) == slips


def test_a_word_of_a_phrase_is_doubtful_elsewhere() -> None:
    assert doubtful("kegiatan royong warga", LEXICON) == ["royong"]
