"""Invented offices: what papers of the tests say, made from a seed. People, numbers and figures are nobody's.

Knows no layout and nothing of the recogniser.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

GIVEN = [
    "ARIFIN",
    "BAGUS",
    "CITRA",
    "DEWI",
    "EKO",
    "FARIDA",
    "GUNAWAN",
    "HESTI",
    "INDRA",
    "JOKO",
    "KARTIKA",
    "LESTARI",
    "MARYONO",
    "NURUL",
    "OKTA",
]
FAMILY = [
    "WIBOWO",
    "SANTIKA",
    "PRAMUDYA",
    "HIDAYAT",
    "SETYANINGSIH",
    "MAULANA",
    "PURNOMO",
    "ANGGRAENI",
    "SAPUTRO",
    "WULANDARI",
    "NASUTION",
    "RANGKUTI",
]
BEFORE = ["", "", "", "Drs. ", "Ir. ", "H. ", "Dr. ", "dr. ", "Dra. Hj. "]
BEHIND = ["", ", S.Sos", ", SE", ", S.IP., M.Si", ", S.H., M.H.", ", S.STP., M.A.P", ", S.Kom", ", ST., MT", ", A.Md"]
RANKS = ["Penata Muda", "Penata", "Penata Tk. I", "Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Penata Muda Tk. I"]
GRADES = {
    "Penata Muda": "III/a",
    "Penata Muda Tk. I": "III/b",
    "Penata": "III/c",
    "Penata Tk. I": "III/d",
    "Pembina": "IV/a",
    "Pembina Tingkat I": "IV/b",
    "Pembina Utama Muda": "IV/c",
}
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
TOWNS = ["Kencana", "Sumber Agung", "Muara Jati", "Batu Raya", "Tanjung Sari", "Wono Mulyo"]
OFFICES = [
    (
        "DINAS KESEHATAN",
        "Kepala Dinas Kesehatan",
        ["Kepala Bidang Pelayanan Kesehatan", "Sekretaris Dinas Kesehatan", "Kepala Seksi Farmasi"],
    ),
    ("DINAS PENDIDIKAN DAN KEBUDAYAAN", "Kepala Dinas Pendidikan dan Kebudayaan", ["Kepala Bidang Pembinaan SD", "Kasubag Keuangan"]),
    ("BADAN PERENCANAAN PEMBANGUNAN DAERAH", "Kepala Badan Perencanaan Pembangunan Daerah", ["Kepala Bidang Ekonomi", "Sekretaris Badan"]),
    (
        "KECAMATAN {town}",
        "Camat {town}",
        ["Sekretaris Kecamatan {town}", "Kasi Pemerintahan", "Kasubag Umum dan Kepegawaian", "Lurah {town}"],
    ),
    ("DINAS LINGKUNGAN HIDUP", "Kepala Dinas Lingkungan Hidup", ["Kepala Bidang Tata Lingkungan", "Kepala UPT Laboratorium Lingkungan"]),
    ("INSPEKTORAT DAERAH", "Inspektur Daerah", ["Inspektur Pembantu Wilayah I", "Sekretaris Inspektorat"]),
]
OBJECTIVES = [
    "Meningkatnya kualitas pelayanan publik",
    "Meningkatnya akuntabilitas kinerja perangkat daerah",
    "Terwujudnya tata kelola yang bersih",
    "Menurunnya angka stunting pada balita",
    "Meningkatnya cakupan layanan air minum, sanitasi, dan persampahan",
    "Terlaksananya pembinaan administrasi desa/kelurahan",
    "Meningkatnya kualitas lingkungan hidup",
    "Optimalnya pengelolaan aset daerah",
    "Tersedianya dokumen perencanaan yang tepat waktu",
    "Meningkatnya kompetensi aparatur",
]
THINGS = [
    (
        "Persentase {}",
        [
            "desa yang tertib administrasi",
            "puskesmas yang terakreditasi",
            "temuan hasil pemeriksaan yang ditindaklanjuti",
            "sarana dan prasarana dalam kondisi baik",
            "ASN yang mengikuti diklat minimal 20 JP",
            "sampah yang terkelola (3R)",
        ],
        "%",
    ),
    ("Jumlah {}", ["dokumen perencanaan yang disusun", "kelompok binaan yang aktif", "laporan monitoring dan evaluasi"], "dokumen"),
    ("Nilai {}", ["evaluasi AKIP perangkat daerah", "reformasi birokrasi", "pengawasan kearsipan"], "poin"),
    ("Indeks {}", ["Kepuasan Masyarakat (IKM)", "Kualitas Lingkungan Hidup", "Profesionalitas ASN"], "indeks"),
    ("Frekuensi {}", ["rapat koordinasi lintas sektor", "sosialisasi peraturan perundang-undangan"], "kali"),
]
PROGRAMMES = [
    "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat",
    "Program Pengelolaan Pendidikan",
    "Program Pemberdayaan Masyarakat Desa dan Kelurahan",
    "Program Pengelolaan Persampahan",
    "Program Pembinaan dan Pengawasan Pemerintahan Desa",
    "Program Perencanaan Lingkungan Hidup",
]
ACTIVITIES = [
    "Administrasi Keuangan Perangkat Daerah",
    "Administrasi Umum Perangkat Daerah",
    "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah",
    "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
    "Koordinasi Kegiatan Pemberdayaan Desa",
    "Pengelolaan Sampah",
]
TASKS = [
    "Penyediaan Gaji dan Tunjangan ASN",
    "Penyusunan Dokumen Perencanaan Perangkat Daerah",
    "Penyediaan Bahan Logistik Kantor",
    "Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya",
    "Fasilitasi Kunjungan Tamu",
    "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD",
]
SOURCES = ["Laporan tahunan", "Laporan hasil evaluasi Inspektorat", "Register pelayanan", "Data Bidang Perencanaan", "Laporan hasil survei"]
NOTES = [
    "Tertib berarti mengisi seluruh buku administrasi.",
    "Dihitung pada akhir tahun anggaran.",
    "Sarana yang baik adalah yang dapat dimanfaatkan.",
    "Kriteria aktif adalah : 1. mempunyai rencana kerja 2. melaksanakan sedikitnya 60 % kegiatan",
]
KINDS = ["Kumulatif", "Non Kumulatif", "Non kumulatif"]


@dataclass
class Person:
    position: str
    name: str
    rank: str = ""
    nip: str = ""


@dataclass
class Indicator:
    name: str
    figure: str
    unit: str
    formula: str
    calculation: str
    source: str
    note: str
    quarters: list[str] = field(default_factory=list)

    @property
    def target(self) -> str:
        """The target with its unit in one text."""
        return f"{self.figure}%" if self.unit == "%" else f"{self.figure} {self.unit}"


@dataclass
class Objective:
    text: str
    indicators: list[Indicator]


@dataclass
class Line:
    name: str
    amount: int


@dataclass
class Office:
    """One agreement's content."""

    government: str
    office: str
    address: str
    phone: str
    email: str
    year: int
    town: str
    date: str
    first: Person
    second: Person
    objectives: list[Objective]
    lines: list[Line]
    number: str

    @property
    def total(self) -> int:
        return sum(line.amount for line in self.lines)


def dots(amount: int) -> str:
    """1.234.567"""
    return f"{amount:,}".replace(",", ".")


def commas(amount: int) -> str:
    return f"{amount:,}"


def make_nip(rng: random.Random, *, spaced: bool) -> str:
    born = f"{rng.randint(1965, 1990)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    since = f"{rng.randint(1991, 2015)}{rng.randint(1, 12):02}"
    parts = [born, since, str(rng.randint(1, 2)), f"{rng.randint(1, 30):03}"]
    return (" " if spaced else "").join(parts)


def make_person(rng: random.Random, position: str, *, spaced: bool) -> Person:
    rank = rng.choice(RANKS)
    name = f"{rng.choice(BEFORE)}{rng.choice(GIVEN)} {rng.choice(FAMILY)}{rng.choice(BEHIND)}"
    if rng.random() < 0.3:
        name = name.title().replace("S.Sos".title(), "S.Sos")
    return Person(position, name, rank, make_nip(rng, spaced=spaced))


def make_indicator(rng: random.Random, used: set[str]) -> Indicator:
    while True:
        pattern, things, unit = rng.choice(THINGS)
        thing = rng.choice(things)
        name = pattern.format(thing)
        if name not in used:
            break
    used.add(name)
    figure = {
        "%": rng.choice(["100", "84", "92,5", "75"]),
        "dokumen": str(rng.randint(1, 12)),
        "kali": str(rng.randint(1, 12)),
        "poin": rng.choice(["72,50", "80,1", "65"]),
        "indeks": rng.choice(["83", "3,45", "86,50"]),
    }[unit]
    formula = f"Jumlah {thing} dibagi jumlah seluruhnya X 100%" if unit == "%" else f"{pattern.format(thing)} pada tahun berjalan"
    steps = sorted(rng.sample(range(10, 99), 3))
    quarters = [str(s) for s in steps] + [figure]
    return Indicator(name, figure, unit, formula, rng.choice(KINDS), rng.choice(SOURCES), rng.choice(["", *NOTES]), quarters)


def make_office(seed: int, *, spaced: bool = True, head: bool = False) -> Office:
    """An office; with head, the first party is its head and the second the head of the region."""
    rng = random.Random(f"office {seed}")
    town = rng.choice(TOWNS)
    office, chief, others = rng.choice(OFFICES)
    office, chief = office.format(town=town.upper()), chief.format(town=town)
    region = rng.choice(["Kabupaten Nusa Raya", "Kota Bina Karya", "Kabupaten Telaga Biru"])
    ruler = ("Wali Kota " if region.startswith("Kota") else "Bupati ") + region.split(" ", 1)[1]
    below = rng.choice(others).format(town=town)
    first = make_person(rng, chief if head else below, spaced=spaced)
    second = make_person(rng, ruler if head else chief, spaced=spaced)
    if head:
        second.rank = second.nip = ""
    used: set[str] = set()
    objectives = [
        Objective(text, [make_indicator(rng, used) for _ in range(rng.choice([1, 1, 2, 3]))])
        for text in rng.sample(OBJECTIVES, rng.randint(2, 3))
    ]
    names = rng.sample(PROGRAMMES if head else ACTIVITIES, rng.randint(1, 4))
    lines = [Line(name, rng.randint(2_000, 900_000) * rng.choice([250, 1000, 5])) for name in names]
    year = rng.randint(2019, 2026)
    date = f"{rng.randint(2, 30)} {rng.choice(MONTHS[:2])} {year}"
    slug = office.split()[-1].lower()
    return Office(
        f"PEMERINTAH {region.upper()}",
        office,
        f"Jalan Merdeka Nomor {rng.randint(1, 99)} {town} {rng.randint(50000, 59999)}",
        f"(0{rng.randint(210, 299)}) {rng.randint(200000, 999999)}",
        f"{slug}@contoh.go.id",
        year,
        town,
        date,
        first,
        second,
        objectives,
        lines,
        f"050/{rng.randint(10, 999)}/{year}",
    )
