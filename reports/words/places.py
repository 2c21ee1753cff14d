"""Where something stands in an agreement, as its reader says it: `objectives.1.indicators.0.target` is "Sasaran 2, indikator 1, target".

Paths are those of findings: fields and list indexes from 0. Knows the names of records, and no finding.
"""

from __future__ import annotations

from typing import Any

from agreements.source.document import Document
from engine.facts.record_names import record_names
from engine.language import DataPath, Place, Spot
from engine.language.path import step_into
from engine.run.finding import Location
from reports.words.catalogue import Words, sentence
from reports.words.paths import column_letters, position

# Records of a number that may be a range.
_OF_TWO_ENDS = ("target", "period_target")


def place(path: DataPath, words: Words, document: Document | None = None) -> str:
    """The place in words. With the document, a row whose printed number is not its position says so. Unknown steps stay as they are."""
    names: list[str] = []
    owner = "agreement"
    value: Any = document.root if document else None
    row = ""
    for step in path:
        value = step_into(value, step)
        if isinstance(step, int):
            names[-1:] = [_row(row, names[-1] if names else "", step + 1, value, words)]
            continue
        if step == "low" and owner in _OF_TWO_ENDS:
            # Of most targets it is the only number.
            continue
        if owner == "parties":
            names.pop()
        row = f"field.row.{owner}.{step}"
        names.append(words.say(f"field.{owner}.{step}") if words.has(f"field.{owner}.{step}") else step)
        owner = record_names().get(owner, {}).get(step, "")
    return sentence(", ".join(names) or words.say("field.document"))


def spot_text(spot: Spot, words: Words) -> str:
    """Where in a paper, as its reader looks it up: `page 2, table 1, row 3, column TARGET`."""
    names = [words.say("document.page", number=str(spot.page))] if spot.page else []
    names += [words.say("document.sheet", name=spot.sheet)] if spot.sheet else []
    if spot.part != "body":
        part, _, number = spot.part.partition(" ")
        names.append(" ".join(filter(None, (words.say(f"document.part-{part}"), number))))
    if spot.sheet and spot.row:
        names += [words.say("document.row", number=str(spot.row))]
        column = spot.heading or (column_letters(spot.column) if spot.column else "")
        names += [words.say("document.column", name=column)] if column else []
    elif spot.table:
        names.append(words.say("document.table", number=str(spot.table)))
        names += [words.say("document.row", number=str(spot.row))] if spot.row else []
        column = spot.heading or (str(spot.column) if spot.column else "")
        names += [words.say("document.column", name=column)] if column else []
    elif spot.paragraph and spot.part == "body" and not (spot.page and spot.kind in ("pdf", "scan")):
        # A PDF counts lines through all of its pages: nobody finds one by that.
        names.append(words.say("document.line" if spot.kind == "text" else "document.paragraph", number=str(spot.paragraph)))
    return ", ".join(names)


def located(at: Location | Place, words: Words, file: str = "", *, with_column: bool = True) -> str:
    """File and place: `file:line:column`, in a paper `file, table 1, row 3, column TARGET`. The file's own name, if none is given."""
    file = file or at.file
    if at.spot is None:
        return position(file, at.line, at.column, with_column=with_column)
    return ", ".join(filter(None, (file, spot_text(at.spot, words))))


def _row(key: str, above: str, position: int, value: Any, words: Words) -> str:
    from agreements.notation.readers import read_number

    name = words.say(key) if words.has(key) else above
    number = value.get("number") if isinstance(value, dict) else None
    if isinstance(number, str) and read_number(number) != position:
        return words.say("field.row-printed", name=name, position=str(position), number=number)
    return words.say("field.row", name=name, position=str(position)).strip()
