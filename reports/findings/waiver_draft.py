"""What a report says of waivers, of an earlier report and of its seal, and the draft of a waiver. Knows no layout."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from agreements.loading import Submitted
from agreements.source.emitting import BLANK, Plain, emit_yaml
from engine.review.printed import Values, home_of, values_of
from engine.review.reviewed import Compared, Review, Waiver
from engine.review.seal import Seal
from engine.run.finding import Finding
from reports.words.catalogue import Words


def waiver_text(waiver: Waiver, words: Words) -> str:
    """By whom, by which letter, until when and why."""
    return words.say("report.waived-by", letter=waiver.letter, official=waiver.official, until=waiver.until, reason=waiver.reason)


def seal_text(seal: Seal, words: Words, *, ignored: bool = False) -> str:
    """The seal on one line: the beginning of its hash, the version, the day, and whether waivers were used."""
    day = words.say("report.seal-day", day=seal.as_of) if seal.as_of else words.say("report.seal-no-day")
    used = "ignored" if ignored else "none" if seal.waivers is None else "used"
    return words.say("report.seal", hash=seal.short, version=seal.version, day=day, waivers=words.say(f"report.seal-waivers-{used}"))


def compared_counts(result: Review) -> dict[str, int]:
    """How many findings are new, unchanged and gone."""
    gone = len(result.compared.gone) if result.compared else 0
    return {**{status: sum(f.status == status for f in result.findings) for status in ("new", "unchanged")}, "gone": gone}


def compared_text(result: Review, compared: Compared, words: Words) -> str:
    """What has changed since the earlier report, counted."""
    return words.say("report.compared", file=compared.file, **compared_counts(result))


def draft(findings: Iterable[Finding], submitted: Mapping[str, Submitted]) -> str:
    """A file of waivers for the findings, in which only letter, official, reason and days are to be filled in."""
    names = {file: f"{item.portfolio}/{item.agreement.id}" for file, item in submitted.items()}
    return emit_yaml(
        {"waivers": [_entry(finding, names[home_of(finding, submitted)], values_of(finding, submitted)) for finding in findings]}
    )


def _entry(finding: Finding, name: str, values: Values) -> dict[str, Plain]:
    return {
        "rule": finding.rule,
        "agreement": name,
        "subject": finding.subject,
        **dict.fromkeys(("letter", "official", "reason", "from", "until"), BLANK),
        "values": {field: texts[0] if len(texts) == 1 else list(texts) for field, texts in values.items()},
    }
