"""The words of the program, in Indonesian and English: phrases of the catalogue, and values in the notation of the language.

Every word that a report prints and that no rule or document brings stands in `texts/<topic>.yaml`, as `key: {id: ..., en: ...}`, with
`{one: ..., other: ...}` where the wording goes with a count. A topic is read when it is first needed. Knows nothing of findings and layout.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

from agreements.source.document import read_file
from agreements.source.made_beside import made_of
from agreements.source.printable import clean as clean
from agreements.source.printable import one_line as one_line
from agreements.source.printable import sound as sound
from engine.language import Lexicon, Record, Unknown, Value
from engine.language.classes import dataclass
from engine.language.rounding import rounded

Language: TypeAlias = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")
CATALOGUE = Path(__file__).parent / "texts"
MAX_DECIMALS = 4
_PLACEHOLDER = re.compile(r"\{(\w+)(?::([\w-]+))?\}")
# The forms of a phrase for a count of 1 and for any other; most phrases have one form.
_FORMS = ("one", "other")
# Digits are grouped by the first and parted from the decimals by the second.
_MARKS: dict[Language, tuple[str, str]] = {"id": (".", ","), "en": (",", ".")}
# The unit of a target is another field, so that its number stands alone; a factor multiplies.
_SILENT_UNITS = ("", "target", "factor")


@dataclass(frozen=True, slots=True)
class Words:
    """One language: `say` gives a phrase of the catalogue, `value` a value as a reader of the language writes it."""

    lang: Language

    def listed(self, parts: Sequence[str], key: str) -> str:
        """A list as it is spoken, by the phrase for two, or with `-last` behind it for more."""
        *most, last = parts
        return self.say(f"{key}-last" if len(most) > 1 else key, most=", ".join(most), last=last) if most else last

    def has(self, key: str) -> bool:
        """Whether the catalogue has the key, `topic.name`."""
        topic, _, name = key.partition(".")
        return name in _topic(topic)

    def say(self, key: str, /, **args: Value) -> str:
        """The phrase of the key, its placeholders filled. Texts go in as they are, numbers in the notation of the language; `{files:file}`
        is a number with what it counts. Of a phrase with two forms that is taken that goes with the argument `count`.

        Raises KeyError if the catalogue lacks the key, or the arguments a placeholder; tests hold that neither happens.
        """
        topic, _, name = key.partition(".")
        one, other = _topic(topic)[name][self.lang]
        phrase = one if args.get("count") == 1 else other
        # What the command line says repeats arguments and names of files, on one line.
        made = clean if topic == "cli" else str

        def fill(found: re.Match[str]) -> str:
            value, noun = args[found[1]], found[2]
            return made(self.count(noun, value) if noun and isinstance(value, int) else self.bare(value))

        return _PLACEHOLDER.sub(fill, phrase)

    def count(self, noun: str, number: int) -> str:
        """`3 errors`, `1 error`: a number with what it counts, in the form that goes with it."""
        return self.say(f"count.{noun}", count=number)

    def system(self, text: str) -> str:
        """What the system says of a file that it would not read or write, in the language where the catalogue has it."""
        key = f"system.{re.sub(r'[^a-z]+', '-', text.lower())}"
        number = re.search(r"\d+", text)
        return self.say(key, number=int(number[0]) if number else 0) if self.has(key) else text

    def bare(self, value: Value, unit: str = "") -> str:
        """A value for a sentence that brings its own quotes: a text as it is, anything else as `value`."""
        return value if isinstance(value, str) else self.value(value, unit)

    def value(self, value: Value, unit: str = "") -> str:
        """A value on its own: a text in quotes, a number with its unit, a list joined."""
        if isinstance(value, bool):
            return self.say("report.yes" if value else "report.no")
        if isinstance(value, str):
            return f"“{value}”"
        if isinstance(value, Unknown):
            return self.say("report.unknown-value")
        if isinstance(value, Record):
            return value.path
        if isinstance(value, list):
            return ", ".join(self.value(item, unit) for item in value)
        return "…" if isinstance(value, Lexicon) else self.number(value, unit)

    def number(self, number: int | Fraction, unit: str = "") -> str:
        """A number with its unit: `Rp37.975.000`, `1.234,5`, `84%`, `2021` of a year.

        At most four decimals, rounded half away from zero; a rounded number is marked with ≈.
        """
        if unit == "year":
            return str(number)
        near = abs(rounded(number, MAX_DECIMALS))
        group, point = _MARKS[self.lang]
        whole, rest = divmod(int(near * 10**MAX_DECIMALS), 10**MAX_DECIMALS)
        sign, decimals = "-" if number < 0 and near else "", f"{rest:0{MAX_DECIMALS}}".rstrip("0")
        if unit == "rupiah":
            sign, decimals = f"{sign}Rp", decimals and decimals.ljust(2, "0")
        written = f"{sign}{f'{whole:,}'.replace(',', group)}{point if decimals else ''}{decimals}"
        if unit == "%":
            written += "%"
        elif unit != "rupiah" and unit not in _SILENT_UNITS:
            written += f" {self.unit(unit)}"
        return written if near == abs(number) else f"≈ {written}"

    def unit(self, unit: str) -> str:
        """A unit, simple or composed (`rupiah/target`), in words."""
        return re.sub(r"[a-z]+|^1$", lambda found: self.say(f"unit.{found[0]}") if self.has(f"unit.{found[0]}") else found[0], unit)


def sentence(phrase: str) -> str:
    """The phrase with a capital first letter."""
    return phrase[:1].upper() + phrase[1:]


def joined(phrases: Sequence[str]) -> str:
    """Sentences one after the other, empty ones left out."""
    return " ".join(filter(None, phrases))


@cache
def _topic(name: str) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """The phrases of one topic, in the form for 1 and in that for all other counts; none if there is no such topic."""
    file = CATALOGUE / f"{name}.yaml"
    phrases: Mapping[str, Mapping[str, Sequence[str]]] = made_of(file, _phrases) if file.is_file() else {}
    return phrases


def _phrases(file: Path) -> dict[str, dict[str, list[str]]]:
    root: Any = read_file(file).root
    return {key: {lang: _forms(phrase[lang]) for lang in LANGUAGES} for key, phrase in root.items()}


def _forms(written: Any) -> list[str]:
    one, other = (written[form] for form in _FORMS) if isinstance(written, dict) else (written, written)
    return [str(one), str(other)]
