"""Whether what a reading takes for names is that: an account of the text which knows nothing of how it was read.

For prose.py. A quantity is whatever stands between two operations, so that its name takes in all that was lost there: a sign, an end, a
bracket, the beginning of another quantity. What no name has is refused here, whatever the grammar made of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from agreements.formulas.around import BRACKET, Fault, around, without_brackets
from agreements.formulas.computation import Node
from agreements.formulas.grammar import Parser
from agreements.formulas.numbered import numbered
from agreements.formulas.operators import BOUNDS, MULTIPLIED
from agreements.formulas.phrases import AND
from agreements.formulas.repeated import HEADS, counts_within, head_alone, joined, said_again, said_twice
from agreements.formulas.signs import tokenize
from agreements.formulas.tokens import Token
from agreements.formulas.wording import DENIAL, NO_MARKS, OPERATIONS, QUANTITY, SCALED, Words, formula_words

_BEGINS = ("count", "percentage", "ratio", "mean", "open", "measured")
# What such a verb does is done with the parts, and is of no name.
_VERBS = ("ratio", "difference", "product", "total")
_CHANGES = frozenset(("change", "difference"))
# Two letters and a large X, or a word: "P = IXD".
_LETTERS = re.compile(r"[A-Z](?:X[A-Z])+")


def account(parser: Parser, node: Node) -> None:
    """Refuse the reading where a name, or what stands around the names, is none."""
    for code, start, end in (*around(parser), *_read(parser, node), *numbered(parser, node), *_in_names(parser)):
        parser.refuse(code, start, end)


def _read(parser: Parser, node: Node) -> Iterator[Fault]:
    """What was read as no name and computes nothing that anybody means."""
    for one, other in pairwise(parser.read):
        if other.kind == "power" and "mean" in one.marks:
            # "Rata-rata geometrik dari A dan B"
            yield "no-such-operation", other.start, other.end
        if one.text.isalpha() and (one.kind, other.kind) == ("divide", "multiply"):
            # "dibagi dikali 1.000 kelahiran hidup"
            yield "nothing-after", one.start, one.end
    known = formula_words(parser.vocabulary)
    if (head := head_alone(parser.quantities, known)) is not None:
        yield "nothing-after", head.start, head.end
    for part in parser.quantities:
        last = part.tokens[-1]
        one = next((token for token in reversed(part.tokens) if token.text.isalpha()), last)
        if last.text[:1].isdigit() and any(does in OPERATIONS and before for _, does, before, _ in known.does.get(one.key, ())):
            # "dibagi jumlah hari kali 1/1000"
            yield "not-read", one.start, last.end
        if part is not node and part.tokens[0].key.startswith("me") and not part.tokens[0].marks.isdisjoint(_VERBS):
            # "membandingkan A - B dengan C"
            yield "two-readings", part.tokens[0].start, last.end
        if "mean" in part.tokens[0].marks and (_listed(part.tokens) or _scaled_list(part.tokens, parser.text)):
            yield "two-readings", part.tokens[0].start, last.end
    for node in parser.quantities:
        if parser.divided and node.prefix and known.marks.get(node.prefix.split()[0], NO_MARKS) & _CHANGES:
            # "Kenaikan kunjungan tahun ini dibanding tahun lalu": nobody divides by the growth of last year.
            yield "two-readings", node.tokens[0].start, node.tokens[-1].end


def _listed(tokens: Sequence[Token]) -> bool:
    """Whether a word stands there several times, each with a number behind it: "rata-rata capaian IKU 1, IKU 2 dan IKU 3"."""
    counted = [one.key for one, other in pairwise(tokens) if one.kind == "word" and re.fullmatch(r"\d\d?", other.text)]
    return len(counted) > len(set(counted))


def _scaled_list(tokens: Sequence[Token], text: str) -> bool:
    """Whether one word for a share or a score stands before two things: "rata-rata persentase realisasi fisik dan (realisasi) keuangan"."""
    ands = [at for at, token in enumerate(tokens) if token.key in AND]
    # "Nilai IKM kecamatan dan kelurahan" is one score, of both.
    called = any(token.text.isupper() for token in tokens)
    if len(ands) != 1 or called or tokens[1].marks.isdisjoint(SCALED) or "," in text[tokens[0].start : tokens[-1].end]:
        return False
    behind = tokens[ands[0] + 1 :]
    return len(behind) == 1 or behind[0].key in [token.key for token in tokens[2 : ands[0]]]


def _in_names(parser: Parser) -> Iterator[Fault]:
    """What is wrong with the words of the names."""
    connectives = parser.vocabulary.words("connectives")
    for part in parser.quantities:
        if (place := _parted(parser, part.tokens, connectives)) is not None:
            yield "second-formula", place, part.tokens[-1].end
    for words in _names(parser):
        for code, token in _faults(parser, words, connectives):
            yield code, token.start, words[-1].end
            return


def _parted(parser: Parser, tokens: Sequence[Token], connectives: Collection[str]) -> int | None:
    """Where a name is parted as none is; None if it is whole."""
    for before, one, other in zip((tokens[0], *tokens), tokens, tokens[1:], strict=False):
        between, behind = parser.text[one.end : other.start], parser.text[other.end :]
        titled, begins = other.text.istitle(), not other.marks.isdisjoint(_BEGINS)
        measured = (
            one is not tokens[0] and "gathers" not in other.marks and not other.marks.isdisjoint(("open", "measured", "count", QUANTITY))
        )
        bounded = one.text[:1].isdigit() or behind.lstrip()[:1] in BOUNDS
        last = other is tokens[-1] and other.value is not None
        if (
            # "jumlah penduduk (jiwa) luas wilayah (km2)"
            (one.kind == "remark" != other.kind and ")" in between and measured and not bounded)
            # "jumlah bus dan Jumlah izin terbit"
            or (before.text.islower() and one.key in AND and titled and begins)
            # "penduduk miskin dan 0,5 x realisasi fisik"
            or (one.key in AND and last and MULTIPLIED.match(behind))
            # "banyaknya layanan. 1 - …"
            or (other.text[:1].isdigit() and len(one.text) > len("maks") and re.match(r"\.\s", between))
            # "Mengacu pada Permendagri 18 Tahun 2020. Jumlah A"
            or (titled and begins and re.search(r"[.,] ", between))
            # "Total skor / banyaknya responden Total skor / …"
            or (one.text.islower() and titled and begins and _is_whole(tokens, other, connectives))
            # "stunting, (jumlah kasus baru)"
            or (other.kind == "remark" != one.kind and re.match(r"\s*[.;,\n]", between))
            # "JUMLAH KASUS", and below it "POPULASI BERISIKO"
            or (
                "\n" in between
                and not (parser.divided and parser.multiplied)
                and (titled or other.text.isupper())
                and QUANTITY in other.marks
                and one.key not in connectives
            )
        ):
            return other.start
        loose = one.kind == "joint" and one.text == "/" and not (one.glued and other.glued)
        if loose and other.key.partition(" ")[0] in connectives and before.key not in connectives:
            # "jumlah desa / dari jumlah desa"
            return one.start
    return None


def _names(parser: Parser) -> Iterator[list[Token]]:
    """The words of each quantity, and of what each letter that is computed with stands for."""
    for part in parser.quantities:
        words = [token for token in part.tokens if token.kind == "word"]
        letter = words[0].text if len(words) == 1 else ""
        if letter in parser.legend:
            _, start, end = parser.legend[letter]
            words = without_brackets(tokenize(parser.text, parser.vocabulary, start, end))
        if words:
            yield words


def _faults(parser: Parser, words: Sequence[Token], connectives: Collection[str]) -> Iterator[tuple[str, Token]]:
    """What is wrong with the words of a name, and where it begins."""
    known = formula_words(parser.vocabulary)
    for at, (one, other) in enumerate(pairwise(words), 2):
        verbal = not one.marks.isdisjoint(("verbal", "modal"))
        behind = words[at : at + 1]
        shared = any("rate" in word.marks and word.key in known.nothing_before(other.key) for word in behind)
        if known.always(other.key, *OPERATIONS) and not verbal and behind and not shared:
            # "hotel dibagi untuk setiap bulan": an operation that lost what stood behind it.
            yield "nothing-after", other
        if "again" in one.marks and other.key in known.does and known.does[other.key][0][1] in OPERATIONS:
            # "pagu atau terhadap profil target": another way to compute.
            yield "second-formula", one
    others = {part.tokens[1].key for part in parser.quantities if len(part.tokens) > 1 and part.tokens[0].start != words[0].start}
    yield from (("two-readings", other) for other in counts_within(words, connectives, others))
    explained = words[0].start >= parser.extent.end
    if words[0].start > parser.extent.start:
        # "luas wilayah NTP adalah perbandingan"
        yield from (("second-formula", word) for word in words[1:] if "tell" in word.marks and word.key in connectives)
    if (again := said_again(words, connectives)) is not None:
        yield "two-readings", again
    if words[-1].marks & {"every", "count"} or (len(words) > 1 and _leads_on(words[-1], known, connectives if explained else ())):
        # "dibagi jumlah seluruh", "B = jumlah desa yang"
        yield "nothing-after", words[-1]
    if len(words) == 1 and words[0].marks & {"then", "which"} and words[0].text.islower():
        # "dibagi, lalu dikali 100", "produksi tahun ini - lalu"
        yield "not-a-quantity", words[0]
    if (twice := said_twice(words, parser.text, known)) is not None:
        yield "not-read", twice
    if (parser.divided or parser.multiplied) and (
        (words[0].key.partition(" ")[0] in connectives and not _abbreviated(words[0], parser.text)) or _tells(words[0], known)
    ):
        # "dibagi dalam satu tahun", "dibagi dinyatakan dalam persen"
        yield "nothing-before", words[0]
    if len(words) == 1 and _LETTERS.fullmatch(words[0].text) and "=" in parser.text[: words[0].start]:
        yield "two-readings", words[0]
    if words[0].text in "xX" and len(words) > 1 and words[0].text not in parser.legend:
        yield "nothing-before", words[0]
    if ";" in BRACKET.sub("", parser.text[words[0].start : words[-1].end]):
        yield "second-formula", words[-1]


def _is_whole(tokens: Sequence[Token], other: Token, connectives: Collection[str]) -> bool:
    """Whether the words before the other one need nothing behind them."""
    before = [word for word in tokens if word.kind == "word" and word.start < other.start]
    return bool(before) and before[-1].marks.isdisjoint(HEADS) and not joined(before, connectives)


def _leads_on(word: Token, known: Words, connectives: Collection[str]) -> bool:
    """Whether a name goes on behind the word with which it ends: "yang", "belum", "multiplied"."""
    lengths = [len(words) for words, does, *_ in known.does.get(word.key, ()) if does in OPERATIONS]
    return word.key in connectives or DENIAL in word.marks or min(lengths, default=1) > 1


def _abbreviated(word: Token, text: str) -> bool:
    """Whether a word in capitals is an abbreviation, since the text has words that are not in capitals."""
    return word.text.isupper() and re.search(r"[a-z]{2}", text) is not None


def _tells(word: Token, known: Words) -> bool:
    """Whether a verb that tells to compute stands there, as no name begins: "dinyatakan", "dihitung"."""
    return word.key.startswith("di") and any(does == "tell" for _, does, *_ in known.does.get(word.key, ()))
