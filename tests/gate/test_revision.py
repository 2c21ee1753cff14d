"""Rule books of git revisions: read from its objects, touching nothing, and why one cannot be had."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from engine.gate.revision import take_out
from engine.language import Problems
from tests.command import periksa
from tests.gate.books import NEW, OLD, OPEN, run_git
from tests.gate.samples import changed, write_book

git = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")


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
    reported = []
    for folder in (books, books / "bare.git", books / ".git", books / "office"):
        corpus = "office" if folder == books else "." if folder.name == "office" else "../office"
        for old, new in (("HEAD~1", "HEAD"), ("HEAD~1:rules", "HEAD:rules/"), ("HEAD~1:old", "HEAD:old")):
            done = periksa("rules", "diff", old, new, "--corpus", corpus, "--output-format", "json", cwd=folder)
            assert (done.returncode, done.stderr) == (0, ""), (folder, old)
            reported.append([(change["kind"], change["rule"]) for change in json.loads(done.stdout)["changes"]])
    assert reported == [[("new", "PK190")], [("new", "PK190")], []] * 4


@git
def test_which_folder_a_revision_alone_means(books: Path) -> None:
    write_book(books / "regency" / "rules", OPEN)
    write_book(books / "regency" / "own", OPEN)
    run_git(books, "init", "-q")
    run_git(books, "add", ".")
    run_git(books, "commit", "-qm", "one")
    weaker = changed(("<= 100", "<= 10"), rule=OPEN)
    for name in ("rules", "own"):
        write_book(books / "regency" / name, weaker)
    for old, new in (
        ("HEAD", "rules"),
        ("HEAD", "own"),
        ("HEAD:./own", "own"),
        ("HEAD:../regency/own", "rules"),
        ("HEAD:regency/own", "own"),
    ):
        done = periksa("rules", "diff", old, new, "--corpus", "../office", "--output-format", "json", cwd=books / "regency")
        assert (done.returncode, done.stderr) == (0, "")
        assert [change["kind"] for change in json.loads(done.stdout)["changes"]] == ["new"], (old, new)
    # What stands nearer is meant, also of two revisions.
    done = periksa("rules", "diff", "HEAD", "HEAD", "--corpus", "../office", cwd=books / "regency")
    assert (done.returncode, done.stderr) == (0, "")


@git
@pytest.mark.parametrize(
    ("revision", "code"),
    [("", "no-revision"), (":rules", "no-revision"), ("nothing", "no-revision"), ("HEAD:nowhere", "no-book"), ("HEAD:../rules", "no-book")],
)
def test_why_a_revision_cannot_be_had(revision: str, code: str, books: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_git(books, "init", "-q")
    run_git(books, "commit", "-qm", "nothing", "--allow-empty")
    monkeypatch.chdir(books)
    with pytest.raises(Problems) as caught:
        take_out(revision, books / "out")
    assert caught.value.problems[0].code == code
    assert not (books / "out").exists()


def test_without_git_or_a_repository(books: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(books)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(books.parent))
    if shutil.which("git"):
        with pytest.raises(Problems) as caught:
            take_out("HEAD", books / "out")
        assert (caught.value.problems[0].code, "git" in str(caught.value.problems[0].arguments["said"])) == ("no-repository", True)
    monkeypatch.setenv("PATH", str(books))
    with pytest.raises(Problems) as caught:
        take_out("HEAD", books / "out")
    assert caught.value.problems[0].code == "no-git"


@git
def test_a_broken_rule_of_a_revision_is_known_by_its_name(books: Path) -> None:
    write_book(books / "rules", changed(("<= 100", "<= budget.totl")))
    run_git(books, "init", "-q")
    run_git(books, "add", ".")
    run_git(books, "commit", "-qm", "one")
    done = periksa("rules", "diff", "HEAD:rules", OLD, "--corpus", "office", cwd=books)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("HEAD:rules:PK190-total-small.yaml:")


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
    with pytest.raises(Problems) as caught:
        take_out("--help", books / "out")
    assert caught.value.problems[0].code == "no-revision"
