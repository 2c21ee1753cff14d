"""What a report for people may be asked to show: offices, severities, counts alone; the run and its exit code stay what they are."""

import csv
import io
import re
import shutil
from pathlib import Path

import pytest

from reports.findings.markdown import MAX_BYTES
from reports.office_counts import count_offices, count_rules
from reports.selection import Shown
from tests.command import ROOT, Done, periksa, written_in
from tests.shipped import decided_book

SOKARAJA, MELATI = ROOT / "agreements" / "sokaraja-2021", ROOT / "agreements" / "melati-2026"
UNKNOWN = """id: camat
title: {text: PERJANJIAN KINERJA}
parties: {first: {position: Camat Anggrek, name: RAHMAN, nip: 19640811 199303 1 006}}
signed: {place: Anggrek}
"""
FINDING = re.compile(r"^  (?:error|warning|note) (PK\d+) ", re.MULTILINE)


@pytest.fixture(scope="module")
def regency(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three offices: one without findings, one with many, one with those of one agreement."""
    root = tmp_path_factory.mktemp("regency")
    offices = {
        "kecamatan-melati/2026": (MELATI, ("camat",)),
        "kecamatan-sokaraja/2021": (SOKARAJA, ("camat", "kasi-ekbang", "kasi-pemerintahan")),
        "dinas-anggrek/2021": (SOKARAJA, ("camat",)),
    }
    for office, (source, names) in offices.items():
        (root / office).mkdir(parents=True)
        for name in names:
            shutil.copy(source / f"{name}.yaml", root / office)
    return root


def run(regency: Path, *more: str) -> Done:
    return periksa("check", ".", "--lang", "en", *more, cwd=regency)


def test_several_offices_are_known_by_a_table_and_then_one_by_one(regency: Path) -> None:
    text = run(regency).stdout
    head, _, rest = text.partition("\n== ")
    rows = re.findall(r"^(\S+)  +(\d+)  +(\d+)  +(\d+)  +(\d+)  +(\d+)$", head, re.MULTILINE)
    assert [row[0] for row in rows] == ["dinas-anggrek/2021", "kecamatan-melati/2026", "kecamatan-sokaraja/2021"]
    assert [row[1] for row in rows] == ["1", "1", "3"]
    assert rows[1][2:] == ("0", "0", "0", "0")
    # The worst first; an office without findings has no part of its own.
    assert re.findall(r"^== (\S+): ", f"== {rest}", re.MULTILINE) == ["kecamatan-sokaraja/2021", "dinas-anggrek/2021"]
    sokaraja, _, anggrek = rest.partition("\n== ")
    assert "kecamatan-sokaraja/2021/kasi-ekbang: " in sokaraja
    assert "dinas-anggrek/2021/camat: " not in sokaraja
    assert "dinas-anggrek/2021/camat: " in anggrek


def test_one_office_is_reported_as_before() -> None:
    text = periksa("check", SOKARAJA, "--lang", "en").stdout
    assert "Office  " not in text
    assert "\n== " not in text


def test_the_table_says_what_has_changed(regency: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "earlier.json"
    run(regency, "--ignore", "PK102", "--output-format", "json", "--output-file", str(earlier))
    head = run(regency, "--ignore", "PK201", "--compare", str(earlier)).stdout.partition("\n== ")[0]
    assert "New" in head
    found = {row[0]: (row[-2], row[-1]) for row in re.findall(r"^(\S+)  +.*?(\d+)  +(\d+)$", head, re.MULTILINE)}
    assert found["kecamatan-melati/2026"] == ("0", "0")
    assert found["kecamatan-sokaraja/2021"] == ("2", "0")


def test_only_what_is_as_grave_is_shown_and_the_rest_counted(regency: Path) -> None:
    everything, some = run(regency), run(regency, "--severity", "error")
    assert set(re.findall(r"^  (error|warning|note) PK", some.stdout, re.MULTILINE)) == {"error"}
    assert len(FINDING.findall(some.stdout)) < len(FINDING.findall(everything.stdout))
    assert some.returncode == everything.returncode == 1
    assert "are not shown because of --severity or --office" in some.stdout
    assert some.stdout.splitlines()[0] == everything.stdout.splitlines()[0]


@pytest.mark.parametrize(
    ("patterns", "shown"),
    [
        (["kecamatan-melati"], {"kecamatan-melati/2026"}),
        (["kecamatan-*"], {"kecamatan-melati/2026", "kecamatan-sokaraja/2021"}),
        (["*/2021"], {"dinas-anggrek/2021", "kecamatan-sokaraja/2021"}),
        (["DINAS-ANGGREK/2021", "kecamatan-melati"], {"dinas-anggrek/2021", "kecamatan-melati/2026"}),
    ],
)
def test_only_the_offices_that_are_named_are_shown(regency: Path, patterns: list[str], shown: set[str]) -> None:
    asked = [part for pattern in patterns for part in ("--office", pattern)]
    done = run(regency, *asked, "--summary")
    named = set(re.findall(r"^(\S+/\d{4})  ", done.stdout, re.MULTILINE))
    assert named == shown
    reported = run(regency, *asked).stdout
    assert set(re.findall(r"^(\S+/\d{4})/\S+: ", reported, re.MULTILINE)) == shown - {"kecamatan-melati/2026"}


def test_an_office_that_is_not_there_is_said(regency: Path) -> None:
    done = run(regency, "--office", "dinas-mawar")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "dinas-mawar" in done.stderr
    assert "dinas-anggrek/2021, kecamatan-melati/2026, kecamatan-sokaraja/2021" in done.stderr


def test_what_programs_read_is_not_narrowed(regency: Path) -> None:
    done = run(regency, "--office", "kecamatan-melati", "--output-format", "json")
    assert done.returncode == 2
    assert "json" in done.stderr


def test_a_summary_has_counts_and_no_finding(regency: Path) -> None:
    text = run(regency, "--summary").stdout
    assert not FINDING.search(text)
    assert "kecamatan-sokaraja/2021 " in text
    assert "not assessable" in text


def test_statistics_are_by_rule(regency: Path) -> None:
    text = run(regency, "--statistics").stdout
    rows = re.findall(r"^(PK\d+)  +(error|warning|note)  .*?  +(\d+)  +(\d+)  +(\d+)$", text, re.MULTILINE)
    assert ("PK201", "error", "2", "0", "2") in rows
    assert ("PK102", "error", "2", "0", "1") in rows
    counts = [int(row[2]) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert not FINDING.search(text)


def test_quiet_says_nothing_where_nothing_is_found(regency: Path) -> None:
    assert periksa("check", MELATI, "--quiet").stdout == ""
    text = run(regency, "--quiet", "--severity", "error").stdout
    assert text.startswith("== ")
    assert "Checked" not in text
    assert "Seal" not in text


@pytest.mark.parametrize("options", [("--quiet", "--summary"), ("--summary", "--statistics"), ("--quiet", "--statistics")])
def test_one_shape_at_a_time(options: tuple[str, ...]) -> None:
    done = periksa("check", MELATI, *options)
    assert done.returncode == 2
    assert all(option in done.stderr for option in options)


def test_what_could_not_be_assessed_is_folded_for_several_offices_and_shown_if_asked(regency: Path, tmp_path: Path) -> None:
    shutil.copytree(regency, tmp_path / "r")
    camat = tmp_path / "r" / "dinas-anggrek" / "2021" / "camat.yaml"
    camat.write_text(UNKNOWN, encoding="utf-8")
    folded = run(tmp_path / "r").stdout
    assert re.search(r"What could not be assessed: \d+ assessments?, of \d+ rules?", folded)
    lacking = "not in the document →"
    assert lacking not in folded
    assert lacking in run(tmp_path / "r", "--show-unknown").stdout
    assert lacking in periksa("check", camat.parent, "--lang", "en").stdout
    concise = run(tmp_path / "r", "--output-format", "concise", "--show-unknown").stdout
    assert re.search(r"^dinas-anggrek/2021/camat.yaml:\d+:\d+: PK208 not assessable ", concise, re.MULTILINE)


def test_concise_is_a_line_for_each_finding(regency: Path) -> None:
    text = run(regency, "--output-format", "concise").stdout
    *lines, last, seal = text.splitlines()
    assert last.startswith("Checked ")
    assert seal.startswith("Seal ")
    assert all(re.match(r"\S+\.yaml:\d+:\d+: PK\d{3} (?:error|warning|note) \S", line) for line in lines)
    # Their number is that of the headline: errors, warnings and notes.
    assert len(lines) == sum(map(int, re.findall(r"(\d+) (?:error|warning|note)s?", last)))
    assert run(regency, "--output-format", "concise", "--quiet", "--office", "kecamatan-melati").stdout == ""


def test_excel_opens_the_csv_by_double_click(regency: Path) -> None:
    done = written_in("cp1252", "check", ".", "--output-format", "csv-excel", "--lang", "id", cwd=regency)
    assert done.stdout.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(done.stdout.decode("utf-8-sig")), delimiter=";", strict=True))
    assert rows[0][:5] == ["Perangkat daerah", "Tahun", "Perjanjian", "Tingkat", "Aturan"]
    assert {len(row) for row in rows} == {len(rows[0])}
    assert {row[0] for row in rows[1:]} == {"dinas-anggrek", "kecamatan-sokaraja"}
    assert {row[3] for row in rows[1:]} == {"kesalahan", "peringatan", "catatan"}
    # A number of eighteen digits would lose three, and nothing may be taken for a formula.
    assert not [cell for row in rows for cell in row if re.fullmatch(r"[\d .]{12,}", cell) or cell.startswith(("=", "+", "-", "@"))]


def test_the_csv_for_excel_in_a_file_has_the_same_bytes(regency: Path, tmp_path: Path) -> None:
    shown = written_in("utf-8", "check", ".", "--output-format", "csv-excel", "--lang", "en", cwd=regency).stdout
    run(regency, "--output-format", "csv-excel", "--output-file", str(tmp_path / "a.csv"))
    assert (tmp_path / "a.csv").read_bytes() == shown


def test_markdown_is_cut_to_what_a_merge_request_takes(regency: Path, tmp_path: Path) -> None:
    for number in range(6):
        shutil.copytree(SOKARAJA, tmp_path / f"kecamatan-{number}" / "2021")
    text = periksa("check", ".", "--output-format", "markdown", "--lang", "en", cwd=tmp_path).stdout
    assert len(text.encode()) <= MAX_BYTES
    rows = re.findall(r"^\| \*\*(error|warning|note)\*\* \| PK", text, re.MULTILINE)
    assert rows == sorted(rows, key=["error", "warning", "note"].index)
    assert rows.count("error") > 60
    left = re.search(r"\*\*([\d,]+) rows were left out", text)
    everything = sum(len(FINDING.findall(text)) for text in [periksa("check", SOKARAJA, "--lang", "en").stdout])
    assert left
    assert int(left[1].replace(",", "")) + len(rows) >= 6 * everything
    assert text.rstrip().splitlines()[-1].startswith("**")
    assert "left out" not in run(regency, "--output-format", "markdown", "--severity", "error").stdout


def test_offices_and_rules_are_counted_without_what_only_follows() -> None:
    from engine.api import check, read

    book = decided_book()
    review = check(read((SOKARAJA,), book), book).review
    (office,) = count_offices(review)
    rules = count_rules(review.tally.groups)
    alone = [finding for finding in review.findings if not finding.follows]
    assert len(alone) < len(review.findings)
    assert sum(office.failures.values()) == sum(rule.failures for rule in rules) == len(alone)
    assert {rule.offices for rule in rules} == {1}


def test_patterns_of_offices() -> None:
    assert Shown(offices=("dinas-*",)).takes_office("Dinas-Kesehatan/2026")
    assert Shown(offices=("dinas-kesehatan",)).takes_office("dinas-kesehatan/2026")
    assert not Shown(offices=("dinas",)).takes_office("dinas-kesehatan/2026")
    assert Shown().takes_office("")
