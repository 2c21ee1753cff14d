"""Papers that vary what may vary, from a seed: the order of columns, what they are called, how many indicators a cell has, who stands left.

Knows the headings of the book and nothing of the recogniser.
"""

from __future__ import annotations

import random

from tests.intake.layouts import label_nip, put_date, put_person
from tests.intake.office import make_indicator, make_office
from tests.intake.paper import Cell, Paper
from tests.intake.second import money, title

SYNONYMS = {
    "text": ["Sasaran", "Sasaran Strategis", "Kinerja Utama", "Hasil Kerja", "Uraian Sasaran"],
    "name": ["Indikator Kinerja", "Indikator", "IKU", "Ukuran Kinerja", "Tolok Ukur"],
    "target": ["Target", "Target Kinerja", "Target Tahunan"],
    "source": ["Sumber Data", "Asal Data"],
    "formula": ["Formulasi", "Rumus", "Cara Perhitungan"],
}


def varied(seed: int) -> Paper:
    """One of them."""
    rng = random.Random(f"varied {seed}")
    office, paper = make_office(seed), Paper()
    title(paper, office)
    columns = ["text", "name", *rng.sample(["target", "source", "formula"], 3)]
    rng.shuffle(columns)
    heads = ["No", *(rng.choice(SYNONYMS[column]) for column in columns)]
    rows: list[list[Cell]] = [[paper.put(f"headings.{i}", head) for i, head in enumerate(heads)]]
    used: set[str] = set()
    for n, objective in enumerate(office.objectives):
        path = f"objectives.{n}"
        indicators = [make_indicator(rng, used) for _ in range(rng.randint(1, 6 if n == 0 else 2))]
        many = len(indicators) > 1
        cells: dict[str, Cell] = {"text": paper.put(f"{path}.text", objective.text)}
        number = paper.put(f"{path}.number", f"{n + 1}.")
        for column in ("name", "target", "source", "formula"):
            texts = []
            for k, indicator in enumerate(indicators):
                own = f"{path}.indicators.{k}"
                # Only names keep their numbers; beside them the numbers say which is which.
                mark = f"{k + 1}. " if many else ""
                if many and column == "name":
                    paper.put(f"{own}.number", mark.strip())
                texts.append(f"{mark}{paper.put(f'{own}.{column}', getattr(indicator, column))}")
            cells[column] = texts if many else texts[0]
        rows.append([number, *(cells[column] for column in columns)])
    paper.table(rows, bold=1)
    paper.line()
    money(paper, office)
    people = [
        (said, *put_person(paper, f"parties.{role}", person))
        for role, said, person in (("second", "Pihak Kedua", office.second), ("first", "Pihak Pertama", office.first))
    ]
    if rng.random() < 0.5:
        people.reverse()
    day: list[Cell] = ["", put_date(paper, "signed", office)]
    left, right = people
    rows = [day, [left[0], right[0]], [left[1], right[1]], ["", ""], ["", ""], [left[2], right[2]], [left[3], right[3]]]
    rows.append([label_nip(left[4]), label_nip(right[4])])
    paper.table(rows, ruled=False)
    return paper
