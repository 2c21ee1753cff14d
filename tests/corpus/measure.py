"""What the program finds, misses and invents on the corpus: counts by kind of objection.

    python -m tests.corpus.measure [--list] [--markdown] [--held-out NAME] [FOLDER...]

Found: a finding (error or warning, no consequence of another) whose place is at, in or around the expected path. Noted: only a note (info)
stands there, or it could not be assessed: missed all the same. Repeated: one more finding at a place where something is expected. Invented:
an error or a warning anywhere else. It knows which kinds of objection a listed rule makes (rules.yaml), and else goes by places alone.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode
from tabulate import tabulate

from agreements.model import Agreement
from tests.command import periksa

HERE = Path(__file__).resolve().parent
# The file of realised figures stands in expected.yaml beside the papers, but is none.
FIGURES = "realisasi"


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
    own: list[tuple[str, str]]
    others: list[tuple[str, str]]
    rule: str
    severity: str
    outcome: str
    message: str
    follows: bool
    of: Expected | None = None

    @property
    def paper(self) -> str:
        return self.own[0][0]

    @property
    def path(self) -> str:
        return self.own[0][1]

    @property
    def grave(self) -> bool:
        return self.outcome == "fail" and self.severity != "info" and not self.follows


@dataclass
class Measure:
    expected: list[Expected] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    faultless: set[tuple[str, str]] = field(default_factory=set)
    refused: list[str] = field(default_factory=list)
    papers: int = 0
    # Achievements: by folder and indicator (paper/number), what was computed by hand and what the program says, null where there is none.
    scores: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)

    @property
    def clean(self) -> int:
        return sum(paper != FIGURES for _, paper in self.faultless)


def load(file: Path) -> Any:
    return YAML(typ="safe").load(file)


# Places: from line and column back to the path.


def spot(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def positions(file: Path) -> dict[tuple[int, int], str]:
    """Line and column (from 1) of every key and value of a file, with its path."""
    return dict(_positions(YAML(typ="safe").compose(file)))


def _positions(node: Node, path: str = "") -> Iterator[tuple[tuple[int, int], str]]:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            below = f"{path}.{key.value}" if path else str(key.value)
            yield spot(key), below
            yield spot(value), below
            yield from _positions(value, below)
    elif isinstance(node, SequenceNode):
        for index, value in enumerate(node.value):
            below = f"{path}.{index}"
            yield spot(value), below
            yield from _positions(value, below)


def known_path(path: str, known: set[str]) -> str:
    """The longest beginning of an evidence's path that is written in the paper, or itself where a whole first part is missing."""
    parts = path.split(".")
    while parts and ".".join(parts) not in known:
        parts.pop()
    return ".".join(parts) or path


def places(found: dict[str, Any], at: dict[str, dict[tuple[int, int], str]]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Where a finding points, as (paper, path): its own place, and what it names in other papers."""
    paper, here = Path(found["file"]).stem, (found["line"], found["column"])
    known = {name: set(paths.values()) for name, paths in at.items()}
    written = at[paper].get(here, "")
    own, others = [], []
    for evidence in found["evidence"]:
        name, path = Path(evidence.get("file") or "").stem, evidence.get("path")
        if path and name == paper and (evidence["line"], evidence["column"]) == here:
            # What is derived for the whole agreement has no place of its own: it is read at what is written there.
            own.append(known_path(path, known[paper]) if path.split(".")[0] in Agreement.model_fields else written)
        elif path and name != paper and name in known:
            others.append((name, known_path(path, known[name])))
    # Evidence about figures names the agreement's own path; the place is that in the file of figures.
    own = [written] if paper == FIGURES else own[:1] or [written]
    if written.startswith(own[0] + "."):
        own.append(written)
    return [(paper, path) for path in own], others


def matches(at: str, expected: str) -> bool:
    """Whether a finding's path is at, in or around the expected one; a whole objective or paper is not around an indicator's target."""
    at, expected = re.sub(r"\.unit$", ".target", at), re.sub(r"\.unit$", ".target", expected)
    if at == expected or at.startswith(expected + ".") or at == re.sub(r"\.\d+\.number$", "", expected):
        return True
    least = re.match(r"objectives\.\d+(\.indicators\.\d+)?|budget\.lines\.\d+|[a-z_]+", expected)
    return expected.startswith(at + ".") and len(at) >= len(least.group() if least else expected)


# Reading and running.


def read_folder(folder: Path, target: Path, measure: Measure) -> dict[str, dict[tuple[int, int], str]]:
    stated = load(folder / "expected.yaml")
    target.mkdir()
    at: dict[str, dict[tuple[int, int], str]] = {}
    for paper, expectation in stated["papers"].items():
        measure.papers += paper != FIGURES
        if expectation["faultless"]:
            measure.faultless.add((folder.name, paper))
        for objection in expectation["objections"]:
            paths = [objection["at"]] if isinstance(objection["at"], str) else list(objection["at"])
            places = [(path.split(":")[0], path.split(":")[1]) if ":" in path else (paper, path) for path in map(str, paths)]
            measure.expected.append(Expected(folder.name, paper, objection["kind"], objection["severity"], objection["why"], places))
        shutil.copy(folder / f"{paper}.yaml", target)
        at[paper] = positions(folder / f"{paper}.yaml")
    return at


def check(folder: Path, target: Path, measure: Measure, at: dict[str, dict[tuple[int, int], str]]) -> None:
    done = periksa("check", target, "--output-format", "json", "--lang", "en", "--exit-zero", cwd=target)
    if not done.stdout.strip():
        measure.refused.append(f"{folder.name}: {done.stderr.strip()[-300:]}")
        return
    for found in json.loads(done.stdout)["findings"]:
        paper = Path(found["file"] or "").stem
        if re.match(r"PK00\d$", found["rule"]) or paper not in at:
            measure.refused.append(f"{folder.name}/{paper}: {found['rule']} {found['message']}")
            continue
        own, others = places(found, at)
        rule, severity, outcome, message = (str(found[key]) for key in ("rule", "severity", "outcome", "message"))
        measure.findings.append(Finding(folder.name, own, others, rule, severity, outcome, message, bool(found["follows"])))


def scored(folder: Path, papers: Path) -> dict[str, tuple[str | None, str | None]]:
    """The achievements that the folder expects, and those that the program computes of its papers, as exact numbers in per cent."""
    expected = load(folder / "expected.yaml").get("scores") or {}
    if not expected:
        return {}
    reported = json.loads(periksa("score", papers, "--output-format", "json").stdout)
    found = {}
    for agreement in reported["agreements"]:
        for number, objective in enumerate(agreement["objectives"], 1):
            for index, indicator in enumerate(objective["indicators"], 1):
                found[f"{agreement['agreement']}/{number}.{index}"] = indicator["achievement"]
    return {key: (right, found.get(key)) for key, right in expected.items()}


def agrees(expected: Expected, where: list[tuple[str, str]], exact: bool = False) -> bool:
    """Whether one of the places is one of those of the expectation."""
    pairs = [(path, wanted) for paper, path in where for other, wanted in expected.places if paper == other]
    return any(path == wanted if exact else matches(path, wanted) for path, wanted in pairs)


def pair(measure: Measure) -> None:
    """Give each expectation at most one finding: exact places first, then those around, then those that another paper's finding names.

    The rest of the findings at such places is repeated, not invented.
    """
    makes = load(HERE / "rules.yaml")["rules"]
    for exact, abroad in ((True, False), (False, False), (False, True)):
        for finding in (f for f in measure.findings if f.grave):
            for expected in (e for e in measure.expected if e.folder == finding.folder):
                where = finding.own + (finding.others if abroad else [])
                right = expected.kind in makes.get(finding.rule, [expected.kind])
                if right and not expected.by and not finding.of and agrees(expected, where, exact):
                    expected.by, finding.of = finding, expected
    for finding in measure.findings:
        for expected in (e for e in measure.expected if e.folder == finding.folder and agrees(e, finding.own + finding.others)):
            finding.of = finding.of or expected
            if not finding.grave and not expected.by:
                expected.noted = expected.noted or finding


# Telling.


def rows_by_kind(measure: Measure) -> list[list[Any]]:
    kinds = load(HERE / "kinds.yaml")["kinds"]
    total = Counter(e.kind for e in measure.expected)
    found = Counter(e.kind for e in measure.expected if e.by)
    noted = Counter(e.kind for e in measure.expected if not e.by and e.noted)
    rows = [[k, kinds[k]["from"], total[k], found[k], total[k] - found[k], noted[k]] for k in kinds if total[k]]
    return [*rows, ["total", "", total.total(), found.total(), total.total() - found.total(), noted.total()]]


def invented(measure: Measure) -> list[Finding]:
    return [f for f in measure.findings if f.grave and not f.of]


def tell(measure: Measure, form: str, all_of_them: bool) -> None:
    print(tabulate(rows_by_kind(measure), headers=["kind", "from", "expected", "found", "missed", "of these noted"], tablefmt=form))
    extra = invented(measure)
    unknown = [f for f in measure.findings if f.outcome == "unknown" and not f.follows]
    clean = [f for f in extra if (f.folder, f.paper) in measure.faultless]
    counts: list[list[Any]] = [
        ["papers (faultless)", f"{measure.papers} ({measure.clean})"],
        ["invented errors / warnings", f"{sum(f.severity == 'error' for f in extra)} / {sum(f.severity == 'warning' for f in extra)}"],
        ["of these on faultless papers", f"{sum(f.severity == 'error' for f in clean)} / {sum(f.severity == 'warning' for f in clean)}"],
        ["not assessable (on faultless papers)", f"{len(unknown)} ({sum((f.folder, f.paper) in measure.faultless for f in unknown)})"],
        ["refused by the format", len(measure.refused)],
    ]
    if measure.scores:
        right = sum(computed == said for computed, said in measure.scores.values())
        counts.append(["scores right / wrong", f"{right} / {len(measure.scores) - right}"])
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
        for key, (computed, reported) in measure.scores.items():
            if computed != reported:
                print(f"SCORE {key}: {computed} by hand, {reported}")
        for f in unknown:
            print(f"UNKNOWN {f.rule} {f.folder}/{f.paper} {f.path}: {f.message}")


def measured(corpus: Path, folders: Sequence[str] = ()) -> Measure:
    """The corpus, or those of its folders, checked and set against what is expected."""
    measure = Measure()
    with tempfile.TemporaryDirectory() as scratch:
        for expected in sorted(corpus.glob("*/expected.yaml")):
            folder = expected.parent
            if not folders or folder.name in folders:
                target = Path(scratch) / folder.name
                check(folder, target, measure, read_folder(folder, target, measure))
                measure.scores |= {f"{folder.name}/{key}": both for key, both in scored(folder, target).items()}
    pair(measure)
    return measure


CORPORA = {
    "The corpus": HERE,
    "The papers held out": HERE / "held-out",
    "Held out a second time": HERE / "held-out-2",
    "Held out a third time": HERE / "held-out-3",
    "Held out a fourth time": HERE / "held-out-4",
    "Held out a fifth time": HERE / "held-out-5",
    "Held out a sixth time": HERE / "held-out-6",
    "Held out a seventh time": HERE / "held-out-7",
    "Held out an eighth time": HERE / "held-out-8",
    "Held out a ninth time": HERE / "held-out-9",
    "Held out a tenth time": HERE / "held-out-10",
    "Held out an eleventh time": HERE / "held-out-11",
    "Portfolios held out": HERE / "held-out-12",
    "Portfolios held out a second time": HERE / "held-out-13",
    "Held out a fourteenth time": HERE / "held-out-14",
    "Held out a fifteenth time": HERE / "held-out-15",
    "Portfolios held out a third time": HERE / "held-out-16",
    "Portfolios held out a fourth time": HERE / "held-out-17",
    "Held out an eighteenth time": HERE / "held-out-18",
    "Held out a nineteenth time": HERE / "held-out-19",
    "Portfolios held out a fifth time": HERE / "held-out-20",
    "Portfolios held out a sixth time": HERE / "held-out-21",
    "Held out a twenty-second time": HERE / "held-out-22",
    "Held out a twenty-third time": HERE / "held-out-23",
    "Portfolios held out a seventh time": HERE / "held-out-24",
    "Held out a twenty-sixth time": HERE / "held-out-26",
    "Held out a twenty-seventh time": HERE / "held-out-27",
    "Portfolios held out an eighth time": HERE / "held-out-25",
    "Portfolios held out a ninth time": HERE / "held-out-29",
    "Held out a twenty-eighth time": HERE / "held-out-28",
    "Portfolios held out a tenth time": HERE / "held-out-30",
    "Portfolios held out an eleventh time": HERE / "held-out-31",
    "Portfolios held out a twelfth time": HERE / "held-out-32",
    "Portfolios held out a thirteenth time": HERE / "held-out-34",
    "Portfolios held out a fourteenth time": HERE / "held-out-35",
    "Portfolios held out a fifteenth time": HERE / "held-out-36",
    "Portfolios held out a sixteenth time": HERE / "held-out-37",
    "Portfolios held out a seventeenth time": HERE / "held-out-38",
    "Portfolios held out an eighteenth time": HERE / "held-out-39",
}


def page() -> str:
    """The page of the docs (docs/corpus.md): found, missed and invented by kind, on the corpus and on the papers held out."""
    return "\n".join([PAGE, *(section(title, measured(corpus)) for title, corpus in CORPORA.items())])


def section(title: str, measure: Measure) -> str:
    """What the page says of one corpus."""
    extra = Counter(f"{finding.rule} ({finding.severity})" for finding in invented(measure))
    papers = f"{measure.papers} papers, {measure.clean} of them faultless"
    rows = [row[:5] for row in rows_by_kind(measure)]
    table = tabulate(rows, headers=["kind", "from", "expected", "found", "missed"], tablefmt="github")
    reported = ", ".join(f"{name} {times}" for name, times in sorted(extra.items())) or "nothing"
    return f"## {title}\n\n{papers}.\n\n{table}\n\nInvented: {reported}.\n"


PAGE = """# What the rules find, miss and invent

Counted on papers of offices that nobody looked at while the rule book was begun, rephrased from real ones
(tests/corpus/README.md). The expectations were written down, and committed, before the first run; those of the papers
held out before the rules that meet them. Found is an error or a warning of the right kind at the right place; invented
is one anywhere else. The kinds are those of tests/corpus/kinds.yaml.

This page is made by `python -m tests.corpus.measure --page docs/corpus.md`; a test holds it to what the program finds.
"""


def main() -> None:
    options = argparse.ArgumentParser(description="Found, missed and invented on the corpus, by kind.")
    options.add_argument("folders", nargs="*", help="names of folders of the corpus (default: all)")
    options.add_argument("--list", action="store_true", help="also every objection and every invented finding")
    options.add_argument("--markdown", action="store_true", help="tables for the docs")
    options.add_argument(
        "--held-out",
        nargs="?",
        const="held-out",
        help="papers held out: held-out, held-out-2, ...",
    )
    options.add_argument("--page", type=Path, help="write the page of the docs into this file")
    given = options.parse_args()
    if given.page:
        given.page.write_text(page(), encoding="utf-8", newline="\n")
        return
    tell(measured(HERE / given.held_out if given.held_out else HERE, given.folders), "github" if given.markdown else "simple", given.list)


if __name__ == "__main__":
    main()
