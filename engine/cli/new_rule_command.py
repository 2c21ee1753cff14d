"""`periksa rules new`: the file of a new rule in the last book of its own, complete, with the next free id."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from agreements.source.writing import write_file
from engine.cli.context import CLEAN, Context, out, stop

if TYPE_CHECKING:
    from engine.rulebook import Reading

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BEGINNING = re.compile(r"[A-Z]{2,4}\d{0,2}")


def new_rule(context: Context, name: str, scope: str, beginning: str | None) -> int:
    """Write the file of a new rule; `name` may have the folder in the book before it, `beginning` is what its id begins with."""
    from engine.rulebook import collect_rules
    from engine.rulebook.scopes import scopes
    from engine.rulebook.starting import next_id, started

    words = context.words
    if scope not in scopes():
        _stop(context, "unknown-scope", value=scope, choices=", ".join(scopes()), known=[*scopes()])
    below, _, name = name.rpartition("/")
    if not _NAME.fullmatch(name):
        stop(words.say("cli.bad-rule-name", name=name))
    if beginning is not None and not _BEGINNING.fullmatch(beginning):
        stop(words.say("cli.bad-prefix", value=beginning))
    book = _own_book(context)
    folder = book / below
    if not folder.resolve().is_relative_to(book.resolve()) or not folder.is_dir():
        stop(words.say("cli.no-folder-in-book", path=str(folder)))
    found = collect_rules(context.folders())
    if there := next((draft for draft in found.drafts if draft.source.name == name), None):
        stop(words.say("cli.rule-name-taken", name=name, id=there.source.id, path=there.document.name))
    beginning = beginning or _prefix_of(book, found)
    if not beginning:
        stop(words.say("cli.no-prefix"))
    _check_prefix(context, beginning, book, found)
    id_ = next_id(beginning, _taken(context, found))
    if id_ is None:
        stop(words.say("cli.no-free-id", prefix=beginning))
    file = folder / f"{id_}-{name}.yaml"
    if os.path.lexists(file):
        stop(words.say("cli.rule-file-exists", path=str(file)))
    try:
        write_file(file, started(id_, name, scope))
    except OSError as error:
        stop(words.say("cli.cannot-write", path=str(file), detail=words.system(error.strerror or "")))
    out(words.say("cli.rule-written", path=str(file), id=id_, books=_same_books(context)))
    return CLEAN


def _same_books(context: Context) -> str:
    """The options with which other commands read the same books; "" where settings that are found name them."""
    import shlex

    config = [("--config", context.config)] if context.config is not None else []
    options = [*config, *(("--rules", folder) for folder in context.given.get("rules") or ())]
    return "".join(f" {option} {shlex.quote(str(value))}" for option, value in options)


def _stop(context: Context, code: str, known: list[str], **arguments: str) -> NoReturn:
    from engine.language import Place, Problem
    from engine.language.suggesting import suggest
    from reports.words.problems import message

    stop(message(Problem(code, Place("", 0), {**arguments, **suggest(arguments["value"], known)}), context.words))


def _own_book(context: Context) -> Path:
    """The folder of the last book in force; ends the program if that is the shipped one, which settings did not name as a folder."""
    from engine.rulebook import BUILTIN

    named = context.settings.rules
    if not named or named[-1] == BUILTIN:
        stop(context.words.say("cli.no-own-book"))
    return context.folders()[-1]


def _prefix_of(book: Path, found: Reading) -> str:
    """The prefix of the rules that the book has; "" if it has none yet."""
    own = [draft.source.prefix for draft in found.drafts if Path(draft.document.name).is_relative_to(book)]
    return max(own, key=own.count, default="")


def _check_prefix(context: Context, beginning: str, book: Path, found: Reading) -> None:
    """End the program if the prefix is that of another book, or not that of this one."""
    from engine.rulebook.ids import PREFIX

    words, prefix = context.words, beginning.rstrip("0123456789")
    first = next(
        (draft for draft in found.drafts if draft.source.prefix == prefix and not Path(draft.document.name).is_relative_to(book)), None
    )
    if first is not None or (prefix == PREFIX and len(context.folders()) > 1):
        stop(words.say("cli.prefix-of-another", prefix=prefix))
    own = _prefix_of(book, found)
    if own and own != prefix and len(context.folders()) > 1:
        stop(words.say("cli.prefix-not-own", prefix=prefix, own=own))


def _taken(context: Context, found: Reading) -> Iterator[str]:
    """Every id that a rule has, had, or has in a file that cannot be read."""
    from engine.gate.static import retired

    yield from retired(found.book)
    for folder in context.folders():
        yield from (file.stem.partition("-")[0] for file in folder.rglob("*.yaml"))
    yield from (draft.source.id for draft in found.drafts)
