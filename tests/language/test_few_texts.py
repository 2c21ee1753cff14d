"""What is seen at once in most texts, `placeholders` and `doubled` say as their patterns do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.language.functions import _BLANK, _DOUBLED, FUNCTIONS

pieces = st.sampled_from([
    "a", "di", "Di", "data", "DATA", "s",
     "\u017f", "\u212a", "k", "\u0130", "é", "e\u0301", "3", "_", "___", "-", ",", ".", "...", "....", "…",
    "x", "xxx", "XXX", "XxX", "[", "]", "(", ")", "( )", " ", " ", "  ", "\n", "\t", "\xa0",
])  # fmt: skip
texts = st.lists(pieces, max_size=12).map("".join) | st.lists(pieces, max_size=12).map(" ".join) | st.text()


@given(texts)
def test_placeholders(text: str) -> None:
    assert FUNCTIONS["placeholders"].implement(text) == [found.strip() for found in _BLANK.findall(text)]


@given(texts)
def test_doubled(text: str) -> None:
    expected = [" ".join(found.lower().split()) for found in _DOUBLED.findall(" ".join(text.split()))]
    assert FUNCTIONS["doubled"].implement(text) == expected
