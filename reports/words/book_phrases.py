"""The rule book of a run in words: which books it is made of, what they change, and what was ignored. Knows no layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from agreements.origins import Unnamed
from engine.rulebook import BUILTIN, RuleBook
from engine.rulebook.severities import Untied
from engine.settings import Setting
from reports.words.catalogue import Words
from reports.words.paths import relative

# How a value of a setting is written where there is none.
NOTHING = "–"


def book_lines(book: RuleBook, words: Words, root: str = "") -> Iterator[str]:
    """What is to be said of the rule book, a line each: nothing of the shipped one as it is."""
    shipped = [layer.name for layer in book.layers] == [BUILTIN]
    if not book.layers or (shipped and not book.changed):
        return
    layers = ", ".join(
        words.say("book.layer", name=relative(layer.name, root), prefix=layer.prefix or NOTHING, rules=words.count("rule", len(layer.ids)))
        for layer in book.layers
    )
    yield words.say("book.layers", layers=layers)
    for layer in book.layers:
        for change in ("add", "replace", "new"):
            tables = [table for table, how in layer.tables.items() if how == change] if layer.name != BUILTIN else []
            if tables:
                yield words.say(f"book.tables-{change}", name=relative(layer.name, root), tables=", ".join(tables))
    for old, new in book.replaced.items():
        yield words.say("book.replaced", id=old, by=new)
    if book.off:
        yield words.say("book.off", ids=", ".join(book.off))
    for item in book.changed:
        if item.level != "off":
            yield words.say("book.severity", id=item.id, was=words.say(f"report.{item.was.value}"), now=words.say(f"report.{item.level}"))
    yield from untied_lines(book.untied, words)


def untied_lines(untied: Iterable[Untied], words: Words) -> Iterator[str]:
    """Which rules do not follow another one here, and what that means, a line for each that they would follow."""
    causes: dict[tuple[str, str], list[str]] = {}
    for item in untied:
        causes.setdefault((item.cause, item.why), []).append(item.id)
    for (cause, why), ids in causes.items():
        yield words.say(f"book.untied-{why}", count=len(ids), ids=", ".join(ids), cause=cause)


def ignored_lines(settings: Iterable[Setting], unnamed: Iterable[Unnamed], words: Words, root: str = "") -> Iterator[str]:
    """What does not count because the command line does not name it, a line each."""
    for item in settings:
        yield words.say("book.ignored", key=item.key, value=value_text(item.value), place=relative(item.name, root))
    for one in unnamed:
        yield words.say("book.unconfirmed", count=one.count, name=one.by, day=one.on, file=relative(one.file, root))


def value_text(value: object) -> str:
    """A value of a setting as a settings file would have it."""
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "[]"
    return NOTHING if value in (None, {}) else str(value).lower() if isinstance(value, bool) else str(value)


def book_data(book: RuleBook) -> dict[str, Any]:
    """The rule book for programs."""
    return {
        "books": [
            {
                "name": layer.name,
                "prefix": layer.prefix,
                "rules": len(layer.ids),
                "tables": dict(layer.tables) if layer.name != BUILTIN else {},
                "sha256": layer.digest,
            }
            for layer in book.layers
        ],
        "replaced": dict(book.replaced),
        "severity": {item.id: {"was": item.was.value, "now": item.level} for item in book.changed},
        "untied": [{"rule": item.id, "follows": item.cause, "why": item.why} for item in book.untied],
    }


def ignored_data(settings: Iterable[Setting], unnamed: Iterable[Unnamed]) -> list[dict[str, Any]]:
    """What does not count, for programs."""
    found: list[dict[str, Any]] = [{"setting": item.key, "value": item.value, "place": item.name} for item in settings]
    return [*found, *({"confirmations": one.count, "by": one.by, "on": one.on, "file": one.file} for one in unnamed)]
