"""What was spent of the budget: which line it is of, what quarters make, absorption and efficiency; the same as YAML and as a sheet."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from agreements.figures.budget_placement import read_supports
from agreements.loading import load
from agreements.model import Agreement, Spending
from engine.api import score
from engine.language import DataPath
from engine.scoring.parameters import parameters
from engine.scoring.scores import score_agreement
from engine.scoring.spending import BudgetFunds, Efficiency, Funds, read_spending, spend
from tests.command import periksa
from tests.shipped import shipped_book
from tests.vocabulary import VOCABULARY

AGREEMENT = """
id: camat
title: {text: PERJANJIAN KINERJA TAHUN 2026}
objectives:
  - number: "1"
    indicators:
      - {number: "1", name: Persentase desa tertib, calculation: Non kumulatif, target: 80%, direction: higher}
      - {number: "2", name: Jumlah rapat, calculation: Kumulatif, target: 4 kali, direction: higher}
  - number: "2"
    indicators:
      - {number: "1", name: Nilai layanan, calculation: Non kumulatif, target: "80", direction: higher}
budget:
  lines:
    - {number: "1", name: 7.01.02 Program Pelayanan, amount: "100.000.000"}
    - {number: "1.1", name: Kegiatan Layanan, amount: "60.000.000"}
    - {number: "1.2", name: Kegiatan Rapat, amount: "40.000.000"}
    - {number: "2", name: Program Sarana, amount: "200.000.000"}
    - {number: "3", name: Program Tanpa Pagu}
    - {number: "3", name: Program Lain}
"""
INDICATORS = """
  - {indicator: 1.1, year: 88%}
  - {indicator: 1.2, year: 4}
  - {indicator: 2.1, year: 60}
"""


def written(folder: Path, spending: str, indicators: str = INDICATORS) -> Path:
    (folder / "camat.yaml").write_text(AGREEMENT)
    (folder / "realisasi.yaml").write_text(f"camat:{indicators}{spending}")
    return folder


def funds_of(folder: Path, spending: str, indicators: str = INDICATORS) -> BudgetFunds:
    loaded = load([written(folder, spending, indicators)], VOCABULARY)
    assert loaded.problems == ()
    ((_, found),) = score(loaded, shipped_book()).scored
    assert found.budget is not None
    return found.budget


@pytest.mark.parametrize(
    ("figures", "year", "why", "to_date"),
    [
        ({"tw1": "10", "tw2": "20", "tw3": "30", "tw4": "40"}, 100, None, (10, 30, 60, 100)),
        ({"covers": "year-to-date", "tw1": "10", "tw4": "90"}, 90, None, (10, None, None, 90)),
        ({"covers": "quarter", "tw1": "60", "tw2": "90"}, None, "spent-in-part", (60, 150, None, None)),
        ({"tw1": "Rp 10.000,50"}, None, "spent-in-part", (Fraction(20001, 2), None, None, None)),
        ({"tw1": "10", "tw3": "30"}, None, "quarters-missing", (10, None, None, None)),
        ({"covers": "year-to-date", "tw1": "10", "tw3": "30"}, None, "spent-in-part", (10, None, 30, None)),
        ({"covers": "year-to-date", "tw3": "30"}, None, "spent-in-part", (None, None, 30, None)),
        ({"tw2": "10", "year": "90"}, 90, None, (None, None, None, None)),
        ({"year": "0"}, 0, None, (None, None, None, None)),
        ({"year": "nihil"}, 0, None, (None, None, None, None)),
        ({"tw1": "-", "year": ""}, None, "not-reported", (None, None, None, None)),
        ({"tw1": "belum"}, None, "result-unreadable", (None, None, None, None)),
        # Together more than the ceiling of 100, and the last is not.
        ({"tw1": "20", "tw2": "50", "tw3": "80", "tw4": "95"}, None, "running-totals", (None, None, None, None)),
        ({"tw1": "20", "tw2": "50", "tw3": "80", "tw4": "95", "year": "95"}, 95, None, (None, None, None, None)),
        ({"tw1": "60", "tw2": "50", "tw3": "0", "tw4": "0"}, 110, None, (60, 110, 110, 110)),
    ],
)
def test_what_quarters_give(figures: dict[str, str], year: int | None, why: str | None, to_date: tuple[Any, ...]) -> None:
    found = read_spending(Spending.model_validate(figures), 100, VOCABULARY)
    assert (found.year, found.why.code if found.why else None, found.to_date) == (year, why, to_date)


def test_lines_are_found_by_number_code_and_name(tmp_path: Path) -> None:
    found = funds_of(
        tmp_path,
        """  - {budget: 7.01.02, year: "95.000.000"}
  - {budget: 1.1, name: Kegiatan Layanan, year: "55.000.000"}
  - {budget: program sarana, year: "150.000.000"}
""",
    )
    assert [line.funds.spent.year for line in found.lines] == [95_000_000, 55_000_000, None, 150_000_000, None, None]
    assert [line.within for line in found.lines] == [None, 0, 0, None, None, None]
    assert [line.funds.absorption for line in found.lines[:2]] == [95, Fraction(275, 3)]


def test_a_name_decides_between_a_number_that_is_printed_and_one_that_is_counted(tmp_path: Path) -> None:
    found = funds_of(tmp_path, """  - {budget: 2, year: "2"}
  - {budget: 2, name: Kegiatan Layanan, year: "3"}
  - {budget: 3, name: Program Lain, year: "4"}
""")  # fmt: skip
    assert [line.funds.spent.year for line in found.lines] == [None, 3, None, 2, None, 4]


def test_parts_make_up_a_line_of_which_nothing_is_reported(tmp_path: Path) -> None:
    found = funds_of(
        tmp_path,
        """  - {budget: 1.1, supports: 1, year: "50.000.000"}
  - {budget: 1.2, supports: 1, year: "40.000.000"}
  - {budget: 2, year: "150.000.000"}
""",
    )
    assert found.lines[0].funds.absorption == 90
    assert (found.total.ceiling, found.total.spent.year, found.total.absorption) == (300_000_000, 240_000_000, 80)
    assert list(found.objectives) == [("objectives", 0)]
    served = found.objectives[found.lines[1].serves[0]]
    assert isinstance(served.efficiency, Efficiency)
    assert (served.efficiency.value, served.efficiency.saved) == (10, 10_000_000)


def code(funds: Funds) -> str:
    return "" if isinstance(funds.efficiency, Efficiency) else funds.efficiency.code


def test_efficiency_is_stated_only_where_everything_was_reached(tmp_path: Path) -> None:
    lines = """  - {budget: 1, supports: 1, year: "95.000.000"}
  - {budget: 2, supports: "1.2; 2", year: "150.000.000"}
  - {budget: Program Tanpa Pagu, supports: 1, year: "1.000"}
"""
    found = funds_of(tmp_path, lines)
    assert [code(found.lines[place].funds) for place in (0, 3, 4)] == ["", "served-missed", "no-ceiling"]
    unscored = funds_of(tmp_path, lines, "\n  - {indicator: 1.1, year: 88%}\n")
    assert code(unscored.lines[0].funds) == "served-unscored"
    assert code(funds_of(tmp_path, '  - {budget: 1, year: "1.000"}\n').lines[0].funds) == "serves-nothing"


def test_the_other_formula_is_a_parameter(tmp_path: Path) -> None:
    loaded = load([written(tmp_path, '  - {budget: 2, supports: 2, year: "150.000.000"}\n')], VOCABULARY)
    (item,) = loaded.agreements
    known = replace(parameters(VOCABULARY, 2026), efficiency="unit-cost")
    found = spend(item.agreement, score_agreement(item.agreement, known), {}, known)
    assert found is not None
    # 1 - 75 % / 75 %: three quarters of the money for three quarters of the target.
    assert isinstance(found.lines[3].funds.efficiency, Efficiency)
    assert found.lines[3].funds.efficiency.value == 0


PROBLEMS = {
    "no such line": ("  - {budget: 9, year: 1}\n", "no-such-budget-line"),
    "a slip": ("  - {budget: Program Srana, year: 1}\n", "no-such-budget-line"),
    "number and name of two": ("  - {budget: 2, name: Kegiatan Rapat, year: 1}\n", "number-differs"),
    "a number that is printed twice": ("  - {budget: 3, year: 1}\n", "ambiguous-budget-line"),
    "twice": ("  - {budget: 1.1, year: 1}\n  - {budget: Kegiatan Layanan, year: 1}\n", "figures-twice"),
    "serves what is not there": ("  - {budget: 1.1, supports: 7, year: 1}\n", "supports-nothing"),
    "a comma": ('  - {budget: 1.1, supports: "1,2", year: 1}\n', "supports-nothing"),
    "another coverage": ("  - {budget: 1.1, covers: month, year: 1}\n", "not-a-choice"),
    "a key of indicators": ("  - {budget: 1.1, national: 5}\n", "unknown-key"),
    "of nothing": ("  - {budget: '', year: 1}\n", "no-such-budget-line"),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_what_cannot_be_placed_says_so(name: str, tmp_path: Path) -> None:
    spending, expected = PROBLEMS[name]
    (problem,) = load([written(tmp_path, spending)], VOCABULARY).problems
    assert (problem.code, Path(problem.place.file).name) == (expected, "realisasi.yaml")
    assert problem.place.line > 4


@pytest.mark.parametrize(
    ("text", "found", "unknown"),
    [
        ("1", ["objectives.0"], []),
        ("1.2; 2.1", ["objectives.0.indicators.1", "objectives.1.indicators.0"], []),
        ("1 dan 2", ["objectives.0", "objectives.1"], []),
        ("1, 2.", ["objectives.0", "objectives.1"], []),
        ("1; 1", ["objectives.0"], []),
        ("3", [], ["3"]),
        ("1.3", [], ["1.3"]),
        ("1.1.1", [], ["1.1.1"]),
        ("1,2", [], ["1,2"]),
        ("sasaran satu", [], ["sasaran satu"]),
    ],
)
def test_what_a_line_serves(text: str, found: list[str], unknown: list[str]) -> None:
    from ruamel.yaml import YAML

    agreement = Agreement.model_validate(YAML(typ="safe").load(AGREEMENT.replace("amount: ", "note: ")))
    paths, odd = read_supports(text, agreement)
    assert ([str(path) for path in paths], odd) == (found, unknown)


def test_the_sheet_says_the_same(tmp_path: Path) -> None:
    written(tmp_path, "")
    (tmp_path / "realisasi.yaml").unlink()
    sheet = tmp_path / "realisasi.xlsx"
    done = periksa("score", "--template", sheet, tmp_path / "camat.yaml", "--lang", "id")
    assert done.returncode == 0, done.stderr
    assert load([tmp_path], VOCABULARY).problems == ()
    book = openpyxl.load_workbook(sheet)
    lines = book["anggaran"]
    keys = [cell.value for cell in lines[1]]
    # The line without an amount has no row.
    assert [row[keys.index("name")].value for row in lines.iter_rows(min_row=3)] == [
        "7.01.02 Program Pelayanan", "Kegiatan Layanan", "Kegiatan Rapat", "Program Sarana",
    ]  # fmt: skip
    row = {key: place for place, key in enumerate(keys, 1)}
    lines.cell(3, row["tw1"], 20_000_000)
    lines.cell(3, row["tw4"], "Rp 95.000.000")
    lines.cell(3, row["covers"], "s.d. triwulan")
    lines.cell(3, row["supports"], "1")
    lines.cell(6, row["year"], 150_000_000.5)
    book.save(sheet)
    loaded = load([tmp_path], VOCABULARY)
    assert loaded.problems == ()
    ((item, found),) = score(loaded, shipped_book()).scored
    assert found.budget is not None
    assert [line.funds.spent.year for line in found.budget.lines] == [95_000_000, None, None, Fraction(300_000_001, 2), None, None]
    assert found.budget.lines[0].serves == (("objectives", 0),)
    place = item.document.place_elsewhere(DataPath("budget", "lines", 0, "figures", "tw4"))
    assert place is not None
    assert (Path(place.file).name, place.line, place.column) == ("realisasi.xlsx", 3, row["tw4"])


def test_a_sheet_of_the_budget_alone_and_what_is_wrong_in_it(tmp_path: Path) -> None:
    (tmp_path / "camat.yaml").write_text(AGREEMENT)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["agreement", "budget", "tw1", "year", "wat"])
    sheet.append(["camat", "1", None, 5])
    sheet.append([None, None, 7])
    sheet.append(["camat", "77", 8])
    sheet.append(["camat", "2", "=A1*2"])
    book.save(tmp_path / "realisasi.xlsx")
    loaded = load([tmp_path], VOCABULARY)
    assert sorted(problem.code for problem in loaded.problems) == [
        "figure-of-nothing", "formula-not-computed", "no-such-budget-line", "unknown-column",
    ]  # fmt: skip
    ((_, found),) = score(loaded, shipped_book()).scored
    assert found.budget is not None
    assert found.budget.lines[0].funds.spent.year == 5
