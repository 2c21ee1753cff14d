"""What periksa wrote into a working paper, kept in the paper itself: every cell, and of every finding what it is recognised by.

By it a later run knows which cells a person has changed since, and which finding a row is of. Knows no workbook and no words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias, cast

from pydantic import BaseModel, ConfigDict, ValidationError

from engine.language import Place, Problem, Problems
from engine.review.earlier import EarlierEvidence, EarlierFinding, EarlierReport
from engine.review.reviewed import Review, Reviewed

# The version of what is kept, and those that are read.
VERSION = 1
# How a paper is laid out: the sheet that keeps all this; the row of the keys of the columns, the column of the keys of the lines, from 1,
# with the mark in their corner; what the key of the row of headings is.
MEMORY = "periksa-data"
KEYS, KEY_COLUMN, MARK, HEADINGS = 1, 1, "periksa", "@headings"
TITLE, FOOTER, TOTAL = "@title", "@footer", "@total"
# Of one cell of a workbook; what is longer stands in several.
LONGEST = 32_000

_Outcome: TypeAlias = Literal["fail", "unknown", "error"]
SheetKey = Literal["overview", "findings", "unassessed", "waived", "by-rule", "rules"]


class RememberedLine(BaseModel):
    """A line of a sheet by its key: the texts that periksa wrote, by column; the finding that it is of, and its thread in an archive."""

    model_config = ConfigDict(frozen=True, strict=True)

    sheet: SheetKey
    key: str
    cells: dict[str, str] = {}
    finding: EarlierFinding | None = None
    thread: int | None = None


class RememberedRun(BaseModel):
    """The run that a paper was last written from: language, day (YYYY-MM-DD), seal, the agreements that it read; identity and revision
    of the archive, where it was written with one.
    """

    model_config = ConfigDict(frozen=True, strict=True)

    version: int
    lang: Literal["id", "en"]
    as_of: str | None = None
    seal: str = ""
    read: tuple[tuple[str, str, str], ...] = ()
    archive: str = ""
    revision: int | None = None


class Remembered(BaseModel):
    """All that a paper keeps."""

    model_config = ConfigDict(frozen=True)

    run: RememberedRun
    lines: tuple[RememberedLine, ...]

    def of(self, sheet: str) -> dict[str, RememberedLine]:
        """The lines of a sheet by their keys."""
        return {line.key: line for line in self.lines if line.sheet == sheet}

    def report(self, sheet: str, file: str) -> EarlierReport:
        """The findings of a sheet as an earlier report, in the order of the lines; `file` is the paper's name."""
        findings = tuple(line.finding for line in self.lines if line.sheet == sheet and line.finding)
        return EarlierReport(file, 2, findings, frozenset(self.run.read))


def recognisable(finding: Reviewed, message: str) -> EarlierFinding:
    """What a finding is recognised by later."""
    at = finding.location
    printed = (item for item in finding.evidence if item.written is not None)
    return EarlierFinding(
        rule=finding.rule, name=finding.name, outcome=cast(_Outcome, finding.outcome.value),
        severity=finding.severity.value,
        portfolio=str(finding.portfolio), agreement=finding.agreement or None, subject=finding.subject, file=at.file, line=at.line,
        column=at.column, message=message, fingerprint=finding.fingerprint, office=finding.portfolio.office,
        period=finding.portfolio.period, path=str(finding.path), waiver={} if finding.waiver else None,
        evidence=tuple(EarlierEvidence(path=str(item.location.path), file=item.location.file, written=item.written) for item in printed),
    )  # fmt: skip


def run_of(review: Review, lang: Literal["id", "en"], as_of: str | None, archive: str = "", revision: int | None = None) -> RememberedRun:
    """What is kept of a run."""
    checked = [(name.office, name.period, id_) for name, id_ in review.result.checked]
    names = {(finding.portfolio.office, finding.portfolio.period, "") for finding in review.findings if finding.portfolio.office}
    read = sorted({*checked, *((office, period, "") for office, period, _ in checked), *names})
    return RememberedRun(
        version=VERSION, lang=lang, as_of=as_of, seal=review.seal.hash if review.seal else "", read=tuple(read),
        archive=archive, revision=revision,
    )  # fmt: skip


def written(remembered: Remembered) -> Iterator[list[str]]:
    """The rows of the sheet that keeps it: a row for the run, then one for each line, JSON in as many cells as it needs."""
    for item in (remembered.run, *remembered.lines):
        text = item.model_dump_json(exclude_defaults=True)
        yield [text[start : start + LONGEST] for start in range(0, len(text), LONGEST)]


def read_rows(rows: Iterable[Iterable[str]], file: str) -> Remembered:
    """What the rows of that sheet keep. Raises Problems where they are none, or of a later version."""
    texts = [text for row in rows if (text := "".join(row).strip())]
    try:
        if not texts:
            raise ValueError
        run = RememberedRun.model_validate_json(texts[0])
        if run.version > VERSION:
            raise Problems([Problem("paper-newer", Place(file, 0), {"value": run.version, "wanted": VERSION})])
        lines = tuple(map(RememberedLine.model_validate_json, texts[1:]))
    except (ValidationError, ValueError):
        raise Problems([Problem("not-a-working-paper", Place(file, 0))]) from None
    return Remembered(run=run, lines=lines)
