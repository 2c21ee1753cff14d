"""What a run over an office gives as plain data, for JSON, and back: equal, to the last field.

Made from the types that the classes declare, so that a new field cannot be forgotten. An agreement with its document is a text of its own,
taken apart when somebody asks for it: most are never asked for. Must not know where the data are kept.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin

from agreements.laid_by import LaidBy
from agreements.source.document import Document, Elsewhere, read
from agreements.source.offices import PortfolioName
from agreements.source.spots import Doubt
from agreements.submitted import Submitted
from engine.language import DataPath, Record, Spot, Unknown, Value
from engine.language.classes import dataclass

# Writes a value as plain data; reads it back.
_Write: TypeAlias = Callable[[Any], Any]
_Codec: TypeAlias = tuple[_Write, _Write]


def to_plain(value: Any, type_: Any) -> Any:
    """A value of a type as lists, texts, numbers, truth and None."""
    return _codec(type_)[0](value)


def from_plain(data: Any, type_: Any) -> Any:
    """The value of a type again. Raises one thing or another if the data are not such a value's."""
    return _codec(type_)[1](data)


def _same(value: Any) -> Any:
    return value


@cache
def _codec(type_: Any) -> _Codec:
    origin, parts = get_origin(type_), get_args(type_)
    if type_ in (str, int, bool, float, type(None)) or origin is Literal:
        return _same, _same
    if Unknown in parts:
        # The union of all values of the language, whose name is in itself.
        return _written_value, _read_value
    if type_ is Path:
        return str, Path
    if type_ is DataPath:
        return list, lambda steps: DataPath(*steps)
    if type_ is Submitted:
        return _written_agreement, _read_agreement
    if origin is tuple:
        return _tuple(parts)
    if origin is Sequence:
        return _tuple((*parts, Ellipsis))
    if origin in (Mapping, dict):
        return _mapping(*parts)
    if origin in (Union, types.UnionType):
        return _union(parts)
    if isinstance(type_, type) and issubclass(type_, Enum):
        return (lambda member: member.value), type_
    return _dataclass(origin or type_, parts)


def _tuple(parts: tuple[Any, ...]) -> _Codec:
    if parts[-1] is Ellipsis:
        write, read = _codec(parts[0])
        return (lambda items: [write(item) for item in items]), (lambda items: tuple([read(item) for item in items]))
    codecs = [_codec(part) for part in parts]
    return (
        lambda items: [write(item) for (write, _), item in zip(codecs, items, strict=True)],
        lambda items: tuple([read(item) for (_, read), item in zip(codecs, items, strict=True)]),
    )


def _mapping(key: Any, value: Any) -> _Codec:
    """In their order, and with keys of any kind."""
    (write_key, read_key), (write, read) = _codec(key), _codec(value)
    return (
        lambda items: [[write_key(name), write(item)] for name, item in items.items()],
        lambda items: {read_key(name): read(item) for name, item in items},
    )


def _union(parts: tuple[Any, ...]) -> _Codec:
    """Of a type or None; or of types that plain data tell apart by themselves."""
    others = [part for part in parts if part is not type(None)]
    if len(others) > 1:
        if not all(_codec(part) == (_same, _same) for part in others):
            raise TypeError(f"no plain data tell apart {parts!r}")
        return _same, _same
    write, read = _codec(others[0])
    return (lambda item: None if item is None else write(item)), (lambda item: None if item is None else read(item))


def _dataclass(cls: Any, parts: tuple[Any, ...]) -> _Codec:
    """A list of the fields; of a generic class what stands for its variable is handed in."""
    hints = typing.get_type_hints(cls)
    known = [hints[item.name] if not isinstance(hints[item.name], TypeVar) else parts[0] for item in dataclasses.fields(cls)]
    codecs = [_codec(hint) for hint in known]
    names = [item.name for item in dataclasses.fields(cls)]

    def write(value: Any) -> list[Any]:
        return [put(getattr(value, name)) for name, (put, _) in zip(names, codecs, strict=True)]

    def read(data: list[Any]) -> Any:
        return cls(*[take(item) for (_, take), item in zip(codecs, data, strict=True)])

    return write, read


def _written_value(value: Value) -> Any:
    if isinstance(value, list):
        return [_written_value(item) for item in value]
    if isinstance(value, Fraction):
        return {"ratio": [value.numerator, value.denominator]}
    if isinstance(value, Record):
        return {"record": value.path}
    if isinstance(value, Unknown):
        return {"unknown": sorted(value.paths)}
    if not isinstance(value, str | int):
        raise TypeError(f"no plain data for {type(value).__name__}")
    return value


def _read_value(data: Any) -> Value:
    if isinstance(data, list):
        return [_read_value(item) for item in data]
    if not isinstance(data, dict):
        return data  # type: ignore[no-any-return]
    ((kind, value),) = data.items()
    return Fraction(*value) if kind == "ratio" else Record(value, {}) if kind == "record" else Unknown(value)


_DOCUMENT = (str, str, dict[DataPath, Elsewhere], str, dict[str, Spot], tuple[Doubt, ...])


@dataclass(frozen=True, slots=True)
class Folded:
    """An agreement with its document as a text, and how it is unfolded again."""

    text: str
    portfolio: PortfolioName
    selected: bool

    def __call__(self) -> Submitted:
        """The agreement, its data still to be read."""
        whole = json.loads(self.text)
        parts = [from_plain(part, type_) for part, type_ in zip(whole["document"], _DOCUMENT, strict=True)]
        name, source, elsewhere, digest, spots, doubts = parts
        document = Document(name, source, read(source, name).root, elsewhere, digest, spots, doubts)
        read_data = _Data(whole["agreement"], document, self.portfolio, self.selected)
        return LaidBy.of(self.portfolio, self.selected, document.name, whole["agreement"]["id"], read_data).beside(document)


@dataclass(frozen=True, slots=True)
class _Data:
    """The data of an agreement, and how they are read: reports ask for documents, and the models load for longer than a report takes."""

    data: Any
    document: Document
    portfolio: PortfolioName
    selected: bool

    def __call__(self) -> Submitted:
        from agreements.model import Agreement

        return Submitted(Agreement.model_validate(self.data), self.document, self.portfolio, self.selected)


def lay_by(item: Submitted) -> LaidBy:
    """An agreement folded into a text, as it is handed over and kept."""
    if isinstance(item, LaidBy):
        return item
    document = item.document
    parts = (document.name, document.text, document.elsewhere, document.digest, document.spots, document.doubts)
    whole = {
        "agreement": item.agreement.model_dump(mode="json", by_alias=True, exclude_unset=True),
        "document": [to_plain(part, type_) for part, type_ in zip(parts, _DOCUMENT, strict=True)],
    }
    return LaidBy.of(item.portfolio, item.selected, item.file, item.id, Folded(json.dumps(whole), item.portfolio, item.selected))


def _written_agreement(item: Submitted) -> list[Any]:
    laid = lay_by(item)
    assert isinstance(laid.fetch, Folded)
    return [to_plain(laid.portfolio, PortfolioName), laid.selected, laid.file, laid.id, laid.fetch.text]


def _read_agreement(data: list[Any]) -> Submitted:
    plain, selected, file, id_, text = data
    portfolio = from_plain(plain, PortfolioName)
    return LaidBy.of(portfolio, selected, file, id_, Folded(text, portfolio, selected))
