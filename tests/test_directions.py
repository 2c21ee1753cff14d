"""Which way an indicator is better, by its name: what a reader would be sure of is decided, what is debatable is assumed and marked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agreements.source.document import read_file
from engine.scoring.direction import read_direction
from tests.vocabulary import VOCABULARY


def rows_of(name: str) -> list[dict[str, Any]]:
    root: Any = read_file(Path(__file__).parent / "scores" / f"{name}.yaml").root
    return list(root["directions"])


NAMES = [
    row
    for name in (
        "directions",
        "directions-offices",
        "directions-unseen",
        "directions-third",
        "directions-fourth",
        "directions-regency-hospital",
        "directions-sustainable",
        "directions-transport-statistics",
        "directions-children-health",
        "directions-own-harder",
    )
    for row in rows_of(name)
]


@pytest.mark.parametrize("row", NAMES, ids=lambda row: row["name"])
def test_direction(row: dict[str, Any]) -> None:
    found = read_direction(row["name"], VOCABULARY)
    if "missed" in row:
        # What is read wrongly, and known to be.
        assert found.direction != row["direction"]
    elif "decided" in row:
        # What either reading can be defended for, and one is taken: shown here so that nobody counts it as marked.
        assert not found.assumed
    elif row["direction"] == "debatable" or "assumed" in row:
        assert found.assumed
    else:
        assert (found.direction, found.kind) == (row["direction"], "word")


@pytest.mark.parametrize(("name", "direction"), [("Waktu pelayanan maksimal", "lower"), ("Sisa stok minimal", "higher")])
def test_a_bound_in_the_name_decides(name: str, direction: str) -> None:
    found = read_direction(name, VOCABULARY)
    assert (found.direction, found.kind) == (direction, "bound")


@pytest.mark.parametrize("name", ["", "Xyzzy", "Persentase siswa SMA", "Jumlah mobil"])
def test_where_nothing_speaks_it_is_assumed(name: str) -> None:
    assert read_direction(name, VOCABULARY).assumed
