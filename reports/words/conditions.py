"""The condition of a rule read aloud: what it says of a document, in the words of the field.

Truths are spoken as clauses, everything else as nouns; a name of `let` is said by its name, a shared one by its title. Knows the tree of an
expression and the catalogue (topic `condition`), no rule and no document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from fractions import Fraction

from engine.language import ListType, RecordType, TextType, TruthType, Type, Value
from engine.language.classes import dataclass
from engine.language.nodes import Binary, Bool, Call, Compare, Comprehension, Constant, Field, If, Let, List, Name, Node, Relation, Unary
from reports.words.catalogue import Words

_OPPOSITE: dict[Relation, Relation] = {
    "==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">", "in": "not in", "not in": "in",
}  # fmt: skip
_RELATION: dict[Relation, str] = {
    "==": "equal", "!=": "equal-not", "<": "less", ">=": "less-not", ">": "more", "<=": "more-not", "in": "in", "not in": "in-not",
}  # fmt: skip
# The same comparison, said of its right side.
_TURNED: dict[Relation, Relation] = {"<=": ">=", ">=": "<=", "<": ">", ">": "<", "==": "==", "!=": "!="}
_ARITHMETIC = {"+": "add", "-": "sub", "*": "mult", "/": "div", "%": "mod"}
# Clauses that need brackets within another one.
_LONG = ("all", "any", "default")
# Records whose fields are called by their own words: of the first party nobody says that it is one of the parties.
_PLAIN = ("parties", "quarters", "figures")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Speaks parts of conditions in one language.

    `titles` are what tables (`reference.NAME`) and shared names (`NAME`) are called, `numbers` the values of tables that are one number.
    """

    words: Words
    titles: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int | Fraction] = field(default_factory=dict)

    def clauses(self, node: Node) -> list[str]:
        """A truth as the clauses that must all hold."""
        if isinstance(node, Bool) and node.op == "and":
            return [text for part in node.operands for text in self.clauses(part)]
        return [self.clause(node)]

    def clause(self, node: Node, negated: bool = False, within: bool = False) -> str:
        """A truth as a clause, or the contrary; `within` another one it has brackets where it is long."""
        if isinstance(node, Unary) and node.op == "not":
            return self.clause(node.operand, not negated, within)
        if isinstance(node, Bool):
            return self._junction(node, negated, within)
        if isinstance(node, Compare):
            links = [self._link(op, left, right, negated) for op, left, right in node.links]
            return self._bracketed(self._joined(links, "or" if negated else "and"), within and len(links) > 1)
        if isinstance(node, Call):
            return self._bracketed(self._call_clause(node, negated), within and node.name in _LONG)
        if isinstance(node, If):
            parts = {"test": self.clause(node.test), "body": self.clause(node.body, negated), "other": self.clause(node.otherwise, negated)}
            return self._bracketed(self.say("if-clause", **parts), within)
        if isinstance(node, Constant):
            return self.say("always" if node.value is not negated else "never")
        if isinstance(node, Let):
            kind = "titled" if node.name in self.titles else "holds"
            return self.say(f"{kind}-not" if negated else kind, name=self.name(node.name))
        return self._field_clause(node, negated)

    def noun(self, node: Node, about: Node | None = None) -> str:
        """A value as a noun; `about` is what a literal is compared with, whose own words for its values are used."""
        if isinstance(node, Constant):
            return self._literal(node.value, about)
        if isinstance(node, Name):
            return self._name(node)
        if isinstance(node, Field):
            return self._path(node)
        if isinstance(node, List):
            return self._joined([self.noun(item, about) for item in node.items], "and") or self.say("nothing")
        if isinstance(node, Let):
            return self.name(node.name)
        if isinstance(node, Call):
            return self._call_noun(node)
        if isinstance(node, Comprehension):
            return self._bracketed(self._elements(node), bool(node.filters))
        if isinstance(node, If):
            parts = {"value": self.noun(node.body, about), "condition": self.clause(node.test), "other": self.noun(node.otherwise, about)}
            return self._bracketed(self.words.say("score.if", **parts), True)
        if isinstance(node, Binary):
            text = self.words.say(f"score.{_ARITHMETIC[node.op]}", left=self.noun(node.left), right=self.noun(node.right))
            return self._bracketed(text, True)
        if isinstance(node, Unary) and node.op == "-":
            return self.words.say("score.usub", value=self.noun(node.operand))
        return self.say("whether", clause=self.clause(node)) if isinstance(node.type, TruthType) else node.written

    def meaning(self, node: Node) -> str:
        """What a name stands for: a part that stands by itself."""
        if isinstance(node.type, TruthType):
            return self.clause(node)
        return self._elements(node) if isinstance(node, Comprehension) else self.noun(node)

    def name(self, name: str) -> str:
        """A name of `let`, or the title of one that the book shares."""
        return f"“{self.titles[name]}”" if name in self.titles else f"`{name}`"

    def say(self, key: str, **values: str) -> str:
        """A phrase of the topic."""
        return self.words.say(f"condition.{key}", **values)

    def _bracketed(self, text: str, wanted: bool) -> str:
        return self.words.say("score.bracketed", value=text) if wanted else text

    def _joined(self, texts: Sequence[str], key: str) -> str:
        if len(texts) < 2:
            return "".join(texts)
        return self.say(f"{key}-last" if len(texts) > 2 else key, most=", ".join(texts[:-1]), last=texts[-1])

    def _junction(self, node: Bool, negated: bool, within: bool) -> str:
        """`a, b and c`; the contrary of each with the other word."""
        key = "and" if (node.op == "and") is not negated else "or"
        return self._bracketed(self._joined([self.clause(part, negated, within=True) for part in node.operands], key), within)

    def _link(self, op: Relation, left: Node, right: Node, negated: bool) -> str:
        """One comparison."""
        op = _OPPOSITE[op] if negated else op
        if isinstance(left, Constant) and op in _TURNED:
            op, left, right = _TURNED[op], right, left
        if isinstance(left.type, TruthType):
            return self.say("both" if op == "==" else "one-only", left=self.clause(left), right=self.clause(right))
        if isinstance(right, Constant) and right.value == "" and op in ("==", "!="):
            return self._empty(left, op == "==")
        counted = isinstance(left, Call) and left.name == "count" and isinstance(right, Constant) and right.value == 0
        if isinstance(left, Call) and counted and op in (">", "==", "<="):
            return self._nothing(left.arguments[0], op != ">")
        if op in ("in", "not in") and isinstance(right, List):
            choices = [self.noun(item, left) for item in right.items]
            return self.say("one-of" if op == "in" else "one-of-not", left=self.noun(left), right=self._joined(choices, "or"))
        return self.say(_RELATION[op], left=self.noun(left, right), right=self.noun(right, left))

    def _nothing(self, node: Node, empty: bool) -> str:
        """Whether a list is empty; of what a function finds in a text, whether it finds anything."""
        if isinstance(node, Call) and self.words.has(f"condition.{node.name}-found"):
            return self.say(f"{node.name}-found{'-not' if empty else ''}", value=self.noun(node.arguments[0]))
        return self.say("empty" if empty else "empty-not", value=self.noun(node))

    def _empty(self, node: Node, empty: bool) -> str:
        """Whether a text is empty; of the nearest of some texts, whether there is one."""
        suffix = "-not" if empty else ""
        if isinstance(node, Call) and node.name == "nearest":
            text, texts, percent = node.arguments
            texts = texts.items[0] if isinstance(texts, List) and len(texts.items) == 1 else texts
            whole = isinstance(percent, Constant) and percent.value == 100
            key = "alike-text" if isinstance(texts.type, TextType) else "exact" if whole else "alike"
            return self.say(f"{key}{suffix}", text=self.noun(text), texts=self.noun(texts), percent=self.noun(percent))
        return self.say("empty" if empty else "empty-not", value=self.noun(node))

    def _call_clause(self, node: Call, negated: bool) -> str:
        suffix = "-not" if negated else ""
        if node.name in ("all", "any"):
            return self._quantified(node, negated)
        if node.name == "default":
            value, other = node.arguments
            doubt = isinstance(other, Constant) and other.value is True
            return self.say("sure-not" if doubt is not negated else "sure", clause=self.clause(value, negated))
        if node.name == "known" and isinstance(node.arguments[0].type, TruthType):
            return self.say(f"known-truth{suffix}", value=self.clause(node.arguments[0]))
        values = [self.noun(node.arguments[0]), *(self._choices(argument) for argument in node.arguments[1:])]
        return self.say(f"{node.name}{suffix}", **dict(zip(("value", "other"), values, strict=False)))

    def _choices(self, node: Node) -> str:
        """What a text is searched for: one text, or one of several."""
        if isinstance(node, List):
            return self._joined([self.noun(item) for item in node.items], "or")
        return self.say("any-of", value=self.noun(node)) if isinstance(node.type, ListType) else self.noun(node)

    def _quantified(self, node: Call, negated: bool) -> str:
        """`all` and `any`: for every one, for at least one. The check has made one formula of what is asked and of a filter."""
        (items,) = node.arguments
        every = (node.name == "all") is not negated
        if not isinstance(items, Comprehension):
            return self.say("each-true" if every else "some-true", value=self.noun(items))
        asked, filters = _parted(items, node.name)
        some = {"row": self._kind(items.variable, items.items.type), "items": self._searched(items.items)}
        if filters:
            some["filter"] = self._joined([self.clause(part, within=True) for part in filters], "and")
        key = ("every" if every else "some") + ("-filter" if filters else "")
        return self.say(key, **some, clause=self.clause(asked, negated))

    def _call_noun(self, node: Call) -> str:
        name, arguments = node.name, node.arguments
        if name == "default":
            value, other = arguments
            nothing = (isinstance(other, Constant) and other.value == "") or (isinstance(other, List) and not other.items)
            return self.say("if-there" if nothing else "otherwise", value=self.noun(value), other=self.noun(other, value))
        if name == "nearest":
            text, texts, percent = (self.noun(argument) for argument in arguments)
            return self.say("nearest", text=text, texts=texts, percent=percent)
        if self.words.has(f"condition.{name}-of"):
            values = dict(zip(("value", "other"), map(self.noun, arguments), strict=False))
            return self.say(f"{name}-of", **values)
        if self.words.has(f"score.call-{name}"):
            return self.words.say(f"score.call-{name}", values=self.noun(arguments[0]))
        return self.say("whether", clause=self.clause(node)) if isinstance(node.type, TruthType) else node.written

    def _elements(self, node: Comprehension) -> str:
        """The elements of a list that are left, or what is made of each."""
        some = {"row": self._kind(node.variable, node.items.type), "items": self._searched(node.items)}
        filters = self._joined([text for part in node.filters for text in self.clauses(part)], "and")
        taken = isinstance(node.element, Name) and node.element.id == node.variable
        if taken and not filters:
            return some["items"]
        key = ("those" if taken else "made") + ("-filter" if filters else "")
        return self.say(key, **some, filter=filters, element="" if taken else self.noun(node.element))

    def _searched(self, node: Node) -> str:
        """What a comprehension goes through: of the words of a text, the text."""
        return self.noun(node.arguments[0] if isinstance(node, Call) and node.name == "words" else node)

    def _kind(self, variable: str, of: Type) -> str:
        """What a variable of a comprehension stands for: a kind of row, else what its name says."""
        element = of.of if isinstance(of, ListType) else of
        record = element.name if isinstance(element, RecordType) else ""
        keys = [f"variable.{variable}.{record}", f"row.{record}"] if record else [f"variable.{variable}"]
        return next((self.say(key) for key in keys if self.words.has(f"condition.{key}")), self.say("row.") if record else f"`{variable}`")

    def _name(self, node: Name) -> str:
        name = node.id or _record(node.type)
        if self.words.has(f"condition.name.{name}"):
            return self.say(f"name.{name}")
        return self.say("that", row=self._kind(node.id, node.type))

    def _path(self, node: Field) -> str:
        """A field, of what it is a field of where that is not plain."""
        record = _record(node.base.type)
        if record == "reference":
            return self._table(node.name)
        label, base = self._label(record, node.name), node.base
        if isinstance(base, Field) and record in _PLAIN:
            base = base.base
        if isinstance(base, Name) and base.id in ("", "agreement"):
            return label
        within = "of.party" if record in _PLAIN else f"of.{record}"
        # Of a part of every row nobody says that there is one in each.
        part = isinstance(base, Field) and base.how == "project"
        if node.how != "read" and isinstance(base.type, ListType) and not part:
            return self.say("each", field=label, row=self._kind("", base.type), base=self.noun(base))
        return self.say(within if self.words.has(f"condition.{within}") else "of", field=label, base=self.noun(base))

    def _label(self, record: str, name: str) -> str:
        """What a field is called: in conditions, else anywhere."""
        if self.words.has(f"condition.field.{record}.{name}"):
            return self.say(f"field.{record}.{name}")
        known = f"field.{record}.{name}"
        return self.say("the", field=self.words.say(known) if self.words.has(known) else name.replace("_", " "))

    def _table(self, name: str) -> str:
        if name in self.numbers:
            return self.words.number(self.numbers[name])
        return self.say("table", title=self.titles.get(f"reference.{name}", name))

    def _field_clause(self, node: Node, negated: bool) -> str:
        """A field that is a truth itself."""
        suffix = "-not" if negated else ""
        if isinstance(node, Field) and self.words.has(key := f"condition.truth.{_record(node.base.type)}.{node.name}"):
            return self.words.say(f"{key}{suffix}", base=self.noun(node.base))
        return self.say(f"holds{suffix}", name=self.noun(node))

    def _literal(self, value: Value, about: Node | None) -> str:
        if isinstance(value, bool) or not isinstance(value, str):
            return self.words.value(value)
        if isinstance(about, Field) and isinstance(about.type, TextType) and about.type.closed:
            for key in (f"condition.choice.{about.name}.{value}", f"choice.{about.name}.{value}"):
                if self.words.has(key):
                    return f"“{self.words.say(key)}”"
        if isinstance(about, Field) and self.words.has(f"condition.choice.{about.name}.{value}"):
            return f"“{self.say(f'choice.{about.name}.{value}')}”"
        return self.say("blank") if value == "" else f"“{value}”"


def _record(of: Type) -> str:
    """The name of the record, or of the records of a list."""
    while isinstance(of, ListType):
        of = of.of
    return of.name if isinstance(of, RecordType) else ""


def _parted(node: Comprehension, quantifier: str) -> tuple[Node, Iterable[Node]]:
    """What is asked of each element, and the filters: of `all` the check has made `not c or p`, of `any` `c and p`."""
    formula = node.element
    if isinstance(formula, Bool) and node.variable:
        filters, asked = formula.operands[:-1], formula.operands[-1]
        # Where the filter stands behind what is asked in the text, it was one.
        if all(part.start > asked.start for part in filters):
            return asked, [part.operand if quantifier == "all" and isinstance(part, Unary) else part for part in filters]
    return formula, node.filters
