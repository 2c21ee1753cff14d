"""Days as they are declared: YYYY-MM-DD, in plain digits. How papers print a day is for `readers`; knows nothing of what a day is for."""

from __future__ import annotations

import datetime
import re


def is_day(text: str) -> bool:
    """Whether the text is a day that exists, YYYY-MM-DD."""
    try:
        # Python reads 20260131 and 2026-W05-6 as well.
        return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII) and datetime.date.fromisoformat(text))
    except ValueError:
        return False


def is_day_or_year(text: str) -> bool:
    """Whether the text is such a day, or a year alone, YYYY."""
    return is_day(f"{text}-01-01" if len(text) == 4 else text)
