"""A run as text, for reading: what is wrong, agreement by agreement and the worst first; what could not be assessed; the counts.

A pure function. Text that comes from documents is wrapped and cleaned of what a terminal would obey.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from agreements.model import printed_path
from engine.review.reviewed import Review, Reviewed
from engine.rulebook.rule_file import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Location
from reports.findings.headline import counted, headline
from reports.summary import following, severities, status, unchecked, waived
from reports.view import Report
from reports.words import arithmetic
from reports.words.catalogue import Words, clean, sentence
from reports.words.messages import hint_text, lacking, lacking_text
from reports.words.places import located
from reports.words.review_phrases import compared_text, waiver_text

_BOLD, _DIM = "1", "2"
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_CLEAN, _OPEN = "32", "33"
_INDENT = "  "
MIN_WIDTH = 50
# Of one thing that could not be assessed.
MAX_PLACES = 20


@dataclass(frozen=True, slots=True)
class _Page:
    """What every part of the text needs, and the lines so far."""

    report: Report
    width: int
    # What follows from a finding, by that one's fingerprint.
    consequences: Mapping[str, list[Reviewed]]
    lines: list[str] = field(default_factory=list)

    @property
    def words(self) -> Words:
        return self.report.words

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.report.colour and text else text

    def write(self, text: str, indent: int = 0, hanging: int | None = None, code: str = "") -> None:
        """Add a paragraph, wrapped."""
        first, rest = _INDENT * indent, _INDENT * (indent if hanging is None else hanging)
        for line in textwrap.wrap(clean(text), self.width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False):
            self.lines.append(self.paint(line, code) if code else line)

    def position(self, location: Location) -> str:
        return clean(located(location, self.words))

    def blank(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")


def render(report: Report) -> str:
    """The report, as wide as it asks for."""
    result = report.result
    page = _Page(report, max(report.width, MIN_WIDTH), following(result.findings))
    _head(page, result)
    groups: dict[str, list[Reviewed]] = {}
    for finding in result.findings:
        if not finding.follows and (finding.waiver or finding.outcome is Outcome.FAIL):
            groups.setdefault(finding.location.file, []).append(finding)
    not_checked = unchecked(result)
    for file, findings in sorted(groups.items(), key=lambda group: _weight(group[1])):
        _agreement(page, file, findings, checked=file not in not_checked)
    open_ = [finding for finding in result.findings if not finding.follows and not finding.waiver]
    _unassessed(page, [finding for finding in open_ if finding.outcome is Outcome.UNKNOWN])
    _rule_errors(page, [finding for finding in result.findings if finding.outcome is Outcome.ERROR])
    _gone(page, result)
    _counts(page, result)
    if report.notes:
        page.blank()
        page.write(sentence(page.words.say("document.notes-heading")), code=_BOLD)
        for note in report.notes:
            page.write(report.note(note), 1, 2)
    if result.seal:
        page.blank()
        page.write(report.seal, code=_DIM)
    return "\n".join(page.lines) + "\n"


def _weight(findings: list[Reviewed]) -> tuple[object, ...]:
    """The worst agreement first: most errors, then most warnings, then most notes; then by file."""
    return (*(-count for count in severities(findings).values()), findings[0].location.file)


def _head(page: _Page, result: Review) -> None:
    page.write(headline(result, page.words), code={"unassessed": _OPEN, "clean": _CLEAN, "findings": _BOLD}[status(result)])
    if result.compared:
        page.write(compared_text(result, result.compared, page.words), code=_BOLD)


def _agreement(page: _Page, file: str, findings: list[Reviewed], *, checked: bool) -> None:
    """All failures of one agreement, or of a file that is none; those of one rule together."""
    name = next((f"{finding.portfolio}/{finding.agreement}" for finding in findings if finding.agreement), file)
    page.blank()
    page.write(f"{name}: {counted(findings, page.words)}", code=_BOLD)
    if not checked:
        page.write(page.words.say("report.not-checked"), code=_OPEN)
    elif name != file:
        page.write(file, code=_DIM)
    by_rule: dict[tuple[bool, int, str, str], list[Reviewed]] = {}
    for finding in findings:
        key = (bool(finding.waiver), finding.severity.rank, finding.rule, page.report.advice(finding))
        by_rule.setdefault(key, []).append(finding)
    for (*_, remedy), alike in sorted(by_rule.items(), key=lambda item: item[0][:2]):
        _same_rule(page, alike, remedy)


def _same_rule(page: _Page, findings: list[Reviewed], remedy: str) -> None:
    words, first = page.words, findings[0]
    page.blank()
    label = f"{words.say('report.waived' if first.waiver else f'report.{first.severity}')} {first.rule}"
    for number, finding in enumerate(findings):
        _place_line(page, finding, label, again=number > 0)
        text = page.report.message(finding)
        page.write(text, 2)
        for line in arithmetic.table(finding, text, words, page.width - 3 * len(_INDENT)):
            page.lines.append(f"{_INDENT * 3}{line}")
        for hint in finding.hints:
            page.write(f"{words.say('report.hint')} {hint_text(hint, words)}", 2, 3)
        for doubt in page.report.doubts(finding):
            page.write(f"{words.say('report.hint')} {doubt}", 2, 3)
        if history := page.report.history(finding):
            page.write(history, 2, 3)
        differing = (
            _who_has_what(page, finding) if finding.rule in page.report.rules and page.report.rules[finding.rule].scope.shared else {}
        )
        for value, places in differing.items():
            page.write(f"“{value}”: {', '.join(places)}", 2, 3)
        # What stands in the table of a comparison or among what differs has its place there.
        in_table = [page.position(item.location) for item in finding.evidence] if finding.comparison else []
        shown = {*in_table, *(at for places in differing.values() for at in places)}
        if related := [location for location in finding.related if page.position(location) not in shown]:
            page.write(f"{words.say('report.related')} {', '.join(map(page.position, related))}", 2, 3)
        for other in page.consequences.get(finding.fingerprint, ()):
            told = page.report.message(other)
            excused = f" {waiver_text(other.waiver, words)}" if other.waiver else ""
            page.write(f"{words.say('report.follows')} {other.rule} {told} ({page.position(other.location)}){excused}", 2, 3)
        if finding.waiver:
            page.write(waiver_text(finding.waiver, words), 2, 3)
    if not first.waiver:
        page.write(f"{words.say('report.advice')} {remedy}", 2, 3)
    if titles := page.report.basis(first):
        page.write(f"{words.say('report.basis')} {'; '.join(titles)}", 2, 3, code=_DIM)


def _who_has_what(page: _Page, finding: Reviewed) -> dict[str, list[str]]:
    """Of fields that are not the same in all agreements: each text, and where it stands. So a reader sees which of them is the odd one."""
    fields: dict[str, dict[str, dict[str, None]]] = {}
    for item in finding.evidence:
        if item.written is not None:
            field = printed_path(item.location.path).last
            fields.setdefault(field, {}).setdefault(" ".join(item.written.split()), {})[page.position(item.location)] = None
    return {text: list(places) for texts in fields.values() if len(texts) > 1 for text, places in texts.items()}


def _place_line(page: _Page, finding: Reviewed, label: str, *, again: bool = False) -> None:
    """Severity and rule (not again), the place in words, and file:line:column at the end of the line, or below if there is no room."""
    position = page.position(finding.location)
    where = page.report.place(finding)
    mark = page.words.say("report.new") if finding.status == "new" else ""
    text = _INDENT + clean("  ".join(filter(None, (label, mark, where))))
    lines = textwrap.wrap(text, page.width, subsequent_indent=" " * (len(_INDENT) + len(label) + 2)) or [text]
    room = page.width - len(lines[-1]) - len(position)
    # Painted last, so that codes do not count as width.
    lines[0] = lines[0].replace(
        label, " " * len(label) if again else page.paint(label, _DIM if finding.waiver else _COLOURS[finding.severity]), 1
    )
    if room >= 2:
        lines[-1] += f"{' ' * room}{page.paint(position, _DIM)}"
    else:
        lines.append(f"{_INDENT * 2}{page.paint(position, _DIM)}")
    page.lines.extend(lines)


def _unassessed(page: _Page, findings: list[Reviewed]) -> None:
    """Grouped by what was lacking: the field and why, the rules that needed it, and where."""
    if not findings:
        return
    groups: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for finding in findings:
        document = page.report.document(finding)
        for item in lacking(finding, document):
            rules, places = groups.setdefault(lacking_text(item, page.words, document), ({}, {}))
            rules[finding.rule] = None
            places[f"{page.position(item.at)} ({page.words.say('report.new')})" if finding.status == "new" else page.position(item.at)] = (
                None
            )
    page.blank()
    page.write(sentence(page.words.say("report.unassessed")), code=_BOLD)
    for text, (rules, places) in groups.items():
        page.write(f"{text} → {', '.join(sorted(rules))}", 1, 2)
        _places(page, places)


def _places(page: _Page, places: Iterable[str]) -> None:
    """Where it is, for so many places that each line of its own would be too much."""
    shown = list(places)
    more = len(shown) - MAX_PLACES
    if more > 0:
        shown[MAX_PLACES:] = [page.words.say("report.more-rows", count=more)]
    page.write(", ".join(shown), 2, code=_DIM)


def _rule_errors(page: _Page, findings: list[Reviewed]) -> None:
    if not findings:
        return
    page.blank()
    page.write(sentence(page.words.say("report.rule-errors")), code=_BOLD)
    groups: dict[str, list[str]] = {}
    for finding in findings:
        groups.setdefault(f"{finding.rule}: {page.report.message(finding)}", []).append(page.position(finding.location))
    for text, places in groups.items():
        page.write(text, 1, 2)
        _places(page, places)


def _gone(page: _Page, result: Review) -> None:
    """What an earlier report had and this one has not, by its message of then. What was not looked for is only counted."""
    if result.compared is None or not (result.compared.gone or result.compared.not_asked):
        return
    words = page.words
    page.blank()
    if result.compared.gone:
        page.write(sentence(words.say("report.gone")), code=_BOLD)
    for item in result.compared.gone:
        page.write(f"{item.rule} {f'{item.portfolio}/{item.agreement}' if item.agreement else item.file}: {item.message}", 1, 2)
    if result.compared.not_asked:
        page.write(words.say("report.gone-not-asked", count=result.compared.not_asked))


def _counts(page: _Page, result: Review) -> None:
    from tabulate import tabulate  # late: it takes 64 ms to load

    words = page.words
    names = {Outcome.NOT_APPLICABLE: "not-applicable", Outcome.ERROR: "rule-error"}
    rows = [[words.say(f"report.{names.get(outcome, outcome)}"), words.number(result.outcomes.get(outcome, 0))] for outcome in Outcome]
    if excused := waived(result.findings):
        rows.append([words.say("report.of-these-waived"), words.number(len(excused))])
    rows.append([words.say("report.agreements-read"), words.number(len(result.agreements))])
    rows.append([words.say("report.files-unchecked"), words.number(len(unchecked(result)))])
    rows.append([words.say("report.rules-run"), words.number(len(result.rules))])
    headers = [words.say("report.outcome"), words.say("report.number-of")]
    page.blank()
    page.lines.extend(tabulate(rows, headers, tablefmt="simple", colalign=("left", "right"), disable_numparse=True).splitlines())
