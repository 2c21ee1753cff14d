"""Where something stands in an agreement, as its reader says it: `objectives.1.indicators.0.target` is "Sasaran 2, indikator 1, target".

Paths are those of findings: fields and list indexes from 0. Knows the types of agreements, and no finding.
"""

from __future__ import annotations

from typing import Any

from agreements.notation.readers import read_number
from agreements.source.document import Document
from engine.facts.records import agreement_type
from engine.language import DataPath, ListType, RecordType, Type
from engine.language.path import step_into
from reports.words.catalogue import Words, sentence


def place(path: DataPath, words: Words, document: Document | None = None) -> str:
    """The place in words. With the document, a row whose printed number is not its position says so. Unknown steps stay as they are."""
    names: list[str] = []
    record: Type | None = agreement_type()
    value: Any = document.root if document else None
    row = ""
    for step in path:
        value = step_into(value, step)
        if isinstance(step, int):
            names[-1:] = [_row(row, names[-1] if names else "", step + 1, value, words)]
            record = record.of if isinstance(record, ListType) else None
            continue
        if isinstance(record, ListType):
            record = record.of
        owner = record.name if isinstance(record, RecordType) else ""
        if owner == "parties":
            names.pop()
        row = f"field.row.{owner}.{step}"
        names.append(words.say(f"field.{owner}.{step}") if words.has(f"field.{owner}.{step}") else step)
        record = record.fields.get(step) if isinstance(record, RecordType) else None
    return sentence(", ".join(names) or words.say("field.document"))


def _row(key: str, above: str, position: int, value: Any, words: Words) -> str:
    name = words.say(key) if words.has(key) else above
    number = value.get("number") if isinstance(value, dict) else None
    if isinstance(number, str) and read_number(number) != position:
        return words.say("field.row-printed", name=name, position=str(position), number=number)
    return words.say("field.row", name=name, position=str(position)).strip()
