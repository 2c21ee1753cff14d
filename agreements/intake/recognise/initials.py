"""Boxes beside signatures in which clerks put their initials (`Paraf Hierarki`): nobody signs there.

Knows lines and lanes; must not know who signs.
"""

from __future__ import annotations

from itertools import groupby

from agreements.intake.recognise.draft import Desk
from agreements.intake.recognise.flow_items import Line
from agreements.intake.recognise.personnel_numbers import read_nip
from agreements.intake.recognise.signed_roles import role_of
from agreements.intake.words import FormWords


def without_initials(lines: list[Line], desk: Desk, words: FormWords) -> list[Line]:
    """The lines without those of a box for the initials of clerks, `Paraf Hierarki`, in which nobody signs; those are listed."""
    kept: list[Line] = []
    for lane, group in groupby(lines, lambda line: line.lane[0]):
        texts = list(group)
        heads = [at for at, line in enumerate(texts) if words.is_phrase(line.words.text, "initials")]
        # What stands in lanes is one table; else the box begins with its head.
        start = (0 if lane else heads[0]) if heads else len(texts)
        if any(role_of(line.words.text, words) or read_nip(line.words, words) for line in texts[start:]):
            start = len(texts)
        for line in texts[start:]:
            desk.set_aside(line.words, "unplaced")
        kept += texts[:start]
    return kept
