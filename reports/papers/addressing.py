"""To whom the letter of an office goes, by what its agreements print: the head's position, the office's name, government and year.

Knows agreements; must not know findings, nor how a letter looks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from agreements.model import Party
from agreements.notation.vocabulary import Vocabulary
from agreements.submitted import Loaded, Submitted
from engine.language.classes import dataclass
from reports.words.catalogue import Words, clean

# Written small in the name of an office or a position.
_SMALL = ("dan", "atau", "di", "ke", "dari", "untuk", "pada", "yang", "atas", "serta")


@dataclass(frozen=True, slots=True)
class Addressee:
    """An office: its name, its head's position, its government ("" where none is printed), the year, how many agreements were examined."""

    name: str
    head: str
    government: str
    year: str
    agreements: int
    # Whose each agreement is, by its id.
    officials: Mapping[str, str] = field(default_factory=dict)


def addressees(loaded: Loaded, vocabulary: Vocabulary, words: Words) -> dict[str, Addressee]:
    """The addressee of each office whose agreements were examined, by the office's name in findings."""
    offices: dict[str, list[Submitted]] = {}
    for name in loaded.portfolios:
        offices.setdefault(name.office, [])
    for item in loaded.agreements:
        if item.selected:
            offices.setdefault(item.portfolio.office, []).append(item)
    acronyms = {word for word in vocabulary.tables.values("acronyms") if word.isupper()}
    return {office: _addressee(office, items, acronyms, vocabulary, words) for office, items in offices.items()}


def _addressee(office: str, items: Sequence[Submitted], acronyms: set[str], vocabulary: Vocabulary, words: Words) -> Addressee:
    heads = [item.agreement.letterhead for item in items if item.agreement.letterhead]
    name = named(_most(head.office for head in heads), acronyms) or clean(office)
    ids = {item.agreement.id for item in items}
    tops = [item for item in items if item.agreement.superior not in ids]
    positions = (_position(item) for item in tops)
    head = named(next(filter(None, positions), ""), acronyms) or words.say("letter.head-of", office=name)
    # One that prints another year than the others has a finding for it.
    year = _most(str(found) for item in items if (title := item.agreement.title) and (found := title.year(vocabulary)))
    officials = {item.agreement.id: named(position, acronyms) for item in items if (position := _position(item))}
    return Addressee(name, head, clean(_most(head.government for head in heads)), year, len(items), officials)


def _position(item: Submitted) -> str:
    agreement = item.agreement
    parts = (agreement.parties, agreement.statement.parties if agreement.statement else None)
    first: Iterable[Party | None] = (part.first for part in parts if part)
    return next((party.position for party in first if party and party.position), "")


def _most(texts: Iterable[str | None]) -> str:
    """The text that is there most often."""
    counted: Mapping[str, int] = Counter(" ".join(text.split()) for text in texts if text and text.strip())
    return max(counted, key=lambda text: counted[text], default="")


def named(text: str, acronyms: set[str]) -> str:
    """A name that is printed in capitals as it stands in a sentence; abbreviations that are known stay in capitals."""
    text = clean(" ".join(text.split()))
    if not text.isupper():
        return text
    return " ".join(_word(word, acronyms, first=number == 0) for number, word in enumerate(text.split()))


def _word(word: str, acronyms: set[str], *, first: bool) -> str:
    bare = word.strip(".,()")
    # A word without a vowel is an abbreviation, so is a Roman number.
    if bare in acronyms or not set(bare) & set("AEIOU") or set(bare) <= set("IVX"):
        return word
    return word.lower() if word.lower() in _SMALL and not first else word.capitalize()
