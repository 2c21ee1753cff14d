"""An earlier JSON report, as far as a comparison needs it. Reads the versions 1 and 2; knows nothing of the run that it is held against."""

from __future__ import annotations

import json
import re
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from agreements.source.document import as_the_system_says, read_bytes
from agreements.source.offices import PortfolioName, name_as_written
from engine.language import Place, Problem, Problems
from engine.language.classes import dataclass

# The version of the JSON report that is written, a contract (docs/formats.md), and those that are read.
VERSION = 2
READ = (1, VERSION)
# Of an earlier report: a hundred times that of fifty offices full of mistakes.
MAX_BYTES = 100_000_000
MAX_VALUES = 5_000_000


class EarlierEvidence(BaseModel):
    """A field that a finding rested on, and what was printed there."""

    model_config = ConfigDict(frozen=True, strict=True, defer_build=True)

    path: str = ""
    file: str = ""
    written: str | None = None


class EarlierFinding(BaseModel):
    """What counts of one finding in a JSON report."""

    model_config = ConfigDict(frozen=True, strict=True, defer_build=True)

    rule: str
    name: str
    outcome: Literal["fail", "unknown", "error"]
    severity: Literal["error", "warning", "info"]
    portfolio: str
    agreement: str | None
    subject: str
    file: str
    line: int
    column: int
    message: str
    fingerprint: str = Field(pattern="^[0-9a-f]{16}$")
    waiver: dict[str, Any] | None = None
    evidence: tuple[EarlierEvidence, ...] = ()
    # From version 2 on.
    office: str | None = None
    period: str | None = None
    path: str = ""

    @property
    def names(self) -> PortfolioName:
        """Office and period; in version 1 as the path of the file has them."""
        if self.office is not None:
            return PortfolioName(self.office, self.period or "")
        if not self.portfolio:
            return PortfolioName("")
        folder = PurePosixPath(re.sub(r"[\\/]+", "/", self.file)).parent
        # Read from inside the folder, its own name is only in the finding.
        return name_as_written(folder if folder.name == self.portfolio else PurePosixPath(self.portfolio))


class _Portfolio(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, defer_build=True)

    office: str
    period: str
    agreements: tuple[str, ...] = ()


class _Report(BaseModel):
    findings: list[EarlierFinding]
    # From version 2 on.
    portfolios: list[_Portfolio] = []
    personal_data: Literal["masked", "shown"] = "shown"


@dataclass(frozen=True, slots=True)
class EarlierReport:
    """An earlier JSON report by the name of its file: its findings, and the agreements that it read, by office and period, findings or not.

    `masked`: positions stand for names in it, and dots for the digits of NIPs.
    """

    file: str
    version: int
    findings: tuple[EarlierFinding, ...]
    read: frozenset[tuple[str, str, str]] = frozenset()
    masked: bool = False


def read_previous(file: Path) -> EarlierReport:
    """An earlier JSON report. Raises Problems."""

    def refused(code: str, line: int = 0, column: int = 0, **arguments: str | int) -> Problems:
        return Problems([Problem(code, Place(str(file), line, column), arguments)])

    try:
        written = read_bytes(file, MAX_BYTES)
        # Each is at least one object of Python's: so many of them take the memory of the machine.
        if sum(written.count(mark) for mark in (b",", b"[", b"{")) > MAX_VALUES:
            raise refused("previous-unreadable", detail=f"More than {MAX_VALUES} values")
        data: Any = json.loads(written)
        # Half a character, which JSON can escape and no report can hold.
        json.dumps(data, ensure_ascii=False).encode()
    except Problems as problems:
        raise refused("previous-unreadable", detail=as_the_system_says(problems)) from None
    except json.JSONDecodeError as error:
        raise refused("previous-not-json", error.lineno, error.colno) from None
    except (ValueError, RecursionError):  # no Unicode, a number of a million digits, too deep
        raise refused("previous-not-json", 1, 1) from None
    if not isinstance(data, dict) or "version" not in data or not isinstance(data.get("findings"), list):
        raise refused("previous-no-report", key="version" if isinstance(data, dict) and "version" not in data else "findings")
    version = data["version"]
    if version not in READ or isinstance(version, bool | float):
        raise refused("previous-version", value=str(version)[:40], wanted=VERSION)
    try:
        # Text, so that lists are read as the tuples that they are here.
        report = _Report.model_validate_json(
            json.dumps({key: data[key] for key in ("findings", "portfolios", "personal_data") if key in data})
        )
    except ValidationError as error:
        path = ".".join(map(str, error.errors(include_url=False)[0]["loc"]))
        raise refused("previous-no-report", key=path) from None
    read = {(part.office, part.period, id_) for part in report.portfolios for id_ in (*part.agreements, "")}
    return EarlierReport(str(file), version, tuple(report.findings), frozenset(read), report.personal_data == "masked")
