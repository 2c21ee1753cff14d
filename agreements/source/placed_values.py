"""The values of a YAML text, each with its place in it, and how places in a text are counted.

Lines and columns count from 1, and columns count characters. Must not know how a text is read.
"""

from __future__ import annotations

from typing import Protocol, TypeAlias

Position: TypeAlias = tuple[int, int]
Value: TypeAlias = "Text | Mapping | Sequence | None"


class Mark(Protocol):
    """A place as the parser gives it, from 0. Kept as it comes: looking into each costs 5 % of the reading."""

    line: int
    column: int


class Placed:
    """What has a place in the source: that of its first character."""

    __slots__ = ()
    mark: Mark

    @property
    def line(self) -> int:
        """From 1."""
        return self.mark.line + 1

    @property
    def column(self) -> int:
        """From 1, in characters."""
        return self.mark.column + 1


class Text(str, Placed):
    """A scalar, unfolded and unescaped as YAML has it; never a number, a date or a truth value."""

    __slots__ = ("mark",)


class Mapping(dict[str, Value], Placed):
    """Its keys are plain str. None stands for null and cannot carry a place: `nulls` holds it."""

    __slots__ = ("keys_at", "mark", "nulls")
    keys_at: dict[str, Mark]
    nulls: dict[str, Mark]


class Sequence(list[Value], Placed):
    """None stands for null and cannot carry a place: `nulls` holds it, by index."""

    __slots__ = ("mark", "nulls")
    nulls: dict[int, Mark]


def position_of(mark: Mark) -> Position:
    """The line and column of a place as the parser gives it."""
    return mark.line + 1, mark.column + 1


def end_of(text: str) -> Position:
    """Behind the last character, on a line of its own behind a line break."""
    lines = split_lines(text)
    return len(lines), len(lines[-1]) + 1


def last_of(text: str) -> Position:
    """Behind the last character; to the parser, what is missing there is on a line below, where there is nothing."""
    return end_of(text.rstrip("\r\n"))


def split_lines(text: str) -> list[str]:
    """The lines as editors and positions count them; str.splitlines() splits at form feeds and others as well."""
    return with_lf(text).split("\n")


def with_lf(text: str) -> str:
    """The text with LF as its only line break."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
