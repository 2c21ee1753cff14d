"""A run as workflow commands of GitHub Actions: each finding an annotation at its line, the worst first. A pure function.

GitHub shows at most ten annotations of an error and ten of a warning per step (documented in actions/toolkit, docs/problem-matchers.md);
remarks are held to the same number. What is over is left out, and the last annotation counts it.
"""

from __future__ import annotations

from collections import Counter

from engine.rulebook.severities import Severity
from reports.findings.headline import counted, headline
from reports.summary import status
from reports.view import Entry, Report, lines, list_entries, worst_first

LIMIT = 10
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report) -> str:
    """The commands, one a line. The seal is a debug message, which is no annotation."""
    shown: list[Entry] = []
    left_out: list[Entry] = []
    entry = [item for item in worst_first(list_entries(report)) if item.kind != "consequence"]
    counts = Counter(map(_level, entry))
    # The count of what is left out is a remark itself.
    room = {level: LIMIT - (level == "notice" and max(counts.values()) > LIMIT) for level in counts}
    for item in entry:
        level = _level(item)
        (shown if room[level] > 0 else left_out).append(item)
        room[level] -= 1
    commands = [_annotation(item, report) for item in shown]
    if status(report.result) == "unassessed":
        commands.append(_command("warning", headline(report.result, report.words), title="periksa"))
    if left_out:
        findings = [item.finding for item in left_out]
        text = report.words.say("report.not-shown", counts=counted(findings, report.words), limit=LIMIT)
        commands.append(_command("notice", text, title="periksa"))
    commands.extend(_command("debug", text) for text in report.rests_on())
    if report.seal:
        commands.append(_command("debug", report.seal))
    return "".join(f"{command}\n" for command in commands)


def _level(entry: Entry) -> str:
    return "error" if entry.kind == "rule-error" else _LEVELS[entry.finding.severity] if entry.kind == "fail" else "notice"


def _annotation(entry: Entry, report: Report) -> str:
    finding = entry.finding
    place = {"line": finding.location.line, "col": finding.location.column} if entry.in_text else {}
    title = f"{finding.rule} {report.title(finding.rule)}"
    # What stands in no text says where it is in words.
    text = lines(entry, report) if entry.in_text else [report.position(finding.location), *lines(entry, report)]
    return _command(
        _level(entry), "\n".join(text), file=entry.path, **{key: number for key, number in place.items() if number > 0}, title=title
    )


def _command(name: str, text: str, **properties: str | int) -> str:
    given = ",".join(f"{key}={_escaped(str(value)).replace(':', '%3A').replace(',', '%2C')}" for key, value in properties.items())
    return f"::{name}{f' {given}' if given else ''}::{_escaped(text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
