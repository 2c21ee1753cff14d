"""A small rule book for tests that run the whole command often: reading the shipped one takes most of the time of a small run."""

from __future__ import annotations

import re
from pathlib import Path

from ruamel.yaml import YAML

from tests.command import ROOT


def small_book(folder: Path, *ids: str) -> Path:
    """Write some of the shipped rules, which then follow no others, with the definitions that they name, to the folder `own`, and settings.

    Rules that read tables need others to be written.
    """
    own = folder / "own"
    own.mkdir()
    written = ""
    for id_ in ids:
        (file,) = (ROOT / "rules").rglob(f"{id_}-*.yaml")
        text = re.sub(r"(?m)^follows: .*\n", "", file.read_text())
        (own / file.name).write_text(text)
        written += text
    definitions = YAML(typ="safe").load(ROOT / "rules" / "definitions.yaml")["definitions"]
    if named := {name: definition for name, definition in definitions.items() if re.search(rf"\b{name}\b", written)}:
        YAML().dump({"definitions": named}, own / "definitions.yaml")
    (folder / "periksa.toml").write_text('rules = ["own"]\n')
    return own
