"""What two readings of a piece say as texts: whether they agree, what no paper has, what is known to be taken for something else.

Knows letters and figures; must not know pictures, nor what an agreement is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

# What is compared: figures with what belongs to them.
_FIGURE = re.compile(r"\d(?:[\d.,:/\-–]*\d)?\s?%?")
# What is short and no word: a grade, a unit, a quarter.
_SHORT = 4
# Strokes that are I in a number of romans, whatever they were taken for; and a per cent sign, taken for letters.
_ROMAN = re.compile(r"((?=.*[Il|])[Il|i1!]{2,3}|[Il|]|[Il|1]V|[I|]v|V[Il|1]{1,3})([.,:)]*)")
_AFTER_CAPITALS = re.compile(r"([A-Z]{2,}-)([Il|i!]{1,3}|[Il|]V)")
_PER_CENT = re.compile(r"(?<![A-Za-z])(?:Yo|Y0|°/o|o/o)(?![A-Za-z])|(?<=\d)\$$|^\$$")
# A number of a row, the stop of which was taken for something else.
_ROW = re.compile(r"(\d{1,2})[:;,'\"]+")
# Signs that no agreement has, or has in pairs: specks beside letters are taken for them.
ODD = re.compile(r"^[=<>]|\d\s*\+\s*\d|(?<!\S)[/;:_][A-Za-z]|[~^|\\€£¥$©®«»]|^[^“”\"]*[“”\"][^“”\"]*$|^\W*['‘’!]\s")
# Specks alone, and behind figures.
SPECKS, _BEHIND = re.compile(r"['‘’`´°~¨]+"), re.compile(r"(?<=\d)['‘’`´°~¨]+$")
# A colon behind an amount is a semicolon.
_AFTER_MONEY = re.compile(r"(?<=\d{3}\.\d{3}):$|(?<=\d{3},\d\d):$")
# What `≤` and `≥` are taken for.
BOUND = re.compile(r"[=<>«»]=?\s*|[A-Za-z2]\s+(?=\d)|2(?=\d)")
# Figures alone; strokes that nothing is written with alone.
FIGURES, STROKES = re.compile(r"\d[\d.,]*\d"), re.compile(r"[/\\|()\[\]{}\s]+")
# Figures that may have been a per cent with a sign that was taken for figures: `100%` as `10096`.
_SWOLLEN = re.compile(r"\d{2,3}[09]6")

# The sides of a box, which are too short for rules, as models read them.
_SIDE = re.compile(r"[IJlft|1!{}\[\]()]")
# A word that a speck joins with the next one, and dots that nothing is to be filled in for.
_JOINED = re.compile(r"[a-z]{3,}\.[a-z]{3,}(?!\.)|[a-z]\.{4,}$")
_ADDRESS = re.compile(r"@|www|://|\.(?:go|id|com|net|org)\b")

# A figure with decimals, one with thousands, and how an amount ends that is closed with a dash.
_DECIMAL, _THOUSANDS = re.compile(r"\d{1,3}[.,]\d{1,2}%?"), re.compile(r"\d{1,3}(?:\.\d{3})+(?:,.*)?")
_CLOSED = re.compile(r".*\d{3}[.,]-")
# An amount that wants the dash that closes it.
CLOSED_BY = re.compile(r"\d{3},$")
# So few stops before decimals on a page without commas, where stops part thousands, are hardly the office's own way.
FEW_STOPS = 2
# A sign that nobody types within a number, and what figure it was; letters that are figures among figures.
_TAKEN = {"€": "6", "§": "8", "O": "0", "o": "0", "l": "1", "I": "1", "|": "1"}
_AMONG_FIGURES = re.compile(r"(\d[\d.,]*)([€§]|[OolI|](?=[\d.,]*\d))([\d.,]*)")
# A degree behind a name: S.H., M.Si., Ak.
_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.){2,}|(?:S|M)\.[A-Za-z]{1,5}\b|Ak\.|CA\b")

# A year behind a letter or a word, without the blank that parts them.
YEAR_BEHIND = re.compile(r"([A-Z]|[A-Za-z]{4,})((?:19|20)\d\d)")
# A quarter, and one whose number stands without the blank that parts them.
QUARTER, PERIOD = re.compile(r"Q[1-4]"), re.compile(r"(TW|[Tt]riwulan)(I{1,3}|IV)")
# Specks before the label of a NIP, and between it and its figures; and figures with stops as no number has them: `1.204.5`.
_BEFORE_NIP = re.compile(r"^[^\w(]+(?=NIP\b)|(?:^|(?<=^NIP\.))[-.,:;_–]+(?=\d{8})")
_SPECKED_NIP = re.compile(r"(NIP\W{1,2})?(?=\D*(?:\d\D?){18}$)(\d[\d:;'’`]+\d)")
_STOPPED = re.compile(r"(?<![\d.,])\d{1,3}\.\d{3}\.\d{1,2}(?![\d.,])")
# Where the parts of a NIP end.
_NIP = (8, 14, 15, 18)


def is_maimed(text: str) -> bool:
    """Whether a text is a NIP of other than 18 or 9 figures (not of P3K), or figures without a stop of which there are too many."""
    if re.match("NIP", text, re.IGNORECASE) and len(re.findall(r"\d(?!K\b)", text, re.IGNORECASE)) not in (0, 9, 18):
        return True
    # So many figures without a stop are a NIP, whatever its label was taken for; 16 are the number of a teacher or of an inhabitant.
    whole = (*range(13), 16, 18) if re.search(r"\b(?:NUPTK|NIK)\b", text) else (*range(13), 18)
    return any(len(run.replace(" ", "")) not in whole for run in re.findall(r"\d[\d ]*", text))


def are_mixed(texts: Sequence[str]) -> list[str]:
    """For each text of a page that is a figure with a stop before its decimals, or before the dash that closes an amount, what it may be,
    else "": with a comma, where most others have one there; itself, where some have, or where stops part thousands and any has, or only a
    few have a stop. A comma may have lost its tail.
    """
    found = [""] * len(texts)
    parted = any(map(_THOUSANDS.fullmatch, texts))
    for form, few in ((_DECIMAL, FEW_STOPS * parted), (_CLOSED, 0)):
        said = [(at, text) for at, text in enumerate(texts) if form.fullmatch(text)]
        stops = [(at, text) for at, text in said if not re.search(r",(?:-|\d\d?%?)$", text)]
        commas = len(said) - len(stops)
        most = (len(stops) if parted else 2 * commas) if commas else few
        for at, text in stops if len(stops) <= most else ():
            found[at] = re.sub(r"\.(?=(?:-|\d\d?%?)$)", ",", text) if len(stops) <= commas else text
    return found


def as_figures(word: str) -> str:
    """A number with the figure for a sign in it that was taken for something else: `202€`, `2O26`."""
    found = _AMONG_FIGURES.fullmatch(word)
    return f"{found[1]}{_TAKEN[found[2]]}{found[3]}" if found and sum(map(str.isdigit, word)) > 2 else word


def is_odd(text: str) -> bool:
    """Whether a text is read as no paper has it: swollen per cents, signs of specks, stops that part nothing, a NIP that lacks figures."""
    odd = is_maimed(text) or _SWOLLEN.fullmatch(text) or ODD.search(text) or _STOPPED.search(text)
    joined = _JOINED.search(text) and not _ADDRESS.search(text)
    return bool(odd or joined or re.search(r"\d:\s?\d{3}|\d{5}:", text))


def is_comma(word: str, after: str) -> bool:
    """Whether the stop behind a word is a comma: a degree follows a name, or two stops; or a small letter follows what is no short form."""
    if not word.endswith("."):
        return False
    if re.fullmatch(r"\d{1,2}", after):
        # A place and a day.
        return re.search(r"[A-Z][a-z]{3,}\.$", word) is not None
    if _DEGREE.match(after):
        return word.endswith("..") or re.search(r"[A-Za-z]{4}\.$", word) is not None
    return re.search(r"[a-z]{5}\.$", word) is not None and re.match(r"[a-z]{3}", after) is not None


def without_sides(words: Sequence[str]) -> slice:
    """Which of the words of a piece are text, where it stands in a box so low that its sides are read as letters."""
    boxed = len(words) > 3 and all(_SIDE.fullmatch(words[at]) for at in (0, -1)) and "".join(words[1:-1]).isalpha()
    return slice(1, -1) if boxed else slice(None)


def is_parted_number(words: Sequence[str]) -> bool:
    """Whether words are a NIP, the first perhaps with its label, with a blank where it has none: between day of birth, month of entry, sex
    and number there are blanks, or there are none at all.
    """
    ends = list(accumulate(len(re.sub(r"^\D+", "", word)) for word in words))
    return len(ends) > 1 and ends[-1] == _NIP[-1] and "".join(words)[-_NIP[-1] :].isdigit() and not set(ends) <= {0, *_NIP}


def is_first_number(text: str, below: str) -> bool:
    """Whether a stroke that was read as a letter is the 1 of a row: 2 stands below it, written alike."""
    return re.fullmatch(r"[Il][.)]?", text.strip()) is not None and below.strip() == f"2{text.strip()[1:]}"


def agree(first: str, second: str) -> bool:
    """Whether two readings of a piece say the same where it matters: in all figures; in all of it where it is short; that there is any."""
    if first == second:
        return True
    if bool(first) != bool(second):
        return False
    if _figures(first) != _figures(second):
        return False
    return same_letters(first, second) or min(len(re.sub(r"[\W_]+", "", text)) for text in (first, second)) > _SHORT


def same_letters(first: str, second: str) -> bool:
    """Whether two readings have the same letters and figures, whatever stands between them."""
    a, b = (re.sub(r"[\W_]+", "", text).casefold() for text in (first, second))
    return a == b


def _figures(text: str) -> list[str]:
    return ["".join(figure.split()) for figure in _FIGURE.findall(text)]


def as_printed(text: str, *, alone: bool) -> str:
    """A word as it was printed, where it is known what the engine takes it for."""
    if roman := _ROMAN.fullmatch(text):
        return re.sub(r"[Il|i1!]", "I", roman[1]).upper() + roman[2]
    if roman := _AFTER_CAPITALS.fullmatch(text):
        return roman[1] + re.sub(r"[Il|i1!]", "I", roman[2]).upper()
    if alone and (row := _ROW.fullmatch(text)):
        return f"{row[1]}."
    if alone and text in ("€", "€."):
        # No row is numbered with money.
        return text.replace("€", "C")
    if text in ("«", "»"):
        return "<" if text == "«" else ">"
    if text in ("NIP,", "NIP;"):
        return "NIP."
    if text == "—":
        # Between figures and words stands the shorter one: `78,5 – 80`.
        return "–"
    if number := _SPECKED_NIP.fullmatch(text):
        return ("NIP." if number[1] else "") + re.sub(r"\D", "", number[2])
    return _AFTER_MONEY.sub(";", _PER_CENT.sub("%", _BEFORE_NIP.sub("", _BEHIND.sub("", text))))
