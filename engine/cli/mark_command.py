"""`periksa mark` and `periksa check --mark`: copies of documents with a comment at every mistake; the documents stay as they are."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from agreements.source.addresses import Address, above_all, at, real
from agreements.source.folders import READ
from agreements.source.writing import same_file
from engine.cli.context import CANNOT_RUN, CLEAN, FOUND, Context, emit, lines, make_folder, note, stop
from engine.cli.given_paths import read_agreements
from engine.cli.inputs import inputs, protect
from engine.cli.progress import progress

if TYPE_CHECKING:
    from agreements.submitted import Loaded
    from engine.api import Checked, Options
    from engine.language import Place, Problem
    from reports.entries import Entry
    from reports.view import Report


def mark(context: Context, file: str, copy: Path, options: Options) -> int:
    """Check one document among the others of its folder and write its marked copy; the exit code is that of the check."""
    from engine.api import check
    from engine.cli.check_command import grounds

    words = context.words
    if os.path.isdir(file):
        stop(words.say("mark.folder", path=file))
    book = context.book()
    context.chosen(book)
    context.note_ignored()
    held = grounds(context, options)
    excuses = [Path(held.waivers.document.name)] if held.waivers else []
    loaded = read_agreements(context, (file,), book, without=excuses)
    if loaded.unusable:
        stop(lines(loaded.unusable, words))
    copies = {name: copy for name in documents(loaded) if same_file(name, file)}
    if not copies:
        # Why it is no document, as far as that is known.
        stop(lines([problem for problem in loaded.problems if same_file(problem.place.file, file)] or [_not_marked(file)], words))
    ending = Path(file).suffix
    if ending.lower() in READ and copy.suffix.lower() != ending.lower():
        # Office opens no workbook with macros as one without, nor the other way round.
        stop(words.say("mark.ending", copy=str(copy), ending=ending))
    protect(context, [copy], inputs(context, loaded, [*excuses, Path(file)]))
    checked = check(loaded, book, options, progress(words, "cli.checking"), held)
    written = write_copies(context, checked, copies)
    if not written or checked.broken:
        return CANNOT_RUN
    return FOUND if checked.fails else CLEAN


def documents(loaded: Loaded) -> list[str]:
    """The documents with agreements that were asked for, by their names in findings."""
    read = (spot.document for item in loaded.agreements if item.selected for spot in item.document.spots.values())
    return sorted({*read, *(item.document for item in loaded.stand_ins)})


def copies_in(context: Context, folder: Path, loaded: Loaded) -> dict[str, Path]:
    """The documents that were asked for with the files of their copies: in the folder, below it as the documents lie to each other.

    Folders that are not there are made; ends the program where that cannot be done.
    """
    lying = {name: at(real(at(name))) for name in documents(loaded)}
    top = above_all({file.parent for file in lying.values()})
    # Documents at an address and documents here have no folder in common.
    whole = {name: Path(*(part.strip(":/\\") for part in file.parts)) for name, file in lying.items()}
    found = {name: folder / (file.relative_to(top) if top.parts else whole[name]) for name, file in lying.items()}
    for parent in {copy.parent for copy in found.values()}:
        make_folder(parent, context.words)
    return found


def protect_copies(context: Context, loaded: Loaded, copies: Mapping[str, Path], others: Iterable[Path]) -> None:
    """End the program before any work is done if a copy would take the place of what the run reads."""
    if copies:
        protect(context, copies.values(), inputs(context, loaded, others))


def write_copies(context: Context, checked: Checked, copies: Mapping[str, Path]) -> int:
    """Write the marked copies, each said on stderr; how many could be. Ends the program where a file cannot be written."""
    from engine.language import Problems
    from reports.entries import entries as entries_of
    from reports.view import Report

    report, written = Report.of(checked, context.words, root=str(context.here)), 0
    entries = list(entries_of(report))
    for name, copy in copies.items():
        try:
            _write(context, checked, report, entries, name, copy)
            written += 1
        except Problems as problems:
            note(lines(problems.problems, context.words))
    return written


def _write(context: Context, checked: Checked, report: Report, entries: Sequence[Entry], name: str, copy: Path) -> None:
    """The marked copy of one document. Raises Problems."""
    from agreements.intake.containers import MAX_PACKAGE
    from agreements.source.document import digest_of, read_bytes
    from engine.language import Place, Problem, Problems
    from reports.papers.document_marks import marks_of
    from reports.papers.marking import mark as marked
    from reports.words.catalogue import one_line

    words = context.words
    data = read_bytes(at(name), MAX_PACKAGE)
    digest = digest_of(data)
    if not any(item.digest == digest and same_file(item.folder / item.name, name) for item in checked.loaded.contents):
        raise Problems([Problem("document-changed", Place(name, 0))])
    made = marked(data, name, marks_of(report, entries, name, checked.loaded.stand_ins), words, checked.options.as_of or "")
    # A copy is read by nobody who may not read the document.
    emit(made.data, copy, words, private=isinstance(at(name), Address) or not os.stat(name).st_mode & 0o077)
    said = "mark.written" if made.data != data else "mark.there" if made.written else "mark.nothing"
    note(f"periksa: {words.say(said, file=one_line(name), copy=one_line(str(copy)), comments=made.written)}")
    if made.kept:
        note(f"periksa: {words.say('mark.kept', file=one_line(name), comments=made.kept)}")


def _not_marked(file: str) -> Problem[Place]:
    from engine.language import Place, Problem

    return Problem("document-not-marked", Place(file, 0))
