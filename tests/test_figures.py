"""Figures beside the agreements: which indicator they are of, where they stand, what cannot be placed; the same as YAML and as a sheet."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from agreements.figures import read_figures
from agreements.portfolio import Loaded, load
from engine.findings import Finding
from engine.parameters import parameters
from engine.rule import read_rules
from engine.run import run
from engine.scores import score_agreement
from rules import RULES

SAMPLE = Path(__file__).parent / "samples" / "figures" / "kecamatan"
BOOK = read_rules([RULES])
AGREEMENT = """
id: camat
objectives:
  - number: "1"
    indicators:
      - number: "1"
        name: Persentase desa tertib
        formula: Jumlah desa tertib dibagi jumlah desa X 100%
        calculation: Non kumulatif
        target: 100%
      - {number: "3", name: Jumlah rapat, formula: Jumlah rapat yang diadakan, calculation: Kumulatif, target: 4 kali}
      - {number: "2", name: Jumlah rapat, formula: Jumlah rapat yang dihadiri, calculation: Kumulatif, target: 4 kali}
      - {name: Nilai layanan, expression: (nilai_a + nilai_b) / 2, calculation: Non kumulatif, target: "80"}
"""


def loaded(folder: Path, figures: str) -> Loaded:
    (folder / "camat.yaml").write_text(AGREEMENT)
    (folder / "realisasi.yaml").write_text(figures)
    return load([folder])


def results(found: Loaded) -> list[str]:
    (item,) = found.agreements
    scores = [score for _, scores in score_agreement(item.agreement, parameters()).objectives for score in scores]
    return [str(score.result.value.value) if score.result.value else (score.why.code if score.why else "") for score in scores]


def test_figures_find_their_indicators(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        """
camat:
  - name: persentase desa  tertib.
    tw4: {desa_tertib: 9, desa: 12}
  - indicator: 1.4
    tw4: {nilai_a: 80, nilai_b: 70}
  - {indicator: 1.2, name: Nilai layanan}
""",
    )
    assert [problem.code for problem in found.problems] == ["figures-twice"]
    assert results(found) == ["75", "not-reported", "not-reported", "75"]


PROBLEMS: dict[str, tuple[str, str, int, dict[str, Any]]] = {
    "another agreement": ("sekcam:\n  - {indicator: 1.1, tw1: 1}", "unknown-agreement", 1, {"id": "sekcam"}),
    "no such name": ("camat:\n  - {name: Persentase desa tertip, tw1: 1}", "no-such-indicator", 2, {"hint": "Persentase desa tertib"}),
    "no such number": ("camat:\n  - {indicator: 2.1, tw1: 1}", "no-such-indicator", 2, {"name": "2.1"}),
    "a number with two readings": ("camat:\n  - {indicator: 1.3, tw1: 1}", "ambiguous-indicator", 2, {"name": "1.3"}),
    "a name that two have": ("camat:\n  - {name: Jumlah rapat, tw1: 1}", "ambiguous-indicator", 2, {}),
    "no such quantity": ("camat:\n  - indicator: 1.1\n    tw1: {desa_tertip: 1}", "unknown-quantity", 3, {"hint": "desa_tertib"}),
    "no such quarter": ("camat:\n  - indicator: 1.1\n    tw5: 1", "unknown-key", 3, {"key": "tw5"}),
    "neither name nor number": ("camat:\n  - tw1: 1", "missing-key", 2, {"key": "indicator"}),
    "no list": ("camat: 5", "wrong-shape", 1, {"expected": "list"}),
    "no mapping": ("camat:\n  - 5", "wrong-shape", 2, {"expected": "mapping"}),
    "nothing but text": ("realisasi", "wrong-shape", 1, {"expected": "mapping"}),
    "a list of figures": ("camat:\n  - indicator: 1.1\n    tw1: [1]", "wrong-shape", 3, {"expected": "mapping"}),
    "a mapping for a figure": ("camat:\n  - indicator: 1.1\n    tw1: {desa: {a: 1}}", "wrong-shape", 3, {"expected": "text"}),
    "a list for a name": ("camat:\n  - name: [a]", "wrong-shape", 2, {"expected": "text"}),
    "another coverage": ("camat:\n  - {indicator: 1.1, covers: month}", "not-a-choice", 2, {"value": "month"}),
    "the same twice": ("camat:\n  - {indicator: 1.1, tw1: 1}\n  - {name: Persentase desa tertib, tw1: 2}", "figures-twice", 3, {}),
    "bad YAML": ("camat: [", "syntax", 1, {}),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_what_cannot_be_placed_says_so(name: str, tmp_path: Path) -> None:
    figures, code, line, args = PROBLEMS[name]
    (problem,) = loaded(tmp_path, figures).problems
    assert (problem.code, problem.line) == (code, line)
    assert Path(problem.file).name == "realisasi.yaml"
    assert {key: problem.args.get(key) for key in args} == args


def test_figures_of_others_are_not_told_of_one_agreement(tmp_path: Path) -> None:
    loaded(tmp_path, "sekcam:\n  - {indicator: 1.1, tw1: 1}\ncamat:\n  - {indicator: 9.9, tw1: 1}")
    assert [problem.code for problem in load([tmp_path / "camat.yaml"]).problems] == ["no-such-indicator"]
    assert [problem.code for problem in load([tmp_path / "realisasi.yaml"]).problems] == ["unknown-agreement", "no-such-indicator"]


def findings(folder: Path) -> dict[str, Finding]:
    found = load([folder])
    assert found.problems == ()
    return {finding.rule: finding for finding in run(BOOK, found.agreements).findings if finding.rule.startswith(("PK55", "PK56"))}


def test_findings_on_figures_point_at_them(tmp_path: Path) -> None:
    loaded(
        tmp_path,
        "camat:\n  - indicator: 1.1\n    tw1: {desa_tertib: 3, desa: 12}\n    tw4: {desa_tertib: 13, desa: 12}\n    achievement: 100%",
    )
    found = findings(tmp_path)
    assert set(found) == {"PK555"}
    assert (Path(found["PK555"].location.file).name, found["PK555"].location.line) == ("realisasi.yaml", 4)
    assert {item.location.path.rpartition(".figures.")[2]: item.location.line for item in found["PK555"].evidence}["tw4.numerator"] == 4


# --- the sheet


def template(folder: Path) -> Path:
    from tests.test_cli import periksa

    shutil.copy(SAMPLE / "camat.yaml", folder / "camat.yaml")
    file = folder / "realisasi.xlsx"
    done = periksa("score", "--template", file, folder)
    assert done.returncode == 0, done.stderr
    return file


def fill(file: Path, figures: dict[tuple[str, str, str], Any], number_format: str | None = None) -> None:
    book = openpyxl.load_workbook(file)
    sheet = book["realisasi"]
    places = {str(cell.value): cell.column or 1 for cell in sheet[1]}
    filled = 0
    for row in range(3, sheet.max_row + 1):
        for (indicator, quantity, period), value in figures.items():
            if (sheet.cell(row, places["indicator"]).value, sheet.cell(row, places["quantity"]).value) == (indicator, quantity):
                cell = sheet.cell(row, places[period])
                cell.value = value
                cell.number_format = number_format or cell.number_format
                filled += 1
    assert filled == len(figures)
    book.save(file)


def test_the_sheet_says_the_same_as_the_yaml(tmp_path: Path) -> None:
    file = template(tmp_path)
    rows = read_figures(SAMPLE / "realisasi.yaml").rows
    numbers = {"Indeks Kepuasan Masyarakat": "1.2"}
    figures: dict[tuple[str, str, str], Any] = {}
    for row in rows:
        number = row.number.text if row.number else numbers[row.name.text or ""] if row.name else ""
        for period, key, cell in row.cells:
            text = cell.text or ""
            figures[str(number), key, period] = (
                int(text) if text.isdigit() else float(text.replace(",", ".")) if text[0].isdigit() else text
            )
    fill(file, figures)
    one, other = (score_agreement(load([folder]).agreements[0].agreement, parameters()) for folder in (SAMPLE, tmp_path))
    found = [[(s.achievement, s.why) for _, scores in scored.objectives for s in scores] for scored in (one, other)]
    assert found[0] == found[1]
    assert one.mean.scored == 5


def test_cells_are_read_as_they_are_shown(tmp_path: Path) -> None:
    file = template(tmp_path)
    fill(file, {("2.1", "value", "tw4"): 0.915}, "0.0%")
    fill(file, {("1.2", "value", "tw4"): 12.125, ("2.2", "value", "tw1"): 0, ("1.3", "value", "tw1"): "belum"})
    (item,) = load([tmp_path]).agreements
    texts = [
        i.figures.tw4.value if i.figures and i.figures.tw4 else None for o in item.agreement.objectives or () for i in o.indicators or ()
    ]
    assert texts == [None, "12,1250", None, "91,5%", None, None]
    rapat = (item.agreement.objectives or [])[1].indicators
    assert rapat is not None
    assert rapat[1].figures is not None
    assert rapat[1].figures.tw1 is not None
    assert rapat[1].figures.tw1.value == "0"
    place = item.document.place_elsewhere("objectives.1.indicators.0.figures.tw4.value")
    assert place is not None
    assert (Path(place.file).name, place.column) == ("realisasi.xlsx", 11)
    assert findings(tmp_path)["PK553"].location.file.endswith("realisasi.xlsx")


def test_a_sheet_that_is_none_says_so(tmp_path: Path) -> None:
    shutil.copy(SAMPLE / "camat.yaml", tmp_path / "camat.yaml")
    file = tmp_path / "realisasi.xlsx"
    file.write_bytes(b"PK no workbook")
    assert [problem.code for problem in load([tmp_path]).problems] == ["not-a-workbook"]
    openpyxl.Workbook().save(file)
    assert [problem.code for problem in load([tmp_path]).problems] == ["missing-column"]


def test_what_a_sheet_holds_besides_figures_says_so(tmp_path: Path) -> None:
    file = template(tmp_path)
    fill(file, {("2.1", "value", "tw4"): "=1+1"})
    book = openpyxl.load_workbook(file)
    sheet = book["realisasi"]
    sheet.cell(sheet.max_row + 1, 9).value = 5
    sheet.cell(3, 7).value = "month"
    book.save(file)
    assert sorted(problem.code for problem in load([tmp_path]).problems) == ["figure-of-nothing", "formula-not-computed", "not-a-choice"]


def test_without_openpyxl_the_reader_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "openpyxl", None)
    (tmp_path / "realisasi.xlsx").write_bytes(b"")
    assert [item.code for item in read_figures(tmp_path / "realisasi.xlsx").wrong] == ["no-openpyxl"]


def test_a_workbook_that_unpacks_into_too_much_is_refused(tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "realisasi.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * 200_000_000)
    assert [item.code for item in read_figures(tmp_path / "realisasi.xlsx").wrong] == ["too-large"]
