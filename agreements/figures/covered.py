"""What the figures of a quarter cover, as the column Cakupan says it in Indonesian or by its key. Knows no figures."""

from __future__ import annotations

import re

from agreements.notation.vocabulary import Vocabulary

# What may be written, for whoever wrote something else.
COVERAGES = "'triwulan' or 's.d. triwulan'"


def read_coverage(text: str, vocabulary: Vocabulary) -> str | None:
    """`quarter` or `year-to-date`; None if the text is neither."""
    return vocabulary.recall(_words).get(_plain(text))


def _words(vocabulary: Vocabulary) -> dict[str, str]:
    return {_plain(row["word"]): row["covers"] for row in vocabulary.tables.rows("coverage_words")}


def _plain(text: str) -> str:
    """In lower case, without brackets, dots and strokes: "s.d. TW ini", "s/d triwulan ini" and "sd. tw ini" are one."""
    bare = re.sub(r"\([^)]*\)", " ", text.lower())
    return re.sub(r"\btw\b", "triwulan", " ".join(re.sub(r"\bs\s*[./]\s*d\b", "sd", bare).replace(".", " ").split()))
