"""The parts of the page of a run that are no findings: what could not be assessed, rule errors, what is gone, notes, the counts.

Must not know how a finding looks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from agreements.source.offices import called
from reports.entries import Entry, Kind, office_entries
from reports.entries import kind as kind_of
from reports.findings.headline import totals
from reports.findings.html_finding import chosen_by, joined_places
from reports.markup import NOTHING, Markup, element, number_head, spread, table
from reports.view import Report
from reports.words.catalogue import sentence


def unassessed(report: Report, numbers: Mapping[str, int]) -> Iterator[Markup]:
    """What could not be assessed, office by office, and why."""

    def why(entry: Entry) -> list[str]:
        return [joined_places([text, report.position(item.at)]) for item, text in report.lacking(entry.finding)]

    return _tables(report, numbers, "unknown", "html.lacking", "report.unassessed", why)


def rule_errors(report: Report, numbers: Mapping[str, int]) -> Iterator[Markup]:
    """The rules that failed themselves, office by office, and why."""

    def why(entry: Entry) -> list[str]:
        return [joined_places([entry.message, report.position(entry.finding.location)])]

    return _tables(report, numbers, "rule-error", "html.reason", "report.rule-errors", why)


def _tables(
    report: Report, numbers: Mapping[str, int], kind: Kind, last: str, title: str, why: Callable[[Entry], list[str]]
) -> Iterator[Markup]:
    """A table for each office of its entries of one kind, under one heading."""
    words = report.words
    heads = [words.say("overview.rule"), words.say("column.title"), words.say("column.agreement"), words.say(last)]

    def of_office(office: str, number: int) -> Markup:
        rows = [
            element(
                "tr", element("td", entry.finding.rule, class_="code"), element("td", report.title(entry.finding.rule)),
                element("td", entry.finding.agreement or entry.path),
                element("td", *(element("div", text) for text in why(entry))),
                **chosen_by(entry, number),
            )
            for entry in office_entries(report, office, (kind,))
        ]  # fmt: skip
        return element("div", table(heads, rows, office or words.say("html.no-office")), data_group=True)

    having = [name for name in numbers if any(kind_of(group) == kind for group in report.shown.of(report.result.tally.of_office(name)))]
    if having:
        tables = (of_office(name, numbers[name]) for name in having)
        heading = element("h2", sentence(words.say(title)), id=kind)
        yield from spread("section", chain([heading], tables), data_group=True, aria_labelledby=kind)


def gone(report: Report) -> Markup:
    """What an earlier report had and this one has not, by its message of then. What was not looked for is only counted."""
    words, compared = report.words, report.result.compared
    if compared is None or not (compared.gone or compared.not_asked):
        return NOTHING
    rows = [
        element(
            "tr", element("td", item.rule, class_="code"),
            element("td", called(item.portfolio, item.agreement) if item.agreement else item.file), element("td", item.message),
        )
        for item in compared.gone
    ]  # fmt: skip
    heads = [words.say("overview.rule"), words.say("column.agreement"), words.say("column.finding")]
    parts = [table(heads, rows)] if rows else []
    if compared.not_asked:
        parts.append(element("p", words.say("report.gone-not-asked", count=compared.not_asked)))
    return element("section", element("h2", sentence(words.say("report.gone"))), *parts)


def notes(report: Report) -> Markup:
    """What there is to say of documents."""
    if not report.notes:
        return NOTHING
    items = (element("li", report.note(note)) for note in report.notes)
    return element("section", element("h2", sentence(report.words.say("document.notes-heading"))), element("ul", *items))


def outcomes(report: Report) -> Markup:
    """How often which outcome came, of the whole run."""
    words = report.words
    rows = [
        element("tr", element("th", sentence(name), scope="row"), element("td", words.number(count), class_="number"))
        for name, count in totals(report)
    ]
    heads = [words.say("report.outcome"), number_head(words.say("report.number-of"))]
    return element("section", element("h2", words.say("html.counts")), table(heads, rows, class_="plain"))
