"""Whether another machine judges as this one does: the same program, libraries and rule book, and the same folders in sight.

What differs is refused, in words: it would come out as findings that nobody has made. Must not know how the machines speak to each other.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Mapping
from pathlib import Path

from agreements.loading import Share
from agreements.source.addresses import Address, listing
from engine import __version__
from engine.language import Place, Problem, Problems
from engine.language.classes import dataclass
from engine.rulebook import RuleBook
from engine.rulebook.kept import PROGRAM
from engine.run.result_cache import library_versions

_DIGITS = 12  # of a digest that is shown
_PACKAGES = ("agreements", "engine")


@dataclass(frozen=True, slots=True)
class Seen:
    """A share as another machine gets it: with the digest of what lies in its folder as it is seen here."""

    share: Share
    listing: str

    @classmethod
    def of(cls, share: Share) -> Seen:
        """The share as it is seen here."""
        return cls(share, _listing(share.folder))

    def looked_at(self) -> Share:
        """The share, where it is seen as it is there. Raises Problems."""
        if _listing(self.share.folder) != self.listing:
            raise Problems([Problem("machine-sees-other-files", Place("", 0), {"machine": _machine(), "path": str(self.share.folder)})])
        return self.share


def identity(book: RuleBook) -> dict[str, str]:
    """What judges here: program, Python and libraries with their versions, and the digest of the chosen rules with their tables."""
    rules = sorted([*book.digests().items(), *((rule.id, "") for rule in book.rules)])
    libraries = (name.partition(" ") for name in library_versions())
    return {
        "periksa": f"{__version__} ({_program()})", "Python": ".".join(platform.python_version_tuple()[:2]),
        **{name: version for name, _, version in libraries}, "": hashlib.sha256(repr(rules).encode()).hexdigest(),
    }  # fmt: skip


def compare(there: Mapping[str, str], book: RuleBook) -> None:
    """Raises Problems where what judges here, with that book, is not what judges there."""
    mine = identity(book)
    for name in sorted(mine.keys() | there.keys(), key=lambda name: (name != "periksa", not name, name)):
        if mine.get(name) != there.get(name):
            difference = {"name": name, "here": mine.get(name, "—"), "there": there.get(name, "—")} if name else {}
            code = "machine-has-other-program" if name else "machine-has-other-book"
            raise Problems([Problem(code, Place("", 0), {"machine": _machine(), **difference})])


def unread_book(problems: Problems) -> Problems:
    """That the rule book of a run cannot be read on this machine."""
    at = problems.problems[0].place
    return Problems(
        [Problem("machine-has-no-book", Place("", 0), {"machine": _machine(), "path": at.file if isinstance(at, Place) else ""})]
    )


def check_paths(shares: tuple[Share, ...]) -> None:
    """Raises Problems for a folder that is meant from the one that the run is in: another machine does not know that."""
    for share in shares:
        if not isinstance(share.folder, Address) and not share.folder.is_absolute():
            raise Problems([Problem("path-of-this-folder", Place("", 0), {"path": str(share.folder)})])


def _machine() -> str:
    return platform.node()


def _program() -> str:
    """The digest of the program's files, by their names: of the same version there may be many."""
    whole, top = hashlib.sha256(), Path(__file__).parents[2]
    for file in sorted(file for package in _PACKAGES for file in (top / package).rglob("*") if file.suffix in PROGRAM):
        data = file.read_bytes()
        whole.update(f"{file.relative_to(top).as_posix()}\0{len(data)}\0".encode() + data)
    return whole.hexdigest()[:_DIGITS]


def _listing(folder: Path) -> str:
    """What is seen of a folder; of one that cannot be listed, or is not there, why."""
    try:
        return listing(folder)
    except OSError as error:
        return f"{type(error).__name__} {error.errno}"
