"""The texts that a document prints, and what a rule sees of a text by itself: numbers in figures and in words, years, and arithmetic.

Knows the models of agreements and the readers of numbers; nothing of what a text is about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel

from agreements.model import DECLARED, Agreement, Party
from agreements.notation.composing import composed
from agreements.notation.printed_arithmetic import MAY_COMPUTE, Worked, read_worked
from agreements.notation.readers import CITED
from agreements.notation.spelled import twice_written
from agreements.notation.vocabulary import Vocabulary
from engine.facts.field_types import as_record, dataclass_type
from engine.language import ListType, NumberType, Record, Type, Value, unit
from engine.language.values import join

WRITTEN_TYPES: dict[str, Type] = {
    "figures": ListType(NumberType()),
    "spelled": ListType(NumberType()),
    "years": ListType(NumberType(unit("year"))),
    "worked": ListType(dataclass_type(Worked)),
}
NOTHING_WRITTEN: Mapping[str, Value] = {name: [] for name in WRITTEN_TYPES}
# "UU 23 Tahun 2014" is cited without its "Nomor".
_NUMBERED = re.compile(r"\d+[A-Za-z./-]*\s+tahun\s+\d{4}", re.IGNORECASE)
_LETTER = re.compile(r"[^\W_]")
_NOT_PRINTED = {*DECLARED, "figures"}
_CENTURIES = ("19", "20")
# What numbers that are written twice and years begin with.
_MAY_HAVE = re.compile(rf"\(|{'|'.join(_CENTURIES)}")
# "ISO 9001:2015" is the edition of a standard.
_YEAR = re.compile(
    rf"(?<![\d.,/-])(?<!\d:)(?:{'|'.join(_CENTURIES)})\d\d(?![\d.,/]?\d|\s*(?:[-–—/]|s\.?\s*/?\s*d\.?|sampai|hingga)\s*(?:tahun\s*)?\d)",
    re.IGNORECASE,
)
# The end of a span of years, which is no year by itself.
_SPAN = re.compile(r"(?:[-–—/]|\bs\.?\s*/?\s*d\.?|\bsampai(?:\s+dengan)?|\bhingga)\s*(?:tahun\s*)?$", re.IGNORECASE)


def prints(part: Value | None, *fields: str) -> bool:
    """Whether one of the fields of a record says something: a text with a letter or a digit."""
    texts = (part.fields.get(field) for field in fields) if isinstance(part, Record) else ()
    return any(isinstance(text, str) and _LETTER.search(text) for text in texts)


def printed(part: BaseModel, path: str) -> list[tuple[str, str, str]]:
    """Every text of the document under a part of it: path, field and text. What was declared, not printed, is left out.

    The name of a person is of the field `person`: what is said of names of things holds for none.
    """
    found: list[tuple[str, str, str]] = []
    _collect(part, f"{path}." if path else "", found)
    return found


def _collect(part: BaseModel, before: str, found: list[tuple[str, str, str]]) -> None:
    values = part.__dict__
    for field, called in _fields(part.__class__):
        value = values[field]
        if value is None:
            continue
        if isinstance(value, str):
            found.append((before + field, called, value))
        elif isinstance(value, list):
            for step, item in enumerate(value):
                if isinstance(item, BaseModel):
                    _collect(item, f"{before}{field}.{step}.", found)
                elif item is not None:
                    found.append((f"{before}{field}.{step}", called, item))
        elif isinstance(value, BaseModel):
            _collect(value, f"{before}{field}.", found)
        else:
            found.append((before + field, called, value))


@cache
def _fields(model: type[BaseModel]) -> list[tuple[str, str]]:
    """The fields of a model that are printed, each with what the field of its text is called."""
    person = issubclass(model, Party)
    return [(field, "person" if person and field == "name" else field) for field in model.model_fields if field not in _NOT_PRINTED]


def written(text: str, vocabulary: Vocabulary, path: str = "") -> dict[str, Value]:
    """What a text has twice, as `figures` and as `spelled` in the same order; the `years` that it names, but for those of regulations
    that it cites and of spans (2021-2026); and the computations that it prints with their results.
    """
    pairs = twice_written(text, vocabulary) if "(" in text else []
    own = _NUMBERED.sub("", CITED.sub("", text)) if any(century in text for century in _CENTURIES) else ""
    years = [int(found[0]) for found in _YEAR.finditer(own) if not _SPAN.search(own[: found.start()])]
    worked: list[Value] = [as_record(one, path) for one in read_worked(text, vocabulary)]
    return {"figures": [figure for figure, _ in pairs], "spelled": [said for _, said in pairs], "years": list(years), "worked": worked}


def texts_written(agreement: Agreement, path: str, vocabulary: Vocabulary) -> list[Value]:
    """The texts of an agreement that have any of it, as records at their places."""
    # Most texts have nothing that any of it begins with.
    texts = ((below, composed(value)) for below, _, value in printed(agreement, ""))
    able = ((below, value) for below, value in texts if _MAY_HAVE.search(value) or MAY_COMPUTE.search(value))
    places = ((join(path, below), value) for below, value in able)
    made = ((place, written(value, vocabulary, place)) for place, value in places)
    return [Record(place, fields) for place, fields in made if any(fields.values())]
