"""What is done with the bytes of a PDF is done in a process of its own, which is stopped when it takes too much.

What a PDF asks of a library is not to be seen beforehand: a stream of kilobytes unpacks to gigabytes, a page may draw itself without end.
So the bounds are those of the process. Must not know what is done there.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from agreements.intake.blocks import unreadable

# Seconds of the processor, and in all, as a busy machine lets it wait.
SECONDS, IN_ALL = 10, 60
MEGABYTES = 500


class Refused(Exception):
    """What cannot be done with a document: the code of why, and what its words name."""

    def __init__(self, code: str, **arguments: str | int) -> None:
        super().__init__(code)
        self.code, self.arguments = code, arguments


def run_apart(function: Callable[[bytes], bytes], data: bytes, name: str) -> bytes:
    """What the function makes of the data, in a process of its own. Raises Problems, and ImportError for a library that is not there."""
    root = str(Path(__file__).parents[2])
    paths = os.pathsep.join(dict.fromkeys([root, *sys.path]))
    where = f"{function.__module__!r}, {function.__name__!r}"
    command = [sys.executable, "-c", f"from {__name__} import serve; serve({where}, {SECONDS})"]
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_patience(), check=False, env=environment)
    except subprocess.TimeoutExpired:
        raise unreadable(name, "too-much-work", seconds=SECONDS, megabytes=MEGABYTES) from None
    sign, said = done.stdout[:1], done.stdout[1:]
    if sign == b"+":
        return said
    if sign != b"-":
        # Killed, or out of memory in the midst of it.
        raise unreadable(name, "too-much-work", seconds=SECONDS, megabytes=MEGABYTES)
    code, arguments = json.loads(said)
    if code == "no-reader":
        raise ImportError(arguments["detail"])
    raise unreadable(name, code, **arguments)


def _patience() -> int:
    """How many seconds the other process may take in all: no more than of the processor where the system does not bound that."""
    return IN_ALL if importlib.util.find_spec("resource") else SECONDS


def serve(module: str, function: str, seconds: int) -> None:
    """What the other process does: standard input through the function to standard output; `-` and JSON say what went wrong."""
    data = sys.stdin.buffer.read()
    try:
        _limit(seconds)
        said = b"+" + getattr(importlib.import_module(module), function)(data)
    # Libraries of PDF fail in ways that nobody documents, recursion among them.
    except Exception as error:
        code, arguments = _why(error)
        said = b"-" + json.dumps([code, arguments]).encode()
    sys.stdout.buffer.write(said)


def _why(error: BaseException) -> tuple[str, dict[str, str | int]]:
    """What an error of the library comes to: it wraps those that it does not expect."""
    if isinstance(error, Refused):
        return error.code, error.arguments
    if isinstance(error, ImportError):
        return "no-reader", {"detail": str(error)}
    causes: list[BaseException] = [error]
    while (cause := causes[-1].__cause__ or causes[-1].__context__) is not None and len(causes) < 20:
        causes.append(cause)
    causes += [argument for cause in causes for argument in cause.args if isinstance(argument, BaseException)]
    if any(isinstance(cause, MemoryError) for cause in causes):
        return "too-much-work", {"seconds": SECONDS, "megabytes": MEGABYTES}
    if any("Password" in type(cause).__name__ for cause in causes):
        return "encrypted", {}
    return "broken", {"detail": type(error).__name__}


def _limit(seconds: int) -> None:
    """Bound memory, and what it takes the processor, where the system can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEGABYTES * 1_000_000,) * 2)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
