"""The first line of a report: what was checked and what came of it, in one sentence; and its last numbers. Knows no layout."""

from __future__ import annotations

from engine.review.tally import Groups
from engine.rulebook.verdict import Outcome
from reports.summary import consequences, severities, status, waived
from reports.view import Report
from reports.words.catalogue import Words


def headline(report: Report) -> str:
    """What was checked and what was found; of a run that assessed nothing, why."""
    result, words, unread = report.result, report.words, len(report.unread)
    names = {"agreements": words.count("agreement", len(result.agreements)), "rules": words.count("rule", len(result.rules))}
    found = status(result)
    if found == "unassessed":
        missing = "agreements" if not result.agreements else "rules" if not result.rules else "applicable"
        return words.say("report.head-none", reason=words.say(f"report.none-{missing}", count=len(result.rules), **names))
    if found == "clean" and not unread:
        return words.say("report.head-clean", **names)
    numbers = {"unchecked": len(result.tally.unchecked) + unread, "consequence": consequences(result.tally.groups)}
    counts = [counted(result.tally.groups, words), *(words.count(noun, number) for noun, number in numbers.items() if number)]
    return words.say("report.head-counts", **names, counts="; ".join(filter(None, counts)))


def counted(groups: Groups, words: Words) -> str:
    """`2 errors, 1 warning; 1 waived; 3 not assessable`: without what only follows from other findings."""
    numbers = {
        "waived": waived(groups),
        "unknown": sum(count for group, count in groups.items() if group.unassessed),
        "rule-error": sum(count for group, count in groups.items() if group.outcome is Outcome.ERROR and group.apart),
    }
    failures = ", ".join(words.count(severity, count) for severity, count in severities(groups).items() if count)
    return "; ".join(filter(None, (failures, *(words.count(noun, number) for noun, number in numbers.items() if number))))


def totals(report: Report) -> list[tuple[str, int]]:
    """How often which outcome came, how much of it is waived, and how many agreements, files and rules there were, of the whole run."""
    result, words, unread = report.result, report.words, len(report.unread)
    names = {Outcome.NOT_APPLICABLE: "not-applicable", Outcome.ERROR: "rule-error"}
    rows = [(names.get(outcome, outcome.value), result.outcomes.get(outcome, 0)) for outcome in Outcome]
    if excused := waived(result.tally.groups):
        rows.append(("of-these-waived", excused))
    rows.append(("agreements-read", len(result.agreements)))
    rows.append(("files-unchecked", len(result.tally.unchecked) + unread))
    rows.append(("rules-run", len(result.rules)))
    return [(words.say(f"report.{key}"), count) for key, count in rows]
