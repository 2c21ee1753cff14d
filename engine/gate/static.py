"""The static check of a whole rule book, beyond what every reading of it finds: one list of problems, all at once.

Both languages, retired ids, the calendar of validity, conditions that are always or never true, examples that say nothing; and, apart, the
rules that no agreement of a corpus ever reaches. Knows no words.
"""

from __future__ import annotations

import itertools
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from agreements.notation.calendar_days import is_day_or_year
from agreements.notation.needs import RETIRED
from agreements.notation.vocabulary import Vocabulary
from agreements.source.document import placed
from agreements.submitted import Loaded
from engine.gate.bases import not_in_force
from engine.gate.difference import reached
from engine.gate.knowledge import NOTHING, Knowledge
from engine.gate.mutants import squeezed, text_of
from engine.gate.possible import fixed
from engine.gate.stated import stated_of_nothing, unstated
from engine.gate.unmeant import unmeant
from engine.language import DataPath, Place, Problem, Record, Span
from engine.language.nodes import expanded
from engine.rulebook import (
    LANGUAGES,
    PLACEHOLDER,
    SUFFIX,
    Draft,
    Rule,
    RuleBook,
    collect_rules,
    is_builtin,
    part_of_scalar,
)
from engine.rulebook.examples import run_tests
from engine.rulebook.lets import in_use
from engine.rulebook.saying import Say
from engine.run.running import run

_PARTS = ("title", "why", "message", "advice")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|\([^)]*\)")


def check_book(folders: Sequence[Path], say: Say) -> tuple[RuleBook, list[Problem[Place]]]:
    """The rules that can be used, and everything that is wrong with the rule books in the folders, in order of files and lines."""
    found = collect_rules(folders)
    book, problems = found.book, list(found.problems)
    gone, by_id = retired(book), {rule.id: rule for rule in book.rules}
    telling = _telling(book.vocabulary)
    # What can be said of the words is said of rules too whose expressions cannot be used.
    for draft in found.drafts:
        source = draft.source
        if Path(draft.document.name).stem != (stem := f"{source.id}-{source.name}"):
            problems.append(_at(draft, "file-name", DataPath("id"), wanted=f"{stem}{SUFFIX}"))
        problems.extend(_words(draft, telling))
        problems.extend(_values_shown(draft, found.problems))
        problems.extend(_examples(draft))
        problems.extend(stated_of_nothing(draft))
        problems.extend(_declarations(draft, by_id.get(source.id)))
        problems.extend(_dates(draft))
        if source.id in gone:
            problems.append(_at(draft, "retired-id", DataPath("id"), id=source.id, name=gone[source.id]))
    asked = unproved(book, folders)
    for rule in asked:
        problems.extend(_conditions(rule))
        problems.extend(_unmeant(rule))
        problems.extend(_unknown(rule))
        problems.extend(unstated(rule, say))
    problems.extend(_same_titles(draft for draft in found.drafts if draft.source.id in by_id))
    problems.extend(_untrue(asked, say))
    problems.extend(_calendar(found.drafts))
    problems.extend(not_in_force(book))
    return book, sorted(problems, key=lambda p: (p.place.file, p.place.line, p.place.column, p.code))


def unproved(book: RuleBook, folders: Sequence[Path]) -> tuple[Rule, ...]:
    """The rules that must still be proved: those of the shipped book are, where no other book changes a table that they may read."""
    changes = {change for layer in book.layers[1:] for change in layer.tables.values()}
    return book.own().rules if is_builtin(folders[0]) and len(folders) > 1 and changes <= {"new"} else book.rules


def unreached(book: RuleBook, loaded: Loaded) -> list[Rule]:
    """The rules whose test no subject of the agreements ever comes to: there is none, or the condition or the years exclude them all."""
    met = reached(run(book, loaded.agreements, keep_passed=True))
    return [rule for rule in book.rules if rule.id not in met]


def retired(book: RuleBook) -> dict[str, str]:
    """The retired ids with the names of their rules."""
    rows = book.reference.value.fields.get(RETIRED)
    fields = [row.fields for row in rows if isinstance(row, Record)] if isinstance(rows, list) else []
    return {str(row["id"]): str(row.get("name", "")) for row in fields if "id" in row}


def _telling(vocabulary: Vocabulary) -> dict[str, set[str]]:
    """The words that tell a language, by language."""
    rows = vocabulary.tables.rows("telling_words")
    return {tongue: {row["word"] for row in rows if row["lang"] == tongue} for tongue in LANGUAGES}


def _words(rule: Draft, telling: Mapping[str, set[str]]) -> Iterator[Problem[Place]]:
    """Both languages are there, say the same values, and are not one copied for the other, or in its place."""
    source = rule.source
    for part in _PARTS:
        words = getattr(source, part)
        if words is None:
            yield _at(rule, "no-why", DataPath())
            continue
        empty = [tongue for tongue in LANGUAGES if not getattr(words, tongue).strip()]
        for tongue in empty:
            yield _at(rule, "no-words", DataPath(part, tongue), part=part, lang=tongue)
        for tongue in LANGUAGES if part != "message" else ():
            if PLACEHOLDER.search(getattr(words, tongue)):
                yield _at(rule, "brace-outside", DataPath(part, tongue), part=part)
        if not empty and squeezed(words.id) == squeezed(words.en):
            yield _at(rule, "untranslated", DataPath(part), part=part)
            continue
        for tongue, other in (LANGUAGES, LANGUAGES[::-1]):
            said = set(re.findall(r"[^\W\d_]+", _QUOTED.sub(" ", PLACEHOLDER.sub(" ", getattr(words, tongue))).lower()))
            if said & telling[other] and not said & telling[tongue]:
                yield _at(
                    rule, "other-language", DataPath(part, tongue), part=part, lang=tongue, words=", ".join(sorted(said & telling[other]))
                )


def _values_shown(rule: Draft, found: Sequence[Problem[Place]]) -> Iterator[Problem[Place]]:
    """Both messages show the same values. Where one of them has a mistake that was found, what it shows is not known."""
    source, document = rule.source, rule.document
    # A message may be folded over lines: it ends where the next key begins.
    lines = {key: document.position(DataPath(key), key=True)[0] for key in map(str, document.root)}
    until = min((line for line in lines.values() if line > lines["message"]), default=math.inf)
    if any(problem.place.file == document.name and lines["message"] <= problem.place.line < until for problem in found):
        return
    # An empty one is reported where it stands.
    filled = {tongue: set(map(squeezed, PLACEHOLDER.findall(getattr(source.message, tongue)))) - {""} for tongue in LANGUAGES}
    for tongue, other in (LANGUAGES, LANGUAGES[::-1]):
        for missing in sorted(filled[other] - filled[tongue]):
            yield _at(rule, "placeholder-missing", DataPath("message", tongue), placeholder=missing, lang=tongue)


def _examples(rule: Draft) -> Iterator[Problem[Place]]:
    """An example has a name of its own, says what an unknown outcome lacks, and contradicts no other."""
    names: dict[str, int] = {}
    given: dict[str, int] = {}
    if rule.source.when is not None and all(test.expect != "not applicable" for test in rule.source.tests):
        yield _at(rule, "no-test", DataPath("tests"), outcome="not applicable")
    for index, test in enumerate(rule.source.tests):
        if test.name in names:
            yield _at(rule, "duplicate-example", DataPath("tests", index, "name"), name=test.name)
        if test.expect == "unknown" and not test.missing:
            yield _at(rule, "missing-unsaid", DataPath("tests", index), name=test.name)
        key = json.dumps([test.given, test.within], sort_keys=True, default=str)
        first = given.setdefault(key, index)
        if first != index:
            code = "example-repeated" if rule.source.tests[first].expect == test.expect else "examples-contradict"
            yield _at(rule, code, DataPath("tests", index), name=test.name, first=rule.source.tests[first].name)
        names[test.name] = index


def _untrue(rules: Iterable[Rule], say: Say) -> Iterator[Problem[Place]]:
    """Examples that do not come out as they say: rule or example is wrong, and whoever reads the one is misled by the other."""
    for result in run_tests(rules, say):
        index = next(index for index, test in enumerate(result.rule.source.tests) if test is result.test)
        for item in result.differences:
            values = {"name": result.test.name, "part": item.part, "expected": item.expected or "…", "found": item.found or "…"}
            yield _at(result.rule, "example-differs", DataPath("tests", index, item.part.partition(".")[0]), **values)
        if not result.judged:
            expected = _with_paths(result.test.expect, result.test.missing)
            found = _with_paths(result.verdict.outcome, result.verdict.missing)
            yield _at(result.rule, "example-fails", DataPath("tests", index), name=result.test.name, expected=expected, found=found)


def _with_paths(outcome: str, missing: Iterable[str] | None) -> str:
    return f"{outcome}{f' ({paths})' if (paths := ', '.join(sorted(missing or ()))) else ''}"


def _unknown(rule: Rule) -> Iterator[Problem[Place]]:
    """A rule that can lack what it reads shows in an example what it then says."""
    written = {squeezed(item.of) for item in rule.source.unreachable if item.value == "unknown"}

    knowledge = Knowledge(rule.scope.name, lambda node: text_of(node) in written)
    when = expanded(rule.when.tree) if rule.when is not None else None
    asked = [(expanded(rule.test.tree), NOTHING if when is None else knowledge.if_true(when)), *([] if when is None else [(when, NOTHING)])]
    lacking = [field for node, known in asked if (field := knowledge.lacks(node, known)) is not None]
    if lacking and all(test.expect != "unknown" for test in rule.source.tests):
        yield _at(rule, "no-test", DataPath("tests"), outcome="unknown", lacks=squeezed(lacking[0].written))


def _declarations(rule: Draft, made: Rule | None) -> Iterator[Problem[Place]]:
    """What a declaration is about stands in the rule, or in what it shares with others, which is known if it could be compiled."""
    if made is None:
        return
    texts = (*rule.source.let.values(), rule.source.when, rule.source.assert_)
    shared = [named.expression.text for named in made.parts().values()]
    conditions = [squeezed(text) for text in (*texts, *shared) if text is not None]
    messages = [squeezed(getattr(rule.source.message, lang)) for lang in LANGUAGES]
    declared = [("equivalent", "was", [item.was for item in rule.source.equivalent], [*conditions, *messages])]
    declared.append(("unreachable", "of", [item.of for item in rule.source.unreachable], conditions))
    for key, field, parts, written in declared:
        for index, part in enumerate(parts):
            if not squeezed(part) or not any(squeezed(part) in text for text in written):
                yield _at(rule, "declared-elsewhere", DataPath(key, index, field), part=squeezed(part))


def _conditions(rule: Rule) -> Iterator[Problem[Place]]:
    """No part of condition and test is always true or never true. Of what has a name, none that is so wherever the name is used."""
    claimed: list[dict[tuple[str, int, int], str]] = []
    parts = rule.parts()
    names = {id(named.expression.source): name for name, named in parts.items()}
    for expression, given in ((rule.when, None), (rule.test, rule.when)):
        if expression is not None:
            found: dict[tuple[str, int, int], str] = {}
            for claim in fixed(expression.tree, given.tree if given is not None else None):
                node = claim.node
                found.setdefault((names[id(node.source)], *node.span), claim.code)
            claimed.append(found)
    users = [in_use([expression]) for expression in (rule.when, rule.test) if expression is not None]
    for (part, start, end), code in {**claimed[0], **claimed[-1]}.items():
        uses = [found for found, names_used in zip(claimed, users, strict=True) if part.removeprefix("let.") in names_used]
        if part in ("when", "assert") or all(found.get((part, start, end)) == code for found in uses):
            named = parts[part]
            at = part_of_scalar(named.document, named.path, Span(start, end))
            yield Problem(code, at, {"part": squeezed(named.expression.text[start:end])})


def _unmeant(rule: Rule) -> Iterator[Problem[Place]]:
    """No part of condition and test, or of the names that the rule itself gives, is written as nobody means it."""
    for named in rule.parts().values():
        if named.document is rule.document:
            for part in unmeant(named.expression.tree):
                at = part_of_scalar(named.document, named.path, Span(*part.node.span))
                yield Problem(part.code, at, {"part": squeezed(part.node.written)})


def _same_titles(rules: Iterable[Draft]) -> Iterator[Problem[Place]]:
    """No two rules have one title: a reader would take their findings for the same. Those of one name are one rule over the years."""
    first: dict[tuple[str, str], Draft] = {}
    for rule in rules:
        for tongue in LANGUAGES:
            other = first.setdefault((tongue, squeezed(getattr(rule.source.title, tongue)).lower()), rule)
            if other.source.name != rule.source.name:
                yield _at(rule, "title-twice", DataPath("title", tongue), other=other.source.id)


def _dates(rule: Draft) -> Iterator[Problem[Place]]:
    """The bounds of validity are dates, in order."""
    valid = rule.source.valid
    if valid is None:
        return
    bounds = [(key, bound) for key, bound in (("from", valid.from_), ("until", valid.until)) if bound is not None]
    bad = [(key, bound) for key, bound in bounds if not is_day_or_year(bound)]
    yield from (_at(rule, "bad-date", DataPath("valid", key), value=bound) for key, bound in bad)
    # A year as a bound is its first day, or its last.
    first, last = (valid.from_ or "")[:10], (valid.until or "9999")[:10]
    if not bad and f"{first}-01-01"[:10] > f"{last}-12-31"[:10]:
        yield _at(rule, "empty-validity", DataPath("valid"), first=first, last=last)


def _calendar(rules: Sequence[Draft]) -> Iterator[Problem[Place]]:
    """Rules of one name are one rule over the years: no year has two of them, and none in between has none."""
    lines: dict[str, list[Draft]] = {}
    for rule in rules:
        lines.setdefault(rule.source.name, []).append(rule)
    for line in lines.values():
        line.sort(key=lambda rule: (rule.source.years[0] or 0, rule.source.id))
        for before, after in itertools.pairwise(line):
            last, first = before.source.years[1], after.source.years[0]
            path = DataPath("name")
            if last is None and first is None:
                yield _at(after, "validity-twice", path, other=before.source.id, name=after.source.name)
            elif last is None or first is None or first <= last:
                year = str(last if first is None else first)
                yield _at(after, "validity-overlap", path, other=before.source.id, year=year, name=after.source.name)
            elif first > last + 1:
                gap = str(last + 1) if first == last + 2 else f"{last + 1}-{first - 1}"
                yield _at(after, "validity-gap", path, other=before.source.id, years=gap, name=after.source.name)


def _at(rule: Draft | Rule, code: str, path: DataPath, **arguments: str) -> Problem[Place]:
    found = placed(Problem(code, path, arguments), rule.document, shown=bool(path))
    return replace(found, place=replace(found.place, length=_length(found.place.excerpt, found.place.column)))


def _length(excerpt: str, column: int) -> int:
    """How much to underline: the word at the column."""
    word = re.match(r"[^\s,{}\[\]]+", excerpt[column - 1 :])
    return len(word.group()) if word else 1
