"""What a rule says of a subject on which it fails: where it points, and the values that its message shows.

Knows paths and values; nothing of documents, evidence and words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeAlias

from engine.facts.links import GATHERED, LINK_NAMES
from engine.language import DataPath, Frame, Lexicon, Number, Record, Unknown, Value, unit_name
from engine.language.classes import dataclass
from engine.rulebook.rule import Rule
from engine.rulebook.subject import Subject
from engine.rulebook.verdict import frame

# Fields of a rule's subject that hold records of documents and stand in none themselves.
GATHERERS = frozenset({"agreements", "people", "items", *GATHERED, *LINK_NAMES})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with what its display needs: the unit ("rupiah", "" for none)."""

    value: Value
    unit: str = ""

    @property
    def number(self) -> Number | None:
        """The value, if it is a number; a truth value is none."""
        return self.value if isinstance(self.value, int | Fraction) and not isinstance(self.value, bool) else None


# A message in a language ("id", "en"), filled with the values of its placeholders by their text. Who has the words hands it in.
Say: TypeAlias = Callable[[str, str, Mapping[str, Quantity]], str]


def arguments(rule: Rule, names: Frame) -> dict[str, Quantity]:
    """The values of the placeholders of both messages, by their text. Raises EvaluationError."""
    return {
        text: Quantity(shown_value(expression.evaluate(names.renewed())), unit_name(expression.type))
        for text, expression in rule.placeholders.items()
    }


def shown_value(value: Value) -> Value:
    """A value as a finding has it, which outlives its run: of a record that it is there, of words that there are some."""
    if isinstance(value, Record):
        return Record(value.path, {})
    if isinstance(value, list):
        return [shown_value(item) for item in value]
    return "…" if isinstance(value, Lexicon) else value


def places(rule: Rule, subject: Subject) -> list[DataPath]:
    """Where a rule's findings on the subject point: one path, or of several agreements one in each that it is about."""
    at = DataPath.parse(rule.source.at or "")
    if not rule.scope.shared:
        around = subject.around.get(str(at[0])) if at else None
        return [_place(around, at[1:]) if isinstance(around, Record) else _place(subject.record, at)]
    reads = rule.at.trace(frame(rule, subject)).reads if rule.at else ()
    read = [(path, value) for path, value in ((DataPath.parse(item.path), item.value) for item in reads) if path.last not in GATHERERS]
    # Where one of them prints nothing there is nothing to point at, unless none does.
    printed = [path for path, value in read if not isinstance(value, Unknown)]
    return printed or [path for path, _ in read] or [DataPath("agreements", 0)]


def _place(base: Record, below: tuple[str | int, ...]) -> DataPath:
    """Where the part below a record is printed: as a record it says so itself."""
    part = base.fields.get(str(below[0])) if below else None
    return _place(part, below[1:]) if isinstance(part, Record) else DataPath.parse(base.path).child(*below)
