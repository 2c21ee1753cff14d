"""Formulas made by a program, each with what it computes: trees of real quantities, written as offices write them.

What a text computes is known from the tree that it was written from, never from the reader of formulas.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias

from agreements.source.document import read_file

_TABLE: Any = read_file(Path(__file__).parent / "formulas" / "made.yaml").root
COUNTS: list[str] = list(_TABLE["counts"])
QUANTITIES: list[str] = [*COUNTS, *_TABLE["others"]]
SIGNS: dict[str, list[str]] = {name: list(signs) for name, signs in _TABLE["signs"].items()}
_FACTORS = [(row["text"], Fraction(row["value"])) for row in _TABLE["factors"]]
_WEIGHTS = [(row["text"], Fraction(row["value"])) for row in _TABLE["weights"]]
_LETTERS: list[list[str]] = [row.split() for row in _TABLE["letters"]]
_BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))
Values: TypeAlias = Sequence[Fraction]


@dataclass(frozen=True)
class Made:
    """A text, the number of its quantities, and what it computes of them in the order of the text; `other` is the text with a sign that
    computes otherwise ("" where none was changed).
    """

    text: str
    quantities: int
    value: Callable[[Values], Fraction]
    other: str = ""


def make(chosen: random.Random) -> Made:
    """A text of one of the kinds."""
    return chosen.choice((
        _quotient, _growth, _weighed, _lettered, _spoken, _sum, _drawn, _complement, _marked, _named_below, _numbered, _reported, _per,
        _in_english, _noted_by_stars, _below_count, _indexed, _rated, _meant,
    ))(chosen)  # fmt: skip


def open_ended(chosen: random.Random) -> str:
    """A quotient of which an office lost what stood behind a word that something must follow."""
    one, two = chosen.sample(COUNTS, 2)
    text = f"{one}{chosen.choice(SIGNS['divide'])}{two} {chosen.choice(_TABLE['leading on'])}"
    return text + chosen.choice(("", " x 100%", ".", ","))


def cut(chosen: random.Random) -> str:
    """A quotient as a list prints it that has no room for it: dots stand for the end of its last name."""
    one, two = chosen.sample(COUNTS, 2)
    text = f"{one}{chosen.choice(SIGNS['divide'])}{two}"
    at = chosen.randint(len(text) - len(two) // 2, len(text) - 1)
    return text[:at].rstrip() + chosen.choice(("...", "…", "....."))


def _quotient(chosen: random.Random) -> Made:
    one, two, three = chosen.sample(QUANTITIES, 3)
    factor, value = chosen.choice(_FACTORS)
    divides, adds, takes = (chosen.choice(SIGNS[kind]) for kind in ("divide", "add", "subtract"))
    end = chosen.choice(("", "", *_TABLE["notes"]))
    begin = chosen.choice(("", "", *_TABLE["labels"]))
    if chosen.random() < 0.5:
        counts = chosen.sample(COUNTS, 2)
        text = f"{begin}{counts[0]}{divides}{counts[1]}{factor}{end}"
        return Made(text, 2, lambda v: v[0] / v[1] * value, text.replace(divides, " dikurangi "))
    text = f"{begin}{_bracketed(chosen, one + adds + two)} dibagi {three}{factor}{end}"
    return Made(text, 3, lambda v: (v[0] + v[1]) / v[2] * value, text.replace(one + adds, one + takes))


def _growth(chosen: random.Random) -> Made:
    one, two = chosen.sample(QUANTITIES, 2)
    factor, value = chosen.choice(_FACTORS)
    takes, adds = chosen.choice(SIGNS["subtract"]), chosen.choice(SIGNS["add"])
    text = f"{_bracketed(chosen, one + takes + two)} : {two}{factor}"
    return Made(text, 2, lambda v: (v[0] - v[1]) / v[1] * value, text.replace(one + takes, one + adds))


def _weighed(chosen: random.Random) -> Made:
    one, two = chosen.sample(QUANTITIES, 2)
    (first, a), (second, b) = chosen.choice(_WEIGHTS), chosen.choice(_WEIGHTS)
    times = chosen.choice((" x ", " × ", " * "))
    terms = (
        [f"{first}{times}{one}", f"{second}{times}{two}"] if chosen.random() < 0.5 else [f"{one}{times}{first}", f"{two}{times}{second}"]
    )
    if chosen.random() < 0.5:
        terms = [f"({term})" for term in terms]
    return Made(" + ".join(terms), 2, lambda v: a * v[0] + b * v[1], " - ".join(terms))


def _lettered(chosen: random.Random) -> Made:
    letters, words = chosen.choice(_LETTERS), chosen.sample(QUANTITIES, 3)
    factor, value = chosen.choice(_FACTORS)
    a, b, c = letters
    shapes: list[tuple[str, int, Callable[[Values], Fraction]]] = [
        (f"({a} / {b})", 2, lambda v: v[0] / v[1] * value),
        (f"({a} - {b}) : {b}", 2, lambda v: (v[0] - v[1]) / v[1] * value),
        (f"({a} + {b}) / {c}", 3, lambda v: (v[0] + v[1]) / v[2] * value),
        (f"{a} : ({b} + {c})", 3, lambda v: v[0] / (v[1] + v[2]) * value),
    ]
    body, count, computes = chosen.choice(shapes)
    equals, lead = chosen.choice((" = ", " : ", "= ")), chosen.choice(_TABLE["legends"])
    said = [f"{letter}{equals}{word}" for letter, word in zip(letters, words, strict=True)][:count]
    if chosen.random() < 0.3:
        said.reverse()
    return Made(body + factor + lead + ("\n" if "\n" in lead else "; ").join(said), count, computes)


def _spoken(chosen: random.Random) -> Made:
    one, two = chosen.sample(COUNTS, 2)
    factor, value = chosen.choice(_FACTORS)
    return chosen.choice((
        Made(f"perbandingan antara {one} dengan {two}{factor}", 2, lambda v: v[0] / v[1] * value),
        Made(f"selisih {one} dengan {two} dibagi {two}{factor}", 2, lambda v: (v[0] - v[1]) / v[1] * value),
        Made(f"Persentase {one} terhadap {two}", 2, lambda v: v[0] / v[1] * 100),
        Made(f"membandingkan {one} dengan {two}{factor}", 2, lambda v: v[0] / v[1] * value),
    ))  # fmt: skip


def _sum(chosen: random.Random) -> Made:
    one, two, three = chosen.sample(QUANTITIES, 3)
    adds, takes = chosen.choice(SIGNS["add"]), chosen.choice(SIGNS["subtract"])
    return Made(one + adds + two + takes + three, 3, lambda v: v[0] + v[1] - v[2], one + takes + two + takes + three)


def _drawn(chosen: random.Random) -> Made:
    above, below = chosen.sample(QUANTITIES, 2)
    factor, value = chosen.choice(_FACTORS)
    line = chosen.choice(_TABLE["lines"])
    layout = chosen.choice(("{a}\n{l}{f}\n{b}", "   {a}\n{l}  {f}\n   {b}", "{a}{f}\n{l}\n{b}", "{a}\n{l}{f} = ...... %\n{b}"))
    return Made(layout.format(a=above, b=below, l=line, f=factor), 2, lambda v: v[0] / v[1] * value)


def _complement(chosen: random.Random) -> Made:
    one, two = chosen.sample(QUANTITIES, 2)
    divides, takes = chosen.choice(SIGNS["divide"]), chosen.choice(SIGNS["subtract"])
    text = f"1{takes}({one}{divides}{two})"
    return Made(text, 2, lambda v: 1 - v[0] / v[1], text.replace(f"1{takes}", "1 + "))


def _bracketed(chosen: random.Random, text: str) -> str:
    opening, closing = chosen.choice(_BRACKETS)
    return opening + text + closing


def _marked(chosen: random.Random) -> Made:
    """What divides below an underline, or emphasis that says nothing."""
    above, below = chosen.sample(COUNTS, 2)
    factor, value = chosen.choice(_FACTORS)
    before, after = chosen.choice(_TABLE["marks"])
    if before == "<u>":
        return Made(f"<u>{above}</u>{factor}\n{below.capitalize()}", 2, lambda v: v[0] / v[1] * value)
    divides = chosen.choice(SIGNS["divide"])
    return Made(f"{before}{above}{divides}{below}{factor}{after}", 2, lambda v: v[0] / v[1] * value)


def _named_below(chosen: random.Random) -> Made:
    """The name of the result before the formula, or on a line between what it divides."""
    above, below = chosen.sample(COUNTS, 2)
    factor, value = chosen.choice(_FACTORS)
    name = chosen.choice(_TABLE["results"])
    layout = chosen.choice(("{a}{f}\n= {n}\n{b}", "{n} = {a} / {b}{f}", "{n} = {a}{f}\n----------\n{b}", "{n} = ({a} : {b}){f}"))
    text = layout.format(a=above.capitalize(), b=below.capitalize(), f=factor, n=name)
    return Made(text, 2, lambda v: v[0] / v[1] * value)


def _numbered(chosen: random.Random) -> Made:
    """A legend that says what its number is, too."""
    letters, words = chosen.choice(_LETTERS)[:2], chosen.sample(QUANTITIES, 2)
    equals, number = chosen.choice((" = ", " : ", "=")), chosen.choice(("1.000", "100.000", "100", "1000"))
    said = [f"{letter}{equals}{word}" for letter, word in zip(letters, words, strict=True)]
    said.append(f"{number}{equals}{chosen.choice(('konstanta', 'Konstanta', 'bilangan konstanta'))}")
    text = f"{letters[0]} / {letters[1]} x {number}{chosen.choice(('', chr(10) + 'Keterangan:', chr(10) + '*ket:'))}\n" + "\n".join(said)
    value = Fraction(number.replace(".", ""))
    return Made(text, 2, lambda v: v[0] / v[1] * value)


def _reported(chosen: random.Random) -> Made:
    """A sentence that says how a value is got."""
    one, two = chosen.sample(COUNTS, 2)
    factor, value = chosen.choice(_FACTORS)
    begin = chosen.choice(
        ("Nilai yang diperoleh dengan membagi ", "Persentase diperoleh dengan membagi ", "dihitung dengan cara membagi ", "membagi ")
    )
    return Made(f"{begin}{one} dengan {two}{factor}", 2, lambda v: v[0] / v[1] * value)


def _per(chosen: random.Random) -> Made:
    """So many for so many of others."""
    one, two = chosen.sample(COUNTS, 2)
    number = chosen.choice(("100", "1.000", "10.000", "100.000"))
    value = Fraction(number.replace(".", ""))
    return Made(f"{one} per {number} {two.removeprefix('jumlah ')}", 2, lambda v: v[0] / v[1] * value)


def _in_english(chosen: random.Random) -> Made:
    """English, as hospitals and libraries print it, a stroke between words without blanks too."""
    one, two = chosen.sample(_TABLE["english"], 2)
    divides = chosen.choice((" / ", "/", " ÷ ", " divided by "))
    factor, value = chosen.choice((("", 1), (" x 100", 100), (" x 1,000", 1000), (" multiplied by 100", 100), (" * 100,000", 100000)))
    text = f"{chosen.choice(('', 'Rate = '))}{one}{divides}{two}{factor}"
    return Made(text, 2, lambda v: v[0] / v[1] * value)


def _noted_by_stars(chosen: random.Random) -> Made:
    """A sum or a quotient with marks of notes below."""
    one, two = chosen.sample([one for one in QUANTITIES if one[-1].isalpha()], 2)
    adds, stars = chosen.choice(SIGNS["add"]), chosen.choice(("**", "***"))
    return Made(f"{one}{stars}{adds}{two}", 2, lambda v: v[0] + v[1])


def _below_count(chosen: random.Random) -> Made:
    """A name, a colon, and a count above another: the line between them is lost."""
    above, below = chosen.sample(COUNTS, 2)
    factor, value = chosen.choice(_FACTORS)
    name, colon = chosen.choice(_TABLE["names"]), chosen.choice((" : ", ": ", " = "))
    return Made(f"{name}{colon}{above}{factor}{chosen.choice((chr(10), ' '))}{below}", 2, lambda v: v[0] / v[1] * value)


def _indexed(chosen: random.Random) -> Made:
    """Growth of a letter with its index, whose dash is a hyphen or typeset."""
    letter, dash = chosen.choice("XVQP"), chosen.choice("-−–")
    now, past = f"{letter}t", f"{letter}t{dash}1"
    factor, value = chosen.choice(_FACTORS)
    return Made(f"{_bracketed(chosen, f'{now} {dash} {past}')} / {past}{factor}", 2, lambda v: (v[0] - v[1]) / v[1] * value)


def _rated(chosen: random.Random) -> Made:
    """A quotient, and behind it of how many it is reported."""
    one, two = chosen.sample(COUNTS, 2)
    number = chosen.choice(("1.000", "10.000", "100.000"))
    reported = chosen.choice(_TABLE["named rates"]).format(number)
    return Made(f"{one} dibagi {two}{reported}", 2, lambda v: v[0] / v[1] * Fraction(number.replace(".", "")))


def _meant(chosen: random.Random) -> Made:
    """A quotient, and behind it what it means."""
    one, two = chosen.sample(COUNTS, 2)
    factor, value = chosen.choice(_FACTORS)
    return Made(f"{one} dibagi {two}{factor}{chosen.choice(_TABLE['meanings'])}", 2, lambda v: v[0] / v[1] * value)
