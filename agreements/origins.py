"""What stands beside YAML that was written from a document: from which, and what of it nobody confirmed yet.

Light: whoever checks YAML loads this, and not what reads documents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from agreements.intake.merging import flatten
from agreements.intake.written import ORIGINS, Written, open_doubts, read_origins
from agreements.source.document import Document, read_bytes
from engine.language.problem import Problems


def with_doubts(document: Document, bytes_of: Callable[[Path], bytes]) -> tuple[Document, Written | None]:
    """The document of a YAML file with the values that nobody confirmed yet, and the origins that stand beside it, if any do."""
    try:
        written = read_origins(bytes_of(Path(document.name).with_suffix(ORIGINS)).decode("utf-8", errors="replace"))
    except (Problems, KeyError):
        return document, None
    if written is None:
        return document, None
    return replace(document, doubts=open_doubts(flatten(document.root), written)), written


def written_from(folders: Iterable[Path]) -> dict[tuple[str, int], str]:
    """The YAML in the folders that was written from documents: by the digest of the document and the number of the agreement in it."""
    found = {}
    for file in (file for folder in folders for file in sorted(folder.glob(f"*{ORIGINS}"))):
        yaml = file.with_name(file.name.removesuffix(ORIGINS) + ".yaml")
        with suppress(Problems):
            written = read_origins(read_bytes(file).decode("utf-8", errors="replace"))
            if written is not None and yaml.is_file():
                found[written.digest, written.number] = str(yaml)
    return found
