"""Whether a formula was read right, by value: its expression against the right one, at random numbers for its quantities.

A table of readings has the rows `text` and `right`: an expression over a, b, c … in the order in which the quantities appear; `|` separates
readings that are all right, `!` stands for a refusal with its place. Names are free.
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

from agreements.formulas.account import JOINING
from agreements.formulas.prose import compile_formula
from agreements.formulas.signs import tokenize
from agreements.source.document import read_file
from engine.language import Expression, Problems
from engine.scoring.computations import evaluate, expression_of
from reports.rules.formula_json import as_json
from reports.words.catalogue import Words
from tests.vocabulary import VOCABULARY

FOLDER = Path(__file__).parent / "formulas"
_LETTERS = "abcdefghijklm"
_POINTS = 6
_WRITTEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Read:
    """A formula, how it was read, and what is wrong with that: "" for right."""

    text: str
    right: str
    found: str
    verdict: Literal["right", "misread", "refused"]


def rows(name: str, key: str = "formulas") -> list[dict[str, str]]:
    """The rows of a table of this folder, or of a part of one."""
    root: Any = read_file(FOLDER / f"{name}.yaml").root
    return list(root[key] if isinstance(root, dict) else root)


def read(text: str, right: str) -> Read:
    """Compile the text and judge what came of it."""
    compiled = compile_formula(text, VOCABULARY)
    choices = right.split("|")
    if compiled.expression is None:
        problem = compiled.problems[0]
        placed = 0 <= problem.place.start <= problem.place.end <= len(text)
        said = f"! {problem.code} at {problem.place.start}: {text[problem.place.start : problem.place.end]!r}"
        return Read(text, right, said, "right" if "!" in choices and placed else "refused")
    names = [quantity.name for quantity in compiled.quantities]
    fits = any(_same(compiled.expression, names, choice) for choice in choices if choice != "!")
    return Read(text, right, compiled.expression, "right" if fits else "misread")


def _same(expression: str, names: list[str], right: str) -> bool:
    made, wanted = expression_of(expression), expression_of(right)
    assert isinstance(made, Expression)
    assert isinstance(wanted, Expression)
    if set(wanted.names) != set(_LETTERS[: len(names)]):
        return False
    chosen = random.Random(right)
    for _ in range(_POINTS):
        values = [Fraction(chosen.randint(1, 9999), chosen.randint(1, 99)) for _ in names]
        ours = evaluate(made, dict(zip(names, values, strict=True)))
        theirs = evaluate(wanted, dict(zip(_LETTERS, values, strict=False)))
        if ours != theirs:
            return False
    return True


def nothing_lost(text: str) -> None:
    """Every word and number is, by its place, in a quantity, a number, an operation, a label or a legend; or there is a defect."""
    compiled = compile_formula(text, VOCABULARY)
    if compiled.expression is None:
        assert compiled.problems
        return
    places = [(named.start, named.end) for named in compiled.quantities]
    places += [(part.start, part.end) for parts in (compiled.used, compiled.pieces, compiled.passed) for part in parts]
    # Words that only say which operation is meant, or lead over to one.
    places += [(token.start, token.end) for token in tokenize(text, VOCABULARY) if not token.marks.isdisjoint(JOINING)]
    covered = {place for start, end in places for place in range(start, end)}
    lost = [found.group() for found in _WRITTEN.finditer(text) if not covered.issuperset(range(*found.span()))]
    assert not lost, compiled.expression


def everything_placed(text: str) -> None:
    """Every word is, by place, in a quantity, a part or a defect of the report for programs, read or refused; places and texts agree."""
    prose = compile_formula(text, VOCABULARY)
    made = Problems(())
    said = json.loads(as_json(text, made, prose, Words("en")))
    parts = [*said["quantities"], *said["parts"], *said["defects"]]
    assert all(text[part["start"] : part["end"]] == part["text"] for part in [*said["parts"], *said["defects"]])
    covered = {place for part in parts for place in range(part["start"], part["end"])}
    assert [word.group() for word in _WRITTEN.finditer(text) if not covered.issuperset(range(*word.span()))] == []
    assert (said["expression"] is None) == bool(said["defects"])
    assert all(quantity["unit"] is not None and quantity["name"] in said["expression"] for quantity in said["quantities"])
