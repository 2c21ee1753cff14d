"""Proposals for the seed: compared with what the transcription declares; none is sure and wrong."""

from __future__ import annotations

import pytest

from agreements.intake.propose import propose
from agreements.intake.recognise import recognise
from tests.intake.measure import flatten
from tests.intake.reading import WORDS, document_of
from tests.intake.test_layouts import IDS, SEED
from tests.test_transcription import load


def test_the_seed() -> None:
    reading = recognise(document_of(SEED.read_bytes(), "text"), WORDS)
    proposals = propose([draft.value for draft in reading.drafts], WORDS)
    ids = {proposal.value: IDS[proposal.agreement] for proposal in proposals if proposal.path == "id"}
    assert len(ids) == len(IDS)
    declared = {
        (number, path): text
        for number, name in enumerate(IDS)
        for path, text in flatten(load(name)).items()
        if path == "superior" or path.endswith(".under")
    }
    proposed = {
        (p.agreement, p.path): "/".join([ids[p.value.partition("/")[0]], *p.value.split("/")[1:]]) for p in proposals if p.path != "id"
    }
    wrong = {key: text for key, text in proposed.items() if declared.get(key) != text}
    assert wrong == {}
    # What the paper's own words do not show, and no sum: a name that the nomenclature does not have.
    assert set(declared) - set(proposed) == {(2, "budget.lines.0.under")}
    assert [(p.agreement, p.path, p.sure) for p in proposals if p.reason == "sum"] == [(1, "budget.lines.0.under", False)]


def test_a_name_that_signs_below_is_the_superior_for_sure() -> None:
    upper = {"title": {"text": "PK", "subject": "CAMAT"}, "parties": {"first": {"position": "Camat Melati", "name": "ANI, S.H."}}}
    lower = {"parties": {"first": {"position": "Kasi", "name": "BUDI"}, "second": {"position": "Camat Melati", "name": "ANI, S.H."}}}
    found = [p for p in propose([upper, lower], WORDS) if p.path == "superior"]
    assert [(p.agreement, p.value, p.sure) for p in found] == [(1, "camat-melati", True)]


def test_ids_of_equal_positions_differ() -> None:
    same = {"parties": {"first": {"position": "Kasi Pelayanan", "name": "A"}}}
    assert [p.value for p in propose([same, same], WORDS) if p.path == "id"] == ["kasi-pelayanan", "kasi-pelayanan-2"]


@pytest.mark.parametrize(
    ("title", "position", "name", "proposed"),
    [
        ("PERJANJIAN KINERJA PERUBAHAN TAHUN 2026", "Camat Melati", "ANI", [("camat-melati", True)]),
        # Somebody came after, or the name has a slip.
        ("PERJANJIAN KINERJA REVISI TAHUN 2026", "Camat Melati", "BUDI", [("camat-melati", False)]),
        ("PERJANJIAN KINERJA TAHUN 2026", "Camat Melati", "ANI", []),
        ("PERJANJIAN KINERJA PERUBAHAN TAHUN 2025", "Camat Melati", "ANI", []),
        ("PERJANJIAN KINERJA PERUBAHAN TAHUN 2026", "Sekretaris Camat Melati", "ANI", []),
    ],
)
def test_a_changed_agreement_replaces_the_only_one_of_its_post_and_year(
    title: str, position: str, name: str, proposed: list[tuple[str, bool]]
) -> None:
    first = {"title": {"text": "PERJANJIAN KINERJA TAHUN 2026"}, "parties": {"first": {"position": "Camat Melati", "name": "ANI"}}}
    changed = {"title": {"text": title}, "parties": {"first": {"position": position, "name": name}}}

    def found(*agreements: dict[str, object]) -> list[tuple[str, bool]]:
        return [(p.value, p.sure) for p in propose(agreements, WORDS) if p.path == "replaces"]

    assert found(first, changed) == proposed
    # Of two that it may replace neither is proposed.
    assert found(first, first, changed) == []


def office(whole: str, *amounts: str) -> list[dict[str, object]]:
    """A head with one line, and a subordinate of whose lines the first says that it is part of that one; their names say nothing."""
    lines = [{"name": f"Kegiatan {'abc'[number]}", "amount": text} for number, text in enumerate(amounts)]
    lines[0]["under"] = "kadis/1"
    head = {"position": "Kepala Dinas", "name": "ANI"}
    programme = {"number": "1", "name": "Program apa saja", "amount": whole}
    return [
        {"id": "kadis", "parties": {"first": head}, "budget": {"lines": [programme]}},
        {"id": "kabid", "parties": {"first": {"position": "Kepala Bidang", "name": "BUDI"}, "second": head}, "budget": {"lines": lines}},
    ]


@pytest.mark.parametrize(
    ("amounts", "placed"),
    [
        (("100", "60", "40"), {1: "kadis/1"}),
        (("100", "60", "30", "10"), {1: "kadis/1", 2: "kadis/1"}),
        (("100", "60", "40", "10"), {1: "kadis/1"}),
        (("100", "60", "30"), {}),
        (("100", "100", "40"), {}),
    ],
)
def test_what_is_left_is_placed_where_it_makes_up_the_sum(amounts: tuple[str, ...], placed: dict[int, str]) -> None:
    found = [p for p in propose(office(*amounts), WORDS) if p.reason == "sum"]
    assert {int(p.path.split(".")[2]): p.value for p in found} == placed
    assert not any(p.sure for p in found)


def test_of_versions_of_the_superior_s_agreement_the_first_is_proposed() -> None:
    upper = {"title": {"text": "PERJANJIAN KINERJA TAHUN 2026"}, "parties": {"first": {"position": "Camat Melati", "name": "ANI, S.H."}}}
    changed = {**upper, "title": {"text": "PERJANJIAN KINERJA PERUBAHAN TAHUN 2026"}}
    lower = {"parties": {"first": {"position": "Kasi", "name": "BUDI"}, "second": {"position": "Camat Melati", "name": "ANI, S.H."}}}
    found = [(p.agreement, p.value) for p in propose([changed, upper, lower], WORDS) if p.path == "superior"]
    assert found == [(2, "camat-melati-2")]


def test_an_id_ends_with_a_whole_word() -> None:
    post = "Kepala Bidang Pengembangan Sumber Daya Manusia dan Pengendalian Penduduk"
    (found,) = (p.value for p in propose([{"parties": {"first": {"position": post}}}], WORDS) if p.path == "id")
    assert found == "kepala-bidang-pengembangan-sumber-daya-manusia-dan"
