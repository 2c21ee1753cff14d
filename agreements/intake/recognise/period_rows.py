"""Rows of a table that say nothing but periods of the indicator above them: `TW I: 20 | TW II: 40`, or such labels above a row of values.

Knows the words for periods; must not know which indicator is above, nor formats.
"""

from __future__ import annotations

from agreements.intake.recognise.beside import Row
from agreements.intake.recognise.period_values import Said, said_alone
from agreements.intake.recognise.placed_text import NOTHING
from agreements.intake.words import FormWords, plain


class PeriodRows:
    """Takes the rows of a table in turn; labels are kept for the row of values right below them."""

    def __init__(self, words: FormWords) -> None:
        self.words = words
        self.labels: dict[int, Said] = {}

    def take(self, row: Row) -> list[Said] | None:
        """What a row says of periods, nothing as yet where it only labels those of the next one; None of another row."""
        labels, self.labels = self.labels, {}
        boxes = dict(row.cells)
        first = min(boxes, default=0)
        head = boxes[first] if len(boxes) > 2 else NOTHING
        if any(map(str.isalpha, head.text)) and self.words.said.issuperset(plain(head.text).split()) and not said_alone(head, self.words):
            # What the boxes are, before them: "Target triwulan".
            del boxes[first]
        else:
            head = NOTHING
        opened = [("", head, NOTHING)] if head else []
        if labels and boxes.keys() <= labels.keys():
            return [*opened, *((*labels[column][:2], text) for column, text in boxes.items())]
        said: dict[int, Said] = {}
        for column, text in boxes.items():
            if (found := said_alone(text, self.words)) is None:
                return None
            said[column] = found
        if len(said) < 2 or len({key for key, _, _ in said.values()}) < len(said):
            return None
        if any(value for _, _, value in said.values()):
            return [*opened, *said.values()]
        self.labels = said
        return [*opened, *((key, label, NOTHING) for key, label, _ in said.values())]
