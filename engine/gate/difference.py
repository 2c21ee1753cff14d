"""What a change of the rules does: two rule books over one corpus, and every finding that is new, gone, of another severity or unknown.

Each book reads the agreements with the words of its own tables: how a month or a measure is written is part of a rule book too.
Knows no words and no formats.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from agreements.loading import load
from engine.gate.rule_changes import RuleChange, rule_changes, table_changes
from engine.language.classes import dataclass
from engine.rulebook import RuleBook
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding, Result
from engine.run.running import run

KINDS = ("new", "severity", "unknown", "gone", "assessed")


@dataclass(frozen=True, slots=True)
class Change:
    """One finding that the two rule books do not share.

    `kind` is "new", "gone", "severity" (of another one), "unknown" (not assessable now), or "assessed" (assessable now, and in order).
    """

    kind: str
    before: Finding | None
    after: Finding | None

    @property
    def finding(self) -> Finding:
        """The finding as it is now, else as it was."""
        found = self.after or self.before
        assert found is not None
        return found

    def fails(self, least: Severity) -> bool:
        """Whether the change adds a failure of at least this severity."""
        if self.kind not in ("new", "severity") or self.after is None or _weight(self.after) > least.rank:
            return False
        return self.before is None or self.before.outcome is not self.after.outcome or _weight(self.before) > least.rank


@dataclass(frozen=True, slots=True)
class Difference:
    """The changes of findings, the worst first, and how many agreements they were looked for in; the changes of rules."""

    changes: tuple[Change, ...]
    agreements: int
    # What differs in the books themselves: the rules, and the names of tables.
    rules: tuple[RuleChange, ...] = ()
    tables: tuple[str, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many changes there are of each kind."""
        found = Counter(change.kind for change in self.changes)
        return {kind: found[kind] for kind in KINDS}

    def by_rule_and_office(self) -> dict[tuple[str, str], list[Change]]:
        """The changes of each rule in each portfolio, in order of both."""
        found: dict[tuple[str, str], list[Change]] = {}
        for change in self.changes:
            found.setdefault((change.finding.rule, str(change.finding.portfolio)), []).append(change)
        return dict(sorted(found.items()))


def compare(old: RuleBook, new: RuleBook, corpus: Sequence[Path]) -> Difference:
    """Run both rule books over the agreements under the paths of the corpus."""
    before, after = (run(book, load(corpus, book.vocabulary).agreements, keep_passed=True) for book in (old, new))
    found = tuple(sorted(changes(before.findings, after.findings), key=_order))
    rules = tuple(rule_changes(old, new, reached(before), reached(after)))
    return Difference(found, len(after.agreements), rules, table_changes(old, new))


def reached(result: Result) -> set[str]:
    """The ids of the rules whose test some subject came to, of a run that kept what passed."""
    return {finding.rule for finding in result.findings} | {passed.rule for passed in result.passed}


def changes(before: Iterable[Finding], after: Iterable[Finding]) -> Iterator[Change]:
    """The changes between two lists of findings, matched by their identity: the agreements are the same on both sides."""
    old, new = ({finding.fingerprint: finding for finding in side} for side in (before, after))
    for key in {**old, **new}:
        if kind := _kind(old.get(key), new.get(key)):
            yield Change(kind, old.get(key), new.get(key))


def _kind(before: Finding | None, after: Finding | None) -> str:
    if after is None:
        return "" if before is None else "assessed" if before.outcome is Outcome.UNKNOWN else "gone"
    if before is None or before.outcome is not after.outcome:
        return "unknown" if after.outcome is Outcome.UNKNOWN else "new"
    return "severity" if before.severity is not after.severity and after.outcome is Outcome.FAIL else ""


def _weight(finding: Finding) -> int:
    """The rank of the severity; a rule that fails itself weighs as much as an error."""
    return 0 if finding.outcome is Outcome.ERROR else finding.severity.rank


def _order(change: Change) -> tuple[object, ...]:
    finding = change.finding
    place = (finding.location.file, finding.location.line, finding.location.column, finding.subject)
    return (KINDS.index(change.kind), _weight(finding), finding.rule, str(finding.portfolio), *place)
