"""The papers and workbooks of other rounds as LibreOffice prints them: written down by others, for the readers of Word and Excel."""

from __future__ import annotations

from functools import partial
from importlib import import_module

from tests.intake.prints.sheet import Made, Print, by_office
from tests.intake.unseen.kit import Make

ENDINGS = {"word": "docx", "sheet": "xlsx"}


def printed(make: Make) -> Print:
    """A paper printed, with its own right reading."""
    sample = make()
    return Print(data=by_office(sample.data, ENDINGS[sample.kind]), agreements=sample.expected)


PRINTS: dict[str, Made] = {
    f"{part}_{name}": partial(printed, make)
    for part in ("first", "second", "third", "fourth", "fifth")
    for name, make in import_module(f"tests.intake.unseen.{part}").ROUND.items()
    if make().kind in ENDINGS
}
