"""The prose of a formula as words, numbers, brackets and operations, each with its place in the text.

Which words are operations stands in rules/reference/language/formula-words.yaml; what a sign means is decided in signs.py. Knows nothing
of what the operations are for (grammar.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from agreements.formulas.wording import NO_MARKS, OPERATIONS, QUANTITY, formula_words, respelt
from agreements.notation.readers import read_quantity
from agreements.notation.vocabulary import Vocabulary

_SCAN = re.compile(
    r"(?P<line>[-_—–=]{3,})|(?P<number>(?<![^\W\d_])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\w)|\d+[.,]\d+(?=[xX][A-Z(])|\d+(?:[.,]\d+)?(?!\w)|\b(?:seratus|seribu)\b|(?<![a-wyzA-WYZ\d_])[1lI][0Oo]{2}(?=\s*(?:%|o/o\b|\s*$)))"
    r"|(?P<percent>%|‰|(?<=[0O\s])o/o\b|\b(?:persent?|prosent?|permil)\b)|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<comma>[,;])"
    r"|(?P<times>[×*]|(?<![^\s()\]])[xX](?=\d{2}|\d+\s*%|\s|\(|$)|(?<=[\d%])[xX](?=[A-Z(]))|(?P<stroke>[/÷])|(?P<colon>:)|(?P<dash>[-−–—])|(?P<plus>\+)"
    r"|(?P<power>[√∛^|])|(?P<word>[Σ∑]|[^\W_][\w]*(?:['’&.]\w+|-[^\W_]\w*)*)|(?P<other>\S)",
    re.IGNORECASE,
)
_SCANNED = str.maketrans("lIOo", "1100")
_NAMED_NUMBERS = {"seratus": 100, "seribu": 1000}
# "n - 1" and "t-1" are years, in any formula of growth.
_PERIOD = re.compile(r"[nt]", re.IGNORECASE)
SYMBOL = re.compile(r"[A-Z]\w{0,2}|[a-z]\d?")
# "desax100%" lacks its blanks, "desaX 100%" one.
_GLUED_FACTOR = re.compile(r"([^\W\d_]{3,})([xX])(100)|([^\W\d_]{2,}[a-z])(X)")


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of the text, of the kind word, number, percent, open, close, comma, power, other or one of OPERATIONS.

    `glued`: there is no blank before it. `marks`: what the vocabulary says of the word (see wording.Words).
    """

    kind: str
    text: str
    start: int
    end: int
    glued: bool = False
    marks: frozenset[str] = NO_MARKS

    @property
    def key(self) -> str:
        """The text as the tables have it: lower case, hyphens as blanks."""
        return self.text.lower().replace("-", " ")

    @property
    def number(self) -> Fraction | None:
        """The number that it is."""
        if self.kind != "number":
            return None
        # "l00%" and "1OO%" are how a scan sees 100%.
        value = _NAMED_NUMBERS.get(self.text.lower()) or read_quantity(self.text.translate(_SCANNED), decimal_comma=True)
        return None if value is None else Fraction(value)


def opens(tokens: Sequence[Token], at: int, *, surely: bool = True) -> bool:
    """Whether a quantity begins at the token: with a word that opens nothing else (jumlah, total, …), or with any quantity word."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    marks = tokens[at].marks
    return "count" in marks or "open" in marks or (not surely and (QUANTITY in marks or bool(SYMBOL.fullmatch(tokens[at].text))))


def read_words(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Token]:
    """The tokens of a part of the text: words that are operations as such, signs by their looks only."""
    tokens = _with_operations(_marked(_scan(text, start, end, vocabulary), vocabulary), vocabulary)
    return _marked(_with_years(tokens), vocabulary)


def _marked(tokens: list[Token], vocabulary: Vocabulary) -> list[Token]:
    known = formula_words(vocabulary).marks
    return [token if (marks := known.get(token.key, NO_MARKS)) == token.marks else replace(token, marks=marks) for token in tokens]


def _scan(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Token]:
    tokens: list[Token] = []
    doubles = formula_words(vocabulary).doubled
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
        factor = _GLUED_FACTOR.fullmatch(found.group()) if kind == "word" else None
        if factor and (factor[3] or re.compile(r"\s*1[\d.]*0\b").match(text, found.end(), end)):
            word, sign = factor[1] or factor[4], factor[2] or factor[5]
            at = found.start() + len(word)
            tokens += [Token("word", word, found.start(), at, glued), Token("multiply", sign, at, at + 1, True)]
            if factor[3]:
                tokens.append(Token("number", factor[3], at + 1, found.end(), True))
            continue
        if kind == "word" and (length := vocabulary.recall(_operation_before, found.group())):
            at = found.start() + length
            tokens.append(Token("word", text[found.start() : at], found.start(), at, glued))
            tokens += _scan(text, at, found.end(), vocabulary)
            continue
        if kind == "dash" and tokens and tokens[-1].key == "ke":
            # "tahun ke-(n-1)"
            continue
        doubled = kind == "word" and len(tokens) > 1 and tokens[-1].kind == "dash" and len(found.group()) > 2
        if doubled and tokens[-2].key == found.group().lower() and tokens[-2].key in doubles:
            # "rata - rata" is one word, "belanja - belanja pegawai" a difference.
            first = tokens[-2]
            tokens[-2:] = [Token("word", f"{first.text}-{found.group()}", first.start, found.end(), first.glued)]
            continue
        tokens.append(Token("divide" if kind == "line" else kind, found.group(), found.start(), found.end(), glued))
    return tokens


def _operation_before(word: str, vocabulary: Vocabulary) -> int:
    """The length of an operation that lacks the blank behind it ("dibagijumlah", "dikali100"), else 0."""
    words, plain = formula_words(vocabulary), word.lower()
    for first, rows in words.does.items():
        rest = plain.removeprefix(first)
        begins = rest != plain and (rest.isdigit() or rest in words.of("count") | words.of("open"))
        if begins and len(first) > 5 and any(does in OPERATIONS and len(spelt) == 1 for spelt, does, *_ in rows):
            return len(first)
    return 0


def _with_operations(tokens: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """Words that are operations, as such."""
    made: list[Token] = []
    known = formula_words(vocabulary)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        step = 1
        first = respelt(known.in_full(token.key), vocabulary) if token.kind == "word" else ""
        for words, does, before, unless in known.does.get(first, ()):
            rest = [known.in_full(t.key) for t in tokens[at + 1 : at + len(words)]]
            if (does not in OPERATIONS and len(words) == 1) or rest != list(words[1:]):
                continue
            after = at + len(words)
            # Behind a verbal word an operation is the verb of a clause: "sampah yang dikurangi".
            if does in OPERATIONS and at and "verbal" in tokens[at - 1].marks and not (len(words) > 1 and opens(tokens, after)):
                continue
            if _follows(tokens, after, before) and not (after < len(tokens) and tokens[after].key in unless):
                text = token.text if len(words) == 1 else " ".join(words)
                kind = does if does in (*OPERATIONS, "power") else "word"
                token, step = Token(kind, text, token.start, tokens[after - 1].end, token.glued), len(words)
                break
        made.append(token)
        at += step
    return made


def _follows(tokens: list[Token], at: int, what: str) -> bool:
    if not what:
        return True
    if what == "number":
        number = tokens[at].number if at < len(tokens) else None
        return number is not None and re.fullmatch(r"[1-9]\d*00", str(number)) is not None
    return opens(tokens, at)


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
            sign = "-" if three[1].kind == "dash" else "+"
            token, at = Token("word", f"{token.text}{sign}{three[2].text}", token.start, three[2].end, token.glued), at + 2
        made.append(token)
        at += 1
    joined: list[Token] = []
    for token in made:
        if (
            token.kind == "close"
            and len(joined) > 1
            and joined[-2].kind == "open"
            and re.fullmatch(r"[nt]([-+]\d)?|[NT][-+]\d", joined[-1].text)
        ):
            opening = len(joined) > 2 and joined[-3].kind == "word"
            if opening:
                joined[-2:] = [replace(joined[-1], start=joined[-2].start, end=token.end, glued=False)]
                continue
        joined.append(token)
    return joined
