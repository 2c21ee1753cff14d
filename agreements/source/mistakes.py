"""More than one mistake of a YAML text at a time: behind the first the parser sees nothing, so the text is taken apart and tried in parts.

A part is what stands under one key at the margin, or one item of its list; each is tried by itself, where it stands. Knows YAML's outer
form only; what is wrong with a part the reader says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

# Parts of one text that are tried, and lines and characters that the parser gets for them: a hostile text has a million parts.
MAX_PARTS, MAX_TRIED = 200, 4_000_000
_KEY = re.compile(r"""(?:"[^"\n]*"|'[^'\n]*'|[^\s#\-\[\]{}"'&*!|>%@`][^\n]*?)[ \t]*:(?:[ \t]|$)""")
_ITEM = re.compile(r"([ ]*)-(?:[ \t]|$)")

Part = tuple[int, list[str]]


def parts(lines: Sequence[str]) -> list[Part]:
    """The parts of a text: each with the number of its first line, from 0. None if it cannot be taken apart."""
    starts = [number for number, line in enumerate(lines) if _KEY.match(line)]
    # In braces, and in a list, a line at the margin may be anything.
    if not starts or any(line.strip() and not line.startswith(("#", "---", "%")) for line in lines[: starts[0]]):
        return []
    return [(start, list(lines[start:end])) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def items(part: Part) -> list[Part]:
    """The items of the list that stands under the key of a part; none if there is no list of two."""
    start, lines = part
    found = [(number, match) for number, line in enumerate(lines) if number and (match := _ITEM.match(line))]
    if not found:
        return []
    depth = min(len(match[1]) for _, match in found)
    starts = [number for number, match in found if len(match[1]) == depth]
    if len(starts) < 2:
        return []
    return [(start + begin, list(lines[begin:end])) for begin, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def try_parts(text_lines: Sequence[str], broken: Callable[[str], bool]) -> Iterator[str]:
    """The parts in which something is wrong, each behind as many empty lines as stand before it: so every place is that of the whole text.

    `broken` says whether something is wrong with a text.
    """
    left = min(MAX_PARTS, MAX_TRIED // (sum(map(len, text_lines)) + len(text_lines) + 1))

    def is_broken(part: Part) -> bool:
        nonlocal left
        left -= 1
        return left >= 0 and broken(_placed(part))

    for part in parts(text_lines) if left else ():
        if is_broken(part):
            yield from [_placed(item) for item in items(part) if is_broken(item)] or [_placed(part)]


def _placed(part: Part) -> str:
    start, lines = part
    return "\n" * start + "\n".join(lines) + "\n"
