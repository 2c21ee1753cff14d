"""What a large run lays aside until somebody asks for it: bytes one after the other in a file without a name.

Nobody else can open the file, and it is gone with the run, however that ends. Must not know what is in it.
"""

from __future__ import annotations

import contextlib
import errno
import os
import pickle
import tempfile
from collections.abc import Iterator
from typing import IO, Any

from engine.language.classes import dataclass

# Bytes that one run lays aside at most: a hundred times what 10,000 agreements full of mistakes take.
MOST = 200_000_000_000


class NoRoomError(OSError):
    """Nothing more can be laid aside: `filename` is the folder for such files, `strerror` what the system says."""


class Spool:
    """A file without a name. Raises NoRoomError for whatever the system refuses."""

    def __init__(self) -> None:
        with _refusals():
            self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  (open as long as something leads to it)
        self._end = 0

    def __del__(self) -> None:
        # What is not on the disk yet, since it is full, is not asked for any more. As the program ends contextlib may be gone already.
        try:
            if "_file" in vars(self):
                self._file.close()
        except OSError:
            pass

    def put(self, data: bytes) -> Laid:
        """Lay bytes aside."""
        start, end = self._end, self._end + len(data)
        with _refusals():
            if end > MOST:
                raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
            self._file.seek(start)
            self._file.write(data)
            self._file.flush()
        self._end = end
        return Laid(self, start, len(data))

    def read(self, start: int, length: int) -> bytes:
        """So many bytes of what was laid aside."""
        with _refusals():
            self._file.seek(start)
            return self._file.read(length)


@dataclass(frozen=True, slots=True)
class Laid:
    """Bytes on a spool, which lasts as long as something leads to it."""

    spool: Spool
    start: int
    length: int

    def __call__(self) -> bytes:
        """The bytes."""
        return self.spool.read(self.start, self.length)


@dataclass(frozen=True, slots=True)
class Packed:
    """Things as bytes, at hand or on a spool, made anew whenever they are asked for.

    The bytes are this program's own and never anybody else's.
    """

    data: bytes | Laid

    @classmethod
    def of(cls, things: Any) -> Packed:
        """Things as bytes that are at hand, as they are carried from one process to another."""
        return cls(pickle.dumps(things, protocol=pickle.HIGHEST_PROTOCOL))

    def __call__(self) -> Any:
        """The things."""
        return pickle.loads(self._bytes)

    def laid(self, spool: Spool) -> Packed:
        """The same, laid aside."""
        return Packed(spool.put(self._bytes))

    @property
    def _bytes(self) -> bytes:
        return self.data if isinstance(self.data, bytes) else self.data()


@contextlib.contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        # Where no folder will do there is none to name.
        folder = tempfile.tempdir or "TMPDIR"
        raise NoRoomError(error.errno, error.strerror, folder) from None
