"""A new rule file to begin with: complete, and right as it stands, for every scope. Knows no book."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

# Of each scope: what else stands before `at`, the message in both languages, and the examples. What is written is a rule of its own, so
# that whoever begins changes one thing at a time and sees what comes of it.
_STARTS: Mapping[str, tuple[str, str, str, str]] = {
    "agreement": (
        "when: known(title.text)\nassert: contains(title.text, 'PERJANJIAN KINERJA')\nat: title.text\n",
        "Judul “{title.text}” tidak memuat kata PERJANJIAN KINERJA.",
        "The title “{title.text}” does not say PERJANJIAN KINERJA.",
        "  - {name: says so, given: {title: {text: PERJANJIAN KINERJA TAHUN 2026}}, expect: pass}\n"
        "  - {name: says so further on, given: {title: {text: LAMPIRAN PERJANJIAN KINERJA}}, expect: pass}\n"
        "  - {name: does not, given: {title: {text: PENETAPAN KINERJA TAHUN 2026}}, expect: fail,\n"
        "     at: title.text, severity: info, basis: [],\n"
        '     says: {id: "Judul “PENETAPAN KINERJA TAHUN 2026” tidak memuat kata PERJANJIAN KINERJA.",\n'
        '        en: "The title “PENETAPAN KINERJA TAHUN 2026” does not say PERJANJIAN KINERJA."}}\n'
        "  - {name: no title, given: {}, expect: not applicable}\n",
    ),
    "objective": (
        "when: known(text)\nassert: not contains(text, 'dll')\nat: text\n",
        "Dalam sasaran “{text}” tertulis “dll”.",
        "The objective “{text}” says “dll”.",
        "  - {name: in full, given: {text: Meningkatnya mutu dan jangkauan layanan}, expect: pass}\n"
        "  - {name: cut short, given: {text: Meningkatnya mutu dll}, expect: fail,\n"
        "     at: text, severity: info, basis: [],\n"
        '     says: {id: "Dalam sasaran “Meningkatnya mutu dll” tertulis “dll”.",\n'
        '        en: "The objective “Meningkatnya mutu dll” says “dll”."}}\n'
        "  - {name: cut short in between, given: {text: Meningkatnya mutu dll di kecamatan}, expect: fail}\n"
        "  - {name: no text, given: {}, expect: not applicable}\n",
    ),
    "indicator": (
        "when: known(source)\nassert: not contains(source, 'dll')\nat: source\n",
        "Dalam sumber data “{source}” tertulis “dll”.",
        "The data source “{source}” says “dll”.",
        "  - {name: in full, given: {source: Laporan camat dan kepala desa}, expect: pass}\n"
        "  - {name: cut short, given: {source: Laporan camat dll}, expect: fail,\n"
        "     at: source, severity: info, basis: [],\n"
        '     says: {id: "Dalam sumber data “Laporan camat dll” tertulis “dll”.", en: "The data source “Laporan camat dll” says “dll”."}}\n'
        "  - {name: cut short in between, given: {source: Laporan camat dll di kecamatan}, expect: fail}\n"
        "  - {name: no source, given: {}, expect: not applicable}\n",
    ),
    "period": (
        "when: known(reported)\nassert: reported ≥ 0\nat: value\n",
        "Yang dilaporkan, {reported}, di bawah nol.",
        "What is reported, {reported}, is below zero.",
        "  - {name: zero, given: {target: 10 orang, figures: {tw1: {value: '0'}}}, expect: pass}\n"
        "  - {name: one below, given: {target: 10 orang, figures: {tw1: {value: '-1'}}}, expect: fail,\n"
        "     at: figures.tw1.value, severity: info, basis: [],\n"
        '     says: {id: "Yang dilaporkan, -1, di bawah nol.", en: "What is reported, -1, is below zero."}}\n'
        "  - {name: no figure, given: {target: 10 orang, figures: {tw1: {value: banyak}}}, expect: not applicable}\n",
    ),
    "schedule": (
        "when: kind == 'quarter'\nassert: complete\nat: periods\n",
        "Tidak semua triwulan mempunyai target.",
        "Not every quarter has a target.",
        "  - {name: all four, given: {quarters: {tw1: '1', tw2: '2', tw3: '3', tw4: '4'}}, expect: pass}\n"
        "  - {name: three, given: {quarters: {tw1: '1', tw2: '2', tw3: '3'}}, expect: fail,\n"
        "     at: quarters.periods, severity: info, basis: []}\n"
        "  - {name: semesters, given: {semesters: {s1: '1'}}, expect: not applicable}\n",
    ),
    "period_target": (
        "when: known(unit_fits)\nassert: unit_fits\nat: unit\n",
        "Satuannya “{unit}”, bukan “{indicator.target.unit}” seperti target setahun.",
        "Its unit is “{unit}”, not “{indicator.target.unit}” as that of the year's target.",
        "  - {name: one unit, given: {target: 10 orang, quarters: {tw1: 5 orang}}, expect: pass}\n"
        "  - {name: another unit, given: {target: 10 orang, quarters: {tw1: 5 desa}}, expect: fail,\n"
        "     at: quarters.tw1.unit, severity: info, basis: [],\n"
        '     says: {id: "Satuannya “desa”, bukan “orang” seperti target setahun.",\n'
        '        en: "Its unit is “desa”, not “orang” as that of the year\'s target."}}\n'
        "  - {name: a grade, given: {target: BB, quarters: {tw1: B}}, expect: not applicable}\n",
    ),
    "budget_line": (
        "when: known(amount)\nassert: amount ≥ 100_000\nat: amount\n",
        "Anggaran “{name}” hanya {amount}.",
        "The budget of “{name}” is only {amount}.",
        '  - {name: just enough, given: {name: Rapat, amount: "100.000"}, expect: pass}\n'
        '  - {name: one rupiah less, given: {name: 7.01.01 Rapat, amount: "99.999"}, expect: fail,\n'
        "     at: amount, severity: info, basis: [],\n"
        '     says: {id: "Anggaran “7.01.01 Rapat” hanya Rp99.999.", en: "The budget of “7.01.01 Rapat” is only Rp99,999."}}\n'
        "  - {name: no amount, given: {name: Rapat}, expect: not applicable}\n",
    ),
    "party": (
        "when: known(rank)\nassert: not contains(rank, 'dll')\nat: rank\n",
        "Dalam pangkat “{rank}” tertulis “dll”.",
        "The rank “{rank}” says “dll”.",
        "  - {name: in full, given: {rank: Pembina Tingkat I}, expect: pass}\n"
        "  - {name: cut short, given: {rank: Pembina dll}, expect: fail,\n"
        "     at: rank, severity: info, basis: [],\n"
        '     says: {id: "Dalam pangkat “Pembina dll” tertulis “dll”.", en: "The rank “Pembina dll” says “dll”."}}\n'
        "  - {name: cut short in between, given: {rank: Pembina dll di sini}, expect: fail}\n"
        "  - {name: no rank, given: {}, expect: not applicable}\n",
    ),
    "text": (
        "assert: not contains(value, 'dll')\nat: value\n",
        "Dalam teks “{value}” tertulis “dll”.",
        "The text “{value}” says “dll”.",
        "  - {name: in full, given: {value: mutu dan jangkauan, field: text}, expect: pass}\n"
        "  - {name: cut short, given: {value: mutu dll, field: text}, expect: fail,\n"
        "     at: value, severity: info, basis: [],\n"
        '     says: {id: "Dalam teks “mutu dll” tertulis “dll”.", en: "The text “mutu dll” says “dll”."}}\n'
        "  - {name: cut short in between, given: {value: mutu dll di sini, field: text}, expect: fail}\n"
        "  - {name: no text, given: {field: text}, expect: unknown, missing: [value]}\n",
    ),
    "cascade": (
        "when: known(superior.title.year) and known(subordinate.title.year)\nassert: subordinate.title.year == superior.title.year\n"
        "at: title.year\n",
        "Perjanjian ini untuk tahun {subordinate.title.year}, sedangkan atasannya {superior.title.year}.",
        "This agreement is for {subordinate.title.year}, and the superior's is for {superior.title.year}.",
        "  - name: one year\n"
        "    given: {superior: {title: {text: TAHUN 2026}}, subordinate: {title: {text: TAHUN 2026}}}\n"
        "    expect: pass\n"
        "  - name: two years\n"
        "    given: {superior: {title: {text: TAHUN 2025}}, subordinate: {title: {text: TAHUN 2026}}}\n"
        "    expect: fail\n"
        "    at: subordinate.title.year\n"
        "    severity: info\n"
        "    basis: []\n"
        '    says: {id: "Perjanjian ini untuk tahun 2026, sedangkan atasannya 2025.",\n'
        '        en: "This agreement is for 2026, and the superior\'s is for 2025."}\n'
        "  - name: the other way round\n"
        "    given: {superior: {title: {text: TAHUN 2027}}, subordinate: {title: {text: TAHUN 2026}}}\n"
        "    expect: fail\n"
        "  - name: the superior has no year\n"
        "    given: {superior: {}, subordinate: {title: {text: TAHUN 2026}}}\n"
        "    expect: not applicable\n"
        "  - name: the subordinate has no year\n"
        "    given: {superior: {title: {text: TAHUN 2026}}, subordinate: {}}\n"
        "    expect: not applicable\n",
    ),
    "portfolio": (
        "assert: count(agreements) ≥ 2\n",
        "Dalam kumpulan ini ada {count(agreements)} perjanjian saja.",
        "There is only {count(agreements)} agreement in this portfolio.",
        "  - {name: two, given: {agreements: [{id: a}, {id: b}]}, expect: pass}\n"
        "  - {name: one alone, given: {agreements: [{id: a}]}, expect: fail,\n"
        "     at: agreements.0, severity: info, basis: [],\n"
        '     says: {id: "Dalam kumpulan ini ada 1 perjanjian saja.", en: "There is only 1 agreement in this portfolio."}}\n',
    ),
}
# The first number of a book: there is room for others before it.
FIRST = 101


def started(id_: str, name: str, scope: str) -> str:
    """The text of a rule file with that id and name, for that scope. It is a whole rule, and its examples come out as they say."""
    condition, in_indonesian, in_english, tests = _STARTS[scope]
    return f"""\
# Aturan ini lengkap dan lulus uji sebagaimana adanya. Ganti isinya satu per satu dengan aturan Anda, lalu: periksa rules test {id_}
# This rule is complete and passes its tests as it stands. Make it yours line by line, then: periksa rules test {id_}
id: {id_}
name: {name}
title: {{id: "{name}: yang harus berlaku, dalam satu baris", en: "{name}: what must hold, in one line"}}
why:
  id: "Mengapa hal itu harus berlaku, dan bagi siapa."
  en: "Why it must hold, and for whom."
basis: []                # kunci tabel legal; keys of the table legal
severity: info           # error, warning, info
for_each: {scope}
{condition}message:
  id: "{in_indonesian}"
  en: "{in_english}"
advice:
  id: "Apa yang harus dilakukan agar sesuai."
  en: "What to do about it."
tests:
{tests}"""


def next_id(beginning: str, taken: Iterable[str]) -> str | None:
    """The free id after the last one that begins so (a prefix, with the first of its three digits or without); None if none is left."""
    prefix = beginning.rstrip("0123456789")
    digits = beginning[len(prefix) :]
    low, high = (int(digits.ljust(3, "0")), int(digits.ljust(3, "9"))) if digits else (FIRST - 1, 999)
    numbers = (int(id_[len(prefix) :]) for id_ in taken if re.fullmatch(rf"{prefix}\d+", id_))
    number = max((number for number in numbers if low <= number <= high), default=low) + 1
    return f"{prefix}{number:03}" if number <= high else None
