"""The prose of a formula as words, numbers, brackets and operations, each with its place in the text.

Which words are operations stands in rules/reference/language/formula-words.yaml; what a sign means is decided in signs.py. Knows nothing
of what the operations are for (grammar.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from agreements.formulas.wording import NO_MARKS, OPERATIONS, QUANTITY, Words, formula_words, respelt
from agreements.notation.numbers import FRACTIONS, Numeral, number_words, numeral, whole
from agreements.notation.patterns import patterns
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

# Groups of thousands: with dots or commas, or with blanks where only noughts follow ("100 000").
_NUMBER = (
    rf"(?:\d{{1,9}}\s?)?[{FRACTIONS}](?:(?!\w)|(?=[A-Z](?!\w)))"
    r"|\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?(?!\w)|\d{1,3}(?:[ \u00a0]000)+(?!\w)"
    r"|\d+[.,]\d+(?=[xX][A-Za-z(])|\d+(?:[.,]\d+)?(?!\w)|\d{1,3}(?:[.,]\d+)?(?=[A-Z](?!\w))"
    r"|\d+(?:[.,]\d+)?(?=(?:[a-z]{2,4}|RB|JT)(?!\w))"
)
_SCAN = re.compile(
    rf"(?P<line>[-_—–=]{{3,}})|(?P<number>(?<![^\W\d_])(?:{_NUMBER})|(?<![a-wyzA-WYZ\d_])[1lI][0Oo]{{2}}(?=\s*(?:%|o/o\b|\s*$)))"
    r"|(?P<percent>%|‰|(?<=[0O\s])[oO]/[oO]\b|(?i:\b(?:persent?|prosent?|percent|permil)\b))|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<comma>[,;])"
    r"|(?P<times>[×*]|(?<![^\s()\]])[xX](?=\d{2}|[1lLI][0Oo]{2}\s*%|\d+\s*%|\s|\(|$)|(?<=[\d%])[xX](?=[A-Z(]))|(?P<stroke>[/÷])|(?P<colon>:)|(?P<dash>[-−–—])|(?P<plus>\+)"
    r"|(?P<power>[√∛^|])|(?P<word>[Σ∑]|[^\W_][\w]*(?:['’&.]\w+|-[^\W_]\w*)*)|(?P<other>\S)",
)
_SCANNED = str.maketrans("lLIOo", "11100")
# "Rp 50.000" where a factor stands.
_MONEY = re.compile(r"(?i:rp|idr)\.?\s?(\d[\d.,]*\d|\d)(?![\w])")
# "2A" outside a name.
_COEFFICIENT = re.compile(r"[A-Z](?!\w)")
# "100rb" and "100 ribu": the word multiplies the number.
_SCALE = re.compile(r"\s{0,4}(?![xX])([^\W\d_]{2,7})(?!\w)")
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
    value: Numeral | None = None

    @property
    def key(self) -> str:
        """The text as the tables have it: lower case, hyphens as blanks."""
        return self.text.lower().replace("-", " ")

    @property
    def number(self) -> Fraction | None:
        """The number that it is; of a doubtful one, the reading in Indonesian notation."""
        return Fraction(self.value.value) if self.kind == "number" and self.value is not None else None

    @property
    def is_scanned(self) -> bool:
        """Whether it is a hundred as a scan sees it: "l00", "1OO"."""
        return re.fullmatch(r"[1lLI][0Oo]{2}", self.text) is not None

    @property
    def doubtful(self) -> bool:
        """Whether its sign before three digits may group or divide them: `/ 2,400`, `x 1.234`. Round thousands are not."""
        return self.value is not None and self.value.other is not None and not self.text.endswith("000")


def number_of(text: str) -> Numeral | None:
    """The number that a text of a formula is; "l00%" and "1OO%" are how a scan sees 100%."""
    plain = re.sub(r"(?<=\d)[ \u00a0](?=000)", ".", text)
    found = numeral(plain) or numeral(plain.translate(_SCANNED))
    if found is not None and found.other is not None and found.mark == "," and text.endswith(",000"):
        # Nobody writes 1 as 1,000.
        return Numeral(found.other, found.value, ",")
    return found


def run_around(text: str, token: Token) -> tuple[int, int]:
    """Start and end of all digits, letters and separators that a token stands in: "1,5E5", ".75"."""
    start, end = token.start, token.end
    while start and (text[start - 1].isalnum() or text[start - 1] in ".,"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in ".,"):
        end += 1
    return start, end


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
    doubles, spoken = formula_words(vocabulary).doubled, number_words(vocabulary)
    scales = patterns(vocabulary).scales
    stop = start
    for found in _SCAN.finditer(text, start, end):
        if found.start() < stop:
            continue
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
                tokens.append(Token("number", factor[3], at + 1, found.end(), True, value=number_of(factor[3])))
            continue
        if kind == "word" and (length := vocabulary.recall(_operation_before, found.group())):
            at = found.start() + length
            tokens.append(Token("word", text[found.start() : at], found.start(), at, glued))
            tokens += _scan(text, at, found.end(), vocabulary)
            continue
        money = _MONEY.match(text, found.start(), end) if kind == "word" and (not tokens or tokens[-1].kind != "word") else None
        if money and (price := number_of(money[1])) is not None:
            stop = money.end()
            tokens.append(Token("number", money.group(), found.start(), stop, glued, value=price))
            continue
        said = spoken.numbers.get(found.group().lower(), 0) if kind == "word" else 0
        if kind == "number" or said >= 100:
            number = Numeral(said) if said else number_of(found.group())
            stop = found.end()
            follows = _SCALE.match(text, stop, end)
            scale = scales.get(follows[1].lower()) if follows else None
            if number is not None and follows and scale:
                # "1,250 juta" is one and a quarter of a million.
                number, stop = Numeral(whole(Fraction(number.value) * scale)), follows.end()
            if follows and not scale and follows.start(1) == stop:
                # "2x24jam", "5km": one word.
                tokens.append(Token("word", text[found.start() : follows.end()], found.start(), follows.end(), glued))
                stop = follows.end()
                continue
            after_word = bool(tokens) and tokens[-1].kind == "word" and tokens[-1].key not in spoken.numbers
            if after_word and _COEFFICIENT.match(text, stop, end) and not _leads(tokens[-1], vocabulary):
                # "kelas 2A"
                tokens.append(Token("word", text[found.start() : stop + 1], found.start(), stop + 1, glued))
                stop += 1
                continue
            tokens.append(Token("number", text[found.start() : stop], found.start(), stop, glued, value=number))
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


def _leads(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a quantity may begin behind the word: it is an operation or joins two."""
    return not formula_words(vocabulary).marks.get(token.key, NO_MARKS).isdisjoint((*OPERATIONS, "joins", "then", "legend"))


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
            again = before == "quantity" and after < len(tokens) and tokens[after].key in _said(made)
            if (again or _follows(tokens, after, before, known)) and not (after < len(tokens) and tokens[after].key in unless):
                text = token.text if len(words) == 1 else " ".join(words)
                kind = does if does in (*OPERATIONS, "power") else "word"
                token, step = Token(kind, text, token.start, tokens[after - 1].end, token.glued), len(words)
                break
        made.append(token)
        at += step
    return made


def _said(tokens: list[Token]) -> set[str]:
    """The words of the part that ends there: "SPPT terbayar per SPPT terbit" divides what it names twice."""
    start = next((at + 1 for at in range(len(tokens) - 1, -1, -1) if tokens[at].kind != "word"), 0)
    return {token.key for token in tokens[start:] if "joins" not in token.marks and "verbal" not in token.marks}


def _follows(tokens: list[Token], at: int, what: str, words: Words) -> bool:
    if not what:
        return True
    if what == "number":
        number = tokens[at].number if at < len(tokens) else None
        return number is not None and re.fullmatch(r"[1-9]\d*00", str(number)) is not None
    if at >= len(tokens):
        return False
    counts = (spelt for spelt, does, *_ in words.does.get(tokens[at].key, ()) if does in ("count", "open"))
    factor = not tokens[at].marks.isdisjoint(("weight", "constant"))
    return factor or opens(tokens, at) or any([token.key for token in tokens[at : at + len(spelt)]] == list(spelt) for spelt in counts)


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
