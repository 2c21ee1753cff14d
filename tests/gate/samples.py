"""A good rule as text, and rule books made of it: what is wrong with one is what a test replaced in it."""

from __future__ import annotations

import re
from pathlib import Path

# What an example states of its finding.
STATED = "at: budget.total, severity: error, basis: [permenpan-53-2014], says: {id: Rp101, en: Rp101}"
GOOD = """\
id: PK190
name: total-small
title: {id: Jumlah anggaran kecil, en: The total is small}
why: {id: Anggaran besar diperiksa tersendiri., en: Large budgets are checked apart.}
basis: [permenpan-53-2014]
severity: error
valid: {from: "2015", until: "2020"}
for_each: agreement
when: known(budget.total)
assert: 0 < budget.total and budget.total <= 100
at: budget.total
message: {id: "Jumlahnya {budget.total}.", en: "The total is {budget.total}."}
advice: {id: Perbaiki jumlahnya., en: Correct the total.}
tests:
  - {name: at most, given: {budget: {total: "100"}}, expect: pass}
  - {name: one more, given: {budget: {total: "101"}}, expect: fail, STATED}
  - {name: one rupiah, given: {budget: {total: "1"}}, expect: pass}
  - {name: nothing, given: {budget: {total: "0"}}, expect: fail}
  - {name: none, given: {}, expect: not applicable}
""".replace("STATED", STATED)


def write_book(folder: Path, *rules: str, tables: dict[str, str] | None = None) -> Path:
    """A rule book of these files and reference tables."""
    (folder / "reference").mkdir(parents=True, exist_ok=True)
    for number, rule in enumerate(rules):
        named = re.match(r"id: (.*)\nname: (.*)\n", rule)
        name = f"{named[1]}-{named[2]}" if named else f"rule-{number}"
        (folder / f"{name}.yaml").write_text(rule, encoding="utf-8")
    for name, table in (tables or {}).items():
        (folder / "reference" / f"{name}.yaml").write_text(table, encoding="utf-8")
    return folder


def changed(*replacements: tuple[str, str], rule: str = GOOD) -> str:
    """The good rule with these texts replaced."""
    for old, new in replacements:
        assert old in rule, old
        rule = rule.replace(old, new)
    return rule
