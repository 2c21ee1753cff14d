"""What the last clause of an indicator's name says that can turn the name round, and was not understood.

For unread_parts, which asks the rest of the name. Knows no table and no direction.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.scoring.clauses import EMPTY, HARMS, helps, last_begin, last_clause, not_understood, restricts, verb_before
from engine.scoring.indicator_name import BESIDE, MERITS, NEAR, IndicatorName
from engine.scoring.word_forms import form_of
from engine.scoring.words_said import Said, time_units

# So many words behind a verb it may be said for how long: "kurang dari 35 jam".
BELOW = 5


def unread_clauses(governing: Said | None, decided: str, name: IndicatorName) -> Iterator[str]:
    """The words of the last clause, each of which can turn round what has decided."""
    yield from _last_word(governing, decided, name)
    yield from _subjects(name)
    for asked in (_about, _of_another, _behind, _unfound, still, due, _added, _because, _afterwards, _once_more, _reached_by, _too_young):
        yield from asked(decided, name)


def _last_word(governing: Said | None, decided: str, name: IndicatorName) -> Iterator[str]:
    """What the last clause says of what has decided before it or is its subject, if nobody knows what it says ("desa wisata yang sepi
    pengunjung", "yang listriknya hanya menyala malam hari"), or if it puts an end to what is good ("ternak bunting yang dijual").
    """
    clause = last_clause(name)
    item = next((item for item in name.said if item.word == decided and item.says not in ("time", "absent")), None)
    if clause is None or item is None or item.start > (clause.subject or clause.begin) or restricts(governing, name):
        return
    ends = item.says == "good" and any(said.says == "ended" for said in clause.said(name))
    # "satwa dilindungi yang diperdagangkan": what is done to them in general says nothing of what was done to these.
    other = item.says == "handled" and all(_of_others(said, name) for said in clause.said(name))
    if ends or other or not_understood(clause, name):
        yield name.words[clause.predicate]


def _of_others(said: Said, name: IndicatorName) -> bool:
    """Whether somebody may do it to a thing of which an office takes care: of a verb only the form is known, or it sells."""
    return said.says == "done" and ((said.start, said.says) not in name.listed or name.is_(said.word, "sold"))


def of_papers(decided: str, name: IndicatorName) -> Iterator[str]:
    """What a clause says of papers of which the share is measured, not of what they are about, if nobody knows it: "persentase dokumen yang
    dicetak ulang".
    """
    clause = last_clause(name)
    if clause is not None and 0 in name.shares and clause.begin - name.head <= NEAR and not_understood(clause, name):
        yield name.words[clause.predicate]


def _about(decided: str, name: IndicatorName) -> Iterator[str]:
    """What the last clause says where a word has decided that is only what its verb is about, and nobody knows the verb ("yang tarifnya
    menutup biaya"); what becomes less of nobody knows what ("yang berat badannya turun"); a harm that is said to conform, or with what is
    good behind it ("yang meninggalkan pelabuhan tepat waktu", "yang dibakar di insinerator berizin").
    """
    clause = last_clause(name)
    item = next((item for item in name.said if item.word == decided and clause is not None and item.start > clause.begin), None)
    if clause is None or item is None:
        return
    about = item.says in ("harm", "cost") and item.start > clause.predicate and not_understood(clause, name)
    changes = item.says in ("less", "more") and (not_understood(clause, name) or _lessens(item, name) or _of_nothing(item, name))
    suits = item.says == "harmed" and any(_suits(item, other, name) for other in name.said)
    # "menolak politik uang": what is refused is not known; "daging yang tidak layak yang dijual": what is bad is sold.
    refused = name.is_(decided, "refuses") and not _known_behind(item, name)
    sold = name.is_(decided, "sold") and any(other.says in (*HARMS, "not") and other.end <= clause.begin for other in name.said)
    if about or changes or suits or refused or sold:
        yield name.words[clause.predicate]


def _known_behind(item: Said, name: IndicatorName) -> bool:
    return any(other.says not in EMPTY for other in name.said if other.start >= item.end)


def _of_another(decided: str, name: IndicatorName) -> Iterator[str]:
    """What the last clause says, if another clause before it leads to something of which it may be said: "kios yang diawasi dalam penjualan
    obat yang kadaluarsa".
    """
    begin = last_begin(name)
    item = next((item for item in name.said if item.word == decided and begin is not None and item.start > begin), None)
    first = next((at for at in name.relatives() if begin is not None and at < begin), None)
    if item is None or first is None or begin is None:
        return
    verb = any(other.says in ("handled", "done") and first < other.start < begin for other in name.said)
    yield from (decided for word in name.words[first + 2 : begin] if verb and name.is_(word, "within"))


def _of_nothing(change: Said, name: IndicatorName) -> bool:
    """Whether somebody or something falls of which nothing is known: "sekolah yang turun akreditasinya", "hotel yang turun bintang"."""
    falls = change.says == "less" and form_of(change.word) != "deed" and not change.word.startswith(("di", "ter"))
    return falls and not any(item.says in (*HARMS, "cost", "good", "not", "disputed", "event", "frequency") for item in name.said)


def _lessens(less: Said, name: IndicatorName) -> bool:
    """Whether somebody makes less of what is no harm: "pabrik yang mengurangi jumlah pekerjanya"."""
    unwanted = any(item.says in (*HARMS, "cost", "not", "disputed") for item in name.said if item.start >= less.end)
    return less.says == "less" and less.word.startswith("me") and less.word.endswith("i") and not unwanted


def _suits(harmed: Said, item: Said, name: IndicatorName) -> bool:
    """Whether what stands behind a harm that befalls says that it is as it should be: how it is done, or at a place that is good for it."""
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
        part = next((at for at in range(begin + 1, len(name.words) - 1) if name.own_part(at)), None)
        if part is None or name.parted(begin + 1, part) or verb_before(begin, part, name) or _placed(part + 1, name):
            continue
        behind = [item for item in name.said if item.start > part and item.says not in EMPTY and not name.by_form(item)]
        merit = any(begin < item.start <= part and item.says in MERITS for item in name.said)
        # "yang pengerjaannya melampaui kontrak", "yang kadar airnya melebihi standar"; of what harms it is too much.
        harms = any(item.says in (*HARMS, "late") for item in name.said if item.start > begin)
        if not behind or (name.is_(name.words[part + 1], "exceeds") and not merit and not harms):
            yield name.words[part + 1]


def _placed(at: int, name: IndicatorName) -> bool:
    """Whether what follows only says where: "yang sumbernya dalam daerah", not "yang nilainya di bawah 60"."""
    return name.is_(name.words[at], "within", "place") and name.words[at + 1 : at + 2] not in (["bawah"], ["atas"])


def _behind(decided: str, name: IndicatorName) -> Iterator[str]:
    """What a clause says of that which decided before it, or in it, and can turn it round: that it goes beyond or lacks something ("yang
    mengajar di luar bidangnya", "yang takarannya kurang"), what a harm becomes ("juru parkir liar yang menjadi resmi"), a harm found in it
    ("yang di dalamnya ditemukan jentik").
    """
    item = next((item for item in name.said if item.word == decided), None)
    begin = last_begin(name)
    if item is None or begin is None:
        return
    start, stop = (item.end, item.end + BESIDE) if item.start > begin else (begin + 1, begin + 1 + NEAR)
    beyond = (at for at in range(start, stop) if name.is_(" ".join(name.words[at : at + 2]), "beyond"))
    yield from (name.words[at] for at in beyond if not any(name.is_(word, "region") for word in name.words[at + 2 : at + 3]))
    if item.start > begin:
        # "dikembalikan menjadi hutan", "dikembalikan ke habitatnya"; "beralih fungsi menjadi tambang" is what it says
        passive = item.says == "harmed" and item.word.startswith("di") and item.end < len(name.words)
        if passive and (name.is_(name.words[item.end], "becomes") or _given_back(item, name)):
            yield name.words[item.end]
        return
    soon = not name.vocabulary.recall(time_units).isdisjoint(name.words)
    turning = "becomes" if item.says in HARMS else "scarce"
    yield from (word for word in name.words[start:stop] if name.is_(word, turning) and not soon)
    found = _found(begin, name)
    clause = [other for other in name.said if other.start > begin and other.start not in found and not other.word.endswith("nya")]
    if found and item.says not in HARMS and not any(other.says in MERITS for other in clause):
        yield from (other.word for other in clause if other.says in HARMS)


def _given_back(verb: Said, name: IndicatorName) -> bool:
    """Whether something is returned to where nobody knows if it belongs ("ke taman nasional"), and not to who has to do it again ("kepada
    pemohon"), or it is money that was given back.
    """
    if not name.is_(verb.word, "returned"):
        return False
    receives = name.words[verb.end + 1 : verb.end + 3]
    again = any(name.is_(word, "sender") for word in receives)
    money = name.is_(name.words[name.head], "money")
    return not again and (name.is_(name.words[verb.end], "towards") or (money and name.is_(name.words[verb.end], "own")))


def _unfound(decided: str, name: IndicatorName) -> Iterator[str]:
    """That what a clause opens with is not found, where it is a harm that has decided, or nobody knows what: "yang jentiknya tidak
    ditemukan", "yang kutunya tidak terdeteksi".
    """
    begin = last_begin(name)
    if begin is None or not name.own_part(begin + 1):
        return
    opens = next((item for item in name.said if item.start == begin + 1), None)
    denied = any(item.says == "not" and item.end in _found(begin, name) for item in name.said)
    if denied and (opens is None or (opens.says in HARMS and opens.word == decided)):
        yield name.words[begin + 1]


def _found(begin: int, name: IndicatorName) -> set[int]:
    """Where a word behind a place says that something is found or befalls."""
    return {item.start for item in name.said if item.says in ("found", "befalls") and item.start > begin}


def still(decided: str, name: IndicatorName) -> Iterator[str]:
    """What is still done to things, where a clause behind that which decided says so: "naskah yang masih dikirim dengan kertas"."""
    at = next((at for at, word in enumerate(name.words) if name.is_(word, "still")), len(name.words))
    harmed = any(item.says in HARMS and item.end <= at for item in name.said)
    before = harmed or any(item.word == decided and item.end <= at for item in name.said)
    behind = next((word for word in name.words[at + 1 :] if not (harmed and name.is_(word, "able"))), "")
    if before and behind.startswith(("di", "me")):
        yield behind


def due(decided: str, name: IndicatorName) -> Iterator[str]:
    """What has to be done still, where no clause behind it says that it was: "jembatan yang perlu diperbaiki"."""
    begin = last_begin(name) or 0
    yield from (word for word in name.words[begin:-1] if name.is_(word, "due"))


def _added(decided: str, name: IndicatorName) -> Iterator[str]:
    """What the last clause adds to its verb: that it is only so ("hanya dapat disandari saat pasang"), few hours of what goes on ("yang
    bekerja kurang dari 35 jam", "yang menunggu kurang dari 60 menit"), or a harm that does it ("yang dialiri banjir").
    """
    clause = last_clause(name)
    if clause is None:
        return
    at, end = clause.predicate, clause.predicate + 1
    verb = name.words[at]
    yield from (word for word in name.words[clause.begin : end] if name.is_(word, "only"))
    if verb.startswith(("me", "be")) or name.is_(verb, "lasting") or any(item.says == "harmed" for item in clause.said(name)):
        hours = any(name.is_(word, "hours") for word in name.words[end : end + BELOW])
        yield from (name.words[end] for far in (1, 2) if hours and name.is_(" ".join(name.words[end : end + far]), "below"))
    upon = verb.startswith("di") and verb.endswith("i") and not verb.startswith("diberi")
    done = upon and all(item.says == "done" for item in clause.said(name))
    yield from (item.word for item in name.said if done and item.says == "harm" and item.start in (end, end + 1))


def _because(decided: str, name: IndicatorName) -> Iterator[str]:
    """A reason of the other sense than what the last clause says: something good that is lost or denied, or what somebody did ("tidak lagi
    menerima bantuan karena mandiri", "ditenggelamkan karena mencuri ikan"), or any for which something was done ("dikeluarkan karena data
    salah", "dibebaskan karena penahanan habis").
    """
    clause = last_clause(name)
    if clause is None:
        return
    said = [*(item for item in name.said if item.word == decided.split(" ")[-1]), *clause.said(name)]
    verb = next((item for item in said if item.start > clause.begin and not name.is_(item.word, "performed")), None)
    at = next((at for at, word in enumerate(name.words) if verb is not None and at >= verb.end and name.is_(word, "cause")), None)
    if verb is None or at is None:
        return
    bad = verb.says in HARMS or decided.endswith(f" {verb.word}")
    reasons = [item for item in name.said if item.start > at]
    deed = bad and any(word.startswith("me") for word in name.words[at + 1 : at + 2])
    harmful = any(item.says in HARMS for item in reasons)
    passive = verb.says in ("done", "handled") and verb.word.startswith("di") and not helps(verb, name)
    if deed or (passive and not bad) or (bad and not harmful and any(item.says in MERITS for item in reasons)):
        yield name.words[at]


def _afterwards(decided: str, name: IndicatorName) -> Iterator[str]:
    """What only came about after something else, and may be late: "berkas pensiun yang selesai setelah pegawai pensiun"."""
    item = next((item for item in name.said if item.word == decided and item.says in ("handled", "done")), None)
    if item is not None and not any(other.says == "people" and other.start < item.start for other in name.said):
        yield from (word for word in name.words[item.end : item.end + 1] if name.is_(word, "after"))


def _once_more(decided: str, name: IndicatorName) -> Iterator[str]:
    """What is done for somebody once more, and need not have been the first time ("pasien yang dirawat kembali"), or what nobody knows is
    used again ("kembali menggunakan pukat harimau").
    """
    uses = next((item for item in name.said if item.word == decided and name.is_(decided, "takes")), None)
    if uses is not None and not _known_behind(uses, name):
        yield from (word for word in name.words[uses.start - 1 : uses.start] if name.is_(word, "again"))
    for item in name.said:
        again = item.says == "handled" and any(name.is_(word, "again") for word in name.words[item.end : item.end + 1])
        cared = item.word == decided and name.of_people and not item.word.endswith(("kan", "i"))
        if again and (cared or _there_again(item, name)):
            yield name.words[item.end]


def _there_again(verb: Said, name: IndicatorName) -> bool:
    """Whether what is bad was made once more, and nothing better of it: "bangunan kumuh yang dibangun kembali di bantaran sungai"."""
    harmful = any((one.says == "harm" or name.is_(one.word, "illicit")) and one.end <= verb.start for one in name.said)
    return harmful and name.is_(verb.word, "provided") and not any(name.is_(word, "becomes") for word in name.words[verb.end :])


def _reached_by(decided: str, name: IndicatorName) -> Iterator[str]:
    """What somebody is affected by, where that is no harm: "rumah tangga terdampak peningkatan kualitas", "tanah yang terkena program"."""
    item = next((item for item in name.said if item.word == decided and item.says == "harmed" and item.start in name.bearing), None)
    yield from (other.word for other in name.said if item is not None and other.start == item.end and other.says in (*MERITS, "output"))


def _too_young(decided: str, name: IndicatorName) -> Iterator[str]:
    """Work of those who are too young for it."""
    if decided.endswith("bekerja"):
        yield from (word for word in name.words if name.is_(word, "child"))
