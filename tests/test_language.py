"""The meaning of the expression language, as the tables in tests/language say it, on both evaluators."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from engine.language import (
    LEXICON,
    SUBJECT,
    Derivation,
    EvaluationError,
    Expression,
    Frame,
    Lexicon,
    ListType,
    NumberType,
    Problems,
    Record,
    RecordType,
    Scope,
    TextType,
    Type,
    Unknown,
    Value,
    compile_expression,
    unit,
)
from engine.language.suggesting import suggest
from engine.language.types import TRUTH
from tests.rows import each

NUMBER, TEXT, RUPIAH = NumberType(), TextType(), NumberType(unit("rupiah"))
PART = RecordType("part", {"n": NUMBER, "name": TEXT})
ITEM = RecordType("item", {"amount": RUPIAH, "name": TEXT, "n": NUMBER, "flag": TRUTH, "parts": ListType(PART)})
GRAND = RecordType("grand", {"n": NUMBER, "t": TEXT})
CHILD = RecordType("child", {"n": NUMBER, "t": TEXT, "rp": RUPIAH, "grand": GRAND})
SCALE = RecordType("scale", {"low": NUMBER, "high": NUMBER, "words": ListType(TEXT)})
REFERENCE = RecordType("reference", {"measures": ListType(TEXT), "scales": ListType(SCALE)})
FIELDS: dict[str, Type] = {
    "n": NUMBER, "m": NUMBER, "k": NUMBER, "rp": RUPIAH, "rq": RUPIAH, "y": NumberType(unit("year")), "t": TEXT, "u": TEXT,
    "kind": TextType(frozenset({"kumulatif", "non kumulatif"}), closed=True), "flag": TRUTH, "other": TRUTH,
    "numbers": ListType(NUMBER), "texts": ListType(TEXT), "flags": ListType(TRUTH), "child": CHILD, "items": ListType(ITEM),
}  # fmt: skip
DOC = RecordType("doc", FIELDS)
# A language of a few words: common ones, a dictionary, -nya and di-, words that run together, a word that names follow.
DICTIONARY = frozenset({"pelayaran", "kelapa", "melihat", "sungguh", "bupati", "joging"})
LEXICON_HERE = Lexicon(
    frozenset({"sakip", "pelayanan", "persentase", "jumlah", "yang", "desa", "tertib", "kinerja", "rehabilitasi"}),
    lambda word: word in DICTIONARY or word == "klaten",
    lambda word: word in DICTIONARY,
    [Derivation(after="nya"), Derivation(before="di", last="k"), Derivation(before="be", first="r")],
    {"presentase": "persentase", "pelayaran": "pelayanan"},
    frozenset({"yang", "dan"}),
    frozenset({"desa"}),
)
SCOPE = Scope(DOC, {"reference": REFERENCE, "lexicon": LEXICON})


def value_of(type_: Type, raw: Any, path: str) -> Value:
    """A given value as the language sees it; the bare word `unknown` is an element that cannot be read."""
    if raw == "unknown" and not isinstance(type_, TextType):
        return Unknown((path,))
    if isinstance(type_, RecordType):
        below = f"{path}." if path else ""
        return Record(path, {name: value_of(type_.fields[name], item, below + name) for name, item in raw.items()})
    if isinstance(type_, ListType):
        return [
            Unknown((f"{path}.{index}",)) if item == "unknown" else value_of(type_.of, item, f"{path}.{index}")
            for index, item in enumerate(raw)
        ]
    return number(raw) if isinstance(type_, NumberType) else raw


def number(raw: Any) -> int | Fraction:
    # Some lists have two hundred thousand.
    if isinstance(raw, int):
        return raw
    exact = Fraction(raw)
    return exact.numerator if exact.denominator == 1 else exact


def expected(raw: Any) -> Value:
    """A value as the tables write it."""
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, list):
        return [expected(item) for item in raw]
    if isinstance(raw, dict):
        return Unknown(raw["unknown"]) if "unknown" in raw else raw["text"]
    return number(raw)


def frame(case: dict[str, Any]) -> Frame:
    given = dict(case.get("given") or {})
    if "make" in case:
        given[case["make"]["field"]] = list(range(1, case["make"]["count"] + 1))
    reference = given.pop("reference", None)
    root = value_of(DOC, given, "")
    absent = Unknown(("reference",))
    return Frame(
        {SUBJECT: root, "reference": absent if reference is None else value_of(REFERENCE, reference, "reference"), "lexicon": LEXICON_HERE}
    )


FILES = sorted((Path(__file__).parent / "language").glob("*.yaml"))
CASES: dict[str, list[dict[str, Any]]] = {file.stem: YAML(typ="safe").load(file.read_text())["cases"] for file in FILES}


def case_name(case: dict[str, Any]) -> str:
    return str(case.get("name") or case["expr"][:60])


def test_there_are_enough_cases() -> None:
    assert sum(map(len, CASES.values())) >= 280


@each(CASES, case_name)
def test_case(case: dict[str, Any]) -> None:
    if "errors" in case:
        with pytest.raises(Problems) as caught:
            compile_expression(case["expr"], SCOPE)
        errors = caught.value.problems
        assert [error.code for error in errors] == case["errors"]
        if "span" in case:
            assert case["expr"][errors[0].place.start : errors[0].place.end] == case["span"]
        if "hint" in case:
            assert errors[0].arguments.get("hint") == case["hint"]
        if "construct" in case:
            assert errors[0].arguments["construct"] == case["construct"]
        return
    expression = compile_expression(case["expr"], SCOPE)
    if "raises" in case:
        for evaluate in (expression.evaluate, expression.trace):
            with pytest.raises(EvaluationError) as ended:
                evaluate(frame(case))
            assert ended.value.code == case["raises"]
        return
    wanted = Unknown(case["unknown"]) if "unknown" in case else expected(case["value"])
    fast = expression.evaluate(frame(case))
    assert fast == wanted
    assert type(fast) is type(wanted)
    assert same_on_both_paths(expression, case) == fast


def same_on_both_paths(expression: Expression, case: dict[str, Any]) -> Value:
    return expression.trace(frame(case)).value


@pytest.mark.parametrize(
    ("name", "known", "hint"),
    [
        ("PK6O1", ["PK617", "PK601"], "PK601"),
        ("pk60l", ["PK610", "PK601"], "PK601"),
        ("PKI02", ["PK812", "PK102"], "PK102"),
        ("amuont", ["amount", "name"], "amount"),
        ("xyzzy", ["amount", "name"], None),
    ],
)
def test_what_looks_alike_is_meant_before_what_is_near(name: str, known: list[str], hint: str | None) -> None:
    assert suggest(name, known).get("hint") == hint
