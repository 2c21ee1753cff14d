"""How the layers of a rule book fit together: ids and prefixes, what replaces what, and what follows what. Knows files, not findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from engine.language import DataPath, Place, Problem
from engine.language.suggesting import suggest
from engine.rulebook.ids import OF_FILES, PREFIX, successor
from engine.rulebook.layer import ReadLayer, by_id
from engine.rulebook.rule import Draft
from engine.rulebook.rule_file import RuleFile
from engine.rulebook.rule_places import problem_at


def check_layers(layers: Sequence[ReadLayer]) -> Iterator[Problem[Place]]:
    """Everything that is wrong between the rules of the layers, the first of which extends nothing."""
    replaced: dict[str, str] = {}
    prefixes: dict[str, ReadLayer] = {}
    for number in range(len(layers)):
        layer, upto = layers[number], list(layers[: number + 1])
        yield from _ids(layer, prefixes, extends=number > 0)
        earlier, unread = by_id(upto[:-1]), set[str]().union(*(one.unreadable for one in upto[:-1]))
        for draft in layer.drafts:
            if draft.source.replaces is not None and draft.source.replaces not in unread:
                yield from _replaces(draft, layer, earlier, replaced)
        known = set[str]().union(*(one.ids() for one in upto))
        sources = by_id(upto)
        for draft in layer.drafts:
            yield from _lists(draft, sources, known, replaced)


def _ids(layer: ReadLayer, prefixes: dict[str, ReadLayer], *, extends: bool) -> Iterator[Problem[Place]]:
    """A book has one prefix, no other book has it, and what `extends` the shipped book has not that one's."""
    counts = Counter(draft.source.prefix for draft in layer.drafts)
    own = next((prefix for prefix, _ in counts.most_common() if prefix != PREFIX and prefix not in prefixes), "")
    for draft in layer.drafts:
        id_, prefix = draft.source.id, draft.source.prefix
        if OF_FILES.fullmatch(id_):
            yield _at(draft, "id-of-files", DataPath("id"), id=id_)
        elif not extends:
            prefixes.setdefault(prefix, layer)
        elif prefix == PREFIX:
            yield _at(draft, "prefix-reserved", DataPath("id"), prefix=prefix, id=id_)
        elif prefixes.get(prefix, layer) is not layer:
            yield _at(draft, "prefix-taken", DataPath("id"), prefix=prefix, first=str(prefixes[prefix].folder))
        elif prefix != own:
            yield _at(draft, "prefix-mixed", DataPath("id"), prefix=prefix, own=own)
    if extends and own:
        prefixes[own] = layer


def _replaces(draft: Draft, layer: ReadLayer, earlier: Mapping[str, RuleFile], replaced: dict[str, str]) -> Iterator[Problem[Place]]:
    """A rule replaces one of a book that its own extends, which no other one replaces, for all years that it applies to."""
    source, path = draft.source, DataPath("replaces")
    id_ = str(source.replaces)
    if id_ in layer.ids():
        yield _at(draft, "replaces-own", path, value=id_)
    elif id_ not in earlier:
        yield _at(draft, "replaces-unknown", path, value=id_, **suggest(id_, earlier))
    elif id_ in replaced:
        yield _at(draft, "replaced-twice", path, value=id_, by=replaced[id_], last=successor(id_, replaced))
    else:
        replaced[id_] = source.id
        if lost := _lost(earlier[id_].years, source.years):
            yield _at(draft, "replaces-fewer-years", path, value=id_, years=lost)


def _lost(old: tuple[int | None, int | None], new: tuple[int | None, int | None]) -> str:
    """The years that the old bounds have and the new ones have not, as text: "…-2026"; "" if there are none."""
    (first, last), (since, until) = old, new
    lost = []
    if since is not None and (first is None or first < since):
        lost.append(f"{first or '…'}-{since - 1}")
    if until is not None and (last is None or last > until):
        lost.append(f"{until + 1}-{last or '…'}")
    return ", ".join(lost)


def _lists(draft: Draft, sources: Mapping[str, RuleFile], known: set[str], replaced: Mapping[str, str]) -> Iterator[Problem[Place]]:
    """No entry of a list twice; a consequence must not weigh more than what it is folded under, and must not lead back to itself.

    `sources` are the rules of its book and of those that this extends, `known` the ids of all of them, also of those that cannot be read.
    """
    source, document = draft.source, draft.document
    for part in ("basis", "follows"):
        entries = getattr(source, part)
        twice = [index for index, entry in enumerate(entries) if entry in entries[:index]]
        yield from (problem_at(document, "listed-twice", DataPath(part, index), {"value": entries[index]}) for index in twice)
    for index, name in enumerate(source.follows):
        other, path = sources.get(name), DataPath("follows", index)
        if name not in known:
            yield _at(draft, "unknown-rule", path, value=name, **suggest(name, known - {source.id}))
        elif name in replaced and source.id not in replaced:
            # Of an earlier book, which could not know it, this was asked before the rule was replaced.
            yield _at(draft, "follows-replaced", path, value=name, by=successor(name, replaced))
        elif other is None:
            continue
        elif other.severity.rank > source.severity.rank:
            yield _at(draft, "follows-lighter", path, value=name, severity=other.severity.value, own=source.severity.value)
        elif source.id in _followed(name, sources, replaced):
            yield _at(draft, "follows-circle", path, value=name)


def _followed(id_: str, sources: Mapping[str, RuleFile], replaced: Mapping[str, str]) -> set[str]:
    """The rule and all that it follows, near or far; in the place of a replaced rule the one that replaces it."""
    found: set[str] = set()
    pending = [successor(id_, replaced)]
    while pending:
        name = pending.pop()
        if name in sources and name not in found:
            found.add(name)
            pending.extend(successor(other, replaced) for other in sources[name].follows)
    return found


def _at(draft: Draft, code: str, path: DataPath, **arguments: str | int) -> Problem[Place]:
    return problem_at(draft.document, code, path, arguments)
