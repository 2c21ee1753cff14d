"""A regency made of the bundled and the corpus agreements: thirty offices and more, with the faults that they have and some put in.

    python -m tests.papers.regency FOLDER

A fault put in is one character or word of one file; `fix` takes those of every second office out again.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
BUNDLED = (ROOT / "agreements" / "melati-2026", ROOT / "agreements" / "sokaraja-2021")
_TOTAL = re.compile(r"(?m)^(\s*total: \D*?)(\d)")
_BESIDE = ("expected.yaml", "proof.yaml")


def build(folder: Path, offices: int = 30) -> Path:
    """Offices of the corpus and those that come with the program, each in its folder, without what is no agreement."""
    found = sorted(path.parent for path in CORPUS.glob("*/expected.yaml") if (path.parent / "expected.yaml").is_file())
    sources = [*BUNDLED, *found][:offices]
    for source in sources:
        office = folder / source.name
        office.mkdir(parents=True)
        for file in sorted(source.glob("*.yaml")):
            if file.name not in _BESIDE:
                shutil.copy(file, office / file.name)
    return folder


def plant(folder: Path) -> dict[Path, str]:
    """In one file of each office, where there is one: another first digit of the total of the budget. The texts as they were, by file."""
    before: dict[Path, str] = {}
    for office in sorted(folder.iterdir()):
        for file in sorted(office.glob("*.yaml")):
            text = file.read_text(encoding="utf-8")
            changed = _TOTAL.sub(lambda found: f"{found[1]}{(int(found[2]) % 9) + 1}", text, count=1)
            if changed != text:
                before[file] = text
                file.write_text(changed, encoding="utf-8")
                break
    return before


def fix(before: dict[Path, str]) -> list[Path]:
    """Every second of the files as it was."""
    fixed = sorted(before)[::2]
    for file in fixed:
        file.write_text(before[file], encoding="utf-8")
    return fixed


if __name__ == "__main__":
    plant(build(Path(sys.argv[1])))
