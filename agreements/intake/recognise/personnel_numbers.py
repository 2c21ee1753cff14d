"""Numbers of people with their labels: NIP, that of employees with a contract, NRP of soldiers and the police.

Knows how offices print them, with the labels of the book; must not know whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from agreements.intake.recognise.placed_text import NOTHING, Words
from agreements.intake.words import FormWords
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

_BARE = re.compile(r"\d{8}\s?\d{6}\s?\d\s?\d{3}")
# The day of birth that a NIP begins with.
_BORN = r"\W{0,3}(?:19|20)\d{6}"
# A service has numbers of five digits and more, some with a letter for the branch: 11970034/P.
_NUMBER = r"(?(service)\d[\d\s./\-]{3,20}\d(?:/[A-Z])?|\d[\d\s.\-]{7,30}\d)|[._…]{5,}"


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What finds numbers: where a text says one, whatever else it says; a line that is nothing else, with its number; where one begins
    behind something else.
    """

    said: re.Pattern[str]
    whole: re.Pattern[str]
    behind: re.Pattern[str]


def says_number(words: FormWords) -> re.Pattern[str]:
    """Finds where a text says a number of somebody, whatever else it says."""
    return words.vocabulary.recall(_patterns).said


def read_nip(line: Words, words: FormWords) -> tuple[Words, Words] | None:
    """Label and number of a line that is nothing but a number; None for another."""
    if _BARE.fullmatch(line.text):
        return NOTHING, line
    found = words.vocabulary.recall(_patterns).whole.fullmatch(line.text)
    if found is None:
        return None
    number = line.cut(found.start("nip"), found.end("nip")) if found["nip"] else NOTHING
    return line.cut(0, found.start("nip") if found["nip"] else None), number


def split_nip(line: Words, words: FormWords) -> list[Words]:
    """A line with a number at its end as two: `Pembina Tk. I NIP. 1978…`."""
    patterns = words.vocabulary.recall(_patterns)
    found = None if patterns.whole.fullmatch(line.text) else patterns.behind.search(line.text)
    return [line.cut(0, found.start()), line.cut(found.end())] if found else [line]


def _patterns(vocabulary: Vocabulary) -> _Patterns:
    """The patterns of the labels of numbers that are built as a NIP is, and of NRP. Those of the others may stand below a NIP."""
    labels = [row["label"] for row in vocabulary.tables.rows("personnel_numbers") if row["kind"] in ("nip", "pppk")]
    # They open with "nomor" or its N; PPPK alone says what somebody is, and is a label where a number follows.
    named, stated = ([label for label in labels if label.startswith("n") == opens] for opens in (True, False))
    label = rf"(?:{_one_of(named)}|(?:{_one_of(stated)})(?={_BORN})|(?P<service>NRP))"
    return _Patterns(
        re.compile(rf"\b(?:{_one_of(map(str.upper, named))}|NRP)\b|\b(?i:{_one_of(labels)}){_BORN}"),
        re.compile(rf"\(?\s*{label}\s*[.:]*\s*[.:]?\s*(?P<nip>{_NUMBER})?\s*[-–.]*\s*\)?", re.IGNORECASE),
        re.compile(rf"(?<=\S)[\s,/]+(?={label}\b\W*\d)", re.IGNORECASE),
    )


def _one_of(labels: Iterable[str]) -> str:
    """Alternatives, the longest first, with any signs between the words of each; nothing matches none."""
    return "|".join(r"\W*".join(map(re.escape, label.split())) for label in sorted(labels, key=len, reverse=True)) or "(?!)"
