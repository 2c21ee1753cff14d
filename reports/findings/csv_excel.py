"""A run as CSV that an Indonesian Excel opens by double click: semicolons, words in the language. A pure function.

A row for each finding that counts, in the order of the run, and for each document that could not be read. Nothing in a
cell is taken for a number or a formula; programs read the format csv. The byte order mark that tells Excel the encoding comes with writing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from reports.entries import Entry, entries, kind
from reports.findings.csv_report import cell, table, unread_rows
from reports.view import Report

COLUMNS = (
    "office", "period", "agreement", "severity", "rule", "title", "place", "finding", "advice", "basis", "file", "line", "status", "seal",
)  # fmt: skip
# Of so many digits Excel makes a number of fifteen digits and an exponent: a NIP has eighteen.
_LONG_NUMBER = re.compile(r"[\d .]{12,}")


def pieces(report: Report) -> Iterator[str]:
    """The header in words, and the rows."""
    shown = entries(report, lambda _, finding: kind(finding) != "consequence" and report.shown.takes(finding))
    head = [report.words.say(f"column.{name}") for name in COLUMNS]
    unread = unread_rows(report, COLUMNS, "finding", severity=report.words.say("report.unknown"))
    return table(chain([head], (_row(entry, report) for entry in shown), unread), ";")


def _row(entry: Entry, report: Report) -> Iterator[str]:
    finding, at, say = entry.finding, entry.finding.location, report.words.say
    kind = finding.severity.value if entry.kind == "fail" else entry.kind
    texts = {
        "office": finding.portfolio.office,
        "period": finding.portfolio.period,
        "agreement": finding.agreement,
        "severity": say(f"report.{kind}"),
        "rule": finding.rule,
        "title": report.title(finding.rule),
        "place": ", ".join(filter(None, (entry.place, report.spot(at)))),
        "finding": " ".join((entry.message, *entry.hints, *(f"{say('report.follows')} {other.message}" for other in entry.consequences))),
        "advice": entry.advice or entry.waiver,
        "basis": "; ".join(entry.basis),
        "file": entry.path,
        "line": str(at.line) if entry.in_text else "",
        "status": say("report.new") if finding.status == "new" else "",
        "seal": report.result.seal.short if report.result.seal else "",
    }
    return (_text(texts[column]) for column in COLUMNS)


def _text(text: str) -> str:
    """A cell that stays a text."""
    return f"'{text}" if _LONG_NUMBER.fullmatch(text) else cell(text)
