"""The report of scores: golden files in both languages, every phrase provoked, a miss never shown as reached."""

import json
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from agreements.formulas.pieces import PROBLEMS
from agreements.formulas.prose import compile_formula
from agreements.loading import load
from agreements.model import Agreement, Indicator
from agreements.notation.targets import read_target
from agreements.source.document import read_file
from agreements.submitted import Submitted
from engine.language import Expression, Problem, Span
from engine.language.path import DataPath
from engine.review.seal import Seal
from engine.scoring.achievement import Achievement, Unscored, achieve
from engine.scoring.computations import computation, expression_of
from engine.scoring.grounds import Direction
from engine.scoring.parameters import parameters
from engine.scoring.realised import QUARTERS
from engine.scoring.scores import score, score_agreement
from engine.scoring.spending import spend
from reports.scores import score_json as scores_json
from reports.scores import score_text as scores
from reports.words import phrasing
from reports.words import sentences as aloud
from reports.words.catalogue import CATALOGUE, LANGUAGES, Language, Words
from reports.words.problems import message
from tests.reports.samples import ROOT
from tests.vocabulary import VOCABULARY

Golden = Callable[[str, str], None]
SAMPLE = Path("tests/samples/figures/kecamatan")
KNOWN = parameters(VOCABULARY)
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
    loaded = load([SAMPLE], VOCABULARY)
    assert loaded.problems == ()
    return [(item, score_agreement(item.agreement, KNOWN)) for item in loaded.agreements]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", ["text", "explain", "json"])
def test_report(golden: Golden, lang: Language, form: str) -> None:
    words, scored = Words(lang), sample()
    made = {
        "text": lambda: scores.text(scored, KNOWN, words, SEAL, width=100),
        "explain": lambda: scores.explained(scored, KNOWN, words, SEAL, width=140),
        "json": lambda: scores_json.as_json(scored, KNOWN, words, SEAL),
    }[form]()
    golden(f"scores-{form}.{lang}.{'json' if form == 'json' else 'txt'}", made)


def test_json_is_exact() -> None:
    report = json.loads(scores_json.as_json(sample(), KNOWN, Words("en"), SEAL))
    assert report["version"] == 1
    first = report["agreements"][0]["objectives"][0]["indicators"][0]
    assert (first["achievement"], first["result"], first["derivation"][0]["at"][0].rpartition("/")[2]) == (
        "1910/19",
        "191/2",
        "realisasi.yaml:3",
    )


def test_what_was_missed_is_never_shown_as_a_hundred() -> None:
    words = Words("id")
    assert phrasing.percent(Fraction(999999, 10000), words) == "< 100%"
    assert phrasing.percent(Fraction(999949, 10000), words) == "99,99%"
    assert phrasing.percent(100, words) == "100%"
    assert phrasing.percent(Fraction(-1, 3), words) == "-0,33%"
    assert phrasing.percent(Fraction(-100, 3), words, (0, 100)) == "-33,33%"


def shown(target: str, result: str, direction: Direction = "higher") -> list[str]:
    """The cells of the table's row for a result."""
    figures = {"year": {"value": result}} if "/" not in result else None
    fields: dict[str, Any] = {"name": "Nilai", "target": target, "direction": direction, "figures": figures}
    if figures is None:
        amounts = zip(("surat_dibalas", "surat_masuk"), result.split("/"), strict=True)
        fields["formula"] = "Jumlah surat dibalas dibagi jumlah surat masuk x 100%"
        fields["figures"] = {"year": {"quantities": [{"name": name, "amount": amount} for name, amount in amounts]}}
    (camat,) = [item for item in load([ROOT / "agreements" / "sokaraja-2021" / "camat.yaml"], VOCABULARY).agreements if item.selected]
    agreement = Agreement.model_validate({"id": "a", "objectives": [{"indicators": [fields]}]})
    table = scores.text([(camat, score_agreement(agreement, KNOWN))], KNOWN, Words("en"), SEAL, width=100)
    row = next(line for line in table.splitlines() if "1.1" in line)
    return [cell.strip() for cell in row.split("  ") if cell.strip()]


def test_rounding_lifts_nothing_over_a_limit() -> None:
    assert shown("100%", "90,999%")[3] == "< 91%"
    assert shown("100%", "90,999%")[-1] == "high"
    assert shown("100%", "75,996%")[3] == "< 76%"
    assert shown("100", "91")[3] == "91%"
    assert shown("100%", "99999/100000")[2:4] == ["< 100%", "< 100%"]
    assert shown("100%", "100000/100000")[2:4] == ["100%", "100%"]
    assert shown("5%", "5001/100000", "lower")[2] == "> 5%"


@pytest.mark.parametrize("folder", ["tests/samples/figures/kecamatan", "agreements/melati-2026", "agreements/sokaraja-2021"])
@pytest.mark.parametrize("width", [80, 100, 120])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_table_fits_the_page(folder: str, width: int, lang: Language) -> None:
    scored = [(item, score_agreement(item.agreement, KNOWN)) for item in load([ROOT / folder], VOCABULARY).agreements]
    table = scores.text(scored, KNOWN, Words(lang), SEAL, width=width)
    assert max(map(len, table.splitlines())) <= width


def test_a_mean_says_what_it_is_of() -> None:
    reported = scores.explained(sample(), KNOWN, Words("en"), SEAL, width=140)
    assert "  Mean of the objective: (≈ 91.6667 + 80) / 2 = ≈ 85.8333%; 1 indicator could not be scored." in reported
    terms = "(≈ 100.5263 + ≈ 101.3095 + 0 + ≈ 91.6667 + 80) / 5"
    assert f"Mean of kecamatan/camat: {terms} = ≈ 74.7005%; 1 indicator could not be scored." in reported


def test_a_quarter_says_what_it_is_compared_with() -> None:
    reported = scores.explained(sample(), KNOWN, Words("en"), SEAL, width=140)
    line = "Quarter 2: result 1 (target 1, achievement 100%); so far 2 (target 2, achievement 100%, very high)"
    assert f"{line} [{SAMPLE}/realisasi.yaml:22]" in " ".join(reported.split())
    quarter = json.loads(scores_json.as_json(sample(), KNOWN, Words("en"), SEAL))["agreements"][0]["objectives"][1]["indicators"][1][
        "quarters"
    ][1]
    assert quarter == {
        "quarter": "tw2",
        "own": "1",
        "at": [f"{SAMPLE}/realisasi.yaml:22"],
        "own_target": "1",
        "own_achievement": "100",
        "to_date": "2",
        "why": None,
        "target": "2",
        "achievement": "100",
        "band": "very high",
    }


def test_a_long_text_is_not_repeated_in_full() -> None:
    assert len(phrasing.why(Unscored("result-unreadable", (("text", "9 " * 5000),)), Words("en"))) < 300
    assert len(phrasing.why(Unscored("result-unreadable", (("text", "9" * 5000),)), Words("en"))) < 300


def test_nothing_to_score_is_reported_once() -> None:
    (camat,) = [item for item in load([ROOT / "agreements" / "sokaraja-2021" / "camat.yaml"], VOCABULARY).agreements if item.selected]
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
    "abs(a - b) / b": ("nilai mutlak (a dikurangi b) dibagi b", "the absolute value of (a minus b) divided by b"),
    "round(a)": ("a, dibulatkan", "a, rounded"),
    "round(a / b, 2) + c": (
        "((a dibagi b), dibulatkan sampai 2 angka di belakang koma) ditambah c",
        "((a divided by b), rounded to 2 decimals) plus c",
    ),
    "default(a, 0) * b": ("(a, atau 0 bila tidak diketahui) dikali b", "(a, or 0 where it is unknown) times b"),
    "count([a, b])": ("banyaknya dari a dan b", "the number of a and b"),
    "a if b > 2 else c": ("a jika b lebih dari 2, selain itu c", "a if b is more than 2, otherwise c"),
    "1 + (a if b >= c else 0)": ("1 ditambah (a jika b sekurang-kurangnya c, selain itu 0)", "1 plus (a if b is at least c, otherwise 0)"),
    "a if b < c else b": ("a jika b kurang dari c, selain itu b", "a if b is less than c, otherwise b"),
    "a if b <= c else b": ("a jika b paling banyak c, selain itu b", "a if b is at most c, otherwise b"),
    "a if b == c else b": ("a jika b sama dengan c, selain itu b", "a if b equals c, otherwise b"),
    "a if b != c else b": ("a jika b tidak sama dengan c, selain itu b", "a if b does not equal c, otherwise b"),
    "a if known(b) else c": ("a jika b diketahui, selain itu c", "a if b is known, otherwise c"),
    "a if b > 0 and (c > 0 or not known(b)) else 0": (
        "a jika b lebih dari 0 dan (c lebih dari 0 atau tidak benar bahwa b diketahui), selain itu 0",
        "a if b is more than 0 and (c is more than 0 or it is not so that b is known), otherwise 0",
    ),
    "a if b in [1, 2] else c": ("a jika b in [1, 2], selain itu c", "a if b in [1, 2], otherwise c"),
}


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_an_expression_reads_as_a_sentence(text: str) -> None:
    made = expression_of(text)
    assert isinstance(made, Expression)
    indonesian, english = EXPRESSIONS[text]
    assert aloud.sentence(made, Words("id")).partition(": ")[2].removesuffix(".") == indonesian
    assert aloud.sentence(made, Words("en")).partition(": ")[2].removesuffix(".") == english


def assumed(words: Words) -> str:
    """The table of an agreement in which nothing decides the direction of one indicator, and offices differ about another."""
    (camat,) = [item for item in load([ROOT / "agreements" / "sokaraja-2021" / "camat.yaml"], VOCABULARY).agreements if item.selected]
    names = ("Indeks risiko bencana", "Persentase siswa SMA", "Jumlah temuan")
    indicators = [{"name": name, "target": "5", "figures": {"year": {"value": "4"}}} for name in names]
    agreement = Agreement.model_validate({"id": "a", "objectives": [{"indicators": indicators}]})
    found = score_agreement(agreement, KNOWN)
    for _, made in found.objectives:
        for one in made:
            phrasing.direction(one, words)
    return scores.text([(camat, found)], KNOWN, words, SEAL, width=100)


def test_assumed_directions_are_marked() -> None:
    lines = [line.rstrip() for line in assumed(Words("en")).splitlines()]
    marked = [line for line in lines if "% *" in line]
    # The mean of the objective rests on them.
    assert [line.split()[0] for line in marked] == ["1.1", "1.2", "mean"]
    assert "direction of 2 indicators in it is only assumed" in " ".join(lines)
    assert sum("direction of this indicator is assumed" in line for line in lines) == 1


def provoked(words: Words) -> None:
    """Say everything that a score can say."""
    assumed(words)
    worked: Any = read_file(ROOT / "tests" / "scores" / "worked.yaml").root
    for row in worked:
        direction: Direction = "lower" if row.get("direction") == "lower" else "higher"
        cap = None if row.get("cap") == "none" else 120
        known = replace(KNOWN, cap=cap, lower="quotient" if row.get("lower") == "quotient" else "difference")
        found = achieve(
            read_target(row["target"], VOCABULARY), read_target(row["result"], VOCABULARY), direction, known, row.get("name", "")
        )
        if isinstance(found, Unscored):
            phrasing.why(found, words)
        else:
            list(phrasing.achievement(found, words))
    for rule in ("range-quotient", "range-zero", "grade-kept"):
        list(phrasing.achievement(Achievement(50, 50, False, rule, 1, 2), words))
    rows: Any = read_file(ROOT / "tests" / "scores" / "indicators.yaml").root
    for row in rows:
        made = score(Indicator.model_validate(row["indicator"]), DataPath("objectives", 0, "indicators", 0), KNOWN)
        phrasing.direction(made, words)
        list(phrasing.formula(made.computation, words))
        if made.why is not None:
            phrasing.why(made.why, words)
        for step in made.result.steps:
            phrasing.step(step, words)
    for code in PROBLEMS:
        message(Problem(code, Span(3, 9), {"text": "dibagi"}), words)
    unit = score(Indicator(name="Prestasi MTQ", target="Juara 3"), DataPath("objectives", 0, "indicators", 0), KNOWN)
    phrasing.direction(unit, words)
    planned = score(Indicator(name="Jumlah xyzzy", target="10", baseline="12"), DataPath("objectives", 0, "indicators", 0), KNOWN)
    phrasing.direction(planned, words)
    unread = score(
        Indicator(name="Jumlah desa wisata yang sepi pengunjung", target="10"), DataPath("objectives", 0, "indicators", 0), KNOWN
    )
    phrasing.direction(unread, words)
    path = DataPath("objectives", 0, "indicators", 0)
    phrasing.direction(score(Indicator(name="Timbulan sampah per orang", target="10"), path, KNOWN, "Menurunnya timbulan sampah"), words)
    phrasing.why(Unscored("wholes-differ", (("target", "3 dari 5 desa"), ("result", "3 dari 9 desa"))), words)
    phrasing.why(Unscored("running-totals"), words)
    phrasing.why(Unscored("past-whole"), words)
    phrasing.why(Unscored("stable"), words)
    phrasing.direction(score(Indicator(name="Tinggi muka air", target="5 m", direction="stable"), path, KNOWN), words)
    for fields in ({"expression": "a /"}, {"formula": "Jumlah desa dibagi"}, {"formula": "Jumlah A + jumlah B dibagi jumlah C"}):
        list(phrasing.formula(computation(Indicator.model_validate(fields), VOCABULARY), words))
    phrasing.percent(Fraction(999999, 10000), words)
    half, whole = read_target("99,999%", VOCABULARY), read_target("100%", VOCABULARY)
    phrasing.result(replace(half, text=""), words, whole)
    phrasing.result(replace(read_target("5,001%", VOCABULARY), text=""), words, read_target("5%", VOCABULARY))
    for item in (
        {"name": "Waktu tunggu", "target": "1 jam", "figures": {"year": {"value": "45 menit"}}},
        {
            "name": "Jumlah rapat",
            "target": "4 kali",
            "calculation": "Kumulatif",
            "quarters": {"tw1": "-", "tw2": "2", "tw3": "-", "tw4": "2"},
            "figures": {"tw2": {"value": "2"}, "tw4": {"value": "2"}},
        },
        {
            "name": "Persentase surat dibalas",
            "formula": "Jumlah surat dibalas dibagi jumlah surat masuk x 100%",
            "target": "90%",
            "figures": {
                f"tw{number}": {"quantities": [{"name": "surat_dibalas", "amount": "1"}, {"name": "surat_masuk", "amount": amount}]}
                for number, amount in enumerate(("4", "2", "3", "5"), 1)
            },
        },
    ):
        for step in score(Indicator.model_validate(item), DataPath("objectives", 0, "indicators", 0), KNOWN).result.steps:
            phrasing.step(step, words)
    list(phrasing.assumed(compile_formula("Realisasi tahun ini dibagi tahun lalu x 100%", VOCABULARY), words))
    for text in EXPRESSIONS:
        expression = expression_of(text)
        assert isinstance(expression, Expression)
        aloud.sentence(expression, words)
    scores.text(sample(), KNOWN, words, SEAL, width=100)
    scores.explained(sample(), KNOWN, words, SEAL, width=100)
    (camat,) = [item for item in load([ROOT / "agreements" / "sokaraja-2021" / "camat.yaml"], VOCABULARY).agreements if item.selected]
    kinds: Any = read_file(ROOT / "tests" / "scores" / "kinds.yaml").root
    shown = [row for rows in kinds.values() for row in rows]
    listed = [_indicator(row) for row in shown]
    every = Agreement.model_validate({"id": "a", "objectives": [{"indicators": listed}]})
    scores.text([(camat, score_agreement(every, KNOWN))], KNOWN, words, SEAL, width=100)
    scores.explained([(camat, score_agreement(every, KNOWN))], KNOWN, words, SEAL, width=100)
    plan: dict[str, Any] = {"target": "4 kali", "calculation": "Kumulatif", "quarters": dict.fromkeys(QUARTERS, "1")}
    begun = Agreement.model_validate(
        {"id": "a", "objectives": [{"indicators": [{**plan, "name": "A", "figures": {"tw1": {"value": "1"}}}]}]}
    )
    scores.text([(camat, score_agreement(begun, KNOWN))], KNOWN, words, SEAL, width=100)
    unlabelled = Agreement.model_validate({"id": "a", "objectives": [{"indicators": [{"name": "Jumlah rapat"}]}]})
    scores.explained([(camat, score_agreement(unlabelled, KNOWN))], KNOWN, words, SEAL, width=100)
    budgets(words, camat)
    found_none = [(camat, score_agreement(camat.agreement, KNOWN))]
    scores.text(found_none, KNOWN, words, SEAL, width=100)
    scores.explained(found_none, KNOWN, words, SEAL, width=100)


def budgets(words: Words, item: Submitted) -> None:
    """What is said of a budget: of what was spent, how efficiently, and of all that is not known of it."""
    reached = {"name": "Jumlah rapat", "target": "4 kali", "direction": "higher", "figures": {"year": {"value": "4"}}}
    missed = {**reached, "figures": {"year": {"value": "3"}}}
    lines = [
        {"name": "Program A", "amount": "100.000", "figures": {"year": "90.000", "supports": "1"}},
        {"name": "Program B", "amount": "100.000", "figures": {"tw1": "90.000", "supports": "2"}},
        {"name": "Program C", "amount": "100.000", "figures": {"year": "100.001", "supports": "2"}},
        {"name": "Program D", "figures": {"year": "90.000", "supports": "3"}},
        {"name": "Program E", "amount": "100.000", "figures": {"year": "90.000", "supports": "3"}},
        {"name": "Program F", "amount": "100.000"},
        {"name": "Program G", "amount": "100.000", "figures": {"year": "1"}},
    ]
    objectives = [{"text": "a", "indicators": [one]} for one in (reached, missed, {"name": "Jumlah rapat", "target": "4 kali"})]
    agreement = Agreement.model_validate({"id": "a", "objectives": objectives, "budget": {"lines": lines}})
    for known in (KNOWN, replace(KNOWN, efficiency="unit-cost")):
        found = score_agreement(agreement, known)
        scored = [(replace(item, agreement=agreement), replace(found, budget=spend(agreement, found, {}, known)))]
        scores.text(scored, known, words, SEAL, width=100)
        scores.explained(scored, known, words, SEAL, width=100)


def _indicator(row: dict[str, Any]) -> dict[str, Any]:
    """A row of tests/scores/kinds.yaml as an indicator."""
    figures = {name: {"value": text} for name, text in zip(QUARTERS, row.get("figures", ()), strict=False) if text is not None}
    figures |= {"year": {"value": row["year"]}} if "year" in row else {}
    made: dict[str, Any] = {key: row[key] for key in ("name", "target", "formula", "direction") if key in row}
    made |= {"calculation": row["type"]} if "type" in row else {}
    made |= {"quarters": dict(zip(QUARTERS, row["quarters"], strict=True))} if "quarters" in row else {}
    return {**made, "figures": {**figures, **({"covers": row["covers"]} if "covers" in row else {})}}


def test_every_phrase_of_scores_is_said(said: set[str]) -> None:
    for lang in LANGUAGES:
        provoked(Words(lang))
    keys = {f"score.{key}" for key in read_file(CATALOGUE / "score.yaml").root}
    # The template's words are on the sheet (tests/test_figures.py).
    assert {key for key in keys - said if not key.startswith("score.template-")} == set()
