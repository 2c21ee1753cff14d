"""Agreements judged together: what is tied to what, where findings stand, what is folded, and what is only a hint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from agreements.loading import load
from agreements.model import Agreement
from agreements.source.offices import PortfolioName
from engine.facts.records import years_of
from engine.facts.ties import tie
from engine.language import Number, Record
from engine.language.path import DataPath
from engine.rulebook import read_rules
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Comparison, Evidence, Finding, Hint, Location, Quantity, Result
from engine.run.folding import fold
from engine.run.hints import hints
from engine.run.running import run, walk
from tests.shipped import shipped_book
from tests.vocabulary import VOCABULARY

BOOK = shipped_book()
RULE = """\
id: PK699
name: {name}
title: {{id: a, en: a}}
severity: warning
for_each: {scope}
{test}
message: {{id: a, en: a}}
advice: {{id: a, en: a}}
tests:
  - {{name: p, given: {passing}, expect: pass}}
  - {{name: f, given: {failing}, expect: fail}}
"""


def tied(*agreements: dict[str, Any]) -> list[Record]:
    return list(tie([Agreement.model_validate({"id": f"t{number}", **a}) for number, a in enumerate(agreements)], BOOK.vocabulary)[0])


def ids(found: Any) -> list[Any]:
    return [item.fields["id"] for item in found]


def lines(portfolio: list[Record], number: int) -> list[Any]:
    return portfolio[number].fields["budget"].fields["lines"]  # type: ignore[union-attr,return-value]


def parts(line: Record) -> list[Any]:
    return [(part.fields["agreement"].fields["id"], part.fields["amount"]) for part in line.fields["below"]]  # type: ignore[union-attr]


def indicator(portfolio: list[Record], number: int) -> Record:
    return portfolio[number].fields["objectives"][0].fields["indicators"][0]  # type: ignore[index,union-attr,return-value]


def named(name: str, **given: Any) -> dict[str, Any]:
    return {"objectives": [{"indicators": [{"name": name, **given}]}]}


@pytest.mark.parametrize(
    ("heading", "total", "rows", "expected"),
    [
        # By their numbers, at any depth.
        ("Program", None, [("1", "A", "9"), ("1.1", "B", "9"), ("1.1.2.", "C", "9"), ("2", "D", "1")], [None, 0, 1, None]),
        # By the words for the levels, where the heading names several.
        (
            "Program/Kegiatan",
            None,
            [("I", "Program A", "9"), ("1", "Kegiatan B", "4"), ("2", "Kegiatan C", "5"), ("II", "Program D", "1")],
            [None, 0, 0, None],
        ),
        ("Program dan Sub Kegiatan", None, [(None, "Program A", "9"), (None, "Sub Kegiatan B", "4")], [None, 0]),
        # One list of letters, in which I comes after H.
        ("Program", None, [(letter, letter * 3, "1") for letter in "FGHIJ"], [None] * 5),
        ("Program", None, [("I", "A", "9"), ("a", "B", "9"), ("II", "C", "1"), ("h", "D", "0"), ("i", "E", "1")], [None, 0, None, 2, 2]),
        # ... or where the programmes alone make up the total.
        ("Uraian", "9", [(None, "Program A", "9"), (None, "Kegiatan B", "4")], [None, 0]),
        # A flat list in which one line is of another level by mistake.
        ("Program", "13", [("1", "Program A", "9"), ("2", "Kegiatan B", "4")], [None, None]),
        ("Kegiatan", "9", [("1", "Kegiatan A", "9"), ("2", "Lain-lain", "4")], [None, None]),
        ("Sub Kegiatan", None, [("1", "Kegiatan A", "9"), ("2", "Sub Kegiatan B", "4")], [None, None]),
        ("Uraian", "9", [("1", "Program A", "9"), ("2", "Kegiatan B", None)], [None, 0]),
        ("Uraian", "x", [("1", "Program A", "9"), ("2", "Kegiatan B", "4")], [None, None]),
    ],
)
def test_a_table_may_have_lines_within_lines(
    heading: str, total: str | None, rows: Sequence[tuple[str | None, str, str | None]], expected: list[int | None]
) -> None:
    budget = {"heading": heading, "total": total, "lines": [{"number": n, "name": name, "amount": amount} for n, name, amount in rows]}
    found = lines(tied({"id": "a", "budget": budget}), 0)
    assert [next((i for i, o in enumerate(found) if o is line.fields.get("inside")), None) for line in found] == expected
    assert [len(line.fields["parts"]) for line in found] == [expected.count(index) for index in range(len(found))]


def test_what_is_inside_a_part_is_not_added_again() -> None:
    portfolio = tied(
        {"id": "a", "budget": {"lines": [{"number": "1", "name": "P", "amount": "9"}]}},
        {
            "id": "b",
            "superior": "a",
            "budget": {"lines": [{"number": "1", "amount": "9", "under": "a/1"}, {"number": "1.1", "amount": "9", "under": "a/1"}]},
        },
    )
    assert parts(lines(portfolio, 0)[0]) == [("b", 9)]


def test_agreements_are_tied_at_any_depth_and_a_circle_ends() -> None:
    portfolio = tied({"id": "a"}, {"id": "b", "superior": "a"}, {"id": "c", "superior": "b"})
    assert [ids(root.fields["below"]) for root in portfolio] == [["b", "c"], ["c"], []]
    assert portfolio[2].fields["above"] is portfolio[1]
    assert "above" not in portfolio[0].fields
    circle = tied({"id": "a", "superior": "b"}, {"id": "b", "superior": "a"}, {"id": "c", "superior": "c"}, {"id": "d", "superior": "x"})
    assert [ids(root.fields["below"]) for root in circle] == [["b"], ["a"], [], []]


def test_a_line_has_the_lines_that_are_declared_under_it_whoever_signs_with_whom() -> None:
    portfolio = tied(
        {"id": "a", "budget": {"lines": [{"number": "4.", "name": "P", "amount": "12"}]}},
        {
            "id": "s",
            "superior": "a",
            "budget": {"lines": [{"number": "9", "amount": "8", "under": "a/4"}, {"amount": "4", "under": "a/4"}]},
        },
        {"id": "k", "superior": "a", "budget": {"lines": [{"number": "1", "amount": "8", "under": "s/9"}, {"name": "p", "amount": "1"}]}},
    )
    assert parts(lines(portfolio, 0)[0]) == [("s", 8), ("s", 4), ("k", 1)]
    assert parts(lines(portfolio, 1)[0]) == [("k", 8)]
    assert lines(portfolio, 2)[0].fields["above"] is lines(portfolio, 1)[0]


@pytest.mark.parametrize(
    ("secretary", "section", "expected"),
    [
        # The secretary repeats the section's line: the same name and amount.
        ([("B", "10"), ("C", "20")], [("B", "10")], [("s", 10), ("s", 20)]),
        # The section breaks down the secretary's line.
        ([("B", "30")], [("D", "10"), ("E", "20")], [("k", 10), ("k", 20)]),
        # Two owners, no repetition.
        ([("B", "10")], [("D", "20")], [("s", 10), ("k", 20)]),
        # Two owners with half each of an item of one name.
        ([("B", "15")], [("B", "15")], [("s", 15), ("k", 15)]),
        # Neither alone makes up the amount: nothing is taken for a repetition.
        ([("B", "29")], [("B", "29")], [("s", 29), ("k", 29)]),
        # One does, but what the other has is not the same: the difference stays visible.
        ([("B", "30")], [("D", "10")], [("s", 30), ("k", 10)]),
        ([("B", "30")], [("B", "x")], [("s", 30), ("k", None)]),
    ],
    ids=["list repeated", "broken down", "two owners", "halves", "short", "not the same", "unreadable"],
)
def test_what_is_listed_twice_is_counted_once(
    secretary: Sequence[tuple[str, str]], section: Sequence[tuple[str, str]], expected: list[tuple[str, int]]
) -> None:
    def budget(rows: Sequence[tuple[str, str]]) -> dict[str, Any]:
        return {"lines": [{"number": str(n), "name": name, "amount": amount, "under": "a/1"} for n, (name, amount) in enumerate(rows, 1)]}

    portfolio = tied(
        {"id": "a", "budget": {"lines": [{"number": "1", "name": "P", "amount": "30"}]}},
        {"id": "s", "superior": "a", "budget": budget(secretary)},
        {"id": "k", "superior": "a", "budget": budget(section)},
    )
    found = [(p.fields["agreement"].fields["id"], p.fields.get("amount")) for p in lines(portfolio, 0)[0].fields["below"]]
    assert found == expected


@pytest.mark.parametrize(
    ("listed", "owned", "under", "expected"),
    [
        # The owners come to the amount: the list's own slip is not added to them.
        ("31", ("10", "20"), "a/1", ("k", "k")),
        # An owner's slip shows against the owners.
        ("30", ("10", "19"), "a/1", ("k", "k")),
        # Little of it: not all owners have handed in their agreements.
        ("30", ("4", "5"), "a/1", ("s",)),
        # What the list's owner has broken down is the owner's: more under it is more.
        ("30", ("4", "5"), "s/1", ("s", "x")),
    ],
    ids=["slip in the list", "slip of an owner", "incomplete", "broken down"],
)
def test_a_list_of_the_whole_office_is_not_added(listed: str, owned: tuple[str, str], under: str, expected: tuple[str, ...]) -> None:
    portfolio = tied(
        {"id": "a", "budget": {"lines": [{"number": "1", "name": "P", "amount": "30"}, {"number": "2", "name": "Q", "amount": "5"}]}},
        {
            "id": "s",
            "superior": "a",
            "budget": {"lines": [{"number": "1", "amount": listed, "under": "a/1"}, {"number": "2", "amount": "5", "under": "a/2"}]},
        },
        {
            "id": "k",
            "superior": "a",
            "budget": {"lines": [{"name": f"R{n}", "amount": part, "under": under} for n, part in enumerate(owned)]},
        },
        {"id": "x", "superior": "a", "budget": {"lines": [{"name": "X", "amount": "3", "under": "a/1" if under == "s/1" else "k/1"}]}},
    )
    first = lines(portfolio, 0)[0]
    assert tuple(owner for owner, _ in parts(first)) == expected
    repeats = "s" not in expected or len(expected) == 1
    assert bool(lines(portfolio, 1)[0].fields["repeats"]) is repeats
    assert lines(portfolio, 1)[0].fields["repetition"] == ([lines(portfolio, 1)[0]] if repeats else [])


@pytest.mark.parametrize(
    ("above", "below", "likeness"),
    [
        ("Persentase desa tertib administrasi", "Prosentase desa yang tertib administrasi.", 100),
        ("Persentase dokumen perencanaan", "Persentase dokumen perencanan", 100),
        ("Persentase layanan publik tepat jadwal di loket satu pintu", "Persentase layanan publik tepat jadwal loket satu", Number),
        ("Persentase realisasi PBB", "Persentase realisasi PKB", None),
        ("Persentase desa tertib administrasi", "Jumlah desa tertib administrasi", None),
        ("Persentase desa", "Persentase kelurahan", None),
        ("Persentase a b c d e f g h i hamil", "Persentase a b c d e f g h i nifas", None),
        ("Persentase", "Persentase", None),
    ],
)  # fmt: skip
def test_one_measure_at_two_levels(above: str, below: str, likeness: Any) -> None:
    portfolio = tied({"id": "a", **named(above)}, {"id": "b", "superior": "a", **named(below)})
    found = indicator(portfolio, 1).fields.get("likeness")
    if likeness is Number:
        assert isinstance(found, Number)
        assert 90 <= found < 100
    else:
        assert found == likeness
    assert ([indicator(portfolio, 1)] if likeness else []) == indicator(portfolio, 0).fields["below"]


def test_the_nearest_of_equal_measures_above_is_the_one_that_is_carried() -> None:
    portfolio = tied(
        {"id": "a", **named("Persentase PBB")},
        {"id": "b", "superior": "a", **named("Persentase PBB")},
        {"id": "c", "superior": "b", **named("Persentase PBB")},
        {"id": "d", "superior": "b", **named("Nilai lain", under="a/1.1")},
        {"id": "e", "superior": "b", **named("Persentase PBB", under="a/9.9")},
    )
    assert indicator(portfolio, 2).fields["above"] is indicator(portfolio, 1)
    assert indicator(portfolio, 1).fields["above"] is indicator(portfolio, 0)
    assert indicator(portfolio, 3).fields["above"] is indicator(portfolio, 0)
    assert "above" not in indicator(portfolio, 4).fields


def row(**fields: Any) -> dict[str, Any]:
    return {"objectives": [{"indicators": [{"name": "Jumlah desa tertib", "target": "100 desa", **fields}]}]}


def quarters(*targets: str) -> dict[str, dict[str, str]]:
    return {"quarters": {f"tw{number}": target for number, target in enumerate(targets, 1) if target}}


@pytest.mark.parametrize(
    ("above", "below", "unlike"),
    [
        ({}, {}, []),
        ({"last_year": "90 desa"}, {"last_year": "90"}, []),
        ({"last_year": "90 desa"}, {}, []),
        ({"last_year": "90 desa"}, {"last_year": "banyak"}, []),
        ({"last_year": "90 desa"}, {"last_year": "91 desa"}, ["90 desa / 91 desa"]),
        # A baseline may be that of the plan or of the year before.
        ({"baseline": "70", "plan_target": "120"}, {"baseline": "71", "plan_target": "130"}, ["120 / 130"]),
        ({"last_year": "92,35"}, {"last_year": "92,4"}, []),
        ({"last_year": "92,4"}, {"last_year": "92"}, []),
        ({"last_year": "92,4"}, {"last_year": "92,6"}, ["92,4 / 92,6"]),
        ({"last_year": "1:90"}, {"last_year": "91"}, []),
        (quarters("0", "0", "0", "100"), quarters("25", "60", "75", "100"), []),
        (quarters("-25", "50", "75", "100"), quarters("25", "60", "75", "100"), ["50 / 60"]),
        (quarters("25", "25", "25", "25"), quarters("25", "25", "25", "25"), []),
        (quarters("25", "25", "25", "25"), quarters("30", "25", "25", "20"), ["25 / 30", "25 / 20"]),
        (quarters("25", "50", "75", "100"), quarters("25", "60", "75", "100"), ["50 / 60"]),
        (quarters("", "50", "", "100"), quarters("", "60", "", "100"), ["50 / 60"]),
        # Each quarter alone and the year so far are two ways to write one plan; what does not lead to the target is a slip of its own.
        (quarters("25", "25", "25", "25"), quarters("25", "50", "75", "100"), []),
        (quarters("25", "25", "25", "25"), quarters("25", "25", "25", "30"), []),
        ({}, {"target": "90 desa"}, None),
        ({}, {"target": "100 orang"}, None),
        ({"target": "banyak"}, {"target": "banyak"}, None),
        ({}, {"name": "Jumlah desa tertib dan maju sekali"}, None),
    ],
)
def test_what_the_row_of_the_only_one_who_carries_a_measure_has_otherwise(above: Any, below: Any, unlike: list[str] | None) -> None:
    portfolio = tied({"id": "a", **row(**above)}, {"id": "b", "superior": "a", **row(**below)})
    assert indicator(portfolio, 0).fields.get("carrier") is (None if unlike is None else indicator(portfolio, 1))
    assert indicator(portfolio, 0).fields.get("unlike_carrier") == unlike


def test_what_two_carry_nobody_carries_whole() -> None:
    portfolio = tied({"id": "a", **row()}, {"id": "b", "superior": "a", **row()}, {"id": "c", "superior": "a", **row()})
    assert "carrier" not in indicator(portfolio, 0).fields


def test_an_indicator_of_a_table_that_is_numbered_through_is_named_by_its_number() -> None:
    numbered = {"objectives": [{"indicators": [{"number": "1", "name": "A"}]}, {"indicators": [{"number": "2", "name": "B"}]}]}
    again = {"objectives": [{"indicators": [{"number": "1", "name": "A"}]}, {"indicators": [{"number": "1", "name": "B"}]}]}
    for table, found in ((numbered, True), (again, False)):
        portfolio = tied({"id": "a", **table}, {"id": "b", "superior": "a", **named("Nilai lain", under="a/2" if found else "a/1")})
        assert ("above" in indicator(portfolio, 1).fields) is found


def office(folder: Path, **agreements: str) -> Path:
    folder.mkdir()
    for name, text in agreements.items():
        (folder / f"{name}.yaml").write_text(f"id: {name}\n{text}")
    return folder


def ran(tmp_path: Path, rule: str, *paths: Path) -> Result:
    (tmp_path / "rules").mkdir(exist_ok=True)
    (tmp_path / "rules" / "rule.yaml").write_text(rule)
    loaded = load(paths, VOCABULARY)
    return run(read_rules([tmp_path / "rules"]), loaded.agreements, loaded.problems)


SUMS = RULE.format(
    name="sums", scope="budget_line", test="when: count(below) > 0\nassert: sum(below.amount) == amount\nat: amount",
    passing='{agreements: [{id: a, budget: {lines: [{number: "1", amount: "1"}]}}, {budget: {lines: [{amount: "1", under: a/1}]}}]}',
    failing='{agreements: [{id: a, budget: {lines: [{number: "1", amount: "1"}]}}, {budget: {lines: [{amount: "2", under: a/1}]}}]}',
)  # fmt: skip
A = 'budget:\n  lines:\n    - {number: "1", name: P, amount: "30"}\n'
B = 'superior: a\nbudget:\n  lines:\n    - {amount: "8", under: a/1}\n    - {amount: "9", under: a/1}\n'


def test_a_finding_names_every_addend_with_its_place(tmp_path: Path) -> None:
    folder = office(tmp_path / "office", a=A, b=B)
    (finding,) = ran(tmp_path, SUMS, folder).findings
    below = str(folder / "b.yaml")
    rupiah = "rupiah"
    assert finding.location == Location(str(folder / "a.yaml"), 4, 38, DataPath.parse("budget.lines.0.amount"))
    assert [(item.location, item.read.value) for item in finding.evidence] == [
        (Location(below, 5, 16, DataPath.parse("budget.lines.0.amount")), 8),
        (Location(below, 6, 16, DataPath.parse("budget.lines.1.amount")), 9),
        (finding.location, 30),
    ]
    assert finding.related == (finding.evidence[0].location, finding.evidence[1].location)
    assert finding.comparison == Comparison("==", Quantity(17, rupiah), Quantity(30, rupiah), Quantity(-13, rupiah))


def test_what_is_missing_elsewhere_is_named_with_its_agreement(tmp_path: Path) -> None:
    folder = office(tmp_path / "office", a=A, b=B.replace('"9"', '"9x"'))
    (finding,) = ran(tmp_path, SUMS, folder).findings
    assert (finding.outcome, finding.missing) == (Outcome.UNKNOWN, ("b:budget.lines.1.amount",))
    assert finding.related == (Location(str(folder / "b.yaml"), 6, 16, DataPath.parse("budget.lines.1.amount")),)


def test_one_file_of_a_folder_gets_the_findings_that_concern_it(tmp_path: Path) -> None:
    folder = office(tmp_path / "office", a=A, b=B, c="superior: a\n")
    concerned = ran(tmp_path, SUMS, folder / "b.yaml")
    assert [finding.agreement for finding in concerned.findings] == ["a"]
    assert (concerned.agreements, concerned.outcomes[Outcome.FAIL]) == (("office/b",), 1)
    untouched = ran(tmp_path, SUMS, folder / "c.yaml")
    assert (untouched.findings, untouched.outcomes[Outcome.FAIL], untouched.outcomes[Outcome.PASS]) == ((), 0, 0)


def test_folders_of_one_name_are_two_portfolios(tmp_path: Path) -> None:
    for region in ("east", "west"):
        (tmp_path / region).mkdir()
    office(tmp_path / "east" / "2026", a=A)
    office(tmp_path / "west" / "2026", b=B.replace("under: a/1", "name: P"), a=A.replace('"30"', '"17"'))
    assert ran(tmp_path, SUMS, tmp_path / "east", tmp_path / "west").outcomes[Outcome.FAIL] == 0


PAIR = RULE.format(
    name="pair", scope="cascade", test="assert: subordinate.title.year == superior.title.year\nat: superior.title",
    passing="{superior: {title: {text: TAHUN 2021}}, subordinate: {title: {text: TAHUN 2021}}}",
    failing="{superior: {title: {text: TAHUN 2021}}, subordinate: {title: {text: TAHUN 2020}}}",
)  # fmt: skip


def test_a_cascade_is_each_superior_with_each_subordinate(tmp_path: Path) -> None:
    title = "title:\n  text: TAHUN {}\n"
    folder = office(
        tmp_path / "office", a=title.format(2021), b="superior: a\n" + title.format(2020), c="superior: a\n" + title.format(2021)
    )
    result = ran(tmp_path, PAIR, folder)
    (finding,) = result.findings
    assert (finding.agreement, finding.subject, str(finding.location.path)) == ("a", "cascade", "title")
    assert result.outcomes[Outcome.PASS] == 1
    assert result.outcomes[Outcome.NOT_APPLICABLE] == 1


GROUPED = RULE.format(
    name="grouped", scope="portfolio", test="group: people\nby: nip.digits\nassert: count(distinct(items.name)) == 1\nat: items.nip",
    passing="{agreements: [{parties: {first: {name: A, nip: 19660604 199002 1 005}}}]}",
    failing="{agreements: [{parties: {first: {name: A, nip: 19660604 199002 1 005}, second: {name: B, nip: '196606041990021005'}}}]}",
)  # fmt: skip
PERSON = "parties:\n  first:\n    name: {}\n    nip: {}\n"


def test_a_group_is_one_subject_wherever_its_elements_stand(tmp_path: Path) -> None:
    one, two = "19660604 199002 1 005", "19700604 199002 1 005"
    agreements = {"b": PERSON.format("X", one), "c": PERSON.format("Y", one), "d": PERSON.format("Z", two), "e": PERSON.format("W", "'-'")}
    folder = office(tmp_path / "office", **agreements)
    result = ran(tmp_path, GROUPED, folder)
    (finding,) = result.findings
    assert finding.location == Location(str(folder / "b.yaml"), 5, 10, DataPath.parse("parties.first.nip"))
    assert [location.file for location in finding.related if str(location.path) == "parties.first.nip"] == [str(folder / "c.yaml")]
    assert (result.outcomes[Outcome.FAIL], result.outcomes[Outcome.PASS]) == (1, 1)
    # The finding is the same one when another file comes to stand before the others.
    (folder / "a.yaml").write_text("id: a\n" + PERSON.format("V", one))
    (other,) = ran(tmp_path, GROUPED, folder).findings
    assert (other.agreement, other.fingerprint) == ("a", finding.fingerprint)


def test_an_unknown_element_is_reported_with_its_place(tmp_path: Path) -> None:
    one = "19660604 199002 1 005"
    folder = office(tmp_path / "office", b=PERSON.format("X", one), c=f"parties:\n  first:\n    nip: {one}\n")
    (finding,) = ran(tmp_path, GROUPED, folder).findings
    assert (finding.outcome, finding.missing) == (Outcome.UNKNOWN, ("c:parties.first.name",))


def test_every_step_of_a_shared_rule_can_be_walked(tmp_path: Path) -> None:
    office(tmp_path / "office", b=PERSON.format("X", "19660604 199002 1 005"))
    loaded = load([tmp_path / "office"], VOCABULARY)
    for rule in BOOK.rules:
        for at, verdict, _, _ in walk(rule, BOOK, loaded.agreements):
            assert at.file.endswith("b.yaml")
            assert verdict.outcome is not Outcome.ERROR


def test_the_year_of_an_agreement_that_contradicts_itself_is_that_of_the_others() -> None:
    def given(title: int | None, signed: int | None) -> dict[str, Any]:
        return {
            **({"title": {"text": f"TAHUN {title}"}} if title else {}),
            **({"signed": {"date": f"4 Januari {signed}"}} if signed else {}),
        }

    portfolio = tied(given(2021, 2021), given(2021, None), given(2020, 2021), given(None, 2019), given(None, None), given(2020, 2020))
    assert years_of(portfolio) == [2021, 2021, 2021, 2019, None, 2020]


def found(rule: str, path: str, *related: str, severity: Severity = Severity.ERROR, outcome: Outcome = Outcome.FAIL) -> Finding:
    first, *others = (
        Location(file, 1, 1, DataPath.parse(inner)) for file, _, inner in (place.partition(":") for place in (path, *related))
    )
    return Finding(rule, "", outcome, severity, PortfolioName("o"), first.file, f"{rule} {path}", first, related=tuple(others))


@pytest.mark.parametrize(
    ("finding", "cause", "folded"),
    [
        (found("PK2", "a:title.year"), found("PK1", "a:title.year"), True),
        (found("PK2", "a:title.year"), found("PK1", "a:title"), True),
        (found("PK2", "a:title"), found("PK1", "a:title.year"), True),
        (found("PK2", "a:title"), found("PK1", "a:"), True),
        # The year is printed in the text.
        (found("PK2", "a:title.year"), found("PK1", "a:title.text"), True),
        (found("PK2", "a:title.subject"), found("PK1", "a:title.text"), False),
        (found("PK2", "a:lines.1"), found("PK1", "a:lines.10"), False),
        (found("PK2", "a:title"), found("PK1", "b:title"), False),
        (found("PK2", "a:title", "b:title"), found("PK1", "b:title"), True),
        (found("PK2", "a:title"), found("PK1", "b:title", "a:title"), True),
        (found("PK2", "a:title"), found("PK3", "a:title"), False),
        (found("PK2", "a:title"), found("PK1", "a:title", outcome=Outcome.UNKNOWN), False),
    ],
)
def test_a_consequence_is_folded_where_it_stands_at_the_place_of_its_cause(finding: Finding, cause: Finding, folded: bool) -> None:
    result = fold([finding, cause], {"PK2": ["PK1"]})
    assert result[0].follows == (cause.fingerprint if folded else "")
    assert result[1] == cause


@pytest.mark.parametrize(("agreement", "folded"), [("camat", True), ("sekcam", False)])
def test_in_one_file_of_figures_a_consequence_is_of_its_own_agreement(agreement: str, folded: bool) -> None:
    place = "realisasi.yaml:objectives.0.indicators.0.figures.year"
    cause, finding = (replace(found(rule, place), agreement=of) for rule, of in (("PK1", "camat"), ("PK2", agreement)))
    assert fold([finding, cause], {"PK2": ["PK1"]})[0].follows == (cause.fingerprint if folded else "")


def test_what_follows_from_a_consequence_follows_from_its_cause() -> None:
    first, second, third = found("PK1", "a:x"), found("PK2", "a:x"), found("PK3", "a:x")
    result = fold([third, second, first], {"PK3": ["PK2"], "PK2": ["PK1"]})
    assert [finding.follows for finding in result] == [first.fingerprint, first.fingerprint, ""]


def test_what_cannot_be_assessed_for_what_is_reported_as_missing_is_a_consequence() -> None:
    unknown = found("PK2", "a:title", outcome=Outcome.UNKNOWN)
    lacking = Evidence(Location("a", 1, 1, DataPath.parse("signed.year")), None, Quantity(""))
    folded = fold([Finding(**{**_fields(unknown), "evidence": (lacking,)}), found("PK1", "a:signed")], {"PK2": ["PK1"]})
    assert folded[0].follows


def _fields(finding: Finding) -> dict[str, Any]:
    return {name: getattr(finding, name) for name in Finding.__slots__}


def hinted(addends: Sequence[int], expected: int, others: Sequence[int] = ()) -> list[tuple[str, int]]:
    def at(number: int) -> Location:
        return Location("a", number, 1)

    total = sum(addends)
    evidence = [Evidence(at(n), str(value), Quantity(value, "rupiah")) for n, value in enumerate((*addends, expected))]
    comparison = Comparison("==", Quantity(total, "rupiah"), Quantity(expected, "rupiah"), Quantity(total - expected, "rupiah"))
    amounts = [Evidence(at(100 + n), str(value), Quantity(value, "rupiah")) for n, value in enumerate(others)]
    return [(hint.code, int(hint.amount.value)) for hint in hints(comparison, evidence, amounts)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("addends", "expected", "others", "codes"),
    [
        ([100, 200], 350, [50], [("equals-amount", 50)]),
        ([100, 200, 200], 300, [], [("equals-amount", 200)]),
        ([100, 250], 1350, [500], [("twice-amount", 500)]),
        ([100, 246], 223, [], [("doubled", 246)]),
        ([100, 246], 469, [], []),
        ([100, 200], 600, [], [("doubled", 600)]),
        ([1000, 230], 3300, [], [("factor-10", 230)]),
        ([5_000, 7], 12_000, [], [("factor-1000", 7)]),
        ([5_000, 7], 5_700, [], [("factor-100", 7)]),
        ([8_411_250, 4_215_000], 12_626_250 - 8_411_250 + 8_141_250, [], [("digits-of", 8_411_250)]),
        ([1_000, 2_000], 3_027, [], [("divisible-by-9", 27)]),
        ([1_000, 2_000], 3_001, [], []),
    ],
)
def test_a_plain_explanation_is_a_hint(addends: list[int], expected: int, others: list[int], codes: list[tuple[str, int]]) -> None:
    assert hinted(addends, expected, others) == codes


def test_only_amounts_of_money_are_explained() -> None:
    amounts = [Evidence(Location("a", 1, 1), "2", Quantity(2, "rupiah"))]
    comparison = Comparison("==", Quantity(4, "target"), Quantity(2, "target"), Quantity(2, "target"))
    assert list(hints(comparison, (), amounts)) == []
    rupiah = Comparison("<=", Quantity(4, "rupiah"), Quantity(2, "rupiah"), Quantity(2, "rupiah"))
    assert list(hints(rupiah, (), amounts)) == []


def test_a_finding_of_the_run_brings_its_hints(tmp_path: Path) -> None:
    folder = office(tmp_path / "office", a=A.replace("30", "26"), b=B + '    - {amount: "9"}\n')
    (finding,) = ran(tmp_path, SUMS, folder).findings
    assert finding.hints == (
        Hint("equals-amount", Quantity(9, "rupiah"), Location(str(folder / "b.yaml"), 6, 16, DataPath.parse("budget.lines.1.amount"))),
    )


CROWDED = RULE.format(
    name="grouped", scope="portfolio", test='group: "[a for a in agreements if count(agreements) > 0]"\nby: id\nassert: count(items) == 1',
    passing="{agreements: [{id: a}]}", failing="{agreements: [{id: a}, {id: a}]}",
)  # fmt: skip


@pytest.mark.parametrize("test", ['group: "[a for a in agreements if unique(agreements.id)]"', "group: agreements"])
def test_a_rule_that_takes_too_many_steps_is_reported_and_not_folded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, test: str) -> None:
    folder = office(tmp_path / "office", a="", b="superior: a", c="superior: a")
    rule = CROWDED.replace('group: "[a for a in agreements if count(agreements) > 0]"', test).replace(
        "assert: count(items) == 1", "assert: unique(items.id) and unique(agreements.id)"
    )
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "rule.yaml").write_text(rule)
    book, loaded = read_rules([tmp_path / "rules"]), load([folder], VOCABULARY)
    monkeypatch.setattr("engine.language.values.MAX_STEPS", 1)
    findings = run(book, loaded.agreements, loaded.problems).findings
    assert {finding.outcome for finding in findings} == {Outcome.ERROR}
    assert {finding.arguments["code"].value for finding in findings} == {"too-many-steps"}
    assert not any(finding.follows for finding in findings)
