"""Rows of a fixed table that generated code finds by what is sought in them are those that going through the table finds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.language import (
    SUBJECT,
    EvaluationError,
    Frame,
    ListType,
    NumberType,
    RecordType,
    Scope,
    TextType,
    TruthType,
    Value,
    compile_expression,
)
from engine.language.errors import TooMuchError
from engine.language.generated import Module
from engine.language.narrowing import narrowing
from engine.language.nodes import Call, Comprehension, walk
from engine.language.support import executed
from engine.language.values import MAX_STEPS
from engine.rulebook.decided import code_of
from tests.language.lacking import read
from tests.language.plain_evaluator import evaluate
from tests.test_one_meaning import MANY, Draw, as_generated, same

NUMBER, TEXT = NumberType(), TextType()
ROW = RecordType("row", {"n": NUMBER, "word": TEXT, "flag": TruthType(), "words": ListType(TEXT), "numbers": ListType(NUMBER)})
REFERENCE = RecordType("reference", {"rows": ListType(ROW), "texts": ListType(TEXT)})
SCOPE = Scope(RecordType("own", {"n": NUMBER, "name": TEXT, "other": TEXT, "sought": ListType(TEXT)}), {"reference": REFERENCE})
LISTS = frozenset({"rows", "texts", "words", "numbers", "sought"})
NAMES = ("desa", "Desa", "jumlah desa", "desa jumlah", "a b", "", "-", "b", "jumlah desa yang tertib " * 50)
NUMBERS = (0, 1, 2)
# What is asked of a row `r`: found by a text, by a value, the row alone, and what is gone through.
SOUGHT = (
    "contains(name, r.word)", "begins(name, r.word)", "ends(name, r.word)", "contains(name, r.words)", "begins(name, r.words)",
    "ends(default(name, other), r.words)", "contains(default(name, 'jumlah desa'), r.word)", "begins('jumlah desa', r.word)",
    "r.word in words(name)", "r.word in sought", "name in r.words", "n in r.numbers", "r.n in [n, 2]", "r.word in ['desa', name]",
    "contains(name, default(r.word, 'desa'))", "default(r.word, 'b') in words(default(name, ''))", "'desa' in r.words",
    "contains(name, default(r.words, []))", "r.n in [x.n for x in reference.rows if x.word == name]",
)  # fmt: skip
ALONE = ("r.flag", "not r.flag", "r.n == 1", "r.word in ['desa', 'b']", "known(r.word)", "default(r.flag, True)", "r.n > 0")
OTHER = (
    "same(r.word, name)", "r.n + n == 2", "contains(other, r.word)", "known(name)", "r.word == name", "count(r.words) > 0",
    "r.n / n == 1", "any(x == name for x in r.words)", "[x for x in r.words] == sought",
)  # fmt: skip
FORMS = (
    "any({any} for r in {rows})", "all({all} for r in {rows})", "[r.word for r in {rows} if {any}]",
    "count([r for r in {rows} if {any}]) > 1",
    "[r.words for r in {rows} if {any} if known(r.n)]", "any({any} for r in {rows} if r.flag)",
    "[any(({any}) and contains(w, r.word) for r in {rows}) for w in sought]", "any(any(begins(w, r.word) for r in {rows}) for w in sought)",
)  # fmt: skip
ROWS = ("reference.rows", "reference.rows", "[s for s in reference.rows if s.flag]", "default(reference.rows, [])")


@st.composite
def questions(draw: Draw) -> Any:
    """What is asked of the rows of a table, so that most conditions can be found."""
    kinds = draw(st.lists(st.sampled_from([SOUGHT, SOUGHT, SOUGHT, ALONE, OTHER]), min_size=1, max_size=3))
    parts = [draw(st.sampled_from(kind)) for kind in kinds]
    wanted = " and ".join(f"({part})" for part in parts)
    # `not in` is `in`, where all that is not so is asked.
    turned = [f"({part.replace(' in ', ' not in ')})" if " for " not in part and draw(st.booleans()) else f"not ({part})" for part in parts]
    unwanted = " or ".join(turned)
    if draw(st.integers(0, 4)) == 0:
        wanted, unwanted = unwanted, wanted
    return draw(st.sampled_from(FORMS)).format(any=wanted, all=unwanted, rows=draw(st.sampled_from(ROWS)))


def fields(**more: Any) -> Any:
    return st.fixed_dictionaries({}, optional={"n": st.sampled_from(NUMBERS), "flag": st.booleans(), **more})


TEXTS = st.lists(st.sampled_from([*NAMES, None]), max_size=20)
TABLE = st.lists(
    fields(word=st.sampled_from(NAMES), words=TEXTS, numbers=st.lists(st.sampled_from([*NUMBERS, None]), max_size=3)), max_size=20
)


def test_rows_that_are_found_are_those_that_meet_the_condition(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[bool] = []

    @MANY
    @given(questions(), TABLE, fields(name=st.sampled_from(NAMES), other=st.sampled_from(NAMES), sought=TEXTS))
    def check(text: str, rows: Any, own: Any) -> None:
        reference = read("reference", {"rows": rows})
        expression = compile_expression(text, replace(SCOPE, constants={"reference": reference}))
        asked = {part.arguments[0]: part.name for part in walk(expression.tree) if isinstance(part, Call) and part.name in ("any", "all")}
        comprehensions = [part for part in walk(expression.tree) if isinstance(part, Comprehension)]
        found.append(any(narrowing(part, asked.get(part, ""), frozenset({"reference"})) is not None for part in comprehensions))
        names: dict[str, Value] = {SUBJECT: read("own", own), "reference": reference}
        frame = Frame(dict(names))
        value = expression.evaluate(frame)
        assert same(value, evaluate(text, names, LISTS)), text
        assert same(expression.trace(Frame(dict(names))).value, value), text
        spent = frame.limit - frame.steps
        assert same(decided(expression.tree, names, MAX_STEPS), as_generated(value)), text
        if not spent:
            return
        # A step fewer, and the closures end: so does generated code.
        frame = Frame(dict(names))
        frame.limit = frame.steps = spent - 1
        with pytest.raises(EvaluationError):
            expression.evaluate(frame)
        with monkeypatch.context() as patch:
            patch.setattr("engine.language.generated.MAX_STEPS", spent - 1)
            with pytest.raises(TooMuchError):
                decided(expression.tree, names, spent - 1)

    check()
    assert sum(found) > len(found) / 3


def decided(tree: Any, names: dict[str, Value], most: int) -> Any:
    """What generated code gives within so many steps."""
    module = Module({"reference"})
    module.add_value("find", tree)
    made = executed(code_of(module.source), {"reference": names["reference"]})
    made["MOST"] = most
    return made["find"](names[SUBJECT], names, {})
