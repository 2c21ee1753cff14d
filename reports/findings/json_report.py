"""A run as JSON, for programs: a contract, with a version. The same input gives the same bytes.

Numbers of the documents are texts, exact: "37975000", "1/3". Counts, lines and columns are numbers of JSON.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from agreements.source.printable import json_pieces
from engine.language import Place, Problem, Record, Unknown, Value
from engine.review.earlier import VERSION
from engine.review.reviewed import Review, Reviewed, Waiver
from engine.review.seal import Seal
from engine.rulebook.verdict import Outcome
from engine.run.finding import Comparison, Evidence, Hint, Location, Quantity
from reports.summary import consequences, severities, status, waived
from reports.view import Report
from reports.words.book_phrases import book_data, ignored_data
from reports.words.catalogue import Words
from reports.words.messages import hint_text
from reports.words.problems import message
from reports.words.review_phrases import compared_counts


def pieces(report: Report) -> Iterator[str]:
    """The report, with the messages in one language."""
    result, groups, used = report.result, report.result.tally.groups, sorted(report.result.tally.basis)
    return json_pieces(
        {
            "version": VERSION,
            "lang": report.words.lang,
            "personal_data": "masked" if report.mask else "shown",
            "summary": {
                "status": status(result),
                "outcomes": {outcome.value: result.outcomes.get(outcome, 0) for outcome in Outcome},
                "findings": {severity.value: count for severity, count in severities(groups).items()},
                "consequences": consequences(groups),
                "waived": waived(groups),
                "waivers_ignored": result.waivers_ignored,
                "files_with_failures": result.tally.failing,
                "agreements_read": len(result.agreements),
                "files_not_checked": [*result.tally.unchecked, *(note.place.file for note in report.unread)],
                "rules_run": len(result.rules),
            },
            "findings": (_finding(finding, report) for finding in result.findings),
            "agreements": list(result.agreements),
            "portfolios": _portfolios(result),
            "rules": list(result.rules),
            "legal": {key: str(report.legal[key].fields.get("title", "")) for key in used if key in report.legal},
            "compared": _compared(result),
            "seal": sealed(result.seal) if result.seal else None,
            **({"rule_book": book_data(report.book)} if report.book is not None else {}),
            **({"ignored": ignored_data(report.ignored, report.unnamed)} if report.ignored or report.unnamed else {}),
            **({"notes": [_note(note, report) for note in report.notes]} if report.notes else {}),
        }
    )


def _finding(finding: Reviewed, report: Report) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "name": finding.name,
        "outcome": finding.outcome.value,
        "severity": finding.severity.value,
        "agreement": finding.agreement or None,
        "portfolio": str(finding.portfolio),
        "office": finding.portfolio.office,
        "period": finding.portfolio.period,
        "subject": finding.subject,
        "file": finding.location.file,
        "line": finding.location.line,
        "column": finding.location.column,
        **_spot(finding.location),
        "path": str(finding.path),
        "place": report.place(finding) if finding.agreement else None,
        "message": report.message(finding),
        "advice": report.advice(finding) or None,
        "evidence": [_evidence(item) for item in finding.evidence],
        "comparison": _comparison(finding.comparison) if finding.comparison else None,
        "related": [_location(location) for location in finding.related],
        "missing": list(finding.missing),
        "basis": list(finding.basis),
        "hints": [_hint(hint, report.words) for hint in finding.hints],
        **({"doubts": doubts} if (doubts := report.doubts(finding)) else {}),
        "fingerprint": finding.fingerprint,
        "follows": finding.follows or None,
        "waiver": excused(finding.waiver) if finding.waiver else None,
        "status": finding.status or None,
        "matched": finding.matched or None,
        **_history(finding, report),
    }


def _history(finding: Reviewed, report: Report) -> dict[str, Any]:
    """What an archive knows of the finding; nothing without one."""
    found = report.histories.get(finding.fingerprint)
    return {"history": {"first_day": found.first_day, "first_period": found.first_period, "runs": found.runs}} if found else {}


def excused(waiver: Waiver) -> dict[str, Any]:
    """The waiver, and where it is written."""
    about = {"letter": waiver.letter, "official": waiver.official, "reason": waiver.reason, "from": waiver.since, "until": waiver.until}
    return {**about, "file": waiver.at.file, "line": waiver.at.line, "column": waiver.at.column}


def _compared(result: Review) -> dict[str, Any] | None:
    """How many findings are new and unchanged since the earlier report, and those that are gone."""
    if result.compared is None:
        return None
    gone = [{**asdict(item), "agreement": item.agreement or None} for item in result.compared.gone]
    return {"previous": result.compared.file, **compared_counts(result), "gone": gone, "not_asked": result.compared.not_asked}


def sealed(seal: Seal) -> dict[str, Any]:
    """The seal with its parts."""
    return {"hash": seal.hash, **asdict(seal)}


def _portfolios(result: Review) -> list[dict[str, Any]]:
    """Office and period of what was checked, with the ids of the agreements."""
    found: dict[tuple[str, str], list[str]] = {}
    for name, id_ in result.result.checked:
        found.setdefault((name.office, name.period), []).append(id_)
    return [{"office": office, "period": period, "agreements": ids} for (office, period), ids in found.items()]


def _hint(hint: Hint, words: Words) -> dict[str, Any]:
    return {"code": hint.code, "text": hint_text(hint, words), **_quantity(hint.amount), "at": _location(hint.at) if hint.at else None}


def _note(note: Problem[Place], report: Report) -> dict[str, Any]:
    hidden = report.mask.text if report.mask else str
    arguments = {key: hidden(value) if isinstance(value, str) else value for key, value in note.arguments.items()}
    return {"code": note.code, "file": note.place.file, "message": hidden(message(note, report.words)), "arguments": arguments}


def _location(location: Location) -> dict[str, Any]:
    return {"path": str(location.path), "file": location.file, "line": location.line, "column": location.column, **_spot(location)}


def _spot(location: Location) -> dict[str, Any]:
    """Where in a paper; nothing of other files."""
    if location.spot is None:
        return {}
    return {"spot": {key: value for key, value in asdict(location.spot).items() if value not in (0, "") or key == "start"}}


def _evidence(item: Evidence) -> dict[str, Any]:
    return {**_location(item.location), "written": item.written, **_quantity(item.read)}


def _comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "operator": comparison.operator,
        "left": _value(comparison.left.value),
        "right": _value(comparison.right.value),
        "difference": _value(comparison.difference.value),
        "unit": comparison.left.unit or None,
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {"value": _value(quantity.value), "unit": quantity.unit or None}


def _value(value: Value) -> Any:
    """Truth as it is, a number or text as text, a list as a list, unknown as null; a record by its path."""
    if isinstance(value, bool):
        return value
    if isinstance(value, list):
        return [_value(item) for item in value]
    if isinstance(value, Unknown):
        return None
    return value.path if isinstance(value, Record) else str(value)
