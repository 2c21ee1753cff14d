"""A run as JUnit XML, for the test reports of CI: a suite for each agreement, a case for each rule and each subject that it assessed;
a suite for each document that could not be read.

A pure function. What is waived, not assessable or only a consequence is skipped, with its reason; a rule that failed itself is an error.
No times: a run has no clock. Needs a result that has kept what passed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TypeAlias
from xml.etree import ElementTree as XML

from agreements.source.offices import called
from engine.language import Place, Problem
from engine.review.reviewed import Reviewed
from engine.run.finding import Passed
from reports.entries import Entry, Kind, entry_of, lines
from reports.findings.formats import whole
from reports.view import Report
from reports.words.catalogue import one_line
from reports.words.paths import document_file

_TAGS: Mapping[Kind, str] = {"rule-error": "error", "fail": "failure", "unknown": "skipped", "waived": "skipped", "consequence": "skipped"}
_COUNTS = {"failure": "failures", "error": "errors", "skipped": "skipped"}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_Case: TypeAlias = tuple[str, str, str]  # rule, subject, file


def pieces(report: Report) -> Iterator[str]:
    """The document. Its counts, which come first, are known when all suites are made."""
    totals: Counter[str] = Counter()
    suites = whole(_suites(report, totals))
    root = XML.Element("testsuites", {"name": "periksa", **_attributes(totals)})
    first = next(suites, "")
    if not first:
        yield f"{_DECLARATION}{XML.tostring(root, encoding='unicode')}\n"
        return
    yield f"{_DECLARATION}{XML.tostring(root, encoding='unicode').removesuffix(' />')}>"
    yield from chain([first], suites)
    yield "\n</testsuites>\n"


def _suites(report: Report, totals: Counter[str]) -> Iterator[str]:
    """The suites, by name; what is in them is added to the totals."""
    places: dict[str, set[tuple[bool, int]]] = {}
    passed, findings = report.result.passed, report.result.findings

    def of_finding(finding: Reviewed) -> str:
        # The agreement, or the file that is none.
        return called(finding.portfolio, finding.agreement) if finding.agreement else report.path(document_file(finding.location))

    for number in range(len(passed.portions)):
        for name in passed.office(number).by(_of_passed):
            places.setdefault(name, set()).add((False, number))
    for number in range(len(findings.portions)):
        for name in findings.office(number).by(of_finding):
            places.setdefault(name, set()).add((True, number))
    for name, where in sorted(places.items()):
        cases: dict[_Case, Entry | None] = {}
        # What passed has nothing to say; what is found takes its place.
        for found, number in sorted(where):
            if found:
                office = findings.office(number)
                for finding in office.by(of_finding)[name]:
                    entry = entry_of(finding, report, office.following)
                    cases[finding.rule, finding.subject, entry.path] = entry
            else:
                cases.update(
                    ((item.rule, item.subject, report.path(item.file)), None) for item in passed.office(number).by(_of_passed)[name]
                )
        suite = _suite(name, cases, report, totals)
        yield _printed(suite)
    for note in report.unread:
        yield _printed(_unread(note, report, totals))


def _unread(note: Problem[Place], report: Report, totals: Counter[str]) -> XML.Element:
    """The suite of a document that could not be read: its only case is skipped."""
    path, counts = report.path(note.place.file), Counter(tests=1, skipped=1)
    suite = XML.Element("testsuite", {"name": one_line(path), **_attributes(counts)})
    case = XML.SubElement(suite, "testcase", classname=one_line(path), name=note.code, file=path)
    XML.SubElement(case, "skipped", message=report.note(note), type="unknown")
    totals.update(counts)
    return suite


def _printed(suite: XML.Element) -> str:
    XML.indent(suite, level=1)
    return f"\n  {XML.tostring(suite, encoding='unicode')}"


def _of_passed(item: Passed) -> str:
    return called(item.portfolio, item.agreement)


def _suite(name: str, cases: Mapping[_Case, Entry | None], report: Report, totals: Counter[str]) -> XML.Element:
    suite = XML.Element("testsuite", name=one_line(name))
    _properties(suite, report)
    counts: Counter[str] = Counter(tests=len(cases))
    for (rule, subject, path), found in sorted(cases.items(), key=lambda item: item[0]):
        title = f"{rule} {report.title(rule)}{f' [{subject}]' if subject else ''}"
        case = XML.SubElement(suite, "testcase", classname=one_line(name), name=one_line(title), file=path)
        if found is not None:
            kind = found.finding.severity.value if found.kind == "fail" else found.kind
            XML.SubElement(case, _TAGS[found.kind], message=_message(found), type=kind).text = _text(found, report)
            counts[_COUNTS[_TAGS[found.kind]]] += 1
    totals.update(counts)
    for key, value in _attributes(counts).items():
        suite.set(key, value)
    return suite


def _attributes(counts: Counter[str]) -> dict[str, str]:
    """How many cases there are, and how many of them did not pass."""
    return {key: str(counts[key]) for key in ("tests", *_COUNTS.values())}


def _message(entry: Entry) -> str:
    return " ".join(filter(None, (entry.message, entry.waiver)))


def _text(entry: Entry, report: Report) -> str:
    where = "  ".join(filter(None, (report.position(entry.finding.location), entry.place)))
    return "\n".join((where, *lines(entry, report)))


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
