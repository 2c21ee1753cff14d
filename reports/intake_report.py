"""What people have to look at of documents that were read, as Markdown: questions, doubtful values, changes, text without a place.

A pure function; Indonesian first, then English.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from agreements.intake.files import Taken
from agreements.intake.papers import Paper, spot_of
from agreements.intake.recognise import Stretch
from engine.language import DataPath
from reports.words.catalogue import LANGUAGES, Words, one_line
from reports.words.marks import escaped
from reports.words.places import place, spot_text


def render(papers: Sequence[Paper], taken: Sequence[Taken]) -> str:
    """The page: for each document its agreements, then what has no place in any."""
    parts = []
    for lang in LANGUAGES:
        words = Words(lang)
        parts.append(f"# {words.say('intake.title')}")
        parts.append(words.say("intake.introduction"))
        for paper in papers:
            parts.append(f"## {escaped(PurePath(paper.name).name)}")
            for item in taken:
                if item.paper is paper:
                    parts.extend(_agreement(item, words))
            parts.extend(_list("unplaced", [_at(paper, left.stretches, words, left.text) for left in paper.reading.leftovers], words))
    return "\n\n".join(parts) + "\n"


def _agreement(item: Taken, words: Words) -> Iterator[str]:
    if item.already:
        yield f"### {escaped(item.id)}\n\n{words.say('intake.already', file=item.already)}"
        return
    yield f"### {escaped(item.id)}.yaml"
    questions = [
        _at(
            item.paper,
            q.stretches,
            words,
            "; ".join(" | ".join(texts) for texts in q.texts.values()),
            words.say(f"intake.question-{q.code}"),
        )
        for q in item.questions
        if any(doubt.reason == f"asked-{q.code}" for doubt in item.document.doubts)
    ]
    yield from _list("questions", questions, words)
    yield from _list("doubtful", list(_doubtful(item, words)), words)
    open_ = {doubt.path for doubt in item.document.doubts}
    for key in ("proposals-open", "proposals"):
        proposals = [proposal for proposal in item.proposals if (proposal.path in open_) == (key == "proposals-open")]
        texts = [f"{_path(proposal.path, item, words)}: “{proposal.value}”" for proposal in proposals]
        yield from _list(key, [escaped(one_line(text)) for text in texts], words)
    yield from _list("changes", list(_changes(item, words)), words)
    if not (questions or item.document.doubts or item.changes):
        yield words.say("intake.nothing-open")


def _doubtful(item: Taken, words: Words) -> Iterator[str]:
    draft = item.paper.reading.drafts[item.index]
    origins = {origin.path: origin for origin in draft.origins}
    for doubt in item.document.doubts:
        if (origin := origins.get(doubt.path)) is not None and not doubt.field:
            yield _at(item.paper, origin.stretches, words, origin.text, _path(doubt.path, item, words))


def _changes(item: Taken, words: Words) -> Iterator[str]:
    for change in item.changes:
        none = words.say("intake.none")
        texts = {"before": change.before or none, "now": change.now or none, "kept": change.kept or none}
        yield escaped(one_line(words.say(f"intake.change-{change.kind}", place=_path(change.path, item, words), **texts)))


def _path(path: str, item: Taken, words: Words) -> str:
    return place(DataPath.parse(path), words, item.document)


def _at(paper: Paper, stretches: Sequence[Stretch], words: Words, text: str, label: str = "") -> str:
    """A line of a list: where it is printed, what it is, and the text itself."""
    where = spot_text(spot_of(stretches, paper.blocks, {}), words) if stretches else ""
    return escaped(one_line(": ".join(filter(None, (where, label, f"“{text}”")))))


def _list(key: str, lines: Sequence[str], words: Words) -> Iterator[str]:
    if lines:
        yield f"**{words.say(f'intake.{key}')}**\n\n" + "\n".join(f"- {line}" for line in lines)
