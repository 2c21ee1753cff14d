"""The budget of an agreement, and the budget document (DPA, DIPA) that it follows. Judges nothing."""

from __future__ import annotations

import calendar
import datetime
import itertools
import re
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from agreements.model.indicators import Quarters
from agreements.model.parts import Amount, Key, Part, RowNumber, TargetText, UnitText, derived
from agreements.model.people import serial
from agreements.notation.absence import absence
from agreements.notation.numbers import YEAR_DIGITS, Number
from agreements.notation.readers import TextYear, Unit, read_amount, read_date
from agreements.notation.vocabulary import Vocabulary

Rupiah = Annotated[Number, Unit("rupiah")]


class Spending(Part):
    """What was spent of one budget line, in rupiah. What is absent is not known; 0 is 0."""

    covers: Literal["quarter", "year-to-date"] | None = Field(
        None, description="What each quarter's amount counts: the quarter alone, which it does without this, or the year so far"
    )
    tw1: Amount | None = Field(None, description="Spent in triwulan I")
    tw2: Amount | None = Field(None, description="Spent in triwulan II")
    tw3: Amount | None = Field(None, description="Spent in triwulan III")
    tw4: Amount | None = Field(None, description="Spent in triwulan IV")
    year: Amount | None = Field(None, description="Spent in the whole year")
    supports: str | None = Field(None, description="The objectives or indicators that the line serves, by number: 1, or 1.2; 2.1")


class BudgetLine(Part):
    """One line of the budget. A row that only heads those below it has a name and nothing else."""

    number: RowNumber | None = Field(None, description="Nomor, as printed")
    code: str | None = Field(None, description="Kode, as printed in a column of its own")
    name: str | None = Field(None, description="Program, kegiatan or sub kegiatan, as printed")
    amount: Amount | None = Field(None, description="Anggaran in rupiah, as printed")
    note: str | None = Field(None, description="Keterangan, as printed")
    source_of_funds: str | None = Field(None, description="Sumber dana, as printed: APBD, DAU, BLUD")
    indicator: str | None = Field(None, description="Indikator of the line, as printed")
    target: TargetText | None = Field(None, description="Target of the line, as printed")
    unit: UnitText | None = Field(None, description="Satuan of the line's target, as printed in a column of its own")
    responsible: str | None = Field(None, description="Penanggung jawab of the line, as printed")
    quarters: Quarters | None = Field(None, description="Amounts or targets of the quarters, as printed")
    figures: Spending | None = Field(None, description="What was spent of it; as a rule in a file of its own")
    under: Key | None = Field(None, description="Declared: the line above that it is part of, as id/number")
    links: ClassVar[dict[str, str]] = {"above": "under", "spent": "figures", "spent_by_quarters": "figures", "absorption": "figures"}

    @derived(of="name")
    def item(self, vocabulary: Vocabulary) -> str | None:
        """The name without its code and without the word for its level: Pembinaan Desa of 7.01.06 Program Pembinaan Desa."""
        return vocabulary.recall(_level).sub("", self.name or "").strip() or None

    @derived(of="quarters")
    def planned_by_quarters(self, vocabulary: Vocabulary) -> Rupiah | None:
        """What four quarters that are numbers give together; the last of them where they run on to the line's amount."""
        planned = self._planned(vocabulary)
        return sum(planned) if planned else None

    @derived(of="quarters")
    def planned_first_half(self, vocabulary: Vocabulary) -> Rupiah | None:
        """What four quarters that are numbers plan for the first half of the year."""
        planned = self._planned(vocabulary)
        return sum(planned[:2]) if planned else None

    @derived(of="quarters")
    def planned_last_quarter(self, vocabulary: Vocabulary) -> Rupiah | None:
        """What four quarters that are numbers plan for the fourth alone."""
        planned = self._planned(vocabulary)
        return planned[-1] if planned else None

    def _planned(self, vocabulary: Vocabulary) -> list[Rupiah]:
        """What is planned for each quarter alone, also where the quarters run on to the line's amount; none unless all are numbers."""
        if self.quarters is None:
            return []
        printed = (self.quarters.tw1, self.quarters.tw2, self.quarters.tw3, self.quarters.tw4)
        read = [0 if text is not None and absence(text, vocabulary) else read_amount(text or "", vocabulary) for text in printed]
        amounts = [amount for amount in read if amount is not None]
        if len(amounts) < len(printed):
            return []
        runs_on = self.amount is not None and amounts[-1] == read_amount(self.amount, vocabulary)
        return [later - before for before, later in itertools.pairwise([0, *amounts])] if runs_on else amounts


class Budget(Part):
    """Anggaran."""

    heading: str | None = Field(None, description="Program, Kegiatan or Sub Kegiatan, as printed")
    lines: list[BudgetLine] | None = Field(None, description="The lines in printed order")
    total: Amount | None = Field(None, description="Jumlah anggaran, as printed; absent if the document states none")


class BudgetDocument(Part):
    """DPA or DIPA, declared: the agreement does not print it."""

    number: str | None = Field(None, description="Nomor of the budget document")
    date: str | None = Field(None, description="The day on which it was ratified: 2025-01-20 or 20 Januari 2025")
    total: Amount | None = Field(None, description="The whole amount of the budget document in rupiah")

    @derived(of="date")
    def date_year(self, vocabulary: Vocabulary) -> TextYear:
        """The year of its date."""
        return read_date(self.date or "", vocabulary).year

    @derived(of="number")
    def number_year(self, vocabulary: Vocabulary) -> TextYear:
        """The year that its number ends with: 2025 of SP DIPA-022.12.2.414105/2025."""
        found = re.search(rf"[/.-]\s*({YEAR_DIGITS})\s*$", self.number or "")
        return int(found[1]) if found else None

    @derived(of="date")
    def last_day(self, vocabulary: Vocabulary) -> int | None:
        """The number (as `serial_day`) of the last day within a month after the date."""
        read = read_date(self.date, vocabulary) if self.date else None
        if read is None or serial(read) is None:
            return None
        assert read.day is not None
        assert read.month is not None
        assert read.year is not None
        year, month = (read.year, read.month + 1) if read.month < 12 else (read.year + 1, 1)
        return datetime.date(year, month, min(read.day, calendar.monthrange(year, month)[1])).toordinal()


def _level(vocabulary: Vocabulary) -> re.Pattern[str]:
    """The code of a budget line and the word for its level, before its name."""
    words = sorted((row["word"] for row in vocabulary.tables.rows("budget_levels")), key=len, reverse=True)
    either = "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in words)
    return re.compile(rf"^(?:[\dX]+\.[\dX.]*\s*)?(?:(?:{either})\b\s*[:.-]?\s*)?", re.IGNORECASE)
