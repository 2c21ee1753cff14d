"""An agreement as read, written: its YAML, clean, and beside it where every value comes from and who confirmed it.

Makes texts, writes no file, and says nothing in words: the reports word the questions.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import field
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from agreements.source.emitting import emit_yaml
from agreements.source.spots import Doubt
from engine.language.classes import dataclass

if TYPE_CHECKING:
    from agreements.intake.blocks import Document
    from agreements.intake.propose import Proposal
    from agreements.intake.recognise import Draft, Stretch

VERSION = 1
FIRST = ("id", "superior", "replaces")


@dataclass(frozen=True, slots=True)
class Confirmation:
    """That a person confirmed a value: its text then, who and on which day (ISO)."""

    text: str
    by: str
    on: str


def with_proposals(draft: Draft, proposals: Iterable[Proposal]) -> dict[str, Any]:
    """The agreement with what is proposed for it; what it says itself stays."""
    value: dict[str, Any] = deepcopy(draft.value)
    for proposal in proposals:
        here: Any = value
        *steps, last = proposal.path.split(".")
        for step in steps:
            here = here[int(step)] if isinstance(here, list) else here[step]
        here.setdefault(last, proposal.value)
    return {key: value[key] for key in (*FIRST, *(key for key in value if key not in FIRST)) if key in value}


def agreement_yaml(draft: Draft, proposals: Iterable[Proposal]) -> str:
    """`ID.yaml`: the agreement in its format, values as printed."""
    return emit_yaml(with_proposals(draft, proposals))


def origins_json(
    document: Document, draft: Draft, proposals: Iterable[Proposal], confirmed: Mapping[str, Confirmation] | None = None, number: int = 1,
    asked: Iterable[Doubt] = (),
) -> str:  # fmt: skip
    """`ID.origin.json`: the document's digest, and for each value its text, its places, whether it is sure, and who confirmed it.

    `number` is the agreement's in the document, from 1; `asked` is what open questions are about. A confirmation holds as long as the
    value has the text that was confirmed.
    """
    confirmed = confirmed or {}
    values: dict[str, Any] = {}
    for proposal in sorted(proposals, key=lambda p: p.path):
        values[proposal.path] = _entry(
            proposal.value, (), "" if proposal.sure else f"proposed-{proposal.reason}", confirmed.get(proposal.path)
        )
    for origin in draft.origins:
        values[origin.path] = _entry(origin.text, origin.stretches, origin.doubt, confirmed.get(origin.path))
    head = {"name": PurePath(document.name).name, "sha256": document.digest, "kind": document.kind, "agreement": number}
    head |= {"reader": document.reader} if document.reader else {}
    questions = [{"path": doubt.path, "field": doubt.field, "code": doubt.reason} for doubt in asked]
    found = {"version": VERSION, "document": head, "values": values, **({"questions": questions} if questions else {})}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _entry(text: str, stretches: tuple[Stretch, ...], doubt: str, confirmation: Confirmation | None) -> dict[str, Any]:
    entry: dict[str, Any] = {"text": text, "places": [_place(stretch) for stretch in stretches]}
    if doubt:
        entry["doubt"] = doubt
    if confirmation is not None and confirmation.text == text:
        entry["confirmed"] = {"by": confirmation.by, "on": confirmation.on}
    return entry


def _place(stretch: Stretch) -> dict[str, str | int]:
    """Where a text stands; what is unknown, or none, is left out."""
    spot = stretch.spot
    found: dict[str, str | int] = {"part": spot.part, "paragraph": spot.paragraph, "start": stretch.start, "end": stretch.end}
    numbers = {"page": spot.page, "table": spot.table, "row": spot.row, "column": spot.column}
    return found | {key: number for key, number in numbers.items() if number} | ({"sheet": spot.sheet} if spot.sheet else {})


@dataclass(frozen=True, slots=True)
class Written:
    """What an `ID.origin.json` says: the document that the YAML was written from, the agreement in it, and its values by path.

    Each value has its text as read and the reason for doubt ("" for none); `confirmed` is who confirmed which of them.
    """

    name: str
    digest: str
    number: int
    values: Mapping[str, tuple[str, str]]
    asked: tuple[Doubt, ...] = ()
    confirmed: Mapping[str, Confirmation] = field(default_factory=dict)


def read_origins(text: str) -> Written | None:
    """The file of origins in the text; None if it is no such thing."""
    try:
        found = json.loads(text)
        head = found["document"]
        values = {str(path): (str(entry["text"]), str(entry.get("doubt", ""))) for path, entry in found["values"].items()}
        said = {path: (str(entry["text"]), entry["confirmed"]) for path, entry in found["values"].items() if "confirmed" in entry}
        confirmed = {path: Confirmation(text, str(by["by"]), str(by["on"])) for path, (text, by) in said.items()}
        asked = tuple(Doubt(str(item["path"]), str(item["code"]), str(item["field"])) for item in found.get("questions", ()))
        return Written(str(head["name"]), str(head["sha256"]), int(head.get("agreement", 1)), values, asked, confirmed)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def open_doubts(flat: Mapping[str, str], written: Written) -> tuple[Doubt, ...]:
    """What nobody confirmed of an agreement as it is written now, by its texts by path.

    What was changed by hand was looked at, and a question is answered by a value where there was none.
    """
    values = written.values.items()
    open_ = ((path, text, doubt) for path, (text, doubt) in values if doubt and path not in written.confirmed)
    doubtful = (Doubt(path, doubt) for path, text, doubt in open_ if flat.get(path) == text)
    asked = (doubt for doubt in written.asked if doubt.field == "*" or not any(doubt.covers(path) for path in flat))
    return (*doubtful, *asked)
