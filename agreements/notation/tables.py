"""The tables of a rule book as files: their form, their values, and what the program itself reads of them.

A table is a YAML file below a rule book's folder `reference/`: either `value` (a number), or `values` (texts), or `columns` (name: text,
number, truth or texts) and `rows`. A rule book adds its tables to those that ship, or replaces one of the same name; one that the program
itself reads must then have what it reads there. Must not know what the tables are for: that is Vocabulary's, and of those who ask it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from agreements.source.document import SourceErrors, read_file
from agreements.source.shape import validate
from rules import RULES

FOLDER = "reference"
LEGAL = "legal"
Kind: TypeAlias = Literal["text", "number", "truth", "texts"]
Cell: TypeAlias = str | int | Fraction | bool | list[str]
Row: TypeAlias = Mapping[str, Cell]
# Code, file, line, column, arguments.
Wrong: TypeAlias = tuple[str, str, int, int, Mapping[str, str | int]]
_Problem: TypeAlias = tuple[tuple[str | int, ...], str, Mapping[str, str | int]]

# What the program reads of tables by itself: their value, their values, or columns. Rules say themselves what they read.
READ: dict[str, str | tuple[str, ...]] = {
    LEGAL: ("key",), "retired": ("id",), "alike_measures": "value", "alike_words": "value", "common_words": "values",
    "nonstandard": ("wrong", "right"), "abbreviations": ("short", "long"), "measures": ("word", "kind"), "months": ("name", "month"),
    "calculations": ("spelling", "type", "official"), "titles": "values", "short_names": "values", "grades": "values",
    "achievement_parameters": ("parameter", "value"), "achievement_bands": ("at_least", "id", "en"),
    "stocks": "values", "occurrences": "values", "may_exceed_100": "values", "grade_scales": ("scale", "grade", "rank"),
    "lower_is_better": ("words",), "unit_sizes": ("kind", "unit", "size"),
    "formula_words": ("word", "does"), "quantity_words": "values", "money_words": "values", "ready_values": "values",
    "reduplications": "values",
}  # fmt: skip
# Parameters whose value is one of a few words, and those whose value is a number, or empty for none.
_CHOICES, _NUMBERS = {"lower": ("difference", "quotient")}, ("cap", "zero_missed")


class Title(BaseModel):
    """What a table is called, in both languages."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(description="Bahasa Indonesia")
    en: str = Field(description="English")


class Table(BaseModel):
    """One reference table, as written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Title = Field(description="What the table is called")
    source: str = Field(description="Where its content comes from, and how it was verified")
    value: str | None = Field(None, pattern=r"^\d+(\.\d+|/0*[1-9]\d*)?$", description="A number or a fraction")
    values: list[str] | None = Field(None, description="Texts")
    columns: dict[str, Kind] | None = Field(None, description="Of rows: the type of each column")
    rows: list[dict[str, str | list[str] | None]] | None = Field(None, description="By column; what is absent is unknown")


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of some rule books by name, with `_` for `-`: numbers, lists of texts, rows; and the digest of the bytes of each file.

    `columns` has the types of the columns of those that have rows.
    """

    numbers: dict[str, int | Fraction] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    tables: dict[str, list[Row]] = field(default_factory=dict)
    columns: dict[str, Mapping[str, Kind]] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)

    def number(self, name: str) -> int | Fraction:
        """The number that a table is; 0 if there is none."""
        return self.numbers.get(name, 0)

    def values(self, name: str) -> Sequence[str]:
        """The texts of a table; none if there is none of this name."""
        return self.lists.get(name, ())

    def rows(self, name: str) -> Sequence[Any]:
        """The rows of a table, by column; none if there is none of this name."""
        return self.tables.get(name, ())

    def add(self, name: str, table: Table, problems: list[_Problem]) -> None:
        """Take in a table that has its form. Rows that do not fit the columns are left out and added to the problems."""
        for kept in (self.numbers, self.lists, self.tables, self.columns):
            kept.pop(name, None)
        if table.value is not None:
            self.numbers[name] = _number(table.value)
        elif table.values is not None:
            self.lists[name] = list(table.values)
        else:
            self.columns[name] = table.columns or {}
            self.tables[name] = list(_rows(name, table, problems))


def read_tables(books: Sequence[Path] = ()) -> tuple[Tables, list[Wrong]]:
    """The tables of the shipped rule book and of the given ones, and what is wrong with them."""
    found, wrong = Tables(), list[Wrong]()
    for file in dict.fromkeys(file for book in (RULES, *books) for file in sorted((book / FOLDER).glob("*.yaml"))):
        try:
            document = read_file(file)
        except SourceErrors as errors:
            wrong.extend((e.code, str(file), e.line, e.column, e.args) for e in errors.errors)
            continue
        found.digests[file.stem] = document.digest
        table, invalid = validate(document.root, Table)
        problems: list[_Problem] = [(path, code, args) for code, path, args in invalid]
        if isinstance(table, Table):
            name = file.stem.replace("-", "_")
            problems = _shape(name, table)
            if not problems:
                found.add(name, table, problems)
        wrong.extend((code, str(file), *document.position(path), args) for path, code, args in problems)
    return found, wrong


def _rows(name: str, table: Table, problems: list[_Problem]) -> list[Row]:
    columns, rows = table.columns or {}, list[Row]()
    needed = READ.get(name, ())
    for index, row in enumerate(table.rows or ()):
        problems.extend((("rows", index, key), "unknown-key", {"key": key}) for key in row if key not in columns)
        try:
            known = {key: _cell(row[key], kind) for key, kind in columns.items() if row.get(key) is not None}
        except (ValueError, TypeError, KeyError, ZeroDivisionError):
            known = {}
        wanted = _wanted(known) if name == "achievement_parameters" else ""
        if wanted:
            problems.append((("rows", index), "bad-parameter", {"parameter": str(known.get("parameter", "")), "wanted": wanted}))
        elif known and set(needed) <= set(known):
            rows.append(known)
        else:
            problems.append((("rows", index), "bad-row", {"columns": ", ".join(f"{k}: {v}" for k, v in columns.items())}))
    return rows


def _wanted(row: Row) -> str:
    """What a parameter of achievements can be, if the row's is none of it; "" if all is well."""
    parameter, value = row.get("parameter"), str(row.get("value", ""))
    if parameter in _CHOICES:
        return "" if value in _CHOICES[str(parameter)] else ", ".join(_CHOICES[str(parameter)])
    if parameter in _NUMBERS:
        return "" if re.fullmatch(r"(\d+(\.\d+)?)?", value) else "0, 1, 2 …"
    return ", ".join((*_CHOICES, *_NUMBERS))


def _shape(name: str, table: Table) -> list[_Problem]:
    """What is wrong with the table as a whole: it is one of the three kinds, and has what the program reads in it."""
    columns, kind = table.columns or {}, "value" if table.value is not None else "values" if table.values is not None else "rows"
    parts = (table.value, table.values, table.columns)
    if sum(part is not None for part in parts) != 1 or (table.rows is None) is (table.columns is not None):
        return [((), "bad-table", {})]
    needed = READ.get(name)
    if needed is None or needed == kind or (isinstance(needed, tuple) and set(needed) <= set(columns)):
        return []
    wanted = needed if isinstance(needed, str) else f"columns ({', '.join(needed)})"
    return [((), "table-needed", {"table": name.replace("_", "-"), "wanted": wanted})]


def _cell(raw: Any, kind: Kind) -> Cell:
    """A cell as its column's type. Raises ValueError, TypeError or KeyError if it is none."""
    if kind == "texts":
        if not isinstance(raw, list):
            raise TypeError(raw)
        return [str(item) for item in raw]
    if not isinstance(raw, str):
        raise TypeError(raw)
    if kind == "truth":
        return {"true": True, "false": False}[raw]
    return _number(raw) if kind == "number" else str(raw)


def _number(raw: str) -> int | Fraction:
    value = Fraction(raw)
    return value.numerator if value.denominator == 1 else value
