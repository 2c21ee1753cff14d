"""The names of a written function used again: thousands of values in one function are at hand by turns, never all at once.

A call of a function makes room for each of its names and looks through them when it ends, and behind the 256th each use of a name costs
Python an instruction more. Knows lines of Python as `statements` writes them, nothing of what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# A name as it was numbered; texts are passed over, whatever they say.
_NAMED = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\bv\d+\b""")


def with_fewer_names(lines: Sequence[str]) -> list[str]:
    """The lines of a function with as few names v1, v2, … as do: one stands for another value behind the last line that uses the first."""
    used = {at: [name for name in _NAMED.findall(line) if name[0] == "v"] for at, line in enumerate(lines)}
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for at, names in used.items():
        for name in names:
            first.setdefault(name, at)
            last[name] = at
    # What a loop uses, and what is before it, lasts for all rounds.
    for begin, end in _loops(lines):
        for name in {name for at in range(begin, end) for name in used[at] if first[name] < begin}:
            last[name] = max(last[name], end - 1)
    given: dict[str, str] = {}
    free: list[str] = []
    ends: dict[int, list[str]] = {}
    count = 0
    for at, names in used.items():
        for name in names:
            if name not in given:
                count += not free
                given[name] = free.pop() if free else f"v{count}"
                ends.setdefault(last[name], []).append(given[name])
        # Only behind its last line: a line may read what it has no more need of.
        free.extend(ends.get(at, ()))
    return [_NAMED.sub(lambda found: given.get(found[0], found[0]), line) for line in lines]


def _loops(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where loops begin and where they end, the inner ones first."""
    open_: list[tuple[int, int]] = []
    for at, line in enumerate([*lines, ""]):
        depth = len(line) - len(line.lstrip())
        while open_ and depth <= open_[-1][1]:
            yield open_.pop()[0], at
        if line.lstrip().startswith(("for ", "while ")):
            open_.append((at, depth))
