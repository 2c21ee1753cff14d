"""Scores and formulas in words: why there is no score, how a number came about. Knows no layout."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from fractions import Fraction

from agreements.formulas.prose import Compiled
from agreements.notation.target_record import Target
from agreements.source.document import Document
from engine.language import Number
from engine.language.path import DataPath
from engine.language.rounding import rounded
from engine.scoring.achievement import Achievement, Unscored
from engine.scoring.computations import Computation
from engine.scoring.results import Step
from engine.scoring.scores import Mean, Score
from reports.words.catalogue import Words
from reports.words.paths import position
from reports.words.problems import message

PERCENT_DECIMALS = 2
# A text of a document that a sentence quotes is cut off there.
_LONGEST = 200


def percent(value: Number, words: Words, limits: Iterable[Number] = (100,)) -> str:
    """A percentage with two decimals, rounded half away from zero, once. What is below a limit is never shown as if it were not."""
    shown = rounded(value, PERCENT_DECIMALS)
    if (limit := next((limit for limit in limits if value < limit <= shown), None)) is not None:
        return words.say("score.below", value=f"{words.number(limit)}%")
    return f"{words.number(shown)}%"


def of_all(total: Mean) -> str:
    """The end of the key of a sentence on a mean: nobody needs to read that none could not be scored."""
    return "-none" if not total.scored else "" if total.unscored else "-all"


def in_part(score: Score) -> bool:
    """Whether it has no achievement of the year, but one of part of it."""
    latest = score.latest if score.achievement is None and score.result.value is None else None
    return latest is not None and isinstance(latest.achievement, Achievement)


def result(value: Target | None, words: Words, target: Target | None = None) -> str:
    """A result or target: as printed, else the number with its unit; never rounded to the target that it is compared with."""
    if value is None:
        return "-"
    if value.text:
        return value.text
    number = value.value
    if value.kind == "range" and value.low is not None and value.high is not None:
        low, high = (words.number(rounded(bound, PERCENT_DECIMALS)) for bound in (value.low, value.high))
        return f"{low}-{high}{value.unit if value.unit == '%' else ''}"
    if number is None:
        return "-"
    near = rounded(number, PERCENT_DECIMALS)
    shown = f"{words.number(near)}{value.unit if value.unit == '%' else ''}"
    if target is not None and target.value == near != number:
        return words.say("score.below" if number < near else "score.above", value=shown)
    return shown


def why(reason: Unscored, words: Words) -> str:
    """Why there is no score."""
    return words.say(f"score.why-{reason.code}", **{key: textwrap.shorten(text, _LONGEST, placeholder="…") for key, text in reason.args})


def why_none(score: Score, words: Words) -> str:
    """Why an indicator has no score; and, of part of a year, that no target is printed that its result could be set against."""
    reason = score.why or Unscored("not-reported")
    latest = score.latest if reason.code == "year-not-over" else None
    if latest is not None and latest.target is None:
        return why(reason, words) + words.say("score.no-quarter-target", quarter=latest.name[-1])
    if latest is not None and isinstance(latest.achievement, Unscored):
        return why(latest.achievement, words)
    return why(reason, words)


def step(found: Step, words: Words) -> str:
    """One step of a derivation."""
    args = {key: _exactly(value, words) for key, value in found.args.items()}
    if "terms" in args:
        args["terms"] = " + ".join(words.number(Fraction(term)) for term in args["terms"].split(" + "))
    return words.say(f"score.step-{found.code}", **args)


def _exactly(value: Number | str, words: Words) -> str:
    """A number in full, or, where it has no end, rounded and marked."""
    return value if isinstance(value, str) else words.number(value)


def achievement(found: Achievement, words: Words) -> Iterator[str]:
    """How an achievement came about, and its limits."""
    rule = "higher-negative" if found.rule == "higher" and found.target < 0 else found.rule
    days = found.rule.startswith("day-")
    values = {"result": found.result if days else _exactly(found.result, words), "target": _exactly(found.target, words)}
    yield words.say(f"score.rule-{rule}", value=_exactly(found.value, words), **values)
    if found.capped != found.value:
        yield words.say("score.limited", value=_exactly(found.capped, words))


def calculation(score: Score, words: Words) -> str:
    """How the periods make the year, and how that is known where it is not printed."""
    if score.calculation is None:
        return words.say("score.calculation-none")
    key = f"score.calculation-{score.calculated.kind}" if score.calculated.inferred else "score.calculation"
    return words.say(key, type=score.calculation)


def direction(score: Score, words: Words) -> str:
    """Whether more or less is better, and how that is known."""
    found = score.direction
    if found.unread:
        reason = words.say("score.because-unread", word=found.unread)
    elif found.assumed and found.word:
        reason = words.say("score.because-open", word=found.word)
    else:
        reason = words.say(f"score.because-{found.kind}", word=found.word)
    return words.say("score.direction", direction=words.say(f"score.direction-{found.direction}"), reason=reason)


def assumed(prose: Compiled, words: Words) -> Iterator[str]:
    """What was read of a formula that it does not say: what comes first without brackets, which quantity a bare period is of."""
    for piece in prose.assumed:
        text = " ".join(piece.text.split())
        completed = piece.kind == "completed"
        yield words.say("score.completed", text=text, quantity=piece.unit) if completed else words.say("score.assumed", text=text)


def formula(computation: Computation, words: Words) -> Iterator[str]:
    """The expression, or what is wrong with the formula."""
    if computation.expression is not None:
        yield words.say("score.formula-declared" if computation.declared else "score.formula", expression=computation.expression.text)
        if computation.prose is not None and not computation.declared:
            yield from assumed(computation.prose, words)
    for problem in computation.problems:
        yield words.say("score.formula-errors", detail=message(problem, words))
    prose = computation.prose
    if prose is not None and prose.problems and computation.expression is None and not computation.declared:
        text = " ".join(prose.text.split())
        yield words.say("score.formula-none", formula=text, defect="; ".join(message(item, words) for item in prose.problems))


def origin(document: Document, path: DataPath) -> str:
    """Where a figure stands: `file:line`, or `file:cell` in a sheet."""
    other = document.place_elsewhere(path)
    if other is None:
        return f"{document.name}:{document.position(path)[0]}"
    return position(other.file, other.line, other.column, with_column=False)


def origins(document: Document, paths: tuple[DataPath, ...]) -> str:
    """Where several figures stand, each file named once: `realisasi.yaml:3, 4, 6`."""
    found: dict[str, list[str]] = {}
    for path in paths:
        file, _, place = origin(document, path).rpartition(":")
        if place not in found.setdefault(file, []):
            found[file].append(place)
    return "; ".join(f"{file}:{', '.join(places)}" for file, places in found.items())
