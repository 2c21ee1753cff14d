"""The documents of a folder beside its YAML: which of them are agreements, and which agreement is there several times.

What a person has written down or confirmed, YAML, is used before what was read of a document. Must not know words, rules and findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from agreements.intake.containers import MAX_PACKAGE
from agreements.intake.merging import flatten, without_nulls
from agreements.intake.papers import Paper, as_document, is_marked, read_paper, who_of
from agreements.intake.propose import Proposal, propose
from agreements.intake.words import FormWords, form_words
from agreements.intake.written import Written
from agreements.notation.vocabulary import Vocabulary
from agreements.source.document import Document, digest_of, placed, read_bytes
from agreements.source.folders import LOCK, READ, WORD
from agreements.source.unforeseen import broken_off
from engine.language.path import DataPath
from engine.language.problem import Place, Problem, Problems

# What no paper prints, or what is declared: that it differs says nothing.
_DECLARED = frozenset(("id", "superior", "replaces", "in_force", "dpa", "under", "calculation"))
# Values of one agreement that are told to differ; of more the first.
MAX_DIFFERENCES = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """A document of a folder: its file, whether it is reported on, and whether it was named by itself."""

    file: Path
    reported: bool
    named: bool


@dataclass(slots=True)
class Found:
    """What the documents of a folder come to: agreements with whether they are reported on; problems; what there is to say; digests.

    `used` are the files of YAML that stand for a document that was asked for.
    """

    agreements: list[tuple[Document, bool]] = field(default_factory=list)
    problems: list[Problem[Place]] = field(default_factory=list)
    notes: list[Problem[Place]] = field(default_factory=list)
    read: list[tuple[Path, str, bool]] = field(default_factory=list)
    used: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Draft:
    """An agreement of a paper, with its number there from 0."""

    paper: Paper
    index: int
    reported: bool

    @property
    def value(self) -> dict[str, Any]:
        return self.paper.reading.drafts[self.index].value


def read_documents(
    asked: Sequence[Asked], yaml: Sequence[tuple[Document, Written | None]], bytes_of: Callable[[Path], bytes], portfolio: str,
    vocabulary: Vocabulary, elsewhere: Mapping[tuple[str, int], str],
) -> Found:  # fmt: skip
    """The agreements in the documents that no YAML has, with proposals for what papers do not say.

    `elsewhere` are YAML files of other folders of the run that were written from documents, as `written_from` gives them.
    """
    found = Found()
    words = form_words(vocabulary)
    drafts: list[_Draft] = []
    for item in asked:
        paper = _read(item, found, bytes_of, portfolio, words)
        if paper is not None:
            drafts.extend(_Draft(paper, index, item.reported) for index in range(len(paper.reading.drafts)))
    new = list(_once(drafts, yaml, found, portfolio, elsewhere))
    known = [without_nulls(document.root) for document, _ in yaml]
    proposals = propose([*known, *(draft.value for draft in new)], words)
    read: list[tuple[_Draft, Sequence[Proposal]]] = []
    for number, draft in enumerate(new, len(known)):
        own = [proposal for proposal in proposals if proposal.agreement == number]
        document = as_document(draft.paper, draft.index, own)
        found.agreements.append((document, draft.reported))
        read.extend([(draft, own)] if draft.reported else ())
    found.notes.extend(_reading_notes(read))
    return found


def _read(item: Asked, found: Found, bytes_of: Callable[[Path], bytes], portfolio: str, words: FormWords) -> Paper | None:
    """The paper in a file, if it is one; else why not is a problem, or a note where nobody named the file."""
    name, data, paper = str(item.file), None, None
    try:
        if not item.named and (code := _aside_by_name(item.file.name)):
            found.notes.extend([Problem(code, Place(name, 0))] if item.reported else ())
            return None
        data = bytes_of(item.file)
        if not item.named and is_marked(data):
            found.notes.extend([Problem("set-aside-marked", Place(name, 0))] if item.reported else ())
            return None
        paper = read_paper(data, name, words)
    except Problems as problems:
        wrong = [replace(problem, about=(portfolio,)) for problem in problems.problems]
    except Exception as error:
        wrong = [broken_off(error, name, portfolio)]
    else:
        if not paper.reading.drafts and not item.named:
            found.notes.extend([Problem("set-aside-other", Place(name, 0))] if item.reported else ())
            return None
        wrong = [] if paper.reading.drafts else [Problem("document-no-agreement", Place(name, 0), {}, (portfolio,))]
    found.read.extend([(item.file, digest_of(data), item.reported)] if data is not None else ())
    if wrong and paper is None and not item.named and not item.file.name.lower().endswith(WORD):
        # Workbooks and PDF files of every kind lie about: what nobody named, and cannot be read, is said and no mistake.
        found.notes.extend(wrong if item.reported else ())
        return None
    found.problems.extend(wrong if item.reported else ())
    return None if wrong else paper


def read_named(file: Path, words: FormWords) -> tuple[Paper | None, list[Problem[Place]]]:
    """The paper in a file on disk that somebody named, None if it is none, and what is wrong with it."""
    found = Found()
    paper = _read(Asked(file, True, True), found, lambda path: read_bytes(path, MAX_PACKAGE), "", words)
    return paper, found.problems


def _aside_by_name(name: str) -> str:
    """Why a file that nobody named is not looked into; "" if it is."""
    if name.startswith(LOCK):
        return "set-aside-lock"
    return "" if name.lower().endswith(READ) else "set-aside-format"


def _once(
    drafts: Sequence[_Draft], yaml: Sequence[tuple[Document, Written | None]], found: Found, portfolio: str,
    elsewhere: Mapping[tuple[str, int], str],
) -> Iterator[_Draft]:  # fmt: skip
    """The drafts of which there is no YAML and no earlier document; of the others is said which is used, and what differs."""
    written = {**elsewhere, **{(origins.digest, origins.number): document.name for document, origins in yaml if origins}}
    by_who = {who: document for document, _ in yaml if (who := who_of(document.root))}
    earlier: dict[tuple[str, ...], _Draft] = {}
    for draft in drafts:
        who = who_of(draft.value)
        place = Place(draft.paper.name, 0)
        file = written.get((draft.paper.blocks.digest, draft.index + 1))
        if file is not None:
            found.used.update({file} if draft.reported else ())
            found.notes.extend([Problem("document-transcribed", place, {"other": file})] if draft.reported else ())
        elif who and who in by_who:
            document = by_who[who]
            found.used.update({document.name} if draft.reported else ())
            found.notes.extend([Problem("document-twice", place, {"other": document.name})] if draft.reported else ())
            about = (portfolio, str(document.root["id"]))  # type: ignore[index, call-overload]
            found.problems.extend(_differences(document, draft, about) if draft.reported else ())
        elif who and who in earlier:
            first = earlier[who]
            found.notes.extend([Problem("document-twice", place, {"other": first.paper.name})] if draft.reported else ())
            found.problems.extend(_differences(as_document(first.paper, first.index, ()), draft, (portfolio,)) if draft.reported else ())
        else:
            earlier[who] = draft
            yield draft


def _differences(document: Document, draft: _Draft, about: tuple[str, ...]) -> Iterator[Problem[Place]]:
    """Each value that a document and what is used in its place both have, and that is not the same."""
    used, told = flatten(document.root), 0
    for path, text in flatten(draft.value).items():
        steps = DataPath.parse(path)
        if path in used and not _DECLARED & set(steps) and " ".join(used[path].split()) != " ".join(text.split()):
            told += 1
            arguments = {"other": draft.paper.name, "value": text, "used": used[path]}
            if told <= MAX_DIFFERENCES:
                yield replace(placed(Problem("agreement-differs", steps, arguments), document), about=about)


def _reading_notes(read: Sequence[tuple[_Draft, Sequence[Proposal]]]) -> Iterator[Problem[Place]]:
    """How each document was read: its agreements with what is proposed for them, and how much is doubtful and asked."""
    for name in dict.fromkeys(draft.paper.name for draft, _ in read):
        mine = [(draft, proposals) for draft, proposals in read if draft.paper.name == name]
        doubts = [origin for draft, _ in mine for origin in draft.paper.reading.drafts[draft.index].origins if origin.doubt]
        asked = {draft.index for draft, _ in mine}
        arguments: dict[str, str | int] = {
            "agreements": len(mine),
            "proposals": "; ".join(_proposed(proposals) for _, proposals in mine),
            "doubtful": len(doubts),
            "questions": sum(question.agreement in asked for question in mine[0][0].paper.reading.questions),
        }
        yield Problem("document-read", Place(name, 0), arguments)


def _proposed(proposals: Sequence[Proposal]) -> str:
    """`id camat, superior bupati, under (4)`, by the names of the fields."""
    said = [f"{proposal.path} {proposal.value}" for proposal in proposals if "." not in proposal.path]
    under = sum(proposal.path.endswith("under") for proposal in proposals)
    return ", ".join([*said, *([f"under ({under})"] if under else [])])
