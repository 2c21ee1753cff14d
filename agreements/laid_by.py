"""An agreement that is laid by: what every list asks of it is at hand, the rest is fetched when somebody asks for it.

Of a regency most agreements are asked for nothing once they are judged. Must not know where they are laid.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from agreements.loading import Submitted
from agreements.source.offices import PortfolioName


class LaidBy(Submitted):
    """An agreement of which portfolio, file and id are known. It is not kept once it is fetched: who needs it twice fetches it twice."""

    __slots__ = ("_file", "_id", "_load")
    _file: str
    _id: str
    _load: Callable[[], Submitted]

    @classmethod
    def of(cls, portfolio: PortfolioName, selected: bool, file: str, id_: str, load: Callable[[], Submitted]) -> LaidBy:
        """The agreement, with what fetches it whole."""
        made = object.__new__(cls)
        for name, value in (("portfolio", portfolio), ("selected", selected), ("_file", file), ("_id", id_), ("_load", load)):
            object.__setattr__(made, name, value)
        return made

    def __getattr__(self, name: str) -> Any:
        # Asked only for what is not at hand.
        if name not in ("agreement", "document"):
            raise AttributeError(name)
        return getattr(self._load(), name)

    def whole(self) -> Submitted:
        """All of it."""
        return self._load()

    @property
    def file(self) -> str:  # noqa: D102
        return self._file

    @property
    def id(self) -> str:  # noqa: D102
        return self._id
