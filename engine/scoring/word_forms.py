"""What an Indonesian word says by its form alone (a deed, something done, somebody acting), and the roots that may be in it.

Affixes as in Tata Bahasa Baku Bahasa Indonesia: meN- and peN- lose the first letter of some roots. Knows no table and no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

Form: TypeAlias = Literal["lack", "deed", "done", "acts", "state"]

# Behind these prefixes the root stands as it is, or has lost one of these letters.
_NASAL = {"ny": ("s",), "ng": ("", "k"), "n": ("", "t"), "m": ("", "p"), "": ("",)}
_SUFFIXES = ("", "kan", "an", "i")
# A deed in pe-…-an is of a verb in meN-; places and trades ("perumahan", "pelabuhan") are of none.
_DEED = re.compile(r"pe(?:ny|ng|m|n)[a-z]{3,}an|pe(?:l[aeiou]|me|re|ru)[a-z]{3,}an|[a-z]{2,}asi")
_NO_DEED = re.compile(
    r"perempuan|perumahan|perusahaan|peralatan|permukiman|pemukiman|pelabuhan|pelataran|pemerintahan|relasi|asosiasi|organisasi"
    r"|populasi|lokasi|generasi|operasi|akomodasi"
)
_LACK = re.compile(r"ketidak[a-z]{3,}")
# What is done to something; loan words in di- are no passives.
_LOAN = "|".join((
    "ri", "nas", "sabil", "fabel", "fabil", "siplin", "skrimin", "skual", "skus", "skon", "spens", "spos", "stri", "semin", "sertasi",
    "sinf", "mensi", "git", "rekt", "reks", "vid", "vers", "plo", "alog", "are", "abet", "nam", "esel", "agra", "agno", "rgan", "aspor",
    "meter", "oksid", "nkes", "nsos", "sdik", "sduk", "snaker", "shub", "skom", "spar", "tjen", "rjen", "klat", "tengah", "bawah", "antara",
    "nding", "ngin", "visi", "ktat", "dalam", "samping", "sebut", "fter", "alis",
))  # fmt: skip
_DONE = re.compile(rf"di(?!{_LOAN})[a-z]{{4,}}|ter[a-z]{{2,}}(?:kan|[bcdghjklmnprstvwz]i)")
# Somebody acting, and what is in a state that its root names: "berfungsi", "terpasang".
_ACTS = re.compile(r"me[lmnrwy][a-z]{4,}|be[rk][a-z]{4,}|ter(?!nak|api|umbu|minal|hadap|diri|utama|tentu|akhir|as|ang|jadi|sebut)[a-z]{3,}")
_STATE = re.compile(r"ke[a-z]{3,}an")


def bare(word: str) -> str:
    """The word without -nya, which makes a statement of it: "terlaksananya"."""
    return word[:-3] if word.endswith("nya") and len(word) > 7 else word


def form_of(word: str) -> Form | None:
    """What the form of a word says, if anything. `word` is in small letters."""
    if _LACK.fullmatch(word):
        return "lack"
    if _DONE.fullmatch(word):
        return "done"
    if _ACTS.fullmatch(word):
        return "acts"
    if _DEED.fullmatch(word) and not _NO_DEED.fullmatch(word):
        return "deed"
    return "state" if _STATE.fullmatch(word) else None


def roots(word: str) -> Iterator[str]:
    """The roots that may be in a word, of three letters or more, itself first: "pencemaran" has "cemar", "kebakaran" has "bakar"."""
    yield word
    for rest in {word, *_unprefixed(word)}:
        for suffix in _SUFFIXES:
            if rest.endswith(suffix) and len(rest) - len(suffix) > 2 and (root := rest[: len(rest) - len(suffix)]) != word:
                yield root


def _unprefixed(word: str) -> Iterator[str]:
    for prefix in ("me", "pe"):
        for nasal, lost in _NASAL.items():
            if word.startswith(prefix + nasal):
                yield from (letter + word[len(prefix) + len(nasal) :] for letter in lost)
    for prefix in ("di", "ter", "ber", "per", "ke", "keter", "diper", "memper", "se"):
        if word.startswith(prefix):
            yield word[len(prefix) :]
