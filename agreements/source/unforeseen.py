"""An error that nobody thought of, as data: its kind and place in the program. What it happened to is reported, and the rest goes on.

Nothing of what a document says is in it. The traceback goes to the log, for those who ask for it.
"""

from __future__ import annotations

from pathlib import Path

from engine.language.problem import Place, Problem

UNFORESEEN = "unforeseen"
LOG = "periksa"
_ROOT = Path(__file__).resolve().parents[2]


def unforeseen(error: BaseException) -> str:
    """The kind of the error and the innermost place of the program that it came through: `KeyError, engine/run.py:72`."""
    import logging  # of most runs nothing is unforeseen
    import traceback

    logging.getLogger(LOG).debug("%s", UNFORESEEN, exc_info=error)
    frames = [(Path(frame.filename), frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)]
    file, line = next((place for place in reversed(frames) if place[0].is_relative_to(_ROOT)), frames[-1] if frames else (Path(), 0))
    name = file.relative_to(_ROOT).as_posix() if file.is_relative_to(_ROOT) else file.name
    return f"{type(error).__name__}, {name}:{line}"


def broken_off(error: BaseException, file: str, *about: str) -> Problem[Place]:
    """The error as what is wrong with a file; `about` as in Problem."""
    return Problem(UNFORESEEN, Place(file), {"detail": unforeseen(error)}, about)
