"""The head of a part: letterhead, title with its subject, number of the document.

Knows phrases and labels of the book; must not know what follows the head.
"""

from __future__ import annotations

import re

from agreements.intake.recognise.blanks import ROOM
from agreements.intake.recognise.cells import split_number
from agreements.intake.recognise.contacts import contacts
from agreements.intake.recognise.draft import Desk, Node, put
from agreements.intake.recognise.placed_text import NOTHING, Words, join
from agreements.intake.recognise.translations import is_translated
from agreements.intake.words import ANNEX_NUMBER, FormWords, plain
from agreements.notation.patterns import one_of

_YEAR = re.compile(rf"\bTAHUN\s+(?:ANGGARAN\s+)?(?:\d{{4}}|{ROOM})(?:\s*\([^)]*\))?", re.IGNORECASE)
_UNFILLED = re.compile(rf"{ROOM}\s*$")
OFFICE = 120
# No title of a part has more.
TITLE = 200
# So many headings in a line are those of a table.
HEADINGS = 3
# `(Renstra 2025–2029)`: a remark below a title.
_REMARK = re.compile(r"\([^()]*\)")
_CONTROL = re.compile(r"[^:]{2,25}?\s*:\s*\S")
# An address has no number of so many digits.
_REGISTERED = re.compile(r"\d{6}")


def number_of_document(words: Words, form: FormWords) -> re.Match[str] | None:
    """A line that is only the document's number, with its label; None for another."""
    pattern = rf"(?P<label>(?:{one_of(form.label('document'))})\b\s*[.:]*)\s*(?P<number>\S*\d\S*(?:\s*[/.-]\s*\S+)*|{ROOM}[\s._…/-]*)"
    return re.fullmatch(pattern, words.text, re.IGNORECASE)


def is_day_of_annex(line: Words, title: Words, form: FormWords) -> bool:
    """Whether a line below the title of an annex says of when the paper is that it belongs to: `Tanggal : 19 Januari 2026`."""
    return bool(form.says(title.text, "annex") and form.says(line.text, "set_date")) and len(line.text) < OFFICE


def _says_page(title: Words, form: FormWords) -> bool:
    """Whether a line above the title itself says only what kind of page it is: `PERNYATAAN PERJANJIAN KINERJA`, `LAMPIRAN …`."""
    return form.is_phrase(title.text, "title") or bool(form.says(title.text, "annex"))


def is_title(words: Words, form: FormWords) -> bool:
    """Whether the line is the title of a part: it opens with a title's words, is no sentence and stands behind no label."""
    text = words.text
    # Dots of a form that nobody filled in end no sentence.
    ended = _UNFILLED.sub("", text).rstrip().endswith((".", ";", ","))
    if not form.says(text, "title") or len(text) > TITLE or ended or text.startswith((":", "=")):
        return False
    named = re.findall(r"[^\W\d_]{3,}", text)
    return bool(sum(word[0].isupper() for word in named) * 10 >= len(named) * 7)


def is_annex_number(line: Words, form: FormWords) -> bool:
    """Whether a line says only which of the annexes this is: `Lampiran 2`."""
    found = re.fullmatch(rf"(?P<said>.+?)\s+{ANNEX_NUMBER}\W*", line.text, re.IGNORECASE)
    return found is not None and form.is_phrase(found["said"], "annex")


def read_title(desk: Desk, form: FormWords, lines: list[Words]) -> tuple[Node, Words, list[Words]]:
    """Title and subject, the number of the document, and the lines that are neither; the lines begin with the title's first."""
    node: Node = {}
    number = NOTHING
    title: list[Words] = []
    subject: list[Words] = []
    rest: list[Words] = []
    table = next((at for at, line in enumerate(lines) if _heads_columns(line, form)), len(lines))
    for at, line in enumerate(lines):
        found = number_of_document(line, form)
        if found and not number:
            desk.ink.label(line.cut(0, found.end("label")))
            number = line.cut(found.start("number"))
        elif title and is_annex_number(line, form):
            desk.ink.label(line)
        elif len(title) == 1 and is_title(line, form) and _YEAR.search(line.text) and _says_page(title[0], form):
            (desk.ink.label(title[0]) if form.is_phrase(title[0].text, "title") else rest.append(title[0]))
            title = [line]
        elif (
            not title
            or (is_title(line, form) and not _YEAR.search(join(title).text) and not subject)
            or (_YEAR.fullmatch(line.text) and not _YEAR.search(join(title).text))
        ):
            title.append(line)
        elif _is_closed(title, subject) or is_title(line, form) or is_day_of_annex(line, lines[0], form) or _is_remark(line, form):
            rest.append(line)
        elif len(line.text) <= 120 and at < table:
            subject.append(line)
        else:
            rest.append(line)
    text, own = join(title), join(subject)
    if not own:
        text, own = split_subject(text, form)
    elif (year := _YEAR.search(own.text)) and not _YEAR.search(text.text) and not re.search(r"[^\W_]", own.text[year.end() :]):
        # The year closes the last line of whose agreement it is.
        text, own = join([text, own]), own.cut(0, year.start()).strip("·•|–—-")
    put(node, "text", text)
    put(node, "subject", own)
    return node, number, rest


def _is_closed(title: list[Words], subject: list[Words]) -> bool:
    """Whether the title's last line stands below whose agreement it is, as a year that closes the title does."""
    return bool(title and subject) and title[-1].at > subject[0].at


def _is_remark(line: Words, form: FormWords) -> bool:
    """Whether a line below a title says it in another language, or is in brackets and does not say of which version the paper is."""
    return is_translated(line.text, form) or (bool(_REMARK.fullmatch(line.text)) and not form.says(line.text, "revised"))


def _heads_columns(line: Words, form: FormWords) -> bool:
    """Whether a line is the headings of a table that none was made of, with signs between: `No,Sasaran,Indikator,Target`."""
    return sum(plain(part) in form.columns for part in re.split(r"[,;|]", line.text)) >= HEADINGS


def split_subject(title: Words, form: FormWords) -> tuple[Words, Words]:
    """A title that says in one line whose agreement it is: behind the year, or before it."""
    year = _YEAR.search(title.text)
    if year is None:
        return title, NOTHING
    behind = title.cut(year.end())
    if re.search(r"[^\W_]", behind.text):
        return title.cut(0, year.end()), behind
    opening = form.opening(title.text, "title", tail=r"\W*")
    between = title.cut(opening.end(), year.start()) if opening else NOTHING
    units = plain(between.text).split(" ")[0] in form.units if between else False
    return title, between if between and (units or form.level(between.text) is not None) else NOTHING


def read_letterhead(desk: Desk, form: FormWords, lines: list[Words]) -> tuple[Node, Words, list[Words]]:
    """Government, office, address, phone and e-mail of the lines; the number of the document, if it stands among them; and what is
    neither.
    """
    node: Node = {}
    number = NOTHING
    office: list[Words] = []
    address: list[Words] = []
    rest: list[Words] = []
    lines, rest = _without_decree(lines, form)
    for line in lines:
        found = number_of_document(line, form)
        if form.says(line.text, "ignore"):
            desk.ignore(line, form)
        elif is_title(line, form):
            # What kind of page it is, above the title itself.
            (desk.ink.label(line) if form.is_phrase(line.text, "title") else rest.append(line))
        elif found and not number and not form.says(line.text, "address"):
            desk.ink.label(line.cut(0, found.end("label")))
            number = line.cut(found.start("number"))
        elif "government" not in node and form.says(line.text, "government"):
            put(node, "government", line)
        else:
            before = contacts(desk, form, line, node)
            if not before:
                continue
            if form.says(before.text, "address") or (address and office) or re.search(r"\b\d{5}\b", before.text):
                (rest if _REGISTERED.search(before.text) else address).append(_without_label(desk, before))
            elif _CONTROL.match(before.text):
                # Number, revision and day of the form that was filled in.
                rest.append(before)
            elif not address and len(before.text) < OFFICE and ("government" in node or office_of(before, form) or goes_on(before, office)):
                office.append(before)
            else:
                rest.append(before)
    above, own = ([], office) if "government" in node else _above_last(office, form)
    put(node, "government", join(above))
    put(node, "office", join(own))
    put(node, "address", join(address).strip(",;"))
    return node, number, rest


def _above_last(offices: list[Words], form: FormWords) -> tuple[list[Words], list[Words]]:
    """Where no government is named, the offices above the last of several, `KEJAKSAAN TINGGI NUSA`, and that, `KEJAKSAAN NEGERI MELATI`;
    what is no office by itself goes on with the one before.
    """
    begins = [at for at, line in enumerate(offices) if office_of(line, form)]
    last = begins[-1] if begins[:1] == [0] else 0
    return offices[:last], offices[last:]


def _without_decree(lines: list[Words], form: FormWords) -> tuple[list[Words], list[Words]]:
    """The lines without those that say which decree the paper is an annex of, its number, day and subject; and those."""
    decree = next(
        (at for at, line in enumerate(lines) if form.says(re.sub(r"^\W*lampiran\b[\sIVX\d.:]*", "", line.text, flags=re.I), "decree")), None
    )
    if decree is None:
        return lines, []
    start = decree - 1 if decree and form.is_phrase(lines[decree - 1].text, "annex") else decree
    end = decree + 1
    # Whose decree it is may take a line or two more, before its number.
    numbered = (at for at in range(end, min(end + 3, len(lines))) if number_of_document(lines[at], form))
    end = next(numbered, end)
    while end < len(lines) and (number_of_document(lines[end], form) or form.says(lines[end].text, "set_date", "about")):
        # "TENTANG" alone has what it is about below it.
        end += 1 + form.is_phrase(lines[end].text, "about")
    return [*lines[:start], *lines[end:]], lines[start:end]


def office_of(line: Words, form: FormWords) -> bool:
    """Whether the line is the name of an office: it opens with a word of one, written as names are."""
    words = re.findall(r"[^\W\d_]{3,}", line.text)
    opening = plain(line.text).split(" ")
    known = " ".join(opening[:1]) in form.units or " ".join(opening[:2]) in form.units
    return known and len(words) > 1 and sum(word[0].isupper() for word in words) * 10 >= len(words) * 7


def goes_on(line: Words, office: list[Words]) -> bool:
    """Whether a line goes on with the name of an office above it: in capitals as that is, as the levels of the police are."""
    return bool(office) and line.text.isupper() and all(before.text.isupper() for before in office)


def _without_label(desk: Desk, address: Words) -> Words:
    """An address without its label: `Alamat : Jl. …`."""
    found = re.match(r"alamat(?:\s+kantor)?\s*[:.]*\s*(?=\S)", address.text, re.IGNORECASE)
    if found is None:
        return address
    desk.ink.label(address.cut(0, found.end()))
    return address.cut(found.end())


def is_numbered_title(words: Words) -> bool:
    """Whether the line is short, numbered and in capitals, as the title of a table may be that no list knows: `I. KINERJA PELAYANAN`."""
    number, rest = split_number(words)
    return bool(number) and rest.text.isupper() and len(rest.text) < 80 and len(rest.text.split()) > 1


def is_lettered_title(words: Words) -> bool:
    """Whether the line is short and opens with a letter or a Roman number, as the title of a table may be that no list knows:
    `B. Indikator Kinerja Tambahan`.
    """
    number, rest = split_number(words)
    lettered = re.fullmatch(r"\(?(?:[A-H]|[IVX]{1,4})[.)]+\s*", number.text)
    named = rest.text[:1].isupper() and 1 < len(rest.text.split()) < 10 and rest.text[-1:] not in ".,;:"
    return bool(lettered) and named and not re.search(r"\d", rest.text)


def is_caption(words: Words, form: FormWords) -> bool:
    """Whether the line is the title of a table."""
    if form.says(split_number(words)[1].text, "first", "second", "third"):
        # "II. PEGAWAI YANG DINILAI" stands above people.
        return False
    return is_part_title(words, form) or is_numbered_title(words) or is_lettered_title(words)


def heads_costs(words: Words, form: FormWords) -> bool:
    """Whether a line is only the number and the words of a heading of costs: `B. ANGGARAN`."""
    number, rest = split_number(words)
    return bool(number) and form.columns.get(plain(rest.text)) in ("name", "amount")


def is_part_title(words: Words, form: FormWords) -> bool:
    """Whether the line is the title of a table of the annex: `A. Kinerja Utama`."""
    number, rest = split_number(words)
    bare = plain(rest.text)
    if not number and any(" ".join(bare.split(" ")[:length]) in form.units for length in (1, 2)):
        # "Program Studi …" is an office.
        return False
    label, _, said = rest.text.partition(":")
    if said.strip() and form.columns.get(plain(label)) == "name":
        # "Program: Program Pelayanan Kesehatan" says what is done, not what the table is.
        return False
    return any(bare == label or bare.startswith(f"{label} ") for label in form.label("part")) and len(words.text) < 120
