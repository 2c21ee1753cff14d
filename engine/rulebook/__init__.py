"""Rules and rule books: what stands in their files, compiled and checked before any data is read.

A rule is data; what it needs of the expression language it gets checked here. `rule_file` is what is written, `rule` one rule, `layer`
those of one folder, `book` all of them. What reads and compiles is loaded when it is first asked for: a kept book needs none of it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.rulebook.book import BUILTIN, RuleBook, is_builtin
    from engine.rulebook.collecting import Reading, collect_rules, read_rules
    from engine.rulebook.compiling import with_ids
    from engine.rulebook.layer import SUFFIX
    from engine.rulebook.rule import PLACEHOLDER, Draft, Grouping, Rule
    from engine.rulebook.rule_file import LANGUAGES, Equivalent, RuleFile, RuleTest, Validity
    from engine.rulebook.rule_places import part_of_scalar

__all__ = [
    "BUILTIN", "LANGUAGES", "PLACEHOLDER", "SUFFIX", "Draft", "Equivalent", "Grouping", "Reading", "Rule", "RuleBook", "RuleFile",
    "RuleTest", "Validity", "collect_rules", "is_builtin", "part_of_scalar", "read_rules", "with_ids",
]  # fmt: skip

_MODULES = {
    "book": ("BUILTIN", "RuleBook", "is_builtin"),
    "collecting": ("Reading", "collect_rules", "read_rules"),
    "compiling": ("with_ids",),
    "layer": ("SUFFIX",),
    "rule": ("PLACEHOLDER", "Draft", "Grouping", "Rule"),
    "rule_file": ("LANGUAGES", "Equivalent", "RuleFile", "RuleTest", "Validity"),
    "rule_places": ("part_of_scalar",),
}


def __getattr__(name: str) -> Any:
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
