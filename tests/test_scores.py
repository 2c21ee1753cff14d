"""Scores of indicators over a year of figures: a table, the reasons for directions, and what holds of any figures."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.figures.placement import quantities_of
from agreements.model import Agreement, Indicator
from agreements.source.document import read_file
from engine.language.path import DataPath
from engine.scoring.achievement import Achievement, Unscored
from engine.scoring.parameters import parameters
from engine.scoring.realised import QUARTERS
from engine.scoring.scores import Score, score, score_agreement
from tests.rows import each
from tests.vocabulary import VOCABULARY

KNOWN = parameters(VOCABULARY)
SCORES = Path(__file__).parent / "scores"
ROWS: Any = read_file(SCORES / "indicators.yaml").root

BY_HAND: Any = read_file(SCORES / "by-hand.yaml").root
LISTED: Any = read_file(SCORES / "listed.yaml").root


# Every table of them, so that none is left out.
KINDS: dict[str, Any] = {file.stem: read_file(file).root for file in sorted(SCORES.glob("kinds*.yaml"))}
WORKED_SECOND: Any = read_file(SCORES / "worked-second.yaml").root


def values(row: dict[str, Any]) -> str:
    return " ".join(map(str, row.values()))


def scored(**fields: Any) -> Score:
    return score(Indicator.model_validate(fields), DataPath("objectives", 0, "indicators", 0), KNOWN)


@each({"indicators": ROWS}, lambda row: row["name"])
def test_indicator(row: dict[str, Any]) -> None:
    found = scored(**row["indicator"])
    results = [period.to_date.value for period in found.quarters]
    assert ["-" if result is None else str(result.value) for result in results] == row["to_date"]
    assert (found.why.code if found.why else None) == row.get("why")
    assert (str(found.achievement.value) if found.achievement else None) == row.get("achievement")


@each({"by hand": BY_HAND}, lambda row: row["indicator"]["name"])
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


@each({"second": WORKED_SECOND}, lambda row: f"{row['target']} / {row['result']}: {row['source']}")
def test_worked_with_a_figure_of_the_year(row: dict[str, str]) -> None:
    figures = {"year": {"value": row["result"]}}
    found = scored(name=row.get("name", "Xyzzy"), target=row["target"], direction=row.get("direction", "higher"), figures=figures)
    assert (found.why.code if found.why else None) == row.get("why")
    assert (None if found.achievement is None else Fraction(found.achievement.value)) == (
        Fraction(row["achievement"]) if "achievement" in row else None
    )


def listed(row: dict[str, Any]) -> Score:
    """The score of a row of the list: its texts as figures, those with a formula as its quantities."""
    names = {"name": "name", "target": "target", "type": "calculation", "direction": "direction", "formula": "formula", "unit": "unit"}
    fields = {field: row[name] for name, field in names.items() if name in row}
    quantities = quantities_of(Indicator.model_validate(fields), VOCABULARY)
    figures: dict[str, Any] = {"covers": row["covers"]} if "covers" in row else {}
    for number, text in enumerate(row.get("quarters", ()), 1):
        if text is not None and "formula" in row:
            amounts = zip(quantities, text.split("/"), strict=True)
            figures[f"tw{number}"] = {"quantities": [{"name": name, **({"amount": a} if a != "_" else {})} for name, a in amounts]}
        elif text is not None:
            figures[f"tw{number}"] = {"value": text}
    if "year" in row:
        figures["year"] = {"value": row["year"]}
    known = replace(KNOWN, lower=row.get("lower", "difference"))
    return score(Indicator.model_validate({**fields, "figures": figures}), DataPath("objectives", 0, "indicators", 0), known)


@each({"listed": LISTED}, values)
def test_listed(row: dict[str, Any]) -> None:
    found = listed(row)
    value = found.result.value
    said = {
        "result": str(value.value) if value is not None else None,
        "achievement": str(found.achievement.value) if found.achievement else None,
        "capped": str(found.achievement.capped) if found.achievement else None,
        "reached": "yes" if found.achievement and found.achievement.reached else "no",
        "band": found.band.en if found.band else None,
        "why": found.why.code if found.why else None,
    }
    assert ("why" in row) is not ("achievement" in row)
    assert {key: said[key] for key in said if key in row} == {key: row[key] for key in said if key in row}


@each({f"{table}, {kind}": rows for table, kinds in KINDS.items() for kind, rows in kinds.items()}, values)
def test_a_kind_of_scores(row: dict[str, Any]) -> None:
    fields: dict[str, Any] = {key: row[key] for key in ("name", "target", "formula", "direction") if key in row}
    fields |= {"calculation": row["type"]} if "type" in row else {}
    fields |= {"quarters": dict(zip(QUARTERS, row["quarters"], strict=True))} if "quarters" in row else {}
    reported = {name: {"value": text} for name, text in zip(QUARTERS, row.get("figures", [None] * 4), strict=True) if text is not None}
    year = {"year": {"value": row["year"]}} if "year" in row else {}
    found = scored(**fields, figures={**reported, **year, **({"covers": row["covers"]} if "covers" in row else {})})
    part = found.latest
    said = {
        "why": found.why.code if found.why else None,
        "achievement": str(found.achievement.value) if found.achievement else None,
        "result": str(found.result.value.value) if found.result.value else None,
        "kind": found.calculated.kind,
        "part": part and [part.name, str(part.to_date.value and part.to_date.value.value), _percent(part.achievement)],
    }
    assert ("why" in row) is not ("achievement" in row)
    assert {key: said[key] for key in said if key in row} == {key: row[key] for key in said if key in row}
    # Part of a year never enters a mean.
    assert (found.achievement is None) == (found.why is not None)


def _percent(found: Any) -> str | None:
    return str(found.value) if isinstance(found, Achievement) else None


def test_ten_inputs_of_every_kind() -> None:
    assert all(len(rows) >= 10 for rows in KINDS["kinds"].values())


def test_the_list_is_long_enough() -> None:
    assert len(LISTED) >= 150


@pytest.mark.parametrize(
    ("fields", "direction", "reason"),
    [
        ({"name": "Jumlah temuan", "direction": "higher"}, "higher", ("declared", "")),
        ({"name": "Waktu tunggu", "target": "≥ 5 menit"}, "higher", ("bound", ">=")),
        ({"name": "Jumlah desa", "target": "paling banyak 5 desa"}, "lower", ("bound", "<=")),
        ({"name": "Tingkat Pengangguran Terbuka"}, "lower", ("word", "pengangguran")),
        ({"name": "Angka kematian ibu"}, "lower", ("word", "kematian")),
        ({"name": "Prevalensi stunting"}, "lower", ("word", "prevalensi")),
        ({"name": "Persentase penduduk miskin"}, "lower", ("word", "miskin")),
        ({"name": "Persentase penduduk miskin yang menerima bantuan"}, "higher", ("word", "menerima")),
        ({"name": "Penurunan angka kemiskinan"}, "higher", ("word", "penurunan")),
        ({"name": "Jumlah pos pemadam kebakaran"}, "higher", ("word", "pos")),
        ({"name": "Prestasi MTQ", "target": "Juara 3"}, "lower", ("unit", "juara")),
        ({"name": "Penyampaian laporan", "target": "31 Januari 2026"}, "lower", ("day", "31 Januari 2026")),
        ({"name": "Tingkat hunian", "target": "60-85%"}, "higher", ("assumed", "hunian")),
        ({"name": "BOR", "target": "75%"}, "higher", ("word", "bor")),
        ({"name": "Rata-rata waktu pelayanan", "target": "15 menit"}, "lower", ("word", "waktu")),
        ({"name": "Rata-rata lama sekolah", "target": "8 tahun"}, "higher", ("word", "rata rata lama sekolah")),
        ({"name": "Persentase ketepatan waktu pelayanan", "target": "95%"}, "higher", ("word", "ketepatan waktu")),
        ({"name": "Persentase desa tertib"}, "higher", ("word", "tertib")),
        ({"name": "Persentase jalan dalam kondisi rusak"}, "lower", ("word", "rusak")),
        ({"name": "Persentase keluarga miskin yang dijamin"}, "higher", ("word", "dijamin")),
        ({"name": "Jumlah keluarga miskin"}, "lower", ("word", "miskin")),
        ({"name": "Persentase kebocoran air"}, "lower", ("word", "kebocoran")),
        ({"name": "Persentase jalan rusak yang diperbaiki"}, "higher", ("word", "diperbaiki")),
        ({}, "higher", ("assumed", "")),
    ],
)
def test_direction_and_its_reason(fields: dict[str, str], direction: str, reason: tuple[str, str]) -> None:
    found = scored(**fields)
    assert (found.direction.direction, (found.direction.kind, found.direction.word)) == (direction, reason)


PLANNED = [
    ({"baseline": "12 unit", "target": "10 unit"}, "lower"),
    ({"baseline": "8 unit", "target": "10 unit"}, "higher"),
    ({"last_year": "12", "target": "10"}, "lower"),
    ({"last_year": "8", "target": "10"}, "higher"),
    ({"plan_target": "5", "target": "10"}, "lower"),
    ({"plan_target": "50", "target": "10"}, "higher"),
    ({"target": "10", "quarters": {"tw1": "14", "tw2": "13", "tw3": "12", "tw4": "10"}}, "lower"),
    ({"baseline": "12", "plan_target": "50", "target": "10"}, None),
    ({"baseline": "10", "target": "10"}, None),
    ({"baseline": "12 orang", "target": "10 unit"}, None),
    ({"target": "10", "quarters": {"tw1": "2", "tw2": "4", "tw3": "6", "tw4": "10"}}, None),
]


@pytest.mark.parametrize(("fields", "direction"), PLANNED)
def test_a_plan_decides_where_nothing_else_does(fields: dict[str, Any], direction: str | None) -> None:
    found = scored(name="Jumlah xyzzy", **fields).direction
    assert (found.direction, found.kind) == ((direction, "plan") if direction else ("higher", "assumed"))
    # A name that says it goes first.
    assert scored(name="Angka kematian ibu", **fields).direction.direction == "lower"


def test_quarterly_targets() -> None:
    figures = {f"tw{number}": {"value": "2"} for number in (1, 2, 3, 4)}
    quarters = {"tw1": "1", "tw2": "2", "tw3": "3", "tw4": "2"}
    added = scored(name="Jumlah rapat", target="8 kali", calculation="Kumulatif", quarters=quarters, figures=figures)
    assert [period.target and period.target.value for period in added.quarters] == [1, 3, 6, 8]
    assert [getattr(period.own_achievement, "value", None) for period in added.quarters] == [200, 100, Fraction(200, 3), 100]
    assert [(period.own_target and period.own_target.value) for period in added.quarters] == [1, 2, 3, 2]
    assert [period.band and period.band.en for period in added.quarters] == ["very high"] * 4
    ranges = {"tw1": "1-2", "tw2": "1-3", "tw3": "1-2", "tw4": "1-2"}
    spread = scored(name="Jumlah rapat", target="4-9 kali", calculation="Kumulatif", quarters=ranges, figures=figures)
    assert [period.target and (period.target.low, period.target.high) for period in spread.quarters] == [(1, 2), (2, 5), (3, 7), (4, 9)]
    running = {**figures, "covers": "year-to-date"}
    so_far = scored(name="Jumlah rapat", target="8 kali", calculation="Kumulatif", quarters=quarters, figures=running)
    assert [(getattr(period.achievement, "value", None), period.own_achievement) for period in so_far.quarters] == [
        (200, None),
        (Fraction(200, 3), None),
        (Fraction(100, 3), None),
        (25, None),
    ]
    kept = scored(name="Nilai rapat", target="2", calculation="Non kumulatif", quarters=quarters, figures=figures)
    assert [getattr(period.achievement, "value", None) for period in kept.quarters] == [200, 100, Fraction(200, 3), 100]


@pytest.mark.parametrize(
    ("figures", "results", "achievement", "why"),
    [
        ([None, "1", None, "2"], ["-", "1", "1", "3"], "150", None),
        (["1", "1", None, "1"], ["1", "2", "2", "3"], "150", None),
        ([None, "1", None, None], ["-", "1", "1", "-"], None, "year-not-over"),
        ([None, None, None, "2"], ["-", "-", "-", "-"], None, "quarters-missing"),
    ],
)
def test_a_plan_by_semesters_needs_figures_at_their_ends(
    figures: list[str | None], results: list[str], achievement: str | None, why: str | None
) -> None:
    reported = {name: {"value": text} for name, text in zip(QUARTERS, figures, strict=True) if text is not None}
    found = scored(name="Jumlah dokumen", target="2", semesters={"s1": "1", "s2": "1"}, figures=reported)
    assert ["-" if one.to_date.value is None else str(one.to_date.value.value) for one in found.quarters] == results
    assert (str(found.achievement.value) if found.achievement else None, found.why.code if found.why else None) == (achievement, why)
    assert [None if one.own_target is None else one.own_target.text for one in found.quarters] == [None, "1", None, "1"]


@pytest.mark.parametrize(
    ("months", "target", "targets", "achievement"),
    [
        (["1"] * 12, "12", ["3", "3", "3", "3"], "100"),
        (["0"] * 5 + ["2"] * 6 + ["0"], "12", ["0", "2", "6", "4"], "300"),
        (["4", "8", "12", "15", "20", "24", "30", "34", "40", "44", "48", "50"], "50", ["12", "24", "40", "50"], "25"),
        (["0,5"] * 12, "6", [None] * 4, None),
        (["1"] * 12, "10", [None] * 4, None),
        (["1"] * 11 + [None], "12", [None] * 4, None),
    ],
)
def test_a_plan_by_months_makes_targets_of_quarters(
    months: list[str | None], target: str, targets: list[str | None], achievement: str | None
) -> None:
    planned = {f"m{place}": text for place, text in enumerate(months, 1) if text is not None}
    figures = {"tw1": {"value": "3"}, "tw2": {"value": "3"}}
    if target == "50":
        figures["tw2"] = {"value": "6"}
    found = scored(name="Jumlah laporan", target=target, months=planned, figures=figures)
    assert [None if one.own_target is None else one.own_target.text for one in found.quarters] == targets
    assert found.latest is None or _percent(found.latest.achievement) == achievement


def test_every_step_says_what_it_rests_on() -> None:
    row = next(row for row in ROWS if row["name"].startswith("what exists"))
    steps = scored(**row["indicator"]).result.steps
    at = "objectives.0.indicators.0.figures"
    assert [(step.code, step.args.get("name"), step.args["value"], tuple(map(str, step.paths))) for step in steps] == [
        ("sum-of", "desa_yang_tertib", 18, tuple(f"{at}.tw{number}.quantities.0.amount" for number in (1, 2, 3, 4))),
        ("last-of", "desa_yang_ada", 18, (f"{at}.tw4.quantities.1.amount",)),
        ("computed", None, 100, ()),
    ]


def test_what_happens_is_the_quarters_own() -> None:
    row = next(row for row in LISTED if row.get("quarters") == ["5/5", "3/4", "8/8", "2/2"])
    found = listed(row)
    assert [step.code for step in found.result.steps] == ["covers-quarter", "sum-of", "sum-of", "computed"]
    assert found.result.steps[0].args == {"name": "surat_masuk"}


def test_quarters_of_their_own_count_up_to_the_last_that_was_reported() -> None:
    parts = {"tw1": ("5", "5"), "tw2": ("3", "4"), "tw4": ("2", "2")}
    names = ("surat_dibalas", "surat_masuk")
    figures: dict[str, Any] = {
        quarter: {"quantities": [{"name": name, "amount": amount} for name, amount in zip(names, pair, strict=True)]}
        for quarter, pair in parts.items()
    }
    fields = {"name": "Persentase surat", "formula": "Jumlah surat dibalas dibagi jumlah surat masuk x 100%", "target": "100%"}
    found = scored(**fields, figures=figures)
    assert found.why == Unscored("quarters-missing", (("quarters", "3"),))
    del figures["tw4"]
    found = scored(**fields, figures=figures)
    # By the middle of the year there is no result of the year, but one up to the second quarter.
    assert found.why == Unscored("year-not-over", (("quarter", "2"),))
    assert found.latest is not None
    assert (found.latest.name, found.latest.to_date.value and found.latest.to_date.value.value) == ("tw2", Fraction(800, 9))


def test_a_converted_result_says_so() -> None:
    found = scored(name="Waktu tunggu", target="1 jam", figures={"year": {"value": "45 menit"}})
    assert [(step.code, dict(step.args)) for step in found.result.steps] == [
        ("reported", {"text": "45 menit"}),
        ("converted", {"text": "45 menit", "value": Fraction(3, 4), "unit": "jam"}),
    ]
    assert scored(name="Waktu tunggu", target="3 hari", figures={"year": {"value": "72 jam"}}).why is not None


def test_means_count_what_could_not_be_scored() -> None:
    indicators = [
        {"name": "Nilai A", "target": "50", "figures": {"tw4": {"value": "40"}}},
        {"name": "Nilai B", "target": "3", "figures": {"tw4": {"value": "50"}}},
        {"name": "Nilai C", "target": "3"},
    ]
    agreement = Agreement.model_validate({"id": "a", "objectives": [{"indicators": indicators}, {"indicators": indicators[2:]}]})
    found = score_agreement(agreement, KNOWN)
    assert (found.mean.value, found.mean.scored, found.mean.unscored, found.mean.assumed) == (100, 2, 2, 0)
    assert score_agreement(Agreement.model_validate({"id": "a"}), KNOWN).mean.value is None


DIRECTIONS = st.sampled_from(["higher", "lower"])
COUNTS = st.lists(st.integers(min_value=0, max_value=10**6), min_size=4, max_size=4)


@given(COUNTS)
def test_order_of_quarters_does_not_matter_to_a_sum(counts: list[int]) -> None:
    def year(values: tuple[int, ...]) -> Any:
        figures: dict[str, Any] = {f"tw{number}": {"value": str(value)} for number, value in enumerate(values, 1)}
        figures["covers"] = "quarter"
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
        figures: dict[str, Any] = {f"tw{number}": {"value": str(value)} for number, value in enumerate(values, 1)}
        figures["covers"] = "quarter"
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


@given(st.lists(st.one_of(st.none(), st.integers(min_value=0, max_value=10**4)), min_size=4, max_size=4))
def test_what_is_not_cumulative_is_the_last_that_was_reported(values: list[int | None]) -> None:
    figures = {f"tw{number}": {"value": str(value)} for number, value in enumerate(values, 1) if value is not None}
    found = scored(name="Nilai rapat", target="7", calculation="Non kumulatif", figures=figures)
    known = [value for value in values if value is not None]
    latest = found.latest.to_date.value if found.latest is not None else None
    assert (latest.value if latest is not None else None) == (known[-1] if known else None)
    # Only with its last quarter is it a result of the year.
    assert (found.result.value.value if found.result.value is not None else None) == values[-1]


@given(COUNTS, st.integers(min_value=1, max_value=10**6), st.sampled_from(["Kumulatif", "Non kumulatif", "Rata-rata"]), DIRECTIONS)
def test_every_score_is_between_nothing_and_the_cap(counts: list[int], target: int, calculation: str, direction: str) -> None:
    figures: dict[str, Any] = {f"tw{number}": {"value": str(value)} for number, value in enumerate(counts, 1)}
    figures |= {"covers": "quarter"} if calculation == "Kumulatif" else {}
    found = scored(name="Jumlah rapat", target=f"{target} kali", calculation=calculation, direction=direction, figures=figures)
    assert found.achievement is not None
    assert 0 <= found.achievement.capped <= 120
    assert found.band is not None


@given(COUNTS, st.sampled_from(["detik", "menit", "jam"]), st.sampled_from(["detik", "menit", "jam"]))
def test_a_score_does_not_hang_on_the_unit(counts: list[int], one: str, other: str) -> None:
    sizes = {"detik": 1, "menit": 60, "jam": 3600}

    def year(unit: str) -> Any:
        figures = {f"tw{number}": {"value": f"{value * 3600 // sizes[unit]} {unit}"} for number, value in enumerate(counts, 1)}
        return scored(name="Waktu tunggu", target="90 menit", calculation="Rata-rata", figures=figures).achievement

    assert year(one) == year(other)
