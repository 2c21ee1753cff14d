"""One comment in a PDF: what is asked for, its object and how it looks, and by what an earlier one is known again.

Knows the objects of PDF; must not know files and pages.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Any

from agreements.intake.containers import AUTHOR
from engine.language.classes import dataclass

_RULE = re.compile(r"^([A-Z]{2,4}\d{3,4})(?= · )", re.MULTILINE)
_COLOUR = (1.0, 0.85, 0.36)
# Printed with the page.
_FLAGS = 4
# A sheet with lines on it, in a square of 16 points.
_ICON = "1 0.85 0.36 rg 0.55 0.35 0 RG 1 w 1 1 14 14 re B 4 11.5 m 12 11.5 l 4 8 m 12 8 l 4 4.5 m 9 4.5 l S"
# Left, bottom, right, top, in the points of the file.
Area = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Item:
    """What is to be written: the page from 0, the rule ("" for none), its lines, and its boxes, each by four corners in the file's points.

    A note (`is_note`) is a sign in its box, which is upright on a page that is turned by `turn` degrees.
    """

    page: int
    rule: str
    lines: list[str]
    corners: list[list[float]]
    is_note: bool = False
    turn: int = 0

    @property
    def area(self) -> Area:
        """The box around all of its boxes."""
        xs = [x for corners in self.corners for x in corners[::2]]
        ys = [y for corners in self.corners for y in corners[1::2]]
        return min(xs), min(ys), max(xs), max(ys)


@dataclass(frozen=True, slots=True)
class Comment:
    """Items at one place, in one comment."""

    items: Sequence[Item]

    @property
    def text(self) -> str:
        """The text of all of them."""
        return "\n\n".join("\n".join(item.lines) for item in self.items)

    def key(self, day: str) -> tuple[Any, ...]:
        """What an earlier comment must have in common with it to be the same (`key_of`)."""
        item = self.items[0]
        return item.page, _kind(item), self.text, _rounded(item.area), _date(day)

    def object(self, page: Any, look: Any, number: int, day: str) -> Any:
        """Its object, on the page and with the look that these refer to."""
        from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject

        item = self.items[0]
        made = DictionaryObject({
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(_kind(item)),
            NameObject("/Rect"): ArrayObject(map(FloatObject, item.area)),
            NameObject("/Contents"): TextStringObject(self.text),
            NameObject("/T"): TextStringObject(AUTHOR),
            # By what its text comes to it is known whether somebody changed it.
            NameObject("/NM"): TextStringObject(f"{AUTHOR}-{_sum(self.text)}-{item.page + 1}-{number}"),
            NameObject("/F"): NumberObject(_FLAGS),
            NameObject("/C"): ArrayObject(map(FloatObject, _COLOUR)),
            NameObject("/P"): page,
            NameObject("/AP"): DictionaryObject({NameObject("/N"): look}),
        })  # fmt: skip
        if day:
            made[NameObject("/M")] = TextStringObject(_date(day))
        if item.is_note:
            made[NameObject("/Name")] = NameObject("/Comment")
        else:
            made[NameObject("/QuadPoints")] = ArrayObject(FloatObject(value) for corners in item.corners for value in corners)
        return made

    def look(self) -> Any:
        """How it looks, for every program that shows it: colour through which the words are seen, or a sign."""
        item = self.items[0]
        if item.is_note:
            cosine, sine = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[item.turn]
            return _form((0, 0, 16, 16), _ICON, (cosine, sine, -sine, cosine, 0, 0))
        shapes = [f"{a:.2f} {b:.2f} m {c:.2f} {d:.2f} l {g:.2f} {h:.2f} l {e:.2f} {f:.2f} l h" for a, b, c, d, e, f, g, h in item.corners]
        red, green, blue = _COLOUR
        return _form(item.area, f"/G gs {red} {green} {blue} rg {' '.join(shapes)} f")


@dataclass(frozen=True, slots=True)
class Kept:
    """A comment of this program that a person answered or changed."""

    page: int
    text: str
    area: Area

    def tells(self, item: Item) -> bool:
        """Whether it says this already: of that rule, at this place."""
        here, there = self.area, item.area
        if item.page != self.page or not (here[0] < there[2] and there[0] < here[2] and here[1] < there[3] and there[1] < here[3]):
            return False
        return item.rule in _RULE.findall(self.text) if item.rule else item.lines[1] in self.text


def entry(said: Any, key: str, default: Any = None) -> Any:
    """What a dictionary says, also where it only refers to it."""
    # `get` of pypdf gives what only refers to it.
    return said[key] if key in said else default  # noqa: SIM401


def is_own(said: Any) -> bool:
    """Whether the object is a comment of this program."""
    return bool(entry(said, "/T") == AUTHOR) and "/IRT" not in said


def is_unchanged(said: Any) -> bool:
    """Whether a comment of this program has the text that it wrote."""
    return str(entry(said, "/NM", "")).startswith(f"{AUTHOR}-{_sum(text_of(said))}-")


def text_of(said: Any) -> str:
    """The text of a comment."""
    return str(entry(said, "/Contents", ""))


def area_of(said: Any) -> Area:
    """The box around a comment."""
    x0, y0, x1, y1 = (float(side) for side in entry(said, "/Rect", (0, 0, 0, 0)))
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def key_of(said: Any, page: int) -> tuple[Any, ...]:
    """What a comment in a file is known by, as `Comment.key`."""
    return page, str(entry(said, "/Subtype")), text_of(said), _rounded(area_of(said)), str(entry(said, "/M", ""))


def _kind(item: Item) -> str:
    return "/Text" if item.is_note else "/Highlight"


def _date(day: str) -> str:
    return f"D:{day.replace('-', '')}000000Z" if day else ""


def _rounded(area: Area) -> tuple[float, ...]:
    return tuple(round(side, 1) for side in area)


def _sum(text: str) -> str:
    # Readers of PDF write the ends of lines anew.
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()[:12]


def _form(box: Sequence[float], content: str, matrix: Sequence[float] = ()) -> Any:
    from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject

    made = DecodedStreamObject()
    made[NameObject("/Type")], made[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
    made[NameObject("/BBox")] = ArrayObject(map(FloatObject, box))
    if matrix:
        made[NameObject("/Matrix")] = ArrayObject(map(FloatObject, matrix))
    state = DictionaryObject({NameObject("/G"): DictionaryObject({NameObject("/BM"): NameObject("/Multiply")})})
    made[NameObject("/Resources")] = DictionaryObject({NameObject("/ExtGState"): state})
    made.set_data(content.encode())
    return made
