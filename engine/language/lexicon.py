"""What a lexicon is: the words that are known, and of a word that is not, which known word was meant.

Knows no language and no files: words, parts of words and the dictionary itself are handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from itertools import pairwise

from engine.language.classes import dataclass

# A shorter word is too often one letter away from another word; so is a short one, unless the slip is of the likeliest. Names and
# abbreviations are short: without a common word beside it, an unknown word must be long to be called a typing error.
SHORT, LONG = 4, 7
# No word is longer; what is, is many words without their blanks.
_MOST = 40
_LEAST_BASE = 5
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Derivation:
    """What may stand before and after a known word. `first`: the letters one of which the word begins with ("" for any); `lost`: the letter
    that it begins with and loses (`men` before `tata`); `last`: the letters that it does not end with; `ends`: how it ends ("" for any);
    `dropped`: the letters that it ends with and loses (`ekologi` in `ekolog`).
    """

    before: str = ""
    after: str = ""
    first: str = ""
    lost: str = ""
    last: str = ""
    ends: str = ""
    dropped: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Of a word that is not known: what was meant (one word, or two that were run together; "" if nothing is near), and how sure that is.

    `common`: a common word was meant.
    """

    meant: str = ""
    certain: bool = False
    common: bool = False


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The known words, lower case, and what is known of the others.

    `common` are those that texts of this kind are made of, `accepts` knows the rest (a dictionary), and `offers` those of the rest that
    may be meant (no names, no foreign words); `derivations` make further ones of both. `corrections` are wrong words with what is meant,
    which no slip of one letter explains. `joining` are short words that are run together with their neighbours, `before_names` those that
    names follow, `transliterations` what other spellings write for the letters of rare words. Judgements are kept in the lexicon, of
    words and, by whoever asks, of `texts`: it lives as long as the rules that were handed it.
    """

    common: frozenset[str]
    accepts: Callable[[str], bool]
    offers: Callable[[str], bool]
    derivations: Sequence[Derivation] = ()
    corrections: Mapping[str, str] = field(default_factory=dict)
    joining: frozenset[str] = frozenset()
    before_names: frozenset[str] = frozenset()
    transliterations: Sequence[tuple[str, str]] = ()
    _known: dict[str, bool] = field(default_factory=dict, repr=False)
    _judged: dict[str, Judgement] = field(default_factory=dict, repr=False)
    texts: dict[str, Sequence[tuple[str, Judgement]]] = field(default_factory=dict, repr=False)

    def knows(self, word: str) -> bool:
        """Whether a word is common, in the dictionary, or derived of such a word."""
        if word in self.common:
            return True
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = word not in self.corrections and (
                self.accepts(word) or (self._derived(word) and (not self._common_meant(word) or self._other_word(word)))
            )
        return known

    def is_of_language(self, word: str) -> bool:
        """Whether a word is one that may be meant, or derived of a known one: no mere name, abbreviation or foreign word."""
        return word in self.common or self.offers(word) or (self.knows(word) and not self.accepts(word))

    def judge(self, word: str) -> Judgement | None:
        """What was meant by a word; None if it is known."""
        if self.knows(word):
            return None
        judgement = self._judged.get(word)
        if judgement is None:
            judgement = self._judged[word] = self._judge(word)
        return judgement

    @cached_property
    def _by_ends(self) -> Mapping[str, Mapping[str, Sequence[Derivation]]]:
        """The derivations by what stands before and by what stands after: of hundreds few can be those of a word."""
        found: dict[str, dict[str, list[Derivation]]] = {}
        for part in self.derivations:
            found.setdefault(part.before, {}).setdefault(part.after, []).append(part)
        return found

    @cached_property
    def _lengths(self) -> tuple[Sequence[int], Sequence[int]]:
        """How many letters stand before and after."""
        befores, afters = {len(part.before) for part in self.derivations}, {len(part.after) for part in self.derivations}
        return sorted(befores), sorted(afters)

    def _fitting(self, word: str) -> Iterator[Derivation]:
        """The derivations that begin and end as the word does."""
        befores, afters = self._lengths
        ends = [word[len(word) - length :] for length in afters if length <= len(word)]
        for length in befores:
            if length <= len(word) and (by_end := self._by_ends.get(word[:length])) is not None:
                for end in ends:
                    yield from by_end.get(end, ())

    def _derived(self, word: str, again: bool = True, of_common: bool = False) -> bool:
        for part in self._fitting(word):
            base = part.lost + word[len(part.before) : len(word) - len(part.after)] + part.dropped
            # Between a prefix and an ending a common word may be short.
            least = SHORT - 1 if part.before and part.after and base in self.common else SHORT
            if len(base) < least or (part.first and base[0] not in part.first) or base[-1] in part.last or not base.endswith(part.ends):
                continue
            if part.after and base.endswith(part.after) and self._has_ending(base, part):
                continue
            # A short rare word is in too many others.
            if base in self.common or (not of_common and len(base) >= _LEAST_BASE and self.accepts(base)):
                return True
            # What hangs on any word hangs on a derived one too: -nya on terlaksana.
            if again and not part.before and self._derived(base, again=False, of_common=of_common):
                return True
        return False

    def _has_ending(self, word: str, part: Derivation) -> bool:
        """Whether the ending of a derivation already is one of the word, or is with a prefix where the derivation has none: it is not put
        twice ("pelayananan", "perikananan"; "kepelabuhanan" is right). In makan-an and jalan-an it is part of the root.
        """
        root = word.removesuffix(part.after)
        if (len(root) >= _LEAST_BASE and self.accepts(root)) or (len(root) >= SHORT and root in self.common):
            return True
        around = (other for other in self._fitting(word) if other.before and other.after == part.after and not part.before)
        inside = (other.lost + root.removeprefix(other.before) for other in around)
        return any(len(base) >= SHORT and (base in self.common or self.accepts(base)) for base in inside)

    def _other_word(self, word: str) -> bool:
        """Whether the word is none the less another than the common one that it looks like a slip of: with another prefix (berakreditasi,
        terakreditasi; penular, menular), or made of another common word by a prefix and an ending.
        """
        near = self._common_meant(word)
        for part in self._fitting(word):
            rest = word.removeprefix(part.before)
            if part.before and part.after and not part.lost and rest.removesuffix(part.after) in self.common:
                return True
            if not part.before or part.after or not near.endswith(rest):
                continue
            if part.lost:
                if self.accepts(part.lost + rest) and near.removesuffix(rest) in self._by_ends:
                    return True
            elif rest in self.common and self._derived(near, of_common=True):
                return True
        return False

    def _judge(self, word: str) -> Judgement:
        if word in self.corrections:
            return Judgement(self.corrections[word], certain=True, common=True)
        if not SHORT <= len(word) <= _MOST:
            return Judgement()
        if meant := self._common_meant(word):
            # "koordinasidan" is as near to another word.
            return Judgement(self._two_common(word) or meant, certain=len(meant) >= LONG or _begins_alike(word, meant), common=True)
        near = _near_slips(word)
        slips = near if len(word) == SHORT else list(dict.fromkeys((*near, *_other_slips(word))))
        if parts := self._run_together(word):
            return Judgement(parts)
        likely = [meant for meant in slips if len(meant) > SHORT]
        for meant in likely:
            if self.offers(meant):
                sure = len(word) >= LONG or (len(word) == LONG - 1 and meant in near and _begins_alike(word, meant))
                return Judgement(meant, certain=sure and not self._spelt_otherwise(word, meant))
        if parts := self._two_common(word):
            return Judgement(parts, certain=True)
        for meant in likely if len(word) >= LONG else ():
            if self._derived(meant, of_common=True):
                return Judgement(meant, certain=True)
        return Judgement(self._run_together(word, any_words=True))

    def _common_meant(self, word: str) -> str:
        """The common word that a word is one slip of, "" if it is none. What looks like a derivation of a rare word is the slip too."""
        slips = _near_slips(word) if len(word) <= SHORT else [*_near_slips(word), *_other_slips(word)]
        return next((meant for meant in slips if meant in self.common and len(meant) >= SHORT), "")

    def _spelt_otherwise(self, word: str, meant: str) -> bool:
        """Whether letters of another spelling alone tell a word from a known one: gendhing, gending."""
        return any(word.replace(written, plain) == meant for written, plain in self.transliterations)

    def _two_common(self, word: str) -> str:
        """Two common words of which one is long, or one and a word that is often written to its neighbour; "" if it is none such."""
        for at in range(2, len(word) - 1):
            parts = word[:at], word[at:]
            if max(map(len, parts)) > LONG and all(part in self.common or part in self.joining for part in parts):
                return " ".join(parts)
        return ""

    def _run_together(self, word: str, any_words: bool = False) -> str:
        """Two known words with the blank between them, of which one is often written to its neighbour, or with `any_words` both are long
        enough; "" if the word is no such two.
        """
        for at in range(2, len(word) - 1):
            parts = word[:at], word[at:]
            if all(part in self.joining or (len(part) >= SHORT and self.knows(part)) for part in parts) and (
                any_words or any(part in self.joining for part in parts)
            ):
                return " ".join(parts)
        return ""


def _begins_alike(word: str, meant: str) -> bool:
    """Whether a slip is not in the first letters of a short word: they are seldom wrong, and a word of a trade is as near (raman, aman)."""
    return len(word) >= LONG or meant[0] == word[0] or meant[:2] == word[1::-1]


def _near_slips(word: str) -> list[str]:
    """The words that a word is the likeliest slips of: two letters exchanged, one doubled, one lost."""
    exchanged = [word[:at] + other + one + word[at + 2 :] for at, (one, other) in enumerate(pairwise(word)) if one != other]
    doubled = [word[:at] + word[at + 1 :] for at, (one, other) in enumerate(pairwise(word)) if one == other]
    lost = [word[:at] + letter + word[at:] for at in range(len(word) + 1) for letter in _LETTERS]
    return [*exchanged, *doubled, *lost]


def _other_slips(word: str) -> Iterator[str]:
    """The words that a word is another slip of: a letter too many, another letter, in a long word one two places away, or two or three
    letters twice.
    """
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        for letter in _LETTERS.replace(word[at], ""):
            yield word[:at] + letter + word[at + 1 :]
    # A letter two places away from its own: pemuktahiran.
    for at in range(len(word) - 2) if len(word) > LONG else ():
        three, rest = word[at : at + 3], word[at + 3 :]
        yield word[:at] + three[1:] + three[0] + rest
        yield word[:at] + three[2] + three[:2] + rest
    # An ending, or a part of the word, put twice: pelayananan.
    for size in (2, 3) if len(word) > LONG else ():
        for at in range(len(word) - 2 * size + 1):
            if word[at : at + size] == word[at + size : at + 2 * size]:
                yield word[:at] + word[at + size :]
