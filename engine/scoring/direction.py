"""Whether more or less of an indicator is better: declared, by a printed bound, or by what its name says; else assumed, and marked as such.

The words and what they say are a table of the rule book (direction-words). Knows no figures, and no rule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from agreements.notation.vocabulary import Vocabulary

Direction: TypeAlias = Literal["higher", "lower"]
# So many words a harm may be away from the head of a name and is still what is measured: "persentase jembatan kabupaten rusak".
NEAR = 3
_WORD = re.compile(r"[^\W_]+")
# What is done to something; a word in ter- may be a state nobody wants ("tersumbat").
_PASSIVE = re.compile(r"di(?!(?:diri)\b)[a-z]{4,}")
# "ketidakpatuhan", "ketidakhadiran": what is lacking.
_LACK = re.compile(r"ketidak[a-z]{3,}")
# "keterjangkauan", "kelancaran", "berizin", "berkonflik": what the word inside says.
_STATE = re.compile(r"ke(?P<root>[a-z]{3,})an|ber(?P<having>[a-z]{4,})")
_BOUNDS: dict[str, Direction] = {"at most": "lower", "at least": "higher"}
# Behind these a clause says more of what is measured.
_OWN = ("yang", "yg", "dengan", "secara", "melalui", "oleh")
_MERITS = ("good", "remedy", "handled", "done", "more", "rank")
_TIMES = frozenset(("menit", "jam", "hari", "minggu", "bulan", "tahun"))
# Of these it matters where they stand, not which comes first.
_GRAMMAR = ("clause", "filler", "share", "measure", "at most", "at least", "bearing")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A direction and what it rests on: `kind` is declared, bound, word (of the name), unit, plan or assumed; `word` says it, if any."""

    direction: Direction
    kind: Literal["declared", "bound", "word", "unit", "plan", "assumed"]
    word: str = ""

    @property
    def assumed(self) -> bool:
        """Whether nothing decided."""
        return self.kind == "assumed"


@dataclass(frozen=True, slots=True)
class _Said:
    """A word of the table in a name: what it says, the words, and where they begin and end."""

    says: str
    word: str
    start: int
    end: int


class _Name:
    """A name of an indicator as words, and what of them the table knows."""

    def __init__(self, name: str, vocabulary: Vocabulary) -> None:
        self.words = _WORD.findall(name.lower())
        self.said = _said(self.words, vocabulary)
        grammar = {says: {at for item in self.said if item.says == says for at in range(item.start, item.end)} for says in _GRAMMAR}
        self.clauses, self.shares = grammar["clause"], grammar["share"]
        self.empty = grammar["filler"] | grammar["measure"] | grammar["share"]
        self.bearing = grammar["bearing"]
        self.head = next((at for at in range(len(self.words)) if at not in self.empty), 0)

    def first(self, *says: str) -> _Said | None:
        """The first of the words that say one of these."""
        return next((item for item in self.said if item.says in says), None)

    def parted(self, start: int, end: int) -> bool:
        """Whether the words between two places begin another clause than one with "yang"."""
        return any(at in self.clauses and self.words[at] not in ("yang", "yg") for at in range(start, end))

    def predicate(self, item: _Said) -> bool:
        """Whether it is what a clause says, at once or of who bears it: "yang masih bermasalah", "dalam kondisi rusak berat"."""
        at = item.start
        while at and at - 1 in self.bearing:
            at -= 1
        return at > 0 and (self.words[at - 1] in ("yang", "yg") or self.words[at] in ("dalam", "kondisi", "berstatus", "kategori"))

    def speaks(self, item: _Said) -> bool:
        """Whether a word of merit is said of what is measured, not of what that is for ("jarak tempuh ke fasilitas kesehatan"); what an
        office makes must be what is measured: not the "operasi" of "penundaan operasi".
        """
        return item.start <= self.head if item.says == "output" else item.says in _MERITS and not self.away(item.start)

    def left_open(self, speaks: _Said) -> bool:
        """Whether more is said of what speaks, of which nothing is known: "PJU yang padam", "di bawah B"."""
        clause = next((at for at, word in enumerate(self.words) if word in ("yang", "yg") and at >= speaks.end), None)
        known = any(clause is not None and item.start > clause and item.says in _MERITS for item in self.said)
        # "di bawah B" may say that little is reached; "kurang dari 6 bulan" that it is soon.
        soon = not _TIMES.isdisjoint(self.words)
        below = not soon and any(pair in (("di", "bawah"), ("kurang", "dari")) for pair in pairwise(self.words))
        return (clause is not None and not known) or below

    def away(self, place: int) -> bool:
        """Whether a word between what is measured and the place leads to something else."""
        return any(at in self.clauses and self.words[at] not in _OWN for at in range(self.head + 1, place))

    def lacks(self, negation: _Said) -> bool:
        """Whether a word follows the negation of which nothing is known."""
        return negation.end < len(self.words) and not any(item.start == negation.end for item in self.said)

    def relative(self, start: int, end: int) -> bool:
        """Whether "yang" stands between two places."""
        return any(word in ("yang", "yg") for word in self.words[start:end])


def _said(words: Sequence[str], vocabulary: Vocabulary) -> list[_Said]:
    by_first = vocabulary.recall(_by_first)
    found: list[_Said] = []
    at = 0
    while at < len(words):
        hit = next((item for item in by_first.get(words[at], ()) if tuple(words[at : at + len(item[0])]) == item[0]), None)
        if hit is not None:
            parts, says = hit
            found += [_Said(one, " ".join(parts), at, at + len(parts)) for one in says]
            at += len(parts)
            continue
        elif (state := _state(words[at], by_first)) is not None:
            found.append(_Said(state, words[at], at, at + 1))
        elif _PASSIVE.fullmatch(words[at]):
            # "yang dibentuk", "terlaksana": what was done is what an office wants done.
            found.append(_Said("done", words[at], at, at + 1))
        at += 1
    return found


def _state(word: str, by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]) -> str | None:
    """What a word in ke-…-an or ber- says that is not in the table: a lack is a harm, else it is merit or harm as the word in it is."""
    if _LACK.fullmatch(word):
        return "harm"
    inside = _STATE.fullmatch(word)
    rows = by_first.get(inside["root"] or inside["having"], ()) if inside else ()
    return next((one for parts, says in rows if len(parts) == 1 for one in says if one in ("good", "harm")), None)


def _by_first(vocabulary: Vocabulary) -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """The words of the table with all that they say, by the first of them, the longest first."""
    says: dict[tuple[str, ...], list[str]] = {}
    for row in vocabulary.tables.rows("direction_words"):
        for word in row["words"]:
            says.setdefault(tuple(_WORD.findall(word.lower())), []).append(row["says"])
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for parts, all_said in sorted(says.items(), key=lambda item: -len(item[0])):
        found.setdefault(parts[0], []).append((parts, tuple(all_said)))
    return found


def read_direction(name: str, vocabulary: Vocabulary) -> Evidence:
    """What the name of an indicator says of its direction."""
    return vocabulary.recall(_read, name)


def is_rank(word: str, vocabulary: Vocabulary) -> bool:
    """Whether the word is a place in an order of which the first is the best: peringkat, juara."""
    return any(item.says == "rank" for item in _said([word], vocabulary))


def _read(text: str, vocabulary: Vocabulary) -> Evidence:
    name = _Name(text, vocabulary)
    # Of a share, and in a clause, it bounds something else: "persentase izin yang selesai paling lama 5 hari".
    if (bound := name.first(*_BOUNDS)) and not name.shares and not any(at in name.clauses for at in range(bound.start)):
        return Evidence(_BOUNDS[bound.says], "bound", bound.word)
    if (rank := name.first("rank")) is not None and rank.start == 0:
        return Evidence("lower", "word", rank.word)
    harm = name.first("harm", "harmed")
    disputed = name.first("disputed")
    if disputed is not None and (harm is None or disputed.start < harm.start) and name.first("handled") is None:
        # Most who print a risk mean that less of it is better.
        of_harm = any(item.says == "harm" for word in name.words[disputed.start : disputed.end] for item in _said([word], vocabulary))
        return Evidence("lower" if of_harm else "higher", "assumed", disputed.word)
    if (turned := _turned(name, harm)) is not None:
        return turned
    within = next((item for item in name.said if item.says == "time"), None)
    if within is not None and 0 in name.shares and within.start > name.head and _bounded(name.words[within.end :]):
        # "persentase kebakaran dengan response time di bawah 15 menit"
        return Evidence("higher", "word", within.word)
    if (time := name.first("time")) is not None and time.start <= name.head + 1:
        exact, share = name.first("good"), any(at < time.start for at in name.shares)
        if exact is not None and (share or exact.start <= time.start):
            return Evidence("higher", "word", exact.word)
        return Evidence("lower", "assumed" if share else "word", time.word)
    if harm is not None:
        return _of_harm(harm, name)
    if speaks := next((item for item in name.said if name.speaks(item)), None):
        return Evidence("higher", "assumed" if name.left_open(speaks) else "word", speaks.word)
    return Evidence("higher", "assumed")


def _bounded(words: Sequence[str]) -> bool:
    """Whether a bound from above stands among the words."""
    text = f" {' '.join(words)} "
    return any(f" {bound} " in text for bound in ("di bawah", "dibawah", "kurang dari", "paling lama", "maksimal", "tidak lebih dari"))


def _turned(name: _Name, harm: _Said | None) -> Evidence | None:
    """Where a word turns the meaning of another: what is not done, free of what harms, a harm that does not happen or becomes less."""
    nots = [item for item in name.said if item.says == "not"]
    for item in name.said:
        if item.says in ("remedy", "handled", "done", "good") and any(other.end == item.start for other in nots):
            return Evidence("lower", "word", f"{name.words[item.start - 1]} {item.word}")
    if harm is None and (lack := next((item for item in nots if name.lacks(item)), None)) is not None:
        # "kendaraan yang tidak laik jalan": a lack, whatever the word says; "belum" is one for sure.
        return Evidence("lower", "word" if lack.word == "belum" else "assumed", lack.word)
    if free := name.first("free"):
        # Whatever one is free of is unwanted; without what is not known, something may be lacking: "bangunan tanpa PBG".
        if harm is not None or free.word != "tanpa":
            return Evidence("higher", "word", free.word)
        if any(item.says in _MERITS and item.start < free.start for item in name.said):
            return Evidence("higher", "assumed", free.word)
        lacking = any(item.says == "good" and item.start == free.end for item in name.said)
        return Evidence("lower", "word" if lacking else "assumed", free.word)
    if harm is not None and any(0 <= harm.start - other.end < NEAR for other in nots):
        # "perkara yang tidak diajukan upaya hukum banding"
        return Evidence("higher", "word", f"tidak {harm.word}")
    if less := name.first("less"):
        lost = harm is None and name.first("good") is not None and less.start <= name.head
        return Evidence("lower" if lost else "higher", "word", less.word)
    return None


def _of_harm(harm: _Said, name: _Name) -> Evidence:
    """Where a harm is named: what is done about it, who or what has it, or only what it is about."""
    borne = next((item for item in name.said if item.says in ("harm", "harmed") and name.predicate(item)), None)
    for item in name.said:
        # Of "pengaduan terhadap pelayanan" the service is what the complaints are about, of "klaim asuransi yang ditolak" the insurance.
        after = borne is None or item.start > borne.start
        # "yang terlambat disalurkan" is late.
        after = after and (borne is None or item.start > borne.end)
        # What a harm at the head is about: "kesalahan penerima bantuan".
        about = item.start > harm.start and harm.start <= name.head
        if after and (item.says == "handled" or (item.says == "remedy" and not about and not name.parted(harm.end, item.start))):
            return Evidence("higher", "word", item.word)
    if borne is not None:
        return Evidence("lower", "word", borne.word)
    if done := next(
        (item for item in name.said if item.says in ("good", "done") and item.start > harm.start and name.relative(harm.end, item.start)),
        None,
    ):
        # Of a share it is done about the harm; of a number there may also be more of the harm.
        return Evidence("higher", "word" if 0 in name.shares and done.says == "done" else "assumed", done.word)
    before = [item for item in name.said if item.end <= harm.start and item.start <= name.head and item.start not in name.empty]
    # "jumlah pos pemadam", "kualitas data kemiskinan"; an index or value of a harm is the harm's.
    made = next((item for item in before if item.says == "output"), None)
    if made is not None and harm.says == "harm":
        return Evidence("higher", "word", made.word)
    if any(item.says == "good" for item in before):
        return Evidence("higher", "assumed", harm.word)
    if harm.says == "harmed":
        return Evidence("lower", "word", harm.word)
    if name.relative(harm.end, len(name.words)) and not any(
        item.start > harm.end and item.says in ("harm", "harmed") for item in name.said
    ):
        # "sampah yang masuk ke TPA": what is said of it may be good or bad.
        return Evidence("lower", "assumed", harm.word)
    near = sum(at not in name.empty for at in range(harm.start)) <= NEAR
    # "balita dengan gizi kurang" have it.
    clause = any(at in name.clauses and name.words[at] != "dengan" for at in range(harm.start))
    return Evidence("lower", "word" if near and not clause else "assumed", harm.word)
