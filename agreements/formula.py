"""How the prose of a formula (formulasi) is taken apart: numerator, division, denominator, multiplier.

Only the outer form is read here, and kept as text; nothing is judged. "dibagi", ":", "÷", "/" and a drawn line divide; a slash
inside "desa/kelurahan" does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from agreements.notation import Number, Unit

_TIMES = re.compile(r"(?:^|[\s)\]])(?:[xX×*]|dikali(?:kan)?(?:\s+dengan)?)(?:\s+|(?=\d|$))(?P<factor>(?:[\d.,]+\s*(?:%|persen)?)?)\s*[.;]*$")
_DIVIDED = re.compile(
    r"\s+dibagi(?:\s+dengan|\s+oleh)?(?=\s|$)|\s*÷\s*|\s+:\s+|\s+/\s+|\s*/\s*(?=(?:jumlah|total|target|seluruh|realisasi)\b)"
    r"|\)\s*/\s*\(|(?<=\b[A-Za-z])\s*/\s*(?=[A-Za-z]\b)|\s+per\s+(?=(?:jumlah|total|seluruh)\b)|\s+[-_—]{3,}\s+|\s+dibandingkan(?:\s+dengan)?(?=\s|$)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:(?:jumlah|total|banyaknya|seluruh|semua|keseluruhan)\s+)+([\w/-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as printed and its outer parts. `numerator` is the whole of a formula that does not divide.

    `counted` and `counted_of` are what numerator and denominator count: the first word after "jumlah" ("desa/kelurahan" is one).
    """

    text: str
    numerator: str | None
    divided: bool
    denominator: str | None
    multiplied: bool
    multiplier: Annotated[Number | None, Unit("factor")]
    counted: str | None = None
    counted_of: str | None = None


@lru_cache(maxsize=1 << 14)
def read_formula(text: str) -> Formula:
    """Take one formula apart. A part that is announced but does not follow (nothing after "dibagi") is None."""
    plain = " ".join(text.split())
    times = _TIMES.search(plain)
    body = (plain[: times.start() + 1].rstrip() if times else plain).strip(" .;")
    division = _DIVIDED.search(_outermost(body))
    numerator = (body[: division.start()] if division else body).strip(" ()[].")
    denominator = body[division.end() :].strip(" ()[].") if division else ""
    factor = _factor(times["factor"]) if times else None
    counted = (_counted(numerator), _counted(denominator)) if division else (None, None)
    return Formula(text, numerator or None, bool(division), denominator or None, bool(times), factor, *counted)


def _counted(part: str) -> str | None:
    found = _COUNTED.match(re.sub(r"\s*/\s*", "/", part))
    return found[1].lower() if found else None


def _outermost(body: str) -> str:
    """The text without brackets that enclose all of it, places kept: "(a : b)" divides, and so does "(a) : (b)"."""
    return re.sub(r"[()\[\]]", " ", body)


def _factor(printed: str) -> Number | None:
    """The multiplier as a plain number: 100 for `100`, `100%`, `100 persen`."""
    digits = re.match(r"\d+", printed)
    return int(digits.group()) if digits else None
