"""What drawn papers that are scanned are made with: a page in one type, tables of objectives and of money, people, statements, signatures."""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.prints.drawn import MM, Page
from tests.intake.prints.sheet import Print
from tests.intake.unseen.kit import OPENING, Aim, numbered

FONTS = {
    "Serif": "liberation2/LiberationSerif-Regular", "Serif-Bold": "liberation2/LiberationSerif-Bold", "Sans": "liberation2/LiberationSans-Regular",
    "Sans-Bold": "liberation2/LiberationSans-Bold", "Narrow": "dejavu/DejaVuSansCondensed", "Narrow-Bold": "dejavu/DejaVuSansCondensed-Bold",
}  # fmt: skip
PEN = "/usr/share/fonts/opentype/urw-base35/Z003-MediumItalic.otf"
# Role, position, name, rank, NIP.
Signer = tuple[str, str, str, str, str]


class Paper(Page):
    """A page in one type, of so many points."""

    def __init__(self, width: float, height: float, family: str = "Serif", size: float = 11) -> None:
        for name, file in FONTS.items():
            registerFont(TTFont(name, f"/usr/share/fonts/truetype/{file}.ttf"))
        self.family, self.points = family, size
        super().__init__(width, height)
        self.plain()

    def plain(self, size: float = 0) -> None:
        self.font(self.family, size or self.points)

    def bold(self, size: float = 0) -> None:
        self.font(f"{self.family}-Bold", size or self.points)

    def middle(self, y: float, text: str, size: float = 0) -> None:
        """A line in bold in the middle of the page."""
        self.bold(size)
        self.cell(0, y, self.width, 6, text, align="C")
        self.plain()

    def box(self, x: float, y: float, w: float, h: float, lines: Sequence[str], step: float, align: str = "L", border: bool = True) -> None:
        """A cell with its lines at the top."""
        if border:
            self.cell(x, y, w, h, "", 1)
        for at, line in enumerate(lines):
            self.cell(x, y + 0.8 + step * at, w, step, line, align=align)

    def line_of(self, y: float, xs: Sequence[float], texts: Sequence[str], step: float, aligns: str = "", border: bool = True) -> float:
        """A row of a table; where the next one comes."""
        parts = [self.cut(b - a - 1, text) for a, b, text in zip(xs, xs[1:], texts, strict=False)]
        high = step * max(map(len, parts)) + 1.6
        for at, lines in enumerate(parts):
            self.box(xs[at], y, xs[at + 1] - xs[at], high, lines, step, aligns[at : at + 1] or "L", border)
        return y + high

    def by_hand(self, x: float, y: float, text: str) -> None:
        """Words with a pen, in blue, x and y millimetres from the top left."""
        font = ImageFont.truetype(PEN, 90)
        picture = Image.new("RGBA", (round(font.getlength(text)) + 40, 130), (255, 255, 255, 0))
        ImageDraw.Draw(picture).text((15, 15), text, font=font, fill=(25, 35, 140, 255))
        out = io.BytesIO()
        picture.save(out, "PNG")
        out.seek(0)
        high = 6.5 * MM
        self.canvas.drawImage(ImageReader(out), x * MM, (self.height - y) * MM - high, width=high * picture.width / picture.height, height=high, mask="auto")


def aims_of(doc: Print, page: Paper, y: float, xs: Sequence[float], aims: Sequence[Aim], keys: Sequence[str], step: float, aligns: str = "", border: bool = True) -> float:
    """Rows of indicators, remembered: number and text of the objective as cells over them; where what is below comes."""
    for n, (number, text, indicators) in enumerate(aims):
        parts = [[page.cut(b - a - 1, value) for a, b, value in zip(xs[2:], xs[3:], values, strict=False)] for values in indicators]
        highs = [step * max(map(len, cells)) + 1.6 for cells in parts]
        said = page.cut(xs[2] - xs[1] - 1, text)
        highs[-1] += max(0.0, step * len(said) + 1.6 - sum(highs))
        page.box(xs[0], y, xs[1] - xs[0], sum(highs), [number], step, "C", border)
        page.box(xs[1], y, xs[2] - xs[1], sum(highs), said, step, "L", border)
        for k, (cells, high) in enumerate(zip(parts, highs, strict=True)):
            doc.row(n, k, number=number, text=text, **dict(zip(keys, indicators[k], strict=True)))
            for at, lines in enumerate(cells):
                page.box(xs[2 + at], y, xs[3 + at] - xs[2 + at], high, lines, step, aligns[at : at + 1] or "L", border)
            y += high
    return y


def aims_table(doc: Print, page: Paper, y: float, xs: Sequence[float], heads: Sequence[str], aims: Sequence[Aim], keys: Sequence[str], step: float, aligns: str, border: bool = True, size: float = 0) -> float:
    """Headings in bold, of that size, and the rows of indicators below them; where what is below comes."""
    page.bold(size)
    y = page.line_of(y, xs, doc.heads(*heads), step, "C" * len(heads))
    page.plain()
    return aims_of(doc, page, y, xs, aims, keys, step, aligns, border)


def money_of(doc: Print, page: Paper, y: float, xs: Sequence[float], heads: Sequence[str], lines: Sequence[Sequence[str]], total: str, step: float, *, keys: Sequence[str] = ("name", "amount"), number: str = "{}.", last: str = "Jumlah", size: float = 0) -> float:
    """A table of money, remembered: lines with their numbers, whose values have these keys in order, and the sum below their amounts."""
    keys = ("number", *keys)
    at = keys.index("amount")
    aligns = "".join({"name": "L", "amount": "R"}.get(key, "C") for key in keys)
    doc.put("budget.heading", heads[keys.index("name")])
    page.bold(size)
    y = page.line_of(y, xs, heads, step, "C" * len(heads))
    page.plain()
    for n, line in enumerate(numbered(lines, number)):
        doc.line(n, **dict(zip(keys, line, strict=True)))
        y = page.line_of(y, xs, line, step, aligns)
    page.bold()
    return page.line_of(y, (xs[0], *xs[at:]), (last, doc.put("budget.total", total), *[""] * len(keys[at + 1 :])), step, "CRC")


def titles(doc: Print, page: Paper, y: float, title: str, subject: str, at: str = "") -> float:
    page.middle(y, doc.put(f"{at}title.text", title), page.points + 2)
    page.middle(y + 6, doc.put(f"{at}title.subject", subject), page.points + 1)
    return y + 15


def signatures(doc: Print, page: Paper, y: float, day: tuple[str, str], people: Sequence[Signer], at: str = "", room: float = 26, labels: bool = False, pen: str = "") -> None:
    """Who signs, side by side, the day above the one at the right, of which the number may be written with a pen."""
    wide = (page.width - 30) / 2
    page.plain()
    page.cell(15 + wide, y, wide, 5, f"{doc.put(f'{at}signed.place', day[0])}, {' ' * 12 if pen else ''}{day[1]}", align="C")
    doc.put(f"{at}signed.date", f"{pen} {day[1]}".strip())
    if pen:
        page.by_hand(16 + 1.5 * wide, y - 1, pen)
    for x, (role, post, name, rank, nip) in zip((15, 15 + wide), people, strict=True):
        doc.person(f"{at}parties.{role}", name=name, rank=rank, nip=nip, **({} if labels else {"position": post}))
        page.plain()
        page.cell(x, y + 6, wide, 5, ("PIHAK PERTAMA," if role == "first" else "PIHAK KEDUA,") if labels else f"{post},", align="C")
        page.bold()
        page.cell(x, y + 6 + room, wide, 5, name, align="C")
        page.plain()
        for step, text in enumerate(text for text in (rank, f"NIP. {nip}" if nip else "") if text):
            page.cell(x, y + 11 + room + 5 * step, wide, 5, text, align="C")


def statement(doc: Print, page: Paper, y: float, title: str, subject: str, people: Sequence[Signer], day: tuple[str, str], dots: bool = False, pen: str = "") -> None:
    """The page on which both promise."""
    y = titles(doc, page, y, title, subject, "statement.")
    step = page.points * 0.46
    y = page.wrap(20, y, page.width - 40, doc.say(OPENING), step) + 3
    for (role, post, name, *_), after in zip(sorted(people), ("selanjutnya disebut PIHAK PERTAMA", "selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"), strict=True):
        for label, key, text in (("Nama", "name", name), ("Jabatan", "position", post)):
            page.cell(20, y, 40, step, f"{label} {'.' * 14}" if dots else label)
            page.cell(58, y, 4, step, ":")
            page.cell(62, y, 120, step, doc.put(f"statement.parties.{role}.{key}", text))
            y += step + 0.6
        page.cell(20, y, 160, step, after)
        y += step + 4
    for text in (PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA")):
        y = page.wrap(20, y, page.width - 40, doc.say(text), step) + 3
    signatures(doc, page, y + 4, day, people, "statement.", labels=True, pen=pen)
    page.canvas.showPage()


def letterhead(doc: Print, page: Paper, colour: str, lines: Sequence[tuple[str, str, float]]) -> float:
    """A letterhead in colours with a crest."""
    page.band(18, 10, 20, 24, colour)
    page.canvas.setFillGray(1)
    page.canvas.circle(28 * MM, (page.height - 22) * MM, 7 * MM, stroke=0, fill=1)
    page.canvas.setFillColor(colour)
    for at, (path, text, size) in enumerate(lines):
        page.bold(size) if size > 10 else page.plain(size)
        page.cell(38, 10 + 6.5 * at, page.width - 56, 6, doc.put(f"letterhead.{path}", text), align="C")
    page.canvas.setFillGray(0)
    page.rule(18, page.width - 18, 37, 1.6)
    page.plain()
    return 42
