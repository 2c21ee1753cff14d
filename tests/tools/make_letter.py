"""Makes reports/papers/templates/surat.docx, the letter that ships: `python -m tests.tools.make_letter`. Offices edit a copy of it in Word.

Its wording is of this project; the parts and their order are those of a letter of an Indonesian office (head, number, nature, enclosure,
subject, addressee, body, signatory, copies), with what was found in the enclosure.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from reports.papers.steady import steady

FILE = Path(__file__).parents[2] / "reports" / "papers" / "templates" / "surat.docx"
DOTS = "........................"
_CENTRE, _BOTH, _RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.RIGHT
_YEAR = "{% if tahun %} Tahun {{ tahun }}{% endif %}"
_OPENING = (
    f"Menindaklanjuti Surat Tugas Inspektur Nomor {DOTS} tanggal {DOTS}, Inspektorat telah melakukan reviu atas "
    f"{{% if jumlah_perjanjian %}}{{{{ jumlah_perjanjian }}}} {{% endif %}}dokumen perjanjian kinerja {{{{ perangkat_daerah }}}}{_YEAR}. "
    "Bersama ini kami sampaikan hasil reviu sebagai berikut."
)
_FAULTLESS = "Pada dokumen tersebut tidak ditemukan hal yang perlu diperbaiki menurut aturan yang diperiksa."
_POINTS = (
    ("temuan", "Terdapat hal yang perlu diperbaiki, yaitu {% if jumlah_kesalahan %}{{ jumlah_kesalahan }} kesalahan{% endif %}"
               "{% if jumlah_kesalahan and jumlah_peringatan %} dan {% endif %}{% if jumlah_peringatan %}{{ jumlah_peringatan }} "
               "peringatan{% endif %}, sebagaimana tercantum dalam Lampiran huruf A."),
    ("not temuan and lampiran", "Tidak ditemukan hal yang perlu diperbaiki pada dokumen tersebut menurut aturan yang diperiksa."),
    ("catatan", "Terdapat {{ jumlah_catatan }} catatan sebagai bahan penyempurnaan, sebagaimana tercantum dalam Lampiran huruf B."),
    ("tidak_dinilai", "Terdapat {{ jumlah_tidak_dinilai }} hal yang tidak dapat dinilai karena isiannya tidak ada atau tidak terbaca, "
                      "sebagaimana tercantum dalam Lampiran huruf C."),
    ("jumlah_dikecualikan", "Terdapat {{ jumlah_dikecualikan }} hal yang dikecualikan berdasarkan surat pejabat yang berwenang dan tidak "
                            "dihitung."),
)  # fmt: skip
_REQUEST = (
    "Sehubungan dengan hal tersebut, kami mohon Saudara menindaklanjuti hal-hal dalam Lampiran dan menyampaikan perbaikannya beserta bukti "
    f"dukung kepada Inspektorat paling lambat tanggal {{% if tenggat %}}{{{{ tenggat }}}}{{% else %}}{DOTS}{{% endif %}}. Apabila "
    "terdapat hal yang menurut Saudara tidak dapat ditindaklanjuti, mohon disampaikan tanggapan tertulis "
    "beserta alasannya dalam jangka waktu yang sama."
)
_PRAISE = (
    "Atas penyusunan perjanjian kinerja tersebut kami menyampaikan penghargaan. Kami mohon Saudara mempertahankannya pada "
    "penyusunan perjanjian kinerja tahun berikutnya."
)
_CLOSING = "Demikian disampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih."
_TABLES = (
    ("temuan", "A. Hal yang perlu diperbaiki", "Uraian", "Kriteria", "Perbaikan"),
    ("catatan", "B. Catatan sebagai bahan penyempurnaan", "Uraian", "Kriteria", "Saran"),
    ("tidak_dinilai", "C. Hal yang tidak dapat dinilai", "Sebab tidak dapat dinilai", "Yang hendak dinilai", ""),
)


def make() -> bytes:
    """The template as a Word file, the same bytes every time."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Cm(2.5), Cm(2), Cm(1.5), Cm(2)
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(11)
    style.paragraph_format.space_after = Pt(0)
    _head(document)
    _address(document)
    _body(document)
    _signature(document)
    _enclosure(document)
    made = io.BytesIO()
    document.core_properties.title, document.core_properties.author = "Surat penyampaian hasil reviu perjanjian kinerja", ""
    document.core_properties.comments = ""
    document.save(made)
    return steady(made.getvalue(), None, created=True)


def _text(
    document: Any, text: str = "", *, bold: bool = False, size: int = 0, align: Any = None, after: float = 0, indent: float = 0
) -> Any:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold = bold or None
    if size:
        run.font.size = Pt(size)
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(after)
    if indent:
        paragraph.paragraph_format.first_line_indent = Cm(indent)
    return paragraph


def _head(document: Any) -> None:
    government = "{% if pemerintah %}{{ pemerintah }}{% else %}PEMERINTAH KABUPATEN/KOTA ....................{% endif %}"
    _text(document, government, size=13, align=_CENTRE)
    _text(document, "INSPEKTORAT", bold=True, size=16, align=_CENTRE)
    last = _text(document, f"Alamat: {DOTS} Telepon: .................... Pos-el: ....................", size=9, align=_CENTRE, after=10)
    border = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    for name, value in (("val", "thickThinSmallGap"), ("sz", "24"), ("space", "4"), ("color", "auto")):
        line.set(qn(f"w:{name}"), value)
    border.append(line)
    last._p.get_or_add_pPr().append(border)


def _address(document: Any) -> None:
    _text(document, f"...................., {{% if tanggal %}}{{{{ tanggal }}}}{{% else %}}{DOTS}{{% endif %}}", align=_RIGHT, after=8)
    table = document.add_table(rows=0, cols=3)
    rows = (
        ("Nomor", "700/......../........"), ("Sifat", "Biasa"), ("Lampiran", "{% if lampiran %}1 (satu) berkas{% else %}-{% endif %}"),
        ("Hal", f"Penyampaian Hasil Reviu Perjanjian Kinerja{_YEAR}"),
    )  # fmt: skip
    for label, value in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, (label, ":", value), strict=True):
            cell.paragraphs[0].add_run(text)
    _widths(table, (2.2, 0.5, 13.8))
    _text(document, after=6)
    _text(document, "Yth. {{ yth }}")
    _text(document, "di")
    _text(document, "      Tempat", after=10)


def _body(document: Any) -> None:
    _text(document, _OPENING, align=_BOTH, after=6, indent=1.25)
    _text(document, "{%p if not lampiran %}")
    _text(document, _FAULTLESS, align=_BOTH, after=6, indent=1.25)
    _text(document, "{%p endif %}")
    for condition, text in _POINTS:
        _text(document, f"{{%p if {condition} %}}")
        paragraph = document.add_paragraph(style="List Number")
        paragraph.add_run(text)
        paragraph.alignment, paragraph.paragraph_format.space_after = _BOTH, Pt(4)
        _text(document, "{%p endif %}")
    _text(document, "{%p if temuan or catatan or tidak_dinilai %}")
    _text(document, _REQUEST, align=_BOTH, after=6, indent=1.25)
    _text(document, "{%p endif %}")
    _text(document, "{%p if not temuan and not tidak_dinilai %}")
    _text(document, _PRAISE, align=_BOTH, after=6, indent=1.25)
    _text(document, "{%p endif %}")
    _text(document, _CLOSING, align=_BOTH, after=14, indent=1.25)


def _signature(document: Any) -> None:
    for text, after in (("INSPEKTUR,", 56), (DOTS, 0), ("Pangkat ........................", 0), ("NIP ............................", 12)):
        paragraph = _text(document, text, after=after)
        paragraph.paragraph_format.left_indent = Cm(9)
        paragraph.paragraph_format.keep_with_next = True
    _text(document, "Tembusan:", size=9)
    for text in ("1. Yth. Bupati/Wali Kota (sebagai laporan);", "2. Yth. Sekretaris Daerah."):
        _text(document, text, size=9)


def _enclosure(document: Any) -> None:
    _text(document, "{%p if lampiran %}")
    _text(document).add_run().add_break(WD_BREAK.PAGE)
    _text(
        document,
        f"LAMPIRAN: HASIL REVIU PERJANJIAN KINERJA {{{{ perangkat_daerah|upper }}}}{_YEAR.replace('Tahun', 'TAHUN')}",
        bold=True,
        after=8,
    )
    for name, title, reported, criterion, advice in _TABLES:
        _text(document, f"{{%p if {name} %}}")
        _text(document, title, bold=True, after=4).paragraph_format.keep_with_next = True
        _table(document, name, reported, criterion, advice)
        _text(document, after=8)
        _text(document, "{%p endif %}")
    _text(document, "{{ segel }}", size=8)
    _text(document, "{%p endif %}")


def _table(document: Any, name: str, reported: str, criterion: str, advice: str) -> None:
    heads = ["No.", "Perjanjian", reported, criterion, *([advice] if advice else [])]
    values = ["{{ t.no }}", "{{ t.perjanjian }}", "{{ t.uraian }}\n{{ t.letak }}", "{{ t.kriteria }}"]
    values += ["{{ t.perbaikan }}"] if advice else []
    table = document.add_table(rows=4, cols=len(heads))
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        run = cell.paragraphs[0].add_run(text)
        run.bold, run.font.size = True, Pt(9)
        cell.paragraphs[0].alignment = _CENTRE
    table.rows[1].cells[0].paragraphs[0].add_run(f"{{%tr for t in {name} %}}")
    for cell, text in zip(table.rows[2].cells, values, strict=True):
        for number, part in enumerate(text.split("\n")):
            paragraph = cell.paragraphs[0] if not number else cell.add_paragraph()
            run = paragraph.add_run(part)
            run.font.size, run.italic = Pt(9), True if number else None
    table.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    for row, mark in ((table.rows[0], "w:tblHeader"), (table.rows[2], "w:cantSplit")):
        row._tr.get_or_add_trPr().append(OxmlElement(mark))
    _widths(table, (1.0, 2.6, 6.0, 3.2, 3.7) if advice else (1.0, 2.8, 8.2, 4.5))


def _widths(table: Any, widths: tuple[float, ...]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


if __name__ == "__main__":
    FILE.write_bytes(make())
