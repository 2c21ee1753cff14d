"""Offices of ten agreements for the bench, from a seeded generator: without a mistake, full of mistakes, or with figures."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from tests.bench.generating import agreement, dump

OFFICE = 10
# Of the checks that the generator breaks, so many in an agreement full of mistakes.
FAULTY = 0.6
_POSTS = (
    "Camat Sokaraja", "Sekretaris Kecamatan", "Kasi Pemerintahan", "Kasi Pelayanan Umum", "Kasi Pemberdayaan Masyarakat",
    "Kasi Ketenteraman dan Ketertiban", "Kasi Kesejahteraan Rakyat", "Kasi Ekonomi dan Pembangunan", "Kasi Pendapatan",
    "Kasi Kebersihan",
)  # fmt: skip
_FIELDS = ("kependudukan", "pertanahan", "keuangan", "kepegawaian", "perizinan", "perpajakan", "kearsipan", "perpustakaan", "pertanian",
           "peternakan", "perikanan", "kehutanan", "pariwisata", "kebudayaan", "kesehatan", "pendidikan", "keolahragaan", "kepemudaan",
           "perdagangan", "perindustrian", "ketenagakerjaan", "transmigrasi", "perhubungan", "kebersihan", "pertamanan", "penerangan",
           "pengairan", "perumahan", "permukiman", "kebencanaan")  # fmt: skip
KINDS = ("clean", "faulty", "scored")


def write_region(folder: Path, kind: str, count: int, seed: int = 20210104) -> Path:
    """So many agreements of one kind, in folders of offices."""
    chance = random.Random(f"{seed} {kind}")
    for number in range(count // OFFICE):
        office = folder / f"office-{number:05}"
        office.mkdir(parents=True)
        figures: dict[str, Any] = {}
        members = [member(chance, number, index, kind) for index in range(OFFICE)]
        _gather_budget(members)
        for made in members:
            figures[made["id"]] = _figures(chance, made)
            (office / f"{made['id']}.yaml").write_text(dump(made), encoding="utf-8")
        if kind == "scored":
            (office / "realisasi.yaml").write_text(dump(figures), encoding="utf-8")
    return folder


def member(chance: random.Random, office: int, index: int, kind: str) -> dict[str, Any]:
    """One agreement of an office: the first is its head's, the others are below it."""
    made = agreement(chance, index, broken_share=FAULTY if kind == "faulty" else 0)
    made["id"] = f"pejabat-{index}"
    made["title"]["subject"] = _POSTS[index].upper()
    for role, holder in (("first", index), ("second", 0)):
        made["parties"][role] |= {"position": _POSTS[holder], "name": _name(office, holder)}
    if index:
        made["superior"] = "pejabat-0"
        made["parties"]["second"]["nip"] = _number(office)
    else:
        made["parties"]["first"]["nip"] = _number(office)
        made["parties"]["second"] = {"position": "Bupati Banyumas", "name": "H. Wakidi"}
    made["statement"] = {
        "text": "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel, kami berjanji mewujudkan target "
        f"kinerja tahun 2021 sesuai lampiran perjanjian ini, tugas {office * OFFICE + index}.",
        "signed": dict(made["signed"]),
    }
    for number, objective in enumerate(made["objectives"]):
        field = _FIELDS[index * 3 + number]
        objective["text"] = objective["text"].replace("desa", f"desa bidang {field} {office}")
        for n, indicator in enumerate(objective["indicators"]):
            what = f"desa yang tertib administrasi {field} {'' if n else 'awal '}{office}"
            for name in ("name", "formula"):
                indicator[name] = _renamed(indicator[name], what)
    return made


def _gather_budget(members: list[dict[str, Any]]) -> None:
    """The head's budget has the lines of all below."""
    lines = [dict(line) for made in members[1:] for line in made["budget"]["lines"]]
    for number, line in enumerate(lines, 1):
        line["number"] = str(number)
    total = sum(int(line["amount"].replace(",", "")) for line in lines)
    members[0]["budget"] |= {"lines": lines, "total": f"{total:,}"}


def _figures(chance: random.Random, made: dict[str, Any]) -> list[dict[str, str]]:
    """What is reported of every indicator, as a file of figures has it."""
    return [
        {"indicator": f"{objective['number']}.{indicator['number']}", "name": indicator["name"]}
        | {f"tw{quarter}": f"{chance.randrange(50, 100)},{chance.randrange(10)}%" for quarter in range(1, 5)}
        for objective in made["objectives"]
        for indicator in objective["indicators"]
    ]


def _renamed(text: str, what: str) -> str:
    before, found, behind = text.partition("desa yang tertib administrasi bidang ")
    return f"{before}{what}{behind.lstrip('0123456789')}" if found else text


def _name(office: int, index: int) -> str:
    return f"{_FIELDS[index]} {_FIELDS[-1 - index]} {_FIELDS[office % len(_FIELDS)]}".title()


def _number(office: int) -> str:
    return f"19640820199303{1}{office % 1000:03}"
