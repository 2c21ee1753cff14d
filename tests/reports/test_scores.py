"""The report of scores: golden files in both languages, every phrase provoked, a miss never shown as reached."""

import json
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from agreements.model import Agreement, Indicator
from agreements.notation import read_target
from agreements.portfolio import load
from agreements.prose import DEFECTS, Defect
from agreements.source import read_file
from engine.achievement import Achievement, Unscored, achieve
from engine.computations import computation, expression_of
from engine.expression import Expression
from engine.parameters import Direction, parameters
from engine.scores import score, score_agreement
from engine.seal import Seal
from reports import phrasing, scores
from reports.words import CATALOGUE, LANGUAGES, Language, Words
from tests.reports.samples import ROOT

Golden = Callable[[str, str], None]
SAMPLE = Path("tests/samples/figures/kecamatan")
KNOWN = parameters()
SEAL = Seal("a" * 64, "b" * 64, version="0")


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths as short as they are written here, so that lines break alike wherever the project lies."""
    monkeypatch.chdir(ROOT)


@pytest.fixture(autouse=True)
def at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are relative, so that lines are folded alike wherever the project lies."""
    monkeypatch.chdir(ROOT)


def sample() -> Any:
    loaded = load([SAMPLE])
    assert loaded.problems == ()
    return [(item, score_agreement(item.agreement, KNOWN)) for item in loaded.agreements]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", ["text", "explain", "json"])
def test_report(golden: Golden, lang: Language, form: str) -> None:
    words, scored = Words(lang), sample()
    made = {
        "text": lambda: scores.text(scored, KNOWN, words, SEAL, width=100),
        "explain": lambda: scores.explained(scored, words, SEAL, width=140),
        "json": lambda: scores.as_json(scored, KNOWN, words, SEAL),
    }[form]()
    golden(f"scores-{form}.{lang}.{'json' if form == 'json' else 'txt'}", made)


def test_json_is_exact() -> None:
    report = json.loads(scores.as_json(sample(), KNOWN, Words("en"), SEAL))
    assert report["version"] == 1
    first = report["agreements"][0]["objectives"][0]["indicators"][0]
    assert (first["achievement"], first["result"], first["derivation"][0]["at"][0].rpartition("/")[2]) == (
        "1910/19",
        "191/2",
        "realisasi.yaml:3",
    )


def test_what_was_missed_is_never_shown_as_a_hundred() -> None:
    words = Words("id")
    assert phrasing.percent(Fraction(999999, 10000), words, reached=False) == "< 100%"
    assert phrasing.percent(Fraction(999949, 10000), words, reached=False) == "99,99%"
    assert phrasing.percent(100, words, reached=True) == "100%"
    assert phrasing.percent(Fraction(-1, 3), words) == "-0,33%"


def test_nothing_to_score_is_told_once() -> None:
    (camat,) = [item for item in load([ROOT / "agreements" / "sokaraja-2021" / "camat.yaml"]).agreements if item.selected]
    shown = scores.text([(camat, score_agreement(camat.agreement, KNOWN))], KNOWN, Words("en"), SEAL, width=100)
    assert "all indicators: nothing was reported" in shown
    assert "0%" not in shown.replace("100%", "").replace("120%", "")


EXPRESSIONS = {
    "(a_b - c) / c * 100": ("(a b dikurangi c) dibagi c, dikali 100", "(a b minus c) divided by c, times 100"),
    "a / (b * c)": ("a dibagi (b dikali c)", "a divided by (b times c)"),
    "a - (b - c)": ("a dikurangi (b dikurangi c)", "a minus (b minus c)"),
    "0.25 * a + b / c * 75": ("(0,25 dikali a) ditambah (b dibagi c, dikali 75)", "(0.25 times a) plus (b divided by c, times 75)"),
    "mean([a, b, c])": ("rata-rata dari a, b, dan c", "the mean of a, b and c"),
    "sum([a, b])": ("jumlah dari a dan b", "the sum of a and b"),
    "min([a, b])": ("yang terkecil dari a dan b", "the smallest of a and b"),
    "max([a, b])": ("yang terbesar dari a dan b", "the largest of a and b"),
    "abs(-a) % 3": ("sisa nilai mutlak minus a dibagi 3", "the remainder of the absolute value of minus a divided by 3"),
    "round(a)": ("a, dibulatkan", "a, rounded"),
}


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_an_expression_reads_as_a_sentence(text: str) -> None:
    made = expression_of(text)
    assert isinstance(made, Expression)
    indonesian, english = EXPRESSIONS[text]
    assert phrasing.sentence(made, Words("id")).partition(": ")[2].removesuffix(".") == indonesian
    assert phrasing.sentence(made, Words("en")).partition(": ")[2].removesuffix(".") == english


def provoked(words: Words) -> None:
    """Say everything that a score can say."""
    worked: Any = read_file(ROOT / "tests" / "scores" / "worked.yaml").root
    for row in worked:
        direction: Direction = "lower" if row.get("direction") == "lower" else "higher"
        cap = None if row.get("cap") == "none" else 120
        known = replace(KNOWN, cap=cap, lower="quotient" if row.get("lower") == "quotient" else "difference")
        found = achieve(read_target(row["target"]), read_target(row["result"]), direction, known, row.get("name", ""))
        if isinstance(found, Unscored):
            phrasing.why(found, words)
        else:
            list(phrasing.achievement(found, words))
    for rule in ("range-quotient", "range-zero"):
        list(phrasing.achievement(Achievement(50, 50, False, rule, 1, 2), words))
    rows: Any = read_file(ROOT / "tests" / "scores" / "indicators.yaml").root
    for row in rows:
        made = score(Indicator.model_validate(row["indicator"]), "objectives.0.indicators.0", KNOWN)
        phrasing.direction(made, words)
        list(phrasing.formula(made.computation, words))
        if made.why is not None:
            phrasing.why(made.why, words)
        for step in made.result.steps:
            phrasing.step(step, words)
    for code in DEFECTS:
        phrasing.defect(Defect(code, "dibagi", 3, 9), words)
    unit = score(Indicator(name="Prestasi MTQ", target="Juara 3"), "objectives.0.indicators.0", KNOWN)
    phrasing.direction(unit, words)
    phrasing.why(Unscored("target-is-date", (("text", "31 Desember 2026"),)), words)
    for fields in ({"expression": "a /"}, {"formula": "Jumlah desa dibagi"}, {"formula": "Jumlah A + jumlah B dibagi jumlah C"}):
        list(phrasing.formula(computation(Indicator.model_validate(fields)), words))
    phrasing.percent(Fraction(999999, 10000), words, reached=False)
    for text in EXPRESSIONS:
        expression = expression_of(text)
        assert isinstance(expression, Expression)
        phrasing.sentence(expression, words)
    scores.text(sample(), KNOWN, words, SEAL, width=100)
    scores.explained(sample(), words, SEAL, width=100)
    (camat,) = [item for item in load([ROOT / "agreements" / "sokaraja-2021" / "camat.yaml"]).agreements if item.selected]
    unlabelled = Agreement.model_validate({"id": "a", "objectives": [{"indicators": [{"name": "Jumlah rapat"}]}]})
    scores.explained([(camat, score_agreement(unlabelled, KNOWN))], words, SEAL, width=100)
    found_none = [(camat, score_agreement(camat.agreement, KNOWN))]
    scores.text(found_none, KNOWN, words, SEAL, width=100)
    scores.explained(found_none, words, SEAL, width=100)


def test_every_phrase_of_scores_is_said(said: set[str]) -> None:
    for lang in LANGUAGES:
        provoked(Words(lang))
    keys = {f"score.{key}" for key in read_file(CATALOGUE / "score.yaml").root}
    # The template's words are on the sheet (tests/test_figures.py).
    assert {key for key in keys - said if not key.startswith("score.template-")} == set()
