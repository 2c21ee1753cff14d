"""Every word of papers, follow-up, letters and archive is said somewhere, in both languages."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

from agreements.source.document import read_file
from engine.language import Place, Problem
from reports.words.catalogue import CATALOGUE, LANGUAGES, Language, Words
from reports.words.problems import line
from tests.reports.test_catalogue import PLACEHOLDER, text_constants

TOPICS = ("paper", "working", "followup", "letter", "history")


def keys(topic: str) -> dict[str, Any]:
    root: Any = read_file(CATALOGUE / f"{topic}.yaml").root
    return dict(root)


@cache
def named_in_code() -> re.Pattern[str]:
    """The texts in the code, any of them."""
    texts = (text for text in text_constants() if re.search(r"[a-z]", text) and len(text) > 2)
    return re.compile("|".join(re.escape(text).replace(r"\*", "[a-z0-9_-]+") for text in texts))


@pytest.mark.parametrize("topic", TOPICS)
def test_every_phrase_is_named_in_the_code(topic: str) -> None:
    named = named_in_code()
    known = [key for key in keys(topic) if not named.fullmatch(f"{topic}.{key}") and not named.fullmatch(key)]
    # Columns and statuses are named by their keys, months by their numbers.
    rest = [key for key in known if not re.fullmatch(r"(?:col|status|begin|month)-[\w-]+", key)]
    assert rest == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_of_a_paper_is_reported(lang: Language) -> None:
    for code, phrase in keys("paper").items():
        names = {name for name, _ in re.findall(r"\{(\w+)(?::([\w-]+))?\}", phrase[lang])}
        reported = line(Problem(code, Place("kertas-kerja.xlsx", 7, 3), dict.fromkeys(names, "X1")), Words(lang))
        assert reported.startswith("kertas-kerja.xlsx:C7: ")
        assert not PLACEHOLDER.search(reported)
        assert all("X1" in reported for _ in names)
