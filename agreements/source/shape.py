"""Data held against a pydantic model: what is wrong with them in no language yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_origin

from engine.language.path import DataPath
from engine.language.problem import Problem
from engine.language.suggesting import suggest

if TYPE_CHECKING:
    from pydantic import BaseModel

MAX_ERRORS = 100  # reported of one document: a hostile one has a hundred thousand, each of which is compared with all that is known
# The kind of error that a validator raises of what should be a day, YYYY-MM-DD.
NO_DAY = "no_day"
# How pydantic calls, behind a key, the key itself.
_KEY = "[key]"
_SHAPES = {"string_type": "text", "list_type": "list", "model_type": "mapping", "dict_type": "mapping", "model_attributes_type": "mapping"}


def validate(data: Any, model: type[BaseModel]) -> tuple[BaseModel | None, list[Problem[DataPath]]]:
    """The model of the data, or what is wrong with them."""
    from pydantic import ValidationError  # pydantic is loaded where there are data to be read

    try:
        return model.model_validate(data), []
    except ValidationError as error:
        found = error.errors(include_url=False)[:MAX_ERRORS]
        return None, [_explain(item, path, model) for item in found if (path := _path(item, data)) is not None]


def suggest_key(key: str, known: Sequence[str]) -> dict[str, str]:
    """{"hint": the known key that is meant}, by what people call it in Indonesian, else by its spelling; or nothing."""
    import difflib  # most keys are known

    names = _names()
    plain = _plain(key)
    for name in (plain, *difflib.get_close_matches(plain, list(names), n=3, cutoff=0.85)):
        if found := next((candidate for candidate in names.get(name, ()) if candidate in known), None):
            return {"hint": found}
    return suggest(key, known)


def _plain(key: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", key.casefold()))


@cache
def _names() -> dict[str, list[str]]:
    """The keys that each name may mean."""
    import tomllib  # of a key that nobody knows

    # No YAML: what ends so below this folder is read as an agreement.
    with open(Path(__file__).parent / "key_names.toml", "rb") as file:
        return {_plain(name): keys for name, keys in tomllib.load(file).items()}


def of_rules(problem: Problem[DataPath], *above: str | int) -> Problem[DataPath]:
    """A problem of data of a rule book, below a path of its file, where needed under the code that has words for rule books."""
    code = f"rule-{problem.code}" if problem.code in ("unknown-key", "bad-value", "wrong-shape") else problem.code
    return replace(problem, code=code, place=DataPath(*above, *problem.place))


def _path(error: Any, data: Any) -> DataPath | None:
    """Where one of pydantic's errors is in the data; None if it is of a form that they do not try to have.

    Where a text or a list may stand, pydantic tells of each why it is not that, by a step of its own (`str`, `list[str]`): of a list only
    that of the list is meant.
    """
    lacking = error["loc"][-1:] if error["type"] == "missing" else ()
    steps, value = list[str | int](), data
    for step in error["loc"][: len(error["loc"]) - len(lacking)]:
        if step == _KEY or isinstance(step, int) or (isinstance(value, dict) and step in value):
            steps.append(step)
            value = value[step] if step != _KEY and isinstance(value, list | dict) else None
        elif isinstance(value, list) is not step.startswith("list["):
            return None
    return DataPath(*steps, *lacking)


def _explain(error: Any, path: DataPath, model: type[BaseModel]) -> Problem[DataPath]:
    """One of pydantic's errors as a problem."""
    kind = error["type"]
    if path.last == _KEY and kind not in ("extra_forbidden", "missing"):
        # A key of a mapping is what is wrong, with what the mapping's keys must be.
        path = path.above
        return Problem("bad-value", path, {"key": path.above.last, "value": path.last})
    if kind == "extra_forbidden":
        return Problem("unknown-key", path, {"key": path.last, **suggest_key(path.last, _keys(model, path.above))})
    if kind == "missing":
        return Problem("missing-key", path, {"key": path.last})
    if kind in _SHAPES:
        return Problem("wrong-shape", path, {"key": str(path), "expected": _SHAPES[kind]})
    value = str(error["input"])[:80]
    if kind in ("literal_error", "enum"):
        if isinstance(error["input"], list | dict):
            return Problem("wrong-shape", path, {"key": str(path), "expected": "text"})
        choices = str(error["ctx"]["expected"])
        hint = suggest(value.lower(), re.findall(r"'([^']*)'", choices))
        return Problem("not-a-choice", path, {"key": path.last, "value": value, "choices": choices, **hint})
    return Problem("no-day" if kind == NO_DAY else "bad-value", path, {"key": path.last, "value": value})


def _keys(model: type[BaseModel], path: DataPath) -> list[str]:
    """The keys that the model allows at a path; none where the path leads to no model."""
    found = next(_models(model, tuple(path)), None)
    return [field.alias or name for name, field in found.model_fields.items()] if found else []


def _models(hint: Any, path: tuple[str | int, ...]) -> Iterator[type[BaseModel]]:
    """The models that a path leads to from an annotation: by fields of models, indexes of lists and keys of mappings."""
    from pydantic import BaseModel

    if isinstance(hint, type) and issubclass(hint, BaseModel):
        if not path:
            yield hint
        for name, field in hint.model_fields.items():
            if path and path[0] in (name, field.alias):
                yield from _models(field.annotation, path[1:])
    elif path and get_origin(hint) in (list, dict, Mapping):
        yield from _models(get_args(hint)[-1], path[1:])
    else:
        for part in get_args(hint):
            yield from _models(part, path)
