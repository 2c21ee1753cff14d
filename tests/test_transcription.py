"""Proves that `agreements/sokaraja-2021` is the whole of `samples/sokaraja-2021.txt`, verbatim and mistakes included.

Two proofs that do not lean on each other. *By place*: each agreement of the sample is cut into head, table, budget and
foot, which are read without a look at the YAML and must equal it field by field. *By content*: the words of the sample
and the words of the YAML are the same, equally often, but for the form's own labels. Runs of white space count as one
blank; HTML tags and `**` are layout. Nothing here imports the program: the documents are its data, not its output.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

HERE = Path(__file__).parent
SAMPLE = HERE / "samples" / "sokaraja-2021.txt"
FOLDER = HERE.parent / "agreements" / "sokaraja-2021"
SHA256 = "aa6214fe6d518b1ebbfed2fbe01e181542a41940aa35df6ac339c10d1ec3a4a7"

IDS = (  # in the order of the sample
    "camat",
    "sekcam",
    "kasi-pemberdayaan",
    "kasi-pemerintahan",
    "kasi-ekbang",
    "kasi-trantib",
    "kasubag-umum",
    "kasubag-perencanaan",
)
DECLARED = {"id", "superior", "under"}  # not printed: said by whoever transcribed

EXPLANATION = re.compile(
    r"(?:\b[abc]\. )?(?:(?P<formula>Formulasi(?: ?/ ?Cara Pengukuran)?)|(?P<calculation>Tipe [Pp]e(?:r|ng)hitungan)"
    r"|(?P<source>Sumber [Dd]ata)|(?P<note>Keterangan)) [:=] ?"
)
LABELS = (EXPLANATION.pattern, r"Telp/ Fax[ei]s\.", r"E-mail :", r"\bNIP\.", r"\bJumlah Anggaran\b", r"\bAnggaran\b")
AMOUNT = re.compile(r"\b\d{1,3}(?:,\d{3})+\b")
NIP = re.compile(r"\b\d{8} \d{6} \d \d{3}\b")
DATE_LINE = re.compile(r"^(\w+, \w+ \d{4})\s*$", re.MULTILINE)

# Budget lines that the OCR took apart: as in the sample, and with the pieces in reading order (the same words).
TAKEN_APART = {
    "kasi-trantib": [
        (
            "Kegiatan Koordinasi Upaya 1 Penyelenggaraan Ketentraman dan Ketersitiban Umum Anggaran 8,411,250",
            "Kegiatan Anggaran 1 Koordinasi Upaya Penyelenggaraan Ketentraman dan Ketersitiban Umum 8,411,250",
        )
    ],
    "kasubag-umum": [
        ("Keuangan Perangkat 2,462,428,876 Daerah", "Keuangan Perangkat Daerah 2,462,428,876"),
        ("Penunjang 334,712,200 Urusan Pemerintah Daerah", "Penunjang Urusan Pemerintah Daerah 334,712,200"),
        ("126,345,000 Penunjang Urusan Pemerintah Daerah", "Penunjang Urusan Pemerintah Daerah 126,345,000"),
        ("168,990,000 Penunjang Urusan Pemerintah Daerah", "Penunjang Urusan Pemerintah Daerah 168,990,000"),
    ],
    "kasubag-perencanaan": [
        (
            "Kegiatan 1 Penyusunan perencanaan, pelaporan dan evaluasi kinerja perangkat daerah Anggaran 28,472,600",
            "Kegiatan Anggaran 1 Penyusunan perencanaan, pelaporan dan evaluasi kinerja perangkat daerah 28,472,600",
        )
    ],
}
# Words that stand in the sample oftener than in the YAML: the headings repeated on two pages; the numbers within the
# one explanation of two indicators. And the reverse: the calculation type printed once for these two.
ONLY_PRINTED = {
    "camat": 2 * "NO SASARAN PROGRAM INDIKATOR KINERJA PENJELASAN TARGET 1 2 3 4 5 ",
    "sekcam": "1. 2. 1. 2.",
}
ONLY_TRANSCRIBED = {"sekcam": "Non Kumulatif"}


def plain(text: str) -> str:
    """The text without layout: tags, `**`, and the length of white space; always a blank after the label `NIP.`"""
    return " ".join(re.sub(r"<[^>]*>|\*\*", " ", text).replace("NIP.", "NIP. ").split())


def split_sample() -> dict[str, str]:
    """The sample's text of each agreement; every one begins with the government's name."""
    start, *texts = re.split(r"(?=\*\*PEMERINTAH KABUPATEN)", SAMPLE.read_text(encoding="ascii"))
    assert not start.strip()
    return dict(zip(IDS, texts, strict=True))


def split_sections(text: str) -> tuple[str, str, str, str]:
    """Head, table, budget and foot: consecutive, and together all of the text."""
    table = re.search(r"^NO\t", text, re.MULTILINE)
    budget = re.search(r"^\t?(?:Program|Kegiatan)(?:\tAnggaran)?\s*$", text, re.MULTILINE)
    assert table
    assert budget
    foot = re.compile(r"^(?:Camat Sokaraja|\w+, \w+ \d{4})\s*$", re.MULTILINE).search(text, budget.end())
    assert foot
    a, b, c = table.start(), budget.start(), foot.start()
    return text[:a], text[a:b], text[b:c], text[c:]


def load(agreement: str) -> dict[str, Any]:
    """The YAML as nested dicts and lists of plain text, as typed: `typ="base"` reads no numbers and no dates."""
    document = YAML(typ="base").load(FOLDER / f"{agreement}.yaml")
    assert isinstance(document, dict)
    return document


def flatten(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Path and plain text of every value, the declared ones left out."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in DECLARED:
                yield from flatten(value, f"{path}.{key}" if path else key)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from flatten(value, f"{path}.{index}")
    elif node is not None:
        assert isinstance(node, str), f"{path}: {node!r} is not text"
        yield path, plain(node)


def assert_same(agreement: str, where: str, printed: Any, transcribed: Any) -> None:
    """Same values at the same paths, or a list of what differs where."""
    old, new = dict(flatten(printed, where)), dict(flatten(transcribed, where))
    wrong = [
        f"{agreement}: {path}: printed {old.get(path)!r}, transcribed {new.get(path)!r}"
        for path in {**old, **new}
        if old.get(path) != new.get(path)
    ]
    assert not wrong, "\n".join(wrong)


def assert_same_count(agreement: str, what: str, printed: Iterable[str], transcribed: Iterable[str]) -> None:
    """Same texts equally often, or a list of what there is too few or too many of."""
    old, new = Counter(printed), Counter(transcribed)
    wrong = [
        f"{agreement}: {what} {text!r}: printed {old[text]} times, transcribed {new[text]} times"
        for text in {**old, **new}
        if old[text] != new[text]
    ]
    assert not wrong, "\n".join(wrong)


def join_taken_apart(agreement: str, text: str) -> str:
    """The plain text with the pieces of its taken-apart budget lines in reading order."""
    text = plain(text)
    for apart, joined in TAKEN_APART.get(agreement, ()):
        assert text.count(apart) == 1, apart
        assert sorted(apart.split()) == sorted(joined.split()), joined
        text = text.replace(apart, joined)
    return text


def read_explanations(cell: str) -> list[dict[str, str]]:
    """Formula, calculation, source and note of each indicator explained in the cell."""
    text = plain(cell)
    found = list(EXPLANATION.finditer(text))
    assert found[0].start() == 0
    explanations: list[dict[str, str]] = []
    for label, end in zip(found, [*(m.start() for m in found[1:]), len(text)], strict=True):
        kind = str(label.lastgroup)
        if kind == "formula":
            explanations.append({})
        assert kind not in explanations[-1], f"two of {kind}: {text}"
        explanations[-1][kind] = text[label.end() : end].strip()
    first = explanations[0]
    if first["formula"].startswith("1. "):  # one explanation of two indicators, formula and source numbered
        parts = [re.split(r"\b\d\. ", first[kind])[1:] for kind in ("formula", "source")]
        joint = [{**first, "formula": f, "source": s} for f, s in zip(*parts, strict=True)]
        explanations[:1] = joint
    return explanations


def read_table(table: str) -> tuple[list[list[str]], list[dict[str, Any]]]:
    """The heading rows, each with its row of column numbers; the objectives with their indicators."""
    tops: list[list[str]] = []
    rows: list[list[str]] = []
    for line in filter(str.strip, table.split("\n")):
        cells = line.split("\t")
        assert len(cells) == 5, line
        if cells[0] == "NO" or cells[:2] == ["1", "2"]:
            tops.append([plain(cell) for cell in cells])
        elif cells[2]:
            rows.append(cells)
        else:  # the rest of an explanation after a page break
            assert not "".join([*cells[:3], cells[4]]).strip()
            rows[-1][3] += f" {cells[3]}"
    objectives: list[dict[str, Any]] = []
    for number, text, names, explanations, targets in rows:
        if number:
            objectives.append({"number": number, "text": text, "indicators": []})
        pieces = re.split(r" (?=\d\. )", plain(names))
        goals = [plain(t) for t in re.split(r"</p>|\s{2,}", targets) if t.strip()]
        for piece, explanation, target in zip(pieces, read_explanations(explanations), goals, strict=True):
            match = re.fullmatch(r"(\d\.)? ?(.+)", piece)
            assert match
            ordinal = {"number": match[1]} if match[1] else {}
            objectives[-1]["indicators"].append({**ordinal, "name": match[2], **explanation, "target": target})
    return tops, objectives


def list_parties(document: dict[str, Any]) -> list[dict[str, str]]:
    """The parties in the order of the sheet: the superior signs at the left."""
    parties = document.get("parties", {})
    return [parties[key] for key in ("second", "first") if key in parties]


def list_amounts(document: dict[str, Any]) -> list[str]:
    """The amount of every budget line, and the total if there is one."""
    budget = document.get("budget", {})
    return [part for part in [*(line.get("amount") for line in budget.get("lines", [])), budget.get("total")] if part]


def list_indicators(document: dict[str, Any]) -> list[dict[str, str]]:
    """The indicators of all objectives."""
    return [indicator for objective in document.get("objectives", []) for indicator in objective.get("indicators", [])]


def write_signed(document: dict[str, Any]) -> list[str]:
    """Place and date as one line, if the sheet has one."""
    signed = document.get("signed")
    return [f"{signed.get('place')}, {signed.get('date')}"] if signed else []


PRINTED = split_sample()
DOCUMENTS = {agreement: load(agreement) for agreement in IDS}
each = pytest.mark.parametrize("agreement", IDS)


# The whole


def test_sample_is_the_seed() -> None:
    assert hashlib.sha256(SAMPLE.read_bytes()).hexdigest() == SHA256


def test_folder_holds_the_eight() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(IDS)
    assert [document.get("id") for document in DOCUMENTS.values()] == list(IDS)


def test_number_of_indicators_and_targets() -> None:
    indicators = [i for document in DOCUMENTS.values() for i in list_indicators(document)]
    assert len(indicators) == 33
    assert len([i for i in indicators if i.get("target")]) == 33


# By place


@each
def test_head(agreement: str) -> None:
    head = plain(split_sections(PRINTED[agreement])[0])
    match = re.fullmatch(
        r"(?P<government>PEM.+?) (?P<office>KEC.+?) (?P<address>Jln.+?) Telp/ Fax[ei]s\. (?P<phone>.+?)"
        r" E-mail : (?P<email>\S+) (?P<text>PERJANJIAN KINERJA TAHUN \d+) (?P<subject>.+)",
        head,
    )
    assert match, head
    title = {key: match[key] for key in ("text", "subject")}
    letterhead = {key: value for key, value in match.groupdict().items() if key not in title}
    assert_same(agreement, "letterhead", letterhead, DOCUMENTS[agreement].get("letterhead"))
    assert_same(agreement, "title", title, DOCUMENTS[agreement].get("title"))


@each
def test_table(agreement: str) -> None:
    document = DOCUMENTS[agreement]
    tops, objectives = read_table(split_sections(PRINTED[agreement])[1])
    assert len(tops) == (6 if agreement == "camat" else 2)
    for headings, columns in zip(tops[::2], tops[1::2], strict=True):
        assert_same(agreement, "headings", headings, document.get("headings"))
        assert_same(agreement, "columns", columns, document.get("columns"))
    assert_same(agreement, "objectives", objectives, document.get("objectives"))


@each
def test_budget(agreement: str) -> None:
    text = join_taken_apart(agreement, split_sections(PRINTED[agreement])[2])
    heading, _, rest = re.sub(r" (?:Jumlah )?Anggaran\b", "", text).partition(" ")
    *lines, end = re.split(r"(?<=\d,\d{3})(?: |$)", rest)
    assert not end
    budget: dict[str, Any] = {"heading": heading, "lines": []}
    for line in lines:
        if AMOUNT.fullmatch(line):
            budget["total"] = line
            continue
        match = re.fullmatch(r"(?P<number>\d+) (?P<name>.+) (?P<amount>[\d,]+)", line)
        assert match, line
        budget["lines"].append(match.groupdict())
    assert_same(agreement, "budget", budget, DOCUMENTS[agreement].get("budget"))


@each
def test_foot(agreement: str) -> None:
    document = DOCUMENTS[agreement]
    foot = split_sections(PRINTED[agreement])[3]
    lines = [plain(line) for line in foot.split("\n") if line.strip()]
    parties = list_parties(document)
    expected = write_signed(document)
    for party in parties:
        expected += [f"NIP. {value}" if key == "nip" else value for key, value in party.items()]
        if "nip" in party:
            pair = f"{party.get('name')} NIP. {party['nip']}"
            assert pair in plain(foot), f"{agreement}: not printed together: {pair}"
    assert_same_count(agreement, "line of the foot", lines, expected)
    for key in ("position", "name"):
        values = [party.get(key) for party in parties]
        assert values == [line for line in lines if line in values], f"{agreement}: {key}: not in the printed order"
    for party in parties:
        above, below = lines.index(party["position"]), lines.index(party["name"])
        assert above < below, f"{agreement}: position not printed above name: {party}"


# By content


@each
def test_every_value_is_printed(agreement: str) -> None:
    text = f" {join_taken_apart(agreement, PRINTED[agreement])} "
    document = DOCUMENTS[agreement]
    values = [(path, value) for path, value in flatten(document) if not path.startswith("signed.") and value]
    values += [("signed", value) for value in write_signed(document)]
    absent = [f"{agreement}: {path}: {value!r}" for path, value in values if f" {value} " not in text]
    assert not absent, "\n".join(["not in the sample:", *absent])


@each
def test_every_amount_nip_and_date_is_transcribed(agreement: str) -> None:
    text, document = PRINTED[agreement], DOCUMENTS[agreement]
    nips = [party["nip"] for party in list_parties(document) if "nip" in party]
    assert_same_count(agreement, "amount", AMOUNT.findall(text), list_amounts(document))
    assert_same_count(agreement, "NIP", NIP.findall(text), nips)
    assert text.count("NIP.") == len(nips), f"{agreement}: a NIP of another shape"
    assert_same_count(agreement, "date line", DATE_LINE.findall(text), write_signed(document))


@each
def test_every_word_is_transcribed(agreement: str) -> None:
    document = DOCUMENTS[agreement]
    text = plain(PRINTED[agreement])
    for label in LABELS:
        text = re.sub(label, " ", text)
    printed = text.split() + ONLY_TRANSCRIBED.get(agreement, "").split()
    values = [value for path, value in flatten(document) if not path.startswith("signed.")]
    transcribed = " ".join([*values, *write_signed(document), ONLY_PRINTED.get(agreement, "")]).split()
    assert_same_count(agreement, "word", printed, transcribed)


# What is declared


def test_superior_resolves() -> None:
    """All sign with the Camat, who signs with the Bupati: no agreement of this folder."""
    superiors = {agreement: document.get("superior") for agreement, document in DOCUMENTS.items()}
    wrong = [f"{a}: superior {s}" for a, s in superiors.items() if s != (None if a == "camat" else "camat")]
    assert not wrong, "\n".join(wrong)


def test_under_resolves_and_adds_up() -> None:
    """A budget line equals the sum of the lines under it: true of the seed, and it finds a wrong `under`."""
    amounts: dict[str, int] = {}
    below: Counter[str] = Counter()
    wrong = []
    for agreement, document in DOCUMENTS.items():
        above = {"camat": None, "sekcam": "camat"}.get(agreement, "sekcam")
        for line in document.get("budget", {}).get("lines", []):
            name, amount, under = f"{agreement}/{line.get('number')}", line.get("amount", ""), line.get("under")
            if name in amounts or not AMOUNT.fullmatch(amount) or (under and under.split("/")[0]) != above:
                wrong.append(f"{name}: number twice, no amount or not under {above}: {line}")
                continue
            amounts[name] = int(amount.replace(",", ""))
            below[under or "nothing"] += amounts[name]
    del below["nothing"]
    wrong += [f"{n}: {amounts.get(n)}, but {below[n]} under it" for n in below if amounts.get(n) != below[n]]
    assert not wrong, "\n".join(wrong)
    assert {n for n in amounts if n not in below and not n.startswith("kas")} == {"sekcam/7", "sekcam/10"}
