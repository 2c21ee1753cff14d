"""Whether two ways to write a post or an office are one, where one shortens words of the other: Aspidum, Kesmavet, SDM, RSUD.

Knows words only: no table says which short forms there are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import partial

# A digit behind an initial says how often it stands.
_REPEATED = re.compile(r"([a-z])([2-5])(?=[a-z])")
_CONNECTIVES = frozenset(("dan", "serta", "pada", "kepada", "di", "bidang"))
# A short form has this many letters at least, and of how many words; between two of these at most one is left out (Tindak of Aspidum).
_LETTERS, _PIECES, _LEFT_OUT = 3, 2, 1
# What is left of a word are up to so many letters of its beginning, a syllable from within (Bang of Pembangunan), or letters apart
# (Dis of Dinas).
_SYLLABLE, _INSIDE, _APART = 5, (3, 4), 3
# Behind initials there are so many letters of syllables at least: VET of BBVET.
_SYLLABLES_BEHIND = 3
# An office that stands before or behind the own one has a name, which one word is not: Satuan, Kota of Melati Kota.
_OF_OFFICE = 2
# What names of offices are written with and without.
_OF_ALL_OFFICES = frozenset(("kantor", "daerah", "pemerintah"))


def one_post(left: str, right: str) -> bool:
    """Whether the words are the same, in order, where a short form stands for a run of words; what follows in the longer one is free."""
    if left == right:
        return True
    ours, theirs = _telling(left), _telling(right)
    return bool(ours) and bool(theirs) and _agree(ours, theirs, 0, 0)


def one_office(left: str, right: str, openings: Collection[str]) -> bool:
    """Whether two names are one office: the same words in any order or shortened, or one of them with the office before it that it
    belongs to, or behind it. `openings` are the words that names of offices begin with; all in lower case.
    """
    short, long = sorted((_telling(left), _telling(right)), key=len)
    if not short or not (short[0] in openings or (long[0] in openings and _runs(short[0], long, 0))):
        return short == long
    starts = [0, *(at for at in range(_OF_OFFICE, len(long)) if long[0] in openings and long[at] in openings)]
    ends = [*(at for at in range(1, len(long) - _OF_OFFICE + 1) if long[at] in openings), len(long)]
    named = [sorted(word for word in name if word not in _OF_ALL_OFFICES) for name in (short, long)]
    if named[0] == named[1]:
        return True
    parts = (long[start:end] for start in starts for end in ends if start < end)
    return any(_agree(short, part, 0, 0, to_the_end=True) for part in parts)


def shared_opening(position: str, office: str) -> tuple[Sequence[str], Sequence[str]] | None:
    """What follows in a position and in the name of an office behind the words that they share, from the first word of the office on,
    shortened or not; None where they share too few to be of one kind, or nothing follows in one of them.
    """
    ours, theirs = _telling(position), _telling(office)
    for start in range(len(ours)):
        at, to = start, 0
        while at < len(ours) and to < len(theirs):
            if ours[at] == theirs[to]:
                at, to = at + 1, to + 1
            elif ends := _runs(ours[at], theirs, to):
                at, to = at + 1, max(ends)
            else:
                break
        if to >= _OF_OFFICE:
            return (ours[at:], theirs[to:]) if at < len(ours) and to < len(theirs) else None
    return None


def _telling(text: str) -> tuple[str, ...]:
    # A digit behind an initial says how often it stands: DP3AP2KB.
    words = (_REPEATED.sub(lambda found: found[1] * int(found[2]), word) for word in text.split())
    return tuple(word for word in words if word not in _CONNECTIVES)


def _agree(ours: Sequence[str], theirs: Sequence[str], at: int, to: int, *, to_the_end: bool = False) -> bool:
    if at == len(ours) or to == len(theirs):
        return not to_the_end or (at == len(ours) and to == len(theirs))
    agree = partial(_agree, ours, theirs, to_the_end=to_the_end)
    if ours[at] == theirs[to] and agree(at + 1, to + 1):
        return True
    if ours[at] not in theirs and any(agree(at + 1, end) for end in _runs(ours[at], theirs, to)):
        return True
    return theirs[to] not in ours and any(agree(end, to + 1) for end in _runs(theirs[to], ours, at))


def _runs(short: str, words: Sequence[str], start: int) -> list[int]:
    """Where the runs of words end, from the given one on, that the word is a short form of."""
    if len(short) < _LETTERS:
        # Two letters are the initials of two words, and nothing else: LH.
        return [start + len(short)] if len(short) == _PIECES and _are_initials(short, words[start : start + _PIECES]) else []
    if any(short in word and not word.startswith(short) for word in words):
        return []
    # A word that is only cut off: Pem of Pemerintahan.
    found = {start + 1} if words[start].startswith(short) else set()
    if _are_initials(short, words[start : start + len(short)]):
        found.add(start + len(short))
    # One of the words is short itself: PUPR of PU and Penataan Ruang.
    found.update(start + size for size in range(_PIECES, len(short)) if short == _initials_and_short(words[start : start + size]))
    # Initials may open a short form that goes on in syllables: LLDIKTI, BBVET.
    ahead = [size for size in range(len(short) - _SYLLABLES_BEHIND + 1) if _are_initials(short[:size], words[start : start + size])]
    pending = [(size, start + size, size, 0) for size in ahead if size != 1]
    while pending:
        letters, word, pieces, left_out = pending.pop()
        if letters == len(short):
            found.update([word] if pieces >= _PIECES else [])
        elif word < len(words):
            pending.extend((letters + size, word + 1, pieces + 1, 0) for size in _syllables(short[letters:], words[word]))
            if pieces and left_out < _LEFT_OUT:
                pending.append((letters, word + 1, pieces, left_out + 1))
    return sorted(found)


def _are_initials(letters: str, words: Sequence[str]) -> bool:
    return letters == "".join(word[0] for word in words)


def _initials_and_short(words: Sequence[str]) -> str:
    return "".join(word if len(word) < _LETTERS else word[0] for word in words)


def _syllables(rest: str, word: str) -> list[int]:
    """How many of the first letters may be what is left of the word."""
    found = [size for size in range(2, min(len(rest), _SYLLABLE) + 1) if word.startswith(rest[:size])]
    found += [size for size in _INSIDE if size <= len(rest) and size not in found and rest[:size] in word]
    if len(rest) >= _APART and _APART not in found and rest[0] == word[0] and _in_order(rest[:_APART], word):
        found.append(_APART)
    return found


def _in_order(piece: str, word: str) -> bool:
    letters = iter(word)
    return all(letter in letters for letter in piece)
