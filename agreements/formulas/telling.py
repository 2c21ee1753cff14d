"""What of a formula only tells to compute, or names what is computed: "menghitung jumlah …", "Persentase desa dihitung dari jumlah …".

For grammar.py. Joins nothing.
"""

from __future__ import annotations

import re
from itertools import takewhile

from agreements.formulas.items import Group, Item, Items, computes, is_led, tokens_of
from agreements.formulas.phrases import is_verb
from agreements.formulas.tokens import Token, opens
from agreements.formulas.wording import OPERATIONS

# "Nilai yang diperoleh dengan …", "tarif yang ditentukan dengan …"
_GOT = re.compile(r"di[a-z]{4,}")
# What a word or verb before its two parts may do.
_VERBS = ("ratio", "difference", "mean", "total", "product")


def after_tell(items: Items) -> list[Item]:
    """What follows a verb that only tells to compute ("menghitung jumlah …", "Persentase desa dihitung dari jumlah …"), if a quantity or a
    phrase begins there.
    """
    if not any(isinstance(item, Token) and not item.marks.isdisjoint(("tell", "legend")) for item in items):
        return list(items)
    for at, item in enumerate(items):
        if item.kind in OPERATIONS:
            break
        rest = list(items[at + 1 :])
        led = any(is_led(rest, does) for does in _VERBS)
        if is_led(items[at:], "legend") and led and is_verb(rest) and not _counted(items[:at]):
            # "dengan membagi A dengan B", "cara perhitungan dengan membandingkan A dengan B"
            return after_tell(rest)
        # "dihitung dari (A + B) / C", "dihitung dari 100% dikurangi A"
        means = is_led(rest, "legend") and is_verb(rest[1:]) and any(is_led(rest[1:], does) for does in _VERBS)
        begins = opens(tokens_of(rest), 0, surely=False) or led or means or (bool(rest) and _may_begin(rest[0]))
        # "Jumlah hari kerja dihitung 5 hari per minggu" says how they are counted.
        clause = at > 0 and (tokens_of(items)[at - 1].key in ("yang", "yg") or (_is_alone(items, at) and _counted(items[:at])))
        if is_led(items[at:], "tell") and (begins or _is_titled(items, at) or _is_defined(items, at)) and not clause:
            return after_tell(rest)
        if led and is_verb(rest) and is_led(items[at:], "which") and not _counted(items[:at]):
            # "Rasio ini membandingkan ekuitas dengan aset"
            return after_tell(rest)
    return list(items)


def _is_alone(items: Items, at: int) -> bool:
    """Whether it is one word that need not define: "dihitung" alone is as often said of what is computed with."""
    return " " not in tokens_of(items)[at].key and not is_led(items[at:], "defines")


def _is_titled(items: Items, at: int) -> bool:
    """Whether what is computed was named before the place: "Rasio kemandirian yaitu partisipasi netto dibagi …"."""
    named = at > 1 and not _is_alone(items, at) and any(is_led(items, does) for does in ("heading", "ratio"))
    return named and any(item.kind in OPERATIONS for item in items[at + 2 :])


def _is_defined(items: Items, at: int) -> bool:
    """Whether a name stands before the word, which says that it is what the words behind it compute: "Biaya listrik dihitung dari kWh
    dikalikan tarif"; in "waktu dihitung dari permohonan sampai izin terbit" it is measured so.
    """
    rest = tokens_of(items[at + 1 :])
    part = list(takewhile(lambda token: token.kind not in OPERATIONS, rest))
    measured = any("through" in token.marks for token in part)
    return at > 0 and is_led(items[at:], "defines") and 0 < len(part) < len(rest) and part[0].kind == "word" and not measured


def _counted(items: Items) -> bool:
    """Whether a quantity stands there ("jumlah desa dengan membagi air"), not only what is computed ("nilai yang diperoleh dengan …")."""
    tokens = tokens_of(items)
    if len(tokens) > 1 and tokens[-2].key in ("yang", "yg") and _GOT.fullmatch(tokens[-1].key):
        return any("count" in token.marks for token in tokens)
    return any(opens(tokens, at) or token.key in ("yang", "yg") for at, token in enumerate(tokens))


def _may_begin(item: Token | Group) -> bool:
    return computes(item) if isinstance(item, Group) else item.kind == "number"
