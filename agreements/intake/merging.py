"""An agreement read again: what people changed since the first reading stays, what the document changed comes in, and both are reported.

Three versions: as read then, as it is written now, as read now. Knows plain data only.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any, Literal

from engine.language.classes import dataclass

# What an item of a list is known by, the first that it has.
_NAMES = ("name", "text", "number")


@dataclass(frozen=True, slots=True)
class Change:
    """What the document changed at a path of the new agreement: came in, or is kept as a person wrote it; the texts, None for none."""

    path: str
    kind: Literal["taken", "kept"]
    before: str | None
    now: str | None
    kept: str | None = None


@dataclass(slots=True)
class Merged:
    """The agreement as it is to be written, and what the document changed."""

    value: Any = None
    changes: list[Change] = field(default_factory=list)


def merge(then: Any, written: Any, now: Any) -> Merged:
    """The written agreement with what changed in the document between the two readings."""
    merged = Merged()
    merged.value = _merge(then, written, now, "", merged.changes)
    return merged


def _merge(then: Any, written: Any, now: Any, path: str, changes: list[Change]) -> Any:
    if all(isinstance(item, dict) or item is None for item in (then, written, now)) and any((then, written, now)):
        return _merge_keys(then or {}, written or {}, now or {}, path, changes)
    if all(isinstance(item, list) or item is None for item in (then, written, now)) and any((then, written, now)):
        return _merge_items(then or [], written or [], now or [], path, changes)
    if then == now:
        return written
    if written == then:
        changes.append(Change(path, "taken", _text(then), _text(now)))
        return now
    if written != now:
        changes.append(Change(path, "kept", _text(then), _text(now), _text(written)))
    return written


def _merge_keys(then: dict[str, Any], written: dict[str, Any], now: dict[str, Any], path: str, changes: list[Change]) -> dict[str, Any]:
    found = {}
    for key in dict.fromkeys((*written, *now, *then)):
        value = _merge(then.get(key), written.get(key), now.get(key), f"{path}.{key}" if path else key, changes)
        if value is not None:
            found[key] = value
    return found


def _merge_items(then: list[Any], written: list[Any], now: list[Any], path: str, changes: list[Change]) -> list[Any]:
    """Item by item, those of the two readings that are alike together; what a person added stays at the end."""
    # What a person renamed is still the item that it was, as long as none came or went.
    same = len(then) == len(written)
    mine = {index: index for index in range(len(then))} if same else dict(_alike(then, written))
    before = {new: old for old, new in _alike(then, now)}
    found: list[Any] = []
    used: set[int] = set()
    for index, item in enumerate(now):
        old = before.get(index)
        own = mine.get(old) if old is not None else None
        used.update({own} if own is not None else ())
        here = f"{path}.{len(found)}"
        value = _merge(then[old] if old is not None else None, written[own] if own is not None else None, item, here, changes)
        found.extend([value] if value is not None else ())
    gone = {mine[old]: old for old in range(len(then)) if old in mine and old not in before.values()}
    for own, item in enumerate(written):
        if own not in used:
            old = gone.get(own)
            value = _merge(then[old] if old is not None else None, item, None, f"{path}.{len(found)}", changes)
            found.extend([value] if value not in (None, {}, []) else ())
    return found


@dataclass(frozen=True, slots=True)
class Difference:
    """What two readings of one agreement do not share, at a path of the first: a value of both, or an item that only one of them has.

    `mine` and `other` are the texts, None where the item is not there.
    """

    path: str
    mine: str | None
    other: str | None


def differences(mine: Any, other: Any, without: Collection[str] = (), path: str = "") -> Iterator[Difference]:
    """Where two readings differ, rows matched by their names; keys that only one has, and those of `without`, say nothing."""
    if isinstance(mine, dict) and isinstance(other, dict):
        for key in (key for key in mine if key in other and key not in without):
            yield from differences(mine[key], other[key], without, f"{path}.{key}" if path else key)
    elif isinstance(mine, list) and isinstance(other, list):
        pairs = dict(_alike(mine, other))
        for index, item in enumerate(mine):
            if index in pairs:
                yield from differences(item, other[pairs[index]], without, f"{path}.{index}")
            else:
                yield Difference(f"{path}.{index}", _text(item), None)
        taken = set(pairs.values())
        yield from (Difference(path, None, _text(item)) for index, item in enumerate(other) if index not in taken)
    elif isinstance(mine, str) and isinstance(other, str) and " ".join(mine.split()) != " ".join(other.split()):
        yield Difference(path, str(mine), str(other))


def _alike(left: Sequence[Any], right: Sequence[Any]) -> list[tuple[int, int]]:
    """Which items of two lists are the same one, in order: by name, what lies between two of them by position if as many."""
    from difflib import SequenceMatcher  # most runs merge nothing

    pairs: list[tuple[int, int]] = []
    for kind, i, k, j, m in SequenceMatcher(None, [*map(_name, left)], [*map(_name, right)], autojunk=False).get_opcodes():
        if kind == "equal" or (kind == "replace" and k - i == m - j):
            pairs.extend(zip(range(i, k), range(j, m), strict=True))
    return pairs


def _name(item: Any) -> str:
    if isinstance(item, dict):
        return next((" ".join(str(item[key]).split()).casefold() for key in _NAMES if isinstance(item.get(key), str)), "")
    return " ".join(str(item).split()).casefold()


def _text(value: Any) -> str | None:
    """A value in one text: of several below it what they are known by."""
    if value is None or isinstance(value, str):
        return value
    return _name(value) or "…"


def flatten(node: Any, path: str = "") -> dict[str, str]:
    """Every text of nested dicts and lists by its dotted path."""
    if isinstance(node, str):
        return {path: str(node)}
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return {found: text for key, value in items for found, text in flatten(value, f"{path}.{key}" if path else str(key)).items()}


def without_nulls(node: Any) -> Any:
    """The data without keys and items that hold nothing."""
    if isinstance(node, dict):
        return {key: without_nulls(value) for key, value in node.items() if value is not None}
    return [without_nulls(value) for value in node if value is not None] if isinstance(node, list) else node


def nest(flat: Mapping[str, str]) -> Any:
    """Texts by dotted paths as dicts and lists again."""
    root: dict[str, Any] = {}
    for path, text in flat.items():
        here = root
        *above, last = path.split(".")
        for step in above:
            here = here.setdefault(step, {})
        here[last] = text
    return _with_lists(root)


def _with_lists(node: Any) -> Any:
    if not isinstance(node, dict):
        return node
    if node and all(key.isdigit() for key in node):
        return [_with_lists(node[key]) for key in sorted(node, key=int)]
    return {key: _with_lists(value) for key, value in node.items()}
