"""Where settings come from: each later source wins, and a profile of the command line is undone by no file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine.language import Problems
from engine.settings import Setting, read_sources
from reports.words.catalogue import LANGUAGES, Words
from reports.words.problems import line
from tests.command import ROOT, periksa
from tests.test_cli import SOKARAJA
from tests.test_waivers import TODAY, waivers_text


def table(folder: Path, toml: str = "", given: dict[str, Any] | None = None, name: str = "periksa.toml") -> dict[str, Setting]:
    if toml:
        (folder / name).write_text(toml)
    return {item.key: item for item in read_sources(given or {}, None, folder).origins()}


def test_every_setting_says_where_it_comes_from(tmp_path: Path) -> None:
    toml = '# ours\nprofile = "submit"\n\nselect = ["PK1"]\nfail_on_unknown = true\n'
    found = table(tmp_path, toml, {"select": ["PK6"], "lang": "id", "ignore": []})
    file = str(tmp_path / "periksa.toml")
    assert list(found.values()) == [
        Setting("select", ["PK6"], "command-line"),
        Setting("ignore", [], "default"),
        Setting("exclude", [], "default"),
        Setting("rules", [], "default"),
        Setting("severity", {}, "default"),
        Setting("fail-on", "warning", "profile", "submit"),
        Setting("fail-on-unknown", True, "file", f"{file}:5"),
        Setting("lang", "id", "command-line"),
        Setting("profile", "submit", "file", f"{file}:2"),
        Setting("waivers", None, "default"),
        Setting("office", None, "default"),
        *(Setting(f"inspectorate{key}", None, "default") for key in ("", "-place", "-head", "-head-nip")),
        Setting("ignore-waivers", False, "default"),
        Setting("confirmed-by", [], "default"),
        Setting("only-named", False, "default"),
    ]


def test_of_a_project_file_only_the_own_table_counts(tmp_path: Path) -> None:
    toml = '[tool.other]\nfail-on = "error"\n[tool.periksa]\nfail-on = "info"\n[tool.more]\nlang = "id"\n'
    found = table(tmp_path, toml, name="pyproject.toml")
    assert (found["fail-on"].value, found["fail-on"].name) == ("info", f"{tmp_path / 'pyproject.toml'}:4")
    assert found["lang"].origin == "default"


def test_a_profile_of_the_command_line_is_not_undone_by_a_file(tmp_path: Path) -> None:
    toml = 'profile = "draft"\nonly-named = false\nfail-on = "error"\n'
    found = table(tmp_path, toml, {"profile": "inspect"})
    assert [found[key].value for key in ("only-named", "fail-on", "fail-on-unknown")] == [True, "info", True]
    # What the command line itself says still goes first, and a file over the profile that it names.
    assert table(tmp_path, toml, {"profile": "inspect", "fail_on": "error"})["fail-on"].value == "error"
    assert table(tmp_path, 'profile = "inspect"\nonly-named = false\n')["only-named"].value is False
    # Of two profiles only one is in force.
    other = table(tmp_path, 'profile = "inspect"\n', {"profile": "draft"})
    assert [other[key].value for key in ("profile", "fail-on", "only-named")] == ["draft", "error", False]


def test_paths_of_a_file_are_relative_to_it(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "periksa.toml").write_text('waivers = "w.yaml"\nrules = ["book", "/abs"]\n')
    found = read_sources({}, None, tmp_path / "below").settings()
    assert (found.waivers, found.rules) == ("../w.yaml", ["../book", "/abs"])
    assert read_sources({}, None, tmp_path).settings().waivers == "w.yaml"
    assert read_sources({"waivers": "x.yaml"}, None, tmp_path / "below").settings().waivers == "x.yaml"


@pytest.mark.parametrize(
    ("toml", "given", "code", "from_file"),
    [
        ("fail-on = 'all'\n", {}, "setting-not-a-choice", True),
        # What the command line outdoes must be right all the same.
        ("lang = 'fr'\n", {"lang": "en"}, "setting-not-a-choice", True),
        ("fial-on = 'error'\n", {}, "setting-unknown-key", True),
        ("'a(' = 'error'\n", {}, "setting-unknown-key", True),
        ("waivers = 3\n", {}, "setting-wrong-shape", True),
        ("select = 'PK1'\n", {}, "setting-wrong-shape", True),
        ("ignore = ['PK1', 2]\n", {}, "setting-wrong-shape", True),
        ("fail-on-unknown = 'yes'\n", {}, "setting-wrong-shape", True),
        ("fail_on = 'error'\nfail-on = 'info'\n", {}, "setting-twice", True),
        ("[tool.periksa]\nfail-on = 'info'\n", {}, "setting-heading", True),
        ("[periksa]\nfail-on = 'info'\n", {}, "setting-heading", True),
        ("profile = 3\n", {}, "setting-wrong-shape", True),
        ("profile = 'inspct'\n", {}, "unknown-profile", True),
        ("", {"profile": "x"}, "unknown-profile", False),
        ("a = \n", {}, "config-syntax", True),
    ],
)
def test_a_setting_that_cannot_be_used(toml: str, given: dict[str, Any], code: str, from_file: bool, tmp_path: Path) -> None:
    (tmp_path / "periksa.toml").write_text(toml)
    with pytest.raises(Problems) as caught:
        read_sources(given, None, tmp_path)
    (found,) = caught.value.problems
    assert (found.code, bool(found.place.file)) == (code, from_file)
    assert found.place.line == (0 if code == "config-syntax" or not from_file else 2 if code == "setting-twice" else 1)
    for lang in LANGUAGES:
        assert line(found, Words(lang)).startswith(f"{tmp_path / 'periksa.toml'}:" if from_file else Words(lang).say("cli.command-line"))


def test_all_that_is_wrong_is_reported_at_once_with_what_may_stand_there(tmp_path: Path) -> None:
    (tmp_path / "periksa.toml").write_text("# ours\nfail-on = 'all'\nselekt = []\nignore-waivers = 1\n")
    done = periksa("check", "--lang", "en", cwd=tmp_path)
    place = f"periksa: {tmp_path / 'periksa.toml'}"
    keys = "select, ignore, exclude, rules, severity, fail-on, fail-on-unknown, lang, profile, waivers, office, "
    keys += "inspectorate, inspectorate-place, inspectorate-head, inspectorate-head-nip, ignore-waivers, confirmed-by, only-named"
    assert (done.returncode, done.stdout, sorted(done.stderr.splitlines())) == (
        2,
        "",
        [
            f'{place}:2: "all" is no choice for fail-on. The choices are error, warning or info.',
            f"{place}:3: There is no setting selekt; there are: {keys}. Did you mean “select”?",
            f"{place}:4: ignore-waivers must be true or false without quotes, not 1.",
        ],
    )


@pytest.mark.parametrize("toml", ["tool = 3\n", "[tool]\nperiksa = 3\n"])
def test_a_project_file_of_another_make_is_no_traceback(toml: str, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(toml)
    done = periksa("check", "--show-settings", cwd=tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (2 if "periksa" in toml else 0, False)


def test_the_nearest_file_is_the_one_also_if_it_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "periksa.toml").write_text("fail-on = 'info'\n")
    (tmp_path / "below" / "pyproject.toml").write_text("[project]\n")
    assert read_sources({}, None, tmp_path / "below").settings().fail_on == "info"
    (tmp_path / "below" / "periksa.toml").write_text("")
    assert read_sources({}, None, tmp_path / "below").settings().fail_on == "error"


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    assert table(tmp_path, "\ufefffail-on = 'info'\n")["fail-on"].name.endswith("periksa.toml:1")


@pytest.mark.parametrize(("lang", "reported"), [("en", "profile inspect"), ("id", "profil inspect")])
def test_the_settings_are_shown(lang: str, reported: str) -> None:
    done = periksa("check", "--show-settings", "--profile", "inspect", "--waivers", "w.yaml", "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    lines = {line.split()[0]: line for line in done.stdout.splitlines()}
    assert lines["only-named"].endswith(reported)
    assert "w.yaml" in lines["waivers"]
    broken = periksa("check", "--show-settings", "--profile", "nobody", "--lang", lang)
    assert (broken.returncode, broken.stdout) == (2, "")


def test_waivers_can_stand_in_a_configuration_file(tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text(waivers_text({}))
    (tmp_path / "periksa.toml").write_text('waivers = "w.yaml"\n')
    options = ("check", SOKARAJA, "--select", "PK102", "--as-of", TODAY, "--output-format", "json")
    report = json.loads(periksa(*options, cwd=tmp_path).stdout)
    assert [finding["waiver"]["file"] for finding in report["findings"] if finding["waiver"]] == ["w.yaml"]


def test_the_schemas_describe_every_key() -> None:
    for kind in ("waivers", "settings"):
        schema = json.loads(periksa("schema", kind, cwd=ROOT).stdout)
        parts = [schema, *schema.get("$defs", {}).values()]
        keys = {key: value for part in parts for key, value in part.get("properties", {}).items()}
        assert keys
        assert [key for key, value in keys.items() if not value.get("description")] == []


@pytest.mark.parametrize(
    ("toml", "name", "line_"),
    [
        ("# ours\n[severity]\n# more\nPK102 = 'off'\n", "periksa.toml", 4),
        ("[severity]\nPK1020 = 'off'\n\"PK102\" = 'off'\n", "periksa.toml", 3),
        ("severity = {PK101 = 'off', PK102 = 'off'}\n", "periksa.toml", 1),
        ("lang = 'id'\nseverity.PK102 = 'off'\n", "periksa.toml", 2),
        ("[other.severity]\nPK102 = 1\n[tool.periksa.severity]\nPK102 = 'off'\n", "pyproject.toml", 4),
        ("[tool.periksa]\nlang = 'id'\nseverity.PK102 = 'off'\n", "pyproject.toml", 3),
    ],
)
def test_the_line_of_a_severity(toml: str, name: str, line_: int, tmp_path: Path) -> None:
    found = table(tmp_path, toml, name=name)["severity.PK102"]
    assert (found.value, found.name) == ("off", f"{tmp_path / name}:{line_}")


@pytest.mark.parametrize(("text", "reported"), [('office = "X"\nfail-on = "warning"\n', True), ('office = "X"\n', False), ("", False)])
@pytest.mark.parametrize("place", ["kab", "kab/dinas"])
def test_settings_in_the_folder_that_is_checked_are_not_passed_over_in_silence(
    text: str, reported: bool, place: str, tmp_path: Path
) -> None:
    """They do not count: the checked must not configure the check. Whoever wrote them learns that they do not."""
    (office := tmp_path / "kab" / "dinas").mkdir(parents=True)
    (office / "kadis.yaml").write_text("id: kadis\nsigned: {place: Melati}\n")
    (tmp_path / place / "periksa.toml").write_text(text)
    done = periksa("check", "kab", "--select", "PK1", "--no-cache", "--lang", "en", cwd=tmp_path)
    said = f"periksa: {place}/periksa.toml: of this file only “office” is used; the rest (fail-on) does not count"
    assert done.stderr.startswith(said) if reported else done.stderr == ""
    # Of an office that is checked alone the neighbours' do not matter.
    (neighbour := tmp_path / "kab" / "kecamatan").mkdir()
    (neighbour / "periksa.toml").write_text('lang = "id"\n')
    assert periksa("check", "kab/dinas", "--select", "PK1", "--no-cache", "--lang", "en", cwd=tmp_path).stderr == done.stderr
    (neighbour / "periksa.toml").unlink()
    for arguments, cwd in ((("--config", f"{place}/periksa.toml"), tmp_path), ((), tmp_path / place)):
        here = "kab" if cwd == tmp_path else "."
        assert periksa("check", here, "--select", "PK1", "--no-cache", "--lang", "en", *arguments, cwd=cwd).stderr == ""
