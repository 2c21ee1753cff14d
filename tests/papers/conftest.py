"""The regency and its first working paper, made once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.command import periksa
from tests.papers.regency import build, plant

DAY = "2026-03-02"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, dict[Path, str]]:
    """Four offices with faults, the working paper of them, and the files as they were before the faults."""
    folder = tmp_path_factory.mktemp("regency")
    before = plant(build(folder / "kabupaten", 4))
    paper = folder / "kertas-kerja.xlsx"
    done = periksa("paper", "working", folder / "kabupaten", "--lang", "id", "--as-of", DAY, "--out", paper)
    assert done.returncode == 0, done.stderr
    return folder / "kabupaten", paper, before


@pytest.fixture
def regency(made: tuple[Path, Path, dict[Path, str]], tmp_path: Path) -> tuple[Path, Path, dict[Path, str]]:
    """A copy of them of one's own."""
    folder, paper, before = made
    shutil.copytree(folder, tmp_path / "kabupaten")
    shutil.copy(paper, tmp_path / "kertas-kerja.xlsx")
    mine = {tmp_path / "kabupaten" / file.relative_to(folder): text for file, text in before.items()}
    return tmp_path / "kabupaten", tmp_path / "kertas-kerja.xlsx", mine
