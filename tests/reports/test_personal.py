"""What leaves the machine has no name and no NIP in it, and loses nothing else (docs/security.md)."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from agreements.model import Agreement, Party
from agreements.submitted import Submitted
from engine.api import Checked, Options, check, read
from engine.language import DataPath
from engine.review.personal import Mask, dotted, is_personal
from reports.findings.formats import FORMATS
from reports.view import Report
from reports.words.catalogue import Words
from tests.command import periksa
from tests.shipped import MIXED, decided_book

LEAVING = [name for name, format_ in FORMATS.items() if not format_.stays]
LETTERHEAD = "letterhead: {government: PEMERINTAH KABUPATEN ANGGREK, office: KECAMATAN MELATI}\n"
# Every rule on persons and their numbers finds something in it, also in what cannot be read and what differs between agreements.
FAULTY = {
    "camat.yaml": """id: camat
title: {text: PERJANJIAN KINERJA TAHUN 2021}
statement:
  text: Yang bertanda tangan di bawah ini Drs. BUDIMAN WIRYO, NIP 19640811 199303 1 006, berjanji
  parties: {first: {position: Camat Melati, name: Drs. BUDIMAN WIRYA, nip: 19640811 199303 1 00}, second: {position: Bupati, name: HENDRA}}
parties:
  first: {position: Camat Melati, name: Drs. BUDIMAN WIRYO, nip: 19640832 199303 2 006, rank: Pembina (III/a)}
  second: {position: BUPATI ANGGREK, name: HENDRA WIJAYA}
signed: {place: Melati, date: 4 Januari 2021}
""",
    "kasi.yaml": """id: kasi
superior: camat
title: {text: PERJANJIAN KINERJA TAHUN 2021}
parties:
  first: {position: Kasi Trantib, name: SITI ROHAYU, nip: 19500315 198503 1 009, rank: Penata (III/c)}
  second: {position: Camat Melati, name: SUNARDI KARTO, nip: 1964O811 199303 1 006}
signed: {place: Melati, date: 4 Januari 2021}
""",
    "kasubag.yaml": """id: kasubag
superior: camat
title: {text: PERJANJIAN KINERJA TAHUN 2021}
parties:
  first: {position: Kasubag Umum, name: PAIMIN LEGOWO, nip: 19500315 198503 1 009}
  second: {name: SUNARDI KARTO}
signed: {place: Melati, date: 4 Januari 2021}
""",
    "broken.yaml": "id: broken\nparties: {first: {name: [BUDI], nip: 19640811 199303 1 006}}\n",
}
NAMES = ("BUDIMAN", "HENDRA", "ROHAYU", "SUNARDI", "PAIMIN", "LEGOWO")
# Of the NIPs: days and years of birth and of appointment.
NUMBERS = re.compile(r"196408|1964O8|195003|199303|198503|(?<!\d)(?:1950|1964|1985|1993)(?!\d)")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FAULTY.items():
        (tmp_path / name).write_text(text if name == "broken.yaml" else text.replace("title:", f"{LETTERHEAD}title:", 1), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("format_", LEAVING)
def test_no_name_and_no_number_leaves_the_machine(folder: Path, format_: str, lang: str) -> None:
    done = periksa("check", ".", "--output-format", format_, "--lang", lang, "--exit-zero", cwd=folder)
    assert not [name for name in NAMES if name in done.stdout.upper()]
    assert not NUMBERS.findall(re.sub("[0-9a-f]{12,}", "", done.stdout))
    # In brackets (which Markdown escapes): a position is not taken for what is printed as a name.
    assert "[Kasi Trantib" in done.stdout.replace("\\", "")


@pytest.mark.parametrize("format_", FORMATS)
def test_all_of_it_is_shown_if_it_is_asked_for(folder: Path, format_: str) -> None:
    done = periksa("check", ".", "--output-format", format_, "--exit-zero", "--personal-data", cwd=folder)
    assert "SITI ROHAYU" in done.stdout
    assert "19500315" in done.stdout
    assert "•" not in done.stdout


def test_what_stays_on_the_machine_shows_all(folder: Path) -> None:
    done = periksa("check", ".", "--exit-zero", cwd=folder)
    assert "SITI ROHAYU" in done.stdout
    assert "19500315" in done.stdout


def test_each_file_of_one_run_is_masked_for_itself(folder: Path, tmp_path: Path) -> None:
    out = ("--output-format", "json", "--output-file", "a.json", "--output-format", "text")
    shown = periksa("check", ".", "--exit-zero", *out, cwd=folder)
    written = json.loads((folder / "a.json").read_text(encoding="utf-8"))
    assert written["personal_data"] == "masked"
    assert "ROHAYU" not in json.dumps(written)
    assert "ROHAYU" in shown.stdout


def test_findings_are_the_same_with_and_without_names(folder: Path) -> None:
    def found(*more: str) -> list[dict[str, object]]:
        report = json.loads(periksa("check", ".", "--output-format", "json", "--exit-zero", *more, cwd=folder).stdout)
        kept = ("rule", "outcome", "severity", "fingerprint", "file", "line", "column", "path", "subject", "follows", "advice", "place")
        return [{key: finding[key] for key in kept} for finding in report["findings"]]

    assert found() == found("--personal-data")
    assert {finding["rule"] for finding in found()} >= {"PK206", "PK208", "PK210", "PK212", "PK214", "PK801", "PK806"}


@pytest.mark.parametrize("more", [(), ("--personal-data",)], ids=["masked", "shown"])
def test_an_earlier_report_is_matched_whether_or_not_it_has_names(folder: Path, more: tuple[str, ...]) -> None:
    periksa("check", ".", "--output-format", "json", "--output-file", "a.json", "--exit-zero", *more, cwd=folder)
    # Another id: identity no longer matches, rule, place and unchanged values do.
    kasi = folder / "kasi.yaml"
    kasi.write_text(kasi.read_text(encoding="utf-8").replace("id: kasi\n", "id: kasi-trantib\n"), encoding="utf-8")
    kasi.rename(folder / "kasi-trantib.yaml")
    report = json.loads(periksa("check", ".", "--output-format", "json", "--exit-zero", "--compare", "a.json", cwd=folder).stdout)
    assert report["compared"]["gone"] == []
    assert {finding["status"] for finding in report["findings"]} == {"unchanged"}


@cache
def _checked() -> Checked:
    book = decided_book()
    return check(read(MIXED, book), book, Options())


@pytest.mark.long
@pytest.mark.parametrize("format_", LEAVING)
def test_of_a_hundred_agreements_nothing_personal_leaves(format_: str) -> None:
    checked = _checked()
    text = FORMATS[format_].render(Report.of(checked, Words("id"), personal=False))
    people = {party for item in checked.loaded.agreements for party in _parties(item)}
    positions = " | ".join(sorted({position for _, _, position in people if position})).casefold()
    # A position where a name belongs names nobody; a single word may stand for other things too.
    names = {name for name, _, _ in people if name and len(name) > 5 and name.casefold() not in positions and any(map(str.isalpha, name))}
    numbers = {digits for _, nip, _ in people if len(digits := re.sub(r"\D", "", nip or "")) > 10}
    assert len(names) > 50
    assert len(numbers) > 50
    assert not [name for name in names if name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    plain = re.sub(r"[ .\-]", "", text)
    assert not [digits for digits in numbers if digits in plain]


def _parties(item: Submitted) -> Iterator[tuple[str | None, str | None, str | None]]:
    """Name, NIP and position of everybody in an agreement, found without the mask's own way."""
    agreement: Agreement = item.agreement
    for parties in (agreement.parties, agreement.statement.parties if agreement.statement else None):
        for party in (parties.first, parties.second, parties.third) if parties else ():
            if isinstance(party, Party):
                yield party.name, party.nip, party.position


def test_what_is_personal_is_known_by_its_path() -> None:
    assert is_personal(DataPath.parse("parties.first.name"))
    assert is_personal(DataPath.parse("statement.parties.second.nip.birth_year"))
    assert is_personal(DataPath.parse("parties.third.plain_name"))
    assert not is_personal(DataPath.parse("parties.first.position"))
    assert not is_personal(DataPath.parse("budget.lines.0.name"))


def test_a_masked_text_is_as_long_and_set_as_it_was() -> None:
    assert dotted("NIP. 1964O811 199303 1 006") == "NIP. ••••O••• •••••• • •••"
    assert Mask({}, {}, {}).text("no. 19640811 199303 1 006, Rp 20.000.000.000.000") == "no. •••••••• •••••• • •••, Rp 20.000.000.000.000"
