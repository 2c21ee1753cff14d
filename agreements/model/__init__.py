"""The agreement as submitted: the one model that validates files, types expressions and makes the JSON schema.

Every field is the text of the document. What a text means is derived: `Reads` on a field gives the number or record that expressions see
under the field's name (the text itself is then `<name>_text`, or `.text` of the record); `derived` adds a field that is not printed.
Knows nothing of rules, reports or positions.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from agreements.model.budget import Budget, BudgetDocument, BudgetLine, Spending
from agreements.model.indicators import (
    SCHEDULES,
    TARGETS,
    Figures,
    Indicator,
    Measure,
    Months,
    Objective,
    PeriodTarget,
    Quantity,
    Quarters,
    Reported,
    Semesters,
    in_schedule,
)
from agreements.model.parts import DECLARED, Identifier, Part, Reads, RowNumber, derived, derived_from
from agreements.model.people import PERSONAL, ROLES, Letterhead, Parties, Party, Signed, Statement, Title, serial
from agreements.model.position_words import in_full, measure_of, own_words, plain_name
from agreements.model.short_forms import one_office, one_post, shared_opening
from agreements.notation.calendar_days import is_day
from agreements.notation.numbers import YEAR_DIGITS
from agreements.notation.readers import TextYear
from agreements.notation.vocabulary import Vocabulary
from agreements.source.shape import NO_DAY

__all__ = [
    "DECLARED", "PERSONAL", "ROLES", "SCHEDULES", "TARGETS", "Agreement", "Budget", "BudgetDocument", "BudgetLine", "Figures", "InForce",
    "Indicator", "Letterhead", "Measure", "Months", "Objective", "Part", "Parties", "Party", "PeriodTarget", "Quantity", "Quarters",
    "Reads", "Reported", "Semesters", "Signed", "Spending", "Statement", "Title", "derived", "derived_from", "in_full",
    "in_schedule", "measure_of", "one_office", "one_post", "own_words", "plain_name", "serial", "shared_opening",
]  # fmt: skip


def _day(written: str) -> str:
    """The text, if it is a day that exists, YYYY-MM-DD. Raises PydanticCustomError."""
    if not is_day(written):
        raise PydanticCustomError(NO_DAY, "no day")
    return written


Day = Annotated[str, AfterValidator(_day)]


class InForce(Part):
    """Declared: when this version of an agreement was in force."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, defer_build=True)
    from_: Day | None = Field(None, alias="from", description="The first day, YYYY-MM-DD; absent: since it was signed")
    until: Day | None = Field(None, description="The last day, YYYY-MM-DD; absent: until another replaces it")

    @derived(of="from_", always=True)
    def first_day(self, vocabulary: Vocabulary) -> int | None:
        """The number (as `serial_day`) of the first day."""
        return None if self.from_ is None else datetime.date.fromisoformat(self.from_).toordinal()

    @derived(of="until", always=True)
    def last_day(self, vocabulary: Vocabulary) -> int | None:
        """The number (as `serial_day`) of the last day."""
        return None if self.until is None else datetime.date.fromisoformat(self.until).toordinal()

    @derived(of="from_")
    def from_year(self, vocabulary: Vocabulary) -> TextYear:
        """The year of the first day."""
        return None if self.from_ is None else int(self.from_[:4])

    @derived(of="until")
    def until_year(self, vocabulary: Vocabulary) -> TextYear:
        """The year of the last day."""
        return None if self.until is None else int(self.until[:4])


class Agreement(Part):
    """One performance agreement (perjanjian kinerja), verbatim."""

    id: Identifier = Field(description="Declared: unique in its folder")
    superior: Identifier | None = Field(None, description="Declared: the id of the agreement above; absent at the top")
    replaces: Identifier | None = Field(None, description="Declared: the id of the version that this one replaces")
    in_force: InForce | None = Field(None, description="Declared: when this version was in force")
    dpa: BudgetDocument | None = Field(None, description="Declared: the budget document (DPA, DIPA) that the agreement follows")
    document_number: str | None = Field(None, description="Nomor dokumen, as printed")
    letterhead: Letterhead | None = Field(None, description="Kop naskah")
    title: Title | None = Field(None, description="Judul of the annex (lampiran), or of the only part")
    statement: Statement | None = Field(None, description="Pernyataan perjanjian, the page before the annex")
    parties: Parties | None = Field(None, description="Those who sign the annex, or the only part")
    headings: list[str] | None = Field(None, description="The table's printed column headings")
    columns: list[RowNumber | None] | None = Field(None, description="The table's printed column numbers")
    objectives: list[Objective] | None = Field(None, description="Sasaran, in printed order")
    budget: Budget | None = Field(None, description="Anggaran")
    signed: Signed | None = Field(None, description="Place and date above the signatures of the annex, or of the only part")
    links: ClassVar[dict[str, str]] = {"above": "superior"}

    @derived(of="document_number")
    def number_year(self, vocabulary: Vocabulary) -> TextYear:
        """The year that the document number ends with: 2026 of 01/PK/KECAMATAN-MELATI/2026. None of 800/2026: behind a code alone stands
        a running number.
        """
        found = re.search(rf"/.*[/.-]\s*({YEAR_DIGITS})\s*$", self.document_number or "")
        return int(found[1]) if found else None
