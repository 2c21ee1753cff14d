"""What a formula's text says of its result: that it is in percent or per mil, a rate of so many, or in another unit.

For extent.py. Knows places, no operation.
"""

from __future__ import annotations

import re

from agreements.formulas.pieces import Extent

_SHARE = r"(?:(?:bentuk|satuan)\s+)?(?:%|persen(?:tase)?|‰|per\s?mil)"
_PERCENT = re.compile(
    rf"(?:\((?:dinyatakan\s+)?(?:dalam\s+)?{_SHARE}\)"
    rf"|(?:[.,;]?\s*\b(?:(?:dan|yang|lalu|kemudian)\s+)?(?:biasanya\s+)?dinyatakan\s+)?\bdalam\s+{_SHARE}(?:\s*\(%\))?)[\s.,;]*$",
    re.IGNORECASE,
)
# "…, dan biasanya dinyatakan sebagai penduduk per km2": the unit of the result; of "balita yang dinyatakan sebagai …" it says which.
_UNIT = re.compile(r"[.,;]\s*(?:dan\s+)?(?:biasanya\s+)?dinyatakan\s+(?:dalam|sebagai|dengan)\s+[^.,;:=÷×*+\n]{2,60}[\s.]*$", re.IGNORECASE)
# "Biasanya dinyatakan dalam jumlah kasus per 1000 penduduk": by so many, as if it stood behind the formula alone.
_RATE = re.compile(
    r"(?:[.,;]\s*(?:(?:dan|yang|lalu)\s+)?(?:biasanya\s+)?|\s(?:dan\s+)?biasanya\s+|\sdan\s+)dinyatakan\s+"
    r"(?:(?:dalam|sebagai|dengan)\s+)?(?:[^\W\d]+\s+){0,4}?(?=(?:per|setiap|tiap)\s+(?:1[\d.,]*0|se(?:ratus|ribu|juta))\b)",
    re.IGNORECASE,
)
_PERCENT_EACH = re.compile(r"\(\s*(?:%|persen)\s*\)", re.IGNORECASE)


def without_unit(text: str, found: Extent) -> None:
    """Take off what says that the result is a percentage, or in another unit: "… (dalam persen)", "…, dinyatakan dalam hari"; the rate of
    "…, biasanya dinyatakan dalam kasus per 1.000 penduduk" stays.
    """
    if "(" not in text and "dinyatakan" not in text.lower() and "dalam" not in text.lower():
        return
    # "A (%) - B (%)": the unit of each.
    if (percent := _PERCENT.search(text, found.start, found.end)) and not _PERCENT_EACH.search(text, found.start, percent.start()):
        found.end, found.permil = percent.start(), "‰" in percent[0] or "mil" in percent[0].lower()
        found.percent = not found.permil
    elif found.skipped == (0, 0) and (rate := _RATE.search(text, found.start, found.end)):
        found.skipped = rate.span()
    elif said := _UNIT.search(text, found.start, found.end):
        found.end = said.start()
