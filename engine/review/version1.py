"""The names of things in reports and waivers up to version 1 of the report, in which an indicator was named with its objective.

Only for reading what was written then: nothing is named so any more.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

from pydantic import BaseModel

from agreements.model import Agreement
from engine.run.finding import Finding
from engine.run.own_names import without_numbers

_THINGS = re.compile(r"(objectives\.\d+)(?:\.(indicators\.\d+)(?:\.figures\.(\w+))?)?|(budget\.lines\.\d+)|parties\.(\w+)")
_NAMED = {"objectives": ("objective", "text"), "indicators": ("indicator", "name"), "lines": ("budget_line", "name")}


def subject_then(finding: Finding, agreement: Agreement) -> str:
    """What the subject of the finding was called."""
    if not finding.path:
        return without_numbers(finding.subject)[0]
    value = _at(agreement, finding.path)
    if isinstance(value, str):
        return f"{'.'.join(step for step in finding.path.split('.') if not step.isdigit())}:{_digest(value)}"
    found = _THINGS.fullmatch(finding.path)
    if found is None:
        return ""
    objective, indicator, period, line, party = found.groups()
    if party:
        return f"party:{party}"
    if line:
        return _key(agreement, line)
    names = [_key(agreement, objective)]
    if indicator:
        names.append(_key(agreement, f"{objective}.{indicator}"))
    return "/".join((*names, *([f"period:{period}"] if period else [])))


def _key(agreement: Agreement, path: str) -> str:
    field, position = path.split(".")[-2:]
    kind, named_by = _NAMED[field]
    text = getattr(_at(agreement, path), named_by, None)
    return f"{kind}:{_digest(text) if isinstance(text, str) else int(position) + 1}"


def _at(value: Any, path: str) -> Any:
    for step in path.split("."):
        if isinstance(value, list):
            value = value[int(step)] if step.isdigit() and int(step) < len(value) else None
        else:
            value = getattr(value, step, None) if isinstance(value, BaseModel) else None
    return value


def _digest(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]
