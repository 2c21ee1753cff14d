"""The name of an indicator as words, and what each says: by the table of the rule book (direction-words), else by its form and root.

Knows no direction: what follows from the words is for `direction`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass
from engine.scoring.word_forms import bare, form_of, roots

_WORD = re.compile(r"[^\W_]+")
_RELATIVE = ("yang", "yg")
# Behind these a clause says more of what is measured.
_OWN = (*_RELATIVE, "dengan", "secara", "melalui", "oleh")
# "bagi yang melaporkan": somebody else, of whom nothing is measured.
_BEFORE_OTHERS = ("bagi", "oleh", "kepada", "untuk", "dari", "antara")
MERITS = ("good", "governing", "remedy", "handled", "done", "more", "rank")
# What governs a name that it opens: the rest is what it is about.
GOVERNING = ("governing", "deed", "output", "remedy")
# "arsip statis rusak", "penambangan emas liar"
_BESIDE = 2
_TIMES = frozenset(("menit", "jam", "hari", "minggu", "bulan", "tahun"))
# Of these it matters where they stand, not which comes first.
_GRAMMAR = ("clause", "filler", "share", "measure", "at most", "at least", "bearing")
_Rows: TypeAlias = Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...]]]]


@dataclass(frozen=True, slots=True)
class Said:
    """A word in a name: what it says, the words, and where they begin and end."""

    says: str
    word: str
    start: int
    end: int


class IndicatorName:
    """A name as words, and what they say."""

    def __init__(self, name: str, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.words = _joined(_WORD.findall(name.lower()), vocabulary.recall(_by_first))
        self.said = what_is_said(self.words, vocabulary)
        grammar = {says: {at for item in self.said if item.says == says for at in range(item.start, item.end)} for says in _GRAMMAR}
        self.clauses, self.shares = grammar["clause"], grammar["share"]
        self.empty = grammar["filler"] | grammar["measure"] | grammar["share"]
        self.bearing = grammar["bearing"]
        self.head = next((at for at in range(len(self.words)) if at not in self.empty), 0)

    def first(self, *says: str) -> Said | None:
        """The first of the words that say one of these."""
        return next((item for item in self.said if item.says in says), None)

    def governing(self) -> Said | None:
        """What the name opens with, where that is something an office does, makes or is good at: "kepatuhan pengiriman alat kotor"."""
        at_head = [item for item in self.said if item.start == self.head]
        if any(item.says in ("transparent", "disputed", "harm", "harmed", "less", "time") for item in at_head):
            return None
        return next((item for item in at_head if item.says in GOVERNING), None)

    def parted(self, start: int, end: int) -> bool:
        """Whether the words between two places begin another clause than one with "yang"."""
        return any(at in self.clauses and self.words[at] not in _RELATIVE for at in range(start, end))

    def predicate(self, item: Said) -> bool:
        """Whether it is what a clause says, at once or of who bears it: "yang masih bermasalah", "dalam kondisi rusak berat"."""
        at = item.start
        while at and at - 1 in self.bearing:
            at -= 1
        if at > 1 and self.words[at - 1].endswith("nya"):
            # "yang administrasinya lengkap", "yang kebutuhan dasarnya terpenuhi"
            at -= 1 if self.words[at - 2] in _RELATIVE else 2
        return at > 0 and (self.words[at - 1] in _RELATIVE or self.words[at] in ("dalam", "kondisi", "berstatus", "kategori"))

    def of_the_head(self, item: Said) -> bool:
        """Whether nothing stands between what the name opens with and a word that this could be said of instead."""
        return not any(
            (other.says in ("harm", "harmed", "clause") and self.words[other.start] not in (*_OWN, "dalam", "pada"))
            for other in self.said
            if self.head <= other.start and other.end <= item.start
        )

    def beside_head(self, item: Said) -> bool:
        """Whether a word belongs to what the name opens with, with at most the words of its name between: "arsip statis rusak"."""
        between = [other for other in self.said if self.head < other.start < item.start]
        return item.start - self.head <= _BESIDE and not any(other.says in ("deed", "remedy", "clause", "handled") for other in between)

    def speaks(self, item: Said) -> bool:
        """Whether a word of merit is said of what is measured, not of what that is for ("jarak tempuh ke fasilitas kesehatan"); what an
        office makes or does must be what is measured: not the "operasi" of "penundaan operasi".
        """
        if item.says in ("output", "deed"):
            return item.start <= self.head
        if item.says == "acts":
            return self.predicate(item) or item.start <= self.head
        return item.says in MERITS and (not self.away(item.start) or (self.predicate(item) and item.start - 1 in self.relatives()))

    def left_open(self, speaks: Said) -> bool:
        """Whether more is said of what speaks, of which nothing is known: "PJU yang padam", "di bawah B"."""
        # Behind "kelengkapan persetujuan tindakan" it is said of something else.
        far = 3 if speaks.says in ("governing", "deed") else 0
        clause = next((at for at in self.relatives() if speaks.end <= at < speaks.end + far or (not far and at >= speaks.end)), None)
        known = clause is not None and any(item.start > clause and item.says in (*MERITS, "acts", "deed") for item in self.said)
        # "di bawah B" may say that little is reached; "kurang dari 6 bulan" that it is soon.
        soon = not _TIMES.isdisjoint(self.words)
        below = not soon and any(pair in (("di", "bawah"), ("kurang", "dari")) for pair in pairwise(self.words))
        return (clause is not None and not known and not self.told(speaks.end)) or below

    def away(self, place: int) -> bool:
        """Whether a word between what is measured and the place leads to something else."""
        return any(at in self.clauses and self.words[at] not in _OWN for at in range(self.head + 1, place))

    def lacks(self, negation: Said) -> bool:
        """Whether a word follows the negation of which nothing is known."""
        return negation.end < len(self.words) and not any(item.start == negation.end for item in self.said)

    def relatives(self) -> list[int]:
        """Where "yang" says more of what is measured, or of a part of it."""
        return [at for at, word in enumerate(self.words) if word in _RELATIVE and (at == 0 or self.words[at - 1] not in _BEFORE_OTHERS)]

    def told(self, start: int) -> bool:
        """Whether a clause behind the place only says of what or by whom it is: "kecelakaan yang disebabkan oleh manusia"."""
        plain = {item.start for item in self.said if item.says == "neutral"}
        return all(at + 1 in plain for at in self.relatives() if at >= start)

    def relative(self, start: int, end: int) -> bool:
        """Whether "yang" stands between two places."""
        return any(start <= at < end for at in self.relatives())


def what_is_said(words: Sequence[str], vocabulary: Vocabulary) -> list[Said]:
    """What the words say, in order: longest entries of the table first, then single words by their form."""
    by_first, harms = vocabulary.recall(_by_first), vocabulary.recall(_harms)
    found: list[Said] = []
    at = 0
    while at < len(words):
        hit = next((item for item in by_first.get(words[at], ()) if tuple(words[at : at + len(item[0])]) == item[0]), None)
        if hit is not None:
            parts, says = hit
            if len(parts) == 1 and bare(parts[0]) != parts[0]:
                says = (*says, *_alone(bare(parts[0]), by_first))
            if len(parts) == 1 and says == ("good",) and form_of(parts[0]) == "deed":
                says = ("good", "deed")
            found += [Said(one, " ".join(parts), at, at + len(parts)) for one in says]
            at += len(parts)
            continue
        found += [Said(one, words[at], at, at + 1) for one in _by_form(words[at], by_first, harms)]
        at += 1
    return found


def _by_form(word: str, by_first: _Rows, harms: frozenset[str]) -> Sequence[str]:
    """What a word says that is not in the table: what it says without -nya, a lack, a harm that is in it, a state, a deed, a passive."""
    if (stated := bare(word)) != word and (known := _alone(stated, by_first)):
        return known
    form = form_of(stated)
    if form == "lack":
        return ("harm",)
    if not harms.isdisjoint(roots(stated)):
        return ("harmed",) if form in ("done", "acts") or stated.startswith("ter") else ("harm",)
    if form == "state" or stated.startswith("ber"):
        inside = stated[2:-2] if form == "state" else stated[3:]
        says = [one for one in _alone(inside, by_first) if one in ("good", "harm")]
        if says:
            return says[:1]
        if stated.startswith("keter"):
            return ("governing",)
    return (form,) if form is not None and form != "state" else ("done",) if stated != word and stated.startswith("ter") else ()


def _alone(word: str, by_first: _Rows) -> Sequence[str]:
    return next((says for parts, says in by_first.get(word, ()) if len(parts) == 1), ())


def _joined(words: list[str], by_first: _Rows) -> list[str]:
    """The words with a passive written in two, "yang di susun", in one."""
    joined: list[str] = []
    for word in words:
        if (
            joined
            and joined[-1] in ("di", "ter")
            and (_alone(joined[-1] + word, by_first) or (joined[-2:-1] in (["yang"], ["telah"], ["dapat"], ["sudah"])))
        ):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _harms(vocabulary: Vocabulary) -> frozenset[str]:
    """The roots of which every word says a harm."""
    return frozenset(
        word.lower() for row in vocabulary.tables.rows("direction_words") if row["says"] == "harm root" for word in row["words"]
    )


def _by_first(vocabulary: Vocabulary) -> _Rows:
    """The words of the table with all that they say, by the first of them, the longest first."""
    says: dict[tuple[str, ...], list[str]] = {}
    for row in vocabulary.tables.rows("direction_words"):
        for word in row["words"] if row["says"] != "harm root" else ():
            says.setdefault(tuple(_WORD.findall(word.lower())), []).append(row["says"])
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for parts, all_said in sorted(says.items(), key=lambda item: -len(item[0])):
        found.setdefault(parts[0], []).append((parts, tuple(all_said)))
    return found
