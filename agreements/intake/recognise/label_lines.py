"""What one line says under a label of the book: `Sasaran 1: …`, `Target = 90%`.

Knows the words for columns; must not know what other lines say.
"""

from __future__ import annotations

import re

from agreements.intake.recognise.beside import PLAIN
from agreements.intake.recognise.cells import split_number
from agreements.intake.recognise.heading_words import classify
from agreements.intake.recognise.period_values import RUNS
from agreements.intake.recognise.placed_text import NOTHING, Words
from agreements.intake.words import FormWords, plain
from agreements.model import in_schedule

SAID = re.compile(r"(?P<label>[^:=]{3,60}?)\s*[:=]\s*")
COUNT = r"\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}"
_COUNTED = re.compile(rf"(?<=\s)(?:{COUNT})\.?$")
_NUMERAL = re.compile(r"\d|\b[ivx]+\b")
_KNOWN = (*PLAIN, *RUNS, "objective", "indicator", "goal", "name", "amount", "source_of_funds")
# A field, the label that names it, what is said of it, and a number within the label.
Said = tuple[str, Words, Words, Words]


def says_label(line: Words, form: FormWords) -> bool:
    """Whether a line is a label of the book, perhaps with a number, and what it says of objectives or budget."""
    return labelled_value(line, form) is not None


def labelled_value(line: Words, form: FormWords) -> Said | None:
    """What a line says under a label with something behind it."""
    found = split_label(line, form)
    return found if found is not None and found[2] else None


def split_label(line: Words, form: FormWords) -> Said | None:
    """The field that the label of a line means, the label and what it says, if anything; None for another line. Nothing but words of the
    book, and a number, is in a label: `Persentase guru (target: 76%)` and `Program Pengelolaan Arsip: Rp 1.000.000` have none.
    """
    number, bare = split_number(line)
    found = SAID.match(bare.text)
    if found is None or not is_said(found["label"], form):
        return None
    field = classify([found["label"]], form)
    if field not in _KNOWN and not in_schedule(field):
        return None
    label = line.cut(0, len(line.text) - len(bare.text) + found.end()) if number else bare.cut(0, found.end())
    # "Sasaran 2: …" has its number in the label.
    counted = _COUNTED.search(found["label"]) if field in ("objective", "indicator") else None
    return field, label, bare.cut(found.end()), bare.cut(counted.start(), counted.end()) if counted else NOTHING


def heads_rows(texts: list[str], form: FormWords) -> bool:
    """Whether all that a row of a table says is a label of those below it: `Sasaran Kegiatan :`."""
    return len(texts) == 1 and texts[0].rstrip().endswith(":") and is_said(texts[0], form)


def is_said(label: str, form: FormWords) -> bool:
    """Whether nothing but words of the book and a number is in a label."""
    return form.said.issuperset(_NUMERAL.sub(" ", plain(label)).split())
