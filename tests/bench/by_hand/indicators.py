"""Checks of indicators."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import dropwhile
from typing import Any

from engine.language import Record
from tests.bench.by_hand.words import Lists, Phrases, part, spaced, within, words

_READY = Phrases(["persen", "persentase", "prosentase", "capaian", "rata rata"])

_BRACKETS = re.compile(r"\([^()]*\)")


def of_indicator(objective: Record, indicator: Record, seen: set[tuple[Any, ...]], lists: Lists) -> dict[str, bool | None]:
    """The verdicts on one indicator; `seen` are the names of those before it in the agreement, by their tables."""
    fields: Mapping[str, Any] = indicator.fields
    name, measure = fields.get("name"), fields.get("measure")
    return {
        "PK401": None if name is None else _measured(name, measure, fields, lists),
        "PK402": _has_words(spaced(name or "").split(), lists),
        "PK410": None if name is None else not lists.double_measures.begin(name),
        "PK411": _first_of_its_name(objective, fields, seen, lists),
        **_formula(fields, name, measure, lists),
        **_target(fields, name or "", measure, lists),
        **_figures(fields),
    }


def _measured(name: str, measure: Any, fields: Mapping[str, Any], lists: Lists) -> bool | None:
    target = part(fields, "target")
    kind, unit = target.get("kind"), target.get("unit")
    if "text" in target and kind is None:
        return None
    if (unit is not None and unit != "") or kind in ("grade", "ratio") or target.get("value") == 0:
        return True
    in_name = (
        "unit_behind_name" in fields or lists.rates_per.stand_in(name) or lists.general_units.end(name) or lists.measures_behind.end(name)
    )
    if in_name or lists.scored.stand_in(name) or "text" in part(fields, "printed_scale"):
        return True
    growth = kind is not None and lists.change_words.begin(name)
    return False if growth else None if measure is None else measure != "none"


def _has_words(found: list[str], lists: Lists) -> bool:
    return len(found) > 1 or any(word not in lists.open_words for word in found)


def _first_of_its_name(objective: Record, fields: Mapping[str, Any], seen: set[tuple[Any, ...]], lists: Lists) -> bool | None:
    name = fields.get("name")
    if name is None:
        return None
    table = str(objective.fields.get("table") or "")
    whole, outside = (_telling(text, lists) for text in (name, _BRACKETS.sub(" ", name)))
    of = (table, str(fields.get("measure")))
    value = part(fields, "target").get("value")
    first = seen.isdisjoint([(table, spaced(fields.get("written_out") or name)), (*of, whole)])
    # What stands in brackets in one of the two makes no other name where both promise the same, unless that is nothing or all.
    first = first and (value in (None, 0, 100) or seen.isdisjoint([(*of, outside, value), (*of, "", whole, value)]))
    seen.update([(table, spaced(fields.get("written_out") or name)), (*of, whole), (*of, whole, value), (*of, "", outside, value)])
    return first if spaced(name).count(" ") > 2 else None


def _telling(name: str, lists: Lists) -> str:
    behind = dropwhile(lists.opening_words.__contains__, words(name))
    return " ".join(word for word in behind if word not in lists.empty_words)


def _one_kind(name: str, above: str, below: str, lists: Lists) -> bool:
    kinds = [(of, words) for of, words in lists.exclusive_kinds if words.stand_in(above)]
    both = {of for of, words in kinds if words.stand_in(below)}
    others = {of for of, words in lists.exclusive_kinds if words.stand_in(below) and not words.stand_in(name)}
    return not any(of in others for of, _ in kinds if of not in both)


def _formula(fields: Mapping[str, Any], name: str | None, measure: Any, lists: Lists) -> dict[str, bool | None]:
    formula, calculation = part(fields, "formula"), part(fields, "calculation")
    text, divided, multiplied = formula.get("text"), formula.get("divided"), formula.get("multiplied")
    above, below, multiplier = formula.get("numerator"), formula.get("denominator"), formula.get("multiplier")
    counted, of = formula.get("counted"), formula.get("counted_of")
    percentage = measure == "percentage"
    closed, itself, hundreds = fields.get("formula_closed"), formula.get("of_itself"), fields.get("formula_hundreds")
    one_hundred = None if hundreds is None else hundreds <= 1
    in_percent = part(fields, "target").get("unit") == "%" and not lists.rates_per.stand_in(name or "")
    slipped = in_percent and multiplier in (10, 1_000, 10_000, 100_000)
    return {
        "PK406": "type" in calculation if "text" in calculation else None,
        "PK407": calculation.get("official"),
        "PK451": below is not None if text is not None and divided else None,
        "PK452": multiplier is not None if text is not None and multiplied else None,
        "PK453": divided if percentage and text is not None and _is_share(text, name or "", formula, lists) else None,
        "PK454": multiplied if percentage and below is not None and text is not None and not _READY.stand_in(text) else None,
        "PK455": multiplier == 100 if multiplier is not None and (percentage or slipped) else None,
        "PK462": spaced(counted) == spaced(of) and _one_kind(name or "", above or "", below or "", lists)
        if counted and of and (within(counted, of) or within(of, counted))
        else None,
        "PK463": None if above is None or below is None or itself is None else not itself,
        "PK467": closed,
        "PK468": one_hundred if measure in ("percentage", "rate") and text and divided and not _weighted(text, lists) else None,
    }


def _is_share(text: str, name: str, formula: Mapping[str, Any], lists: Lists) -> bool:
    if formula.get("joins") is not False or lists.ready_values.stand_in(text) or lists.operations.stand_in(text):
        return False
    own = set(words(name))
    return any(word not in own and word not in lists.common_words for word in words(text))


def _target(fields: Mapping[str, Any], name: str, measure: Any, lists: Lists) -> dict[str, bool | None]:
    target = part(fields, "target")
    text, value, low, unit = target.get("text"), target.get("value"), target.get("low"), target.get("unit")
    share = value is not None and unit == "%" and measure is not None and measure not in ("count", "index", "grade")
    bounded = share and (not lists.may_exceed_100.stand_in(name) or lists.promotions.stand_in(name))
    unsigned = low is not None and not lists.signed_measures.stand_in(name)
    return {
        "PK501": bool(spaced(text or "")),
        "PK502": None if text is None or lists.months.stand_in(text) else "kind" in target,
        "PK503": value <= 100 if bounded else None,  # type: ignore[operator]
        "PK505": low >= 0 if unsigned else None,  # type: ignore[operator]
        "PK514": part(target, "units").get("agree"),
        "PK521": low >= 0 if low is not None and lists.one_way_changes.stand_in(name) else None,
        "PK534": fields.get("target_day_exists"),
    }


def _figures(fields: Mapping[str, Any]) -> dict[str, bool | None]:
    achieved = part(part(fields, "figures"), "achievement").get("low")
    return {
        "PK551": fields.get("expression_valid") if "expression" in fields else None,
        "PK552": fields.get("expression_agrees"),
        "PK560": fields.get("reached") if achieved is not None and achieved >= 100 else None,
        "PK564": fields.get("year_agrees"),
        "PK565": fields.get("running"),
        "PK566": fields.get("achievement_agrees"),
        "PK723": _types_below(fields),
    }


def _types_below(fields: Mapping[str, Any]) -> bool | None:
    own, below = part(fields, "calculation").get("type"), fields.get("same_below")
    if not below or own is None:
        return None
    types = [part(other.fields, "calculation").get("type") for other in below]
    return False if any(found is not None and found != own for found in types) else None if None in types else True


def _weighted(text: str, lists: Lists) -> bool:
    return lists.mean_words.stand_in(text) or " 0 " in f" {spaced(text)} "
