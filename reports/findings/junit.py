"""A run as JUnit XML, for the test reports of CI: a suite for each agreement, a case for each rule and each subject that it assessed.

A pure function. What is waived, not assessable or only a consequence is skipped, with its reason; a rule that failed itself is an error.
No times: a run has no clock. Needs a result that has kept what passed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as XML

from reports.view import Entry, Kind, Report, lines, list_entries
from reports.words.catalogue import one_line

_TAGS: Mapping[Kind, str] = {"rule-error": "error", "fail": "failure", "unknown": "skipped", "waived": "skipped", "consequence": "skipped"}
_COUNTS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def render(report: Report) -> str:
    """The document."""
    # By suite; the cases by rule, subject and file. What passed has nothing to say.
    suites: dict[str, dict[tuple[str, str, str], Entry | None]] = {}
    for passed in report.result.passed:
        key = (passed.rule, passed.subject, report.path(passed.file))
        suites.setdefault(f"{passed.portfolio}/{passed.agreement}", {}).setdefault(key, None)
    for told in list_entries(report):
        finding = told.finding
        name = f"{finding.portfolio}/{finding.agreement}" if finding.agreement else told.path
        suites.setdefault(name, {})[finding.rule, finding.subject, told.path] = told
    root = XML.Element("testsuites", name="periksa")
    for name, cases in sorted(suites.items()):
        suite = XML.SubElement(root, "testsuite", name=one_line(name))
        _properties(suite, report)
        for (rule, subject, path), found in sorted(cases.items(), key=lambda item: item[0]):
            title = f"{rule} {report.title(rule)}{f' [{subject}]' if subject else ''}"
            case = XML.SubElement(suite, "testcase", classname=one_line(name), name=one_line(title), file=path)
            if found is not None:
                kind = found.finding.severity.value if found.kind == "fail" else found.kind
                XML.SubElement(case, _TAGS[found.kind], message=_message(found), type=kind).text = _text(found, report)
        _count(suite, suite.iter("testcase"))
    _count(root, root.iter("testcase"))
    XML.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{XML.tostring(root, encoding="unicode")}\n'


def _message(told: Entry) -> str:
    return " ".join(filter(None, (told.message, told.waiver)))


def _text(told: Entry, report: Report) -> str:
    where = "  ".join(filter(None, (report.position(told.finding.location), told.place)))
    return "\n".join((where, *lines(told, report)))


def _properties(suite: XML.Element, report: Report) -> None:
    """What the run rests on."""
    seal = report.result.seal
    if seal is None:
        return
    values = {"seal": seal.hash, "version": seal.version, "as-of": seal.as_of, "agreements": seal.agreements, "rules": seal.rules}
    properties = XML.SubElement(suite, "properties")
    values |= {"waivers": "ignored" if report.result.waivers_ignored else seal.waivers, "rests-on": " ".join(report.rests_on())}
    for name, value in values.items():
        if value:
            XML.SubElement(properties, "property", name=name, value=value)


def _count(element: XML.Element, cases: Iterable[XML.Element]) -> None:
    """How many cases there are, and how many of them did not pass."""
    cases = list(cases)
    element.set("tests", str(len(cases)))
    for name, tag in _COUNTS.items():
        element.set(name, str(sum(case.find(tag) is not None for case in cases)))
