"""Any agreement of the corpus as a paper: all that papers print of it, and what the agreement then says.

Knows the format of agreements and python-docx, and nothing of the recogniser.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.intake.measure import flatten
from tests.intake.paper import Cell, Paper, nest

ROMAN = ("I", "II", "III", "IV")
# What no paper prints.
DECLARED = ("id", "superior", "replaces", "in_force", "dpa")
BESIDE = ("under", "renja_target", "direction")
INDICATOR = {
    "number": "No", "code": "Kode", "name": "Indikator Kinerja", "formula": "Formulasi", "calculation": "Tipe Perhitungan",
    "source": "Sumber Data", "baseline": "Kondisi Awal", "last_year": "Realisasi Tahun Lalu", "unit": "Satuan", "target": "Target",
    "weight": "Bobot", **{f"quarters.tw{n}": f"Triwulan {roman}" for n, roman in enumerate(ROMAN, 1)},
    "semesters.s1": "Semester I", "semesters.s2": "Semester II", "plan_target": "Target Akhir Renstra",
    "responsible": "Penanggung Jawab", "note": "Keterangan",
}  # fmt: skip
LINE = {"number": "No", "code": "Kode", "name": "", "amount": "Anggaran", "source_of_funds": "Sumber Dana", "note": "Keterangan"}
# Of objectives, lines and people the keys that are printed.
OBJECTIVE = ("number", "code", "goal", "text")
PERSON = ("position", "name", "rank", "nip")


class LaidOut:
    """One agreement, printed in the usual order; `paper.agreements` has what it then says."""

    def __init__(self, value: dict[str, Any]) -> None:
        self.value, self.paper = value, Paper()
        self.flat = {path: " ".join(str(text).split()) for path, text in flatten(value).items() if text is not None}
        self.statement()
        self.head()
        self.objectives()
        self.budget()
        self.signatures("")

    @property
    def says(self) -> dict[str, Any]:
        """The agreement with what was printed of it, and what no paper prints."""
        return self.with_declared(nest(self.paper.expected[0]))

    def with_declared(self, node: dict[str, Any]) -> dict[str, Any]:
        """An agreement as read, with what no paper prints as it is declared here."""
        found = {key: self.value[key] for key in DECLARED if key in self.value} | node
        for path, keys in (("objectives", BESIDE), ("budget", ("under",))):
            for mine, read in zip(_rows(self.value, path), _rows(found, path), strict=False):
                read.update({key: mine[key] for key in keys if key in mine})
        return found

    def put(self, path: str) -> str:
        return self.paper.put(path, self.flat.get(path, ""))

    def lines(self, *paths: str, middle: bool = True) -> None:
        for path in paths:
            if text := self.put(path):
                self.paper.line(text, bold=middle, middle=middle)

    def statement(self) -> None:
        if "statement" not in self.value:
            return
        self.lines("statement.title.text", "statement.title.subject")
        for role, said in (("first", "Pihak Pertama"), ("second", "Pihak Kedua")):
            path = f"statement.parties.{role}"
            labels = {"name": "Nama", "nip": "NIP", "position": "Jabatan"}
            rows: list[list[Cell]] = [[label, ":", text] for key, label in labels.items() if (text := self.put(f"{path}.{key}"))]
            if rows:
                self.paper.table(rows, ruled=False)
                self.paper.line(f"selanjutnya disebut {said}")
        self.lines("statement.text", middle=False)
        if day := ", ".join(filter(None, (self.put("statement.signed.place"), self.put("statement.signed.date")))):
            self.paper.line(day)
        self.paper.page_break()

    def head(self) -> None:
        self.lines("letterhead.government", "letterhead.office", "letterhead.address")
        if phone := self.put("letterhead.phone"):
            self.paper.line(f"Telp. {phone}")
        if email := self.put("letterhead.email"):
            self.paper.line(f"E-mail : {email}")
        self.lines("title.text", "title.subject")
        if number := self.put("document_number"):
            self.paper.line(f"Nomor : {number}", middle=True)

    def objectives(self) -> None:
        aims = self.value.get("objectives", [])
        held = {path.split(".", 4)[4] for path in self.flat if path.startswith("objectives.") and ".indicators." in path}
        columns = [key for key in INDICATOR if key in held]
        codes = ["code"] if any("code" in aim for aim in aims) else []
        heads = ["No", *("Kode" for _ in codes), "Sasaran", *(INDICATOR[key] for key in columns)]
        rows: list[list[Cell]] = [[self.paper.put(f"headings.{at}", head) for at, head in enumerate(heads)]]
        for n, aim in enumerate(aims):
            for k in range(max(1, len(aim.get("indicators", [])))):
                own = [self.put(f"objectives.{n}.{key}") if k == 0 else "" for key in ("number", *codes, "text")]
                rows.append([*own, *(self.put(f"objectives.{n}.indicators.{k}.{key}") for key in columns)])
        if len(rows) > 1:
            self.paper.table(rows, bold=1)
            self.paper.line()

    def budget(self) -> None:
        lines = self.value.get("budget", {}).get("lines", [])
        keys = [key for key in LINE if any(key in line for line in lines)]
        if not lines or "name" not in keys:
            return
        heading = self.put("budget.heading") or "Program"
        self.paper.put("budget.heading", heading)
        rows: list[list[Cell]] = [[LINE[key] or heading for key in keys]]
        rows += [[self.put(f"budget.lines.{n}.{key}") for key in keys] for n in range(len(lines))]
        if "budget.total" in self.flat:
            said = {"name": "Jumlah", "amount": self.put("budget.total")}
            rows.append([said.get(key, "") for key in keys])
        self.paper.table(rows, bold=1)
        self.paper.line()

    def signatures(self, page: str) -> None:
        if day := ", ".join(filter(None, (self.put(f"{page}signed.place"), self.put(f"{page}signed.date")))):
            self.paper.line(day)
        lanes = []
        for role, said in (("second", "Pihak Kedua,"), ("first", "Pihak Pertama,"), ("third", "Mengetahui,")):
            values = {key: self.put(f"{page}parties.{role}.{key}") for key in PERSON}
            if any(values.values()):
                nip = values["nip"]
                label = nip if not nip or nip[:1].isalpha() else f"NIP. {nip}"
                lanes.append([said, values["position"], "", "", values["name"], values["rank"], label])
        rows = [list(row) for row in zip(*lanes, strict=True)]
        if lanes:
            # Room for the signatures, and no row that nobody needs.
            self.paper.table([row for at, row in enumerate(rows) if any(row) or at in (2, 3)], ruled=False)


def _rows(value: dict[str, Any], path: str) -> Iterator[dict[str, Any]]:
    """The indicators of an agreement, or the lines of its budget, in order."""
    if path == "budget":
        yield from value.get("budget", {}).get("lines", [])
        return
    for aim in value.get("objectives", []):
        yield from aim.get("indicators", [])
