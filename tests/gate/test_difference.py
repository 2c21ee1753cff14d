"""Two rule books over one corpus: a known difference in every kind, folders and revisions, and nothing where nothing changed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from engine.findings import Finding, Location, Outcome, Severity
from engine.gate.difference import Change, changes, compare
from engine.gate.revision import RevisionError, take_out
from rules import RULES
from tests.gate.samples import changed, write_book
from tests.test_cli import SOKARAJA, periksa

OPEN = changed(('until: "2020"', 'until: "2099"'))
TEXT = changed(
    ("PK190", "PK195"),
    ("total-small", "title"),
    ("known(budget.total)", "known(title.text)"),
    ("at: budget.total", "at: title.text"),
    ("0 < budget.total and budget.total <= 100", "contains(title.text, '2021')"),
    ("{budget.total}", "{title.text}"),
    rule=OPEN,
)
OLD, NEW = "old", "new"


@pytest.fixture
def books(tmp_path: Path) -> Path:
    """Two rule books, of which the second is another in a known way, and three agreements."""
    gone = changed(("PK190", "PK191"), ("total-small", "gone"), ("<= 100", "<= 10"), rule=OPEN)
    weight = changed(("PK190", "PK192"), ("total-small", "weight"), ("<= 100", "<= 10"), rule=OPEN)
    guard = changed(
        ("PK190", "PK193"), ("total-small", "guard"), ("known(budget.total)", "known(budget) and known(budget.total)"), rule=OPEN
    )
    write_book(tmp_path / OLD, gone, weight, guard, TEXT)
    stricter = changed(("contains(title.text, '2021')", "contains(title.text, '2022')"), rule=TEXT)
    unguarded = changed(("known(budget) and known(budget.total)", "known(budget)"), rule=guard)
    heavier = changed(("severity: error", "severity: warning"), rule=weight)
    write_book(tmp_path / NEW, heavier, unguarded, stricter)
    for name, text in {"a": 'title: {text: TAHUN 2021}\nbudget: {total: "50"}\n', "b": "budget: {lines: []}\n", "c": ""}.items():
        (tmp_path / "office").mkdir(exist_ok=True)
        (tmp_path / "office" / f"{name}.yaml").write_text(f"id: {name}\n{text}")
    return tmp_path


KNOWN = [
    ("new", "PK195", "a"),
    ("severity", "PK192", "a"),
    ("unknown", "PK193", "b"),
    ("gone", "PK191", "a"),
]


def test_a_known_difference_is_what_is_told(books: Path) -> None:
    found = compare([books / OLD], [books / NEW], [books / "office"])
    assert [(change.kind, change.finding.rule, change.finding.agreement) for change in found.changes] == KNOWN
    assert found.agreements == 3
    back = compare([books / NEW], [books / OLD], [books / "office"])
    assert [(change.kind, change.finding.rule) for change in back.changes] == [
        ("new", "PK191"),
        ("severity", "PK192"),
        ("gone", "PK195"),
        ("assessed", "PK193"),
    ]


def test_a_rule_book_compared_with_itself_differs_in_nothing(books: Path) -> None:
    assert compare([books / OLD], [books / OLD], [books / "office"]).changes == ()
    assert compare([RULES], [RULES], [SOKARAJA]).changes == ()


def test_words_are_those_of_each_rule_book(books: Path) -> None:
    """A month that one of them knows: agreements are read with the tables of the book that judges them."""
    rule = changed(
        ("known(budget.total)", "known(signed.date)"),
        ("0 < budget.total and budget.total <= 100", "known(signed.month)"),
        ("{budget.total}", "{signed.date}"),
        ("at: budget.total", "at: signed.date"),
        rule=OPEN,
    )
    months = (RULES / "reference" / "months.yaml").read_text(encoding="utf-8")
    write_book(books / "months-old", rule)
    write_book(books / "months-new", rule, tables={"months": months.replace("name: Januari,", "name: Januarius,", 1)})
    assert "Januarius" in (books / "months-new" / "reference" / "months.yaml").read_text()
    (books / "office" / "a.yaml").write_text("id: a\nsigned: {date: 4 Januari 2021}\n")
    found = compare([books / "months-old"], [books / "months-new"], [books / "office"])
    assert [(change.kind, change.finding.rule) for change in found.changes] == [("new", "PK190")]


def finding(outcome: Outcome, severity: Severity = Severity.ERROR, path: str = "x") -> Finding:
    return Finding("PK1", "n", outcome, severity, "office", "a", "s", Location("f", 1, 1, path))


def test_findings_of_one_fingerprint_are_matched_one_to_one() -> None:
    one, other = finding(Outcome.FAIL, path="a"), finding(Outcome.FAIL, path="b")
    assert list(changes([one, other], [other, one])) == []
    assert [change.kind for change in changes([one], [one, other])] == ["new"]
    assert [change.kind for change in changes([one, other], [one])] == ["gone"]


@pytest.mark.parametrize(
    ("before", "after", "least", "fails"),
    [
        (None, finding(Outcome.FAIL), Severity.ERROR, True),
        (None, finding(Outcome.FAIL, Severity.WARNING), Severity.ERROR, False),
        (None, finding(Outcome.FAIL, Severity.WARNING), Severity.INFO, True),
        (None, finding(Outcome.UNKNOWN), Severity.INFO, False),
        (finding(Outcome.UNKNOWN), finding(Outcome.FAIL), Severity.ERROR, True),
        (finding(Outcome.FAIL, Severity.INFO), finding(Outcome.FAIL), Severity.ERROR, True),
        (finding(Outcome.FAIL), finding(Outcome.FAIL, Severity.INFO), Severity.INFO, False),
        (None, finding(Outcome.ERROR, Severity.INFO), Severity.ERROR, True),
        (finding(Outcome.FAIL), None, Severity.INFO, False),
        (finding(Outcome.FAIL), finding(Outcome.ERROR), Severity.ERROR, True),
        (finding(Outcome.ERROR), finding(Outcome.UNKNOWN), Severity.INFO, False),
    ],
)
def test_what_a_new_failure_is(before: Finding | None, after: Finding | None, least: Severity, fails: bool) -> None:
    (change,) = changes([before] if before else [], [after] if after else [])
    assert change.fails(least) is fails
    assert isinstance(change, Change)


# --- as a user runs it


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_command_tells_it_in_three_forms(lang: str, books: Path) -> None:
    arguments = ["rules", "diff", OLD, NEW, "--corpus", "office", "--lang", lang]
    text = periksa(*arguments, cwd=books)
    assert (text.returncode, text.stderr) == (0, "")
    assert [text.stdout.index(rule) for rule in ("PK191", "PK192", "PK193", "PK195")] == sorted(
        text.stdout.index(rule) for rule in ("PK191", "PK192", "PK193", "PK195")
    )
    as_json = periksa(*arguments, "--output-format", "json", cwd=books)
    report = json.loads(as_json.stdout)
    assert [(change["kind"], change["rule"], change["agreement"]) for change in report["changes"]] == KNOWN
    assert report["summary"] == {"new": 1, "severity": 1, "unknown": 1, "gone": 1, "assessed": 0}
    assert (report["version"], report["old"], report["new"], report["agreements"]) == (1, OLD, NEW, 3)
    assert as_json.stdout == periksa(*arguments, "--output-format", "json", cwd=books).stdout
    shown = periksa(*arguments, "--output-format", "markdown", cwd=books).stdout.splitlines()
    table = [line for line in shown if line.startswith("|")]
    assert len(table) == 2 + 4
    assert len({line.count("|") for line in table}) == 1
    assert sum(line.startswith("- **") for line in shown) == 4


@pytest.mark.parametrize(("least", "code"), [("error", 1), ("info", 1), (None, 0)])
def test_new_failures_can_fail_the_run(least: str | None, code: int, books: Path) -> None:
    option = ["--fail-on-new", least] if least else []
    assert periksa("rules", "diff", OLD, NEW, "--corpus", "office", *option, cwd=books).returncode == code
    assert periksa("rules", "diff", OLD, OLD, "--corpus", "office", *option, cwd=books).returncode == 0


git = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")


def run_git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


@git
def test_revisions_are_read_from_git_and_nothing_is_touched(books: Path) -> None:
    write_book(books / "rules", OPEN)
    (books / "rules" / "link.yaml").symlink_to(books / "office" / "a.yaml")
    run_git(books, "init", "-q")
    run_git(books, "add", ".")
    run_git(books, "commit", "-qm", "one")
    write_book(books / "rules", changed(("<= 100", "<= 10"), rule=OPEN))
    (books / "rules" / "link.yaml").unlink()
    index = (books / ".git" / "index").read_bytes()
    status = run_git(books, "status", "--short")
    for old, new in (("HEAD", "rules"), ("HEAD", "HEAD:rules")):
        done = periksa("rules", "diff", old, new, "--corpus", "office", "--output-format", "json", "--rules", "rules", cwd=books)
        assert (done.returncode, done.stderr) == (0, "")
        assert [change["rule"] for change in json.loads(done.stdout)["changes"]] == ([] if new == "HEAD:rules" else ["PK190"])
    assert run_git(books, "status", "--short") == status
    assert (books / ".git" / "index").read_bytes() == index
    assert "HEAD:PK190-total-small.yaml" not in done.stdout


@git
def test_a_bare_clone_and_a_folder_within_do_as_well(books: Path) -> None:
    write_book(books / "rules", OPEN)
    run_git(books, "init", "-q")
    run_git(books, "add", ".")
    run_git(books, "commit", "-qm", "one")
    write_book(books / "rules", changed(("<= 100", "<= 10"), rule=OPEN))
    run_git(books, "commit", "-qam", "two")
    run_git(books, "clone", "-q", "--bare", ".", "bare.git")
    told = []
    for folder in (books, books / "bare.git", books / ".git", books / "office"):
        corpus = "office" if folder == books else "." if folder.name == "office" else "../office"
        for old, new in (("HEAD~1", "HEAD"), ("HEAD~1:rules", "HEAD:rules/"), ("HEAD~1:old", "HEAD:old")):
            done = periksa("rules", "diff", old, new, "--corpus", corpus, "--output-format", "json", cwd=folder)
            assert (done.returncode, done.stderr) == (0, ""), (folder, old)
            told.append([(change["kind"], change["rule"]) for change in json.loads(done.stdout)["changes"]])
    assert told == [[("new", "PK190")], [("new", "PK190")], []] * 4


@git
@pytest.mark.parametrize(
    ("revision", "code"),
    [("", "no-revision"), (":rules", "no-revision"), ("nothing", "no-revision"), ("HEAD:nowhere", "no-book"), ("HEAD:../rules", "no-book")],
)
def test_why_a_revision_cannot_be_had(revision: str, code: str, books: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_git(books, "init", "-q")
    run_git(books, "commit", "-qm", "nothing", "--allow-empty")
    monkeypatch.chdir(books)
    with pytest.raises(RevisionError) as caught:
        take_out(revision, books / "out")
    assert caught.value.code == code
    assert not (books / "out").exists()


def test_without_git_or_a_repository(books: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(books)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(books.parent))
    if shutil.which("git"):
        with pytest.raises(RevisionError) as caught:
            take_out("HEAD", books / "out")
        assert (caught.value.code, "git" in caught.value.arguments["said"]) == ("no-repository", True)
    monkeypatch.setenv("PATH", str(books))
    with pytest.raises(RevisionError) as caught:
        take_out("HEAD", books / "out")
    assert caught.value.code == "no-git"


@git
def test_a_broken_rule_of_a_revision_is_told_by_its_name(books: Path) -> None:
    write_book(books / "rules", changed(("<= 100", "<= budget.totl")))
    run_git(books, "init", "-q")
    run_git(books, "add", ".")
    run_git(books, "commit", "-qm", "one")
    done = periksa("rules", "diff", "HEAD", OLD, "--corpus", "office", cwd=books)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("HEAD:PK190-total-small.yaml:")


@git
@pytest.mark.parametrize("lang", ["C.UTF-8", "id_ID.UTF-8"])
def test_what_cannot_be_compared_says_so(lang: str, books: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    run_git(books, "init", "-q")
    run_git(books, "commit", "-qm", "nothing", "--allow-empty")
    (books / "unreadable").mkdir()
    (books / "unreadable" / "a.yaml").write_text("id: [\n")
    outside = tmp_path_factory.mktemp("outside")
    for arguments, folder in (
        (["nothing", OLD], books),
        (["HEAD", OLD], books),
        (["HEAD:nowhere", OLD], books),
        (["--upload-pack=x", OLD], books),
        ([str(books / OLD), "HEAD"], outside),
        ([OLD, NEW, "--corpus", "nowhere"], books),
        ([OLD, NEW, "--corpus", "unreadable"], books),
        ([OLD, NEW, "--corpus", os.devnull], books),
    ):
        done = periksa("rules", "diff", *arguments, cwd=folder, lang=lang)
        assert (done.returncode, done.stdout) == (2, "")
        assert len(done.stderr) > 20
        assert done.stderr.count("periksa:") == 1


@git
def test_a_revision_is_no_option(books: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_git(books, "init", "-q")
    monkeypatch.chdir(books)
    with pytest.raises(RevisionError) as caught:
        take_out("--help", books / "out")
    assert caught.value.code == "no-revision"


def test_a_file_of_the_corpus_that_cannot_be_read_is_told(books: Path) -> None:
    (books / "office" / "z.yaml").write_text("id: [\n")
    done = periksa("rules", "diff", OLD, OLD, "--corpus", "office", cwd=books)
    assert (done.returncode, "3 " in done.stdout, "z.yaml" in done.stderr) == (0, True, True)


# --- the other commands


@pytest.mark.parametrize("lang", ["id", "en"])
def test_check_test_and_mutate_as_a_user_runs_them(lang: str, books: Path) -> None:
    good = write_book(books / "good", OPEN)
    (books / "office" / "a.yaml").write_text('id: a\nbudget: {total: "5"}\n')
    for arguments, code in (
        (["check", "--corpus", "office"], 0),
        (["test", "--cov-fail-under", "100"], 0),
        (["mutate", "--no-cache"], 0),
        (["mutate", "--cache", "kept"], 0),
        (["mutate", "--jobs", "1", "PK190"], 0),
    ):
        done = periksa("rules", *arguments, "--rules", str(good), "--lang", lang, cwd=books)
        assert (done.returncode, done.stderr) == (code, ""), done.stdout
    assert (books / "kept" / "PK190.json").is_file()
    weak = write_book(
        books / "weak", changed(('  - {name: nothing, given: {budget: {total: "0"}}, expect: fail}\n', ""), ("<= 100", "<= 100 or 2 < 1"))
    )
    for arguments in (["check", "--corpus", "office"], ["test", "--cov-fail-under", "100"], ["mutate", "--no-cache"]):
        done = periksa("rules", *arguments, "--rules", str(weak), "--lang", lang, cwd=books)
        assert (done.returncode, done.stderr) == (1, ""), arguments
    unreached = write_book(books / "unreached", TEXT)
    assert [
        periksa("rules", "check", "--corpus", "office", *option, "--rules", str(unreached), cwd=books).returncode
        for option in ([], ["--fail-on-unreached"])
    ] == [0, 1]
    assert periksa("rules", "test", "--cov-fail-under", "101", cwd=books).returncode == 2


BROKEN: dict[str, dict[str, bytes]] = {
    "no rule": {"a.yaml": b"- a\n"},
    "no text": {"a.yaml": b"\x00\xff\xfe"},
    "no rules": {},
    "no legal keys": {
        "a.yaml": OPEN.encode(),
        "reference/legal.yaml": b"title: {id: a, en: b}\nsource: x\ncolumns: {a: text}\nrows: [{a: b}]\n",
    },
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_book_ends_every_command_with_what_is_wrong(name: str, books: Path) -> None:
    (books / "broken" / "reference").mkdir(parents=True)
    for file, content in BROKEN[name].items():
        (books / "broken" / file).write_bytes(content)
    given = ("--rules", "broken", "--lang", "en")
    checked = periksa("rules", "check", "--corpus", "office", *given, cwd=books)
    assert (checked.returncode, checked.stderr) == (1, "")
    assert checked.stdout.startswith("broken")
    for command in (["test", "--cov"], ["mutate", "--no-cache"], ["diff", "broken", NEW, "--corpus", "office"]):
        done = periksa("rules", *command, *(given if command[0] != "diff" else given[2:]), cwd=books)
        assert (done.returncode, done.stdout) == (2, "")
        assert "broken" in done.stderr
        assert "Traceback" not in done.stderr
