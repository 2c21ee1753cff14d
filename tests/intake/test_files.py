"""`periksa intake`: files for each agreement, a second run that keeps what people wrote, and confirmations."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from agreements.intake.merging import Change, flatten, merge, nest
from tests.command import ROOT, periksa
from tests.intake.layouts import BUILT_WITH
from tests.intake.test_layouts import SEED

THEN = {"id": "a", "objectives": [{"text": "s1", "indicators": [{"name": "i1", "target": "1"}, {"name": "i2", "target": "2"}]}]}


def changed(**texts: str) -> Any:
    return nest(flatten(THEN) | {path.replace("__", "."): text for path, text in texts.items()})


T1 = "objectives.0.indicators.0.target"


@pytest.mark.parametrize(
    ("written", "now", "target", "changes"),
    [
        (THEN, THEN, "1", []),
        (changed(objectives__0__indicators__0__target="9"), THEN, "9", []),
        (THEN, changed(objectives__0__indicators__0__target="5"), "5", [Change(T1, "taken", "1", "5")]),
        (changed(objectives__0__indicators__0__target="9"), changed(objectives__0__indicators__0__target="5"), "9",
         [Change(T1, "kept", "1", "5", "9")]),
        (changed(objectives__0__indicators__0__target="5"), changed(objectives__0__indicators__0__target="5"), "5", []),
    ],
)  # fmt: skip
def test_three_versions(written: Any, now: Any, target: str, changes: list[Change]) -> None:
    merged = merge(THEN, written, now)
    assert flatten(merged.value)[T1] == target
    assert merged.changes == changes


def test_a_row_that_the_document_gained_does_not_move_what_a_person_wrote() -> None:
    written = changed(objectives__0__indicators__1__target="nine")
    now = {"id": "a", "objectives": [{"text": "s1", "indicators": [{"name": "new", "target": "7"}, *THEN["objectives"][0]["indicators"]]}]}  # type: ignore[index]
    merged = merge(THEN, written, now)
    assert [(i["name"], i["target"]) for i in merged.value["objectives"][0]["indicators"]] == [("new", "7"), ("i1", "1"), ("i2", "nine")]


def test_a_row_that_the_document_lost_goes_and_what_a_person_added_stays() -> None:
    written = json.loads(json.dumps(THEN))
    written["objectives"][0]["indicators"].append({"name": "mine", "target": "3"})
    now = {"id": "a", "objectives": [{"text": "s1", "indicators": [{"name": "i2", "target": "2"}]}]}
    merged = merge(THEN, written, now)
    assert [i["name"] for i in merged.value["objectives"][0]["indicators"]] == ["i2", "mine"]
    assert any(change.kind == "taken" and change.now is None for change in merged.changes)


def test_what_a_person_took_out_stays_out() -> None:
    written = {"id": "a", "objectives": [{"text": "s1", "indicators": [{"name": "i1"}, {"name": "i2", "target": "2"}]}]}
    assert T1 not in flatten(merge(THEN, written, THEN).value)


def test_flat_and_back() -> None:
    assert nest(flatten(THEN)) == THEN


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_the_files_of_the_seed(tmp_path: Path) -> None:
    result = periksa("intake", str(SEED), "--out", str(tmp_path), "--lang", "id")
    assert result.returncode == 1, result.stderr
    assert "8 perjanjian kinerja" in result.stdout
    names = sorted(contents(tmp_path))
    assert len(names) == 17
    assert "intake.md" in names
    page = (tmp_path / "intake.md").read_text(encoding="utf-8")
    assert page.index("# Hasil pembacaan dokumen") < page.index("# What was read of documents")
    # Nothing changes where nothing changed.
    before = contents(tmp_path)
    periksa("intake", str(SEED), "--out", str(tmp_path), "--lang", "id")
    assert contents(tmp_path) == before
    # Confirmed, nothing is open, also in the next run.
    assert periksa("intake", str(SEED), "--out", str(tmp_path), "--confirm", "Ani", "--as-of", "2026-01-05").returncode == 0
    assert periksa("intake", str(SEED), "--out", str(tmp_path)).returncode == 0
    assert '"by": "Ani"' in (tmp_path / "sekcam-sokaraja.origin.json").read_text(encoding="utf-8")
    assert periksa("check", str(tmp_path), "--exit-zero").returncode == 0


def test_what_a_person_changed_is_kept_and_what_the_document_changed_is_shown(tmp_path: Path) -> None:
    paper = tmp_path / "seed.txt"
    paper.write_bytes(SEED.read_bytes())
    out = tmp_path / "out"
    out.mkdir()
    periksa("intake", str(paper), "--out", str(out))
    mine = out / "kecamatan-sokaraja.yaml"
    mine.write_text("# ours\n" + re.sub(r"target: \S+", "target: '88'", mine.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    text = mine.read_text(encoding="utf-8")
    assert "88" in text
    periksa("intake", str(paper), "--out", str(out))
    assert mine.read_text(encoding="utf-8") == text
    paper.write_bytes(SEED.read_bytes().replace(b"83", b"84"))
    assert periksa("intake", str(paper), "--out", str(out)).returncode == 1
    assert mine.read_text(encoding="utf-8") == text
    assert "was 83 in the document, is 84; your 88 is kept" in (out / "intake.md").read_text(encoding="utf-8")


def test_a_run_on_one_document_keeps_what_was_said_of_the_others(tmp_path: Path) -> None:
    out, one, two = tmp_path / "out", tmp_path / "one.docx", tmp_path / "two.txt"
    one.write_bytes(BUILT_WITH["monthly"](1).bytes())
    two.write_bytes(SEED.read_bytes())
    page = out / "intake.md"

    def run(*papers: Path) -> str:
        periksa("intake", *map(str, papers), "--out", str(out))
        return page.read_text(encoding="utf-8")

    both = run(one, two)
    assert both.count("## one.docx") == both.count("## two.txt") == 2
    # What is said of one is said anew, the other stays, also where lines end as on Windows.
    assert run(one) == both
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    assert run(two) == both
    # The same document under another name is not said twice.
    other = one.rename(tmp_path / "other.docx")
    assert run(other).count("## one.docx") == 0
    assert page.read_text(encoding="utf-8").count("## two.txt") == 2
    # What is no text stops nothing.
    page.write_bytes(page.read_bytes().replace(b"## two.txt", b"## two.txt\n\n\xff").replace(b"## other", b"## another"))
    assert run(other).count("\ufffd") == 2


def test_an_agreement_that_somebody_wrote_by_hand_is_not_written_again(tmp_path: Path) -> None:
    paper = tmp_path / "a.docx"
    paper.write_bytes(BUILT_WITH["monthly"](1).bytes())
    out = tmp_path / "out"
    out.mkdir()
    periksa("intake", str(paper), "--out", str(out))
    (yaml,) = out.glob("*.yaml")
    yaml.rename(out / "mine.yaml")
    for file in [*out.glob("*.origin.json"), out / "intake.md"]:
        file.unlink()
    periksa("intake", str(paper), "--out", str(out))
    assert sorted(contents(out)) == ["intake.md", "mine.yaml"]


@pytest.mark.parametrize(
    ("name", "data", "said"), [("a.pdf", b"%PDF-", "broken"), ("none.docx", None, "does not exist"), ("a.rtf", b"{\\rtf1", "RTF")]
)
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, data: bytes | None, said: str) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    result = periksa("intake", str(tmp_path / name), "--out", str(tmp_path), "--lang", "en")
    assert result.returncode == 2
    assert said in result.stderr
    assert not (tmp_path / "intake.md").exists()


def test_a_day_that_is_none(tmp_path: Path) -> None:
    result = periksa("intake", str(SEED), "--out", str(tmp_path), "--confirm", "Ani", "--as-of", "today")
    assert (result.returncode, contents(tmp_path)) == (2, {})


@pytest.mark.parametrize("command", [("intake", "a.txt"), ("new",), ("paper", "letters", "kantor")], ids=lambda command: command[0])
def test_a_folder_that_is_not_there_is_made(command: tuple[str, ...], tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests" / "samples" / "sokaraja-2021.txt", tmp_path / "a.txt")
    (tmp_path / "kantor").mkdir()
    shutil.copy(ROOT / "agreements" / "sokaraja-2021" / "camat.yaml", tmp_path / "kantor")
    assert periksa(*command, "--out", "hasil/2021", cwd=tmp_path).stderr == ""
    assert list((tmp_path / "hasil" / "2021").iterdir())
    done = periksa(*command, "--out", "a.txt/2021", cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "a.txt" in done.stderr


def test_the_documents_of_a_folder(tmp_path: Path) -> None:
    folder, out = tmp_path / "kantor", tmp_path / "yaml"
    (folder / "bidang").mkdir(parents=True)
    for name in ("camat.docx", "bidang/kasi.docx"):
        (folder / name).write_bytes(BUILT_WITH["monthly"](1).bytes())
    (folder / "catatan.txt").write_text("Rapat hari Senin.", encoding="utf-8")
    result = periksa("intake", str(folder), "--out", str(out), "--lang", "en")
    assert ("camat.docx: 1 agreement" in result.stdout, "kasi.docx: 1 agreement" in result.stdout, "catatan" in result.stdout) == (
        True,
        True,
        False,
    )
    (tmp_path / "kosong").mkdir()
    result = periksa("intake", str(tmp_path / "kosong"), "--out", str(tmp_path / "none"), "--lang", "en")
    assert (result.returncode, (tmp_path / "none").exists()) == (2, False)
    assert "There is no performance agreement in this folder" in result.stderr
