"""A disk that fills under a command: exit code 2 and a word, and whatever was there is as it was; nothing half written has a name."""

from __future__ import annotations

import errno
import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from engine.api import read_book
from engine.cli.context import emit
from engine.run.spool import NoRoomError
from reports.words.catalogue import Words
from tests.command import ROOT, periksa
from tests.intake.layouts import BUILT_WITH
from tests.small_book import small_book

# Each way of writing; what begins with "old" is there before.
COMMANDS = {
    "report": ("check", "kantor", "--output-format", "json", "--output-file", "old-r.json"),
    "page": ("check", "kantor", "--output-format", "html", "--output-file", "new.html"),
    "marked copy": ("mark", "surat.docx", "--out", "new.docx"),
    "what is read of a document": ("intake", "surat.docx", "--out", "out"),
    "form": ("new", "--out", "out"),
    "working paper": ("paper", "working", "kantor", "--out", "new.xlsx"),
    "working paper renewed": ("paper", "working", "kantor", "--previous", "old.xlsx", "--out", "new.xlsx"),
    "letters": ("paper", "letters", "kantor", "--out", "out"),
    "archive": ("check", "kantor", "--archive", "new.sqlite"),
    "archive that is there": ("check", "kantor", "--archive", "old.sqlite", "--as-of", "2026-01-31"),
    "sheet": ("score", "kantor", "--template", "new.xlsx"),
    "pages": ("rules", "pages", "out"),
}


@contextmanager
def full_from(size: int) -> Iterator[None]:
    """No file can have more bytes, as on a disk that has so much room left."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an office, a document and what earlier runs left."""
    folder = tmp_path_factory.mktemp("starved")
    shutil.copytree(ROOT / "agreements" / "sokaraja-2021", folder / "kantor")
    small_book(folder, "PK101", "PK102", "PK105")
    (folder / "surat.docx").write_bytes(BUILT_WITH["national"](7).bytes())
    (folder / "old-r.json").write_text("{}")
    periksa("paper", "working", "kantor", "--out", "old.xlsx", cwd=folder)
    periksa("check", "kantor", "--archive", "old.sqlite", cwd=folder)
    return folder


def held(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("size", [0, 1000])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_disk_that_fills_costs_nothing(name: str, size: int, made: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(made, tmp_path / "f"))
    before = held(folder)
    with full_from(size):
        done = periksa(*COMMANDS[name], cwd=folder)
    assert done.returncode == 2, done
    assert done.stderr.startswith("periksa: ")
    assert "--debug" not in done.stderr
    after = held(folder)
    assert {file: after.get(file) for file in before} == before
    # What is small enough may have been written whole before the disk was full.
    assert all(len(after[file]) <= size and not Path(file).name.startswith(".periksa-") for file in after.keys() - before.keys())
    assert periksa(*COMMANDS[name], cwd=folder).returncode != 2


def test_a_book_that_cannot_be_kept_is_read(made: Path, tmp_path: Path) -> None:
    for size in (0, 1000):
        with full_from(size):
            book = read_book([made / "own"], cache=tmp_path / "periksa")
        assert len(book.rules) == 3
        assert list((tmp_path / "periksa").iterdir()) == []


@pytest.mark.parametrize("file", [None, "report.txt"])
def test_what_cannot_be_laid_aside_is_no_report_that_cannot_be_written(file: str | None, tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "a"
        raise NoRoomError(errno.EIO, "damaged", "folder")

    with pytest.raises(NoRoomError):
        emit(pieces(), tmp_path / file if file else None, Words("en"), data=True)
    assert list(tmp_path.iterdir()) == []
