"""Names of indicators, positions and persons as they are compared. Knows texts and the vocabulary only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreements.notation.vocabulary import Vocabulary

_NAMES = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
# A title behind a name: "M.Si." as well as "M. Si".
_BEHIND = re.compile(r"[^\W\d_]+(?:\.\s?[^\W\d_]+)*")

# Then perhaps what kind of indicator it is: "Output 2. Jumlah …", "IKU 1.1 Persentase …". In brackets any code with a number:
# "[S 2.1] Jumlah …"; without them those of tables with levels, and of contracts of the treasury: "1.2.1 Jumlah …", "10a-N Tingkat …",
# and letters with a number in steps: "S1.1 Nilai …", "SS.2.3 Indeks …". PM2.5 is dust.
_TYPED_NUMBER = re.compile(
    r"^\s*(?:(?:[\[(][^\W\d_]{0,5}[\s.-]*\d[\d.-]*[a-z]?[\])]\s*[:.–-]?|\d{1,2}(?:\.\d{1,2})+[.)]?(?=\s)|\d{1,2}[a-z]?-[A-Z]{1,2}(?=\s)"
    r"|(?!PM)[A-Z]{1,4}[\s.-]?\d{1,2}(?:\.\d{1,2})+[.:)]?(?=\s))\s*(?=[^\W\d_]|%))?"
    r"(?:\(?(?:\d{1,2}|[a-z])[.)]\s*(?=[^\W\d_]|%))?"
    r"(?:(?i:(?:output|outcome|input|keluaran|hasil|dampak|manfaat|indikator(?:\s+(?:tujuan|sasaran|program|kegiatan))?)\s*(?:\d[\d.-]*)?\s*[:.)]"
    r"|ik[ukpst][kpstu]?[\s.-]*\d[\d.-]*\s*[:.)]?)\s*(?=[^\W\d_]|%))?"
)
# What stands in brackets at the end of a name: its unit ("(paket modul)") or its abbreviation ("(IKM)").
IN_BRACKETS = re.compile(r"\s*\(\s*([^()]+?)\s*\)\s*$")
# Or before a clause: "Jumlah penduduk (jiwa) yang …".
_BEFORE_CLAUSE = re.compile(r"\(\s*([^\W\dA-Z_][^()A-Z]*?)\s*\)(?=\s+yang\b)")
_UNIT_WORDS = 3


def measure_of(name: str | None, vocabulary: Vocabulary) -> str:
    """The kind of measure that the first words of an indicator's name promise (the table measures); "none" without."""
    return vocabulary.recall(_measure, name)


def _measure(name: str | None, vocabulary: Vocabulary) -> str:
    plain = unnumbered(name or "")
    if plain.startswith("%"):
        return "percentage"
    words = re.findall(r"[^\W_]+", plain.lower())
    spaced = " ".join(words) + " "
    able = vocabulary.recall(_measures_by_first).get(words[0], ()) if words else ()
    return next((kind for word, kind in able if spaced.startswith(word + " ")), "none")


def _measures_by_first(vocabulary: Vocabulary) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for word, kind in vocabulary.measures:
        found.setdefault(word.split(" ")[0], []).append((word, kind))
    return found


def unnumbered(name: str) -> str:
    """A name without the number or letter that was typed into its cell: `Persentase Perda` of `1. Persentase Perda`."""
    return _TYPED_NUMBER.sub("", name)


def said_behind(name: str) -> Iterator[tuple[str, str]]:
    """The name without the abbreviation of its own last words, if it has one, and the unit that stands in brackets behind it."""
    inside = found[1] if (found := IN_BRACKETS.search(name)) else ""
    words = re.findall(r"[^\W_]+", name[: found.start()]) if found else []
    shortened = inside.isalpha() and "".join(word[0] for word in words[-len(inside) :]).casefold() == inside.casefold()
    if shortened:
        yield "written_out", IN_BRACKETS.sub("", name)
    # In a name in capitals they tell no abbreviation, nor does what the name has written short already.
    spelt_out = not inside.isupper() or name.isupper() or inside in words
    if inside and not shortened and spelt_out and len(inside.split()) <= _UNIT_WORDS:
        yield "unit_behind_name", inside
    elif not inside and (found := _BEFORE_CLAUSE.search(name)) and len(found[1].split()) <= _UNIT_WORDS:
        yield "unit_behind_name", found[1]


def behind_name(text: str, name: str) -> str:
    """What is left of a text behind its first words that the name has too: `Provinsi` of `Adiwiyata Provinsi` for Predikat Adiwiyata."""
    named, words = [word.lower() for word in _NAMES.findall(name)], text.split()
    initials = "".join(word[0] for word in named)
    start = next((at for at, word in enumerate(words) if not (word.lower() in named or _is_short_for(word, initials))), len(words))
    return " ".join(words[start:]) if start else ""


def _is_short_for(word: str, initials: str) -> bool:
    """Whether a word is an abbreviation of words with such initials: KLA of Kota Layak Anak."""
    return len(word) > 1 and word.isupper() and word.lower() in initials


def in_full(position: str | None, vocabulary: Vocabulary) -> str | None:
    """A position in lower case with its abbreviations written out (the table abbreviations)."""
    return None if position is None else vocabulary.recall(_in_full, position)


def _in_full(position: str, vocabulary: Vocabulary) -> str:
    words = " " + " ".join(re.findall(r"[^\W_]+", position.lower().replace("&", " dan "))) + " "
    for short, long in vocabulary.abbreviations:
        words = words.replace(f" {short} ", f" {long} ")
    return words.strip()


def office_name(position: str, vocabulary: Vocabulary) -> str | None:
    """What follows the word for an office of which there are many (the table kinds-of-office), unless a field of work follows."""
    found = vocabulary.recall(_offices).search(position)
    return found[1] if found else None


def own_words(name: str, vocabulary: Vocabulary) -> list[str]:
    """The words of an office's own name that no other office's has: sungai lama of `sungai lama pelayanan medik`.

    Left out are words of positions and titles, and those of fields of work and of what a deputy answers for, which may stand behind it.
    """
    return vocabulary.recall(_own_words, name)


def _own_words(name: str, vocabulary: Vocabulary) -> list[str]:
    tables = ("position_words", "titles", "fields_of_work", "official_words", "behind_offices")
    shared = frozenset[str]().union(*map(vocabulary.words, tables))
    return [word for word in name.split() if word not in shared]


def _offices(vocabulary: Vocabulary) -> re.Pattern[str]:
    words = {word for row in vocabulary.tables.rows("kinds_of_office") for word in row["words"]}
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    # Possessive: what tells the kind is never given back to make a name of it (RSUD Kelas B).
    kind = r"(?:\s+(?:umum|daerah|negeri|(?:kelas|tipe) \S+(?: [a-d]\b)?)(?!\S))*+"
    return re.compile(rf"\b(?:{either}){kind}\s+(?!(?:bidang|bagian|seksi|urusan)\b)(.+)$")


def plain_name(name: str | None, vocabulary: Vocabulary) -> str | None:
    """A name without what follows its first comma, without titles (the table titles) and without words that are only abbreviated (a letter,
    or one of the table short-names): `Drs. M. Arif` is found within `Muhammad Arif`. None only if the name has no
    word.
    """
    # Ma'ruf and Maruf are one name.
    name = re.sub("['’‘`]", "", (name or "").lower())
    words = _NAMES.findall(name.split(",")[0]) or _NAMES.findall(name)
    while words and words[0].replace(".", "") in vocabulary.titles and len(words) > 1:
        words.pop(0)
    while words and words[-1].replace(".", "") in vocabulary.titles and len(words) > 1:
        words.pop()
    words = [part for word in words for part in word.split(".")]
    whole = [word for word in words if len(word) > 1 and word not in vocabulary.short_names]
    return " ".join(whole or words) or None


def degrees(name: str) -> str:
    """The titles behind the first comma of a name, each a word of lower case without stops: `ssos msi` of `Rina, S.Sos., M. Si`."""
    return " ".join(re.sub(r"[.\s]", "", found) for found in _BEHIND.findall(name.partition(",")[2].lower()))


def degrees_of(level: str, printed: str, vocabulary: Vocabulary) -> list[str]:
    """The degrees of a level (`bachelor`, `master`) among titles as `degrees` gives them, each as the table degrees writes it first."""
    words = printed.split()
    rows = vocabulary.tables.rows("degrees")
    return [row["written"][0] for row in rows if row["level"] == level and any(form in words for form in row["written"])]
