"""A value of every field, from agreements that come with the program, and a small one that has what faultless ones lack. Knows no words."""

from __future__ import annotations

from typing import Any

from agreements.loading import load
from agreements.model import Agreement
from agreements.notation.vocabulary import Vocabulary
from engine.facts.links import LINKS
from engine.facts.ties import tie
from engine.language import Record, RecordType, Unknown, Value
from engine.language.types import element_type
from engine.rulebook.scopes import scopes
from rules import RULES

# What the shipped agreements lack: regions in titles and positions, an area in an objective and in the line of the government, an
# abbreviation behind a name, ratios, scales and bounds that are printed, figures with mistakes and notes, a version, another hospital's
# director.
_INDICATORS: list[dict[str, Any]] = [
    {"name": "Nilai SAKIP perangkat daerah", "target": "BB (71,25)", "quarters": {"tw1": "B (65)"}},
    {"name": "Indeks kepuasan", "target": "3,5 dari skala 4", "quarters": {"tw1": "3 dari 4"}},
    {"name": "Indeks kematangan (skala 1-5)", "target": "3"},
    {"name": "Persentase layanan paling sedikit 90% terhadap total permohonan", "target": "95%"},
    {"name": "Tanggal penyampaian laporan", "target": "31 Maret 2026"},
    {
        "name": "Jumlah rapat dinas",
        "target": "12 (dua belas) kali",
        "figures": {
            "tw1": {"value": "2026-02-01"},
            "earlier": "2024: 10; 2025: 11",
            "cause": "Rapat ditunda",
            "obstacle": "Anggaran terlambat",
            "follow_up": "Rapat dijadwalkan kembali",
        },
    },
    {
        "name": "Rasio dokter per penduduk",
        "target": "1:180",
        "quarters": {"tw1": "1:200"},
        "figures": {"tw1": {"value": "banyak"}, "tw2": {"value": "-3"}},
    },
    {"name": "Nilai SAKIP", "target": "BB", "quarters": {"tw1": "B"}},
    {"name": "Akreditasi program studi", "target": "Unggul/Baik Sekali", "quarters": {"tw1": "Baik Sekali/Baik"}},
    {"name": "Terwujudnya pelayanan", "target": "sangat baik", "figures": {"tw1": {"value": "80"}}},
    {
        "name": "Jumlah pasien yang dilayani",
        "target": "100 orang",
        "direction": "higher",
        "calculation": "Kumulatif",
        "figures": {**{f"tw{number}": {"value": "30"} for number in range(1, 5)}, "year": {"value": "130"}},
    },
    {
        "name": "Persentase layanan tepat waktu",
        "formula": "Jumlah layanan tepat waktu dibagi jumlah layanan dikali 100%",
        "calculation": "Non Kumulatif",
        "target": "80%",
        "figures": {
            "covers": "year-to-date",
            "tw1": {"quantities": [{"name": "layanan_tepat_waktu", "amount": "8"}, {"name": "layanan", "amount": "10 %"}]},
            "tw2": {"quantities": [{"name": "layanan_tepat_waktu", "amount": "6"}, {"name": "layanan", "amount": "10"}]},
        },
    },
    {"name": "Indeks Kepuasan Masyarakat (IKM)", "target": "82", "note": "Mutu pelayanan B"},
    {
        "name": "Persentase penurunan keluhan",
        "formula": "(Jumlah keluhan tahun lalu - jumlah keluhan tahun ini) / jumlah keluhan tahun lalu x 100%",
        "baseline": "20%",
        "target": "25%",
        "last_year": "20%",
        "note": "Meningkat 5% dari tahun 2025",
    },
    {"name": "Nilai layanan", "formula": "0,6 x nilai mutu + 0,4 x nilai waktu", "target": "80", "note": "Semakin tinggi semakin baik"},
    {"name": "Jumlah lampu (50 titik)", "target": "50 titik", "note": "Terdiri atas 30 titik di utara dan 20 titik di selatan"},
    {
        "name": "Persentase desa yang dilayani",
        "target": "75%",
        "last_year": "70%",
        "note": "Realisasi 2025 sebesar 70%; (12 / 16) x 100% = 75%",
    },
]
_LINES: list[dict[str, Any]] = [
    {
        "name": "Program Pelayanan Kesehatan",
        "amount": "100.000.000",
        "source_of_funds": "DAU Rp60.000.000; DAK Rp40.000.000",
        "responsible": "Kepala Seksi Ketenteraman dan Ketertiban Umum",
        "figures": {
            **{f"tw{number}": "20.000.000" for number in range(1, 5)},
            "year": "80.000.000",
            "covers": "quarter",
            "supports": "1.10",
        },
    },
    {
        "name": "Program Penunjang",
        "amount": "50.000.000",
        "note": "RM Rp30.000.000; PNBP Rp20.000.000",
        "quarters": {f"tw{number}": "12.500.000" for number in range(1, 5)},
        "figures": {"tw1": "banyak", "tw2": "9.000.000"},
    },
]
_FIRST: dict[str, Any] = {
    "id": "kadis",
    "title": {"text": "PERJANJIAN KINERJA TAHUN 2026", "subject": "KEPALA DINAS KESEHATAN KABUPATEN MELATI"},
    "parties": {
        "first": {"name": "dr. Sari", "position": "Kepala Dinas Kesehatan Kabupaten Melati"},
        "third": {"name": "dr. Budi", "position": "Direktur RSUD Tirta Mulya"},
    },
    "objectives": [{"text": "Meningkatnya mutu pelayanan kesehatan di Kecamatan Mawar", "indicators": _INDICATORS}],
    "budget": {"lines": _LINES},
    "statement": {"text": "Pada hari ini Senin tanggal lima Januari 2026 kami selaku Kepala Dinas Kesehatan berjanji"},
    "signed": {"place": "Melati", "date": "Senin, 5 Januari 2026"},
}
_SECOND: dict[str, Any] = {
    **_FIRST,
    "id": "kadis-perubahan",
    "replaces": "kadis",
    "letterhead": {"government": "PEMERINTAH KABUPATEN MELATI KECAMATAN MAWAR", "office": "RSUD TIRTA MULYA"},
    "objectives": [
        {
            "indicators": [
                {"name": "Indeks kepuasan pasien", "target": "80", "note": "12 dari 20 unit", "under": "kadis/1.1"},
                {"name": "Persentase pasien sembuh", "target": "80%", "last_year": "70%"},
            ]
        }
    ],
}
_THIRD: dict[str, Any] = {
    "id": "kabid",
    "superior": "kadis-perubahan",
    "letterhead": {"office": "RSUD TIRTA MULYA"},
    "parties": {"first": {"position": "Kepala Bidang Keperawatan"}, "second": {"position": "Direktur RSUD Sungai Lama"}},
    "objectives": [
        {
            "indicators": [
                {"name": "Persentase pasien sembuh", "target": "80%", "last_year": "72%"},
                {"name": "Persentase penanganan keluhan", "formula": "Jumlah keluhan dibagi jumlah keluhan yang ditangani dikali 100%"},
            ]
        }
    ],
}


def field_examples(vocabulary: Vocabulary) -> dict[tuple[str, str], Value]:
    """The first value of every field, by record and name, in the order of the agreements and their files."""
    found: dict[tuple[str, str], Value] = {}
    shipped = [load([RULES.parent / "agreements" / folder], vocabulary).agreements for folder in ("melati-2026", "sokaraja-2021")]
    small = [Agreement.model_validate(data) for data in (_FIRST, _SECOND, _THIRD)]
    for models in (*([item.agreement for item in items] for items in shipped), small):
        roots, portfolio = tie(models, vocabulary)
        for root in roots:
            _gather(root, scopes()["agreement"].subject, found, set())
        _gather(portfolio, scopes()["portfolio"].subject, found, set())
        for model, root in zip(models, roots, strict=True):
            for subject in scopes()["text"].subjects(root, model):
                _gather(subject.record, scopes()["text"].subject, found, set())
    return found


def _gather(record: Record, type_: RecordType, found: dict[tuple[str, str], Value], seen: set[tuple[int, str]]) -> None:
    """Take in the values of a record and of those in it. One record is of several types: a quarter's target, and that of a period."""
    if (id(record), type_.name) in seen:
        return
    seen.add((id(record), type_.name))
    for name, inner in type_.fields.items():
        value, of = record.fields.get(name), element_type(inner)
        if value is None or isinstance(value, Unknown):
            continue
        if not isinstance(of, RecordType):
            if (type_.name, name) not in found and (not isinstance(value, list) or value):
                found[type_.name, name] = value
        elif name not in LINKS.get(type_.name, ()):
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, Record):
                    _gather(item, of, found, seen)
