"""Whether what was read of a formula is a computation or a quantity, and more than the indicator's name; a name that computes is none. Also
whether a formula that is stated once more says the same: "… dikali 100% atau A/B x 100%", or in words behind the legend of its letters.

For prose.py. Joins nothing, and names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from fractions import Fraction
from itertools import pairwise

from agreements.formulas.computation import Node, chain, shape
from agreements.formulas.extent import extent
from agreements.formulas.grammar import Parser
from agreements.formulas.phrases import AND
from agreements.formulas.tokens import Token, opens
from agreements.formulas.wording import COMMON, DENIAL, QUANTITY, Words, formula_words

# Such a word says of something how it is measured or gathered.
_HEADS = ("mean", "percentage", "ratio", "change", "product", "total", "gathers", "heading")
# What is done by somebody: "dilakukan", "dihitung".
_DONE = re.compile(r"di[a-z]{4,}")
_WORDS = re.compile(r"[^\W_]+")


def judge(parser: Parser, node: Node, name: str, measure: str) -> None:
    """Whether the whole is a computation or a quantity, and more than the indicator's name."""
    for part in parser.quantities:
        if _may_subtract(parser, part):
            parser.refuse("two-readings", part.tokens[0].start, part.tokens[-1].end)
        if (one := _between_one(part)) is not None:
            parser.refuse("nothing-after", one.start, part.tokens[-1].end)
        if not parser.divided and part is not node and (stroke := _may_divide(part, least=1)) is not None:
            parser.refuse("two-readings", stroke.start, stroke.end)
    if not parser.quantities:
        parser.refuse("not-a-quantity", parser.extent.start, parser.extent.end)
    if (alone := _weight_alone(node)) is not None:
        parser.refuse("nothing-after", alone.tokens[0].start, alone.tokens[-1].end)
    if node.kind != "quantity":
        return
    if (stroke := _may_divide(node) or _per_unit(parser, node)) is not None:
        parser.refuse("two-readings", stroke.start, stroke.end)
        return
    if (computed := _computed(node)) is not None:
        parser.refuse("not-a-quantity", computed.start, computed.end)
        return
    words, spoken = formula_words(parser.vocabulary), [token.key for token in node.tokens]
    start, end = node.tokens[0].start, node.tokens[-1].end
    if (other := _no_name(parser, node)) is not None:
        parser.refuse("not-a-quantity", other.start, end)
        return
    if len(node.tokens) == 1 and not node.tokens[0].marks.isdisjoint(_HEADS):
        # "Rata-rata", "Persentase": of what is lost.
        parser.refuse("not-a-quantity", start, end)
        return
    if spoken[0] not in words.of("heading") - words.of(QUANTITY) and _is_found_elsewhere(" ".join(spoken), words):
        return
    own = set(re.findall(r"[^\W_]+", name.lower()))
    said = [word for word in " ".join(spoken).split() if word not in words.of(COMMON)]
    if name and measure not in ("count", "amount", "grade") and all(word in own for word in said) and spoken[0] not in words.of("count"):
        parser.refuse("repeats-indicator", start, end)
    elif measure == "percentage" and not parser.divided and not words.of("mean") & set(spoken[:2]):
        parser.refuse("no-division", start, end)
    elif not (opens(node.tokens, 0, surely=len(spoken) > 1) or {spoken[0], spoken[0].split()[0]} & words.of(QUANTITY)):
        parser.refuse("not-a-quantity", start, end)


def _weight_alone(node: Node) -> Node | None:
    """The last weight of a sum if it lost what it weighs: "60% x A + 40%", "0,3 x A + 0,7", where the weights make one."""
    terms = chain(node, "add")
    last = terms[-1]
    found = [part for term in terms[:-1] if term.kind == "multiply" for part in term.parts if part.kind == "number"]
    if len(terms) > 1 and len(found) == len(terms) - 1 and last.kind == "number" and last.tokens:
        whole = sum((_share(part) for part in found), _share(last))
        return last if whole == 1 and _share(last) < 1 else None
    return next((alone for part in node.parts if (alone := _weight_alone(part)) is not None), None)


def _share(number: Node) -> Fraction:
    """A weight as a part of one: of 40%, and of 0,4, two fifths."""
    return number.value / 100 if number.percent and number.value > 1 else number.value


def _is_found_elsewhere(text: str, words: Words) -> bool:
    """Whether it names an assessment, a publication or a method that gives the value: "metode BPS", not "sesuai metode"."""
    said = text.split()
    named = said[0] not in words.of(DENIAL) and not set(said) <= words.guidance | words.of(COMMON)
    return named and any(f" {ready} " in f" {text} " for ready in words.ready)


def _may_subtract(parser: Parser, node: Node) -> bool:
    """Whether a word that stands twice around a spaced hyphen may be a difference: "(jumlah desa - desa tertinggal) / jumlah desa"."""
    lead = [token.key for token in node.tokens[:2]]
    if len(node.tokens) < 3 or "count" not in node.tokens[0].marks:
        return False
    second = node.tokens[1]
    twice, first = " - " in parser.text[second.start : second.end], lead[-1].split()[0]
    return twice and any([token.key for token in other.tokens] == [lead[0], first] for other in parser.quantities)


def _between_one(node: Node) -> Token | None:
    """The word that announces two parts, of which the name has one: "selisih antara pakan masuk", "rasio antara total energi"."""
    lead = node.tokens[:2]
    announced = len(lead) > 1 and bool(lead[0].marks & {"ratio", "difference", "product"}) and lead[1].key == "antara"
    both = any(token.key in (*AND, "dengan", "terhadap") for token in node.tokens[2:])
    return lead[1] if announced and not both else None


def _may_divide(node: Node, least: int = 2) -> Token | None:
    """The stroke of a name behind which an amount of several words begins, and before which one of so many ends: "jumlah desa/biaya
    operasional", "kas+bank/utang lancar".
    """
    tokens = node.tokens
    for at in range(least, len(tokens) - 2):
        amount = tokens[at + 1 : at + 3]
        begins = QUANTITY in amount[0].marks and amount[1].kind == "word" and "verbal" not in amount[1].marks
        if (tokens[at].kind, tokens[at].text) == ("joint", "/") and begins and QUANTITY not in tokens[at - 1].marks:
            return tokens[at]
    return None


def _per_unit(parser: Parser, node: Node) -> Token | None:
    """The stroke before the unit with which what is computed ends: "Biaya satuan = total biaya/unit", "Laju = total emisi/tahun" divide, or
    name a figure; "Target = jumlah desa/kelurahan" names one.
    """
    if len(node.tokens) < len(("biaya", "/", "unit")) or "=" not in parser.text[: node.tokens[0].start]:
        return None
    before, stroke, last = node.tokens[-3:]
    units = parser.vocabulary.words("counted_units")
    found = "time" in last.marks or last.key in units
    measured = len(before.text) > len("m3") and ("time" in last.marks or before.key not in units)
    return stroke if (stroke.kind, stroke.text) == ("joint", "/") and found and measured else None


def _no_name(parser: Parser, node: Node) -> Token | None:
    """The word from which on the words of a text name no quantity: a verb, a list of several ("opini audit, nilai SAKIP, aduan"), or
    a sentence of what is done ("survei kepuasan masyarakat dilakukan oleh pihak ketiga"). A count or a value may be said so.
    """
    first, *rest = node.tokens
    kinds = [(token.kind, token.key) for token in node.tokens]
    if any(one[0] == other[0] == "number" and of[1] == "dari" for one, of, other in zip(kinds, kinds[1:], kinds[2:], strict=False)):
        # "Jumlah laporan tepat waktu 12 dari 12 laporan" says how much it shall be.
        return first
    if _DONE.fullmatch(first.key) and rest and rest[0].key == "oleh":
        return first
    if first.marks & {"ratio", "product", "difference"} and (first.key.startswith("me") or first.key == "perbandingan"):
        return first
    if rest and QUANTITY in first.marks and rest[0].key == "perbandingan":
        # "Angka perbandingan guru": of what with what is lost.
        return rest[0]
    if opens(node.tokens, 0) or first.marks & {"measured", "rated", "mean", "count"}:
        return None
    inside = [token for token in parser.read if token.start >= first.start]
    if any(token.kind == "comma" and opens(inside, at) for at, token in enumerate(inside, 1)):
        return first
    done = (one for before, one in pairwise([first, *rest]) if _DONE.fullmatch(one.key) and "verbal" not in before.marks)
    return next((first for one in done if any(after.key == "oleh" for after in rest if after.start > one.start)), None)


def _computed(node: Node) -> Token | None:
    """The word of a quantity that says a computation which nobody read: "penjumlahan dari semua indeks yang dikalikan bobot",
    "biaya operasional terhadap pendapatan operasional". A mean or a count of such is a quantity: "rata-rata selisih waktu".
    """
    tokens = [token for token in node.tokens if token.kind == "word"]
    for at, (before, token) in enumerate(pairwise(tokens), 1):
        rest = tokens[at + 1 :]
        multiplied = "verbal" in before.marks
        # "Hasil selisih lebih tukar menukar", "selisih nilai tukar" are things.
        joined = any(later.key in ("dengan", "antara", "ke") for later in rest) or (bool(rest) and rest[0].key in ("dari", "atas"))
        joined = joined or token.key.endswith(" of")
        if before.key == "dengan" and "ratio" in token.marks and token.key.startswith("me") and any(one.key == "dengan" for one in rest):
            # "Tarif yang dipakai dengan membagi A dengan B"
            return token
        if "computed" in token.marks and not rest and token.key.startswith("di"):
            # "Nilai triwulan 1 sampai 4 dirata-ratakan"
            return token
        if "computed" in token.marks and (multiplied or (joined and before.marks.isdisjoint(("mean", "count")))):
            return token
        compared = token.key in ("terhadap", "thd") and rest and QUANTITY in rest[0].marks and QUANTITY in tokens[0].marks
        if compared and tokens[0].marks.isdisjoint(("measured", "rated", "heading", "count", "ratio")):
            return token
    return None


def says_the_same(parser: Parser, node: Node, text: str) -> bool:
    """Whether another text computes the same: of the same quantities, or one of them in letters that stand for the words of the other."""
    other = Parser(text, extent(text, parser.vocabulary), parser.vocabulary)
    second = other.parse()
    if second is None or other.problems or shape(node) != shape(second):
        return False
    rows = [list({leaf.words: leaf for leaf in reader.quantities}.values()) for reader in (parser, other)]
    if [leaf.words for leaf in rows[0]] == [leaf.words for leaf in rows[1]]:
        return True
    lettered = [all(map(_is_letter, leaves)) for leaves in rows]
    letters, spoken = rows if lettered[0] else rows[::-1]
    counts = formula_words(parser.vocabulary).of("count")
    return lettered[0] != lettered[1] and all(_stands_for(parser, *pair, counts) for pair in zip(letters, spoken, strict=True))


def _is_letter(leaf: Node) -> bool:
    """Whether a quantity is a letter or an abbreviation."""
    text = leaf.tokens[0].text
    return len(leaf.tokens) == 1 and (len(text) <= len("Qn") or text.isupper())


def _stands_for(parser: Parser, letter: Node, spoken: Node, counts: Collection[str]) -> bool:
    """Whether a letter may stand for the words: those of the legend, or those behind which it stands in brackets; else by its place."""
    text = letter.tokens[0].text
    if text in parser.legend:
        said = " ".join(token.text for token in spoken.tokens if token.kind != "remark")
        return _named(parser.legend[text][0], counts) == _named(said, counts)
    noted = [token.text for token in spoken.tokens if token.kind == "remark"]
    return text in noted or not any(len(one) == len(text) for one in noted)


def _named(text: str, counts: Collection[str]) -> list[str]:
    """The words of a name, without the one that says that it is counted."""
    words = _WORDS.findall(text.lower())
    return words[1:] if words and words[0] in counts else words
