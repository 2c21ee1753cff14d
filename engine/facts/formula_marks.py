"""What a printed formula shows by itself: whether its brackets are closed, how often it is multiplied by a hundred, and where it says done
what the name of its indicator is the deed of.

Reads no quantities and judges nothing.
"""

from __future__ import annotations

import re

from agreements.model.position_words import unnumbered
from agreements.notation.printed_arithmetic import without_worked
from agreements.notation.vocabulary import Vocabulary
from engine.language import Record, Value
from engine.language.searches import plain
from engine.scoring.word_forms import form_of, roots

_BRACKET = re.compile(r"[()]")
_NUMBERING = re.compile(r"(?:^|\s)(?:[a-z]|\d{1,2})\)$", re.IGNORECASE)
# A line that ends with a factor, and one that begins another computation, not one that goes on: "+ B / C x 100%".
_NEXT_COMPUTATION = re.compile(
    r"(?<=[0%])[\s)]*\n\s*(?=[^\W\d_]|[(Σ∑])(?!(?:x|kali|bagi|per|plus|minus|dan|di\s?(?:bagi|kali|tambah|kurang)\w*)\b)", re.IGNORECASE
)
# The sign belongs to the last factor: "x 100 x 100 %" is two. What goes on in digits is another number (100.000).
_TIMES_HUNDRED = re.compile(r"(?:\bx|×|\*|\bdikali(?:kan)?|\bkali)\s*100(?![\d.,]*\d)", re.IGNORECASE)


def is_closed(formula: str) -> bool:
    """Whether every bracket of the formula has its other half. A lone `a)` or `1)` numbers a part."""
    depth = 0
    for bracket in _BRACKET.finditer(formula):
        closes = bracket[0] == ")"
        if closes and not depth and not _NUMBERING.search(formula[: bracket.end()]):
            return False
        depth = max(0, depth - 1 if closes else depth + 1)
    return depth == 0


def hundreds_in(formula: str) -> int:
    """How often the formula is multiplied by a hundred: of parts that are added up and divided again, not the most of one; of computations
    on lines of their own, one that has the most.
    """
    formula = without_worked(formula)
    if re.search(r"\)\s*(?:/|:|÷|dibagi)\s*(?:\(\s*)?(?:[2-9]|dua|tiga|empat|lima)\b", formula, re.IGNORECASE):
        return 1
    return max(len(_TIMES_HUNDRED.findall(one)) for one in _NEXT_COMPUTATION.split(formula))


def deeds_below(name: Value | None, formula: Value | None, vocabulary: Vocabulary) -> list[Value]:
    """The words by which the denominator alone says done what the name is the deed of, or so what the name is the state of, not what is to
    be done (the table whole-words): diselesaikan of `Persentase penyelesaian perkara`, andal of `Persentase keandalan rambu`.
    """
    if not isinstance(name, str) or not isinstance(formula, Record):
        return []
    parts = (formula.fields.get(part) for part in ("numerator", "denominator"))
    above, below = (plain(part).split() if isinstance(part, str) else [] for part in parts)
    # Behind the word for the share.
    opening = plain(unnumbered(name)).split()[:2]
    deeds = {root for word in opening if form_of(word) == "deed" for root in roots(word)}
    states = {root for word in opening if form_of(word) == "state" for root in roots(word)}
    said = deeds | states
    if not said or any(not said.isdisjoint(roots(word)) for word in above) or not vocabulary.words("whole_words").isdisjoint(below):
        return []
    done: list[Value] = [word for word in below if form_of(word) == "done" and not said.isdisjoint(roots(word))]
    # Andal itself, berfungsi of keberfungsian, where above is nothing that is not below. Others may be in two states.
    if not set(above) - vocabulary.words("common_words") <= set(below):
        return done
    return done + [word for word in below if word in states or (form_of(word) == "acts" and not states.isdisjoint(roots(word)))]
