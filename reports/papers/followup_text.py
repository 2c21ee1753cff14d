"""The follow-up of a working paper as text and as JSON: by office what is open, late and done, then what is late and what is proposed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import asdict, fields

from agreements.source.printable import json_text
from engine.review.following_up import Counts, Followed, counts, total
from reports.words.catalogue import Words, clean

_COLUMNS = tuple(field.name for field in fields(Counts))


def text(items: Sequence[Followed], path: str, day: datetime.date | None, words: Words) -> str:
    """The table of the offices, and the findings that need somebody now. `day` is what they are late by."""
    from tabulate import tabulate  # late: it takes 64 ms to load

    say, whole = words.say, total(items, day)
    done = whole.conforms + whole.cannot
    said = ", ".join(say(f"followup.{key}", count=count) for key, count in (("open", whole.open), ("done", done)) if count)
    findings = words.count("finding", whole.findings)
    lines = [say("followup.head" if said else "followup.head-empty", findings=findings, path=clean(path), counts=said)]
    late_key = "followup.head-late" if whole.late else "followup.head-none-late"
    lines.append(say(late_key, day=day.isoformat(), late=whole.late) if day else say("followup.head-no-day"))
    columns = [name for name in _COLUMNS if day or name != "late"]
    rows = [_row(item, columns, words) for item in counts(items, day)]
    last = _row(whole, columns, words)
    table = [*rows, [say("followup.total"), *last[1:]]]
    heads = [say(f"followup.col-{name}") for name in columns]
    lines += ["", *tabulate(table, heads, tablefmt="simple", colalign=("left", *["right"] * (len(columns) - 1)), disable_numparse=True,
                            maxheadercolwidths=16).splitlines()]  # fmt: skip
    if day and (late := [item for item in items if item.late(day)]):
        lines += ["", say("followup.late"), *_grouped(late, "late-line", day, words)]
    if waiting := [item for item in items if item.proposed and not item.done]:
        lines += ["", say("followup.proposed"), *_grouped(waiting, "proposed-line", day, words)]
    if own := sum(not item.key for item in items):
        lines += ["", say("followup.own", count=own)]
    return "".join(f"{line}\n" for line in lines)


def as_json(items: Sequence[Followed], path: str, day: datetime.date | None) -> str:
    """The same for programs: totals, offices, findings."""
    found = [
        {**asdict(item), "status": item.status or None, "deadline": item.deadline.isoformat() if item.deadline else None,
         "late": item.late(day), "done": item.done}
        for item in items
    ]  # fmt: skip
    whole = {key: value for key, value in asdict(total(items, day)).items() if key != "office"}
    return json_text({
        "version": 1, "file": path, "as_of": day.isoformat() if day else None, "total": whole,
        "offices": [asdict(item) for item in counts(items, day)], "findings": found,
    })  # fmt: skip


def _row(item: Counts, columns: Sequence[str], words: Words) -> list[str]:
    values = asdict(item)
    return [clean(values[name]) if name == "office" else words.number(values[name]) for name in columns]


def _grouped(items: Sequence[Followed], key: str, day: datetime.date | None, words: Words) -> list[str]:
    """A line for each agreement, and deadline where findings are late: the longest overdue first, with the rows to look at."""
    dated = key == "late-line"
    groups: dict[tuple[str, str, datetime.date | None], list[Followed]] = {}
    for item in sorted(
        items, key=lambda item: ((item.deadline or datetime.date.max) if dated else 0, item.office, item.agreement, item.row)
    ):
        groups.setdefault((item.office, item.agreement, item.deadline if dated else None), []).append(item)
    lines = []
    for (office, agreement, deadline), mine in groups.items():
        # Numbers of rows are written as a spreadsheet shows them.
        rows = ", ".join(f"{item.row} ({item.rule})" if item.rule else str(item.row) for item in mine)
        days = (day - deadline).days if day and deadline else 0
        name = "/".join(filter(None, (office, agreement)))
        lines.append(f"  {clean(words.say(f'followup.{key}', name=name, rows=rows, deadline=str(deadline or ''), days=days))}")
    return lines
