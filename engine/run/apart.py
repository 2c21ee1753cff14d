"""Judging the offices of a run: in this process, in several, and put together in the order of the plan.

Whoever judges an office, what it finds is the same. Must not know how processes are kept, reports and words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from agreements.loading import Plan, Reader, Share, Watch
from engine.language import Place, Problem
from engine.rulebook import RuleBook
from engine.rulebook.choosing import choose, weigh
from engine.rulebook.kept import read_kept
from engine.rulebook.severities import Level
from engine.run.processes import Gone, Method, apart, processors
from engine.run.shards import LOST, Asked, Judged, join, judge, lost

# Files from which on more processes than one are quicker: below, starting them takes as long as they save.
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


@dataclass(frozen=True, slots=True)
class Bench:
    """What a process needs to judge offices: how to read the book, how folders are read, what is asked."""

    recipe: Recipe
    plan: Plan
    asked: Asked

    def start(self, book: RuleBook | None = None) -> Callable[[Share], Judged]:
        """What judges one office after the other, with the book if it is there already."""
        chosen = book if book is not None else self.recipe.book()
        reader = Reader(self.plan.manner, chosen.vocabulary)
        return lambda share: judge(share, reader, chosen, self.asked)


def jobs_for(plan: Plan, jobs: int | None) -> int:
    """How many processes a run takes: as many as are asked for; without a number as many as there are processors, where that pays."""
    offices = len(plan.shares)
    if jobs is None:
        jobs = processors() if sum(len(share.files) for share in plan.shares) >= WORTH else 1
    return max(1, min(jobs, offices))


def judge_all(bench: Bench, book: RuleBook, jobs: int | None = None, watch: Watch = iter, how: Method | None = None) -> Judged:
    """All offices of the plan, judged by the chosen rules of the book, as one run. `jobs` as in `jobs_for`."""
    shares = bench.plan.shares
    found: dict[int, Judged] = {}
    steps = iter(watch(range(len(shares))))
    for number, done in judged_shares(bench, book, jobs_for(bench.plan, jobs), how):
        found[number] = done
        next(steps, None)
    # So that a progress bar is closed.
    for _ in steps:
        pass
    return join(bench.plan, [found[number] for number in range(len(shares))], book)


def judged_shares(bench: Bench, book: RuleBook, jobs: int, how: Method | None = None) -> Iterator[tuple[int, Judged]]:
    """Each office with its number in the plan, as soon as it is judged."""
    shares = bench.plan.shares
    if jobs == 1:
        work = bench.start(book)
        yield from ((number, work(share)) for number, share in enumerate(shares))
        return
    for number, done in _apart(bench, book, jobs, how):
        if isinstance(done, Gone):
            done = lost(shares[number], book, Problem(LOST, Place(""), {"detail": done.detail}))
        yield number, done


def _apart(bench: Bench, book: RuleBook, jobs: int, how: Method | None) -> Iterator[tuple[int, Judged | Gone]]:
    """The largest offices first, so that none is left to one process in the end."""
    shares = bench.plan.shares
    numbers = sorted(range(len(shares)), key=lambda number: -len(shares[number].files))
    start = _Start(bench, book)
    tasks: Sequence[Share] = [shares[number] for number in numbers]
    yield from ((numbers[index], done) for index, done in apart(start, tasks, jobs, how))


@dataclass(frozen=True)
class _Start:
    """A bench that a copy of this process has with its book, and a new process without: a book is read quicker than carried over."""

    bench: Bench
    book: RuleBook | None

    def __call__(self) -> Callable[[Share], Judged]:
        return self.bench.start(self.book)

    def __reduce__(self) -> tuple[type[_Start], tuple[Bench, None]]:
        return _Start, (self.bench, None)
