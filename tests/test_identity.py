"""What a finding is called by: the same whatever the path, the place and the wording of anything else; two are never called the same."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from agreements.loading import load
from agreements.model import Agreement
from agreements.source.offices import PortfolioName, Trees, name_as_written, name_portfolios
from engine.language.path import DataPath
from engine.review.comparison import Scope, compare
from engine.review.earlier import read_previous
from engine.review.reviewed import Review
from engine.review.version1 import subject_then
from engine.review.waivers import read_waivers, waive
from engine.rulebook import RuleBook
from engine.run.finding import Finding, Result
from engine.run.own_names import OwnNames, readable, without_numbers
from engine.run.running import run
from reports.findings.formats import FORMATS
from reports.view import Report
from reports.words.catalogue import Words
from tests.command import periksa
from tests.shipped import decided_book
from tests.test_cli import SOKARAJA
from tests.vocabulary import VOCABULARY

# Of every kind of subject: whole agreements, objectives, indicators, lines, texts, cascades and groups.
VARIED = ("PK102", "PK309", "PK312", "PK409", "PK461", "PK611", "PK612", "PK702", "PK801", "PK807", "PK817", "PK901", "PK902")
EARLIER = Path(__file__).parent / "samples" / "earlier"


@cache
def shipped(*chosen: str) -> RuleBook:
    if not chosen:
        return decided_book()
    return RuleBook(tuple(rule for rule in shipped().rules if rule.id in chosen), shipped().reference)


def found(*paths: Path, book: RuleBook | None = None) -> Sequence[Finding]:
    loaded = load(paths, VOCABULARY)
    return run(book or shipped(*VARIED), loaded.agreements, loaded.problems, portfolios=loaded.portfolios).findings


def identities(findings: Sequence[Finding]) -> list[str]:
    return sorted(finding.fingerprint for finding in findings)


# --- what an office is called

TREES: dict[str, tuple[dict[str, str], dict[str, tuple[str, str, bool]]]] = {
    "a year below the office": ({}, {"kab/dinkes/2026": ("dinkes", "2026", False)}),
    "two years of one office": ({}, {"kab/dinkes/2025": ("dinkes", "2025", True), "kab/dinkes/2026": ("dinkes", "2026", False)}),
    "a year above the office": ({}, {"kab/2025/dinkes": ("dinkes", "2025", True), "kab/2026/dinkes": ("dinkes", "2026", False)}),
    "a year in its name": ({}, {"melati-2025": ("melati", "2025", True), "melati-2026": ("melati", "2026", False)}),
    "a year in front of its name": ({}, {"2026 Dinas Sosial": ("Dinas Sosial", "2026", False)}),
    "no year": ({}, {"kab/dinkes": ("dinkes", "", False)}),
    "agreements beside their archive": ({}, {"dinkes": ("dinkes", "", False), "dinkes/2025": ("dinkes", "2025", True)}),
    "a folder for agreements of a year": (
        {}, {"dinkes/PK 2026": ("dinkes", "PK 2026", False), "dinsos/PK 2026": ("dinsos", "PK 2026", False)},
    ),
    "a change in mid-year": (
        {}, {"dinkes/2026/murni": ("dinkes", "2026/murni", True), "dinkes/2026/perubahan": ("dinkes", "2026/perubahan", False)},
    ),
    "a word that is no period by itself": ({}, {"perubahan": ("perubahan", "", False)}),
    "a number that is no year": ({}, {"sd-1500": ("sd-1500", "", False), "dinkes/1500": ("1500", "", False)}),
    "one name below two": (
        {}, {"kab-a/dinkes/2026": ("kab-a/dinkes", "2026", False), "kab-b/dinkes/2026": ("kab-b/dinkes", "2026", False)},
    ),
    "one name, twice one above": ({}, {"a/x/dinkes": ("a/x/dinkes", "", False), "b/x/dinkes": ("b/x/dinkes", "", False)}),
    "one name at two depths": ({}, {"kab/dinkes": ("kab/dinkes", "", False), "prov/uptd/dinkes": ("uptd/dinkes", "", False)}),
    "one name in two years below two": (
        {}, {"a/2025/x": ("a/x", "2025", True), "a/2026/x": ("a/x", "2026", False), "b/2026/x": ("b/x", "2026", False)},
    ),
    "settings of the office": ({"d/periksa.toml": 'office = "Dinas Kesehatan"'}, {"d/2026": ("Dinas Kesehatan", "2026", False)}),
    "settings of a project": ({"d/pyproject.toml": '[tool.periksa]\noffice = "dinkes"'}, {"d/pk/2026": ("dinkes", "2026", False)}),
    "settings of a tree with two offices": (
        {"kab/periksa.toml": 'office = "Kab"'}, {"kab/a/2026": ("Kab/a", "2026", False), "kab/b/2026": ("Kab/b", "2026", False)},
    ),
    "settings without office": ({"kab/periksa.toml": 'lang = "id"'}, {"kab/a/2026": ("a", "2026", False)}),
    "settings that cannot be read": ({"kab/a/periksa.toml": "office ="}, {"kab/a/2026": ("a", "2026", False)}),
    "two spellings of one": ({}, {"x/2026": ("x", "2026", False), "x-2026": ("x#2", "2026", False)}),
}  # fmt: skip


def planted(root: Path, files: dict[str, str], folders: Sequence[str]) -> list[Path]:
    for name in folders:
        (root / name).mkdir(parents=True, exist_ok=True)
        (root / name / "kadis.yaml").write_text("id: kadis\n")
    for name, text in files.items():
        (root / name).write_text(text)
    return [root / name for name in folders]


@pytest.mark.parametrize("name", TREES)
def test_what_an_office_is_called(name: str, tmp_path: Path) -> None:
    files, expected = TREES[name]
    places = planted(tmp_path, files, list(expected))
    names = name_portfolios(places, Trees())
    assert {
        folder: (names[tmp_path / folder].office, names[tmp_path / folder].period, names[tmp_path / folder].past) for folder in expected
    } == expected
    assert len({str(portfolio) for portfolio in names.values()}) == len(places)
    # In another order they have the same names.
    assert name_portfolios(places[::-1], Trees()) == names


def test_in_a_tree_with_settings_it_is_no_matter_which_part_is_read(tmp_path: Path) -> None:
    places = planted(tmp_path, {"periksa.toml": ""}, ["a/dinkes/2025", "a/dinkes/2026", "b/dinkes/2026", "c/2026"])
    whole = name_portfolios(places, Trees())
    assert [(name.office, name.past) for name in whole.values()] == [
        ("a/dinkes", True),
        ("a/dinkes", False),
        ("b/dinkes", False),
        ("c", False),
    ]
    for place in places:
        assert name_portfolios([place], Trees()) == {place: whole[place]}


def test_the_name_of_a_path_that_is_no_more() -> None:
    for path, office, period in (
        ("kab/dinkes/2026", "dinkes", "2026"),
        ("2026", "", "2026"),
        ("melati-2026", "melati", "2026"),
        ("", "", ""),
    ):
        assert name_as_written(Path(path)) == PortfolioName(office, period)


# --- however the path is spelled


@pytest.fixture(scope="module")
def regency(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three offices of one regency, the same agreements in each, and a link to one of them."""
    root = tmp_path_factory.mktemp("tree") / "kab"
    for office in ("kec-a", "kec-b", "kec-c"):
        shutil.copytree(SOKARAJA, root / office / "2021")
    (root.parent / "link").symlink_to(root / "kec-b")
    return root


def reported(cwd: Path, *paths: str) -> dict[str, dict[str, Any]]:
    done = periksa("check", *paths, "--select", ",".join(VARIED), "--output-format", "json", cwd=cwd)
    report = json.loads(done.stdout)
    assert len({finding["fingerprint"] for finding in report["findings"]}) == len(report["findings"]) > 0
    return {finding["fingerprint"]: finding for finding in report["findings"]}


def test_every_spelling_of_a_path_gives_the_same_identities(regency: Path) -> None:
    whole = reported(regency.parent, "kab")
    assert len(whole) > 150
    assert {finding["office"] for finding in whole.values()} == {"kec-a", "kec-b", "kec-c"}
    for cwd, paths in (
        (regency, ["."]),
        (regency.parent, ["./kab/"]),
        (Path("/"), [str(regency)]),
        (regency / "kec-a", ["..", "."]),
        (regency, ["kec-a", "kec-b", "kec-c/2021"]),
    ):
        assert set(reported(cwd, *paths)) == set(whole)
    only = {key for key, finding in whole.items() if finding["office"] == "kec-b"}
    for cwd, paths in (
        (regency, ["kec-b"]),
        (regency / "kec-b" / "2021", ["."]),
        (regency.parent, ["link"]),
        (regency, ["kec-a/../kec-b/2021"]),
    ):
        assert set(reported(cwd, *paths)) == only
    one = {key for key in only if whole[key]["agreement"] == "camat"}
    assert one <= set(reported(regency / "kec-b" / "2021", "camat.yaml")) <= only


def test_every_format_has_every_finding_once(regency: Path) -> None:
    done = periksa("check", regency, "--select", ",".join(VARIED), "--output-format", "gitlab")
    entries = json.loads(done.stdout)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    sarif = json.loads(periksa("check", regency, "--select", ",".join(VARIED), "--output-format", "sarif", "--sarif-full").stdout)
    prints = [result["partialFingerprints"]["periksaFinding/v2"] for result in sarif["runs"][0]["results"]]
    assert set(prints) == set(reported(regency.parent, "kab"))
    assert len(set(prints)) == len(prints)


def test_problems_of_files_have_their_own_identities_too(tmp_path: Path) -> None:
    rows = "- {indicators: [{under: b/1.1, nmae: x}, {under: b/1.1}]}\n- {indicators: [{under: b/1.1, nmae: x}]}\n"
    text = f"id: a\nsuperior: nobody\nobjectives:\n{rows}"
    for office in ("x", "y"):
        (tmp_path / office / "2026").mkdir(parents=True)
        (tmp_path / office / "2026" / "a.yaml").write_text(text)
        (tmp_path / office / "2026" / "b.yaml").write_text(text.replace("nmae: x", "name: x"))
        (tmp_path / office / "2026" / "c.yaml").write_text("id: a\nid: a\nid: a\n")
    loaded = load([tmp_path], VOCABULARY)
    before = found(tmp_path)
    assert len(set(identities(before))) == len(before) > len(loaded.problems) > 10
    assert identities(before) == identities([f for office in ("x", "y") for f in found(tmp_path / office)])


# --- what a thing is called


def named(data: dict[str, Any]) -> OwnNames:
    return OwnNames(Agreement.model_validate({"id": "a", **data}))


def test_own_names() -> None:
    names = named(
        {
            "title": {"text": "x"},
            "headings": ["NO", "SASARAN"],
            "objectives": [
                {
                    "text": "Meningkatnya mutu",
                    "indicators": [{"name": "Jumlah rapat (kali)"}, {"name": "jumlah  RAPAT kali."}, {"name": "-"}],
                },
                {"indicators": [{"name": "Jumlah rapat kali"}, {}]},
            ],
            "budget": {"lines": [{"name": "Program A"}]},
        }
    )
    expected = {
        "": "",
        "title.text": "title/text",
        "headings.1": "headings:sasaran",
        "objectives.0": "objective:meningkatnya-mutu",
        "objectives.0.text": "objective:meningkatnya-mutu/text",
        "objectives.0.indicators.0": "indicator:jumlah-rapat-kali",
        "objectives.0.indicators.1.target": "indicator:jumlah-rapat-kali#2/target",
        "objectives.0.indicators.2": "indicator",
        "objectives.1": "objective",
        "objectives.1.indicators.0": "indicator:jumlah-rapat-kali#3",
        "objectives.1.indicators.1": "indicator#2",
        "budget.lines.0.amount": "budget_line:program-a/amount",
        "parties.first": "parties/first",
    }
    assert {path: names.of(DataPath.parse(path)) for path in expected} == expected
    assert without_numbers("indicator:jumlah#2/target") == ("indicator:jumlah/target", (2,))
    assert without_numbers("indicator:jumlah") == ("indicator:jumlah", ())


@given(st.text(max_size=300))
def test_a_readable_name_is_short_and_has_no_marks(text: str) -> None:
    name = readable(text)
    assert len(name) <= 75
    assert not set(name) & set("#/:. \n")
    assert readable(f"  {text.upper()}!") == readable(text.upper())


WORDS = st.sampled_from(
    ["jumlah", "rapat", "persentase", "desa", "layanan", "tepat", "waktu", "nilai", "indeks", "mutu", "aset", "jalan", "laporan", "warga"]
)
NAMES = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=9, unique=True)
NUMBER = count()


@given(NAMES, st.lists(st.integers(0, 3), min_size=9, max_size=9), st.randoms(use_true_random=False), st.data())
def test_a_name_survives_everything_but_its_own_change(names: list[str], where: list[int], random: Any, data: st.DataObject) -> None:
    """Things moved, renumbered, put under other objectives, objectives reworded, rows added above: what is called the same is the same."""

    def agreement(order: list[str], objectives: list[str], extra: int) -> OwnNames:
        rows: list[dict[str, Any]] = [{"number": str(random.randint(1, 99)), "text": text, "indicators": []} for text in objectives]
        rows[0]["indicators"] += [{"name": f"baris tambahan {number}"} for number in range(extra)]
        for index, name in enumerate(order):
            rows[where[index] % len(rows)]["indicators"].append({"number": str(random.randint(1, 99)), "name": name})
        return named({"objectives": rows})

    before = agreement(names, ["sasaran a", "sasaran b"], 0)
    after = agreement(data.draw(st.permutations(names)), ["sasaran c", "sasaran b", "sasaran d"], data.draw(st.integers(0, 3)))

    def all_names(own: OwnNames) -> dict[str, str]:
        return {
            str(indicator.name): own.of(DataPath("objectives", row, "indicators", number))
            for row, objective in enumerate(own.agreement.objectives or ())
            for number, indicator in enumerate(objective.indicators or ())
        }

    here, there = all_names(before), all_names(after)
    assert {name: there[name] for name in names} == here
    assert len(set(there.values())) == len(there)


# --- edits of real agreements, and what becomes of their findings

Edit = Callable[[Path], object]


def text_edit(file: str, *pairs: tuple[str, str]) -> Edit:
    def edit(folder: Path) -> None:
        path = folder / "2021" / f"{file}.yaml"
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")

    return edit


def data_edit(change: Callable[[dict[str, Any]], None]) -> Edit:
    """The same change to the data of every agreement; written anew, so that every line moves."""

    def edit(folder: Path) -> None:
        yaml = YAML(typ="safe", pure=True)
        yaml.allow_unicode = True
        for path in sorted((folder / "2021").glob("*.yaml")):
            data = YAML(typ="base").load(path.read_text(encoding="utf-8"))
            change(data)
            with path.open("w", encoding="utf-8") as stream:
                yaml.dump(data, stream)

    return edit


def move_indicators(data: dict[str, Any]) -> None:
    for objective in data.get("objectives", []):
        objective.get("indicators", []).reverse()


def move_lines(data: dict[str, Any]) -> None:
    data.get("budget", {}).get("lines", []).reverse()


def renumber(data: dict[str, Any]) -> None:
    for number, objective in enumerate(data.get("objectives", []), 11):
        objective["number"] = str(number)


def reword_objectives(data: dict[str, Any]) -> None:
    for objective in data.get("objectives", []):
        objective["text"] = f"{objective['text']} secara berkelanjutan"


def rename_indicators(data: dict[str, Any]) -> None:
    for objective in data.get("objectives", []):
        for indicator in objective.get("indicators", []):
            indicator["name"] = f"{indicator['name']} setahun"


def rename_id(folder: Path) -> None:
    for path in (folder / "2021").glob("*.yaml"):
        text = (
            path.read_text(encoding="utf-8")
            .replace("id: kasi-ekbang\n", "id: seksi-ekonomi\n")
            .replace("superior: kasi-ekbang\n", "superior: seksi-ekonomi\n")
        )
        path.write_text(text, encoding="utf-8")


# What findings are about whatever becomes of the rest: indicators, or lines of the budget, by rules that read only them.
INDICATORS = ("PK401", "PK405", "PK407", "PK408", "PK409", "PK410", "PK507")
LINES = ("PK610", "PK611")
EDITS: dict[str, tuple[Edit, tuple[str, ...], str]] = {
    "nothing": (lambda folder: None, (), "identity"),
    "lines above": (text_edit("camat", ("id: camat", "# satu\n# dua\n\nid: camat")), (), "identity"),
    "another layout": (data_edit(lambda data: None), (), "identity"),
    "files renamed": (
        lambda folder: [p.rename(p.with_name(f"pk {p.name}")) for p in (folder / "2021").glob("*.yaml")] and None,
        (),
        "identity",
    ),
    "the year's folder renamed": (lambda folder: (folder / "2021").rename(folder / "2022"), (), "identity"),
    "the year's folder with words": (lambda folder: (folder / "2021").rename(folder / "PK Tahun 2022"), (), "identity"),
    "the office's folder renamed": (lambda folder: folder.rename(folder.with_name("kecamatan-lain")), (), "values"),
    "indicators moved": (data_edit(move_indicators), INDICATORS, "identity"),
    "lines of the budget moved": (data_edit(move_lines), LINES, "identity"),
    "objectives renumbered": (data_edit(renumber), (*INDICATORS, *LINES), "identity"),
    "objectives reworded": (data_edit(reword_objectives), (*INDICATORS, *LINES), "identity"),
    "indicators renamed": (data_edit(rename_indicators), ("PK405", "PK409", "PK507"), "values"),
    "an agreement's id": (rename_id, INDICATORS, "any"),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_leaves_what_it_does_not_concern_unchanged(name: str, tmp_path: Path) -> None:
    edit, rules, how = EDITS[name]
    folder = tmp_path / "kecamatan"
    shutil.copytree(SOKARAJA, folder / "2021")
    book = shipped(*(rules or VARIED))
    written(tmp_path / "before.json", folder, book)
    edit(folder)
    review = compared(tmp_path / "before.json", tmp_path, book)
    assert review.findings
    assert review.compared is not None
    new = [finding for finding in review.findings if finding.status == "new"]
    assert (new, review.compared.gone, review.compared.not_asked) == ([], (), 0)
    matched = Counter(finding.matched for finding in review.findings)
    assert set(matched) <= ({"identity", "values"} if how == "any" else {how})


def written(file: Path, folder: Path, book: RuleBook) -> None:
    loaded = load([folder], VOCABULARY)
    result = run(book, loaded.agreements, loaded.problems, portfolios=loaded.portfolios)
    documents = {item.file: item.document for item in loaded.agreements}
    rules = {rule.id: rule for rule in book.rules}
    file.write_text(FORMATS["json"].render(Report(Review.of(result), rules, {}, Words("id"), documents)), encoding="utf-8")


def compared(previous: Path, folder: Path, book: RuleBook) -> Review:
    loaded = load([folder], VOCABULARY)
    result = run(book, loaded.agreements, loaded.problems, portfolios=loaded.portfolios)
    return compare(Review.of(result), read_previous(previous), Scope.of(loaded))


def test_a_fixed_fault_is_gone_and_a_made_one_new(tmp_path: Path) -> None:
    folder = tmp_path / "kecamatan"
    shutil.copytree(SOKARAJA, folder / "2021")
    book = shipped("PK102")
    written(tmp_path / "before.json", folder, book)
    text_edit("kasi-ekbang", ("TAHUN 2020", "TAHUN 2021"))(folder)
    text_edit("sekcam", ("Januari 2021", "Januari 2019"))(folder)
    review = compared(tmp_path / "before.json", folder, book)
    assert [(f.rule, f.agreement) for f in review.findings if f.status == "new"] == [("PK102", "sekcam")]
    assert review.compared is not None
    assert [(gone.rule, gone.agreement) for gone in review.compared.gone] == [("PK102", "kasi-ekbang")]
    # In the words of then.
    assert "2020" in review.compared.gone[0].message


def test_fixing_a_typo_in_an_objective_makes_no_finding_new(tmp_path: Path) -> None:
    folder = tmp_path / "kab" / "kecamatan" / "2021"
    shutil.copytree(SOKARAJA, folder)
    previous = tmp_path / "before.json"
    periksa("check", folder, "--select", ",".join(VARIED), "--output-format", "json", "--output-file", previous)
    data_edit(reword_objectives)(folder.parent)
    report = json.loads(
        periksa("check", tmp_path / "kab", "--select", ",".join(VARIED), "--compare", previous, "--output-format", "json").stdout
    )
    new = [finding for finding in report["findings"] if finding["status"] == "new" and finding["subject"].startswith("indicator:")]
    assert new == []


# --- reports and waivers of before


def old_tree(root: Path) -> Path:
    shutil.copytree(SOKARAJA, root / "kecamatan-sokaraja" / "2021")
    return root / "kecamatan-sokaraja"


def test_a_report_of_version_1_is_compared_by_the_names_of_then(tmp_path: Path) -> None:
    folder = old_tree(tmp_path)
    earlier = read_previous(EARLIER / "version-1.json")
    was = Counter((f.rule, f.agreement, f.subject) for f in earlier.findings)
    rules = {finding.rule for finding in earlier.findings}
    assert (earlier.version, len(was)) == (1, 40)
    loaded = load([folder], VOCABULARY)
    models = {item.agreement.id: item.agreement for item in loaded.agreements}
    review = compared(EARLIER / "version-1.json", folder, shipped(*rules))
    # Rules may have changed since; what they still find is what they found.
    now = {f.fingerprint: (f.rule, f.agreement, subject_then(f, models[f.agreement])) for f in review.findings}
    assert {f.fingerprint for f in review.findings if f.matched == "identity"} == {key for key, name in now.items() if name in was}
    assert sum(f.matched == "identity" for f in review.findings) >= 30


def test_waivers_of_before_hold(tmp_path: Path) -> None:
    folder = old_tree(tmp_path)
    waivers = read_waivers(EARLIER / "waivers.yaml")
    loaded = load([folder], VOCABULARY)
    rules = {entry.rule for entry in waivers.entries}
    result = Review.of(run(shipped(*rules), loaded.agreements))
    after = waive(result, waivers, loaded, rules, "2026-05-01")
    held = [finding for finding in after.findings if finding.waiver]
    lost = [finding for finding in after.findings if finding.rule == "PK004"]
    assert len(held) + len(lost) == len(waivers.entries) == 40
    assert len(held) >= 30
    # One that does not hold has a finding that is no more, never one by another name.
    assert {finding.name for finding in lost} <= {"waiver-unused", "waiver-lapsed"}


# --- hostile reports


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_an_earlier_report_in_any_state_breaks_nothing_and_matches_one_to_one(tmp_path: Path, data: st.DataObject) -> None:
    earlier = json.loads(pristine())
    findings = earlier["findings"]
    picked = data.draw(st.lists(st.integers(0, len(findings) - 1), max_size=60))
    for number in picked:
        copy = dict(findings[number])
        for key in data.draw(
            st.sets(st.sampled_from(["subject", "file", "office", "period", "path", "agreement", "rule", "portfolio"]), max_size=3)
        ):
            copy[key] = data.draw(
                st.sampled_from(["", "x", "#2", "a#99999999999999", "../..", "portfolio:x", "2026", "\x00/\n", copy[key] or ""])
            )
        findings.append(copy)
    earlier["findings"] = data.draw(st.permutations(findings))[: data.draw(st.integers(0, len(findings)))]
    file = tmp_path / f"{next(NUMBER)}.json"
    file.write_text(json.dumps(earlier))
    result, scope = ran()
    review = compare(Review.of(result), read_previous(file), scope)
    assert review.compared is not None
    matched = sum(bool(finding.matched) for finding in review.findings)
    assert matched + len(review.compared.gone) + review.compared.not_asked == len(earlier["findings"])
    assert all(bool(finding.matched) or finding.status == "new" for finding in review.findings)


@cache
def ran() -> tuple[Result, Scope]:
    loaded = load([SOKARAJA], VOCABULARY)
    result = run(shipped("PK102", "PK409", "PK611", "PK801"), loaded.agreements, portfolios=loaded.portfolios)
    return result, Scope.of(loaded)


@cache
def pristine() -> str:
    book, review = shipped("PK102", "PK409", "PK611", "PK801"), Review.of(ran()[0])
    return FORMATS["json"].render(Report(review, {rule.id: rule for rule in book.rules}, {}, Words("en")))


def test_a_report_of_ten_thousand_times_one_finding_takes_no_time(tmp_path: Path) -> None:
    earlier = json.loads(pristine())
    earlier["findings"] = earlier["findings"][:1] * 10_000
    (tmp_path / "p.json").write_text(json.dumps(earlier))
    result, scope = ran()
    review = compare(Review.of(result), read_previous(tmp_path / "p.json"), scope)
    assert review.compared is not None
    assert len(review.compared.gone) == 9_999
