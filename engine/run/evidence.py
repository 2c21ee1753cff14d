"""From a verdict to a finding: where it is, what it rests on, and the numbers that did not agree.

Knows the documents of a portfolio, and nothing of words and formats.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from agreements.loading import Submitted
from agreements.model import printed_path
from agreements.notation.readers import read_amount
from agreements.notation.vocabulary import Vocabulary
from agreements.source.document import Document
from engine.facts.records import LINKS
from engine.facts.schedules import GATHERED
from engine.language import Number, Record, Unknown, Value, unit_name
from engine.language.nodes import Bool, Compare, Constant, Node, meant
from engine.language.values import join
from engine.rulebook import Rule
from engine.rulebook.scopes import Subject
from engine.rulebook.verdict import Outcome, Verdict, frame
from engine.run.finding import Comparison, Evidence, Finding, Location, Quantity
from engine.run.hints import Amount, hints
from engine.run.own_names import OwnNames

# Fields of a rule's subject that hold records of documents and stand in none themselves.
_GATHERED = {"agreements", "people", "items", *GATHERED, *(name for links in LINKS.values() for name in links)}


@dataclass(frozen=True)
class Documents:
    """The documents of a portfolio: which one a path of its facts is in, where, and what is written there."""

    items: Sequence[Submitted]
    vocabulary: Vocabulary

    def owner(self, path: str) -> tuple[Submitted, str]:
        """The agreement that a path leads to, and the path in it."""
        first, _, rest = path.partition(".")
        number, _, inner = rest.partition(".")
        return (self.items[int(number)], inner) if first == "agreements" and number else (self.items[0], "")

    def subject(self, subject: Subject) -> str:
        """The own name of what a rule was asked of."""
        if subject.key:
            return subject.key
        item, inner = self.owner(subject.record.path)
        return self._names.setdefault(item.file, OwnNames(item.agreement)).of(inner)

    def location(self, path: str) -> Location:
        """Where the path is printed."""
        item, inner = self.owner(path)
        if (other := item.document.place_elsewhere(printed_path(inner))) is not None:
            return Location(other.file, other.line, other.column, inner)
        steps = _steps(printed_path(inner))
        return Location(item.document.name, *item.document.position(steps), inner, item.document.spot(steps))

    def evidence(self, path: str, read: Quantity) -> Evidence:
        """What stands at the path, and as what it was read."""
        item, inner = self.owner(path)
        return Evidence(self.location(path), _written(item.document, inner), read)

    @cached_property
    def _names(self) -> dict[str, OwnNames]:
        return {}

    @cached_property
    def amounts(self) -> list[Amount]:
        """Every amount of every budget, with its place."""
        found: list[Amount] = []
        for number, item in enumerate(self.items):
            budget = item.agreement.budget
            paths = [f"budget.lines.{index}.amount" for index in range(len(budget.lines or ()))] if budget else []
            for path in [*paths, "budget.total"]:
                written = _written(item.document, path)
                value = read_amount(written, self.vocabulary) if written else None
                if isinstance(value, int) and value:
                    found.append(Amount(value, self.location(f"agreements.{number}.{path}")))
        return found


def places(rule: Rule, subject: Subject) -> list[str]:
    """Where a rule's findings on the subject point: one path, or of several agreements one in each that it is about."""
    at = rule.source.at or ""
    if not rule.scope.shared:
        first, _, rest = at.partition(".")
        around = subject.around.get(first)
        base, below = (around, rest) if isinstance(around, Record) else (subject.record, at)
        return [_place(base, below)]
    reads = rule.at.trace(frame(rule, subject)).reads if rule.at else ()
    found = [read.path for read in reads if read.path.rpartition(".")[2] not in _GATHERED]
    return found or ["agreements.0"]


def _place(base: Record, below: str) -> str:
    """Where the part below a record is printed: as a record it says so itself."""
    if not below:
        return base.path
    first, _, rest = below.partition(".")
    part = base.fields.get(first)
    return _place(part, rest) if isinstance(part, Record) else join(base.path, below)


def finding(rule: Rule, subject: Subject, verdict: Verdict, documents: Documents) -> Finding:
    """The finding of a verdict that is neither pass nor not applicable, with evidence and arguments."""
    at = places(rule, subject)
    home, _ = documents.owner(at[0])
    arguments = _broken(verdict)
    evidence: tuple[Evidence, ...] = ()
    comparison = None
    if verdict.outcome is Outcome.UNKNOWN:
        lacking = sorted(path for path in verdict.missing if not path.startswith("reference."))
        evidence = tuple(documents.evidence(path, Quantity(Unknown((path,)))) for path in lacking)
    if verdict.outcome is Outcome.FAIL:
        names = frame(rule, subject)
        for text, expression in rule.placeholders.items():
            arguments[text] = Quantity(expression.evaluate(names.renewed()), unit_name(expression.type))
        trace = rule.test.trace(frame(rule, subject))
        evidence = tuple(
            documents.evidence(read.path, Quantity(read.value, unit_name(read.type)))
            for read in trace.reads
            if not read.path.startswith("reference.") and (isinstance(read.value, Unknown) or read.path.rpartition(".")[2] not in _GATHERED)
        )
        # How many words were found is no arithmetic that a reader could follow; what the document's own numbers came to is.
        if any(isinstance(item.read.value, int | Fraction) and not isinstance(item.read.value, bool) for item in evidence):
            comparison = _comparison(rule.test.tree, {step.node: step.value for step in trace.steps})
    location, *others = map(documents.location, at)
    elsewhere = (item.location for item in evidence if item.location.file != location.file)
    return Finding(
        rule=rule.id,
        name=rule.source.name,
        outcome=verdict.outcome,
        severity=rule.source.severity,
        portfolio=home.portfolio,
        agreement=home.agreement.id,
        subject=documents.subject(subject),
        location=location,
        arguments=arguments,
        comparison=comparison,
        evidence=evidence,
        # One place for each line and column: a text and what was read from it stand together.
        related=tuple({(at.file, at.line, at.column): at for at in reversed((*others, *elsewhere))}.values())[::-1],
        missing=tuple(sorted(_missing(path, home, documents) for path in verdict.missing)),
        basis=tuple(rule.source.basis),
        hints=tuple(hints(comparison, evidence, documents.amounts)) if comparison else (),
        path=documents.owner(subject.record.path)[1],
    )


def bare(rule: Rule, subject: Subject, verdict: Verdict, documents: Documents) -> Finding:
    """The finding that a rule could not be asked of a subject, with nothing that has to be worked out: its place is the document's."""
    home, _ = documents.owner(subject.record.path)
    return Finding(
        rule=rule.id,
        name=rule.source.name,
        outcome=verdict.outcome,
        severity=rule.source.severity,
        portfolio=home.portfolio,
        agreement=home.agreement.id,
        subject=subject.key,
        location=Location(home.document.name, *home.document.position(()), spot=home.document.spot(())),
        arguments=_broken(verdict),
        basis=tuple(rule.source.basis),
    )


def _broken(verdict: Verdict) -> dict[str, Quantity]:
    given = {"code": verdict.error, "detail": verdict.detail}
    return {key: Quantity(value) for key, value in given.items() if value}


def _missing(path: str, home: Submitted, documents: Documents) -> str:
    item, inner = documents.owner(path)
    return path if path.startswith("reference.") else inner if item is home else f"{item.agreement.id}:{inner}"


def _steps(path: str) -> tuple[str | int, ...]:
    return tuple(int(step) if step.isdigit() else step for step in path.split(".")) if path else ()


def _written(document: Document, path: str) -> str | None:
    """The text of the document at the path; None where there is no text."""
    if (other := document.place_elsewhere(path)) is not None:
        return other.text
    value: object = document.root
    for step in _steps(path):
        if (isinstance(value, Mapping) and step in value) or (isinstance(value, list) and isinstance(step, int) and step < len(value)):
            value = value[step]  # type: ignore[index]
        else:
            return str(value) if isinstance(value, str) else None
    return str(value) if isinstance(value, str) else None


def _comparison(tree: Node, values: Mapping[Node, Value]) -> Comparison | None:
    """The first comparison of two known numbers, among those that the test is the `and` of, that does not hold."""
    pending = [tree]
    while pending:
        node = meant(pending.pop(0))
        if isinstance(node, Bool) and node.op == "and":
            pending.extend(node.operands)
        if not isinstance(node, Compare):
            continue
        for op, left, right in node.links:
            a, b = (_number(operand, values) for operand in (left, right))
            if a is not None and b is not None and op not in ("in", "not in") and not _holds(op, a, b):
                unit = unit_name(left.type) or unit_name(right.type)
                return Comparison(op, Quantity(a, unit), Quantity(b, unit), Quantity(a - b, unit))
    return None


def _number(node: Node, values: Mapping[Node, Value]) -> Number | None:
    value: object = node.value if isinstance(node, Constant) else values.get(node)
    return value if not isinstance(value, bool | str | list | Record | Unknown | None) else None  # type: ignore[return-value]


def _holds(symbol: str, left: Number, right: Number) -> bool:
    return {
        "==": left == right, "!=": left != right, "<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right,
    }[symbol]  # fmt: skip
