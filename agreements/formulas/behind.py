"""What stands behind a formula and its legend: notes, worked numbers, the formula once more, and that the result is in percent or a rate of
so many; none of it is of the last name, nor of what the last letter means.

For extent.py. Knows places and a few signs, no operation.
"""

from __future__ import annotations

import re

from agreements.formulas.operating import operations
from agreements.formulas.pieces import Extent
from agreements.formulas.wording import alternatives
from agreements.notation.vocabulary import Vocabulary

# Numbers and operations and nothing else, and the number that comes out.
WORKED = re.compile(
    r"(?:[\s\d.,()%xX×*/÷:+−–-]|\b(?:dibagi|dikali|persen)\b)*(?:\d|seratus)(?:[\s\d.,()%xX×*/÷:+−–-]|\b(?:dibagi|dikali|persen)\b)*"
)
# Where another line or sentence begins, and what leads over to it.
_PARTED = re.compile(r"(?:\n|[.;]\s)\s*(?:(?:atau|sehingga|maka|jadi)\s+)?(?=[^\W_]|\()", re.IGNORECASE)

_SHARE = r"(?:(?:bentuk|satuan)\s+)?(?:%|persen(?:tase)?|‰|per\s?mil)"
# How English says it: "expressed as a percentage", "in percent", "stated in days".
_STATED = r"\b(?:express|stat|report|present|calculat|show)(?:ed|n)"
_AS_SHARE = r"(?:as\s+(?:a\s+)?|in\s+)(?:percentage|per\s?cent|%)"
_PERCENT = re.compile(
    rf"(?:\((?:dinyatakan\s+)?(?:dalam\s+)?{_SHARE}\)"
    rf"|\((?:{_STATED}\s+)?{_AS_SHARE}\)|[.,;]?\s*{_STATED}\s+{_AS_SHARE}|[.,;]\s*{_AS_SHARE}"
    rf"|(?:[.,;]?\s*\b(?:(?:dan|yang|lalu|kemudian)\s+)?(?:biasanya\s+)?dinyatakan\s+)?\bdalam\s+{_SHARE}(?:\s*\(%\))?)[\s.,;]*$",
    re.IGNORECASE,
)
# "…, dan biasanya dinyatakan sebagai penduduk per km2": the unit of the result; of "balita yang dinyatakan sebagai …" it says which.
_UNIT = re.compile(
    rf"[.,;]\s*(?:(?:dan\s+)?(?:biasanya\s+)?dinyatakan\s+(?:dalam|sebagai|dengan)|(?:and\s+)?(?:usually\s+)?{_STATED}\s+(?:in|as))"
    r"\s+[^.,;:=÷×*+\n]{2,60}[\s.]*$",
    re.IGNORECASE,
)
# "Biasanya dinyatakan dalam jumlah kasus per 1000 penduduk": by so many, as if it stood behind the formula alone.
_RATE = re.compile(
    rf"(?:[.,;]\s*(?:(?:dan|yang|lalu|and)\s+)?(?:(?:biasanya|usually)\s+)?|\s(?:dan\s+)?biasanya\s+|\sdan\s+)(?:dinyatakan|{_STATED})\s+"
    r"(?:(?:dalam|sebagai|dengan|in|as)\s+)?(?:[^\W\d]+\s+){0,4}?(?=(?:per|setiap|tiap)\s+(?:1[\d.,]*0|se(?:ratus|ribu|juta))\b)",
    re.IGNORECASE,
)
# No text without one of these says it, unless a bracket does.
_SAYING = ("dinyatakan", "dalam", "ed ", "shown", " in ", " as ")
_PERCENT_EACH = re.compile(r"\(\s*(?:%|persen)\s*\)", re.IGNORECASE)


def noted(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What opens a note behind a formula: a word for one behind a sign, or a sentence of its own."""
    # Behind a new line a word may go on: "dibagi\ntarget x 100%".
    words = rf"(?P<sign>[.;\n])\s{{0,4}}(?=(?:{alternatives(vocabulary, 'note')})\b)|(?<=[^\W\d_]{{5}})\.\s{{1,4}}(?=[^\W\d_a-z])"
    means = rf"(?P<means>[.,;])\s{{1,4}}(?=(?:{alternatives(vocabulary, 'means')})\b(?!.*\b(?:dan|serta)\s+me))"
    return re.compile(f"{means}|{words}", re.IGNORECASE | re.DOTALL)


def behind_legend(text: str, found: Extent, vocabulary: Vocabulary) -> None:
    """Take what stands behind its last words off the legend: "B = jumlah desa. Sumber: BPS", "B = jumlah desa", and on a line below it
    "45/50 x 100% = 90%" or "Jumlah desa aktif dibagi jumlah desa x 100%", which is noted as said again.
    """
    if not found.legend:
        return
    meant, begin, _ = max(found.legend.values(), key=lambda said: said[1])
    noted_as = next((one for one in vocabulary.recall(noted).finditer(meant) if one["sign"]), None)
    if noted_as is not None:
        meant = meant[: noted_as.start()]
        _end(found, meant, begin)
    for parted in _PARTED.finditer(meant):
        rest = meant[parted.end() :]
        worked = WORKED.fullmatch(rest.replace("=", "/")) is not None
        if worked or operations(rest) - {"percent", "dash", "stroke"}:
            _end(found, meant[: parted.start()], begin)
            if not worked and found.again is None:
                found.again = begin + parted.end(), begin + len(meant)
            return


def without_unit(text: str, found: Extent) -> None:
    """Take off what says that the result is a percentage, or in another unit: "… (dalam persen)", "…, dinyatakan dalam hari"; the rate of
    "…, biasanya dinyatakan dalam kasus per 1.000 penduduk" stays.
    """
    lowered = text.lower()
    if "(" not in text and all(word not in lowered for word in _SAYING):
        return
    # "A (%) - B (%)": the unit of each.
    if (percent := _PERCENT.search(text, found.start, found.end)) and not _PERCENT_EACH.search(text, found.start, percent.start()):
        found.end, found.permil = percent.start(), "‰" in percent[0] or "mil" in percent[0].lower()
        found.percent = not found.permil
    elif found.skipped == (0, 0) and (rate := _RATE.search(text, found.start, found.end)):
        found.skipped = rate.span()
    elif said := _UNIT.search(text, found.start, found.end):
        found.end = said.start()


def _end(found: Extent, meant: str, begin: int) -> None:
    """End there what the letter stands for whose words begin at the place, in either case."""
    for symbol, (_, start, _) in found.legend.items():
        if start == begin:
            found.legend[symbol] = meant.rstrip(), begin, begin + len(meant.rstrip())
