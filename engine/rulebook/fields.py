"""Every field that an expression sees: its type, where it comes from, and what it is in an agreement that comes with the program.

All of it is read off the types and the models, so that nothing can be left out. Knows no words: what a field means is said elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cache
from typing import Literal, TypeAlias

from pydantic import BaseModel

from agreements.model import (
    DECLARED,
    Agreement,
    Budget,
    BudgetDocument,
    BudgetLine,
    Figures,
    Indicator,
    InForce,
    Letterhead,
    Months,
    Objective,
    Parties,
    Party,
    Quantity,
    Quarters,
    Reads,
    Reported,
    Semesters,
    Signed,
    Statement,
    Title,
)
from agreements.notation.vocabulary import Vocabulary
from engine.facts.field_types import snake
from engine.facts.links import LINKS
from engine.language import RecordType, Type, Value
from engine.language.classes import dataclass
from engine.language.types import element_type
from engine.rulebook.field_examples import field_examples
from engine.rulebook.scopes import ScopeKind, scopes

# Printed as it is; printed and read as something else; declared by whoever transcribes; worked out of another field, or of several; a way
# to another agreement or place.
Kind: TypeAlias = Literal["printed", "read", "as-printed", "declared", "derived", "gathered", "link"]
_MODELS: tuple[type[BaseModel], ...] = (
    Agreement, Budget, BudgetDocument, BudgetLine, Figures, Indicator, InForce, Letterhead, Months, Objective, Parties, Party, Quantity,
    Quarters, Reported, Semesters, Signed, Statement, Title,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """A field of a record: its type; what kind of field it is, and the printed field that it is derived from ("" for none or several); a
    value that it has in an agreement that comes with the program, None for records and where none has it.
    """

    record: str
    name: str
    type: Type
    kind: Kind
    of: str = ""
    example: Value | None = None


@dataclass(frozen=True, slots=True)
class RecordInfo:
    """A record with its fields, in their order, and the paths by which a rule of the scope reaches it; "" is the subject itself."""

    name: str
    fields: tuple[FieldInfo, ...]
    paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScopeInfo:
    """What rules of a scope see: the record they are asked of, and the further names with what they are."""

    name: str
    subject: str
    around: Mapping[str, str] = field(default_factory=dict)


def scope_infos() -> list[ScopeInfo]:
    """Every scope, in order."""
    return [_scope(kind) for kind in scopes().values()]


def records_of(kind: ScopeKind | None, vocabulary: Vocabulary) -> list[RecordInfo]:
    """The records that a rule of the scope reaches without leaving the agreement, the subject first; without a scope all there are."""
    subjects = [("", kind.subject)] if kind is not None else [("", other.subject) for other in scopes().values()]
    found: dict[str, tuple[dict[str, Type], list[str]]] = {}
    pending: list[tuple[str, RecordType]] = list(subjects)
    while pending:
        path, record = pending.pop(0)
        fields, paths = found.setdefault(record.name, ({}, []))
        if path in paths:
            continue
        paths.append(path)
        # Elements of lists have their position beside what the model gives.
        new = not set(record.fields) <= set(fields)
        fields.update({name: type_ for name, type_ in record.fields.items() if name not in fields})
        for name, type_ in record.fields.items():
            inner = element_type(type_)
            if isinstance(inner, RecordType) and name not in LINKS.get(record.name, ()) and (new or len(paths) <= 3):
                pending.append((f"{path}.{name}" if path else name, inner))
    examples = field_examples(vocabulary)
    return [
        RecordInfo(name, tuple(_field(name, field, type_, examples) for field, type_ in fields.items()), tuple(paths))
        for name, (fields, paths) in found.items()
    ]


def _scope(kind: ScopeKind) -> ScopeInfo:
    around = {name: element_type(type_) for name, type_ in kind.around.items() if name != kind.name}
    names = {name: type_.name for name, type_ in around.items() if isinstance(type_, RecordType)}
    return ScopeInfo(kind.name, kind.subject.name, names)


def _field(record: str, name: str, type_: Type, examples: Mapping[tuple[str, str], Value]) -> FieldInfo:
    kind, of = _kind(record, name)
    return FieldInfo(record, name, type_, kind, of, examples.get((record, name)))


def _kind(record: str, name: str) -> tuple[Kind, str]:
    """What kind of field it is, and of which field it is derived."""
    model = _models().get(record)
    if name in LINKS.get(record, ()):
        return "link", model.links.get(name, "") if model is not None else ""  # type: ignore[attr-defined]
    if model is None:
        # What a printed text is read as: its own text, and its parts.
        return ("as-printed" if name == "text" else "derived" if record not in ("schedule", "portfolio", "text") else "gathered"), ""
    if name in model.model_fields:
        if name in DECLARED or record in ("in_force", "budget_document"):
            return "declared", ""
        return ("read" if any(isinstance(mark, Reads) for mark in _marks(model.model_fields[name])) else "printed"), ""
    if name.removesuffix("_text") in model.model_fields and name.endswith("_text"):
        return "as-printed", name.removesuffix("_text")
    method = vars(model).get(name)
    of = getattr(method, "derived_of", None)
    return ("derived", of) if of is not None else ("gathered", "")


def _marks(info: object) -> Iterator[object]:
    """What stands in the annotations of a field, however deep."""
    pending: list[object] = [*getattr(info, "metadata", ()), getattr(info, "annotation", None)]
    while pending:
        mark = pending.pop()
        yield mark
        pending.extend(getattr(mark, "__metadata__", ()))
        pending.extend(getattr(mark, "__args__", ()))


@cache
def _models() -> dict[str, type[BaseModel]]:
    """The models, by the names of the records that are made of them."""
    return {snake(model.__name__): model for model in _MODELS}
