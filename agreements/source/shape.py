"""Data held against a pydantic model: what is wrong with them as codes, paths and arguments, in no language yet."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

MAX_ERRORS = 100  # told of one document: a hostile one has a hundred thousand, each of which is compared with all that is known
_SHAPES = {"string_type": "text", "list_type": "list", "model_type": "mapping", "dict_type": "mapping", "model_attributes_type": "mapping"}


def validate(data: Any, model: type[BaseModel]) -> tuple[BaseModel | None, list[tuple[str, tuple[str | int, ...], dict[str, str | int]]]]:
    """The model of the data, or what is wrong with them: code, path and arguments of each error."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, [_explain(problem, model) for problem in error.errors(include_url=False)[:MAX_ERRORS]]


def suggest(name: str, known: Iterable[str]) -> dict[str, str | int]:
    """{"hint": the known name most like the given one}, or nothing."""
    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return {"hint": close[0]} if close else {}


def _explain(problem: Any, model: type[BaseModel]) -> tuple[str, tuple[str | int, ...], dict[str, str | int]]:
    """Code, path and arguments for one of pydantic's errors."""
    path, kind = tuple(problem["loc"]), problem["type"]
    if kind == "extra_forbidden":
        key = str(path[-1])
        return "unknown-key", path, {"key": key, **suggest(key, _keys(model, path[:-1]))}
    if kind == "missing":
        return "missing-key", path, {"key": str(path[-1])}
    if kind in _SHAPES:
        return "wrong-shape", path, {"key": ".".join(map(str, path)), "expected": _SHAPES[kind]}
    value = str(problem["input"])[:80]
    if kind in ("literal_error", "enum"):
        if isinstance(problem["input"], list | dict):
            return "wrong-shape", path, {"key": ".".join(map(str, path)), "expected": "text"}
        choices = str(problem["ctx"]["expected"])
        hint = suggest(value.lower(), re.findall(r"'([^']*)'", choices))
        return "not-a-choice", path, {"key": str(path[-1]), "value": value, "choices": choices, **hint}
    return "bad-value", path, {"key": str(path[-1]) if path else "", "value": value}


def _keys(model: Any, path: tuple[str | int, ...]) -> list[str]:
    """The keys that the model allows at a path."""
    for step in path:
        if isinstance(step, int):
            continue
        pending, model = [model.model_fields[step].annotation], None
        while pending and model is None:
            hint = pending.pop()
            if isinstance(hint, type) and issubclass(hint, BaseModel):
                model = hint
            pending.extend(get_args(hint))
        if model is None:
            return []
    return [field.alias or name for name, field in model.model_fields.items()]
