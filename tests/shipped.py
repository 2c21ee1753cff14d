"""The rule book that ships, read once in a process for all tests that ask it: books are never changed once they are read.

Its tables stand behind every small book that a test writes, and its rules before those of a book that extends it: what is read of them
is kept for as long as its files stay as they are (`keep_tables`, from conftest.py on). So is, of any text, how it is taken apart, since
most of a copy is as it was. The book by itself is read anew whenever a test reads it. A test of reading itself reads for itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from agreements.notation import tables
from agreements.notation.tables import TableFile, Tables, table_files
from agreements.source.document import Document, read, read_bytes
from engine.language import Place, Problem, Problems, syntax
from engine.language.codes import Code
from engine.language.syntax import Size, Source
from engine.rulebook import RuleBook, collecting, layer, read_rules
from engine.rulebook.decided import asked_for, code_of, decisions_of, source_of
from engine.rulebook.layer import ReadLayer, read_layer
from engine.rulebook.lets import Shared
from engine.rulebook.reference import Reference, read_reference
from rules import RULES

_read = tables._read
_parse = syntax.parse


# Agreements of offices of many kinds with mistakes of every kind, a hundred or so: the corpus without the groups that measured first sight.
_CORPUS = Path(__file__).parent / "corpus"
MIXED = [RULES.parent / "agreements", *sorted(path.parent for path in _CORPUS.glob("*/expected.yaml"))]


@cache
def shipped_book() -> RuleBook:
    """The book, as it is read from its files."""
    return read_rules([RULES])


@cache
def decided_book() -> RuleBook:
    """The book with its generated code, as whoever has it in the cache asks it."""
    book = shipped_book()
    rules = [(rule.id, asked_for(rule)) for rule in book.rules]
    return replace(book, decisions=decisions_of(shipped_code(), rules, book.reference))


@cache
def shipped_code() -> Code:
    """The code that is generated of the book."""
    return code_of(source_of(shipped_book().rules))


def keep_tables() -> None:
    """From now on read a table of the shipped book once, the book behind others once, and take a text apart once."""
    tables._read = _read_once
    tables.read_file = layer.read_file = _document  # type: ignore[attr-defined]
    collecting.read_reference, collecting.read_layer = _reference_once, _layer_once  # type: ignore[attr-defined]
    syntax.parse = _parse_once


def _read_once(book: Path, file: Path, found: Tables, *, extends: bool) -> Iterator[Problem[Place]]:
    name = file.stem.replace("-", "_")
    if book != RULES or name in found.files or (kept := _shipped(file, _state(file))) is None:
        yield from _read(book, file, found, extends=extends)
        return
    for part in ("numbers", "lists", "tables", "columns", "dictionaries", "titles"):
        getattr(found, part).update(getattr(kept, part))
    found.files[name] = list[TableFile](kept.files[name])


def _state(file: Path) -> tuple[tuple[int, ...], ...]:
    """The file, and of a dictionary the files that it names: which each is, its size and when it was written."""
    files = [file, *(file.parent / "dictionary").glob("*")] if file.stem == "lexicon" else [file]
    return tuple(map(state_of, map(os.stat, files)))


def state_of(info: os.stat_result) -> tuple[int, ...]:
    """What is another as soon as a file is another one or has been written: it is asked some thousand times, of some hundred files each."""
    return info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns


@cache
def _shipped(file: Path, state: object) -> Tables | None:
    """What is read of the file by itself; None if anything is wrong with it."""
    alone = Tables()
    return None if list(_read(RULES, file, alone, extends=False)) else alone


def _reference_once(books: Sequence[Path]) -> tuple[Reference, list[Problem[Place]]]:
    """The tables of the books; those of the shipped one alone if no other has any."""
    if RULES in books[1:] or all(book == RULES for book in books) or any(next(table_files(book), None) for book in books if book != RULES):
        return read_reference(books)
    reference, wrong = _behind(_states())
    return reference, list(wrong)


def _states() -> tuple[object, ...]:
    return tuple(map(_state, table_files(RULES)))


@lru_cache(maxsize=1)
def _behind(state: object) -> tuple[Reference, list[Problem[Place]]]:
    return read_reference([RULES])


def _layer_once(
    folder: Path, reference: Reference, earlier: Shared | None, first: dict[str, str], problems: list[Problem[Place]]
) -> ReadLayer:
    """The rules of a folder; of the shipped book before those of a book without tables what was read of it."""
    if folder != RULES or earlier is not None or first or reference is not _behind(tables_now := _states())[0]:
        return read_layer(folder, reference, earlier, first, problems)
    found, ids, wrong = _before(tables_now, tuple((str(file), *state_of(file.stat())) for file in sorted(folder.rglob("*.yaml"))))
    first.update(ids)
    problems.extend(wrong)
    return replace(found, drafts=list(found.drafts), rules=list(found.rules), unreadable=set(found.unreadable))


@lru_cache(maxsize=1)
def _before(tables_now: object, files: object) -> tuple[ReadLayer, dict[str, str], list[Problem[Place]]]:
    ids: dict[str, str] = {}
    wrong: list[Problem[Place]] = []
    return read_layer(RULES, _behind(tables_now)[0], None, ids, wrong), ids, wrong


def _document(path: str | os.PathLike[str]) -> Document:
    """The document in a file of a rule book, whose text may have stood in another one."""
    data = read_bytes(path)
    kept = _apart(data)
    return read(data, os.fspath(path)) if kept is None else replace(kept, name=os.fspath(path), elsewhere={}, spots={})


@lru_cache(maxsize=1 << 10)
def _apart(data: bytes) -> Document | None:
    """The document; None if anything is wrong with it, which names its file."""
    try:
        return read(data, "")
    except Problems:
        return None


def _parse_once(text: str, named: Mapping[str, Size] | None = None) -> Source:
    """An expression taken apart; what is refused is not kept."""
    return _parsed(text, tuple(sorted((name, size) for name, size in (named or {}).items() if name in text)))


@lru_cache(maxsize=1 << 13)
def _parsed(text: str, named: tuple[tuple[str, Size], ...]) -> Source:
    return _parse(text, dict(named))
