"""What is looked up in an index of a list is what going through the list finds: values, paths of Unknown, and no more steps when traced."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.language import (
    SUBJECT,
    EvaluationError,
    Expression,
    Frame,
    ListType,
    NumberType,
    Record,
    RecordType,
    Scope,
    TruthType,
    Value,
    closures,
    compile_expression,
    looked_up,
    relations,
    support,
    traces,
)
from engine.language.indexes import FEW
from engine.language.selections import selections
from tests.language.lacking import read
from tests.language.plain_evaluator import evaluate
from tests.test_language import SCOPE
from tests.test_one_meaning import LISTS, MANY, Draw, as_generated, same
from tests.test_one_meaning import generated as by_generated_code

MODULES: tuple[ModuleType, ...] = (closures, looked_up, relations, support, traces)
# What is compared of an element, and with what of the one around it or of the subject.
KEYS = {"n": ["b.n", "default(b.n, 1)"], "t": ["b.name", "default(b.name, 'desa')"]}
SOUGHT = {"n": ["a.n", "n", "default(a.n, 0)", "2"], "t": ["a.name", "t", "default(a.name, '')", "'desa'"]}
ALONE = ["b.flag", "not b.flag", "known(b.n)", "b.n == 1", "b.amount > b.amount"]
NOT_LOOKED_UP = ["any(p.n == 1 for p in b.parts)", "b.n + 1 == 2", "a.flag", "contains(b.name, a.name)"]
TEXTS = ("desa", "Desa", "jumlah desa", "", "-")
RELATIONS = ("==", "!=", "<", "<=", ">", ">=")
# What is gone through, and for what; some of it is picked out of something else.
LISTS_INSIDE = ("items", "items", "default(items, [])", "[c for c in items if c.flag]")
PICKED = (
    "[c for c in items if c.flag]", "[c for c in items if c.n < n]", "[c for c in items if known(c.n) and c.n < n]",
    "[c for c in [d for d in items if same(d.name, t)] if c.n != 2 and known(c.name)]",
)  # fmt: skip
AROUND = ("all({} for a in items)", "any({} for a in items)", "[{} for a in items]", "count([a for a in items if {}])")


@st.composite
def conditions(draw: Draw) -> Any:
    """One condition of an element `b`."""
    kind = draw(st.sampled_from(["n", "n", "n", "t", "same", "same", "alone", "other"]))
    if kind in ("alone", "other"):
        return draw(st.sampled_from(ALONE if kind == "alone" else NOT_LOOKED_UP))
    name = "n" if kind == "n" else "t"
    sides = [draw(st.sampled_from(KEYS[name])), draw(st.sampled_from(SOUGHT[name]))]
    left, right = draw(st.permutations(sides))
    relation = draw(st.sampled_from(RELATIONS[:2] if name == "t" else RELATIONS))
    made = f"same({left}, {right})" if kind == "same" else f"{left} {relation} {right}"
    return draw(st.sampled_from([made, made, f"not ({made})"]))


@st.composite
def expressions(draw: Draw) -> Any:
    """Lists of lists, gone through for each element of another one or of the same."""
    parts = draw(st.lists(conditions(), min_size=1, max_size=4))
    joined = [f"({part})" for part in parts]
    alone = draw(st.integers(0, 3)) == 0
    inner = draw(st.sampled_from(PICKED if alone else LISTS_INSIDE))
    form = draw(st.sampled_from(["any", "all", "list"]))
    if form == "list":
        asked = f"count([b for b in {inner} if {' and '.join(joined)}]) > 0"
    else:
        asked = f"{form}({(' and ' if form == 'any' else ' or ').join(joined)} for b in {inner})"
    if alone:
        # In no other comprehension: what was picked out of a list is looked up in the whole of it.
        return asked.replace("a.name", "child.t").replace("a.flag", "flag").replace("a.", "child.")
    return draw(st.sampled_from(AROUND)).format(asked)


NUMBERS = st.integers(0, 3)
RECORDS = st.fixed_dictionaries({}, optional={"n": NUMBERS, "name": st.sampled_from(TEXTS), "flag": st.booleans(), "amount": NUMBERS})


ITEMS = st.lists(
    RECORDS.flatmap(lambda fields: st.lists(RECORDS, max_size=3).map(lambda parts: fields | {"parts": parts})) | st.none(), max_size=8
)


@st.composite
def subjects(draw: Draw) -> Any:
    """A subject with a list of up to eight records, each with some of the fields."""
    given_ = draw(st.fixed_dictionaries({}, optional={"n": NUMBERS, "t": st.sampled_from(TEXTS)}))
    return Record("", given_ | {"items": read("items", draw(ITEMS))})


@pytest.mark.long
def test_long_lists_are_looked_up_as_they_are_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    for module in MODULES:
        monkeypatch.setattr(module, "FEW", 0)

    @settings(MANY, max_examples=MANY.max_examples * 2)
    @given(expressions(), subjects())
    def check(text: str, subject: Record) -> None:
        expression = compile_expression(text, SCOPE)
        asked.append(bool(selections(expression.tree, frozenset())))
        names: dict[str, Value] = {SUBJECT: subject}
        expected = evaluate(text, names, LISTS)
        fast, slow, shared = Frame(dict(names)), Frame(dict(names)), Frame(dict(names), shared={})
        assert same(expression.evaluate(fast), expected), text
        assert same(expression.evaluate(shared), expected), text
        # What was kept for other subjects changes nothing, nor what it costs.
        again = Frame(dict(names), shared=shared.shared)
        assert same(expression.evaluate(again), expected), text
        assert same(expression.trace(slow).value, expected), text
        assert fast.steps == shared.steps == again.steps, text
        assert slow.steps >= fast.steps, text
        for made in by_generated_code(expression, names):
            assert same(as_generated(expected), made), text

    check()
    assert sum(asked) > len(asked) / 3


@pytest.mark.parametrize("sought", ["{0}", "{", "}", "{name}", "'", "\\\\"])
def test_a_literal_that_is_looked_up_is_no_pattern(sought: str) -> None:
    text = f"[count([b for b in items if b.name == {sought!r} and b.n == a.n]) for a in items]"
    expression = compile_expression(text, SCOPE)
    items = [Record(f"items.{place}", {"n": place % 2, "name": sought if place % 3 else "desa"}) for place in range(FEW + 2)]
    names: dict[str, Value] = {SUBJECT: Record("", {"items": [*items]})}
    expected = evaluate(text, names, LISTS)
    assert expression.evaluate(Frame(dict(names))) == expected
    assert list(by_generated_code(expression, names)) == [expected, expected]


PART = RecordType("part", {"n": NumberType(), "flag": TruthType()})
ABOVE = RecordType("above", {"parts": ListType(PART), "n": NumberType()})
LINE = RecordType("line", {"n": NumberType(), "above": ABOVE})
LINKED = Scope(RecordType("document", {"lines": ListType(LINE), "n": NumberType()}))


@pytest.mark.parametrize(
    "text",
    [
        "any(any(p.n > 0 for p in line.above.parts) for line in lines)",
        "any(default(sum(line.above.parts.n) - line.n == line.above.n, False) for line in lines)",
        "count([line for line in lines if any(p.flag and p.n == n for p in line.above.parts) and line.n > 0])",
        "[max(line.above.parts.n) for line in lines]",
        "all(all(p.n != line.n for p in line.above.parts) or any(p.flag for p in line.above.parts) for line in lines)",
        "[[mean(line.above.parts.n) + other.n for other in lines] == [n] for line in lines]",
    ],
)
def test_what_elements_lead_to_is_worked_out_once_for_each(text: str) -> None:
    expression = compile_expression(text, LINKED)

    @settings(MANY, max_examples=MANY.max_examples // 2)
    @given(st.lists(RECORDS, max_size=3).flatmap(lambda parts: st.tuples(st.just(parts), st.lists(RECORDS, max_size=5))), st.data())
    def check(given_: Any, data: Any) -> None:
        parts, lines = given_
        above: list[Value] = []
        for number in range(2):
            held: list[Value] = [Record(f"above.{number}.parts.{n}", part) for n, part in enumerate(parts[number:])]
            above.append(Record(f"above.{number}", {"n": number, **({"parts": held} if data.draw(st.booleans()) else {})}))
        made: list[Value] = []
        for place, fields in enumerate(lines):
            chosen = data.draw(st.sampled_from([None, *above]))
            made.append(Record(f"lines.{place}", fields | ({} if chosen is None else {"above": chosen})))
        names: dict[str, Value] = {SUBJECT: Record("", {"lines": made, "n": 1})}
        expected = evaluate(text, names, frozenset({"lines", "parts"}))
        fast, slow = Frame(dict(names)), Frame(dict(names))
        assert same(expression.evaluate(fast), expected)
        assert same(expression.trace(slow).value, expected)
        assert slow.steps >= fast.steps
        for value in by_generated_code(expression, names):
            assert same(as_generated(expected), value)

    check()


def test_a_list_that_many_lead_to_is_gone_through_once() -> None:
    parts: list[Value] = [Record(f"parts.{n}", {"n": n, "flag": True}) for n in range(3000)]
    above = Record("above", {"parts": parts, "n": 0})
    names: dict[str, Value] = {SUBJECT: Record("", {"lines": [Record(f"lines.{n}", {"n": n, "above": above}) for n in range(3000)]})}
    expression = compile_expression("any(sum(line.above.parts.n) == line.n for line in lines)", LINKED)
    for run in (expression.evaluate, lambda frame: expression.trace(frame).value):
        assert run(Frame(dict(names))) is False


@pytest.mark.parametrize(
    "text",
    [
        "any(same(a.name, t) for a in items)",
        "all(not same(t, a.name) for a in items)",
        "count([a for a in items if same(a.name, t)]) > 0",
        "count([a for a in items if count([p for p in a.parts if p.n > 0]) > 0 and a.n == n]) > 0",
        "any(contains(t, a.name) and a.n == n for a in items)",
    ],
)
def test_steps_are_no_matter_of_who_asked_before(text: str) -> None:
    """What is asked of an element may cost steps: of those that are not visited the first subject pays no more than the next."""
    parts: list[Value] = [Record(f"parts.{n}", {"n": n}) for n in range(20)]
    items: list[Value] = [Record(f"items.{n}", {"n": n, "name": f"desa {n}", "parts": parts}) for n in range(200)]
    names: dict[str, Value] = {SUBJECT: Record("", {"items": items, "n": -1, "t": "a" * 1_000_000})}
    expression, kept = compile_expression(text, SCOPE), dict[tuple[object, ...], Any]()
    frames = [Frame(dict(names), shared=shared) for shared in (None, kept, kept, kept)]
    found = [expression.evaluate(frame) for frame in frames]
    traced = Frame(dict(names))
    assert {str(value) for value in (*found, expression.trace(traced).value)} == {str(found[0])}
    assert len({frame.steps for frame in frames}) == 1
    assert traced.steps >= frames[0].steps
    for made in by_generated_code(expression, names):
        assert same(as_generated(found[0]), made)


def grown(expression: Expression, count: int) -> tuple[int, int]:
    """The steps that are spent on a list of so many records, all different and all alike."""
    spent = []
    for alike in (False, True):
        items: list[Value] = [
            Record(f"items.{n}", {"n": 1 if alike else n, "name": "desa" if alike else f"desa {n}", "flag": True}) for n in range(count)
        ]
        frame = Frame({SUBJECT: Record("", {"items": items, "n": 1, "t": "desa"})})
        frame.steps = frame.limit = 100 * count
        expression.evaluate(frame)
        spent.append(frame.limit - frame.steps)
    return spent[0], spent[1]


@pytest.mark.parametrize(
    "text",
    [
        "all(all(b.n > a.n for b in items if b.n > a.n) for a in items)",
        "any(any(same(b.name, a.name) and b.n != a.n for b in items) for a in items)",
        "all(all(not same(default(b.name, ''), a.name) or b.n == a.n for b in items if b.n < a.n) for a in items)",
        "any(a.n in items.n for a in items)",
        "all(all(same(b.name, a.name) for b in items) for a in items)",
        "count([a for a in items if any(b.flag and b.n >= a.n for b in items)]) > 0",
    ],
)
def test_twice_the_list_takes_twice_the_steps(text: str) -> None:
    expression = compile_expression(text, SCOPE)
    for few, many in zip(grown(expression, 1000), grown(expression, 2000), strict=True):
        assert many <= 2.1 * few


def test_what_is_not_looked_up_ends_for_its_steps() -> None:
    expression = compile_expression("count([a for a in items if any(b.n + 1 == a.n for b in items)]) > 0", SCOPE)
    with pytest.raises(EvaluationError):
        grown(expression, 2000)


@pytest.mark.parametrize("text", ["max([o.n for o in all_of.parts if o.n == own.n]) > 0", "any(o.n > own.n for o in all_of.parts)"])
def test_what_is_kept_by_a_value_names_the_fields_of_its_own_subject(text: str) -> None:
    """Two records of one value share what depends on the value alone; what has no value names what was read for each."""
    scope = Scope(None, {"all_of": ABOVE, "own": PART}, around=frozenset({"all_of", "own"}))
    expression = compile_expression(text, scope)
    subjects_: list[Value] = [Record(f"own.{n}", {} if value is None else {"n": value}) for n, value in enumerate((7, 7, 0, None, None))]
    for fields in ([{"n": 1}], [{"n": 1}, {}], []):
        parts = Record("all", {"parts": [Record(f"all.parts.{n}", part) for n, part in enumerate(fields)]})
        shared: dict[tuple[object, ...], Any] = {}
        for own in subjects_:
            names: dict[str, Value] = {"all_of": parts, "own": own}
            expected = expression.evaluate(Frame(dict(names)))
            assert same(expression.evaluate(Frame(dict(names), shared=shared)), expected)
