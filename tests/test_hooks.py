"""The hooks for pre-commit and the recipes of docs/ci.md: what they call exists, finds mistakes, and passes what is right."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.command import ROOT, kept_book
from tests.small_book import keep_used_definitions

HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
MELATI, SOKARAJA = Path("agreements/melati-2026/camat.yaml"), Path("agreements/sokaraja-2021/kasi-pemerintahan.yaml")
RULE = Path("rules/budget/PK602-total-stated.yaml")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A git repository with agreements and rules, and `periksa` on the path of what is run in it."""
    for folder in ("agreements/melati-2026", "agreements/sokaraja-2021", "rules"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    program = tmp_path / "bin" / "periksa"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nPYTHONPATH='{ROOT}' exec '{sys.executable}' -c 'from engine.cli import run; run()' \"$@\"\n")
    program.chmod(0o755)
    for command in ("init --quiet", "add agreements rules", "commit --quiet -m first", "update-ref refs/remotes/origin/main HEAD"):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *command.split()], cwd=tmp_path, check=True)
    return tmp_path


def run(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    env = {"LANG": "C.UTF-8", "PATH": f"{folder / 'bin'}:/usr/bin:/bin", "XDG_CACHE_HOME": kept_book()}
    return subprocess.run(command, shell=True, cwd=folder, env=env, capture_output=True, text=True, check=False)


def hooked(folder: Path, name: str, *files: Path) -> subprocess.CompletedProcess[str]:
    """The hook as pre-commit runs it when these files are to be committed."""
    hook = HOOKS[name]
    taken = [str(file) for file in files if re.search(hook["files"], str(file)) and not re.search(hook.get("exclude", "^$"), str(file))]
    assert taken
    return run(folder, shlex.join([*hook["entry"].split(), *hook.get("args", ()), *(taken if hook.get("pass_filenames", True) else ())]))


def test_every_hook_says_what_pre_commit_needs() -> None:
    assert set(HOOKS) == {"periksa-check", "periksa-rules-check"}
    for hook in HOOKS.values():
        assert {"id", "name", "description", "entry", "language", "files"} <= set(hook)


def test_the_hook_stops_a_commit_with_errors_and_no_other(repository: Path) -> None:
    assert (hooked(repository, "periksa-check", MELATI).returncode, hooked(repository, "periksa-check", SOKARAJA).returncode) == (0, 1)


def test_waivers_are_no_agreements_to_the_hook(repository: Path) -> None:
    (repository / "agreements/melati-2026/waivers.yaml").write_text("waivers: []\n")
    done = hooked(repository, "periksa-check", MELATI, MELATI.with_name("waivers.yaml"))
    assert (done.returncode, done.stderr) == (0, "")


def test_the_hook_stops_a_broken_rule_book(repository: Path) -> None:
    leave_budgets(repository / "rules")  # that the whole book is in order is asked in tests/gate
    assert hooked(repository, "periksa-rules-check", RULE).returncode == 0
    rule = repository / RULE
    rule.write_text(rule.read_text().replace("budget.total", "budget.totl"))
    done = hooked(repository, "periksa-rules-check", RULE)
    assert done.returncode != 0
    assert "budget.totl" in done.stdout + done.stderr


def recipes() -> dict[str, Any]:
    """The data of every YAML block of docs/ci.md, by its first line."""
    blocks = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text(), re.DOTALL)
    return {block.partition("\n")[0]: yaml.safe_load(block) for block in blocks}


def commands(part: Any) -> Iterator[str]:
    """Every call of periksa in a recipe."""
    if isinstance(part, str):
        yield from (line for line in part.splitlines() if line.startswith("periksa "))
    for below in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from commands(below)


def test_the_recipe_for_pre_commit_names_hooks_that_exist() -> None:
    (repo,) = recipes()["repos:"]["repos"]
    assert {hook["id"] for hook in repo["hooks"]} == set(HOOKS)


def leave_budgets(rules: Path) -> None:
    """Leaves of the rule book some rules on budgets that follow no others."""
    for unneeded in [file for file in rules.rglob("PK*.yaml") if not file.name.startswith(("PK602", "PK604", "PK606"))]:
        unneeded.unlink()
    keep_used_definitions(rules)


@pytest.mark.parametrize("command", sorted({command for recipe in recipes().values() for command in commands(recipe)}))
def test_what_a_recipe_calls_does_its_work(repository: Path, command: str) -> None:
    shutil.rmtree(repository / "agreements/sokaraja-2021")  # it has errors; what is left has none
    leave_budgets(repository / "rules")
    done = run(repository, command)
    assert (done.returncode, done.stderr) == (0, "")
    for file in re.findall(r"(?:--output-file|>>) (\S+)", command):
        assert (repository / file).stat().st_size
