"""The form that texts are compared in. The document's own text stays as it is printed."""

from __future__ import annotations

import unicodedata


def composed(text: str) -> str:
    """The text in Unicode's composed form (NFC), in which an é is one sign however it was typed."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
