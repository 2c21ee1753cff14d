"""The words of a page of a PDF with their boxes, from its letters: those that rules part, that run up or down, that run slantwise.

Runs in the process of its own of `pdf_pages`. Knows letters; must not know what they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any

from agreements.intake.pdf_letters import put_right
from agreements.intake.raised import raised

# A letter is turned by a share of its width at least.
SLANTED = 0.05
# Lines of a page run aslant from that slope on; letters are of them up to that difference.
ASLANT, ALIKE = 0.0015, 0.004
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# Of two words one of which is printed over the other so much of the lesser's width and height is covered.
COVERED = 0.5
# On a page of more words nobody looks for that.
MANY = 4_000
# Of the width of a blank so much is left free at least.
NO_ROOM = 0.25
# Capitals of two sizes: the small ones have so much of the height of the great ones at least, and stand so near them, in sizes of a letter.
LESSER, BESIDE = 0.6, 0.15
# Letters off the line have less than so much of the size of those that they stand behind, and end so much of it higher, or lower.
RAISED, LIFTED, SUNK = 0.9, 0.15, 0.05
# Between two cells so much room is at least, in sizes of a letter; within a word there is none.
CELLS = 0.1
# So many dots are no end of a sentence, and no ellipsis.
LEADER = 4
# What dots lead to, blanks aside: a colon, or an amount, of so many letters.
_LED = re.compile(r":|Rp\.?\d|\d{1,3}(?:\.\d{3})+(?:\D|$)")
AMOUNT = 24
_HEIGHT = ("top", "bottom", "doctop")
# Left, top, right, bottom, in points from the top left corner of the page as it is shown.
Box = tuple[float, float, float, float]


class _Placed(list[Any]):
    """Letters of which each knows its place: the library puts what is left in order by it, and would look for it among all of them."""

    def __init__(self, chars: Sequence[Any]) -> None:
        super().__init__(chars)
        self.places = {id(char): place for place, char in enumerate(chars)}

    def index(self, char: Any, *_: Any) -> int:
        return self.places[id(char)]


def words_on(page: Any, down: Sequence[Box]) -> Iterator[tuple[Any, ...]]:
    """The words of a page of pdfplumber as plain data: text, left, right, top, bottom in points, whether bold, whether a blank follows.

    `down` are the rules that part words.
    """
    from pdfplumber.utils.text import dedupe_chars

    # Some programs print bold letters twice, a hair apart.
    once = dedupe_chars(_Placed(page.chars), tolerance=0.6, extra_attrs=())
    for char in once:
        char["text"] = put_right(char["text"])
    _bring_down(once)
    _level(once)
    kept = set(map(id, once)) - set(_without_room(once))
    page = page.filter(lambda thing: thing["object_type"] != "char" or id(thing) in kept)
    after = {id(char): following for char, following in pairwise(page.chars)}
    level = page.filter(lambda thing: thing["object_type"] != "char" or not (_is_slanted(thing) or is_upended(thing)))
    yield from _upended(page.chars)
    for word in level.extract_words(x_tolerance_ratio=0.2, y_tolerance=2, return_chars=True, expand_ligatures=True):
        for part in _between_rules(word["chars"], down) if word["chars"] else ():
            for letters in _without_leaders(part, after):
                last = letters[-1]
                following = after.get(id(last))
                blank = following is not None and following["text"].isspace() and abs(following["bottom"] - last["bottom"]) < 2
                bold = all(map(_is_bold, letters))
                whole = len(letters) == len(word["chars"])
                text = word["text"] if whole else "".join(_LIGATURES.get(char["text"], char["text"]) for char in letters)
                text = re.sub("\u00ad(?!$)", "-", text.replace("\u00a0", " ").strip())
                if text:
                    yield text, *_around(letters), bold, blank


def _bring_down(chars: Sequence[Any]) -> None:
    """Give small letters that stand close behind others, above or below their line, the height of those: a mark of a note and a power
    with their signs, the figures of `CO₂` as they are.
    """
    base: Any = None
    run: list[Any] = []
    for char in [*chars, None]:
        if run and (char is None or not _is_off_line(base, run[-1], char)):
            whole = "".join(each["text"] for each in run)
            marks = run[0]["bottom"] < base["bottom"] and raised(whole) != whole
            for each in run:
                each.update({key: base[key] for key in _HEIGHT})
                each["text"] = raised(each["text"]) if marks else each["text"]
            base, run = None, []
        if run or (base is not None and char is not None and _is_off_line(base, base, char)):
            run.append(char)
        else:
            base = char


def _is_off_line(base: Any, before: Any, char: Any) -> bool:
    """Whether a letter close behind another one is smaller than `base` and stands above or below its line, in part beside it."""
    size = base["size"]
    off = char["bottom"] < base["bottom"] - LIFTED * size or char["bottom"] > base["bottom"] + SUNK * size
    beside = -1 < char["x0"] - before["x1"] < BESIDE * size and base["top"] - size / 2 < char["top"] < base["bottom"] - size / 4
    return char["size"] < RAISED * size and off and beside and not (base["text"].isspace() or is_upended(base) or is_upended(char))


def _level(chars: Sequence[Any]) -> None:
    """Give letters of several sizes that stand close on one base line one height: a word in small capitals is one word."""
    run: list[Any] = []
    for char in chars:
        if run and not _is_beside(run[-1], char):
            _make_even(run)
            run = []
        run.append(char)
    _make_even(run)


def _is_beside(char: Any, following: Any) -> bool:
    """Whether a letter stands close behind another one, on its base line, and is not much smaller or greater."""
    same = abs(char["matrix"][5] - following["matrix"][5]) < 0.1 and not (is_upended(char) or is_upended(following))
    lesser, greater = sorted((char["size"], following["size"]))
    return same and -1 < following["x0"] - char["x1"] < BESIDE * greater and lesser > LESSER * greater


def _make_even(run: Sequence[Any]) -> None:
    if len({char["size"] for char in run}) > 1:
        tallest = max(run, key=lambda char: char["size"])
        for char in run:
            char.update({key: tallest[key] for key in _HEIGHT})


def _without_room(chars: Sequence[Any]) -> Iterator[int]:
    """Blanks on which the next letter stands are none: browsers draw the places so at which a word may be broken."""
    for char, following in pairwise(chars):
        level = abs(following["bottom"] - char["bottom"]) < 2 and following["x0"] >= char["x0"] - 0.1
        if char["text"].isspace() and level and following["x0"] - char["x0"] < NO_ROOM * (char["x1"] - char["x0"]):
            yield id(char)


def with_covered(words: Sequence[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The words, each with whether another one is printed over it: then neither can be read with certainty."""
    order = sorted(range(len(words)), key=lambda at: words[at][3]) if len(words) <= MANY else []
    covered: set[int] = set()
    for number, at in enumerate(order):
        _, x0, x1, top, bottom, *_ = words[at]
        for other in order[number + 1 :]:
            _, left, right, above, below, *_ = words[other]
            if above > bottom - COVERED * (bottom - top):
                break
            wide = min(x1, right) - max(x0, left)
            high = min(bottom, below) - above
            if wide > COVERED * min(x1 - x0, right - left) and high > COVERED * min(bottom - top, below - above):
                covered |= {at, other}
    yield from ((*word, at in covered) for at, word in enumerate(words))


def _without_leaders(chars: list[Any], after: dict[int, Any]) -> Iterator[list[Any]]:
    """The letters of a word without dots that lead to a colon or an amount: `Nama ........ :`. Others are room to be filled in."""
    start = at = 0
    while at < len(chars):
        end = at
        while end < len(chars) and chars[end]["text"] in (".", "…"):
            end += 1
        if end - at >= LEADER and _LED.match(_behind(chars[end - 1], after)):
            if start < at:
                yield chars[start:at]
            start = end
        at = max(end, at + 1)
    if start < len(chars):
        yield chars[start:]


def _behind(char: Any, after: dict[int, Any]) -> str:
    """The next letters of the line that can be seen, as many as an amount may have; "" at its end."""
    found, following = "", after.get(id(char))
    while following is not None and abs(following["bottom"] - char["bottom"]) < 2 and len(found) < AMOUNT:
        found += following["text"].strip()
        following = after.get(id(following))
    return found


def _around(chars: Sequence[Any]) -> tuple[float, ...]:
    """Left, right, top and bottom of letters."""
    x0, top = (min(char[key] for char in chars) for key in ("x0", "top"))
    x1, bottom = (max(char[key] for char in chars) for key in ("x1", "bottom"))
    return tuple(round(float(side), 2) for side in (x0, x1, top, bottom))


def _is_slanted(char: Any) -> bool:
    """Whether a letter runs neither along the page nor up or down: a watermark."""
    a, b = (abs(value) for value in char["matrix"][:2])
    return bool(min(a, b) > SLANTED * max(a, b))


def slope_of(chars: Sequence[Any]) -> float:
    """How the lines of a page rise, where most of its letters run aslant alike, as on a scan that a program made level; else 0."""
    slopes = [char["matrix"][1] / char["matrix"][0] for char in chars if char["matrix"][0] > 0]
    middle = float(median(slopes)) if slopes else 0.0
    alike = sum(abs(slope - middle) < ALIKE for slope in slopes)
    return middle if abs(middle) > ASLANT and 2 * alike > len(chars) else 0.0


def _is_bold(char: Any) -> bool:
    """Whether a letter is of a heavy font."""
    return any(weight in char["fontname"].lower() for weight in ("bold", "black"))


def is_upended(char: Any) -> bool:
    """Whether a letter runs up or down the page."""
    return abs(char["matrix"][1]) > abs(char["matrix"][0]) and not _is_slanted(char)


def _upended(chars: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """The lines that run up or down, as heads of narrow columns do, each as one word: it is read at one place of the page."""
    lines: dict[tuple[bool, int], list[Any]] = {}
    for char in chars:
        if is_upended(char):
            up = char["matrix"][1] > 0
            near = (key for key in lines if key[0] == up and abs(key[1] - (char["x0"] + char["x1"]) / 2) < char["size"] / 2)
            lines.setdefault(next(near, (up, round((char["x0"] + char["x1"]) / 2))), []).append(char)
    for (up, _), line in lines.items():
        run: list[Any] = []
        for char in sorted(line, key=lambda char: -char["bottom"] if up else char["top"]):
            gap = (run[-1]["top"] - char["bottom"] if up else char["top"] - run[-1]["bottom"]) if run else 0.0
            if gap > 2 * char["size"]:
                yield from _upended_word(run)
                run = []
            elif gap > 0.15 * char["size"] and not run[-1]["text"].isspace():
                run.append({**char, "text": " "})
            run.append(char)
        yield from _upended_word(run)


def _upended_word(chars: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    text = " ".join("".join(_LIGATURES.get(char["text"], char["text"]) for char in chars).split())
    if text:
        yield text, *_around(chars), all(map(_is_bold, chars)), True


def slanted_on(page: Any) -> Iterator[str]:
    """The texts that run slantwise, each as it goes on in the file."""
    run: list[Any] = []
    for char in page.chars:
        if run and (not _is_slanted(char) or char["matrix"][:4] != run[-1]["matrix"][:4]):
            yield "".join(each["text"] for each in run).strip()
            run = []
        if _is_slanted(char):
            run.append(char)
    yield "".join(each["text"] for each in run).strip()


def _between_rules(chars: list[Any], down: Sequence[Box]) -> Iterator[list[Any]]:
    """The letters of a word, parted where a rule stands between two, or a little room between a number and a text that begins: cells may
    have no room at their sides.
    """
    middle, start = (chars[0]["top"] + chars[0]["bottom"]) / 2, 0
    for at in range(1, len(chars)):
        before, char = chars[at - 1], chars[at]
        apart = before["text"].isdigit() and char["text"].isupper() and char["x0"] - before["x1"] > CELLS * char["size"]
        if apart or any(top < middle < bottom and before["x1"] - 1 <= (x0 + x1) / 2 <= char["x0"] + 1 for x0, top, x1, bottom in down):
            yield chars[start:at]
            start = at
    yield chars[start:] if start else chars
