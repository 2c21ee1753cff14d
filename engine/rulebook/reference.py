"""The reference tables as rules read them: `reference.<table>`, a number, a list of texts or of records, or a lexicon.

How they are read from files: agreements.notation.tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agreements.notation.dictionary import LEXICON_TABLE, lexicon_of
from agreements.notation.vocabulary import Vocabulary
from engine.language import LEXICON, TRUTH, ListType, NumberType, Place, Problem, Record, RecordType, TextType, Type, Value
from engine.language.classes import dataclass

if TYPE_CHECKING:
    from agreements.notation.needs import Kind
    from agreements.notation.tables import TableFile, Tables

_TYPES: dict[Kind, Type] = {"text": TextType(), "number": NumberType(None), "truth": TRUTH, "texts": ListType(TextType())}


@dataclass(frozen=True)
class Reference:
    """The tables of a book; the legal instruments, by their keys; the digest of each file in force, by the name of its table.

    What rules read is made when the first of them asks: where all results are kept none does.
    """

    vocabulary: Vocabulary
    legal: Mapping[str, Record]
    digests: Mapping[str, str]

    @cached_property
    def type(self) -> RecordType:
        """The type of `reference`."""
        tables = self.vocabulary.tables
        types: dict[str, Type] = {**dict.fromkeys(tables.numbers, _TYPES["number"]), **dict.fromkeys(tables.lists, _TYPES["texts"])}
        for name in tables.tables:
            types[name] = ListType(RecordType(name, {column: _TYPES[kind] for column, kind in tables.columns[name].items()}))
        return RecordType("reference", types | ({LEXICON_TABLE: LEXICON} if lexicon_of(self.vocabulary) is not None else {}))

    @cached_property
    def value(self) -> Record:
        """Its value."""
        tables, lexicon = self.vocabulary.tables, lexicon_of(self.vocabulary)
        values: dict[str, Value] = {**tables.numbers, **{name: list(texts) for name, texts in tables.lists.items()}}
        for name, rows in tables.tables.items():
            values[name] = [_record(name, index, row) for index, row in enumerate(rows)]
        return Record("reference", values | ({LEXICON_TABLE: lexicon} if lexicon is not None else {}))

    @property
    def titles(self) -> Mapping[str, Mapping[str, str]]:
        """What each table is called, by language."""
        return self.vocabulary.tables.titles

    @property
    def files(self) -> Mapping[str, Sequence[TableFile]]:
        """Every file of a table, by the table: also of those that another one replaces."""
        return self.vocabulary.tables.files

    @property
    def broken(self) -> frozenset[str]:
        """The names of tables of whose files something is wrong, which has been said."""
        return frozenset(self.vocabulary.tables.broken)


def read_reference(books: Sequence[Path]) -> tuple[Reference, list[Problem[Place]]]:
    """The tables of the shipped rule book and of the given ones, and what is wrong with them."""
    from agreements.notation.tables import read_tables  # a kept book has its tables

    tables, wrong = read_tables(books)
    return reference_of(tables), wrong


def reference_of(tables: Tables) -> Reference:
    """The tables, for rules."""
    from agreements.notation.needs import LEGAL

    legal = {str(row["key"]): _record(LEGAL, index, row) for index, row in enumerate(tables.rows(LEGAL)) if "key" in row}
    return Reference(Vocabulary(tables), legal, tables.digests())


def _record(name: str, index: int, row: Any) -> Record:
    return Record(f"reference.{name}.{index}", dict(row))
