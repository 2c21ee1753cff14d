"""The agreement as submitted: the one model that validates files, types expressions and makes the JSON schema.

Every field is the text of the document. What a text means is derived: `Reads` on a field gives the number or record that expressions see
under the field's name (the text itself is then `<name>_text`, or `.text` of the record); `derived` adds a field that is not printed.
Knows nothing of rules, reports or positions.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from agreements.formulas.parts import Formula, read_formula
from agreements.notation.absence import is_absent, is_no_number
from agreements.notation.composing import composed
from agreements.notation.readers import (
    Between,
    Calculation,
    Choices,
    Date,
    Nip,
    Number,
    TextYear,
    Year,
    is_no_nip,
    read_amount,
    read_calculation,
    read_date,
    read_nip,
    read_number,
    read_year,
)
from agreements.notation.targets import Target, read_figure, read_target
from agreements.notation.vocabulary import Vocabulary
from engine.language.path import DataPath

_NAMES = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
Method = TypeVar("Method", bound=Callable[..., Any])
# Fields that whoever transcribes declares: the document prints none of them.
DECLARED = frozenset(("id", "superior", "under", "expression", "direction", "covers"))


@dataclass(frozen=True, slots=True)
class Reads:
    """On a text field: `read` turns the text, with the vocabulary, into `type`, a number with `unit` or a frozen record; None means that it
    cannot be read. `absent` says of a text whether it says that there is nothing.
    """

    read: Callable[[str, Vocabulary], Any]
    type: Any
    unit: str | None = None
    absent: Callable[[str, Vocabulary], bool] = is_absent


def derived(of: str, *, always: bool = False) -> Callable[[Method], Method]:
    """Marks a method, of the vocabulary, as a field of expressions that is derived from the printed field `of` (where findings point).

    `always` says that it has a value wherever that field has one.
    """

    def mark(method: Method) -> Method:
        method.derived_of, method.derived_always = of, always  # type: ignore[attr-defined]
        return method

    return mark


def _row_number(text: str, vocabulary: Vocabulary) -> int | None:
    return read_number(text)


def _key(written: str) -> str:
    """What is declared, without the stop that numbers are printed with: `camat/1.` is `camat/1`."""
    return composed(written).strip().rstrip(" .)")


Key = Annotated[str, AfterValidator(_key)]


class Part(BaseModel):
    """A part of an agreement: unknown keys are refused, absent ones are None.

    `links` names, for each field of expressions that leads to another agreement, the declared field that it rests on.
    """

    links: ClassVar[dict[str, str]] = {}
    model_config = ConfigDict(extra="forbid", frozen=True)


Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
RowNumber = Annotated[str, Reads(_row_number, int)]
TargetText = Annotated[str, Reads(read_target, Target, absent=is_no_number)]
FigureText = Annotated[str, Reads(read_figure, Target, absent=is_no_number)]
Amount = Annotated[str, Reads(read_amount, Number, "rupiah", is_no_number)]


class Letterhead(Part):
    """Kop surat."""

    government: str | None = Field(None, description="Pemerintah, as printed: PEMERINTAH KABUPATEN BANYUMAS")
    office: str | None = Field(None, description="Perangkat daerah, as printed: KECAMATAN SOKARAJA")
    address: str | None = Field(None, description="Alamat, as printed")
    phone: str | None = Field(None, description="Telepon and faksimile, as printed")
    email: str | None = Field(None, description="E-mail or website, as printed")

    @derived(of="office")
    def place(self, vocabulary: Vocabulary) -> str | None:
        """The place after which an area office is named: SOKARAJA of KECAMATAN SOKARAJA. None for any other office."""
        return _after(self.office, "area", vocabulary)

    @derived(of="phone")
    def phone_digits(self, vocabulary: Vocabulary) -> str | None:
        """The digits of the telephone numbers, in order: what is the same, however labels and separators are written."""
        return "".join(filter(str.isdigit, self.phone or "")) or None

    @derived(of="government")
    def region(self, vocabulary: Vocabulary) -> str | None:
        """The region's own name: BANYUMAS of PEMERINTAH KABUPATEN BANYUMAS."""
        return _after(self.government, "region", vocabulary)


class Title(Part):
    """Judul."""

    text: str | None = Field(None, description="The line that names the document and its year")
    subject: str | None = Field(None, description="The line that says whose agreement it is")

    @derived(of="text")
    def year(self, vocabulary: Vocabulary) -> TextYear:
        """The agreement's year."""
        return read_year(self.text) if self.text else None

    @derived(of="subject")
    def region(self, vocabulary: Vocabulary) -> str | None:
        """The name of the region that the subject names: SLEMAN of DINAS KESEHATAN KABUPATEN SLEMAN."""
        return _after(self.subject, "region", vocabulary)

    @derived(of="subject", always=True)
    def subject_in_full(self, vocabulary: Vocabulary) -> str | None:
        """The subject with the abbreviations of positions written out, in lower case."""
        return in_full(self.subject, vocabulary)


class Signed(Part):
    """Where and when it was signed."""

    place: str | None = Field(None, description="Tempat, as printed")
    date: str | None = Field(None, description="Tanggal, as printed: 4 Januari 2021")

    @derived(of="date")
    def day(self, vocabulary: Vocabulary) -> Annotated[int | None, Between(1, 31)]:
        """Day of the month."""
        return self._read(vocabulary).day

    @derived(of="date")
    def printed_day(self, vocabulary: Vocabulary) -> int | None:
        """The number that stands for the day, whether or not the month has such a day."""
        return self._read(vocabulary).printed_day

    @derived(of="date")
    def month(self, vocabulary: Vocabulary) -> Annotated[int | None, Between(1, 12)]:
        """Month, 1 to 12."""
        return self._read(vocabulary).month

    @derived(of="date")
    def year(self, vocabulary: Vocabulary) -> Year:
        """Year."""
        return self._read(vocabulary).year

    def _read(self, vocabulary: Vocabulary) -> Date:
        return read_date(self.date, vocabulary) if self.date else Date()


class Statement(Part):
    """Pernyataan: the first of the two parts of the national form."""

    text: str | None = Field(None, description="The statement, as printed")
    signed: Signed | None = Field(None, description="Place and date above the signatures")

    @derived(of="text")
    def year(self, vocabulary: Vocabulary) -> TextYear:
        """The year that the statement names first; years of regulations that it cites aside."""
        return read_year(self.text) if self.text else None


class Party(Part):
    """One who signs."""

    position: str | None = Field(None, description="Jabatan, as printed")
    name: str | None = Field(None, description="Name with titles, as printed")
    rank: str | None = Field(None, description="Pangkat, as printed")
    nip: Annotated[str, Reads(read_nip, Nip, absent=is_no_nip)] | None = Field(None, description="NIP, as printed")

    @derived(of="position", always=True)
    def position_in_full(self, vocabulary: Vocabulary) -> str | None:
        """The position with its abbreviations written out, in lower case."""
        return in_full(self.position, vocabulary)

    @derived(of="position")
    def region(self, vocabulary: Vocabulary) -> str | None:
        """The name of the region that the position names."""
        return _after(self.position, "region", vocabulary)

    @derived(of="name", always=True)
    def plain_name(self, vocabulary: Vocabulary) -> str | None:
        """The name in lower case without honorifics and academic titles: what one person is called in every document."""
        return plain_name(self.name, vocabulary)


class Parties(Part):
    """The two who sign."""

    first: Party | None = Field(None, description="Pihak pertama: who promises")
    second: Party | None = Field(None, description="Pihak kedua: to whom")


class Quarters(Part):
    """Targets per quarter (triwulan)."""

    tw1: TargetText | None = Field(None, description="Triwulan I, as printed")
    tw2: TargetText | None = Field(None, description="Triwulan II, as printed")
    tw3: TargetText | None = Field(None, description="Triwulan III, as printed")
    tw4: TargetText | None = Field(None, description="Triwulan IV, as printed")


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
    year: Reported | None = Field(None, description="The result of the whole year, where it is not told by quarters")
    achievement: TargetText | None = Field(None, description="The achievement (capaian) that the office reports")


class Indicator(Part):
    """Indikator kinerja."""

    number: RowNumber | None = Field(None, description="Nomor, as printed")
    name: str | None = Field(None, description="Indikator, as printed")
    formula: Annotated[str, Reads(read_formula, Formula)] | None = Field(None, description="Formulasi, without its label")
    expression: str | None = Field(None, description="Declared: the formula as an expression (docs/formulas.md); comes before the prose")
    direction: Literal["higher", "lower"] | None = Field(None, description="Declared: whether more or less is better")
    calculation: Annotated[str, Reads(read_calculation, Calculation)] | None = Field(None, description="Tipe perhitungan, as printed")
    source: str | None = Field(None, description="Sumber data, as printed")
    note: str | None = Field(None, description="Keterangan, as printed")
    target: TargetText | None = Field(None, description="Target of the year, as printed")
    quarters: Quarters | None = Field(None, description="Targets of the quarters")
    figures: Figures | None = Field(None, description="Realised in the year; as a rule in a file of their own")
    under: Key | None = Field(None, description="Declared: the indicator above that it carries, as id/objective.indicator")
    links: ClassVar[dict[str, str]] = {"above": "under", "likeness": "under"}

    @derived(of="name")
    def measure(self, vocabulary: Vocabulary) -> Measure:
        """What the first words of the name promise to measure; "none" if they are no measure words."""
        return measure_of(self.name, vocabulary)

    def implied_unit(self, vocabulary: Vocabulary) -> str:
        """The unit that a target without one has: `%` if the name promises a percentage or the formula multiplies by 100 %."""
        factor = read_formula(self.formula, vocabulary) if self.formula else None
        percent = factor is not None and factor.multiplier == 100 and factor.text.rstrip(" .").endswith("%")
        return "%" if self.measure(vocabulary) == "percentage" or (percent and self.measure(vocabulary) == "none") else ""


class Objective(Part):
    """Sasaran."""

    number: RowNumber | None = Field(None, description="Nomor, as printed")
    text: str | None = Field(None, description="Sasaran, as printed")
    indicators: list[Indicator] | None = Field(None, description="Indikator kinerja, in printed order")


class BudgetLine(Part):
    """One line of the budget."""

    number: RowNumber | None = Field(None, description="Nomor, as printed")
    name: str | None = Field(None, description="Program, kegiatan or sub kegiatan, as printed")
    amount: Amount | None = Field(None, description="Anggaran in rupiah, as printed")
    under: Key | None = Field(None, description="Declared: the line above that it is part of, as id/number")
    links: ClassVar[dict[str, str]] = {"above": "under"}

    @derived(of="name")
    def item(self, vocabulary: Vocabulary) -> str | None:
        """The name without its code and without the word for its level: Pembinaan Desa of 7.01.06 Program Pembinaan Desa."""
        return vocabulary.recall(_level).sub("", self.name or "").strip() or None


class Budget(Part):
    """Anggaran."""

    heading: str | None = Field(None, description="Program, Kegiatan or Sub Kegiatan, as printed")
    lines: list[BudgetLine] | None = Field(None, description="The lines in printed order")
    total: Amount | None = Field(None, description="Jumlah anggaran, as printed; absent if the document states none")


class Agreement(Part):
    """One performance agreement (perjanjian kinerja), verbatim."""

    id: Identifier = Field(description="Declared: unique in its folder")
    superior: Identifier | None = Field(None, description="Declared: the id of the agreement above; absent at the top")
    document_number: str | None = Field(None, description="Nomor dokumen, as printed")
    letterhead: Letterhead | None = Field(None, description="Kop naskah")
    title: Title | None = Field(None, description="Judul")
    statement: Statement | None = Field(None, description="Pernyataan perjanjian, the page before the annex")
    parties: Parties | None = Field(None, description="Pihak pertama dan pihak kedua")
    headings: list[str] | None = Field(None, description="The table's printed column headings")
    columns: list[Annotated[str, Reads(_row_number, int)] | None] | None = Field(None, description="The table's printed column numbers")
    objectives: list[Objective] | None = Field(None, description="Sasaran, in printed order")
    budget: Budget | None = Field(None, description="Anggaran")
    signed: Signed | None = Field(None, description="Place and date above the signatures")
    links: ClassVar[dict[str, str]] = {"above": "superior"}


def measure_of(name: str | None, vocabulary: Vocabulary) -> str:
    """The kind of measure that the first words of an indicator's name promise (the table measures); "none" without."""
    return vocabulary.recall(_measure, name)


def _measure(name: str | None, vocabulary: Vocabulary) -> str:
    words = " ".join(re.findall(r"[^\W_]+", (name or "").lower())) + " "
    return next((kind for word, kind in vocabulary.measures if words.startswith(word + " ")), "none")


def in_full(position: str | None, vocabulary: Vocabulary) -> str | None:
    """A position in lower case with its abbreviations written out (the table abbreviations)."""
    return None if position is None else vocabulary.recall(_in_full, position)


def _in_full(position: str, vocabulary: Vocabulary) -> str:
    words = " " + " ".join(re.findall(r"[^\W_]+", position.lower().replace("&", " dan "))) + " "
    for short, long in vocabulary.abbreviations:
        words = words.replace(f" {short} ", f" {long} ")
    return words.strip()


def plain_name(name: str | None, vocabulary: Vocabulary) -> str | None:
    """A name without what follows its first comma, without titles (the table titles) and without words that are only abbreviated (a letter,
    or one of the table short-names): `Drs. M. Arif` is found within `Muhammad Arif`. None only if the name has no
    word.
    """
    name = (name or "").lower()
    words = _NAMES.findall(name.split(",")[0]) or _NAMES.findall(name)
    while words and words[0].replace(".", "") in vocabulary.titles and len(words) > 1:
        words.pop(0)
    while words and words[-1].replace(".", "") in vocabulary.titles and len(words) > 1:
        words.pop()
    words = [part for word in words for part in word.split(".")]
    whole = [word for word in words if len(word) > 1 and word not in vocabulary.short_names]
    return " ".join(whole or words) or None


def _after(text: str | None, kind: str, vocabulary: Vocabulary) -> str | None:
    """What follows the first word for an area or a region, up to the next word for either."""
    found = vocabulary.recall(_named, kind).search(text or "")
    return found[1].strip() if found else None


def _named(kind: str, vocabulary: Vocabulary) -> re.Pattern[str]:
    rows = vocabulary.tables.rows("area_words")
    words, own = ("|".join(re.escape(row["word"]) for row in rows if row["kind"] in kinds) for kinds in (("area", "region"), (kind,)))
    return re.compile(rf"\b(?:{own})\s+(.+?)(?:\s+(?:{words})\b|$)", re.IGNORECASE)


def _level(vocabulary: Vocabulary) -> re.Pattern[str]:
    """The code of a budget line and the word for its level, before its name."""
    words = sorted((row["word"] for row in vocabulary.tables.rows("budget_levels")), key=len, reverse=True)
    either = "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in words)
    return re.compile(rf"^(?:[\dX]+\.[\dX.]*\s*)?(?:(?:{either})\b\s*[:.-]?\s*)?", re.IGNORECASE)


@cache
def printed_path(path: DataPath) -> DataPath:
    """The path of what the document prints: `signed.date` of `signed.year`, `budget.total` of `budget.total_text`."""
    model: type[Part] | None = Agreement
    printed: list[str | int] = []
    for step in path:
        if isinstance(step, int):
            printed.append(step)
        elif model is None:
            break
        elif step in model.model_fields:
            printed.append(step)
            model = _model(model.model_fields[step].annotation)
        elif step.removesuffix("_text") in model.model_fields:
            printed.append(step.removesuffix("_text"))
            break
        else:
            source = model.links.get(step) or getattr(vars(model).get(step), "derived_of", None)
            printed.extend([source] if source else [])
            break
    return DataPath(*printed) if printed else path


def _model(hint: Any) -> type[Part] | None:
    """The model inside an annotation: of `list[Objective] | None`, Objective."""
    if isinstance(hint, type) and issubclass(hint, Part):
        return hint
    return next((model for argument in get_args(hint) if (model := _model(argument))), None)
