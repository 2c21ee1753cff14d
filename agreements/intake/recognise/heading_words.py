"""What one heading says: the field that its words stand for.

Knows the words of the book; must not know tables, nor what stands beside the heading.
"""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from agreements.intake.words import ALIKE, FormWords, form_words, plain
from agreements.model import in_schedule
from agreements.notation.vocabulary import Vocabulary

MAX_HEADING = 160
# Signs for numbers that are no words.
_SIGNS = ("#", "№")
PERIOD = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# "No. & Sasaran": the column of the texts, with their numbers before them.
_NUMBERED = re.compile(r"^\s*(?:no|nomor)\s*\.?\s*(?:&|/|\bdan\b)\s*", re.IGNORECASE)
# "Tujuan/Sasaran/Indikator": all levels in one column, one below the other.
_OUTLINE = re.compile(r"\b(?:tujuan|sasaran|kinerja utama)\b[^/,&]*(?:[/,&]|\bdan\b)[^/]*(?:/.*)?\bindikator\b", re.IGNORECASE)
_NUMERALS = ["I", "II", "III", "IV"]
_QUARTERS = re.compile(r"\b(?:triwulan|tri wulan|tw|trw|quarter|waktu)\b")
# The number of a period of a year.
_NTH = r"(?:i{1,3}|iv|[1-4])"
# TWIV, as it is typed, and as a scan is read.
_GLUED = re.compile(rf"\b(tw|trw|triwulan)(?={_NTH}\b)")
# "s.d. Q2": what is to be reached from the year's beginning on.
_CUMULATED = re.compile(r"^(?:s d|sd|s d d|sampai|sampai dengan|kumulatif)\b")
# What a superior promises, too.
_PROMISED = ("objective", "indicator", "target", "unit")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "Tahunan", "Target Setahun", "Tahun 2026"
_YEARLY = re.compile(r"(?!tahun$)(?:target )?(?:(?:1|satu) )?(?:se)?tahun(?:an)?(?: (?:19|20)\d\d)?")
# Several periods in one heading, with signs or words between their numbers.
_LED, _BETWEEN = r"(?:tri\s*wulan|tr?w|semester|smt)\b\W*", r"(?:[/,;&–-]|s\.?\s*/?\s*d\b\.?|\bdan\b|\bsampai\b)"
_RUN = re.compile(rf"\b{_LED}{_NTH}(?:(?:\s*{_BETWEEN})+\s*(?:{_LED})?{_NTH}\b)+", re.IGNORECASE)
_SEMESTERS = re.compile(r"\b(?:semester|smt|semesteran)\b")


def classify(path: list[str], words: FormWords) -> str:
    """What a column holds by its headings from the top to the lowest: a field, "above" for a word that says nothing by itself, or "".

    `money.` and `cumulated.` stand before a quarter where it is of the budget, or added up from the year's beginning on.
    """
    if says_results(path, words):
        return "reached"
    leaf, above = path[-1], path[:-1]
    held, over = _classify(path, words), _classify(above, words) if above else ""
    planned, spent = says_plan(leaf, words) or held == "target", _below(leaf, words) in ("amount", "currency") or held == "amount"
    if in_schedule(held) and any(_lookup(part, words).startswith("before") for part in above):
        return f"before.{held}"
    if in_schedule(over) and (planned or spent):
        # Money has a place by quarters alone.
        return over if planned else f"money.{over[9:]}" if over.startswith("quarters.") else "unknown"
    if in_schedule(over) and not in_schedule(held):
        # A remark, a unit or what is done for it below each period.
        return "unknown"
    if in_schedule(held) and "unknown" in [_lookup(part, words) for part in above]:
        return "unknown"
    if held.startswith("quarters."):
        if "amount" in [_lookup(part, words) for part in above]:
            return f"money.{held[9:]}"
        if _CUMULATED.search(plain(leaf)):
            return f"cumulated.{held[9:]}"
    return held


def period_of(text: str, words: FormWords) -> str:
    """The quarter, month or semester that a text names; "target" for the year, "" for another text."""
    said = plain_heading(text)
    held = words.columns.get(said, "")
    return held if in_schedule(held) else "target" if names_year(text) else ""


def names_year(text: str) -> bool:
    """Whether a text says nothing but a year, a certain one or any: `2026`, `Tahun 2026`, `Tahunan`."""
    said = plain_heading(text)
    return bool(YEAR.fullmatch(said) or _YEARLY.fullmatch(said))


def says_results(path: list[str], words: FormWords) -> bool:
    """Whether a column is of what was reached or spent: the lowest heading that says a plan or a result says so, whatever period, sign or
    money stands below it.
    """
    for part in reversed(path):
        held = _lookup(part, words)
        if held not in ("", "above", "amount", "period", "reached") and not in_schedule(held):
            return False
        if held == "reached" or not words.label("planned").keys().isdisjoint(plain(part).split(" ")):
            return held == "reached"
    return False


def says_plan(heading: str, words: FormWords) -> bool:
    """Whether a heading below a period says that what is to be reached in it stands there, not a share or a remark."""
    return _below(heading, words) == "target"


def wholes(held: str, paths: dict[int, list[str]], words: FormWords) -> list[int]:
    """Of columns that all hold a field, those that are of all: the plan below a period, or that of a region beside those of its parts."""
    planned = [column for column, path in paths.items() if ("." in held or path[1:]) and says_plan(path[-1], words)]
    if "." in held:
        return planned
    found = planned or _above_parts({column: set(plain(path[-1]).split()) for column, path in paths.items()}, words)
    return found if held == "target" and len(found) == 1 else []


def _above_parts(said: dict[int, set[str]], words: FormWords) -> list[int]:
    """The only column of a region beside several of one kind, `Kabupaten | Puskesmas Melati | Puskesmas Mawar`; beside a single one,
    `Kabupaten | Puskesmas`, nobody knows of which of them the agreement is.
    """
    regions = {plain(row["word"]) for row in words.vocabulary.tables.rows("area_words") if row["kind"] == "region"}
    whole = [column for column, heading in said.items() if regions & heading]
    parts = [heading for column, heading in said.items() if column not in whole]
    return whole if len(whole) == 1 and len(parts) > 1 and set.intersection(*parts) - said[whole[0]] else []


def _below(heading: str, words: FormWords) -> str:
    """What a heading below a period says of it: `K` its target, `Pagu` an amount, `Rp` the sign of one; "" for another."""
    return words.label("below_period").get(plain(heading), "")


def _classify(path: list[str], words: FormWords) -> str:
    leaf, above = path[-1], " ".join(plain(part) for part in path[:-1])
    bare = plain(leaf)
    if bare in PERIOD and above:
        if _SEMESTERS.search(above):
            return f"semesters.s{PERIOD[bare]}" if PERIOD[bare] < 3 else ""
        if _QUARTERS.search(above) or "target" in above:
            return f"quarters.tw{PERIOD[bare]}"
    held = _lookup(leaf, words)
    if held == "amount" and len(path) > 1 and "anggaran" not in bare and "pagu" not in bare:
        return held
    if held in ("", "above") and len(path) > 1:
        over = _classify(path[:-1], words)
        return "amount" if _below(leaf, words) == "currency" and over in ("", "above") else over
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
    if run := _run_of(heading):
        return run
    text = " ".join(map(words.spelt, plain_heading(_NUMBERED.sub("", heading) or heading).split()))
    padded = f" {text} "
    found = _entries(text, words)
    said = _said_first(found)
    # Whatever stands before it: "Target Triwulan I" is one of the four.
    periods = [
        key for key, held in words.columns.items() if held.startswith(("quarters", "semesters")) and len(key) > 2 and f" {key} " in padded
    ]
    if periods and said in ("", "target"):
        return words.columns[max(periods, key=len)]
    if (month := words.columns.get(text.removeprefix("target "), "")).startswith("months"):
        return month
    if found:
        first, length, held = min(found)
        if (in_schedule(held) or held == "period") and said == "reached":
            return said
        if held in _PROMISED and words.columns.get(text.split(" ")[-1]) == "superior":
            # "Indikator Kinerja Atasan"
            return "superior"
        # "Pagu Semula" is not what holds now, wherever the word for it stands; "Rupiah Murni" is a phrase of its own.
        replaced = any(kind == "before" and at >= first - length for at, _, kind in found)
        return f"before.{held}" if replaced and held in ("amount", "target") else held
    if words.known.issuperset(text.split()):
        # Another word is none that is misspelt: "Lokasi" beside "Alokasi".
        return ""
    close = [(ratio(text, key), held) for key, held in words.columns.items() if len(key) > 4]
    score, held = max(close, default=(0.0, ""))
    return held if score >= ALIKE and len(text) > 4 else ""


def _run_of(heading: str) -> str:
    """What a heading of several periods at once is of, all of them: `Target TW I/II/III/IV`; of some of them nobody can know."""
    found = _RUN.search(heading)
    if found is None:
        return ""
    numbers = [PERIOD[number] for number in re.findall(rf"\b{_NTH}\b", found[0].casefold())]
    halves = _SEMESTERS.search(plain(found[0])) is not None
    last = 2 if halves else 4
    whole = numbers in ([1, last], [*range(1, last + 1)])
    return f"run.{'semesters' if halves else 'quarters'}" if whole else "unknown"


def _entries(text: str, words: FormWords) -> list[tuple[int, int, str]]:
    """The entries of the book that are in a heading: where each stands, its length below zero, its field."""
    padded = f" {text} "
    return [
        (at, -len(key), held)
        for key, held in words.columns.items()
        if (at := padded.find(f" {key} ")) >= 0 and (len(key) > 3 or len(text) <= 20)
    ]


def _said_first(found: list[tuple[int, int, str]]) -> str:
    """Whether a heading says a target, a result or money first: `Target Capaian TW I`, `TW I (Realisasi)`; "" for none of them."""
    return min((entry for entry in found if entry[2] in ("target", "reached", "amount")), default=(0, 0, ""))[2]


def spread(paths: dict[int, list[str]], words: FormWords) -> None:
    """Say of periods without a heading above them that they stand below that of the period before: only cells that are merged, or whose
    text is in their middle, look so, and a file need not merge them. Four columns that have nothing but I to IV above them, right of the
    target, are below that.
    """
    for column in sorted(paths):
        numbered = [" ".join(paths.get(column + at, ())).strip(" .") for at in range(len(_NUMERALS))]
        if numbered == _NUMERALS:
            targets = [path for left, path in paths.items() if left < column and path and _lookup(path[-1], words) == "target"]
            paths.update({column + at: [*targets[-1], numeral] for at, numeral in enumerate(_NUMERALS) if targets})
        path, before = paths[column], paths.get(column - 1, [])
        if len(path) == 1 and len(before) > 1 and _follows(before[-1], path[0], words):
            paths[column] = [*before[:-1], *path]


def _follows(one: str, other: str, words: FormWords) -> bool:
    """Whether one heading names a period and the other the next one."""
    held = [plain(text) for text in (one, other)]
    if all(text in PERIOD for text in held):
        return PERIOD[held[0]] + 1 == PERIOD[held[1]]
    groups, numbers = zip(*(_lookup(text, words).rpartition(".")[::2] for text in held), strict=True)
    marked = [re.sub(r"\D", "", number) for number in numbers]
    return bool(groups[0]) and groups[0] == groups[1] and all(marked) and int(marked[0]) + 1 == int(marked[1])


def quarters_by_place(fields: dict[int, str], headings: dict[int, str], words: FormWords) -> set[str]:
    """Take columns whose headings cannot be read, `TW IIl`, for the quarters that lack among four columns side by side; gives back which.

    Each of the four says a word for quarters or stands between two of them, and none says what it is otherwise.
    """
    for start in fields:
        wanted = {start + at: f"quarters.tw{at + 1}" for at in range(4)}
        read = [column for column, held in wanted.items() if fields.get(column) == held]
        others = [column for column in wanted if column not in read]
        if not others or not all(column in headings and _is_unread(fields[column], headings[column], words) for column in others):
            continue
        marked = {column: bool(_QUARTERS.search(headings[column])) for column in others}
        if not read and (
            not all(marked.values()) or _QUARTERS.search(headings.get(start - 1, "")) or _QUARTERS.search(headings.get(start + 4, ""))
        ):
            # Without one that is read, only a run of just four is the year's.
            continue
        sure = [*read, *(column for column in others if marked[column])]
        if all(marked[column] or min(sure) < column < max(sure) for column in others):
            fields.update({column: wanted[column] for column in others})
            return {wanted[column] for column in others}
    return set()


def _is_unread(held: str, heading: str, words: FormWords) -> bool:
    """Whether a heading may be that of another quarter than was read, or is not read at all; what was reached or spent is none."""
    unread = held in ("", "unknown", "period", "periods") or held.startswith("quarters.")
    return unread and _said_first(_entries(heading, words)) in ("", "target")


def place_results(fields: dict[int, str], headings: dict[int, list[str]], words: FormWords) -> None:
    """Say of columns of results whether they are of the year before: the heading names a year, which the agreement's year settles, or
    stands left of the targets without one. Others, and those of periods or money, have no place.
    """
    targets = [column for column, held in fields.items() if held == "target" or in_schedule(held)]
    results = [column for column, held in fields.items() if held == "reached"]
    if not targets and len(results) == 1 and "target" in [_lookup(part, words) for part in headings[results[0]][:-1]]:
        # "Capaian (%)" below "Target" is what is to be reached.
        fields[results[0]] = "target"
        return
    for column in results:
        path = headings[column]
        held = {_lookup(part, words) for part in path}
        said = f" {' '.join(plain_heading(part) for part in path)} "
        parted = plain(path[-1]) in PERIOD or any(
            f" {key} " in said for key, kind in words.columns.items() if in_schedule(kind) or kind == "period" or kind == "amount"
        )
        before = not parted and "amount" not in held and (YEAR.search(said) or column < min(targets, default=0))
        fields[column] = "last_year" if before else "unknown"
