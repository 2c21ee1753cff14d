"""What the program finds, misses and invents on the corpus: counts by kind of objection.

    python tests/corpus/measure.py [--list] [--markdown] [FOLDER...]

Found: a finding (error or warning, no consequence of another) whose place is at, in or around the expected path.
Noted: only a note (info) stands there, or it could not be assessed: missed all the same. Repeated: one more finding at a place where something is
expected. Invented: an error or a warning anywhere else. It knows neither rules nor how they decide, only places; a pair is to be read with --list.
Keys that the schema of this checkout does not know are left out before the check (the unit is then written behind the target, as one had to).
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from tabulate import tabulate

HERE = Path(__file__).resolve().parent
SCHEMA = HERE.parent.parent / "schemas" / "agreement.schema.json"


@dataclass
class Expected:
    """One objection of a careful inspector; any of its places (paper, path) is right."""

    folder: str
    paper: str
    kind: str
    severity: str
    why: str
    places: list[tuple[str, str]]
    by: Finding | None = None
    noted: Finding | None = None


@dataclass
class Finding:
    """One finding of the program, at a path of a paper."""

    folder: str
    paper: str
    path: str
    rule: str
    severity: str
    outcome: str
    message: str
    follows: bool
    of: Expected | None = None


@dataclass
class Measure:
    expected: list[Expected] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    faultless: set[tuple[str, str]] = field(default_factory=set)
    refused: list[str] = field(default_factory=list)
    papers: int = 0


def yaml() -> YAML:
    reader = YAML(typ="rt")
    reader.preserve_quotes = True
    reader.width = 10_000
    return reader


# The present format: what its schema does not know is left out.


def prune(node: Any, schema: dict[str, Any], root: dict[str, Any]) -> None:
    """Delete, in place, the keys that the schema does not know."""
    for part in [schema, *schema.get("anyOf", [])]:
        if "$ref" in part:
            part = root["definitions"][part["$ref"].rsplit("/", 1)[1]]
        if isinstance(node, dict) and "properties" in part:
            for key in [key for key in node if key not in part["properties"]]:
                del node[key]
            for key, value in node.items():
                prune(value, part["properties"][key], root)
        elif isinstance(node, list) and "items" in part:
            for item in node:
                prune(item, part["items"], root)


def knows(name: str, key: str, root: dict[str, Any]) -> bool:
    return key in root["definitions"].get(name, {}).get("properties", {})


def with_unit(text: Any, unit: Any) -> Any:
    """The target as one wrote it before there was a column for the unit; words stay as they are."""
    if text in (None, "") or not unit or re.search(r"[A-Za-z%]", str(text)) or not re.search(r"\d", str(text)):
        return text
    return f"{text}{unit}" if unit == "%" else f"{text} {unit}"


def fit(paper: Any, root: dict[str, Any]) -> None:
    """Make the paper one of the present format, in place."""
    if not knows("Indicator", "unit", root):
        for objective in paper.get("objectives") or []:
            for indicator in objective.get("indicators") or []:
                unit = indicator.get("unit")
                if "target" in indicator:
                    indicator["target"] = with_unit(indicator["target"], unit)
                for name, text in (indicator.get("quarters") or {}).items():
                    indicator["quarters"][name] = with_unit(text, unit)
    lines = (paper.get("budget") or {}).get("lines")
    if lines and not knows("BudgetLine", "source_of_funds", root):
        lines[:] = [line for line in lines if "amount" in line or "number" in line]
    prune(paper, root, root)


# Places: from line and column back to the path.


def positions(node: Any, path: str = "") -> Iterator[tuple[tuple[int, int], str]]:
    """Line and column (from 1) of every key and value below the node, with its path."""
    if isinstance(node, dict):
        for key, value in node.items():
            below = f"{path}.{key}" if path else str(key)
            yield tuple(at + 1 for at in node.lc.key(key)), below  # type: ignore[misc]
            yield tuple(at + 1 for at in node.lc.value(key)), below  # type: ignore[misc]
            yield from positions(value, below)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            below = f"{path}.{index}"
            yield tuple(at + 1 for at in node.lc.item(index)), below  # type: ignore[misc]
            yield from positions(value, below)


def known_path(path: str, known: set[str]) -> str:
    """The longest beginning of an evidence's path that is written in the paper."""
    parts = path.split(".")
    while parts and ".".join(parts) not in known:
        parts.pop()
    return ".".join(parts)


def place(found: dict[str, Any], at: dict[tuple[int, int], str]) -> str:
    """The path of a finding: by the evidence at its own line and column, else by line and column, else what its evidence names."""
    here = (found["line"], found["column"])
    known = set(at.values())
    for evidence in found["evidence"]:
        if (evidence.get("line"), evidence.get("column")) == here and evidence.get("path"):
            missing = re.sub(r"\.(value|text|low|high|unit|number)$", "", evidence["path"]) if evidence["written"] is None else ""
            return missing or known_path(evidence["path"], known) or at.get(here, "")
    return at.get(here, "")


def matches(at: str, expected: str) -> bool:
    """Whether a finding's path is at, in or around the expected one; a whole objective or paper is not around an indicator's target."""
    at, expected = re.sub(r"\.unit$", ".target", at), re.sub(r"\.unit$", ".target", expected)
    if at == expected or at.startswith(expected + "."):
        return True
    least = re.match(r"objectives\.\d+(\.indicators\.\d+)?|budget\.lines\.\d+|[a-z_]+", expected)
    return expected.startswith(at + ".") and len(at) >= len(least.group() if least else expected)


# Reading and running.


def read_folder(folder: Path, target: Path, measure: Measure) -> dict[str, dict[tuple[int, int], str]]:
    root = json.loads(SCHEMA.read_text(encoding="utf-8"))
    stated = yaml().load(folder / "expected.yaml")
    target.mkdir()
    at: dict[str, dict[tuple[int, int], str]] = {}
    for paper, expectation in stated["papers"].items():
        measure.papers += 1
        if expectation["faultless"]:
            measure.faultless.add((folder.name, paper))
        for objection in expectation["objections"]:
            paths = [objection["at"]] if isinstance(objection["at"], str) else list(objection["at"])
            places = [(path.split(":")[0], path.split(":")[1]) if ":" in path else (paper, path) for path in map(str, paths)]
            measure.expected.append(Expected(folder.name, paper, objection["kind"], objection["severity"], objection["why"], places))
        content = yaml().load(folder / f"{paper}.yaml")
        fit(content, root)
        with (target / f"{paper}.yaml").open("w", encoding="utf-8") as file:
            yaml().dump(content, file)
        at[paper] = dict(positions(yaml().load(target / f"{paper}.yaml")))
    return at


def check(folder: Path, target: Path, measure: Measure, at: dict[str, dict[tuple[int, int], str]]) -> None:
    program = shutil.which("periksa", path=str(Path(sys.executable).parent)) or "periksa"
    command = [program, "check", str(target), "--output-format", "json", "--lang", "en", "--exit-zero"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=target, check=False)
    if not done.stdout.strip():
        measure.refused.append(f"{folder.name}: {done.stderr.strip()[-300:]}")
        return
    for found in json.loads(done.stdout)["findings"]:
        paper = Path(found["file"] or "").stem
        if re.match(r"PK00\d$", found["rule"]) or paper not in at:
            measure.refused.append(f"{folder.name}/{paper}: {found['rule']} {found['message']}")
            continue
        path = place(found, at[paper])
        measure.findings.append(
            Finding(folder.name, paper, path, found["rule"], found["severity"], found["outcome"], found["message"], bool(found["follows"]))
        )


def pair(measure: Measure) -> None:
    """Give each expectation at most one finding, exact places first; the rest at those places is repeated, not invented."""
    grave = [f for f in measure.findings if f.outcome == "fail" and f.severity != "info" and not f.follows]
    for exact in (True, False):
        for finding in grave:
            for expected in measure.expected:
                if expected.by or finding.of or expected.folder != finding.folder:
                    continue
                paths = [path for paper, path in expected.places if paper == finding.paper]
                if (exact and finding.path in paths) or (not exact and any(matches(finding.path, path) for path in paths)):
                    expected.by, finding.of = finding, expected
    for finding in measure.findings:
        for expected in measure.expected:
            at = any(paper == finding.paper and matches(finding.path, path) for paper, path in expected.places)
            if expected.folder == finding.folder and at:
                finding.of = finding.of or expected
                if finding not in grave and not expected.by:
                    expected.noted = expected.noted or finding


# Telling.


def rows_by_kind(measure: Measure) -> list[list[Any]]:
    kinds = yaml().load(HERE / "kinds.yaml")["kinds"]
    total = Counter(e.kind for e in measure.expected)
    found = Counter(e.kind for e in measure.expected if e.by)
    noted = Counter(e.kind for e in measure.expected if not e.by and e.noted)
    rows = [[k, kinds[k]["from"], total[k], found[k], total[k] - found[k], noted[k]] for k in kinds if total[k]]
    return [*rows, ["total", "", total.total(), found.total(), total.total() - found.total(), noted.total()]]


def invented(measure: Measure) -> list[Finding]:
    return [f for f in measure.findings if f.outcome == "fail" and f.severity != "info" and not f.follows and not f.of]


def tell(measure: Measure, form: str, all_of_them: bool) -> None:
    print(tabulate(rows_by_kind(measure), headers=["kind", "from", "expected", "found", "missed", "of these noted"], tablefmt=form))
    extra = invented(measure)
    unknown = [f for f in measure.findings if f.outcome == "unknown" and not f.follows]
    clean = [f for f in extra if (f.folder, f.paper) in measure.faultless]
    counts = [
        ["papers (faultless)", f"{measure.papers} ({len(measure.faultless)})"],
        ["invented errors / warnings", f"{sum(f.severity == 'error' for f in extra)} / {sum(f.severity == 'warning' for f in extra)}"],
        ["of these on faultless papers", f"{sum(f.severity == 'error' for f in clean)} / {sum(f.severity == 'warning' for f in clean)}"],
        ["not assessable (on faultless papers)", f"{len(unknown)} ({sum((f.folder, f.paper) in measure.faultless for f in unknown)})"],
        ["refused by the format", len(measure.refused)],
    ]
    print(f"\n{tabulate(counts, tablefmt=form)}\n")
    by_rule = sorted(Counter((f.rule, f.severity) for f in extra).items(), key=lambda item: (-item[1], item[0]))
    print(tabulate([[rule, severity, n] for (rule, severity), n in by_rule], headers=["invented by", "as", "times"], tablefmt=form))
    for line in measure.refused:
        print("refused:", line)
    if all_of_them:
        for e in measure.expected:
            said = f"found {e.by.rule} at {e.by.path}: {e.by.message}" if e.by else f"MISSED{f' (noted {e.noted.rule})' if e.noted else ''}"
            print(f"{e.folder}/{e.paper} {e.places[0][1]} [{e.kind}] {e.why} -> {said}")
        for f in extra:
            print(f"INVENTED {f.severity} {f.rule} {f.folder}/{f.paper} {f.path}: {f.message}")
        for f in unknown:
            print(f"UNKNOWN {f.rule} {f.folder}/{f.paper} {f.path}: {f.message}")


def main() -> None:
    options = argparse.ArgumentParser(description="Found, missed and invented on the corpus, by kind.")
    options.add_argument("folders", nargs="*", help="names of folders of the corpus (default: all)")
    options.add_argument("--list", action="store_true", help="also every objection and every invented finding")
    options.add_argument("--markdown", action="store_true", help="tables for the docs")
    given = options.parse_args()
    measure = Measure()
    with tempfile.TemporaryDirectory() as scratch:
        for expected in sorted(HERE.glob("*/expected.yaml")):
            folder = expected.parent
            if not given.folders or folder.name in given.folders:
                target = Path(scratch) / folder.name
                check(folder, target, measure, read_folder(folder, target, measure))
    pair(measure)
    tell(measure, "github" if given.markdown else "simple", given.list)


if __name__ == "__main__":
    main()
