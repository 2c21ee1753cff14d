"""What an index answers of lists in lists is what going through them finds, whatever is not known and whoever asked before."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.language import (
    SUBJECT,
    Frame,
    ListType,
    NumberType,
    Record,
    RecordType,
    Scope,
    TextType,
    TruthType,
    Unknown,
    Value,
    answers,
    asking,
    closures,
    compile_expression,
    looked_up,
    relations,
    support,
    traces,
)
from engine.language.codes import FAILS, HOLDS
from engine.language.generated import Condition, Module
from engine.language.nodes import walk
from engine.language.queries import query
from engine.language.support import executed
from engine.rulebook.decided import code_of
from tests.language.lacking import read
from tests.language.plain_evaluator import evaluate
from tests.test_one_meaning import MANY, Draw, as_generated, same
from tests.test_one_meaning import generated as by_generated_code

MODULES: tuple[ModuleType, ...] = (answers, asking, closures, looked_up, relations, support, traces)
NUMBER, TEXT = NumberType(), TextType()
PART = RecordType("part", {"n": NUMBER, "name": TEXT, "flag": TruthType(), "words": ListType(TEXT)})
GROUP = RecordType("group", {"n": NUMBER, "name": TEXT, "flag": TruthType(), "parts": ListType(PART)})
WHOLE = RecordType("whole", {"groups": ListType(GROUP), "parts": ListType(PART)})
SCOPE = Scope(RecordType("own", {"n": NUMBER, "name": TEXT, "sought": ListType(TEXT)}), {"whole": WHOLE}, around=frozenset({"whole"}))
LISTS = frozenset({"groups", "parts", "words", "sought"})
NAMES, NUMBERS = ("desa", "Desa", "jumlah desa", "a b", ""), (0, 1, 2)
# What is asked of a part `p`, and of a group `g`: compared with the subject's own, alone, or worked out.
OF_PART = (
    "p.n == n", "p.n < n", "p.n >= n", "p.n != n", "same(p.name, name)", "same(default(p.name, ''), default(name, ''))", "p.flag",
    "known(p.n)",
    "default(p.n != n, False)", "default(not same(p.name, name), False)", "default(p.n == n, True)", "default(same(p.name, name), True)",
    "default(p.words == sought, True)", "default(p.words == sought, False)", "p.words == sought", "p.words != sought",
    "default(p.n < n, False)", "default(p.n >= n, True)", "p.name == name", "default(p.flag, True)", "p.flag == known(name)",
    "name not in p.words", "default(name in p.words, True)", "default(words(p.name) == words(name), True)", "p.n + n == 2",
    "default(p.n + 1 == n, True)", "default(p.n + 1 == n, False)", "known(p.words) == known(sought)",
    "p.n + 1 == n", "p.n - p.n * 2 != n - 1", "words(p.name) == words(name)", "[w for w in words(p.name) if w != 'a'] == words(name)",
    "name in p.words", "contains(p.name, name)", "count(p.words) + n > 2", "any(w in p.words for w in words(name))",
    "any(w in p.words for w in sought)",
    "[w for w in p.words if w not in words(name)] == [w for w in words(name) if w == 'b']",
)  # fmt: skip
OF_GROUP = ("g.n == n", "g.flag", "known(g.parts)", "default(g.name, '') == default(name, '')", "g.n != n", "default(g.n != n, False)")
LISTED = (
    "whole.parts", "default(whole.parts, [])", "[q for q in whole.parts if q.n < n]",
    "[q for q in whole.parts if q.flag and same(q.name, name)]",
    "[q for q in [r for r in whole.parts if known(r.n)] if q.n != n]", "whole.groups.parts", "[h for h in whole.groups if h.n == n].parts",
    "[q for q in [h for h in whole.groups if known(h.parts)].parts if q.n >= n]",
)  # fmt: skip
NESTED = (
    "{q}({q}({p} for p in default(g.parts, [])) for g in whole.groups{of})", "{q}({q}({p} for p in g.parts) for g in whole.groups{of})",
    "{q}({q}({p} for p in l) for l in [g.parts for g in whole.groups{of}])",
    "{q}({q}({p} for p in l) for l in [[q for q in default(g.parts, []) if q.n < n] for g in whole.groups{of}])",
)  # fmt: skip


@st.composite
def questions(draw: Draw) -> Any:
    """A quantifier, or a count that is compared with none."""
    parts = draw(st.lists(st.sampled_from(OF_PART), min_size=1, max_size=3))
    quantifier = draw(st.sampled_from(["any", "all"]))
    asked = [f"not ({part})" if draw(st.integers(0, 4)) == 0 else f"({part})" for part in parts]
    condition = (" and " if quantifier == "any" else " or ").join(asked)
    form = draw(st.sampled_from(["alone", "nested", "count"]))
    if form == "nested":
        of = f" if {draw(st.sampled_from(OF_GROUP))}" if draw(st.booleans()) else ""
        made = draw(st.sampled_from(NESTED)).format(q=quantifier, p=condition, of=of)
    elif form == "alone":
        made = f"{quantifier}({condition} for p in {draw(st.sampled_from(LISTED))})"
    else:
        compared = draw(st.sampled_from(["== 0", "> 0", "!= 0", ">= 1", "< 1", "<= 0"]))
        made = f"count([p for p in {draw(st.sampled_from(LISTED))} if {' and '.join(asked)}]) {compared}"
    return made


def fields(**more: Any) -> Any:
    given_ = {"n": st.sampled_from(NUMBERS), "name": st.sampled_from(NAMES), "flag": st.booleans()}
    return st.fixed_dictionaries({}, optional=given_ | more)


WORDS = st.lists(st.sampled_from([*NAMES, None]), max_size=3)
PARTS = st.lists(fields(words=WORDS) | st.none(), max_size=4)


@st.composite
def wholes(draw: Draw) -> Any:
    """What many subjects have around them."""
    groups = draw(st.lists(fields(parts=PARTS) | st.none(), max_size=4))
    given_ = {"groups": groups, "parts": draw(PARTS)}
    return Record("whole", {name: read(f"whole.{name}", items) for name, items in given_.items() if draw(st.integers(0, 9))})


def test_what_an_index_answers_is_what_going_through_the_lists_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    answered: list[bool] = []
    for module in MODULES:
        monkeypatch.setattr(module, "FEW", -1)

    @MANY
    @given(questions(), wholes(), st.lists(fields(sought=WORDS), min_size=1, max_size=4))
    def check(text: str, whole: Record, subjects: list[Any]) -> None:
        expression = compile_expression(text, SCOPE)
        answered.append(any(query(node, frozenset()) is not None for node in walk(expression.tree)))
        module, kept_here = Module(()), dict[Any, Any]()
        module.add_value("find", expression.tree, frozenset({"whole"}))
        made = executed(code_of(module.source), {})["find"]
        shared: dict[tuple[object, ...], Any] = {}
        for place, own in enumerate(subjects):
            subject = read("own", own)
            names: dict[str, Value] = {SUBJECT: subject, "whole": whole}
            expected = evaluate(text, names, LISTS)
            # Alone, after others, and once more.
            frames = [Frame(dict(names)), Frame(dict(names), shared=shared), Frame(dict(names), shared=shared)]
            for frame in frames:
                assert same(expression.evaluate(frame), expected), (text, place)
            assert len({frame.steps for frame in frames}) == 1, text
            traced = Frame(dict(names))
            assert same(expression.trace(traced).value, expected), text
            assert traced.steps >= frames[0].steps, text
            assert same(as_generated(expected), made(subject, names, kept_here)), (text, place)
            for value in by_generated_code(expression, names):
                assert same(as_generated(expected), value), text

    check()
    assert sum(answered) > len(answered) / 2


def test_lists_of_one_form_and_other_types_are_not_asked_alike() -> None:
    """A field of one name is a value in one record, and in another a list in which something is not known."""
    plain, listing = (RecordType(name, {"x": of, "m": TEXT}) for name, of in (("one", NUMBER), ("other", ListType(TEXT))))
    whole = RecordType("whole", {"ones": ListType(plain), "others": ListType(listing)})
    scope = Scope(RecordType("own", {"name": TEXT, "here": TruthType()}), {"whole": whole}, around=frozenset({"whole"}))
    texts = [f"any(known(p.x) == here and p.m == name for p in whole.{items})" for items in ("ones", "others")]
    expressions = [compile_expression(text, scope) for text in texts]
    ones: list[Value] = [Record(f"whole.ones.{at}", {"x": 1, "m": "desa"}) for at in range(20)]
    others: list[Value] = [Record(f"whole.others.{at}", {"x": ["a", Unknown(("x",))], "m": "desa"}) for at in range(20)]
    own = Record("own", {"name": "desa", "here": True})
    names: dict[str, Value] = {SUBJECT: own, "whole": Record("whole", {"ones": ones, "others": others})}
    assert [expression.evaluate(Frame(dict(names))) for expression in expressions] == [True, False]
    module = Module(())
    module.add(
        "decide", [Condition(text, None, expression.tree) for text, expression in zip(texts, expressions, strict=True)], scope.around
    )
    assert list(executed(code_of(module.source), {})["decide"](own, names, {})) == [HOLDS, FAILS]
