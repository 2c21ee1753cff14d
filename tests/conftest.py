"""What all tests of a process share."""

from __future__ import annotations

import gc

import pytest
from hypothesis import settings

from engine.cli import COLLECT
from tests.command import own_caches
from tests.rows import ASKED
from tests.shipped import keep_tables

keep_tables()
own_caches()
# As whenever the program runs, so that it does not depend on which test was the first to start it.
gc.set_threshold(*COLLECT)

# Elapsed time says nothing on a machine with other work; what an example takes is bounded by steps, where that is asked.
settings.register_profile("any machine", settings.default, deadline=None)
settings.load_profile("any machine")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where processes share the tests, what takes long begins first, so that at the end none waits for another."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_collection_finish() -> None:
    """What is there before the first test lives until the end: it need not be looked through again and again."""
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--row", metavar="TEXT", default="", help="of tests that ask tables of rows, only those in whose names the text stands"
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many rows were asked, which are fewer tests."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, ())]
    asked = sum(int(value) for report in reports for name, value in report.user_properties if name == ASKED)
    if asked:
        terminalreporter.write_line(f"{asked:,} rows were asked in tables")
