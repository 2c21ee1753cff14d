"""The rule book that ships: every rule's own tests pass, and every rule is written as rules must be."""

from __future__ import annotations

import re

from engine.rulebook import Rule, RuleBook
from engine.rulebook.examples import run_test, subjects_of
from engine.rulebook.rule_file import RuleTest
from reports.words.messages import said
from tests.rows import each
from tests.shipped import shipped_book

BOOK: RuleBook = shipped_book()


Example = tuple[Rule, RuleTest]
# The rules and their examples, by the folder that they stand in.
RULES_OF: dict[str, list[Rule]] = {}
for shipped in BOOK.rules:
    RULES_OF.setdefault(shipped.file.split("/")[-2], []).append(shipped)
EXAMPLES: dict[str, list[Example]] = {
    folder: [(rule, test) for rule in rules for test in rule.source.tests] for folder, rules in RULES_OF.items()
}


@each(EXAMPLES, lambda example: f"{example[0].id}: {example[1].name}")
def test_example(example: Example) -> None:
    rule, test = example
    result = run_test(rule, test, subjects_of(rule, test), said)
    assert result.verdict.outcome == result.test.expect, sorted(result.verdict.missing)
    assert result.passed, sorted(result.verdict.missing)


@each(RULES_OF, lambda rule: rule.id)
def test_rule_is_written_as_rules_must_be(rule: Rule) -> None:
    source = rule.source
    assert rule.file.rpartition("/")[2].startswith(f"{rule.id}-")
    assert source.why is not None
    for words in (source.title, source.message, source.advice, source.why):
        assert words.id.strip() != words.en.strip()
    # Both messages give the reader the same values.
    placeholders = [set(re.findall(r"\{([^{}]*)\}", text)) for text in (source.message.id, source.message.en)]
    assert placeholders[0] == placeholders[1]
    outcomes = {test.expect for test in source.tests}
    assert {"pass", "fail"} <= outcomes
    if source.when is not None:
        assert "not applicable" in outcomes
    assert all(test.missing for test in source.tests if test.expect == "unknown")


def test_ids_stand_in_the_hundred_of_their_folder() -> None:
    folders = {
        "identity": "PK1",
        "parties": "PK2",
        "structure": "PK3",
        "indicators": "PK40",
        "formulas": "PK45",
        "targets": "PK5",
        "figures": "PK55",
        "budget": "PK6",
        "cascade": "PK7",
        "people": "PK8",
        "terms": "PK9",
    }
    for rule in BOOK.rules:
        folder = rule.file.split("/")[-2]
        wanted = folders[folder]
        assert (
            rule.id.startswith(wanted)
            or (folder == "formulas" and rule.id.startswith(("PK46", "PK47")))
            or (folder == "figures" and rule.id.startswith(("PK56", "PK57", "PK58")))
            or (folder == "indicators" and rule.id < "PK450")
            # What a paper says of itself, in formulas and in notes and names.
            or (folder in ("formulas", "indicators") and rule.id.startswith("PK48"))
        )
