"""Numbers of people with their labels: NIP, that of employees with a contract, those of services, lecturers, teachers and inhabitants.

Knows how offices print them, with the labels of the book; must not know whose they are. A label stays with its number, as it says what kind
of number it is, unless that is a NIP.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from agreements.intake.recognise.blanks import ROOM
from agreements.intake.recognise.placed_text import NOTHING, Words, join
from agreements.intake.words import FormWords
from agreements.notation.numbers import LIKE_DIGIT
from agreements.notation.readers import read_nip as read_parts
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

_BARE = re.compile(r"\d{8}\s?\d{6}\s?\d\s?\d{3}")
# The day of birth that a NIP begins with.
_BORN = r"\W{0,3}(?:19|20)\d{6}"
# Other numbers have five digits and more, some of a service with a letter for the branch: 11970034/P. Of a NIP some may be mistyped.
_NUMBER = rf"(?(other)\d[\d\s./\-]{{3,20}}\d(?:/[A-Z])?|(?=(?:\D*\d){{8}}){LIKE_DIGIT}(?:{LIKE_DIGIT}|[\s.\-]){{7,30}}{LIKE_DIGIT})|{ROOM}"
# Labels with other meanings are those of numbers where one follows, or room for one.
_FOLLOWED = rf"(?=\W{{0,4}}(?:\d[\d\s.\-]{{3}}|{ROOM}))"
# Which of two numbers of somebody tells most of who it is.
_KINDS = ("nip", "pppk", "other")
# So many figures has a NIP.
FIGURES = 18


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What finds numbers: where a text says one, whatever else it says; a line that is nothing else, with its number; where one begins
    behind something else; the label at the end of a text; a line that says that there is none.
    """

    said: re.Pattern[str]
    whole: re.Pattern[str]
    behind: re.Pattern[str]
    label: re.Pattern[str]
    none: re.Pattern[str]


def says_number(words: FormWords) -> re.Pattern[str]:
    """Finds where a text says a number of somebody, whatever else it says."""
    return words.vocabulary.recall(_patterns).said


def read_nip(line: Words, words: FormWords) -> tuple[Words, Words] | None:
    """Label and number of a line that is nothing but a number; None for another. The label is of the number where it is no NIP; one alone
    may say that there is none: `Non ASN`.
    """
    if _BARE.fullmatch(line.text):
        return NOTHING, line
    patterns = words.vocabulary.recall(_patterns)
    if (none := patterns.none.fullmatch(line.text)) is not None:
        return line.cut(0, none.start("none")), line.cut(none.start("none"), none.end("none"))
    found = patterns.whole.fullmatch(line.text)
    if found is None:
        return None
    number = line.cut(found.start("nip"), found.end("nip")) if found["nip"] else NOTHING
    label = line.cut(0, found.start("nip") if found["nip"] else None)
    if _is_other(label, number, words):
        return NOTHING, line.cut(found.start("label"), found.end("nip"))
    return label, number


def with_label(label: Words, number: Words, words: FormWords) -> Words:
    """A number that stands behind its label in a cell or behind a colon, with the label where that is of the number."""
    found = words.vocabulary.recall(_patterns).label.search(label.text) if _is_other(label, number, words) else None
    return join([label.cut(found.start("label"), found.end("label")), number]) if found else number


def of_two(before: Words, again: Words, words: FormWords) -> tuple[Words, Words]:
    """Of two numbers of one person that which tells most of who it is, and the other."""
    one, two = (_KINDS.index(read_parts(text.text, words.vocabulary).kind) for text in (before, again))
    return (again, before) if two < one else (before, again)


def _is_other(label: Words, number: Words, words: FormWords) -> bool:
    """Whether a label says that its number, if there is one, is no NIP; dots are room for one, and of eighteen figures are only a NIP and
    that of a contract, whatever else the label leaves to choose: `NIP/NRP`.
    """
    figures, kind = len(re.sub(r"\D", "", number.text)), read_parts(label.text, words.vocabulary).kind
    return figures > 0 and kind != "nip" and not (kind == "other" and figures == FIGURES)


def split_nip(line: Words, words: FormWords) -> list[Words]:
    """A line with a number at its end as two: `Pembina Tk. I NIP. 1978…`."""
    patterns = words.vocabulary.recall(_patterns)
    found = None if patterns.whole.fullmatch(line.text) else patterns.behind.search(line.text)
    return [line.cut(0, found.start()), line.cut(found.end())] if found else [line]


def _patterns(vocabulary: Vocabulary) -> _Patterns:
    """The patterns of the labels."""
    rows = vocabulary.tables.rows("personnel_numbers")
    labels = [row["label"] for row in rows if row["kind"] in ("nip", "pppk")]
    # They open with "nomor" or its N; PPPK alone says what somebody is, and is a label where a number follows.
    named, stated = ([label for label in labels if label.startswith("n") == opens] for opens in (True, False))
    others = _one_of(row["label"] for row in rows if row["kind"] == "other")
    label = rf"(?P<label>{_one_of(named)}|(?:{_one_of(stated)})(?={_BORN})|(?P<other>NRP|(?:{others}){_FOLLOWED}))"
    bare = _one_of(row["label"] for row in rows)
    none = _one_of(row["label"] for row in rows if row["label"].startswith("non "))
    of_nip = _one_of(row["label"] for row in rows if row["kind"] == "nip")
    return _Patterns(
        re.compile(rf"\b(?:{_one_of(map(str.upper, named))}|NRP)\b|\b(?i:{_one_of(labels)}){_BORN}|\b(?i:{others})\W{{0,3}}\d{{5}}"),
        re.compile(rf"[\W_]{{0,3}}\(?\s*{label}(?:\s*[.:–-](?![._…])){{0,3}}\s*(?P<nip>{_NUMBER})?\s*[-–.]*\s*\)?", re.IGNORECASE),
        re.compile(rf"(?<=\S)[\s,/–—-]+(?={label}\b\W*\d)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?P<label>{bare})\W*$", re.IGNORECASE),
        # Labels that begin with a no, as `non ASN`, by themselves or behind that of a NIP.
        re.compile(rf"\W*(?:(?:{of_nip})\W+)?(?P<none>{none})\W*", re.IGNORECASE),
    )


def _one_of(labels: Iterable[str]) -> str:
    """Alternatives, the longest first, with any signs between the words of each; nothing matches none."""
    return "|".join(r"\W*".join(map(re.escape, label.split())) for label in sorted(labels, key=len, reverse=True)) or "(?!)"
