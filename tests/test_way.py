"""The way of one amount and of one target from file to report is what docs/architecture.md says: walked, and held against the page."""

from __future__ import annotations

import dataclasses
import os
import re
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from agreements.notation.target_record import Target
from engine import api
from engine.run.finding import Comparison, Evidence, Quantity
from reports.findings.formats import FORMATS
from reports.view import Report
from reports.words.arithmetic import Row
from reports.words.catalogue import Words
from tests.shipped import shipped_book

ROOT = Path(__file__).parents[1]
# Libraries may be installed below the project.
PROGRAM = tuple(f"{ROOT / package}{os.sep}" for package in ("agreements", "engine", "reports", "rules"))
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
# What an amount or a target can be in. Whatever holds a whole document, record or finding hands nothing on by having it.
HOLDERS = (Quantity, Evidence, Row, Target, Comparison)
BUDGET = """id: camat
budget:
  lines:
    - {number: "1", name: Program Satu, amount: "10.410.000"}
    - {number: "2", name: Program Dua, amount: "37.975.000"}
  total: "48.385.001"
"""
TARGET = """id: camat
objectives:
  - number: "1"
    text: Meningkatnya kualitas pelayanan
    indicators:
      - {number: "1", name: Persentase desa yang tertib administrasi, target: "83,75 %",
         quarters: {tw1: 10%, tw2: 20%, tw3: 30%, tw4: 60%}}
"""


def form_of(value: object, text: str, number: Fraction) -> str | None:
    """As what the value is the amount, or holds it: text, number or the name of a class."""
    if isinstance(value, str):
        return "text" if value == text else None
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return "number" if value == number else None
    if isinstance(value, HOLDERS):
        # The first of a class is seen while it is made, when it has nothing yet.
        parts = (getattr(value, field.name, None) for field in dataclasses.fields(value))
        return type(value).__name__ if any(form_of(part, text, number) for part in parts) else None
    return None


def walked(document: str, text: str, number: Fraction) -> tuple[str, dict[str, Counter[str]]]:
    """The report of the agreement, and the functions of the program that had the amount as an argument: how often in which forms."""
    found: dict[str, Counter[str]] = {}

    def look(frame: FrameType, event: str, _: Any) -> None:
        code = frame.f_code
        if event != "call" or not code.co_filename.startswith(PROGRAM):
            return
        arguments = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        for form in filter(None, (form_of(frame.f_locals.get(name), text, number) for name in arguments)):
            module = ".".join(Path(code.co_filename).relative_to(ROOT).with_suffix("").parts)
            found.setdefault(f"{module}.{code.co_qualname}", Counter())[form] += 1

    # What the vocabulary remembers of other tests would be no step of the way.
    book = dataclasses.replace(shipped_book())
    before = sys.getprofile()
    sys.setprofile(look)
    try:
        checked = api.check(api.read_texts({"kantor/camat.yaml": document}, book), book)
        report = FORMATS["text"].render(Report.of(checked, Words("id")))
    finally:
        sys.setprofile(before)
    return report, found


def reported(heading: str) -> dict[str, set[str]]:
    """The functions in the table of a section of the page, each with the forms in which it has the amount."""
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([\w.]+)` \| ([\w, ]+) \|", section, re.MULTILINE)
    return {name: set(forms.split(", ")) for name, forms in rows}


@pytest.mark.parametrize(
    ("heading", "document", "text", "number", "reader", "most"),
    [
        ("The way of one amount", BUDGET, "37.975.000", Fraction(37_975_000), "agreements.notation.readers.read_amount", 12),
        ("The way of one target", TARGET, "83,75 %", Fraction(335, 4), "agreements.notation.target_notations.read_part", 22),
    ],
)
def test_the_page_says_which_functions_have_it(heading: str, document: str, text: str, number: Fraction, reader: str, most: int) -> None:
    report, found = walked(document, text, number)
    own = {name: set(forms) for name, forms in found.items() if not name.startswith("engine.language.")}
    assert own == reported(heading)
    assert len(own) <= most
    assert found[reader] == {"text": 1}, "it is read more than once"
    assert re.search("Rp37.975.000|83,75", report)
