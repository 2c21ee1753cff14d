"""The tables of a rule book as files: their form, their values, and whether they have what the program itself reads (needs.py).

A table is a YAML file in a rule book's folder `reference/`, or in one of its parts `law/`, `language/`, `thresholds/`: either `value` (a
number), or `values` (texts), or `columns` (name: text, number, truth or texts) and `rows`, or `dictionary` (the files of one). A book that
extends another one says of a table of the same name whether it adds to it or replaces it; one that stands instead of the shipped book
replaces. A table that the program itself reads must then have what it reads there. Must not know what the tables are for: that is
Vocabulary's, and of those who ask it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from agreements.notation.composing import composed
from agreements.notation.dictionary import DICTIONARY
from agreements.notation.needs import NEEDS, Kind
from agreements.notation.table_rows import Row, contradicting, number_of, rows_of
from agreements.source.document import digest_of, placed, read_bytes, read_file
from agreements.source.shape import of_rules, validate
from engine.language.borrowed import is_thousands
from engine.language.classes import dataclass
from engine.language.path import DataPath
from engine.language.problem import Place, Problem, Problems
from engine.language.suggesting import suggest
from rules import RULES

if TYPE_CHECKING:
    from agreements.notation.table_file import DictionaryFiles, Table

FOLDER = "reference"
# What a book may sort its tables into: what the law and official lists say, how things are worded, and numbers that somebody chose.
PARTS = ("law", "language", "thresholds")
# What each file of a dictionary may have of bytes.
MAX_DICTIONARY = 20_000_000
# What a table does to the one of its name in an earlier book; "new" where there is none.
Change: TypeAlias = Literal["new", "add", "replace"]


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file that a table is made of: its book's folder, its path, the digest of its bytes, and what it does to an earlier table."""

    book: Path
    file: Path
    digest: str
    change: Change = "new"


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of some rule books by name, with `_` for `-`: numbers, lists of texts, rows, dictionaries (the path of their files without
    the endings); and the title of each table and the files that it is made of.

    `columns` has the types of the columns of those that have rows.
    """

    numbers: dict[str, int | Fraction] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    tables: dict[str, list[Row]] = field(default_factory=dict)
    columns: dict[str, Mapping[str, Kind]] = field(default_factory=dict)
    dictionaries: dict[str, Path] = field(default_factory=dict)
    files: dict[str, list[TableFile]] = field(default_factory=dict)
    titles: dict[str, Mapping[str, str]] = field(default_factory=dict)
    # The names of those of whose files something is wrong, which has been said: what lacks them is no second mistake.
    broken: set[str] = field(default_factory=set)

    def digests(self) -> dict[str, str]:
        """The digest of every file in force, by the name of its file, with `+1`, `+2` … for those that add to the first."""
        found: dict[str, str] = {}
        for name, files in self.files.items():
            start = max((index for index, item in enumerate(files) if item.change != "add"), default=0)
            shown = name.replace("_", "-")
            found |= {f"{shown}+{index}" if index else shown: item.digest for index, item in enumerate(files[start:])}
        return found

    def number(self, name: str) -> int | Fraction:
        """The number that a table is; 0 if there is none."""
        return self.numbers.get(name, 0)

    def values(self, name: str) -> Sequence[str]:
        """The texts of a table; none if there is none of this name."""
        return self.lists.get(name, ())

    def rows(self, name: str) -> Sequence[Any]:
        """The rows of a table, by column; none if there is none of this name."""
        return self.tables.get(name, ())

    def set(self, name: str, table: Table, folder: Path, problems: list[Problem[DataPath]]) -> None:
        """Take in a table that has its form, in place of an earlier one. Rows that do not fit the columns are left out and added to the
        problems.
        """
        for kept in (self.numbers, self.lists, self.tables, self.columns, self.dictionaries):
            kept.pop(name, None)
        self.titles[name] = table.title.model_dump()
        if table.dictionary is not None:
            problems.extend(_changed(table.dictionary, folder))
            if not problems:
                self.dictionaries[name] = folder / table.dictionary.files
            return
        if table.value is not None:
            self.numbers[name] = number_of(table.value)
        elif table.values is not None:
            self.lists[name] = [composed(text) for text in table.values]
        else:
            self.columns[name] = table.columns or {}
            self.tables[name] = rows_of(name, table, problems)

    def add(self, name: str, table: Table, problems: list[Problem[DataPath]]) -> None:
        """Add texts or rows to a table of an earlier book. What is there already is no second entry; what contradicts it is a problem."""
        if table.values is not None and name in self.lists:
            there = self.lists[name]
            self.lists[name] = [*there, *(text for text in dict.fromkeys(map(composed, table.values)) if text not in there)]
        elif table.columns is not None and name in self.tables:
            columns = self.columns[name]
            if other := [column for column, kind in table.columns.items() if columns.get(column) != kind]:
                known = ", ".join(f"{column}: {kind}" for column, kind in columns.items())
                problems.append(Problem("added-column", DataPath("columns", other[0]), {"column": other[0], "columns": known}))
                return
            earlier, rows = self.tables[name], rows_of(name, table, problems)
            problems.extend(contradicting(earlier, table, columns, str(self.files[name][-1].file)))
            self.tables[name] = [*earlier, *(row for row in rows if row not in earlier)]
        else:
            problems.append(Problem("not-added", DataPath("change"), {"table": name.replace("_", "-")}))


def table_files(book: Path) -> Iterator[Path]:
    """The files of a book's tables: in `reference/` itself and in its parts."""
    for folder in (FOLDER, *(f"{FOLDER}/{part}" for part in PARTS)):
        yield from sorted((book / folder).glob("*.yaml"))


def read_tables(books: Sequence[Path] = ()) -> tuple[Tables, list[Problem[Place]]]:
    """The tables of the shipped rule book and of the given ones, and what is wrong with them.

    A book after another of those that are given extends it; the first one stands for itself.
    """
    found, wrong, read = Tables(), list[Problem[Place]](), set[Path]()
    for book in (RULES, *books):
        places: dict[str, Path] = {}
        for file in table_files(book):
            first = places.setdefault(file.stem, file)
            if first is not file:
                wrong.append(Problem("duplicate-table", Place(str(file)), {"table": file.stem, "first": str(first)}))
            elif file not in read:
                wrong.extend(_read(book, file, found, extends=book in books[1:]))
            read.add(file)
    return found, wrong


def _read(book: Path, file: Path, found: Tables, *, extends: bool) -> Iterator[Problem[Place]]:
    """Take in the table of a file, if it has its form; what is wrong with it. A book that `extends` others says what becomes of theirs."""
    name = file.stem.replace("-", "_")
    try:
        document = read_file(file)
    except Problems as unread:
        found.broken.add(name)
        yield from unread.problems
        return
    from agreements.notation.table_file import Table  # of pydantic, which no kept table needs

    table, problems = validate(document.root, Table)
    if isinstance(table, Table):
        there = found.files.setdefault(name, [])
        problems = [*_declared(name, table, found, extends=extends), *_shape(name, table)]
        if not problems:
            if table.change == "add":
                found.add(name, table, problems)
            else:
                found.set(name, table, file.parent, problems)
            problems.extend(_lacking(name, found))
        there.append(TableFile(book, file, document.digest, table.change or ("replace" if there else "new")))
    if problems:
        found.broken.add(name)
    yield from (placed(of_rules(problem), document, shown=True) for problem in problems)


def _declared(name: str, table: Table, found: Tables, *, extends: bool) -> Iterator[Problem[DataPath]]:
    """Whether the table says what it does to an earlier one, and there is one."""
    there, shown = found.files[name], name.replace("_", "-")
    if there and table.change is None and extends:
        yield Problem("change-unsaid", DataPath(), {"table": shown, "first": str(there[-1].file)})
    elif table.change is not None and not there:
        earlier = (other.replace("_", "-") for other, files in found.files.items() if files)
        yield Problem("changes-nothing", DataPath("change"), {"table": shown, **suggest(shown, earlier)})
    elif table.change == "replace" and (wanted := _unlike(name, table, found)):
        yield Problem("replaced-unlike", DataPath("change"), {"table": shown, "wanted": wanted})


def _unlike(name: str, table: Table, found: Tables) -> str:
    """What the table that is replaced is, if the new one is of another kind or lacks a column of it; "" otherwise."""
    if name in found.tables:
        columns = found.columns[name]
        same = all((table.columns or {}).get(column) == kind for column, kind in columns.items())
        return "" if same else f"columns ({', '.join(f'{column}: {kind}' for column, kind in columns.items())})"
    kinds: dict[str, Mapping[str, object]] = {"value": found.numbers, "values": found.lists, "dictionary": found.dictionaries}
    kind = next((kind for kind, tables in kinds.items() if name in tables), "")
    return kind if kind and getattr(table, kind) is None else ""


def _changed(files: DictionaryFiles, folder: Path) -> Iterator[Problem[DataPath]]:
    """What is wrong with the files of a dictionary: it would know other words than the table says, or none."""
    for ending, digest in zip(DICTIONARY, (files.aff, files.dic), strict=True):
        file = (folder / files.files).with_suffix(ending)
        try:
            found = digest_of(read_bytes(file, MAX_DICTIONARY))
        except Problems:
            yield Problem("dictionary-unreadable", DataPath("dictionary", "files"), {"file": str(file)})
            continue
        if found != digest:
            yield Problem("dictionary-changed", DataPath("dictionary", ending.removeprefix(".")), {"file": file.name, "found": found})


def _lacking(name: str, found: Tables) -> Iterator[Problem[DataPath]]:
    """What the program asks of the rows of a table and none of them has."""
    needs, shown = NEEDS.get(name), name.replace("_", "-")
    if needs == "values" and not found.values(name):
        yield Problem("table-empty", DataPath("values"), {"table": shown})
    for column, need in needs.items() if isinstance(needs, Mapping) else ():
        there = {str(row[column]) for row in found.rows(name) if column in row}
        missing = [value for value in need.choices if value not in (*there, *need.spared)] if need.every else []
        if missing:
            yield Problem("table-lacks", DataPath("rows"), {"table": shown, "column": column, "values": ", ".join(missing)})


def _numbers(table: Table) -> Iterator[tuple[DataPath, str]]:
    """What stands in the place of a number, and where."""
    if table.value is not None:
        yield DataPath("value"), table.value
    columns = [column for column, kind in (table.columns or {}).items() if kind == "number"]
    for index, row in enumerate(table.rows or ()):
        for column in columns:
            if isinstance(written := row.get(column), str):
                yield DataPath("rows", index, column), written


def _shape(name: str, table: Table) -> Iterator[Problem[DataPath]]:
    """What is wrong with the table as a whole: it is of one kind, and has what the program reads in it."""
    columns = table.columns or {}
    kind = next((k for k in ("value", "values", "dictionary") if getattr(table, k) is not None), "rows")
    parts = (table.value, table.values, table.columns, table.dictionary)
    if sum(part is not None for part in parts) != 1 or (table.rows is None) is (table.columns is not None):
        yield Problem("bad-table", DataPath())
        return
    for path, written in _numbers(table):
        if is_thousands(written):
            yield Problem("looks-like-thousands", path, {"number": written, "hint": written.replace(".", "")})
    needs = NEEDS.get(name)
    if isinstance(needs, Mapping):
        lacking = {column: need for column, need in needs.items() if need.needed and column not in columns}
        other = {column: need for column, need in needs.items() if column in columns and columns[column] != need.kind}
        if lacking or other:
            wanted = ", ".join(f"{column}: {need.kind}" for column, need in needs.items() if need.needed or column in other)
            yield Problem("table-needed", DataPath(), {"table": name.replace("_", "-"), "wanted": f"columns ({wanted})"})
    elif needs is not None and needs != kind:
        yield Problem("table-needed", DataPath(), {"table": name.replace("_", "-"), "wanted": needs})
