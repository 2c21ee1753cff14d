"""`periksa intake`: documents made into the YAML, the origins and the questions that an office goes on with."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from engine.cli.context import CANNOT_RUN, CLEAN, FOUND, Context, emit, lines, make_folder, note, out, stop
from engine.cli.inputs import inputs, protect


def intake(context: Context, files: tuple[str, ...], folder: Path, confirm: str | None, as_of: str | None) -> int:
    """Read the files and write what they are into the folder; 1 while something is open, 2 where a file cannot be read."""
    from agreements.intake.files import QUESTIONS
    from agreements.source.folders import ORIGINS
    from engine.api import take_in
    from reports.intake_report import render
    from reports.words.catalogue import one_line
    from reports.words.problems import line

    words = context.words
    day = as_of or (date.today().isoformat() if confirm else "")
    found = context.or_stop(lambda: take_in(files, folder, context.book(), confirm or "", day))
    for problem in (*found.problems, *found.aside):
        note(f"periksa: {line(problem, words)}")
    new = {name: text for item in found.taken for name, text in item.files.items()}
    if found.papers:
        new[QUESTIONS] = render(found.papers, found.taken, _text(context, folder / QUESTIONS) or "")
    changed = [name for name, text in new.items() if _text(context, folder / name) != text]
    if changed:
        make_folder(folder, words)
    protect(context, [folder / name for name in changed], [*inputs(context), *map(Path, files)])
    for name in changed:
        emit(new[name], folder / name, words, private=name.endswith(ORIGINS))
    open_ = 0
    for paper in found.papers:
        mine = [item for item in found.taken if item.paper.blocks is paper.blocks]
        points = sum(len(item.document.doubts) + len(item.changes) for item in mine)
        open_ += points
        out(words.say("intake.written", file=one_line(paper.name), agreements=len(mine), open=points, page=str(folder / QUESTIONS)))
    return CANNOT_RUN if found.problems else FOUND if open_ else CLEAN


def _text(context: Context, file: Path) -> str | None:
    """What stands in the file; None if there is none. Ends the program for what is there and cannot be read, such as a FIFO."""
    from agreements.source.document import read_bytes
    from engine.language import Problems

    try:
        return read_bytes(file).decode("utf-8", errors="surrogateescape") if os.path.lexists(file) else None
    except Problems as problems:
        stop(lines(problems.problems, context.words))
