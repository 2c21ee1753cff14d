"""The scores as CSV: a row for each indicator and then for each budget line, numbers as people read them. A pure function."""

from __future__ import annotations

import csv
import io

from reports.findings.csv_report import cell
from reports.scores.chapter import COLUMNS, Chapter
from reports.scores.chapter_budget import CSV


def render(chapter: Chapter) -> str:
    """The header, and the rows in the order of the run. `row` says whether a row is of an indicator or of the budget."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow((*COLUMNS, "row", *CSV, "seal"))
    rows: list[tuple[str, dict[str, str]]] = [("indicator", line.texts) for line in chapter.lines]
    for office in chapter.offices:
        for agreement in office.parts:
            whose = (
                {key: agreement.lines[0][key] for key in ("office", "period", "agreement")}
                if agreement.lines
                else {"agreement": agreement.name}
            )
            rows += [("budget", {**whose, **row.texts}) for row in (agreement.budget.lines if agreement.budget else ())]
    columns = (*COLUMNS, "row", *CSV)
    writer.writerows([*(cell({**texts, "row": kind}.get(column, "")) for column in columns), chapter.seal.hash] for kind, texts in rows)
    return stream.getvalue()
