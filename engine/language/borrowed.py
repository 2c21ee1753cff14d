"""What people write who know other notations (spreadsheets, databases, other languages, Indonesian prose), and what stands for it here.

Asked only where an expression cannot be read or a name is not known: what an expression means never rests on it. Knows texts only.
"""

from __future__ import annotations

import re

from engine.language.classes import dataclass

# What stands between values: signs, and words in whatever letters. Those of the language itself are small.
_OPERATORS = {"=>": ">=", "=<": "<=", "<>": "!=", "===": "==", "=": "==", "&&": "and", "||": "or", "!": "not"}
_CONNECTIVES = {"dan": "and", "atau": "or", "tidak": "not", "bukan": "not", "and": "and", "or": "or", "not": "not"}
_OPERATOR = re.compile(r"=>|=<|<>|===|(?<![=<>!:])=(?!=)|&&|\|\||!(?!=)" rf"|\b(?!(?:and|or|not)\b)(?i:{'|'.join(_CONNECTIVES)})\b")
# The choice of spreadsheets, if(c, a, b): "if" where a value begins.
_CHOICE = re.compile(r"(?:^|[(\[,]|\b(?:and|or|not)\b)\s*(if\s*\()")
# Signs that are typed for the language's own by a word processor.
_SIGNS = {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "≦": "<=", "≧": ">=", "·": "*", "∕": "/"}
_NAMES = {
    **dict.fromkeys(("len", "length", "size", "banyak", "banyaknya"), "count"),
    **dict.fromkeys(("jumlah", "total"), "sum"),
    **dict.fromkeys(("average", "avg", "rata", "rata_rata"), "mean"),
    **dict.fromkeys(("exists", "isset", "defined", "ada", "terisi", "is_not_null", "notnull"), "known"),
    **dict.fromkeys(("isnull", "is_null", "isblank", "isna", "isempty", "empty", "kosong"), "not known"),
    **dict.fromkeys(("coalesce", "nvl", "ifnull", "iferror"), "default"),
    **dict.fromkeys(("lower", "trim", "strip", "equals"), "same"),
    **dict.fromkeys(("match", "matches", "fullmatch", "regex", "regexp", "search", "like", "find", "includes", "memuat"), "contains"),
    **dict.fromkeys(("startswith", "starts_with", "left", "diawali"), "begins"),
    **dict.fromkeys(("endswith", "ends_with", "right", "diakhiri"), "ends"),
    **dict.fromkeys(("capitals", "ucase", "kapital"), "upper"),
    **dict.fromkeys(("set", "uniq"), "distinct"),
    **dict.fromkeys(("maks", "maksimum", "maximum"), "max"),
    **dict.fromkeys(("minimum",), "min"),
    **dict.fromkeys(("bulatkan", "rounded"), "round"),
    **dict.fromkeys(("split", "kata"), "words"),
    **dict.fromkeys(("if", "iif", "jika"), "a if c else b"),
    **_CONNECTIVES,
}
_KNOWN = "known(x)"
_VALUES = {
    **dict.fromkeys(("null", "nil", "none", "na", "undefined", "unknown"), _KNOWN),
    **dict.fromkeys(("benar", "ya"), "True"),
    **dict.fromkeys(("salah",), "False"),
}
# An amount as offices print it, or a share in per cent.
_GROUPED = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"
_PER_CENT = r"(?<![\w.])\d[\d.,]*%(?= *(?:$|[])<>=,]|and\b|or\b))"
# Commas at the brackets of a list are between its elements.
_FIGURE = rf"(?<![\w.,\[])(?:{_GROUPED}|\d+(?:,\d+)+)(?![\w.,\]])"
_PRINTED = re.compile(rf"{_PER_CENT}|(?:\bRp\.? *)?{_FIGURE}|\bRp\.? *\d[\d.,]*")
# What a reader here takes for thousands, and the language for a decimal: no decimal needs a zero at its end.
_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d\d0")
# Thousands as English groups them; of one group, where it is none that a decimal comma could have made.
_COMMAS = re.compile(r"[1-9]\d{0,2}(?:,\d\d0|(?:,\d{3}){2,})")


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A piece of an expression, from `start` to before `end`, that belongs to another notation, and what stands for it here."""

    start: int
    end: int
    written: str
    instead: str


def borrowed(text: str) -> Borrowed | None:
    """The first piece of another notation in an expression that cannot be read and whose texts are blanked; None if there is none."""
    for pattern in (_PRINTED, _OPERATOR):
        if found := pattern.search(text):
            written = found[0].rstrip()
            instead = _OPERATORS.get(written) or _CONNECTIVES.get(written.lower()) or number_meant(written)
            if instead:
                return Borrowed(found.start(), found.start() + len(written), written, instead)
    if found := _CHOICE.search(text):
        return Borrowed(*found.span(1), found[1], _NAMES["if"])
    return None


def sign_meant(char: str) -> str:
    """The sign of the language that a sign stands for; "" if none."""
    return _SIGNS.get(char, "")


def number_meant(written: str) -> str:
    """A number that is printed as offices print it (Rp1.000.000, 0,5, 80%) as the language writes it; "" if it is none."""
    digits = re.sub(r"^Rp\.? *|%$|,-$", "", written.strip())
    if re.fullmatch(_GROUPED, digits):
        digits = digits.replace(".", "_")
    elif _COMMAS.fullmatch(digits):
        digits = digits.replace(",", "_")
    plain = digits.replace(",", ".")
    return plain if re.fullmatch(r"\d[\d_]*(?:\.\d+)?", plain) else ""


def decimal_meant(text: str) -> dict[str, str]:
    """{"hint": the first number with commas in a row of values, as the language writes it}, or nothing. A row in brackets is a list."""
    found = None if text.startswith("(") and text.endswith(")") else re.search(_FIGURE, text)
    return _hinted(number_meant(found[0])) if found else {}


def is_thousands(written: str) -> bool:
    """Whether a number is written as thousands are here: 500.000, which would be 500."""
    return _THOUSANDS.fullmatch(written) is not None


def function_meant(name: str) -> dict[str, str]:
    """{"hint": the function that one of other languages stands for}, or nothing."""
    return _hint(_NAMES, name)


def value_meant(name: str) -> dict[str, str]:
    """{"hint": what a name of other languages stands for}, or nothing."""
    return _hinted(number_meant(name)) or _hint(_VALUES, name)


def is_nothing(name: str) -> bool:
    """Whether a name is what another language calls a value that is not there."""
    return _VALUES.get(name.lower()) == _KNOWN


def _hint(known: dict[str, str], name: str) -> dict[str, str]:
    return _hinted(known.get(name.lower().replace(".", ""), ""))


def _hinted(meant: str) -> dict[str, str]:
    return {"hint": meant} if meant else {}
