"""Calls whose frames lie in one piece of memory.

Python keeps the frames of calls in pieces of 16 KB, takes one from the system where the last is full, and gives it back as soon as the call
that needed it ends. Whatever is called in turns at such an edge pays the system for every turn: 2,600 times for one file. For a frame that
is larger than a piece Python takes one of the next power of two; what is called from there lies behind it. docs/decisions/0171 says more.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Found = TypeVar("Found")
# Half a megabyte that is never touched, and as much behind it: calls of all that the command line does are a tenth of that.
_SLOTS = 1 << 16


def in_one_piece(function: Callable[Given, Found]) -> Callable[Given, Found]:
    """The function, with room for the frames of all that it calls."""

    def call(*given: Given.args, **named: Given.kwargs) -> Found:
        return function(*given, **named)

    call.__code__ = call.__code__.replace(co_stacksize=_SLOTS)
    return wraps(function)(call)
