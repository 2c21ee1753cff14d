"""What is wrong with a rule book, or with the paths that were given, as text: `file:line:column: message`, with the line itself."""

from __future__ import annotations

from collections.abc import Sequence

from agreements.loading import Problem
from engine.rulebook import RuleProblem
from reports.words.catalogue import Words, clean, joined
from reports.words.messages import problem_advice, problem_message, rule_problem_message
from reports.words.phrasing import place_of

# A line longer than this is shown in part, with the place in view.
MAX_EXCERPT = 120
_DIM, _BOLD, _RED = "2", "1", "1;31"


def rule_problems(problems: Sequence[RuleProblem], words: Words, *, colour: bool = False) -> str:
    """All problems of a rule book, each with its line and a caret under every character that it is about."""
    return "".join(f"{line}\n" for problem in problems for line in _rule_problem(problem, words, colour))


def path_problem(problem: Problem, words: Words, *, with_place: bool = False) -> str:
    """One line for a path that leads to nothing to check, or for what is wrong with a file, then with the line or cell."""
    text = problem_message(problem.code, problem.args, words, problem.line)
    at = place_of(problem.file, problem.line, problem.column) if with_place else problem.file
    return clean(f"{at}: {joined((text, problem_advice(problem.code, problem.args, words)))}")


def waiver_problems(problems: Sequence[Problem], words: Words) -> str:
    """All that keeps a file of waivers from being used, each on one line with its place."""

    def line(problem: Problem) -> str:
        told = problem_message(problem.code, problem.args, words, problem.line)
        advice = problem_advice(problem.code, problem.args, words)
        return clean(f"{problem.file}:{problem.line}:{problem.column}: {joined((told, advice))}")

    return "".join(f"{line(problem)}\n" for problem in problems)


def _rule_problem(problem: RuleProblem, words: Words, colour: bool) -> list[str]:
    paint = _paint if colour else _plain
    position = clean(f"{problem.file}:{problem.line}:{problem.column}:")
    lines = [f"{paint(position, _BOLD)} {clean(rule_problem_message(problem, words))}"]
    if problem.excerpt.strip():
        excerpt, column = _in_view(problem.excerpt, problem.column)
        carets = "^" * max(1, min(problem.length, len(excerpt) - column + 1))
        lines += [f"    {paint(excerpt, _DIM)}", f"    {' ' * (column - 1)}{paint(carets, _RED)}"]
    return lines


def _in_view(line: str, column: int) -> tuple[str, int]:
    """The line, or the part of a long one around the column, on one screen line; and the column in it."""
    line = clean(line)
    first = max(0, column - 1 - MAX_EXCERPT // 2) if len(line) > MAX_EXCERPT else 0
    part = line[first : first + MAX_EXCERPT].rstrip()
    return (f"…{part[1:]}" if first else part) + ("…" if first + MAX_EXCERPT < len(line) else ""), column - first


def _plain(text: str, code: str) -> str:
    return text


def _paint(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"
