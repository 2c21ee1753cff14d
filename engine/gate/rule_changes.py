"""What differs between two rule books themselves: rules added, removed and changed, in what they say, weigh, point at, rest on and ask.

Whether that changes a finding is for `difference` to see. Knows no words and no formats.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from engine.language.classes import dataclass
from engine.rulebook import LANGUAGES, Rule, RuleBook

KINDS = ("added", "removed", "changed")
# What of a rule may be another one, in the order in which it is reported.
PARTS = ("severity", "words", "place", "basis", "years", "scope", "condition", "follows")


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part of a rule that is another one: `part` is one of PARTS, `key` the key in the file; "" is what is not there."""

    part: str
    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One rule that the two books do not share as it is: `kind` is one of KINDS, `parts` what of a changed one differs.

    `reached`: whether any agreement of the corpus comes to its test, of a removed one in the old book.
    """

    kind: str
    rule: Rule
    parts: tuple[PartChange, ...]
    reached: bool


def rule_changes(old: RuleBook, new: RuleBook, reached_old: Collection[str], reached_new: Collection[str]) -> Iterator[RuleChange]:
    """The rules that are not the same in both books, in order of their ids."""
    before, after = ({rule.id: rule for rule in book.rules} for book in (old, new))
    for id_ in sorted({**before, **after}):
        if id_ not in after:
            yield RuleChange("removed", before[id_], (), id_ in reached_old)
        elif id_ not in before:
            yield RuleChange("added", after[id_], (), id_ in reached_new)
        elif parts := tuple(_parts(before[id_], after[id_])):
            yield RuleChange("changed", after[id_], parts, id_ in reached_new)


def table_changes(old: RuleBook, new: RuleBook) -> tuple[str, ...]:
    """The names of the tables that are not the same in both."""
    before, after = old.reference.digests, new.reference.digests
    return tuple(name for name in sorted({**before, **after}) if before.get(name) != after.get(name))


def _parts(before: Rule, after: Rule) -> Iterator[PartChange]:
    old, new = _written(before), _written(after)
    for part in PARTS:
        for key in {**old[part], **new[part]}:
            one, two = old[part].get(key, ""), new[part].get(key, "")
            if one != two:
                yield PartChange(part, key, one, two)


def _written(rule: Rule) -> Mapping[str, Mapping[str, str]]:
    """Everything of a rule that may be another one, by part and key, on one line each."""
    source = rule.source
    words = {
        f"{key}.{lang}": getattr(text, lang)
        for key in ("title", "why", "message", "advice")
        if (text := getattr(source, key)) is not None
        for lang in LANGUAGES
    }
    valid = source.valid
    found = {
        "severity": {"severity": source.severity.value},
        "words": words,
        "place": {"at": source.at or ""},
        "basis": {"basis": ", ".join(source.basis)},
        "years": {"valid": "" if valid is None else f"{valid.from_ or '…'}–{valid.until or '…'}"},
        "scope": {"for_each": source.for_each, "group": source.group or "", "by": source.by or ""},
        # What the rule uses of the definitions of its book is part of it.
        "condition": {name: named.expression.text for name, named in rule.parts().items()},
        "follows": {"follows": ", ".join(source.follows)},
    }
    return {part: {key: " ".join(text.split()) for key, text in texts.items()} for part, texts in found.items()}
