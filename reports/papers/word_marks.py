"""A Word file with the comments of a run in it: the document's own part and that of the comments are written anew, nothing else.

Knows marks and how Word files are built; must not know findings. docs/decisions/0042 says why no library writes the file.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from docx.package import Package
from lxml import etree

from agreements.intake.blocks import unreadable
from agreements.intake.containers import check_package
from agreements.intake.word import MAX_DEPTH, W
from engine.language.problem import Problems
from reports.papers.anchoring import Last, Line, Tracer, comment
from reports.papers.document_marks import Mark
from reports.papers.marking import SIGNATURES, Marked, quotation, signed_mark
from reports.papers.package import names, parse, part, rewritten, serialised
from reports.papers.word_comments import Comments, Own
from reports.words.catalogue import Words


def mark_word(data: bytes, name: str, marks: Sequence[Mark], words: Words, day: str = "") -> Marked:
    """The Word file with the comments; those of an earlier copy are taken out, but for those that somebody answered. Raises Problems."""
    check_package(data, name)
    try:
        main = Package.open(io.BytesIO(data)).main_document_part
        root = parse(part(data, str(main.partname).lstrip("/")) or b"")
        tracer = Tracer(main, name, root)
        comments = Comments(data, main)
        return _Copy(data, name, tracer, comments, words, day).made(marks)
    except Problems:
        raise
    except RecursionError:
        raise unreadable(name, "too-deep", limit=MAX_DEPTH) from None
    # As in reading: broken packages fail in ways that nobody documents.
    except (KeyError, ValueError, AttributeError, StopIteration, etree.LxmlError) as error:
        raise unreadable(name, "broken", detail=str(error)[:200]) from None


class _Copy:
    """A marked copy under way."""

    def __init__(self, data: bytes, name: str, tracer: Tracer, comments: Comments, words: Words, day: str) -> None:
        self.data, self.name, self.tracer, self.comments, self.words, self.day = data, name, tracer, comments, words, day

    def made(self, marks: Sequence[Mark]) -> Marked:
        document = self.tracer.root
        stays = self.comments.take_out(document)
        kept = len(stays)
        self.tracer.trace()
        signed = any(name.startswith(SIGNATURES) for name in names(self.data))
        number = self.comments.next_number(document)
        written = 0
        if signed:
            marks = [signed_mark(self.words), *marks]
        for item in marks:
            line, start, end, quoted = self._at(item)
            last = self._last(item, line)
            said = line.text[start:end] if last is None else line.text[start:] + "".join(part.text for part in last.between) + last.text
            if _is_written(item, line, said, stays):
                continue
            comment(line, start, end, number + written, last)
            self.comments.add(number + written, [*item.lines[:2], *quoted, *item.lines[2:]], self.day)
            written += 1
        if not written and not self.comments.taken:
            return Marked(self.data, 0, kept, signed)
        parts = {str(self.tracer.main.partname).lstrip("/"): serialised(document), **self.comments.parts()}
        return Marked(rewritten(self.data, self.name, parts), written - signed, kept, signed)

    def _at(self, item: Mark) -> tuple[Line, int, int, list[str]]:
        """The paragraph and the characters for a comment; and, where Word allows none at the words, the words."""
        lines, spot = self.tracer.lines, item.spot
        line = lines.get((spot.part, spot.paragraph)) if spot else None
        if spot is None or line is None:
            return self._first(), 0, 0, []
        if spot.part != "body":
            return self._first(), 0, 0, [quotation(item.elsewhere, line.text[spot.start : spot.end], self.words)]
        if spot.start >= spot.end and spot.column:
            empty = self.tracer.empty_cell(spot.table, spot.row, spot.column)
            if empty is not None:
                return Line(empty), 0, 0, []
        return line, spot.start, spot.end, []

    def _last(self, item: Mark, line: Line) -> Last | None:
        """Where the words of a comment end that go on in paragraphs below; None for those of one, and within controls."""
        spot, lines = item.spot, self.tracer.lines
        if spot is None or spot.part != "body" or not spot.until or spot.start >= spot.end:
            return None
        found = [lines.get((spot.part, number)) for number in range(spot.paragraph + 1, spot.until + 1)]
        more = [part for part in found if part is not None]
        if len(more) < len(found) or not more[-1].text[: spot.until_end] or any(part.is_held for part in (line, *more)):
            return None
        return Last(more[-1], spot.until_end, tuple(more[:-1]))

    def _first(self) -> Line:
        """The first paragraph of the body."""
        found = self.tracer.lines.get(("body", 1))
        if found is None:
            raise unreadable(self.name, "broken", detail="no paragraph")
        return found


def _is_written(item: Mark, line: Line, words: str, stays: list[Own]) -> bool:
    """Whether a comment that somebody answered says this already: of that rule, in that paragraph, on these words. Each says one thing."""
    for own in stays:
        if own.rule == item.rule and "".join(own.words.split()) == "".join(words.split()) and _paragraph(own.begin) is line.element:
            stays.remove(own)
            return True
    return False


def _paragraph(element: Any) -> Any:
    return next((above for above in element.iterancestors() if above.tag == f"{W}p"), None)
