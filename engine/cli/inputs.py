"""All that a run reads, and that nothing which it writes takes the place of any of it.

Files are compared by their identity: a hard link, a symbolic link and a name in other capital letters are the file that they lead to.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from agreements.source.writing import same_file
from engine.cli.context import Context, stop

if TYPE_CHECKING:
    from agreements.submitted import Loaded

_Identity: TypeAlias = tuple[int, int]


def inputs(context: Context, loaded: Loaded | None = None, others: Iterable[Path] = ()) -> Iterator[Path | str]:
    """Every file that a run reads: settings and profiles, rules with their tables, agreements with their figures, and the others.

    Whatever lies in the folder of a rule book counts, and settings that are looked at as well as those in force.
    """
    from agreements.source.configuration import candidates
    from rules import RULES

    yield from candidates(context.config, context.here)
    for folder in dict.fromkeys((RULES, *context.folders())):
        for parent, _, names in os.walk(folder):
            # Of so many files, which are only looked at, a path each would take as long as the look.
            yield from (os.path.join(parent, name) for name in names)
    if loaded is not None:
        yield from (content.folder / content.name for content in loaded.contents)
        # What an office is called stands in the settings above its agreements, wherever the run is in.
        for folder in {content.folder for content in loaded.contents}:
            yield from candidates(None, folder)
        yield from (Path(problem.place.file) for problem in (*loaded.problems, *loaded.unusable))
    yield from others


def protect(context: Context, files: Iterable[Path], read: Iterable[Path | str], *, stdout: bool = False) -> None:
    """End the program before any work is done if a report could not be written, or only over a file that the run reads.

    `stdout`: whether something goes to standard output, which may be such a file too.
    """
    files, words = list(files), context.words
    for file in files:
        code = errno.EISDIR if os.path.isdir(file) else 0 if os.path.isdir(file.parent) else errno.ENOENT
        if code:
            stop(words.say("cli.cannot-write", path=str(file), detail=words.system(os.strerror(code))))
    written = {file: identity for file in files if (identity := _identity(file)) is not None}
    shown = _identity(_stdout()) if stdout else None
    if not written and shown is None:
        return
    known = {identity for file in read if (identity := _identity(file)) is not None}
    for file, identity in written.items():
        if identity in known:
            stop(words.say("cli.output-is-input", path=str(file)))
    if shown in known:
        stop(words.say("cli.stdout-is-input"))


def distinct(context: Context, files: Iterable[Path], others: Iterable[Path]) -> None:
    """End the program before any work is done if a file that a run writes is another one of them too, there already or not."""
    others = list(others)
    if same := next((file for file in files for other in others if same_file(file, other)), None):
        stop(context.words.say("cli.written-twice", path=str(same)))


def _identity(file: Path | str | int | None) -> _Identity | None:
    """What makes an ordinary file the one that it is; None for what is none."""
    try:
        found = os.stat(file) if file is not None else None
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if found and stat.S_ISREG(found.st_mode) else None


def _stdout() -> int | None:
    try:
        return sys.stdout.fileno()
    except (OSError, ValueError, AttributeError):
        return None
