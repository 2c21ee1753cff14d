"""Files that are no YAML though somebody means an agreement by them: the documents that offices have. Known by their first bytes or name.

Must not know how documents are read: that is `agreements.intake`.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["word", "excel", "pdf", "image", "document", "archive"]
_BY_SUFFIX: dict[str, Kind] = {
    **dict.fromkeys((".docx", ".doc", ".docm", ".odt", ".rtf"), "word"),
    **dict.fromkeys((".xlsx", ".xls", ".xlsm", ".ods"), "excel"),
    **dict.fromkeys((".pptx", ".ppt", ".odp"), "document"),
    **dict.fromkeys((".zip", ".rar", ".7z", ".gz"), "archive"),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp"), "image"),
    ".pdf": "pdf",
}  # fmt: skip
_BY_BEGINNING: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", "pdf"), (b"{\\rtf", "word"), (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"II*\0", "image"), (b"MM\0*", "image"),
    (b"\xd0\xcf\x11\xe0", "document"), (b"PK\x03\x04", "archive"),
    (b"Rar!", "archive"), (b"7z\xbc\xaf", "archive"), (b"\x1f\x8b", "archive"),
)  # fmt: skip
_PARTS: tuple[tuple[str, Kind], ...] = (("word/", "word"), ("xl/", "excel"), ("content.xml", "document"), ("ppt/", "document"))


def kind_by_name(name: str) -> Kind | None:
    """What a file of this name is; None for YAML and whatever nobody knows."""
    return _BY_SUFFIX.get(PurePath(name).suffix.lower())


def kind_of(data: bytes, name: str) -> Kind | None:
    """What the bytes are, of an office program's more precisely by the name; None if they may be a text."""
    found = next((kind for beginning, kind in _BY_BEGINNING if data.startswith(beginning)), None)
    if found not in ("archive", "document"):
        return found
    return kind_by_name(name) or (_packed(data) if found == "archive" else found)


def _packed(data: bytes) -> Kind:
    import zipfile  # only where such a file is met
    from io import BytesIO

    try:
        with zipfile.ZipFile(BytesIO(data)) as file:
            names = file.namelist()[:1000]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "archive"
    return next((kind for start, kind in _PARTS if any(name.startswith(start) for name in names)), "archive")
