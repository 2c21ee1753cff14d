"""Labels of people with their values: in a line, in cells side by side, for two people beside each other.

Knows the labels of the book; must not know whose they are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.flow_items import Labelled, Line
from agreements.intake.recognise.named import is_position, role_alone
from agreements.intake.recognise.personnel_numbers import read_nip
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words, join
from agreements.intake.words import FormWords, plain

# What parts the name of somebody from number and position, in one text.
_SIGNS = re.compile(r"\s*[,;/()]+\s*|\s+[–-]\s+")
_LABEL = re.compile(r"(?<=\s)([^\W\d_]+)\s*:\s*(?=\S)")


def all_labelled(line: Words, form: FormWords) -> list[Labelled]:
    """The labels of a line with their values, `Nama: … Jabatan: …` as two; none if it does not open with one."""
    labels = [found.start() for found in _LABEL.finditer(line.text) if form.person_field(found[1])]
    cuts = [0, *(at for at in labels if ":" in line.text[:at])]
    parts = [line.cut(start, end) for start, end in zip(cuts, [*cuts[1:], None], strict=True)]
    said = re.match(r"([^:=]{2,30}?)\s*[:=]\s*(?=\S)", line.text) if len(parts) == 1 else None
    if said and (two := two_labelled(line.cut(0, said.end()), line.cut(said.end()), form)):
        return two
    found = [labelled(part, form) for part in parts]
    return [item for item in found if item is not None] if all(item is not None for item in found) else []


def labelled(line: Words, form: FormWords) -> Labelled | None:
    """A person's label with its value, if the line is one."""
    found = re.match(r"(?:(?:\(?(?:\w{1,2}|[IVX]{1,4})[.)]|\d{1,2}|[-•])\s+){0,2}([^:=]{2,30}?)\s*[:=]\s*(?=\S|$)", line.text)
    if found is None:
        return None
    field = form.person_field(found[1])
    return Labelled(field, line.cut(0, found.end()), line.cut(found.end())) if field else None


def two_labelled(label: Words, value: Words, form: FormWords) -> list[Labelled]:
    """What a label of two says, each with its part of the value: `Pangkat/NRP : Letnan Kolonel / 1102…`; none of another."""
    between = re.search(r"\s*(?:/|&|\bdan\b)\s*", label.text)
    labels = [label.cut(0, between.start()), label.cut(between.end())] if between else []
    fields = [form.person_labels.get(plain(part.text), "") for part in labels]
    values = value.split(r"\s+/\s*|\s*/\s+|\s*;\s+")
    if "nip" in fields[1:] and len(values) != len(fields):
        number = re.search(r"[\s,/]+(?=\d[\d\s.-]{7,}$)", value.text)
        values = [value.cut(0, number.start()), value.cut(number.end())] if number else []
    if len(labels) != 2 or not all(fields) or fields[0] == fields[1] or len(values) != 2:
        return []
    return [Labelled(*parts) for parts in zip(fields, labels, values, strict=True)]


def labelled_below(lines: list[Words], form: FormWords) -> Labelled | None:
    """A label, a colon and the value on three lines, as they are copied out of a table."""
    label, sign, value = lines
    field = form.person_field(label.text) if sign.text in (":", "=") and value.text not in (":", "=") else ""
    return Labelled(field, join([label, sign]), value) if field else None


def labelled_beside(cells: list[tuple[Cell, Words]], group: int, form: FormWords) -> list[Labelled]:
    """A row of the same labels for people side by side, each with its value; none if it is not nothing but that."""
    starts = [at for at, (_, words) in enumerate(cells) if form.person_field(words.text)]
    if len(starts) < 2 or len({plain(cells[at][1].text) for at in starts}) > 1:
        return []
    cuts = [max(0, at - 1) if at and re.fullmatch(r"\(?\w{1,2}[.)]*", cells[at - 1][1].text) else at for at in starts]
    parts = [cells[start:end] for start, end in zip(cuts, [*cuts[1:], None], strict=True)]
    found = [labelled_cells([words for _, words in part], form) for part in parts]
    lanes = [(group, cells[at][0].column) for at in starts]
    made = [replace(item, lane=lane) for item, lane in zip(found, lanes, strict=True) if item is not None]
    return made if len(made) == len(starts) and cuts[0] == 0 else []


def described(said: Words, form: FormWords) -> list[Labelled]:
    """Name, number and position of somebody of whom one text tells, as what labels would say of them: `SITI AMINAH, S.E. (NIP 1979…), Camat
    Melati`; none of a text without a name before a position.
    """
    cuts = [(0, 0), *(found.span() for found in _SIGNS.finditer(said.text)), (len(said.text), len(said.text))]
    parts = [said.cut(end, start) for (_, end), (start, _) in pairwise(cuts)]
    numbers = {at: number for at, part in enumerate(parts) if part and (number := read_nip(part, form)) is not None}
    post = next((at for at, part in enumerate(parts) if is_position(part.text, form)), 0)
    if not post or 0 in numbers:
        return []
    name = said.cut(0, cuts[min([post, *numbers])][0])
    end = next((at for at in numbers if at > post), len(parts))
    position = said.cut(cuts[post][1], cuts[end][0]).without_brackets()
    said_of = (Labelled("nip", *number) for number in numbers.values())
    return [Labelled("name", NOTHING, name), *said_of, Labelled("position", NOTHING, position)]


def behind_role(line: Words, form: FormWords) -> list[Labelled | Line]:
    """Who somebody is behind a role and a colon: `Pihak Pertama: SITI AMINAH, S.E., Camat Melati`; none of another line."""
    found = re.match(r"(?P<role>[^:=]{5,40}?)\s*[:=]\s*(?=\S)", line.text)
    said = described(line.cut(found.end()), form) if found and role_alone(found["role"], form) else []
    return [Line(line.cut(0, found.end())), *said] if found and said else []


def labelled_columns(table: Table, ink: Ink, form: FormWords) -> list[Labelled | Line]:
    """People as the columns of a table, below their roles, with the labels at the left: `| PIHAK PERTAMA | PIHAK KEDUA`, `Nama | … | …`;
    none of another.
    """
    texts = {(cell.row, cell.column): words for cell in table.cells if (words := join(ink.paragraphs_of(cell))).text not in ("", ":", "=")}
    roles = {column: words for (row, column), words in texts.items() if row == 1 and role_alone(words.text, form)}
    labels = {row: words for (row, column), words in texts.items() if row > 1 and column < min(roles, default=0)}
    fields = {row: form.person_field(words.text) for row, words in labels.items()}
    others = [words for (_, column), words in texts.items() if column not in roles and words not in labels.values()]
    if len(roles) < 2 or len(fields) < 2 or "name" not in fields.values() or "" in fields.values() or others:
        return []
    found: list[Labelled | Line] = []
    for column, role in roles.items():
        found.append(Line(role))
        for row, words in labels.items():
            value = texts.get((row, column), NOTHING)
            # The label of all is printed once, left of them; a stroke is no value.
            label = Words(f"{words.text} :", (*words.at, -1, -1))
            found += [Labelled(fields[row], label, value)] if re.search(r"\w", value.text) else [Line(value)] if value else []
    return found


def labelled_rows(table: Table, ink: Ink, form: FormWords) -> list[Labelled | Line]:
    """People as the rows of a table, `Nama | Jabatan | NIP` above them: each with the role that a cell of the row is; none of another."""
    said = {cell.column: join(ink.paragraphs_of(cell)) for cell in table.cells if cell.row == 1}
    fields = {column: form.person_field(words.text) for column, words in said.items()}
    if "name" not in fields.values() or not {"position", "nip", "rank"} & set(fields.values()) or table.rows < 2:
        return []
    found: list[Labelled | Line] = [Line(words) for column, words in said.items() if words and not fields[column]]
    for row in range(2, table.rows + 1):
        cells = {cell.column: join(ink.paragraphs_of(cell)) for cell in table.cells if cell.row == row}
        others = [words for column, words in cells.items() if words and not fields.get(column)]
        found += map(Line, sorted(others, key=lambda words: not form.says(words.text, "first", "second", "third")))
        for column, words in cells.items():
            if words and fields.get(column):
                # The label of all is printed once, above them.
                label = Words(f"{said[column].text} :", (*said[column].at, -1, -1))
                found.append(Labelled(fields[column], label, words))
    return found


def labelled_cells(cells: list[Words], form: FormWords) -> Labelled | None:
    """A row of label, colon and value in cells of their own, perhaps behind a number."""
    number = cells[0] if len(cells) > 1 and re.fullmatch(r"\(?\w{1,2}[.)]*", cells[0].text) else None
    cells = cells[1:] if number else cells
    first = re.sub(r"^(?:\(?\w{1,2}[.)]|\d{1,2})\s+", "", cells[0].text)
    field = form.person_field(first)
    if not field or len(cells) > 4 or (len(cells) > 1 and not all(c.text.strip(" :=") or c.text in ":=" for c in cells)):
        return None
    values = [words for words in cells[1:] if words.text not in (":", "=")]
    if any(f"{plain(words.text)} ".startswith(f"{plain(first)} ") for words in values):
        # "NIP. … | NIP. …": two people side by side, no label with its value.
        return None
    value = join(values)
    shift = len(value.text) - len(value.text.lstrip(":= "))
    label = join([*([number] if number else []), cells[0], *[words for words in cells[1:] if words.text in (":", "=")]])
    if shift:
        label = join([label, value.cut(0, shift)])
    return Labelled(field, label, value.cut(shift))
