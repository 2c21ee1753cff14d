"""The fields that expressions see, as text for a terminal and as a page in Markdown. Knows no agreement."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from engine.language import LexiconType, ListType, NumberType, RecordType, TextType, TruthType, Type, Value
from engine.language.classes import dataclass
from engine.language.types import element_type
from engine.rulebook import RuleBook
from engine.rulebook.fields import FieldInfo, RecordInfo, ScopeInfo, records_of, scope_infos
from engine.rulebook.rule_file import Words as Spoken
from reports.words.catalogue import LANGUAGES, Words, clean
from reports.words.marks import escaped

# Ways to a record that are shown: a target is reached by eighty.
MAX_PATHS = 4
MAX_EXAMPLE = 60


@dataclass(frozen=True, slots=True)
class Fields:
    """What there is to list: scopes, records, and of the rule book its tables with their types and its shared names with what they say."""

    scopes: Sequence[ScopeInfo]
    records: Sequence[RecordInfo]
    book: RuleBook
    with_tables: bool = True

    def definitions(self) -> dict[str, tuple[Type, Spoken]]:
        """The shared names that rules of the listed scopes use."""
        wanted = {scope.name for scope in self.scopes}
        return {
            name: (named.expression.type, named.title)
            for rule in self.book.rules
            for name, named in rule.lets.items()
            if named.title is not None and rule.scope.name in wanted
        }


def text(fields: Fields, words: Words, width: int) -> str:
    """The list for a terminal."""
    from tabulate import tabulate

    parts: list[str] = []
    for title, heads, rows in _tables(fields, words):
        widths = _widths(rows, width, len(heads))
        shown = [[clean(cell) for cell in row] for row in rows]
        table = tabulate(shown, heads, tablefmt="simple", disable_numparse=True, maxcolwidths=widths)
        parts.append(f"{clean(title)}\n\n{table}")
    return "\n\n".join([*parts, textwrap.fill(words.say("fields.legend"), width)]) + "\n"


def markdown(fields: Fields, words: Words) -> str:
    """The list as a page."""
    say = words.say
    lines = [f"# {say('fields.heading')}", "", say("fields.intro"), "", say("fields.legend"), ""]
    for title, heads, rows in _tables(fields, words):
        lines += [f"## {escaped(title)}", "", f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
        lines += [f"| {' | '.join(escaped(cell) for cell in row)} |" for row in rows]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def pages(book: RuleBook) -> Iterator[tuple[str, str]]:
    """The path below docs/rules and the text of the page of all fields, in both languages."""
    fields = Fields(scope_infos(), records_of(None, book.vocabulary), book)
    for lang in LANGUAGES:
        yield f"{lang}/fields.md", markdown(fields, Words(lang))


def _tables(fields: Fields, words: Words) -> Iterator[tuple[str, list[str], list[list[str]]]]:
    """Every table: its title, headings and rows."""
    say = words.say
    if fields.scopes:
        around = [", ".join(f"{name} ({record})" for name, record in item.around.items()) for item in fields.scopes]
        rows = [[item.name, item.subject, names] for item, names in zip(fields.scopes, around, strict=True)]
        yield say("fields.scopes"), [say(f"fields.{key}") for key in ("scope", "subject", "around")], rows
    heads = [say(f"fields.{key}") for key in ("field", "type", "kind", "meaning", "example")]
    for record in fields.records:
        paths = [path for path in record.paths if path]
        ways = ", ".join(paths[:MAX_PATHS])
        if len(paths) > MAX_PATHS:
            ways = f"{ways}, {say('fields.more', count=len(paths) - MAX_PATHS)}"
        title = f"{record.name} ({say('fields.paths', paths=ways)})" if ways else record.name
        yield title, heads, [_row(item, words) for item in record.fields]
    if fields.with_tables and fields.book.reference.type.fields:
        titles = fields.book.reference.titles
        rows = [
            [name, _table_type(type_, words), titles[name][words.lang] if name in titles else ""]
            for name, type_ in sorted(fields.book.reference.type.fields.items())
        ]
        yield say("fields.tables"), [say(f"fields.{key}") for key in ("table", "type", "meaning")], rows
    if definitions := fields.definitions():
        rows = [[name, type_text(type_, words), getattr(title, words.lang)] for name, (type_, title) in sorted(definitions.items())]
        yield say("fields.definitions"), [say(f"fields.{key}") for key in ("definition", "type", "meaning")], rows


def meant_by(word: str, records: Iterable[RecordInfo], words: Words) -> list[RecordInfo]:
    """The records with the fields alone that have the word, or a beginning of one, in their name or in what they mean."""
    begins = re.compile(rf"(?<![^\W_]){re.escape(word)}", re.IGNORECASE)
    found = ((record, tuple(item for item in record.fields if begins.search(f"{item.name} {meaning(item, words)}"))) for record in records)
    return [replace(record, fields=fields) for record, fields in found if fields]


def _row(item: FieldInfo, words: Words) -> list[str]:
    kind = words.say(f"fields.kind-{item.kind}")
    if item.kind == "derived" and item.of:
        kind = words.say("fields.kind-derived-of", field=item.of)
    return [item.name, type_text(item.type, words), kind, meaning(item, words), _example(item)]


def meaning(item: FieldInfo, words: Words) -> str:
    """What the field means: a sentence for what the program makes, the name for what is printed."""
    key = f"{item.record}.{item.name}"
    # What a text by itself has stands nowhere in an agreement: conditions alone name it.
    named = (f"{names}.{key}" for names in ("meaning", "field", "condition.field"))
    return words.say(next(name for name in named if words.has(name)))


def type_text(type_: Type, words: Words) -> str:
    """A type in words."""
    say = words.say
    if isinstance(type_, ListType):
        return say("fields.list", of=type_text(type_.of, words))
    if isinstance(type_, RecordType):
        return say("fields.record", name=type_.name)
    if isinstance(type_, TextType):
        choices = sorted(type_.choices or ()) if type_.closed else []
        shown = ", ".join(choice or f"({say('fields.none')})" for choice in choices)
        return say("fields.text-choice", choices=shown) if choices else say("fields.text")
    if isinstance(type_, NumberType):
        if type_.unit is not None and type_.unit.powers:
            return say("fields.number-unit", unit=str(type_.unit))
        if type_.least is not None and type_.most is not None:
            return say("fields.number-between", least=str(type_.least), most=str(type_.most))
        return say("fields.number-whole" if type_.whole else "fields.number")
    return say("fields.truth" if isinstance(type_, TruthType) else "fields.lexicon" if isinstance(type_, LexiconType) else "fields.text")


def _table_type(type_: Type, words: Words) -> str:
    """The type of a table; of one with rows its columns."""
    rows = type_.of if isinstance(type_, ListType) else None
    if not isinstance(rows, RecordType):
        return type_text(type_, words)
    return words.say("fields.rows", columns=", ".join(f"{name}: {type_text(column, words)}" for name, column in rows.fields.items()))


def _example(item: FieldInfo) -> str:
    """The value as an expression writes it; of a record the way to a field of it."""
    inner = element_type(item.type)
    if isinstance(inner, RecordType):
        path = item.name
        while isinstance(inner, RecordType):
            # Of what has records only, a field of the first of them.
            plain = (name for name, type_ in inner.fields.items() if not isinstance(element_type(type_), RecordType))
            first = next(plain, next(iter(inner.fields)))
            path, inner = f"{path}.{first}", element_type(inner.fields[first])
        return path
    return "" if item.example is None else _written(item.example)


def _written(value: Value) -> str:
    if isinstance(value, list):
        shown: Iterable[str] = [_written(part) for part in value[:3]]
        return f"[{', '.join([*shown, *(['…'] if len(value) > 3 else [])])}]"
    if isinstance(value, str):
        whole = " ".join(value.split())
        return f"'{whole if len(whole) <= MAX_EXAMPLE else f'{whole[:MAX_EXAMPLE].rstrip()}…'}'"
    return str(value)


def _widths(rows: Sequence[Sequence[str]], width: int, columns: int) -> list[int | None]:
    """How wide each column may be: names as they are, and what is left shared by the others."""
    names = max((len(row[0]) for row in rows), default=0)
    rest = max(48, width - names - 2 * columns)
    shares = [4, 6, 3, 4] if columns > 3 else [2] * (columns - 1)
    return [None, *(rest // share for share in shares)]
