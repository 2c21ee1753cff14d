"""The numbers that Word prints by itself before paragraphs: they are in no text of the file."""

from __future__ import annotations

import re
from typing import Any

from agreements.intake.word_xml import W, number_of

# No list goes on for so long in letters or Roman numbers.
_FIGURES_FROM = 4000
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


class Numbering:
    """Counts the numbered paragraphs of a document in the order in which they are asked for."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self.levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self.lists: dict[str, str] = {}
        self.restarts: dict[str, dict[int, int]] = {}
        self.counts: dict[str, dict[int, int]] = {}
        self.styles: dict[str, tuple[str, int]] = {}
        if numbering is not None:
            self._read(numbering)
        if styles is not None:
            self._read_styles(styles)

    def _read(self, root: Any) -> None:
        for abstract in root.findall(W + "abstractNum"):
            levels = {}
            for level in abstract.findall(W + "lvl"):
                form, text = level.find(W + "numFmt"), level.find(W + "lvlText")
                levels[int(level.get(W + "ilvl", "0"))] = (
                    "decimal" if form is None else form.get(W + "val", "decimal"),
                    "" if text is None else text.get(W + "val") or "",
                    number_of(level.find(W + "start"), 1),
                )
            self.levels[abstract.get(W + "abstractNumId", "")] = levels
        for num in root.findall(W + "num"):
            key = num.get(W + "numId", "")
            reference = num.find(W + "abstractNumId")
            self.lists[key] = "" if reference is None else reference.get(W + "val", "")
            for override in num.findall(W + "lvlOverride"):
                start = override.find(W + "startOverride")
                if start is not None:
                    self.restarts.setdefault(key, {})[int(override.get(W + "ilvl", "0"))] = number_of(start, 1)

    def _read_styles(self, root: Any) -> None:
        for style in root.findall(W + "style"):
            found = style.find(f"{W}pPr/{W}numPr")
            if found is not None and found.find(W + "numId") is not None:
                self.styles[style.get(W + "styleId", "")] = (
                    found.find(W + "numId").get(W + "val", ""),
                    number_of(found.find(W + "ilvl"), 0),
                )

    def label(self, paragraph: Any) -> str:
        """What is printed before the paragraph: `1.`, `b)`; "" for none. Counts it."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        key, level = self.styles.get("" if style is None else style.get(W + "val", ""), ("", 0))
        if own is not None:
            level = number_of(own.find(W + "ilvl"), level)
            key = key if own.find(W + "numId") is None else own.find(W + "numId").get(W + "val", "")
        abstract = self.lists.get(key, "")
        levels = self.levels.get(abstract, {})
        if level not in levels:
            return ""
        # Lists that share their definition count on together, unless one of them starts anew.
        counts = self.counts.setdefault(key if key in self.restarts else f"abstract {abstract}", {})
        for deeper in [step for step in counts if step > level]:
            del counts[deeper]
        start = self.restarts.get(key, {}).get(level, levels[level][2])
        counts[level] = counts.get(level, start - 1) + 1
        if levels[level][0] == "bullet":
            return "•"
        if levels[level][0] == "none":
            return ""
        return re.sub(r"%([1-9])", lambda found: self._written(levels, counts, int(found[1]) - 1), levels[level][1])

    def _written(self, levels: dict[int, tuple[str, str, int]], counts: dict[int, int], level: int) -> str:
        form, _, start = levels.get(level, ("decimal", "", 1))
        return written(counts.get(level, start), form)


def written(number: int, form: str) -> str:
    """The number as a list prints it."""
    lettered = 0 < number < _FIGURES_FROM
    if form in ("lowerLetter", "upperLetter") and lettered:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman") and lettered:
        text = ""
        for value, letters in _ROMAN:
            while number >= value:
                text, number = text + letters, number - value
        return text if form == "lowerRoman" else text.upper()
    return f"{number:02}" if form == "decimalZero" else str(number)
