"""Phrases that join quantities without an operation: "perbandingan antara A dengan B", "selisih A dan B", "A dari jumlah B", lists.

For grammar.py. A phrase that leaves open what it joins is none: its words then name one quantity.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from agreements.formulas.items import Group, Item, Items, after_lead, computes, content, is_led, operates, tokens_of, trimmed
from agreements.formulas.tokens import SYMBOL, Token, opens
from agreements.formulas.wording import COMMON, MONEY, OPERATIONS, SCALED

# Between the two parts of a ratio.
_BETWEEN = ("dengan", "dan", "terhadap", "dari", "to")
# Before the last part of a list.
AND = ("dan", "serta", "and")
# What is done (divide, percentage, subtract, multiply, mean, add), and the parts that it is done with.
Phrase: TypeAlias = tuple[str, list[Items]]


def phrase(items: Items, *, divided: bool, multiplied: bool) -> Phrase | None:
    """What a phrase does and the parts that it joins; None if it joins nothing.

    `divided` and `multiplied` say whether the formula has such an operation anywhere.
    """
    if is_led(items, "percentage") and is_led(after_lead(items), "ratio"):
        # "Persentase perbandingan A dengan B": a percentage, said twice.
        found = phrase(after_lead(items), divided=divided, multiplied=multiplied)
        return ("divide" if multiplied else "percentage", found[1]) if found is not None and found[0] == "divide" else None
    found = None if divided else _compared(items, multiplied=multiplied)
    if found is not None:
        return found
    if is_led(items, "percentage") and multiplied and not divided:
        items = after_lead(items)
    if (found := _subtracted(items)) is not None:
        return found
    if is_led(items, "measured") and is_led(items[1:], "mean") and is_led(items[2:], "joins"):
        # "Nilai rata-rata dari A, B dan C"
        items = items[1:]
    counted = is_led(items[1:], "product") and opens(tokens_of(items), 2)
    if counted or (any(is_led(items[1:], does) for does in ("ratio", "difference", "product")) and announced_by(items[1:])):
        # "Nilai hasil bagi antara A dengan B", "Nilai hasil kali jumlah A dengan jumlah B"
        items = items[1:]
        if is_led(items, "ratio"):
            return phrase(items, divided=divided, multiplied=multiplied)
    found = _announced(items, "product", "multiply") or _averaged(items, divided=divided) or _added(items)
    return found or (_out_of(items) or _over(items) if multiplied and not divided else None)


def _compared(items: Items, *, multiplied: bool) -> Phrase | None:
    """The quotient of "perbandingan A dengan B", the percentage of "persentase A terhadap B"; in a formula that divides nowhere else."""
    if not is_led(items, "ratio") and (multiplied or not is_led(items, "percentage")):
        return None
    compared = is_led(items, "ratio") and [token.key for token in tokens_of(items)].count("terhadap") == 1
    rest = after_lead(items)
    of_money = is_led(items, "percentage") and _amounts(rest)
    parts = (
        split(rest, ("terhadap",), announced=True)
        if compared or of_money
        else split(rest, _BETWEEN, announced=announced_by(items) or is_verb(items))
    )
    if parts is None:
        return None
    # "Persentase desa dengan nilai baik" says which villages are meant; "… dengan jumlah desa" what they are compared with.
    describes = is_led(items, "percentage") and not announced_by(items) and not is_led(parts[1], "count")
    if describes and tokens_of(rest)[len(parts[0])].key in ("dengan", "dan"):
        return None
    return ("divide" if is_led(items, "ratio") else "percentage"), parts


def _amounts(items: Items) -> bool:
    """Whether "terhadap" stands once, between two amounts of money: "belanja pegawai terhadap APBD", "realisasi terhadap anggaran"."""
    tokens = tokens_of(items)
    places = [at for at, token in enumerate(tokens) if token.key == "terhadap" and 0 < at < len(tokens) - 1]
    if len(places) != 1 or MONEY not in tokens[places[0] + 1].marks:
        return False
    at = places[0]
    # "anggaran yang responsif terhadap belanja sosial" is one amount, "dana yang terserap terhadap dana" are two.
    said_of = at > 1 and tokens[at - 2].key == "yang" and not tokens[at - 1].key.startswith(("di", "ter"))
    # "realisasi pengawasan terhadap pajak" is none.
    measured = not tokens[0].marks.isdisjoint(("open", "count")) and (at == 1 or any(MONEY in token.marks for token in tokens[1:at]))
    return not said_of and (measured or MONEY in tokens[0].marks)


def _subtracted(items: Items) -> Phrase | None:
    """The difference of "selisih A dengan B"."""
    # "Selisih hari antara tanggal masuk dengan tanggal selesai" is a quantity by itself.
    measured = any(token.key == "antara" for token in tokens_of(items)[2:])
    if measured:
        return None
    # "Selisih antara realisasi terhadap rencana"
    words = ("dengan", "terhadap", *AND) if announced_by(items) else ("dengan", *AND)
    parts = split(after_lead(items), words, announced=True) if is_led(items, "difference") else None
    return ("subtract", parts) if parts is not None else None


def _announced(items: Items, word: str, does: str) -> Phrase | None:
    """What is done with the two parts that a word of this kind announces: "hasil kali A dengan B", "selisih A dan B"."""
    parts = split(after_lead(items), ("dengan", *AND), announced=True) if is_led(items, word) else None
    return (does, parts) if parts is not None else None


def _averaged(items: Items, *, divided: bool) -> Phrase | None:
    """The mean of a list: "rata-rata A, B dan C"; where the formula divides, only of brackets that compute."""
    if not is_led(items, "mean"):
        return None
    parts = listed(_inside(after_lead(items)))
    bracketed = all(len(part) == 1 and isinstance(part[0], Group) and computes(part[0]) for part in parts)
    return ("mean", parts) if len(parts) > 1 and (bracketed or (not divided and each_opens(parts))) else None


def _added(items: Items) -> Phrase | None:
    """The sum of a list: "total A dan B"; "jumlah dari A, B dan C" has three parts at least."""
    from_these = is_led(items, "count") and len(items) > 1 and isinstance(items[1], Token) and items[1].key == "dari"
    if not is_led(items, "total") and not from_these:
        return None
    parts = listed(after_lead(items), (*AND, "dengan") if is_verb(items) else AND)
    return ("add", parts) if len(parts) > (2 if from_these else 1) else None


def _out_of(items: Items) -> Phrase | None:
    """The quotient of "A dari jumlah B", in a formula that multiplies and divides nowhere else."""
    parts = split(items, ("dari",), announced=False)
    return ("divide", parts) if parts is not None else None


def _over(items: Items) -> Phrase | None:
    """The quotient of two amounts of money with "terhadap" between them, likewise: "biaya usaha terhadap pendapatan usaha x 100%"."""
    parts = split(items, ("terhadap",), announced=True) if _amounts(items) else None
    return ("divide", parts) if parts is not None else None


def announced_by(items: Items) -> bool:
    """Whether "antara" stands behind the first word, and announces two parts, as "ratio of" does."""
    if items and isinstance(items[0], Token) and items[0].key.endswith((" of", " between")):
        return True
    return len(items) > 1 and isinstance(items[1], Token) and items[1].key == "antara"


def split(items: Items, words: tuple[str, ...], *, announced: bool) -> list[Items] | None:
    """The two parts around one of the words: where a quantity opens behind it, or what the first part is about is said again
    ("laporan selesai dengan laporan masuk"); else the only place of it, if two parts were announced.
    """
    tokens = tokens_of(items)
    first = [token.key for token in tokens if token.kind == "word" and not opens(tokens, tokens.index(token))][:1]
    places = {word: [at for at, t in enumerate(tokens) if t.kind == "word" and t.key == word and 0 < at < len(items) - 1] for word in words}
    sure = {word: [at for at in places[word] if _opens_part(tokens, at + 1) or [tokens[at + 1].key] == first] for word in words}
    counted = [at for word in words for at in sure[word] if is_led(items, "count") and "count" in tokens[at + 1].marks]
    # "selisih jumlah OPD dengan nilai A dengan jumlah OPD": a count is set against a count.
    for chosen in (counted, *sure.values()):
        if len(chosen) == 1:
            return [items[: chosen[0]], items[chosen[0] + 1 :]]
    for word in words:
        if announced and len(places[word]) == 1:
            return [items[: places[word][0]], items[places[word][0] + 1 :]]
    return None


def _opens_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a part begins there: a quantity, a bracket, or what the only word before is set against ("realisasi dan rencana tanam")."""
    return opens(tokens, at) or tokens[at].kind == "group" or (at == 2 and "whole" in tokens[at].marks and opens(tokens, 0))


def divides_already(items: Items) -> bool:
    """Whether a ratio names both that it is of, a count behind a count: "membagi jumlah A dengan jumlah B (dibagi jumlah C)"."""
    parts = split(after_lead(items), ("dengan", "dan"), announced=False) if is_led(items, "ratio") else None
    return parts is not None and all(is_led(part, "count") for part in parts)


def is_verb(items: Items) -> bool:
    """Whether a verb stands before what is joined: "menjumlahkan A dengan B"; in "sampai dengan" nothing is."""
    return bool(items) and isinstance(items[0], Token) and items[0].key.startswith(("men", "mem"))


def compares(items: Items) -> bool:
    """Whether a ratio names two things, or counts one, and does not say what is divided by what."""
    tokens = tokens_of(items)
    return any(token.key in ("dan", "and", "dengan") for token in tokens) or (len(tokens) > 1 and "count" in tokens[1].marks)


def _inside(items: Items) -> Items:
    """What a bracket holds that is all there is, and a list: "rata-rata (A, B, C)"."""
    return items[0].items if len(items) == 1 and isinstance(items[0], Group) and is_list(items[0]) else items


def is_list(group: Group) -> bool:
    """Whether a comma, or "dan" and no sign, stands between what a bracket holds."""
    joined = any(isinstance(item, Token) and item.key in AND for item in group.items[1:-1])
    return any(item.kind == "comma" for item in group.items) or (joined and not operates(group))


def each_opens(parts: Sequence[Items]) -> bool:
    """Whether every part is a quantity of its own: it opens one, is on a scale or a letter, or begins with the same word as the others."""
    rows = [tokens_of(part) for part in parts]
    letters = all(SYMBOL.fullmatch(row[-1].text) for row in rows) and all(len(row) == 1 for row in rows[1:])
    letters = letters or all(len(row) == 1 and SYMBOL.fullmatch(row[0].text) for row in rows)
    alike = len({row[0].key for row in rows}) == 1 and opens(rows[0], 0, surely=False)
    scaled = all(len(row) > 1 and not row[0].marks.isdisjoint(SCALED) for row in rows)
    return letters or alike or scaled or all(opens(row, 0) for row in rows)


def unclear_list(items: Items) -> bool:
    """Whether a mean is of a list whose parts may be one quantity: "rata-rata dari nilai perencanaan, pengukuran dan pelaporan",
    "rata-rata (literasi, numerasi)".
    """
    rest = after_lead(items)
    if not rest or any(item.kind in OPERATIONS for item in items):
        return False
    if len(rest) == 1 and isinstance(rest[0], Group):
        return is_list(rest[0])
    return (items[0].key.endswith("dari") or len(rest) < len(items) - 1) and len(listed(rest)) > 1  # type: ignore[union-attr]


def listed(items: Items, ends: tuple[str, ...] = AND) -> list[Items]:
    """The parts of an enumeration: between commas and, behind the last one, "dan"; of two parts around "dan"."""
    tokens = tokens_of(items)
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


def before_sign(items: Items, sign: Token) -> Items:
    """The items before an operation, without the words that only lead over to it: "jumlah desa, lalu" before "dikali". One that also says
    which ("lalu") leads over to a sign behind a comma only: of "volume lalu x 100%" it is a part.
    """
    found = list(trimmed(items))
    spoken = sign.text[:1].isalpha() and sign.text not in "xX"
    while len(found) > 1 and is_led(found[-1:], "then") and not (isinstance(found[-2], Token) and "past" in found[-2].marks):
        if is_led(found[-1:], "which") and not spoken and found[-2].kind != "comma":
            break
        found = list(trimmed(found[:-1]))
    return found if content(found) else items


def with_products(items: Items) -> list[Item]:
    """The items with the sign that "1/3 (A + B)" and "2 (A + B)" leave out, at the beginning or behind another sign."""
    found: list[Item] = []
    for item in items:
        # "25% (A) + 75% (B)"
        before = found[:-1] if found and found[-1].kind == "percent" else found
        if before and before[-1].kind == "number":
            kinds = ["", *(one.kind for one in before[-4:-1])]
            fraction = kinds[-2:] == ["number", "divide"]
            opening = kinds[-3 if fraction else -1] in ("", "label", "add", "subtract")
            # "1/3 A", "1/3 realisasi", not "1/2 jam"; "2 A" is a weight, and of "2 x" nobody knows.
            weighed = fraction and isinstance(item, Token) and item.kind == "word" and "time" not in item.marks
            if opening and (weighed or (isinstance(item, Group) and (computes(item) or _is_letter(item)))):
                found.append(Token("multiply", "", found[-1].end, found[-1].end))
        found.append(item)
    return found


def _is_letter(group: Group) -> bool:
    """Whether all that a bracket holds is a letter that a number stands before: "0,25(A) + 0,75(B)"."""
    return len(group.items) == 1 and isinstance(group.items[0], Token) and SYMBOL.fullmatch(group.items[0].text) is not None


def weight_of(items: Items, *, named: bool = False) -> int | None:
    """The number of items of a weight that stands before its quantity without a sign: "0,376 IKA", "30% dari nilai A"."""
    if is_led(items, "weight") and len(items) > 1 and isinstance(items[1], Token) and items[1].number is not None:
        # "bobot 50% capaian sasaran"
        length = weight_of(items[1:], named=named)
        return None if length is None else length + 1
    head = items[0]
    if not isinstance(head, Token) or head.number is None or head.number == 100:
        return None
    percent = len(items) > 1 and items[1].kind == "percent"
    at = 2 if percent else 1
    of = items[at : at + 1]
    rest = items[at + 1 :] if is_led(of, "joins") and isinstance(of[0], Token) and of[0].key == "dari" else items[at:]
    if len(rest) == 1 and isinstance(rest[0], Group) and len(rest) + at < len(items) and computes(rest[0]):
        # "0,5 dari (A + B)"
        return at + 1
    if not rest or rest[0].kind != "word" or not isinstance(rest[0], Token):
        return None
    if not percent and head.number.denominator == 1:
        # "2 A", "3 IKM": nothing but a letter or an abbreviation; "18 desa" and "20 OPD" are so many.
        capital = rest[0].text.isupper() and len(rest[0].text) <= (5 if named else 1)
        letters = len(rest) == 1 and (capital or (rest[0].glued and head.number < 100 and SYMBOL.fullmatch(rest[0].text) is not None))
        return len(items) - len(rest) if letters else None
    opening = opens(tokens_of(rest), 0, surely=False) or rest[0].text.isupper() or (percent and (named or COMMON not in rest[0].marks))
    # "0,6 pakan yang dihabiskan", "0,4 kas + 0,6 bank", not "0,5 km"
    amount = "time" in rest[0].marks or not (named or [item.kind for item in rest[1:2]] == ["word"])
    opening = opening or (not percent and head.number < 1 and rest[0].start - head.end < len(". ") and not amount)
    return len(items) - len(rest) if opening else None
