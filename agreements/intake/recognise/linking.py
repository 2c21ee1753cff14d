"""Which indicator of a table before a row of another one speaks of, by its name or by its number alone; which objective that is only listed
there an indicator belongs to, by its code.

Knows indicators as read; must not know what is added to them.
"""

from __future__ import annotations

import re

from agreements.intake.recognise.beside import Row, leaf
from agreements.intake.recognise.draft import Desk, Node
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.placed_text import Words, join
from agreements.intake.words import plain


def of_name(nodes: list[Node], objectives: list[Node], row: Row) -> list[Node]:
    """The indicators among these that have the name the row has; of several those of the objective that the row says."""
    name, aim = (plain(join(row.texts.get(field, [])).text) for field in ("indicator", "objective"))
    found = [node for node in nodes if name and plain(leaf(node, "name").text) == name]
    if len(found) < 2 or not aim:
        return found
    own = {id(node) for objective in objectives if plain(leaf(objective, "text").text) == aim for node in objective["indicators"]}
    return [node for node in found if id(node) in own]


def of_number(objectives: list[Node], number: Words) -> list[Node]:
    """The indicators of that number; where none has one, that of the only objective of that number, if each has one indicator."""

    def bare(words: Words) -> str:
        return words.text.strip("().: ").casefold()

    def of(node: Node) -> str:
        return bare(leaf(node, "number") or leaf(node, "code"))

    nodes = [node for objective in objectives for node in objective["indicators"]]
    alone = [o["indicators"][0] for o in objectives if len(o["indicators"]) == 1 and of(o) == bare(number)]
    if not any("number" in node for node in nodes) and len(alone) == 1 and len(nodes) == len(objectives):
        return alone
    return [node for node in nodes if number and of(node) == bare(number)]


def without_repeated(objectives: list[Node], desk: Desk) -> None:
    """Leave out an objective that a later table only names again above what it adds to indicators."""
    said: list[str] = []
    for objective in list(objectives):
        text = plain(leaf(objective, "text").text)
        if text in said and not objective["indicators"]:
            for key in ("number", "code", "text"):
                desk.ink.label(leaf(objective, key))
            objectives.remove(objective)
        said.append(text)


class Listed:
    """Objectives that a table lists without indicators, by their codes or numbers: `SK1`, of which `SK1.2` is an indicator's."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, ...], Row] = {}

    def take(self, rows: list[Row], columns: Columns, desk: Desk) -> bool:
        """Keep the objectives of a list below its headings; whether they are one."""
        if columns.kind != "listed":
            return False
        for words in columns.printed:
            desk.ink.label(words)
        for row in rows:
            parts = _parts(join(row.texts.get("code") or row.texts.get("number", [])))
            if parts and row.texts.get("objective"):
                row.texts["objective_code"] = row.texts.pop("code", [])
                self.rows.setdefault(parts, row)
        return True

    def above(self, rows: list[Row]) -> list[Row]:
        """The rows of indicators, each objective above those that belong to it, once."""
        groups: dict[tuple[str, ...], list[Row]] = {}
        for row in rows:
            groups.setdefault(self._of(row), []).append(row)
        return [row for parts, group in groups.items() for row in (*([self.rows.pop(parts)] if parts else []), *group)]

    def _of(self, row: Row) -> tuple[str, ...]:
        """The code of the objective that the row of an indicator belongs to; () of one whose code says none."""
        if row.texts.get("objective") or not row.texts.get("indicator"):
            return ()
        if (named := _parts(join(row.texts.get("objective_code", [])))) in self.rows:
            return named
        own = next((row.texts[key] for key in ("code", "indicator_number", "number") if row.texts.get(key)), row.texts["indicator"])
        parts = _parts(own[0])
        return next((parts[:end] for end in range(len(parts) - 1, 0, -1) if parts[:end] in self.rows), ())

    def close(self, desk: Desk, objectives: list[Node]) -> None:
        """List what of the lists is above no indicator; what an objective says again is a label."""
        said = {plain(leaf(objective, "text").text) for objective in objectives}
        for words in (words for row in self.rows.values() for words in row.all):
            if plain(words.text) in said:
                desk.ink.label(words)
            else:
                desk.set_aside(words, "no-indicator")


def _parts(code: Words) -> tuple[str, ...]:
    """The parts of a code or number without letters before them: 1, 2 of `SK1.2`, `1.2.` and `IKU 1.2 Persentase …`."""
    found = re.match(r"\(?(?:[A-Za-z]{1,5}[\s.\-]*)?(\d{1,2}(?:[.\-]?(?:\d{1,2}|[A-Za-z](?![A-Za-z])))*)(?!\w)", code.text)
    return tuple(re.findall(r"\d+|[A-Za-z]", found[1])) if found else ()
