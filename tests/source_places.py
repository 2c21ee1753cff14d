"""What tests ask of the YAML reader: places of all values and keys, the problems for which it refuses a text, an answer in time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar

import pytest

from agreements.source.document import Document, read
from agreements.source.placed_values import Position, Value
from engine.language import Place, Problem, Problems

Steps = tuple[str | int, ...]
T = TypeVar("T")


def walk(value: Value, path: Steps = ()) -> Iterator[tuple[Steps, Value]]:
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in items:
        yield from walk(item, (*path, step))


def places(document: Document) -> dict[Steps, Position]:
    return {path: document.position(path) for path, _ in walk(document.root)}


def key_places(document: Document) -> dict[Steps, Position]:
    return {path: document.position(path, key=True) for path, _ in walk(document.root) if path and isinstance(path[-1], str)}


def refused(text: str | bytes) -> tuple[Problem[Place], ...]:
    with pytest.raises(Problems) as caught:
        read(text, "x.yaml")
    return caught.value.problems


def problem(
    code: str, line: int = 1, column: int = 1, arguments: dict[str, Any] | None = None, file: str | Path = "x.yaml"
) -> Problem[Place]:
    return Problem(code, Place(str(file), line, column), arguments or {})


def in_time(action: Callable[[], T]) -> T:
    """What the action returns; fails where it takes long, instead of waiting for its end."""
    outcome: list[T] = []
    start = time.monotonic()
    thread = Thread(target=lambda: outcome.append(action()), daemon=True)
    thread.start()
    thread.join(10)
    assert time.monotonic() - start < 10
    return outcome[0]
