"""A run as CSV (RFC 4180, UTF-8 without byte order mark), for spreadsheets and data frames: a row for each finding, and for each document
that could not be read. A pure function.

The columns are named as in the JSON report, in every language.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from reports.entries import Entry, entries
from reports.view import Report
from reports.words.catalogue import clean

COLUMNS = (
    "kind", "outcome", "severity", "rule", "title", "portfolio", "agreement", "subject", "file", "line", "column", "place", "message",
    "advice", "basis", "missing", "waiver", "status", "fingerprint", "follows", "seal",
)  # fmt: skip
# What makes a spreadsheet take a text for a formula; the wide ones are taken for the others.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def pieces(report: Report) -> Iterator[str]:
    """The header, and the rows in the order of the run."""
    rows = chain(
        (_row(entry, report) for entry in entries(report)), unread_rows(report, COLUMNS, "message", kind="unknown", outcome="unknown")
    )
    return table(chain([COLUMNS], rows), ",")


def unread_rows(report: Report, columns: Sequence[str], message: str, **same: str) -> Iterator[Iterator[str]]:
    """A row for each document that could not be read, with what it says in all of them; `message` is the column of what is wrong."""
    for note in report.unread:
        texts = {"rule": note.code, "file": report.path(note.place.file), message: report.note(note), **same}
        yield (cell(texts.get(column, "")) for column in columns)


class _Echo:
    """What a writer of CSV writes to: it hands back what it is given."""

    write = str


def table(rows: Iterable[Iterable[str]], delimiter: str) -> Iterator[str]:
    """The rows as CSV, one by one."""
    # Not CRLF: a report is kept and compared as text, and every reader takes either.
    writer = csv.writer(_Echo(), delimiter=delimiter, lineterminator="\n")
    return map(writer.writerow, rows)


def _row(entry: Entry, report: Report) -> Iterator[str]:
    finding = entry.finding
    at = finding.location
    texts = {
        "kind": entry.kind,
        "outcome": finding.outcome.value,
        "severity": finding.severity.value,
        "rule": finding.rule,
        "title": report.title(finding.rule),
        "portfolio": str(finding.portfolio),
        "agreement": finding.agreement,
        "subject": finding.subject,
        "file": entry.path,
        "line": str(at.line) if at.line > 0 else "",
        "column": str(at.column) if at.column > 0 else "",
        "place": f"{entry.place} ({spot})" if (spot := report.spot(at)) and entry.place else entry.place or spot,
        "message": " ".join((entry.message, *entry.hints)),
        "advice": entry.advice,
        "basis": "; ".join(entry.basis),
        "missing": "; ".join(finding.missing),
        "waiver": entry.waiver,
        "status": finding.status,
        "fingerprint": finding.fingerprint,
        "follows": finding.follows,
        "seal": report.result.seal.hash if report.result.seal else "",
    }
    return (cell(texts[column]) for column in COLUMNS)


def cell(text: str) -> str:
    """The text on one line; what would be a formula is marked as text."""
    text = clean(text)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
