"""The settings in force, with where each comes from, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from engine.settings import Setting
from reports.words.book_phrases import value_text
from reports.words.catalogue import Words, clean


def render(settings: Sequence[Setting], words: Words, more: Sequence[str] = ()) -> str:
    """The table; below it what there is to say of the rule book and of what is ignored."""
    from tabulate import tabulate  # late: it takes 64 ms to load

    rows = [[item.key, clean(value_text(item.value)), _origin(item, words)] for item in settings]
    headers = [words.say(f"cli.settings-{name}") for name in ("key", "value", "origin")]
    said = "".join(f"\n{clean(text)}" for text in more)
    return f"{tabulate(rows, headers, tablefmt='simple', disable_numparse=True)}\n{said}{chr(10) if said else ''}"


def _origin(item: Setting, words: Words) -> str:
    return clean(words.say(f"cli.from-{item.origin}", name=item.name))
