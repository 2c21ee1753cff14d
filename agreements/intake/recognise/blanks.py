"""Room that a form leaves for whoever fills it in: dots, or a line of strokes.

Knows signs; must not know what is to be filled in.
"""

from __future__ import annotations

import re

# One room: two dots end no sentence, three may be typed as one sign.
ROOM = r"(?:[._]{2}|…)[._…]*"
# Several, with blanks between them.
ROOMS = rf"{ROOM}[\s._…]*"
# "20...": a year of which the century is printed.
OPEN_YEAR = r"20[._…]+"
# What was typed over the dots of a form, some of which are left on both sides: alone in its line, or behind a label or a comma. Figures, or
# behind a label words; `.... Januari 20...` is still to be filled in.
_SAID = rf"(?:(?!{ROOM})[^:\n])"
_OVER = re.compile(rf"(?:^|(?P<label>:)|,)[^\S\n]*(?P<left>{ROOM})\s*(?P<typed>(?=[^\W_]){_SAID}*?)\s*(?P<right>{ROOM})\s*$", re.MULTILINE)
_COMPLETE = re.compile(r".*\d(?<!\b20)\W*|.*\d.*[^\W\d_%]{2}\W*|.*\d\s*%")
# `S.Pd` before the stop that belongs to it.
_SHORTENED = re.compile(r"\.[^\W\d_]{1,4}$")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_ALONE = re.compile(rf"\(?\s*{ROOMS}\)?")


def is_unfilled(text: str) -> bool:
    """Whether the text is nothing but room, perhaps in brackets as that for a name is."""
    return _ALONE.fullmatch(text) is not None


def left_room(text: str) -> list[tuple[int, int]]:
    """Where the rooms are, from and to, that are left around what somebody typed over them."""
    found = []
    for over in _OVER.finditer(text) if re.search(ROOM, text) else ():
        if _COMPLETE.fullmatch(over["typed"]) or (over["label"] and len(_WORDS.findall(over["typed"])) > 1):
            found += [over.span("left"), over.span("right")]
    return found


def typed_part(text: str) -> tuple[int, int]:
    """From where to where something was typed over the room of a form that is left behind it, and perhaps before it; all of the text where
    none is. The stop of an abbreviation, `S.Pd.....`, is of that.
    """
    found = re.search(rf"(?<=[^\W_])(?:\.(?=\s))?(?P<room>\s*{ROOMS})$", text)
    if found is None:
        return 0, len(text)
    end, before = found.start("room"), re.match(ROOMS, text)
    return before.end() if before else 0, end + (text[end] == "." and _SHORTENED.search(text[:end]) is not None)
