"""A formula that is stated once more: "… dikali 100% atau A/B x 100%", or in words behind the legend of its letters.

For prose.py, which asks whether it says the same. Knows two readings and the legend, and joins nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from agreements.formulas.computation import Node, shape
from agreements.formulas.extent import extent
from agreements.formulas.grammar import Parser
from agreements.formulas.wording import formula_words

_WORDS = re.compile(r"[^\W_]+")


def says_the_same(parser: Parser, node: Node, text: str) -> bool:
    """Whether another text computes the same: of the same quantities, or one of them in letters that stand for the words of the other."""
    other = Parser(text, extent(text, parser.vocabulary), parser.vocabulary)
    second = other.parse()
    if second is None or other.problems or shape(node) != shape(second):
        return False
    rows = [list({leaf.words: leaf for leaf in reader.quantities}.values()) for reader in (parser, other)]
    if [leaf.words for leaf in rows[0]] == [leaf.words for leaf in rows[1]]:
        return True
    lettered = [all(map(_is_letter, leaves)) for leaves in rows]
    letters, spoken = rows if lettered[0] else rows[::-1]
    counts = formula_words(parser.vocabulary).of("count")
    return lettered[0] != lettered[1] and all(_stands_for(parser, *pair, counts) for pair in zip(letters, spoken, strict=True))


def _is_letter(leaf: Node) -> bool:
    """Whether a quantity is a letter or an abbreviation."""
    text = leaf.tokens[0].text
    return len(leaf.tokens) == 1 and (len(text) <= len("Qn") or text.isupper())


def _stands_for(parser: Parser, letter: Node, spoken: Node, counts: Collection[str]) -> bool:
    """Whether a letter may stand for the words: those of the legend, or those behind which it stands in brackets; else by its place."""
    text = letter.tokens[0].text
    if text in parser.legend:
        said = " ".join(token.text for token in spoken.tokens if token.kind != "remark")
        return _named(parser.legend[text][0], counts) == _named(said, counts)
    noted = [token.text for token in spoken.tokens if token.kind == "remark"]
    return text in noted or not any(len(one) == len(text) for one in noted)


def _named(text: str, counts: Collection[str]) -> list[str]:
    """The words of a name, without the one that says that it is counted."""
    words = _WORDS.findall(text.lower())
    return words[1:] if words and words[0] in counts else words
