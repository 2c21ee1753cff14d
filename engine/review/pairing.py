"""Portfolios of an earlier report and of now: the same, the same office in another period, or a folder that was renamed.

Works on names and on what the findings have in common; must not know files and runs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

from engine.review.matching import Trace, shared_most

Name: TypeAlias = tuple[str, str]
# Of what is in no portfolio: findings on waivers.
_NONE = ("", "")
Read: TypeAlias = Collection[tuple[str, str, str]]


def pair_portfolios(then: Sequence[Trace], now: Sequence[Trace], read_then: Read, read_now: Read) -> dict[Name, tuple[Name, bool]]:
    """What each portfolio of the earlier report is now, by office and period, and whether only what its findings say ties the two.

    A portfolio that was read both times is itself. Of the rest an office is compared with itself in another period, the latest with the
    latest. A folder that is no more is the new one whose findings have the same rules, names and values.
    """
    there = dict.fromkeys([*(trace.portfolio for trace in then), *sorted({(office, period) for office, period, _ in read_then})])
    here = dict.fromkeys([*(trace.portfolio for trace in now), *sorted({(office, period) for office, period, _ in read_now})])
    found: dict[Name, tuple[Name, bool]] = {name: (name, False) for name in there if name in here}
    found[_NONE] = (_NONE, False)
    _pair_periods([name for name in there if name not in found], [name for name in here if name not in there and name != _NONE], found)
    taken = {name for name, _ in found.values()}
    # A folder that was renamed has an office that is no more and one that was not: another year of an office is no new name.
    offices_then, offices_now = ({office for office, _ in side if office} for side in (there, here))
    lost = [name for name in there if name not in found and name != _NONE and name[0] not in offices_now]
    new = {name for name in here if name not in taken and name[0] not in offices_then}
    common = shared_most(
        [(trace.portfolio, _content(trace)) for trace in then if trace.portfolio in set(lost)],
        [(trace.portfolio, _content(trace)) for trace in now if trace.portfolio in new],
    )
    found.update((was, (is_, True)) for was, is_ in common)  # type: ignore[misc]
    return found


def _pair_periods(lost: Sequence[Name], new: Sequence[Name], found: dict[Name, tuple[Name, bool]]) -> None:
    """Pair what is left of each office, also where one of the two reports had to put folders in front of its name, or knew only a year."""
    left = dict.fromkeys(new)
    for same in (_same, _same_at_end, _not_known):
        offices: Mapping[str, list[Name]] = defaultdict(list)
        for name in lost:
            if name not in found:
                offices[name[0]].append(name)
        for office, periods in offices.items():
            fitting = [name for name in left if same(office, name[0])]
            if len({name[0] for name in fitting}) == 1:
                _pair_office(periods, fitting, left, found)


def _pair_office(then: list[Name], now: list[Name], left: dict[Name, None], found: dict[Name, tuple[Name, bool]]) -> None:
    for name in [name for name in then if any(other[1] == name[1] for other in now)]:
        partner = next(other for other in now if other[1] == name[1])
        found[name] = (partner, False)
        then.remove(name)
        now.remove(partner)
        left.pop(partner)
    for was, is_ in zip(sorted(then, key=_age, reverse=True), sorted(now, key=_age, reverse=True), strict=False):
        found[was] = (is_, False)
        left.pop(is_)


def _age(name: Name) -> tuple[int, str]:
    years = [int(year) for year in re.findall(r"(?:19|20)[0-9]{2}", name[1])]
    return max(years, default=10_000), name[1]


def _same(then: str, now: str) -> bool:
    return then == now and bool(then)


def _same_at_end(then: str, now: str) -> bool:
    return bool(then) and bool(now) and (then.endswith(f"/{now}") or now.endswith(f"/{then}"))


def _not_known(then: str, now: str) -> bool:
    return not then and bool(now)


def _content(trace: Trace) -> tuple[object, ...]:
    return trace.agreement, trace.rule, trace.subject, trace.values
