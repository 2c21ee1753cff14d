"""Whether what a reading takes for names and labels is that: an account of the text which knows nothing of how it was read.

For prose.py. A quantity is whatever stands between two operations, so that its name takes in all that was lost there: a sign, an end, a
bracket, the beginning of another quantity. What no name has is refused here, whatever the grammar made of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, pairwise

from agreements.formulas.grammar import Parser
from agreements.formulas.pieces import PAIRS
from agreements.formulas.signs import tokenize
from agreements.formulas.tokens import Token
from agreements.formulas.typeset import ENDS
from agreements.formulas.wording import MONEY, NO_MARKS, OPERATIONS, QUANTITY, Words, alternatives, formula_words

# Behind such a word a count is a part of the name: "dari jumlah", "yang jumlah".
_JOINS = ("joins", "verbal", "modal", "then", "tell", "again", "weight", "heading")
# Such words stand together before what is measured: "rata-rata total jumlah", "kenaikan persentase".
_HEADS = ("count", "open", "mean", "percentage", "change", "ratio", "total", "difference", "product", "gathers", "computed", "measured")
# A verb whose object a count is: "yang memiliki jumlah kader", "berdasarkan jumlah".
_VERB = re.compile(r"(?:me|ber)\w+|di\w+kan")
# What numbers an item of a list: "a)", "2)", "iv)".
_NUMBERS = re.compile(r"(?<![^\s(;,.])(?:[a-zA-Z]|\d\d?|[ivx]{2,4})\)$")
# What is computed in a legend under another name, or on a line of its own: "B = jumlah desa. Rasio = C / D".
_ANOTHER = re.compile(r"(?<![<>≤≥=])=(?!\s*\d)|(?<=[^\s/:÷x×*+–-])[ \t]*\n\s*[^\s/:÷x×*+–-][^\n]*(?:[÷×*+]|\s[/x:]\s|\bdi(?:bagi|kali|kurangi|tambah))")
_CHANGES = frozenset(("change", "difference"))
# Two letters and a large X, or a word: "P = IXD".
_LETTERS = re.compile(r"[A-Z](?:X[A-Z])+")
# What stands on the line below may be what was divided by: "PR =", and below it "jumlah penduduk".
_BELOW = re.compile(r"=[ \t]*\n\s*$")
# In brackets of a name: a share of something, a factor of nothing, a quotient that is multiplied.
_SHARE = re.compile(r"\(\s*(?:\d+(?:[.,]\d+)?\s*%|0[.,]\d+)\s*[xX×*]")
_TIMES = re.compile(r"[xX×*]\s*10+\b")
_OVER = re.compile(r"[/:÷]|\bdi?bagi|\bper\b")
_SYMBOL = re.compile(r"[A-Za-z]\d?")
_STOP = re.compile(r"\s*\.\s")
_BRACKET = re.compile(r"\([^()]*\)")
_CLOSING = (*PAIRS.values(), ENDS)


def account(parser: Parser) -> None:
    """Refuse the reading where a name, what a letter stands for or a bracket of its text is none."""
    if (bracket := unbalanced(parser.text)) is not None:
        parser.refuse("open-bracket", bracket, bracket + 1)
    for one, other in pairwise(parser.read):
        if other.kind == "power" and "mean" in one.marks:
            # "Rata-rata geometrik dari A dan B"
            parser.refuse("no-such-operation", other.start, other.end)
    if parser.text.rstrip().endswith(":"):
        parser.refuse("nothing-after", parser.text.rindex(":"), len(parser.text.rstrip()))
    for node in parser.quantities:
        if parser.divided and node.prefix and formula_words(parser.vocabulary).marks.get(node.prefix.split()[0], NO_MARKS) & _CHANGES:
            # "Kenaikan kunjungan tahun ini dibanding tahun lalu": nobody divides by the growth of last year.
            parser.refuse("two-readings", node.tokens[0].start, node.tokens[-1].end)
    for meant, start, end in parser.legend.values():
        if (other := _ANOTHER.search(_BRACKET.sub(lambda it: " " * len(it[0]), meant))) is not None:
            parser.refuse("second-formula", start + other.start(), end)
    if (code := _label_fault(parser)) is not None:
        parser.refuse(code, 0, parser.extent.start)
    if parser.read and _BELOW.search(parser.text, 0, parser.read[0].start) and all(token.kind not in OPERATIONS for token in parser.read):
        parser.refuse("two-readings", parser.extent.start, parser.extent.end)
    connectives = parser.vocabulary.words("connectives")
    for one, other in pairwise(token for token in parser.read if token.kind in ("word", "number", "percent", "comma")):
        stop = _STOP.match(parser.text, one.end)
        stopped = one.kind == "comma" or (one.kind == "number" and stop) or (other.text.istitle() and not stop)
        if stopped and not other.marks.isdisjoint((QUANTITY, "ratio", "percentage")) and _behind_factor(parser, other):
            parser.refuse("second-formula", other.start, other.end)
    letters = [part.tokens[0] for part in parser.quantities if len(part.tokens) == 1 and _SYMBOL.fullmatch(part.tokens[0].text)]
    told = [letter for letter in letters if letter.text in parser.legend]
    ranges = re.search(rf"\b[A-Za-z]\d?\s*(?:{alternatives(parser.vocabulary, 'through')})", parser.text[parser.extent.end :].replace("/", "."))
    if told and not ranges and (left := next((letter for letter in letters if letter.text not in parser.legend), None)):
        # "A / B x 100%, A = jumlah desa"
        parser.refuse("not-a-quantity", left.start, left.end)
    for part in parser.quantities:
        begin, end = part.tokens[0].start, part.tokens[-1].end
        if (noted := re.search(r"\(\s*(\w+(?: \w+)?)\s*:\s*$", parser.text[:begin])) and noted[1].lower() in formula_words(parser.vocabulary).of("note"):
            # "dibagi (sumber: Renstra 2020-2024)"
            parser.refuse("nothing-before", noted.start(), end)
        for found in _BRACKET.finditer(parser.text, begin, end + 1):
            if _SHARE.match(found[0]) or (_TIMES.search(found[0]) and not _OVER.search(found[0])) or _over_times(parser, found):
                parser.refuse("second-formula", found.start(), found.end())
        if (place := _parted(parser, part.tokens, connectives)) is not None:
            parser.refuse("second-formula", place, part.tokens[-1].end)
    for words in _names(parser):
        for code, token in _faults(parser, words, connectives):
            parser.refuse(code, token.start, words[-1].end)
            return


def _label_fault(parser: Parser) -> str | None:
    """What a label has that is none: "/ NM, NM = …" lost what it divides, "jumlah A - jumlah B; Rasio = …" is another formula."""
    label = parser.text[: parser.extent.start]
    if label.lstrip()[:1] in ("/", "÷", "×"):
        return "nothing-before"
    if parser.extent.line or any(start < parser.extent.start for _, start, _ in parser.legend.values()):
        return None
    tokens = tokenize(_BRACKET.sub(" ", label), parser.vocabulary)
    counts = [token for token in tokens if "count" in token.marks]
    listed = bool(counts) and any(token.kind == "comma" for token in tokens)
    known = formula_words(parser.vocabulary)
    spoken = any(token.kind in OPERATIONS and known.always(token.key.partition(" ")[0], *OPERATIONS) for token in tokens)
    return "second-formula" if spoken or listed or len(counts) > 1 or any(token.text == ";" for token in tokens) else None


def _over_times(parser: Parser, bracket: re.Match[str]) -> bool:
    """Whether a bracket divides, and what is behind it multiplies: "Jumlah lubang (total lubang / panjang segmen) x 1000"."""
    return re.search(r"\s[/:]\s|÷", bracket[0]) is not None and re.match(r"\s*[xX×*]\s*\d", parser.text[bracket.end() :]) is not None


def _behind_factor(parser: Parser, word: Token) -> bool:
    """Whether the word is within what was taken for the unit of a number: "x 100%, Rata-rata nilai", "/ 3. Laba kotor"."""
    return any(piece.kind == "number" and piece.start < word.start < piece.end for piece in parser.pieces)


def _parted(parser: Parser, tokens: Sequence[Token], connectives: Collection[str]) -> int | None:
    """Where a name is parted as none is: a bracket that computes behind the end of a sentence, a stroke before a connective, a quantity
    that begins on a line of its own.
    """
    for before, one, other in zip((tokens[0], *tokens), tokens, tokens[1:], strict=False):
        between = parser.text[one.end : other.start]
        named = one is not tokens[0] and "gathers" not in other.marks and not other.marks.isdisjoint(("open", "measured", "count"))
        if one.kind == "remark" != other.kind and ")" in between and named:
            # "jumlah penduduk (jiwa) luas wilayah (km2)"
            return other.start
        if other.kind == "remark" != one.kind and re.match(r"\s*[.;,\n]", between):
            return other.start
        if one.kind == "joint" and one.text == "/" and not (one.glued and other.glued) and other.key.partition(" ")[0] in connectives and before.key not in connectives:
            return one.start
        if "\n" in between and (other.text.istitle() or other.text.isupper()) and QUANTITY in other.marks and one.key not in connectives:
            return other.start
    return None


def _names(parser: Parser) -> Iterator[list[Token]]:
    """The words of each quantity, and of what each letter that is computed with stands for."""
    for part in parser.quantities:
        words = [token for token in part.tokens if token.kind == "word"]
        letter = words[0].text if len(words) == 1 else ""
        if letter in parser.legend:
            _, start, end = parser.legend[letter]
            words = _without_brackets(tokenize(parser.text, parser.vocabulary, start, end))
        if words:
            yield words


def _without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The words outside brackets."""
    depths = accumulate((token.kind == "open") - (token.kind == "close") for token in tokens)
    return [token for token, depth in zip(tokens, depths, strict=True) if depth == 0 and token.kind == "word"]


def unbalanced(text: str) -> int | None:
    """The place of a bracket that has no partner; one that numbers an item of a list needs none: "a) ", "2) "."""
    opened: list[int] = []
    for at, sign in enumerate(text):
        if sign in PAIRS:
            opened.append(at)
        elif sign in _CLOSING and opened:
            opened.pop()
        elif sign in PAIRS.values() and not _NUMBERS.search(text, 0, at + 1):
            return at
    return opened[0] if opened else None


def _faults(parser: Parser, words: Sequence[Token], connectives: Collection[str]) -> Iterator[tuple[str, Token]]:
    """What is wrong with the words of a name, and where it begins."""
    known = formula_words(parser.vocabulary)
    for at, (one, other) in enumerate(pairwise(words), 2):
        verbal = not one.marks.isdisjoint(("verbal", "modal"))
        if known.always(other.key, *OPERATIONS) and not verbal and at < len(words):
            # "hotel dibagi untuk setiap bulan": an operation that lost what stood behind it.
            yield "nothing-after", other
        if "again" in one.marks and other.key in known.does and known.does[other.key][0][1] in OPERATIONS:
            # "pagu atau terhadap profil target": another way to compute.
            yield "second-formula", one
    yield from (("two-readings", other) for other in _counts_within(words, connectives))
    explained = words[0].start >= parser.extent.end
    if words[-1].marks & {"every", "count"} or (explained and words[-1].key in connectives):
        # "dibagi jumlah seluruh", "B = jumlah desa yang"
        yield "nothing-after", words[-1]
    if (parser.divided or parser.multiplied) and (words[0].key.partition(" ")[0] in connectives or _tells(words[0], known)):
        # "dibagi dalam satu tahun", "dibagi dinyatakan dalam persen"
        yield "nothing-before", words[0]
    if len(words) == 1 and _LETTERS.fullmatch(words[0].text) and "=" in parser.text[: words[0].start]:
        yield "two-readings", words[0]
    if words[0].text in "xX" and len(words) > 1 and words[0].text not in parser.legend:
        yield "nothing-before", words[0]
    if ";" in parser.text[words[0].start : words[-1].end]:
        yield "second-formula", words[-1]


def _counts_within(words: Sequence[Token], connectives: Collection[str]) -> Iterator[Token]:
    """The words that count within a name that begins as a quantity does, and that nothing joins to what stands before them."""
    begun = 0
    for at, word in enumerate(words):
        if at and words[at - 1].marks.isdisjoint(_HEADS):
            begun = at
        again = at > begun + 1 and word.key in [one.key for one in words[begun : at - 1]]
        if not word.marks.isdisjoint(("count", "percentage")) and (again or (begun and not _joined(words[:begun], connectives))):
            yield word


def _joined(before: Sequence[Token], connectives: Collection[str]) -> bool:
    """Whether the words lead on to a count that is a part of their name: "desa yang", "dalam bentuk", "desa yang memiliki"."""
    last = before[-1]
    led = last.key in connectives or not last.marks.isdisjoint(_JOINS) or last.text in "xX×*/:+-"
    return led or _VERB.fullmatch(last.key) is not None or (len(before) > 1 and before[-2].key in connectives)


def _tells(word: Token, known: Words) -> bool:
    """Whether a verb that tells to compute stands there, as no name begins: "dinyatakan", "dihitung"."""
    return word.key.startswith("di") and any(does == "tell" for _, does, *_ in known.does.get(word.key, ()))
