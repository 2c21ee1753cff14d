"""What there is to say of documents: of those that were read their agreements, what is proposed and doubtful, what was not read; of
others why they were set aside.

Knows names of files and readings of papers; must not know words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from agreements.intake.papers import Paper
from agreements.intake.propose import Proposal
from agreements.source.folders import LOCK, READ, SCANS, TEXT, WEB
from engine.language.problem import Place, Problem

# An agreement of a paper by its number there, with what is proposed for it.
Read = tuple[Paper, int, Sequence[Proposal]]
# Texts lie about, an OCR's is worse than the document that it is of, and reports of this program are pages, too.
_ASIDE = dict.fromkeys(TEXT, "set-aside-text") | dict.fromkeys(WEB, "set-aside-page")


def set_aside(name: str, *, scans: bool) -> str:
    """Why a file that nobody named is not looked into, as a code; "" if it is."""
    ending = Path(name).suffix.lower()
    if name.startswith(LOCK):
        return "set-aside-lock"
    if ending in SCANS:
        return "" if scans else "set-aside-scan"
    return "" if ending in READ else _ASIDE.get(ending, "set-aside-format")


def reading_notes(read: Sequence[Read]) -> Iterator[Problem[Place]]:
    """How each document was read: its agreements with what is proposed for them, and how much is doubtful and asked."""
    for name in dict.fromkeys(paper.name for paper, _, _ in read):
        mine = [item for item in read if item[0].name == name]
        paper = mine[0][0]
        doubts = [origin for _, index, _ in mine for origin in paper.reading.drafts[index].origins if origin.doubt]
        asked = {index for _, index, _ in mine}
        arguments: dict[str, str | int] = {
            "agreements": len(mine),
            "proposals": "; ".join(_proposed(proposals) for _, _, proposals in mine),
            "doubtful": len(doubts),
            "questions": sum(question.agreement in asked for question in paper.reading.questions),
        }
        yield Problem("document-read", Place(name, 0), arguments)
        if reader := paper.blocks.reader:
            yield Problem("document-recognised", Place(name, 0), {"reader": reader})
        if unread := paper.blocks.unread:
            yield Problem("document-pages-unread", Place(name, 0), {"pages": ", ".join(map(str, unread))})


def _proposed(proposals: Sequence[Proposal]) -> str:
    """`id camat, superior bupati, under (4)`, by the names of the fields."""
    said = [f"{proposal.path} {proposal.value}" for proposal in proposals if "." not in proposal.path]
    under = sum(proposal.path.endswith("under") for proposal in proposals)
    return ", ".join([*said, *([f"under ({under})"] if under else [])])
