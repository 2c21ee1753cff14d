"""Prints that are scanned, each in its way; none of these papers was scanned before. By hand: a page takes 5 to 20 s.

The rounds `first` and `second` are worn as `as_scan` has it, those behind them look as `looks` has it.

`python -m tests.intake.prints.scanned ROUND [NAME…]`
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module

from tests.intake.measure import Tally
from tests.intake.prints import (
    eighteenth,
    eighth,
    eleventh,
    fifteenth,
    fourteenth,
    fourth,
    nineteenth,
    ninth,
    seventeenth,
    seventh,
    sixteenth,
    thirteenth,
    thirtieth,
    thirtyfirst,
    to_scan,
    to_scan_again,
    twentieth,
    twentyeighth,
    twentyfifth,
    twentyfirst,
    twentyfourth,
    twentyninth,
    twentysecond,
    twentyseventh,
    twentysixth,
    twentythird,
)
from tests.intake.prints.measure import AS_IT_IS, measured
from tests.intake.prints.printed import fitted, printed
from tests.intake.prints.sheet import Made, Print


def _paper(part: str, name: str) -> Made:
    """A Word paper of another round, printed."""
    return partial(printed, import_module(f"tests.intake.unseen.{part}").ROUND[name])


def _looked(look: str, *papers: str) -> dict[str, tuple[Made, str]]:
    """Word papers of other rounds, with columns that fit and every other one on folio, each with that look."""
    return {paper: (partial(_kept, paper), look) for paper in papers}


def _worn(prints: Mapping[str, Made], looks: Sequence[str]) -> dict[str, tuple[Made, str]]:
    """Prints, each with the look in its place."""
    return {name: (made, look) for (name, made), look in zip(prints.items(), looks, strict=True)}


def _kept(paper: str) -> Print:
    part, _, name = paper.partition(".")
    return fitted(import_module(f"tests.intake.unseen.{part}").ROUND[name], high=len(paper) % 2 == 0)


SEVENTH = ("bound", "handheld", "feeder", "glass", "third_copy", "carried", "through_name", "bled")
TENTH = ("coarse_copy", "shone_through", "two_tones", "folded_tones", "lamp", "blue_through")
# Of makers that the project does not have, and read as PDF files on the same day.
TWENTYNINTH = ("flatbed", "copier_tones", "sent_by_copier", "scanning_app")
TWENTYEIGHTH = ("flatbed", "scanning_app", "copier_tones", "sent_by_copier", "app_on_desk", "folded_letter", "low_toner", "flatbed")
TWENTYSEVENTH = ("scanning_app", AS_IT_IS, "flatbed", "sent_by_copier")
# The third of them is a scan already, with a text that its program made of it.
TWENTYSIXTH = ("sent_by_copier", "scanning_app", AS_IT_IS, "wet")
TWENTYFIFTH = ("flatbed", "copier_tones", "marked_up", "app_on_desk")
TWENTYFOURTH = ("copier_tones", "folded_letter", "flatbed", "scanning_app")
TWENTYTHIRD = ("scanning_app", "flatbed", "app_on_desk", "low_toner")
TWENTYSECOND = ("flatbed", "copier_tones", "sent_by_copier", "app_on_desk")
NINETEENTH = ("flatbed", "sent_by_copier", "app_on_desk", "copier_tones")
EIGHTEENTH = ("flatbed", "copier_tones", "scanning_app", "folded_letter", "low_toner", "sent_by_copier")
SEVENTEENTH = ("dead_elements", "halftones", "sleeved")
FIFTEENTH = ("low_sun", "purple", "dark_copy", "screened")
FOURTEENTH = ("thick_tones", "right_page", "shaken", "form_behind", "sharpened", "waves")
THIRTEENTH = ("binder", "local_tones", "saved_toner")
ELEVENTH = ("lamp", "shone_through", "coarse_copy", "blue_through")
EIGHTH = ("glared", "banded", "messaged", "pencilled", "pale")
ROUNDS: dict[str, dict[str, tuple[Made, str]]] = {
    "first": {
        "provincial": (fourth.PRINTS["provincial"], "stamped"),
        "shaded": (fourth.PRINTS["shaded"], "usual"),
        "court_individual": (_paper("seventh", "court_individual"), "photo"),
        "older_form": (_paper("seventh", "older_form"), "coarse"),
        "trade_ministry": (_paper("eighth", "trade_ministry"), "stamped"),
        "clinic_form": (_paper("eighth", "clinic_form"), "tired"),
    },
    "second": {
        "main_activities": (_paper("seventh", "main_activities"), "photo"),
        "personnel_board": (_paper("eighth", "personnel_board"), "stamped"),
    },
    "third": {
        **_looked("office", "first.activities", "fourth.skpd_labels", "ninth.police_resort"),
        **_looked("inked", "first.appeal_court", "sixth.by_affairs", "tenth.acting_head"),
        **_looked("fax", "second.inline_people", "ninth.hospital_statement_table", "eighth.health_office"),
        **_looked("phone", "third.own_words", "ninth.school_sentence", "sixth.labelled_signatures"),
    },
    "fourth": {
        **_looked("copied", "second.waterworks", "fifth.merged_levels", "tenth.controlled_form"),
        **_looked("folded", "first.campus", "fourth.structural", "ninth.fisheries_electronic"),
        **_looked("app", "ninth.campus_bilingual", "seventh.secretary", "eighth.hospital_change"),
    },
    "fifth": {"polygons": (ninth.PRINTS["polygons"], "wet"), "forms": (eighth.PRINTS["forms"], "washed")},
    "sixth": {"listing": (seventh.PRINTS["listing"], "wet"), "unruled_book": (ninth.PRINTS["unruled_book"], "washed")},
    "seventh": _worn(to_scan.PRINTS, SEVENTH),
    "eighth": _worn(to_scan_again.PRINTS, EIGHTH),
    # Papers in letters of other families; first read as scans and as PDF files on the same day.
    "tenth": _worn(thirteenth.PRINTS, TENTH),
    "eleventh": _worn(fourteenth.PRINTS, ELEVENTH),
    # Word papers of the last rounds, never printed before.
    "twelfth": {
        **_looked("two_tones", "twentieth.four_lines_of_title"),
        **_looked("shone_through", "twentieth.responsible_and_money"),
        **_looked("folded_tones", "nineteenth.other_way_round"),
    },
    # After forms of applications; first read as scans and as PDF files on the same day.
    "thirteenth": _worn({name: fifteenth.PRINTS[name] for name in ("personnel", "main_activities", "work_unit")}, THIRTEENTH),
    # Of two new producers, and read as PDF files on the same day.
    "fourteenth": _worn(sixteenth.PRINTS, FOURTEENTH),
    # Of programs that write PDF files anew, and read as PDF files on the same day.
    "seventeenth": _worn(eighteenth.PRINTS, SEVENTEENTH),
    # Of ordinary days, and read as PDF files on the same day.
    "nineteenth": _worn(twentieth.PRINTS, NINETEENTH),
    "eighteenth": _worn(nineteenth.PRINTS, EIGHTEENTH),
    # Word papers of the last rounds, never printed before, as they come on ordinary days.
    "twentieth": {
        **_looked("scanning_app", "twentythird.plain_secretary"),
        **_looked("folded_letter", "twentythird.plain_subsection"),
        **_looked("low_toner", "twentysecond.pages_of_a_court"),
        **_looked("flatbed", "twentyfourth.trajectory_of_a_treasury"),
    },
    "twentyfirst": {
        **_looked("copier_tones", "twentythird.in_the_name_of"),
        **_looked("sent_by_copier", "twentyfifth.indicator_and_target_in_one_cell"),
        **_looked("app_on_desk", "twentyfirst.signed_in_an_application"),
    },
    # Of services and of applications, and read as PDF files on the same day.
    "twentysecond": _worn(twentyfirst.PRINTS, TWENTYSECOND),
    "twentythird": _worn(twentysecond.PRINTS, TWENTYTHIRD),
    "twentyfourth": _worn(twentythird.PRINTS, TWENTYFOURTH),
    "twentyfifth": _worn(twentyfourth.PRINTS, TWENTYFIFTH),
    "twentysixth": _worn(twentyfifth.PRINTS, TWENTYSIXTH),
    "twentyseventh": _worn(twentysixth.PRINTS, TWENTYSEVENTH),
    "twentyeighth": _worn(twentyseventh.PRINTS, TWENTYEIGHTH),
    "twentyninth": _worn(twentyeighth.PRINTS, TWENTYNINTH),
    # Of makers that no round had, with the ninth set of looks, and read as PDF files on the same day.
    "thirtieth": {
        "boxes_with_feet": (twentyninth.PRINTS["boxes_with_feet"], "flatbed"),
        "story_of_numbers": (twentyninth.PRINTS["story_of_numbers"], "sealed_targets"),
        "close_units": (twentyninth.PRINTS["close_units"], "few_dots"),
        "put_together": (twentyninth.PRINTS["put_together"], "noted"),
        "letter_and_table": (twentyninth.PRINTS["letter_and_table"], "lying"),
        "striped_levels": (twentyninth.PRINTS["striped_levels"], "shadowed"),
        "joined_letters": (thirtieth.PRINTS["joined_letters"], "few_dots"),
        "annex_of_decree": (thirtieth.PRINTS["annex_of_decree"], "shadowed"),
        "dense_application": (thirtieth.PRINTS["dense_application"], "sealed_targets"),
        "two_officers": (thirtieth.PRINTS["two_officers"], "copier_tones"),
    },
    "thirtyfirst": {
        "painted_quarters": (thirtyfirst.PRINTS["painted_quarters"], "shadowed"),
        "printed_from_word": (thirtyfirst.PRINTS["printed_from_word"], "noted"),
        "boxes_of_programmes": (thirtyfirst.PRINTS["boxes_of_programmes"], "few_dots"),
        "kit_without_rules": (thirtyfirst.PRINTS["kit_without_rules"], "lying"),
        "report_with_signatures": (thirtyfirst.PRINTS["report_with_signatures"], "sealed_targets"),
    },
    # Word papers of the last rounds, never printed before.
    "sixteenth": {
        **_looked("low_sun", "twentysecond.coded_levels"),
        **_looked("form_behind", "twentythird.plain_head_of_office"),
        **_looked("waves", "twentyfirst.starred_form"),
    },
    "fifteenth": _worn(seventeenth.PRINTS, FIFTEENTH),
    # Printed by programs of applications, and read as PDF files before.
    "ninth": {
        "standing_and_lying": (eleventh.PRINTS["standing_and_lying"], "gutter"),
        "lettered": (eleventh.PRINTS["lettered"], "marked_up"),
        "by_cells": (eleventh.PRINTS["by_cells"], "dotted"),
        **_looked("true_copy", "sixteenth.changed_agreement"),
        "application_months": (eleventh.PRINTS["application_months"], "crumpled"),
    },
}


def main(part: str, *names: str) -> None:
    """Measure, and say what was found."""
    whole = Tally()
    for name, (made, wear) in ROUNDS[part].items():
        if not names or name in names:
            found = measured(name, made(), None, wear)
            print(f"{name} {wear}: {found} unmarked: {found.unmarked}", *found.notes, sep="\n    ", flush=True)
            whole.add(found)
    print(f"all: {whole}")


if __name__ == "__main__":
    main(*sys.argv[1:])
