"""The documents of a folder beside its YAML: which of them are agreements, and which agreement is there several times.

What a person has written down or confirmed, YAML, is used before what was read of a document. Must not know words, rules and findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from agreements.intake.blocks import UnreadableDocument
from agreements.intake.papers import Paper, as_document, is_marked, read_paper
from agreements.intake.propose import Proposal, propose
from agreements.intake.words import form_words, plain
from agreements.intake.writing import Written, read_origins
from agreements.notation.vocabulary import Vocabulary
from agreements.source.document import Document, digest_of, placed
from agreements.source.folders import LOCK, WORD
from agreements.source.spots import Doubt
from agreements.source.unforeseen import broken_off
from engine.language.problem import DataPath, Place, Problem, Problems

ORIGINS = ".origin.json"
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


def with_doubts(document: Document, bytes_of: Callable[[Path], bytes]) -> tuple[Document, Written | None]:
    """The document of a YAML file with the values that nobody confirmed yet, and the origins that stand beside it, if any do."""
    try:
        written = read_origins(bytes_of(Path(document.name).with_suffix(ORIGINS)).decode("utf-8", errors="replace"))
    except (Problems, KeyError):
        return document, None
    if written is None:
        return document, None
    flat = flatten(document.root)
    open_ = (
        Doubt(path, doubt)
        for path, (text, doubt, confirmed) in written.values.items()
        # What was changed by hand was looked at.
        if doubt and not confirmed and flat.get(path) == text
    )
    return replace(document, doubts=tuple(open_)), written


def read_documents(
    asked: Sequence[Asked], yaml: Sequence[tuple[Document, Written | None]], bytes_of: Callable[[Path], bytes], portfolio: str,
    vocabulary: Vocabulary,
) -> Found:  # fmt: skip
    """The agreements in the documents that no YAML has, with proposals for what papers do not say."""
    found = Found()
    words = form_words(vocabulary)
    drafts: list[_Draft] = []
    for item in asked:
        paper = _read(item, found, bytes_of, portfolio, words)
        if paper is not None:
            drafts.extend(_Draft(paper, index, item.reported) for index in range(len(paper.reading.drafts)))
    new = list(_once(drafts, yaml, found, portfolio))
    known = [_without_nulls(document.root) for document, _ in yaml]
    proposals = propose([*known, *(draft.value for draft in new)], words)
    for number, draft in enumerate(new, len(known)):
        own = [proposal for proposal in proposals if proposal.agreement == number]
        document = as_document(draft.paper, draft.index, own)
        found.agreements.append((document, draft.reported))
        if draft.reported:
            found.notes.append(_reading_note(draft, document, own))
    return found


def _read(item: Asked, found: Found, bytes_of: Callable[[Path], bytes], portfolio: str, words: Any) -> Paper | None:
    """The paper in a file, if it is one; else why not is a problem, or a note where nobody named the file."""
    name, data = str(item.file), None
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
    except UnreadableDocument as unread:
        wrong = [Problem(f"document-{unread.problem.code}", Place(name, 0), unread.problem.arguments, (portfolio,))]
    except Exception as error:
        wrong = [broken_off(error, name, portfolio)]
    else:
        if not paper.reading.drafts and not item.named:
            found.notes.extend([Problem("set-aside-other", Place(name, 0))] if item.reported else ())
            return None
        found.read.append((item.file, paper.blocks.digest, item.reported))
        if paper.reading.drafts:
            return paper
        wrong = [Problem("document-no-agreement", Place(name, 0), {}, (portfolio,))]
    found.read.extend([(item.file, digest_of(data), item.reported)] if data is not None and wrong[0].code != "document-no-agreement" else ())
    found.problems.extend(wrong if item.reported else ())
    return None


def _aside_by_name(name: str) -> str:
    """Why a file that nobody named is not looked into; "" if it is."""
    if name.startswith(LOCK):
        return "set-aside-lock"
    return "" if name.lower().endswith(WORD) else "set-aside-format"


def _once(
    drafts: Sequence[_Draft], yaml: Sequence[tuple[Document, Written | None]], found: Found, portfolio: str
) -> Iterator[_Draft]:
    """The drafts of which there is no YAML and no earlier document; of the others is said which is used, and what differs."""
    written = {(origins.digest, origins.number): document for document, origins in yaml if origins}
    by_who = {who: document for document, _ in yaml if (who := _who(document.root))}
    earlier: dict[tuple[str, ...], _Draft] = {}
    for draft in drafts:
        who = _who(draft.value)
        place = Place(draft.paper.name, 0)
        document = written.get((draft.paper.blocks.digest, draft.index + 1))
        if document is not None:
            found.used.update({document.name} if draft.reported else ())
            found.notes.extend([Problem("document-transcribed", place, {"other": document.name})] if draft.reported else ())
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
        steps: DataPath = tuple(int(step) if step.isdigit() else step for step in path.split("."))
        if path in used and not _DECLARED & set(steps) and " ".join(used[path].split()) != " ".join(text.split()):
            told += 1
            arguments = {"other": draft.paper.name, "value": text, "used": used[path]}
            if told <= MAX_DIFFERENCES:
                yield replace(placed(Problem("agreement-differs", steps, arguments), document), about=about)


def _who(root: Any) -> tuple[str, ...]:
    """Whose agreement it is and of what: position and name of who promises, title and subject; empty if it does not say the position."""

    def text(*path: str) -> str:
        here = root
        for step in path:
            here = here.get(step) if isinstance(here, dict) else None
        return plain(here) if isinstance(here, str) else ""

    position = text("parties", "first", "position") or text("statement", "parties", "first", "position")
    name = text("parties", "first", "name") or text("statement", "parties", "first", "name")
    return (position, name, text("title", "text"), text("title", "subject")) if position and name else ()


def _reading_note(draft: _Draft, document: Document, proposals: Sequence[Proposal]) -> Problem[Place]:
    """How an agreement was read: what is proposed, and how much is doubtful, asked and not placed."""
    under = sum(proposal.path.endswith("under") for proposal in proposals)
    said = [f"{proposal.path} = {proposal.value}" for proposal in proposals if "." not in proposal.path]
    reading = draft.paper.reading
    return Problem(
        "document-read",
        Place(document.name, 0),
        {
            "proposals": ", ".join([*said, *([f"under: {under}"] if under else [])]),
            "doubtful": sum(bool(origin.doubt) for origin in reading.drafts[draft.index].origins),
            "questions": sum(question.agreement == draft.index for question in reading.questions),
        },
    )


def flatten(node: Any, path: str = "") -> dict[str, str]:
    """Every text of nested dicts and lists by its dotted path."""
    if isinstance(node, str):
        return {path: str(node)}
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return {found: text for key, value in items for found, text in flatten(value, f"{path}.{key}" if path else str(key)).items()}


def _without_nulls(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _without_nulls(value) for key, value in node.items() if value is not None}
    return [_without_nulls(value) for value in node if value is not None] if isinstance(node, list) else node
