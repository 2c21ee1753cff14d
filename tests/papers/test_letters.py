"""Letters: one for each office with its findings only, from a template that an office can edit."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest

from tests.command import ROOT, periksa
from tests.papers.conftest import DAY
from tests.tools.make_letter import FILE, make

Regency = tuple[Path, Path, dict[Path, str]]


def text_of(file: Path) -> str:
    document = docx.Document(str(file))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def written(folder: Path, *arguments: str | Path) -> dict[str, str]:
    out = folder / "surat"
    out.mkdir()
    done = periksa("paper", "letters", *arguments, "--out", out)
    assert done.returncode == 0, done.stderr
    return {file.name: text_of(file) for file in sorted(out.iterdir())}


def test_the_template_that_ships_is_what_is_made() -> None:
    # Not the packed bytes: another zlib packs otherwise.
    packed, made = (zipfile.ZipFile(io.BytesIO(data)) for data in (FILE.read_bytes(), make()))
    assert packed.namelist() == made.namelist()
    assert [name for name in made.namelist() if packed.read(name) != made.read(name)] == [], "python -m tests.tools.make_letter"


def test_each_office_has_its_own_findings_only(made: Regency, tmp_path: Path) -> None:
    letters = written(tmp_path, made[0], "--as-of", DAY, "--deadline", "2026-05-01", "--lang", "en")
    offices = sorted(path.name for path in made[0].iterdir())
    assert len(letters) == len(offices)
    names = {}
    for office in offices:
        texts = [file.read_text(encoding="utf-8") for file in (made[0] / office).glob("*.yaml")]
        names[office] = {found for text in texts for found in re.findall(r"(?m)^\s+office: (.+)$", text)}
    for name, letter in letters.items():
        assert "2 Maret 2026" in letter
        assert "1 Mei 2026" in letter
        assert "{{" not in letter
        assert "{%" not in letter
        assert "Bersama ini kami sampaikan hasil reviu" in letter
        for office in offices:
            if office.rpartition("-20")[0] not in name and office not in name:
                assert not any(f"dokumen perjanjian kinerja {printed}" in letter for printed in names[office])


def test_a_faultless_office_has_its_own_wording_and_days_stay_open(tmp_path: Path) -> None:
    (letter,) = written(tmp_path, ROOT / "agreements" / "melati-2026").values()
    assert "tidak ditemukan hal yang perlu diperbaiki" in letter
    assert "menyampaikan penghargaan" in letter
    assert "Yth. Camat Melati" in letter
    assert "PEMERINTAH KABUPATEN NUSANTARA RAYA" in letter
    assert "LAMPIRAN" not in letter
    assert "paling lambat" not in letter
    assert "...................., ........................" in letter


def test_the_same_input_gives_the_same_bytes(made: Regency, tmp_path: Path) -> None:
    office = sorted(made[0].iterdir())[0]
    written(tmp_path, office, "--as-of", DAY)
    (first,) = (file.read_bytes() for file in (tmp_path / "surat").iterdir())
    (tmp_path / "lagi").mkdir()
    written(tmp_path / "lagi", office, "--as-of", DAY)
    assert [file.read_bytes() for file in (tmp_path / "lagi" / "surat").iterdir()] == [first]


def test_letters_that_are_there_are_not_written_over(tmp_path: Path) -> None:
    written(tmp_path, ROOT / "agreements" / "melati-2026")
    done = periksa("paper", "letters", ROOT / "agreements" / "melati-2026", "--out", tmp_path / "surat", "--lang", "id")
    assert done.returncode == 2
    assert "tidak ditimpa" in done.stderr


def test_an_office_edits_the_template(tmp_path: Path) -> None:
    own = tmp_path / "milik.docx"
    assert periksa("paper", "template", own).returncode == 0
    document = docx.Document(str(own))
    document.paragraphs[1].runs[0].text = "INSPEKTORAT DAERAH"
    document.add_paragraph("Jumlah: {{ jumlah_temuan }}, {{ 40 + 2 }}")
    document.save(str(own))
    (letter,) = written(tmp_path, ROOT / "agreements" / "melati-2026", "--template", own).values()
    assert "INSPEKTORAT DAERAH" in letter
    assert "Jumlah: 0, 42" in letter


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("{{ jumlah_temun }}", "jumlah_temun"), ("{% if temuan %}", "templat surat"), ("{{ ''.__class__.__mro__ }}", "templat surat"),
        ("{{ temuan | tiada }}", "tiada"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_template_is_reported(tmp_path: Path, text: str, reported: str) -> None:
    own = tmp_path / "milik.docx"
    periksa("paper", "template", own)
    document = docx.Document(str(own))
    document.add_paragraph(text)
    document.save(str(own))
    (tmp_path / "surat").mkdir()
    done = periksa("paper", "letters", ROOT / "agreements" / "melati-2026", "--out", tmp_path / "surat", "--template", own, "--lang", "id")
    assert done.returncode == 2
    assert reported in done.stderr
    assert list((tmp_path / "surat").iterdir()) == []


def test_what_is_no_template_is_reported(tmp_path: Path) -> None:
    (tmp_path / "surat").mkdir()
    for data in (b"", b"bukan Word", b"PK\x03\x04"):
        own = tmp_path / "milik.docx"
        own.write_bytes(data)
        done = periksa(
            "paper", "letters", ROOT / "agreements" / "melati-2026", "--out", tmp_path / "surat", "--template", own, "--lang", "id"
        )
        assert done.returncode == 2
        assert "bukan berkas Word" in done.stderr


def test_texts_of_agreements_are_escaped(tmp_path: Path) -> None:
    office = tmp_path / "kantor"
    office.mkdir()
    text = (ROOT / "agreements" / "sokaraja-2021" / "camat.yaml").read_text(encoding="utf-8")
    (office / "camat.yaml").write_text(text.replace("Indeks Kepuasan Masyarakat (IKM)", "<w:p/> & {{ 7*7 }} Indeks"), encoding="utf-8")
    (letter,) = written(tmp_path, office).values()
    assert "<w:p/> & {{ 7*7 }} Indeks" in letter
