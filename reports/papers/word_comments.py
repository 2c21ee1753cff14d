"""The comments of a Word file: which are this program's, which of them a person answered, and how one is taken out or added.

Knows the parts that comments stand in; must not know findings, nor where in the text a comment belongs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from lxml import etree

from agreements.intake.containers import AUTHOR
from agreements.intake.word import W
from engine.language.classes import dataclass
from reports.papers.anchoring import END, REFERENCE, START
from reports.papers.package import CONTENT_TYPES, parse, part, serialised, with_relation, with_type

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RULE = re.compile(r"[A-Z]{2,4}\d{3,4}")
# What Word keeps of comments beside them: answers and whether they are done, and two kinds of lasting numbers.
_COMPANIONS = ("relationships/commentsExtended", "relationships/commentsIds", "relationships/commentsExtensible")
INITIALS = "PK"


@dataclass(frozen=True, slots=True)
class Own:
    """A comment of this program that stays: its number, the rule that it is about, the element where it begins, and the words within."""

    number: str
    rule: str
    begin: Any
    words: str


class Comments:
    """The comments of one document, to be changed and then written with `parts`."""

    def __init__(self, data: bytes, main: Any) -> None:
        self.data, self.main_name = data, str(main.partname).lstrip("/")
        names = {relation.reltype: str(relation.target_part.partname) for relation in main.rels.values() if not relation.is_external}
        found = names.get(RELATIONSHIP_TYPE.COMMENTS, "").lstrip("/")
        self.name = found or f"{self.main_name.rpartition('/')[0]}/comments.xml".lstrip("/")
        self.is_new = not found
        self.root = parse(part(data, found) or b"") if found else etree.Element(f"{W}comments", nsmap={"w": W.strip("{}")})
        beside = [name.lstrip("/") for kind, name in names.items() if kind.endswith(_COMPANIONS)]
        self.companions = {name: parse(content) for name in beside if (content := part(data, name))}
        self.changed: set[str] = set()
        self.taken = 0

    def own(self) -> Iterator[Any]:
        """The comments that this program wrote."""
        return (comment for comment in self.root.findall(f"{W}comment") if comment.get(f"{W}author") == AUTHOR)

    def answered(self) -> set[str]:
        """The numbers of those of its comments that somebody else answered, in a row of answers too."""
        parents: dict[str, str] = {}
        for root in self.companions.values():
            for entry in root:
                names = {etree.QName(key).localname: str(value) for key, value in entry.attrib.items()}
                if "paraIdParent" in names:
                    parents[names.get("paraId", "")] = names["paraIdParent"]
        held = {paragraph: comment for comment in self.root.findall(f"{W}comment") for paragraph in _paragraphs(comment)}
        found = set()
        for answer, parent in parents.items():
            comment, to = held.get(answer), held.get(parent)
            if comment is not None and to is not None and comment.get(f"{W}author") != AUTHOR:
                found.add(str(to.get(f"{W}id")))
        return found

    def take_out(self, document: Any) -> list[Own]:
        """Take out what this program wrote and nobody answered, here and in the document; what of its own stays."""
        answered = self.answered()
        gone = [comment for comment in self.own() if comment.get(f"{W}id") not in answered]
        stays = [comment for comment in self.own() if comment.get(f"{W}id") in answered]
        self.taken = len(gone)
        numbers = {comment.get(f"{W}id") for comment in gone}
        for element in [element for element in document.iter(START, END, REFERENCE) if element.get(f"{W}id") in numbers]:
            run = element.getparent()
            run.remove(element)
            if element.tag == REFERENCE and all(child.tag == f"{W}rPr" for child in run):
                run.getparent().remove(run)
        lasting = self._drop("paraId", {paragraph for comment in gone for paragraph in _paragraphs(comment)})
        self._drop("durableId", lasting)
        for comment in gone:
            self.root.remove(comment)
        begins = {element.get(f"{W}id"): element for element in document.iter(START)}
        return [_own(comment, begins, document) for comment in stays if comment.get(f"{W}id") in begins]

    def _drop(self, key: str, values: set[str]) -> set[str]:
        """Take out what the companions say of these; the lasting numbers that it had."""
        lasting = set()
        for name, root in self.companions.items():
            for entry in list(root):
                names = {etree.QName(attribute).localname: str(value) for attribute, value in entry.attrib.items()}
                if names.get(key) in values:
                    lasting.add(names.get("durableId", ""))
                    root.remove(entry)
                    self.changed.add(name)
        return lasting - {""}

    def next_number(self, document: Any) -> int:
        """A number that no comment has, nor a mark in the document of one that is gone."""
        elements = [*self.root, *document.iter(START, END, REFERENCE)]
        return 1 + max((int(number) for element in elements if (number := element.get(f"{W}id") or "").isdigit()), default=-1)

    def add(self, number: int, lines: Sequence[str], day: str) -> None:
        """A comment of these lines, the first in bold. `day` (YYYY-MM-DD) is its date, "" for none."""
        names = {"id": str(number), "author": AUTHOR, "initials": INITIALS, **({"date": f"{day}T00:00:00Z"} if day else {})}
        comment = etree.SubElement(self.root, f"{W}comment", {W + key: value for key, value in names.items()})
        for index, text in enumerate(lines):
            paragraph = etree.SubElement(comment, f"{W}p")
            run = etree.SubElement(paragraph, f"{W}r")
            if index == 0:
                etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}b")
            etree.SubElement(run, f"{W}t", {_SPACE: "preserve"}).text = text

    def parts(self) -> dict[str, bytes]:
        """The parts that are to be written, by their names."""
        found = {name: serialised(root) for name, root in self.companions.items() if name in self.changed}
        found[self.name] = serialised(self.root)
        if self.is_new:
            folder, _, file = self.main_name.rpartition("/")
            relations = f"{folder}/_rels/{file}.rels".lstrip("/")
            found[relations] = with_relation(part(self.data, relations), RELATIONSHIP_TYPE.COMMENTS, self.name.rpartition("/")[2])
            found[CONTENT_TYPES] = with_type(part(self.data, CONTENT_TYPES) or b"", self.name, CONTENT_TYPE.WML_COMMENTS)
        return found


def _paragraphs(comment: Any) -> list[str]:
    """The lasting numbers of its paragraphs, by which answers name it."""
    return [
        str(value)
        for paragraph in comment.iter(f"{W}p")
        for key, value in paragraph.attrib.items()
        if etree.QName(key).localname == "paraId"
    ]


def _own(comment: Any, begins: dict[Any, Any], document: Any) -> Own:
    number = str(comment.get(f"{W}id"))
    title = "".join(next(comment.iter(f"{W}p")).itertext(f"{W}t"))
    rule = found[0] if (found := _RULE.match(title)) else ""
    return Own(number, rule, begins[number], words_within(document, begins[number]))


def words_within(document: Any, begin: Any) -> str:
    """The text between the beginning of a comment and its end, with a blank for whatever else prints something."""
    number, inside, texts = begin.get(f"{W}id"), False, []
    for element in document.iter(START, END, f"{W}t", f"{W}tab", f"{W}br", f"{W}cr"):
        if element is begin:
            inside = True
        elif element.tag == END and element.get(f"{W}id") == number:
            break
        elif inside:
            texts.append((element.text or "") if element.tag == f"{W}t" else " ")
    return "".join(texts)
