"""The head of the page of a run: by whom, on what, what came of it, by office and by rule; and what the page may be filtered by.

Must not know how a finding looks.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.review.tally import Groups
from engine.rulebook.severities import Severity
from reports.charts import bar
from reports.entries import KINDS, kind
from reports.findings.headline import headline
from reports.markup import NOTHING, Child, Markup, element, listing, number_head, table, terms
from reports.office_counts import OfficeCount, RuleCount, count_rules
from reports.view import Report
from reports.words.catalogue import sentence
from reports.words.long_day import long_day
from reports.words.review_phrases import compared_text

DOTS = "." * 48


def head(report: Report, offices: Sequence[OfficeCount]) -> Markup:
    """Whose report it is, of what and as of which day, and what came of it."""
    words, result, name = report.words, report.result, report.inspectorate.name
    # Without a name it is left open on paper, and nothing on the screen.
    letterhead = element("p", name or f"{words.say('html.inspectorate')} {DOTS}", class_="letterhead" if name else "letterhead paper")
    day = result.seal.as_of if result.seal else None
    facts: list[tuple[str, Child]] = [
        (words.say("html.as-of"), long_day(day, words) if day else words.say("report.seal-no-day")),
        (words.say("overview.office" if len(offices) == 1 else "overview.offices"), _listed(offices, report)),
        (words.say("html.rests-on"), listing(report.rests_on())),
        (words.say("html.compared"), compared_text(result, result.compared, words) if result.compared else None),
    ]
    return element(
        "header", letterhead, element("h1", words.say("report.heading")),
        element("p", headline(report), class_="headline"), terms(facts),
    )  # fmt: skip


def overview(report: Report, offices: Sequence[OfficeCount], numbers: dict[str, int]) -> Markup:
    """The tables of offices and of rules, each row with its bar; `numbers` are those of the offices that have findings on the page."""
    say = report.words.say
    everything = report.result.tally.groups
    shown = report.shown.of(everything)
    rules = count_rules(shown)
    title = say("html.by-rule")
    if rules and numbers and len(offices) == 1:
        # It counts what stands right below, and would stand before it.
        by_rule = element("details", element("summary", title), _rules(report, rules))
    else:
        by_rule = _rules(report, rules, title) if rules else NOTHING
    parts = [_offices(report, offices, numbers) if offices else NOTHING, by_rule]
    if left := sum(everything.values()) - sum(shown.values()):
        parts.append(element("p", say("report.left-out", count=left), class_="headline"))
    return element("section", element("h2", say("html.overview"), id="overview"), *parts, aria_labelledby="overview")


def filters(report: Report, groups: Groups, offices: dict[str, int]) -> Markup:
    """What chooses the findings that are shown, and printed; hidden until the page's script shows it."""
    words = report.words
    rules = sorted({group.rule for group in groups})
    severities = [severity for severity in Severity if any(group.severity is severity for group in groups)]
    statuses = {text for group in groups for text in (group.status, kind(group))}
    labels: dict[str, str] = {"new": "report.new", "unchanged": "html.unchanged"}
    labels |= {name: f"report.{name}" for name in KINDS}
    selects = [
        _select("office", words.say("overview.office"), [(str(number), name) for name, number in offices.items() if name], report),
        _select("rule", words.say("overview.rule"), [(rule, f"{rule} {report.title(rule)}") for rule in rules], report),
        _select("severity", words.say("overview.severity"), [(str(s), sentence(words.say(f"report.{s}"))) for s in severities], report),
        _select("status", words.say("html.status"), [(k, sentence(words.say(v))) for k, v in labels.items() if k in statuses], report),
    ]
    buttons = [element("button", words.say(f"html.{key}"), type="button", id=key) for key in ("reset", "print")]
    form = element("form", *selects, *buttons, id="filter", role="search", aria_label=words.say("html.filter"), hidden=True)
    # The placeholders are filled by the script.
    texts = {f"data_{key}": words.say(f"html.shown-{key}", shown="{shown}", all="{all}", filters="{filters}") for key in ("all", "some")}
    return element("div", form, element("p", id="state", role="status", class_="screen", **texts), id="findings", tabindex=-1)


def _listed(offices: Sequence[OfficeCount], report: Report) -> str:
    return offices[0].name if len(offices) == 1 else report.words.number(len(offices)) if offices else ""


def _select(name: str, text: str, options: list[tuple[str, str]], report: Report) -> Markup:
    made = [element("option", shown, value=value) for value, shown in options]
    everything = element("option", report.words.say("html.everything"), value="")
    return element("label", text, element("select", everything, *made, name=name, autocomplete="off"))


def _offices(report: Report, offices: Sequence[OfficeCount], numbers: dict[str, int]) -> Markup:
    say, number, compared = report.words.say, report.words.number, report.result.compared is not None
    keys = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "notes"}
    heads: list[Child] = [say("overview.office"), number_head(say("overview.agreements"))]
    heads += [number_head(say(f"overview.{key}"), f"key {severity}") for severity, key in keys.items()]
    heads += [number_head(say(f"overview.{key}")) for key in ("unknown", *(("new", "gone") if compared else ()))]
    most = max(sum(count.failures.values()) for count in offices)
    rows = []
    for count in offices:
        counts = [count.agreements, *count.failures.values(), count.unknown, *((count.new, count.gone) if compared else ())]
        # Of an office without findings there is no part to go to.
        name = element("a", count.name, href=f"#office-{numbers[count.name]}") if count.name in numbers else count.name
        cells = (element("td", number(value), class_="number") for value in counts)
        drawn = element("td", bar({str(severity): value for severity, value in count.failures.items()}, most), class_="wide")
        rows.append(element("tr", element("th", name, scope="row"), *cells, drawn))
    return table([*heads, element("th", say("html.bar"), scope="col", class_="wide")], rows, say("html.by-office"))


def _rules(report: Report, rules: Sequence[RuleCount], caption: str | None = None) -> Markup:
    say, number = report.words.say, report.words.number
    heads: list[Child] = [say(f"overview.{key}") for key in ("rule", "title", "severity")]
    heads += [number_head(say(f"overview.{key}")) for key in ("failures", "unknown", "offices")]
    most = max(count.failures for count in rules)
    rows = [
        element(
            "tr", element("th", count.rule, scope="row", class_="code"), element("td", report.title(count.rule)),
            element("td", say(f"report.{count.severity}"), class_="code"),
            *(element("td", number(value), class_="number") for value in (count.failures, count.unknown, count.offices)),
            element("td", bar({str(count.severity): count.failures}, most, 100), class_="wide"),
        )
        for count in rules
    ]  # fmt: skip
    return table([*heads, element("th", say("html.bar"), scope="col", class_="wide")], rows, caption)
