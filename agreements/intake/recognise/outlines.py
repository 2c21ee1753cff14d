"""Objectives as an outline: numbered lines, below each its indicators with marks of their own and their targets behind a colon.

Knows lists and targets; must not know formats. Nothing is read so unless each objective has an indicator, and each indicator a target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreements.intake.blocks import Cell, Paragraph, Table
from agreements.intake.recognise.amounts import AMOUNT
from agreements.intake.recognise.cells import LEADER, label_of_objective, split_number
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.period_values import Said, behind
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words
from agreements.intake.recognise.typed import MAX_CELL, Made, piece
from agreements.intake.words import FormWords, form_words, plain
from agreements.notation.targets import read_target
from agreements.notation.vocabulary import Vocabulary

_FIELDS = ("number", "objective", "indicator_number", "indicator", "target")
_ABOVE = re.compile(r"(?:\d{1,2}|[A-Z])[.)]+")
_MARK = r"(?P<mark>(?P<above>\d{1,2})\.\d{1,2}[.)]*|(?P<counted>\d{1,2}[.)]+)|[a-z][.)]+|[-–•·])\s+"
_NAME, _TARGET = r"(?P<name>[^:=]*[^\W\d_][^:=]*?)", r"(?P<target>\S.{0,40}?)"
_COLON = rf"{_MARK}{_NAME}(?:\s*[:=]\s*|{LEADER}){_TARGET}"


def outline_table(rest: list[Paragraph], ink: Ink, words: FormWords) -> Made | None:
    """The table that an outline is, if the first paragraph is its first objective; and how many paragraphs it takes."""
    rows: list[list[tuple[Paragraph, Words]]] = []
    periods: list[list[Said]] = []
    labels: list[Words] = []
    taken = 0
    while taken < len(rest):
        paragraph, line = rest[taken], ink.words(rest[taken]).flat()
        number, said = split_number(line)
        label = label_of_objective(said)
        text = said.cut(label) if label else said
        if not _ABOVE.fullmatch(number.text) or not text or len(text.text) > MAX_CELL or not _is_aim(text, words):
            break
        below = list(_below(rest[taken + 1 :], number, ink, words))
        for index, (of, parts, between, said_of_periods) in enumerate(below):
            first = [number, text] if index == 0 else [NOTHING, NOTHING]
            rows.append([*((paragraph, part) for part in first), *((of, part) for part in parts)])
            periods.append(said_of_periods)
            labels += [*between, *(label for _, label, _ in said_of_periods)]
        if not below:
            break
        labels += [said.cut(0, label)] if label else []
        taken += 1 + len(below)
    if len(rows) < 2 or all(AMOUNT.fullmatch(row[-1][1].text) for row in rows):
        # What costs money is listed so, too.
        return None
    for label_words in labels:
        ink.label(label_words)
    fields = [*_FIELDS, *dict.fromkeys(key for of_row in periods for key, _, _ in of_row)]
    for row, of_row in zip(rows, periods, strict=True):
        told = {key: value for key, _, value in of_row}
        row += [(row[-1][0], told.get(key, NOTHING)) for key in fields[len(_FIELDS) :]]
    cells = [Cell(r, c, (piece(ink, *held),)) for r, row in enumerate(rows, 1) for c, held in enumerate(row, 1) if held[1]]
    return (Table(0, len(rows), len(fields), tuple(cells)), Columns(dict(enumerate(fields, 1)), [], [], 1)), taken


def _is_aim(text: Words, words: FormWords) -> bool:
    """Whether a numbered line may be an objective: it says no value, and names no programme or activity."""
    return ":" not in text.text and words.columns.get(plain(text.text).split(" ")[0]) != "name"


def _below(
    rest: list[Paragraph], number: Words, ink: Ink, words: FormWords
) -> Iterator[tuple[Paragraph, list[Words], list[Words], list[Said]]]:
    """The indicators right below an objective: mark, name and target of each, the words that part them, and the periods behind them."""
    for paragraph in rest:
        line, periods = behind(ink.words(paragraph).flat(), words)
        found = _indicator(line.text, words)
        if found is None or (found["above"] and found["above"] != number.text.strip(".)")):
            return
        if found["counted"] and not (number.text[:1].isalpha() and periods):
            # "2) …: 90" below "1." may be the next objective, "1) …: Rp 5.000.000" below "A." what something costs.
            return
        if found["mark"][:1].isupper() and number.text[:1].isalpha():
            # "B. Meningkatnya pendapatan daerah sebesar 5%" below "A." is the next objective.
            return
        mark = line.cut(found.start("mark"), found.end("mark"))
        between = [line.cut(found.end("name"), found.start("target")), line.cut(found.end("target"))]
        if not re.search(r"\w", mark.text):
            between.append(mark)
            mark = NOTHING
        name, target = (line.cut(found.start(part), found.end(part)) for part in ("name", "target"))
        yield paragraph, [mark, name, target], between, periods


def _indicator(text: str, words: FormWords) -> re.Match[str] | None:
    """Mark, name and target of a line, a colon or words for targets between them: `a. Indeks … – target 84`, `(target 84)`."""
    if len(text) > MAX_CELL:
        return None
    for pattern in words.vocabulary.recall(_patterns):
        found = pattern.fullmatch(text)
        if found and read_target(found["target"], words.vocabulary).kind is not None:
            return found
    return None


def _patterns(vocabulary: Vocabulary) -> tuple[re.Pattern[str], ...]:
    """The patterns of indicators, with the book's words for targets."""
    phrases = sorted(form_words(vocabulary).phrases.get("targeting", ()), key=len, reverse=True)
    # The longest first, each by itself: "… dengan target 84" has nothing of it in the name.
    said = [r"\W+".join(map(re.escape, phrase.split())) for phrase in phrases]
    name = rf"{_MARK}{_NAME.replace('*?', '*')}(?<=[\w)%])"
    # Behind a sign a colon may follow the words; "Jumlah target: 12" has them in its name.
    signed = [rf"{name}\s*[-–—(,;]\s*{words}\s*[:=]?\s+{_TARGET}(?:\)|[.;])?" for words in said]
    spoken = [rf"{name}\s+{words}\s+{_TARGET}[.;]?" for words in said]
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*signed, _COLON, *spoken))
