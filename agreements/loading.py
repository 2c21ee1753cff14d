"""From paths to agreements: finds the files, reads them, ties them into portfolios, and says which are no agreements and why.

A folder is a portfolio. Of a file given by itself the rest of its folder is read too, as context that is not reported on.
Knows nothing of rules and words. What a problem is about: the portfolio, then the id of the agreement if that is checked all the same.
"""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from agreements.figures.placement import attach
from agreements.figures.reading import figures_beside, read_figures
from agreements.figures.rows import Row
from agreements.intake.containers import MAX_PACKAGE
from agreements.model import Agreement
from agreements.notation.composing import composed
from agreements.notation.vocabulary import Vocabulary
from agreements.origins import Confirmations, Unnamed, with_doubts, written_from
from agreements.source.document import Document, digest_of, placed, read, read_bytes
from agreements.source.exclusion import NOTHING, Exclusion
from agreements.source.folders import LeftOut, files_in, find_folders, is_figures, is_paper, unlisted
from agreements.source.foreign import kind_by_name, kind_of
from agreements.source.offices import PortfolioName, Trees, name_portfolios, names_as_written
from agreements.source.shape import suggest, validate
from agreements.source.spots import StandIn
from agreements.source.unforeseen import UNFORESEEN, broken_off, unforeseen
from engine.language.path import DataPath
from engine.language.problem import Place, Problem, Problems

if TYPE_CHECKING:
    from agreements.intake.written import Written

Watch = Callable[[Sequence[Any]], Iterable[Any]]
Gathered = TypeVar("Gathered")


@dataclass(frozen=True, slots=True)
class Submitted:
    """An agreement with its source. `selected` is False for what was read only as the context of another file."""

    agreement: Agreement
    document: Document
    portfolio: PortfolioName
    selected: bool = True

    @property
    def file(self) -> str:
        """The path under which it was read."""
        return self.document.name

    @property
    def id(self) -> str:
        """The id of the agreement."""
        return self.agreement.id


@dataclass(frozen=True, slots=True)
class Content:
    """A file that was read, or tried: where it really is, the digest of its bytes, whether it is checked or only context, and what
    recognised its letters, with its version, if it is a scan.
    """

    folder: Path
    name: str
    digest: str
    selected: bool
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found under the paths: agreements; problems of files; paths that lead to nothing to check; every file that was read;
    the portfolios that they are in; paths that were named and that the settings leave out; what is
    wrong with files that were read as the context of others and are no agreements. `notes` are what there is to say and nobody did wrong:
    documents that were read, or set aside. `unnamed` are confirmations that do not count; `stand_ins` are the files that were checked in
    place of documents; `unread_papers` are those of the notes that say of a document why it could not be read.
    """

    agreements: tuple[Submitted, ...]
    problems: tuple[Problem[Place], ...]
    unusable: tuple[Problem[Place], ...]
    contents: tuple[Content, ...] = ()
    portfolios: tuple[PortfolioName, ...] = ()
    excluded: tuple[str, ...] = ()
    unread: tuple[Problem[Place], ...] = ()
    notes: tuple[Problem[Place], ...] = ()
    unnamed: tuple[Unnamed, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()
    unread_papers: tuple[Problem[Place], ...] = ()


@dataclass(slots=True)
class _Remarks:
    """What was found of documents: what there is to say, and of it what could not be read; which files are used in place of them."""

    unread: list[Problem[Place]] = field(default_factory=list)
    notes: list[Problem[Place]] = field(default_factory=list)
    stand_ins: list[StandIn] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Folder:
    """What is to be read of one folder, on disk or in memory: its path as given and as it is, its name; its files, and whether each is
    reported on; its figures, whether what is wrong with them is told to all, and the sheets that are passed over.

    `bytes_of` gives the bytes of a file, and raises Problems; `named` are the files that were given by themselves, and `scans` says whether
    others are read that are scans; `elsewhere` gives the YAML of all folders that was written from documents; `origins` are those of the
    YAML that was read here, by the file.
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


def load(
    paths: Iterable[str | os.PathLike[str]],
    vocabulary: Vocabulary,
    watch: Watch = iter,
    without: Iterable[Path] = (),
    *,
    exclusion: Exclusion = NOTHING,
    texts: Mapping[str, bytes] | None = None,
    confirmed_by: Iterable[str] | None = None,
    scans: bool = False,
) -> Loaded:
    """Read all agreements under the paths (files and folders, folders with all below them), each file once, sorted by path.

    `without` are files that are no agreements, wherever they lie, and the exclusion is of those that the settings leave out. `watch` is
    handed the list of files and asked for the next one as each is read: a place for a progress bar. `texts` are read in place of the files
    at the paths. With the words of the vocabulary figures are given to their indicators. `confirmed_by` are the people whose confirmations
    of doubtful values count, None for everybody. Scans are read where they are named, with `scans` in folders too.
    """
    return read_plan(
        plan_reading(paths, without, exclusion=exclusion, texts=texts, confirmed_by=confirmed_by, scans=scans), vocabulary, watch
    )


def read_plan(plan: Plan, vocabulary: Vocabulary, watch: Watch = iter) -> Loaded:
    """All that is to be read by a plan."""
    reader = Reader(plan.manner, vocabulary)
    watched = iter(watch([file for share in plan.shares for file, _ in share.files]))
    parts = [reader.read(share, watched) for share in plan.shares]
    deque(watched, 0)
    return gather(plan, parts)


@dataclass(frozen=True, slots=True)
class Share:
    """What of a run is in one folder, for whoever reads it: the folder as given, its name, its files and whether each is reported on.

    `named` are the files that were given by themselves; `everything`: no file was. `unlisted` is why the folder cannot be listed.
    """

    folder: Path
    name: PortfolioName
    files: tuple[tuple[Path, bool], ...]
    named: frozenset[Path]
    everything: bool
    unlisted: tuple[Problem[Place], ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How all folders of a run are read: which there are; texts in place of files, by their real paths; whose confirmations count; whether
    scans that nobody named are read.
    """

    folders: tuple[Path, ...]
    texts: Mapping[str, bytes] = field(default_factory=dict)
    confirmed_by: frozenset[str] | None = None
    scans: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be read, folder by folder, before any agreement is: each share can be read by itself, in any process.

    `unreached`, `excluded` as in Loaded; `beside` is what is wrong with settings above the folders, `naming` are those that name offices.
    """

    manner: Manner
    shares: tuple[Share, ...]
    unreached: tuple[Problem[Place], ...] = ()
    excluded: tuple[str, ...] = ()
    beside: tuple[Problem[Place], ...] = ()
    naming: tuple[Content, ...] = ()

    def expected(self) -> Loaded:
        """The files that will be read, as far as names tell, as contents without digests; and the paths that lead to nothing."""
        listed = {share.folder: [*(file for file, _ in share.files), *figures_beside(share.folder)[0]] for share in self.shares}
        contents = [Content(folder.resolve(), file.name, "", False) for folder, files in listed.items() for file in files]
        return Loaded((), (), self.unreached, (*contents, *self.naming))


def plan_reading(
    paths: Iterable[str | os.PathLike[str]],
    without: Iterable[Path] = (),
    *,
    exclusion: Exclusion = NOTHING,
    texts: Mapping[str, bytes] | None = None,
    confirmed_by: Iterable[str] | None = None,
    scans: bool = False,
) -> Plan:
    """Which folders and files are under the paths, and what they are called, as `load` reads them. Only names are looked at."""
    left_out = LeftOut(frozenset(file.resolve() for file in without), exclusion)
    instead = {os.path.realpath(name): data for name, data in (texts or {}).items()}
    found = find_folders(paths, left_out, instead, scans=scans)
    trees = Trees()
    names = name_portfolios(found.folders, trees)
    shares = []
    for folder, selected in sorted(found.folders.items()):
        asked = {folder / name for name in selected or ()}
        barred: tuple[Problem[Place], ...] = ()
        try:
            siblings = files_in(folder, left_out)
        except OSError as error:
            # Of a text that is handed in the folder need not be there.
            if not asked or not all(os.path.realpath(file) in instead for file in asked):
                barred = (unlisted(folder, error),)
            siblings = set()
        named = frozenset(folder / name for name in found.named.get(folder, ()))
        files = [(file, selected is None or file in asked) for file in sorted(siblings | asked | named) if not is_figures(file.name)]
        shares.append(Share(folder, names[folder], tuple(files), named, selected is None, barred))
    # The settings of a tree say which office it is: what is wrong with them concerns no agreement.
    naming = tuple(Content(file.parent, file.name, digest_of(read_bytes(file)), False) for file in trees.naming())
    manner = Manner(tuple(found.folders), instead, None if confirmed_by is None else frozenset(confirmed_by), scans)
    return Plan(manner, tuple(shares), tuple(found.unreached), tuple(found.excluded), tuple(trees.wrong), naming)


@dataclass(frozen=True)
class Reader:
    """Reads the folders of a run, one at a time, with the words of the vocabulary."""

    manner: Manner
    vocabulary: Vocabulary

    def read(self, share: Share, watched: Iterator[Any] | None = None) -> Loaded:
        """What is in one folder, as a run over it alone would find it; of `watched` one is taken for each file."""
        contents: list[Content] = []
        remarks, confirmations = _Remarks(), Confirmations(self.manner.confirmed_by)
        figures, passed = figures_beside(share.folder)
        folder = _Folder(
            share.folder, share.folder.resolve(), share.name, share.files, figures, share.everything, self.bytes_of, passed,
            share.named, self.manner.scans, self.elsewhere, confirmations=confirmations,
        )  # fmt: skip
        agreements, problems, unread = _load_folder(folder, contents, remarks, self.vocabulary, watched or iter(()))
        return Loaded(
            tuple(agreements), tuple(problems), share.unlisted, tuple(contents), (share.name,), (), tuple(unread), tuple(remarks.notes),
            tuple(confirmations.aside), tuple(remarks.stand_ins), tuple(remarks.unread),
        )  # fmt: skip

    def bytes_of(self, file: Path) -> bytes:
        """The bytes of a file, or of what is read in its place. Raises Problems."""
        texts = self.manner.texts
        return texts[os.path.realpath(file)] if texts and os.path.realpath(file) in texts else _bytes_of(file)

    @cached_property
    def _elsewhere(self) -> Mapping[tuple[str, int], str]:
        return written_from(self.manner.folders)

    def elsewhere(self) -> Mapping[tuple[str, int], str]:
        """The YAML of all folders that was written from documents; looked for where there are documents."""
        return self._elsewhere


def gather(plan: Plan, parts: Sequence[Loaded]) -> Loaded:
    """What was read of each share of a plan, in their order, as one: the same as if one had read them all."""

    def all_of(take: Callable[[Loaded], Iterable[Gathered]]) -> tuple[Gathered, ...]:
        return tuple(item for part in parts for item in take(part))

    agreements, problems = all_of(lambda part: part.agreements), all_of(lambda part: part.problems)
    notes, unread_papers = all_of(lambda part: part.notes), all_of(lambda part: part.unread_papers)
    if not agreements:
        # What could not be read may be the only agreement that there is: nothing checked is not nothing found.
        problems += unread_papers
        notes = tuple(note for note in notes if note not in unread_papers)
    return Loaded(
        agreements, (*problems, *plan.beside), (*plan.unreached, *all_of(lambda part: part.unusable)),
        (*all_of(lambda part: part.contents), *plan.naming), tuple(share.name for share in plan.shares), plan.excluded,
        all_of(lambda part: part.unread), notes, all_of(lambda part: part.unnamed), all_of(lambda part: part.stand_ins), unread_papers,
    )  # fmt: skip


def load_texts(texts: Mapping[str, str | bytes], vocabulary: Vocabulary, watch: Watch = iter) -> Loaded:
    """The agreements in texts, by the paths of the files that they would stand in: what is in one folder is tied, and each is reported on.

    A text whose path ends in the name of a file of figures is one. No file is looked for.
    """
    data = {Path(name): text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass") for name, text in texts.items()}
    names = names_as_written({file.parent for file in data})
    agreements: list[Submitted] = []
    problems: list[Problem[Place]] = []
    contents: list[Content] = []
    remarks = _Remarks()
    watched = iter(watch(sorted(data)))
    for folder, name in sorted(names.items()):
        here = sorted(file for file in data if file.parent == folder)
        files = [(file, True) for file in here if not is_figures(file.name)]
        figures = [file for file in here if is_figures(file.name)]
        everything = _Folder(folder, folder, name, files, figures, True, data.__getitem__, named=frozenset(here))
        submitted, wrong, _ = _load_folder(everything, contents, remarks, vocabulary, watched)
        agreements.extend(submitted)
        problems.extend(wrong)
    deque(watched, 0)
    return Loaded(
        tuple(agreements), tuple(problems), (), tuple(contents), tuple(names.values()), notes=tuple(remarks.notes),
        stand_ins=tuple(remarks.stand_ins),
    )  # fmt: skip


def by_folder(submitted: Sequence[Submitted]) -> list[list[Submitted]]:
    """The agreements by their folder; folders in which none is chosen are left out."""
    folders: dict[Path, list[Submitted]] = {}
    for item in submitted:
        folders.setdefault(Path(item.file).parent, []).append(item)
    return [items for items in folders.values() if any(item.selected for item in items)]


def _bytes_of(file: Path) -> bytes:
    """The bytes of a file on disk; a document may be larger than a text."""
    return read_bytes(file, MAX_PACKAGE) if is_paper(file.name) else read_bytes(file)


def _load_folder(
    folder: _Folder, contents: list[Content], remarks: _Remarks, vocabulary: Vocabulary, watched: Iterator[Any]
) -> tuple[list[Submitted], list[Problem[Place]], list[Problem[Place]]]:
    """The agreements of a folder, tied, with their figures; what is wrong there, and with files that are context and no agreements.

    Every file that was tried is added to the contents, what there is to say of documents to what is told, and of `watched` one is taken
    for each file.
    """
    submitted: list[Submitted] = []
    problems: list[Problem[Place]] = []
    broken: dict[str, list[Problem[Place]]] = {}
    for file, reported in folder.files:
        if is_paper(file.name):
            continue
        next(watched, None)
        item, digest, wrong, identifier = _load_file(folder, file, reported)
        contents.append(Content(folder.real, file.name, digest, reported))
        submitted.extend([item] if item else ())
        problems.extend(wrong if reported else ())
        if item is None and wrong:
            broken.setdefault(identifier, wrong)
    if any(is_paper(file.name) for file, _ in folder.files):
        read = replace(folder, bytes_of=lambda file: (next(watched, None), folder.bytes_of(file))[1])
        submitted = _with_documents(read, submitted, problems, contents, remarks, vocabulary)
    tied, problems = _tie(submitted, problems, broken)
    aside = [problem for wrong in broken.values() for problem in wrong[:1] if problem not in problems]
    tied, problems = _with_figures(
        folder, tied, problems, contents, vocabulary, {id_: wrong[0].place.file for id_, wrong in broken.items()}
    )
    return tied, problems, aside


def _load_file(folder: _Folder, file: Path, reported: bool) -> tuple[Submitted | None, str, list[Problem[Place]], str]:
    """The agreement of a file, None if it is none, the digest of its bytes, what is wrong with it, and its id as far as it can be seen."""
    portfolio, data = str(folder.name), None
    wrong: Sequence[Problem[Place]]
    try:
        data = folder.bytes_of(file)
        if (kind := kind_of(data, file.name)) is not None:
            raise Problems([Problem("a-document", Place(str(file)), {"kind": kind})])
        document, written = with_doubts(read(data, str(file)), folder.bytes_of, folder.confirmations)
        folder.origins.update({document.name: written} if written else {})
        item, wrong = _submit(document, folder, reported)
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


def _submit(document: Document, folder: _Folder, reported: bool) -> tuple[Submitted | None, list[Problem[Place]]]:
    """The agreement that a document is, None if it is none, and what is wrong with it."""
    agreement, invalid = validate(document.root, Agreement)
    item = Submitted(agreement, document, folder.name, reported) if isinstance(agreement, Agreement) else None
    return item, [_placed(problem, document, str(folder.name)) for problem in invalid]


def _with_documents(
    folder: _Folder, submitted: list[Submitted], problems: list[Problem[Place]], contents: list[Content], remarks: _Remarks,
    vocabulary: Vocabulary,
) -> list[Submitted]:  # fmt: skip
    """The agreements with those that are read of documents; of one that is there as YAML too the YAML is reported on in its place."""
    from agreements.documents import Asked, read_documents  # only who has documents waits for what reads them

    papers = [(file, reported) for file, reported in folder.files if is_paper(file.name)]
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
        item, wrong = _submit(document, folder, reported)
        submitted.extend([item] if item else ())
        problems.extend(wrong if reported else ())
    return submitted


def _with_figures(
    folder: _Folder,
    submitted: list[Submitted],
    problems: list[Problem[Place]],
    contents: list[Content],
    vocabulary: Vocabulary,
    broken: Mapping[str, str],
) -> tuple[list[Submitted], list[Problem[Place]]]:
    """The agreements with the figures beside them. What is wrong with those is told to who asked for the agreement, or for all.

    `broken` are the files that are no agreements, by the ids that they would have.
    """
    if not folder.figures and not folder.unread:
        return submitted, problems
    by_id = {item.agreement.id: (item.agreement, item.document) for item in submitted}
    read = [read_figures(file, folder.bytes_of) for file in folder.figures]
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
            by_id, lost = attach(own, by_id, vocabulary)
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


def _placed(problem: Problem[DataPath], document: Document, *about: str) -> Problem[Place]:
    found = replace(placed(problem, document), about=about)
    # In braces a comma ends a text: of `{target: 70,01}` what is behind it becomes a key without a value.
    if problem.code == "unknown-key" and "hint" not in problem.arguments and document.value(problem.place) is None:
        return replace(found, code="key-of-nothing")
    return found


def _tie(
    submitted: list[Submitted], problems: list[Problem[Place]], broken: Mapping[str, list[Problem[Place]]]
) -> tuple[list[Submitted], list[Problem[Place]]]:
    """Check ids and what is declared with them. Of two agreements with one id the first stays.

    `broken` is what is wrong with the files that are no agreements, by the ids that they would have: whoever rests on one is told that, and
    not that it is absent.
    """
    by_id: dict[str, Submitted] = {}
    for item in submitted:
        first = by_id.setdefault(item.agreement.id, item)
        if first is not item:
            twice = Problem[DataPath]("duplicate-id", DataPath("id"), {"id": item.agreement.id, "first": first.file})
            problems.append(_placed(twice, item.document, str(item.portfolio)))
    lines = {key for item in by_id.values() for key in line_keys(item.agreement)} - {""}
    indicators = {key for item in by_id.values() for key in indicator_keys(item.agreement)}
    in_circles = {link: _in_circles(by_id, link) for link in ("superior", "replaces")}
    for item in by_id.values():
        if not item.selected:
            continue
        unread: dict[str, DataPath] = {}
        superior = item.agreement.superior
        if superior is not None and superior not in by_id:
            if superior in broken:
                unread[superior] = DataPath("superior")
            else:
                problems.append(_dangling(item, "unknown-superior", DataPath("superior"), superior, by_id))
        elif item.agreement.id in in_circles["superior"]:
            problems.append(_tied(item, "superior-circle", DataPath("superior"), id=str(superior)))
        problems.extend(_versions(item, by_id, broken, in_circles["replaces"]))
        if (replaced := item.agreement.replaces) in broken and replaced not in by_id:
            unread.setdefault(str(replaced), DataPath("replaces"))
        for path, under, code in _declared(item.agreement):
            known = lines if code == "unknown-line" else indicators
            above = under.partition("/")[0]
            if under not in known and above in broken and above not in by_id:
                unread.setdefault(above, path)
            elif under not in known:
                problems.append(_dangling(item, code, path, under, known))
        for name, path in unread.items():
            cause = broken[name]
            # Where it was read as context only, it is told for the sake of what rests on it.
            problems.extend(problem for problem in cause if problem not in problems)
            problems.append(_tied(item, RESTS_ON_UNREAD, path, id=name, file=cause[0].place.file))
    return list(by_id.values()), problems


RESTS_ON_UNREAD = "rests-on-unread"
# What can be wrong with what an agreement declares of others in its folder.
TIES = frozenset(("unknown-superior", "unknown-version", "unknown-line", "unknown-indicator", RESTS_ON_UNREAD))


def _declared(agreement: Agreement) -> Iterator[tuple[DataPath, str, str]]:
    """Every `under` of an agreement: its path, what it says, and the code for what is not there."""
    for index, line in enumerate((agreement.budget.lines if agreement.budget else None) or ()):
        if line.under is not None:
            yield DataPath("budget", "lines", index, "under"), line.under, "unknown-line"
    for row, objective in enumerate(agreement.objectives or ()):
        for number, indicator in enumerate(objective.indicators or ()):
            if indicator.under is not None:
                yield DataPath("objectives", row, "indicators", number, "under"), indicator.under, "unknown-indicator"


def _versions(
    item: Submitted, by_id: Mapping[str, Submitted], broken: Container[str], in_circles: Container[str]
) -> Iterator[Problem[Place]]:
    """What is wrong with what an agreement declares of its versions."""
    replaced, in_force = item.agreement.replaces, item.agreement.in_force
    if replaced is not None and replaced not in by_id and replaced not in broken:
        yield _dangling(item, "unknown-version", DataPath("replaces"), replaced, by_id)
    elif item.agreement.id in in_circles:
        yield _tied(item, "version-circle", DataPath("replaces"), id=str(replaced))
    if in_force is not None and in_force.from_ is not None and in_force.until is not None and in_force.from_ > in_force.until:
        yield _tied(item, "in-force-reversed", DataPath("in_force", "until"), since=in_force.from_, until=in_force.until)


def line_keys(agreement: Agreement) -> list[str]:
    """What `under` calls each budget line: id/number; "" for a line without number."""
    lines = (agreement.budget.lines if agreement.budget else None) or ()
    return [f"{agreement.id}/{number}" if (number := _number(line.number)) else "" for line in lines]


def indicator_keys(agreement: Agreement) -> list[str]:
    """What `under` calls each indicator: id/objective.indicator, by the printed numbers, else by the position.

    A printed 2.1 below objective 2 says both already.
    """
    keys = []
    for first, objective in enumerate(agreement.objectives or (), 1):
        above = f"{_number(objective.number) or first}."
        for second, indicator in enumerate(objective.indicators or (), 1):
            number = _number(indicator.number) or str(second)
            keys.append(f"{agreement.id}/{number if number.startswith(above) else above + number}")
    return keys


def _number(printed: str | None) -> str:
    """The number as `under` writes it; "" for none, also where signs alone are printed."""
    number = composed(printed or "").strip(" .)")
    return number if any(map(str.isalnum, number)) else ""


def _dangling(item: Submitted, code: str, path: DataPath, name: str, known: Iterable[str]) -> Problem[Place]:
    # None is above itself.
    others = [other for other in known if other.partition("/")[0] != item.agreement.id]
    return _tied(item, code, path, id=name, **suggest(name, others))


def _tied(item: Submitted, code: str, path: DataPath, **arguments: str | int) -> Problem[Place]:
    return _placed(Problem(code, path, arguments), item.document, str(item.portfolio), item.agreement.id)


def _in_circles(by_id: Mapping[str, Submitted], link: str) -> set[str]:
    """The ids of the agreements from which the link leads back to themselves. Each is passed once, however long the chains are."""
    found: set[str] = set()
    passed: set[str] = set()
    for start in by_id:
        way: dict[str, None] = {}
        here: str | None = start
        while here is not None and here in by_id and here not in passed and here not in way:
            way[here] = None
            here = getattr(by_id[here].agreement, link)
        if here in way:
            ids = list(way)
            found.update(ids[ids.index(here) :])
        passed.update(way)
    return found
