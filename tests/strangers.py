"""Small papers of many kinds of offices, written short (tests/corpus/strangers*.yaml), as agreements.

A paper says only what differs: people are invented for their positions, titles and headings follow from what is written.
"""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

CORPUS = Path(__file__).parent / "corpus"
STATEMENT = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, pihak pertama berjanji akan "
    "mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah "
    "ditetapkan dalam dokumen perencanaan."
)
MEN = ["Bagus Wirawan", "Hendra Saputra", "Taufik Ramadhan", "Yohanes Lebang", "Made Sudarsana", "Rahmat Siregar", "Agus Prasetyo", "Dedi Kurnia", "Fajar Nugraha"]
WOMEN = ["Sri Wahyuni", "Dewi Lestari", "Maria Ulfah", "Rina Marlina", "Ketut Suryani", "Yuliana Rahayu", "Endang Purwati", "Nurhayati Lubis"]
LAST = ["Gumelar", "Tandean", "Mahardika", "Pasaribu", "Wibisono", "Hutapea", "Kusnadi", "Manurung", "Rumbiak", "Setiadi", "Wenas", "Yudhistira", "Zulkifli"]


def person(position: str, folder: str) -> dict[str, str]:
    """The same person for the same post of a folder. "~": elected, without a NIP; "^": a number of the armed forces or the police."""
    seed, woman = zlib.crc32(f"{folder}/{position}".encode()), zlib.crc32(position.encode()) % 3 == 0 and position[0] not in "~^"
    given, family = (WOMEN if woman else MEN)[seed % (8 if woman else 9)], LAST[seed // 16 % 13]
    made = {"name": f"{given} {family}", "position": position.lstrip("~^")}
    if position[0] == "^":
        made["nip"] = f"NRP {70 + seed % 15}{seed // 7 % 12 + 1:02}{1000 + seed % 8999}"
    elif position[0] != "~":
        made["nip"] = f"{1970 + seed % 14}{seed // 7 % 12 + 1:02}{seed // 11 % 28 + 1:02} {1998 + seed % 7}{seed // 5 % 12 + 1:02} {2 if woman else 1} {seed % 9 + 1:03}"
    return made


def indicator(number: int, written: list[Any]) -> dict[str, Any]:
    name, target, *more = written
    return {"number": str(number), "name": name, "target": str(target)} | (more[0] if more else {})


def amount_of(text: str) -> int:
    return int(re.sub(r"\D", "", re.sub(r",(00|-)$", "", text)))


def line(number: int, written: list[Any]) -> dict[str, Any]:
    name, amount, *more = written
    return {"number": str(number), "name": name, "amount": amount} | (more[0] if more else {})


def agreement(paper: dict[str, Any], name: str) -> dict[str, Any]:
    """The agreement that a short paper stands for; `o`ffice, `g`overnment, `a`ddress, `f`irst, `s`econd, `st`atement, `d`ate, `r`ows, `b`udget, `more`."""
    folder, people = paper.get("folder", name), {"first": paper["f"], "second": paper["s"]}
    parties = {which: person(post, folder) for which, post in people.items()}
    rows = [indicator for _, indicators in paper["r"] for indicator in indicators]
    used = {key for row in rows if len(row) > 2 for key in row[2]}
    headings = ["No", "Sasaran", "Indikator Kinerja", *(["Formulasi"] if "formula" in used else []), *(["Satuan"] if "unit" in used else []), "Target"]
    told = {"first": parties["first"], "second": parties["second"]}
    text = paper.get("st", STATEMENT)
    for which, who in told.items():
        text = text.replace(f"<{which}>", who["name"]).replace(f"<{which} post>", who["position"])
    made: dict[str, Any] = {
        "id": paper.get("id", name),
        "letterhead": {"government": paper.get("g"), "office": paper["o"], "address": paper.get("a", "Jalan Merdeka Nomor 10 Rajawali")},
        "title": {"text": paper.get("t", "PERJANJIAN KINERJA TAHUN 2025"), "subject": parties["first"]["position"].upper()},
        "statement": {"text": text},
        "parties": parties,
        "headings": headings + (["Keterangan"] if "note" in used else []),
        "objectives": [
            {"number": str(n), "text": goal, "indicators": [indicator(m, row) for m, row in enumerate(indicators, 1)]}
            for n, (goal, indicators) in enumerate(paper["r"], 1)
        ],
        "signed": {"place": paper.get("p", "Rajawali"), "date": paper.get("d", "15 Januari 2025")},
    }
    lines = paper.get("b", [["Program Dukungan Manajemen", "Rp412.500.000"]] if name == folder else [])
    if lines:
        total = sum(amount_of(written[1]) for written in lines)
        made["budget"] = {"heading": paper.get("h", "Program"), "lines": [line(n, written) for n, written in enumerate(lines, 1)], "total": f"Rp{total:,}".replace(",", ".")}
    made |= {"superior": paper["up"]} if "up" in paper else {}
    for path, value in (paper.get("more") or {}).items():
        put(made, path, value)
    return made


def put(made: Any, path: str, value: object) -> None:
    *above, last = path.split(".")
    for part in above:
        made = made[int(part)] if isinstance(made, list) else made.setdefault(part, {})
    if isinstance(made, list):
        made[int(last)] = value
    elif value is None:
        made.pop(last, None)
    else:
        made[last] = value


def papers(table: str) -> dict[str, dict[str, Any]]:
    """The papers of a table by their keys."""
    found: dict[str, dict[str, Any]] = YAML(typ="safe").load(CORPUS / f"{table}.yaml")["papers"]
    return found


def plants(table: str) -> list[dict[str, Any]]:
    """The plants of a table: `of` which paper, `set` what by path, `at` which path it belongs, `kind`."""
    found: list[dict[str, Any]] = YAML(typ="safe").load(CORPUS / f"{table}.yaml").get("plants") or []
    return found


def write(made: dict[str, Any], folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{made['id']}.yaml"
    YAML().dump(made, file)
    return file
