"""From text to a Python syntax tree, within bounds, with the place of every node in the text as it was written.

Knows nothing of names and types. Whatever is not one Python expression of plain ASCII outside its texts is refused here,
so that no oddity of Python's own reader (look-alike letters, comments, escapes, deep nesting) reaches the evaluators.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from engine.language.problem import Problem, Problems, Span

MAX_LENGTH = 2000
MAX_NODES = 500
MAX_DEPTH = 32
# Nodes on the way from the whole to its innermost part. A long sum is flat to its reader, and as high as it is long to those who walk its
# tree: each of its operators is a few frames of Python's stack, of which the caller has taken an unknown part.
MAX_HEIGHT = 120

# Blanks around them keep neighbours from becoming another operator: "××" is no power.
_SYNONYMS = {"≤": " <= ", "≥": " >= ", "≠": " != ", "×": " * ", "÷": " / "}
# A run of prefix operators nests as deep as it is long, and Python's reader recurses on it before the tree can be measured.
_PREFIX_RUN = re.compile(rf"(?:(?:[-+~]|\bnot\b)\s*){{{MAX_DEPTH + 1},}}")
TEXT_LITERAL = re.compile(r"""'(?:[^'\\]|\\['"\\])*'|"(?:[^"\\]|\\['"\\])*\"""")
# What Python's reader takes for a number and what follows it: `1if` is two words to it, after a warning. Nobody means it.
_NUMBERISH = re.compile(r"(?<![\w.])\.?\d[\w.]*")
_NUMBER = re.compile(r"0[xXoObB][\w]+|(?:\d[\d_]*)?\.?(?:\d[\d_]*)?(?:[eE](?:\d[\d_]*)?)?[jJ]?")
_ASSIGNMENT = re.compile(r"(?<![=<>!:])=(?!=)")


@dataclass(frozen=True, slots=True)
class Source:
    """An expression as written and its tree; `places[i]` is the place in `text` of byte i of the Python text."""

    text: str
    tree: ast.expr
    places: tuple[int, ...]

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Start and end of a node in the text as written."""
        start, end = getattr(node, "col_offset", 0), getattr(node, "end_col_offset", None)
        return self.places[start], self.places[-1 if end is None else end]

    def written(self, node: ast.AST) -> str:
        """The node's piece of the text as written."""
        start, end = self.span(node)
        return self.text[start:end]


def parse(text: str) -> Source:
    """Read one expression. Raises Problems with a single one: expression-syntax, expression-too-deep, too-long or too-many-nodes."""
    if len(text) > MAX_LENGTH:
        raise _refused("too-long", 0, len(text), length=len(text), limit=MAX_LENGTH)
    python, origin = _translate(text)
    if run := _PREFIX_RUN.search(python):
        raise _refused("expression-too-deep", origin[run.start()], origin[run.end()], limit=MAX_DEPTH)
    blanked = TEXT_LITERAL.sub(lambda match: " " * len(match.group()), python)
    for run in _NUMBERISH.finditer(blanked):
        if (good := _NUMBER.match(run.group())) and good.end() < len(run.group()):
            place = run.start() + good.end()
            raise _refused("expression-syntax", origin[place], origin[place] + 1)
    try:
        tree = ast.parse(python, mode="eval").body
    except (MemoryError, RecursionError):
        raise _refused("expression-too-deep", 0, len(text), limit=MAX_DEPTH) from None
    except (SyntaxError, ValueError) as error:
        # Python counts from 1 and may point past the end or, for an unexpected end, at nothing.
        offset = min(max((getattr(error, "offset", 1) or 1) - 1, 0), len(python))
        start = origin[offset]
        found = _ASSIGNMENT.search(blanked)
        if found:
            raise _refused("expression-syntax", origin[found.start()], origin[found.end()], hint="==") from None
        raise _refused("expression-syntax", start, min(start + 1, len(text))) from None
    _measure(tree, len(text))
    places: list[int] = []
    for char, place in zip(python, origin, strict=False):
        places.extend([place] * len(char.encode("utf-8")))
    return Source(text, tree, (*places, origin[len(python)]))


def _refused(code: str, start: int, end: int, **arguments: str | int) -> Problems:
    return Problems([Problem(code, Span(start, end), arguments)])


def _translate(text: str) -> tuple[str, list[int]]:
    """The text as Python reads it, on one line, and for each of its characters (and the end) the place in the original."""
    python: list[str] = []
    origin: list[int] = []
    place, depth = len(text) - len(text.lstrip()), 0
    while place < len(text):
        char = text[place]
        written, step = char, 1
        if char in "'\"":
            literal = TEXT_LITERAL.match(text, place)
            if literal is None or "\n" in literal.group() or "\r" in literal.group() or "\0" in literal.group():
                raise _refused("expression-syntax", place, len(text))
            written, step = literal.group(), len(literal.group())
            origin.extend(range(place, place + step))
        else:
            if char in "([{":
                depth += 1
                if depth > MAX_DEPTH:
                    raise _refused("expression-too-deep", place, place + 1, limit=MAX_DEPTH)
            elif char in ")]}":
                depth -= 1
            if char in "\n\r\t":
                written = " "
            elif char in _SYNONYMS:
                written = _SYNONYMS[char]
            elif not " " <= char <= "~" or char in "#\\":
                raise _refused("expression-syntax", place, place + 1)
            origin.extend([place] * len(written))
        python.append(written)
        place += step
    return "".join(python), [*origin, len(text.rstrip()) or len(text)]


def _measure(tree: ast.expr, length: int) -> None:
    """Refuse a tree of too many nodes, levels or members of chains. A chain (a + b + …, a.b.…) grows to the left and is one level."""
    nodes = 0
    pending: list[tuple[ast.AST, int, int]] = [(tree, 1, 1)]
    while pending:
        node, depth, height = pending.pop()
        nodes += isinstance(node, ast.expr)
        if nodes > MAX_NODES:
            raise _refused("too-many-nodes", 0, length, limit=MAX_NODES)
        if depth > MAX_DEPTH:
            raise _refused("expression-too-deep", 0, length, limit=MAX_DEPTH)
        if height > MAX_HEIGHT:
            raise _refused("too-many-in-a-row", 0, length, limit=MAX_HEIGHT)
        chained = node.left if isinstance(node, ast.BinOp) else node.value if isinstance(node, ast.Attribute) else None
        for child in ast.iter_child_nodes(node):
            inner = isinstance(child, ast.expr)
            pending.append((child, depth + (inner and child is not chained), height + inner))
