"""From paths to agreements: finds the files, reads them, ties them into portfolios, and says which are no agreements and why.

A folder is a portfolio. Of a file given by itself the rest of its folder is read too, as context that is not reported on.
Knows nothing of rules and words. What a problem is about: the portfolio, then the id of the agreement if that is checked all the same.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from agreements.figures.found_figures import figures_beside
from agreements.folder_reading import Folder, Remarks, bytes_of_file, read_folder
from agreements.notation.vocabulary import Vocabulary
from agreements.origins import Confirmations, written_from
from agreements.source.document import digest_of, read_bytes
from agreements.source.exclusion import NOTHING, Exclusion
from agreements.source.folders import LeftOut, files_in, find_folders, is_figures, may_be_report, unlisted
from agreements.source.offices import PortfolioName, Trees, name_portfolios, names_as_written
from agreements.submitted import Content, Loaded, Submitted
from engine.language.classes import dataclass
from engine.language.problem import Place, Problem

Watch = Callable[[Sequence[Any]], Iterable[Any]]
Gathered = TypeVar("Gathered")


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
    `saying_more` are those of the folders that say more, with what they say; `passed` are folders with nothing but pictures.
    """

    manner: Manner
    shares: tuple[Share, ...]
    unreached: tuple[Problem[Place], ...] = ()
    excluded: tuple[str, ...] = ()
    beside: tuple[Problem[Place], ...] = ()
    naming: tuple[Content, ...] = ()
    saying_more: tuple[tuple[Path, tuple[str, ...]], ...] = ()
    passed: tuple[Problem[Place], ...] = ()

    def expected(self) -> Loaded:
        """The files that will be read, as far as names tell, as contents without digests; and the paths that lead to nothing."""
        listed = {share.folder: [*(file for file, _ in share.files), *figures_beside(share.folder)[0]] for share in self.shares}
        named = {file for share in self.shares for file in share.named}
        files = ((folder, file) for folder, files in listed.items() for file in files if file in named or not may_be_report(file.name))
        contents = [Content(folder.resolve(), file.name, "", False) for folder, file in files]
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
    more = tuple(trees.saying_more(found.folders))
    manner = Manner(tuple(found.folders), instead, None if confirmed_by is None else frozenset(confirmed_by), scans)
    return Plan(
        manner, tuple(shares), tuple(found.unreached), tuple(found.excluded), tuple(trees.wrong), naming, more, tuple(found.passed)
    )  # fmt: skip


@dataclass(frozen=True)
class Reader:
    """Reads the folders of a run, one at a time, with the words of the vocabulary."""

    manner: Manner
    vocabulary: Vocabulary

    def read(self, share: Share, watched: Iterator[Any] | None = None) -> Loaded:
        """What is in one folder, as a run over it alone would find it; of `watched` one is taken for each file."""
        contents: list[Content] = []
        remarks, confirmations = Remarks(), Confirmations(self.manner.confirmed_by)
        figures, passed = figures_beside(share.folder)
        folder = Folder(
            share.folder, share.folder.resolve(), share.name, share.files, figures, share.everything, self.bytes_of, passed,
            share.named, self.manner.scans, self.elsewhere, confirmations=confirmations, folders=self.manner.folders,
        )  # fmt: skip
        agreements, problems, unread = read_folder(folder, contents, remarks, self.vocabulary, watched or iter(()))
        return Loaded(
            tuple(agreements), tuple(problems), share.unlisted, tuple(contents), (share.name,), (), tuple(unread), tuple(remarks.notes),
            tuple(confirmations.aside), tuple(remarks.stand_ins), tuple(remarks.unread),
        )  # fmt: skip

    def bytes_of(self, file: Path) -> bytes:
        """The bytes of a file, or of what is read in its place. Raises Problems."""
        texts = self.manner.texts
        return texts[os.path.realpath(file)] if texts and os.path.realpath(file) in texts else bytes_of_file(file)

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
    notes, unread_papers = (*all_of(lambda part: part.notes), *plan.passed), all_of(lambda part: part.unread_papers)
    if not agreements:
        # What could not be read may be the only agreement that there is: nothing checked is not nothing found.
        problems += unread_papers
        notes, unread_papers = tuple(note for note in notes if note not in unread_papers), ()
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
    remarks = Remarks()
    watched = iter(watch(sorted(data)))
    for folder, name in sorted(names.items()):
        here = sorted(file for file in data if file.parent == folder)
        files = [(file, True) for file in here if not is_figures(file.name)]
        figures = [file for file in here if is_figures(file.name)]
        everything = Folder(folder, folder, name, files, figures, True, data.__getitem__, named=frozenset(here))
        submitted, wrong, _ = read_folder(everything, contents, remarks, vocabulary, watched)
        agreements.extend(submitted)
        problems.extend(wrong)
    deque(watched, 0)
    return Loaded(
        tuple(agreements), tuple(problems), (), tuple(contents), tuple(names.values()), notes=tuple(remarks.notes),
        stand_ins=tuple(remarks.stand_ins),
    )  # fmt: skip
