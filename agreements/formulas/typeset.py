"""What a web page or a typesetter writes into a formula: "<u>A</u><br>B", "\\frac{A}{B} \\times 100\\%"; in as many plain signs.

For prose.py. Knows no words of formulas; a command that it does not know stays, and is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# One sign that stands for two tokens: a line and the bracket of what is below it, and the brackets of that and of the whole fraction.
OVER, ENDS = "\ue000", "\ue001"
_BREAKS = ("br", "p", "li", "ul", "ol", "div", "tr", "td")
_TAG = re.compile(rf"</?(?P<name>{'|'.join(_BREAKS)}|table|b|i|u|em|strong|span|pre|font|math)(?:\s[^<>]*)?/?>", re.IGNORECASE)
# "<u>A</u> x 100%<br>B": the underline is the line of a fraction.
_UNDERLINE = re.compile(r"</u>(?=\s*(?:[xX×*]\s*100\s*%?\s*)?(?:<br\s*/?>|\n)\s*\S)")
# "**A / B x 100**", "IKM = **A / B**": emphasis, no sign that computes.
_EMPHASIS = re.compile(r"(?:(?<![^\n])|(?<=[=:\n]\s))(?P<opens>\*\*)(?=[^\s*])(?:[^*]|\*(?!\*))+(?<=\S)(?P<closes>\*\*)(?=[\s.,;:]|$)")
# "Nilai utama*** + nilai tambahan": marks of notes below.
_NOTED = re.compile(r"(?<=[^\W\d_])\*{2,3}(?=\s*(?:[-+–/:÷)\]\n]|$)|\s+(?:di|[xX×]\s))|(?<=[^\W\d_]{3})\*(?=\s+[+÷–-]\s)")
_DIVIDES = re.compile(r"[/:÷]|\bdibagi")
_ENTITIES = {
    "nbsp": " ",
    "times": "×",
    "divide": "÷",
    "minus": "-",
    "ndash": "–",
    "amp": "&",
    "le": "≤",
    "ge": "≥",
    "lt": "<",
    "gt": ">",
    "sum": "∑",
}
_ENTITY = re.compile(rf"&(?P<name>{'|'.join(_ENTITIES)});")
_SIGNS = {"times": "×", "cdot": "×", "ast": "×", "div": "÷", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "lt": "<", "gt": ">"}
_BLANKS = ("left", "right", "displaystyle", "quad", "qquad", "bigl", "bigr", "Big", "big", "limits")
_WRAPS = ("text", "mathrm", "textbf", "textit", "mathbf", "mathit", "textrm", "operatorname", "mbox")
_COMMAND = re.compile(r"\\(?P<name>[A-Za-z]+)|\\(?P<sign>[%&#_$ ,;:!()\[\]])|(?P<dollar>\$\$?)")
_FRACTIONS = ("frac", "dfrac", "tfrac", "cfrac")
# A closing brace and the one of what is below the line: nothing stands between them but blanks.
_BELOW = re.compile(r"\s*\{")


def without_markup(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text as long as it was, with blanks, line ends and plain signs for its markup, and the places of that."""
    places: list[tuple[int, int]] = []
    if "<" in text or "&" in text:
        text = _UNDERLINE.sub(_noted(_line, places), text)
        text = _TAG.sub(_noted(lambda found: "\n" if found["name"].lower() in _BREAKS else "", places), text)
        text = _ENTITY.sub(_noted(lambda found: _ENTITIES[found["name"]], places), text)
    for found in _EMPHASIS.finditer(text) if "**" in text else ():
        for start, end in (found.span("opens"), found.span("closes")):
            places.append((start, end))
            text = f"{text[:start]}  {text[end:]}"
    text = _NOTED.sub(_noted(lambda _: "", places), text) if "*" in text else text
    if "\\" in text:
        signs = list(text)
        places.extend(_typeset(text, signs))
        text = "".join(signs)
    return text, places


def _line(found: re.Match[str]) -> str:
    """The line that an underline stands for; none below a heading, where what follows divides by itself."""
    below = _TAG.sub(" ", found.string[found.end() :])
    return "" if _DIVIDES.search(below) else "-" * len(found.group())


def _noted(plain: Callable[[re.Match[str]], str], places: list[tuple[int, int]]) -> Callable[[re.Match[str]], str]:
    """Replace what was found by its plain sign and blanks, and note its place."""

    def replaced(found: re.Match[str]) -> str:
        places.append(found.span())
        return plain(found).ljust(len(found.group()))

    return replaced


def _typeset(text: str, signs: list[str]) -> Iterator[tuple[int, int]]:
    """The places of a typesetter's commands, which are written over in `signs`."""
    for found in _COMMAND.finditer(text):
        start, end = found.span()
        name = found["name"]
        if name in _FRACTIONS and (braces := _fraction(text, end)) is not None:
            above, over, below, last = braces
            signs[start:end] = ["(", *" " * (end - start - 1)]
            signs[above], signs[over], signs[below], signs[last] = "(", ")", OVER, ENDS
        elif name in _WRAPS and (wrapped := _braced(text, end)) is not None:
            signs[start:end] = " " * (end - start)
            signs[wrapped[0]] = signs[wrapped[1]] = " "
        elif name is None or name in _SIGNS or name in _BLANKS:
            kept = found["sign"] if found["sign"] and found["sign"] in "%&#" else _SIGNS.get(name or "", "")
            signs[start:end] = kept.rjust(end - start)
        else:
            continue
        yield start, end


def _braced(text: str, at: int) -> tuple[int, int] | None:
    """The places of the brace that opens there, blanks aside, and of the one that closes it."""
    if (opening := _BELOW.match(text, at)) is None:
        return None
    depth = 0
    for place in range(opening.end() - 1, len(text)):
        if text[place - 1] != "\\":
            depth += (text[place] == "{") - (text[place] == "}")
        if depth == 0:
            return opening.end() - 1, place
    return None


def _fraction(text: str, at: int) -> tuple[int, int, int, int] | None:
    """The places of the four braces of a fraction whose command ends there."""
    above = _braced(text, at)
    below = _braced(text, above[1] + 1) if above else None
    return (*above, *below) if above and below else None
