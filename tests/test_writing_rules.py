"""Writing rules with the documents alone: the example of CONTRIBUTING, an own book, the files to begin with, the list of fields."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from agreements.source.document import read_file
from engine.gate.coverage import coverage, percent
from engine.gate.mutation import mutate
from engine.gate.static import check_book
from engine.language import Problems, RecordType, Scope, compile_expression
from engine.language.types import element_type
from engine.rulebook import RuleBook, collect_rules, read_rules
from engine.rulebook.examples import run_tests
from engine.rulebook.fields import FieldInfo, records_of, scope_infos
from engine.rulebook.scopes import scopes
from engine.rulebook.starting import next_id
from reports.rules.fields_report import Fields, markdown, meaning, text
from reports.words.catalogue import CATALOGUE, LANGUAGES, Words
from reports.words.messages import said
from rules import RULES
from tests.command import ROOT, periksa
from tests.shipped import shipped_book
from tests.vocabulary import VOCABULARY

OWN_BOOK = ROOT / "docs" / "own-book"


def sound(folders: list[Path]) -> None:
    """Nothing is wrong with the rules: neither by themselves, nor with their examples, nor would a mistake in them pass."""
    book, problems = check_book(folders, said)
    assert [f"{problem.place.file}:{problem.place.line} {problem.code}" for problem in problems] == []
    guarded(book, folders)


def guarded(book: RuleBook, folders: list[Path]) -> None:
    """The examples of the own rules see every condition and notice every mistake."""
    seen, wanted = percent(coverage(book.own().rules))
    assert seen == wanted
    mutated = mutate(book.own(), folders, said, jobs=1)
    assert [(found.rule.id, [mutant.text for mutant in found.survivors]) for found in mutated if not found.clean] == []


def test_the_examples_of_contributing_are_right(tmp_path: Path) -> None:
    blocks = re.findall(r"(?m)^( *)```yaml\n((?:.*\n)*?)\1```$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert len(blocks) == 1
    for indent, block in blocks:
        written = "".join(line.removeprefix(indent) for line in block.splitlines(keepends=True))
        id_, name = (re.findall(rf"(?m)^{key}: (\S+)", written)[0] for key in ("id", "name"))
        (tmp_path / f"{id_}-{name}.yaml").write_text(written, encoding="utf-8")
    sound([tmp_path])


@pytest.mark.long
def test_the_own_book_of_a_regency_is_right() -> None:
    folders = [RULES, OWN_BOOK / "rules"]
    # That nothing is wrong with them, and that the shipped rules pass their examples with the tables of this book.
    checked = periksa("rules", "check", "--lang", "en", cwd=OWN_BOOK)
    assert checked.returncode == 0, checked.stdout
    guarded(read_rules(folders), folders)
    # Examples state the severity that a rule is written with, whatever the settings of this book say.
    tested = periksa("rules", "test", "PK611", "PK901", "SKR101", cwd=OWN_BOOK)
    assert tested.returncode == 0, tested.stdout
    found = periksa("check", "contoh", "--output-format", "json", "--select", "SKR", cwd=OWN_BOOK)
    report = json.loads(found.stdout)
    assert [finding["rule"] for finding in report["findings"]] == ["SKR101", "SKR103"]
    book = report["rule_book"]
    assert (book["replaced"], book["severity"]["PK901"]["now"]) == ({"PK109": "SKR102"}, "off")
    assert book["books"][1]["tables"] == {"acronyms": "add", "least-amount": "new", "legal": "add", "signing-places": "new"}
    # What its settings say changes something: a setting that does nothing would teach the wrong thing.
    assert all(item["was"] != item["now"] for item in book["severity"].values())


# --- rules new


def new(folder: Path, *arguments: str) -> tuple[int, str]:
    done = periksa("rules", "new", *arguments, "--lang", "en", cwd=folder)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr or done.stdout


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "rules").mkdir()
    (tmp_path / "periksa.toml").write_text('rules = ["builtin", "rules"]\n')
    return tmp_path


@pytest.mark.long
def test_a_new_rule_of_every_scope_is_complete(office: Path) -> None:
    for number, scope in enumerate(scopes(), 101):
        code, said = new(office, f"new-{scope.replace('_', '-')}", "--for-each", scope, *(("--prefix", "SRJ") if number == 101 else ()))
        assert (code, f"SRJ{number}-new-" in said) == (0, True), said
    # By themselves: the rules that they extend are asked in tests/gate.
    sound([office / "rules"])
    assert len(read_rules([RULES, office / "rules"]).own().rules) == len(scopes())


@pytest.mark.parametrize(
    "options", ["--rules builtin --rules rules", "--config ours.toml", "--config ours.toml --rules builtin --rules rules"]
)
def test_a_new_rule_says_how_it_is_tested_with_the_books_of_the_command_line(office: Path, options: str) -> None:
    (office / "periksa.toml").rename(office / "ours.toml")
    code, said = new(office, "a-rule", "--for-each", "party", "--prefix", "SRJ", *options.split())
    assert code == 0, said
    assert all(f"periksa rules {command} {options}" in said for command in ("test SRJ101", "check")), said


def test_what_a_new_rule_cannot_be(office: Path) -> None:
    first = ("--for-each", "budget_line", "--prefix", "SRJ")
    for arguments, words in (
        (("a-rule", "--for-each", "budget_lines", "--prefix", "SRJ"), "Did you mean “budget_line”"),
        (("A Rule", *first), "no name of a rule"),
        (("a-rule", "--for-each", "budget_line"), "--prefix SRJ"),
        (("a-rule", "--for-each", "budget_line", "--prefix", "PK"), "that of another book"),
        (("a-rule", "--for-each", "budget_line", "--prefix", "srj"), "No id of a rule begins"),
        (("a-rule", *first, "--rules", "builtin"), "no book of your own"),
        (("elsewhere/a-rule", *first), "no folder of the rule book"),
        (("../a-rule", *first), "no folder of the rule book"),
        (("budget-total", *first), "a rule called budget-total already: PK601"),
    ):
        code, reported = new(office, *arguments)
        assert (code, words in reported) == (2, True), reported
    assert list((office / "rules").iterdir()) == []
    (office / "rules" / "anggaran").mkdir()
    assert new(office, "anggaran/a-rule", *first)[0] == 0
    assert (office / "rules" / "anggaran" / "SRJ101-a-rule.yaml").is_file()
    assert "prefix of this book is SRJ" in new(office, "b-rule", "--for-each", "text", "--prefix", "KAB")[1]
    # An id that was once given is none to give again, not even that of a file that cannot be read.
    (office / "rules" / "SRJ107-broken.yaml").write_text("id: [")
    assert new(office, "b-rule", "--for-each", "text")[0] == 0
    assert (office / "rules" / "SRJ108-b-rule.yaml").is_file()


@pytest.mark.parametrize(
    ("beginning", "taken", "free"),
    [
        ("SRJ", (), "SRJ101"),
        ("SRJ", ("SRJ101", "SRJ104", "PK999"), "SRJ105"),
        ("SRJ", ("SRJ999",), None),
        ("SRJ6", ("SRJ101",), "SRJ601"),
        ("SRJ6", ("SRJ601", "SRJ699"), None),
        ("SRJ65", ("SRJ651",), "SRJ652"),
        ("PK6", ("PK601", "PK614", "PK701", "PKL699"), "PK615"),
    ],
)
def test_the_next_free_id(beginning: str, taken: tuple[str, ...], free: str | None) -> None:
    assert next_id(beginning, taken) == free


# --- rules fields


def fields() -> list[FieldInfo]:
    return [field for record in records_of(None, VOCABULARY) for field in record.fields]


def test_every_field_is_listed_with_what_it_means_and_a_value() -> None:
    found = fields()
    listed = {(field.record, field.name) for field in found}
    pending, seen = [kind.subject for kind in scopes().values()], set[int]()
    while pending:
        record = pending.pop()
        if id(record) not in seen:
            seen.add(id(record))
            assert {(record.name, name) for name in record.fields} <= listed
            pending.extend(of for type_ in record.fields.values() if isinstance(of := element_type(type_), RecordType))
    for lang in LANGUAGES:
        assert all(meaning(field, Words(lang)) for field in found)
    made = {f"{field.record}.{field.name}" for field in found if field.kind in ("derived", "gathered", "link", "declared")}
    # What no document prints has a sentence, and every sentence is of such a field.
    assert made - {"period_target.text"} == set(read_file(CATALOGUE / "meaning.yaml").root)
    assert [field for field in found if field.example is None and not isinstance(element_type(field.type), RecordType)] == []


def test_the_page_has_them_all_in_both_languages() -> None:
    book = shipped_book()
    listed = Fields(scope_infos(), records_of(None, book.vocabulary), book)
    for lang in LANGUAGES:
        page = markdown(listed, Words(lang))
        assert sum(line.startswith("|") for line in page.splitlines()) > len(fields())
        assert all(f"| {name.replace('_', chr(92) + '_')} |" in page for name in ("serial_day", "position_in_full", "own_area_offices"))
        assert max(map(len, text(listed, Words(lang), 100).splitlines())) <= 140


def test_the_command_lists_a_scope_a_record_and_nothing_else() -> None:
    shown = periksa("rules", "fields", "budget_line", "--lang", "en").stdout
    assert re.search(r"amount +number \(rupiah\) +printed", shown)
    assert periksa("rules", "fields", "nip", "--lang", "id").stdout.startswith("nip ")
    wrong = periksa("rules", "fields", "indikator", "--lang", "en")
    assert (wrong.returncode, "Did you mean indicator?" in wrong.stderr) == (2, True)
    by_word = periksa("rules", "fields", "anggaran", "--lang", "id").stdout
    assert re.search(r"(?m)^planned_|^dpa ", by_word)
    assert "letterhead" not in by_word
    assert periksa("rules", "fields", "xyzzy", "--lang", "id").returncode == 2


@pytest.mark.parametrize(
    ("scope", "written", "hint"),
    [
        ("agreement", "signed.date.month == 1", "signed.month"),
        ("agreement", "month == 1", "signed.month"),
        ("agreement", "title.text.year", "title.year"),
        ("agreement", "budget.amount", "budget.lines.amount"),
        ("agreement", "parties.first.birth_year", "parties.first.nip.birth_year"),
        ("agreement", "signed.date.mont", "signed.month"),
        ("agreement", "all(l.amount.value > 1 for l in budget.lines)", "l.target.value"),
        ("indicator", "agreement.date", "agreement.dpa.date, agreement.signed.date"),
        ("indicator", "formula.text.numerator", "formula.numerator"),
        ("cascade", "superior.year", "superior.title.year, superior.statement.year, superior.signed.year"),
        ("budget_line", "amount_txt", "amount_text"),
        ("party", "xyz", None),
        ("party", "name.xyz", None),
        ("agreement", "'a'.b", None),
    ],
)
def test_a_wrong_name_gets_the_field_that_was_meant(scope: str, written: str, hint: str | None) -> None:
    kind = scopes()[scope]
    with pytest.raises(Problems) as caught:
        compile_expression(written, Scope(kind.subject, dict(kind.around)))
    assert caught.value.problems[0].arguments.get("hint") == hint


# --- confirmations


def test_confirmations_count_if_the_command_line_names_the_person(tmp_path: Path) -> None:
    value = {"text": "4 Januari 2026", "doubt": "asked-date", "confirmed": {"by": "Sari", "on": "2026-01-09"}}
    origin = {"document": {"name": "camat.docx", "sha256": "0" * 64, "agreement": 1}, "values": {"signed.date": value}}
    folder = tmp_path / "kantor"
    folder.mkdir()
    (folder / "camat.yaml").write_text("id: camat\ntitle: {text: PERJANJIAN KINERJA TAHUN 2025}\nsigned: {date: 4 Januari 2026}\n")
    (folder / "camat.origin.json").write_text(json.dumps(origin))

    def doubts(*options: str) -> tuple[int, list[object]]:
        done = periksa("check", "kantor", "--select", "PK102", "--output-format", "json", *options, cwd=tmp_path)
        report = json.loads(done.stdout)
        (finding,) = report["findings"]
        return len(finding.get("doubts", ())), report.get("ignored", [])

    assert doubts() == (0, [])
    reported = {"confirmations": 1, "by": "Sari", "on": "2026-01-09", "file": "kantor/camat.origin.json"}
    assert doubts("--profile", "inspect") == (1, [reported])
    assert doubts("--profile", "inspect", "--confirmed-by", "Sari") == (0, [])
    assert doubts("--confirmed-by", "Budi") == (1, [reported])
    shown = periksa("check", "kantor", "--select", "PK102", "--profile", "inspect", "--lang", "en", cwd=tmp_path).stdout
    assert "the confirmation of one value by Sari on 2026-01-09" in " ".join(shown.split())


# --- what others ask


def test_what_inspectorates_ask_can_be_written_and_finds_what_they_mean(tmp_path: Path) -> None:
    asked: dict[str, Any] = dict(read_file(ROOT / "tests" / "inspectorate.yaml").root)  # type: ignore[arg-type]
    numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
    rows = [{"numeral": numeral, "month": str(month)} for month, numeral in enumerate(numerals, 1)]
    table = {"title": {"id": "Bulan", "en": "Months"}, "source": "ours", "columns": {"numeral": "text", "month": "number"}, "rows": rows}
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / "roman-months.yaml").write_text(json.dumps(table))
    for number, (title, row) in enumerate(asked.items(), 101):
        (tmp_path / f"INS{number}.yaml").write_text(json.dumps(written_as_rule(f"INS{number}", title, row)))
    found = collect_rules([RULES, tmp_path])
    assert [(problem.code, problem.place.file, problem.place.excerpt) for problem in found.problems] == []
    for result in run_tests(found.book.own().rules, said):
        failed = result.verdict.outcome in ("fail", "error")
        assert failed == (result.test.expect == "fail"), (result.rule.source.title.en, result.test.name, result.verdict)


def written_as_rule(id_: str, title: str, row: dict[str, Any]) -> dict[str, Any]:
    """The file of the rule that a row of tests/inspectorate.yaml writes, with its examples."""
    words = {key: {"id": f"{key} {title}", "en": title} for key in ("title", "why", "message", "advice")}
    asks: dict[str, Any] = {key: row[key] for key in ("for_each", "let", "when", "assert", "group", "by") if key in row}
    examples = [(outcome, given) for outcome, key in (("fail", "finds"), ("pass", "leaves")) for given in row[key]]
    tests = [
        {"name": f"{outcome} {number}", "expect": outcome, **(given if "given" in given else {"given": given})}
        for number, (outcome, given) in enumerate(examples)
    ]
    return {"id": id_, "name": f"rule-{id_.lower()}", "severity": "warning", **words, **asks, "tests": tests}
