"""The parts of a document: where each agreement begins, and what is its title.

Knows the flow; must not know formats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field, replace

from agreements.intake.recognise.amounts import AMOUNT
from agreements.intake.recognise.dates import read_date_line
from agreements.intake.recognise.flow_items import Data, Item, Line
from agreements.intake.recognise.heads import is_caption, is_day_of_annex, is_title, number_of_document, office_of
from agreements.intake.recognise.personnel_numbers import says_number
from agreements.intake.recognise.placed_text import Words, join
from agreements.intake.recognise.replaced import opens_replaced
from agreements.intake.words import FormWords, plain
from engine.language.classes import dataclass

LETTERHEAD, HEAD = 14, 12
# A line of more characters is prose; a sentence has so many words at least.
LINE, SENTENCE = 100, 10
# What stands above a column is no line of a title.
HEADINGS = ("number", "objective", "indicator", "target", "amount")
# A line of a table of contents ends in the number of its page.
_LISTED, _PAGE = re.compile(r"(?:[.…·_]{2,}|\s{3,})\s*(?:\d{1,3}|[ivx]{1,5})$"), re.compile(r"[.…·_\s]*(?:\d{1,3}|[ivx]{1,5})")
# What has an amount in it is no line of a title.
_MONEY = re.compile(rf"\bRp\W*\d|{AMOUNT.pattern}", re.IGNORECASE)
# The first of a list is none, either.
_COUNTED = re.compile(r"\d{1,2}(?:[.)]|\.\d{1,2}\.?)\s+\S")
# A label with its value is no line of a title.
_LABELLED = re.compile(r"[^:]{2,30}?\s*:\s*\S")
# A figure by itself.
_FIGURE = re.compile(r"(?:Rp\.?\s*)?\d[\d.,]*\s*%?", re.IGNORECASE)
# Three words in lower case and a stop are a sentence, and no line of a letterhead.
_SENTENCE = re.compile(r"(?=(?:.*\s[a-z]{3,}\b){3}).*\w[.:;]$")
_ENDS_OPEN, _YEAR = re.compile(r"\bTAHUN(?:\s+ANGGARAN)?\s*:?$", re.IGNORECASE), re.compile(r"(?:19|20)\d\d")


@dataclass(slots=True)
class Part:
    """A part of a document: the lines before its title, those of its title, and all that follows; and the lines of a cover before all of
    them.
    """

    above: list[Line] = field(default_factory=list)
    title: list[Line] = field(default_factory=list)
    body: list[Item] = field(default_factory=list)
    other: bool = False
    cover: list[Line] = field(default_factory=list)

    @property
    def has_table(self) -> bool:
        """Whether there is a table of objectives."""
        return any(
            isinstance(item, Data) and item.columns is not None and item.columns.kind in ("objectives", "both") for item in self.body
        )

    @property
    def has_budget(self) -> bool:
        """Whether there is a table of programmes or activities."""
        return any(isinstance(item, Data) and item.columns is not None and item.columns.kind == "budget" for item in self.body)

    def fields(self) -> list[list[str]]:
        """What the columns of each table hold."""
        return [list(item.columns.fields.values()) for item in self.body if isinstance(item, Data) and item.columns is not None]

    def speaks(self, form: FormWords) -> bool:
        """Whether anything but a title is in it: sentences, people under labels, a table."""
        return any(
            not isinstance(item, Line) or len(item.words.text) > LINE or says_number(form).search(item.words.text) for item in self.body
        )


def is_prose(words: Words, form: FormWords) -> bool:
    """Whether the line is a sentence of the statement: it has the words of one, or is as long and stands behind no label."""
    text = words.text
    long = len(text) > LINE or (len(text.split()) >= SENTENCE and text.rstrip().endswith((".", ":")))
    return bool(form.says(text, "statement")) or (long and not _LABELLED.match(text))


def _parted(items: list[Item], form: FormWords) -> Iterator[Item]:
    """The items; a title behind the government in one line, `PEMERINTAH KOTA … - PERJANJIAN KINERJA …`, is a line of its own, one that a
    narrow cell breaks, or whose year stands by itself, is whole.
    """
    whole: list[Item] = []
    for item in items:
        before = whole[-1] if whole else None
        if isinstance(item, Line) and isinstance(before, Line) and _is_one(before, item, form):
            whole[-1] = replace(before, words=join([before.words, item.words]))
        else:
            whole.append(item)
    for item in whole:
        if isinstance(item, Line) and form.says(item.words.text, "government"):
            for found in re.finditer(r"\s+[-–—|]+\s+", item.words.text):
                if is_title(title := item.words.cut(found.end()), form):
                    yield replace(item, words=item.words.cut(0, found.start()))
                    item = replace(item, words=title)
                    break
        yield item


def _is_one(line: Line, following: Line, form: FormWords) -> bool:
    """Whether a title goes on in the next line: with nothing but the year that it wants, or with the rest of its words in one cell."""
    if _ENDS_OPEN.search(line.words.text) and _YEAR.fullmatch(following.words.text):
        return True
    return line.lane == following.lane and _is_broken(line.words, following.words, form)


def _is_broken(line: Words, following: Words, form: FormWords) -> bool:
    """Whether a line is the beginning of a title's words, which the next one goes on with: `PERJANJIAN` above `KINERJA TAHUN 2026`."""
    begun = plain(line.text)
    if not begun or not line.text.isupper() or form.is_phrase(line.text, "title") or is_title(following, form):
        return False
    said = f"{begun} {plain(following.text)} "
    return any(phrase.startswith(f"{begun} ") and said.startswith(f"{phrase} ") for phrase in form.phrases.get("title", ()))


def split_parts(items: list[Item], form: FormWords) -> list[Part]:
    """The parts in order; a part begins with its title, or with the letterhead above it."""
    parts = [Part()]
    whole = list(_parted(items, form))
    for at, item in enumerate(whole):
        part = parts[-1]
        again = bool(part.title) and not part.body
        if (
            isinstance(item, Line)
            and _opens(item, part, whole[at + 1 : at + 1 + HEAD], form)
            and (not again or _is_whole(part.title, form))
        ):
            # A title that is already whole and comes again was that of a cover.
            fresh = Part(above=part.above, cover=[*part.cover, *part.title]) if again else Part(above=_take_letterhead(part, form))
            if (part.title or part.body) and not again:
                parts.append(fresh)
            else:
                parts[-1] = fresh
            parts[-1].title.append(item)
        elif isinstance(item, Line) and _opens_other(item, form, part):
            parts.append(Part(title=[item], other=True))
        elif isinstance(item, Line) and _goes_on(part, item, whole[at + 1 :], form):
            # What stands in a box beside a title is none of it.
            (part.above if item.part == "box" and part.title[0].part != "box" else part.title).append(item)
        else:
            part.body.append(item)
    return [part for part in parts if part.title or part.body or part.above]


def _opens(line: Line, part: Part, following: list[Item], form: FormWords) -> bool:
    """Whether the line is the title that a part begins with: not at the foot of a page, in the table of contents, nor at the head of a page
    that has its title below.
    """
    if line.part == "footer" or not is_title(line.words, form):
        return False
    behind = following[0] if following else None
    beside = isinstance(behind, Line) and line.lane[0] == behind.lane[0] > 0 and _PAGE.fullmatch(behind.words.text)
    if part.other and (beside or _LISTED.search(line.words.text)):
        return False
    return not line.part.startswith("header") or not any(
        isinstance(item, Line) and item.part == "body" and is_title(item.words, form) for item in following
    )


def _is_whole(title: list[Line], form: FormWords) -> bool:
    """Whether a title says its year, and not only its number or day does."""
    said = [line.words for line in title if number_of_document(line.words, form) is None]
    return bool(re.search(r"\b(?:19|20)\d\d\b", join(words for words in said if not is_day_of_annex(words, said[0], form)).text))


def _goes_on(part: Part, line: Line, following: list[Item], form: FormWords) -> bool:
    """Whether a line is of the title that a part begins with."""
    if not part.title or part.body or len(part.title) == HEAD:
        return False
    return is_day_of_annex(line.words, part.title[0].words, form) or _is_head(line, form, following)


def _opens_other(line: Line, form: FormWords, part: Part) -> bool:
    """Whether the line is the title of another paper, a plan of action or the like, behind an agreement."""
    text = line.words.text
    if not text.isupper() or len(text) >= 120 or line.lane != (0, 0) or not form.says(text, "other", "indicators", "front"):
        return False
    if form.says(text, "front"):
        return part.other or not part.speaks(form)
    if not part.title and not any(isinstance(item, Data) for item in part.body):
        # At the front of a document it says what the whole of it is.
        return True
    signed = any(isinstance(item, Line) and says_number(form).search(item.words.text) for item in part.body)
    # A list of indicators is the annex itself where there was none before it.
    return part.other or part.has_table or (signed and not form.says(text, "indicators"))


def _is_head(line: Line, form: FormWords, following: list[Item]) -> bool:
    if number_of_document(line.words, form) is not None:
        return True
    return (
        not _says_sum(line, following)
        and not opens_replaced(form, line, following)
        and not is_prose(line.words, form)
        and form.columns.get(plain(line.words.text)) not in HEADINGS
        and not is_caption(line.words, form)
        and not form.says(line.words.text, "first", "second", "third", "ignore")
        and line.words.text[-1:] != ":"
        and not _LABELLED.match(line.words.text)
        and read_date_line(line.words, form) is None
        and not _COUNTED.match(line.words.text)
    )


def _says_sum(line: Line, following: list[Item]) -> bool:
    """Whether a line has an amount in it, or is a label with its figure beside it, or that figure: `Jumlah Sasaran | 2`."""
    if _MONEY.search(line.words.text):
        return True
    beside = following[0] if following else None
    texts = [line.words.text, *([beside.words.text] if isinstance(beside, Line) and beside.lane[0] == line.lane[0] else [])]
    return line.lane[0] > 0 and any(_FIGURE.fullmatch(text) and not _YEAR.fullmatch(text) for text in texts)


def _take_letterhead(part: Part, form: FormWords) -> list[Line]:
    """The last lines of a part that are the letterhead of the next one: from the name of the government on."""
    tail: list[Line] = []
    for item in reversed(part.body):
        if not isinstance(item, Line) or len(tail) == LETTERHEAD:
            break
        tail.insert(0, item)
    before = max((at for at, line in enumerate(tail, 1) if _ends_letter(line.words, form)), default=0)
    tail = tail[before:]
    starts = [index for index, line in enumerate(tail) if form.says(line.words.text, "government")]
    closed = max((at for at, line in enumerate(tail, 1) if line.lane != (0, 0) or read_date_line(line.words, form)), default=0)
    if not starts and len(tail) > closed and (before or closed) and office_of(tail[closed].words, form):
        # The letterhead of an office that no government stands above, right below what ends the page before it.
        starts = [closed]
    if not starts:
        # Without one, what stands in a header or a text box still goes with the title.
        starts = [index for index, line in enumerate(tail) if line.part in ("header", "box")]
        starts = starts[:1] if part.title or before else [0]
    if not starts or not tail:
        return []
    start = starts[0]
    while start and (tail[start - 1].part in ("header", "box") or (not part.title and office_of(tail[start - 1].words, form))):
        # At the front of a document an office may stand above its government.
        start -= 1
    taken = tail[start:]
    del part.body[len(part.body) - len(taken) :]
    return taken


def _ends_letter(words: Words, form: FormWords) -> bool:
    """Whether the line is of a letter that sends the agreement: a sentence, or the number of who signed it."""
    contact = form.says(words.text, "address") or "@" in words.text
    return bool(says_number(form).search(words.text)) or (not contact and bool(_SENTENCE.match(words.text)))
