"""The page of a rule: what must hold, why, on what basis, how to fix it, and an example of each outcome."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath

from engine.language import Record
from engine.rulebook import Rule, RuleTest
from engine.rulebook.examples import found_at, messages_of, subjects_of
from engine.rulebook.reference import Reference
from reports.rules.spoken import spoken
from reports.words.catalogue import LANGUAGES, Words
from reports.words.messages import said

_EXAMPLES = (("pass", "example-pass"), ("fail", "example-fail"))
_HELP = ("valid", "why", "basis", "advice")
_CODE = ("group", "by", "let", "when", "assert")


def page(rule: Rule, reference: Reference, words: Words, width: int) -> str:
    """The page for a terminal."""
    lines = [f"{rule.id}  {rule.said('title', words.lang)}", ""]
    for key, text in _entries(rule, reference.legal, words):
        head = f"{words.say(f'rulebook.{key}')}: "
        lines.extend(textwrap.wrap(text, width, initial_indent=head, subsequent_indent="  ", break_on_hyphens=False) or [head])
    lines += ["", words.say("condition.heading"), ""]
    for head, points in spoken(rule, reference, words):
        lines.extend(textwrap.wrap(head, width))
        for point in points:
            lines.extend(textwrap.wrap(point, width, initial_indent="  - ", subsequent_indent="    ", break_on_hyphens=False))
    for key, example in _examples(rule):
        lines += ["", f"{words.say(f'rulebook.{key}')}:", *(f"    {line}" for line in example)]
    for place, message in _finding(rule, words):
        head = words.say("rulebook.finding", place=place) if place else words.say("rulebook.finding-itself")
        lines += ["", *textwrap.wrap(f"{head}: {message}", width, subsequent_indent="  ", break_on_hyphens=False)]
    lines += ["", words.say("rulebook.file", path=rule.file)]
    return "\n".join(lines) + "\n"


def markdown(rule: Rule, reference: Reference, words: Words) -> str:
    """The page as Markdown, with a link to the same page in the other language."""
    others = [lang for lang in LANGUAGES if lang != words.lang]
    links = " · ".join(f"[{Words(lang).say('rulebook.language')}](../{lang}/{rule.id}.md)" for lang in others)
    lines = [f"# {rule.id} {rule.said('title', words.lang)}", "", links, ""]
    for entry in _marked(_entries(rule, reference.legal, words), words):
        lines += [entry, ""]
    lines += [f"## {words.say('condition.heading')}", ""]
    for head, points in spoken(rule, reference, words):
        lines += [_unmarked(head), "", *(f"- {_unmarked(point)}" for point in points), *([""] if points else [])]
    for key, example in _examples(rule):
        lines += [f"**{words.say(f'rulebook.{key}')}:**", "", "```yaml", *example, "```", ""]
    for place, message in _finding(rule, words):
        head = words.say("rulebook.finding", place=f"`{place}`") if place else words.say("rulebook.finding-itself")
        lines += [f"**{head}:** {_escaped(message)}", ""]
    lines.append(words.say("rulebook.file", path=f"`{'/'.join(PurePath(rule.file).parts[-2:])}`"))
    return "\n".join(lines) + "\n"


def help_text(rule: Rule, legal: Mapping[str, Record], words: Words) -> str:
    """What a reader of a finding may want to know of its rule: for which years, why, on what basis, how to fix it; a line each."""
    return "\n".join(f"{words.say(f'rulebook.{key}')}: {' '.join(text.split())}" for key, text in _helpful(rule, legal, words))


def help_markdown(rule: Rule, legal: Mapping[str, Record], words: Words) -> str:
    """The same as Markdown."""
    return "\n\n".join(_marked(_helpful(rule, legal, words), words))


def index(rules: Iterable[Rule], words: Words) -> str:
    """The list of all pages as Markdown, by folder."""
    lines = [f"# {words.say('rulebook.pages')}", "", f"[{words.say('fields.heading')}](fields.md)", ""]
    folder = ""
    for rule in rules:
        if (found := PurePath(rule.file).parent.name) != folder:
            folder = found
            lines += ["", f"## {folder}", ""] if len(lines) > 4 else [f"## {folder}", ""]
        severity = words.say(f"report.{rule.source.severity.value}")
        lines.append(f"- [{rule.id}]({rule.id}.md) {_escaped(rule.said('title', words.lang))} ({severity})")
    return "\n".join(lines) + "\n"


def pages(rules: Iterable[Rule], reference: Reference) -> Iterator[tuple[str, str]]:
    """The path below docs/rules and the text of every page, in both languages."""
    found = list(rules)
    for lang in LANGUAGES:
        words = Words(lang)
        yield f"{lang}/README.md", index(found, words)
        for rule in found:
            yield f"{lang}/{rule.id}.md", markdown(rule, reference, words)


def scope_name(rule: Rule, words: Words) -> str:
    """What the rule is asked of."""
    return words.say("rulebook.each-group" if rule.grouping else f"rulebook.each-{rule.scope.name}")


def _entries(rule: Rule, legal: Mapping[str, Record], words: Words) -> Iterator[tuple[str, str]]:
    source, lang = rule.source, words.lang
    yield "severity", words.say(f"report.{source.severity.value}")
    yield "scope", scope_name(rule, words)
    if source.group is not None:
        yield "group", source.group
        yield "by", source.by or ""
    if source.valid is not None:
        yield "valid", words.say("rulebook.years", first=source.valid.from_ or "…", last=source.valid.until or "…")
    if source.why is not None:
        yield "why", getattr(source.why, lang)
    for key in source.basis:
        fields = legal[key].fields if key in legal else {}
        title = f"{fields.get('title', key)}{_when_in_force(rule, key, words)}"
        yield "basis", f"{title}. {fields.get(f'says_{lang}', '')}".strip()
    for name, named in rule.lets.items():
        yield "let", f"{name} = {' '.join(named.expression.text.split())}"
    if source.when is not None:
        yield "when", " ".join(source.when.split())
    yield "assert", " ".join(source.assert_.split())
    yield "message", getattr(source.message, lang)
    yield "advice", getattr(source.advice, lang)
    if source.replaces is not None:
        yield "replaces", source.replaces
    if source.follows:
        yield "follows", ", ".join(source.follows)


def _helpful(rule: Rule, legal: Mapping[str, Record], words: Words) -> Iterator[tuple[str, str]]:
    return (entry for entry in _entries(rule, legal, words) if entry[0] in _HELP)


def _marked(entries: Iterable[tuple[str, str]], words: Words) -> Iterator[str]:
    for key, text in entries:
        yield f"**{words.say(f'rulebook.{key}')}:** {f'`{text}`' if key in _CODE else _escaped(text)}"


def _when_in_force(rule: Rule, key: str, words: Words) -> str:
    """The years of a legal basis that has a successor or a predecessor beside it: a finding cites the one of its year."""
    if len(rule.in_force) < 2 or key not in rule.in_force:
        return ""
    first, last = rule.in_force[key]
    return f" ({words.say('rulebook.in-force', first=str(first), last=str(last or '…'))})"


def _examples(rule: Rule) -> Iterator[tuple[str, list[str]]]:
    for outcome, key in _EXAMPLES:
        test = _shown(rule, outcome)
        if test is not None:
            yield key, _example(test)


def _shown(rule: Rule, outcome: str) -> RuleTest | None:
    """The example of the outcome that shows most: one that states its finding, else the first."""
    of_outcome = [test for test in rule.source.tests if test.expect == outcome]
    return next((test for test in of_outcome if test.at is not None), of_outcome[0] if of_outcome else None)


def _finding(rule: Rule, words: Words) -> Iterator[tuple[str, str]]:
    """Where the finding of the example that fails points, and what it says."""
    test = _shown(rule, "fail")
    if test is not None and test.at is not None:
        found = found_at(rule, test, subjects_of(rule, test))
        for message in dict.fromkeys(messages_of(rule, found, words.lang, said)):
            yield ", ".join(test.places or ()), message


def _escaped(text: str) -> str:
    """The text as Markdown shows it: what would be a mark is none."""
    for mark in "\\`*_[]<>|":
        text = text.replace(mark, f"\\{mark}")
    return text


def _unmarked(text: str) -> str:
    """As `_escaped`, but what stands in backticks is code."""
    parts = text.split("`")
    return "`".join(part if index % 2 else _escaped(part) for index, part in enumerate(parts))


def _example(test: RuleTest) -> list[str]:
    """What a test gives, as YAML."""
    import io

    from ruamel.yaml import YAML

    stream = io.StringIO()
    yaml = YAML()
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 1000
    yaml.dump(_plain({**(test.given or {}), **({"within": test.within} if test.within else {})}), stream)
    return stream.getvalue().splitlines()


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, str) else value
