"""Cells of a budget that hold several names: programmes with what is listed below them, programmes with an amount each.

Knows how lists are written; must not know whose budget it is.
"""

from __future__ import annotations

from collections.abc import Container

from agreements.intake.recognise.cells import kind_of_number, split_bullet, split_number
from agreements.intake.recognise.placed_text import Words
from agreements.notation.readers import read_amount
from agreements.notation.vocabulary import Vocabulary


def with_amounts(names: list[Words], amounts: list[Words], vocabulary: Vocabulary) -> list[tuple[list[Words], Words]]:
    """The names of a cell that lists several, each with its amount of the cell beside it, which lists as many; [] of others."""
    marked = [paragraph for paragraph in names if split_number(paragraph)[0] or split_bullet(paragraph)[0]]
    # A programme above the activities that are listed below it has an amount of its own.
    starts = marked if marked[:1] == names[:1] else [names[0], *marked] if marked else names
    read = [read_amount(split_number(amount)[1].text, vocabulary) for amount in amounts]
    if len(amounts) < 2 or len(starts) != len(amounts) or None in read:
        return []
    parts: list[list[Words]] = []
    for paragraph in names:
        if any(paragraph is start for start in starts):
            parts.append([paragraph])
        else:
            parts[-1].append(paragraph)
    return list(zip(parts, amounts, strict=True))


def shared_out(texts: dict[str, list[Words]], at: int, count: int, shared: Container[str]) -> dict[str, list[Words]]:
    """What of the cells beside a cell of so many lines is of one of them: as many texts are of one each, one that is shared of all."""
    return {
        name: [words[at]] if len(words) == count else words
        for name, words in texts.items()
        if len(words) == count or (len(words) == 1 and name in shared)
    }


def unshared(texts: dict[str, list[Words]], count: int, shared: Container[str]) -> dict[str, list[Words]]:
    """What of those cells is of no line, for nothing says of which."""
    return {name: words for name, words in texts.items() if name not in shared_out(texts, 0, count, shared)}


def with_lower(paragraphs: list[Words]) -> list[list[Words]]:
    """The paragraphs of a cell as its text and what is listed below it, `Program …`, `a. …`, `b. …`, each with what goes on with it; all as
    one where the marks are not of one kind from the first on, or are the text's own.
    """
    marks = [split_number(paragraph)[0].text or split_bullet(paragraph)[0].text for paragraph in paragraphs]
    kinds = [mark and (kind_of_number(mark) if split_number(words)[0] else "bullet") for mark, words in zip(marks, paragraphs, strict=True)]
    listed = [mark.strip("(). ") for mark in marks[1:] if mark]
    counted = [str(number) for number in range(1, len(listed) + 1)]
    orders = (counted, [chr(ord("a") + at) for at in range(len(listed))], [*map(str.upper, map(chr, range(97, 97 + len(listed))))])
    if not listed or len(set(kinds[1:]) - {""}) != 1 or kinds[0] in kinds[1:] or (kinds[1] != "bullet" and listed not in orders):
        return [paragraphs]
    found = [paragraphs[:1]]
    for paragraph, kind in zip(paragraphs[1:], kinds[1:], strict=True):
        if kind:
            found.append([paragraph])
        else:
            found[-1].append(paragraph)
    return found


def join_with(names: list[Words]) -> Words:
    """The headings of several columns of names as one text, a stroke between."""
    text, at = "", list[int]()
    for name in names:
        if name and not text.endswith(name.text):
            if text:
                text, at = f"{text} / ", [*at, -1, -1, -1]
            text, at = text + name.text, [*at, *name.at]
    return Words(text, tuple(at))
