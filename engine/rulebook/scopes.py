"""What a rule can be for each of: the type of its subject, the names around it, the subjects that an agreement or a portfolio has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, cast

from pydantic import BaseModel, ConfigDict

from agreements.figures.rows import PERIODS
from agreements.model import ROLES, Agreement, BudgetLine, Indicator, Objective, Party
from agreements.model.parts import derived
from agreements.notation.composing import composed
from agreements.notation.printed_arithmetic import Worked
from agreements.notation.readers import Unit
from agreements.notation.vocabulary import Vocabulary
from engine.facts.field_types import element_record, record_type
from engine.facts.forms import adds_nothing
from engine.facts.printed_texts import NOTHING_WRITTEN, WRITTEN_TYPES, printed, written
from engine.facts.records import agreement_type, portfolio_type
from engine.language import SUBJECT, Expression, Frame, ListType, Record, RecordType, TextType, Type, Unknown, Value
from engine.language.classes import dataclass
from engine.rulebook.subject import SHARED, Subject, grouped

# The one of a cascade whose record the subject is.
_SUBORDINATE = "subordinate"
# What the subject of a finding on more than one agreement begins with.
TEXT_TYPE = RecordType("text", {"value": TextType(), "field": TextType(), **WRITTEN_TYPES})


class Given(BaseModel):
    """The subject of a rule for each text, as a rule's test gives it."""

    model_config = ConfigDict(extra="forbid", defer_build=True)
    value: str | None = None
    field: str | None = None

    @derived(of="value")
    def figures(self, vocabulary: Vocabulary) -> list[int]:
        """As of a text of an agreement (engine/facts/printed_texts.py)."""
        return cast(list[int], written(self.value or "", vocabulary)["figures"])

    @derived(of="value")
    def spelled(self, vocabulary: Vocabulary) -> list[int]:
        """As of a text of an agreement."""
        return cast(list[int], written(self.value or "", vocabulary)["spelled"])

    @derived(of="value")
    def years(self, vocabulary: Vocabulary) -> list[Annotated[int, Unit("year")]]:
        """As of a text of an agreement."""
        return cast(list[int], written(self.value or "", vocabulary)["years"])

    @derived(of="value")
    def worked(self, vocabulary: Vocabulary) -> list[Worked]:
        """As of a text of an agreement; as records."""
        return cast(list[Worked], written(self.value or "", vocabulary)["worked"])


class GivenPair(BaseModel):
    """The subject of a rule for a cascade, as a rule's test gives it."""

    model_config = ConfigDict(extra="forbid", defer_build=True)
    superior: Agreement
    subordinate: Agreement


class GivenPortfolio(BaseModel):
    """A whole portfolio, as a rule's test may give it: the rule is asked of everything in it that it is for."""

    model_config = ConfigDict(extra="forbid", defer_build=True)
    agreements: list[Agreement]


@dataclass(frozen=True, slots=True)
class ScopeKind:
    """One `for_each`: the subject's type and model, the types of the names around it, and how its subjects are found.

    They are found in the record of an agreement and, where the texts themselves are wanted, its model; if the scope is `shared`, in the
    record of a portfolio.
    """

    name: str
    subject: RecordType
    model: type[BaseModel]
    around: dict[str, Type]
    subjects: Callable[[Record, BaseModel | None], Iterator[Subject]]
    shared: bool = False

    @property
    def common(self) -> frozenset[str]:
        """The names around it that many subjects have in common: all but that of the subject itself."""
        return frozenset(self.around) - {self.name, _SUBORDINATE}


@cache
def scopes() -> dict[str, ScopeKind]:
    """Every scope, by the name that `for_each` uses."""
    agreement = agreement_type()
    objective = element_record(agreement, "objectives")
    indicator = element_record(objective, "indicators")
    period = record_type(record_type(indicator.fields["figures"]).fields["tw1"])
    line = element_record(record_type(agreement.fields["budget"]), "lines")
    party = record_type(record_type(agreement.fields["parties"]).fields["first"])
    above: dict[str, Type] = {"agreement": agreement}
    of_indicator: dict[str, Type] = {**above, "objective": objective, "indicator": indicator}
    schedule = element_record(indicator, "schedules")
    planned = element_record(indicator, "periods")
    kinds = (
        ScopeKind("agreement", agreement, Agreement, above, _agreements),
        ScopeKind("objective", objective, Objective, {**above, "objective": objective}, _objectives),
        ScopeKind("indicator", indicator, Indicator, of_indicator, _indicators),
        ScopeKind("period", period, Indicator, {**of_indicator, "period": period}, _periods),
        ScopeKind("schedule", schedule, Indicator, {**of_indicator, "schedule": schedule}, _schedules),
        ScopeKind("period_target", planned, Indicator, {**of_indicator, "period_target": planned}, _period_targets),
        ScopeKind("budget_line", line, BudgetLine, {**above, "budget_line": line}, _lines),
        ScopeKind("party", party, Party, {**above, "party": party}, _parties),
        ScopeKind("text", TEXT_TYPE, Given, above, _texts),
        ScopeKind("cascade", agreement, GivenPair, {"superior": agreement, _SUBORDINATE: agreement}, _cascades),
        ScopeKind("portfolio", portfolio_type(), GivenPortfolio, {}, _portfolios, shared=True),
    )
    return {kind.name: kind for kind in kinds}


def _agreements(root: Record, agreement: BaseModel | None) -> Iterator[Subject]:
    yield Subject(root, {"agreement": root})


def _objectives(root: Record, agreement: BaseModel | None) -> Iterator[Subject]:
    for objective in _records(root, "objectives"):
        yield Subject(objective, {"agreement": root, "objective": objective})


def _indicators(root: Record, agreement: BaseModel | None, with_some: str = "") -> Iterator[Subject]:
    """The indicators, or those alone that have something in a field."""
    for objective in _records(root, "objectives"):
        for indicator in _records(objective, "indicators"):
            if not with_some or indicator.fields.get(with_some) not in (None, []):
                around: dict[str, Value] = {"agreement": root, "objective": objective, "indicator": indicator}
                yield Subject(indicator, around)


def _periods(root: Record, agreement: BaseModel | None) -> Iterator[Subject]:
    for subject in _indicators(root, agreement, "figures"):
        yield from periods_of(subject)


def periods_of(indicator: Subject) -> Iterator[Subject]:
    """What is reported of an indicator: each quarter and the year."""
    figures = indicator.record.fields.get("figures")
    for name in PERIODS:
        period = figures.fields.get(name) if isinstance(figures, Record) else None
        if isinstance(period, Record):
            yield Subject(period, {**indicator.around, "period": period})


def _schedules(root: Record, agreement: BaseModel | None) -> Iterator[Subject]:
    for subject in _indicators(root, agreement, "schedules"):
        yield from schedules_of(subject)


def schedules_of(indicator: Subject) -> Iterator[Subject]:
    """The printed plans of the year of an indicator: by quarters, semesters or months."""
    for schedule in _records(indicator.record, "schedules"):
        yield Subject(schedule, {**indicator.around, "schedule": schedule})


def _period_targets(root: Record, agreement: BaseModel | None) -> Iterator[Subject]:
    for subject in _indicators(root, agreement, "periods"):
        yield from period_targets_of(subject)


def period_targets_of(indicator: Subject) -> Iterator[Subject]:
    """The targets of the periods of an indicator."""
    for target in _records(indicator.record, "periods"):
        yield Subject(target, {**indicator.around, "period_target": target})


# How the subjects that an indicator makes are found, by the scope; an example gives the indicator.
OF_INDICATOR = {"period": periods_of, "schedule": schedules_of, "period_target": period_targets_of}


def _lines(root: Record, agreement: BaseModel | None) -> Iterator[Subject]:
    budget = root.fields.get("budget")
    for line in _records(budget, "lines") if isinstance(budget, Record) else ():
        yield Subject(line, {"agreement": root, "budget_line": line})


def _parties(root: Record, agreement: BaseModel | None) -> Iterator[Subject]:
    parties = root.fields.get("parties")
    for role in ROLES:
        party = parties.fields.get(role) if isinstance(parties, Record) else None
        if not isinstance(party, Record):
            continue
        yield Subject(party, {"agreement": root, "party": party})
        # The statement names the same person as a rule: what is printed alike in both is judged once.
        again = party.fields.get("in_statement")
        if isinstance(again, Record) and not adds_nothing(again, party):
            yield Subject(again, {"agreement": root, "party": again})


def _texts(root: Record, agreement: BaseModel | None) -> Iterator[Subject]:
    found = root.fields.get("written")
    special = {item.path: item.fields for item in found if isinstance(item, Record)} if isinstance(found, list) else {}
    around: dict[str, Value] = {"agreement": root}
    for path, field, value in printed(agreement, root.path) if agreement else ():
        yield Subject(Record(path, {"value": composed(value), "field": field, **special.get(path, NOTHING_WRITTEN)}), around)


def _cascades(root: Record, agreement: BaseModel | None) -> Iterator[Subject]:
    superior = root.fields.get("above")
    if isinstance(superior, Record):
        yield Subject(root, {"superior": superior, _SUBORDINATE: root}, "cascade")


def _portfolios(portfolio: Record, agreement: BaseModel | None) -> Iterator[Subject]:
    yield Subject(portfolio, {}, SHARED)


def group_type(element: RecordType) -> RecordType:
    """The type of a group of elements."""
    return RecordType("group", {"items": ListType(element)})


def groups(elements: Expression, by: Expression, portfolio: Record, constants: dict[str, Value]) -> Iterator[Subject]:
    """The subjects of a rule for groups: the elements that have one known value of `by` are one subject, as its `items`.

    An element whose value is unknown, or a text without words, belongs to no group. If it is unknown which elements there are, that is
    one subject, of which nothing can be assessed. Raises EvaluationError.
    """
    found = elements.evaluate(Frame({**constants, SUBJECT: portfolio}, len(_records(portfolio, "agreements"))))
    if isinstance(found, Unknown):
        yield Subject(Record("", {"items": found}), dict(portfolio.fields), SHARED)
        return
    assert isinstance(found, list)
    yield from grouped(
        ((element, by.evaluate(Frame({**constants, SUBJECT: element}))) for element in found if _is_record(element)), portfolio
    )


def _is_record(value: Value) -> bool:
    return isinstance(value, Record)


def _records(record: Record, field: str) -> list[Record]:
    found = record.fields.get(field)
    return [item for item in found if isinstance(item, Record)] if isinstance(found, list) else []
