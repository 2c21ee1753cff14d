"""The documents of a folder beside its YAML: which of them are agreements, and which agreement is there several times.

What a person has written down or confirmed, YAML, is used before what was read of a document. Must not know words, rules and findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from agreements.document_notes import Read, reading_notes, set_aside
from agreements.intake.blocks import unreadable, walk
from agreements.intake.containers import MAX_PACKAGE, kind_of
from agreements.intake.identity import Identity, compare, identity_of
from agreements.intake.merging import Difference, differences, flatten, without_nulls
from agreements.intake.papers import Paper, as_document, read_paper, spots_of
from agreements.intake.propose import propose
from agreements.intake.separate_pages import as_statement, is_statement, with_statements
from agreements.intake.words import FormWords, form_words
from agreements.intake.written import Written
from agreements.marked_copies import as_aside
from agreements.notation.vocabulary import Vocabulary
from agreements.source.document import Document, digest_of, placed, read_bytes
from agreements.source.folders import SUFFIXES, UNREAD, WORD
from agreements.source.spots import StandIn
from agreements.source.unforeseen import broken_off
from engine.language.classes import dataclass
from engine.language.path import DataPath
from engine.language.problem import Place, Problem, Problems

# What no paper prints, or what is declared: that it differs says nothing.
_DECLARED = frozenset(("id", "superior", "replaces", "in_force", "dpa", "under", "calculation"))
# What is known of the reliability of a reading: the format that has the words themselves before one that has to find them.
_KINDS = ("word", "sheet", "pdf", "web", "text", "scan")
_UNDECIDED = {
    "year": "document-undecided-year", "position": "document-undecided-position", "acting": "document-undecided-acting",
    "name": "document-undecided-name", "nobody": "document-undecided-nobody", "subject": "document-undecided-subject",
}  # fmt: skip
MAX_DIFFERENCES = 20  # values of one agreement that are reported to differ; of more the first


@dataclass(frozen=True, slots=True)
class Asked:
    """A document of a folder: its file, whether it is reported on, whether it was named by itself, whether scans are read."""

    file: Path
    reported: bool
    named: bool
    scans: bool = False


@dataclass(slots=True)
class Found:
    """What the documents of a folder come to: agreements with whether they are reported on; problems; what there is to say, and of it why
    files that nobody named could not be read; digests, with what recognised the letters; the files that stand for documents which were
    asked for; and the marked copies.
    """

    agreements: list[tuple[Document, bool]] = field(default_factory=list)
    problems: list[Problem[Place]] = field(default_factory=list)
    notes: list[Problem[Place]] = field(default_factory=list)
    unread: list[Problem[Place]] = field(default_factory=list)
    read: list[tuple[Path, str, bool, str]] = field(default_factory=list)
    stand_ins: list[StandIn] = field(default_factory=list)
    marked: set[Path] = field(default_factory=set)

    @property
    def used(self) -> set[str]:
        """The files of YAML that stand for a document that was asked for."""
        return {item.file for item in self.stand_ins}


@dataclass(frozen=True, slots=True)
class _Draft:
    """An agreement of a paper, with its number there from 0."""

    paper: Paper
    index: int
    reported: bool
    marked: bool = False

    @property
    def value(self) -> dict[str, Any]:
        return self.paper.reading.drafts[self.index].value

    @property
    def place(self) -> Place:
        return Place(self.paper.name, 0)

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """The smaller, the sooner it is used: what is asked for, what is no marked copy, what has its text as it was written."""
        kind = self.paper.blocks.kind
        return not self.reported, self.marked, _KINDS.index(kind) if kind in _KINDS else len(_KINDS)


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
    read_as = {item: paper for item in asked if (paper := _read(item, found, bytes_of, portfolio, words)) is not None}
    whole, statements = with_statements([*read_as.values()], words)
    papers = {paper.name: paper for paper in whole}
    for item in read_as:
        name = str(item.file)
        if name in statements:
            found.notes.extend([Problem("document-statement", Place(name, 0), {"other": statements[name]})] if item.reported else ())
            continue
        marked = not item.named and item.file in found.marked
        drafts.extend(_Draft(papers[name], index, item.reported, marked) for index in range(len(papers[name].reading.drafts)))
    new = _once(drafts, yaml, found, portfolio, elsewhere, words)
    known = [without_nulls(document.root) for document, _ in yaml]
    proposals = propose([*known, *(draft.value for draft in new)], words)
    read: list[Read] = []
    for number, draft in enumerate(new, len(known)):
        own = [proposal for proposal in proposals if proposal.agreement == number]
        document = as_document(draft.paper, draft.index, own)
        found.agreements.append((document, draft.reported))
        read.extend([(draft.paper, draft.index, own)] if draft.reported else ())
    found.notes.extend(reading_notes(read))
    return found


def _read(item: Asked, found: Found, bytes_of: Callable[[Path], bytes], portfolio: str, words: FormWords) -> Paper | None:
    """The paper in a file, if it is one; else why not is a problem, or a note where nobody named the file."""
    name, data, paper = str(item.file), None, None
    try:
        code = "" if item.named else set_aside(item.file.name, scans=item.scans)
        data = bytes_of(item.file) if not code or item.file.name.lower().endswith(UNREAD) else b""  # a web page is read
        if code and kind_of(data) != "web":
            found.notes.extend([Problem(code, Place(name, 0))] if item.reported else ())
            return None
        paper = read_paper(data, name, words, scans=item.scans or item.named)
        found.marked.update({item.file} if paper.blocks.marked else ())
        if not item.named and not paper.reading.drafts and _is_of_a_scan(paper):
            paper = None
            raise unreadable(name, "scanned")
    except Problems as problems:
        wrong = [replace(problem, about=(portfolio,)) for problem in problems.problems]
    except Exception as error:
        wrong = [broken_off(error, name, portfolio)]
    else:
        if not paper.reading.drafts and not item.named:
            found.notes.extend([Problem("set-aside-other", Place(name, 0))] if item.reported else ())
            return None
        wrong = [] if paper.reading.drafts else [Problem("document-no-agreement", Place(name, 0), {}, (portfolio,))]
    found.read.extend([(item.file, digest_of(data), item.reported, paper.blocks.reader if paper else "")] if data is not None else ())
    if wrong and paper is None and not item.named and not item.file.name.lower().endswith(WORD):
        # Workbooks and PDF files of every kind lie about: what nobody named, and cannot be read, is said and no mistake.
        found.notes.extend(wrong if item.reported else ())
        found.unread.extend(wrong if item.reported else ())
        return None
    found.problems.extend(wrong if item.reported else ())
    return None if wrong else paper


def _is_of_a_scan(paper: Paper) -> bool:
    """Whether a program took all texts of a paper from its picture: then nobody knows that it is no agreement."""
    texts = [text for text in walk(paper.blocks.blocks) if not text.hidden and text.text]
    return bool(texts) and all(text.doubt == "scanned-text" for text in texts)


def read_named(file: Path, words: FormWords) -> tuple[Paper | None, list[Problem[Place]]]:
    """The paper in a file on disk that somebody named, None if it is none, and what is wrong with it."""
    if file.suffix.lower() in SUFFIXES:
        return None, [Problem("document-yaml", Place(str(file), 0), {"file": str(file)})]
    found = Found()
    paper = _read(Asked(file, True, True), found, lambda path: read_bytes(path, MAX_PACKAGE), "", words)
    return paper, found.problems


def _once(
    drafts: Sequence[_Draft], yaml: Sequence[tuple[Document, Written | None]], found: Found, portfolio: str,
    elsewhere: Mapping[tuple[str, int], str], words: FormWords,
) -> list[_Draft]:  # fmt: skip
    """The drafts of which there is no YAML and no better document; of the others is said which is used, and what differs."""
    written: dict[tuple[str, int], Document | str] = {
        **elsewhere,
        **{(origins.digest, origins.number): document for document, origins in yaml if origins},
    }
    used: list[tuple[Identity, Document | _Draft]] = [(identity_of(document.root, words), document) for document, _ in yaml]
    kept: list[_Draft] = []
    for draft in sorted(drafts, key=lambda draft: draft.rank):
        source = written.get((draft.paper.blocks.digest, draft.index + 1))
        if source is not None:
            file = source if isinstance(source, str) else source.name
            _stands_in(found, draft, file, None if isinstance(source, str) else source)
            found.notes.extend([Problem("document-transcribed", draft.place, {"other": file})] if draft.reported else ())
            continue
        identity = identity_of(draft.value, words)
        verdicts = [(*compare(known, identity), other) for known, other in used]
        same = [other for verdict, _, other in verdicts if verdict == "same"]
        if same:
            _set_aside(found, draft, min(same, key=lambda other: len(list(_differing(other, draft)))), portfolio)
            continue
        used.append((identity, draft))
        kept.append(draft)
        found.notes.extend(_asked(draft, verdicts))
    return [draft for draft in drafts if draft in kept]


def _asked(draft: _Draft, verdicts: Sequence[tuple[str, str, Document | _Draft]]) -> Iterator[Problem[Place]]:
    """What a person has to say of a draft that is used: which of several it is, and that only its marked copy is there."""
    if draft.reported and draft.marked:
        yield Problem("document-marked", draft.place)
    open_ = [
        (field, other)
        for verdict, field, other in verdicts
        if verdict == "undecided" and draft.reported and _name(other) != draft.paper.name
    ]
    yield from (Problem(_UNDECIDED[field], draft.place, {"other": _name(other)}) for field, other in open_[:1])


def _set_aside(found: Found, draft: _Draft, other: Document | _Draft, portfolio: str) -> None:
    """Say that another file is used in place of a draft, and what differs. A marked copy is of an earlier day, and may differ."""
    if not draft.reported:
        return
    if isinstance(other, Document):
        _stands_in(found, draft, other.name, other)
    if draft.marked:
        found.notes.append(as_aside(draft.paper.name))
        return
    found.notes.append(Problem("document-twice", draft.place, {"other": _name(other)}))
    found.problems.extend(_differences(other, draft, portfolio))


def _stands_in(found: Found, draft: _Draft, file: str, document: Document | None) -> None:
    """Remember that the file is used in place of the document, and where there the values stand that both have.

    Of a value that a person changed it is known where it belongs, but not that these are its words; of one in a row not even that.
    """
    if not draft.reported:
        return
    texts, read = flatten(document.root) if document else {}, flatten(draft.value)
    spots = {}
    for path, spot in spots_of(draft.paper, draft.index).items():
        if texts.get(path) == read[path]:
            spots[path] = spot
        elif not any(map(str.isdigit, path.split("."))):
            spots[path] = replace(spot, end=spot.start, until=0)
    found.stand_ins.append(StandIn(draft.paper.name, file, spots))


def _name(other: Document | _Draft) -> str:
    return other.name if isinstance(other, Document) else other.paper.name


def _differing(other: Document | _Draft, draft: _Draft) -> Iterator[Difference]:
    used = without_nulls(other.root) if isinstance(other, Document) else other.value
    alone = is_statement(draft.value) and isinstance(used, dict) and not is_statement(used)
    return differences(used, as_statement(draft.value) if alone else draft.value, _DECLARED)


def _differences(used: Document | _Draft, draft: _Draft, portfolio: str) -> Iterator[Problem[Place]]:
    """What a draft has otherwise than what is used in its place, as findings on that."""
    document = used if isinstance(used, Document) else as_document(used.paper, used.index, ())
    about = (portfolio, str(document.root["id"])) if isinstance(used, Document) else (portfolio,)  # type: ignore[index, call-overload]
    for item in islice(_differing(used, draft), MAX_DIFFERENCES):
        code = "agreement-differs" if item.mine is not None and item.other is not None else "agreement-lacks-there"
        code = "agreement-lacks-here" if item.mine is None else code
        arguments = {"other": draft.paper.name, "value": item.other or "", "used": item.mine or ""}
        yield replace(placed(Problem(code, DataPath.parse(item.path), arguments), document), about=about)
