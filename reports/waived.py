"""What a report says of waivers, of an earlier report and of its seal, in words. Knows no layout; shared by the formats for reading."""

from __future__ import annotations

from engine.findings import Compared, Result, Waiver
from engine.seal import Seal
from reports.words import Words


def waiver_text(waiver: Waiver, words: Words) -> str:
    """By whom, by which letter, until when and why."""
    return words.say("report.waived-by", letter=waiver.letter, official=waiver.official, until=waiver.until, reason=waiver.reason)


def seal_text(seal: Seal, words: Words, *, ignored: bool = False) -> str:
    """The seal on one line: the beginning of its hash, the version, the day, and whether waivers were used."""
    day = words.say("report.seal-day", day=seal.as_of) if seal.as_of else words.say("report.seal-no-day")
    used = "ignored" if ignored else "none" if seal.waivers is None else "used"
    return words.say("report.seal", hash=seal.short, version=seal.version, day=day, waivers=words.say(f"report.seal-waivers-{used}"))


def compared_counts(result: Result) -> dict[str, int]:
    """How many findings are new, unchanged and gone."""
    gone = len(result.compared.gone) if result.compared else 0
    return {**{status: sum(f.status == status for f in result.findings) for status in ("new", "unchanged")}, "gone": gone}


def compared_text(result: Result, compared: Compared, words: Words) -> str:
    """What has changed since the earlier report, counted."""
    return words.say("report.compared", file=compared.file, **compared_counts(result))
