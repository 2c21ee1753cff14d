"""What is kept of a rule book: what every run asks of it, as plain data, and its parts that few runs ask for.

Must not know files and how they are protected.
"""

from __future__ import annotations

import marshal
import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple
from fractions import Fraction
from pathlib import Path
from typing import Any, get_args

from engine.rulebook.book import RuleBook
from engine.rulebook.decided import asked_for, code_of, source_of
from engine.rulebook.kept_rule import Light
from engine.rulebook.rule import Rule, Telling
from engine.rulebook.rule_file import LANGUAGES


def about(book: RuleBook, folders: Sequence[Path]) -> dict[str, Any]:
    """What every run asks of a book, as plain data; `kept` makes the book of it."""
    held = {
        "laws": [(key, law.path, law.fields) for key, law in book.reference.legal.items()], "digests": book.reference.digests,
        "definitions": book.definitions, "layers": [astuple(layer) for layer in book.layers], "replaced": book.replaced,
        "untied": [astuple(item) for item in book.untied], "rules": [(rule.id, asked_for(rule)) for rule in book.rules],
        "light": [tuple(_light(rule, folders)) for rule in book.rules],
    }  # fmt: skip
    return {name: _plain(value) for name, value in held.items()}


def _plain(value: Any) -> Any:
    """As nothing but Python's own types, of which marshal takes no other; a fraction is kept as its two numbers."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Fraction):
        return (value.numerator, value.denominator)
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return type(value)(map(_plain, value)) if isinstance(value, list | tuple) else value


def _tables(book: RuleBook) -> bytes:
    return pickle.dumps(book.vocabulary.tables, protocol=pickle.HIGHEST_PROTOCOL)


def _code(book: RuleBook) -> bytes:
    return marshal.dumps(code_of(source_of(book.rules)))


def _words(book: RuleBook) -> bytes:
    held = {
        rule.id: {f"{part}.{lang}": text for part in get_args(Telling) for lang in LANGUAGES if (text := rule.said(part, lang))}
        for rule in book.rules
    }
    return marshal.dumps(_plain(held))


# What of a book is read where it is asked for.
PARTS: dict[str, Callable[[RuleBook], bytes]] = {"tables": _tables, "code": _code, "words": _words}


def _light(rule: Rule, folders: Sequence[Path]) -> Light:
    number, folder = next((n, folder) for n, folder in enumerate(folders) if Path(rule.file).is_relative_to(folder))
    return Light(
        rule.id, number, str(Path(rule.file).relative_to(folder)), rule.digest, rule.scope.name, rule.shared, rule.crosses,
        rule.grouping is not None, rule.years, tuple(rule.follows), rule.severity,
    )  # fmt: skip
