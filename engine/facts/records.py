"""From the models of agreements to what expressions see: the type of every field, and the record of every agreement.

One walk over the pydantic models gives both, so the static check, the JSON schema and the data cannot drift apart. Elements of lists
get two fields more: `position`, counted from 1 in their list, and `running_position`, counted from 1 through the whole document.
Links lead to other agreements of the portfolio: their types are here, what they lead to is found in engine.facts.ties.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections import Counter
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cache
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin

from pydantic import BaseModel

from agreements.model import TARGETS, Agreement, Budget, BudgetLine, Indicator, Objective, Part, Party, PeriodTarget, Reads
from agreements.notation.composing import composed
from agreements.notation.readers import Between, Choices, Unit
from agreements.notation.vocabulary import Vocabulary
from agreements.present import own_texts
from engine.facts.claims import NameBound, PrintedScale, claim_types, claims
from engine.facts.forms import PRESENT, complete
from engine.facts.links import LINKS
from engine.facts.nesting import group_rows
from engine.facts.printed_texts import texts_written
from engine.facts.schedules import as_record, indicator_targets, line_target, schedule_types
from engine.facts.score_fields import add_types, enrich
from engine.facts.spending_fields import add_spending_types, enrich_budget, enrich_line
from engine.language import (
    PLAIN,
    TRUTH,
    ListType,
    NumberType,
    Record,
    RecordType,
    TextType,
    Type,
    Value,
    unit,
)
from engine.language.classes import dataclass
from engine.language.values import join
from engine.scoring.parameters import parameters

_POSITIONS = ("position", "running_position")
# Fields that `_gather` reads with others, by model.
_READ_TOGETHER: dict[type[BaseModel], Sequence[str]] = {Indicator: TARGETS, BudgetLine: ("target",)}
# Makes the value of a field from the model's value, its path, the running positions and the words; None if the field is unknown.
Build = Callable[[Any, str, "Counter[str]", Vocabulary], Value | None]


@dataclass(frozen=True, slots=True)
class Plan:
    """A type of the language, and how its values are made from the model's."""

    type: Type
    build: Build


@cache
def agreement_plan() -> Plan:
    """The plan of an agreement, with the types of its links: they lead to records of the same types, so they come last."""
    plan = _model_plan(Agreement)
    agreement = record_type(plan.type)
    indicator = element_record(element_record(agreement, "objectives"), "indicators")
    line = element_record(record_type(agreement.fields["budget"]), "lines")
    party = record_type(record_type(agreement.fields["parties"]).fields["first"])
    for record in (agreement, indicator, line, party):
        links: dict[str, Type] = {
            "above": record,
            "below": ListType(record),
            "same_below": ListType(record),
            "twins": ListType(record),
            "repeats": ListType(record),
            "inside": record,
            "group": record,
            "in_statement": record,
            "in_annex": record,
            "replaced_by": record,
            "parts": ListType(record),
            "repetition": ListType(record),
            "agreement": agreement,
            "likeness": NumberType(),
            "words_below": ListType(TextType()),
        }
        assert isinstance(record.fields, dict)
        record.fields.update({name: links[name] for name in LINKS[record.name]})
    return plan


def record_type(type_: Type) -> RecordType:
    """The type, of which it is sure that it is a record's."""
    assert isinstance(type_, RecordType)
    return type_


def element_record(record: RecordType, field: str) -> RecordType:
    """The type of the records in a list of the record."""
    found = record.fields[field]
    assert isinstance(found, ListType)
    return record_type(found.of)


@cache
def portfolio_type() -> RecordType:
    """The record type of a portfolio: its agreements, all who sign them, and all their budget lines."""
    agreement = agreement_type()
    party = record_type(record_type(agreement.fields["parties"]).fields["first"])
    line = element_record(record_type(agreement.fields["budget"]), "lines")
    return RecordType("portfolio", {"agreements": ListType(agreement), "people": ListType(party), "budget_lines": ListType(line)})


def agreement_type() -> RecordType:
    """The record type of an agreement, with everything below it."""
    return record_type(agreement_plan().type)


def agreement_facts(agreement: Agreement, vocabulary: Vocabulary, path: str = "") -> Record:
    """The record of one agreement, without its links and scores. Its paths start with the given one."""
    record = agreement_plan().build(agreement, path, Counter(), vocabulary)
    assert isinstance(record, Record)
    return record


def years_of(roots: Sequence[Record]) -> list[int | None]:
    """The year of each agreement of a portfolio: of its title, else of its signature; where the two differ, that of the most agreements."""
    found = [[_year(root, part) for part in ("title", "signed")] for root in roots]
    most = Counter(year for title, signed in found if (year := title or signed) is not None).most_common(1)
    return [most[0][0] if title and signed and title != signed else title or signed for title, signed in found]


def _year(root: Record, part: str) -> int | None:
    record = root.fields.get(part)
    year = record.fields.get("year") if isinstance(record, Record) else None
    return year if isinstance(year, int) else None


def add_scores(part: BaseModel, record: Record, vocabulary: Vocabulary, year: int | None = None) -> None:
    """Add what rules see of scores, where there are figures or an expression; by the tables as they are for a year."""
    if isinstance(part, Indicator):
        if part.figures is not None or part.expression is not None:
            enrich(part, record, parameters(vocabulary, year))
        return
    if isinstance(part, BudgetLine):
        enrich_line(part, record, vocabulary)
        return
    if isinstance(part, Agreement):
        enrich_budget(part, record, vocabulary, year)
    below = part.objectives if isinstance(part, Agreement) else part.indicators if isinstance(part, Objective) else None
    records = record.fields.get("objectives" if isinstance(part, Agreement) else "indicators")
    for item, inner in zip(below or (), records if isinstance(records, list) else (), strict=True):
        assert isinstance(inner, Record)
        add_scores(item, inner, vocabulary, year)


def facts_of(part: BaseModel, vocabulary: Vocabulary) -> Record:
    """The record of any part of an agreement by itself, as the first of its kind."""
    record = _model_plan(type(part)).build(part, "", Counter(), vocabulary)
    assert isinstance(record, Record)
    add_scores(part, record, vocabulary)
    # A party has a position of another kind.
    counted = {} if "position" in type(part).model_fields else dict.fromkeys(_POSITIONS, 1)
    return Record("", {**counted, **record.fields})


@cache
def _model_plan(model: type[BaseModel]) -> Plan:
    hints = typing.get_type_hints(model, include_extras=True)
    fields: dict[str, Type] = {}
    builders: list[tuple[str, str, Build]] = []
    for name in model.model_fields:
        reads, nested = _reads(hints[name]), _required(hints[name])
        if reads is not None and not _is_record(reads):
            fields[name] = _scalar(reads.type, [Unit(reads.unit)] if reads.unit else [])
            fields[f"{name}_text"] = TextType()
            builders.append((name, name, _reader(reads)))
            builders.append((f"{name}_text", name, _as_is))
        else:
            plan = _plan(nested)
            fields[name] = plan.type
            builders.append((name, name, plan.build))
    methods: list[tuple[str, Callable[[Any, Vocabulary], Value | None]]] = []
    # Functions alone: what pydantic keeps in a model may build it when it is looked at.
    for name, method in list(vars(model).items()):
        if isinstance(method, types.FunctionType) and hasattr(method, "derived_of"):
            fields[name] = _annotated(typing.get_type_hints(method, include_extras=True)["return"])
            methods.append((name, method))
    add_types(model, fields)
    add_spending_types(model, fields)
    add_gathered_types(model, fields)
    # Once, together with what else they are read with.
    builders = [builder for builder in builders if builder[0] not in _READ_TOGETHER.get(model, ())]

    def build(value: Any, path: str, running: Counter[str], vocabulary: Vocabulary) -> Value:
        known: dict[str, Value] = {}
        printed, value = value, own_texts(value, vocabulary) if isinstance(value, Part) else value
        for name, source, make in builders:
            # What a number is written as stays, also where it says that there is none.
            raw = getattr(printed if name.endswith("_text") else value, source)
            if raw is not None and (made := make(raw, join(path, name), running, vocabulary)) is not None:
                known[name] = made
        for name, method in methods:
            if (made := method(value, vocabulary)) is not None:
                known[name] = made
        _gather(value, path, known, vocabulary)
        return Record(path, known)

    return Plan(RecordType(snake(model.__name__), fields), build)


def add_gathered_types(model: type[BaseModel], fields: dict[str, Type]) -> None:
    """Add the types of what `_gather` adds to the records of a model."""
    if model is Indicator:
        fields.update(schedule_types(_dataclass_type(PeriodTarget)))
        fields.update(claim_types({kind: _dataclass_type(kind) for kind in (PrintedScale, NameBound)}))
    if model is BudgetLine:
        fields["is_group"] = TRUTH
    if model is Party:
        fields.update(dict.fromkeys(PRESENT, TRUTH))


def _gather(part: Any, path: str, known: dict[str, Value], vocabulary: Vocabulary) -> None:
    """Add to the record of a part what is read from several of its fields together."""
    if isinstance(part, Indicator):
        known.update(indicator_targets(part, path, vocabulary))
        read = part.read_target(part.target, vocabulary) if part.target is not None else None
        known.update(claims(part, read, path, vocabulary))
    elif isinstance(part, BudgetLine):
        known.update(line_target(part, path, vocabulary))
        known["is_group"] = False
    elif isinstance(part, Budget):
        lines = cast(list[Record], known.get("lines", []))
        rows = group_rows(lines, vocabulary)
        for index, line in enumerate(lines):
            heading = rows.get(line.path)
            cast(dict[str, Value], line.fields).update(
                {"is_group": True} if heading == index else {} if heading is None else {"group": lines[heading]}
            )
    elif isinstance(part, Party):
        known.update({has: field in known for has, field in PRESENT.items()})
    elif isinstance(part, Agreement):
        complete(known, path)
        known["written"] = texts_written(part, path, vocabulary)


def _plan(hint: Any) -> Plan:
    """The plan of a field's value, None aside."""
    reads = _reads(hint)
    if reads is not None:
        type_ = _dataclass_type(reads.type) if _is_record(reads) else _scalar(reads.type, [])
        return Plan(type_, _reader(reads))
    base = _bare(hint)
    if get_origin(base) is list:
        return _list_plan(_plan(_required(get_args(base)[0])))
    if isinstance(base, type) and issubclass(base, BaseModel):
        return _model_plan(base)
    return Plan(_annotated(hint), _as_is)


def _list_plan(element: Plan) -> Plan:
    if isinstance(element.type, RecordType):
        counted = RecordType(element.type.name, {**element.type.fields, **dict.fromkeys(_POSITIONS, NumberType(least=1, whole=True))})
        name = element.type.name

        def build(items: Any, path: str, running: Counter[str], vocabulary: Vocabulary) -> Value:
            records: list[Value] = []
            for index, item in enumerate(items):
                record = element.build(item, f"{path}.{index}", running, vocabulary)
                assert isinstance(record, Record)
                running[name] += 1
                records.append(Record(record.path, {**record.fields, _POSITIONS[0]: index + 1, _POSITIONS[1]: running[name]}))
            return records

        return Plan(ListType(counted), build)

    def build_scalars(items: Any, path: str, running: Counter[str], vocabulary: Vocabulary) -> Value:
        from engine.language import Unknown

        made = (None if item is None else element.build(item, path, running, vocabulary) for item in items)
        return [Unknown((f"{path}.{index}",)) if value is None else value for index, value in enumerate(made)]

    return Plan(ListType(element.type), build_scalars)


def _is_record(reads: Reads) -> bool:
    return bool(dataclasses.is_dataclass(reads.type))


def _reader(reads: Reads) -> Build:
    read = reads.read
    if _is_record(reads):
        return lambda text, path, running, vocabulary: as_record(read(composed(text), vocabulary), path)
    return lambda text, path, running, vocabulary: read(composed(text), vocabulary)


def _as_is(value: Any, path: str, running: Counter[str], vocabulary: Vocabulary) -> Value | None:
    return composed(value) if value.__class__ is str else str(value)


@cache
def _dataclass_type(cls: Any) -> RecordType:
    hints = typing.get_type_hints(cls, include_extras=True)
    return RecordType(snake(cls.__name__), {name: _annotated(hint) for name, hint in hints.items()})


def _annotated(hint: Any) -> Type:
    metadata: list[Any] = []
    hint = _required(hint)
    while get_origin(hint) is Annotated:
        metadata.extend(get_args(hint)[1:])
        hint = _required(get_args(hint)[0])
    if get_origin(hint) is list:
        return ListType(_annotated(get_args(hint)[0]))
    return _dataclass_type(hint) if isinstance(hint, type) and dataclasses.is_dataclass(hint) else _scalar(hint, metadata)


def _scalar(python: Any, metadata: list[Any]) -> Type:
    """The type of a number, text or truth, with its unit and bounds or its choices."""
    for mark in metadata:
        if isinstance(mark, Choices):
            return TextType(frozenset(mark.values), closed=True)
    if get_origin(python) is Literal:
        return TextType(frozenset(get_args(python)), closed=True)
    if python is bool:
        return TRUTH
    if python is str:
        return TextType()
    if python is int or set(get_args(python)) == {int, Fraction}:
        named = next((unit(mark.name) for mark in metadata if isinstance(mark, Unit)), PLAIN)
        bounds = next((mark for mark in metadata if isinstance(mark, Between)), Between(None, None))
        return NumberType(named, bounds.least, bounds.most, whole=python is int)
    raise TypeError(f"no type of the language for {python!r}")


def _required(hint: Any) -> Any:
    """The hint without None."""
    if get_origin(hint) in (Union, types.UnionType):
        rest = [arg for arg in get_args(hint) if arg is not type(None)]
        return rest[0] if len(rest) == 1 else Union[tuple(rest)]  # noqa: UP007
    return hint


def _bare(hint: Any) -> Any:
    hint = _required(hint)
    while get_origin(hint) is Annotated:
        hint = _required(get_args(hint)[0])
    return hint


def _reads(hint: Any) -> Reads | None:
    hint = _required(hint)
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return next((mark for mark in marks if isinstance(mark, Reads)), None)


def snake(name: str) -> str:
    """What the record of a class of that name is called: `budget_line` of `BudgetLine`."""
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in name).lstrip("_")
