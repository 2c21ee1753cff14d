"""`periksa paper`: what an inspectorate files and sends, written from a check. Nothing that is there already is written over."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from engine.cli.archive_command import NOTHING_KEPT, Kept, in_words, kept
from engine.cli.check_command import examine, grounds
from engine.cli.context import CANNOT_RUN, CLEAN, Context, emit, make_folder, note, out, stop
from engine.cli.inputs import distinct, inputs, protect

if TYPE_CHECKING:
    from engine.api import Checked, Options
    from engine.review.paper_reading import WorkingPaper
    from engine.review.reviewed import History
    from reports.view import Report

SHEET = ".xlsx"
Made = TypeVar("Made")


def working(
    context: Context,
    paths: tuple[str, ...],
    file: Path,
    previous: Path | None,
    deadline: str | None,
    options: Options,
    archive: Path | None = None,
) -> int:
    """Write the working paper of a check, or that of an earlier one brought up to date; the exit code."""
    from engine.api import check_day

    words = context.words
    context.or_stop(lambda: check_day(deadline))
    new_file(context, file, previous)
    # What cannot be brought up to date is said before anything is checked.
    old = _previous(context, previous) if previous else None
    checked = checked_of(context, paths, options, [file, *([previous] if previous else [])])
    protect(context, [file], inputs(context, checked.loaded, [previous] if previous else []))
    past = NOTHING_KEPT
    if archive is not None:
        protect(context, [archive], [*inputs(context, checked.loaded), file, *([previous] if previous else [])])
        distinct(context, [archive], [file])
        past = kept(context, checked, archive)
    report = report_of(context, checked, past.histories)
    if old is not None:
        return _renewed(context, report, checked, old, file, deadline or "", past)
    made = with_library(context, lambda: _first(report, deadline or "", past))
    emit(made, file, words)
    kinds = [finding.outcome.value for finding in report.result.findings if not finding.follows and not finding.waiver]
    offices = {name.office for name, _ in report.result.result.checked}
    unknown = len(kinds) - kinds.count("fail")
    key = "working.made" if unknown else "working.made-all"
    out(words.say(key, path=str(file), findings=kinds.count("fail"), unknown=unknown, offices=len(offices)))
    return ended(checked)


def _first(report: Report, deadline: str, past: Kept) -> bytes:
    from engine.review.remembered import run_of
    from reports.papers.first import workbook
    from reports.papers.planning import paper_of

    paper = paper_of(report, deadline, past.answers)
    return workbook(paper, run_of(report.result, report.words.lang, paper.as_of, past.identity, past.revision))


def _previous(context: Context, file: Path) -> WorkingPaper:
    """The earlier paper, of which nothing would be lost; ends the program otherwise."""
    from engine.language import Problems
    from engine.review.paper_losses import losses
    from engine.review.paper_reading import read_paper

    def readable(data: bytes) -> WorkingPaper:
        paper = read_paper(data, str(file))
        if lost := losses(paper):
            raise Problems(lost)
        return paper

    data = read_paper_bytes(context, file)
    return in_words(context, lambda: with_library(context, lambda: readable(data)))


def _renewed(context: Context, report: Report, checked: Checked, old: WorkingPaper, file: Path, deadline: str, past: Kept) -> int:
    from reports.papers.renewing import renewed
    from reports.words.catalogue import Words
    from reports.words.problems import line

    # A paper is in one language, whatever that of the command is.
    own = replace(report, words=Words(old.remembered.run.lang))
    kept = (past.identity, past.revision)
    done = in_words(context, lambda: with_library(context, lambda: renewed(own, old, checked.loaded, deadline, past.answers, kept)))
    for problem in done.problems:
        note(f"periksa: {line(problem, context.words)}")
    emit(done.data, file, context.words)
    said = ", ".join(context.words.say(f"working.updated-{key}", count=count) for key, count in done.counts.items() if count)
    key = "working.updated" if said else "working.updated-empty"
    out(context.words.say(key, path=str(file), old=old.file, counts=said))
    return ended(checked)


def with_library(context: Context, attempt: Callable[[], Made]) -> Made:
    """What the attempt gives; ends the program if a library of the extra "docs" is not installed."""
    try:
        return attempt()
    except ImportError as error:
        stop(context.words.say("cli.no-library", name=str(error.name)))


def new_file(context: Context, file: Path, previous: Path | None = None) -> None:
    """End the program if the paper has another ending, or is there already: people may have written into it."""
    words = context.words
    if file.suffix.lower() != SHEET:
        stop(words.say("cli.paper-suffix", path=str(file)))
    if os.path.lexists(file):
        stop(words.say("cli.paper-exists", path=str(file)))


def read_paper_bytes(context: Context, file: Path) -> bytes:
    """The bytes of a working paper; ends the program if it cannot be read."""
    from agreements.source.document import read_bytes

    return in_words(context, lambda: read_bytes(file, MAX_BYTES))


MAX_BYTES = 50_000_000


def checked_of(context: Context, paths: tuple[str, ...], options: Options, without: Iterable[Path] = ()) -> Checked:
    """The check that a paper is written from; ends the program where there is nothing to check."""
    from reports.words.problems import line

    book = context.book()
    context.chosen(book)
    context.note_ignored()
    held = grounds(context, options)
    excuses = [Path(held.waivers.document.name)] if held.waivers else []

    checked = examine(context, paths, book, options, held, [*excuses, *without], lambda expected: None, jobs=None)
    loaded = checked.loaded
    for problem in loaded.unusable:
        note(f"periksa: {line(problem, context.words)}")
    if loaded.unusable and not (loaded.agreements or loaded.problems):
        raise SystemExit(CANNOT_RUN)
    return checked


def report_of(context: Context, checked: Checked, histories: Mapping[str, History] | None = None) -> Report:
    """The view of a check that papers draw on, with what an archive knows of its findings."""
    from reports.view import Report

    return Report.of(checked, context.words, root=str(context.here), histories=histories)


def ended(checked: Checked) -> int:
    """The exit code of a command that has written its papers: findings are no fault of it."""
    return CANNOT_RUN if checked.loaded.unusable or checked.broken else CLEAN


def letters(
    context: Context, paths: tuple[str, ...], folder: Path, template: Path | None, as_of: str | None, deadline: str | None, options: Options
) -> int:
    """Write a letter for each office into the folder; the exit code. No letter that is there already is written over."""
    from engine.api import check_day
    from reports.papers import letters as made_of
    from reports.papers.addressing import addressees
    from reports.view import Report
    from reports.words.catalogue import Words

    words = context.words
    context.or_stop(lambda: check_day(deadline))
    source = template or made_of.TEMPLATE
    data = read_paper_bytes(context, source)
    checked = checked_of(context, paths, options)
    # The letter is Indonesian, whatever the language of the command.
    report = Report.of(checked, Words("id"), root=str(context.here))
    whom = addressees(checked.loaded, checked.book.vocabulary, report.words)
    made = in_words(
        context, lambda: with_library(context, lambda: made_of.letters(report, whom, data, str(source), as_of, deadline))
    )  # fmt: skip
    if there := [folder / letter.file for letter in made if os.path.lexists(folder / letter.file)]:
        stop(words.say("cli.letters-exist", paths=", ".join(map(str, there))))
    make_folder(folder, words)
    for letter in made:
        emit(letter.data, folder / letter.file, words)
    out(words.say("letter.made", count=len(made), folder=str(folder)))
    return ended(checked)


def template(context: Context, file: Path) -> int:
    """Write the shipped template of the letter, to be edited."""
    from reports.papers.letters import TEMPLATE

    words = context.words
    if file.suffix.lower() != ".docx":
        stop(words.say("cli.template-docx", path=str(file)))
    if os.path.lexists(file):
        stop(words.say("cli.letters-exist", paths=str(file)))
    emit(TEMPLATE.read_bytes(), file, words)
    out(words.say("letter.template-made", path=str(file)))
    return CLEAN
