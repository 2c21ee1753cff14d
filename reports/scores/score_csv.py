"""The scores as CSV: a row for each indicator, columns with the names of the JSON report, numbers as people read them. A pure function."""

from __future__ import annotations

import csv
import io

from reports.findings.csv_report import cell
from reports.scores.chapter import COLUMNS, Chapter


def render(chapter: Chapter) -> str:
    """The header, and the rows in the order of the run."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow((*COLUMNS, "seal"))
    writer.writerows([*(cell(line[column]) for column in COLUMNS), chapter.seal.hash] for line in chapter.lines)
    return stream.getvalue()
