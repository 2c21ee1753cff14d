"""The names of things in reports and waivers up to version 1 of the report, in which an indicator was named with its objective.

Only for reading what was written then: nothing is named so any more.
"""

from __future__ import annotations

import hashlib
from typing import Any

from pydantic import BaseModel

from agreements.model import Agreement
from engine.language import DataPath
from engine.run.finding import Finding
from engine.run.own_names import without_numbers

_NAMED = {"objectives": ("objective", "text"), "indicators": ("indicator", "name"), "lines": ("budget_line", "name")}


def subject_then(finding: Finding, agreement: Agreement) -> str:
    """What the subject of the finding was called."""
    if not finding.path:
        return without_numbers(finding.subject)[0]
    value = _at(agreement, finding.path)
    if isinstance(value, str):
        return f"{'.'.join(finding.path.fields)}:{_digest(value)}"
    match tuple(finding.path):
        case ("parties", role):
            return f"party:{role}"
        case ("budget", "lines", int()) | ("objectives", int()):
            return _key(agreement, finding.path)
        case ("objectives", int(), "indicators", int(), *rest) if not rest or (rest[0] == "figures" and len(rest) == 2):
            indicator = DataPath(*finding.path[:4])
            period = [f"period:{rest[1]}"] if rest else []
            return "/".join((_key(agreement, indicator.above.above), _key(agreement, indicator), *period))
    return ""


def _key(agreement: Agreement, path: DataPath) -> str:
    """The name of what is the last element of a list of things."""
    kind, named_by = _NAMED[path.fields[-1]]
    text = getattr(_at(agreement, path), named_by, None)
    return f"{kind}:{_digest(text) if isinstance(text, str) else path.indexes[-1] + 1}"


def _at(value: Any, path: DataPath) -> Any:
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and step < len(value) else None
        else:
            value = getattr(value, step, None) if isinstance(value, BaseModel) else None
    return value


def _digest(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]
