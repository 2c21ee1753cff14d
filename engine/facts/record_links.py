"""Records of a portfolio as they are tied: what is in a field of one, and a link from one to others.

Knows no field by name.
"""

from __future__ import annotations

from typing import cast

from engine.language import Record, Value


def link(record: Record, name: str, value: Value) -> None:
    """Set a field of a record that is made already."""
    cast(dict[str, Value], record.fields)[name] = value


def record_in(record: Record | None, field: str) -> Record | None:
    """The record in a field; None if there is none."""
    found = record.fields.get(field) if record is not None else None
    return found if isinstance(found, Record) else None


def records_in(record: Record | None, field: str) -> list[Record]:
    """The records in a field that is a list of them; none if it is unknown."""
    found = record.fields.get(field) if record is not None else None
    return cast(list[Record], found) if isinstance(found, list) else []
