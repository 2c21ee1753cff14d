"""Whether the value of a computation is a fraction, which a target in percent needs times 100, or on the scale of its quantities.

"Jumlah desa tertib / jumlah desa" is a fraction; "(persentase fisik + persentase keuangan) / 2" and "skor seluruh unsur / unsur" are means
of what is rated already. Where the words leave it open ("capaian kegiatan / kegiatan"), nothing is scored. Knows no figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from agreements.formulas.wording import Words
from engine.language.nodes import Binary, Call, Constant, Field, If, List, Node, Unary

# count: of things or money; rated: a percentage, score or index; unclear: either; fraction: a quotient of counts; scaled: one multiplied.
Scale = Literal["number", "count", "rated", "unclear", "fraction", "scaled"]


def scale_of(node: Node, units: Mapping[str, str], known: Words) -> Scale:
    """The scale of a part of an expression; `units` are those of its quantities, as far as they are known."""
    if isinstance(node, Field):
        return _scale_of_words(_words(node, known), units.get(node.name, ""), known)
    if isinstance(node, Constant):
        return "number"
    if isinstance(node, Binary):
        return _joined(node, units, known)
    if isinstance(node, Call):
        first = node.arguments[0]
        return _first([scale_of(item, units, known) for item in (first.items if isinstance(first, List) else [first])])
    if isinstance(node, If):
        return _first([scale_of(node.body, units, known), scale_of(node.otherwise, units, known)])
    return scale_of(node.operand, units, known) if isinstance(node, Unary) else "count"


def _joined(node: Binary, units: Mapping[str, str], known: Words) -> Scale:
    left, right = scale_of(node.left, units, known), scale_of(node.right, units, known)
    if node.op == "*":
        for number, other in ((node.left, right), (node.right, left)):
            if isinstance(number, Constant) and other == "fraction":
                return "scaled" if isinstance(number.value, int | Fraction) and number.value > 1 else "fraction"
        return _first([left, right])
    if node.op != "/":
        return _first([left, right])
    if left in ("scaled", "fraction") and right == "number":
        return left
    if _over_all(node, known) or (left == "unclear" and _is_mean(node)):
        return "rated"
    whole = isinstance(node.right, Field) and _names(_words(node.right, known), known.of("whole"))
    return left if left in ("rated", "unclear", "scaled") and right in ("count", "number") and not whole else "fraction"


def _first(scales: list[Scale]) -> Scale:
    """The scale of a sum: that which says most."""
    order: tuple[Scale, ...] = ("scaled", "fraction", "unclear", "rated", "count")
    return next((scale for scale in order if scale in scales), "number")


def _is_mean(node: Binary) -> bool:
    """Whether a sum is divided by the number of its terms: "(nilai A + nilai B) / 2"."""
    terms, rest = 1, node.left
    while isinstance(rest, Binary) and rest.op == "+":
        terms, rest = terms + 1, rest.left
    return terms > 1 and isinstance(node.right, Constant) and node.right.value == terms


def _over_all(node: Binary, known: Words) -> bool:
    """Whether it is a mean over things: "total realisasi fisik seluruh kegiatan" by "kegiatan"."""
    if not (isinstance(node.left, Field) and isinstance(node.right, Field)):
        return False
    above, below = _words(node.left, known), [word for word in _words(node.right, known) if word not in known.of("every")]
    places = [at for at, word in enumerate(above[:-1]) if word in known.of("every") and at > 0]
    return bool(below) and any(above[at + 1 :][: len(below)] == below for at in places)


def _words(node: Field, known: Words) -> list[str]:
    words, count = node.name.split("_"), known.of("count") | {"total"}
    while len(words) > 1 and words[0] in count:
        words = words[1:]
    return words


def _names(words: list[str], names: frozenset[str]) -> bool:
    return any(f" {name} " in f" {' '.join(words)} " for name in names)


def _scale_of_words(words: list[str], unit: str, known: Words) -> Scale:
    spoken = f"{' '.join(words)} "
    if unit == "%" or any(spoken.startswith(f"{name} ") for name in known.of("percentage") | known.of("rated") | known.of("mean")):
        return "rated"
    return "unclear" if any(spoken.startswith(f"{name} ") for name in known.of("unclear")) else "count"
