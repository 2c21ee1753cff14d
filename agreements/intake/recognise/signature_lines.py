"""The lines of signatures: which lane each is in, and which of them are one text.

Knows lanes and who was named before; must not know which line is a name, a position or a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from agreements.intake.recognise.blanks import is_unfilled
from agreements.intake.recognise.draft import Desk
from agreements.intake.recognise.flow_items import Line
from agreements.intake.recognise.named import Person, leads_to_post
from agreements.intake.recognise.placed_text import Words, join
from agreements.intake.words import FormWords, plain
from agreements.notation.patterns import one_of

# A text of so many letters that stands at the beginning of another one is that one, cut.
CUT = 20
# A phrase of a form is in so many lines at most.
LINES = 4
_WHO = re.compile(r"yang\s+(?:\S+\s+){0,2}\S+[ ,:]*$", re.IGNORECASE)


def lanes_of(lines: list[Line]) -> list[list[Words]]:
    """The lines of each lane; groups that follow each other with as many lanes are one, and so are lines without any."""
    groups: dict[int, set[int]] = {}
    for line in lines:
        groups.setdefault(line.lane[0], set()).add(line.lane[1])
    wide = {group: sorted(columns) for group, columns in groups.items() if group and len(columns) > 1}
    found: dict[tuple[int, int], list[Words]] = {}
    block, count = 0, 0
    for line in lines:
        group, column = line.lane
        columns = wide.get(group)
        if columns is None and count > 1 and group:
            columns = sorted(set(groups[group]) | {1, 2})
            lane = 0 if column <= 1 else count - 1
        else:
            lane = columns.index(column) if columns else 0
        size = max(len(columns) if columns else 1, count if group and columns is None else 1)
        if columns is not None and group in wide:
            size = len(columns)
        if size != count and not (count > 1 and size == 1 and group):
            block, count = block + 1, size
        found.setdefault((block, lane), []).append(line.words)
    return [found[key] for key in sorted(found)]


def without_said_over_lines(lines: list[Line], desk: Desk, words: FormWords) -> list[Line]:
    """The lines without those of a lane that only together are what a form says: `Ditandatangani secara` and `elektronik oleh:`."""
    lanes: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        lanes.setdefault(line.lane, []).append(line)
    taken: set[int] = set()
    for lane in lanes.values():
        at = 0
        while at < len(lane):
            ends = range(min(at + LINES, len(lane)), at + 1, -1)
            end = next((end for end in ends if words.is_phrase(join(line.words for line in lane[at:end]).text, "ignore")), at)
            if end > at:
                desk.ignore(join(line.words for line in lane[at:end]), words)
                taken.update(map(id, lane[at:end]))
            at = max(end, at + 1)
    return [line for line in lines if id(line) not in taken]


def with_titles(lines: list[Words], titles: frozenset[str]) -> list[Words]:
    """The lines; one of nothing but titles goes on with the name above it, which ends with a comma."""
    found: list[Words] = []
    for line in lines:
        pieces = [re.sub(r"\W", "", part).casefold() for part in line.text.split(",")]
        if found and found[-1].text.endswith(",") and any(pieces) and all(piece in titles for piece in pieces if piece):
            found[-1] = join([found[-1], line])
        else:
            found.append(line)
    return found


def with_known(lines: list[Words], known: Iterable[Person]) -> list[Words]:
    """The lines; those that together are a name or a position of people already named are one: a narrow lane breaks them."""
    for person in known:
        for text in (person.name, person.position):
            spans = ((a, b) for a in range(len(lines)) for b in range(a + 2, len(lines) + 1))
            for a, b in spans if text else ():
                if plain(join(lines[a:b]).text) == plain(text.text):
                    lines = [*lines[:a], join(lines[a:b]), *lines[b:]]
                    break
    return lines


def said_once(lines: list[Words]) -> tuple[list[Words], list[Words]]:
    """The lines of a position, and those that print all of it again, though cut at its end: above an electronic signature and in it."""
    for at in range(1, len(lines)):
        first, again = plain(join(lines[:at]).text), plain(join(lines[at:]).text)
        if first == again or (first.startswith(again) and len(again) > CUT):
            return lines[:at], lines[at:]
    return lines, []


def post_for_name(lines: list[Words], words: FormWords, *, numbered: bool) -> int | None:
    """Which line stands where the name belongs though it is a post: the last, below another one, where a number is below it or one of the
    two opens with the other, whoever acts in it: `Bupati Melati` above `Pj. Bupati Melati`.
    """
    if len(lines) < 2 or words.level(lines[-1].text) is None:
        return None
    above, below = (re.sub(rf"^(?:{one_of(words.acting)})\s+", "", plain(line.text)) for line in lines[-2:])
    return len(lines) - 1 if numbered or above.startswith(below) or below.startswith(above) else None


def introduces(lines: list[Words], words: FormWords, is_name: Callable[[Words], bool]) -> bool:
    """Whether the first of the lines only says as what somebody signs: `Yang Melaksanakan,`; what ends with a comma and leads to a post,
    `Pimpinan Satuan Kerja,` above `Kepala Kantor …`, if a name or room for one stands below that: else it may be the name itself.
    """
    line, *below = lines
    if _WHO.match(line.text):
        return True
    named = any(is_name(other) or is_unfilled(other.text) for other in below[1:])
    return named and line.text.endswith(",") and leads_to_post(line.text, below[0].text, words)
