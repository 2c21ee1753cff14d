"""Long lists of texts are taken apart once, however many texts are asked of them, and few of them are held."""

from __future__ import annotations

from engine.language.functions import FUNCTIONS
from engine.language.searches import LAST, padded, sought

LONG = [f"Urusan {number}" for number in range(200)]


def test_a_long_list_is_sought_as_it_was() -> None:
    first = sought(*LONG)
    assert first == tuple(map(padded, LONG))
    assert sought(*LONG) is first
    for number in range(LAST + 1):
        # Others take its place.
        sought(*LONG, f"lain {number}")
    assert sought(*LONG) == first
    assert sought(*LONG[1:]) == first[1:]


def test_the_nearest_of_a_list_is_that_of_this_list_and_this_share() -> None:
    nearest = FUNCTIONS["nearest"].implement
    for _ in range(2):
        assert nearest("Urusaan 17", [*LONG], 85) == "Urusan 17"
        assert nearest("Urusaan 17", [*LONG], 99) == ""
        assert nearest("Urusaan 17", LONG[:17], 85) == "Urusan 1"
