"""What an amount looks like, what is the label of a total, and which columns of a table without headings hold amounts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz.distance.Levenshtein import distance

from agreements.intake.blocks import Table
from agreements.intake.recognise.column_cells import CURRENCY
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words, join
from agreements.intake.words import FormWords, form_words
from agreements.notation.patterns import one_of
from agreements.notation.readers import read_amount
from agreements.notation.vocabulary import Vocabulary

AMOUNT = re.compile(r"(?:Rp\s*\.?|IDR)?\s*\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?(?:\s*,-+|\.-+)?", re.IGNORECASE)
# Words of so many letters are the same but for one.
LONG = 5
_TOTAL = re.compile(
    r"(?:grand |sub )?(?:jumlah|total)"
    r"(?: (?:anggaran|pagu|biaya|dana|bobot|nilai|seluruh\w*|keseluruhan|program|kegiatan|belanja|rp|sebesar|tahun(?: anggaran)? \d{4}))*"
)


def adds_up(parts: Iterable[Words], total: Words, vocabulary: Vocabulary) -> bool:
    """Whether the amounts of the parts can all be read, and are together the total."""
    amounts = [read_amount(part.text, vocabulary) for part in parts]
    return None not in amounts and sum(amount for amount in amounts if amount is not None) == read_amount(total.text, vocabulary)


def infer_columns(table: Table, ink: Ink) -> Columns | None:
    """What the columns of a table without headings hold, if one of them holds amounts; None if none does."""
    texts: dict[int, list[str]] = {}
    for cell in table.cells:
        # A cell over several columns says nothing of any of them.
        if cell.columns == 1 and (text := join(ink.paragraphs_of(cell)).text):
            texts.setdefault(cell.column, []).append(text)
    amounts = [column for column, held in texts.items() if sum(bool(AMOUNT.fullmatch(t)) for t in held) * 2 > len(held)]
    others = [column for column in texts if column not in amounts]
    if len(amounts) != 1 or not others:
        return None
    name = max(others, key=lambda column: sum(map(len, texts[column])))
    fields = dict.fromkeys(range(1, table.columns + 1), "")
    fields |= {name: "name", amounts[0]: "amount"}
    if name < amounts[0] - 1 and all(CURRENCY.fullmatch(text) for text in texts.get(amounts[0] - 1, ("",))):
        fields[amounts[0] - 1] = "amount"
    if name - 1 in others and all(len(text) <= 12 for text in texts[name - 1]):
        fields[name - 1] = "number"
    heads = {cell.column: join(ink.paragraphs_of(cell)) for cell in table.cells if cell.row == 1}
    headed = table.rows > 1 and heads.get(amounts[0], NOTHING) and not re.search(r"\d", heads[amounts[0]].text)
    return Columns(fields, list(heads.values()) if headed else [], [], 2 if headed else 1)


def leads(vocabulary: Vocabulary) -> re.Pattern[str]:
    """The words of the book that lead from a name to its amount, at the end of a text: `… dengan anggaran sebesar`."""
    allots, amounts = (one_of(form_words(vocabulary).phrases.get(meaning, ())) for meaning in ("allotted", "amounting"))
    return re.compile(rf"(?:^|\s)(?:(?:{allots})\s+)?(?:{amounts})$", re.IGNORECASE)


def is_total(text: str, words: FormWords) -> bool:
    """Whether the text is the label of a total, in one or two languages."""
    labels = words.label("total")
    pieces = [" ".join(part.casefold().split()) for part in re.split(r"[/(:]", text.strip(" :.)"))]
    bare = re.sub(r"^\d+[.)]?\s*", "", pieces[0]).strip(" .)")
    if bare in labels or any(bare.startswith(f"{known} ") for known in labels if " " in known):
        # "Total Anggaran Dinas X Tahun 2026": whose total it is may follow.
        return True
    return _TOTAL.fullmatch(bare) is not None


def opens_total(text: str, words: FormWords) -> bool:
    """Whether the text opens with the first word of such a label, but for one letter of it: `.umlah` of a scan."""
    first = {label.split()[0] for label in words.label("total")}
    opening = re.findall(r"[^\W\d_]+", text.casefold())[:1]
    return any(word in first or (len(word) >= LONG and any(distance(word, known) < 2 for known in first)) for word in opening)
