"""What was read of a run: each agreement with its document, the files that were read, and what is wrong with them.

Knows nothing of how it was read; must not know rules and reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from agreements.origins import Unnamed
from agreements.source.document import Document
from agreements.source.offices import PortfolioName
from agreements.source.spots import StandIn
from engine.language.classes import dataclass
from engine.language.problem import Place, Problem

if TYPE_CHECKING:
    from agreements.model import Agreement


@dataclass(frozen=True, slots=True)
class Submitted:
    """An agreement with its source. `selected` is False for what was read only as the context of another file."""

    agreement: Agreement
    document: Document
    portfolio: PortfolioName
    selected: bool = True

    @property
    def file(self) -> str:
        """The path under which it was read."""
        return self.document.name

    @property
    def id(self) -> str:
        """The id of the agreement."""
        return self.agreement.id


@dataclass(frozen=True, slots=True)
class Content:
    """A file that was read, or tried: where it really is, the digest of its bytes, whether it is checked or only context, and what
    recognised its letters, with its version, if it is a scan.
    """

    folder: Path
    name: str
    digest: str
    selected: bool
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found under the paths: agreements; problems of files; paths that lead to nothing to check; every file that was read;
    the portfolios that they are in; paths that were named and that the settings leave out; what is
    wrong with files that were read as the context of others and are no agreements. `notes` are what there is to say and nobody did wrong:
    documents that were read, or set aside. `unnamed` are confirmations that do not count; `stand_ins` are the files that were checked in
    place of documents; `unread_papers` are those of the notes that say of a document why it could not be read.
    """

    agreements: tuple[Submitted, ...]
    problems: tuple[Problem[Place], ...]
    unusable: tuple[Problem[Place], ...]
    contents: tuple[Content, ...] = ()
    portfolios: tuple[PortfolioName, ...] = ()
    excluded: tuple[str, ...] = ()
    unread: tuple[Problem[Place], ...] = ()
    notes: tuple[Problem[Place], ...] = ()
    unnamed: tuple[Unnamed, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()
    unread_papers: tuple[Problem[Place], ...] = ()


def by_folder(submitted: Sequence[Submitted]) -> list[list[Submitted]]:
    """The agreements by their folder; folders in which none is chosen are left out."""
    folders: dict[Path, list[Submitted]] = {}
    for item in submitted:
        folders.setdefault(Path(item.file).parent, []).append(item)
    return [items for items in folders.values() if any(item.selected for item in items)]
