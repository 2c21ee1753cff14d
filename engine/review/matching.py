"""Findings of an earlier report and of now, one to one: by identity first, then by rule, place and unchanged values.

Works on traces of findings, whichever report they come from; must not know files, runs and what follows from a match.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from agreements.model import Agreement
from agreements.printed_paths import printed_path
from engine.language import DataPath
from engine.language.classes import dataclass
from engine.review.earlier import EarlierFinding
from engine.review.reviewed import Matched, Reviewed
from engine.review.version1 import subject_then
from engine.rulebook.severities import Severity
from engine.rulebook.subject import is_shared
from engine.rulebook.verdict import Outcome
from engine.run.own_names import without_numbers

Name: TypeAlias = tuple[str, str]
Key: TypeAlias = "Callable[[Trace], Hashable | None]"


@dataclass(frozen=True, slots=True)
class Trace:
    """What a finding is matched by. `number` is its place in its list, `nth` its number among equals, None where that was not given.

    `values` are the fields that it rests on, without indexes, and their texts; `weight` is the smaller the graver.
    """

    number: int
    portfolio: Name
    agreement: str
    rule: str
    subject: str
    nth: tuple[int, ...] | None
    place: str
    values: tuple[tuple[str, str, str], ...]
    weight: int


def trace_now(number: int, finding: Reviewed, agreement: Agreement | None = None) -> Trace:
    """The trace of a finding of this run; named as in version 1 if its agreement is given."""
    subject, nth = without_numbers(finding.subject) if agreement is None else (subject_then(finding, agreement), None)
    printed = ((item.location.file, item.location.path, item.written) for item in finding.evidence)
    return Trace(
        number, (finding.portfolio.office, finding.portfolio.period), "" if finding.shared else finding.agreement, finding.rule, subject,
        nth, str(finding.path), _values(printed, finding.location.file),
        weight_of(finding),
    )  # fmt: skip


def trace_then(number: int, earlier: EarlierFinding, version: int) -> Trace:
    """The trace of a finding of an earlier report."""
    subject, nth = (earlier.subject, None) if version == 1 else without_numbers(earlier.subject)
    shared = is_shared(earlier.subject)
    printed = ((item.file, DataPath.parse(item.path), item.written) for item in earlier.evidence)
    return Trace(
        number, (earlier.names.office, earlier.names.period), "" if shared else earlier.agreement or "", earlier.rule, subject, nth,
        earlier.path, _values(printed, earlier.file), _weight(earlier.outcome, earlier.severity, earlier.waiver is not None),
    )  # fmt: skip


def match(
    then: Sequence[Trace],
    now: Sequence[Trace],
    pairs: Mapping[Name, tuple[Name, bool]],
    read_then: Collection[tuple[str, str, str]],
    read_now: Collection[tuple[str, str, str]],
) -> Iterator[tuple[Trace, Trace, Matched]]:
    """What was matched, and how. `pairs` leads from portfolios of then to those of now, and says whether only their values tie them."""
    were, are = defaultdict(list), defaultdict(list)
    for trace in then:
        were[trace.portfolio].append(trace)
    for trace in now:
        are[trace.portfolio].append(trace)
    for portfolio, before in were.items():
        if portfolio in pairs:
            after, by_values = pairs[portfolio]
            ids = _ids(before, portfolio, read_then), _ids(are[after], after, read_now)
            yield from _match_portfolio(before, are[after], ids, by_values=by_values)


def _ids(traces: Sequence[Trace], name: Name, read: Collection[tuple[str, str, str]]) -> set[str]:
    return {trace.agreement for trace in traces} | {id_ for office, period, id_ in read if (office, period) == name}


def _match_portfolio(
    before: list[Trace], after: list[Trace], ids: tuple[set[str], set[str]], *, by_values: bool
) -> Iterator[tuple[Trace, Trace, Matched]]:
    old, new = _Side(before), _Side(after)
    for key in _SAME_VALUES if by_values else _IDENTITY:
        for was, is_ in old.pairs(new, key):
            yield was, is_, "values" if by_values else "identity"
    renamed = _renamed(old.left(), new.left(), ids)
    old = _Side([replace(trace, agreement=renamed.get(trace.agreement, trace.agreement)) for trace in old.left()])
    for key in _VALUES:
        for was, is_ in old.pairs(new, key):
            yield was, is_, "values"


def _renamed(before: Sequence[Trace], after: Sequence[Trace], ids: tuple[set[str], set[str]]) -> dict[str, str]:
    """Ids of agreements that are no more, and what each is called now: the one with which it shares most findings."""
    there, here = ids
    shared = shared_most(
        [(trace.agreement, _content(trace)) for trace in before if trace.agreement and trace.agreement not in here],
        [(trace.agreement, _content(trace)) for trace in after if trace.agreement and trace.agreement not in there],
    )
    return dict(shared)


def shared_most(before: Sequence[tuple[Name | str, Hashable]], after: Sequence[tuple[Name | str, Hashable]]) -> list[tuple[str, str]]:
    """Pairs of names, one to one, of those that have most in common; what has nothing in common is left out."""
    by_content: dict[Hashable, set[object]] = defaultdict(set)
    for name, content in after:
        by_content[content].add(name)
    counts: Counter[tuple[object, object]] = Counter((name, other) for name, content in before for other in by_content.get(content, ()))
    found: list[tuple[str, str]] = []
    taken: set[object] = set()
    for (was, is_), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if ("then", was) not in taken and ("now", is_) not in taken:
            taken |= {("then", was), ("now", is_)}
            found.append((was, is_))  # type: ignore[arg-type]
    return found


def _content(trace: Trace) -> Hashable:
    return trace.rule, trace.subject, trace.values


class _Side:
    """Traces of one side that are not matched yet."""

    def __init__(self, traces: Sequence[Trace]) -> None:
        # The gravest with the gravest, else in the order of the document.
        self._open = {trace.number: trace for trace in sorted(traces, key=lambda trace: trace.weight)}

    def left(self) -> list[Trace]:
        return sorted(self._open.values(), key=lambda trace: trace.number)

    def pairs(self, other: _Side, key: Key) -> Iterator[tuple[Trace, Trace]]:
        """Those that have a key in common, one to one; they are matched from now on. A key of None matches nothing."""
        waiting: dict[Hashable, deque[Trace]] = defaultdict(deque)
        for trace in other._open.values():
            if (found := key(trace)) is not None:
                waiting[found].append(trace)
        for trace in list(self._open.values()):
            found = key(trace)
            if found is not None and (fitting := waiting.get(found)):
                partner = fitting.popleft()
                del self._open[trace.number], other._open[partner.number]
                yield trace, partner


def _identity(trace: Trace) -> tuple[str, str, str]:
    return trace.agreement, trace.rule, trace.subject


def _with_text(trace: Trace) -> Hashable | None:
    """Rule and values, where some text is among them: that a field is not there is no sign of one thing."""
    return (trace.agreement, trace.rule, trace.values) if any(text for _, _, text in trace.values) else None


# Of things alike: those whose values are the same first, whatever their number; a number alone where the values have changed.
_SAME_VALUES: tuple[Key, ...] = (
    lambda trace: (_identity(trace), trace.values, trace.nth, trace.weight),
    lambda trace: (_identity(trace), trace.values, trace.weight),
    lambda trace: (_identity(trace), trace.values, trace.nth),
    lambda trace: (_identity(trace), trace.values),
)
_IDENTITY: tuple[Key, ...] = (
    *_SAME_VALUES,
    lambda trace: (_identity(trace), trace.nth, trace.weight),
    lambda trace: (_identity(trace), trace.nth),
)
_VALUES: tuple[Key, ...] = (
    lambda trace: (_identity(trace), trace.values),
    lambda trace: (trace.agreement, trace.rule, trace.place, trace.values) if trace.place else None,
    _with_text,
)


def _values(printed: Iterator[tuple[str, DataPath, str | None]], own: str) -> tuple[tuple[str, str, str], ...]:
    """Every field with its text, in a fixed order: of another agreement with the name of its file, as folders may be renamed."""
    found = {(_file_name(file) if file != own else "", printed_path(path), written or "") for file, path, written in printed}
    return tuple(sorted((file, ".".join(path.fields), text) for file, path, text in found))


def _file_name(file: str) -> str:
    return file.replace("\\", "/").rpartition("/")[2]


def weight_of(finding: Reviewed) -> int:
    """What a finding of this run weighs, the smaller the graver."""
    return _weight(finding.outcome.value, finding.severity.value, finding.waiver is not None)


def _weight(outcome: str, severity: str, waived: bool) -> int:
    """The smaller, the graver: a rule that fails itself, failures by severity, what could not be assessed, what is waived."""
    if waived:
        return 5
    return {Outcome.ERROR.value: 0, Outcome.UNKNOWN.value: 4}.get(outcome, 1 + Severity(severity).rank)
