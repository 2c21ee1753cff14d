"""Judging the offices of a run: in this process, in several, on a cluster, and put together in the order of the plan.

Whoever judges an office, what it finds is the same. Must not know how processes and workers are kept, reports and words.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agreements.loading import Plan, Reader, Share, Watch
from engine.language import Place, Problem, Problems
from engine.language.classes import dataclass
from engine.rulebook import RuleBook
from engine.rulebook.book import BUILTIN, is_builtin
from engine.rulebook.choosing import book_folders, choose, weigh
from engine.rulebook.kept import cache_folder, read_kept
from engine.rulebook.severities import Level
from engine.run.office_files import make_room
from engine.run.result_cache import Results, TracingReader
from engine.run.shards import LOST, Asked, Judged, join, judge, lost
from engine.run.tasks import Executor, Gone, Start, here

if TYPE_CHECKING:
    from engine.run.away import Seen
    from engine.run.cluster import Cluster
    from engine.run.processes import Method

# Files from which on a run is large: more processes than one are quicker, and what comes of offices is better laid aside than held.
WORTH = 100


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the rule book of a run is read, for a process that has none: the folders, severities by id, chosen and ignored ids, the cache."""

    folders: tuple[Path, ...]
    severities: Mapping[str, Level] = field(default_factory=dict)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    cache: Path | None = None

    def book(self) -> RuleBook:
        """The chosen rules. Raises Problems."""
        return choose(weigh(read_kept(self.folders, self.cache), self.severities), self.select, self.ignore)

    def sent(self) -> Recipe:
        """The recipe for another machine: of the book that ships, and of the cache folder, each has its own."""
        return replace(self, folders=tuple(Path(BUILTIN) if is_builtin(folder) else folder.absolute() for folder in self.folders))

    def received(self) -> Recipe:
        """On the other machine, what `sent` gave. Raises Problems for a folder that is not there."""
        return replace(self, folders=tuple(book_folders(self.folders)), cache=self.cache and cache_folder())


@dataclass(frozen=True, slots=True)
class Bench:
    """What a process needs to judge offices: how to read the book, how folders are read, what is asked; the cache folder for results,
    None for none.
    """

    recipe: Recipe
    plan: Plan
    asked: Asked
    results: Path | None = None

    def start(self, book: RuleBook | None = None) -> Callable[[Share], Judged]:
        """What judges one office after the other, with the book if it is there already."""
        chosen = book if book is not None else self.recipe.book()
        return self.work(chosen, *self.kept(chosen))

    def work(self, chosen: RuleBook, kept: Results | None, reader: TracingReader) -> Callable[[Share], Judged]:
        """What judges one office after the other, by the chosen rules, and keeps the results if any are to be kept."""
        if kept is not None:
            return lambda share: kept.judge(share, reader, chosen, self.asked)
        # Nobody asks what a reader has seen, and of a nation it is much.
        plain = Reader(self.plan.manner, chosen.vocabulary)
        return lambda share: judge(share, plain, chosen, self.asked)

    def kept(self, book: RuleBook) -> tuple[Results | None, TracingReader]:
        """The results of earlier runs, if any are to be used, and what reads the folders."""
        found = Results.of(self.results, book, self.asked, self.plan.manner) if self.results is not None else None
        return found, TracingReader(self.plan.manner, book.vocabulary)


def jobs_for(shares: Sequence[Share], jobs: int | None) -> int:
    """How many processes the shares take: as many as are asked for; without a number as many as there are processors, where that pays."""
    if jobs is None and _files(shares) < WORTH:
        jobs = 1
    if jobs is None:
        from engine.run.processes import processors

        jobs = processors()
    return max(1, min(jobs, len(shares)))


def _files(shares: Sequence[Share]) -> int:
    return sum(len(share.files) for share in shares)


def judge_all(
    bench: Bench, book: RuleBook, jobs: int | None = None, watch: Watch = iter, how: Method | None = None, cluster: Cluster | None = None
) -> Judged:
    """All offices of the plan, judged by the chosen rules of the book, as one run: on the cluster, else by `jobs` as in `jobs_for`.

    Raises Problems where a cluster cannot be used.
    """
    shares = bench.plan.shares
    found: dict[int, Judged] = {}
    aside = _aside() if _files(shares) >= WORTH else None
    steps = iter(watch([file for share in shares for file, _ in share.files]))
    for number, done in judged_shares(bench, book, jobs, how, cluster):
        found[number] = aside(done) if aside is not None else done
        deque(islice(steps, len(shares[number].files)), 0)
    if bench.results is not None:
        make_room(bench.results)
    # So that a progress bar is closed.
    deque(steps, 0)
    return join(bench.plan, [found[number] for number in range(len(shares))], book)


def _aside() -> Callable[[Judged], Judged]:
    """What lays offices aside once they are judged."""
    from engine.run.shelf import lay  # a small run has none
    from engine.run.spool import Spool

    spool = Spool()
    return lambda done: lay(done, spool)


def judged_shares(
    bench: Bench, book: RuleBook, jobs: int | None, how: Method | None = None, cluster: Cluster | None = None
) -> Iterator[tuple[int, Judged]]:
    """Each office with its number in the plan, as soon as it is judged: first those of which a result is kept."""
    shares, left = bench.plan.shares, list(range(len(bench.plan.shares)))
    kept, reader = bench.kept(book)
    # Whoever is away reads for himself; to know here whether a result may be used all would be read here.
    if kept is not None and cluster is None:
        left = []
        for number, share in enumerate(shares):
            if (known := kept.known(share, reader)) is not None:
                yield number, known
            else:
                left.append(number)
    # The largest first, so that none is left to one process in the end.
    left.sort(key=lambda number: -len(shares[number].files))
    tasks: Sequence[Any] = [shares[number] for number in left]
    executor: Executor = here
    start: Start = partial(bench.work, book, kept, reader)
    processes = jobs_for(tasks, jobs)
    if cluster is None and _files(tasks) >= WORTH:
        book.decisions.expect(_files(tasks) * len(book.rules))
    if cluster is not None:
        from engine.run.away import Seen, check_paths, identity

        if not cluster.is_here:
            check_paths(shares)
        tasks, executor, start = [Seen.of(share) for share in tasks], cluster, _StartAway(bench, identity(book))
    elif processes > 1:
        from engine.run.processes import apart, method

        if (how or method()) == "fork":
            _make_ready(book)
        executor, start = partial(apart, jobs=processes, how=how), _Start(bench, book)
    for index, done in executor(start, tasks) if tasks else ():
        number = left[index]
        yield number, lost(shares[number], book, Problem(LOST, Place(""), {"detail": done.detail})) if isinstance(done, Gone) else done


def _make_ready(book: RuleBook) -> None:
    """Load what every process judges with: copies of this one have it then, and none loads it for itself."""
    import engine.run.running  # noqa: F401 – where all results are kept nothing is judged

    # To be asked for is what makes them.
    _ = book.decisions.numbers


@dataclass(frozen=True)
class _Start:
    """A bench that a copy of this process has with its book, and a new process without: a book is read quicker than carried over."""

    bench: Bench
    book: RuleBook | None

    def __call__(self) -> Callable[[Share], Judged]:
        work = self.bench.start(self.book)
        return lambda share: work(share).packed()

    def __reduce__(self) -> tuple[type[_Start], tuple[Bench, None]]:
        return _Start, (self.bench, None)


@dataclass(frozen=True)
class _StartAway:
    """A bench for another machine, with what has to judge there; without the plan, which is known here."""

    bench: Bench
    identity: Mapping[str, str]

    def __call__(self) -> Callable[[Seen], Judged]:
        from engine.run.away import compare, unread_book

        try:
            book = self.bench.recipe.received().book()
        except Problems as problems:
            raise unread_book(problems) from None
        compare(self.identity, book)
        work = self.bench.start(book)
        return lambda seen: work(seen.looked_at()).packed()

    def __reduce__(self) -> tuple[type[_StartAway], tuple[Bench, Mapping[str, str]]]:
        bench = replace(self.bench, recipe=self.bench.recipe.sent(), plan=Plan(self.bench.plan.manner, ()), results=None)
        return _StartAway, (bench, self.identity)
