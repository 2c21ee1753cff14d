"""One office of a run by itself: read, judged, and put together with the others as if one had judged them all.

What is judged together lies in one folder: ties, versions, groups and numbers of things alike never leave it. What crosses folders, their
names and the YAML written from documents of another one, is in the plan, which is made before. So a share can be judged in any process, on
any machine and in any order. Must not know processes, caches and words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from agreements.loading import Plan, Reader, Share, gather
from agreements.submitted import Loaded
from engine.language import Place, Problem
from engine.language.classes import dataclass
from engine.rulebook import RuleBook
from engine.rulebook.verdict import Outcome
from engine.run.finding import Result
from engine.run.plain_data import lay_by
from engine.run.portions import Portion, Portions

if TYPE_CHECKING:
    from engine.facts.ties import Records

# The code of the problem that nothing is known of an office, since whoever judged it is gone.
LOST = "worker-ended"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of every office of a run alike: the day (YYYY-MM-DD), None for none, and whether what passes is kept."""

    as_of: str | None = None
    keep_passed: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """One office: what was read of it, and what a run over it alone came to. Nothing in it leads to records or rules."""

    loaded: Loaded
    result: Result

    def packed(self) -> Judged:
        """The same to be handed over, with agreements, findings and what passed as bytes: who gets it asks for few, and builds no others.

        The rules that were run are those of the book, which `join` has.
        """
        found, passed = Portion.of(self.result.findings).packed(), Portion.of(self.result.passed).packed()
        agreements = tuple(map(lay_by, self.loaded.agreements))
        return Judged(replace(self.loaded, agreements=agreements), replace(self.result, findings=found, passed=passed, rules=()))


def judge(share: Share, reader: Reader, book: RuleBook, asked: Asked, records: Records | None = None) -> Judged:
    """Read and judge one share of a plan by the chosen rules."""
    return judged(reader.read(share), book, asked, records)


def judged(loaded: Loaded, book: RuleBook, asked: Asked, records: Records | None = None) -> Judged:
    """What was loaded of one folder, judged; `records` as in `run`, if they are not simply to be made."""
    from engine.facts.ties import make_records
    from engine.run.running import run  # where results are kept nothing is judged

    result = run(
        book, loaded.agreements, loaded.problems, keep_passed=asked.keep_passed, as_of=asked.as_of, portfolios=loaded.portfolios,
        unread=loaded.unread, records=records or make_records,
    )  # fmt: skip
    return Judged(loaded, result)


def lost(share: Share, book: RuleBook, problem: Problem[Place]) -> Judged:
    """What is said of an office that nothing is known of, because whoever judged it has ended: the problem, at its folder."""
    named = replace(problem, place=Place(str(share.folder), 0), about=(str(share.name),))
    return judged(Loaded((), (named,), (), portfolios=(share.name,)), book, Asked())


def join(plan: Plan, parts: Sequence[Judged], book: RuleBook) -> Judged:
    """The shares of a plan, in their order, as one run: to the last byte of every report what one run over all of them gives."""
    loaded = gather(plan, [part.loaded for part in parts])
    if not loaded.agreements:
        # Where there is no agreement at all, what could not be read counts too.
        return judged(loaded, book, Asked())
    results = [part.result for part in parts]
    if plan.beside:
        results.append(judged(Loaded((), plan.beside, (), portfolios=loaded.portfolios), book, Asked()).result)
    outcomes: Counter[Outcome] = Counter(dict.fromkeys(Outcome, 0))
    for result in results:
        outcomes.update(result.outcomes)
    # Folders lie in one another, so that their files alternate; those of one file are of one folder.
    findings = Portions.arranged(result.findings for result in results)
    passed = Portions.joined(result.passed for result in results)
    checked = tuple(name for result in results for name in result.checked)
    aside = tuple(item for result in results for item in result.set_aside)
    return Judged(loaded, Result(findings, outcomes, checked, tuple(rule.id for rule in book.rules), passed, aside))
