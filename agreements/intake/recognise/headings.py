"""The headings of a table: which rows they are, and what each column holds.

Knows the words of the book; must not know formats, nor what the rows below say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words, join
from agreements.intake.words import FormWords, form_words, plain
from agreements.model import SCHEDULES
from agreements.notation.vocabulary import Vocabulary

MAX_ABOVE = 8
MAX_DEPTH = 3
ALIKE = 86
MAX_HEADING = 160
_BELOW = ("quarters", "semesters", "months", "unit", "above", "before")
# What a table says of indicators that it names by their numbers alone.
_TOLD = frozenset(("explanation", "formula", "calculation", "source", "target", *SCHEDULES))
_PERIOD = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_COLUMN_NUMBER = re.compile(r"\(?\s*(\d{1,2})\s*\)?\.?")
COUNTER = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[IVXivx]{1,4})[.)]*")
# Numbers with letters before or behind them: SP 1, IKU-2, IKSK 1.1, T1.S2.
_LABELLED = re.compile(r"(?=.{2,14}$)(?:[A-Za-z]{1,5}[\s.\-]*)?\d{1,2}(?:[.\-]?(?:\d{1,2}|[A-Za-z]{1,3}\d{0,2}))*[.)]*")
# "No. & Sasaran": the column of the texts, with their numbers before them.
_NUMBERED = re.compile(r"^\s*(?:no|nomor)\s*\.?\s*(?:&|/|\bdan\b)\s*", re.IGNORECASE)
# "Tujuan/Sasaran/Indikator": all levels in one column, one below the other.
_OUTLINE = re.compile(r"\b(?:tujuan|sasaran|kinerja utama)\b[^/,&]*(?:[/,&]|\bdan\b)[^/]*(?:/.*)?\bindikator\b", re.IGNORECASE)
_QUARTERS = re.compile(r"\b(?:triwulan|tri wulan|tw|trw|quarter|waktu)\b")
# TWIV, as it is typed, and as a scan is read.
_GLUED = re.compile(r"\b(tw|trw|triwulan)(?=(?:i{1,3}|iv|[1-4])\b)")
# "s.d. Q2": what is to be reached from the year's beginning on.
_CUMULATED = re.compile(r"^(?:s d|sd|s d d|sampai|sampai dengan|kumulatif)\b")
_SEMESTERS = re.compile(r"\b(?:semester|smt|semesteran)\b")


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold: by column from 1, the field; the printed headings and numbers; the first row of the body.

    `rivals` are the fields that more than one column claims, with those columns and their headings: the first was taken. `unclear` are
    periods under doubtful headings.
    """

    fields: dict[int, str]
    headings: list[Words]
    numbers: list[Words]
    body: int
    first: int = 1
    rivals: dict[str, dict[int, str]] = field(default_factory=dict)
    unclear: frozenset[str] = frozenset()

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
            if len(of_it) == 1:
                fields |= {**dict.fromkeys(headings, "unknown"), of_it[0]: name}
                del rivals[name]
        return replace(self, fields=fields, rivals=rivals)

    def find(self, name: str) -> list[int]:
        """The columns that hold the field."""
        return [column for column, held in self.fields.items() if held == name]

    @property
    def kind(self) -> str:
        """objectives, budget, both; numbered for a table that only says more of what has those numbers; or ""."""
        held = set(self.fields.values())
        if "outline" in held:
            return "objectives" if "target" in held or any(name.partition(".")[0] in SCHEDULES for name in held) else ""
        money = "amount" in held and "name" in held
        if "objective" in held or ("indicator" in held and not money):
            aims = "indicator" in held or ("objective" in held and "target" in held)
            return "both" if aims and money else "objectives" if aims else "budget" if money else ""
        if money:
            return "budget"
        tells = {name.partition(".")[0] for name in held} & _TOLD
        return "numbered" if "number" in held and tells and not held & {"name", "amount", "before", "unknown", "superior"} else ""


def read_columns(table: Table, ink: Ink, words: FormWords) -> Columns | None:
    """The columns of a table by its headings; None if it has none that are known."""
    grid = table.grid()
    for row in range(1, min(table.rows, MAX_ABOVE) + 1):
        known = {held for cell in _cells(grid, table, row) if (held := classify([_text(ink, cell)], words)) not in ("", "above")}
        texts = [_text(ink, cell) for cell in _cells(grid, table, row)]
        if len(known) >= 2 and not any(_is_figure(text) or len(text) > 120 for text in texts):
            columns = _columns(table, ink, words, grid, row)
            if columns.kind:
                return columns
    return None


def _columns(table: Table, ink: Ink, words: FormWords, grid: dict[tuple[int, int], Cell], first: int) -> Columns:
    last = first
    while last - first + 1 < MAX_DEPTH and last < table.rows and _goes_on(grid, table, ink, words, first, last + 1):
        last += 1
    headings, fields, paths, doubtful = [], {}, dict[int, list[str]](), set()
    for column in range(1, table.columns + 1):
        cells = _distinct(grid.get((row, column)) for row in range(first, last + 1))
        path = [join(ink.paragraphs_of(cell)) for cell in cells]
        path = [part for at, part in enumerate(path) if part and part.text not in [before.text for before in path[:at]]]
        headings.append(join(path))
        paths[column] = [part.text for part in path]
        fields[column] = classify(paths[column], words) if path else ""
        if any(ink.doubt(part) for part in path):
            doubtful.add(column)
    _number_spanned(fields, grid, (last, table.rows), ink)
    _name_target(fields, paths)
    _settle(fields)
    rivals = _rivals(fields, grid, last, {column: " ".join(plain(part) for part in path) for column, path in paths.items()})
    unclear = set()
    if any("." in fields[column] or fields[column] in ("", "unknown") for column in doubtful):
        # Periods are told apart by a stroke or two: where a heading is doubtful, so is which of them each column is.
        unclear = {name.partition(".")[0] for name in fields.values() if "." in name}
    body, numbers = last + 1, list[Words]()
    own = [grid.get((body, c)) if grid.get((body, c)) is not grid.get((body, c - 1)) else None for c in range(1, table.columns + 1)]
    if body <= table.rows and _are_numbers(texts := [_text(ink, cell) for cell in own]):
        numbers = [join(ink.paragraphs_of(cell)) for c, cell in enumerate(own, 1) if cell is not None or grid.get((body, c)) is None]
        body += 1
    return Columns(fields, _once(headings, grid, last), numbers, body, first, rivals, frozenset(unclear))


def _number_spanned(fields: dict[int, str], grid: dict[tuple[int, int], Cell], rows: tuple[int, int], ink: Ink) -> None:
    """Of two columns under one heading the first holds numbers, if nothing else stands in it."""
    for column, held in list(fields.items()):
        cell = grid.get((rows[0], column))
        if held not in ("objective", "indicator", "name") or cell is None or cell is not grid.get((rows[0], column + 1)):
            continue
        texts = [text for row in range(rows[0] + 1, rows[1] + 1) if (text := _own_text(ink, grid, row, column))]
        if texts and all(COUNTER.fullmatch(text) or _LABELLED.fullmatch(text) for text in texts):
            fields[column] = "indicator_number" if held == "indicator" else "number"


def _name_target(fields: dict[int, str], paths: dict[int, list[str]]) -> None:
    """Where no column is of targets, one that has the word behind another is: `Sasaran Angka (Target)` beside the objectives."""
    if any(held == "target" or held.partition(".")[0] in SCHEDULES for held in fields.values()):
        return
    named = [
        column
        for column, path in paths.items()
        if path and re.search(r"\btarget\b", plain(path[-1])) and fields[column] in ("objective", "")
    ]
    if len(named) == 1:
        fields[named[0]] = "target"


def _own_text(ink: Ink, grid: dict[tuple[int, int], Cell], row: int, column: int) -> str:
    """The text of the cell there, unless it reaches over the next column too."""
    cell = grid.get((row, column))
    return "" if cell is None or cell is grid.get((row, column + 1)) else _text(ink, cell)


def _rivals(fields: dict[int, str], grid: dict[tuple[int, int], Cell], last: int, said: dict[int, str]) -> dict[str, dict[int, str]]:
    """Fields that columns under different headings hold, with those columns and what they say; all but the first of them are unknown."""
    claims: dict[str, dict[int, Cell | None]] = {}
    for column, held in fields.items():
        if held in ("amount", "target", "unit", "weight", "plan_target", "baseline", "last_year") or "." in held:
            claims.setdefault(held, {})[column] = grid.get((last, column))
    found = {}
    for held, cells in claims.items():
        first = next(iter(cells.values()))
        others = [column for column, cell in cells.items() if cell is not first]
        if others:
            fields.update(dict.fromkeys(others, "unknown"))
            found[held] = {column: said[column] for column in cells}
    return found


def _once(headings: list[Words], grid: dict[tuple[int, int], Cell], last: int) -> list[Words]:
    """A heading over several columns, with none below it, is printed once."""
    found: list[Words] = []
    for column, heading in enumerate(headings, 1):
        cell, before = grid.get((last, column)), grid.get((last, column - 1))
        if cell is None or cell is not before:
            found.append(heading)
    return found


def _settle(fields: dict[int, str]) -> None:
    """Columns that only their neighbours tell: what was replaced, if what replaces it is there too; what has no heading but numbers; which
    of two columns of objectives is the own one.
    """
    for column, held in fields.items():
        kind, _, of = held.partition(".")
        if kind == "before" and of:
            fields[column] = "before" if of in fields.values() else of
    _settle_changes(fields)
    plainly = any(name.startswith("quarters.") for name in fields.values())
    for column, name in fields.items():
        if name.startswith("cumulated."):
            fields[column] = "unknown" if plainly else name.replace("cumulated", "quarters")
    _settle_outline(fields)
    objectives = [column for column, held in fields.items() if held == "objective"]
    if not objectives and "indicator" in fields.values() and (goals := [c for c, held in fields.items() if held == "goal"]):
        fields[goals[-1]] = "objective"
        objectives = goals[-1:]
    for column in objectives[:-1]:
        fields[column] = "superior"
    if len(objectives) > 1 and "indicator" not in fields.values() and "target" in fields.values() and "name" not in fields.values():
        # "Sasaran Program" beside "Sasaran Kegiatan" with targets: the lower ones are what is measured.
        fields |= {objectives[-2]: "objective", objectives[-1]: "indicator"}
    names = [column for column, held in fields.items() if held == "name"]
    if names and not objectives and "indicator" in fields.values() and "amount" not in fields.values():
        # "Program" beside "Indikator", without money: programmes are what the indicators are of.
        fields[names[-1]] = "objective"
    if fields.get(1) == "" and "number" not in fields.values():
        fields[1] = "number"
    indicators = [column for column, held in fields.items() if held == "indicator"]
    if indicators and fields.get(indicators[0] - 1) == "number" and any(fields.get(c) == "number" for c in range(1, indicators[0] - 1)):
        fields[indicators[0] - 1] = "indicator_number"
    if len(indicators) > 1:
        for column in indicators[1:]:
            fields[column] = "" if "amount" not in fields.values() else "budget_indicator"


def _settle_changes(fields: dict[int, str]) -> None:
    """Where what was replaced stands in a column of its own and no column says what of, the one beside it is what holds now."""
    held = set(fields.values())
    now = "amount" if "name" in held and not held & {"objective", "indicator"} else "target" if "indicator" in held else ""
    if "before" in held and now and now not in held and (columns := [c for c, name in fields.items() if name == "above"]):
        fields[columns[-1]] = now


def _settle_outline(fields: dict[int, str]) -> None:
    """A column of several levels is what its neighbours are not; a code left of the objectives is theirs."""
    held = set(fields.values())
    for column, name in list(fields.items()):
        if name == "outline" and held & {"objective", "indicator"}:
            fields[column] = "indicator" if "objective" in held else "objective"
    objectives = [column for column, name in fields.items() if name == "objective"]
    if objectives and "indicator" in held:
        for column in [column for column, name in fields.items() if name == "code" and column < objectives[-1]]:
            fields[column] = "objective_code"


def _goes_on(grid: dict[tuple[int, int], Cell], table: Table, ink: Ink, words: FormWords, first: int, row: int) -> bool:
    """Whether the row belongs to the headings: it has cells from above, or only headings of parts of what stands above it."""
    own = [cell for cell in _cells(grid, table, row) if cell.row == row]
    texts = [text for cell in own if (text := _text(ink, cell))]
    reaching = any(cell.row < row for cell in _cells(grid, table, row))
    if not texts:
        return reaching
    above = {cell.column: _text(ink, cell) for cell in _cells(grid, table, first)}
    again = [cell for cell in own if (text := _text(ink, cell)) and above.get(cell.column) == text]
    if not reaching and len(again) >= 2 and not any(_is_figure(text) for text in texts):
        # Where a converter took merged cells apart, a heading over two rows stands in both.
        return len(again) < len(texts)
    if not reaching and _are_numbers(texts):
        return False
    if reaching and len(own) > 1:
        return not any(len(text) > 60 for text in texts)
    return len(texts) >= 2 and all(
        (plain(text) in _PERIOD and not text.strip().isdigit()) or classify([text], words).partition(".")[0] in _BELOW
        for text in texts
    )  # fmt: skip


def classify(path: list[str], words: FormWords) -> str:
    """What a column holds by its headings from the top to the lowest: a field, "above" for a word that says nothing by itself, or ""."""
    held = _classify(path, words)
    group, _, part = held.partition(".")
    if group == "quarters" and len(path) > 1 and "amount" in [_lookup(above, words) for above in path[:-1]]:
        return f"money.{part}"
    if group == "quarters" and _CUMULATED.search(plain(path[-1])):
        return f"cumulated.{part}"
    return held


def _classify(path: list[str], words: FormWords) -> str:
    leaf, above = path[-1], " ".join(plain(part) for part in path[:-1])
    bare = plain(leaf)
    if bare in _PERIOD and above:
        if _SEMESTERS.search(above):
            return f"semesters.s{_PERIOD[bare]}" if _PERIOD[bare] < 3 else ""
        if _QUARTERS.search(above) or "target" in above:
            return f"quarters.tw{_PERIOD[bare]}"
    held = _lookup(leaf, words)
    if held.partition(".")[0] in SCHEDULES and "unknown" in [_lookup(part, words) for part in path[:-1]]:
        return "unknown"
    if held == "amount" and len(path) > 1 and "anggaran" not in bare and "pagu" not in bare:
        return held
    if held in ("", "above") and len(path) > 1:
        return _classify(path[:-1], words)
    return held


def _lookup(heading: str, words: FormWords) -> str:
    """The field of the heading's leftmost entry, the longest of those; else that of an entry spelt much like it."""
    return words.vocabulary.recall(_search, heading) if len(heading) <= MAX_HEADING else ""


def plain_heading(heading: str) -> str:
    """A heading as `plain` gives it, the number of a period parted from its word."""
    return _GLUED.sub(r"\1 ", plain(heading))


def _search(heading: str, vocabulary: Vocabulary) -> str:
    words = form_words(vocabulary)
    if _OUTLINE.search(heading):
        return "outline"
    text = plain_heading(_NUMBERED.sub("", heading) or heading)
    padded = f" {text} "
    # Whatever stands before it: "Target Triwulan I" is one of the four.
    periods = [
        key for key, held in words.columns.items() if held.startswith(("quarters", "semesters")) and len(key) > 2 and f" {key} " in padded
    ]
    if periods and not re.search(r"\b(?:realisasi|capaian|anggaran)\b", text):
        return words.columns[max(periods, key=len)]
    found = [
        (at, -len(key), held)
        for key, held in words.columns.items()
        if (at := padded.find(f" {key} ")) >= 0 and (len(key) > 3 or len(text) <= 20)
    ]
    if found:
        first, length, held = min(found)
        # "Pagu Semula" is not what holds now, wherever the word for it stands; "Rupiah Murni" is a phrase of its own.
        replaced = any(kind == "before" and at >= first - length for at, _, kind in found)
        return f"before.{held}" if replaced and held in ("amount", "target") else held
    close = [(ratio(text, key), held) for key, held in words.columns.items() if len(key) > 4]
    score, held = max(close, default=(0.0, ""))
    return held if score >= ALIKE and len(text) > 4 else ""


def _is_figure(text: str) -> bool:
    """Whether the text is an amount, or a long number: no heading has one."""
    return bool(re.fullmatch(r"(?:rp\.?\s*)?\d{1,3}(?:[.,]\d{3})+(?:,\d\d|,-)?|\d{5,}", text.strip(), re.IGNORECASE))


def _are_numbers(texts: list[str]) -> bool:
    """Whether the row only numbers the columns."""
    found = [_COLUMN_NUMBER.fullmatch(text) for text in texts if text]
    if len(found) < 2 or not all(found) or len(found) * 2 < len(texts):
        return False
    numbers = [int(match[1]) for match in found if match]
    return all(a < b for a, b in pairwise(numbers))


def another_head(table: Table, columns: Columns, ink: Ink, words: FormWords) -> int:
    """The row in which another table begins within this one: a budget below objectives, or the other way round; 0 for none.

    Such a row has nothing but short headings, those of the other kind among them.
    """
    wanted = {"objectives": {"name", "amount"}, "budget": {"objective", "indicator"}}.get(columns.kind)
    for row in range(columns.body + 1, table.rows if wanted else 0):
        texts = [text for cell in table.cells if cell.row == row and (text := _text(ink, cell))]
        if len(texts) < 2 or any(len(text) > 45 or re.search(r"\d", text) for text in texts):
            continue
        held = {classify([text], words) for text in texts}
        if "" not in held and wanted is not None and wanted <= held and any(plain(text) in words.columns for text in texts):
            return row
    return 0


def parted(table: Table, row: int) -> tuple[Table, Table]:
    """The table above a row, and the rest of it as a table of its own, without the columns in which nothing of it begins."""
    upper = Table(table.number, row - 1, table.columns, tuple(cell for cell in table.cells if cell.row < row))
    rest = [cell for cell in table.cells if cell.row >= row]
    starts = sorted({cell.column for cell in rest})
    below = []
    for cell in rest:
        across = sum(cell.column <= start < cell.column + cell.columns for start in starts)
        below.append(replace(cell, row=cell.row - row + 1, column=starts.index(cell.column) + 1, columns=across))
    return upper, Table(table.number, table.rows - row + 1, len(starts), tuple(below))


def is_repeated(texts: list[str], headings: list[Words]) -> bool:
    """Whether the row prints the headings, or numbers of columns, again."""
    texts = [text for text in texts if text]
    if _are_numbers(texts) and len(texts) > 2:
        return True
    known = Counter(word for heading in headings for word in plain(heading.text).split())
    said = Counter(word for text in texts for word in plain(text).split())
    if len(texts) < 2 or not said:
        return False
    # A narrow column breaks its heading in one place on one page and in another on the next; a scan has a letter otherwise.
    whole = [_letters(heading.text) for heading in headings]
    return not said - known or all(any(ratio(_letters(text), heading) >= ALIKE for heading in whole if heading) for text in texts)


def _letters(text: str) -> str:
    return plain(text).replace(" ", "")


def _cells(grid: dict[tuple[int, int], Cell], table: Table, row: int) -> list[Cell]:
    return _distinct(grid.get((row, column)) for column in range(1, table.columns + 1))


def _distinct(cells: Iterable[Cell | None]) -> list[Cell]:
    found: list[Cell] = []
    for cell in cells:
        if cell is not None and (not found or found[-1] is not cell):
            found.append(cell)
    return found


def _text(ink: Ink, cell: Cell | None) -> str:
    return "" if cell is None else join(ink.paragraphs_of(cell)).text
