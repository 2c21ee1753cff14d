"""What review adds to a run, in words: by whom a finding is waived, what an earlier report had, the seal."""

from __future__ import annotations

import datetime
from collections import Counter

from engine.review.reviewed import Compared, History, Review, Waiver
from engine.review.seal import Seal
from reports.words.catalogue import Words, joined


def waiver_text(waiver: Waiver, words: Words) -> str:
    """By whom, by which letter, until when and why."""
    return words.say("report.waived-by", letter=waiver.letter, official=waiver.official, until=waiver.until, reason=waiver.reason)


def history_text(history: History, period: str, as_of: str | None, words: Words) -> str:
    """Since when a finding is there, how long that is on the day, and whether it comes again from an earlier period; "" for a new one."""
    again = history.first_period and period and history.first_period != period
    if history.runs < 2 and not again:
        return ""
    if history.first_day and as_of:
        days = (datetime.date.fromisoformat(as_of) - datetime.date.fromisoformat(history.first_day)).days
        since = words.say("history.since-open", day=history.first_day, days=words.count("day", days), count=history.runs)
    else:
        since = words.say("history.since" if history.first_day else "history.runs", day=history.first_day or "", count=history.runs)
    return joined((since, words.say("history.again", period=history.first_period) if again else ""))


def seal_text(seal: Seal, words: Words, *, ignored: bool = False) -> str:
    """The seal on one line: the beginning of its hash, the version, the day, and whether waivers were used."""
    day = words.say("report.seal-day", day=seal.as_of) if seal.as_of else words.say("report.seal-no-day")
    used = "ignored" if ignored else "none" if seal.waivers is None else "used"
    return words.say("report.seal", hash=seal.short, version=seal.version, day=day, waivers=words.say(f"report.seal-waivers-{used}"))


def compared_counts(result: Review) -> dict[str, int]:
    """How many findings are new, unchanged and gone."""
    gone = len(result.compared.gone) if result.compared else 0
    counts = Counter({"new": 0, "unchanged": 0})
    for group, count in result.tally.groups.items():
        counts[group.status] += count
    return {**{status: counts[status] for status in ("new", "unchanged")}, "gone": gone}


def compared_text(result: Review, compared: Compared, words: Words) -> str:
    """What has changed since the earlier report, counted; and how much was recognized only by its values."""
    counted = words.say("report.compared", file=compared.file, **compared_counts(result))
    by_values = sum(count for group, count in result.tally.groups.items() if group.matched == "values")
    return f"{counted} {words.say('report.compared-by-values', count=by_values)}" if by_values else counted
