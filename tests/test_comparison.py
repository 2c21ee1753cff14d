"""A run against an earlier report: one to one, by how often a finding occurs and how much it weighs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from agreements.source.offices import PortfolioName
from engine.language.path import DataPath
from engine.review.comparison import Scope, compare
from engine.review.earlier import EarlierFinding, EarlierReport, read_previous
from engine.review.reviewed import Compared, Review, Reviewed, Waiver
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Evidence, Location, Quantity, Result
from tests.command import periksa
from tests.test_cli import SOKARAJA
from tests.test_waivers import TODAY, office, waivers_text

AT = Location("k/a.yaml", 3, 5, DataPath("title"))
K = PortfolioName("k")
BASE = Reviewed("PK102", "title-year", Outcome.FAIL, Severity.WARNING, K, "a", "s", AT)
GRAVER = replace(BASE, severity=Severity.ERROR)
UNKNOWN = replace(BASE, outcome=Outcome.UNKNOWN)
WAIVED = replace(BASE, waiver=Waiver("1", "x", "y", "2026-01-01", "2026-12-31", AT))
OTHER = replace(BASE, subject="t")
FAILING = replace(BASE, outcome=Outcome.ERROR)


def earlier(finding: Reviewed) -> EarlierFinding:
    return EarlierFinding.model_validate(
        {
            **{key: getattr(finding, key) for key in ("rule", "name", "subject", "fingerprint")},
            "path": str(finding.path),
            "outcome": finding.outcome.value, "severity": finding.severity.value, "portfolio": str(finding.portfolio),
            "office": finding.portfolio.office, "period": finding.portfolio.period, "agreement": finding.agreement or None,
            "file": finding.location.file, "line": finding.location.line, "column": finding.location.column, "message": "m",
            "waiver": {} if finding.waiver else None,
            "evidence": tuple(
                {"path": str(item.location.path), "file": item.location.file, "written": item.written} for item in finding.evidence
            ),
        }
    )  # fmt: skip


def result(*findings: Reviewed, agreements: tuple[str, ...] = ("k/a",), rules: tuple[str, ...] = ("PK102",)) -> Review:
    checked = tuple((PortfolioName(name), id_) for name, id_ in (agreement.split("/") for agreement in agreements))
    return Review.of(Result(findings, {}, checked, rules))


def compared(now: Review, before: Sequence[Reviewed], context: Sequence[str] = ()) -> tuple[list[str], list[str], Compared]:
    """The status of each finding, how it was matched, and what is gone."""
    checked = {(name.office, name.period, id_) for name, id_ in now.result.checked}
    beside = {(office, "", id_) for office, id_ in (name.split("/") for name in context)}
    scope = Scope(frozenset((office, period) for office, period, _ in checked | beside), frozenset(checked), frozenset(beside))
    found = compare(now, EarlierReport("p.json", 2, tuple(map(earlier, before))), scope)
    assert found.compared is not None
    return [finding.status for finding in found.findings], [finding.matched for finding in found.findings], found.compared


@pytest.mark.parametrize(
    ("before", "now", "statuses", "gone"),
    [
        ([], [BASE], ["new"], 0),
        ([BASE], [BASE], ["unchanged"], 0),
        ([BASE], [], [], 1),
        ([BASE], [OTHER], ["new"], 1),
        # As often as it occurs, and no more.
        ([BASE], [BASE, BASE], ["unchanged", "new"], 0),
        ([BASE, BASE, BASE], [BASE], ["unchanged"], 2),
        ([BASE, BASE], [BASE, BASE], ["unchanged", "unchanged"], 0),
        # One that weighs more than it did is new; it has not gone, though.
        ([BASE], [GRAVER], ["new"], 0),
        ([GRAVER], [BASE], ["unchanged"], 0),
        ([UNKNOWN], [BASE], ["new"], 0),
        ([BASE], [UNKNOWN], ["unchanged"], 0),
        ([WAIVED], [BASE], ["new"], 0),
        ([BASE], [WAIVED], ["unchanged"], 0),
        ([BASE], [FAILING], ["new"], 0),
        # The same weigh against the same first.
        ([UNKNOWN], [BASE, UNKNOWN], ["new", "unchanged"], 0),
        ([BASE, UNKNOWN], [UNKNOWN], ["unchanged"], 1),
        ([UNKNOWN, WAIVED], [BASE, WAIVED], ["new", "unchanged"], 0),
    ],
)
def test_matching(before: Sequence[Reviewed], now: Sequence[Reviewed], statuses: list[str], gone: int) -> None:
    found, _, beyond = compared(result(*now), before)
    assert found == statuses
    assert (len(beyond.gone), beyond.not_asked) == (gone, 0)


def with_values(finding: Reviewed, *texts: str | None, at: int = 0) -> Reviewed:
    places = (Location("k/a.yaml", 9, 1, DataPath("objectives", at, "indicators", number, "target")) for number in range(len(texts)))
    evidence = tuple(Evidence(place, text, Quantity(text or "")) for place, text in zip(places, texts, strict=True))
    return replace(finding, evidence=evidence, path=DataPath("objectives", at, "indicators", 0))


def called(finding: Reviewed, office: str, period: str = "", agreement: str = "a") -> Reviewed:
    return replace(finding, portfolio=PortfolioName(office, period), agreement=agreement)


FIRST, SECOND = with_values(BASE, "5"), with_values(replace(BASE, subject="s#2"), "7", at=1)
MATCHES = {
    "itself": ([FIRST], [FIRST], ["identity"], 0),
    "another value of the same thing": ([FIRST], [with_values(BASE, "6")], ["identity"], 0),
    "one alike above it": ([with_values(BASE, "7")], [FIRST, SECOND], ["", "identity"], 0),
    "of things alike the other one": ([FIRST], [SECOND], [""], 1),
    "another name, another place, the same value": ([FIRST], [with_values(OTHER, "5", at=4)], ["values"], 0),
    "another name and value": ([FIRST], [with_values(OTHER, "6", at=4)], [""], 1),
    "another name where nothing is printed, at the same place": ([with_values(BASE, None)], [with_values(OTHER, None)], ["values"], 0),
    "another name where nothing is printed, elsewhere": ([with_values(BASE, None)], [with_values(OTHER, None, at=1)], [""], 1),
    "another rule": ([FIRST], [replace(FIRST, rule="PK103")], [""], 1),
    "another id of the agreement": ([FIRST], [replace(FIRST, agreement="b")], ["values"], 0),
    "another id and value": ([FIRST], [replace(with_values(BASE, "6"), agreement="b")], [""], 1),
    "last year": ([called(FIRST, "k", "2025")], [called(FIRST, "k", "2026")], ["identity"], 0),
    "last year, beside this one": ([called(FIRST, "k", "2025"), called(FIRST, "k", "2026")], [called(FIRST, "k", "2026")], ["identity"], 0),
    "a renamed folder": ([called(FIRST, "dinkes")], [called(FIRST, "dinas-kesehatan")], ["values"], 0),
    "a renamed folder, another value": ([called(FIRST, "x")], [called(with_values(BASE, "6"), "y")], [""], 0),
    "another office, and a new year of one that was read": (
        [called(FIRST, "x", "2025"), called(FIRST, "y", "2025")], [called(FIRST, "x", "2025"), called(FIRST, "x", "2026")],
        ["identity", ""], 0,
    ),
    "folders in front": ([called(FIRST, "dinas")], [called(FIRST, "kab-a/dinas")], ["identity"], 0),
    "an office that was read then too": ([called(FIRST, "x"), called(OTHER, "y")], [called(FIRST, "y")], [""], 1),
}  # fmt: skip


@pytest.mark.parametrize("name", MATCHES)
def test_by_what_is_matched(name: str) -> None:
    before, now, expected, gone = MATCHES[name]
    names = tuple({f"{finding.portfolio.office}|{finding.portfolio.period}|{finding.agreement}": None for finding in now})
    checked = tuple((PortfolioName(office, period), id_) for office, period, id_ in (given.split("|") for given in names))
    found = result(*now)
    _, matched, beyond = compared(replace(found, result=replace(found.result, checked=checked)), before)
    assert matched == expected
    assert len(beyond.gone) == gone


PROBLEM = Reviewed("PK001", "syntax", Outcome.FAIL, Severity.ERROR, K, "", "syntax:b.yaml", AT)
SHARED = replace(BASE, subject="portfolio:x")
NO_WAIVER = Reviewed("PK004", "waiver-unused", Outcome.FAIL, Severity.WARNING, PortfolioName(""), "", "w", AT)
# Of a book of another regency, whose ids come before PK in the alphabet.
OWN_RULE = replace(BASE, rule="KB101")


@pytest.mark.parametrize(
    ("was", "run", "context", "gone"),
    [
        (BASE, result(), [], True),
        (BASE, result(rules=()), [], False),
        (OWN_RULE, result(), [], False),
        (OWN_RULE, result(rules=("KB101",)), [], True),
        (replace(OWN_RULE, rule="ZZ101"), result(), [], False),
        (BASE, result(agreements=("k/b",)), ["k/a"], False),
        (BASE, result(agreements=("l/a",)), [], False),
        # The whole folder was read, and the agreement is no more; or is it in a file that cannot be read now?
        (BASE, result(agreements=("k/b",)), [], True),
        (BASE, result(PROBLEM, agreements=("k/b",)), [], False),
        (SHARED, result(), [], True),
        (SHARED, result(), ["k/b"], False),
        (PROBLEM, result(rules=()), [], True),
        (PROBLEM, result(), ["k/b"], False),
        (NO_WAIVER, result(rules=()), ["k/b"], True),
    ],
)
def test_gone_is_only_what_was_looked_for(was: Reviewed, run: Review, context: list[str], gone: bool) -> None:
    _, _, beyond = compared(run, [was], context)
    assert (len(beyond.gone), beyond.not_asked) == ((1, 0) if gone else (0, 1))


def test_a_report_compared_with_itself_is_all_unchanged(tmp_path: Path) -> None:
    previous = tmp_path / "p.json"
    options = ("check", SOKARAJA, "--output-format", "json")
    assert periksa(*options, "--output-file", previous).returncode == 1
    report = json.loads(periksa(*options, "--compare", previous).stdout)
    assert report["compared"] == {
        "previous": str(previous), "new": 0, "unchanged": len(report["findings"]), "gone": [], "not_asked": 0,
    }  # fmt: skip
    assert {finding["status"] for finding in report["findings"]} == {"unchanged"}
    assert periksa("check", SOKARAJA, "--compare", previous, "--fail-on-new", "info").returncode == 0
    # Without --fail-on-new what was there counts as it always does.
    assert periksa("check", SOKARAJA, "--compare", previous).returncode == 1


def test_new_and_gone_findings_are_reported_and_only_new_ones_count(tmp_path: Path) -> None:
    previous = tmp_path / "p.json"
    before = ("check", SOKARAJA, "--select", "PK102", "--select", "PK105", "--output-format", "json", "--output-file", previous)
    assert periksa(*before).returncode == 1
    copy = office(
        tmp_path, ("kasi-ekbang.yaml", "TAHUN 2020", "TAHUN 2021"), ("sekcam.yaml", "Januari 2021", "Januari 2019"),
    )  # fmt: skip
    options = ("check", copy, "--select", "PK102", "--compare", previous)
    report = json.loads(periksa(*options, "--output-format", "json").stdout)
    assert [(f["agreement"], f["status"]) for f in report["findings"] if f["status"] == "new"] == [("sekcam", "new")]
    assert [(item["rule"], item["agreement"]) for item in report["compared"]["gone"]] == [("PK102", "kasi-ekbang")]
    assert report["compared"]["not_asked"] > 0
    reported = periksa(*options).stdout
    assert "error PK102  new  " in reported
    assert "\n  PK102 sokaraja-2021/kasi-ekbang: " in reported
    assert periksa(*options, "--fail-on-new", "error").returncode == 1
    # Of what is new, only what is grave enough.
    assert periksa("check", copy, "--select", "PK105", "--compare", previous, "--fail-on-new", "warning").returncode == 0


def test_what_is_no_longer_waived_is_new(tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text(waivers_text({}))
    previous = tmp_path / "p.json"
    options = ("check", SOKARAJA / "kasi-ekbang.yaml", "--select", "PK102")
    waived = ("--waivers", tmp_path / "w.yaml", "--as-of", TODAY)
    assert periksa(*options, *waived, "--output-format", "json", "--output-file", previous).returncode == 0
    assert periksa(*options, *waived, "--compare", previous, "--fail-on-new", "info").returncode == 0
    assert periksa(*options, "--compare", previous, "--fail-on-new", "error").returncode == 1


GOOD: dict[str, Any] = {"version": 2, "findings": [earlier(BASE).model_dump(mode="json")]}
BAD = {
    "nothing": (b"", "no JSON"),
    "no JSON": (b'{"version": 1,\n]', "p.json:2:1: "),
    "no Unicode": (b"\xff\xfe\x00", "no JSON"),
    "half a character": (json.dumps({**GOOD, "x": "\ud800"}).encode(), "no JSON"),
    "too deep": (b"[" * 200_000, "no JSON"),
    "a list": (b"[]", "no report"),
    "another report": (json.dumps({"version": 1, "changes": []}).encode(), "no report"),
    "no version": (json.dumps({"findings": []}).encode(), "no report"),
    "a later version": (json.dumps({**GOOD, "version": 3}).encode(), "version 3"),
    "a version that is none": (json.dumps({**GOOD, "version": True}).encode(), "version True"),
    "a finding that is none": (json.dumps({**GOOD, "findings": [{"rule": "PK102"}]}).encode(), "findings.0.name"),
    "a bad fingerprint": (
        json.dumps({**GOOD, "findings": [{**GOOD["findings"][0], "fingerprint": "x"}]}).encode(), "findings.0.fingerprint",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_an_earlier_report_that_is_none_says_so(name: str, tmp_path: Path) -> None:
    content, word = BAD[name]
    (tmp_path / "p.json").write_bytes(content)
    done = periksa("check", SOKARAJA, "--compare", tmp_path / "p.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert word in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert periksa("check", SOKARAJA, "--compare", tmp_path / "p.json", lang="id_ID.UTF-8").stderr != done.stderr


def test_a_good_report_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "p.json").write_text(json.dumps(GOOD))
    assert read_previous(tmp_path / "p.json").findings == (earlier(BASE),)


def test_new_findings_need_something_to_be_new_against() -> None:
    done = periksa("check", SOKARAJA, "--fail-on-new", "error")
    assert done.returncode == 2
    assert "--compare" in done.stderr
