"""Cells that explain indicators: formula, type, source and note under their labels, for one indicator or for several.

Knows the labels of the book; must not know which indicator is explained.
"""

from __future__ import annotations

import re
from dataclasses import field

from agreements.intake.recognise.cells import enumerated
from agreements.intake.recognise.placed_text import Words, join
from agreements.intake.words import FormWords, form_words
from agreements.notation.patterns import one_of
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

FIELDS = ("formula", "direction", "calculation", "source", "note")


@dataclass(slots=True)
class Explanation:
    """What is said of one indicator, or of several in one breath: the texts by field, the labels, and what stands before any label."""

    fields: dict[str, list[Words]] = field(default_factory=dict)
    labels: list[Words] = field(default_factory=list)
    loose: list[Words] = field(default_factory=list)

    def text(self, name: str) -> Words:
        """The field's text; paragraphs are joined."""
        return join(self.fields.get(name, []))


def opens_explanation(text: Words, words: FormWords) -> bool:
    """Whether a text opens with a label and its sign: `Formulasi : …`."""
    found = words.vocabulary.recall(_label_pattern).match(text.text)
    return found is not None and bool(found["sign"])


def _label_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds a label with its sign, and the letter of a list before it."""
    alternatives = one_of(form_words(vocabulary).label("explanation")).replace(r"\ ", r"\s+").replace("/", r"\s*/\s*")
    letter = r"(?:(?:\(?[a-hA-H\d][.)]|[-•–·])\s*)?"
    return re.compile(rf"(?:(?<=\s)|^){letter}(?P<label>{alternatives})\s*(?P<sign>[:=]|$)\s*", re.IGNORECASE)


def read_explanations(paragraphs: list[Words], words: FormWords) -> list[Explanation]:
    """The explanations in the order of the cell. A new one begins where the label that opened the first one comes again."""
    pattern = words.vocabulary.recall(_label_pattern)
    known = words.label("explanation")
    found: list[Explanation] = []
    opening = here = ""
    for paragraph in _with_whole_labels(paragraphs, pattern):
        matches = [m for m in pattern.finditer(paragraph.text) if m["sign"] or m.end() == len(paragraph.text.strip())]
        head = paragraph.cut(0, matches[0].start() if matches else None)
        if head:
            if not found:
                found.append(Explanation())
            (found[-1].fields[here] if here else found[-1].loose).append(head)
        for match, following in zip(matches, [*matches[1:], None][: len(matches)], strict=True):
            name = _field(match["label"], known)
            opening = opening or name
            if not found or (name in found[-1].fields and (name == opening or opening in found[-1].fields)):
                found.append(Explanation())
            here = name
            found[-1].labels.append(paragraph.cut(match.start(), match.end()))
            text = paragraph.cut(match.end(), following.start() if following else None)
            found[-1].fields.setdefault(name, [])
            if text:
                found[-1].fields[name].append(text)
    return found


def _with_whole_labels(paragraphs: list[Words], pattern: re.Pattern[str]) -> list[Words]:
    """The paragraphs, two as one between which a label was broken: `Sumber` above `Data: Laporan`, in a column of a printed page."""
    found: list[Words] = []
    for paragraph in paragraphs:
        whole = join([found[-1], paragraph]) if found else paragraph
        edge = len(found[-1].text) if found else 0
        if any(m["sign"] and m.start("label") < edge < m.end("label") for m in pattern.finditer(whole.text)):
            found[-1] = whole
        else:
            found.append(paragraph)
    return found


def _field(label: str, known: dict[str, str]) -> str:
    """What the label announces, however its blanks and strokes are spaced."""
    tight = re.sub(r"\s*/\s*", "/", " ".join(label.casefold().split()))
    return next(field for key, field in known.items() if re.sub(r"\s*/\s*", "/", key) == tight)


def share(explanations: list[Explanation], count: int) -> list[tuple[Explanation, int]] | None:
    """For each of so many indicators its explanation, which of the explanation's numbered texts is its own (-1: the whole), whether it is
    shared.

    None if they cannot be distinguished: as many explanations as indicators, or explanations whose formula and source are numbered for
    several.
    """
    if len(explanations) == count:
        return [(explanation, -1) for explanation in explanations]
    sizes = [_size(explanation) for explanation in explanations]
    if sum(sizes) != count:
        return None
    return [(e, k if size > 1 else -1) for e, size in zip(explanations, sizes, strict=True) for k in range(size)]


def _size(explanation: Explanation) -> int:
    """How many indicators an explanation is of: as many as its formula, type and source number texts, where those agree."""
    sizes = {len(parts) for name in ("formula", "calculation", "source") if (parts := enumerated(explanation.text(name)))}
    return sizes.pop() if len(sizes) == 1 else 1


def own_text(explanation: Explanation, name: str, part: int) -> Words:
    """The text of a field for the indicator of that part."""
    whole = explanation.text(name)
    parts = enumerated(whole) if part >= 0 and name != "note" else []
    return parts[part] if parts else whole
