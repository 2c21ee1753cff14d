"""How well prints are read, by hand: `python -m tests.intake.prints.measure [-v] [--scan WEAR] [--keep DIR] [ROUND] [NAME…]`.

Every field expected against every field read, with the words that are nowhere; PDF files are kept in DIR, and not printed again.
"""

from __future__ import annotations

import argparse
import importlib
import time
from pathlib import Path

from agreements.intake.blocks import walk
from agreements.intake.conservation import balance, balance_of
from agreements.intake.papers import read_paper
from engine.language.problem import Problems
from tests.intake.as_scan import WEARS, to_scanned_pdf
from tests.intake.looks import LOOKS, to_looked_tiff
from tests.intake.looks_again import LOOKS_AGAIN
from tests.intake.looks_eighth import LOOKS_EIGHTH
from tests.intake.looks_fifth import LOOKS_FIFTH
from tests.intake.looks_fourth import LOOKS_FOURTH
from tests.intake.looks_ninth import LOOKS_NINTH
from tests.intake.looks_seventh import LOOKS_SEVENTH
from tests.intake.looks_sixth import LOOKS_SIXTH
from tests.intake.looks_third import LOOKS_THIRD
from tests.intake.measure import Tally, tally
from tests.intake.prints.sheet import Print
from tests.intake.reading import WORDS

# A PDF read as it is, but with its pictures.
AS_IT_IS = "as_it_is"
ALL_LOOKS = {
    name: look
    for looks in (LOOKS, LOOKS_AGAIN, LOOKS_THIRD, LOOKS_FOURTH, LOOKS_FIFTH, LOOKS_SIXTH, LOOKS_SEVENTH, LOOKS_EIGHTH, LOOKS_NINTH)
    for name, look in looks.items()
}


def pdf_of(name: str, made: Print, kept: Path | None) -> bytes:
    """The PDF of a print, kept where a folder is given."""
    if kept is None:
        return made.pdf()
    kept.mkdir(parents=True, exist_ok=True)
    file = kept / f"{name}.pdf"
    if not file.exists():
        file.write_bytes(made.pdf())
    return file.read_bytes()


def measured(name: str, made: Print, kept: Path | None, wear: str) -> Tally:
    """One print, as it is or scanned, read."""
    data = pdf_of(name, made, kept)
    if wear and wear != AS_IT_IS:
        seed = sum(map(ord, name))
        data = to_scanned_pdf(data, WEARS[wear], seed) if wear in WEARS else to_looked_tiff(data, ALL_LOOKS[wear], seed)
    try:
        read = read_paper(data, f"{name}.tif" if wear in ALL_LOOKS else f"{name}.pdf", WORDS, scans=bool(wear))
    except Problems as problems:
        return Tally(missing=sum(map(len, made.expected)), notes=[f"refused: {problems.problems[0].code}"])
    if wear:
        account = balance_of((paragraph.text for paragraph in walk(read.blocks.blocks)), read.reading, WORDS.said)
    else:
        account = balance(data, "pdf", read.reading, WORDS.said)
    found = tally(made.expected, read.reading, account.lost.total())
    found.notes += [f"asked {q.code} {q.path}: {dict(q.texts)}" for q in read.reading.questions]
    found.notes += [f"doubt {o.path}: {o.doubt} {o.text!r}" for draft in read.reading.drafts for o in draft.origins if o.doubt]
    found.notes += [f"left {left.reason}: {left.text[:90]!r}" for left in read.reading.leftovers]
    found.notes += [f"lost {account.lost}"] if account.lost else []
    return found


def main() -> None:
    """Measure, and say what was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("-v", action="store_true")
    parser.add_argument("--scan", default="")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("rounds", help="first, second …, with commas")
    parser.add_argument("names", nargs="*")
    given = parser.parse_args()
    whole = Tally()
    for part in given.rounds.split(","):
        layouts = importlib.import_module(f"tests.intake.prints.{part}").PRINTS
        for name, made in layouts.items():
            if given.names and name not in given.names:
                continue
            start = time.monotonic()
            found = measured(name, made(), given.keep, given.scan)
            notes = found.notes if given.v else [n for n in found.notes if not n.startswith("left")]
            print(f"{name}: {found} {time.monotonic() - start:.1f} s unmarked: {found.unmarked}", *notes, sep="\n    ", flush=True)
            whole.add(found)
    print(f"all: {whole}")


if __name__ == "__main__":
    main()
