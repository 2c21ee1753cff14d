"""A run as workflow commands of GitHub Actions: each finding an annotation at its line, the worst first. A pure function.

GitHub shows at most ten annotations of an error and ten of a warning per step (documented in actions/toolkit, docs/problem-matchers.md);
remarks are held to the same number. What is over is left out, and the last annotation counts it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from engine.review.reviewed import Reviewed
from engine.review.tally import Group, groups_of
from engine.rulebook.severities import Severity
from reports.entries import Entry, kind, lines, rank, worst, worst_first
from reports.findings.headline import counted, headline
from reports.summary import status
from reports.view import Report

LIMIT = 10
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def pieces(report: Report) -> Iterator[str]:
    """The commands, one a line. The seal is a debug message, which is no annotation."""
    open_ = {group: count for group, count in report.result.tally.groups.items() if kind(group) != "consequence"}
    counts: Counter[str] = Counter()
    for group, count in open_.items():
        counts[_level(group)] += count
    found = worst(report, LIMIT, rank, lambda item: None if kind(item) == "consequence" else _level(item)) if counts else {}
    # The count of what is left out is a remark itself.
    over = max(counts.values(), default=0) > LIMIT
    shown = worst_first(item for level, items in found.items() for item in items[: LIMIT - (level == "notice" and over)])
    commands = [_annotation(item, report) for item in shown]
    if status(report.result) == "unassessed":
        commands.append(_command("warning", headline(report), title="periksa"))
    commands.extend(_command("warning", report.note(note), file=report.path(note.place.file), title="periksa") for note in report.unread)
    if sum(counts.values()) > len(shown):
        left = Counter(open_)
        left.subtract(groups_of(item.finding for item in shown))
        text = report.words.say("report.not-shown", counts=counted(left, report.words), limit=LIMIT)
        commands.append(_command("notice", text, title="periksa"))
    commands.extend(_command("debug", text) for text in report.rests_on())
    if report.seal:
        commands.append(_command("debug", report.seal))
    return (f"{command}\n" for command in commands)


def _level(item: Reviewed | Group) -> str:
    found = kind(item)
    return "error" if found == "rule-error" else _LEVELS[item.severity] if found == "fail" else "notice"


def _annotation(entry: Entry, report: Report) -> str:
    finding = entry.finding
    place = {"line": finding.location.line, "col": finding.location.column} if entry.in_text else {}
    title = f"{finding.rule} {report.title(finding.rule)}"
    # What stands in no text says where it is in words.
    text = lines(entry, report) if entry.in_text else [report.position(finding.location), *lines(entry, report)]
    return _command(
        _level(finding), "\n".join(text), file=entry.path, **{key: number for key, number in place.items() if number > 0}, title=title
    )


def _command(name: str, text: str, **properties: str | int) -> str:
    given = ",".join(f"{key}={_escaped(str(value)).replace(':', '%3A').replace(',', '%2C')}" for key, value in properties.items())
    return f"::{name}{f' {given}' if given else ''}::{_escaped(text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
