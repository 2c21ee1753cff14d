"""What CI holds the shipped rule book to: nothing wrong in it, every condition seen, every mutant noticed or declared with its reason.

A failure shows what `periksa rules check`, `periksa rules test --cov` and `periksa rules mutate` would (docs/gate.md).
"""

from __future__ import annotations

import pytest

from engine.gate.coverage import coverage
from engine.gate.mutation import mutate
from engine.gate.readability import MAX_CHARACTERS, unreadable
from engine.gate.static import check_book
from reports.rules import check_report as bookcheck
from reports.rules import coverage_report as covered
from reports.rules import mutation_report as mutation
from reports.words.catalogue import Words
from reports.words.messages import said
from rules import RULES
from tests.shipped import shipped_book

WORDS = Words("en")


@pytest.mark.long
def test_nothing_is_wrong_in_it() -> None:
    book, problems = check_book([RULES], said)
    assert not problems, f"\n{bookcheck.render(len(book.rules), problems, (), 0, WORDS)}"


@pytest.mark.long
def test_every_condition_is_seen() -> None:
    found = coverage(shipped_book().rules)
    left = [item for item in found if item.seen < item.wanted or item.unused]
    assert not left, f"\n{covered.render(left, WORDS)}"


@pytest.mark.long
def test_every_mutant_is_noticed_or_declared() -> None:
    # The tests share the processors among them.
    found = mutate(shipped_book(), [RULES], said, jobs=1)
    left = [result for result in found if not result.clean]
    assert not left, f"\n{mutation.render(left, WORDS)}"
    # There are mutants, and what is declared does not take over.
    assert sum(result.mutants for result in found) > 4000
    assert sum(len(result.declared) for result in found) * 100 <= sum(result.mutants for result in found)


def test_no_expression_is_long_and_nothing_is_written_twice() -> None:
    book = shipped_book()
    assert [item for rule in book.rules for item in unreadable(rule)] == []
    # What the rules share is as short.
    texts = {" ".join(named.expression.text.split()) for rule in book.rules for named in rule.parts().values()}
    assert [text for text in texts if len(text) > MAX_CHARACTERS] == []
