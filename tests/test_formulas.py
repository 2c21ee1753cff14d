"""The prose of formulas as expressions: tables of wordings, all formulas of the eight agreements, and what holds of any text."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.formulas.pieces import PROBLEMS
from agreements.formulas.prose import MAX_LENGTH, Compiled, compile_formula
from agreements.loading import load
from agreements.source.document import read_file
from engine.language import Expression
from engine.language.functions import FUNCTIONS
from engine.run.running import run
from engine.scoring.computations import expression_of
from rules import RULES
from tests.rows import each
from tests.shipped import decided_book
from tests.vocabulary import VOCABULARY

ROOT = Path(__file__).parents[1]


def table(name: str) -> list[dict[str, str]]:
    root: Any = read_file(ROOT / "tests" / "formulas" / f"{name}.yaml").root
    return list(root)


def accepted(compiled: Compiled) -> None:
    """The engine accepts the expression, and its quantities are those that the compiler names."""
    assert compiled.expression is not None
    expression = expression_of(compiled.expression)
    assert isinstance(expression, Expression)
    assert set(expression.names) == {quantity.name for quantity in compiled.quantities}


@each({name: table(name) for name in ("wordings", "practice", "offices")}, lambda row: row["text"][:60])
def test_wording(row: dict[str, str]) -> None:
    compiled = compile_formula(row["text"], VOCABULARY)
    assert (compiled.expression, compiled.unit, compiled.problems) == (row["gives"], row["unit"], ())
    accepted(compiled)


@each({"defects": table("defects")}, lambda row: row["text"])
def test_defect(row: dict[str, str]) -> None:
    compiled = compile_formula(row["text"], VOCABULARY)
    assert compiled.expression is None
    assert (compiled.problems[0].code, compiled.problems[0].place.start) == (row["defect"], int(row["at"]))


def test_every_formula_of_the_eight_agreements_is_accounted_for() -> None:
    wanted = {row["indicator"]: row for row in table("sokaraja")}
    found = {}
    for item in load([ROOT / "agreements" / "sokaraja-2021"], VOCABULARY).agreements:
        for number, objective in enumerate(item.agreement.objectives or (), 1):
            for place, indicator in enumerate(objective.indicators or (), 1):
                if indicator.formula is None:
                    continue
                compiled = compile_formula(indicator.formula, VOCABULARY, indicator.name, indicator.measure(VOCABULARY))
                key = f"{item.agreement.id}/{number}/{place}"
                if compiled.expression is not None:
                    accepted(compiled)
                    found[key] = {"indicator": key, "gives": compiled.expression, "unit": compiled.unit}
                else:
                    found[key] = {"indicator": key, "defect": compiled.problems[0].code, "at": str(compiled.problems[0].place.start)}
    assert found == wanted
    assert len(found) == 33


@pytest.mark.parametrize(
    ("text", "name", "measure", "code"),
    [
        ("Indeks Kepuasan Masyarakat", "Indeks Kepuasan Masyarakat", "index", "repeats-indicator"),
        ("Jumlah desa aktif", "Persentase desa aktif", "percentage", "no-division"),
    ],
)
def test_defect_that_the_name_shows(text: str, name: str, measure: str, code: str) -> None:
    assert [problem.code for problem in compile_formula(text, VOCABULARY, name, measure).problems] == [code]
    assert compile_formula(text, VOCABULARY).expression is not None


def test_a_name_that_is_repeated_is_enough_for_a_count_or_a_published_value() -> None:
    assert compile_formula("Jumlah temuan", VOCABULARY, "Jumlah temuan", "count").expression == "temuan"
    assert compile_formula("Rilis BPS", VOCABULARY, "Persentase penduduk miskin", "percentage").expression == "rilis_bps"


def test_every_part_has_its_place_and_unit() -> None:
    text = "Realisasi belanja dibagi jumlah desa (desa) x 100%"
    compiled = compile_formula(text, VOCABULARY)
    assert [(q.name, q.unit, text[q.start : q.end]) for q in compiled.quantities] == [
        ("realisasi_belanja", "rupiah", "Realisasi belanja"),
        ("desa", "desa", "jumlah desa (desa)"),
    ]
    assert [(piece.kind, piece.unit, text[piece.start : piece.end]) for piece in compiled.pieces] == [
        ("divide", "", "dibagi"),
        ("multiply", "", "x"),
        ("number", "%", "100%"),
    ]
    assert (compiled.numerator, compiled.denominator) == ("realisasi_belanja", "desa")


PROSE = """
jumlah desa aktif dibagi x X × 100% 100 ( ) [ ] / : - + ditambah dikurangi rata-rata selisih perbandingan antara dengan dan dari per 1.000
penduduk terhadap realisasi target n-1 tahun n = a b , ; . % persen nilai indeks penjumlahan rasio persentase Σ 0 keterangan:
"""
WORDS = st.sampled_from([*PROSE.split(), "\n"])


@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=40))
def test_any_text_compiles_or_says_why_not(text: str) -> None:
    compiled = compile_formula(text, VOCABULARY, "Persentase desa", "percentage")
    assert (compiled.expression is None) == bool(compiled.problems)
    places = [(part.start, part.end) for parts in (compiled.quantities, compiled.pieces) for part in parts]
    places += [(problem.place.start, problem.place.end) for problem in compiled.problems]
    assert all(0 <= start <= end <= len(text) for start, end in places)
    assert {problem.code for problem in compiled.problems} <= set(PROBLEMS)
    if compiled.expression is not None:
        accepted(compiled)


def test_what_has_no_brackets_says_how_it_was_read() -> None:
    text = "Jumlah A ditambah jumlah B dibagi jumlah C x 100%"
    (piece,) = compile_formula(text, VOCABULARY).assumed
    assert text[piece.start : piece.end] == "Jumlah A ditambah jumlah B dibagi jumlah C"
    assert compile_formula("(Jumlah A ditambah jumlah B) dibagi jumlah C x 100%", VOCABULARY).assumed == ()
    assert compile_formula("1 - jumlah A / jumlah B x 100%", VOCABULARY).assumed == ()


@pytest.mark.parametrize("word", [*FUNCTIONS, "value", "for", "lambda"])
def test_a_quantity_takes_no_name_of_the_language(word: str) -> None:
    accepted(compile_formula(f"Jumlah {word} dibagi jumlah desa", VOCABULARY))


def test_the_rules_object_to_what_is_wrong_and_to_nothing_else(tmp_path: Path) -> None:
    rows: Any = table("objections")
    indicators = [{"number": str(place), "name": row["name"], "formula": row["formula"]} for place, row in enumerate(rows, 1)]
    agreement = {"id": "a", "objectives": [{"number": "1", "text": "Meningkatnya kinerja", "indicators": indicators}]}
    (tmp_path / "a.yaml").write_text(json.dumps(agreement), encoding="utf-8")
    # The whole book is read: its definitions are shared.
    own = {file.stem.partition("-")[0] for file in (RULES / "formulas").glob("PK*.yaml")}
    result = run(decided_book(), load([tmp_path], VOCABULARY).agreements)
    found = defaultdict(list)
    for finding in (finding for finding in result.findings if finding.rule in own):
        found[finding.location.path.indexes[1]].append(finding.rule)
    read = {row["formula"]: sorted(found[place]) for place, row in enumerate(rows)}
    assert read == {row["formula"]: list(row["objections"]) for row in rows}


@pytest.mark.parametrize(
    "text", ["(" * 900 + "a" + ")" * 900, "a+" * 900, "1/3 (" * 300, "Jumlah a / " * 10_000, "a + " * 240 + "a", "x 100% " * 200]
)
def test_a_deep_or_long_text_ends_soon(text: str) -> None:
    started = time.process_time()
    compiled = compile_formula(text, VOCABULARY)
    assert compiled.problems or compiled.expression
    assert time.process_time() - started < 1


@pytest.mark.parametrize("piece", ["a/", "A = b; ", "\n", "tahun n-1 - ", "(", "x 100% ", "√", "penyebut: ", "rata-rata "])
def test_a_hostile_text_ends_soon(piece: str) -> None:
    started = time.process_time()
    compile_formula((piece * MAX_LENGTH)[:MAX_LENGTH], VOCABULARY)
    assert time.process_time() - started < 1


def test_every_defect_is_provoked() -> None:
    codes = {row["defect"] for name in ("defects", "sokaraja") for row in table(name) if "defect" in row}
    codes.add(compile_formula("Jumlah desa " * MAX_LENGTH, VOCABULARY).problems[0].code)
    assert codes == set(PROBLEMS)
