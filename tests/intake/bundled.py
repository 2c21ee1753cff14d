"""The bundled agreements laid out as papers, made anew from a seed: six layouts, the values those of the YAML.

Knows the format of agreements and nothing of the recogniser.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tests.intake.measure import flatten
from tests.intake.paper import Cell, Paper, merge

FOLDER = Path(__file__).parents[2] / "agreements"
FILES = sorted(file for folder in ("sokaraja-2021", "melati-2026") for file in (FOLDER / folder).glob("*.yaml") if file.stem != "realisasi")
LABELS = {"formula": "Formulasi", "calculation": "Tipe Perhitungan", "source": "Sumber Data", "note": "Keterangan"}
QUARTERS = ("tw1", "tw2", "tw3", "tw4")
LAYOUTS = ("explained", "apart", "shuffled", "together", "stacked", "full_width")


def value_of(file: Path) -> dict[str, Any]:
    """The agreement in a file, without what no paper prints."""
    value: dict[str, Any] = YAML(typ="base").load(file)
    return {key: text for key, text in value.items() if key not in ("id", "superior", "in_force", "dpa", "replaces")}


class _Printer:
    """Prints one agreement; every value that it prints is remembered with its path."""

    def __init__(self, value: dict[str, Any], layout: str, seed: int) -> None:
        self.value, self.layout, self.paper = value, layout, Paper()
        self.rng = random.Random(f"{layout} {seed}")
        self.flat = {path: " ".join(text.split()) for path, text in flatten(value).items()}

    def put(self, path: str) -> str:
        return self.paper.put(path, self.flat.get(path, ""))

    def print(self) -> Paper:
        self.statement()
        self.head()
        self.objectives()
        self.budget()
        self.signatures()
        return self.paper

    def statement(self) -> None:
        if "statement" not in self.value:
            return
        for key in ("text", "subject"):
            self.paper.line(self.put(f"statement.title.{key}"), bold=True, middle=True)
        self.paper.line(self.put("statement.text"))
        for role, said in (("first", "Pihak Pertama"), ("second", "Pihak Kedua")):
            path = f"statement.parties.{role}"
            rows: list[list[Cell]] = [["Nama", ":", self.put(f"{path}.name")], ["Jabatan", ":", self.put(f"{path}.position")]]
            self.paper.table(rows, ruled=False)
            self.paper.line(f"selanjutnya disebut {said}")
        self.paper.line(f"{self.put('statement.signed.place')}, {self.put('statement.signed.date')}")
        self.paper.page_break()

    def head(self) -> None:
        for key in ("government", "office", "address"):
            if text := self.put(f"letterhead.{key}"):
                self.paper.line(text, bold=True, middle=True)
        if phone := self.put("letterhead.phone"):
            self.paper.line(f"Telp. {phone} E-mail : {self.put('letterhead.email')}", middle=True)
        for key in ("text", "subject"):
            self.paper.line(self.put(f"title.{key}"), bold=True, middle=True)
        if number := self.put("document_number"):
            self.paper.line(f"Nomor : {number}", middle=True)

    def columns(self) -> list[tuple[str, str]]:
        """Field and heading of each column."""
        own = [("number", "No"), ("text", "Sasaran"), ("name", "Indikator Kinerja")]
        if self.layout in ("explained", "together"):
            own += [("explanation", "Penjelasan"), ("target", "Target")]
        else:
            rest = [*LABELS.items(), ("target", "Target")]
            if self.layout == "shuffled":
                self.rng.shuffle(rest)
            own += rest
        if self.layout == "full_width":
            own = own[:1] + own[2:]
        if any(".quarters." in path for path in self.flat):
            own += [(f"quarters.{quarter}", f"TW {roman}") for quarter, roman in zip(QUARTERS, ("I", "II", "III", "IV"), strict=True)]
        return own

    def objectives(self) -> None:
        columns = self.columns()
        for index, (_, heading) in enumerate(columns):
            self.paper.put(f"headings.{index}", heading)
        rows: list[list[Cell]] = [[heading for _, heading in columns]]
        wide: list[int] = []
        spans: list[tuple[int, int]] = []
        for n, objective in enumerate(self.value.get("objectives", [])):
            path = f"objectives.{n}"
            start = len(rows)
            if self.layout == "full_width":
                wide.append(start)
                rows.append([f"Sasaran {self.put(f'{path}.number')} : {self.put(f'{path}.text')}", *[""] * (len(columns) - 1)])
            many = range(len(objective.get("indicators", [])))
            if self.layout == "together":
                rows.append([self.together(field, path, many) for field, _ in columns])
            else:
                for k in many:
                    rows.append([self.cell(field, path, k) for field, _ in columns])
            spans.append((start, len(rows) - 1))
        table = self.paper.table(rows, bold=1)
        for row in wide:
            merge(table, row, 0, row, len(columns) - 1)
        if self.layout in ("explained", "apart"):
            for top, bottom in spans:
                if bottom > top:
                    merge(table, top, 0, bottom, 0)
                    merge(table, top, 1, bottom, 1)
        self.paper.line()

    def cell(self, field: str, path: str, k: int) -> Cell:
        own = f"{path}.indicators.{k}"
        if field in ("number", "text"):
            if self.layout == "full_width":
                return self.put(f"{own}.number") if field == "number" else ""
            return self.put(f"{path}.{field}") if k == 0 else ""
        if field == "name":
            number = "" if self.layout == "full_width" else self.put(f"{own}.number")
            return f"{number} {self.put(f'{own}.name')}".strip()
        if field == "explanation":
            return [f"{label} : {text}" for key, label in LABELS.items() if (text := self.put(f"{own}.{key}"))]
        return self.put(f"{own}.{field}")

    def together(self, field: str, path: str, many: range) -> Cell:
        """All indicators of an objective in one row."""
        if field in ("number", "text"):
            return self.put(f"{path}.{field}")
        parts = [self.cell(field, path, k) for k in many]
        return [line for part in parts for line in ([part] if isinstance(part, str) else part)]

    def budget(self) -> None:
        lines = self.value.get("budget", {}).get("lines", [])
        if not lines:
            return
        keys = [key for key in ("number", "code", "name", "amount", "note") if any(key in line for line in lines)]
        heads = {"number": "No", "code": "Kode", "amount": "Anggaran", "note": "Ket."}
        heading = self.put("budget.heading") or "Kegiatan"
        rows: list[list[Cell]] = [[heads.get(key, heading) for key in keys]]
        for n in range(len(lines)):
            rows.append([self.put(f"budget.lines.{n}.{key}") for key in keys])
        if "budget.total" in self.flat:
            total: list[Cell] = ["Jumlah" if key == "name" else self.put("budget.total") if key == "amount" else "" for key in keys]
            rows.append(total)
        self.paper.table(rows, bold=1, ruled=self.layout != "stacked")
        self.paper.line()

    def signatures(self) -> None:
        day = ", ".join(filter(None, (self.put("signed.place"), self.put("signed.date"))))
        people = []
        for role, said in (("second", "Pihak Kedua,"), ("first", "Pihak Pertama,")):
            path = f"parties.{role}"
            nip = self.put(f"{path}.nip")
            people.append(
                [
                    said,
                    self.put(f"{path}.position"),
                    "",
                    "",
                    self.put(f"{path}.name"),
                    self.put(f"{path}.rank"),
                    f"NIP. {nip}" if nip else "",
                ]
            )
        if self.layout == "stacked":
            for line in (day, *people[1], "", *people[0]):
                self.paper.line(line)
            return
        if self.rng.random() < 0.5:
            people.reverse()
        rows: list[list[Cell]] = [["", day]] if day else []
        rows += [list(pair) for pair in zip(*people, strict=True)]
        self.paper.table(rows, ruled=False)


def lay_out(file: Path, layout: str, seed: int) -> Paper:
    """A bundled agreement as a paper."""
    return _Printer(value_of(file), layout, seed).print()
