"""Which parts of a document are of one agreement: its cover, the page of its statement, its annex.

Knows parts; must not know formats.
"""

from __future__ import annotations

import re
from itertools import pairwise

from agreements.intake.recognise.cells import says_objective
from agreements.intake.recognise.flow_items import Data, Item, Labelled, Line
from agreements.intake.recognise.heads import number_of_document, office_of
from agreements.intake.recognise.named import ROLES, named_role
from agreements.intake.recognise.paper_parts import Part, is_prose
from agreements.intake.recognise.personnel_numbers import says_number
from agreements.intake.recognise.placed_text import Words, join
from agreements.intake.words import FormWords, plain

# A line that is not longer may be the role above a signature.
ROLE = 60
# Within a signature not more lines in a row say nothing of one: a name, its titles, a position of two lines.
BETWEEN = 3


def split_signed(part: Part, form: FormWords) -> list[Part]:
    """A part that is signed between its statement and its first table, as that page and what follows it; else the part alone."""
    first = next((index for index, item in enumerate(part.body) if isinstance(item, Data)), 0)
    stated = [index for index, item in enumerate(part.body[:first]) if isinstance(item, Line) and is_prose(item.words, form)]
    end = 0
    for index in range(stated[-1] + 1, first) if stated else ():
        item = part.body[index]
        if end and (index - end > BETWEEN or (isinstance(item, Labelled) and item.field in ("name", "position"))):
            break
        named = any(isinstance(before, Labelled) and before.field == "name" for before in part.body[stated[-1] + 1 : index])
        if _in_signature(item, form) and not (isinstance(item, Labelled) and named):
            end = index + 1
    if not end:
        return [part]
    return [Part(part.above, part.title, part.body[:end], cover=part.cover), Part(body=part.body[end:])]


def _in_signature(item: Item, form: FormWords) -> bool:
    """Whether the item stands in a signature: a role, a number, or one of several lanes."""
    if not isinstance(item, Line):
        return isinstance(item, Labelled) and item.field == "nip"
    text = item.words.text
    return (
        (item.lane != (0, 0) and not form.says(text, "named"))
        or (len(text) < ROLE and bool(form.says(text, "first", "second", "third")))
        or bool(says_number(form).search(text))
    )


def group_parts(parts: list[Part], form: FormWords) -> list[tuple[Part | None, list[Part]]]:
    """Each agreement's statement page, if it has one of its own, and the parts of its annex."""
    found: list[tuple[Part | None, list[Part]]] = []
    for part in (each for whole in parts for each in split_signed(whole, form)):
        last = found[-1] if found else None
        if part.other:
            continue
        if part.has_table or (part.has_budget and not (last and last[1])):
            # An agreement may promise nothing but what costs money.
            if last and last[0] is not None and not last[1] and not last[0].speaks(form):
                found[-1] = (None, [_joined(last[0], part, form)])
            elif (last and last[0] is not None and not last[1]) or (last and last[1] and _same(last[1][-1], part, form)):
                last[1].append(part)
            else:
                found.append((None, [part]))
        elif last and last[1] and (not part.title or (part.has_budget and not any(before.has_budget for before in last[1]))):
            # What it costs may stand on a page with the title once more.
            last[1].append(part)
        elif last and last[0] is not None and not last[1] and not last[0].speaks(form):
            # A cover, and what stands on the page behind it.
            found[-1] = (_joined(last[0], part, form), [])
        elif part.title or _names_parties(part, form):
            found.append((part, []))
        elif untitled := _untitled(part, form):
            found.append((untitled, []))
    found = _put_in_order(found)
    return [group for at, group in enumerate(found) if not at or group[1] or group[0] is None or not _is_foot(group[0])]


def _names_parties(part: Part, form: FormWords) -> bool:
    """Whether people stand under labels on a page without a title and lines say what they do, or as what; a list of officers says
    neither.
    """
    said = [item.words.text for item in part.body if isinstance(item, Line)]
    return len(said) < len(part.body) and any(form.says(text, *ROLES, "statement", "named") or named_role(text, form) for text in said)


def _untitled(part: Part, form: FormWords) -> Part | None:
    """A page of the statement that has lost its title, with what stands above its first sentence as its head: one that opens as they do, or
    promises; no letter, which has a number.
    """
    first = next((at for at, item in enumerate(part.body) if isinstance(item, Line) and _states(item.words, form)), None)
    head = [item for item in part.body[:first] if isinstance(item, Line)]
    if first is None or any(number_of_document(line.words, form) for line in head):
        return None
    return Part(head, body=part.body[first:])


def _states(line: Words, form: FormWords) -> bool:
    """Whether a line is of a statement by its opening, or a sentence in which somebody promises."""
    if form.says(line.text, "statement"):
        return True
    said = f" {plain(line.text)} "
    return is_prose(line, form) and any(f" {phrase} " in said for phrase in form.phrases.get("promising", ()))


def _put_in_order(groups: list[tuple[Part | None, list[Part]]]) -> list[tuple[Part | None, list[Part]]]:
    """The agreements; an annex before the page of its statement is with it, where that names nobody who does not sign the annex."""
    found: list[tuple[Part | None, list[Part]]] = []
    for statement, annex in groups:
        before = found[-1] if found else None
        if statement is not None and not annex and before is not None and before[0] is None and _signs_all(before[1][-1], statement):
            found[-1] = statement, before[1]
        else:
            found.append((statement, annex))
    return found


def _signs_all(annex: Part, statement: Part) -> bool:
    """Whether two people or more are named under labels on a page, and all of them stand below the tables of an annex."""
    names = {plain(item.value.text) for item in statement.body if isinstance(item, Labelled) and item.field == "name"}
    lines = {plain((item.line if isinstance(item, Labelled) else item).words.text) for item in annex.body if not isinstance(item, Data)}
    return len(names) > 1 and all(any(name in line for line in lines) for name in names)


def _is_foot(part: Part) -> bool:
    """Whether a part is but a title in one line, the foot of a page: of an agreement whose table is lost another line says whose it is."""
    return len(part.title) < 2 and not part.body and not part.above


def _joined(cover: Part, part: Part, form: FormWords) -> Part:
    """A part with the cover before it: the cover's title is the part's own once more; a letterhead on it is the part's."""
    lines = [item for item in cover.body if isinstance(item, Line)]
    said = [line.words for line in cover.above]
    office = any(form.says(one.text, "government") and office_of(two, form) for one, two in pairwise(said))
    headed = not part.above and (office or any(form.says(words.text, "address") for words in said))
    kept = [] if headed else cover.above
    above = cover.above if headed else part.above
    if not part.title:
        # The title of a workbook may stand on a sheet of its own.
        return Part(above, cover.title, part.body, cover=[*cover.cover, *kept, *lines])
    return Part(above, part.title, part.body, cover=[*cover.cover, *kept, *cover.title, *lines])


def _same(before: Part, part: Part, form: FormWords) -> bool:
    """Whether a part only goes on with the one before: the same title again, or none and an objective above a table of the same columns,
    and no signature between them but of those who sign again.
    """
    titles = [plain(join(line.words for line in p.title).text) for p in (before, part)]
    aimed = any(isinstance(item, Line) and says_objective(item.words) for item in part.body)
    if not part.title and aimed and before.fields() == part.fields():
        titles = titles[:1] * 2
    signed = _numbers(before, form)
    return titles[0] == titles[1] and (not signed or signed == _numbers(part, form))


def _numbers(part: Part, form: FormWords) -> set[str]:
    """The numbers of those who sign a part."""
    lines = [item.words.text for item in part.body if isinstance(item, Line)]
    return {re.sub(r"\W", "", text) for text in lines if says_number(form).search(text)}
