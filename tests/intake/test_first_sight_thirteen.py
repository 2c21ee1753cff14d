"""More inputs of each kind that the rounds thirteen to fifteen of papers got wrong at first sight."""

from __future__ import annotations

import pytest

from tests.intake.layouts import box
from tests.intake.paper import Cell, Paper, add_numbering, merge, number_automatically
from tests.intake.reading import OBJECTIVES, TITLE, WORDS, card, doubts, left, paper_of, read, targets, text_of, value

# What stands before the agreement, at the head of its pages, or in boxes beside its title.


@pytest.mark.parametrize(
    "front", ["LEMBAR PENGESAHAN", "KATA PENGANTAR", "DAFTAR ISI", "HALAMAN PERSETUJUAN", "LEMBAR PARAF", "KATA SAMBUTAN"]
)
@pytest.mark.parametrize("cover", [True, False])
def test_pages_before_an_agreement_are_none_of_it(front: str, cover: bool) -> None:
    paper = Paper()
    for line in ("PEMERINTAH KOTA MELATI", "PERJANJIAN KINERJA", "TAHUN 2026", "DINAS PANGAN") if cover else ():
        paper.line(line, bold=True)
    paper.line(front, bold=True)
    paper.line("Puji syukur kami panjatkan, dokumen ini disusun dan disetujui oleh para pejabat di bawah ini untuk tahun 2026.")
    paper.line(f"{TITLE}\t3")
    paper.table([["No", "Jabatan", "Nama", "Paraf"], ["1", "Sekretaris", "SITI AMINAH, S.E.", ""]])
    paper.line(TITLE, bold=True)
    paper.line("DINAS PANGAN", bold=True)
    paper.table(OBJECTIVES)
    reading = read(paper)
    assert len(reading.drafts) == 1
    node = value(reading)
    assert node["title"] == {"text": TITLE, "subject": "DINAS PANGAN"}
    assert "objectives" in node
    assert "statement" not in node
    assert not {"letterhead", "parties"} & node.keys()


def test_a_letterhead_above_a_cover_is_the_agreements() -> None:
    paper = Paper()
    for line in ("PEMERINTAH KOTA MELATI", "DINAS PANGAN", "Jalan Melati 1", "PERJANJIAN KINERJA", "TAHUN 2026", TITLE, "DINAS PANGAN"):
        paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    assert value(read(paper))["letterhead"] == {
        "government": "PEMERINTAH KOTA MELATI",
        "office": "DINAS PANGAN",
        "address": "Jalan Melati 1",
    }


@pytest.mark.parametrize("head", ["Perjanjian Kinerja Dinas Pangan", "PERJANJIAN KINERJA - Halaman 2", "Perjanjian Kinerja Tahun 2026"])
def test_the_head_of_a_page_is_no_title(head: str) -> None:
    paper = Paper()
    paper.document.sections[0].header.paragraphs[0].text = head
    paper.line(TITLE, bold=True)
    paper.line("DINAS PANGAN", bold=True)
    paper.table(OBJECTIVES)
    assert value(read(paper))["title"] == {"text": TITLE, "subject": "DINAS PANGAN"}


@pytest.mark.parametrize("said", ["Pindai kode untuk memeriksa keaslian dokumen", "Dokumen asli", "DRAF", "Lembar 1 dari 3"])
def test_a_box_beside_a_title_is_none_of_it(said: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    box(paper, said)
    paper.line("DINAS PANGAN", bold=True)
    paper.table(OBJECTIVES)
    reading = read(paper)
    assert value(reading)["title"] == {"text": TITLE, "subject": "DINAS PANGAN"}
    assert said in left(reading)


# Marks of notes.


@pytest.mark.parametrize("target, mark", [("85", "1)"), ("85,25", "2)"), ("12 dokumen", "a)"), ("100%", "1"), ("Rp 1.500.000", "*)")])
def test_a_raised_mark_is_no_figure_of_a_target(target: str, mark: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    table = paper.table([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Nilai layanan", target]])
    table.cell(1, 3).paragraphs[0].add_run(mark).font.superscript = True
    assert targets(read(paper)) == [("Meningkatnya layanan", "Nilai layanan", target)]


@pytest.mark.parametrize("unit, raised, shown", [("120 m", "2", "120 m²"), ("30 km", "2", "30 km²")])
def test_a_raised_figure_of_a_unit_stays(unit: str, raised: str, shown: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    table = paper.table([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Luas layanan", unit]])
    table.cell(1, 3).paragraphs[0].add_run(raised).font.superscript = True
    assert targets(read(paper)) == [("Meningkatnya layanan", "Luas layanan", shown)]


# Objectives said again in each row, with their codes.


@pytest.mark.parametrize(
    "head, codes", [("Kode", ("S1", "S2")), ("Kode Sasaran", ("SS.01", "SS.02")), ("No", ("1", "2")), ("No.", ("1.", "2."))]
)
def test_an_objective_said_again_in_each_row(head: str, codes: tuple[str, str]) -> None:
    rows: list[list[Cell]] = [[head, "Sasaran", "Indikator", "Target"]]
    for at, (text, names) in enumerate(
        (("Meningkatnya layanan", ("Indeks A", "Indeks B", "Indeks C")), ("Tertibnya arsip", ("Indeks D",)))
    ):
        rows += [[codes[at], text, name, "84"] for name in names]
    found = value(paper_of(rows))["objectives"]
    assert [(o["text"], len(o["indicators"])) for o in found] == [("Meningkatnya layanan", 3), ("Tertibnya arsip", 1)]
    assert [o.get("number", o.get("code")) for o in found] == list(codes)


# Cards.


QUARTERS = [["TW I", "3", "TW II", "6"], ["TW III", "9", "TW IV", "12"]]
BOXES = [["Target Triwulan", "TW I", "TW II", "TW III", "TW IV"], ["", "3", "6", "9", "12"]]
DOWN = [[f"Triwulan {roman}", text] for roman, text in zip(("I", "II", "III", "IV"), ("3", "6", "9", "12"), strict=True)]


@pytest.mark.parametrize("quarters", [QUARTERS, BOXES, DOWN, []], ids=["pairs", "boxes", "below", "none"])
@pytest.mark.parametrize("sign", ["", " :"])
@pytest.mark.parametrize("own", [True, False], ids=["objective", "none"])
def test_cards_of_indicators(quarters: list[list[str]], sign: str, own: bool) -> None:
    aim: list[list[Cell]] = [[f"Sasaran{sign}", "Meningkatnya layanan"]] if own else []
    rows: list[list[Cell]] = [*aim, [f"Indikator Kinerja{sign}", "Jumlah layanan"], [f"Satuan{sign}", "Dokumen"], [f"Target{sign}", "12"]]
    (objective,) = value(card(*rows, *[list(row) for row in quarters]))["objectives"]
    (indicator,) = objective["indicators"]
    assert objective.get("text") == ("Meningkatnya layanan" if own else None)
    assert (indicator["name"], indicator["unit"], indicator["target"]) == ("Jumlah layanan", "Dokumen", "12")
    assert indicator.get("quarters") == ({f"tw{n}": str(3 * n) for n in range(1, 5)} if quarters else None)


def test_a_table_with_headings_is_no_card() -> None:
    reading = card(
        ["Sasaran", "Indikator", "Target"],
        ["Meningkatnya layanan", "Jumlah layanan", "12"],
        ["Sasaran", "Indikator", "Target"],
        ["Tertibnya arsip", "Jumlah arsip", "9"],
    )
    assert targets(reading) == [("Meningkatnya layanan", "Jumlah layanan", "12"), ("Tertibnya arsip", "Jumlah arsip", "9")]


# Lists without a table.


@pytest.mark.parametrize(
    "form",
    ["{} – target {}", "{} - target: {}", "{} (target {})", "{} (target: {})", "{}, target {}", "{} dengan target {}", "{} sebesar {}",
     "{}: {}", "{} = {}", "{} ditargetkan sebesar {}", "{} target {}"],
)  # fmt: skip
@pytest.mark.parametrize("label", ["", "Sasaran: ", "Sasaran Strategis 1: "])
def test_lists_that_word_numbers(form: str, label: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    outer = add_numbering(paper.document, "decimal", "%1.")
    wanted = []
    for text, names in (
        ("Meningkatnya layanan", ("Persentase layanan tepat waktu", "Nilai layanan")),
        ("Tertibnya arsip", ("Indeks arsip",)),
    ):
        number_automatically(paper.line(f"{label}{text}"), outer)
        inner = add_numbering(paper.document, "lowerLetter", "%1.")
        for name in names:
            number_automatically(paper.line(form.format(name, "84,5")), inner)
            wanted.append((text, name, "84,5"))
    assert targets(read(paper)) == wanted


def test_the_word_for_targets_within_a_name_stays() -> None:
    text = "1. Meningkatnya layanan\na. Jumlah target tercapai : 12\nb. Persentase capaian target: 90%\n"
    text += "2. Tertibnya arsip\na. Indeks arsip: 3\n"
    assert [name for _, name, _ in targets(text_of(f"{TITLE}\n\n{text}"))] == [
        "Jumlah target tercapai",
        "Persentase capaian target",
        "Indeks arsip",
    ]


# Money.


@pytest.mark.parametrize(
    "sentence",
    [
        "Untuk mencapai sasaran tersebut dialokasikan anggaran sebesar {} yang bersumber dari APBD Tahun 2026.",
        "Pelaksanaan perjanjian ini didukung dengan anggaran sebesar {}.",
        "Kinerja di atas didukung anggaran sejumlah {} dari DPA Tahun Anggaran 2026.",
        "Pada tahun 2026 disediakan anggaran sebesar {} untuk seluruh kegiatan di atas.",
        "Adapun alokasi anggaran tahun 2026 adalah sebesar {}",
    ],
)
@pytest.mark.parametrize("amount", ["Rp 3.412.650.000,00", "Rp48.250.000,- (empat puluh delapan juta dua ratus lima puluh ribu rupiah)"])
def test_a_sum_that_a_sentence_allots(sentence: str, amount: str) -> None:
    assert value(paper_of(OBJECTIVES, lines=(sentence.format(amount),)))["budget"] == {"total": amount}


@pytest.mark.parametrize(
    "sentence",
    ["Realisasi anggaran tahun 2025 sebesar Rp 3.412.650.000.", "Retribusi ditargetkan sebesar Rp 3.412.650.000 pada tahun 2026.",
     "Dari Rp 1.000.000.000 dialokasikan anggaran sebesar Rp 500.000.000 untuk desa."],
)  # fmt: skip
def test_other_sentences_with_money_are_listed(sentence: str) -> None:
    assert "budget" not in value(paper_of(OBJECTIVES, lines=(sentence,)))


@pytest.mark.parametrize("label", ["JumlahRp 460.000.000", "TotalRp460.000.000", "Jumlah AnggaranRp. 460.000.000,-"])
def test_a_label_joined_to_its_amount(label: str) -> None:
    amount = label[label.index("Rp") :]
    assert value(paper_of(OBJECTIVES, lines=(label,)))["budget"]["total"] == amount


@pytest.mark.parametrize("sign", ["Rp", "Rp.", "IDR"])
def test_the_sign_of_money_in_a_column_of_its_own(sign: str) -> None:
    rows = [
        "No\tKegiatan\tAnggaran\t",
        f"1\tPenataan Arsip\t{sign}\t1.250.000",
        f"2\tLayanan\t{sign}\t750.000",
        f"\tJumlah\t{sign}\t2.000.000",
    ]
    aims = "No\tSasaran\tIndikator\tTarget\n1\tMeningkatnya layanan\tIndeks\t84"
    budget = value(text_of(f"{TITLE}\n\n{aims}\n\n" + "\n".join(rows)))["budget"]
    assert [(line["name"], line["amount"]) for line in budget["lines"]] == [
        ("Penataan Arsip", f"{sign} 1.250.000"), ("Layanan", f"{sign} 750.000"),
    ]  # fmt: skip
    assert budget["total"] == f"{sign} 2.000.000"


@pytest.mark.parametrize("label", ["Jumlah", "TOTAL", "Jumlah Anggaran", "Total Pagu"])
@pytest.mark.parametrize("lines", [True, False])
def test_a_sum_that_nobody_filled_in_is_no_line(label: str, lines: bool) -> None:
    line: list[list[Cell]] = [["1", "Penataan Arsip", "1.250.000"]] if lines else []
    rows: list[list[Cell]] = [["No", "Kegiatan", "Anggaran (Rp)"], *line, ["", label, ""]]
    budget = value(paper_of(OBJECTIVES, rows)).get("budget", {})
    assert [line["name"] for line in budget.get("lines", [])] == (["Penataan Arsip"] if lines else [])
    assert "total" not in budget


def test_codes_right_of_the_names_of_costs_are_theirs() -> None:
    rows: list[list[Cell]] = [
        ["No", "Sasaran", "Indikator", "Target", "Program", "Kode Rekening", "Pagu (Rp)"],
        ["1", "Meningkatnya layanan", "Indeks", "84", "Program A", "3.25.03", "1.250.000"],
        ["", "", "", "", "Kegiatan B", "3.25.03.2.01", "750.000"],
    ]
    reading = paper_of(rows)
    assert [(line["code"], line["amount"]) for line in value(reading)["budget"]["lines"]] == [
        ("3.25.03", "1.250.000"),
        ("3.25.03.2.01", "750.000"),
    ]
    assert "code" not in value(reading)["objectives"][0]["indicators"][0]
    assert reading.questions == ()


# Quarters.


@pytest.mark.parametrize(
    "heads",
    [
        ("TW I", "TW II", "TW IIl", "TW IV"), ("TW I", "TW Il", "TW III", "TW IV"), ("TW l", "TW II", "TW III", "TW IV"),
        ("TW I", "TW II", "TW III", "TW lV"), ("TW I", "TW II", "TW", "TW IV"),
        ("Triwulan I", "Triwulan II", "Triwulan IIl", "Triwulan IV"), ("TW 1", "TW 2", "TW E", "TW 4"),
        ("TW I", "TW II", "TW II", "TW IV"), ("TW.I", "TW.II", "TW.llI", "TW.IV"),
    ],
)  # fmt: skip
def test_a_quarter_whose_heading_cannot_be_read_is_marked(heads: tuple[str, ...]) -> None:
    rows: list[list[Cell]] = [
        ["No", "Sasaran", "Indikator", "Target", *heads],
        ["1", "Meningkatnya layanan", "Indeks", "12", "3", "6", "9", "12"],
    ]
    reading = paper_of(rows)
    assert value(reading)["objectives"][0]["indicators"][0]["quarters"] == {"tw1": "3", "tw2": "6", "tw3": "9", "tw4": "12"}
    assert len(doubts(reading)) == 1


@pytest.mark.parametrize("heads", [("TW I", "TW II", "TW III", "Keterangan"), ("Rencana Aksi", "TW II", "TW III", "TW IV")])
def test_another_column_is_no_quarter(heads: tuple[str, ...]) -> None:
    rows: list[list[Cell]] = [
        ["No", "Sasaran", "Indikator", "Target", *heads],
        ["1", "Meningkatnya layanan", "Indeks", "12", "3", "6", "9", "rapat"],
    ]
    assert len(value(paper_of(rows))["objectives"][0]["indicators"][0]["quarters"]) == 3


@pytest.mark.parametrize("label", ["TRIWULAN {}", "TW {}", "Triwulan {}"])
def test_a_block_for_each_quarter(label: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.table(
        [["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Indeks", "12"], ["2", "Tertibnya arsip", "Nilai", "8"]]
    )
    paper.line()
    rows: list[list[Cell]] = [["No", "Indikator", "Target"]]
    for n, roman in enumerate(("I", "II", "III", "IV"), 1):
        rows += [[label.format(roman), "", ""], ["1", "Indeks", str(3 * n)], ["2", "Nilai", str(2 * n)]]
    table = paper.table(rows)
    for row in range(1, 13, 3):
        merge(table, row, 0, row, 2)
    found = value(read(paper))["objectives"]
    assert [o["indicators"][0]["quarters"] for o in found] == [
        {f"tw{n}": str(3 * n) for n in range(1, 5)}, {f"tw{n}": str(2 * n) for n in range(1, 5)},
    ]  # fmt: skip


# Texts.


def test_a_table_of_text_goes_on_behind_a_page_with_its_heads_again() -> None:
    text = f"""\
{TITLE}

 No   Sasaran                   Indikator                     Target
 1    Meningkatnya              Jumlah layanan                12
      layanan warga
 2    Tertibnya arsip           Persentase arsip              90%
      daerah yang               yang tertata

Dicetak: 06/01/2026                                        Halaman 1
\f No   Sasaran                   Indikator                     Target
      lengkap                   rapi
 3    Cepatnya izin             Lama izin                     3 hari
"""
    assert targets(text_of(text)) == [
        ("Meningkatnya layanan warga", "Jumlah layanan", "12"),
        ("Tertibnya arsip daerah yang lengkap", "Persentase arsip yang tertata rapi", "90%"),
        ("Cepatnya izin", "Lama izin", "3 hari"),
    ]


@pytest.mark.parametrize("sign", [" | ", " ; "])
@pytest.mark.parametrize("label", ["Sasaran 1: ", "**Sasaran 1:** "])
def test_several_labels_in_a_line(sign: str, label: str) -> None:
    text = f"{TITLE}\n\n{label}Meningkatnya layanan\n\n- Indikator: Indeks layanan{sign}Target: 84{sign}Satuan: Indeks\n"
    (objective,) = value(text_of(text))["objectives"]
    assert (objective["number"], objective["text"]) == ("1", "Meningkatnya layanan")
    assert objective["indicators"] == [{"name": "Indeks layanan", "target": "84", "unit": "Indeks"}]


# Signatures.


@pytest.mark.parametrize("rank", ["KOMISARIS BESAR POLISI", "AJUN KOMISARIS POLISI", "KOLONEL TNI"])
def test_a_rank_of_a_service_below_a_name_without_a_position(rank: str) -> None:
    paper = paper_of(OBJECTIVES, lines=("Melati, 5 Januari 2026", "PIHAK PERTAMA", "", "DARMAWAN, S.H.", rank, "NRP 74051122"))
    assert value(paper)["parties"]["first"] == {"name": "DARMAWAN, S.H.", "rank": rank, "nip": "NRP 74051122"}


# Forms that nobody filled in.


@pytest.mark.parametrize("dots", ["..........", "…………", "__________"])
def test_a_blank_form_keeps_its_dots(dots: str) -> None:
    paper = Paper()
    for line in (
        f"PEMERINTAH KABUPATEN {dots}",
        f"DINAS {dots}",
        f"Jalan {dots}",
        f"PERJANJIAN KINERJA TAHUN {dots}",
        f"KEPALA {dots}",
        f"NOMOR : {dots}",
    ):
        paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    paper.line(f"{dots}, {dots}")
    lane = [dots, "", dots, dots, f"NIP. {dots}"]
    paper.table([list(row) for row in zip(["PIHAK KEDUA,", *lane], ["PIHAK PERTAMA,", *lane], strict=True)], ruled=False)
    node = value(read(paper))
    assert node["letterhead"] == {"government": f"PEMERINTAH KABUPATEN {dots}", "office": f"DINAS {dots}", "address": f"Jalan {dots}"}
    assert node["title"] == {"text": f"PERJANJIAN KINERJA TAHUN {dots}", "subject": f"KEPALA {dots}"}
    assert node["document_number"] == dots
    assert node["signed"] == {"place": dots, "date": dots}
    assert node["parties"]["first"] == {"position": dots, "name": dots, "rank": dots, "nip": dots}


@pytest.mark.parametrize(
    "day", ["............, ........... 20....", ".........., ..........", "Melati, .... Januari 2026", "Melati, ............ 2026"]
)
def test_a_day_that_nobody_filled_in(day: str) -> None:
    lines = (day, "PIHAK PERTAMA,", "Camat Melati", "", "SITI AMINAH, S.E.", "NIP ......................")
    node = value(paper_of(OBJECTIVES, lines=lines))
    assert f"{node['signed']['place']}, {node['signed']['date']}" == day
    assert node["parties"]["first"]["nip"] == "......................"


def test_a_half_filled_signature_keeps_what_is_there() -> None:
    lines = ("Melati, 5 Januari 2026", "PIHAK PERTAMA,", "Camat Melati", "", "..............................", "NIP. ..............")
    person = value(paper_of(OBJECTIVES, lines=lines))["parties"]["first"]
    assert person == {"position": "Camat Melati", "name": "..............................", "nip": ".............."}


@pytest.mark.parametrize("text", ["Lampiran II Kontrak Kinerja", "LAMPIRAN 3 PERJANJIAN KINERJA", "Lampiran I : Perjanjian Kinerja"])
def test_an_annex_with_a_number_is_a_title(text: str) -> None:
    assert WORDS.says(text, "title")
    assert WORDS.opening(text, "title") is not None
