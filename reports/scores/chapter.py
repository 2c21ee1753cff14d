"""The scores as the performance report (LKjIP) has them: lines of texts, means, bands and the lowest, which every format draws on.

It shows what engine.scoring computed, and must not know any format.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from agreements.submitted import Submitted
from engine.language import Number
from engine.language.classes import dataclass
from engine.language.rounding import rounded
from engine.review.seal import Seal
from engine.scoring.achievement import Achievement, Unscored
from engine.scoring.parameters import Parameters, plain_unit
from engine.scoring.scores import AgreementScore, Mean, Score, mean
from reports.scores.chapter_budget import BudgetPart, budget_part
from reports.words.catalogue import Words, clean, one_line
from reports.words.phrasing import PERCENT_DECIMALS, in_part, of_all, percent, result, why_none
from reports.words.review_phrases import seal_text

LOWEST = 10
# The result up to each quarter, and what it is of the target up to then.
QUARTERS = ("tw1", "tw2", "tw3", "tw4")
ACHIEVED = ("achieved_tw1", "achieved_tw2", "achieved_tw3", "achieved_tw4")
# What a line says of an indicator, by the names of columns.
INDICATOR = ("number", "indicator", "unit", "target", "result", "achievement", "band")
HOW = ("direction", "calculation")
YEARS = ("last_year", "change", "earlier", "plan_target", "plan", "national", "against_national", "provincial", "against_provincial")
WHY = ("cause", "obstacle", "follow_up")
# As the file of figures has them.
NOTED = ("earlier", "national", "provincial", *WHY)
COLUMNS = ("office", "period", "agreement", "objective", *INDICATOR, *HOW, *YEARS, *QUARTERS, *ACHIEVED, *WHY, "reason")


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator: the text of each of COLUMNS ("" where there is none), the capped achievement in per cent, None without one, and
    whether it has one of a part of the year instead.
    """

    texts: dict[str, str]
    achieved: Number | None
    band: str
    in_part: bool

    def __getitem__(self, column: str) -> str:
        return self.texts[column]


@dataclass(frozen=True, slots=True)
class Part:
    """An objective, an agreement or an office: its name, its lines, and the mean of their capped achievements; of an agreement what was
    spent of its budget, where anything was reported.
    """

    name: str
    lines: tuple[Line, ...]
    mean: Mean
    parts: tuple[Part, ...] = ()
    budget: BudgetPart | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """All offices, with the parameters that they were scored with."""

    offices: tuple[Part, ...]
    parameters: Parameters
    words: Words
    seal: Seal

    @property
    def lines(self) -> list[Line]:
        """Every indicator, in the order of the run."""
        return [line for office in self.offices for line in office.lines]

    @property
    def band_names(self) -> list[str]:
        """What the bands are called, the highest first."""
        return [getattr(band, self.words.lang) for band in self.parameters.bands]

    @property
    def bands(self) -> list[tuple[str, Number, int]]:
        """Every band with the percentage that it begins at and how many indicators are in it, the highest first."""
        counts = Counter(line.band for line in self.lines)
        return [(name, band.at_least, counts[name]) for name, band in zip(self.band_names, self.parameters.bands, strict=True)]

    @property
    def lowest(self) -> list[Line]:
        """The ten lowest achievements, the lowest first; none of what was achieved in full."""
        found = [(line.achieved, place, line) for place, line in enumerate(self.lines) if line.achieved is not None and line.achieved < 100]
        return [line for *_, line in sorted(found, key=lambda item: item[:2])[:LOWEST]]

    @property
    def head(self) -> str:
        """How many indicators could be scored, and how many only up to a quarter."""
        scored = sum(line.achieved is not None for line in self.lines)
        count = self.words.count("agreement", sum(len(office.parts) for office in self.offices))
        unscored = len(self.lines) - scored
        total = Mean(None if not scored else 0, scored, unscored)
        head = self.words.say(f"score.head{of_all(total)}", agreements=count, scored=scored, unscored=unscored)
        part = sum(line.in_part for line in self.lines)
        return f"{head} {self.words.say('score.head-part', count=part)}" if part else head

    @property
    def notes(self) -> list[str]:
        """What a reader of the numbers must know: cap, formulas, what is assumed or inferred, and where bands come from."""
        say, found = self.words.say, []
        if self.parameters.cap is not None:
            found.append(say("score.capped", cap=self.parameters.cap))
        found.append(say(f"chapter.lower-{self.parameters.lower}"))
        found.append(say("chapter.bands-from"))
        if any(line["direction"].endswith(say("chapter.assumed")) for line in self.lines):
            found.append(say("chapter.assumed-note"))
        if any(agreement.budget is not None for office in self.offices for agreement in office.parts):
            found.append(say(f"chapter.efficiency-{self.parameters.efficiency}"))
        if any(line["national"] or line["provincial"] for line in self.lines):
            found.append(say("chapter.standard-note"))
        return [*found, say("chapter.plan-note"), seal_text(self.seal, self.words)]

    def banded(self, part: Part) -> str:
        """How many indicators of a part are in each band; "" where none has one."""
        found = [f"{name} {self.words.number(count)}" for name in self.band_names if (count := in_band(part.lines, name))]
        return self.words.say("chapter.banded", bands=", ".join(found)) if found else ""

    def mean(self, part: Part) -> str:
        """The mean of a part, and of how many indicators."""
        total = part.mean
        key = f"chapter.mean{of_all(total)}"
        value = percent(total.value, self.words) if total.value is not None else ""
        said = self.words.say(key, mean=value, scored=total.scored, unscored=total.unscored)
        return said + (self.words.say("score.mean-assumed", assumed=total.assumed) if total.assumed else "")


def in_band(lines: Sequence[Line], band: str) -> int:
    """How many indicators are in a band."""
    return sum(line.band == band for line in lines)


def chapter(scored: Sequence[tuple[Submitted, AgreementScore]], parameters: Parameters, words: Words, seal: Seal) -> Chapter:
    """The chapter of the scores."""
    limits = (100, *(band.at_least for band in parameters.bands))
    by_office: dict[str, list[tuple[Submitted, AgreementScore]]] = {}
    for item, found in scored:
        by_office.setdefault(str(item.portfolio), []).append((item, found))
    offices = []
    for name, own in by_office.items():
        parts = tuple(_agreement(item, found, limits, words) for item, found in own)
        scores = [score for _, found in own for _, below in found.objectives for score in below]
        offices.append(Part(clean(name), tuple(line for part in parts for line in part.lines), mean(scores), parts))
    return Chapter(tuple(offices), parameters, words, seal)


def _agreement(item: Submitted, found: AgreementScore, limits: tuple[Number, ...], words: Words) -> Part:
    objectives = []
    for path, scores in found.objectives:
        text = (item.agreement.objectives or [])[path.indexes[0]].text or ""
        name = words.say("score.objective", number=path.indexes[0] + 1, text=one_line(text))
        lines = tuple(_line(item, score, one_line(text), limits, words) for score in scores)
        objectives.append(Part(name, lines, mean(scores)))
    return Part(
        clean(item.agreement.id),
        tuple(line for part in objectives for line in part.lines),
        found.mean,
        tuple(objectives),
        budget_part(item, found, words),
    )


def _line(item: Submitted, score: Score, objective: str, limits: tuple[Number, ...], words: Words) -> Line:
    say, achieved = words.say, score.achievement
    band = getattr(score.band, words.lang) if score.band is not None else ""
    texts = {
        **noted(item, score),
        "office": item.portfolio.office,
        "period": item.portfolio.period,
        "agreement": item.agreement.id,
        "objective": objective,
        "number": ".".join(str(index + 1) for index in score.path.indexes),
        "indicator": score.name,
        "unit": score.target.unit if score.target is not None else "",
        "target": _shown(score.target and result(score.target, words)),
        "result": _shown(score.result.value and result(score.result.value, words, score.target)),
        "achievement": percent(achieved.value, words, limits) if achieved is not None else "",
        "band": band,
        "direction": f"{say(f'score.direction-{score.direction.direction}')}, {say(_how(score))}",
        "calculation": _calculation(score, words),
        "last_year": _shown(score.last_year and result(score.last_year, words)),
        "plan_target": _shown(score.plan_target and result(score.plan_target, words)),
        "plan": _percent(score.plan, limits, words),
        "change": _change(score, words),
        "against_national": _percent(score.national, limits, words),
        "against_provincial": _percent(score.provincial, limits, words),
        **dict(zip(QUARTERS, _quarters(score, words), strict=True)),
        **{column: _percent(period.achievement, limits, words) for column, period in zip(ACHIEVED, score.quarters, strict=True)},
        "reason": why_none(score, words) if score.why is not None else "",
    }
    capped = achieved.capped if achieved is not None else None
    return Line({key: one_line(text) for key, text in texts.items()}, capped, band, in_part(score))


def noted(item: Submitted, score: Score) -> dict[str, str]:
    """What the file of figures says of an indicator beside its figures, each of NOTED; "" where it says nothing."""
    objectives = item.agreement.objectives or []
    figures = (objectives[score.path.indexes[0]].indicators or [])[score.path.indexes[1]].figures
    return {key: (getattr(figures, key) or "") if figures is not None else "" for key in NOTED}


def _how(score: Score) -> str:
    """How it is known which direction is better: declared, read from the document, or assumed."""
    kind = score.direction.kind
    return "chapter.assumed" if score.direction.assumed else "chapter.declared" if kind == "declared" else "chapter.read"


def _calculation(score: Score, words: Words) -> str:
    if score.calculation is None:
        return ""
    return f"{score.calculation}, {words.say('chapter.inferred' if score.calculated.inferred else 'chapter.printed')}"


def _percent(found: Achievement | Unscored | None, limits: tuple[Number, ...], words: Words) -> str:
    return percent(found.value, words, limits) if isinstance(found, Achievement) else ""


def _change(score: Score, words: Words) -> str:
    """How this year's result differs from last year's, where both are numbers of one unit: up 2.5, down 3, unchanged."""
    now, then = score.result.value, score.last_year
    if now is None or then is None or now.kind != "number" or then.kind != "number" or now.value is None or then.value is None:
        return ""
    if now.unit and then.unit and plain_unit(now.unit) != plain_unit(then.unit):
        return ""
    difference = Fraction(now.value) - then.value
    key = "up" if difference > 0 else "down" if difference < 0 else "unchanged"
    return words.say(f"chapter.{key}", value=words.number(rounded(abs(difference), PERCENT_DECIMALS)))


def columns_said(columns: Sequence[str], lines: Sequence[Line]) -> tuple[str, ...]:
    """Of some columns those in which a line says something: a column of dashes tells nobody anything."""
    return tuple(column for column in columns if any(line[column] for line in lines))


def _quarters(score: Score, words: Words) -> Iterator[str]:
    """The result up to each quarter that was reported."""
    for period in score.quarters:
        yield result(period.to_date.value, words) if period.to_date.value is not None and not period.own.empty else ""


def _shown(text: str | object | None) -> str:
    return text if isinstance(text, str) else ""
