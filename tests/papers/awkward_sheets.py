"""Workbooks as people leave them behind: text boxes, rich text, charts, pictures, buttons, notes and threads, colours, what is hidden.

XlsxWriter lays its parts out as Excel does; what it cannot write, threads of comments, is the XML that Excel writes. Invented throughout.
"""

# Lines of XML are as long as Excel makes them.
# ruff: noqa: E501

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

import xlsxwriter
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from tests.papers.awkward import parts_of, zipped

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
THREAD = "{2BD0B1A4-7C3E-4F2A-9D11-6A5E8C0F1B23}"


def picture() -> io.BytesIO:
    """A picture of four points."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"\0\xff\0\0\0\xff\0" * 2)
    return io.BytesIO(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def _made(fill: Callable[[Any, Any], None]) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("PK")
    for row, texts in enumerate([["No", "Sasaran", "Target"], ["1", "Meningkatnya layanan", "90%"], ["2", "Meningkatnya tertib", ""]]):
        for column, text in enumerate(texts):
            if text:
                sheet.write_string(row + 2, column + 1, text, book.add_format({"border": 1}))
    fill(book, sheet)
    book.close()
    return out.getvalue()


def _drawn(book: Any, sheet: Any) -> None:
    sheet.insert_textbox("F2", "Ditetapkan oleh Camat")
    sheet.insert_image("H2", "a.png", {"image_data": picture()})
    sheet.write_column("K1", [3, 5, 8])
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=PK!$K$1:$K$3"})
    sheet.insert_chart("F9", chart)
    bold, red = book.add_format({"bold": True}), book.add_format({"font_color": "red"})
    sheet.write_rich_string("B7", "Catatan: ", bold, "penting", " dan ", red, "mendesak")
    sheet.write_formula("D8", "=SUM(K1:K3)", None, 16)


def _people(book: Any, sheet: Any) -> None:
    sheet.write_comment("C4", "Cek lagi ke Bappeda.", {"author": "Ani"})
    sheet.write_comment("B3", "Kolom ini wajib.", {"author": "Budi", "visible": True})


def _controls(book: Any, sheet: Any) -> None:
    sheet.insert_button("F2", {"caption": "Hitung", "macro": "hitung"})
    sheet.set_header("&L&G&RPK 2026", {"image_left": "a.png", "image_data_left": picture()})
    other = book.add_worksheet("Lain")
    other.write_comment("A1", "Lembar lain", {"author": "Ani"})


def _styled(book: Any, sheet: Any) -> None:
    sheet.write("B3", "No", book.add_format({"bg_color": "#1F4E79", "font_color": "#FFFFFF", "bold": True}))
    sheet.write("C4", "Meningkatnya layanan", book.add_format({"bg_color": "#C6EFCE", "italic": True}))
    sheet.write("C5", "Meningkatnya tertib", book.add_format({"pattern": 4, "bg_color": "#FFFF00"}))
    sheet.set_column("G:G", 30, book.add_format({"border": 1}))
    sheet.set_row(9, 40, book.add_format({"italic": True}))
    sheet.merge_range("B8:D9", "Jumlah", book.add_format({"align": "center"}))


def _closed(book: Any, sheet: Any) -> None:
    sheet.protect("rahasia")
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.write("A1", "tersembunyi")
    sheet.conditional_format("D3:D5", {"type": "cell", "criteria": "<", "value": 5, "format": book.add_format({"bg_color": "red"})})
    sheet.data_validation("D4", {"validate": "list", "source": ["90%", "95%"]})
    sheet.write_url("B9", "https://example.com/", string="laman")
    hidden = book.add_worksheet("Lama")
    hidden.write("A1", "PERJANJIAN KINERJA 2019")
    hidden.hide()
    sheet.ignore_errors({"number_stored_as_text": "B3:D5"})
    sheet.add_table("F3:G5")


def by_openpyxl() -> bytes:
    """As openpyxl writes: notes in folders of their own, texts within cells."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "PK"
    for row in (("No", "Sasaran", "Target"), ("1", "Meningkatnya layanan", "90%")):
        sheet.append(row)
    sheet["A1"].fill, sheet["A1"].font = PatternFill("solid", fgColor="FFC6EFCE"), Font(bold=True)
    sheet["B2"].comment = Comment("Cek lagi.", "Ani")
    sheet["F1"] = "Camat"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def threaded(text: str = "Cek ini", at: str = "C4", answer: str = "Sudah") -> bytes:
    """A thread of two at a cell, with the note beside it that old programs show."""
    parts = parts_of(BOOKS["plain"])
    beside = (
        "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the"
        " file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n"
        f"    {text}\nReply:\n    {answer}"
    )
    parts["xl/comments1.xml"] = (
        f'{HEAD}<comments xmlns="{MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision">'
        f'<authors><author>tc={THREAD}</author></authors><commentList><comment ref="{at}" authorId="0" shapeId="0" xr:uid="{THREAD}"><text><t>{beside}</t></text></comment></commentList></comments>'
    ).encode()
    thread = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    person = "{00000000-0000-0000-0000-000000000001}"
    parts["xl/threadedComments/threadedComment1.xml"] = (
        f'{HEAD}<ThreadedComments xmlns="{thread}"><threadedComment ref="{at}" dT="2026-01-05T01:02:03.00" personId="{person}" id="{THREAD}"><text>{text}</text></threadedComment>'
        f'<threadedComment ref="{at}" dT="2026-01-05T02:02:03.00" personId="{person}" id="{{3BD0B1A4-7C3E-4F2A-9D11-6A5E8C0F1B24}}" parentId="{THREAD}"><text>{answer}</text></threadedComment></ThreadedComments>'
    ).encode()
    parts["xl/persons/person.xml"] = (
        f'{HEAD}<personList xmlns="{thread}"><person displayName="Ani" id="{person}" userId="ani" providerId="None"/></personList>'.encode()
    )
    row, column = int(at[1:]) - 1, ord(at[0]) - 65
    parts["xl/drawings/vmlDrawing1.vml"] = (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n <o:shapelayout v:ext="edit">\r\n  <o:idmap v:ext="edit" data="1"/>\r\n </o:shapelayout>'
        '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"\r\n  path="m,l,21600r21600,l21600,xe">\r\n  <v:stroke joinstyle="miter"/>\r\n  <v:path gradientshapeok="t" o:connecttype="rect"/>\r\n </v:shapetype>'
        '<v:shape id="_x0000_s1025" type="#_x0000_t202" style=\'position:absolute;\r\n  margin-left:59.25pt;margin-top:1.5pt;width:108pt;height:59.25pt;z-index:1;\r\n  visibility:hidden\' fillcolor="infoBackground [80]" strokecolor="none [81]"\r\n  o:insetmode="auto">'
        "\r\n  <v:fill color2=\"infoBackground [80]\"/>\r\n  <v:textbox style='mso-direction-alt:auto'>\r\n   <div style='text-align:left'>satu<br>dua</div>\r\n  </v:textbox>\r\n  <x:ClientData ObjectType=\"Note\">\r\n   <x:MoveWithCells/>\r\n   <x:SizeWithCells/>"
        f"\r\n   <x:Anchor>\r\n    3, 15, 2, 2, 5, 54, 6, 4</x:Anchor>\r\n   <x:AutoFill>False</x:AutoFill>\r\n   <x:Row>{row}</x:Row>\r\n   <x:Column>{column}</x:Column>\r\n  </x:ClientData>\r\n </v:shape></xml>"
    ).encode()
    office, ms = (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://schemas.microsoft.com/office/2017/10/relationships",
    )
    relation = '<Relationship Id="{}" Type="{}" Target="{}"/>'
    of_sheet = [("rId1", f"{office}/vmlDrawing", "../drawings/vmlDrawing1.vml"), ("rId2", f"{office}/comments", "../comments1.xml"),
                ("rId3", f"{ms}/threadedComment", "../threadedComments/threadedComment1.xml")]  # fmt: skip
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{"".join(relation.format(*one) for one in of_sheet)}</Relationships>'
    ).encode()
    _insert(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", relation.format("rId9", f"{ms}/person", "persons/person.xml"))
    _insert(parts, "xl/worksheets/sheet1.xml", "</worksheet>", '<legacyDrawing r:id="rId1"/>')
    types = (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
        "application/vnd.ms-excel.threadedcomments+xml",
        "application/vnd.ms-excel.person+xml",
    )
    names = "xl/comments1.xml", "xl/threadedComments/threadedComment1.xml", "xl/persons/person.xml"
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{type_}"/>' for name, type_ in zip(names, types, strict=True))
    default = '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    _insert(parts, "[Content_Types].xml", "</Types>", default + overrides)
    return zipped(parts)


def _insert(parts: dict[str, bytes], name: str, before: str, text: str) -> None:
    parts[name] = parts[name].decode().replace(before, text + before).encode()


BOOKS: dict[str, bytes] = {
    "plain": _made(lambda book, sheet: None), "drawn": _made(_drawn), "people": _made(_people), "controls": _made(_controls),
    "styled": _made(_styled), "closed": _made(_closed), "openpyxl": by_openpyxl(),
}  # fmt: skip
BOOKS["threaded"] = threaded()
