"""A second look at finished agreements, whoever read them: values unlike their field, or unlike what stands beside them, are marked;
people, and the rest of rows, that were not read are asked about.

Knows the format of agreements, how its values are written, and where they stand; must not know how anything was found. It never changes
a text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agreements.intake.blocks import Spot
from agreements.intake.recognise.amounts import AMOUNT, opens_total
from agreements.intake.recognise.beside import PLAIN, leaf
from agreements.intake.recognise.cells import says_objective
from agreements.intake.recognise.draft import Desk, Draft, Leaf, Node, Origin, doubted
from agreements.intake.recognise.joined_cells import split_target
from agreements.intake.recognise.named import leads_to_post
from agreements.intake.recognise.period_values import period_values
from agreements.intake.recognise.personnel_numbers import read_nip, says_number
from agreements.intake.recognise.placed_text import Words
from agreements.intake.words import FormWords, plain
from agreements.model import SCHEDULES
from agreements.notation.absence import is_absent
from agreements.notation.numbers import Number
from agreements.notation.readers import read_amount
from agreements.notation.target_record import Target
from agreements.notation.targets import is_target, read_with_unit
from agreements.notation.vocabulary import Vocabulary

# A period's part is at the most so many times what the year's is; one up to a hundred may be how much is done by then, in per cent.
MOST, WHOLE = 20, 100
# Less is no part of an amount of money.
LEAST_AMOUNT = 1_000
# Of the values of a column so many are of one field, at the least, and no more than one of four of another.
FEWEST, SHARE = 3, 4
# A target in words has no more.
SENTENCE = 6
_LABEL = re.compile(r"(?P<label>[^:=\d]{2,40}?)\s*(?:\d{1,2}(?:\.\d{1,2})*)?\s*[:=]\s*(?=\S)")
# In capitals before a text or a code: of which level a row is.
_LEVEL = re.compile(r"(?P<label>[A-Z][A-Z ]{3,30}[A-Z])\s+(?=[A-Z]+[a-z]|(?P<code>[\w.]*\d))")
# The last one before a code: a programme's name may open with its own level.
_LEVELS = ("goal", "objective", "indicator", "name")
_WORD, _SOME = re.compile(r"[^\W\d_]{4}"), re.compile(r"[^\W\d_]{2}")
# Labels of these stand before nothing but what they label.
_FIELDS = frozenset(("objective", "indicator", "amount", *PLAIN))
_TEXTS = ("text", "name")
# Before words these say of which sort an indicator is: `Kuantitas: Jumlah laporan`.
_FIGURES = frozenset(("target", "amount", "weight", "baseline", "last_year", "plan_target"))


def mark_astray(draft: Draft) -> Draft:
    """The agreement, with what stands in a column of a table nearly all other values of which are of another field marked; an objective in
    a row of its own above its indicators is where it belongs.
    """
    columns: dict[tuple[str, int, int], list[Origin]] = defaultdict(list)
    placed = [(origin, origin.stretches[0].spot) for origin in draft.origins if origin.stretches]
    rows = {_row(spot) for origin, spot in placed if ".indicators." in origin.path}
    for origin, spot in placed:
        above = _row(spot) not in rows and origin.path.startswith("objectives.")
        if spot.table and not above and origin.path.startswith(("objectives.", "budget.lines.")):
            columns[spot.sheet, spot.table, spot.column].append(origin)
    astray = {origin.path for origins in columns.values() for origin in _astray(origins)}
    return doubted(draft, dict.fromkeys(astray, "other-column"))


def _astray(origins: list[Origin]) -> list[Origin]:
    """Which values of a column are of another field than nearly all."""
    fields = Counter(_field(origin) for origin in origins)
    (most, count), *others = fields.most_common()
    few = count >= FEWEST and sum(number for _, number in others) * SHARE <= len(origins)
    return [origin for origin in origins if _field(origin) != most] if few else []


def _field(origin: Origin) -> str:
    return re.sub(r"\.\d+", "", origin.path)


def ask_incomplete(desk: Desk, drafts: Sequence[Draft], words: FormWords) -> None:
    """Ask about rows of which the target was not read, though words of them are left, and about people that nobody was read as."""
    lacking = [(list(_without_target(draft)), _lacks_people(draft)) for draft in drafts]
    if not any(targets or people for targets, people in lacking):
        return
    explained = {at for text, _ in desk.reasons for at in text.at if at >= 0}
    left = [text for text in desk.ink.leftovers() if explained.isdisjoint(text.at)]
    fresh = [text for text in left if desk.asked.isdisjoint(text.at)]
    for desk.agreement, (targets, people) in enumerate(lacking):
        for path, row in targets:
            if values := [text for text in fresh if row in {_row(stretch.spot) for stretch in desk.ink.stretches(text)}]:
                desk.ask("row-unread", path, values=values)
        unplaced = (text for text, reason in desk.reasons if people == "all" or reason == "unplaced")
        loose = [*left, *unplaced] if people else []
        known = {re.sub(r"\D", "", person.get("nip", "")) for person in drafts[desk.agreement].people}
        figures = [text for text in loose if re.search(r"\d{8}", text.text) and re.sub(r"\D", "", text.text) not in known]
        numbers = [text for text in figures if says_number(words).match(text.text) or read_nip(text, words)]
        roles = [[text for text in loose if words.says(text.text, role)] for role in ("first", "second")]
        if numbers or (people == "all" and all(roles)):
            desk.ask("people-unread", "parties", values=[*numbers, *(text for group in roles for text in group)])


def _lacks_people(draft: Draft) -> str:
    """What is lacking of people: all of them, the number of one, or ""."""
    return "all" if not draft.people else "number" if any("nip" not in person for person in draft.people) else ""


def _without_target(draft: Draft) -> Iterator[tuple[str, tuple[str, int, int]]]:
    """The paths of the targets that few indicators lack, with the rows of their names."""
    rows = {origin.path: _row(origin.stretches[0].spot) for origin in draft.origins if origin.stretches}
    paths = [
        (f"objectives.{n}.indicators.{k}", "target" in indicator)
        for n, objective in enumerate(draft.value.get("objectives", []))
        for k, indicator in enumerate(objective.get("indicators", []))
    ]
    if sum(held for _, held in paths) * 3 >= 2 * len(paths):
        for path, held in paths:
            if not held and (row := rows.get(f"{path}.name")) is not None and row[1]:
                yield f"{path}.target", row


def _row(spot: Spot) -> tuple[str, int, int]:
    return spot.sheet, spot.table, spot.row


def mark_unlike(node: Node, words: FormWords) -> None:
    """Mark the values of an agreement that no reader of the page would take for what they were read as."""
    names = (leaf(indicator, "name").text for objective in node.get("objectives", []) for indicator in objective["indicators"])
    look = _Look(words, filled=any(not is_absent(name, words.vocabulary) for name in names))
    for objective in node.get("objectives", []):
        look.number(objective)
        look.named(objective, "text")
        look.labels(objective, "text")
        for indicator in objective["indicators"]:
            look.number(indicator)
            look.named(indicator, "name")
            look.target(indicator)
            look.whole(indicator, "target", "unit")
            look.labels(indicator, "name", "target", "unit")
            look.periods(indicator)
            look.within(indicator)
    for line in node.get("budget", {}).get("lines", []):
        look.named(line, "name")
        look.labels(line, "name")
        look.whole(line, "amount")
        if opens_total(leaf(line, "name").text, words):
            _mark_all(line, "sum-as-line")
        look.shares(line)
    for page in (node, node.get("statement", {})):
        for person in page.get("parties", {}).values():
            look.person(person)
    _mark_again(node.get("objectives", []))


def _mark_again(objectives: Sequence[Node]) -> None:
    """Mark an objective that is said a second time below itself, unless they count on, or without indicators, and indicators that an
    objective has which is there again: rows that said more of one may have been taken for others.
    """
    said: set[str] = set()
    for before, objective in zip(({}, *objectives), objectives, strict=False):
        aim = _plain(objective, "text")
        below = aim == _plain(before, "text") and _plain(objective, "number") in ("", _plain(before, "number"))
        if aim and (below or (aim in said and not objective["indicators"])):
            _mark(objective, "text", "said-again")
        said.add(aim)
    held: set[tuple[str, str]] = set()
    for objective in objectives:
        aim = _plain(objective, "text")
        names = [(aim, _plain(indicator, "name")) for indicator in objective["indicators"]]
        for indicator, name in zip(objective["indicators"], names, strict=True):
            if all(name) and name in held:
                _mark_all(indicator, "said-again")
        held |= set(names)


def _plain(node: Node, key: str) -> str:
    return plain(leaf(node, key).text)


class _Look:
    def __init__(self, words: FormWords, *, filled: bool) -> None:
        self.words, self.filled = words, filled

    def number(self, node: Node) -> None:
        """A number of words is none."""
        text = leaf(node, "number").text
        if _WORD.search(text) and " " in text:
            _mark(node, "number", "no-number")

    def named(self, node: Node, key: str) -> None:
        """What is named has a word, and is no amount; in a form that nobody filled in it is absent."""
        text = leaf(node, key).text
        empty = not self.filled and is_absent(text, self.words.vocabulary)
        if text and not empty and (AMOUNT.fullmatch(text) or not _SOME.search(text)):
            _mark(node, key, "no-name")

    def whole(self, node: Node, *keys: str) -> None:
        """A value has both of its brackets, or none; one was cut from another."""
        for key in keys:
            text = leaf(node, key).text
            if text.count("(") > text.count(")") or (text.endswith(")") and text.count(")") > text.count("(")):
                _mark(node, key, "cut")

    def target(self, node: Node) -> None:
        """A rank, a post or a sentence is no target."""
        text = leaf(node, "target").text
        read = self.read(node, text) if text else None
        unlike = self.words.is_rank(text) or self.words.level(text) is not None or len(_WORD.findall(text)) > SENTENCE
        if read is not None and read.kind is None and unlike:
            _mark(node, "target", "no-target")

    def labels(self, node: Node, *keys: str) -> None:
        """What has the label of something else before it was said of that."""
        for key in keys:
            if (value := leaf(node, key)) and self.labelled(value, key):
                _mark(node, key, "labelled")

    def labelled(self, value: Words, key: str) -> bool:
        """Whether a value opens with a label of the book for another field, or of a period, and what is behind it may be of that."""
        rest, periods = period_values([value], self.words)
        if periods and not rest:
            return any(is_target(part.text, self.words.vocabulary) for _, _, part in periods)
        level = _LEVEL.match(value.text)
        if level and self.words.columns.get(plain(level["label"])) in _LEVELS[: 3 + bool(level["code"])]:
            return True
        found = _LABEL.match(value.text)
        held = self.words.columns.get(plain(found["label"]), "") if found else ""
        if found is None or held not in _FIELDS or held in (key, {"name": "indicator", "text": "objective"}.get(key)):
            return False
        if held == "objective":
            # `Outcome: …` says of which sort an indicator is.
            return says_objective(value)
        return key not in _TEXTS or held not in _FIGURES or is_target(value.cut(found.end()).text, self.words.vocabulary)

    def within(self, node: Node) -> None:
        """Where an indicator has no target, its name does not end in one behind a word or sign for it."""
        if "target" not in node and split_target(leaf(node, "name"), self.words, bare=False):
            _mark(node, "name", "target-within")

    def person(self, node: Node) -> None:
        """Each is of one person: what says a role, as what somebody signs before the post, or another's number, a number with a label."""
        for key in ("name", "position", "rank", "nip"):
            text = leaf(node, key).text
            roles = (each for role in ("first", "second") for each in self.words.phrases.get(role, ()) if each.startswith("pihak "))
            as_what, _, post = text.partition(",")
            other = re.search(r"\d.*:" if key == "nip" else r"\d{8}", text) or any(f" {role} " in f" {plain(text)} " for role in roles)
            if other or ";" in text or (key == "position" and leads_to_post(as_what, post.strip(), self.words)):
                _mark(node, key, "two-in-one")

    def periods(self, node: Node) -> None:
        """Parts of a year that are no figures beside a target that is one, or many times as much."""
        target = self.read(node, leaf(node, "target").text)
        year: Number | None = target.value if target is not None else None
        if year is None:
            return
        for name in SCHEDULES:
            for key, held in node.get(name, {}).items():
                part = self.read(node, held.words.text)
                if part is None:
                    continue
                value: Number | None = part.high
                if value is None or (value > WHOLE and value > MOST * year):
                    _mark(node[name], key, "unlike-target")

    def shares(self, node: Node) -> None:
        """Parts of a year are amounts beside an amount, where the line has no target: `71,35` is of an indicator in the same row."""
        if "target" in node or not self.amount(leaf(node, "amount")) > MOST * LEAST_AMOUNT:
            return
        for name in SCHEDULES:
            for key, held in node.get(name, {}).items():
                if 0 < self.amount(held.words) < LEAST_AMOUNT:
                    _mark(node[name], key, "unlike-target")

    def amount(self, value: Words) -> Number:
        """The amount that a value says; 0 of one that says none."""
        return read_amount(value.text, self.words.vocabulary) or 0

    def read(self, node: Node, text: str) -> Target | None:
        """What a value says, with the unit beside it; None of one that says nothing."""
        return said(text, leaf(node, "unit").text or None, self.words.vocabulary)


def said(text: str, unit: str | None, vocabulary: Vocabulary) -> Target | None:
    """What a target or a part of it says, with the unit beside it; None of one that says nothing."""
    return None if is_absent(text, vocabulary) else read_with_unit(text, unit, vocabulary)


def _mark(node: Node, key: str, doubt: str) -> None:
    held: Leaf = node[key]
    node[key] = replace(held, doubt=held.doubt or doubt)


def _mark_all(node: Node, doubt: str) -> None:
    """Mark each value of an indicator or a line, those of its periods too."""
    for key, held in node.items():
        if isinstance(held, Leaf):
            _mark(node, key, doubt)
        elif isinstance(held, dict):
            _mark_all(held, doubt)
