"""Inputs changed at random: bytes, lines, words, and pieces of other inputs."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

# What readers stumble over: marks of YAML, of terminals, of numbers, of spreadsheets; and much of anything.
TOKENS: tuple[bytes, ...] = tuple(
    text if isinstance(text, bytes) else text.encode()
    for text in (
        "{", "}", "[", "]", "- ", ": ", "? ", "&a ", "*a", "!!python/object:os.system ", "<<: ", "|", ">", "%TAG ", "---\n", "...\n", "#",
        '"', "'", "\\", "\t", "\r", "\n\n", "\x00", "\x1b[31m", "\x1b]0;x\x07", "\u202e", "\u200b", "\ufeff", "\u2028", "\x85",
        "é", "e\u0301", "字", "“", "…", "█", "\U0001f600", b"\xff", b"\xc3", b"\xed\xa0\x80",
        "0", "-0", "1e999", "9" * 400, "0,1", "1.000.000.000,00", "Rp", "%", "1/0", "NaN", "٣", "²", "=1+1", "@x", "+x", "-x",
        "null", "~", "true", "nihil", "-", "....", "id: ", "superior: camat", "under: camat/1", "  ", "x" * 3000, "[" * 60, "{a: " * 60,
        "<script>", "]]>", "::error::", "`", "|x|", "../", "C:\\", "/dev/zero", "--", "-", " and ", " if x else ", "sum(", "**", "//",
        "lambda",
    )
)  # fmt: skip
MAX = 60_000

Mutation = Callable[[bytes, random.Random, Sequence[bytes]], bytes]


def _insert(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    at = rng.randint(0, len(data))
    return data[:at] + rng.choice(TOKENS) + data[at:]


def _delete(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    at = rng.randint(0, len(data))
    return data[:at] + data[at + rng.choice((1, 1, 2, 5, 30)) :]


def _flip(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    if not data:
        return data
    at = rng.randrange(len(data))
    return data[:at] + bytes((data[at] ^ 1 << rng.randrange(8),)) + data[at + 1 :]


def _lines(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    first, second = sorted((rng.randrange(len(lines)), rng.randrange(len(lines))))
    kind = rng.randrange(5)
    if kind == 0:
        del lines[first : min(second, first + 5) + 1]
    elif kind == 1:
        lines[first:first] = lines[first : first + 5] * rng.choice((1, 1, 2, 20))
    elif kind == 2:
        lines[first], lines[second] = lines[second], lines[first]
    elif kind == 3:
        lines[first] = b"  " * rng.randrange(4) + lines[first].strip()
    else:
        lines = lines[: first + 1]
    return b"\n".join(lines)


def _word(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    words = data.split(b" ")
    words[rng.randrange(len(words))] = rng.choice((*TOKENS, rng.choice(words)))
    return b" ".join(words)


def _splice(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    other = rng.choice(others)
    begin, at = rng.randint(0, len(other)), rng.randint(0, len(data))
    return data[:at] + other[begin : begin + rng.choice((10, 100, 1000))] + data[at:]


_ALL: tuple[Mutation, ...] = (_insert, _insert, _delete, _flip, _lines, _lines, _word, _splice)


def mutate(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    """The data changed a few times; most often little, so that much of a program is reached."""
    for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
        data = rng.choice(_ALL)(data, rng, others)
    return data[:MAX]


# What a sheet says where, and what else it may say there: areas without measure, numbers that lead nowhere, other types, formulas.
_OF_SHEETS: tuple[tuple[bytes, tuple[bytes, ...]], ...] = (
    (rb'ref="[^"]*"', (b'ref="A1:XFD1048576"', b'ref="B2:A1"', b'ref="A1"', b'ref=""', b'ref="A0:ZZZZ9"', b'ref="A1:C1 D1:E9"')),
    (rb' r="[^"]*"', (b' r="XFD1048576"', b' r="A0"', b' r="1"', b' r="99999999"', b' r="ABCDE5"', b' r="A1"', b"", b' r="-1"')),
    (rb' t="[^"]*"', (b' t="s"', b' t="inlineStr"', b' t="b"', b' t="e"', b' t="d"', b' t="str"', b' t="x"', b"")),
    (rb' s="[^"]*"', (b' s="0"', b' s="99999"', b' s="-1"', b' s="x"', b"")),
    (rb"<v>[^<]*</v>", (b"<v>999999</v>", b"<v>-1</v>", b"<v>1e400</v>", b"<v>NaN</v>", b"<v/>", b"<v>#REF!</v>", b"<v>2958466</v>")),
    (rb"<v>", (b"<f>SUM(A1:A9)</f><v>", b'<f t="shared" si="0"/><v>', b"<f>A1</f><v>", b'<f t="array" ref="A1:XFD9"/><v>')),
    (rb"<c ", (b'<c r="A1" t="inlineStr"><is><t>x</t></is></c><c ', b"<c ", b"<c/><c ")),
    (rb"<si>", (b"<si><r><t>a</t></r></si><si>", b"<si/><si>", b"<si><t/></si><si>", b"<si><rPh><t>b</t></rPh>")),
    (rb"</sheetData>", (
        b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>', b'</sheetData><mergeCells count="1"/>',
        b'</sheetData><mergeCells><mergeCell ref="A1:F9"/><mergeCell ref="B2:G4"/></mergeCells>', b"</sheetData><sheetData/>",
        b'</sheetData><hyperlinks><hyperlink ref="A1:Z999"/></hyperlinks>',
    )),
    (rb"<row [^>]*>", (b'<row r="1">', b'<row r="1048576" ht="1e9">', b"<row>", b'<row r="5" spans="1:99999" hidden="1">')),
    (rb"<cols>", (b'<cols><col min="1" max="16384" width="-5"/>', b'<cols><col min="9" max="1" width="1e9"/>')),
    (rb'formatCode="[^"]*"', (b'formatCode="yyyy"', b'formatCode=";;;"', b'formatCode="0.0e+0"', b'formatCode="[$-421]dd mmmm yyyy"')),
    (rb'state="[^"]*"', (b'state="veryHidden"', b'state="x"')),
)  # fmt: skip


def sheet_slip(data: bytes, rng: random.Random) -> bytes:
    """A part of a workbook in which one or a few places say something else that a part may say there."""
    for _ in range(rng.choice((1, 1, 2, 5))):
        pattern, others = rng.choice([item for item in _OF_SHEETS if re.search(item[0], data)] or [(rb"$", (b"",))])
        found = list(re.finditer(pattern, data))
        at = rng.choice(found)
        data = data[: at.start()] + rng.choice(others) + data[at.end() :]
    return data
