"""The headings of a table: which rows they are, and what each column holds.

Knows the words of the book; must not know formats, nor what the rows below say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field, replace

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.column_cells import (
    Body,
    aims_by_place,
    is_figure,
    money_behind_signs,
    money_of_funds,
    name_kind,
    no_numbers,
    number_spanned,
    settle_by_rows,
    sums_of_parts,
    text_of,
)
from agreements.intake.recognise.column_fields import ordered_periods, settle
from agreements.intake.recognise.column_numbers import are_numbers, numbers_below, with_numbers
from agreements.intake.recognise.heading_words import (
    PERIOD,
    YEAR,
    classify,
    names_year,
    place_results,
    quarters_by_place,
    says_plan,
    spread,
    wholes,
)
from agreements.intake.recognise.placed_text import Ink, Words, join
from agreements.intake.words import FormWords, plain
from agreements.model import SCHEDULES, in_schedule
from engine.language.classes import dataclass

MAX_ABOVE = 8
MAX_DEPTH = 3
_BELOW = ("quarters", "semesters", "months", "unit", "above", "before")
# By these words alone nothing is a heading: positions stand in labels, too.
_TELLING_NOTHING = ("", "above", "officer")
# What a list of objectives has beside them.
_OF_LISTS = frozenset(("number", "code", "objective", "goal", ""))
# What a table says of indicators that it names by their numbers alone.
_OF_AN_INDICATOR = frozenset(("explanation", "formula", "calculation", "source", "target", *SCHEDULES))


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold: by column from 1, the field; the printed headings and numbers; the first row of the body.

    `rivals` are the fields that more than one column claims, with those columns and their headings: the first was taken. `unclear` are
    periods under doubtful headings. `numbers_below`: the numbers stand in a row of their own.
    """

    fields: dict[int, str]
    headings: list[Words]
    numbers: list[Words]
    body: int
    first: int = 1
    rivals: dict[str, dict[int, str]] = field(default_factory=dict)
    unclear: frozenset[str] = frozenset()
    numbers_below: bool = False

    @property
    def printed(self) -> list[Words]:
        """The headings and the numbers."""
        return [*self.headings, *self.numbers]

    @property
    def last(self) -> int:
        """The last row of headings, without that of their numbers."""
        return self.body - 1 - self.numbers_below

    @property
    def doubts(self) -> frozenset[str]:
        """The fields that more than one column claims, and periods under doubtful headings."""
        return self.unclear | {name.partition(".")[0] for name in self.rivals}

    def of_year(self, year: int | None) -> Columns:
        """The columns of the year, where the rivals are of several years, and of the year before for what was reached in it."""
        if year is None:
            return self
        fields, rivals = dict(self.fields), dict(self.rivals)
        for name, headings in self.rivals.items():
            wanted = str(year - 1 if name == "last_year" else year)
            of_it = [column for column, heading in headings.items() if wanted in heading.split()]
            dated = name == "last_year" and all(map(YEAR.search, headings.values()))
            if len(of_it) == 1 or (dated and not of_it):
                # What was reached in none but other years has no place.
                fields |= dict.fromkeys(headings, "unknown") | dict.fromkeys(of_it, name)
                del rivals[name]
        return replace(self, fields=fields, rivals=rivals)

    def find(self, name: str) -> list[int]:
        """The columns that hold the field."""
        return [column for column, held in self.fields.items() if held == name]

    def cells_in(self, row: int, grid: dict[tuple[int, int], Cell]) -> Iterator[tuple[str, Cell]]:
        """The cells that a row has or that reach into it from above, each once, with the field of the column in which it begins."""
        done: set[int] = set()
        for column, held in self.fields.items():
            cell = grid.get((row, column))
            if cell is not None and id(cell) not in done:
                done.add(id(cell))
                yield held, cell

    @property
    def kind(self) -> str:
        """objectives, budget, both; listed for objectives alone; numbered for a table that only adds to what has those numbers; or ""."""
        held = set(self.fields.values())
        money = "name" in held and any(name == "amount" or name.startswith("money.") for name in held)
        levels = "outline" in held
        if levels or "objective" in held or ("indicator" in held and not money):
            aims = "target" in held or (any(map(in_schedule, held)) if levels else "indicator" in held)
            listed = "objective" in held and held & {"number", "code"} and held <= _OF_LISTS
            return "both" if aims and money else "objectives" if aims else "budget" if money else "listed" if listed else ""
        if money:
            return "budget"
        tells = {name.partition(".")[0] for name in held} & _OF_AN_INDICATOR
        return "numbered" if "number" in held and tells and not held & {"name", "amount", "before", "unknown", "superior"} else ""


def read_columns(table: Table, ink: Ink, words: FormWords) -> Columns | None:
    """The columns of a table by its headings; None if it has none that are known."""
    grid = table.grid()
    for row in range(1, min(table.rows, MAX_ABOVE) + 1):
        known = {held for cell in _cells(grid, table, row) if (held := classify([text_of(ink, cell)], words)) not in _TELLING_NOTHING}
        texts = [text_of(ink, cell) for cell in _cells(grid, table, row)]
        costs = known == {"amount"} and _only_costs(grid, table, row, ink)
        if (len(known) >= 2 or costs) and not any(is_figure(text) or len(text) > 120 for text in texts):
            columns = _columns(table, ink, words, grid, row)
            if columns.kind:
                return columns
    return None


def _only_costs(grid: dict[tuple[int, int], Cell], table: Table, row: int, ink: Ink) -> bool:
    """Whether a heading of amounts has figures below it, and one beside it that no list knows: what they are for."""
    heads = [cell for cell in _cells(grid, table, row) if text_of(ink, cell)]
    last = max(cell.column for cell in heads)
    return len(heads) == 2 and any(map(is_figure, Body(grid, row + 1, table.rows, ink).texts(last)))


def _columns(table: Table, ink: Ink, words: FormWords, grid: dict[tuple[int, int], Cell], first: int) -> Columns:
    last = first
    while last - first + 1 < MAX_DEPTH and last < table.rows and _goes_on(grid, table, ink, words, first, last + 1):
        last += 1
    headings, paths, doubtful = list[Words](), dict[int, list[str]](), set[int]()
    for column in range(1, table.columns + 1):
        cells = _distinct(grid.get((row, column)) for row in range(first, last + 1))
        path = [join(ink.paragraphs_of(cell)) for cell in cells]
        path = [part for at, part in enumerate(path) if part and part.text not in [before.text for before in path[:at]]]
        headings.append(join(path))
        paths[column] = [part.text for part in path]
        if any(ink.doubt(part) for part in path):
            doubtful.add(column)
    spread(paths, words)
    fields = {column: classify(path, words) if path else "" for column, path in paths.items()}
    body_cells = Body(grid, last + 1, table.rows, ink)
    placed = aims_by_place(fields, body_cells)
    name_kind(fields, body_cells, words)
    number_spanned(fields, body_cells)
    _name_target(fields, paths)
    money_of_funds(fields, body_cells, {column: path[-1] for column, path in paths.items() if path})
    sums_of_parts(fields, body_cells, words)
    no_numbers(fields, body_cells, paths)
    settle_by_rows(fields, body_cells, words)
    unclear = placed | quarters_by_place(fields, _open_headings(fields, paths, words), words)
    place_results(fields, paths, words)
    settle(fields)
    rivals = _rivals(fields, grid, last, paths, words)
    money_behind_signs(fields, body_cells)
    if any("." in fields[column] or fields[column] in ("", "unknown") for column in doubtful):
        # Periods differ by a stroke or two: where a heading is doubtful, so is which of them each column is, unless all are there.
        unclear |= {name.partition(".")[0] for name in fields.values() if "." in name} - set(ordered_periods(fields))
    numbers = numbers_below(table, ink, grid, last + 1)
    body, below = last + 1 + bool(numbers), bool(numbers)
    printed = _once(headings, grid, last)
    if not below:
        printed, numbers = with_numbers(printed)
    return Columns(fields, printed, numbers, body, first, rivals, frozenset(unclear), below)


def _open_headings(fields: dict[int, str], paths: dict[int, list[str]], words: FormWords) -> dict[int, str]:
    """The headings of the columns that may be of quarters, each with those above it: of those that stand below a period, or are of one but
    not planned, none is.
    """
    found = {}
    for column, path in paths.items():
        read = path if fields[column] == "unknown" else path[:-1]
        if path and not any(in_schedule(classify([part], words)) for part in read):
            found[column] = plain(" ".join(path))
    return found


def _name_target(fields: dict[int, str], paths: dict[int, list[str]]) -> None:
    """Where no column is of targets, those are that have nothing but a year for a heading, alone or beside its periods; or one is that has
    the word behind another: `Sasaran Angka (Target)` beside the objectives.
    """
    if "target" in fields.values():
        return
    if "indicator" in fields.values():
        yearly = {column for column, path in paths.items() if path and not fields[column] and names_year(path[-1])}
        fields |= dict.fromkeys(yearly, "target")
    if any(map(in_schedule, fields.values())):
        return
    named = [
        column
        for column, path in paths.items()
        if path and re.search(r"\btarget\b", plain(path[-1])) and fields[column] in ("objective", "")
    ]
    if len(named) == 1:
        fields[named[0]] = "target"


def _rivals(
    fields: dict[int, str], grid: dict[tuple[int, int], Cell], last: int, paths: dict[int, list[str]], words: FormWords
) -> dict[str, dict[int, str]]:
    """Fields that columns under different headings hold, with those columns and what they say; all but the first of them are unknown. What
    was reached in a year, and what has nothing but a year for a heading, is there alone, too: the agreement's year tells of which it is.
    """
    claims: dict[str, dict[int, Cell | None]] = {}
    for column, held in fields.items():
        if held in ("amount", "target", "unit", "weight", "plan_target", "baseline", "last_year") or "." in held:
            claims.setdefault(held, {})[column] = grid.get((last, column))
    found = {}
    for held, cells in claims.items():
        said = {column: " ".join(plain(part) for part in paths[column]) for column in cells}
        planned = wholes(held, {column: paths[column] for column in cells}, words)
        first = planned[0] if len(planned) == 1 else next(iter(cells))
        others = [column for column, cell in cells.items() if cell is not cells[first]]
        fields.update(dict.fromkeys(others, "unknown"))
        alone = (held == "last_year" and YEAR.search(said[first])) or (held == "target" and YEAR.fullmatch(said[first]))
        if (others and not planned) or alone:
            found[held] = said
    return found


def _once(headings: list[Words], grid: dict[tuple[int, int], Cell], last: int) -> list[Words]:
    """A heading over several columns, with none below it, is printed once."""
    found: list[Words] = []
    for column, heading in enumerate(headings, 1):
        cell, before = grid.get((last, column)), grid.get((last, column - 1))
        if cell is None or cell is not before:
            found.append(heading)
    return found


def _goes_on(grid: dict[tuple[int, int], Cell], table: Table, ink: Ink, words: FormWords, first: int, row: int) -> bool:
    """Whether the row belongs to the headings: it has cells from above, or only headings of parts of what stands above it."""
    own = [cell for cell in _cells(grid, table, row) if cell.row == row]
    texts = [text for cell in own if (text := text_of(ink, cell))]
    reaching = sum(cell.row < row for cell in _cells(grid, table, row))
    if not texts:
        return bool(reaching)
    if any(map(is_figure, texts)):
        # A sum that stands above its lines: "Jumlah | Rp 1.803.950.000".
        return False
    above = {cell.column: text_of(ink, cell) for cell in _cells(grid, table, first)}
    again = [cell for cell in own if (text := text_of(ink, cell)) and above.get(cell.column) == text]
    if not reaching and len(again) >= 2:
        # Where a converter took merged cells apart, a heading over two rows stands in both.
        return len(again) < len(texts)
    placed = [cell.column for cell in own] == [int(text) for text in texts if text.isdigit()]
    if (not reaching or placed) and are_numbers(texts):
        return False
    if reaching and (len(own) > 1 or reaching > 1):
        return not any(len(text) > 60 for text in texts)
    if not reaching and _under_periods(own, above, words, ink):
        return True
    of_words = (text for text in texts if plain(text) not in PERIOD or text.strip().isdigit())
    return len(texts) > 1 and all(classify([text], words).partition(".")[0] in _BELOW for text in of_words)


def _under_periods(own: list[Cell], above: dict[int, str], words: FormWords, ink: Ink) -> bool:
    """Whether all that a row says stands below periods, and the same below each: `Target | Realisasi`."""
    said = [(cell.column, text) for cell in own if (text := text_of(ink, cell))]
    heads = [max((column for column in above if column <= at and above[column]), default=0) for at, _ in said]
    if len(set(heads)) < 2 or not all(in_schedule(classify([above.get(head, "")], words)) for head in heads):
        return False
    parts = {tuple(plain(text) for (_, text), other in zip(said, heads, strict=True) if other == head) for head in heads}
    return len(parts) == 1 and any(says_plan(text, words) or classify([text], words) in ("target", "reached", "amount") for _, text in said)


def _cells(grid: dict[tuple[int, int], Cell], table: Table, row: int) -> list[Cell]:
    return _distinct(grid.get((row, column)) for column in range(1, table.columns + 1))


def _distinct(cells: Iterable[Cell | None]) -> list[Cell]:
    whole = list(cells)
    return [cell for before, cell in zip([None, *whole], whole, strict=False) if cell is not None and cell is not before]
