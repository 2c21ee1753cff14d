"""Whether more or less of an indicator is better: declared, by a printed bound, or by what its name says; else assumed, and marked as such.

The words and what they say are a table of the rule book (direction-words). Knows no figures, and no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Direction: TypeAlias = Literal["higher", "lower"]
# Words of a name that a harm may be away from its head: "luas kebakaran hutan", "persentase jembatan dalam kondisi rusak".
NEAR = 3
_WORD = re.compile(r"[^\W_]+")
# What parts a name into what is measured and what is said of it.
_CLAUSE = frozenset(
    (
        "yang",
        "yg",
        "terhadap",
        "thd",
        "per",
        "dibanding",
        "dibandingkan",
        "dari",
        "oleh",
        "bagi",
        "untuk",
        "kepada",
        "dengan",
        "sebagai",
        "melalui",
    )
)
_FILLERS = frozenset(
    (
        "dalam",
        "pada",
        "di",
        "kondisi",
        "keadaan",
        "status",
        "angka",
        "tingkat",
        "jumlah",
        "persentase",
        "prosentase",
        "rasio",
        "rata",
        "total",
        "luas",
        "panjang",
        "volume",
        "intensitas",
        "kadar",
        "frekuensi",
        "cakupan",
    )
)
_PASSIVE = re.compile(r"(?:di|ter)(?!(?:hadap|tentu|kait|masuk|diri)\b)[a-z]{4,}")
_LESS = ("maksimal", "maksimum", "paling lama", "paling lambat", "paling banyak", "paling tinggi")
_MORE = ("minimal", "minimum", "sekurang kurangnya", "paling sedikit", "setidaknya")
_BOUND_WORDS: dict[str, Direction] = {**dict.fromkeys(_LESS, "lower"), **dict.fromkeys(_MORE, "higher")}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A direction and what it rests on: `kind` is declared, bound, name, unit or assumed, `word` the words that say it ("" for none)."""

    direction: Direction
    kind: Literal["declared", "bound", "name", "unit", "assumed"]
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


class DirectionWords:
    """The words of the table direction-words, by their first word, the longest first."""

    def __init__(self, rows: Iterable[tuple[str, Sequence[str]]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for says, words in rows:
            for word in words:
                parts = tuple(_WORD.findall(word.lower()))
                self._by_first.setdefault(parts[0], []).append((parts, says))
        for found in self._by_first.values():
            found.sort(key=lambda item: -len(item[0]))

    def read(self, name: str) -> Evidence:
        """What a name says of its direction."""
        words = _WORD.findall(name.lower())
        padded = f" {' '.join(words)} "
        for phrase, direction in _BOUND_WORDS.items():
            if f" {phrase} " in padded:
                return Evidence(direction, "bound", phrase)
        return _decide(words, self._said(words))

    def _said(self, words: Sequence[str]) -> list[_Said]:
        found: list[_Said] = []
        at = 0
        while at < len(words):
            hit = next((item for item in self._by_first.get(words[at], ()) if tuple(words[at : at + len(item[0])]) == item[0]), None)
            if hit is not None:
                parts, says = hit
                found.append(_Said(says, " ".join(parts), at, at + len(parts)))
                at += len(parts)
                continue
            if _PASSIVE.fullmatch(words[at]):
                # "yang dibentuk", "terlaksana": what was done is what an office wants done.
                found.append(_Said("done", words[at], at, at + 1))
            at += 1
        return found


def _decide(words: Sequence[str], said: Sequence[_Said]) -> Evidence:
    """What the words say together, the most telling first."""

    def first(*kinds: str) -> _Said | None:
        return next((item for item in said if item.says in kinds), None)

    harm, head = first("harm", "harmed"), _head(words)
    if (disputed := first("disputed")) and (harm is None or disputed.start < harm.start):
        return Evidence("higher", "assumed", disputed.word)
    for item in said:
        negated = any(other.says == "not" and other.end == item.start for other in said)
        if item.says in ("remedy", "handled", "done", "good") and negated:
            return Evidence("lower", "name", f"{words[item.start - 1]} {item.word}")
    if (free := first("free")) and (harm or free.word in ("tidak terjadi", "nihil")):
        return Evidence("higher", "name", free.word)
    if harm is not None and any(other.says == "not" and 0 <= harm.start - other.end < NEAR for other in said):
        # "perkara yang tidak diajukan upaya hukum banding"
        return Evidence("higher", "name", f"tidak {harm.word}")
    if less := first("less"):
        lost = harm is None and first("good") is not None and less.start <= head
        return Evidence("lower" if lost else "higher", "name", less.word)
    if (time := first("time")) and time.start <= head + 1:
        exact = first("good")
        share = words[0] in _SHARES
        if exact is not None and (share or exact.start <= time.start):
            return Evidence("higher", "name", exact.word)
        return Evidence("lower", "assumed" if share else "name", time.word)
    if harm is not None:
        return _of_harm(harm, head, said, words)
    if speaks := first("good", "remedy", "handled", "done", "output", "more"):
        return Evidence("higher", "name", speaks.word)
    return Evidence("higher", "assumed")


def _of_harm(harm: _Said, head: int, said: Sequence[_Said], words: Sequence[str]) -> Evidence:
    """Where a harm is named: what is done about it, who or what has it, or only what it is about."""
    for item in said:
        between = words[harm.end : item.start]
        # Of "pengaduan terhadap pelayanan" the service is what the complaints are about.
        about = item.says == "remedy" and any(word in _CLAUSE and word not in ("yang", "yg") for word in between)
        if item.says in ("remedy", "handled") and not about:
            return Evidence("higher", "name", item.word)
    if any(item.says == "good" and item.start > harm.start and "yang" in words[harm.end : item.start + 1] for item in said):
        return Evidence("higher", "assumed", harm.word)
    done = next((item for item in said if item.says == "done" and item.start > harm.start), None)
    if done is not None and "yang" in words[harm.end : done.start]:
        return Evidence("higher", "assumed", harm.word)
    before = [item for item in said if item.end <= harm.start and item.says in ("output", "good")]
    # "jumlah pos pemadam", "kualitas data kemiskinan"; an index or value of a harm is the harm's.
    if any(item.says == "output" and item.start <= head for item in before):
        return Evidence("higher", "name", before[0].word)
    if before and before[0].word not in _MEASURES and before[0].start <= head:
        return Evidence("higher", "assumed", harm.word)
    if harm.says == "harmed":
        return Evidence("lower", "name", harm.word)
    near = sum(word not in _FILLERS and word not in _MEASURES for word in words[: harm.start]) <= NEAR
    clause = any(word in _CLAUSE for word in words[: harm.start])
    return Evidence("lower", "name" if near and not clause else "assumed", harm.word)


_SHARES = frozenset(("persentase", "prosentase", "presentase"))
_MEASURES = frozenset(("indeks", "index", "nilai", "skor", "realisasi", "capaian"))


def _head(words: Sequence[str]) -> int:
    """The place of the first word that is not a word of measure or a filler."""
    return next((at for at, word in enumerate(words) if word not in _FILLERS and word not in _MEASURES), 0)
