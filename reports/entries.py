"""The findings of a run as a list has them, each in words on single lines: in the order of the run, of one office, or the worst.

Draws on the view of the run (view.py). Must not know any format.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Any, Literal, TypeAlias

from agreements.printed_paths import printed_path
from engine.language.classes import dataclass
from engine.review.reviewed import Reviewed
from engine.review.tally import Group
from engine.rulebook.verdict import Outcome
from engine.run.finding import Location, order
from reports.view import Report
from reports.words.catalogue import one_line
from reports.words.messages import hint_text
from reports.words.paths import document_file, in_text
from reports.words.review_phrases import waiver_text

# How a finding counts, the worst first; of a failure its severity says more.
Kind: TypeAlias = Literal["rule-error", "fail", "unknown", "waived", "consequence"]
KINDS: tuple[Kind, ...] = ("rule-error", "fail", "unknown", "waived", "consequence")


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding in words, each text on one line. `consequences` are those that are shown under it, being waived not by themselves.

    `advice` is "" where nothing is to be corrected, `waiver` where it is not waived, `place` where it is not in an agreement.
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
    consequences: tuple[Entry, ...] = ()

    @property
    def rank(self) -> tuple[int, int]:
        """The smaller, the worse: what failed by severity."""
        return rank(self.finding)

    @property
    def in_text(self) -> bool:
        """Whether its line and column are those of a text: of a sheet they are not, and of some files nothing is known."""
        return in_text(self.finding.location)


def differing(finding: Reviewed, report: Report, position: Callable[[Location], str]) -> dict[str, list[str]]:
    """Of fields that are not the same in all agreements: each text, and where it stands. So a reader sees which of them is the odd one.

    `position` says where, as the rest of the format does.
    """
    rule = report.rules.get(finding.rule)
    fields: dict[str, dict[str, dict[str, None]]] = {}
    for item in finding.evidence if rule and rule.shared else ():
        if item.written is not None:
            field = printed_path(item.location.path).last
            fields.setdefault(field, {}).setdefault(" ".join(item.written.split()), {})[position(item.location)] = None
    return {text: list(places) for texts in fields.values() if len(texts) > 1 for text, places in texts.items()}


def see_also(finding: Reviewed, differing: Mapping[str, Iterable[str]], position: Callable[[Location], str]) -> list[str]:
    """The other places that a finding is about. What stands in the table of a comparison or among what differs has its place there."""
    shown = {position(item.location) for item in finding.evidence} if finding.comparison else set()
    shown.update(place for places in differing.values() for place in places)
    return [place for location in finding.related if (place := position(location)) not in shown]


def entries(report: Report, takes: Callable[[int, Reviewed], bool] = lambda number, finding: True) -> Iterator[Entry]:
    """The findings in the order of the run; consequences both by themselves and under what they follow from.

    Those that are not taken, by their number in the run and what they are, take no time.
    """
    number = 0
    for office, findings in report.result.findings.stretches():
        for finding in findings:
            if takes(number, finding):
                yield entry_of(finding, report, office.following)
            number += 1


def office_entries(report: Report, name: str, kinds: Container[Kind]) -> list[Entry]:
    """The findings of one office that are shown and of these kinds, in the order of the run."""
    found = [
        (finding, office.following)
        for office, findings in report.result.findings.of_office(name)
        for finding in findings
        if kind(finding) in kinds and report.shown.takes(finding)
    ]
    if len({id(follow) for _, follow in found}) > 1:
        found.sort(key=lambda pair: order(pair[0]))
    return [entry_of(finding, report, follow) for finding, follow in found]


def worst(
    report: Report,
    most: int,
    key: Callable[[Reviewed], Any],
    group: Callable[[Reviewed], str | None] = lambda finding: "",
) -> Mapping[str, list[Entry]]:
    """The findings whose keys are least, so many at most of each group, by key and else in the order of the run; of no group, none."""
    import heapq  # most formats show all

    found: dict[str, list[tuple[Any, int]]] = {}
    for number, finding in enumerate(report.result.findings):
        if (name := group(finding)) is not None:
            kept = found.setdefault(name, [])
            kept.append((key(finding), number))
            if len(kept) > 2 * most:
                kept[:] = heapq.nsmallest(most, kept)
    chosen = {name: [number for _, number in heapq.nsmallest(most, kept)] for name, kept in found.items()}
    wanted = sorted({number for numbers in chosen.values() for number in numbers})
    made = dict(zip(wanted, entries(report, lambda number, _: number in made_of), strict=True)) if (made_of := set(wanted)) else {}
    return {name: [made[number] for number in numbers] for name, numbers in chosen.items()}


def worst_first(entry: Iterable[Entry]) -> list[Entry]:
    """The worst first, else in the order of the run."""
    return sorted(entry, key=lambda item: item.rank)


def rank(finding: Reviewed) -> tuple[int, int]:
    """The smaller, the worse: what failed by severity."""
    return KINDS.index(kind(finding)), finding.severity.rank


def lines(entry: Entry, report: Report) -> list[str]:
    """All that is to be said of a finding: what is wrong, hints, consequences, how to fix it or by whom it is waived, the basis."""
    say = report.words.say
    found = [entry.message, *(f"{say('report.hint')} {hint}" for hint in entry.hints)]
    found += [say_consequence(other, report) for other in entry.consequences]
    if entry.waiver:
        found.append(entry.waiver)
    elif entry.advice:
        found.append(f"{say('report.advice')} {entry.advice}")
    if entry.basis:
        found.append(f"{say('report.basis')} {'; '.join(entry.basis)}")
    return found


def say_consequence(consequence: Entry, report: Report) -> str:
    """A consequence, as it is shown under what it follows from."""
    at = report.position(consequence.finding.location)
    return f"{report.words.say('report.follows')} {consequence.finding.rule} {consequence.message} ({at})"


def entry_of(finding: Reviewed, report: Report, follow: Mapping[str, list[Reviewed]]) -> Entry:
    """The finding in words; `follow` are those that follow from others, by the fingerprints of these."""
    words = report.words
    # Only a failure has consequences, and one that is a consequence itself has none: they are shown under its cause.
    causes = bool(follow) and finding.outcome is Outcome.FAIL and not finding.follows
    below = [other for other in follow.get(finding.fingerprint, ()) if other.waiver is None] if causes else ()
    return Entry(
        finding=finding,
        kind=kind(finding),
        path=report.path(document_file(finding.location)),
        message=one_line(report.message(finding)),
        advice=one_line(report.advice(finding)),
        place=one_line(report.place(finding)),
        waiver=one_line(waiver_text(finding.waiver, words)) if finding.waiver else "",
        hints=tuple(map(one_line, (*(hint_text(hint, words) for hint in finding.hints), *report.doubts(finding)))),
        basis=tuple(map(one_line, report.basis(finding))),
        consequences=tuple(entry_of(other, report, {}) for other in below),
    )


def kind(finding: Reviewed | Group) -> Kind:
    """How a finding counts, or those of a group."""
    if finding.waived if isinstance(finding, Group) else finding.waiver:
        return "waived"
    if finding.follows:
        return "consequence"
    return "rule-error" if finding.outcome is Outcome.ERROR else "unknown" if finding.outcome is Outcome.UNKNOWN else "fail"
