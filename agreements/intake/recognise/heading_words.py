"""What one heading says: the field that its words stand for.

Knows the words of the book; must not know tables, nor what stands beside the heading.
"""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from agreements.intake.words import FormWords, form_words, plain
from agreements.model import in_schedule
from agreements.notation.vocabulary import Vocabulary

ALIKE = 86
MAX_HEADING = 160
# Signs for numbers that are no words.
_SIGNS = ("#", "№")
PERIOD = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# "No. & Sasaran": the column of the texts, with their numbers before them.
_NUMBERED = re.compile(r"^\s*(?:no|nomor)\s*\.?\s*(?:&|/|\bdan\b)\s*", re.IGNORECASE)
# "Tujuan/Sasaran/Indikator": all levels in one column, one below the other.
_OUTLINE = re.compile(r"\b(?:tujuan|sasaran|kinerja utama)\b[^/,&]*(?:[/,&]|\bdan\b)[^/]*(?:/.*)?\bindikator\b", re.IGNORECASE)
_QUARTERS = re.compile(r"\b(?:triwulan|tri wulan|tw|trw|quarter|waktu)\b")
# TWIV, as it is typed, and as a scan is read.
_GLUED = re.compile(r"\b(tw|trw|triwulan)(?=(?:i{1,3}|iv|[1-4])\b)")
# "s.d. Q2": what is to be reached from the year's beginning on.
_CUMULATED = re.compile(r"^(?:s d|sd|s d d|sampai|sampai dengan|kumulatif)\b")
# "K" and "Rp" below a quarter: what is reached in it, and what is spent.
_REACHED = frozenset(("k", "kinerja", "fisik", "target", "target kinerja", "output", "keluaran"))
_SPENT = frozenset(("rp", "rupiah", "anggaran", "anggaran rp", "pagu", "keuangan"))
# What was reached, or what it costs, is no target.
_NO_TARGET = re.compile(r"\b(?:realisasi|capaian|anggaran)\b")
_SEMESTERS = re.compile(r"\b(?:semester|smt|semesteran)\b")


def classify(path: list[str], words: FormWords) -> str:
    """What a column holds by its headings from the top to the lowest: a field, "above" for a word that says nothing by itself, or "".

    `money.` and `cumulated.` stand before a quarter where it is of the budget, or added up from the year's beginning on.
    """
    leaf, above = path[-1], path[:-1]
    held, over = _classify(path, words), _classify(above, words) if above else ""
    if over.startswith("quarters.") and plain(leaf) in (*_REACHED, *_SPENT):
        return over if plain(leaf) in _REACHED else f"money.{over[9:]}"
    if held.startswith("quarters."):
        if "amount" in [_lookup(part, words) for part in above]:
            return f"money.{held[9:]}"
        if _CUMULATED.search(plain(leaf)):
            return f"cumulated.{held[9:]}"
    return held


def _classify(path: list[str], words: FormWords) -> str:
    leaf, above = path[-1], " ".join(plain(part) for part in path[:-1])
    bare = plain(leaf)
    if bare in PERIOD and above:
        if _SEMESTERS.search(above):
            return f"semesters.s{PERIOD[bare]}" if PERIOD[bare] < 3 else ""
        if _QUARTERS.search(above) or "target" in above:
            return f"quarters.tw{PERIOD[bare]}"
    held = _lookup(leaf, words)
    if in_schedule(held) and "unknown" in [_lookup(part, words) for part in path[:-1]]:
        return "unknown"
    if held == "amount" and len(path) > 1 and "anggaran" not in bare and "pagu" not in bare:
        return held
    if held in ("", "above") and len(path) > 1:
        return _classify(path[:-1], words)
    return held


def _lookup(heading: str, words: FormWords) -> str:
    """The field of the heading's leftmost entry, the longest of those; else that of an entry spelt much like it."""
    if heading.strip() in _SIGNS:
        return "number"
    return words.vocabulary.recall(_search, heading) if len(heading) <= MAX_HEADING else ""


def plain_heading(heading: str) -> str:
    """A heading as `plain` gives it, the number of a period parted from its word."""
    return _GLUED.sub(r"\1 ", plain(heading))


def _search(heading: str, vocabulary: Vocabulary) -> str:
    words = form_words(vocabulary)
    if _OUTLINE.search(heading):
        return "outline"
    text = plain_heading(_NUMBERED.sub("", heading) or heading)
    padded = f" {text} "
    # Whatever stands before it: "Target Triwulan I" is one of the four.
    periods = [
        key for key, held in words.columns.items() if held.startswith(("quarters", "semesters")) and len(key) > 2 and f" {key} " in padded
    ]
    if periods and not _NO_TARGET.search(text):
        return words.columns[max(periods, key=len)]
    if (month := words.columns.get(text.removeprefix("target "), "")).startswith("months"):
        return month
    found = [
        (at, -len(key), held)
        for key, held in words.columns.items()
        if (at := padded.find(f" {key} ")) >= 0 and (len(key) > 3 or len(text) <= 20)
    ]
    if found:
        first, length, held = min(found)
        # "Pagu Semula" is not what holds now, wherever the word for it stands; "Rupiah Murni" is a phrase of its own.
        replaced = any(kind == "before" and at >= first - length for at, _, kind in found)
        return f"before.{held}" if replaced and held in ("amount", "target") else held
    close = [(ratio(text, key), held) for key, held in words.columns.items() if len(key) > 4]
    score, held = max(close, default=(0.0, ""))
    return held if score >= ALIKE and len(text) > 4 else ""


def quarters_by_place(fields: dict[int, str], headings: dict[int, str]) -> set[str]:
    """Take columns whose headings cannot be read, `TW IIl`, for the quarters that lack among four columns side by side; gives back which.

    Each of the four says a word for quarters or stands between two of them, and none says what it is otherwise.
    """
    for start in fields:
        wanted = {start + at: f"quarters.tw{at + 1}" for at in range(4)}
        read = [column for column, held in wanted.items() if fields.get(column) == held]
        others = [column for column in wanted if column not in read]
        if not others or not all(column in headings and _is_unread(fields[column], headings[column]) for column in others):
            continue
        told = {column: bool(_QUARTERS.search(headings[column])) for column in others}
        if not read and (
            not all(told.values()) or _QUARTERS.search(headings.get(start - 1, "")) or _QUARTERS.search(headings.get(start + 4, ""))
        ):
            # Without one that is read, only a run of just four is the year's.
            continue
        sure = [*read, *(column for column in others if told[column])]
        if all(told[column] or min(sure) < column < max(sure) for column in others):
            fields.update({column: wanted[column] for column in others})
            return {wanted[column] for column in others}
    return set()


def _is_unread(held: str, heading: str) -> bool:
    """Whether a heading may be that of another quarter than was read, or is not read at all; what was reached or spent is none."""
    return (held in ("", "unknown", "period", "periods") or held.startswith("quarters.")) and not _NO_TARGET.search(heading)
