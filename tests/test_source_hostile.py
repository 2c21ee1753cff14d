"""Hostile input of the YAML reader ends soon; any text is read or refused, and what is dumped is read back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import StringIO
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from agreements.source.composer import Code
from agreements.source.document import read
from agreements.source.placed_values import Position, split_lines
from engine.language import Problems
from tests.source_places import in_time, key_places, places, refused

HOSTILE: dict[str, tuple[Callable[[], str | bytes], Code]] = {
    "flow sequences": (lambda: "[" * 10_000, "too-deep"),
    "flow mappings": (lambda: "{a: " * 10_000, "too-deep"),
    "mappings as keys": (lambda: "{" * 10_000, "not-a-key"),
    "block sequences": (lambda: "- " * 10_000, "too-deep"),
    "keys of keys": (lambda: "? " * 10_000, "not-a-key"),
    "block mappings": (lambda: "".join(" " * i + "a:\n" for i in range(3_000)), "too-deep"),
    "50 MB": (lambda: b"a" * 50_000_000, "too-large"),
    "a million keys": (lambda: "".join(f"{i:x}:\n" for i in range(650_000)), "too-many-values"),
    "a million items": (lambda: "[" + "a," * 1_000_000, "too-many-values"),
    "a million documents": (lambda: "---\n" * 1_000_000, "several-documents"),
    "a million aliases": (lambda: "- *a\n" * 900_000, "alias"),
    "a million control characters": (lambda: "é\n\x07" * 1_000_000, "control-character"),
    "a million lines": (lambda: "é" + "\n" * 4_000_000 + "\x07", "control-character"),
    "twenty thousand tag directives": (lambda: "".join(f"%TAG !a{i}! x\n" for i in range(200_000)), "tag"),
    "billion laughs": (
        lambda: "a: &a [x]\n" + "".join(f"{chr(i + 1)}: &{chr(i + 1)} [*{chr(i)}, *{chr(i)}]\n" for i in range(97, 115)),
        "anchor",
    ),
    "a tag of 4 MB": (lambda: "!" + "a" * 4_000_000, "tag"),
    "a key of 4 MB": (lambda: "a" * 4_000_000 + ": b", "syntax"),
    "quotes": (lambda: '"' * 4_000_000, "syntax"),
}


@pytest.mark.parametrize("text, code", HOSTILE.values(), ids=HOSTILE)
def test_hostile_input_ends_soon(text: Callable[[], str | bytes], code: Code) -> None:
    assert in_time(partial(refused, text()))[0].code == code


@pytest.mark.parametrize("text", ["a: " + "x" * 4_000_000, 'a: "' + r"\n" * 2_000_000 + '"', "a: >\n" + "  x\n" * 1_000_000])
def test_a_scalar_of_4_mb_is_read(text: str) -> None:
    assert in_time(lambda: read(text, "x")).root == yaml.load(text, Loader=yaml.CBaseLoader)


# --- Properties ---

PIECES = [
    *"ab:-?[]{},'\"&*!|>%#~é",
    " ",
    "  ",
    "\n",
    "\n  ",
    "\n- ",
    "\r\n",
    "\r",
    "\t",
    ": ",
    "- ",
    "---",
    "...",
    "<<: ",
    "&x ",
    "*x",
    "!!str ",
    "!%ED",
    "%YAML 1.1",
    "%TAG ! x",
    "\\",
    "\\\r\n",
    "\\x41",
    "\\0",
    "\ufeff",
    "\u2028",
    "\x85",
    "\x00",
    "\ud800",
    "😀",
    "null",
    "|-2",
]
YAMLISH = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def is_in(place: Position, text: str) -> bool:
    lines = split_lines(text)
    return 1 <= place[0] <= len(lines) and 1 <= place[1] <= len(lines[place[0] - 1]) + 1


@settings(max_examples=1500)
@given(st.one_of(YAMLISH, st.text(), st.binary(), YAMLISH.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_text_is_read_or_refused_and_every_place_is_in_the_text(text: str | bytes) -> None:
    try:
        document = read(text, "x")
    except Problems as errors:
        found = [(error.place.line, error.place.column) for error in errors.problems]
        assert found
        assert found == sorted(found)
        assert all(error.code in get_args(Code) for error in errors.problems)
        source = text if isinstance(text, str) else text.decode("utf-8-sig", "replace")
        assert all(is_in(place, source.removeprefix("\ufeff")) for place in found)
    else:
        assert document.root is not None
        assert all(is_in(place, document.text) for place in (*places(document).values(), *key_places(document).values()))


WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters="\ufeff", include_characters="\n\t"))
SCALARS = st.one_of(
    WORDS,
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from(
        [
            "null",
            "~",
            "",
            "<<",
            "yes",
            "1_000",
            "0o7",
            "2021-01-04",
            "- a",
            "a: b",
            "#",
            "*a",
            "&a",
            "!a",
            "%",
            "---",
            "...",
        ]
    ),
)
KEYS = WORDS.filter(lambda word: word != "<<")  # refused however it is written
DATA = st.recursive(SCALARS, lambda inner: st.one_of(st.lists(inner), st.dictionaries(KEYS, inner)), max_leaves=20)


def as_text(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: as_text(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_text(value) for value in data]
    return data if data is None or isinstance(data, str) else str(data).lower()


def dump(data: object, flow: bool | None) -> str:
    dumper = YAML(typ="safe")
    dumper.default_flow_style = flow
    dumper.representer.ignore_aliases = lambda data: True
    stream = StringIO()
    dumper.dump(data, stream)
    return stream.getvalue()


@settings(max_examples=300)
@given(DATA, st.sampled_from([True, False, None]), st.booleans())
def test_what_is_dumped_is_read_back_as_text(data: object, flow: bool | None, crlf: bool) -> None:
    text = dump(data, flow)
    text = text.replace("\n", "\r\n") if crlf else text
    if data is None:
        assert refused(text)[0].code == "empty"
    else:
        assert read(text, "x").root == as_text(data)


@settings(max_examples=200)
@given(
    st.recursive(
        st.none(),
        lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text("abcé日", min_size=1), inner)),
        max_leaves=20,
    ),
    st.booleans(),
)
def test_a_key_is_where_its_place_says(data: object, flow: bool) -> None:
    document = read(dump([data], flow), "x")
    lines = split_lines(document.text)
    for path, (line, column) in key_places(document).items():
        assert lines[line - 1][column - 1 :].lstrip("\"'").startswith(str(path[-1]))
