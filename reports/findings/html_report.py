"""A run as a page for a browser, one file that needs no network: read on a screen, filtered, printed to A4 and signed. A pure function.

What is filtered out is not printed, and the page says what it is filtered by. Without its script it shows everything.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from reports.findings.headline import counted
from reports.findings.html_finding import article
from reports.findings.html_lists import gone, notes, outcomes, rule_errors, unassessed
from reports.findings.html_overview import DOTS, filters, head, overview
from reports.markup import NOTHING, Markup, element, page
from reports.office_counts import OfficeCount, count_offices
from reports.summary import severities, unchecked
from reports.view import Entry, Report, list_entries, worst_first
from reports.words.long_day import long_day

SCRIPT = "findings.js"


def render(report: Report) -> str:
    """The page. The findings are office by office, the worst first, and in each agreement by agreement."""
    words, shown = report.words, report.shown
    offices = [count for count in count_offices(report.result) if shown.takes_office(count.name)]
    groups = _by_office(report, offices)
    numbers = {name: number for number, name in enumerate(groups, 1)}
    detailed = any(groups.values()) and not (shown.summary or shown.statistics)
    main = [overview(report, offices, numbers if detailed else {})]
    if detailed:
        not_checked = set(unchecked(report.result))
        main.append(filters(report, [entry for own in groups.values() for entry in own], numbers))
        main += [_office(report, own, name, numbers[name], not_checked) for name, own in groups.items()]
        main += [unassessed(report, groups, numbers), rule_errors(report, groups, numbers)]
    main += [gone(report), notes(report), outcomes(report), _signature(report)]
    skip = element("a", words.say("html.skip"), href="#findings", class_="skip") if detailed else NOTHING
    seal = report.result.seal
    whole = element("p", f"{words.say('column.seal')}: {seal.hash}", class_="soft") if seal else NOTHING
    footer = element("footer", element("p", report.seal, class_="soft"), whole)
    body = [skip, head(report, offices), element("main", *main), footer]
    return page(words.say("report.heading"), words.lang, body, report.seal, SCRIPT if detailed else "")


def _by_office(report: Report, offices: Sequence[OfficeCount]) -> dict[str, list[Entry]]:
    """What is shown of each office that has something, the worst office first; what is of none, as a waiver that does not hold, last."""
    groups: dict[str, list[Entry]] = {count.name: [] for count in sorted(offices, key=lambda count: count.weight)}
    for entry in list_entries(report):
        # What only follows from another finding is told with that.
        if entry.kind != "consequence" and report.shown.takes(entry.finding):
            groups.setdefault(str(entry.finding.portfolio), []).append(entry)
    return {name: entries for name, entries in groups.items() if entries}


def _office(report: Report, entries: Sequence[Entry], office: str, number: int, not_checked: Collection[str]) -> Markup:
    """The findings of one office, the worst agreement first; what failed itself and what could not be assessed is listed elsewhere."""
    words = report.words
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.kind in ("fail", "waived"):
            groups.setdefault(entry.finding.location.file, []).append(entry)
    name, counts = office or words.say("html.no-office"), counted([entry.finding for entry in entries], words)
    heading = (element("h2", words.say("html.findings-of", office=name), id=f"office-{number}"), element("p", counts, class_="soft"))
    files = sorted(groups, key=lambda file: (*(-n for n in severities([entry.finding for entry in groups[file]]).values()), file))
    parts = [_agreement(report, groups[file], number, checked=file not in not_checked) for file in files]
    # Without a finding of its own it is there for who comes from the overview.
    group: Mapping[str, bool] = {"data_group": True} if parts else {}
    return element("section", *heading, *parts, aria_labelledby=f"office-{number}", **group)


def _agreement(report: Report, entries: list[Entry], office: int, *, checked: bool) -> Markup:
    """The findings of one agreement, or of a file that is none, the worst first."""
    words, path = report.words, entries[0].path
    name = next((entry.finding.agreement for entry in entries if entry.finding.agreement), path)
    heading = element("h3", f"{name}: {counted([entry.finding for entry in entries], words)}")
    about = words.say("report.not-checked") if not checked else path if name != path else ""
    articles = (article(entry, report, office) for entry in worst_first(entries))
    return element("section", heading, element("p", about, class_="soft") if about else NOTHING, *articles, data_group=True)


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
