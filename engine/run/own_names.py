"""The own name of what a finding is about: how a thing of an agreement is called when nothing but the thing itself may change its name.

No line, no index, no printed number and no wording of something else is in it. Things whose names are alike are numbered in the order of
the document. Knows the model of an agreement; must not know rules and verdicts.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from pydantic import BaseModel

from agreements.model import Agreement
from engine.language.classes import dataclass
from engine.language.path import WHOLE, DataPath

# Of lists of things: what one of them is called, and the field that it is named by.
_THINGS = {"objectives": ("objective", "text"), "indicators": ("indicator", "name"), "lines": ("budget_line", "name")}
_NUMBER = re.compile(r"#([1-9][0-9]{0,8})(?=/|$)")
# Letters of a name that are shown before a digest stands for the rest.
MAX_NAME = 60


@dataclass(frozen=True)
class OwnNames:
    """The own names in one agreement, by path."""

    agreement: Agreement

    def of(self, path: DataPath) -> str:
        """The own name at a path of the agreement (`objectives.0.indicators.1.target`): that of the innermost named thing around it and,
        behind a slash, the field in it (`indicator:jumlah-rapat/target`); "" for the agreement as a whole.
        """
        for around in path.outwards():
            if (name := self._names.get(around)) is not None:
                return "/".join((name, *DataPath(*path[len(around) :]).fields))
        return "/".join(path.fields)

    @cached_property
    def _names(self) -> Mapping[DataPath, str]:
        found: dict[DataPath, str] = {}
        _name_things(self.agreement, WHOLE, "", found, Counter())
        return found


def readable(text: str) -> str:
    """The words of a text as one of them, short: `Jumlah rapat (RT/RW)` as `jumlah-rapat-rt-rw`; "" for a text without words.

    How it is set (case, spaces, punctuation) is no part of a name.
    """
    name = "-".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold()))
    if len(name) <= MAX_NAME:
        return name
    return f"{name[:MAX_NAME].rpartition('-')[0] or name[:MAX_NAME]}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def without_numbers(name: str) -> tuple[str, tuple[int, ...]]:
    """A name without its numbers among equals (`indicator:jumlah-rapat#2/target`), and those."""
    return _NUMBER.sub("", name), tuple(map(int, _NUMBER.findall(name)))


def _name_things(part: BaseModel, path: DataPath, inside: str, found: dict[DataPath, str], seen: Counter[str]) -> None:
    """Name everything that stands in a list, in the order of the document. Of `inside`, what things without a name of their own are in."""
    for field in type(part).model_fields:
        value, below = getattr(part, field), path.child(field)
        if isinstance(value, BaseModel):
            _name_things(value, below, inside, found, seen)
        for number, item in enumerate(value) if isinstance(value, list) else ():
            own = field in _THINGS
            kind, named_by = _THINGS.get(field, (field, "name"))
            text = getattr(item, named_by, None) if isinstance(item, BaseModel) else item
            name = ":".join(filter(None, (kind, readable(text) if isinstance(text, str) else "")))
            name = name if own or not inside else f"{inside}/{name}"
            seen[name] += 1
            at = below.child(number)
            found[at] = name if seen[name] == 1 else f"{name}#{seen[name]}"
            if isinstance(item, BaseModel):
                _name_things(item, at, found[at], found, seen)
