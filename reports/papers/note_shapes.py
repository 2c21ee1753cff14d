"""The boxes in which a spreadsheet shows notes: added to the drawing that a sheet has for them, or to a new one, and taken out again.

The drawing is changed as text: what spreadsheets write there need not be well formed. Whatever else it draws stays byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from reports.papers.sheet_cells import At, Sheet

_SPACES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_DECLARED = {prefix: f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items()}
_OPEN = f"<xml {' '.join(_DECLARED.values())}>"
_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = re.compile(r"<(\w+):shape\b[^<>]*(?<!/)>")
_ROW, _COLUMN = (re.compile(rf"<\w+:{name}>\s*(\d+)\s*</") for name in ("Row", "Column"))
_NUMBER = re.compile(r"\b_x0000_s(\d{1,9})\b")
_BLOCKS = re.compile(r'(<o:idmap\b[^<>]*?\bdata=")([\d, ]*)(")')
# Numbers of shapes come in blocks of so many, of which a drawing names those that it uses.
_BLOCK = 1024
# In pixels: how wide a box is, how high a line of it, what is around its text; how many letters a line has, how many lines are shown.
_WIDE, _LINE, _AROUND, _LETTERS, _MOST_LINES = 380, 15, 14, 58, 50
# What is between a cell and its box.
_GAP = 12


def empty(number: int) -> str:
    """A drawing without shapes, of the sheet with that number."""
    blocks = f'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{number}"/></o:shapelayout>'
    return f"{_OPEN}{blocks}{_TYPE}</xml>"


def can_hold(drawing: str) -> bool:
    """Whether the drawing is one as all spreadsheets write it."""
    return "</xml>" in drawing


def without(drawing: str, notes: set[At]) -> str:
    """The drawing without the boxes of the notes at these places."""
    kept, at = [], 0
    # Shape by shape, so that a drawing that means harm is gone through once.
    while (found := _SHAPE.search(drawing, at)) and (end := drawing.find(close := f"</{found[1]}:shape>", found.end())) >= 0:
        end += len(close)
        kept.append(drawing[at : found.start()] if _of_note(drawing[found.start() : end]) in notes else drawing[at:end])
        at = end
    return "".join([*kept, drawing[at:]])


def is_bare(drawing: str) -> bool:
    """Whether nothing is drawn."""
    return re.search(r"<\w+:(?!shapelayout\b|idmap\b|shapetype\b|stroke\b|path\b)\w+", drawing) is None


def _of_note(shape: str) -> At | None:
    row, column = _ROW.search(shape), _COLUMN.search(shape)
    if 'ObjectType="Note"' not in shape or row is None or column is None:
        return None
    return int(row[1]) + 1, int(column[1]) + 1


def with_notes(drawing: str, notes: Mapping[At, str], sheet: Sheet) -> str:
    """The drawing with a box for the note at each place, as large as its text asks for."""
    kind = "" if 'id="_x0000_t202"' in drawing else _TYPE
    drawing, number = _numbered(drawing, len(notes))
    shapes = [_shape(number + index, at, text, sheet) for index, (at, text) in enumerate(notes.items())]
    # Some programs say of each shape anew what a prefix stands for.
    top = re.search(r"<xml\b[^<>]*>", drawing)
    lacking = " ".join(said for said in _DECLARED.values() if top is None or said not in top[0])
    added = "".join(re.sub(r"^<v:(\w+)", rf"<v:\1 {lacking}", shape) if lacking else shape for shape in (kind, *shapes))
    head, end, tail = drawing.rpartition("</xml>")
    return f"{head}{added}{end}{tail}"


def _numbered(drawing: str, count: int) -> tuple[str, int]:
    """The drawing with the blocks of numbers that so many more shapes need, and the first of their numbers."""
    taken = [int(number) for number in _NUMBER.findall(drawing)]
    named = _BLOCKS.search(drawing)
    blocks = [int(number) for number in re.findall(r"\d+", named[2])] if named else []
    first = max([*taken, _BLOCK * max(blocks, default=1)]) + 1
    needed = range(first // _BLOCK, (first + count) // _BLOCK + 1)
    more = [str(block) for block in needed if block not in blocks]
    if named and more:
        said = ",".join([*map(str, blocks), *more])
        drawing = f"{drawing[: named.start(2)]}{said}{drawing[named.end(2) :]}"
    return drawing, first


def _shape(number: int, at: At, text: str, sheet: Sheet) -> str:
    lines = sum(1 + len(line) // _LETTERS for line in text.split("\n"))
    high = _LINE * min(lines, _MOST_LINES) + _AROUND
    # Beside the cell and a little above it, as a spreadsheet puts it itself.
    left, top = _beyond(at[1] + 1, _GAP, sheet.width), _beyond(max(1, at[0] - 1), 4, sheet.height)
    right, bottom = _beyond(left[0], left[1] + _WIDE, sheet.width), _beyond(top[0], top[1] + high, sheet.height)
    anchor = ", ".join(str(part) for at_, offset in (left, top, right, bottom) for part in (at_ - 1, offset))
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;'
        f'width:{_WIDE * 3 // 4}pt;height:{high * 3 // 4}pt;z-index:{number % _BLOCK};visibility:hidden" fillcolor="#ffffe1" '
        'o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        f'<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>'
        f"<x:Row>{at[0] - 1}</x:Row><x:Column>{at[1] - 1}</x:Column></x:ClientData></v:shape>"
    )


def _beyond(first: int, pixels: int, size: Callable[[int], int]) -> tuple[int, int]:
    """The column, or row, so many pixels from the beginning of the first one, and how far within it."""
    number = first
    while (here := size(number)) <= pixels and number < first + 400:
        pixels -= here
        number += 1
    return number, min(pixels, here)
