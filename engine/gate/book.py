"""The static check of a whole rule book, beyond what every reading of it finds: one list of problems, all at once.

Both languages, retired ids, the calendar of validity, conditions that are always or never true, examples that say nothing; and, apart, the
rules that no agreement of a corpus ever reaches. Knows no words.
"""

from __future__ import annotations

import datetime
import itertools
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from agreements.portfolio import Loaded
from engine.expression import Expression, Record
from engine.findings import Outcome
from engine.gate.mutants import squeezed
from engine.gate.possible import fixed
from engine.rule import LANGUAGES, PLACEHOLDER, Rule, RuleBook, RuleProblem, collect_rules, place_in_scalar
from engine.rulefile import Validity
from engine.run import run

RETIRED = "retired"
_PARTS = ("title", "why", "message", "advice")


def check_book(folders: Sequence[Path]) -> tuple[RuleBook, list[RuleProblem]]:
    """The rules that can be used, and everything that is wrong with the rule books in the folders, in order of files and lines."""
    book, problems = collect_rules(folders)
    retired = _retired(book)
    for rule in book.rules:
        if Path(rule.file).stem != (stem := f"{rule.id}-{rule.source.name}"):
            problems.append(_at(rule, "file-name", ("id",), wanted=f"{stem}.yaml"))
        problems.extend(_words(rule))
        problems.extend(_examples(rule))
        problems.extend(_conditions(rule))
        problems.extend(_dates(rule))
        if rule.id in retired:
            problems.append(_at(rule, "retired-id", ("id",), id=rule.id, name=retired[rule.id]))
    problems.extend(_calendar(book.rules))
    return book, sorted(problems, key=lambda p: (p.file, p.line, p.column, p.code))


def unreached(book: RuleBook, loaded: Loaded) -> list[Rule]:
    """The rules whose test no subject of the agreements ever comes to: there is none, or the condition or the years exclude them all."""
    found = {finding.rule for finding in run(book, loaded.agreements).findings}
    silent = [rule for rule in book.rules if rule.id not in found]

    def asked(rule: Rule) -> bool:
        outcomes = run(replace(book, rules=(rule,)), loaded.agreements).outcomes
        return any(count for outcome, count in outcomes.items() if outcome is not Outcome.NOT_APPLICABLE)

    return [rule for rule in silent if not asked(rule)]


def _retired(book: RuleBook) -> dict[str, str]:
    """The retired ids with the names of their rules."""
    rows = book.reference.value.fields.get(RETIRED)
    fields = [row.fields for row in rows if isinstance(row, Record)] if isinstance(rows, list) else []
    return {str(row["id"]): str(row.get("name", "")) for row in fields if "id" in row}


def _words(rule: Rule) -> Iterator[RuleProblem]:
    """Both languages are there, say the same values, and are not one copied for the other."""
    source = rule.source
    for part in _PARTS:
        words = getattr(source, part)
        if words is None:
            yield _at(rule, "no-why", ())
            continue
        empty = [tongue for tongue in LANGUAGES if not getattr(words, tongue).strip()]
        for tongue in empty:
            yield _at(rule, "no-words", (part, tongue), part=part, lang=tongue)
        for tongue in LANGUAGES if part != "message" else ():
            if PLACEHOLDER.search(getattr(words, tongue)):
                yield _at(rule, "brace-outside", (part, tongue), part=part)
        if not empty and squeezed(words.id) == squeezed(words.en):
            yield _at(rule, "untranslated", (part,), part=part)
    filled = {tongue: set(map(squeezed, PLACEHOLDER.findall(getattr(source.message, tongue)))) for tongue in LANGUAGES}
    for tongue, other in (LANGUAGES, LANGUAGES[::-1]):
        for missing in sorted(filled[other] - filled[tongue]):
            yield _at(rule, "placeholder-missing", ("message", tongue), placeholder=missing, lang=tongue)


def _examples(rule: Rule) -> Iterator[RuleProblem]:
    """An example has a name of its own, says what an unknown outcome lacks, and contradicts no other."""
    names: dict[str, int] = {}
    given: dict[str, int] = {}
    if rule.source.when is not None and all(test.expect != "not applicable" for test in rule.source.tests):
        yield _at(rule, "no-test", ("tests",), outcome="not applicable")
    for index, test in enumerate(rule.source.tests):
        if test.name in names:
            yield _at(rule, "duplicate-example", ("tests", index, "name"), name=test.name)
        if test.expect == "unknown" and not test.missing:
            yield _at(rule, "missing-unsaid", ("tests", index), name=test.name)
        key = json.dumps([test.given, test.within], sort_keys=True, default=str)
        first = given.setdefault(key, index)
        if first != index:
            code = "example-repeated" if rule.source.tests[first].expect == test.expect else "examples-contradict"
            yield _at(rule, code, ("tests", index), name=test.name, first=rule.source.tests[first].name)
        names[test.name] = index


def _conditions(rule: Rule) -> Iterator[RuleProblem]:
    """No part of condition and test is always true or never true."""
    if rule.when is not None:
        yield from _fixed(rule, "when", rule.when)
    yield from _fixed(rule, "assert", rule.test)


def _fixed(rule: Rule, part: str, expression: Expression) -> Iterator[RuleProblem]:
    given = rule.when.tree if part == "assert" and rule.when is not None else None
    lines = rule.document.text.splitlines()
    seen: set[tuple[int, int]] = set()
    for found in fixed(expression.tree, given):
        start, end = expression.source.span(found.node)
        if (start, end) in seen:
            continue
        seen.add((start, end))
        line, column = place_in_scalar(rule.document, (part,), start)
        length = max(1, min(end - start, len(lines[line - 1]) - column + 1))
        args = {"part": squeezed(expression.text[start:end])}
        yield RuleProblem(found.code, rule.file, line, column, args, lines[line - 1], length)


def _dates(rule: Rule) -> Iterator[RuleProblem]:
    """The bounds of validity are dates, in order."""
    valid = rule.source.valid
    if valid is None:
        return
    for key, bound in (("from", valid.from_), ("until", valid.until)):
        if bound is not None and not _is_date(bound):
            yield _at(rule, "bad-date", ("valid", key), value=bound)
    first, last = _years(valid)
    if first is not None and last is not None and first > last:
        yield _at(rule, "empty-validity", ("valid",), first=str(first), last=str(last))


def _is_date(text: str) -> bool:
    try:
        return bool(datetime.date.fromisoformat(text if len(text) > 4 else f"{text}-01-01"))
    except ValueError:
        return False


def _calendar(rules: Sequence[Rule]) -> Iterator[RuleProblem]:
    """Rules of one name are one rule over the years: no year has two of them, and none in between has none."""
    lines: dict[str, list[Rule]] = {}
    for rule in rules:
        lines.setdefault(rule.source.name, []).append(rule)
    for line in lines.values():
        line.sort(key=lambda rule: (_years(rule.source.valid)[0] or 0, rule.id))
        for before, after in itertools.pairwise(line):
            last, first = _years(before.source.valid)[1], _years(after.source.valid)[0]
            path = ("valid",) if after.source.valid is not None else ("name",)
            if last is None or first is None or first <= last:
                year = str(first) if first is not None else str(last) if last is not None else "…"
                yield _at(after, "validity-overlap", path, other=before.id, year=year, name=after.source.name)
            elif first > last + 1:
                gap = str(last + 1) if first == last + 2 else f"{last + 1}-{first - 1}"
                yield _at(after, "validity-gap", path, other=before.id, years=gap, name=after.source.name)


def _years(valid: Validity | None) -> tuple[int | None, int | None]:
    """First and last year; None for no bound."""
    if valid is None:
        return None, None
    first, last = (int(bound[:4]) if bound else None for bound in (valid.from_, valid.until))
    return first, last


def _at(rule: Rule, code: str, path: tuple[str | int, ...], **args: str) -> RuleProblem:
    line, column = rule.document.position(path)
    lines = rule.document.text.splitlines()
    excerpt = lines[line - 1] if path and line <= len(lines) else ""
    return RuleProblem(code, rule.file, line, column, args, excerpt, _length(excerpt, column))


def _length(excerpt: str, column: int) -> int:
    """How much to underline: the word at the column."""
    word = re.match(r"[^\s,{}\[\]]+", excerpt[column - 1 :])
    return len(word.group()) if word else 1
