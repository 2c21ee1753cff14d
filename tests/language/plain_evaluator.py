"""A third evaluator, slow and obvious, written from docs/language.md alone: what the other two are held to.

It works on Python's own tree of the text, knows no types and nothing of closures, traces and functions of the program; of the program it
uses the data types only. It shares no step with what it is compared with, the reading of the text apart.
"""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import Any

from engine.language.values import Record, Unknown
from tests.language import plain_spelling

TOO_LARGE, TOO_MANY = 4096, 100_000


class TooLarge(Exception):
    """A number of more than 4,096 bits."""


class TooMany(Exception):
    """More than 100,000 steps."""


def evaluate(text: str, names: dict[str, Any], lists: frozenset[str]) -> Any:
    """The value of the expression over the names, the fields of the subject under ""; `lists` are the names of fields that are lists."""
    pieces = re.split(r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""", text)
    for place in range(0, len(pieces), 2):
        # Outside of texts: line breaks are blanks, numbers are exact, and some signs may be written otherwise.
        piece = " ".join(re.split(r"[\n\r\t]", pieces[place]))
        for sign, word in (("≤", " <= "), ("≥", " >= "), ("≠", " != "), ("×", " * "), ("÷", " / ")):
            piece = piece.replace(sign, word)
        pieces[place] = re.sub(r"(?<![\w.])(\d[\d_]*\.[\d_]*|\.\d[\d_]*)", r"decimal('\1')", piece)
    return Evaluation(names, lists).value(ast.parse("".join(pieces).strip(), mode="eval").body)


class Evaluation:
    """One evaluation: the names, the paths that were read so far, and how many elements were visited.

    Within a comprehension `around` is the evaluation of what stands around it, `variable` its variable, and `once` has what the variable
    does not change, which is worked out there, once for all elements.
    """

    def __init__(self, names: dict[str, Any], lists: frozenset[str], around: Evaluation | None = None, variable: str = "") -> None:
        self.names, self.lists, self.around, self.variable = names, lists, around, variable
        self.read: list[str] = around.read if around else []
        self.visits: list[int] = around.visits if around else []
        # The lists that were gone through for what is looked up in them.
        self.gone: dict[tuple[Any, int], Any] = around.gone if around else {}
        self.once: dict[ast.expr, Any] = {}

    def value(self, node: ast.expr) -> Any:
        if self.around is None or self.variable in names_of(node):
            return getattr(self, type(node).__name__)(node)
        if node not in self.once:
            self.once[node] = self.around.value(node)
        return self.once[node]

    def visit(self, value: Any, each: int = 1) -> None:
        """So many steps for each element of a list."""
        self.visits.append(each * len(value) if isinstance(value, list) else 0)
        if sum(self.visits) > TOO_MANY:
            raise TooMany
        self.visits[:] = [sum(self.visits)]

    # 3. names and paths

    def Name(self, node: ast.Name) -> Any:
        return self.names[node.id] if node.id in self.names else self.field(self.names[""], node.id)

    def Attribute(self, node: ast.Attribute) -> Any:
        base: Any = self.value(node.value)
        if isinstance(base, Unknown):
            return base
        if isinstance(base, Record):
            return self.field(base, node.attr)
        elements: list[Any] = base
        self.visit(elements)
        found: list[Any] = [item if isinstance(item, Unknown) else self.field(item, node.attr) for item in elements]
        if node.attr not in self.lists:
            return found
        if any(isinstance(item, Unknown) for item in found):
            return unknown(found)
        joined = [element for item in found for element in item]
        self.visit(joined)
        return joined

    def again(self, what: Any, items: list[Any]) -> bool:
        """Whether a list of more than 16 elements was gone through before, to look up the same in it."""
        key = (what, id(items))
        known = key in self.gone
        if len(items) > 16:
            self.gone[key] = items
        return known

    def field(self, record: Record, name: str) -> Any:
        path = f"{record.path}.{name}" if record.path else name
        self.read.append(path)
        value = record.fields.get(name)
        return Unknown([path]) if value is None else value

    def what_was_read_for(self, node: ast.expr) -> Unknown:
        """The paths that evaluating the node reads; a record that is gone through is read for its fields."""
        inside = Evaluation(self.names, self.lists)
        inside.value(node)
        return Unknown(path for path in inside.read if not any(other.startswith(f"{path}.") for other in inside.read))

    # 1. and 2. literals and operators

    def Constant(self, node: ast.Constant) -> Any:
        return node.value

    def List(self, node: ast.List) -> Any:
        return [self.value(item) for item in node.elts]

    def UnaryOp(self, node: ast.UnaryOp) -> Any:
        value = self.value(node.operand)
        if isinstance(value, Unknown) or isinstance(node.op, ast.UAdd):
            return value
        return (not value) if isinstance(node.op, ast.Not) else -value

    def BinOp(self, node: ast.BinOp) -> Any:
        a, b = self.value(node.left), self.value(node.right)
        if isinstance(node.op, ast.Div | ast.Mod) and not isinstance(b, Unknown) and b == 0:
            return unknown([a, self.what_was_read_for(node.right)])
        if isinstance(a, Unknown) or isinstance(b, Unknown):
            return unknown([a, b])
        a, b = Fraction(a), Fraction(b)
        if isinstance(node.op, ast.Add):
            return whole(a + b)
        if isinstance(node.op, ast.Sub):
            return whole(a - b)
        if isinstance(node.op, ast.Mult):
            return whole(a * b)
        if isinstance(node.op, ast.Div):
            return whole(a / b)
        quotient = a / b
        return whole(a - b * (quotient.numerator // quotient.denominator))

    # 4. Unknown

    def BoolOp(self, node: ast.BoolOp) -> Any:
        values = [self.value(value) for value in node.values]
        return any_of(values) if isinstance(node.op, ast.Or) else all_of(values)

    def Compare(self, node: ast.Compare) -> Any:
        values = [self.value(operand) for operand in (node.left, *node.comparators)]
        for op, a, b in zip(node.ops, values, values[1:], strict=False):
            if not isinstance(op, ast.In | ast.NotIn):
                self.visit(a)
            elif isinstance(a, Unknown | list) or isinstance(b, Unknown) or not self.again("in", b):
                self.visit(b)
        return all_of([link(op, a, b) for op, a, b in zip(node.ops, values, values[1:], strict=False)])

    def IfExp(self, node: ast.IfExp) -> Any:
        condition = self.value(node.test)
        if isinstance(condition, Unknown):
            return condition
        return self.value(node.body) if condition else self.value(node.orelse)

    # 5. functions

    def Call(self, node: ast.Call) -> Any:
        name = node.func.id  # type: ignore[attr-defined]
        first = node.args[0]
        if name == "decimal":
            return whole(Fraction(first.value.replace("_", "")))  # type: ignore[attr-defined]
        if name in ("all", "any") and isinstance(first, ast.ListComp | ast.GeneratorExp):
            asked = [self.quantified(first, name)]
        else:
            asked = [self.value(argument) for argument in node.args]
        for argument in asked if name != "count" else ():
            self.visit(argument)
        if name in ("min", "max", "mean") and asked == [[]]:
            return self.what_was_read_for(first)
        return getattr(Functions, name)(*asked)

    # 6. comprehensions

    def each(self, node: ast.ListComp | ast.GeneratorExp, items: list[Any]) -> Iterator[Evaluation]:
        """For each element a way to work out the parts of the comprehension."""
        variable: str = node.generators[0].target.id  # type: ignore[attr-defined]
        once: dict[ast.expr, Any] = {}
        for item in items:
            inside = Evaluation({**self.names, variable: item}, self.lists, self, variable)
            inside.once = once
            yield inside

    def quantified(self, node: ast.ListComp | ast.GeneratorExp, name: str) -> Any:
        """`all(p for x in xs if c)` means `all(not c or p for x in xs)`, `any(p …)` means `any(c and p …)`."""
        items = self.value(node.generators[0].iter)
        if isinstance(items, Unknown):
            return items
        found: list[Any] = []
        again = looks_up([*node.generators[0].ifs, node.elt], node, True) and self.again(node, items)
        if not again:
            self.visit(items, cost_of(node))
        for inside in self.each(node, items):
            filters = [inside.value(condition) for condition in node.generators[0].ifs]
            asked = inside.value(node.elt)
            found.append(any_of([*map(negated, filters), asked]) if name == "all" else all_of([*filters, asked]))
            if found[-1] is (name == "any"):
                break
        if again:
            # The others do not matter.
            found = [value for value in found if value is not (name == "all")]
            self.visit(found, cost_of(node))
        return found

    def ListComp(self, node: ast.ListComp | ast.GeneratorExp) -> Any:
        items = self.value(node.generators[0].iter)
        if isinstance(items, Unknown):
            return items
        found, open_ends = [], []
        again = looks_up(node.generators[0].ifs, node, False) and self.again(node, items)
        if not again:
            self.visit(items, cost_of(node))
        for inside in self.each(node, items):
            taken = all_of([inside.value(condition) for condition in node.generators[0].ifs])
            if isinstance(taken, Unknown):
                open_ends.append(taken)
            elif taken:
                found.append(inside.value(node.elt))
        if again:
            self.visit([*found, *open_ends], cost_of(node))
        return unknown(open_ends) if open_ends else found

    GeneratorExp = ListComp


def cost_of(node: ast.ListComp | ast.GeneratorExp) -> int:
    """The steps of each element."""
    return 1 + parts_of([node.elt, *node.generators[0].ifs]) // 10


def looks_up(conditions: list[ast.expr], node: ast.ListComp | ast.GeneratorExp, quantified: bool) -> bool:
    """Whether a condition compares something of the element with what is the same for all."""
    variable: str = node.generators[0].target.id  # type: ignore[attr-defined]
    pending = list(conditions)
    while pending:
        part = pending.pop()
        if isinstance(part, ast.BoolOp):
            pending += part.values
        if isinstance(part, ast.UnaryOp):
            pending.append(part.operand)
        sides = [part.left, *part.comparators] if isinstance(part, ast.Compare) else part.args if isinstance(part, ast.Call) else []
        compares = isinstance(part, ast.Compare) and isinstance(part.ops[0], ast.Eq if not quantified else ast.cmpop)
        same = isinstance(part, ast.Call) and part.func.id == "same"  # type: ignore[attr-defined]
        if any(isinstance(inner, ast.BinOp) for side in sides for inner in ast.walk(side)):
            # What is worked out is no field.
            continue
        if len(sides) == 2 and (compares or same) and sum(variable in names_of(side) for side in sides) == 1:
            return True
    return False


def parts_of(nodes: list[ast.expr]) -> int:
    """How many names, fields, constants, operators and calls are written out, what comprehensions do aside."""
    found = 0
    for node in nodes:
        below: list[Any] = (
            [node.generators[0].iter] if isinstance(node, ast.ListComp | ast.GeneratorExp) else list(ast.iter_child_nodes(node))
        )
        if isinstance(node, ast.Call):
            below = node.args
        found += 1 + parts_of([part for part in below if isinstance(part, ast.expr)])
    return found


@cache
def names_of(node: ast.expr) -> frozenset[str]:
    return frozenset(part.id for part in ast.walk(node) if isinstance(part, ast.Name))


def whole(number: Fraction) -> int | Fraction:
    if number.numerator.bit_length() > TOO_LARGE or number.denominator.bit_length() > TOO_LARGE:
        raise TooLarge
    return number.numerator if number.denominator == 1 else number


def unknown(values: list[Any]) -> Unknown:
    return Unknown(path for value in values if isinstance(value, Unknown) for path in value.paths)


def negated(value: Any) -> Any:
    return value if isinstance(value, Unknown) else not value


def all_of(values: list[Any]) -> Any:
    if any(value is False for value in values):
        return False
    return True if all(value is True for value in values) else unknown(values)


def any_of(values: list[Any]) -> Any:
    if any(value is True for value in values):
        return True
    return False if all(value is False for value in values) else unknown(values)


def equal(a: Any, b: Any) -> Any:
    if isinstance(a, Unknown) or isinstance(b, Unknown):
        return unknown([a, b])
    if isinstance(a, list):
        return all_of([equal(x, y) for x, y in zip(a, b, strict=True)]) if len(a) == len(b) else False
    return a == b


def link(op: ast.cmpop, a: Any, b: Any) -> Any:
    if isinstance(op, ast.Eq):
        return equal(a, b)
    if isinstance(op, ast.NotEq):
        return negated(equal(a, b))
    if isinstance(op, ast.In | ast.NotIn):
        if isinstance(b, Unknown):
            return unknown([a, b])
        found = any_of([equal(a, item) for item in b])
        return found if isinstance(op, ast.In) else negated(found)
    if isinstance(a, Unknown) or isinstance(b, Unknown):
        return unknown([a, b])
    orders = {ast.Lt: a < b, ast.LtE: a <= b, ast.Gt: a > b, ast.GtE: a >= b}
    return orders[type(op)]


def is_known(value: Any) -> bool:
    return all(map(is_known, value)) if isinstance(value, list) else not isinstance(value, Unknown)


def parts(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def lacking(*values: Any) -> list[Any]:
    """The unknowns among arguments and the elements of lists."""
    return [item for value in values for item in parts(value) if isinstance(item, Unknown)]


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).lower())


def common(a: str, b: str) -> int:
    """The most letters that two texts have in common, in order."""
    row = [0] * (len(b) + 1)
    for x in a:
        above = row[:]
        for place, y in enumerate(b, 1):
            row[place] = above[place - 1] + 1 if x == y else max(above[place], row[place - 1])
    return row[-1]


def _stands_twice(pieces: list[str], place: int, length: int) -> bool:
    """Whether so many words from a place on, with only blanks between all of them, stand there twice."""
    end = place + 4 * length - 1
    if end >= len(pieces) + 0 or len(pieces[place]) < 2:
        return False
    words = [word.lower() for word in pieces[place:end:2]]
    blank = all(between and not between.strip() for between in pieces[place + 1 : end : 2])
    alone = not re.search(r"[\w]$", pieces[place - 1]) and not re.match(r"[\w]", pieces[end])
    return blank and alone and words[:length] == words[length:]


class Functions:
    """The functions of section 5, by their names."""

    @staticmethod
    def sum(items: Any) -> Any:
        return unknown(lacking(items)) if lacking(items) else whole(Fraction(sum(map(Fraction, items))))

    @staticmethod
    def count(items: Any) -> Any:
        return items if isinstance(items, Unknown) else len(items)

    @staticmethod
    def min(items: Any) -> Any:
        return unknown(lacking(items)) if lacking(items) else min(items)

    @staticmethod
    def max(items: Any) -> Any:
        return unknown(lacking(items)) if lacking(items) else max(items)

    @staticmethod
    def mean(items: Any) -> Any:
        return unknown(lacking(items)) if lacking(items) else whole(Fraction(sum(map(Fraction, items))) / len(items))

    @staticmethod
    def all(items: Any) -> Any:
        return items if isinstance(items, Unknown) else all_of(items)

    @staticmethod
    def any(items: Any) -> Any:
        return items if isinstance(items, Unknown) else any_of(items)

    @staticmethod
    def unique(items: Any) -> Any:
        if isinstance(items, Unknown):
            return items
        known = [item for item in items if not isinstance(item, Unknown)]
        if len(set(known)) < len(known):
            return False
        return unknown(items) if len(known) < len(items) else True

    @staticmethod
    def repeated(items: Any) -> Any:
        if lacking(items):
            return unknown(lacking(items))
        seen: set[Any] = set()
        again: dict[Any, None] = {}
        for item in items:
            if item in seen:
                again[item] = None
            seen.add(item)
        return [item for item in dict.fromkeys(items) if item in again]

    @staticmethod
    def distinct(items: Any) -> Any:
        if lacking(items):
            return unknown(lacking(items))
        return list(dict.fromkeys(items))

    @staticmethod
    def rising(items: Any) -> Any:
        if lacking(items):
            return unknown(lacking(items))
        return all(items[place] < items[place + 1] for place in range(len(items) - 1))

    @staticmethod
    def positions(items: Any) -> Any:
        return items if isinstance(items, Unknown) else [place + 1 for place in range(len(items))]

    @staticmethod
    def known(value: Any) -> Any:
        return is_known(value)

    @staticmethod
    def default(value: Any, otherwise: Any) -> Any:
        return value if is_known(value) else otherwise

    @staticmethod
    def abs(number: Any) -> Any:
        return number if isinstance(number, Unknown) else abs(number)

    @staticmethod
    def round(number: Any, digits: int = 0) -> Any:
        if isinstance(number, Unknown):
            return number
        scaled = abs(Fraction(number)) * 10**digits + Fraction(1, 2)
        rounded = Fraction(scaled.numerator // scaled.denominator, 10**digits)
        return whole(rounded if number >= 0 else -rounded)

    @staticmethod
    def words(texts: Any) -> Any:
        if lacking(texts):
            return unknown(lacking(texts))
        return [word for text in parts(texts) for word in words_of(text)]

    @staticmethod
    def nearest(text: Any, texts: Any, percent: Any) -> Any:
        if lacking(text, texts, percent):
            return unknown(lacking(text, texts, percent))
        best, found = Fraction(-1), ""
        for choice in parts(texts):
            a, b = " ".join(words_of(text)), " ".join(words_of(choice))
            alike = Fraction(200 * common(a, b), len(a) + len(b)) if a or b else Fraction(0)
            if alike >= percent and alike > best:
                best, found = alike, choice
        return found

    @staticmethod
    def placeholders(text: Any) -> Any:
        if isinstance(text, Unknown):
            return text
        # A word of the letter x alone, three or more; four dots or more; three with neither a dot nor a letter beside them, or one sign for
        # them; three strokes or more; brackets around blanks.
        return re.findall(r"\b[xX]{3,}\b|\.{4,}|(?<![\w.])\.\.\.(?!\.)|_{3,}|(?<!\w)…+|\[ *\]|\( *\)", text)

    @staticmethod
    def upper(text: Any) -> Any:
        return text if isinstance(text, Unknown) else "".join(letter.upper() for letter in text)

    @staticmethod
    def doubled(text: Any) -> Any:
        if isinstance(text, Unknown):
            return text
        pieces = re.split(r"([^\W\d_]+)", text)
        found, place = [], 1
        while place + 2 < len(pieces):
            length = next((length for length in (1, 2, 3) if _stands_twice(pieces, place, length)), 0)
            found += [" ".join(pieces[place : place + 2 * length : 2]).lower()] if length else []
            place += 4 * length or 2
        return found

    @staticmethod
    def misspelt(text: Any, lexicon: Any) -> Any:
        return text if isinstance(text, Unknown) else plain_spelling.misspelt(text, lexicon)

    @staticmethod
    def doubtful(text: Any, lexicon: Any) -> Any:
        return text if isinstance(text, Unknown) else plain_spelling.doubtful(text, lexicon)

    @staticmethod
    def meant(word: Any, lexicon: Any) -> Any:
        return word if isinstance(word, Unknown) else plain_spelling.meant(word, lexicon)

    @staticmethod
    def same(a: Any, b: Any) -> Any:
        return unknown([a, b]) if lacking(a, b) else words_of(a) == words_of(b)

    @staticmethod
    def contains(text: Any, part: Any) -> Any:
        def found(whole: list[str], sought: list[str]) -> bool:
            return any(whole[at : at + len(sought)] == sought for at in range(len(whole)))

        return search(text, part, found)

    @staticmethod
    def begins(text: Any, part: Any) -> Any:
        return search(text, part, lambda whole, sought: whole[: len(sought)] == sought)

    @staticmethod
    def ends(text: Any, part: Any) -> Any:
        return search(text, part, lambda whole, sought: whole[-len(sought) :] == sought)


def search(text: Any, part: Any, found: Any) -> Any:
    """One of the parts suffices; a part without words is never found. Of an unknown text nothing is known."""
    if isinstance(text, Unknown):
        return unknown(lacking(text, part))

    def one(sought: Any) -> Any:
        if isinstance(sought, Unknown):
            return sought
        return bool(words_of(sought)) and found(words_of(text), words_of(sought))

    return any_of([one(sought) for sought in part]) if isinstance(part, list) else one(part)
