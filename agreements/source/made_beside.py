"""What is made of a file that comes with the program, kept as Python keeps what it compiles: in `__pycache__`, by the file's time and size.

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
    """What is made of the file, of what JSON has: as it is kept, or made anew where the file has changed since. Raises what that does."""
    info = os.stat(file)
    since = [info.st_mtime_ns, info.st_size]
    kept = Path(cache_from_source(str(file))).with_suffix(".json")
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads(kept.read_bytes())
        if found["since"] == since:
            return found["made"]
    made = make(file)
    if not sys.dont_write_bytecode:
        with contextlib.suppress(OSError):
            kept.parent.mkdir(exist_ok=True)
            write_file(kept, json.dumps({"since": since, "made": made}), flushed=False)
    return made
