"""Which known name was meant by one that is not known. Knows names only."""

from __future__ import annotations

from collections.abc import Iterable

# What is taken for one another where a name is copied by eye: the letter O for 0, l and I for 1.
_ALIKE = str.maketrans("oil", "011")


def suggest(name: str, known: Iterable[str]) -> dict[str, str]:
    """{"hint": the known name most like the given one, first of all the one that looks like it}, or nothing."""
    import difflib  # most names are known

    names = list(known)
    looks = next((one for one in names if one != name and _look(one) == _look(name)), None)
    # A table is called reference.least_amount, and its file least-amount.
    longer = [one for one in names if one.startswith(f"{name}_")]
    close = [looks] if looks is not None else longer if len(longer) == 1 else difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    return {"hint": close[0]} if close else {}


def _look(name: str) -> str:
    return name.lower().translate(_ALIKE)
