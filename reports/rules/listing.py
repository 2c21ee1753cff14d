"""Rules as text: their list, how one judges step by step, and what came of their tests. Their pages: reports.rules.pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from engine.language import Expression, Record, Unknown, Value, unit_name
from engine.rulebook import Rule, RuleTest
from engine.rulebook.examples import RuleTestResult
from engine.rulebook.verdict import Outcome, Verdict
from engine.run.finding import Location
from reports.rules.pages import scope_name
from reports.words.catalogue import Words
from reports.words.places import place

if TYPE_CHECKING:
    from engine.language.traced import Trace

_OUTCOMES = {outcome: f"report.{outcome.value.replace(' ', '-')}" for outcome in Outcome} | {Outcome.ERROR: "report.rule-error"}


def listing(rules: Sequence[Rule], words: Words, width: int) -> str:
    """The rules as a table: id, severity, what each is asked of, and what must hold."""
    from tabulate import tabulate  # late: it costs more than the rest of the start

    rows = [
        (
            rule.id,
            words.say(f"report.{rule.source.severity.value}"),
            scope_name(rule, words),
            rule.said("title", words.lang),
        )
        for rule in rules
    ]
    heads = [words.say(f"rulebook.{key}") for key in ("id", "severity", "scope", "title")]
    fixed = sum(max((len(row[column]) for row in rows), default=0) + 2 for column in range(3))
    return tabulate(rows, heads, tablefmt="simple", maxcolwidths=[None, None, None, max(width - fixed, 30)]) + "\n"


def test_report(results: Sequence[RuleTestResult], words: Words) -> str:
    """The examples that did not come out as they should, and the count."""
    lines: list[str] = []
    for result in results:
        if not result.passed:
            lines.append(f"{result.rule.file}: {result.rule.id}: {result.test.name}")
            pairs = [(f"{item.part}: {item.expected}", f"{item.part}: {item.found}") for item in result.differences]
            for expected, found in pairs or [(_expected(result.test, words), _found(result.verdict, words))]:
                lines.append("    " + words.say("rulebook.test-expected", outcome=expected))
                lines.append("    " + words.say("rulebook.test-found", outcome=found))
    passed = sum(result.passed for result in results)
    rules = words.count("rule", len({result.rule.id for result in results}))
    lines.append(words.say("rulebook.test-count", passed=passed, failed=len(results) - passed, rules=rules))
    return "\n".join(lines) + "\n"


def _expected(test: RuleTest, words: Words) -> str:
    return words.say(_OUTCOMES[Outcome(test.expect)]) + (f" ({', '.join(sorted(test.missing))})" if test.missing else "")


def _found(verdict: Verdict, words: Words) -> str:
    return words.say(_OUTCOMES[verdict.outcome]) + (f" ({', '.join(sorted(verdict.missing))})" if verdict.missing else "")


def explanation(rule: Rule, walked: Iterable[tuple[Location, Verdict, Trace | None, Trace | None]], words: Words, width: int) -> str:
    """How the rule came to each verdict: the value of every part of its condition and its test."""
    lines: list[str] = []
    for at, verdict, when, test in walked:
        where = place(at.path, words) if at.path else words.say("rulebook.whole")
        lines += [f"{at.file}:{at.line}:{at.column}: {where}: {_found(verdict, words)}"]
        traces = [trace for trace in (when, test) if trace is not None]
        for name, named in rule.lets.items():
            trace = next((trace for trace in traces if any(step.let == name for step in trace.steps)), None)
            if trace is not None:
                lines.append(f"    {words.say('rulebook.let')} {name}:")
                lines.extend(f"      {part} = {value}"[:width] for part, value in _steps(named.expression, trace, words, name))
        for key, expression, trace in (("when", rule.when, when), ("assert", rule.test, test)):
            if expression is not None and trace is not None:
                lines.append(f"    {words.say(f'rulebook.{key}')}:")
                lines.extend(f"      {part} = {value}"[:width] for part, value in _steps(expression, trace, words))
    return "\n".join(lines or [words.say("rulebook.no-subject")]) + "\n"


def _steps(expression: Expression, trace: Trace, words: Words, let: str = "") -> Iterable[tuple[str, str]]:
    """Each part of the expression, or of what it names so, once, with its value; inside comprehensions the values of all elements."""
    values: dict[tuple[int, int], list[Value]] = {}
    for step in trace.steps:
        if step.let != let:
            continue
        values.setdefault((step.start, step.end), []).append(step.value)
    units = {read.path: unit_name(read.type) for read in trace.reads}
    only = next(iter(set(units.values())), "") if len(set(units.values())) == 1 else ""
    for (start, end), found in values.items():
        if isinstance(found[0], Record) or (isinstance(found[0], list) and any(isinstance(item, Record) for item in found[0])):
            continue
        shown = "; ".join(_value(value, words, only) for value in found[:12]) + ("; …" if len(found) > 12 else "")
        yield " ".join(expression.text[start:end].split()), shown


def _value(value: Value, words: Words, unit: str) -> str:
    if isinstance(value, Unknown):
        return f"{words.value(value)} {', '.join(sorted(value.paths))}".strip()
    return words.value(value, unit)
