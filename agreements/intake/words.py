"""The words of the book that papers are read with: headings, labels, set phrases, ranks, positions. Handed in, never global.

Knows how the tables are written; must not know what a document looks like.
"""

from __future__ import annotations

import re
from functools import cached_property

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from agreements.notation.dictionary import lexicon_of
from agreements.notation.patterns import one_of
from agreements.notation.positions import position_level
from agreements.notation.targets import read_target
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass
from engine.language.lexicon import Lexicon

_WORDS = re.compile(r"[^\W_]+")
# A word whose letters stand apart, as headings are typed for emphasis: `T A R G E T`.
_SPACED = re.compile(r"(?<![^\W_])[^\W\d_](?: [^\W\d_]){2,}(?![^\W_])|^[^\W\d_] [^\W\d_]$")
# What every such word has but one of two letters, in a text of fewer letters than so many: no other text is asked letter by letter.
_APART, _PAIR = re.compile(r" [^\W\d_] "), 5
# How much alike, of a hundred, two spellings of a word of so many letters are at the least.
ALIKE, SHORTEST = 86, 5
# No phrase is longer, so no more of a text is looked at.
_LONGEST = 160
# Words that are put together are of so many letters at the least, each of them of so many at the most.
_GLUED, _LONGEST_WORD = 9, 20
# A label, and the opening of a statement, of so many letters may have one letter that is another, lacks, or is too many.
_ONE_OFF, _ONE_OFF_OPENING = 6, 12
# A line of more words is a sentence.
_SHORT = 8
# Which of several annexes a part is, in any case of letters.
ANNEX_NUMBER = r"(?:\d{1,2}|[ivx]{1,5}|[a-z])"
# Which of several changes a version is: `Perubahan Ke-1`, `Revisi II`, `Perubahan Kedua`.
CHANGE_NUMBER = r"(?:(?:ke\W*)?(?:\d{1,2}|[ivx]{1,4})|pertama|ke(?:satu|dua|tiga|empat|lima))"


def plain(text: str) -> str:
    """The text in lower case, its words parted by one blank, without any sign; letters that stand apart are one word."""
    if len(text) < _PAIR or _APART.search(text):
        text = _SPACED.sub(_together, text)
    return " ".join(_WORDS.findall(text.casefold()))


def _together(letters: re.Match[str]) -> str:
    return letters[0].replace(" ", "")


@dataclass(frozen=True)
class FormWords:
    """Words of forms, all in lower case; keys of `columns`, phrases, and the names of the nomenclature, as `plain` gives them."""

    vocabulary: Vocabulary
    columns: dict[str, str]
    labels: dict[str, dict[str, str]]
    phrases: dict[str, tuple[str, ...]]
    ranks: tuple[str, ...]
    acting: frozenset[str]
    units: frozenset[str]
    nomenclature: tuple[tuple[str, str], ...]

    @property
    def lexicon(self) -> Lexicon | None:
        """The words of the language, as rules are handed them; None for a book without a dictionary."""
        return lexicon_of(self.vocabulary)

    @cached_property
    def titles(self) -> frozenset[str]:
        """Titles and honorifics in names, without stops."""
        return self.vocabulary.titles

    @cached_property
    def units_of_targets(self) -> frozenset[str]:
        """The units of targets."""
        return frozenset(unit.casefold() for row in self.vocabulary.tables.rows("unit_kinds") for unit in row["units"])

    @cached_property
    def open_words(self) -> frozenset[str]:
        """Words of targets behind which a number must follow: per, sampai, minimal."""
        notation = (row["word"] for row in self.vocabulary.tables.rows("notation_words") if row["does"] in ("bound", "range", "ranked"))
        rates = (text.split()[0] for row in self.vocabulary.tables.rows("rate_factors") for text in row["words"] if " " in text)
        return frozenset(plain(text).split(" ")[-1] for text in (*notation, *rates))

    @cached_property
    def months(self) -> frozenset[str]:
        """The names of the months."""
        return frozenset(self.vocabulary.months)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the nomenclature."""
        return tuple(dict.fromkeys(name for _, name in self.nomenclature))

    @cached_property
    def said(self) -> frozenset[str]:
        """Every word of the book's headings, labels and set phrases."""
        texts = [
            *self.columns,
            *(key for kind in self.labels.values() for key in kind),
            *(p for meaning, group in self.phrases.items() if meaning not in ("foreign", "promising") for p in group),
        ]
        return frozenset(word for text in texts for word in plain(text).split())

    @cached_property
    def known(self) -> frozenset[str]:
        """Words of planning that are spelt right."""
        return frozenset(word for table in ("official_words", "planning_words", "accepted_words") for word in self.vocabulary.words(table))

    def spelt(self, word: str) -> str:
        """A word of a heading; one that nobody knows as the word of headings that it is spelt much like: `kinrja`."""
        if len(word) < SHORTEST or word in self.known or word in self.said:
            return word
        if parts := self.parted(word):
            return " ".join(parts)
        close = [(ratio(word, said), said) for said in self.said if said[0] == word[0] and len(said) >= SHORTEST]
        score, said = max(close, default=(0.0, ""))
        return said if score >= ALIKE else word

    def parted(self, word: str) -> list[str]:
        """The words of the book that a long word is put together of, as where letters and words stand equally apart; [] for another."""
        if len(word) < _GLUED:
            return []
        # The words before each place, the fewest.
        ways: list[list[str] | None] = [[], *[None] * len(word)]
        for end in range(1, len(word) + 1):
            found = [
                [*before, word[at:end]]
                for at in range(max(0, end - _LONGEST_WORD), end - 1)
                if (before := ways[at]) is not None and word[at:end] in self.said
            ]
            ways[end] = min(found, key=len, default=None)
        return ways[-1] or []

    @cached_property
    def person_labels(self) -> dict[str, str]:
        """The labels of people's data as `plain` gives them, with what they announce; those of numbers are of a table of their own."""
        numbers = (row["label"] for row in self.vocabulary.tables.rows("personnel_numbers"))
        return {
            **{label: "nip" for label in numbers if label[:1] == "n"},
            **{plain(label): held for label, held in self.label("person").items()},
        }

    def person_field(self, label: str) -> str:
        """What a label of people's data announces, in two languages too: `Nama / Name`, `Jabatan (Position)`; "" for another text."""
        bare = plain(label)
        whole = self.person_labels.get(bare, "") or self._misread(bare)
        said = [plain(part) for part in re.split(r"[/|()]", label) if plain(part)] if not whole else []
        held = {self.person_labels.get(part, "") for part in said}
        return next(iter(held)) if len(held) == 1 else whole

    def _misread(self, label: str) -> str:
        """What a long label announces that has one letter wrong (`Jabatar`), or whose m stands apart (`Narna`); "" for another text."""
        if len(label) < _ONE_OFF - 1 or " " in label:
            return ""
        near = (said for said in self.person_labels if len(said) >= _ONE_OFF and _is_one_off(label, said))
        return self.person_labels.get(next(near, label.replace("rn", "m")), "")

    def label(self, kind: str) -> dict[str, str]:
        """The labels of a kind with what they announce."""
        return self.labels.get(kind, {})

    def level(self, position: str) -> int | None:
        """How high the position stands, 0 the highest; None if the book does not know it."""
        return position_level(self.expand(position), self.vocabulary) if len(position) <= _LONGEST else None

    def expand(self, position: str) -> str:
        """The position in lower case with its abbreviations in full."""
        return self.vocabulary.recall(_expand, position)

    def says(self, text: str, *meanings: str) -> str:
        """The longest phrase of one of the meanings that the text begins with; "" for none."""
        start = self.bare(text[:_LONGEST], *meanings) + " "
        phrases = (phrase for meaning in meanings for phrase in self.phrases.get(meaning, ()))
        found = max((phrase for phrase in phrases if start.startswith(f"{phrase} ")), key=len, default="")
        return found if found or "statement" not in meanings else self._misread_opening(start)

    def _misread_opening(self, text: str) -> str:
        """The phrase that opens a statement, if the text begins with it but for one letter: `Dalam rangka` read as `Dalam angka`."""
        words = text.split()
        long = (phrase for phrase in self.phrases.get("statement", ()) if len(phrase) >= _ONE_OFF_OPENING)
        heads = ((phrase, " ".join(words[: len(phrase.split())])) for phrase in long)
        return next((phrase for phrase, head in heads if _is_one_off(head, phrase)), "")

    def is_phrase(self, text: str, *meanings: str) -> bool:
        """Whether the text is a phrase of one of the meanings and nothing else."""
        return bool(said := self.says(text, *meanings)) and self.bare(text, *meanings) == said

    def within(self, text: str, meaning: str) -> bool:
        """Whether a phrase of the meaning stands in a short line, wherever."""
        said = plain(text)
        return len(said.split(" ")) <= _SHORT and any(f" {phrase} " in f" {said} " for phrase in self.phrases.get(meaning, ()))

    def bare(self, text: str, *meanings: str) -> str:
        """The text as `plain` gives it; where titles are meant without the number of an annex or a change before one: `Lampiran II Kontrak
        Kinerja`, `Perubahan Ke-1 Perjanjian Kinerja`.
        """
        if "title" not in meanings:
            return plain(text)
        annex, change = self._numbered
        said = plain(text)
        if _SPACED.search(text):
            said = " ".join(" ".join(self.parted(word) or [word]) for word in said.split(" "))
        return change.sub(r"\1 ", annex.sub(r"\1 ", said))

    @cached_property
    def _numbered(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        annexes, changes = (one_of(self.phrases.get(meaning, ())) for meaning in ("annex", "revised"))
        changed = rf"^((?:(?:{annexes}) )?(?:{changes})) {CHANGE_NUMBER} (?=\S)"
        return re.compile(rf"^({annexes}) {ANNEX_NUMBER} (?=\S)"), re.compile(changed)

    def is_unit(self, text: str) -> bool:
        """Whether the text is a unit that the book knows."""
        percent = read_target("1%", self.vocabulary).unit
        return read_target(f"1 {text}", self.vocabulary).unit == percent or text.casefold() in self.units_of_targets

    def opening(self, text: str, *meanings: str, tail: str = "") -> re.Match[str] | None:
        """The longest phrase of one of the meanings at the front of the text, as it is printed there, with what else `tail` takes."""
        said = self.says(text, *meanings).split() or [""]
        pieces = [re.escape(word) + self._number_of(word) if "title" in meanings and word != said[-1] else re.escape(word) for word in said]
        printed = r"\W+".join(pieces)
        return re.match(rf"\W*{printed}{tail}", text, re.IGNORECASE)

    def _number_of(self, word: str) -> str:
        """The pattern of a number that may follow a word of a title."""
        numbers = {"annex": ANNEX_NUMBER, "revised": CHANGE_NUMBER}
        found = next((number for meaning, number in numbers.items() if word in self.phrases.get(meaning, ())), "")
        return rf"(?:\W+{found}(?=\W))?" if found else ""

    def is_rank(self, text: str) -> bool:
        """Whether the whole text is a rank, with or without its grade; a long one may have a letter wrong, or lack one."""
        bare = plain(re.sub(r"\(.*?\)|[/,;-]?\s*\b(?:I|II|III|IV)\s*[./]?\s*[a-e]\b|\bgol(?:ongan)?\b.*$", " ", text, flags=re.IGNORECASE))
        bare = re.sub(r"^pangkat ", "", bare)
        long = (rank for rank in self.ranks if len(rank) >= _ONE_OFF_OPENING)
        return bare in self.ranks or any(_is_one_off(bare, rank) for rank in long)


def _is_one_off(text: str, known: str) -> bool:
    """Whether a text is a known one but for one letter at the most that is another, lacks, or is too many."""
    return Levenshtein.distance(text, known, score_cutoff=1) < 2


def _expand(position: str, vocabulary: Vocabulary) -> str:
    text = f" {plain(position)} "
    for short, long in vocabulary.abbreviations:
        if short in text:
            text = text.replace(f" {short} ", f" {plain(long)} ")
    return text.strip()


def form_words(vocabulary: Vocabulary) -> FormWords:
    """The words of forms from the tables of a vocabulary."""
    return vocabulary.recall(_form_words)


def _titles(phrases: dict[str, list[str]]) -> tuple[str, ...]:
    """The phrases of titles; what stands before one of them in another may stand before each, as what says a later version may, and an
    annex may have a number: `Lampiran II Kontrak Kinerja`.
    """
    titles, annexes = phrases.get("title", []), phrases.get("annex", [])
    shortest = [text for text in titles if not any(text.endswith(f" {other}") for other in titles)]
    before = [text.removesuffix(f" {name}") for text in titles for name in shortest if text.endswith(f" {name}")]
    revised = phrases.get("revised", [])
    both = [f"{annex} {text}" for annex in annexes for text in revised]
    opened = [f"{opening} {name}" for opening in (*before, *revised, *annexes, *both) for name in shortest]
    return tuple(dict.fromkeys([*titles, *opened]))


def _roles(phrases: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """The phrases of roles: who a phrase with `yang` is said of in one, `pegawai yang dinilai`, may stand before it in each."""
    roles = {meaning: phrases.get(meaning, []) for meaning in ("first", "second", "third")}
    whose = {before for said in roles.values() for text in said if (before := text.partition(" yang ")[0]) != text}
    return {
        meaning: tuple(dict.fromkeys([*said, *(f"{who} {text}" for who in sorted(whose) for text in said if text.startswith("yang "))]))
        for meaning, said in roles.items()
    }


def _form_words(vocabulary: Vocabulary) -> FormWords:
    tables = vocabulary.tables
    labels: dict[str, dict[str, str]] = {}
    for row in tables.rows("form_labels"):
        labels.setdefault(row["kind"], {})[row["label"].casefold()] = row["field"]
    phrases: dict[str, list[str]] = {}
    for row in tables.rows("form_phrases"):
        phrases.setdefault(row["meaning"], []).append(plain(row["phrase"]))
    return FormWords(
        vocabulary=vocabulary,
        columns={plain(row["heading"]): row["column"] for row in tables.rows("form_columns")},
        labels=labels,
        phrases={meaning: tuple(texts) for meaning, texts in phrases.items()} | {"title": _titles(phrases), **_roles(phrases)},
        ranks=tuple(plain(name) for row in tables.rows("ranks") for name in row["names"]),
        acting=frozenset(plain(value) for value in tables.values("acting")),
        units=frozenset(plain(value) for value in tables.values("office_words")),
        nomenclature=tuple((row["code"], plain(row["name"])) for row in tables.rows("nomenclature")),
    )
