"""Writing a function of Python: its lines and blocks, what is at hand and known to be there in each of them, and the steps that are spent.

Knows nothing of the language that it is written for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from engine.language.fewer_names import with_fewer_names

# What Python takes of loops and of blocks in one another.
_MOST_LOOPS, _MOST_LEVELS = 18, 80
SURE: frozenset[str] = frozenset()


class TooDeepError(Exception):
    """More blocks in one another than Python takes."""


class Value(NamedTuple):
    """The Python of a value that is worked out; it is None exactly where one of the `guards` is, which are names. `maker` is the number of
    the condition it was worked out for.
    """

    text: str
    guards: frozenset[str] = SURE
    maker: int = -1


class Statements:
    """The statements of one function. `kept` are the values at hand, by the form of their parts, of each block around the current one, and
    `known` the names that are not None there. `taken` are for each condition those on whose work it rests.
    """

    def __init__(self) -> None:
        self.start: list[str] = []
        self.lines: list[str] = []
        self.depth, self.loops = 1, 0
        self.count = 0
        self.used: set[str] = set()
        self.kept: list[dict[str, Value]] = [{}]
        self.known: list[set[str]] = [set()]
        # What is read at the start of the function.
        self.first: dict[str, Value] = {}
        # What else is known where a name is.
        self.implied: dict[str, frozenset[str]] = {}
        self.taken: list[set[int]] = []
        # For each condition the number of the mark at its beginning; whether steps were spent since the last mark, and lists gone through.
        self.begun: list[int] = []
        self.marks, self.spent, self.looked = 0, False, False
        self.variables: dict[str, Value] = {}
        # The variables that stand for lists which are the same for several subjects.
        self.lasting: set[str] = set()

    def function(self, name: str, parameters: str = "subject, names, shared") -> str:
        """What was written, as a function that gives names to what it uses."""
        lines = [*self.start, *self.lines]
        words = set(re.findall(r"\w+", "\n".join(lines)))
        head = [f"def {name}({parameters}):"]
        given = {"steps": "steps = 0", "most": "most = MOST", "seen": "seen = {}", "own": "own = subject.fields"}
        head += [f"    {text}" for word, text in given.items() if word in words]
        head += [f"    {local(used)} = names[{used!r}]" for used in sorted(self.used) if "names" in parameters]
        return "\n".join(with_fewer_names([*head, *lines]))

    @contextmanager
    def undone_if_too_deep(self) -> Iterator[None]:
        """What Python would not take is not written: then the closures are asked."""
        lines, kept, known = len(self.lines), dict(self.kept[0]), set(self.known[0])
        try:
            yield
        except TooDeepError:
            del self.lines[lines:]
            self.depth, self.loops, self.kept, self.known, self.variables, self.lasting = 1, 0, [kept], [known], {}, set()

    def line(self, text: str) -> None:
        """A line of the current block."""
        self.lines.append("    " * self.depth + text)

    @contextmanager
    def scope(self) -> Iterator[None]:
        """What is worked out here, or known, is not at hand behind it."""
        self.kept.append({})
        self.known.append(set())
        yield
        self.kept.pop()
        self.known.pop()

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """A block of Python, and a scope."""
        self.line(head)
        self.depth += 1
        self.loops += head.startswith(("for", "while"))
        if self.loops > _MOST_LOOPS or self.depth > _MOST_LEVELS:
            raise TooDeepError
        before = len(self.lines)
        with self.scope():
            yield
        if len(self.lines) == before:
            self.line("pass")
        self.depth -= 1
        self.loops -= head.startswith(("for", "while"))

    def new(self) -> str:
        """A name that is new."""
        self.count += 1
        return f"v{self.count}"

    def assign(self, text: str, guards: frozenset[str] | None = None) -> Value:
        """A value with a name; without guards it may be None by itself."""
        made = self.new()
        self.line(f"{made} = {text}")
        return Value(made, frozenset([made]) if guards is None else guards)

    def spend(self, steps: str) -> None:
        """Spend steps, and end where they are too many for one condition."""
        self.spent = True
        self.line(f"steps += {steps}")
        with self.block("if steps > most:"):
            self.line("raise TooMuchError")

    def begin(self, number: int) -> None:
        """From here on steps are those of this condition, which may take as many as any other."""
        self.taken.append(set())
        if self.spent:
            self.marks, self.spent = self.marks + 1, False
            self.line(f"at_{self.marks} = steps")
            self.line("most = steps + MOST")
        self.begun.append(self.marks)
        if self.looked:
            # Each pays for the lists that it goes through.
            self.line("if seen: seen = {}")
            self.looked = False

    def end(self, most: Sequence[int]) -> None:
        """Give the codes, those that count: each condition may take so many steps, its own and those of all from which it takes values."""
        last = [*self.begun[1:], self.marks + self.spent]
        bounds = []
        for number, at_most in enumerate(most):
            pieces = [(self.begun[of], last[of]) for of in sorted({number, *self.taken[number]}) if self.begun[of] < last[of]]
            if pieces:
                bounds.append((number, at_most, tuple(pieces)))
        if bounds:
            marks = ", ".join(["0", *(f"at_{mark}" for mark in range(1, self.marks + 1)), *["steps"] * self.spent])
            bounds.sort(key=lambda bound: bound[1])
            self.line(f"if steps > {bounds[0][1]}: limit(out, ({marks},), {tuple(bounds)!r})")
        self.line("return out")

    def open(self, value: Value) -> list[str]:
        """The guards of a value that may be None here."""
        return sorted(name for name in value.guards if not any(name in known for known in self.known))

    def if_known(self, *values: Value) -> str:
        """The head of a block for values that are there."""
        names = dict.fromkeys(name for value in values for name in self.open(value))
        return f"if {' and '.join(f'{name} is not None' for name in names) or True}:"

    def know(self, names: Collection[str]) -> None:
        """From here on these are not None."""
        for name in names:
            if name not in self.known[-1]:
                self.known[-1].add(name)
                self.know(self.implied.get(name, SURE))

    def deeper(self) -> None:
        """What follows stands one block deeper."""
        self.depth += 1
        if self.depth > _MOST_LEVELS:
            raise TooDeepError

    def at_hand(self, key: str) -> Value | None:
        """A value that is worked out already."""
        for kept in (*reversed(self.kept), self.first):
            if key in kept:
                self.take(kept[key])
                return kept[key]
        return None

    def take(self, value: Value) -> None:
        """Note whose value is used again: who rests on it rests on what that rests on."""
        current = len(self.taken) - 1
        if 0 <= value.maker < current:
            self.taken[current] |= {value.maker, *self.taken[value.maker]}


def local(name: str) -> str:
    """The name of the function for a name of the language."""
    return f"n_{name}"
