"""Tables and lines of which nothing was read, in an agreement that lacks what they may say: asked about, and never lost in silence.

Knows tables and what an agreement has; must not know why nothing was read of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from agreements.intake.blocks import Block, Paragraph, Table, walk
from agreements.intake.recognise.amounts import AMOUNT
from agreements.intake.recognise.cells import is_marked
from agreements.intake.recognise.draft import Desk, Draft
from agreements.intake.recognise.heading_words import YEAR
from agreements.intake.recognise.joined_cells import split_target
from agreements.intake.recognise.placed_text import Words
from agreements.intake.words import FormWords, form_words, plain
from agreements.model import in_schedule
from agreements.notation.vocabulary import Vocabulary

# A figure with its unit, of two digits at least: those of one number rows, and a run of so many is the number of an official.
_FIGURE = re.compile(r"(?=(?:\D*\d){2})(?!.*\d{15})(?:Rp\s*\.?|[<>≤≥])?\s*\d[\d.,]*(?:\s*%|\s+\w{2,15})?(?:,-)?", re.IGNORECASE)
# Of a post, a telephone, an official.
_LONG = re.compile(r"\d{5,}")
# So much of a line is looked at.
LINE = 400
# What aims and costs are.
_VALUE = re.compile(r"(?:objectives|budget)\.")


def ask_unread(desk: Desk, drafts: Sequence[Draft], blocks: Sequence[Block], words: FormWords) -> None:
    """Ask about tables with figures of which nothing is an aim or a cost, be it taken for a name or a sentence, without such a table about
    lines that say targets, about lines with amounts of which no word was placed, and about amounts beside aims, for the first agreement
    that lacks aims with targets, or costs.
    """
    used = {stretch.spot.table for draft in drafts for origin in draft.origins if _VALUE.match(origin.path) for stretch in origin.stretches}
    lacks = ((index, lacking) for index, draft in enumerate(drafts) if (lacking := list(_lacking(draft.value))))
    # What another paper in the file says is not lacking here.
    others = {stretch.spot.table for words, reason in desk.reasons if reason == "other-paper" for stretch in desk.ink.stretches(words)}
    for desk.agreement, lacking in islice(lacks, 1):
        tables = [block for block in blocks if isinstance(block, Table) and block.number not in used | others and _has_figures(block)]
        for found in filter(None, (list(_words(desk, walk((block,)))) for block in tables)):
            desk.ask("table-unread", lacking[0], values=found)
        if "objectives" in lacking and not tables:
            # Below headings without rows, figures alone are what their table has lost.
            begun = "headings" in drafts[desk.agreement].value
            loose = [block for block in blocks if isinstance(block, Paragraph)]
            lines = [one for one in loose if (begun and _FIGURE.fullmatch(one.text.strip())) or _says_target(desk.ink.words(one), words)]
            if len(lines) > 1 and (found := list(_words(desk, lines))):
                desk.ask("lines-unread", "objectives", values=found)
        if "budget" in lacking:
            loose = [block for block in blocks if isinstance(block, Paragraph) and AMOUNT.search(block.text)]
            if not any(desk.ink.is_placed(desk.ink.words(block)) for block in loose) and (amounts := list(_words(desk, loose))):
                desk.ask("amounts-unread", "budget", values=amounts)
            # What stands beside indicators under a heading of amounts, and says no programme.
            if beside := [words for words, reason in desk.reasons if reason == "no-programme" and AMOUNT.search(words.text)]:
                desk.ask("amounts-without-programme", "budget", values=beside)


def _lacking(value: dict[str, Any]) -> Iterator[str]:
    """What an agreement has not: aims with targets, costs."""
    aims = [indicator for objective in value.get("objectives", []) for indicator in objective.get("indicators", [])]
    if not any("target" in indicator for indicator in aims):
        yield "objectives"
    if not value.get("budget", {}).get("lines"):
        yield "budget"


def _says_target(line: Words, words: FormWords) -> bool:
    """Whether a line says a word for targets or a period, and a figure behind it; or is listed, and ends in a target: `1.1 … = 86%`."""
    if is_marked(line) and (parts := split_target(line, words)) and not AMOUNT.fullmatch(parts[-1].text):
        return not _LONG.search(parts[-1].text)
    said = f" {plain(line.text[:LINE])} "
    places = map(said.find, words.vocabulary.recall(_labels_of_targets))
    # `5 Januari 2026` is a day.
    return any(at >= 0 and any(map(str.isdigit, YEAR.sub("", said[at:]))) for at in places)


def _labels_of_targets(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words for targets and periods, with a blank on both sides."""
    columns = form_words(vocabulary).columns
    return tuple(f" {key} " for key, held in columns.items() if (held == "target" or in_schedule(held)) and len(key) > 2)


def _has_figures(table: Table) -> bool:
    """Whether figures stand below each other in a column."""
    columns = [cell.column for cell in table.cells if _FIGURE.fullmatch(" ".join(cell.text.split()))]
    return any(columns.count(column) > 1 for column in set(columns))


def _words(desk: Desk, paragraphs: Iterable[Paragraph]) -> Iterator[Words]:
    """The texts of what was seen, if nothing of them is asked already."""
    texts = [desk.ink.words(paragraph) for paragraph in paragraphs if not paragraph.hidden]
    asked = {stretch.spot for question in desk.questions for stretch in question.stretches}
    spots = {stretch.spot for words in texts for stretch in desk.ink.stretches(words)}
    if not asked & spots:
        yield from filter(None, texts)
