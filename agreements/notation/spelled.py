"""Numbers that a text writes twice, in figures and in words: `4 (empat)`, `Tujuh (7)`, `Rp2.000.000 (dua juta rupiah)`.

Gives both numbers; words that are no number in full give none. Judges nothing, and knows no units.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from agreements.notation.numbers import NUMERAL, Number, number_words, whole
from agreements.notation.readers import read_amount, read_quantity
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

_BRACKETS = re.compile(r"\(([^()]*)\)")
_LETTERS = re.compile(r"[^\W\d_]+")
# What stands between a figure and its words in brackets: a sign, a unit of at most two words.
_FIGURE_BEFORE = re.compile(rf"({NUMERAL})(?![\d.,]*\d)\s*(?:[.,]-+|%|[^\W\d_]+)?(?:\s+[^\W\d_]+)?\s*$")
_FIGURE_ALONE = re.compile(rf"(?:Rp\.?\s*)?({NUMERAL})\s*(?:[.,]-+|%)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Counting:
    """The words of numbers by what they do: `digit` and `teen` with their value, `hundred` and `scale` with what they multiply by."""

    digits: Mapping[str, int]
    tens: frozenset[str]
    teens: frozenset[str]
    hundreds: Mapping[str, int]
    scales: Mapping[str, int]
    points: frozenset[str]
    part: Mapping[str, int]
    parts: Mapping[str, int]


def twice_written(text: str, vocabulary: Vocabulary) -> list[tuple[Number, Number]]:
    """The pairs of a number in figures and the same, or another one, in words beside it, in the order of the text."""
    return list(_found(text, vocabulary.recall(_counting), vocabulary))


def leading_number(words: list[str], vocabulary: Vocabulary) -> tuple[Number | None, int]:
    """The number that the words (lower case) begin with, None if they begin with none in full; and how many of them it takes."""
    known = vocabulary.recall(_counting)
    end = next((at for at, word in enumerate(words) if not _counts(word, known)), len(words))
    return _number(words[:end], known), end


def leading_part(words: list[str], vocabulary: Vocabulary) -> tuple[Fraction | None, int]:
    """The part of one that the words (lower case) begin with, `setengah` or `dua pertiga`, None if they begin with none; and how many of
    them it takes.
    """
    known = vocabulary.recall(_counting)
    if words and words[0] in known.part:
        return Fraction(1, known.part[words[0]]), 1
    many = known.digits.get(words[0], 0) if len(words) > 1 and words[1] in known.parts else 0
    return (Fraction(many, known.parts[words[1]]), 2) if many else (None, 0)


def words_of_numbers(vocabulary: Vocabulary) -> frozenset[str]:
    """The words (lower case) that a number is written with."""
    return vocabulary.recall(_words_of_numbers)


def _words_of_numbers(vocabulary: Vocabulary) -> frozenset[str]:
    known = vocabulary.recall(_counting)
    return frozenset().union(known.digits, known.tens, known.teens, known.hundreds, known.scales, known.points, known.part, known.parts)


def _found(text: str, known: Counting, vocabulary: Vocabulary) -> Iterator[tuple[Number, Number]]:
    for bracket in _BRACKETS.finditer(text):
        before, within = text[: bracket.start()], bracket[1]
        said = _leading(_LETTERS.findall(within.lower()), known) if not any(char.isdigit() for char in within) else None
        if said is not None and (figure := _FIGURE_BEFORE.search(before)):
            number = _read(figure[1], vocabulary, money="rp" in before.lower())
        elif (alone := _FIGURE_ALONE.fullmatch(within.strip())) is not None:
            number, said = _read(alone[1], vocabulary, money="rp" in within.lower()), _trailing(_LETTERS.findall(before.lower()), known)
        else:
            continue
        if number is not None and said is not None:
            yield number, said


def _read(figure: str, vocabulary: Vocabulary, *, money: bool) -> Number | None:
    return read_amount(figure, vocabulary) if money else read_quantity(figure, decimal_comma=True)


def _leading(words: list[str], known: Counting) -> Number | None:
    """The number that the words begin with, if no word of a number follows later: `dua juta rupiah`."""
    end = next((at for at, word in enumerate(words) if not _counts(word, known)), len(words))
    return None if any(_counts(word, known) for word in words[end:]) else _number(words[:end], known)


def _trailing(words: list[str], known: Counting) -> Number | None:
    """The number that the words end with: of `sebanyak dua puluh` 20."""
    start = len(words)
    while start and _counts(words[start - 1], known):
        start -= 1
    return _number(words[start:], known)


def _counts(word: str, known: Counting) -> bool:
    return any(word in group for group in (known.digits, known.tens, known.teens, known.hundreds, known.scales, known.points))


def _number(words: list[str], known: Counting) -> Number | None:
    """The number that all the words are; None where they are none: `dua tiga`, `puluh`."""
    at = next((index for index, word in enumerate(words) if word in known.points), None)
    return _whole(words, known) if at is None else _with_decimals(words[:at], words[at + 1 :], known)


def _with_decimals(before: list[str], after: list[str], known: Counting) -> Number | None:
    """`tiga koma dua lima` and `tiga koma dua puluh lima`."""
    number = _whole(before, known)
    digits = [known.digits.get(word, 10) for word in after]
    decimals = "".join(map(str, digits)) if all(digit < 10 for digit in digits) else str(_whole(after, known) or "")
    return whole(Fraction(f"{number}.{decimals}")) if number is not None and decimals else None


def _whole(words: list[str], known: Counting) -> int | None:
    """A whole number: `dua juta lima ratus tujuh puluh ribu`."""
    total, group, smallest = 0, 0, 0
    last: int | None = None
    for word in words:
        if word in known.digits and last is None:
            value = known.digits[word]
            group, last = (group, value) if value < 10 else (group + value, None)
        elif word in known.teens and last:
            group, last = group + 10 + last, None
        elif word in known.tens and last:
            group, last = group + 10 * last, None
        elif word in known.hundreds and (last or known.hundreds[word] == 1):
            group, last = group + 100 * (last or 1), None
        elif word in known.scales and (not smallest or abs(known.scales[word]) < smallest):
            # A scale below zero has its one in it: seribu, sejuta.
            smallest, count = abs(known.scales[word]), group + (last or 0) if known.scales[word] > 0 else 1
            if not count:
                return None
            total, group, last = total + count * smallest, 0, None
        else:
            return None
    return total + group + (last or 0) if words else None


def _counting(vocabulary: Vocabulary) -> Counting:
    known = number_words(vocabulary)
    does: dict[str, dict[str, int]] = {"digit": {}, "hundred": {}, "scale": {}, "point": {}, "part": {}, "parts": {}}
    for row in vocabulary.tables.rows("counting_words"):
        does[row["does"]][row["word"].lower()] = int(row["value"])
    digits = {word: value for word, value in known.numbers.items() if value < 100}
    points = frozenset(does["point"])
    return Counting(
        {**digits, **does["digit"]}, known.tens, known.teens, does["hundred"], does["scale"], points, does["part"], does["parts"]
    )
