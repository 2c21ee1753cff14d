"""The tokens of a formula as its brackets part them.

For grammar.py, which reads one level of brackets at a time.
"""

from __future__ import annotations

from agreements.formulas.items import Group, Items, is_led
from agreements.formulas.met import Met
from agreements.formulas.pieces import PAIRS
from agreements.formulas.signs import tokenize
from agreements.formulas.tokens import EITHER, Token
from agreements.formulas.typeset import ENDS
from agreements.formulas.wording import OPERATIONS

# No table has more columns.
_LAST_COLUMN = 40
# Brackets within brackets; no formula that anyone wrote has more.
MAX_DEPTH = 20


class Brackets(Met):
    """Reads the tokens of one formula and closes its brackets."""

    def tokens(self, start: int, end: int) -> list[Token]:
        """The tokens that count; where "pembilang" and "penyebut" are given apart, with the line between them."""
        if self.extent.line is None:
            found = tokenize(self.text, self.vocabulary, start, end)
        else:
            above, below = self.extent.line
            line = Token("divide", self.text[above:below], above, below)
            found = [*tokenize(self.text, self.vocabulary, start, above), line, *tokenize(self.text, self.vocabulary, below, end)]
        first, last = self.extent.skipped
        kept = [token for token in found if not first <= token.start < last]
        remarks = self.extent.remarks
        self.unread = [t for t in kept if t.kind == "other" and not any(start < t.start < end for start, end in remarks)]
        return self._divided_letters([token for token in kept if token.kind != "other"])

    def _divided_letters(self, tokens: list[Token]) -> list[Token]:
        """The tokens; of two letters that the legend explains, and nothing else, one is divided by the other: "A : B, A = …, B = …"."""
        words = [token for token in tokens if token.kind != "comma"]
        if [token.kind for token in words] != ["word", EITHER, "word"] or not {words[0].text, words[2].text} <= self.legend.keys():
            return tokens
        return [token.of_kind("divide") if token.kind == EITHER else token for token in tokens]

    def grouped(self, tokens: list[Token]) -> list[Token | Group]:
        """The tokens with their brackets closed; an end without a beginning, or the reverse, is a problem."""
        levels: list[tuple[Token | None, list[Token | Group]]] = [(None, [])]
        for token in tokens:
            if token.kind == "open" and len(levels) > MAX_DEPTH:
                self.refuse("not-read", token.start, token.end)
                return []
            if token.kind == "open":
                levels.append((token, []))
            elif token.kind == "close":
                opening, inside = levels[-1]
                if opening is None or (token.text != ENDS and PAIRS.get(opening.text, token.text) != token.text):
                    # "(a - b]": the one that closes has no partner.
                    self.refuse("open-bracket", token.start, token.end)
                    if opening is None:
                        continue
                levels.pop()
                if opening.text == "[" and opening.glued and [item.kind for item in inside] == ["number"]:
                    # "b[0]": one of several, and nobody says which.
                    self.refuse("no-such-operation", opening.start, token.end)
                before = levels[-1][1][-1].kind if levels[-1][1] else ""
                if before in ("add", "subtract") and _is_column(inside) and any(one.kind == "word" for one in tokens):
                    self.refuse("not-a-quantity", opening.start, token.end)
                if [item.kind for item in inside] == ["percent"] and is_led(levels[-1][1][-1:], "percentage"):
                    # "Persentase (%) desa mandiri": the unit, once more.
                    self.pass_over("remark", [opening, *inside, token])
                    continue
                if _is_step(before, inside):
                    levels[-1][1].extend(inside)
                else:
                    levels[-1][1].append(Group(inside, opening.start, token.end))
            else:
                levels[-1][1].append(token)
        for opening, inside in levels[1:]:
            assert opening is not None
            self.refuse("open-bracket", opening.start, opening.end)
            levels[0][1].extend(inside)
        return levels[0][1]


def _is_step(before: str, inside: Items) -> bool:
    """Whether a bracket holds a step, not a part: "A dibagi B (x 100%)", "dikali (100%)"."""
    kinds = [item.kind for item in inside]
    # "(1.500.000)" is a loss in bookkeeping, and no factor.
    short = kinds == ["number"] and isinstance(inside[0], Token) and len(inside[0].text) <= len("100")
    return (before in OPERATIONS and (short or kinds == ["number", "percent"])) or kinds[:1] in (["multiply"], ["divide"])


def _is_column(items: Items) -> bool:
    """Whether a bracket holds a small whole number alone, as columns are numbered: "(3) - (2)"."""
    head = items[0] if len(items) == 1 else None
    return isinstance(head, Token) and head.number in range(_LAST_COLUMN + 1)
