"""Two rule books that differ in a known way; revisions of them are made with a git of their own settings."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.gate.samples import changed

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


def run_git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout
