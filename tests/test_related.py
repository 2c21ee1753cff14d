"""A folder with papers of many offices: those that have to do with each other are judged together, the others apart."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from agreements.loading import load
from engine.run.related import related
from tests.command import periksa
from tests.vocabulary import VOCABULARY


def paper(id_: str, government: str | None, office: str | None, *people: tuple[str, str, str], **more: Any) -> dict[str, Any]:
    """An agreement with its letterhead and the name, position and NIP of its first and second party."""
    parties = {
        role: {key: text for key, text in (("name", name), ("position", position), ("nip", nip)) if text}
        for role, (name, position, nip) in zip(("first", "second"), people, strict=False)
    }
    letterhead = {key: text for key, text in (("government", government), ("office", office)) if text}
    return {"id": id_, **({"letterhead": letterhead} if letterhead else {}), **({"parties": parties} if parties else {}), **more}


MELATI, ANGGREK = "PEMERINTAH KABUPATEN MELATI", "PEMERINTAH KOTA ANGGREK"
BUPATI, HEALTH = ("H. Surya Wijaya", "Bupati Melati", ""), ("dr. Rina Astuti", "Kepala Dinas Kesehatan", "197005051996032001")
FARMS, FIELD = ("Ir. Bagus Santoso", "Kepala Dinas Pertanian", "196808081994031008"), ("Yudi Hartono", "Kepala Bidang Pangan", "")
MAYOR, OTHER = ("Dra. Wulan Sari", "Wali Kota Anggrek", ""), ("Yudi Hartono", "Kepala Dinas Pertanian", "197101011997031001")

# The papers of a folder, and the groups that are judged together.
FOLDERS: dict[str, tuple[list[dict[str, Any]], list[list[str]]]] = {
    "two governments, with a namesake": (
        [paper("a", MELATI, "DINAS PERTANIAN", FIELD, FARMS), paper("b", ANGGREK, "DINAS PERTANIAN", OTHER, MAYOR)],
        [["a"], ["b"]],
    ),
    "two offices of one regency, and nobody in both": (
        [paper("a", MELATI, "DINAS PERTANIAN", FIELD, FARMS), paper("b", MELATI, "DINAS KESEHATAN", HEALTH, BUPATI)],
        [["a"], ["b"]],
    ),
    "heads who sign with one regent": (
        [paper("a", MELATI, "DINAS PERTANIAN", FARMS, BUPATI), paper("b", MELATI, "DINAS KESEHATAN", HEALTH, BUPATI)],
        [["a", "b"]],
    ),
    "a regent whose name is written otherwise": (
        [
            paper("a", MELATI, "DINAS PERTANIAN", FARMS, BUPATI),
            paper("b", MELATI, "DINAS KESEHATAN", HEALTH, ("H. Suria Wijayanto", "Bupati Melati", "")),
        ],
        [["a", "b"]],
    ),
    "another letterhead, and the same number": (
        [paper("a", MELATI, "DINAS PERTANIAN", FARMS, BUPATI), paper("b", ANGGREK, "DINAS PANGAN", FIELD, FARMS)],
        [["a", "b"]],
    ),
    "another letterhead, and the superior": (
        [paper("a", MELATI, "DINAS PERTANIAN", FARMS, BUPATI), paper("b", ANGGREK, "DINAS PANGAN", FIELD, superior="a")],
        [["a", "b"]],
    ),
    "a line under one of another office": (
        [
            paper("a", MELATI, "DINAS PERTANIAN", FARMS, budget={"lines": [{"number": "1", "name": "Program Pangan", "amount": "10"}]}),
            paper("b", ANGGREK, "DINAS PANGAN", MAYOR, budget={"lines": [{"name": "Pangan", "amount": "10", "under": "a/1"}]}),
        ],
        [["a", "b"]],
    ),
    "a paper without letterhead, signed with somebody of the second office": (
        [
            paper("a", MELATI, "DINAS PERTANIAN", FARMS, BUPATI),
            paper("b", ANGGREK, "DINAS KESEHATAN", HEALTH, MAYOR),
            paper("c", None, None, FIELD, HEALTH),
        ],
        [["a"], ["b", "c"]],
    ),
    "a paper without letterhead, of somebody else": (
        [
            paper("a", MELATI, "DINAS PERTANIAN", FARMS, BUPATI),
            paper("b", ANGGREK, "DINAS KESEHATAN", HEALTH, MAYOR),
            paper("c", None, None, OTHER),
        ],
        [["a"], ["b"], ["c"]],
    ),
    "papers that name nobody, of the second office and of a third": (
        [
            paper("a", MELATI, "DINAS PERTANIAN", FARMS, BUPATI),
            paper("b", ANGGREK, "DINAS KESEHATAN", HEALTH, MAYOR),
            paper("c", ANGGREK, "DINAS KESEHATAN"),
            paper("d", ANGGREK, "DINAS PANGAN"),
        ],
        [["a"], ["b", "c"], ["d"]],
    ),
    "heads of areas of one name in two governments": (
        [
            paper("a", MELATI, "KECAMATAN SUKAJAYA", ("Ujang Rahman", "Camat Sukajaya", ""), BUPATI),
            paper("b", ANGGREK, "KECAMATAN SUKAJAYA", ("Erwin Siregar", "Camat Sukajaya", ""), MAYOR),
        ],
        [["a"], ["b"]],
    ),
    "numbers that are still to be filled in": (
        [
            paper("a", MELATI, "DINAS PERTANIAN", ("Yudi Hartono", "Kepala Bidang Pangan", "19................"), FARMS),
            paper("b", ANGGREK, "DINAS KESEHATAN", ("Tuti Lestari", "Kepala Bidang Gizi", "19................"), HEALTH),
        ],
        [["a"], ["b"]],
    ),
    "nothing that tells": ([paper("a", MELATI, "DINAS PERTANIAN"), paper("b", ANGGREK, "DINAS PANGAN")], [["a", "b"]]),
    "no letterhead": ([paper("a", None, None, FARMS, BUPATI), paper("b", None, None, OTHER, MAYOR)], [["a", "b"]]),
}


def put(folder: Path, papers: list[dict[str, Any]]) -> Path:
    folder.mkdir()
    for content in papers:
        YAML().dump(content, folder / f"{content['id']}.yaml")
    return folder


@pytest.mark.parametrize("name", FOLDERS)
def test_what_is_judged_together(name: str, tmp_path: Path) -> None:
    papers, expected = FOLDERS[name]
    (groups,) = related(load([str(put(tmp_path / "papers", papers))], VOCABULARY).agreements, VOCABULARY)
    assert [[item.id for item in group] for group in groups] == expected


def test_of_one_file_those_count_that_it_has_to_do_with(tmp_path: Path) -> None:
    papers = FOLDERS["two governments, with a namesake"][0] + [paper("c", MELATI, "DINAS PERTANIAN", FARMS, BUPATI)]
    loaded = load([str(put(tmp_path / "papers", papers) / "a.yaml")], VOCABULARY)
    assert [[[item.id for item in group] for group in groups] for groups in related(loaded.agreements, VOCABULARY)] == [[["a", "c"]]]


def test_an_inbox_finds_what_folders_of_offices_do(tmp_path: Path) -> None:
    """In one folder or in one for each office: what is found is the same, and each of two groups has its own letterheads."""
    offices = [
        [
            paper("a-kadis", MELATI, "DINAS PERTANIAN", FARMS, BUPATI),
            paper("a-kabid", MELATI, "DINAS PERTANAIN", FIELD, FARMS, superior="a-kadis"),
        ],
        [
            paper("b-kadis", ANGGREK, "DINAS PERTANIAN", OTHER, MAYOR),
            paper("b-kabid", ANGGREK, "DINAS PERTANAIN", ("Tuti Lestari", "Kepala Bidang Benih", ""), OTHER, superior="b-kadis"),
        ],
    ]
    put(tmp_path / "inbox", [content for papers in offices for content in papers])
    for number, papers in enumerate(offices):
        put(tmp_path / f"office-{number}", papers)
    inbox = found(tmp_path / "inbox")
    assert [(item["rule"], item["agreement"]) for item in inbox if item["rule"] == "PK811"] == [("PK811", "a-kabid"), ("PK811", "b-kabid")]
    assert len({item["fingerprint"] for item in inbox}) == len(inbox)
    assert reported(inbox) == reported([*found(tmp_path / "office-0"), *found(tmp_path / "office-1")])


def found(folder: Path) -> list[dict[str, Any]]:
    """The findings of a folder."""
    return json.loads(periksa("check", str(folder), "--output-format", "json").stdout)["findings"]  # type: ignore[no-any-return]


def reported(findings: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """What findings say, whatever the folder's name."""
    return sorted((item["rule"], str(item["agreement"]), item["message"]) for item in findings)
