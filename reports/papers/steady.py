"""Makes a packed office file the same bytes for the same input: no clock in its parts, nor in the package around them.

Knows zip, and where an office file says when it was made; must not know what else is in it.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile

# Of a file of no day.
NO_DAY = "1980-01-01"
_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_CREATED = re.compile(rb"(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)")


def day_of(as_of: str | None) -> datetime.datetime:
    """The moment that a file of this day says it was made."""
    return datetime.datetime.fromisoformat(as_of or NO_DAY)


def steady(data: bytes, as_of: str | None, *, created: bool = False) -> bytes:
    """The package with the given day as that of its last change, `created` also of its making; its parts in the order that they have."""
    day = f"{as_of or NO_DAY}T00:00:00Z".encode()
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == _CORE:
                part = _MODIFIED.sub(rb"\g<1>" + day + rb"\g<2>", part)
                part = _CREATED.sub(rb"\g<1>" + day + rb"\g<2>", part) if created else part
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(info, part)
    return made.getvalue()
