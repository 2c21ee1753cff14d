"""One vocabulary for a rule book: the words that rules, readers and reports see are those of its tables, and no other book's."""

from __future__ import annotations

import json
import pickle
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from agreements.intake.words import form_words
from agreements.loading import load
from agreements.notation.needs import FIRST_YEAR, LEGAL, NEEDS, RETIRED
from agreements.notation.readers import read_date
from agreements.notation.tables import PARTS, Tables, read_tables, table_files
from agreements.notation.targets import read_target
from agreements.notation.vocabulary import Vocabulary
from engine.language import Problems
from engine.rulebook import RuleBook, read_rules
from engine.rulebook.reference import reference_of
from engine.run.running import run
from rules import RULES
from tests.command import ROOT, periksa
from tests.shipped import shipped_book
from tests.small_book import small_book
from tests.test_cli import SOKARAJA
from tests.vocabulary import VOCABULARY


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The tables of the shipped rule book, with a rule on days and one on formulas."""
    (tmp_path / "copy").mkdir()
    book = small_book(tmp_path / "copy", "PK103", "PK451")
    shutil.copytree(RULES / "reference", book / "reference")
    return book


def edit(book: Path, table: str, old: str, new: str) -> Path:
    """Change the table of a book."""
    (file,) = (file for file in table_files(book) if file.stem == table)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


JANUAI = ("rows:\n", "rows:\n  - {name: Januai, month: 1}\n")
MONTHS = [
    (JANUAI, "4 Januai 2026", {("gone", "PK103")}),
    # What is a month of the book is read as one: it is said besides that it is late.
    (("rows:\n", "rows:\n  - {name: Agustuz, month: 8}\n"), "4 Agustuz 2026", {("gone", "PK103")}),
    (("name: Februari,", "name: Pebruwari,"), "4 Februari 2026", {("new", "PK103")}),
]


def agreement(folder: Path, date: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "camat.yaml").write_text(
        f"id: camat\ntitle: {{text: PERJANJIAN KINERJA TAHUN 2026}}\nsigned: {{place: Melati, date: {date}}}\n"
    )
    return folder


def reported(book: RuleBook, folder: Path, rule: str) -> list[str]:
    """The outcomes of a rule on the agreements of a folder, read with the words of the book."""
    return [finding.outcome.value for finding in run(book, load([folder], book.vocabulary).agreements).findings if finding.rule == rule]


# --- as a user meets it


@pytest.mark.parametrize(("change", "date", "changes"), MONTHS)
def test_a_month_of_the_book_is_read_by_every_command(
    change: tuple[str, str], date: str, changes: set[tuple[str, str]], copy: Path, tmp_path: Path
) -> None:
    before = Path(shutil.copytree(copy, tmp_path / "before"))
    edit(copy, "months", *change)
    office = agreement(tmp_path / "office", date)
    asked = ("check", "--select", "PK103", "--exit-zero", "--output-format", "json", office, "--rules")
    shipped, own = (json.loads(periksa(*asked, book).stdout) for book in (before, copy))
    found = [[finding["rule"] for finding in report["findings"]] for report in (shipped, own)]
    assert found == ([["PK103"], []] if ("gone", "PK103") in changes else [[], ["PK103"]])
    compared = json.loads(periksa("rules", "diff", before, copy, "--corpus", office, "--output-format", "json").stdout)
    assert changes <= {(change["kind"], change["rule"]) for change in compared["changes"]}
    assert shipped["seal"]["rules"] != own["seal"]["rules"]


def test_formulas_are_read_with_the_words_of_the_book(copy: Path) -> None:
    edit(copy, "formula-words", "rows:\n", "rows:\n  - {word: dipecah, does: divide}\n")
    text = "Jumlah desa tertib dipecah jumlah desa X 100%"
    assert periksa("explain", text).returncode == 2
    read = periksa("explain", text, "--rules", copy)
    assert (read.returncode, "desa_tertib / desa * 100" in read.stdout) == (0, True)


def without(book: Path, table: str, row: str) -> None:
    """Take the rows of a table out that have this."""
    (file,) = (file for file in table_files(book) if file.stem == table)
    kept = [line for line in file.read_text(encoding="utf-8").splitlines() if row not in line]
    file.write_text("\n".join(kept), encoding="utf-8")


def test_what_the_program_reads_is_asked_of_a_book(copy: Path) -> None:
    """Without the rows for a division no formula divides: the book is refused, in every command."""
    without(copy, "formula-words", "does: divide")
    checked = periksa("rules", "check", "--rules", copy)
    assert (checked.returncode, "formula-words" in checked.stdout, "divide" in checked.stdout) == (1, True, True)
    commands: list[list[str | Path]] = [["check"], ["score"], ["rules", "diff", RULES, copy], ["explain", "A / (B"]]
    for arguments in commands:
        done = periksa(*arguments, "--rules", copy)
        assert (done.returncode, "divide" in done.stderr) == (2, True), arguments


@pytest.mark.parametrize(
    ("table", "row"), [("formula-words", "does: multiply"), ("calculations", "type: rata-rata"), ("months", "month: 12")]
)
def test_a_book_that_lacks_a_word_of_one_kind_is_refused(table: str, row: str, copy: Path) -> None:
    without(copy, table, row)
    with pytest.raises(Problems) as caught:
        read_rules([copy])
    (problem,) = caught.value.problems
    column, _, value = row.partition(": ")
    assert (problem.code, Path(problem.place.file).stem) == ("table-lacks", table)
    assert (problem.arguments["column"], problem.arguments["values"]) == (column, value)


def test_rules_diff_sees_what_a_word_changes(copy: Path, tmp_path: Path) -> None:
    before = shutil.copytree(copy, tmp_path / "before")
    rows = ("\n  - {word: dibagi, does: divide,", "\n  - {word: dibagikan, does: divide,")
    edit(copy, "formula-words", *rows)
    found = json.loads(periksa("rules", "diff", before, copy, "--corpus", SOKARAJA, "--output-format", "json").stdout)
    assert found["changes"]


# --- every table that the program reads


@pytest.mark.parametrize("name", NEEDS)
def test_a_table_without_what_is_read_of_it_is_refused(name: str, tmp_path: Path) -> None:
    needs = NEEDS[name]
    (tmp_path / "reference").mkdir()
    (tmp_path / "a.yaml").write_text("id: PK199\n")
    other = "value: '1'" if needs == "values" else "values: [a]"
    file = f"{name.replace('_', '-')}.yaml"
    (tmp_path / "reference" / file).write_text(f"title: {{id: a, en: a}}\nsource: a\n{other}\n")
    with pytest.raises(Problems) as caught:
        read_rules([tmp_path])
    assert [problem.code for problem in caught.value.problems if problem.place.file.endswith(file)] == ["table-needed"]


@pytest.mark.parametrize(
    ("name", "column"),
    [(name, column) for name, needs in NEEDS.items() if not isinstance(needs, str) for column, need in needs.items() if need.every],
)
def test_a_table_without_a_value_that_is_asked_for_is_refused(name: str, column: str, tmp_path: Path) -> None:
    (file,) = (file for file in table_files(RULES) if file.stem == name.replace("_", "-"))
    needs = NEEDS[name]
    assert not isinstance(needs, str)
    for value in needs[column].choices:
        rows = VOCABULARY.tables.rows(name)
        left = [
            {key: str(item) if not isinstance(item, list | bool) else item for key, item in row.items()}
            for row in rows
            if str(row[column]) != value
        ]
        columns = dict(VOCABULARY.tables.columns[name])
        (tmp_path / "reference").mkdir(exist_ok=True)
        text = json.dumps({"title": {"id": "a", "en": "a"}, "source": "a", "columns": columns, "rows": left})
        (tmp_path / "reference" / file.name).write_text(text)
        _, wrong = read_tables([tmp_path])
        asked = [] if value in needs[column].spared else [("table-lacks", column, value)]
        assert [(item.code, item.arguments["column"], item.arguments["values"]) for item in wrong] == asked


def test_every_table_that_is_read_ships_and_is_in_the_seal() -> None:
    assert set(NEEDS) <= {file.stem.replace("-", "_") for file in table_files(RULES)}
    digests = shipped_book().digests()
    assert {f"reference/{file.stem}" for file in table_files(RULES)} <= set(digests)


def test_every_shipped_table_has_its_part() -> None:
    assert [file.name for file in (RULES / "reference").glob("*.yaml")] == []
    assert {file.parent.name for file in table_files(RULES)} == set(PARTS)


def test_what_a_table_needs_is_what_the_code_asks_for() -> None:
    """No reader asks a table that is not declared: the declaration is complete."""
    asked: set[str] = set()

    class Asked(Tables):
        __slots__ = ()

        def number(self, name: str) -> int:
            asked.add(name)
            return super().number(name)  # type: ignore[return-value]

        def values(self, name: str) -> list[str]:
            asked.add(name)
            return list(super().values(name))

        def rows(self, name: str) -> list[object]:
            asked.add(name)
            return list(super().rows(name))

    tables = VOCABULARY.tables
    copied = Asked(tables.numbers, tables.lists, tables.tables, tables.columns, tables.dictionaries, tables.files)
    vocabulary = Vocabulary(copied)
    assert reference_of(copied).value.fields
    book = shipped_book()
    loaded = load([SOKARAJA, ROOT / "agreements" / "melati-2026"], vocabulary)
    run(RuleBook(book.rules, replace(book.reference, vocabulary=vocabulary)), loaded.agreements)
    form_words(vocabulary)
    assert asked <= set(NEEDS)


def test_no_table_is_declared_that_nobody_asks() -> None:
    code = [file for folder in ("agreements", "engine") for file in (ROOT / folder).rglob("*.py") if file.name != "needs.py"]
    said = {name for file in code for name in re.findall(r'"(\w+)"', file.read_text(encoding="utf-8"))}
    # Those have names of their own there.
    assert set(NEEDS) - said == {FIRST_YEAR, LEGAL, RETIRED}


# --- two books in one process


def test_two_books_never_meet(copy: Path, tmp_path: Path) -> None:
    before = Path(shutil.copytree(copy, tmp_path / "before"))
    edit(copy, "months", *JANUAI)
    office = agreement(tmp_path / "office", "4 Januai 2026")
    one, other = read_rules([before]), read_rules([copy])
    for _ in range(2):
        assert reported(one, office, "PK103") == ["fail"]
        assert reported(other, office, "PK103") == []
    with ThreadPoolExecutor(8) as pool:
        sides = [one, other] * 20
        found = list(pool.map(lambda book: reported(book, office, "PK103"), sides))
    assert found == [["fail"], []] * 20


def test_threads_read_the_words_of_their_own_book(copy: Path) -> None:
    """The same texts, at the same time, with words that mean something else."""
    edit(copy, "months", "{name: Januari, month: 1}", "{name: Januari, month: 2}, {name: Januarius, month: 1}".replace("}, {", "}\n  - {"))
    edit(copy, "grades", "values: [AA,", "values: [Luhur Sekali, AA,")
    own = Vocabulary(read_tables([copy])[0])
    texts = [f"{day} Januari {year}" for year in range(2015, 2027) for day in range(1, 32)] * 4

    def read(side: int) -> list[tuple[int | None, str | None]]:
        words = (VOCABULARY, own)[side]
        return [(read_date(text, words).month, read_target("Luhur Sekali", words).kind) for text in texts]

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(read, [0, 1] * 8))
    assert found == [[(1, None)] * len(texts), [(2, "grade")] * len(texts)] * 8


def test_a_vocabulary_goes_to_another_process_as_its_tables() -> None:
    read_date("4 Januari 2026", VOCABULARY)
    again = pickle.loads(pickle.dumps(VOCABULARY))
    assert again is not VOCABULARY
    assert (again.months, again.measures, read_date("4 Januari 2026", again).month) == (VOCABULARY.months, VOCABULARY.measures, 1)


def test_what_is_kept_is_bounded() -> None:
    words = Vocabulary(VOCABULARY.tables)
    for number in range(10_000):
        read_target(f"{number} dokumen", words)
    assert max(len(kept) for kept in words._kept.values()) <= 1 << 12


# --- flat or sorted into parts


def test_a_book_may_keep_its_tables_flat_or_in_parts(tmp_path: Path) -> None:
    months = (RULES / "reference" / "language" / "months.yaml").read_text(encoding="utf-8").replace("../../../", "")
    for part in ("", *PARTS):
        folder = tmp_path / (part or "flat") / "reference" / part
        folder.mkdir(parents=True)
        (folder / "months.yaml").write_text(months.replace(*JANUAI), encoding="utf-8")
        tables, wrong = read_tables([tmp_path / (part or "flat")])
        assert (wrong, Vocabulary(tables).months["januai"]) == ([], 1)
