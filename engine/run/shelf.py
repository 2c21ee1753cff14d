"""What comes of the offices of a large run, laid aside once they are judged: agreements with their documents, findings, what passed.

In memory they take many times their text. Must not know what is asked of them.
"""

from __future__ import annotations

from dataclasses import replace

from agreements.laid_by import LaidBy
from agreements.source.offices import PortfolioName
from agreements.submitted import Submitted
from engine.language.classes import dataclass
from engine.run.plain_data import Folded, lay_by
from engine.run.portions import Portion
from engine.run.shards import Judged
from engine.run.spool import Laid, Spool


def lay(judged: Judged, spool: Spool) -> Judged:
    """What came of an office, all that grows with it laid aside."""
    result = judged.result
    laid = replace(result, findings=Portion.of(result.findings).laid(spool), passed=Portion.of(result.passed).laid(spool))
    return Judged(replace(judged.loaded, agreements=tuple(_lay(item, spool) for item in judged.loaded.agreements)), laid)


def _lay(item: Submitted, spool: Spool) -> LaidBy:
    laid = lay_by(item)
    assert isinstance(laid.fetch, Folded)
    there = _OnSpool(spool.put(laid.fetch.text.encode()), laid.fetch.portfolio, laid.fetch.selected)
    return LaidBy.of(laid.portfolio, laid.selected, laid.file, laid.id, there)


@dataclass(frozen=True, slots=True)
class _OnSpool:
    """An agreement that is laid aside."""

    text: Laid
    portfolio: PortfolioName
    selected: bool

    def __call__(self) -> Submitted:
        return Folded(self.text().decode(), self.portfolio, self.selected)()
