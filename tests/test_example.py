"""The portfolio to copy (agreements/melati-2026) shows every part of the format, and its figures hold across its agreements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from pydantic import BaseModel

from agreements.loading import load
from agreements.model import Agreement, Indicator, Party
from agreements.notation.readers import read_amount, read_nip
from agreements.notation.targets import read_target
from engine.scoring.parameters import parameters
from engine.scoring.scores import score_agreement
from tests.vocabulary import VOCABULARY

FOLDER = Path(__file__).parents[1] / "agreements" / "melati-2026"
# What every agreement of the example has.
BASIC = {
    "document_number", "letterhead.government", "letterhead.office", "letterhead.address", "letterhead.phone", "letterhead.email",
    "title.text", "title.subject", "statement.text", "statement.signed.place", "statement.signed.date", "headings", "columns",
    "objectives.number",
    "objectives.text", "objectives.indicators.number", "objectives.indicators.name", "objectives.indicators.formula",
    "objectives.indicators.calculation", "objectives.indicators.source", "objectives.indicators.note", "objectives.indicators.target",
    "objectives.indicators.quarters", "budget.heading", "budget.total", "signed.place", "signed.date",
    *(f"parties.{role}.{field}" for role in ("first", "second") for field in ("position", "name", "rank", "nip")),
}  # fmt: skip
LOADED = load([FOLDER], VOCABULARY)
OFFICE = {submitted.agreement.id: submitted.agreement for submitted in LOADED.agreements}


def absent(part: object, path: str) -> Iterator[str]:
    """The paths of the printed fields that a part leaves out; what is declared by whoever transcribes is reported below."""
    if isinstance(part, BaseModel):
        for field, info in type(part).model_fields.items():
            # Figures stand in a file of their own, and leave out what was not measured.
            if field != "figures" and not (info.description or "").startswith("Declared"):
                yield from absent(getattr(part, field), f"{path}.{field}")
    elif isinstance(part, list):
        for index, item in enumerate(part):
            yield from absent(item, f"{path}.{index}")
    elif part is None or part == "":
        yield path


def test_it_is_read_without_a_problem() -> None:
    assert LOADED.problems == ()
    assert len(OFFICE) == len(LOADED.agreements) == 8


def kinds(path: str) -> str:
    """A path of the format, whatever agreement and rows it is in."""
    return ".".join(step for step in path.split(".")[1:] if not step.isdigit())


def shown(part: object, path: str) -> Iterator[str]:
    """The paths of everything that a part has."""
    if isinstance(part, BaseModel):
        for field in type(part).model_fields:
            yield from shown(getattr(part, field), f"{path}.{field}")
    elif isinstance(part, list):
        for index, item in enumerate(part):
            yield from shown(item, f"{path}.{index}")
    elif part is not None:
        yield path


def test_every_printed_part_of_the_format_is_there() -> None:
    left_out = {path for name, agreement in OFFICE.items() for path in absent(agreement, name) if ".figures." not in path}
    there = {kinds(path) for name, agreement in OFFICE.items() for path in shown(agreement, name)}
    whole = {path for path in left_out if not any(kind == kinds(path) or kind.startswith(f"{kinds(path)}.") for kind in there)}
    # The statement of this office names people by name and position; beside its amounts stands nobody.
    assert {kinds(path) for path in whole} == {
        "budget.lines.responsible", "statement.parties.third", "statement.parties.first.rank", "statement.parties.first.nip",
        "statement.parties.second.rank", "statement.parties.second.nip",
    }  # fmt: skip
    # Each agreement has everything that was asked for before there were columns of other offices; a regent has neither rank nor NIP.
    basic = {path for path in left_out if kinds(path) in BASIC and ".lines." not in path}
    assert basic == {"camat.parties.second.rank", "camat.parties.second.nip"}


def test_it_says_that_it_is_fictitious() -> None:
    for file in FOLDER.iterdir():
        assert "fictitious" in file.read_text(), file.name


def lines() -> Iterator[tuple[str, Fraction, str | None]]:
    """Key, amount and superior line of every budget line."""
    for name, agreement in OFFICE.items():
        assert agreement.budget is not None
        for line in agreement.budget.lines or ():
            if line.amount is None:
                # A row that heads the others.
                assert line.number is None
                continue
            amount = read_amount(line.amount, VOCABULARY)
            assert amount is not None
            yield f"{name}/{(line.number or '').strip('.')}", Fraction(amount), line.under


def test_the_budget_is_one_tree() -> None:
    below: dict[str, list[tuple[str, Fraction]]] = defaultdict(list)
    for key, amount, under in lines():
        if under:
            below[under].append((key.partition("/")[0], amount))
    for key, amount, under in lines():
        owner = key.partition("/")[0]
        assert owner == "camat" or (under or "").partition("/")[0] == OFFICE[owner].superior
        if key in below or owner in ("camat", "sekcam"):
            assert sum(part for _, part in below[key]) == amount, key
    assert {key for key, parts in below.items() if len({owner for owner, _ in parts}) > 1} == {"camat/2", "sekcam/5"}


def indicators(agreement: Agreement) -> Iterator[Indicator]:
    for objective in agreement.objectives or ():
        yield from objective.indicators or ()


def test_the_quarters_come_to_the_target_of_the_year() -> None:
    for agreement in OFFICE.values():
        for indicator in indicators(agreement):
            assert indicator.quarters is not None
            texts = [indicator.quarters.tw1, indicator.quarters.tw2, indicator.quarters.tw3, indicator.quarters.tw4]
            targets = [read_target(text or "", VOCABULARY) for text in (*texts, indicator.target)]
            values = [Fraction(target.value) for target in targets if target.value is not None]
            assert len(values) == 5
            assert len({target.unit for target in targets}) == 1
            *quarters, year = values
            if indicator.calculation == "Kumulatif":
                assert sum(quarters) == year, indicator.name
            else:
                assert quarters == sorted(quarters), indicator.name
                assert quarters[-1] == year, indicator.name


def test_a_measure_at_two_levels_is_the_same_or_the_sum() -> None:
    for superior, agreement in OFFICE.items():
        for indicator in indicators(agreement):
            carried = [
                other
                for name, below in OFFICE.items()
                if below.superior == superior
                for other in indicators(below)
                if other.name == indicator.name
            ]
            if superior == "camat":
                assert carried, indicator.name
            if len(carried) == 1:
                assert indicator.figures is not None
                assert carried[0].figures is not None
                assert carried[0].figures.tw4 == indicator.figures.tw4, indicator.name
                own = {field: getattr(carried[0], field) for field in ("number", "expression", "figures")}
                assert carried == [indicator.model_copy(update=own)], indicator.name
            elif carried:
                targets = [Fraction(read_target(other.target or "", VOCABULARY).value or 0) for other in (indicator, *carried)]
                assert sum(targets[1:]) == targets[0], indicator.name


def test_a_full_year_of_figures_scores_every_indicator() -> None:
    for name, agreement in OFFICE.items():
        found = score_agreement(agreement, parameters(VOCABULARY))
        assert found.mean.unscored == 0, name
        for score in (score for _, scores in found.objectives for score in scores):
            assert all(period.own.value is not None for period in score.quarters), (name, score.name)


def test_the_people_are_distinguished() -> None:
    people: dict[str | None, Party] = {}
    for agreement in OFFICE.values():
        assert agreement.parties is not None
        for party in (agreement.parties.first, agreement.parties.second):
            assert party is not None
            assert people.setdefault(party.position, party) == party
    nips = [party.nip for party in people.values() if party.nip]
    assert len(set(nips)) == len(nips) == len(OFFICE)
    for party in people.values():
        if party.nip:
            nip = read_nip(party.nip, VOCABULARY)
            assert nip is not None
            # Kenanga, Anggrek, Seruni and Sedapmalam are women.
            assert nip.sex == ("woman" if (party.name or "").split()[0] in ("RATNA", "SITI", "WULAN", "INDAH") else "man")
