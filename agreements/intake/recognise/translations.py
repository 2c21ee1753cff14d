"""Pages in two languages: which of two columns is the translation, and which line of a title, that nothing is read of.

Knows little words of the other language; must not know what a page says.
"""

from __future__ import annotations

import re

from agreements.intake.blocks import Table
from agreements.intake.recognise.column_cells import text_of
from agreements.intake.recognise.placed_text import Ink
from agreements.intake.words import FormWords, plain
from agreements.notation.patterns import one_of

# A text of so many words has little ones.
ENOUGH = 15
# How many of a hundred words they are at the least, and at the most in another language.
OF_IT, OF_ANOTHER = 15, 4


def translation(table: Table, ink: Ink, words: FormWords) -> int:
    """The column that says in another language what the only other one says; 0 for none."""
    texts: dict[int, list[str]] = {}
    for cell in table.cells:
        texts.setdefault(cell.column, []).extend(plain(text_of(ink, cell)).split())
    filled = {column: said for column, said in texts.items() if said}
    little = set(words.phrases.get("foreign", ()))
    shares = {column: 100 * sum(word in little for word in said) / len(said) for column, said in filled.items()}
    found = [column for column, share in shares.items() if share >= OF_IT and len(filled[column]) >= ENOUGH]
    others = [column for column, share in shares.items() if share <= OF_ANOTHER and len(filled[column]) >= ENOUGH]
    return found[0] if len(filled) == 2 and len(found) == len(others) == 1 else 0


def is_translated(text: str, words: FormWords) -> bool:
    """Whether a line of a title says it in another language: most of its words are of that, `Performance Agreement for the Year 2026`."""
    said = plain(text)
    foreign = re.findall(rf"\b(?:{one_of(words.phrases.get('foreign', ()))})\b", said)
    return 2 * sum(len(phrase.split()) for phrase in foreign) > len(re.findall(r"[^\W\d_]+", said))
