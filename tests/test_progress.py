"""Long work is counted on a terminal: by agreements, soon, and nowhere else."""

from __future__ import annotations

import io
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from engine.api import check, read
from engine.cli import progress
from reports.words.catalogue import Words
from tests.shipped import decided_book


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Standard error as a terminal; within the test, as pytest puts its own there after every fixture."""
    made = Terminal()
    monkeypatch.setattr("sys.stderr", made)
    return made


def test_it_appears_while_the_first_item_still_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.05)
    shown, made = [], terminal(monkeypatch)
    for _ in progress.progress(Words("id"), "cli.checking")(["a", "b", "c"]):
        until = time.monotonic() + 20
        while not made.getvalue() and time.monotonic() < until:
            time.sleep(0.01)
        shown.append(made.getvalue())
    assert "Memeriksa perjanjian" in shown[0]
    assert "0/3" in shown[0]
    assert "1/3" in shown[1]
    assert "3/3" in made.getvalue()


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made = terminal(monkeypatch)
    assert list(progress.progress(Words("en"), "cli.checking")(range(1000))) == list(range(1000))
    assert list(progress.progress(Words("en"), "cli.checking")([])) == []
    assert made.getvalue() == ""


def test_what_is_no_terminal_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    for _ in progress.progress(Words("en"), "cli.checking")(["a"]):
        time.sleep(0.05)
    assert stream.getvalue() == ""


def test_files_and_agreements_are_counted_one_by_one(tmp_path: Path) -> None:
    for office, ids in (("a", "xyz"), ("b", "u")):
        (tmp_path / office).mkdir()
        for id_ in ids:
            (tmp_path / office / f"{id_}.yaml").write_text(f"id: {id_}")
    taken: list[tuple[int, int]] = []

    def watch(items: Sequence[object]) -> Iterable[object]:
        for done, item in enumerate(items, 1):
            taken.append((done, len(items)))
            yield item

    book = decided_book()
    loaded = read([tmp_path], book, watch)
    assert taken == [(1, 4), (2, 4), (3, 4), (4, 4)]
    taken.clear()
    check(loaded, book, watch=watch)
    assert taken == [(1, 4), (2, 4), (3, 4), (4, 4)]
