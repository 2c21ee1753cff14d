"""Copies with comments of periksa, and the documents that they are of.

Knows papers; which files may be copies of which is known by their folders (`agreements.other_folders`), what is said of them by others.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from agreements.intake.identity import compare, identity_of
from agreements.intake.papers import Paper
from agreements.intake.words import FormWords
from engine.language.problem import Place, Problem


def copies_among(papers: Sequence[Paper], words: FormWords) -> list[Paper]:
    """The copies with comments of which the document, of the same name, is among the papers."""
    rest = [paper for paper in papers if not paper.blocks.marked]
    names = {id(paper): PurePath(paper.name).name for paper in papers}
    copies = (paper for paper in papers if paper.blocks.marked)
    return [copy for copy in copies if any(names[id(copy)] == names[id(other)] and is_copy(copy, other, words) for other in rest)]


def is_copy(copy: Paper, other: Paper, words: FormWords) -> bool:
    """Whether a paper has comments, and every agreement of it is in the other, which has none; it is of an earlier day, and may differ."""
    if other.blocks.marked or not copy.blocks.marked or not copy.reading.drafts:
        return False
    own, others = ([identity_of(draft.value, words) for draft in paper.reading.drafts] for paper in (copy, other))
    return all(any(one == known or compare(one, known)[0] == "same" for known in others) for one in own)


def as_aside(name: str) -> Problem[Place]:
    """That the file of that name, a copy with comments, is set aside."""
    return Problem("set-aside-marked", Place(name, 0))
