"""A small rule book for tests that run the whole command often: reading the shipped one takes most of the time of a small run."""

from __future__ import annotations

import re
from pathlib import Path

from tests.command import ROOT


def small_book(folder: Path, *ids: str) -> Path:
    """Write some of the shipped rules, which then follow no others, to the folder `own`, and settings that use them."""
    own = folder / "own"
    own.mkdir()
    for id_ in ids:
        (file,) = (ROOT / "rules").rglob(f"{id_}-*.yaml")
        (own / file.name).write_text(re.sub(r"(?m)^follows: .*\n", "", file.read_text()))
    (folder / "periksa.toml").write_text('rules = ["own"]\n')
    return own
