"""Layouts that the recogniser was built with, after forms that were looked up; each gives a paper with what it says.

Sources of the layouts (looked up, wordings ours): the national form of PermenPAN-RB 53/2014; the seed; printouts of the e-SAKIP of a
provincial health office, of a regency's AKSARA, of a provincial planning board; rules of ministries. Knows nothing of the recogniser.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from tests.intake.office import GRADES, Indicator, Office, Person, commas, dots, make_office
from tests.intake.paper import Paper, add_numbering, fill, merge, number_automatically

Layout = Callable[[int], Paper]
OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang "
    "bertanda tangan di bawah ini :"
)
PROMISE = (
    "{} berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja "
    "jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja "
    "tersebut menjadi tanggung jawab kami."
)
SUPERVISION = (
    "{} akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil "
    "tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)


def put_person(paper: Paper, path: str, person: Person, *, rank: bool = True, upper: bool = False) -> tuple[str, str, str, str]:
    """Position, name, rank and NIP as printed, remembered."""
    position = person.position.upper() if upper else person.position
    return (
        paper.put(f"{path}.position", position),
        paper.put(f"{path}.name", person.name),
        paper.put(f"{path}.rank", person.rank if rank else ""),
        paper.put(f"{path}.nip", person.nip),
    )


def label_nip(nip: str) -> str:
    return f"NIP. {nip}" if nip else ""


def sign_side_by_side(
    paper: Paper, path: str, office: Office, *, labels: tuple[str, str] = ("PIHAK KEDUA,", "PIHAK PERTAMA,"), upper: bool = True
) -> None:
    """A borderless table: the superior left, who promises right."""
    left = put_person(paper, f"{path}.second", office.second, upper=upper)
    right = put_person(paper, f"{path}.first", office.first, upper=upper)
    rows = [
        [labels[0], labels[1]],
        [left[0], right[0]],
        ["", ""],
        ["", ""],
        [left[1], right[1]],
        [left[2], right[2]],
        [label_nip(left[3]), label_nip(right[3])],
    ]
    paper.table(rows, ruled=False)


def put_date(paper: Paper, path: str, office: Office) -> str:
    return f"{paper.put(f'{path}.place', office.town)}, {paper.put(f'{path}.date', office.date)}"


def put_letterhead(paper: Paper, office: Office) -> tuple[str, str, str, str, str]:
    return (
        paper.put("letterhead.government", office.government),
        paper.put("letterhead.office", office.office),
        paper.put("letterhead.address", office.address),
        paper.put("letterhead.phone", office.phone),
        paper.put("letterhead.email", office.email),
    )


def put_rows(paper: Paper, office: Office, *, dot: str = ".") -> Iterator[tuple[str, str, str, Indicator, str]]:
    """Of each indicator the number and the text of its objective (beside the first only), its name, itself and its path."""
    for n, objective in enumerate(office.objectives):
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            number = paper.put(f"objectives.{n}.number", f"{n + 1}{dot}") if k == 0 else ""
            text = paper.put(f"objectives.{n}.text", objective.text) if k == 0 else ""
            yield number, text, paper.put(f"{path}.name", indicator.name), indicator, path


def write_statement(paper: Paper, office: Office, *, roles: tuple[str, str] = ("Pihak Pertama", "Pihak Kedua"), full: bool = False) -> None:
    """The statement page: title, introduction, people by label, promises."""
    paper.line(paper.put("statement.title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("statement.title.subject", office.first.position.upper()), bold=True, middle=True)
    paper.line(OPENING)
    for role, person, sentence in (
        ("first", office.first, f"selanjutnya disebut {roles[0]}"),
        ("second", office.second, f"selaku atasan langsung {roles[0]}, selanjutnya disebut {roles[1]}"),
    ):
        path = f"statement.parties.{role}"
        rows = [["Nama", ":", paper.put(f"{path}.name", person.name)], ["Jabatan", ":", paper.put(f"{path}.position", person.position)]]
        if full and person.nip:
            rows[1:1] = [
                ["NIP", ":", paper.put(f"{path}.nip", person.nip)],
                ["Pangkat/Gol.", ":", paper.put(f"{path}.rank", f"{person.rank} ({GRADES[person.rank]})")],
            ]
        paper.table(rows, ruled=False)
        paper.line(sentence)
    promise, supervision = PROMISE.format(roles[0]), SUPERVISION.format(roles[1])
    paper.line(promise)
    paper.line(supervision)
    paper.put("statement.text", f"{OPENING} {promise} {supervision}")


def national(seed: int) -> Paper:
    """Two parts as in the national form; budget in a table with the source in a column for remarks."""
    office, paper = make_office(seed), Paper()
    write_statement(paper, office)
    paper.line(put_date(paper, "statement.signed", office))
    sign_side_by_side(paper, "statement.parties", office, upper=False)
    paper.page_break()
    paper.line(paper.put("title.text", f"LAMPIRAN PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)
    heads = ["No", "Sasaran Strategis", "Indikator Kinerja", "Target"]
    rows: list[list[str | list[str]]] = [[paper.put(f"headings.{i}", h) for i, h in enumerate(heads)]]
    rows.append([f"({paper.put(f'columns.{i}', str(i + 1))})" for i in range(4)])
    for i in range(4):
        paper.put(f"columns.{i}", f"({i + 1})")
    spans = []
    for n, objective in enumerate(office.objectives):
        start = len(rows)
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            rows.append(
                [
                    paper.put(f"objectives.{n}.number", f"{n + 1}.") if k == 0 else "",
                    paper.put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                    paper.put(f"{path}.name", indicator.name),
                    paper.put(f"{path}.target", indicator.target),
                ]
            )
        spans.append((start, len(rows) - 1))
    table = paper.table(rows, bold=1)
    for top, bottom in spans:
        if bottom > top:
            merge(table, top, 0, bottom, 0)
            merge(table, top, 1, bottom, 1)
    paper.line()
    lines: list[list[str | list[str]]] = [["", paper.put("budget.heading", "Kegiatan"), "Anggaran", "Keterangan"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.number", f"{n + 1}."),
                paper.put(f"{path}.name", line.name),
                paper.put(f"{path}.amount", f"Rp. {dots(line.amount)}"),
                paper.put(f"{path}.note", "APBD"),
            ]
        )
    lines.append(["", "Jumlah", paper.put("budget.total", f"Rp. {dots(office.total)}"), ""])
    paper.table(lines, ruled=False, bold=1)
    paper.line(put_date(paper, "signed", office))
    sign_side_by_side(paper, "parties", office)
    return paper


def explained(seed: int) -> Paper:
    """As the seed: one part, PENJELASAN with four labels, several indicators in a cell."""
    rng = random.Random(f"explained {seed}")
    office, paper = make_office(seed), Paper()
    head = put_letterhead(paper, office)
    paper.line(f"{head[0]}\n{head[1]}", bold=True, middle=True)
    paper.line(head[2])
    paper.line(f"Telp/ Faxes. {head[3]} E-mail : {head[4]}")
    paper.line(
        f"{paper.put('title.text', f'PERJANJIAN KINERJA TAHUN {office.year}')}\n{paper.put('title.subject', office.first.position.upper())}"
    )
    heads = ["NO", "SASARAN PROGRAM/KEGIATAN", "INDIKATOR KINERJA", "PENJELASAN", "TARGET"]
    rows: list[list[str | list[str]]] = [[paper.put(f"headings.{i}", h) for i, h in enumerate(heads)]]
    rows.append([paper.put(f"columns.{i}", str(i + 1)) for i in range(5)])
    sep = rng.choice([" : ", " = ", ": "])
    for n, objective in enumerate(office.objectives):
        names, explanations, targets = [], [], []
        several = len(objective.indicators) > 1
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            number = f"{paper.put(f'{path}.number', f'{k + 1}.')} " if several else ""
            names.append(number + paper.put(f"{path}.name", indicator.name))
            letters = rng.random() < 0.5
            parts = [
                ("Formulasi", "formula", indicator.formula),
                ("Tipe Perhitungan", "calculation", indicator.calculation),
                ("Sumber Data", "source", indicator.source),
            ]
            for (label, key, text), letter in zip(parts, "abc", strict=True):
                explanations.append(f"{f'{letter}. ' if letters else ''}{label}{sep}{paper.put(f'{path}.{key}', text)}")
            if indicator.note:
                explanations.append(f"Keterangan{sep}{paper.put(f'{path}.note', indicator.note)}")
            targets.append(paper.put(f"{path}.target", indicator.target))
        rows.append(
            [
                paper.put(f"objectives.{n}.number", f"{n + 1}"),
                paper.put(f"objectives.{n}.text", objective.text),
                names,
                explanations,
                targets,
            ]
        )
    paper.table(rows, bold=1)
    paper.line()
    lines: list[list[str | list[str]]] = [["", paper.put("budget.heading", "Kegiatan"), "Anggaran"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.number", str(n + 1)),
                paper.put(f"{path}.name", line.name),
                paper.put(f"{path}.amount", commas(line.amount)),
            ]
        )
    lines.append(["", "Jumlah Anggaran" if rng.random() < 0.5 else "", paper.put("budget.total", commas(office.total))])
    paper.table(lines, bold=1)
    left = put_person(paper, "parties.second", office.second, rank=False)
    right = put_person(paper, "parties.first", office.first, rank=False)
    date = put_date(paper, "signed", office)
    paper.table(
        [["", date], [left[0], right[0]], ["", ""], [[left[1], label_nip(left[3])], [right[1], label_nip(right[3])]]],
        ruled=False,
    )
    return paper


def health(seed: int) -> Paper:
    """A provincial health office: letterhead in a table, titles in one paragraph, numbers in the cells of names, the first party left."""
    office, paper = make_office(seed, spaced=False), Paper()
    head = put_letterhead(paper, office)
    paper.table([["", [head[0], head[1], head[2], f"Telepon : {head[3]}", f"Email : {head[4]}"]]], ruled=False)
    paper.line(
        f"{paper.put('title.text', f'PERJANJIAN KINERJA TAHUN {office.year}')}\n"
        f"{paper.put('title.subject', f'{office.first.position.upper()} {office.office}')}".replace(
            f" {office.office}", f"\n{office.office}"
        ),
        bold=True,
        middle=True,
    )
    heads = ["No", "KINERJA UTAMA", "INDIKATOR KINERJA", "TARGET"]
    rows: list[list[str | list[str]]] = [[paper.put(f"headings.{i}", h) for i, h in enumerate(heads)]]
    spans = []
    for n, objective in enumerate(office.objectives):
        start = len(rows)
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            rows.append(
                [
                    paper.put(f"objectives.{n}.number", f"{n + 1}.") if k == 0 else "",
                    paper.put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                    paper.put(f"{path}.name", indicator.name),
                    paper.put(f"{path}.target", f"{indicator.figure} {indicator.unit}"),
                ]
            )
        spans.append((start, len(rows) - 1))
    table = paper.table(rows, bold=1)
    for top, bottom in spans:
        merge(table, top, 0, bottom, 0)
        merge(table, top, 1, bottom, 1)
    lines: list[list[str | list[str]]] = [[paper.put("budget.heading", "Program/Kegiatan/Sub Kegiatan"), "Anggaran"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        name = f"{paper.put(f'{path}.number', f'{n + 1}.')} {paper.put(f'{path}.name', line.name)}"
        lines.append([name, paper.put(f"{path}.amount", f"Rp {dots(line.amount)}")])
    lines.append(["JUMLAH", paper.put("budget.total", f"Rp {dots(office.total)}")])
    paper.table(lines, ruled=False, bold=1)
    paper.line(put_date(paper, "signed", office))
    left = put_person(paper, "parties.first", office.first, rank=False, upper=True)
    right = put_person(paper, "parties.second", office.second, rank=False, upper=True)
    paper.table(
        [
            [["PIHAK PERTAMA,", left[0]], ["PIHAK KEDUA,", right[0]]],
            ["", ""],
            [[left[1], label_nip(left[3])], [right[1], label_nip(right[3])]],
        ],
        ruled=False,
    )
    return paper


SHORT = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des"]


def monthly(seed: int) -> Paper:
    """Targets of twelve months under a heading of two rows, the unit apart, group rows, no budget."""
    office, paper = make_office(seed), Paper()
    rng = random.Random(f"monthly {seed}")
    write_statement(paper, office, roles=("PIHAK PERTAMA", "PIHAK KEDUA"), full=True)
    paper.line(put_date(paper, "statement.signed", office))
    paper.table(
        [
            ["PIHAK KEDUA,", "PIHAK PERTAMA,"],
            ["", ""],
            [office.second.name, office.first.name],
            [f"NIP. {office.second.nip}" if office.second.nip else "", f"NIP. {office.first.nip}"],
        ],
        ruled=False,
    )
    paper.page_break()
    paper.line(paper.put("title.text", f"LAMPIRAN PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.office), bold=True, middle=True)
    paper.table(
        [
            ["Nama", ":", paper.put("parties.first.name", office.first.name)],
            ["Jabatan", ":", paper.put("parties.first.position", office.first.position)],
        ],
        ruled=False,
    )
    outer = ["No", "Sasaran / Rencana Hasil Kerja", "Indikator", "Satuan"]
    top: list[str | list[str]] = [*outer, "Target Bulanan", *[""] * 11, "Target Tahunan"]
    low: list[str | list[str]] = ["", "", "", "", *SHORT, ""]
    for i, text in enumerate([*outer, *[f"Target Bulanan {m}" for m in SHORT], "Target Tahunan"]):
        paper.put(f"headings.{i}", text)
    rows = [top, low]
    groups = []
    for n, objective in enumerate(office.objectives):
        if n == 0 or n == len(office.objectives) - 1:
            group = "Kinerja Utama" if n == 0 else "Kinerja Tambahan"
            groups.append(len(rows))
            rows.append([group])
        paper.put(f"objectives.{n}.table", "Kinerja Utama" if n < len(office.objectives) - 1 else "Kinerja Tambahan")
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            rows.append(
                [
                    paper.put(f"objectives.{n}.number", str(n + 1)) if k == 0 else "",
                    paper.put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                    paper.put(f"{path}.name", indicator.name),
                    paper.put(f"{path}.unit", indicator.unit),
                    *[paper.put(f"{path}.months.m{m + 1}", str(rng.randint(1, 99))) for m in range(12)],
                    paper.put(f"{path}.target", indicator.figure),
                ]
            )
    table = paper.table(rows, bold=2)
    merge(table, 0, 4, 0, 15)
    for column in (0, 1, 2, 3, 16):
        merge(table, 0, column, 1, column)
    for row in groups:
        merge(table, row, 0, row, 16)
    return paper


def board(seed: int) -> Paper:
    """A planning board: people in small tables, programme, activity and task in columns of their own, merged."""
    office, paper = make_office(seed), Paper()
    paper.line(paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.office), bold=True, middle=True)
    put_person(paper, "parties.first", office.first, upper=True)
    paper.table(
        [
            ["Nama", ":", office.first.name],
            ["NIP", ":", office.first.nip],
            ["Jabatan", ":", paper.put("parties.first.position", office.first.position)],
        ],
        ruled=False,
    )
    heads = ["No.", "Sasaran Kinerja", "Indikator Kinerja Individu", "Target"]
    rows: list[list[str | list[str]]] = [[paper.put(f"headings.{i}", h) for i, h in enumerate(heads)]]
    spans = []
    for n, objective in enumerate(office.objectives):
        start = len(rows)
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            rows.append(
                [
                    paper.put(f"objectives.{n}.number", str(n + 1)) if k == 0 else "",
                    paper.put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                    paper.put(f"{path}.name", indicator.name),
                    paper.put(f"{path}.target", f"{indicator.figure} {indicator.unit}"),
                ]
            )
        spans.append((start, len(rows) - 1))
    table = paper.table(rows, bold=1)
    for top, bottom in spans:
        merge(table, top, 0, bottom, 0)
        merge(table, top, 1, bottom, 1)
    paper.line()
    rng = random.Random(f"board {seed}")
    lines: list[list[str | list[str]]] = [["No.", "PROGRAM", "KEGIATAN", "SUB KEGIATAN", "ANGGARAN (Rp)"]]
    paper.put("budget.heading", "PROGRAM / KEGIATAN / SUB KEGIATAN")
    from tests.intake.office import ACTIVITIES, PROGRAMMES, TASKS

    at, total, merges = 0, 0, []
    for p, programme in enumerate(rng.sample(PROGRAMMES, 2)):
        paper.put(f"budget.lines.{at}.number", str(p + 1))
        paper.put(f"budget.lines.{at}.name", programme)
        at += 1
        first = len(lines)
        for a, activity in enumerate(rng.sample(ACTIVITIES, rng.randint(1, 2))):
            paper.put(f"budget.lines.{at}.name", activity)
            at += 1
            start = len(lines)
            for t, task in enumerate(rng.sample(TASKS, rng.randint(1, 2))):
                amount = rng.randint(1000, 99999) * 500
                total += amount
                paper.put(f"budget.lines.{at}.name", task)
                paper.put(f"budget.lines.{at}.amount", dots(amount))
                at += 1
                lines.append(
                    [str(p + 1) if a == t == 0 else "", programme if a == t == 0 else "", activity if t == 0 else "", task, dots(amount)]
                )
            merges.append((start, 2, len(lines) - 1, 2))
        merges += [(first, 0, len(lines) - 1, 0), (first, 1, len(lines) - 1, 1)]
    lines.append(["JUMLAH", "", "", "", paper.put("budget.total", dots(total))])
    table = paper.table(lines, bold=1)
    for top, start, bottom, end in [*merges, (len(lines) - 1, 0, len(lines) - 1, 3)]:
        merge(table, top, start, bottom, end)
    paper.line(put_date(paper, "signed", office))
    left = put_person(paper, "parties.second", office.second, upper=True)
    cells = []
    for label, person in (
        ("PIHAK KEDUA", left),
        ("PIHAK PERTAMA", (office.first.position, office.first.name, office.first.rank, office.first.nip)),
    ):
        cells.append([label, person[0], "", "", person[1], person[2], label_nip(person[3])])
    paper.table([cells], ruled=False)
    return paper


def quarterly(seed: int) -> Paper:
    """Two agreements in one file; Target over TW I–IV, codes and a column for Rp."""
    paper = Paper()
    for turn in range(2):
        office = make_office(seed * 7 + turn, spaced=turn == 0)
        if turn:
            paper.agreements.append({})
            paper.page_break()
        head = put_letterhead(paper, office)
        for text in (head[0], head[1], head[2]):
            paper.line(text, middle=True)
        paper.line(f"Telp. {head[3]}, email: {head[4]}", middle=True)
        paper.line(paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
        paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)
        paper.line(f"NOMOR : {paper.put('document_number', office.number)}", middle=True)
        outer = ["NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN", "TARGET"]
        top: list[str | list[str]] = [*outer, "TARGET TRIWULAN", "", "", ""]
        low: list[str | list[str]] = ["", "", "", "", "", "I", "II", "III", "IV"]
        for i, text in enumerate([*outer, *[f"TARGET TRIWULAN {q}" for q in ("I", "II", "III", "IV")]]):
            paper.put(f"headings.{i}", text)
        rows = [top, low]
        for number, text, name, indicator, path in put_rows(paper, office, dot=""):
            rows.append(
                [
                    number,
                    text,
                    name,
                    paper.put(f"{path}.unit", indicator.unit),
                    paper.put(f"{path}.target", indicator.figure),
                    *[paper.put(f"{path}.quarters.tw{q + 1}", text) for q, text in enumerate(indicator.quarters)],
                ]
            )
        table = paper.table(rows, bold=2)
        merge(table, 0, 5, 0, 8)
        for column in range(5):
            merge(table, 0, column, 1, column)
        paper.line()
        lines: list[list[str | list[str]]] = [["KODE", paper.put("budget.heading", "KEGIATAN"), "ANGGARAN", "", "SUMBER DANA"]]
        for n, line in enumerate(office.lines):
            path = f"budget.lines.{n}"
            paper.put(f"{path}.amount", f"Rp {dots(line.amount)},00")
            lines.append(
                [
                    paper.put(f"{path}.code", f"7.01.0{n + 1}.2.0{n + 1}"),
                    paper.put(f"{path}.name", line.name),
                    "Rp",
                    f"{dots(line.amount)},00",
                    paper.put(f"{path}.source_of_funds", "DAU"),
                ]
            )
        paper.put("budget.total", f"Rp {dots(office.total)},00")
        lines.append(["TOTAL", "", "Rp", f"{dots(office.total)},00", ""])
        table = paper.table(lines, bold=1)
        merge(table, 0, 2, 0, 3)
        merge(table, len(lines) - 1, 0, len(lines) - 1, 1)
        paper.line(put_date(paper, "signed", office))
        sign_side_by_side(paper, "parties", office, labels=("Pihak Kedua", "Pihak Pertama"), upper=False)
    return paper


def tabbed(seed: int) -> Paper:
    """A typist's paper: people, budget and signatures with tabs, numbers by Word itself."""
    office, paper = make_office(seed), Paper()
    paper.line("PERJANJIAN KINERJA", bold=True, middle=True)
    paper.line(f"TAHUN {office.year}", bold=True, middle=True)
    paper.line(paper.put("statement.title.subject", office.office), bold=True, middle=True)
    paper.put("statement.title.text", f"PERJANJIAN KINERJA TAHUN {office.year}")
    paper.line(OPENING)
    for role, person, sentence in (
        ("first", office.first, "Selanjutnya disebut Pihak Pertama"),
        ("second", office.second, "Selaku atasan langsung Pihak Pertama, selanjutnya disebut Pihak Kedua."),
    ):
        paper.line(f"Nama\t\t: {paper.put(f'statement.parties.{role}.name', person.name)}")
        paper.line(f"Jabatan\t: {paper.put(f'statement.parties.{role}.position', person.position)}")
        paper.line(sentence)
    paper.line(PROMISE.format("Pihak Pertama"))
    paper.put("statement.text", f"{OPENING} {PROMISE.format('Pihak Pertama')}")
    paper.line(f"\t\t\t\t\t{put_date(paper, 'statement.signed', office)}")
    sign_tabbed(paper, "statement.parties", office)
    paper.page_break()
    paper.line(paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)
    numbering = add_numbering(paper.document, "decimal", "%1.")
    heads = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "FORMULASI", "TARGET"]
    rows: list[list[str | list[str]]] = [[paper.put(f"headings.{i}", h) for i, h in enumerate(heads)]]
    starts = []
    for n, objective in enumerate(office.objectives):
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            if k == 0:
                starts.append(len(rows))
                paper.put(f"objectives.{n}.number", f"{n + 1}.")
            rows.append(
                [
                    "",
                    paper.put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                    paper.put(f"{path}.name", indicator.name),
                    paper.put(f"{path}.formula", indicator.formula),
                    paper.put(f"{path}.target", indicator.target),
                ]
            )
    table = paper.table(rows, bold=1)
    for row in starts:
        number_automatically(table.cell(row, 0).paragraphs[0], numbering)
    paper.line()
    paper.line(f"{paper.put('budget.heading', 'Kegiatan')}\t\t\t\tAnggaran\t\tKet.", bold=True)
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        text = f"{paper.put(f'{path}.number', f'{n + 1}.')} {paper.put(f'{path}.name', line.name)}"
        paper.line(f"{text}\tRp. {dots(line.amount)},-\t{paper.put(f'{path}.note', 'APBD')}")
        paper.put(f"{path}.amount", f"Rp. {dots(line.amount)},-")
    paper.line(f"Jumlah\tRp. {dots(office.total)},-")
    paper.put("budget.total", f"Rp. {dots(office.total)},-")
    paper.line(f"\t\t\t\t\t{put_date(paper, 'signed', office)}")
    sign_tabbed(paper, "parties", office)
    return paper


def sign_tabbed(paper: Paper, path: str, office: Office) -> None:
    left = put_person(paper, f"{path}.second", office.second, rank=False)
    right = put_person(paper, f"{path}.first", office.first, rank=False)
    paper.line("Pihak Kedua,\t\t\t\tPihak Pertama,")
    paper.line(f"{left[0]}\t\t\t{right[0]}")
    paper.line()
    paper.line(f"{left[1]}\t\t\t{right[1]}")
    paper.line(f"{label_nip(left[3])}\t\t\t{label_nip(right[3])}")


def edited(seed: int) -> Paper:
    """Letterhead in the header, page numbers in the footer, a text box, content controls, tracked changes."""
    office, paper = make_office(seed), Paper()
    head = put_letterhead(paper, office)
    section = paper.document.sections[0]
    top = section.header.paragraphs[0]
    top.text = f"{head[0]}\n{head[1]}\n{head[2]}\nTelepon {head[3]} Surel {head[4]}"
    section.footer.paragraphs[0].text = "Halaman 1 dari 2"
    box(paper, f"Nomor : {paper.put('document_number', office.number)}")
    title = paper.line(paper.put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), bold=True, middle=True)
    control(title)
    paper.line(paper.put("title.subject", office.first.position.upper()), bold=True, middle=True)
    heads = ["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan"]
    rows: list[list[str | list[str]]] = [[paper.put(f"headings.{i}", h) for i, h in enumerate(heads)]]
    for number, text, name, indicator, path in put_rows(paper, office, dot=""):
        rows.append(
            [
                number,
                text,
                name,
                paper.put(f"{path}.target", indicator.figure),
                paper.put(f"{path}.unit", indicator.unit),
            ]
        )
    table = paper.table(rows, bold=1)
    for row in range(1, len(rows)):
        replace(table.cell(row, 3).paragraphs[0], "999")
    paper.line()
    lines: list[list[str | list[str]]] = [["No", paper.put("budget.heading", "Kegiatan"), "Anggaran (Rp)", "Ket"]]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines.append(
            [
                paper.put(f"{path}.number", f"{n + 1})"),
                paper.put(f"{path}.name", line.name),
                paper.put(f"{path}.amount", dots(line.amount)),
                paper.put(f"{path}.note", "APBD"),
            ]
        )
    lines.append(["Jumlah Total", "", paper.put("budget.total", dots(office.total)), ""])
    table = paper.table(lines, bold=1)
    merge(table, len(lines) - 1, 0, len(lines) - 1, 1)
    paper.line(f"Ditetapkan di {paper.put('signed.place', office.town)}")
    paper.line(f"pada tanggal {paper.put('signed.date', office.date)}")
    sign_side_by_side(paper, "parties", office)
    return paper


def box(paper: Paper, text: str) -> None:
    """A text box, as old Word files have them."""
    run = paper.line().add_run()._r
    picture = OxmlElement("w:pict")
    content = OxmlElement("w:txbxContent")
    inner = OxmlElement("w:p")
    content.append(inner)
    picture.append(content)
    run.append(picture)
    Paragraph(inner, None).add_run(text)  # type: ignore[arg-type]


def control(paragraph: Paragraph) -> None:
    """The paragraph within a content control."""
    element = paragraph._p
    outer, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    element.addprevious(outer)
    outer.append(content)
    content.append(element)


def replace(paragraph: Paragraph, old: str) -> None:
    """The text as a tracked insertion, before it the deleted old one."""
    runs = [run._r for run in paragraph.runs]
    inserted, deleted = OxmlElement("w:ins"), OxmlElement("w:del")
    for element in (inserted, deleted):
        element.set(qn("w:author"), "a")
        element.set(qn("w:id"), "1")
    runs[0].addprevious(deleted)
    runs[0].addprevious(inserted)
    for run in runs:
        inserted.append(run)
    gone, text = OxmlElement("w:r"), OxmlElement("w:delText")
    text.text = old
    gone.append(text)
    deleted.append(gone)


BUILT_WITH: dict[str, Layout] = {
    "national": national,
    "explained": explained,
    "health": health,
    "monthly": monthly,
    "board": board,
    "quarterly": quarterly,
    "tabbed": tabbed,
    "edited": edited,
}
__all__ = ["BUILT_WITH", "fill"]
