"""Running a rule book over agreements: verdicts from the closures, findings with their evidence from the traces.

Knows nothing of words and formats. The order of findings is fixed by the input: portfolio, agreement, rule, place.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from agreements.model import printed_path
from agreements.portfolio import Problem, Submitted, Watch
from agreements.source import Document
from engine.expression import SUBJECT, EvaluationError, Expression, Frame, Number, Record, Unknown, Value, unit_name
from engine.expression.values import join
from engine.facts import agreement_facts
from engine.findings import Comparison, Evidence, Finding, Location, Outcome, Quantity, Result, Severity
from engine.rule import Rule, RuleBook
from engine.scopes import ScopeKind, Subject

if TYPE_CHECKING:
    from engine.expression.traced import Trace

_OPERATORS: dict[type[ast.AST], str] = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says of one subject; `missing` are the paths of an unknown one, `error` the code of an error."""

    outcome: Outcome
    missing: frozenset[str] = frozenset()
    error: str = ""


_PASSED, _FAILED, _NOT_APPLICABLE = Verdict(Outcome.PASS), Verdict(Outcome.FAIL), Verdict(Outcome.NOT_APPLICABLE)


def run(book: RuleBook, submitted: Sequence[Submitted], problems: Iterable[Problem] = (), watch: Watch = iter) -> Result:
    """Ask every rule of everything it is for. Problems of files become findings of their own. `watch` as in agreements.portfolio.load."""
    outcomes: Counter[Outcome] = Counter(dict.fromkeys(Outcome, 0))
    findings = [_structure(problem) for problem in problems]
    outcomes[Outcome.FAIL] += len(findings)
    by_scope: dict[str, list[Rule]] = {}
    for rule in book.rules:
        by_scope.setdefault(rule.scope.name, []).append(rule)
    chosen = [item for item in submitted if item.selected]
    for item in watch(chosen):
        root = agreement_facts(item.agreement, book.reference.value)
        year = year_of(root)
        for rules in by_scope.values():
            findings.extend(_run_scope(rules[0].scope, rules, item, root, year, outcomes))
    findings.sort(key=_order)
    return Result(
        tuple(findings),
        outcomes,
        tuple(f"{item.portfolio}/{item.agreement.id}" for item in chosen),
        tuple(rule.id for rule in book.rules),
    )


def year_of(root: Record) -> int | None:
    """The agreement's year: of its title, else of its signature."""
    for part in ("title", "signed"):
        record = root.fields.get(part)
        if isinstance(record, Record) and isinstance(year := record.fields.get("year"), int):
            return year
    return None


def judge(rule: Rule, subject: Subject) -> Verdict:
    """Apply a rule to a subject on the fast path."""
    return _judge(rule, _frame(rule, subject))


def _judge(rule: Rule, frame: Frame) -> Verdict:
    try:
        if rule.when is not None:
            applies = rule.when.evaluate(frame)
            if applies is False:
                return _NOT_APPLICABLE
            if isinstance(applies, Unknown):
                return Verdict(Outcome.UNKNOWN, applies.paths)
        value = rule.test.evaluate(frame)
    except EvaluationError as error:
        return Verdict(Outcome.ERROR, error=error.code)
    if isinstance(value, Unknown):
        return Verdict(Outcome.UNKNOWN, value.paths)
    return _PASSED if value else _FAILED


def walk(rule: Rule, submitted: Iterable[Submitted]) -> Iterator[tuple[Submitted, Subject, Verdict, Trace | None, Trace | None]]:
    """How a rule judges every subject of the chosen agreements: verdict, and the traces of condition and test if they were evaluated."""
    for item in submitted:
        if not item.selected:
            continue
        for subject in rule.scope.subjects(agreement_facts(item.agreement), item.agreement):
            verdict = judge(rule, subject)
            when = rule.when.trace(_frame(rule, subject)) if rule.when and verdict.outcome is not Outcome.ERROR else None
            test = None
            if verdict.outcome is not Outcome.ERROR and (when is None or when.value is True):
                test = rule.test.trace(_frame(rule, subject))
            yield item, subject, verdict, when, test


def _run_scope(
    scope: ScopeKind, rules: list[Rule], item: Submitted, root: Record, year: int | None, outcomes: Counter[Outcome]
) -> Iterator[Finding]:
    applicable = [rule for rule in rules if rule.applies_to(year)]
    outcomes[Outcome.NOT_APPLICABLE] += len(rules) - len(applicable)
    subjects = list(scope.subjects(root, item.agreement))
    if not subjects:
        # Nothing to ask the rule of: not applicable once, never a pass.
        outcomes[Outcome.NOT_APPLICABLE] += len(applicable)
    for subject in subjects:
        # The names are the same for all rules of a scope; only the count of steps starts anew.
        names = _frame(applicable[0], subject).names if applicable else {}
        for rule in applicable:
            verdict = _judge(rule, Frame(names))
            outcomes[verdict.outcome] += 1
            if verdict.outcome not in (Outcome.PASS, Outcome.NOT_APPLICABLE):
                yield explain(rule, subject, verdict, item)


def explain(rule: Rule, subject: Subject, verdict: Verdict, item: Submitted) -> Finding:
    """The finding of a verdict that is neither pass nor not applicable, with evidence and arguments."""
    document = item.document
    place = join(subject.record.path, rule.source.at or "").rstrip(".")
    arguments: dict[str, Quantity] = {"code": Quantity(verdict.error)} if verdict.error else {}
    evidence: tuple[Evidence, ...] = ()
    comparison = None
    if verdict.outcome is Outcome.UNKNOWN:
        lacking = sorted(path for path in verdict.missing if not path.startswith("reference."))
        evidence = tuple(Evidence(_locate(document, path), _written(document, path), Quantity(Unknown((path,)))) for path in lacking)
    if verdict.outcome is Outcome.FAIL:
        for text, expression in rule.placeholders.items():
            arguments[text] = Quantity(expression.evaluate(_frame(rule, subject)), unit_name(expression.type))
        trace = rule.test.trace(_frame(rule, subject))
        evidence = tuple(
            Evidence(_locate(document, read.path), _written(document, read.path), Quantity(read.value, unit_name(read.type)))
            for read in trace.reads
            if not read.path.startswith("reference.")
        )
        # How many words were found is no arithmetic that a reader could follow; what the document's own numbers came to is.
        if any(isinstance(item.read.value, int | Fraction) and not isinstance(item.read.value, bool) for item in evidence):
            comparison = _comparison(rule.test, {(step.start, step.end): step.value for step in trace.steps})
    return Finding(
        rule=rule.id,
        name=rule.source.name,
        outcome=verdict.outcome,
        severity=rule.source.severity,
        portfolio=item.portfolio,
        agreement=item.agreement.id,
        subject=subject.key,
        location=_locate(document, place),
        arguments=arguments,
        comparison=comparison,
        evidence=evidence,
        missing=tuple(sorted(verdict.missing)),
        basis=tuple(rule.source.basis),
    )


def _frame(rule: Rule, subject: Subject) -> Frame:
    return Frame({**rule.constants, **subject.around, SUBJECT: subject.record})


def _locate(document: Document, path: str) -> Location:
    if (other := document.place_elsewhere(printed_path(path))) is not None:
        return Location(other.file, other.line, other.column, path)
    line, column = document.position(_steps(printed_path(path)))
    return Location(document.name, line, column, path)


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


def _comparison(expression: Expression, values: Mapping[tuple[int, int], Value]) -> Comparison | None:
    """The first comparison of two known numbers, among those that the test is the `and` of, that does not hold."""
    pending = [expression.tree]
    while pending:
        node = pending.pop(0)
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
            pending.extend(node.values)
        if not isinstance(node, ast.Compare):
            continue
        operands = [node.left, *node.comparators]
        for op, left, right in zip(node.ops, operands, operands[1:], strict=False):
            a, b = (_number(operand, expression, values) for operand in (left, right))
            symbol = _OPERATORS.get(type(op))
            if a is not None and b is not None and symbol is not None and not _holds(symbol, a, b):
                unit = unit_name(left.of_type) or unit_name(right.of_type)  # type: ignore[attr-defined]
                return Comparison(symbol, Quantity(a, unit), Quantity(b, unit), Quantity(a - b, unit))
    return None


def _number(node: ast.expr, expression: Expression, values: Mapping[tuple[int, int], Value]) -> Number | None:
    value: object = node.value if isinstance(node, ast.Constant) else values.get(expression.source.span(node))
    return value if not isinstance(value, bool | str | list | Record | Unknown | None) else None  # type: ignore[return-value]


def _holds(symbol: str, left: Number, right: Number) -> bool:
    return {
        "==": left == right, "!=": left != right, "<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right,
    }[symbol]  # fmt: skip


UNREADABLE, NOT_AN_AGREEMENT, NOT_TIED = "PK001", "PK002", "PK003"
_STRUCTURE = {
    **dict.fromkeys(("unknown-key", "missing-key", "wrong-shape", "not-a-choice", "bad-value"), NOT_AN_AGREEMENT),
    **dict.fromkeys(("duplicate-id", "unknown-superior", "superior-circle", "unknown-line"), NOT_TIED),
    **dict.fromkeys(("unknown-agreement", "unknown-indicator", "ambiguous-indicator", "unknown-quantity", "figures-twice"), NOT_TIED),
}


def _structure(problem: Problem) -> Finding:
    return Finding(
        rule=_STRUCTURE.get(problem.code, UNREADABLE),
        name=problem.code,
        outcome=Outcome.FAIL,
        severity=Severity.ERROR,
        portfolio=problem.portfolio,
        agreement=problem.agreement,
        subject=f"{problem.file.rpartition('/')[2]}:{':'.join(f'{key}={value}' for key, value in sorted(problem.args.items()))}",
        location=Location(problem.file, problem.line, problem.column),
        arguments={key: Quantity(value) for key, value in problem.args.items()},
    )


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def _order(finding: Finding) -> tuple[object, ...]:
    at, failed = finding.location, finding.outcome is Outcome.FAIL
    return (at.file, not failed, _RANK[finding.severity], at.line, at.column, finding.rule, finding.subject)
