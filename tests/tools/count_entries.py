"""How many entries of each table stand in papers and wordings that are not bundled, those of tests/corpus.

    python -m tests.tools.count_entries            print the counts
    python -m tests.tools.count_entries --write    bring the notes in the tables' sources up to date

A table says by what it was checked itself ("Checked on …"); the note that this writes is for those that say nothing else.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "rules" / "reference"
NOTE = re.compile(r"\s*Checked on the papers and wordings of tests/corpus: \d+ of \d+ entries stand in them\.")
# What papers cannot check: they are of the program itself, arithmetic, or a file beside the table.
NOT_OF_PAPERS = frozenset((
    "retired", "first-year", "legal", "lexicon", "telling-words", "foreign-words", "derivations", "misspellings", "joining-words",
    "digit-places",
))  # fmt: skip
# Tables whose entries are lines of words.
_OF_WORDS = frozenset(("official-words", "planning-words", "accepted-words"))
_NAMED = ("words", "word", "names", "spelling", "unit", "short", "wrong")
_WORD = re.compile(r"[^\W_]+")


def read(file: Path) -> dict[str, Any]:
    """A table as plain data, by the parser in C: some have thousands of rows."""
    table: dict[str, Any] = yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
    return table


@cache
def corpus() -> str:
    """All texts of the corpus as words, with a blank around each."""
    texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "tests" / "corpus").rglob("*.yaml"))]
    return f" {' '.join(_WORD.findall(' '.join(texts).lower()))} "


def entries(name: str, table: dict[str, Any]) -> list[str]:
    """The entries of a table: its values, or what the column of its rows holds that names them."""
    if "values" in table:
        values = [str(value) for value in table["values"]]
        return [word for value in values for word in value.split()] if name in _OF_WORDS else values
    if "rows" not in table:
        return [str(table["value"])]
    found: list[str] = []
    for row in table["rows"]:
        held = next((row[key] for key in (*_NAMED, *row) if key in row and row[key] not in (None, "")), "")
        found += [str(one) for one in held] if isinstance(held, list) else [str(held)]
    return found


def counted(name: str, table: dict[str, Any]) -> tuple[int, int]:
    """How many entries stand in the corpus, of how many."""
    named = {" ".join(_WORD.findall(entry.lower())) for entry in entries(name, table)} - {""}
    return sum(f" {entry} " in corpus() for entry in named), len(named)


def note(name: str, table: dict[str, Any]) -> str:
    """What the source of a table must say where it says nothing else of a check."""
    found, of = counted(name, table)
    return f"Checked on the papers and wordings of tests/corpus: {found} of {of} entries stand in them."


def needs_note(name: str, source: str) -> bool:
    """Whether a table says nothing of a check but, perhaps, this note."""
    return name not in NOT_OF_PAPERS and not re.search(
        r"checked (?:on|against)|held[- ]out|tests/corpus", NOTE.sub("", source), re.IGNORECASE
    )


def main() -> None:
    """Print the counts, or write the notes."""
    for file in sorted(TABLES.rglob("*.yaml")):
        table = read(file)
        source = " ".join(table["source"].split())
        if not needs_note(file.stem, source):
            continue
        print(file.stem, *counted(file.stem, table))
        if "--write" in sys.argv:
            file.write_text(_written(file.read_text(encoding="utf-8"), note(file.stem, table)), encoding="utf-8")


def _written(text: str, said: str) -> str:
    """The file with the note at the end of its source."""
    lines = text.split("\n")
    start = next(at for at, line in enumerate(lines) if line.startswith("source:"))
    end = next((at for at in range(start + 1, len(lines)) if re.match(r"\S", lines[at])), len(lines))
    body = NOTE.sub("", "\n".join(lines[start:end])).rstrip()
    if lines[start].strip() in ("source: >-", "source: >"):
        return "\n".join([*lines[:start], body, f"  {said}", *lines[end:]])
    return "\n".join([*lines[:start], f"source: >-\n  {body.removeprefix('source:').strip().strip(chr(34))}\n  {said}", *lines[end:]])


if __name__ == "__main__":
    main()
