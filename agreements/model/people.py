"""Who agrees with whom, where and when: letterhead, titles, statement, parties, place and date of signing. Judges nothing."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, ClassVar

from pydantic import Field

from agreements.model.parts import Part, Reads, after, derived
from agreements.model.position_words import degrees, degrees_of, in_full, office_name, own_words, plain_name
from agreements.notation.opening_days import read_opening_day
from agreements.notation.positions import position_level
from agreements.notation.readers import (
    Between,
    Date,
    Nip,
    TextYear,
    Year,
    is_glued,
    is_no_nip,
    read_date,
    read_nip,
    read_weekday,
    read_year,
)
from agreements.notation.vocabulary import Vocabulary


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
        return after(self.office, "area", vocabulary)

    @derived(of="government")
    def area(self, vocabulary: Vocabulary) -> str | None:
        """The area that stands in the line of the government: BANJAR SELATAN of PEMERINTAH KOTA BANJAR KECAMATAN BANJAR SELATAN."""
        return after(self.government, "area", vocabulary)

    @derived(of="office")
    def names(self, vocabulary: Vocabulary) -> list[str]:
        """The names of government and office, as far as they are printed."""
        return [name for name in (self.government, self.office) if name]

    @derived(of="office")
    def office_name(self, vocabulary: Vocabulary) -> str | None:
        """The own name of the office: SUNGAI LAMA of POLITEKNIK NEGERI SUNGAI LAMA, in lower case."""
        return office_name(in_full(self.office, vocabulary) or "", vocabulary)

    @derived(of="phone")
    def phone_digits(self, vocabulary: Vocabulary) -> str | None:
        """The digits of the telephone numbers, in order: what is the same, however labels and separators are written."""
        return "".join(filter(str.isdigit, self.phone or "")) or None

    @derived(of="government")
    def region(self, vocabulary: Vocabulary) -> str | None:
        """The region's own name: BANYUMAS of PEMERINTAH KABUPATEN BANYUMAS."""
        return after(self.government, "region", vocabulary)


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
        return after(self.subject, "region", vocabulary)

    @derived(of="subject", always=True)
    def subject_in_full(self, vocabulary: Vocabulary) -> str | None:
        """The subject with the abbreviations of positions written out, in lower case."""
        return in_full(self.subject, vocabulary)


def serial(date: Date) -> int | None:
    """The number of a day, for differences and order; None where the day cannot be read in full."""
    if date.day is None or date.month is None or date.year is None:
        return None
    return datetime.date(date.year, date.month, date.day).toordinal()


class Signed(Part):
    """Where and when it was signed."""

    place: str | None = Field(None, description="Tempat, as printed")
    date: str | None = Field(None, description="Tanggal, as printed: 4 Januari 2021")

    @derived(of="date")
    def day(self, vocabulary: Vocabulary) -> Annotated[int | None, Between(1, 31)]:
        """Day of the month."""
        return self.read(vocabulary).day

    @derived(of="date")
    def printed_day(self, vocabulary: Vocabulary) -> int | None:
        """The number that stands for the day, whether or not the month has such a day."""
        return self.read(vocabulary).printed_day

    @derived(of="date")
    def month(self, vocabulary: Vocabulary) -> Annotated[int | None, Between(1, 12)]:
        """Month, 1 to 12."""
        return self.read(vocabulary).month

    @derived(of="date")
    def year(self, vocabulary: Vocabulary) -> Year:
        """Year."""
        return self.read(vocabulary).year

    @derived(of="date")
    def serial_day(self, vocabulary: Vocabulary) -> int | None:
        """The number of the day since the year 1: of two days the later has the greater."""
        return serial(self.read(vocabulary))

    @derived(of="date")
    def weekday_fits(self, vocabulary: Vocabulary) -> bool | None:
        """Whether the weekday that is printed is that of the date; None where there is none, or the date cannot be read."""
        day, named = self.serial_day(vocabulary), read_weekday(self.date or "", vocabulary)
        return None if day is None or named is None else datetime.date.fromordinal(day).isoweekday() == named

    @derived(of="date")
    def glued(self, vocabulary: Vocabulary) -> bool | None:
        """Whether a letter stands at a digit without a blank: 3Januari, l4 Januari."""
        return None if self.date is None else is_glued(self.date)

    def read(self, vocabulary: Vocabulary) -> Date:
        """The date as far as it can be read."""
        return read_date(self.date, vocabulary) if self.date else Date()


class Party(Part):
    """One who signs."""

    position: str | None = Field(None, description="Jabatan, as printed")
    name: str | None = Field(None, description="Name with titles, as printed")
    rank: str | None = Field(None, description="Pangkat, as printed")
    nip: Annotated[str, Reads(read_nip, Nip, absent=is_no_nip)] | None = Field(None, description="NIP, as printed")
    links: ClassVar[dict[str, str]] = {"in_statement": "", "in_annex": ""}

    @derived(of="position", always=True)
    def position_in_full(self, vocabulary: Vocabulary) -> str | None:
        """The position with its abbreviations written out, in lower case."""
        return in_full(self.position, vocabulary)

    @derived(of="position")
    def region(self, vocabulary: Vocabulary) -> str | None:
        """The name of the region that the position names."""
        return after(self.position, "region", vocabulary)

    @derived(of="position")
    def area_headed(self, vocabulary: Vocabulary) -> str | None:
        """The area whose head the position is: banjar selatan of Plt. Camat Banjar Selatan. None for any other post."""
        return after(in_full(self.position, vocabulary), "head", vocabulary)

    @derived(of="position")
    def level(self, vocabulary: Vocabulary) -> int | None:
        """How high the position stands (the table position-levels), 0 the highest; None where the table does not know it."""
        return None if self.position is None else position_level(in_full(self.position, vocabulary) or "", vocabulary)

    @derived(of="position")
    def office_name(self, vocabulary: Vocabulary) -> str | None:
        """The own name of the office in the position: sungai lama of Wakil Direktur Politeknik Negeri Sungai Lama."""
        return office_name(in_full(self.position, vocabulary) or "", vocabulary)

    @derived(of="position", always=True)
    def office_words(self, vocabulary: Vocabulary) -> list[str]:
        """The words of that name that are no field of work: sungai, lama of Wakil Direktur RSUD Sungai Lama Medik; there may be none."""
        return own_words(self.office_name(vocabulary) or "", vocabulary)

    @derived(of="name", always=True)
    def plain_name(self, vocabulary: Vocabulary) -> str | None:
        """The name in lower case without honorifics and academic titles: what one person is called in every document."""
        return plain_name(self.name, vocabulary)

    @derived(of="name", always=True)
    def name_letters(self, vocabulary: Vocabulary) -> str | None:
        """The letters of name and titles in lower case, without blanks and stops: the same however a title is set."""
        return None if self.name is None else "".join(filter(str.isalnum, self.name)).lower()

    @derived(of="name")
    def degrees(self, vocabulary: Vocabulary) -> str | None:
        """The titles behind the name, each a word of lower case without stops: ssos msi of Rina, S.Sos., M.Si. None without any."""
        return degrees(self.name or "") or None

    @derived(of="name", always=True)
    def bachelors(self, vocabulary: Vocabulary) -> list[str]:
        """The bachelor's degrees behind the name, in one spelling each: se of Rina, S.E. There may be none."""
        return degrees_of("bachelor", self.degrees(vocabulary) or "", vocabulary)

    @derived(of="name", always=True)
    def masters(self, vocabulary: Vocabulary) -> list[str]:
        """The master's degrees behind the name, in one spelling each: msi of Rina, S.Sos., M.Si. There may be none."""
        return degrees_of("master", self.degrees(vocabulary) or "", vocabulary)


class Parties(Part):
    """Those who sign: two, or three where somebody signs with them (as a witness, or one who approves)."""

    first: Party | None = Field(None, description="Pihak pertama: who promises")
    second: Party | None = Field(None, description="Pihak kedua: to whom")
    third: Party | None = Field(None, description="A third who signs: mengetahui, menyetujui, saksi")


ROLES = tuple(Parties.model_fields)
# Of one who signs: what tells which person it is (docs/security.md).
PERSONAL = ("name", "nip")


# As whom somebody promises, or who stands first behind the label of positions.
_SPEAKER = re.compile(
    r"\b(?:selaku|jabatan\s*:|(?:target|perjanjian)\s+kinerja(?=\s+(?:plt\.?\s+)?(?:kepala|camat|lurah|sekretaris|direktur)\b))\s*(?P<post>[^.,;:()\n]+?)"
    r"(?=\s+(?:berjanji|selanjutnya|yang|dengan|untuk|akan|pada|sesuai|bertindak|menyatakan|tahun|dalam|sebagaimana|nip|nama)\b|[.,;:()\n]|$)",
    re.IGNORECASE,
)


class Statement(Part):
    """Pernyataan: the first of the two parts of the national form."""

    title: Title | None = Field(None, description="Judul of the statement's page")
    text: str | None = Field(None, description="The statement, as printed")
    parties: Parties | None = Field(None, description="Those who sign the statement, or whom it names")
    signed: Signed | None = Field(None, description="Place and date above the signatures")

    @derived(of="text")
    def year(self, vocabulary: Vocabulary) -> TextYear:
        """The year that the statement names first; years of regulations that it cites aside."""
        return read_year(self.text) if self.text else None

    @derived(of="text")
    def stated_day(self, vocabulary: Vocabulary) -> int | None:
        """The number of the day on which it says that it is made (`Pada hari ini, …`), in words or figures."""
        return self._opening_day(vocabulary).serial_day(vocabulary)

    @derived(of="text")
    def stated_weekday_fits(self, vocabulary: Vocabulary) -> bool | None:
        """Whether the weekday that it names with that day is that of the day."""
        return self._opening_day(vocabulary).weekday_fits(vocabulary)

    def _opening_day(self, vocabulary: Vocabulary) -> Signed:
        return Signed(place=None, date=read_opening_day(self.text or "", vocabulary))

    @derived(of="text")
    def speaker(self, vocabulary: Vocabulary) -> str | None:
        """Who the statement says speaks in it, in lower case, abbreviations written out: camat melati of kami selaku Camat Melati."""
        found = _SPEAKER.search(self.text or "")
        return in_full(found["post"], vocabulary) if found else None
