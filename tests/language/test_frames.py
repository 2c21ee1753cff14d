"""Calls whose frames lie in one piece of memory are the calls that they were."""

from __future__ import annotations

import sys

import pytest

from engine.language.frames import in_one_piece


def called() -> int:
    return 1


def in_turns() -> int:
    return sum(called() for _ in range(500))


def below(depth: int) -> int:
    return below(depth - 1) if depth else in_turns()


def at_every_depth(most: int = 200) -> int:
    """Somewhere on the way is the edge of a piece, wherever it begins."""
    return sum(below(depth) for depth in range(most))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts no pages")
def test_no_loop_pays_for_a_piece_with_every_turn() -> None:
    import resource

    def pages(most: int) -> int:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        assert in_one_piece(at_every_depth)(most) == 500 * most
        return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

    pages(10)
    assert pages(200) < 200


def test_what_is_called_is_called_as_it_was() -> None:
    @in_one_piece
    def reported(first: int, *others: int, named: str = "x") -> tuple[object, ...]:
        """Says what it was given."""
        return first, others, named

    assert reported(1, 2, named="y") == (1, (2,), "y")
    assert (reported.__name__, reported.__doc__) == ("reported", "Says what it was given.")
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'first'"):
        reported()  # type: ignore[call-arg]


def test_nothing_is_deeper_than_before() -> None:
    with pytest.raises(RecursionError):
        in_one_piece(below)(sys.getrecursionlimit())
