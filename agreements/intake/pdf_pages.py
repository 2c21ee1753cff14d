"""The words and rules on the pages of a PDF, through pdfplumber, read in a process of its own that is stopped when it takes too much.

What a PDF asks of a reader is not to be seen beforehand: a stream of kilobytes unpacks to gigabytes, a page may draw itself without end.
So the bounds are those of the process. Knows PDF; must not know what the words mean, nor how they stand together.
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import os
import subprocess
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from agreements.intake.blocks import unreadable

MAX_BYTES = 50_000_000
MAX_PAGES = 300
MAX_WORDS = 150_000
MAX_RULES = 60_000
SECONDS = 10
MEGABYTES = 500
# An image of this share of the page is a scan with what a program took for its text.
SCANNED = 0.8
# How thick a filled area may be that is drawn as a rule.
THICK = 3.0


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box, in points from the top left corner of the page; `blank` says that the file has a blank behind it, `unsure` that
    two readings of a scan differ in it.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    bold: bool = False
    blank: bool = False
    unsure: bool = False

    @property
    def height(self) -> float:
        """The height of its line."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Halfway between top and bottom."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, its size, its words in the order of the file, its rules (x0, top, x1, bottom), whether it is a scan."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[tuple[float, float, float, float], ...]
    scanned: bool = False


def read_pages(data: bytes, name: str) -> list[Page]:
    """The pages of a PDF. Raises Problems."""
    if len(data) > MAX_BYTES:
        raise unreadable(name, "too-large", limit=MAX_BYTES)
    root = str(Path(__file__).parents[2])
    paths = os.pathsep.join(dict.fromkeys([root, *sys.path]))
    command = [sys.executable, "-c", f"from {__name__} import serve; serve()"]
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False, env=environment)
    except subprocess.TimeoutExpired:
        raise unreadable(name, "too-much-work", seconds=SECONDS, megabytes=MEGABYTES) from None
    try:
        said = json.loads(done.stdout)
    except ValueError:
        # Killed, or out of memory in the midst of it.
        raise unreadable(name, "too-much-work", seconds=SECONDS, megabytes=MEGABYTES) from None
    if isinstance(said, str):
        code, _, detail = said.partition(" ")
        if code == "no-reader":
            raise ImportError(detail)
        known: dict[str, str | int] = {"too-much-work": 0, "too-many-pages": MAX_PAGES, "too-large": MAX_BYTES}
        if code == "too-much-work":
            raise unreadable(name, code, seconds=SECONDS, megabytes=MEGABYTES)
        raise unreadable(name, code, **({"limit": known[code]} if code in known else {"detail": detail} if code == "broken" else {}))
    return [page_of(page) for page in said]


def page_of(page: dict[str, Any]) -> Page:
    """A page from the plain data that the other process sends."""
    words = tuple(Word(*word) for word in page["words"])
    return Page(page["number"], page["width"], page["height"], words, tuple(map(tuple, page["rules"])), page["scanned"])


def serve() -> None:
    """What the other process does: read a PDF from standard input, write its pages as JSON; a text says what went wrong."""
    data = sys.stdin.buffer.read()
    try:
        _limit()
        said: Any = list(pages_in(data))
    except MemoryError:
        said = "too-much-work"
    except ImportError as error:
        said = f"no-reader {error}"
    except Refused as refused:
        said = str(refused)
    # pdfminer fails in ways that nobody documents, recursion among them.
    except Exception as error:
        said = _why(error)
    sys.stdout.write(json.dumps(said))


def _why(error: BaseException) -> str:
    """What an error of the library comes to: it wraps those that it does not expect."""
    causes: list[BaseException] = [error]
    while (cause := causes[-1].__cause__ or causes[-1].__context__) is not None and len(causes) < 20:
        causes.append(cause)
    causes += [argument for cause in causes for argument in cause.args if isinstance(argument, BaseException)]
    if any(isinstance(cause, MemoryError | RecursionError) for cause in causes):
        return "too-much-work"
    if any("Password" in type(cause).__name__ for cause in causes):
        return "encrypted"
    return f"broken {type(error).__name__}"


class Refused(Exception):
    """A PDF that is not read, with the code of why."""


def _limit() -> None:
    """Bound memory where the system can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEGABYTES * 1_000_000,) * 2)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))


def pages_in(data: bytes) -> Iterator[dict[str, Any]]:
    """The pages as plain data, in this process and without its bounds."""
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    words = 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            for number, page in enumerate(pdf.pages, 1):
                if number > MAX_PAGES:
                    raise Refused("too-many-pages")
                found = _page(page, number)
                words += len(found["words"])
                if words > MAX_WORDS or len(found["rules"]) > MAX_RULES:
                    raise Refused("too-much-work")
                yield found
                page.close()


def _page(page: Any, number: int) -> dict[str, Any]:
    area = page.width * page.height
    scanned = any((image["x1"] - image["x0"]) * (image["bottom"] - image["top"]) > SCANNED * area for image in page.images)
    return {
        "number": number, "width": float(page.width), "height": float(page.height),
        "words": list(_words(page)), "rules": list(_rules(page)), "scanned": scanned,
    }  # fmt: skip


def _words(page: Any) -> Iterator[tuple[Any, ...]]:
    # Some programs print bold letters twice, a hair apart.
    page = page.dedupe_chars(tolerance=0.6, extra_attrs=())
    found = page.extract_words(x_tolerance_ratio=0.2, y_tolerance=2, return_chars=True, expand_ligatures=True)
    chars = page.chars
    after = {id(char): following for char, following in pairwise(chars)}
    for word in found:
        if word.get("upright", True):
            last = word["chars"][-1]
            following = after.get(id(last))
            blank = following is not None and following["text"].isspace() and abs(following["bottom"] - last["bottom"]) < 2
            bold = all("bold" in char["fontname"].lower() or "black" in char["fontname"].lower() for char in word["chars"])
            text = word["text"].replace("\u00a0", " ").replace("\u00ad", "-").strip()
            if text:
                yield text, *(round(float(word[key]), 2) for key in ("x0", "x1", "top", "bottom")), bold, blank


def _rules(page: Any) -> Iterator[tuple[float, float, float, float]]:
    """Lines, thin areas, and the sides of drawn boxes, as far as they are straight and can be seen."""
    for line in page.lines:
        if not _is_white(line.get("stroking_color")):
            yield _box(line)
    for box in page.rects:
        x0, top, x1, bottom = _box(box)
        if min(x1 - x0, bottom - top) <= THICK:
            if not _is_white(box.get("non_stroking_color") if box.get("fill") else box.get("stroking_color")):
                yield x0, top, x1, bottom
        elif box.get("stroke") and not _is_white(box.get("stroking_color")):
            yield from ((x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom))
    for curve in page.curves:
        if curve.get("stroke"):
            points = curve.get("pts") or []
            for (ax, ay), (bx, by) in pairwise(points):
                if abs(ax - bx) < 0.5 or abs(ay - by) < 0.5:
                    yield min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _box(drawn: Any) -> tuple[float, float, float, float]:
    return tuple(round(float(drawn[key]), 2) for key in ("x0", "top", "x1", "bottom"))  # type: ignore[return-value]


def _is_white(colour: Any) -> bool:
    values = colour if isinstance(colour, list | tuple) else (colour,)
    return len(values) in (1, 3) and all(isinstance(value, int | float) and value >= 0.98 for value in values)
