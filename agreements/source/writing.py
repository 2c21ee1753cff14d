"""Writes a file so that nothing is lost: whatever happens meanwhile, the old one stays whole or the new one is.

The one place where the program writes files: reports, pages, sheets, drafts, caches. What is written stands beside its place until all
of it is on the disk, and is moved there then. Knows files only, and must not know what is in them; whether a file may be written over is
for the caller to say.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
from collections.abc import Iterable
from typing import IO

# Hidden, and with the ending of nothing that is read: should the machine stop before the move, nobody takes it for an agreement.
PREFIX, SUFFIX = ".periksa-", ".part"
MAX_LINKS = 40
# A name that stands for what a process has open already; without one this process.
_OPEN = re.compile(r"/(?:dev|proc/(\d+)(?:/task/\d+)?)/fd/(\d+)")


def write_file(
    file: str | os.PathLike[str], content: str | bytes | Iterable[bytes], *, private: bool = False, flushed: bool = True
) -> None:
    """Write the content, a text as UTF-8 or bytes in pieces, to the file in place of what is there.

    Raises OSError; the old file is whole then. Links are followed. Owner, where that is allowed, permissions and extended attributes of an
    existing file are kept. What is no ordinary file (a FIFO, a device, /dev/stdout) is written to as it is, and nothing is put in its
    place. Of a file with several hard links only the one that is named is changed. A new file that is private nobody but its owner may
    read. Not `flushed` it may be lost, or be cut, where the power goes: for what tells by itself that it is whole, and can be made again.
    """
    text = content.encode("utf-8", "surrogateescape") if isinstance(content, str) else content
    data = [text] if isinstance(text, bytes) else text
    place = _place(os.fspath(file))
    if opened := _OPEN.fullmatch(place):
        mine = opened[1] in (None, str(os.getpid()))
        _pour(os.dup(int(opened[2])) if mine else os.open(place, os.O_WRONLY | os.O_APPEND), data)
        return
    try:
        old = os.stat(place)
    except FileNotFoundError:
        old = None
    if old is None or stat.S_ISREG(old.st_mode):
        _replace(place, old, data, private, flushed)
    elif stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), place)
    else:
        _pour(os.open(place, os.O_WRONLY | getattr(os, "O_NOCTTY", 0)), data)


def _place(name: str) -> str:
    """Where the name leads: its links followed, up to a name of something open. Raises OSError if they go round in a circle."""
    for _ in range(MAX_LINKS):
        folder = os.path.realpath(os.path.dirname(name) or os.curdir)
        name = os.path.join(folder, os.path.basename(name))
        if _OPEN.fullmatch(name) or not os.path.islink(name):
            return name
        name = os.path.join(folder, os.readlink(name))
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), name)


def _pour(number: int, data: Iterable[bytes]) -> None:
    """Write to what is open, and close it."""
    with open(number, "wb", buffering=0) as file:
        _write(file, data)


def _write(file: IO[bytes], data: Iterable[bytes]) -> None:
    for piece in data:
        view = memoryview(piece)
        while view:
            view = view[file.write(view) or 0 :]


def _replace(place: str, old: os.stat_result | None, data: Iterable[bytes], private: bool, flushed: bool) -> None:
    # Whoever took away the right to write to the file meant what is in it, not its place in the folder.
    if old is not None and not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), place)
    folder = os.path.dirname(place)
    part = os.path.join(folder, f"{PREFIX}{os.urandom(8).hex()}{SUFFIX}")
    # Also where the run is interrupted: what is half written goes.
    try:
        # Nobody else sees into what takes the place of a file that others may not read.
        mode = 0o666 if old is None and not private else 0o600
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode), "wb") as file:
            _write(file, data)
            file.flush()
            if old is not None:
                _alike(part, place, old)
            if flushed:
                os.fsync(file.fileno())
        os.replace(part, place)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(part)
        raise
    if flushed:
        _settle(folder)


def _alike(part: str, place: str, old: os.stat_result) -> None:
    """Give the part the owner, permissions and extended attributes of what it replaces, as far as the system allows."""
    if hasattr(os, "chown"):
        for owner, group in ((old.st_uid, old.st_gid), (-1, old.st_gid)):
            with contextlib.suppress(OSError):
                os.chown(part, owner, group)
                break
    import shutil  # only where a file takes the place of another

    with contextlib.suppress(OSError):
        shutil.copystat(place, part)
        os.utime(part)
    os.chmod(part, stat.S_IMODE(old.st_mode))


def _settle(folder: str) -> None:
    """Have the folder's new entry on the disk too; where a folder cannot be opened, the system sees to it in its own time."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def same_file(one: str | os.PathLike[str], other: str | os.PathLike[str]) -> bool:
    """Whether two names stand for one file: by its identity if both are there, so that links and capital letters do not hide it."""
    try:
        return os.path.samestat(os.stat(one), os.stat(other))
    except (OSError, ValueError):
        return os.path.realpath(one) == os.path.realpath(other)
