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
from dataclasses import field
from decimal import Context, Decimal
from unicodedata import normalize
from xml.etree import ElementTree

from agreements.intake.pdf_letters import put_right
from agreements.intake.raw_pages import raw_web
from agreements.intake.recognise import Reading, Stretch
from engine.language.classes import dataclass

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = {_W + tag for tag in ("del", "moveFrom", "instrText", "delText")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DRAWN = re.compile(r"xl/drawings/[^/]+\.xml")
# What a sheet prints above and below its pages: three sections, in which codes say fonts, sizes, colours, page and day.
_MARGIN = re.compile(rf"{re.escape(_S)}(?:odd|even|first)(?:Header|Footer)")
_SECTIONS = re.compile(r"&[LCR]")
_CODES = re.compile(r'&(?:"[^"]*"|K[\dA-Fa-f+-]{6}|\d+|[A-Z])', re.IGNORECASE)
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
    """The account of a document of that kind (text, word, sheet, pdf) with its bytes; known are the words of the book's labels, in lower
    case.
    """
    values = [stretch for draft in reading.drafts for origin in draft.origins for stretch in origin.stretches]
    listed = [stretch for leftover in reading.leftovers for stretch in leftover.stretches]
    everything = [*values, *listed, *reading.labels]
    if kind == "pdf":
        # Where one word ends each reader of PDF decides anew: what is counted are letters and digits.
        raw, read = (Counter(filter(str.isalnum, normalize("NFKC", text))) for text in ("".join(raw_pdf(data)), _assemble(everything)))
        return Balance(raw - read, read - raw, _odd(reading.labels, values, known))
    if kind == "sheet":
        raw, everything = _of_sheets(data, everything)
    else:
        raw = _words("\n".join({"word": raw_word, "web": raw_web}.get(kind, raw_text)(data)))
    read = _words(_assemble(everything))
    return Balance(raw - read, read - raw, _odd(reading.labels, values, known))


def _words(text: str) -> Counter[str]:
    """The words of a text; what stands raised in a line is the sign that it is elsewhere, a letter printed for two is those."""
    return Counter(_WORD.findall(normalize("NFKC", text)))


def balance_of(words: Iterable[str], reading: Reading, known: frozenset[str]) -> Balance:
    """The account of a scan: its words are those that were recognised, as texts; which letters they are no second reader can tell."""
    values = [stretch for draft in reading.drafts for origin in draft.origins for stretch in origin.stretches]
    listed = [stretch for leftover in reading.leftovers for stretch in leftover.stretches]
    raw = Counter(_WORD.findall("\n".join(words)))
    read = Counter(_WORD.findall(_assemble([*values, *listed, *reading.labels])))
    return Balance(raw - read, read - raw, _odd(reading.labels, values, known))


def _of_sheets(data: bytes, read: Iterable[Stretch]) -> tuple[Counter[str], list[Stretch]]:
    """The words of the texts of a workbook, and the stretches that are of texts: a number is shown in its format, so its digits are
    compared, and it counts as a word where they differ.
    """
    words: Counter[str] = Counter()
    numbers: dict[tuple[str, int, int], str] = {}
    for place, text, is_number in raw_sheet(data):
        if is_number:
            numbers[place] = text
        else:
            words.update(_words(text))
    kept, found = [], dict.fromkeys(numbers, "")
    for stretch in sorted(read, key=lambda stretch: stretch.start):
        place = (stretch.spot.sheet, stretch.spot.row, stretch.spot.column)
        if place in numbers and stretch.spot.part == "body":
            found[place] += stretch.text
        else:
            kept.append(stretch)
    words.update(number for place, number in numbers.items() if not _same_digits(number, found[place]))
    return words, kept


def _same_digits(number: str, read: str) -> bool:
    """Whether the digits of a number are those that were read, as far as its format shows them; of a day that any were."""
    value = Decimal(number)
    exact, digits = ("".join(re.findall(r"\d", text)).strip("0") for text in (f"{value.normalize(Context(prec=15)):f}", read))
    return exact.startswith(digits[:-1]) or bool(re.search(r"[^\W\d_]{3}|/|:", read)) or value == 0


def raw_sheet(data: bytes) -> Iterator[tuple[tuple[str, int, int], str, bool]]:
    """The cells of a workbook, its text boxes, and what is printed around them: sheet, row and column; the text; whether it is a number."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        shared = [_said(item) for item in _root(package, "xl/sharedStrings.xml") or ()]
        links = {
            link.get("Id"): (link.get("Target") or "").removeprefix("/xl/") for link in _root(package, "xl/_rels/workbook.xml.rels") or ()
        }
        workbook = _root(package, "xl/workbook.xml")
        for sheet in workbook.iter(f"{_S}sheet") if workbook is not None else ():
            root = _root(package, "xl/" + links.get(sheet.get(f"{_R}id"), ""))
            for cell in root.iter(f"{_S}c") if root is not None else ():
                kind, value = cell.get("t", "n"), cell.findtext(f"{_S}v")
                place = re.match(r"([A-Z]+)(\d+)", cell.get("r", ""))
                at = (sheet.get("name", ""), int(place[2]), _column(place[1])) if place else ("", 0, 0)
                if kind == "s" and value:
                    yield at, shared[int(value)], False
                elif kind == "inlineStr":
                    yield at, _said(cell), False
                elif kind in ("str", "e") and value:
                    yield at, value, False
                elif kind == "n" and value:
                    yield at, value, True
                elif kind == "n" and (formula := cell.findtext(f"{_S}f")):
                    # A formula that nothing worked out stands there as it is.
                    yield at, f"={formula}", False
            around = root.iter() if root is not None else ()
            for text in dict.fromkeys(part for one in around if _MARGIN.fullmatch(one.tag) for part in _SECTIONS.split(one.text or "")):
                yield (sheet.get("name", ""), 0, 0), _CODES.sub(" ", text), False
        for name in filter(_DRAWN.fullmatch, package.namelist()):
            # What text boxes say, a line for each paragraph.
            lines = ElementTree.fromstring(package.read(name)).iter(f"{_A}p")
            yield from ((("", 0, 0), "".join(text.text or "" for text in line.iter(f"{_A}t")), False) for line in lines)


def raw_pdf(data: bytes) -> Iterator[str]:
    """The text of each page, as another library reads it."""
    from pypdf import PdfReader

    return (put_right(page.extract_text()) for page in PdfReader(io.BytesIO(data)).pages)


def _root(package: zipfile.ZipFile, name: str) -> ElementTree.Element | None:
    return ElementTree.fromstring(package.read(name)) if name in package.namelist() else None


def _said(element: ElementTree.Element) -> str:
    """The text of an element without its readings."""
    runs = [child for child in element.iter() if child.tag == f"{_S}t"]
    readings = {id(t) for phonetic in element.iter(f"{_S}rPh") for t in phonetic.iter(f"{_S}t")}
    return "".join(run.text or "" for run in runs if id(run) not in readings)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


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
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
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
