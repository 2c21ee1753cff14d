"""What each word of an indicator's name says: by the table of the rule book (direction-words), else by its form and root.

Knows neither clauses nor what a name opens with (indicator_name), and no direction.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass
from engine.scoring.word_forms import Form, bare, form_of, roots

WORD = re.compile(r"[^\W_]+")
# What parts the deeds that an indicator lists.
_LISTED = re.compile(r"[,;]\s+(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+(?=me)")
# So many words behind "di bawah" what should be at least is named: "di bawah standar pelayanan minimal".
_AT_LEAST = 3
_Rows: TypeAlias = Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...]]]]


@dataclass(frozen=True, slots=True)
class Said:
    """A word in a name: what it says, the words, and where they begin and end."""

    says: str
    word: str
    start: int
    end: int


def _overdue(words: Sequence[str], said: Sequence[Said], vocabulary: Vocabulary) -> list[Said]:
    """Where more time is taken than a number says ("dijawab melebihi 3 hari", "diselesaikan lebih dari 14 hari"), or a term is passed
    ("melampaui umur ekonomis").
    """
    exceeds, units, term = with_role("exceeds", vocabulary), vocabulary.recall(time_units), with_role("term", vocabulary)
    done = {item.end for item in said if item.says in ("handled", "done") or (item.says == "good" and item.word.startswith(("di", "ter")))}
    numbers = vocabulary.recall(_number_words)
    found = list[Said]()
    for at, word in enumerate(words):
        more = at + 1 if word in exceeds else at + 2 if words[at : at + 2] == ["lebih", "dari"] and at in done else len(words)
        number = "".join(words[more : more + 1])
        if (number.isdigit() or number in numbers) and words[more + 1 : more + 2] and words[more + 1] in units:
            found.append(Said("late", " ".join(words[at : more + 2]), at, more + 2))
        elif word in exceeds and number in term:
            found.append(Said("late", f"{word} {number}", at, more + 1))
    return found


def _given_back(words: Sequence[str], said: Sequence[Said], vocabulary: Vocabulary) -> list[Said]:
    """What is said; what is returned to where it belongs was helped: "satwa yang dikembalikan ke habitatnya", "kepada pemiliknya"."""
    returned, towards, belongs = (with_role(role, vocabulary) for role in ("returned", "towards", "belongs"))
    home: dict[int, Said] = {}
    for item in said:
        if item.word in returned and not towards.isdisjoint(words[item.end : item.end + 1]):
            behind = range(item.end + 1, min(item.end + 4, len(words)))
            end = next((at for at in behind if words[at].endswith("nya") or words[at] in belongs), None)
            if end is not None:
                home[item.start] = Said("handled", words[item.start], item.start, end + 1)
    return _in_place([*home.values()], said)


def _too_little(words: Sequence[str], said: Sequence[Said], vocabulary: Vocabulary) -> list[Said]:
    """What is said; what lies below what it should be at least is too little, whatever that is called: "di bawah kompetensi minimum"."""
    least, under = with_role("least", vocabulary), with_role("under", vocabulary)
    begins = [at + many for at in range(len(words)) for many in (1, 2) if " ".join(words[at : at + many]) in under]
    found = list[Said]()
    for begin in begins:
        ends = [end + 1 for end in range(begin, min(begin + _AT_LEAST, len(words))) if words[end] in least]
        if ends:
            start = begin - 1 if words[begin - 1] in under else begin - 2
            found.append(Said("harmed", " ".join(words[start : ends[-1]]), start, ends[-1]))
    return _in_place(found, said)


def _in_place(found: Sequence[Said], said: Sequence[Said]) -> list[Said]:
    """What is said, in order, with what several words say together in place of what they say one by one."""
    kept = [item for item in said if not any(one.start <= item.start < one.end for one in found)]
    return sorted([*kept, *found], key=lambda item: item.start)


def said_together(words: Sequence[str], vocabulary: Vocabulary) -> list[Said]:
    """What the words of a name say, with what several of them say together that no entry of the table has."""
    said = _too_little(words, what_is_said(words, vocabulary), vocabulary)
    return _of_what_is_rare([*_given_back(words, said, vocabulary), *_overdue(words, said, vocabulary)])


def _of_what_is_rare(said: list[Said]) -> list[Said]:
    """What is said; the rarity of what something governs is no harm: "populasi satwa (yang) terancam punah"."""
    rare = {item.start for item in said if item.says == "endangered"}
    governs = next((item.end for item in said if item.says == "governing"), None)
    if governs is None:
        return said
    return [replace(item, says="neutral") if item.start in rare and item.start >= governs else item for item in said]


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
    if form is not None and not vocabulary.saying("direction_words", "either root").isdisjoint(roots(stated)):
        # What undoes or changes something is wanted or not, as that is.
        return ("disputed", "deed") if form == "deed" else ("either",)
    if form == "done" and any("remedy" in alone(stated[2:] + suffix, rows) for suffix in ("", "asi")):
        # "divaksin", "diskrining"
        return ("handled",)
    if stated.startswith("me") and not vocabulary.recall(remedies_done).isdisjoint(roots(stated)):
        # "yang mengolah sampah", "yang mencegah perkawinan anak"
        return ("acts", "handled")
    if (form == "state" or stated.startswith("ber")) and (says := _of_what_is_inside(stated, form, rows)):
        return says
    if stated.startswith("di") and "harm" in alone(stated[2:], rows):
        # "yang di-PHK"
        return ("harmed",)
    if done := _done(stated, rows):
        return done
    if form == "done" and "output" in alone(stated.removeprefix("di"), rows):
        # "dikamar bersalin", "dipuskesmas": where, written as one word.
        return ()
    return (form,) if form is not None and form != "state" else ("done",) if stated != word and stated.startswith("ter") else ()


def _of_what_is_inside(word: str, form: Form | None, rows: _Rows) -> Sequence[str]:
    """What a state or a word in ber- says by the word that is in it: "keselamatan pasien gagal ginjal", "jembatan berlubang"."""
    inside = word[2:-2] if form == "state" else word[3:]
    says = next((one for one in alone(inside, rows) if one in ("good", "harm")), None)
    if says is None:
        return ("governing",) if word.startswith("keter") else ()
    if says == "good":
        return ("good", "governing") if form == "state" else ("good",)
    return ("harmed",) if word.startswith("ber") else ("harm",)


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


def remedy_roots(vocabulary: Vocabulary) -> frozenset[str]:
    """The roots of what is done about a harm: "obat" of "pengobatan"."""
    single = [word for word in vocabulary.saying("direction_words", "remedy") if " " not in word]
    return frozenset((*(root for word in single for root in roots(word)), *(word[:-3] for word in single if word.endswith("asi"))))


def remedies_done(vocabulary: Vocabulary) -> frozenset[str]:
    """The roots of deeds that are done about a harm: "olah" of "pengolahan", not "tahan" of "ketahanan", nor "lapor",
    by which it only comes to be known.
    """
    deeds = (word for word in vocabulary.saying("direction_words", "remedy") if form_of(word) == "deed")
    known = frozenset(root for word in vocabulary.saying("direction_words", "found") for root in roots(word))
    return frozenset(root for word in deeds for root in roots(word) if root != word) - known


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


def _number_words(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(row["word"] for row in vocabulary.tables.rows("number_words"))


def by_first(vocabulary: Vocabulary) -> _Rows:
    """The words of the table with all that they say, by the first of them, the longest first."""
    says: dict[tuple[str, ...], list[str]] = {}
    for row in vocabulary.tables.rows("direction_words"):
        for word in row["words"] if not row["says"].endswith(" root") else ():
            says.setdefault(tuple(WORD.findall(word.lower())), []).append(row["says"])
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for parts, all_said in sorted(says.items(), key=lambda item: -len(item[0])):
        found.setdefault(parts[0], []).append((parts, tuple(all_said)))
    return found
