"""A day as people write it. Knows no report."""

from __future__ import annotations

from reports.words.catalogue import Words


def long_day(day: str, words: Words) -> str:
    """`4 Januari 2021` of a day YYYY-MM-DD."""
    year, month, number = day.split("-")
    return f"{int(number)} {words.say(f'day.month-{int(month)}')} {year}"
