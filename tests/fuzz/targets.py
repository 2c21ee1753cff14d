"""What is fuzzed: for each kind of input where it is put, and the command that reads it."""

from __future__ import annotations

import io
import json
import os
import random
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest import mock

from reportlab import rl_config

from reports.findings.formats import FORMATS
from tests.command import ROOT, periksa
from tests.fuzz.mutating import sheet_slip
from tests.intake.as_pdf import to_pdf
from tests.intake.as_sheet import STYLES, to_sheet
from tests.intake.layouts import BUILT_WITH

MELATI = ROOT / "agreements" / "melati-2026"
SAMPLE = ROOT / "tests" / "samples" / "figures" / "kecamatan"
SEED = ROOT / "tests" / "samples" / "sokaraja-2021.txt"
RULES = ("targets/PK503*", "identity/PK102*", "budget/PK601*", "cascade/PK701*", "people/PK801*", "figures/PK569*")
TABLES = (
    "language/months.yaml", "language/formula-words.yaml", "language/form-columns.yaml", "language/absence.yaml", "language/lexicon.yaml",
    "law/retirement-ages.yaml", "law/nomenclature.yaml", "law/legal.yaml", "thresholds/scales.yaml", "thresholds/alike-names.yaml",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Command:
    """A command that reads the input: its arguments in the folder, and what comes from standard input. `format` is that of its output."""

    arguments: tuple[str, ...]
    format: str = "text"
    given: bytes = b""


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of input: what it is changed from, and how an input is put into a folder and read."""

    name: str
    seeds: Callable[[], tuple[bytes, ...]]
    place: Callable[[Path, bytes, random.Random], Command]


def _format(rng: random.Random) -> tuple[tuple[str, ...], str]:
    name = rng.choice(list(FORMATS))
    return ("--output-format", name, "--lang", rng.choice(("id", "en"))), name


def _of(folder: Path, *names: str) -> Callable[[], tuple[bytes, ...]]:
    return lambda: tuple((folder / name).read_bytes() for name in names)


def _agreement(folder: Path, data: bytes, rng: random.Random) -> Command:
    (folder / "sekcam.yaml").write_bytes(data)
    for name in rng.sample(["camat", "kasubag-umum", "kasi-trantib"], rng.randrange(2)):
        shutil.copy(MELATI / f"{name}.yaml", folder)
    shown, name = _format(rng)
    return Command(rng.choice((("check", ".", *shown), ("check", "sekcam.yaml", *shown))), name)


def _stdin(folder: Path, data: bytes, rng: random.Random) -> Command:
    shown, name = _format(rng)
    named = rng.choice(((), ("--stdin-filename", "sekcam.yaml"), ("--stdin-filename", "a/b.yaml")))
    return Command(("check", "-", *named, *shown), name, data)


def _figures(folder: Path, data: bytes, rng: random.Random) -> Command:
    shutil.copy(SAMPLE / "camat.yaml", folder)
    (folder / "realisasi.yaml").write_bytes(data)
    return _scored(rng)


def _scored(rng: random.Random) -> Command:
    shown, name = _format(rng)
    lang = rng.choice(("id", "en"))
    asked = rng.choice((("score", "--lang", lang), ("score", "--explain"), ("score", "--output-format", "json"), ("check", *shown)))
    return Command(asked, name if asked[0] == "check" else "json" if "json" in asked else "text")


@cache
def _sheet() -> bytes:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        periksa("score", SAMPLE / "camat.yaml", "--template", Path(folder, "realisasi.xlsx"))
        return Path(folder, "realisasi.xlsx").read_bytes()


def _sheets() -> tuple[bytes, ...]:
    with zipfile.ZipFile(io.BytesIO(_sheet())) as file:
        return tuple(name.encode() + b"\n" + file.read(name) for name in file.namelist())


def _workbook(folder: Path, data: bytes, rng: random.Random) -> Command:
    """The first line of the data is the name of the part of the workbook that the rest takes the place of."""
    shutil.copy(SAMPLE / "camat.yaml", folder)
    name, _, content = data.partition(b"\n")
    with zipfile.ZipFile(io.BytesIO(_sheet())) as old, zipfile.ZipFile(folder / "realisasi.xlsx", "w") as new:
        for part in old.namelist():
            new.writestr(part, content if part.encode() == name else old.read(part))
    return _scored(rng)


def _raw_workbook(folder: Path, data: bytes, rng: random.Random) -> Command:
    shutil.copy(SAMPLE / "camat.yaml", folder)
    (folder / "realisasi.xlsx").write_bytes(data)
    return _scored(rng)


@cache
def _waiver_seeds() -> tuple[bytes, ...]:
    sokaraja = ROOT / "agreements" / "sokaraja-2021" / "camat.yaml"
    return tuple(periksa("waivers", "draft", rule, sokaraja).stdout.encode() for rule in ("PK201", "PK317", "PK405"))


def _waivers(folder: Path, data: bytes, rng: random.Random) -> Command:
    shutil.copy(ROOT / "agreements" / "sokaraja-2021" / "camat.yaml", folder)
    (folder / "w.yaml").write_bytes(data)
    shown, name = _format(rng)
    return Command(("check", ".", "--select", "PK2,PK3,PK4", "--waivers", "w.yaml", "--as-of", "2026-01-31", *shown), name)


SETTINGS = (
    b'lang = "id"\nselect = ["PK1", "PK5"]\nignore = ["PK105"]\nfail-on = "warning"\nexclude = ["arsip/", "!x.yaml"]\n',
    b'office = "Melati"\nprofile = "inspect"\nrules = ["rules"]\nwaivers = "w.yaml"\nignore-waivers = true\n'
    b'fail-on-unknown = false\n[severity]\nPK102 = "off"\n',
)


def _settings(folder: Path, data: bytes, rng: random.Random) -> Command:
    shutil.copy(MELATI / "camat.yaml", folder)
    table = rng.random() < 0.3
    (folder / ("pyproject.toml" if table else "periksa.toml")).write_bytes(b"[tool.periksa]\n" * table + data)
    return Command(rng.choice((("check", "--show-settings"), ("check", "camat.yaml", "--select", "PK1"), ("rules", "--select", "PK1"))))


@cache
def _report_seeds() -> tuple[bytes, ...]:
    sokaraja = ROOT / "agreements" / "sokaraja-2021" / "camat.yaml"
    return (periksa("check", sokaraja, "--select", "PK2,PK3", "--output-format", "json").stdout.encode(),)


def _report(folder: Path, data: bytes, rng: random.Random) -> Command:
    shutil.copy(ROOT / "agreements" / "sokaraja-2021" / "camat.yaml", folder)
    (folder / "old.json").write_bytes(data)
    shown, name = _format(rng)
    return Command(("check", "camat.yaml", "--select", "PK2,PK3", "--compare", "old.json", "--fail-on-new", "error", *shown), name)


@cache
def _rule_seeds() -> tuple[bytes, ...]:
    return tuple(next((ROOT / "rules").glob(name)).read_bytes() for name in RULES)


def _rule(folder: Path, data: bytes, rng: random.Random) -> Command:
    (folder / "rules").mkdir()
    (folder / "rules" / "PK503-percentage-at-most-100.yaml").write_bytes(data)
    shutil.copy(MELATI / "camat.yaml", folder)
    shown, name = _format(rng)
    book = ("--rules", "rules")
    asked = rng.choice((("check", "camat.yaml", *shown), ("rules", "test"), ("rules",), ("rules", "PK503")))
    return Command((*asked, *book), name if asked[0] == "check" else "text")


def _in_parts(folder: Path, names: tuple[str, ...]) -> tuple[bytes, ...]:
    """Files of which the first line is the name."""
    return tuple(name.encode() + b"\n" + (folder / name).read_bytes() for name in names)


def _book(folder: Path, data: bytes) -> None:
    """A copy of the shipped tables with two rules; the first line of the data is the name of the file that the rest takes the place of."""
    name, _, content = data.partition(b"\n")
    shutil.copytree(ROOT / "rules" / "reference", folder / "reference")
    for part in ("targets/PK503-percentage-at-most-100.yaml", "identity/PK103-date-readable.yaml", "definitions.yaml"):
        (folder / part).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / "rules" / part, folder / part)
    # A name that was changed is that of no file.
    place = folder / os.fsdecode(name.replace(b"\0", b""))
    (
        place if place.is_file() and place.resolve().is_relative_to(folder) else folder / "reference" / "language" / "months.yaml"
    ).write_bytes(content)


def _table(folder: Path, data: bytes, rng: random.Random) -> Command:
    _book(folder / "rules", data)
    shutil.copy(MELATI / "camat.yaml", folder)
    shown, name = _format(rng)
    asked = rng.choice(
        (("check", "camat.yaml", *shown), ("rules", "check"), ("rules", "PK503"), ("explain", "Jumlah A dibagi jumlah B x 100"))
    )
    return Command((*asked, "--rules", "rules"), name if asked[0] == "check" else "text")


def _difference(folder: Path, data: bytes, rng: random.Random) -> Command:
    """Two books, of which one is changed."""
    changed, other = rng.sample(("old", "new"), 2)
    _book(folder / changed, data)
    _book(folder / other, _table_seeds()[0])
    shutil.copytree(MELATI, folder / "corpus")
    name = rng.choice(("text", "json", "markdown"))
    asked = rng.choice(((), ("--fail-on-new", "error"), ("--lang", "id")))
    return Command(("rules", "diff", "old", "new", "--corpus", "corpus", "--output-format", name, *asked), name)


@cache
def _table_seeds() -> tuple[bytes, ...]:
    names = (*(f"reference/{name}" for name in TABLES), "definitions.yaml", "targets/PK503-percentage-at-most-100.yaml")
    return _in_parts(ROOT / "rules", names)


def _taken(folder: Path, name: str, rng: random.Random) -> Command:
    """A paper read: checked as it is, or made into files, once or twice."""
    shown, format_ = _format(rng)
    if rng.random() < 0.5:
        return Command(("check", rng.choice((".", name)), *shown), format_)
    if rng.random() < 0.3:
        periksa("intake", name, "--out", "out", cwd=folder)
    confirmed = rng.choice(((), ("--confirm", "A. B.", "--as-of", "2026-01-31")))
    return Command(("intake", name, "--out", "out", *confirmed))


@cache
def _paper_seeds() -> tuple[bytes, ...]:
    # Two pages at a time: most changes should not make a paper another.
    text = SEED.read_bytes()
    return (text, *(text[at : at + 4000] for at in range(0, len(text), 4000)))


def _paper(folder: Path, data: bytes, rng: random.Random) -> Command:
    (folder / "perjanjian.txt").write_bytes(data)
    return _taken(folder, "perjanjian.txt", rng)


@cache
def _word_files() -> tuple[bytes, ...]:
    return tuple(layout(7).bytes() for _, layout in sorted(BUILT_WITH.items()))


@cache
def _sheet_files() -> tuple[bytes, ...]:
    """Papers as workbooks, in all the ways in which they may stand in one."""
    styles = list(STYLES.values())
    return tuple(to_sheet(layout(7), styles[number % len(styles)], 7) for number, (_, layout) in enumerate(sorted(BUILT_WITH.items())))


@cache
def _parts(files: Callable[[], tuple[bytes, ...]]) -> tuple[bytes, ...]:
    """The parts of each package, with the number of the file and the name of the part in the first line."""
    found = []
    for number, file in enumerate(files()):
        with zipfile.ZipFile(io.BytesIO(file)) as parts:
            found += [f"{number} {name}\n".encode() + parts.read(name) for name in parts.namelist() if len(parts.read(name)) < 60_000]
    return tuple(found)


def _repacked(files: tuple[bytes, ...], data: bytes, place: Path, change: Callable[[bytes], bytes] = bytes) -> None:
    """Write the package of the data with the part of the data in it, changed once more."""
    head, _, content = data.partition(b"\n")
    number, _, name = head.partition(b" ")
    file = files[int(number) % len(files)] if number.isdigit() and len(number) < 9 else files[0]
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(place, "w") as new:
        for part in old.namelist():
            new.writestr(part, change(content) if part.encode() == name else old.read(part))


def _word(folder: Path, data: bytes, rng: random.Random) -> Command:
    _repacked(_word_files(), data, folder / "perjanjian.docx")
    return _taken(folder, "perjanjian.docx", rng)


def _raw_word(folder: Path, data: bytes, rng: random.Random) -> Command:
    (folder / "perjanjian.docx").write_bytes(data)
    return _taken(folder, "perjanjian.docx", rng)


def _sheet_paper(folder: Path, data: bytes, rng: random.Random) -> Command:
    _repacked(_sheet_files(), data, folder / "perjanjian.xlsx", lambda content: sheet_slip(content, rng))
    return _taken(folder, "perjanjian.xlsx", rng)


def _raw_sheet(folder: Path, data: bytes, rng: random.Random) -> Command:
    (folder / "perjanjian.xlsx").write_bytes(data)
    return _taken(folder, "perjanjian.xlsx", rng)


@cache
def _pdf_files() -> tuple[bytes, ...]:
    """Papers as PDF, each with its streams as they are and packed."""
    made = []
    for plain in (True, False):
        with mock.patch.multiple(rl_config, pageCompression=int(not plain), useA85=0):
            made += [to_pdf(BUILT_WITH[name](7)) for name in ("national", "quarterly")]
    return tuple(made)


def _pdf(folder: Path, data: bytes, rng: random.Random) -> Command:
    (folder / "perjanjian.pdf").write_bytes(data)
    return _taken(folder, "perjanjian.pdf", rng)


@cache
def _origin_seeds() -> tuple[bytes, ...]:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "perjanjian.txt").write_bytes(SEED.read_bytes()[:4000])
        Path(folder, "out").mkdir()
        periksa("intake", "perjanjian.txt", "--out", "out", cwd=Path(folder))
        return _in_parts(Path(folder, "out"), tuple(sorted(file.name for file in Path(folder, "out").iterdir())))


def _origins(folder: Path, data: bytes, rng: random.Random) -> Command:
    """What an earlier intake wrote, changed, beside its document; it is read by a second intake and by a check."""
    (folder / "perjanjian.txt").write_bytes(SEED.read_bytes()[:4000])
    periksa("intake", "perjanjian.txt", "--out", "out", cwd=folder)
    name, _, content = data.partition(b"\n")
    place = folder / "out" / os.fsdecode(name.replace(b"\0", b"").replace(b"/", b""))
    if place.is_file():
        place.write_bytes(content)
    shown, format_ = _format(rng)
    confirmed = rng.choice(((), ("--confirm", "A. B.", "--as-of", "2026-01-31")))
    return rng.choice((Command(("intake", "perjanjian.txt", "--out", "out", *confirmed)), Command(("check", "out", *shown), format_)))


EXPRESSIONS = (
    b"tertib / desa * 100", b"sum(below.amount) == amount", b"any(x > 1 for x in [1, 2, 3])", b"(a + b) / 2 if known(a) else 0",
    b"count([x for x in xs if x > 1]) >= 2 and not contains(name, 'x')", b"round(a / b, 2) <= 100", b"a = b", b"1if n else 2",
    b"default(name, '-') in reference.measures", b"min(1, 2) ** 3", b"-a + (b - c) * 1,5",
)  # fmt: skip
FORMULAS = tuple(
    text.encode()
    for text in (
        "Jumlah desa tertib dibagi jumlah desa seluruhnya dikali 100%", "(Jumlah A : Jumlah B) x 100 %",
        "Realisasi tahun n - realisasi tahun n-1 dibagi realisasi tahun n-1 x 100", "Nilai hasil evaluasi SAKIP oleh Inspektorat",
        "Σ dokumen / Σ target dokumen × 100%", "- Jumlah kegiatan yang terlaksana\n- Jumlah kegiatan seluruhnya", "(30% x A) + (70% x B)",
        "Rata-rata nilai IKM unit pelayanan", "Jumlah PBB terealisasi/target PBB x 100%",
    )
)  # fmt: skip


def _explained(folder: Path, data: bytes, rng: random.Random) -> Command:
    # An argument has no NUL, and is what the system makes of bytes.
    text = os.fsdecode(data.replace(b"\0", b""))
    return Command(("explain", "--lang", rng.choice(("id", "en")), "--", text))


ARGUMENTS = (
    "check", "score", "explain", "rules", "waivers", "draft", "schema", "demo", "test", "diff", "PK503", "PK1", ".", "-", "camat.yaml", "",
    "--select", "--ignore", "--lang", "id", "en", "--output-format", *FORMATS, "--output-file", "out/r", "--fail-on", "error", "x y",
    "--compare", "--as-of", "2026-01-01", "2026-13-01", "--exclude", "*.yaml", "[", "--stdin-filename", "a/b.yaml", "--explain", "--config",
    "--version", "--exit-zero", "--profile", "inspect", "--show-settings", "--waivers", "--rules", "agreement", "--sarif-full", "--help",
    "--template", "out/t.xlsx", "--", "=", "--select=PK1", "-h", "\u202e", "\x1b[31m", "\udcff", "“”", "9" * 300, "--fail-on-unknown",
)  # fmt: skip


def _line(folder: Path, data: bytes, rng: random.Random) -> Command:
    shutil.copy(MELATI / "camat.yaml", folder)
    words = [os.fsdecode(word) for word in data.replace(b"\0", b"").split(b"\n")]
    # What runs long by itself is tested elsewhere.
    words = [word for word in words if word not in ("mutate", "pages", "check\n")][:12]
    return Command(tuple(words), "any", (MELATI / "camat.yaml").read_bytes())


def _line_seeds() -> tuple[bytes, ...]:
    rng = random.Random(7)
    starts = (["check", "camat.yaml"], ["score"], ["explain", "PK503"], ["rules"], ["waivers", "draft", "PK503"], ["schema"])
    made = ([*rng.choice(starts), *rng.choices(ARGUMENTS, k=rng.randrange(6))] for _ in range(300))
    return tuple("\n".join(words).encode("utf-8", "surrogateescape") for words in made)


TARGETS = {
    target.name: target
    for target in (
        Target("agreement", _of(MELATI, "camat.yaml", "sekcam.yaml", "kasi-trantib.yaml"), _agreement),
        Target("stdin", _of(MELATI, "camat.yaml", "sekcam.yaml"), _stdin),
        Target("figures", _of(SAMPLE, "realisasi.yaml"), _figures),
        Target("workbook", _sheets, _workbook),
        Target("raw-workbook", lambda: (_sheet(),), _raw_workbook),
        Target("waivers", _waiver_seeds, _waivers),
        Target("settings", lambda: SETTINGS, _settings),
        Target("report", _report_seeds, _report),
        Target("rule", _rule_seeds, _rule),
        Target("table", _table_seeds, _table),
        Target("difference", _table_seeds, _difference),
        Target("paper", _paper_seeds, _paper),
        Target("word", lambda: _parts(_word_files), _word),
        Target("raw-word", _word_files, _raw_word),
        Target("sheet", lambda: _parts(_sheet_files), _sheet_paper),
        Target("raw-sheet", _sheet_files, _raw_sheet),
        Target("pdf", _pdf_files, _pdf),
        Target("origins", _origin_seeds, _origins),
        Target("expression", lambda: EXPRESSIONS, _explained),
        Target("formula", lambda: FORMULAS, _explained),
        Target("command-line", _line_seeds, _line),
    )
}


def parses(output: bytes, format_: str) -> str:
    """What is wrong with the form of an output; "" if nothing."""
    import csv
    import xml.etree.ElementTree as ET

    if format_ in ("text", "concise", "any"):
        return ""
    try:
        text = output.decode("utf-8")
        if format_ in ("json", "sarif", "gitlab"):
            json.loads(text)
        elif format_ == "junit":
            ET.fromstring(output)
        elif format_ == "csv":
            rows = list(csv.reader(io.StringIO(text), strict=True))
            return "" if len({len(row) for row in rows}) <= 1 else "rows of several lengths"
        elif format_ == "github":
            return "" if all(line.startswith("::") or not line for line in text.split("\n")) else "a line that is no annotation"
    except (ValueError, ET.ParseError, csv.Error) as error:
        return f"{type(error).__name__}: {error}"
    return ""
