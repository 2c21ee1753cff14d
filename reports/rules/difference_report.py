"""The difference of two rule books as text, as JSON (version 1) and as Markdown for a merge request. Pure functions."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from agreements.source.printable import json_text
from engine.gate.difference import KINDS, Change, Difference
from engine.gate.rule_changes import PartChange, RuleChange
from engine.language.classes import dataclass
from engine.rulebook import Rule
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding
from reports.words.catalogue import Words, clean, one_line
from reports.words.marks import escaped
from reports.words.messages import message


@dataclass(frozen=True, slots=True)
class Compared:
    """What the two rule books are called, and their rules by id: each finding is shown in the words of its own.

    `unretired` are the ids of rules that the new book has not, and does not list as retired either: they could be used again.
    """

    old: str
    new: str
    old_rules: Mapping[str, Rule]
    new_rules: Mapping[str, Rule]
    unretired: tuple[str, ...] = ()

    def describe(self, change: Change, words: Words) -> str:
        """What the finding says, on one line."""
        rules = self.new_rules if change.after is not None else self.old_rules
        return one_line(message(change.finding, rules, words))

    def title(self, rule: str, words: Words) -> str:
        """What the rule is about."""
        found = self.new_rules.get(rule) or self.old_rules.get(rule)
        return found.said("title", words.lang) if found is not None else ""


def text(difference: Difference, compared: Compared, words: Words, width: int) -> str:
    """The rules that differ; by rule and office, each change of a finding with its place and what it says; the counts at the end."""
    lines: list[str] = []
    for (rule, office), changes in difference.by_rule_and_office().items():
        lines.append(clean(f"{rule}  {compared.title(rule, words)}  ({office})"))
        for change in changes:
            at = change.finding.location
            lines.append(f"  {_kind(change, words)}  {clean(at.file)}:{at.line}:{at.column}")
            lines.extend(textwrap.wrap(compared.describe(change, words), width, initial_indent="    ", subsequent_indent="    "))
        lines.append("")
    describe = [text for change in difference.rules for text in _rule_text(change, words, width)]
    head = [words.say("gate.diff-rules"), *describe, ""] if describe else []
    tables = [words.say("gate.diff-tables", tables=", ".join(difference.tables))] if difference.tables else []
    return "\n".join([*head, *lines, _summary(difference, compared, words), *tables, *_unretired(compared, words)]) + "\n"


def _rule_text(change: RuleChange, words: Words, width: int) -> Iterator[str]:
    """A rule that was added, removed or changed, and each part of it that is another one."""
    yield clean(f"  {_rule_head(change, words)}")
    for part in change.parts:
        describe = clean(f"{_part(part, words)}: {part.before or '—'} → {part.after or '—'}")
        yield from textwrap.wrap(describe, width, initial_indent="    ", subsequent_indent="      ")


def _rule_head(change: RuleChange, words: Words) -> str:
    rule = change.rule
    about = f"{words.say(f'gate.diff-{change.kind}')} {rule.id}  {rule.said('title', words.lang)}"
    return about if change.reached else f"{about} ({words.say('gate.diff-unreached')})"


def _part(part: PartChange, words: Words) -> str:
    name = words.say(f"gate.diff-part-{part.part}")
    return name if part.key in ("severity", "at", "basis", "valid", "follows") else f"{name} ({part.key})"


def as_json(difference: Difference, compared: Compared, words: Words) -> str:
    """Every change, and the counts: amounts are in the messages, so that nothing here needs a number type of its own."""
    report: dict[str, Any] = {
        "version": 1,
        "old": compared.old,
        "new": compared.new,
        "agreements": difference.agreements,
        "rules": [_rule_record(change) for change in difference.rules],
        "tables": list(difference.tables),
        "changes": [_record(change, compared, words) for change in difference.changes],
        "summary": difference.counts(),
        "unretired": list(compared.unretired),
    }
    return json_text(report)


def markdown(difference: Difference, compared: Compared, words: Words) -> str:
    """A table of counts by rule and office, and the changes below it, for a merge request."""
    lines = [f"### {words.say('gate.diff-heading')}", "", escaped(_summary(difference, compared, words)), ""]
    if difference.rules:
        heads = [words.say(f"gate.diff-{key}") for key in ("rule", "what", "before", "after")]
        lines += [f"#### {words.say('gate.diff-rules')}", "", f"| {' | '.join(heads)} |", f"|{'---|' * 4}"]
        for item in difference.rules:
            about = escaped(_rule_head(item, words))
            rows = [(escaped(_part(part, words)), escaped(part.before), escaped(part.after)) for part in item.parts] or [("", "", "")]
            lines += [f"| {about if number == 0 else ''} | {' | '.join(row)} |" for number, row in enumerate(rows)]
        lines.append("")
    if difference.tables:
        lines += [escaped(words.say("gate.diff-tables", tables=", ".join(difference.tables))), ""]
    groups = difference.by_rule_and_office()
    if groups:
        heads = [words.say(f"gate.diff-{key}") for key in ("rule", "office", *KINDS)]
        lines += [f"| {' | '.join(heads)} |", f"|{'---|' * 2}{'---:|' * len(KINDS)}"]
        for (rule, office), changes in groups.items():
            counts = [sum(change.kind == kind for change in changes) for kind in KINDS]
            shown = " | ".join(str(count or "") for count in counts)
            lines.append(f"| {rule} {escaped(compared.title(rule, words))} | {escaped(office)} | {shown} |")
        lines.append("")
    for change in difference.changes:
        at = change.finding.location
        place = f"`{clean(at.file).replace('`', chr(39))}:{at.line}`"
        lines.append(f"- **{_kind(change, words)}** {change.finding.rule} {place}: {escaped(compared.describe(change, words))}")
    describe = [text for note in _unretired(compared, words) for text in ("", escaped(note))]
    return "\n".join([*"\n".join(lines).rstrip("\n").split("\n"), *describe]) + "\n"


def _unretired(compared: Compared, words: Words) -> list[str]:
    ids = compared.unretired
    return [words.say("gate.diff-unretired", rules=", ".join(ids))] if ids else []


def _kind(change: Change, words: Words) -> str:
    """ "new, error"; of another severity both."""
    describe = words.say(f"gate.diff-{change.kind}")
    if change.kind == "severity" and change.before is not None:
        return f"{describe}: {_severity(change.before, words)} → {_severity(change.finding, words)}"
    return describe if change.finding.outcome is Outcome.UNKNOWN else f"{describe}, {_severity(change.finding, words)}"


def _severity(finding: Finding, words: Words) -> str:
    return words.say("report.rule-error" if finding.outcome is Outcome.ERROR else f"report.{finding.severity.value}")


def _summary(difference: Difference, compared: Compared, words: Words) -> str:
    counts = difference.counts()
    rules = difference.rules
    if not difference.changes and rules:
        return words.say(
            "gate.diff-none-but",
            old=compared.old,
            new=compared.new,
            agreements=words.count("agreement", difference.agreements),
            rules=words.count("rule", len(rules)),
            unreached=", ".join(change.rule.id for change in rules if not change.reached) or "—",
        )
    if not difference.changes:
        return words.say("gate.diff-none", old=compared.old, new=compared.new, agreements=words.count("agreement", difference.agreements))
    return words.say(
        "gate.diff-count",
        old=compared.old,
        new=compared.new,
        agreements=words.count("agreement", difference.agreements),
        **{f"n_{k}": v for k, v in counts.items()},
    )


def _rule_record(change: RuleChange) -> dict[str, Any]:
    parts = [{"part": part.part, "key": part.key, "before": part.before, "after": part.after} for part in change.parts]
    return {"kind": change.kind, "rule": change.rule.id, "reached": change.reached, "parts": parts}


def _record(change: Change, compared: Compared, words: Words) -> dict[str, Any]:
    finding = change.finding
    return {
        "kind": change.kind,
        "rule": finding.rule,
        "office": str(finding.portfolio),
        "agreement": finding.agreement,
        "subject": finding.subject,
        "file": finding.location.file,
        "line": finding.location.line,
        "column": finding.location.column,
        "before": _state(change.before),
        "after": _state(change.after),
        "message": compared.describe(change, words),
        "fingerprint": finding.fingerprint,
    }


def _state(finding: Finding | None) -> dict[str, str] | None:
    return None if finding is None else {"outcome": finding.outcome.value, "severity": finding.severity.value}
