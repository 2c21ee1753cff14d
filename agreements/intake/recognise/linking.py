"""Which indicator of a table before a row of another one speaks of: by its name, or by its number alone.

Knows indicators as read; must not know what is added to them.
"""

from __future__ import annotations

from agreements.intake.recognise.beside import Row, leaf
from agreements.intake.recognise.draft import Node
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
