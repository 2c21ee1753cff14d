"""Tables that are none in the file: typed with tabs, or copied out of a viewer with a line for each cell.

Knows headings; must not know what the rows mean. What could be read in two ways is not read as a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from agreements.intake.blocks import Cell, Paragraph, Table
from agreements.intake.recognise.amounts import AMOUNT
from agreements.intake.recognise.column_cells import COUNTER, CURRENCY
from agreements.intake.recognise.dates import read_date_line
from agreements.intake.recognise.heading_words import classify
from agreements.intake.recognise.headings import Columns, read_columns
from agreements.intake.recognise.label_lines import says_label
from agreements.intake.recognise.personnel_numbers import says_number
from agreements.intake.recognise.placed_text import Ink, Words, join
from agreements.intake.words import FormWords, plain
from agreements.notation.targets import is_target

GAP = re.compile(r"\t+|\u00a0{4,}| {4,}")
# A text that is longer is no cell.
MAX_CELL = 200
MAX_HEADING = 5
_VALUES = ("target", "unit", "amount", "weight", "baseline", "last_year", "plan_target")
Made = tuple[tuple[Table, Columns], int]


def typed_lines(paragraph: Paragraph, ink: Ink) -> list[Paragraph]:
    """The lines of a paragraph as paragraphs: a table may be typed with breaks of lines in one paragraph."""
    return [piece(ink, paragraph, line) for line in ink.words(paragraph).split(r"\n")]


def typed_table(rest: list[Paragraph], ink: Ink, words: FormWords) -> Made | None:
    """A table that was typed with tabs, if the first paragraph is its headings; and how many paragraphs it takes."""
    rows: list[tuple[Paragraph, dict[int, Words]]] = []
    width, amount, named, tabs = 0, 0, 0, False
    for paragraph in rest:
        line = ink.words(paragraph)
        parts = _with_currency(line.split(GAP.pattern))
        if not rows:
            if all(says_label(part.flat(), words) for part in parts):
                # "Indikator: …", "Target: 85" side by side head no columns.
                return None
            fields = [classify([part.text], words) for part in parts]
            width, (amount, named) = len(parts), (_only(fields, "amount"), _only(fields, "name"))
            tabs = line.text.count("\t") == width - 1
        elif len(parts) > 2 and all(classify([part.text], words) for part in parts) and _says(parts) != _says(rows[0][1].values()):
            # Another table has headings of its own.
            break
        # With a tab for each heading there is one for each cell, also for an empty one.
        placed = _by_tabs(line, width) if rows and tabs else {}
        placed = placed or (_placed(parts, amount, named) if rows and amount > named > 0 else dict(enumerate(parts, 1)))
        alone = len(rows) > 1 and list(placed) == [amount]
        if (len(parts) < 2 and not alone) or (rows and len(placed) > width + 1):
            break
        rows.append((paragraph, placed))
        if alone:
            # A sum without a label ends what it is of.
            break
    if len(rows) < 2:
        return None
    cells = [
        Cell(row, column, (piece(ink, paragraph, part),))
        for row, (paragraph, placed) in enumerate(rows, 1)
        for column, part in placed.items()
    ]
    table = Table(0, len(rows), max(max(placed) for _, placed in rows), tuple(cells))
    columns = read_columns(table, ink, words)
    if columns is None or columns.first != 1:
        return None
    return (table, columns), len(rows)


def _says(cells: Iterable[Words]) -> list[str]:
    return [plain(cell.text) for cell in cells]


def _by_tabs(line: Words, width: int) -> dict[int, Words]:
    """The cells of a row by their columns, a tab between any two of so many; none of a row with more tabs or fewer."""
    if line.text.count("\t") != width - 1:
        return {}
    ends = [*(found.start() for found in re.finditer("\t", line.text)), len(line.text)]
    cells = {column: line.cut(start, end) for column, (start, end) in enumerate(zip([0, *ends], ends, strict=False), 1)}
    found = {column: cell for column, cell in cells.items() if cell}
    # A sign of money before a tab is no cell of its own, so that the tabs are those of other columns.
    return found if len(_with_currency([*found.values()])) == len(found) else {}


def _with_currency(parts: list[Words]) -> list[Words]:
    """The cells of a row; a sign of money in a cell of its own is of the amount behind it."""
    found: list[Words] = []
    for part in parts:
        if found and CURRENCY.fullmatch(found[-1].text) and AMOUNT.fullmatch(part.text):
            found[-1] = join([found[-1], part])
        else:
            found.append(part)
    return found


def _only(fields: list[str], wanted: str) -> int:
    """The column of a field that only one has, from 1; 0 if none or several do."""
    return fields.index(wanted) + 1 if fields.count(wanted) == 1 else 0


def _placed(parts: list[Words], amount: int, named: int) -> dict[int, Words]:
    """The cells of a row of costs by their columns: the only amount below its heading, what is left of it from the names on, with the
    number before those where no column is for numbers.
    """
    at = [index for index, part in enumerate(parts) if AMOUNT.fullmatch(part.text)]
    if len(at) != 1:
        return dict(enumerate(parts, 1))
    before = parts[: at[0]]
    first = 1 if before and named > 1 and COUNTER.fullmatch(before[0].text) else named
    if (more := len(before) - (amount - first)) > 0:
        before = [join(before[: more + 1]), *before[more + 1 :]]
    return dict(enumerate(before, first)) | dict(enumerate(parts[at[0] :], amount))


def copied_table(rest: list[Paragraph], ink: Ink, words: FormWords) -> Made | None:
    """A table of which each line is a cell, if the first paragraphs are its headings; and how many paragraphs it takes.

    A number begins a row of a new objective; a value ends an indicator; what opens in lower case goes on with the line above.
    """
    fields: list[str] = []
    for paragraph in rest:
        short = len(plain(paragraph.text).split()) <= MAX_HEADING and not re.search(r"\d", paragraph.text)
        if not short or (held := classify([paragraph.text], words)) in ("", "above") or held in fields:
            break
        fields.append(held)
    if len(fields) < 3 or not {"indicator", "name"} & set(fields) or not {"target", "amount"} & set(fields):
        return None
    width, above = len(fields), len(fields)
    if _count_on(rest[above : above + width]):
        above += width
    body: list[Paragraph] = []
    rows = _Rows(fields, words)
    for paragraph in rest[above:]:
        text = ink.words(paragraph).flat()
        if rows.over(text):
            break
        if not rows.take(text):
            return None
        body.append(paragraph)
    if not rows.rows or not rows.whole(rows.rows[-1]):
        return None
    cells = [Cell(1 + at // width, 1 + at % width, (paragraph,)) for at, paragraph in enumerate(rest[:above])]
    sources = iter(body)
    for number, row in enumerate(rows.rows, 1 + above // width):
        for column in sorted(row):
            cells.append(Cell(number, column, (_joined(ink, [next(sources) for _ in row[column]]),)))
    table = Table(0, len(rows.rows) + above // width, width, tuple(cells))
    columns = read_columns(table, ink, words)
    if columns is None or columns.first != 1 or [columns.fields[c] for c in range(1, width + 1)] != fields:
        return None
    return (table, columns), above + len(body)


def _count_on(lines: list[Paragraph]) -> bool:
    """Whether the lines are the numbers of columns, one after the other."""
    found = [re.fullmatch(r"\(?(\d{1,2})\)?", line.text.strip()) for line in lines]
    return [int(match[1]) for match in found if match] == list(range(1, len(lines) + 1)) and all(found)


class _Rows:
    """Lines in turn as rows of cells."""

    def __init__(self, fields: list[str], words: FormWords) -> None:
        self.fields, self.words = fields, words
        self.rows: list[dict[int, list[Words]]] = []
        self.at = len(fields)

    def over(self, line: Words) -> bool:
        """Whether the table ended before the line."""
        text = line.text
        ended = (
            self.words.says(text, "first", "second", "third", "title", "set_place", "statement") or classify([text], self.words) == "name"
        )
        signed = read_date_line(line, self.words) is not None or says_number(self.words).match(text) is not None
        return bool(ended) or len(text) > MAX_CELL or signed

    def take(self, line: Words) -> bool:
        """Put a line into its cell; False where that is unknown."""
        if self.fields[0] == "number" and COUNTER.fullmatch(line.text) and self.at == len(self.fields):
            self.rows.append({1: [line]})
            self.at = 1
            return True
        if self.at == len(self.fields):
            # A row without a number is of one more indicator of the same objective.
            first = next(i for i, held in enumerate(self.fields) if held in ("indicator", "name"))
            if self.rows and self.fields[0] != "number" and first:
                return False
            self.rows.append({})
            self.at = first if self.rows[:-1] and self.fields[0] == "number" else 0
        wanted = self.fields[self.at]
        fits = self.fits(line.text, wanted)
        if not fits and line.text[:1].islower() and self.at in self.rows[-1]:
            self.rows[-1][self.at].append(line)
            return True
        if fits == (wanted in _VALUES):
            self.at += 1
            self.rows[-1][self.at] = [line]
            return True
        return False

    def fits(self, text: str, wanted: str) -> bool:
        """Whether the text is a value, of the kind where one is wanted."""
        if wanted == "amount":
            return AMOUNT.fullmatch(text) is not None
        if wanted == "unit":
            return self.words.is_unit(text)
        return len(text) <= 40 and is_target(text, self.words.vocabulary)

    def whole(self, row: dict[int, list[Words]]) -> bool:
        """Whether the row reaches to the last column."""
        return len(self.fields) in row


def piece(ink: Ink, paragraph: Paragraph, part: Words) -> Paragraph:
    """A paragraph of the part alone, whose characters are those of the whole one."""
    made = Paragraph(part.text, paragraph.spot, 0, paragraph.bold)
    ink.adopt(made, part)
    return made


def _joined(ink: Ink, paragraphs: list[Paragraph]) -> Paragraph:
    """A paragraph of several that go on with each other."""
    return piece(ink, paragraphs[0], join(ink.words(paragraph).flat() for paragraph in paragraphs))
