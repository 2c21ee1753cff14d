"""Everything that the YAML reader refuses, with its place, and the largest that it reads."""

from __future__ import annotations

import pickle
from typing import Any, get_args

import pytest

from agreements.source.characters import MAX_ERRORS
from agreements.source.composer import MAX_DEPTH, MAX_VALUES, Code
from agreements.source.document import MAX_BYTES, Document, read
from agreements.source.placed_values import Position
from engine.language import Problems
from tests.source_places import problem, refused

Row = tuple[Any, ...]  # what `problem` makes a problem of


def syntax(line: int, column: int, detail: str, context: str = "", context_line: int = 0) -> Row:
    return ("syntax", line, column, {"detail": detail, "context": context, "context_line": context_line or line})


def control(line: int, column: int, character: str) -> Row:
    return ("control-character", line, column, {"character": character})


ERRORS: dict[str, tuple[str | bytes, list[Row]]] = {
    "not UTF-8": (b"a: b\r\nc: \xc3\xa9\xff\n", [("not-utf8", 2, 5, {"byte": "0xFF"})]),
    "not UTF-8, after a byte order mark": (b"\xef\xbb\xbfab\xe9", [("not-utf8", 1, 3, {"byte": "0xE9"})]),
    "cut off inside a character": (b"a: \xc3", [("not-utf8", 1, 4, {"byte": "0xC3"})]),
    "UTF-16": ("a: b".encode("utf-16"), [("not-utf8", 1, 1, {"byte": "0xFF"})]),
    "lone surrogate": ("é: \ud800", [("not-utf8", 1, 4, {"byte": "0xED"})]),
    "lone surrogate in bytes": (b"a: \xed\xa0\x80", [("not-utf8", 1, 4, {"byte": "0xED"})]),
    "NUL": ("a: b\x00", [control(1, 5, "U+0000")]),
    "control characters in ASCII": (
        "a: \x07b\x1b\nc: d\x7f",
        [control(1, 4, "U+0007"), control(1, 6, "U+001B"), control(2, 5, "U+007F")],
    ),
    "control characters": (
        "é: \x07b\x9f\r\n\r\nc: d\x0b",
        [control(1, 4, "U+0007"), control(1, 6, "U+009F"), control(3, 5, "U+000B")],
    ),
    "line breaks of libyaml only": (
        "a: b\x85\nc: d\u2028e\nf: \u2029g",
        [control(1, 5, "U+0085"), control(2, 5, "U+2028"), control(3, 4, "U+2029")],
    ),
    "byte order mark inside": ("\ufeff\ufeffa: b\n\ufeffc: d", [control(1, 1, "U+FEFF"), control(2, 1, "U+FEFF")]),
    "not a character": ("a: \uffff", [control(1, 4, "U+FFFF")]),
    "control character in an escape": (r'a: ["\n", "x\e"]', [control(1, 11, "U+001B")]),
    "control character in the escape of a key": (r'"\0": a', [control(1, 1, "U+0000")]),
    "nothing": ("", [("empty",)]),
    "comments only": ("\n# a\n", [("empty",)]),
    "null only": ("\n ~\n", [("empty", 2, 2)]),
    "no more than a start": ("---", [("empty", 1, 4)]),
    "byte order mark only": (b"\xef\xbb\xbf", [("empty",)]),
    "two documents": ("a: b\n---\nc: d\n", [("several-documents", 2, 1)]),
    "the first one is null": ("---\n---\nc: d\n", [("several-documents", 2, 1)]),
    "two documents, and before": (
        "a: &x b\n---\n&y c\n",
        [("anchor", 1, 4, {"name": "x"}), ("several-documents", 2, 1)],
    ),
    "duplicate keys": (
        "a: 1\nb: 2\n'a': 3\nc: {d: 1, d: 2}\na: 4\n",
        [
            ("duplicate-key", line, column, {"key": key, "first_line": first})
            for line, column, key, first in [(3, 1, "a", 1), (4, 11, "d", 4), (5, 1, "a", 1)]
        ],
    ),
    "the same key elsewhere, after a nested one": (
        "a: {b: {b: 1}}\nb: 2\na: 3",
        [("duplicate-key", 3, 1, {"key": "a", "first_line": 1})],
    ),
    "keys that are none": (
        "? [a]\n: b\n? {c: d}\n: e\n~: f\n?\n: g\nnull: h\n",
        [("not-a-key", *place) for place in [(1, 3), (3, 3), (5, 1), (6, 2), (8, 1)]],
    ),
    "what follows a key that is none": (
        "? [a, ? b]\n: c\nd: 1\nd: 2\n",
        [("not-a-key", 1, 3), ("duplicate-key", 4, 1, {"key": "d", "first_line": 3})],
    ),
    "merge keys": ("<<: {a: b}\nc:\n  '<<': d\n", [("merge-key", 1, 1), ("merge-key", 3, 3)]),
    "anchors": (
        "&k a: &b\n  - &c d\n",
        [("anchor", 1, 1, {"name": "k"}), ("anchor", 1, 7, {"name": "b"}), ("anchor", 2, 5, {"name": "c"})],
    ),
    "an alias": (
        "a: *b\n*c : d\ne: [*f]\n",
        [("alias", 1, 4, {"name": "b"}), ("alias", 2, 1, {"name": "c"}), ("alias", 3, 5, {"name": "f"})],
    ),
    "what follows an alias": (
        "a: *b\nc: d\nc: e\n",
        [("alias", 1, 4, {"name": "b"}), ("duplicate-key", 3, 1, {"key": "c", "first_line": 2})],
    ),
    "an alias for all": ("*a", [("alias", 1, 1, {"name": "a"})]),
    "an anchor of nothing": ("&a", [("anchor", 1, 1, {"name": "a"})]),
    "tags": (
        "a: !!str 1\nb: !x [1]\nc: ! d\ne: !<tag:f> {}\n",
        [("tag", line, 4, {"tag": tag}) for line, tag in [(1, "!!str"), (2, "!x"), (3, "!"), (4, "tag:f")]],
    ),
    "a tag that is not UTF-8": ("a: b\nc: !%ED%A0%80 d", [("tag", 2, 2, {"tag": "!\ufffd\ufffd\ufffd"})]),
    "%TAG": ("%YAML 1.1\r\n%TAG !x! y\n---\na: b\n", [("tag", 2, 1, {"tag": "%TAG"})]),
    "%TAG first": ("%TAG ! y\n---\na: b\n", [("tag", 1, 1, {"tag": "%TAG"})]),
    "%TAG after a lone CR": ("#\r%TAG ! y\n---\na: b\n", [("tag", 2, 1, {"tag": "%TAG"})]),
    "another directive": (
        "%X y\n---\na: b\n",
        [syntax(1, 3, "found unknown directive name", "while scanning a directive")],
    ),
    "another YAML": ("%YAML 2.0\n---\na: b\n", [syntax(1, 1, "found incompatible YAML document")]),
    "a tab": (
        "a:\n\tb: c\n",
        [syntax(2, 1, "found a tab", "while scanning for the next token")],
    ),
    "a sign at the start": (
        "a:\n  b: @c\n",
        [syntax(2, 6, "found character that cannot start any token", "while scanning for the next token")],
    ),
    "a colon too many": ("a: b: c\n", [syntax(1, 5, "mapping values are not allowed in this context")]),
    "a colon too few in the line before": ("a:\n  b  c\n  d: e\n", [syntax(3, 4, "a line that goes on the one before")]),
    "a line that stands in too far": ("- a: b c\n    d: e\n", [syntax(2, 6, "a line that goes on the one before")]),
    "a colon too many in a later line": ("- a: é\r\n  b: c: d\r\n", [syntax(2, 7, "mapping values are not allowed in this context")]),
    "not closed": ("a: b\nc: [d,\n", [syntax(2, 7, "did not find expected node content", "while parsing a flow node")]),
    "not closed, and no end of line": (
        "a: [é,\n b",
        [syntax(2, 3, "did not find expected ',' or ']'", "while parsing a flow sequence", 1)],
    ),
    "a quote not closed": (
        "a: é\nb: 'c\n",
        [syntax(2, 6, "found unexpected end of stream", "while scanning a quoted scalar")],
    ),
    "columns are characters": ("é😀: ü: a\n", [syntax(1, 6, "mapping values are not allowed in this context")]),
    "an escape for a surrogate": (
        r'a: "\ud800"',
        [syntax(1, 7, "found invalid Unicode character escape code", "while parsing a quoted scalar")],
    ),
    "what comes before a syntax error": (
        "a: &x b\na: c\nd: [\n",
        [
            ("anchor", 1, 4, {"name": "x"}),
            ("duplicate-key", 2, 1, {"key": "a", "first_line": 1}),
            syntax(3, 5, "did not find expected node content", "while parsing a flow node"),
        ],
    ),
}


@pytest.mark.parametrize("text, errors", ERRORS.values(), ids=ERRORS)
def test_errors(text: str | bytes, errors: list[Row]) -> None:
    assert refused(text) == tuple(problem(*error) for error in errors)


# Each is the largest that is accepted, and the same with one thing more.
LIMITS: dict[str, tuple[str | bytes, str | bytes, Code, Position]] = {
    "flow sequences": ("[" * 50 + "]" * 50, "[" * 51 + "]" * 51, "too-deep", (1, 51)),
    "block sequences": ("- " * 50 + "a", "- " * 51 + "a", "too-deep", (1, 101)),
    "flow mappings": ("{a: " * 50 + "}" * 50, "{a: " * 51 + "}" * 51, "too-deep", (1, 201)),
    "block mappings": (
        "".join(" " * i + "a:\n" for i in range(50)),
        "".join(" " * i + "a:\n" for i in range(51)),
        "too-deep",
        (51, 51),
    ),
    "items": ("- a\n" * (MAX_VALUES - 1), "- a\n" * MAX_VALUES, "too-many-values", (MAX_VALUES + 1, 1)),
    "nulls": ("-\n" * (MAX_VALUES - 1), "-\n" * MAX_VALUES, "too-many-values", (MAX_VALUES + 1, 1)),
    "empty containers": (
        "[" + "[],\n" * (MAX_VALUES - 1) + "]",
        "[" + "[],\n" * MAX_VALUES + "]",
        "too-many-values",
        (MAX_VALUES + 1, 1),
    ),
    "keys": (
        "".join(f"k{i}:\n" for i in range(MAX_VALUES // 2 - 1)),
        "".join(f"k{i}:\n" for i in range(MAX_VALUES // 2)),
        "too-many-values",
        (MAX_VALUES // 2 + 1, 1),
    ),
    "bytes": (b"a" * MAX_BYTES, b"a" * (MAX_BYTES + 1), "too-large", (1, 1)),
    "bytes of text": ("é" * (MAX_BYTES // 2), "é" * (MAX_BYTES // 2) + "e", "too-large", (1, 1)),
}
LIMIT = {"too-deep": MAX_DEPTH, "too-many-values": MAX_VALUES, "too-large": MAX_BYTES}


@pytest.mark.parametrize("largest, larger, code, place", LIMITS.values(), ids=LIMITS)
def test_limits(largest: str | bytes, larger: str | bytes, code: Code, place: Position) -> None:
    assert isinstance(read(largest, "x"), Document)
    assert refused(larger) == (problem(code, *place, {"limit": LIMIT[code]}),)


def test_a_hostile_file_does_not_fill_the_report() -> None:
    assert refused("- &a b\n" * 1000) == tuple(problem("anchor", line, 3, {"name": "a"}) for line in range(1, MAX_ERRORS + 1))


def test_problems_carry_the_name_and_can_be_pickled() -> None:
    with pytest.raises(Problems) as caught:
        read(b"\xef\xbb\xbfa: [", "x.yaml")
    again = pickle.loads(pickle.dumps(caught.value))
    for problems in (caught.value, again):
        assert problems.problems == (problem(*syntax(1, 5, "did not find expected node content", "while parsing a flow node")),)
    assert "syntax" in str(again)
    assert "x.yaml" in str(again)


def test_every_code_has_a_case_here() -> None:
    here = {error[0] for _, errors in ERRORS.values() for error in errors} | {code for _, _, code, _ in LIMITS.values()}
    of_files = {"missing-file", "directory", "not-a-file", "no-permission", "unreadable-file"}
    assert here | of_files == set(get_args(Code))
