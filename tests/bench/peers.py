"""The language against other small languages on the same conditions over the same data, and the command against Spectral.

Peers are not part of the project: they are measured where they are installed, or with `make bench PEERS=1`, which installs them, pinned,
into a folder that is thrown away.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import site
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from engine.language import TRUTH, ListType, NumberType, Record, RecordType, Scope, TextType, compile_expression
from engine.language.codes import HOLDS
from engine.language.generated import Condition, Module
from engine.language.support import executed
from engine.rulebook.decided import code_of
from tests.bench.measuring import QUICK, ROOT, Table, in_turns, run

PINNED = ("cel-python==0.5.0", "common-expression-language==0.10.0", "datalogic-py==5.9.0", "zen-engine==2.1.3")
SPECTRAL = "@stoplight/spectral-cli@6.16.3"
COUNT = 200 if QUICK else 1000
Row = dict[str, Any]
Ask = Callable[[Row], list[bool]]

# The same five in each language: ours (and simpleeval's), CEL, zen, JSON Logic.
CONDITIONS: tuple[tuple[str, str, str, Any], ...] = (
    ("unit != '%' or value <= 100", "unit != '%' || value <= 100", "unit != '%' or value <= 100",
     {"or": [{"!=": [{"var": "unit"}, "%"]}, {"<=": [{"var": "value"}, 100]}]}),
    ("18 <= appointed - born <= 51", "appointed - born >= 18 && appointed - born <= 51",
     "appointed - born >= 18 and appointed - born <= 51", {"<=": [18, {"-": [{"var": "appointed"}, {"var": "born"}]}, 51]}),
    ("sex in [1, 2]", "sex in [1, 2]", "sex in [1, 2]", {"in": [{"var": "sex"}, [1, 2]]}),
    ("signed == year or (signed == year - 1 and month == 12)", "signed == year || (signed == year - 1 && month == 12)",
     "signed == year or (signed == year - 1 and month == 12)",
     {"or": [{"==": [{"var": "signed"}, {"var": "year"}]},
             {"and": [{"==": [{"var": "signed"}, {"-": [{"var": "year"}, 1]}]}, {"==": [{"var": "month"}, 12]}]}]}),
    ("all(a > 0 for a in amounts)", "amounts.all(a, a > 0)", "all(amounts, # > 0)",
     {"all": [{"var": "amounts"}, {">": [{"var": ""}, 0]}]}),
)  # fmt: skip
_NUMBERS = ("value", "appointed", "born", "sex", "signed", "year", "month")
_TYPE = RecordType("row", {"unit": TextType(), "amounts": ListType(NumberType()), **{name: NumberType() for name in _NUMBERS}})


def rows() -> list[Row]:
    """What the conditions are asked of; each is broken now and then."""
    chance = random.Random(20210104)
    return [
        {
            "unit": chance.choice("%x"), "value": chance.randrange(60, 104), "appointed": chance.randrange(1990, 2021),
            "born": chance.randrange(1965, 1975), "sex": chance.randrange(1, 4), "signed": chance.choice((2020, 2021)), "year": 2021,
            "month": chance.choice((1, 12)), "amounts": [chance.randrange(-1, 10**6) for _ in range(5)],
        }
        for _ in range(COUNT)
    ]  # fmt: skip


def ours() -> Ask:
    """By generated code."""
    module = Module(())
    scope = Scope(subject=_TYPE)
    conditions = [Condition(text, None, compile_expression(text, scope, expected=TRUTH).tree) for text, *_ in CONDITIONS]
    module.add("ask", conditions, frozenset())
    made = executed(code_of(module.source), {})
    return lambda row: [code == HOLDS for code in made["ask"](Record("", row), {}, {})]


def _simpleeval() -> Ask:
    from simpleeval import EvalWithCompoundTypes

    evaluator = EvalWithCompoundTypes(functions={"all": all})
    parsed = [(text, evaluator.parse(text)) for text, *_ in CONDITIONS]

    def ask(row: Row) -> list[bool]:
        evaluator.names = row
        return [bool(evaluator.eval(text, previously_parsed=tree)) for text, tree in parsed]

    return ask


def _celpy() -> Ask:
    celpy = import_module("celpy")
    environment = celpy.Environment()
    programs = [environment.program(environment.compile(text)) for _, text, *_ in CONDITIONS]
    return lambda row: [bool(program.evaluate(celpy.json_to_cel(row))) for program in programs]


def _cel() -> Ask:
    cel = import_module("cel")
    programs = [cel.compile(text) for _, text, *_ in CONDITIONS]
    return lambda row: [bool(program.execute(row)) for program in programs]


def _zen() -> Ask:
    zen = import_module("zen")
    programs = [zen.compile_expression(text) for _, _, text, _ in CONDITIONS]
    return lambda row: [bool(program.evaluate(row)) for program in programs]


def _datalogic() -> Ask:
    engine = import_module("datalogic_py").Engine()
    programs = [engine.compile(logic) for *_, logic in CONDITIONS]
    return lambda row: [bool(program.evaluate(row)) for program in programs]


LANGUAGES: Mapping[str, Callable[[], Ask]] = {
    "simpleeval, parsed once": _simpleeval, "cel-python": _celpy, "cel (Rust)": _cel, "zen (Rust)": _zen, "datalogic (Rust)": _datalogic,
}  # fmt: skip


def show_languages(table: Table, scratch: Path) -> None:
    """Our generated code against each language that is here."""
    if os.environ.get("PEERS"):
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", str(scratch / "peers"), *PINNED], check=False)
        site.addsitedir(str(scratch / "peers"))
    data, asked = rows(), ours()
    expected = [asked(row) for row in data]
    for name, make in LANGUAGES.items():
        what = f"{len(CONDITIONS)} conditions on plain data"
        try:
            theirs = make()
        except ImportError:
            table.say(what, "–", name, "not installed here")
            continue
        assert [theirs(row) for row in data] == expected, name
        used = in_turns({"ours": partial(_every, asked, data), "theirs": partial(_every, theirs, data)})
        table.add(what, used["ours"].seconds, used["theirs"].seconds, name, COUNT)


def _every(ask: Ask, data: Sequence[Row]) -> None:
    for row in data:
        ask(row)


# What Spectral can be asked of an agreement: that something is there, and what it looks like.
_SPECTRAL = {
    name: {"given": given, "severity": "error", "then": {"field": field, "function": function, "functionOptions": options}}
    for name, given, field, function, options in (
        ("office", "$.letterhead", "office", "truthy", None), ("subject", "$.title", "subject", "truthy", None),
        ("year", "$.title", "text", "pattern", {"match": "20[0-9][0-9]"}), ("signed", "$.signed", "date", "truthy", None),
        ("name", "$.parties.*", "name", "truthy", None), ("position", "$.parties.*", "position", "truthy", None),
        ("indicator", "$.objectives[*].indicators[*]", "name", "truthy", None),
        ("target", "$.objectives[*].indicators[*]", "target", "truthy", None), ("amount", "$.budget.lines[*]", "amount", "truthy", None),
        ("line", "$.budget.lines[*]", "name", "truthy", None),
    )
}  # fmt: skip


def show_spectral(table: Table, scratch: Path) -> None:
    """All our rules on eight files against ten rules of Spectral on them."""
    what, folder = "whole command, 8 files, all rules", ROOT / "agreements" / "sokaraja-2021"
    program = shutil.which("spectral")
    npm = shutil.which("npm")
    if program is None and os.environ.get("PEERS") and npm:
        subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(scratch / "npm"), SPECTRAL], check=False)
        program = shutil.which("spectral", path=str(scratch / "npm" / "node_modules" / ".bin"))
    other = f"Spectral, {len(_SPECTRAL)} rules"
    if program is None:
        table.say(what, "–", other, "not installed here")
        return
    rules = scratch / "spectral.json"
    rules.write_text(json.dumps({"rules": _SPECTRAL}, default=str).replace('"functionOptions": null', '"functionOptions": {}'))
    cache = scratch / "cache"
    check = [sys.executable, "-c", "from engine.cli import run; run()", "check", str(folder)]
    theirs = [program, "lint", "--ruleset", str(rules), *map(str, sorted(folder.glob("*.yaml")))]
    # The book and the results are kept also where this part is measured alone.
    run(check, ROOT, cache)
    used = in_turns({"ours": partial(run, check, ROOT, cache), "theirs": partial(run, theirs)})
    table.add(what, used["ours"].seconds, used["theirs"].seconds, other)
