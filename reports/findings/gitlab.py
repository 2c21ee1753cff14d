"""A run as GitLab's Code Quality report, for the widget of a merge request. A pure function.

Each finding is an entry, and each document that could not be read; what only follows from another one is shown with that. Beyond
what GitLab reads each entry of a finding carries the seal.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import chain
from typing import Any

from agreements.source.printable import json_pieces
from engine.language import Place, Problem
from engine.rulebook.severities import Severity
from reports.entries import Entry, entries, kind, say_consequence
from reports.view import Report

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "minor"}


def pieces(report: Report) -> Iterator[str]:
    """The entries, in the order of the run."""
    found = (_entry(item, report) for item in entries(report, lambda _, finding: kind(finding) != "consequence"))
    return json_pieces(chain(found, (_unread(note, report) for note in report.unread)))


def _unread(note: Problem[Place], report: Report) -> dict[str, Any]:
    """The entry of a document that could not be read."""
    path = report.path(note.place.file)
    return {
        "description": report.note(note),
        "check_name": note.code,
        "fingerprint": sha256(f"{note.code}\n{path}".encode()).hexdigest(),
        "severity": "info",
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _entry(item: Entry, report: Report) -> dict[str, Any]:
    finding = item.finding
    spot = report.spot(finding.location)
    text = (f"{spot}:" if spot else "", item.message, *(say_consequence(other, report) for other in item.consequences), item.waiver)
    entry = {
        "description": " ".join(filter(None, (f"{finding.rule}:", *text))),
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": _severity(item),
        "location": {
            "path": item.path,
            "lines": {"begin": max(finding.location.line, 1) if item.in_text or not finding.location.spot else 1},
        },
    }
    return {**entry, "seal": report.result.seal.hash} if report.result.seal else entry


def _severity(item: Entry) -> str:
    """A rule that failed itself comes first: of what it should have found nothing is known. What is waived or open is a remark."""
    return "blocker" if item.kind == "rule-error" else _SEVERITIES[item.finding.severity] if item.kind == "fail" else "info"
