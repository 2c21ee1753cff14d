"""Which words of a text are looked up in a lexicon, and which of them are typing errors. Knows letters and capitals, no language.

Names are no words: a word with a capital where the text around it has none, a word behind one that names follow, a short word in capitals,
and whatever has digits, dots, signs or a capital inside.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from engine.language.classes import dataclass
from engine.language.lexicon import SHORT, Judgement, Lexicon

_TOKEN = re.compile(r"[\w.@'’`:&+-]+")
_LETTERS = re.compile(rf"[^\W\d_]{{{SHORT},}}")
_EDGE = ".@'’`:&+-_"
_PLAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_INNER_CAPITAL = re.compile(r"[^\W\d_-][A-Z]")
# An abbreviation and a word: SAKIPSatuan. What follows in APBDes or BUMDesa is shorter.
_TWO_IN_ONE = re.compile(r"\b([A-Z]{4,})([A-Z][a-z]{4,})\b")
# Two words: SatuanPendidikan. Names of applications are of short words (SatuSehat).
_TWO_WORDS = re.compile(r"\b([A-Z]?[a-z]{3,})([A-Z][a-z]{3,})\b")
_LONG_PART = 9
# A capital twice: PPersentase.
_CAPITAL_TWICE = re.compile(r"\b([A-Z])\1[a-z]{4,}\b")
# A blank inside a word: "Pemberdaya an". One of the two is no word.
_TORN = re.compile(r"(?<![\w-])(?=([^\W\d_]{2,}) ([^\W\d_A-Z]+)(?![\w-]))")
_ENDED = re.compile(r"[.:;!?(\[\"“•\n]\s*$")
# How far before a word the end of a sentence may stand.
_BEFORE = 5
# From this many letters on, what stands in capitals among small letters is a word and no abbreviation.
_SHOUTED = 9
# Function words stay small in titles; longer small words show that a text is none.
_CONTENT = 6
# Where a name may stand, what is one slip from a common word is a typing error only from this length on.
_NO_NAME = {"behind": 8, "capital": 7, "anywhere": 8}
# So many known words a name may have.
_NAME_WORDS = 2
# Of so many texts it is kept what was found.
_MOST_TEXTS = 1 << 12


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    first: bool
    named: bool
    bracketed: bool

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()

    @property
    def upper(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()


def misspelt(text: str, lexicon: Lexicon) -> list[str]:
    """The words of the text, each once, lower case, that are certainly typing errors."""
    return [word for word, judgement in _judged(text, lexicon) if judgement.certain]


def doubtful(text: str, lexicon: Lexicon) -> list[str]:
    """The words that may be typing errors: near a known word, but short, or two that were run together."""
    return [word for word, judgement in _judged(text, lexicon) if judgement.meant and not judgement.certain]


def meant(word: str, lexicon: Lexicon) -> str:
    """The known word that was meant by a misspelt one; "" if it is known or nothing is near."""
    judgement = lexicon.judge(unicodedata.normalize("NFC", word).lower())
    return judgement.meant if judgement else ""


def _judged(text: str, lexicon: Lexicon) -> Sequence[tuple[str, Judgement]]:
    """The words of a text that may be typing errors. What is certain and what is doubtful is asked one after the other."""
    # Most texts have nothing but common words.
    if lexicon.common.issuperset(_LETTERS.findall(text.lower())):
        return ()
    kept = lexicon.texts
    found = kept.get(text)
    if found is None:
        if len(kept) >= _MOST_TEXTS:
            kept.clear()
        # Another thread may clear what is kept.
        kept[text] = found = tuple(_found(text, lexicon))
    return found


def _found(text: str, lexicon: Lexicon) -> Iterator[tuple[str, Judgement]]:
    words = list(_words(unicodedata.normalize("NFC", text), lexicon))
    # A text that is nothing but an abbreviation ("DTSEN") is not written in capitals for their own sake.
    written = (len(word.text) >= _CONTENT or (len(word.text) >= SHORT and lexicon.knows(word.text.lower())) for word in words)
    shouted = not any(char.islower() for char in text) and any(written)
    title = _is_title(words)
    torn = dict(_torn(text, lexicon))
    seen = {part for both in torn for part in both.split()}
    for at, word in enumerate(words):
        whole = word.text.lower()
        if len(whole) < SHORT or (word.upper and not shouted and len(whole) < _SHOUTED) or lexicon.knows(whole):
            continue
        # Where all stands in capitals, brackets alone show what may be an abbreviation.
        if word.bracketed and shouted:
            continue
        if _is_of_phrase(words[max(0, at - 1) : at + 2], whole, lexicon):
            continue
        least = _NO_NAME["behind"] if word.named else _NO_NAME["capital"] if word.capital and not (word.first or title or shouted) else 0
        strangers = sum(_is_stranger(other, lexicon) for other in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]))
        for part in whole.split("-"):
            judgement = None if part in seen else _among(strangers, lexicon.judge(part))
            seen.add(part)
            if judgement is None or (least and not (judgement.common and len(part) >= least)):
                continue
            if word.capital and not judgement.common:
                if " " in judgement.meant and lexicon.joining.isdisjoint(judgement.meant.split()):
                    continue
                if len(part) < _NO_NAME["anywhere"]:
                    judgement = replace(judgement, certain=False)
            yield part, judgement
    yield from torn.items()
    yield from _words_in_one(text, lexicon)


def _is_stranger(word: _Word, lexicon: Lexicon) -> bool:
    """Whether a word is of another language: unknown, and no sure slip of a known one."""
    return (
        len(word.text) >= SHORT and not word.upper and (judgement := lexicon.judge(word.text.lower())) is not None and not judgement.certain
    )


def _among(strangers: int, judgement: Judgement | None) -> Judgement | None:
    """What is thought of a word beside words of another language: that it is one too, of a common word's slip only between two of them."""
    if judgement is not None and judgement.certain and strangers > judgement.common:
        return replace(judgement, certain=False)
    return judgement


def _is_of_phrase(around: Sequence[_Word], whole: str, lexicon: Lexicon) -> bool:
    """Whether a word is known in a phrase of two, with the word before or behind it or with a hyphen, as in `gotong royong`, or with a
    letter before its hyphen.
    """
    phrases = (f"{one.text} {other.text}".lower() for one, other in pairwise(around))
    # e-court, which is written in one as well.
    lettered = whole[1:2] == "-" and lexicon.knows(whole.replace("-", ""))
    return lettered or lexicon.knows(whole.replace("-", " ")) or any(map(lexicon.knows, phrases))


def _torn(text: str, lexicon: Lexicon) -> Iterator[tuple[str, Judgement]]:
    """The common words that have a blank inside."""
    for found in _TORN.finditer(text):
        one, other = found[1].lower(), found[2].lower()
        if len(one + other) >= _CONTENT and one + other in lexicon.common and not (lexicon.knows(one) and lexicon.knows(other)):
            yield f"{one} {other}", Judgement(one + other, certain=True, common=True)


def _words_in_one(text: str, lexicon: Lexicon) -> Iterator[tuple[str, Judgement]]:
    """What only capitals show: words in one, and a capital twice."""
    for found in _TWO_IN_ONE.finditer(text):
        judgement = lexicon.judge(found[0].lower())
        if judgement is not None and judgement.meant == f"{found[1]} {found[2]}".lower():
            yield found[0].lower(), replace(judgement, certain=True)
    for found in _TWO_WORDS.finditer(text):
        parts = found[1].lower(), found[2].lower()
        judgement = lexicon.judge("".join(parts))
        if judgement is not None and lexicon.common.issuperset(parts) and max(map(len, parts)) >= _LONG_PART:
            yield "".join(parts), Judgement(" ".join(parts), certain=True)
    for found in _CAPITAL_TWICE.finditer(text):
        if (judgement := lexicon.judge(found[0].lower())) is not None and judgement.meant == found[0][1:].lower() and judgement.common:
            yield found[0].lower(), judgement


def _is_title(words: list[_Word]) -> bool:
    """Whether words begin with capitals as in a title, so that capitals say nothing."""
    inner = [word for word in words if not word.first and len(word.text) >= _CONTENT]
    return sum(word.capital for word in inner) * 2 > len(inner)


def _words(text: str, lexicon: Lexicon) -> Iterator[_Word]:
    """The words that may be looked up, with what tells names."""
    names, introduced, named = 0, False, False
    end = 0
    for found in _TOKEN.finditer(text):
        token = found[0].strip(_EDGE)
        if not token:
            continue
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        first = end == 0 or bool(_ENDED.search(before))
        # Behind a colon a sentence may begin, and a name ("Nama : …"); the dot of an abbreviation ends no sentence ("Hj. …").
        ended = first and not before.rstrip().endswith(":") and not introduced
        if named and text[end : found.start()].strip() == ",":
            # "Kecamatan Long Iram, Long Hubung": another name of the same kind.
            names = _NAME_WORDS
        named = names > 0 and token[:1].isupper() and not ended
        if _PLAIN.fullmatch(token) and (token.isupper() or not _INNER_CAPITAL.search(token)):
            yield _Word(token, first, named, f"({token})" in text[max(0, found.start() - 1) : found.end() + 1])
        introduced = token.lower() in lexicon.before_names
        if introduced:
            names = _NAME_WORDS
        elif not named and len(token) >= SHORT:
            names = 0
        elif named and lexicon.knows(token.lower()):
            names -= 1
        end = found.end()
