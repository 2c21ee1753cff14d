"""The rows of a table as its columns say: cells as texts, numbers, truths or lists, and what is wrong with them.

Knows one table as it is written; what the program reads of it is in needs.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias

from agreements.notation.calendar_days import is_day_or_year
from agreements.notation.composing import composed
from agreements.notation.needs import NEEDS, PARAMETER_CHOICES, PARAMETER_NUMBERS, Kind
from engine.language.path import DataPath
from engine.language.problem import Problem

if TYPE_CHECKING:
    from agreements.notation.table_file import Table

Cell: TypeAlias = str | int | Fraction | bool | list[str]
Row: TypeAlias = Mapping[str, Cell]
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+|/0*[1-9][0-9]*)?")


def rows_of(name: str, table: Table, problems: list[Problem[DataPath]]) -> list[Row]:
    """The rows that fit the columns and have what is needed; what is wrong with the others is added to the problems."""
    columns, rows = table.columns or {}, list[Row]()
    needs = NEEDS.get(name, {})
    needed = {column: need for column, need in needs.items() if column in columns} if isinstance(needs, Mapping) else {}
    for index, row in enumerate(table.rows or ()):
        problems.extend(
            Problem("row-unknown-column", DataPath("rows", index, key), {"key": key, "columns": ", ".join(columns)})
            for key in row
            if key not in columns
        )
        try:
            known = {key: _cell(row[key], kind) for key, kind in columns.items() if row.get(key) is not None}
        except ValueError:
            known = {}
        wanted = _wanted(known) if name == "achievement_parameters" else ""
        undated = [key for key, need in needed.items() if need.dated and key in known and not is_day_or_year(str(known[key]))]
        odd = [key for key, need in needed.items() if need.choices and key in known and str(known[key]) not in need.choices]
        if wanted:
            problems.append(
                Problem("bad-parameter", DataPath("rows", index), {"parameter": str(known.get("parameter", "")), "wanted": wanted})
            )
        elif undated:
            problems.append(Problem("bad-date", DataPath("rows", index, undated[0]), {"value": str(known[undated[0]])}))
        elif odd:
            choice = {"key": odd[0], "value": str(known[odd[0]]), "choices": ", ".join(needed[odd[0]].choices)}
            problems.append(Problem("not-a-choice", DataPath("rows", index, odd[0]), choice))
        elif known and all(key in known for key, need in needed.items() if need.needed):
            rows.append(known)
        else:
            problems.append(Problem("bad-row", DataPath("rows", index), {"columns": ", ".join(f"{k}: {v}" for k, v in columns.items())}))
    return rows


def contradicting(there: list[Row], table: Table, columns: Mapping[str, Kind], first: str) -> Iterator[Problem[DataPath]]:
    """Added rows that say something else of what an earlier row is about, where the first column tells the rows apart."""
    column = next(iter(columns))
    known = {str(row.get(column)).casefold(): row for row in there}
    if len(known) < len(there):
        return
    for index, row in enumerate(table.rows or ()):
        try:
            read = {key: _cell(value, columns[key]) for key, value in row.items() if value is not None and key in columns}
        except ValueError:
            continue
        earlier = known.get(str(read.get(column)).casefold())
        if earlier is not None and earlier != read:
            yield Problem("row-contradicts", DataPath("rows", index), {"column": column, "value": str(read[column]), "first": first})


def number_of(written: str) -> int | Fraction:
    """A number or a fraction as a table writes it. Raises ValueError for one over 0, and for none."""
    # Python reads 1e9, 1_000 and the digits of other scripts as well.
    if not _NUMBER.fullmatch(written):
        raise ValueError(written)
    value = Fraction(written)
    return value.numerator if value.denominator == 1 else value


def _wanted(row: Row) -> str:
    """What a parameter of achievements can be, if the row's is none of it; "" if all is well."""
    parameter, value = row.get("parameter"), str(row.get("value", ""))
    if parameter in PARAMETER_CHOICES:
        return "" if value in PARAMETER_CHOICES[str(parameter)] else ", ".join(PARAMETER_CHOICES[str(parameter)])
    if parameter in PARAMETER_NUMBERS:
        return "" if re.fullmatch(r"([0-9]+(\.[0-9]+)?)?", value) else "0, 1, 2 …"
    return ", ".join((*PARAMETER_CHOICES, *PARAMETER_NUMBERS))


def _cell(raw: Any, kind: Kind) -> Cell:
    """A cell as its column's type. Raises ValueError if it is none."""
    if kind == "texts":
        if not isinstance(raw, list):
            raise ValueError(raw)
        return [composed(str(item)) for item in raw]
    if not isinstance(raw, str):
        raise ValueError(raw)
    if kind == "truth":
        if raw not in ("true", "false"):
            raise ValueError(raw)
        return raw == "true"
    return number_of(raw) if kind == "number" else composed(raw)
