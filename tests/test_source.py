"""The YAML reader: the parser, values and their places."""

from __future__ import annotations

import importlib.machinery
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import _ruamel_yaml
import pytest
import yaml

from agreements.source.document import Document, read, read_file
from agreements.source.placed_values import Position, Text, split_lines
from tests.command import ROOT
from tests.source_places import Steps, key_places, places, walk

AGREEMENT = ROOT / "agreements" / "sokaraja-2021" / "kasi-pemerintahan.yaml"


# --- The parser ---


def test_the_parser_is_the_c_extension() -> None:
    assert _ruamel_yaml.__file__.endswith(tuple(importlib.machinery.EXTENSION_SUFFIXES))


def test_reading_uses_that_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    class Parser(_ruamel_yaml.CParser):  # type: ignore[misc]
        def __init__(self, text: str) -> None:
            super().__init__(text)
            seen.append(text)

    monkeypatch.setattr(_ruamel_yaml, "CParser", Parser)
    assert read("a: b\r\nc: d\r\r\n", "x").root == {"a": "b", "c": "d"}
    # Without CR: with it libyaml 0.1.7 reads past its buffer (see the next test), but not on every run.
    assert seen == ["a: b\nc: d\n\n"]


@pytest.mark.parametrize("text", ['"~~\\\r\n', '"~~\\\r\r\n', "#" * 16_380 + '\n"~~\\\r\n'])
def test_a_backslash_before_crlf_at_the_end_of_the_parsers_buffer(text: str) -> None:
    # In a process of its own: where the parser hangs, no other thread runs either.
    program = """
import sys
from agreements.source.document import read
from engine.language import Problems
for _ in range(200):
    try:
        read(sys.argv[1], "x")
    except Problems as errors:
        print(errors.problems[0].arguments["detail"])
"""
    run = subprocess.run([sys.executable, "-c", program, text], capture_output=True, text=True, timeout=30, check=True, cwd=ROOT)
    assert run.stdout == "found unexpected end of stream\n" * 200


def test_reading_is_faster_than_pyyaml() -> None:
    text = AGREEMENT.read_text(encoding="utf-8")

    def cost(action: Callable[[], object]) -> float:
        start = time.perf_counter()
        action()
        return time.perf_counter() - start

    ours, theirs = [], []
    for _ in range(60):  # in turn, and the best of each: what else the machine does hits both
        theirs.append(cost(lambda: yaml.load(text, Loader=yaml.CSafeLoader)))
        ours.append(cost(lambda: read(text, "x")))
    assert min(ours) < min(theirs)


# --- Values ---

VALUES: dict[str, tuple[str | bytes, object]] = {
    "text stays text": (
        "[1, 1.0, 0x1F, yes, true, 2021-01-04, 37,975,000, .inf]",
        ["1", "1.0", "0x1F", "yes", "true", "2021-01-04", "37", "975", "000", ".inf"],
    ),
    "null": ("[null, ~, 'null', \"~\", '', Null, NULL]", [None, None, "null", "~", "", "Null", "NULL"]),
    "nothing is null": ("a:\nb: \nc: ''\nd:\n  -\n  - # none\n", {"a": None, "b": None, "c": "", "d": [None, None]}),
    "plain or quoted": ("a: x\nb: 'x'\nc: \"x\"\n'd': x\n\"e\": x\n", dict.fromkeys("abcde", "x")),
    "keys are text": ("1: a\ntrue: b\n'null': c\n'': d\n", {"1": "a", "true": "b", "null": "c", "": "d"}),
    "blocks": ("a: |\n  x\n  y\nb: >-\n  x\n  y\n", {"a": "x\ny\n", "b": "x y"}),
    "escapes": (r'a: "\t\n\\\u00e9\x41"', {"a": "\t\n\\éA"}),
    "empty containers": ("a: {}\nb: []\n", {"a": {}, "b": []}),
    "the root may be text": ("hello\n", "hello"),
    "the root may be a sequence": ("- a\n- - b\n", ["a", ["b"]]),
    "the root may be empty": ("{}", {}),
    "%YAML": ("%YAML 1.1\n---\na: b\n...\n", {"a": "b"}),
    "& and ! and * inside text": ("a: b & c! * d\n", {"a": "b & c! * d"}),
    "%TAG inside text": ("a: 10 %TAG\n", {"a": "10 %TAG"}),
    "tabs after the text": ("a:\tb\t# c\n", {"a": "b"}),
    "byte order mark": ("\ufeffa: b".encode(), {"a": "b"}),
    "bytes": ("a: é".encode(), {"a": "é"}),
}


@pytest.mark.parametrize("text, value", VALUES.values(), ids=VALUES)
def test_values(text: str | bytes, value: object) -> None:
    assert read(text, "x").root == value


def test_a_document_keeps_its_name_and_its_text() -> None:
    assert read("\ufeffa: b\r\n".encode(), "x") == Document("x", "a: b\r\n", {"a": "b"})  # type: ignore[arg-type]


def test_the_real_agreements_read_as_pyyaml_reads_them() -> None:
    files = sorted(AGREEMENT.parent.glob("*.yaml"))
    assert files
    for file in files:

        def plain(value: Any) -> Any:
            if isinstance(value, dict):
                return {key: plain(item) for key, item in value.items()}
            return [plain(item) for item in value] if isinstance(value, list) else None if value in ("", "null") else value

        assert plain(read_file(file).root) == plain(yaml.load(file.read_bytes(), Loader=yaml.CBaseLoader))


# --- Places ---

PLACES: dict[str, tuple[str | bytes, dict[Steps, Position]]] = {
    "plain": ("a: b\nc:\n  d: e\n", {(): (1, 1), ("a",): (1, 4), ("c",): (3, 3), ("c", "d"): (3, 6)}),
    "quoted": ("a: 'b'\nc:   \"d\"\n", {(): (1, 1), ("a",): (1, 4), ("c",): (2, 6)}),
    "flow": (
        "a: {b: [c, 'd'], e: f,\n    g: h}\n",
        {
            (): (1, 1),
            ("a",): (1, 4),
            ("a", "b"): (1, 8),
            ("a", "b", 0): (1, 9),
            ("a", "b", 1): (1, 12),
            ("a", "e"): (1, 21),
            ("a", "g"): (2, 8),
        },
    ),
    "block text": ("a: |\n  x\n  y\nb: >-\n  z\nc: d", {(): (1, 1), ("a",): (1, 4), ("b",): (4, 4), ("c",): (6, 4)}),
    "sequence": (
        "- a\n-   b: c\n    d: e\n- - f",
        {(): (1, 1), (0,): (1, 3), (1,): (2, 5), (1, "b"): (2, 8), (1, "d"): (3, 8), (2,): (4, 3), (2, 0): (4, 5)},
    ),
    "null": (
        "a: ~\nb:\nc: [null, x]\nd:\n-\n- y\n",
        {
            (): (1, 1),
            ("a",): (1, 4),
            ("b",): (2, 3),
            ("c",): (3, 4),
            ("c", 0): (3, 5),
            ("c", 1): (3, 11),
            ("d",): (5, 1),
            ("d", 0): (5, 2),
            ("d", 1): (6, 3),
        },
    ),
    "null at the end": ("? a", {(): (1, 1), ("a",): (1, 4)}),
    "CRLF": (
        "a: b\r\n\r\nc: |\r\n  x\r\n  y\r\nd: e\r\n",
        {(): (1, 1), ("a",): (1, 4), ("c",): (3, 4), ("d",): (6, 4)},
    ),
    "CR": ("a: b\rc: d\r\r\ne: f", {(): (1, 1), ("a",): (1, 4), ("c",): (2, 4), ("e",): (4, 4)}),
    "byte order mark": ("\ufeffa: b\n".encode(), {(): (1, 1), ("a",): (1, 4)}),
    "byte order mark in text": ("\ufeffa: b\n", {(): (1, 1), ("a",): (1, 4)}),
    "characters, not bytes": (
        "é: ü\n日本: [😀, b]\n",
        {(): (1, 1), ("é",): (1, 4), ("日本",): (2, 5), ("日本", 0): (2, 6), ("日本", 1): (2, 9)},
    ),
    "after a comment": ("# c\n\n---\n\na: b # d\n", {(): (5, 1), ("a",): (5, 4)}),
    "text": ("\n  x\n", {(): (2, 3)}),
}


@pytest.mark.parametrize("text, expected", PLACES.values(), ids=PLACES)
def test_places(text: str | bytes, expected: dict[Steps, Position]) -> None:
    assert places(read(text, "x")) == expected


def test_places_of_keys() -> None:
    document = read("a: b\n'c' :\n  - {dé: e, f: }\n? g\n: h\n", "x")
    assert key_places(document) == {
        ("a",): (1, 1),
        ("c",): (2, 1),
        ("c", 0, "dé"): (3, 6),
        ("c", 0, "f"): (3, 13),
        ("g",): (4, 3),
    }


def test_what_is_not_null_knows_its_own_place() -> None:
    document = read("a:\n  - {b: c}\n", "x")
    own = {path: (value.line, value.column) for path, value in walk(document.root) if value is not None}
    assert own == places(document)


def test_text_is_text_with_a_place() -> None:
    value = read("a: b", "x").root["a"]  # type: ignore[call-overload,index]
    assert isinstance(value, Text)
    assert (value, hash(value), repr(value), type(value.strip())) == ("b", hash("b"), "'b'", str)
    again = pickle.loads(pickle.dumps(value))
    assert (again, again.line, again.column) == ("b", 1, 4)


LOST: dict[str, tuple[Steps, Position]] = {
    "no such key": (("a", "x"), (2, 3)),
    "no such key far down": (("a", "b", 0, "x", "y", 3), (2, 8)),
    "no such item": (("a", "b", 2), (2, 6)),
    "from the end": (("a", "b", -1), (2, 6)),
    "a word in a sequence": (("a", "b", "0"), (2, 6)),
    "a number in a mapping": ((0,), (1, 1)),
    "into text": (("a", "b", 0, 0), (2, 8)),
    "into null": (("a", "b", 1, "x"), (2, 12)),
}


@pytest.mark.parametrize("key", [False, True])
@pytest.mark.parametrize("path, expected", LOST.values(), ids=LOST)
def test_a_path_that_leads_nowhere_is_at_the_nearest_value_above(path: Steps, expected: Position, key: bool) -> None:
    assert read("a:\n  b: [ c , ~]\n", "x").position(path, key=key) == expected


def test_lines_are_those_of_editors() -> None:
    assert split_lines("a\rb\r\nc\n\nd\x0ce\u2028f") == ["a", "b", "c", "", "d\x0ce\u2028f"]
