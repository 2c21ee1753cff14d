"""The types of the language and the algebra of units. Types are derived from models elsewhere; here is only what they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field

from engine.language.classes import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of powers of base units: rupiah is (("rupiah", 1),), a plain number has none."""

    powers: tuple[tuple[str, int], ...] = ()

    def times(self, other: Unit, sign: int = 1) -> Unit:
        """The unit of a product; of a quotient with `sign` -1."""
        powers = Counter(dict(self.powers))
        for name, power in other.powers:
            powers[name] += sign * power
        return Unit(tuple(sorted((name, power) for name, power in powers.items() if power)))

    def __str__(self) -> str:
        above = "·".join(name if power == 1 else f"{name}^{power}" for name, power in self.powers if power > 0)
        below = "".join(f"/{name}" if power == -1 else f"/{name}^{-power}" for name, power in self.powers if power < 0)
        return (above or "1") + below


PLAIN = Unit()


def unit(name: str) -> Unit:
    """The base unit of that name."""
    return Unit(((name, 1),))


@dataclass(frozen=True, slots=True)
class NumberType:
    """A number; `unit` is None for a literal, which takes the unit it meets.

    `least`, `most` (None for no bound) and `whole` say which numbers a field can hold at all; they make no other type of it.
    """

    unit: Unit | None = PLAIN
    least: int | None = field(default=None, compare=False)
    most: int | None = field(default=None, compare=False)
    whole: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class TextType:
    """A text; `choices` are its only possible values, as declared by a field (`closed`) or as written in a literal."""

    choices: frozenset[str] | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class TruthType:
    """True or False."""


@dataclass(frozen=True, slots=True)
class ListType:
    """A list whose elements are of one type."""

    of: Type


@dataclass(frozen=True, slots=True, eq=False)
class RecordType:
    """A record with declared fields. Two record types are the same only if they are one object."""

    name: str
    fields: Mapping[str, Type]


@dataclass(frozen=True, slots=True)
class LexiconType:
    """A lexicon. Nothing can be done with one but look words up."""


@dataclass(frozen=True, slots=True)
class AnyType:
    """The type of an expression that already has an error, and of the elements of `[]`: it fits everywhere."""


Type = NumberType | TextType | TruthType | ListType | RecordType | LexiconType | AnyType

TRUTH = TruthType()
LEXICON = LexiconType()
TEXT = TextType()
NUMBER = NumberType()
ANY = AnyType()


def type_name(type_: Type) -> str:
    """The name of the kind of type, as error arguments use it: number, text, truth, list, record, lexicon, any."""
    return type(type_).__name__.removesuffix("Type").lower()


def unify(left: Type, right: Type) -> Type | None:
    """The one type of two values that must agree; None if they cannot. Numbers of different units do not."""
    if isinstance(left, AnyType) or isinstance(right, AnyType):
        return right if isinstance(left, AnyType) else left
    if isinstance(left, NumberType) and isinstance(right, NumberType):
        if left.unit is None or right.unit is None or left.unit == right.unit:
            return right if left.unit is None else left
        return None
    if isinstance(left, TextType) and isinstance(right, TextType):
        if left.choices is None or right.choices is None:
            return TEXT
        return TextType(left.choices | right.choices, left.closed or right.closed)
    if isinstance(left, ListType) and isinstance(right, ListType):
        element = unify(left.of, right.of)
        return None if element is None else ListType(element)
    return left if left == right else None


def element_type(type_: Type) -> Type:
    """Of a list the type of what it holds, of lists in lists of the innermost; of anything else the type."""
    while isinstance(type_, ListType):
        type_ = type_.of
    return type_


def unit_name(type_: Type) -> str:
    """The unit of a number, or of the numbers of a list, as text; "" for a plain number and for anything else."""
    of = element_type(type_)
    return str(of.unit) if isinstance(of, NumberType) and of.unit is not None and of.unit.powers else ""
