"""Which way an indicator is better in whose name a harm is named: what is done about it, who has it, or only what it is about.

For direction.py. Knows no table.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from engine.scoring.clauses import found_and, helps, performed, treats
from engine.scoring.grounds import Evidence
from engine.scoring.indicator_name import MERITS, NEAR, IndicatorName
from engine.scoring.word_forms import form_of
from engine.scoring.words_said import Said

# What keeps to these is no harm: "limbah cair memenuhi baku mutu".
_MEETS = "memenuhi"


def _listed(borne: Said, item: Said, name: IndicatorName) -> bool:
    """Whether a negation goes on: "tidak sekolah, bekerja atau mengikuti pelatihan"."""
    between = name.words[borne.end : item.start]
    return borne.word.startswith(("tidak", "belum")) and not {"dan", "tetapi", "namun", "yang"}.intersection(between)


def _said_last(item: Said, borne: Said, name: IndicatorName) -> bool:
    """Whether a clause of its own says behind a harm what was done or reached ("yang miskin yang terpenuhi haknya"), not of what that
    leads to: "yang kehilangan akses terhadap pekerjaan yang layak".
    """
    return (
        item.says in ("handled", "done", "good")
        and item.start > borne.end
        and name.predicate(item)
        and name.relative(borne.end, item.start)
        and not name.between(borne.end, item.start, "about")
    )


def _dealt_with(harm: Said, borne: Said | None, name: IndicatorName) -> Said | None:
    """What says that something is done about a harm."""
    for item in name.said:
        # Of "pengaduan terhadap pelayanan" the service is what the complaints are about, of "klaim asuransi yang ditolak" the insurance;
        # "yang terlambat disalurkan" is late.
        if borne is not None and (item.start <= borne.end or _listed(borne, item, name)):
            continue
        purpose = item.says == "handled" and name.between(item.start - 1, item.start, "purpose")
        if purpose or (borne is not None and _is_object(item, borne, name)):
            # "dikembalikan untuk diperbaiki" is to be done yet
            continue
        # What a harm at the head is about: "kesalahan penerima bantuan".
        opens = harm.start <= name.head or (item.start == harm.end and form_of(harm.word) == "state")
        about = item.start > harm.start and opens and not performed(item, name)
        if name.only_when(harm.end, item.start) or name.between(harm.end, item.start, "gives") or found_and(item, name):
            # "insiden yang mengakibatkan pegawai diberikan sanksi" is what came of it.
            continue
        # "kesalahan terapi di instalasi rehabilitasi": a place, whatever its name says; "warga miskin tanpa jaminan" lack it.
        placed = name.between(harm.end, item.start, "place", "without")
        remedied = item.says == "remedy" and not about and not placed and not name.parted(harm.end, item.start)
        remedied = (
            remedied or (item.says == "helper" and item.end == harm.start and harm.says == "harm") or _under_treatment(item, harm, name)
        )
        if remedied or (item.says == "handled" and harm.says != "cost" and not _thrives(item, harm, name)):
            return item
    return None


def _under_treatment(item: Said, harm: Said, name: IndicatorName) -> bool:
    """Whether so many of those who have a harm are being treated: "persentase hipertensi dalam pengendalian", not "kesalahan dalam
    pelayanan".
    """
    inside = item.says == "remedy" and item.end == len(name.words) and name.words[item.start - 1] == "dalam"
    state = form_of(harm.word) is None and harm.start <= name.head < item.start - 1
    return inside and state and 0 in name.shares and not any(other.says == "not" and other.end < item.start for other in name.said)


def _is_object(item: Said, borne: Said, name: IndicatorName) -> bool:
    """Whether a remedy is what the verb of a harm is about: "perusahaan yang menunggak iuran jaminan sosial"."""
    near = 0 <= item.start - borne.end < NEAR and not name.relative(borne.end, item.start)
    between = any(other.says in ("handled", "done") and borne.end <= other.start < item.start for other in name.said)
    return item.says == "remedy" and borne.word.startswith("me") and near and not between


def _gets(harm: Said, name: IndicatorName) -> Said | None:
    """What says that somebody gets a harm, or is served by one: "yang mendapat sanksi", "yang ditolong dukun"."""
    gets = (item for item in name.said if item.says == "handled" and item.end == harm.start and name.predicate(item))
    got = (item for item in gets if harm.says == "harm" and item.word.startswith(("mendapat", "menerima", "memperoleh", "di")))
    # "remaja yang diskrining anemia" are treated for it
    return next((item for item in got if not treats(item.word, name) or name.only_known(item)), None)


def _thrives(item: Said, harm: Said, name: IndicatorName) -> bool:
    """Whether it is the harm itself that succeeds, "serangan siber yang berhasil", and not what is done about it: "berhasil digagalkan"."""
    return item.word == "berhasil" and harm.start <= name.head and item.end == len(name.words)


def of_harm(harm: Said, name: IndicatorName) -> Evidence:
    """Where a harm is named: what is done about it, who or what has it, or only what it is about."""
    borne = next((item for item in name.said if item.says in ("harm", "harmed") and name.predicate(item)), None)
    lasts = next((item for item in name.said if item.says == "persists" and name.predicate(item)), None)
    if lasts is not None and harm.start <= name.head and not name.parted(harm.end, lasts.start):
        # "sengketa yang berlanjut ke pengadilan"
        return Evidence("lower", "word", lasts.word)
    if (got := _gets(harm, name)) is not None:
        return Evidence("lower", "word", got.word)
    if (dealt := _dealt_with(harm, borne, name)) is not None:
        if name.between(dealt.end, harm.start, "cause", "place") and not helps(dealt, name):
            # "dirujuk karena kekurangan alat", "bekerja di tempat berbahaya": of whom it is good or bad is not said.
            return Evidence("lower", "assumed", harm.word)
        # "jumlah kejahatan yang dilaporkan"
        return Evidence("lower", "assumed", dealt.word) if name.only_known(dealt) else Evidence("higher", "word", dealt.word)
    if (served := _served(harm, name)) is not None:
        return Evidence("higher", "word", served.word)
    if harm.says == "cost":
        return _of_cost(harm, name)
    if borne is not None and not any(_said_last(item, borne, name) for item in name.said):
        return Evidence("lower", "word", borne.word)
    if (guard := next((item for item in name.said if item.says == "guard" and item.end == harm.start), None)) is not None:
        # "wilayah aman bencana"
        return Evidence("higher", "word", guard.word)
    resulting = harm.start > name.head
    behind = (
        item for item in name.said if item.start > harm.start and (item.says in ("good", "done") or (resulting and _resulting(item, name)))
    )
    if done := next((item for item in behind if name.relative(harm.end, item.start)), None):
        # Of a share it is done about the harm; of a number there may also be more of the harm.
        stated = done.says == "done" or name.predicate(done)
        sure = (0 in name.shares or harm.start > name.head) and stated and not name.only_known(done) and not name.by_form(done)
        return Evidence("higher", "word" if sure else "assumed", done.word)
    if (_MEETS in name.words[harm.end :]) and any(pair[0] == _MEETS and name.is_(pair[1], "rule") for pair in pairwise(name.words)):
        return Evidence("higher", "word", _MEETS)
    return _before_harm(harm, name) or _bare_harm(harm, name)


def _of_cost(cost: Said, name: IndicatorName) -> Evidence:
    """Where a cost is named: less of it, unless a clause says more of it ("biaya yang ditanggung pasien"), somebody gets it, or it is what
    something is paid with ("penelitian dengan biaya sendiri").
    """
    got = (item for item in name.said if item.says in ("handled", "done") and item.start >= cost.end)
    doubtful = name.parted(name.head, cost.start) or any(not name.parted(cost.end, item.start) for item in got)
    return Evidence("lower", "assumed" if doubtful or name.relative(cost.end, len(name.words)) else "word", cost.word)


def _resulting(item: Said, name: IndicatorName) -> bool:
    """Whether a clause says in what state something was brought: "sambungan rumah tangga miskin yang terpasang"."""
    return item.says == "acts" and item.word.startswith("ter") and name.predicate(item)


def _served(harm: Said, name: IndicatorName) -> Said | None:
    """What a clause says of what is measured, before it leads to who has a harm: "orang yang terpenuhi haknya bagi anak terlantar"."""
    said = (item for item in name.said if item.end <= harm.start and item.says in ("good", "done", "handled") and name.predicate(item))
    first = next((item for item in said if name.opening(item) - 1 in name.relatives()), None)
    return first if first is not None and name.led_to_others(first.end, harm.start) else None


def _before_harm(harm: Said, name: IndicatorName) -> Evidence | None:
    """What a name opens with before a harm: "jumlah pos pemadam", "kualitas data kemiskinan"; an index or value of a harm is the harm's."""
    carried = {item.start for item in name.said if item.says == "transparent"}
    before = [item for item in name.said if item.end <= harm.start and item.start <= name.head and item.start not in name.empty | carried]
    made = next((item for item in before if item.says == "output"), None)
    if made is not None and name.tells(made):
        # "laporan penipuan": how much there is of it, or how many dare to say so.
        return Evidence("lower", "assumed", harm.word)
    if made is not None and harm.says == "harm":
        return Evidence("higher", "word", made.word)
    merits = (item for item in name.said if item.end <= harm.start and item.says in MERITS)
    if had := next((item for item in merits if name.is_(name.words[item.start - 1], "having")), None):
        # "masyarakat yang memiliki kemampuan manajemen bencana"
        return Evidence("higher", "word", had.word)
    # "pelanggan nonaktif" are bad ones.
    said_of_it = harm.says == "harmed" and name.beside_head(harm) and not name.relative(harm.end, len(name.words))
    return Evidence("higher", "assumed", harm.word) if not said_of_it and any(item.says == "good" for item in before) else None


def _bare_harm(harm: Said, name: IndicatorName) -> Evidence:
    """Where a harm stands, and nothing that is done about it: less of it, unless it is far from what is measured or more is said of it."""
    if harm.says == "harmed":
        # "yang pensiun karena sakit": what came of it may be good or bad.
        return Evidence("lower", "assumed" if name.between(harm.start - 1, harm.start, "cause") else "word", harm.word)
    if name.is_(harm.word, "difference") and _of_two_things(harm, name):
        return Evidence("lower", "assumed", harm.word)
    another = any(item.start > harm.end and item.says in ("harm", "harmed") for item in name.said)
    if name.relative(harm.end, len(name.words)) and not name.only_says_which(harm.end) and not another:
        # "sampah yang masuk ke TPA": what is said of it may be good or bad.
        return Evidence("lower", "assumed", harm.word)
    if any(item.says in ("event", "frequency") and item.start == harm.start for item in name.said) and _only_good(harm, name):
        # "kejadian penyimpanan berkas sesuai standar"
        return Evidence("lower", "assumed", harm.word)
    near = sum(at not in name.empty for at in range(harm.start)) <= NEAR
    # "balita dengan gizi kurang" have it.
    clause = any(at in name.clauses and name.words[at] != "dengan" for at in range(harm.start))
    return Evidence("lower", "word" if near and not clause else "assumed", harm.word)


def _of_two_things(difference: Said, name: IndicatorName) -> bool:
    """Whether either of two things may be the better one: "selisih ekspor dan impor"; not of a time, of two records of one thing ("selisih
    stok fisik dengan catatan"), or of what two kinds of people have ("selisih upah laki-laki dan perempuan").
    """
    parts = [at for at in range(difference.end + 1, len(name.words) - 1) if name.is_(name.words[at], "and", "than", "about")]
    if not parts or any(item.says == "time" and item.start == difference.end for item in name.said):
        return False
    people = {item.end for item in name.said if item.says == "people"}
    if parts[0] in people and len(name.words) in people:
        return False
    sides = name.words[difference.end : parts[0]], name.words[parts[0] + 1 :]
    first, second = ({word for word in side if name.is_(word, "record")} for side in sides)
    return not first or not second or first == second


def _only_good(event: Said, name: IndicatorName) -> bool:
    """Whether what happens is said to conform, or what is frequent to be good, and no harm is named."""
    behind = [item for item in name.said if item.start >= event.end]
    frequent = any(item.says == "frequency" and item.start == event.start for item in name.said)
    good = frequent and any(item.says == "good" and not name.parted(event.end, item.start) for item in behind)
    conforms = any(name.is_(item.word, "conforms") for item in behind)
    return (good or conforms) and all(item.says not in ("harm", "harmed") for item in behind)


def stopped(nots: Sequence[Said], name: IndicatorName) -> Evidence | None:
    """Where it is denied that a harm goes on: "tambang ilegal yang tidak lagi beroperasi"; of what may be meant against a harm ("sirine
    tsunami yang tidak aktif", but "jaringan narkoba yang tidak aktif") nobody knows, nor of a complaint that is not true.
    """
    for denial in nots:
        before = [item for item in name.said if item.end <= denial.start and item.says in ("harm", "harmed")]
        if not before or not name.predicate(denial) or denial.end == len(name.words):
            continue
        first, word = before[0], name.words[denial.end]
        complains = name.is_(first.word, "objection")
        if name.is_(word, "truth") and (complains or "laporan" in name.words[: denial.start]):
            return Evidence("higher", "assumed", f"{denial.word} {word}")
        if name.is_(word, "used") and not complains:
            clear = any(name.tells(item) and item.end == first.start for item in name.said)
            itself = clear or first.start == name.head or any(name.is_(item.word, "illicit") for item in before)
            return Evidence("higher", "word" if itself else "assumed", f"{denial.word} {word}")
    return None


def succeeds(harm: Said | None, name: IndicatorName) -> Evidence | None:
    """Where it is a harm that succeeds: "upaya penyelundupan yang lolos", "barang terlarang yang lolos pemeriksaan"."""
    item = next((item for item in name.said if name.is_(item.word, "thrives") and name.predicate(item)), None)
    if harm is None or item is None or harm.end > item.start:
        return None
    head = name.words[name.head]
    itself = harm.start == name.head or name.is_(harm.word, "illicit") or (name.is_(head, "attempt") and harm.start == name.head + 1)
    behind = {other.says for other in name.said if other.start == item.end}
    if not itself or not (item.end == len(name.words) or behind & {"remedy", "deed"}):
        return None
    return Evidence("higher" if any(other.says == "not" and other.end == item.start for other in name.said) else "lower", "word", item.word)


def ended(harm: Said | None, name: IndicatorName) -> Evidence | None:
    """Where a clause says that an end was put to a harm, or none: "kerentanan yang (belum) ditutup", "situs judi yang diblokir"."""
    nots = {item.end: item for item in name.said if item.says == "not"}
    # No harm ends by being sold.
    ends = (item for item in name.said if item.says == "ended" and not name.is_(item.word, "sold"))
    end = next((item for item in ends if name.predicate(nots.get(item.start, item))), None)
    if end is None:
        return None
    unwanted = harm is not None and harm.end <= end.start and not name.parted(harm.end, end.start)
    # "koperasi tidak aktif yang dibubarkan", "produk tanpa izin edar yang dimusnahkan"
    without = {item.end for item in name.said if name.is_(item.word, "without")}
    lacks = any(item.says == "good" and item.start in (*nots, *without) and item.end < end.start for item in name.said)
    if not (unwanted or lacks):
        return None
    return Evidence("lower" if end.start in nots else "higher", "word", end.word)


def left(nots: Sequence[Said], name: IndicatorName) -> Evidence | None:
    """Where a harm is left or given up: "keluarga yang meninggalkan kemiskinan", "perokok yang berhenti merokok"."""
    left = next((item for item in name.said if item.says == "leaves" and name.harmed_within(item.end, NEAR)), None)
    if left is None:
        return None
    return Evidence("lower" if any(no.end == left.start for no in nots) else "higher", "word", left.word)
