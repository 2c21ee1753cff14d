"""Which indicator carries which one above it: as declared (`under`), else as the words of their names say.

Judges nothing: whether a target fits the one above is for a rule to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from fractions import Fraction
from typing import TypeAlias

from agreements.declared_ties import indicator_keys, numbers_alone
from agreements.model import Agreement
from agreements.notation.vocabulary import Vocabulary
from engine.facts.carriers import link_carrier
from engine.facts.record_links import link, record_in, records_in
from engine.facts.versions import Versions
from engine.language import Number, Record, Value
from engine.language.classes import dataclass
from engine.language.searches import plain
from engine.language.values import exact

# From which length on two words may be one misspelt: short ones differ by a letter and are still other words (PBB, PKB).
MIN_SPELLING = 5
_Words: TypeAlias = tuple[str, ...]


@dataclass(slots=True)
class _Indicators:
    """The indicators of a portfolio: those of each agreement with the words of their names, by key; by the path of each the agreement that
    has it, and the lists of those below it that its record has, of the same measure alone too.
    """

    own: list[list[tuple[Record, _Words]]] = field(default_factory=list)
    by_key: dict[str, Record] = field(default_factory=dict)
    owners: dict[str, int] = field(default_factory=dict)
    below: dict[str, list[Value]] = field(default_factory=dict)
    same: dict[str, list[Value]] = field(default_factory=dict)


# A declaration and half of the words in common, in per cent: one measure in other words (pembayaran PBB, PBB yang terbayar).
_LIKE_ENOUGH = 50


def tie_indicators(agreements: Sequence[Agreement], roots: Sequence[Record], above: Mapping[int, list[int]], versions: Versions) -> None:
    """Link each indicator to the one above that it carries: as declared, else the one most alike, of these the nearest."""
    wording = _Wording(versions.vocabulary)
    known = _indicators_of(agreements, roots, wording)
    tied: list[tuple[Record, Record, Number]] = []
    for number, indicators in enumerate(known.own):
        others = _nearest_first(known.own[other] for other in above.get(number, ()))
        for indicator, words in indicators:
            under = indicator.fields.get("under")
            best, likeness = (
                _declared(under, words, known, wording) if isinstance(under, str) else _most_alike(indicator, words, others, wording)
            )
            if best is not None and best is not indicator:
                link(indicator, "above", best)
                link(indicator, "likeness", likeness)
                tied.append((best, indicator, likeness))
    counted = versions.once((known.owners[best.path], known.owners[indicator.path]) for best, indicator, _ in tied)
    for best, indicator, likeness in tied:
        if (known.owners[best.path], known.owners[indicator.path]) in counted:
            known.below[best.path].append(indicator)
            # What is declared may support another measure: tidy villages carry independent ones. Only like can be compared.
            if likeness >= _LIKE_ENOUGH and best.fields.get("measure") == indicator.fields.get("measure"):
                known.same[best.path].append(indicator)
    for best in {id(best): best for best, _, _ in tied}.values():
        link_carrier(best, known.same[best.path])


def indicator_words(agreement: Record) -> Iterator[str]:
    """The words that the indicators of an agreement are named, computed and explained in."""
    for objective in records_in(agreement, "objectives"):
        for indicator in records_in(objective, "indicators"):
            formula = record_in(indicator, "formula")
            for text in (indicator.fields.get("name"), formula and formula.fields.get("text"), indicator.fields.get("note")):
                yield from plain(text).split()


def _indicators_of(agreements: Sequence[Agreement], roots: Sequence[Record], wording: _Wording) -> _Indicators:
    """The indicators of all agreements, each linked to its own and to its lists of what is below it."""
    known = _Indicators()
    for number, (agreement, root) in enumerate(zip(agreements, roots, strict=True)):
        found = [indicator for objective in records_in(root, "objectives") for indicator in records_in(objective, "indicators")]
        known.own.append([])
        for key, indicator in zip(indicator_keys(agreement), found, strict=True):
            known.by_key.setdefault(key, indicator)
            known.owners[indicator.path] = number
            name = indicator.fields.get("name")
            known.own[-1].append((indicator, wording.key_words(name) if isinstance(name, str) else ()))
            link(indicator, "agreement", root)
            link(indicator, "below", known.below.setdefault(indicator.path, []))
            link(indicator, "same_below", known.same.setdefault(indicator.path, []))
        for key, place in numbers_alone(agreement).items():
            known.by_key.setdefault(key, found[place])
    return known


def _declared(under: str, words: _Words, known: _Indicators, wording: _Wording) -> tuple[Record | None, Number]:
    """The indicator that is declared to be carried, and how much alike the names are; None if there is none of that key."""
    found = known.by_key.get(under)
    name = found.fields.get("name") if found is not None else None
    return found, wording.likeness(wording.key_words(name), words)[0] if isinstance(name, str) else 0


class _Wording:
    """When two names are one measure: the same kind of measure, and words that agree but for spelling."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        tables = vocabulary.tables
        self.measure = tables.number("alike_measures")
        self.spelling = tables.number("alike_words")
        self.common = set(tables.values("common_words"))
        self.standard = {row["wrong"]: row["right"] for row in tables.rows("nonstandard")}
        # Of a chain of superiors each is compared with all above it, and most have the same few measures.
        self.found: dict[tuple[_Words, _Words], tuple[Number, bool]] = {}

    def key_words(self, name: str) -> _Words:
        """The words of a name that say what is measured, in standard spelling."""
        words = (self.standard.get(word, word) for word in plain(name).split())
        return tuple(word for word in words if word not in self.common)

    def likeness(self, left: _Words, right: _Words) -> tuple[Number, bool]:
        """How much of the words the two have in common, in order, in percent; and whether they are one measure.

        They are if they are alike enough and differ only by words that one leaves out: ibu hamil and ibu bersalin are two things.
        """
        known = self.found.get((left, right))
        if known is None:
            length, distance = len(left) + len(right), self._distance(left, right)
            alike = exact(Fraction(100 * (length - distance), length)) if length else 0
            known = self.found[left, right] = alike, alike >= self.measure and distance == abs(len(left) - len(right))
        return known

    def _distance(self, left: _Words, right: _Words) -> int:
        from rapidfuzz.distance import Indel

        known = set(left)
        return int(Indel.distance(left, tuple(word if word in known else self._spelling_of(word, left) for word in right)))

    def _spelling_of(self, word: str, words: _Words) -> str:
        """The word of the list that it is another spelling of, else the word itself."""
        from rapidfuzz import fuzz, process

        if len(word) < MIN_SPELLING:
            return word
        near = process.extractOne(word, words, scorer=fuzz.ratio, score_cutoff=float(self.spelling))
        return str(near[0]) if near else word


def _nearest_first(above: Iterable[Sequence[tuple[Record, _Words]]]) -> dict[Value | None, dict[_Words, Record]]:
    """Of indicators, the nearest first, by their measure those with words, of several with the same words the first."""
    found: dict[Value | None, dict[_Words, Record]] = {}
    for indicators in above:
        for indicator, words in indicators:
            if words:
                found.setdefault(indicator.fields.get("measure"), {}).setdefault(words, indicator)
    return found


def _most_alike(
    indicator: Record, words: _Words, others: Mapping[Value | None, Mapping[_Words, Record]], wording: _Wording
) -> tuple[Record | None, Number]:
    """Of the others of its measure the one most alike that is one measure with it, and how much alike; None if there is none."""
    best: Record | None = None
    most: Number = 0
    for theirs, other in others.get(indicator.fields.get("measure"), {}).items() if words else ():
        likeness, is_one = wording.likeness(theirs, words)
        if likeness > most and is_one:
            best, most = other, likeness
    return best, most
