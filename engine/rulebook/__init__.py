"""Rules and rule books: what stands in their files, compiled and checked before any data is read.

A rule is data; what it needs of the expression language it gets checked here. `file` is what is written, `compiled` one rule, `book` all of
them.
"""

from __future__ import annotations

from engine.rulebook.book import SUFFIX, Reading, RuleBook, collect_rules, read_rules
from engine.rulebook.rule import PLACEHOLDER, Draft, Grouping, Rule, part_of_scalar, with_ids
from engine.rulebook.rule_file import LANGUAGES, Equivalent, RuleFile, RuleTest, Validity

__all__ = [
    "LANGUAGES", "PLACEHOLDER", "SUFFIX", "Draft", "Equivalent", "Grouping", "Reading", "Rule", "RuleBook", "RuleFile", "RuleTest",
    "Validity", "collect_rules", "part_of_scalar", "read_rules", "with_ids",
]  # fmt: skip
