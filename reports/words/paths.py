"""The path of a file as other programs want it: relative to the working directory, with forward slashes; as a URI; with line and column.

Touches no file.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import PurePath
from urllib.parse import quote

from agreements.source.addresses import Address, at
from engine.run.finding import Location

# Of sheets, whose lines and columns are those of cells: no editor of texts finds them.
SHEETS = (".xlsx",)


# A file has hundreds of findings and passed checks, one after the other.
@lru_cache(maxsize=64)
def relative(file: str, root: str) -> str:
    """The path from the root, an absolute folder; as it is, if it lies elsewhere or there is no root."""
    if isinstance(at(file), Address):
        return file
    path = os.path.normpath(file)
    if root and os.path.isabs(path) and PurePath(path).is_relative_to(root):
        path = os.path.relpath(path, root)
    return PurePath(path).as_posix()


def uri(path: str) -> str:
    """The path as a URI reference: percent-encoded by its bytes, whatever they are; an absolute one with its scheme."""
    if isinstance(at(path), Address):
        # Of an address only what no URI may have in it; of a path also what would make it one.
        return quote(os.fsencode(path), safe="/:?#[]@!$&'()*+,;=%")
    quoted = quote(os.fsencode(path), safe="/")
    return f"file://{quoted}" if path.startswith("/") else quoted


def in_text(location: Location) -> bool:
    """Whether line and column are those of a text: of a sheet and of a Word file they are not, and of some files nothing is known."""
    paper = location.spot is not None and location.spot.kind != "text"
    return location.line > 0 and not paper and not location.file.endswith(SHEETS)


def document_file(location: Location) -> str:
    """The file itself, without the name of an agreement in it."""
    return location.spot.document if location.spot else location.file


def column_letters(column: int) -> str:
    """The letters of a sheet's column: C of 3, AA of 27."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def position(file: str, line: int, column: int = 0, *, with_column: bool = True) -> str:
    """`file:line:column`, in a sheet `file:C5`; without what is 0, which is not known."""
    if file.lower().endswith(SHEETS) and line > 0 and column > 0:
        return f"{file}:{column_letters(column)}{line}"
    return ":".join((file, *(str(number) for number in (line, column if with_column and line > 0 else 0) if number > 0)))
