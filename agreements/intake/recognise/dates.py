"""The line that says where and when a paper was signed."""

from __future__ import annotations

import re

from agreements.intake.recognise.personnel_numbers import says_number
from agreements.intake.recognise.placed_text import NOTHING, Words
from agreements.intake.words import FormWords

_DATE = re.compile(
    r"(?P<place>[^\d,:]{2,40}?)?\s*,\s*(?P<date>(?:tanggal\s+)?[^,]{0,40}(?:\b\d{4}\b|\b20[._…]+)|(?:[._]{4,}|…+)[\s._…]*)\.?",
    re.IGNORECASE,
)


def read_date_line(words: Words, form: FormWords) -> tuple[Words, Words] | None:
    """Place and day of `Sokaraja, 4 Januari 2021`; None if the line is none."""
    found = _DATE.fullmatch(words.text)
    if found is None or len(words.text) > 70 or says_number(form).search(words.text):
        return None
    date = words.cut(found.start("date"), found.end("date"))
    named = {word.casefold() for word in re.findall(r"[^\W\d_]+", date.text)}
    if not (named & form.months or re.search(r"\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]|20[._…]", date.text) or len(named) == 1 or not named):
        return None
    place = words.cut(found.start("place"), found.end("place")) if found["place"] else NOTHING
    return place, date
