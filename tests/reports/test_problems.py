"""Every problem that the program can find has a sample here that provokes it, and words in both languages.

Those of waivers have theirs in test_waivers_reported.py, those of formulas in test_scores.py, the gate's in tests/gate.
"""

import ast
import errno
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest

from agreements.loading import load, load_texts
from agreements.source import composer
from agreements.source import document as source
from agreements.source.document import read, read_file
from agreements.source.unforeseen import UNFORESEEN
from engine import api
from engine.gate.revision import take_out
from engine.language import Place, Problem, Problems
from engine.review.earlier import read_previous
from engine.rulebook import collect_rules, read_rules
from engine.rulebook.severities import Severity
from engine.run.shards import LOST
from engine.settings import read_sources
from reports.words.catalogue import CATALOGUE, LANGUAGES, Language, Words
from reports.words.problems import TOPICS, advice, line, listing, message
from tests.reports.samples import HERE, ROOT
from tests.test_own_books import CASES, base, filled, rule, write
from tests.test_waivers import waivers_text
from tests.vocabulary import VOCABULARY

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
    "no colon in the line before": "letterhead:\n  government  PEMERINTAH\n  office: KECAMATAN",
    "not aligned": "title:\n    text: a\n  subject: b",
    "something after a closing quote": 'id: "a" b',
    "a list that is not aligned": "columns:\n  - a\n b",
    "a list that ends in a key": "- a\nb: c",
    "an item in the wrong place": "columns: - a",
    "a character that begins nothing": "id: @a",
    "a tab": "title:\n\ttext: a",
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
    "expression-syntax": [
        "budget.total ==", "budget.total >= 1.000.000", "budget.total = 1", "(budget.total == 1", "known(title) if known(budget)",
    ],
    "too-long": ["1 " * 1001],
    "expression-too-deep": ["(" * 40 + "1" + ")" * 40],
    "too-many-in-a-row": ["+".join(["1"] * 121)],
    "too-many-nodes": [f"sum([{','.join(['1'] * 501)}])"],
    "needs-brackets": ["known(title) or known(budget) and known(signed)"],
    "filtered-let": ["all(months)"],
    "looks-like-thousands": ["budget.total >= 500.000"],
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
        "objectives.number > 1",
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
    "a name that is none": ("name: dated-with-month", "name: Dated With Month"),
    "a year that is none": ("for_each", 'valid: {from: "25"}\nfor_each'),
    "a reason that is none": ("for_each", "equivalent: [{was: signed.month, becomes: signed.day, reason: x}]\nfor_each"),
    "a text where a list belongs": ("for_each", "basis: permenpan\nfor_each"),
    "a list where a text belongs": ("name: dated-with-month", "name: [a]"),
    "an unknown scope": ("for_each: agreement", "for_each: agrement"),
    "a brace alone": ("Bulan {signed.month}", "Bulan {signed.month"),
    "a format in the message": ("Bulan {signed.month}", "Bulan {signed.month:02d}"),
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
    "a name of let that a field has": ("assert: signed.month >= 1", "let: {title: signed.month}\nassert: title >= 1"),
    "a name of let that a function has": ("assert: signed.month >= 1", "let: {count: signed.month}\nassert: count >= 1"),
    "a name of let that nobody uses": ("assert:", "let: {month: signed.month}\nassert:"),
    "a name of let that comes later": ("assert: signed.month >= 1", "let: {a: b, b: signed.month}\nassert: a >= 1"),
    "a name of let that means itself": ("assert: signed.month >= 1", "let: {a: a + signed.month}\nassert: a >= 1"),
    "a name of let in a place": ("at: signed.date", "let: {month: signed.month}\nat: month"),
    "a name of let that is none": ("assert:", "let: {Bulan 1: signed.month}\nassert:"),
    "a list where a rule belongs": (RULE, "- a\n"),
    "a basis twice": ("for_each", "basis: [permenpan-53-2014, permenpan-53-2014]\nfor_each"),
}


def yaml_samples() -> Iterator[tuple[str, Problem[Place]]]:
    for name, text in YAML.items():
        with pytest.raises(Problems) as caught:
            read(text, name)
        yield name, caught.value.problems[0]


def file_problems(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Problem[Place]]]:
    """What keeps a file from being read, before any YAML."""

    def refuse(error: OSError) -> Callable[..., int]:
        def opener(*args: object) -> int:
            raise error

        return opener

    (folder / "large.yaml").write_bytes(b" " * (source.MAX_BYTES + 1))
    (folder / "plain.yaml").write_text("id: a")
    os.mkfifo(folder / "pipe.yaml")
    for name, path in {"missing": "none.yaml", "folder": ".", "pipe": "pipe.yaml", "large": "large.yaml"}.items():
        with pytest.raises(Problems) as caught:
            read_file(folder / path)
        yield name, caught.value.problems[0]
    for name, error in {"no permission": PermissionError(), "disk error": OSError(errno.EIO, "Input/output error")}.items():
        with monkeypatch.context() as patched:
            patched.setattr(os, "open", refuse(error))
            with pytest.raises(Problems) as caught:
                read_file(folder / "plain.yaml")
        yield name, caught.value.problems[0]


def portfolio_problems(folder: Path) -> list[Problem[Place]]:
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
        "o.yaml": "id: o\nreplaces: nobody",
        "p.yaml": "id: p\nreplaces: q",
        "q.yaml": "id: q\nreplaces: p",
        "r.yaml": "id: r\nin_force: {from: 2026-02-01, until: 2026-01-01}",
        "s.yaml": "id: s\nsuperior: broken",
        "t.yaml": "id: t\nin_force: {from: 2026-02-30}",
        "broken.yaml": "id: broken\ntitle: [",
    }
    for name, text in files.items():
        (folder / name).write_text(text)
    (folder / "empty").mkdir()
    documents = folder.parent / "naskah"
    documents.mkdir()
    (documents / "camat.doc").write_bytes(b"%PDF-1.7")
    return [
        *load([folder], VOCABULARY).problems,
        *load([folder / "empty", folder / "none", documents], VOCABULARY).unusable,
        *load_texts({"camat.yaml": b"%PDF-1.7"}, VOCABULARY).problems,
        *figures_problems(folder / "empty"),
    ]


def figures_problems(folder: Path) -> list[Problem[Place]]:
    """Of figures that cannot be placed, in a file and in a sheet."""
    indicators = "- {name: Jumlah rapat, formula: Jumlah rapat dinas}\n    - {name: Jumlah rapat}\n    - {name: Nilai}"
    budget = "budget: {lines: [{number: '1', name: Program A}, {number: '1', name: Program B}]}"
    (folder / "a.yaml").write_text(f"id: a\nobjectives:\n- indicators:\n    {indicators}\n{budget}")
    entries = [
        "{budget: 9}",
        "{budget: 1}",
        "{budget: Program B, supports: 9}",
        "{name: Nilaii}",
        "{name: Jumlah rapat}",
        "{name: Nilai, tw1: {rapat: 1}}",
        "{name: Nilai, tw1: 2}",
        "{name: Nilai, covers: month}",
    ]
    (folder / "realisasi.yaml").write_text("b: []\nc:\n- {name: a}\na:\n" + "\n".join(f"- {entry}" for entry in entries))
    found = list(load([folder], VOCABULARY).problems)
    (folder / "realisasi.yaml").unlink()
    (folder / "realisasi.yaml").write_text("a:\n- {indicator: 1.1, name: Nilai, tw1: 1}")
    (folder / "realisasi.ods").write_bytes(b"")
    found += load([folder], VOCABULARY).problems
    (folder / "realisasi.yaml").unlink()
    (folder / "realisasi.ods").unlink()
    sheet = folder / "realisasi.xlsx"
    for content in (b"no workbook", bytes.fromhex("D0CF11E0A1B11AE1")):
        sheet.write_bytes(content)
        found += load([folder], VOCABULARY).problems
    book = openpyxl.Workbook()
    assert book.active is not None
    book.save(sheet)
    found += load([folder], VOCABULARY).problems
    keys = ["agreement", "name", "quantity", "tw1", "tw2", "tw3", "tw4", "tw5", "tw4"]
    for row in (keys, [], ["", "", "", 5], ["a", "Nilai", "value", "=1"], ["a", "Jumlah rapat", "value", 1]):
        book.active.append(row)
    book.active.delete_rows(1) if book.active["A1"].value is None else None
    book.active.merge_cells(start_row=book.active.max_row, end_row=book.active.max_row, start_column=4, end_column=5)
    book.save(sheet)
    found += load([folder], VOCABULARY).problems
    for ref in ("A1:XFD1048576", "A1:XFE2"):
        merge_in_the_file(sheet, ref)
        found += load([folder], VOCABULARY).problems
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "openpyxl", None)
        found += load([folder], VOCABULARY).problems
    sheet.unlink()
    for settings_text in ("office = 5", "office ="):
        (folder / "periksa.toml").write_text(settings_text)
        found += load([folder / "a.yaml"], VOCABULARY).problems
    (folder / "periksa.toml").unlink()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("agreements.folder_reading.validate", mistaken)
        found += load([folder / "a.yaml"], VOCABULARY).problems
    return found


def merge_in_the_file(file: Path, ref: str) -> None:
    """Merge cells of a workbook behind the back of the library, which would make an object of each."""
    with zipfile.ZipFile(file) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(file, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, re.sub(rb'(<mergeCell ref=")[^"]*', rb"\g<1>" + ref.encode(), data))


def mistaken(*_: object) -> object:
    """A part of the program that has a mistake."""
    raise KeyError


def rule_book_problems(folder: Path) -> Iterator[tuple[str, Problem[Place]]]:
    """Of rule books with one thing wrong each."""

    def problems(name: str, files: Mapping[str, str]) -> Iterator[tuple[str, Problem[Place]]]:
        book = folder / re.sub(r"\W", "-", name)
        for file, text in files.items():
            (book / file).parent.mkdir(parents=True, exist_ok=True)
            (book / file).write_text(text, encoding="utf-8")
        book.mkdir(exist_ok=True)
        with pytest.raises(Problems) as caught:
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
    columns = "title: {id: a, en: a}\nsource: a\ncolumns: {name: text, month: number}\n"
    rows = f"{columns}rows: [{{name: Januari, month: '1'}}, {{name: Smarch, month: '13'}}]"
    yield from problems("months that lack", {"a.yaml": RULE, "reference/months.yaml": rows})
    nothing = "title: {id: a, en: a}\nsource: a\nvalues: []\n"
    yield from problems("no titles", {"a.yaml": RULE, "reference/language/titles.yaml": nothing})
    dictionary = f"title: {{id: a, en: a}}\nsource: a\ndictionary: {{files: words, aff: {'0' * 64}, dic: {'0' * 64}}}\n"
    yield from problems(
        "a dictionary of another digest", {"a.yaml": RULE, "reference/own.yaml": dictionary, "reference/words.aff": "SET UTF-8\n"}
    )
    twice = {"reference/language/own.yaml": nothing, "reference/own.yaml": nothing}
    yield from problems("a table twice", {"a.yaml": RULE, **twice})
    yield from problems("a table of nothing", {"a.yaml": RULE, "reference/table.yaml": "title: {id: a, en: a}\nsource: a\n"})
    yield from problems("a needed table", {"a.yaml": RULE, "reference/months.yaml": "title: {id: a, en: a}\nsource: a\nvalues: [a]\n"})
    parameters = "title: {id: a, en: a}\nsource: a\ncolumns: {parameter: text, value: text}\nrows: [{parameter: lower, value: quotent}]"
    yield from problems("a parameter", {"a.yaml": RULE, "reference/achievement-parameters.yaml": parameters})
    shared = "definitions: {month: {title: {id: a, en: a}, for_each: [agreement], is: signed.month}}"
    yield from problems("a definition that nobody uses", {"a.yaml": RULE, "definitions.yaml": shared})
    yield from problems("a definition for nothing", {"a.yaml": RULE, "definitions.yaml": shared.replace("[agreement]", "[agrement]")})
    for name, case in CASES.items():
        own = write(folder / "own-books" / re.sub(r"\W", "-", name), {file: filled(text) for file, text in case["own"].items()})
        yield from ((f"own book: {name}", problem) for problem in collect_rules([base(folder), own]).problems)
    two = [write(folder / "two" / name, {"a.yaml": rule(f"SRJ{number}")}) for number, name in ((101, "one"), (102, "other"))]
    yield from (("two books of one prefix", problem) for problem in collect_rules([base(folder), *two]).problems)
    for code, samples in EXPRESSIONS.items():
        for number, text in enumerate(samples):
            quoted = text.replace("'", "''")
            let = "let: {months: '[known(h) for h in columns if known(h)]'}\n" if code == "filtered-let" else ""
            broken = RULE.replace("assert: signed.month >= 1", f"{let}assert: '{quoted}'")
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


_READERS = (
    "source/folders", "source/offices", "source/shape", "source/packed", "loading", "folder_reading", "declared_ties",
    "figures/found_figures",
    *(f"figures/{name}" for name in ("reading", "placement", "budget_placement", "workbook", "budget_sheet", "figure_cells")),
)  # fmt: skip
# That a document is set aside is no mistake, and is said in test_documents.py.
FILE_CODES = {*get_args(composer.Code), UNFORESEEN, LOST, *scanned(*(f"agreements/{name}.py" for name in _READERS))} - {"set-aside-format"}
# A key that is not known in a row is reported as one of a rule file.
_BOOK = (
    *(f"engine/rulebook/{name}.py" for name in ("book", "collecting", "compiling", "layer", "extending", "lets")),
    "agreements/notation/tables.py",
)
RULE_CODES = scanned(*_BOOK) - {"unknown-key"}
EXPRESSION_CODES = {*scanned(*(f"engine/language/{name}.py" for name in ("syntax", "check", "type_check", "values", "closures", "traces")))}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_of_a_file_is_reported(
    golden: Golden, lang: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: set[str]
) -> None:
    words, lines, codes = Words(lang), [], set()

    def tell(name: str, problem: Problem[Place]) -> None:
        codes.add(problem.code)
        lines.extend([f"# {name}", message(problem, words), f"  {advice(problem, words)}", ""])

    for name, problem in [*yaml_samples(), *file_problems(tmp_path, monkeypatch)]:
        tell(name, problem)
    folder = tmp_path / "kantor"
    folder.mkdir()
    for problem in portfolio_problems(folder):
        tell(Path(problem.place.file).name, problem)
    for kind in ("word", "excel", "pdf", "image", "document", "archive"):
        tell(kind, Problem("a-document", Place(f"camat.{kind}"), {"kind": kind}))
    # Said where a process has ended, which is provoked in tests/shards.
    tell("ended", Problem("worker-ended", Place("kantor", 0), {"detail": "SIGKILL"}))
    # Only the command line says so, of the working directory.
    message(here := Problem("no-agreements-here", Place(".", 0)), words), advice(here, words)
    text = "\n".join(lines).replace(str(tmp_path), "…")
    # Of a mistake of the program the place in its code is reported, which any change moves.
    golden(f"files.{lang}.txt", re.sub(r"(?<=\.py:)\d+", "N", text))
    assert codes == FILE_CODES
    # Lists of more than two are reported of rule books (below).
    assert keys("structure", "yaml") - said == {"structure.or-last"}


@pytest.fixture(scope="module")
def of_books(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[str, Problem[Place]]]]:
    """The folder of the books, and what is wrong with each."""
    folder = tmp_path_factory.mktemp("books")
    return folder, list(rule_book_problems(folder))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_of_a_rule_book_is_reported(
    golden: Golden, lang: Language, of_books: tuple[Path, list[tuple[str, Problem[Place]]]], said: set[str]
) -> None:
    folder, found = of_books
    report = "".join(f"# {name}\n{listing([problem], Words(lang))}\n" for name, problem in found)
    golden(f"rules.{lang}.txt", re.sub(r"(?m)^/\S*/", "", report).replace(str(folder), "…"))
    assert not RULE_CODES - {problem.code for _, problem in found}
    for code in EXPRESSIONS:
        assert code in {problem.code for name, problem in found if name.startswith(f"{code} ")}
    assert set(EXPRESSIONS) | {"too-many-steps", "number-too-large"} == EXPRESSION_CODES
    # What ends an evaluation is reported in reports (tests/reports/test_reports.py).
    assert keys("rule", "expression") - said == {f"expression.{code}" for code in ("too-many-steps", "number-too-large", "unforeseen")}
    assert {"structure.not-a-choice", "structure.not-a-choice-advice", "structure.or-last"} <= said


def keys(*topics: str) -> set[str]:
    return {f"{topic}.{key}" for topic in topics for key in read_file(CATALOGUE / f"{topic}.yaml").root}


def given_problems(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Problem[Place]]:
    """Of settings, earlier reports and revisions that cannot be used."""
    for number, (toml, given) in enumerate(SETTINGS):
        here = folder / f"settings-{number}"
        here.mkdir()
        (here / ("pyproject.toml" if "[tool" in toml and "periksa =" in toml else "periksa.toml")).write_text(toml)
        with pytest.raises(Problems) as caught:
            read_sources(given, None, here)
        yield from caught.value.problems
    with pytest.raises(Problems) as caught:
        read_sources({}, folder / "none.toml", folder)
    yield from caught.value.problems
    for text in ("{", "[]", '{"version": 99, "findings": []}', '{"version": 1, "findings": [{}]}', None):
        report = folder / "earlier.json"
        report.write_text(text) if text is not None else report.unlink()
        with pytest.raises(Problems) as caught:
            read_previous(report)
        yield from caught.value.problems
    (folder / "w.yaml").write_text(waivers_text({}))
    book = api.read_book([HERE / "rules"])
    for ask in (
        lambda: api.read_book([folder / "none"]),
        lambda: api.choose(book, ["PK9999"]),
        lambda: api.find_rule(book, "PK0102"),
        lambda: api.find_rule(book, "PK001"),
        lambda: api.book_folders(["builtin", "builtin"]),
        lambda: api.book_folders([folder, "builtin"]),
        lambda: api.book_folders([folder / "settings-0", folder]),
        lambda: api.find_rule(api.weigh(book, {"PK102": "off"}), "PK102"),
        lambda: api.find_rule(replace(book, replaced={"PK199": "SRJ101"}), "PK199"),
        lambda: api.grounds(api.Options(as_of="today", fail_on_new=Severity.ERROR)),
        lambda: api.grounds(api.Options(waivers=folder / "w.yaml")),
    ):
        with pytest.raises(Problems) as caught:
            ask()
        yield from caught.value.problems
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    run = subprocess.run
    repository = folder / "repository"
    for path, revision in ((folder, "HEAD"), (repository, "nothing"), (repository, "HEAD:nowhere")):
        if path == repository and not repository.is_dir():
            for arguments in (("init", "-q", str(repository)), ("-C", str(repository), "commit", "-qm", "x", "--allow-empty")):
                run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments], check=True, capture_output=True)
        monkeypatch.chdir(path)
        with pytest.raises(Problems) as caught:
            take_out(revision, folder / "out")
        yield from caught.value.problems
    monkeypatch.setenv("PATH", str(folder))
    with pytest.raises(Problems) as caught:
        take_out("HEAD", folder / "out")
    yield from caught.value.problems


# What a configuration file, and the command line, can say that is wrong.
SETTINGS: list[tuple[str, dict[str, Any]]] = [
    ("selekt = []\n", {}),
    ("fail-on = 'all'\n", {}),
    ("select = 1\n", {}),
    ("ignore-waivers = 1\n", {}),
    ("waivers = 1\n", {}),
    ("fail-on = 'info'\nfail_on = 'info'\n", {}),
    ("[tool.periksa]\nselect = []\n", {}),
    ("", {"profile": "inspct"}),
    ("a =\n", {}),
    ("[tool]\nperiksa = 3\n", {}),
    ("severity = 'off'\n", {}),
    ("[severity]\nPK102 = 'grave'\nPK103 = 1\n", {}),
    ("", {"severity": {"PK102": ""}}),
]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_of_what_is_given_beside_is_reported(
    golden: Golden, lang: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: set[str]
) -> None:
    words = Words(lang)
    found = list(given_problems(tmp_path, monkeypatch))
    golden(f"given.{lang}.txt", "".join(f"{line(problem, words)}\n" for problem in found).replace(str(tmp_path), "…"))
    assert keys("given") - said == set()


def test_a_code_is_in_one_topic_only() -> None:
    found = Counter(key.partition(".")[2] for topic in TOPICS for key in keys(topic))
    # Beside codes there are phrases that messages are made of: the names of types and shapes. An error of the program is reported
    # of a file as a problem, and of a rule as the outcome of an evaluation.
    assert {code for code, number in found.items() if number > 1} <= {"list", "text", "or", "unforeseen"}


def test_nothing_that_the_program_does_wrong_is_passed_over() -> None:
    """Whoever catches everything hides mistakes of the program, unless they are reported as what they are, or raised again."""
    caught = []
    for folder in ("agreements", "engine", "reports", "rules"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ExceptHandler):
                    types = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
                    mistakes = {ast.unparse(type_) if type_ is not None else "everything" for type_ in types} & MISTAKES
                    inside = [part for statement in node.body for part in ast.walk(statement)]
                    reported = any(isinstance(part, ast.Call) and ast.unparse(part.func) in TELLING for part in inside)
                    if mistakes and not reported and not any(isinstance(part, ast.Raise) for part in inside):
                        caught.append((file.relative_to(ROOT).as_posix(), *sorted(mistakes)))
    assert sorted(caught) == CATCH_ALL


# What only a mistake of the program raises, or that as well.
MISTAKES = {"everything", "Exception", "BaseException", "AttributeError", "NameError", "TypeError"}
# What makes a finding, a problem or a message of a mistake of the program.
TELLING = {"unforeseen", "broken_off", "_broken_off", "broken", "why_it_ended"}
# Of pdfplumber, pypdf, Pillow and OpenCV, which let through whatever happens in them; what is kept beside a paper, which anyone may have
# written; a stream that is no file; a system without the call that is tried; what is raised again when the other reports are written; a
# file of the cache, again.
CATCH_ALL = [
    ("agreements/intake/apart.py", "Exception"), ("agreements/intake/scan_images.py", "TypeError"),
    ("agreements/intake/scan_pages.py", "Exception"),
    ("agreements/intake/written.py", "AttributeError", "TypeError"),
    ("engine/cli/inputs.py", "AttributeError"),
    ("engine/cli/language.py", "AttributeError"), ("engine/cli/outputs.py", "Exception"), ("engine/gate/mutation.py", "TypeError"),
    # What generated code cannot decide the closures do, and tell what is wrong.
    *[("engine/rulebook/decided.py", "Exception")] * 2,
    # A damaged result is judged anew.
    ("engine/run/result_cache.py", "TypeError"),
]  # fmt: skip


def test_a_path_that_leads_to_nothing_is_reported_on_one_line() -> None:
    assert line(Problem("missing-file", Place("kantor/camat.yml", 0)), Words("en")) == (
        "kantor/camat.yml: This file or folder does not exist. Check the spelling of the name and where the file is."
    )


def test_the_caret_is_under_what_is_meant() -> None:
    at = Place("a.yaml", 3, 17, "assert: budget.\ttotl == 1", 4)
    problem = Problem("unknown-field", at, {"name": "totl", "record": "budget"})
    assert listing([problem], Words("en")) == (
        "a.yaml:3:17: “budget” has no field “totl”. Correct the name.\n    assert: budget. totl == 1\n                    ^^^^\n"
    )
    assert "\x1b[1;31m^^^^\x1b[0m" in listing([problem], Words("en"), colour=True)


@pytest.mark.parametrize("column", [1, 61, 100, 300, 390])
def test_a_long_line_is_shown_around_the_place(column: int) -> None:
    text = "x" * (column - 1) + "HERE" + "x" * (400 - column)
    problem = Problem("zero-divisor", Place("a.yaml", 1, column, text, 4))
    _, excerpt, carets = listing([problem], Words("id")).splitlines()
    assert excerpt[carets.index("^") : carets.rindex("^") + 1] == "HERE"
    assert len(excerpt) <= 4 + 122
