"""What the formats for machines are made of: the run with its words, and every finding as such a list tells it, on single lines.

Shared by SARIF, JUnit, annotations, Code Quality, CSV and Markdown; knows none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from agreements.source.document import Document
from engine.language import Record
from engine.review.reviewed import Review, Reviewed
from engine.rulebook import Rule
from engine.rulebook.rule_file import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Location
from reports.findings.summary import following
from reports.findings.waiver_draft import seal_text, waiver_text
from reports.words.catalogue import Words, clean, one_line
from reports.words.messages import advice, basis_titles, hint_text, message
from reports.words.paths import SHEETS, position, relative
from reports.words.places import place

# How a finding counts, the worst first; of a failure its severity says more.
Kind: TypeAlias = Literal["rule-error", "fail", "unknown", "waived", "consequence"]
KINDS: tuple[Kind, ...] = ("rule-error", "fail", "unknown", "waived", "consequence")


@dataclass(frozen=True, slots=True)
class Report:
    """A run and what it is told with.

    `documents` by the name of their file. `root` is the working directory, from which paths are given; "" leaves them as they are.
    `colour` and `width` are for terminals; `full` asks SARIF for what is no open failure too.
    """

    result: Review
    rules: Mapping[str, Rule]
    legal: Mapping[str, Record]
    words: Words
    documents: Mapping[str, Document] = field(default_factory=dict)
    root: str = ""
    colour: bool = False
    width: int = 100
    full: bool = False

    @property
    def seal(self) -> str:
        """The seal on one line; "" if there is none."""
        seal = self.result.seal
        return seal_text(seal, self.words, ignored=self.result.waivers_ignored) if seal else ""

    def title(self, rule: str) -> str:
        """What a rule is about, or what is wrong with files where the id is of such a problem."""
        found = self.rules.get(rule)
        key = f"report.problem-{rule}"
        return str(getattr(found.source.title, self.words.lang)) if found else self.words.say(key) if self.words.has(key) else rule

    def path(self, file: str) -> str:
        """The path from the working directory, as it can be shown."""
        return clean(relative(file, self.root))

    def position(self, location: Location) -> str:
        """`file:line:column`, on one line; without what is not known."""
        return position(self.path(location.file), location.line, location.column)


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words, each text on one line. `consequences` are those that are told under it, being waived not by themselves.

    `advice` is "" where nothing is to be mended, `waiver` where it is not waived, `place` where it is not in an agreement.
    """

    finding: Reviewed
    kind: Kind
    path: str
    message: str
    advice: str
    place: str
    waiver: str
    hints: tuple[str, ...]
    basis: tuple[str, ...]
    consequences: tuple[Told, ...] = ()

    @property
    def rank(self) -> tuple[int, int]:
        """The smaller, the worse: what failed by severity."""
        return KINDS.index(self.kind), list(Severity).index(self.finding.severity)

    @property
    def in_text(self) -> bool:
        """Whether its line and column are those of a text: of a sheet they are not, and of some files nothing is known."""
        return self.finding.location.line > 0 and not self.path.endswith(SHEETS)


def tell(report: Report) -> list[Told]:
    """All findings in the order of the run; consequences both by themselves and under what they follow from."""
    follow = following(finding for finding in report.result.findings if finding.waiver is None)
    return [_told(finding, report, follow) for finding in report.result.findings]


def worst_first(told: Iterable[Told]) -> list[Told]:
    """The worst first, else in the order of the run."""
    return sorted(told, key=lambda item: item.rank)


def lines(told: Told, report: Report) -> list[str]:
    """All that is to be said of a finding: what is wrong, hints, consequences, how to mend it or by whom it is waived, the basis."""
    say = report.words.say
    found = [told.message, *(f"{say('report.hint')} {hint}" for hint in told.hints)]
    found += [hence(other, report) for other in told.consequences]
    if told.waiver:
        found.append(told.waiver)
    elif told.advice:
        found.append(f"{say('report.advice')} {told.advice}")
    if told.basis:
        found.append(f"{say('report.basis')} {'; '.join(told.basis)}")
    return found


def hence(consequence: Told, report: Report) -> str:
    """A consequence, as it is told under what it follows from."""
    at = report.position(consequence.finding.location)
    return f"{report.words.say('report.follows')} {consequence.finding.rule} {consequence.message} ({at})"


def _told(finding: Reviewed, report: Report, follow: Mapping[str, list[Reviewed]]) -> Told:
    words, document = report.words, report.documents.get(finding.location.file)
    # Only a failure has consequences, and one that is a consequence itself has none: they are told under its cause.
    below = follow.get(finding.fingerprint, ()) if finding.outcome is Outcome.FAIL and not finding.follows else ()
    return Told(
        finding=finding,
        kind=_kind(finding),
        path=report.path(finding.location.file),
        message=one_line(message(finding, report.rules, words, document)),
        advice=one_line(advice(finding, report.rules, words)),
        place=one_line(place(finding.location.path, words, document)) if finding.agreement else "",
        waiver=one_line(waiver_text(finding.waiver, words)) if finding.waiver else "",
        hints=tuple(one_line(hint_text(hint, words)) for hint in finding.hints),
        basis=tuple(map(one_line, basis_titles(finding, report.legal))),
        consequences=tuple(_told(other, report, {}) for other in below),
    )


def _kind(finding: Reviewed) -> Kind:
    if finding.waiver:
        return "waived"
    if finding.follows:
        return "consequence"
    return "rule-error" if finding.outcome is Outcome.ERROR else "unknown" if finding.outcome is Outcome.UNKNOWN else "fail"
