"""The colour of a cell with a note: a style more, equal to the cell's own but for its filling, that remembers what it covers.

Knows the styles of workbooks; must not know cells, notes and findings. What it cannot give back it does not cover.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from copy import deepcopy
from typing import Any

from lxml import etree

# A light colour under dark letters, a dark one under light letters. Nothing but these tells the program's colour from an office's.
LIGHT, DARK = "FFFFDA6E", "FF8A4B08"
# Over a colour of the office they have another last digit but one, and a last one that tells whether what is remembered is still that.
_OVER = {LIGHT: "FFFFDA7", DARK: "FF8A4B1"}
# Colours that a palette or theme has for paper: white, and the light grey beside it.
_WHITE = {("theme", "0"), ("theme", "2"), ("indexed", "1"), ("indexed", "9")}
_NOTHING = {"indexed": "64"}
_FILLING = ("fillId", "applyFill")
# An element: its tag, its attributes, its children.
_Said = tuple[Any, tuple[tuple[Any, Any], ...], tuple[Any, ...]]


class Colours:
    """The styles of a workbook, to be added to."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.ns = f"{{{etree.QName(root).namespace}}}"
        self.changed = False
        self._own: dict[int, int | None] = {}
        self._covered: dict[int, int] = {}
        # What each list of the styles has, by what it says; and styles by what they say but for their filling.
        self._known: dict[str, dict[_Said, int]] = {}
        self._but_fill: dict[_Said, list[int]] = {}

    def _list(self, name: str) -> Any:
        found = self.root.find(self.ns + name)
        return found if found is not None else ()

    @property
    def has_own(self) -> bool:
        """Whether any style has the program's colour."""
        return any(is_own(colour.get("rgb")) for colour in self.root.iterfind(f".//{self.ns}fgColor"))

    def is_ruled(self, style: int) -> bool:
        """Whether a style draws rules around its cell."""
        styles, borders = self._list("cellXfs"), self._list("borders")
        number = int(styles[style].get("borderId") or 0) if style < len(styles) else 0
        return number < len(borders) and any(side.get("style") not in (None, "none") for side in borders[number])

    def are_alike(self, one: int, other: int) -> bool:
        """Whether two styles look the same."""
        styles, but = self._list("cellXfs"), ("applyFill",)
        return one == other or (max(one, other) < len(styles) and _said(styles[one], but) == _said(styles[other], but))

    def over(self, style: int) -> int:
        """The style that is this one with the program's colour; itself where its filling could not be given back, or it has it already."""
        if style not in self._own:
            self._own[style] = self._made(style)
        made = self._own[style]
        return style if made is None else made

    def _made(self, style: int) -> int | None:
        styles = self._list("cellXfs")
        if style >= len(styles) or self.under(style) is not None:
            return None
        memory = self._memory(styles[style])
        if memory is None:
            return None
        fill = etree.Element(f"{self.ns}fill")
        pattern = etree.SubElement(fill, f"{self.ns}patternFill", patternType="solid")
        colour = DARK if self._is_light(styles[style]) else LIGHT
        etree.SubElement(pattern, f"{self.ns}fgColor", rgb=colour if memory == _NOTHING else _OVER[colour] + _check(memory))
        etree.SubElement(pattern, f"{self.ns}bgColor", memory)
        new = deepcopy(styles[style])
        new.set("fillId", str(self._number("fills", fill)))
        new.set("applyFill", "1")
        return self._number("cellXfs", new)

    def _memory(self, style: Any) -> dict[str, str] | None:
        """What is kept of the filling in the second colour of the program's own, which one of a single colour never shows."""
        pattern = self._pattern(style)
        if pattern is None:
            return None
        kind = pattern.get("patternType") or "none"
        if kind == "none":
            return dict(_NOTHING)
        colour = pattern.find(f"{self.ns}fgColor")
        if kind != "solid" or colour is None or not colour.attrib or dict(colour.attrib) == _NOTHING:
            return None
        return {str(key): str(value) for key, value in colour.attrib.items()}

    def _pattern(self, style: Any) -> Any:
        """The filling of a style as a pattern; None for a gradient, or one that is not there."""
        fills, number = self._list("fills"), int(style.get("fillId") or 0)
        return fills[number].find(f"{self.ns}patternFill") if number < len(fills) else None

    def _is_light(self, style: Any) -> bool:
        """Whether the letters of a style are as light as paper."""
        fonts, number = self._list("fonts"), int(style.get("fontId") or 0)
        colour = fonts[number].find(f"{self.ns}color") if number < len(fonts) else None
        if colour is None:
            return False
        if rgb := colour.get("rgb"):
            try:
                red, green, blue = bytes.fromhex(rgb[-6:])
            except ValueError:
                return False
            return 0.299 * red + 0.587 * green + 0.114 * blue > 180
        return any((key, colour.get(key)) in _WHITE for key in ("theme", "indexed"))

    def under(self, style: int) -> int | None:
        """The style below the program's colour; None for a style without it."""
        styles = self._list("cellXfs")
        if style >= len(styles):
            return None
        pattern = self._pattern(styles[style])
        colour = pattern.find(f"{self.ns}fgColor") if pattern is not None and pattern.get("patternType") == "solid" else None
        if colour is None or not is_own(colour.get("rgb")):
            return None
        if style not in self._covered:
            behind = pattern.find(f"{self.ns}bgColor")
            memory = {str(key): str(value) for key, value in behind.attrib.items()} if behind is not None else {}
            # Some programs write a second colour of their own there: then what was below is not known any more, and there is nothing.
            sure = colour.get("rgb").upper() not in (LIGHT, DARK) and _check(memory) == colour.get("rgb")[-1].upper()
            self._covered[style] = self._given_back(styles[style], memory if sure else dict(_NOTHING))
        return self._covered[style]

    def _given_back(self, own: Any, memory: dict[str, str]) -> int:
        """A style that is the own one with the filling that it remembers: the one that it was made of, as long as that is there."""
        covered = memory != _NOTHING
        styles = self._list("cellXfs")
        if not self._but_fill:
            for number, style in enumerate(styles):
                self._but_fill.setdefault(_said(style, _FILLING), []).append(number)
        for number in self._but_fill.get(_said(own, _FILLING), ()):
            pattern = self._pattern(styles[number])
            if pattern is None:
                continue
            colour = pattern.find(f"{self.ns}fgColor")
            kind = pattern.get("patternType") or "none"
            if kind == "none" if not covered else kind == "solid" and colour is not None and dict(colour.attrib) == memory:
                return number
        new = deepcopy(own)
        if not covered:
            new.set("fillId", "0")
            new.attrib.pop("applyFill", None)
            return self._number("cellXfs", new)
        fill = etree.Element(f"{self.ns}fill")
        pattern = etree.SubElement(fill, f"{self.ns}patternFill", patternType="solid")
        etree.SubElement(pattern, f"{self.ns}fgColor", memory)
        etree.SubElement(pattern, f"{self.ns}bgColor", _NOTHING)
        new.set("fillId", str(self._number("fills", fill)))
        return self._number("cellXfs", new)

    def _number(self, name: str, element: Any) -> int:
        """The number of an element in a list of the styles, added if it is not there."""
        among = self._list(name)
        if name not in self._known:
            self._known[name] = {_said(known): number for number, known in reversed(list(enumerate(among)))}
        said = _said(element)
        if said not in self._known[name]:
            self._known[name][said] = len(among)
            among.append(element)
            among.set("count", str(len(among)))
            self.changed = True
        return self._known[name][said]


def is_own(colour: str | None) -> bool:
    """Whether a colour is the program's."""
    colour = (colour or "").upper()
    return colour in (LIGHT, DARK) or colour[:-1] in _OVER.values()


def _check(memory: Mapping[str, str]) -> str:
    """A digit that what is remembered comes to."""
    said = ",".join(f"{key}={value}" for key, value in sorted(memory.items())).upper()
    return f"{hashlib.sha256(said.encode()).digest()[0] % 16:X}"


def _said(element: Any, but: Collection[str] = ()) -> _Said:
    """What an element says, in whatever way it is written: two that say the same are one format."""
    return element.tag, tuple(sorted((k, v) for k, v in element.attrib.items() if k not in but)), tuple(_said(child) for child in element)
