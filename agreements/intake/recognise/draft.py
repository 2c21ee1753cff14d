"""An agreement under way: values with the words they were read from, and doubts; questions; what a finished reading is.

Knows the format's order of keys; must not know how anything was found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any

from agreements.intake.recognise.placed_text import Ink, Stretch, Words
from agreements.intake.words import FormWords
from engine.language.classes import dataclass

ORDER = (
    *("id", "superior", "document_number", "letterhead", "title", "statement", "parties", "headings", "columns", "objectives", "budget"),
    *("signed", "government", "office", "address", "phone", "email", "text", "subject", "first", "second", "third", "position", "name"),
    *("rank", "nip", "place", "date", "number", "code", "goal", "table", "indicators", "formula", "direction", "calculation"),
    *("source", "note"),
    *("target", "unit", "weight", "responsible", "quarters", "semesters", "months", "baseline", "last_year", "plan_target", "heading"),
    *("lines", "amount", "source_of_funds", "indicator", "under", "total"),
)
_LATER = {"statement": ("title", "text", "parties", "signed"), "objective": ("number", "code", "text", "goal", "table", "indicators")}


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value: its words, and why it is doubtful, "" for a sure one; what they are read as, where the format has a word of its own."""

    words: Words
    doubt: str = ""
    read: str = ""


Node = dict[str, Any]


def put(node: Node, key: str, words: Words, doubt: str = "") -> None:
    """Set the value, unless the words are empty; what is there already is kept."""
    if words and key not in node:
        node[key] = Leaf(words, doubt)


def put_number(node: Node, number: Words) -> None:
    """Set the number of an objective or indicator; one with a word in it is its code: IKU 3.1."""
    put(node, "code" if re.search(r"[^\W\d_]{2}.*\d|[^\W\d_]\d", number.text) else "number", number)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from: its dotted path, its text, where it stands, and why it is doubtful ("" for a sure one)."""

    path: str
    text: str
    stretches: tuple[Stretch, ...]
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What a person must say: a code, the agreement by its index, the path it is about, the printed texts, and where they stand."""

    code: str
    agreement: int
    path: str
    texts: Mapping[str, tuple[str, ...]]
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words that have no place in an agreement, where they stand, and why."""

    text: str
    stretches: tuple[Stretch, ...]
    reason: str = "unplaced"


@dataclass(frozen=True, slots=True)
class Draft:
    """An agreement as read: plain dicts, lists and texts in the format of agreements, and the origin of each text."""

    value: dict[str, Any]
    origins: tuple[Origin, ...]

    @property
    def people(self) -> list[dict[str, str]]:
        """Those who sign, of both pages."""
        return [person for page in (self.value, self.value.get("statement", {})) for person in page.get("parties", {}).values()]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a document: its agreements, what must be asked, what was not placed, and what are labels of the form."""

    drafts: tuple[Draft, ...]
    questions: tuple[Question, ...]
    leftovers: tuple[Leftover, ...]
    labels: tuple[Stretch, ...] = ()


@dataclass(slots=True)
class Desk:
    """What all parts of the recogniser write to: the ink, and the questions and leftovers of the agreement under way."""

    ink: Ink
    agreement: int = 0
    questions: list[Question] = field(default_factory=list)
    reasons: list[tuple[Words, str]] = field(default_factory=list)
    # Which characters of the document somebody is asked about.
    asked: set[int] = field(default_factory=set)

    def ask(self, code: str, path: str, **texts: list[Words]) -> None:
        """Ask about the texts; they are listed, and nothing is read from them."""
        stretches = tuple(stretch for group in texts.values() for words in group for stretch in self.ink.stretches(words))
        shown = {key: tuple(words.text for words in group) for key, group in texts.items()}
        self.questions.append(Question(code, self.agreement, path, shown, stretches))
        self.asked.update(at for group in texts.values() for words in group for at in words.at if at >= 0)

    def ignore(self, words: Words, form: FormWords) -> None:
        """Take what opens a line that nobody wrote into the agreement for a label; what follows is listed."""
        found = form.opening(words.text, "ignore")
        self.ink.label(words.cut(0, found.end()) if found else words)
        if found and re.search(r"\w", words.text[found.end() :]):
            self.set_aside(words.cut(found.end()), "ignored")

    def set_aside(self, words: Words, reason: str) -> None:
        """List the words with a reason of their own."""
        self.reasons.append((words, reason))


def finish(node: Node, ink: Ink) -> Draft:
    """The agreement of the node, in the format's order; its words are placed."""
    origins: list[Origin] = []

    def build(here: Any, path: str) -> Any:
        if isinstance(here, Leaf):
            ink.place(here.words)
            text = here.read or here.words.text
            origins.append(Origin(path, text, ink.stretches(here.words), here.doubt or ink.doubt(here.words)))
            return text
        if isinstance(here, list):
            return [build(item, f"{path}.{index}") for index, item in enumerate(here)]
        if isinstance(here, str):
            return here
        return {key: build(here[key], f"{path}.{key}" if path else key) for key in _sorted(here) if here[key] not in ({}, [])}

    return Draft(build(node, ""), tuple(origins))


def doubted(draft: Draft, doubts: Mapping[str, str]) -> Draft:
    """The agreement, with why the values of these paths are doubtful; what is doubtful already stays so."""
    origins = (replace(origin, doubt=origin.doubt or doubts.get(origin.path, "")) for origin in draft.origins)
    return replace(draft, origins=tuple(origins)) if doubts else draft


def _sorted(node: Node) -> list[str]:
    order = _LATER["statement"] if "parties" in node and "text" in node else _LATER["objective"] if "indicators" in node else ORDER
    return sorted(node, key=lambda key: order.index(key) if key in order else len(order))
