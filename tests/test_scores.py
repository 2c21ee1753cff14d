"""Scores of indicators over a year of figures: a table, the reasons for directions, and what holds of any figures."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.model import Agreement, Indicator
from agreements.source import read_file
from engine.achievement import Unscored
from engine.parameters import parameters
from engine.scores import Score, score, score_agreement

KNOWN = parameters()
ROWS: Any = read_file(Path(__file__).parent / "scores" / "indicators.yaml").root

BY_HAND: Any = read_file(Path(__file__).parent / "scores" / "by-hand.yaml").root


def scored(**fields: Any) -> Score:
    return score(Indicator.model_validate(fields), "objectives.0.indicators.0", KNOWN)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_indicator(row: dict[str, Any]) -> None:
    found = scored(**row["indicator"])
    results = [period.to_date.value for period in found.quarters]
    assert ["-" if result is None else str(result.value) for result in results] == row["to_date"]
    assert (found.why.code if found.why else None) == row.get("why")
    assert (str(found.achievement.value) if found.achievement else None) == row.get("achievement")


@pytest.mark.parametrize("row", BY_HAND, ids=lambda row: row["indicator"]["name"])
def test_computed_by_hand(row: dict[str, Any]) -> None:
    found = scored(**row["indicator"])
    assert (found.why.code if found.why else None) == row.get("why")
    if "result" in row:
        assert found.result.value is not None
        assert Fraction(found.result.value.value or 0) == Fraction(row["result"])
    assert (None if found.achievement is None else str(found.achievement.value)) == row.get("achievement")
    if found.achievement is not None:
        capped = min(max(Fraction(row["achievement"]), Fraction()), Fraction(120))
        limits = ((91, "very high"), (76, "high"), (66, "medium"), (51, "low"), (0, "very low"))
        assert found.band is not None
        assert (found.achievement.capped, found.band.en) == (capped, next(name for limit, name in limits if capped >= limit))


@pytest.mark.parametrize(
    ("fields", "direction", "reason"),
    [
        ({"name": "Jumlah temuan", "direction": "higher"}, "higher", ("declared", "")),
        ({"name": "Waktu tunggu", "target": "≥ 5 menit"}, "higher", ("bound", ">=")),
        ({"name": "Jumlah desa", "target": "paling banyak 5 desa"}, "lower", ("bound", "<=")),
        ({"name": "Tingkat Pengangguran Terbuka"}, "lower", ("word", "pengangguran")),
        ({"name": "Angka kematian ibu"}, "lower", ("word", "kematian")),
        ({"name": "Prevalensi stunting"}, "lower", ("word", "stunting")),
        ({"name": "Persentase penduduk miskin"}, "lower", ("word", "penduduk miskin")),
        ({"name": "Persentase penduduk miskin yang menerima bantuan"}, "higher", ("default", "")),
        ({"name": "Penurunan angka kemiskinan"}, "higher", ("default", "")),
        ({"name": "Jumlah pos pemadam kebakaran"}, "higher", ("default", "")),
        ({"name": "Prestasi MTQ", "target": "Juara 3"}, "lower", ("unit", "juara")),
        ({"name": "Rata-rata waktu pelayanan", "target": "15 menit"}, "lower", ("word", "waktu pelayanan")),
        ({"name": "Rata-rata lama sekolah", "target": "8 tahun"}, "higher", ("default", "")),
        ({"name": "Persentase ketepatan waktu pelayanan", "target": "95%"}, "higher", ("default", "")),
        ({"name": "Persentase desa tertib"}, "higher", ("default", "")),
        ({}, "higher", ("default", "")),
    ],
)
def test_direction_and_its_reason(fields: dict[str, str], direction: str, reason: tuple[str, str]) -> None:
    found = scored(**fields)
    assert (found.direction, found.reason) == (direction, reason)


def test_quarterly_targets() -> None:
    figures = {f"tw{number}": {"value": "2"} for number in (1, 2, 3, 4)}
    quarters = {"tw1": "1", "tw2": "2", "tw3": "3", "tw4": "2"}
    added = scored(name="Jumlah rapat", target="8 kali", calculation="Kumulatif", quarters=quarters, figures=figures)
    assert [period.target and period.target.value for period in added.quarters] == [1, 3, 6, 8]
    kept = scored(name="Nilai rapat", target="2", calculation="Non kumulatif", quarters=quarters, figures=figures)
    assert [getattr(period.achievement, "value", None) for period in kept.quarters] == [200, 100, Fraction(200, 3), 100]


def test_every_step_says_what_it_rests_on() -> None:
    row = next(row for row in ROWS if row["name"].startswith("what exists"))
    steps = scored(**row["indicator"]).result.steps
    at = "objectives.0.indicators.0.figures"
    assert [(step.code, step.args.get("name"), step.args["value"], step.paths) for step in steps] == [
        ("sum-of", "desa_yang_tertib", 18, tuple(f"{at}.tw{number}.quantities.0.amount" for number in (1, 2, 3, 4))),
        ("last-of", "desa_yang_ada", 18, (f"{at}.tw4.quantities.1.amount",)),
        ("computed", None, 100, ()),
    ]


def test_means_count_what_could_not_be_scored() -> None:
    indicators = [
        {"name": "Nilai A", "target": "50", "figures": {"tw4": {"value": "40"}}},
        {"name": "Nilai B", "target": "3", "figures": {"tw4": {"value": "50"}}},
        {"name": "Nilai C", "target": "3"},
    ]
    agreement = Agreement.model_validate({"id": "a", "objectives": [{"indicators": indicators}, {"indicators": indicators[2:]}]})
    found = score_agreement(agreement, KNOWN)
    assert (found.mean.value, found.mean.scored, found.mean.unscored) == (100, 2, 2)
    assert score_agreement(Agreement.model_validate({"id": "a"}), KNOWN).mean.value is None


COUNTS = st.lists(st.integers(min_value=0, max_value=10**6), min_size=4, max_size=4)


@given(COUNTS)
def test_order_of_quarters_does_not_matter_to_a_sum(counts: list[int]) -> None:
    def year(values: tuple[int, ...]) -> Any:
        figures = {f"tw{number}": {"value": str(value)} for number, value in enumerate(values, 1)}
        return scored(name="Jumlah rapat", target="7 kali", calculation="Kumulatif", figures=figures).achievement

    assert len({year(order) for order in permutations(counts)}) == 1


@given(COUNTS, st.sets(st.sampled_from([1, 2, 3, 4]), min_size=1), st.sampled_from(["Kumulatif", "Rata-rata"]))
def test_unknown_in_gives_unknown_out(counts: list[int], empty: set[int], calculation: str) -> None:
    figures = {f"tw{number}": {"value": str(value)} for number, value in enumerate(counts, 1) if number not in empty}
    found = scored(name="Jumlah rapat", target="7 kali", calculation=calculation, figures=figures)
    assert found.achievement is None
    assert isinstance(found.why, Unscored)


@given(COUNTS, st.integers(min_value=1, max_value=10**6), st.integers(min_value=0, max_value=3), st.integers(min_value=1, max_value=10**6))
def test_more_in_a_quarter_is_never_worse(counts: list[int], target: int, quarter: int, more: int) -> None:
    def capped(values: list[int], direction: str) -> Any:
        figures = {f"tw{number}": {"value": str(value)} for number, value in enumerate(values, 1)}
        found = scored(name="Jumlah rapat", target=f"{target} kali", calculation="Kumulatif", direction=direction, figures=figures)
        assert found.achievement is not None
        return found.achievement.capped

    raised = [value + more * (place == quarter) for place, value in enumerate(counts)]
    assert capped(counts, "higher") <= capped(raised, "higher")
    assert capped(counts, "lower") >= capped(raised, "lower")


PARTS = st.lists(st.tuples(st.integers(min_value=0, max_value=10**4), st.integers(min_value=1, max_value=10**4)), min_size=4, max_size=4)


@given(PARTS, st.integers(min_value=1, max_value=1000), st.permutations(range(4)))
def test_a_recomputed_percentage_is_free_of_scale_and_order(parts: list[tuple[int, int]], factor: int, order: list[int]) -> None:
    def result(values: list[tuple[int, int]]) -> Any:
        names = ("layanan_selesai", "layanan_masuk")
        figures = {
            f"tw{number}": {"quantities": [{"name": name, "amount": str(value)} for name, value in zip(names, pair, strict=True)]}
            for number, pair in enumerate(values, 1)
        }
        formula = "Jumlah layanan selesai dibagi jumlah layanan masuk X 100%"
        found = scored(name="Persentase layanan selesai", formula=formula, target="90%", calculation="Kumulatif", figures=figures)
        assert found.result.value is not None
        return found.result.value.value

    above, below = (sum(pair[place] for pair in parts) for place in (0, 1))
    assert result(parts) == Fraction(100 * above, below)
    assert result([(factor * one, factor * other) for one, other in parts]) == result(parts) == result([parts[place] for place in order])
