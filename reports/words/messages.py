"""What a finding or a problem says, and how it is fixed, in sentences of one language. Knows no layout and no format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Literal

from agreements.printed_paths import printed_path
from agreements.source.document import Document
from engine.language import DataPath, Place, Problem, Record, Value
from engine.language.classes import dataclass
from engine.language.values import MAX_BITS, MAX_STEPS
from engine.rulebook import PLACEHOLDER, Rule
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding, Hint, Location, Quantity
from reports.words import problems
from reports.words.catalogue import Words
from reports.words.places import located, place

_LIMITS: dict[str, Value] = {"too-many-steps": MAX_STEPS, "number-too-large": MAX_BITS}


@dataclass(frozen=True, slots=True)
class Lacking:
    """What an assessment lacked: the place of the printed field and why: "absent", "unreadable", one of the two, or "no-value".

    `written` is the text that cannot be read.
    """

    at: Location
    why: Literal["absent", "asked", "unreadable", "absent-or-unreadable", "no-value"]
    written: str = ""


def message(finding: Finding, rules: Mapping[str, Rule], words: Words, document: Document | None = None) -> str:
    """What is wrong, in full sentences; of an unknown outcome, why it is unknown. The document is the finding's, if it is at hand."""
    rule = rules.get(finding.rule)
    if finding.outcome is Outcome.UNKNOWN:
        return words.say("report.because", reasons="; ".join(lacking_text(item, words, document) for item in lacking(finding, document)))
    if finding.outcome is Outcome.ERROR:
        code = str(finding.arguments["code"].value)
        detail = finding.arguments.get("detail")
        return words.say(f"expression.{code}", limit=_LIMITS.get(code, 0), detail=detail.value if detail else "")
    if rule is None:
        return problems.message(_problem(finding), words)

    return said(words.lang, rule.said("message", words.lang), finding.arguments)


def said(lang: str, text: str, values: Mapping[str, Quantity]) -> str:
    """A rule's message in the language ("id", "en"), filled with the values of its placeholders by their text."""
    words = Words("id" if lang == "id" else "en")

    def fill(found: re.Match[str]) -> str:
        quantity = values.get(found[1])
        if quantity is None:
            return words.say("report.unknown-value")
        choice = f"choice.{found[1].rpartition('.')[2].strip()}.{quantity.value}"
        value = words.say(choice) if words.has(choice) else words.bare(quantity.value, quantity.unit)
        # A name ends the sentence with the stop of its title: S.H.
        return value[:-1] if value.endswith(".") and text.startswith(".", found.end()) else value

    return PLACEHOLDER.sub(fill, text)


def advice(finding: Finding, rules: Mapping[str, Rule], words: Words) -> str:
    """How to fix it; "" where there is nothing to fix in the document."""
    rule = rules.get(finding.rule)
    if finding.outcome is not Outcome.FAIL:
        return ""
    if rule is not None:
        return rule.said("advice", words.lang)
    return problems.advice(_problem(finding), words)


def basis_titles(finding: Finding, legal: Mapping[str, Record]) -> list[str]:
    """The titles of the legal instruments that the rule rests on; the key of one that is not in the table."""
    return [str(legal[key].fields.get("title", key)) if key in legal else key for key in finding.basis]


def hint_text(hint: Hint, words: Words) -> str:
    """What would explain a difference."""
    at = hint.at
    where = located(replace(at, file=PurePath(at.file).name, column=0), words) if at else ""
    return words.say(f"report.hint-{hint.code}", amount=words.bare(hint.amount.value, hint.amount.unit), place=where)


def _problem(finding: Finding) -> Problem[Place]:
    """The problem of a file, or of a waiver, that a finding is of which no rule is."""
    at, values = finding.location, {key: quantity.value for key, quantity in finding.arguments.items()}
    return Problem(finding.name, Place(at.file, at.line, at.column), {key: v for key, v in values.items() if isinstance(v, str | int)})


def lacking(finding: Finding, document: Document | None = None) -> Iterator[Lacking]:
    """What the assessment lacked, each printed field once. The finding's evidence says why, else the document."""
    evidence = {(item.location.file, printed_path(item.location.path)): item for item in finding.evidence}
    elsewhere = [item for item in finding.evidence if item.location.file != finding.location.file]
    for agreement, path in dict.fromkeys(
        (name, printed_path(DataPath.parse(path))) for name, _, path in (raw.rpartition(":") for raw in finding.missing)
    ):
        found = evidence.get((finding.location.file, path))
        if agreement:
            found = next((item for item in elsewhere if printed_path(item.location.path) == path), None)
            elsewhere = [item for item in elsewhere if item is not found]
        if found is not None:
            at, text = found.location, found.written
        elif document is not None and not agreement:
            at, text = _position(document, path), _text(document, path)
        else:
            yield Lacking(replace(finding.location, path=path), "absent-or-unreadable")
            continue
        absent: Literal["absent", "asked"] = "asked" if document is not None and not agreement and document.asks(path) else "absent"
        yield Lacking(replace(at, path=path), "unreadable" if text and text.strip() else absent, text or "")
    if not finding.missing:
        yield Lacking(finding.location, "no-value")


def lacking_text(item: Lacking, words: Words, document: Document | None = None) -> str:
    """One lacking field, and why it is lacking."""
    return words.say(f"report.{item.why}", place=place(item.at.path, words, document), text=item.written)


def _position(document: Document, path: DataPath) -> Location:
    return Location(document.name, *document.position(path), path, document.spot(path))


def _text(document: Document, path: DataPath) -> str | None:
    value = path.of(document.root)
    return str(value) if isinstance(value, str) else None
