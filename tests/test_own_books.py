"""Books that extend another one: what they may say, every mistake with its place, what becomes of the rules, and where it is reported."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from agreements.source.document import read_file
from engine import api
from engine.gate.static import unproved
from engine.language import Problems
from engine.rulebook import RuleBook, collect_rules, read_rules
from engine.rulebook.book import Layer
from engine.rulebook.severities import Changed, Severity, Untied
from reports.words.catalogue import LANGUAGES, Words
from reports.words.problems import message
from rules import RULES
from tests.command import ROOT, periksa
from tests.shipped import shipped_book

RULE = """\
id: ID
name: NAME
title: {id: Tanggal dapat dibaca, en: The date can be read}
why: {id: Agar diketahui kapan berlaku., en: So that one knows from when it holds.}
severity: warning
for_each: agreement
assert: signed.month >= 1
at: signed.date
message: {id: "Bulan {signed.month} tidak ada.", en: "There is no month {signed.month}."}
advice: {id: Tulis tanggal lengkap., en: Write the date in full.}
tests:
  - {name: good, given: {signed: {date: 4 Januari 2021}}, expect: pass}
  - {name: misspelt, given: {signed: {date: Januai 2021}}, expect: unknown, missing: [signed.date]}
  - name: cannot fail
    given: {signed: {date: 4-1-2021}}
    expect: fail
"""
HEAD = "title: {id: Kata, en: Words}\nsource: ours\n"
KAPITU = f"{HEAD}change: add\ncolumns: {{name: text, month: number}}\nrows: [{{name: Kapitu, month: '1'}}]\n"
CASES: dict[str, Any] = dict(read_file(ROOT / "tests" / "own_books.yaml").root)  # type: ignore[arg-type]


def rule(id_: str, more: str = "", **parts: str) -> str:
    """A rule with that id; `parts` stand in place of its lines, `more` behind it."""
    text = RULE.replace("ID\n", f"{id_}\n", 1).replace("NAME", f"dated-{id_.lower()}")
    for key, line in parts.items():
        text = re.sub(rf"(?m)^{key}: .*$", line, text)
    return text + more


def write(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def base(folder: Path) -> Path:
    """A book in the place of the shipped one: three rules, of which one follows another; tables of every kind; a definition."""
    kinds = f"{HEAD}columns: {{name: text, count: number}}\nrows: [{{name: a, count: '1'}}, {{name: b, count: '2'}}]\n"
    shared = "definitions:\n  dated: {title: {id: bulan, en: month}, for_each: [agreement], is: signed.month}\n"
    return write(
        folder / "base",
        {
            "PK102.yaml": rule("PK102"),
            "PK103.yaml": rule("PK103", severity="severity: info"),
            "PK104.yaml": rule("PK104", "follows: [PK102]\n", **{"assert": "assert: dated >= 1"}),
            "definitions.yaml": shared,
            "reference/stop-words.yaml": f"{HEAD}values: [a, b]\n",
            "reference/least.yaml": f"{HEAD}value: '2'\n",
            "reference/kinds.yaml": kinds,
        },
    )


def filled(text: str) -> str:
    """A file of a case: rules in place of what stands for them."""
    text = text.replace("{NL}", "\n").replace("{HEAD}", HEAD).replace("{RULE}", rule("SRJ101"))

    def made(found: re.Match[str]) -> str:
        key = (found[2] or "").partition(":")[0]
        return rule(found[1], **({key if re.search(f"(?m)^{key}:", RULE) else "assert": found[2]} if found[2] else {}))

    return re.sub(r"\{ID:(\w+)(?:;((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*))?\}", made, text)


@pytest.mark.parametrize("name", CASES)
def test_every_mistake_is_reported_where_it_is(name: str, tmp_path: Path) -> None:
    own = write(tmp_path / "own", {file: filled(text) for file, text in CASES[name]["own"].items()})
    found = collect_rules([base(tmp_path), own]).problems
    reported = sorted(f"{'' if (file := Path(p.place.file)) == own else file.relative_to(own)}:{p.place.line}: {p.code}" for p in found)
    assert reported == CASES[name]["said"]
    with pytest.raises(Problems):
        read_rules([base(tmp_path), own])
    for problem in found:
        for lang in LANGUAGES:
            assert not re.search(r"\{\w+\}", message(problem, Words(lang)))


def test_no_name_of_a_sound_book_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # With all names of each rule followed a third of the time of reading the shipped book went there.
    monkeypatch.setattr("engine.rulebook.lets.parse", None)
    own = rule("SRJ101", **{"assert": "let: {one: dated, two: one + 1, three: two + one}\nassert: three >= 1"})
    assert collect_rules([base(tmp_path), write(tmp_path / "own", {"a.yaml": own})]).problems == ()


def test_a_mistake_in_a_definition_is_reported_once_whatever_uses_it(tmp_path: Path) -> None:
    shared = "definitions:\n  one: {title: {id: a, en: b}, for_each: [agreement, indicator], is: agreement.signed.mont}\n"
    of_indicators = rule("SRJ102", **{"for_each": "for_each: indicator", "assert": "assert: one >= 1"})
    own = {"definitions.yaml": shared, "a.yaml": rule("SRJ101", **{"assert": "assert: one >= 1"}), "b.yaml": of_indicators}
    found = collect_rules([base(tmp_path), write(tmp_path / "own", own)]).problems
    assert [problem.code for problem in found if problem.place.file.endswith("definitions.yaml")] == ["unknown-field"]


@pytest.mark.parametrize("key", ["then", "syarat", "harus", "assrt"])
def test_a_key_in_the_place_of_the_one_that_lacks_is_that(key: str, tmp_path: Path) -> None:
    own = write(tmp_path / "own", {"a.yaml": rule("SRJ101").replace("assert:", f"{key}:")})
    reported = {problem.code: problem.arguments.get("hint") for problem in collect_rules([base(tmp_path), own]).problems}
    assert reported == {"missing-key": None, "rule-unknown-key": "assert"}


def extended(folder: Path, own: dict[str, str], levels: dict[str, Any] | None = None) -> RuleBook:
    return api.weigh(read_rules([base(folder), write(folder / "own", own)]), levels or {})


def by_id(book: RuleBook) -> dict[str, tuple[Severity, list[str]]]:
    return {found.id: (found.source.severity, found.source.follows) for found in book.rules}


WARNING, INFO, ERROR = Severity.WARNING, Severity.INFO, Severity.ERROR


def test_a_rule_takes_the_place_of_another_one_and_is_followed_in_its_place(tmp_path: Path) -> None:
    book = extended(tmp_path, {"a.yaml": rule("SRJ101", "replaces: PK102\n"), "b.yaml": rule("SRJ102", "follows: [SRJ101, PK104]\n")})
    assert by_id(book) == {
        "PK103": (INFO, []),
        "PK104": (WARNING, ["SRJ101"]),
        "SRJ101": (WARNING, []),
        "SRJ102": (WARNING, ["SRJ101", "PK104"]),
    }
    assert (book.replaced, book.changed, book.untied) == ({"PK102": "SRJ101"}, (), ())
    assert [(layer.prefix, layer.ids) for layer in book.layers] == [("PK", ("PK102", "PK103", "PK104")), ("SRJ", ("SRJ101", "SRJ102"))]
    assert [found.id for found in book.own().rules] == ["SRJ101", "SRJ102"]


def test_nothing_is_folded_under_what_is_lighter(tmp_path: Path) -> None:
    lighter = rule("SRJ101", "replaces: PK102\n", severity="severity: info")
    book = extended(tmp_path, {"a.yaml": lighter})
    assert by_id(book)["PK104"] == (WARNING, [])
    assert book.untied == (Untied("PK104", "SRJ101", "lighter"),)


@pytest.mark.parametrize(
    ("levels", "rules", "untied"),
    [
        ({"PK102": "error"}, {"PK102": (ERROR, []), "PK104": (WARNING, ["PK102"])}, ()),
        ({"PK102": "info"}, {"PK102": (INFO, []), "PK104": (WARNING, [])}, (Untied("PK104", "PK102", "lighter"),)),
        ({"PK102": "info", "PK104": "info"}, {"PK102": (INFO, []), "PK104": (INFO, ["PK102"])}, ()),
        ({"PK102": "off"}, {"PK104": (WARNING, [])}, (Untied("PK104", "PK102", "off"),)),
        ({"PK104": "error"}, {"PK102": (WARNING, []), "PK104": (ERROR, [])}, (Untied("PK104", "PK102", "lighter"),)),
        ({"PK102": "off", "PK104": "off"}, {}, ()),
        ({"PK102": "warning"}, {"PK102": (WARNING, []), "PK104": (WARNING, ["PK102"])}, ()),
    ],
)
def test_severities(levels: dict[str, Any], rules: dict[str, Any], untied: tuple[Untied, ...], tmp_path: Path) -> None:
    book = extended(tmp_path, {"a.yaml": rule("SRJ101")}, levels)
    assert by_id(book) == {**rules, "PK103": (INFO, []), "SRJ101": (WARNING, [])}
    assert book.untied == untied
    assert [item.id for item in book.changed] == [id_ for id_, level in levels.items() if level != "warning"]


def test_severities_of_no_rule(tmp_path: Path) -> None:
    for id_, code in (("PK109", "no-such-rule"), ("PK001", "no-rule-but-files"), ("PK102", "rule-is-replaced"), ("PK1", "no-such-rule")):
        with pytest.raises(Problems) as caught:
            extended(tmp_path, {"a.yaml": rule("SRJ101", "replaces: PK102\n")}, {id_: "off"})
        assert [problem.code for problem in caught.value.problems] == [code]


def test_what_is_off_or_replaced_cannot_be_asked_for(tmp_path: Path) -> None:
    book = extended(tmp_path, {"a.yaml": rule("SRJ101", "replaces: PK102\n")}, {"PK103": "off"})
    assert book.changed == (Changed("PK103", INFO, "off"),)
    for ask, code in (("PK102", "rule-is-replaced"), ("PK103", "rule-is-off")):
        with pytest.raises(Problems) as caught:
            api.find_rule(book, ask)
        assert caught.value.problems[0].code == code
        with pytest.raises(Problems):
            api.choose(book, [ask])


def test_tables_are_added_to_and_replaced(tmp_path: Path) -> None:
    rows = "columns: {name: text, count: number}\nrows: [{name: b, count: '2'}, {name: c, count: '3'}]\n"
    own = {
        "a.yaml": rule("SRJ101", **{"assert": "assert: count(reference.stop_words) == 3 and reference.least == 5"}),
        "reference/stop-words.yaml": f"{HEAD}change: add\nvalues: [b, c]\n",
        "reference/least.yaml": f"{HEAD}change: replace\nvalue: '5'\n",
        "reference/language/kinds.yaml": f"{HEAD}change: add\n{rows}",
        "reference/thresholds/ours.yaml": f"{HEAD}value: '1'\n",
    }
    found = collect_rules([base(tmp_path), write(tmp_path / "own", own)])
    assert [problem.code for problem in found.problems if problem.code != "unknown-name"] == []
    tables = found.book.vocabulary.tables
    assert (tables.lists["stop_words"], tables.numbers["least"], tables.numbers["ours"]) == (["a", "b", "c"], 5, 1)
    assert [row["name"] for row in tables.tables["kinds"]] == ["a", "b", "c"]
    assert found.book.layers[1].tables == {"kinds": "add", "least": "replace", "ours": "new", "stop-words": "add"}
    digests = found.book.digests()
    assert {"reference/stop-words", "reference/stop-words+1", "reference/least", "reference/kinds+1"} <= set(digests)
    assert "reference/least+1" not in digests


def test_definitions_reach_across_books(tmp_path: Path) -> None:
    shared = "definitions:\n  late: {title: {id: akhir, en: late}, for_each: [agreement], is: dated >= 12}\n"
    book = extended(tmp_path, {"a.yaml": rule("SRJ101", **{"assert": "assert: late or dated >= 1"}), "definitions.yaml": shared})
    (own,) = book.own().rules
    assert list(own.lets) == ["dated", "late"]
    assert {"definitions/0", "definitions/1"} <= set(book.digests())


def test_everything_is_in_the_seal(tmp_path: Path) -> None:
    own = {"a.yaml": rule("SRJ101"), "reference/stop-words.yaml": f"{HEAD}change: add\nvalues: [c]\n"}
    seen = [extended(tmp_path, own).digests()]
    for levels in ({"PK102": "error"}, {"PK102": "info"}, {"PK102": "off"}):
        seen.append(extended(tmp_path, own, levels).digests())
    for changed in (
        {**own, "a.yaml": rule("SRJ101", "replaces: PK102\n")},
        {**own, "reference/stop-words.yaml": f"{HEAD}change: add\nvalues: [d]\n"},
        {**own, "reference/stop-words.yaml": f"{HEAD}change: replace\nvalues: [c]\n"},
    ):
        seen.append(extended(tmp_path, changed).digests())
    assert len({json.dumps(digests, sort_keys=True) for digests in seen}) == len(seen)


def test_two_books_in_one_process_never_meet(tmp_path: Path) -> None:
    months = (ROOT / "rules" / "reference" / "language" / "months.yaml").read_text()
    assert "change:" not in months
    own = write(tmp_path / "own", {"a.yaml": rule("SRJ101"), "reference/months.yaml": KAPITU})
    text = b"id: camat\nsigned: {date: 4 Kapitu 2026}\n"
    for _ in range(2):
        for book, outcome in ((read_rules([base(tmp_path), own]), "pass"), (read_rules([base(tmp_path)]), "unknown")):
            loaded, _ = api.read_alone(text, "camat", book)
            checked = api.check(loaded, book, api.Options(select=("PK102",)))
            assert [finding.outcome for finding in checked.review.findings] == ([] if outcome == "pass" else ["unknown"])


# --- as a rule maintainer runs it

SETTINGS = 'rules = ["builtin", "rules"]\n'
OWN = {"SRJ101-dated-srj101.yaml": rule("SRJ101", "replaces: PK605\n", **{"assert": "assert: signed.month <= 12"})}


def office(folder: Path, settings: str = SETTINGS, own: dict[str, str] | None = None) -> Path:
    write(folder / "rules", OWN if own is None else own)
    (folder / "periksa.toml").write_text(settings)
    shutil.copytree(ROOT / "agreements" / "sokaraja-2021", folder / "sokaraja")
    return folder


LEVELS = '\n[severity]\nPK102 = "info"\n"PK105" = "off"\n'


def test_every_report_says_what_it_rests_on(tmp_path: Path) -> None:
    here = office(tmp_path, SETTINGS + LEVELS)
    formats = ("json", "sarif", "junit", "markdown", "text", "github")
    files = [part for name in formats for part in ("--output-format", name, "--output-file", f"out.{name}")]
    done = periksa("check", "sokaraja", "--select", "PK1", "--exit-zero", "--lang", "en", *files, cwd=here)
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads((here / "out.json").read_text())
    book = report["rule_book"]
    assert [(layer["name"], layer["prefix"], layer["rules"]) for layer in book["books"]][1:] == [("rules", "SRJ", 1)]
    assert book["books"][0]["name"] == "builtin"
    assert book["replaced"] == {"PK605": "SRJ101"}
    assert book["severity"] == {"PK102": {"was": "error", "now": "info"}, "PK105": {"was": "warning", "now": "off"}}
    assert {"rule": "PK112", "follows": "PK102", "why": "lighter"} in book["untied"]
    assert {finding["severity"] for finding in report["findings"] if finding["rule"] == "PK102"} == {"info"}
    assert "PK105" not in report["rules"]
    assert json.loads((here / "out.sarif").read_text())["runs"][0]["properties"]["ruleBook"] == book
    for name in ("junit", "markdown", "text", "github"):
        text = (here / f"out.{name}").read_text()
        assert "PK605 is replaced by SRJ101" in text.replace("\\", ""), name
        assert "Switched off by the settings: PK105" in text, name
    shown = periksa("check", "--show-settings", "--lang", "en", cwd=here).stdout
    assert re.search(r"severity\.PK102 +info +\S*periksa\.toml:4\n", shown)
    assert re.search(r"severity\.PK105 +off +\S*periksa\.toml:5\n", shown)
    assert "rules (SRJ, 1 rule)" in shown


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (SETTINGS + '[severity]\nPK9999 = "off"\n', "periksa.toml:3: There is no rule “PK9999”"),
        (SETTINGS + '[severity]\nPK102 = "grave"\n', 'periksa.toml:3: "grave" is no choice for severity.PK102'),
        (SETTINGS + "[severity]\nPK102 = 1\n", "periksa.toml:3: 1 is no choice for severity.PK102"),
        (SETTINGS + "severity = 'off'\n", "periksa.toml:2: severity must be a table"),
        (SETTINGS + '[severity]\nPK001 = "off"\n', "PK001"),
        ('rules = ["rules", "builtin"]\n', "“builtin” first"),
        ('rules = ["builtin", "rules", "rules"]\n', "named twice"),
        ('rules = ["builtin", "rules", "rules/reference"]\n', "one of the two lies in the other"),
        ('rules = ["builtin", "aturan"]\n', "aturan"),
    ],
)
def test_settings_that_cannot_be_meant(settings: str, said: str, tmp_path: Path) -> None:
    here = office(tmp_path, settings)
    (here / "rules" / "reference").mkdir()
    done = periksa("check", "sokaraja", "--lang", "en", cwd=here)
    assert (done.returncode, done.stdout, said in done.stderr) == (2, "", True), done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_line_says_it_too_and_goes_first(tmp_path: Path) -> None:
    here = office(tmp_path, LEVELS)
    levels = ("--set-severity", "PK102=warning", "--set-severity", "PK103=off")
    done = periksa("check", "sokaraja", "--rules", "builtin", "--rules", "rules", *levels, "--output-format", "json", cwd=here)
    book = json.loads(done.stdout)["rule_book"]
    assert {id_: item["now"] for id_, item in book["severity"].items()} == {"PK102": "warning", "PK103": "off", "PK105": "off"}
    wrong = periksa("check", "sokaraja", "--set-severity", "PK102", "--lang", "en", cwd=here)
    assert (wrong.returncode, "severity.PK102" in wrong.stderr) == (2, True)


def test_the_checked_do_not_configure_the_check(tmp_path: Path) -> None:
    more = 'select = ["PK1"]\nexclude = ["camat.yaml"]\nfail-on = "error"\nlang = "en"\noffice = "Sokaraja"\n'
    here = office(tmp_path, SETTINGS + more + LEVELS)
    options = ("check", "sokaraja", "--profile", "inspect", "--output-format", "json")
    done = periksa(*options, cwd=here)
    report = json.loads(done.stdout)
    ignored = {item["setting"]: item["value"] for item in report["ignored"]}
    assert ignored == {
        "rules": ["builtin", "rules"], "select": ["PK1"], "exclude": ["camat.yaml"], "fail-on": "error", "severity.PK102": "info",
        "severity.PK105": "off",
    }  # fmt: skip
    assert report["rule_book"]["severity"] == report["rule_book"]["replaced"] == {}
    assert [layer["name"] for layer in report["rule_book"]["books"]] == ["builtin"]
    assert report["lang"] == "en"
    plain = json.loads(periksa("check", "sokaraja", "--config", "none.toml", "--output-format", "json", cwd=here).stdout or "{}")
    assert plain == {}
    # Neither is anything lost to whoever names the file, or says it.
    named = json.loads(periksa(*options, "--config", "periksa.toml", cwd=here).stdout)
    assert "ignored" not in named
    assert named["rule_book"]["severity"]["PK105"]["now"] == "off"
    said = json.loads(periksa(*options, "--rules", "builtin", "--rules", "rules", "--set-severity", "PK102=warning", cwd=here).stdout)
    assert said["rule_book"]["replaced"] == {"PK605": "SRJ101"}
    assert list(said["rule_book"]["severity"]) == ["PK102"]
    for form, mark in (("text", "Ignored"), ("markdown", "Ignored"), ("junit", "Ignored"), ("github", "Ignored"), ("sarif", '"ignored"')):
        assert mark in periksa(*options[:-1], form, cwd=here).stdout, form
    assert "severity.PK105" in periksa("check", "--show-settings", "--profile", "inspect", cwd=here).stdout


def test_a_difference_between_revisions_of_a_book_that_extends(tmp_path: Path) -> None:
    from tests.gate.books import run_git

    here = office(tmp_path)
    run_git(here, "init", "-q")
    run_git(here, "add", "-A")
    run_git(here, "commit", "-qm", "one")
    file = here / "rules" / "SRJ101-dated-srj101.yaml"
    file.write_text(file.read_text().replace("signed.month <= 12", "signed.month <= 1"))
    done = periksa("rules", "diff", "HEAD", "rules", "--corpus", "sokaraja", "--output-format", "json", cwd=here)
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert {change["rule"] for change in report["changes"]} <= {"SRJ101"}
    assert report["unretired"] == []
    # The own book alone is no whole: with another one in its place the shipped rules are asked as well.
    other = periksa("rules", "diff", "HEAD", "HEAD", "--corpus", "sokaraja", "--output-format", "json", cwd=here)
    assert (other.returncode, json.loads(other.stdout)["changes"]) == (0, [])


def test_every_command_reads_with_the_words_of_the_same_books(tmp_path: Path) -> None:
    here = office(tmp_path, SETTINGS, {**OWN, "reference/language/months.yaml": KAPITU})
    write(here / "kantor", {"camat.yaml": "id: camat\nsigned: {date: 4 Kapitu 2026}\n"})
    found = json.loads(periksa("check", "kantor", "--select", "PK103", "--output-format", "json", cwd=here).stdout)
    assert (found["findings"], found["summary"]["outcomes"]["pass"]) == ([], 1)
    plain = json.loads(periksa("check", "kantor", "--select", "PK103", "--rules", "builtin", "--output-format", "json", cwd=here).stdout)
    assert [finding["rule"] for finding in plain["findings"]] == ["PK103"]
    explained = periksa("explain", "PK103", "kantor", cwd=here)
    assert (explained.returncode, "pass" in explained.stdout) == (0, True)


@pytest.mark.parametrize(
    ("changes", "all_of_them"), [({"own": "new"}, False), ({"own": "new", "months": "add"}, True), ({"months": "replace"}, True)]
)
def test_shipped_rules_are_proved_again_where_a_table_is_changed(changes: dict[str, Any], all_of_them: bool, tmp_path: Path) -> None:
    shipped = shipped_book()
    mine, *rest = (rule.id for rule in shipped.rules)
    layers = (Layer("builtin", "PK", tuple(rest), {}, ""), Layer("rules", "SRJ", (mine,), changes, ""))
    proved = unproved(replace(shipped, layers=layers), [RULES, tmp_path])
    assert len(proved) == (len(shipped.rules) if all_of_them else 1)


def test_waivers_of_what_is_replaced_or_off(tmp_path: Path) -> None:
    from tests.test_waivers import TODAY, waivers_text

    own = {"SRJ101-dated-srj101.yaml": rule("SRJ101", "replaces: PK102\n", **{"assert": "assert: signed.month <= 12"})}
    here = office(tmp_path, SETTINGS, own)
    (here / "sokaraja").rename(here / "sokaraja-2021")
    (here / "w.yaml").write_text(waivers_text({}))
    options = ("check", "sokaraja-2021", "--waivers", "w.yaml", "--as-of", TODAY, "--output-format", "json")
    (found,) = (f for f in json.loads(periksa(*options, cwd=here).stdout)["findings"] if f["rule"] == "PK004")
    assert (found["name"], "SRJ101" in found["message"]) == ("waiver-unknown-rule", True)
    off = json.loads(periksa(*options, "--rules", "builtin", "--set-severity", "PK102=off", cwd=here).stdout)
    assert [f for f in off["findings"] if f["rule"] == "PK004"] == []
