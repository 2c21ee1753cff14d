"""Copies with comments that lie among the documents of a run: `check --mark hasil` writes them into a folder beside or below, and the next
run over all of it would judge every agreement twice.

Knows names of files and papers; what is done with a copy is said by `agreements.documents`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from engine.language.problem import Place, Problem, Problems

if TYPE_CHECKING:
    from agreements.intake.papers import Paper
    from agreements.intake.words import FormWords


def possible_originals(folders: Mapping[Path, Iterable[str]]) -> dict[Path, Path]:
    """By document, the one of the same name that it may be a copy of: where it would stand without some of the folders above it, as copies
    are written below the folder that was asked for with the folders of their documents.

    `folders` have the names of the documents in each. Only names are looked at.
    """
    held = {PurePath(str(folder.resolve())).parts: (folder, frozenset(names)) for folder, names in folders.items() if names}
    found: dict[Path, Path] = {}
    for parts, (folder, names) in held.items() if len(held) > 1 else ():
        for start in range(len(parts)):
            for end in range(start + 1, len(parts) + 1):
                other, there = held.get(parts[:start] + parts[end:], (folder, frozenset[str]()))
                found |= {folder / name: other / name for name in names & there}
    return found


def is_copy(paper: Paper, original: Path, bytes_of: Callable[[Path], bytes], words: FormWords) -> bool:
    """Whether every agreement of a paper with comments is in that document, which has none."""
    from agreements.intake.papers import read_paper  # where there are no copies nothing is read

    try:
        other = read_paper(bytes_of(original), str(original), words)
    except Problems:
        return False
    return _holds(other, paper, words)


def copies_among(papers: Sequence[Paper], words: FormWords) -> list[Paper]:
    """The copies with comments of which the document, of the same name, is among the papers."""
    copies = [paper for paper in papers if paper.blocks.marked]
    rest = [paper for paper in papers if not paper.blocks.marked]
    names = {id(paper): PurePath(paper.name).name for paper in papers}
    return [copy for copy in copies if any(names[id(copy)] == names[id(other)] and _holds(other, copy, words) for other in rest)]


def as_aside(copy: Paper) -> Problem[Place]:
    """That a copy with comments is set aside."""
    return Problem("set-aside-marked", Place(copy.name, 0))


def _holds(other: Paper, copy: Paper, words: FormWords) -> bool:
    from agreements.intake.identity import compare, identity_of

    if other.blocks.marked or not copy.reading.drafts:
        return False
    own, others = ([identity_of(draft.value, words) for draft in paper.reading.drafts] for paper in (copy, other))
    return all(any(one == known or compare(one, known)[0] == "same" for known in others) for one in own)
