"""`periksa followup`: what people have filled into a working paper, read back."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from engine.cli.archive_command import in_words, with_archive
from engine.cli.context import CLEAN, FOUND, Context, emit, note, out
from engine.cli.paper_command import read_paper_bytes

if TYPE_CHECKING:
    from engine.review.following_up import Status
    from engine.review.paper_reading import WorkingPaper

# What the audit board's statuses are called in full, beside the words of the drop-down.
_IN_FULL = {
    "sesuai dengan rekomendasi": "conforms", "tindak lanjut telah sesuai dengan rekomendasi": "conforms",
    "belum sesuai dengan rekomendasi": "not-yet", "tindak lanjut belum sesuai dengan rekomendasi": "not-yet",
    "rekomendasi belum ditindaklanjuti": "nothing", "rekomendasi tidak dapat ditindaklanjuti": "cannot",
    "tidak dapat ditindaklanjuti dengan alasan yang sah": "cannot",
}  # fmt: skip


def show(context: Context, file: Path, as_of: str | None, output_format: str) -> int:
    """Say what is open, late and done, by office; 1 while something is open."""
    from engine.api import check_day
    from engine.review.following_up import followed
    from reports.papers import followup_text
    from reports.words.problems import line

    words = context.words
    context.or_stop(lambda: check_day(as_of))
    day = datetime.date.fromisoformat(as_of) if as_of else None
    paper = read(context, file)
    items, problems = followed(paper, statuses(), context.vocabulary())
    for problem in (*paper.problems, *problems):
        note(f"periksa: {line(problem, words)}")
    if output_format == "json":
        emit(followup_text.as_json(items, str(file), day), None, words, data=True)
    else:
        emit(followup_text.text(items, str(file), day, words), None, words)
    return FOUND if any(not item.done for item in items) else CLEAN


def import_answers(context: Context, file: Path, archive: Path) -> int:
    """Take what people filled into a paper into the archive; 1 where a cell was changed on both sides."""
    from engine.review.importing import import_paper
    from reports.words.problems import line

    words, paper = context.words, read(context, file)
    for problem in paper.problems:
        note(f"periksa: {line(problem, words)}")
    done = with_archive(context, archive, lambda opened: import_paper(opened, paper))
    out(words.say("history.imported", path=str(file), taken=done.taken, same=done.same, count=len(done.conflicts)))
    for item in done.conflicts:
        out(f"  {words.say('history.conflict', row=str(item.row), column=item.column, archived=item.archived, filled=item.filled)}")
    for row in done.unknown:
        out(f"  {words.say('history.unknown', row=str(row))}")
    return FOUND if done.conflicts else CLEAN


def read(context: Context, file: Path) -> WorkingPaper:
    """The working paper in a file; ends the program if it is none."""
    from engine.review.paper_reading import read_paper

    data = read_paper_bytes(context, file)
    return in_words(context, lambda: read_paper(data, str(file), computed=True))


def statuses() -> dict[str, Status]:
    """The statuses by their words, of both languages and in full, in small letters; "" is none."""
    from reports.papers.planning import words_of_status
    from reports.words.catalogue import LANGUAGES, Words

    found: dict[str, str] = {"": "", **_IN_FULL}
    for lang in LANGUAGES:
        found |= {word.casefold(): status for word, status in words_of_status(Words(lang)).items()}
    return found  # type: ignore[return-value]
