"""What stands behind an indicator's name, in brackets or before a clause: its own abbreviation, or a unit.

Knows one name; judges nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.language import Value

# What stands in brackets at the end of a name: its unit ("(paket modul)") or its abbreviation ("(IKM)").
BEHIND = re.compile(r"\s*\(\s*([^()]+?)\s*\)\s*$")
# Or before a clause: "Jumlah penduduk (jiwa) yang …".
_BEFORE_CLAUSE = re.compile(r"\(\s*([^\W\dA-Z_][^()A-Z]*?)\s*\)(?=\s+yang\b)")
_UNIT_WORDS = 3


def said_behind(name: str) -> Iterator[tuple[str, Value]]:
    """The name without the abbreviation of its own last words, if it has one, and the unit that stands in brackets behind it."""
    inside = found[1] if (found := BEHIND.search(name)) else ""
    words = re.findall(r"[^\W_]+", name[: found.start()]) if found else []
    shortened = inside.isalpha() and "".join(word[0] for word in words[-len(inside) :]).casefold() == inside.casefold()
    if shortened:
        yield "written_out", BEHIND.sub("", name)
    # In a name in capitals they tell no abbreviation, nor does what the name has written short already.
    spelt_out = not inside.isupper() or name.isupper() or inside in words
    if inside and not shortened and spelt_out and len(inside.split()) <= _UNIT_WORDS:
        yield "unit_behind_name", inside
    elif not inside and (found := _BEFORE_CLAUSE.search(name)) and len(found[1].split()) <= _UNIT_WORDS:
        yield "unit_behind_name", found[1]
