"""One finding on a page: what is wrong, where, how it was computed, what follows from it, what to do about it and what that is based on.

Knows how a finding looks; must not know what is around it.
"""

from __future__ import annotations

from reports.entries import Entry, differing, say_consequence, see_also
from reports.markup import NOTHING, Child, Markup, element, joined, listing, number_head, table, terms
from reports.view import Report
from reports.words import arithmetic
from reports.words.arithmetic import Row
from reports.words.catalogue import Words


def article(entry: Entry, report: Report, office: int) -> Markup:
    """The finding, with what the filters choose it by; `office` is the number of its office on the page."""
    words, finding = report.words, entry.finding
    kind = finding.severity.value if entry.kind == "fail" else entry.kind
    marks = [element("span", words.say(f"report.{kind}"), class_=f"mark {kind}")]
    if finding.status == "new":
        marks.append(element("span", words.say("report.new"), class_="mark new"))
    odd = differing(finding, report, report.position)
    said = [
        (words.say("column.place"), joined_places([entry.place, report.position(finding.location)])),
        (words.say("html.arithmetic"), _arithmetic(entry, report)),
        (words.say("html.differing"), _differing(odd)),
        (label("hint", words), listing(entry.hints)),
        (words.say("html.history"), report.history(finding)),
        (label("related", words), listing(see_also(finding, odd, report.position))),
        (label("follows", words), listing([_consequence(other, report) for other in entry.consequences])),
        (words.say("html.waiver"), entry.waiver),
        (words.say("column.advice"), "" if entry.waiver else entry.advice),
        (words.say("column.basis"), listing(entry.basis)),
    ]
    head = element("h4", *marks, element("span", finding.rule, class_="code"), " ", report.title(finding.rule))
    return element(
        "article", head, element("p", entry.message, class_="message"), terms(said),
        id=f"f-{finding.fingerprint}", class_=f"finding {kind}", **chosen_by(entry, office),
    )  # fmt: skip


def chosen_by(entry: Entry, office: int) -> dict[str, str | int]:
    """The attributes that the filters choose an entry by."""
    finding = entry.finding
    return {
        "data_office": office, "data_rule": finding.rule, "data_severity": finding.severity.value,
        "data_status": " ".join(filter(None, (entry.kind, finding.status))),
    }  # fmt: skip


def label(key: str, words: Words) -> str:
    """A label of the reports, without its colon."""
    return words.say(f"report.{key}").rstrip(":")


def joined_places(places: list[str]) -> str:
    """The same place in words and as a position in a file."""
    return " · ".join(filter(None, places))


def _consequence(entry: Entry, report: Report) -> str:
    """As in every report, without the label that stands beside the list."""
    return say_consequence(entry, report).removeprefix(report.words.say("report.follows")).strip()


def _differing(odd: dict[str, list[str]]) -> Markup:
    return listing([f"“{text}”: {', '.join(places)}" for text, places in odd.items()])


def _arithmetic(entry: Entry, report: Report) -> Markup:
    """The numbers that the verdict rests on, each with its place and as it is printed; nothing where the message says it all."""
    words = report.words
    rows = arithmetic.rows_of(entry.finding, entry.message, words)
    if not rows:
        return NOTHING
    printed = any(row.source and row.source.written for row in rows)
    heads: list[Child] = [words.say("html.item"), words.say("column.place")]
    if printed:
        heads.append(number_head(words.say("html.printed")))
    return table([*heads, number_head(words.say("html.number"))], (_row(row, report, printed) for row in rows))


def _row(row: Row, report: Report, printed: bool) -> Markup:
    cells = [element("td", row.label), element("td", report.position(row.source.location) if row.source else "")]
    if printed:
        cells.append(element("td", (row.source.written or "") if row.source else "", class_="number"))
    return element("tr", joined(cells), element("td", row.number, class_="number"), class_=None if row.source else "made")
