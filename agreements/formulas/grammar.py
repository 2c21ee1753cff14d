"""The grammar of formulas: words, numbers, signs and brackets, joined to a tree as official Indonesian binds them (docs/formulas.md).

For prose.py, which names the tree's quantities and judges it. What one phrase or sign means stands in phrases.py and
tokens.py.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from agreements.formulas.brackets import Brackets
from agreements.formulas.computation import SIGNS, Node, is_rate_factor, leaves, multiplied_by
from agreements.formulas.constants import Constants
from agreements.formulas.lines import below_line, hundred_last, with_line, with_rates
from agreements.formulas.periods import is_period, share_lead, share_prefix, share_year
from agreements.formulas.phrases import (
    Group,
    Items,
    after_lead,
    after_tell,
    before_sign,
    compares,
    computes,
    content,
    flat,
    led,
    linear,
    phrase,
    said_again,
    symbolic,
    trimmed,
    unclear_list,
    with_products,
)
from agreements.formulas.pieces import Piece
from agreements.formulas.readings import is_number, only_unit, two_readings
from agreements.formulas.tokens import Token, opens
from agreements.formulas.wording import OPERATIONS


class Parser(Constants, Brackets):
    """Reads one formula. What it met stays in `problems` (then there is no tree), `pieces`, `quantities` and `assumed`.

    `divided` and `multiplied` say whether the formula has such an operation anywhere.
    """

    def parse(self) -> Node | None:
        """The tree of the whole formula."""
        start, end, percent = self.extent.start, self.extent.end, self.extent.percent
        tokens = self.tokens(start, end)
        self.read = tokens
        items = self.grouped(tokens)
        if self.problems and not items:
            return None
        self.divided = any(t.kind == "divide" for t in tokens)
        self.multiplied = percent or any(t.kind == "multiply" for t in tokens)
        if (power := next((token for token in tokens if token.kind == "power"), None)) and computes(Group(list(tokens), start, end)):
            self.refuse("no-such-operation", power.start, power.end)
        second, equals = self.extent.second, next((sign.start for sign in self.unread if sign.text == "="), None)
        if second is None and equals is not None:
            # "A / B = C x D": behind the last end of something another formula begins.
            ended = [token.end for token in tokens if token.kind == "comma" and token.end < equals]
            begun = [token.start for token in tokens if token.start >= max(ended, default=equals)]
            second = begun[0] if begun else equals
        computed = self.divided or self.multiplied or any(token.kind in OPERATIONS for token in tokens)
        if second is not None and computed:
            self.refuse("second-formula", second, end)
        if not any(token.kind in ("word", "number") for token in tokens) or re.fullmatch(r"\W*n\W?a\W*", self.text.lower()):
            self.refuse("formula-empty", start, end)
            return None
        told = after_tell(items)
        self.pass_over("label", items[: len(items) - len(told)])
        node = self.level(told)
        share_prefix(self.quantities)
        if node is not None and percent and node.is_quotient and not node.is_percentage:
            node = self.join("multiply", node, Node("number", value=Fraction(100), percent=True))
        return node if not self.problems else None

    # --- one level of brackets

    def level(self, items: Items) -> Node | None:
        """The node of what stands between two brackets."""
        for place, item in reversed(list(enumerate(items))):
            # "Persentase desa: jumlah A dibagi jumlah B": a label, if something follows it.
            if item.kind == "label" and place + 1 < len(items):
                if any(before.kind in OPERATIONS for before in items[:place]):
                    self.refuse("two-readings", items[0].start, items[-1].end)
                    return None
                self.pass_over("label", items[: place + 1])
                items = items[place + 1 :]
                break
        segments: list[Items] = [[]]
        signs: list[Token] = []
        for item in with_products(items):
            if item.kind in OPERATIONS and isinstance(item, Token):
                signs.append(item)
                segments.append([])
            else:
                segments[-1].append(item)  # type: ignore[attr-defined]
        if not signs:
            return self.operand(items)
        if signs[0].kind in ("add", "subtract") and not signs[0].text.isalpha() and not content(segments[0]):
            signs, segments = signs[1:], segments[1:]
        below_line(segments, signs)
        self.note_coefficients(segments, signs)
        segments = [*map(before_sign, segments[:-1]), segments[-1]]
        for place, sign in enumerate(signs):
            self.pieces.append(Piece(sign.kind, sign.text, sign.start, sign.end))
            if not content(segments[place + 1]):
                self.refuse("nothing-after", sign.start, sign.end)
            elif place == 0 and not content(segments[0]):
                self.refuse("nothing-before", sign.start, sign.end)
        if self.problems:
            return None
        if not signs:
            return self.operand(segments[0])
        compared = any(sign.kind == "divide" and sign.text.lower() in ("terhadap", "thd") for sign in signs)
        share = compared and led(segments[0], "percentage") and not opens([t for t in segments[0][1:] if isinstance(t, Token)], 0)
        if share and content(segments[0][1:]):
            # "Persentase desa tertib terhadap seluruh desa"
            segments[0] = segments[0][1:]
        rated, kinds = with_rates(segments, signs)
        for segment in segments:
            # "x 1.000 per 1.000 penduduk" says the factor twice.
            if len(rated) < len(segments) and not any(segment is other for other in rated):
                self.pass_over("remark", segment)
        node = self.joined(*hundred_last(*with_line(rated, kinds, self.divided)))
        if node is None or not share or self.multiplied:
            return node
        return self.join("multiply", node, Node("number", value=Fraction(100), percent=True))

    def joined(self, segments: list[Items], signs: list[str]) -> Node | None:
        """The parts joined as they bind. A single division with sums around it divides all that stands before it by all behind it:
        a count is never added to a quotient. A number is: "1 - A/B".
        """
        first = segments[0]
        said_twice = (
            ("divide" in signs and led(first, "ratio"))
            or ("subtract" in signs and led(first, "difference"))
            or ("multiply" in signs and led(first, "product"))
        )
        if led(first, "percentage") and "divide" in signs and opens([t for t in first[1:] if isinstance(t, Token)], 0):
            node = self.joined([first[1:], *segments[1:]], signs)
            hundred = Node("number", value=Fraction(100), percent=True)
            return node if self.multiplied or node is None else self.join("multiply", node, hundred)
        if said_twice and content(after_lead(first)):
            # "Selisih A dikurangi B": the operation is said twice.
            first = after_lead(first)
        elif led(first, "mean") and set(signs) == {"add"} and not any(is_number(part) or led(part, "mean") for part in segments[1:]):
            return self.spoken("mean", [after_lead(first), *segments[1:]])
        elif led(first, "mean") and signs[-1] == "divide" and is_number(segments[-1]) and set(signs[:-1]) <= {"add"}:
            # "Rata-rata (A + B) / 2": the mean is said twice.
            first = after_lead(first)
        nodes: list[Node] = []
        segments = [first, *segments[1:]]
        if self.divided and any(self.second_formula(segment) for segment in segments[1:]):
            return None
        if (place := two_readings(segments, signs, self.is_constant)) is not None:
            self.refuse("two-readings", *place)
            return None
        for segment in segments:
            node = self.operand(segment)
            if node is None:
                return None
            nodes.append(node)
        compared = "divide" in signs and "multiply" not in signs and set(signs) == {"divide"}
        if compared and is_period(nodes[-1]) and nodes[0].kind == "quantity" and not any("period" in t.marks for t in nodes[0].tokens):
            # "Jumlah wisatawan dibandingkan tahun lalu": how many times, or how many more.
            self.refuse("two-readings", segments[0][0].start, segments[-1][-1].end)
            return None
        share_year(nodes)
        numbers = [node.kind == "number" for node in nodes]
        if signs.count("divide") == 1 and ("add" in signs or "subtract" in signs):
            at = signs.index("divide")
            stop = next((i for i in range(at + 1, len(signs)) if signs[i] == "multiply" and numbers[i + 1]), len(signs))
            added = [i for i, sign in enumerate(signs) if sign in ("add", "subtract")]
            ends = [-1, *added, len(signs)]
            alone = any(numbers[start + 1] for start, end in pairwise(ends) if end == start + 1)
            if all(i < stop for i in added) and not alone and "multiply" in signs[:at]:
                # "A x 70 + B x 50 dibagi C": all of it is divided, or the last product.
                self.refuse("two-readings", segments[0][0].start, segments[stop][-1].end)
                return None
            if all(i < stop for i in added) and not alone:
                begin, end = segments[0][0].start, segments[stop][-1].end
                self.assumed.append(Piece("sum-divided", self.text[begin:end], begin, end))
                top, bottom = self.bind(nodes[: at + 1], signs[:at]), self.bind(nodes[at + 1 : stop + 1], signs[at + 1 : stop])
                return self.bind([self.join("divide", top, bottom), *nodes[stop + 1 :]], signs[stop:])
        return self.bind(nodes, signs)

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

    def join(self, sign: str, left: Node, right: Node) -> Node:
        """Two parts and the sign between them. 60% of a fraction are its share of a percentage; 60% of a value are 0.6 of it."""
        if sign == "multiply":
            for number, other in ((left, right), (right, left)):
                if is_rate_factor(number) and any(is_rate_factor(leaf) for leaf in multiplied_by(other)):
                    written = [token for leaf in (right, left) for token in leaf.tokens]
                    self.refuse("factor-twice", *((written[0].start, written[0].end) if written else (self.extent.start, self.extent.end)))
            for number, other in ((left, right), (right, left)):
                if number.kind == "number" and number.percent and not (other.is_quotient and not other.is_percentage):
                    if number.value == 100 and other.kind != "number":
                        spot = number.tokens[0] if number.tokens else None
                        if not other.is_quotient:
                            self.refuse("no-division", spot.start if spot else 0, spot.end if spot else len(self.text))
                        continue
                    number.value, number.percent = number.value / 100, False
        if sign in ("add", "subtract"):
            for number, other in ((left, right), (right, left)):
                # "1 - A/B x 100%": one is 100 %.
                if number.kind == "number" and number.value == 1 and not number.percent and other.is_percentage:
                    number.value, number.percent = Fraction(100), True
                # "A/B - C/D x 100%": one in percent and one not have no difference; the hundred is meant for both.
                if number.is_quotient and not number.is_percentage and number.kind == "divide" and other.is_percentage:
                    spots = sorted((leaf.tokens[0].start, leaf.tokens[-1].end) for leaf in (*leaves(number), *leaves(other)))
                    self.refuse("two-readings", spots[0][0], spots[-1][1])
        if sign == "divide" and right.kind == "number" and right.value == 0:
            self.refuse("formula-zero-divisor", right.tokens[0].start, right.tokens[-1].end)
        return Node(sign, parts=[left, right])

    # --- one part

    def operand(self, items: Items) -> Node | None:
        """The node of a number, a bracket, or the words of a quantity."""
        items = trimmed(items)
        if not items:
            return None
        head = items[0]
        if len(items) == 1 and isinstance(head, Group):
            return self.level(head.items)
        if (constant := self.constant(items)) is not None:
            self.pass_over("constant", items)
            return constant
        if (length := self.weight(items)) is not None:
            weight, part = self.operand(items[:length]), self.operand(items[length:])
            return self.join("multiply", weight, part) if weight and part else None
        if isinstance(head, Token) and head.kind == "number" and only_unit(items[1:]):
            return self.number(head, items)
        if (found := phrase(items, divided=self.divided, multiplied=self.multiplied)) is not None:
            return self.spoken(*found)
        averaged = items[1:] if led(items, "measured") else items
        if led(averaged, "mean") and unclear_list(averaged):
            self.refuse("two-readings", items[0].start, items[-1].end)
            return None
        if led(items, "ratio") and not self.divided and compares(items):
            # "Rasio jumlah guru dan murid": what is divided by what is not said.
            self.refuse("no-division", items[0].start, items[-1].end)
            return None
        groups = [item for item in items if isinstance(item, Group) and computes(item)]
        words = [item for item in items if isinstance(item, Token) and item.kind == "word"]
        if groups and (led(items, "count") or led(items, "mean")) and len(words) == 1 and not linear(groups[0]):
            # "Σ (bobot x nilai)": only who has all of them can add them up.
            node = Node("quantity", [replace(token, kind="word") for token in flat(items) if token.kind != "comma"])
            self.quantities.append(node)
            return node
        if groups and words and all(symbolic(word) for word in words) and not (len(words) == 1 and led(items, "count")):
            self.refuse("no-such-operation", items[0].start, items[-1].end)
            return None
        of_these = bool(groups and words) and items[-1] is groups[0] and words[-1].key in ("dari", "antara", "atas")
        if groups and (len(words) <= 1 or isinstance(head, Group) or of_these):
            inner = self.level(groups[0].items)
            return Node("mean", parts=_terms(inner)) if inner and led(items, "mean") and len(_terms(inner)) > 1 else inner
        if (again := said_again(items)) is not None:
            # "(PDRB (t) PDRB (t-1))": the sign between them is lost.
            self.refuse("not-read", items[0].start, again.end)
            return None
        if len(items) == 2 and led(items, "count") and isinstance(items[1], Group):
            # "Σ(NRR tertimbang)": no remark, but what is counted.
            items = [items[0], *items[1].items]
        tokens = [token for token in flat(items) if token.kind not in ("comma", "label")]
        if tokens[0].kind == "number" and any(opens(tokens, at) for at in range(1, len(tokens))):
            # "x 100 % total jalan": a number that nothing joins to what follows.
            self.refuse("not-read", tokens[0].start, tokens[-1].end)
            return None
        if all("count" in token.marks for token in tokens):
            self.refuse("not-a-quantity", tokens[0].start, tokens[-1].end)
        node = Node("quantity", tokens)
        self.quantities.append(node)
        return node

    def second_formula(self, items: Items) -> bool:
        """Whether another formula follows a factor: "… x 100% jumlah C dibagi jumlah D"."""
        tokens = flat(trimmed(items))
        second = bool(tokens) and tokens[0].kind == "number" and any(opens(tokens, at) for at in (1, 2))
        if second:
            self.refuse("second-formula", tokens[0].start, tokens[-1].end)
        return second

    def spoken(self, does: str, parts: list[Items]) -> Node | None:
        """What a phrase joins. "Selisih realisasi tahun n dengan tahun n-1" says "realisasi" once."""
        nodes = [self.operand(part) for part in parts]
        if any(node is None for node in nodes):
            return None
        made = [node for node in nodes if node is not None]
        if does == "mean":
            share_lead(made)
            return Node("mean", parts=made)
        share_year(made)
        sign = "divide" if does == "percentage" else does
        node = made[0]
        for part in made[1:]:
            node = self.join(sign, node, part)
        hundred = Node("number", value=Fraction(100), percent=True)
        return self.join("multiply", node, hundred) if does == "percentage" else node


def _terms(node: Node) -> list[Node]:
    """The addends of a sum."""
    return [term for part in node.parts for term in _terms(part)] if node.kind == "add" else [node]
