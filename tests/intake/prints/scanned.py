"""Prints that are scanned, each in its way; none of these papers was scanned before. By hand: a page takes 5 to 20 s.

`python -m tests.intake.prints.scanned ROUND [NAME…]`
"""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module

from tests.intake.measure import Tally
from tests.intake.prints import fourth
from tests.intake.prints.measure import measured
from tests.intake.prints.printed import printed
from tests.intake.prints.sheet import Made


def _paper(part: str, name: str) -> Made:
    """A Word paper of another round, printed."""
    return partial(printed, import_module(f"tests.intake.unseen.{part}").ROUND[name])


ROUNDS: dict[str, dict[str, tuple[Made, str]]] = {
    "first": {
        "provincial": (fourth.PRINTS["provincial"], "stamped"),
        "shaded": (fourth.PRINTS["shaded"], "usual"),
        "court_individual": (_paper("seventh", "court_individual"), "photo"),
        "older_form": (_paper("seventh", "older_form"), "coarse"),
        "trade_ministry": (_paper("eighth", "trade_ministry"), "stamped"),
        "clinic_form": (_paper("eighth", "clinic_form"), "tired"),
    },
    "second": {
        "main_activities": (_paper("seventh", "main_activities"), "photo"),
        "personnel_board": (_paper("eighth", "personnel_board"), "stamped"),
    },
}


def main(part: str, *names: str) -> None:
    """Measure, and say what was found."""
    whole = Tally()
    for name, (made, wear) in ROUNDS[part].items():
        if not names or name in names:
            found = measured(name, made(), None, wear)
            print(f"{name} {wear}: {found} unmarked: {found.unmarked}", *found.notes, sep="\n    ", flush=True)
            whole.add(found)
    print(f"all: {whole}")


if __name__ == "__main__":
    main(*sys.argv[1:])
