"""Where a document prints what a path leads to, of which much is derived. Knows the model by its fields; must not know rules and files.

What is printed is made from the model and kept beside this module (`make generated`; a test holds it current), for the models load for
longer than a report takes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from engine.language.path import DataPath

FILE = Path(__file__).with_suffix(".json")


@cache
def printed_path(path: DataPath) -> DataPath:
    """The path of what the document prints: `signed.date` of `signed.year`, `budget.total` of `budget.total_text`."""
    model, printed = "Agreement", list[str | int]()
    for step in path:
        if isinstance(step, int):
            printed.append(step)
            continue
        if not model:
            break
        here = _models()[model]
        if step in here["printed"]:
            printed.append(step)
            model = here["printed"][step]
            continue
        source = step.removesuffix("_text")
        source = source if source in here["printed"] else here["derived"].get(step, "")
        printed.extend([source] if source else [])
        break
    return DataPath(*printed) if printed else path


@cache
def _models() -> Mapping[str, Any]:
    """By the name of a model its printed fields, each with the model that it leads to, and of what is derived the field that it is of."""
    found: Mapping[str, Any] = json.loads(FILE.read_bytes())
    return found
