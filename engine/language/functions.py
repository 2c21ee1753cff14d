"""The functions of the language: how each is checked and what it does.

An implementation gets values, Unknown among them, and returns a value, or NO_VALUE where there is none (the mean of nothing).
Both evaluators call the same implementations. A list argument is spent from the frame's steps by the caller.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Sequence
from enum import Enum
from functools import lru_cache
from operator import eq, lt
from typing import Literal, cast

from engine.language.classes import dataclass
from engine.language.rounding import rounded
from engine.language.searches import LAST, LONG, Search, Words, padded, prepare_search, search_for, within, words_of
from engine.language.spelling import doubtful, meant, misspelt
from engine.language.values import (
    Number,
    Unknown,
    Value,
    conjunction,
    disjunction,
    divide,
    exact,
    is_known,
    merge,
)

# A step is about ten microseconds at most: so many letters of a text that is gone through, so many pairs of letters of likeness.
_LETTERS, PAIRS = 10, 19
_LETTERS_LOOKED_UP = 4


class _NoValue(Enum):
    NO_VALUE = 0


NO_VALUE = _NoValue.NO_VALUE
Implementation = Callable[..., Value | Literal[_NoValue.NO_VALUE]]
# What a form leaves to be filled in: dots or strokes that stand for a word, empty brackets.
_BLANK = re.compile(r"\b[xX]{3,}\b|\.{4,}|(?<![\w.])\.{3}(?!\.)|_{3,}|(?<!\w)…+|\[\s*\]|\(\s*\)")
# The shortest first: of "data data data" the word is doubled, not a phrase.
_DOUBLED = re.compile(r"\b([^\W\d_]{2,}(?:\s+[^\W\d_]+){0,2}?)\s+\1\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Function:
    """One function: what it takes, what it gives, what it does.

    `takes` has one code per argument (`?` marks the optional rest): "numbers", "list", "truths", "equatable" (a list of
    numbers, texts or truths), "number", "text", "texts" (a text or a list of texts), "digits" (a literal 0 to 9), "lexicon", "any", "same"
    (of the first argument's type). `gives` is "element", "first", "count", "counts", "truth", "words", "text". `prepare` makes,
    of a list as second argument, and further ones, that are always the same, a faster way to the same values; `of_words` is what is done
    with a known text whose words are found.
    """

    name: str
    takes: tuple[str, ...]
    gives: str
    implement: Implementation
    optional: int = 0
    prepare: Callable[..., Search] | None = None
    of_words: Search | None = None


def _strict(implement: Callable[..., Value | Literal[_NoValue.NO_VALUE]]) -> Implementation:
    """An implementation that sees known arguments only; otherwise the result is Unknown with all their paths."""

    def call(*values: Value) -> Value | Literal[_NoValue.NO_VALUE]:
        for value in values:
            if value.__class__ is Unknown:
                return merge(values)
        return implement(*values)

    return call


def _aggregate(implement: Callable[[list[Number]], Number]) -> Implementation:
    """An implementation over a list of known numbers; an unknown element makes the result Unknown."""

    def call(items: list[Value]) -> Value | Literal[_NoValue.NO_VALUE]:
        for item in items:
            if item.__class__ is Unknown:
                return merge(items)
        return implement(cast(list[Number], items)) if items else NO_VALUE

    return _strict(call)


def _sum(items: list[Value]) -> Value:
    total: Number = 0
    for item in items:
        if item.__class__ is Unknown:
            return merge(items)
        total = total + cast(Number, item)
        if total.__class__ is not int:
            # Fractions of many denominators grow as they add up: bounded one by one, whole numbers at the end.
            total = exact(total)
    return exact(total)


def _mean(items: list[Number]) -> Number:
    return divide(cast(Number, _sum(cast(list[Value], items))), len(items))


def _split(items: list[Value]) -> tuple[list[Value], list[Value]]:
    """The distinct known values in order and, among them, those that occur again."""
    seen: dict[Value, int] = {}
    for item in items:
        seen[item] = seen.get(item, 0) + 1
    return list(seen), [item for item, times in seen.items() if times > 1]


def _unique(items: list[Value]) -> Value:
    known = [item for item in items if item.__class__ is not Unknown]
    if _split(known)[1]:
        return False
    return merge(items) if len(known) < len(items) else True


def _repeated(items: list[Value]) -> Value:
    return _split(items)[1] if is_known(items) else merge(items)


def _rising(numbers: list[Value]) -> Value:
    return all(map(lt, numbers, numbers[1:])) if is_known(numbers) else merge(numbers)  # type: ignore[arg-type]


def _placeholders(words: Words) -> list[Value]:
    # Most texts have no sign of it.
    text = words.text
    if "..." in text or "(" in text or "[" in text or "…" in text or "___" in text or "xxx" in words.spaced:
        return [found.strip() for found in _BLANK.findall(text)]
    return []


def _doubled(words: Words) -> list[Value]:
    # What is doubled begins with one word twice, with two others in between at most; beyond ASCII two words may be one in other letters.
    each, text = words.each, words.text
    if text.isascii() and (len(set(each)) == len(each) or not any(any(map(eq, each, each[behind:])) for behind in (1, 2, 3))):
        return []
    return [" ".join(found.lower().split()) for found in _DOUBLED.findall(" ".join(text.split()))]


def _of_words(find: Search) -> Implementation:
    """What is done with a text, of what is done with its words."""
    return _strict(lambda text: find(words_of(text)))


def _words(text: Value) -> Value:
    parts: list[Value] = text if isinstance(text, list) else [text]
    return [word for part in parts for word in padded(cast(str, part)).split()] if is_known(parts) else merge(parts)


def _distinct(items: list[Value]) -> Value:
    return _split(items)[0] if is_known(items) else merge(items)


def _nearest(text: Value, choices: Value, percent: Value) -> Value:
    parts: list[Value] = choices if isinstance(choices, list) else [choices]
    if not (is_known(text) and is_known(parts) and is_known(percent)):
        return merge((text, *parts, percent))
    return _nearest_of_last(tuple(cast(list[str], parts)), cast(Number, percent))(words_of(cast(str, text)).spaced)


def _prepare_nearest(choices: list[Value], percent: Value) -> Search:
    find = _nearest_of(choices, percent)
    return lambda words: find(words.spaced)


# The choices of documents are asked for one subject after the other.
@lru_cache(maxsize=LAST)
def _nearest_of_last(choices: tuple[str, ...], percent: Number) -> Callable[[str], Value]:
    return _nearest_of(choices, percent)


def _nearest_of(choices: Sequence[Value], percent: Value) -> Callable[[str], Value]:
    """The most alike of the choices by the letters of their words, the first of several; "" if none is alike enough."""
    spaced = [padded(cast(str, choice)).strip() for choice in choices]
    least = cast(Number, percent)
    # What is there letter by letter is the most alike, and all that is alike by 100 percent.
    same = dict(zip(reversed(spaced), reversed(choices), strict=True)) if least <= 100 else {}
    # The library's cut-off is a float within 0 and 100: set a little lower, and the exact comparison decides.
    cutoff = min(max(float(least) - 0.001, 0.0), 100.0)

    @lru_cache(maxsize=1 << 12)
    def find(words: str) -> Value:
        query = words.strip()
        if not query:
            # The library takes two texts without letters for alike; to the language neither is alike to any.
            return choices[0] if choices and least <= 0 else ""
        if query in same or least >= 100:
            return same.get(query, "")
        from rapidfuzz import fuzz, process

        found = process.extractOne(query, spaced, scorer=fuzz.ratio, score_cutoff=cutoff)
        return choices[found[2]] if found and _is_like(query, found[0], least) else ""

    return find


def _is_like(left: str, right: str, least: Number) -> bool:
    """Whether two texts are so many percent alike; those without letters are not at all."""
    from rapidfuzz.distance import Indel

    length = len(left) + len(right)
    return 100 * (length - Indel.distance(left, right)) >= least * length if length else least <= 0


def _same(left: str, right: str) -> bool:
    return padded(left) == padded(right)


def effort(name: str, text: Value, *others: Value) -> int:
    """The steps that a function costs for the length of its text: none for a text of fewer than 1,024 letters, but for likeness."""
    parts: list[Value] = others[0] if others and others[0].__class__ is list else list(others[:1])
    if name == "nearest":
        return letters_of(text) * letters_of(parts) >> PAIRS
    texts = [item for item in _texts(text if text.__class__ is list else [text]) if len(item) >= LONG]
    letters = sum(map(len, texts))
    if name in ("misspelt", "doubtful", "meant"):
        return letters >> _LETTERS_LOOKED_UP
    return (letters >> _LETTERS) * (len(parts) or 1)


def letters_of(texts: Value) -> int:
    """How many letters a text has, or the known texts of a list."""
    return sum(map(len, _texts(texts if texts.__class__ is list else [texts])))


def _texts(values: list[Value]) -> list[str]:
    return [value for value in values if value.__class__ is str]


def _default(value: Value, otherwise: Value) -> Value:
    return value if is_known(value) else otherwise


FUNCTIONS: dict[str, Function] = {
    function.name: function
    for function in (
        Function("sum", ("numbers",), "element", _strict(_sum)),
        Function("count", ("list",), "count", _strict(len)),
        Function("min", ("numbers",), "element", _aggregate(min)),
        Function("max", ("numbers",), "element", _aggregate(max)),
        Function("mean", ("numbers",), "element", _aggregate(_mean)),
        Function("all", ("truths",), "truth", _strict(conjunction)),
        Function("any", ("truths",), "truth", _strict(disjunction)),
        Function("unique", ("equatable",), "truth", _strict(_unique)),
        Function("rising", ("numbers",), "truth", _strict(_rising)),
        Function("repeated", ("equatable",), "first", _strict(_repeated)),
        Function("known", ("any",), "truth", is_known),
        Function("default", ("any", "same"), "first", _default),
        Function("abs", ("number",), "first", _strict(abs)),
        Function("round", ("number", "digits"), "first", _strict(rounded), optional=1),
        Function("distinct", ("equatable",), "first", _strict(_distinct)),
        Function("positions", ("list",), "counts", _strict(lambda items: list(range(1, len(items) + 1)))),
        Function("placeholders", ("text",), "words", _of_words(_placeholders), of_words=_placeholders),
        Function("doubled", ("text",), "words", _of_words(_doubled), of_words=_doubled),
        Function("upper", ("text",), "text", _strict(str.upper)),
        Function("words", ("texts",), "words", _strict(_words)),
        Function("nearest", ("text", "texts", "number"), "text", _nearest, prepare=_prepare_nearest),
        Function("misspelt", ("text", "lexicon"), "words", _strict(lambda text, lexicon: list(misspelt(text, lexicon)))),
        Function("doubtful", ("text", "lexicon"), "words", _strict(lambda text, lexicon: list(doubtful(text, lexicon)))),
        Function("meant", ("text", "lexicon"), "text", _strict(meant)),
        Function("same", ("text", "text"), "truth", _strict(_same)),
        Function("contains", ("text", "texts"), "truth", search_for(within), prepare=prepare_search(within, None)),
        Function("begins", ("text", "texts"), "truth", search_for(str.startswith), prepare=prepare_search(str.startswith, 0)),
        Function("ends", ("text", "texts"), "truth", search_for(str.endswith), prepare=prepare_search(str.endswith, -1)),
    )
}
# Those that go through texts.
OF_TEXTS = frozenset(name for name, function in FUNCTIONS.items() if function.takes[0] in ("text", "texts"))
# What the language calls by a name of its own: nothing else may have it. All of Python's, which can stand nowhere else.
RESERVED = frozenset(keyword.kwlist) | frozenset(FUNCTIONS)
