"""The comments of a marked copy: what a run has to say of one document, each with its place. Must not know any kind of file.

A finding that failed has a comment of its own, with what follows from it; what could not be assessed for lack of one thing has one
together. What is waived needs nobody's pen, and what is wrong with a rule is not the document's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from agreements.printed_paths import printed_path
from agreements.source.spots import StandIn, nearest
from engine.language import Spot
from engine.language.classes import dataclass
from engine.run.finding import Evidence, Location
from reports.entries import Entry, lines
from reports.view import Report
from reports.words.catalogue import one_line, sentence
from reports.words.places import spot_text

_INDEX = re.compile(r"\.\d+(?=\.|$)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A comment: the rule that it is about ("" for what could not be assessed), its lines, the first of them a title, and its place.

    Without a place it stands at the top. A place whose words begin and end at one character is that of something missing. `elsewhere` is
    where it really stands, in words: a place that takes no comment by itself.
    """

    rule: str
    lines: tuple[str, ...]
    spot: Spot | None = None
    elsewhere: str = ""


def marks_of(report: Report, entries: Iterable[Entry], file: str, stand_ins: tuple[StandIn, ...] = ()) -> list[Mark]:
    """The comments on the document of that name, in the order of its places; those at the top first. `entries` are those of the report.

    `stand_ins` are the files that were checked in place of a document, with the places of their values in it.
    """
    spots = {item.file: item.spots for item in stand_ins if item.document == file}
    mine: list[Mark] = []
    here = [entry for entry in entries if _is_here(entry.finding.location, file, spots)]
    causes = {entry.finding.fingerprint for entry in here if entry.kind == "fail"}
    for entry in here:
        # What follows from a finding of another document is shown in neither, if not here.
        if entry.kind == "fail" or (entry.kind == "consequence" and entry.finding.follows not in causes):
            mine.append(_mark(entry, report, _spot(entry.finding.location, report, file, spots, entry.finding.evidence)))
    mine.extend(_unassessed(here, report, file, spots))
    return sorted(mine, key=lambda mark: (mark.spot is not None, _order(mark.spot)))


def _is_here(at: Location, file: str, spots: Mapping[str, Mapping[str, Spot]]) -> bool:
    return (at.spot.document if at.spot else at.file) == file or at.file in spots


def _order(spot: Spot | None) -> tuple[bool, int, int]:
    return (spot.part != "body", spot.paragraph, spot.start) if spot else (False, 0, 0)


def _mark(entry: Entry, report: Report, spot: Spot | None) -> Mark:
    finding = entry.finding
    title = f"{finding.rule} · {report.words.say(f'report.{finding.severity}')}: {report.title(finding.rule)}"
    return Mark(finding.rule, (one_line(title), *lines(entry, report)), spot, _elsewhere(spot, report))


def _elsewhere(spot: Spot | None, report: Report) -> str:
    return spot_text(spot, report.words) if spot is not None and spot.part != "body" else ""


def _unassessed(here: list[Entry], report: Report, file: str, spots: Mapping[str, Mapping[str, Spot]]) -> Iterator[Mark]:
    """What was lacking, each once, with the rules that needed it."""
    words = report.words
    found: dict[str, tuple[Location, dict[str, None]]] = {}
    for entry in here:
        if entry.kind == "unknown":
            for item, text in report.lacking(entry.finding):
                # What lacks in another document is shown there as well as can be: here stands what cannot be assessed.
                at = item.at if _is_here(item.at, file, spots) else entry.finding.location
                found.setdefault(text, (at, {}))[1][entry.finding.rule] = None
    for text, (at, rules) in found.items():
        spot = _spot(at, report, file, spots)
        titles = [f"{rule} {report.title(rule)}" for rule in sorted(rules)]
        said = (sentence(words.say("report.unassessed")), one_line(text), one_line(f"{words.say('mark.needed-by')} {'; '.join(titles)}"))
        yield Mark("", said, spot, _elsewhere(spot, report))


def _spot(
    at: Location, report: Report, file: str, spots: Mapping[str, Mapping[str, Spot]], evidence: Sequence[Evidence] = ()
) -> Spot | None:
    """The place in the document; of what is missing, there or below as the evidence has it, the cell where other rows have it."""
    path = str(printed_path(at.path))
    if at.file in spots:
        known = spots[at.file]
        spot = nearest(known, path)
    else:
        document = report.documents.get(at.file)
        known = document.spots if document else {}
        spot = at.spot
    if spot is None or path in known or not spot.table:
        return spot
    absent = [str(item.location.path) for item in evidence if item.written is None and item.location.file == at.file]
    columns = [_column(field, spot, known) for field in (path, *(field for field in absent if field.startswith(f"{path}.")))]
    return replace(spot, column=next(filter(None, columns), 0))


def _column(path: str, spot: Spot, known: Mapping[str, Spot]) -> int:
    """The column in which the other rows of the table have what the path leads to; 0 for none, or several."""
    alike = _INDEX.sub(".#", path)
    columns = {other.column for name, other in known.items() if other.table == spot.table and _INDEX.sub(".#", name) == alike}
    return columns.pop() if len(columns) == 1 and path not in known else 0
