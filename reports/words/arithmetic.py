"""The arithmetic of a finding: the numbers that a verdict rests on, each with its place, what was found, what was expected, the difference.

Only numbers: a text that a message quotes is not repeated. Knows tables, and nothing of the rest of a report.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import PurePath

from engine.language.classes import dataclass
from engine.run.finding import Comparison, Evidence, Finding, Location, Quantity
from reports.words.catalogue import Words, clean
from reports.words.columns import in_columns
from reports.words.places import located, place

MAX_ROWS_WITHOUT_SUM = 8
MIN_LABEL = 12
_NO_DIGIT = re.compile(r"\D")
_NO_CENTS = re.compile(r"[.,](00|-+)$")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what, the evidence it is read from (None: calculated), and the number."""

    label: str
    source: Evidence | None
    number: str

    @property
    def printed(self) -> str:
        """The text that the number was read from, where the digits of the number do not show it; else ""."""
        written = self.source.written or "" if self.source else ""
        digits, shown = (_NO_DIGIT.sub("", text) for text in (_NO_CENTS.sub("", written), self.number))
        return "" if digits == shown else written


def table(finding: Finding, message: str, words: Words, width: int) -> list[str]:
    """The lines of the table; none if the message already says it all."""
    rows = rows_of(finding, message, words)
    if not rows:
        return []
    # The whole path if there is room; then no printed texts; in the end the labels are wrapped.
    for whole_path, printed in ((True, True), (False, True), (False, False)):
        lines = _lines(rows, words, whole_path=whole_path, printed=printed)
        if (over := max(map(len, lines)) - width) <= 0:
            return lines
    return _lines(rows, words, whole_path=False, printed=False, label_width=max(MIN_LABEL, max(len(row.label) for row in rows) - over))


def rows_of(finding: Finding, message: str, words: Words) -> list[Row]:
    """The rows of the table; none if the message already says it all."""
    numbers = [item for item in finding.evidence if item.read.number is not None]
    return _compared(finding, finding.comparison, numbers, message, words) if finding.comparison else _listed(numbers, message, words)


def _compared(finding: Finding, comparison: Comparison, numbers: list[Evidence], message: str, words: Words) -> list[Row]:
    """What the two sides are made of, then found, expected and difference."""
    left = _side(comparison.left, finding, numbers, ())
    right = _side(comparison.right, finding, numbers, (left,))
    unit = comparison.left.unit
    # What nobody printed (a place in the document, a level) is no amount that a reader can check.
    addends = [item for item in numbers if item.written is not None and item is not left and item is not right]
    if numbers and not addends and left is None and right is None:
        return []
    if any(item.read.unit == unit for item in addends):
        addends = [item for item in addends if item.read.unit == unit]
    shown = [words.value(side.value, side.unit) for side in (comparison.left, comparison.right)]
    if not addends and unit != "rupiah" and any(_quoted(number, message) for number in shown):
        return []
    rows = [Row(place(item.location.path, words), item, words.value(item.read.value, item.read.unit)) for item in addends]
    total = sum((Fraction(item.read.number or 0) for item in addends), Fraction())
    labels = (words.say("report.found"), words.say(f"report.expected-{comparison.operator}"))
    for label, side, quantity, number in zip(labels, (left, right), (comparison.left, comparison.right), shown, strict=True):
        if side is not None:
            label = words.say("report.side-of-field", label=label, place=_inside(place(side.location.path, words)))
        elif len(addends) > 1 and total == quantity.number:
            label = words.say("report.sum-of-these", label=label)
        rows.append(Row(label, side, number))
    if comparison.operator != "!=":
        rows.append(Row(words.say("report.difference"), None, words.value(comparison.difference.value, comparison.difference.unit)))
    return rows


def _side(quantity: Quantity, finding: Finding, numbers: list[Evidence], taken: tuple[Evidence | None, ...]) -> Evidence | None:
    """The one field that a side of the comparison is, if it is one: not an element of a list of addends. Of several, the finding's own."""
    shapes = [_shape(item.location) for item in numbers]
    found = [
        item
        for item in numbers
        if item.read == quantity and shapes.count(_shape(item.location)) == 1 and not any(item is other for other in taken)
    ]
    found = found if len(found) == 1 else [item for item in found if item.location == finding.location]
    return found[0] if len(found) == 1 else None


def _shape(at: Location) -> str:
    """What the fields of all rows of one list, and of all quarters, have in common."""
    return f"{at.file}:{re.sub(r'[0-9]+', '*', str(at.path))}"


def _listed(numbers: list[Evidence], message: str, words: Words) -> list[Row]:
    """Numbers without a comparison, if the message does not quote them all."""
    printed = [(item, words.value(item.read.value, item.read.unit)) for item in numbers if item.written is not None]
    if all(_quoted(number, message) or _quoted(item.written or "", message) for item, number in printed):
        return []
    rows = [Row(place(item.location.path, words), item, number) for item, number in printed[:MAX_ROWS_WITHOUT_SUM]]
    more = len(printed) - len(rows)
    return [*rows, Row(words.say("report.more-rows", count=more), None, "…")] if more else rows


def _lines(rows: list[Row], words: Words, *, whole_path: bool, printed: bool, label_width: int | None = None) -> list[str]:
    cells = [
        (
            clean(row.label),
            _where(row.source.location, words, whole_path) if row.source else "",
            # Where the digits alone do not show how the number was read.
            words.say("report.written-as", text=clean(row.printed)) if printed and row.printed else "",
            row.number,
        )
        for row in rows
    ]
    shown = [index for index in range(4) if any(cell[index] for cell in cells)]
    table, right = [[cell[index] for index in shown] for cell in cells], [index > 1 for index in shown]
    if label_width is None:
        return in_columns(table, [">" if it_is else "<" for it_is in right])
    from tabulate import tabulate  # few tables are too wide

    aligned, most = ["right" if it_is else "left" for it_is in right], [label_width, *[None] * (len(shown) - 1)]
    return tabulate(table, tablefmt="plain", colalign=aligned, disable_numparse=True, maxcolwidths=most).splitlines()


def _where(at: Location, words: Words, whole_path: bool) -> str:
    return clean(located(at, words, at.file if whole_path else PurePath(at.file).name, with_column=False))


def _quoted(number: str, message: str) -> bool:
    """Whether the message has the number, and not as a part of a longer one."""
    return re.search(rf"(?<![\d.,]){re.escape(number)}(?![.,]?\d)", message) is not None


def _inside(phrase: str) -> str:
    """A place after a colon begins in lower case, unless with an abbreviation."""
    return phrase if phrase[1:2].isupper() else phrase[:1].lower() + phrase[1:]
