"""The settings in force, with where each comes from, as a table; and what is wrong with a configuration."""

from __future__ import annotations

from collections.abc import Sequence

from engine.language import Value
from engine.settings import Setting, SettingProblem
from reports.words.catalogue import Words, clean
from reports.words.messages import choices_text


def render(settings: Sequence[Setting], words: Words) -> str:
    """The table."""
    from tabulate import tabulate  # late: it takes 64 ms to load

    rows = [[item.key, _value(item.value), _origin(item, words)] for item in settings]
    headers = [words.say(f"cli.settings-{name}") for name in ("key", "value", "origin")]
    return tabulate(rows, headers, tablefmt="simple", disable_numparse=True) + "\n"


def problem(item: SettingProblem, words: Words) -> str:
    """What is wrong with a setting, where, and what to do, on one line."""
    told: dict[str, Value] = dict(item.args)
    if item.code == "setting-not-a-choice":
        told["choices"] = choices_text(str(item.args["choices"]), words)
    if item.code == "setting-wrong-shape":
        told["expected"] = words.say(f"cli.setting-{item.args['expected']}")
    if "detail" in item.args:
        told["detail"] = words.system(str(item.args["detail"]))
    told["hint"] = words.say("cli.hint", hint=item.args["hint"]) if "hint" in item.args else ""
    place = f"{item.file}:{item.line}" if item.line else item.file
    return clean(words.say(f"cli.{item.code}", file=place or words.say("cli.command-line"), **told))


def _value(value: object) -> str:
    """As a configuration file would have it."""
    if isinstance(value, list):
        return clean(", ".join(map(str, value))) or "[]"
    return "–" if value is None else str(value).lower() if isinstance(value, bool) else clean(str(value))


def _origin(item: Setting, words: Words) -> str:
    return clean(words.say(f"cli.from-{item.origin}", name=item.name))
