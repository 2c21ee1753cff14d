"""Figures beside the agreements: which indicator they are of, where they stand, what cannot be placed; the same as YAML and as a sheet."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest

from agreements.figures.reading import read_figures
from agreements.loading import load
from agreements.submitted import Loaded
from engine.language.path import DataPath
from engine.run.finding import Finding
from engine.run.running import run
from engine.scoring.parameters import parameters
from engine.scoring.scores import score_agreement
from tests.shipped import decided_book
from tests.vocabulary import VOCABULARY

ROOT = Path(__file__).parent.parent
SAMPLE = Path(__file__).parent / "samples" / "figures" / "kecamatan"
BOOK = decided_book()
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
    return load([folder], VOCABULARY)


def results(found: Loaded) -> list[str]:
    (item,) = found.agreements
    scores = [score for _, scores in score_agreement(item.agreement, parameters(VOCABULARY)).objectives for score in scores]
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
  - {indicator: 1.4, name: Nilai layanan, tw1: 7}
  - {indicator: 1.1, name: Persentase desa tertib}
""",
    )
    assert [problem.code for problem in found.problems] == ["figures-twice"]
    assert results(found) == ["75", "not-reported", "not-reported", "75"]


@pytest.mark.parametrize(
    ("number", "found"),
    [("7", ["", "1"]), ("7.", ["", "1"]), ("IKU 3", ["1", ""]), ("iku 3", ["1", ""]), ("1.2", ["", "1"]), ("3", None), ("1", None)],
)
def test_a_number_that_a_table_prints_through_stands_alone(number: str, found: list[str] | None, tmp_path: Path) -> None:
    (tmp_path / "camat.yaml").write_text("""
id: camat
objectives:
  - indicators:
      - {number: IKU 3, name: Nilai layanan, calculation: Non kumulatif, target: "80"}
      - {number: "7", name: Nilai arsip, calculation: Non kumulatif, target: "80"}
""")
    (tmp_path / "realisasi.yaml").write_text(f"camat:\n  - {{indicator: '{number}', year: 1}}\n")
    read = load([tmp_path], VOCABULARY)
    assert [problem.code for problem in read.problems] == ([] if found else ["no-such-indicator"])
    assert [result.replace("not-reported", "") for result in results(read)] == (found or ["", ""])


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
    "a decimal comma within braces": ("camat:\n  - indicator: 1.1\n    tw1: {value: 92,9}", "unknown-quantity", 3, {"id": "9"}),
    "a number and a name of two": (
        "camat:\n  - {indicator: 1.1, name: Nilai layanan, tw1: 1}",
        "number-differs",
        2,
        {"number": "1.1", "name": "Nilai layanan", "wanted": "1.4"},
    ),
    "neither name nor number is written": ("camat:\n  - {indicator: '', name: '', tw1: 1}", "missing-key", 2, {"key": "indicator"}),
    "the same twice": ("camat:\n  - {indicator: 1.1, tw1: 1}\n  - {name: Persentase desa tertib, tw1: 2}", "figures-twice", 3, {}),
    "bad YAML": ("camat: [", "syntax", 1, {}),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_what_cannot_be_placed_says_so(name: str, tmp_path: Path) -> None:
    figures, code, line, args = PROBLEMS[name]
    (problem,) = loaded(tmp_path, figures).problems
    assert (problem.code, problem.place.line) == (code, line)
    assert Path(problem.place.file).name == "realisasi.yaml"
    assert {key: problem.arguments.get(key) for key in args} == args


def test_figures_of_others_are_not_reported_of_one_agreement(tmp_path: Path) -> None:
    loaded(tmp_path, "sekcam:\n  - {indicator: 1.1, tw1: 1}\ncamat:\n  - {indicator: 9.9, tw1: 1}")
    assert [problem.code for problem in load([tmp_path / "camat.yaml"], VOCABULARY).problems] == ["no-such-indicator"]
    assert [problem.code for problem in load([tmp_path / "realisasi.yaml"], VOCABULARY).problems] == [
        "unknown-agreement",
        "no-such-indicator",
    ]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("realisasi.xlsx", b"", "not-a-workbook"),
        ("realisasi.xls", b"", "figures-unread"),
        ("realisasi.yaml", b"camat: [", "syntax"),
        ("realisasi.yaml", b"- a", "wrong-shape"),
    ],
)
def test_figures_that_cannot_be_read_are_reported_of_one_agreement(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / "camat.yaml").write_text(AGREEMENT)
    (tmp_path / name).write_bytes(content)
    assert [problem.code for problem in load([tmp_path / "camat.yaml"], VOCABULARY).problems] == [code]


def findings(folder: Path, *rules: str) -> dict[str, Finding]:
    found = load([folder], VOCABULARY)
    assert found.problems == ()
    return {finding.rule: finding for finding in run(BOOK, found.agreements).findings if finding.rule.startswith(rules or ("PK55", "PK56"))}


def test_findings_on_figures_point_at_them(tmp_path: Path) -> None:
    loaded(
        tmp_path,
        "camat:\n  - indicator: 1.1\n    tw1: {desa_tertib: 3, desa: 12}\n    tw4: {desa_tertib: 13, desa: 12}\n    achievement: 100%",
    )
    found = findings(tmp_path)
    assert set(found) == {"PK555", "PK566"}
    assert (Path(found["PK555"].location.file).name, found["PK555"].location.line) == ("realisasi.yaml", 4)
    assert {str(item.location.path).rpartition(".figures.")[2]: item.location.line for item in found["PK555"].evidence}[
        "tw4.numerator"
    ] == 4


# --- the sheet


@cache
def blank() -> bytes:
    """The template of the sample, as the command writes it."""
    from tests.command import periksa

    with TemporaryDirectory() as folder:
        file = Path(folder) / "blank.xlsx"
        done = periksa("score", "--template", file, SAMPLE / "camat.yaml")
        assert done.returncode == 0, done.stderr
        return file.read_bytes()


def template(folder: Path) -> Path:
    shutil.copy(SAMPLE / "camat.yaml", folder / "camat.yaml")
    file = folder / "realisasi.xlsx"
    file.write_bytes(blank())
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
    one, other = (
        score_agreement(load([folder], VOCABULARY).agreements[0].agreement, parameters(VOCABULARY)) for folder in (SAMPLE, tmp_path)
    )
    found = [[(s.achievement, s.why) for _, scores in scored.objectives for s in scores] for scored in (one, other)]
    assert found[0] == found[1]
    assert one.mean.scored == 5


def test_cells_are_read_as_they_are_shown(tmp_path: Path) -> None:
    file = template(tmp_path)
    fill(file, {("2.1", "value", "tw4"): 0.915}, "0.0%")
    fill(file, {("1.2", "value", "tw4"): 12.125, ("2.2", "value", "tw1"): 0, ("1.3", "value", "tw1"): "belum"})
    (item,) = load([tmp_path], VOCABULARY).agreements
    texts = [
        i.figures.tw4.value if i.figures and i.figures.tw4 else None for o in item.agreement.objectives or () for i in o.indicators or ()
    ]
    assert texts == [None, "12,1250", None, "91,5%", None, None]
    rapat = (item.agreement.objectives or [])[1].indicators
    assert rapat is not None
    assert rapat[1].figures is not None
    assert rapat[1].figures.tw1 is not None
    assert rapat[1].figures.tw1.value == "0"
    place = item.document.place_elsewhere(DataPath.parse("objectives.1.indicators.0.figures.tw4.value"))
    assert place is not None
    assert (Path(place.file).name, place.column) == ("realisasi.xlsx", 11)
    assert findings(tmp_path)["PK553"].location.file.endswith("realisasi.xlsx")


TIME, DAY = datetime.time(3, 0), datetime.datetime(2026, 2, 1)


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (0.85, "0%", "85%"),
        (0.853, "0.0%", "85,3%"),
        # What is in quotes is only shown: the number is 85 already.
        (85, '0"%"', "85%"),
        (85, "0\\%", "85%"),
        (0.85, '[Red]0.00%;-0.00%;"nol"', "85%"),
        (5, '0 "orang"', "5"),
        (0.1 * 3 + 0.7, "0%", "100%"),
        (0.1 + 0.2, "General", "0,3"),
        (1 / 3, "General", "0,333333333333333"),
        (1250, "#,##0", "1250"),
        (1e15, "General", "1000000000000000"),
        ("85,5", "General", "85,5"),
        (DAY, "dd/mm/yyyy", "2026-02-01"),
        (datetime.datetime(2026, 2, 1, 8, 30), "dd/mm/yyyy hh:mm", "2026-02-01T08:30:00"),
        (TIME, "hh:mm", "03:00:00"),
        (datetime.timedelta(hours=27), "[h]:mm", "27:00:00"),
        ("#DIV/0!", "General", "#DIV/0!"),
    ],
)
def test_a_cell_says_what_a_reader_sees(tmp_path: Path, value: Any, number_format: str, text: str) -> None:
    file = template(tmp_path)
    fill(file, {("2.1", "value", "tw4"): value}, number_format)
    (row,) = [row for row in read_figures(file).rows if row.number is not None and row.number.text == "2.1"]
    assert [cell.text for period, key, cell in row.cells if (period, key) == ("tw4", "value")] == [text]


@pytest.mark.parametrize("text", ["#DIV/0!", "80-90%", "99" * 5000, "1" + ".000" * 3000])
def test_what_is_no_figure_is_a_finding(tmp_path: Path, text: str) -> None:
    loaded(tmp_path, f'camat:\n  - indicator: 1.1\n    tw1: "{text}"')
    assert set(findings(tmp_path)) == {"PK553"}


def changed(folder: Path, change: Callable[[Any], object]) -> list[tuple[str, int, int]]:
    """The problems of a filled template that somebody changed: code, row and column."""
    file = template(folder)
    fill(file, {("2.1", "value", "tw4"): 0.5, ("2.1", "value", "year"): 0.5}, "0%")
    book = openpyxl.load_workbook(file)
    change(book["realisasi"])
    book.save(file)
    return [(problem.code, problem.place.line, problem.place.column) for problem in load([folder], VOCABULARY).problems]


def value_of(folder: Path) -> str | None:
    """The figure of the fourth quarter of indicator 2.1."""
    (item,) = load([folder], VOCABULARY).agreements
    indicator = ((item.agreement.objectives or [])[1].indicators or [])[0]
    return indicator.figures.tw4.value if indicator.figures and indicator.figures.tw4 else None


def test_a_sheet_may_be_rearranged(tmp_path: Path) -> None:
    def rearrange(sheet: Any) -> None:
        sheet.parent.create_sheet("catatan", 0)["A1"] = "catatan"
        sheet.insert_rows(1)
        sheet["A1"] = "REALISASI KINERJA TAHUN 2026"
        sheet.move_range(f"L2:M{sheet.max_row}", cols=2)
        sheet.merge_cells(start_row=4, end_row=sheet.max_row, start_column=1, end_column=1)
        sheet.title = "Realisasi 2026"
        sheet.cell(1_000_000, 1).number_format = "0%"

    assert changed(tmp_path, rearrange) == []
    assert value_of(tmp_path) == "50%"


def test_a_sheet_without_its_headings_is_read(tmp_path: Path) -> None:
    assert changed(tmp_path, lambda sheet: sheet.delete_rows(2)) == []
    assert value_of(tmp_path) == "50%"


def last(sheet: Any) -> int:
    return int(sheet.max_row)


def copy_row(sheet: Any) -> None:
    row = next(row for row in range(3, last(sheet) + 1) if (sheet.cell(row, 2).value, sheet.cell(row, 4).value) == ("2.1", "value"))
    sheet.append([cell.value for cell in sheet[row]])


CHANGES: dict[str, tuple[Callable[[Any], object], list[tuple[str, int, int]]]] = {
    "the keys are gone": (lambda sheet: sheet.delete_rows(1), [("missing-column", 1, 1)]),
    "a key is renamed": (lambda sheet: sheet.cell(1, 12, "setahun"), [("unknown-column", 1, 12)]),
    "a key twice": (lambda sheet: sheet.cell(1, 14, "tw4"), [("column-twice", 1, 14)]),
    "a row is copied": (copy_row, [("figures-twice", 17, 11)]),
    "figures are merged": (lambda sheet: sheet.merge_cells("K10:L10"), [("merged-figure", 10, 11)]),
    "neither number nor name": (
        lambda sheet: [sheet.cell(10, 2).__setattr__("value", None), sheet.cell(10, 3).__setattr__("value", None)],
        [("figure-of-nothing", 10, 11)],
    ),
    "rows are deleted": (lambda sheet: sheet.delete_rows(13, 2), []),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_sheet_that_was_changed_says_what_is_lost(name: str, tmp_path: Path) -> None:
    change, problems = CHANGES[name]
    assert changed(tmp_path, change) == problems


@pytest.mark.parametrize("name", ["realisasi.xls", "realisasi.ods", "Realisasi 2026.xlsx", "realisasi.csv"])
def test_a_sheet_that_is_not_read_is_reported(name: str, tmp_path: Path) -> None:
    shutil.copy(SAMPLE / "camat.yaml", tmp_path / "camat.yaml")
    (tmp_path / name).write_bytes(b"")
    (tmp_path / f".~lock.{name}#").write_bytes(b"")
    (tmp_path / f"~${name}").write_bytes(b"")
    found = load([tmp_path], VOCABULARY).problems
    assert [(problem.code, Path(problem.place.file).name) for problem in found] == [("figures-unread", name)]


def test_capital_letters_in_the_name_do_not_matter(tmp_path: Path) -> None:
    assert changed(tmp_path, lambda sheet: None) == []
    (tmp_path / "realisasi.xlsx").rename(tmp_path / "Realisasi.XLSX")
    assert value_of(tmp_path) == "50%"


def test_the_reader_of_workbooks_keeps_its_warnings_to_itself(tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    file = template(tmp_path)
    fill(file, {("2.1", "value", "tw4"): 1e300}, "dd/mm/yyyy")
    recwarn.clear()
    assert read_figures(file).wrong == []
    assert not recwarn.list


def test_a_locked_or_old_workbook_says_so(tmp_path: Path) -> None:
    (tmp_path / "realisasi.xlsx").write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600))
    assert [item.code for item in read_figures(tmp_path / "realisasi.xlsx").wrong] == ["old-workbook"]


def test_an_empty_template_does_not_stand_in_the_way_of_the_yaml(tmp_path: Path) -> None:
    template(tmp_path)
    shutil.copy(SAMPLE / "realisasi.yaml", tmp_path / "realisasi.yaml")
    found = load([tmp_path], VOCABULARY)
    assert found.problems == ()
    assert score_agreement(found.agreements[0].agreement, parameters(VOCABULARY)).mean.scored == 5


@pytest.mark.parametrize("folder", ["melati-2026", "sokaraja-2021"])
def test_a_bundled_portfolio_goes_through_the_sheet(folder: str, tmp_path: Path) -> None:
    """What the template asks for, filled in everywhere, is read back and scores wherever there is a formula, a target and a type."""
    from tests.command import periksa

    for file in (ROOT / "agreements" / folder).glob("*.yaml"):
        if file.name != "realisasi.yaml":
            shutil.copy(file, tmp_path / file.name)
    sheet = tmp_path / "realisasi.xlsx"
    assert periksa("score", "--template", sheet, tmp_path).returncode == 0
    assert periksa("score", "--template", sheet, tmp_path).returncode == 2
    book = openpyxl.load_workbook(sheet)
    page = book["realisasi"]
    computed = {
        (page.cell(row, 1).value, page.cell(row, 2).value) for row in range(3, page.max_row + 1) if page.cell(row, 4).value != "value"
    }
    filled = 0
    for row in range(3, page.max_row + 1):
        of = (page.cell(row, 1).value, page.cell(row, 2).value)
        if (page.cell(row, 4).value == "value") is (of not in computed):
            for column in range(8, 12):
                page.cell(row, column).value = 10
                filled += 1
    book.save(sheet)
    found = load([tmp_path], VOCABULARY)
    assert found.problems == ()
    scored = [
        score
        for item in found.agreements
        for _, scores in score_agreement(item.agreement, parameters(VOCABULARY)).objectives
        for score in scores
    ]
    reported = sum(1 for score in scores_with_figures(found) for _ in score)
    assert reported == filled
    assert all(score.why is None or score.why.code not in ("not-reported", "quarters-missing", "quantities-missing") for score in scored)


def scores_with_figures(found: Loaded) -> list[list[str]]:
    """Of every indicator the figures that were read."""
    return [
        [text for tw in ("tw1", "tw2", "tw3", "tw4") for text in texts(getattr(indicator.figures, tw))]
        for item in found.agreements
        for objective in item.agreement.objectives or ()
        for indicator in objective.indicators or ()
        if indicator.figures
    ]


def texts(reported: Any) -> list[str]:
    found = [reported.value, *(quantity.amount for quantity in reported.quantities or ())] if reported is not None else []
    return [text for text in found if text is not None]


def test_the_template_is_of_one_folder(tmp_path: Path) -> None:
    from tests.command import periksa

    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        shutil.copy(SAMPLE / "camat.yaml", tmp_path / name / "camat.yaml")
    done = periksa("score", "--template", tmp_path / "realisasi.xlsx", tmp_path)
    assert (done.returncode, (tmp_path / "realisasi.xlsx").exists()) == (2, False)
    assert "one folder" in done.stderr


def test_a_ratio_is_kept_as_it_is_typed(tmp_path: Path) -> None:
    """A spreadsheet takes 1:180 for a time of day, unless the cell is one of text."""
    from tests.command import periksa

    (tmp_path / "camat.yaml").write_text(
        "id: camat\nobjectives:\n- indicators:\n  - {name: Rasio guru, target: '1:180'}\n  - {name: Nilai, target: '5'}"
    )
    assert periksa("score", "--template", tmp_path / "realisasi.xlsx", tmp_path).returncode == 0
    page = openpyxl.load_workbook(tmp_path / "realisasi.xlsx")["realisasi"]
    assert [page.cell(row, 8).number_format for row in (3, 4)] == ["@", "General"]


def test_a_sheet_that_is_none_says_so(tmp_path: Path) -> None:
    shutil.copy(SAMPLE / "camat.yaml", tmp_path / "camat.yaml")
    file = tmp_path / "realisasi.xlsx"
    file.write_bytes(b"PK no workbook")
    assert [problem.code for problem in load([tmp_path], VOCABULARY).problems] == ["not-a-workbook"]
    openpyxl.Workbook().save(file)
    assert [problem.code for problem in load([tmp_path], VOCABULARY).problems] == ["missing-column"]


def test_what_a_sheet_holds_besides_figures_says_so(tmp_path: Path) -> None:
    file = template(tmp_path)
    fill(file, {("2.1", "value", "tw4"): "=1+1"})
    book = openpyxl.load_workbook(file)
    sheet = book["realisasi"]
    sheet.cell(sheet.max_row + 1, 9).value = 5
    sheet.cell(3, 7).value = "month"
    book.save(file)
    assert sorted(problem.code for problem in load([tmp_path], VOCABULARY).problems) == [
        "figure-of-nothing",
        "formula-not-computed",
        "not-a-choice",
    ]


@pytest.mark.parametrize(
    ("written", "covers"),
    [
        ("triwulan", "quarter"), ("Triwulan", "quarter"), ("triwulan itu saja", "quarter"), ("per triwulan", "quarter"), ("TW", "quarter"),
        ("s.d. triwulan", "year-to-date"), ("s/d TW ini", "year-to-date"), ("sd. triwulan itu", "year-to-date"),
        ("sampai dengan triwulan ini", "year-to-date"), ("Sejak awal tahun", "year-to-date"), ("angka berjalan", "year-to-date"),
        ("year-to-date", "year-to-date"), ("quarter", "quarter"),
    ],
)  # fmt: skip
def test_the_column_cakupan_takes_indonesian(tmp_path: Path, written: str, covers: str) -> None:
    file = template(tmp_path)
    fill(file, {("1.2", "value", "tw4"): 85, ("1.2", "value", "covers"): written})
    (item,) = load([tmp_path], VOCABULARY).agreements
    (found,) = [i.figures for o in item.agreement.objectives or () for i in o.indicators or () if i.figures is not None]
    assert found.covers == covers
    (tmp_path / "yaml").mkdir()
    (shown,) = loaded(tmp_path / "yaml", f'camat:\n  - {{indicator: 1.4, covers: "{written}", tw4: 80}}').agreements
    (same,) = [i.figures for o in shown.agreement.objectives or () for i in o.indicators or () if i.figures is not None]
    assert same.covers == covers


@pytest.mark.parametrize(
    ("value", "number_format"),
    [
        (DAY, "dd/mm/yyyy"), (DAY, "d-mmm"), (DAY, "mmm-yy"), (datetime.datetime(2026, 12, 3), "dd/mm/yyyy"), (TIME, "hh:mm"),
        (datetime.time(1, 20), "h:mm"), (datetime.time(10, 0), "hh:mm:ss"), (datetime.timedelta(hours=4), "[h]:mm"),
        (datetime.timedelta(hours=27), "[h]:mm"), (datetime.datetime(2026, 2, 1, 8, 30), "dd/mm/yyyy hh:mm"),
    ],
)  # fmt: skip
def test_a_number_that_became_a_date_or_a_time_is_called_so(tmp_path: Path, value: Any, number_format: str) -> None:
    file = template(tmp_path)
    fill(file, {("1.2", "value", "tw4"): value}, number_format)
    assert set(findings(tmp_path, "PK57")) | set(findings(tmp_path)) == {"PK572"}


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
