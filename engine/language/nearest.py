"""Which field was meant by a path that leads nowhere: `signed.month` by `signed.date.month`. Knows types, and no record by name."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence

from engine.language.suggesting import suggest
from engine.language.types import RecordType, Type, element_type

# How many steps from where the written path still makes sense the field may be.
MAX_STEPS = 4
# Of several that are as near, how many are named.
MAX_PATHS = 4


def steps_of(node: ast.expr) -> list[str]:
    """The names of a path as it is written; none of anything else."""
    steps: list[str] = []
    while isinstance(node, ast.Attribute):
        steps.append(node.attr)
        node = node.value
    return [node.id, *reversed(steps)] if isinstance(node, ast.Name) else []


def nearest(steps: Sequence[str], fields: Mapping[str, Type], around: Mapping[str, Type]) -> str | None:
    """The path of the field that has the last of the names, of several as near all, looked for from where the written path still leads,
    then further out. Where there is none, a field of the last record on the way whose name is like it.

    A path may begin with one of the `fields`, or with a name of what is `around`.
    """
    *way, wanted = steps
    names = {**fields, **around}
    records = [*_records(way, names)]
    # What has a name of its own is looked into under that name only.
    named = {id(element_type(type_)) for type_ in around.values()}
    for path, record in (*reversed(records), ("", RecordType("", names))):
        if found := _below(path, record, wanted, named if path else set()):
            return ", ".join(found[:MAX_PATHS])
    if records:
        path, record = records[-1]
        close = suggest(wanted, record.fields)
        return f"{path}.{close['hint']}" if close else None
    return None


def _records(way: Sequence[str], names: Mapping[str, Type]) -> Iterator[tuple[str, RecordType]]:
    """The records on the way, each with its path, as far as it leads."""
    fields, path = names, ""
    for step in way:
        type_ = element_type(fields[step]) if step in fields else None
        if not isinstance(type_, RecordType):
            return
        path = f"{path}.{step}" if path else step
        yield path, type_
        fields = type_.fields


def _below(path: str, record: RecordType, wanted: str, seen: set[int]) -> list[str]:
    """The paths of the nearest fields of that name in the record and those in it, but those `seen`."""
    pending, seen = [(path, record)], {*seen, id(record)}
    for _ in range(MAX_STEPS):
        if found := [f"{here}.{wanted}" for here, one in pending if here and wanted in one.fields]:
            return found
        inner: list[tuple[str, RecordType]] = []
        for here, one in pending:
            for name, type_ in one.fields.items():
                of = element_type(type_)
                if isinstance(of, RecordType) and id(of) not in seen:
                    seen.add(id(of))
                    inner.append((f"{here}.{name}" if here else name, of))
        pending = inner
    return []
