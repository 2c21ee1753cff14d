"""An agreement as it is compared: what says that there is nothing is absent, and texts are in Unicode's composed form.

The document's own text stays in the agreement. Knows the models, and what their fields read; nothing of rules.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_origin

from agreements.model import DECLARED, Part, Reads
from agreements.model.parts import hints_of
from agreements.notation.absence import is_absent
from agreements.notation.composing import composed
from agreements.notation.vocabulary import Vocabulary

Given = TypeVar("Given", bound=Part)
_Absent = Callable[[str, Vocabulary], bool]


def present(part: Given, vocabulary: Vocabulary) -> Given:
    """The part, and all below it, as it is compared. The part itself if nothing is another."""
    changed: dict[str, Any] = {}
    for field in _below(type(part)):
        value = getattr(part, field)
        if isinstance(value, Part):
            made: Any = present(value, vocabulary)
        elif isinstance(value, list):
            made = [present(item, vocabulary) if isinstance(item, Part) else item for item in value]
            made = value if all(one is other for one, other in zip(made, value, strict=True)) else made
        else:
            continue
        if made is not value:
            changed[field] = made
    return own_texts(part.model_copy(update=changed) if changed else part, vocabulary)


def own_texts(part: Given, vocabulary: Vocabulary) -> Given:
    """The part with its own texts as they are compared; what is below it stays."""
    changed: dict[str, str | None] = {}
    for field, absent in _texts(type(part)):
        text = getattr(part, field)
        if text is None:
            continue
        if absent(text, vocabulary):
            changed[field] = None
        elif not text.isascii() and (made := composed(text)) != text:
            changed[field] = made
    return part.model_copy(update=changed) if changed else part


@cache
def _texts(model: type[Part]) -> tuple[tuple[str, _Absent], ...]:
    """The printed texts of a model that may be absent, and how each says so."""
    return tuple((name, _absent(hint)) for name, hint in hints_of(model).items() if name not in DECLARED and _is_text(hint))


@cache
def _below(model: type[Part]) -> tuple[str, ...]:
    """The fields of a model that hold parts."""
    return tuple(name for name, hint in hints_of(model).items() if not _is_text(hint))


def _is_text(hint: Any) -> bool:
    plain = {get_args(argument)[0] if get_origin(argument) is Annotated else argument for argument in get_args(hint)}
    return plain == {str, type(None)}


def _absent(hint: Any) -> _Absent:
    marks = (mark for argument in get_args(hint) for mark in get_args(argument))
    return next((mark.absent for mark in marks if isinstance(mark, Reads)), is_absent)
