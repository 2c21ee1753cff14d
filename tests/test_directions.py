"""Which way an indicator is better, by its name: what a reader would be sure of is decided, what is debatable is assumed and marked."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from agreements.model import Indicator
from agreements.notation.wholes import read_whole
from agreements.source.document import read_file
from engine.scoring.agreement_direction import direction_of
from engine.scoring.direction import read_direction
from tests.rows import each
from tests.vocabulary import VOCABULARY

# Every table of them, so that none is left out.
ROOTS: dict[str, Any] = {file.stem: read_file(file).root for file in sorted((Path(__file__).parent / "scores").glob("directions*.yaml"))}
TABLES: dict[str, list[dict[str, Any]]] = {name: root["directions"] for name, root in ROOTS.items()}


@each(TABLES, lambda row: row["name"])
def test_direction(row: dict[str, Any]) -> None:
    indicator = Indicator.model_validate({key: row[key] for key in ("name", "target", "unit", "formula") if key in row})
    target = indicator.read_target(indicator.target, VOCABULARY) if indicator.target is not None else None
    found = direction_of(indicator, target, VOCABULARY, row.get("objective", ""))
    if "missed" in row:
        # What is read wrongly, and known to be.
        assert found.direction != row["direction"]
    elif "decided" in row:
        # What either reading can be defended for, and one is taken: shown here so that nobody counts it as marked.
        assert not found.assumed
    elif row["direction"] == "debatable" or "assumed" in row:
        assert found.assumed
    else:
        assert (found.direction, found.assumed) == (row["direction"], False)


@pytest.mark.parametrize(("name", "direction"), [("Waktu pelayanan maksimal", "lower"), ("Sisa stok minimal", "higher")])
def test_a_bound_in_the_name_decides(name: str, direction: str) -> None:
    found = read_direction(name, VOCABULARY)
    assert (found.direction, found.kind) == (direction, "bound")


@pytest.mark.parametrize("name", ["", "Xyzzy", "Persentase siswa SMA", "Jumlah mobil"])
def test_where_nothing_speaks_it_is_assumed(name: str) -> None:
    assert read_direction(name, VOCABULARY).assumed


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Jumlah desa wisata yang sepi pengunjung", "sepi"),
        ("Jumlah tanggul yang dijebol penambang", "dijebol"),
        ("Persentase kolam renang yang airnya jernih", "jernih"),
        ("Jumlah desa yang listriknya hanya menyala malam hari", "hanya"),
    ],
)
def test_an_assumed_direction_says_what_was_not_understood(name: str, word: str) -> None:
    found = read_direction(name, VOCABULARY)
    assert (found.assumed, found.unread) == (True, word)


@pytest.mark.parametrize(
    ("name", "direction"),
    [
        ("Jumlah dokumen yang di susun", "higher"),
        ("Terpeliharanya barang milik daerah", "higher"),
        ("Tingkat keterbacaan peta", "higher"),
        ("Persentase warga yang memahami aturan", "higher"),
        ("Persentase verifikasi berkas", "higher"),
        ("Persentase lahan tercemar", "lower"),
        ("Jumlah perusahaan yang mencemari sungai", "lower"),
        ("Tingkat ketidakpuasan pelanggan", "lower"),
        ("Jumlah perundungan", "lower"),
        ("Persentase pemalsuan dokumen", "lower"),
    ],
)
def test_words_that_no_table_has_speak_by_their_form_and_root(name: str, direction: str) -> None:
    found = read_direction(name, VOCABULARY)
    assert (found.direction, found.kind) == (direction, "word")


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("3 dari 5 desa", 3, None, 5),
        ("17 desa dari 16 desa", 17, None, 16),
        ("7 dari total 9 OPD", 7, None, 9),
        ("(skala 100-400)", None, 100, 400),
        ("Indeks (rentang nilai 1 s.d. 5)", None, 1, 5),
        ("3,5 skala 4", Fraction(7, 2), None, 4),
        ("3,6 skala lima", Fraction(18, 5), None, 5),
        ("Indeks kepuasan (skala Likert empat)", None, None, 4),
        ("(nilai tertinggi 4)", None, None, 4),
        ("skor maksimal: 100", None, None, 100),
        ("4,2 dari maksimal 4", Fraction(21, 5), None, 4),
        ("4,2 dari nilai maksimum 4", Fraction(21, 5), None, 4),
    ],
)
def test_what_a_number_is_out_of(text: str, value: Fraction | int | None, low: int | None, high: int) -> None:
    found = read_whole(text, VOCABULARY)
    assert found is not None
    assert (found.value, found.low, found.high) == (value, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5 laporan dari 3 desa",
        "dana dari APBD",
        "skala prioritas",
        "3 desa",
        "nilai tertinggi 4 mata pelajaran",
        "Waktu tunggu maksimal 60 menit",
    ],
)
def test_what_is_out_of_nothing(text: str) -> None:
    assert read_whole(text, VOCABULARY) is None
