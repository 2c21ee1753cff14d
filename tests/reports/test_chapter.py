"""The scores as the performance report has them, in every format: the same numbers in each, and what is said beside the figures."""

import csv
import io
from functools import cache
from pathlib import Path

import pytest

from engine.api import read
from engine.api import score as score_agreements
from reports.scores.chapter import COLUMNS, NOTED, WHY, Chapter, chapter
from reports.scores.chapter_budget import CSV
from reports.scores.score_formats import FORMATS
from reports.words.catalogue import LANGUAGES, Language, Words
from tests.command import ROOT, periksa
from tests.reports.test_catalogue import catalogue
from tests.reports.test_html import HOSTILE, Page
from tests.shipped import shipped_book

OFFICE = """id: {id}
title: {{text: PERJANJIAN KINERJA TAHUN 2026}}
objectives:
  - text: Meningkatnya pelayanan
    indicators:
      - {{name: Persentase layanan tepat waktu, target: 80%, last_year: 75%, plan_target: 90%, calculation: Non Kumulatif}}
      - {{name: Angka kematian ibu, target: "100", unit: per 100.000, calculation: Non Kumulatif}}
      - {{name: Persentase layanan daring, target: 50%, calculation: Non Kumulatif}}
  - text: Meningkatnya sarana
    indicators:
      - {{name: Jumlah gedung, target: 4 gedung, calculation: Kumulatif}}
budget:
  lines:
    - {{number: "1", name: Program Pelayanan, amount: 100.000.000}}
    - {{number: "2", name: Program Sarana, amount: "200.000.000"}}
"""
FIGURES = """camat:
  - {indicator: 1.1, tw1: 70%, tw4: 72%, national: 95%, earlier: "2024: 70%"}
  - {indicator: 1.2, year: "150", last_year: "120", provincial: "90", cause: Rujukan lambat., obstacle: Jarak, follow_up: Ambulans}
  - {indicator: 2.1, tw1: 1, tw2: 1, tw3: 1, tw4: 1}
  - {budget: 1, supports: 1, covers: s.d. triwulan, tw1: 20.000.000, tw4: 80.000.000}
  - {budget: Program Sarana, supports: 2.1, year: "190.000.000"}
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kecamatan-anggrek")
    (folder / "camat.yaml").write_text(OFFICE.format(id="camat"), encoding="utf-8")
    (folder / "realisasi.yaml").write_text(FIGURES, encoding="utf-8")
    return folder


@cache
def of(folder: Path, lang: Language = "en") -> Chapter:
    book = shipped_book()
    found = score_agreements(read((folder,), book), book, "2026-12-31")
    assert found.problems == ()
    return chapter(found.scored, found.parameters, Words(lang), found.seal)


def test_each_line_says_what_the_report_needs(office: Path) -> None:
    first, second, third, last = of(office).lines
    assert [first[key] for key in ("target", "result", "achievement", "band")] == ["80%", "72%", "90%", "high"]
    # 72 of the 90 at the end of the plan.
    assert [first[key] for key in ("last_year", "plan_target", "plan", "earlier", "national")] == ["75%", "90%", "80%", "2024: 70%", "95%"]
    assert (first["unit"], first["change"], first["against_national"]) == ("%", "down 3", "75.79%")
    assert [first[key] for key in ("tw1", "tw2", "tw3", "tw4")] == ["70%", "", "", "72%"]
    # Less is better: (2 x 100 - 150) / 100.
    assert second["achievement"] == "50%"
    assert second["direction"] == "less is better, read from the document"
    assert [second[key] for key in ("last_year", "provincial", *WHY)] == ["120", "90", "Rujukan lambat.", "Jarak", "Ambulans"]
    # Less is better: (2 x 90 - 150) / 90.
    assert (second["change"], second["against_provincial"], third["change"]) == ("up 30", "33.33%", "")
    assert third["result"] == third["achievement"] == ""
    assert third["reason"] == "nothing was reported"
    assert last["calculation"] == "kumulatif, printed"
    assert last["direction"].startswith("more is better, ")


def test_means_bands_and_the_lowest(office: Path) -> None:
    found = of(office)
    (part,) = found.offices
    (agreement,) = part.parts
    assert [objective.mean.value for objective in agreement.parts] == [70, 100]
    assert part.mean == agreement.mean
    assert (part.mean.value, part.mean.scored, part.mean.unscored) == (80, 3, 1)
    assert [(name, count) for name, _, count in found.bands] == [("very high", 1), ("high", 1), ("medium", 0), ("low", 0), ("very low", 1)]
    # What was achieved in full is not among the lowest.
    assert [line["number"] for line in found.lowest] == ["1.2", "1.1"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_format_has_every_number(office: Path, lang: Language) -> None:
    import docx
    import openpyxl

    found = of(office, lang)
    said = {name: made.render(found) for name, made in FORMATS.items()}
    assert isinstance(said["xlsx"], bytes)
    assert isinstance(said["docx"], bytes)
    book, document = openpyxl.load_workbook(io.BytesIO(said["xlsx"])), docx.Document(io.BytesIO(said["docx"]))
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    texts = {
        "csv": str(said["csv"]), "markdown": str(said["markdown"]).replace("\\", ""), "html": Page(str(said["html"])).text,
        "xlsx": "\n".join(cells),
        "docx": "\n".join([*(p.text for p in document.paragraphs), *(c.text for t in document.tables for r in t.rows for c in r.cells)]),
    }  # fmt: skip
    for name, text in texts.items():
        for row in (row for part in found.offices[0].parts for row in (part.budget.lines if part.budget else ())):
            shown = [str(int(value)) if name == "xlsx" else row[key] for key in ("ceiling", "spent") if (value := row.numbers[key])]
            assert [amount for amount in (row["programme"], *shown) if amount not in text] == [], name
        for line in found.lines:
            missing = [line[key] for key in ("indicator", "target", "result", "achievement", "band", *WHY) if line[key] not in text]
            assert missing == [], name
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    # The same input, the same bytes.
    assert all(made.render(found) == said[name] for name, made in FORMATS.items())


def test_the_csv_is_one_row_an_indicator_or_budget_line(office: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(str(FORMATS["csv"].render(of(office)))), strict=True))
    assert [row["row"] for row in rows] == ["indicator"] * 4 + ["budget"] * 3
    assert list(rows[0]) == [*COLUMNS, "row", *CSV, "seal"]
    assert rows[1]["cause"] == "Rujukan lambat."
    assert [rows[5][key] for key in ("office", "agreement", "programme", "ceiling", "spent", "absorption", "efficiency")] == [
        rows[0]["office"], "camat", "Program Sarana", "Rp200,000,000", "Rp190,000,000", "95%", "5%",
    ]  # fmt: skip


def test_the_budget_says_what_was_spent_and_how_efficiently(office: Path) -> None:
    ((agreement,),) = (found.parts for found in of(office).offices)
    assert agreement.budget is not None
    lines = [[row[key] for key in ("programme", "serves", "spent", "absorption", "efficiency", "remark")] for row in agreement.budget.lines]
    unscored = "not all achievements that it serves could be scored (1 could not)"
    assert lines == [
        ["Program Pelayanan", "1", "Rp80,000,000", "80%", "", unscored],
        ["Program Sarana", "2.1", "Rp190,000,000", "95%", "5%", ""],
        ["Total", "", "Rp270,000,000", "90%", "", unscored],
    ]
    assert [(row["number"], row["achievement"], row["efficiency"]) for row in agreement.budget.efficiency] == [
        ("1", "70%", ""), ("2", "100%", "5%"), ("", "80%", ""),
    ]  # fmt: skip
    assert [row["absorbed_tw1"] for row in agreement.budget.by_quarters] == ["20%"]


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    import json

    # Signs alone are no name.
    texts = [text for text in (*HOSTILE, "=1+a", "@SUM(A1)") if text.isprintable() and any(map(str.isalpha, text))]
    indicators = [{"name": text, "target": "80%"} for text in texts]
    (tmp_path / "camat.yaml").write_text(json.dumps({"id": "camat", "objectives": [{"text": texts[0], "indicators": indicators}]}))
    found = of(tmp_path)
    page = Page(str(FORMATS["html"].render(found)))
    assert {tag for tag, _ in page.elements} & {"img", "script", "b"} == set()
    assert [text for text in texts if text not in page.text] == []
    rows = list(csv.reader(io.StringIO(str(FORMATS["csv"].render(found)))))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "@"))]
    for made in FORMATS.values():
        made.render(found)


def test_the_command_writes_each_and_says_what_it_needs(office: Path, tmp_path: Path) -> None:
    for name, made in FORMATS.items():
        done = periksa("score", office, "--output-format", name, "--output-file", tmp_path / f"s.{name}", "--lang", "id")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), name
        assert (tmp_path / f"s.{name}").stat().st_size > 500
        shown = periksa("score", office, "--output-format", name, "--lang", "id")
        assert shown.returncode == (2 if made.packed else 0)
        assert "--output-file" in shown.stderr if made.packed else shown.stdout
    assert "Capaian kinerja" in (tmp_path / "s.markdown").read_text(encoding="utf-8")


def test_a_note_of_the_sheet_may_be_merged_over_the_rows_of_its_indicator(tmp_path: Path) -> None:
    import openpyxl

    folder = tmp_path / "melati-2026"
    folder.mkdir()
    (folder / "camat.yaml").write_text((ROOT / "agreements" / "melati-2026" / "camat.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    sheet_file = folder / "realisasi.xlsx"
    assert periksa("score", folder, "--template", sheet_file, "--lang", "id").returncode == 0
    book = openpyxl.load_workbook(sheet_file)
    sheet = book["realisasi"]
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"triwulan,s.d. triwulan"'
    keys = {str(cell.value): cell.column or 0 for cell in sheet[1]}
    rows = [row for row in range(3, sheet.max_row + 1) if sheet.cell(row, keys["indicator"]).value == "1.2"]
    assert len(rows) == 3
    for row, text in zip(rows, ("95%", "95", "100"), strict=True):
        sheet.cell(row, keys["tw4"], text)
    sheet.cell(rows[0], keys["covers"], "s.d. triwulan")
    sheet.cell(rows[0], keys["cause"], "Loket ditambah")
    sheet.merge_cells(start_row=rows[0], end_row=rows[-1], start_column=keys["cause"], end_column=keys["cause"])
    book.save(sheet_file)
    line = next(line for line in of(folder).lines if line["number"] == "1.2")
    assert (line["cause"], line["result"]) == ("Loket ditambah", "95%")


def test_every_phrase_of_the_chapter_is_said(said: set[str], office: Path) -> None:
    of.cache_clear()
    for lang in LANGUAGES:
        for made in FORMATS.values():
            made.render(of(office, lang))
    of.cache_clear()
    rest = {key for key in catalogue() if key.startswith("chapter.") and key not in said}
    # Of several offices and of another rule book.
    rest -= {"chapter.offices", "chapter.unchanged", "chapter.efficiency-unit-cost"}
    assert rest <= {"chapter.lower-quotient", "chapter.mean-none", "chapter.declared", "chapter.inferred", "chapter.assumed-note"}
    assert set(NOTED) < set(COLUMNS)
