"""Budgets that are no table any more: lines of text with names and amounts.

Knows budgets; must not know formats. Names are put together only where the paper itself took them apart.
"""

from __future__ import annotations

import re

from agreements.intake.recognise.amounts import AMOUNT, adds_up, leads
from agreements.intake.recognise.budget_table import LIKE, Budget
from agreements.intake.recognise.cells import split_bullet, split_number
from agreements.intake.recognise.draft import Node, put
from agreements.intake.recognise.listed_costs import PARTED, SAYS, all_led, counts_up, heading_above
from agreements.intake.recognise.placed_text import NOTHING, Words, join
from agreements.intake.words import plain
from agreements.notation.spelled import leading_number

_LETTERS = re.compile(r"[^\W\d_]+")
_BEFORE = rf"(?:{PARTED}|\s+[-–]\s*|\s*\((?:[^\W\d_]{{3,20}}\s*:\s*)?)"
ENDS = re.compile(
    rf"^(?P<name>.*?\S){_BEFORE}(?P<amount>{AMOUNT.pattern})\)?\s*(?P<note>\(?[A-Za-z][\w /]{{0,30}}\)?)?$",
    re.IGNORECASE,
)
OPENS = re.compile(r"(?:program|kegiatan|sub\s*kegiatan)\b\s*\S", re.IGNORECASE)
# What one programme costs is no sum, wherever its name stands: "Untuk Program Kearsipan …", "1. Rapat …".
_ITS_OWN = re.compile(r"\b(?i:program|kegiatan)\s+[A-Z]")
ENDS_WITHIN = 20
# What is longer before an amount is a sentence, no label.
SENTENCE = 45


def read_lines(budget: Budget, rows: list[list[Words]]) -> list[Words]:
    """Add a budget that is only rows of text, each the texts that stand side by side; gives back the texts that are not part of it.

    A row that is a word for programmes or activities opens it; each number opens a line of it; what follows goes on with it; an
    amount ends it. Without such a word only rows count that say both a name and its amount.
    """
    lines = [words for row in rows for words in row]
    named = any(heading_of(words, budget) for words in lines)
    ended = any(re.search(rf"{AMOUNT.pattern}\s*\S{{0,{ENDS_WITHIN}}}$", words.text, re.IGNORECASE) for words in lines)
    loose = _Loose(budget)
    return loose.read(lines) if named and ended and not budget.lines else loose.read_rows(rows)


def heading_of(line: Words, budget: Budget) -> Words:
    """The word for programmes or activities that a line is, alone or with that for money: `Program dan Anggaran`; nothing of another."""
    if budget.words.columns.get(plain(line.text)) == "name":
        return line.strip(":")
    found = re.fullmatch(r"(?P<name>.+?)\s+(?:dan|serta|&|/|beserta)\s+(?P<amount>.+?)\s*:?", line.text, re.IGNORECASE)
    held = [budget.words.columns.get(plain(found[part])) for part in ("name", "amount")] if found else []
    return line.cut(0, found.end("name")) if found and held == ["name", "amount"] else NOTHING


class _Loose:
    """Takes lines in turn: names and amounts as they come."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.names: list[tuple[Words, list[Words]]] = []
        self.amounts: list[Words] = []
        self.notes: dict[int, Words] = {}
        # Whether each amount stood right behind its own name.
        self.in_turn = True
        self.before: list[Words] = []
        self.closed = False
        self.lead = budget.words.vocabulary.recall(leads)

    def read(self, lines: list[Words]) -> list[Words]:
        rest: list[Words] = []
        for line in lines:
            if self.closed or not self.take(line):
                rest.append(line)
        self.finish()
        return rest

    def read_rows(self, rows: list[list[Words]]) -> list[Words]:
        """The rows that say a name and its amount; behind a table only the total is missing."""
        rest: list[Words] = []
        whole = [join(row) for row in rows]
        heading = heading_above(whole, self.budget)
        counted = bool(heading) or counts_up(whole, self.budget) or all_led(whole, self.budget)
        alone = sum(map(bool, map(self.allots, whole))) == 1
        for row in rows:
            sums = [
                text
                for text in row
                if len(row) > 1 and (found := SAYS.match(text.text)) and self.budget.is_total(text.cut(0, found.end("name")))
            ]
            for part in sums or [join(row)]:
                if self.says(part, counted=counted, alone=alone):
                    row = [text for text in row if sums and text not in sums]
            rest.extend(row)
        if heading and self.names:
            self.budget.desk.ink.label(heading)
            rest = [text for text in rest if text.at != heading.at]
        self.finish()
        return rest

    def sum_of(self, said: Words) -> Words:
        """The label of a sum; what a sentence says between it and the amount is listed, unless it is of the book."""
        ends = [found.end() for found in re.finditer(r"\w+", said.text)]
        end = next((end for end in reversed(ends) if self.is_said(said.text[:end]) and self.budget.is_total(said.cut(0, end))), 0)
        if end and not self.is_said(said.text) and len(said.text) > SENTENCE:
            self.said(said.cut(end))
            return said.cut(0, end)
        return said

    def said(self, words: Words) -> None:
        """Take words of the book for a label; others are listed."""
        if self.is_said(words.text):
            self.budget.desk.ink.label(words)
        else:
            self.budget.desk.set_aside(words, "unplaced")

    def is_said(self, text: str) -> bool:
        """Whether all words of the text are of the book."""
        return self.budget.words.said.issuperset(plain(text).split())

    def says(self, row: Words, *, counted: bool, alone: bool) -> bool:
        """Take a row that says what an amount is for: a total by its label, or because it `alone` allots one, a line by its number or by a
        name of the book, or because all that are `counted` make up the sum.
        """
        budget = self.budget
        if alone and (found := self.allots(row)):
            self.allotted(row, found)
            return True
        found = SAYS.match(row.text)
        if found is None:
            return False
        # What stands in brackets behind an amount says it in words, or remarks on it: `(APBD)`.
        remark = row.cut(found.start("words"), found.end("words")) if found["words"] and not self.is_number(found["words"]) else NOTHING
        end = found.start("words") - 1 if remark else found.end("amount")
        bullet, said = split_bullet(row.cut(0, found.end("name")))
        name, amount = self.named(said), row.cut(found.start("amount"), end).strip(" ")
        number, text = split_number(name, bare=True)
        if budget.is_total(name) or budget.words.columns.get(plain(text.text)) == "amount":
            if budget.total:
                return False
            budget.add_total(self.sum_of(row.cut(0, found.start("amount"))), amount, {})
            self.said(row.cut(found.start("tail")))
            if remark:
                budget.desk.set_aside(remark, "beside-total")
            return True
        listed = (number or bullet) and (counted or budget.likeness(text.text) >= LIKE)
        # Below a table of costs only their sum is missing; lines may stand apart, each below the aims that it is for.
        if (budget.lines and budget.columns) or found["tail"].strip(" .;") or not (OPENS.match(text.text) or listed):
            return False
        self.names.append((number, [text]))
        self.amounts.append(amount)
        if remark:
            self.notes[len(self.names) - 1] = remark
        budget.desk.ink.label(row.cut(found.start("tail")))
        return True

    def allots(self, row: Words) -> re.Match[str] | None:
        """The amount of a sentence that says what sum was allotted: `Untuk mencapai sasaran … dialokasikan anggaran sebesar …`."""
        phrases = self.budget.words.phrases
        amounts = list(re.finditer(AMOUNT.pattern, row.text, re.IGNORECASE))
        if self.budget.total or len(amounts) != 1 or split_number(row)[0]:
            return None
        said = row.text[: amounts[0].start()]
        before = f" {plain(said)} "
        led = any(before.endswith(f" {phrase} ") for phrase in phrases.get("amounting", ()))
        allots = led and any(f" {phrase} " in before for phrase in phrases.get("allotted", ()))
        return amounts[0] if allots and not (OPENS.match(said) or _ITS_OWN.search(said)) else None

    def allotted(self, row: Words, amount: re.Match[str]) -> None:
        """Take the sum that was allotted."""
        budget, (start, end) = self.budget, amount.span()
        spelled = re.compile(r"(?:,-+)?\s*\(([^()]+)\)").match(row.text, end)
        end = spelled.end() if spelled and self.is_number(spelled[1]) else end
        budget.add_total(NOTHING, row.cut(start, end), {})
        budget.total_doubt = ""
        for part in (row.cut(0, start), row.cut(end)):
            self.said(part)

    def named(self, said: Words) -> Words:
        """What is said to cost something, without the words that lead to the amount, as in `Program … dengan anggaran sebesar`."""
        name = said.strip(" :=.…")
        found = self.lead.search(name.text)
        if found is None:
            return name
        self.budget.desk.ink.label(name.cut(found.start()))
        return name.cut(0, found.start()).strip(" :=.…,")

    def is_number(self, text: str) -> bool:
        """Whether the text is a number in words."""
        return leading_number(_LETTERS.findall(text.lower()), self.budget.words.vocabulary)[0] is not None

    def take(self, line: Words) -> bool:
        budget = self.budget
        held = budget.words.columns.get(plain(line.text))
        if not budget.heading and (heading := heading_of(line, budget)):
            budget.heading = heading
            budget.desk.ink.label(line)
            return True
        if held in ("amount", "number", "note") or (held == "name" and plain(line.text) == plain(budget.heading.text)):
            budget.desk.ink.label(line)
            return True
        if not budget.heading:
            return False
        if AMOUNT.fullmatch(line.text):
            self.amounts.append(line)
            self.in_turn = self.in_turn and len(self.amounts) == len(self.names)
            return True
        found = ENDS.match(line.text)
        number, text = split_number(line, bare=True)
        listed = number or split_bullet(line)[0] or OPENS.match(line.text)
        if found and (listed or budget.is_total(line.cut(0, found.end("name")))):
            return self.whole(line, found)
        if number:
            self.names.append((number, [*self.before, text]))
            self.before = []
            return True
        if self.over(line):
            self.closed = True
            return False
        if self.names and found and len(self.amounts) < len(self.names):
            # A name that a line breaks has its amount behind the rest of it.
            self.names[-1][1].append(line.cut(0, found.end("name")).strip(".…"))
            self.amounts.append(line.cut(found.start("amount"), found.end("amount")))
        elif self.names:
            self.names[-1][1].append(line)
        else:
            self.before.append(line)
        return True

    def over(self, line: Words) -> bool:
        """Whether the budget ended before the line: at a day, a position or a role; with all amounts said, at anything but the rest of a
        name.
        """
        form, budget = self.budget.words, self.budget
        if form.level(line.text) is not None or form.says(line.text, "first", "second", "third", "set_place") or len(line.text) > 120:
            return True
        if re.search(r",.*\b\d{4}$", line.text):
            return True
        if not self.names or len(self.amounts) < len(self.names):
            return False
        name = join(self.names[-1][1])
        return budget.likeness(join([name, line]).text) < max(LIKE, budget.likeness(name.text))

    def whole(self, line: Words, found: re.Match[str]) -> bool:
        """A line with its name, its amount and perhaps its remark."""
        name, amount = line.cut(0, found.end("name")).strip(".…"), line.cut(found.start("amount"), found.end("amount"))
        if self.budget.is_total(name):
            self.budget.add_total(name, amount, {})
        else:
            number, text = split_number(split_bullet(name)[1], bare=True)
            self.names.append((number, [text]))
            self.amounts.append(amount)
            if found["note"]:
                self.notes[len(self.names) - 1] = line.cut(found.start("note"))
        return True

    def finish(self) -> None:
        budget = self.budget
        if len(self.amounts) == len(self.names) + 1 and not budget.total:
            budget.total = self.amounts.pop()
        paired = len(self.amounts) == len(self.names)
        # Amounts that add up to the total are in the order of their names.
        sure = self.in_turn or (bool(budget.total) and adds_up(self.amounts, budget.total, budget.words.vocabulary))
        if not paired and self.names:
            budget.desk.ask("count", "budget.lines", names=[join(parts) for _, parts in self.names], amounts=self.amounts)
        for index, (number, parts) in enumerate(self.names):
            node, name = Node(), join(parts)
            put(node, "number", number)
            doubt = "pieces" if len(parts) > 1 and budget.likeness(name.text) < LIKE else ""
            put(node, "name", name, doubt)
            if paired:
                guessed = not sure and index not in self.notes
                put(node, "amount", self.amounts[index], "by-order" if guessed else "")
            put(node, "note", self.notes.get(index, NOTHING).strip("()"))
            budget.lines.append(node)
        for words in self.before:
            budget.desk.set_aside(words, "no-line")
