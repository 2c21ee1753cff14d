"""A run against an earlier report: one to one, by how often a finding occurs and how much it weighs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.review.comparison import Earlier, compare, read_previous
from engine.rulebook.rule_file import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding, Location, Result, Waiver
from tests.command import periksa
from tests.test_cli import SOKARAJA
from tests.test_waivers import TODAY, office, waivers_text

AT = Location("k/a.yaml", 3, 5, "title")
BASE = Finding("PK102", "title-year", Outcome.FAIL, Severity.WARNING, "k", "a", "s", AT)
GRAVER = replace(BASE, severity=Severity.ERROR)
UNKNOWN = replace(BASE, outcome=Outcome.UNKNOWN)
WAIVED = replace(BASE, waiver=Waiver("1", "x", "y", "2026-01-01", "2026-12-31", AT))
OTHER = replace(BASE, subject="t")
FAILING = replace(BASE, outcome=Outcome.ERROR)


def earlier(finding: Finding) -> Earlier:
    return Earlier(
        rule=finding.rule, name=finding.name, outcome=finding.outcome.value, severity=finding.severity.value,  # type: ignore[arg-type]
        portfolio=finding.portfolio, agreement=finding.agreement or None, subject=finding.subject, file=finding.location.file,
        line=finding.location.line, column=finding.location.column, message="m", fingerprint=finding.fingerprint,
        waiver={} if finding.waiver else None,
    )  # fmt: skip


def result(*findings: Finding, agreements: tuple[str, ...] = ("k/a",), rules: tuple[str, ...] = ("PK102",)) -> Result:
    return Result(findings, {}, agreements, rules)


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
def test_matching(before: Sequence[Finding], now: Sequence[Finding], statuses: list[str], gone: int) -> None:
    found = compare(result(*now), [earlier(finding) for finding in before], "p.json")
    assert [finding.status for finding in found.findings] == statuses
    assert found.compared is not None
    assert (len(found.compared.gone), found.compared.not_asked) == (gone, 0)


def test_where_two_folders_have_one_name_each_is_compared_with_itself() -> None:
    one, two = (replace(BASE, location=replace(AT, file=f"{office}/2026/a.yaml")) for office in ("dinas", "badan"))
    folders = {"dinas/2026", "badan/2026"}

    def compared(before: list[Finding], now: list[Finding], read: set[str] = folders) -> tuple[list[str], list[str]]:
        found = compare(result(*now), [earlier(finding) for finding in before], "p.json", folders=read)
        assert found.compared is not None
        return [finding.status for finding in found.findings], [gone.file for gone in found.compared.gone]

    assert compared([one], [two]) == (["new"], ["dinas/2026/a.yaml"])
    assert compared([one, two], [two]) == (["unchanged"], ["dinas/2026/a.yaml"])
    assert compared([two, one], [one, two]) == (["unchanged", "unchanged"], [])
    # A report of another place, or of a folder that was moved, is compared all the same.
    assert compared([one], [two], {"badan/2026"}) == (["unchanged"], [])


PROBLEM = Finding("PK001", "syntax", Outcome.FAIL, Severity.ERROR, "k", "", "b.yaml:", AT)
SHARED = replace(BASE, subject="portfolio:x")
NO_WAIVER = Finding("PK004", "waiver-unused", Outcome.FAIL, Severity.WARNING, "", "", "w", AT)


@pytest.mark.parametrize(
    ("was", "run", "context", "gone"),
    [
        (BASE, result(), [], True),
        (BASE, result(rules=()), [], False),
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
def test_gone_is_only_what_was_looked_for(was: Finding, run: Result, context: list[str], gone: bool) -> None:
    compared = compare(run, [earlier(was)], "p.json", context).compared
    assert compared is not None
    assert (len(compared.gone), compared.not_asked) == ((1, 0) if gone else (0, 1))


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


def test_new_and_gone_findings_are_told_and_only_new_ones_count(tmp_path: Path) -> None:
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
    told = periksa(*options).stdout
    assert "error PK102  new  " in told
    assert "\n  PK102 sokaraja-2021/kasi-ekbang: " in told
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


GOOD: dict[str, Any] = {"version": 1, "findings": [earlier(BASE).model_dump()]}
BAD = {
    "nothing": (b"", "no JSON"),
    "no JSON": (b'{"version": 1,\n]', "p.json:2:1: "),
    "no Unicode": (b"\xff\xfe\x00", "no JSON"),
    "half a character": (json.dumps({**GOOD, "x": "\ud800"}).encode(), "no JSON"),
    "too deep": (b"[" * 200_000, "no JSON"),
    "a list": (b"[]", "no report"),
    "another report": (json.dumps({"version": 1, "changes": []}).encode(), "no report"),
    "no version": (json.dumps({"findings": []}).encode(), "no report"),
    "a later version": (json.dumps({**GOOD, "version": 2}).encode(), "version 2"),
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
    assert read_previous(tmp_path / "p.json") == [earlier(BASE)]


def test_new_findings_need_something_to_be_new_against() -> None:
    done = periksa("check", SOKARAJA, "--fail-on-new", "error")
    assert done.returncode == 2
    assert "--compare" in done.stderr
