"""Cells of a budget that hold several names: programmes with what is listed below them, programmes with an amount each.

Knows how lists are written; must not know whose budget it is.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise
from string import ascii_lowercase, ascii_uppercase

from agreements.intake.recognise.amounts import adds_up, opens_total
from agreements.intake.recognise.cells import is_marked, kind_of_number, split_bullet, split_number
from agreements.intake.recognise.draft import Node
from agreements.intake.recognise.placed_text import Words
from agreements.intake.words import FormWords, plain
from agreements.notation.readers import read_amount
from agreements.notation.vocabulary import Vocabulary

# What beside aims is of the costs, by what their columns hold.
OWN = {
    **{name: name for name in ("amount", "source_of_funds", "budget_indicator")},
    **{f"budget_{name}": name for name in ("number", "code", "target", "unit", "note")},
}


def with_amounts(names: list[Words], amounts: list[Words], vocabulary: Vocabulary) -> list[tuple[list[Words], Words]]:
    """The names of a cell that lists several, each with its amount of the cell beside it, which lists as many; [] of others."""
    marked = [is_marked(paragraph) for paragraph in names]
    # A programme above the activities that are listed below it has an amount of its own.
    parts = _grouped(names, marked if any(marked) else [True] * len(names))
    read = [read_amount(split_number(amount)[1].text, vocabulary) for amount in amounts]
    return list(zip(parts, amounts, strict=True)) if len(parts) == len(amounts) > 1 and None not in read else []


def shared_out(texts: dict[str, list[Words]], at: int, count: int, shared: Container[str]) -> dict[str, list[Words]]:
    """What of the cells beside a cell of so many lines is of one of them: as many texts are of one each, one that is shared of all."""
    return {
        name: [words[at]] if len(words) == count else words
        for name, words in texts.items()
        if len(words) == count or (len(words) == 1 and name in shared)
    }


def unshared(texts: dict[str, list[Words]], count: int, shared: Container[str]) -> dict[str, list[Words]]:
    """What of those cells is of no line, for nothing says of which."""
    placed = shared_out(texts, 0, count, shared)
    return {name: words for name, words in texts.items() if name not in placed}


def with_lower(paragraphs: list[Words]) -> list[list[Words]]:
    """The paragraphs of a cell as its text and what is listed below it, `Program …`, `a. …`, `b. …`, each with what goes on with it; all as
    one where the marks are not of one kind from the first on, or are the text's own.
    """
    numbers = [split_number(paragraph)[0].text for paragraph in paragraphs]
    kinds = [
        kind_of_number(number) if number else "bullet" if split_bullet(paragraph)[0] else ""
        for number, paragraph in zip(numbers, paragraphs, strict=True)
    ]
    listed = [number.strip("(). ") for number, kind in zip(numbers[1:], kinds[1:], strict=True) if kind]
    count = len(listed)
    orders = [str(number) for number in range(1, count + 1)], [*ascii_lowercase[:count]], [*ascii_uppercase[:count]]
    if not listed or len(set(kinds[1:]) - {""}) != 1 or kinds[0] in kinds[1:] or (kinds[1] != "bullet" and listed not in orders):
        return [paragraphs]
    return _grouped(paragraphs, [bool(kind) for kind in kinds])


def _grouped(paragraphs: list[Words], opens: Sequence[bool]) -> list[list[Words]]:
    """The paragraphs, each group begun by one that opens it, or by the first of all."""
    starts = [at for at, opening in enumerate(opens) if opening or at == 0]
    return [paragraphs[start:end] for start, end in pairwise([*starts, len(paragraphs)])]


def join_with(names: list[Words]) -> Words:
    """The headings of several columns of names as one text, a stroke between."""
    text, at = "", list[int]()
    for name in names:
        if name and not text.endswith(name.text):
            if text:
                text, at = f"{text} / ", [*at, -1, -1, -1]
            text, at = text + name.text, [*at, *name.at]
    return Words(text, tuple(at))


def sums_up(label: Words, amount: Words, lines: list[Node], words: FormWords) -> bool:
    """Whether a row opens as a total does, whatever follows in whatever spelling, and is the sum of the lines above it, or of those with
    the source of funds that its label names.
    """
    if not opens_total(label.text, words):
        return False
    said = f" {plain(label.text)} "
    funded = [line for line in lines if "source_of_funds" in line and f" {plain(line['source_of_funds'].words.text)} " in said]
    groups = [group for group in (lines if len(lines) > 1 else [], funded) if group]
    return any(adds_up([line["amount"].words for line in group if "amount" in line], amount, words.vocabulary) for group in groups)
