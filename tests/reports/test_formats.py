"""The formats for machines: golden files, what each must have, and that its real readers read it, whatever files and texts there are."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit
from xml.etree import ElementTree as XML

import jsonschema
import junitparser
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from agreements.source.offices import PortfolioName
from engine.language import Place, Problem
from engine.language.path import DataPath
from engine.review.reviewed import Reviewed, Waiver
from engine.review.seal import Seal
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Location, Quantity
from reports.findings.formats import FORMATS
from reports.summary import consequences, waived
from reports.view import Report
from reports.words.catalogue import LANGUAGES, Language, Words, clean
from tests.reports.samples import HERE, Sample, at, broken_office, crowd, everything, failed, made, quiet
from tests.reports.test_reports import CLEAN, NO_RULES, NOTHING_READ

MACHINES = ("sarif", "junit", "github", "gitlab", "csv", "markdown")
SUFFIXES = {"junit": "xml", "gitlab": "gitlab.json", "github": "github.txt", "markdown": "md"}
MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})


def reported(format_: str, sample: Sample, lang: Language = "en", **options: Any) -> str:
    text = FORMATS[format_].render(Report(sample.result, sample.rules, sample.legal, Words(lang), sample.documents, **options))
    text.encode()
    assert all(char == "\n" or char.isprintable() or char == "\u200b" for char in text)
    return text


def sarif(sample: Sample, **options: Any) -> dict[str, Any]:
    """The one run of a valid SARIF log."""
    log: dict[str, Any] = json.loads(reported("sarif", sample, **options))
    jsonschema.Draft4Validator(json.loads((HERE / "schemas" / "sarif-schema-2.1.0.json").read_bytes())).validate(log)
    (run,) = log["runs"]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(ids)) == len(ids)
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        # By the standard only a failure has a level.
        assert (result["level"] == "none") is (result["kind"] != "fail")
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            region = place["physicalLocation"].get("region", {"startLine": 1, "endLine": 1})
            assert region["startLine"] == region["endLine"]
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"(?:file://)?(?:[A-Za-z0-9_.~/-]|%[0-9A-F]{2})+", uri)
    return dict(run)


def junit(sample: Sample) -> junitparser.JUnitXml:
    text = reported("junit", sample)
    read = junitparser.JUnitXml.fromstring(text.encode())
    assert isinstance(read, junitparser.JUnitXml)
    suites = list(read)
    assert [sum(getattr(suite, name) for suite in suites) for name in ("tests", "failures", "errors", "skipped")] == [
        read.tests, read.failures, read.errors, read.skipped,
    ]  # fmt: skip
    names = [(case.classname, case.name, case._elem.get("file")) for suite in suites for case in suite]
    assert len(names) == len(set(names)) == read.tests
    return read


def gitlab(sample: Sample) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(reported("gitlab", sample))
    jsonschema.Draft202012Validator(json.loads((HERE / "schemas" / "gitlab-code-quality.json").read_bytes())).validate(entries)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    return entries


def rows(sample: Sample) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(reported("csv", sample)), strict=True))


COMMAND = re.compile(r"::(?P<name>error|warning|notice|debug)(?: (?P<properties>[^:\n]*))?::(?P<text>[^\n]*)")


def github(sample: Sample, **options: Any) -> list[dict[str, str]]:
    """The commands, as the runner of GitHub reads them: properties end at a comma, values at `::`, escapes are undone last."""
    commands = []
    for line in reported("github", sample, **options).splitlines():
        found = COMMAND.fullmatch(line)
        assert found, line
        pairs = (pair.partition("=") for pair in (found["properties"] or "").split(",") if pair)
        values = {key: re.sub("%(25|0A|0D|3A|2C)", lambda m: chr(int(m[1], 16)), value) for key, _, value in pairs}
        text = re.sub("%(25|0A|0D)", lambda m: chr(int(m[1], 16)), found["text"])
        commands.append({"level": found["name"], **values, "text": text})
    return commands


def markdown(sample: Sample) -> list[Token]:
    return MARKDOWN.parse(reported("markdown", sample))


def inline(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in token.children or ()]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format_", MACHINES)
def test_everything(golden: Callable[[str, str], None], format_: str, lang: Language) -> None:
    golden(f"everything.{lang}.{SUFFIXES.get(format_, format_)}", reported(format_, everything(), lang))


def test_everything_as_full_sarif(golden: Callable[[str, str], None]) -> None:
    golden("everything.en.full.sarif", reported("sarif", everything(), full=True))


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_input_gives_the_same_bytes(format_: str) -> None:
    for sample in (everything(), broken_office()):
        assert reported(format_, sample) == reported(format_, sample)


@pytest.mark.parametrize("sample", [everything(), broken_office(), crowd(30)], ids=["everything", "office", "crowd"])
def test_all_formats_count_alike(sample: Sample) -> None:
    findings, groups = sample.result.findings, sample.result.tally.groups
    open_ = [f for f in findings if not f.waiver and not f.follows]
    wrong, unknown, broken = (
        failed(findings), [f for f in open_ if f.outcome is Outcome.UNKNOWN], [f for f in open_ if f.outcome is Outcome.ERROR],
    )  # fmt: skip
    run = sarif(sample)
    assert len(run["results"]) == len(wrong)
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == len(broken)
    assert run["invocations"][0]["executionSuccessful"] is (not broken)
    full = sarif(sample, full=True)["results"]
    gone = len(sample.result.compared.gone) if sample.result.compared else 0
    assert len(full) == len(findings) - len(broken) + gone
    assert sum(bool(result["suppressions"]) for result in full) == waived(groups)
    assert sum("follows" in result.get("properties", ()) and not result["suppressions"] for result in full) == consequences(groups)
    cases = [result for suite in junit(sample) for case in suite for result in case.result]
    assert Counter(type(result).__name__ for result in cases)["Failure"] == len(wrong)
    assert Counter(type(result).__name__ for result in cases)["Error"] == len(broken)
    assert len(rows(sample)) == len(findings)
    reported_alone = len(findings) - consequences(groups)
    assert Counter(entry["severity"] for entry in gitlab(sample)) == +Counter(
        {
            "blocker": len(broken),
            "info": len(unknown) + waived(groups),
            **{name: sum(f.severity == of for f in wrong) for name, of in (("critical", "error"), ("major", "warning"), ("minor", "info"))},
        }
    )
    assert len(gitlab(sample)) == reported_alone
    tokens = markdown(sample)
    assert sum(token.type == "tr_open" for token in tokens) - bool(wrong or broken) == len(wrong) + len(broken)
    assert sum(token.type == "list_item_open" for token in tokens) == len(unknown) + waived(groups) + gone


def test_a_case_is_a_rule_and_a_subject_that_was_assessed() -> None:
    office = broken_office()
    assert office.result.outcomes[Outcome.PASS] == len(office.result.passed) > 0
    asked = {(p.rule, p.portfolio, p.agreement, p.subject, p.file) for p in office.result.passed}
    found = {(f.rule, f.portfolio, f.agreement, f.subject, f.location.file) for f in office.result.findings}
    read = junit(office)
    assert read.tests == len(asked | found)
    passed = [case for suite in read for case in suite if not case.result]
    assert len(passed) == len(asked - found)


def test_unknown_and_waived_and_consequences_are_skipped_with_their_reason() -> None:
    skipped = [
        result for suite in junit(everything()) for case in suite for result in case.result if isinstance(result, junitparser.Skipped)
    ]
    reasons = {result.type: result.message for result in skipped}
    assert set(reasons) == {"unknown", "waived", "consequence"}
    assert reasons["unknown"].startswith("Not assessable. ")
    assert "Waived by letter 700/012/2026 of Inspektur" in reasons["waived"]


def test_a_case_has_one_finding_at_most() -> None:
    cases = list(XML.fromstring(reported("junit", everything())).iter("testcase"))
    assert {len(case) for case in cases} == {0, 1}
    assert sum(len(case) for case in cases) == len(everything().result.findings)


def suite_properties(sample: Sample) -> list[dict[str, str]]:
    junit(sample)
    suites = XML.fromstring(reported("junit", sample)).iter("testsuite")
    return [{item.get("name", ""): item.get("value", "") for item in suite.iter("property")} for suite in suites]


def test_every_suite_carries_the_seal() -> None:
    sample = everything()
    seal = sample.result.seal
    assert seal is not None
    found = suite_properties(sample)
    assert len(found) > 1
    for values in found:
        assert (values["seal"], values["as-of"], values["waivers"]) == (seal.hash, "2026-05-01", "c" * 64)
    ignored = replace(sample, result=replace(sample.result, waivers_ignored=True, seal=Seal("a" * 64, "b" * 64)))
    assert suite_properties(ignored)[0]["waivers"] == "ignored"
    assert "as-of" not in suite_properties(ignored)[0]


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_carries_the_seal(format_: str) -> None:
    seal = everything().result.seal
    assert seal is not None
    assert seal.short in reported(format_, everything())


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("sample", [everything, lambda: CLEAN])
def test_every_format_says_which_document_could_not_be_read(format_: str, sample: Callable[[], Sample]) -> None:
    broken = Problem("document-broken", Place("pk/rusak.pdf", 0), {"detail": "PdfminerException"})
    text = reported(format_, sample(), notes=(broken,), unread=(broken,))
    assert "rusak" in text
    assert "rusak" not in reported(format_, sample())
    if format_ in ("text", "concise", "html", "markdown", "sarif"):
        assert "could not be checked" in text
    if format_ == "json":
        assert json.loads(text)["summary"]["files_not_checked"][-1] == "pk/rusak.pdf"
    if format_ == "gitlab":
        assert len({entry["fingerprint"] for entry in json.loads(text)}) == len(json.loads(text))


def test_sarif_rules_have_help_and_legal_basis() -> None:
    office = broken_office()
    used = {finding.rule: finding.basis for finding in office.result.findings if finding.basis}
    assert used
    rules = {rule["id"]: rule for rule in sarif(office)["tool"]["driver"]["rules"]}
    assert set(office.result.rules) <= set(rules)
    for rule, basis in used.items():
        titles = [str(office.legal[key].fields["title"]) for key in basis]
        assert all(title in rules[rule]["help"]["text"] for title in titles)
        assert rules[rule]["properties"]["basis"] == list(basis)
        assert office.rules[rule].source.advice.en in rules[rule]["help"]["text"]


def test_sarif_places_are_those_of_the_finding() -> None:
    office = broken_office()
    results = {result["partialFingerprints"]["periksaFinding/v2"]: result for result in sarif(office)["results"]}
    for finding in failed(office.result.findings):
        (place,) = results[finding.fingerprint]["locations"]
        assert place["physicalLocation"]["artifactLocation"]["uri"] == finding.location.file
        if len([f for f in failed(office.result.findings) if f.fingerprint == finding.fingerprint]) == 1:
            region = {"startLine": finding.location.line, "startColumn": finding.location.column, "endLine": finding.location.line}
            assert place["physicalLocation"]["region"] == region
        spots = {
            (p["physicalLocation"]["artifactLocation"]["uri"], p["physicalLocation"]["region"]["startLine"])
            for p in (*results[finding.fingerprint]["relatedLocations"], place)
        }
        assert {(other.file, other.line) for other in finding.related} <= spots


def test_sarif_in_full_says_what_is_open_suppressed_and_gone() -> None:
    results = sarif(everything(), full=True)["results"]
    (excused,) = [r for r in results if r["suppressions"] and r["ruleId"] == "PK301"]
    assert (excused["kind"], excused["suppressions"][0]["status"]) == ("open", "accepted")
    assert excused["suppressions"][0]["properties"]["letter"] == "700/012/2026"
    assert {r["baselineState"] for r in results} == {"new", "unchanged", "absent"}
    plain = sarif(everything())["results"]
    assert {r["kind"] for r in plain} == {"fail"}
    assert not any(r.get("suppressions") for r in plain)
    # What is folded is reported under its cause.
    reported_under = [p["message"]["text"] for r in plain for p in r["relatedLocations"] if "message" in p]
    assert any(text.startswith("What follows from it: PK302") for text in reported_under)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("sample", [CLEAN, NOTHING_READ, NO_RULES], ids=["clean", "nothing read", "no rules"])
def test_a_run_without_findings_is_a_valid_document(sample: Sample, lang: Language) -> None:
    assert sarif(sample, lang=lang)["results"] == [] if lang == "en" else reported("sarif", sample, lang)
    assert junit(sample).tests == 0
    assert gitlab(sample) == []
    assert rows(sample) == []
    assert [token.type for token in markdown(sample) if token.type in ("table_open", "bullet_list_open")] == []
    # A clean run and one that assessed nothing look different where there is a place to say so.
    unassessed = sample is not CLEAN
    assert [command["level"] for command in github(sample)] == ["warning"] * unassessed
    assert len(sarif(sample)["invocations"][0]["toolExecutionNotifications"]) == unassessed
    assert ("nothing was assessed" in reported("markdown", sample)) is unassessed


def test_github_shows_the_worst_first_and_counts_the_rest() -> None:
    commands = github(crowd(1000))
    assert Counter(command["level"] for command in commands) == {"error": 10, "warning": 10, "notice": 10}
    assert [command["level"] for command in commands] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert commands[-1] == {
        "level": "notice",
        "title": "periksa",
        "text": "324 errors, 323 warnings, 324 notes not shown: GitHub shows at most 10 annotations of each kind per step.",
    }
    assert sum(int(number) for number in re.findall(r"(\d+) (?:error|warning|note)", commands[-1]["text"])) + 29 == 1000


@pytest.mark.parametrize(("number", "shown"), [(29, 29), (30, 30), (31, 30)])
def test_github_says_nothing_of_a_rest_that_is_none(number: int, shown: int) -> None:
    commands = github(crowd(number))
    assert len(commands) == shown
    assert (commands[-1].get("title") == "periksa") is (number > 30)


def test_a_thousand_findings_in_every_format() -> None:
    crowded = crowd(1000)
    assert len(sarif(crowded)["results"]) == 1000
    assert sum(len(case.result) for suite in junit(crowded) for case in suite) == 1000
    assert len(gitlab(crowded)) == 1000
    assert len(rows(crowded)) == 1000
    # Cut to what a comment on a merge request takes.
    assert 100 < sum(token.type == "tr_open" for token in markdown(crowded)) < 1001


HOSTILE = (
    "a | b\r\nc % d :: e ]]> f \x00\x1b[31m \u202e `g` <script>h</script> &amp; @inspektorat #12 !3 ~~i~~ $j$ **k** [l](m) \\ \"n\" ''"
)
SHOWN = "a | b c % d :: e ]]> f ��[31m � `g` <script>h</script> &amp; @inspektorat #12 !3 ~~i~~ $j$ **k** [l](m) \\ \"n\" ''"
FILES = (
    "kantor/laporan kinerja é|`x`.yaml", "kantor/a:b,c%20::d.yaml", "=cmd()|' /C calc'!A0.yaml", "@here.yaml", "c:d.yaml",
    "kantor/<b>.yaml", "kantor/dua  spasi.yaml",
    "kantor/\udcff\n\x01.yaml", "/lain/absolut.yaml", "/kerja/kantor/camat.yaml", "../luar.yaml", "./kantor//x.yaml", "-x.yaml",
)  # fmt: skip


def hostile(file: str, line: int = 7, column: int = 3) -> Sample:
    """A finding, a consequence, one that is waived and a problem of a file, all of hostile texts."""
    here = Location(file, line, column, DataPath.parse("objectives.0.indicators.0.formula"))
    waiver = Waiver(HOSTILE, HOSTILE, HOSTILE, "2026-01-01", "2026-12-31", Location(file, line, column))
    arguments = {"formula.text": Quantity(HOSTILE), "measure": Quantity("none")}
    first = Reviewed(
        "PK302",
        "x",
        Outcome.FAIL,
        Severity.ERROR,
        PortfolioName("=kantor"),
        "@camat",
        HOSTILE,
        here,
        arguments,
        related=(here, at("", 0, file)),
    )
    findings = (
        first,
        replace(first, subject="y", follows=first.fingerprint),
        replace(first, subject="z", waiver=waiver),
        replace(first, outcome=Outcome.UNKNOWN, subject="u", missing=("objectives.0.text",)),
        Reviewed(
            "PK001", "syntax", Outcome.FAIL, Severity.ERROR, PortfolioName("kantor"), "", "s", Location(file, line, column),
            {"detail": Quantity(HOSTILE), "context": Quantity(""), "context_line": Quantity(0)},
        ),
    )  # fmt: skip
    result = made(findings, {Outcome.FAIL: 3, Outcome.UNKNOWN: 1}, ("=kantor/@camat",), ("PK302",))
    return Sample(result, broken_office().rules, {}, {})


@pytest.mark.parametrize("file", FILES)
def test_hostile_files_and_texts(file: str) -> None:
    sample = hostile(file)
    raw = file.encode("utf-8", "surrogateescape")
    message = f"The formula “{SHOWN}” does not say what it divides by."

    result = sarif(sample)["results"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert not urlsplit(uri).netloc
    assert urlsplit(uri).scheme == ("file" if file.startswith("/") else "")
    assert unquote_to_bytes(urlsplit(uri).path) == raw.replace(b"./kantor//", b"kantor/")
    assert result["message"]["text"] == message
    assert len(sarif(sample, full=True)["results"]) == 5

    failures = [found for suite in junit(sample) for case in suite for found in case.result if isinstance(found, junitparser.Failure)]
    assert message in [failure.message for failure in failures]
    assert message in [entry["description"].removeprefix("PK302: ").partition(" What follows from it:")[0] for entry in gitlab(sample)]

    command = github(sample)[0]
    assert command["text"].splitlines()[0] == message
    assert command["file"] == clean(file.replace("./kantor//", "kantor/"))
    assert (command["line"], command["col"]) == ("7", "3")

    for row in rows(sample):
        assert set(map(type, row.values())) == {str}
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    assert rows(sample)[0]["portfolio"] == "'=kantor"
    assert rows(sample)[0]["agreement"] == "'@camat"
    assert rows(sample)[0]["message"] == message

    parts = inline(markdown(sample))
    assert {part.type for part in parts} <= {"text", "strong_open", "strong_close", "html_inline", "text_special"}
    assert {part.content for part in parts if part.type == "html_inline"} == {"<br>"}
    assert all(token.type not in ("html_block", "code_block", "fence") for token in markdown(sample))
    shown = "".join(part.content for part in parts)
    assert message in shown.replace("\u200b", "")
    assert not re.search(r"[@#!]\w", shown)
    columns = [token.type for token in markdown(sample)].count("td_open")
    assert columns == 4 * [token.type for token in markdown(sample)].count("tr_open") - 4


def test_paths_are_relative_to_the_working_directory() -> None:
    sample = hostile("/kerja/kantor/camat.yaml")
    assert sarif(sample, root="/kerja")["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "kantor/camat.yaml"
    assert github(sample, root="/kerja")[0]["file"] == "kantor/camat.yaml"
    for format_ in ("junit", "gitlab", "csv", "markdown"):
        assert "/kerja" not in reported(format_, sample, root="/kerja")
        assert "kantor/camat.yaml" in reported(format_, sample, root="/kerja")
        # A folder that only begins alike is another.
        assert "/kerja/kantor" in reported(format_, sample, root="/kerj")


@pytest.mark.parametrize("place", [(7, 0), (0, 0)], ids=["no column", "no line"])
def test_findings_without_a_place(place: tuple[int, int]) -> None:
    sample = hostile("a.yaml", *place)
    region = sarif(sample)["results"][0]["locations"][0]["physicalLocation"].get("region")
    assert region == ({"startLine": 7, "endLine": 7} if place[0] else None)
    assert "col" not in github(sample)[0]
    assert ("line" in github(sample)[0]) is bool(place[0])
    assert gitlab(sample)[0]["location"]["lines"]["begin"] == (place[0] or 1)
    assert rows(sample)[0]["column"] == ""
    assert ("a.yaml:7" if place[0] else "a.yaml") in reported("markdown", sample)
    assert "a.yaml:7:0" not in reported("markdown", sample)
    assert "a.yaml:0" not in reported("junit", sample)


def test_a_cell_of_a_sheet_is_no_line_of_a_text() -> None:
    sample = hostile("realisasi.xlsx", 5, 3)
    assert "region" not in sarif(sample)["results"][0]["locations"][0]["physicalLocation"]
    first = github(sample)[0]
    assert "line" not in first
    assert first["text"].startswith("realisasi.xlsx:C5\n")
    assert "realisasi.xlsx:C5" in reported("markdown", sample)


@pytest.mark.parametrize("format_", MACHINES)
def test_a_file_that_cannot_be_read_is_in_every_format(format_: str) -> None:
    office = broken_office()
    unreadable = [finding for finding in office.result.findings if finding.rule == "PK001"]
    assert unreadable
    assert "PK001" in reported(format_, replace(office, result=office.result.having(unreadable)))


def test_no_rule_at_hand() -> None:
    """A report of a rule book that is not there any more: nothing is said of its rules, and nothing breaks."""
    sample = everything()
    unknown = [f for f in sample.result.findings if f.outcome is Outcome.UNKNOWN]
    run = replace(sample.result.result, rules=("PK999",))
    bare = replace(quiet(("kantor/camat",), ("PK999",)), result=replace(sample.result, result=run).having(unknown))
    assert {rule["id"] for rule in sarif(bare, full=True)["tool"]["driver"]["rules"]} >= {"PK999", "PK301"}
    assert all(reported(format_, bare) for format_ in MACHINES)


def test_the_schema_is_the_published_one() -> None:
    import hashlib

    stated = re.search(r"`([0-9a-f]{64})`", (HERE / "schemas" / "README.md").read_text())
    assert stated
    assert hashlib.sha256(Path(HERE / "schemas" / "sarif-schema-2.1.0.json").read_bytes()).hexdigest() == stated[1]
