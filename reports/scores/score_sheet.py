"""The scores as a workbook: indicators, offices, bands, notes. Every cell is a text or a number, none a formula. Needs XlsxWriter."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from reports.papers.steady import day_of, steady
from reports.scores.chapter import COLUMNS, Chapter, Line, Part, in_band
from reports.scores.chapter_budget import ABSORBED, EFFICIENCY, PROGRAMMES, FundsRow
from reports.words.catalogue import clean

# In characters.
_WIDTHS = {"indicator": 46, "objective": 34, "office": 20, "agreement": 18, "direction": 26, "calculation": 22, "reason": 40,
           "programme": 46, "remark": 40, "ceiling": 20, "spent": 20}  # fmt: skip


def render(chapter: Chapter) -> bytes:
    """The workbook; the same bytes for the same scores."""
    import xlsxwriter

    made, words = io.BytesIO(), chapter.words
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": words.say("chapter.heading"), "created": day_of(chapter.seal.as_of)})
    formats = {
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 2, "bg_color": "#EDEFF2"}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "number": book.add_format({"valign": "top", "num_format": "0.00"}),
        "money": book.add_format({"valign": "top", "num_format": "#,##0"}),
    }
    columns = (*COLUMNS[: COLUMNS.index("achievement") + 1], "counted", *COLUMNS[COLUMNS.index("achievement") + 1 :])
    rows = (_row(line, columns) for line in chapter.lines)
    _sheet(book, formats, words.say("chapter.sheet-indicators"), [words.say(f"chapter.column-{c}") for c in columns], rows, columns)
    means: list[list[Any]] = []
    for office in chapter.offices:
        means += [[office.name, "", "", *_mean(office, chapter)]]
        for agreement in office.parts:
            means += [[office.name, agreement.name, "", *_mean(agreement, chapter)]]
            means += [[office.name, agreement.name, part.name, *_mean(part, chapter)] for part in agreement.parts]
    heads: tuple[str, ...] = ("office", "agreement", "objective", "mean", "scored", "unscored")
    headings = [*(words.say(f"chapter.column-{c}") for c in heads), *chapter.band_names]
    _sheet(book, formats, words.say("chapter.sheet-means"), headings, means, (*heads, *("band" for _ in chapter.band_names)))
    _budget(book, formats, chapter)
    bands: list[list[str | float]] = [[name, float(least), count] for name, least, count in chapter.bands]
    heads = ("band", "from", "count")
    _sheet(book, formats, words.say("chapter.sheet-bands"), [words.say(f"chapter.column-{c}") for c in heads], bands, heads)
    notes = [[note] for note in chapter.notes]
    _sheet(book, formats, words.say("chapter.sheet-notes"), [words.say("chapter.notes")], notes, ("reason",))
    book.close()
    return steady(made.getvalue(), chapter.seal.as_of)


def _budget(book: Any, formats: dict[str, Any], chapter: Chapter) -> None:
    """The sheets of the budget and of efficiency, where anything was reported as spent; what is a number is one."""
    of = [(office.name, part.name, part.budget) for office in chapter.offices for part in office.parts if part.budget is not None]
    say = chapter.words.say
    for key, columns in (("budget", (*PROGRAMMES, *ABSORBED)), ("efficiency", EFFICIENCY)):
        heads, rows = ("office", "agreement", *columns), []
        for office, agreement, budget in of:
            for row in budget.lines if key == "budget" else budget.efficiency:
                rows.append([office, agreement, *(_amount(row, column) for column in columns)])
        if rows:
            said = [f"{say(f'chapter.column-{c}')}{' (%)' if c in ('absorption', 'efficiency') else ''}" for c in heads]
            _sheet(book, formats, say(f"chapter.sheet-{key}"), said, rows, heads)


def _amount(row: FundsRow, column: str) -> str | float:
    """What is known as a number is one, so that it can be added up."""
    value = row.numbers.get(column)
    return float(value) if value is not None else row[column]


def _row(line: Line, columns: Sequence[str]) -> list[str | float]:
    """The texts of a line; what counts in means is a number."""
    counted: str | float = float(line.achieved) if line.achieved is not None else ""
    return [counted if column == "counted" else line[column] for column in columns]


def _mean(part: Part, chapter: Chapter) -> list[str | float]:
    """The mean of a part, of how many indicators, and how many are in each band."""
    mean = part.mean
    counted = [in_band(part.lines, name) for name in chapter.band_names]
    return [float(mean.value) if mean.value is not None else "", mean.scored, mean.unscored, *counted]


def _sheet(
    book: Any, formats: dict[str, Any], name: str, heads: Sequence[str], rows: Iterable[Sequence[str | float]], keys: Sequence[str]
) -> None:
    """A sheet with a head that stays and is printed on each page, A4 landscape."""
    sheet = book.add_worksheet(name)
    for place, (head, key) in enumerate(zip(heads, keys, strict=True)):
        sheet.set_column(place, place, _WIDTHS.get(key, 14))
        sheet.write_string(0, place, clean(head), formats["head"])
    last = 0
    for last, row in enumerate(rows, 1):
        for place, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(last, place, clean(value), formats["text"])
            else:
                kind = "money" if keys[place] in ("ceiling", "spent") else "text" if isinstance(value, int) else "number"
                sheet.write_number(last, place, value, formats[kind])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(heads) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
