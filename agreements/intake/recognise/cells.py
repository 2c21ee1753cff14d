"""What stands in one cell: one text, or several that are numbered, marked or written in paragraphs of their own.

Knows how lists are written; must not know what the texts mean. Nothing here pairs anything.
"""

from __future__ import annotations

import re

from agreements.intake.recognise.placed_text import NOTHING, Words, join
from engine.language.classes import dataclass

_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4}|[IVX]{1,4}|[A-H])(?:[.)]+|\.\))(?=\s|\D|$)\s*")
_STEPS = re.compile(r"(?:\d{1,2}\.){1,3}\d{1,2}\.?(?=\s+[A-Z])\s*")
_BARE_NUMBER = re.compile(r"\d{1,2}(?=\s+[^\W\d])")
# Behind the letters of a code: a number of one part or of several.
_STEPPED = r"[\s.\-]?\d{1,2}(?:[.\-]\d{1,2}){0,3}"
# Letters with a number; a number alone is a code in square brackets only.
_CODED = re.compile(
    r"(?:\[\s*(?P<code>[A-Za-z]{0,6}[\s.\-]?\d[\w.\-]{0,11})\s*\]|\(\s*(?P<round>[A-Z]{1,6}[\s.\-]?\d[\d.\-]{0,9})\s*\))"
    r"\s*[:.—–-]?\s*(?=\w)"
)
_BEHIND = re.compile(rf"(?<=\S)\s*[(\[]\s*(?P<code>[A-Z]{{1,6}}{_STEPPED})\s*[)\]]$")
_BARE_CODE = re.compile(rf"(?P<code>[A-Z]{{2,6}}{_STEPPED})(?:\s*[:.)—–-]\s*|\s+)(?=[^\W\d_])")
_BULLET = re.compile(r"(?:[-–—•·*▪➢✓❖∙o]|\uf0b7)\s+")
_INLINE = re.compile(r"(?<=\s)(\d{1,2})[.)]\s*(?=[^\W\d_])")
_CITING = re.compile(r"(?:\b(?:no|nomor|pasal|ayat|angka|butir|huruf|tahun|tw|triwulan|tk|tingkat|jl|jln)|[=:+/x])\.?\s*$", re.IGNORECASE)
# A line that says an objective or a goal has fewer characters; a longer one is prose.
OBJECTIVE_LENGTH = 300
# `Sasaran Strategis 1 : …`, `Tujuan II. …`; other words behind the first only before a number or a colon: `Sasaran Perangkat Daerah : …`.
OBJECTIVE = re.compile(
    r"\s*(?P<label>(?:sasaran|tujuan)(?:\s+(?:strategis|program|kegiatan)\b|(?:\s+[^\W\d_]+){1,2}(?=\s*(?:[\d.]+\s*[:.]|:)))?)"
    r"\s*(?P<number>(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})\.?(?=[\s:)]|$))?\s*(?P<sign>[.:)]*)\s*(?P<parted>[:.]|[–-](?=\s))?\s*",
    re.IGNORECASE,
)


# What leads the eye from a name to its value: `Indeks Kepuasan ........ 84`.
LEADER = r"\s*(?:[.·_]{4,}|…{2,}|(?:\. ){3,}\.?)\s*(?=[^\s.·_…])"
_LED = re.compile(LEADER)


@dataclass(frozen=True, slots=True)
class Item:
    """One of the texts of a cell: its printed number, its text, and the mark before it that is neither."""

    number: Words
    text: Words
    mark: Words = NOTHING


def split_number(words: Words, *, bare: bool = False) -> tuple[Words, Words]:
    """The number that the text opens with, and the rest; the number is empty if there is none. With bare, `1 Program` has one too."""
    found = _STEPS.match(words.text) or _NUMBER.match(words.text) or (_BARE_NUMBER.match(words.text) if bare else None)
    if found is None or (found.end() == len(words.text) and len(words.text) > 4):
        return NOTHING, words
    # "A. Yani" is a name; "3.5 ton" a number.
    if re.match(r"\d+[.,]\d", words.text) and not _STEPS.match(words.text):
        return NOTHING, words
    return words.cut(0, found.end()), words.cut(found.end())


def split_bullet(words: Words) -> tuple[Words, Words]:
    """The bullet that the text opens with, and the rest; the bullet is empty if there is none."""
    found = _BULLET.match(words.text)
    return (words.cut(0, found.end()), words.cut(found.end())) if found else (NOTHING, words)


def is_marked(words: Words) -> bool:
    """Whether a number or a bullet opens the text."""
    return bool(split_number(words)[0] or split_bullet(words)[0])


def code_behind(words: Words) -> tuple[Words, Words]:
    """The code in brackets that the text ends with, without them, and the text: `Jumlah dialog kerukunan (IKSK.2)`."""
    found = _BEHIND.search(words.text)
    return (words.cut(found.start("code"), found.end("code")), words.cut(0, found.start())) if found else (NOTHING, words)


def split_led(words: Words) -> tuple[Words, Words]:
    """A name and the value to which dots lead from it; no value where none do."""
    found = _LED.search(words.text)
    return (words.cut(0, found.start()), words.cut(found.end())) if found and found.start() else (words, NOTHING)


def split_code(words: Words, *, bare: bool = False) -> tuple[Words, Words]:
    """The code in brackets that the text opens with, without them, and the rest: `[IKU 1.1] Kesiapan kerja`, `(SS.2) Meningkatnya …`; with
    bare, also without brackets, as where all cells of a column open so: `IKU 1.1 Kesiapan kerja`.
    """
    found = _CODED.match(words.text) or (_BARE_CODE.match(words.text) if bare else None)
    if found is None or found.end() == len(words.text):
        return NOTHING, words
    name = "code" if found["code"] else "round"
    return words.cut(found.start(name), found.end(name)), words.cut(found.end())


def numbered_items(paragraphs: list[Words]) -> list[Item]:
    """The items of a cell whose first paragraph opens with a number or a mark; [] if it does not. Other paragraphs go on with the item
    before.
    """
    pieces = [piece for paragraph in paragraphs for piece in _inline(paragraph)]
    items: list[Item] = []
    kind = ""
    for piece in pieces:
        number, text = split_number(piece)
        bullet = _BULLET.match(piece.text)
        if not items:
            if not number and bullet is None:
                return []
            kind = kind_of_number(number.text) if number else "bullet"
        if number and kind_of_number(number.text) == kind:
            items.append(Item(number, text))
        elif bullet is not None and kind == "bullet":
            items.append(Item(NOTHING, piece.cut(bullet.end()), piece.cut(0, bullet.end())))
        else:
            last = items[-1]
            items[-1] = Item(last.number, join([last.text, piece]), last.mark)
    return items


def kind_of_number(number: str) -> str:
    """How a list counts: in digits, small letters or capitals."""
    bare = number.strip("().- ")
    return "digits" if bare.isdigit() else "small" if bare.islower() else "capital"


def _inline(words: Words) -> list[Words]:
    """A paragraph that opens with a number, at the numbers that follow within it: `1. … 2. …`; letters only behind a sign: `a. …; b. …`."""
    number, _ = split_number(words)
    if re.fullmatch(r"\(?[a-z][.)]+\s*", number.text):
        parts = [part.strip(";, ") for part in words.split(r"[;,]\s+(?=\(?[a-z][.)]+\s)")]
        letters = [part.text.lstrip("(")[:1] for part in parts]
        counted = [chr(ord(letters[0]) + at) for at in range(len(parts))]
        return parts if letters == counted else [words]
    if not number or not number.text.strip("(). ").isdigit():
        return [words]
    cuts, last = [0], int(number.text.strip("(). "))
    seen = {last}
    for found in _INLINE.finditer(words.text):
        value = int(found[1])
        # A list counts on; papers also have 1, 2, 4, 3.
        if value not in seen and abs(value - last) <= 2 and not _CITING.search(words.text[: found.start()]):
            cuts.append(found.start())
            seen.add(value)
            last = value
    return [words.cut(start, end) for start, end in zip(cuts, [*cuts[1:], None], strict=True)]


def enumerated(words: Words) -> list[Words]:
    """The texts of `1. … 2. …` within a text that is nothing else; [] if it is no such list."""
    parts = _inline(words)
    if len(parts) < 2:
        return []
    return [split_number(part)[1] for part in parts]


def flowing(paragraphs: list[Words]) -> list[Words]:
    """The paragraphs, with those that open in lower case joined to what they go on with."""
    found: list[Words] = []
    for paragraph in paragraphs:
        if found and paragraph.text[:1].islower():
            found[-1] = join([found[-1], paragraph])
        else:
            found.append(paragraph)
    return found


def label_of_objective(words: Words) -> int:
    """Where what the label of an objective announces begins: `Sasaran Strategis 1 : …`, `Sasaran - …`; 0 for a text without one."""
    found = _announced(words)
    return found.end() if found and found["label"].casefold().startswith("sasaran") else 0


def says_objective(words: Words) -> bool:
    """Whether a line says an objective or a goal under its label: `Sasaran Strategis 1 : …`."""
    return _announced(words) is not None and len(words.text) < OBJECTIVE_LENGTH


def _announced(words: Words) -> re.Match[str] | None:
    """The label of an objective or a goal with a number or a sign, and something behind it."""
    found = OBJECTIVE.match(words.text)
    opens = found is not None and found.end() < len(words.text) and (found["number"] or found["sign"] or found["parted"])
    return found if opens else None
