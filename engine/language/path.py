"""Where something stands in data: the one path that documents, models, records, findings and reports share.

Whoever wants a step of a path, its fields or what is above it asks here; nobody else takes a dotted text apart. Must not know what the
data are, nor files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any


class DataPath(tuple[str | int, ...]):
    """Keys and indexes from the outermost in, `DataPath("objectives", 0, "text")`; no step: the whole. Its text is `objectives.0.text`."""

    __slots__ = ()

    def __new__(cls, *steps: str | int) -> DataPath:
        """The path of steps."""
        return tuple.__new__(cls, steps)

    def __getnewargs__(self) -> tuple[str | int, ...]:
        # Else copies and other processes would get the steps as one step.
        return tuple(self)

    @staticmethod
    def parse(text: str) -> DataPath:
        """The path of a text. The text of what is read is the one given; a key with a dot or of digits is read as other steps."""
        return _parse(text)

    def __str__(self) -> str:
        return ".".join(map(str, self))

    def __repr__(self) -> str:
        return f"DataPath({', '.join(map(repr, self))})"

    def child(self, *steps: str | int) -> DataPath:
        """The path of what is further down."""
        return tuple.__new__(DataPath, (*self, *steps))

    @property
    def above(self) -> DataPath:
        """The path of what it is in; of the whole the whole."""
        return DataPath(*self[:-1])

    @property
    def last(self) -> str:
        """The innermost step as text; "" of the whole."""
        return str(self[-1]) if self else ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The keys alone, without indexes: what is printed in every row of a list has one name."""
        return tuple(step for step in self if isinstance(step, str))

    @property
    def indexes(self) -> tuple[int, ...]:
        """The indexes alone, in their order."""
        return tuple(step for step in self if isinstance(step, int))

    def outwards(self) -> Iterator[DataPath]:
        """The path itself, then what it is in, and so on; without the whole."""
        for end in range(len(self), 0, -1):
            yield tuple.__new__(DataPath, self[:end])

    def within(self, other: DataPath) -> bool:
        """Whether it is the other path, or one below it."""
        return self[: len(other)] == other

    def of(self, data: Any) -> Any:
        """What stands there in data of mappings and sequences; None if nothing does."""
        for step in self:
            data = step_into(data, step)
        return data


WHOLE = DataPath()
# No more digits than any list has elements: earlier reports come from outside.
_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")


def step_into(data: Any, step: str | int) -> Any:
    """What data hold one step further down; None if nothing."""
    if isinstance(step, str):
        return data.get(step) if isinstance(data, dict) else None
    return data[step] if isinstance(data, list) and 0 <= step < len(data) else None


# What a text says never changes, so no run can see what another one has asked.
@lru_cache(maxsize=16_384)
def _parse(text: str) -> DataPath:
    return DataPath(*(int(step) if _INDEX.fullmatch(step) else step for step in text.split("."))) if text else WHOLE
