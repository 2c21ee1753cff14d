"""Years and other periods in formulas: "Realisasi tahun n dikurangi tahun n-1" says "realisasi" once."""

from __future__ import annotations

import re
from itertools import pairwise

from agreements.formulas.computation import Node
from agreements.formulas.tokens import SYMBOL, Token
from agreements.formulas.wording import OPERATIONS

# "/ 2000" is a number.
_RECENT = re.compile(r"199\d|20(?!00)[0-4]\d")


def share_year(nodes: list[Node]) -> None:
    """ "Realisasi tahun n dikurangi tahun n-1" says "realisasi" once."""
    first = nodes[0]
    for node in nodes[1:]:
        if first.kind != "quantity" or node.kind != "quantity":
            continue
        said, period = [token.key for token in first.tokens], node.tokens[0]
        if "period" in period.marks and period.key in said[1:]:
            node.prefix = " ".join(token.text.lower() for token in first.tokens[: said.index(period.key)])
        elif "period" not in first.tokens[0].marks and is_period(node):
            # "Produksi padi dibandingkan tahun lalu"
            node.prefix = " ".join(token.text.lower() for token in first.tokens)


def year_computed(tokens: list[Token]) -> Token | None:
    """A year that stands alone behind a sign as if it were a number: "kasus tahun 2025 dikurangi 2024", "PDRB 2025 dibagi 2024"."""
    for at, (sign, token) in enumerate(pairwise(tokens), 1):
        if at == 1 or sign.kind not in ("subtract", "divide", "add") or not _RECENT.fullmatch(token.text):
            continue
        if at + 1 == len(tokens) or tokens[at + 1].kind in (*OPERATIONS, "close", "comma") or tokens[at + 1].text == ".":
            return token
    return None


def share_lead(nodes: list[Node]) -> None:
    """ "Rata-rata nilai A, B dan C" says "nilai" once."""
    first = nodes[0]
    letters = [node for node in nodes[1:] if node.kind == "quantity" and len(node.tokens) == 1 and SYMBOL.fullmatch(node.tokens[0].text)]
    if first.kind == "quantity" and len(first.tokens) > 1 and len(letters) == len(nodes) - 1 and SYMBOL.fullmatch(first.tokens[-1].text):
        for node in letters:
            node.prefix = " ".join(token.text.lower() for token in first.tokens[:-1])


def is_period(node: Node) -> bool:
    """Whether a quantity's words name nothing but a period: "tahun lalu", "tahun n-1"."""
    first, *rest = node.tokens or (None,)
    return (
        first is not None
        and "period" in first.marks
        and bool(rest)
        and all("which" in token.marks or re.fullmatch(r"[nt](?:[ +]\d)?|\d{4}", token.key) for token in rest)
    )


def share_prefix(quantities: list[Node]) -> None:
    """ "(Realisasi tahun ini - tahun lalu) / tahun lalu": a year that stands alone is the same as the one whose quantity was named."""
    for node in quantities:
        if node.prefix or not node.tokens or "period" not in node.tokens[0].marks:
            continue
        whole = {other.words for other in quantities if other is not node and other.words.endswith(f" {node.words}")}
        if len(whole) == 1:
            node.prefix = whole.pop().removesuffix(f" {node.words}")


def is_of_no_period(node: Node) -> bool:
    """Whether it is a quantity that does not say of which period it is."""
    return node.kind == "quantity" and not any("period" in token.marks for token in node.tokens)
