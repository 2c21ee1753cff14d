"""A second dozen of layouts held out, harder than the first: written after the recogniser had read the first half, and before it was run
on these.
"""

from __future__ import annotations

import random

from tests.intake.heldout import put_headings
from tests.intake.layouts import OPENING, PROMISE, Layout, label_nip, put_date, put_letterhead, put_person, put_rows, sign_side_by_side
from tests.intake.office import ACTIVITIES, TASKS, Office, commas, dots, make_office
from tests.intake.paper import Cell, Paper, merge


def title(paper: Paper, office: Office, words: str = "PERJANJIAN KINERJA TAHUN {}") -> None:
    paper.line(paper.put("title.text", words.format(office.year)), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)


def money(paper: Paper, office: Office, heading: str = "Kegiatan") -> None:
    """The plainest budget table, where the budget is not what the layout is about."""
    lines: list[list[Cell]] = [["No", paper.put("budget.heading", heading), "Anggaran"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.number", f"{n + 1}."),
                paper.put(f"{path}.name", line.name),
                paper.put(f"{path}.amount", f"Rp{dots(line.amount)}"),
            ]
        )
    lines.append(["", "Jumlah", paper.put("budget.total", f"Rp{dots(office.total)}")])
    paper.table(lines, bold=1)


def linked(seed: int) -> Paper:
    """Explanations of the indicators in a table of their own, which names them again."""
    office, paper = make_office(seed), Paper()
    title(paper, office)
    rows: list[list[Cell]] = [put_headings(paper, ["No.", "Sasaran", "No.", "Indikator Kinerja", "Target"])]
    below: list[list[Cell]] = [["No.", "Indikator Kinerja", "Cara Perhitungan", "Sumber Data"]]
    count = 0
    for n, objective in enumerate(office.objectives):
        for k, indicator in enumerate(objective.indicators):
            count += 1
            path = f"objectives.{n}.indicators.{k}"
            rows.append(
                [
                    paper.put(f"objectives.{n}.number", f"{n + 1}.") if k == 0 else "",
                    paper.put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                    paper.put(f"{path}.number", f"{count}."),
                    paper.put(f"{path}.name", indicator.name),
                    paper.put(f"{path}.target", indicator.target),
                ]
            )
            below.append(
                [
                    f"{count}.",
                    indicator.name,
                    paper.put(f"{path}.formula", indicator.formula),
                    paper.put(f"{path}.source", indicator.source),
                ]
            )
    paper.table(rows, bold=1)
    paper.line()
    paper.line("Penjelasan indikator :", bold=True)
    paper.table(below, bold=1)
    paper.line()
    money(paper, office)
    paper.line(put_date(paper, "signed", office))
    sign_side_by_side(paper, "parties", office)
    return paper


def shuffled(seed: int) -> Paper:
    """The columns in another order, no numbers at all, years in the headings."""
    office, paper = make_office(seed), Paper()
    rng = random.Random(f"shuffled {seed}")
    title(paper, office, "PERJANJIAN KINERJA TAHUN ANGGARAN {}")
    heads = {
        "target": f"TARGET {office.year}",
        "unit": "SAT.",
        "indicator": "INDIKATOR KINERJA",
        "objective": "SASARAN PROGRAM",
        "source": "SUMBER DATA",
    }
    order = ["objective", "indicator", *rng.sample(["target", "unit", "source"], 3)]
    if rng.random() < 0.5:
        order = [order[2], order[0], order[1], *order[3:]]
    rows: list[list[Cell]] = [put_headings(paper, [heads[key] for key in order])]
    for n, objective in enumerate(office.objectives):
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            cells = {
                "objective": paper.put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                "indicator": paper.put(f"{path}.name", indicator.name),
                "target": paper.put(f"{path}.target", indicator.figure),
                "unit": paper.put(f"{path}.unit", indicator.unit),
                "source": paper.put(f"{path}.source", indicator.source),
            }
            rows.append([cells[key] for key in order])
    table = paper.table(rows, bold=1)
    at = 1
    for objective in office.objectives:
        merge(table, at, order.index("objective"), at + len(objective.indicators) - 1, order.index("objective"))
        at += len(objective.indicators)
    paper.line()
    lines: list[list[Cell]] = [["PAGU (Rp)", "KETERANGAN", paper.put("budget.heading", "KEGIATAN")]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.amount", commas(line.amount)),
                paper.put(f"{path}.note", "APBD Murni"),
                paper.put(f"{path}.name", line.name),
            ]
        )
    lines.append([paper.put("budget.total", commas(office.total)), "", "TOTAL"])
    paper.table(lines, bold=1)
    paper.line(put_date(paper, "signed", office))
    sign_side_by_side(paper, "parties", office)
    return paper


def beneath(seed: int) -> Paper:
    """The explanation in a row of full width beneath each indicator; objectives numbered in their cells."""
    office, paper = make_office(seed), Paper()
    title(paper, office)
    rows: list[list[Cell]] = [put_headings(paper, ["SASARAN", "INDIKATOR KINERJA", "SATUAN", "TARGET"])]
    wide = []
    for n, objective in enumerate(office.objectives):
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            text = (
                f"{paper.put(f'objectives.{n}.number', f'{n + 1}.')} {paper.put(f'objectives.{n}.text', objective.text)}" if k == 0 else ""
            )
            rows.append(
                [
                    text,
                    f"{paper.put(f'{path}.number', f'{n + 1}.{k + 1}')} {paper.put(f'{path}.name', indicator.name)}",
                    paper.put(f"{path}.unit", indicator.unit),
                    paper.put(f"{path}.target", indicator.figure),
                ]
            )
            wide.append(len(rows))
            rows.append(
                [
                    [
                        f"Formulasi : {paper.put(f'{path}.formula', indicator.formula)}",
                        f"Tipe Perhitungan : {paper.put(f'{path}.calculation', indicator.calculation)}",
                        f"Sumber Data : {paper.put(f'{path}.source', indicator.source)}",
                    ]
                ]
            )
    table = paper.table(rows, bold=1)
    for row in wide:
        merge(table, row, 0, row, 3)
    paper.line()
    money(paper, office)
    sign_side_by_side(paper, "parties", office)
    return paper


def changed(seed: int) -> Paper:
    """A changed agreement: what the budget was before and what it is now; both signers in the last rows of the table."""
    office, paper = make_office(seed), Paper()
    title(paper, office, "PERUBAHAN PERJANJIAN KINERJA TAHUN {}")
    rows: list[list[Cell]] = [put_headings(paper, ["No", "Sasaran Strategis", "Indikator Kinerja", "Target"])]
    for number, text, name, indicator, path in put_rows(paper, office):
        rows.append([number, text, name, paper.put(f"{path}.target", indicator.figure)])
    paper.table(rows, bold=1)
    paper.line()
    top: list[Cell] = ["No", paper.put("budget.heading", "Kegiatan"), "Anggaran (Rp)", "", "Ket."]
    lines: list[list[Cell]] = [top, ["", "", "Sebelum Perubahan", "Setelah Perubahan", ""]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.number", str(n + 1)),
                paper.put(f"{path}.name", line.name),
                dots(line.amount + 5000),
                paper.put(f"{path}.amount", dots(line.amount)),
                paper.put(f"{path}.note", "P-APBD"),
            ]
        )
    lines.append(["", "Jumlah", dots(office.total + 5000 * len(office.lines)), paper.put("budget.total", dots(office.total)), ""])
    table = paper.table(lines, bold=2)
    merge(table, 0, 2, 0, 3)
    for column in (0, 1, 4):
        merge(table, 0, column, 1, column)
    paper.line(put_date(paper, "signed", office))
    sign_side_by_side(paper, "parties", office)
    return paper


def together(seed: int) -> Paper:
    """Programme and budget in the same table as the objectives; the statement and everything else under one title."""
    office, paper = make_office(seed), Paper()
    title(paper, office)
    paper.line(OPENING)
    for role, person, sentence in (
        ("first", office.first, "selanjutnya disebut Pihak Pertama,"),
        ("second", office.second, "selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua."),
    ):
        paper.table(
            [
                ["1." if role == "first" else "2.", "Nama", f": {paper.put(f'parties.{role}.name', person.name)}"],
                ["", "Jabatan", f": {paper.put(f'parties.{role}.position', person.position)}"],
            ],
            ruled=False,
        )
        paper.line(sentence)
    paper.line(PROMISE.format("Pihak Pertama"))
    paper.put("statement.text", f"{OPENING} {PROMISE.format('Pihak Pertama')}")
    rows: list[list[Cell]] = [put_headings(paper, ["No", "Sasaran", "Indikator Kinerja", "Target", "Kegiatan", "Anggaran (Rp)"])]
    paper.put("budget.heading", "Kegiatan")
    for n, objective in enumerate(office.objectives):
        line = office.lines[n] if n < len(office.lines) else None
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            if k == 0 and line:
                paper.put(f"budget.lines.{n}.name", line.name)
                paper.put(f"budget.lines.{n}.amount", dots(line.amount))
            rows.append(
                [
                    paper.put(f"objectives.{n}.number", str(n + 1)) if k == 0 else "",
                    paper.put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                    paper.put(f"{path}.name", indicator.name),
                    paper.put(f"{path}.target", indicator.target),
                    line.name if line and k == 0 else "",
                    dots(line.amount) if line and k == 0 else "",
                ]
            )
    paper.table(rows, bold=1)
    paper.line(put_date(paper, "signed", office))
    left = put_person(paper, "parties.second", office.second)
    right = put_person(paper, "parties.first", office.first)
    paper.table(
        [["Pihak Kedua", "Pihak Pertama"], ["", ""], [left[1], right[1]], [left[2], right[2]], [label_nip(left[3]), label_nip(right[3])]],
        ruled=False,
    )
    return paper


def nested_numbers(seed: int) -> Paper:
    """Programme, activities and tasks in one column, numbered 1, 1.1, 1.1.1, each with its amount; an amount in words below."""
    office, paper = make_office(seed), Paper()
    rng = random.Random(f"nested {seed}")
    title(paper, office)
    rows: list[list[Cell]] = [put_headings(paper, ["NO.", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"])]
    for n, objective in enumerate(office.objectives):
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            rows.append(
                [
                    paper.put(f"objectives.{n}.number", ["I.", "II.", "III."][n]) if k == 0 else "",
                    paper.put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                    f"{paper.put(f'{path}.number', f'{k + 1})')} {paper.put(f'{path}.name', indicator.name)}",
                    paper.put(f"{path}.target", indicator.target),
                ]
            )
    paper.table(rows, bold=1)
    paper.line()
    lines: list[list[Cell]] = [["NO.", paper.put("budget.heading", "PROGRAM / KEGIATAN / SUB KEGIATAN"), "PAGU ANGGARAN"]]
    total = 0
    texts: list[tuple[str, str, int]] = []
    for a, activity in enumerate(rng.sample(ACTIVITIES, 2)):
        tasks = [(f"{a + 1}.{t + 1}", task, rng.randint(100, 9999) * 5000) for t, task in enumerate(rng.sample(TASKS, 2))]
        texts += [(str(a + 1), activity, sum(amount for *_, amount in tasks)), *tasks]
        total += sum(amount for *_, amount in tasks)
    for at, (number, name, amount) in enumerate(texts):
        path = f"budget.lines.{at}"
        lines.append(
            [paper.put(f"{path}.number", number), paper.put(f"{path}.name", name), paper.put(f"{path}.amount", f"Rp. {dots(amount)},-")]
        )
    lines.append(["JUMLAH", "", paper.put("budget.total", f"Rp. {dots(total)},-")])
    merge(paper.table(lines, bold=1), len(lines) - 1, 0, len(lines) - 1, 1)
    paper.line("Terbilang: seratus ribu rupiah")
    paper.line(put_date(paper, "signed", office))
    sign_side_by_side(paper, "parties", office)
    return paper


def three(seed: int) -> Paper:
    """No roles; who promises left; a third signer below; long letterhead; positions of two lines."""
    office, paper = make_office(seed), Paper()
    paper.line(paper.put("letterhead.government", office.government), bold=True, middle=True)
    paper.line(paper.put("letterhead.office", office.office), bold=True, middle=True)
    paper.line(paper.put("letterhead.address", f"{office.address}"), middle=True)
    paper.line(
        f"Telepon/Fax {paper.put('letterhead.phone', office.phone)} Website: www.contoh.go.id "
        f"Email: {paper.put('letterhead.email', office.email)}",
        middle=True,
    )
    title(paper, office)
    rows: list[list[Cell]] = [
        put_headings(
            paper,
            [
                "No",
                "Sasaran",
                "Indikator",
                "Target Triwulan 1",
                "Target Triwulan 2",
                "Target Triwulan 3",
                "Target Triwulan 4",
                "Target Tahunan",
            ],
        )
    ]
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        rows.append(
            [
                number,
                text,
                name,
                *[paper.put(f"{path}.quarters.tw{q + 1}", text) for q, text in enumerate(indicator.quarters)],
                paper.put(f"{path}.target", indicator.target),
            ]
        )
    paper.table(rows, bold=1)
    paper.line()
    money(paper, office)
    first, second = put_person(paper, "parties.first", office.first), put_person(paper, "parties.second", office.second)
    third = make_office(seed + 1000, head=True).second
    third_name = paper.put("parties.third.name", third.name)
    third_position = paper.put("parties.third.position", third.position)
    paper.line()
    paper.table(
        [
            [put_date(paper, "signed", office), ""],
            [first[0], second[0]],
            ["", ""],
            [first[1], second[1]],
            [first[2], second[2]],
            [label_nip(first[3]), label_nip(second[3])],
        ],
        ruled=False,
    )
    for text in ("Mengetahui,", third_position, "", third_name):
        paper.line(text, middle=True)
    return paper


def paragraphs(seed: int) -> Paper:
    """Several indicators in a cell without numbers, as many targets beside them; units on the heading; the budget as a list with dots."""
    office, paper = make_office(seed), Paper()
    title(paper, office)
    rows: list[list[Cell]] = [put_headings(paper, ["NO", "SASARAN KEGIATAN", "INDIKATOR KINERJA", "TARGET"])]
    for n, objective in enumerate(office.objectives):
        names = [paper.put(f"objectives.{n}.indicators.{k}.name", i.name) for k, i in enumerate(objective.indicators)]
        targets = [paper.put(f"objectives.{n}.indicators.{k}.target", i.target) for k, i in enumerate(objective.indicators)]
        rows.append([paper.put(f"objectives.{n}.number", f"{n + 1}."), paper.put(f"objectives.{n}.text", objective.text), names, targets])
    paper.table(rows, bold=1)
    paper.line()
    paper.line(f"{paper.put('budget.heading', 'Kegiatan')} :")
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        name = f"{paper.put(f'{path}.number', f'{n + 1}.')} {paper.put(f'{path}.name', line.name)}"
        paper.line(f"{name} ........ {paper.put(f'{path}.amount', f'Rp. {dots(line.amount)}')}")
    paper.line(f"Jumlah ........ {paper.put('budget.total', f'Rp. {dots(office.total)}')}")
    paper.line()
    paper.line(put_date(paper, "signed", office))
    sign_side_by_side(paper, "parties", office)
    return paper


def long_table(seed: int) -> Paper:
    """The headings again in the middle of the table, in cells with line breaks; a table that goes on in another without headings; a page
    number.
    """
    office, paper = make_office(seed + 40), Paper()
    head = put_letterhead(paper, office)
    paper.table([[[head[0], head[1]], ""], [[head[2], f"Telp. {head[3]}, Email {head[4]}"], ""]], ruled=False)
    paper.table(
        [[[paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), paper.put("title.subject", office.first.position.upper())]]],
        ruled=False,
    )
    heads = ["NO", "SASARAN\nKEGIATAN", "INDIKATOR\nKINERJA", "TARGET", "PENANGGUNG\nJAWAB"]
    rows: list[list[Cell]] = [put_headings(paper, heads)]
    for n, (number, text, name, indicator, path) in enumerate(put_rows(paper, office)):
        if n == 1:
            rows.append(list(heads))
        rows.append([number, text, name, paper.put(f"{path}.target", indicator.figure), paper.put(f"{path}.responsible", "Kasi Pelayanan")])
    paper.table(rows[:-1], bold=1)
    paper.line("Halaman 2 dari 3")
    paper.table(rows[-1:])
    paper.line()
    money(paper, office, "SUB KEGIATAN")
    paper.line(put_date(paper, "signed", office))
    sign_side_by_side(paper, "parties", office, labels=("Pihak Kedua", "Pihak Kesatu"))
    return paper


def with_plan(seed: int) -> Paper:
    """A cover, the agreement, and a plan of action behind it that is another paper."""
    office, paper = make_office(seed), Paper()
    for text in ("PERJANJIAN KINERJA", f"TAHUN {office.year}", office.first.position.upper()):
        paper.line(text, bold=True, middle=True)
    paper.page_break()
    title(paper, office)
    rows: list[list[Cell]] = [put_headings(paper, ["No", "Kinerja", "Indikator Kinerja", "Target", "TW-I", "TW-II", "TW-III", "TW-IV"])]
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        rows.append(
            [
                number,
                text,
                name,
                paper.put(f"{path}.target", indicator.target),
                *[paper.put(f"{path}.quarters.tw{q + 1}", text) for q, text in enumerate(indicator.quarters)],
            ]
        )
    paper.table(rows, bold=1)
    paper.line()
    money(paper, office)
    paper.line(put_date(paper, "signed", office))
    sign_side_by_side(paper, "parties", office)
    paper.page_break()
    paper.line(f"RENCANA AKSI PERJANJIAN KINERJA TAHUN {office.year}", bold=True, middle=True)
    paper.table([["No", "Sasaran", "Indikator Kinerja", "Target", "Aksi"], ["1", "Sasaran aksi", "Indikator aksi", "12", "Rapat"]], bold=1)
    paper.line(f"{office.town}, {office.date}")
    paper.line(office.first.position)
    paper.line(office.first.name)
    return paper


SECOND: dict[str, Layout] = {
    "linked": linked,
    "shuffled": shuffled,
    "beneath": beneath,
    "changed": changed,
    "together": together,
    "nested_numbers": nested_numbers,
    "three": three,
    "paragraphs": paragraphs,
    "long_table": long_table,
    "with_plan": with_plan,
}
