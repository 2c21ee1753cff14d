"""What stands beside YAML that was written from a document: from which, and what of it nobody confirmed yet.

Light: whoever checks YAML loads this, and not what reads documents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from agreements.source.addresses import at
from agreements.source.document import Document, read_bytes
from agreements.source.folders import ORIGINS
from engine.language.classes import dataclass
from engine.language.problem import Problems

if TYPE_CHECKING:
    from agreements.intake.written import Written


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Confirmations in a file of origins that do not count: how many, by whom and on which day (ISO)."""

    file: str
    by: str
    on: str
    count: int


@dataclass(frozen=True, slots=True)
class Confirmations:
    """Whose confirmations count: everybody's, unless there are names. Those of others that would have mattered are kept in `aside`."""

    named: frozenset[str] | None = None
    aside: list[Unnamed] = field(default_factory=list)

    def counting(self, written: Written, flat: dict[str, str], file: str) -> Written:
        """What a file of origins says, without the confirmations that do not count; `flat` are the values as they are written now."""
        if self.named is None:
            return written
        from agreements.intake.written import open_doubts

        others = {path: said for path, said in written.confirmed.items() if said.by not in self.named}
        less = replace(written, confirmed={path: said for path, said in written.confirmed.items() if path not in others})
        before = {doubt.path for doubt in open_doubts(flat, written)}
        lost = (others[doubt.path] for doubt in open_doubts(flat, less) if doubt.path in others and doubt.path not in before)
        for (by, on), count in sorted(Counter((said.by, said.on) for said in lost).items()):
            self.aside.append(Unnamed(file, by, on, count))
        return less


def with_doubts(
    document: Document, bytes_of: Callable[[Path], bytes], confirmations: Confirmations | None = None
) -> tuple[Document, Written | None]:
    """The document of a YAML file with the values that nobody confirmed yet, and the origins that stand beside it, if any do."""
    file = at(document.name).with_suffix(ORIGINS)
    try:
        said = bytes_of(file)
    except (Problems, KeyError):
        return document, None
    from agreements.intake.merging import flatten  # beside most files there are none
    from agreements.intake.written import open_doubts, read_origins

    written = read_origins(said.decode("utf-8", errors="replace"))
    if written is None:
        return document, None
    flat = flatten(document.root)
    if confirmations is not None:
        written = confirmations.counting(written, flat, str(file))
    return replace(document, doubts=open_doubts(flat, written)), written


def written_from(folders: Iterable[Path]) -> dict[tuple[str, int], str]:
    """The YAML in the folders that was written from documents: by the digest of the document and the number of the agreement in it."""
    from agreements.intake.written import read_origins

    found = {}
    for file in (file for folder in folders for file in _origins_in(folder)):
        yaml = file.with_name(file.name.removesuffix(ORIGINS) + ".yaml")
        with suppress(Problems):
            written = read_origins(read_bytes(file).decode("utf-8", errors="replace"))
            if written is not None and yaml.is_file():
                found[written.digest, written.number] = str(yaml)
    return found


def _origins_in(folder: Path) -> list[Path]:
    """The files of origins in a folder; of one that cannot be listed that is reported elsewhere."""
    with suppress(OSError):
        return sorted(file for file in folder.iterdir() if file.name.endswith(ORIGINS))
    return []
