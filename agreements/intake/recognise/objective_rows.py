"""The rows of a table of objectives by what their columns hold.

Knows headings and cells; must not know what a row adds to an agreement.
"""

from __future__ import annotations

import re

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.amounts import AMOUNT, is_total
from agreements.intake.recognise.beside import Row
from agreements.intake.recognise.budget_cells import OWN
from agreements.intake.recognise.cells import code_behind, split_code
from agreements.intake.recognise.column_numbers import part_number
from agreements.intake.recognise.draft import Desk
from agreements.intake.recognise.heading_words import plain_heading
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.inner_heads import is_repeated
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words, join
from agreements.intake.words import FormWords
from agreements.model import in_schedule

# What says which indicator a row is of.
OF_INDICATORS = frozenset(("number", "objective", "objective_code", "goal", "superior", "indicator", "indicator_number", "code"))
# "Tahunan", "Target Setahun", "Tahun 2026"
_YEARLY = re.compile(r"(?:target )?(?:(?:1|satu) )?(?:se)?tahun(?:an)?(?: (?:19|20)\d\d)?")


def unit_of_heading(table: Table, columns: Columns, ink: Ink, words: FormWords) -> Words:
    """The unit that the heading of the targets has in brackets, where no column holds it: `TARGET (%)`."""
    if "unit" in columns.fields.values():
        return NOTHING
    grid = table.grid()
    for column in columns.find("target"):
        cell = grid.get((columns.last, column))
        heading = part_number(join(ink.paragraphs_of(cell)))[0] if cell is not None else NOTHING
        found = re.search(r"\(\s*([^()]{1,20}?)\s*\)$", heading.text)
        if found and words.is_unit(found[1]):
            return heading.cut(found.start(1), found.end(1))
    return NOTHING


def rows_of(table: Table, columns: Columns, first: int, ink: Ink) -> list[Row]:
    """The rows of the body; headings printed again are labels."""
    grid = table.grid()
    found = []
    for number in range(first, table.rows + 1):
        cells = [cell for cell in table.cells if cell.row == number]
        texts = [join(ink.paragraphs_of(cell)) for cell in cells]
        if is_repeated([t.text for t in texts], columns.printed):
            for words in texts:
                ink.label(words)
            continue
        found.append(_row(number, cells, grid, table, columns, ink))
    return found


def _row(number: int, cells: list[Cell], grid: dict[tuple[int, int], Cell], table: Table, columns: Columns, ink: Ink) -> Row:
    """A row of the body by its fields."""
    row = Row()
    filled = [(cell, paragraphs) for cell in cells if (paragraphs := ink.paragraphs_of(cell))]
    row.all = [words for _, paragraphs in filled for words in paragraphs]
    row.cells = {cell.column: join(paragraphs) for cell, paragraphs in filled}
    if len(filled) == 1 and filled[0][0].columns > max(1, table.columns // 2) and len(cells) <= 2:
        row.wide = filled[0][1]
        return row
    for name, cell in columns.cells_in(number, grid):
        if name and cell.row != number:
            row.reach[name] = -1
        elif name:
            if paragraphs := ink.paragraphs_of(cell):
                row.texts.setdefault(name, []).extend(paragraphs)
            row.reach[name] = max(row.reach.get(name, 0), cell.rows)
    return row


def of_year(rows: list[Row], year: int | None, desk: Desk) -> list[Row]:
    """The rows, of those that are of several years beside one indicator that of the year, with what the first of them says of it. Where no
    indicator has several, the years say something else: since when, until when.
    """
    told = [(row, join(row.texts.pop("year"))) for row in rows if "year" in row.texts]
    names = _names([row for row, _ in told])
    said = {(name, words.text) for name, (_, words) in zip(names, told, strict=True)}
    if year is None or len(said) == len(set(names)):
        for _, words in told:
            desk.set_aside(words, "unknown-column")
        return rows
    kept: list[Row] = []
    places = {id(row): at for at, (row, _) in enumerate(told)}
    for row in rows:
        at = places.get(id(row))
        if at is None:
            kept.append(row)
            continue
        words = told[at][1]
        goes_on, ends = at > 0 and names[at] == names[at - 1], names[at] not in names[at + 1 : at + 2]
        wanted = words.text == str(year)
        if wanted:
            desk.ink.label(words)
        values = {key: row.texts[key] for key in row.texts.keys() - OF_INDICATORS}
        for text in () if wanted else (words, *(text for texts in values.values() for text in texts)):
            desk.set_aside(text, "other-year")
        if goes_on or (ends and not wanted and (names[at], str(year)) in said):
            if goes_on and wanted:
                kept[-1].texts |= values
            for text in (text for key in row.texts.keys() & OF_INDICATORS for text in row.texts[key]):
                desk.ink.label(text)
        else:
            # What is said of all years stands in a cell over their rows.
            row.texts = {key: texts for key, texts in row.texts.items() if wanted or key not in values or row.reach.get(key, 1) > 1}
            kept.append(row)
    return kept


def _names(rows: list[Row]) -> list[tuple[str, str]]:
    """Objective and indicator of each row, those above it where it says none."""
    names: list[tuple[str, str]] = []
    for row in rows:
        above = names[-1] if names else ("", "")
        names.append((join(row.texts.get("objective", [])).text or above[0], join(row.texts.get("indicator", [])).text or above[1]))
    return names


def settle_codes(rows: list[Row]) -> None:
    """Say of the codes of the rows whose they are, and take those that stand before, or else behind, the texts in all cells of a column out
    of them.
    """
    if any(row.texts.get("objective_code") and not row.texts.get("objective") for row in rows):
        # Codes that count on within an objective are those of its indicators.
        for row in rows:
            row.texts |= {"code": codes} if (codes := row.texts.pop("objective_code", [])) else {}
    for name, code in (("objective", "objective_code"), ("indicator", "code")):
        held = [row for row in rows if row.texts.get(name)]
        if len(held) < 2 or any(len(row.texts[name]) > 1 or row.texts.get(code) for row in held):
            continue
        texts = [row.texts[name][0] for row in held]
        for parts in ([split_code(text, bare=True) for text in texts], [code_behind(text) for text in texts]):
            kinds = {re.sub(r"[\W\d]", "", found.text) for found, _ in parts}
            if len(kinds) == 1 and all(found for found, _ in parts):
                for row, (found, rest) in zip(held, parts, strict=True):
                    row.texts |= {name: [rest], code: [found]}
                # What else stands behind the texts is of them.
                break


def levels_in_one(rows: list[Row], columns: Columns) -> bool:
    """Whether one column holds objectives and indicators, by its heading or because only what follows the first has targets.

    Codes of rows without a target that are made unlike those with one are then of what stands above these.
    """
    held = columns.fields.values()
    told = [bool(row.texts.get("target")) for row in rows if row.texts.get("objective")]
    if "outline" not in held and ("indicator" in held or not any(told) or told[0]):
        return False
    like = {_kind_of_code(code) for row in rows if row.texts.get("target") for code in row.texts.get("code", [])}
    for row in rows:
        if "objective" in row.texts:
            row.texts["outline"] = row.texts.pop("objective")
        if not row.texts.get("target") and any(_kind_of_code(code) not in like for code in row.texts.get("code", [])):
            row.texts["number"] = row.texts.pop("code")
    return True


def _kind_of_code(code: Words) -> tuple[str, int]:
    """How a code is made: its letters, and how many numbers it has."""
    return re.sub(r"[\W\d_]", "", code.text), len(re.findall(r"\d+", code.text))


def period_of(text: str, words: FormWords) -> str:
    """The quarter, month or semester that a text names; "target" for the year, "" for another text."""
    said = plain_heading(text)
    held = words.columns.get(said, "")
    return held if in_schedule(held) else "target" if _YEARLY.fullmatch(said) else ""


def settle_periods(rows: list[Row], desk: Desk, words: FormWords) -> None:
    """Give each row that says which quarter it is of, in a column of its own, the value of that quarter; what such a row says again of the
    indicator above it, as an export does, is a label.
    """
    if not any("period" in row.texts for row in rows):
        return
    before: dict[str, str] = {}
    for row in rows:
        said = {key: join(texts).text for key, texts in row.texts.items() if key not in ("period", "period_target", "target")}
        if "period" in row.texts and said.get("indicator") and said == before:
            for key in said:
                for text in row.texts.pop(key):
                    desk.ink.label(text)
        before = said
        _settle_period(row, desk, words)


def _settle_period(row: Row, desk: Desk, words: FormWords) -> None:
    if "period" not in row.texts:
        return
    said, values = join(row.texts.pop("period")), row.texts.pop("period_target", [])
    held = period_of(said.text, words) or period_of(f"triwulan {said.text}", words)
    if values and held:
        desk.ink.label(said)
        row.texts[held] = values
    else:
        for text in (said, *values):
            desk.set_aside(text, "unknown-column")


def label_of_sum(row: Row, words: FormWords) -> Words:
    """The label of a row that only adds up what stands above it, with its figures; nothing of another row."""
    said = [text for text in row.all if re.search(r"[^\W\d_]{2}", text.text) and not AMOUNT.fullmatch(text.text)]
    beside = len(row.all) - 1
    if len(said) != 1 or not beside or not is_total(said[0].text, words) or (row.texts.get("objective") and beside > 1):
        return NOTHING
    return said[0]


def lists_sum(row: Row, columns: Columns | None, desk: Desk, words: FormWords) -> bool:
    """Whether a row only adds up what stands above it; then it is listed, unless the table is of the budget too, which reads it."""
    said = label_of_sum(row, words)
    desk.ink.label(said)
    if said and not (columns is not None and columns.kind == "both"):
        for text in row.all:
            if text is not said:
                desk.set_aside(text, "unplaced")
    return bool(said)


def put_aside(row: Row, columns: Columns | None, desk: Desk) -> None:
    """List what a row says that has no place among objectives; where the table is of the budget too, that reads its own columns."""
    both = columns is None or columns.kind == "both"
    reasons = {"superior": "no-place", "before": "before-change", "amount": "no-programme"}
    for name in ("superior", "unknown", "before", "officer", *(() if both else ("name", *OWN))):
        for words in row.texts.get(name, []):
            desk.set_aside(words, reasons.get(name, "unknown-column"))
