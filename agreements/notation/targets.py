"""How targets and results are read: numbers with units, ranges, ratios, durations, grades (docs/agreements.md).

Gives a record in any case; its kind is None where the text cannot be read for sure, or can be read in two ways. Judges nothing.
"""

from __future__ import annotations

import dataclasses
import re

from agreements.notation.absence import absence
from agreements.notation.numbers import DAMAGED
from agreements.notation.patterns import one_of, patterns
from agreements.notation.readers import REMARK
from agreements.notation.target_notations import SCORED, read_part
from agreements.notation.target_record import Target, Units
from agreements.notation.units import agreeing, of_column, unit_of
from agreements.notation.vocabulary import Vocabulary
from agreements.notation.wholes import read_whole

# What is counted in so many, with no unit beside, is money: a column "Milyar".
_OF_MONEY = 10**9
# "(-) 12" is minus twelve or the mark of a polarity: it is no remark.
_SIGN_APART = re.compile(r"\(\s*[-−–]\s*\)\s*\d")
# Figures and marks, no words: what only a unit may make readable, as a decimal comma before three digits, or "1 x 24" of hours.
_FIGURE = re.compile(r"[-−]?\d[\d.,]*(?:\s*[xX×]\s*\d[\d.,]*)?")
# "1 x 24" hours, "10 dari 12" indicators: what stands behind the number is no unit.
_DIGIT = re.compile(r"\d")
# A word that only says what kind of value follows, before its bound, and before the number of a grade: "nilai > 75", "Nilai 78 (BB)".
_VALUED = re.compile(r"([^\W\d_]+)\s*:?\s*(?=[<>≤≥])")
_VALUED_NUMBER = re.compile(r"([^\W\d_]+)\s*:?\s*(?=\d)")
# Marks of notes: "85 *)", "85**".
_NOTED = re.compile(r"(?<=[\w%)])\s*\*{1,3}\)?$")
_SIGN_CUT = re.compile(r"([<>])\s+=")
_SAYS = re.compile(r"[^\W_]|%")
# The sign of minutes behind a number, where no metre stands before it (m', metre run).
_MINUTES = re.compile(r"(?<=\d)\s*['′’]$")


def read_target(text: str, vocabulary: Vocabulary, implied: str = "") -> Target:
    """A target in any of the notations of docs/agreements.md. Always a record: `kind` is None if the text cannot be read, as of a date.

    Brackets hold remarks: `1 (satu) dokumen`, `3 (terdefinisi)`. An implied percentage that stands only there counts: `18 desa (100%)`.
    """
    return vocabulary.recall(_target, text, implied)


def is_target(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text reads as one target."""
    return read_target(text, vocabulary).kind is not None


def _target(text: str, implied: str, vocabulary: Vocabulary) -> Target:
    plain = " ".join(text.split()).strip(" .")
    known = patterns(vocabulary)
    if known.bracketed.fullmatch(plain) or DAMAGED.search(text) or _SIGN_APART.search(plain):
        # "(1.500.000)" is a loss in bookkeeping, and no remark.
        return Target(text)
    plain = known.unit_twice.sub(r" \2 ", _SIGN_CUT.sub(r"\1=", known.negative.sub("-", _NOTED.sub("", _MINUTES.sub(" menit", plain)))))
    kinds = vocabulary.words("value_words")
    if (valued := _VALUED.match(plain)) and valued[1].lower() in kinds:
        plain = f"{plain[valued.end() :]} {valued[1]}"
    leading = known.bound.match(plain)
    rest = plain[leading.end() :].lstrip(" .:") if leading else plain
    bound = known.bounds[leading.group().lower()] if leading else ""
    if not bound and (tail := known.behind.search(rest)):
        rest, bound = rest[: tail.start()], known.bounds[tail[1].lower()]
    numbered = rest[valued.end() :] if (valued := _VALUED_NUMBER.match(rest)) and valued[1].lower() in kinds else rest
    for pattern, make in SCORED:
        if (found := pattern.fullmatch(numbered)) and (scored := make(found, vocabulary)) is not None:
            return dataclasses.replace(scored, text=text, bound=bound)
    bare, remarks = rest, REMARK.findall(rest)
    while (without := REMARK.sub(" ", bare)) != bare:
        # Those within others too: "1 Dokumen (DPA (SKPD))".
        bare = without
    bare = bare.strip(" .")
    percent = [remark for remark in remarks if "%" in remark] if implied == "%" and "%" not in bare else []
    # Where a number stands outside of the brackets, the one within is another: "85 (2025) 90 (2026)".
    for part in (*percent, bare, *(() if _DIGIT.search(bare) else remarks)):
        if part and (read := read_part(part.strip(), implied, vocabulary)) is not None:
            whole_ = next(
                (out_of.high for remark in remarks if (out_of := read_whole(remark, vocabulary)) and out_of.value is None), read.whole
            )
            return dataclasses.replace(read, text=text, bound=bound, whole=whole_, units=Units(read.unit if read.unit_printed else ""))
    return Target(text)


def read_with_unit(text: str, column: str | None, vocabulary: Vocabulary, implied: str = "") -> Target:
    """A target together with what the column Satuan prints beside it, read as one: `3` and `Level`, `BB` and `Predikat`, `84` and `Persen`.

    The target's own unit goes before the column's, and either before the implied one.
    """
    if column is None or not _SAYS.search(column):
        return vocabulary.recall(_target, text, implied)
    return vocabulary.recall(_with_unit, text, column, implied)


def is_on_scale(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a name is that of an index, or of an instrument whose scale the table has: none of them goes into thousands."""
    return vocabulary.recall(_instruments).search(name) is not None


def _instruments(vocabulary: Vocabulary) -> re.Pattern[str]:
    words = {word for row in vocabulary.tables.rows("scales") for word in row["words"]}
    indices = one_of(vocabulary.words("index_words"))
    return re.compile(rf"^\W*(?:{indices})\b|\b(?:{one_of(words)})\b", re.IGNORECASE)


def _with_unit(text: str, column: str, implied: str, vocabulary: Vocabulary) -> Target:
    read = _target(text, implied, vocabulary)
    printed = of_column(column)
    if not _SAYS.search(printed):
        return read
    known = patterns(vocabulary)
    scales = known.scales
    words = re.findall(r"[a-z]+", column.lower())
    money = [word for word in words if word not in ("rp", "rupiah")]
    if words and all(word in scales for word in money) and (len(money) < len(words) or scales[words[0]] >= _OF_MONEY):
        unit, joined = "rupiah", " ".join(["Rp", text, *money])
    else:
        unit, joined = unit_of(printed, "", known)[0], f"{text} {printed}"
    own = read.units.own
    if own or read.kind == "grade" or (read.kind is None and not _FIGURE.fullmatch(text.strip())):
        return dataclasses.replace(
            read, units=Units(own, unit, agreeing(own, unit, vocabulary) if own and not _DIGIT.search(own) else None)
        )
    whole_ = _target(joined, "", vocabulary)
    if whole_.kind is None and _target(text, unit, vocabulary).kind is None:
        # "1.250", "≥ 1.250", "46.502-46.527": in this unit it has two readings.
        return Target(text, units=Units("", unit))
    if whole_.kind is not None and whole_.kind == (read.kind or whole_.kind) and whole_.bound == read.bound:
        return dataclasses.replace(whole_, text=text, units=Units("", whole_.unit))
    return dataclasses.replace(read, unit=unit, unit_printed=True, units=Units("", unit)) if read.kind is not None else read


def read_figure(text: str, vocabulary: Vocabulary, implied: str = "") -> Target:
    """A figure of what is counted or measured: read like a target, but `tidak ada` is 0 and no grade."""
    return Target(text, "number", 0, 0, 0, None, implied) if absence(text, vocabulary) == "zero" else read_target(text, vocabulary, implied)
