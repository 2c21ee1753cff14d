"""Which way an indicator is better in whose name a harm is named: what is done about it, who has it, or only what it is about.

For direction.py. Knows no table.
"""

from __future__ import annotations

from itertools import pairwise

from engine.scoring.clauses import found_and, helps, is_deed, of_what_is_told, performed
from engine.scoring.grounds import Evidence
from engine.scoring.indicator_name import BESIDE, MERITS, NEAR, IndicatorName
from engine.scoring.words_said import Said

# What keeps to these is no harm: "limbah cair memenuhi baku mutu".
_MEETS = "memenuhi"


def governed(governing: Said, name: IndicatorName) -> Evidence:
    """Where a harm is named behind what an office does, makes or is good at: that is about it, unless it is said of that itself."""
    shields = {item.end for item in name.said if item.says == "guard"}
    harms = [item for item in name.said if item.says in ("harm", "harmed", "unlawful")]
    if name.is_(governing.word, "paper"):
        # "dokumen data rumah di lokasi yang …": the clause is of the place.
        harms = [item for item in harms if not _between(governing.end, name.opening(item), name, "place")]
    harms = [item for item in harms if name.of_the_head(item) or (item.says == "harmed" and of_a_thing(item, governing, name))]
    # "bangunan tahan roboh"
    harms = [item for item in harms if item.start not in shields]
    said_of_it = (
        item
        for item in harms
        if name.predicate(item) or any(says(item, governing, name) for says in (_belongs, _caused, _unruly, _described))
    )
    borne = next(said_of_it, None)
    later = (item for item in name.said if borne is not None and item.says in ("handled", "done", "good") and item.start >= borne.end)
    handled = next((item for item in later if name.predicate(item)), None)
    if borne is not None and handled is None and not _restored(borne, governing, name):
        # "laporan operasi penyelamatan yang mengancam jiwa": the clause may be said of what the report is about; "arsip yang dievakuasi
        # akibat bencana": why it was done makes it no harm.
        reason = name.relative(governing.end, borne.start) and borne.says == "harm" and name.is_(name.words[borne.start - 1], "cause")
        doubtful = reason or of_what_is_told(borne, governing, name) or _closed(borne, governing, name)
        return Evidence("lower", "assumed" if doubtful else "word", borne.word)
    if borne is not None and handled is not None and name.only_known(handled):
        # "jumlah produk kedaluwarsa yang ditemukan"
        return Evidence("lower", "assumed", handled.word)
    told = governing.says == "output" and borne is None and any(item.says == "harmed" and item.word.startswith("me") for item in harms)
    # "putusan yang menyatakan pejabat melanggar kode etik"
    return Evidence("higher", "assumed" if told else "word", (handled or governing).word)


def _between(start: int, end: int, name: IndicatorName, *roles: str) -> bool:
    """Whether a word between two places has one of the roles of grammar."""
    return any(name.is_(word, *roles) for word in name.words[start:end])


def of_a_thing(said: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a clause says of a thing that a harm is named of what is denied or bad: "barang rampasan yang belum dilelang", "pompa banjir
    yang tidak siap"; of what a report is about it may be said as well, unless it is still to come.
    """
    yet = name.is_(said.word, "yet")
    tells = any(item.says == "report" and item.start == governing.start for item in name.said)
    if governing.says != "output" or not name.predicate(said) or (tells and not yet):
        return False
    near = 1 if yet else BESIDE
    beside = any(item.says in ("harm", "harmed") and 0 <= item.start - governing.end < near for item in name.said if item.end < said.start)
    return beside and not name.led_to_others(governing.end, said.start) and not name.parted(governing.end, said.start)


def _restored(borne: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a harm is that of whom or what a remedy is for ("kesembuhan pasien yang sakit"), and none that befalls a remedy itself
    ("pelayanan yang tertunda").
    """
    befalls = any(item.says == "befalls" and item.start == borne.start for item in name.said)
    somebody = any(item.says == "people" and item.end == name.opening(borne) - 1 for item in name.said)
    if governing.says == "remedy" and not is_deed(governing, name) and not somebody:
        # "bantuan beras yang berkutu": what is given has it.
        return False
    return governing.says in ("remedy", "governing") and name.opening(borne) - 1 > governing.end and not befalls


def _belongs(item: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a harm is said of what governs: "arsip rusak" are bad archives, "penebangan liar" a bad deed."""
    if governing.says == "output":
        # "luas lahan rawan longsor", not "peta rawan longsor"
        measured = 0 in name.shares or name.of_people or name.is_(name.words[0], "extent")
        threatened = measured and item.start == governing.end and name.is_(item.word, "prone")
        return threatened or (item.says == "harmed" and name.beside_head(item))
    if governing.says != "deed":
        return False
    # "pembiayaan macet"
    return item.start == governing.end if item.says == "harmed" else item.says == "unlawful" and name.beside_head(item)


def _described(item: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a clause says of a thing in what state a part of it is: "gedung dengan kondisi struktur rusak"."""
    acted = any(other.start == item.start - 1 and (other.says == "done" or name.by_form(other)) for other in name.said)
    if acted and item.start - 2 in name.relatives() and governing.says == "output" and item.says == "harmed":
        # "tenaga yang digaji di bawah UMK"
        return True
    having = next((at for at in range(item.start - 1, governing.end - 1, -1) if name.words[at] == "dengan"), None)
    if having is None or governing.says != "output" or item.start - having > NEAR + 1:
        return False
    if item.says == "harm":
        # "aplikasi dengan celah keamanan (tinggi)"
        return item.start == having + 1
    between = (other.says for other in name.said if having < other.start < item.start)
    end = item.end + any(name.is_(word, "degree") for word in name.words[item.end : item.end + 1])
    ends = end == len(name.words) or end in name.relatives()
    return ends and not {"handled", "done", "good", "remedy", "clause", "people"}.intersection(between)


def _unruly(item: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a clause says how something is done: "yang parkir sembarangan"."""
    return item.says == "unlawful" and name.relative(governing.end, item.start)


def _caused(item: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a thing is what a harm made of it ("lahan terbuka akibat perambahan"), and nothing was done with it: "arsip yang dilakukan
    pemulihan akibat bencana", "arsip yang diselamatkan akibat bencana".
    """
    between = [other for other in name.said if governing.end <= other.start < item.start]
    if any(other.says in ("remedy", "deed") or (other.says == "handled" and helps(other, name)) for other in between):
        return False
    return governing.says == "output" and name.is_(name.words[item.start - 1], "cause")


def _closed(borne: Said, governing: Said, name: IndicatorName) -> bool:
    """Whether a report is closed: dealt with, or not at all."""
    return {("report", governing.start), ("ended", borne.start)} <= {(item.says, item.start) for item in name.said}


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
        and not _between(borne.end, item.start, name, "about")
    )


def _dealt_with(harm: Said, borne: Said | None, name: IndicatorName) -> Said | None:
    """What says that something is done about a harm."""
    for item in name.said:
        # Of "pengaduan terhadap pelayanan" the service is what the complaints are about, of "klaim asuransi yang ditolak" the insurance;
        # "yang terlambat disalurkan" is late.
        if borne is not None and (item.start <= borne.end or _listed(borne, item, name)):
            continue
        if borne is not None and _is_object(item, borne, name):
            continue
        # What a harm at the head is about: "kesalahan penerima bantuan".
        about = item.start > harm.start and harm.start <= name.head and not performed(item, name)
        if name.only_when(harm.end, item.start) or _between(harm.end, item.start, name, "gives") or found_and(item, name):
            # "insiden yang mengakibatkan pegawai diberikan sanksi" is what came of it.
            continue
        # "kesalahan terapi di instalasi rehabilitasi": a place, whatever its name says; "warga miskin tanpa jaminan" lack it.
        placed = _between(harm.end, item.start, name, "place", "without")
        remedied = item.says == "remedy" and not about and not placed and not name.parted(harm.end, item.start)
        remedied = remedied or (item.says == "helper" and item.end == harm.start and harm.says == "harm")
        if remedied or (item.says == "handled" and harm.says != "cost" and not _thrives(item, harm, name)):
            return item
    return None


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
    return next((item for item in got if not name.treats(item.word) or name.only_known(item)), None)


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
        if _between(dealt.end, harm.start, name, "cause", "place") and not helps(dealt, name):
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
    told = name.parted(name.head, cost.start) or any(not name.parted(cost.end, item.start) for item in got)
    return Evidence("lower", "assumed" if told or name.relative(cost.end, len(name.words)) else "word", cost.word)


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
        return Evidence("lower", "word", harm.word)
    another = any(item.start > harm.end and item.says in ("harm", "harmed") for item in name.said)
    if name.relative(harm.end, len(name.words)) and not name.told(harm.end) and not another:
        # "sampah yang masuk ke TPA": what is said of it may be good or bad.
        return Evidence("lower", "assumed", harm.word)
    if any(item.says in ("event", "frequency") and item.start == harm.start for item in name.said) and _only_good(harm, name):
        # "kejadian penyimpanan berkas sesuai standar"
        return Evidence("lower", "assumed", harm.word)
    near = sum(at not in name.empty for at in range(harm.start)) <= NEAR
    # "balita dengan gizi kurang" have it.
    clause = any(at in name.clauses and name.words[at] != "dengan" for at in range(harm.start))
    return Evidence("lower", "word" if near and not clause else "assumed", harm.word)


def _only_good(event: Said, name: IndicatorName) -> bool:
    """Whether what happens is said to conform, or what is frequent to be good, and no harm is named."""
    behind = [item for item in name.said if item.start >= event.end]
    frequent = any(item.says == "frequency" and item.start == event.start for item in name.said)
    good = frequent and any(item.says == "good" and not name.parted(event.end, item.start) for item in behind)
    conforms = any(name.is_(item.word, "conforms") for item in behind)
    return (good or conforms) and all(item.says not in ("harm", "harmed") for item in behind)
