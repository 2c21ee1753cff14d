"""Personal data taken out of a review, for what leaves the machine: a position in brackets for a name, a dot for each digit of a NIP.

A NIP encodes day of birth and sex (Law 27/2022 on personal data protection). What an expression reads of a NIP is masked by what it reads,
not by how it looks; names are masked wherever they stand. Knows agreements, rules and findings; must not know words and formats.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import Any, TypeVar

from agreements.model import PERSONAL, Part, Party, derived_from
from agreements.printed_paths import printed_path
from agreements.submitted import Submitted
from engine.language import DataPath, Expression, Record, Unknown, Value
from engine.language.classes import dataclass
from engine.review.reviewed import Compared, Review, Reviewed, files_of
from engine.rulebook import Rule
from engine.run.finding import Evidence, Quantity

DOT = "•"
# Agreements of which names, and what finds them, are at hand.
AT_HAND = 256
Shown = TypeVar("Shown")
# Eighteen digits that begin with a year, in groups or not: a NIP wherever it stands, also in a file that is no agreement.
_NIP = re.compile(r"(?<!\d)(?:19|20)\d\d(?:[ .\-]?\d){14}(?!\d)")
_NAME, _NUMBER = PERSONAL
# Fields that are made of a name, in another spelling than the printed one.
_OF_NAMES = frozenset(derived_from(Party, _NAME))


@dataclass(frozen=True, slots=True)
class Mask:
    """What hides the personal data of one run.

    `rules` by id, for what the placeholders of a message read; `names` by file: every name in it, and the position that stands for it;
    `numbers` by file: its NIPs as they are printed, whole or not.
    """

    rules: Mapping[str, Rule]
    names: Mapping[str, Mapping[str, str]]
    numbers: Mapping[str, tuple[str, ...]]
    _patterns: dict[tuple[str, ...], re.Pattern[str] | None] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, submitted: Iterable[Submitted], rules: Iterable[Rule]) -> Mask:
        """The mask of a run over these agreements."""
        items = {item.file: item for item in submitted}
        return cls({rule.id: rule for rule in rules}, _EachOf(items, _names), _EachOf(items, _numbers))

    def review(self, review: Review) -> Review:
        """The review with every finding masked, and the messages of what is gone."""
        compared = review.compared
        if compared is not None:
            gone = tuple(replace(item, message=self.text(item.message)) for item in compared.gone)
            compared = Compared(compared.file, gone, compared.not_asked)
        return replace(review, findings=review.findings.each(lambda _, finding: self.finding(finding)), compared=compared)

    def finding(self, finding: Reviewed) -> Reviewed:
        """The finding with values that are personal data masked. Its identity stays."""
        rule = self.rules.get(finding.rule)
        read = rule.placeholders if rule else {}
        files = files_of(finding)
        return replace(
            finding,
            arguments={key: self._argument(item, read.get(key), files) for key, item in finding.arguments.items()},
            evidence=tuple(self._evidence(item, files) for item in finding.evidence),
            # Of two numbers that are parts of a NIP the difference tells as much as they do.
            comparison=None if rule is not None and _NUMBER in rule.test.fields else finding.comparison,
        )

    def text(self, text: str, files: Iterable[str] | None = None) -> str:
        """The text with the names and NIPs in these files masked, in all files if none are given, and whatever looks like a NIP."""
        key = tuple(self.names) if files is None else tuple(dict.fromkeys(file for file in files if file in self.names))
        if key not in self._patterns:
            _make_room(self._patterns)
            self._patterns[key] = _pattern(
                [*(name for file in key for name in self.names[file]), *(n for f in key for n in self.numbers[f])]
            )
        pattern = self._patterns[key]

        def shown(found: re.Match[str]) -> str:
            return next((self.names[file][found[0]] for file in key if found[0] in self.names[file]), dotted(found[0]))

        return _NIP.sub(lambda found: dotted(found[0]), pattern.sub(shown, text) if pattern else text)

    def _argument(self, item: Quantity, expression: Expression | None, files: Iterable[str]) -> Quantity:
        fields = expression.fields | frozenset(expression.names) if expression is not None else frozenset()
        if _NUMBER in fields or fields & _OF_NAMES:
            return Quantity(self._value(item.value, files, whole=True))
        return replace(item, value=self._value(item.value, files, whole=False))

    def _evidence(self, item: Evidence, files: Iterable[str]) -> Evidence:
        personal = is_personal(item.location.path)
        number = personal and printed_path(item.location.path).last == _NUMBER
        written = None if item.written is None else dotted(item.written) if number else self.text(item.written, files)
        return replace(item, written=written, read=replace(item.read, value=self._value(item.read.value, files, whole=personal)))

    def _value(self, value: Value, files: Iterable[str], *, whole: bool) -> Value:
        """A value masked: all of it, or what is a name or a NIP in it. Truth, records and what is unknown tell nothing of a person."""
        if isinstance(value, list):
            return [self._value(part, files, whole=whole) for part in value]
        if isinstance(value, bool | Record | Unknown):
            return value
        if isinstance(value, str):
            masked = self.text(value, files)
            return dotted(masked, letters=masked == value) if whole else masked
        return dotted(str(value)) if whole else value


def _names(item: Submitted) -> Mapping[str, str]:
    """Every name in an agreement, and what stands for it: a position, in brackets so that nobody takes it for what is printed."""
    parties = list(_parties(item.agreement))
    held = {party.name: next((p.position for p in parties if p.name == party.name and p.position), "") for party in parties}
    return {name: f"[{position}]" if position else DOT * 3 for name, position in held.items() if name and any(map(str.isalpha, name))}


def _numbers(item: Submitted) -> tuple[str, ...]:
    """Every NIP in an agreement, as it is printed."""
    return tuple(party.nip for party in _parties(item.agreement) if party.nip and any(map(str.isdigit, party.nip)))


class _EachOf(Mapping[str, Shown]):
    """Something of each agreement, by file, looked for when it is asked for: most have no finding."""

    def __init__(self, items: Mapping[str, Submitted], of: Callable[[Submitted], Shown]) -> None:
        self.items_, self.of, self.found = items, of, dict[str, Shown]()

    def __getitem__(self, file: str) -> Shown:
        if file not in self.found:
            _make_room(self.found)
            self.found[file] = self.of(self.items_[file])
        return self.found[file]

    def __contains__(self, file: object) -> bool:
        return file in self.items_

    def __iter__(self) -> Iterator[str]:
        return iter(self.items_)

    def __len__(self) -> int:
        return len(self.items_)


def _make_room(found: dict[Any, Any]) -> None:
    """Findings come file by file: what was looked for in others is not asked for again in this turn."""
    if len(found) >= AT_HAND:
        found.clear()


def is_personal(path: DataPath) -> bool:
    """Whether a path of an agreement leads to the name or the NIP of one who signs, or to what is read in them."""
    printed = printed_path(path)
    return "parties" in printed.fields and printed.last in PERSONAL


def dotted(text: str, *, letters: bool = False) -> str:
    """The text with a dot for each digit, and for each letter if asked to: how long it is and how it is set stays."""
    return "".join(DOT if char.isdigit() or (letters and char.isalpha()) else char for char in text)


def _parties(part: object) -> Iterator[Party]:
    """Everybody who signs, in all parts of an agreement."""
    if isinstance(part, Party):
        yield part
    elif isinstance(part, list):
        for item in part:
            yield from _parties(item)
    elif isinstance(part, Part):
        for name in type(part).model_fields:
            yield from _parties(getattr(part, name))


def _pattern(texts: Iterable[str]) -> re.Pattern[str] | None:
    """What finds any of the texts, the longest first; None for none."""
    ordered = sorted(set(texts), key=lambda text: (-len(text), text))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)") if ordered else None
