"""Small rule books for tests that run the whole command often: reading the shipped one takes most of the time of a small run."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import yaml

from tests.command import ROOT


def small_book(folder: Path, *ids: str) -> Path:
    """Write some of the shipped rules, which then follow no others, with the definitions that they name, to the folder `own`, and settings.

    Rules that read tables need others to be written.
    """
    own = folder / "own"
    own.mkdir()
    for id_ in ids:
        (file,) = (ROOT / "rules").rglob(f"{id_}-*.yaml")
        (own / file.name).write_text(re.sub(r"(?m)^follows: .*\n", "", file.read_text()))
    shutil.copy(ROOT / "rules" / "definitions.yaml", own)
    keep_used_definitions(own)
    (folder / "periksa.toml").write_text('rules = ["own"]\n')
    return own


def keep_used_definitions(rules: Path) -> None:
    """Leave in the rule book only the definitions that its rules name: one that nothing names is an error."""
    file = rules / "definitions.yaml"
    # By the parser in C: hundreds of tests have a small book.
    definitions = yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)["definitions"]
    used: set[str] = set()
    text = "".join(rule.read_text(encoding="utf-8") for rule in rules.rglob("PK*.yaml"))
    while new := {name for name in definitions.keys() - used if re.search(rf"\b{name}\b", text)}:
        used |= new
        text = "".join(definitions[name]["is"] for name in new)
    if used:
        kept = {name: value for name, value in definitions.items() if name in used}
        file.write_text(yaml.safe_dump({"definitions": kept}, allow_unicode=True, sort_keys=False), encoding="utf-8")
    else:
        file.unlink()
