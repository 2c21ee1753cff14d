"""The agreements of a large run, once they are judged, in a file that nobody else can open and that is gone with the run.

In memory an agreement with its document takes many times its text. Must not know what is asked of them.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from typing import IO

from agreements.laid_by import LaidBy
from agreements.submitted import Submitted
from engine.language.classes import dataclass
from engine.run.plain_data import Folded, lay_by
from engine.run.shards import Judged


class Shelf:
    """Agreements one after the other in a file without a name."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  (open as long as something leads to it)
        self._end = 0

    def __del__(self) -> None:
        self._file.close()

    def lay(self, judged: Judged) -> Judged:
        """What came of an office, its agreements laid on the shelf."""
        return replace(judged, loaded=replace(judged.loaded, agreements=tuple(map(self._lay, judged.loaded.agreements))))

    def read(self, start: int, length: int) -> bytes:
        """So many bytes of what was laid on it."""
        self._file.seek(start)
        return self._file.read(length)

    def _lay(self, item: Submitted) -> LaidBy:
        laid = lay_by(item)
        assert isinstance(laid.fetch, Folded)
        data, start = laid.fetch.text.encode(), self._end
        self._file.seek(start)
        self._end += self._file.write(data)
        there = _OnShelf(self, start, len(data), replace(laid.fetch, text=""))
        return LaidBy.of(laid.portfolio, laid.selected, laid.file, laid.id, there)


@dataclass(frozen=True, slots=True)
class _OnShelf:
    """An agreement's place on a shelf."""

    shelf: Shelf
    start: int
    length: int
    folded: Folded

    def __call__(self) -> Submitted:
        return replace(self.folded, text=self.shelf.read(self.start, self.length).decode())()
