"""Figures, numbers of people and days that the end of a line cuts.

Knows texts; must not know pages, nor what the figures are of.
"""

from __future__ import annotations

import re

# Birth, appointment, sex and number (Perka BKN 22/2007), the first of them, and the last.
_NIP = [re.compile(rf"(?:19|20){part}") for part in (r"\d{6}(?:19|20)\d{4}[12]\d{3}", r"\d{6}(?:19|20)\d{4,6}", r"\d{4}[12]\d{3}")]
_MONTH = re.compile(r"[A-Za-z]{3,9} \d{4}")


def ends_within_figure(before: str, after: str) -> bool:
    """Whether a line ends within an amount, the last three figures of which are not all there, or within a NIP, and the next goes on with
    figures, or with the decimals.
    """
    decimals = re.search(r"\d\.\d{3}(,?\d?)$", before)
    if decimals and re.fullmatch(r",\d\d(?:,-)?", decimals[1] + after):
        return True
    if any(part.fullmatch("".join(re.findall(r"\d+$", before)) + after) for part in _NIP):
        return True
    whole = re.match(r"[\d.]+", after)
    ends = re.search(r"\d\.\d{0,2}$", before) is not None or (after.startswith(".") and before[-1:].isdigit())
    joined = re.search(r"[\d.]+$", before + whole[0]) if whole else None
    return ends and joined is not None and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", joined[0]) is not None


def ends_with_day(text: str) -> bool:
    """Whether a line ends with a place and a day."""
    return re.search(r"[^\W\d_], *\d{1,2} [A-Za-z]{3,9} \d{4}$", text) is not None


def ends_within_day(before: str, after: str) -> bool:
    """Whether a line ends within a day: before its year, or before its month."""
    year = re.search(r"\b\d{1,2} [A-Za-z]{3,9}$", before) and re.fullmatch(r"\d{4}[.,]?", after)
    return bool(year or (re.search(r"[a-z], \d{1,2}$", before) and _MONTH.fullmatch(after)))
