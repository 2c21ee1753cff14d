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
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, pihak pertama "
    "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka "
    "menengah seperti yang telah ditetapkan dalam dokumen perencanaan."
)
MEN = (
    "Bagus Wirawan", "Hendra Saputra", "Taufik Ramadhan", "Yohanes Lebang", "Made Sudarsana", "Rahmat Siregar", "Agus Prasetyo",
    "Dedi Kurnia", "Fajar Nugraha",
)  # fmt: skip
WOMEN = (
    "Sri Wahyuni", "Dewi Lestari", "Maria Ulfah", "Rina Marlina", "Ketut Suryani", "Yuliana Rahayu", "Endang Purwati",
    "Nurhayati Lubis",
)  # fmt: skip
FAMILIES = (
    "Gumelar", "Tandean", "Mahardika", "Pasaribu", "Wibisono", "Hutapea", "Kusnadi", "Manurung", "Rumbiak", "Setiadi", "Wenas",
    "Yudhistira", "Zulkifli",
)  # fmt: skip


def person(position: str, folder: str) -> dict[str, str]:
    """The same person for the same post of a folder. "~": elected, without a NIP; "^": a number of the armed forces or the police."""
    seed, woman = zlib.crc32(f"{folder}/{position}".encode()), zlib.crc32(position.encode()) % 3 == 0 and position[0] not in "~^"
    names = WOMEN if woman else MEN
    made = {"name": f"{names[seed % len(names)]} {FAMILIES[seed // 16 % len(FAMILIES)]}", "position": position.lstrip("~^")}
    if position[0] == "^":
        made["nip"] = f"NRP {70 + seed % 15}{seed // 7 % 12 + 1:02}{1000 + seed % 8999}"
    elif position[0] != "~":
        born = f"{1970 + seed % 14}{seed // 7 % 12 + 1:02}{seed // 11 % 28 + 1:02}"
        made["nip"] = f"{born} {1998 + seed % 7}{seed // 5 % 12 + 1:02} {2 if woman else 1} {seed % 9 + 1:03}"
    return made


def indicator(number: int, written: list[Any]) -> dict[str, Any]:
    name, target, *more = written
    return {"number": str(number), "name": name, "target": str(target)} | spelled(more[0] if more else {})


def spelled(row: dict[str, Any]) -> dict[str, Any]:
    """A row's further fields, with its quarters, which `q` lists, by their names."""
    quarters = {f"tw{n}": value for n, value in enumerate(row.get("q", []), 1)}
    return {key: value for key, value in row.items() if key != "q"} | ({"quarters": quarters} if quarters else {})


def amount_of(text: str) -> int:
    return int(re.sub(r"\D", "", re.sub(r",(00|-)$", "", text)))


def line(number: int, written: list[Any]) -> dict[str, Any]:
    name, amount, *more = written
    return {"number": str(number), "name": name, "amount": amount} | spelled(more[0] if more else {})


def agreement(paper: dict[str, Any], name: str) -> dict[str, Any]:
    """The agreement that a short paper stands for.

    `o` is the office and `g` the government of the letterhead, `a` its address, `f` and `s` the first and the second party's post, `st` the
    text of the statement, `t` the title, `p` place and `d` date of signing, `r` objectives with their rows, `b` lines of the budget below
    the heading `h`; `q` of a row lists its quarters; `more` sets any field by its path.
    """
    folder, place = paper.get("folder", name), paper.get("p", "Rajawali")
    parties = {which: person(paper[short], folder) for which, short in (("first", "f"), ("second", "s"))}
    made: dict[str, Any] = {
        "id": paper.get("id", name),
        "letterhead": {"government": paper.get("g"), "office": paper["o"], "address": paper.get("a", f"Jalan Merdeka Nomor 10 {place}")},
        "title": {"text": paper.get("t", "PERJANJIAN KINERJA TAHUN 2025"), "subject": parties["first"]["position"].upper()},
        "statement": {"text": statement(paper, parties)},
        "parties": parties,
        "headings": headings(paper),
        "objectives": [
            {"number": str(n), "text": goal, "indicators": [indicator(m, row) for m, row in enumerate(rows, 1)]}
            for n, (goal, rows) in enumerate(paper["r"], 1)
        ],
        "signed": {"place": place, "date": paper.get("d", "15 Januari 2025")},
    }
    made |= {"superior": paper["up"]} if "up" in paper else {}
    # Below a head an agreement may have no budget of its own.
    if lines := paper.get("b", [["Program Dukungan Manajemen", "Rp412.500.000"]] if name == folder else []):
        total = f"Rp{sum(amount_of(written[1]) for written in lines if written[1]):,}".replace(",", ".")
        made["budget"] = {"heading": paper.get("h", "Program"), "lines": [line(n, row) for n, row in enumerate(lines, 1)], "total": total}
    for path, value in (paper.get("more") or {}).items():
        put(made, path, value)
    return made


def statement(paper: dict[str, Any], parties: dict[str, dict[str, str]]) -> str:
    text: str = paper.get("st", STATEMENT)
    return text.replace("<first>", parties["first"]["name"]).replace("<second>", parties["second"]["name"])


def headings(paper: dict[str, Any]) -> list[str]:
    """Those of the columns that the rows have something in."""
    used = {key for _, rows in paper["r"] for row in rows if len(row) > 2 for key in row[2]}
    columns = {"formula": "Formulasi", "source": "Sumber Data", "unit": "Satuan", "target": "Target", "note": "Keterangan"}
    quarters = ["TW I", "TW II", "TW III", "TW IV"] if "q" in used else []
    return ["No", "Sasaran", "Indikator Kinerja", *(title for key, title in columns.items() if key == "target" or key in used), *quarters]


def put(paper: Any, path: str, value: object) -> None:
    """Set a field of a paper by its path, or with None take it away."""
    *above, last = path.split(".")
    for part in above:
        paper = paper[int(part)] if isinstance(paper, list) else paper[part]
    if isinstance(paper, list):
        paper[int(last)] = value
    elif value is None:
        paper.pop(last, None)
    else:
        paper[last] = value


def papers(table: str) -> dict[str, dict[str, Any]]:
    """The papers of a table by their keys."""
    found: dict[str, dict[str, Any]] = YAML(typ="safe").load(CORPUS / f"{table}.yaml")["papers"]
    return found


def plants(table: str) -> list[dict[str, Any]]:
    """The plants of a table: `of` which paper, `set` what by path (`id:path` in another of its folder), `at` which path it belongs,
    `kind`, and where it is `missed` the reason.
    """
    found: list[dict[str, Any]] = YAML(typ="safe").load(CORPUS / f"{table}.yaml").get("plants") or []
    return found


def figures(table: str) -> dict[str, dict[str, Any]]:
    """The realised figures of a table's folders: what stands in their realisasi.yaml."""
    found: dict[str, dict[str, Any]] = YAML(typ="safe").load(CORPUS / f"{table}.yaml").get("figures") or {}
    return found


def write(made: dict[str, Any], folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{made['id']}.yaml"
    YAML().dump(made, file)
    return file
