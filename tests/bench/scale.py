"""Whether the work grows as its input does: each kind of input at one size and at twice the size, for `make bench`.

Nothing quadratic hides in a ratio of sizes: twice the input may take twice the time, and a little more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.bench.generating import dump, plain_agreement

Texts = Mapping[str, str]
Sized = Callable[[int], Texts]


def indicators(count: int) -> Texts:
    """One agreement with so many indicators, in objectives of ten."""
    made = plain_agreement("camat")
    made["objectives"] = [
        {"number": str(first // 10 + 1), "text": f"Meningkatnya layanan bidang {first // 10}", "indicators": [
            {
                "number": str(n + 1), "name": f"Persentase layanan {word(first + n)} yang selesai tepat waktu",
                "formula": f"Jumlah layanan {word(first + n)} yang selesai tepat waktu dibagi jumlah layanan {word(first + n)} X 100%",
                "calculation": "Non kumulatif", "source": "Laporan layanan", "target": "80%",
            }
            for n in range(min(10, count - first))
        ]}
        for first in range(0, count, 10)
    ]  # fmt: skip
    return _folder(made)


def budget_lines(count: int) -> Texts:
    """A superior with so many budget lines, of which a subordinate has half."""
    made, below = plain_agreement("camat"), plain_agreement("sekcam")
    lines = [{"name": f"Kegiatan {word(n)}", "amount": f"{1000 + n}.000"} for n in range(count)]
    made["budget"] = {"heading": "Kegiatan", "lines": lines, "total": _total(lines)}
    half = lines[: count // 2]
    below["budget"] = {"heading": "Kegiatan", "lines": half, "total": _total(half)}
    below["superior"] = "camat"
    return _folder(made, below)


def chain(count: int) -> Texts:
    """So many agreements, each the superior of the next."""
    items = [plain_agreement(f"pejabat-{n}") for n in range(count)]
    for n, item in enumerate(items[1:]):
        item["superior"] = f"pejabat-{n}"
    return _folder(*items)


def flat(count: int) -> Texts:
    """So many agreements in one folder, all but the first below one of some superiors."""
    items = [plain_agreement(f"pejabat-{n}") for n in range(count)]
    for n, item in enumerate(items[1:], 1):
        item["superior"] = f"pejabat-{(n - 1) // 12}"
    return _folder(*items)


def findings(count: int) -> Texts:
    """One agreement in which one rule finds something so many times: budget lines without an amount, and names that stop."""
    made = plain_agreement("camat")
    lines = [{"number": str(n + 1), "name": f"Kegiatan {word(n)} dan", "amount": "10.000.000"} for n in range(count)]
    made["budget"] = {"heading": "Kegiatan", "lines": lines, "total": _total(lines)}
    return _folder(made)


def findings_across(count: int) -> Texts:
    """Findings of one kind in so many agreements: targets that differ from those of the superior."""
    items = [plain_agreement(f"pejabat-{n}") for n in range(count)]
    for n, item in enumerate(items[1:], 1):
        item["superior"] = f"pejabat-{(n - 1) // 12}"
        item["objectives"][0]["indicators"][0]["target"] = f"{50 + n % 50}%"
    return _folder(*items)


KINDS: Mapping[str, tuple[Sized, int]] = {
    "indicators of one agreement": (indicators, 2500),
    "budget lines of one agreement": (budget_lines, 5000),
    "superiors in a chain": (chain, 500),
    "agreements in one folder": (flat, 1000),
    "findings of one kind": (findings, 500),
    "findings of one kind across agreements": (findings_across, 500),
}
_SYLLABLES = ("ba", "ci", "du", "ke", "lo", "ma", "ni", "pu", "ra", "se", "ti", "wo")


def word(number: int) -> str:
    """A word of its own for each number."""
    made = ""
    for _ in range(5):
        number, syllable = divmod(number, len(_SYLLABLES))
        made += _SYLLABLES[syllable]
    return made


def _total(lines: list[dict[str, str]]) -> str:
    return f"{sum(int(line['amount'].replace('.', '')) for line in lines):,}".replace(",", ".")


def _folder(*items: dict[str, object]) -> Texts:
    return {f"kecamatan/{item['id']}.yaml": dump(item) for item in items}
