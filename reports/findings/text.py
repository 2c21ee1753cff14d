"""A run as text, for reading: what is wrong, agreement by agreement and the worst first; what could not be assessed; the counts.

A pure function. Text that comes from documents is wrapped and cleaned of what a terminal would obey.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from agreements.source.offices import called
from engine.review.reviewed import Review, Reviewed
from engine.review.tally import Groups, groups_of
from engine.rulebook.verdict import Outcome
from reports.entries import differing, see_also
from reports.findings.headline import counted, headline, totals
from reports.findings.page import BOLD, COLOURS, DIM, GREEN, INDENT, YELLOW, Page, wrapped
from reports.office_counts import count_offices, count_rules
from reports.summary import severities, status, unassessed
from reports.view import Report, by_agreement
from reports.words import arithmetic
from reports.words.catalogue import clean, sentence
from reports.words.messages import hint_text
from reports.words.review_phrases import compared_text, waiver_text

# Of one thing that could not be assessed.
MAX_PLACES = 20


def pieces(report: Report) -> Iterator[str]:
    """The report, as wide as it asks for: of several offices their table first, then office by office."""
    result, shown, page = report.result, report.shown, Page.of(report)
    offices = [count for count in count_offices(result) if shown.takes_office(count.name)]
    several = len(offices) > 1
    if not shown.quiet:
        _head(page, result)
        if several or shown.summary:
            page.offices(offices, compared=result.compared is not None)
    if shown.statistics:
        _statistics(page, shown.of(result.tally.groups))
    elif not shown.summary:
        yield from _findings(page, [count.name for count in sorted(offices, key=lambda count: count.weight)], several=several)
    if not shown.quiet:
        _end(page, result)
    yield page.text


def _findings(page: Page, offices: list[str], *, several: bool) -> Iterator[str]:
    """What was found, office by office, the worst first, and in each agreement by agreement; each is held only while it is written."""
    result, shown = page.report.result, page.report.shown
    groups, not_checked = shown.of(result.tally.groups), result.tally.unchecked
    # What is of no office, such as a waiver that does not hold, comes last.
    for office in (*offices, ""):
        _office(page, office, not_checked, several=several)
        yield page.taken()
    unknown = {group: count for group, count in groups.items() if group.unassessed}
    if unknown and (shown.unknown or not several):
        _unassessed(page, unassessed(filter(shown.takes, result.findings)))
    elif unknown:
        page.blank()
        rules = page.words.count("rule", len({group.rule for group in unknown}))
        page.write(page.words.say("report.unassessed-folded", count=sum(unknown.values()), rules=rules), code=YELLOW)
    if any(group.outcome is Outcome.ERROR for group in groups):
        _rule_errors(page, (item for item in result.findings if item.outcome is Outcome.ERROR and shown.takes(item)))
    if not shown.quiet:
        _gone(page, result)


def _office(page: Page, office: str, not_checked: Container[str], *, several: bool) -> None:
    """What is wrong in the agreements of one office, and what of it is waived."""
    shown = page.report.shown
    gathered: list[Reviewed] = []
    following: dict[str, list[Reviewed]] = {}
    for portion, findings in page.report.result.findings.of_office(office):
        following |= portion.following
        for finding in filter(shown.takes, findings):
            if not finding.follows and (finding.waiver or finding.outcome is Outcome.FAIL):
                gathered.append(finding)
    if several and gathered and office:
        page.blank()
        counts = counted(shown.of(page.report.result.tally.of_office(office)), page.words)
        page.write(f"== {office}: {counts}", hanging=2, code=BOLD)
    for (file, _), group in sorted(by_agreement(gathered, lambda finding: finding).items(), key=lambda item: (*_weight(item[1]), item[0])):
        _agreement(page, file, group, following, checked=file not in not_checked)


def _end(page: Page, result: Review) -> None:
    """The counts of the whole run, what was left out of the report, notes on documents, the seal."""
    report, say = page.report, page.words.say
    _counts(page, result)
    everything = result.tally.groups
    if left := sum(everything.values()) - sum(report.shown.of(everything).values()):
        page.blank()
        page.write(say("report.left-out", count=left), code=YELLOW)
    if report.notes:
        page.blank()
        page.write(sentence(say("document.notes-heading")), code=BOLD)
        for note in report.notes:
            page.write(report.note(note), 1, 2)
    if rests_on := report.rests_on():
        page.blank()
        for text in rests_on:
            page.write(text)
    if result.seal:
        page.blank()
        page.write(report.seal, code=DIM)


def _statistics(page: Page, groups: Groups) -> None:
    """Rule by rule how often it failed, how often it could not be assessed, and in how many offices."""
    say, number = page.words.say, page.words.number
    rows = [
        [
            count.rule, say(f"report.{count.severity}"), page.report.title(count.rule),
            number(count.failures), number(count.unknown), number(count.offices),
        ]
        for count in count_rules(groups)
    ]  # fmt: skip
    if rows:
        page.table(rows, [say(f"overview.{key}") for key in ("rule", "severity", "title", "failures", "unknown", "offices")], texts=3)


def _weight(findings: list[Reviewed]) -> tuple[object, ...]:
    """The worst agreement first: most errors, then most warnings, then most notes; then by file."""
    return (*(-count for count in severities(groups_of(findings)).values()), findings[0].location.file)


def _head(page: Page, result: Review) -> None:
    page.write(headline(page.report), code={"unassessed": YELLOW, "clean": GREEN, "findings": BOLD}[status(result)])
    if result.compared:
        page.write(compared_text(result, result.compared, page.words), code=BOLD)


def _agreement(page: Page, file: str, findings: list[Reviewed], consequences: Mapping[str, list[Reviewed]], *, checked: bool) -> None:
    """All failures of one agreement, or of a file that is none; those of one rule together."""
    name = next((called(finding.portfolio, finding.agreement) for finding in findings if finding.agreement), file)
    page.blank()
    page.write(f"{name}: {counted(groups_of(findings), page.words)}", code=BOLD)
    if not checked:
        page.write(page.words.say("report.not-checked"), code=YELLOW)
    elif name != file:
        page.write(file, code=DIM)
    by_rule: dict[tuple[bool, int, str, str], list[Reviewed]] = {}
    for finding in findings:
        key = (bool(finding.waiver), finding.severity.rank, finding.rule, page.report.advice(finding))
        by_rule.setdefault(key, []).append(finding)
    for (*_, remedy), alike in sorted(by_rule.items(), key=lambda item: item[0][:2]):
        _same_rule(page, alike, remedy, consequences)


def _same_rule(page: Page, findings: list[Reviewed], remedy: str, consequences: Mapping[str, list[Reviewed]]) -> None:
    words, first = page.words, findings[0]
    page.blank()
    label = f"{words.say('report.waived' if first.waiver else f'report.{first.severity}')} {first.rule}"
    for number, finding in enumerate(findings):
        _place_line(page, finding, label, again=number > 0)
        text = page.report.message(finding)
        page.write(text, 2)
        for line in arithmetic.table(finding, text, words, page.width - 3 * len(INDENT)):
            page.lines.append(f"{INDENT * 3}{line}")
        for hint in finding.hints:
            page.write(f"{words.say('report.hint')} {hint_text(hint, words)}", 2, 3)
        for doubt in page.report.doubts(finding):
            page.write(f"{words.say('report.hint')} {doubt}", 2, 3)
        if history := page.report.history(finding):
            page.write(history, 2, 3)
        odd = differing(finding, page.report, page.position)
        for value, places in odd.items():
            page.write(f"“{value}”: {', '.join(places)}", 2, 3)
        if related := see_also(finding, odd, page.position):
            page.write(f"{words.say('report.related')} {', '.join(related)}", 2, 3)
        for other in consequences.get(finding.fingerprint, ()):
            consequence = page.report.message(other)
            excused = f" {waiver_text(other.waiver, words)}" if other.waiver else ""
            page.write(f"{words.say('report.follows')} {other.rule} {consequence} ({page.position(other.location)}){excused}", 2, 3)
        if finding.waiver:
            page.write(waiver_text(finding.waiver, words), 2, 3)
    if not first.waiver:
        page.write(f"{words.say('report.advice')} {remedy}", 2, 3)
    if titles := page.report.basis(first):
        page.write(f"{words.say('report.basis')} {'; '.join(titles)}", 2, 3, code=DIM)


def _place_line(page: Page, finding: Reviewed, label: str, *, again: bool = False) -> None:
    """Severity and rule (not again), the place in words, and file:line:column at the end of the line, or below if there is no room."""
    position = page.position(finding.location)
    where = page.report.place(finding)
    mark = page.words.say("report.new") if finding.status == "new" else ""
    text = clean("  ".join(filter(None, (label, mark, where))))
    lines = wrapped(text, page.width, INDENT, " " * (len(INDENT) + len(label) + 2), hyphens=True)
    room = page.width - len(lines[-1]) - len(position)
    # Painted last, so that codes do not count as width.
    lines[0] = lines[0].replace(
        label, " " * len(label) if again else page.paint(label, DIM if finding.waiver else COLOURS[finding.severity]), 1
    )
    if room >= 2:
        lines[-1] += f"{' ' * room}{page.paint(position, DIM)}"
    else:
        lines.append(f"{INDENT * 2}{page.paint(position, DIM)}")
    page.lines.extend(lines)


def _unassessed(page: Page, findings: Iterable[Reviewed]) -> None:
    """Grouped by what was lacking: the field and why, the rules that needed it, and where."""
    groups: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for finding in findings:
        for item, text in page.report.lacking(finding):
            rules, places = groups.setdefault(text, ({}, {}))
            rules[finding.rule] = None
            places[f"{page.position(item.at)} ({page.words.say('report.new')})" if finding.status == "new" else page.position(item.at)] = (
                None
            )
    page.blank()
    page.write(sentence(page.words.say("report.unassessed")), code=BOLD)
    for text, (rules, places) in groups.items():
        page.write(f"{text} → {', '.join(sorted(rules))}", 1, 2)
        _places(page, places)


def _places(page: Page, places: Iterable[str]) -> None:
    """Where it is, for so many places that each line of its own would be too much."""
    shown = list(places)
    more = len(shown) - MAX_PLACES
    if more > 0:
        shown[MAX_PLACES:] = [page.words.say("report.more-rows", count=more)]
    page.write(", ".join(shown), 2, code=DIM)


def _rule_errors(page: Page, findings: Iterable[Reviewed]) -> None:
    page.blank()
    page.write(sentence(page.words.say("report.rule-errors")), code=BOLD)
    groups: dict[str, list[str]] = {}
    for finding in findings:
        groups.setdefault(f"{finding.rule}: {page.report.message(finding)}", []).append(page.position(finding.location))
    for text, places in groups.items():
        page.write(text, 1, 2)
        _places(page, places)


def _gone(page: Page, result: Review) -> None:
    """What an earlier report had and this one has not, by its message of then. What was not looked for is only counted."""
    if result.compared is None or not (result.compared.gone or result.compared.not_asked):
        return
    words = page.words
    page.blank()
    if result.compared.gone:
        page.write(sentence(words.say("report.gone")), code=BOLD)
    for item in result.compared.gone:
        page.write(f"{item.rule} {called(item.portfolio, item.agreement) if item.agreement else item.file}: {item.message}", 1, 2)
    if result.compared.not_asked:
        page.write(words.say("report.gone-not-asked", count=result.compared.not_asked))


def _counts(page: Page, result: Review) -> None:
    words = page.words
    rows = [[name, words.number(count)] for name, count in totals(page.report)]
    page.table(rows, [words.say("report.outcome"), words.say("report.number-of")])
