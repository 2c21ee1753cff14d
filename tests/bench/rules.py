"""The rules against the same checks written by hand: equal verdicts first, then the time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from agreements.submitted import by_folder
from engine.api import read
from engine.language.codes import APART, ASK, HOLDS
from engine.rulebook import Rule, RuleBook
from engine.rulebook.decided import asked_for, code_of, decisions_of, source_of
from engine.rulebook.subject import Subject
from engine.rulebook.verdict import Outcome, frame, judge_over
from engine.run.portfolio import Portfolio
from tests.bench import by_hand
from tests.bench.by_hand.words import Lists
from tests.bench.measuring import QUICK, ROOT, Table, in_turns
from tests.bench.region import KINDS, write_region

COUNT = 20 if QUICK else 300
Codes = Mapping[str, Sequence[bytearray]]
_FAILS, _OPEN = 3, 4
_CODES = {Outcome.PASS: HOLDS, Outcome.NOT_APPLICABLE: APART, Outcome.FAIL: _FAILS, Outcome.UNKNOWN: _OPEN, Outcome.ERROR: _OPEN}


def portfolios(paths: Sequence[Path], book: RuleBook) -> list[Portfolio]:
    """What is read of the paths, folder by folder."""
    return [Portfolio.of(items, book.vocabulary) for items in by_folder(read(paths, book).agreements)]


def by_rules(rules: Mapping[str, Sequence[Rule]], book: RuleBook, portfolio: Portfolio, *, coded: bool = True) -> Codes:
    """The verdicts by generated code (what it leaves open by closures), or by closures alone."""
    found: dict[str, list[bytearray]] = {}
    shared: dict[tuple[object, ...], object] = {}
    for name, own in rules.items():
        codes_of_all = found.setdefault(name, [])
        for subject in _subjects(name, own[0], book, portfolio, coded=coded):
            codes = book.decisions.of(name, subject.record, subject.around, shared) if coded else None
            codes = codes or bytearray(len(own))
            if ASK in codes:
                names = frame(own[0], subject, shared)
                for number, rule in enumerate(own):
                    if codes[number] == ASK:
                        codes[number] = _CODES[judge_over(rule, names.renewed()).outcome]
            codes_of_all.append(codes)
    return found


def _subjects(name: str, rule: Rule, book: RuleBook, portfolio: Portfolio, *, coded: bool) -> Iterable[Subject]:
    if rule.scope.shared:
        groups = book.decisions.groups(name, portfolio.record) if coded else None
        return rule.subjects(portfolio.record, None) if groups is None else groups
    found = (rule.scope.subjects(root, item.agreement) for item, root in zip(portfolio.items, portfolio.roots, strict=True))
    return chain.from_iterable(found)


def chosen(book: RuleBook, example: Portfolio, lists: Lists) -> tuple[RuleBook, dict[str, list[Rule]]]:
    """The rules that are written by hand too, with generated code of their own, by scope or, of a portfolio's, each by itself."""
    written = {id_ for rows in by_hand.verdicts(example, lists).values() for row in rows for id_ in row}
    rules = [rule for rule in book.rules if rule.id in written]
    asked = [(rule.id, asked_for(rule)) for rule in rules]
    decisions = decisions_of(code_of(source_of(rules)), asked, book.reference)
    by_scope: dict[str, list[Rule]] = {}
    for rule, (_, name) in zip(rules, asked, strict=True):
        by_scope.setdefault(name, []).append(rule)
    return replace(book, rules=tuple(rules), decisions=decisions), by_scope


def differences(hand: by_hand.Verdicts, rules: Mapping[str, Sequence[Rule]], ruled: Codes) -> list[str]:
    """What the two say differently: scope, place and rule."""
    return [
        f"{name} {number} {rule.id}"
        for name, own in rules.items()
        for number, (row, codes) in enumerate(zip(hand[name], ruled[name], strict=True))
        for rule, code in zip(own, codes, strict=True)
        if row[rule.id] is not {HOLDS: True, _FAILS: False}.get(code)
    ]


def show_rules(table: Table, book: RuleBook, scratch: Path) -> None:
    """Generated code and closures against the checks by hand, on each kind of agreements and on those of the project."""
    lists = Lists(book.reference.value)
    bundled = portfolios([ROOT / "agreements", ROOT / "tests" / "corpus"], book)
    examples = portfolios([ROOT / "agreements" / "melati-2026"], book)
    own, by_scope = chosen(book, examples[0], lists)
    kinds = {kind: portfolios([write_region(scratch / f"rules-{kind}", kind, COUNT)], book) for kind in KINDS}
    for kind, every in {**kinds, "bundled and corpus": bundled}.items():
        asked = failed = 0
        for portfolio in every:
            hand = by_hand.verdicts(portfolio, lists)
            for coded in (True, False):
                wrong = differences(hand, by_scope, by_rules(by_scope, own, portfolio, coded=coded))
                assert not wrong, f"{portfolio.items[0].file}: {wrong[:5]}"
            said = [verdict for rows in hand.values() for row in rows for verdict in row.values()]
            asked, failed = asked + len(said), failed + said.count(False)
        works = {
            "hand": partial(_each, by_hand.verdicts, every, lists),
            "code": partial(_each, partial(by_rules, by_scope, own), every),
            "closures": partial(_each, partial(by_rules, by_scope, own, coded=False), every),
        }
        used = in_turns(works)
        agreements = sum(len(portfolio.items) for portfolio in every)
        about = f"{len(own.rules)} rules by hand"
        for how in ("code", "closures"):
            what = {"code": "generated code", "closures": "closures alone"}[how]
            table.add(f"rules, {what}, {kind} ({failed / asked:.1%} fail)", used[how].seconds, used["hand"].seconds, about, agreements)
        table.say(f"equal verdicts, {kind}", f"{asked:,}", about)


def _each(work: object, every: Sequence[Portfolio], *more: object) -> None:
    for portfolio in every:
        work(portfolio, *more)  # type: ignore[operator]
