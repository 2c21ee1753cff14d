"""Whether more or less of an indicator is better: declared, by a printed bound, or by what its name says; else assumed, and marked as such.

The words and what they say are a table of the rule book (direction-words). Knows no figures, and no rule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass
from engine.scoring.indicator_name import MERITS, IndicatorName, Said, what_is_said

Direction: TypeAlias = Literal["higher", "lower"]
# So many words a harm may be away from the head of a name and is still what is measured: "persentase jembatan kabupaten rusak".
NEAR = 3
_BRACKETS = re.compile(r"\([^()]*\)")
# What a share is of is not what is measured: "… terhadap jumlah seluruh pegawai yang berhak".
_WHOLE = re.compile(
    r"(?<=\w)\s+(?:dari|terhadap|dibanding(?:kan)?)\s+(?:jumlah|total|seluruh|keseluruhan|luas|PDRB|PDB|APBD|pagu)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_BOUNDS: dict[str, Direction] = {"at most": "lower", "at least": "higher"}


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


def read_direction(name: str, vocabulary: Vocabulary) -> Evidence:
    """What the name of an indicator says of its direction."""
    return vocabulary.recall(_read, name)


def is_rank(word: str, vocabulary: Vocabulary) -> bool:
    """Whether the word is a place in an order of which the first is the best: peringkat, juara."""
    return any(item.says == "rank" for item in what_is_said([word], vocabulary))


def _read(text: str, vocabulary: Vocabulary) -> Evidence:
    # What stands in brackets is a remark, and decides only where nothing else does.
    outside = _read_words(_WHOLE.sub(" ", _BRACKETS.sub(" ", text)), vocabulary)
    return _read_words(text, vocabulary) if outside.assumed else outside


def _read_words(text: str, vocabulary: Vocabulary) -> Evidence:
    name = IndicatorName(text, vocabulary)
    # Of a share, and in a clause, it bounds something else: "persentase izin yang selesai paling lama 5 hari".
    if (bound := name.first(*_BOUNDS)) and not name.shares and not any(at in name.clauses for at in range(bound.start)):
        return Evidence(_BOUNDS[bound.says], "bound", bound.word)
    if (rank := name.first("rank")) is not None and rank.start == 0:
        return Evidence("lower", "word", rank.word)
    harm = name.first("harm", "harmed", "cost")
    governing = name.governing()
    if (disputed := _disputed(name, harm)) is not None:
        return disputed
    if (turned := _turned(name, harm)) is not None:
        return turned
    if (time := _timed(name)) is not None:
        return time
    if harm is not None:
        return _governed(governing, name) if governing is not None else _of_harm(harm, name)
    if speaks := next((item for item in name.said if name.speaks(item)), None):
        return Evidence("higher", "assumed" if name.left_open(speaks) else "word", speaks.word)
    return Evidence("higher", "assumed")


def _disputed(name: IndicatorName, harm: Said | None) -> Evidence | None:
    """Where what is measured is treated in either way by offices."""
    disputed = name.first("disputed")
    if disputed is None or (harm is not None and harm.start <= disputed.start) or name.governing() or _settled(name, disputed):
        return None
    # Most who print a risk mean that less of it is better.
    words = name.words[disputed.start : disputed.end]
    of_harm = any(item.says == "harm" for word in words for item in what_is_said([word], name.vocabulary))
    return Evidence("lower" if of_harm else "higher", "assumed", disputed.word)


def _timed(name: IndicatorName) -> Evidence | None:
    """Where a time is measured: less of it, unless being in time is."""
    time = name.first("time")
    if time is not None and 0 in name.shares and time.start > name.head and _bounded(name.words[time.end :]):
        # "persentase kebakaran dengan response time di bawah 15 menit"
        return Evidence("higher", "word", time.word)
    if time is None or time.start > name.head + 1:
        return None
    exact, share = name.first("good"), any(at < time.start for at in name.shares)
    if exact is not None and (share or exact.start <= time.start):
        return Evidence("higher", "word", exact.word)
    return Evidence("lower", "assumed" if share else "word", time.word)


def _bounded(words: Sequence[str]) -> bool:
    """Whether a bound from above stands among the words."""
    text = f" {' '.join(words)} "
    return any(f" {bound} " in text for bound in ("di bawah", "dibawah", "kurang dari", "paling lama", "maksimal", "tidak lebih dari"))


def _turned(name: IndicatorName, harm: Said | None) -> Evidence | None:
    """Where a word turns the meaning of another: what is not done, free of what harms, a harm that does not happen or becomes less."""
    governing = name.governing()
    # "pelayanan bagi penduduk yang tidak mampu": they are not what is measured.
    nots = [item for item in name.said if item.says == "not" and (governing is None or name.of_the_head(item))]
    for item in name.said:
        if item.says in ("remedy", "handled", "done", "good") and any(_negates(other, item, name) for other in nots):
            return Evidence("lower", "word", f"{name.words[item.start - 1]} {item.word}")
    if harm is None and (lack := next((item for item in nots if name.lacks(item)), None)) is not None:
        # "kendaraan yang tidak laik jalan": a lack, whatever the word says; "belum" is one for sure.
        return Evidence("lower", "word" if lack.word == "belum" else "assumed", lack.word)
    if free := name.first("free"):
        # Whatever one is free of is unwanted; without what is not known, something may be lacking: "bangunan tanpa PBG".
        if harm is not None or free.word != "tanpa":
            return Evidence("higher", "word", free.word)
        if any(item.says in MERITS and item.start < free.start for item in name.said):
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


def _negates(negation: Said, item: Said, name: IndicatorName) -> bool:
    """Whether it is what is measured that is not so; not of "orang tidak mampu yang menerima", of whom a clause says more."""
    said_later = any(
        other.start > item.end
        and other.says in ("handled", "done", "good")
        and name.predicate(other)
        and name.relative(item.end, other.start)
        for other in name.said
    )
    return negation.end == item.start and not said_later


def _settled(name: IndicatorName, disputed: Said) -> bool:
    """Whether what is disputed is not what is measured ("pemenuhan kebutuhan", the time of something), or a clause says what was done
    about it or befell it: "penyandang disabilitas yang terpenuhi haknya".
    """
    time = name.first("time")
    return (
        name.first("handled") is not None
        or (time is not None and time.start <= name.head)
        or any(name.speaks(item) and item.end <= disputed.start and item.start not in name.empty for item in name.said)
        or any(
            item.start >= disputed.end and name.predicate(item)
            for item in name.said
            if item.says in ("done", "acts", "good", "harm", "harmed")
        )
    )


def _governed(governing: Said, name: IndicatorName) -> Evidence:
    """Where a harm is named behind what an office does, makes or is good at: that is about it, unless it is said of that itself."""
    harms = [item for item in name.said if item.says in ("harm", "harmed", "unlawful") and name.of_the_head(item)]
    borne = next((item for item in harms if name.predicate(item) or _belongs(item, governing, name)), None)
    later = (item for item in name.said if borne is not None and item.says in ("handled", "done") and item.start >= borne.end)
    handled = next((item for item in later if name.predicate(item)), None)
    if borne is None or handled is not None:
        return Evidence("higher", "word", (handled or governing).word)
    return Evidence("lower", "word", borne.word)


def _belongs(item: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a harm is said of what governs: "arsip rusak" are bad archives, "penebangan liar" a bad deed."""
    if governing.says == "output":
        return item.says == "harmed" and name.beside_head(item)
    if governing.says != "deed":
        return False
    # "pembiayaan macet"
    return item.start == governing.end if item.says == "harmed" else item.says == "unlawful" and name.beside_head(item)


def _listed(borne: Said, item: Said, name: IndicatorName) -> bool:
    """Whether a negation goes on: "tidak sekolah, bekerja atau mengikuti pelatihan"."""
    between = name.words[borne.end : item.start]
    return borne.word.startswith(("tidak", "belum")) and not {"dan", "tetapi", "namun", "yang"}.intersection(between)


def _said_last(item: Said, borne: Said, name: IndicatorName) -> bool:
    """Whether a clause of its own says behind a harm what was done or reached: "yang miskin yang terpenuhi haknya"."""
    return (
        item.says in ("handled", "done", "good")
        and item.start > borne.end
        and name.predicate(item)
        and name.relative(borne.end, item.start)
    )


def _dealt_with(harm: Said, borne: Said | None, name: IndicatorName) -> Said | None:
    """What says that something is done about a harm."""
    for item in name.said:
        # Of "pengaduan terhadap pelayanan" the service is what the complaints are about, of "klaim asuransi yang ditolak" the insurance;
        # "yang terlambat disalurkan" is late.
        if borne is not None and (item.start <= borne.end or _listed(borne, item, name)):
            continue
        # What a harm at the head is about: "kesalahan penerima bantuan".
        about = item.start > harm.start and harm.start <= name.head
        remedied = item.says == "remedy" and not about and not name.parted(harm.end, item.start)
        if remedied or (item.says == "handled" and harm.says != "cost"):
            return item
    return None


def _of_harm(harm: Said, name: IndicatorName) -> Evidence:
    """Where a harm is named: what is done about it, who or what has it, or only what it is about."""
    borne = next((item for item in name.said if item.says in ("harm", "harmed") and name.predicate(item)), None)
    if (dealt := _dealt_with(harm, borne, name)) is not None:
        return Evidence("higher", "word", dealt.word)
    if harm.says == "cost":
        # "biaya yang ditanggung pasien": less of it, unless somebody is freed of it.
        return Evidence("lower", "assumed" if name.relative(harm.end, len(name.words)) else "word", harm.word)
    if borne is not None and not any(_said_last(item, borne, name) for item in name.said):
        return Evidence("lower", "word", borne.word)
    behind = (item for item in name.said if item.says in ("good", "done") and item.start > harm.start)
    if done := next((item for item in behind if name.relative(harm.end, item.start)), None):
        # Of a share it is done about the harm; of a number there may also be more of the harm.
        sure = 0 in name.shares and (done.says == "done" or name.predicate(done))
        return Evidence("higher", "word" if sure else "assumed", done.word)
    return _before_harm(harm, name) or _bare_harm(harm, name)


def _before_harm(harm: Said, name: IndicatorName) -> Evidence | None:
    """What a name opens with before a harm: "jumlah pos pemadam", "kualitas data kemiskinan"; an index or value of a harm is the harm's."""
    carried = {item.start for item in name.said if item.says == "transparent"}
    before = [item for item in name.said if item.end <= harm.start and item.start <= name.head and item.start not in name.empty | carried]
    made = next((item for item in before if item.says == "output"), None)
    if made is not None and harm.says == "harm":
        return Evidence("higher", "word", made.word)
    return Evidence("higher", "assumed", harm.word) if any(item.says == "good" for item in before) else None


def _bare_harm(harm: Said, name: IndicatorName) -> Evidence:
    """Where a harm stands, and nothing that is done about it: less of it, unless it is far from what is measured or more is said of it."""
    if harm.says == "harmed":
        return Evidence("lower", "word", harm.word)
    another = any(item.start > harm.end and item.says in ("harm", "harmed") for item in name.said)
    if name.relative(harm.end, len(name.words)) and not name.told(harm.end) and not another:
        # "sampah yang masuk ke TPA": what is said of it may be good or bad.
        return Evidence("lower", "assumed", harm.word)
    near = sum(at not in name.empty for at in range(harm.start)) <= NEAR
    # "balita dengan gizi kurang" have it.
    clause = any(at in name.clauses and name.words[at] != "dengan" for at in range(harm.start))
    return Evidence("lower", "word" if near and not clause else "assumed", harm.word)
