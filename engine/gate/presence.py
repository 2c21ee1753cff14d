"""Which fields a document may lack, and which are known whenever another one is: read off the models of agreements.

Of records that no model makes (reference tables, links between agreements) nothing is said.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterator
from dataclasses import field
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from agreements.model import Agreement, PeriodTarget, Reads
from agreements.model.parts import derived_methods
from engine.language.classes import dataclass

Field = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Presence:
    """The fields of the models, each with the name of its record: those that may be lacking, and what follows from a known one."""

    fields: set[Field] = field(default_factory=set)
    lacking: set[Field] = field(default_factory=set)
    follows: dict[Field, set[str]] = field(default_factory=dict)

    def optional(self, record: str, name: str) -> bool:
        """Whether a document may lack the field, or have it so that it cannot be read."""
        return (_plain(record), name) in self.lacking

    def implied(self, record: str, name: str) -> set[str]:
        """The other fields of the same record that are known whenever this one is."""
        record = _plain(record)
        present = {other for owner, other in self.fields - self.lacking if owner == record}
        found, pending = set(present), [name]
        while pending:
            for other in self.follows.get((record, pending.pop()), ()):
                if other not in found:
                    found.add(other)
                    pending.append(other)
        return found - {name} if (record, name) in self.fields else set()

    def note(self, record: str, name: str, hint: Any) -> None:
        """Note a field with the type of its value."""
        self.fields.add((record, name))
        if _may_be_none(hint):
            self.lacking.add((record, name))

    def note_follows(self, record: str, name: str, others: set[str]) -> None:
        """Note what is known whenever a field is."""
        self.follows.setdefault((record, name), set()).update(others - {name})


@cache
def presence() -> Presence:
    """The fields of an agreement and of everything below it."""
    found = Presence()
    pending: list[type] = [Agreement, PeriodTarget]
    seen: set[type] = set()
    while pending:
        cls = pending.pop()
        if cls in seen:
            continue
        seen.add(cls)
        hints, record = typing.get_type_hints(cls, include_extras=True), _plain(cls.__name__)
        if dataclasses.is_dataclass(cls):
            for item in dataclasses.fields(cls):
                found.note(record, item.name, hints[item.name])
                pending.extend(part for part in _parts(hints[item.name]) if dataclasses.is_dataclass(part) and isinstance(part, type))
            whole = set(getattr(cls, "together", ()))
            for name in whole:
                found.note_follows(record, name, whole)
        else:
            pending.extend(_note_model(found, cls, record, hints))
    return found


def _note_model(found: Presence, cls: Any, record: str, hints: dict[str, Any]) -> Iterator[type]:
    """Note the fields of a model; the models and records below it."""
    for name in cls.model_fields:
        found.note(record, name, hints[name])
        for part in _parts(hints[name]):
            if isinstance(part, Reads) and not dataclasses.is_dataclass(part.type):
                # The text is as present as the field was; what it means may be unreadable besides.
                found.note(record, f"{name}_text", hints[name])
                found.lacking.add((record, name))
                found.note_follows(record, name, {f"{name}_text"})
            elif isinstance(part, Reads):
                yield part.type
            elif isinstance(part, type) and issubclass(part, BaseModel):
                yield part
    for name, method in derived_methods(cls).items():
        found.note(record, name, typing.get_type_hints(method, include_extras=True)["return"])
        if (record, name) in found.lacking:
            found.note_follows(record, name, {method.derived_of})
            found.note_follows(record, method.derived_of, {name} if method.derived_always else set())


def _plain(name: str) -> str:
    """The name of a model and of the record type that is made of it, alike: budgetline."""
    return name.replace("_", "").lower()


def _parts(hint: Any) -> Iterator[Any]:
    """The hint and everything inside it, marks included."""
    yield hint
    for part in get_args(hint):
        yield from _parts(part)


def _may_be_none(hint: Any) -> bool:
    if get_origin(hint) is Annotated:
        return _may_be_none(get_args(hint)[0])
    return get_origin(hint) in (Union, types.UnionType) and any(part is type(None) or _may_be_none(part) for part in get_args(hint))
