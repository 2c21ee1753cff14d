"""Paths in data: what is read is what was written, and what is within what."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.language.path import WHOLE, DataPath, step_into

STEPS = st.lists(st.integers(0, 999_999_999) | st.from_regex(r"[a-z_]{1,8}", fullmatch=True), max_size=8)
LINE = DataPath("budget", "lines", 2, "amount")


@given(STEPS)
def test_a_path_is_read_back_from_its_text(steps: list[str | int]) -> None:
    path = DataPath(*steps)
    assert DataPath.parse(str(path)) == path
    assert pickle.loads(pickle.dumps(path)) == copy.deepcopy(path) == path
    assert type(pickle.loads(pickle.dumps(path))) is DataPath


@given(st.text(alphabet="a.01²٣ -", max_size=12))
def test_the_text_of_what_is_read_is_the_one_given(text: str) -> None:
    assert str(DataPath.parse(text)) == text


def test_a_path_and_its_parts() -> None:
    assert str(LINE) == f"{LINE}" == "budget.lines.2.amount"
    assert repr(LINE) == "DataPath('budget', 'lines', 2, 'amount')"
    assert DataPath("budget").child("lines", 2, "amount") == LINE
    assert (LINE.above, LINE.last, LINE.above.last) == (DataPath("budget", "lines", 2), "amount", "2")
    assert (LINE.fields, LINE.indexes) == (("budget", "lines", "amount"), (2,))
    assert [str(path) for path in LINE.outwards()] == ["budget.lines.2.amount", "budget.lines.2", "budget.lines", "budget"]
    assert (WHOLE.above, WHOLE.last, list(WHOLE.outwards()), str(WHOLE), DataPath.parse("")) == (WHOLE, "", [], "", WHOLE)


@pytest.mark.parametrize(
    ("path", "other", "within"),
    [
        ("budget.lines.2.amount", "budget", True),
        ("budget.lines.2.amount", "budget.lines.2.amount", True),
        ("budget.lines.2.amount", "", True),
        ("", "budget", False),
        ("budget.lines.20", "budget.lines.2", False),
        ("budgets", "budget", False),
        ("budget", "budget.lines", False),
    ],
)
def test_what_is_within_what(path: str, other: str, within: bool) -> None:
    assert DataPath.parse(path).within(DataPath.parse(other)) is within


def test_what_no_list_has_is_no_index() -> None:
    hostile = "9" * 5000
    assert tuple(DataPath.parse(f"lines.{hostile}.01.²")) == ("lines", hostile, "01", "²")


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("lines.1.name", "b"),
        ("lines.2.name", None),
        ("lines.name", None),
        ("0", None),
        ("lines.1.name.deeper", None),
        ("lines.1.name.0", None),
    ],
)
def test_what_stands_there(path: str, found: Any) -> None:
    data = {"lines": [{"name": "a"}, {"name": "b"}]}
    assert DataPath.parse(path).of(data) == found
    assert WHOLE.of(data) is data
    assert step_into(data["lines"], -1) is None
