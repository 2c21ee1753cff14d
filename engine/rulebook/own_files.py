"""Files of the user's own in the cache folder, which nobody else can write; one in parts, of which each is read when it is asked for.

Knows nothing of what is kept in them.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

_DIGEST, _LENGTH = hashlib.sha256().digest_size, 8


def check_own(info: os.stat_result, kind: Callable[[int], bool], nobody: int = 0o022) -> None:
    """Raises PermissionError if it is not of that kind, or not the user's, or others may do with it what nobody may: write, if no more is
    given. Windows keeps the folders of users apart.
    """
    others = hasattr(os, "getuid") and (info.st_uid != os.getuid() or info.st_mode & nobody)
    if others or not kind(info.st_mode):
        raise PermissionError


def files_of_ours(folder: Path, prefix: str, suffix: str, nobody: int) -> list[tuple[Path, os.stat_result]]:
    """The files with such names in a folder; none if it is not the user's own, or others may do with it what `nobody` may."""
    found = []
    with contextlib.suppress(OSError):
        check_own(os.lstat(folder), stat.S_ISDIR, nobody)
        for name in sorted(os.listdir(folder)):
            if name.startswith(prefix) and name.endswith(suffix):
                with contextlib.suppress(OSError):
                    found.append((folder / name, os.lstat(folder / name)))
    return found


def in_parts(about: Any, parts: Mapping[str, bytes]) -> bytes:
    """The bytes of a file that says `about`, plain data, at once, and has the parts."""
    places, start = {}, 0
    for name, data in parts.items():
        places[name] = start, len(data), hashlib.sha256(data).digest()
        start += len(data)
    head = marshal.dumps((about, places))
    return b"".join((hashlib.sha256(head).digest(), len(head).to_bytes(_LENGTH), head, *parts.values()))


class InParts:
    """A file as `in_parts` gives it: `about` is what it says at once.

    Raises OSError or ValueError if it is absent, not the user's own, or damaged there; what is wrong with a part is raised when that is
    asked for.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        start = self._read(0, _DIGEST + _LENGTH)
        digest, length = start[:_DIGEST], int.from_bytes(start[_DIGEST:])
        self._start = len(start) + length
        self.about, self._places = marshal.loads(_whole(self._read(len(start), length), digest))

    def part(self, name: str) -> bytes:
        """One of the parts. Raises OSError or ValueError."""
        start, length, digest = self._places[name]
        return _whole(self._read(self._start + start, length), digest)

    def _read(self, start: int, length: int) -> bytes:
        check_own(os.lstat(self.file.parent), stat.S_ISDIR)
        info = os.lstat(self.file)
        check_own(info, stat.S_ISREG)
        if start + length > info.st_size:
            raise ValueError("damaged")
        with open(self.file, "rb") as opened:
            opened.seek(start)
            return opened.read(length)


def _whole(data: bytes, digest: bytes) -> bytes:
    if hashlib.sha256(data).digest() != digest:
        raise ValueError("damaged")
    return data
