"""A run on one screen: the offices with their counts, the worst findings, and how to see all of them.

A pure function of the report; the command that shows more is handed in.
"""

from __future__ import annotations

import textwrap
from collections import Counter

from engine.rulebook.rule_file import Severity
from reports.findings.headline import headline
from reports.summary import severities
from reports.view import Entry, Report, list_entries, worst_first
from reports.words.catalogue import clean

MOST = 10
_BOLD = "1"
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}


def render(report: Report, see_all: str, most: int = MOST) -> str:
    """The overview, a line for each office and finding. `see_all` is the command that shows everything."""
    from tabulate import tabulate  # late: it takes 64 ms to load

    result, words = report.result, report.words
    say = words.say
    offices = list(dict.fromkeys(str(finding.portfolio) for finding in result.findings))
    offices = sorted({*offices, *(name.rpartition("/")[0] for name in result.agreements)})
    read = Counter(name.rpartition("/")[0] for name in result.agreements)
    rows = []
    for office in offices:
        counts = severities([finding for finding in result.findings if str(finding.portfolio) == office])
        rows.append([clean(office), *map(words.number, (read[office], *counts.values()))])
    heads = [say(f"overview.{key}") for key in ("office", "agreements", "errors", "warnings", "notes")]
    table = tabulate(rows, heads, tablefmt="simple", colalign=("left", *["right"] * 4), disable_numparse=True)
    worst = worst_first(_each_rule_first([entry for entry in list_entries(report) if entry.kind == "fail"]))
    head = textwrap.wrap(headline(result, words), report.width)
    lines = [*(_painted(line, _BOLD, report) for line in head), "", *table.splitlines()]
    if worst:
        lines += ["", _painted(say("overview.worst", count=min(most, len(worst))), _BOLD, report)]
        lines += [_line(entry, report) for entry in worst[:most]]
    rest = len(worst) - most
    lines += ["", say("overview.see-all", command=see_all) if rest <= 0 else say("overview.see-rest", count=rest, command=see_all)]
    lines.append(say("overview.next"))
    return "".join(f"{line}\n" for line in lines)


def _each_rule_first(entries: list[Entry]) -> list[Entry]:
    """In an order in which every rule comes once before one comes again: ten findings of one rule tell less than ten of ten."""
    seen: Counter[str] = Counter()
    times: list[tuple[int, Entry]] = []
    for entry in entries:
        times.append((seen[entry.finding.rule], entry))
        seen[entry.finding.rule] += 1
    return [entry for _, entry in sorted(times, key=lambda pair: pair[0])]


def _line(entry: Entry, report: Report) -> str:
    """A finding on one line: where, the rule, and as much of what is wrong as there is room for."""
    label = report.words.say(f"report.{entry.finding.severity}")
    name = f"{entry.finding.portfolio}/{entry.finding.agreement}" if entry.finding.agreement else entry.path
    start = f"  {label} {entry.finding.rule}"
    text = clean(f"{start}  {name}: {entry.message}")
    if len(text) > report.width:
        text = text[: report.width - 1].rsplit(" ", 1)[0] + "…"
    return text.replace(f"{label} ", f"{_painted(label, _COLOURS[entry.finding.severity], report)} ", 1)


def _painted(text: str, code: str, report: Report) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if report.colour and text else text
