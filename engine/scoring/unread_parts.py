"""What of an indicator's name was not understood that can turn it round, though a word of it has decided.

For direction.py: a direction that rests on a name which was not read to its end is assumed, and marked. Knows no table and no direction.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.scoring.clauses import EMPTY, HARMS, last_clause, not_understood, restricts
from engine.scoring.indicator_name import BESIDE, MERITS, NEAR, IndicatorName
from engine.scoring.words_said import Said, time_units


def unread(name: IndicatorName, decided: str) -> str | None:
    """The first word that can turn a name round and was not understood; None if all that can was, or only a paper is about it."""
    governing = name.governing()
    if governing is not None and name.is_(governing.word, "paper"):
        return next(_still(decided, name), None)
    found = (
        *_last_word(governing, decided, name),
        *_about(decided, name),
        *_subjects(name),
        *_doers(governing, name),
        *_idle(governing, name),
        *_deserved(decided, name),
        *_parts(governing, decided, name),
        *_manners(name),
        *_given(name),
        *_despite(decided, name),
        *_behind(decided, name),
        *_unfound(decided, name),
        *_still(decided, name),
        *_staged(decided, name),
        *_short(decided, name),
        *_afterwards(decided, name),
        *_once_more(decided, name),
        *_too_young(decided, name),
        *_of_a_place(decided, name),
        *_prone(governing, decided, name),
    )
    return next(iter(found), None)


def _last_word(governing: Said | None, decided: str, name: IndicatorName) -> Iterator[str]:
    """What the last clause says of what has decided before it or is its subject, if nobody knows what it says ("desa wisata yang sepi
    pengunjung", "yang listriknya hanya menyala malam hari"), or if it puts an end to what is good ("ternak bunting yang dijual").
    """
    clause = last_clause(name)
    item = next((item for item in name.said if item.word == decided and item.says not in ("time", "absent")), None)
    if clause is None or item is None or item.start > (clause.subject or clause.begin) or restricts(governing, name):
        return
    ends = item.says == "good" and any(said.says == "ended" for said in clause.said(name))
    if ends or not_understood(clause, name):
        yield name.words[clause.predicate]


def _about(decided: str, name: IndicatorName) -> Iterator[str]:
    """What the last clause says where a word has decided that is only what its verb is about, and nobody knows the verb ("yang tarifnya
    menutup biaya"); what becomes less of nobody knows what ("yang berat badannya turun"); a harm that is told to conform, or with what is
    good behind it ("yang meninggalkan pelabuhan tepat waktu", "yang dibakar di insinerator berizin").
    """
    clause = last_clause(name)
    item = next((item for item in name.said if item.word == decided and clause is not None and item.start > clause.begin), None)
    if clause is None or item is None:
        return
    about = item.says in ("harm", "cost") and item.start > clause.predicate and not_understood(clause, name)
    changes = item.says in ("less", "more") and not_understood(clause, name)
    suits = item.says == "harmed" and any(_suits(item, other, name) for other in name.said)
    if about or changes or suits:
        yield name.words[clause.predicate]


def _suits(harmed: Said, item: Said, name: IndicatorName) -> bool:
    """Whether what stands behind a harm that befalls says that it is as it should be: told how, or done in a place that is good for it."""
    between = name.words[harmed.end : item.start]
    if item.start < harmed.end or harmed.word == "gagal" or any(name.is_(word, "when") or word == "tidak" for word in between):
        return False
    placed = item.says == "good" and any(name.is_(word, "place") for word in between)
    return placed or name.is_(item.word.split()[0], "conforms")


def _subjects(name: IndicatorName) -> Iterator[str]:
    """A clause with a subject of its own, of which no word says what is said: "yang masa uji kelayakannya habis"; or which exceeds
    something and is no merit itself: "yang kadar airnya melebihi standar".
    """
    for begin in () if name.kept else name.relatives():
        part = next((at for at in range(begin + 1, len(name.words) - 1) if name.words[at].endswith("nya")), None)
        if part is None or name.parted(begin + 1, part) or _verb_before(begin, part, name) or _placed(part + 1, name):
            continue
        behind = [item for item in name.said if item.start > part and item.says not in EMPTY and not name.by_form(item)]
        merit = any(begin < item.start <= part and item.says in MERITS for item in name.said)
        exceeds = name.is_(name.words[part + 1], "exceeds") and any(item.start == part + 1 and item.says == "good" for item in behind)
        if not behind or (exceeds and not merit):
            yield name.words[part + 1]


def _placed(at: int, name: IndicatorName) -> bool:
    """Whether what follows only says where: "yang sumbernya dalam daerah", not "yang nilainya di bawah 60"."""
    return name.is_(name.words[at], "within", "place") and name.words[at + 1 : at + 2] not in (["bawah"], ["atas"])


def _verb_before(begin: int, part: int, name: IndicatorName) -> bool:
    """Whether a clause says first what is said of the part: "yang terpenuhi haknya"."""
    verbs = (item for item in name.said if begin < item.start < part and item.says not in EMPTY)
    return any(item.word.startswith(("me", "di", "ter", "ber", "tidak", "belum")) for item in verbs)


def _doers(governing: Said | None, name: IndicatorName) -> Iterator[str]:
    """Who does a harm, named beside a thing that may be theirs or themselves: "kapal pencuri ikan"; or what does something to a harm that
    the name opens with, and nobody knows what: "mesin pencacah sampah".
    """
    if any(name.predicate(item) for item in name.said if item.says in MERITS):
        return
    for item in name.said:
        if item.says != "harm":
            continue
        thing = governing is not None and governing.says == "output" and 0 <= item.start - governing.end < BESIDE
        if thing and item.word.startswith(("pel", "per", "pem", "pen")) and _is_no_deed(item.word):
            yield item.word
        before = item.start - 1
        unknown = before >= 0 and not any(other.start <= before < other.end for other in name.said)
        doer = before >= 0 and name.words[before].startswith(("pem", "pen")) and _is_no_deed(name.words[before])
        if governing is None and unknown and doer and not name.is_(name.words[before], "bearer"):
            yield name.words[before]


def _is_no_deed(word: str) -> bool:
    """Whether a word in pe- names who or what does something, not that it is done."""
    return not word.endswith(("an", "nya"))


def _idle(governing: Said | None, name: IndicatorName) -> Iterator[str]:
    """A bad state at once behind what an office is good at, which may be its own: "kapasitas menganggur"."""
    if governing is not None and governing.says in ("governing", "remedy"):
        yield from (item.word for item in name.said if item.says == "harmed" and item.start == governing.end)


def _deserved(decided: str, name: IndicatorName) -> Iterator[str]:
    """What is done to those who did a harm, which may be what they deserve: "pelanggar yang dikenai sanksi"."""
    if not decided.startswith("di"):
        return
    deed = next((item for item in name.said if item.word == decided and item.says == "harmed"), None)
    if deed is not None and any(item.says in HARMS and item.end < deed.start and item.word.startswith("pe") for item in name.said):
        yield decided


def _parts(governing: Said | None, decided: str, name: IndicatorName) -> Iterator[str]:
    """A clause of a thing of which no word is known ("paket dengan penawar tunggal"), or of a part of it a verb of which only the form is
    ("kantor dengan arsip berserakan").
    """
    if governing is None or governing.says != "output" or decided != governing.word:
        return
    ends = range(governing.end, len(name.words))
    begin = next((at for at in ends if name.words[at] == "dengan" or at in name.relatives()), None)
    if begin is not None and name.words[begin] != "dengan" and name.first("harm", "harmed") is None:
        return
    if begin is not None and any(name.is_(word, "mutual") for word in name.words[governing.start : begin]):
        # "kerja sama dengan penjamin": with whom.
        return
    clause = [item for item in name.said if begin is not None and item.start >= begin and item.says not in EMPTY]
    acts = [item for item in clause if item.says == "acts" and name.by_form(item)]
    only_acted = bool(acts) and all(item.says == "output" or item in acts for item in clause)
    if begin is not None and (not clause or (only_acted and name.words[begin] == "dengan")):
        yield name.words[begin]


def _manners(name: IndicatorName) -> Iterator[str]:
    """How something was done, where a name ends with it: "dipakai bergantian"."""
    for item in name.said:
        each_other = item.word.startswith("ber") and item.word.endswith("an") and name.by_form(item)
        done = any(other.end == item.start and other.says in ("done", "handled") for other in name.said)
        if each_other and done and item.end == len(name.words):
            yield item.word


def _given(name: IndicatorName) -> Iterator[str]:
    """What something gives off or holds, of which no word is known: "cerobong yang menghasilkan asap hitam"."""
    for at, word in enumerate(name.words):
        if name.is_(word, "gives") and not any(item.start > at and item.says not in EMPTY for item in name.said):
            yield word


def _despite(decided: str, name: IndicatorName) -> Iterator[str]:
    """What goes against that which decided and comes after it, or against a harm before it: "yang meninggal tetapi masih terdaftar"."""
    place = next((at for at, word in enumerate(name.words) if name.is_(word, "despite")), len(name.words))
    harmed = any(item.says in HARMS and item.start < place for item in name.said)
    if place < len(name.words) and (harmed or decided.split()[-1] not in name.words[place:]):
        yield name.words[place]


def _behind(decided: str, name: IndicatorName) -> Iterator[str]:
    """What a clause says of that which decided before it, or in it, and can turn it round: that it goes beyond or lacks something ("yang
    mengajar di luar bidangnya", "yang takarannya kurang"), what a harm becomes ("juru parkir liar yang menjadi resmi"), a harm found in it
    ("yang di dalamnya ditemukan jentik").
    """
    item = next((item for item in name.said if item.word == decided), None)
    begin = _last_clause(name)
    if item is None or begin is None:
        return
    start, stop = (item.end, item.end + BESIDE) if item.start > begin else (begin + 1, begin + 1 + NEAR)
    beyond = (at for at in range(start, stop) if name.is_(" ".join(name.words[at : at + 2]), "beyond"))
    yield from (name.words[at] for at in beyond if not any(name.is_(word, "region") for word in name.words[at + 2 : at + 3]))
    if item.start > begin:
        return
    soon = not name.vocabulary.recall(time_units).isdisjoint(name.words)
    turning = "becomes" if item.says in HARMS else "scarce"
    yield from (word for word in name.words[start:stop] if name.is_(word, turning) and not soon)
    found = _found(begin, name)
    clause = [other for other in name.said if other.start > begin and other.start not in found and not other.word.endswith("nya")]
    if found and item.says not in HARMS and not any(other.says in MERITS for other in clause):
        yield from (other.word for other in clause if other.says in HARMS)


def _unfound(decided: str, name: IndicatorName) -> Iterator[str]:
    """That what a clause opens with is not found, where it is a harm that has decided, or nobody knows what: "yang jentiknya tidak
    ditemukan", "yang kutunya tidak terdeteksi".
    """
    begin = _last_clause(name)
    if begin is None or not name.words[begin + 1].endswith("nya"):
        return
    opens = next((item for item in name.said if item.start == begin + 1), None)
    denied = any(item.says == "not" and item.end in _found(begin, name) for item in name.said)
    if denied and (opens is None or (opens.says in HARMS and opens.word == decided)):
        yield name.words[begin + 1]


def _last_clause(name: IndicatorName) -> int | None:
    """Where the last clause of what is measured begins."""
    return next((at for at in reversed(name.relatives()) if at + 1 < len(name.words)), None)


def _found(begin: int, name: IndicatorName) -> set[int]:
    """Where a word behind a place says that something is found or befalls."""
    return {item.start for item in name.said if item.says in ("found", "befalls") and item.start > begin}


def _still(decided: str, name: IndicatorName) -> Iterator[str]:
    """What is still done to things, where a clause behind that which decided says so: "naskah yang masih dikirim dengan kertas"."""
    at = next((at for at, word in enumerate(name.words) if name.is_(word, "still")), len(name.words))
    before = any(item.word == decided and item.end <= at for item in name.said)
    yield from (word for word in name.words[at + 1 : at + 2] if before and word.startswith(("di", "me")))


def _staged(decided: str, name: IndicatorName) -> Iterator[str]:
    """The stage of handling at which what is named after a harm is counted: "perkara korupsi pada tahap penyidikan"."""
    harmful = any(item.word == decided and item.says in HARMS for item in name.said)
    pairs = zip(name.words, name.words[1:], strict=False)
    yield from (word for led, word in pairs if harmful and name.is_(word, "stage") and name.is_(led, "place", "within"))


def _short(decided: str, name: IndicatorName) -> Iterator[str]:
    """How long at most, behind what goes on for so long: "yang menunggu kurang dari 60 menit"."""
    at = name.words.index(decided) + 1 if name.is_(decided, "lasting") else len(name.words)
    yield from (name.words[at] for words in (name.words[at : at + 1], name.words[at : at + 2]) if name.is_(" ".join(words), "below"))


def _afterwards(decided: str, name: IndicatorName) -> Iterator[str]:
    """What only came about after something else, and may be late: "berkas pensiun yang selesai setelah pegawai pensiun"."""
    item = next((item for item in name.said if item.word == decided and item.says in ("handled", "done")), None)
    if item is not None and not any(other.says == "people" and other.start < item.start for other in name.said):
        yield from (word for word in name.words[item.end : item.end + 1] if name.is_(word, "after"))


def _too_young(decided: str, name: IndicatorName) -> Iterator[str]:
    """Work of those who are too young for it."""
    if decided.endswith("bekerja"):
        yield from (word for word in name.words if name.is_(word, "child"))


def _once_more(decided: str, name: IndicatorName) -> Iterator[str]:
    """What is done for somebody once more, and need not have been the first time: "pasien yang dirawat kembali"."""
    item = next((item for item in name.said if item.word == decided and item.says == "handled"), None)
    if item is not None and name.of_people and not item.word.endswith(("kan", "i")):
        yield from (word for word in name.words[item.end : item.end + 1] if name.is_(word, "again"))


def _of_a_place(decided: str, name: IndicatorName) -> Iterator[str]:
    """What was done to a thing that a harm is found on, not about the harm: "kerusakan pada jalan yang dibangun"."""
    harm = next((item for item in name.said if item.says == "harm"), None)
    item = next((item for item in name.said if item.word == decided and name.is_(decided, "provided")), None)
    if harm is not None and item is not None and harm.end < item.start and not name.of_people:
        yield from (word for word in name.words[harm.end : harm.end + 1] if name.is_(word, "place", "within"))


def _prone(governing: Said | None, decided: str, name: IndicatorName) -> Iterator[str]:
    """What threatens a thing of which nothing better is said, or a share of things by where they stand: "jembatan rawan putus",
    "persentase rumah di kawasan rawan bencana".
    """
    if governing is None or governing.says != "output" or decided != governing.word:
        return
    parts = {item.start for item in name.said if item.says == "output" and not name.is_(item.word, "region")}
    near = governing.end + (governing.end in parts)
    placed = 0 in name.shares and any(name.is_(word, "place") for word in name.words[governing.end : governing.end + 1])
    better = any(item.says in MERITS and name.predicate(item) for item in name.said)
    yield from (
        item.word for item in name.said if name.is_(item.word, "prone") and not better and (placed or item.start in (governing.end, near))
    )
