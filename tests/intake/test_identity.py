"""One agreement in several files: which papers are the same one, which are not, and what only a person can say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agreements.intake.identity import compare, identity_of
from agreements.intake.merging import Difference, differences
from agreements.loading import load
from agreements.submitted import Loaded
from tests.intake.reading import WORDS
from tests.intake.test_papers import marked
from tests.papers.test_mark_command import paper
from tests.vocabulary import VOCABULARY

OWN: dict[str, Any] = {
    "letterhead": {"government": "PEMERINTAH KABUPATEN BUNGA", "office": "KECAMATAN KENANGA"},
    "title": {"text": "PERJANJIAN KINERJA TAHUN 2026", "subject": "KASI PELAYANAN"},
    "parties": {"first": {"name": "SITI MELUR, S.E.", "position": "Kasi Pelayanan", "nip": "19800101 200501 2 001"}},
}


def having(**changes: Any) -> dict[str, Any]:
    """The agreement with other values by `part__field`; None takes one away."""
    found = {key: {**value} for key, value in OWN.items()}
    found["parties"] = {"first": dict(OWN["parties"]["first"])}
    for key, value in changes.items():
        part, _, field = key.partition("__")
        holder = found["parties"]["first"] if part == "first" else found.setdefault(part, {})
        holder[field] = value
        if value is None:
            del holder[field]
    return found


SAME = [
    {},
    {"first__name": "Siti Melur SE"},
    {"first__name": "SITI MELURR, S.E.", "first__nip": "1980"},
    {"first__name": "ST. MELUR", "first__position": "Kepala Seksi Pelayanan"},
    {"letterhead__office": None},
    {"letterhead__government": "PEMKAB BUNGA"},
    {"title__subject": "KEPALA SEKSI PELAYANAN KECAMATAN KENANGA"},
    {"first__position": "Kasi Pelayanan Kecamatan Kenanga"},
]
DIFFERENT = [
    {"title__text": "PERJANJIAN KINERJA TAHUN 2025"},
    # The year is the agreement's, not the first of the plan's.
    {"title__text": "PERJANJIAN KINERJA (RENSTRA 2026-2030) TAHUN 2027"},
    {"title__text": "PERJANJIAN KINERJA PERUBAHAN TAHUN 2026"},
    {"title__text": "REVISI PERJANJIAN KINERJA TAHUN 2026"},
    {"first__position": "Kasi Pemerintahan"},
    {"letterhead__office": "KECAMATAN MELATI"},
    {"first__position": "Plh. Camat Kenanga"},
    # The office of that name in another region.
    {"letterhead__government": "PEMERINTAH KOTA ANGGREK", "first__name": "AGUS RIMBA", "first__nip": "19810101 200501 1 001"},
    {"first__name": None, "first__nip": None, "first__position": None},
    {"first__name": "AGUS RIMBA", "first__nip": "19810101 200501 1 001", "first__position": "Penyusun Laporan"},
]
UNDECIDED = [
    ({"first__name": "AGUS RIMBA", "first__nip": "19810101 200501 1 001"}, "name"),
    ({"first__name": None, "first__nip": None}, "name"),
    ({"title__text": "PERJANJIAN KINERJA"}, "year"),
    ({"first__position": None}, "position"),
    ({"title__subject": "KASI PEMERINTAHAN"}, "subject"),
    ({"first__position": "Plt. Kasi Pelayanan"}, "acting"),
]


def verdict(one: dict[str, Any], other: dict[str, Any]) -> tuple[str, str]:
    there = compare(identity_of(one, WORDS), identity_of(other, WORDS))
    assert there == compare(identity_of(other, WORDS), identity_of(one, WORDS))
    return there


@pytest.mark.parametrize("changes", SAME, ids=str)
def test_the_same(changes: dict[str, Any]) -> None:
    assert verdict(having(), having(**changes)) == ("same", "")


@pytest.mark.parametrize("changes", DIFFERENT, ids=str)
def test_another_one(changes: dict[str, Any]) -> None:
    assert verdict(having(), having(**changes)) == ("different", "")


@pytest.mark.parametrize(("changes", "field"), UNDECIDED, ids=str)
def test_what_a_person_must_say(changes: dict[str, Any], field: str) -> None:
    assert verdict(having(), having(**changes)) == ("undecided", field)


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("Inspektur Daerah", "Inspektur Pembantu Wilayah I Daerah"),
        ("Direktur", "Wakil Direktur"),
        ("Kepala Dinas X", "Kepala Bidang A Dinas X"),
    ],
)
def test_a_position_whose_name_is_part_of_another_is_not_it(upper: str, lower: str) -> None:
    assert verdict(having(first__position=upper), having(first__position=lower)) == ("different", "")


def test_many_hold_a_position_that_heads_nothing() -> None:
    one, other = (having(first__position="Penyusun Laporan", first__name=name, first__nip=None) for name in ("A. MELUR", "B. RIMBA"))
    assert verdict(one, other) == ("different", "")


def test_revisions_are_distinguished() -> None:
    first, second, third = (having(title__text=f"PERUBAHAN {which}PERJANJIAN KINERJA TAHUN 2026") for which in ("", "KEDUA ", "KE-3 "))
    assert verdict(second, having(title__text="PERUBAHAN KEDUA PERJANJIAN KINERJA TAHUN 2026")) == ("same", "")
    assert [verdict(a, b)[0] for a, b in ((first, second), (second, third), (first, third))] == ["different"] * 3


def test_nobody_named_on_either() -> None:
    nobody = {"title": OWN["title"], "letterhead": OWN["letterhead"]}
    assert verdict(nobody, nobody) == ("undecided", "nobody")
    assert verdict(nobody, {**nobody, "title": {"text": "PERJANJIAN KINERJA TAHUN 2026", "subject": "KASI LAIN"}}) == ("different", "")


def test_rows_are_matched_by_their_names_before_they_are_compared() -> None:
    mine = {"lines": [{"name": "a", "amount": "1"}, {"name": "b", "amount": "2"}], "id": "x"}
    other = {"lines": [{"name": "new", "amount": "9"}, {"name": "a", "amount": "1"}, {"name": "b", "amount": "3"}], "id": "y"}
    assert list(differences(mine, other, {"id"})) == [Difference("lines.1.amount", "2", "3"), Difference("lines", None, "new")]
    assert list(differences(other, mine, {"id"})) == [Difference("lines.0", "new", None), Difference("lines.2.amount", "3", "2")]


def codes(loaded: Loaded) -> dict[str, str]:
    return {Path(note.place.file).name: note.code for note in loaded.notes}


def test_what_is_there_five_times_is_one(tmp_path: Path) -> None:
    """YAML, its document, a copy with another total, last week's marked copy, and the mark of an open file."""
    from tests.command import periksa

    (tmp_path / "kasi.docx").write_bytes(paper())
    periksa("intake", "kasi.docx", "--out", ".", cwd=tmp_path)
    (tmp_path / "kasi (2).docx").write_bytes(paper("Rp26.000.000"))
    (tmp_path / "minggu-lalu.docx").write_bytes(marked(paper("Rp27.000.000")))
    (tmp_path / "~$kasi.docx").write_bytes(b"x")
    loaded = load([tmp_path], VOCABULARY)
    assert [Path(item.file).suffix for item in loaded.agreements] == [".yaml"]
    assert codes(loaded) == {
        "kasi.docx": "document-transcribed", "kasi (2).docx": "document-twice", "minggu-lalu.docx": "set-aside-marked",
        "~$kasi.docx": "set-aside-lock",
    }  # fmt: skip
    (problem,) = loaded.problems
    assert (problem.code, problem.arguments["value"], problem.arguments["used"]) == ("agreement-differs", "Rp26.000.000", "Rp30.000.000")


def test_a_marked_copy_is_read_where_nothing_else_is_there(tmp_path: Path) -> None:
    (tmp_path / "salinan.docx").write_bytes(marked(paper()))
    loaded = load([tmp_path], VOCABULARY)
    assert len(loaded.agreements) == 1
    assert [note.code for note in loaded.notes] == ["document-marked", "document-read"]


def test_what_was_named_is_what_is_used(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(paper())
    (tmp_path / "b.docx").write_bytes(paper("Rp26.000.000"))
    loaded = load([tmp_path / "b.docx"], VOCABULARY)
    assert [(Path(item.file).name, item.selected) for item in loaded.agreements] == [("b.docx", True)]


def test_a_new_official_is_asked_about_and_both_are_checked(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(paper())
    (tmp_path / "b.docx").write_bytes(paper(name="AGUS RIMBA, S.IP."))
    loaded = load([tmp_path], VOCABULARY)
    assert len(loaded.agreements) == 2
    assert [note.code for note in loaded.notes if note.code.startswith("document-undecided")] == ["document-undecided-name"]


def test_a_revision_is_another_agreement(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(paper())
    (tmp_path / "b.docx").write_bytes(paper(title="PERUBAHAN PERJANJIAN KINERJA TAHUN 2026"))
    loaded = load([tmp_path], VOCABULARY)
    assert len(loaded.agreements) == 2
    assert {note.code for note in loaded.notes} == {"document-read"}


def test_a_row_that_only_one_has_is_found(tmp_path: Path) -> None:
    from docx import Document

    (tmp_path / "a.docx").write_bytes(paper())
    shorter = Document(str(tmp_path / "a.docx"))
    row = shorter.tables[2].rows[2]._tr
    row.getparent().remove(row)
    shorter.save(str(tmp_path / "b.docx"))
    (problem,) = load([tmp_path], VOCABULARY).problems
    assert (problem.code, problem.arguments["used"]) == ("agreement-lacks-there", "meningkatnya tertib administrasi")
