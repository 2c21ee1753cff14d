"""The two rule books and their corpus, as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gate.books import NEW, OLD, OPEN, TEXT
from tests.gate.samples import changed, write_book


@pytest.fixture
def books(tmp_path: Path) -> Path:
    """Two rule books, of which the second is another in a known way, and three agreements."""
    gone = changed(("PK190", "PK191"), ("total-small", "gone"), ("<= 100", "<= 10"), rule=OPEN)
    weight = changed(("PK190", "PK192"), ("total-small", "weight"), ("<= 100", "<= 10"), rule=OPEN)
    guard = changed(
        ("PK190", "PK193"), ("total-small", "guard"), ("known(budget.total)", "known(budget) and known(budget.total)"), rule=OPEN
    )
    write_book(tmp_path / OLD, gone, weight, guard, TEXT)
    stricter = changed(("contains(title.text, '2021')", "contains(title.text, '2022')"), rule=TEXT)
    unguarded = changed(("known(budget) and known(budget.total)", "known(budget)"), rule=guard)
    heavier = changed(("severity: error", "severity: warning"), rule=weight)
    write_book(tmp_path / NEW, heavier, unguarded, stricter)
    for name, text in {"a": 'title: {text: TAHUN 2021}\nbudget: {total: "50"}\n', "b": "budget: {lines: []}\n", "c": ""}.items():
        (tmp_path / "office").mkdir(exist_ok=True)
        (tmp_path / "office" / f"{name}.yaml").write_text(f"id: {name}\n{text}")
    return tmp_path
