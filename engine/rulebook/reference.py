"""The reference tables as rules read them: `reference.<table>`, a number, a list of texts or of records, or a lexicon.

How they are read from files: agreements.notation.tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Any

from agreements.notation.dictionary import LEXICON_TABLE, lexicon_of
from agreements.notation.needs import LEGAL, Kind
from agreements.notation.tables import TableFile, Tables, read_tables
from agreements.notation.vocabulary import Vocabulary
from engine.language import LEXICON, TRUTH, ListType, NumberType, Place, Problem, Record, RecordType, TextType, Type, Value
from engine.language.classes import dataclass

_TYPES: dict[Kind, Type] = {"text": TextType(), "number": NumberType(None), "truth": TRUTH, "texts": ListType(TextType())}


@dataclass(frozen=True, slots=True)
class Reference:
    """The type of `reference`, its value, the keys of the legal instruments with their rows, and the vocabulary that agreements are
    read with.
    """

    type: RecordType
    value: Record
    legal: Mapping[str, Record]
    vocabulary: Vocabulary
    # What each table is called, by language.
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    # The digest of the bytes of each file of a table that is in force, by the name of the table.
    digests: Mapping[str, str] = field(default_factory=dict)
    # Every file of a table, by the table: also of those that another one replaces.
    files: Mapping[str, Sequence[TableFile]] = field(default_factory=dict)
    # The names of tables of whose files something is wrong, which has been said.
    broken: frozenset[str] = frozenset()


def read_reference(books: Sequence[Path]) -> tuple[Reference, list[Problem[Place]]]:
    """The tables of the shipped rule book and of the given ones, and what is wrong with them."""
    tables, wrong = read_tables(books)
    return reference_of(tables), wrong


def reference_of(tables: Tables) -> Reference:
    """The tables with their types, for rules."""
    types: dict[str, Type] = {**dict.fromkeys(tables.numbers, _TYPES["number"]), **dict.fromkeys(tables.lists, _TYPES["texts"])}
    values: dict[str, Value] = dict(tables.numbers)
    values |= {name: list(texts) for name, texts in tables.lists.items()}
    for name, rows in tables.tables.items():
        types[name] = ListType(RecordType(name, {column: _TYPES[kind] for column, kind in tables.columns[name].items()}))
        values[name] = [_record(name, index, row) for index, row in enumerate(rows)]
    vocabulary = Vocabulary(tables)
    if (lexicon := lexicon_of(vocabulary)) is not None:
        types[LEXICON_TABLE], values[LEXICON_TABLE] = LEXICON, lexicon
    legal = {str(row["key"]): _record(LEGAL, index, row) for index, row in enumerate(tables.rows(LEGAL)) if "key" in row}
    type_, value = RecordType("reference", types), Record("reference", values)
    return Reference(type_, value, legal, vocabulary, tables.titles, tables.digests(), tables.files, frozenset(tables.broken))


def _record(name: str, index: int, row: Any) -> Record:
    return Record(f"reference.{name}.{index}", dict(row))
