"""Cells that say two things at once: an indicator with its target behind it, a programme with its money.

Knows how values are written; must not know formats, nor what else their rows say.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from agreements.intake.blocks import Table
from agreements.intake.recognise.beside import PLAIN, Row
from agreements.intake.recognise.budget_table import Budget
from agreements.intake.recognise.cells import LEADER
from agreements.intake.recognise.heading_words import YEAR, classify
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.label_lines import labelled_value
from agreements.intake.recognise.loose import ENDS
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words, join
from agreements.intake.words import FormWords, form_words, plain
from agreements.model import in_schedule
from agreements.notation.targets import read_target
from agreements.notation.vocabulary import Vocabulary

# What is longer is no indicator; a target, with the dots that lead to it, stands in so much of its end.
LONGEST, TAIL = 400, 160
# Of so many rows so many end in a target, at the least.
OF, MOST = 5, 4
_SIGN = re.compile("[:=]")
# Name, sign, what closes it, and target.
_Parted = tuple[Words, Words, Words, Words]


def part_targets(rows: list[Row], columns: Columns, ink: Ink, words: FormWords) -> None:
    """Take the targets out of the texts of indicators, where no column has them and nearly all rows have one: `Produksi = 310 ton`."""
    held = columns.fields.values()
    if "indicator" not in held or "target" in held or any(map(in_schedule, held)):
        return
    named = [row for row in rows if row.texts.get("indicator")]
    _take_labelled(named, held, ink, words)
    found: list[tuple[Row, list[_Parted]]] = []
    for row in (row for row in named if "target" not in row.texts):
        parts = [split for text in row.texts["indicator"] if (split := split_target(text, words))]
        if len(parts) == len(row.texts["indicator"]):
            found.append((row, parts))
    for row, parts in found if len(found) * OF >= len(named) * MOST else ():
        for _, *signs, _ in parts:
            for sign in signs:
                ink.label(sign)
        row.texts |= {"indicator": [name for name, *_ in parts], "target": [target for *_, target in parts]}


def _take_labelled(rows: list[Row], held: Collection[str], ink: Ink, words: FormWords) -> None:
    """Take out of the cells of indicators the paragraphs that say something else under its label, which no column has: `Target: 95%`."""
    for row in rows:
        first, *others = row.texts["indicator"]
        row.texts["indicator"] = [first]
        for text in others:
            said = labelled_value(text, words)
            if said is None or said[0] in held or not (said[0] in PLAIN or in_schedule(said[0])):
                row.texts["indicator"].append(text)
                continue
            ink.label(said[1])
            row.texts.setdefault(said[0], []).append(said[2])


def split_target(text: Words, words: FormWords, *, bare: bool = True) -> _Parted | None:
    """Name, sign, what closes it, and target of a text that ends in a target; None of another. `bare`: a dash or a bracket is enough of a
    sign.
    """
    start = max(0, len(text.text) - TAIL)
    if len(text.text) > LONGEST or _SIGN.search(text.text, 0, start):
        return None
    for pattern in words.vocabulary.recall(_ends_in_target):
        if found := pattern.fullmatch(text.text, start):
            (_, ends), (starts, end) = found.span("name"), found.span("target")
            # `: 1 (satu)` has a bracket of its own.
            end += found["target"].count("(") > found["target"].count(")")
            target = text.cut(starts, end)
            kind = read_target(target.text, words.vocabulary).kind
            # `RKPD (2027)` says of which year it is, `balita (0-59 bulan)` of which age.
            part_of_name = found.groupdict().get("bare") and (not bare or kind == "range" or YEAR.fullmatch(target.text))
            if kind is not None and not part_of_name:
                return text.cut(0, ends), text.cut(ends, starts), text.cut(end), target
    return None


def _ends_in_target(vocabulary: Vocabulary) -> tuple[re.Pattern[str], ...]:
    """The patterns: the book's words for targets behind a sign, a colon, these words alone, a dash or a bracket."""
    phrases = sorted(form_words(vocabulary).phrases.get("targeting", ()), key=len, reverse=True)
    # The longest first, each by itself: "… dengan target 84" has nothing of it in the name.
    said = [r"\W+".join(map(re.escape, phrase.split())) for phrase in phrases]
    name, target = r"(?P<name>[^:=]*[^\W\d_][^:=]*?)", r"(?P<target>\S.{0,40}?)(?:\)|[.;])?"
    whole = rf"{name.replace('*?', '*')}(?<=[\w)%])"
    # Behind a sign a colon may follow the words; "Jumlah target: 12" has them in its name.
    signed = [rf"{whole}\s*[-–—(,;]\s*{each}\s*[:=]?\s+{target}" for each in said]
    colon = rf"{name}(?:\s*(?:->|→|[:=])\s*|{LEADER}){target}"
    spoken = [rf"{whole}\s+{each}\s+{target}" for each in said]
    alone = rf"{name}(?P<bare>\s+[-–—]\s+|\s*\(){target.replace('.{', '[^():=]{')}"
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*signed, colon, *spoken, alone))


def read_costs(budget: Budget, table: Table, columns: Columns, wide: Sequence[Words], rows: Sequence[Row]) -> None:
    """Add the programmes of a column each text of which ends in an amount, where no column has amounts, those that rows of full width say,
    `- Program … (Rp 120.000.000)`, and those with rows of their own among aims.
    """
    _read_rows(budget, table, columns, rows)
    ink, names = budget.desk.ink, columns.find("name")
    if "amount" in columns.fields.values():
        return
    cells = [ink.paragraphs_of(cell) for cell in table.cells if cell.row >= columns.body and cell.column in names]
    texts = [text for cell in cells for text in _with_amounts(cell, budget)]
    pairs = [cost for text in texts if (cost := _cost(text))]
    for name, amount in pairs if len(pairs) == len(texts) else ():
        budget.heading = budget.heading or budget.head(table, columns, names[0])
        budget.entry(NOTHING, [name], amount, {})
    for row in wide:
        read_cost(budget, row)


def _with_amounts(cell: list[Words], budget: Budget) -> Iterator[Words]:
    """The paragraphs of a cell, each with what the next one says it costs under a label: `Program …`, then `Anggaran: Rp 120.000.000`."""
    said = [labelled_value(text, budget.words) for text in cell]
    costs = [found if found is not None and found[0] == "amount" else None for found in said]
    for text, cost, below in zip(cell, costs, [*costs[1:], None], strict=True):
        if cost is not None:
            budget.desk.ink.label(cost[1])
        else:
            yield join([text, below[2]]) if below is not None else text


def _read_rows(budget: Budget, table: Table, columns: Columns, rows: Sequence[Row]) -> None:
    """Add the programmes and activities whose rows stand among those of aims, with the first indicator of each; more of them are listed."""
    if not rows:
        return
    heading = budget.head(table, columns, columns.find("objective")[0])
    of_costs = any(budget.words.columns.get(plain(part)) == "name" for part in heading.text.split("/"))
    for row in rows:
        name = row.texts.pop("name", [])
        if not name:
            for text in row.all:
                budget.desk.set_aside(text, "no-place")
            continue
        number, amount = (join(row.texts.pop(key, [])) for key in ("number", "amount"))
        if budget.is_total(join(name)):
            budget.add_total(join(name), amount, row.texts)
            continue
        if of_costs:
            budget.heading = budget.heading or heading
        budget.entry(number, name, amount, row.texts)


def read_cost(budget: Budget, row: Words) -> bool:
    """Add the programme of a row or line that ends in its amount, perhaps behind a label: `Program pendukung: … (Rp 120.000.000)`."""
    if (cost := _cost(row)) is None:
        return False
    name, amount = cost
    end = name.text.find(":") + 1
    label = name.cut(0, end) if end and classify([name.text[:end]], budget.words) == "name" else NOTHING
    name = name.cut(len(label.text))
    known = any(plain(line["name"].words.text) == plain(name.text) for line in budget.lines if "name" in line)
    if known or budget.words.columns.get(plain(name.text)) == "amount" or budget.is_total(name):
        return False
    budget.desk.ink.label(label)
    budget.entry(NOTHING, [name], amount, {})
    return True


def _cost(text: Words) -> tuple[Words, Words] | None:
    """Name and amount of a text that ends in its amount, without a remark behind it; None of another."""
    found = ENDS.match(text.text)
    return (text.cut(0, found.end("name")), text.cut(*found.span("amount"))) if found and not found["note"] else None
