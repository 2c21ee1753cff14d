"""An agreement that is laid by: what every list asks of it is at hand, the rest is fetched when somebody asks for it.

Of a regency most agreements are asked for nothing once they are judged. Must not know where they are laid.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from agreements.source.document import Document
from agreements.source.offices import PortfolioName
from agreements.submitted import Submitted

if TYPE_CHECKING:
    from agreements.model import Agreement


class LaidBy(Submitted):
    """An agreement of which portfolio, file and id are known, and how it is fetched."""

    __slots__ = ("__weakref__", "_file", "_id", "fetch")
    _file: str
    _id: str
    fetch: Callable[[], Submitted]

    @classmethod
    def of(cls, portfolio: PortfolioName, selected: bool, file: str, id_: str, fetch: Callable[[], Submitted]) -> LaidBy:
        """The agreement, with what fetches it whole, or as one that is laid by with its document at hand."""
        made = object.__new__(cls)
        for name, value in (("portfolio", portfolio), ("selected", selected), ("_file", file), ("_id", id_), ("fetch", fetch)):
            object.__setattr__(made, name, value)
        return made

    def __getattr__(self, name: str) -> Any:
        # Asked only for what is not at hand.
        if name not in ("agreement", "document"):
            raise AttributeError(name)
        return getattr(_fetched(self), name)

    # By what it is, not by what is in it: that would have to be fetched.
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    def __reduce__(self) -> tuple[Any, ...]:
        return LaidBy.of, (self.portfolio, self.selected, self._file, self._id, self.fetch)

    def whole(self) -> Submitted:
        """All of it."""
        found = _fetched(self)
        return found.whole() if isinstance(found, LaidBy) else found

    def beside(self, document: Document, agreement: Agreement | None = None) -> LaidBy:
        """With its document, of which more is asked than of its data; with these too where they are at hand."""
        object.__setattr__(self, "document", document)
        if agreement is not None:
            object.__setattr__(self, "agreement", agreement)
        return self

    @property
    def file(self) -> str:  # noqa: D102
        return self._file

    @property
    def id(self) -> str:  # noqa: D102
        return self._id


# Findings of one agreement stand together: so many are at hand.
_AT_HAND = 64
# What is laid by never changes, so no run can see what another one has asked; and nothing is held of a run that nobody holds any more.
_at_hand: WeakKeyDictionary[LaidBy, Submitted] = WeakKeyDictionary()


def _fetched(item: LaidBy) -> Submitted:
    found = _at_hand.get(item)
    if found is None:
        if len(_at_hand) >= _AT_HAND:
            _at_hand.clear()
        found = _at_hand[item] = item.fetch()
    return found
