"""The seal: the same for the same input anywhere, another for any byte that changes, and no clock in the program."""

from __future__ import annotations

import ast
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from agreements.loading import load
from engine.review.seal import Seal, seal
from engine.rulebook import read_rules
from tests.command import ROOT, periksa
from tests.reports.samples import HERE
from tests.test_cli import SOKARAJA
from tests.test_waivers import TODAY, waivers_text
from tests.vocabulary import VOCABULARY

BOOK = HERE / "rules"


def sealed(*paths: Path, rules: Path = BOOK, waivers: str | None = None, as_of: str | None = None) -> Seal:
    return seal(load(paths, VOCABULARY).contents, read_rules([rules]).digests(), waivers, as_of)


def copied(source: Path, folder: Path) -> Path:
    folder.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copytree(source, folder))


def test_it_is_the_same_wherever_the_folder_lies_and_however_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = sealed(SOKARAJA)
    copy = copied(SOKARAJA, tmp_path / "far" / "away" / SOKARAJA.name)
    assert sealed(copy) == here
    monkeypatch.chdir(copy.parent)
    assert sealed(Path(SOKARAJA.name)) == sealed(Path(".") / "." / SOKARAJA.name) == here
    assert sealed(copy, rules=copied(BOOK, tmp_path / "book")) == here


def test_it_does_not_depend_on_the_order_of_files(tmp_path: Path) -> None:
    files = sorted(SOKARAJA.glob("*.yaml"))
    for number, order in enumerate((files, files[::-1])):
        folder = tmp_path / str(number) / SOKARAJA.name
        folder.mkdir(parents=True)
        for file in order:
            shutil.copy(file, folder)
    assert sealed(tmp_path / "0" / SOKARAJA.name) == sealed(tmp_path / "1" / SOKARAJA.name)
    assert sealed(*files) == sealed(*files[::-1])


def _byte(folder: Path) -> None:
    file = folder / "camat.yaml"
    file.write_bytes(file.read_bytes() + b"\n")


def _mark(folder: Path) -> None:
    file = folder / "camat.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())


def _exchanged(folder: Path) -> None:
    first, second = (folder / "camat.yaml").read_bytes(), (folder / "sekcam.yaml").read_bytes()
    (folder / "camat.yaml").write_bytes(second)
    (folder / "sekcam.yaml").write_bytes(first)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a byte more": _byte,
    "a byte order mark": _mark,
    "two files exchanged": _exchanged,
    "a file of another name": lambda folder: (folder / "camat.yaml").rename(folder / "lurah.yaml"),
    "a file less": lambda folder: (folder / "camat.yaml").unlink(),
    "a file that is no YAML": lambda folder: (folder / "z.yaml").write_text("id: ["),
    "figures": lambda folder: (folder / "realisasi.yaml").write_text("camat: []\n"),
    "a portfolio of another name": lambda folder: folder.rename(folder.parent / "sokaraja-2022"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_any_change_of_the_agreements_changes_it(name: str, tmp_path: Path) -> None:
    folder = copied(SOKARAJA, tmp_path / SOKARAJA.name)
    CHANGES[name](folder)
    (changed,) = tmp_path.iterdir()
    now, before = sealed(changed), sealed(SOKARAJA)
    assert now.agreements != before.agreements
    assert now.rules == before.rules
    assert now.hash != before.hash


def test_a_byte_of_a_file_that_cannot_be_read_counts(tmp_path: Path) -> None:
    folder = tmp_path / "k"
    folder.mkdir()
    (folder / "a.yaml").write_bytes(b"id: [")
    first = sealed(folder)
    (folder / "a.yaml").write_bytes(b"id: {")
    assert sealed(folder) != first


def test_what_is_only_context_is_not_what_is_checked() -> None:
    one, other = sealed(SOKARAJA / "camat.yaml"), sealed(SOKARAJA / "sekcam.yaml")
    assert len({one.hash, other.hash, sealed(SOKARAJA).hash}) == 3


@pytest.mark.parametrize("file", ["PK102-dated.yaml", "reference/legal.yaml"])
def test_a_byte_of_a_rule_or_a_table_changes_it(file: str, tmp_path: Path) -> None:
    book = copied(BOOK, tmp_path / "book")
    (book / file).write_bytes((book / file).read_bytes() + b"\n")
    now, before = sealed(SOKARAJA, rules=book), sealed(SOKARAJA)
    assert now.rules != before.rules
    assert now.agreements == before.agreements


def test_waivers_the_day_and_the_version_are_part_of_it() -> None:
    base = Seal("a", "b")
    others = (Seal("a", "b", "c"), Seal("a", "b", None, TODAY), Seal("a", "b", version="9"), Seal("b", "a"), Seal("a", "bc"))
    assert len({base.hash, *(other.hash for other in others)}) == 6


def test_scores_carry_the_seal_of_the_same_files() -> None:
    checked, scored = (json.loads(periksa(command, SOKARAJA, "--output-format", "json").stdout)["seal"] for command in ("check", "score"))
    assert checked == scored
    assert periksa("score", SOKARAJA).stdout.splitlines()[-1].startswith(f"Seal {scored['hash'][:12]}, ")


def test_every_report_carries_it(tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text(waivers_text({}))
    options = ("check", SOKARAJA, "--waivers", tmp_path / "w.yaml", "--as-of", TODAY)
    as_json = periksa(*options, "--output-format", "json")
    sealed = json.loads(as_json.stdout)["seal"]
    assert set(sealed) == {"hash", "agreements", "rules", "waivers", "as_of", "version"}
    assert sealed["as_of"] == TODAY
    assert periksa(*options, "--output-format", "json").stdout == as_json.stdout
    assert (
        periksa(*options).stdout.splitlines()[-1]
        == f"Seal {sealed['hash'][:12]}, periksa {sealed['version']}, as of {TODAY}, waivers used."
    )
    (tmp_path / "w.yaml").write_text(waivers_text({}) + "# another byte\n")
    other = json.loads(periksa(*options, "--output-format", "json").stdout)["seal"]
    assert (other["agreements"], other["rules"]) == (sealed["agreements"], sealed["rules"])
    assert other["waivers"] != sealed["waivers"]
    # Waivers that a settings file names, and nobody on the command line, are looked away from.
    (tmp_path / "periksa.toml").write_text('waivers = "w.yaml"\n')
    ignored = periksa("check", SOKARAJA, "--as-of", TODAY, "--profile", "inspect", cwd=tmp_path)
    assert ignored.stdout.splitlines()[-1].endswith(f"as of {TODAY}, waivers ignored.")
    plain = periksa("check", SOKARAJA)
    assert plain.stdout.splitlines()[-1].endswith("no as-of date, no waivers.")


# Modules that know the time or chance, and of `datetime` what asks for the time.
CLOCKS = {"time", "calendar", "random", "uuid", "secrets", "sched", "zoneinfo"}
ASKING = {"now", "today", "utcnow", "fromtimestamp", "st_mtime", "st_ctime", "st_atime", "getmtime", "getctime"}


def clocks(source: str) -> list[str]:
    """What in the code could let the time or chance into a report."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if alias.name.partition(".")[0] in CLOCKS]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in CLOCKS:
            found.append(str(node.module))
        elif isinstance(node, ast.Attribute) and node.attr in ASKING:
            found.append(node.attr)
    return found


# None of these reaches a report: by chance a file gets the name that it has until it is whole; `calendar` says how long a month is; the day
# on which someone confirms a reading is written beside the reading; and what a reading says now is a field. By when files were changed two
# machines see whether they see the same ones; a cluster is waited for, and a run on it has a name by chance; a page that takes too long to
# lay out is refused.
HARMLESS = {
    "agreements/source/addresses.py": ["st_mtime"],
    "agreements/intake/pdf_pages.py": ["time"],
    "agreements/intake/portable.py": ["time"],
    "agreements/model/budget.py": ["calendar"],
    "engine/scoring/days.py": ["calendar"],
    "engine/review/archive.py": ["secrets"],
    "engine/rulebook/kept.py": ["st_mtime"],
    "engine/run/cluster.py": ["secrets", "time"],
    "engine/run/cluster_worker.py": ["time"],
    "engine/cli/intake_command.py": ["today"],
    "reports/intake_report.py": ["now"],
}


def test_the_program_has_no_clock() -> None:
    files = [file for package in ("agreements", "engine", "reports", "rules") for file in (ROOT / package).rglob("*.py")]
    assert {str(file.relative_to(ROOT)): found for file in files if (found := clocks(file.read_text(encoding="utf-8")))} == HARMLESS
    assert len(files) > 40


@pytest.mark.parametrize(
    "source", ["import time", "from random import random", "import datetime; datetime.date.today()", "a.stat().st_mtime"]
)
def test_a_clock_would_be_seen(source: str) -> None:
    assert clocks(source) != []
