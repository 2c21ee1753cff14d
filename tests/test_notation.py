"""How texts of agreements are read: what a text means, and that a text with two readings, or none, is not read."""

from __future__ import annotations

import time
from fractions import Fraction as F
from typing import Any

import pytest

from agreements.formulas.formula import read_formula
from agreements.model import measure_of
from agreements.notation.readers import read_amount, read_calculation, read_date, read_nip, read_number, read_year
from agreements.notation.targets import read_target
from tests.vocabulary import VOCABULARY

AMOUNTS: dict[str, Any] = {
    "37,975,000": 37_975_000,
    "37.975.000": 37_975_000,
    "37.975.000,00": 37_975_000,
    "37,975,000.00": 37_975_000,
    "37.975.000,50": F(75_950_001, 2),
    "Rp 37.975.000": 37_975_000,
    "Rp. 37.975.000,-": 37_975_000,
    "Rp37.975.000,00": 37_975_000,
    "RP 37.975.000,--": 37_975_000,
    "37.975.000 rupiah": 37_975_000,
    "37.975.000 ,-": 37_975_000,
    "37975000": 37_975_000,
    "37.975": 37_975,
    "37,975": 37_975,
    "0": 0,
    "-1.000": -1_000,
    "(1.000)": -1_000,
    "Rp3.000.000,00 (tiga juta rupiah)": 3_000_000,
    "3.414.236.926": 3_414_236_926,
    # two readings, or none
    "": None,
    "-": None,
    "Rp": None,
    "37.97.000": None,
    "37.975.00": None,
    "1.00.0": None,
    "37.975,000": None,
    "37,975.000": None,
    "1 000 000": None,
    "1.000.000 2.000.000": None,
    "1,5 M": None,
    "sesuai DPA": None,
    "37.975.000 (1)": None,
    "3O.000": None,
}

# text: kind, value (low and high of a range, value and denominator of a ratio), unit, bound or grade
TARGETS: dict[str, tuple[Any, ...]] = {
    "100": ("number", 100, ""),
    "0": ("number", 0, ""),
    "84%": ("number", 84, "%"),
    "84 %.": ("number", 84, "%"),
    "84,5%": ("number", F(169, 2), "%"),
    "84.5 persen": ("number", F(169, 2), "%"),
    "84 Prosen": ("number", 84, "%"),
    "5,125%": ("number", F(41, 8), "%"),
    "100% (18 desa)": ("number", 100, "%"),
    "100 % per tahun": ("number", 100, "%"),
    "-1,2 %": ("number", F(-6, 5), "%"),
    "−1,2 %": ("number", F(-6, 5), "%"),
    "2 kali": ("number", 2, "kali"),
    "12 Kali": ("number", 12, "kali"),
    "12 kali/tahun": ("number", 12, "kali/tahun"),
    "1 (satu) dokumen": ("number", 1, "dokumen"),
    "Satu (1) dokumen": ("number", 1, "dokumen"),
    "dua puluh lima desa": ("number", 25, "desa"),
    "Sepuluh orang": ("number", 10, "orang"),
    "Tidak terdapat temuan": ("number", 0, "temuan"),
    "Tanpa keluhan": ("number", 0, "keluhan"),
    "Zero accident": ("number", 0, "accident"),
    "1.250 orang": ("number", 1250, "orang"),
    "1.250": ("number", 1250, ""),
    "1.234,56": ("number", F(30864, 25), ""),
    "70,01": ("number", F(7001, 100), ""),
    "70.01": ("number", F(7001, 100), ""),
    "0,350": ("number", F(7, 20), ""),
    "50,000,000": ("number", 50_000_000, ""),
    "1,2 juta orang": ("number", 1_200_000, "orang"),
    "Rp 2.500.000.000,-": ("number", 2_500_000_000, "rupiah"),
    "Rp 37,975,000": ("number", 37_975_000, "rupiah"),
    "Rp. 12,5 Miliar": ("number", 12_500_000_000, "rupiah"),
    "Rp 1,5 M": ("number", 1_500_000_000, "rupiah"),
    "US$ 25 juta": ("number", 25_000_000, "usd"),
    "12 m": ("number", 12, "m"),
    "12,75 km": ("number", F(51, 4), "km"),
    "2,8 Indeks": ("number", F(14, 5), "indeks"),
    "indeks 70": ("number", 70, "indeks"),
    "Level 3 (Terdefinisi)": ("number", 3, "level"),
    "Level III": ("number", 3, "level"),
    "Peringkat ke-3": ("number", 3, "peringkat"),
    "3 (Terdefinisi)": ("number", 3, ""),
    "75 (BB)": ("grade", "BB", ""),
    "71/100.000 KH": ("number", 71, "/100.000 kh"),
    "183 per 100.000 KH": ("number", 183, "per 100.000 kh"),
    "2 x 24 jam": ("number", 48, "jam"),
    "≤ 15 menit": ("number", 15, "menit", "<="),
    "< 15 menit": ("number", 15, "menit", "<"),
    "Maks. 15 menit": ("number", 15, "menit", "<="),
    "paling lambat 15 hari": ("number", 15, "hari", "<="),
    "kurang dari 15 menit": ("number", 15, "menit", "<"),
    "minimal 80%": ("number", 80, "%", ">="),
    "min 80": ("number", 80, "", ">="),
    "lebih dari 80 %": ("number", 80, "%", ">"),
    "80% ke atas": ("number", 80, "%", ">="),
    "80-90%": ("range", (80, 90), "%"),
    "80% - 90%": ("range", (80, 90), "%"),
    "75 s.d. 80 %": ("range", (75, 80), "%"),
    "75 s/d 80": ("range", (75, 80), ""),
    "2,5–3,5 poin": ("range", (F(5, 2), F(7, 2)), "poin"),
    "90-80": ("range", (90, 80), ""),
    "Rp 1.000.000 - Rp 2.000.000": ("range", (1_000_000, 2_000_000), "rupiah"),
    "3±1%": ("range", (2, 4), "%"),
    "2,5 ± 0,5 %": ("range", (2, 3), "%"),
    "1:180": ("ratio", (1, 180), ""),
    "1 : 10.000 penduduk": ("ratio", (1, 10_000), "penduduk"),
    "BB": ("grade", "BB", ""),
    "bb": ("grade", "BB", ""),
    "BB (70,5)": ("grade", "BB", ""),
    "B / 68,5": ("grade", "B", ""),
    "A-": ("grade", "A-", ""),
    "B +": ("grade", "B+", ""),
    "Predikat BB": ("grade", "BB", ""),
    "Nilai “A”": ("grade", "A", ""),
    "Nilai 72 (BB)": ("grade", "BB", ""),
    "Skor: 78,5 (BB)": ("grade", "BB", ""),
    "78 - BB": ("grade", "BB", ""),
    "85 *)": ("number", 85, ""),
    "85%**": ("number", 85, "%"),
    "> = 80": ("number", 80, "", ">="),
    "Level 3 dari 5": ("number", 3, "level"),
    "1 jam - 2 jam": ("range", (1, 2), "jam"),
    "5 menit s.d. 10 menit": ("range", (5, 10), "menit"),
    "7 hari hingga 14 hari kerja": ("range", (7, 14), "hari kerja"),
    "1 Dokumen LKjIP Tahun 2025": ("number", 1, "dokumen lkjip tahun 2025"),
    "1 Dokumen (DPA (SKPD))": ("number", 1, "dokumen"),
    "WTP": ("grade", "WTP", ""),
    "Opini WTP": ("grade", "WTP", ""),
    "Wajar Tanpa Pengecualian (WTP)": ("grade", "Wajar Tanpa Pengecualian", ""),
    "Kategori sangat baik": ("grade", "Sangat Baik", ""),
    "Terdefinisi (Level 3)": ("grade", "Terdefinisi", ""),
    "Terakreditasi A": ("grade", "A", ""),
    "minimal B": ("grade", "B", "", ">="),
}

NO_TARGETS = [
    "2O jam",
    "1OO%",
    "12.5OO orang",
    "",
    "  ",
    "-",
    "%",
    "....",
    "meningkat",
    "seperlunya",
    "3,414 orang",
    "37.97.5",
    "10O%",
    "5/6",
    "±80",
    "turun 5%",
    "3 dokumen dan 2 laporan",
    "3 dokumen, 2 laporan",
    "1 dokumen 85% 5 dokumen",
    "100%, 5 dokumen",
    "31 Maret 2021",
    "31-03-2021",
    "Tanggal 31 Maret",
    "XYZ",
    "1 dokumen 2 laporan",
    "85 - 90 - 95",
    "5 menit, paling lama 10 menit",
    "10 km menjadi 12 km",
    "5 menit ke 10 menit",
    "5 hari kerja - 7 hari kerja",
    "Rp 5 juta - Rp 10 juta",
    "85 → 90",
    "85 | 90",
    "85 = baik",
    "85 ~ 90",
    "85 x 2",
    "24 jam x 7 hari",
    "85 ?",
    "85¹",
    "85 a)",
    "5 (lima",
    "5 lima) dokumen",
    "85 (2025) 90 (2026)",
    "2025: 85",
    "85 % s/d 2026",
    "1:30 jam",
    "(2,5)%",
    "(5) persen",
]

DATES: dict[str, tuple[int | None, int | None, int | None]] = {
    "4 Januari 2021": (4, 1, 2021),
    "04 JANUARI 2021": (4, 1, 2021),
    "l4 Januari 2021": (None, 1, 2021),
    "1O Januari 2021": (None, 1, 2021),
    "2I Januari 2021": (None, 1, 2021),
    "14Januari 2021": (14, 1, 2021),
    "14Januari2021": (14, 1, 2021),
    "1_ Januari 2021": (None, 1, 2021),
    "Januari 2021": (None, 1, 2021),
    "4 Pebruari 2021": (4, 2, 2021),
    "10 Nopember 2021": (10, 11, 2021),
    "04-01-2021": (4, 1, 2021),
    "4/1/2021": (4, 1, 2021),
    "tgl. 04-01-2021": (4, 1, 2021),
    "2021-01-04": (4, 1, 2021),
    "2021/1/4": (4, 1, 2021),
    "29 Februari 2020": (29, 2, 2020),
    "..... Januari 2021": (None, 1, 2021),
    # not read
    "Januai 2021": (None, None, 2021),
    "29 Februari 2021": (None, 2, 2021),
    "31 Juni 2021": (None, 6, 2021),
    "04-13-2021": (4, None, 2021),
    "4 atau 5 Januari 2021": (None, 1, 2021),
    "Januari atau Februari 2021": (None, None, 2021),
    "4 Januari 21": (4, 1, None),
    "tanggal 4 bulan Januari tahun 21": (4, 1, None),
    "Januari 2O21": (None, 1, None),
    "": (None, None, None),
}

# text: birth, whether the date exists, appointment, sex, serial; only digits if it is no NIP
NIPS: dict[str, tuple[Any, ...]] = {
    "19660604 199002 1 005": (1966, 6, 4, True, 1990, 2, "man", "005"),
    "NIP. 19660604 199002 1 005": (1966, 6, 4, True, 1990, 2, "man", "005"),
    "NIP.19660604.199002.1.005": (1966, 6, 4, True, 1990, 2, "man", "005"),
    "nip : 19730902-200901-2-002": (1973, 9, 2, True, 2009, 1, "woman", "002"),
    "NIP19730902 200901 2 002": (1973, 9, 2, True, 2009, 1, "woman", "002"),
    "197309022009012002": (1973, 9, 2, True, 2009, 1, "woman", "002"),
    "19660231 199002 1 005": (1966, 2, 31, False, 1990, 2, "man", "005"),
    "19660604 199013 3 005": (1966, 6, 4, True, 1990, 13, None, "005"),
    "19900101 202121 2 001": (1990, 1, 1, True, 2021, 21, "woman", "001"),
}
NO_NIPS = {
    "": "",
    "-": "",
    "19660604 199002 1 05": "19660604199002105",
    "19660604 199002 1 0055": "1966060419900210055",
    "1966O604 199002 1 005": "1966O6041990021005",
    "NRP 78051234": "78051234",
    "NRP78051234": "78051234",
    "NPP. 1234": "1234",
    "NIPD 12.34": "1234",
    "NlP 19800101 200501 1 00": "NlP19800101200501100",
    "500123456": "500123456",
}

CALCULATIONS: dict[str, tuple[str | None, bool | None]] = {
    "Kumulatif": ("kumulatif", True),
    "Akumulatif": ("kumulatif", True),
    "NON-KUMULATIF": ("non kumulatif", True),
    "Non kumulatif.": ("non kumulatif", True),
    "Non Kumulatif (posisi akhir)": ("non kumulatif", True),
    "Posisi Akhir": ("non kumulatif", True),
    "Rata-rata": ("rata-rata", True),
    "Komulatif": ("kumulatif", False),
    "Non Komulatif": ("non kumulatif", False),
    "Kumulatif / Non Kumulatif": (None, None),
    "Bulanan": (None, None),
    "-": (None, None),
    "": (None, None),
}

NUMBERS: dict[str, int | None] = {
    "1": 1,
    "1.": 1,
    "01": 1,
    "(2)": 2,
    "3)": 3,
    "2.1": 1,
    "2.1.": 1,
    "1.2.10": 10,
    "a.": 1,
    "C": 3,
    "I": 1,
    "IV.": 4,
    "iii)": 3,
    # a small i may be a letter
    "i": None,
    "v.": None,
    "": None,
    "-": None,
    "1-2": None,
    "satu": None,
    "1a": None,
    "IIII": None,
}

YEARS: dict[str, int | None] = {
    "PERJANJIAN KINERJA TAHUN 2021": 2021,
    "PERJANJIAN KINERJA TAHUN : 2021": 2021,
    "Perjanjian Kinerja Perubahan Tahun Anggaran 2021": 2021,
    "PERJANJIAN KINERJA 2021": 2021,
    "RENSTRA TAHUN 2018-2023 PERJANJIAN KINERJA TAHUN 2021": 2021,
    "sesuai Permendagri Nomor 47 Tahun 2016 pada tahun 2021": 2021,
    "PERJANJIAN KINERJA TAHUN 2O21": None,
    "PERJANJIAN KINERJA": None,
    "PERJANJIAN KINERJA 2020 2021": None,
    "Nomor 20210": None,
}

A, B = "Jumlah desa aktif", "jumlah desa"
WHOLE = (A, B, 100)
# text: numerator, denominator, factor; no denominator if the formula does not divide
FORMULAS: dict[str, tuple[str | None, str | None, int | None]] = {
    f"{A} dibagi {B} X 100%": WHOLE,
    f"{A} dibagi {B} X 100 %.": WHOLE,
    f"{A} dibagi dengan {B} dikali 100%": WHOLE,
    f"{A} dibagi {B} dikalikan dengan 100 persen": WHOLE,
    f"{A} dibagi {B} dikali seratus persen": WHOLE,
    f"{A} dibagi {B} kali 100%": WHOLE,
    f"{A} dibagi\n{B}\nX 100%": WHOLE,
    f"{A} dibagi {B} x 100% (seratus persen)": WHOLE,
    f"{A} dibagi {B} x 100% = ... %": WHOLE,
    f"{A} dibagi {B} (%)": WHOLE,
    f"{A} dibagi {B} dalam persen": WHOLE,
    f"{A} / {B} x 100%": WHOLE,
    f"{A}/{B} x 100%": WHOLE,
    f"({A} / {B}) × 100%": WHOLE,
    f"({A})/({B})*100%": WHOLE,
    f"{A} ÷ {B} x 100%": WHOLE,
    f"{A} : {B} x 100%": WHOLE,
    f"{A}: {B} x 100%": WHOLE,
    f"{A}\n------------ x 100%\n{B}": WHOLE,
    f"{A}\n____________\n{B} X 100%": WHOLE,
    f"{A} x 100%\n{B}": WHOLE,
    f"{A} x 100% / {B}": WHOLE,
    f"{A} x 100% dibagi {B}": WHOLE,
    f"100% x ({A} / {B})": WHOLE,
    f"{A} dibanding {B} x 100%": WHOLE,
    f"{A} terhadap {B} x 100%": WHOLE,
    f"{A} dari {B} x 100%": WHOLE,
    f"Persentase desa = ({A} / {B}) x 100%": WHOLE,
    f"Persentase desa : ({A} / {B}) x 100%": WHOLE,
    f"Rumus: {A} dibagi {B} x 100%": WHOLE,
    f"{A} dibagi {B} x 100% Keterangan: aktif adalah yang memenuhi kriteria / syarat": WHOLE,
    f"{A} dibagi {B}": (A, B, None),
    f"Perbandingan antara {A} dengan {B}": (A, B, None),
    "A/B x 100%; A = desa aktif, B = desa": ("desa aktif", "desa", 100),
    "(a/b) x 100%, a = desa aktif, b = desa": ("desa aktif", "desa", 100),
    "(A + B) / C x 100%": ("A + B", "C", 100),
    "Jumlah kematian ibu dibagi jumlah kelahiran hidup x 100.000": ("Jumlah kematian ibu", "jumlah kelahiran hidup", 100_000),
    "Jumlah kematian bayi / jumlah kelahiran hidup x 1.000 kelahiran": ("Jumlah kematian bayi", "jumlah kelahiran hidup", 1_000),
    "IKM = total nilai / total unsur x 25": ("total nilai", "total unsur", 25),
    "Total nilai dibagi total unsur x nilai penimbang": ("Total nilai", "total unsur", None),
    "(PDRB tahun n - PDRB tahun n-1) / PDRB tahun n-1 x 100%": ("PDRB tahun n - PDRB tahun n-1", "PDRB tahun n-1", 100),
    "Realisasi belanja/pagu belanja x 100%": ("Realisasi belanja", "pagu belanja", 100),
    "Panjang jalan mantap/panjang jalan x 100%": ("Panjang jalan mantap", "panjang jalan", 100),
    "Jumlah hari rawat dibagi (jumlah tempat tidur x 365) x 100%": ("Jumlah hari rawat", "jumlah tempat tidur x 365", 100),
    "Jumlah laporan dalam 1 x 24 jam dibagi jumlah laporan x 100%": ("Jumlah laporan dalam 1 x 24 jam", "jumlah laporan", 100),
    "Jumlah desa/ kelurahan aktif dibagi jumlah desa/kelurahan X 100%": ("Jumlah desa/ kelurahan aktif", "jumlah desa/kelurahan", 100),
    "Jumlah agenda / rencana jalan dibagi jumlah agenda / rencana": ("Jumlah agenda / rencana jalan", "jumlah agenda / rencana", None),
    # weights: together they are the factor
    "(A/B x 60%) + (C/D x 40%)": ("A", "B", 100),
    # no division
    "Indeks Kepuasan Masyarakat": ("Indeks Kepuasan Masyarakat", None, None),
    "Jumlah desa/kelurahan yang tertib": ("Jumlah desa/kelurahan yang tertib", None, None),
    "Jumlah RT/RW yang aktif": ("Jumlah RT/RW yang aktif", None, None),
    "Jumlah desa aktif X 100%": ("Jumlah desa aktif", None, 100),
    "Jumlah kegiatan tahun 2019 s/d 2021": ("Jumlah kegiatan tahun 2019 s/d 2021", None, None),
    "Jumlah beras yang dibagi kepada warga": ("Jumlah beras yang dibagi kepada warga", None, None),
    "Jumlah bantuan bagi jumlah warga miskin": ("Jumlah bantuan bagi jumlah warga miskin", None, None),
    "Jumlah siswa kelas X": ("Jumlah siswa kelas X", None, None),
    "Jumlah kematian ibu per 100.000 kelahiran hidup": ("Jumlah kematian ibu", "kelahiran hidup", 100000),
    "": (None, None, None),
}

# text: whether it divides, whether it multiplies; both parts of what is announced are missing
OPEN_FORMULAS: dict[str, tuple[bool, bool]] = {
    "Jumlah desa aktif dibagi": (True, False),
    "Jumlah desa aktif dibagi X 100%": (True, True),
    "Jumlah desa aktif dibagi jumlah desa X": (True, True),
    "Jumlah desa aktif dibagi jumlah desa dikali": (True, True),
    "Jumlah siswa lulus dibagi jumlah siswa kelas X": (True, False),
}

COUNTED: dict[str, tuple[str | None, str | None]] = {
    f"{A} dibagi {B} X 100%": ("desa", "desa"),
    "Jumlah desa aktif dibagi jumlah seluruh desa/ kelurahan": ("desa", "desa/kelurahan"),
    "Jumlah anak-anak dibagi total jumlah anak": ("anak", "anak"),
    "Realisasi belanja dibagi pagu belanja": (None, None),
    "Sarana yang baik : jumlah sarana x 100%": (None, "sarana"),
    "Jumlah desa aktif": (None, None),
}

MEASURES = {
    "c. Persentase bayi": "percentage",
    "(1) Jumlah desa": "count",
    "Persentase desa": "percentage",
    "Prosentase desa": "percentage",
    "JUMLAH rapat": "count",
    "Total Fertility Rate": "rate",
    "Nilai SAKIP": "index",
    "Nilai investasi": "amount",
    "Tingkat kehadiran": "rate",
    "Tingkat maturitas SPIP": "index",
    "Opini BPK": "grade",
    "Rata-rata lama sekolah": "amount",
    "Rasio guru": "ratio",
    "Angkatan kerja": "none",
    "Laporan keuangan": "none",
    "": "none",
}


@pytest.mark.parametrize(("text", "value"), AMOUNTS.items())
def test_amounts(text: str, value: Any) -> None:
    assert read_amount(text, VOCABULARY) == value


@pytest.mark.parametrize(("text", "expected"), TARGETS.items())
def test_targets(text: str, expected: tuple[Any, ...]) -> None:
    kind, value, unit, bound = (*expected, "")[:4]
    read = read_target(text, VOCABULARY)
    found = {
        "number": read.value,
        "range": (read.low, read.high),
        "ratio": (read.value, read.denominator),
        "grade": read.grade,
    }[str(read.kind)]
    assert (read.kind, found, read.unit, read.bound) == (kind, value, unit, bound)
    assert read.text == text
    assert read.unit_printed == (unit != "")
    if kind == "number":
        assert read.low == read.high == read.value


@pytest.mark.parametrize("text", NO_TARGETS)
def test_texts_that_are_no_targets(text: str) -> None:
    read = read_target(text, VOCABULARY)
    assert (read.text, read.kind, read.value, read.low, read.grade) == (text, None, None, None, None)


@pytest.mark.parametrize(
    ("text", "value", "unit", "printed"),
    [
        ("84", 84, "%", False),
        ("84%", 84, "%", True),
        ("5 dokumen", 5, "dokumen", True),
        ("18 desa (100%)", 100, "%", True),
        ("100% (18 desa)", 100, "%", True),
    ],
)
def test_an_implied_percentage(text: str, value: int, unit: str, printed: bool) -> None:
    read = read_target(text, VOCABULARY, "%")
    assert (read.value, read.unit, read.unit_printed) == (value, unit, printed)


@pytest.mark.parametrize(("text", "expected"), DATES.items())
def test_dates(text: str, expected: tuple[int | None, int | None, int | None]) -> None:
    read = read_date(text, VOCABULARY)
    assert (read.day, read.month, read.year) == expected


@pytest.mark.parametrize(("text", "expected"), NIPS.items())
def test_nips(text: str, expected: tuple[Any, ...]) -> None:
    read = read_nip(text, VOCABULARY)
    parts = (read.birth_year, read.birth_month, read.birth_day, read.birth_valid, read.appointed_year, read.appointed_month)
    assert (*parts, read.sex, read.serial) == expected
    assert len(read.digits) == 18
    assert str(read.sex_digit) == read.digits[14]


@pytest.mark.parametrize(("text", "digits"), NO_NIPS.items())
def test_texts_that_are_no_nips(text: str, digits: str) -> None:
    read = read_nip(text, VOCABULARY)
    assert (read.digits, read.birth_year, read.birth_valid, read.sex, read.serial) == (digits, None, None, None, None)


@pytest.mark.parametrize(("text", "expected"), CALCULATIONS.items())
def test_calculation_types(text: str, expected: tuple[str | None, bool | None]) -> None:
    read = read_calculation(text, VOCABULARY)
    assert (read.type, read.official) == expected


@pytest.mark.parametrize(("text", "number"), NUMBERS.items())
def test_numbers_of_rows(text: str, number: int | None) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(("text", "year"), YEARS.items())
def test_years(text: str, year: int | None) -> None:
    assert read_year(text) == year


@pytest.mark.parametrize(("text", "expected"), FORMULAS.items())
def test_formulas(text: str, expected: tuple[str | None, str | None, int | None]) -> None:
    read = read_formula(text, VOCABULARY)
    assert (read.numerator, read.denominator, read.multiplier) == expected
    assert read.divided == (read.denominator is not None)
    assert read.multiplied == (read.multiplier is not None)


@pytest.mark.parametrize(("text", "expected"), OPEN_FORMULAS.items())
def test_formulas_that_break_off(text: str, expected: tuple[bool, bool]) -> None:
    read = read_formula(text, VOCABULARY)
    assert (read.divided, read.multiplied) == expected
    assert None in (read.denominator, read.multiplier)


@pytest.mark.parametrize(("text", "expected"), COUNTED.items())
def test_what_a_formula_counts(text: str, expected: tuple[str | None, str | None]) -> None:
    read = read_formula(text, VOCABULARY)
    assert (read.counted, read.counted_of) == expected


@pytest.mark.parametrize(("name", "measure"), MEASURES.items())
def test_measure_words(name: str, measure: str) -> None:
    assert measure_of(name, VOCABULARY) == measure


# What a hostile file may hold; each piece is one that some pattern tries again and again.
PIECES = [
    "x 1 ", "x 100 ", "/ ", "a/", "( ", "dibagi ", "= ", "=.", "1.", "1,", "- ", "dan 1", "dan ", "Rp ", "(a", "1(a",
    "jumlah ", "jumlah: ", "____ ",
    "IV", "tahun 2021-", "rasio ", "a a ", "\u00a0", "juta ", "nomor 1 ", "nomor ", "NIP. ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_long_texts_are_read_without_trying_in_vain(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    started = time.process_time()
    for read in (read_formula, read_target, read_amount, read_date, read_nip, read_calculation):
        read(text, VOCABULARY)
    for bare in (read_number, read_year):
        bare(text)
    # In proportion to the length it takes a tenth of a second; with its square, many seconds.
    assert time.process_time() - started < 2
