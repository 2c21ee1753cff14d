"""The line that says where and when a paper was signed, and days that stand below their places.

Knows days and their words; must not know who signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from agreements.intake.recognise.blanks import OPEN_YEAR, ROOM, ROOMS
from agreements.intake.recognise.flow_items import Item, Line
from agreements.intake.recognise.personnel_numbers import says_number
from agreements.intake.recognise.placed_text import NOTHING, Words, join
from agreements.intake.words import FormWords
from agreements.notation.readers import read_weekday

# A place, perhaps within another one, and a weekday before the last comma; behind that the day, a letter in its year or not, perhaps of two
# calendars with the sign of the second.
_YEAR = r"\b(?=(?:\w?\d){2})\w{4}\b(?:\s*[A-Z]{1,2}\b)?"
_DATE = re.compile(
    rf"(?P<before>[^\d:]{{2,60}}?)?\s*,\s*(?P<day>[^,]{{0,48}}(?:{_YEAR}|\b{OPEN_YEAR})|{ROOMS})(?:\s*{ROOM}|\.)?",
    re.IGNORECASE,
)
_LONGEST = 40
# A day in figures, or a year of which the rest is to be filled in.
_NUMBERED = re.compile(rf"\d{{1,2}}\s*[-/.]\s*\d{{1,2}}\s*[-/.]|{OPEN_YEAR}")


def read_date_line(words: Words, form: FormWords) -> tuple[Words, Words] | None:
    """Place and day of `Sokaraja, 4 Januari 2021`, perhaps with its weekday, or of `Suka Makmur, Aceh, 4 Januari 2021`; None if the line is
    none.
    """
    found = _DATE.fullmatch(words.text)
    if found is None or len(words.text) > 70 or says_number(form).search(words.text):
        return None
    parts = list(re.finditer(r"[^,]*[^\s,]", found["before"] or ""))
    weekday = bool(parts) and read_weekday(parts[-1][0], form.vocabulary) is not None
    places = parts[:-1] if weekday else parts
    named = {word.casefold() for word in re.findall(r"[^\W\d_]+", found["day"])}
    dated = bool(named & form.months or _NUMBERED.search(found["day"]))
    if any(len(place[0]) > _LONGEST or form.says(place[0].strip(), "first", "second", "third") for place in places):
        return None
    if len(places) > (2 if dated else 1) or not (dated or len(named) < 2):
        return None
    place = words.cut(0, places[-1].end()) if places else NOTHING
    return place, words.cut(parts[-1].start() if weekday else found.start("day"), found.end("day"))


def read_day(words: Words, form: FormWords) -> Words:
    """The day of a line that says nothing else, perhaps with its weekday; nothing if it says more, or no day."""
    found = read_date_line(Words(f", {words.text}", (-1, -1, *words.at)), form)
    if not found or found[0] or not re.match(r"(?:[^\W\d_]+\W+)?\d{1,2}\b", words.text):
        return NOTHING
    named = {word.casefold() for word in re.findall(r"[^\W\d_]+", words.text)}
    return found[1] if named & form.months or _NUMBERED.search(words.text) else NOTHING


def dated_below(above: Words, line: Words, form: FormWords) -> bool:
    """Whether a line says place and day below the end of a sentence, without room between them."""
    return above.text.rstrip().endswith(".") and read_date_line(line.flat(), form) is not None


def with_whole_days(items: Iterable[Item], form: FormWords) -> Iterator[Item]:
    """The items; a place with its comma, which is no post, and the day on the line below it, which says no place, are one."""
    before: Item | None = None
    for item in items:
        if isinstance(before, Line) and isinstance(item, Line) and before.lane == item.lane and before.words.text.endswith(","):
            own = read_date_line(item.words, form)
            both = join([before.words, item.words])
            if form.level(before.words.text) is None and not (own and own[0]) and read_date_line(both, form):
                before = Line(both, item.lane, item.part)
                continue
        if before is not None:
            yield before
        before = item
    if before is not None:
        yield before
