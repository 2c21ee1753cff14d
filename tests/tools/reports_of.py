"""Writes the JSON reports of every agreement that comes with the project, and of every planted fault, without their seals.

`python tests/tools/reports_of.py FOLDER`, run in the roots of two checkouts, then `diff -r` of the two folders, shows what a change of
program or rules does to reports: nothing, where behaviour is to stay as it is.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path.cwd()
sys.path.insert(0, str(HERE))


def report(command: str, paths: Sequence[Path], into: Path) -> None:
    """Write the report of the command over the paths."""
    from engine.cli.program import program

    into.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(SystemExit):
        program([command, "--output-format", "json", "--output-file", str(into), *map(str, paths)])
    if not into.exists():
        # A folder without agreements has no report.
        return
    made = json.loads(into.read_text(encoding="utf-8"))
    made.pop("seal", None)
    into.write_text(json.dumps(made, ensure_ascii=False, indent=1), encoding="utf-8")


def planted(into: Path) -> None:
    """Write every portfolio that tests.test_plants makes, as it is with its fault planted."""
    from tests.test_plants import PLANTS, folder_of, planted

    for number, (portfolio, plant) in enumerate(PLANTS):
        folder = into / f"{number:03}" / folder_of(portfolio).name
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in planted(portfolio, plant).items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def main(folder: Path) -> None:
    """All of it."""
    bundled = sorted(path for path in (HERE / "agreements").iterdir() if (path / "camat.yaml").exists())
    samples = sorted({file.parent for file in (HERE / "tests" / "samples").rglob("*.yaml")})
    corpus = sorted({file.parent for file in (HERE / "tests" / "corpus").rglob("*.yaml")})
    folder.mkdir(parents=True, exist_ok=True)
    for command in ("check", "score"):
        for path in (*bundled, *samples, *corpus):
            report(command, [path.relative_to(HERE)], folder / command / f"{path.relative_to(HERE).as_posix().replace('/', '-')}.json")
    planted(folder / "plants")
    os.chdir(folder / "plants")
    report("check", [Path()], folder / "check" / "plants.json")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
