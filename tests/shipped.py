"""The rule book that ships, read once in a process for all tests that ask it: books are never changed once they are read.

Its tables stand behind every small book that a test writes: what is read of each is kept for as long as its file stays as it is
(`keep_tables`, from conftest.py on). A test of reading itself reads for itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from agreements.notation import tables
from agreements.notation.tables import TableFile, Tables
from engine.language import Place, Problem
from engine.rulebook import RuleBook, read_rules
from engine.rulebook.decided import asked_for, code_of, decisions_of, source_of
from rules import RULES

_read = tables._read


@cache
def shipped_book() -> RuleBook:
    """The book, as it is read from its files."""
    return read_rules([RULES])


@cache
def decided_book() -> RuleBook:
    """The book with its generated code, as whoever has it in the cache asks it."""
    book = shipped_book()
    rules = [(rule.id, asked_for(rule)) for rule in book.rules]
    decisions = decisions_of(code_of(source_of(book.rules)), rules, {"reference": book.reference.value})
    return replace(book, decisions=decisions)


def keep_tables() -> None:
    """From now on read a table of the shipped book once."""
    tables._read = _read_once


def _read_once(book: Path, file: Path, found: Tables, *, extends: bool) -> Iterator[Problem[Place]]:
    name = file.stem.replace("-", "_")
    if book != RULES or name in found.files or (kept := _shipped(file, _state(file))) is None:
        yield from _read(book, file, found, extends=extends)
        return
    for part in ("numbers", "lists", "tables", "columns", "dictionaries", "titles"):
        getattr(found, part).update(getattr(kept, part))
    found.files[name] = list[TableFile](kept.files[name])


def _state(file: Path) -> tuple[tuple[str, int, int], ...]:
    """The file, and of a dictionary the files that it names: each with its size and when it was written."""
    files = [file, *(file.parent / "dictionary").glob("*")] if file.stem == "lexicon" else [file]
    return tuple((os.path.realpath(item), (info := item.stat()).st_size, info.st_mtime_ns) for item in files)


@cache
def _shipped(file: Path, state: object) -> Tables | None:
    """What is read of the file by itself; None if anything is wrong with it."""
    alone = Tables()
    return None if list(_read(RULES, file, alone, extends=False)) else alone
