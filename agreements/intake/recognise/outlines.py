"""Objectives as an outline: numbered lines, below each its indicators with marks of their own and their targets behind a colon.

Knows lists and targets; must not know formats. Nothing is read so unless each objective has an indicator, and each indicator a target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreements.intake.blocks import Cell, Paragraph, Table
from agreements.intake.recognise.amounts import AMOUNT
from agreements.intake.recognise.cells import OBJECTIVE, label_of_objective, split_number
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.joined_cells import split_target
from agreements.intake.recognise.period_values import Said, behind
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words
from agreements.intake.recognise.typed import MAX_CELL, Made, piece
from agreements.intake.words import FormWords, form_words, plain
from agreements.notation.patterns import one_of
from agreements.notation.vocabulary import Vocabulary

_FIELDS = ("number", "objective", "indicator_number", "indicator", "target")
_ABOVE = re.compile(r"(?:\d{1,2}|[A-Z])[.)]+")
_MARK = re.compile(r"(?:(?P<above>\d{1,2})\.\d{1,2}[.)]*|(?P<counted>\(?\d{1,2}[.)]+)|\(?[a-z][.)]+|[-–•·*])\s+", re.IGNORECASE)


def outline_table(rest: list[Paragraph], ink: Ink, words: FormWords) -> Made | None:
    """The table that an outline is, if the first paragraph is its first objective; and how many paragraphs it takes."""
    rows: list[list[tuple[Paragraph, Words]]] = []
    periods: list[list[Said]] = []
    labels: list[Words] = []
    taken = 0
    while taken < len(rest):
        paragraph, line = rest[taken], ink.words(rest[taken]).flat()
        number, text, label = _objective(line, words)
        if not (number or label) or not text or len(text.text) > MAX_CELL or not _is_aim(text, words):
            break
        below = list(_below(rest[taken + 1 :], number, ink, words, labelled=bool(label)))
        for index, (of, parts, between, said_of_periods) in enumerate(below):
            first = [number, text] if index == 0 else [NOTHING, NOTHING]
            rows.append([*((paragraph, part) for part in first), *((of, part) for part in parts)])
            periods.append(said_of_periods)
            labels += [*between, *(label for _, label, _ in said_of_periods)]
        if not below:
            break
        labels += label
        taken += 1 + len(below)
    if len(rows) < 2 or all(AMOUNT.fullmatch(row[-1][1].text) for row in rows):
        # What costs money is listed so, too.
        return None
    for label_words in labels:
        ink.label(label_words)
    fields = [*_FIELDS, *dict.fromkeys(key for of_row in periods for key, _, _ in of_row)]
    for row, of_row in zip(rows, periods, strict=True):
        given = {key: value for key, _, value in of_row}
        row += [(row[-1][0], given.get(key, NOTHING)) for key in fields[len(_FIELDS) :]]
    cells = [Cell(r, c, (piece(ink, *held),)) for r, row in enumerate(rows, 1) for c, held in enumerate(row, 1) if held[1]]
    return (Table(0, len(rows), len(fields), tuple(cells)), Columns(dict(enumerate(fields, 1)), [], [], 1)), taken


def _objective(line: Words, words: FormWords) -> tuple[Words, Words, list[Words]]:
    """Number and text of a numbered or labelled line, and the words of its label and before its measures: `1. Meningkatnya …`,
    `Sasaran 1: Meningkatnya …, diukur dengan:`; neither number nor label of another line.
    """
    measuring = words.vocabulary.recall(_before_measures).search(line.text)
    line, behind = (line.cut(0, measuring.start()), [line.cut(measuring.start())]) if measuring else (line, [])
    number, said = split_number(line)
    if _ABOVE.fullmatch(number.text):
        end = label_of_objective(said)
        return number, said.cut(end), [*([said.cut(0, end)] if end else []), *behind]
    end = label_of_objective(line)
    found = OBJECTIVE.match(line.text) if end else None
    if found is None or not found["number"]:
        return NOTHING, line.cut(end), [line.cut(0, end), *behind] if end else []
    at = found.span("number")
    return line.cut(*at), line.cut(end), [line.cut(0, at[0]), line.cut(at[1], end), *behind]


def _before_measures(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What stands behind an objective before its measures: the book's words for it, or a colon."""
    said = one_of(form_words(vocabulary).phrases.get("measuring", ())).replace(r"\ ", r"\W+")
    return re.compile(rf"(?:[\s,;–-]+(?:{said}))?\s*:$|[\s,;–-]+(?:{said})$", re.IGNORECASE)


def _is_aim(text: Words, words: FormWords) -> bool:
    """Whether a numbered line may be an objective: it says no value, and names no programme or activity."""
    return ":" not in text.text and words.columns.get(plain(text.text).split(" ")[0]) != "name"


def _below(
    rest: list[Paragraph], number: Words, ink: Ink, words: FormWords, *, labelled: bool
) -> Iterator[tuple[Paragraph, list[Words], list[Words], list[Said]]]:
    """The indicators right below an objective: mark, name and target of each, the words that part them, and the periods behind them."""
    for paragraph in rest:
        line, periods = behind(ink.words(paragraph).flat(), words)
        found = _MARK.match(line.text)
        parts = split_target(line.cut(found.end()), words, bare=labelled) if found and len(line.text) <= MAX_CELL else None
        if found is None or parts is None or (number and found["above"] and found["above"] != number.text.strip(".)")):
            return
        if found["counted"] and not labelled and not (number.text[:1].isalpha() and periods):
            # "2) …: 90" below "1." may be the next objective, "1) …: Rp 5.000.000" below "A." what something costs.
            return
        if found[0][:1].isupper() and number.text[:1].isalpha():
            # "B. Meningkatnya pendapatan daerah sebesar 5%" below "A." is the next objective.
            return
        mark = line.cut(0, found.end())
        name, *between, target = parts
        if not re.search(r"\w", mark.text):
            between.append(mark)
            mark = NOTHING
        yield paragraph, [mark, name, target], between, periods
