"""The whole review of a run, in its order: waivers, the comparison with an earlier report, the seal.

Pure: everything is read before; must not know command lines, files or words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agreements.submitted import Loaded
from engine.language.classes import dataclass
from engine.review.reviewed import Review
from engine.review.seal import seal
from engine.rulebook import RuleBook
from engine.run.finding import Result

if TYPE_CHECKING:
    from engine.review.earlier import EarlierReport
    from engine.review.waivers import Waivers


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a run is held against: waivers and whether they are looked away from; an earlier report; the day, YYYY-MM-DD.

    Waivers are used only with a day.
    """

    waivers: Waivers | None = None
    waivers_ignored: bool = False
    earlier: EarlierReport | None = None
    as_of: str | None = None


def review(result: Result, loaded: Loaded, book: RuleBook, chosen: RuleBook, grounds: Grounds) -> Review:
    """The result of a run of the chosen rules of a book over what was loaded, reviewed."""
    reviewed, waivers = Review.of(result), grounds.waivers
    if waivers is not None and waivers.entries and grounds.as_of is not None:
        from engine.review.waivers import waive

        # What is switched off is a rule all the same: its waivers are left alone.
        reviewed = waive(reviewed, waivers, loaded, {*(rule.id for rule in book.rules), *book.off}, grounds.as_of, book.replaced)
    if grounds.earlier is not None:
        # Most runs are held against no earlier one.
        from engine.review.comparison import Scope, compare
        from engine.review.personal import Mask

        mask = Mask.of(loaded.agreements, book.rules) if grounds.earlier.masked else None
        reviewed = compare(reviewed, grounds.earlier, Scope.of(loaded), mask)
    made = seal(loaded.contents, chosen.digests(), waivers.document.digest if waivers else None, grounds.as_of)
    return replace(reviewed, seal=made, waivers_ignored=grounds.waivers_ignored)
