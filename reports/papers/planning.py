"""The working paper of a run as sheets: overview, findings, what could not be assessed, what is waived, findings by rule, the rules.

A pure function of the report. What becomes of the findings of an earlier paper is in reports.papers.renewing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import TypeAlias

from engine.review.remembered import TOTAL, recognisable
from engine.review.tally import groups_of
from engine.rulebook.severities import Severity
from reports.entries import Entry, say_consequence
from reports.entries import entries as entries_of
from reports.papers.sheets import STATUSES, Column, Kind, Line, Paper, Sheet, Texts, cell_text
from reports.summary import severities
from reports.view import Report
from reports.words import arithmetic
from reports.words.catalogue import Words, clean, joined
from reports.words.places import located

# Which entries of the view are lines of which sheet. What only follows from another finding is shown under it.
OF_SHEET = {"findings": ("fail",), "unassessed": ("unknown", "rule-error"), "waived": ("waived",)}
_Widths = tuple[tuple[str, float, Kind], ...]
_START: _Widths = (("no", 4.5, "number"), ("office", 12, "text"), ("agreement", 11.5, "text"), ("rule", 7, "text"))
_COLUMNS: dict[str, _Widths] = {
    "overview": (
        ("no", 4.5, "number"), ("office", 34, "text"), ("agreements", 11, "number"), ("errors", 11, "number"), ("warnings", 11, "number"),
        ("infos", 9, "number"), ("unknown", 11, "number"), ("waived", 12, "number"), ("new", 10, "number"), ("passes", 11, "number"),
        ("unexamined", 11, "number"), ("remark", 30, "person"),
    ),
    "findings": (
        *_START, ("severity", 10, "text"), ("condition", 37, "text"), ("criteria", 19, "text"), ("cause", 11, "person"),
        ("effect", 11, "person"), ("recommendation", 23, "text"), ("response", 12, "person"), ("action", 12, "person"),
        ("status", 13, "status"), ("proposal", 13, "text"), ("deadline", 10, "date"), ("state", 15, "text"),
    ),
    "unassessed": (
        *_START, ("title", 34, "text"), ("condition", 56, "text"), ("criteria", 30, "text"), ("remark", 24, "person"),
        ("state", 18, "text"),
    ),
    "waived": (*_START, ("condition", 60, "text"), ("waiver", 60, "text"), ("remark", 24, "person"), ("state", 18, "text")),
    "by-rule": (
        ("rule", 8, "text"), ("title", 70, "text"), ("severity", 12, "text"), ("count", 10, "number"), ("offices", 12, "number"),
        ("unknown", 12, "number"), ("waived", 13, "number"), ("remark", 30, "person"),
    ),
    "rules": (("rule", 8, "text"), ("title", 60, "text"), ("severity", 12, "text"), ("basis", 50, "text"), ("advice", 60, "text")),
}  # fmt: skip


# Under which columns of the findings stands what people fill above the lines: its label, and the place for it.
PERSON = ("recommendation", "response")


Answers: TypeAlias = Mapping[int, Mapping[str, str]]
NO_ANSWERS: Answers = {}


def paper_of(report: Report, deadline: str = "", answers: Answers = NO_ANSWERS) -> Paper:
    """The working paper of a run. `deadline` (YYYY-MM-DD) is set for every finding; `answers` are an archive's, by thread and column."""
    entries = list(entries_of(report))
    sheets = [
        overview(report, entries),
        *(sheet_of(key, lines_of(key, entries, report, deadline), report) for key in OF_SHEET),
        by_rule(report, entries),
        rules(report),
    ]
    return assembled((answered(sheet, answers) for sheet in sheets), report)


def answered(sheet: Sheet, answers: Answers) -> Sheet:
    """The sheet with what people have answered, as an archive has it."""
    lines = (replace(line, cells={**line.cells, **answers.get(line.thread or 0, {})}) for line in sheet.lines)
    return replace(sheet, lines=tuple(lines))


def assembled(sheets: Iterable[Sheet], report: Report) -> Paper:
    """The sheets as a paper."""
    words, seal = report.words, report.result.seal
    texts = Texts(
        statuses=tuple(words.say(f"working.status-{status}") for status in STATUSES),
        seal=report.seal,
        page=words.say("working.page", page="&P", pages="&N"),
        title=words.say("working.title"),
        states=tuple(words.say(f"working.{key}") for key in ("begin-new", "begin-passes", "begin-unexamined")),
        status_prompt=words.say("working.status-prompt"),
        status_wrong=words.say("working.status-wrong"),
        deadline_prompt=words.say("working.deadline-prompt"),
        deadline_wrong=words.say("working.deadline-wrong"),
    )
    return Paper(tuple(sheets), texts, seal.as_of if seal else None)


def sheet_of(key: str, lines: Sequence[Line], report: Report) -> Sheet:
    """A sheet with its columns, its title and its head."""
    words = report.words
    columns = tuple(
        Column(name, words.say(f"working.col-{name}"), width, kind) for name, width, kind in _COLUMNS[key]
    )  # fmt: skip
    title = words.say("working.title" if key == "findings" else f"working.title-{key}")
    frozen = 1 if key in ("by-rule", "rules") else 2 if key == "overview" else 4
    return Sheet(key, words.say(f"working.sheet-{key}"), title, columns, tuple(lines), head_of(key, report), frozen)  # type: ignore[arg-type]


def head_of(key: str, report: Report) -> tuple[Line, ...]:
    """What stands above the lines: what was examined, and beside it what people fill."""
    words, result = report.words, report.result
    offices = {name.office for name, _ in result.result.checked} | {item.portfolio.office for item in result.findings}
    periods = sorted({name.period for name, _ in result.result.checked} - {""})
    of = words.say(
        "working.object-of", agreements=words.count("agreement", len(result.agreements)), offices=words.count("office", len(offices - {""}))
    )
    day = result.seal.as_of if result.seal and result.seal.as_of else ""
    facts = (("object", of), ("period", ", ".join(periods) or "–"), ("as-of", day or "–"))
    first, lines = _COLUMNS[key][0][0], []
    for (name, value), person in zip(facts, ("number", "prepared", "checked"), strict=True):
        cells = {first: f"{words.say(f'working.{name}')}: {clean(value)}"}
        if key == "findings":
            cells |= {PERSON[0]: words.say(f"working.{person}")}
        lines.append(Line(f"@{name}", cells))
    return tuple(lines)


def lines_of(key: str, entries: Iterable[Entry], report: Report, deadline: str = "") -> list[Line]:
    """The lines of a sheet of findings, by office and agreement, the gravest first."""
    numbered = [(number, entry) for number, entry in enumerate(entries) if entry.kind in OF_SHEET[key]]
    numbered.sort(key=lambda pair: (str(pair[1].finding.portfolio), pair[1].finding.agreement, pair[1].rank, pair[0]))
    return [line_of(key, entry, position, number, report, deadline) for position, (number, entry) in enumerate(numbered, 1)]


def line_of(key: str, entry: Entry, position: int, number: int, report: Report, deadline: str = "") -> Line:
    """The line of a finding; `position` is its number in the sheet, `number` that of the finding in the run."""
    finding, say = entry.finding, report.words.say
    cells = {
        "no": str(position),
        "office": clean(str(finding.portfolio)),
        "agreement": clean(finding.agreement or entry.path),
        "rule": finding.rule,
        "severity": say(f"report.{finding.severity}"),
        "title": clean(report.title(finding.rule)),
        "condition": condition(entry, report),
        "criteria": criteria(entry, report),
        "recommendation": entry.advice,
        "waiver": entry.waiver,
        "deadline": deadline,
        "proposal": say("working.status-nothing"),
        "state": joined((say("working.state-first"), report.history(finding))),
    }
    names = {name for name, _, _ in _COLUMNS[key]}
    kept = {name: cell_text(text) for name, text in cells.items() if name in names and text}
    history = report.histories.get(finding.fingerprint)
    return Line(finding.fingerprint, kept, recognisable(finding, entry.message), number, history.thread if history else None)


def condition(entry: Entry, report: Report) -> str:
    """What is wrong, with its arithmetic, where it stands, what would explain it, and what follows from it; a line each."""
    finding, words = entry.finding, report.words
    lines = [entry.message]
    for row in arithmetic.rows_of(finding, entry.message, words):
        written = clean(row.printed)
        key = "working.arithmetic-at" if written else "working.arithmetic"
        lines.append(words.say(key, label=row.label, number=row.number, written=written))
    position = located(finding.location, words, PurePath(entry.path).name)
    lines.append(words.say("working.place" if entry.place else "working.place-file", place=entry.place, position=position))
    lines += [joined((words.say("report.hint"), hint)) for hint in entry.hints]
    lines += [say_consequence(other, report) for other in entry.consequences]
    return "\n".join(map(clean, lines))


def criteria(entry: Entry, report: Report) -> str:
    """What must be so, and on what that rests."""
    words = report.words
    lines = [words.say("working.criteria", title=report.title(entry.finding.rule), rule=entry.finding.rule)]
    if entry.basis:
        lines.append(words.say("working.criteria-basis", basis="; ".join(entry.basis)))
    return "\n".join(map(clean, lines))


# What has become of earlier findings, as the overview counts it.
_FATES = ("new", "passes", "unexamined")


def overview(report: Report, entries: Sequence[Entry], fates: Mapping[str, Mapping[str, int]] | None = None) -> Sheet:
    """Every office with its counts; `fates` are the counts of what has become of earlier findings, by office."""
    result, words = report.result, report.words
    read: dict[str, int] = {}
    for name, _ in result.result.checked:
        read[str(name)] = read.get(str(name), 0) + 1
    offices = sorted({*read, *(str(entry.finding.portfolio) for entry in entries), *(fates or {})})
    lines, totals = [], dict.fromkeys(("agreements", "errors", "warnings", "infos", "unknown", "waived", "new", "passes", "unexamined"), 0)
    for position, office in enumerate(offices, 1):
        mine = [entry for entry in entries if str(entry.finding.portfolio) == office]
        counts = severities(groups_of(entry.finding for entry in mine))
        numbers = {
            "agreements": read.get(office, 0), "errors": counts[Severity.ERROR], "warnings": counts[Severity.WARNING],
            "infos": counts[Severity.INFO], "unknown": sum(entry.kind in ("unknown", "rule-error") for entry in mine),
            "waived": sum(entry.kind == "waived" for entry in mine),
            **({} if fates is None else {**dict.fromkeys(_FATES, 0), **fates.get(office, {})}),
        }  # fmt: skip
        totals = {key: totals[key] + numbers.get(key, 0) for key in totals}
        shown = {key: str(number) for key, number in numbers.items()}
        lines.append(Line(f"office:{office}", {"no": str(position), "office": clean(office), **shown}))
    shown = {key: str(number) for key, number in totals.items() if fates is not None or key not in _FATES}
    sheet = sheet_of("overview", lines, report)
    # Above the lines: whoever sorts them leaves it where it is.
    return replace(sheet, head=(*sheet.head, Line(TOTAL, {"office": words.say("working.total"), **shown})))


def by_rule(report: Report, entries: Sequence[Entry]) -> Sheet:
    """How often each rule found something, and where; the most frequent first."""
    words = report.words
    kinds: dict[str, dict[str, list[Entry]]] = {}
    for entry in entries:
        kinds.setdefault(entry.finding.rule, {}).setdefault(entry.kind, []).append(entry)
    lines = []
    for rule, found in sorted(kinds.items(), key=lambda pair: (-len(pair[1].get("fail", ())), pair[0])):
        failed = found.get("fail", [])
        # Of what is no rule, such as a waiver that does not hold, its findings say how grave it is.
        of_findings = (entry.finding.severity for entries in found.values() for entry in entries)
        severity = report.rules[rule].source.severity if rule in report.rules else min(of_findings, key=lambda item: item.rank)
        lines.append(Line(f"rule:{rule}", {
            "rule": rule, "title": clean(report.title(rule)), "severity": words.say(f"report.{severity}"), "count": str(len(failed)),
            "offices": str(len({entry.finding.portfolio.office for entry in failed})),
            "unknown": str(len(found.get("unknown", ())) + len(found.get("rule-error", ()))), "waived": str(len(found.get("waived", ()))),
        }))  # fmt: skip
    return sheet_of("by-rule", lines, report)


def rules(report: Report) -> Sheet:
    """The rules that were run, with what they rest on."""
    words, lines = report.words, []
    for rule in sorted(report.result.rules):
        source = report.rules[rule].source
        basis = [str(report.legal[key].fields.get("title", key)) if key in report.legal else key for key in source.basis]
        lines.append(Line(f"rule:{rule}", {
            "rule": rule, "title": clean(report.title(rule)), "severity": words.say(f"report.{source.severity}"),
            "basis": clean("; ".join(basis)), "advice": clean(str(getattr(source.advice, words.lang))),
        }))  # fmt: skip
    return sheet_of("rules", lines, report)


def words_of_status(words: Words) -> dict[str, str]:
    """The key of each status by its word."""
    return {words.say(f"working.status-{status}"): status for status in STATUSES}
