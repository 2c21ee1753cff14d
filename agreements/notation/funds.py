"""What a text says of the sources of one budget line's funds: `RM Rp98.560.000; BLU Rp390.000.000`.

Knows the names of sources (the table sources-of-funds) and how amounts are written; not what the line has.
"""

from __future__ import annotations

import re

from agreements.notation.numbers import NUMERAL, Number
from agreements.notation.readers import read_amount
from agreements.notation.vocabulary import Vocabulary

_ITEM = re.compile(rf"\s*([^\d;+&]+?)\s*(?::|=|sebesar)?\s*(Rp\.?\s*(?:{NUMERAL})(?:,-)?)\s*(?:;|,(?!\d)|\+|&|dan\b|$)", re.IGNORECASE)
# A single amount says nothing of the whole.
_FEWEST = 2


def read_funds(text: str, vocabulary: Vocabulary) -> Number | None:
    """What the amounts of a text give together, in rupiah, where each stands behind a source of funds and nothing else is said."""
    names = vocabulary.recall(_names)
    amounts: list[Number] = []
    at = 0
    while at < len(text) and (found := _ITEM.match(text, at)) is not None:
        amount = read_amount(found[2], vocabulary)
        if amount is None or not set(re.findall(r"[^\W\d_]+", found[1].lower())) <= names:
            return None
        amounts.append(amount)
        at = found.end()
    return sum(amounts) if len(amounts) >= _FEWEST and not text[at:].strip(" .") else None


def _names(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word for name in vocabulary.tables.values("sources_of_funds") for word in name.lower().split())
