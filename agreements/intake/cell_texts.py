"""What a cell of a sheet shows: its number, day or time in its number format, as a spreadsheet set to Indonesian prints it.

A file does not say which language the spreadsheet of its office speaks; the offices of these papers write 1.234,5 and 4 Januari 2021.
Knows number formats only.
"""

from __future__ import annotations

import datetime
import math
import re
from dataclasses import field
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

from engine.language.classes import dataclass

# A spreadsheet counts with fifteen digits: what is behind them is noise, and of a longer number the end is lost.
EXACT = 10**15
# Room for every number that is read of a file, however many digits somebody wrote.
_LONGEST = Context(prec=5_000)
_FIFTEEN = Context(prec=15)
_GENERAL_DECIMALS = 9
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<blank>.)|\*(?P<fill>.)|\[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General)|(?P<noon>AM/PM|A/P)|(?P<exponent>E[+-])|(?P<day>y+|m+|d+|h+|s+)|(?P<digit>[0#?.,%/@])|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember")
_ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
# The format of days that each spreadsheet shows in its own language.
_SHORT_DAY = ("mm-dd-yy", "m/d/yyyy", "m/d/yy")


@dataclass(slots=True)
class _Section:
    """One part of a format: its tokens as kind and text, its condition, and the digits among them."""

    tokens: list[tuple[str, str]] = field(default_factory=list)
    condition: tuple[str, str] | None = None
    english: bool = False

    @property
    def digits(self) -> str:
        return "".join(text for kind, text in self.tokens if kind == "digit" and text in "0#?.,")


def shown(value: Any, number_format: str) -> str:
    """The text of a cell; "" for one that shows nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime.timedelta):
        seconds = int(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}" + (f":{seconds % 60:02}" if seconds % 60 else "")
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return _moment(value, number_format)
    if isinstance(value, int | float):
        if isinstance(value, float) and not math.isfinite(value):
            return str(value)
        return _number(_FIFTEEN.create_decimal(repr(value)) if abs(value) < EXACT else Decimal(value), number_format)
    sections = _sections(number_format)
    texts = sections[3] if len(sections) > 3 else next((s for s in sections if ("digit", "@") in s.tokens), None)
    if texts is None or ("digit", "@") not in texts.tokens:
        return str(value) if texts is None or len(sections) < 4 else ""
    # What only keeps room for a sign is no part of the text.
    shown = (token for token in texts.tokens if token[0] not in ("blank", "fill"))
    return "".join(str(value) if token == ("digit", "@") else _plain(*token) for token in shown)


def _sections(number_format: str) -> list[_Section]:
    sections = [_Section()]
    for found in _TOKEN.finditer(number_format or "General"):
        kind, text = str(found.lastgroup), found[str(found.lastgroup)]
        if kind == "literal" and text == ";":
            sections.append(_Section())
        elif kind == "bracket":
            if condition := _CONDITION.fullmatch(text):
                sections[-1].condition = (condition[1], condition[2])
            elif re.fullmatch(r"[hms]+", text, re.IGNORECASE):
                sections[-1].tokens.append(("day", text))
        else:
            sections[-1].tokens.append((kind, text))
            sections[-1].english = sections[-1].english or "-409]" in found[0]
    return sections


def _plain(kind: str, text: str) -> str:
    """What a token that is no part of a number shows."""
    return {"blank": " ", "fill": " " if text == " " else "", "day": text, "general": ""}.get(kind, text)


def _number(number: Decimal, number_format: str) -> str:
    sections = _sections(number_format)
    section, signed = _choose(sections, number)
    if not section.tokens:
        return ""
    if any(kind == "general" for kind, _ in section.tokens) or (("digit", "@") in section.tokens):
        text = _general(number if signed else abs(number))
        return "".join(text if kind == "general" or (kind, mark) == ("digit", "@") else _plain(kind, mark) for kind, mark in section.tokens)
    if not section.digits.strip(".,"):
        return "".join(_plain(kind, text) for kind, text in section.tokens).strip()
    if ("digit", "/") in section.tokens or any(kind == "exponent" for kind, _ in section.tokens):
        return _general(number)
    return _fitted(number, section, signed)


def _choose(sections: list[_Section], number: Decimal) -> tuple[_Section, bool]:
    """The section for the number, and whether the number brings its own sign."""
    for index, section in enumerate(sections):
        if section.condition is not None and _holds(number, *section.condition):
            return section, index == 0 or number > 0
    sections = [section for section in sections if section.condition is None] or sections
    if number < 0 and len(sections) > 1:
        return sections[1], False
    if number == 0 and len(sections) > 2:
        return sections[2], False
    return sections[0], True


def _holds(number: Decimal, sign: str, bound: str) -> bool:
    other = Decimal(bound)
    return {
        "<": number < other, ">": number > other, "=": number == other, "<=": number <= other, ">=": number >= other, "<>": number != other,
    }[sign]  # fmt: skip


def _fitted(number: Decimal, section: _Section, signed: bool) -> str:
    """The number in its digits, with what the format puts around and between them."""
    marks = [text for kind, text in section.tokens if kind == "digit"]
    minus = "-" if signed and number < 0 else ""
    number *= Decimal(100) ** marks.count("%")
    digits = section.digits
    whole, _, decimals = digits.partition(".")
    scaled = len(whole) - len(whole.rstrip(",")) if "." not in digits else len(decimals) - len(decimals.rstrip(","))
    number = abs(number) / Decimal(1000) ** scaled
    decimals = decimals.replace(",", "")
    rounded = f"{number.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP, _LONGEST):f}"
    left, _, right = rounded.partition(".")
    optional = len(decimals) - len(decimals.rstrip("#?"))
    while optional and right.endswith("0"):
        right, optional = right[:-1], optional - 1
    least = whole.count("0")
    left = left.lstrip("0").rjust(least, "0") if least else left.lstrip("0")
    if "," in whole.rstrip(","):
        left = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", left)
    text = left + ("," + right if right else "")
    return (minus if re.search(r"[1-9]", text) else "") + _around(section, text)


def _around(section: _Section, text: str) -> str:
    places = [i for i, (kind, mark) in enumerate(section.tokens) if kind == "digit" and mark in "0#?.,"]
    parts, done = [], False
    for index, (kind, mark) in enumerate(section.tokens):
        if kind == "digit" and mark in "0#?.,":
            if not done:
                parts.append(text)
                done = True
        elif places[0] < index < places[-1] and kind in ("blank", "fill"):
            continue
        else:
            parts.append(_plain(kind, mark))
    return "".join(parts).strip()


def _general(number: Decimal) -> str:
    """A number without a format: all of its digits before the comma, and as many behind it as a cell has room for."""
    rounded = (
        number.quantize(Decimal(1).scaleb(-_GENERAL_DECIMALS), ROUND_HALF_UP, _LONGEST) if number != number.to_integral_value() else number
    )
    whole, _, decimals = f"{rounded:f}".partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole},{decimals}" if decimals else whole


def _moment(value: datetime.datetime | datetime.date | datetime.time, number_format: str) -> str:
    section = _sections("dd/mm/yyyy" if number_format in _SHORT_DAY else number_format)[0]
    tokens = section.tokens
    parts = []
    for index, (kind, text) in enumerate(tokens):
        if kind != "day":
            parts.append("" if kind in ("noon", "general") else _plain(kind, text))
            continue
        before = next((mark for k, mark in reversed(tokens[:index]) if k == "day"), "")
        after = next((mark for k, mark in tokens[index + 1 :] if k == "day"), "")
        minutes = text[0] in "mM" and len(text) < 3 and (before[:1] in ("h", "H") or after[:1] in ("s", "S"))
        parts.append(_part(value, "n" * len(text) if minutes else text.lower(), english=section.english))
    return "".join(parts).strip()


def _part(value: Any, token: str, *, english: bool) -> str:
    """One part of a day or time."""
    size = len(token)
    if token[0] in "hns":
        number = getattr(value, {"h": "hour", "n": "minute", "s": "second"}[token[0]], 0)
        return f"{number:0{size}}"
    if not isinstance(value, datetime.date):
        return ""
    if token[0] == "y":
        return f"{value.year:04}" if size > 2 else f"{value.year % 100:02}"
    if token[0] == "d":
        name = _DAYS[value.weekday()]
        return f"{value.day:0{size}}" if size < 3 else name[:3] if size == 3 else name
    month = (_ENGLISH if english else _MONTHS)[value.month - 1]
    return f"{value.month:0{size}}" if size < 3 else month[:3] if size == 3 else month[:1] if size == 5 else month
