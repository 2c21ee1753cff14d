"""What agreements of one folder declare of each other: superiors, versions, lines that are part of others; reported where it leads nowhere.

Knows one folder; must not know files, nor rules.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from agreements.notation.composing import composed
from agreements.source.document import Document, placed
from agreements.submitted import Submitted
from engine.language.classes import dataclass
from engine.language.path import DataPath
from engine.language.problem import Place, Problem
from engine.language.suggesting import suggest

if TYPE_CHECKING:
    from agreements.model import Agreement


def tie(
    submitted: list[Submitted], problems: list[Problem[Place]], broken: Mapping[str, list[Problem[Place]]]
) -> tuple[list[Submitted], list[Problem[Place]]]:
    """Check ids and what is declared with them. Of two agreements with one id the first stays.

    `broken` is what is wrong with the files that are no agreements, by the ids that they would have: what rests on one is reported with
    that, and not with an id that is absent.
    """
    by_id: dict[str, Submitted] = {}
    for item in submitted:
        first = by_id.setdefault(item.agreement.id, item)
        if first is not item:
            twice = Problem[DataPath]("duplicate-id", DataPath("id"), {"id": item.agreement.id, "first": first.file})
            problems.append(placed_in(twice, item.document, str(item.portfolio)))
    known = {
        "unknown-line": {key for item in by_id.values() for key in line_keys(item.agreement)} - {""},
        "unknown-indicator": {key for item in by_id.values() for keys in (indicator_keys, numbers_alone) for key in keys(item.agreement)},
    }
    unread = {name: cause for name, cause in broken.items() if name not in by_id}
    in_circles = {link: _in_circles(by_id, link) for link in ("superior", "replaces")}
    for item in by_id.values():
        if not item.selected:
            continue
        astray = [each for each in _declared(item.agreement) if each.name not in known[each.code]]
        problems.extend(_superior(item, by_id, unread, in_circles["superior"]))
        problems.extend(_versions(item, by_id, unread, in_circles["replaces"]))
        problems.extend(_dangling(item, at.code, at.path, at.name, known[at.code]) for at in astray if at.agreement not in unread)
        for name, path in _rests_on(item.agreement, astray).items():
            if name in unread:
                # Where it was read as context only, it is reported for the sake of what rests on it.
                problems.extend(problem for problem in unread[name] if problem not in problems)
                problems.append(_tied(item, RESTS_ON_UNREAD, path, id=name, file=unread[name][0].place.file))
    return list(by_id.values()), problems


RESTS_ON_UNREAD = "rests-on-unread"
# What can be wrong with what an agreement declares of others in its folder.
TIES = frozenset(("unknown-superior", "unknown-version", "unknown-line", "unknown-indicator", RESTS_ON_UNREAD))


@dataclass(frozen=True, slots=True)
class _Under:
    """An `under`: its path, what it names, and the code for what is not there."""

    path: DataPath
    name: str
    code: str

    @property
    def agreement(self) -> str:
        """The id of the agreement that it leads to."""
        return self.name.partition("/")[0]


def declared_ids(agreement: Agreement) -> Iterator[str]:
    """The ids of the agreements that one says that it belongs to: its superior, the version that it replaces, those that it is under."""
    yield from filter(None, (agreement.superior, agreement.replaces))
    yield from (under.agreement for under in _declared(agreement))


def _declared(agreement: Agreement) -> Iterator[_Under]:
    """Every `under` of an agreement."""
    for index, line in enumerate((agreement.budget.lines if agreement.budget else None) or ()):
        if line.under is not None:
            yield _Under(DataPath("budget", "lines", index, "under"), line.under, "unknown-line")
    for row, objective in enumerate(agreement.objectives or ()):
        for number, indicator in enumerate(objective.indicators or ()):
            if indicator.under is not None:
                yield _Under(DataPath("objectives", row, "indicators", number, "under"), indicator.under, "unknown-indicator")


def _rests_on(agreement: Agreement, astray: Iterable[_Under]) -> dict[str, DataPath]:
    """The ids of the agreements that one rests on, each with the path where it is named first; of `under` those that lead nowhere."""
    found: dict[str, DataPath] = {}
    for field, name in (("superior", agreement.superior), ("replaces", agreement.replaces)):
        if name is not None:
            found.setdefault(name, DataPath(field))
    for under in astray:
        found.setdefault(under.agreement, under.path)
    return found


def _superior(
    item: Submitted, by_id: Mapping[str, Submitted], unread: Container[str], in_circles: Container[str]
) -> Iterator[Problem[Place]]:
    """What is wrong with the superior that an agreement declares."""
    superior = item.agreement.superior
    if superior is not None and superior not in by_id and superior not in unread:
        yield _dangling(item, "unknown-superior", DataPath("superior"), superior, by_id)
    elif item.agreement.id in in_circles:
        yield _tied(item, "superior-circle", DataPath("superior"), id=str(superior))


def _versions(
    item: Submitted, by_id: Mapping[str, Submitted], unread: Container[str], in_circles: Container[str]
) -> Iterator[Problem[Place]]:
    """What is wrong with what an agreement declares of its versions."""
    replaced, in_force = item.agreement.replaces, item.agreement.in_force
    if replaced is not None and replaced not in by_id and replaced not in unread:
        yield _dangling(item, "unknown-version", DataPath("replaces"), replaced, by_id)
    elif item.agreement.id in in_circles:
        yield _tied(item, "version-circle", DataPath("replaces"), id=str(replaced))
    if in_force is not None and in_force.from_ is not None and in_force.until is not None and in_force.from_ > in_force.until:
        yield _tied(item, "in-force-reversed", DataPath("in_force", "until"), since=in_force.from_, until=in_force.until)


def line_keys(agreement: Agreement) -> list[str]:
    """What `under` calls each budget line: id/number; "" for a line without number."""
    lines = (agreement.budget.lines if agreement.budget else None) or ()
    return [f"{agreement.id}/{number}" if (number := _number(line.number)) else "" for line in lines]


def indicator_keys(agreement: Agreement) -> list[str]:
    """What `under` calls each indicator: id/objective.indicator, by the printed numbers, else by the position.

    A printed 2.1 below objective 2 says both already.
    """
    keys = []
    for first, objective in enumerate(agreement.objectives or (), 1):
        above = f"{_number(objective.number) or first}."
        for second, indicator in enumerate(objective.indicators or (), 1):
            number = _number(indicator.number) or str(second)
            keys.append(f"{agreement.id}/{number if number.startswith(above) else above + number}")
    return keys


def numbers_alone(agreement: Agreement) -> dict[str, int]:
    """What `under` may call indicators as well, and where they stand: id/number, of a table without two of one number."""
    printed = [_number(indicator.number) for objective in agreement.objectives or () for indicator in objective.indicators or ()]
    alone = {f"{agreement.id}/{number}": place for place, number in enumerate(printed) if number}
    return alone if len(alone) == len(printed) else {}


def _number(printed: str | None) -> str:
    """The number as `under` writes it; "" for none, also where signs alone are printed."""
    number = composed(printed or "").strip(" .)")
    return number if any(map(str.isalnum, number)) else ""


def _dangling(item: Submitted, code: str, path: DataPath, name: str, known: Iterable[str]) -> Problem[Place]:
    # None is above itself.
    others = [other for other in known if other.partition("/")[0] != item.agreement.id]
    return _tied(item, code, path, id=name, **suggest(name, others))


def _tied(item: Submitted, code: str, path: DataPath, **arguments: str | int) -> Problem[Place]:
    return placed_in(Problem(code, path, arguments), item.document, str(item.portfolio), item.agreement.id)


def _in_circles(by_id: Mapping[str, Submitted], link: str) -> set[str]:
    """The ids of the agreements from which the link leads back to themselves. Each is passed once, however long the chains are."""
    found: set[str] = set()
    passed: set[str] = set()
    for start in by_id:
        way: dict[str, None] = {}
        here: str | None = start
        while here is not None and here in by_id and here not in passed and here not in way:
            way[here] = None
            here = getattr(by_id[here].agreement, link)
        if here in way:
            ids = list(way)
            found.update(ids[ids.index(here) :])
        passed.update(way)
    return found


def placed_in(problem: Problem[DataPath], document: Document, *about: str) -> Problem[Place]:
    """The problem at its place in the document, and what it is about."""
    found = replace(placed(problem, document), about=about)
    # In braces a comma ends a text: of `{target: 70,01}` what is behind it becomes a key without a value.
    if problem.code == "unknown-key" and "hint" not in problem.arguments and document.value(problem.place) is None:
        return replace(found, code="key-of-nothing")
    return found
