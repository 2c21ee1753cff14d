"""`dataclass` for the classes of the program: the standard one in all that it does, made in a tenth of the time.

The standard one compiles six small texts for every class, and two hundred of them were a quarter of a run over one file. Here what needs no
text of its own has none, and `__init__` is compiled for the third instance. Knows nothing of the classes; docs/decisions/0069 says more.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from inspect import ismemberdescriptor
from operator import attrgetter, ge, gt, le, lt
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

# The options of what is done here. Any other, what inherits from such a class and whatever is rare is left to the standard decorator.
_OPTIONS = {"frozen", "slots", "eq", "order"}
# To compile `__init__` takes as long as to make some thirty instances without; of half of the classes a short run makes no more than these.
_FEW = 2
_ABSENT: Any = dataclasses.MISSING
_ORDERS: dict[str, Callable[[Any, Any], bool]] = {"__lt__": lt, "__le__": le, "__gt__": gt, "__ge__": ge}

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls: type | None = None, /, **options: bool) -> Any:
        """As `dataclasses.dataclass`."""
        if cls is None:
            return lambda cls: dataclass(cls, **options)
        own = {name for name, value in vars(cls).items() if name != "__hash__" or value is not None}
        if not options.keys() <= _OPTIONS or _is_rare(cls, own, **options):
            return dataclasses.dataclass(cls, **options)
        made = dataclasses.dataclass(cls, init=False, repr=False, eq=False, slots=options.get("slots", False))
        for name, method in _methods(made, **options).items():
            if name not in own:
                setattr(made, name, method)
        for name, value in {"init": True, "repr": True, "eq": True, **options}.items():
            if name != "slots":
                setattr(made.__dataclass_params__, name, value)
        return made


def _is_rare(cls: type, own: set[str], eq: bool = True, order: bool = False, **options: bool) -> bool:
    if order and (not eq or not own.isdisjoint(_ORDERS)):
        return True
    if any(dataclasses.is_dataclass(base) for base in cls.__mro__[1:]) or not own.isdisjoint(("__setattr__", "__delattr__")):
        return True
    return any("InitVar" in str(hint) for hint in getattr(cls, "__annotations__", {}).values())


def _methods(made: Any, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False) -> dict[str, Any]:
    """The methods of a class with these options. Raises TypeError for a field without a default behind one that has one."""
    fields = dataclasses.fields(made)
    given = [field for field in fields if field.init and not field.kw_only]
    # Of both nothing is given.
    needed = [field.default is field.default_factory for field in given]
    if needed != sorted(needed, reverse=True):
        raise TypeError(f"non-default argument {given[needed.index(True, needed.index(False))].name!r} follows default argument")
    compared = _values([field.name for field in fields if field.compare])
    shown = [field.name for field in fields if field.repr]

    @recursive_repr("...")
    def __repr__(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    def __eq__(self: Any, other: object) -> Any:
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    methods: dict[str, Any] = {"__init__": _first_init(made, frozen), "__repr__": __repr__}
    methods |= _frozen(made, fields) if frozen else {}
    methods |= {"__eq__": __eq__, "__hash__": _hash(fields) if frozen else None} if eq else {}
    return methods | {name: _ordered(compared, holds) for name, holds in _ORDERS.items()} if order else methods


def _hash(fields: tuple[dataclasses.Field[Any], ...]) -> Callable[[Any], int]:
    hashed = _values([field.name for field in fields if (field.compare if field.hash is None else field.hash)])

    def __hash__(self: Any) -> int:
        return hash(hashed(self))

    return __hash__


def _ordered(compared: Callable[[Any], tuple[Any, ...]], holds: Callable[[Any, Any], bool]) -> Callable[[Any, object], Any]:
    def compare(self: Any, other: object) -> Any:
        return holds(compared(self), compared(other)) if other.__class__ is self.__class__ else NotImplemented

    return compare


def _frozen(made: type[Any], fields: tuple[dataclasses.Field[Any], ...]) -> dict[str, Any]:
    """The methods of what cannot be changed."""
    names = [field.name for field in fields]

    def __setattr__(self: Any, name: str, value: Any) -> None:
        if type(self) is made or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(made, self).__setattr__(name, value)

    def __delattr__(self: Any, name: str) -> None:
        if type(self) is made or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(made, self).__delattr__(name)

    whole = _values(names)

    def __getstate__(self: Any) -> tuple[Any, ...]:
        return whole(self)

    def __setstate__(self: Any, state: Sequence[Any]) -> None:
        for put, value in zip(setters, state, strict=True):
            put(self, value)

    methods: dict[str, Any] = {"__setattr__": __setattr__, "__delattr__": __delattr__}
    # What a slot is set by takes half as long as what finds it by its name.
    setters = [getattr(made, name).__set__ for name in names] if "__slots__" in vars(made) else []
    return {**methods, "__getstate__": __getstate__, "__setstate__": __setstate__} if "__slots__" in vars(made) else methods


def _values(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of these fields."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda item: tuple([getattr(item, name) for name in names])


def _first_init(made: Any, frozen: bool) -> Callable[..., None]:
    """`__init__` for the first instances, which then gives way to the compiled one. That also says what is not given as it should be."""
    fields = {field.name: field for field in dataclasses.fields(made)}
    names = [name for name, field in fields.items() if not field.kw_only]
    few = iter(range(_FEW) if all(field.init for field in fields.values()) else ())

    def __init__(self: Any, *positional: Any, **named: Any) -> None:
        values = {**dict(zip(names, positional, strict=False)), **named}
        lacking = {name: field for name, field in fields.items() if name not in values}
        given = len(values) == len(positional) + len(named) and values.keys() <= fields.keys()
        if not given or any(field.default is field.default_factory for field in lacking.values()) or next(few, None) is None:
            made.__init__ = _init(made, frozen)
            made.__init__(self, *positional, **named)
            return
        values |= {name: _default(field) for name, field in lacking.items()}
        for name, value in values.items():
            object.__setattr__(self, name, value)
        if hasattr(made, "__post_init__"):
            self.__post_init__()

    return __init__


def _default(field: Any) -> Any:
    return field.default if field.default is not _ABSENT else field.default_factory()


def _init(made: Any, frozen: bool) -> Callable[..., None]:
    """`__init__`, compiled."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_absent": _ABSENT}
    parameters: dict[bool, list[str]] = {False: [], True: []}
    body = []
    for field in dataclasses.fields(made):
        name, value = field.name, field.name
        if field.default_factory is not _ABSENT:
            known[f"_make_{name}"] = field.default_factory
            value = f"_make_{name}() if {name} is _absent else {name}" if field.init else f"_make_{name}()"
        elif field.default is not _ABSENT:
            known[f"_default_{name}"] = field.default
        if field.init:
            given = "_absent" if value != name else f"_default_{name}" if f"_default_{name}" in known else ""
            parameters[bool(field.kw_only)].append(f"{name}={given}" if given else name)
        elif value == name:
            # Where no slot hides it the class has it; else it is set, or is nothing until somebody sets it.
            if "__slots__" not in vars(made) or f"_default_{name}" not in known:
                continue
            value = f"_default_{name}"
        slot = getattr(made, name, None)
        if frozen and "__slots__" in vars(made) and ismemberdescriptor(slot):
            # What a slot, also one of a base, is set by takes half as long as what finds it by its name.
            known[f"_set_{name}"] = slot.__set__
            body.append(f"_set_{name}(self, {value})")
        else:
            body.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
    if hasattr(made, "__post_init__"):
        body.append("self.__post_init__()")
    named = ["*", *parameters[True]] if parameters[True] else []
    text = f"def __init__({', '.join(['self', *parameters[False], *named])}):\n" + "".join(f"    {line}\n" for line in body or ["pass"])
    exec(text, known)
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init
