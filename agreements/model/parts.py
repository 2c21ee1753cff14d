"""What the parts of the model are made of: the base of every part, and the marks that say how a printed text is read.

Knows no part by name, no rules and no positions.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from types import FunctionType
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from agreements.notation.absence import is_absent, is_no_number
from agreements.notation.composing import composed
from agreements.notation.numbers import Number
from agreements.notation.readers import read_amount, read_number
from agreements.notation.target_record import Target
from agreements.notation.targets import read_figure, read_target
from agreements.notation.units import is_no_unit, read_unit
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

Method = TypeVar("Method", bound=Callable[..., Any])
# Fields that whoever transcribes declares: the document prints none of them, but for a polarity, which is read as the direction.
DECLARED = frozenset(
    ("id", "superior", "replaces", "in_force", "dpa", "renja_target", "under", "expression", "direction", "covers"),
)


@dataclass(frozen=True, slots=True)
class Reads:
    """On a text field: `read` turns the text, with the vocabulary, into `type`, a number with `unit` or a frozen record; None means that it
    cannot be read. `absent` says of a text whether it says that there is nothing.
    """

    read: Callable[[str, Vocabulary], Any]
    type: Any
    unit: str | None = None
    absent: Callable[[str, Vocabulary], bool] = is_absent


def derived(of: str, *, always: bool = False) -> Callable[[Method], Method]:
    """Marks a method, of the vocabulary, as a field of expressions that is derived from the printed field `of` (where findings point).

    `always` says that it has a value wherever that field has one.
    """

    def mark(method: Method) -> Method:
        method.derived_of, method.derived_always = of, always  # type: ignore[attr-defined]
        return method

    return mark


def derived_methods(model: type[BaseModel]) -> dict[str, Any]:
    """The methods that `derived` marks, by the names of the fields of expressions that they give."""
    # Functions alone: what pydantic keeps in a model may build it when it is looked at.
    functions = [(name, each) for name, each in list(vars(model).items()) if isinstance(each, FunctionType)]
    return {name: each for name, each in functions if hasattr(each, "derived_of")}


def derived_from(model: type[BaseModel], printed: str) -> tuple[str, ...]:
    """The fields of expressions that are derived from a printed field of a model, by name."""
    return tuple(name for name, method in derived_methods(model).items() if method.derived_of == printed)


class Part(BaseModel):
    """A part of an agreement: unknown keys are refused, absent ones are None.

    `links` names, for each field of expressions that leads to another agreement or another place of this one, the printed or declared
    field that it rests on.
    """

    links: ClassVar[dict[str, str]] = {}
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def hints_of(model: type[BaseModel]) -> dict[str, Any]:
    """The types of a model's fields with their marks, as pydantic has them: to evaluate their texts once more takes fifty times as long."""
    fields = model.model_fields.items()
    return {name: Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation for name, field in fields}


def row_number(text: str, vocabulary: Vocabulary) -> int | None:
    """The number of a row; it needs no words."""
    return read_number(text)


def _key(written: str) -> str:
    """What is declared, without the stop that numbers are printed with: `camat/1.` is `camat/1`."""
    return composed(written).strip().rstrip(" .)")


Key = Annotated[str, AfterValidator(_key)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
RowNumber = Annotated[str, Reads(row_number, int)]
Amount = Annotated[str, Reads(read_amount, Number, "rupiah", is_no_number)]
TargetText = Annotated[str, Reads(read_target, Target, absent=is_no_number)]
UnitText = Annotated[str, Reads(read_unit, str, absent=is_no_unit)]
FigureText = Annotated[str, Reads(read_figure, Target, absent=is_no_number)]


def after(text: str | None, kind: str, vocabulary: Vocabulary) -> str | None:
    """What follows the first word for an area, a region or its head (the table area-words), up to a comma or the next such word."""
    found = vocabulary.recall(_named, kind).search(text or "")
    return found[1].strip() if found else None


def area_named(text: str | None, vocabulary: Vocabulary) -> str | None:
    """The first area of a text, its kind and the words with a capital behind it: Kecamatan Melati Barat. None where the other long words,
    but for the first of the text, do not show that capitals are kept for names.
    """
    found = vocabulary.recall(_capitals_behind, "area").search(text or "")
    if text is None or found is None:
        return None
    others = re.findall(r"[^\W\d_]{5,}", f"{text[: found.start()]} {text[found.end() :]}")[0 if found.start() == 0 else 1 :]
    small = sum(word[0].islower() for word in others)
    return found[0] if 2 * small > len(others) else None


def _capitals_behind(kind: str, vocabulary: Vocabulary) -> re.Pattern[str]:
    words = "|".join(re.escape(row["word"]) for row in vocabulary.tables.rows("area_words") if row["kind"] == kind)
    return re.compile(rf"\b(?i:{words})(?:\s+[A-Z][a-z’']+)+")


def _named(kind: str, vocabulary: Vocabulary) -> re.Pattern[str]:
    rows = vocabulary.tables.rows("area_words")
    words, own = ("|".join(re.escape(row["word"]) for row in rows if row["kind"] in kinds) for kinds in (("area", "region"), (kind,)))
    # The word for a region right behind that for an area opens the name of that: Camat Kota Timur.
    named = "".join(rf"(?<!\b{re.escape(row['word'])} )" for row in rows if kind == "region" != row["kind"])
    return re.compile(rf"{named}\b(?:{own})\s+(.+?)(?:\s*,|\s+(?:{words})\b|$)", re.IGNORECASE)
