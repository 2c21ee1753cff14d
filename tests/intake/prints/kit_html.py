"""What prints of web pages are made with: rows of indicators, money, a statement, who signs.

Knows HTML and nothing of the programs that print it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence

from tests.intake.layouts import PROMISE
from tests.intake.prints.sheet import SUPERVISION, Print
from tests.intake.unseen.kit import OPENING, Aim

# Name, position, rank, NIP.
Who = tuple[str, str, str, str]
# Who signs, from the left: role, what stands above the position, and the person.
Lane = tuple[str, str, Who]


def cells(rows: Sequence[Sequence[str]], aligns: str) -> str:
    """Rows of a table as HTML."""
    named = {"L": "left", "C": "center", "R": "right"}
    return "".join(f"<tr>{''.join(f'<td align={named[a]}>{text}</td>' for a, text in zip(aligns, row, strict=True))}</tr>" for row in rows)


def joined_rows(doc: Print, aims: Sequence[Aim], centred: str = "align=center", row: str = "tr") -> str:
    """Rows of indicators and targets as HTML, remembered: number and text of an objective are cells that reach over its indicators."""
    found = ""
    for n, (number, text, indicators) in enumerate(aims):
        for k, (name, target) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, name=name, target=target)
            over = f"<td rowspan={len(indicators)} {centred}>{number}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            found += f"<{row}>{over}<td>{name}</td><td {centred}>{target}</td></tr>"
    return found


def money(doc: Print, heads: Sequence[str], lines: Sequence[Sequence[str]], keys: Sequence[str], total: Sequence[str], aligns: str) -> str:
    """A table of money as HTML; `total` has the words of the last row and its amount."""
    doc.put("budget.heading", heads[1])
    for n, line in enumerate(lines):
        doc.line(n, **dict(zip(("number", *keys), line, strict=True)))
    at = 1 + keys.index("amount")
    last = f"<tr><td colspan={at} align=center><b>{total[0]}</b></td><td align=right><b>{doc.put('budget.total', total[1])}</b></td>{'<td></td>' * (len(heads) - at - 1)}</tr>"
    return f"<table class=b><tr>{''.join(f'<th>{h}</th>' for h in heads)}</tr>{cells(lines, aligns)}{last}</table>"


def money_of_programmes(doc: Print, lines: Sequence[tuple[str, str]], total: str, name: str = "<td width='70%'>", amount: str = "<td align=right>") -> str:
    """A table of programmes and their money as HTML, remembered, numbers in front of the names, with the tags that begin cells of names and amounts."""
    doc.put("budget.heading", "PROGRAM")
    rows = ""
    for n, (text, cost) in enumerate(lines, 1):
        doc.line(n - 1, number=f"{n}.", name=text, amount=cost)
        rows += f"<tr>{name}{n}. {text}</td>{amount}{cost}</td></tr>"
    return f"<table style='width:80%;margin-top:20px'><tr><th>PROGRAM</th><th>ANGGARAN</th></tr>{rows}<tr><td align=right><b>TOTAL</b></td><td align=right><b>{doc.put('budget.total', total)}</b></td></tr></table>"


def said(doc: Print, *texts: str) -> str:
    """Paragraphs of a statement as HTML, remembered."""
    return "".join(f"<p class=j>{doc.say(text)}</p>" for text in texts)


def stated(doc: Print, first: Who, second: Who, roles: Sequence[str] = ("PIHAK PERTAMA", "PIHAK KEDUA")) -> str:
    """A page of statement as HTML: opening, both people in a table, what they promise."""
    parts = [said(doc, OPENING)]
    for role, (name, post, *_), after in (("first", first, f"Selanjutnya disebut sebagai <b>{roles[0]}</b>"), ("second", second, f"Selaku atasan {roles[0]}, selanjutnya disebut sebagai <b>{roles[1]}</b>")):
        put = f"statement.parties.{role}"
        parts.append(f"<table class=p><tr><td width=90>Nama</td><td width=10>:</td><td>{doc.put(f'{put}.name', name)}</td></tr><tr><td>Jabatan</td><td>:</td><td>{doc.put(f'{put}.position', post)}</td></tr></table><p>{after}</p>")
    return "".join([*parts, said(doc, PROMISE.format(roles[0]), SUPERVISION.format(roles[1]))])


def day(doc: Print, path: str, place: str, date: str) -> str:
    return f"{doc.put(f'{path}signed.place', place)}, {doc.put(f'{path}signed.date', date)}"


def signed(doc: Print, path: str, date: tuple[str, str], people: Sequence[Lane], posts: bool = True) -> str:
    """Who signs, side by side, below the day."""
    found = ""
    for role, label, (name, post, rank, nip) in people:
        doc.person(f"{path}parties.{role}", name=name, rank=rank, nip=nip, **({"position": post} if posts else {}))
        found += f"<td align=center width='50%' valign=top>{label}{f'<br><b>{post}</b>' if posts else ''}<br><br><br><br><br><u><b>{name}</b></u>{f'<br>{rank}' if rank else ''}{f'<br>NIP. {nip}' if nip else ''}</td>"
    return f"<p align=right>{day(doc, path, *date)}</p><table width='100%'><tr>{found}</tr></table>"


def signed_bare(doc: Print, path: str, people: Sequence[Lane], above: str) -> str:
    """Who signs, side by side, so far below what is above: label and position, the room to sign, and name, rank and number without a label."""
    found = ""
    for role, label, (name, post, rank, nip) in people:
        doc.person(f"{path}parties.{role}", name=name, position=post, rank=rank, nip=nip)
        found += f"<td align=center width='50%' valign=top><p>{label}<br>{post}</p><br><br><br><br><p style='margin:0'><b>{name}</b></p><p style='margin:0'>{rank}</p><p style='margin:0'>{nip}</p></td>"
    return f"<table width='100%' style='margin-top:{above}'><tr>{found}</tr></table>"


def lanes(doc: Print, path: str, people: Sequence[Lane], posts: bool = True, room: str = "60px", mark: str = "") -> str:
    """Signatures in cells side by side: label and position, the room to sign, and names at one height; a mark stands in the room."""
    rows = ["", "", ""]
    for role, label, (name, post, rank, nip) in people:
        doc.person(f"{path}parties.{role}", name=name, rank=rank, nip=nip, **({"position": post} if posts else {}))
        rows[0] += f"<td valign=top>{label}{'<br>' if label and posts else ''}{f'{post},' if posts else ''}</td>"
        rows[1] += f"<td style='height:{room}'>{mark}</td>"
        rows[2] += f"<td valign=top><b><u>{name}</u></b>{f'<br>{rank}' if rank else ''}{f'<br>NIP. {nip}' if nip else ''}</td>"
    return f"<table width='100%' class=c style='table-layout:fixed;margin-top:14px'>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
