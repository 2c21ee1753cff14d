"""Waivers in every state: what they excuse, what becomes of them, and that they take nothing away."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from agreements.loading import load
from engine.language import Problems
from engine.review.printed import values_of
from engine.review.reviewed import Review
from engine.review.waivers import read_waivers, waive
from engine.rulebook import RuleBook
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding
from engine.run.running import run
from reports.findings.waiver_draft import draft
from tests.command import ROOT, periksa
from tests.shipped import decided_book
from tests.test_cli import SOKARAJA
from tests.vocabulary import VOCABULARY

TODAY = "2026-05-01"
ENTRY = {
    "rule": "PK102",
    "agreement": "sokaraja-2021/kasi-ekbang",
    "subject": '""',
    "letter": "700/012/2026",
    "official": "Inspektur Kabupaten Banyumas",
    "reason": "Ditandatangani ulang",
    "from": "2026-01-01",
    "until": "2026-12-31",
    "values": "{title.text: PERJANJIAN KINERJA TAHUN 2020, signed.date: Januari 2021}",
}


@cache
def book() -> RuleBook:
    return decided_book()


def waivers_text(*changes: dict[str, str]) -> str:
    """A file with one entry for each set of changes to the good one."""
    entries = ({**ENTRY, **change} for change in changes)
    lines = ("  - " + "\n    ".join(f"{key}: {value}" for key, value in entry.items()) for entry in entries)
    return "waivers:\n" + "\n".join(lines) + "\n"


def office(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """A copy of the eight agreements, with texts replaced: file, old, new."""
    copy = folder / "sokaraja-2021"
    shutil.copytree(SOKARAJA, copy)
    for name, old, new in changes:
        text = (copy / name).read_text(encoding="utf-8")
        assert old in text
        (copy / name).write_text(text.replace(old, new), encoding="utf-8")
    return copy


def judged(folder: Path, text: str, paths: Iterable[Path], rules: str = "PK", as_of: str = TODAY) -> tuple[Review, Review]:
    """What a run gives without the waivers, and with them."""
    file = folder / "waivers.yaml"
    file.write_text(text, encoding="utf-8")
    loaded = load(paths, VOCABULARY)
    chosen = replace(book(), rules=tuple(rule for rule in book().rules if rule.id.startswith(rules)))
    before = Review.of(run(chosen, loaded.agreements, loaded.problems))
    return before, waive(before, read_waivers(file), loaded, {rule.id for rule in book().rules}, as_of)


def states(result: Review) -> list[str]:
    return [finding.name for finding in result.findings if finding.rule == "PK004"]


def waived(result: Review) -> list[str]:
    return [f"{finding.rule} {finding.agreement}" for finding in result.findings if finding.waiver]


STATES: dict[str, tuple[list[dict[str, str]], list[str], str]] = {
    "holds": ([{}], [], ""),
    "on its first day": ([{"from": TODAY}], [], ""),
    "on its last day": ([{"until": TODAY}], [], ""),
    "the day after": ([{"until": "2026-04-30"}], ["waiver-expired"], "9:12"),
    "the day before": ([{"from": "2026-05-02"}], ["waiver-not-yet"], "8:11"),
    "another value": ([{"values": "{title.text: PERJANJIAN KINERJA TAHUN 2019, signed.date: Januari 2021}"}], ["waiver-lapsed"], "10:26"),
    "a value less": ([{"values": "{title.text: PERJANJIAN KINERJA TAHUN 2020}"}], ["waiver-lapsed"], "10:13"),
    "a value more": (
        [{"values": "{title.text: PERJANJIAN KINERJA TAHUN 2020, signed.date: Januari 2021, signed.place: Sokaraja}"}],
        ["waiver-lapsed"],
        "10:98",
    ),
    "no values": ([{"values": "{}"}], ["waiver-lapsed"], "10:13"),
    "another subject": ([{"subject": "party:first"}], ["waiver-unused"], "2:5"),
    "a fixed document": ([{"agreement": "sokaraja-2021/camat"}], ["waiver-unused"], "2:5"),
    "twice": ([{}, {"letter": "700/013/2026"}], ["waiver-duplicate"], "11:5"),
    "a rule that is none": ([{"rule": "PK1O2"}], ["waiver-unknown-rule"], "2:11"),
    "a rule in small letters": ([{"rule": "pk102"}], ["waiver-unknown-rule"], "2:11"),
    "a problem of a file": ([{"rule": "PK001"}], ["waiver-unknown-rule"], "2:11"),
    "an agreement that is none": ([{"agreement": "sokaraja-2021/kasi-ekban"}], ["waiver-unknown-agreement"], "3:16"),
    "an agreement of another office": ([{"agreement": "baturraden-2021/kasi-ekbang"}], ["waiver-not-read"], "3:16"),
    "renewed": ([{"until": "2026-04-30"}, {"from": "2026-05-01"}], [], ""),
    "to be renewed": ([{}, {"from": "2027-01-01", "until": "2027-12-31"}], [], ""),
    "expired, of another value": ([{"until": "2026-04-30", "values": "{}"}], ["waiver-expired"], "9:12"),
}
HOLD = ("holds", "on its first day", "on its last day", "twice", "renewed", "to be renewed")


@pytest.mark.parametrize("name", STATES)
def test_every_state(name: str, tmp_path: Path) -> None:
    entries, expected, at = STATES[name]
    before, after = judged(tmp_path, waivers_text(*entries), [SOKARAJA], "PK102")
    assert states(after) == expected
    assert waived(after) == (["PK102 kasi-ekbang"] if name in HOLD else [])
    for finding in after.findings:
        if finding.rule == "PK004":
            assert finding.severity is (Severity.INFO if finding.name == "waiver-not-read" else Severity.WARNING)
            assert f"{finding.location.line}:{finding.location.column}" == at
            assert finding.location.file == str(tmp_path / "waivers.yaml")
    # It annotates and takes nothing away.
    kept = [finding.fingerprint for finding in after.findings if finding.rule != "PK004"]
    assert kept == [finding.fingerprint for finding in before.findings]
    assert after.outcomes[Outcome.FAIL] == before.outcomes[Outcome.FAIL] + len(expected)


def test_what_a_waiver_says_stands_in_the_finding(tmp_path: Path) -> None:
    _, after = judged(tmp_path, waivers_text({}), [SOKARAJA], "PK102")
    (waiver,) = (finding.waiver for finding in after.findings if finding.waiver)
    assert (waiver.letter, waiver.official, waiver.since, waiver.until, waiver.at.line) == (
        "700/012/2026", "Inspektur Kabupaten Banyumas", "2026-01-01", "2026-12-31", 2,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "holds"),
    [
        (("kasi-ekbang.yaml", "TAHUN 2020", "TAHUN 2019"), False),
        (("kasi-ekbang.yaml", "Januari 2021", "Februari 2021"), False),
        (("kasi-ekbang.yaml", "TAHUN 2020", "TAHUN  2020"), False),
        # What the finding does not rest on, and where it stands, may change.
        (("kasi-ekbang.yaml", "id: kasi-ekbang", "# a line more\nid: kasi-ekbang"), True),
        (("kasi-ekbang.yaml", "R. WIDOWARSO", "WIDOWARSO"), True),
    ],
)
def test_a_waiver_lapses_when_its_values_change(change: tuple[str, str, str], holds: bool, tmp_path: Path) -> None:
    _, after = judged(tmp_path, waivers_text({}), [office(tmp_path, change)], "PK102")
    assert (waived(after), states(after)) == ((["PK102 kasi-ekbang"], []) if holds else ([], ["waiver-lapsed"]))


def test_a_lapsed_waiver_says_what_changed(tmp_path: Path) -> None:
    changed = office(tmp_path, ("kasi-ekbang.yaml", "TAHUN 2020", "TAHUN 2019"))
    (tmp_path / "w.yaml").write_text(waivers_text({}), encoding="utf-8")
    done = periksa("check", changed, "--select", "PK102", "--waivers", tmp_path / "w.yaml", "--as-of", TODAY)
    assert "title.text “PERJANJIAN KINERJA TAHUN 2020”, now it says “PERJANJIAN KINERJA TAHUN 2019”" in " ".join(done.stdout.split())


def test_of_two_findings_alike_each_needs_a_waiver(tmp_path: Path) -> None:
    text = "id: a\nletterhead: {government: PEMERINTAH KABUPATEN X, office: KECAMATAN Y}\nobjectives:\n"
    row = "  - text: Terlaksananya fasilitasi\n    indicators: [{name: Jumlah rapat, target: 2 kali}]\n"
    (tmp_path / "k").mkdir()
    (tmp_path / "k" / "a.yaml").write_text(text + 2 * row)
    loaded = load([tmp_path / "k"], VOCABULARY)
    found = [f for f in run(book(), loaded.agreements).findings if f.rule == "PK312"]
    assert [f.subject for f in found] == ["objective:terlaksananya-fasilitasi/text", "objective:terlaksananya-fasilitasi#2/text"]
    one = {
        "rule": "PK312", "agreement": "k/a", "subject": found[0].subject, "values": "{objectives.text: Terlaksananya fasilitasi}",
    }  # fmt: skip
    for entries, expected, left in ([one], 1, []), ([one, one], 2, []), ([one, one, one], 2, ["waiver-duplicate"]):
        _, after = judged(tmp_path, waivers_text(*entries), [tmp_path / "k"], "PK312")
        assert (len(waived(after)), states(after)) == (expected, left)


def test_consequences_go_with_a_waived_finding(tmp_path: Path) -> None:
    before, after = judged(tmp_path, waivers_text({}), [SOKARAJA])
    cause = next(finding for finding in after.findings if finding.waiver)
    following = [finding for finding in after.findings if finding.follows == cause.fingerprint]
    assert [finding.rule for finding in following] == ["PK807"]
    # They stay under it: nobody has to waive them too, and they count no more than before.
    assert following == [finding for finding in before.findings if finding.follows == cause.fingerprint]


def test_a_waiver_on_a_consequence_leaves_its_cause(tmp_path: Path) -> None:
    change = {
        "rule": "PK807",
        "subject": "cascade",
        "values": "{title.text: PERJANJIAN KINERJA TAHUN 2020, 'camat:title.text': PERJANJIAN KINERJA TAHUN 2021}",
    }
    _, after = judged(tmp_path, waivers_text(change), [SOKARAJA])
    assert (waived(after), states(after)) == (["PK807 kasi-ekbang"], [])
    excused = next(finding for finding in after.findings if finding.waiver)
    cause = next(finding for finding in after.findings if finding.fingerprint == excused.follows)
    assert cause.waiver is None


def test_two_folders_of_one_name_are_distinguished(tmp_path: Path) -> None:
    for name in ("dinas-a", "dinas-b"):
        (tmp_path / name).mkdir()
        office(tmp_path / name)
    _, after = judged(tmp_path, waivers_text({}), [tmp_path / "dinas-a", tmp_path / "dinas-b"], "PK102")
    assert (waived(after), states(after)) == ([], ["waiver-ambiguous"])
    named = waivers_text({"agreement": "dinas-b/sokaraja-2021/kasi-ekbang"})
    _, after = judged(tmp_path, named, [tmp_path / "dinas-a", tmp_path / "dinas-b"], "PK102")
    assert [Path(f.location.file).parts[-3] for f in after.findings if f.waiver] == ["dinas-b"]
    assert states(after) == []


def test_a_finding_on_several_agreements_is_waived_whichever_it_is_listed_under(tmp_path: Path) -> None:
    loaded = load([SOKARAJA], VOCABULARY)
    shared = next(f for f in run(book(), loaded.agreements).findings if f.rule == "PK801")
    text = filled(draft([shared], {item.file: item for item in loaded.agreements}))
    assert f"/{shared.agreement}\n" in text
    for name in ("kasi-pemerintahan", "kasi-trantib"):
        _, after = judged(tmp_path, text.replace(f"/{shared.agreement}\n", f"/{name}\n"), [SOKARAJA], "PK801")
        assert (len(waived(after)), states(after)) == (1, [])


def test_waivers_of_what_is_not_asked_are_silent(tmp_path: Path) -> None:
    # Another rule is chosen; a file is checked by itself, and the waiver is for one that is only context.
    _, after = judged(tmp_path, waivers_text({"values": "{}"}), [SOKARAJA], "PK105")
    assert states(after) == []
    unused = waivers_text({"subject": "party:first"}, {"until": "2026-01-31"})
    _, after = judged(tmp_path, unused, [SOKARAJA / "camat.yaml"], "PK102")
    assert states(after) == []


def test_many_waivers_of_other_offices_are_one_remark(tmp_path: Path) -> None:
    entries = [{"agreement": f"kantor-{number}/camat"} for number in range(30)]
    _, after = judged(tmp_path, waivers_text(*entries), [SOKARAJA], "PK102")
    (remark,) = [finding for finding in after.findings if finding.rule == "PK004"]
    assert (remark.name, remark.severity, remark.arguments["count"].value) == ("waiver-not-read", Severity.INFO, 30)


def test_of_a_folder_with_an_unreadable_file_no_agreement_is_called_unknown(tmp_path: Path) -> None:
    copy = office(tmp_path, ("kasi-ekbang.yaml", "id: kasi-ekbang", "id: kasi-ekbang\nid: twice"))
    _, after = judged(tmp_path, waivers_text({}), [copy], "PK102")
    assert states(after) == ["waiver-not-read"]


def filled(text: str) -> str:
    """A draft with its blanks filled in."""
    for key in ("letter", "official", "reason", "from", "until"):
        text = re.sub(rf"(?m)^    {key}:$", f"    {key}: {ENTRY[key]}", text)
    return text


def test_a_draft_waives_every_finding_that_there_is(tmp_path: Path) -> None:
    loaded = load([SOKARAJA], VOCABULARY)
    findings: list[Finding] = [f for f in run(book(), loaded.agreements).findings if f.outcome is not Outcome.ERROR]
    text = filled(draft(findings, {item.file: item for item in loaded.agreements}))
    _, after = judged(tmp_path, text, [SOKARAJA])
    assert [f for f in after.findings if f.waiver is None] == []
    assert len(after.findings) == len(findings)
    assert len(findings) > 100


def test_values_name_no_line_and_no_index() -> None:
    loaded = load([SOKARAJA], VOCABULARY)
    submitted = {item.file: item for item in loaded.agreements}
    for finding in run(book(), loaded.agreements).findings:
        values = values_of(finding, submitted)
        assert values
        assert not [name for name in values if re.search(r"\d", name.rpartition(":")[2])]


BROKEN = {
    "an unknown key": (waivers_text({"leter": "x"}), "11:5", "leter"),
    "a missing key": (waivers_text({}).replace("    until: 2026-12-31\n", ""), "2:5", "until"),
    "an empty letter": (waivers_text({"letter": '" "'}), "5:13", "letter"),
    "a blank": (waivers_text({"letter": ""}), "5:12", "letter"),
    "no day": (waivers_text({"until": "2026-02-30"}), "9:12", "2026-02-30"),
    "a day of another notation": (waivers_text({"from": "20260101"}), "8:11", "20260101"),
    "an end before the beginning": (waivers_text({"until": "2025-12-31"}), "9:12", "2025-12-31"),
    "an agreement without folder": (waivers_text({"agreement": "camat"}), "3:16", "camat"),
    "a list of lists": (waivers_text({"values": "{a: [[b]]}"}), "10:17", "[['b']]"),
    "a list": ("- rule: PK102\n", "1:1", "waivers"),
    "bad YAML": ("waivers: [\n", "1:11", "YAML"),
    "empty": ("", "1:1", "empty"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_used_says_where_and_why(name: str, tmp_path: Path) -> None:
    text, at, word = BROKEN[name]
    file = tmp_path / "w.yaml"
    file.write_text(text)
    for lang in ("en", "id"):
        done = periksa("check", SOKARAJA, "--waivers", file, "--as-of", TODAY, "--lang", lang)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"{file}:{at}: ")
        assert word in done.stderr or lang == "id"


def test_everything_that_is_wrong_is_reported_at_once(tmp_path: Path) -> None:
    file = tmp_path / "w.yaml"
    file.write_text(waivers_text({"letter": "", "from": "x"}, {"leter": "y"}))
    with pytest.raises(Problems) as caught:
        read_waivers(file)
    assert [problem.place.line for problem in caught.value.problems] == [5, 8, 20]
    done = periksa("check", "--waivers", file, "--as-of", "today", "--compare", tmp_path / "none.json", "--fail-on-new", "error")
    assert done.returncode == 2
    assert all(word in done.stderr for word in ("--as-of today", f"{file}:5:", f"{file}:8:", f"{file}:20:", "none.json"))


def test_waivers_decide_the_exit_code_only_for_what_they_excuse(tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text(waivers_text({}))
    (tmp_path / "late.yaml").write_text(waivers_text({"until": "2026-04-30"}))
    file = SOKARAJA / "kasi-ekbang.yaml"

    def code(*options: str | Path) -> int:
        return periksa("check", file, "--select", "PK102", *options).returncode

    day = ("--as-of", TODAY)
    assert code() == 1
    assert code("--waivers", tmp_path / "w.yaml", *day) == 0
    assert code("--waivers", tmp_path / "w.yaml", *day, "--fail-on", "info") == 0
    assert code("--waivers", tmp_path / "w.yaml", "--as-of", "2027-01-01") == 1
    assert code("--waivers", tmp_path / "late.yaml", *day) == 1
    # The inspectorate reads as if nothing were waived, and needs no day for that, unless it names the waivers itself.
    assert code("--profile", "inspect") == 1
    assert code("--waivers", tmp_path / "w.yaml", *day, "--profile", "inspect") == 0
    (tmp_path / "periksa.toml").write_text('waivers = "w.yaml"\n')
    named = periksa("check", file, "--select", "PK102", "--profile", "inspect", cwd=tmp_path)
    assert (named.returncode, "waivers = w.yaml" in named.stdout) == (1, True)
    (tmp_path / "periksa.toml").unlink()
    # A waiver is never compared with a hidden clock.
    assert code("--waivers", tmp_path / "w.yaml") == 2
    assert code("--waivers", tmp_path / "none.yaml", *day) == 2


def test_a_waived_unknown_does_not_count(tmp_path: Path) -> None:
    copy = tmp_path / "camat.yaml"
    copy.write_text(
        re.sub(r"^  total: .*$", "  total: Rp. banyak", (ROOT / "agreements/melati-2026/camat.yaml").read_text(), flags=re.MULTILINE)
    )
    drafted = periksa("waivers", "draft", "PK601", copy)
    assert (drafted.returncode, drafted.stderr) == (0, "")
    (tmp_path / "w.yaml").write_text(filled(drafted.stdout))
    options = ("check", copy, "--select", "PK601", "--fail-on-unknown")
    assert periksa(*options).returncode == 1
    done = periksa(*options, "--waivers", tmp_path / "w.yaml", "--as-of", TODAY)
    assert done.returncode == 0
    assert "waived PK601" in done.stdout


def test_a_file_among_the_agreements_is_neither_read_as_one_nor_used(tmp_path: Path) -> None:
    copy = office(tmp_path)
    options = ("check", copy, "--select", "PK102", "--output-format", "json")
    plain = json.loads(periksa(*options).stdout)
    (copy / "waivers.yaml").write_text(waivers_text({}))
    assert json.loads(periksa(*options).stdout) == plain
    (copy / "other.yaml").write_text(waivers_text({}))
    report = json.loads(periksa(*options, "--waivers", copy / "other.yaml", "--as-of", TODAY).stdout)
    assert report["summary"]["waived"] == 1
    assert [finding["rule"] for finding in report["findings"]] == ["PK102"] * 3


def test_the_example_of_the_documentation_holds(tmp_path: Path) -> None:
    (block,) = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "waivers.md").read_text(encoding="utf-8"), re.DOTALL)
    _, after = judged(tmp_path, block, [SOKARAJA])
    assert states(after) == []
    assert len(waived(after)) == block.count("rule:") > 0


def test_a_draft_names_an_agreement_so_that_it_is_no_other(tmp_path: Path) -> None:
    names = ("dinas/2026", "badan/2026", "kec-a/2026/pk", "kec-b/2026/pk", "melati")
    for name in names:
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "kadis.yaml").write_text("id: kadis\n")
    # A year alone says of no office which, also if only one is read: the waiver would excuse whichever that is.
    for read in ([tmp_path], [tmp_path / "badan" / "2026", tmp_path / "melati"]):
        named = {f"{item.portfolio}/{item.agreement.id}": item.file for item in load(read, VOCABULARY).agreements}
        assert {name: Path(file).relative_to(tmp_path).with_suffix("").as_posix() for name, file in named.items()} == {n: n for n in named}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sokaraja-2021/kasi-ekbang", []),
        # By the office alone it holds in any year, for what is printed as it was then.
        ("sokaraja/kasi-ekbang", []),
        ("kab/sokaraja-2021/kasi-ekbang", []),
        ("sokaraja-2020/kasi-ekbang", ["waiver-not-read"]),
        ("raja/kasi-ekbang", ["waiver-not-read"]),
        ("sokaraja/kasi-ekban", ["waiver-unknown-agreement"]),
    ],
)
def test_how_a_waiver_may_name_the_portfolio(name: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "kab").mkdir()
    _, after = judged(tmp_path, waivers_text({"agreement": name}), [office(tmp_path / "kab")], "PK102")
    assert (states(after), len(waived(after))) == (expected, 0 if expected else 1)


def test_a_number_among_equals_is_no_part_of_a_waiver(tmp_path: Path) -> None:
    text = "id: a\nletterhead: {government: PEMERINTAH KABUPATEN X, office: KECAMATAN Y}\nobjectives:\n"
    row = "  - text: Terlaksananya fasilitasi\n    indicators: [{name: Jumlah rapat, target: 2 kali}]\n"
    (tmp_path / "k").mkdir()
    (tmp_path / "k" / "a.yaml").write_text(text + 2 * row)
    change = {"rule": "PK312", "agreement": "k/a", "subject": '"objective:terlaksananya-fasilitasi#7/text"'}
    text = waivers_text({**change, "values": "{objectives.text: Terlaksananya fasilitasi}"})
    _, after = judged(tmp_path, text, [tmp_path / "k"], "PK312")
    assert (len(waived(after)), states(after)) == (1, [])


def test_there_is_nothing_to_draft_where_nothing_is_found() -> None:
    done = periksa("waivers", "draft", "PK102", SOKARAJA / "camat.yaml")
    assert (done.returncode, done.stdout) == (0, "")
    assert "PK102" in done.stderr
