"""Numbers of people with their labels: NIP, that of employees with a contract, NRP of soldiers and the police.

Knows how offices print them; must not know whose they are.
"""

from __future__ import annotations

import re

from agreements.intake.recognise.placed_text import NOTHING, Words

_LABEL = r"(?:NIP(?:PPK)?|NI\s?PPPK|(?P<service>NRP))"
# Where a text says a number of somebody, whatever else it says.
NUMBERED = re.compile(r"\b(?:NIP(?:PPK)?|NI\s?PPPK|NRP)\b")
# A service has numbers of five digits and more, some with a letter for the branch: 11970034/P.
_WHOLE = re.compile(
    rf"\(?\s*{_LABEL}\s*[.:]*\s*[.:]?\s*(?P<nip>(?(service)\d[\d\s./\-]{{3,20}}\d(?:/[A-Z])?|\d[\d\s.\-]{{7,30}}\d)|[._…]{{5,}})?\s*[-–.]*\s*\)?",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"(?<=\S)[\s,/]+(?={_LABEL}\b\W*\d)", re.IGNORECASE)
_BARE = re.compile(r"\d{8}\s?\d{6}\s?\d\s?\d{3}")


def read_nip(line: Words) -> tuple[Words, Words] | None:
    """Label and number of a line that is nothing but a number; None for another."""
    if _BARE.fullmatch(line.text):
        return NOTHING, line
    found = _WHOLE.fullmatch(line.text)
    if found is None:
        return None
    number = line.cut(found.start("nip"), found.end("nip")) if found["nip"] else NOTHING
    return line.cut(0, found.start("nip") if found["nip"] else None), number


def split_nip(line: Words) -> list[Words]:
    """A line with a number at its end as two: `Pembina Tk. I NIP. 1978…`."""
    found = _BEHIND.search(line.text)
    return [line.cut(0, found.start()), line.cut(found.end())] if found else [line]
