"""The condition of a rule in plain words: what is asked where, what must be so, and what the names in it mean. How a part is said:
reports.words.conditions. Knows no layout.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from engine.rulebook import Rule
from engine.rulebook.reference import Reference
from reports.words.catalogue import Words
from reports.words.conditions import Speaker


def spoken(rule: Rule, reference: Reference, words: Words) -> Iterator[tuple[str, list[str]]]:
    """Paragraphs, each a heading with the points below it; none for a heading that says all."""
    speaker = _speaker(rule, reference, words)
    if rule.grouping is not None:
        elements, by = (speaker.meaning(part.tree) for part in (rule.grouping.elements, rule.grouping.by))
        yield speaker.say("groups", elements=elements, by=by), []
    for key, expression in (("asked", rule.when), ("required", rule.test)):
        if expression is not None:
            points = speaker.clauses(expression.tree)
            yield speaker.say(f"{key}-all" if len(points) > 1 else key), points
    said = {speaker.name(name): speaker.meaning(named.expression.tree) for name, named in rule.lets.items()}
    meanings = [speaker.say("meaning", name=name, text=text) for name, text in said.items()]
    if meanings:
        yield speaker.say("meanings"), meanings


def _speaker(rule: Rule, reference: Reference, words: Words) -> Speaker:
    """Who speaks for the rule: with the titles of its tables and of what the book shares."""
    tables = {f"reference.{name}": title[words.lang] for name, title in reference.titles.items()}
    shared = {name: getattr(named.title, words.lang) for name, named in rule.lets.items() if named.title is not None}
    numbers = {name: value for name, value in reference.value.fields.items() if isinstance(value, int | Fraction)}
    return Speaker(words, {**tables, **shared}, numbers)
