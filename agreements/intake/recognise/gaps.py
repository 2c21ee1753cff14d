"""What stands between two tables of an annex and is of neither: signatures, or what is listed.

Knows how signatures look; must not know who signs.
"""

from __future__ import annotations

from agreements.intake.recognise.dates import read_date_line
from agreements.intake.recognise.draft import Desk, Node
from agreements.intake.recognise.flow_items import Line
from agreements.intake.recognise.named import ROLES
from agreements.intake.recognise.parties import drop_again
from agreements.intake.recognise.personnel_numbers import says_number
from agreements.intake.recognise.placed_text import Words
from agreements.intake.words import FormWords


class Gaps:
    """The lines of each gap between two tables, until it is known whether the signatures are among them."""

    def __init__(self, desk: Desk, form: FormWords) -> None:
        self.desk, self.form = desk, form
        self.lines: list[list[Line]] = []

    def may_sign(self, line: Line) -> bool:
        """Whether a line is of signatures, by what it says or because it is one of several side by side."""
        alone = line.lane == (0, 0) and not says_number(self.form).search(line.words.text) and not self.form.is_rank(line.words.text)
        return not alone or read_date_line(line.words, self.form) is not None

    def take_signatures(self) -> list[Line]:
        """The lines of the first gap in which a role or somebody's number stands: what it costs may stand below the signatures."""
        for gap in self.lines:
            if any(says_number(self.form).search(line.words.text) or self.form.says(line.words.text, *ROLES) for line in gap):
                self.lines.remove(gap)
                return gap
        return []

    def leave(self, node: Node) -> None:
        """Compare signatures below tables before the last with the people of the agreement; what else stands there is listed."""
        for gap in self.lines:
            again: list[Words] = []
            for line in gap:
                if self.may_sign(line):
                    again.append(line.words)
                else:
                    self.desk.set_aside(line.words, "between-tables")
            drop_again(self.desk, self.form, node, again)
        self.lines = []
