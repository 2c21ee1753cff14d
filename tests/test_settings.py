"""Where settings come from: each later source wins, and a profile of the command line is undone by no file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine.settings import Setting, SettingsError, origins, settings
from tests.test_cli import ROOT, SOKARAJA, periksa
from tests.test_waivers import TODAY, waivers_text


def table(folder: Path, toml: str = "", given: dict[str, Any] | None = None, name: str = "periksa.toml") -> dict[str, Setting]:
    if toml:
        (folder / name).write_text(toml)
    return {item.key: item for item in origins(given or {}, None, folder)}


def test_every_setting_says_where_it_comes_from(tmp_path: Path) -> None:
    toml = '# ours\nprofile = "submit"\n\nselect = ["PK1"]\nfail_on_unknown = true\n'
    found = table(tmp_path, toml, {"select": ["PK6"], "lang": "id", "ignore": []})
    file = str(tmp_path / "periksa.toml")
    assert list(found.values()) == [
        Setting("select", ["PK6"], "command-line"),
        Setting("ignore", [], "default"),
        Setting("rules", [], "default"),
        Setting("fail-on", "warning", "profile", "submit"),
        Setting("fail-on-unknown", True, "file", f"{file}:5"),
        Setting("lang", "id", "command-line"),
        Setting("profile", "submit", "file", f"{file}:2"),
        Setting("waivers", None, "default"),
        Setting("ignore-waivers", False, "default"),
    ]


def test_of_a_project_file_only_the_own_table_counts(tmp_path: Path) -> None:
    toml = '[tool.other]\nfail-on = "error"\n[tool.periksa]\nfail-on = "info"\n[tool.more]\nlang = "id"\n'
    found = table(tmp_path, toml, name="pyproject.toml")
    assert (found["fail-on"].value, found["fail-on"].name) == ("info", f"{tmp_path / 'pyproject.toml'}:4")
    assert found["lang"].origin == "default"


def test_a_profile_of_the_command_line_is_not_undone_by_a_file(tmp_path: Path) -> None:
    toml = 'profile = "draft"\nignore-waivers = false\nfail-on = "error"\n'
    found = table(tmp_path, toml, {"profile": "inspect"})
    assert [found[key].value for key in ("ignore-waivers", "fail-on", "fail-on-unknown")] == [True, "info", True]
    # What the command line itself says still goes first, and a file over the profile that it names.
    assert table(tmp_path, toml, {"profile": "inspect", "fail_on": "error"})["fail-on"].value == "error"
    assert table(tmp_path, 'profile = "inspect"\nignore-waivers = false\n')["ignore-waivers"].value is False
    # Of two profiles only one is in force.
    other = table(tmp_path, 'profile = "inspect"\n', {"profile": "draft"})
    assert [other[key].value for key in ("profile", "fail-on", "ignore-waivers")] == ["draft", "error", False]


def test_paths_of_a_file_are_relative_to_it(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "periksa.toml").write_text('waivers = "w.yaml"\nrules = ["book", "/abs"]\n')
    found = settings({}, None, tmp_path / "below")
    assert (found.waivers, found.rules) == ("../w.yaml", ["../book", "/abs"])
    assert settings({}, None, tmp_path).waivers == "w.yaml"
    assert settings({"waivers": "x.yaml"}, None, tmp_path / "below").waivers == "x.yaml"


@pytest.mark.parametrize(
    ("toml", "given", "code", "from_file"),
    [
        ("fail-on = 'all'\n", {}, "setting-not-a-choice", True),
        ("fial-on = 'error'\n", {}, "setting-unknown-key", True),
        ("waivers = 3\n", {}, "setting-wrong-shape", True),
        ("profile = 3\n", {}, "unknown-profile", True),
        ("", {"profile": "x"}, "unknown-profile", False),
        ("a = \n", {}, "config-syntax", True),
    ],
)
def test_a_setting_that_cannot_be_used(toml: str, given: dict[str, Any], code: str, from_file: bool, tmp_path: Path) -> None:
    (tmp_path / "periksa.toml").write_text(toml)
    with pytest.raises(SettingsError) as caught:
        settings(given, None, tmp_path)
    assert (caught.value.code, bool(caught.value.file)) == (code, from_file)


@pytest.mark.parametrize(("lang", "told"), [("en", "profile inspect"), ("id", "profil inspect")])
def test_the_settings_are_shown(lang: str, told: str) -> None:
    done = periksa("check", "--show-settings", "--profile", "inspect", "--waivers", "w.yaml", "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    lines = {line.split()[0]: line for line in done.stdout.splitlines()}
    assert lines["ignore-waivers"].endswith(told)
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
