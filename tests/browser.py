"""A real browser for tests of pages: the Chromium of the machine, headless; tests that need it are skipped where there is none."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
_OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")


def dumped(page: Path) -> str:
    """The document as the browser has it when its script has run."""
    return _run(page, "--dump-dom").decode()


def printed(page: Path, pdf: Path) -> list[str]:
    """The texts of the pages that the browser prints."""
    from pypdf import PdfReader

    _run(page, "--no-pdf-header-footer", f"--print-to-pdf={pdf}")
    return [found.extract_text() for found in PdfReader(pdf).pages]


def with_script(page: str, code: str) -> str:
    """The page with another script at its end, as a person would use it; the policy, which forbids that, is taken out."""
    start = page.index('<meta http-equiv="Content-Security-Policy"')
    return (page[:start] + page[page.index(">", start) + 1 :]).replace("</body>", f"<script>{code}</script></body>")


def _run(page: Path, *options: str) -> bytes:
    assert CHROMIUM is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        command = [CHROMIUM, *_OPTIONS, f"--user-data-dir={folder}", *options, page.as_uri()]
        return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout
