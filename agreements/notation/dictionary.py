"""The lexicon of a book: a hunspell dictionary, and the words and derivations of some tables. Knows no rules and no texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from agreements.notation.vocabulary import Vocabulary
from engine.language import Derivation, Lexicon

# The table that names the dictionary's files, and how the two end.
LEXICON_TABLE = "lexicon"
DICTIONARY = (".aff", ".dic")
# The tables of words that texts are made of.
_COMMON = ("official_words", "planning_words")


def lexicon_of(vocabulary: Vocabulary) -> Lexicon | None:
    """The lexicon of a rule book, one for all who ask; None for a book without a dictionary."""
    return vocabulary.recall(_lexicon)


def _lexicon(vocabulary: Vocabulary) -> Lexicon | None:
    tables = vocabulary.tables
    if (files := tables.dictionaries.get(LEXICON_TABLE)) is None:
        return None

    def words(*names: str) -> frozenset[str]:
        return frozenset(word.lower() for name in names for text in tables.values(name) for word in text.split())

    derivations = [Derivation(**row) for row in tables.rows("derivations")]
    corrections = {str(row["wrong"]).lower(): str(row["right"]) for row in tables.rows("misspellings")}
    # What the book says a direction of is a word, if not always one that is meant.
    said = frozenset(word.lower() for row in tables.rows("direction_words") for text in row["words"] for word in text.split())
    dictionary = _Dictionary(files, words("accepted_words", "region_short_names"), words("foreign_words") | said)
    return Lexicon(
        words(*_COMMON) - corrections.keys(),
        dictionary.accepts,
        dictionary.offers,
        derivations,
        corrections,
        words("joining_words"),
        words("words_before_names"),
        tuple((str(row["written"]), str(row["plain"])) for row in tables.rows("transliterations")),
    )


class _Dictionary:
    """A hunspell dictionary, read when the first word is asked for that no table has: most texts need none."""

    def __init__(self, files: Path, words: frozenset[str], foreign: frozenset[str]) -> None:
        self.files, self.words, self.foreign = files, words, foreign

    @cached_property
    def _hunspell(self) -> Callable[[str], bool]:
        from hunspell import Hunspell

        spell: Callable[[str], bool] = Hunspell(self.files.name, str(self.files.parent), "UTF-8").spell
        return spell

    def _spells(self, *words: str) -> bool:
        try:
            return any(map(self._hunspell, words))
        except UnicodeEncodeError:
            # The dictionary is written in Latin-1, and a word with any other letter is no word of it.
            return False

    def offers(self, word: str) -> bool:
        """Whether the dictionary or a table has the word, which is in small letters, as a word of the language."""
        return word in self.words or self._spells(word)

    def accepts(self, word: str) -> bool:
        """Whether the dictionary or a table has the word, also as a foreign one, a name or an abbreviation."""
        return word in self.foreign or self.offers(word) or self._spells(word.capitalize(), word.upper())
