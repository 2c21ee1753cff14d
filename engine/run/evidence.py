"""From a verdict to a finding: where it is, what it rests on, and the numbers that did not agree.

Knows a portfolio, and nothing of words and formats.
"""

from __future__ import annotations

from collections.abc import Mapping

from agreements.submitted import Submitted
from engine.language import DataPath, Number, Record, Unknown, Value, unit_name
from engine.language.nodes import Bool, Compare, Constant, Node, meant
from engine.language.path import WHOLE
from engine.rulebook import Rule
from engine.rulebook.saying import GATHERERS, arguments, places, shown_value
from engine.rulebook.subject import Subject
from engine.rulebook.verdict import Outcome, Verdict, frame
from engine.run.finding import Comparison, Evidence, Finding, Location, Quantity
from engine.run.hints import hints
from engine.run.portfolio import Portfolio

# Tables are in no document.
_TABLES = DataPath("reference")


def finding(rule: Rule, subject: Subject, verdict: Verdict, portfolio: Portfolio) -> Finding:
    """The finding of a verdict that is neither pass nor not applicable, with evidence and arguments."""
    at = places(rule, subject)
    home, _ = portfolio.owner(at[0])
    said = _broken(verdict)
    evidence: tuple[Evidence, ...] = ()
    comparison = None
    if verdict.outcome is Outcome.UNKNOWN:
        evidence = _lacked(verdict, portfolio)
    if verdict.outcome is Outcome.FAIL:
        said |= arguments(rule, frame(rule, subject, portfolio.shared))
        read, comparison = _traced(rule, subject, portfolio)
        # What the reader of a document asks about is not absent: who signs would be accused of what the program did not understand.
        if asked := frozenset(str(path) for path, item in read.items() if item.written is None and portfolio.asks(path)):
            return finding(rule, subject, Verdict(Outcome.UNKNOWN, missing=asked), portfolio)
        evidence = tuple(read.values())
    location, *others = map(portfolio.location, at)
    elsewhere = (item.location for item in evidence if item.location.file != location.file)
    return Finding(
        rule=rule.id,
        name=rule.source.name,
        outcome=verdict.outcome,
        severity=rule.source.severity,
        portfolio=home.portfolio,
        agreement=home.agreement.id,
        subject=portfolio.subject(subject),
        location=location,
        arguments=said,
        comparison=comparison,
        evidence=evidence,
        # One place for each line and column: a text and what was read from it stand together.
        related=tuple({(at.file, at.line, at.column): at for at in reversed((*others, *elsewhere))}.values())[::-1],
        missing=tuple(sorted(_missing(path, home, portfolio) for path in verdict.missing)),
        basis=rule.basis_in(portfolio.year(home)),
        hints=tuple(hints(comparison, evidence, portfolio.amounts)) if comparison else (),
        path=portfolio.owner(DataPath.parse(subject.record.path))[1],
    )


def bare(rule: Rule, subject: Subject, verdict: Verdict, portfolio: Portfolio) -> Finding:
    """The finding that a rule could not be asked of a subject, with nothing that has to be worked out: its place is the document's."""
    home, _ = portfolio.owner(DataPath.parse(subject.record.path))
    return Finding(
        rule=rule.id,
        name=rule.source.name,
        outcome=verdict.outcome,
        severity=rule.source.severity,
        portfolio=home.portfolio,
        agreement=home.agreement.id,
        subject=str(subject.key),
        location=Location(home.document.name, *home.document.position(WHOLE), spot=home.document.spot(WHOLE)),
        arguments=_broken(verdict),
        basis=rule.basis_in(portfolio.year(home)),
    )


def _broken(verdict: Verdict) -> dict[str, Quantity]:
    given = {"code": verdict.error, "detail": verdict.detail}
    return {key: Quantity(value) for key, value in given.items() if value}


def _lacked(verdict: Verdict, portfolio: Portfolio) -> tuple[Evidence, ...]:
    """The places of what an assessment lacked, in the order of their paths."""
    lacking = [(text, path) for text in sorted(verdict.missing) if not (path := DataPath.parse(text)).within(_TABLES)]
    return tuple(portfolio.evidence(path, Quantity(Unknown((text,)))) for text, path in lacking)


def _traced(rule: Rule, subject: Subject, portfolio: Portfolio) -> tuple[dict[DataPath, Evidence], Comparison | None]:
    """What the test of a rule read of a subject, by running it once more, and the numbers that did not agree."""
    trace = rule.test.trace(frame(rule, subject))
    evidence = {
        path: portfolio.evidence(path, Quantity(shown_value(read.value), unit_name(read.type)))
        for read in trace.reads
        if not (path := DataPath.parse(read.path)).within(_TABLES) and (isinstance(read.value, Unknown) or path.last not in GATHERERS)
    }
    # How many words were found is no arithmetic that a reader could follow; what the document's own numbers came to is.
    if all(item.read.number is None for item in evidence.values()):
        return evidence, None
    return evidence, _comparison(rule.test.tree, {node: value for value, node, _ in trace.noted})


def _missing(text: str, home: Submitted, portfolio: Portfolio) -> str:
    path = DataPath.parse(text)
    item, inner = portfolio.owner(path)
    return text if path.within(_TABLES) else str(inner) if item is home else f"{item.agreement.id}:{inner}"


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
