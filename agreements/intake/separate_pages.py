"""A statement and an annex in files of their own, made one agreement.

Knows readings of papers; must not know folders, nor what becomes of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from agreements.intake.identity import compare, identity_of
from agreements.intake.papers import Paper, spots_of
from agreements.intake.recognise import Draft
from agreements.intake.words import FormWords

# What an annex promises; a page without any of it is the statement's.
_PROMISED = ("objectives", "budget")
# What is the statement's of an agreement that consists of nothing else, and what is of the whole.
_OWN, _WHOLE = ("title", "parties", "signed"), ("letterhead", "document_number")


def with_statements(papers: Sequence[Paper], words: FormWords) -> tuple[list[Paper], dict[str, str]]:
    """The papers, those whose statement lies in another file together with it; and the files of such statements with those of the annexes.

    A statement is of the only agreement without one that is the same by unit, year, position and person.
    """
    pages = [paper for paper in papers if len(paper.reading.drafts) == 1 and is_statement(paper.reading.drafts[0].value)]
    whole, found = [paper for paper in papers if paper not in pages], dict[str, str]()
    for page in sorted(pages, key=lambda page: page.blocks.marked):
        own = identity_of(page.reading.drafts[0].value, words)
        fitting = [
            (at, index)
            for at, paper in enumerate(whole)
            for index, draft in enumerate(paper.reading.drafts)
            if _lacks_statement(draft.value) and compare(identity_of(draft.value, words), own)[0] == "same"
        ]
        if len(fitting) != 1 or page.reading.questions:
            whole.append(page)
            continue
        at, index = fitting[0]
        found[page.name] = whole[at].name
        whole[at] = _joined(whole[at], index, page)
    order = {paper.name: at for at, paper in enumerate(papers)}
    return sorted(whole, key=lambda paper: order[paper.name]), found


def is_statement(value: dict[str, Any]) -> bool:
    """Whether an agreement as read is nothing but the page of a statement."""
    return "statement" in value and not any(key in value for key in _PROMISED)


def as_statement(value: dict[str, Any]) -> dict[str, Any]:
    """What the page of a statement says of an agreement whose annex is elsewhere."""
    own = {key: value[key] for key in _OWN if key in value} | value["statement"]
    return {key: value[key] for key in _WHOLE if key in value} | {"statement": own}


def _lacks_statement(value: dict[str, Any]) -> bool:
    return "statement" not in value and any(key in value for key in _PROMISED)


def _joined(annex: Paper, index: int, page: Paper) -> Paper:
    """The paper of an annex, of which the agreement with that index has the statement of a page."""
    draft, said = annex.reading.drafts[index], page.reading.drafts[0]
    value = as_statement(said.value) | draft.value
    own = spots_of(page, 0)
    taken = {
        origin.path: path for origin in said.origins if (path := _path(origin.path)).partition(".")[0] in value.keys() - draft.value.keys()
    }
    origins = tuple(replace(origin, path=taken[origin.path], stretches=()) for origin in said.origins if origin.path in taken)
    drafts = (*annex.reading.drafts[:index], Draft(value, (*draft.origins, *origins)), *annex.reading.drafts[index + 1 :])
    elsewhere = {**annex.elsewhere, index: {path: own[name] for name, path in taken.items() if name in own}}
    return replace(annex, reading=replace(annex.reading, drafts=drafts), elsewhere=elsewhere)


def _path(path: str) -> str:
    """Where a value of a statement that is all there is belongs in a whole agreement."""
    return f"statement.{path}" if path.partition(".")[0] in _OWN else path
