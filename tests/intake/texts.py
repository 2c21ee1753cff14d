"""Papers as plain text with aligned columns, as e-mails and old programs have them: one to build with, one held out."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from tests.intake.office import dots, make_office
from tests.intake.paper import Paper

Written = tuple[str, list[dict[str, str]]]


def columns(cells: list[str], widths: list[int]) -> list[str]:
    """The lines of one row, each cell wrapped within its width."""
    wrapped = [textwrap.wrap(cell, width - 2) or [""] for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, wrapped))
    return [
        "".join((w[i] if i < len(w) else "").ljust(width) for w, width in zip(wrapped, widths, strict=True)).rstrip() for i in range(height)
    ]


def ruled(seed: int) -> Written:
    """Rules of hyphens between the rows."""
    office, paper = make_office(seed), Paper()
    put = paper.put
    lines = [
        put("letterhead.government", office.government),
        put("letterhead.office", office.office),
        put("letterhead.address", office.address),
        "",
    ]
    lines += [put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), put("title.subject", office.first.position.upper()), ""]
    widths = [5, 34, 40, 14]
    rule = "-" * sum(widths)
    lines += [
        rule,
        *columns([put(f"headings.{i}", h) for i, h in enumerate(["No", "Sasaran", "Indikator Kinerja", "Target"])], widths),
        rule,
    ]
    for n, objective in enumerate(office.objectives):
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            cells = [
                put(f"objectives.{n}.number", f"{n + 1}.") if k == 0 else "",
                put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                put(f"{path}.name", indicator.name),
                put(f"{path}.target", indicator.target),
            ]
            lines += [*columns(cells, widths), rule]
    lines.append("")
    widths = [5, 60, 24]
    rule = "-" * sum(widths)
    lines += [rule, *columns(["No", put("budget.heading", "Kegiatan"), "Anggaran"], widths), rule]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        lines += columns(
            [put(f"{path}.number", f"{n + 1}."), put(f"{path}.name", line.name), put(f"{path}.amount", f"Rp {dots(line.amount)}")], widths
        )
    lines += [rule, *columns(["", "Jumlah", put("budget.total", f"Rp {dots(office.total)}")], widths), rule, ""]
    lines += sign(paper)(seed)
    return "\n".join(lines) + "\n", paper.expected


def sign(paper: Paper) -> Callable[[int], list[str]]:
    def lines(seed: int) -> list[str]:
        office, put = make_office(seed), paper.put
        first, second = office.first, office.second
        rows = [
            ("", f"{put('signed.place', office.town)}, {put('signed.date', office.date)}"),
            ("Pihak Kedua,", "Pihak Pertama,"),
            (put("parties.second.position", second.position), put("parties.first.position", first.position)),
            ("", ""),
            ("", ""),
            (put("parties.second.name", second.name), put("parties.first.name", first.name)),
            (f"NIP. {put('parties.second.nip', second.nip)}", f"NIP. {put('parties.first.nip', first.nip)}"),
        ]
        return [f"{left:<55}{right}".rstrip() for left, right in rows]

    return lines


def open_columns(seed: int) -> Written:
    """No rules; a blank line between the rows; the budget as numbered lines with dots."""
    office, paper = make_office(seed), Paper()
    put = paper.put
    lines = [put("title.text", f"PERJANJIAN KINERJA TAHUN {office.year}"), put("title.subject", office.first.position.upper()), ""]
    widths = [4, 32, 38, 16]
    lines += [*columns([put(f"headings.{i}", h) for i, h in enumerate(["NO", "SASARAN STRATEGIS", "INDIKATOR", "TARGET"])], widths), ""]
    for n, objective in enumerate(office.objectives):
        for k, indicator in enumerate(objective.indicators):
            path = f"objectives.{n}.indicators.{k}"
            cells = [
                put(f"objectives.{n}.number", f"{n + 1}") if k == 0 else "",
                put(f"objectives.{n}.text", objective.text) if k == 0 else "",
                put(f"{path}.name", indicator.name),
                put(f"{path}.target", indicator.target),
            ]
            lines += [*columns(cells, widths), ""]
    lines += [f"{put('budget.heading', 'Kegiatan'):<84}Anggaran"]
    for n, line in enumerate(office.lines):
        path = f"budget.lines.{n}"
        text = f"{put(f'{path}.number', f'{n + 1}.')} {put(f'{path}.name', line.name)}"
        lines.append(f"{text:<84}{put(f'{path}.amount', f'Rp. {dots(line.amount)}')}")
    lines += [f"{'Jumlah':<84}{put('budget.total', f'Rp. {dots(office.total)}')}", ""]
    lines += sign(paper)(seed)
    return "\n".join(lines) + "\n", paper.expected


TEXTS_BUILT_WITH = {"ruled": ruled}
TEXTS_HELD_OUT = {"open_columns": open_columns}
