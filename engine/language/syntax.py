"""From text to a Python syntax tree, within bounds, with the place of every node in the text as it was written.

Knows nothing of names and types. Whatever is not one Python expression of plain ASCII outside its texts is refused here,
so that no oddity of Python's own reader (look-alike letters, comments, escapes, deep nesting) reaches the evaluators.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence

from engine.language.borrowed import borrowed, sign_meant
from engine.language.classes import dataclass
from engine.language.functions import FUNCTIONS
from engine.language.problem import Problem, Problems, Span

# The words between other words that are signs of the language.
WORDS = frozenset(("and", "or", "not", "in", "if", "else", "for"))
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
# Characters of which each stands for itself, whatever stands around them.
_PLAIN = re.compile(r"[ !$%&*+,\-./0-9:;<=>?@A-Z^_`a-z|~]+")
TEXT_LITERAL = re.compile(r"""'(?:[^'\\]|\\['"\\])*'|"(?:[^"\\]|\\['"\\])*\"""")
# What Python's reader takes for a number and what follows it: `1if` is two words to it, after a warning. Nobody means it.
_NUMBERISH = re.compile(r"(?<![\w.])\.?\d[\w.]*")
_NUMBER = re.compile(r"0[xXoObB][\w]+|(?:\d[\d_]*)?\.?(?:\d[\d_]*)?(?:[eE](?:\d[\d_]*)?)?[jJ]?")


@dataclass(frozen=True, slots=True)
class Size:
    """How large an expression is, with everything that it names written out in brackets: characters, nodes, levels, and levels
    with each member of a chain as one.
    """

    characters: int
    nodes: int
    depth: int
    height: int


@dataclass(frozen=True, slots=True)
class Source:
    """An expression as written and its tree; `places[i]` is the place in `text` of byte i of the Python text."""

    text: str
    tree: ast.expr
    places: tuple[int, ...]
    size: Size

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the expression reads, in the order of the text: no functions, no fields, no variables of its comprehensions."""
        found = sorted(_names(self.tree, frozenset()), key=lambda node: node.col_offset)
        return tuple(dict.fromkeys(node.id for node in found))

    @property
    def calls(self) -> frozenset[str]:
        """The names that it calls as functions, whether or not there are such functions."""
        calls = (node.func for node in ast.walk(self.tree) if isinstance(node, ast.Call))
        return frozenset(node.id for node in calls if isinstance(node, ast.Name))

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Start and end of a node in the text as written."""
        start, end = getattr(node, "col_offset", 0), getattr(node, "end_col_offset", None)
        return self.places[start], self.places[-1 if end is None else end]

    def written(self, node: ast.AST) -> str:
        """The node's piece of the text as written."""
        start, end = self.span(node)
        return self.text[start:end]


def parse(text: str, named: Mapping[str, Size] | None = None) -> Source:
    """Read one expression. Raises Problems: one of syntax, depth, length, number of nodes, members of a chain; or every lack of brackets.

    `named` are the sizes of what names stand for; the bounds hold with it.
    """
    if len(text) > MAX_LENGTH:
        raise _refused("too-long", 0, len(text), length=len(text), limit=MAX_LENGTH)
    python, origin = _translate(text)
    if run := _PREFIX_RUN.search(python):
        raise _refused("expression-too-deep", origin[run.start()], origin[run.end()], limit=MAX_DEPTH)
    blanked = TEXT_LITERAL.sub(lambda match: " " * len(match.group()), python)
    for run in _NUMBERISH.finditer(blanked):
        if (good := _NUMBER.match(run.group())) and good.end() < len(run.group()):
            place = run.start() + good.end()
            raise _unreadable(blanked, origin) or _refused("expression-syntax", origin[place], origin[place] + 1)
    try:
        tree = ast.parse(python, mode="eval").body
    except (MemoryError, RecursionError):
        raise _refused("expression-too-deep", 0, len(text), limit=MAX_DEPTH) from None
    except (SyntaxError, ValueError) as error:
        # Python counts from 1 and may point past the end or, for an unexpected end, at nothing.
        offset = min(max((getattr(error, "offset", 1) or 1) - 1, 0), len(python))
        start = origin[offset]
        if foreign := _unreadable(blanked, origin):
            raise foreign from None
        if (lone := _lone_bracket(blanked)) is not None:
            raise _refused("expression-syntax", origin[lone], origin[lone] + 1, bracket=blanked[lone]) from None
        lacking = {"lacks": "else"} if "'else'" in str(error) else {}
        raise _refused("expression-syntax", start, min(start + 1, len(text)), **lacking) from None
    size = _measure(tree, len(text), named or {})
    source = Source(text, tree, _by_byte(python, origin), size)
    if mixed := [Problem("needs-brackets", Span(*source.span(node))) for node in _without_brackets(tree, python)]:
        raise Problems(sorted(mixed, key=lambda problem: problem.place))
    return source


def _unreadable(blanked: str, origin: Sequence[int]) -> Problems | None:
    """The error of an expression that uses another notation, at its first piece of it; None if it uses none."""
    found = borrowed(blanked)
    if found is None:
        return None
    return _refused("expression-syntax", origin[found.start], origin[found.end], sign=found.written, hint=found.instead)


def _lone_bracket(blanked: str) -> int | None:
    """The place of the first bracket without a partner, in an expression whose texts are blanked; None if each has one."""
    pairs, opened = {")": "(", "]": "["}, list[int]()
    for at, sign in enumerate(blanked):
        if sign in pairs.values():
            opened.append(at)
        elif sign in pairs and (not opened or blanked[opened.pop()] != pairs[sign]):
            return at
    return opened[0] if opened else None


def _by_byte(python: str, origin: Sequence[int]) -> tuple[int, ...]:
    """For each byte of the Python text (and the end) the place in the original."""
    if python.isascii():
        return tuple(origin)
    places = [place for char, place in zip(python, origin, strict=False) for _ in char.encode("utf-8")]
    return (*places, origin[len(python)])


def _names(node: ast.AST, bound: frozenset[str]) -> Iterator[ast.Name]:
    """Every name that is read and is no variable. The list of a comprehension is read outside of it."""
    if isinstance(node, ast.Name):
        if node.id not in bound and node.id not in FUNCTIONS:
            yield node
    elif isinstance(node, ast.ListComp | ast.GeneratorExp):
        inside = bound
        for generator in node.generators:
            yield from _names(generator.iter, inside)
            inside |= {target.id for target in ast.walk(generator.target) if isinstance(target, ast.Name)}
            for condition in generator.ifs:
                yield from _names(condition, inside)
        yield from _names(node.elt, inside)
    else:
        for child in ast.iter_child_nodes(node):
            if not (isinstance(node, ast.Call) and child is node.func and isinstance(child, ast.Name)):
                yield from _names(child, bound)


def _without_brackets(tree: ast.expr, python: str) -> Iterator[ast.BoolOp]:
    """Every `and` that stands in an `or` without brackets of its own: few readers know which of the two binds closer."""
    if "or" not in python or "and" not in python:
        return
    raw = python.encode()
    for node in ast.walk(tree):
        if not isinstance(node, ast.BoolOp) or not isinstance(node.op, ast.Or):
            continue
        for value in node.values:
            # The tree has no brackets; but what stands in some begins after them, and the `or` at its first operand's.
            leads = value is node.values[0] and value.col_offset == node.col_offset
            if isinstance(value, ast.BoolOp) and (leads or not raw[: value.col_offset].rstrip().endswith(b"(")):
                yield value


def _refused(code: str, start: int, end: int, **arguments: str | int) -> Problems:
    return Problems([Problem(code, Span(start, end), arguments)])


def _translate(text: str) -> tuple[str, list[int]]:
    """The text as Python reads it, on one line, and for each of its characters (and the end) the place in the original."""
    python: list[str] = []
    origin: list[int] = []
    place, depth = len(text) - len(text.lstrip()), 0
    while place < len(text):
        if run := _PLAIN.match(text, place):
            python.append(run.group())
            origin.extend(range(place, run.end()))
            place = run.end()
            continue
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
                meant = sign_meant(char)
                raise _refused("expression-syntax", place, place + 1, **({"sign": char, "hint": meant} if meant else {}))
            origin.extend([place] * len(written))
        python.append(written)
        place += step
    return "".join(python), [*origin, len(text.rstrip()) or len(text)]


def _measure(tree: ast.expr, length: int, named: Mapping[str, Size]) -> Size:
    """The size; refuse too many nodes, levels or members of chains. A chain (a + b + …, a.b.…) grows to the left and is one level."""
    nodes = deepest = highest = 0
    characters = length
    pending: list[tuple[ast.AST, int, int]] = [(tree, 1, 1)]
    while pending:
        node, depth, height = pending.pop()
        nodes += isinstance(node, ast.expr)
        if isinstance(node, ast.Name) and (size := named.get(node.id)) is not None:
            nodes, characters = nodes + size.nodes - 1, characters + size.characters + 2 - len(node.id)
            depth, height = depth + size.depth - 1, height + size.height - 1
        deepest, highest = max(deepest, depth), max(highest, height)
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
    if characters > MAX_LENGTH:
        raise _refused("too-long", 0, length, length=characters, limit=MAX_LENGTH)
    return Size(characters, nodes, deepest, highest)
