"""A document read whole: its agreements, and each as the checking wants it, with the place in the paper of every value.

The door of intake for those who have the bytes of one file. Must not know folders, and nothing of findings.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace

from agreements.intake.blocks import Document as Blocks
from agreements.intake.blocks import Spot as BlockSpot
from agreements.intake.blocks import Table, unreadable, walk
from agreements.intake.containers import kind_of
from agreements.intake.plain import read_text
from agreements.intake.propose import Proposal
from agreements.intake.recognise import Draft, Question, Reading, Stretch, recognise
from agreements.intake.words import FormWords
from agreements.intake.written import agreement_yaml
from agreements.source.document import Document, read
from agreements.source.folders import READ
from agreements.source.spots import Doubt
from engine.language.classes import dataclass
from engine.language.problem import Spot

# What reads each kind of file, and the extra that it needs; loaded only for a file of that kind.
_READERS = {
    "word": ("agreements.intake.word", "read_word", "docs"),
    "sheet": ("agreements.intake.sheet", "read_sheet", "docs"),
    "pdf": ("agreements.intake.portable", "read_pdf", "pdf"),
    "web": ("agreements.intake.web_page", "read_web_page", "docs"),
}
# What reads those of them that are scans, where that is asked for.
_SCANS = {
    "image": ("agreements.intake.scanned", "read_picture", "scan"),
    "pdf": ("agreements.intake.scanned", "read_scanned_pdf", "scan"),
}
# Values that stand in rows of a table, not above them.
_ROW = re.compile(r"(objectives|budget)\.(?:\d+\.(?!table$)|lines\.|total)")
_NUMBER = re.compile(r"\W*\d{1,2}[a-z]?\W*")


@dataclass(frozen=True, slots=True)
class Paper:
    """A document with what was read of it. `name` is the path of the file as given; `elsewhere` are the places of values that stand in
    another file, by the number of the agreement and their paths.
    """

    name: str
    blocks: Blocks
    reading: Reading
    elsewhere: Mapping[int, Mapping[str, Spot]] = field(default_factory=dict)


def read_paper(data: bytes, name: str, words: FormWords, *, scans: bool = False) -> Paper:
    """The agreements in the bytes of a document; of a scan only where scans are asked for. Raises Problems."""
    blocks = read_blocks(data, name, scans=scans)
    return Paper(name, blocks, recognise(blocks, words))


def read_blocks(data: bytes, name: str, *, scans: bool = False) -> Blocks:
    """The document in the bytes, whatever its name ends in; a scan only where scans are asked for. Raises Problems."""
    kind = kind_of(data)
    if not data.strip(b"\0\t\n\r "):
        raise unreadable(name, "empty")
    if kind == "image" and not scans:
        raise unreadable(name, "scanned")
    if kind in ("text", "web") and name.lower().endswith(READ):
        raise unreadable(name, "broken", detail="")
    if kind == "text":
        return read_text(data, name)
    readers = _READERS | _SCANS if scans else _READERS
    if kind not in readers:
        raise unreadable(name, kind)
    module, function, extra = readers[kind]
    try:
        reader: Callable[[bytes, str], Blocks] = getattr(importlib.import_module(module), function)
        return reader(data, name)
    except ImportError:
        raise unreadable(name, "no-reader", extra=extra) from None


def as_document(paper: Paper, index: int, proposals: Sequence[Proposal]) -> Document:
    """The agreement of a paper with that index, with its proposals, as if its YAML had been read, but with its places in the paper.

    Of several in one file each has a name of its own: `papers.docx#camat`.
    """
    draft = paper.reading.drafts[index]
    ids = [proposal.value for proposal in proposals if proposal.path == "id"]
    name = f"{paper.name}#{ids[0]}" if ids and len(paper.reading.drafts) > 1 else paper.name
    document = read(agreement_yaml(draft, proposals), name)
    return replace(
        document, digest=paper.blocks.digest, spots=spots_of(paper, index), doubts=(*_doubts(paper.reading, index), *_proposed(proposals))
    )


def _doubts(reading: Reading, index: int) -> list[Doubt]:
    """What the recogniser marked, and what it asks: nothing is read there, so whatever lacks may be printed after all."""
    marked = [Doubt(origin.path, origin.doubt) for origin in reading.drafts[index].origins if origin.doubt]
    return [*marked, *(asked_about(question) for question in reading.questions if question.agreement == index)]


def asked_about(question: Question) -> Doubt:
    """What rests on the answer to a question: a field of everything below a path, or all of it. Values that belong to several indicators
    are asked about at the first.
    """
    *above, last = question.path.split(".")
    if question.code == "count" and "indicators" in above:
        above = above[: above.index("indicators")]
    field = "*" if last.isdigit() or last in ("objectives", "indicators", "lines") else last
    return Doubt(".".join(above if field != "*" else [*above, last]), f"asked-{question.code}", field)


def _proposed(proposals: Sequence[Proposal]) -> list[Doubt]:
    return [Doubt(proposal.path, f"proposed-{proposal.reason}") for proposal in proposals if not proposal.sure]


def spots_of(paper: Paper, index: int) -> dict[str, Spot]:
    """Where each value of the agreement with that index stands: its first piece, as far as it goes in one paragraph; in Word also where it
    ends.
    """
    draft = paper.reading.drafts[index]
    headings = column_headings(paper, draft)
    # A text without form feeds has no pages to find.
    paged = paper.blocks.kind != "text" or any(paragraph.spot.page > 1 for paragraph in walk(paper.blocks.blocks))
    found = dict(paper.elsewhere.get(index, {}))
    for origin in draft.origins:
        if origin.stretches:
            spot = spot_of(origin.stretches, paper.blocks, headings)
            found[origin.path] = spot if paged else replace(spot, page=0)
    return found


def spot_of(stretches: Sequence[Stretch], blocks: Blocks, headings: dict[tuple[int, int], str]) -> Spot:
    """The place of a text in a document, by its first paragraph; over cells of a row, as `Rp` beside its figures, in the fullest."""
    first = _fullest(stretches)
    at = first.spot
    end = max(stretch.end for stretch in stretches if stretch.spot == at)
    until, until_end = _end_of(at, stretches) if blocks.kind == "word" else (0, 0)
    return Spot(
        blocks.name, blocks.kind, at.page, at.table, at.row, at.column, headings.get((at.table, at.column), ""), at.part, at.paragraph,
        first.start, end, at.sheet, until, until_end,
    )  # fmt: skip


def _fullest(stretches: Sequence[Stretch]) -> Stretch:
    """The first stretch with a text, in the column that has most of what stands in its row."""
    first = next((stretch for stretch in stretches if stretch.text), stretches[0])
    row = [each for each in stretches if each.text and (each.spot.table, each.spot.row) == (first.spot.table, first.spot.row)]
    if not first.spot.table or not row:
        return first
    held = {each.spot.column: sum(len(other.text) for other in row if other.spot.column == each.spot.column) for each in row}
    return max(row, key=lambda each: held[each.spot.column])


def _end_of(at: BlockSpot, stretches: Sequence[Stretch]) -> tuple[int, int]:
    """The last of the paragraphs in which a text goes on, one right below the other and within its cell, and where it ends there; 0 for
    one paragraph.
    """
    last, end = at.paragraph, 0
    for stretch in stretches:
        here = stretch.spot
        same = (here.part, here.table, here.row, here.column) == (at.part, at.table, at.row, at.column)
        if same and stretch.text and last <= here.paragraph <= last + 1 and here.paragraph > at.paragraph:
            last, end = here.paragraph, stretch.end
    return (last, end) if end else (0, 0)


def column_headings(paper: Paper, draft: Draft) -> dict[tuple[int, int], str]:
    """What is printed above each column of each table with values, in the rows above the first of them.

    A table of objectives without headings goes on with the one before it that is as wide; a row of numbers is no heading.
    """
    rows: dict[tuple[int, str], set[int]] = {}
    first: dict[int, int] = {}
    kinds: dict[int, str] = {}
    for origin in draft.origins:
        if found_in := _ROW.match(origin.path):
            for at in (stretch.spot for stretch in origin.stretches if stretch.spot.table):
                rows.setdefault((at.table, found_in[1]), set()).add(at.row)
                first[at.table] = min(first.get(at.table, at.row), at.row)
                kinds.setdefault(at.table, found_in[1])
    found: dict[tuple[int, int], str] = {}
    before: dict[tuple[str, int], dict[int, str]] = {}
    for block in paper.blocks.blocks:
        if isinstance(block, Table) and block.number in first and not _are_two(rows, block.number):
            key = (kinds[block.number], block.columns)
            above_it = [row for row in range(1, block.rows + 1) if block.printed_row(row) < first[block.number]]
            above = _above(block, above_it) or before.get(key, {})
            before[key] = above
            found.update({(block.number, block.printed_column(column)): text for column, text in above.items()})
    return found


def _are_two(rows: dict[tuple[int, str], set[int]], table: int) -> bool:
    """Whether a grid is two tables, one below the other: what stands above the first is no heading of the second."""
    aims, money = (rows.get((table, kind), set()) for kind in ("objectives", "budget"))
    return bool(aims and money) and not aims & money


def _above(table: Table, rows: Iterable[int]) -> dict[int, str]:
    """The texts of the rows by column, those of merged cells in each that they cover; a cell over the whole width is no heading."""
    grid = table.grid()
    found: dict[int, str] = {}
    for column in range(1, table.columns + 1):
        cells = [cell for row in rows if (cell := grid.get((row, column))) is not None and cell.columns < max(table.columns, 2)]
        texts = dict.fromkeys(text for cell in cells if not _NUMBER.fullmatch(text := " ".join(cell.text.split())))
        if text := " ".join(filter(None, texts)):
            found[column] = text
    return found
