"""Documents of an office made into the files that it goes on with: for each agreement its YAML and its origins.

What is there already is kept: what people wrote and confirmed, and the ids. Makes texts, reads and writes no file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from agreements.intake.identity import Identity, compare, identity_of
from agreements.intake.merging import Change, flatten, merge, nest, without_nulls
from agreements.intake.papers import Paper, as_document, asked_about
from agreements.intake.propose import Proposal, propose
from agreements.intake.recognise import Draft, Question
from agreements.intake.separate_pages import with_statements
from agreements.intake.words import FormWords
from agreements.intake.written import Confirmation, Written, open_doubts, origins_json, read_origins, with_proposals
from agreements.source.document import Document, read
from agreements.source.emitting import emit_yaml
from agreements.source.folders import ORIGINS
from engine.language.classes import dataclass

YAML, QUESTIONS = ".yaml", "intake.md"


@dataclass(frozen=True, slots=True)
class Taken:
    """An agreement taken from a paper: its id, the texts of its files by their names, its YAML as a document with places and open doubts.

    `proposals`, `questions` and `changes` are what is to be reported of it. With `already` nothing is written: that file has the agreement.
    """

    id: str
    paper: Paper
    index: int
    document: Document
    files: Mapping[str, str]
    proposals: tuple[Proposal, ...] = ()
    questions: tuple[Question, ...] = ()
    changes: tuple[Change, ...] = ()
    already: str = ""


@dataclass(frozen=True, slots=True)
class _Earlier:
    """An agreement that was written before: its id, its YAML, what was read and confirmed then."""

    id: str
    text: str
    value: Any
    written: Written | None


def take_in(papers: Sequence[Paper], existing: Mapping[str, str], words: FormWords, by: str = "", on: str = "") -> list[Taken]:
    """The agreements of the papers, beside the files that are there, by their names.

    With `by` and `on` (a day, ISO) everything doubtful is confirmed by that person. Raises Problems for YAML that cannot be read.
    """
    papers, _ = with_statements(papers, words)
    before = [_earlier(name, text, existing) for name, text in existing.items() if name.endswith(YAML)]
    drafts = [(paper, index) for paper in papers for index in range(len(paper.reading.drafts))]
    matched = [_match(paper, index, before) for paper, index in drafts]
    known = [item for item in before if item not in matched]
    whose = [(identity_of(item.value, words), item.id) for item in known]
    owned = [None if matched[number] else _owner(identity_of(_value(*draft), words), whose) for number, draft in enumerate(drafts)]
    new = [number for number, owner in enumerate(owned) if owner is None]
    values = [_value(*drafts[number]) | ({"id": item.id} if (item := matched[number]) else {}) for number in new]
    proposals = propose([*(item.value for item in known), *values], words)
    taken = []
    for number, (paper, index) in enumerate(drafts):
        if number not in new:
            file = f"{owned[number]}{YAML}"
            taken.append(Taken(file.removesuffix(YAML), paper, index, as_document(paper, index, ()), {}, already=file))
            continue
        own = [item for item in proposals if item.agreement == len(known) + new.index(number)]
        taken.append(_take(paper, index, own, matched[number], by, on))
    return taken


def _owner(identity: Identity, whose: Sequence[tuple[Identity, str]]) -> str | None:
    """The id of the agreement that it is, where somebody wrote that by hand; None if nobody did, or where it is not sure."""
    return next((id_ for known, id_ in whose if compare(known, identity)[0] == "same"), None)


def _take(paper: Paper, index: int, proposals: list[Proposal], earlier: _Earlier | None, by: str, on: str) -> Taken:
    """The files of one agreement."""
    draft = paper.reading.drafts[index]
    questions = tuple(question for question in paper.reading.questions if question.agreement == index)
    now = with_proposals(draft, proposals)
    document = as_document(paper, index, proposals)
    text, changes, confirmed = document.text, tuple[Change, ...](), dict[str, Confirmation]()
    if earlier is not None:
        then = nest({path: value[0] for path, value in earlier.written.values.items()}) if earlier.written else {}
        merged = merge(then, earlier.value, now)
        text = earlier.text if merged.value == earlier.value else emit_yaml(merged.value)
        changes, confirmed = tuple(merged.changes), dict(earlier.written.confirmed) if earlier.written else {}
    if by:
        doubtful = [*((item.path, item.value) for item in proposals if not item.sure), *_doubtful(draft)]
        confirmed.update({path: Confirmation(value, by, on) for path, value in doubtful if path not in confirmed})
    asked = [] if by else [asked_about(question) for question in questions]
    origins = origins_json(paper.blocks, draft, proposals, confirmed, index + 1, asked)
    id_ = str(now["id"])
    written = read_origins(origins)
    assert written is not None
    root = document.root if text == document.text else read(text, id_ + YAML).root
    document = replace(document, doubts=open_doubts(flatten(root), written))
    return Taken(id_, paper, index, document, {id_ + YAML: text, id_ + ORIGINS: origins}, tuple(proposals), questions, changes)


def _doubtful(draft: Draft) -> Iterator[tuple[str, str]]:
    return ((origin.path, origin.text) for origin in draft.origins if origin.doubt)


def _value(paper: Paper, index: int) -> dict[str, Any]:
    return paper.reading.drafts[index].value


def _earlier(name: str, text: str, existing: Mapping[str, str]) -> _Earlier:
    stem = name.removesuffix(YAML)
    origins = existing.get(stem + ORIGINS, "")
    value = without_nulls(read(text, name).root)
    id_ = value.get("id", stem) if isinstance(value, dict) else stem
    return _Earlier(str(id_), text, value if isinstance(value, dict) else {}, read_origins(origins))


def _match(paper: Paper, index: int, before: Sequence[_Earlier]) -> _Earlier | None:
    """What was written of the same document, also where that has changed since: by its digest, else by its name."""
    mine = [item for item in before if item.written and item.written.number == index + 1]
    same = [item for item in mine if item.written and item.written.digest == paper.blocks.digest]
    named = [item for item in mine if item.written and item.written.name == PurePath(paper.name).name]
    return next(iter([*same, *named]), None)
