"""The grammar of formulas: parts and the operations between them, joined to a tree as official Indonesian binds them (docs/formulas.md).

For prose.py, which names the tree's quantities and judges it. A part is read in operands.py; what one phrase or sign means stands in
phrases.py and tokens.py.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

from agreements.formulas.computation import Node, weights
from agreements.formulas.items import Group, Items, after_lead, computes, content, is_led, operates, parted, tokens_of
from agreements.formulas.left_out import open_end, parts_left_out
from agreements.formulas.lines import below_line, drawn_across, hundred_last, rate_of_nothing, underlines, with_line, with_rates
from agreements.formulas.operands import Operands
from agreements.formulas.periods import is_of_no_period, is_period, share_prefix, share_year, year_computed
from agreements.formulas.phrases import announced_by, before_sign, divides_already, each_opens, is_verb, phrase, split, with_products
from agreements.formulas.pieces import Piece
from agreements.formulas.readings import counted_for, difference_of_one, is_number, step_of_all, two_readings, weighs
from agreements.formulas.telling import after_tell
from agreements.formulas.tokens import EITHER, Token, opens
from agreements.formulas.wording import OPERATIONS, formula_words

_NOT_AVAILABLE = re.compile(r"\W*n\W?a\W*", re.IGNORECASE)


class Parser(Operands):
    """Reads one formula. What it met stays in `problems` (then there is no tree), `pieces`, `quantities` and `assumed`.

    `divided` and `multiplied` say whether the formula has such an operation anywhere.
    """

    def parse(self) -> Node | None:
        """The tree of the whole formula."""
        start, end, percent = self.extent.start, self.extent.end, self.extent.percent
        tokens = self.tokens(start, end)
        self.read = tokens
        items = self.grouped(tokens)
        if self.problems and not items:
            return None
        first = {token.kind: token for token in reversed(tokens)}
        self.divided = "divide" in first
        self.multiplied = percent or "multiply" in first
        self.weighed = "add" in first and any(map(weighs, tokens, tokens[1:], tokens[2:]))
        if (power := first.get("power")) is not None and computes(Group(list(tokens), start, end)):
            self.refuse("no-such-operation", power.start, power.end)
        if (endless := parts_left_out(tokens, self.text, (start, end), formula_words(self.vocabulary).of("endless"))) is not None:
            self.refuse("nothing-after", *endless)
        if (year := year_computed(tokens)) is not None:
            self.refuse("two-readings", year.start, year.end)
        if (either := first.get(EITHER)) is not None:
            self.refuse("two-readings", either.start, either.end)
        if tokens and "example" in tokens[0].marks and [token.text for token in tokens[1:2]] == [":"]:
            # "Contoh: 40/50 x 100% = 80%" tells no formula.
            self.refuse("not-a-quantity", start, end)
        if (condition := self._condition(tokens)) is not None:
            self.refuse("two-readings", condition.start, condition.end)
        if (second := self._second(tokens)) is not None and (self.extent.another or not first.keys().isdisjoint(OPERATIONS)):
            # Behind the formula its legend is read: "N/N, N: yang lulus, N: semua".
            self.refuse("second-formula", second, end if second < end else len(self.text))
        if first.keys().isdisjoint(("word", "number")) or _NOT_AVAILABLE.fullmatch(self.text):
            self.refuse("formula-empty", start, end)
            return None
        behind = after_tell(items)
        self.pass_over("label", items[: len(items) - len(behind)])
        node = self.level(behind)
        share_prefix(self.quantities)
        if node is not None and percent and node.is_quotient and not node.is_percentage:
            node = self.percentage(node)
        elif node is not None and self.extent.permil and node.is_quotient and not self.multiplied:
            node = self.join("multiply", node, Node("number", value=Fraction(1000)))
        return node if not self.problems else None

    def _second(self, tokens: list[Token]) -> int | None:
        """Where another formula begins, if one does: "A / B = C x D", behind the last end of something."""
        equals = next((sign.start for sign in self.unread if sign.text == "="), None)
        if self.extent.second is not None or equals is None:
            return self.extent.second
        ended = [token.end for token in tokens if token.kind == "comma" and token.end < equals]
        begun = [token.start for token in tokens if token.start >= max(ended, default=equals)]
        return begun[0] if begun else equals

    def _condition(self, tokens: list[Token]) -> Token | None:
        """The word of a condition on which another value depends: "A (jika ≤ 3 mm) atau 2 x A (jika > 3 mm)"."""
        conditions = [token for token in tokens if "condition" in token.marks]
        led = any(sign.text in "<>≤≥=" for sign in self.unread) or any("consequence" in token.marks for token in tokens)
        return conditions[0] if len(conditions) > 1 or (conditions and led) else None

    # --- one level of brackets

    def level(self, items: Items) -> Node | None:
        """The node of what stands between two brackets."""
        unlabelled = self._without_label(items)
        if unlabelled is None:
            return None
        segments, signs = parted(with_products(unlabelled))
        connectives, complete = self.vocabulary.words("connectives"), self.vocabulary.words("complete_endings")
        if (cut := open_end(segments, signs, connectives, complete)) is not None:
            self.refuse("nothing-after", cut.start, cut.end)
            return None
        if not signs:
            return self.operand(unlabelled)
        # A dash before everything is a mark of a list; with a sign of percent before it, it is not.
        if signs[0].kind == "subtract" and not signs[0].text.isalpha() and all(item.kind == "comma" for item in segments[0]):
            signs, segments = signs[1:], segments[1:]
        if underlines(segments, signs, self.text):
            self.refuse("two-readings", items[0].start, items[-1].end)
            return None
        if (step := step_of_all(segments, signs)) is not None:
            self.refuse("two-readings", *step)
            return None
        below_line(segments, signs)
        drawn_across(segments, signs, self.text)
        self.note_coefficients(segments, signs)
        segments = [*map(before_sign, segments[:-1], signs), segments[-1]]
        for place, sign in enumerate(signs):
            self.pieces.append(Piece(sign.kind, sign.text, sign.start, sign.end))
            if not content(segments[place + 1]):
                self.refuse("nothing-after", sign.start, sign.end)
            elif place == 0 and not content(segments[0]):
                self.refuse("nothing-before", sign.start, sign.end)
        if self.problems:
            return None
        return self._computed(segments, signs) if signs else self.operand(segments[0])

    def _without_label(self, items: Items) -> Items | None:
        """What follows a label ("Persentase desa: jumlah A dibagi jumlah B"), if something does; None where it may be none."""
        for place, item in reversed(list(enumerate(items))):
            if item.kind == "label" and place + 1 < len(items):
                if any(before.kind in OPERATIONS or (isinstance(before, Group) and operates(before)) for before in items[:place]):
                    self.refuse("two-readings", items[0].start, items[-1].end)
                    return None
                self.pass_over("label", items[: place + 1])
                return items[place + 1 :]
        first = next((place for place, item in enumerate(items) if item.kind in (*OPERATIONS, "comma")), 0)
        if is_led(items, "heading") and tokens_of(items)[first].text == ";" and opens(tokens_of(items), first + 1):
            # "Persentase desa mandiri; jumlah desa mandiri dibagi …"
            self.pass_over("label", items[: first + 1])
            return items[first + 1 :]
        return items

    def _computed(self, segments: list[Items], signs: list[Token]) -> Node | None:
        """The node of the parts of a level and the operations between them."""
        compared = any(sign.kind == "divide" and sign.text.lower() in ("terhadap", "thd") for sign in signs)
        # "Persentase ibu hamil yang … dibandingkan jumlah ibu hamil"
        compared = compared or (signs[0].text.lower().startswith(("dibanding", "berbanding")) and is_led(segments[1], "count"))
        share = compared and is_led(segments[0], "percentage") and not opens([t for t in segments[0][1:] if isinstance(t, Token)], 0)
        if share and content(segments[0][1:]):
            # "Persentase desa tertib terhadap seluruh desa"
            segments[0] = segments[0][1:]
        if (unclear := counted_for(segments, signs) or difference_of_one(segments[0], signs[0])) is not None:
            self.refuse("two-readings", *unclear)
            return None
        if (rate := rate_of_nothing(segments, signs)) is not None:
            self.refuse("nothing-after", *rate)
            return None
        rated, kinds = with_rates(segments, signs)
        for segment in segments:
            # "x 1.000 per 1.000 penduduk" says the factor twice.
            if len(rated) < len(segments) and not any(segment is other for other in rated):
                self.pass_over("remark", segment)
        node = self.joined(*hundred_last(*with_line(rated, kinds, self.divided, self.text), self.pieces))
        return node if node is None or not share or self.multiplied else self.percentage(node)

    def joined(self, segments: list[Items], signs: list[str]) -> Node | None:
        """The parts joined as they bind."""
        segments, signs = self._ratio_of_sums(segments, signs)
        if not segments or self._either_way(segments):
            return None
        first = segments[0]
        shares = sum(is_led(segment, "percentage") for segment in segments)
        if shares == 1 and is_led(first, "percentage") and "divide" in signs and opens([t for t in first[1:] if isinstance(t, Token)], 0):
            node = self.joined([first[1:], *segments[1:]], signs)
            return node if self.multiplied or node is None else self.percentage(node)
        if "divide" in signs and divides_already(first):
            self.refuse("two-readings", first[0].start, segments[-1][-1].end)
            return None
        if any(does in signs and is_led(first, word) for word, does in _SAID) and content(after_lead(first)):
            first = self._said_twice(first)
        elif is_led(first, "mean") and set(signs) == {"add"} and not any(is_number(part) or is_led(part, "mean") for part in segments[1:]):
            return self.spoken("mean", [after_lead(first), *segments[1:]])
        elif is_led(first, "mean") and signs[-1] == "divide" and is_number(segments[-1]) and set(signs[:-1]) <= {"add"}:
            # "Rata-rata (A + B) / 2": the mean is said twice.
            first = after_lead(first) or first
        segments = [first, *segments[1:]]
        if self.divided and any(self.second_formula(segment) for segment in segments[1:]):
            return None
        if (place := two_readings(segments, signs, self.is_constant)) is not None:
            self.refuse("two-readings", *place)
            return None
        ratio = phrase(first, divided=self.divided, multiplied=self.multiplied) if is_led(first, "ratio") else None
        if ratio is not None and ratio[0] == "divide" and signs[0] == "multiply" and not is_number(segments[1]):
            # "Membagi A dengan dua kali B": the product of the last two may be what is divided by.
            self.refuse("two-readings", first[0].start, segments[1][-1].end)
            return None
        nodes = self._nodes(segments, signs)
        if nodes is None:
            return None
        if set(signs) == {"divide"} and is_period(nodes[-1]) and (is_of_no_period(nodes[0]) or is_led(first, "change")):
            # "Jumlah wisatawan dibandingkan tahun lalu", "Perubahan IHK bulan ini dibanding bulan lalu": how many times, or how many more.
            self.refuse("two-readings", segments[0][0].start, segments[-1][-1].end)
            return None
        share_year(nodes)
        return self._sum_divided(segments, nodes, signs)

    def _said_twice(self, first: Items) -> Items:
        """Without the word that says an operation again: "selisih A dikurangi B", not "hasil kali A dan B dikali C"."""
        both = phrase(first, divided=self.divided, multiplied=self.multiplied)
        if both is not None and not each_opens(both[1]):
            # "Hasil kali jumlah laki-laki dan perempuan dikali tarif": two are joined, or one is said so.
            self.refuse("two-readings", first[0].start, first[-1].end)
        return first if both is not None else after_lead(first)

    def _ratio_of_sums(self, segments: list[Items], signs: list[str]) -> tuple[list[Items], list[str]]:
        """ "Perbandingan antara A ditambah B terhadap C": divided where the word between the two stands; no parts where none does."""
        last = next((at for at, sign in enumerate(signs) if sign == "multiply"), len(signs))
        summed = {"add", "subtract"} & set(signs[:last])
        if not is_led(segments[0], "ratio") or "divide" in signs or not summed or all(is_led(one, "ratio") for one in segments):
            return segments, signs
        between = announced_by(segments[0]) or is_verb(segments[0])
        parts = split(segments[last], ("terhadap", "dengan") if between else ("terhadap",), announced=True)
        above = after_lead(segments[0])
        if parts is not None and content(above):
            return [above, *segments[1:last], *parts, *segments[last + 1 :]], [*signs[:last], "divide", *signs[last:]]
        if between or parts is not None:
            self.refuse("no-division", segments[0][0].start, segments[-1][-1].end)
            return [], []
        return segments, signs

    def _either_way(self, segments: list[Items]) -> bool:
        """Whether a part between two operations leads to another formula: "realisasi dibagi target, atau target dibagi realisasi"."""
        for segment in segments[1:-1]:
            tokens = tokens_of(segment)
            for at, token in enumerate(tokens):
                first, rest = [one.key for one in tokens[:at] if one.kind == "word"], [one.key for one in tokens[at + 1 :]]
                if "again" in token.marks and first and rest and (tokens[at - 1].kind == "comma" or rest[0] == first[0]):
                    self.refuse("second-formula", token.start, segments[-1][-1].end)
                    return True
        return False

    def _nodes(self, segments: list[Items], signs: list[str]) -> list[Node] | None:
        """The nodes of the parts; None if one has none. Ratios that are added or subtracted are quantities: "rasio A terhadap B n-1"."""
        rated = set(signs) <= {"add", "subtract"} and all(is_led(segment, "ratio") for segment in segments)
        nodes: list[Node] = []
        for segment in segments:
            node = self.quantity(segment) if rated else self.operand(segment)
            if node is None:
                return None
            nodes.append(node)
        return nodes

    def _with_fractions(self, nodes: list[Node], signs: list[str]) -> tuple[list[Node], list[str]]:
        """The parts with a fraction of two numbers as one: "0,6 x A + 1/3 x B", "A x 0,6 + B x 1/3"."""
        made, kept = nodes[:1], list[str]()
        for at, (sign, node) in enumerate(zip(signs, nodes[1:], strict=True)):
            opens_term = at == 0 or signs[at - 1] in ("add", "subtract")
            ends_term = at > 0 and signs[at - 1] == "multiply" and made[-2].kind == "quantity" and self.glued(made[-1], node)
            if sign == "divide" and (opens_term or ends_term) and made[-1].kind == node.kind == "number":
                made[-1] = self.join(sign, made[-1], node)
            else:
                made.append(node)
                kept.append(sign)
        return made, kept

    def _sum_divided(self, segments: list[Items], nodes: list[Node], signs: list[str]) -> Node | None:
        """The tree of the parts. A single division with sums around it divides all that stands before it by all behind it: a count is never
        added to a quotient. A number is ("1 - A/B"), and none takes what is added behind it: "nilai A / 2 + nilai B".
        """
        several = signs.count("divide") > 1
        nodes, signs = self._with_fractions(nodes, signs)
        if several or "divide" not in signs or not {"add", "subtract"} & set(signs):
            return self.bind(nodes, signs)
        numbers = [node.kind == "number" for node in nodes]
        at = signs.index("divide")
        stop = next((i for i in range(at + 1, len(signs)) if signs[i] == "multiply" and numbers[i + 1]), len(signs))
        added = [i for i, sign in enumerate(signs) if sign in ("add", "subtract")]
        ends = [-1, *added, len(signs)]
        alone = any(numbers[start + 1] for start, end in pairwise(ends) if end == start + 1)
        # "0,5 x A/B + 0,5 x C"
        weighed = max(added) > at and all(any(numbers[begin + 1 : end + 1]) for begin, end in pairwise(ends))
        if alone or weighed or any(i >= stop for i in added) or (numbers[at + 1] and min(added) == at + 1):
            return self.bind(nodes, signs)
        bracketed = [len(one) == 1 and isinstance(one[0], Group) and computes(one[0]) for one in segments[: at + 1]]
        beside = any(bracketed) and (not bracketed[at] or max(added) > at)
        shares = weights(self.bind(nodes[: at + 1], signs[:at])) if numbers[at + 1] else []
        if beside or "multiply" in signs[:at] or (numbers[at + 1] and at + 1 in added) or shares:
            # "A x 70 + B x 50 dibagi C", "(2 x A) + B / 3", "(A + B) / C + D": of all, or of one term; "(2 x A) + (3 x B) / 5" is one sum,
            # "(0,5 x A) + (0,5 x B) / 2" was one before it was divided.
            self.refuse("two-readings", segments[0][0].start, segments[stop][-1].end)
            return None
        begin, end = segments[0][0].start, segments[stop][-1].end
        self.assumed.append(Piece("sum-divided", self.text[begin:end], begin, end))
        top, bottom = self.bind(nodes[: at + 1], signs[:at]), self.bind(nodes[at + 1 : stop + 1], signs[at + 1 : stop])
        return self.bind([self.join("divide", top, bottom), *nodes[stop + 1 :]], signs[stop:])


# What a word before the first part says of the operation behind it.
_SAID = (("ratio", "divide"), ("difference", "subtract"), ("product", "multiply"))
