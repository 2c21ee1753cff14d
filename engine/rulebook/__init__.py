"""Rules and rule books: what stands in their files, compiled and checked before any data is read.

A rule is data; what it needs of the expression language it gets checked here. `rule_file` is what is written, `rule` one rule, `layer`
those of one folder, `book` all of them.
"""

from __future__ import annotations

from engine.rulebook.book import BUILTIN, Reading, RuleBook, collect_rules, is_builtin, read_rules
from engine.rulebook.layer import SUFFIX
from engine.rulebook.rule import PLACEHOLDER, Draft, Grouping, Rule, part_of_scalar, with_ids
from engine.rulebook.rule_file import LANGUAGES, Equivalent, RuleFile, RuleTest, Validity

__all__ = [
    "BUILTIN", "LANGUAGES", "PLACEHOLDER", "SUFFIX", "Draft", "Equivalent", "Grouping", "Reading", "Rule", "RuleBook", "RuleFile",
    "RuleTest", "Validity", "collect_rules", "is_builtin", "part_of_scalar", "read_rules", "with_ids",
]  # fmt: skip
