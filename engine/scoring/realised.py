"""What a result is: a value with the steps that led to it, or why there is none. Decides nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from agreements.notation.target_record import Target
from engine.language import Number
from engine.language.classes import dataclass
from engine.language.path import DataPath
from engine.scoring.achievement import Unscored
from engine.scoring.days import Day

QUARTERS = ("tw1", "tw2", "tw3", "tw4")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a derivation: what was done, with its values, and the paths of the figures that it rests on."""

    code: str
    args: Mapping[str, Number | str]
    paths: tuple[DataPath, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """A value and how it came about; if there is none, `why`. `day` is that of what is done by a day."""

    value: Target | None
    why: Unscored | None = None
    steps: tuple[Step, ...] = ()
    day: Day | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing was reported, which is another thing than what cannot be computed."""
        return self.why is not None and self.why.code == "not-reported"


def all_steps(owns: Sequence[Result]) -> Iterator[Step]:
    """The steps of several results, in their order."""
    for own in owns:
        yield from own.steps
