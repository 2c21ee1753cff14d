"""A letter for each office, from a Word template that an office can edit: what was found in its agreements, and nothing of any other's.

The wording is in the template, in formal Indonesian; here are only the values that it is filled with (docs/papers.md lists them). Needs
docxtpl (the extra "docs"). A template is data: its expressions are evaluated in Jinja's sandbox.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from agreements.source.packed import look_into
from engine.language import Place, Problem, Problems
from engine.language.classes import dataclass
from engine.rulebook.severities import Severity
from reports.entries import Entry, entries
from reports.papers.addressing import Addressee
from reports.papers.steady import steady
from reports.view import Report
from reports.words.arithmetic import rows_of
from reports.words.catalogue import Words, clean
from reports.words.long_day import long_day

TEMPLATE = Path(__file__).parent / "templates" / "surat.docx"


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter of an office: the name of its file, and the Word file."""

    file: str
    data: bytes


def letters(
    report: Report, addressees: Mapping[str, Addressee], template: bytes, name: str, as_of: str | None, deadline: str | None
) -> list[Letter]:
    """A letter for each addressee, by office. `name` is the template's. Raises Problems where the template cannot be used."""
    try:
        look_into(template)
    except Problems:
        raise _refused(name, "letter-no-word") from None
    offices: dict[str, list[Entry]] = {office: [] for office in addressees}
    for entry in entries(report):
        offices.setdefault(entry.finding.portfolio.office, []).append(entry)
    files = _files(office for office in offices if office)
    made = []
    for office, file in files.items():
        values = values_of(offices[office], addressees.get(office) or Addressee(office, "", "", "", 0), report, as_of, deadline)
        made.append(Letter(file, _render(template, values, name, as_of)))
    return made


def values_of(entries: Iterable[Entry], addressee: Addressee, report: Report, as_of: str | None, deadline: str | None) -> dict[str, Any]:
    """What the template is filled with, for one office."""
    entries = sorted((entry for entry in entries if entry.kind != "consequence"), key=lambda entry: (entry.finding.agreement, entry.rank))
    failed = [entry for entry in entries if entry.kind == "fail"]
    grave = [entry for entry in failed if entry.finding.severity is not Severity.INFO]
    notes = [entry for entry in failed if entry.finding.severity is Severity.INFO]
    unknown = [entry for entry in entries if entry.kind in ("unknown", "rule-error")]
    count = {severity: sum(entry.finding.severity is severity for entry in failed) for severity in Severity}
    words = report.words
    return {
        "perangkat_daerah": addressee.name, "yth": addressee.head, "pemerintah": addressee.government, "tahun": addressee.year,
        "tanggal": _day(as_of, words), "tenggat": _day(deadline, words), "segel": report.seal,
        "jumlah_perjanjian": addressee.agreements, "jumlah_temuan": len(grave), "jumlah_kesalahan": count[Severity.ERROR],
        "jumlah_peringatan": count[Severity.WARNING], "jumlah_catatan": len(notes), "jumlah_tidak_dinilai": len(unknown),
        "jumlah_dikecualikan": sum(entry.kind == "waived" for entry in entries),
        "temuan": _rows(grave, addressee, report), "catatan": _rows(notes, addressee, report),
        "tidak_dinilai": _rows(unknown, addressee, report),
        "lampiran": bool(grave or notes or unknown),
    }  # fmt: skip


def _rows(entries: Iterable[Entry], addressee: Addressee, report: Report) -> list[dict[str, str]]:
    words, found = report.words, []
    for number, entry in enumerate(entries, 1):
        finding = entry.finding
        texts = [entry.message]
        numbers = rows_of(finding, entry.message, words)
        rows = [words.say("working.arithmetic", label=row.label, number=row.number) for row in numbers]
        texts += [f"{'; '.join(rows)}."] if rows else []
        texts += [f"{words.say('report.follows')} {other.message}" for other in entry.consequences]
        criterion = report.title(finding.rule)
        basis = f" ({'; '.join(entry.basis)})" if entry.basis else ""
        found.append({
            "no": str(number),
            "perjanjian": addressee.officials.get(finding.agreement) or clean(finding.agreement or entry.path), "aturan": finding.rule,
            "tingkat": words.say(f"report.{finding.severity}"), "uraian": clean(" ".join(texts)), "letak": clean(entry.place),
            "kriteria": clean(criterion + basis), "perbaikan": clean(entry.advice),
        })  # fmt: skip
    return found


def _day(day: str | None, words: Words) -> str:
    """A day in words; "" for none, which the template leaves open."""
    return long_day(day, words) if day else ""


def _files(offices: Iterable[str]) -> dict[str, str]:
    """The name of each office's file: its name as far as every system can have it, numbered where two are alike."""
    found: dict[str, str] = {}
    for office in sorted(offices):
        name = "surat-" + (re.sub(r"[^\w.-]+", "-", office, flags=re.ASCII).strip("-.").lower()[:80] or "perangkat-daerah")
        number, file = 1, f"{name}.docx"
        while file in found.values():
            number += 1
            file = f"{name}-{number}.docx"
        found[office] = file
    return found


def _render(template: bytes, values: Mapping[str, Any], name: str, as_of: str | None) -> bytes:
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined
    from jinja2.exceptions import TemplateError
    from jinja2.sandbox import SandboxedEnvironment

    made = io.BytesIO()
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.render(dict(values), SandboxedEnvironment(undefined=StrictUndefined, autoescape=True), autoescape=True)
        document.save(made)
    except TemplateError as error:
        raise _refused(name, "letter-template", detail=str(error.message)) from None
    except (PackageNotFoundError, KeyError, ValueError):
        raise _refused(name, "letter-no-word") from None
    return steady(made.getvalue(), as_of, created=True)


def _refused(name: str, code: str, **arguments: str) -> Problems:
    return Problems([Problem(code, Place(name, 0), arguments)])
