"""Every list and threshold says where it comes from, and on which papers other than the bundled ones it was checked."""

from __future__ import annotations

from pathlib import Path

from tests.rows import each
from tests.tools.count_entries import NOT_OF_PAPERS, TABLES, needs_note, note, read

FILES = sorted(TABLES.rglob("*.yaml"))


@each({"tables": FILES}, lambda file: file.stem)
def test_a_table_says_how_it_was_checked(file: Path) -> None:
    table = read(file)
    source = " ".join(table["source"].split())
    assert source
    if needs_note(file.stem, source):
        # `python -m tests.tools.count_entries --write` brings it up to date.
        assert source.endswith(note(file.stem, table))


def test_what_papers_cannot_check_is_there() -> None:
    assert {file.stem for file in FILES} >= NOT_OF_PAPERS
