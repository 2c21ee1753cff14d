"""Copies with comments that lie within a run beside their documents, where `check --mark` wrote them, are no further agreements."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from agreements.source.offices import Trees, name_portfolios
from tests.command import periksa
from tests.papers.test_mark_command import paper

OTHER = paper(name="RINI DAHLIA, S.E.", title="PERJANJIAN KINERJA TAHUN 2025")


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Two offices, whose documents have the same name; copies of both in a folder below, as `--mark` makes them."""
    for office, data in (("a", paper()), ("b", OTHER)):
        (tmp_path / office).mkdir()
        (tmp_path / office / "pk.docx").write_bytes(data)
    periksa("check", str(tmp_path), "--mark", str(tmp_path / "hasil"), "--exit-zero")
    assert sorted(file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("hasil/*/*")) == ["hasil/a/pk.docx", "hasil/b/pk.docx"]
    return tmp_path


def read(root: Path, *paths: str, options: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
    """The files that a run over the paths below a folder checks, and those that it sets aside as copies."""
    given = [str(root / path) for path in paths] or [str(root)]
    done = periksa("check", *given, "--exit-zero", "--lang", "en", "--output-format", "json", *options)
    notes = [(note["code"], Path(note["file"]).relative_to(root).as_posix()) for note in json.loads(done.stdout)["notes"]]
    checked, aside = (sorted(file for code, file in notes if code == wanted) for wanted in ("document-read", "set-aside-marked"))
    return checked, aside


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_check_wrote_is_not_checked_again(region: Path, jobs: str) -> None:
    for _ in range(2):
        # The second time results are kept.
        found = read(region, options=("--jobs", jobs))
        assert found == (["a/pk.docx", "b/pk.docx"], ["hasil/a/pk.docx", "hasil/b/pk.docx"])


def test_whoever_asks_for_the_copies_gets_them(region: Path) -> None:
    """Where the documents are not in the run, or a copy is named; also after a run in which they were set aside."""
    read(region)
    assert read(region, "hasil") == (["hasil/a/pk.docx", "hasil/b/pk.docx"], [])
    assert read(region, "hasil/a/pk.docx") == (["hasil/a/pk.docx"], [])


def test_a_copy_of_which_the_document_is_not_there_is_checked(region: Path) -> None:
    (region / "a" / "pk.docx").unlink()
    assert read(region) == (["b/pk.docx", "hasil/a/pk.docx"], ["hasil/b/pk.docx"])
    # Another agreement under the name that it had is no document of it.
    (region / "a" / "pk.docx").write_bytes(OTHER)
    assert read(region) == (["a/pk.docx", "b/pk.docx", "hasil/a/pk.docx"], ["hasil/b/pk.docx"])


def test_a_copy_of_an_earlier_day_is_set_aside_too(region: Path) -> None:
    (region / "a" / "pk.docx").write_bytes(paper(total="Rp25.000.000", target="12 laporan"))
    assert read(region)[1] == ["hasil/a/pk.docx", "hasil/b/pk.docx"]


def test_of_an_office_that_has_only_its_copy_nothing_is_lost(region: Path) -> None:
    """Its name is that of the document of another office above."""
    shutil.rmtree(region / "hasil" / "a")
    shutil.move(region / "hasil" / "b", region / "c")
    shutil.move(region / "a" / "pk.docx", region / "pk.docx")
    (region / "b" / "pk.docx").unlink()
    assert read(region) == (["c/pk.docx", "pk.docx"], [])


def test_intake_of_the_whole_leaves_the_copies(region: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    made = tmp_path_factory.mktemp("yaml")
    done = periksa("intake", str(region), "--out", str(made), "--lang", "en")
    assert len(list(made.glob("*.yaml"))) == 2
    assert done.stderr.count("Set aside: a copy with comments of periksa.") == 2


def test_offices_are_called_the_same_with_their_copies(region: Path) -> None:
    """What was found before `--mark` is compared with what is found after it."""

    def offices() -> set[str]:
        done = periksa("check", str(region), "--exit-zero", "--output-format", "json")
        return {finding["portfolio"] for finding in json.loads(done.stdout)["findings"]}

    with_copies = offices()
    shutil.rmtree(region / "hasil")
    assert with_copies == offices() == {"a", "b"}


def test_two_offices_of_one_name_are_kept_apart_by_their_folders(tmp_path: Path) -> None:
    """Neither has copies of the other's: the documents have other names, or there is YAML."""
    for place, name in (("kec", "camat.docx"), ("arsip/kec", "sekcam.docx"), ("x/kel", "lurah.yaml"), ("kel", "lurah.yaml")):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / name).write_bytes(b"")
    names = name_portfolios([tmp_path / place for place in ("kec", "arsip/kec", "x/kel", "kel")], Trees())
    top = tmp_path.name
    assert [str(name) for name in names.values()] == [f"{top}/kec", "arsip/kec", "x/kel", f"{top}/kel"]
