"""The numbers of a formula: constants, weights and factors, in digits or in words, and letters that stand for one.

For grammar.py. A number that is damaged, or may be two numbers, is refused.
"""

from __future__ import annotations

import re
from fractions import Fraction

from agreements.formulas.computation import Node
from agreements.formulas.items import Group, Items, flat, is_led, operates, trimmed
from agreements.formulas.met import Met
from agreements.formulas.operators import BOUNDS
from agreements.formulas.phrases import weight_of
from agreements.formulas.pieces import Piece
from agreements.formulas.tokens import SYMBOL, Token, is_power, number_of, run_around
from agreements.formulas.wording import OPERATIONS, alternatives
from agreements.notation.numbers import DAMAGED, Number, number_words
from agreements.notation.spelled import leading_number
from agreements.notation.vocabulary import Vocabulary

# A letter that is no unit, as "m" is: a quantity whose sign is missing.
_LETTER = re.compile("[A-Za-fi-kn-z]")

# A word with the number that tells which one of several it is.
_INDEXED = re.compile(r"(?<!\w)(?P<word>[^\W\d_]{2,}) (?P<index>[1-9]|1\d)(?![\w%]|[.,/]\d| ?%)")


class Constants(Met):
    """Reads the numbers of one formula."""

    def number(self, head: Token, items: Items) -> Node | None:
        """The node of a number with its unit and its remarks; None if it is refused."""
        if not self.is_clear(head, items[1:]) or head.number is None:
            return None
        tokens = [item for item in items if isinstance(item, Token)]
        sign = tokens[1].text.lower() if len(tokens) > 1 and tokens[1].kind == "percent" else ""
        percent = sign not in ("", "‰", "permil")
        unit = "%" if percent else "‰" if sign else ""
        for group in (item for item in items[1:] if isinstance(item, Group) and not operates(item)):
            self.pass_over("remark", [group])
        self.pieces.append(Piece("number", self.text[tokens[0].start : tokens[-1].end], tokens[0].start, tokens[-1].end, unit))
        return Node("number", tokens, head.number, percent=percent)

    def is_clear(self, number: Token, rest: Items) -> bool:
        """Whether a number has one value, and nothing but its unit or a remark behind it; else it is refused."""
        remark = next((item.start for item in rest if item.kind == "comma"), self.extent.end)
        last = rest[-1].end if rest else number.end
        behind = (sign for sign in self.unread if number.end < sign.start < last and not self._bounds(sign, number))
        remark = min([remark, *(sign.start for sign in behind)])
        begin, stop = run_around(self.text, number)
        if number.number is None or (DAMAGED.search(self.text[begin:stop]) and not number.is_scanned):
            self.refuse("not-read", begin, stop)
        elif number.doubtful and not (rest and rest[0].kind == "word"):
            self.refuse("two-readings", number.start, number.end)
        for place, item in enumerate(rest):
            # "48 K/L" are so many offices, "2 K" is damaged, and so is "2x nilai".
            whole = [one.kind for one in rest[1:2]] != ["joint"]
            letter = place == 0 and whole and isinstance(item, Token) and _LETTER.fullmatch(item.text)
            # "x 1.000", and below it "Jumla penduduk": no unit, but what a lost line divides by.
            lettered = place == 0 and isinstance(item, Token) and self._is_part(item)
            below = place == 0 and (lettered or not self.divided) and "\n" in self.text[number.end : item.start]
            below = below and self.text[item.start].isupper()
            if item.start < remark and (letter or below or item.kind == "number"):
                self.refuse("not-read", item.start, item.end)
        if remark < self.extent.end and rest and self.read and rest[-1].end < self.read[-1].end and rest[-1].kind != "comma":
            # "… x 100%, x + y": what stands behind the comma goes on.
            self.refuse("not-read", rest[-1].start, rest[-1].end)
        return not self.problems

    def _is_part(self, letter: Token) -> bool:
        """Whether letters behind a number are computed with, as they are of the legend or before another sign: "x 100", "FCR x (A/U)"."""
        following = next((token.kind for token in self.read if token.start >= letter.end), "")
        return letter.text in self.legend or (SYMBOL.fullmatch(letter.text) is not None and following in OPERATIONS)

    def _bounds(self, sign: Token, number: Token) -> bool:
        """Whether the sign is a bound in words behind a number: "x 100 %" above "total tunggakan ≥ 12 bulan", not "x 100 % ≥ 80 %"."""
        return sign.text in BOUNDS and any(one.kind == "word" and number.end <= one.start < sign.start for one in self.read)

    def weight(self, items: Items) -> int | None:
        """The number of items of a weight without a sign: of a whole number before a letter, in a sum, or of the legend."""
        head, last = items[0], items[-1]
        scaled = self.divided and isinstance(head, Token) and head.number is not None and is_power(head.number)
        if scaled and isinstance(last, Token) and last.text in self.legend:
            # "K / L x 1.000 KH": so many of what the legend says, or times that.
            self.refuse("two-readings", head.start, last.end)
        if len(items) == 2 and isinstance(head, Token) and isinstance(last, Token) and self._divides_apart(head, last):
            # "DOP / 3 NM": by the number, or by so many of the letter.
            self.refuse("two-readings", head.start, last.end)
            return None
        named = head.start in self.coefficients or (isinstance(last, Token) and last.text in self.legend)
        return weight_of(items, named=named)

    def _divides_apart(self, number: Token, letter: Token) -> bool:
        """Whether a whole number stands behind a sign that divides, and a letter of the legend with a blank behind it."""
        whole = number.number is not None and number.number.denominator == 1 and not letter.glued
        return whole and letter.text in self.legend and self.text[: number.start].rstrip().endswith(("/", ":", "÷"))

    def note_coefficients(self, segments: list[Items], signs: list[Token]) -> None:
        """Note the weights of a sum: whole numbers before abbreviations, "3 IKM + 2 SAKIP" ("3 OPD + 2 OPD" are so many of the same)."""
        if not any(sign.kind in ("add", "subtract") for sign in signs):
            return
        above = [part for part, sign in zip(segments, ["", *(sign.kind for sign in signs)], strict=True) if sign != "divide"]
        pairs = [part for part in map(trimmed, above) if len(part) == 2 and part[0].kind == "number" and isinstance(part[1], Token)]
        if len({part[1].text for part in pairs if isinstance(part[1], Token)}) == len(pairs):
            self.coefficients |= {part[0].start for part in pairs}
        # "40% kualitas + 60% realisasi": a percentage of each.
        shares = [part for part in map(trimmed, segments) if [item.kind for item in part[:3]] == ["number", "percent", "word"]]
        self.coefficients |= {part[0].start for part in shares} if len(shares) > 1 else set()

    def constant(self, items: Items) -> Node | None:
        """The number of "konstanta (100.000)", or of a letter that the legend gives a number."""
        words = [item for item in items if isinstance(item, Token)]
        if is_led(items, "constant") or is_led(items, "weight"):
            behind = flat(items[1:])
            numbers = [token.of_kind("number") for token in behind if token.value is not None]
            rest = [token for token in behind if token.text not in ("%", "persen") and not token.text[:1].isdigit()]
            percent = [token.of_kind("percent") for token in behind if token.text in ("%", "persen")]
            # "Bobot kualitas (40%)", "bobot kualitas 0,4"
            share = bool(percent) or (len(numbers) == 1 and (numbers[0].number or 0) < 1)
            titled = is_led(items, "weight") and share and (percent or numbers)[-1].start == behind[-1].start
            if len(numbers) == 1 and (not rest or titled) and not self._is_index(numbers[0]):
                return self.number(numbers[0], [numbers[0], *percent])
        if (said := _number_said(words, self.vocabulary)) is not None and len(items) == len(words):
            self.pieces.append(Piece("number", " ".join(word.text for word in words), words[0].start, words[-1].end))
            return Node("number", words, Fraction(said))
        if len(words) != 1:
            return None
        if len(items) != 1 or words[0].text not in self.legend:
            return None
        named = alternatives(self.vocabulary, "constant")
        given = re.fullmatch(rf"(?i:(?:{named})\s*[(=:]?\s*)?(\d[\d.,]*)\s*(%|persen)?\s*\)?", self.legend[words[0].text][0])
        if given is None:
            return None
        begin = self.legend[words[0].text][1] + given.start(1)
        token = Token("number", given[1], begin, begin + len(given[1]), value=number_of(given[1]))
        number = token.of_kind("number").number
        if number is None:
            return None
        self.pieces.append(Piece("number", token.text, token.start, token.end, "%" if given[2] else ""))
        return Node("number", [token], number, percent=bool(given[2]))

    def _is_index(self, number: Token) -> bool:
        """Whether the number tells which one it is, as beside another word too: "nilai 1 x bobot 1 + nilai 2 x bobot 2"."""
        beside = [
            found["word"] for found in _INDEXED.finditer(self.text, self.extent.start, self.extent.end) if found["index"] == number.text
        ]
        return len({word.lower() for word in beside}) > 1

    def is_constant(self, items: Items) -> bool:
        """Whether the items are a number in words, or a letter or a constant that stands for one."""
        return Constants(self.text, self.extent, self.vocabulary).constant(items) is not None


def _number_said(words: list[Token], vocabulary: Vocabulary) -> Number | None:
    """The number that the words say, with at most one word for its unit."""
    # A formula does not begin to count at "satu" or "ratus" (the table counting-words), unless it says nothing else: "satu dikurangi …".
    if not words or (len(words) > 1 and words[0].key not in number_words(vocabulary).numbers):
        return None
    value, end = leading_number([word.key for word in words], vocabulary)
    rest = words[end:]
    return value if len(rest) <= 1 and all(token.kind == "word" for token in rest) else None
