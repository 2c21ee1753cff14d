"""A package of Office (a zip of parts) with some parts written anew and every other one as it is. Knows no XML of documents."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Mapping

from lxml import etree

from agreements.intake.blocks import unreadable

# Pictures unpack to little more than they are; what goes beyond is made to harm.
MAX_UNPACKED = 300_000_000
CONTENT_TYPES = "[Content_Types].xml"
_CHUNK = 1 << 20
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def part(data: bytes, name: str) -> bytes | None:
    """The bytes of a part of a package that was checked (`check_package`); None if it has no such part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        try:
            return package.read(name)
        except KeyError:
            return None


def names(data: bytes) -> list[str]:
    """The names of the parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.namelist()


def parse(data: bytes) -> etree._Element:
    """The XML of a part, blanks and all; nothing outside of it is looked up."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def serialised(root: etree._Element) -> bytes:
    """The bytes of a part, as Word writes them."""
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True))


def rewritten(data: bytes, name: str, parts: Mapping[str, bytes], without: Collection[str] = ()) -> bytes:
    """The package with the parts in place of its own of these names, or added to them; every other part byte for byte, in its order.

    Parts that it is to be `without` are left out. The same package and parts give the same bytes. Raises Problems for one that unpacks to
    more than MAX_UNPACKED.
    """
    out, total = io.BytesIO(), 0
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        new.comment = old.comment
        there = set()
        for info in old.infolist():
            there.add(info.filename)
            if info.filename in without:
                continue
            copy = _like(info)
            if info.filename in parts:
                new.writestr(copy, parts[info.filename])
                continue
            with old.open(info) as source, new.open(copy, "w", force_zip64=False) as target:
                while chunk := source.read(_CHUNK):
                    total += len(chunk)
                    if total > MAX_UNPACKED:
                        raise unreadable(name, "bomb", part=info.filename, limit=MAX_UNPACKED)
                    target.write(chunk)
        for added in (added for added in parts if added not in there):
            info = zipfile.ZipInfo(added, _EARLIEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, parts[added])
    return out.getvalue()


def undated(data: bytes) -> bytes:
    """The package with the earliest day there is on every part, so that the same parts are the same bytes on whatever day."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            copy = _like(info)
            copy.date_time = _EARLIEST
            new.writestr(copy, old.read(info))
    return out.getvalue()


def _like(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    copy = zipfile.ZipInfo(info.filename, info.date_time)
    copy.compress_type = zipfile.ZIP_STORED if info.compress_type == zipfile.ZIP_STORED else zipfile.ZIP_DEFLATED
    copy.external_attr, copy.create_system, copy.comment = info.external_attr, info.create_system, info.comment
    copy.file_size = info.file_size
    return copy


def with_type(types: bytes, part_name: str, content_type: str) -> bytes:
    """The list of content types with that of a part more."""
    root = parse(types)
    etree.SubElement(root, f"{_TYPES}Override", PartName=f"/{part_name}", ContentType=content_type)
    return serialised(root)


def with_relation(relations: bytes | None, kind: str, target: str) -> bytes:
    """The relations of a part, None for one that has none, with one more."""
    root = parse(relations) if relations else etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})
    taken = {element.get("Id") for element in root}
    number = next(number for number in range(1, len(taken) + 2) if f"rIdPeriksa{number}" not in taken)
    etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", Id=f"rIdPeriksa{number}", Type=kind, Target=target)
    return serialised(root)
