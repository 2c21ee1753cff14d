"""Whether another quantity begins among the words of a name: it counts again, begins as it began, or is the head of another name alone.

For names.py. Knows the words of names and their marks, not how they were read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from agreements.formulas.computation import Node
from agreements.formulas.phrases import AND
from agreements.formulas.tokens import Token
from agreements.formulas.wording import MONEY, QUANTITY, SCALED, Words

# Behind such a word a count is a part of the name: "dari jumlah", "yang jumlah".
_JOINS = ("joins", "verbal", "modal", "then", "tell", "again", "weight", "heading")
# Such words stand together before what is measured: "rata-rata total jumlah", "kenaikan persentase".
HEADS = ("count", "open", "mean", "percentage", "change", "ratio", "total", "difference", "product", "gathers", "computed", "measured")
# A verb whose object a count is: "yang memiliki jumlah kader", "berdasarkan jumlah".
_VERB = re.compile(r"(?:me|ber)\w+|di\w+kan")
_ACTS = re.compile(r"(?:me|ber)\w+")
# The sign of a year: "n", "t-1".
_YEAR = re.compile(r"[nt](?: \d)?")
# No word that is longer than a Roman number stands twice in a row, but one of a plural.
_SHORT = len("xii")


def counts_within(words: Sequence[Token], connectives: Collection[str], heads: Collection[str]) -> Iterator[Token]:
    """The words that count within a name that begins as a quantity does, and that nothing joins to what stands before them; `heads` are the
    words that other names are of: beside "jumlah koleksi judul" also "jumlah koleksi jumlah buku" is one.
    """
    begun = 0
    for at, word in enumerate(words):
        if at and words[at - 1].marks.isdisjoint(HEADS):
            begun = at
        # "Jumlah kenaikan jumlah siswa" is one.
        again = at > begun + 1 and words[at - 1].marks.isdisjoint(HEADS) and word.key in [one.key for one in words[begun : at - 1]]
        total = "gathers" in word.marks and word.marks.isdisjoint(("every", "count"))
        whole = at > 2 and total and at + 1 < len(words) and words[at + 1].key not in connectives
        counted = "count" in word.marks and at > 1 and not words[0].marks.isdisjoint(("count", "gathers"))
        one_word = (
            at == 2
            and words[1].key not in heads
            and words[1].marks.isdisjoint((*HEADS, *_JOINS, QUANTITY, "whole"))
            and not _is_of_more(words[1])
        )
        # "Jumlah A jumlah B", "jumlah PNS dan jumlah PPPK"
        beside = counted and (words[at - 1].key in AND or one_word)
        apart = begun > 2 and not joined(words[:begun], connectives)
        if (whole or not word.marks.isdisjoint(("count", "percentage"))) and (again or beside or apart):
            yield word


def _is_of_more(word: Token) -> bool:
    """Whether a count is of what the word says: "jumlah pertambahan jumlah siswa", "jumlah X jumlah"; not of "jumlah tes jumlah lab"."""
    return word.text == "X" or (re.fullmatch(r"p(?:e[mnr]|eng)\w+an", word.key) is not None)


def said_again(words: Sequence[Token], connectives: Collection[str]) -> Token | None:
    """Where a name begins once more: "kelompok tani aktif seluruh kelompok tani", "nilai B nilai C", "kg telur hari itu kg pakan"."""
    named = [word for word in words if word.marks.isdisjoint(("count", "every"))]
    keys = [word.key for word in named]
    half = len(named) // 2
    if half > 1 and keys[:half] == keys[half:]:
        # "trained staff trained staff"
        return named[half]
    if len(named) > 2 and named[-2].key in AND and keys[-1] == keys[-3] and named[-1].start - named[-3].end <= len("  dan "):
        # "desa dan desa", not "guru dan guru besar", "kelas 1 dan kelas 2"
        return named[-1]
    for at in range(2, len(named)):
        before = words[: words.index(named[at])]
        led = before[-1].key in connectives or "joins" in before[-1].marks or _ACTS.fullmatch(before[-1].key)
        if led or keys[at] != keys[0]:
            continue
        measured = not named[0].marks.isdisjoint((QUANTITY, MONEY))
        begins = measured or named[0].text.isupper() or not before[-1].marks.isdisjoint(("count", "every"))
        twice = at + 1 < len(named) and keys[at + 1] == keys[1]
        # "Nilai rata-rata nilai ujian" is one.
        alone = QUANTITY in named[0].marks or named[0].text.isupper()
        once = alone and at + 1 < len(named) and before[-1].marks.isdisjoint((*HEADS, "verbal"))
        if (begins and (twice or once)) or "which" in before[-1].marks or _YEAR.fullmatch(before[-1].key):
            return named[at]
    return None


def said_twice(words: Sequence[Token], text: str, known: Words) -> Token | None:
    """The word that stands twice in a row: "dibagi jumlah pegawai pegawai cuti"."""
    ended = [(one, two) for one, two in pairwise(words) if "period" in two.marks and _YEAR.fullmatch(one.key)]
    if ended:
        # "pertumbuhan ekonomi tahun n tahun n-1"
        return ended[0][1]
    pairs = ((one, other) for one, other in pairwise(words) if not text[one.end : other.start].strip())
    return next((two for one, two in pairs if one.key == two.key and len(two.key) > _SHORT and two.key not in known.doubled), None)


def head_alone(parts: Sequence[Node], known: Words) -> Token | None:
    """The word that is all of a name, and with which longer ones begin: "(nilai 2025 - nilai 2024) / nilai", "dibagi selisih", "/ number".
    What stands first may be it: "nilai / nilai maksimal".
    """
    longer = list[str]()
    total = [part.tokens[0].key for part in parts if len(part.tokens) > 1]
    for part in parts:
        first = part.tokens[0]
        counts = any(len(words) > 1 and does == "count" for words, does, *_ in known.does.get(first.key, ()))
        counts = counts and first.marks.isdisjoint(("count", "open"))
        begun = (
            "whole" not in first.marks
            and not first.marks.isdisjoint(("open", *SCALED))
            and (first.key in longer or total.count(first.key) > 1)
        )
        if len(part.tokens) == 1 and (begun or counts or "difference" in first.marks):
            return first
        longer += [first.key] if len(part.tokens) > 1 else []
    return None


def joined(before: Sequence[Token], connectives: Collection[str]) -> bool:
    """Whether the words lead on to a count that is a part of their name: "desa yang", "dalam bentuk", "desa yang memiliki"."""
    last = before[-1]
    led = last.key in connectives or not last.marks.isdisjoint(_JOINS) or last.text in "xX×*/:+-"
    return led or _VERB.fullmatch(last.key) is not None or (len(before) > 1 and before[-2].key in connectives)
