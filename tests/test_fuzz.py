"""The short part of tests/fuzz: what was found once, and the same few inputs of every kind each time."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.fuzz.running import CASES, Case, make, reduce, wrong
from tests.fuzz.targets import TARGETS, parses

FEW = 2


@pytest.mark.parametrize("file", sorted(CASES.glob("*.json")), ids=lambda file: file.stem)
def test_what_was_found_holds(file: Path) -> None:
    assert wrong(Case.of(file)) == ""


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_a_few_inputs(target: str) -> None:
    rng = random.Random(target)
    for _ in range(FEW):
        case = make(target, rng)
        assert wrong(case) == "", case


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_an_input_that_is_not_changed_is_read(target: str) -> None:
    # Else mutants would all end at the door.
    seed = TARGETS[target].seeds()[0]
    assert seed
    assert wrong(Case(target, seed, 1)) == ""


def test_a_failure_is_made_small() -> None:
    case = Case("stdin", b"one\ntwo three\nfour " + b"x" * 50, 1)
    small = reduce(case, lambda other: b"three" in other.data)
    assert small.data == b"three"


def test_a_case_is_kept_as_it_was(tmp_path: Path) -> None:
    case = Case("stdin", bytes(range(256)), 7)
    (tmp_path / "x.json").write_text(case.text())
    assert Case.of(tmp_path / "x.json") == case


@pytest.mark.parametrize(
    ("output", "format_"),
    [(b"{", "json"), (b"<a>", "junit"), (b"a,b\n1\n", "csv"), (b"error\n", "github"), (b"\xff", "markdown")],
)
def test_what_is_not_well_formed_is_seen(output: bytes, format_: str) -> None:
    assert parses(output, format_)
