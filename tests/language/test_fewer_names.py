"""The values of a generated function share names: what it gives is the same, and a name is free only behind the last use of its value."""

from __future__ import annotations

from typing import Any

import pytest

from engine.language.fewer_names import with_fewer_names
from tests.shipped import decided_book

TURNS = """
def f(given, most):
    v1 = given + 1
    v2 = v1 * 2
    v3 = v2 + 1
    v4 = v3 * 2
    return v4
"""
LOOP = """
def f(given, most):
    v1 = given + 1
    v2 = []
    for v3 in range(most):
        v4 = v3 + v1
        v5 = v4 * 2
        v6 = 0
        while v6 < 2:
            v7 = v5 + v6
            v2.append(v7)
            v8 = v7 * v7
            v6 += 1
            v9 = v8 - 1
            v2.append(v9)
    return v2
"""
BRANCHES = """
def f(given, most):
    v1 = None
    if given > most:
        v2 = given - most
        v1 = v2 * 3
    else:
        v3 = most - given
        v4 = v3 + 5
        v1 = v4
    v5 = 'v1 is no v2' + "v3"
    return v1, v5
"""


def run(lines: list[str], *given: int) -> Any:
    module: dict[str, Any] = {}
    exec("\n".join(lines), module)
    return module["f"](*given)


@pytest.mark.parametrize(("text", "names"), [(TURNS, 2), (LOOP, 6), (BRANCHES, 3)])
def test_the_same_with_fewer_names(text: str, names: int) -> None:
    lines = text.strip().splitlines()
    fewer = with_fewer_names(lines)
    module: dict[str, Any] = {}
    exec("\n".join(fewer), module)
    assert len(module["f"].__code__.co_varnames) == names + 2
    for given in ((0, 3), (5, 2), (1, 1)):
        assert run(fewer, *given) == run(lines, *given)


def test_what_a_loop_reads_from_before_it_lasts_for_all_rounds() -> None:
    lines = ["def f(given, most):", "    v1 = given", "    v2 = 0", "    for v3 in range(most):", "        v2 += v1", "        v4 = v3 * 7"]
    lines += ["        v2 += v4", "    return v2"]
    assert run(with_fewer_names(lines), 2, 3) == run(lines, 2, 3) == 2 * 3 + 7 * 3


def test_texts_are_no_names() -> None:
    line = """    return 'v7', "v8's", 'it\\'s v9'"""
    assert with_fewer_names(["def f():", "    v12 = 1", line]) == ["def f():", "    v1 = 1", line]


def test_no_function_of_the_book_makes_room_for_all_its_values() -> None:
    book = decided_book()
    # Two thousand values and more are worked out for an agreement, and for an indicator.
    functions = [book.decisions._made.functions[name] for name in ("agreement", "indicator")]
    assert all(function.__code__.co_nlocals < 500 for function in functions)
