"""What is asked for by name: the books of a rule book, rules by the beginnings of their ids, one rule, severities. Knows no agreements."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from engine.language import Place, Problem, Problems
from engine.language.suggesting import suggest
from engine.rulebook.book import BUILTIN, RuleBook, is_builtin
from engine.rulebook.ids import NO_RULES, successor
from engine.rulebook.rule import Rule
from engine.rulebook.severities import Level
from rules import RULES

Folder = str | os.PathLike[str]


def weigh(book: RuleBook, severities: Mapping[str, Level]) -> RuleBook:
    """The book with severities that are set, by id. Raises Problems for what is no id of a rule that is asked."""
    known = {rule.id for rule in book.rules}
    if unknown := [id_ for id_ in severities if id_ not in known]:
        raise Problems(_no_such_rule(id_, book) for id_ in unknown)
    return book.weighed(severities)


def book_folders(folders: Sequence[Folder] = ()) -> list[Path]:
    """The folders of a rule book, without any that of the one that ships. Raises Problems for what can be no such list."""
    found = [RULES if os.fspath(folder) == BUILTIN else Path(folder) for folder in folders] or [RULES]
    wrong: list[Problem[Place]] = []
    for index, folder in enumerate(found):
        earlier, place = found[:index], Place("", 0)
        name = BUILTIN if folder is RULES else str(folder)
        if not folder.is_dir():
            wrong.append(Problem("no-folder", Place(str(folder), 0), {"path": str(folder), **suggest(folder.name.lower(), [BUILTIN])}))
        elif any(other.resolve() == folder.resolve() for other in earlier):
            wrong.append(Problem("book-twice", place, {"path": name}))
        elif is_builtin(folder) and earlier:
            wrong.append(Problem("builtin-first", place, {"path": name}))
        elif inside := next((other for other in earlier if _within(folder, other)), None):
            wrong.append(Problem("book-in-book", place, {"path": name, "first": str(inside)}))
    if wrong:
        raise Problems(wrong)
    return found


def _within(one: Path, other: Path) -> bool:
    one, other = one.resolve(), other.resolve()
    return one.is_relative_to(other) or other.is_relative_to(one)


def choose(book: RuleBook, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> RuleBook:
    """The rules whose ids begin with one of `select` (all, without it) and with none of `ignore`. Raises Problems for what begins no id."""
    selected, ignored = [prefix.upper() for prefix in select], [prefix.upper() for prefix in ignore]
    unknown = [prefix for prefix in (*selected, *ignored) if not prefix or not any(rule.id.startswith(prefix) for rule in book.rules)]
    if unknown:
        raise Problems(_no_such_rule(prefix, book) for prefix in unknown)
    rules = (rule for rule in book.rules if not selected or rule.id.startswith(tuple(selected)))
    return replace(book, rules=tuple(rule for rule in rules if not ignored or not rule.id.startswith(tuple(ignored))))


def find_rule(book: RuleBook, name: str, others: Iterable[str] = ()) -> Rule:
    """The rule of an id or a name. Raises Problems, with the name most like it among ids, names and `others`."""
    found = next((rule for rule in book.rules if name.upper() == rule.id or name == rule.source.name), None)
    if found is None:
        raise Problems([_no_such_rule(name, book, others)])
    return found


def _no_such_rule(name: str, book: RuleBook, others: Iterable[str] = ()) -> Problem[Place]:
    """That no rule is called so; ids that findings of files have are something else."""
    if name.upper() in NO_RULES:
        return Problem("no-rule-but-files", Place("", 0), {"id": name.upper()})
    if name.upper() in book.off:
        return Problem("rule-is-off", Place("", 0), {"id": name.upper()})
    if name.upper() in book.replaced:
        return Problem("rule-is-replaced", Place("", 0), {"id": name.upper(), "by": successor(name.upper(), book.replaced)})
    names = {**{rule.source.name: rule.id for rule in book.rules}, **{name: name for name in others}}
    ids = suggest(name.upper(), (rule.id for rule in book.rules))
    meant = ids.get("hint") or names.get(str(suggest(name, names).get("hint")))
    return Problem("no-such-rule", Place("", 0), {"id": name, **({"hint": meant} if meant else {})})
