"""The settings in force, with where each comes from, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from engine.settings import Setting
from reports.words.catalogue import Words, clean


def render(settings: Sequence[Setting], words: Words) -> str:
    """The table."""
    from tabulate import tabulate  # late: it takes 64 ms to load

    rows = [[item.key, _value(item.value), _origin(item, words)] for item in settings]
    headers = [words.say(f"cli.settings-{name}") for name in ("key", "value", "origin")]
    return tabulate(rows, headers, tablefmt="simple", disable_numparse=True) + "\n"


def _value(value: object) -> str:
    """As a configuration file would have it."""
    if isinstance(value, list):
        return clean(", ".join(map(str, value))) or "[]"
    return "–" if value is None else str(value).lower() if isinstance(value, bool) else clean(str(value))


def _origin(item: Setting, words: Words) -> str:
    return clean(words.say(f"cli.from-{item.origin}", name=item.name))
