"""The notes of one sheet: which are this program's and as it wrote them, which people wrote, changed or answered; taken out and added.

Knows the part that notes stand in; must not know cells, their boxes and findings.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from agreements.intake.containers import AUTHOR
from engine.language.classes import dataclass
from reports.papers.sheet_cells import At, cell_at, cell_name

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# The last line of a note: the day, if there is one, and what its text comes to, by which it is known whether somebody changed it.
_SIGNED = re.compile(rf"{AUTHOR} · (?:\d{{4}}-\d\d-\d\d · )?([0-9a-f]{{6}})\s*$")
_SIGNED_WITHIN = re.compile(rf"{AUTHOR} · (?:\d{{4}}-\d\d-\d\d · )?[0-9a-f]{{6}}\b")
_RULE = re.compile(r"^[ \t]*([A-Z]{2,4}\d{3,4})(?= · )", re.MULTILINE)
# As much as a cell's note can hold; more and Excel says that the file is broken.
MOST = 32_767
# What XML cannot hold, and what a spreadsheet would take for a character written as a number.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CODED, _CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)"), re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Kept:
    """A note of this program that a person changed or answered: its place, its text, the rules that it is about."""

    at: At
    text: str
    rules: frozenset[str]


def signed(text: str, day: str = "") -> str:
    """The text of a note with its last line."""
    return "\n".join([text, " · ".join(filter(None, (AUTHOR, day, _sum(text))))])


def _sum(text: str) -> str:
    # Spreadsheets write the ends of lines anew.
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()[:6]


def _is_unchanged(text: str) -> bool:
    found = _SIGNED.search(text)
    return found is not None and found[1] == _sum(text[: found.start()])


class Notes:
    """The notes of a sheet, to be changed and then written with `content`. `content` is None for a sheet without."""

    def __init__(self, content: Any, threads: Any = None) -> None:
        self.root = content if content is not None else etree.Element(f"{{{_MAIN}}}comments", nsmap={None: _MAIN})
        self.ns = f"{{{etree.QName(self.root).namespace}}}"
        # A thread has a note beside it for old programs; if that is lost, its place is still taken.
        self._threads = [at for thread in (threads if threads is not None else ()) if (at := cell_at(thread.get("ref") or ""))]

    def _all(self) -> Iterator[tuple[Any, At, str, str]]:
        """Each note with its place, author and text."""
        authors = [author.text or "" for author in self.root.iterfind(f"{self.ns}authors/{self.ns}author")]
        for note in self.root.iterfind(f"{self.ns}commentList/{self.ns}comment"):
            number = int(note.get("authorId") or 0)
            text = _CODE.sub(lambda found: chr(int(found[1], 16)), "".join(note.itertext(f"{self.ns}t"))).replace("\r", "")
            if at := cell_at(note.get("ref") or ""):
                yield note, at, authors[number] if number < len(authors) else "", text

    def own(self) -> set[At]:
        """The places of the notes that this program wrote and nobody changed."""
        # LibreOffice forgets who wrote a note; what its last line says is enough.
        return {at for _, at, _, text in self._all() if _is_unchanged(text)}

    def kept(self) -> list[Kept]:
        """Those that somebody changed, or made a thread of and answered."""
        own = self.own()
        there = ((at, text) for _, at, author, text in self._all() if at not in own and (author == AUTHOR or _SIGNED_WITHIN.search(text)))
        return [Kept(at, text, frozenset(_RULE.findall(text))) for at, text in there]

    def places(self) -> set[At]:
        """The places that have a note, or a thread."""
        return {at for _, at, _, _ in self._all()} | set(self._threads)

    def take_out(self) -> set[At]:
        """Take out the own notes; their places."""
        own = self.own()
        for note in [note for note, at, _, _ in self._all() if at in own]:
            note.getparent().remove(note)
        used = {note.get("authorId") for note, _, _, _ in self._all()}
        self._drop_author(used)
        return own

    def _drop_author(self, used: set[str | None]) -> None:
        """Take the program out of the authors where it wrote nothing that is left."""
        authors = self.root.find(f"{self.ns}authors")
        for number, author in reversed(list(enumerate(authors if authors is not None else ()))):
            if author.text == AUTHOR and str(number) not in used:
                authors.remove(author)
                for note, _, _, _ in self._all():
                    known = int(note.get("authorId") or 0)
                    note.set("authorId", str(known - (known > number)))

    def add(self, at: At, lines: list[str], text: str) -> None:
        """A note at a place, whose lines of titles are bold; its text is of lines."""
        authors = self._list("authors", 0)
        names = [author.text for author in authors]
        if AUTHOR not in names:
            etree.SubElement(authors, f"{self.ns}author").text = AUTHOR
            names.append(AUTHOR)
        note = etree.SubElement(
            self._list("commentList", 1), f"{self.ns}comment", ref=cell_name(at), authorId=str(names.index(AUTHOR)), shapeId="0"
        )
        body = etree.SubElement(note, f"{self.ns}text")
        titles, run = set(lines), ""
        parts = text.split("\n")
        for index, line in enumerate(parts):
            end = "\n" if index + 1 < len(parts) else ""
            if line in titles:
                self._run(body, run, bold=False)
                self._run(body, line + end, bold=True)
                run = ""
            else:
                run += line + end
        self._run(body, run, bold=False)

    def _run(self, body: Any, text: str, *, bold: bool) -> None:
        if not text:
            return
        run = etree.SubElement(body, f"{self.ns}r")
        look = etree.SubElement(run, f"{self.ns}rPr")
        for tag, value in [("b", None)] * bold + [("sz", "9"), ("rFont", "Tahoma"), ("family", "2")]:
            etree.SubElement(look, self.ns + tag, {"val": value} if value else {})
        etree.SubElement(run, f"{self.ns}t", {_SPACE: "preserve"}).text = _CODED.sub("_x005F_", text)

    def _list(self, name: str, place: int) -> Any:
        found = self.root.find(self.ns + name)
        if found is None:
            found = etree.Element(self.ns + name)
            self.root.insert(place, found)
        return found

    @property
    def is_empty(self) -> bool:
        """Whether there is no note."""
        return next(self._all(), None) is None


def shown(text: str) -> str:
    """The text as XML can hold it."""
    return _NO_XML.sub("�", text)
