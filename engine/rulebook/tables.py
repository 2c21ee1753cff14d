"""The reference tables that rules read: `reference.<table>`, a number, a list of texts or of records.

A table is a YAML file in a rule book's folder `reference/`: either `value` (a number), or `values` (texts), or `columns` (name: text,
number, truth or texts) and `rows`. A rule book adds its tables to those that ship, or replaces one of the same name; one that the program
itself reads must then have what it reads there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from agreements.notation.readers import whole
from agreements.source.document import placed, read_file
from agreements.source.shape import validate
from engine.language import (
    TRUTH,
    DataPath,
    ListType,
    NumberType,
    Place,
    Problem,
    Problems,
    Record,
    RecordType,
    TextType,
    Type,
    Value,
)
from engine.rulebook.rule_file import of_rules
from rules import RULES

LEGAL = "legal"
# What the program reads of tables by itself: their value, their values, or columns. Rules say themselves what they read.
_READ: dict[str, str | tuple[str, ...]] = {
    LEGAL: ("key",), "retired": ("id",), "alike_measures": "value", "alike_words": "value", "common_words": "values",
    "nonstandard": ("wrong", "right"), "abbreviations": ("short", "long"), "measures": ("word", "kind"), "months": ("name", "month"),
    "calculations": ("spelling", "type", "official"), "titles": "values", "short_names": "values", "grades": "values",
    "achievement_parameters": ("parameter", "value"), "achievement_bands": ("at_least", "id", "en"),
    "stocks": "values", "occurrences": "values", "may_exceed_100": "values", "grade_scales": ("scale", "grade", "rank"),
    "lower_is_better": ("words",), "unit_sizes": ("kind", "unit", "size"),
}  # fmt: skip
# Parameters whose value is one of a few words, and those whose value is a number, or empty for none.
_CHOICES, _NUMBERS = {"lower": ("difference", "quotient")}, ("cap", "zero_missed")
_COLUMNS: dict[str, Type] = {
    "text": TextType(),
    "number": NumberType(None),
    "truth": TRUTH,
    "texts": ListType(TextType()),
}


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
    columns: dict[str, Literal["text", "number", "truth", "texts"]] | None = Field(None, description="Of rows: the type of each column")
    rows: list[dict[str, str | list[str] | None]] | None = Field(None, description="By column; what is absent is unknown")


@dataclass(frozen=True, slots=True)
class Reference:
    """The type of `reference`, its value, the keys of the legal instruments with their rows, and the digest of each table's bytes."""

    type: RecordType
    value: Record
    legal: Mapping[str, Record]
    digests: Mapping[str, str] = field(default_factory=dict)


def read_reference(books: Sequence[Path]) -> tuple[Reference, list[Problem[Place]]]:
    """The tables of the shipped rule book and of the given ones, and what is wrong with them."""
    types: dict[str, Type] = {}
    values: dict[str, Value] = {}
    digests: dict[str, str] = {}
    wrong: list[Problem[Place]] = []
    for file in dict.fromkeys(file for book in (RULES, *books) for file in sorted((book / "reference").glob("*.yaml"))):
        try:
            document = read_file(file)
        except Problems as unread:
            wrong.extend(unread.problems)
            continue
        digests[file.stem] = document.digest
        table, problems = validate(document.root, Table)
        if isinstance(table, Table):
            name = file.stem.replace("-", "_")
            problems = _shape(name, table)
            if not problems:
                types[name], values[name] = _typed(name, table, problems)
        wrong.extend(placed(of_rules(problem), document, shown=True) for problem in problems)
    rows = values.get(LEGAL, [])
    legal = {str(row.fields["key"]): row for row in rows if isinstance(row, Record) and "key" in row.fields}  # type: ignore[union-attr]
    return Reference(RecordType("reference", types), Record("reference", values), legal, digests), wrong


def _typed(name: str, table: Table, problems: list[Problem[DataPath]]) -> tuple[Type, Value]:
    """The type and the value of a table; rows that do not fit its columns are left out and added to the problems."""
    if table.value is not None:
        return _COLUMNS["number"], _value(table.value, "number")
    if table.values is not None:
        return ListType(TextType()), list(table.values)
    columns, rows = table.columns or {}, list[Value]()
    needed = _READ.get(name, ())
    for index, row in enumerate(table.rows or ()):
        problems.extend(Problem("unknown-key", ("rows", index, key), {"key": key}) for key in row if key not in columns)
        try:
            known = {key: _value(row[key], kind) for key, kind in columns.items() if row.get(key) is not None}
        except ValueError:
            known = {}
        wanted = _wanted(known) if name == "achievement_parameters" else ""
        if wanted:
            problems.append(Problem("bad-parameter", ("rows", index), {"parameter": str(known.get("parameter", "")), "wanted": wanted}))
        elif known and set(needed) <= set(known):
            rows.append(Record(f"reference.{name}.{index}", known))
        else:
            problems.append(Problem("bad-row", ("rows", index), {"columns": ", ".join(f"{k}: {v}" for k, v in columns.items())}))
    return ListType(RecordType(name, {column: _COLUMNS[kind] for column, kind in columns.items()})), rows


def _wanted(row: Mapping[str, Value]) -> str:
    """What a parameter of achievements can be, if the row's is none of it; "" if all is well."""
    parameter, value = row.get("parameter"), str(row.get("value", ""))
    if parameter in _CHOICES:
        return "" if value in _CHOICES[str(parameter)] else ", ".join(_CHOICES[str(parameter)])
    if parameter in _NUMBERS:
        return "" if re.fullmatch(r"(\d+(\.\d+)?)?", value) else "0, 1, 2 …"
    return ", ".join((*_CHOICES, *_NUMBERS))


def _shape(name: str, table: Table) -> list[Problem[DataPath]]:
    """What is wrong with the table as a whole: it is one of the three kinds, and has what the program reads in it."""
    columns, kind = table.columns or {}, "value" if table.value is not None else "values" if table.values is not None else "rows"
    parts = (table.value, table.values, table.columns)
    if sum(part is not None for part in parts) != 1 or (table.rows is None) is (table.columns is not None):
        return [Problem("bad-table", ())]
    needed = _READ.get(name)
    if needed is None or needed == kind or (isinstance(needed, tuple) and set(needed) <= set(columns)):
        return []
    wanted = needed if isinstance(needed, str) else f"columns ({', '.join(needed)})"
    return [Problem("table-needed", (), {"table": name.replace("_", "-"), "wanted": wanted})]


def _value(raw: Any, kind: str) -> Value:
    """A cell as its column's type. Raises ValueError if it is none."""
    if kind == "texts":
        if not isinstance(raw, list):
            raise ValueError(raw)
        return [str(item) for item in raw]
    if not isinstance(raw, str):
        raise ValueError(raw)
    if kind == "truth":
        if raw not in ("true", "false"):
            raise ValueError(raw)
        return raw == "true"
    if kind == "number":
        if re.search(r"/0*$", raw):
            raise ValueError(raw)
        return whole(Fraction(raw))
    return str(raw)
