"""How a formula is read, for programs: expression, quantities with units, and defects, all with their places in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from agreements.formulas.prose import Compiled
from agreements.source.printable import json_text
from engine.language import Expression, Problem, Problems, Span
from reports.words.catalogue import LANGUAGES, Words
from reports.words.problems import advice, message
from reports.words.sentences import hyphenated, sentence

_WORD = re.compile(r"[^\W_]+")


def as_json(text: str, made: Expression | Problems, prose: Compiled | None, words: Words) -> str:
    """The reading of a text: `made` as an expression of the language, else `prose` as a formula. Places count characters from 0; `end` is
    behind the last one.
    """
    expression = made.text if isinstance(made, Expression) else prose.expression if prose is not None else None
    defects: Sequence[Problem[Span]] = () if isinstance(made, Expression) else prose.problems if prose is not None else made.problems
    read: dict[str, Any] = {
        "text": text,
        "kind": "expression" if prose is None else "formula",
        "expression": expression,
        "unit": prose.unit if prose is not None else "",
        "quantities": _quantities(made, prose),
        "parts": _parts(prose) if prose is not None else [],
        "assumed": [_part(piece.kind, text, piece.start, piece.end) for piece in prose.assumed] if prose is not None else [],
        "sentences": _sentences(expression, {q.name: q.text for q in prose.quantities} if prose is not None else {}),
        "defects": [_defect(problem, text, words) for problem in defects],
    }
    return json_text(read)


def _quantities(made: Expression | Problems, prose: Compiled | None) -> list[dict[str, Any]]:
    if prose is not None:
        return [{"name": q.name, "text": q.text, "unit": q.unit, "start": q.start, "end": q.end} for q in prose.quantities]
    names = made.names if isinstance(made, Expression) else ()
    return [{"name": name, "text": name, "unit": "", "start": None, "end": None} for name in names]


def _parts(prose: Compiled) -> list[dict[str, Any]]:
    """All parts of the text beside its quantities and defects: what counts, what is passed over, and the words left: a quantity that
    is named again, words that join, and in a refused text those that nobody came to read.
    """
    found = [(piece.kind, piece.start, piece.end) for piece in (*prose.pieces, *prose.passed)]
    spans = [(start, end) for _, start, end in found]
    spans += [(quantity.start, quantity.end) for quantity in prose.quantities]
    spans += [(problem.place.start, problem.place.end) for problem in prose.problems]
    covered = {place for start, end in spans for place in range(start, end)}
    again = {place for piece in prose.used for place in range(piece.start, piece.end)}
    rest: list[tuple[str, int, int]] = []
    for word in _WORD.finditer(prose.text):
        start, end = word.span()
        if covered.issuperset(range(start, end)):
            continue
        kind = "quantity" if again.issuperset(range(start, end)) else "joining" if prose.expression is not None else "unread"
        if rest and rest[-1][0] == kind and not prose.text[rest[-1][2] : start].strip():
            rest[-1] = (kind, rest[-1][1], end)
        else:
            rest.append((kind, start, end))
    return [_part(kind, prose.text, start, end) for kind, start, end in sorted((*found, *rest), key=lambda part: part[1])]


def _sentences(expression: str | None, texts: Mapping[str, str]) -> dict[str, str]:
    from engine.scoring.computations import expression_of

    compiled = expression_of(expression) if expression is not None else None
    spoken = hyphenated(texts)
    return {lang: sentence(compiled, Words(lang), spoken) for lang in LANGUAGES} if isinstance(compiled, Expression) else {}


def _part(kind: str, text: str, start: int, end: int) -> dict[str, Any]:
    return {"kind": kind, "text": text[start:end], "start": start, "end": end}


def _defect(problem: Problem[Span], text: str, words: Words) -> dict[str, Any]:
    at = problem.place
    said = {"code": problem.code, "message": message(problem, words), "advice": advice(problem, words)}
    return {**said, "text": text[at.start : at.end], "start": at.start, "end": at.end}
