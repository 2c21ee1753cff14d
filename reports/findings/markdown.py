"""A run as Markdown, for the discussion of a merge request or the summary of a job. A pure function.

What documents say is shown as it is: no mark, no tag and no mention of anybody comes of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from engine.language.classes import dataclass
from reports.entries import Entry, Kind, kind, lines, rank, say_consequence, worst
from reports.findings.headline import headline
from reports.view import Report
from reports.words.catalogue import Words, one_line, sentence
from reports.words.marks import escaped
from reports.words.review_phrases import compared_text

# A comment on GitHub takes 65,536 characters; GitLab and the summaries of jobs take more.
MAX_BYTES = 60_000
# Rows for which there can be room: none is shorter than its marks, a rule, a file and a letter.
MOST = MAX_BYTES // 12
_FAILED: tuple[Kind, ...] = ("rule-error", "fail")


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of the page: its head, and rows of which the last may be left out; `more` are those that are not even made."""

    head: tuple[str, ...]
    rows: tuple[str, ...] = ()
    more: int = 0


def pieces(report: Report) -> Iterator[str]:
    """A table of what is wrong, the worst first; below it what could not be assessed, what is waived and what is gone; the seal.

    Cut to what a merge request takes, the least grave first; how much was left out is said.
    """
    result, words = report.result, report.words
    shown = report.shown.of(result.tally.groups)

    def count(kinds: Collection[Kind]) -> int:
        return sum(number for group, number in shown.items() if kind(group) in kinds)

    # In the order of the sections: where there is no room for one there is none for those after it.
    found = worst(report, MOST, rank, lambda item: None if kind(item) == "consequence" or not report.shown.takes(item) else "")
    entry = found.get("", [])
    parts = [_Section((f"### {words.say('report.heading')}",)), _Section((f"**{escaped(headline(report))}**",))]
    if result.compared:
        parts.append(_Section((escaped(one_line(compared_text(result, result.compared, words))),)))
    parts.append(_table([item for item in entry if item.kind in _FAILED], count(_FAILED), report))
    # What follows from a waived finding is shown there, as in every report.
    listed: tuple[tuple[Kind, str], ...] = (("unknown", "unassessed"), ("waived", "waived"))
    for name, heading in listed:
        parts.append(_list([item for item in entry if item.kind == name], count((name,)), words.say(f"report.{heading}"), report))
    if result.compared and result.compared.gone:
        gone = (f"- {item.rule} {escaped(one_line(f'{item.file}:{item.line}: {item.message}'))}" for item in result.compared.gone)
        parts.append(_Section((f"#### {sentence(words.say('report.gone'))}", ""), tuple(gone)))
    if result.compared and result.compared.not_asked:
        parts.append(_Section((words.say("report.gone-not-asked", count=result.compared.not_asked),)))
    if report.notes:
        notes = (f"- {escaped(report.note(note))}" for note in report.notes)
        parts.append(_Section((f"#### {sentence(words.say('document.notes-heading'))}", ""), tuple(notes)))
    if rests_on := report.rests_on():
        parts.append(_Section(tuple(f"- {escaped(text)}" for text in rests_on)))
    if report.seal:
        parts.append(_Section((escaped(report.seal),)))
    return iter([_within(parts, MAX_BYTES, words)])


def _within(parts: Iterable[_Section], limit: int, words: Words) -> str:
    """The page, with as many rows as there is room for, and how many were left out."""
    sections = [part for part in parts if part.head]
    room = limit - sum(len("\n".join(part.head).encode()) + 2 for part in sections) - 500
    kept, left = [], 0
    for part in sections:
        rows = []
        for row in part.rows:
            room -= len(row.encode()) + 1
            if room < 0:
                break
            rows.append(row)
        left += len(part.rows) - len(rows) + part.more
        kept.append("\n".join((*part.head, *rows)))
    if left:
        kept.append(f"**{words.say('report.cut', count=left)}**")
    return "\n\n".join(kept) + "\n"


def _table(entry: Sequence[Entry], count: int, report: Report) -> _Section:
    rows = tuple(f"| {' | '.join(_cells(item, report))} |" for item in entry)
    heads = [report.words.say(f"report.table-{name}") for name in ("severity", "rule", "place", "finding")]
    return _Section((f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}") if count else (), rows, count - len(rows))


def _cells(entry: Entry, report: Report) -> Iterator[str]:
    finding, words = entry.finding, report.words
    severity = words.say("report.rule-error" if entry.kind == "rule-error" else f"report.{finding.severity.value}")
    yield f"**{severity}**" + (f" ({words.say('report.new')})" if finding.status == "new" else "")
    yield f"{finding.rule} {escaped(one_line(report.title(finding.rule)))}"
    yield "<br>".join(map(escaped, filter(None, (report.position(finding.location), entry.place))))
    yield "<br>".join(map(escaped, lines(entry, report)))


def _list(entry: Sequence[Entry], count: int, heading: str, report: Report) -> _Section:
    rows = []
    for item in entry:
        at, new = report.position(item.finding.location), item.finding.status == "new"
        mark = f" ({report.words.say('report.new')})" if new else ""
        text = " ".join((item.message, *(say_consequence(other, report) for other in item.consequences), item.waiver)).strip()
        rows.append(f"- {item.finding.rule}{mark} {escaped(f'{at}: {text}')}")
    return _Section((f"#### {sentence(heading)}", "") if count else (), tuple(rows), count - len(rows))
