"""A third handful of layouts held out, written against the recogniser's habits: what a typist does who never thought of a program."""

from __future__ import annotations

from tests.intake.layouts import OPENING, PROMISE, Layout, label_nip, put_date, put_letterhead, put_person, put_rows, sign_side_by_side
from tests.intake.office import commas, dots, make_office
from tests.intake.paper import Cell, Paper, merge
from tests.intake.second import money, title


def one_table(seed: int) -> Paper:
    """Title, objectives, budget and signatures in tables without any rule between; a heading that spans number and objective."""
    office, paper = make_office(seed), Paper()
    title(paper, office, "PERJANJIAN KINERJA (PK) TAHUN {}")
    heads = ["SASARAN", "", "INDIKATOR KINERJA", "", "TARGET"]
    paper.put("headings.0", "SASARAN")
    paper.put("headings.1", "INDIKATOR KINERJA")
    paper.put("headings.2", "TARGET")
    rows: list[list[Cell]] = [list(heads)]
    for n, objective in enumerate(office.objectives):
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            rows.append(
                [
                    paper.put(f"objectives.{n}.number", f"{n + 1}.") if k == 0 else "",
                    paper.put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                    paper.put(f"{path}.number", f"{k + 1}."),
                    paper.put(f"{path}.name", indicator.name),
                    paper.put(f"{path}.target", indicator.target),
                ]
            )
    table = paper.table(rows, bold=1)
    merge(table, 0, 0, 0, 1)
    merge(table, 0, 2, 0, 3)
    paper.line()
    lines: list[list[Cell]] = [[paper.put("budget.heading", "Kegiatan"), "", "Anggaran", ""]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        paper.put(f"{path}.amount", f"Rp. {dots(line.amount)}")
        lines.append([paper.put(f"{path}.number", f"{n + 1}."), paper.put(f"{path}.name", line.name), "Rp.", dots(line.amount)])
    paper.put("budget.total", f"Rp. {dots(office.total)}")
    lines.append(["", "Jumlah", "Rp.", dots(office.total)])
    table = paper.table(lines, bold=1)
    merge(table, 0, 0, 0, 1)
    merge(table, 0, 2, 0, 3)
    paper.line(put_date(paper, "signed", office))
    sign_side_by_side(paper, "parties", office)
    return paper


def swapped(seed: int) -> Paper:
    """Who promises is named second; NIPs under labels; a rank and a NIP in one line."""
    office, paper = make_office(seed), Paper()
    paper.line(paper.put("statement.title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True)
    paper.line(paper.put("statement.title.subject", office.office), bold=True)
    paper.line(OPENING)
    for role, person, name in (("second", office.second, "PIHAK KEDUA"), ("first", office.first, "PIHAK PERTAMA")):
        paper.line(f"Nama : {paper.put(f'statement.parties.{role}.name', person.name)}")
        paper.line(f"NIP : {paper.put(f'statement.parties.{role}.nip', person.nip)}")
        paper.line(f"Jabatan : {paper.put(f'statement.parties.{role}.position', person.position)}")
        paper.line(f"yang selanjutnya disebut {name}.")
    paper.line(PROMISE.format("PIHAK PERTAMA"))
    paper.put("statement.text", f"{OPENING} {PROMISE.format('PIHAK PERTAMA')}")
    paper.page_break()
    title(paper, office, "LAMPIRAN PERJANJIAN KINERJA TAHUN {}")
    rows: list[list[Cell]] = [
        [
            paper.put(f"headings.{i}", h)
            for i, h in enumerate(["No", "Sasaran", "Indikator Kinerja Utama (IKU)", "Formulasi", "Target", "Satuan"])
        ]
    ]
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        rows.append(
            [
                number,
                text,
                name,
                paper.put(f"{path}.formula", indicator.formula),
                paper.put(f"{path}.target", indicator.figure),
                paper.put(f"{path}.unit", indicator.unit),
            ]
        )
    paper.table(rows, bold=1)
    paper.line()
    money(paper, office)
    right = put_person(paper, "parties.first", office.first)
    left = put_person(paper, "parties.second", office.second)
    paper.line(put_date(paper, "signed", office))
    paper.table(
        [
            [
                ["Pihak Pertama,", right[0], "", right[1], f"{right[2]} / {label_nip(right[3])}"],
                ["Pihak Kedua,", left[0], "", left[1], left[2], f"NIP : {left[3]}"],
            ]
        ],
        ruled=False,
    )
    return paper


def by_goal(seed: int) -> Paper:
    """Goals in rows of full width, objectives below them, indicators in a cell with dashes; targets of the same kind."""
    office, paper = make_office(seed), Paper()
    head = put_letterhead(paper, office)
    for text in (head[0], head[1], f"{head[2]}, Telp. {head[3]}", f"Email: {head[4]}"):
        paper.line(text)
    title(paper, office)
    rows: list[list[Cell]] = [[paper.put(f"headings.{i}", h) for i, h in enumerate(["NO", "SASARAN STRATEGIS", "INDIKATOR", "TARGET"])]]
    goal = paper_goal = "Mewujudkan pelayanan yang prima"
    rows.append([f"Tujuan 1 : {paper_goal}"])
    for n, objective in enumerate(office.objectives):
        paper.put(f"objectives.{n}.goal", goal)
        names = [f"- {paper.put(f'objectives.{n}.indicators.{k}.name', i.name)}" for k, i in enumerate(objective.indicators)]
        targets = [f"- {paper.put(f'objectives.{n}.indicators.{k}.target', i.target)}" for k, i in enumerate(objective.indicators)]
        rows.append([paper.put(f"objectives.{n}.number", f"{n + 1}"), paper.put(f"objectives.{n}.text", objective.text), names, targets])
    table = paper.table(rows, bold=1)
    merge(table, 1, 0, 1, 3)
    paper.line()
    money(paper, office, "Program/Kegiatan")
    paper.line(put_date(paper, "signed", office))
    sign_side_by_side(paper, "parties", office, labels=("PEJABAT PENILAI KINERJA,", "PEGAWAI YANG DINILAI,"))
    return paper


def in_cells(seed: int) -> Paper:
    """Quarters written into the cell of the target; formula, type and source with bold labels on lines of their own."""
    office, paper = make_office(seed), Paper()
    title(paper, office)
    heads = ["No", "Sasaran", "Indikator Kinerja", "Penjelasan/Formulasi", "Target Triwulan", "Target Tahun"]
    rows: list[list[Cell]] = [[paper.put(f"headings.{i}", h) for i, h in enumerate(heads)]]
    for n, objective in enumerate(office.objectives):
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            quarters = [
                f"TW {q} : {paper.put(f'{path}.quarters.tw{i + 1}', indicator.quarters[i])}" for i, q in enumerate(("I", "II", "III", "IV"))
            ]
            rows.append(
                [
                    paper.put(f"objectives.{n}.number", f"{n + 1}.") if k == 0 else "",
                    paper.put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                    paper.put(f"{path}.name", indicator.name),
                    [
                        "Formulasi:",
                        paper.put(f"{path}.formula", indicator.formula),
                        "Tipe Penghitungan:",
                        paper.put(f"{path}.calculation", indicator.calculation),
                        "Sumber Data:",
                        paper.put(f"{path}.source", indicator.source),
                    ],
                    quarters,
                    paper.put(f"{path}.target", indicator.target),
                ]
            )
    paper.table(rows, bold=1)
    paper.line()
    lines: list[list[Cell]] = [["NO.", paper.put("budget.heading", "URAIAN KEGIATAN"), "JUMLAH (Rp)", "SUMBER"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.number", f"{n + 1}."),
                paper.put(f"{path}.name", line.name),
                paper.put(f"{path}.amount", commas(line.amount)),
                paper.put(f"{path}.source_of_funds", "DAU"),
            ]
        )
    lines.append(["TOTAL ANGGARAN", "", paper.put("budget.total", commas(office.total)), ""])
    merge(paper.table(lines, bold=1), len(lines) - 1, 0, len(lines) - 1, 1)
    paper.line(put_date(paper, "signed", office))
    sign_side_by_side(paper, "parties", office)
    return paper


def spaced(seed: int) -> Paper:
    """Signatures with blanks, names underlined in brackets, a date left open; the title in one line with the office behind the year."""
    office, paper = make_office(seed), Paper()
    paper.line(
        f"{paper.put('title.text', f'PERJANJIAN KINERJA TAHUN {office.year}')} {paper.put('title.subject', office.office)}", bold=True
    )
    rows: list[list[Cell]] = [
        [paper.put(f"headings.{i}", h) for i, h in enumerate(["No.", "Hasil Kerja", "Ukuran Keberhasilan", "Target"])]
    ]
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        rows.append(
            [
                number,
                text,
                name,
                paper.put(f"{path}.target", indicator.target),
            ]
        )
    paper.table(rows, bold=1)
    paper.line("Program dan Anggaran :")
    money(paper, office, "Nama Kegiatan")
    place, date = paper.put("signed.place", office.town), paper.put("signed.date", f"........... {office.year}")
    left, right = (
        put_person(paper, "parties.second", office.second, rank=False),
        put_person(paper, "parties.first", office.first, rank=False),
    )
    paper.line(f"{'':<60}{place}, {date}")
    paper.line(f"{left[0]},{'':<40}{right[0]},")
    paper.line()
    paper.line(f"( {left[1]} ){'':<36}( {right[1]} )")
    paper.line(f"NIP. {left[3]}{'':<36}NIP. {right[3]}")
    return paper


THIRD: dict[str, Layout] = {"one_table": one_table, "swapped": swapped, "by_goal": by_goal, "in_cells": in_cells, "spaced": spaced}
