"""Comments appended to a PDF as an incremental update: the file's own bytes stay, what is new stands behind them.

pypdf reads the file and writes the objects; the table behind them is made here, since that of pypdf leaves out what the file says of itself
and may be of another kind than the file's own. Runs in a process of its own. Must not know marks.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Any

from agreements.intake.apart import Refused
from engine.language.classes import dataclass
from reports.papers.pdf_comments import Comment, Item, Kept, area_of, entry, is_own, is_unchanged, key_of, text_of

_TABLE, _STREAM = re.compile(rb"\s*xref\b"), re.compile(rb"\s*\d+\s+\d+\s+obj\b")
_START = re.compile(rb"startxref\s+(\d+)")


def packed(asked: dict[str, Any], data: bytes) -> bytes:
    """What is asked of `update`, and the bytes of the PDF."""
    head = json.dumps(asked).encode()
    return len(head).to_bytes(8, "big") + head + data


def update(given: bytes) -> bytes:
    """A line of JSON (what is written and kept), then the bytes that go behind those of the PDF; none where nothing changes."""
    size = int.from_bytes(given[:8], "big")
    asked, data = json.loads(given[8 : 8 + size]), given[8 + size :]
    made = _Update(data, asked["day"])
    written = made.write([Item(**item) for item in asked["items"]])
    return json.dumps({"written": written, "kept": len(made.kept)}).encode() + b"\n" + made.appended()


@dataclass(slots=True)
class _Listed:
    """A comment as a page lists it; what it is known by, if this program may take it out; for which one a reader of PDF opened it."""

    entry: Any
    key: tuple[Any, ...] = ()
    opened_for: int = 0


@dataclass(slots=True)
class _Page:
    """A page with its comments in their order, the object of its own that they may be listed in, and those that it is to have."""

    reference: Any
    listed: list[_Listed] = field(default_factory=list)
    listed_in: Any = None
    wanted: list[Comment] = field(default_factory=list)
    count: int = 0


class _Update:
    """An update under way."""

    def __init__(self, data: bytes, day: str) -> None:
        from pypdf import PdfReader

        self.data, self.day = data, day
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted:
            raise Refused("locked")
        starts = _START.findall(data)
        self.start = int(starts[-1]) if starts else -1
        self.is_table = self.start >= 0 and _TABLE.match(data, self.start) is not None
        if reader.xref_index or not (self.is_table or (self.start > 0 and _STREAM.match(data, self.start))):
            raise Refused("repaired")
        numbers = {number for entries in reader.xref.values() for number in entries} | reader.xref_objStm.keys()
        self.next = max([*numbers, int(reader.trailer.get("/Size", 1)) - 1]) + 1
        # As pages are listed what they inherit is written into them: this reader has them as they are.
        self.plain = PdfReader(io.BytesIO(data), strict=False)
        self.kept: list[Kept] = []
        self.objects: list[tuple[int, int, Any]] = []
        self.pages = [self._page(index, page.indirect_reference) for index, page in enumerate(reader.pages)]

    def _page(self, index: int, reference: Any) -> _Page:
        """A page with its comments sorted: the program's own as it wrote them, unless a person answered, and all others."""
        from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

        if reference is None:
            raise Refused("broken", detail="page")
        page = _Page(reference)
        said: Any = self.plain.get_object(reference)
        listed = said.raw_get("/Annots") if "/Annots" in said else ArrayObject()
        if isinstance(listed, IndirectObject):
            page.listed_in, listed = listed, listed.get_object()
        entries = [(one, one.get_object()) for one in (listed if isinstance(listed, ArrayObject) else ())]
        page.count = len(entries)
        others = (said for _, said in entries if isinstance(said, DictionaryObject) and not is_own(said))
        answered = {_number_at(said, "/IRT") for said in others} - {0}
        for one, said in entries:
            if not isinstance(said, DictionaryObject):
                page.listed.append(_Listed(one))
            elif entry(said, "/Subtype") == "/Popup":
                page.listed.append(_Listed(one, opened_for=_number_at(said, "/Parent")))
            elif is_own(said) and is_unchanged(said) and getattr(one, "idnum", 0) not in answered:
                page.listed.append(_Listed(one, key_of(said, index)))
            else:
                page.listed.append(_Listed(one))
                self.kept += [Kept(index, text_of(said), area_of(said))] if is_own(said) else []
        return page

    def write(self, items: Sequence[Item]) -> list[int]:
        """Add the comments that are not there, take out the own ones that are not asked for; which of the items are written."""
        written = [number for number, item in enumerate(items) if not any(kept.tells(item) for kept in self.kept)]
        groups: dict[tuple[int, str], list[Item]] = {}
        for number in written:
            groups.setdefault((items[number].page, json.dumps(items[number].corners)), []).append(items[number])
        for group in groups.values():
            self.pages[group[0].page].wanted.append(Comment(group))
        for page in self.pages:
            self._list(page)
        return written

    def _list(self, page: _Page) -> None:
        """Write the list of a page's comments, if it is to be another one."""
        from pypdf.generic import ArrayObject, DictionaryObject, NameObject

        wanted = {comment.key(self.day): comment for comment in page.wanted}
        gone: list[_Listed] = []
        for one in page.listed:
            # One that is there already stays; what says the same again does not.
            if one.key and wanted.pop(one.key, None) is None:
                gone.append(one)
        if not (gone or wanted):
            return
        numbers = {getattr(one.entry, "idnum", -1) for one in gone}
        stay = [one.entry for one in page.listed if one not in gone and one.opened_for not in numbers]
        # What a reader of PDF opened for a comment goes with it.
        listed = ArrayObject([*stay, *(self._add(comment, page, number) for number, comment in enumerate(wanted.values(), 1))])
        page.count = len(listed)
        if page.listed_in is not None:
            self.objects.append((page.listed_in.idnum, page.listed_in.generation, listed))
            return
        plain: Any = self.plain.get_object(page.reference)
        said = DictionaryObject(plain)
        said[NameObject("/Annots")] = listed
        self.objects.append((page.reference.idnum, page.reference.generation, said))

    def _add(self, comment: Comment, page: _Page, number: int) -> Any:
        """The objects of a comment; what refers to it."""
        from pypdf.generic import IndirectObject

        look, own = (IndirectObject(self.next + step, 0, self.plain) for step in (0, 1))
        self.next += 2
        self.objects += [(look.idnum, 0, comment.look()), (own.idnum, 0, comment.object(page.reference, look, number, self.day))]
        return own

    def appended(self) -> bytes:
        """What goes behind the bytes of the file."""
        if not self.objects:
            return b""
        out = io.BytesIO()
        out.write(b"" if self.data.endswith((b"\n", b"\r")) else b"\n")
        places: dict[int, tuple[int, int]] = {}
        for number, generation, made in sorted(self.objects, key=lambda one: one[0]):
            places[number] = len(self.data) + out.tell(), generation
            out.write(b"%d %d obj\n" % (number, generation))
            made.write_to_stream(out)
            out.write(b"\nendobj\n")
        start = len(self.data) + out.tell()
        identity = hashlib.sha256(self.data + out.getvalue()).digest()[:16]
        (self._table if self.is_table else self._stream)(out, places, identity)
        out.write(b"startxref\n%d\n%%%%EOF\n" % start)
        self._prove(out.getvalue())
        return out.getvalue()

    def _trailer(self, size: int, identity: bytes) -> Any:
        """What the file says of itself, with where its table before this one is."""
        from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, NameObject, NumberObject

        old: Any = self.plain.trailer
        made = DictionaryObject({NameObject("/Size"): NumberObject(size), NameObject("/Prev"): NumberObject(self.start)})
        for key in ("/Root", "/Info"):
            if key in old:
                made[NameObject(key)] = old.raw_get(key)
        ids = entry(old, "/ID")
        first = ids[0].get_object() if isinstance(ids, ArrayObject) and ids else None
        if first is not None:
            kept = first if isinstance(first, ByteStringObject) else ByteStringObject(first.original_bytes)
            made[NameObject("/ID")] = ArrayObject([kept, ByteStringObject(identity)])
        return made

    def _table(self, out: io.BytesIO, places: dict[int, tuple[int, int]], identity: bytes) -> None:
        # Readers ask for the first of all objects, which is none.
        out.write(b"xref\n0 1\n0000000000 65535 f \n")
        for run in _runs(places):
            out.write(b"%d %d\n" % (run[0], len(run)))
            out.writelines(b"%010d %05d n \n" % places[number] for number in run)
        out.write(b"trailer\n")
        self._trailer(self.next, identity).write_to_stream(out)
        out.write(b"\n")

    def _stream(self, out: io.BytesIO, places: dict[int, tuple[int, int]], identity: bytes) -> None:
        from pypdf.generic import ArrayObject, DecodedStreamObject, NameObject, NumberObject

        number = self.next
        places = {**places, number: (len(self.data) + out.tell(), 0)}
        made = DecodedStreamObject()
        made.update(self._trailer(number + 1, identity))
        made[NameObject("/Type")] = NameObject("/XRef")
        made[NameObject("/W")] = ArrayObject(map(NumberObject, (1, 5, 2)))
        made[NameObject("/Index")] = ArrayObject(NumberObject(part) for run in _runs(places) for part in (run[0], len(run)))
        entries = (b"\1" + at.to_bytes(5, "big") + generation.to_bytes(2, "big") for _, (at, generation) in sorted(places.items()))
        made.set_data(b"".join(entries))
        out.write(b"%d 0 obj\n" % number)
        made.write_to_stream(out)
        out.write(b"\nendobj\n")

    def _prove(self, more: bytes) -> None:
        """The copy has the same pages, each with the comments that it is to have."""
        from pypdf import PdfReader

        copy = PdfReader(io.BytesIO(self.data + more), strict=False)
        counts = [len(entry(page, "/Annots", ())) for page in copy.pages]
        if counts != [page.count for page in self.pages]:
            raise Refused("repaired")


def _runs(places: dict[int, Any]) -> Iterator[list[int]]:
    """The numbers, those together that follow each other."""
    run: list[int] = []
    for number in sorted(places):
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    yield run


def _number_at(said: Any, key: str) -> int:
    """The number of the object that an entry refers to, 0 for none."""
    return int(getattr(said.raw_get(key) if key in said else None, "idnum", 0))
