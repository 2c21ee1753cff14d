"""What an expression may name. Knows nothing of how it is checked or evaluated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from engine.language.classes import dataclass
from engine.language.types import RecordType, Type
from engine.language.values import Value

if TYPE_CHECKING:
    from engine.language import Expression

# The name of what an expression is asked of, which nobody can write.
SUBJECT = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """What an expression may name: the fields of its subject, bare, and further names with their types.

    `constants` are the values of those names that are the same in every evaluation; what depends on nothing else is worked out once.
    `definitions` are the names of parts (`let`), each with its checked expression. `around` are those of the names whose value is the same
    for many subjects: what depends on nothing else is worked out once for all of them.
    """

    subject: RecordType | None = None
    names: Mapping[str, Type] = field(default_factory=dict)
    constants: Mapping[str, Value] = field(default_factory=dict)
    definitions: Mapping[str, Expression] = field(default_factory=dict)
    around: frozenset[str] = frozenset()

    def takes(self, name: str) -> bool:
        """Whether the name means something already, so that nothing else may have it."""
        from engine.language.functions import RESERVED  # whoever takes a book that is kept asks for none

        fields = self.subject.fields if self.subject else {}
        return name in self.names or name in fields or name in self.definitions or name in RESERVED
