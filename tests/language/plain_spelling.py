"""The spelling functions for the third evaluator, slow and obvious, written from docs/language.md: no step of the program's own is shared.

Of the program it uses the data of a Lexicon alone.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from engine.language import Lexicon

CAPITAL_INSIDE = re.compile(r"(?<=[^\W\d_])[A-Z]")


class Judged(NamedTuple):
    """What was meant by a word ("" if nothing is near), whether certainly, and whether a common word was."""

    meant: str
    certain: bool
    common: bool


def exchanged(word: str) -> list[str]:
    return [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1) if word[at] != word[at + 1]]


def doubled(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word) - 1) if word[at] == word[at + 1]]


def lost(word: str) -> list[str]:
    return [word[:at] + letter + word[at:] for at in range(len(word) + 1) for letter in string.ascii_lowercase]


def added_or_replaced(word: str) -> list[str]:
    found = []
    for at in range(len(word)):
        found.append(word[:at] + word[at + 1 :])
        found += [word[:at] + letter + word[at + 1 :] for letter in string.ascii_lowercase if letter != word[at]]
    if len(word) >= 8:
        for at in range(len(word) - 2):
            found.append(word[:at] + word[at + 1] + word[at + 2] + word[at] + word[at + 3 :])
            found.append(word[:at] + word[at + 2] + word[at] + word[at + 1] + word[at + 3 :])
        for size, at in ((size, at) for size in (2, 3) for at in range(len(word))):
            if len(twice := word[at : at + 2 * size]) == 2 * size and twice[:size] == twice[size:]:
                found.append(word[:at] + word[at + size :])
    return found


class Speller:
    """One lexicon, asked."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def knows(self, word: str) -> bool:
        if word in self.lexicon.common or word in self.lexicon.corrections:
            return word in self.lexicon.common
        if self.lexicon.accepts(word):
            return True
        # What looks like a derivation of a rare word and is one slip from a common word is the slip.
        return self.is_derived(word, self.is_base) and not self.common_meant(word)

    def is_base(self, base: str) -> bool:
        return base in self.lexicon.common or (len(base) >= 5 and self.lexicon.accepts(base))

    def is_derived(self, word: str, is_base: Callable[[str], bool], again: bool = True) -> bool:
        for part in self.lexicon.derivations:
            if not (word.startswith(part.before) and word.endswith(part.after)):
                continue
            base = part.lost + word[len(part.before) : len(word) - len(part.after)] + part.dropped
            if len(base) < 4 or (part.first and base[0] not in part.first) or base[-1] in part.last or not base.endswith(part.ends):
                continue
            if is_base(base) or (again and not part.before and self.is_derived(base, is_base, again=False)):
                return True
        return False

    def common_meant(self, word: str) -> str:
        others = added_or_replaced(word) if len(word) > 4 else []
        near = [*exchanged(word), *doubled(word), *lost(word), *others]
        return ([other for other in near if other in self.lexicon.common and len(other) >= 4] or [""])[0]

    def in_two(self, word: str, is_pair: Callable[[list[bool]], bool]) -> str:
        """Two words that were run together, each one that is often written to its neighbour or a known one of four letters or more."""
        for at in range(2, len(word) - 1):
            parts = (word[:at], word[at:])
            joining = [part in self.lexicon.joining for part in parts]
            if all(j or (len(part) >= 4 and self.knows(part)) for j, part in zip(joining, parts, strict=True)) and is_pair(joining):
                return " ".join(parts)
        return ""

    def judge(self, word: str) -> Judged | None:
        """None of a word that is known."""
        if self.knows(word):
            return None
        if word in self.lexicon.corrections:
            return Judged(self.lexicon.corrections[word], True, True)
        if not 4 <= len(word) <= 40:
            return Judged("", False, False)
        if common := self.common_meant(word):
            return Judged(self.of_common(word) or common, True, True)
        if two := self.in_two(word, any):
            return Judged(two, False, False)
        near = [*exchanged(word), *doubled(word), *lost(word)]
        slips = [other for other in (near if len(word) == 4 else [*near, *added_or_replaced(word)]) if len(other) >= 5]
        for other in slips:
            if self.lexicon.offers(other):
                spelt = {word.replace(written, plain) for written, plain in self.lexicon.transliterations}
                return Judged(other, (len(word) >= 7 or (len(word) == 6 and other in near)) and other not in spelt, False)
        if two := self.of_common(word):
            return Judged(two, True, False)
        if len(word) >= 7:
            for other in slips:
                if self.is_derived(other, lambda base: base in self.lexicon.common):
                    return Judged(other, True, False)
        return Judged(self.in_two(word, lambda joining: True), False, False)

    def of_common(self, word: str) -> str:
        """The two common words, or one and a joining one, that a word is made of, if one of them has eight letters."""
        usual = self.lexicon.common | self.lexicon.joining
        cuts = [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
        return next((f"{one} {other}" for one, other in cuts if {one, other} <= usual and max(len(one), len(other)) >= 8), "")

    def found(self, text: str) -> Iterator[tuple[str, Judged]]:
        """The words of the text that are not known, as they are judged where they stand."""
        text = unicodedata.normalize("NFC", text)
        words = list(self.looked_up(text))
        inner = [word for word, first, _ in words if not first and len(word) >= 6]
        title = 2 * sum(word[0].isupper() for word in inner) > len(inner)
        long_or_known = [word for word, _, _ in words if len(word) >= 6 or (len(word) >= 4 and self.knows(word.lower()))]
        capitals_only = text.upper() == text and bool(long_or_known)
        torn = {}
        for pair in re.finditer(r"(?<![\w-])(?=([^\W\d_]{2,}) ([^\W\d_A-Z]+)(?![\w-]))", text):
            halves, whole = [half.lower() for half in pair.groups()], (pair[1] + pair[2]).lower()
            if len(whole) >= 6 and whole in self.lexicon.common and not all(self.knows(half) for half in halves):
                torn[" ".join(halves)] = Judged(whole, True, True)
        seen = {half for both in torn for half in both.split()}
        for at, (word, first, named) in enumerate(words):
            strangers = sum(self.is_stranger(words[beside][0]) for beside in (at - 1, at + 1) if 0 <= beside < len(words))
            if len(word) < 4 or (word.isupper() and not capitals_only and len(word) < 9) or self.knows(word.lower()):
                continue
            may_be_name = named or (word[0].isupper() and not (first or title or capitals_only))
            for part in word.lower().split("-"):
                judged = None if part in seen else self.judge(part)
                seen.add(part)
                if judged is not None and strangers > (1 if judged.common else 0):
                    judged = judged._replace(certain=False)
                if judged is None or (may_be_name and not (judged.common and len(part) >= (8 if named else 7))):
                    continue
                if word[0].isupper() and not judged.common:
                    if " " in judged.meant and not any(half in self.lexicon.joining for half in judged.meant.split()):
                        continue
                    judged = judged if len(part) >= 8 else judged._replace(certain=False)
                yield part, judged
        for both in re.finditer(r"\b([A-Z]{4,})([A-Z][a-z]{4,})\b", text):
            judged = self.judge(both[0].lower())
            if judged is not None and judged.meant == f"{both[1]} {both[2]}".lower():
                yield both[0].lower(), judged._replace(certain=True)
        yield from torn.items()
        for two in re.finditer(r"\b([A-Z]?[a-z]{3,})([A-Z][a-z]{3,})\b", text):
            halves = [half.lower() for half in two.groups()]
            if not self.knows("".join(halves)) and all(half in self.lexicon.common for half in halves) and max(map(len, halves)) >= 9:
                yield "".join(halves), Judged(" ".join(halves), True, False)
        for twice in re.finditer(r"\b([A-Z])\1[a-z]{4,}\b", text):
            judged = self.judge(twice[0].lower())
            if judged is not None and judged.common and judged.meant == twice[0].lower()[1:]:
                yield twice[0].lower(), judged

    def is_stranger(self, word: str) -> bool:
        """Whether a word that stands beside another is of another language."""
        if len(word) < 4 or (len(word) > 1 and word.isupper()):
            return False
        judged = self.judge(word.lower())
        return judged is not None and not judged.certain

    def looked_up(self, text: str) -> Iterator[tuple[str, bool, bool]]:
        """The words that may be looked up, whether each is the first of a sentence, and whether it is (part of) a name."""
        left, introduced, begun, named, last = 0, False, False, False, 0
        for piece in re.finditer(r"[\w.@'’`:&+-]+", text):
            token = piece[0].strip(".@'’`:&+-_")
            if not token:
                continue
            before = text[max(0, piece.start() - 5) : piece.start()]
            first = not begun or bool(re.search(r"[.:;!?(\[\"“•\n]\s*$", before))
            begun = True
            # A comma behind a name: another of the same kind.
            left = 2 if named and set(text[last : piece.start()]) <= set(" ,") and "," in text[last : piece.start()] else left
            last = piece.end()
            sentence = first and not introduced and not before.rstrip().endswith(":")
            named = left > 0 and token[0].isupper() and not sentence
            if re.fullmatch(r"[^\W\d_]+(-[^\W\d_]+)*", token) and (token.isupper() or not CAPITAL_INSIDE.search(token)):
                yield token, first, named
            introduced = token.lower() in self.lexicon.before_names
            if introduced:
                left = 2
            elif not named and len(token) >= 4:
                left = 0
            elif not named or not self.knows(token.lower()):
                continue
            else:
                left -= 1


def misspelt(text: str, lexicon: Lexicon) -> list[str]:
    return [word for word, judged in Speller(lexicon).found(text) if judged.certain]


def doubtful(text: str, lexicon: Lexicon) -> list[str]:
    return [word for word, judged in Speller(lexicon).found(text) if judged.meant and not judged.certain]


def meant(word: str, lexicon: Lexicon) -> str:
    judged = Speller(lexicon).judge(unicodedata.normalize("NFC", word).lower())
    return judged.meant if judged else ""
