"""What people filled into a working paper, taken into the archive cell by cell: what was changed on both sides is kept twice and listed.

Of each cell three texts are held together: what the paper was written with, what stands in it now, what the archive says now.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.language import Place, Problem, Problems
from engine.language.classes import dataclass
from engine.review.archive import Archive
from engine.review.paper_reading import ReadSheet, WorkingPaper

# What is periksa's alone: nobody's answer is kept of it.
_NOT_ANSWERS = ("no", "proposal", "state")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell that a person changed in the paper and another in the archive: row, column as it is headed, both texts."""

    row: int
    column: str
    archived: str
    filled: str


@dataclass(frozen=True, slots=True)
class Imported:
    """How many cells were taken over and how many were as they are; what is kept twice; rows whose finding the archive does not know."""

    taken: int
    same: int
    conflicts: tuple[Conflict, ...]
    unknown: tuple[int, ...]


def import_paper(archive: Archive, paper: WorkingPaper) -> Imported:
    """Take the answers of a paper into an archive, all or none. Raises Problems where it was written from another archive."""
    written_from = paper.remembered.run.archive
    if written_from and written_from != archive.identity:
        raise Problems([Problem("archive-other", Place(paper.file, 0), {"file": str(archive.file)})])
    taken = same = 0
    conflicts: list[Conflict] = []
    unknown: list[int] = []
    with archive.transaction():
        answers = archive.answers()
        for sheet in (paper.sheets[key] for key in ("findings", "unassessed", "waived") if key in paper.sheets):
            for key, row in sheet.rows.items():
                if (line := sheet.lines[key]).finding is None:
                    continue
                thread = line.thread if written_from and line.thread else archive.thread_of(line.finding.fingerprint)
                if thread is None:
                    unknown.append(row)
                    continue
                for column, base, now in _changed(sheet, key):
                    theirs = answers.get(thread, {}).get(column, base)
                    if theirs == now:
                        same += 1
                    elif theirs == base:
                        archive.answer(thread, column, now)
                        taken += 1
                    else:
                        archive.disagree(thread, column, now)
                        heading = sheet.text(sheet.heading, column) or column
                        conflicts.append(Conflict(row, heading, theirs, now))
        if taken or conflicts:
            archive.changed()
    return Imported(taken, same, tuple(conflicts), tuple(unknown))


def _changed(sheet: ReadSheet, key: str) -> Iterator[tuple[str, str, str]]:
    """The cells of a line that a person has changed: column, what periksa wrote, what stands there."""
    for column in sheet.columns:
        if column not in _NOT_ANSWERS and sheet.of_person(key, column) and column in sheet.lines["@headings"].cells:
            yield column, sheet.written(key, column), sheet.text(sheet.rows[key], column)
