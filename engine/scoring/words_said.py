"""What each word of an indicator's name says: by the table of the rule book (direction-words), else by its form and root.

Knows neither clauses nor what a name opens with (indicator_name), and no direction.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass
from engine.scoring.word_forms import bare, form_of, roots

WORD = re.compile(r"[^\W_]+")
# What parts the deeds that an indicator lists.
_LISTED = re.compile(r"[,;]\s+(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+(?=me)")
_Rows: TypeAlias = Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...]]]]


@dataclass(frozen=True, slots=True)
class Said:
    """A word in a name: what it says, the words, and where they begin and end."""

    says: str
    word: str
    start: int
    end: int


def overdue(words: Sequence[str], vocabulary: Vocabulary) -> list[Said]:
    """Where more time is taken than a number says: "dijawab melebihi 3 hari"."""
    exceeds, units = with_role("exceeds", vocabulary), vocabulary.recall(time_units)
    found = zip(words, words[1:], words[2:], strict=False)
    return [
        Said("late", " ".join(three), at, at + 3)
        for at, three in enumerate(found)
        if three[0] in exceeds and three[1].isdigit() and three[2] in units
    ]


def leads_both_ways(text: str, vocabulary: Vocabulary) -> Said | None:
    """What is to become less where the parts of a list lead either way: "Menurunkan kelahiran, meningkatkan pemakaian kontrasepsi"."""
    opening: dict[str, Said] = {}
    parts = _LISTED.split(text.lower())
    for part in parts if len(parts) > 1 else ():
        first = next(iter(what_is_said(part.split()[:1], vocabulary)), None)
        if first is not None:
            opening.setdefault(first.says, first)
    return opening["less"] if "more" in opening and "less" in opening else None


def what_is_said(words: Sequence[str], vocabulary: Vocabulary) -> list[Said]:
    """What the words say, in order: longest entries of the table first, then single words by their form."""
    rows = vocabulary.recall(by_first)
    found: list[Said] = []
    at = 0
    while at < len(words):
        able = rows.get(words[at])
        hit = next(((item, end) for item in able if (end := _end(words, at, item[0]))), None) if able else None
        if hit is not None:
            (parts, says), end = hit
            if len(parts) == 1 and bare(parts[0]) != parts[0]:
                says = (*says, *alone(bare(parts[0]), rows))
            if len(parts) == 1 and says == ("good",) and (form := form_of(parts[0])) in ("deed", "state"):
                says = ("good", "deed" if form == "deed" else "governing")
            found += [Said(one, " ".join(parts), at, end) for one in says]
            at = end
            continue
        found += [Said(one, words[at], at, at + 1) for one in vocabulary.recall(_by_form, words[at])]
        at += 1
    return found


def _end(words: Sequence[str], at: int, parts: Sequence[str]) -> int:
    """Where an entry that begins at a place ends, a number between its words aside ("populasi 25 satwa"); 0 if it does not stand there."""
    for part in parts:
        if part != parts[0] and words[at : at + 1] and words[at].isdigit() and not part.isdigit():
            at += 1
        if words[at : at + 1] != [part]:
            return 0
        at += 1
    return at


def _by_form(word: str, vocabulary: Vocabulary) -> Sequence[str]:
    """What a word says that is not in the table: what it says without -nya, a lack, a harm that is in it, a state, a deed, a passive."""
    rows, harms = vocabulary.recall(by_first), vocabulary.saying("direction_words", "harm root")
    if (stated := bare(word)) != word and (known := alone(stated, rows)):
        return known
    form = form_of(stated)
    if form == "lack":
        return ("harm",)
    if stated.startswith("pe") and "remedy" in alone(f"{stated}an", rows):
        # Who or what does that: "mesin pengolah sampah".
        return ("helper",)
    if not harms.isdisjoint(roots(stated)):
        return ("harmed",) if form in ("done", "acts") or stated.startswith("ter") else ("harm",)
    if form == "state" or stated.startswith("ber"):
        inside = stated[2:-2] if form == "state" else stated[3:]
        says = [one for one in alone(inside, rows) if one in ("good", "harm")]
        if says:
            # "keselamatan pasien gagal ginjal"
            return ("good", "governing") if form == "state" and says[0] == "good" else says[:1]
        if stated.startswith("keter"):
            return ("governing",)
    if stated.startswith("di") and "harm" in alone(stated[2:], rows):
        # "yang di-PHK"
        return ("harmed",)
    if done := _done(stated, rows):
        return done
    if form == "done" and "output" in alone(stated.removeprefix("di"), rows):
        # "dikamar bersalin", "dipuskesmas": where, written as one word.
        return ()
    return (form,) if form is not None and form != "state" else ("done",) if stated != word and stated.startswith("ter") else ()


def alone(word: str, rows: _Rows) -> Sequence[str]:
    """What the table says of a single word; nothing if it does not have it."""
    return next((says for parts, says in rows.get(word, ()) if len(parts) == 1), ())


def known(word: str, rows: _Rows) -> Sequence[str]:
    """What the table says of a word, of it without -nya, or of what is done where it is so ("terpakai" of "dipakai")."""
    return (*alone(word, rows), *alone(bare(word), rows), *_done(bare(word), rows))


def _done(word: str, rows: _Rows) -> tuple[str, ...]:
    passive = alone(f"di{word[3:]}", rows) if word.startswith("ter") else ()
    return tuple(says for says in passive if says in ("done", "handled"))


def joined(words: list[str], rows: _Rows) -> list[str]:
    """The words with a passive written in two, "yang di susun", in one."""
    made: list[str] = []
    for word in words:
        split = made and made[-1] in ("di", "ter")
        if split and (alone(made[-1] + word, rows) or made[-2:-1] in (["yang"], ["telah"], ["dapat"], ["sudah"])):
            made[-1] += word
        else:
            made.append(word)
    return made


def with_role(role: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The words of grammar with a role in names (the table name-grammar)."""
    return vocabulary.recall(roles).get(role, frozenset())


def roles(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """The words of grammar by their roles in names."""
    found: dict[str, frozenset[str]] = {}
    for row in vocabulary.tables.rows("name_grammar"):
        found[row["role"]] = found.get(row["role"], frozenset()).union(row["words"])
    return found


def roles_of_words(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """The roles in names of each word of grammar."""
    found: dict[str, frozenset[str]] = {}
    for role, words in vocabulary.recall(roles).items():
        for word in words:
            found[word] = found.get(word, frozenset()) | {role}
    return found


def time_units(vocabulary: Vocabulary) -> frozenset[str]:
    """The units of time (the table unit-kinds)."""
    rows = vocabulary.tables.rows("unit_kinds")
    return frozenset(unit for row in rows if row["kind"] == "time" for unit in row["units"])


def by_first(vocabulary: Vocabulary) -> _Rows:
    """The words of the table with all that they say, by the first of them, the longest first."""
    says: dict[tuple[str, ...], list[str]] = {}
    for row in vocabulary.tables.rows("direction_words"):
        for word in row["words"] if row["says"] != "harm root" else ():
            says.setdefault(tuple(WORD.findall(word.lower())), []).append(row["says"])
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for parts, all_said in sorted(says.items(), key=lambda item: -len(item[0])):
        found.setdefault(parts[0], []).append((parts, tuple(all_said)))
    return found
