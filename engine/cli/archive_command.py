"""The archive for the commands: keeping a run in it, `periksa archive copy` and `periksa archive purge`."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from engine.cli.context import CLEAN, Context, note, out, stop
from engine.language.classes import dataclass

if TYPE_CHECKING:
    from engine.api import Checked
    from engine.review.archive import Archive
    from engine.review.reviewed import History

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Kept:
    """What an archive says after a run was kept: the findings' histories by fingerprint, the answers by thread; which archive it is."""

    histories: Mapping[str, History] = field(default_factory=dict)
    answers: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    identity: str = ""
    revision: int | None = None


NOTHING_KEPT = Kept()


def in_words(context: Context, attempt: Callable[[], Made]) -> Made:
    """What the attempt gives; ends the program with all that is wrong, each with its place."""
    from engine.language import Problems
    from reports.words.problems import line

    try:
        return attempt()
    except Problems as problems:
        stop("\n".join(f"periksa: {line(problem, context.words)}" for problem in problems.problems))


def kept(context: Context, checked: Checked, file: Path) -> Kept:
    """Keep a run in the archive, and what the archive then says. A run that is not complete is not kept."""
    from engine.review.archive import open_archive
    from reports.view import Report

    words = context.words
    if checked.loaded.unusable or checked.broken:
        note(f"periksa: {words.say('history.not-recorded', path=str(file))}")
        return NOTHING_KEPT
    report = Report.of(checked, words, root=str(context.here))
    messages = {finding.fingerprint: report.message(finding) for finding in checked.review.findings}

    def keep() -> Kept:
        with open_archive(file) as archive:
            histories = archive.record(checked.review, checked.loaded, messages)
            note(f"periksa: {words.say('history.recorded', path=str(file), count=archive.runs())}")
            return Kept(histories, archive.answers(), archive.identity, archive.revision)

    return in_words(context, keep)


def copy(context: Context, file: Path, to: Path) -> int:
    """Write a whole copy of the archive to a file that is not there yet."""
    words = context.words

    def attempt(archive: Archive) -> None:
        try:
            archive.copy(to)
        except OSError as error:
            stop(words.say("cli.cannot-write", path=str(to), detail=words.system(error.strerror or os.strerror(errno.EIO))))

    with_archive(context, file, attempt)
    out(words.say("history.copied", path=str(file), to=str(to)))
    return CLEAN


def purge(context: Context, file: Path, before: str) -> int:
    """Take the runs before a day out of the archive."""
    from engine.api import check_day

    words = context.words
    context.or_stop(lambda: check_day(before))
    done = with_archive(context, file, lambda archive: archive.purge(before))
    out(words.say("history.purged", path=str(file), runs=done.runs, day=before, count=done.threads))
    if done.undated:
        out(words.say("history.undated", count=done.undated))
    return CLEAN


def with_archive(context: Context, file: Path, attempt: Callable[[Archive], Made]) -> Made:
    """What the attempt gives with an archive that is there; ends the program where there is none, or it cannot be used."""
    from engine.review.archive import open_archive

    def do() -> Made:
        with open_archive(file, new=False) as archive:
            return attempt(archive)

    return in_words(context, do)
