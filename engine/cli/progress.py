"""Long work counted on a terminal. Knows only how many items there are and which is being done."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from reports.words.catalogue import Words

Item = TypeVar("Item")
PATIENCE = 1.0  # seconds after which work is counted


def progress(words: Words, key: str) -> Callable[[Sequence[Item]], Iterable[Item]]:
    """Counts long work in a bar on stderr, if that is a terminal: it appears after a second, however long the first item takes."""

    def watch(items: Sequence[Item]) -> Iterable[Item]:
        if not items or not sys.stderr.isatty():
            yield from items
            return
        # A thread draws the bar when it is time; from then on this one does, at each item.
        drawing, late = threading.Lock(), threading.Event()
        bar = click.progressbar(length=len(items), label=words.say(key), file=sys.stderr, show_pos=True, show_eta=False)

        def begin() -> None:
            with drawing:
                if not late.is_set():
                    late.set()
                    bar.render_progress()

        timer = threading.Timer(PATIENCE, begin)
        timer.daemon = True
        timer.start()
        try:
            for done, item in enumerate(items):
                with drawing:
                    bar.pos = done
                    if late.is_set():
                        bar.render_progress()
                yield item
        finally:
            timer.cancel()
            with drawing:
                if late.is_set():
                    bar.pos = len(items)
                    bar.render_progress()
                    bar.render_finish()
                late.set()

    return watch
