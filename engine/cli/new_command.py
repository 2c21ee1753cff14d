"""`periksa new`: the form of an agreement as YAML and as Word, empty or filled with an example that came with the program."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from engine.cli.context import CLEAN, emit, make_folder, out, stop

if TYPE_CHECKING:
    from reports.words.catalogue import Words

NAME = "formulir-pk"
# The examples by their names: the agreement of a head, which has every part.
EXAMPLES = {"melati": "melati-2026/camat.yaml"}


def new(example: str | None, folder: Path, words: Words) -> int:
    """Write both files into the folder; nothing that is there is written over."""
    from agreements.source.document import read_file
    from engine.api import BUNDLED

    if example is not None and example not in EXAMPLES:
        stop(words.say("form.no-example", name=example, names=", ".join(EXAMPLES)))
    try:
        from reports.papers.form import EMPTY, word_form
    except ImportError:
        stop(words.say("form.no-word"))
    source = read_file(BUNDLED / EXAMPLES[example] if example else EMPTY)
    yaml, word = (folder / f"{NAME}{ending}" for ending in (".yaml", ".docx"))
    for file in (yaml, word):
        if os.path.lexists(file):
            stop(words.say("form.there", path=str(file)))
    # Of an example the comment for editors leads to where it lies.
    text = "".join(line for line in source.text.splitlines(keepends=True) if not line.startswith("# yaml-language-server"))
    make_folder(folder, words)
    emit(word_form(source.root if isinstance(source.root, dict) else {}, words), word, words)
    emit(text, yaml, words)
    out(words.say("form.written", files=f"{yaml}, {word}", word=str(word)))
    return CLEAN
