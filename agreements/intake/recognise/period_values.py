"""The targets of periods that stand within one cell, behind that of the year or alone: `12 laporan (TW I: 3; TW II: 6; …)`.

Knows the words for periods; must not know formats, nor whose targets they are.
"""

from __future__ import annotations

import re

from agreements.intake.recognise.column_fields import PERIODS
from agreements.intake.recognise.heading_words import plain_heading
from agreements.intake.recognise.placed_text import NOTHING, Words
from agreements.intake.words import FormWords
from agreements.model import in_schedule

_LABEL = re.compile(r"(?<![^\W_])(?P<label>[^\W\d_]{1,12}(?:[\s.]*(?:[IVX]{1,4}|\d{1,2}))?)\s*[:=]\s*")
_BETWEEN = " ,;|/("
# A period with its number first, then without: `TW 1 20`, `Juni 20`.
_OPENING = tuple(
    re.compile(rf"(?P<label>[^\W\d_]{{1,12}}{number})(?P<sign>\s*[:=]?)(?=\s|$|(?<=[:=]))", re.IGNORECASE)
    for number in (r"[\s.]*(?:[IVX]{1,4}|\d{1,2})", "")
)
# What parts periods within a line; a comma in a number parts nothing.
_PARTED = re.compile(r"[;|(]\s*|,\s+|\s+[-–]\s+")
# What parts the values of several periods from each other.
_PARTS = (r"(?!)", r"\s*[/;|]\s*", r"\s*[,–]\s+|\s+[-–]\s+", r"\s+")
# What a heading or label of all periods of a year says, and the fields of these.
RUNS = {f"run.{name}": tuple(f"{name}.{key}" for key in PERIODS[name]) for name in ("quarters", "semesters")}
# The field of a period, its label and its value.
Said = tuple[str, Words, Words]


def period_values(paragraphs: list[Words], words: FormWords) -> tuple[list[Words], list[Said]]:
    """What of the paragraphs is of no period, and the values of periods in order."""
    rest: list[Words] = []
    found: list[Said] = []
    for paragraph in paragraphs:
        labels = [
            (held, match)
            for match in _LABEL.finditer(paragraph.text)
            if in_schedule(held := words.columns.get(plain_heading(match["label"]), ""))
        ]
        before = paragraph.cut(0, labels[0][1].start() if labels else None).strip(_BETWEEN)
        rest += [before] if before else []
        for (held, match), following in zip(labels, [*labels[1:], None], strict=False):
            value = paragraph.cut(match.end(), following[1].start() if following else None).strip(_BETWEEN)
            if value.text.endswith(")") and "(" not in value.text:
                value = value.strip(")")
            found.append((held, paragraph.cut(match.start(), match.end()), value))
    return rest, found


def in_order(values: list[Words], run: str) -> list[Said]:
    """What the periods of a run say, whose label or heading names all of them: a value for each, in lines or with signs between; [] of
    other numbers.
    """
    for pattern in _PARTS:
        parts = [part.strip(_BETWEEN) for value in values for part in value.split(pattern)]
        if len(parts) == len(RUNS[run]):
            return [(key, NOTHING, part) for key, part in zip(RUNS[run], parts, strict=True)]
    return []


def said_alone(text: Words, words: FormWords) -> Said | None:
    """The period that a text opens with, as label and value, a sign between or none: `TW I: 20`, `TW I 20`; None of another text."""
    for pattern in _OPENING:
        if (found := pattern.match(text.text)) and in_schedule(held := words.columns.get(plain_heading(found["label"]), "")):
            return held, text.cut(0, found.end("sign")), text.cut(found.end("sign"))
    return None


def behind(text: Words, words: FormWords) -> tuple[Words, list[Said]]:
    """A text without the periods that it ends with, each with its value, and these: `…; target 92%; TW I 88%, TW II 90%`."""
    starts = [0, *(found.end() for found in _PARTED.finditer(text.text))]
    found: list[Said] = []
    end = len(text.text)
    for start in reversed(starts):
        said = said_alone(text.cut(start, end).strip(_BETWEEN + ")"), words)
        if said is None or not said[2]:
            break
        found.insert(0, said)
        end = start
    periods = {key for key, _, _ in found}
    return (text.cut(0, end).strip(_BETWEEN), found) if 1 < len(periods) == len(found) else (text, [])
