"""Phrases that join quantities without an operation: "perbandingan antara A dengan B", "selisih A dan B", "A dari jumlah B", lists.

For grammar.py. A phrase that leaves open what it joins is none: its words then name one quantity.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from agreements.formulas.tokens import SYMBOL, Token, opens
from agreements.formulas.wording import COMMON, OPERATIONS


@dataclass(frozen=True, slots=True)
class Group:
    """What stands in brackets."""

    items: list[Token | Group]
    start: int
    end: int
    kind: str = "group"


# Between the two parts of a ratio.
_BETWEEN = ("dengan", "dan", "terhadap", "dari")

Item = Token | Group
Items = Sequence[Item]


def phrase(items: Items, *, divided: bool, multiplied: bool) -> tuple[str, list[Items]] | None:
    """What a phrase does (divide, percentage, subtract, mean, add) and the parts that it joins; None if it joins nothing.

    `divided` and `multiplied` say whether the formula has such an operation anywhere.
    """
    if led(items, "percentage") and led(after_lead(items), "ratio"):
        # "Persentase perbandingan A dengan B": a percentage, said twice.
        found = phrase(after_lead(items), divided=divided, multiplied=multiplied)
        return ("divide" if multiplied else "percentage", found[1]) if found is not None and found[0] == "divide" else None
    if (led(items, "ratio") or (led(items, "percentage") and not multiplied)) and not divided:
        compared = led(items, "ratio") and [token.key for token in _tokens(items)].count("terhadap") == 1
        rest = after_lead(items)
        parts = split(rest, ("terhadap",), announced=True) if compared else split(rest, _BETWEEN, announced=_antara(items))
        # "Persentase desa dengan nilai baik" says which villages are meant; "… dengan jumlah desa" what they are compared with.
        describes = led(items, "percentage") and not _antara(items) and parts is not None and not led(parts[1], "count")
        if parts is not None and not (describes and _tokens(after_lead(items))[len(parts[0])].key in ("dengan", "dan")):
            return ("divide" if led(items, "ratio") else "percentage"), parts
    if led(items, "percentage") and multiplied and not divided:
        items = after_lead(items)
    # "Selisih hari antara tanggal masuk dengan tanggal selesai" is a quantity by itself.
    measured = any(token.key == "antara" for token in _tokens(items)[2:])
    if led(items, "difference") and not measured:
        parts = split(after_lead(items), ("dengan", "dan"), announced=True)
        if parts is not None:
            return "subtract", parts
    if led(items, "measured") and led(items[1:], "mean") and led(items[2:], "joins"):
        # "Nilai rata-rata dari A, B dan C"
        items = items[1:]
    if any(led(items[1:], does) for does in ("ratio", "difference", "product")) and _antara(items[1:]):
        # "Nilai hasil bagi antara A dengan B"
        items = items[1:]
        if led(items, "ratio"):
            return phrase(items, divided=divided, multiplied=multiplied)
    if led(items, "product"):
        parts = split(after_lead(items), ("dengan", "dan"), announced=True)
        if parts is not None:
            return "multiply", parts
    if led(items, "mean"):
        parts_of = listed(_inside(after_lead(items)))
        bracketed = all(len(part) == 1 and isinstance(part[0], Group) and computes(part[0]) for part in parts_of)
        if len(parts_of) > 1 and (bracketed or (not divided and each_opens(parts_of))):
            return "mean", parts_of
    from_these = led(items, "count") and len(items) > 1 and isinstance(items[1], Token) and items[1].key == "dari"
    if led(items, "total") or from_these:
        parts_of = listed(after_lead(items), ("dan", "serta", "and", "dengan") if _verb(items) else ("dan", "serta", "and"))
        if len(parts_of) > (2 if from_these else 1):
            return "add", parts_of
    if multiplied and not divided:
        parts = split(items, ("dari",), announced=False)
        if parts is not None:
            return "divide", parts
    return None


def led(items: Items, does: str) -> bool:
    """Whether the items begin with a word that does it."""
    return bool(items) and isinstance(items[0], Token) and does in items[0].marks


def after_lead(items: Items) -> Items:
    """What follows the leading word, and "antara" or "dari" after it."""
    rest = list(items[1:])
    while rest and isinstance(rest[0], Token) and rest[0].key in ("antara", "dari"):
        rest.pop(0)
    return rest


def _antara(items: Items) -> bool:
    return len(items) > 1 and isinstance(items[1], Token) and items[1].key == "antara"


def split(items: Items, words: tuple[str, ...], *, announced: bool) -> list[Items] | None:
    """The two parts around one of the words: where a quantity opens behind it, or what the first part is about is said again
    ("laporan selesai dengan laporan masuk"); else the only place of it, if two parts were announced.
    """
    tokens = _tokens(items)
    first = [token.key for token in tokens if token.kind == "word" and not opens(tokens, tokens.index(token))][:1]
    places = {word: [at for at, t in enumerate(tokens) if t.kind == "word" and t.key == word and 0 < at < len(items) - 1] for word in words}
    for word in words:
        sure = [at for at in places[word] if opens(tokens, at + 1) or tokens[at + 1].kind == "group" or [tokens[at + 1].key] == first]
        if len(sure) == 1:
            return [items[: sure[0]], items[sure[0] + 1 :]]
    for word in words:
        if announced and len(places[word]) == 1:
            return [items[: places[word][0]], items[places[word][0] + 1 :]]
    return None


def _verb(items: Items) -> bool:
    """Whether a verb stands before what is joined: "menjumlahkan A dengan B"; in "sampai dengan" nothing is."""
    return isinstance(items[0], Token) and items[0].key.startswith("men")


def compares(items: Items) -> bool:
    """Whether a ratio names two things, or counts one, and does not say what is divided by what."""
    tokens = _tokens(items)
    return any(token.key in ("dan", "and", "dengan") for token in tokens) or (len(tokens) > 1 and "count" in tokens[1].marks)


def _inside(items: Items) -> Items:
    """What a bracket holds that is all there is: "rata-rata (A, B, C)"."""
    return items[0].items if len(items) == 1 and isinstance(items[0], Group) and any(i.kind == "comma" for i in items[0].items) else items


def each_opens(parts: Sequence[Items]) -> bool:
    """Whether every part is a quantity of its own: it opens one, is a letter, or begins with the same word as the others."""
    rows = [_tokens(part) for part in parts]
    letters = all(SYMBOL.fullmatch(row[-1].text) for row in rows) and all(len(row) == 1 for row in rows[1:])
    letters = letters or all(len(row) == 1 and SYMBOL.fullmatch(row[0].text) for row in rows)
    alike = len({row[0].key for row in rows}) == 1 and opens(rows[0], 0, surely=False)
    percent = all("percentage" in row[0].marks for row in rows)
    return letters or alike or percent or all(opens(row, 0) for row in rows)


def unclear_list(items: Items) -> bool:
    """Whether a mean is of a list whose parts may be one quantity: "rata-rata dari nilai perencanaan, pengukuran dan pelaporan"."""
    if any(item.kind in OPERATIONS for item in items):
        return False
    return len(items) > 1 and (items[0].key.endswith("dari") or _tokens(items)[1].key == "dari") and len(listed(after_lead(items))) > 1  # type: ignore[union-attr]


def listed(items: Items, ends: tuple[str, ...] = ("dan", "serta", "and")) -> list[Items]:
    """The parts of an enumeration: between commas and, behind the last one, "dan"; of two parts around "dan"."""
    tokens = _tokens(items)
    commas = [at for at, token in enumerate(tokens) if token.kind == "comma"]
    start, parts = 0, list[Items]()
    for at in commas:
        parts.append(items[start:at])
        start = at + 1
    last = list(items[start:])
    if commas and last and isinstance(last[0], Token) and last[0].key in ends:
        last = last[1:]
    else:
        ands = [at for at, item in enumerate(last) if isinstance(item, Token) and item.key in ends and 0 < at < len(last) - 1]
        if len(ands) == 1:
            parts.append(last[: ands[0]])
            last = last[ands[0] + 1 :]
    return [part for part in (*parts, last) if content(part)]


def _tokens(items: Items) -> list[Token]:
    """The items with every bracket as one token of its own kind, so that places stay those of the items."""
    return [item if isinstance(item, Token) else Token("group", "", item.start, item.end) for item in items]


def trimmed(items: Items) -> Items:
    """The items without punctuation at their ends."""
    found = list(items)
    while found and found[0].kind in ("comma", "label", "joint"):
        found.pop(0)
    while found and found[-1].kind in ("comma", "label", "joint"):
        found.pop()
    return found


def content(items: Items) -> bool:
    """Whether there is anything but punctuation."""
    return any(item.kind in ("word", "number", "group") for item in items)


def computes(group: Group) -> bool:
    """Whether a bracket holds something to compute, not a remark."""
    inner = _tokens(group.items)
    below = any(isinstance(item, Group) and computes(item) for item in group.items)
    return below or any(token.kind in OPERATIONS for token in inner) or opens(inner, 0)


def flat(items: Items) -> list[Token]:
    """The tokens of the items; those inside brackets are of the kind "remark"."""
    tokens: list[Token] = []
    for item in items:
        if isinstance(item, Group):
            tokens.extend(replace(token, kind="remark", glued=False) for token in flat(item.items))
        else:
            tokens.append(item)
    return tokens


def after_tell(items: Items) -> list[Item]:
    """What follows a verb that only tells to compute ("menghitung jumlah …", "Persentase desa dihitung dari jumlah …"), if a quantity or a
    phrase begins there.
    """
    for at, item in enumerate(items):
        if item.kind in OPERATIONS:
            break
        rest = list(items[at + 1 :])
        begins = opens(_tokens(rest), 0, surely=False) or any(led(rest, does) for does in ("ratio", "difference", "mean", "total"))
        clause = at > 0 and _tokens(items)[at - 1].key in ("yang", "yg")
        if led(items[at:], "tell") and begins and not clause:
            return rest
    return list(items)


def before_sign(items: Items) -> Items:
    """The items before an operation, without the words that only lead over to it: "jumlah desa, lalu" before "dikali"."""
    found = list(trimmed(items))
    while len(found) > 1 and led(found[-1:], "then") and not (isinstance(found[-2], Token) and "past" in found[-2].marks):
        found = list(trimmed(found[:-1]))
    return found if content(found) else items


def with_products(items: Items) -> list[Item]:
    """The items with the sign that "1/3 (A + B)" and "2 (A + B)" leave out, at the beginning or behind another sign."""
    found: list[Item] = []
    for item in items:
        before = found[-1] if found else None
        of_letter = isinstance(item, Token) and item.kind == "word" and item.glued and SYMBOL.fullmatch(item.text) is not None
        product = of_letter if isinstance(item, Token) else computes(item)
        if before is not None and before.kind == "number" and isinstance(before, Token) and product:
            kinds = ["", *(one.kind for one in found[:-1])]
            fraction = kinds[-2:] == ["number", "divide"]
            if (kinds[-1] in ("", "label", "add", "subtract") and not of_letter) or (
                fraction and kinds[-3] in ("", "label", "add", "subtract")
            ):
                found.append(Token("multiply", "", before.end, before.end))
        found.append(item)
    return found


def weight_of(items: Items, *, named: bool = False) -> int | None:
    """The number of items of a weight that stands before its quantity without a sign: "0,376 IKA", "30% dari nilai A"."""
    head = items[0]
    if not isinstance(head, Token) or head.number is None or head.number == 100:
        return None
    percent = len(items) > 1 and items[1].kind == "percent"
    at = 2 if percent else 1
    rest = items[at + 1 :] if len(items) > at and isinstance(items[at], Token) and items[at].key == "dari" else items[at:]  # type: ignore[union-attr]
    if not rest or rest[0].kind != "word" or not isinstance(rest[0], Token):
        return None
    if not percent and head.number.denominator == 1:
        # "2 A", "3 IKM": nothing but a letter or an abbreviation; "18 desa" and "20 OPD" are so many.
        letters = len(rest) == 1 and rest[0].text.isupper() and len(rest[0].text) <= (5 if named else 1)
        return len(items) - len(rest) if letters else None
    opening = opens(_tokens(rest), 0, surely=False) or rest[0].text.isupper() or (percent and COMMON not in rest[0].marks)
    return len(items) - len(rest) if opening else None


def is_remark(token: Token) -> bool:
    """Whether it is a bracket or the sign of a year, "n" or "t-1": either ends a quantity's name."""
    return token.kind == "group" or re.fullmatch(r"[nt](?:[ +]\d)?", token.key) is not None


def said_again(items: Items) -> Token | None:
    """The word that names the quantity, where it stands again behind a bracket: "PDRB (t) PDRB (t-1)"."""
    tokens = _tokens(items)
    named = next((token for at, token in enumerate(tokens) if token.kind == "word" and not opens(tokens, at)), None)
    again = (one for before, one in pairwise(tokens) if named is not None and one.key == named.key and is_remark(before))
    return next(again, None)


def spoken_of(items: Items, *does: str) -> bool:
    """Whether one of the words is of a kind: "nilai penimbang" is a weight."""
    return any(isinstance(item, Token) and not item.marks.isdisjoint(does) for item in items)


def symbolic(token: Token) -> bool:
    """Whether it is a letter or sign of a formula, not a word."""
    return token.text in "Σ∑" or (len(token.text) <= 2 and token.text.isalnum() and not token.key.isdigit())


def linear(group: Group) -> bool:
    """Whether a bracket only adds: the sum of many such brackets is one of sums."""
    return not any(item.kind in ("multiply", "divide", "power") or (isinstance(item, Group) and not linear(item)) for item in group.items)


def operates(group: Group) -> bool:
    """Whether a bracket holds an operation."""
    return any(item.kind in OPERATIONS or (isinstance(item, Group) and operates(item)) for item in group.items)
