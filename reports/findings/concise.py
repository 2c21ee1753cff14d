"""A run a line each, as people know it from linters: `path:line:column: ID severity message`. A pure function.

In the order of the run; what only follows from another finding is told there, and what is waived is not shown. Below them stands what
came of the run, so that one that assessed nothing does not look clean, and the seal.
"""

from __future__ import annotations

from reports.findings.headline import headline
from reports.view import Report, list_entries


def render(report: Report) -> str:
    """A line for each finding that counts and, unless only findings are asked for, headline and seal."""
    kinds = {"fail", "rule-error", *(["unknown"] if report.shown.unknown else [])}
    lines = []
    for entry in list_entries(report):
        if entry.kind in kinds and report.shown.takes(entry.finding):
            label = report.words.say(f"report.{entry.finding.severity if entry.kind == 'fail' else entry.kind}")
            lines.append(f"{report.position(entry.finding.location)}: {entry.finding.rule} {label} {entry.message}")
    if not report.shown.quiet:
        lines += filter(None, (headline(report.result, report.words), report.seal))
    return "".join(f"{line}\n" for line in lines)
