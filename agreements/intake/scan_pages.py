"""The words and rules on scanned pages, read in a process of its own that is stopped, with all that it started, when it takes too much.

Which engine reads is part of what was read: another version may read otherwise. Must not know what the words mean.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from agreements.intake.apart import Refused
from agreements.intake.blocks import unreadable
from agreements.intake.pdf_pages import MAX_BYTES, Page, page_of

# A page takes a few seconds to read, a hundred of them more than anybody waits for.
MAX_PAGES = 60
MEGABYTES = 500
# An A4 page at 600 dots per inch has 35 million pixels, one in legal format 43 million.
MAX_PIXELS = 45_000_000
# What a page may take the processor before it is read, and what all pages of a file may take in all, in seconds.
SECONDS, SECONDS_IN_ALL = 30, 1_800
# Below this the engine recognises no letters: the page may stand on its head.
DOUBTFUL = 65.0


def read_scan(data: bytes, name: str, wanted: Iterable[int] = ()) -> tuple[list[Page], str]:
    """The pages of a picture or a PDF, of a PDF the wanted ones (none: all), and which engine read them. Raises Problems."""
    if len(data) > MAX_BYTES:
        raise unreadable(name, "too-large", limit=MAX_BYTES)
    said = _ask(data, name, sorted(wanted))
    if isinstance(said, str):
        raise _refusal(said, name)
    return [page_of(page) for page in said["pages"]], said["engine"]


def _ask(data: bytes, name: str, wanted: list[int]) -> Any:
    """What the other process says."""
    root = str(Path(__file__).parents[2])
    paths = os.pathsep.join(dict.fromkeys([root, *sys.path]))
    command = [sys.executable, "-c", f"from {__name__} import serve; serve({wanted})"]
    # Several threads of one reading gain nothing and get in each other's way.
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1", "OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"}
    with tempfile.TemporaryDirectory(prefix="periksa-") as folder:
        environment |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder)
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, start_new_session=True
        )  # fmt: skip
        try:
            said, _ = process.communicate(data, timeout=SECONDS_IN_ALL)
            return json.loads(said)
        except (subprocess.TimeoutExpired, ValueError):
            # Too slow; or killed by its own bounds, or out of memory in the midst of it.
            raise _refusal("too-much-work", name) from None
        finally:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the process and all that it started."""
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()


def _refusal(said: str, name: str) -> Exception:
    """What is wrong with the file, or what is not installed."""
    code, *details = said.split(" ")
    if code == "no-reader":
        return ImportError(said)
    arguments: dict[str, dict[str, str | int]] = {
        "too-many-pixels": {"size": " × ".join(details), "limit": MAX_PIXELS},
        "no-language": {"languages": ", ".join(details)},
        "broken": {"detail": " ".join(details)},
    }
    if code == "too-much-work":
        return unreadable(name, "scan-too-much-work", seconds=SECONDS, megabytes=MEGABYTES)
    if code == "too-many-pages":
        return unreadable(name, "scan-too-many-pages", limit=MAX_PAGES)
    return unreadable(name, code, **arguments.get(code, {}))


def serve(wanted: list[int]) -> None:
    """What the other process does: read a file from standard input, write its pages as JSON; a text says what went wrong."""
    data = sys.stdin.buffer.read()
    try:
        _limit()
        said: Any = {"engine": _engine(), "pages": list(pages_in(data, frozenset(wanted) or None))}
    except MemoryError:
        said = "too-much-work"
    except ImportError as error:
        said = f"no-reader {error.name or ''}"
    except Refused as refused:
        said = str(refused)
    # What is broken in a picture nobody documents; OpenCV has one error for all, lack of memory among them.
    except Exception as error:
        lacks_memory = "memory" in str(error).lower() or "OutOfMemory" in str(error) or "DecompressionBomb" in type(error).__name__
        said = "too-much-work" if lacks_memory else f"broken {type(error).__name__}"
    sys.stdout.write(json.dumps(said))


def _engine() -> str:
    """The engine, and what prepares pictures for it, with their versions. Raises Refused where it, or a language, is not there."""
    import cv2
    import pytesseract

    from agreements.intake.scan_words import LANGUAGES

    try:
        version = pytesseract.get_tesseract_version()
        missing = [language for language in LANGUAGES if language not in pytesseract.get_languages()]
    except (pytesseract.TesseractNotFoundError, OSError, SystemExit, ValueError):
        raise Refused("no-ocr") from None
    if missing:
        raise Refused(f"no-language {' '.join(missing)}")
    return f"tesseract {version}, opencv {cv2.__version__}"


def _limit() -> None:
    """Bound memory where the system can, of this process and of those that it starts."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEGABYTES * 1_000_000,) * 2)


def _allow(seconds: float) -> None:
    """Bound what this process may still take the processor, where the system can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
        resource.setrlimit(resource.RLIMIT_CPU, (int(used + seconds) + 1, resource.RLIM_INFINITY))


def pages_in(data: bytes, wanted: frozenset[int] | None = None) -> Iterator[dict[str, Any]]:
    """The pages as plain data, in this process and without its bounds."""
    import cv2

    from agreements.intake.scan_images import scans_in

    cv2.setNumThreads(1)
    _allow(SECONDS)
    for scan in scans_in(data, wanted):
        yield _page(scan)
        _allow(SECONDS)


def _page(scan: Any) -> dict[str, Any]:
    from agreements.intake.scan_images import cleaned, upside_down
    from agreements.intake.scan_pieces import pieces_of
    from agreements.intake.scan_words import UNREAD, glance, is_text, words_of

    grey = cleaned(scan.pixels)
    if grey.shape != scan.pixels.shape:
        scan = replace(scan, width=scan.height, height=scan.width)
    scan = replace(scan, pixels=grey)
    page, turned = pieces_of(scan), None
    about = {"number": scan.number, "width": scan.width, "height": scan.height, "scanned": False}
    if not is_text(page):
        turned = pieces_of(replace(scan, pixels=upside_down(grey)))
        if not is_text(turned):
            return {**about, "words": [(UNREAD, 0.0, scan.width, 0.0, scan.height, False, False, True)], "rules": []}
    seen = glance(page)
    if page.pieces and seen.sure < DOUBTFUL:
        other = glance(turned or pieces_of(replace(scan, pixels=upside_down(grey))))
        # What stands on its head is looked at no further.
        seen = other if other.sure > seen.sure else seen
    words = [(w.text, w.x0, w.x1, w.top, w.bottom, w.bold, w.blank, w.unsure) for w in words_of(seen, scan.scale)]
    return {**about, "words": words, "rules": [tuple(round(value, 2) for value in rule) for rule in seen.page.rules]}
