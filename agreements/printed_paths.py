"""Where a document prints what a path leads to, of which much is derived. Knows the model by its fields; must not know rules and files."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from engine.language.path import DataPath

if TYPE_CHECKING:
    from agreements.model import Part


@cache
def printed_path(path: DataPath) -> DataPath:
    """The path of what the document prints: `signed.date` of `signed.year`, `budget.total` of `budget.total_text`."""
    # Most runs ask of no path, and then need no model.
    from agreements.model import Agreement

    model: type[Part] | None = Agreement
    printed: list[str | int] = []
    for step in path:
        if isinstance(step, int):
            printed.append(step)
        elif model is None:
            break
        elif step in model.model_fields:
            printed.append(step)
            model = _model(model.model_fields[step].annotation)
        elif step.removesuffix("_text") in model.model_fields:
            printed.append(step.removesuffix("_text"))
            break
        else:
            source = model.links.get(step) or getattr(vars(model).get(step), "derived_of", None)
            printed.extend([source] if source else [])
            break
    return DataPath(*printed) if printed else path


def _model(hint: Any) -> type[Part] | None:
    """The model inside an annotation: of `list[Objective] | None`, Objective."""
    from agreements.model import Part

    if isinstance(hint, type) and issubclass(hint, Part):
        return hint
    return next((model for argument in get_args(hint) if (model := _model(argument))), None)
