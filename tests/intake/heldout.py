"""Layouts that were written before the recogniser and kept from it: what it reads of them at the first run says what it is worth.

After forms that were looked up: the e-SAKIP of a regency, a prosecutor's office, a regency's "pagu aktif", a ministry's guideline, a
personnel
board, the courts' individual form; and kinds that broke a prototype. Nobody tunes the recogniser on these; a layout that has been looked
at moves to layouts.py and another takes its place.
"""

from __future__ import annotations

import random

from tests.intake.layouts import (
    OPENING,
    PROMISE,
    SHORT,
    SUPERVISION,
    Layout,
    label_nip,
    put_date,
    put_letterhead,
    put_person,
    put_rows,
    sign_side_by_side,
)
from tests.intake.office import Office, commas, dots, make_office
from tests.intake.paper import Cell, Paper, add_numbering, fill, merge, number_automatically


def merge_objectives(office: Office, table: object, start: int, columns: tuple[int, ...]) -> None:
    row = start
    for objective in office.objectives:
        for column in columns:
            merge(table, row, column, row + len(objective.indicators) - 1, column)  # type: ignore[arg-type]
        row += len(objective.indicators)


def put_headings(paper: Paper, heads: list[str]) -> list[Cell]:
    return [paper.put(f"headings.{i}", h) for i, h in enumerate(heads)]


def regency(seed: int) -> Paper:
    """PIHAK KESATU; the name above the position; columns numbered; an empty last row; TOTAL."""
    office, paper = make_office(seed, spaced=False, head=True), Paper()
    paper.line(paper.put("statement.title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(OPENING)
    first, second = office.first, office.second
    paper.table(
        [
            ["Nama", ":", paper.put("statement.parties.first.name", first.name)],
            ["Jabatan", ":", paper.put("statement.parties.first.position", first.position.upper())],
        ],
        ruled=False,
    )
    paper.line("Selanjutnya disebut PIHAK KESATU")
    paper.table(
        [
            ["Nama", ":", paper.put("statement.parties.second.name", second.name)],
            ["Jabatan", ":", paper.put("statement.parties.second.position", second.position.upper())],
        ],
        ruled=False,
    )
    paper.line("Selaku atasan PIHAK KESATU, selanjutnya disebut PIHAK KEDUA.")
    promise = PROMISE.format(f"PIHAK KESATU pada tahun {office.year}")
    paper.line(promise)
    paper.line(SUPERVISION.format("PIHAK KEDUA"))
    paper.put("statement.text", f"{OPENING} {promise} {SUPERVISION.format('PIHAK KEDUA')}")
    paper.put("statement.parties.first.rank", first.rank)
    paper.put("statement.parties.first.nip", first.nip)
    paper.table(
        [
            [
                ["PIHAK KEDUA\n" + second.name, "", "", second.position.upper()],
                ["PIHAK KESATU\n" + first.name, "", "", first.position.upper(), first.rank, f"NIP. {first.nip}"],
            ]
        ],
        ruled=False,
    )
    paper.page_break()
    paper.line(
        f"{paper.put('title.text', f'PERJANJIAN KINERJA TAHUN {office.year}')}\n{paper.put('title.subject', office.office)}",
        bold=True,
        middle=True,
    )
    rows: list[list[Cell]] = [put_headings(paper, ["No", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "TARGET"])]
    rows.append([paper.put(f"columns.{i}", str(i + 1)) for i in range(4)])
    for number, text, name, indicator, path in put_rows(paper, office):
        rows.append([number, text, name, paper.put(f"{path}.target", indicator.figure)])
    rows.append(["", "", "", ""])
    merge_objectives(office, paper.table(rows, bold=1), 2, (0, 1))
    lines: list[list[Cell]] = [[paper.put("budget.heading", "PROGRAM"), "ANGGARAN"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                f"{paper.put(f'{path}.number', f'{n + 1}.')} {paper.put(f'{path}.name', line.name)}",
                paper.put(f"{path}.amount", dots(line.amount)),
            ]
        )
    lines.append(["TOTAL", paper.put("budget.total", f"Rp. {dots(office.total)}")])
    paper.table(lines, ruled=False)
    right = put_person(paper, "parties.first", first, upper=True)
    left = put_person(paper, "parties.second", second, upper=True)
    paper.table(
        [[["PIHAK KEDUA, \n" + left[0], "", "", left[1]], ["PIHAK KESATU,\n" + right[0], "", "", right[1], right[2], right[3]]]],
        ruled=False,
    )
    return paper


def prosecution(seed: int) -> Paper:
    """Everything in layout tables, the data tables nested; two tables A and B with titles."""
    office, paper = make_office(seed), Paper()
    outer = paper.document.add_table(6, 1)
    fill(
        outer.cell(0, 0),
        [f"LAMPIRAN PERJANJIAN KINERJA TAHUN {office.year}", office.first.position.upper(), office.office],
        bold=True,
    )
    paper.put("title.text", f"LAMPIRAN PERJANJIAN KINERJA TAHUN {office.year}")
    paper.put("title.subject", f"{office.first.position.upper()} {office.office}")
    heads = ["No", "Sasaran Program", "Indikator", "Formulasi", "Target (Satuan / Persen %)"]
    titles = ["KINERJA UTAMA", "KINERJA TUGAS TAMBAHAN"]
    at = 0
    for part, title in enumerate(titles):
        objectives = office.objectives[:-1] if part == 0 else office.objectives[-1:]
        cell = outer.cell(1 + part, 0)
        fill(cell, f"{'AB'[part]}. {title}", bold=True)
        rows: list[list[Cell]] = [list(put_headings(paper, heads))]
        for n, objective in enumerate(objectives):
            paper.put(f"objectives.{at}.table", f"{'AB'[part]}. {title}")
            for k, indicator in enumerate(objective.indicators):
                path = f"objectives.{at}.indicators.{k}"
                rows.append(
                    [
                        paper.put(f"objectives.{at}.number", f"{n + 1}.") if k == 0 else "",
                        paper.put(f"objectives.{at}.text", objective.text) if k == 0 else "",
                        paper.put(f"{path}.name", indicator.name),
                        paper.put(f"{path}.formula", indicator.formula),
                        paper.put(f"{path}.target", indicator.target),
                    ]
                )
            at += 1
        paper.table(rows, inside=cell)
    fill(outer.cell(3, 0), put_date(paper, "signed", office))
    left, right = put_person(paper, "parties.second", office.second), put_person(paper, "parties.first", office.first)
    signs: list[list[Cell]] = [["Pihak Kedua,", "", "Pihak Pertama,"], [left[0], "", right[0]], ["", "", ""], ["", "", ""]]
    signs += [[[left[1], left[2], label_nip(left[3])], "", [right[1], right[2], label_nip(right[3])]]]
    paper.table(signs, inside=outer.cell(4, 0))
    return paper


def active_ceiling(seed: int) -> Paper:
    """A title of three lines; programmes with indicators; PEJABAT PENILAI instead of a position; no NIP."""
    office, paper = make_office(seed, head=True), Paper()
    paper.line("PERJANJIAN KINERJA (PAGU AKTIF)", bold=True, middle=True)
    paper.line(paper.put("statement.title.subject", office.office), bold=True, middle=True)
    paper.line(f"TAHUN {office.year}", bold=True, middle=True)
    paper.put("statement.title.text", f"PERJANJIAN KINERJA (PAGU AKTIF) TAHUN {office.year}")
    paper.line(OPENING)
    for role, person, sentence in (
        ("first", office.first, "Selanjutnya disebut PIHAK KESATU."),
        ("second", office.second, "Selaku atasan langsung PIHAK KESATU, selanjutnya disebut PIHAK KEDUA."),
    ):
        paper.line(f"Nama : {paper.put(f'statement.parties.{role}.name', person.name)}")
        paper.line(f"Jabatan : {paper.put(f'statement.parties.{role}.position', person.position)}")
        paper.line(sentence)
    paper.line(PROMISE.format("PIHAK KESATU"))
    paper.put("statement.text", f"{OPENING} {PROMISE.format('PIHAK KESATU')}")
    paper.table(
        [
            [
                ["", "PIHAK KEDUA,", "", "", office.second.name],
                [put_date(paper, "statement.signed", office), "PIHAK KESATU,", "", "", office.first.name],
            ]
        ],
        ruled=False,
    )
    paper.page_break()
    paper.line(
        paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year} (PAGU AKTIF)")
        + "\n"
        + paper.put("title.subject", f"KEPALA {office.office}"),
        bold=True,
        middle=True,
    )
    rows: list[list[Cell]] = [put_headings(paper, ["No", "Sasaran Strategis", "Indikator", "Target"])]
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        rows.append([number, text, name, paper.put(f"{path}.target", indicator.figure)])
    merge_objectives(office, paper.table(rows, bold=1), 1, (0, 1))
    paper.line()
    lines: list[list[Cell]] = [["No", paper.put("budget.heading", "Program"), "Indikator Program", "Anggaran"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.number", str(n + 1)),
                paper.put(f"{path}.name", line.name),
                paper.put(f"{path}.indicator", office.objectives[0].indicators[0].name),
                paper.put(f"{path}.amount", dots(line.amount)),
            ]
        )
    lines.append(["TOTAL ANGGARAN", "", "", paper.put("budget.total", dots(office.total))])
    merge(paper.table(lines, bold=1), len(lines) - 1, 0, len(lines) - 1, 2)
    paper.put("parties.second.name", office.second.name)
    first = (paper.put("parties.first.position", office.first.position.upper()), paper.put("parties.first.name", office.first.name))
    paper.table([[["PEJABAT PENILAI,", "", "", office.second.name], [first[0], "", "", first[1]]]], ruled=False)
    return paper


def ministry(seed: int) -> Paper:
    """Numbered columns in brackets that run on into the budget; weights and the person in charge; one signature of a minister's kind."""
    office, paper = make_office(seed, head=True), Paper()
    paper.line(paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(f"NOMOR {paper.put('document_number', office.number)}", bold=True, middle=True)
    paper.line(paper.put("title.subject", office.office), bold=True, middle=True)
    heads = ["No", "Sasaran Strategis", "Indikator Sasaran Strategis", "Bobot (%)", "Kondisi Awal", "Target", "Penanggung Jawab"]
    rows: list[list[Cell]] = [put_headings(paper, heads), [paper.put(f"columns.{i}", f"({i + 1})") for i in range(7)]]
    rng = random.Random(f"ministry {seed}")
    for number, text, name, indicator, path in put_rows(paper, office):
        rows.append(
            [
                number,
                text,
                name,
                paper.put(f"{path}.weight", str(rng.randint(5, 40))),
                paper.put(f"{path}.baseline", str(rng.randint(1, 90))),
                paper.put(f"{path}.target", indicator.figure),
                paper.put(f"{path}.responsible", "Sekretariat"),
            ]
        )
    merge_objectives(office, paper.table(rows, bold=1), 2, (0, 1))
    paper.line()
    lines: list[list[Cell]] = [
        ["No", paper.put("budget.heading", "Program"), "Anggaran (Rp)", "Sumber Dana"],
        ["(8)", "(9)", "(10)", "(11)"],
    ]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.number", f"{n + 1}."),
                paper.put(f"{path}.name", line.name),
                paper.put(f"{path}.amount", f"{dots(line.amount)},00"),
                paper.put(f"{path}.source_of_funds", rng.choice(["APBD", "DAK", "DAU"])),
            ]
        )
    lines.append(["", "Total", paper.put("budget.total", f"{dots(office.total)},00"), ""])
    paper.table(lines, bold=1)
    first = put_person(paper, "parties.first", office.first)
    for text in (put_date(paper, "signed", office), f"{first[0]},", "", "ttd", "", first[1], first[2], label_nip(first[3])):
        paper.line("\t\t\t\t\t\t" + text if text else "")
    return paper


def personnel(seed: int) -> Paper:
    """The one who is assessed left, the one who assesses right with the date; Target(%); a budget without a heading for numbers."""
    office, paper = make_office(seed, spaced=False), Paper()
    for text in ("PERJANJIAN KINERJA", f"TAHUN {office.year}", office.office, office.government.replace("PEMERINTAH ", "")):
        paper.line(text, bold=True, middle=True)
    paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}")
    paper.put("title.subject", f"{office.office} {office.government.replace('PEMERINTAH ', '')}")
    rows: list[list[Cell]] = [put_headings(paper, ["No", "Sasaran Strategis", "Indikator Kinerja", "Target(%)"])]
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        rows.append([number, text, name, paper.put(f"{path}.target", indicator.figure)])
    paper.table(rows)
    paper.line()
    lines: list[list[Cell]] = [["", paper.put("budget.heading", "KEGIATAN"), "ANGGARAN", "KET"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.number", str(n + 1)),
                paper.put(f"{path}.name", line.name),
                paper.put(f"{path}.amount", f"Rp {dots(line.amount)},00"),
                paper.put(f"{path}.note", "APBD"),
            ]
        )
    paper.table(lines, ruled=False, bold=1)
    first, second = office.first, office.second
    paper.put("parties.first.name", first.name), paper.put("parties.first.nip", first.nip)
    paper.put("parties.second.name", second.name), paper.put("parties.second.nip", second.nip)
    paper.table(
        [
            ["Pegawai Yang dinilai", [put_date(paper, "signed", office), "Pejabat Penilai Kinerja"]],
            ["", ""],
            [[first.name, f"NIP {first.nip}"], [second.name, f"NIP {second.nip}"]],
        ],
        ruled=False,
    )
    return paper


def bilingual(seed: int) -> Paper:
    """Headings in two languages; objectives as rows of full width; formula, type and source in columns; a third signer."""
    office, paper = make_office(seed), Paper()
    head = put_letterhead(paper, office)
    paper.table([[[head[0], head[1], head[2], f"Telp. {head[3]} Email: {head[4]}"]]], ruled=False)
    paper.line(f"PERJANJIAN KINERJA {office.first.position.upper()} TAHUN {office.year}", bold=True, middle=True)
    paper.put("title.text", f"PERJANJIAN KINERJA {office.first.position.upper()} TAHUN {office.year}")
    paper.put("title.subject", office.first.position.upper())
    heads = [
        "No.",
        "Indikator Kinerja\n(Performance Indicator)",
        "Formula Perhitungan / Formula",
        "Tipe Perhitungan",
        "Sumber Data / Data Source",
        "Target / Target",
    ]
    rows: list[list[Cell]] = [[paper.put(f"headings.{i}", h) for i, h in enumerate(heads)]]
    wide = []
    for n, objective in enumerate(office.objectives):
        wide.append(len(rows))
        rows.append([f"Sasaran {paper.put(f'objectives.{n}.number', str(n + 1))} : {paper.put(f'objectives.{n}.text', objective.text)}"])
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            rows.append(
                [
                    paper.put(f"{path}.number", f"{k + 1}."),
                    paper.put(f"{path}.name", indicator.name),
                    paper.put(f"{path}.formula", indicator.formula),
                    paper.put(f"{path}.calculation", indicator.calculation),
                    paper.put(f"{path}.source", indicator.source),
                    paper.put(f"{path}.target", indicator.target),
                ]
            )
    table = paper.table(rows, bold=1)
    for row in wide:
        merge(table, row, 0, row, 5)
    paper.line()
    lines: list[list[Cell]] = [["No.", paper.put("budget.heading", "Nama Kegiatan / Activity"), "Pagu Anggaran / Budget (Rp)"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.number", f"{n + 1}."),
                paper.put(f"{path}.name", line.name),
                paper.put(f"{path}.amount", commas(line.amount)),
            ]
        )
    lines.append(["Jumlah / Total", "", paper.put("budget.total", commas(office.total))])
    merge(paper.table(lines, bold=1), len(lines) - 1, 0, len(lines) - 1, 1)
    paper.line(put_date(paper, "signed", office))
    sign_side_by_side(paper, "parties", office, labels=("Pihak Kedua,", "Pihak Pertama,"), upper=False)
    return paper


def stacked(seed: int) -> Paper:
    """Several indicators in a cell with Word's own numbers, targets as paragraphs; signatures one below the other."""
    office, paper = make_office(seed), Paper()
    paper.line(paper.put("title.text", f"PERJANJIAN KINERJA PERUBAHAN TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)
    heads = ["NO", "SASARAN KEGIATAN", "INDIKATOR KINERJA KEGIATAN", "TARGET", "KETERANGAN"]
    rows: list[list[Cell]] = [put_headings(paper, heads)]
    for n, objective in enumerate(office.objectives):
        names, targets = [], []
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            paper.put(f"{path}.number", f"{'abcdef'[k]}.")
            names.append(paper.put(f"{path}.name", indicator.name))
            targets.append(paper.put(f"{path}.target", indicator.target))
        rows.append(
            [paper.put(f"objectives.{n}.number", f"{n + 1}."), paper.put(f"objectives.{n}.text", objective.text), names, targets, ""]
        )
    table = paper.table(rows, bold=1)
    for n in range(len(office.objectives)):
        numbering = add_numbering(paper.document, "lowerLetter", "%1.")
        for paragraph in table.cell(n + 1, 2).paragraphs:
            number_automatically(paragraph, numbering)
    paper.line()
    lines: list[list[Cell]] = [["NO", paper.put("budget.heading", "SUB KEGIATAN"), "ANGGARAN SEBELUM PERUBAHAN", "KET."]]
    lines[0][2] = "ANGGARAN"
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.number", f"{n + 1}"),
                paper.put(f"{path}.name", line.name),
                paper.put(f"{path}.amount", f"Rp{dots(line.amount)},-"),
                "",
            ]
        )
    lines.append(["JUMLAH ANGGARAN", "", paper.put("budget.total", f"Rp{dots(office.total)},-"), ""])
    merge(paper.table(lines, bold=1), len(lines) - 1, 0, len(lines) - 1, 1)
    paper.line()
    first = put_person(paper, "parties.first", office.first)
    second = put_person(paper, "parties.second", office.second)
    for text in (
        put_date(paper, "signed", office),
        "PIHAK PERTAMA,",
        first[0],
        "",
        "",
        first[1],
        first[2],
        label_nip(first[3]),
        "",
        "PIHAK KEDUA,",
        second[0],
        "",
        "",
        second[1],
        second[2],
        label_nip(second[3]),
    ):
        paper.line(text, middle=True)
    return paper


def courts(seed: int) -> Paper:
    """Two columns of numbers, a heading of two rows over months, an objective of the superior before the own one."""
    office, paper = make_office(seed), Paper()
    paper.line(paper.put("title.text", f"FORMULIR PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.office), bold=True, middle=True)
    rng = random.Random(f"courts {seed}")
    outer = ["NO", "SASARAN ATASAN LANGSUNG", "SASARAN KEGIATAN", "NO", "INDIKATOR KINERJA", "TARGET", "SATUAN"]
    top: list[Cell] = [*outer, "WAKTU PENYELESAIAN", *[""] * 3]
    low: list[Cell] = [*[""] * 7, "TW I", "TW II", "TW III", "TW IV"]
    for i, text in enumerate([*outer, *[f"WAKTU PENYELESAIAN {q}" for q in low[7:]]]):
        paper.put(f"headings.{i}", str(text))
    rows = [top, low]
    for n, objective in enumerate(office.objectives):
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            rows.append(
                [
                    paper.put(f"objectives.{n}.number", str(n + 1)) if k == 0 else "",
                    "Terwujudnya visi pimpinan" if k == 0 else "",
                    paper.put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                    paper.put(f"{path}.number", str(k + 1)),
                    paper.put(f"{path}.name", indicator.name),
                    paper.put(f"{path}.target", indicator.figure),
                    paper.put(f"{path}.unit", indicator.unit),
                    *[paper.put(f"{path}.quarters.tw{q + 1}", str(rng.randint(1, 99))) for q in range(4)],
                ]
            )
    table = paper.table(rows, bold=2)
    merge(table, 0, 7, 0, 10)
    for column in range(7):
        merge(table, 0, column, 1, column)
    merge_objectives(office, table, 2, (0, 1, 2))
    paper.line(put_date(paper, "signed", office))
    right, left = put_person(paper, "parties.first", office.first), put_person(paper, "parties.second", office.second)
    inner = paper.document.add_table(1, 2)
    for column, (label, person) in enumerate((("Mengetahui\nPejabat Penilai,", left), ("Pejabat yang Dinilai,", right))):
        cell = inner.cell(0, column)
        paper.table([[f"{label}"], [person[0]], [""], [person[1]], [person[2]], [label_nip(person[3])]], inside=cell)
    return paper


def electronic(seed: int) -> Paper:
    """Electronic signatures, goals above objectives, weights, semesters, last year and the plan's last target, groups of programmes."""
    office, paper = make_office(seed, head=True), Paper()
    head = put_letterhead(paper, office)
    for text in head[:3]:
        paper.line(text, bold=True, middle=True)
    paper.line(f"Telepon {head[3]} Pos-el {head[4]}", middle=True)
    paper.line(paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)
    outer = [
        "NO",
        "TUJUAN",
        "SASARAN STRATEGIS",
        "INDIKATOR KINERJA UTAMA",
        "SATUAN",
        f"REALISASI TAHUN {office.year - 1}",
        f"TARGET TAHUN {office.year}",
    ]
    top: list[Cell] = [*outer, "TARGET SEMESTER", "", "TARGET AKHIR RENSTRA"]
    low: list[Cell] = [*[""] * 7, "I", "II", ""]
    for i, text in enumerate([*outer, "TARGET SEMESTER I", "TARGET SEMESTER II", "TARGET AKHIR RENSTRA"]):
        paper.put(f"headings.{i}", text)
    rows = [top, low]
    rng = random.Random(f"electronic {seed}")
    goal = "Mewujudkan pemerintahan yang melayani"
    for number, text, name, indicator, path in put_rows(paper, office):
        objective = path.rsplit(".indicators", 1)[0]
        paper.put(f"{objective}.goal", goal)
        rows.append(
            [
                number,
                goal if len(rows) == 2 else "",
                text,
                name,
                paper.put(f"{path}.unit", "persen"),
                paper.put(f"{path}.last_year", str(rng.randint(1, 90))),
                paper.put(f"{path}.target", indicator.figure),
                paper.put(f"{path}.semesters.s1", str(rng.randint(1, 50))),
                paper.put(f"{path}.semesters.s2", indicator.figure),
                paper.put(f"{path}.plan_target", str(rng.randint(90, 100))),
            ]
        )
    table = paper.table(rows, bold=2)
    merge(table, 0, 7, 0, 8)
    for column in (*range(7), 9):
        merge(table, 0, column, 1, column)
    merge_objectives(office, table, 2, (0, 2))
    merge(table, 2, 1, len(rows) - 1, 1)
    paper.line()
    lines: list[list[Cell]] = [["NO", paper.put("budget.heading", "PROGRAM/KEGIATAN"), "ANGGARAN", "", "KETERANGAN"]]
    names = [(line.name, line.amount) for line in office.lines]
    at, wide = 0, []
    for n, (name, amount) in enumerate(names):
        paper.put(f"budget.lines.{at}.name", name)
        wide.append(len(lines))
        lines.append([name])
        path = f"budget.lines.{at + 1}"
        paper.put(f"{path}.amount", f"Rp. {dots(amount)}")
        lines.append(
            [
                paper.put(f"{path}.number", f"{n + 1}."),
                paper.put(f"{path}.name", "Kegiatan " + name.removeprefix("Program ")),
                "Rp.",
                dots(amount),
                paper.put(f"{path}.note", "DAU"),
            ]
        )
        at += 2
    paper.put("budget.total", f"Rp. {dots(office.total)}")
    lines.append(["JUMLAH", "", "Rp.", dots(office.total), ""])
    table = paper.table(lines, bold=1)
    merge(table, 0, 2, 0, 3)
    merge(table, len(lines) - 1, 0, len(lines) - 1, 1)
    for row in wide:
        merge(table, row, 0, row, 4)
    left, right = put_person(paper, "parties.second", office.second), put_person(paper, "parties.first", office.first)
    paper.table(
        [
            [["", "Pihak Kedua,", left[0]], [put_date(paper, "signed", office), "Pihak Pertama,", right[0]]],
            ["Ditandatangani secara elektronik oleh:", "Ditandatangani secara elektronik oleh:"],
            [[left[1]], [right[1], right[2], label_nip(right[3])]],
        ],
        ruled=False,
    )
    paper.line("Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE")
    return paper


HELD_OUT: dict[str, Layout] = {
    "regency": regency,
    "prosecution": prosecution,
    "active_ceiling": active_ceiling,
    "ministry": ministry,
    "personnel": personnel,
    "bilingual": bilingual,
    "stacked": stacked,
    "courts": courts,
    "electronic": electronic,
}
__all__ = ["HELD_OUT", "SHORT"]
