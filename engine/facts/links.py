"""The names of the fields that lead to something else: to another record, or to what stands elsewhere in the document."""

from __future__ import annotations

# Fields that lead to another record, in this agreement or another, by the record that has them.
LINKS: dict[str, tuple[str, ...]] = {
    "agreement": ("above", "below", "words_below", "replaced_by"),
    "indicator": ("above", "below", "same_below", "carrier", "unlike_carrier", "likeness", "agreement"),
    "budget_line": ("above", "below", "twins", "repeats", "repetition", "inside", "parts", "group", "agreement"),
    "letterhead": ("fullest_office", "fullest_government"),
    "party": ("agreement", "in_statement", "in_annex", "fullest_position"),
}
LINK_NAMES = frozenset(name for links in LINKS.values() for name in links)
# Fields of an indicator, and of a schedule, that gather what stands elsewhere in the document.
GATHERED = ("periods", "schedules", "last")
