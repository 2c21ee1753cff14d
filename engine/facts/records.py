"""From the models of agreements to what expressions see: the type of every field, and the record of every agreement.

One walk over the pydantic models gives both, so the static check, the JSON schema and the data cannot drift apart. Elements of lists
get two fields more: `position`, counted from 1 in their list, and `running_position`, counted from 1 through the whole document.
Links lead to other agreements of the portfolio: their types are here, what they lead to is found in engine.facts.ties.
"""

from __future__ import annotations

import dataclasses
import typing
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Any, cast, get_args, get_origin

from pydantic import BaseModel

from agreements.model import TARGETS, Agreement, Budget, BudgetLine, Indicator, Letterhead, Part, Party, PeriodTarget, Statement, Title
from agreements.model.parts import derived_methods, hints_of
from agreements.notation.bare_lists import ListedFunds
from agreements.notation.composing import composed
from agreements.notation.note_statements import Moved, Parts, Stated
from agreements.notation.readers import Unit
from agreements.notation.vocabulary import Vocabulary
from agreements.present import own_texts
from engine.facts.claims import NameBound, NotePart, PrintedScale, claim_types
from engine.facts.field_types import (
    annotated,
    as_record,
    bare,
    dataclass_type,
    element_record,
    reads_of,
    record_type,
    required,
    scalar,
    snake,
)
from engine.facts.forms import PRESENT, complete
from engine.facts.formula_marks import deeds_below
from engine.facts.links import LINKS
from engine.facts.nesting import group_rows
from engine.facts.posts import compare_forms, compare_names, compare_office, compare_parts
from engine.facts.printed_texts import texts_written
from engine.facts.schedules import indicator_targets, line_target, schedule_types
from engine.facts.score_fields import add_scores, add_types
from engine.facts.spending_fields import add_spending_types
from engine.language import TRUTH, ListType, NumberType, Record, RecordType, TextType, Type, Unknown, Value
from engine.language.classes import dataclass
from engine.language.values import join

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


@dataclass(frozen=True, slots=True)
class _Maker:
    """How the value of a printed field is made: by the reader of its text, as a number beside the text in another field, or as a record;
    without a reader by the plan of what is in it.
    """

    field: str
    read: Callable[[str, Vocabulary], Any] | None = None
    build: Build | None = None
    text: str = ""


@cache
def agreement_plan() -> Plan:
    """The plan of an agreement, with the types of its links: they lead to records of the same types, so they come last."""
    plan = _model_plan(Agreement)
    agreement = record_type(plan.type)
    indicator = element_record(element_record(agreement, "objectives"), "indicators")
    line = element_record(record_type(agreement.fields["budget"]), "lines")
    party = record_type(record_type(agreement.fields["parties"]).fields["first"])
    letterhead = record_type(agreement.fields["letterhead"])
    for record in (agreement, indicator, line, letterhead, party):
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
            "carrier": record,
            "unlike_carrier": ListType(TextType()),
            "likeness": NumberType(),
            "words_below": ListType(TextType()),
            "fullest_position": TextType(),
            "fullest_office": TextType(),
            "fullest_government": TextType(),
        }
        assert isinstance(record.fields, dict)
        record.fields.update({name: links[name] for name in LINKS[record.name]})
    return plan


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
    """The plan of a part of an agreement: fields as printed, derived ones, and what is read of several together."""
    fields: dict[str, Type] = {}
    makers: list[_Maker] = []
    for name, hint in hints_of(model).items():
        reads = reads_of(hint)
        if reads is None:
            plan = _plan(required(hint))
            fields[name] = plan.type
            makers.append(_Maker(name, build=plan.build))
        elif isinstance(reads.type, type) and dataclasses.is_dataclass(reads.type):
            fields[name] = dataclass_type(reads.type)
            makers.append(_Maker(name, reads.read))
        else:
            fields[name], fields[f"{name}_text"] = scalar(reads.type, [Unit(reads.unit)] if reads.unit else []), TextType()
            makers.append(_Maker(name, reads.read, text=f"{name}_text"))
    methods = list(derived_methods(model).items())
    for name, method in methods:
        fields[name] = annotated(typing.get_type_hints(method, include_extras=True)["return"])
    add_types(model, fields)
    add_spending_types(model, fields)
    add_gathered_types(model, fields)
    # Once, together with what else they are read with.
    makers = [maker for maker in makers if maker.field not in _READ_TOGETHER.get(model, ())]
    return Plan(RecordType(snake(model.__name__), fields), partial(_build_part, makers, methods))


def _build_part(
    makers: Sequence[_Maker],
    methods: Sequence[tuple[str, Callable[[Any, Vocabulary], Value | None]]],
    printed: Any,
    path: str,
    running: Counter[str],
    vocabulary: Vocabulary,
) -> Value:
    """The record of a part: each text is read once, as it is compared; what a number is written as stays as it is printed."""
    known: dict[str, Value] = {}
    value = own_texts(printed, vocabulary) if isinstance(printed, Part) else printed
    for maker in makers:
        found = getattr(value, maker.field)
        if found is None:
            made = None
        elif maker.build is not None:
            made = maker.build(found, join(path, maker.field), running, vocabulary)
        else:
            assert maker.read is not None
            made = maker.read(found, vocabulary)
            made = made if maker.text else as_record(made, join(path, maker.field))
        if made is not None:
            known[maker.field] = made
        # Also where it says that there is none.
        if maker.text and (text := getattr(printed, maker.field)) is not None:
            known[maker.text] = composed(text)
    for name, method in methods:
        if (derived := method(value, vocabulary)) is not None:
            known[name] = derived
    _gather(value, path, known, vocabulary)
    return Record(path, known)


def add_gathered_types(model: type[BaseModel], fields: dict[str, Type]) -> None:
    """Add the types of what `_gather` adds to the records of a model."""
    if model is Indicator:
        fields.update(schedule_types(dataclass_type(PeriodTarget)))
        fields.update(claim_types({kind: dataclass_type(kind) for kind in (PrintedScale, NameBound, NotePart, Stated, Moved, Parts)}))
    if model is BudgetLine:
        fields["is_group"] = TRUTH
        fields["listed_funds"] = dataclass_type(ListedFunds)
    if model is Party:
        fields.update(dict.fromkeys(PRESENT, TRUTH) | dict.fromkeys(("name_apart", "letterhead_apart"), TextType()))
    of_offices = (Letterhead,), ("of_first_party", "named_by_post", "named_by_superior")
    for models, names in (of_offices, ((Title, Party), ("one_in_both",)), ((Title, Statement), ("shortens_position",))):
        fields.update(dict.fromkeys(names, TRUTH) if model in models else {})


def _gather(part: Any, path: str, known: dict[str, Value], vocabulary: Vocabulary) -> None:
    """Add to the record of a part what is read from several of its fields together."""
    if isinstance(part, Indicator):
        known.update(indicator_targets(part, path, vocabulary))
        known["deeds_below"] = deeds_below(known.get("name"), known.get("formula"), vocabulary)
    elif isinstance(part, BudgetLine):
        known.update(line_target(part, path, vocabulary))
        known["is_group"] = False
    elif isinstance(part, Budget):
        lines = cast(list[Record], known.get("lines", []))
        rows = group_rows(lines, vocabulary, known.get("heading"), known.get("total"))
        for index, line in enumerate(lines):
            heading = rows.get(line.path)
            cast(dict[str, Value], line.fields).update(
                {"is_group": True} if heading == index else {} if heading is None else {"group": lines[heading]}
            )
    elif isinstance(part, Party):
        known.update({has: field in known for has, field in PRESENT.items()})
    elif isinstance(part, Agreement):
        complete(known, path)
        compare_office(known, vocabulary)
        compare_names(known, vocabulary)
        compare_forms(known)
        compare_parts(known)
        known["written"] = texts_written(part, path, vocabulary)


def _plan(hint: Any) -> Plan:
    """The plan of a field's value, or of an element's, None aside."""
    if (reads := reads_of(hint)) is not None:
        return Plan(scalar(reads.type, []), lambda text, path, running, vocabulary: reads.read(composed(text), vocabulary))
    base = bare(hint)
    if get_origin(base) is list:
        return _list_plan(_plan(required(get_args(base)[0])))
    if isinstance(base, type) and issubclass(base, BaseModel):
        return _model_plan(base)
    return Plan(annotated(hint), _as_is)


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
        made = (None if item is None else element.build(item, path, running, vocabulary) for item in items)
        return [Unknown((f"{path}.{index}",)) if value is None else value for index, value in enumerate(made)]

    return Plan(ListType(element.type), build_scalars)


def _as_is(value: Any, path: str, running: Counter[str], vocabulary: Vocabulary) -> Value | None:
    return composed(value) if value.__class__ is str else str(value)
