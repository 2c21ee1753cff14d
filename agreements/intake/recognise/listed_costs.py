"""Which rows of text list what something costs, of those that each have a number or a mark and an amount.

Knows amounts and the words of the book for money and for sums; must not know what becomes of the rows.
"""

from __future__ import annotations

import re
from itertools import pairwise

from agreements.intake.recognise.amounts import AMOUNT, leads
from agreements.intake.recognise.budget_table import Budget
from agreements.intake.recognise.cells import split_bullet, split_number
from agreements.intake.recognise.placed_text import NOTHING, Words
from agreements.intake.words import plain
from agreements.notation.readers import read_number

# An amount behind its name, also without a blank: `JumlahRp 460.000.000`.
PARTED = r"\s*(?:[.…:=\s]\s*|(?<=[^\W\d_]{3})(?=Rp))"
# An amount within a sentence, with its words in brackets; behind the one that all others make up a colon may stand.
SAYS = re.compile(
    rf"^(?P<name>.*?\S){PARTED}(?P<amount>{AMOUNT.pattern}(?:\s*\((?P<words>[^()]+)\))?)\s*(?P<tail>[,;.]?(?:[^\W\d_]|\s){{0,40}}[:.;]?)$",
    re.IGNORECASE,
)


def heading_above(rows: list[Words], budget: Budget) -> Words:
    """The row that is but a word for money above listed rows with an amount each: `Anggaran:`; nothing where there is none."""
    for row, below in pairwise(rows):
        listed = split_number(below)[0] or split_bullet(below)[0]
        if listed and SAYS.match(below.text) and budget.words.columns.get(plain(row.text)) == "amount":
            return row
    return NOTHING


def counts_up(rows: list[Words], budget: Budget) -> bool:
    """Whether two rows and more that have a number and an amount each count on, and right behind them stands what is called their
    sum, whether it is or not.
    """
    count = 0
    for row in rows:
        found = SAYS.match(row.text)
        bullet = found and split_bullet(row)[0]
        number = count + 1 if bullet else read_number(split_number(row)[0].text) if found else None
        if count > 1 and found and budget.is_total(row.cut(0, found.end("name"))):
            return True
        count = count + 1 if number == count + 1 else int(number == 1)
    return False


def all_led(rows: list[Words], budget: Budget) -> bool:
    """Whether two listed rows and more say of their amounts that they are allotted: `1. Bidang … dengan anggaran sebesar Rp …`."""
    found = [match for row in rows if split_number(row)[0] or split_bullet(row)[0] if (match := SAYS.match(row.text))]
    leading = budget.words.vocabulary.recall(leads)
    # `sebesar` alone leads to any amount.
    led = [lead for match in found if (lead := leading.search(match["name"].strip(" :=.…"))) and " " in lead[0].strip()]
    return len(led) > 1 and len(led) == len(found)
