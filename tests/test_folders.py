"""From paths to folders: nothing twice, nothing passed over in silence."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from agreements.loading import load
from agreements.submitted import Loaded
from tests.vocabulary import VOCABULARY

AGREEMENT = "id: {id}\ntitle: {{text: PERJANJIAN KINERJA TAHUN 2021}}\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `office` with two agreements below the working directory."""
    monkeypatch.chdir(tmp_path)
    Path("office").mkdir()
    for name in ("camat", "sekcam"):
        Path("office", f"{name}.yaml").write_text(AGREEMENT.format(id=name))
    return tmp_path


def unusable(loaded: Loaded) -> list[tuple[str, str]]:
    return [(problem.code, problem.place.file) for problem in loaded.unusable]


def test_one_folder_in_several_spellings_is_read_once(office: Path) -> None:
    Path("link").symlink_to("office")
    spellings = ["office", "./office/", str(office / "office"), f"../{office.name}/office", "link", "office/camat.yaml", "link/sekcam.yaml"]
    loaded = load(spellings, VOCABULARY)
    assert [item.file for item in loaded.agreements if item.selected] == ["office/camat.yaml", "office/sekcam.yaml"]
    one = load(["link/camat.yaml", str(office / "office" / "camat.yaml")], VOCABULARY)
    assert [item.file for item in one.agreements if item.selected] == ["link/camat.yaml"]


def test_the_ending_may_be_in_capitals(office: Path) -> None:
    Path("office/camat.yaml").rename("office/CAMAT.YAML")
    Path("office/sekcam.yaml").rename("office/sekcam.Yml")
    assert [item.file for item in load(["office"], VOCABULARY).agreements] == ["office/CAMAT.YAML", "office/sekcam.Yml"]


def test_a_path_that_leads_nowhere_is_reported(office: Path) -> None:
    Path("empty").mkdir()
    long = "l" * 5000
    assert unusable(load(["", "gone.yaml", "office/camat.yaml/below", long, "empty"], VOCABULARY)) == [
        ("missing-file", "“”"),
        ("missing-file", "gone.yaml"),
        ("missing-file", "office/camat.yaml/below"),
        ("missing-file", long),
        ("no-agreements", "empty"),
    ]


def test_a_folder_that_cannot_be_listed_is_reported_and_the_others_are_read(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The superuser may read everything: so the refusal is made here."""
    Path("office/closed").mkdir()
    Path("office/closed/kasi.yaml").write_text(AGREEMENT.format(id="kasi"))
    listed = os.scandir

    def scandir(path: Any) -> Any:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(os, "listdir", lambda path=".": [entry.name for entry in scandir(path)])
    for path in ("office", "office/closed"):
        loaded = load([path], VOCABULARY)
        assert unusable(loaded) == [("no-permission", "office/closed")]
        assert len(loaded.agreements) == (2 if path == "office" else 0)
    # A file in it may be read by its name; that its neighbours are not known is reported.
    loaded = load(["office/closed/kasi.yaml"], VOCABULARY)
    assert [item.file for item in loaded.agreements] == ["office/closed/kasi.yaml"]
    assert unusable(loaded) == [("no-permission", "office/closed")]


def test_a_path_that_must_not_be_looked_at_is_reported(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = os.lstat

    def lstat(path: Any, *args: Any, **kwargs: Any) -> os.stat_result:
        if "closed" in os.fspath(path):
            raise PermissionError(13, "Permission denied", str(path))
        return looked(path, *args, **kwargs)

    monkeypatch.setattr(os, "lstat", lstat)
    assert unusable(load(["closed/camat.yaml"], VOCABULARY)) == [("no-permission", "closed/camat.yaml")]


def test_nothing_is_suggested_to_be_above_itself(office: Path) -> None:
    Path("office/camat.yaml").write_text(
        "id: camat\nsuperior: cammat\nbudget: {lines: [{number: '1', under: cammat/1}]}\n"
        "objectives: [{number: '1', indicators: [{number: '1', under: cammat/1.1}]}]\n"
    )
    assert [(problem.code, problem.arguments) for problem in load(["office"], VOCABULARY).problems] == [
        ("unknown-superior", {"id": "cammat"}),
        ("unknown-line", {"id": "cammat/1"}),
        ("unknown-indicator", {"id": "cammat/1.1"}),
    ]
