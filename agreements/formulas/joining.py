"""How two parts of a computation are joined: products before sums, the hundred of a percentage, shares and weights, one factor once.

For operands.py and grammar.py. Knows no words.
"""

from __future__ import annotations

from fractions import Fraction

from agreements.formulas.computation import SIGNS, Node, is_rate_factor, leaves, multiplied_by
from agreements.formulas.met import Met
from agreements.formulas.tokens import Token
from agreements.formulas.wording import MONEY, SCALED


class Joining(Met):
    """Joins the parts of one formula to a tree."""

    def bind(self, nodes: list[Node], signs: list[str]) -> Node:
        """Products first, then sums, from the left."""
        terms, pending = [nodes[0]], []
        for sign, node in zip(signs, nodes[1:], strict=True):
            if SIGNS[sign][1] == 2:
                terms[-1] = self.join(sign, terms[-1], node)
            else:
                terms.append(node)
                pending.append(sign)
        result = terms[0]
        for sign, term in zip(pending, terms[1:], strict=True):
            result = self.join(sign, result, term)
        return result

    def percentage(self, node: Node) -> Node:
        """The node times 100%."""
        return self.join("multiply", node, Node("number", value=Fraction(100), percent=True))

    def join(self, sign: str, left: Node, right: Node) -> Node:
        """Two parts and the sign between them."""
        if sign == "multiply":
            self._multiply(left, right)
        elif sign in ("add", "subtract"):
            if left.kind == right.kind == "number" and (left.percent or right.percent):
                return self._folded(sign, left, right)
            self._sum(left, right)
        elif right.kind == "number" and right.value == 0:
            self.refuse("formula-zero-divisor", right.tokens[0].start, right.tokens[-1].end)
        elif right.kind == "number" and right.percent:
            # "… / 100%": by a hundred, or by the whole.
            self.refuse("two-readings", right.tokens[0].start, right.tokens[-1].end)
        elif right.kind == "number" and (stroke := _stroke_in(left)) is not None and self._alike(stroke, left, right):
            # "Laba / aset / 12", "laba/aset/12"; "siswa SD/MI / 12" has a name.
            self.refuse("two-readings", left.tokens[0].start, right.tokens[-1].end)
        return Node(sign, parts=[left, right])

    def _alike(self, stroke: Token, left: Node, right: Node) -> bool:
        """Whether the stroke of a name is written as what divides by the number behind it, with blanks around it or without."""
        written = self.text[stroke.start - 1 : stroke.end + 1]
        return written == " / " or (self.glued(left, right) and " " not in written)

    def glued(self, left: Node, right: Node) -> bool:
        """Whether nothing but a stroke stands between two parts, as in "1/3"."""
        return bool(left.tokens and right.tokens) and self.text[left.tokens[-1].end : right.tokens[0].start] == "/"

    def _multiply(self, left: Node, right: Node) -> None:
        """60% of a fraction are its share of a percentage; 60% of a value are 0.6 of it. A factor that is applied twice is refused."""
        pairs = (left, right), (right, left)
        for number, other in pairs:
            if is_rate_factor(number) and any(is_rate_factor(leaf) for leaf in multiplied_by(other)):
                written = [token for leaf in (right, left) for token in leaf.tokens]
                self.refuse("factor-twice", *((written[0].start, written[0].end) if written else (self.extent.start, self.extent.end)))
        for number, other in pairs:
            if number.kind != "number":
                continue
            if is_rate_factor(number) and not self.divided and (stroke := _stroke_in(other)) is not None:
                # "Keputusan terbit/permohonan masuk x 100": a share whose stroke nobody can tell from that of a name.
                self.refuse("no-division", stroke.start, stroke.end)
            if number.percent and not (other.is_quotient and not other.is_percentage):
                if number is left and number.value == 100 and self.weighed:
                    # "50% x A + 100% x B"
                    number.value, number.percent = Fraction(1), False
                    continue
                if number.value == 100 and other.kind != "number":
                    spot = number.tokens[0] if number.tokens else None
                    if not other.is_quotient:
                        self.refuse("no-division", spot.start if spot else 0, spot.end if spot else len(self.text))
                    continue
                number.value, number.percent = number.value / 100, False

    def _folded(self, sign: str, left: Node, right: Node) -> Node:
        """The number that a sum of percentages is, or of 1 and one: "(100% - 5%)", "(1 + 5%)"; of another number it is refused."""
        both = left.percent and right.percent
        one, other = (node.value / (100 if node.percent and not both else 1) for node in (left, right))
        tokens = [*left.tokens, *right.tokens]
        if not both and Fraction(1) not in (left.value, right.value):
            self.refuse("two-readings", tokens[0].start, tokens[-1].end)
        return Node("number", tokens, one + other if sign == "add" else one - other, percent=both)

    def _sum(self, left: Node, right: Node) -> None:
        """One is 100% beside a percentage; a percentage and a fraction that is none have no sum."""
        for number, other in ((left, right), (right, left)):
            if other.kind == "quantity" and _is_unlike(number, other.tokens[0]):
                self.refuse("two-readings", other.tokens[0].start, other.tokens[-1].end)
            if number.kind == "number" and number.percent and other.kind == "divide" and not other.is_percentage:
                self._beside_fraction(number, other)
            # "1 - A/B x 100%"
            if number.kind == "number" and number.value == 1 and not number.percent and other.is_percentage:
                number.value, number.percent = Fraction(100), True
            # "A/B - C/D x 100%": the hundred is meant for both.
            if number.is_quotient and not number.is_percentage and number.kind == "divide" and other.is_percentage:
                spots = sorted((leaf.tokens[0].start, leaf.tokens[-1].end) for leaf in (*leaves(number), *leaves(other)))
                self.refuse("two-readings", spots[0][0], spots[-1][1])

    def _beside_fraction(self, number: Node, quotient: Node) -> None:
        """100% beside a fraction is one: "100% - A/B" is 1 - a/b. A mean of percentages is none, and of a mean of what may be in percent
        nobody knows: "100% - (persentase A + persentase B)/2", "100% - nilai/2".
        """
        below = quotient.parts[1]
        above, under = (frozenset[str]().union(*(leaf.tokens[0].marks for leaf in leaves(part) if leaf.tokens)) for part in quotient.parts)
        if "percentage" in above - under:
            return
        if not above.isdisjoint(("rated", "measured", "unclear")) and (below.kind == "number" or "count" in under):
            self.refuse("two-readings", number.tokens[0].start, below.tokens[-1].end if below.tokens else self.extent.end)
        number.value, number.percent = number.value / 100, False


def _is_unlike(node: Node, first: Token) -> bool:
    """Whether a percentage has no sum with the quantity that begins with the word: "A / B x 100% + jumlah C"; "pagu + 10%": of what."""
    if node.kind == "number":
        return node.percent and not first.marks.isdisjoint(("count", MONEY))
    return node.is_percentage and first.marks.isdisjoint(SCALED) and len(first.text) > 2


def _stroke_in(node: Node) -> Token | None:
    """The stroke within the name of a quantity: "keputusan terbit/permohonan masuk"."""
    return next((token for token in node.tokens if node.kind == "quantity" and (token.kind, token.text) == ("joint", "/")), None)
