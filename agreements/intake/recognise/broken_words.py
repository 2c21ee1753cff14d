"""Words that a narrow column broke letter by letter, made whole where the dictionary of the book tells that the parts are one word.

Readers see how much room a line had, and know no words; where the document itself did not tell them, this does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from agreements.intake.blocks import Block, Cell, Paragraph, Table
from engine.language.lexicon import Lexicon

# A word alone in its line: only what is longer than its column is broken so. And the first word of the line below it.
_ALONE, _FIRST = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W\d_]+(?=\W|$)")
# The last word of a line, where others stand before it: some programs fill the line before they break a word.
_LAST = re.compile(r"(?:^|\s)([^\W\d_]+)$")
# A line that ends within a word, or with the first of a pair.
_HYPHENED = re.compile(r"(?:^|.*\s)([^\W\d_]+)-")
# No first of a pair is so short.
_SHORT = 2


def with_whole_words(blocks: Sequence[Block], lexicon: Lexicon | None) -> tuple[Block, ...]:
    """The blocks, lines of cells glued that begin with the rest of the word above them, and only those, not doubted where that is sure;
    words whole that a hyphen breaks at the end of a line.
    """
    if lexicon is None:
        return tuple(blocks)
    found = [_table(block, lexicon) if isinstance(block, Table) else block for block in blocks]
    for at in range(1, len(found)):
        above, below = found[at - 1], found[at]
        if isinstance(above, Paragraph) and isinstance(below, Paragraph) and _is_parted_by_hyphen(above, below, lexicon):
            found[at - 1 : at + 1] = replace(above, text=above.text[:-1]), replace(below, doubt="")
    return tuple(found)


def _is_parted_by_hyphen(above: Paragraph, below: Paragraph, lexicon: Lexicon) -> bool:
    """Whether a hyphen of which the reader could not tell breaks a word: the language has the whole, and not both parts."""
    left, rest = _HYPHENED.fullmatch(above.text), _FIRST.match(below.text)
    if not (below.glued and below.doubt == "unsure-word" and left and rest):
        return False
    parts = (left[1].lower(), rest[0].lower())
    two = len(parts[0]) > _SHORT and all(map(lexicon.is_of_language, parts))
    return lexicon.is_of_language("".join(parts)) and not two


def _table(table: Table, lexicon: Lexicon) -> Table:
    cells = tuple(_cell(cell, lexicon) for cell in table.cells)
    return table if cells == table.cells else replace(table, cells=cells)


def _cell(cell: Cell, lexicon: Lexicon) -> Cell:
    blocks = list(with_whole_words(cell.blocks, lexicon))
    # The word, or what is read of it, that stands alone in the lines above.
    parts: list[str] = []
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            parts = []
            continue
        first = _FIRST.match(block.text)
        goes_on = bool(parts) and block.wrapped and first is not None
        if goes_on and first is not None:
            rest = [first[0], *_more(blocks, at)]
            if block.glued:
                if _are_two(parts, first[0], lexicon) and lexicon.is_of_language(first[0].lower()):
                    # For the blank between them there was no room.
                    block = blocks[at] = replace(block, glued=False)
            elif any(_is_broken("".join(parts), "".join(rest[:count]), lexicon) for count in range(1, len(rest) + 1)):
                block = blocks[at] = replace(block, glued=True, doubt=_sure(block.doubt))
            elif block.doubt == "unsure-word" and _are_two(parts, first[0], lexicon):
                block = blocks[at] = replace(block, doubt=_sure(block.doubt))
        elif block.wrapped and first is not None and _is_cut(blocks[at - 1], first[0], lexicon):
            block = blocks[at] = replace(block, glued=True, doubt=_sure(block.doubt))
        alone = _ALONE.fullmatch(block.text)
        parts = [*(parts if goes_on and block.glued else []), block.text] if alone else []
    return cell if tuple(blocks) == cell.blocks else replace(cell, blocks=tuple(blocks))


def _is_cut(above: Block, rest: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with the rest of the last word above it: the language has the whole, and nothing like the rest."""
    last = _LAST.search(above.text) if isinstance(above, Paragraph) else None
    return last is not None and not lexicon.is_of_language(rest.lower()) and _is_broken(last[1], rest, lexicon)


def _more(blocks: Sequence[Block], at: int) -> list[str]:
    """The first word of the line below one, which may be the rest of a word that is broken twice."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    block = blocks[at]
    if not (isinstance(block, Paragraph) and _ALONE.fullmatch(block.text) and isinstance(below, Paragraph) and below.wrapped):
        return []
    return [first[0]] if (first := _FIRST.match(below.text)) else []


def _sure(doubt: str) -> str:
    """What else is doubtful of a line whose first word is not."""
    return "" if doubt == "unsure-word" else doubt


def _is_broken(left: str, rest: str, lexicon: Lexicon) -> bool:
    """Whether two parts are one word: the language has it, and has not both parts; or it is one of those that agreements are made of, and
    a part is none (`pro` and `gram` are words as well).
    """
    whole = left + rest
    if not (rest.islower() or whole.isupper()) or not lexicon.is_of_language(whole.lower()):
        return False
    parts = (left.lower(), rest.lower())
    if any(part in lexicon.joining for part in parts):
        return False
    two = all(map(lexicon.is_of_language, parts))
    return not two or (whole.lower() in lexicon.common and not lexicon.common.issuperset(parts))


def _are_two(parts: Sequence[str], rest: str, lexicon: Lexicon) -> bool:
    """Whether what stands above ends where a word does: it was made whole itself, or both are words that agreements are made of; and they
    are no word together.
    """
    left = "".join(parts).lower()
    whole = len(parts) > 1 or lexicon.common.issuperset((left, rest.lower()))
    return whole and lexicon.is_of_language(left) and not lexicon.knows(left + rest.lower())
