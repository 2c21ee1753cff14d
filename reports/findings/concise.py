"""A run a line each, as people know it from linters: `path:line:column: ID severity message`. A pure function.

In the order of the run; what only follows from another finding is shown there, and what is waived is not shown. Below them stands what
came of the run, so that one that assessed nothing does not look clean, and the seal.
"""

from __future__ import annotations

from collections.abc import Iterator

from reports.entries import entries, kind
from reports.findings.headline import headline
from reports.view import Report


def pieces(report: Report) -> Iterator[str]:
    """A line for each finding that counts, for each document that could not be read and, unless only findings are asked for, headline and
    seal.
    """
    kinds = {"fail", "rule-error", *(["unknown"] if report.shown.unknown else [])}
    for entry in entries(report, lambda _, finding: kind(finding) in kinds and report.shown.takes(finding)):
        label = report.words.say(f"report.{entry.finding.severity if entry.kind == 'fail' else entry.kind}")
        yield f"{report.position(entry.finding.location)}: {entry.finding.rule} {label} {entry.message}\n"
    yield from (f"{report.note(note)}\n" for note in report.unread)
    if not report.shown.quiet:
        yield from (f"{line}\n" for line in (headline(report), report.seal) if line)
