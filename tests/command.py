"""The command for tests: `periksa` in this process, since a start costs more than most of what is asked; `started` as a process of its own.

In process a run sees what an earlier one left behind: that nothing is left is part of what is tested.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

import engine.rulebook.kept
from engine.cli import main
from engine.language import Place, Problem, Problems
from rules import RULES
from tests.shipped import decided_book, shipped_book

ROOT = Path(__file__).parents[1]
Done = subprocess.CompletedProcess[str]
# No folder for caches: a test must not see what another run kept, and nothing of the user's is written.
NO_CACHE = "-"


def periksa(*arguments: str | Path, cwd: Path = ROOT, lang: str = "C.UTF-8") -> Done:
    """Run the command in this process, in a folder, with streams that are no terminals."""
    with open(os.devnull, encoding="utf-8") as nothing:
        done = _run(arguments, cwd, lang, nothing, ("utf-8", "surrogateescape"), ("utf-8", "surrogateescape"))
    out, err = (written.decode("utf-8", "surrogateescape") for written in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def written_in(encoding: str, *arguments: str | Path, cwd: Path = ROOT, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command in this process with streams of an encoding, as Python opens them for pipes; the bytes that it writes."""
    with io.TextIOWrapper(io.BytesIO(given), encoding=encoding) as stdin:
        return _run(arguments, cwd, "C.UTF-8", stdin, (encoding, "strict"), (encoding, "backslashreplace"))


def _run(
    arguments: Sequence[str | Path], cwd: Path, lang: str, stdin: io.TextIOWrapper, *streams: tuple[str, str]
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in this process; `streams` are the encoding of stdout and of stderr, and what they do with what it has not."""
    buffers = [io.BytesIO() for _ in streams]
    out, err = (io.TextIOWrapper(buffer, *stream, write_through=True) for buffer, stream in zip(buffers, streams, strict=True))
    command = ["periksa", *map(str, arguments)]
    with _folder(cwd), contextlib.ExitStack() as stack:
        stack.enter_context(mock.patch.dict(os.environ, {"LC_ALL": lang, "LANG": lang, "XDG_CACHE_HOME": NO_CACHE}))
        stack.enter_context(mock.patch.object(sys, "argv", command))
        stack.enter_context(mock.patch.object(sys, "stdin", stdin))
        stack.enter_context(contextlib.redirect_stdout(out))
        stack.enter_context(contextlib.redirect_stderr(err))
        stack.enter_context(mock.patch.object(engine.rulebook.kept, "read_rules", _read_once))
        code = _exit_code()
    for stream in (out, err):
        stream.flush()
    written = [buffer.getvalue() for buffer in buffers]
    assert not any(b"Traceback" in text for text in written)
    return subprocess.CompletedProcess(command, code, *written)


def started(*arguments: str | Path, cwd: Path = ROOT, lang: str = "C.UTF-8") -> Done:
    """Run the command as a user does, in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": lang, "LANG": lang, "XDG_CACHE_HOME": kept_book()}
    command: Sequence[str | Path] = [sys.executable, "-c", "from engine.cli import run; run()", *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert "Traceback" not in done.stdout + done.stderr
    return done


def own_caches() -> None:
    """From now on the cache folder of whatever is run is one of this process, not the user's: it is empty and goes with the process."""
    os.environ["XDG_CACHE_HOME"] = _temporary()
    # What is started a hundred times is compiled once, as where it is installed.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def kept_book() -> str:
    """A new cache folder with the shipped book and nothing else, as a user has it from the second run on: to read it for every real start
    would take ten times as long as the start.
    """
    folder = Path(tempfile.mkdtemp(dir=os.environ["XDG_CACHE_HOME"]), "periksa")
    folder.mkdir(mode=0o700)
    for file in _kept().iterdir():
        os.link(file, folder / file.name)
    return str(folder.parent)


@cache
def _kept() -> Path:
    folder = Path(_temporary(), "periksa")
    with mock.patch.object(engine.rulebook.kept, "read_rules", return_value=shipped_book()):
        engine.rulebook.kept.read_kept([RULES], folder)
    return folder


def _temporary() -> str:
    folder = tempfile.mkdtemp(prefix="periksa-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _exit_code() -> int:
    with pytest.raises(SystemExit) as ended:
        main()
    code = ended.value.code
    return code if isinstance(code, int) else int(code is not None)


@contextlib.contextmanager
def _folder(folder: Path) -> Iterator[None]:
    before = os.open(".", os.O_RDONLY)
    try:
        os.chdir(folder)
        yield
    finally:
        os.fchdir(before)
        os.close(before)


_read_rules = engine.rulebook.read_rules
# Books hold much memory, and a test comes back to its own few.
_BOOKS = 6


def _read_once(folders: Sequence[Path], *further: Any) -> engine.rulebook.RuleBook:
    """The rule book of the folders, read again only if one of their files has changed. Books are never changed once they are read."""
    if tuple(folders) == (RULES,):
        return decided_book()
    found = _read(tuple(folders), tuple(tuple(_state(folder)) for folder in (RULES, *folders)), *further)
    if isinstance(found, tuple):
        raise Problems(found)
    return found


@lru_cache(maxsize=_BOOKS)
def _read(folders: tuple[Path, ...], state: object, *further: Any) -> engine.rulebook.RuleBook | tuple[Problem[Place], ...]:
    """The book, or what it is refused for."""
    try:
        return _read_rules(folders, *further)
    except Problems as refused:
        return tuple(refused.problems)


def _state(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Every file below the folder, wherever it leads, with its size and when it was written."""
    yield os.path.realpath(folder), 0, 0
    pending = [os.fspath(folder)]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                elif not entry.is_dir():
                    info = entry.stat()
                    yield entry.path, info.st_size, info.st_mtime_ns
