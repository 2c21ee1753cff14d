"""Two measures that one name lists: "tingkat hunian dan waktu tunggu", "angka kelulusan serta angka putus sekolah".

Knows no direction: whether the two have one is for `direction`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreements.notation.vocabulary import Vocabulary
from engine.scoring.words_said import WORD, what_is_said, with_role

# What a measure opens with.
_OPENING = ("share", "measure", "time", "speed")
# A measure, and of what.
_WORDS = 2
# What a list belongs to as a whole: "penurunan angka kematian ibu dan angka kematian bayi", "kesesuaian terhadap waktu tunggu dan …".
_OVER_ALL = ("less", "more", "remedy", "deed", "output", "clause")


def measures(name: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
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
