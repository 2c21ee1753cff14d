"""What people filled into a paper, read back: open, late and done by office; only what a person set counts."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from tests.command import periksa
from tests.papers.filling import Sheet

Regency = tuple[Path, Path, dict[Path, str]]


def followed(paper: Path, *more: str) -> dict[str, Any]:
    done = periksa("followup", paper, "--output-format", "json", *more)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_open_late_and_done_by_office(regency: Regency) -> None:
    _, paper, _ = regency
    sheet = Sheet(paper)
    rows = sheet.rows
    filled: list[dict[str, Any]] = [
        {"status": "sesuai"}, {"status": "tidak dapat ditindaklanjuti"},
        {"status": "Belum Sesuai", "deadline": datetime.datetime(2026, 4, 30)},
        {"status": "belum ditindaklanjuti", "deadline": "30/04/2026"}, {"deadline": "30 April 2026"}, {"deadline": "2026-05-02"},
        {"status": "sesuai dengan rekomendasi", "deadline": "1 Januari 2026"}, {"status": "does not conform yet"},
    ]  # fmt: skip
    for row, cells in zip(rows, filled, strict=False):
        for column, value in cells.items():
            sheet.set(row, column, value)
    sheet.save()
    found = followed(paper, "--as-of", "2026-05-02")
    assert found["total"] == {
        "findings": len(rows), "open": len(rows) - 3, "late": 3, "conforms": 2, "cannot": 1, "without": len(rows) - 6, "proposed": 0,
    }  # fmt: skip
    assert sum(office["findings"] for office in found["offices"]) == len(rows)
    assert [item["status"] for item in found["findings"][:8]] == [
        "conforms", "cannot", "not-yet", "nothing", None, None, "conforms", "not-yet",
    ]  # fmt: skip


def test_nothing_is_late_without_a_day(regency: Regency) -> None:
    _, paper, _ = regency
    sheet = Sheet(paper)
    sheet.set(sheet.rows[0], "deadline", datetime.datetime(2000, 1, 2))
    sheet.save()
    assert followed(paper)["total"]["late"] == 0
    assert followed(paper, "--as-of", "2000-01-02")["total"]["late"] == 0
    assert followed(paper, "--as-of", "2000-01-03")["total"]["late"] == 1
    done = periksa("followup", paper, "--lang", "id")
    assert "tidak ada yang dinyatakan terlambat" in done.stdout
    assert "Terlambat" not in done.stdout
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("column", "value", "reported"),
    [
        ("status", "selesai", "bukan status"),
        ("deadline", "segera", "tidak terbaca sebagai tanggal"),
        ("deadline", "31/02/2026", "tidak terbaca"),
    ],
)
def test_what_cannot_be_read_is_reported_with_its_cell(regency: Regency, column: str, value: str, reported: str) -> None:
    _, paper, _ = regency
    sheet = Sheet(paper)
    row = sheet.rows[4]
    sheet.set(row, column, value)
    sheet.save()
    done = periksa("followup", paper, "--lang", "id")
    assert reported in done.stderr
    assert f"baris {row}" in done.stderr
    assert value in done.stderr


def test_everything_closed_ends_clean(regency: Regency) -> None:
    _, paper, _ = regency
    sheet = Sheet(paper)
    for row in sheet.rows:
        sheet.set(row, "status", "sesuai")
    sheet.save()
    assert periksa("followup", paper).returncode == 0


def test_what_is_added_by_an_examiner_counts(regency: Regency) -> None:
    _, paper, _ = regency
    sheet = Sheet(paper)
    last, count = sheet.rows[-1], len(sheet.rows)
    sheet.set(last + 3, "office", "kantor lain")
    sheet.set(last + 3, "condition", "temuan sendiri")
    sheet.set(last + 3, "status", "sesuai")
    sheet.save()
    found = followed(paper)
    assert (found["total"]["findings"], found["total"]["conforms"]) == (count + 1, 1)
    assert found["offices"][-1]["office"] == "kantor lain" or "kantor lain" in [office["office"] for office in found["offices"]]


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    done = periksa("followup", tmp_path / "tiada.xlsx", "--lang", "id")
    assert done.returncode == 2
    assert "tiada.xlsx" in done.stderr
