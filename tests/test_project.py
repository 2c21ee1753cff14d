"""The project holds to its own rules: style, types, layers, documents, no trace of anybody's machine."""

from __future__ import annotations

import ast
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import kept_book
from tests.shipped import shipped_book

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


@pytest.mark.long
@pytest.mark.parametrize(
    "command",
    [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"], ["lint-imports"]],
    ids=["lint", "format", "types", "layers"],
)
def test_tool(command: list[str]) -> None:
    found = subprocess.run([BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


def test_c_parser_is_in_use() -> None:
    import _ruamel_yaml

    assert _ruamel_yaml.__file__.endswith((".so", ".pyd"))


def test_starting_is_light() -> None:
    heavy = {"pydantic", "simpleeval", "tabulate", "ruamel.yaml", "agreements.model", "engine.run.running"}
    code = f"import sys, engine.cli.program; print(sorted({heavy!r} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_a_clean_file_loads_only_what_it_needs(tmp_path: Path) -> None:
    """A module of ours takes some 0.03 bare Pythons to load; what is in `never` takes half of one to five."""
    shutil.copy(ROOT / "agreements" / "melati-2026" / "camat.yaml", tmp_path)
    of_rules = {"engine.rulebook.compiling", "engine.rulebook.rule_file", "engine.language.generated"}
    of_agreements = {"agreements.model", "agreements.formulas.prose", "engine.facts.records", "engine.run.running", "_ruamel_yaml"}
    never = {"logging", "difflib", "multiprocessing", "jsonschema", "docx", "openpyxl", "tabulate"}
    code = f"""
import sys
from engine.cli.program import program
ended = program(["check", "--quiet", {str(tmp_path / "camat.yaml")!r}])
ours = sum(name.partition(".")[0] in ("agreements", "engine", "reports", "rules") for name in sys.modules)
sys.exit(ended or " ".join([str(ours), *{of_rules | of_agreements | never!r} & set(sys.modules)]))
"""
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONPATH": str(ROOT)}

    def loaded() -> tuple[int, set[str]]:
        found = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment)
        count, *names = found.stderr.split()
        return int(count), set(names)

    assert loaded()[1] >= of_rules
    shutil.rmtree(tmp_path / "cache" / "periksa" / "results")
    judged, names = loaded()
    assert names == of_agreements
    assert judged <= 265
    kept, names = loaded()
    assert names == set()
    assert kept <= 123


def test_a_report_of_kept_findings_reads_no_rule_and_no_agreement(tmp_path: Path) -> None:
    heavy = {"pydantic", "agreements.model", "engine.rulebook.compiling", "engine.facts.records"}
    code = f"""
import sys
from engine.cli.program import program
program(["check", {str(ROOT / "agreements" / "sokaraja-2021")!r}])
sys.exit(" ".join({heavy!r} & set(sys.modules)))
"""
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    for loaded in (heavy, set()):
        found = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment)
        assert set(found.stderr.split()) == loaded


def test_checking_yaml_of_several_offices_loads_no_reader_of_documents(tmp_path: Path) -> None:
    for office in ("a", "b"):
        (tmp_path / office).mkdir()
        shutil.copy(ROOT / "agreements" / "melati-2026" / "camat.yaml", tmp_path / office)
    code = """
import sys
from engine.cli.program import program
ended = program(["check", "--quiet", "a", "b"])
sys.exit(ended or " ".join(["done", *(name for name in sys.modules if name.startswith(("agreements.intake", "docx")))]))
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    found = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment)
    assert found.stderr.split() == ["done"]


def test_every_python_file_says_what_it_is_for() -> None:
    silent = [
        str(file.relative_to(ROOT))
        for package in ("agreements", "engine", "reports", "rules", "tests")
        for file in (ROOT / package).rglob("*.py")
        if file.stat().st_size and not file.read_text().startswith('"""')
    ]
    assert silent == []


def readme_examples() -> list[tuple[str, str]]:
    """Command and output of every console example of the README."""
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    return [(command[2:], output) for block in blocks for command, _, output in [block.partition("\n")]]


@pytest.mark.parametrize(("command", "output"), readme_examples(), ids=lambda value: value[:60])
def test_readme_example(command: str, output: str) -> None:
    assert command.startswith("periksa ")
    found = subprocess.run(
        [BIN / "periksa", *command.split()[1:]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={"LANG": "C.UTF-8", "PATH": "/usr/bin", "XDG_CACHE_HOME": kept_book()},
    )
    shown = found.stdout + found.stderr
    # "…" on a line of its own stands for lines that are left out.
    place = 0
    for part in output.split("…\n"):
        assert part in shown[place:], shown
        place = shown.index(part, place) + len(part)


def test_the_example_of_contributing_is_a_rule_that_passes_its_tests(tmp_path: Path) -> None:
    from engine.rulebook import read_rules
    from engine.rulebook.examples import run_tests
    from reports.words.messages import said

    (block,) = re.findall(r"```yaml\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text(), re.DOTALL)
    (tmp_path / "rule.yaml").write_text("\n".join(line[3:] for line in block.splitlines()))
    results = run_tests(read_rules([tmp_path]).rules, said)
    assert [result.test.name for result in results if not result.passed] == []
    assert results


def test_the_format_page_shows_an_agreement_that_is_one() -> None:
    from agreements.model import Agreement
    from agreements.source.document import read
    from agreements.source.shape import validate

    (block,) = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "agreements.md").read_text(), re.DOTALL)
    found, wrong = validate(read(block, "docs/agreements.md").root, Agreement)
    assert wrong == []
    assert found is not None


def test_every_function_of_the_language_is_in_its_definition() -> None:
    from engine.language.functions import FUNCTIONS

    page = (ROOT / "docs" / "language.md").read_text()
    assert [name for name in FUNCTIONS if f"`{name}(" not in page] == []


def test_the_pages_of_the_rules_are_current() -> None:
    from reports.rules import fields_report
    from reports.rules.pages import pages

    book = shipped_book()
    wanted = {**dict(pages(book.rules, book.reference)), **dict(fields_report.pages(book))}
    folder = ROOT / "docs" / "rules"
    found = {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in folder.rglob("*.md")}
    assert found == wanted, "write them anew: periksa rules pages docs/rules"


def test_the_picture_of_the_architecture_is_fresh() -> None:
    from tests.tools.draw_architecture import FILE, draw, imports

    assert FILE.read_text(encoding="utf-8") == draw(imports()), "make generated"


def test_what_the_architecture_names_is_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    names = set(re.findall(r"`((?:agreements|engine|reports)(?:\.[a-zA-Z_]+)+)`", text))
    assert len(names) > 15
    assert sorted(name for name in names if not _is_there(name)) == []
    files = set(re.findall(r"`((?:agreements|engine|reports)/[\w./]+)`", text))
    assert sorted(file for file in files if not (ROOT / file).exists()) == []


def test_every_decision_is_listed_by_its_subject() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"^- (\d+): \[(.+)\]\((.+)\)$", (folder / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    titles = {file.name: file.read_text(encoding="utf-8").splitlines()[0] for file in folder.glob("[0-9]*.md")}
    assert sorted(file for _, _, file in listed) == sorted(titles)
    assert [file for number, title, file in listed if not re.fullmatch(rf"# 0*{number}[.:]? {re.escape(title)}", titles[file])] == []


def _is_there(name: str) -> bool:
    try:
        pkgutil.resolve_name(name)
    except (ImportError, AttributeError):
        return False
    return True


def test_no_two_modules_have_one_name() -> None:
    files = [file for top in ("agreements", "engine", "reports", "rules") for file in (ROOT / top).rglob("*.py")]
    names = [file.stem for file in files if file.name != "__init__.py"]
    assert sorted({name for name in names if names.count(name) > 1}) == []


# Words that a reader of today has to translate back, each with the one that is used.
OLD_WORDS = {
    "told": "reported, said, shown, known",
    "hence": "so",
    "nought": "zero",
    "mend": "fix",
    "mended": "fixed",
    "mends": "fixes",
    "mending": "fixing",
}
WRITTEN_BY_US = ("agreements", "docs", "engine", "reports", "rules", "tests")


def test_names_and_texts_are_in_present_day_english() -> None:
    old = re.compile(rf"(?<![a-z])(?:{'|'.join(OLD_WORDS)})(?![a-z])", re.IGNORECASE)
    files = [file for top in WRITTEN_BY_US for file in (ROOT / top).rglob("*") if file.suffix in (".py", ".md", ".yaml", ".js")]
    named = [file for file in (*files, *ROOT.glob("*.md")) if file != Path(__file__) and old.search(file.stem)]
    lines = [
        f"{file.relative_to(ROOT)}:{number}: {found[0]}, better {OLD_WORDS[found[0].lower()]}"
        for file in (*files, *ROOT.glob("*.md"))
        if file != Path(__file__)
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if (found := old.search(line))
    ]
    assert (named, lines) == ([], [])


MAX_LINES, MAX_FUNCTION = 300, 40
SIDE_BY_SIDE = "each kind of node, side by side: whoever adds one has all the others in view"
# What is longer, with the reason.
LONG = {
    "engine/api.py": "the library on one page",
    "engine/language/check.py": SIDE_BY_SIDE,
    "engine/language/closures.py": SIDE_BY_SIDE,
    "engine/language/generated.py": SIDE_BY_SIDE,
}


def too_long() -> dict[str, int]:
    """The modules and functions of the program that are too long, each with the lines that it is over; comments and docstrings count."""
    found = {}
    for file in (file for top in ("agreements", "engine", "reports", "rules") for file in (ROOT / top).rglob("*.py")):
        name, text = file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")
        found[name] = len(text.splitlines()) - MAX_LINES
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found[f"{name}: {node.name}"] = (node.end_lineno or 0) - node.lineno + 1 - MAX_FUNCTION
    return {name: more for name, more in found.items() if more > 0}


def test_a_kind_of_document_has_one_door() -> None:
    doors = {"apart", "blocks", "containers", "files", "papers", "portable", "recognise", "sheet", "word", "words"}
    above = "\n".join(file.read_text(encoding="utf-8") for folder in ("engine", "reports") for file in (ROOT / folder).rglob("*.py"))
    assert set(re.findall(r"agreements\.intake\.([a-z_]+)", above)) == doors


def test_modules_and_functions_are_short() -> None:
    found = too_long()
    assert {name: f"{more} lines too many" for name, more in found.items() if name not in LONG} == {}
    assert sorted(LONG.keys() - found) == [], "they are short by now: take them off the list"
