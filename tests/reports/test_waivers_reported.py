"""Every state of a waiver, and everything that keeps a file of waivers from being used, is reported in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from agreements.source.document import read_file
from engine.language import Problems
from engine.review.waivers import read_waivers
from reports.words.catalogue import CATALOGUE, LANGUAGES, Language, Words
from reports.words.messages import advice, message
from reports.words.problems import listing
from tests.test_cli import SOKARAJA
from tests.test_waivers import BROKEN, STATES, judged, office, waivers_text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_about_waivers_is_reported(golden: Callable[[str, str], None], lang: Language, tmp_path: Path, said: set[str]) -> None:
    words, lines = Words(lang), []
    twice = [office(tmp_path / name) for name in ("a", "b")]
    runs = {name: (waivers_text(*entries), [SOKARAJA]) for name, (entries, _, _) in STATES.items()}
    for name, (text, paths) in {**runs, "two folders of one name": (waivers_text({}), twice)}.items():
        _, after = judged(tmp_path, text, paths, "PK102")
        for finding in after.findings:
            if finding.rule == "PK004":
                lines += [f"# {name}", message(finding, {}, words), f"  {advice(finding, {}, words)}", ""]
    for name, (text, _, _) in BROKEN.items():
        (tmp_path / "w.yaml").write_text(text, encoding="utf-8")
        with pytest.raises(Problems) as caught:
            read_waivers(tmp_path / "w.yaml")
        lines += [f"# {name}", listing(caught.value.problems, words)]
    golden(f"waivers.{lang}.txt", "\n".join(lines).replace(str(tmp_path), "…"))
    assert {f"waiver.{key}" for key in read_file(CATALOGUE / "waiver.yaml").root} - said == set()
