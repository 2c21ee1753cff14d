"""The types of the language for what is annotated in the models of agreements: numbers with unit and bounds, choices, records; and
the records of what was read into dataclasses.

Must not know agreements: how values are made of what they print is in engine.facts.records.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from fractions import Fraction
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from agreements.model import Reads
from agreements.notation.readers import Between, Choices, Unit
from engine.language import PLAIN, TRUTH, ListType, NumberType, Record, RecordType, TextType, Type, Value, unit


def record_type(type_: Type) -> RecordType:
    """The type, of which it is sure that it is a record's."""
    assert isinstance(type_, RecordType)
    return type_


def element_record(record: RecordType, field: str) -> RecordType:
    """The type of the records in a list of the record."""
    found = record.fields[field]
    assert isinstance(found, ListType)
    return record_type(found.of)


@cache
def dataclass_type(cls: Any) -> RecordType:
    """The record type of a frozen dataclass, by the annotations of its fields."""
    hints = typing.get_type_hints(cls, include_extras=True)
    return RecordType(snake(cls.__name__), {name: annotated(hint) for name, hint in hints.items()})


def annotated(hint: Any) -> Type:
    """The type of an annotation, None aside: a list, a dataclass, or a number, text or truth with its marks."""
    metadata: list[Any] = []
    hint = required(hint)
    while get_origin(hint) is Annotated:
        metadata.extend(get_args(hint)[1:])
        hint = required(get_args(hint)[0])
    if get_origin(hint) in (list, tuple):
        return ListType(annotated(get_args(hint)[0]))
    return dataclass_type(hint) if isinstance(hint, type) and dataclasses.is_dataclass(hint) else scalar(hint, metadata)


def as_record(read: Any, path: str) -> Record:
    """The record of a frozen dataclass, whose parts stand at its own place; what is None in it is unknown."""
    known: dict[str, Value] = {}
    for name in _field_names(read.__class__):
        value = getattr(read, name)
        if value.__class__ is tuple:
            known[name] = list(value)
        elif value is not None:
            known[name] = as_record(value, path) if _field_names(value.__class__) else value
    return Record(path, known)


@cache
def _field_names(cls: Any) -> tuple[str, ...]:
    """The names of the fields of a dataclass; none of another class."""
    return tuple(field.name for field in dataclasses.fields(cls)) if dataclasses.is_dataclass(cls) else ()


def scalar(python: Any, metadata: list[Any]) -> Type:
    """The type of a number, text or truth, with its unit and bounds or its choices."""
    for mark in metadata:
        if isinstance(mark, Choices):
            return TextType(frozenset(mark.values), closed=True)
    if get_origin(python) is Literal:
        return TextType(frozenset(get_args(python)), closed=True)
    if python is bool:
        return TRUTH
    if python is str:
        return TextType()
    if python is int or set(get_args(python)) == {int, Fraction}:
        named = next((unit(mark.name) for mark in metadata if isinstance(mark, Unit)), PLAIN)
        bounds = next((mark for mark in metadata if isinstance(mark, Between)), Between(None, None))
        return NumberType(named, bounds.least, bounds.most, whole=python is int)
    raise TypeError(f"no type of the language for {python!r}")


def required(hint: Any) -> Any:
    """The hint without None."""
    if get_origin(hint) in (Union, types.UnionType):
        rest = [arg for arg in get_args(hint) if arg is not type(None)]
        return rest[0] if len(rest) == 1 else Union[tuple(rest)]  # noqa: UP007
    return hint


def bare(hint: Any) -> Any:
    """The hint without None and without marks."""
    hint = required(hint)
    while get_origin(hint) is Annotated:
        hint = required(get_args(hint)[0])
    return hint


def reads_of(hint: Any) -> Reads | None:
    """How the text of a field is read, by its hint; None for what is no such text."""
    hint = required(hint)
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return next((mark for mark in marks if isinstance(mark, Reads)), None)


def snake(name: str) -> str:
    """What the record of a class of that name is called: `budget_line` of `BudgetLine`."""
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in name).lstrip("_")
