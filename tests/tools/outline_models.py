"""Writes what is known of models without loading them: `python -m tests.tools.outline_models`, a part of `make generated`."""

from __future__ import annotations

import json
from typing import Any, get_args

from agreements import printed_paths
from agreements.model import Agreement, Part
from engine.facts import record_names
from engine.facts.records import agreement_type
from engine.language import ListType, RecordType, Type


def records() -> str:
    """Which record a field of a record leads to, from the types."""
    found: dict[str, dict[str, str]] = {}
    pending: list[RecordType] = [agreement_type()]
    while pending:
        record = pending.pop(0)
        if record.name in found:
            continue
        below = {field: _record(type_) for field, type_ in record.fields.items()}
        found[record.name] = {field: made.name for field, made in below.items() if made is not None}
        pending += [made for made in below.values() if made is not None]
    return json.dumps({name: fields for name, fields in found.items() if fields}, indent=1) + "\n"


def _record(type_: Type) -> RecordType | None:
    while isinstance(type_, ListType):
        type_ = type_.of
    return type_ if isinstance(type_, RecordType) else None


def printed() -> str:
    """What is printed, and what it is derived from what is printed, from the models."""
    found: dict[str, Any] = {}
    pending: list[type[Part]] = [Agreement]
    while pending:
        model = pending.pop(0)
        if model.__name__ in found:
            continue
        below = {name: _model(field.annotation) for name, field in model.model_fields.items()}
        derived = {name: of for name, part in list(vars(model).items()) if (of := getattr(part, "derived_of", None))}
        leads = {name: made.__name__ if made is not None else "" for name, made in below.items()}
        found[model.__name__] = {"printed": leads, "derived": {**derived, **{name: of for name, of in model.links.items() if of}}}
        pending += [made for made in below.values() if made is not None]
    return json.dumps(found, indent=1) + "\n"


def _model(hint: Any) -> type[Part] | None:
    """The model inside an annotation: of `list[Objective] | None`, Objective."""
    if isinstance(hint, type) and issubclass(hint, Part):
        return hint
    return next((model for argument in get_args(hint) if (model := _model(argument))), None)


if __name__ == "__main__":
    record_names.FILE.write_text(records(), encoding="utf-8")
    printed_paths.FILE.write_text(printed(), encoding="utf-8")
