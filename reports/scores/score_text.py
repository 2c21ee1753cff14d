"""The scores of agreements as a table that a Camat reads, and explained number by number. Pure functions."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from agreements.notation.target_record import Target
from agreements.source.offices import called
from agreements.submitted import Submitted
from engine.language import Number
from engine.language.path import DataPath
from engine.review.seal import Seal
from engine.scoring.achievement import Achievement, Unscored
from engine.scoring.parameters import Band, Parameters
from engine.scoring.scores import AgreementScore, Period, Score, mean
from reports.scores.budget_text import budget_explained, budget_table
from reports.words.catalogue import Words, clean, sentence
from reports.words.phrasing import (
    achievement,
    calculation,
    direction,
    formula,
    in_part,
    of_all,
    origin,
    origins,
    percent,
    result,
    step,
    why,
    why_none,
)
from reports.words.review_phrases import seal_text

BAR = 20
# The least that a name gets of a line.
_ROOM = 22
_FULL, _EMPTY, _NONE = "█", "░", "·"
Scored = Sequence[tuple[Submitted, AgreementScore]]


def text(scored: Scored, parameters: Parameters, words: Words, seal: Seal, *, width: int) -> str:
    """The table of every agreement, and below it what could not be scored."""
    every = [score for _, found in scored for _, scores in found.objectives for score in scores]
    everything, part = mean(every), sum(map(in_part, every))
    counted = words.count("agreement", len(scored))
    lines = [words.say(f"score.head{of_all(everything)}", agreements=counted, scored=everything.scored, unscored=everything.unscored)]
    if part:
        lines += textwrap.wrap(words.say("score.head-part", count=part), width)
    if parameters.cap is not None:
        lines += textwrap.wrap(words.say("score.capped", cap=parameters.cap), width)
    for item, found in scored:
        lines += ["", *_agreement(item, found, _limits(parameters), words, width)]
    lines += ["", *textwrap.wrap(seal_text(seal, words), width)]
    return "\n".join(lines) + "\n"


def _limits(parameters: Parameters) -> tuple[Number, ...]:
    """The percentages that something changes at: rounding must not lift an achievement over one."""
    return 100, *(band.at_least for band in parameters.bands)


def _agreement(item: Submitted, found: AgreementScore, limits: tuple[Number, ...], words: Words, width: int) -> Iterator[str]:
    name = called(item.portfolio, item.agreement.id)
    total = found.mean
    scores = [score for _, below in found.objectives for score in below]
    part = sum(map(in_part, scores))
    key = "score.agreement-part" if part and not total.scored else f"score.agreement{of_all(total)}"
    shown = "" if total.value is None else percent(total.value, words)
    head = words.say(key, agreement=name, mean=shown, scored=total.scored, unscored=total.unscored, part=part)
    if total.assumed:
        head += words.say("score.mean-assumed", assumed=total.assumed)
    yield from textwrap.wrap(head, width)
    yield from _table(found, limits, words, width)
    if any(score.direction.assumed and (score.achievement is not None or in_part(score)) for score in scores):
        yield from textwrap.wrap(words.say("score.assumed-note"), width, initial_indent="  ", subsequent_indent="  ")
    if any(score.rests_on_inferred for score in scores):
        yield from textwrap.wrap(words.say("score.inferred-note"), width, initial_indent="  ", subsequent_indent="  ")
    yield from budget_table(item, found, words, width)
    # What is compared up to its quarter stands so in the table.
    lacking = [score for score in scores if score.why is not None and not (score.why.code == "year-not-over" and in_part(score))]
    if lacking:
        yield f"  {words.say('score.reasons')}"
        reasons = {why_none(score, words) for score in lacking}
        if len(reasons) == 1 and total.scored == 0 and len(lacking) > 1:
            yield f"    {words.say('score.reason-all', why=reasons.pop())}"
            return
        for score in lacking:
            line = words.say("score.reason", indicator=f"{_number(score)} {clean(score.name)}", why=why_none(score, words))
            yield from textwrap.wrap(line, width, initial_indent="    ", subsequent_indent="      ", break_on_hyphens=False)


def _number(score: Score) -> str:
    return ".".join(str(index + 1) for index in score.path.indexes)


def _table(found: AgreementScore, limits: tuple[Number, ...], words: Words, width: int) -> Iterator[str]:
    from tabulate import tabulate  # late: it takes 64 ms to load

    rows: list[list[str]] = []
    bars: list[Number | None] = []
    for _, scores in found.objectives:
        rows += [_row(score, limits, words) for score in scores]
        bars += [score.achievement.capped if score.achievement is not None else None for score in scores]
        total = mean(scores)
        if len(scores) > 1 and total.value is not None:
            name = words.say(f"score.objective-mean{'-lacking' if total.unscored else ''}", unscored=total.unscored)
            rows.append([name, "", "", percent(total.value, words) + (words.say("score.assumed-mark") if total.assumed else ""), ""])
            bars.append(total.value)
    if not rows:
        return
    heads = [words.say(f"score.column-{key}") for key in ("indicator", "target", "result", "achievement")]
    heads += ["", words.say("score.column-band")]
    # The narrower the page, the shorter the bars, and then the narrower the other columns; the names get what is left.
    for bar, least in ((BAR, None), (BAR // 2, None), (BAR // 4, 7)):
        cells = [[row[0], *row[1:4], _bar(bars[place], bar), row[4]] for place, row in enumerate(rows)]
        sizes = [_size(column, least) for column in list(zip(heads, *cells, strict=True))[1:]]
        # tabulate gives a heading two blanks more than it needs.
        sizes = [max(size, len(head) + 2) for size, head in zip(sizes, heads[1:], strict=True)]
        room = width - 2 - sum(size + 2 for size in sizes)
        if room >= _ROOM:
            break
    folded = [[_fold(text, size, 0) for text, size in zip(row, (max(room, _ROOM), *sizes), strict=True)] for row in cells]
    for place, row in enumerate(cells):
        folded[place][0] = _fold(row[0], max(room, _ROOM), 4)
    align = ("left", "right", "right", "right", "left", "left")
    for line in tabulate(folded, heads, tablefmt="simple", colalign=align, disable_numparse=True).splitlines():
        yield f"  {line}".rstrip()


def _size(column: Sequence[str], least: int | None) -> int:
    """The width of a column: that of its longest text or, if it may be folded, of its longest word, but not less than `least`."""
    if least is None:
        return max(map(len, column))
    return max(least, *(len(word) for text in column for word in text.split(" ")))


def _fold(text: str, size: int, indent: int) -> str:
    return "\n".join(textwrap.wrap(text, size, subsequent_indent=" " * indent, break_on_hyphens=False)) or text


def _row(score: Score, limits: tuple[Number, ...], words: Words) -> list[str]:
    name = f"{_number(score)} {clean(score.name)}"
    target = clean(result(score.target, words))
    inferred = words.say("score.inferred-mark") if score.rests_on_inferred else ""
    assumed = words.say("score.assumed-mark") if score.direction.assumed else ""
    if score.achievement is None:
        latest = score.latest if score.result.value is None else None
        so_far = words.say("score.to-date", value=result(latest.to_date.value, words), quarter=latest.name[-1]) if latest else ""
        part = latest.achievement if latest is not None else None
        if isinstance(part, Unscored) and part.code == "running-totals":
            so_far = ""
        achieved = words.say("score.not-yet")
        if latest is not None and isinstance(part, Achievement):
            achieved = words.say("score.part-year", value=percent(part.value, words, limits), quarter=latest.name[-1]) + assumed
        return [name, target, clean(so_far or result(score.result.value, words)) + inferred, achieved, ""]
    found = score.achievement
    band = getattr(score.band, words.lang) if score.band is not None else ""
    shown = clean(result(score.result.value, words, score.target)) + inferred
    return [name, target, shown, percent(found.value, words, limits) + assumed, band]


def _bar(value: Number | None, length: int) -> str:
    """A bar of which the whole length is 100 %; what is above shows as full, what is unknown as dots."""
    if value is None:
        return _NONE * length
    full = min(length, int(length * value / 100))
    return _FULL * full + _EMPTY * (length - full)


def explained(scored: Scored, parameters: Parameters, words: Words, seal: Seal, *, width: int) -> str:
    """Every score with its derivation, down to the line or cell of each figure."""
    lines: list[str] = []
    for item, found in scored:
        for place, (path, scores) in enumerate(found.objectives, 1):
            objective = (item.agreement.objectives or [])[path.indexes[0]]
            head = words.say("score.objective", number=place, text=clean(objective.text or ""))
            lines += ["", f"{called(item.portfolio, item.agreement.id)}. {head}"]
            for score in scores:
                lines += _explained(item, score, _limits(parameters), words)
            lines += [f"  {line}" for line in _mean("score.objective-mean", scores, words)]
        everything = [score for _, scores in found.objectives for score in scores]
        lines += ["", *_mean("score.agreement-mean", everything, words, name=called(item.portfolio, item.agreement.id))]
        lines += budget_explained(item, found, words)
    lines += ["", seal_text(seal, words)]
    folded: list[str] = []
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        folded += textwrap.wrap(line, width, subsequent_indent=f"{indent}  ", break_on_hyphens=False, break_long_words=False) or [""]
    return "\n".join(folded[1:]) + "\n"


def _mean(key: str, scores: Sequence[Score], words: Words, **args: str) -> Iterator[str]:
    """How a mean came about; nothing where there is none."""
    total = mean(scores)
    if total.value is None:
        return
    terms = " + ".join(words.number(score.achievement.capped) for score in scores if score.achievement is not None)
    reasons = words.say("score.mean", name=words.say(key, **args), terms=terms, count=total.scored, value=words.number(total.value))
    if total.assumed:
        reasons += words.say("score.mean-assumed", assumed=total.assumed)
    yield sentence(reasons + (words.say("score.mean-lacking", unscored=total.unscored) if total.unscored else "."))


def _explained(item: Submitted, score: Score, limits: tuple[Number, ...], words: Words) -> Iterator[str]:
    yield f"  {_number(score)} {clean(score.name)}  ({origin(item.document, score.path)})"
    yield f"    {words.say('score.column-target')}: {clean(result(score.target, words))}"
    yield f"    {calculation(score, words)}"
    yield f"    {direction(score, words)}"
    yield from (f"    {line}" for line in formula(score.computation, words))
    for period in score.quarters:
        if period.own.value is not None or (period.own.why is not None and period.own.why.code != "not-reported"):
            places = origins(item.document, paths_of(period))
            yield f"    {_quarter(period, limits, words)}{f'  [{places}]' if places else ''}"
    yield f"    {words.say('score.year')}"
    for found in score.result.steps:
        places = origins(item.document, found.paths)
        yield f"      {step(found, words)}{f'  [{places}]' if places else ''}"
    if score.achievement is None:
        yield f"      {words.say('score.no-score', why=why_none(score, words))}"
        return
    yield from (f"      {line}" for line in achievement(score.achievement, words))
    band = getattr(score.band, words.lang) if score.band is not None else "-"
    reached = words.say("score.reached" if score.achievement.reached else "score.missed")
    yield f"      {words.say('score.band', band=band)} {reached}"


def paths_of(period: Period) -> tuple[DataPath, ...]:
    """The figures that a quarter's own result rests on."""
    return tuple(dict.fromkeys(path for found in period.own.steps for path in found.paths))


def _quarter(period: Period, limits: tuple[Number, ...], words: Words) -> str:
    own = result(period.own.value, words) if period.own.value is not None else why(period.own.why or Unscored("not-reported"), words)
    to_date = result(period.to_date.value, words) if period.to_date.value is not None else "-"
    return words.say(
        "score.quarter",
        quarter=period.name[-1],
        own=clean(own) + _against(period.own_target, period.own_achievement, None, limits, words),
        value=clean(to_date) + _against(period.target, period.achievement, period.band, limits, words),
    )


def _against(
    target: Target | None, found: Achievement | Unscored | None, band: Band | None, limits: tuple[Number, ...], words: Words
) -> str:
    """What a quarter's result is compared with, and how it came out; nothing where it is not compared."""
    if target is None or not isinstance(found, Achievement):
        return ""
    known = words.say("score.against", target=clean(result(target, words)), achievement=percent(found.value, words, limits))
    return f" ({known}{f', {getattr(band, words.lang)}' if band is not None else ''})"
