"""The achievement (capaian) of one result against one target: exact, in per cent, before and after the cap. Pure arithmetic.

R is the result, T the target. Higher is better: R/T; lower is better: (2T - R)/T, or T/R by parameter.
Sources: the tables of engine.scoring.parameters and docs/scores.md. Of negative targets the distance counts, (R - T)/|T|; for positive
ones that is the same.
"""

from __future__ import annotations

from fractions import Fraction

from agreements.notation.numbers import whole
from agreements.notation.target_record import Target
from engine.language import Number
from engine.language.classes import dataclass
from engine.language.searches import padded
from engine.scoring.grounds import Direction
from engine.scoring.parameters import Parameters


@dataclass(frozen=True, slots=True)
class Achievement:
    """In per cent: `value` as computed, `capped` between 0 and the cap. `reached` says whether the target was kept, to the last digit.

    `rule` names the formula that was used, for explaining it.
    """

    value: Number
    capped: Number
    reached: bool
    rule: str
    target: Number
    result: Number


@dataclass(frozen=True, slots=True)
class Unscored:
    """Why there is no number: a code with arguments."""

    code: str
    args: tuple[tuple[str, str], ...] = ()


def achieve(target: Target, result: Target, direction: Direction, parameters: Parameters, name: str = "") -> Achievement | Unscored:
    """The achievement of a result, read like a target. `name` is the indicator's, by which a scale of grades is chosen."""
    if target.kind is None or result.kind is None:
        return Unscored(
            "target-unreadable" if target.kind is None else "result-unreadable", (("text", (result if target.kind else target).text),)
        )
    scores = [one.score if one.kind == "grade" else one.value if one.kind == "number" else None for one in (target, result)]
    if "grade" in (target.kind, result.kind) and scores[0] is not None and scores[1] is not None:
        # "BB (78)" and "78 (BB)": the number says more than the grade that it earns.
        return measured(scores[0], scores[1], direction, parameters, strict=target.bound in (">", "<"))
    if target.kind == "grade":
        return _graded(target, result, parameters, name)
    if result.kind in ("grade", "range") or not _of_one_side(target, result):
        return Unscored("kinds-differ", (("target", target.text), ("result", result.text)))
    if target.unit and result.unit and not parameters.same(target.unit, result.unit):
        return Unscored("units-differ", (("target", target.unit), ("result", result.unit)))
    if target.whole is not None and result.whole is not None and target.whole != result.whole:
        # "3 dari 5 desa" and "3 dari 9 desa"
        return Unscored("wholes-differ", (("target", target.text), ("result", result.text)))
    if target.kind == "range":
        # "10,89 - 10,85" leads down.
        low, high = sorted((target.low or 0, target.high or 0))
        return ranged(low, high, _value(result), direction, parameters)
    return measured(_value(target), _value(result), direction, parameters, strict=target.bound in (">", "<"))


def _of_one_side(target: Target, result: Target) -> bool:
    """Whether a ratio and a number are the same way round: 1:150 and 0.0067 are; 150 may be 1:150."""
    if (target.kind == "ratio") == (result.kind == "ratio"):
        return True
    return target.kind != "range" and (_value(target) - 1) * (_value(result) - 1) > 0


def measured(
    target: Number, result: Number, direction: Direction, parameters: Parameters, *, strict: bool = False
) -> Achievement | Unscored:
    """Of a number against a number. `strict`: the target itself is not enough ("> 48")."""
    reached = result > target if direction == "higher" else result < target
    reached = reached or (result == target and not strict)
    if target == 0:
        if direction == "higher":
            return Unscored("zero-target")
        return _capped(Fraction(100) if result <= 0 else Fraction(parameters.zero_missed), reached, "zero", target, result, parameters)
    size = Fraction(target) if target > 0 else -Fraction(target)
    if direction == "higher":
        return _capped(100 * (1 + Fraction(result - target) / size), reached, "higher", target, result, parameters)
    if parameters.lower == "difference" or target < 0:
        return _capped(100 * (1 - Fraction(result - target) / size), reached, "lower", target, result, parameters)
    if result > 0:
        return _capped(100 * Fraction(target) / result, reached, "quotient", target, result, parameters)
    # T / R has no value for R = 0, the best there is.
    return (
        Unscored("zero-result")
        if parameters.cap is None
        else _capped(Fraction(parameters.cap), reached, "quotient", target, result, parameters)
    )


def dated(late: int, parameters: Parameters) -> Achievement:
    """Of a day against the day due: kept or not. `late` are the days after it, negative before it."""
    value = Fraction(100) if late <= 0 else Fraction(parameters.zero_missed)
    return _capped(value, late <= 0, "day-kept" if late <= 0 else "day-late", 0, abs(late), parameters)


def ranged(low: Number, high: Number, result: Number, direction: Direction, parameters: Parameters) -> Achievement | Unscored:
    """Of a number against a range: inside 100 %, above it against the upper bound, below it against the lower (PermenPAN-RB 8/2021)."""
    if low <= result <= high:
        return _capped(Fraction(100), True, "range", low, result, parameters)
    found = measured(high if result > high else low, result, direction, parameters)
    if isinstance(found, Unscored):
        return found
    return Achievement(found.value, found.capped, found.reached, f"range-{found.rule}", found.target, found.result)


def _graded(target: Target, result: Target, parameters: Parameters, name: str) -> Achievement | Unscored:
    """Of a grade: its rank over the target's, on the scale that the indicator's name tells, or the only one that has both."""
    # "Unggul/Baik Sekali": whatever lies between them is kept.
    either = [grade.casefold() for grade in target.grades or (target.grade or "",)]
    words = padded(name)
    scales = [scale for scale in parameters.scales if all(grade in scale[2] for grade in either)]
    named = [scale for scale in scales if any(f" {word} " in words for word in scale[1])]
    scales = named or scales
    if not scales and (result.grade or "").casefold() in either:
        # Whatever a grade is worth, who has the one that was promised kept it: "WBK" and "WBK".
        return _capped(Fraction(100), True, "grade-kept", 1, 1, parameters)
    if not scales:
        return Unscored("no-such-grade", (("grade", target.text),))
    found: dict[tuple[Number, Number], str] = {}
    for scale, _, ranks, above in scales:
        grade = result.grade
        if result.kind == "number" and result.value is not None:
            grade = next((g for g, limit in sorted(above.items(), key=lambda item: -item[1]) if _value(result) > limit), None)
        if grade is not None and grade.casefold() in ranks:
            reached, promised = ranks[grade.casefold()], [ranks[one] for one in either]
            # Above the best of them it is against that, as in a range.
            found.setdefault((min(max(min(promised), reached), max(promised)), reached), scale)
    if not found:
        code = "no-such-grade" if result.kind == "grade" else "kinds-differ"
        return Unscored(code, (("grade", result.text),) if result.kind == "grade" else (("target", target.text), ("result", result.text)))
    if len({Fraction(reached) / wanted_rank if wanted_rank else reached == 0 for wanted_rank, reached in found}) > 1:
        return Unscored("several-scales", (("grade", target.text), ("scales", ", ".join(found.values()))))
    (rank, reached), *_ = found
    if rank == 0:
        # "Tidak ada" is promised: what there is not cannot be divided by.
        kept = reached <= rank
        return _capped(Fraction(100) if kept else Fraction(parameters.zero_missed), kept, "zero", rank, reached, parameters)
    return _capped(100 * Fraction(reached) / rank, reached >= rank, "grade", rank, reached, parameters)


def _capped(value: Fraction, reached: bool, rule: str, target: Number, result: Number, parameters: Parameters) -> Achievement:
    capped = max(value, Fraction(0))
    capped = capped if parameters.cap is None else min(capped, Fraction(parameters.cap))
    return Achievement(whole(value), whole(capped), reached, rule, target, result)


def _value(read: Target) -> Number:
    """The number of a number or ratio: 1:180 is 1/180."""
    assert read.value is not None
    return whole(Fraction(read.value) / read.denominator) if read.denominator else read.value
