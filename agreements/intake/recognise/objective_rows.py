"""The rows of a table of objectives by what their columns hold.

Knows headings and cells; must not know what a row adds to an agreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.amounts import is_total
from agreements.intake.recognise.beside import Row
from agreements.intake.recognise.budget_cells import OWN
from agreements.intake.recognise.cells import code_behind, split_code, split_number
from agreements.intake.recognise.column_numbers import part_number
from agreements.intake.recognise.draft import Desk
from agreements.intake.recognise.heading_words import period_of
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.inner_heads import is_repeated
from agreements.intake.recognise.label_lines import heads_rows
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words, join
from agreements.intake.words import FormWords, plain

# Two strokes below what they stand for, perhaps between dashes.
_DITTO = re.compile(r"[-–—\s]*(?:[\"“”„〃]{1,2}|''|,,)[-–—\s]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
# So many indicators that count on do so by no chance.
COUNTED = 3
# What says which indicator a row is of.
OF_INDICATORS = frozenset(("number", "objective", "objective_code", "goal", "superior", "indicator", "indicator_number", "code"))


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


def rows_of(table: Table, columns: Columns, first: int, ink: Ink, words: FormWords) -> list[Row]:
    """The rows of the body; headings printed again are labels, signs for *the same as above* say what is above them."""
    grid = table.grid()
    found = []
    for number in range(first, table.rows + 1):
        cells = [cell for cell in table.cells if cell.row == number]
        texts = [join(ink.paragraphs_of(cell)) for cell in cells]
        if is_repeated([t.text for t in texts], columns.printed):
            for text in texts:
                ink.label(text)
            continue
        found.append(_row(number, cells, grid, columns, ink, words, table.columns))
    for before, row in pairwise(found):
        _say_again(row, before, ink, words)
    return found


def _say_again(row: Row, before: Row, ink: Ink, words: FormWords) -> None:
    """Put what is above in place of a sign for it: `sda`, two strokes; of an objective it only says that it goes on."""
    for name in [name for name, texts in row.texts.items() if len(texts) == 1 and _says_again_above(texts[0].text, words)]:
        if name in ("number", "objective", "goal"):
            ink.label(join(row.texts.pop(name)))
        elif name in before.texts:
            ink.label(row.texts[name][0])
            row.texts[name] = before.texts[name]


def _says_again_above(text: str, words: FormWords) -> bool:
    return bool(_DITTO.fullmatch(text)) or words.is_phrase(text, "again")


def _row(
    number: int, cells: list[Cell], grid: dict[tuple[int, int], Cell], columns: Columns, ink: Ink, words: FormWords, width: int
) -> Row:
    """A row of the body by its fields, of a table with so many columns."""
    row = Row()
    filled = [(cell, paragraphs) for cell in cells if (paragraphs := ink.paragraphs_of(cell))]
    row.all = [text for _, paragraphs in filled for text in paragraphs]
    row.cells = {cell.column: join(paragraphs) for cell, paragraphs in filled}
    spans = len(filled) == 1 and filled[0][0].columns > max(1, width // 2) and len(cells) <= 2
    if spans or heads_rows([text.text for text in row.all], words):
        row.wide = row.all
        return row
    for name, cell in columns.cells_in(number, grid):
        if cell.columns > 1 and not is_total(join(ink.paragraphs_of(cell)).text, words):
            # What stands over more than the column of numbers is no number.
            name = "objective" if "objective" in (columns.fields.get(cell.column + at) for at in range(cell.columns)) else name
        if name and cell.row != number:
            row.reach[name] = -1
        elif name:
            if paragraphs := ink.paragraphs_of(cell):
                row.texts.setdefault(name, []).extend(paragraphs)
            row.reach[name] = max(row.reach.get(name, 0), cell.rows)
    return row


def of_version(rows: list[Row], year: int | None, desk: Desk, words: FormWords) -> list[Row]:
    """The rows, of those that are of several years beside one indicator, or of what is planned and what was reached, that of the year or
    the plan, with what the first of them says of it. Where no indicator has several, the years say something else: since when, until when.
    """
    filled = [(row, join(row.texts.pop("version"))) for row in rows if "version" in row.texts]
    names = _names([row for row, _ in filled])
    said = {(name, text.text) for name, (_, text) in zip(names, filled, strict=True)}
    wanted = {text for _, text in said if text == str(year) or words.label("of_row").get(plain(text)) == "plan"}
    if not wanted or len(said) == len(set(names)):
        for _, text in filled:
            desk.set_aside(text, "unknown-column")
        return rows
    kept: list[Row] = []
    places = {id(row): at for at, (row, _) in enumerate(filled)}
    for row in rows:
        at = places.get(id(row))
        if at is None:
            kept.append(row)
            continue
        version = filled[at][1]
        goes_on, ends = at > 0 and names[at] == names[at - 1], names[at] not in names[at + 1 : at + 2]
        holds = version.text in wanted
        if holds:
            desk.ink.label(version)
        values = {key: row.texts[key] for key in row.texts.keys() - OF_INDICATORS}
        for text in () if holds else (version, *(text for texts in values.values() for text in texts)):
            desk.set_aside(text, "other-year" if _YEAR.fullmatch(version.text) else "unknown-column")
        if goes_on or (ends and not holds and any((names[at], text) in said for text in wanted)):
            if goes_on and holds:
                kept[-1].texts |= values
            for text in (text for key in row.texts.keys() & OF_INDICATORS for text in row.texts[key]):
                desk.ink.label(text)
        else:
            # What is said of all years stands in a cell over their rows.
            row.texts = {key: texts for key, texts in row.texts.items() if holds or key not in values or row.reach.get(key, 1) > 1}
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
    _settle_counts(rows)


def _settle_counts(rows: list[Row]) -> None:
    """Take numbers without a sign, `1 Persentase …`, out of the indicators where those of all rows count on, from 1 or anew within an
    objective.
    """
    held = [row for row in rows if row.texts.get("indicator")]
    if len(held) < COUNTED or any(len(row.texts["indicator"]) > 1 or row.texts.get("indicator_number") for row in held):
        return
    parts = [split_number(row.texts["indicator"][0], bare=True) for row in held]
    before = "0"
    for row, (number, _) in zip(held, parts, strict=True):
        if number.text != str(int(before) + 1) and not (number.text == "1" and row.texts.get("objective")):
            return
        before = number.text
    for row, (number, rest) in zip(held, parts, strict=True):
        row.texts |= {"indicator": [rest], "indicator_number": [number]}


def counts_through(rows: list[Row], columns: Columns) -> bool:
    """Whether the numbers count all indicators, those of objectives that have a single one, too: from 1 on, also where a row has no
    objective of its own.
    """
    filled = [row for row in rows if row.texts.get("indicator")]
    numbers = [join(row.texts.get("number", [])).text.strip(".)") for row in filled]
    held = columns.fields.values()
    apart = "objective" in held and "indicator_number" not in held and any(not row.texts.get("objective") for row in filled)
    return apart and numbers == [str(n) for n in range(1, len(numbers) + 1)]


def lacks_text(row: Row, number: Words, above: Words) -> bool:
    """Whether a number before an empty cell, beside that of the indicator and unlike that of the objective above, is of an objective of
    which nobody wrote the text.
    """
    return bool(number) and number.text != above.text and "indicator_number" in row.texts and row.reach.get("objective") != -1


def levels_in_one(rows: list[Row], columns: Columns) -> bool:
    """Whether one column holds objectives and indicators, by its heading or because only what follows the first has targets.

    Codes of rows without a target that are made unlike those with one are then of what stands above these.
    """
    held = columns.fields.values()
    filled = [bool(row.texts.get("target")) for row in rows if row.texts.get("objective")]
    if "outline" not in held and ("indicator" in held or not any(filled) or filled[0]):
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


def settle_periods(rows: list[Row], desk: Desk, words: FormWords) -> list[Row]:
    """The rows, of those that each say in a column which period they are of one for each indicator, with what all of them plan for it.

    They may follow each other or not: a sheet by quarters names all its indicators for each of them. What such a row says again is a label.
    Where no indicator has several, and they are not all of one, the periods say when something is due.
    """
    if not any("period" in row.texts for row in rows):
        return rows
    filled = list(_periods(rows))
    fields = [period_of(said.text, words) or period_of(f"triwulan {said.text}", words) for said in filled]
    names = _names(rows)
    due = len(set(fields) - {""}) > 1 and len(set(zip(names, fields, strict=True))) == len(set(names))
    kept: list[Row] = []
    first: dict[tuple[str, str], Row] = {}
    for row, name, said, held in zip(rows, names, filled, fields, strict=True):
        values = row.texts.pop("period_target", [])
        if due or not (values and held):
            row.texts |= {"target": values} if due and values else {}
            for text in (said, *(() if due else values)):
                desk.set_aside(text, "unknown-column")
            kept.append(row)
            continue
        desk.ink.label(said)
        before = first.get(name)
        if before is not None and held not in before.texts and _says_again(row, before):
            for text in (text for key, texts in row.texts.items() if key != "unknown" for text in texts):
                desk.ink.label(text)
            put_aside(row, None, desk)
            before.texts[held] = values
        else:
            row.texts[held] = values
            first[name] = row
            kept.append(row)
    return kept


def _periods(rows: list[Row]) -> Iterator[Words]:
    """What each row says of its period, taken out of it; a merged cell says it of each row that it reaches."""
    said = NOTHING
    for row in rows:
        said = said if row.reach.get("period") == -1 else join(row.texts.pop("period", []))
        yield said


def _says_again(row: Row, before: Row) -> bool:
    """Whether what has a place among what a row says was said by another one in the same words."""
    said = {key: join(texts).text for key, texts in row.texts.items() if key != "unknown"}
    return all(join(before.texts.get(key, [])).text == text for key, text in said.items())


def put_aside(row: Row, columns: Columns | None, desk: Desk) -> None:
    """List what a row says that has no place among objectives; where the table is of the budget too, that reads its own columns."""
    both = columns is None or columns.kind == "both"
    reasons = {"superior": "no-place", "before": "before-change", "amount": "no-programme"}
    for name in ("superior", "unknown", "before", "officer", *(() if both else ("name", *OWN))):
        for words in row.texts.get(name, []):
            desk.set_aside(words, reasons.get(name, "unknown-column"))
