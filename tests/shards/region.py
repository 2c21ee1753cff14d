"""A small regency in which everything is awkward that could cross from one folder to another."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.command import ROOT
from tests.papers.test_mark_command import paper

BUNDLED = ROOT / "agreements"
# Of the bundled offices those whose papers have most to do with each other: a run over them is written in every format again and again.
SOME = {"sokaraja-2021": ("camat", "sekcam", "kasi-pemerintahan"), "melati-2026": ("camat", "sekcam", "kasi-pelayanan", "kasubag-umum")}
SMALL = "id: {id}\ntitle: {{text: PERJANJIAN KINERJA TAHUN {year}}}\n"


def region(folder: Path) -> Path:
    """Make it in the folder, and give that back."""
    for name, some in SOME.items():
        (folder / name).mkdir(parents=True)
        for id_ in some:
            shutil.copy(BUNDLED / name / f"{id_}.yaml", folder / name)
    beginning, *figures = re.split(r"(?m)^(?=[a-z-]+:)", (BUNDLED / "melati-2026" / "realisasi.yaml").read_text(encoding="utf-8"))
    own = [part for part in figures if part.partition(":")[0] in SOME["melati-2026"]]
    (folder / "melati-2026" / "realisasi.yaml").write_text("".join([beginning, *own]), encoding="utf-8")
    # Folders whose files alternate with those of others: one inside another, and names that are beginnings of others.
    shutil.copytree(ROOT / "tests" / "reports" / "office", folder / "melati-2026" / "kantor")
    shutil.copytree(folder / "melati-2026" / "kantor", folder / "melati-2026-lama" / "2025")
    shutil.copytree(folder / "melati-2026" / "kantor", folder / "melati-2026-lama" / "2026")
    # Lines below those of another folder's agreement, an id twice, what cannot be read and what rests on it.
    write(folder / "a" / "kasi.yaml", "superior: camat\nbudget: {lines: [{name: x, amount: '1.000', under: camat/1}], total: '2.000'}\n")
    write(folder / "a-b" / "kasi.yaml", "superior: rusak\n")
    write(folder / "a-b" / "rusak.yaml", "title: [\n", whole=True)
    write(folder / "a-b" / "juga.yaml", "", id_="kasi")
    write(folder / "c" / "kasi.yaml", "replaces: lama\nin_force: {from: 2026-07-01}\n")
    write(folder / "c" / "lama.yaml", "in_force: {from: 2026-01-01, until: 2026-06-30}\n", id_="lama")
    (folder / "c" / "realisasi.yaml").write_text("kasi: [{name: tidak ada, tw1: 1}]\n")
    (folder / "c" / "realisasi.ods").write_bytes(b"PK")
    # Nothing but what cannot be read, and settings that name no office.
    write(folder / "d" / "kosong.yaml", "", whole=True)
    (folder / "d" / "periksa.toml").write_text("office = 3\n")
    # A document, one that is nobody's, and one that cannot be read.
    (folder / "e").mkdir()
    (folder / "e" / "perjanjian.docx").write_bytes(paper())
    (folder / "e" / "rusak.pdf").write_bytes(b"%PDF-1.7 no more")
    (folder / "e" / "rusak.docx").write_bytes(b"PK\x03\x04")
    (folder / "e" / "~$kunci.docx").write_bytes(b"")
    return folder


def write(file: Path, text: str, *, id_: str = "kasi", whole: bool = False) -> None:
    """Write an agreement with a title and what else it says."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text if whole else SMALL.format(id=id_, year=2026) + text)
