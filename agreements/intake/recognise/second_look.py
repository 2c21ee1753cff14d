"""What a finished agreement looks like, whoever read it: values unlike their field, or unlike what stands beside them, are marked.

Knows the format of agreements and how its values are written; must not know how anything was found. It never changes a text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from agreements.intake.recognise.beside import PLAIN
from agreements.intake.recognise.draft import Leaf, Node
from agreements.intake.recognise.period_values import period_values
from agreements.intake.words import FormWords, plain
from agreements.model import SCHEDULES
from agreements.notation.absence import is_absent
from agreements.notation.target_record import Target
from agreements.notation.targets import read_with_unit

# A period's part is at the most so many times what the year's is: an index of quarters may fall short of a lower year, a sum may not.
MOST = 20
_LABEL = re.compile(r"(?P<label>[^:=\d]{2,40}?)\s*(?:\d{1,2}(?:\.\d{1,2})*)?\s*[:=]\s*\S")
_WORD = re.compile(r"[^\W\d_]{4}")
# Labels of these stand before nothing but what they label.
_FIELDS = frozenset(("objective", "indicator", "amount", *PLAIN))


def mark_unlike(node: Node, words: FormWords) -> None:
    """Mark the values of an agreement that no reader of the page would take for what they were read as."""
    look = _Look(words)
    for objective in node.get("objectives", []):
        look.number(objective)
        look.labels(objective, "text")
        for indicator in objective["indicators"]:
            look.number(indicator)
            look.labels(indicator, "name", "target", "unit")
            look.periods(indicator)


class _Look:
    def __init__(self, words: FormWords) -> None:
        self.words = words

    def number(self, node: Node) -> None:
        """A number of words is none."""
        held = node.get("number")
        if isinstance(held, Leaf) and _WORD.search(held.words.text) and " " in held.words.text:
            _mark(node, "number", "no-number")

    def labels(self, node: Node, *keys: str) -> None:
        """What has the label of something else before it was said of that."""
        for key in keys:
            held = node.get(key)
            if isinstance(held, Leaf) and self.labelled(held, key):
                _mark(node, key, "labelled")

    def labelled(self, leaf: Leaf, key: str) -> bool:
        """Whether a value opens with a label of the book for another field, or of a period."""
        found = _LABEL.match(leaf.words.text)
        held = self.words.columns.get(plain(found["label"]), "") if found else ""
        rest, periods = period_values([leaf.words], self.words)
        return (held in _FIELDS and held not in (key, {"name": "indicator", "text": "objective"}.get(key))) or (bool(periods) and not rest)

    def periods(self, node: Node) -> None:
        """Parts of a year that are no figures beside a target that is one, or many times as much."""
        year = self.read(node, node.get("target"))
        for name in SCHEDULES if year is not None and year.kind is not None and year.value is not None else ():
            for key, leaf in node.get(name, {}).items():
                part = self.read(node, leaf)
                if part is not None and (part.kind is None or part.value is None or abs(part.value) > MOST * max(abs(year.value), 1)):
                    _mark(node[name], key, "unlike-target")

    def read(self, node: Node, leaf: Any) -> Target | None:
        """What a value says, with the unit beside it; None of one that says nothing."""
        unit = node.get("unit")
        if not isinstance(leaf, Leaf) or is_absent(leaf.words.text, self.words.vocabulary):
            return None
        return read_with_unit(leaf.words.text, unit.words.text if isinstance(unit, Leaf) else None, self.words.vocabulary)


def _mark(node: Node, key: str, doubt: str) -> None:
    leaf: Leaf = node[key]
    node[key] = replace(leaf, doubt=leaf.doubt or doubt)
