"""Layouts after forms that were looked up for this file, laid out before the recogniser was run on them; wordings and people are invented.

Sources: agreements of a district hospital and of its heads of section; a ministry's rules with forecasts per quarter; a ministry's
report with indicators that run on in number; the printouts of two regencies' and one province's e-SAKIP; the form of religious courts;
a supervisory agency's "penetapan kinerja"; a plan with objectives above indicators; forms of district and village offices.
"""

from __future__ import annotations

import random
from itertools import count

from tests.intake.heldout import merge_objectives, put_headings
from tests.intake.layouts import OPENING, PROMISE, SUPERVISION, Layout, label_nip, put_date, put_person, put_rows
from tests.intake.office import dots, make_office
from tests.intake.paper import Cell, Paper, merge
from tests.intake.second import money


def hospital(seed: int) -> Paper:
    """Statement with month only in its day; annex headed `Lampiran : …`; part title with a Roman number; ranges; names in one cell."""
    office, paper = make_office(seed), Paper()
    rng = random.Random(f"hospital {seed}")
    first, second = office.first, office.second
    paper.line(paper.put("statement.title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    opening = OPENING.replace("bertanda tangan", "bertandatangan").replace("di bawah", "dibawah")
    paper.line(opening)
    for role, person, after in (
        ("first", first, "Selanjutnya disebut sebagai PIHAK KESATU"),
        ("second", second, "Selaku atasan pihak kesatu, selanjutnya disebut sebagai PIHAK KEDUA"),
    ):
        path = f"statement.parties.{role}"
        paper.table(
            [
                ["Nama", ":", paper.put(f"{path}.name", person.name)],
                ["Jabatan", ":", paper.put(f"{path}.position", person.position)],
            ],
            ruled=False,
        )
        paper.line(after)
    promise, supervision = PROMISE.format("Pihak kesatu"), SUPERVISION.format("Pihak kedua")
    paper.line(promise)
    paper.line(supervision)
    paper.put("statement.text", f"{opening} {promise} {supervision}")
    month = office.date.split(" ", 1)[1]
    for path in ("statement.signed", "signed"):
        paper.put(f"{path}.place", office.town)
        paper.put(f"{path}.date", month)
    signs: list[list[Cell]] = [["", f"{office.town}, {month}"]]
    signs += [[["PIHAK KEDUA,", second.position, "", "", second.name, f"NIP. {second.nip}"],
               ["PIHAK KESATU,", first.position, "", "", first.name, f"NIP. {first.nip}"]]]  # fmt: skip
    for role, person in (("first", first), ("second", second)):
        paper.put(f"statement.parties.{role}.nip", person.nip)
        for key in ("position", "name", "nip"):
            paper.put(f"parties.{role}.{key}", getattr(person, key))
    paper.table(signs, ruled=False)
    paper.page_break()
    paper.line(paper.put("title.text", f"Lampiran : Perjanjian Kinerja Tahun {office.year}"))
    paper.line("I. KINERJA PELAYANAN", bold=True)
    rows: list[list[Cell]] = [put_headings(paper, ["No", "Sasaran", "Indikator", "Target"])]
    rows.append([paper.put(f"columns.{i}", f"({i + 1})") for i in range(4)])
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        target = rng.choice([f"{indicator.figure}-99 %", f"{indicator.figure} sd 99 hari", indicator.target, "Paripurna"])
        rows.append([number, text, name, paper.put(f"{path}.target", target)])
    for n in range(len(office.objectives)):
        paper.put(f"objectives.{n}.table", "I. KINERJA PELAYANAN")
    merge_objectives(office, paper.table(rows, bold=1), 2, (0, 1))
    paper.line()
    paper.table(signs, ruled=False)
    return paper


def trade(seed: int) -> Paper:
    """Two-row heads with forecasts per quarter, which have no place; numbers of columns run on; one signer."""
    office, paper = make_office(seed, head=True), Paper()
    paper.line(paper.put("title.text", f"LAMPIRAN PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.office), bold=True, middle=True)
    heads: list[Cell] = ["No", "Sasaran Strategis", "Indikator Sasaran Strategis", "Target"]
    for i, head in enumerate(heads):
        paper.put(f"headings.{i}", str(head))
    quarters = ["Tw 1", "Tw 2", "Tw 3", "Tw 4"]
    for i, quarter in enumerate(quarters):
        paper.put(f"headings.{4 + i}", f"Prediksi Capaian (%) {quarter}")
    rows: list[list[Cell]] = [[*heads, "Prediksi Capaian (%)", "", "", ""], ["", "", "", "", *quarters]]
    rows.append([paper.put(f"columns.{i}", f"({i + 1})") for i in range(8)])
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        rows.append([number, text, name, paper.put(f"{path}.target", indicator.target), *("5", "20", "60", "100")])
    table = paper.table(rows, bold=2)
    for column in range(4):
        merge(table, 0, column, 1, column)
    merge(table, 0, 4, 0, 7)
    merge_objectives(office, table, 3, (0, 1))
    paper.line()
    lines: list[list[Cell]] = [["No", paper.put("budget.heading", "Program"), "Anggaran (Rp)", "Prediksi Capaian (%)", "", "", ""]]
    lines += [["", "", "", *quarters], [f"({i})" for i in range(9, 16)]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        cells = [
            paper.put(f"{path}.number", str(n + 1)),
            paper.put(f"{path}.name", line.name),
            paper.put(f"{path}.amount", dots(line.amount)),
        ]
        lines.append([*cells, "10", "35", "70", "98"])
    budget = paper.table(lines, bold=2)
    for column in range(3):
        merge(budget, 0, column, 1, column)
    merge(budget, 0, 3, 0, 6)
    paper.line()
    first = put_person(paper, "parties.first", office.first)
    for text in (put_date(paper, "signed", office), first[0], "", "", first[1], first[2], label_nip(first[3])):
        paper.line(text)
    return paper


def running(seed: int) -> Paper:
    """Indicators numbered through the whole paper in a column of their own; budget with `Rp` in a column of its own, two heads below."""
    office, paper = make_office(seed), Paper()
    paper.line(paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)
    rows: list[list[Cell]] = [["No", "Sasaran Program", "Indikator Kinerja Program", "", "Target"]]
    for i, head in enumerate(["No", "Sasaran Program", "Indikator Kinerja Program", "Target"]):
        paper.put(f"headings.{i}", head)
    numbers = count(1)
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        rows.append([number, text, paper.put(f"{path}.number", str(next(numbers))), name, paper.put(f"{path}.target", indicator.target)])
    table = paper.table(rows, bold=1)
    merge(table, 0, 2, 0, 3)
    merge_objectives(office, table, 1, (0, 1))
    paper.line()
    lines: list[list[Cell]] = [["No.", paper.put("budget.heading", "Kegiatan"), "Alokasi Anggaran", "", "Sumber Dana"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        paper.put(f"{path}.amount", f"Rp {dots(line.amount)}")
        lines.append([paper.put(f"{path}.number", f"{n + 1}."), paper.put(f"{path}.name", line.name), "Rp", dots(line.amount),
                      paper.put(f"{path}.source_of_funds", "APBN")])  # fmt: skip
    paper.put("budget.total", f"Rp {dots(office.total)}")
    lines.append(["", "Jumlah", "Rp", dots(office.total), ""])
    budget = paper.table(lines, bold=1)
    merge(budget, 0, 2, 0, 3)
    paper.line()
    sign_two(paper, seed)
    return paper


def sign_two(paper: Paper, seed: int, labels: tuple[str, str] = ("Pihak Kedua,", "Pihak Pertama,")) -> None:
    """Two lanes: the superior left; place and day above the right one."""
    office = make_office(seed)
    left, right = put_person(paper, "parties.second", office.second), put_person(paper, "parties.first", office.first)
    rows: list[list[Cell]] = [["", put_date(paper, "signed", office)], [labels[0], labels[1]], [left[0], right[0]], ["", ""], ["", ""]]
    rows += [[left[1], right[1]], [left[2], right[2]], [label_nip(left[3]), label_nip(right[3])]]
    paper.table(rows, ruled=False)


def printout(seed: int) -> Paper:
    """A regency's e-SAKIP: names behind a colon in a line, programmes and amounts as a table without rules or heads, print date below."""
    office, paper = make_office(seed), Paper()
    paper.line(paper.put("statement.title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(OPENING)
    for role, person, after in (
        ("first", office.first, "Selanjutnya disebut PIHAK KESATU"),
        ("second", office.second, "Selaku atasan PIHAK KESATU, selanjutnya disebut PIHAK KEDUA."),
    ):
        path = f"statement.parties.{role}"
        paper.line(f"Nama : {paper.put(f'{path}.name', person.name)}")
        paper.line(f"Jabatan : {paper.put(f'{path}.position', person.position.upper())}")
        paper.line(after)
    promise, supervision = PROMISE.format("PIHAK KESATU"), SUPERVISION.format("PIHAK KEDUA")
    paper.line(promise)
    paper.line(supervision)
    paper.put("statement.text", f"{OPENING} {promise} {supervision}")
    paper.page_break()
    paper.line(paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.office), bold=True, middle=True)
    rows: list[list[Cell]] = [put_headings(paper, ["NO", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "SATUAN", "TARGET"])]
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        rows.append([number, text, name, paper.put(f"{path}.unit", indicator.unit), paper.put(f"{path}.target", indicator.figure)])
    merge_objectives(office, paper.table(rows, bold=1), 1, (0, 1))
    paper.line()
    lines: list[list[Cell]] = [[paper.put("budget.heading", "Program"), "Anggaran"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        name = f"{paper.put(f'{path}.number', f'{n + 1}.')} {paper.put(f'{path}.name', line.name)}"
        lines.append([name, paper.put(f"{path}.amount", f"Rp {dots(line.amount)}")])
    lines.append(["", paper.put("budget.total", f"Rp {dots(office.total)}")])
    paper.table(lines, ruled=False)
    paper.line()
    sign_two(paper, seed, ("PIHAK KEDUA", "PIHAK KESATU"))
    paper.line(f"Dicetak pada {office.date} pukul 09.15 melalui aplikasi e-SAKIP")
    return paper


def agency(seed: int) -> Paper:
    """`Penetapan Kinerja` in small letters over two lines; captions over both tables; the superior's objective in a column of its own."""
    office, paper = make_office(seed), Paper()
    paper.line(f"{paper.put('title.text', f'Penetapan Kinerja Tahun {office.year}')}", bold=True, middle=True)
    paper.line(paper.put("title.subject", office.first.position), bold=True, middle=True)
    paper.line("Sasaran Program", bold=True)
    heads = ["No", "Sasaran Pimpinan", "Sasaran Kinerja", "Indikator Kinerja Individu", "Target"]
    rows: list[list[Cell]] = [put_headings(paper, heads)]
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        rows.append([number, "Terwujudnya layanan prima", text, name, paper.put(f"{path}.target", indicator.target)])
    for n in range(len(office.objectives)):
        paper.put(f"objectives.{n}.table", "Sasaran Program")
    paper.table(rows, bold=1)
    paper.line("Program dan Anggaran", bold=True)
    money(paper, office, "Program/Kegiatan")
    paper.line()
    sign_two(paper, seed, ("Atasan Langsung,", "Yang Menyatakan,"))
    return paper


def court(seed: int) -> Paper:
    """Heads in capitals, a column for the unit before the target, the budget as one table with a total in words of two languages."""
    office, paper = make_office(seed), Paper()
    paper.line(f"NOMOR : {paper.put('document_number', office.number)}", middle=True)
    paper.line(paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)
    heads = ["NO.", "KINERJA UTAMA", "INDIKATOR KINERJA", "SATUAN", "TARGET"]
    rows: list[list[Cell]] = [put_headings(paper, heads)]
    for n, objective in enumerate(office.objectives):
        names, units, targets = [], [], []
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            letter = paper.put(f"{path}.number", f"{'abcdef'[k]}.") if len(objective.indicators) > 1 else ""
            names.append(f"{letter} {paper.put(f'{path}.name', indicator.name)}".strip())
            units.append(f"{letter} {paper.put(f'{path}.unit', indicator.unit)}".strip())
            targets.append(f"{letter} {paper.put(f'{path}.target', indicator.figure)}".strip())
        rows.append(
            [paper.put(f"objectives.{n}.number", f"{n + 1}."), paper.put(f"objectives.{n}.text", objective.text), names, units, targets]
        )
    paper.table(rows, bold=1)
    paper.line()
    lines: list[list[Cell]] = [["NO.", paper.put("budget.heading", "KEGIATAN"), "ANGGARAN", "KETERANGAN"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append([paper.put(f"{path}.number", f"{n + 1}."), paper.put(f"{path}.name", line.name),
                      paper.put(f"{path}.amount", f"Rp. {dots(line.amount)},-"), paper.put(f"{path}.note", "DIPA 01")])  # fmt: skip
    lines.append(["Jumlah / Total", "", paper.put("budget.total", f"Rp. {dots(office.total)},-"), ""])
    merge(paper.table(lines, bold=1), len(lines) - 1, 0, len(lines) - 1, 1)
    paper.line()
    sign_two(paper, seed, ("PIHAK KEDUA,", "PIHAK PERTAMA,"))
    return paper


def full_width(seed: int) -> Paper:
    """Objectives as rows of full width above their indicators; weight; target with its unit in the head; budget of five columns."""
    office, paper = make_office(seed), Paper()
    rng = random.Random(f"full {seed}")
    paper.line(paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)
    rows: list[list[Cell]] = [put_headings(paper, ["NO", "INDIKATOR KINERJA", "FORMULASI", "BOBOT", "TARGET"])]
    wide = []
    for n, objective in enumerate(office.objectives):
        wide.append(len(rows))
        number = paper.put(f"objectives.{n}.number", str(n + 1))
        rows.append([f"Sasaran {number} : {paper.put(f'objectives.{n}.text', objective.text)}", "", "", "", ""])
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            rows.append([paper.put(f"{path}.number", f"{n + 1}.{k + 1}"), paper.put(f"{path}.name", indicator.name),
                         paper.put(f"{path}.formula", indicator.formula), paper.put(f"{path}.weight", f"{rng.randint(5, 40)}%"),
                         paper.put(f"{path}.target", indicator.target)])  # fmt: skip
    table = paper.table(rows, bold=1)
    for row in wide:
        merge(table, row, 0, row, 4)
    paper.line()
    lines: list[list[Cell]] = [["Kode", paper.put("budget.heading", "Sub Kegiatan"), "Indikator Keluaran", "Pagu (Rp)", "Sumber Dana"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append([paper.put(f"{path}.code", f"7.01.01.2.0{n + 1}"), paper.put(f"{path}.name", line.name),
                      paper.put(f"{path}.indicator", "Jumlah laporan yang disusun"), paper.put(f"{path}.amount", dots(line.amount)),
                      paper.put(f"{path}.source_of_funds", "PAD")])  # fmt: skip
    lines.append(["Total Pagu", "", "", paper.put("budget.total", dots(office.total)), ""])
    merge(paper.table(lines, bold=1), len(lines) - 1, 0, len(lines) - 1, 2)
    paper.line()
    sign_two(paper, seed)
    return paper


def two_tongues(seed: int) -> Paper:
    """Heads in two languages with a line break; quarters in a second row; electronic signatures."""
    office, paper = make_office(seed), Paper()
    paper.line(paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)
    heads = [
        "No\nNo",
        "Sasaran Strategis\nStrategic Objective",
        "Indikator Kinerja\nPerformance Indicator",
        "Satuan\nUnit",
        "Target\nTarget",
    ]
    for i, head in enumerate(heads):
        paper.put(f"headings.{i}", head.replace("\n", " "))
    for i, quarter in enumerate(["TW I", "TW II", "TW III", "TW IV"]):
        paper.put(f"headings.{5 + i}", f"Target Triwulan Quarterly Target {quarter}")
    rows: list[list[Cell]] = [
        [*heads, "Target Triwulan\nQuarterly Target", "", "", ""],
        ["", "", "", "", "", "TW I", "TW II", "TW III", "TW IV"],
    ]
    for number, text, name, indicator, path in put_rows(paper, office):
        cells: list[Cell] = [number, text, name, paper.put(f"{path}.unit", indicator.unit), paper.put(f"{path}.target", indicator.figure)]
        rows.append([*cells, *(paper.put(f"{path}.quarters.tw{q + 1}", value) for q, value in enumerate(indicator.quarters))])
    table = paper.table(rows, bold=2)
    for column in range(5):
        merge(table, 0, column, 1, column)
    merge(table, 0, 5, 0, 8)
    merge_objectives(office, table, 2, (0, 1))
    paper.line()
    money(paper, office, "Program / Programme")
    paper.line(put_date(paper, "signed", office))
    left, right = put_person(paper, "parties.second", office.second), put_person(paper, "parties.first", office.first)
    seal = "Ditandatangani secara elektronik oleh:"
    paper.table(
        [["Pihak Kedua,", "Pihak Pertama,"], [seal, seal], [left[0], right[0]], [left[1], right[1]], [left[2], right[2]],
         [label_nip(left[3]), label_nip(right[3])]],
        ruled=False,
    )  # fmt: skip
    return paper


def grouped(seed: int) -> Paper:
    """Budget with bold group rows without amounts and a total without a label; targets and units in columns of swapped order."""
    office, paper = make_office(seed), Paper()
    paper.line(paper.put("title.text", f"PERJANJIAN KINERJA PERUBAHAN TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)
    heads = ["No", "Rencana Hasil Kerja", "Indikator Kinerja Individu", "Target", "Satuan", "Sumber Data"]
    rows: list[list[Cell]] = [put_headings(paper, heads)]
    for number, text, name, indicator, path in put_rows(paper, office):
        rows.append([number, text, name, paper.put(f"{path}.target", indicator.figure), paper.put(f"{path}.unit", indicator.unit),
                     paper.put(f"{path}.source", indicator.source)])  # fmt: skip
    paper.table(rows, bold=1)
    paper.line()
    lines: list[list[Cell]] = [[paper.put("budget.heading", "Program/Kegiatan/Sub Kegiatan"), "Anggaran (Rp)", "Ket"]]
    lines.append([paper.put("budget.lines.0.name", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"), "", ""])
    for n, line in enumerate(office.lines, 1):
        path = f"budget.lines.{n}"
        lines.append(
            [paper.put(f"{path}.name", line.name), paper.put(f"{path}.amount", dots(line.amount)), paper.put(f"{path}.note", "APBD")]
        )
    lines.append(["", paper.put("budget.total", dots(office.total)), ""])
    paper.table(lines, bold=2)
    paper.line()
    sign_two(paper, seed, ("Mengetahui,\nPejabat Penilai", "Pegawai yang Dinilai"))
    return paper


def village(seed: int) -> Paper:
    """Letterhead, goal above objective in columns, the budget beside the indicators in one table, stacked signatures in the middle."""
    office, paper = make_office(seed), Paper()
    for key in ("government", "office", "address"):
        paper.line(paper.put(f"letterhead.{key}", getattr(office, key)), bold=True, middle=True)
    paper.line(paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)
    rows: list[list[Cell]] = [put_headings(paper, ["No", "Tujuan", "Sasaran", "Indikator", "Target", "Penanggung Jawab"])]
    for number, text, name, indicator, path in put_rows(paper, office):
        goal = "Mewujudkan pelayanan yang baik" if text else ""
        target = paper.put(f"{path}.target", indicator.target)
        rows.append([number, goal, text, name, target, paper.put(f"{path}.responsible", "Kasi Pelayanan")])
    for n in range(len(office.objectives)):
        paper.put(f"objectives.{n}.goal", "Mewujudkan pelayanan yang baik")
    merge_objectives(office, paper.table(rows, bold=1), 1, (0, 1, 2))
    paper.line()
    money(paper, office, "Kegiatan")
    paper.line()
    first = put_person(paper, "parties.first", office.first)
    second = put_person(paper, "parties.second", office.second)
    lines = [put_date(paper, "signed", office), "Yang berjanji,", first[0], "", "", first[1], first[2], label_nip(first[3]), ""]
    lines += ["Menyetujui,", second[0], "", "", second[1], second[2], label_nip(second[3])]
    for text in lines:
        paper.line(text, middle=True)
    return paper


REAL_FORMS: dict[str, Layout] = {
    "hospital": hospital, "trade": trade, "running": running, "printout": printout, "agency": agency, "court": court,
    "full_width": full_width, "two_tongues": two_tongues, "grouped": grouped, "village": village,
}  # fmt: skip
