"""A run as SARIF 2.1.0, for code scanning and editors. A pure function; what the parts mean is said by the standard of OASIS.

Open failures are its results; rules that failed themselves are notifications of the tool. In full also what could not be assessed (kind
`open`), what is waived (`suppressions`), what only follows from another finding, and what is gone since an earlier report (`absent`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from agreements.source.printable import json_pieces
from engine import __version__
from engine.review.reviewed import Gone
from engine.rulebook import Rule
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Location
from reports.entries import Entry, entries, kind, say_consequence
from reports.findings.headline import headline
from reports.findings.json_report import excused, sealed
from reports.rules.pages import help_markdown, help_text
from reports.summary import status
from reports.view import Report
from reports.words.book_phrases import book_data, ignored_data
from reports.words.catalogue import one_line
from reports.words.paths import document_file, in_text, relative, uri
from reports.words.places import place

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# The name under which the fingerprint of a finding is written; another way to make it would be another version.
FINGERPRINT = "periksaFinding/v2"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
# As GitHub ranks alerts.
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}


def pieces(report: Report) -> Iterator[str]:
    """The SARIF log, with one run."""
    result, groups = report.result, report.result.tally.groups
    kinds = {"fail", *(("unknown", "waived", "consequence") if report.full else ())}
    failed_rules = list(entries(report, lambda _, item: kind(item) == "rule-error")) if Outcome.ERROR in {g.outcome for g in groups} else []
    gone = result.compared.gone if result.compared and report.full else ()
    # All rules that were asked, so that a run without results shows what it looked for.
    used = (*(group.rule for group in groups if kind(group) in kinds), *(item.finding.rule for item in failed_rules))
    ids = {id_: number for number, id_ in enumerate(dict.fromkeys((*result.rules, *used, *(item.rule for item in gone))))}
    shown = (_result(item, ids, report) for item in entries(report, lambda _, item: kind(item) in kinds))
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "periksa", "semanticVersion": __version__, "rules": [_rule(id_, report) for id_ in ids]}},
        "language": report.words.lang,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(failed_rules, ids, report)],
        "results": chain(shown, (_gone(item, ids, report) for item in gone)),
        "properties": _filled(
            {
                "summary": headline(report),
                "status": status(result),
                "agreements": list(result.agreements),
                "waiversIgnored": result.waivers_ignored,
                "seal": sealed(result.seal) if result.seal else None,
                "ruleBook": book_data(report.book) if report.book is not None else None,
                "ignored": ignored_data(report.ignored, report.unnamed),
            }
        ),
    }
    return json_pieces({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(id_: str, report: Report) -> dict[str, Any]:
    """A rule with what it is for; what is wrong with files and waivers has a title only, and its advice with the finding."""
    rule = report.rules.get(id_)
    about: dict[str, Any] = {"id": id_, "shortDescription": {"text": report.title(id_)}}
    return about if rule is None else {**about, **_described(rule, report)}


def _described(rule: Rule, report: Report) -> dict[str, Any]:
    source, lang = rule.source, report.words.lang
    why = one_line(getattr(source.why, lang)) if source.why else ""
    return {
        "name": source.name,
        "fullDescription": {"text": why or getattr(source.title, lang)},
        "help": {"text": help_text(rule, report.legal, report.words), "markdown": help_markdown(rule, report.legal, report.words)},
        "defaultConfiguration": {"level": _LEVELS[source.severity]},
        "properties": {"basis": list(source.basis), "problem.severity": _PROBLEMS[source.severity]},
    }


def _invocation(failed_rules: Sequence[Entry], ids: Mapping[str, int], report: Report) -> dict[str, Any]:
    """That the tool did its work; and the rules that failed themselves, or that there was nothing to assess."""
    notes = [
        {
            "level": "error",
            "message": {"text": item.message},
            "locations": [_located(item, report)],
            "associatedRule": {"id": item.finding.rule, "index": ids[item.finding.rule]},
        }
        for item in failed_rules
    ]
    if status(report.result) == "unassessed":
        notes.append({"level": "warning", "message": {"text": headline(report)}})
    notes += [{"level": "note", "message": {"text": report.note(note)}} for note in report.notes]
    return {"executionSuccessful": not failed_rules, "toolExecutionNotifications": notes}


def _result(entry: Entry, ids: Mapping[str, int], report: Report) -> dict[str, Any]:
    finding = entry.finding
    failed = finding.outcome is Outcome.FAIL
    advice = entry.advice if finding.rule not in report.rules else ""
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": ids[finding.rule],
        "kind": "fail" if failed else "open",
        "level": _LEVELS[finding.severity] if failed else "none",
        "message": {"text": " ".join(filter(None, (entry.message, advice)))},
        "locations": [_located(entry, report)],
        "relatedLocations": [{"id": number, **place} for number, place in enumerate(_related(entry, report), 1)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    if report.full:
        result["suppressions"] = [_suppression(entry, report)] if finding.waiver else []
    if finding.status:
        result["baselineState"] = finding.status
    result["properties"] = _filled(
        {
            "outcome": finding.outcome.value,
            "portfolio": str(finding.portfolio),
            "agreement": finding.agreement,
            "subject": one_line(finding.subject),
            "advice": entry.advice,
            "basis": list(entry.basis),
            "hints": list(entry.hints),
            "missing": list(finding.missing),
            "follows": finding.follows,
        }
    )
    return result


def _suppression(entry: Entry, report: Report) -> dict[str, Any]:
    waiver = entry.finding.waiver
    assert waiver is not None
    return {
        "kind": "external",
        "status": "accepted",
        "justification": entry.waiver,
        "location": _physical(waiver.at, report),
        "properties": {key: one_line(value) for key, value in excused(waiver).items() if key not in ("file", "line", "column")},
    }


def _gone(gone: Gone, ids: Mapping[str, int], report: Report) -> dict[str, Any]:
    """What an earlier report had and this run has not."""
    return {
        "ruleId": gone.rule,
        "ruleIndex": ids[gone.rule],
        "kind": "fail" if gone.outcome == "fail" else "open",
        "level": _LEVELS[Severity(gone.severity)] if gone.outcome == "fail" else "none",
        "message": {"text": one_line(gone.message)},
        "locations": [_physical(Location(gone.file, gone.line, gone.column), report)],
        "partialFingerprints": {FINGERPRINT: gone.fingerprint},
        "suppressions": [],
        "baselineState": "absent",
    }


def _located(entry: Entry, report: Report) -> dict[str, Any]:
    """The place in the file and, of what is in an agreement, in the document."""
    finding = entry.finding
    place = _physical(finding.location, report)
    if finding.agreement:
        name = "/".join(filter(None, (str(finding.portfolio), finding.agreement, str(finding.location.path))))
        spot = report.spot(finding.location)
        shown = f"{entry.place} ({spot})" if spot else entry.place
        place["logicalLocations"] = [{"name": shown, "fullyQualifiedName": one_line(name)}]
    return place


def _related(entry: Entry, report: Report) -> Iterator[dict[str, Any]]:
    """What the finding rests on and what it is shown with, each place once."""
    finding, seen = entry.finding, {_spot(entry.finding.location)}
    for location, text in _noted(entry, report):
        if _spot(location) not in seen:
            seen.add(_spot(location))
            yield {**_physical(location, report), **({"message": {"text": text}} if text else {})}
    # Consequences may stand where their cause does; in full they are results of their own.
    for other in () if report.full or finding.follows else entry.consequences:
        yield {**_physical(other.finding.location, report), "message": {"text": say_consequence(other, report)}}


def _noted(entry: Entry, report: Report) -> Iterable[tuple[Location, str]]:
    finding, words = entry.finding, report.words
    for item in finding.evidence:
        named = place(item.location.path, words, report.documents.get(item.location.file))
        printed = words.say("report.written-as", text=item.written) if item.written else ""
        yield item.location, one_line(": ".join(filter(None, (named, printed))))
    for location in finding.related:
        yield location, one_line(place(location.path, words, report.documents.get(location.file)))


def _spot(location: Location) -> tuple[str, int, int]:
    return location.file, location.line, location.column


def _physical(location: Location, report: Report) -> dict[str, Any]:
    """The place in its file: a region of one line, where it is one of a text."""
    path = relative(document_file(location), report.root)
    found: dict[str, Any] = {"artifactLocation": {"uri": uri(path)}}
    if in_text(location):
        column = {"startColumn": location.column} if location.column > 0 else {}
        found["region"] = {"startLine": location.line, **column, "endLine": location.line}
    if location.spot is not None:
        found["properties"] = {"spot": report.spot(location)}
    return {"physicalLocation": found}


def _filled(properties: dict[str, Any]) -> dict[str, Any]:
    """What is not empty."""
    return {key: value for key, value in properties.items() if value not in ("", None, [], False)}
