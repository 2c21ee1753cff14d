"""A fourth handful of layouts held out: letterheads, statements and signatures as other offices have them."""

from __future__ import annotations

from tests.intake.layouts import OPENING, PROMISE, SUPERVISION, Layout, label_nip, put_date, put_person, put_rows
from tests.intake.office import GRADES, commas, dots, make_office
from tests.intake.paper import Cell, Paper, merge
from tests.intake.second import money, title


def school(seed: int) -> Paper:
    """A unit below an office in the letterhead; the statement in one part with the table; a rank with its grade; dates in figures."""
    office, paper = make_office(seed), Paper()
    paper.line(paper.put("letterhead.government", office.government), bold=True, middle=True)
    unit = f"{office.office} UPTD PELAYANAN TERPADU"
    paper.put("letterhead.office", unit)
    paper.line(office.office, bold=True, middle=True)
    paper.line("UPTD PELAYANAN TERPADU", bold=True, middle=True)
    paper.line(f"{paper.put('letterhead.address', office.address)} {paper.put('letterhead.phone', office.phone)}", middle=True)
    title(paper, office, "PERJANJIAN KINERJA TAHUN {}")
    paper.line(f"Nomor: {paper.put('document_number', office.number)}", middle=True)
    paper.line(OPENING)
    for number, role, person in (("1.", "first", office.first), ("2.", "second", office.second)):
        rows: list[list[Cell]] = [
            [number, "Nama", ":", paper.put(f"parties.{role}.name", person.name)],
            ["", "NIP", ":", paper.put(f"parties.{role}.nip", person.nip)],
            ["", "Pangkat / Gol. Ruang", ":", paper.put(f"parties.{role}.rank", f"{person.rank} / {GRADES[person.rank]}")],
            ["", "Jabatan", ":", paper.put(f"parties.{role}.position", person.position)],
        ]
        paper.table(rows, ruled=False)
        paper.line(
            "Selanjutnya disebut PIHAK PERTAMA" if role == "first" else "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"
        )
    paper.line(PROMISE.format("PIHAK PERTAMA"))
    paper.line(SUPERVISION.format("PIHAK KEDUA"))
    paper.put("statement.text", f"{OPENING} {PROMISE.format('PIHAK PERTAMA')} {SUPERVISION.format('PIHAK KEDUA')}")
    heads = ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Bobot"]
    body: list[list[Cell]] = [[paper.put(f"headings.{i}", h) for i, h in enumerate(heads)]]
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        body.append(
            [
                number,
                text,
                name,
                paper.put(f"{path}.unit", indicator.unit),
                paper.put(f"{path}.target", indicator.figure),
                paper.put(f"{path}.weight", "10"),
            ]
        )
    paper.table(body, bold=1)
    paper.line()
    money(paper, office)
    place, date = paper.put("signed.place", office.town), paper.put("signed.date", f"02-01-{office.year}")
    paper.table(
        [
            ["", f"{place}, {date}"],
            ["PIHAK KEDUA", "PIHAK PERTAMA"],
            ["", ""],
            [office.second.name, office.first.name],
            [label_nip(office.second.nip), label_nip(office.first.nip)],
        ],
        ruled=False,
    )
    return paper


def semesters(seed: int) -> Paper:
    """Semesters and a budget with targets and quarters of its own."""
    office, paper = make_office(seed), Paper()
    title(paper, office)
    heads = ["NO", "TUJUAN/SASARAN", "INDIKATOR KINERJA", "TARGET", "SEMESTER I", "SEMESTER II", "PIC"]
    body: list[list[Cell]] = [[paper.put(f"headings.{i}", h) for i, h in enumerate(heads)]]
    for number, text, name, indicator, path in put_rows(paper, office):
        body.append(
            [
                number,
                text,
                name,
                paper.put(f"{path}.target", indicator.target),
                paper.put(f"{path}.semesters.s1", "40"),
                paper.put(f"{path}.semesters.s2", indicator.figure),
                paper.put(f"{path}.responsible", "Bidang Program"),
            ]
        )
    paper.table(body, bold=1)
    paper.line()
    top: list[Cell] = [
        "NO",
        paper.put("budget.heading", "SUB KEGIATAN"),
        "INDIKATOR",
        "TARGET",
        "SATUAN",
        "PAGU (RP)",
        "TRIWULAN",
        "",
        "",
        "",
    ]
    lines: list[list[Cell]] = [top, ["", "", "", "", "", "", "I", "II", "III", "IV"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.number", f"{n + 1}."),
                paper.put(f"{path}.name", line.name),
                paper.put(f"{path}.indicator", "Jumlah laporan"),
                paper.put(f"{path}.target", "4"),
                paper.put(f"{path}.unit", "laporan"),
                paper.put(f"{path}.amount", dots(line.amount)),
                *[paper.put(f"{path}.quarters.tw{q}", dots(line.amount // 4 + q)) for q in range(1, 5)],
            ]
        )
    lines.append(["", "JUMLAH", "", "", "", paper.put("budget.total", dots(office.total)), "", "", "", ""])
    table = paper.table(lines, bold=2)
    merge(table, 0, 6, 0, 9)
    for column in range(6):
        merge(table, 0, column, 1, column)
    first, second = put_person(paper, "parties.first", office.first), put_person(paper, "parties.second", office.second)
    paper.line(put_date(paper, "signed", office))
    for role, person in (("Yang Berjanji,", first), ("Mengetahui,", second)):
        paper.line(role)
        for text in (person[0], "", person[1], person[2], f"NIP.{person[3]}"):
            paper.line(text)
    return paper


def acting(seed: int) -> Paper:
    """Acting officials, names in small letters, no roles, amounts with commas and decimals, an objective without an indicator."""
    office, paper = make_office(seed), Paper()
    office.first.position = f"Plt. {office.first.position}"
    paper.line(paper.put("title.text", f"PENETAPAN KINERJA TAHUN {office.year}"), bold=True)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True)
    body: list[list[Cell]] = [
        [paper.put(f"headings.{i}", h) for i, h in enumerate(["No", "Sasaran Strategis", "Indikator Kinerja", "Target"])]
    ]
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        body.append(
            [
                number,
                text,
                name,
                paper.put(f"{path}.target", f"{indicator.figure} {indicator.unit}"),
            ]
        )
    last = len(office.objectives)
    body.append(
        [paper.put(f"objectives.{last}.number", str(last + 1)), paper.put(f"objectives.{last}.text", "Meningkatnya disiplin"), "", ""]
    )
    paper.table(body, bold=1)
    paper.line()
    lines: list[list[Cell]] = [[paper.put("budget.heading", "Kegiatan"), "Anggaran"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        name = f"{paper.put(f'{path}.number', f'{n + 1})')} {paper.put(f'{path}.name', line.name)}"
        lines.append([name, paper.put(f"{path}.amount", f"{commas(line.amount)}.00")])
    paper.table(lines, bold=1)
    left, right = put_person(paper, "parties.second", office.second), put_person(paper, "parties.first", office.first)
    paper.table(
        [
            ["", put_date(paper, "signed", office)],
            [left[0], right[0]],
            ["", ""],
            [left[1], right[1]],
            [left[2], right[2]],
            [f"NIP {left[3]}", f"NIP {right[3]}"],
        ],
        ruled=False,
    )
    return paper


FOURTH: dict[str, Layout] = {"school": school, "semesters": semesters, "acting": acting}
