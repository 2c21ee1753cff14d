"""The prose of a formula as words, numbers, brackets and operations, each with its place in the text.

Which words are operations stands in rules/reference/formula-words.yaml; what a sign means where ("desa/kelurahan", "kelas X", "tahun n-1")
is decided here. Knows nothing of what the operations are for (agreements/prose.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Any

from agreements.notation import read_quantity
from agreements.source import read_file
from rules import REFERENCE

OPERATIONS = ("divide", "multiply", "add", "subtract")
_SCAN = re.compile(
    r"(?P<line>[-_—–=]{3,})|(?P<number>(?<![^\W\d_])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\w)|\d+(?:[.,]\d+)?(?![\w])|\b(?:seratus|seribu)\b)"
    r"|(?P<percent>%|‰|\b(?:persen|prosen|permil)\b)|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<comma>[,;])"
    r"|(?P<times>[×*]|(?<![^\s)\]])[xX](?=\d{2}|\d+\s*%|\s|\(|$))|(?P<stroke>[/÷])|(?P<colon>:)|(?P<dash>[-−–—])|(?P<plus>\+)"
    r"|(?P<word>[^\W_][\w]*(?:['’&.]\w+|-[^\W_]\w*)*|[Σ∑])|(?P<other>\S)",
    re.IGNORECASE,
)
_NAMED_NUMBERS = {"seratus": 100, "seribu": 1000}
# "n - 1" and "t-1" are years, in any formula of growth.
_PERIOD = re.compile(r"[nt]", re.IGNORECASE)
_SYMBOL = re.compile(r"[A-Z]\w{0,2}|[a-z]\d?")
_CLASSES = ("kelas", "bab", "wilayah", "tahap", "paket", "zona", "tipe", "golongan", "kategori")
_TIMES_OF_DAY = ("jam", "menit", "detik", "hari", "minggu", "bulan", "tahun")


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of the text, of the kind word, number, percent, open, close, comma, other or one of OPERATIONS.

    `glued`: there is no blank before it.
    """

    kind: str
    text: str
    start: int
    end: int
    glued: bool = False

    @property
    def key(self) -> str:
        """The text as the tables have it: lower case, hyphens as blanks."""
        return self.text.lower().replace("-", " ")

    @property
    def number(self) -> Fraction | None:
        """The number that it is."""
        if self.kind != "number":
            return None
        value = _NAMED_NUMBERS.get(self.text.lower()) or read_quantity(self.text, decimal_comma=True)
        return None if value is None else Fraction(value)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of formulas: those that do something (by their first word, longest first), and those that open or mark a quantity."""

    does: dict[str, tuple[tuple[tuple[str, ...], str, str, tuple[str, ...]], ...]]
    quantities: frozenset[str]
    money: frozenset[str]
    ready: tuple[str, ...]
    common: frozenset[str]

    def of(self, does: str) -> frozenset[str]:
        """The words that do it."""
        return frozenset(" ".join(words) for rows in self.does.values() for words, what, _, _ in rows if what == does)


@cache
def formula_words() -> Words:
    """The shipped words, read once."""
    found: dict[str, list[tuple[tuple[str, ...], str, str, tuple[str, ...]]]] = {}
    for row in _table("formula-words")["rows"]:
        words = tuple(row["word"].lower().split())
        found.setdefault(words[0], []).append((words, row["does"], row.get("before", ""), tuple(row.get("unless", ()))))
    values = {name: tuple(str(value).lower() for value in _table(name)["values"]) for name in _LISTS}
    plain = {name: frozenset(value.replace("-", " ") for value in found) for name, found in values.items()}
    return Words(
        does={first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()},
        quantities=plain["quantity-words"],
        money=plain["money-words"],
        ready=values["ready-values"],
        common=plain["common-words"],
    )


_LISTS = ("quantity-words", "money-words", "ready-values", "common-words")


def _table(name: str) -> Any:
    return read_file(REFERENCE / f"{name}.yaml").root


def opens(tokens: Sequence[Token], at: int, *, surely: bool = True) -> bool:
    """Whether a quantity begins at the token: with a word that opens nothing else (jumlah, total, …), or with any quantity word."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    key, words = tokens[at].key, formula_words()
    return key in words.of("count") | words.of("open") or (
        not surely and (key in words.quantities or bool(_SYMBOL.fullmatch(tokens[at].text)))
    )


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a part of the text, with places in the whole."""
    raw = _scan(text, start, len(text) if end is None else end)
    raw = _with_years(_with_operations(raw))
    divided = any(token.kind == "divide" for token in raw)
    raw = [_times(raw, at) for at in range(len(raw))]
    raw = [_stroke(raw, at, divided) for at in range(len(raw))]
    divided = divided or any(token.kind == "divide" for token in raw)
    raw = [_colon(raw, at, divided) for at in range(len(raw))]
    bullets = bool(raw) and raw[0].kind == "dash"
    return [_sign(raw, at, bullets) for at in range(len(raw))]


def _scan(text: str, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    for found in _SCAN.finditer(text, start, end):
        kind = str(found.lastgroup)
        glued = bool(tokens) and tokens[-1].end == found.start()
        if kind == "line" and (not tokens or found.end() == end):
            continue
        # Two symbols with a hyphen are a difference: "(a-b)/b"; "PBB-P2" is a name.
        if kind == "word" and (pair := re.fullmatch(r"([A-Za-z])-([A-Za-z])", found.group())):
            at = found.start()
            tokens += [
                Token("word", pair[1], at, at + 1, glued),
                Token("subtract", "-", at + 1, at + 2, True),
                Token("word", pair[2], at + 2, at + 3, True),
            ]
            continue
        tokens.append(Token("divide" if kind == "line" else kind, found.group(), found.start(), found.end(), glued))
    return tokens


def _with_operations(tokens: list[Token]) -> list[Token]:
    """Words that are operations, as such."""
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        step = 1
        for words, does, before, unless in formula_words().does.get(token.key, ()) if token.kind == "word" else ():
            if does not in OPERATIONS or [t.key for t in tokens[at : at + len(words)]] != list(words):
                continue
            after = at + len(words)
            if _follows(tokens, after, before) and not (after < len(tokens) and tokens[after].key in unless):
                last = tokens[after - 1]
                token, step = Token(does, token.text if len(words) == 1 else " ".join(words), token.start, last.end), len(words)
                break
        made.append(token)
        at += step
    return made


def _follows(tokens: list[Token], at: int, what: str) -> bool:
    if not what:
        return True
    number = tokens[at].number if at < len(tokens) else None
    if what == "number":
        return number is not None and number >= 100 and re.fullmatch(r"10+", str(number)) is not None
    return number == 100 if what == "hundred" else opens(tokens, at)


def _with_years(tokens: list[Token]) -> list[Token]:
    """ "n - 1" and "(n-1)" after a word as one word."""
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        three = tokens[at : at + 3]
        if (
            len(three) == 3 and token.kind == "word" and _PERIOD.fullmatch(token.text) and three[1].kind in ("dash", "plus")
            and three[2].kind == "number"
        ):  # fmt: skip
            token, at = Token("word", f"{token.text}-{three[2].text}", token.start, three[2].end, token.glued), at + 2
        made.append(token)
        at += 1
    joined: list[Token] = []
    for token in made:
        if token.kind == "close" and len(joined) > 1 and joined[-2].kind == "open" and re.fullmatch(r"(?i)[nt](-\d)?", joined[-1].text):
            opening = len(joined) > 2 and joined[-3].kind == "word"
            if opening:
                joined[-2:] = [replace(joined[-1], start=joined[-2].start, end=token.end, glued=False)]
                continue
        joined.append(token)
    return joined


def _times(tokens: list[Token], at: int) -> Token:
    token = tokens[at]
    if token.kind != "times":
        return token
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    word = replace(token, kind="word" if token.text in "xX" else "multiply")
    if before is not None and before.key in _CLASSES:
        return word
    if after is None or after.kind in ("percent", "open", "close"):
        return replace(token, kind="multiply")
    if after.kind == "number":
        timed = at + 2 < len(tokens) and tokens[at + 2].key in _TIMES_OF_DAY and before is not None and before.kind == "number"
        return replace(token, kind="word") if timed else replace(token, kind="multiply")
    # At the end of a sentence nothing follows: "jumlah program X."
    if after.text == "." and at + 2 == len(tokens):
        return replace(token, kind="multiply")
    return replace(token, kind="multiply") if opens(tokens, at + 1, surely=False) else word


def _stroke(tokens: list[Token], at: int, divided: bool) -> Token:
    token = tokens[at]
    if token.kind != "stroke":
        return token
    if token.text == "÷":
        return replace(token, kind="divide")
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None or after is None:
        return replace(token, kind="divide")
    counts = before.kind == "word" and opens(tokens, at - 1)
    between_brackets = before.kind == "close" or after.kind == "open"
    blanks = not token.glued and not after.glued
    symbols = bool(_SYMBOL.fullmatch(before.text)) and bool(_SYMBOL.fullmatch(after.text))
    divides = (
        between_brackets
        or (opens(tokens, at + 1) and not counts)
        or (not divided and (blanks or symbols or after.kind == "number" or (_first_word(tokens, at) == after.key and not counts)))
    )
    return replace(token, kind="divide" if divides else "joint")


def _first_word(tokens: list[Token], at: int) -> str:
    """The first word after the last operation or bracket before the place."""
    first = ""
    for token in reversed(tokens[:at]):
        if token.kind in (*OPERATIONS, "open", "close"):
            break
        first = token.key if token.kind == "word" else first
    return first


_NAMED = ("persentase", "prosentase", "presentase", "indeks", "tingkat", "cakupan", "angka", "rumus", "formula", "formulasi", "keterangan")


def _colon(tokens: list[Token], at: int, divided: bool) -> Token:
    token = tokens[at]
    if token.kind != "colon":
        return token
    left = [t for t in tokens[:at] if t.kind not in ("open", "close")]
    label = not left or left[0].key in _NAMED
    multiplied = any(t.kind == "multiply" for t in tokens)
    after_bracket = tokens[at - 1].kind == "close" if at else False
    numbers = 0 < at < len(tokens) - 1 and tokens[at - 1].kind == tokens[at + 1].kind == "number"
    divides = not divided and not label and not numbers and (multiplied or opens(tokens, tokens.index(left[0])) or after_bracket)
    return replace(token, kind="divide" if divides else "label")


def _sign(tokens: list[Token], at: int, bullets: bool) -> Token:
    token = tokens[at]
    if token.kind not in ("dash", "plus"):
        return token
    alone = at == 0 or at + 1 == len(tokens)
    if not alone and tokens[at - 1].kind == tokens[at + 1].kind == "number" and at > 1 and tokens[at - 2].kind == "word":
        # "usia 13 - 15 tahun" is a range.
        return replace(token, kind="joint")
    after_glued = not alone and tokens[at + 1].glued
    if alone or bullets or (token.kind == "plus" and token.glued and not after_glued):
        return replace(token, kind="other")
    if token.kind == "dash" and (token.glued != after_glued) and tokens[at - 1].kind != "close":
        return replace(token, kind="other")
    return replace(token, kind="add" if token.kind == "plus" else "subtract")
