"""Every message that exists has a sample here that provokes it, and every code that the sources can raise is told."""

import ast
import errno
import io
import os
import re
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import get_args

import openpyxl
import pytest

from agreements.loading import Problem, load
from agreements.source import document as source
from agreements.source.document import SourceErrors, read, read_file
from agreements.source.unforeseen import UNFORESEEN
from engine.rulebook import RuleProblem, RuleProblems, read_rules
from reports.words.catalogue import CATALOGUE, LANGUAGES, Language, Words
from reports.words.messages import problem_advice, problem_message, rule_problem_message
from reports.words.problems import path_problem, rule_problems
from tests.reports.samples import HERE, ROOT

Golden = Callable[[str, str], None]

# What is wrong with the text of a file: the sample, by a name for it.
YAML: dict[str, str | bytes] = {
    "too deep": "[" * 51,
    "too many values": f"[{'a,' * 100_001}]",
    "not UTF-8": b"id: kas\xe9",
    "control character": "id: a\x07b",
    "empty": "# nothing",
    "several documents": "id: a\n---\nid: b",
    "duplicate key": "id: a\ntitle: {}\nid: b",
    "not a key": "? [a]\n: b",
    "merge key": "<<: a",
    "anchor": "id: &a b",
    "alias": "id: *a",
    "tag": "id: !x b",
    "two colons": "text: TAHUN: 2021",
    "no colon": "id: a\ntitel\nname: b",
    "not aligned": "title:\n    text: a\n  subject: b",
    "something after a closing quote": 'id: "a" b',
    "a list that is not aligned": "columns:\n  - a\n b",
    "a list that ends in a key": "- a\nb: c",
    "an item in the wrong place": "columns: - a",
    "a character that begins nothing": "id: @a",
    "an open quote": 'id: "a',
    "an open bracket": "columns: [a",
    "an open brace": "title: {text: a",
    "a comma too much": "columns: [,]",
    "text behind the end": "{id: a}\ntitle: b",
    "an escape that is none": 'id: "\\q"',
    "an ampersand": "text: & b",
    "something rare": "%YAML 9\n---\na",
}

# What is wrong with an expression: code, and the samples.
EXPRESSIONS = {
    "syntax": ["budget.total ==", "budget.total = 1"],
    "too-long": ["1 " * 1001],
    "too-deep": ["(" * 40 + "1" + ")" * 40],
    "too-many-in-a-row": ["+".join(["1"] * 121)],
    "too-many-nodes": [f"sum([{','.join(['1'] * 501)}])"],
    "bad-number": ["budget.total == 1e6"],
    "unknown-name": ["buget.total == 1", "xyzzy == 1"],
    "unknown-field": ["budget.totl == 1", "title.text.length == 1", "all(x.a == 1 for x in [])"],
    "unknown-function": ["summ(budget.lines.amount) == 1"],
    "wrong-type": [
        "budget.total",
        "title.text == 2021",
        "id.text == 'a'",
        "round(budget.total, 10) == 1",
        "title == title",
        "unique(objectives)",
        "sum(title.text) == 1",
        "not title.text",
        "budget.total in 5",
    ],
    "wrong-unit": ["budget.total == title.year", "budget.total / title.year == 1 / title.year"],
    "wrong-count": ["known()", "round(budget.total, 1, 2) == 1"],
    "unknown-choice": ["all(i.measure == 'percentag' for i in objectives.indicators)", "parties.first.nip.sex == 'men'"],
    "zero-divisor": ["budget.total / 0 == 1"],
    "name-taken": ["any(title for title in columns)"],
    "not-allowed": [
        "(yield)", "known(1 | 2)", "2 ** 2 == 4", "5 // 2 == 2", "title is title", "known((1, 2))", "known({'a': 1})", "known(columns[0])",
        "title.text == r'a'", "title.text == None", "known(sum)", "title.text.upper() == 'A'", "known(x=1)",
        "known((x for x in columns) == 1)",
        "any(a == b for a, b in columns)",
        "any(any(any(any(a == d for d in columns) for c in columns) for b in columns) for a in columns)",
    ],
}  # fmt: skip

RULE = (HERE / "rules" / "PK102-dated.yaml").read_text(encoding="utf-8")
# What is wrong with a rule file: what is replaced in a good one, and by what.
RULES = {
    "an unknown key": ("severity:", "severty:"),
    "a missing key": ("severity: warning\n", ""),
    "a value of no list": ("severity: warning", "severity: severe"),
    "an id that is none": ("id: PK102", "id: rule one"),
    "a text where a list belongs": ("for_each", "basis: permenpan\nfor_each"),
    "a list where a text belongs": ("name: dated-with-month", "name: [a]"),
    "an unknown scope": ("for_each: agreement", "for_each: agrement"),
    "a brace alone": ("Bulan {signed.month}", "Bulan {signed.month"),
    "a record in the message": ("Bulan {signed.month}", "Bulan {signed}"),
    "no path": ("at: signed.date", "at: signed date!"),
    "an unknown basis": ("for_each", "basis: [permenpan-53-2041]\nfor_each"),
    "no failing test": ("expect: fail", "expect: pass"),
    "bad YAML": ("severity: warning", "severity: warning: error"),
    "a group that is of nothing": ("for_each: agreement", "for_each: portfolio\nby: nip.digits"),
    "a group in an agreement": ("for_each: agreement", "for_each: agreement\ngroup: objectives\nby: number"),
    "a group of texts": ("for_each: agreement", "for_each: portfolio\ngroup: agreements.id\nby: number"),
    "a group by a list": ("for_each: agreement", "for_each: portfolio\ngroup: agreements\nby: objectives"),
    "a consequence of no rule": ("tests:", "follows: [PK103]\ntests:"),
    "a consequence of itself": ("tests:", "follows: [PK102]\ntests:"),
    "a key without a value": ("for_each", "when:\nfor_each"),
    "a key that needs a value": ("severity: warning", "severity:"),
    "a basis twice": ("for_each", "basis: [permenpan-53-2014, permenpan-53-2014]\nfor_each"),
}


def yaml_samples() -> Iterator[tuple[str, source.SourceError]]:
    for name, text in YAML.items():
        with pytest.raises(SourceErrors) as caught:
            read(text, name)
        yield name, caught.value.errors[0]


def file_problems(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, source.SourceError]]:
    """What keeps a file from being read, before any YAML."""

    def refuse(error: OSError) -> Callable[..., int]:
        def opener(*args: object) -> int:
            raise error

        return opener

    (folder / "large.yaml").write_bytes(b" " * (source.MAX_BYTES + 1))
    (folder / "plain.yaml").write_text("id: a")
    os.mkfifo(folder / "pipe.yaml")
    for name, path in {"missing": "none.yaml", "folder": ".", "pipe": "pipe.yaml", "large": "large.yaml"}.items():
        with pytest.raises(SourceErrors) as caught:
            read_file(folder / path)
        yield name, caught.value.errors[0]
    for name, error in {"no permission": PermissionError(), "disk error": OSError(errno.EIO, "Input/output error")}.items():
        with monkeypatch.context() as patched:
            patched.setattr(os, "open", refuse(error))
            with pytest.raises(SourceErrors) as caught:
                read_file(folder / "plain.yaml")
        yield name, caught.value.errors[0]


def portfolio_problems(folder: Path) -> list[Problem]:
    """Of one folder of agreements with everything wrong that can be wrong between them."""
    files = {
        "a-twin.yaml": "id: camat",
        "b-twin.yaml": "id: camat",
        "c.yaml": "id: c\nsuperior: cammat",
        "d.yaml": "id: d\nsuperior: e",
        "e.yaml": "id: e\nsuperior: d\nbudget: {lines: [{number: '3', under: e/2}]}",
        "f.yaml": "id: f\ntittle: {}",
        "g.yaml": "title: {}",
        "h.yaml": "id: h\nobjectives: {}\ncolumns: a\ntitle: {text: [a]}",
        "i.yaml": "id: i\nparties: [a]",
        "j.yaml": "id: -j",
        "k.yaml": "- a",
        "l.yaml": "id: l\nxyzzy: a",
        "n.yaml": "id: n\nobjectives: [{indicators: [{target: 70,01}]}]",
        "m.yaml": "id: m\nobjectives: [{indicators: [{under: e/1.1}]}]",
    }
    for name, text in files.items():
        (folder / name).write_text(text)
    (folder / "empty").mkdir()
    return [*load([folder]).problems, *load([folder / "empty", folder / "none"]).unusable, *figures_problems(folder / "empty")]


def figures_problems(folder: Path) -> list[Problem]:
    """Of figures that cannot be placed, in a file and in a sheet."""
    indicators = "- {name: Jumlah rapat, formula: Jumlah rapat dinas}\n    - {name: Jumlah rapat}\n    - {name: Nilai}"
    (folder / "a.yaml").write_text(f"id: a\nobjectives:\n- indicators:\n    {indicators}")
    entries = [
        "{name: Nilaii}",
        "{name: Jumlah rapat}",
        "{name: Nilai, tw1: {rapat: 1}}",
        "{name: Nilai, tw1: 2}",
        "{name: Nilai, covers: month}",
    ]
    (folder / "realisasi.yaml").write_text("b: []\nc:\n- {name: a}\na:\n" + "\n".join(f"- {entry}" for entry in entries))
    found = list(load([folder]).problems)
    (folder / "realisasi.yaml").unlink()
    (folder / "realisasi.yaml").write_text("a:\n- {indicator: 1.1, name: Nilai, tw1: 1}")
    (folder / "realisasi.ods").write_bytes(b"")
    found += load([folder]).problems
    (folder / "realisasi.yaml").unlink()
    (folder / "realisasi.ods").unlink()
    sheet = folder / "realisasi.xlsx"
    for content in (b"no workbook", bytes.fromhex("D0CF11E0A1B11AE1")):
        sheet.write_bytes(content)
        found += load([folder]).problems
    book = openpyxl.Workbook()
    assert book.active is not None
    book.save(sheet)
    found += load([folder]).problems
    keys = ["agreement", "name", "quantity", "tw1", "tw2", "tw3", "tw4", "tw5", "tw4"]
    for row in (keys, [], ["", "", "", 5], ["a", "Nilai", "value", "=1"], ["a", "Jumlah rapat", "value", 1]):
        book.active.append(row)
    book.active.delete_rows(1) if book.active["A1"].value is None else None
    book.active.merge_cells(start_row=book.active.max_row, end_row=book.active.max_row, start_column=4, end_column=5)
    book.save(sheet)
    found += load([folder]).problems
    book.active.merge_cells("A20:XFD1048576")
    book.save(sheet)
    found += load([folder]).problems
    book.active.unmerge_cells("A20:XFD1048576")
    book.active["A1048576"] = "a"
    book.save(sheet)
    sheet.write_bytes(repacked(sheet.read_bytes(), b"1048576", b"1048577"))
    found += load([folder]).problems
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "openpyxl", None)
        found += load([folder]).problems
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("agreements.loading.validate", lambda *_: 1 // 0)
        patch.setattr("agreements.loading.unforeseen", lambda _: "ZeroDivisionError, agreements/loading.py:1")
        found += [problem for problem in load([folder]).problems if problem.code == UNFORESEEN]
    return found


def repacked(data: bytes, old: bytes, new: bytes) -> bytes:
    """A workbook in whose parts one text stands in place of another."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(made, "w") as write:
        for part in read.infolist():
            write.writestr(part.filename, read.read(part).replace(old, new))
    return made.getvalue()


def rule_book_problems(folder: Path) -> Iterator[tuple[str, RuleProblem]]:
    """Of rule books with one thing wrong each."""

    def problems(name: str, files: Mapping[str, str]) -> Iterator[tuple[str, RuleProblem]]:
        book = folder / re.sub(r"\W", "-", name)
        for file, text in files.items():
            (book / file).parent.mkdir(parents=True, exist_ok=True)
            (book / file).write_text(text, encoding="utf-8")
        book.mkdir(exist_ok=True)
        with pytest.raises(RuleProblems) as caught:
            read_rules([book])
        yield from ((name, problem) for problem in caught.value.problems)

    for name, (old, new) in RULES.items():
        assert old in RULE, name
        yield from problems(name, {"PK102.yaml": RULE.replace(old, new, 1)})
    yield from problems("no rules", {})
    yield from problems("an ending that is not read", {"PK102.yaml": RULE, "PK103.yml": RULE})
    yield from problems("a table too deep", {"PK102.yaml": RULE, "reference/more/table.yaml": "a"})
    yield from problems("an id twice", {"a.yaml": RULE, "b.yaml": RULE})
    lighter = RULE.replace("PK102", "PK103").replace("severity: warning", "severity: info")
    heavy = RULE.replace("tests:", "follows: [PK103]\ntests:", 1)
    yield from problems("a consequence of something lighter", {"a.yaml": heavy, "b.yaml": lighter})
    table = "title: {id: a, en: a}\nsource: a\ncolumns: {key: text, count: number}\nrows: [{key: a, count: many}, {key: a, cuont: '1'}]"
    yield from problems("a bad table", {"a.yaml": RULE, "reference/table.yaml": table})
    yield from problems("a table of nothing", {"a.yaml": RULE, "reference/table.yaml": "title: {id: a, en: a}\nsource: a\n"})
    yield from problems("a needed table", {"a.yaml": RULE, "reference/months.yaml": "title: {id: a, en: a}\nsource: a\nvalues: [a]\n"})
    parameters = "title: {id: a, en: a}\nsource: a\ncolumns: {parameter: text, value: text}\nrows: [{parameter: lower, value: quotent}]"
    yield from problems("a parameter", {"a.yaml": RULE, "reference/achievement-parameters.yaml": parameters})
    for code, samples in EXPRESSIONS.items():
        for number, text in enumerate(samples):
            quoted = text.replace("'", "''")
            broken = RULE.replace("assert: signed.month >= 1", f"assert: '{quoted}'")
            yield from problems(f"{code} {number}", {"PK102.yaml": broken})


def scanned(*modules: str) -> set[str]:
    """The text constants in the code of the modules that look like codes."""
    constants = {
        node.value
        for module in modules
        for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return {text for text in constants if re.fullmatch(r"[a-z]+\d?(-[a-z0-9]+)+", text)} - {"utf-8", "year-to-date"}


_READERS = ("source/folders", "source/shape", "source/packed", "loading", "figures/reading", "figures/placement", "figures/workbook")
FILE_CODES = {UNFORESEEN, *get_args(source.Code), *scanned(*(f"agreements/{name}.py" for name in _READERS))}
RULE_CODES = scanned("engine/rulebook/book.py", "engine/rulebook/rule.py", "engine/rulebook/tables.py")
EXPRESSION_CODES = {"syntax", *scanned(*(f"engine/language/{name}.py" for name in ("syntax", "check", "values", "closures", "traces")))}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_of_a_file_is_told(
    golden: Golden, lang: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: set[str]
) -> None:
    words, lines, codes = Words(lang), [], set()

    def tell(name: str, code: str, args: Mapping[str, str | int], line: int) -> None:
        codes.add(code)
        lines.extend([f"# {name}", problem_message(code, args, words, line), f"  {problem_advice(code, args, words)}", ""])

    for name, error in [*yaml_samples(), *file_problems(tmp_path, monkeypatch)]:
        tell(name, error.code, error.args, error.line)
    folder = tmp_path / "kantor"
    folder.mkdir()
    for problem in portfolio_problems(folder):
        tell(Path(problem.file).name, problem.code, problem.args, problem.line)
    golden(f"files.{lang}.txt", "\n".join(lines).replace(str(tmp_path), "…"))
    assert codes == FILE_CODES
    # Lists of more than two are told of rule books (below).
    assert keys("structure", "yaml") - said == {"structure.or-last"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_of_a_rule_book_is_told(golden: Golden, lang: Language, tmp_path: Path, said: set[str]) -> None:
    found = list(rule_book_problems(tmp_path))
    report = "".join(f"# {name}\n{rule_problems([problem], Words(lang))}\n" for name, problem in found)
    golden(f"rules.{lang}.txt", re.sub(r"(?m)^/\S*/", "", report).replace(str(tmp_path), "…"))
    assert not RULE_CODES - {problem.code for _, problem in found}
    for code in EXPRESSIONS:
        assert code in {problem.code for name, problem in found if name.startswith(f"{code} ")}
    assert set(EXPRESSIONS) | {"too-many-steps", "number-too-large"} == EXPRESSION_CODES
    # What ends an evaluation is told in reports (tests/reports/test_reports.py).
    assert keys("rule", "expression") - said == {"expression.too-many-steps", "expression.number-too-large", "expression.unforeseen"}
    assert {"structure.not-a-choice", "structure.not-a-choice-advice", "structure.or-last"} <= said


def keys(*topics: str) -> set[str]:
    return {f"{topic}.{key}" for topic in topics for key in read_file(CATALOGUE / f"{topic}.yaml").root}


def test_a_path_that_leads_to_nothing_is_told_on_one_line() -> None:
    assert path_problem(Problem("missing-file", "kantor/camat.yml"), Words("en")) == (
        "kantor/camat.yml: This file or folder does not exist. Check the spelling of the name and where the file is."
    )


def test_the_caret_is_under_what_is_meant() -> None:
    problem = RuleProblem("unknown-field", "a.yaml", 3, 17, {"name": "totl", "record": "budget"}, "assert: budget.\ttotl == 1", 4)
    assert rule_problems([problem], Words("en")) == (
        "a.yaml:3:17: “budget” has no field “totl”. Correct the name.\n    assert: budget. totl == 1\n                    ^^^^\n"
    )
    assert "\x1b[1;31m^^^^\x1b[0m" in rule_problems([problem], Words("en"), colour=True)


@pytest.mark.parametrize("column", [1, 61, 100, 300, 390])
def test_a_long_line_is_shown_around_the_place(column: int) -> None:
    line = "x" * (column - 1) + "HERE" + "x" * (400 - column)
    problem = RuleProblem("zero-divisor", "a.yaml", 1, column, {}, line, 4)
    _, excerpt, carets = rule_problems([problem], Words("id")).splitlines()
    assert excerpt[carets.index("^") : carets.rindex("^") + 1] == "HERE"
    assert len(excerpt) <= 4 + 122


def test_two_codes_are_told_apart_by_where_they_are() -> None:
    words = Words("en")
    detail: dict[str, str | int] = {"detail": "did not find expected key", "context": "", "context_line": 1}
    in_file = RuleProblem("syntax", "a.yaml", 1, 1, detail)
    in_expression = RuleProblem("syntax", "a.yaml", 1, 1, {}, "assert: 1 +")
    assert rule_problem_message(in_file, words).startswith("The YAML is malformed")
    assert rule_problem_message(in_expression, words).startswith("The expression cannot be read")
