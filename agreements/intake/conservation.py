"""Nothing is lost: what the raw file says against what was placed, taken for a label, or listed.

Reads the file by means of its own (zipfile, the standard library's XML, a few patterns) and shares no code with readers and recogniser,
so that a mistake of theirs shows here.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree

from agreements.intake.recognise import Reading, Stretch

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = {_W + tag for tag in ("del", "moveFrom", "instrText", "delText")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_WORD = re.compile(r"[^\W_]+")
_TAGS = re.compile(r"</?[A-Za-z][^<>]*>")


@dataclass(frozen=True, slots=True)
class Balance:
    """Words of the file that are nowhere in the reading; words of the reading that are not in the file; labels that the book does not
    know.
    """

    lost: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)
    odd_labels: Counter[str] = field(default_factory=Counter)

    @property
    def even(self) -> bool:
        """Whether every word is accounted for."""
        return not (self.lost or self.invented or self.odd_labels)


def balance(data: bytes, kind: str, reading: Reading, known: frozenset[str]) -> Balance:
    """The account of a document of that kind (text, word) with its bytes; known are the words of the book's labels, in lower case."""
    raw = Counter(_WORD.findall("\n".join(raw_word(data) if kind == "word" else raw_text(data))))
    values = [stretch for draft in reading.drafts for origin in draft.origins for stretch in origin.stretches]
    listed = [stretch for leftover in reading.leftovers for stretch in leftover.stretches]
    read = Counter(_WORD.findall(_assemble([*values, *listed, *reading.labels])))
    return Balance(raw - read, read - raw, _odd(reading.labels, values, known))


def _assemble(stretches: Iterable[Stretch]) -> str:
    """The text of the stretches, each character of the file once, those that touch together."""
    found: dict[object, dict[int, str]] = {}
    for stretch in stretches:
        found.setdefault(stretch.spot, {}).update(zip(range(stretch.start, stretch.end), stretch.text, strict=True))
    lines = []
    for characters in found.values():
        line, last = "", -1
        for at in sorted(characters):
            line += (" " if last >= 0 and at > last + 1 else "") + characters[at]
            last = at
        lines.append(line)
    return "\n".join(lines)


def _odd(labels: Iterable[Stretch], values: Iterable[Stretch], known: frozenset[str]) -> Counter[str]:
    """Words of labels that the book does not know, no value has too, and that number nothing."""
    placed = {word.casefold() for stretch in values for word in _WORD.findall(stretch.text)}
    words = (word for stretch in labels for word in _WORD.findall(stretch.text))
    return Counter(word for word in words if word.casefold() not in known and word.casefold() not in placed and len(word) > 3)


def raw_text(data: bytes) -> Iterator[str]:
    """The lines of a text without its tags."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    yield from (html.unescape(_TAGS.sub(" ", line)).replace("**", " ") for line in text.splitlines())


def raw_word(data: bytes) -> Iterator[str]:
    """The paragraphs of every part of a Word file that is printed."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        printed = set(_references(package))
        for name in package.namelist():
            if _PARTS.fullmatch(name) and (name in printed or ("header" not in name and "footer" not in name)):
                yield from _paragraphs(ElementTree.fromstring(package.read(name)))


def _references(package: zipfile.ZipFile) -> Iterator[str]:
    """The headers and footers that some section prints."""
    try:
        relations = ElementTree.fromstring(package.read("word/_rels/document.xml.rels"))
    except KeyError:
        return
    document = package.read("word/document.xml").decode("utf-8", errors="replace")
    used = set(re.findall(r"<w:(?:header|footer)Reference\b[^>]*\br:id=\"([^\"]+)\"", document))
    for relation in relations:
        if relation.get("Id") in used:
            yield "word/" + (relation.get("Target") or "").removeprefix("/word/")


def _paragraphs(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        if child.tag in _SKIPPED or (child.tag == _W + "tr" and child.find(f"{_W}trPr/{_W}del") is not None):
            continue
        if child.tag == _W + "p":
            inner: list[str] = []
            yield "".join(_texts(child, inner)) + ("" if child.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None else "\n")
            yield from inner
        else:
            yield from _paragraphs(child)


def _texts(element: ElementTree.Element, inner: list[str]) -> Iterator[str]:
    """The text of a paragraph; what stands in boxes within it goes to inner."""
    for child in element:
        if child.tag in _SKIPPED:
            continue
        if child.tag == _W + "txbxContent":
            inner.extend(_paragraphs(child))
        elif child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in (_W + "tab", _W + "br", _W + "cr", _W + "ptab") and element.tag == _W + "r":
            yield " "
        elif child.tag == _W + "noBreakHyphen":
            yield "-"
        elif child.tag not in (_W + "pPr", _W + "rPr"):
            yield from _texts(child, inner)
