"""What people have to look at of documents that were read, as Markdown: questions, doubtful values, changes, text without a place.

A pure function; Indonesian first, then English.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from agreements.intake.files import Taken
from agreements.intake.papers import Paper, column_headings, spot_of
from agreements.intake.recognise import Stretch
from engine.language import DataPath
from reports.words.catalogue import LANGUAGES, Words, one_line
from reports.words.marks import escaped
from reports.words.places import place, spot_text


def render(papers: Sequence[Paper], taken: Sequence[Taken], before: str = "") -> str:
    """The page: for each document its agreements, then what has no place in any. Of the page that was there `before` what it says of
    other documents is kept, unless an agreement of theirs was taken from another one.
    """
    parts = []
    for lang in LANGUAGES:
        words = Words(lang)
        title = f"# {words.say('intake.title')}"
        now: dict[str, list[str]] = {}
        for paper in papers:
            now.setdefault(f"## {escaped(PurePath(paper.name).name)}", []).extend(_paper(paper, taken, words))
        headings = {_heading(item) for item in taken if not item.already}
        earlier = {name: said for name, said in _sections(before, title).items() if name in now or headings.isdisjoint(said)}
        parts += [title, words.say("intake.introduction")]
        for name, said in (earlier | now).items():
            parts += [name, *said]
    return "\n\n".join(parts) + "\n"


def _sections(page: str, title: str) -> dict[str, list[str]]:
    """The parts of a page below its title in one language, by the headings of the documents that they are of."""
    found: dict[str, list[str]] = {}
    said: list[str] = []
    here = False
    for part in page.replace("\r\n", "\n").rstrip("\n").split("\n\n"):
        if part.startswith("# "):
            here, said = part == title, []
        elif part.startswith("## "):
            said = found.setdefault(part, []) if here else []
        else:
            said.append(part)
    return found


def _paper(paper: Paper, taken: Sequence[Taken], words: Words) -> Iterator[str]:
    headings = _headings(paper)
    for item in taken:
        if item.paper.blocks is paper.blocks:
            yield from _agreement(item, headings, words)
    yield from _list("unplaced", [_at(paper, headings, left.stretches, words, left.text) for left in paper.reading.leftovers], words)


def _headings(paper: Paper) -> dict[tuple[int, int], str]:
    """What is printed above the columns of all tables with values."""
    return {at: text for draft in paper.reading.drafts for at, text in column_headings(paper, draft).items()}


def _heading(item: Taken) -> str:
    return f"### {escaped(item.id)}" if item.already else f"### {escaped(item.id)}.yaml"


def _agreement(item: Taken, headings: dict[tuple[int, int], str], words: Words) -> Iterator[str]:
    yield _heading(item)
    if item.already:
        yield words.say("intake.already", file=item.already)
        return
    questions = [
        _at(
            item.paper,
            headings,
            q.stretches,
            words,
            "; ".join(" | ".join(texts) for texts in q.texts.values()),
            words.say(f"intake.question-{q.code}"),
        )
        for q in item.questions
        if any(doubt.reason == f"asked-{q.code}" for doubt in item.document.doubts)
    ]
    yield from _list("questions", questions, words)
    yield from _list("doubtful", list(_doubtful(item, headings, words)), words)
    open_ = {doubt.path for doubt in item.document.doubts}
    for key in ("proposals-open", "proposals"):
        proposals = [proposal for proposal in item.proposals if (proposal.path in open_) == (key == "proposals-open")]
        texts = [f"{_path(proposal.path, item, words)}: “{proposal.value}”" for proposal in proposals]
        yield from _list(key, [escaped(one_line(text)) for text in texts], words)
    yield from _list("changes", list(_changes(item, words)), words)
    if not (questions or item.document.doubts or item.changes):
        yield words.say("intake.nothing-open")


def _doubtful(item: Taken, headings: dict[tuple[int, int], str], words: Words) -> Iterator[str]:
    draft = item.paper.reading.drafts[item.index]
    origins = {origin.path: origin for origin in draft.origins}
    for doubt in item.document.doubts:
        if (origin := origins.get(doubt.path)) is not None and not doubt.field:
            yield _at(item.paper, headings, origin.stretches, words, origin.text, _path(doubt.path, item, words))


def _changes(item: Taken, words: Words) -> Iterator[str]:
    for change in item.changes:
        none = words.say("intake.none")
        texts = {"before": change.before or none, "now": change.now or none, "kept": change.kept or none}
        yield escaped(one_line(words.say(f"intake.change-{change.kind}", place=_path(change.path, item, words), **texts)))


def _path(path: str, item: Taken, words: Words) -> str:
    return place(DataPath.parse(path), words, item.document)


def _at(paper: Paper, headings: dict[tuple[int, int], str], stretches: Sequence[Stretch], words: Words, text: str, label: str = "") -> str:
    """A line of a list: where it is printed, what it is, and the text itself."""
    where = spot_text(spot_of(stretches, paper.blocks, headings), words) if stretches else ""
    return escaped(one_line(": ".join(filter(None, (where, label, f"“{text}”")))))


def _list(key: str, lines: Sequence[str], words: Words) -> Iterator[str]:
    if lines:
        yield f"**{words.say(f'intake.{key}')}**\n\n" + "\n".join(f"- {line}" for line in lines)
