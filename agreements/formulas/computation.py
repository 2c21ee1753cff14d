"""The computation that a formula describes: a tree of numbers, quantities and operations, their names, and its text as an expression.

For grammar.py, which builds the tree from words. Knows nothing of how prose is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from fractions import Fraction

from agreements.formulas.signs import tokenize
from agreements.formulas.tokens import Token, is_power
from agreements.formulas.wording import OPERATIONS, Words, formula_words
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass
from engine.language.functions import RESERVED

MAX_NAME = 120
# What a file of figures calls the value itself: no quantity may be called so.
VALUE = "value"
_WORD = re.compile(r"[Σ∑]|[^\W\d_]\w*(?:['’&.]\w+|-[^\W_]\w*)*")
# What no name has.
_BETWEEN = re.compile(r"[^a-z0-9]+")
# What a quantity may not be called: what the language calls so, and the key of a value in the figures.
_RESERVED = RESERVED | {VALUE}
# The language's own signs, and how tightly each binds.
SIGNS = {"add": ("+", 1), "subtract": ("-", 1), "multiply": ("*", 2), "divide": ("/", 2)}


@dataclass(slots=True)
class Node:
    """A part of a computation: a number, a quantity (its words), an operation on two parts, or a mean of several.

    `percent` of a number: it is written with %. `same` are the words of another part that names the same quantity; `prefix` are words
    that the text says once for two quantities.
    """

    kind: str
    tokens: Sequence[Token] = ()
    value: Fraction = Fraction(0)
    parts: list[Node] = field(default_factory=list)
    percent: bool = False
    name: str = ""
    prefix: str = ""
    same: Sequence[Token] = ()

    @property
    def is_quotient(self) -> bool:
        """Whether it is a fraction: a quotient, alone, with factors, or a sum of such."""
        return self.kind == "divide" or (self.kind in OPERATIONS and any(part.is_quotient for part in self.parts))

    @property
    def is_percentage(self) -> bool:
        """Whether a fraction in it was already made a percentage."""
        times_100 = self.kind == "multiply" and any(part.kind == "number" and part.value == 100 for part in self.parts)
        return (times_100 and self.is_quotient) or any(part.is_percentage for part in self.parts)

    @property
    def words(self) -> str:
        """All words of a quantity, in lower case: two quantities with the same words are one."""
        tokens = self.same or self.tokens
        if all(len(token.text) <= 2 for token in tokens) and not self.prefix:
            # "n/N", "vi/Vi": letters differ by their case.
            return " ".join(token.text for token in tokens)
        return " ".join([self.prefix, *(token.text.lower() for token in tokens if token.kind != "joint")]).strip()


def give_names(quantities: Sequence[Node], legend: Mapping[str, str], vocabulary: Vocabulary) -> None:
    """Name every quantity after its words: without "jumlah" and remarks in brackets where that leaves different ones different.

    `legend` has the words that letters stand for.
    """
    _unite(quantities)
    spoken = [node.words for node in quantities]
    distinct = dict(zip(spoken, quantities, strict=True))
    shorten: Callable[[Node], str]
    count = formula_words(vocabulary).of("count")
    names: dict[str, str] = {}
    for shorten in (_short, _without_count, _whole):
        names = {
            words: snake(f"{_said_before(node, count)} {_meaning(node, legend, shorten, vocabulary)}") for words, node in distinct.items()
        }
        if len(set(names.values())) == len(distinct):
            break
    taken: dict[str, str] = {}
    for node, words in zip(quantities, spoken, strict=True):
        name = names[words]
        while taken.setdefault(name, words) != words:
            name += "_2"
        node.name = name


def _unite(quantities: Sequence[Node]) -> None:
    """Give what is one quantity the same words: "jumlah kunjungan tahun lalu" and "kunjungan tahun lalu", "jml desa" and "jumlah desa".
    "Jumlah nilai" is a sum of values, no value.
    """
    known: dict[str, Sequence[Token]] = {}
    for node in quantities:
        rest = node.tokens[1:] if len(node.tokens) > 1 and "count" in node.tokens[0].marks else node.tokens
        summed = rest is not node.tokens and rest and rest[0].marks & {"measured", "rated"}
        if node.prefix or summed or not rest:
            continue
        key = Node("quantity", rest).words
        node.same = known.setdefault(key, node.tokens)


def _said_before(node: Node, count: frozenset[str]) -> str:
    first, _, rest = node.prefix.partition(" ")
    return rest if first in count else node.prefix


def _meaning(node: Node, legend: Mapping[str, str], shorten: Callable[[Node], str], vocabulary: Vocabulary) -> str:
    only = node.tokens[0].text if len(node.tokens) == 1 else ""
    if only not in legend:
        return shorten(node)
    tokens = tokenize(re.sub(r"\s*\([^)]*\)", "", legend[only]), vocabulary)
    explained = [replace(token, kind="word", glued=False) for token in tokens]
    return shorten(Node("quantity", explained)) if explained else only


def _whole(node: Node) -> str:
    return " ".join(token.text for token in node.tokens if token.kind != "joint")


def _without_count(node: Node) -> str:
    tokens = [token for token in node.tokens if token.kind != "joint"]
    while len(tokens) > 1 and "count" in tokens[0].marks and tokens[1].kind == "word":
        tokens = tokens[1:] if tokens[1].key != "dari" or len(tokens) < 3 else tokens[2:]
    return " ".join(token.text for token in tokens)


def _short(node: Node) -> str:
    kept = [token for token in node.tokens if token.kind != "remark"]
    return _without_count(Node("quantity", kept or node.tokens))


def snake(words: str) -> str:
    """A name of the language: lower case, ASCII, words joined by `_`, none that the language has taken."""
    for sign, word in (("Σ", "jumlah"), ("∑", "jumlah"), ("%", "persen"), ("+", "plus")):
        words = words.replace(sign, f" {word} ")
    plain = words if words.isascii() else unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    name = _BETWEEN.sub("_", plain.lower()).strip("_")
    while len(name) > MAX_NAME:
        name = name[:MAX_NAME].rpartition("_")[0] or name[:MAX_NAME]
    if not name or name[0].isdigit() or name in _RESERVED:
        name = f"jumlah_{name}".rstrip("_")
    return name


def unit_of(text: str, words: Words) -> str:
    """The unit that a quantity's words tell: `rupiah` of money, `%` of a percentage, of a count what is counted; "" if they tell none."""
    keys = [word.lower().replace("-", " ") for word in _WORD.findall(text)]
    if text.lstrip().startswith("%") or (keys and keys[0] in words.of("percentage")):
        return "%"
    count, lead = words.of("count"), words.of("open")
    rest = [key for key in keys if key not in count and key not in lead and key != "dari"]
    if any(key in words.money for key in (rest or keys)[:1]):
        return "rupiah"
    # "jumlah nilai" counts nothing, and "jumlah yang hadir" does not say what.
    counts = bool(rest) and keys[0] in count and rest[0] != "yang" and keys[1] not in words.of("measured")
    # Letters are counted by nobody.
    return rest[0] if counts and len(rest[0]) > 1 else ""


def remarked_unit(node: Node) -> str:
    """The unit that a remark in brackets names: `(orang)`, `(Rp)`, `(%)`; "" for any other remark, such as an abbreviation."""
    remarks = [token for token in node.tokens if token.kind == "remark"]
    if len(remarks) != 1 or any(token.text.endswith("_") for token in node.tokens):
        # "J_{k}" has an index.
        return ""
    text = remarks[0].text
    return {"us": "usd", "usd": "usd", "rp": "rupiah", "rupiah": "rupiah", "persen": "%", "%": "%"}.get(
        text.lower(), text if text.isalpha() and text.islower() else ""
    )


def unscaled(node: Node) -> Node:
    """The node without the numbers that it is multiplied by."""
    while node.kind == "multiply" and any(part.kind == "number" for part in node.parts):
        node = node.parts[0] if node.parts[1].kind == "number" else node.parts[1]
    return node


def sides(node: Node) -> tuple[Node, Node] | None:
    """What stands above and below the line, if it is one quotient, alone or times a number."""
    while node.kind == "multiply":
        quotients = [part for part in node.parts if part.is_quotient]
        if len(quotients) != 1 or any(part.kind != "number" for part in node.parts if part is not quotients[0]):
            return None
        node = quotients[0]
    return (node.parts[0], node.parts[1]) if node.kind == "divide" else None


def quotients(node: Node) -> list[Node]:
    """Its divisions that are not within another, in the order of the text."""
    return [node] if node.kind == "divide" else [quotient for part in node.parts for quotient in quotients(part)]


def factors(node: Node) -> list[Fraction]:
    """The numbers that its quotients are multiplied by, in the order of the text."""
    own = [part.value for part in node.parts if part.kind == "number"] if node.kind == "multiply" and node.is_quotient else []
    return [factor for part in node.parts for factor in factors(part)] + own


def difference(node: Node) -> tuple[Node, Node] | None:
    """What is taken from, and what is taken off, if it is one difference of two parts that are none."""
    node = unscaled(node)
    single = node.kind == "subtract" and all(part.kind == "quantity" for part in node.parts)
    return (node.parts[0], node.parts[1]) if single else None


def weights(node: Node) -> list[Fraction]:
    """By what the quantities of a sum are multiplied, each by a part of one; none if one of them is not."""
    terms = chain(node, "add") if node.kind == "add" else []
    found = [part.value for term in terms if term.kind == "multiply" for part in term.parts if part.kind == "number" and part.value < 1]
    return (
        found if len(found) == len(terms) and all(term.kind == "multiply" and unscaled(term).kind == "quantity" for term in terms) else []
    )


def chain(node: Node, operation: str) -> list[Node]:
    """The parts that one operation joins, with no other between them: the terms of a sum; only the node if it is none."""
    return [one for part in node.parts for one in chain(part, operation)] if node.kind == operation else [node]


def shape(node: Node) -> str:
    """What is computed, with the quantities by their order: two readings of one shape differ in names at most."""
    known: dict[str, str] = {}

    def said(part: Node) -> str:
        if part.kind == "quantity":
            return known.setdefault(part.words, f"q{len(known)}")
        return str(part.value) if part.kind == "number" else f"{part.kind}({', '.join(map(said, part.parts))})"

    return said(node)


def multiplied_by(node: Node) -> list[Node]:
    """The numbers that a product or the sums in it are multiplied by; what stands below a line is none."""
    if node.kind == "multiply":
        return [leaf for part in node.parts for leaf in ([part] if part.kind == "number" else multiplied_by(part))]
    return multiplied_by(node.parts[0]) if node.kind == "divide" else []


def is_rate_factor(node: Node) -> bool:
    """Whether it is 100%, 100, 1.000 or another factor that makes a percentage or a rate of a quotient."""
    return node.kind == "number" and is_power(node.value)


def leaves(node: Node) -> list[Node]:
    """Its quantities and numbers that stand in the text."""
    return [leaf for part in node.parts for leaf in leaves(part)] if node.parts else [node] if node.tokens else []


def written(node: Node, binding: int = 0, *, right: bool = False) -> str:
    """The expression, with the brackets it needs and no others."""
    if node.kind == "quantity":
        return node.name
    if node.kind == "number":
        return _decimal(node.value)
    if node.kind == "mean":
        return f"mean([{', '.join(written(part) for part in node.parts)}])"
    sign, strength = SIGNS[node.kind]
    left, after = node.parts
    text = f"{written(left, strength)} {sign} {written(after, strength, right=True)}"
    return f"({text})" if strength < binding or (strength == binding and right) else text


def _decimal(value: Fraction) -> str:
    """The exact decimal, or a quotient where there is none."""
    if value.denominator == 1:
        return str(value.numerator)
    for digits in range(1, 13):
        if (value * 10**digits).denominator == 1:
            whole = str((value * 10**digits).numerator).rjust(digits + 1, "0")
            return f"{whole[:-digits]}.{whole[-digits:]}"
    return f"({value.numerator} / {value.denominator})"
