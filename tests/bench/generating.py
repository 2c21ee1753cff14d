"""Agreements for the bench, from a seeded generator."""

from __future__ import annotations

import random
from typing import Any

import yaml

BROKEN = 0.05


def agreement(chance: random.Random, index: int, broken_share: float = BROKEN) -> dict[str, Any]:
    """One agreement; every fault that the checks by hand look for is in about one of twenty."""

    def broken() -> bool:
        return chance.random() < broken_share

    lines = [
        {"number": str(n + 1), "name": f"Kegiatan {chance.randrange(10**6)}", "amount": chance.randrange(1, 10**6) * 1000} for n in range(5)
    ]
    total = sum(int(str(line["amount"])) for line in lines) + (1000 if broken() else 0)
    objectives = []
    for number in range(3):
        indicators = []
        for n in range(2):
            what = f"desa yang tertib administrasi bidang {chance.randrange(100)}"
            formula = f"Jumlah {what} dibagi jumlah desa yang ada X 100%"
            indicators.append(
                {
                    "number": str(n + 1),
                    "name": f"{'' if broken() else 'Persentase '}{what}",
                    "formula": formula.split(" jumlah")[0] if broken() else formula,
                    "calculation": "Kumulatif" if broken() else "Non kumulatif",
                    "source": "Laporan Kasi Pemerintahan",
                    "target": f"{130 if broken() else chance.randrange(60, 101)}%",
                }
            )
        text = "Meningkatnya tertib administrasi desa" + (" dan" if broken() else "")
        objectives.append({"number": f"{number + 1 + broken()}", "text": text, "indicators": indicators})
    nip = f"1975{chance.randrange(1, 13):02}{chance.randrange(1, 29):02}200003{3 if broken() else 1}{chance.randrange(1, 999):03}"
    return {
        "id": f"kasi-{index}",
        "letterhead": {"government": "PEMERINTAH KABUPATEN BANYUMAS", "office": "KECAMATAN SOKARAJA", "address": "Jln. Raya 1 Sokaraja"},
        "title": {"text": f"PERJANJIAN KINERJA TAHUN {2020 if broken() else 2021}", "subject": "KASI PEMERINTAHAN KECAMATAN SOKARAJA"},
        "parties": {
            "first": {"position": "Kasi Pemerintahan", "name": f"NAMA {index}", **({} if broken() else {"nip": nip})},
            "second": {"position": "Camat Sokaraja", "name": "Drs. CAMAT", "nip": "196408201993031006"},
        },
        "objectives": objectives,
        "budget": {
            "heading": "Kegiatan",
            "lines": [{**line, "amount": f"{line['amount']:,}"} for line in lines],
            "total": f"{total:,}",
        },
        "signed": {"place": "Sokaraja", "date": "4 Januai 2021" if broken() else "4 Januari 2021"},
    }


def dump(data: dict[str, Any]) -> str:
    """The agreement as YAML; numbers are text, as printed."""
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)
    return text


def plain_agreement(id_: str) -> dict[str, Any]:
    """An agreement without a fault of its own, small."""
    made = agreement(random.Random(id_), 0, broken_share=0)
    made["id"] = id_
    made["parties"]["first"] = {"position": f"Pengelola {id_}", "name": f"NAMA {id_}"}
    return made
