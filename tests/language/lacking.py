"""Data in which anything may be lacking, made of plain Python: what the properties of lists and tables share."""

from __future__ import annotations

from typing import Any

from engine.language import Record, Unknown


def read(path: str, value: Any) -> Any:
    """A dictionary as a record, a list with None for what is not known in it, and any other value as it is."""
    if isinstance(value, dict):
        return Record(path, {name: read(f"{path}.{name}", inner) for name, inner in value.items()})
    if isinstance(value, list):
        return [Unknown((f"{path}.{place}",)) if item is None else read(f"{path}.{place}", item) for place, item in enumerate(value)]
    return value
