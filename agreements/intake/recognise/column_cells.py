"""What the cells below the headings of a table tell of its columns, where the headings leave it open.

Knows how numbers, figures and kinds are written; must not know what else the columns beside them say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.heading_words import period_of
from agreements.intake.recognise.placed_text import Ink, join
from agreements.intake.words import FormWords, plain
from agreements.notation.polarity import read_polarity
from agreements.notation.readers import read_amount, read_calculation
from engine.language.classes import dataclass

COUNTER = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[IVXivx]{1,4})[.)]*")
# Numbers with letters before or behind them: SP 1, IKU-2, IKSK 1.1, T1.S2.
_LABELLED = re.compile(r"(?=.{2,14}$)(?:[A-Za-z]{1,5}[\s.\-]*)?\d{1,2}(?:[.\-]?(?:\d{1,2}|[A-Za-z]{1,3}\d{0,2}))*[.)]*")
# What headings of money may be read as: `Belanja Modal` is a name of what is done, too.
_OF_COSTS = ("", "above", "unknown", "name")
# An objective has so many words at least.
_SENTENCE = 3
# Two parts and their sum.
FEWEST = 3
_YEAR = re.compile(r"(?:19|20)\d\d")
# A year, the code of an office.
_LONG = re.compile(r"\d{3,}")
CURRENCY = re.compile(r"(?:Rp|IDR)\.?", re.IGNORECASE)
_SUM = re.compile(r"(?:jumlah|total)\b")
# What a column holds, by its number from 1; "" where no heading says it.
Fields = dict[int, str]


@dataclass(frozen=True, slots=True)
class Body:
    """The cells of a table from the first row below the headings to the last."""

    grid: dict[tuple[int, int], Cell]
    first: int
    last: int
    ink: Ink

    def texts(self, column: int) -> Iterator[str]:
        """The texts of a column, "" for an empty cell."""
        return (text_of(self.ink, self.grid.get((row, column))) for row in range(self.first, self.last + 1))

    def own(self, column: int) -> Iterator[str]:
        """The texts of the cells of a column that do not reach over the next one too."""
        for row in range(self.first, self.last + 1):
            cell = self.grid.get((row, column))
            if cell is not None and cell is not self.grid.get((row, column + 1)) and (text := text_of(self.ink, cell)):
                yield text


def number_spanned(fields: Fields, body: Body) -> None:
    """Of two columns under one heading the first holds numbers, if nothing else stands in it."""
    for column, held in list(fields.items()):
        cell = body.grid.get((body.first - 1, column))
        if held not in ("objective", "indicator", "name", "outline") or cell is None:
            continue
        texts = list(body.own(column)) if cell is body.grid.get((body.first - 1, column + 1)) else []
        if texts and all(COUNTER.fullmatch(text) or _LABELLED.fullmatch(text) for text in texts):
            fields[column] = "indicator_number" if held == "indicator" else "number"


def aims_by_place(fields: Fields, body: Body) -> frozenset[str]:
    """Where no heading says objectives or whose they are, the only unread column of sentences left of the indicators holds them; gives back
    the field, which nothing but its place tells.
    """
    held = set(fields.values())
    if "indicator" not in held or held & {"objective", "goal", "outline", "name", "superior", "officer"}:
        return frozenset()
    first = min(column for column, name in fields.items() if name == "indicator")
    texts = {
        column: [text for text in body.texts(column) if text] for column in range(1, first) if fields.get(column) in ("", "kind", "above")
    }
    spoken = [column for column, said in texts.items() if said and all(len(text.split()) >= _SENTENCE for text in said)]
    fields |= dict.fromkeys(spoken, "objective") if len(spoken) == 1 else {}
    return frozenset(("objective",) if len(spoken) == 1 else ())


def name_kind(fields: Fields, body: Body, words: FormWords) -> None:
    """Under a heading that may say many things (Tipe, Jenis, Polarisasi) is the direction where a cell says one, the calculation where one
    names one; what amounts are for where nothing else says it (Jenis Belanja).
    """
    costs = "amount" in fields.values() and not {"name", "objective", "indicator"} & set(fields.values())
    for column in [column for column, held in fields.items() if held == "kind"]:
        texts = list(body.texts(column))
        named = any(read_calculation(part, words.vocabulary).type for text in texts for part in text.split("/"))
        turned = "direction" not in fields.values() and any(read_polarity(text, words.vocabulary) for text in texts)
        fields[column] = "direction" if turned else "calculation" if named else "name" if costs else "unknown"


def money_of_funds(fields: Fields, body: Body, headings: dict[int, str]) -> None:
    """Where amounts stand in a column for each fund, that which is headed as their sum is of the line, and they are parts of it."""
    money = [column for column, held in fields.items() if held in ("amount", "source_of_funds", "above", "")]
    money = [column for column in money if column in headings and any(map(is_figure, body.texts(column)))]
    sums = [column for column in money if _SUM.match(plain(headings[column]))]
    parts = [column for column in money if column not in sums and fields[column] in ("amount", "source_of_funds")]
    rest = [column for column in money if column not in sums and fields[column] in ("amount", "source_of_funds", "above")]
    if len(sums) == 1 and len(parts) < len(rest) and max(rest) + 1 == sums[0] and min(rest) + len(rest) == sums[0]:
        # "APBD (Rp)" beside "DAK (Rp)", and right behind them what they are together.
        parts = rest
    if len(sums) == 1 and len(parts) > 1:
        fields |= dict.fromkeys(parts, "unknown") | {sums[0]: "amount"}
        return
    held = "unknown" if "amount" in fields.values() else "amount"
    fields |= {column: held for column in parts if fields[column] == "source_of_funds"}


def no_numbers(fields: Fields, body: Body, headings: Mapping[int, Sequence[str]]) -> None:
    """Beside indicators a first column has no place if it has a heading that no list knows, and below it what counts nothing: a year, an
    office.
    """
    if fields.get(1) == "" and headings[1] and "indicator" in fields.values():
        texts = [text for text in body.texts(1) if text]
        if not all((COUNTER.fullmatch(text) or _LABELLED.fullmatch(text)) and not _LONG.fullmatch(text) for text in texts):
            fields[1] = "unknown"


def settle_by_rows(fields: Fields, body: Body, words: FormWords) -> None:
    """Beside indicators a column that has nothing but words for what is planned and what was reached, or, where no heading says what it
    holds, nothing but years, several of them, says which of these each row is of; one that has nothing but periods says so of them.
    """
    for column, held in list(fields.items()) if "indicator" in fields.values() else ():
        unread, texts = held in ("", "unknown", "number"), {text for text in body.texts(column) if text}
        if len(texts) < 2:
            continue
        if all(plain(text) in words.label("of_row") for text in texts) or (unread and all(map(_YEAR.fullmatch, texts))):
            fields[column] = "version"
        elif unread and all(period_of(text, words) for text in texts):
            fields[column] = "period"


def sums_of_parts(fields: Fields, body: Body, words: FormWords) -> None:
    """Where no heading says which figures are the amounts of lines, those are that each are the sum of all others in their row."""
    if {"amount", "indicator"} & set(fields.values()):
        return
    costs = {column: [text for text in body.texts(column) if text] for column, held in fields.items() if held in _OF_COSTS}
    columns = [column for column, texts in costs.items() if any(map(is_figure, texts)) and all(map(_is_sum, texts))]
    if len(columns) < FEWEST or not any(held == "name" for column, held in fields.items() if column not in columns):
        return
    rows = [[read_amount(text, words.vocabulary) or 0 for text in texts] for texts in zip(*map(body.texts, columns), strict=True)]
    # Where all but one part are nothing, that one is the sum as well.
    sums = [column for at, column in enumerate(columns) if all(sum(row) == 2 * row[at] for row in rows)]
    if sums:
        fields |= dict.fromkeys(columns, "unknown") | {sums[-1]: "amount"}


def money_behind_signs(fields: Fields, body: Body) -> None:
    """Where a column headed as amounts has nothing but their sign, the amounts are in the one behind it, which has no heading."""
    for column in [column for column, held in fields.items() if held == "amount" and fields.get(column + 1) == ""]:
        signs, money = ([text for text in body.texts(at) if text] for at in (column, column + 1))
        if signs and all(map(CURRENCY.fullmatch, signs)) and any(map(is_figure, money)):
            fields[column + 1] = "amount"


def is_figure(text: str) -> bool:
    """Whether the text is an amount, or a long number: no heading has one."""
    return bool(re.fullmatch(r"(?:rp\.?\s*)?\d{1,3}(?:[.,]\d{3})+(?:,\d\d|,-)?|\d{5,}", text.strip(), re.IGNORECASE))


def _is_sum(text: str) -> bool:
    """Whether the text is a figure, or says that there is nothing."""
    return is_figure(text) or not text.strip(" 0,.-–")


def last_filled(table: Table, ink: Ink) -> int:
    """The last row that says something in each of its columns; 0 where none does."""
    filled = Counter(cell.row for cell in table.cells if text_of(ink, cell))
    return max((row for row, count in filled.items() if count == table.columns), default=0)


def text_of(ink: Ink, cell: Cell | None) -> str:
    """The text of a cell, "" of none."""
    return "" if cell is None else join(ink.paragraphs_of(cell)).text
