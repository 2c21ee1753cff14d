"""The recogniser: agreements from blocks, whatever the format was. Knows the format of agreements and the words of forms; nothing of files.

`recognise` is its only door.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from agreements.intake.blocks import Block, Document, walk
from agreements.intake.recognise.agreeing_figures import doubt_disagreeing
from agreements.intake.recognise.agreement import Agreement
from agreements.intake.recognise.broken_words import with_whole_words
from agreements.intake.recognise.dates import with_whole_days
from agreements.intake.recognise.draft import Desk, Draft, Leftover, Node, Origin, Question, Reading, finish
from agreements.intake.recognise.flow import Flow
from agreements.intake.recognise.flow_items import words_in
from agreements.intake.recognise.lost_tables import ask_unread
from agreements.intake.recognise.officers import by_officer
from agreements.intake.recognise.paper_parts import split_parts
from agreements.intake.recognise.part_groups import group_parts
from agreements.intake.recognise.placed_text import Ink, Stretch, Words
from agreements.intake.recognise.second_look import ask_incomplete, mark_astray, mark_unlike
from agreements.intake.words import FormWords

__all__ = ["Draft", "Leftover", "Origin", "Question", "Reading", "Stretch", "recognise"]


def recognise(document: Document, words: FormWords) -> Reading:
    """The agreements of a document, what must be asked of them, and what has no place in them. The same document and words, the same
    reading.
    """
    blocks = with_whole_words(document.blocks, words.lexicon)
    ink = Ink(blocks)
    desk = Desk(ink)
    # Of each sheet of a workbook the parts are its own.
    flows = (with_whole_days(Flow(ink, words).items(sheet), words) for sheet in _by_sheet(blocks))
    parts = [part for flow in flows for part in split_parts(list(flow), words)]
    for part in parts:
        if part.other:
            for text in words_in([*part.title, *part.body], ink):
                desk.set_aside(text, "other-paper")
    nodes = []
    for statement, whole in group_parts(parts, words):
        for annex in by_officer(whole, ink, words, stated=statement is not None):
            node = Agreement(desk, words).read(statement, annex)
            if _is_agreement(node):
                mark_unlike(node, words)
                nodes.append(node)
                desk.agreement += 1
    drafts = tuple(mark_astray(finish(node, ink)) for node in nodes)
    if document.kind == "scan":
        drafts = doubt_disagreeing(drafts, blocks, words.vocabulary)
    ask_unread(desk, drafts, blocks, words)
    ask_incomplete(desk, drafts, words)
    return Reading(drafts, tuple(desk.questions), tuple(_leftovers(desk)), _labels(ink))


def _is_agreement(node: Node) -> bool:
    """Whether what was read is an agreement: it has the title of one, or objectives and somebody who promises them.

    Lists of people and tables of indicators lie in the same folders, and workbooks hold nothing but tables.
    """
    return "title" in node or ("objectives" in node and bool({"parties", "statement"} & node.keys()))


def _by_sheet(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """The blocks of each sheet; all of them of a document without sheets."""

    def sheet(block: Block) -> str:
        return next((paragraph.spot.sheet for paragraph in walk((block,))), "")

    return (tuple(group) for _, group in groupby(blocks, sheet))


def _leftovers(desk: Desk) -> list[Leftover]:
    reasons: dict[int, str] = {}
    for words, reason in desk.reasons:
        reasons.update({at: reason for at in words.at if at >= 0})
    for paragraph, base in zip(desk.ink.paragraphs, desk.ink.bases, strict=True):
        if paragraph.hidden:
            reasons.update(dict.fromkeys(range(base, base + len(paragraph.text)), "hidden"))
    found = []
    for words in desk.ink.leftovers():
        reason = next((reasons[at] for at in words.at if at in reasons), "unplaced" if desk.asked.isdisjoint(words.at) else "asked")
        found.append(Leftover(words.text, desk.ink.stretches(words), reason))
    return found


def _labels(ink: Ink) -> tuple[Stretch, ...]:
    """What was taken for labels of the form."""
    found: list[Stretch] = []
    for paragraph, base in zip(ink.paragraphs, ink.bases, strict=True):
        for match in re.finditer(r"\x01+", "".join("\x01" if ink.fate[base + i] == 1 else "\x00" for i in range(len(paragraph.text)))):
            words = Words(paragraph.text[match.start() : match.end()], tuple(range(base + match.start(), base + match.end())))
            found.extend(ink.stretches(words))
    return tuple(found)
