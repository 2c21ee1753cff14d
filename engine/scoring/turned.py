"""Where a word turns the meaning of another in an indicator's name: what is not done, free of what harms, ended, late, or becomes less.

For direction.py. Knows neither times nor what is disputed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from engine.scoring.clauses import of_what_is_reported
from engine.scoring.governed import of_a_thing
from engine.scoring.grounds import Evidence
from engine.scoring.harms import ended, left, stopped, succeeds
from engine.scoring.indicator_name import BESIDE, MERITS, NEAR, IndicatorName
from engine.scoring.words_said import Said, with_role

# What only says that a harm is there.
_BEARS = ("neutral", "found", "share", "measure")


def turned(name: IndicatorName, harm: Said | None) -> Evidence | None:
    """Where a word turns the meaning of another: what is not done, free of what harms, a harm that does not happen or becomes less."""
    governing = name.governing()
    nots = _nots(governing, name)
    if (late := name.first("late")) is not None:
        return _late(late, governing, name)
    if (over := succeeds(harm, name) or ended(harm, name) or left(nots, name)) is not None:
        return over
    if (changed := _denied_change(nots, name)) is not None:
        no, grows = changed
        # "balita yang berat badannya tidak naik", "kasus yang tidak bertambah", "kemiskinan yang tidak turun"
        worse = (harm is None) == (grows.says == "more")
        return Evidence("lower" if worse else "higher", "word", f"{no.word} {grows.word}")
    if (denied := stopped(nots, name) or _denied(nots, governing, name)) is not None:
        return denied
    if (unlike := _elsewhere(harm, nots, name) or _low(name)) is not None:
        return unlike
    if harm is None and (lack := next((item for item in nots if name.lacks(item)), None)) is not None:
        # "kendaraan yang tidak laik jalan": a lack, whatever the word says; "belum" is one for sure.
        return Evidence("lower", "word" if name.is_(lack.word, "yet") else "assumed", f"{lack.word} {name.words[lack.end]}")
    if (free := name.first("free")) is not None and not _lacking(free, harm, name):
        return _free(free, harm, name)
    harms = [item for item in name.said if item.says in ("harm", "harmed")]
    if (escapes := next(((item, other) for item in harms for other in nots if _escapes(item, other, name)), None)) is not None:
        # "perkara yang tidak diajukan upaya hukum banding"; what is not done yet may be due: "buku yang belum dikembalikan"
        due = name.is_(escapes[1].word, "yet") and escapes[0].word.startswith("di")
        return Evidence("higher", "assumed" if due else "word", f"{escapes[1].word} {escapes[0].word}")
    less = name.first("less")
    if less is not None and not (harm is not None and harm.start <= name.head and _is_deed(less)):
        # "penurunan kualitas", "program studi yang peminatnya menurun"
        lost = harm is None and name.first("good") is not None and (less.start <= name.head or not _is_deed(less))
        return Evidence("lower" if lost else "higher", "word", less.word)
    return None


def _denied(nots: Sequence[Said], governing: Said | None, name: IndicatorName) -> Evidence | None:
    """Where it is a lack that something is not so, or welcome, as the harm behind it is spared: "yang tidak ditemukan jentik"."""
    takes = tuple(with_role("takes", name.vocabulary))
    pairs = ((item, denial) for item in name.said for denial in nots if _turnable(item, denial, name) and _negates(denial, item, name))
    if (first := next(pairs, None)) is None:
        return None
    item, denial = first
    # "tidak mendapat (surat) teguran", "tidak menerima sanksi", not "tidak mengembalikan sisa"
    spared = (item.word.startswith(takes) or _finds(item, name)) and name.harmed_within(item.end, NEAR)
    # "Penurunan jumlah koperasi tidak aktif"
    spared = spared or any(less.says == "less" and less.start == name.head and _is_deed(less) for less in name.said)
    # Of a share it is said of the papers themselves ("persentase dokumen perencanaan yang tidak selaras"); so is what is not done to them.
    of_paper = name.shares or (item.says not in ("good", "done") and item.word.startswith("di"))
    about = not of_paper and governing is not None and of_what_is_reported(denial, governing, name)
    return Evidence("higher" if spared else "lower", "assumed" if about else "word", f"{denial.word} {item.word}")


def _denied_change(nots: Sequence[Said], name: IndicatorName) -> tuple[Said, Said] | None:
    """What is said not to become more or less, behind what denies it."""
    changes = (item for item in name.said if item.says in ("more", "less"))
    return next(((denial, item) for item in changes for denial in nots if denial.end == item.start), None)


def _nots(governing: Said | None, name: IndicatorName) -> list[Said]:
    """What is denied of what is measured: in "pelayanan bagi penduduk yang tidak mampu" nothing is."""
    if governing is not None and governing.word.endswith("nya"):
        # "terlaksananya urusan yang tidak dilaksanakan oleh …"
        return []
    nots = [item for item in name.said if item.says == "not" and not name.of_what_is_got(item)]
    return [item for item in nots if governing is None or name.of_the_head(item) or of_a_thing(item, governing, name)]


def _elsewhere(harm: Said | None, nots: Sequence[Said], name: IndicatorName) -> Evidence | None:
    """Where a clause is denied of a place or of who does it: "yang melahirkan tidak di fasilitas kesehatan", "bukan oleh bidan"."""
    at = next((item.end for item in nots if item.end < len(name.words) and name.is_(name.words[item.end], "denied")), None)
    return None if harm is not None or at is None else Evidence("lower", "word", f"{name.words[at - 1]} {name.words[at]}")


def _low(name: IndicatorName) -> Evidence | None:
    """Where a merit is said to be low, or a harm: "indikator dengan capaian rendah", "daerah berisiko rendah"; or anything to be too
    little: "SPBU dengan takaran kurang".
    """
    nots = (item for item in name.said if item.says == "not" and name.is_(item.word, "scarce"))
    lacking = next((item for item in nots if item.end == len(name.words)), None)
    if lacking is not None and lacking.start and _of_what_is_measured(lacking, name) and not _acted_on(lacking, name):
        return Evidence("lower", "word", " ".join(name.words[-2:]))
    for low in (item for item in name.said if item.says == "low"):
        of = next((item for item in name.said if item.end == low.start and item.says in ("good", "governing", "harm")), None)
        later = any(item.says in ("handled", "done", "good") and item.start > low.end and name.predicate(item) for item in name.said)
        if of is not None and not later and not name.away(low.start):
            return Evidence("higher" if of.says == "harm" else "lower", "word", f"{of.word} {low.word}")
    return None


def _acted_on(lack: Said, name: IndicatorName) -> bool:
    """Whether it is to become less, or a clause behind it says that something was done: "desa belum bebas narkoba yang didampingi"."""
    less = name.first("less")
    later = (item for item in name.said if item.start >= lack.end and item.says in ("handled", "done", "good"))
    return (less is not None and less.start < lack.start) or any(name.predicate(item) for item in later)


def _of_what_is_measured(lacking: Said, name: IndicatorName) -> bool:
    """Whether too little is there of what is measured, or in it: "puskesmas dengan stok kurang", not "penanganan stok kurang"."""
    governing = name.governing()
    if governing is None or governing.says != "output":
        return governing is None
    led = next((at for at in range(governing.end, lacking.start) if name.is_(name.words[at], "own", "relative")), None)
    # "laporan pemantauan daerah yang belum bebas rabies": the clause is of what the report is about.
    reported = any(item.says == "report" and item.start == governing.start for item in name.said)
    return led is not None and not (reported and led > governing.end)


def _free(free: Said, harm: Said | None, name: IndicatorName) -> Evidence:
    """Where something is said to be free of another, or without it; or not to be."""
    if (how := _not_free(free, name)) is not None:
        return Evidence("lower", how, free.word)
    # Whatever one is free of is unwanted; without what is not known, something may be lacking: "bangunan tanpa PBG".
    if not name.is_(free.word, "without") or _at_once(free, name):
        # "pelanggaran tanpa sanksi": a bad deed may lack what it deserves.
        deserved = name.is_(free.word, "without") and harm is not None and harm.end <= free.start and harm.word.startswith("pe")
        return Evidence("higher", "assumed" if deserved else "word", free.word)
    if (handled := _handled(free, name)) is not None:
        # "anak tanpa akta yang dilayani"
        return Evidence("higher", "word", handled.word)
    if harm is not None:
        return _before_harm(free, harm, name)
    if any(item.says in MERITS and item.start < free.start for item in name.said):
        return Evidence("higher", "assumed", free.word)
    lacking = any(item.says == "good" and item.start == free.end for item in name.said)
    return Evidence("lower", "word" if lacking else "assumed", free.word)


def _not_free(free: Said, name: IndicatorName) -> Literal["word", "assumed"] | None:
    """How surely what is measured is said not to be free of something; None if it is not, or something is done about it."""
    nots = [item for item in name.said if item.says == "not" and item.end <= free.start]
    if not name.denied(free) or _acted_on(free, name):
        return None
    if _of_what_is_measured(free, name):
        # "desa yang belum bebas narkoba", "sekolah yang bukan kawasan bebas rokok"; "yang tidak lagi belum bebas" is denied twice.
        return "assumed" if len(nots) > 1 else "word"
    governing, denial = name.governing(), nots[-1].start
    if governing is None or governing.says != "output" or name.away(denial):
        return None
    between = [item for item in name.said if governing.end <= item.start < denial]
    if any(item.says in ("deed", "remedy", "report") or name.is_(item.word, "own", "relative") for item in between):
        # "kegiatan pendampingan desa belum bebas narkoba"
        return None
    # "sekolah bukan kawasan bebas rokok"; "rumah warga belum bebas jentik", but "peta daerah belum bebas rabies".
    return "word" if denial == governing.end and len(nots) == 1 else "assumed"


def _at_once(free: Said, name: IndicatorName) -> bool:
    """Whether a harm follows at once, or behind what only says that there is one: "tanpa (kejadian) kecelakaan"."""
    bears = name.bearing | name.empty | {item.start for item in name.said if item.says in _BEARS}
    at = next(at for at in range(free.end, len(name.words) + 1) if at not in bears)
    return any(item.start == at or free.end <= item.start < at for item in name.said if item.says in ("harm", "harmed", "cost"))


def _before_harm(free: Said, harm: Said, name: IndicatorName) -> Evidence:
    """Of "tanpa" with something before a harm: what is done about that is lacking ("tanpa alat pemadam kebakaran"), a thing in a bad state
    is not ("tanpa kawasan kumuh"), and of anything longer nobody knows ("tanpa catatan pemeriksaan temuan").
    """
    if any(item.says in ("remedy", "deed") and free.end <= item.start < harm.start for item in name.said):
        return Evidence("lower", "word", free.word)
    if harm.end <= free.start and not any(item.says == "event" and item.start == harm.start for item in name.said):
        # "aset yang dikuasai pihak ketiga tanpa hak": the harm is there, and nobody knows what it lacks, but "kasus kusta tanpa cacat".
        return Evidence("lower", "assumed", free.word)
    return Evidence("higher", "word" if harm.start - free.end < BESIDE else "assumed", free.word)


def _handled(free: Said, name: IndicatorName) -> Said | None:
    """What a clause behind it says was done about it; not that it was found."""
    found = {item.start for item in name.said if item.says == "found"}
    handled = (item for item in name.said if item.says == "handled" and item.start > free.end and item.start not in found)
    return next((item for item in handled if name.predicate(item)), None)


def _lacking(free: Said, harm: Said | None, name: IndicatorName) -> bool:
    """Whether a harm is without something that is none: "sengketa tanpa penyelesaian", "tambang ilegal tanpa izin"."""
    wanted = any(item.start == free.end and item.says in (*MERITS, "output", "deed") for item in name.said)
    return name.is_(free.word, "without") and harm is not None and harm.end <= free.start and wanted


def _turnable(item: Said, negation: Said, name: IndicatorName) -> bool:
    """Whether it is a lack if it is not so: what is done, what is good, "tidak terencana", "tidak melaporkan", "belum berkualifikasi"."""
    transitive = item.word.startswith("ter") or (item.word.startswith("me") and item.word.endswith(("kan", "i")))
    verb = transitive or name.is_(negation.word, "yet") or not name.by_form(item)
    governing = name.governing()
    # "kapasitas tidak terpakai"
    free = governing is None or negation.start == governing.end
    acts = item.says == "acts" and verb and (name.predicate(negation) or free)
    return item.says in ("remedy", "handled", "good") or (item.says == "done" and verb) or acts


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
    # "melampaui batas minimum"
    least = any(item.says == "at least" and item.start == late.end for item in name.said)
    return Evidence("higher" if denied else "lower", "assumed" if handled or least else "word", late.word)


def _escapes(harm: Said, negation: Said, name: IndicatorName) -> bool:
    """Whether it is a harm that does not happen: the first that is named, or one that a clause denies."""
    first = name.first("harm", "harmed", "cost")
    near = 0 <= harm.start - negation.end < NEAR
    led = [*name.words[negation.end : harm.start], *harm.word.split()[:1]]
    if harm.start > negation.end and any(name.is_(word, "cause", "without") for word in led):
        # "tidak hadir tanpa keterangan", "tidak beroperasi karena banjir": something else is denied.
        return False
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
    # "yang tidak dalam kondisi mantap", "belum berstatus aktif"
    near = negation.end <= item.start and all(at in name.bearing for at in range(negation.end, item.start))
    return near and not said_later
