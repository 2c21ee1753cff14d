"""Phone and e-mail in the lines of a letterhead.

Knows the labels of a letterhead; must not know which lines are one.
"""

from __future__ import annotations

import re

from agreements.intake.recognise.draft import Desk, Node, put
from agreements.intake.recognise.placed_text import NOTHING, Words, join
from agreements.intake.words import FormWords, plain
from agreements.notation.patterns import one_of

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<!\d)(?!\d{14})\(?0\d{2,3}\)?[\d\s\-–/]{5,}\d|\+62[\d\s\-]{8,}")


def contacts(desk: Desk, form: FormWords, line: Words, node: Node) -> Words:
    """Set phone and e-mail of the line, and give back what stands before them."""
    labels = form.label("letterhead")
    alternatives = one_of(labels).replace("/", r"\s*/\s*")
    pattern = re.compile(
        rf"(?<![\w@.])(?:\(\s*)?(?P<label>(?:{alternatives})(?:\s*/\s*(?:fax|faks|faksimile)\w*)?)\b\s*[.:]*\s*", re.IGNORECASE
    )
    found = list(pattern.finditer(line.text))
    if not found:
        return _unlabelled(desk, line, node)
    kept: list[Words] = []
    for match, following in zip(found, [*found[1:], None], strict=True):
        value = line.cut(match.end(), following.start() if following else None).strip(",;|–-").without_brackets()
        key = labels.get(re.sub(r"\s*/\s*", "/", match["label"].casefold()), "") or _like(match["label"], labels)
        if key == "postcode":
            # The code of post is of the address.
            kept.append(line.cut(match.start(), following.start() if following else None))
            continue
        desk.ink.label(line.cut(match.start(), match.end()))
        if key == "email" and (mail := _EMAIL.search(value.text)):
            after = value.cut(mail.end())
            if re.search(r"\w", after.text):
                desk.set_aside(after, "no-place")
            value = value.cut(mail.start(), mail.end())
        if key in ("phone", "email"):
            put(node, key, value)
        elif value:
            desk.set_aside(value, "no-place")
    before = line.cut(0, found[0].start())
    if kept and kept[0].at[0] == line.at[found[0].start()]:
        kept[0] = line.cut(0, found[0].start() + len(kept[0].text))
        before = NOTHING
    return join([before.strip(",;|–-"), *(part.strip(",;|–-") for part in kept)])


def _unlabelled(desk: Desk, line: Words, node: Node) -> Words:
    """Set an e-mail or a phone that no label tells, and give back what stands before it."""
    mail = _EMAIL.search(line.text)
    if mail and "email" not in node:
        put(node, "email", line.cut(mail.start(), mail.end()))
        return line.cut(0, mail.start()).strip(",;-|")
    phone = _PHONE.search(line.text)
    if phone and "phone" not in node:
        put(node, "phone", line.cut(phone.start(), phone.end()))
        if re.search(r"\w", line.text[phone.end() :]):
            desk.set_aside(line.cut(phone.end()), "no-place")
        return line.cut(0, phone.start()).strip(",;-|")
    return line


def _like(label: str, labels: dict[str, str]) -> str:
    start = plain(label).split(" ")[0]
    return next((held for key, held in labels.items() if plain(key).split(" ")[0] == start), "")
