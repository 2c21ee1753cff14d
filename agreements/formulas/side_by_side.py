"""Two quantities that stand side by side with no sign between them: the line of a fraction was lost, or a page flattened what it set.

For operands.py, which refuses them. Knows tokens, their marks, and where lines of the text end.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from agreements.formulas.items import Items
from agreements.formulas.tokens import SYMBOL, Token
from agreements.formulas.wording import COMMON, MONEY, QUANTITY

# A verb that has an object: "yang memiliki jumlah kader", "mencapai jumlah".
_OBJECT = re.compile(r"me\w+(?:i|kan)")
# Behind such a word a quantity goes on, on the next line too.
_LEADS_ON = ("joins", "verbal", "percentage", "heading", "mean", "then", "tell", "count", "open", "change")
# What a word is marked with that means all of something: "total".
_OF_ALL = {"gathers", "open"}


def second_begun(tokens: list[Token], text: str, *, shared: bool) -> Token | None:
    """The word with which a second quantity begins among the words of one: "Jumlah pasien", and below it "Jumlah hari". None if none does.

    `shared` says whether the formula divides and multiplies: then a line below may go on with the words of the one above.
    """
    if (second := _said_of_both(tokens) or _total_beside(tokens)) is not None:
        return second
    led = [(one, other) for one, other in pairwise(tokens) if one.marks.isdisjoint(_LEADS_ON)]
    begun = [other for _, other in led if "count" in other.marks]
    if len(begun) > 1 and "count" not in tokens[0].marks:
        # "Rate (BOR) 100% jumlah hari perawatan (HP) jumlah TT": two counts, whatever stands before them.
        return begun[1]
    # "Jumlah murid SD jumlah penduduk usia 7 tahun": the same word counts twice, on one line too.
    twice = "" if tokens[0].marks.isdisjoint(("count", "gathers")) else tokens[0].key
    counted = ((one, other) for one, other in led if "count" in other.marks or other.key == twice)
    return next((other for one, other in counted if _is_anew(one, other, twice, text, shared=shared)), None)


def result_named(tokens: list[Token]) -> Token | None:
    """The word behind which a measure that comes of the computation begins: "nilai dikalikan bobot diperoleh skor penilaian"; in "suara
    yang diperoleh partai" it says which. None if none does.
    """
    threes = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return next((got for one, got, it in threes if "yields" in got.marks and QUANTITY in it.marks and one.key != "yang"), None)


def letters_apart(items: Items, legend: Collection[str]) -> tuple[int, int] | None:
    """Start and end of letters and numbers that a page flattened, indices beside their letters: "t P 15"; or of two letters of the legend
    with nothing between them: "C Psg".
    """
    for one, other in pairwise(items):
        if len({item.text for item in (one, other) if isinstance(item, Token) and item.text in legend}) > 1:
            return one.start, other.end
    short = [item for item in items if isinstance(item, Token) and len(item.text) <= len("xi")]
    if len(short) == len(items) > 2 and short[0].text in "Σ∑":
        # "Σ fi xi"
        return items[0].start, items[-1].end
    # "IKM UPT 1" is one of several scores.
    letters = [item for item in items if isinstance(item, Token) and SYMBOL.fullmatch(item.text)]
    if all(len(letter.text) == len("IKM") and letter.text.isupper() for letter in letters):
        return None
    flat = all(item in letters or item.kind == "number" for item in items)
    return (items[0].start, items[-1].end) if flat and len(items) > len(letters) > 1 else None


def _is_anew(one: Token, other: Token, twice: str, text: str, *, shared: bool) -> bool:
    """Whether a quantity begins there: on a line of its own, with the same word, or with a capital letter
    ("HP saat ini Jumlah penderita").
    """
    capital = one.text.islower() and other.text.istitle() and other.key != twice
    below = other.key == twice or "\n" in text[one.end : other.start]
    # With a factor, it is the division that is missed.
    return (capital or (below and not shared)) and not _OBJECT.fullmatch(one.key)


def _said_of_both(tokens: list[Token]) -> Token | None:
    """The word of a whole behind which what was before it is said again: "realisasi sasaran target sasaran", "jumlah desa seluruh desa"."""
    keys = [token.key for token in tokens]
    at = len(tokens) // 2
    again = len(tokens) > 2 and keys[1:at] == keys[at + 1 :] and not tokens[at].marks.isdisjoint(("whole", "gathers"))
    return tokens[at] if again else None


def _total_beside(tokens: list[Token]) -> Token | None:
    """The word of a total that stands behind an amount of money with nothing between: "pendapatan asli daerah total penerimaan daerah"."""
    if MONEY not in tokens[0].marks:
        return None
    between = {*_LEADS_ON, COMMON}
    threes = zip(tokens, tokens[1:], tokens[2:], strict=False)
    totals = (two for one, two, three in threes if two.marks >= _OF_ALL and MONEY in three.marks and between.isdisjoint(one.marks))
    return next(totals, None)
