"""What the command line writes to: texts for people in the encoding of the stream, what machines read as UTF-8 bytes on any system.

A code page of Windows, a pipe or an old locale lacks characters that reports use: each is replaced by what a reader takes for it, and
nothing ends because of it. Must not know reports or commands.
"""

from __future__ import annotations

import codecs
import io
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

import click

from agreements.source.printable import shown, sound

# Of `errors` of a stream: what its encoding lacks is replaced.
READABLE = "periksa-readable"
# What stands for a character, in ASCII. Letters with marks lose the marks; for what is not here there is a question mark.
_STAND_INS = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "′": "'", "″": '"',
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‒": "-", "…": "...", "•": "*", "·": "*",
    "█": "#", "▓": "#", "▒": "#", "░": ".", "─": "-", "│": "|", "×": "x", "÷": "/", "≈": "~", "≤": "<=", "≥": ">=", "≠": "!=",
    "→": "->", "←": "<-", "⇒": "=>", "✓": "v", "✗": "x", "√": "V", "Σ": "sum", "∑": "sum", "∆": "delta", "Δ": "delta",
    "§": "par.", "°": " deg", "\xa0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\xad": "-", "€": "EUR",
}  # fmt: skip


class StdoutError(Exception):
    """Standard output takes nothing more; `detail` is what the system says."""

    def __init__(self, error: OSError) -> None:
        super().__init__(error)
        self.detail = error.strerror or ""


def pass_on(error: OSError) -> None:
    """Raises the error again if it is no refusal of where a report goes, but of where what it is made of was laid aside."""
    from engine.run.spool import NoRoomError  # a small run has none

    if isinstance(error, NoRoomError):
        raise error


def readable(error: UnicodeError) -> tuple[str | bytes, int]:
    """What is written in place of characters that an encoding lacks: a handler of errors as the codecs have them."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_stand_in, error.object[error.start : error.end])), error.end


def _stand_in(char: str) -> str:
    plain = _STAND_INS.get(char)
    if plain is None:
        plain = "".join(filter(str.isascii, unicodedata.normalize("NFKD", char)))
    return plain if plain and plain.isprintable() else "?"


def make_streams_readable() -> None:
    """Have nothing that is written to the standard streams end the program for its encoding; a stream that is closed goes nowhere."""
    codecs.register_error(READABLE, readable)
    for name in ("stdout", "stderr"):
        # Whoever closes a stream (`>&-`) wants nothing from it; Python then has none.
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  (open as long as the program runs)
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=READABLE)


def wants_colour(stream: Any) -> bool:
    """Whether the stream is a terminal that wants colour."""
    return bool(stream.isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write_text(stream: TextIO, text: str) -> None:
    """Write a text for people. Raises OSError."""
    text = shown(text, colours=wants_colour(stream))
    if sys.platform == "win32" and stream.isatty():
        # An old console takes no colours, which click sees to.
        click.echo(text, file=stream, nl=False)
        return
    # Not click: for a stream of ASCII it makes one of UTF-8, which nobody asked for.
    stream.write(text)
    stream.flush()


def write_data(stream: TextIO, pieces: Iterable[str], encoding: str = "utf-8") -> None:
    """Write what a machine reads, lines end as they end everywhere. Raises OSError."""
    texts = (sound(shown(text, colours=False)) for text in pieces)
    bytes_of = getattr(stream, "buffer", None)
    stream.flush()
    if bytes_of is None:
        stream.writelines(texts)
    else:
        bytes_of.writelines(encoded(texts, encoding))
    stream.flush()


def encoded(pieces: Iterable[str], encoding: str) -> Iterator[bytes]:
    """The pieces of one text in an encoding: a mark at its beginning stands there once."""
    encoder = codecs.getincrementalencoder(encoding)()
    return map(encoder.encode, pieces)


def read_stdin(limit: int) -> bytes | None:
    """What standard input holds, in bytes; None if there is more than the limit or no standard input. Raises OSError."""
    stream = sys.stdin
    if stream is None:
        return None
    source = getattr(stream, "buffer", None)
    data = source.read(limit + 1) if source is not None else stream.read(limit + 1).encode("utf-8", "surrogateescape")
    return data if len(data) <= limit else None
