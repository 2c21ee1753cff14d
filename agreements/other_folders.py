"""What the folders of a run have of each other: the document that a copy is of, and the YAML that was written from a document.

Knows files and their names; must not know what an agreement says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from agreements.source.document import digest_of
from agreements.source.folders import ORIGINS, shortened
from engine.language.classes import dataclass
from engine.language.problem import Place, Problem, Problems

if TYPE_CHECKING:
    from agreements.notation.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class OtherFolders:
    """The folders of a run, as seen from one of them. `bytes_of` gives the bytes of a file, and raises Problems."""

    here: Path
    folders: Sequence[Path]
    bytes_of: Callable[[Path], bytes]

    def copied(self, file: Path, vocabulary: Vocabulary) -> tuple[Problem[Place], str] | None:
        """What is said of a file here that is a copy of a document, with comments or not, and its digest; None of another file.

        The document has its name, and lies in a folder above or in one that lies there as this one lies in a folder of copies. One with
        comments must have its agreements, too: every office sends a file of that name, and may send last week's copy alone.
        """
        above = shortened(self.here.parts)
        for folder in self.folders:
            if folder.parts not in above or (other := self._read(folder / file.name)) is None:
                continue
            data = self._read(file)
            if data is not None and data == other:
                return Problem("document-twice", Place(str(file), 0), {"other": str(folder / file.name)}), digest_of(data)
            if data is not None and _is_marked_copy(data, other, vocabulary):
                from agreements.marked_copies import as_aside

                return as_aside(str(file)), digest_of(data)
        return None

    def written_elsewhere(self, file: Path) -> bool:
        """Whether YAML of this folder was written from a document that lies in another one: there it is judged."""
        return self._home(file) not in (None, self.here)

    def written_from_here(self, elsewhere: Mapping[tuple[str, int], str], papers: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
        """The YAML of other folders that was written from one of these documents of this one, each with that document.

        `elsewhere` has the YAML of all folders by the digest of its document, so that no file of another folder is looked into in vain:
        what is kept of this one would rest on it.
        """
        others: dict[str, list[Path]] = {}
        for (digest, _), name in elsewhere.items():
            if (file := Path(name)).parent != self.here:
                others.setdefault(digest, []).append(file)
        read = ((paper, self._read(paper)) for paper in papers) if others else ()
        found = [(file, paper) for paper, data in read if data is not None for file in others.get(digest_of(data), ())]
        yield from sorted((file, paper) for file, paper in found if self._home(file) == self.here and self._source(file)[0] == paper.name)

    def _home(self, yaml: Path) -> Path | None:
        """The folder with the document that YAML was written from: its own before others; None where it is not to be found."""
        name, digest = self._source(yaml)
        for folder in (yaml.parent, *self.folders) if name else ():
            data = self._read(folder / name)
            if data is not None and digest_of(data) == digest:
                return folder
        return None

    def _source(self, yaml: Path) -> tuple[str, str]:
        """Name and digest of the document that YAML was written from; empty where nothing says so."""
        said = self._read(yaml.with_suffix(ORIGINS))
        if said is None:
            return "", ""
        from agreements.intake.written import read_origins  # beside most files there are none

        written = read_origins(said.decode("utf-8", errors="replace"))
        return ("", "") if written is None else (Path(written.name).name, written.digest)

    def _read(self, file: Path) -> bytes | None:
        try:
            return self.bytes_of(file)
        except Problems:
            return None


def _is_marked_copy(data: bytes, other: bytes, vocabulary: Vocabulary) -> bool:
    # Most folders have no documents, and none of one name.
    from agreements.intake.papers import read_paper
    from agreements.intake.words import form_words
    from agreements.marked_copies import is_copy

    words = form_words(vocabulary)
    try:
        return is_copy(read_paper(data, "copy", words), read_paper(other, "document", words), words)
    except Problems:
        return False
