"""Whether more or less of an indicator is better: declared, by a printed bound, or by what its name says; else assumed, and marked as such.

The words and what they say are a table of the rule book (direction-words). Knows no figures, and no rule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from agreements.model.position_words import unnumbered
from agreements.notation.vocabulary import Vocabulary
from engine.scoring.grounds import Direction, Evidence
from engine.scoring.harms import NEAR, governed, of_a_thing, of_harm, only_acted
from engine.scoring.indicator_name import MERITS, IndicatorName
from engine.scoring.two_measures import measures
from engine.scoring.word_forms import form_of
from engine.scoring.words_said import Said, leads_both_ways, what_is_said, with_role

_BRACKETS = re.compile(r"\([^()]*\)")
# What a share is of is not what is measured: "… terhadap jumlah seluruh pegawai yang berhak".
_WHOLE = re.compile(
    r"(?<=\w)\s+(?:dari|terhadap|dibanding(?:kan)?)\s+(?:jumlah|total|seluruh|keseluruhan|luas|PDRB|PDB|APBD|pagu)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_BOUNDS: dict[str, Direction] = {"at most": "lower", "at least": "higher"}


def read_direction(name: str, vocabulary: Vocabulary) -> Evidence:
    """What the name of an indicator says of its direction."""
    return vocabulary.recall(_read, name)


def _read(text: str, vocabulary: Vocabulary) -> Evidence:
    plain = unnumbered(text)
    purpose, _, measured = plain.partition(" : ")
    sides = [_read_words(side, vocabulary) for side in (purpose, measured)] if measured else []
    if len({side.direction for side in sides if not side.assumed}) > 1:
        # "Peningkatan keamanan obat : Kejadian obat tanpa label"
        return Evidence(sides[1].direction, "assumed", sides[1].word)
    if (opposed := leads_both_ways(plain, vocabulary)) is not None:
        return Evidence("higher", "assumed", opposed.word)
    if (other := _other_measure(plain, vocabulary)) is not None:
        return other
    # What stands in brackets is a remark, and decides only where nothing else does.
    outside = _read_words(_WHOLE.sub(" ", _BRACKETS.sub(" ", plain)), vocabulary)
    return _read_words(plain, vocabulary) if outside.assumed else outside


def _other_measure(text: str, vocabulary: Vocabulary) -> Evidence | None:
    """Where a name has two measures of which more of one is better and less of the other: "tingkat hunian dan waktu tunggu"."""
    for pair in measures(text, vocabulary):
        sides = [_read_words(side, vocabulary) for side in pair]
        if any(side.assumed for side in sides) or len({side.direction for side in sides}) > 1:
            return Evidence("higher", "assumed", sides[1].word)
    return None


def _read_words(text: str, vocabulary: Vocabulary) -> Evidence:
    name = IndicatorName(text, vocabulary)
    if not name.readable:
        return Evidence("higher", "assumed")
    if (reached := _reached(name)) is not None:
        return _read_words(reached, vocabulary)
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
        return governed(governing, name) if governing is not None else of_harm(harm, name)
    if speaks := next((item for item in name.said if name.speaks(item)), None):
        open_ = name.left_open(speaks) or name.only_known(speaks) or name.only_happens(speaks) or name.by_form(speaks)
        open_ = open_ or only_acted(speaks, name)
        return Evidence("higher", "assumed" if open_ else "word", speaks.word)
    suffers = next((word for word in name.words if name.is_(word, "suffers")), None)
    if suffers is not None and not any(name.is_(word, "changing") for word in name.words):
        # What somebody suffers is no good, whatever it is: "pasien yang mengalami reaksi".
        return Evidence("lower", "word", suffers)
    return Evidence("higher", "assumed")


def _reached(name: IndicatorName) -> str | None:
    """What is measured where a name leads to the state that is reached: the prevalence of "prevalensi yang menurun menjadi (14 %)"."""
    changes = {at for item in name.said if item.says in ("less", "more") for at in range(item.start, item.end)}
    if not changes or not name.is_(name.words[-1], "reaching"):
        return None
    return " ".join(word for at, word in enumerate(name.words[:-1]) if at not in changes)


def _disputed(name: IndicatorName, harm: Said | None) -> Evidence | None:
    """Where what is measured is treated in either way by offices."""
    disputed = name.first("disputed", "speed")
    if disputed is None or (harm is not None and harm.start <= disputed.start) or name.governing() or _settled(name, disputed):
        return None
    if harm is not None and (disputed.word.startswith("jumlah") or (harm.start == disputed.end and form_of(disputed.word) != "deed")):
        # "jumlah penduduk (dengan) rawan pangan"
        return None
    # Most who print a risk mean that less of it is better.
    words = name.words[disputed.start : disputed.end]
    of_harm = any(item.says == "harm" for word in words for item in what_is_said([word], name.vocabulary))
    less = name.first("less")
    if of_harm and less is not None and less.start < disputed.start:
        return Evidence("higher", "word", less.word)
    return Evidence("lower" if of_harm else "higher", "assumed", disputed.word)


def _timed(name: IndicatorName) -> Evidence | None:
    """Where a time is measured: less of it, unless being in time is."""
    time = name.first("time")
    if time is not None and 0 in name.shares and time.start > name.head and _bounded(name.words[time.end :]):
        # "persentase kebakaran dengan response time di bawah 15 menit"
        return Evidence("higher", "word", time.word)
    if time is None or time.start > name.head + 1:
        return None
    if any(item.says == "good" and item.start > time.end and name.words[item.start - 1] == "dan" for item in name.said):
        # "waktu pelayanan dan kepuasan pelanggan": two measures.
        return Evidence("lower", "assumed", time.word)
    exact, share = name.first("good"), any(at < time.start for at in name.shares)
    if exact is not None and (share or exact.start <= time.start):
        return Evidence("higher", "word", exact.word)
    if share and name.bounded:
        # "persentase waktu pelayanan ≤ 10 menit"
        return Evidence("higher", "word", time.word)
    return Evidence("lower", "assumed" if share else "word", time.word)


def _bounded(words: Sequence[str]) -> bool:
    """Whether a bound from above stands among the words."""
    text = f" {' '.join(words)} "
    return any(f" {bound} " in text for bound in ("di bawah", "dibawah", "kurang dari", "paling lama", "maksimal", "tidak lebih dari"))


def _turned(name: IndicatorName, harm: Said | None) -> Evidence | None:
    """Where a word turns the meaning of another: what is not done, free of what harms, a harm that does not happen or becomes less."""
    governing = name.governing()
    nots, takes = _nots(governing, name), tuple(with_role("takes", name.vocabulary))
    if (late := name.first("late")) is not None:
        return _late(late, governing, name)
    if (ended := _ended(harm, name) or _left(nots, name)) is not None:
        return ended
    if grows := next((item for item in name.said if item.says in ("more", "less") and any(no.end == item.start for no in nots)), None):
        # "balita yang berat badannya tidak naik", "kasus yang tidak bertambah", "kemiskinan yang tidak turun"
        worse = (harm is None) == (grows.says == "more")
        return Evidence("lower" if worse else "higher", "word", f"{name.words[grows.start - 1]} {grows.word}")
    for item in name.said:
        if any(_turnable(item, other, name) and _negates(other, item, name) for other in nots):
            # "yang tidak mendapat (surat) teguran", "yang tidak ditemukan jentik"
            # "tidak menerima sanksi", not "tidak mengembalikan sisa"
            spared = (item.word.startswith(takes) or _finds(item, name)) and name.harmed_within(item.end, NEAR)
            return Evidence("higher" if spared else "lower", "word", f"{name.words[item.start - 1]} {item.word}")
    if (unlike := _elsewhere(harm, nots, name) or _low(name)) is not None:
        return unlike
    if harm is None and (lack := next((item for item in nots if name.lacks(item)), None)) is not None:
        # "kendaraan yang tidak laik jalan": a lack, whatever the word says; "belum" is one for sure.
        return Evidence("lower", "word" if lack.word == "belum" else "assumed", lack.word)
    if (free := name.first("free")) is not None and not _lacking(free, harm, name):
        return _free(free, harm, name)
    harms = [item for item in name.said if item.says in ("harm", "harmed")]
    if escaped := next((item for item in harms for other in nots if _escapes(item, other, name)), None):
        # "perkara yang tidak diajukan upaya hukum banding"
        return Evidence("higher", "word", f"tidak {escaped.word}")
    less = name.first("less")
    if less is not None and not (harm is not None and harm.start <= name.head and _is_deed(less)):
        # "penurunan kualitas", "program studi yang peminatnya menurun"
        lost = harm is None and name.first("good") is not None and (less.start <= name.head or not _is_deed(less))
        return Evidence("lower" if lost else "higher", "word", less.word)
    return None


def _nots(governing: Said | None, name: IndicatorName) -> list[Said]:
    """What is denied of what is measured: in "pelayanan bagi penduduk yang tidak mampu" nothing is."""
    nots = [item for item in name.said if item.says == "not" and not name.of_what_is_got(item)]
    return [item for item in nots if governing is None or name.of_the_head(item) or of_a_thing(item, governing, name)]


def _elsewhere(harm: Said | None, nots: Sequence[Said], name: IndicatorName) -> Evidence | None:
    """Where a clause is denied of a place or of who does it: "yang melahirkan tidak di fasilitas kesehatan", "bukan oleh bidan"."""
    at = next((item.end for item in nots if item.end < len(name.words) and name.is_(name.words[item.end], "denied")), None)
    return None if harm is not None or at is None else Evidence("lower", "word", f"{name.words[at - 1]} {name.words[at]}")


def _low(name: IndicatorName) -> Evidence | None:
    """Where a merit is said to be low, or a harm: "indikator dengan capaian rendah", "daerah berisiko rendah"; or anything to be too little:
    "SPBU dengan takaran kurang".
    """
    if name.words[-1:] == ["kurang"] and len(name.words) > 1:
        return Evidence("lower", "word", " ".join(name.words[-2:]))
    for low in (item for item in name.said if item.says == "low"):
        of = next((item for item in name.said if item.end == low.start and item.says in ("good", "governing", "harm")), None)
        later = any(item.says in ("handled", "done", "good") and item.start > low.end and name.predicate(item) for item in name.said)
        if of is not None and not later and not name.away(low.start):
            return Evidence("higher" if of.says == "harm" else "lower", "word", f"{of.word} {low.word}")
    return None


def _free(free: Said, harm: Said | None, name: IndicatorName) -> Evidence:
    """Where something is said to be free of another, or without it; or not to be."""
    if name.denied(free):
        # "desa yang belum bebas narkoba", "sekolah yang bukan kawasan bebas rokok"
        return Evidence("lower", "word", free.word)
    # Whatever one is free of is unwanted; without what is not known, something may be lacking: "bangunan tanpa PBG".
    if harm is not None or free.word != "tanpa":
        return Evidence("higher", "word", free.word)
    if any(item.says in MERITS and item.start < free.start for item in name.said):
        return Evidence("higher", "assumed", free.word)
    lacking = any(item.says == "good" and item.start == free.end for item in name.said)
    return Evidence("lower", "word" if lacking else "assumed", free.word)


def _lacking(free: Said, harm: Said | None, name: IndicatorName) -> bool:
    """Whether a harm is without something that is none: "sengketa tanpa penyelesaian", "tambang ilegal tanpa izin"."""
    wanted = any(item.start == free.end and item.says in (*MERITS, "output", "deed") for item in name.said)
    return free.word == "tanpa" and harm is not None and harm.end <= free.start and wanted


def _turnable(item: Said, negation: Said, name: IndicatorName) -> bool:
    """Whether it is a lack if it is not so: what is done, what is good, "tidak terencana", "tidak melaporkan", "belum berkualifikasi"."""
    transitive = item.word.startswith("ter") or (item.word.startswith("me") and item.word.endswith(("kan", "i")))
    verb = transitive or negation.word == "belum" or not name.by_form(item)
    governing = name.governing()
    # "kapasitas tidak terpakai"
    free = governing is None or negation.start == governing.end
    acts = item.says == "acts" and verb and (name.predicate(negation) or free)
    return item.says in ("remedy", "handled", "done", "good") or acts


def _ended(harm: Said | None, name: IndicatorName) -> Evidence | None:
    """Where a clause says that an end was put to a harm, or none: "kerentanan yang (belum) ditutup", "situs judi yang diblokir"."""
    nots = {item.end: item for item in name.said if item.says == "not"}
    end = next((item for item in name.said if item.says == "ended" and name.predicate(nots.get(item.start, item))), None)
    if end is None:
        return None
    unwanted = harm is not None and harm.end <= end.start and not name.parted(harm.end, end.start)
    # "koperasi tidak aktif yang dibubarkan"
    lacks = any(item.says == "good" and item.start in nots and item.end < end.start for item in name.said)
    if not (unwanted or lacks):
        return None
    return Evidence("lower" if end.start in nots else "higher", "word", end.word)


def _left(nots: Sequence[Said], name: IndicatorName) -> Evidence | None:
    """Where a harm is left or given up: "keluarga yang meninggalkan kemiskinan", "perokok yang berhenti merokok"."""
    left = next((item for item in name.said if item.says == "leaves" and name.harmed_within(item.end, NEAR)), None)
    if left is None:
        return None
    return Evidence("lower" if any(no.end == left.start for no in nots) else "higher", "word", left.word)


def _finds(item: Said, name: IndicatorName) -> bool:
    return any(other.says == "found" and other.start == item.start for other in name.said)


def _is_deed(less: Said) -> bool:
    """Whether it names what becomes less, and behind a harm only what that is about: "keterlambatan respon penurunan kesadaran"."""
    return less.word.endswith(("an", "si")) and not less.word.endswith("kan")


def _late(late: Said, governing: Said | None, name: IndicatorName) -> Evidence:
    """Where more time is taken, or more of something, than is allowed: "yang terbit melebihi standar waktu"."""
    denied = any(item.says == "not" and item.end == late.start for item in name.said)
    # "penanganan perkara yang melewati batas waktu": what is late may be what is dealt with.
    handled = governing is not None and governing.says == "remedy" and name.relative(governing.end, late.start)
    return Evidence("higher" if denied else "lower", "assumed" if handled else "word", late.word)


def _escapes(harm: Said, negation: Said, name: IndicatorName) -> bool:
    """Whether it is a harm that does not happen: the first that is named, or one that a clause denies."""
    first = name.first("harm", "harmed", "cost")
    near = 0 <= harm.start - negation.end < NEAR
    # "konflik yang tidak menjadi kerusuhan", "warga tidak mengalami gangguan"
    becomes = harm.start > negation.end and all(at in name.bearing for at in range(negation.end, harm.start))
    return near and (harm == first or name.predicate(negation) or becomes)


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


def _at_once(disputed: Said, item: Said, name: IndicatorName) -> bool:
    """Whether a verb says at once what somebody has or does, without "yang": "jumlah penduduk (telah) memiliki akta kelahiran"."""
    verb = item.says in ("acts", "handled", "good") and item.word.startswith("me") and not name.by_form(item)
    return verb and all(at in name.bearing for at in range(disputed.end, item.start))


def _settled(name: IndicatorName, disputed: Said) -> bool:
    """Whether what is disputed is not what is measured ("pemenuhan kebutuhan", the time of something), or a clause says what was done
    about it or befell it: "penyandang disabilitas yang terpenuhi haknya".
    """
    time = name.first("time")
    ends = [item for item in name.said if item.end == len(name.words) and item.start > disputed.end and item.says in ("good", "done")]
    return (
        name.first("handled") is not None
        or any(item.word.startswith("ter") for item in ends)
        or (time is not None and time.start <= name.head)
        or any(name.speaks(item) and item.end <= disputed.start and item.start not in name.empty for item in name.said)
        or any(
            item.start >= disputed.end and (name.predicate(item) or (disputed.says == "disputed" and _at_once(disputed, item, name)))
            for item in name.said
            if item.says in ("done", "acts", "good", "harm", "harmed", "not", "handled")
        )
    )
