"""The draft of a file of waivers, to be filled in. Must not know how waivers are read and matched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from agreements.source.emitting import BLANK, Plain, emit_yaml
from agreements.submitted import Submitted
from engine.review.printed import Values, home_of, values_of
from engine.run.finding import Finding


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
