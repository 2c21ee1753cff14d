"""The one place where a problem becomes words: what is wrong, what to do, and where, in one language.

What a code says stands in the catalogue by the code, in one of TOPICS. Knows no layout but that of a line in a source file, and nothing of
where problems come from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from engine.language import Place, Problem, Span, Value
from engine.language.path import DataPath
from reports.words.catalogue import Words, clean, joined
from reports.words.places import located, place

# The topics of the catalogue that say what is wrong; a code is in one of them only.
TOPICS = ("structure", "document", "waiver", "rule", "expression", "formula", "gate", "given", "paper", "cluster")
# A line longer than this is shown in part, with the place in view.
MAX_EXCERPT = 120
# Said without grouping of digits, as editors show them.
_LINE_NUMBERS = ("first_line", "context_line")
_CONSTRUCTS = {
    **dict.fromkeys(("BitAnd", "BitOr", "BitXor", "LShift", "RShift", "Invert", "MatMult"), "bits"),
    **dict.fromkeys(("Dict", "Set", "DictComp", "SetComp"), "mapping"),
    **dict.fromkeys(("JoinedStr", "TemplateStr", "Constant str", "Constant bytes"), "literal"),
    "Pow": "power", "FloorDiv": "floor", "Is": "is", "IsNot": "is", "Tuple": "tuple", "Subscript": "subscript", "Constant NoneType": "none",
    "function": "function", "method": "method", "keyword": "keyword", "GeneratorExp": "generator", "for": "for", "nested for": "nested",
}  # fmt: skip
_BAD_VALUES = {
    **dict.fromkeys(("id", "replaces", "follows"), "rule-bad-value-id"), **dict.fromkeys(("from", "until"), "rule-bad-value-day"),
    **dict.fromkeys(("let", "definitions"), "rule-bad-value-let"), "name": "rule-bad-value-name",
    "value": "rule-bad-value-number", "reason": "rule-bad-value-reason",
}  # fmt: skip
_DIM, _BOLD, _RED = "2", "1", "1;31"

# As long as a text is that a sentence names.
_NAMED = 120


def message(problem: Problem[Any], words: Words) -> str:
    """What is wrong, and what was probably meant. Raises KeyError for a code that the catalogue does not have; tests hold that none is."""
    said = words.say(_key(_variant(problem, words), words), **_arguments(problem, words))
    hint = problem.arguments.get("hint")
    return joined((said, words.say("structure.did-you-mean", hint=hint) if hint is not None else ""))


def advice(problem: Problem[Any], words: Words) -> str:
    """What to do about it; "" where the message says that too."""
    key = f"{_key(problem.code, words)}-advice"
    return words.say(key, **_arguments(problem, words)) if words.has(key) else ""


def line(problem: Problem[Place], words: Words) -> str:
    """All of it on one line, with the place in front."""
    at = problem.place
    where = located(at, words, at.file or words.say("cli.command-line"))
    return clean(f"{where}: {joined((message(problem, words), advice(problem, words)))}")


def listing(problems: Sequence[Problem[Place]], words: Words, *, colour: bool = False) -> str:
    """Problems with a line each, and where it is known the line of the file, with a caret under every character that it is about."""
    return "".join(f"{text}\n" for problem in problems for text in _pointed(problem, words, colour))


def choices_text(choices: str, words: Words) -> str:
    """pydantic's list of choices ('a', 'b' or 'c') in the language."""
    return words.listed(re.split(r"', '|' or '", choices.strip("'")), "structure.or")


def _key(code: str, words: Words) -> str:
    return next((key for topic in TOPICS if words.has(key := f"{topic}.{code}")), f"structure.{code}")


def _variant(problem: Problem[Any], words: Words) -> str:
    """The name of the phrase: the code, or what says more precisely what the arguments are about."""
    code, given = problem.code, problem.arguments
    if code == "not-allowed":
        return f"construct-{_CONSTRUCTS.get(str(given['construct']), 'other')}"
    if code == "not-read" and len(str(given["text"])) > _NAMED:
        return "not-read-whole"
    if code == "syntax" and given["context"] and given["context_line"] != problem.place.line:
        return "syntax-since"
    if code == "expression-syntax" and "bracket" in given:
        return "expression-syntax-bracket"
    if code == "expression-syntax" and "sign" in given:
        return "expression-syntax-borrowed"
    if code == "wrong-count" and given["least"] != given["most"]:
        return "wrong-count-range"
    if code == "unknown-field" and words.has(f"expression.{given['record']}"):
        return "unknown-field-of-value"
    if code == "rule-bad-value" and given["value"] in ("", "[]"):
        return "no-value"
    if code == "rule-bad-value":
        return _BAD_VALUES.get(str(given["key"]), code)
    if code == "rule-wrong-shape" and not given["key"]:
        return "rule-wrong-shape-here"
    if code == "wrong-type" and "operator" in given:
        return "wrong-type-operands"
    if code == "unknown-name" and "hint" in given:
        return "unknown-name-meant"
    if code == "wrong-type" and given["found"] == "list" and given["expected"] in ("number", "text", "truth"):
        return "wrong-type-list"
    if code == "wrong-type" and given["expected"] in ("digits", "value"):
        return f"wrong-type-{given['expected']}"
    return code


def _arguments(problem: Problem[Any], words: Words) -> Mapping[str, Value]:
    """What is filled in: what stands for something else in its words."""
    code, given, at = problem.code, problem.arguments, problem.place
    said: dict[str, Value] = {key: str(value) if key in _LINE_NUMBERS else value for key, value in given.items()}
    if isinstance(at, Span):
        said["at"] = at.start + 1
    if code.endswith("wrong-shape"):
        said["expected"] = words.say(
            f"given.setting-{given['expected']}" if code.startswith("setting-") else f"structure.shape-{given['expected']}"
        )
    if code == "wrong-shape":
        said["key"] = place(DataPath.parse(str(given["key"])), words)
    elif code.endswith("not-a-choice"):
        said["choices"] = choices_text(str(given["choices"]), words)
    elif code == "syntax":
        said["detail"] = words.say(key if words.has(key := f"yaml.{given['detail']}") else "yaml.other")
    elif code == "a-document":
        said["kind"] = words.say(f"structure.kind-{given['kind']}")
    elif code == "no-rule-but-files":
        said["title"] = words.say(f"report.problem-{given['id']}")
    elif "detail" in given:
        said["detail"] = words.system(str(given["detail"]))
    elif code == "wrong-unit":
        said.update({side: words.unit(str(given[side])) for side in ("left", "right")})
    elif code in ("unknown-field", "wrong-type"):
        for side in ("expected", "found", "record"):
            if side in given and words.has(key := f"expression.{given[side]}"):
                said[side] = words.say(key)
    return said


def _pointed(problem: Problem[Place], words: Words, colour: bool) -> Iterator[str]:
    at, paint = problem.place, _paint if colour else _plain
    where = clean(f"{located(at, words, at.file or words.say('cli.command-line'))}:")
    yield f"{paint(where, _BOLD)} {clean(joined((message(problem, words), advice(problem, words))))}"
    if at.excerpt.strip():
        excerpt, column = _in_view(at.excerpt, at.column)
        carets = "^" * max(1, min(at.length, len(excerpt) - column + 1))
        yield f"    {paint(excerpt, _DIM)}"
        yield f"    {' ' * (column - 1)}{paint(carets, _RED)}"


def _in_view(text: str, column: int) -> tuple[str, int]:
    """The line, or the part of a long one around the column, on one screen line; and the column in it."""
    text = clean(text)
    first = max(0, column - 1 - MAX_EXCERPT // 2) if len(text) > MAX_EXCERPT else 0
    part = text[first : first + MAX_EXCERPT].rstrip()
    return (f"…{part[1:]}" if first else part) + ("…" if first + MAX_EXCERPT < len(text) else ""), column - first


def _plain(text: str, code: str) -> str:
    return text


def _paint(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"
