"""The prose of a formula cut into tokens: words, numbers, brackets and signs by their looks, also where blanks are missing.

Must not know which words are operations, but for those that lack the blank behind them.
"""

from __future__ import annotations

import re
from fractions import Fraction

from agreements.formulas.tokens import Token, key_of, number_of
from agreements.formulas.typeset import ENDS, OVER
from agreements.formulas.wording import NO_MARKS, OPERATIONS, QUANTITY, formula_words
from agreements.notation.numbers import FRACTIONS, Numeral, number_words, whole
from agreements.notation.patterns import patterns
from agreements.notation.spelled import leading_number, leading_part, words_of_numbers
from agreements.notation.vocabulary import Vocabulary

# Groups of thousands: with dots or commas, or with blanks where only noughts follow ("100 000").
_NUMBER = (
    rf"(?:\d{{1,9}}\s?)?[{FRACTIONS}](?:(?!\w)|(?=[A-Z](?!\w)|[xX]\s))"
    r"|\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?(?!\w)|\d{1,3}(?:[ \u00a0]000)+(?!\w)"
    r"|\d+[.,]\d+(?=[xX](?:[A-Za-z(]|[ \t]+[A-Z(]))|\d+(?=x[A-Z(]|[xX]100\s*%)"
    r"|\d+[.,]\d+(?=[A-Za-fi-kn-z](?!\w))|\d+(?:[.,]\d+)?(?!\w)|\d{1,3}(?:[.,]\d+)?(?=[A-Za-fi-kn-z](?!\w))"
    r"|\d+(?:[.,]\d+)?(?=(?:[a-z]{2,4}|RB|JT)(?!\w))|10{2,}(?=[a-z](?!\w))"
)
_SCAN = re.compile(
    rf"(?P<line>[-_—–=]{{3,}})|(?P<number>(?<![^\W\d_])(?:{_NUMBER})|(?<![a-wyzA-WYZ\d_])[1lI][0Oo]{{2}}(?=\s*(?:%|o/o\b|\s*$)))"
    r"|(?P<percent>%|‰|(?<=[0O\s])[oO]/[oO]\b|(?i:\b(?:persent?|prosent?|percent|permil)\b))|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<comma>[,;])"
    rf"|(?P<times>[×*]|(?<=[-_—–=]{{3}})[xX](?=\s*1)|(?<=[%{FRACTIONS}])[xX](?=\s)"
    r"|(?<![^\s()\]}])[xX](?=\d{2}|[1lLI][0Oo]{2}\s*%|\d+\s*%|\s|\(|$)|(?<=[\d%])[xX](?=[A-Z(]|100\s*%|[ \t]+(?:\(|[A-Z](?!\w))))"
    r"|(?P<stroke>[/÷])|(?P<colon>:)|(?P<dash>[-−–—])|(?P<plus>\+)"
    rf"|(?P<over>{OVER})|(?P<ends>{ENDS})"
    r"|(?P<power>[√∛^|])|(?P<word>[Σ∑]|[^\W_][\w]*(?:['’&.]\w+|-[^\W_]\w*)*(?:(?<=[a-z]{2})-[ \t]*\n[ \t]*[a-z]\w*)?)|(?P<other>\S)",
)
# What a typesetter's fraction writes between its parts, and behind them.
_FRACTION = {"over": ("divide", "open"), "ends": ("close", "close")}
# "Rp 50.000" where a factor stands.
_CURRENCIES = ("rp", "idr")
_MONEY = re.compile(rf"(?i:{'|'.join(_CURRENCIES)})\.?\s?(\d[\d.,]*\d|\d)(?![\w])")
# "2A" outside a name.
_COEFFICIENT = re.compile(r"[A-Za-z](?!\w)")
# "bangun-" at the end of a line and "an" on the next are one word.
_BROKEN = re.compile(r"(?P<first>.*)(?P<hyphen>-)\s*\n\s*(?P<rest>.*)", re.DOTALL)
# "100rb" and "100 ribu": the word multiplies the number.
_SCALE = re.compile(r"\s{0,4}(?![xX])([^\W\d_]{2,7})(?!\w)")
# No weight is as large.
_WEIGHTS_END = 100
# Two symbols with a hyphen are a difference: "(a-b)/b"; "PBB-P2" is a name.
_PAIR = re.compile(r"([A-Za-z])-([A-Za-z])")
# "Ax60", "AxB": two parts and the sign between them; "x2" behind a letter or a bracket.
_PRODUCT = re.compile(r"([A-Z])x(\d+|[A-Z])")
_TIMES = re.compile(r"[xX](\d)")
_WEIGHED = re.compile(r"(\d{1,2})([A-Z]{2,5})")
# "desax100%" lacks its blanks, "desaX 100%" one.
_GLUED_FACTOR = re.compile(r"((?:[^\W_]+-)*(?:[^\W\d_]{3,}|[A-Z]{2}))([xX])(100)|([^\W\d_]{2,}[a-z])(X)")
# Words of a number, and as many signs as are looked at for one.
_WORDS = re.compile(r"[^\W\d_]+")
_LONGEST = 80
# Behind a part of one in words: a sign, the word of what it is a part of, or nothing.
_OF_WHAT = re.compile(r"\s*(?:[×*(),;.+-]|[xX]\s|dari\s|(?P<word>[^\W\d_]+)|\Z)")
# What such a word does there; "setengah pengangguran" is a name.
_PART_OF = (*OPERATIONS, "count", "open", QUANTITY)
_ROUND_FACTOR = re.compile(r"\s*1[\d.]*0\b")


class Scanner:
    """One pass over a part of a text: the tokens that were found, and the place up to which the text is taken."""

    def __init__(self, text: str, start: int, end: int, vocabulary: Vocabulary) -> None:
        self.text, self.end, self.vocabulary = text, end, vocabulary
        self.tokens: list[Token] = []
        self.stop = start
        self._words = formula_words(vocabulary)
        self._spoken = number_words(vocabulary)

    def scan(self) -> list[Token]:
        """The tokens of the part."""
        for found in _SCAN.finditer(self.text, self.stop, self.end):
            kind = str(found.lastgroup)
            if found.start() < self.stop or (kind == "line" and (not self.tokens or found.end() == self.end)):
                continue
            if kind == "word":
                self._word(found)
            elif kind in _FRACTION:
                for one in _FRACTION[kind]:
                    self._add(one, found.start(), found.end())
            elif kind == "number":
                self._number(found, 0)
            elif kind != "dash" or not self.tokens or self.tokens[-1].key != "ke":
                # The dash of "tahun ke-(n-1)" is none.
                self._add("divide" if kind == "line" else kind, found.start(), found.end())
        return self.tokens

    def _word(self, found: re.Match[str]) -> None:
        """Take a word, and what stands in it or begins with it."""
        if not self.vocabulary.recall(_is_plain, found.group()):
            if self._broken(found) or self._glued(found) or self._money(found) or self._spelt(found):
                return
            said = self._spoken.numbers.get(found.group().lower(), 0)
            if said >= 100:
                self._number(found, said)
                return
        if not self._doubled(found):
            self._add("word", *found.span())

    def _add(self, kind: str, start: int, end: int, value: Numeral | None = None, text: str = "") -> None:
        text = text or self.text[start:end]
        key = key_of(text)
        glued = bool(self.tokens) and self.tokens[-1].end == start
        self.tokens.append(Token(kind, text, start, end, glued, self._words.marks.get(key, NO_MARKS), value, key))

    def _broken(self, found: re.Match[str]) -> bool:
        """Take a word that the end of a line parts; one that opens a quantity is subtracted. False for any other."""
        parts = _BROKEN.fullmatch(found.group()) if "\n" in found.group() else None
        if parts is None:
            return False
        start, end = found.span()
        if parts["rest"] in self._words.of("count") | self._words.of("open"):
            hyphen = start + parts.start("hyphen")
            self._add("word", start, hyphen)
            self._add("dash", hyphen, hyphen + 1)
            self._add("word", start + parts.start("rest"), end)
            return True
        first, rest = parts["first"], parts["rest"]
        again = first.rpartition("-")[2] == rest or first == rest
        self._add("word", start, end, text=f"{first}-{rest}" if again else first + rest)
        return True

    def _glued(self, found: re.Match[str]) -> bool:
        """Take a word in which an operation stands without its blanks; False for any other."""
        start, end = found.span()
        if _PAIR.fullmatch(found.group()):
            for at, kind in enumerate(("word", "subtract", "word"), start):
                self._add(kind, at, at + 1)
            return True
        if product := _PRODUCT.fullmatch(found.group()):
            self._add("word", start, start + 1)
            self._times(start + 1, product[2])
            return True
        if (times := _TIMES.fullmatch(found.group())) and self.tokens and (self.tokens[-1].kind == "close" or self._is_letter()):
            self._times(start, times[1])
            return True
        weighed = _WEIGHED.fullmatch(found.group())
        if weighed and re.search(rf"(?<!\w){weighed[2]}\s*[:=]", self.text):
            # "2KT / KB", where the text says what KT is.
            self._add("number", start, start + len(weighed[1]), number_of(weighed[1]))
            self._add("word", start + len(weighed[1]), end)
            return True
        factor = _GLUED_FACTOR.fullmatch(found.group())
        if factor and (factor[3] or _ROUND_FACTOR.match(self.text, end, self.end)):
            at = start + len(factor[1] or factor[4])
            self._add("word", start, at)
            self._add("multiply", at, at + 1)
            if factor[3]:
                self._add("number", at + 1, end, number_of(factor[3]))
            return True
        if length := self.vocabulary.recall(_operation_before, found.group()):
            self._add("word", start, start + length)
            self.tokens += Scanner(self.text, start + length, end, self.vocabulary).scan()
            return True
        return False

    def _times(self, at: int, factor: str) -> None:
        """Take the sign at the place, which multiplies by the number or letter behind it."""
        self._add("multiply", at, at + 1)
        number = number_of(factor) if factor.isdigit() else None
        self._add("number" if number else "word", at + 1, at + 1 + len(factor), number)

    def _is_letter(self) -> bool:
        """Whether a capital letter stands before, as a whole part."""
        return re.fullmatch("[A-Z]", self.tokens[-1].text) is not None and [token.kind for token in self.tokens[-2:-1]] != ["word"]

    def _money(self, found: re.Match[str]) -> bool:
        """Take a word that is a currency with its amount; False for any other."""
        if self.tokens and self.tokens[-1].kind == "word":
            return False
        money = _MONEY.match(self.text, found.start(), self.end)
        price = number_of(money[1]) if money else None
        if money is None or price is None:
            return False
        self.stop = money.end()
        self._add("number", found.start(), self.stop, price)
        return True

    def _spelt(self, found: re.Match[str]) -> bool:
        """Take a number of several words, a hundred or more, or a part of one: "dua puluh lima ribu", "dua pertiga"; False for others."""
        if found.group().lower() not in words_of_numbers(self.vocabulary):
            return False
        run = list(_WORDS.finditer(self.text, found.start(), min(self.end, found.start() + _LONGEST)))
        words = [word.group().lower() for word in run]
        part, length = leading_part(words, self.vocabulary)
        if part is not None and self._computes(run[length - 1].end()):
            self.stop = run[length - 1].end()
            self._add("number", found.start(), self.stop, Numeral(part))
            return True
        value, length = leading_number(words, self.vocabulary)
        if value is None or length < 2 or value < 100:
            return False
        self.stop = run[length - 1].end()
        self._add("number", found.start(), self.stop, Numeral(value))
        return True

    def _computes(self, end: int) -> bool:
        """Whether a part of one that ends there is computed with: where a part of the formula begins, and what it is a part of follows."""
        last = self.tokens[-1] if self.tokens else None
        begins = last is None or last.kind not in ("word", "number", "percent", "close") or not last.marks.isdisjoint(OPERATIONS)
        follows = _OF_WHAT.match(self.text[: self.end], end) if begins else None
        marks = self._words.marks.get(key_of(follows["word"]), NO_MARKS) if follows and follows["word"] else NO_MARKS
        return follows is not None and (follows["word"] is None or not marks.isdisjoint(_PART_OF))

    def _number(self, found: re.Match[str], said: int) -> None:
        """Take a number, in digits or said in a word, with the scale behind it; or the word that it is a part of."""
        start, self.stop = found.span()
        number = Numeral(said) if said else number_of(found.group())
        follows = _SCALE.match(self.text, self.stop, self.end)
        scale = patterns(self.vocabulary).scales.get(follows[1].lower()) if follows and not _names(number, follows) else None
        if number is not None and follows and scale:
            # "1,250 juta" is one and a quarter of a million.
            number, self.stop = Numeral(whole(Fraction(number.value) * scale)), follows.end()
        if follows and not scale and follows.start(1) == self.stop and not self._scales(found.group()):
            # "2x24jam", "5km": one word.
            self.stop = follows.end()
            self._add("word", start, self.stop)
            return
        last = self.tokens[-1] if self.tokens else None
        after_word = last is not None and last.kind == "word" and last.key not in self._spoken.numbers
        if last and after_word and _COEFFICIENT.match(self.text, self.stop, self.end) and not _leads(last):
            # "kelas 2A"
            self.stop += 1
            self._add("word", start, self.stop)
            return
        self._add("number", start, self.stop, number)

    def _scales(self, number: str) -> bool:
        """Whether a round number behind a sign scales what stands before that, in a unit: "(lubang / panjang) x 1000m"."""
        kinds = ["", "", *(token.kind for token in self.tokens[-2:])]
        return re.fullmatch(r"10{2,}|1(?:[.,]000)+", number) is not None and kinds[-1] == "times" and kinds[-2] == "close"

    def _doubled(self, found: re.Match[str]) -> bool:
        """Join a word to itself before a dash: "rata - rata" is one word, "belanja - belanja pegawai" a difference."""
        if len(self.tokens) < 2 or self.tokens[-1].kind != "dash" or len(found.group()) <= 2:
            return False
        first = self.tokens[-2]
        if first.key != found.group().lower() or first.key not in self._words.doubled:
            return False
        del self.tokens[-2:]
        self._add("word", first.start, found.end(), text=f"{first.text}-{found.group()}")
        return True


def _leads(token: Token) -> bool:
    """Whether a quantity may begin behind the word: it is an operation or joins two."""
    return not token.marks.isdisjoint((*OPERATIONS, "joins", "then", "legend"))


def _names(number: Numeral | None, follows: re.Match[str]) -> bool:
    """Whether a word behind a number that may be a weight names what it weighs, in capitals: "0,7 RB", not "100 RB", "5rb"."""
    apart = follows.start() < follows.start(1) and len(follows[1]) == len("RB") and follows[1].isupper()
    return apart and number is not None and number.value < _WEIGHTS_END


def _is_plain(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is one token wherever it stands, whatever follows: no number or currency, no sign or operation in it."""
    plain = word.lower()
    counted = plain in words_of_numbers(vocabulary) or number_words(vocabulary).numbers.get(plain, 0) >= 100
    glued = any(one.fullmatch(word) for one in (_PAIR, _PRODUCT, _TIMES, _WEIGHED, _GLUED_FACTOR))
    joined = "\n" in word or glued or vocabulary.recall(_operation_before, word)
    return not (counted or joined or plain.startswith(_CURRENCIES))


def _operation_before(word: str, vocabulary: Vocabulary) -> int:
    """The length of an operation that lacks the blank behind it ("dibagijumlah", "dikali100"), else 0."""
    words, plain = formula_words(vocabulary), word.lower()
    for first, rows in words.does.items():
        rest = plain.removeprefix(first)
        begins = rest != plain and (rest.isdigit() or rest in words.of("count") | words.of("open"))
        if begins and len(first) > 5 and any(does in OPERATIONS and len(spelt) == 1 for spelt, does, *_ in rows):
            return len(first)
    return 0
