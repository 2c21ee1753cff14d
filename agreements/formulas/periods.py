"""Years and other periods in formulas: "Realisasi tahun n dikurangi tahun n-1" says "realisasi" once."""

from __future__ import annotations

import re

from agreements.formulas.computation import Node
from agreements.formulas.tokens import SYMBOL

PERIODS = ("tahun", "thn", "th", "triwulan", "semester", "bulan")


def share_year(nodes: list[Node]) -> None:
    """ "Realisasi tahun n dikurangi tahun n-1" says "realisasi" once."""
    first = nodes[0]
    for node in nodes[1:]:
        if first.kind != "quantity" or node.kind != "quantity":
            continue
        said = [token.key for token in first.tokens]
        if (period := node.tokens[0].key) in PERIODS and period in said[1:]:
            node.prefix = " ".join(token.text.lower() for token in first.tokens[: said.index(period)])
        elif said[0] not in PERIODS and is_period(node):
            # "Produksi padi dibandingkan tahun lalu"
            node.prefix = " ".join(token.text.lower() for token in first.tokens)


def share_lead(nodes: list[Node]) -> None:
    """ "Rata-rata nilai A, B dan C" says "nilai" once."""
    first = nodes[0]
    letters = [node for node in nodes[1:] if node.kind == "quantity" and len(node.tokens) == 1 and SYMBOL.fullmatch(node.tokens[0].text)]
    if first.kind == "quantity" and len(first.tokens) > 1 and len(letters) == len(nodes) - 1 and SYMBOL.fullmatch(first.tokens[-1].text):
        for node in letters:
            node.prefix = " ".join(token.text.lower() for token in first.tokens[:-1])


def is_period(node: Node) -> bool:
    """Whether a quantity's words name nothing but a period: "tahun lalu", "tahun n-1"."""
    words = [token.key for token in node.tokens]
    return (
        len(words) > 1
        and words[0] in PERIODS
        and all(re.fullmatch(r"lalu|sebelumnya|ini|berjalan|yang|[nt](?:[ +]\d)?|\d{4}", word) for word in words[1:])
    )


def share_prefix(quantities: list[Node]) -> None:
    """ "(Realisasi tahun ini - tahun lalu) / tahun lalu": a year that stands alone is the same as the one whose quantity was named."""
    for node in quantities:
        if node.prefix or not node.tokens or node.tokens[0].key not in PERIODS:
            continue
        whole = {other.words for other in quantities if other is not node and other.words.endswith(f" {node.words}")}
        if len(whole) == 1:
            node.prefix = whole.pop().removesuffix(f" {node.words}")
