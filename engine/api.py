"""The program as a library: read, run, review. For Python programs, the command line and whatever door comes next.

    book = read_book()
    checked = check(read(["agreements/melati-2026"], book), book)

Nothing is written, nothing is said and no process is ended here: whatever cannot be used raises Problems, with everything that is wrong;
what is wrong with agreements is in the result. Must not know words, formats or command lines. docs/api.md explains it with examples.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from agreements.declared_ties import TIES
from agreements.loading import Plan, Watch, load, load_texts
from agreements.source.document import read_bytes
from agreements.source.exclusion import NOTHING, Exclusion
from agreements.source.folders import ORIGINS, OTHERS, documents_at, is_figures
from agreements.source.unforeseen import UNFORESEEN, broken_off
from agreements.submitted import Loaded, Submitted, by_folder
from engine.language import Place, Problem, Problems
from engine.language.classes import dataclass
from engine.review.reviewed import Review
from engine.review.reviewing import Grounds
from engine.review.reviewing import review as reviewed
from engine.review.seal import Seal, seal
from engine.rulebook import Rule, RuleBook
from engine.rulebook.choosing import Folder, book_folders, choose, find_rule, weigh
from engine.rulebook.kept import read_kept
from engine.rulebook.severities import Level, Severity
from engine.rulebook.verdict import Outcome, Verdict
from engine.run.finding import Location, Result
from engine.run.judging import Bench, Recipe, judge_all
from engine.run.shards import LOST, Asked
from engine.settings import Setting
from rules import RULES

if TYPE_CHECKING:
    from agreements.intake.files import Taken
    from agreements.intake.papers import Paper
    from agreements.model import Agreement
    from engine.language.traced import Trace
    from engine.review.earlier import EarlierReport
    from engine.review.waivers import Waivers
    from engine.run.cluster import Cluster
    from engine.scoring.parameters import Parameters
    from engine.scoring.scores import AgreementScore

__all__ = [
    "BUNDLED", "Checked", "Intake", "Options", "Problem", "Problems", "Scores", "book_folders", "check", "check_plan", "choose", "explain",
    "find_rule", "grounds", "read", "read_alone", "read_book", "read_models", "read_texts", "review", "run", "score", "take_in", "weigh",
]  # fmt: skip

# Names of findings that say that something was not done which should have been.
_UNDONE = (UNFORESEEN, LOST)
# The agreements that come with the program.
BUNDLED = RULES.parent / "agreements"


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked of a run and its review.

    `select` and `ignore` are beginnings of rule ids. `as_of` is the day, YYYY-MM-DD: waivers need one, and nothing is late without it.
    `waivers` and `compare` are files, or what was read of them. `keep_passed`: the result has what passed too.
    `fail_on`, `fail_on_unknown` and `fail_on_new` say what `fails` is to mind: the least severity of a finding, whether what could not be
    assessed counts, and the least severity of a new finding, which then alone counts. `ignored` is what a settings file says and what does
    not count: it changes nothing, and reports say it.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    as_of: str | None = None
    waivers: Folder | Waivers | None = None
    ignore_waivers: bool = False
    compare: Folder | EarlierReport | None = None
    keep_passed: bool = False
    fail_on: Severity = Severity.ERROR
    fail_on_unknown: bool = False
    fail_on_new: Severity | None = None
    ignored: tuple[Setting, ...] = ()


NOTHING_ASKED = Options()


@dataclass(frozen=True, slots=True)
class Checked:
    """A check: what was read, the whole rule book, and the review of the run of the chosen rules, with its findings and its seal."""

    loaded: Loaded
    book: RuleBook
    review: Review
    options: Options = NOTHING_ASKED

    @property
    def broken(self) -> bool:
        """Whether a rule, or the program, could not do its work somewhere: then no conclusion may be drawn from what was not found."""
        return bool(self.review.outcomes[Outcome.ERROR]) or any(group.name in _UNDONE for group in self.review.tally.groups)

    @property
    def fails(self) -> bool:
        """Whether a finding counts that the options mind. What is waived never does, nor what only follows from another finding."""
        least = self.options.fail_on_new or self.options.fail_on
        counting = [group for group in self.review.tally.groups if not self.options.fail_on_new or group.status == "new"]
        if any(group.failed and group.severity.rank <= least.rank for group in counting):
            return True
        return self.options.fail_on_unknown and any(group.outcome is Outcome.UNKNOWN and not group.waived for group in counting)


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of the agreements that were read, with the parameters of the last year among them; problems of files and of scoring."""

    scored: tuple[tuple[Submitted, AgreementScore], ...]
    parameters: Parameters
    seal: Seal
    problems: tuple[Problem[Place], ...]


@dataclass(frozen=True, slots=True)
class Intake:
    """Documents that were read, the agreements in them, with the files that are to be written of each, what could not be read, and which
    files were set aside.
    """

    papers: tuple[Paper, ...]
    taken: tuple[Taken, ...]
    problems: tuple[Problem[Place], ...]
    aside: tuple[Problem[Place], ...] = ()


def read_book(folders: Sequence[Folder] = (), severities: Mapping[str, Level] | None = None, cache: Path | None = None) -> RuleBook:
    """The rule book in the folders, of which each extends those before it and `builtin` is the one that ships; without folders that one.

    `severities` say of rules, by id, what they weigh, or "off". `cache` is the folder in which the book is kept compiled, and looked for;
    without it nothing is kept. Raises Problems.
    """
    return weigh(read_kept(book_folders(folders), cache), severities or {})


def read(
    paths: Iterable[Folder],
    book: RuleBook,
    watch: Watch = iter,
    without: Iterable[Path] = (),
    *,
    exclusion: Exclusion = NOTHING,
    texts: Mapping[str, bytes] | None = None,
    confirmed_by: Iterable[str] | None = None,
    scans: bool = False,
) -> Loaded:
    """The agreements under the paths: files, and folders with all below them. Of a file the rest of its folder is read as its context.

    What is wrong with them is in the result. `watch` is handed what is gone through and gives it back one by one, for a progress bar;
    `without` are files that are no agreements, the exclusion is of more such by patterns; `texts` are read in place of the files at their
    paths; `confirmed_by` are the people whose confirmations of doubtful values count, None for everybody; with `scans`
    those in folders are read too, and not only those that are named.
    """
    return load(paths, book.vocabulary, watch, without, exclusion=exclusion, texts=texts, confirmed_by=confirmed_by, scans=scans)


def read_alone(text: bytes, name: str, book: RuleBook) -> tuple[Loaded, bool]:
    """The agreement of a text that lies nowhere, and whether it names others: what it declares of them is not looked for."""
    loaded = load_texts({name: text}, book.vocabulary)
    kept = tuple(problem for problem in loaded.problems if problem.code not in TIES)
    return replace(loaded, problems=kept), len(kept) < len(loaded.problems)


def read_texts(texts: Mapping[str, str | bytes], book: RuleBook) -> Loaded:
    """The agreements in texts, by the paths of the files that they would stand in (`kecamatan/2026/camat.yaml`). No file is looked for."""
    return load_texts(texts, book.vocabulary)


def read_models(agreements: Iterable[Agreement], book: RuleBook, folder: str = "office") -> Loaded:
    """Agreements that are there as models, as those of one portfolio; their places are those in the YAML that they would be."""
    from agreements.source.emitting import emit_yaml

    texts = {f"{folder}/{item.id}.yaml": emit_yaml(item.model_dump(exclude_none=True, by_alias=True)) for item in agreements}
    return load_texts(texts, book.vocabulary)


def take_in(files: Iterable[Folder], folder: Folder, book: RuleBook, by: str = "", on: str = "") -> Intake:
    """What documents are, those of folders too, as the files that an office goes on with, beside those in `folder`. Nothing is written.

    With `by` everything doubtful is confirmed by that person, on the day `on` (YYYY-MM-DD). Raises Problems for files of the folder that
    cannot be read; what is wrong with a document is in the result.
    """
    # Whoever only checks YAML does not wait for what reads documents.
    from agreements.documents import read_named
    from agreements.intake.files import YAML
    from agreements.intake.files import take_in as take
    from agreements.intake.words import form_words
    from agreements.marked_copies import as_aside, copies_among

    if by:
        check_day(on)
    words = form_words(book.vocabulary)
    papers: list[Paper] = []
    wrong: list[Problem[Place]] = []
    at_paths = [documents_at(os.fspath(given)) for given in files]
    for file in dict.fromkeys(file for found, _ in at_paths for file in found):
        paper, problems = read_named(file, words)
        papers.extend([paper] if paper else ())
        wrong.extend(problems)
    wrong.extend(problem for _, problems in at_paths for problem in problems)
    copies = copies_among(papers, words)
    papers = [paper for paper in papers if paper not in copies]
    # A folder that is to be made has nothing in it yet.
    held = Path(folder).iterdir() if os.path.lexists(folder) else ()
    there = sorted(file for file in held if file.name.endswith((YAML, ORIGINS)) and not is_figures(file.name))
    existing = {file.name: read_bytes(file).decode("utf-8", errors="replace") for file in there if file.name not in OTHERS}
    return Intake(tuple(papers), tuple(take(papers, existing, words, by, on)), tuple(wrong), tuple(as_aside(copy.name) for copy in copies))


def check_day(day: str | None) -> None:
    """Raises Problems if it is given and no day, YYYY-MM-DD."""
    if day is None:
        return
    from agreements.notation.calendar_days import is_day

    if not is_day(day):
        raise Problems([Problem("bad-day", Place("", 0), {"value": day})])


def run(loaded: Loaded, book: RuleBook, options: Options = NOTHING_ASKED, watch: Watch = iter) -> Result:
    """Ask the chosen rules of everything that they are for. Raises Problems for a choice that chooses nothing, and for no day."""
    from engine.run.running import run as run_rules

    check_day(options.as_of)
    chosen = choose(book, options.select, options.ignore)
    return run_rules(
        chosen,
        loaded.agreements,
        loaded.problems,
        watch,
        keep_passed=options.keep_passed,
        as_of=options.as_of,
        portfolios=loaded.portfolios,
        unread=loaded.unread,
    )


def grounds(options: Options) -> Grounds:
    """What a run is held against: waivers, an earlier report, the day. Raises Problems with all that keeps them from being used."""
    wrong: list[Problem[Place]] = []
    try:
        check_day(options.as_of)
    except Problems as problems:
        wrong.extend(problems.problems)
    if options.fail_on_new and options.compare is None:
        wrong.append(Problem("nothing-to-compare", Place("", 0)))
    waivers, earlier = None, None
    try:
        if options.waivers and not options.ignore_waivers:
            from engine.review.waivers import Waivers, read_waivers

            waivers = options.waivers if isinstance(options.waivers, Waivers) else read_waivers(Path(options.waivers))
    except Problems as problems:
        wrong.extend(problems.problems)
    if waivers and waivers.entries and options.as_of is None:
        wrong.append(Problem("waivers-need-day", Place("", 0), {"file": waivers.document.name}))
    try:
        if options.compare:
            from engine.review.earlier import EarlierReport, read_previous  # most runs are held against no earlier one

            earlier = options.compare if isinstance(options.compare, EarlierReport) else read_previous(Path(options.compare))
    except Problems as problems:
        wrong.extend(problems.problems)
    if wrong:
        raise Problems(wrong)
    return Grounds(waivers, bool(options.waivers) and options.ignore_waivers, earlier, options.as_of)


def review(result: Result, loaded: Loaded, book: RuleBook, options: Options = NOTHING_ASKED, held: Grounds | None = None) -> Checked:
    """The result of a run with waivers, the comparison with an earlier report and the seal. Raises Problems.

    `held` are the grounds where they were read before.
    """
    chosen = choose(book, options.select, options.ignore)
    return Checked(loaded, book, reviewed(result, loaded, book, chosen, held or grounds(options)), options)


def check(loaded: Loaded, book: RuleBook, options: Options = NOTHING_ASKED, watch: Watch = iter, held: Grounds | None = None) -> Checked:
    """Run and review at once. Raises Problems before anything is checked."""
    held = held or grounds(options)
    return review(run(loaded, book, options, watch), loaded, book, options, held)


def check_plan(
    plan: Plan, book: RuleBook, options: Options = NOTHING_ASKED, watch: Watch = iter, held: Grounds | None = None, *,
    recipe: Recipe, jobs: int | None = 1, results: Path | None = None, cluster: Cluster | None = None,
) -> Checked:  # fmt: skip
    """As `check` of what is read by a plan, office by office, in so many processes (None: as many as pay), or on a cluster; the result is
    the same.

    `recipe` says how a process that has no rule book reads it; `results` is the cache folder for what comes of offices. Raises Problems
    before anything is checked, and where a cluster cannot be used.
    """
    held = held or grounds(options)
    chosen = choose(book, options.select, options.ignore)
    done = judge_all(Bench(recipe, plan, Asked(options.as_of, options.keep_passed), results), chosen, jobs, watch, cluster=cluster)
    return review(done.result, done.loaded, book, options, held)


def explain(rule: Rule, loaded: Loaded, book: RuleBook) -> Iterator[tuple[Location, Verdict, Trace | None, Trace | None]]:
    """How a rule comes to its verdict of every subject: place, verdict, and the traces of condition and test that were evaluated."""
    from engine.run.running import walk

    return walk(rule, book, loaded.agreements)


def score(loaded: Loaded, book: RuleBook, as_of: str | None = None) -> Scores:
    """The scores of the chosen agreements, each with the parameters of its year.

    Of several versions of an agreement the one in force on the day `as_of` (YYYY-MM-DD) is scored, without a day the last. Raises Problems
    for what is no day.
    """
    from engine.facts.nesting import within
    from engine.facts.records import agreement_facts, years_of
    from engine.facts.versions import Versions
    from engine.scoring.parameters import parameters
    from engine.scoring.scores import score_agreement
    from engine.scoring.spending import spend

    check_day(as_of)
    vocabulary, problems = book.vocabulary, list(loaded.problems)
    scored: list[tuple[Submitted, AgreementScore]] = []
    last: int | None = None
    for items in by_folder(loaded.agreements):
        counting = Versions([item.agreement for item in items], vocabulary, as_of).counting
        records = [agreement_facts(item.agreement, vocabulary) for item in items]
        for number, (item, record, year) in enumerate(zip(items, records, years_of(records), strict=True)):
            if not item.selected or number not in counting:
                continue
            try:
                known = parameters(vocabulary, year)
                found = score_agreement(item.agreement, known)
                scored.append((item, replace(found, budget=spend(item.agreement, found, within(record, vocabulary), known))))
                last = max(filter(None, (last, year)), default=None)
            except Exception as error:
                problems.append(broken_off(error, item.file, str(item.portfolio)))
    return Scores(tuple(scored), parameters(vocabulary, last), seal(loaded.contents, book.digests(), None, as_of), tuple(problems))
