"""What a report for people shows of a run. It changes neither the run nor its exit code, and what is left out is counted.

Must not know any format.
"""

from __future__ import annotations

from fnmatch import fnmatchcase

from engine.language.classes import dataclass
from engine.review.reviewed import Reviewed
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Shown:
    """What is asked for. `severity`: failures at least as grave. `offices`: patterns of names, `dinas-*`; none for all.

    `unknown`: what could not be assessed, one by one, also of many offices. Of the rest at most one is asked for: `summary`, counts alone;
    `statistics`, counts by rule; `quiet`, findings alone, and nothing where there are none.
    """

    severity: Severity | None = None
    offices: tuple[str, ...] = ()
    unknown: bool = False
    summary: bool = False
    statistics: bool = False
    quiet: bool = False

    def takes(self, finding: Reviewed) -> bool:
        """Whether a finding is shown. A rule that failed itself is, whatever its severity."""
        if not self.takes_office(str(finding.portfolio)):
            return False
        return self.severity is None or finding.outcome is Outcome.ERROR or finding.severity.rank <= self.severity.rank

    def takes_office(self, name: str) -> bool:
        """Whether an office is shown, by its name with or without the period, whatever the case: `dinas-*` takes `dinas-kesehatan/2026`."""
        name = name.casefold()
        names = (name, name.rpartition("/")[0])
        return not self.offices or any(fnmatchcase(known, pattern.casefold()) for pattern in self.offices for known in names)


EVERYTHING = Shown()
