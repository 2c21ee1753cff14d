"""A run as a page for a browser, one file that needs no network: read on a screen, filtered, printed to A4 and signed. A pure function.

What is filtered out is not printed, and the page says what it is filtered by. Without its script it shows everything.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from engine.review.tally import Groups, groups_of
from reports.entries import Entry, kind, office_entries, worst_first
from reports.findings.headline import counted
from reports.findings.html_finding import article
from reports.findings.html_lists import gone, notes, outcomes, rule_errors, unassessed
from reports.findings.html_overview import DOTS, filters, head, overview
from reports.markup import NOTHING, Markup, element, page, spread
from reports.office_counts import count_offices
from reports.summary import severities
from reports.view import Report, by_agreement
from reports.words.long_day import long_day

SCRIPT = "findings.js"


def pieces(report: Report) -> Iterator[str]:
    """The page. The findings are office by office, the worst first, and in each agreement by agreement."""
    words, shown = report.words, report.shown
    offices = [count for count in count_offices(report.result) if shown.takes_office(count.name)]
    standing = {group: count for group, count in shown.of(report.result.tally.groups).items() if kind(group) != "consequence"}
    # The worst office first; what is of none, as a waiver that does not hold, last.
    having = {group.office for group in standing}
    names = [name for name in (*(count.name for count in sorted(offices, key=lambda count: count.weight)), "") if name in having]
    numbers = {name: number for number, name in enumerate(names, 1)}
    detailed = bool(numbers) and not (shown.summary or shown.statistics)
    skip = element("a", words.say("html.skip"), href="#findings", class_="skip") if detailed else NOTHING
    seal = report.result.seal
    whole = element("p", f"{words.say('column.seal')}: {seal.hash}", class_="soft") if seal else NOTHING
    footer = element("footer", element("p", report.seal, class_="soft"), whole)
    main = [overview(report, offices, numbers if detailed else {})]
    if detailed:
        main.append(filters(report, standing, numbers))
    rest = (part(report) for part in (gone, notes, outcomes, _signature))
    body = chain([skip, head(report, offices)], spread("main", chain(main, _detail(report, numbers) if detailed else (), rest)), [footer])
    yield from page(words.say("report.heading"), words.lang, body, report.seal, SCRIPT if detailed else "")


def _detail(report: Report, numbers: Mapping[str, int]) -> Iterator[Markup]:
    """What was found, office by office; each is held only while it is shown. What only follows from another finding is shown with that."""
    not_checked = set(report.result.tally.unchecked)
    for name, number in numbers.items():
        yield _office(report, name, number, not_checked)
    yield from unassessed(report, numbers)
    yield from rule_errors(report, numbers)


def _office(report: Report, office: str, number: int, not_checked: Collection[str]) -> Markup:
    """The findings of one office, the worst agreement first; what failed itself and what could not be assessed is listed elsewhere."""
    words = report.words
    groups = by_agreement(office_entries(report, office, ("fail", "waived")), lambda entry: entry.finding)
    standing = {
        group: count for group, count in report.shown.of(report.result.tally.of_office(office)).items() if kind(group) != "consequence"
    }
    name, counts = office or words.say("html.no-office"), counted(standing, words)
    heading = (element("h2", words.say("html.findings-of", office=name), id=f"office-{number}"), element("p", counts, class_="soft"))
    grave = {key: tuple(-count for count in severities(_counts(group)).values()) for key, group in groups.items()}
    parts = [
        _agreement(report, groups[key], number, checked=key[0] not in not_checked)
        for key in sorted(groups, key=lambda key: (*grave[key], *key))
    ]
    # Without a finding of its own it is there for who comes from the overview.
    group: Mapping[str, bool] = {"data_group": True} if parts else {}
    return element("section", *heading, *parts, aria_labelledby=f"office-{number}", **group)


def _agreement(report: Report, entries: list[Entry], office: int, *, checked: bool) -> Markup:
    """The findings of one agreement, or of a file that is none, the worst first."""
    words, path = report.words, entries[0].path
    name = next((entry.finding.agreement for entry in entries if entry.finding.agreement), path)
    heading = element("h3", f"{name}: {counted(_counts(entries), words)}")
    about = words.say("report.not-checked") if not checked else path if name != path else ""
    articles = (article(entry, report, office) for entry in worst_first(entries))
    return element("section", heading, element("p", about, class_="soft") if about else NOTHING, *articles, data_group=True)


def _counts(entries: Iterable[Entry]) -> Groups:
    return groups_of(entry.finding for entry in entries)


def _signature(report: Report) -> Markup:
    """Who examined, and who signs, where and when; what is not known is left open. On the screen only where an inspectorate signs."""
    say, signs, seal = report.words.say, report.inspectorate, report.result.seal
    day = long_day(seal.as_of, report.words) if seal and seal.as_of else DOTS[:30]
    examined = [element("p", f"{number}. {DOTS}", class_="line") for number in (1, 2, 3)]
    left = element("div", element("p", say("html.examined-by")), *examined)
    right = element(
        "div", element("p", f"{signs.place or DOTS[:24]}, {day}"), element("p", say("html.signer")), element("div", class_="room"),
        element("p", element("strong", signs.head or DOTS)), element("p", f"NIP {signs.nip or DOTS[:40]}"),
    )  # fmt: skip
    return element("section", left, right, class_="sign" if signs.name else "sign paper", aria_label=say("html.signature"))
