"""Checks of an agreement as a whole, and of one with that of its superior."""

from __future__ import annotations

from typing import Any

from engine.language import Record, Unknown
from tests.bench.by_hand.words import BLANK, Lists, alike, part, spaced, within


def of_agreement(root: Record, lists: Lists) -> dict[str, bool | None]:
    """The verdicts on one agreement."""
    fields = root.fields
    title, statement, signed, head = (part(fields, name) for name in ("title", "statement", "signed", "letterhead"))
    first, second = part(part(fields, "parties"), "first"), part(part(fields, "parties"), "second")
    signed_there, title_there = part(statement, "signed"), part(statement, "title")
    signed_year, title_year = signed.get("year"), title.get("year")
    year = title_year if title_year is not None else title_there.get("year")
    date, date_there = signed.get("date"), signed_there.get("date")
    filled_in = date is not None and not BLANK.search(date)
    serial, last_day = signed.get("serial_day"), part(fields, "dpa").get("last_day")
    place, place_there = signed.get("place"), signed_there.get("place")
    position = first.get("position_in_full")
    other_date = date is not None and date_there is not None and spaced(date) != spaced(date_there)
    total, total_there = part(fields, "budget").get("total"), part(fields, "dpa").get("total")
    above = fields.get("above")
    of_office = isinstance(above, Record) and total_there is not None and part(above.fields, "dpa").get("total") == total_there
    return {
        "PK101": year is not None or "year" in title_there or " tahun " in spaced(title.get("subject") or ""),
        "PK102": None if signed_year is None or year is None else signed_year == year or _december_before(signed, year),
        "PK103": _date_read(signed) if filled_in else None,
        "PK104": (place is not None or place_there is not None) and (date is not None or date_there is not None),
        "PK105": "printed_day" in signed if filled_in and ("month" in signed or signed_year is not None) else None,
        "PK112": None if statement.get("year") is None or year is None else statement["year"] == year,
        "PK113": "day" in signed if "printed_day" in signed else None,
        "PK114": _one_date(signed, signed_there) if filled_in and date_there is not None and not BLANK.search(date_there) else None,
        "PK119": None if serial is None or last_day is None else serial <= last_day,
        "PK120": None if place_there is None else place is None or spaced(place) == spaced(place_there),
        "PK121": None if title_year is None or "year" not in title_there else title_there["year"] == title_year,
        "PK123": signed.get("weekday_fits"),
        "PK125": signed_there.get("weekday_fits") if other_date else None,
        "PK201": "name" in first or "position" in first,
        "PK202": None if lists.region_heads.begin(position or "") else "name" in second or "position" in second,
        "PK305": _columns_numbered(fields.get("columns")),
        "PK306": "office" in head or "subject" in title,
        "PK309": "text" in statement or "signed" in statement,
        "PK601": _adds_up(part(fields, "budget")),
        "PK614": None if total is None or total_there is None or of_office else total == total_there,
    }


def _december_before(signed: Any, year: int) -> bool:
    return bool(signed["year"] == year - 1 and signed.get("month") == 12)


def _date_read(signed: Any) -> bool | None:
    if "month" not in signed or "year" not in signed:
        return False
    glued = signed.get("glued")
    return None if glued is None else not glued


def _one_date(signed: Any, there: Any) -> bool | None:
    years = signed.get("year"), there.get("year")
    if None not in years and years[0] != years[1]:
        return None
    if spaced(signed["date"]) == spaced(there["date"]):
        return True
    days = signed.get("printed_day"), there.get("printed_day")
    month = signed.get("month")
    return month is not None and month == there.get("month") and (None in days or days[0] == days[1])


def _columns_numbered(columns: Any) -> bool | None:
    if columns is None or all(column.__class__ is Unknown for column in columns):
        return None
    numbers = [0 if column.__class__ is Unknown else column for column in columns]
    return numbers in (list(range(1, len(numbers) + 1)), list(range(2, len(numbers) + 2)))


def _adds_up(budget: Any) -> bool | None:
    lines, total = budget.get("lines"), budget.get("total")
    if "total_text" not in budget or lines is None:
        return None
    amounts = [line.fields.get("amount") for line in lines if "inside" not in line.fields and not line.fields.get("is_group")]
    return None if None in amounts or total is None else sum(amounts) == total


def of_cascade(root: Record, above: Record, lists: Lists) -> dict[str, bool | None]:
    """The verdicts on an agreement and that of its superior."""
    signer, head = part(part(root.fields, "parties"), "second"), part(part(above.fields, "parties"), "first")
    name, name_above = signer.get("plain_name"), head.get("plain_name")
    year, year_above = part(root.fields, "title").get("year"), part(above.fields, "title").get("year")
    digits = part(signer, "nip").get("digits")
    stands_in = any(lists.acting.stand_in(one.get("position") or "") for one in (signer, head))
    return {
        "PK806": None if name is None or name_above is None or stands_in else (
            alike(name, name_above, lists.alike_words) or within(name_above, name) or within(name, name_above)
            or (digits is not None and digits == part(head, "nip").get("digits"))
        ),
        "PK807": None if year is None or year_above is None else year == year_above,
    }  # fmt: skip
