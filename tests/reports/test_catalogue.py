"""The catalogue itself: both languages, the same placeholders, one language per phrase, and no phrase that nobody says."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from agreements.source.document import read_file
from agreements.source.offices import PortfolioName
from engine.language import Unknown
from engine.review.reviewed import Review
from engine.review.seal import Seal
from engine.rulebook.severities import Severity
from engine.run.finding import Location
from reports.findings.formats import FORMATS
from reports.selection import Shown
from reports.view import Report
from reports.words import arithmetic
from reports.words.catalogue import CATALOGUE, LANGUAGES, Language, Words
from reports.words.messages import Lacking, lacking_text
from tests.reports.samples import ROOT, broken_office, by_hand, crowd, excused
from tests.reports.test_places import PATHS
from tests.reports.test_reports import CLEAN, NO_RULES, NOTHING_APPLIES, NOTHING_READ, OTHER, TELLTALES, as_json, as_text, compared

PLACEHOLDER = re.compile(r"\{(\w+)(?::[\w-]+)?\}")
# Words that are a literal of YAML, of the language or of the program where they stand.
LITERALS = "|".join(
    (
        r"“[^”]*”|`[^`]*`|--[a-z-]+|\S+[./]\w+",
        r"\b(?:and|or|not|for|is|round|known|default|words|None|superior|legal)\b",
    )
)


@cache
def catalogue() -> dict[str, dict[str, str]]:
    phrases: dict[str, dict[str, str]] = {}
    for file in sorted(CATALOGUE.glob("*.yaml")):
        root: Any = read_file(file).root
        phrases.update(
            {f"{file.stem}.{key}": {lang: " ".join(forms(text)) for lang, text in phrase.items()} for key, phrase in root.items()}
        )
    return phrases


def root_of(file: Path) -> dict[str, Any]:
    root: Any = read_file(file).root
    return dict(root)


def forms(text: Any) -> list[str]:
    """The forms of a phrase in one language: one for all counts, or one for 1 and one for the others."""
    return list(text.values()) if isinstance(text, dict) else [text]


def test_every_phrase_is_in_both_languages_with_the_same_placeholders() -> None:
    wrong = [
        key
        for key, phrase in catalogue().items()
        if set(phrase) != set(LANGUAGES)
        or not all(isinstance(text, str) and text.strip() for text in phrase.values())
        or len({frozenset(PLACEHOLDER.findall(text)) for text in phrase.values()}) != 1
    ]
    assert not wrong


# A number in front of a word in the plural: an English phrase takes it with its noun ({files:file}) or has two forms.
VERBS = (
    "adds|applies|begins|follows|replaces|and|or|is|was|finds|names|has|does|exists|needs|takes|meets|holds|equals|plus|minus|times|less"
)
COUNTED = re.compile(rf"\{{(\w+)\}} (?:(?!{VERBS})[a-z]+ )?(?!(?:{VERBS})\b)[a-z]+s\b")
# Bounds of the program, which are never 1, and the byte that is named.
NOT_COUNTED = {"limit", "length", "byte", "number", "size"}


def test_every_number_agrees_with_what_it_counts() -> None:
    raw = {f"{file.stem}.{key}": phrase for file in CATALOGUE.glob("*.yaml") for key, phrase in root_of(file).items()}
    # Of conditions the placeholders are words.
    wrong = {
        key: found
        for key, phrase in raw.items()
        for text in forms(phrase["en"])[:1]
        if not key.startswith("condition.") and (found := set(COUNTED.findall(text)) - NOT_COUNTED)
    }
    assert not wrong
    nouns = {noun for phrase in catalogue().values() for text in phrase.values() for noun in re.findall(r"\{\w+:([\w-]+)\}", text)}
    assert nouns <= {key.partition(".")[2] for key in raw if key.startswith("count.")}
    for key in (key for key in raw if key.startswith("count.")):
        said = [Words("en").count(key.partition(".")[2], number) for number in (0, 1, 2)]
        assert said[0].removeprefix("0") == said[2].removeprefix("2"), key
        assert len(forms(raw[key]["en"])) == 1 or said[1].removeprefix("1") != said[2].removeprefix("2"), key
    for key, phrase in raw.items():
        assert not (isinstance(phrase["en"], dict) and set(phrase["en"]) != {"one", "other"}), key


def test_one_is_one_in_whole_sentences() -> None:
    words = Words("en")
    assert words.say("score.head", agreements=words.count("agreement", 1), scored=1, unscored=0) == (
        "Scores of 1 agreement: 1 indicator could be scored, 0 could not."
    )
    assert words.say("report.gone-not-asked", count=1).startswith("1 earlier finding was not looked for")
    assert words.say("report.gone-not-asked", count=2).startswith("2 earlier findings were not looked for")
    assert "takes 1 argument;" in words.say("expression.wrong-count", name="known", least=1, found=0)
    assert "takes 2 arguments;" in words.say("expression.wrong-count", name="f", least=2, found=0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_has_words_of_the_other_language(lang: Language) -> None:
    telling = set(TELLTALES[OTHER[lang]].split())
    wrong = {
        key: found
        for key, phrase in catalogue().items()
        if not key.startswith(("cli.", "rulebook."))
        if (found := set(re.findall(r"[^\W\d_]+", re.sub(LITERALS, " ", PLACEHOLDER.sub(" ", phrase[lang])).lower())) & telling)
    }
    assert not wrong


def of_two_offices(result: Review) -> Review:
    """The review with each finding once more, in another office."""
    others = (replace(finding, portfolio=PortfolioName("kantor-lain")) for finding in result.findings)
    return result.having((*result.findings, *others))


def test_every_phrase_of_the_reports_is_said(said: set[str]) -> None:
    for lang in LANGUAGES:
        ignored = replace(excused(), result=replace(excused().result, seal=Seal("a", "b"), waivers_ignored=True))
        unused = replace(ignored, result=replace(ignored.result, waivers_ignored=False))
        for sample in (broken_office(), by_hand(), excused(), ignored, unused, CLEAN, NOTHING_READ, NO_RULES, NOTHING_APPLIES):
            as_text(sample, lang, 80)
            as_json(sample, lang)
            for format_ in FORMATS.values():
                format_.render(Report(sample.result, sample.rules, sample.legal, Words(lang), sample.documents))
        for number in range(1, 5):
            Report(broken_office().result, {}, {}, Words(lang)).title(f"PK00{number}")
        narrow = Report(broken_office().result, broken_office().rules, {}, Words(lang), shown=Shown(severity=Severity.ERROR))
        FORMATS["text"].render(narrow)
        FORMATS["markdown"].render(Report(crowd(1000).result, crowd(1000).rules, {}, Words(lang)))
        FORMATS["text"].render(Report(of_two_offices(by_hand().result), by_hand().rules, {}, Words(lang)))
        FORMATS["github"].render(Report(crowd(100).result, crowd(100).rules, {}, Words(lang)))
        for operator in ("==", "!=", "<", "<=", ">", ">="):
            arithmetic.table(compared(operator, 5, 5, ""), "", Words(lang), 60)
        for noun in ("agreement", "rule", *Severity, "unknown", "rule-error", "unchecked", "consequence", "waived"):
            Words(lang).count(noun, 1)
            Words(lang).count(noun, 2)
        Words(lang).value([True, False, Unknown(())])
        lacking_text(Lacking(Location("pk.docx", 0, 0), "asked"), Words(lang))
    assert [key for key in catalogue() if key.startswith("report.") and key not in said] == []


@cache
def text_constants() -> frozenset[str]:
    """The texts in the code; `*` stands for what an f-string puts in."""
    return frozenset(_text_constants())


def _text_constants() -> Iterator[str]:
    for folder in ("reports", "engine", "agreements"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value
                elif isinstance(node, ast.JoinedStr):
                    yield "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)


def test_every_phrase_of_the_command_line_is_named_in_the_code() -> None:
    constants = text_constants()
    # `cli.*-help` names the phrases of all commands, and `setting-*` those of settings; `cli.*` names none.
    part = r"[\w-]*\w[\w-]*"
    partial = [text for text in constants if re.fullmatch(rf"((cli|rulebook)\.)?(\*?-?{part}-?\*?|{part}\*{part})", text)]
    named = re.compile("|".join(re.escape(text).replace(r"\*", "[a-z_-]+") for text in partial))
    keys = [key for key in catalogue() if key.startswith(("cli.", "rulebook."))]
    assert [key for key in keys if not named.fullmatch(key) and not named.fullmatch(key.partition(".")[2])] == []


def test_every_name_of_a_field_is_one_of_a_field() -> None:
    asked: set[str] = set()

    class Listening(Words):
        def has(self, key: str) -> bool:
            asked.add(key)
            return super().has(key)

        def say(self, key: str, /, **args: Any) -> str:
            asked.add(key)
            return super().say(key, **args)

    from engine.language.path import DataPath
    from reports.words.places import place

    for path in ["", *PATHS, "objectives.0", "budget.lines.0"]:
        place(DataPath.parse(path), Listening("en"))
    # Of most targets the lower end is the only number: a place leaves it out, a condition names it.
    lower_ends = {"field.target.low", "field.period_target.low"}
    assert {key for key in catalogue() if key.startswith("field.")} - asked == {"field.row-printed", *lower_ends}


def test_units_and_choices_are_those_of_the_model() -> None:
    from engine.facts.links import LINKS
    from engine.facts.records import agreement_type
    from engine.language import ListType, NumberType, RecordType, TextType, Type

    units: set[str] = {"1"}
    choices: set[str] = set()

    def walk(type_: Type, name: str) -> None:
        if isinstance(type_, ListType):
            walk(type_.of, name)
        elif isinstance(type_, RecordType):
            for field, below in type_.fields.items():
                if field not in LINKS.get(type_.name, ()):
                    walk(below, field)
        elif isinstance(type_, NumberType) and type_.unit is not None:
            units.update(name for name, _ in type_.unit.powers)
        elif isinstance(type_, TextType) and type_.closed:
            choices.update(f"choice.{name}.{choice}" for choice in type_.choices or ())

    walk(agreement_type(), "")
    assert {key for key in catalogue() if key.startswith("unit.")} == {f"unit.{name}" for name in units}
    # Signs, and words that are Indonesian in both languages, are shown as they are.
    as_they_are = {key for key in choices if re.match(r"choice\.(bound|type)\.", key)}
    assert {key for key in catalogue() if key.startswith("choice.")} == choices - as_they_are
