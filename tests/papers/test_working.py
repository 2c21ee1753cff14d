"""The working paper: what it looks like, and that whatever people did to it stays with its finding when it is brought up to date."""

from __future__ import annotations

import datetime
import hashlib
import io
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart

from engine.review.paper_reading import read_paper
from tests.command import ROOT, Done, periksa
from tests.papers.conftest import DAY
from tests.papers.filling import Sheet, lines
from tests.papers.regency import fix
from tests.test_waivers import waivers_text

Regency = tuple[Path, Path, dict[Path, str]]
LATER = "2026-06-01"


def renewed(folder: Path, old: Path, *more: str | Path, lang: str = "id") -> tuple[Path, Done]:
    new = old.parent / "baru.xlsx"
    done = periksa("paper", "working", folder, "--previous", old, "--out", new, "--as-of", LATER, "--lang", lang, *more)
    return new, done


def of_persons(file: Path) -> list[tuple[str, str, str]]:
    """The cells of a paper that are not what periksa last wrote, by sheet, line and column."""
    paper = read_paper(file.read_bytes(), str(file))
    return [
        (sheet.key, key, column)
        for sheet in paper.sheets.values()
        for key in sheet.rows
        for column in sheet.columns
        if sheet.of_person(key, column)
    ]


def test_of_an_untouched_paper_nothing_is_a_persons(regency: Regency) -> None:
    folder, paper, before = regency
    assert of_persons(paper) == []
    fix(before)
    new, _ = renewed(folder, paper)
    assert of_persons(new) == []
    sheet = Sheet(new)
    sheet.set(sheet.rows[2], "condition", "lain")
    sheet.set(sheet.rows[4], "effect", "akibat")
    sheet.save()
    assert of_persons(new) == [("findings", sheet.key(sheet.rows[2]), "condition"), ("findings", sheet.key(sheet.rows[4]), "effect")]


def test_what_is_waived_is_said_with_its_letter(tmp_path: Path) -> None:
    office = tmp_path / "kabupaten" / "sokaraja-2021"
    shutil.copytree(ROOT / "agreements" / "sokaraja-2021", office)
    paper = tmp_path / "k.xlsx"
    periksa("paper", "working", office, "--out", paper, "--lang", "id", "--as-of", DAY)
    (tmp_path / "w.yaml").write_text(waivers_text({"from": DAY}), encoding="utf-8")
    new, done = renewed(office, paper, "--waivers", tmp_path / "w.yaml")
    assert done.returncode == 0, done.stderr
    (waived,) = [cells for cells in lines(new).values() if cells["state"].startswith("dikecualikan")]
    assert waived["state"].startswith("dikecualikan: Dikecualikan dengan surat 700/012/2026")
    assert not waived["proposal"]
    assert [rule for (_, _, _, rule) in lines(new, "Dikecualikan")] == ["PK102"]


def test_what_cannot_be_assessed_now_is_not_settled(tmp_path: Path) -> None:
    office = tmp_path / "kabupaten" / "melati-2026"
    shutil.copytree(ROOT / "agreements" / "melati-2026", office)
    file, paper = office / "camat.yaml", tmp_path / "k.xlsx"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("total: 3.", "total: 4."), encoding="utf-8")
    periksa("paper", "working", office, "--out", paper, "--lang", "id", "--as-of", DAY)
    file.write_text(text.replace("amount:", "amount: kira-kira", 1), encoding="utf-8")
    # Asked for alone it follows from nothing.
    new, _ = renewed(office, paper, "--select", "PK601")
    states = {rule: (cells["state"], cells["proposal"]) for (_, _, _, rule), cells in lines(new).items()}
    assert states["PK601"][0].startswith("tidak diperiksa lagi. Tidak dapat dinilai. Anggaran, baris 1, jumlah")
    assert not states["PK601"][1]
    assert ("camat", "PK601") in {(agreement, rule) for (_, _, agreement, rule) in lines(new, "Tidak dapat dinilai")}
    # Fixed at last it passes, and what could not be assessed is no finding.
    file.write_text(text, encoding="utf-8")
    third = tmp_path / "k3.xlsx"
    periksa("paper", "working", office, "--previous", new, "--out", third, "--lang", "id", "--as-of", LATER)
    after = {rule: cells["state"] for (_, _, _, rule), cells in lines(third).items()}
    assert after["PK601"].startswith("kini lolos")
    assert {cells["state"][:10] for cells in lines(third, "Tidak dapat dinilai").values()} == {"kini lolos"}


def test_the_sheet_is_as_an_inspectorate_files_it(made: Regency) -> None:
    book = openpyxl.load_workbook(made[1])
    assert book.sheetnames == ["Ikhtisar", "Temuan", "Tidak dapat dinilai", "Dikecualikan", "Per aturan", "Aturan", "periksa-data"]
    assert book["periksa-data"].sheet_state == "veryHidden"
    sheet = Sheet(made[1])
    made_sheet = sheet.made
    heads = [made_sheet.cell(sheet.heading, column).value for column in range(2, made_sheet.max_column + 1)]
    assert heads[5:16] == [
        "Kondisi", "Kriteria", "Sebab", "Akibat", "Rekomendasi", "Tanggapan", "Tindak lanjut", "Status", "Usulan status", "Tenggat",
        "Keadaan menurut periksa",
    ]  # fmt: skip
    last = sheet.rows[-1]
    assert made_sheet.auto_filter.ref == f"A{sheet.heading}:Q{last}"
    assert made_sheet.freeze_panes == f"F{sheet.heading + 1}"
    assert made_sheet.print_title_rows == f"${sheet.heading}:${sheet.heading}"
    assert (made_sheet.page_setup.orientation, made_sheet.page_setup.paperSize, made_sheet.page_setup.fitToHeight) == ("landscape", 9, 0)
    assert made_sheet.column_dimensions["A"].hidden
    assert made_sheet.row_dimensions[1].hidden
    lists = [rule for rule in made_sheet.data_validations.dataValidation if rule.type == "list"]
    assert [rule.formula1 for rule in lists] == ['"sesuai,belum sesuai,belum ditindaklanjuti,tidak dapat ditindaklanjuti"']
    assert all(made_sheet.cell(last, column).alignment.wrap_text for column in range(2, 18))
    labels = [made_sheet.cell(row, sheet.columns["recommendation"]).value for row in range(3, 6)]
    assert labels == ["Nomor KKP", "Disusun oleh / tanggal / paraf", "Direviu oleh / tanggal / paraf"]
    assert sheet.get(sheet.rows[0], "status") is None


def test_the_same_input_gives_the_same_bytes(regency: Regency, made: Regency) -> None:
    again = made[1].parent / "lagi.xlsx"
    periksa("paper", "working", made[0], "--lang", "id", "--as-of", DAY, "--out", again)
    assert again.read_bytes() == made[1].read_bytes()
    first, _ = renewed(regency[0], regency[1])
    data = first.read_bytes()
    first.unlink()
    assert renewed(regency[0], regency[1])[0].read_bytes() == data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert re.findall(rb"<dcterms:modified[^>]*>([^<]*)<", package.read("docProps/core.xml")) == [f"{LATER}T00:00:00Z".encode()]


def test_no_cell_is_a_formula_that_came_from_an_agreement(tmp_path: Path) -> None:
    office = tmp_path / "=1+1"
    office.mkdir()
    text = (Path(__file__).parents[2] / "agreements" / "sokaraja-2021" / "camat.yaml").read_text(encoding="utf-8")
    evil = re.sub(r"(?m)^(\s+)- name: .*$", r'\1- name: "=cmd|calc!A1 _x0041_"', text, count=1)
    assert evil != text
    (office / "camat.yaml").write_text(evil, encoding="utf-8")
    paper = tmp_path / "k.xlsx"
    assert periksa("paper", "working", office, "--out", paper, "--lang", "id").returncode == 0
    for file in (paper, renewed(office, paper)[0]):
        book = openpyxl.load_workbook(file)
        cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
        assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
        starting = [cell for cell in cells if isinstance(cell.value, str) and cell.value.startswith("=")]
        assert starting
        assert all(cell.quotePrefix for cell in starting)
        assert any("=cmd|calc!A1 _x" in str(cell.value) for cell in cells)
        assert of_persons(file) == []
    assert "tidak diubah" in periksa(
        "paper", "working", office, "--previous", paper, "--out", tmp_path / "3.xlsx", "--lang", "id"
    ).stdout  # fmt: skip
    assert lines(tmp_path / "3.xlsx").keys() == lines(paper).keys()


def test_what_people_did_stays_with_its_finding(regency: Regency) -> None:
    folder, paper, before = regency
    sheet = Sheet(paper)
    notes: dict[str, dict[str, Any]] = {}
    for number, row in enumerate(sheet.rows):
        mine: dict[str, Any] = {"response": f"tanggapan {number}"} if number % 3 == 0 else {}
        mine |= {"status": "belum sesuai", "action": "sedang"} if number % 4 == 0 else {}
        mine |= {"condition": f"KONDISI {number}"} if number % 5 == 0 else {}
        mine |= {"deadline": datetime.datetime(2026, 4, 30)} if number % 7 == 0 else {}
        mine |= {"recommendation": f"saran {number}"} if number % 11 == 0 else {}
        for column, value in mine.items():
            sheet.set(row, column, value)
        notes[sheet.key(row)] = mine
    sheet.made.insert_cols(8)
    sheet.made.cell(sheet.heading, 8).value = "Catatan tim"
    for row in sheet.rows:
        sheet.made.cell(row, 8).value = f"tim {sheet.key(row)}"
    rule, office = sheet.columns["rule"] - 1, sheet.columns["office"] - 1
    sheet.sort(lambda line: (str(line[rule]), str(line[office]), str(line[0])))
    sheet.colour()
    sheet.made.title = "Temuan tim 2"
    sheet.book["Temuan tim 2"].insert_rows(2)
    sheet.save()
    old = hashlib.sha256(paper.read_bytes()).hexdigest()
    fixed = fix(before)
    new, done = renewed(folder, paper)
    assert done.returncode == 0, done.stderr
    assert hashlib.sha256(paper.read_bytes()).hexdigest() == old
    after = Sheet(new, "Temuan tim 2")
    assert {after.key(row) for row in after.rows} == set(notes)
    for row in after.rows:
        key = after.key(row)
        assert after.made.cell(row, 8).value == f"tim {key}"
        for column, value in notes[key].items():
            assert after.get(row, column) == value, (key, column)
    states = {after.key(row): (after.get(row, "rule"), after.get(row, "state"), after.get(row, "proposal")) for row in after.rows}
    passing = {key for key, (_, state, _) in states.items() if str(state).startswith("kini lolos")}
    assert {states[key][0] for key in passing} == {"PK601"}
    assert 0 < len(passing) <= len(fixed)
    assert {states[key][2] for key in passing} == {"sesuai"}
    # Only a person sets a status.
    assert {after.get(after.row(key), "status") for key in passing} <= {None, "belum sesuai"}
    followed = {key for key, mine in notes.items() if "action" in mine} - passing
    assert {states[key][2] for key in followed} == {"belum sesuai"}


def test_copied_keyless_and_deleted_rows_are_reported(regency: Regency) -> None:
    folder, paper, _ = regency
    sheet = Sheet(paper)
    rows, last = sheet.rows, sheet.rows[-1]
    copied, deleted = sheet.key(rows[3]), sheet.key(rows[7])
    for column in range(1, sheet.made.max_column + 1):
        sheet.made.cell(last + 1, column).value = sheet.made.cell(rows[3], column).value
        sheet.made.cell(rows[7], column).value = None
    sheet.set(last + 1, "response", "pada salinan")
    sheet.set(last + 2, "office", "kantor lain")
    sheet.set(last + 2, "condition", "temuan tim sendiri")
    sheet.save()
    new, done = renewed(folder, paper)
    shown = done.stderr
    assert f"baris {last + 1} adalah salinan baris {rows[3]}" in shown
    assert f"baris {last + 2} tidak berasal dari periksa" in shown
    assert "telah dihapus" in shown
    assert f"ditulis lagi pada baris {last + 3}" in shown
    after = Sheet(new)
    assert after.get(last + 1, "response") == "pada salinan"
    assert after.key(last + 1) == f"copy:{copied}"
    assert after.get(last + 2, "condition") == "temuan tim sendiri"
    assert after.row(deleted) == last + 3
    _, again = renewed(folder, new.rename(new.with_name("k2.xlsx")))
    assert "ditulis lagi" not in again.stderr
    followed = periksa("followup", new.with_name("k2.xlsx"), "--lang", "id", "--output-format", "json")
    assert f'"findings": {len(rows) + 1},' in followed.stdout


def test_gone_is_not_settled(regency: Regency) -> None:
    folder, paper, _ = regency
    offices = sorted(path.name for path in folder.iterdir())
    shutil.rmtree(folder / offices[0])
    gone = sorted((folder / offices[1]).glob("*.yaml"))[0]
    gone.unlink()
    broken = sorted((folder / offices[2]).glob("*.yaml"))[0]
    broken.write_text("id: [", encoding="utf-8")
    new, done = renewed(folder, paper, "--ignore", "PK601")
    assert done.returncode == 0, done.stderr
    for (_, office, agreement, rule), cells in lines(new).items():
        state = cells["state"]
        if state.startswith("BARU"):
            continue
        if rule == "PK601":
            assert state == "tidak diperiksa lagi: aturan ini tidak dijalankan kali ini"
        elif office == offices[0]:
            assert state.startswith("tidak diperiksa lagi: perangkat daerah")
        elif (office, agreement) == (offices[1], gone.stem):
            assert state.startswith("tidak diperiksa lagi: berkas perjanjian ini")
        elif (office, agreement) == (offices[2], broken.stem):
            assert state == "tidak diperiksa lagi: berkas perjanjian tidak dapat dibaca"
        if state.startswith("tidak diperiksa lagi"):
            assert not cells["proposal"]
    new_ones = [
        rule for (_, office, _, rule), cells in lines(new).items() if cells["state"] == f"BARU sejak {LATER}" and office == offices[2]
    ]
    assert "PK001" in new_ones


def test_of_two_alike_each_keeps_its_own(tmp_path: Path) -> None:
    office = tmp_path / "kabupaten" / "kantor"
    office.mkdir(parents=True)
    text = (Path(__file__).parents[2] / "agreements" / "melati-2026" / "camat.yaml").read_text(encoding="utf-8")
    document = re.sub(r"(?m)^(\s+)target: .*$", r'\1target: "8O%"', text, count=3)
    (office / "camat.yaml").write_text(document, encoding="utf-8")
    paper = tmp_path / "k.xlsx"
    periksa("paper", "working", office.parent, "--out", paper, "--lang", "id", "--select", "PK502")
    sheet = Sheet(paper)
    texts = {}
    for row in sheet.rows:
        sheet.set(row, "response", f"untuk {sheet.get(row, 'condition')}")
        texts[sheet.key(row)] = sheet.get(row, "condition")
    sheet.save()
    assert len(texts) == 3
    # The first of them is fixed: what was written of the others stays with them.
    (office / "camat.yaml").write_text(re.sub(r'(?m)^(\s+)target: "8O%"$', r'\1target: "80%"', document, count=1), encoding="utf-8")
    new, _ = renewed(office.parent, paper, "--select", "PK502")
    after = Sheet(new)
    states = [str(after.get(row, "state")) for row in after.rows]
    assert sum(state.startswith("kini lolos") for state in states) == 1
    assert sum(state == "masih ada" for state in states) == 2
    for row in after.rows:
        assert after.get(row, "response") == f"untuk {texts[after.key(row)]}"
        assert after.get(row, "condition") == texts[after.key(row)]


def test_a_finding_whose_text_has_changed_tells_the_person(regency: Regency) -> None:
    folder, paper, before = regency
    sheet = Sheet(paper)
    row = next(row for row in sheet.rows if sheet.get(row, "rule") == "PK601")
    key = sheet.key(row)
    sheet.set(row, "condition", "Kondisi menurut tim")
    sheet.save()
    office, agreement = sheet.get(row, "office"), sheet.get(row, "agreement")
    file = folder / office / f"{agreement}.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(?m)^(\s*total: \D*?)(\d)", r"\g<1>9\g<2>", text, count=1), encoding="utf-8")
    new, done = renewed(folder, paper)
    assert f"baris {row}, kolom Kondisi: isian orang dipertahankan" in done.stderr
    after = Sheet(new)
    assert after.get(after.row(key), "condition") == "Kondisi menurut tim"
    assert before


def test_columns_sorted_without_their_keys_are_refused(regency: Regency) -> None:
    folder, paper, _ = regency
    sheet = Sheet(paper)
    rule = sheet.columns["rule"] - 2
    sheet.sort(lambda line: (str(line[rule]), str(line[0])), first=2)
    sheet.save()
    new, done = renewed(folder, paper)
    assert done.returncode == 2
    assert "diurutkan tanpa kolom kunci" in done.stderr
    assert not new.exists()


def lose(kind: str, paper: Path) -> None:
    """Put something into a paper that openpyxl would lose."""
    book = openpyxl.load_workbook(paper)
    sheet: Any = book["Temuan"]
    if kind == "rich-text":
        sheet["L20"] = CellRichText("biasa ", TextBlock(InlineFont(b=True), "tebal"))
    elif kind == "charts":
        sheet.add_chart(BarChart(), "S2")
    book.save(paper)
    parts = {
        "macros": ("xl/vbaProject.bin", b"x"), "images": ("xl/media/image1.png", b"x"), "threads": ("xl/threadedComments/t1.xml", b"<a/>"),
        "controls": ("xl/ctrlProps/c1.xml", b"<a/>"), "objects": ("xl/embeddings/o.bin", b"x"), "slicers": ("xl/slicers/s.xml", b"<a/>"),
        "pivots": ("xl/pivotTables/p.xml", b"<a/>"), "data-types": ("xl/metadata.xml", b"<a/>"),
        "shapes": ("xl/drawings/drawing9.xml", b'<xdr:wsDr xmlns:xdr="u"><xdr:sp macro=""></xdr:sp></xdr:wsDr>'),
    }  # fmt: skip
    if kind in parts:
        with zipfile.ZipFile(paper, "a") as package:
            package.writestr(*parts[kind])
    if kind in ("sparklines", "formats", "lists"):
        uri = {
            "sparklines": "05C60535-1F16-4fd2-B633-F4F36F0B64E0", "formats": "78C0D931-6437-407d-A8EE-F0AAD7539E65",
            "lists": "CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF",
        }[kind]  # fmt: skip
        data = {}
        with zipfile.ZipFile(paper) as package:
            data = {name: package.read(name) for name in package.namelist()}
        data["xl/worksheets/sheet2.xml"] = data["xl/worksheets/sheet2.xml"].replace(
            b"</worksheet>", f'<extLst><ext uri="{{{uri}}}"/></extLst></worksheet>'.encode()
        )
        with zipfile.ZipFile(paper, "w") as package:
            for name, part in data.items():
                package.writestr(name, part)


@pytest.mark.parametrize(
    ("kind", "word"),
    {
        "macros": "makro", "images": "gambar", "threads": "komentar berutas", "controls": "kontrol formulir", "objects": "tersemat",
        "slicers": "slicer", "pivots": "pivot", "data-types": "larik dinamis", "shapes": "kotak teks", "rich-text": "Temuan!L20",
        "charts": "grafik", "sparklines": "sparkline", "formats": "format bersyarat", "lists": "daftar pilihan",
    }.items(),
)  # fmt: skip
def test_what_would_be_lost_is_refused_by_name(regency: Regency, kind: str, word: str) -> None:
    folder, paper, _ = regency
    lose(kind, paper)
    new, done = renewed(folder, paper)
    assert done.returncode == 2
    assert word in done.stderr
    assert not new.exists()


def test_a_paper_that_is_there_is_never_written_over(regency: Regency) -> None:
    folder, paper, _ = regency
    data = paper.read_bytes()
    for arguments in (("--out", paper), ("--previous", paper, "--out", paper)):
        done = periksa("paper", "working", folder, *arguments, "--lang", "id")
        assert done.returncode == 2
        assert "tidak ditimpa" in done.stderr
    assert paper.read_bytes() == data
    assert periksa("paper", "working", folder, "--out", paper.with_suffix(".xls"), "--lang", "id").returncode == 2


@pytest.mark.parametrize("kind", ["text", "empty", "other", "newer", "column", "heading"])
def test_what_is_no_working_paper_is_refused(regency: Regency, kind: str) -> None:
    folder, paper, _ = regency
    if kind == "text":
        paper.write_text("bukan", encoding="utf-8")
    elif kind == "empty":
        paper.write_bytes(b"")
    else:
        book = openpyxl.load_workbook(paper)
        if kind == "other":
            del book["periksa-data"]
        elif kind == "newer":
            book["periksa-data"]["A1"] = book["periksa-data"]["A1"].value.replace('"version":1', '"version":9')
        elif kind == "column":
            book["Temuan"].delete_cols(14)
        else:
            book["Temuan"].delete_rows(1)
        book.save(paper)
    shown = {
        "text": "bukan", "empty": "bukan", "other": "bukan kertas kerja", "newer": "lebih baru", "column": "kolom “Status” hilang",
        "heading": "baris kunci",
    }  # fmt: skip
    for done in (renewed(folder, paper)[1], periksa("followup", paper, "--lang", "id")):
        assert done.returncode == 2
        assert shown[kind] in done.stderr.lower() or shown[kind] in done.stderr


def test_english_papers_stay_english(regency: Regency) -> None:
    folder, paper, _ = regency
    english = paper.with_name("paper.xlsx")
    periksa("paper", "working", folder, "--out", english, "--lang", "en", "--as-of", DAY)
    new, done = renewed(folder, english, lang="id")
    assert done.returncode == 0
    assert {cells["state"] for cells in lines(new, "Findings").values()} == {"still there"}


def test_answers_under_the_keys_of_another_office_are_refused(regency: Regency) -> None:
    """Two offices with the same finding: its rule says nothing of whose row it is."""
    folder, paper, _ = regency
    sheet = Sheet(paper)
    by_rule: dict[str, list[int]] = {}
    for row in sheet.rows:
        by_rule.setdefault(str(sheet.get(row, "rule")), []).append(row)
    one, other = next(
        (rows[0], row) for rows in by_rule.values() for row in rows[1:] if sheet.get(row, "office") != sheet.get(rows[0], "office")
    )
    for column in range(2, sheet.made.max_column + 1):
        first, second = sheet.made.cell(one, column), sheet.made.cell(other, column)
        first.value, second.value = second.value, first.value
    sheet.save()
    new, done = renewed(folder, paper)
    assert done.returncode == 2
    assert "diurutkan tanpa kolom kunci" in done.stderr
    assert not new.exists()
