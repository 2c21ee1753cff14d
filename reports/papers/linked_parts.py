"""A package of Office whose parts name each other: parts are added with their relation and type, and taken out with them.

Knows how packages are tied together; must not know what stands in a part.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from lxml import etree

from engine.language.classes import dataclass
from reports.papers.package import CONTENT_TYPES, names, parse, part, rewritten, serialised

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True, slots=True)
class Link:
    """How a part names another one: its id there, the last step of its kind (`comments`), and the part."""

    id: str
    kind: str
    target: str


@dataclass(slots=True)
class Parts:
    """The parts of a package with what is changed of them. `name` is the file's, for what is said of it."""

    data: bytes
    name: str
    changed: dict[str, bytes] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    def read(self, name: str) -> bytes | None:
        """The bytes of a part as they are to be; None if there is none."""
        if name in self.gone:
            return None
        return self.changed[name] if name in self.changed else part(self.data, name)

    def write(self, name: str, content: bytes) -> None:
        """Put a part in the place of the one of its name, or add it."""
        self.gone.discard(name)
        self.changed[name] = content

    def names(self) -> set[str]:
        """The names of all parts."""
        return ({*names(self.data)} | self.changed.keys()) - self.gone

    def links(self, name: str) -> list[Link]:
        """The parts that a part names."""
        content = self.read(_relations_of(name))
        return [*_links(parse(content), name)] if content else []

    def add(self, by: str, name: str, content: bytes, kind: str, content_type: str, ending: str = "") -> str:
        """Add a part that another one names, by the kind of the relation (its whole address); the id of the relation.

        With an ending the type is that of all parts that end so.
        """
        self.write(name, content)
        relations = self.read(_relations_of(by))
        root = parse(relations) if relations else etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})
        taken = {element.get("Id") for element in root}
        id_ = next(id_ for number in range(1, len(taken) + 2) if (id_ := f"rIdPeriksa{number}") not in taken)
        target = posixpath.relpath(name, posixpath.dirname(by))
        etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", Id=id_, Type=kind, Target=target)
        self.write(_relations_of(by), serialised(root))
        self._declare(name, content_type, ending)
        return id_

    def take_out(self, by: str, link: Link) -> None:
        """Take out a part that another one names, with its relation and its own type."""
        self.changed.pop(link.target, None)
        self.gone.add(link.target)
        root = parse(self.read(_relations_of(by)) or b"")
        for element in [element for element in root if element.get("Id") == link.id]:
            root.remove(element)
        if len(root):
            self.write(_relations_of(by), serialised(root))
        else:
            self.changed.pop(_relations_of(by), None)
            self.gone.add(_relations_of(by))
        types = parse(self.read(CONTENT_TYPES) or b"")
        own = [element for element in types if element.get("PartName") == f"/{link.target}"]
        for element in own:
            types.remove(element)
        if own:
            self.write(CONTENT_TYPES, serialised(types))

    def _declare(self, name: str, content_type: str, ending: str) -> None:
        types = parse(self.read(CONTENT_TYPES) or b"")
        if not ending:
            etree.SubElement(types, f"{_TYPES}Override", PartName=f"/{name}", ContentType=content_type)
        elif any((element.get("Extension") or "").lower() == ending for element in types):
            return
        else:
            types.insert(0, etree.Element(f"{_TYPES}Default", Extension=ending, ContentType=content_type))
        self.write(CONTENT_TYPES, serialised(types))

    def package(self) -> bytes:
        """The package; every part that was not written byte for byte. Raises Problems."""
        # What was taken out and written again with the same bytes is no change.
        return rewritten(self.data, self.name, self.changed, {name for name in self.gone if name not in self.changed})


def _relations_of(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels".lstrip("/")


def _links(root: Any, name: str) -> Iterator[Link]:
    folder = posixpath.dirname(name)
    for element in root:
        target = element.get("Target") or ""
        if element.get("TargetMode") != "External":
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            yield Link(element.get("Id") or "", (element.get("Type") or "").rpartition("/")[2], path)
