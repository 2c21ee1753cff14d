"""What is promised: objectives, their indicators with targets of the year and of its periods, and what was realised. Judges nothing."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field, WithJsonSchema

from agreements.formulas.formula import Formula, read_formula
from agreements.model.parts import FigureText, Key, Part, Reads, RowNumber, TargetText, UnitText, area_named, derived
from agreements.model.position_words import behind_name, measure_of
from agreements.notation.absence import absence
from agreements.notation.numbers import with_decimal_comma
from agreements.notation.polarity import Polarity
from agreements.notation.readers import Between, Calculation, Choices, read_calculation
from agreements.notation.target_record import Target
from agreements.notation.targets import is_on_scale, read_with_unit
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass


class Quarters(Part):
    """Targets per quarter (triwulan)."""

    tw1: TargetText | None = Field(None, description="Triwulan I, as printed")
    tw2: TargetText | None = Field(None, description="Triwulan II, as printed")
    tw3: TargetText | None = Field(None, description="Triwulan III, as printed")
    tw4: TargetText | None = Field(None, description="Triwulan IV, as printed")


class Semesters(Part):
    """Targets per semester."""

    s1: TargetText | None = Field(None, description="Semester I, as printed")
    s2: TargetText | None = Field(None, description="Semester II, as printed")


class Months(Part):
    """Targets per month."""

    m1: TargetText | None = Field(None, description="Januari, as printed")
    m2: TargetText | None = Field(None, description="Februari, as printed")
    m3: TargetText | None = Field(None, description="Maret, as printed")
    m4: TargetText | None = Field(None, description="April, as printed")
    m5: TargetText | None = Field(None, description="Mei, as printed")
    m6: TargetText | None = Field(None, description="Juni, as printed")
    m7: TargetText | None = Field(None, description="Juli, as printed")
    m8: TargetText | None = Field(None, description="Agustus, as printed")
    m9: TargetText | None = Field(None, description="September, as printed")
    m10: TargetText | None = Field(None, description="Oktober, as printed")
    m11: TargetText | None = Field(None, description="November, as printed")
    m12: TargetText | None = Field(None, description="Desember, as printed")


# The fields that plan the year by periods, with the word for one of their periods.
SCHEDULES: dict[str, Literal["quarter", "semester", "month"]] = {"quarters": "quarter", "semesters": "semester", "months": "month"}


def in_schedule(field: str) -> bool:
    """Whether a field is a schedule, or the target of a period in one: `quarters.tw1`."""
    return field.partition(".")[0] in SCHEDULES


@dataclass(frozen=True, slots=True)
class PeriodTarget(Target):
    """The target of a period: which one it is, by its kind and its number in the year; whether its own unit is that of the year's target,
    None where one of them has none.
    """

    period: Annotated[str, Choices(("quarter", "semester", "month"))] = "quarter"
    number: Annotated[int, Between(1, 12)] = 1
    unit_fits: bool | None = None


Measure = Annotated[str, Choices(("percentage", "count", "index", "ratio", "grade", "rate", "amount", "none"))]


class Quantity(Part):
    """A figure of one quantity of the formula."""

    name: str = Field(description="The quantity's name in the expression")
    amount: FigureText | None = Field(None, description="The figure, as reported; absent: not known")


class Reported(Part):
    """What was realised in a quarter, or in the year: the value itself, or the quantities of the formula."""

    value: TargetText | None = Field(None, description="The value, as reported")
    quantities: list[Quantity] | None = Field(None, description="The quantities that the value is computed from")


class Figures(Part):
    """Realisasi. What is absent is not known; 0 is 0."""

    covers: Literal["quarter", "year-to-date"] | None = Field(
        None, description="What each quarter's quantities count: the quarter alone (of kumulatif) or the year so far (of non kumulatif)"
    )
    tw1: Reported | None = Field(None, description="Triwulan I")
    tw2: Reported | None = Field(None, description="Triwulan II")
    tw3: Reported | None = Field(None, description="Triwulan III")
    tw4: Reported | None = Field(None, description="Triwulan IV")
    year: Reported | None = Field(None, description="The result of the whole year, where it is not given by quarters")
    achievement: TargetText | None = Field(None, description="The achievement (capaian) that the office reports")
    last_year: TargetText | None = Field(None, description="The result of the year before, where the agreement does not print it")
    earlier: str | None = Field(None, description="The results of earlier years, as text")
    national: TargetText | None = Field(None, description="The national standard or target")
    provincial: TargetText | None = Field(None, description="The standard or target of the province")
    cause: str | None = Field(None, description="Cause of success or failure")
    obstacle: str | None = Field(None, description="Obstacle")
    follow_up: str | None = Field(None, description="Follow-up, alternative solution")


class Indicator(Part):
    """Indikator kinerja."""

    number: RowNumber | None = Field(None, description="Nomor, as printed")
    code: str | None = Field(None, description="Kode, as printed: IKU 3.1")
    name: str | None = Field(None, description="Indikator, as printed")
    formula: Annotated[str, Reads(read_formula, Formula)] | None = Field(None, description="Formulasi, without its label")
    expression: str | None = Field(None, description="Declared: the formula as an expression (docs/formulas.md); comes before the prose")
    # Read by the words of the book (the table polarities) before it is validated: a schema knows none of them.
    direction: Annotated[Polarity, WithJsonSchema({"type": "string"})] | None = Field(
        None, description="Declared, or a printed polarity (Maximize, Negatif): whether more or less is better, or neither (stable)"
    )
    calculation: Annotated[str, Reads(read_calculation, Calculation)] | None = Field(None, description="Tipe perhitungan, as printed")
    source: str | None = Field(None, description="Sumber data, as printed")
    note: str | None = Field(None, description="Keterangan, as printed")
    baseline: TargetText | None = Field(None, description="Kondisi awal, as printed")
    last_year: TargetText | None = Field(None, description="Realisasi of the year before, as printed")
    target: TargetText | None = Field(None, description="Target of the year, as printed")
    unit: UnitText | None = Field(None, description="Satuan, as printed in a column of its own")
    plan_target: TargetText | None = Field(None, description="Target at the end of the plan (Renstra, RPJMD), as printed")
    renja_target: TargetText | None = Field(None, description="Declared: the target of the year in the Renja")
    weight: TargetText | None = Field(None, description="Bobot, as printed")
    responsible: str | None = Field(None, description="Penanggung jawab, as printed")
    quarters: Quarters | None = Field(None, description="Targets of the quarters")
    semesters: Semesters | None = Field(None, description="Targets of the semesters")
    months: Months | None = Field(None, description="Targets of the months")
    figures: Figures | None = Field(None, description="Realised in the year; as a rule in a file of their own")
    under: Key | None = Field(None, description="Declared: the indicator above that it carries, as id/objective.indicator")
    links: ClassVar[dict[str, str]] = {"above": "under", "likeness": "under"}

    @derived(of="name")
    def measure(self, vocabulary: Vocabulary) -> Measure:
        """What the first words of the name promise to measure; "none" if they are no measure words."""
        return measure_of(self.name, vocabulary)

    def implied_unit(self, vocabulary: Vocabulary) -> str:
        """The unit that a target without one has: that of the column, else `%` if the name promises a percentage or the formula multiplies
        by 100 %.
        """
        if self.unit and (column := read_with_unit("0", self.unit, vocabulary)).units.column:
            return column.unit
        factor = read_formula(self.formula, vocabulary) if self.formula else None
        percent = factor is not None and factor.multiplier == 100 and factor.text.rstrip(" .").endswith("%")
        return "%" if self.measure(vocabulary) == "percentage" or (percent and self.measure(vocabulary) == "none") else ""

    def read_target(self, text: str, vocabulary: Vocabulary, implied: str | None = None) -> Target:
        """A target of this indicator, of whatever time: with its own unit, else the column's, else the implied one (None: of the name).

        Of an index and of scores on a scale a comma is a decimal one: 3,215 of SPIP. What is counted or paid is 0 where there is none of it
        (`tidak ada`), which may be a grade of others.
        """
        unit = self.implied_unit(vocabulary) if implied is None else implied
        if self.measure(vocabulary) in ("count", "amount") and absence(text, vocabulary) == "zero":
            return dataclasses.replace(read_with_unit("0", self.unit, vocabulary, unit), text=text)
        read = read_with_unit(text, self.unit, vocabulary, unit)
        if read.kind is None and (decimal := with_decimal_comma(text)) != text and is_on_scale(self.name or "", vocabulary):
            return dataclasses.replace(read_with_unit(decimal, self.unit, vocabulary, unit), text=read.text)
        if read.kind is None and self.name and (rest := behind_name(text, self.name)):
            # "Adiwiyata Provinsi" of Predikat Adiwiyata: the award that the name says already, and its class.
            graded = read_with_unit(rest, self.unit, vocabulary, unit)
            return dataclasses.replace(graded, text=read.text) if graded.kind == "grade" else read
        return read

    def read_period(self, text: str, vocabulary: Vocabulary) -> Target:
        """The target of a period: where nothing else says its unit, it is that of the year's target."""
        year = self.read_target(self.target, vocabulary) if self.target is not None else None
        unit = year.unit if year is not None and year.kind not in (None, "grade") else self.implied_unit(vocabulary)
        return self.read_target(text, vocabulary, unit)

    def schedule(self, kind: str) -> Iterator[tuple[str, str | None]]:
        """The names of the periods of a field of SCHEDULES, with the text of each target, None where the field has none."""
        found = getattr(self, kind)
        for name in type(found).model_fields if found is not None else ():
            yield name, getattr(found, name)


# The fields that are targets of the indicator, each of another time or paper.
TARGETS = ("target", "baseline", "last_year", "plan_target", "renja_target")


class Objective(Part):
    """Sasaran."""

    number: RowNumber | None = Field(None, description="Nomor, as printed")
    code: str | None = Field(None, description="Kode, as printed")
    goal: str | None = Field(None, description="The tujuan that it stands under, as printed")
    table: str | None = Field(None, description="The printed title of the table that it stands in, where there are several")
    text: str | None = Field(None, description="Sasaran, as printed")
    indicators: list[Indicator] | None = Field(None, description="Indikator kinerja, in printed order")

    @derived(of="text")
    def area_named(self, vocabulary: Vocabulary) -> str | None:
        """The first area that the objective names, with its kind: Kecamatan Melati. None where capitals tell no names."""
        return area_named(self.text, vocabulary)
