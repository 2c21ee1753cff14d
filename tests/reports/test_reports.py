"""The reports as a whole: golden files, what must not be in them, and what clean and empty runs look like."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from agreements.source.offices import PortfolioName
from engine.review.reviewed import Reviewed
from engine.review.seal import Seal
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Comparison, Evidence, Quantity
from reports.findings.formats import FORMATS
from reports.findings.page import MIN_WIDTH
from reports.findings.text import MAX_PLACES
from reports.view import Report
from reports.words import arithmetic
from reports.words.catalogue import LANGUAGES, Language, Words
from tests.reports.samples import Sample, at, broken_office, by_hand, excused, made, quiet, rupiah

Golden = Callable[[str, str], None]
# Words that are of one language only, and that the program's own phrases are full of.
TELLTALES = {
    "en": """the and error errors warning note not line lines found expected difference basis agreement agreements rule rules files cannot
        unknown printed objective indicator indicators budget amount first second party position date place assessed outcome count
        pass fail read sum fix see because absent of is are or with""",
    "id": """yang dan tidak ada kesalahan peringatan catatan sasaran indikator anggaran baris jumlah aturan dasar perbaikan pihak tanda
        tangan tanggal judul dokumen hasil banyaknya sesuai diperiksa dinilai tertulis selisih didapat seharusnya lihat juga berkas
        dengan atau""",
}
OTHER: dict[Language, Language] = {"id": "en", "en": "id"}


def as_text(sample: Sample, lang: Language, width: int, *, colour: bool = False) -> str:
    return FORMATS["text"].render(
        Report(sample.result, sample.rules, sample.legal, Words(lang), sample.documents, colour=colour, width=width)
    )


def as_json(sample: Sample, lang: Language) -> str:
    return FORMATS["json"].render(Report(sample.result, sample.rules, sample.legal, Words(lang), sample.documents))


def own_words(report: str) -> set[str]:
    """The words of a report in lower case, without what it quotes, file names and titles of regulations."""
    report = re.sub(r"“[^”]*”|\S*/\S*|Permen\S* .*", " ", report)
    return set(re.findall(r"[^\W\d_]+", report.lower()))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [80, 120])
def test_a_broken_office_as_text(golden: Golden, lang: Language, width: int) -> None:
    golden(f"office.{lang}.{width}.txt", as_text(broken_office(), lang, width))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_broken_office_as_json(golden: Golden, lang: Language) -> None:
    golden(f"office.{lang}.json", as_json(broken_office(), lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_part_of_a_finding_as_text(golden: Golden, lang: Language) -> None:
    golden(f"by-hand.{lang}.txt", as_text(by_hand(), lang, 80))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_part_of_a_finding_as_json(golden: Golden, lang: Language) -> None:
    golden(f"by-hand.{lang}.json", as_json(by_hand(), lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_waived_new_and_gone(golden: Golden, lang: Language) -> None:
    golden(f"excused.{lang}.txt", as_text(excused(), lang, 80))
    golden(f"excused.{lang}.json", as_json(excused(), lang))


def test_a_waived_finding_is_in_every_report_and_counted_apart() -> None:
    report = json.loads(as_json(excused(), "en"))
    assert len(report["findings"]) == len(excused().result.findings)
    assert [finding["rule"] for finding in report["findings"] if finding["waiver"]] == ["PK601", "PK201", "PK301"]
    assert report["summary"]["waived"] == 3
    assert report["summary"]["findings"] == {"error": 1, "warning": 1, "info": 0}
    assert report["summary"]["consequences"] == 1
    # A file of waivers is no agreement that could not be checked.
    assert report["summary"]["files_not_checked"] == []
    reported = as_text(excused(), "en", 80)
    assert all(f"waived {rule}" in reported for rule in ("PK601", "PK301"))


def test_ignored_waivers_are_said_to_be() -> None:
    sample = excused()
    result = replace(sample.result, seal=Seal("a", "b"), waivers_ignored=True)
    reported = as_text(replace(sample, result=result), "en", 80)
    assert reported.endswith(", no as-of date, waivers ignored.\n")
    assert json.loads(as_json(replace(sample, result=result), "en"))["summary"]["waivers_ignored"] is True


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("sample", [broken_office(), by_hand()], ids=["office", "by hand"])
def test_no_word_of_the_other_language(sample: Sample, lang: Language) -> None:
    assert not own_words(as_text(sample, lang, 100)) & set(TELLTALES[OTHER[lang]].split())
    # and the list is one that tells
    assert own_words(as_text(sample, lang, 100)) & set(TELLTALES[lang].split())


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_lines_keep_to_the_width(width: int) -> None:
    # Only what cannot be broken is longer: a path.
    assert [line for line in as_text(broken_office(), "id", width).splitlines() if len(line) > width and "/" not in line] == []


def test_a_screen_that_is_too_narrow_is_taken_for_a_wider_one() -> None:
    assert as_text(broken_office(), "id", 1) == as_text(broken_office(), "id", MIN_WIDTH)


def test_many_places_of_one_lack_are_counted() -> None:
    findings = tuple(
        Reviewed("PK1", "x", Outcome.UNKNOWN, Severity.INFO, PortfolioName("k"), "c", str(line), at("title", line), missing=("title",))
        for line in range(25)
    )
    report = as_text(Sample(made(findings, {Outcome.UNKNOWN: 25}, ("k/c",), ("PK1",)), {}, {}, {}), "en", 80)
    assert report.count("kantor/camat.yaml") == MAX_PLACES
    assert "kantor/camat.yaml:19:5, and 5 more" in " ".join(report.split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_colour_adds_codes_and_nothing_else(lang: Language) -> None:
    coloured = as_text(broken_office(), lang, 80, colour=True)
    assert "\x1b[1;31m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == as_text(broken_office(), lang, 80)
    assert "\x1b" not in as_text(by_hand(), lang, 80)


def test_the_same_input_gives_the_same_bytes_and_valid_json() -> None:
    for sample in (broken_office(), by_hand()):
        assert as_json(sample, "id") == as_json(sample, "id")
        report = json.loads(as_json(sample, "id"))
        assert report["version"] == 2
        assert [finding["fingerprint"] for finding in report["findings"]] == [finding.fingerprint for finding in sample.result.findings]
        # Numbers of the documents are never numbers of JSON: only places and counts are.
        values = [item["value"] for finding in report["findings"] for item in finding["evidence"]]
        assert values
        assert all(value is None or isinstance(value, str | bool | list) for value in values)


def test_a_file_name_that_is_not_unicode_does_not_break_a_report() -> None:
    finding = Reviewed("PK001", "empty", Outcome.FAIL, Severity.ERROR, PortfolioName("kantor"), "", "", at("", 1, "kantor/\udcff\n.yaml"))
    sample = Sample(made((finding,), {Outcome.FAIL: 1}, (), ()), {}, {}, {})
    assert "kantor/� .yaml:1:5" in as_text(sample, "id", 80)
    assert as_json(sample, "id").encode()


CLEAN = quiet(("kantor/camat",), ("PK601", "PK602"), **{"pass": 2})
NOTHING_READ = quiet((), ("PK601",))
NO_RULES = quiet(("kantor/camat",), ())
NOTHING_APPLIES = quiet(("kantor/camat",), ("PK601",), **{"not applicable": 1})


@pytest.mark.parametrize(
    ("sample", "indonesian", "english"),
    [
        (
            CLEAN,
            "Diperiksa 1 perjanjian kinerja dengan 2 aturan: tidak ada temuan.",
            "Checked 1 agreement against 2 rules: nothing found.",
        ),
        (
            NOTHING_READ,
            "Tidak ada temuan, tetapi juga tidak ada yang dinilai: tidak ada perjanjian kinerja yang dibaca.",
            "Nothing found, but nothing was assessed either: no performance agreement was read.",
        ),
        (
            NO_RULES,
            "Tidak ada temuan, tetapi juga tidak ada yang dinilai: tidak ada aturan yang dijalankan.",
            "Nothing found, but nothing was assessed either: no rule was run.",
        ),
        (
            NOTHING_APPLIES,
            "Tidak ada temuan, tetapi juga tidak ada yang dinilai: tidak satu pun dari 1 aturan berlaku untuk 1 perjanjian kinerja ini.",
            "Nothing found, but nothing was assessed either: the one rule that was run applies to nothing in 1 agreement.",
        ),
    ],
)
def test_a_clean_report_and_an_empty_one_look_different(sample: Sample, indonesian: str, english: str) -> None:
    assert as_text(sample, "id", 200).splitlines()[0] == indonesian
    assert as_text(sample, "en", 200).splitlines()[0] == english
    status = json.loads(as_json(sample, "id"))["summary"]["status"]
    assert status == ("clean" if sample is CLEAN else "unassessed")


def test_the_counts_of_every_outcome_are_there() -> None:
    assert as_text(CLEAN, "en", 80).splitlines()[2:] == [
        "Outcome                            Count",
        "-------------------------------  -------",
        "pass                                   2",
        "fail                                   0",
        "not assessable                         0",
        "not applicable                         0",
        "rule error                             0",
        "agreements read                        1",
        "files that could not be checked        0",
        "rules run                              2",
    ]


def compared(operator: str, left: int, right: int, unit: str, *evidence: Evidence) -> Reviewed:
    sides = (Quantity(left, unit), Quantity(right, unit), Quantity(left - right, unit))
    return Reviewed(
        "PK601", "x", Outcome.FAIL, Severity.ERROR, PortfolioName("kantor"), "camat", "", at("budget.total", 30),
        comparison=Comparison(operator, *sides), evidence=evidence,
    )  # fmt: skip


LINE = Evidence(at("budget.lines.0.amount", 20, "a.yaml"), "30", rupiah(30))
OTHER_LINE = Evidence(at("budget.lines.1.amount", 21, "a.yaml"), "12", rupiah(12))
TOTAL = Evidence(at("budget.total", 30, "a.yaml"), "40", rupiah(40))
PRINTED_YEAR = Evidence(at("signed.year", 9, "a.yaml"), "2020", Quantity(2020, "year"))
SUM = """\
Budget, line 1, amount   a.yaml:20  Rp30
Budget, line 2, amount   a.yaml:21  Rp12
found: sum of the above             Rp42
expected: budget, total  a.yaml:30  Rp40
difference                           Rp2"""
BOUND = """\
found                                       Rp42
expected at most: budget, total  a.yaml:30  Rp40
difference                                   Rp2"""
UNQUOTED = """\
found: column number 1  a.yaml:4  20
expected anything but             20"""
CALCULATED = """\
found       2021
expected    2020
difference     1"""


@pytest.mark.parametrize(
    ("finding", "message", "table"),
    [
        (compared("==", 42, 40, "rupiah", LINE, OTHER_LINE, TOTAL), "", SUM),
        # Amounts always show their difference, even if both are quoted.
        (compared("<=", 42, 40, "rupiah", TOTAL), "Rp42 is more than Rp40", BOUND),
        # Two years that the message quotes need no table, nor does what it quotes next to a fixed bound.
        (compared("==", 2021, 2020, "year", PRINTED_YEAR), "2021 is not 2020.", ""),
        (compared("==", 2021, 2020, "year", PRINTED_YEAR), "It is 2021.", ""),
        # A number inside another one is not quoted.
        (
            compared("!=", 20, 20, "", Evidence(at("columns.0", 4, "a.yaml"), "20", Quantity(20))),
            "Not 2020, nor 120, 20.5 or 1.20.",
            UNQUOTED,
        ),
        (compared("==", 2021, 2020, "year"), "", CALCULATED),
    ],
)
def test_the_arithmetic_shows_what_the_message_does_not(finding: Reviewed, message: str, table: str) -> None:
    assert "\n".join(arithmetic.table(finding, message, Words("en"), 60)) == table


def test_all_operators_have_words() -> None:
    operators = ("==", "!=", "<", "<=", ">", ">=")
    shown = {operator: arithmetic.table(compared(operator, 5, 5, ""), "", Words("id"), 60)[1] for operator in operators}
    assert {operator: line.rsplit(maxsplit=1)[0] for operator, line in shown.items()} == {
        "==": "seharusnya",
        "!=": "seharusnya bukan",
        "<": "seharusnya kurang dari",
        "<=": "seharusnya paling banyak",
        ">": "seharusnya lebih dari",
        ">=": "seharusnya paling sedikit",
    }


def test_a_closed_choice_is_reported_in_words() -> None:
    def messages(lang: Language) -> list[Any]:
        return [finding["message"] for finding in json.loads(as_json(broken_office(), lang))["findings"] if finding["rule"] == "PK301"]

    assert messages("id")[0].startswith("Indikator persentase “")
    assert messages("en")[0].startswith("The percentage indicator “")
