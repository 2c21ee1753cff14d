"""What is known of models without loading them is what the models say."""

from __future__ import annotations

from agreements import printed_paths
from engine.facts import record_names
from tests.tools.outline_models import printed, records


def test_records_are_those_of_the_types() -> None:
    assert record_names.FILE.read_text(encoding="utf-8") == records()


def test_what_is_printed_is_what_the_models_say() -> None:
    assert printed_paths.FILE.read_text(encoding="utf-8") == printed()
