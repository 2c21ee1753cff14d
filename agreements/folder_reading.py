"""One folder read: its YAML, its documents and its figures, as agreements that are tied to each other.

Knows one folder, on disk or in memory; must not know which folders there are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agreements.declared_ties import RESTS_ON_UNREAD, placed_in, tie
from agreements.notation.vocabulary import Vocabulary
from agreements.origins import Confirmations, with_doubts
from agreements.source.document import Document, digest_of, read, read_bytes
from agreements.source.folders import is_paper
from agreements.source.foreign import kind_by_name, kind_of
from agreements.source.offices import PortfolioName
from agreements.source.shape import validate
from agreements.source.spots import StandIn
from agreements.source.unforeseen import UNFORESEEN, broken_off, unforeseen
from agreements.submitted import Content, Submitted
from engine.language.classes import dataclass
from engine.language.problem import Place, Problem, Problems

if TYPE_CHECKING:
    from agreements.figures.rows import Row
    from agreements.intake.written import Written
    from agreements.other_folders import OtherFolders


@dataclass(slots=True)
class Remarks:
    """What was found of documents: what there is to say, and of it what could not be read; which files are used in place of them."""

    unread: list[Problem[Place]] = field(default_factory=list)
    notes: list[Problem[Place]] = field(default_factory=list)
    stand_ins: list[StandIn] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Folder:
    """What is to be read of one folder, on disk or in memory: its path as given and as it is, its name; its files, and whether each is
    reported on; its figures, whether what is wrong with them is reported to all, and the sheets that are passed over.

    `bytes_of` gives the bytes of a file, and raises Problems; `named` are the files that were given by themselves, and `scans` says whether
    others are read that are scans; `elsewhere` gives the YAML of all folders that was written from documents; `origins` are those of the
    YAML that was read here, by the file; `folders` are those of the run.
    """

    path: Path
    real: Path
    name: PortfolioName
    files: Sequence[tuple[Path, bool]]
    figures: Sequence[Path]
    everything: bool
    bytes_of: Callable[[Path], bytes]
    unread: Sequence[Problem[Place]] = ()
    named: frozenset[Path] = frozenset()
    scans: bool = False
    elsewhere: Callable[[], Mapping[tuple[str, int], str]] = dict
    origins: dict[str, Written] = field(default_factory=dict)
    confirmations: Confirmations = field(default_factory=Confirmations)
    folders: Sequence[Path] = ()

    @property
    def others(self) -> OtherFolders:
        """What the other folders of the run have of this one."""
        from agreements.other_folders import OtherFolders  # most runs are of one folder

        return OtherFolders(self.path, self.folders, self.bytes_of)


def bytes_of_file(file: Path) -> bytes:
    """The bytes of a file on disk; a document may be larger than a text."""
    if not is_paper(file.name):
        return read_bytes(file)
    from agreements.intake.containers import MAX_PACKAGE

    return read_bytes(file, MAX_PACKAGE)


def read_folder(
    folder: Folder, contents: list[Content], remarks: Remarks, vocabulary: Vocabulary, watched: Iterator[Any]
) -> tuple[list[Submitted], list[Problem[Place]], list[Problem[Place]]]:
    """The agreements of a folder, tied, with their figures; what is wrong there, and with files that are context and no agreements.

    Every file that was tried is added to the contents, what there is to say of documents to the remarks, and of `watched` one is taken
    for each file.
    """
    submitted: list[Submitted] = []
    problems: list[Problem[Place]] = []
    broken: dict[str, list[Problem[Place]]] = {}
    for file, reported in (*folder.files, *_brought(folder)):
        if is_paper(file.name):
            continue
        next(watched, None)
        if len(folder.folders) > 1 and file not in folder.named and folder.others.written_elsewhere(file):
            continue
        item, digest, wrong, identifier = _load_file(folder, file, reported, vocabulary)
        contents.append(Content(folder.real if file.parent == folder.path else file.parent.resolve(), file.name, digest, reported))
        submitted.extend([item] if item else ())
        problems.extend(wrong if reported else ())
        if item is None and wrong:
            broken.setdefault(identifier, wrong)
    if any(is_paper(file.name) for file, _ in folder.files):
        read = replace(folder, bytes_of=lambda file: (next(watched, None), folder.bytes_of(file))[1])
        submitted = _with_documents(read, submitted, problems, contents, remarks, vocabulary)
    tied, problems = tie(submitted, problems, broken)
    aside = [problem for wrong in broken.values() for problem in wrong[:1] if problem not in problems]
    tied, problems = _with_figures(
        folder, tied, problems, contents, vocabulary, {id_: wrong[0].place.file for id_, wrong in broken.items()}
    )
    return tied, problems, aside


def _brought(folder: Folder) -> Iterator[tuple[Path, bool]]:
    """The YAML of other folders that was written from documents of this one, with whether those are reported on: it is judged here."""
    papers = {file: reported for file, reported in folder.files if is_paper(file.name)}
    if len(folder.folders) < 2 or not papers:
        return
    for file, paper in folder.others.written_from_here(folder.elsewhere(), papers):
        yield file, papers[paper]


def _load_file(
    folder: Folder, file: Path, reported: bool, vocabulary: Vocabulary
) -> tuple[Submitted | None, str, list[Problem[Place]], str]:
    """The agreement of a file, None if it is none, the digest of its bytes, what is wrong with it, and its id as far as it can be seen."""
    portfolio, data = str(folder.name), None
    wrong: Sequence[Problem[Place]]
    try:
        data = folder.bytes_of(file)
        if (kind := kind_of(data, file.name)) is not None:
            raise Problems([Problem("a-document", Place(str(file)), {"kind": kind})])
        document, written = with_doubts(read(data, str(file)), folder.bytes_of, folder.confirmations)
        folder.origins.update({document.name: written} if written else {})
        item, wrong = _submit(document, folder, reported, vocabulary)
        return item, document.digest, wrong, identifier_in(data, file)
    except Problems as problems:
        kind = kind_by_name(file.name) if problems.problems[0].code == "too-large" else None
        wrong = [Problem("a-document", Place(str(file)), {"kind": kind})] if kind else problems.problems
        wrong = [replace(problem, about=(portfolio,)) for problem in wrong]
    except Exception as error:
        wrong = [broken_off(error, str(file), portfolio)]
    return None, digest_of(data) if data is not None else "", list(wrong), identifier_in(data or b"", file)


_ID_LINE = re.compile(rb"^\W{0,4}?id[ \t]*:[ \t]*[\"']?([A-Za-z0-9][\w.-]*)", re.MULTILINE)


def identifier_in(data: bytes, file: Path) -> str:
    """The id of the agreement in a file that may not be readable: what the line of the id says, else the name of the file."""
    found = _ID_LINE.search(data)
    return found[1].decode("ascii", "replace") if found else file.stem


def _submit(document: Document, folder: Folder, reported: bool, vocabulary: Vocabulary) -> tuple[Submitted | None, list[Problem[Place]]]:
    """The agreement that a document is, None if it is none, and what is wrong with it."""
    from agreements.model import Agreement  # where results are kept no agreement is read
    from agreements.polarities import with_polarities

    agreement, invalid = validate(with_polarities(document.root, vocabulary), Agreement)
    item = Submitted(agreement, document, folder.name, reported) if isinstance(agreement, Agreement) else None
    return item, [placed_in(problem, document, str(folder.name)) for problem in invalid]


def _with_documents(
    folder: Folder, submitted: list[Submitted], problems: list[Problem[Place]], contents: list[Content], remarks: Remarks,
    vocabulary: Vocabulary,
) -> list[Submitted]:  # fmt: skip
    """The agreements with those that are read of documents; of one that is there as YAML too the YAML is reported on in its place."""
    from agreements.documents import Asked, read_documents  # only who has documents waits for what reads them

    papers = [(file, reported) for file, reported in folder.files if is_paper(file.name)]
    papers = [(file, reported) for file, reported in papers if not _is_copy(folder, file, reported, contents, remarks, vocabulary)]
    asked = [Asked(file, reported, file in folder.named, folder.scans) for file, reported in papers]
    yaml = [(item.document, folder.origins.get(item.file)) for item in submitted]
    found = read_documents(asked, yaml, folder.bytes_of, str(folder.name), vocabulary, folder.elsewhere())
    contents.extend(Content(folder.real, file.name, digest, reported, reader) for file, digest, reported, reader in found.read)
    problems.extend(found.problems)
    remarks.notes.extend(found.notes)
    remarks.unread.extend(found.unread)
    remarks.stand_ins.extend(found.stand_ins)
    submitted = [replace(item, selected=True) if item.file in found.used else item for item in submitted]
    for document, reported in found.agreements:
        item, wrong = _submit(document, folder, reported, vocabulary)
        submitted.extend([item] if item else ())
        problems.extend(wrong if reported else ())
    return submitted


def _is_copy(folder: Folder, file: Path, reported: bool, contents: list[Content], remarks: Remarks, vocabulary: Vocabulary) -> bool:
    """Whether a document that nobody named is a copy of one in another folder; that is said, and it is not read."""
    if len(folder.folders) < 2 or file in folder.named or (copied := folder.others.copied(file, vocabulary)) is None:
        return False
    note, digest = copied
    contents.append(Content(folder.real, file.name, digest, reported))
    remarks.notes.extend([note] if reported else ())
    return True


def _with_figures(
    folder: Folder,
    submitted: list[Submitted],
    problems: list[Problem[Place]],
    contents: list[Content],
    vocabulary: Vocabulary,
    broken: Mapping[str, str],
) -> tuple[list[Submitted], list[Problem[Place]]]:
    """The agreements with the figures beside them. What is wrong with those is reported to who asked for the agreement, or for all.

    `broken` are the files that are no agreements, by the ids that they would have.
    """
    if not folder.figures and not folder.unread:
        return submitted, problems
    from agreements.figures import placement, reading  # most folders have none

    by_id = {item.agreement.id: (item.agreement, item.document) for item in submitted}
    read = [reading.read_figures(file, folder.bytes_of) for file in folder.figures]
    contents.extend(
        Content(folder.real, file.name, found.digest, folder.everything) for file, found in zip(folder.figures, read, strict=True)
    )
    rows: dict[str, list[Row]] = {}
    for row in (row for found in read for row in found.rows):
        rows.setdefault(row.agreement.text or "", []).append(row)
    misplaced: list[Problem[Place]] = []
    # One agreement's figures after the other: what goes wrong with those of one leaves the others theirs.
    for identifier, own in rows.items():
        try:
            by_id, lost = placement.attach(own, by_id, vocabulary)
        except Exception as error:
            lost = [own[0].agreement.problem(UNFORESEEN, identifier, detail=unforeseen(error))]
        if identifier in broken and identifier not in by_id:
            lost = [replace(item, code=RESTS_ON_UNREAD, arguments={"id": identifier, "file": broken[identifier]}) for item in lost]
        misplaced.extend(lost)
    asked = {item.agreement.id for item in submitted if item.selected}
    wrong = [*folder.unread, *(item for found in read for item in found.wrong)]
    # What is wrong with the file as such keeps the figures of any agreement from being read.
    remarks = [item for item in (*wrong, *misplaced) if folder.everything or asked & set(item.about) or (item in wrong and not item.about)]
    problems.extend(replace(item, about=(str(folder.name), *(id_ for id_ in item.about if id_ in by_id))) for item in remarks)
    return [replace(item, agreement=by_id[item.agreement.id][0], document=by_id[item.agreement.id][1]) for item in submitted], problems
