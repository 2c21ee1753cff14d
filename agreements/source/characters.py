"""The characters that no text of ours may have, and where a text has them. Must not know what stands in the text."""

from __future__ import annotations

import re
from itertools import islice

from agreements.source.placed_values import end_of
from engine.language.problem import Place, Problem

MAX_ERRORS = 100  # reported for one file: a hostile one can hold as many as it has bytes
# What libyaml refuses, and four more: NEL, LS and PS, which it takes for line breaks and editors do not, so that every
# later line would be off; and a byte order mark inside the text, which nobody sees and which makes a key another key.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def control_characters(text: str, name: str) -> list[Problem[Place]]:
    """Every character that no text of ours may have, as a problem at its place; so many as are reported at most."""
    problems: list[Problem[Place]] = []
    line, column, done = 1, 1, 0
    for found in islice(CONTROL.finditer(text), MAX_ERRORS):
        down, across = end_of(text[done : found.start()])
        line, column, done = line + down - 1, across if down > 1 else column + across - 1, found.start()
        problems.append(Problem("control-character", Place(name, line, column), {"character": f"U+{ord(found[0]):04X}"}))
    return problems
