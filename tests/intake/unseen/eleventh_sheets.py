"""Round eleven, its sheets and its text: an agreement as three sheets for its three pages; officials with the heads of the rules of 2022, a sheet
each; a clinic's money by where it comes from; tables as a converter sets them in plain text. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.office import dots
from tests.intake.unseen.kit import OPENING, Aim, Book, Formula, Make, Person, Sample, Values, aim_rows


def three_pages() -> Sample:
    """Statement, aims and money on a sheet each, as they are printed; the money as accountants' numbers with formulas; who signs on each."""
    b = Book("Pernyataan")
    head = Person("Ir. FAISAL TANJUNG, M.Si.", "Kepala Dinas Ketahanan Pangan", "Pembina Utama Muda", "196912201996031004")
    regent = Person("Dr. H. AMRAN SINAGA, M.M.", "Bupati Tapanraya")

    def sign(row: int, page: str) -> None:
        b.cell(row, 4, b.day("Tapanraya", "6 Januari 2026", page))
        b.sign(row + 1, (2, 4), ["PIHAK KEDUA,", *regent.signed()], ["PIHAK PERTAMA,", *head.signed()])
        b.put_parties(head, regent, page=page)

    b.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS KETAHANAN PANGAN KABUPATEN TAPANRAYA", 5, "statement.")
    b.wide(4, 1, 5, OPENING)
    for row, who, after in (
        (5, head, "Selanjutnya disebut PIHAK PERTAMA"),
        (8, regent, "Selaku atasan langsung pihak pertama, selanjutnya disebut PIHAK KEDUA"),
    ):
        for offset, (label, value) in enumerate((("Nama", who.name), ("Jabatan", who.position))):
            b.cell(row + offset, 1, label)
            b.cell(row + offset, 2, ":")
            b.cell(row + offset, 3, value)
            b.merge(row + offset, 3, row + offset, 5)
        b.wide(row + 2, 1, 5, after)
    b.promise(11, 1, 5, "Pihak pertama", "Pihak kedua")
    sign(14, "statement.")
    b.add("Lampiran I")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS KETAHANAN PANGAN KABUPATEN TAPANRAYA", 5)
    b.row(4, 1, b.put_heads(["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET"]), bold=True)
    b.row(5, 1, b.put_columns(5))
    aims: list[Aim] = [
        ("1", "Meningkatnya ketahanan pangan daerah", [("Indeks Ketahanan Pangan", "Indeks", "78,45"), ("Skor Pola Pangan Harapan", "Skor", "91,2"), ("Cadangan pangan pemerintah", "Ton", "1.250")]),
        ("2", "Meningkatnya keamanan pangan segar", [("Persentase sampel pangan segar yang aman", "%", "96")]),
    ]  # fmt: skip
    b.put_aims(aims, "name", "unit", "target")
    figures: list[Any] = [(78.45, "0.00"), (91.2, "0.0"), (1250, "#,##0"), 96]
    for row, (cells, figure) in enumerate(zip(aim_rows(aims), figures, strict=True), 6):
        b.row(row, 1, [int(cells[0]) if cells[0] else "", *cells[1:4], figure])
    b.tall(6, 8, (1, 2))
    sign(12, "")
    b.add("Lampiran II")
    b.wide(1, 1, 5, "LAMPIRAN ANGGARAN PERJANJIAN KINERJA TAHUN 2026", bold=True)
    b.wide(2, 1, 5, "DINAS KETAHANAN PANGAN KABUPATEN TAPANRAYA", bold=True)
    b.row(4, 1, ["NO", b.put("budget.heading", "PROGRAM"), "ANGGARAN (Rp)", "SUMBER DANA", "KET"], bold=True)
    budget = [("Program Pengelolaan Sumber Daya Ekonomi untuk Kedaulatan Pangan", 1_275_300_000, "APBD"), ("Program Penanganan Kerawanan Pangan", 418_650_000, "APBD"), ("Program Pengawasan Keamanan Pangan", 96_400_000, "DAK NF")]  # fmt: skip
    b.put_lines(
        [(str(n), name, dots(amount), funds) for n, (name, amount, funds) in enumerate(budget, 1)],
        "number",
        "name",
        "amount",
        "source_of_funds",
    )
    money = "#,##0"
    for n, (name, amount, funds) in enumerate(budget, 1):
        b.row(4 + n, 1, [n, name, (amount, money), funds, ""])
    total = sum(amount for _, amount, _ in budget)
    b.put("budget.total", dots(total))
    b.row(8, 1, ["JUMLAH", "", (Formula("=SUM(C5:C7)", total), money), "", ""], bold=True)
    b.merge(8, 1, 8, 2)
    b.cell(10, 4, "Tapanraya, 6 Januari 2026")
    b.sign(11, (2, 4), ["PIHAK KEDUA,", *regent.signed()], ["PIHAK PERTAMA,", *head.signed()])
    return b.sample()


def official_sheets() -> Sample:
    """A sheet for each official: who is assessed beside who assesses, with numbers of the rows; results in two groups, an aspect for each
    indicator, quarters behind the target; one has a contract's number.
    """
    b = Book("Arsiparis")
    boss = Person("Dra. NURAINI LUBIS, M.A.P.", "Kepala Bagian Tata Usaha", "Pembina (IV/a)", "197003031995032002")
    people = [
        (Person("DEDI KURNIAWAN, A.Md.", "Arsiparis Terampil", "Pengatur (II/c)", "199311202019021003"), "NIP"),
        (Person("SRI MULYATI, S.Ak.", "Penata Layanan Operasional", "IX", "199608142024212025"), "NI PPPK"),
    ]
    data: list[list[Aim]] = [
        [("1", "Tertatanya arsip dinamis", [("Kuantitas", "Jumlah berkas yang ditata", "1.200", "Berkas", "300", "600", "900", "1.200"), ("Kualitas", "Persentase berkas yang ditemukan kembali", "98", "Persen", "98", "98", "98", "98")]),
         ("2", "Tersusunnya daftar arsip", [("Kuantitas", "Jumlah daftar arsip", "4", "Daftar", "1", "2", "3", "4")])],
        [("1", "Terlayaninya tamu kantor", [("Waktu", "Rata-rata waktu layanan", "15", "Menit", "20", "18", "16", "15")])],
    ]  # fmt: skip
    for n, ((who, label), aims) in enumerate(zip(people, data, strict=True)):
        if n:
            b.add("Operasional")
            b.agreements.append({})
        b.wide(1, 1, 10, b.put("title.text", "PERJANJIAN KINERJA INDIVIDU TAHUN 2026"), bold=True)
        b.row(3, 1, ["NO", "PEGAWAI YANG DINILAI", "", "", "NO", "PEJABAT PENILAI KINERJA", "", "", "", ""], bold=True)
        labels = ["NAMA", label, "PANGKAT/GOL. RUANG", "JABATAN", "UNIT KERJA"]
        mine = [who.name, who.nip, who.rank, who.position, "Bagian Tata Usaha"]
        theirs = [boss.name, boss.nip, boss.rank, boss.position, "Bagian Tata Usaha"]
        for k, (name, left, right) in enumerate(zip(labels, mine, theirs, strict=True)):
            b.row(4 + k, 1, [k + 1, name, left, "", k + 1, "NIP" if k == 1 else name, right, "", "", ""])
            b.merge(4 + k, 3, 4 + k, 4)
            b.merge(4 + k, 7, 4 + k, 10)
        fixed = ["NO", "RENCANA HASIL KERJA", "ASPEK", "INDIKATOR KINERJA INDIVIDU", "TARGET", "SATUAN"]
        b.put_heads([*fixed, *(f"TARGET TRIWULAN {q}" for q in ("I", "II", "III", "IV"))])
        b.row(10, 1, [*fixed, "TARGET TRIWULAN", "", "", ""], bold=True)
        b.row(11, 1, ["", "", "", "", "", "", "I", "II", "III", "IV"], bold=True)
        b.tall(10, 11, range(1, 7))
        b.merge(10, 7, 10, 10)
        b.put_aims([(m, text, [row[1:] for row in rows]) for m, text, rows in aims], "name", "target", "unit", "quarters.tw1", "quarters.tw2", "quarters.tw3", "quarters.tw4")  # fmt: skip
        row = 12
        for number, text, indicators in aims:
            for k, (aspect, name, target, unit, *quarters) in enumerate(indicators):
                values = [(int(value.replace(".", "")), "#,##0") for value in (target, *quarters)]
                b.row(row, 1, [*((int(number), text) if k == 0 else ("", "")), aspect, name, values[0], unit, *values[1:]])
                row += 1
            b.tall(row - len(indicators), row - 1, (1, 2))
        b.cell(row + 1, 7, b.day("Sei Rampai", "5 Januari 2026"))
        b.sign(
            row + 2,
            (2, 7),
            ["Pejabat Penilai Kinerja,", "", "", boss.name, f"NIP {boss.nip}"],
            ["Pegawai yang Dinilai,", "", "", who.name, f"{label} {who.nip}"],
        )
        b.put_parties(who, boss)
        if label != "NIP":
            b.put("parties.first.nip", f"{label} {who.nip}")
    return b.sample()


def clinic_funds() -> Sample:
    """A letterhead beside a cell for the logo; formula and baseline beside the targets; money in a column for each fund and one for their sum."""
    b = Book("PKM Rawasari")
    head = Person("dr. INDAH PERMATA", "Kepala UPTD Puskesmas Rawasari", "Penata Tk. I", "198511122011012007")
    chief = Person("dr. H. ZULKARNAIN, M.Kes.", "Kepala Dinas Kesehatan Kota Arunika", "Pembina Utama Muda", "196806161998031003")
    b.cell(1, 1, "")
    b.merge(1, 1, 4, 1)
    for row, key, text in (
        (1, "government", "PEMERINTAH KOTA ARUNIKA"),
        (2, "", "DINAS KESEHATAN"),
        (3, "", "UPTD PUSKESMAS RAWASARI"),
        (4, "address", "Jalan Melur No. 7 Rawasari"),
    ):
        b.wide(row, 2, 7, text, bold=True)
        if key:
            b.put(f"letterhead.{key}", text)
    b.put("letterhead.office", "DINAS KESEHATAN UPTD PUSKESMAS RAWASARI")
    b.wide(6, 1, 7, b.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
    b.wide(7, 1, 7, b.put("title.subject", "KEPALA UPTD PUSKESMAS RAWASARI"), bold=True)
    b.row(9, 1, b.put_heads(["NO", "SASARAN", "INDIKATOR KINERJA", "FORMULASI", "CAPAIAN TAHUN 2025", "TARGET 2026", "PJ"]), bold=True)
    aims: list[Aim] = [
        ("1", "Meningkatnya kesehatan ibu dan anak", [("Cakupan kunjungan ibu hamil K6", "Ibu hamil K6 : sasaran ibu hamil x 100%", "92,1%", "95%", "Bidan Koordinator"), ("Cakupan imunisasi dasar lengkap", "Bayi terimunisasi : sasaran bayi x 100%", "94,0%", "97%", "Jurim")]),
        ("2", "Menurunnya balita stunting", [("Prevalensi stunting", "Balita stunting : balita diukur x 100%", "11,8%", "10,5%", "Petugas Gizi")]),
    ]  # fmt: skip
    b.put_aims(aims, "name", "formula", "last_year", "target", "responsible")
    for row, cells in enumerate(aim_rows(aims), 10):
        shares: list[Any] = [(float(text.rstrip("%").replace(",", ".")) / 100, "0.0%" if "," in text else "0%") for text in cells[4:6]]
        b.row(row, 1, [int(cells[0]) if cells[0] else "", *cells[1:4], *shares, cells[6]])
    b.tall(10, 11, (1, 2))
    b.row(14, 1, ["NO", b.put("budget.heading", "KEGIATAN"), "SUMBER DANA", "", "", "JUMLAH ANGGARAN (Rp)", "KETERANGAN"], bold=True)
    b.row(15, 1, ["", "", "APBD", "BOK", "JKN", "", ""], bold=True)
    b.tall(14, 15, (1, 2, 6, 7))
    b.merge(14, 3, 14, 5)
    budget = [("Upaya Kesehatan Masyarakat", 41_250_000, 312_400_000, 0, "Juknis BOK"), ("Upaya Kesehatan Perorangan", 18_600_000, 0, 824_115_000, ""), ("Administrasi dan Manajemen", 96_300_000, 22_750_000, 61_400_000, "")]  # fmt: skip
    money = "#,##0"
    for n, (name, *funds, note) in enumerate(budget):
        total = sum(fund for fund in funds if isinstance(fund, int))
        b.put_line(n, number=str(n + 1), name=name, amount=dots(total), note=str(note))
        b.row(16 + n, 1, [n + 1, name, *((fund, money) for fund in funds), (Formula(f"=SUM(C{16 + n}:E{16 + n})", total), money), note])
    sums = [sum(int(str(line[1 + k])) for line in budget) for k in range(3)]
    b.row(19, 1, ["", "JUMLAH", *((amount, money) for amount in sums), (Formula("=SUM(F16:F18)", sum(sums)), money), ""], bold=True)
    b.put("budget.total", dots(sum(sums)))
    b.sign_both(21, (2, 5), ("PIHAK PERTAMA", head), ("PIHAK KEDUA", chief), b.day("Arunika", "9 Januari 2026"))
    return b.sample()


def plain_converted() -> Sample:
    """Plain text as a converter sets it: tables between dashes with a rule below the heads, cells that wrap, an empty line between rows."""
    v = Values()
    put = v.put
    text = f"""\
{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}

{put("title.subject", "LURAH KAMPUNG BARU")}

Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan,
dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di
bawah ini:

  --------- --- -----------------------------
  Nama      :   MUHAMMAD ARIF, S.Sos.
  Jabatan   :   Lurah Kampung Baru
  --------- --- -----------------------------

selanjutnya disebut pihak pertama

  --------- --- -----------------------------
  Nama      :   RINA SUSANTI, S.STP., M.Si.
  Jabatan   :   Camat Pelita
  --------- --- -----------------------------

selaku atasan pihak pertama, selanjutnya disebut pihak kedua

  -----------------------------------------------------------------------
  No   Sasaran Kegiatan          Indikator Kinerja           Target
  ---- ------------------------- --------------------------- ------------
  1    Meningkatnya kualitas     Indeks kepuasan warga       84,50
       pelayanan kelurahan

                                 Persentase surat yang       95%
                                 selesai pada hari yang
                                 sama

  2    Meningkatnya peran serta  Jumlah RT yang aktif        38 RT
       masyarakat
  -----------------------------------------------------------------------

  ------------------------------------------------------------
  No   Sub Kegiatan                           Anggaran
  ---- -------------------------------------- ----------------
  1    Pemberdayaan Masyarakat di Kelurahan   Rp 412.750.000

  2    Pembangunan Sarana dan Prasarana       Rp 688.300.000
       Kelurahan

       Jumlah                                 Rp 1.101.050.000
  ------------------------------------------------------------

{put("signed.place", "Kampung Baru")}, {put("signed.date", "8 Januari 2026")}

  ----------------------------- --------------------------
  PIHAK KEDUA                   PIHAK PERTAMA

  CAMAT PELITA                  LURAH KAMPUNG BARU

  RINA SUSANTI, S.STP., M.Si.   MUHAMMAD ARIF, S.Sos.

  NIP. 198304092002122001       NIP. 197906152007011012
  ----------------------------- --------------------------
"""
    put("statement.text", OPENING)
    v.put_parties(
        Person("MUHAMMAD ARIF, S.Sos.", "Lurah Kampung Baru", "", "197906152007011012"),
        Person("RINA SUSANTI, S.STP., M.Si.", "Camat Pelita", "", "198304092002122001"),
    )
    v.put_heads(["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target"])
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas pelayanan kelurahan", [("Indeks kepuasan warga", "84,50"), ("Persentase surat yang selesai pada hari yang sama", "95%")]),
        ("2", "Meningkatnya peran serta masyarakat", [("Jumlah RT yang aktif", "38 RT")]),
    ]  # fmt: skip
    v.put_aims(aims, "name", "target")
    put("budget.heading", "Sub Kegiatan")
    budget = [
        ("1", "Pemberdayaan Masyarakat di Kelurahan", "Rp 412.750.000"),
        ("2", "Pembangunan Sarana dan Prasarana Kelurahan", "Rp 688.300.000"),
    ]
    v.put_lines(budget, "number", "name", "amount")
    put("budget.total", "Rp 1.101.050.000")
    return Sample("text", text.encode(), v.expected)


SHEETS: dict[str, Make] = {
    "three_pages": three_pages,
    "official_sheets": official_sheets,
    "clinic_funds": clinic_funds,
    "plain_converted": plain_converted,
}
