"""What no paper says and a person must confirm: the id of an agreement, whose superior's it is, which one it replaces, and which line a
budget line is part of.

Knows agreements as read, and the words of the book; must not know documents. A proposal is sure only where nothing else can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import Any

from rapidfuzz.fuzz import ratio

from agreements.intake.identity import Identity, identity_of
from agreements.intake.words import FormWords, plain
from agreements.notation.readers import read_amount
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

SAME, LIKE = 97.0, 88.0
_SLUG = re.compile(r"[^a-z0-9]+")
# An id has no more signs.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value for a path of the agreement with that index; why it is proposed, and whether nothing else can be meant."""

    agreement: int
    path: str
    value: str
    reason: str
    sure: bool


def propose(agreements: Sequence[dict[str, Any]], words: FormWords) -> list[Proposal]:
    """Proposals for the agreements of one office, in order: `id`, `superior`, `replaces`, and `under` of budget lines."""
    ids = _ids(agreements)
    identities = [identity_of(agreement, words) for agreement in agreements]
    replaced = {index: other for index, own in enumerate(identities) if (other := _replaced(own, identities)) is not None}
    superiors = [_superior(index, agreements, replaced, words) for index in range(len(agreements))]
    found = [Proposal(index, "id", text, "position", True) for index, text in enumerate(ids)]
    for index, superior in enumerate(superiors):
        if superior is not None:
            found.append(Proposal(index, "superior", ids[superior[0]], superior[1], superior[2]))
    for index, other in replaced.items():
        found.append(Proposal(index, "replaces", ids[other], "changed", identities[other].name == identities[index].name))
    found.extend(_under(agreements, ids, superiors, words))
    return found


def _text(agreement: dict[str, Any], *path: str) -> str:
    here: Any = agreement
    for step in path:
        here = here.get(step, {}) if isinstance(here, dict) else {}
    return here if isinstance(here, str) else ""


def _ids(agreements: Sequence[dict[str, Any]]) -> list[str]:
    """An id of each: its own, else by the position of who promises, or the subject of its title; a number tells equals apart."""
    taken = {str(agreement["id"]) for agreement in agreements if "id" in agreement}
    found: list[str] = []
    for agreement in agreements:
        if "id" in agreement:
            found.append(str(agreement["id"]))
            continue
        _, position = _person(agreement, "first")
        slug = _shortened(_SLUG.sub("-", (position or _text(agreement, "title", "subject")).casefold()).strip("-")) or "pk"
        number = 1
        while (slug if number == 1 else f"{slug}-{number}") in taken:
            number += 1
        taken.add(slug if number == 1 else f"{slug}-{number}")
        found.append(slug if number == 1 else f"{slug}-{number}")
    return found


def _shortened(slug: str) -> str:
    """An id without the words at its end that make it too long; one of a single word is cut."""
    return slug if len(slug) <= _LONGEST else slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]


def _person(agreement: dict[str, Any], role: str) -> tuple[str, str]:
    """Name and position of a party, as words."""
    name = _text(agreement, "parties", role, "name") or _text(agreement, "statement", "parties", role, "name")
    position = _text(agreement, "parties", role, "position") or _text(agreement, "statement", "parties", role, "position")
    return plain(name), position


def _superior(index: int, agreements: Sequence[dict[str, Any]], replaced: Container[int], words: FormWords) -> tuple[int, str, bool] | None:
    """The agreement of the second party: the one that it promises in, of several versions the first; else that of the office that it
    heads. `replaced` has the versions that replace others.
    """
    name, position = _person(agreements[index], "second")
    others = [i for i in range(len(agreements)) if i != index and i not in replaced]
    signed = [i for i in others if name and _person(agreements[i], "first")[0] == name]
    if len(signed) == 1:
        return signed[0], "name", True
    expanded = words.expand(position)
    holding = [i for i in others if expanded and words.expand(_person(agreements[i], "first")[1]) == expanded]
    if len(holding) == 1:
        return holding[0], "position", not name or not _person(agreements[holding[0]], "first")[0]
    # The paper of an office without anybody who promises is its head's.
    place = set(expanded.split()) - {"kepala"}
    headed = [
        i
        for i in others
        if place and not _person(agreements[i], "first")[1] and place & set(plain(_text(agreements[i], "title", "subject")).split())
    ]
    if len(headed) == 1 and words.level(position) is not None:
        return headed[0], "office", False
    return None


def _replaced(own: Identity, identities: Sequence[Identity]) -> int | None:
    """What an agreement that its title calls a changed one replaces: the only other one of the same post, unit and year."""
    others = [
        number
        for number, other in enumerate(identities)
        if other is not own and (other.unit, other.year, other.position) == (own.unit, own.year, own.position)
    ]
    return others[0] if own.version and own.position and len(others) == 1 and not identities[others[0]].version else None


def _lines(agreement: dict[str, Any]) -> list[dict[str, str]]:
    budget = agreement.get("budget", {})
    lines: list[dict[str, str]] = budget.get("lines", []) if isinstance(budget, dict) else []
    return lines


def _under(
    agreements: Sequence[dict[str, Any]], ids: list[str], superiors: list[tuple[int, str, bool] | None], words: FormWords
) -> Iterator[Proposal]:
    """For each line the one line of a higher agreement that has its name and amount, or whose name the nomenclature puts above it; of what
    is left, the line whose amount it makes up.
    """
    codes = [[_codes(line.get("name", ""), words) for line in _lines(agreement)] for agreement in agreements]
    levels = [_level(agreement, words) for agreement in agreements]
    for index, agreement in enumerate(agreements):
        above = [i for i in range(len(agreements)) if i != index and _stands_above(i, index, superiors, levels)]
        declared: dict[int, str] = {at: line["under"] for at, line in enumerate(_lines(agreement)) if "under" in line}
        for at, line in enumerate(_lines(agreement)):
            found = [
                candidate
                for i in above
                for candidate in _candidates(line, codes[index][at], _lines(agreements[i]), codes[i], ids[i], words.vocabulary)
            ]  # fmt: skip
            # The same line before the nomenclature's, and the nearest level of that.
            closest = max((candidate[1] for candidate in found), default=0)
            best = [candidate for candidate in found if candidate[1] == closest]
            if len({candidate[0] for candidate in best}) == 1:
                address, closeness = best[0]
                declared.setdefault(at, address)
                yield Proposal(
                    index, f"budget.lines.{at}.under", address, "nomenclature" if closeness < LIKE else "same-line", closeness >= SAME
                )

        yield from _by_sums(index, _lines(agreement), declared, [line for i in above for line in _addressed(agreements[i], ids[i])], words)


def _addressed(agreement: dict[str, Any], name: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The lines of an agreement with what `under` calls them."""
    for number, line in enumerate(_lines(agreement), 1):
        yield f"{name}/{(line.get('number') or str(number)).strip('.)( ')}", line


def _by_sums(
    index: int, lines: list[dict[str, str]], declared: dict[int, str], above: list[tuple[str, dict[str, str]]], words: FormWords
) -> Iterator[Proposal]:
    """Lines that nothing else placed, of which one, or all together, are just what a higher line lacks. It may be chance: unsure."""
    amounts = {at: amount for at, line in enumerate(lines) if (amount := read_amount(line.get("amount", ""), words.vocabulary)) is not None}
    left = [at for at in range(len(lines)) if at not in declared]
    if not left or len(amounts) < len(lines):
        return
    groups = [[at] for at in left] if len(left) == 1 else [left, *([at] for at in left)]
    fits: dict[int, set[str]] = {}
    for address, line in above:
        whole = read_amount(line.get("amount", ""), words.vocabulary)
        held = [at for at, under in declared.items() if under == address]
        # Without any line below it already, an equal amount says nothing of what it is part of.
        if whole is None or not held:
            continue
        lacking = whole - sum(amounts[at] for at in held)
        for group in groups:
            if lacking == sum(amounts[at] for at in group):
                for at in group:
                    fits.setdefault(at, set()).add(address)
    for at, addresses in sorted(fits.items()):
        if len(addresses) == 1:
            yield Proposal(index, f"budget.lines.{at}.under", addresses.pop(), "sum", sure=False)


def _level(agreement: dict[str, Any], words: FormWords) -> int:
    level = words.level(_person(agreement, "first")[1])
    return 5 if level is None else level


def _stands_above(upper: int, lower: int, superiors: list[tuple[int, str, bool] | None], levels: list[int]) -> bool:
    """Whether an agreement can hold the lines that another's are part of: its superior's, or that of one between the two."""
    chain, here = set[int](), lower
    while (step := superiors[here]) is not None and step[0] not in chain:
        chain.add(here := step[0])
    own = superiors[lower]
    between = superiors[upper] is not None and own is not None and superiors[upper][0] == own[0] and levels[upper] < levels[lower]  # type: ignore[index]
    return upper in chain or between


def _candidates(
    line: dict[str, str], codes: set[str], others: list[dict[str, str]], other_codes: list[set[str]], name: str, vocabulary: Vocabulary
) -> Iterator[tuple[str, float]]:
    """Addresses of lines with how close they are: the likeness of names where the amounts agree too, else the length of the code above."""
    for (address, other), held in zip(_addressed({"budget": {"lines": others}}, name), other_codes, strict=True):
        alike = ratio(plain(line.get("name", "")), plain(other.get("name", "")))
        amounts = [read_amount(text, vocabulary) for text in (line.get("amount", ""), other.get("amount", ""))]
        if alike >= LIKE and amounts[0] is not None and amounts[0] == amounts[1]:
            yield address, alike
        elif alike < LIKE and (above := [len(code) for own in codes for code in held if own.startswith(f"{code}.")]):
            yield address, float(max(above))


def _codes(name: str, words: FormWords) -> set[str]:
    """The codes that the nomenclature has for the name."""
    text = re.sub(r"^(?:program|kegiatan|sub kegiatan) ", "", plain(name))
    scored = [(ratio(text, known), code) for code, known in words.nomenclature]
    top = max((score for score, _ in scored), default=0.0)
    if top >= LIKE:
        return {code for score, code in scored if score >= top - 0.01}
    # A name that breaks off in the paper still begins one name only.
    begun = {code for code, known in words.nomenclature if len(text) > 30 and known.startswith(text)}
    return begun if len({known for code, known in words.nomenclature if code in begun}) == 1 else set()
