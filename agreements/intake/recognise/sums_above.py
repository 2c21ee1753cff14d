"""Sums of money that stand above the tables whose amounts they add up, as on a sheet that opens with what it comes to.

Knows labels of totals; must not know formats.
"""

from __future__ import annotations

import re

from agreements.intake.recognise.amounts import AMOUNT, is_total
from agreements.intake.recognise.flow_items import Data, Item, Line
from agreements.intake.recognise.placed_text import Words, join
from agreements.intake.words import FormWords

# A label with an amount behind it.
_SUM = re.compile(rf"(?P<label>[^:\d]{{4,60}}?)\s*:?\s*{AMOUNT.pattern}", re.IGNORECASE)


def parted_sums(body: list[Item], form: FormWords) -> tuple[list[Item], list[Item], list[Item]]:
    """What stands above the first table of a part, without what says the sum of its money, which is apart; and the rest."""
    first = next((at for at, item in enumerate(body) if isinstance(item, Data)), len(body))
    sums, others = list[Item](), list[Item]()
    for at, item in enumerate(body[:first]):
        before, after = sums[-1] if sums else None, body[at + 1] if at + 1 < first else None
        label = isinstance(item, Line) and isinstance(after, Line) and _says_sum(join([item.words, after.words]), form)
        amount = isinstance(before, Line) and before is body[at - 1] and isinstance(item, Line) and AMOUNT.fullmatch(item.words.text)
        (sums if label or amount or (isinstance(item, Line) and _says_sum(item.words, form)) else others).append(item)
    return others, sums, body[first:]


def _says_sum(words: Words, form: FormWords) -> bool:
    """Whether a text is the label of a sum of money, with the sum."""
    found = _SUM.fullmatch(words.text)
    return found is not None and is_total(found["label"], form)
