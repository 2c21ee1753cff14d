"""Word files as people leave them behind: tracked changes, controls, fields, links, boxes, notes, comments. One paragraph or two of each.

Written as the XML that Word writes, so that nothing is only what a library would have made of it. Invented throughout.
"""

# Lines of XML are as long as Word makes them.
# ruff: noqa: E501

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from functools import cache

import docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_OPEN = f'xmlns:w="{W}" xmlns:w14="{W14}" xmlns:mc="{MC}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def run(text: str, properties: str = "", more: str = "") -> str:
    return f'<w:r w:rsidR="00A1"><w:rPr>{properties}</w:rPr>{more}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(content)}</w:p>"


def cell(*content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{"".join(content)}</w:tc>'


def table(*rows: str) -> str:
    grid = "<w:tblPr/><w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='2000'/></w:tblGrid>"
    return f"<w:tbl>{grid}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def field(code: str, result: str) -> str:
    parts = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f'{parts[0]}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{parts[1]}{result}{parts[2]}'


BOLD, RED = "<w:b/>", '<w:color w:val="FF0000"/><w:sz w:val="18"/>'
_TRACKED = 'w:id="71" w:author="Ani" w:date="2026-01-05T08:00:00Z"'
_CHOICE = '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>{0}</w:txbxContent></w:drawing></mc:Choice>{1}</mc:AlternateContent>'

# What is in the body of each.
BODIES: dict[str, str] = {
    "formats": p(run("Meningkatnya ", BOLD), run("kualitas ", RED), run("pelayanan publik di kecamatan", f"{BOLD}<w:i/>")),
    "tracked": p(
        run("Target "), f"<w:del {_TRACKED}><w:r><w:delText>48</w:delText></w:r></w:del>",
        f"<w:ins {_TRACKED}>{run('84 persen', BOLD)}</w:ins>", run(" dari semua desa"),
    ),
    "tracked format": p(run("Nilai IKM tahun ini", f"<w:rPrChange {_TRACKED}><w:rPr><w:b/></w:rPr></w:rPrChange>")),
    "mark deleted": p(run("Meningkatnya tata "), properties=f"<w:rPr><w:del {_TRACKED}/></w:rPr>") + p(run("kelola yang baik")),
    "control": p(run("Nama: "), f"<w:sdt><w:sdtPr/><w:sdtContent>{run('SITI AMINAH, S.E.', BOLD)}</w:sdtContent></w:sdt>", run(" (pihak pertama)")),
    "bound control": p(
        run("Tahun "),
        f"<w:sdt><w:sdtPr><w:dataBinding w:xpath='/a' w:storeItemID='b'/><w:text/></w:sdtPr><w:sdtContent>{run('2026')}</w:sdtContent></w:sdt>",
        run(" sampai akhir"),
    ),
    "block control": f"<w:sdt><w:sdtPr/><w:sdtContent>{p(run('Sasaran dalam kontrol'))}</w:sdtContent></w:sdt>",
    "nested tables": table(
        cell(p(run("Sasaran"))) + cell(p(run("Target"))),
        cell(p(run("Terwujudnya tertib administrasi"))) + cell(table(cell(p(run("TW I 25%"))) + cell(p(run("TW II 50%")))), p()),
    ),
    "link": p(run("Lihat "), f'<w:hyperlink w:anchor="a">{run("laporan kinerja tahunan", BOLD)}</w:hyperlink>', run(" di laman kantor")),
    "simple field": p(run("Halaman "), f'<w:fldSimple w:instr=" PAGE ">{run("12")}</w:fldSimple>', run(" dari lampiran")),
    "sum field": table(
        cell(p(run("Jumlah"))) + cell(p(run("Rp"), field("=SUM(ABOVE)", run("12.500.", BOLD) + run("000", RED)), run(",00"))),
    ),
    "field in field": p(run("Nilai "), field("IF 1 = 1", field("REF x", run("delapan puluh"))), run(" poin")),
    "signs": p(run("Tiga", more="<w:tab/>"), run("puluh", more="<w:br/>"), "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>kumulatif</w:t>"
               "<w:sym w:font='Wingdings' w:char='F0B7'/><w:t>akhir</w:t><w:lastRenderedPageBreak/></w:r>"),
    "proofing": p("<w:proofErr w:type='spellStart'/>", run("Persen"), "<w:bookmarkStart w:id='9' w:name='n'/>", run("tase"),
                  "<w:proofErr w:type='spellEnd'/>", "<w:bookmarkEnd w:id='9'/>", run(" desa yang tertib")),
    "smart tag": p(run("Kantor di "), f"<w:smartTag w:uri='u' w:element='place'>{run('Kota Melati')}</w:smartTag>", run(" Raya")),
    "box": p(run("Di luar kotak"), "<w:r>" + _CHOICE.format(p(run("NIP 19800101 200501 1 001")), f"<mc:Fallback><w:pict>{p(run('lain'))}</w:pict></mc:Fallback>") + "</w:r>"),
    "hidden": p(run("Terlihat "), run("tersembunyi ", "<w:vanish/>"), run("dan terlihat lagi")),
    "first line empty": p() + p(run("Baru di sini ada kata")),
    "commented": p(
        '<w:commentRangeStart w:id="4"/>', run("Jumlah "), '<w:commentRangeStart w:id="5"/>', run("desa"), '<w:commentRangeEnd w:id="4"/>',
        '<w:r><w:commentReference w:id="4"/></w:r>', run(" binaan"), '<w:commentRangeEnd w:id="5"/>',
        '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="5"/></w:r>',
    ),
}  # fmt: skip


def person_comment(number: int, author: str, text: str, paragraph: str = "") -> str:
    lasting = f' w14:paraId="{paragraph}"' if paragraph else ""
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="2026-01-02T03:04:05Z" w:initials="X"><w:p{lasting}>{run(text)}</w:p></w:comment>'


def package(body: str, comments: str = "", answers: str = "") -> bytes:
    """A Word file with that body, a header, a picture that must survive, and, if given, comments and the part that ties answers to them."""
    parts = dict(_around())
    document = parts["word/document.xml"].decode()
    section = document[document.index("<w:sectPr") : document.index("</w:body>")]
    parts["word/document.xml"] = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {_OPEN}><w:body>{body}{section}</w:body></w:document>'.encode()
    )
    parts["word/media/picture.png"] = bytes(range(256)) * 40
    parts["customXml/item1.xml"] = b"<a>  b  </a>"
    if comments:
        _add(
            parts,
            "comments",
            f"<w:comments {_OPEN}>{comments}</w:comments>",
            "openxmlformats.org/officeDocument/2006/relationships/comments",
        )
    if answers:
        _add(
            parts,
            "commentsExtended",
            f'<w15:commentsEx xmlns:w15="{W15}">{answers}</w15:commentsEx>',
            "microsoft.com/office/2011/relationships/commentsExtended",
        )
    return zipped(parts)


@cache
def _around() -> Mapping[str, bytes]:
    """The parts of a file of the library's with a header, without the hundred styles of tables that nothing here has."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "PEMERINTAH KABUPATEN NUSANTARA"
    out = io.BytesIO()
    made.save(out)
    parts = parts_of(out.getvalue())
    for name in ("word/styles.xml", "word/stylesWithEffects.xml"):
        parts[name] = re.sub(rb'<w:style w:type="table" (?!w:default).*?</w:style>', b"", parts[name], flags=re.DOTALL)
    return parts


def _add(parts: dict[str, bytes], name: str, text: str, kind: str) -> None:
    schema = "http://schemas.openxmlformats" if kind.startswith("openxml") else "http://schemas.microsoft"
    parts[f"word/{name}.xml"] = f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode()
    relation = f'<Relationship Id="rId{name}" Type="{schema}.{kind.partition(".")[2]}" Target="{name}.xml"/></Relationships>'
    relations = parts["word/_rels/document.xml.rels"].decode()
    parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", relation).encode()
    override = f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].decode().replace("</Types>", override).encode()


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(zipfile.ZipInfo(name, (2026, 1, 5, 8, 0, 0)), data)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package_:
        return {info.filename: package_.read(info) for info in package_.infolist()}
