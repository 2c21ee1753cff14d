"""The checks by hand that speed is compared with say what the rules say: who changes a rule changes them too."""

import pytest

from tests.bench import by_hand
from tests.bench.by_hand.words import Lists
from tests.bench.rules import by_rules, chosen, differences, portfolios
from tests.command import ROOT
from tests.shipped import decided_book


@pytest.mark.long
def test_the_checks_by_hand_say_what_the_rules_say() -> None:
    book = decided_book()
    lists = Lists(book.reference.value)
    every = portfolios([ROOT / "agreements", ROOT / "tests" / "corpus"], book)
    own, by_scope = chosen(book, every[0], lists)
    assert len(own.rules) > 60
    assert {len(rules) > 0 for rules in by_scope.values()} == {True}
    wrong = {
        (str(portfolio.items[0].file), said)
        for portfolio in every
        for said in differences(by_hand.verdicts(portfolio, lists), by_scope, by_rules(by_scope, own, portfolio, coded=True))
    }
    assert wrong == set()
