"""What a stretch of a formula's text computes, by its looks, before it is cut into tokens.

For extent.py and legends.py, which ask whether a text can be a formula at all. What a sign means where it stands is decided in signs.py.
"""

from __future__ import annotations

import re

# A sign between blanks, or a stroke or colon beside a bracket, computes; "desa/kelurahan" may be one word.
_OPERATION = re.compile(
    r"\bdi\s?(?:(?P<divide>bagi|banding)|(?P<multiply>kali)|(?P<add>tambah)|(?P<subtract>kurangi))|(?P<divided>[÷\ue000]|(?<=[)\]])\s*[/:]|\s*/(?=\s*[(\[])|\s+[/:](?=\s))"
    r"|(?<=\s)(?:(?P<times>[x×*])|(?P<plus>\+)|(?P<minus>-))(?=\s)|(?P<scaled>\bkali(?=\s+\d))|(?P<percent>\d\s*%)|(?P<stroke>(?<=[\w)])\s*[/:](?=\s*[\w(]))",
    re.IGNORECASE,
)
_KINDS = {"divided": "divide", "times": "multiply", "scaled": "multiply", "plus": "add", "minus": "dash"}


def operations(text: str) -> frozenset[str]:
    """What is done in the text: divide, multiply, add, subtract, percent; `stroke` and `dash` for signs that may join words instead."""
    return frozenset(_KINDS.get(str(found.lastgroup), str(found.lastgroup)) for found in _OPERATION.finditer(text))


def computes(text: str) -> bool:
    """Whether anything is done in it that "bayi atau balita" has not."""
    return bool(operations(text) - {"dash"})


def computes_surely(text: str) -> bool:
    """Whether something is done in it, and not only a stroke joins two words: "desa/kelurahan"."""
    return bool(operations(text) - {"stroke"})


def sums(text: str) -> bool:
    """Whether something else is done in it than to divide."""
    return not operations(text).isdisjoint(("multiply", "add", "subtract"))


def divides(text: str) -> bool:
    """Whether it divides, or a stroke may."""
    return not operations(text).isdisjoint(("divide", "stroke"))
