"""The parts of a formula between its operations: numbers, weights, brackets, phrases that join by themselves, and the words of quantities.

For grammar.py, which says what stands between them. What one phrase joins is phrases.py's.
"""

from __future__ import annotations

from abc import abstractmethod
from itertools import pairwise

from agreements.formulas.brackets import Brackets
from agreements.formulas.computation import Node, chain
from agreements.formulas.constants import Constants
from agreements.formulas.items import Group, Items, computes, flat, is_led, linear, operates, said_again, symbolic, tokens_of, trimmed
from agreements.formulas.joining import Joining
from agreements.formulas.periods import share_lead, share_year
from agreements.formulas.phrases import compares, phrase, unclear_list
from agreements.formulas.readings import only_unit
from agreements.formulas.side_by_side import letters_apart, result_named, second_begun
from agreements.formulas.signs import tokenize
from agreements.formulas.tokens import Token, opens
from agreements.formulas.wording import OPERATIONS, QUANTITY
from agreements.notation.spelled import words_of_numbers

# Words and signs of a legend that letters are followed to; no formula has more.
_EXPLAINED = 500
# As long as a symbol with its indices is: "fpi", "Fci-1".
_SHORT = 5
# Such a word computes with what stands in a bracket behind it.
_JOINS = ("count", "mean", "total", "gathers", "ratio", "percentage", "difference", "product", "change")
_GATHERS = ("count", "gathers", "mean", "total", "difference", "product", "computed")


class Operands(Constants, Joining, Brackets):
    """Reads the parts of one formula."""

    @abstractmethod
    def level(self, items: Items) -> Node | None:
        """The node of what stands between two brackets."""

    def defined(self, items: Items) -> list[Token]:
        """What a letter stands for, if the legend says that it is computed: "a adalah nilai tahun ini dikurangi nilai tahun lalu"."""
        letter = items[0] if len(items) == 1 else None
        if not isinstance(letter, Token) or letter.text not in self.legend:
            return []
        _, start, end = self.legend[letter.text]
        tokens = tokenize(self.text, self.vocabulary, start, end)
        return tokens if any(one.kind in OPERATIONS and self._operates(tokens, at) for at, one in enumerate(tokens)) else []

    def _operates(self, tokens: list[Token], at: int) -> bool:
        """Whether a sign of a legend computes: "yang berasal dari K/L/D/I" and "dokumen perencanaan - penganggaran" are names."""
        sign, behind = tokens[at], tokens[at + 1 : at + 2]
        apart = not sign.glued and not any(token.glued for token in behind)
        again = any(token.key in {one.key for one in tokens[:at]} or token.text in self.legend for token in behind)
        begins = again or any(token.kind in ("open", "number") for token in behind) or opens(tokens, at + 1, surely=False)
        return sign.text.isalpha() or (apart and (sign.kind != "subtract" or begins))

    def followed(self, letter: Token, tokens: list[Token]) -> Node | None:
        """The node of what a letter stands for; a legend that goes round in circles, or never ends, is refused."""
        if letter.text in self.following or len(self.explained) > _EXPLAINED:
            self.refuse("not-read", letter.start, letter.end)
            return None
        self.following.append(letter.text)
        self.explained += tokens
        self.pass_over("letter", [letter])
        node = self.level(self.grouped([token for token in tokens if token.kind != "other"]))
        self.following.pop()
        return node

    def operand(self, items: Items) -> Node | None:
        """The node of a number, a bracket, or the words of a quantity."""
        items = trimmed(items)
        if not items:
            return None
        head = items[0]
        if isinstance(head, Group) and all(self._is_aside(item) for item in items[1:]):
            # "(0,4 x A) (sumber: BPS)", "(A + B) hari"
            self.pass_over("remark", items[1:])
            return self.level(head.items)
        if (constant := self.constant(items)) is not None:
            self.pass_over("constant", items)
            return constant
        if (computed := self.defined(items)) and isinstance(head, Token):
            return self.followed(head, computed)
        if (length := self.weight(items)) is not None:
            weight, part = self.operand(items[:length]), self.operand(items[length:])
            return self.join("multiply", weight, part) if weight and part else None
        if isinstance(head, Token) and head.kind == "number" and only_unit(items[1:]):
            return self.number(head, items)
        items = self._without_figure(items)
        if (found := phrase(items, divided=self.divided, multiplied=self.multiplied)) is not None:
            return self.spoken(*found)
        averaged = items[1:] if is_led(items, "measured") else items
        if is_led(averaged, "mean") and unclear_list(averaged):
            self.refuse("two-readings", items[0].start, items[-1].end)
            return None
        if is_led(items, "ratio") and not self.divided and compares(items):
            # "Rasio jumlah guru dan murid": what is divided by what is not said.
            self.refuse("no-division", items[0].start, items[-1].end)
            return None
        groups = [item for item in items if isinstance(item, Group) and computes(item)]
        named = bool(groups) and items[-1] is groups[0]
        meant = is_led(averaged, "mean") and bool(groups) and _counted(groups[0])
        if named and (_explains(groups[0], items) or meant or self._of_letters(groups[0])):
            # "Rerata nilai (jumlah nilai : jumlah desa)", not "rerata laju (km : jam)"; "Nilai kinerja (A + B + C)" of letters that are
            # explained
            self.pass_over("label", items[:-1])
            return self.level(groups[0].items)
        return self._with_group(items, groups[0]) if groups else self.quantity(items)

    def _without_figure(self, items: Items) -> Items:
        """What stands behind a word that only says that a number is computed: "angka perbandingan antara A dan B"."""
        if not _is_figure(items) or phrase(items[1:], divided=self.divided, multiplied=self.multiplied) is None:
            return items
        self.pass_over("label", items[:1])
        return self._without_figure(items[1:])

    def _is_aside(self, item: Token | Group) -> bool:
        """Whether it says nothing that is computed behind a bracket: a remark, or the unit of time with which the formula ends."""
        if isinstance(item, Group):
            return not computes(item)
        return "time" in item.marks and not self.text[item.end : self.extent.end].strip(" .")

    def _with_group(self, items: Items, group: Group) -> Node | None:
        """The node of words around a bracket that holds a computation."""
        words = [item for item in items if isinstance(item, Token) and item.kind == "word"]
        if (is_led(items, "count") or is_led(items, "mean")) and len(words) == 1 and not linear(group):
            # "Σ (bobot x nilai)": only who has all of them can add them up.
            node = Node("quantity", [token.of_kind("word") for token in flat(items) if token.kind != "comma"])
            self.quantities.append(node)
            return node
        if words and all(symbolic(word) for word in words) and not (len(words) == 1 and is_led(items, "count")):
            self.refuse("no-such-operation", items[0].start, items[-1].end)
            return None
        if len(words) > 1 and words[0].text in "Σ∑" and all(len(one.text) <= _SHORT for one in (*words, *_words_of(group))):
            # "Σ fpi (Fci + Fci-1)": a sum of products.
            self.refuse("no-such-operation", items[0].start, items[-1].end)
            return None
        if words and words[0].start >= group.end and "count" in words[0].marks:
            # "(A / B) jumlah x 100%": what it counts is lost.
            self.refuse("not-read", words[0].start, words[-1].end)
            return None
        if is_led(items, "count") and items[1] is group and len(words) > 1:
            # "Jumlah (PNS + PPPK) yang dilatih": of both together, or one figure.
            self.refuse("two-readings", items[0].start, items[-1].end)
            return None
        of_these = bool(words) and items[-1] is group and words[-1].key in ("dari", "antara", "atas")
        if len(words) <= 1 or isinstance(items[0], Group) or of_these or all("count" in word.marks for word in words):
            if all(symbolic(one) or one.kind in OPERATIONS for one in tokens_of(group.items)) and items[-1] is group:
                # "Efektivitas (a/b)"
                self.pass_over("label", words)
            inner = self.level(group.items)
            return Node("mean", parts=chain(inner, "add")) if inner and inner.kind == "add" and is_led(items, "mean") else inner
        return self.quantity(items)

    def quantity(self, items: Items) -> Node | None:
        """The node of a quantity, of all the words that are there."""
        items = trimmed(items)
        if (again := said_again(items)) is not None:
            # "(PDRB (t) PDRB (t-1))": the sign between them is lost.
            self.refuse("not-read", items[0].start, again.end)
            return None
        if (apart := letters_apart(items, self.legend)) is not None:
            self.refuse("not-read", *apart)
            return None
        if len(items) == 2 and self._is_sigma(items[0]) and isinstance(items[1], Group) and items[0].end == items[1].start:
            self.refuse("no-such-operation", items[0].start, items[1].end)
            return None
        if len(items) == 2 and is_led(items, "count") and isinstance(items[1], Group):
            # "Σ(NRR tertimbang)": no remark, but what is counted.
            items = [items[0], *items[1].items]
        tokens = [token for token in flat(items) if token.kind not in ("comma", "label")]
        if tokens[-1].kind == "number" and self.text[: tokens[-1].start].rstrip(" \t").endswith("\n"):
            # "FR x SR", and below it "1000"
            self.refuse("not-read", tokens[-1].start, tokens[-1].end)
            return None
        if tokens[0].kind == "number" and any(opens(tokens, at) for at in range(1, len(tokens))):
            # "x 100 % total jalan": a number that nothing joins to what follows.
            self.refuse("not-read", tokens[0].start, tokens[-1].end)
            return None
        if (self.divided or self.multiplied) and (got := result_named(tokens)) is not None:
            self.refuse("two-readings", got.start, tokens[-1].end)
            return None
        if (below := second_begun(tokens, self.text, shared=self.multiplied and self.divided)) is not None:
            self.refuse("no-division" if self.multiplied else "two-readings", tokens[0].start, below.end)
            return None
        if is_led(items, "heading") and (inside := next((item for item in items if isinstance(item, Group) and _divides(item)), None)):
            # "Persentase desa (A dibagi B) dan C": what stands around the bracket belongs to nothing.
            self.refuse("two-readings", inside.start, inside.end)
            return None
        if self._names_nothing(tokens):
            self.refuse("not-a-quantity", tokens[0].start, tokens[-1].end)
        node = Node("quantity", tokens)
        self.quantities.append(node)
        return node

    def _names_nothing(self, tokens: list[Token]) -> bool:
        """Whether the words only count ("jumlah"), or are numbers that are none together: "dua pertiga sepertiga"."""
        numbers = words_of_numbers(self.vocabulary)
        return all("count" in token.marks for token in tokens) or all(token.key in numbers for token in tokens)

    def _is_sigma(self, item: Token | Group) -> bool:
        """Whether it is the letter that is left of a sum's sign where its font was lost: "S(skor x bobot)"."""
        return isinstance(item, Token) and item.text == "S" and "S" not in self.legend

    def _of_letters(self, group: Group) -> bool:
        """Whether a bracket computes with letters of the legend and nothing else: no remark as "(hidup + mati)" is."""
        words = [item for item in group.items if isinstance(item, Token) and item.kind == "word"]
        return operates(group) and bool(words) and all(word.text in self.legend for word in words)

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
        return self.percentage(node) if does == "percentage" else node


def _is_figure(items: Items) -> bool:
    """Whether the first word only says that what is computed behind it is a number: "angka", "besaran", "nilai"."""
    behind = any(is_led(items[1:], does) for does in ("ratio", "percentage"))
    return behind and isinstance(items[0], Token) and QUANTITY in items[0].marks and items[0].marks.isdisjoint(_JOINS)


def _counted(group: Group) -> bool:
    """Whether it divides one count by another."""
    divides = next((at for at, item in enumerate(group.items) if item.kind == "divide"), 0)
    parts = group.items[:divides], group.items[divides + 1 :]
    return divides > 0 and all(is_led(part, "count") or is_led(part, "gathers") for part in parts)


def _explains(group: Group, items: Items) -> bool:
    """Whether it computes what the words before it are: "Persentase bayi yang diimunisasi (A dibagi B)", "Incidence rate (kasus/penduduk x
    100.000)", "Laju inflasi (IHK bulan ini - IHK bulan lalu)"; no unit, choice or range as in "kecepatan (km : jam)".
    """
    if is_led(items, "heading") and _divides(group):
        return True
    tokens = tokens_of(group.items)
    at = next((at for at, token in enumerate(tokens) if token.kind in ("divide", "multiply", "subtract")), 0)
    called = len(items) == len(["AVG", group]) and items[-2].end == group.start
    if at == 0 or called or any(is_led(items, does) for does in _GATHERS):
        # "AVG(tanggal selesai - tanggal masuk)"
        return False
    sign, left, right = tokens[at], tokens[:at], tokens[at + 1 :]
    less = sign.kind == "subtract"
    if less and (_tells_which(left) or _tells_which(right)):
        return False
    factor = _divides(group) and any(one.kind in ("multiply", "divide") and two.kind == "number" for one, two in pairwise(right))
    begun = _begins(right) and (_begins(left) or (sign.kind == "multiply" and left[0].kind == "number"))
    again = less and left[0].key in [token.key for token in right[:1]]
    spoken = len(sign.text) > 1 and sign.text[0].isalpha()
    return factor or spoken or ((begun or again) and max(len(left), len(right)) > 1)


def _begins(side: list[Token]) -> bool:
    return bool(side) and (side[0].kind == "group" or opens(side, 0, surely=False))


def _tells_which(side: list[Token]) -> bool:
    """Whether it is one of many by its number or class: "kelas 1", "golongan IV", "usia 59 bulan"."""
    return bool(side) and (not side[0].marks.isdisjoint(("class", "period")) or [token.kind for token in side[1:2]] == ["number"])


def _words_of(group: Group) -> list[Token]:
    return [token for token in flat([group]) if token.text[:1].isalpha()]


def _divides(group: Group) -> bool:
    return any(item.kind == "divide" for item in group.items)
