"""Tables of rows of which one thing is asked: a test asks a whole table, and tells every row that fails.

A test of its own for each of some thirty thousand rows would cost more than what they ask. `--row TEXT` asks only the rows in whose
names the text stands.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import pytest

Row = TypeVar("Row")
# What a report of pytest calls the number of rows that a test asked.
ASKED = "rows"


def each(tables: Mapping[str, Iterable[Row]], name: Callable[[Row], str]) -> Callable[[Callable[[Row], None]], Callable[..., None]]:
    """What is decorated is asked of every row: a test for each table, in which a row has a name."""

    assert all(tables.values()), "a table without rows asks nothing"

    def decorate(ask: Callable[[Row], None]) -> Callable[..., None]:
        @pytest.mark.parametrize("table", tables)
        def test(table: str, request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> None:
            wanted = request.config.getoption("row", default="")
            chosen = [row for row in tables[table] if wanted in name(row)]
            if not chosen:
                pytest.skip(f"no row has {wanted!r} in its name")
            record_property(ASKED, len(chosen))
            failed = [reported for row in chosen if (reported := _failure(ask, row, name(row)))]
            if failed:
                pytest.fail("\n\n".join([f"{len(failed)} of {len(chosen)} rows fail", *failed]), pytrace=False)

        test.__name__, test.__qualname__, test.__module__, test.__doc__ = ask.__name__, ask.__qualname__, ask.__module__, ask.__doc__
        # For pytest, which says where a test stands.
        test.place_as = ask  # type: ignore[attr-defined]
        return test

    return decorate


def _failure(ask: Callable[[Row], None], row: Row, name: str) -> str:
    """Which row fails, where and why; "" if it does not."""
    try:
        ask(row)
    except (Exception, pytest.fail.Exception) as error:
        frames = traceback.extract_tb(error.__traceback__)
        # Frame 0 is this function, 1 what is asked: what it calls in turn says more only where it raises by itself.
        where = frames[1] if isinstance(error, AssertionError | pytest.fail.Exception) else frames[-1]
        said = f"{name}\n{where.filename}:{where.lineno}: {where.line}\n{type(error).__name__}: {error}"
        return said.replace("\n", "\n    ")
    return ""
