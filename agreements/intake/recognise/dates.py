"""The line that says where and when a paper was signed."""

from __future__ import annotations

import re

from agreements.intake.recognise.blanks import OPEN_YEAR, ROOMS
from agreements.intake.recognise.personnel_numbers import says_number
from agreements.intake.recognise.placed_text import NOTHING, Words
from agreements.intake.words import FormWords
from agreements.notation.numbers import LIKE_DIGIT
from agreements.notation.readers import read_weekday

_DATE = re.compile(
    rf"(?P<place>[^\d,:]{{2,40}}?)?\s*,\s*(?P<date>(?:tanggal\s+)?(?:(?P<weekday>[^\d,:]{{4,20}}),\s+)?[^,]{{0,40}}(?:\b(?=\w*\d){LIKE_DIGIT}{{4}}\b|\b{OPEN_YEAR})|{ROOMS})\.?",
    re.IGNORECASE,
)
# A day in figures, or a year of which the rest is to be filled in.
_NUMBERED = re.compile(rf"\d{{1,2}}\s*[-/.]\s*\d{{1,2}}\s*[-/.]|{OPEN_YEAR}")


def read_date_line(words: Words, form: FormWords) -> tuple[Words, Words] | None:
    """Place and day of `Sokaraja, 4 Januari 2021`, perhaps with its weekday; None if the line is none."""
    found = _DATE.fullmatch(words.text)
    if found is None or len(words.text) > 70 or says_number(form).search(words.text):
        return None
    if found["weekday"] and read_weekday(found["weekday"], form.vocabulary) is None:
        return None
    date = words.cut(found.start("date"), found.end("date"))
    named = {word.casefold() for word in re.findall(r"[^\W\d_]+", date.text)}
    if not (named & form.months or _NUMBERED.search(date.text) or len(named) == 1 or not named):
        return None
    place = words.cut(found.start("place"), found.end("place")) if found["place"] else NOTHING
    return place, date
