"""The seal of a report: what it rests on, as one number. The same agreements, rules, waivers, version and day give the same seal, anywhere.

It is made of digests that were taken when the files were read, and knows neither files nor rules. No clock: the day is a given one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Protocol

from agreements.source.addresses import above_all
from engine import __version__
from engine.language.classes import dataclass

SHORT = 12  # digits in what is read by people


class Content(Protocol):
    """One file of a run: its real folder, its name, the SHA-256 of its bytes, whether it is checked or only context, and what recognised
    its letters, if it is a scan.
    """

    @property
    def folder(self) -> Path: ...  # noqa: D102

    @property
    def name(self) -> str: ...  # noqa: D102

    @property
    def digest(self) -> str: ...  # noqa: D102

    @property
    def selected(self) -> bool: ...  # noqa: D102

    @property
    def reader(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Seal:
    """SHA-256, in hexadecimal, over names and bytes of agreements and of rules with their tables; over the waivers' bytes, None if none
    were used; the version of the program; the day that the run is as of, YYYY-MM-DD, None if none was given.
    """

    agreements: str
    rules: str
    waivers: str | None = None
    as_of: str | None = None
    version: str = __version__

    @property
    def hash(self) -> str:
        """SHA-256 over all of it."""
        parts = {"agreements": self.agreements, "rules": self.rules, "waivers": self.waivers, "as_of": self.as_of, "version": self.version}
        return _digest({name: value or "" for name, value in parts.items()})

    @property
    def short(self) -> str:
        """The beginning of the hash, for people."""
        return self.hash[:SHORT]


def seal(contents: Collection[Content], rules: Mapping[str, str], waivers: str | None = None, as_of: str | None = None) -> Seal:
    """The seal of a run over the files, with the digests of the rules by their names, and of the waivers."""
    return Seal(_digest(_named(contents)), _digest(rules), waivers, as_of)


def _named(contents: Collection[Content]) -> dict[str, str]:
    """The digests by the path of each file from the folder above all of them, so that it is no matter where that folder lies.

    The name of a portfolio is always part of it: findings are identified by it.
    """
    folders = {content.folder for content in contents}
    top = above_all(folders)
    if top in folders:
        top = top.parent
    inside = {folder: (folder.relative_to(top) if folder.is_relative_to(top) else folder).as_posix() for folder in folders}
    return {
        f"{inside[item.folder]}/{item.name}": f"{item.digest} {'checked' if item.selected else 'context'} {item.reader}".rstrip()
        for item in contents
    }


def _digest(parts: Mapping[str, str]) -> str:
    """Over names and values in the order of the names; a name with its length, so that nothing can be moved from one to the other."""
    whole = hashlib.sha256()
    for name in sorted(parts):
        raw = name.encode("utf-8", "surrogateescape")
        whole.update(b"%d:%b=%b\n" % (len(raw), raw, parts[name].encode()))
    return whole.hexdigest()
