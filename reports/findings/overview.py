"""A run on one screen: the offices with their counts, the worst findings, and how to see all of them.

A pure function of the report; the command that shows more is handed in.
"""

from __future__ import annotations

from collections import Counter

from agreements.source.offices import called
from engine.review.reviewed import Reviewed
from reports.entries import Entry, kind, rank, worst
from reports.findings.headline import headline
from reports.findings.page import BOLD, COLOURS, Page
from reports.office_counts import count_offices
from reports.view import Report
from reports.words.catalogue import clean

MOST = 10


def render(report: Report, see_all: str, most: int = MOST) -> str:
    """The overview, a line for each office and finding. `see_all` is the command that shows everything."""
    page, say = Page.of(report), report.words.say
    page.write(headline(report), code=BOLD)
    page.offices(count_offices(report.result), compared=report.result.compared is not None)
    failed = sum(count for group, count in report.result.tally.groups.items() if group.failed)
    if failed:
        page.blank()
        page.write(say("overview.worst", count=min(most, failed)), code=BOLD)
        page.lines.extend(_line(entry, page) for entry in _worst(report, most))
    rest = failed - most
    page.blank()
    page.lines.append(say("overview.see-all", command=see_all) if rest <= 0 else say("overview.see-rest", count=rest, command=see_all))
    page.lines.append(say("overview.next"))
    return page.text


def _worst(report: Report, most: int) -> list[Entry]:
    """The worst first, and of these every rule once before one comes again: ten findings of one rule tell less than ten of ten."""
    seen: Counter[str] = Counter()

    def key(finding: Reviewed) -> tuple[tuple[int, int], int]:
        seen[finding.rule] += 1
        return rank(finding), seen[finding.rule]

    return worst(report, most, key, lambda finding: "" if kind(finding) == "fail" else None).get("", [])


def _line(entry: Entry, page: Page) -> str:
    """A finding on one line: where, the rule, and as much of what is wrong as there is room for."""
    label = page.words.say(f"report.{entry.finding.severity}")
    name = called(entry.finding.portfolio, entry.finding.agreement) if entry.finding.agreement else entry.path
    text = clean(f"  {label} {entry.finding.rule}  {name}: {entry.message}")
    if len(text) > page.width:
        text = text[: page.width - 1].rsplit(" ", 1)[0] + "…"
    return text.replace(f"{label} ", f"{page.paint(label, COLOURS[entry.finding.severity])} ", 1)
