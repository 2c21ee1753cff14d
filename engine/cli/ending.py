"""How the command line ends when something else ends it: a signal, an error that nobody thought of.

Whatever happens inside, the user gets one line that says what to report, and whoever has a file half written gets to clear it away.
"""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType
from typing import TYPE_CHECKING

from agreements.source.unforeseen import LOG, unforeseen

if TYPE_CHECKING:
    from reports.words.catalogue import Words

DEBUG = "--debug"
# What ends a program by default and leaves it time; SIGINT is Python's own KeyboardInterrupt.
_SIGNALS = ("SIGTERM", "SIGHUP", "SIGXCPU", "SIGBREAK")


class Ended(BaseException):
    """A signal has ended the program; no Exception, so that nothing on the way takes it for an error of its own."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def end_in_order() -> None:
    """Have signals that end the program unwind it first. One that is ignored (`nohup`) stays so."""
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, frame: FrameType | None) -> None:
    raise Ended(number)


def show_tracebacks() -> None:
    """Have the tracebacks of unforeseen errors written to stderr as they happen."""
    import logging  # only where tracebacks are asked for

    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(message)s")
    logging.getLogger(LOG).setLevel(logging.DEBUG)


def why_it_ended(error: Exception, words: Words) -> str:
    """What is said of an error that nobody thought of: what it is, where, and what to do, on one line."""
    import platform  # only to say what went wrong

    from engine import __version__
    from engine.run.spool import NoRoomError

    cause = unforeseen(error)
    if isinstance(error, OSError) and error.strerror:
        named = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else words.say("cli.the-system")
        key = "no-room" if isinstance(error, NoRoomError) else "cannot-be-used"
        return words.say(f"cli.{key}", path=named, detail=words.system(error.strerror))
    if isinstance(error, MemoryError):
        return words.say("cli.no-memory")
    return words.say("cli.unforeseen", error=cause, version=f"{__version__}, Python {platform.python_version()}, {platform.system()}")
