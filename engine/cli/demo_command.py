"""`periksa demo`: the agreements that come with the program on one screen, and how to see more."""

from __future__ import annotations

import sys

from engine.cli.context import CANNOT_RUN, CLEAN, Context, bundled, lines, out, stop, width
from engine.cli.inputs import inputs, protect
from engine.cli.streams import wants_colour


def demo(context: Context) -> int:
    """Check the bundled agreements and show the worst; findings in them are what they are for, so the exit code is 0."""
    from engine.api import check, read
    from reports.findings import overview
    from reports.view import Report

    book, folder = context.book(kept=True), bundled()
    loaded = read((folder,), book)
    if loaded.unusable:
        stop(lines(loaded.unusable, context.words))
    protect(context, (), inputs(context, loaded), stdout=True)
    checked = check(loaded, book, context.options())
    report = Report.of(checked, context.words, root=str(context.here), colour=wants_colour(sys.stdout), width=width())
    out(overview.render(report, f"periksa check {_quoted(str(folder))}"), nl=False)
    return CANNOT_RUN if checked.broken else CLEAN


def _quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path
