"""Whether two ways to write a post are one, where one shortens words of the other to syllables and initials: Aspidum, Kesmavet, SDM.

Knows words only: no table says which short forms there are.
"""

from __future__ import annotations

from collections.abc import Sequence

_CONNECTIVES = frozenset(("dan", "serta", "pada", "di", "bidang"))
# A short form has this many letters at least, and of how many words; between two of these at most one is left out (Tindak of Aspidum).
_LETTERS, _PIECES, _LEFT_OUT = 3, 2, 1
# What is left of a word are up to so many letters of its beginning, a syllable from within (Bang of Pembangunan), or letters apart
# (Dis of Dinas).
_SYLLABLE, _INSIDE, _APART = 5, (3, 4), 3


def one_post(left: str, right: str) -> bool:
    """Whether the words are the same, in order, where a short form stands for a run of words; what follows in the longer one is free."""
    if left == right:
        return True
    ours, theirs = (tuple(word for word in text.split() if word not in _CONNECTIVES) for text in (left, right))
    return bool(ours) and bool(theirs) and _agree(ours, theirs, 0, 0)


def _agree(ours: Sequence[str], theirs: Sequence[str], at: int, to: int) -> bool:
    if at == len(ours) or to == len(theirs):
        return True
    if ours[at] == theirs[to] and _agree(ours, theirs, at + 1, to + 1):
        return True
    if ours[at] not in theirs and any(_agree(ours, theirs, at + 1, end) for end in _runs(ours[at], theirs, to)):
        return True
    return theirs[to] not in ours and any(_agree(ours, theirs, end, to + 1) for end in _runs(theirs[to], ours, at))


def _runs(short: str, words: Sequence[str], start: int) -> list[int]:
    """Where the runs of words end, from the given one on, that the word is a short form of."""
    if len(short) < _LETTERS or any(short in word and not word.startswith(short) for word in words):
        return []
    # A word that is only cut off: Pem of Pemerintahan.
    found = {start + 1} if words[start].startswith(short) else set()
    if short == "".join(word[0] for word in words[start : start + len(short)]):
        found.add(start + len(short))
    pending = [(0, start, 0, 0)]
    while pending:
        letters, word, pieces, left_out = pending.pop()
        if letters == len(short):
            found.update([word] if pieces >= _PIECES else [])
        elif word < len(words):
            pending.extend((letters + size, word + 1, pieces + 1, 0) for size in _syllables(short[letters:], words[word]))
            if pieces and left_out < _LEFT_OUT:
                pending.append((letters, word + 1, pieces, left_out + 1))
    return sorted(found)


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
