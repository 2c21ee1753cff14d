"""The printed values that a finding rests on: field by field, verbatim, without lines and list indexes. What a waiver is held to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, TypeAlias

from agreements.printed_paths import printed_path
from agreements.submitted import Submitted
from engine.language import Record, Unknown, Value
from engine.run.finding import Evidence, Finding, Quantity

Values: TypeAlias = dict[str, tuple[str | None, ...]]


def values_of(finding: Finding, submitted: Mapping[str, Submitted]) -> Values:
    """The text of every printed field that the finding rests on, None where the document has none.

    `submitted` by the name of the file. A field of another agreement, and every field of a finding on several, is written id:field. A field
    that stands in a list occurs as often as it was read, in the order of the document.
    """
    home = home_of(finding, submitted)
    found: dict[str, list[tuple[tuple[int, ...], str | None]]] = {}
    seen = set()
    # A verdict that read nothing rests on the place that it is about.
    for item in finding.evidence or (Evidence(finding.location, None, Quantity(Unknown((str(finding.location.path),)))),):
        path, file = printed_path(item.location.path), item.location.file
        # What stands in a file of figures is a field of the agreement that they are of; of several agreements nobody can tell whose.
        whose = file if file in submitted else "" if finding.shared else home
        if (file, path) in seen or isinstance(item.read.value, Record) or whose not in submitted:
            continue
        seen.add((file, path))
        field = ".".join(path.fields)
        name = field if whose == home and not finding.shared else f"{submitted[whose].agreement.id}:{field}"
        texts = _texts(path.of(submitted[file].document.root), item.read.value) if file in submitted else _elsewhere(item)
        found.setdefault(name, []).extend((path.indexes, text) for text in texts)
    return {name: tuple(text for _, text in sorted(texts, key=lambda item: item[0])) for name, texts in found.items()}


def _elsewhere(item: Evidence) -> list[str | None]:
    """What stands at a place of a file of figures: its text, else the texts that were read there."""
    read = item.read.value
    if item.written is not None or isinstance(read, Unknown):
        return [item.written]
    return [str(part) for part in read] if isinstance(read, list) else [str(read)]


def home_of(finding: Finding, submitted: Mapping[str, Submitted]) -> str:
    """The file of the agreement that a finding is listed under, "" if it is not among `submitted`; it may point at figures beside that."""
    if finding.location.file in submitted:
        return finding.location.file
    folder = PurePath(finding.location.file).parent
    own = (name for name, item in submitted.items() if item.id == finding.agreement and PurePath(name).parent == folder)
    return next(own, "")


def _texts(value: Any, read: Value) -> list[str | None]:
    """What is printed, of what stands at a place: a text, the texts of a list, else what was read there; None for nothing."""
    if isinstance(value, str):
        return [str(value)]
    if isinstance(value, list) and value and all(item is None or isinstance(item, str) for item in value):
        return [None if item is None else str(item) for item in value]
    return [None if isinstance(read, Unknown) or value is None else str(read).lower() if isinstance(read, bool) else str(read)]
