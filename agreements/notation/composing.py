"""The form that texts are compared in. The document's own text stays as it is printed."""

from __future__ import annotations

import re
import unicodedata

# Signs that nobody sees and that change nothing of what is seen: soft hyphens, blanks and joiners without width, marks of direction.
UNSEEN = re.compile("[\xad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff]")


def composed(text: str) -> str:
    """The text in Unicode's composed form (NFC), in which an é is one sign however it was typed, without signs that nobody sees."""
    return text if text.isascii() else UNSEEN.sub("", unicodedata.normalize("NFC", text))
