"""What a finding or a problem says, and how it is mended, in sentences of one language. Knows no layout and no format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any, Literal

from agreements.model import printed_path
from agreements.source.document import Document
from engine.language import Record, Value
from engine.language.values import MAX_BITS, MAX_STEPS
from engine.rulebook import PLACEHOLDER, Rule, RuleProblem
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding, Hint, Location
from reports.words.catalogue import Words, joined
from reports.words.places import below, place

# Told without grouping of digits, as editors show them.
_LINE_NUMBERS = ("first_line", "context_line")
_LIMITS: dict[str, Value] = {"too-many-steps": MAX_STEPS, "number-too-large": MAX_BITS}
_CONSTRUCTS = {
    **dict.fromkeys(("BitAnd", "BitOr", "BitXor", "LShift", "RShift", "Invert", "MatMult"), "bits"),
    **dict.fromkeys(("Dict", "Set", "DictComp", "SetComp"), "mapping"),
    **dict.fromkeys(("JoinedStr", "TemplateStr", "Constant str", "Constant bytes"), "literal"),
    "Pow": "power", "FloorDiv": "floor", "Is": "is", "IsNot": "is", "Tuple": "tuple", "Subscript": "subscript", "Constant NoneType": "none",
    "function": "function", "method": "method", "keyword": "keyword", "GeneratorExp": "generator", "for": "for", "nested for": "nested",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lacking:
    """What an assessment lacked: the place of the printed field and why: "absent", "unreadable", one of the two, or "no-value".

    `written` is the text that cannot be read.
    """

    at: Location
    why: Literal["absent", "unreadable", "absent-or-unreadable", "no-value"]
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
        return problem_message(finding.name, _values(finding), words, finding.location.line)

    def fill(found: re.Match[str]) -> str:
        quantity = finding.arguments.get(found[1])
        if quantity is None:
            return words.say("report.unknown-value")
        choice = f"choice.{found[1].rpartition('.')[2].strip()}.{quantity.value}"
        return words.say(choice) if words.has(choice) else words.bare(quantity.value, quantity.unit)

    return PLACEHOLDER.sub(fill, getattr(rule.source.message, words.lang))


def advice(finding: Finding, rules: Mapping[str, Rule], words: Words) -> str:
    """How to mend it; "" where there is nothing to mend in the document."""
    rule = rules.get(finding.rule)
    if finding.outcome is not Outcome.FAIL:
        return ""
    if rule is not None:
        return str(getattr(rule.source.advice, words.lang))
    return problem_advice(finding.name, _values(finding), words)


def basis_titles(finding: Finding, legal: Mapping[str, Record]) -> list[str]:
    """The titles of the legal instruments that the rule rests on; the key of one that is not in the table."""
    return [str(legal[key].fields.get("title", key)) if key in legal else key for key in finding.basis]


def hint_text(hint: Hint, words: Words) -> str:
    """What would explain a difference."""
    at = hint.at
    where = f"{PurePath(at.file).name}:{at.line}" if at else ""
    return words.say(f"report.hint-{hint.code}", amount=words.bare(hint.amount.value, hint.amount.unit), place=where)


def _values(finding: Finding) -> dict[str, Value]:
    return {key: quantity.value for key, quantity in finding.arguments.items()}


def problem_message(code: str, args: Mapping[str, Value], words: Words, line: int = 0) -> str:
    """What is wrong with a file, at a line of it, by one of the codes of `agreements`."""
    told: dict[str, Value] = {key: str(value) if key in _LINE_NUMBERS else value for key, value in args.items()}
    if words.has(f"waiver.{code}"):
        if code == "waivers-wrong-shape":
            told["expected"] = words.say(f"structure.shape-{args['expected']}")
        return joined((words.say(f"waiver.{code}", **told), hint(args, words)))
    key = code
    if code == "wrong-shape":
        told["key"], told["expected"] = place(str(args["key"]), words), words.say(f"structure.shape-{args['expected']}")
    elif code == "not-a-choice":
        told["choices"] = choices_text(str(args["choices"]), words)
    elif code == "syntax":
        detail = f"yaml.{args['detail']}"
        told["detail"] = words.say(detail if words.has(detail) else "yaml.other")
        key = "syntax-since" if args["context"] and args["context_line"] != line else "syntax"
    return joined((words.say(f"structure.{key}", **told), hint(args, words)))


def problem_advice(code: str, args: Mapping[str, Value], words: Words) -> str:
    """How to mend a file."""
    topic = "waiver" if words.has(f"waiver.{code}") else "structure"
    return words.say(f"{topic}.{code}-advice", **args)


def rule_problem_message(problem: RuleProblem, words: Words) -> str:
    """What is wrong with a rule book and what to do."""
    code, args = problem.code, problem.args
    if words.has(f"gate.{code}"):
        return joined((words.say(f"gate.{code}", **args), hint(args, words)))
    # Two codes, syntax and too-deep, are of YAML and of expressions; only what stands in a readable file has an excerpt.
    in_expression = bool(problem.excerpt) or not words.has(f"structure.{code}")
    if in_expression and (words.has(f"expression.{code}") or code == "not-allowed"):
        return expression_message(code, args, words)
    if not words.has(f"rule.{code}"):
        return joined((problem_message(code, args, words, problem.line), problem_advice(code, args, words)))
    told: dict[str, Value] = dict(args)
    if code == "wrong-shape":
        told["expected"] = words.say(f"structure.shape-{args['expected']}")
    return joined((words.say(f"rule.{code}", **told), hint(args, words)))


def expression_message(code: str, args: Mapping[str, str | int], words: Words) -> str:
    """What is wrong with an expression and what to do."""
    told: dict[str, Value] = dict(args)
    key = code
    if code == "not-allowed":
        key = f"construct-{_CONSTRUCTS.get(str(args['construct']), 'other')}"
    elif code == "syntax" and "hint" in args:
        key = "syntax-assignment"
    elif code == "wrong-count" and args["least"] != args["most"]:
        key = "wrong-count-range"
    elif code == "wrong-unit":
        told["left"], told["right"] = words.unit(str(args["left"])), words.unit(str(args["right"]))
    elif code == "unknown-field" and words.has(f"expression.{args['record']}"):
        key, told["record"] = "unknown-field-of-value", words.say(f"expression.{args['record']}")
    elif code == "wrong-type":
        key = _wrong_type(args)
        for side in ("expected", "found"):
            told[side] = words.say(f"expression.{args[side]}") if words.has(f"expression.{args[side]}") else args[side]
    return joined((words.say(f"expression.{key}", **told), hint(args, words)))


def _wrong_type(args: Mapping[str, str | int]) -> str:
    if "operator" in args:
        return "wrong-type-operands"
    return f"wrong-type-{args['expected']}" if args["expected"] in ("digits", "value") else "wrong-type"


def hint(args: Mapping[str, Value], words: Words) -> str:
    """ "Did you mean …?", or nothing."""
    return words.say("structure.did-you-mean", hint=args["hint"]) if "hint" in args else ""


def choices_text(choices: str, words: Words) -> str:
    """pydantic's list of choices ('a', 'b' or 'c') in the language."""
    return words.listed(re.split(r"', '|' or '", choices.strip("'")), "structure.or")


def lacking(finding: Finding, document: Document | None = None) -> Iterator[Lacking]:
    """What the assessment lacked, each printed field once. The finding's evidence says why, else the document."""
    evidence = {(item.location.file, printed_path(item.location.path)): item for item in finding.evidence}
    elsewhere = [item for item in finding.evidence if item.location.file != finding.location.file]
    for agreement, path in dict.fromkeys((name, printed_path(path)) for name, _, path in (raw.rpartition(":") for raw in finding.missing)):
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
        yield Lacking(replace(at, path=path), "unreadable" if text and text.strip() else "absent", text or "")
    if not finding.missing:
        yield Lacking(finding.location, "no-value")


def lacking_text(item: Lacking, words: Words, document: Document | None = None) -> str:
    """One lacking field, and why it is lacking."""
    return words.say(f"report.{item.why}", place=place(item.at.path, words, document), text=item.written)


def _position(document: Document, path: str) -> Location:
    line, column = document.position(int(step) if step.isdigit() else step for step in path.split("."))
    return Location(document.name, line, column, path)


def _text(document: Document, path: str) -> str | None:
    value: Any = document.root
    for step in path.split("."):
        value = below(value, step)
    return str(value) if isinstance(value, str) else None
