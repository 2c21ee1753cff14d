"""The prose of a formula as tokens in which words that are operations are such. Signs are what they look like.

Which words are operations stands in rules/reference/language/formula-words.yaml; what a sign means is decided in signs.py.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from agreements.formulas.scanning import Scanner
from agreements.formulas.tokens import EITHER, Token, is_power, key_of, opens
from agreements.formulas.wording import NO_MARKS, OPERATIONS, QUANTITY, Words, formula_words, phrases_of
from agreements.notation.vocabulary import Vocabulary

# "n - 1" and "t-1" are years, in any formula of growth.
_PERIOD = re.compile(r"[nt]", re.IGNORECASE)
_YEARS = re.compile(r"\d{1,2}")
# "H+7", "H - 1": so many days after or before a day, behind what happens then.
_DAY = "H"
# What was done with a thing, or what it is: "ditangani", "terkelola".
_DONE = re.compile(r"(?:di|ter)[a-z]{4}")
# The prefix of what is done, which many write apart.
_PREFIX = "di"
# What divides, or may.
_DIVIDING = ("stroke", "colon", "line", "over")


def read_words(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Token]:
    """The tokens of a part of the text: words that are operations as such, signs by their looks only."""
    tokens = _with_prefixes(_with_percentages(Scanner(text, start, end, vocabulary).scan()), formula_words(vocabulary))
    return _with_years(_with_operations(tokens, vocabulary), formula_words(vocabulary))


def _with_percentages(tokens: list[Token]) -> list[Token]:
    """ "% capaian output / % capaian input": a sign of percent that opens a part is the first word of a quantity; before a bracket that
    opens the formula, "% (a/b) x 100", it names what is computed.
    """
    if [token.kind for token in tokens[:2]] == ["percent", "open"]:
        return [tokens[0].of_kind("label"), *tokens[1:]]

    def opens_part(at: int) -> bool:
        begins = at == 0 or tokens[at - 1].kind in ("open", "stroke", "times", "plus", "colon", "comma")
        return begins and at + 1 < len(tokens) and tokens[at + 1].kind == "word"

    return [token.of_kind("word") if token.kind == "percent" and opens_part(at) else token for at, token in enumerate(tokens)]


def _with_prefixes(tokens: list[Token], words: Words) -> list[Token]:
    """The tokens with the prefix that is written apart from its verb: "di tambah", "di hitung dari"."""
    if not any(token.key == _PREFIX for token in tokens):
        return tokens
    made: list[Token] = []
    for token in tokens:
        prefix = made[-1] if made and made[-1].key == _PREFIX and token.kind == "word" else None
        key = f"{_PREFIX}{token.key}"
        if prefix is not None and any(does in (*OPERATIONS, "tell") for _, does, *_ in words.does.get(key, ())):
            text = f"{prefix.text} {token.text}"
            made[-1] = Token("word", text, prefix.start, token.end, prefix.glued, words.marks.get(key, NO_MARKS), key=key)
        else:
            made.append(token)
    return made


def _with_operations(tokens: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """Words that are operations, as such."""
    made: list[Token] = []
    known = formula_words(vocabulary)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        step = 1
        for words, does, before, unless in vocabulary.recall(phrases_of, token.key) if token.kind == "word" else ():
            if [known.in_full(t.key) for t in tokens[at + 1 : at + len(words)]] != list(words[1:]):
                continue
            after = at + len(words)
            # Behind a verbal word an operation is the verb of a clause: "sampah yang dikurangi".
            by = tokens[after].number if does == "multiply" and after < len(tokens) else None
            scales = by is not None and is_power(by)
            if does in OPERATIONS and (_is_verb(tokens, at, after, len(words), scales=scales) or _paralleled(tokens, at)):
                continue
            if does == "tell" and len(words) > 1 and at > 0 and tokens[at - 1].key in ("yang", "yg"):
                # "antara hasil yang diperoleh dengan jumlah modal"
                continue
            # Where "dibagi" stands, "PDB per tenaga kerja" is a name.
            undivided = before in ("quantity", "share") and not any(known.always(known.in_full(one.key), "divide") for one in tokens)
            again = before == "quantity" and undivided and after < len(tokens) and tokens[after].key in _said(made, known.of("tell"))
            sized = before == "measure" and at > 0 and after < len(tokens) and _is_size(tokens[at - 1], tokens[after])
            shared = before == "share" and undivided and _is_share(tokens, at, known.of("multiply"))
            follows = again or sized or shared or _follows(tokens, after, before, known)
            kind = does if does in (*OPERATIONS, "power") else "word"
            if not follows and does in ("add", "subtract") and before == "quantity" and at > 0:
                kind = _summed(tokens, at, after, does, known)
                follows = kind != ""
            if follows and not (after < len(tokens) and tokens[after].key in unless):
                text = token.text if len(words) == 1 else " ".join(words)
                kind = EITHER if kind == "divide" and _may_be_apart(tokens, at, after) else kind
                token, step = _joined(kind, text, token, tokens[after - 1], known), len(words)
                break
        made.append(token)
        at += step
    return made


def _may_be_apart(tokens: list[Token], at: int, after: int) -> bool:
    """Whether a prefix that stands apart may be a word, since something else divides and no quantity follows: "perkara di banding dengan
    putusan tetap / jumlah perkara".
    """
    apart = tokens[at].text.partition(" ")[0].lower() == _PREFIX
    follows = after < len(tokens) and (tokens[after].kind in ("number", "open") or opens(tokens, after, surely=False))
    return apart and not follows and any(token.kind in _DIVIDING for token in tokens)


def _is_verb(tokens: list[Token], at: int, after: int, length: int, *, scales: bool) -> bool:
    """Whether an operation is the verb of a clause: "sampah yang dikurangi", "yang berhasil dikurangi / ...", not "yang berhasil dibagi
    jumlah ...", nor "indikator wajib dikali 100%"; `after` is the place behind it, `length` how many words it has, `scales` says whether
    it multiplies by a hundred or another power of ten.
    """
    marks = tokens[at - 1].marks if at else NO_MARKS
    follows = opens(tokens, after) or scales
    return ("verbal" in marks and not (length > 1 and opens(tokens, after))) or ("modal" in marks and not follows)


def _summed(tokens: list[Token], at: int, after: int, does: str, known: Words) -> str:
    """What "plus" or "minus" is between two words: it adds before what may begin a part ("kas plus piutang"), and may do either before any
    other word ("sekolah plus unggulan"); "" where it is a word ("usia 60 plus", "bidan plus yang aktif", "kacamata minus dibagi ...").
    """
    after = _behind_brackets(tokens, after)
    if (
        after >= len(tokens)
        or (tokens[after].kind != "word" and tokens[after].number is None)
        or known.always(tokens[after].key, *OPERATIONS)
    ):
        return ""
    if tokens[after].kind == "number" or opens(tokens, after, surely=False):
        return does
    return EITHER if tokens[at - 1].kind not in ("open", *OPERATIONS) and "verbal" not in tokens[after].marks else ""


def _paralleled(tokens: list[Token], at: int) -> bool:
    """Whether an operation that ends a bracket is what was done with a thing of which another such verb was said there:
    "(sampah ditangani + sampah dikurangi)".
    """
    if at < 2 or tokens[at - 1].kind != "word" or [token.kind for token in tokens[at + 1 : at + 2]] != ["close"]:
        return False
    pairs = pairwise(tokens[: at - 1])
    return any(one.key == tokens[at - 1].key and _DONE.match(other.key) for one, other in pairs)


def _joined(kind: str, text: str, first: Token, last: Token, words: Words) -> Token:
    """One token for all from the first to the last."""
    key = key_of(text)
    return Token(kind, text, first.start, last.end, first.glued, words.marks.get(key, NO_MARKS), key=key)


def _is_size(one: Token, other: Token) -> bool:
    """Whether two measures stand beside a word that multiplies them: "panjang kali lebar"."""
    return "measured" in one.marks and QUANTITY in other.marks


def _is_share(tokens: list[Token], at: int, times: frozenset[str]) -> bool:
    """Whether a word stands between two counts that a factor makes a share of, and nothing else divides: "jumlah lulus bagi jumlah peserta
    x 100%"; "bantuan bagi jumlah keluarga" is one.
    """
    counts = all(any("count" in one.marks for one in part) for part in (tokens[:at], tokens[at + 1 : at + 2]))
    before = (tokens[max(place - 2, 0) : place] for place, token in enumerate(tokens) if place and token.number == 100)
    hundred = any(said[-1].kind == "times" or said[-1].key in times or " ".join(one.key for one in said) in times for said in before)
    return counts and hundred and all(one.kind not in _DIVIDING for one in tokens)


def _said(tokens: list[Token], tells: frozenset[str]) -> set[str]:
    """The words of the part that ends there: "SPPT terbayar per SPPT terbit" divides what it names twice."""
    start = next((at + 1 for at in range(len(tokens) - 1, -1, -1) if tokens[at].kind != "word" or tokens[at].key in tells), 0)
    return {token.key for token in tokens[start:] if "joins" not in token.marks and "verbal" not in token.marks}


def _follows(tokens: list[Token], at: int, what: str, words: Words) -> bool:
    if not what:
        return True
    if what == "number":
        number = tokens[at].number if at < len(tokens) else None
        return number is not None and re.fullmatch(r"[1-9]\d*00", str(number)) is not None
    # "A plus (B - C)"
    at = _behind_brackets(tokens, at)
    if at >= len(tokens) or what in ("measure", "share"):
        return False
    counts = (spelt for spelt, does, *_ in words.does.get(tokens[at].key, ()) if does in ("count", "open"))
    factor = not tokens[at].marks.isdisjoint(("weight", "constant"))
    return factor or opens(tokens, at) or any([token.key for token in tokens[at : at + len(spelt)]] == list(spelt) for spelt in counts)


def _behind_brackets(tokens: list[Token], at: int) -> int:
    """The place behind the brackets that open at a place."""
    while at < len(tokens) and tokens[at].kind == "open":
        at += 1
    return at


def _weighs(following: list[Token]) -> bool:
    """Whether a number weighs what follows it: "tahun n + 2 x nilai", not "tahun n - 1 x 100%"."""
    kinds = [token.kind for token in following]
    return kinds[:1] == ["percent"] or (kinds[:1] == ["times"] and kinds[1:] != ["number"])


def _happens(before: list[Token]) -> bool:
    """Whether a word stands there that no letter is the name of: "yang masuk (H+7)", "hari H-1", not "nilai (H+2)"."""
    if not before or before[0].kind not in ("word", "joint", "other"):
        return False
    marks = before[0].marks
    return not marks.isdisjoint(("time", "period")) or marks.isdisjoint(("count", "open", QUANTITY))


def _with_years(tokens: list[Token], words: Words) -> list[Token]:
    """ "n - 1", "(n-1)" after a word, and "H+7" behind what happens then, as one word."""
    if not any(token.text[:1] in "nNtTH" and len(token.text) <= len("n-1") for token in tokens):
        return tokens
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        three = tokens[at : at + 3]
        if (
            len(three) == 3 and token.kind == "word" and three[1].kind in ("dash", "plus")
            and (_PERIOD.fullmatch(token.text) or (token.text == _DAY and _happens(made[-1:])))
            and three[2].kind == "number" and _YEARS.fullmatch(three[2].text) and not _weighs(tokens[at + 3 : at + 5])
        ):  # fmt: skip
            sign = "-" if three[1].kind == "dash" else "+"
            token, at = _joined("word", f"{token.text}{sign}{three[2].text}", token, three[2], words), at + 2
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
