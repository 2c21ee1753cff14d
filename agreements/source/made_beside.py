"""What is made of a file that comes with the program, kept as Python keeps what it compiles: in `__pycache__`, by the times and sizes of
the file and of the module that makes it.

Where Python would write nothing (PYTHONDONTWRITEBYTECODE, a folder of somebody else), nothing is kept. For files of the program only, and
must not know what is made of them.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from agreements.source.writing import write_file


def made_of(file: Path, make: Callable[[Path], Any]) -> Any:
    """What is made of the file, of what JSON has: as it is kept, or made anew where the file or the module of `make` has changed since.

    Raises what `make` does.
    """
    since = [_state(file), _state(make.__code__.co_filename)]
    kept = Path(cache_from_source(str(file))).with_suffix(".json")
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads(kept.read_bytes())
        if found["since"] == since:
            return found["made"]
    made = make(file)
    if not sys.dont_write_bytecode:
        with contextlib.suppress(OSError):
            kept.parent.mkdir(parents=True, exist_ok=True)
            write_file(kept, json.dumps({"since": since, "made": made}), flushed=False)
    return made


def _state(file: str | Path) -> list[int]:
    """What differs where a file has changed; nothing where there is none, as of a module without its source. The second time is the
    system's own, which no copy and no archive brings along.
    """
    with contextlib.suppress(OSError):
        info = os.stat(file)
        return [info.st_size, info.st_mtime_ns, info.st_ctime_ns]
    return []
