"""Waivers: which findings an official has excused by letter, and which waivers do not hold.

A waiver names rule, agreement and subject, and the printed values that it is about; it annotates a finding and never takes one away. One
that is out of date, whose values have changed, or that meets nothing is a finding itself. Knows no words, and no clock: the day is given.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema

from agreements.notation.calendar_days import is_day
from agreements.source.document import Document, placed, read_file
from agreements.source.offices import PortfolioName
from agreements.source.printable import clean
from agreements.source.shape import validate
from agreements.submitted import Loaded, Submitted
from engine.language import Problem, Problems
from engine.language.classes import dataclass
from engine.language.path import DataPath
from engine.language.suggesting import suggest
from engine.review.printed import Values, values_of
from engine.review.reviewed import Review, Reviewed, Waiver
from engine.review.waiver_keys import Key, key_of, meant
from engine.rulebook.ids import WAIVER, successor
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Location, Quantity, number_alike, order
from engine.run.portions import Portions

State: TypeAlias = Literal[
    "waiver-unknown-rule", "waiver-unknown-agreement", "waiver-ambiguous", "waiver-not-read", "waiver-not-yet", "waiver-expired",
    "waiver-lapsed", "waiver-unused", "waiver-duplicate",
]  # fmt: skip
# Agreements that are named in one remark.
MAX_NAMES = 5


def _day(text: Any) -> Any:
    if isinstance(text, str) and not is_day(text):
        raise ValueError(text)
    return text


def _printed(value: Any) -> tuple[str | None, ...]:
    """One text, none, or a list of such."""
    items = tuple(value) if isinstance(value, list | tuple) else (value,)
    if not all(item is None or isinstance(item, str) for item in items):
        raise ValueError(value)
    return tuple(None if item is None else str(item) for item in items)


Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Day = Annotated[str, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
_TEXT: dict[str, Any] = {"type": ["string", "null"]}
Printed = Annotated[
    tuple[str | None, ...], BeforeValidator(_printed), WithJsonSchema({"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]})
]  # fmt: skip


class Entry(BaseModel):
    """One waiver, as written."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    rule: Said = Field(description="Id of the rule whose finding is waived, such as PK102")
    agreement: Annotated[str, StringConstraints(pattern=r"^[^/]+(/[^/]+)+$")] = Field(
        description="Folder and id of the agreement, as reports name it; more folders in front where two have the same name"
    )
    subject: str = Field("", description="What in the agreement the finding is about, as the JSON report names it; empty: the whole")
    letter: Said = Field(description="Number of the letter by which it is waived")
    official: Said = Field(description="The official who signed the letter")
    reason: Said = Field(description="Why it is waived")
    from_: Day = Field(alias="from", description="First day on which the waiver holds")
    until: Day = Field(description="Last day on which the waiver holds")
    values: dict[str, Printed] = Field(
        description="What is waived: the printed text of every field that the finding rests on, null where there is none, "
        "a list where a field occurs several times. When one of them changes the waiver lapses"
    )


class WaiverFile(BaseModel):
    """A file of waivers, owned by the inspectorate."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    waivers: list[Entry] = Field(description="The waivers")


@dataclass(frozen=True, slots=True)
class Waivers:
    """The waivers of one file, with their places."""

    entries: tuple[Entry, ...]
    document: Document

    def at(self, number: int, *path: str) -> Location:
        """Where an entry, or a part of it, is written."""
        line, column = self.document.position(("waivers", number, *path))
        return Location(self.document.name, line, column)


def read_waivers(file: Path) -> Waivers:
    """Read a file of waivers. Raises Problems."""
    document = read_file(file)
    found, wrong = validate(document.root, WaiverFile)
    problems = []
    for item in wrong:
        arguments = {**item.arguments, "key": str(item.place[-1]) if item.place else "waivers"}
        problems.append(placed(replace(item, code=f"waivers-{item.code}", arguments=arguments), document))
    if isinstance(found, WaiverFile):
        waivers = Waivers(tuple(found.waivers), document)
        for number, entry in enumerate(waivers.entries):
            if entry.from_ > entry.until:
                days = {"since": entry.from_, "until": entry.until}
                problems.append(placed(Problem("waivers-reversed", DataPath("waivers", number, "until"), days), document))
        if not problems:
            return waivers
    raise Problems(sorted(problems, key=lambda problem: problem.place))


@dataclass(frozen=True, slots=True)
class _Case:
    """One entry with the agreement that it is about, and what the run found there."""

    number: int
    entry: Entry
    about: Submitted


def waive(
    review: Review, waivers: Waivers, loaded: Loaded, known: Collection[str], as_of: str, replaced: Mapping[str, str] | None = None
) -> Review:
    """The review with the waived findings marked, and a finding for each waiver that does not hold.

    `known` are the ids of all rules, run or not; `as_of` is the day on which waivers must hold; `replaced` are the ids of rules in whose
    place another one is asked, by that one's.
    """
    wrong: list[Reviewed] = []
    submitted = {item.file: item for item in loaded.agreements}
    owners = {(item.portfolio, item.id): item for item in loaded.agreements}
    asked = [
        (key_of(case.about, case.entry.rule, case.entry.subject), case)
        for case in _cases(waivers, loaded, known, replaced or {}, wrong)
        if case.entry.rule in review.rules
    ]
    found, then = meant(review.findings, owners, {key for key, _ in asked})
    cases: dict[Key, list[_Case]] = {}
    for key, case in asked:
        # Waivers stay as they were signed: one of before has the names of then.
        cases.setdefault(key if key in found else then.get(key, key), []).append(case)
    waived: dict[int, Waiver] = {}
    for key, alike in cases.items():
        holding = [case for case in alike if case.entry.from_ <= as_of <= case.entry.until]
        # One that is renewed, or has been already, is in order.
        for case in (case for case in alike if not holding and case.about.selected):
            early = case.entry.from_ > as_of
            day = case.entry.from_ if early else case.entry.until
            state: State = "waiver-not-yet" if early else "waiver-expired"
            wrong.append(_finding(state, waivers, case.number, "from" if early else "until", day=day, as_of=as_of))
        open_ = {index: values_of(review.findings[index], submitted) for index in found.get(key, ())}
        waived.update(_match(holding, open_, waivers, wrong))
    outcomes = dict(review.outcomes)
    outcomes[Outcome.FAIL] = outcomes.get(Outcome.FAIL, 0) + len(wrong)
    remarks: Sequence[Reviewed] = sorted(number_alike(wrong), key=order)
    marked = review.findings
    if waived:
        marked = marked.each(lambda number, finding: replace(finding, waiver=waived[number]) if number in waived else finding)
    return replace(review.having(Portions.arranged((*marked.portions, remarks))), outcomes=outcomes)


def _match(cases: Iterable[_Case], open_: dict[int, Values], waivers: Waivers, wrong: list[Reviewed]) -> Iterator[tuple[int, Waiver]]:
    """Waivers that hold on the day to findings of one fingerprint, one to one; what is left over is added to `wrong`."""
    taken: list[tuple[Values, _Case]] = []
    left: list[_Case] = []
    for case in cases:
        values: Values = case.entry.values
        index = next((index for index, now in open_.items() if _says(now) == _says(values)), None)
        if index is None:
            left.append(case)
            continue
        del open_[index]
        taken.append((values, case))
        entry = case.entry
        yield index, Waiver(entry.letter, entry.official, entry.reason, entry.from_, entry.until, waivers.at(case.number))
    for case in left:
        first = next((other for values, other in taken if _says(values) == _says(case.entry.values)), None)
        if first is not None:
            wrong.append(_finding("waiver-duplicate", waivers, case.number, first_line=waivers.at(first.number).line))
        elif open_:
            now = next(iter(open_.values()))
            was, said = _says(case.entry.values), _says(now)
            name = next(name for name in (*case.entry.values, *now) if was.get(name) != said.get(name))
            changed = {"field": name, "was": _shown(case.entry.values.get(name)), "now": _shown(now.get(name))}
            path = ("values", name) if name in case.entry.values else ("values",)
            wrong.append(_finding("waiver-lapsed", waivers, case.number, *path, **changed))
        elif case.about.selected:
            wrong.append(_finding("waiver-unused", waivers, case.number))


def _says(values: Values) -> Values:
    """The fields of which there is a text: one that is not there says the same whether a rule asked for it or not."""
    return {name: texts for name, texts in values.items() if any(text is not None for text in texts)}


def _shown(texts: tuple[str | None, ...] | None) -> str:
    return "; ".join("–" if text is None else text for text in texts or (None,))


def _cases(waivers: Waivers, loaded: Loaded, known: Collection[str], replaced: Mapping[str, str], wrong: list[Reviewed]) -> Iterator[_Case]:
    """The entries whose rule and agreement there are; the others are added to `wrong`."""
    portfolios: dict[PortfolioName, list[Submitted]] = {}
    for item in loaded.agreements:
        portfolios.setdefault(item.portfolio, []).append(item)
    places = {name: tuple(map(clean, Path(items[0].file).resolve().parent.parts)) for name, items in portfolios.items()}
    broken = {problem.about[0] for problem in loaded.problems if len(problem.about) == 1}
    not_read: list[int] = []
    for number, entry in enumerate(waivers.entries):
        folders, _, id_ = entry.agreement.rpartition("/")
        if entry.rule not in known:
            # Ids are numbers: the one most like it means nothing.
            meant = successor(entry.rule.upper(), replaced)
            meant_rule = {"hint": meant} if meant in known else {}
            wrong.append(_finding("waiver-unknown-rule", waivers, number, "rule", **meant_rule))
            continue
        called = [name for name, parts in places.items() if _is_called(name, parts, folders)]
        agreements = [item for name in called for item in portfolios[name] if item.id == id_]
        if len(agreements) > 1:
            files = ", ".join(item.file for item in agreements)
            wrong.append(_finding("waiver-ambiguous", waivers, number, "agreement", files=files))
        elif agreements:
            yield _Case(number, entry, agreements[0])
        elif complete := [name for name in called if str(name) not in broken]:
            beside = [f"{folders}/{item.id}" for name in complete for item in portfolios[name]]
            wrong.append(_finding("waiver-unknown-agreement", waivers, number, "agreement", **suggest(entry.agreement, beside)))
        else:
            not_read.append(number)
    if not_read:
        wrong.append(_not_read(waivers, not_read))


def _not_read(waivers: Waivers, numbers: Sequence[int]) -> Reviewed:
    """Waivers of a whole regency are used on one office too: one remark, not one for each of the others."""
    names = list(dict.fromkeys(waivers.entries[number].agreement for number in numbers))
    listed = ", ".join(names[:MAX_NAMES]) + (", …" if len(names) > MAX_NAMES else "")
    remark = _finding("waiver-not-read", waivers, numbers[0], "agreement", count=len(numbers), names=listed)
    return replace(remark, severity=Severity.INFO, subject="waiver-not-read")


def _is_called(name: PortfolioName, place: Sequence[str], folders: str) -> bool:
    """Whether a portfolio is called so: as reports name it, by its office alone, or by the last folders of its path."""
    wanted = folders.split("/")
    return folders in (str(name), name.office) or list(place[-len(wanted) :]) == wanted


def _finding(state: State, waivers: Waivers, number: int, *path: str, **args: str | int) -> Reviewed:
    """The finding that a waiver does not hold."""
    entry = waivers.entries[number]
    noted: Mapping[str, str | int] = {"rule": entry.rule, "agreement": entry.agreement, "letter": entry.letter, **args}
    return Reviewed(
        rule=WAIVER,
        name=state,
        outcome=Outcome.FAIL,
        severity=Severity.WARNING,
        portfolio=PortfolioName(""),
        agreement="",
        subject=":".join((state, entry.rule, entry.agreement, entry.subject)),
        location=waivers.at(number, *path),
        arguments={key: Quantity(value) for key, value in noted.items()},
    )
