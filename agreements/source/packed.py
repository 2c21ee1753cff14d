"""Looks into a packed office file (xlsx, docx: XML in a zip) before a library makes objects of it, and says if it is too large for that.

A library makes an object of every element, and of every cell that a merged area or a link covers: five kilobytes can ask for six gigabytes.
Here the XML only passes by. Knows zip and XML, and which attributes of a sheet stand for many cells; nothing of what they mean.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import IO
from xml.parsers import expat

from engine.language.classes import dataclass
from engine.language.problem import Place, Problem, Problems

# A file of five megabytes that people made unpacks to less; a year's figures of a large office have a twentieth of the cells.
MAX_UNPACKED = 60_000_000
MAX_PARTS = 2_000
MAX_CELLS = 250_000
# Of elements that are neither cells nor texts, formats above all.
MAX_OTHERS = 100_000
_CELLS = frozenset(("row", "c", "v", "f", "is", "si", "t", "r", "p"))
# The last row and column of a sheet: beyond them nothing is, whatever a file says.
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_READ_AT_ONCE = 1 << 16
_PLACE = re.compile(r"\$?([A-Za-z]{1,10})\$?([0-9]{1,18})")


@dataclass(slots=True)
class _Counted:
    """How many cells may pass by, and what has so far, in all parts together."""

    limit: int
    elements: int = 0
    others: int = 0
    cells: int = 0


def look_into(data: bytes, cells: int = MAX_CELLS) -> None:
    """Go through all parts of a packed file. Raises Problems, of no file, if a library must not be let near it, or it has more cells.

    It is none of these ("not-a-workbook"), too large ("too-large", "too-many-cells"), or says what cannot be ("beyond-sheet").
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise _refused("too-large", limit=MAX_UNPACKED)
            counted = _Counted(cells)
            for part in parts:
                # Others unpack without a bound of their own, and no office program writes them.
                if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                    raise _refused("not-a-workbook", detail=f"zip {part.compress_type}")
                with packed.open(part) as file:
                    _pass_by(file, counted)
    # RuntimeError: it is locked with a password.
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise _refused("not-a-workbook", detail=type(error).__name__) from None


def _pass_by(file: IO[bytes], counted: _Counted) -> None:
    """Let one part pass by. What is no XML, or is broken somewhere, counts as far as it can be read: so it is for the library too."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, attributes: _count(name.rpartition(" ")[2], attributes, counted)
    parser.StartDoctypeDeclHandler = _refuse
    try:
        while chunk := file.read(_READ_AT_ONCE):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError:
        # The rest is unpacked nowhere: not even here.
        return


def _refused(code: str, **arguments: str | int) -> Problems:
    return Problems([Problem(code, Place(""), arguments)])


def _refuse(*declared: object) -> None:
    # Entities are declared there, which stand for any number of others; no office program writes one.
    raise _refused("not-a-workbook", detail="DOCTYPE")


def _count(name: str, attributes: Mapping[str, str], counted: _Counted) -> None:
    counted.elements += 1
    counted.others += name not in _CELLS
    if name in ("mergeCell", "hyperlink"):
        counted.cells += _area(attributes.get("ref", ""))
    elif name == "c":
        counted.cells += _area(attributes["r"]) if "r" in attributes else 1
    elif name == "row" and "r" in attributes:
        _within(int(attributes["r"]) if re.fullmatch(r"[0-9]{1,18}", attributes["r"]) else 0, 1)
    # Of a cell its value and its text are elements too.
    if counted.cells > counted.limit or counted.others > MAX_OTHERS or counted.elements > 4 * MAX_CELLS:
        raise _refused("too-many-cells", limit=counted.limit)


def _area(ref: str) -> int:
    """How many cells a reference stands for, at least one. Raises Problems if one of them lies beyond the end of any sheet."""
    corners = []
    for place in ref.split(":"):
        found = _PLACE.fullmatch(place)
        if found is None:
            # Whole rows and columns, names of sheets: what the library makes of them nobody knows.
            raise _refused("not-a-workbook", detail=ref[:40])
        column, row = _column(found[1]), int(found[2])
        _within(row, column)
        corners.append((row, column))
    (top, left), (bottom, right) = corners[0], corners[-1]
    return (abs(bottom - top) + 1) * (abs(right - left) + 1)


def _within(row: int, column: int) -> None:
    if not (1 <= row <= LAST_ROW and 1 <= column <= LAST_COLUMN):
        raise _refused("beyond-sheet", row_of=row, column_of=column)


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
