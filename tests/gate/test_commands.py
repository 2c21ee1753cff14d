"""The commands of the gate as a user runs them: what they prove, and what they say of a rule book that is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import periksa
from tests.gate.books import NEW, OPEN
from tests.gate.samples import changed, write_book


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
        books / "weak",
        changed(
            ('  - {name: nothing, given: {budget: {total: "0"}}, expect: fail}\n', ""),
            ("0 < budget.total and budget.total <= 100", "(0 < budget.total and budget.total <= 100) or 2 < 1"),
        ),
    )
    for arguments in (["check", "--corpus", "office"], ["test", "--cov-fail-under", "100"], ["mutate", "--no-cache"]):
        done = periksa("rules", *arguments, "--rules", str(weak), "--lang", lang, cwd=books)
        assert (done.returncode, done.stderr) == (1, ""), arguments
    titled = changed(
        ("known(budget.total)", "known(title.text) and known(budget.total)"), ("{budget:", "{title: {text: a}, budget:"), rule=OPEN
    )
    unreached = write_book(books / "unreached", titled)
    reported, failing = (
        periksa("rules", "check", "--corpus", "office", *option, "--rules", str(unreached), cwd=books)
        for option in ([], ["--fail-on-unreached"])
    )
    # A remark names them in one line; only what fails the check has the form of a problem.
    remark = "No agreement of the corpus ever comes to the test of these rules: PK1"
    assert (reported.returncode, failing.returncode) == (0, 1)
    assert reported.stdout.startswith(remark)
    assert remark not in failing.stdout
    assert "yaml:1:1: PK1" in failing.stdout
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
