"""Files about offices in the user's cache folder: nobody else can read them, and what was not asked for longest goes first.

What agreements say is in them. Knows bytes, and nothing of what they are for.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import zlib
from pathlib import Path

from agreements.source.document import read_bytes
from agreements.source.writing import write_file
from engine.rulebook.own_files import check_own, files_of_ours

# The folder, and how the files end: of the results of offices, and of the records of their agreements.
FOLDER, RESULT, RECORDS = "results", ".json.z", ".records.z"
# Bytes of all of them.
MOST = 500_000_000
_MOST_EACH = 100_000_000
# Nobody else may even read.
_NOBODY = 0o077
_DIGEST = hashlib.sha256().digest_size


def read_own(file: Path) -> bytes:
    """The content of a file that nobody but the user can read or write. Raises OSError, Problems, ValueError or zlib.error."""
    check_own(os.lstat(file.parent), stat.S_ISDIR, _NOBODY)
    check_own(os.lstat(file), stat.S_ISREG, _NOBODY)
    data = read_bytes(file, _MOST_EACH)
    if hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
        raise ValueError("damaged")
    return zlib.decompress(data[_DIGEST:])


def write_own(file: Path, content: bytes) -> None:
    """Write a file for the user alone; one that is too large is not written. Raises OSError."""
    packed = zlib.compress(content, 1)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    check_own(os.lstat(file.parent), stat.S_ISDIR, _NOBODY)
    if len(packed) < _MOST_EACH:
        write_file(file, hashlib.sha256(packed).digest() + packed, private=True, flushed=False)


def asked_for(file: Path) -> None:
    """Remember that the file was of use."""
    with contextlib.suppress(OSError):
        os.utime(file)


def office_files(cache: Path, *endings: str) -> list[tuple[Path, os.stat_result]]:
    """The files with one of the endings in a cache folder of the user's own, with what the system says of each."""
    return [found for ending in endings for found in files_of_ours(cache / FOLDER, "", ending, _NOBODY)]


def make_room(cache: Path, most: int = MOST) -> None:
    """Take out what was not asked for longest, until all are within so many bytes."""
    files = sorted(office_files(cache, RESULT, RECORDS), key=lambda item: -item[1].st_mtime_ns)
    total = 0
    for file, info in files:
        total += info.st_size
        if total > most:
            with contextlib.suppress(OSError):
                file.unlink()
