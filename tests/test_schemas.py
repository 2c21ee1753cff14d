"""The schemas for editors: made from the models, current, complete, and named by every file that ships and has one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from engine.cli.program import SCHEMAS
from engine.schemas import KINDS, schema
from tests.command import ROOT, periksa

FOLDER = ROOT / "schemas"
MODELINE = "# yaml-language-server: $schema="
SHIPPED = sorted(file for folder in ("agreements", "rules") for file in (ROOT / folder).rglob("*.y*ml"))


def kind_of(file: Path) -> str:
    """The kind of a file that ships, by where it lies."""
    if file.is_relative_to(ROOT / "rules"):
        if file.name == "definitions.yaml":
            return "definitions"
        return "table" if "reference" in file.parts else "rule"
    return "figures" if file.stem == "realisasi" else "agreement"


def as_an_editor_reads(text: str) -> Any:
    """The data of a YAML 1.2 text with the types of JSON: numbers are numbers, days are texts."""
    yaml = YAML(typ="safe")
    yaml.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: node.value)
    return yaml.load(text)


def validator(kind: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(json.loads(schema(kind)))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_is_valid_complete_and_current(kind: str) -> None:
    made = json.loads(schema(kind))
    jsonschema.Draft7Validator.check_schema(made)
    assert (FOLDER / f"{kind}.schema.json").read_text() == schema(kind), "make generated"
    described = dict(parts(made))
    assert described
    assert [name for name, part in described.items() if not part.get("description")] == []


def parts(made: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The schema, its definitions and every key of them, by name."""
    for name, part in [("", made), *made.get("definitions", {}).items()]:
        yield name, part
        for key, below in part.get("properties", {}).items():
            yield f"{name}.{key}", below


def test_there_is_one_of_every_kind() -> None:
    assert set(KINDS) == set(SCHEMAS)
    assert {file.name for file in FOLDER.iterdir()} == {f"{kind}.schema.json" for kind in SCHEMAS}
    assert f"for kind in {' '.join(SCHEMAS)};" in (ROOT / "Makefile").read_text()


@pytest.mark.parametrize("kind", sorted({kind_of(file) for file in SHIPPED}))
def test_every_file_names_its_schema_and_fits_it(kind: str) -> None:
    checks, wrong = validator(kind), []
    for file in SHIPPED:
        if kind_of(file) != kind:
            continue
        first, _, rest = file.read_text().partition("\n")
        named = (file.parent / first.removeprefix(MODELINE)).resolve() if first.startswith(MODELINE) else None
        if named != FOLDER / f"{kind}.schema.json":
            wrong.append(f"{file}: {first}")
        wrong.extend(f"{file}: {error.json_path}: {error.message}" for error in checks.iter_errors(as_an_editor_reads(rest)))
    assert wrong == []


@pytest.mark.parametrize(
    ("kind", "text", "at"),
    [
        ("agreement", "id: camat\nanggaran: {}", "$"),
        ("agreement", "id: camat\nobjectives: {text: a}", "$.objectives"),
        ("agreement", "id: camat\nobjectives: [{indicators: [{direction: [up]}]}]", "$.objectives[0].indicators[0].direction"),
        ("agreement", "superior: bupati", "$"),
        ("rule", "id: PK1", "$"),
        ("rule", "let: {Satu: n}", "$.let"),
        ("definitions", "definitions: {a: {is: n}}", "$.definitions.a"),
        ("rule", "id: PK101\nwhen:\n", "$.when"),
        ("table", "title: {id: a, en: b}\nsource: c\ncolumns: {d: float}", "$.columns.d"),
        ("waivers", "waivers: {}", "$.waivers"),
        ("figures", "camat: [{indicator: 1.1, tw5: 3}]", "$.camat[0]"),
        ("figures", "camat: [{indicator: 1.1, covers: month}]", "$.camat[0].covers"),
        ("figures", "camat: {indicator: 1.1}", "$.camat"),
    ],
)
def test_an_editor_marks_a_mistake(kind: str, text: str, at: str) -> None:
    assert at in {error.json_path for error in validator(kind).iter_errors(as_an_editor_reads(text))}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("agreement", "id: 12\ndocument_number: 2026\nobjectives: [{number: 1, text: , indicators: [{target: 84.5}]}]"),
        ("figures", "camat: [{indicator: 1.1, tw1: 3, tw2: {desa: 12, desa_tertib: }, tw3: , achievement: 100%}]"),
    ],
)
def test_an_editor_marks_nothing_where_quotes_may_be_left_out(kind: str, text: str) -> None:
    assert list(validator(kind).iter_errors(as_an_editor_reads(text))) == []


def test_the_schema_of_a_command_is_the_one_that_ships(tmp_path: Path) -> None:
    assert periksa("schema", "rule", cwd=tmp_path).stdout == (FOLDER / "rule.schema.json").read_text()
