"""What of an indicator's name was not understood that can turn it round, though a word of it has decided.

For direction.py: a direction that rests on a name which was not read to its end is assumed, and marked. Knows no table and no direction.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.scoring.clauses import EMPTY, HARMS
from engine.scoring.indicator_name import BESIDE, MERITS, IndicatorName
from engine.scoring.unread_clauses import due, of_papers, still, unread_clauses
from engine.scoring.words_said import Said


def unread(name: IndicatorName, decided: str) -> str | None:
    """The first word that can turn a name round and was not understood; None if all that can was, or only a paper is about it."""
    governing = name.governing()
    if governing is not None and name.is_(governing.word, "paper"):
        return next((word for asked in (still, due, of_papers) for word in asked(decided, name)), None)
    found = (
        *unread_clauses(governing, decided, name),
        *_doers(governing, name),
        *_idle(governing, decided, name),
        *_deserved(decided, name),
        *_parts(governing, decided, name),
        *_manners(name),
        *_given(name),
        *_befallen(decided, name),
        *_despite(decided, name),
        *_staged(decided, name),
        *_of_a_place(decided, name),
        *_prone(governing, decided, name),
    )
    return next(iter(found), None)


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
        # "penghijaun wilayah rawan longsor": what a name opens with, whatever it is.
        before = name.head if item.start > name.head and name.words[name.head].startswith("peng") else item.start - 1
        unknown = before >= 0 and not any(other.start <= before < other.end for other in name.said)
        doer = before >= 0 and name.words[before].startswith(("pem", "pen")) and _is_no_deed(name.words[before])
        if governing is None and unknown and doer and not name.is_(name.words[before], "bearer"):
            yield name.words[before]


def _is_no_deed(word: str) -> bool:
    """Whether a word in pe- names who or what does something, not that it is done."""
    return not word.endswith(("an", "nya"))


def _idle(governing: Said | None, decided: str, name: IndicatorName) -> Iterator[str]:
    """A bad state at once behind what an office is good at, which may be its own ("kapasitas menganggur"); at the end of a name one that
    deeds have, and who gets something: "penyaluran pupuk terlambat", "penerima bantuan ganda", not "penanganan jalan rusak".
    """
    if governing is None or governing.says not in ("governing", "remedy", "deed"):
        return
    last = len(name.words) if not name.relatives() else 0
    for item in name.said:
        own = item.start == governing.end and governing.says != "deed"
        fault = item.start >= governing.end and item.end == last and name.is_(item.word, "fault") and item.word != decided
        if item.says == "harmed" and (own or fault):
            yield item.word


def _deserved(decided: str, name: IndicatorName) -> Iterator[str]:
    """What is done to those who did a harm, which may be what they deserve: "pelanggar yang dikenai sanksi"."""
    if not decided.startswith("di"):
        return
    deed = next((item for item in name.said if item.word == decided and item.says == "harmed"), None)
    if deed is not None and any(item.says in HARMS and item.end < deed.start and item.word.startswith("pe") for item in name.said):
        yield decided


def _parts(governing: Said | None, decided: str, name: IndicatorName) -> Iterator[str]:
    """What a thing is said to come with, of which no word is known ("paket dengan penawar tunggal"), or only the form of a verb ("kantor
    dengan arsip berserakan"); not with whom something is done.
    """
    if governing is None or governing.says != "output" or decided != governing.word:
        return
    begin = next((at for at in range(governing.end, len(name.words)) if name.words[at] == "dengan" or at in name.relatives()), None)
    if begin is None or name.words[begin] != "dengan" or any(name.is_(word, "mutual") for word in name.words[governing.start : begin]):
        return
    said = [item for item in name.said if item.start >= begin and item.says not in EMPTY]
    acts = [item for item in said if item.says == "acts" and name.by_form(item)]
    if not said or (acts and all(item.says == "output" or item in acts for item in said)):
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


def _befallen(decided: str, name: IndicatorName) -> Iterator[str]:
    """What is said at once of that which decided, where nothing of the verb is known but its form: "atlet didiskualifikasi"."""
    item = next((item for item in name.said if item.word == decided and item.says in ("good", "output")), None)
    if item is not None:
        passive = (other for other in name.said if other.start == item.end and other.word.startswith(("di", "ter")))
        yield from (other.word for other in passive if name.by_form(other))


def _despite(decided: str, name: IndicatorName) -> Iterator[str]:
    """What goes against that which decided and comes after it, or against a harm before it: "yang meninggal tetapi masih terdaftar"."""
    place = next((at for at, word in enumerate(name.words) if name.is_(word, "despite")), len(name.words))
    harmed = any(item.says in HARMS and item.start < place for item in name.said)
    if place < len(name.words) and (harmed or decided.split()[-1] not in name.words[place:]):
        yield name.words[place]


def _staged(decided: str, name: IndicatorName) -> Iterator[str]:
    """The stage of handling at which what is named after a harm is counted: "perkara korupsi pada tahap penyidikan"."""
    harmful = any(item.word == decided and item.says in HARMS for item in name.said)
    pairs = zip(name.words, name.words[1:], strict=False)
    yield from (word for led, word in pairs if harmful and name.is_(word, "stage") and name.is_(led, "place", "within"))


def _of_a_place(decided: str, name: IndicatorName) -> Iterator[str]:
    """What was done to a thing that a harm is found on, not about the harm: "kerusakan pada jalan yang dibangun"."""
    harm = next((item for item in name.said if item.says == "harm"), None)
    item = next((item for item in name.said if item.word == decided and name.is_(decided, "provided")), None)
    if harm is not None and item is not None and harm.end < item.start and not name.of_people:
        yield from (decided for word in name.words[harm.end : harm.end + 1] if name.is_(word, "place", "within"))


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
