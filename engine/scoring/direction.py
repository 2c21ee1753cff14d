"""Whether more or less of an indicator is better: declared, by a printed bound, or by what its name says; else assumed, and marked as such.

The words and what they say are a table of the rule book (direction-words). Knows no figures, and no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreements.model.position_words import unnumbered
from agreements.notation.vocabulary import Vocabulary
from engine.scoring.governed import governed
from engine.scoring.grounds import Direction, Evidence
from engine.scoring.harms import of_harm
from engine.scoring.indicator_name import IndicatorName
from engine.scoring.turned import turned
from engine.scoring.unread_parts import unread
from engine.scoring.word_forms import form_of
from engine.scoring.words_said import WORD, Said, leads_both_ways, what_is_said, with_role

_BRACKETS = re.compile(r"\([^()]*\)")
# What a share is of is not what is measured: "… terhadap jumlah seluruh pegawai yang berhak".
_WHOLE = re.compile(
    r"(?<=\w)\s+(?:dari|terhadap|dibanding(?:kan)?)\s+(?:jumlah|total|seluruh|keseluruhan|luas|PDRB|PDB|APBD|pagu)\b.*",
    re.IGNORECASE | re.DOTALL,
)
# Nor is what a ratio is to: "rasio limbah yang tertimbun terhadap limbah yang dihasilkan".
_TO_WHAT = re.compile(r"(?<=\w)\s+(?:terhadap|dibanding(?:kan)?)\b.*", re.IGNORECASE | re.DOTALL)
_RATIO = re.compile(r"\s*(?:rasio|perbandingan)\b", re.IGNORECASE)
_BOUNDS: dict[str, Direction] = {"at most": "lower", "at least": "higher"}
# What a measure opens with.
_OPENING = ("share", "measure", "time", "speed")
# A measure, and of what.
_WORDS = 2
# What a list belongs to as a whole: "penurunan angka kematian ibu dan angka kematian bayi", "kesesuaian terhadap waktu tunggu dan …".
_OVER_ALL = ("less", "more", "remedy", "deed", "output", "clause")


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
    without = _WHOLE.sub(" ", _BRACKETS.sub(" ", plain))
    if _RATIO.match(without):
        without = _TO_WHAT.sub(" ", without)
    outside = _read_words(without, vocabulary)
    return _read_words(plain, vocabulary) if outside.assumed and without != plain else outside


def _other_measure(text: str, vocabulary: Vocabulary) -> Evidence | None:
    """Where a name has two measures of which more of one is better and less of the other: "tingkat hunian dan waktu tunggu"."""
    for pair in _measures(text, vocabulary):
        sides = [_read_words(side, vocabulary) for side in pair]
        if any(side.assumed for side in sides) or len({side.direction for side in sides}) > 1:
            return Evidence("higher", "assumed", sides[1].word)
    return None


def _measures(name: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The two sides of each "dan" behind which a measure begins, where nothing before it governs both."""
    counting = with_role("counting", vocabulary)
    for found in vocabulary.recall(_joining).finditer(name):
        left, right = name[: found.start()], name[found.end() :]
        words, more = WORD.findall(left.lower()), WORD.findall(right.lower())
        # "Volume dan nilai ekspor", "selisih target dan realisasi"; "kesesuaian waktu tunggu dan waktu pelayanan"
        listed = min(len(words), len(more)) < _WORDS or more[0] in words[1:]
        if not listed and _opens(more, vocabulary, counting) and not _governs(words, vocabulary, counting):
            yield left, right


def _joining(vocabulary: Vocabulary) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(with_role("and", vocabulary))))
    return re.compile(rf"\s+(?:{words})\s+", re.IGNORECASE)


def _opens(words: Sequence[str], vocabulary: Vocabulary, counting: frozenset[str]) -> bool:
    """Whether a measure of its own begins: with a measure, or with a word that counts."""
    return words[0] in counting or any(item.says in _OPENING for item in what_is_said(words, vocabulary) if item.start == 0)


def _governs(words: Sequence[str], vocabulary: Vocabulary, counting: frozenset[str]) -> bool:
    """Whether something is said that is about all that follows: at the head ("penurunan angka …"), or with a measure behind it ("persentase
    penurunan angka …"); in "cakupan imunisasi dan angka …" it is what the first measure is of. A merit is no deed, whatever its form.
    """
    said = what_is_said(words, vocabulary)
    merits = {item.start for item in said if item.says == "good"}
    over = [item for item in said if item.says in _OVER_ALL and item.start not in merits]
    further = [at for at in range(1, len(words)) if _opens(words[at:], vocabulary, counting)]
    heads = not _opens(words, vocabulary, counting)
    governs = any((heads and item.start == 0) or item.says == "clause" or any(at >= item.end for at in further) for item in over)
    # "Deviasi antara rencana dan realisasi"
    return governs or not with_role("between", vocabulary).isdisjoint(words)


def _read_words(text: str, vocabulary: Vocabulary) -> Evidence:
    name = IndicatorName(text, vocabulary)
    if not name.readable:
        return Evidence("higher", "assumed")
    found = _decided(name, vocabulary)
    if found.kind in ("word", "assumed") and (word := unread(name, found.word)) is not None:
        return Evidence(found.direction, "assumed", found.word, word)
    return found


def _decided(name: IndicatorName, vocabulary: Vocabulary) -> Evidence:
    """What the words that were understood say."""
    if (reached := _reached(name)) is not None:
        return _read_words(reached, vocabulary)
    if (absent := _absent(name)) is not None:
        return absent
    # Of a share, and in a clause, it bounds something else: "persentase izin yang selesai paling lama 5 hari".
    if (bound := name.first(*_BOUNDS)) and not name.shares and _bounds(bound, name):
        return Evidence(_BOUNDS[bound.says], "bound", bound.word)
    if (rank := name.first("rank")) is not None and rank.start == 0:
        return Evidence("lower", "word", rank.word)
    harm = name.first("harm", "harmed", "cost")
    governing = name.governing()
    if (disputed := _disputed(name, harm)) is not None:
        return disputed
    if (said := turned(name, harm)) is not None:
        return said
    if (time := _timed(name)) is not None:
        return time
    if harm is not None:
        return governed(governing, name) if governing is not None else of_harm(harm, name)
    if speaks := next((item for item in name.said if name.speaks(item)), None):
        open_ = (
            name.left_open(speaks) or name.only_known(speaks) or name.only_happens(speaks) or name.by_form(speaks) or _rate(speaks, name)
        )
        return Evidence("higher", "assumed" if open_ else "word", speaks.word)
    suffers = next((word for word in name.words if name.is_(word, "suffers")), None)
    if suffers is not None and not any(name.is_(word, "changing") for word in name.words):
        # What somebody suffers is no good, whatever it is: "pasien yang mengalami reaksi".
        return Evidence("lower", "word", suffers)
    return Evidence("higher", "assumed")


def _rate(speaks: Said, name: IndicatorName) -> bool:
    """Whether a rate is of what happens, of which only the form is known: "angka dispensasi kawin"."""
    return speaks.says == "deed" and (speaks.start, "deed") not in name.listed and name.is_(name.words[0], "rate")


def _bounds(bound: Said, name: IndicatorName) -> bool:
    """Whether it bounds what is measured: not in a clause, not how it is done ("secara maksimal"), and not what a thing is about ("dokumen
    tanah kelebihan maksimum"), unless it says how much.
    """
    if any(at in name.clauses for at in range(bound.start)) or name.is_(name.words[bound.start - 1], "own"):
        return False
    governing = name.governing()
    return governing is None or governing.says != "output" or any(map(str.isdigit, "".join(name.words[bound.end : bound.end + 1])))


def _reached(name: IndicatorName) -> str | None:
    """What is measured where a name leads to the state that is reached: the prevalence of "prevalensi yang menurun menjadi (14 %)"."""
    changes = {at for item in name.said if item.says in ("less", "more") for at in range(item.start, item.end)}
    if not changes or not name.is_(name.words[-1], "reaching"):
        return None
    return " ".join(word for at, word in enumerate(name.words[:-1]) if at not in changes)


def _absent(name: IndicatorName) -> Evidence | None:
    """Where a name opens with an absence: the other way than what is absent ("tidak adanya linen yang hilang"), if that is known."""
    opens = next((item for item in name.said if item.says == "absent" and item.start <= name.head <= item.end), None)
    there = _read_words(" ".join(name.words[opens.end :]), name.vocabulary) if opens is not None else None
    if opens is None or there is None or there.kind != "word":
        return None
    return Evidence("higher" if there.direction == "lower" else "lower", "word", f"{opens.word} {there.word}")


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


def _at_once(disputed: Said, item: Said, name: IndicatorName) -> bool:
    """Whether a verb says at once what somebody has or does, without "yang": "jumlah penduduk (telah) memiliki akta kelahiran"."""
    verb = item.says in ("acts", "handled", "good") and item.word.startswith("me") and not name.by_form(item)
    return verb and all(at in name.bearing for at in range(disputed.end, item.start))


def _settled(name: IndicatorName, disputed: Said) -> bool:
    """Whether what is disputed is not what is measured ("pemenuhan kebutuhan", the time of something), or a clause says what was done
    about it or befell it: "penyandang disabilitas yang terpenuhi haknya".
    """
    time = name.first("time")
    # "kenaikan harga"
    changing = name.empty | {item.start for item in name.said if item.says == "more" and disputed.says == "disputed"}
    ends = [item for item in name.said if item.end == len(name.words) and item.start > disputed.end and item.says in ("good", "done")]
    return (
        name.first("handled") is not None
        or any(item.word.startswith("ter") for item in ends)
        or (time is not None and time.start <= name.head)
        or any(name.speaks(item) and item.end <= disputed.start and item.start not in changing for item in name.said)
        or any(
            item.start >= disputed.end and (name.predicate(item) or (disputed.says == "disputed" and _at_once(disputed, item, name)))
            for item in name.said
            if item.says in ("done", "acts", "good", "harm", "harmed", "not", "handled")
        )
    )
