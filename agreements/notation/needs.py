"""What the program itself reads of the tables of a rule book, all of it in one place: their kind, their columns, the values it asks for.

A table that is not here is read by rules only, which say themselves what they read. A rule book that replaces a table of these must have
what stands here, and is refused otherwise: a reader without its words would read on, silently and wrongly.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from engine.language.classes import dataclass

Kind: TypeAlias = Literal["text", "number", "truth", "texts"]
LEGAL, RETIRED, FIRST_YEAR = "legal", "retired", "first_year"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the type of its values; `choices` are the only ones it may have (none: any), and with `every` each of them must occur.

    One that is not `needed` may lack in a row, or altogether. The texts of one that is `dated` are days or years.
    """

    kind: Kind = "text"
    choices: tuple[str, ...] = ()
    every: bool = False
    needed: bool = True
    dated: bool = False
    # Of the choices those that a table may do without: what was added later, and has a default.
    spared: tuple[str, ...] = ()


def _each(values: Iterable[object], kind: Kind = "text", spared: tuple[str, ...] = ()) -> Column:
    return Column(kind, tuple(map(str, values)), every=True, spared=spared)


_TEXT, _NUMBER, _TEXTS, _TRUTH = Column(), Column("number"), Column("texts"), Column("truth")
_ANY_DAY = Column(needed=False, dated=True)
_ANY_TEXT, _ANY_NUMBER, _ANY_TEXTS = Column(needed=False), Column("number", needed=False), Column("texts", needed=False)
_YEARS = {"first": _ANY_NUMBER, "last": _ANY_NUMBER}

# What a word of an indicator's name says of its direction (engine/scoring/direction.py).
_DIRECTIONS = (
    "harm", "harmed", "remedy", "handled", "less", "more", "free", "not", "time", "bearing", "disputed", "good", "output",
    "clause", "filler", "share", "measure", "at most", "at least", "rank",
    "governing", "transparent", "neutral", "harm root", "either root", "cost", "unlawful", "speed", "found", "befalls",
    "late", "report", "guard", "event", "frequency", "ended", "done", "acts", "persists", "people", "low", "leaves", "endangered", "absent",
)  # fmt: skip
# What a word of grammar does in an indicator's name (engine/scoring/words_said.py).
_ROLES = (
    "relative", "others", "own", "within", "place", "aside", "when", "cause", "denied", "having", "takes", "bearer", "suffers", "tested",
    "changing", "gives", "mutual", "paper", "despite", "beyond", "region", "still", "becomes", "stage", "able", "again", "lasting", "below",
    "after", "child", "only", "hours", "adverb", "performed", "refuses", "sold", "rate",
    "reaching", "degree", "conforms", "rule", "lost", "keeps", "limit", "prone", "extent", "exceeds", "available", "counting",
    "between", "fault", "difference", "record", "and", "without", "yet", "scarce", "objection", "about", "provided",
    "due", "returned", "towards", "sender", "money", "illicit", "used", "truth", "least", "belongs", "under",
    "than", "activity", "attempt", "thrives", "term", "purpose",
)  # fmt: skip
# "value": a number; "values": texts, of which there is one at least; "dictionary": the files of one; else the columns of its rows.
NEEDS: Mapping[str, Literal["value", "values", "dictionary"] | Mapping[str, Column]] = {
    LEGAL: {"key": _TEXT, "title": _ANY_TEXT, "from": _ANY_DAY, "until": _ANY_DAY},
    RETIRED: {"id": _TEXT, "name": _ANY_TEXT},
    FIRST_YEAR: "value",
    # --- names, dates, measures
    "months": {"name": _TEXT, "month": _each(range(1, 13), "number")},
    "calculations": {"spelling": _TEXT, "type": _each(("kumulatif", "non kumulatif", "rata-rata")), "official": _TRUTH},
    "grades": "values",
    "measures": {"word": _TEXT, "kind": _each(("percentage", "count", "index", "ratio", "grade", "rate", "amount"))},
    "abbreviations": {"short": _TEXT, "long": _TEXT},
    "number_words": {"word": _TEXT, "does": _each(("number", "ten", "teen")), "value": _NUMBER},
    "counting_words": {"word": _TEXT, "does": _each(("digit", "hundred", "scale", "point", "part", "parts")), "value": _NUMBER},
    "weekdays": {"word": _TEXT, "day": _each(range(1, 8), "number")},
    "calendars": {"mark": _TEXT},
    "absence": {"word": _TEXT, "does": _each(("absent", "awaited", "zero", "unknown"))},
    "personnel_numbers": {"label": _TEXT, "kind": _each(("nip", "pppk", "other"))},
    "notation_words": {
        "word": _TEXT,
        "does": _each(
            ("bound", "bound behind", "range", "scale", "scale of money", "currency", "percent", "negative", "ranked", "graded", "duration")
        ),
        "means": _ANY_TEXT,
        "size": _ANY_NUMBER,
    },
    "area_words": {"word": _TEXT, "kind": _each(("area", "region", "head"))},
    "budget_levels": {"word": _TEXT, "level": _NUMBER},
    "titles": "values",
    "degrees": {"level": _each(("bachelor", "master")), "written": _TEXTS},
    "position_words": "values",
    "fields_of_work": "values",
    "behind_offices": "values",
    "short_names": "values",
    "empty_words": "values",
    "either_way": "values",
    "counted_units": "values",
    # --- formulas
    "connectives": "values",
    "complete_endings": "values",
    "formula_headings": "values",
    "formula_words": {
        "word": _TEXT,
        "does": _each(
            ("divide", "multiply", "add", "subtract", "ratio", "difference", "product", "mean", "total", "percentage", "count", "open",
             "measured", "tell", "weight", "constant", "then", "power", "other", "short", "rated", "unclear", "whole", "class", "heading",
             "prefix", "time", "verbal", "modal", "past", "period", "which", "every", "gathers", "rate", "legend", "note", "again", "joins",
             "condition", "consequence", "example", "endless", "through", "yields", "defines", "means",
             "change", "computed")
        ),
        "before": Column(choices=("quantity", "number", "measure", "share"), needed=False),
        "unless": _ANY_TEXTS,
        "long": _ANY_TEXT,
    },
    "quantity_words": "values",
    "value_words": "values",
    "index_words": "values",
    "money_words": "values",
    "guidance_words": "values",
    "negations": "values",
    "ready_values": "values",
    "common_words": "values",
    # --- the lexicon
    "lexicon": "dictionary",
    "official_words": "values",
    "planning_words": "values",
    "accepted_words": "values",
    "region_short_names": "values",
    "foreign_words": "values",
    "misspellings": {"wrong": _TEXT, "right": _TEXT},
    "joining_words": "values",
    "transliterations": {"written": _TEXT, "plain": _TEXT},
    "words_before_names": "values",
    "derivations": {"before": _TEXT, "after": _TEXT, **dict.fromkeys(("first", "lost", "last", "ends", "dropped"), _ANY_TEXT)},
    "reduplications": "values",
    # --- the texts of rules
    "telling_words": {"word": _TEXT, "lang": _each(("id", "en"))},
    # --- ties between agreements
    "alike_measures": "value",
    "alike_words": "value",
    "nonstandard": {"wrong": _TEXT, "right": _TEXT},
    # --- scores
    "achievement_parameters": {
        "parameter": _each(("cap", "efficiency", "lower", "zero_missed"), spared=("efficiency",)), "value": _TEXT, **_YEARS,
    },
    "achievement_bands": {"at_least": _NUMBER, "id": _TEXT, "en": _TEXT, **_YEARS},
    "scales": {"instrument": _TEXT, "words": _TEXTS, "low": _ANY_NUMBER, "high": _ANY_NUMBER},
    "grade_scales": {"scale": _TEXT, "grade": _TEXT, "rank": _NUMBER, "above": _ANY_NUMBER, "words": _ANY_TEXTS, **_YEARS},
    "coverage_words": {"word": _TEXT, "covers": _each(("quarter", "year-to-date"))},
    "direction_words": {"says": _each(_DIRECTIONS), "words": _TEXTS},
    "name_grammar": {"role": _each(_ROLES), "words": _TEXTS},
    "polarities": {"word": _TEXT, "says": _each(("higher", "lower", "neither", "most", "least", "more", "up", "down", "good", "bad"))},
    "unit_sizes": {"kind": _TEXT, "unit": _TEXT, "size": _NUMBER},
    "stocks": "values",
    "occurrences": "values",
    "may_exceed_100": "values",
    # --- intake: what forms of agreements say
    "form_columns": {
        "heading": _TEXT,
        "column": _each(
            ("number", "code", "goal", "superior", "objective", "indicator", "explanation", "formula", "calculation", "source", "note",
             "unit", "target", "weight", "responsible", "baseline", "last_year", "plan_target", "reached", "officer", "name",
             "amount", "source_of_funds",
             "above", "before", "unknown", "kind", "period", "periods",
             *(f"quarters.tw{n}" for n in range(1, 5)), "semesters.s1", "semesters.s2",
             *(f"months.m{n}" for n in range(1, 13)))
        ),
    },
    "form_labels": {
        "label": _TEXT,
        "field": _TEXT,
        "kind": _each(("explanation", "person", "letterhead", "document", "total", "part", "below_period", "planned", "of_row")),
    },
    "form_phrases": {
        "phrase": _TEXT,
        "meaning": _each(
            ("title", "government", "address", "statement", "first", "second", "third", "named", "set_place", "set_date", "ignore", "other",
             "revised", "annex", "amounting", "allotted", "targeting", "measuring", "indicators", "decree", "about", "front", "over",
             "foreign", "replaced", "replacing", "in_role", "again", "promising", "initials")
        ),
    },
    "statement_words": {
        "says": _each(
            ("target", "baseline", "result", "achieved", "plan", "rise", "fall", "from", "parts", "time", "amounting", "graded", "more",
             "less", "ranked", "each", "rounded", "some")
        ),
        "words": _TEXTS,
    },
    "unit_kinds": {"kind": _TEXT, "units": _TEXTS},
    "rate_factors": {"words": _TEXTS, "factor": _NUMBER},
    "position_levels": {"position": _TEXT, "level": _NUMBER},
    "office_words": "values",
    "whole_words": "values",
    "acting": "values",
    "ranks": {"names": _TEXTS},
    "nomenclature": {"code": _TEXT, "name": _TEXT},
    "kinds_of_office": {"words": _TEXTS},
}  # fmt: skip
# Parameters whose value is one of a few words, and those whose value is a number, or empty for none.
PARAMETER_CHOICES: Mapping[str, tuple[str, ...]] = {"efficiency": ("saving", "unit-cost"), "lower": ("difference", "quotient")}
PARAMETER_NUMBERS = ("cap", "zero_missed")
