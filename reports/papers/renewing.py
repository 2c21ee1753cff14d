"""A working paper brought up to date: a copy of what people filled, with what a later run says in the cells that nobody has changed.

What a person wrote stays with its finding; new findings come below and are marked; of those that are gone it is said why. Needs openpyxl.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from agreements.submitted import Loaded
from engine.language import Place, Problem
from engine.language.classes import dataclass
from engine.review.fates import Fate, fates
from engine.review.paper_reading import ReadSheet, WorkingPaper, escaped
from engine.review.remembered import MEMORY, Remembered, RememberedLine, run_of, written
from reports.entries import Entry
from reports.entries import entries as entries_of
from reports.papers.first import growing, remembered_lines
from reports.papers.planning import NO_ANSWERS, OF_SHEET, Answers, answered, assembled, by_rule, lines_of, overview, rules, sheet_of
from reports.papers.sheets import Line, Paper, Sheet
from reports.papers.steady import steady
from reports.papers.updated_sheet import bring_up_to_date
from reports.view import Report
from reports.words.catalogue import joined
from reports.words.review_phrases import waiver_text

# What the fates of a sheet's findings are called that say that they are there still.
_THERE = {"findings": ("open",), "unassessed": ("unassessed", "rule-error"), "waived": ("waived",)}


@dataclass(frozen=True, slots=True)
class Renewed:
    """The new workbook; what there is to say of the old one's rows; how many rows stayed, are new, pass and were not examined."""

    data: bytes
    problems: tuple[Problem[Place], ...]
    counts: Mapping[str, int]


def renewed(
    report: Report,
    paper: WorkingPaper,
    loaded: Loaded,
    deadline: str = "",
    answers: Answers = NO_ANSWERS,
    archive: tuple[str, int | None] = ("", None),
) -> Renewed:
    """The paper, of which nothing would be lost (`losses`), with what the report says. `answers` are those of an archive, `archive` its
    identity and revision.
    """
    entries = list(entries_of(report))
    sheets: list[Sheet] = []
    offices: dict[str, Counter[str]] = {}
    totals: Counter[str] = Counter()
    for key in OF_SHEET:
        sheet, counted = _sheet(key, entries, report, paper, loaded, deadline)
        sheets.append(sheet)
        if key == "findings":
            offices, totals = counted, sum(counted.values(), Counter())
    sheets = [overview(report, entries, offices), *sheets, by_rule(report, entries), rules(report)]
    plan = assembled((answered(_with_gone(sheet, paper), answers) for sheet in sheets), report)
    problems = [*paper.problems]
    for sheet in plan.sheets:
        if sheet.key in paper.sheets:
            problems += bring_up_to_date(paper.sheets[sheet.key], sheet, paper.file, plan.texts)
    _remember(paper, plan, report, archive)
    from agreements.source.sheet_bytes import sheet_bytes

    counts = {key: totals[key] for key in ("kept", "new", "passes", "unexamined")}
    return Renewed(steady(growing(sheet_bytes(paper.book)), plan.as_of), tuple(problems), counts)


def _sheet(
    key: str, entries: Sequence[Entry], report: Report, paper: WorkingPaper, loaded: Loaded, deadline: str
) -> tuple[Sheet, dict[str, Counter[str]]]:
    """The lines of a sheet of findings, the old ones by their old keys, then what is new; and what has become of how many, by office."""
    old = [line for line in paper.remembered.of(key).values() if line.finding]
    found = fates(report.result, paper.remembered.report(key, paper.file), loaded)
    now = {line.number: line for line in lines_of(key, entries, report, deadline)}
    there = {fate.finding for fate in found if fate.kind in _THERE[key]}
    deleted = paper.sheets[key].deleted if key in paper.sheets else []
    lines, counted = list[Line](), dict[str, Counter[str]]()
    for was, fate in zip(old, found, strict=True):
        if was.key in deleted and fate.kind not in _THERE[key]:
            continue
        lines.append(_kept(key, was, fate, now, report, paper.sheets.get(key)))
        kind = "kept" if fate.kind in _THERE[key] else "passes" if fate.proposed else "unexamined"
        counted.setdefault(was.cells.get("office", ""), Counter())[kind] += 1
    taken = {line.key for line in lines}
    last = max((int(text) for line in lines if (text := line.cells.get("no", "")).isdecimal()), default=0)
    for number, line in now.items():
        if number not in there:
            state = _new_state(report)
            last += 1
            lines.append(replace(line, key=_free(line.key, taken), cells={**line.cells, "state": state, "no": str(last)}))
            taken.add(lines[-1].key)
            counted.setdefault(line.cells["office"], Counter())["new"] += 1
    return sheet_of(key, lines, report), counted


def _new_state(report: Report) -> str:
    seal = report.result.seal
    day = seal.as_of if seal else None
    return report.words.say("working.state-new-since", day=day) if day else report.words.say("working.state-new")


def _kept(key: str, line: RememberedLine, fate: Fate, now: Mapping[int | None, Line], report: Report, sheet: ReadSheet | None) -> Line:
    """The line of a finding that the paper has, with what has become of it. Number and deadline stay as they were."""
    say, cells = report.words.say, dict(line.cells)
    finding = line.finding
    if fate.kind in _THERE[key]:
        of = now[fate.finding]
        own = {name: text for name, text in of.cells.items() if name not in ("no", "deadline")}
        # A text that is no more there is empty now.
        cells = {**dict.fromkeys(cells, ""), **own, **{name: cells[name] for name in ("no", "deadline") if name in cells}}
        finding = of.finding
        followed = sheet is not None and sheet.of_person(line.key, "action")
        state = joined((say("working.state-open"), report.history(report.result.findings[fate.finding or 0])))
        cells |= {"state": state, "proposal": say(f"working.status-{'not-yet' if followed else 'nothing'}")}
    else:
        cells |= {"state": _state(key, fate, report), "proposal": say("working.status-conforms") if fate.proposed else ""}
    if key != "findings":
        cells.pop("proposal", None)
    number = fate.finding if fate.kind in _THERE[key] else None
    thread = now[number].thread if number is not None else line.thread
    return Line(line.key, cells, finding, number, thread if thread is not None else line.thread)


def _state(key: str, fate: Fate, report: Report) -> str:
    """What has become of a finding that is not in this sheet any more."""
    words = report.words
    reason = ""
    if fate.finding is not None:
        finding = report.result.findings[fate.finding]
        reason = report.message(finding)
        if fate.kind == "consequence":
            reason = next((item.rule for item in report.result.findings if item.fingerprint == finding.follows), finding.rule)
        elif fate.kind == "waived" and finding.waiver:
            reason = waiver_text(finding.waiver, words)
        elif fate.kind == "open" and key != "findings":
            return words.say("working.state-finding")
    return words.say(f"working.state-{fate.kind}", reason=" ".join(reason.split()))


def _free(key: str, taken: Iterable[str]) -> str:
    """The key, or with a number where a line has it that is of another finding now."""
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    return free


def _with_gone(sheet: Sheet, paper: WorkingPaper) -> Sheet:
    """The sheet with those lines of the old one that the run no longer has: counts are nothing now, the rest is as it was."""
    if sheet.key in OF_SHEET:
        return sheet
    keys = {line.key for line in sheet.lines}
    numbers = {column.key for column in sheet.columns if column.kind == "number"} - {"no"}
    gone = [
        Line(key, {name: "0" if name in numbers and text else text for name, text in line.cells.items()})
        for key, line in paper.remembered.of(sheet.key).items()
        if not key.startswith("@") and key not in keys
    ]
    return replace(sheet, lines=(*sheet.lines, *gone))


def _remember(paper: WorkingPaper, plan: Paper, report: Report, archive: tuple[str, int | None]) -> None:
    """Write anew what the workbook keeps of periksa's cells."""
    book: Any = paper.book
    lines = []
    for sheet in plan.sheets:
        if old := paper.sheets.get(sheet.key):
            for line in remembered_lines(sheet, plan):
                cells = {column: old.base(line.key, column, text) for column, text in line.cells.items()}
                lines.append(line.model_copy(update={"cells": cells}))
    run = run_of(report.result, report.words.lang, plan.as_of, *archive)
    at = book.worksheets.index(book[MEMORY])
    del book[MEMORY]
    memory = book.create_sheet(MEMORY, at)
    for row in written(Remembered(run=run, lines=tuple(lines))):
        memory.append(list(map(escaped, row)))
    memory.sheet_state = "veryHidden"
