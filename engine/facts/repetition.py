"""Who repeats what others have: lists of the whole office, and of the parts of a budget line each budget once (docs/decisions/0013).

Knows amounts, names and who has them; nothing of positions, and not how the parts of a line are found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from engine.language import Number, Record
from engine.language.searches import plain


def listing(lines: Sequence[Record], below: Mapping[str, Sequence[tuple[int, Record]]]) -> set[int]:
    """Those who list the whole office again: they have parts of every line, of at least two, and of half of them all of the amount."""
    if len(lines) < 2:
        return set()
    covered, made_up = Counter[int](), Counter[int]()
    for line in lines:
        sums: dict[int, Number] = {}
        for number, part in below.get(line.path, ()):
            amount = part.fields.get("amount")
            sums[number] = sums.get(number, 0) + (amount if isinstance(amount, int | Fraction) else 0)
        covered.update(sums.keys())
        made_up.update(number for number, amount in sums.items() if amount == line.fields.get("amount"))
    return {number for number, count in covered.items() if count == len(lines) <= 2 * made_up[number]}


def once(
    whole: Record, parts: list[tuple[int, Record]], lists: set[int], incomplete: set[int]
) -> tuple[list[tuple[int, Record]], int | None]:
    """The parts of a line, each budget once, and the agreement whose list only says again what the others have, if there is one.

    That an agreement repeats is taken for granted only where all parts do not make up the amount, but it alone does and the others are
    either lines of its own list again (same name, same amount) or make up the amount as well; or where it is one of `lists`, those who
    list the whole office, and the others come nearer to the amount without it. Of those `incomplete` the others may have little, as not
    all of them need have handed in theirs.
    """
    sums: dict[int, Number] = {}
    for number, line in parts:
        found = line.fields.get("amount")
        if not isinstance(found, int | Fraction):
            return parts, None
        sums[number] = sums.get(number, 0) + found
    amount, everything = whole.fields.get("amount"), sum(sums.values())
    if len(sums) < 2 or not isinstance(amount, int | Fraction) or everything == amount:
        return parts, None
    # Who lists the whole office comes first: of two who say the same the other is the owner.
    for number in sorted(sums, key=lambda owner: owner not in lists):
        if number not in lists and sums[number] != amount:
            continue
        own = [(owner, line) for owner, line in parts if owner == number]
        others = [(owner, line) for owner, line in parts if owner != number]
        listed = {(plain(line.fields.get("name")), line.fields["amount"]) for _, line in own}
        rest = everything - sums[number]
        if number in lists and abs(Fraction(rest - amount)) < abs(Fraction(everything - amount)):
            return others, number
        if sums[number] == amount and (
            number in incomplete or all((plain(line.fields.get("name")), line.fields["amount"]) in listed for _, line in others)
        ):
            return own, number
        if sums[number] == rest == amount:
            return others, number
    return parts, None
