"""Agreements as e-SAKIP applications print them into a browser and save them under the name of a Word file; pages after the templates of
seven applications in public repositories, people and figures invented. Each with its right reading, written before the reader was run.
"""

# ruff: noqa: E501  pages are written as they come

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang "
    "bertanda tangan di bawah ini:"
)
PROMISE = (
    "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka "
    "menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut "
    "menjadi tanggung jawab kami."
)
SUPERVISION = (
    "akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil "
    "tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
OFFICE = """<html xmlns:o='urn:schemas-microsoft-com:office:office' xmlns:w='urn:schemas-microsoft-com:office:word'
 xmlns='http://www.w3.org/TR/REC-html40'><head><meta charset='utf-8'><title>Cetak PK</title><style>
 @page Section1 { size: 595pt 842pt; } .ttd { margin-top: 60px }</style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--></head>"""


@dataclass(frozen=True)
class WebPaper:
    """A page and what is to be read of it: values by their paths, and what is asked."""

    page: str
    values: Mapping[str, str]
    name: str = "pk.html"
    encoding: str = "utf-8"
    asked: tuple[str, ...] = ()


def table(rows: Iterable[Sequence[str]], *, head: Sequence[str] = (), attributes: str = 'border="1"') -> str:
    """A table of cells; one that begins with `<td` or `<th` is a cell as it is written."""
    above = f"<thead><tr>{''.join(f'<th>{text}</th>' for text in head)}</tr></thead>" if head else ""
    body = "".join(
        "<tr>" + "".join(text if text.startswith(("<td", "<th")) else f"<td>{text}</td>" for text in row) + "</tr>\n" for row in rows
    )
    return f"<table {attributes}>{above}<tbody>{body}</tbody></table>"


def parties(first: tuple[str, str], second: tuple[str, str]) -> str:
    """The two people of a statement, with what they are called."""
    one, other = (table([["Nama", ":", f"<b>{name}</b>"], ["Jabatan", ":", post]], attributes="class=id") for name, post in (first, second))
    return (
        f"{one}<p>Selanjutnya disebut <strong>Pihak Pertama.</strong></p>{other}"
        "<p>Selaku atasan langsung pihak pertama, selanjutnya disebut <strong>Pihak Kedua.</strong></p>"
    )


def values(objectives: Any, **others: str) -> dict[str, str]:
    """The values by path; `objectives` are (number, text, indicators), indicators mappings of their fields."""
    found = {path.replace("__", "."): value for path, value in others.items()}
    for o, (number, text, indicators) in enumerate(objectives):
        found |= {f"objectives.{o}.text": text} | ({f"objectives.{o}.number": number} if number else {})
        for i, fields in enumerate(indicators):
            found |= {f"objectives.{o}.indicators.{i}.{key}": value for key, value in fields.items()}
    return found


def _court() -> WebPaper:
    """Signatures in boxes beside each other that only a style sheet puts there; targets and money on pages of their own."""
    signed = (
        "<div class='grid'><div class='box'><div>Pihak Kedua</div><div>Ketua</div><img src='ttd.png'><div>Drs. H. Wardana, S.H.</div>"
        "<span>NIP. 19660512 199203 1 003</span></div>\n<div class='box right'><div>Kenanga, 6 Januari 2026</div><div>Pihak Pertama</div>"
        "<div>Panitera</div><div>Nurlaila, S.H.</div><span>NIP. 19750809 200112 2 001</span></div></div>"
    )
    aims = table(
        [
            [
                '<td rowspan="2">1.</td>',
                '<td rowspan="2">Terwujudnya peradilan yang pasti</td>',
                "1.1  Persentase perkara tepat waktu",
                "98%",
            ],
            ["1.2  Persentase salinan putusan tepat waktu", "95%"],
            ["2.", "Terwujudnya akses peradilan", "2.1  Jumlah perkara sidang keliling", "120 perkara"],
        ],
        head=["No.", "Sasaran Kegiatan", "Indikator Kinerja", "Target"],
    )
    money = table(
        [
            ["1.", "Penanganan perkara", "Rp 410.000.000,-"],
            ["2.", "Sidang keliling", "Rp 90.500.000,-"],
            ['<td colspan="2">Total Anggaran</td>', "Rp 500.500.000,-"],
        ],
        head=["No.", "Kegiatan", "Anggaran"],
    )
    page = (
        "<!DOCTYPE html><html><head><title>PK</title><style>.grid{display:flex}</style></head><body onload='print()'>"
        f"<section><div>Pernyataan Perjanjian Kinerja<br>Pengadilan Agama Kenanga</div><h2>Perjanjian Kinerja Tahun 2026</h2><p>{OPENING}</p>"
        f"{parties(('Nurlaila, S.H.', 'Panitera'), ('Drs. H. Wardana, S.H.', 'Ketua'))}<p><strong>Pihak pertama</strong> {PROMISE}</p>"
        f"<p><strong>Pihak kedua</strong> {SUPERVISION}</p>{signed}</section>"
        f"<section><h2>Perjanjian Kinerja Tahun 2026<br>Pengadilan Agama Kenanga</h2>{aims}</section>"
        f"<section><h2>Lampiran Anggaran Perjanjian Kinerja Tahun 2026<br>Pengadilan Agama Kenanga</h2>{money}{signed}</section></body></html>"
    )
    return WebPaper(
        page,
        values(
            [
                ("1.", "Terwujudnya peradilan yang pasti", [
                    {"name": "Persentase perkara tepat waktu", "target": "98%"},
                    {"name": "Persentase salinan putusan tepat waktu", "target": "95%"},
                ]),
                ("2.", "Terwujudnya akses peradilan", [{"name": "Jumlah perkara sidang keliling", "target": "120 perkara"}]),
            ],
            parties__first__name="Nurlaila, S.H.", parties__first__position="Panitera", parties__first__nip="19750809 200112 2 001",
            parties__second__name="Drs. H. Wardana, S.H.", parties__second__position="Ketua", parties__second__nip="19660512 199203 1 003",
            budget__lines__0__name="Penanganan perkara", budget__lines__0__amount="Rp 410.000.000,-",
            budget__lines__1__name="Sidang keliling", budget__lines__1__amount="Rp 90.500.000,-", budget__total="Rp 500.500.000,-",
        ),
    )  # fmt: skip


def _personnel() -> WebPaper:
    """A letterhead whose table holds the titles of the annex; a day of printing; signatures in a table of three columns; Windows-1252."""

    def signed(left: str, right: str) -> str:
        return table(
            [
                ["", "", "Kenanga, 12 Januari 2026"], [left, "", right], ['<td height="70px">&nbsp;</td>', "", ""],
                ["<u>Drs. SUTAMA</u><br><font>NIP. 19680101 199003 1 010</font>", "", "<u>DEWI LESTARI, S.STP</u><br><font>NIP. 19810203 200012 2 004</font>"],
            ],
            attributes="class=sign width=100%",
        )  # fmt: skip

    letterhead = table(
        [
            ['<td rowspan="4"><img src="logo.png"></td>', "<FONT>PEMERINTAH KABUPATEN KENANGA</FONT>"],
            ["<FONT style='font-weight:bold'>BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA</FONT>"],
            ["<font>Jl. Melati No. 1 Kenanga 41315</font>"], ["<font>Telp. (0267) 404000</font>"],
            ['<td colspan="2"><hr class="kop"><hr></td>'], ['<td colspan="2"><font></font></td>'],
            ['<td colspan="2">PERJANJIAN KINERJA  TAHUN 2026</td>'], ['<td colspan="2">KEPALA BIDANG MUTASI</td>'],
        ],
        attributes="border=0",
    )  # fmt: skip
    page = (
        "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1252'></head><body>"
        "<div><table width='100%'><tr><td align=center><img src=logo.png></td></tr><tr><td align=center>PERJANJIAN KINERJA TAHUN 2026</td></tr></table>"
        f"<p>{OPENING}</p>" + table([["Nama", ":", "DEWI LESTARI, S.STP"], ["Jabatan", ":", "Kepala Bidang Mutasi"]])
        + "<p>Selanjutnya disebut PIHAK KESATU</p>" + table([["Nama", ":", "Drs. SUTAMA"], ["Jabatan", ":", "Kepala Badan"]])
        + f"<p>Selaku atasan PIHAK KESATU, selanjutnya disebut PIHAK KEDUA</p><p>PIHAK KESATU {PROMISE}<br>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;"
        f"PIHAK KEDUA {SUPERVISION}</p>{signed('PIHAK KEDUA,', 'PIHAK KESATU,')}</div><pagebreak></pagebreak>{letterhead}<br>"
        "<font>Tanggal Cetak &nbsp;&nbsp;: 11-01-2026 08:14:55 <br></font>"
        + table(
            [["1", "Meningkatnya tata kelola mutasi – kenaikan pangkat", "Persentase usul yang selesai tepat waktu", "92 %"],
             ["2", "Meningkatnya tertib data pegawai", "Persentase berkas pegawai yang lengkap", "88,5 %"]],
            head=["NO", "SASARAN STRATEGIS/PROGRAM", "INDIKATOR PROGRAM", "TARGET"],
        )
        + "<br>" + table(
            [["1", "Pengelolaan Mutasi", "Rp. 125.000.000", ""], ["2", "Pengelolaan Data", "Rp. 75.250.000", ""],
             ['<td colspan="2"><b>TOTAL ANGGARAN</b></td>', '<td colspan="2" align="right"><b>Rp. 200.250.000</b></td>']],
            head=["NO", "KEGIATAN", "ANGGARAN", " KETERANGAN "],
        )
        + signed("PEJABAT PENILAI,", "Kepala Bidang Mutasi") + "</body></html>"
    )  # fmt: skip
    return WebPaper(
        page,
        values(
            [
                ("1", "Meningkatnya tata kelola mutasi – kenaikan pangkat", [{"name": "Persentase usul yang selesai tepat waktu", "target": "92 %"}]),
                ("2", "Meningkatnya tertib data pegawai", [{"name": "Persentase berkas pegawai yang lengkap", "target": "88,5 %"}]),
            ],
            letterhead__government="PEMERINTAH KABUPATEN KENANGA",
            letterhead__office="BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA",
            parties__first__name="DEWI LESTARI, S.STP", parties__first__nip="19810203 200012 2 004",
            parties__second__name="Drs. SUTAMA", parties__second__nip="19680101 199003 1 010",
            budget__lines__0__amount="Rp. 125.000.000", budget__lines__1__amount="Rp. 75.250.000", budget__total="Rp. 200.250.000",
        ),
        "pk.doc", "cp1252",
    )  # fmt: skip


def _months() -> WebPaper:
    """Targets of twelve months below one heading; what was signed is shown by an application's marks; a part that nobody sees."""
    rows = [
        ["1", "Terkelolanya surat masuk", "Jumlah surat yang ditindaklanjuti", "Surat", *(["10"] * 12), "120"],
        ["2", "Terkelolanya arsip", "Jumlah arsip yang ditata", "Berkas", *(["5", "5", "0"] * 4), "40"],
    ]
    head = (
        '<thead><tr><th rowspan="2">No</th><th rowspan="2">Sasaran / Rencana Hasil Kerja</th><th rowspan="2">Indikator</th>'
        f'<th rowspan="2">Satuan</th><th colspan="12">Target Bulanan</th><th rowspan="2">Target</th></tr><tr>'
        f"{''.join(f'<th>{month}</th>' for month in MONTHS)}</tr></thead>"
    )
    body = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
    page = (
        f"{OFFICE}<body><div class='alert noprint' style='display:none'><strong>Catatan:</strong> Pratinjau</div><div class='kertas'>"
        f"<h3>Perjanjian Kinerja Tahun 2026</h3><h4>SEKRETARIAT DAERAH KOTA KENANGA</h4><p>{OPENING}</p>"
        + parties(("RINA AGUSTIN, A.Md.", "Arsiparis Terampil"), ("BAMBANG IRAWAN, S.E.", "Kepala Bagian Umum"))
        + f"<p>Pihak pertama {PROMISE}</p><p>Pihak kedua {SUPERVISION}</p><p>Kenanga, 5 Januari 2026</p><div class='dua'><div><div>PIHAK KEDUA,</div>"
        "<div class='nama'>BAMBANG IRAWAN, S.E.</div><div>NIP. 19770707 200501 1 007</div></div><div><div>PIHAK PERTAMA,</div>"
        "<div class='nama'>RINA AGUSTIN, A.Md.</div><div>NIP. 19900101 201403 2 002</div></div></div></div>"
        "<div class='kertas lampiran'><h3>Lampiran Perjanjian Kinerja Tahun 2026</h3><h4>SEKRETARIAT DAERAH KOTA KENANGA</h4>"
        f"<div class='gulir'><table class='lampiran'>{head}<tbody>{body}</tbody></table></div></div></body></html>"
    )
    months = {f"months.m{number}": "10" for number in range(1, 13)}
    return WebPaper(
        page,
        values(
            [
                ("1", "Terkelolanya surat masuk", [{"name": "Jumlah surat yang ditindaklanjuti", "unit": "Surat", "target": "120"} | months]),
                ("2", "Terkelolanya arsip", [{"name": "Jumlah arsip yang ditata", "unit": "Berkas", "target": "40", "months.m3": "0", "months.m12": "0"}]),
            ],
            parties__first__name="RINA AGUSTIN, A.Md.", parties__first__position="Arsiparis Terampil", parties__first__nip="19900101 201403 2 002",
            parties__second__name="BAMBANG IRAWAN, S.E.", parties__second__nip="19770707 200501 1 007",
        ),
        "pk.doc",
    )  # fmt: skip


def _one_table() -> WebPaper:
    """Money in a column beside the targets; everything in a table that only frames it; tags that are not closed; targets in lists."""
    page = (
        f"{OFFICE}<body><table width=700><tr><td>"
        "<center><b>PEMERINTAH KABUPATEN KENANGA<br>KECAMATAN MELATI</b></center><hr>"
        f"<center><b>PERJANJIAN KINERJA TAHUN 2026</b></center><p>{OPENING}"
        "<table><tr><td>Nama<td>:<td>SRI WAHYUNI, S.Sos.<tr><td>Jabatan<td>:<td>Sekretaris Camat Melati</table>"
        "<p>Selanjutnya disebut PIHAK PERTAMA<table><tr><td>Nama<td>:<td>AGUS SALIM, M.Si.<tr><td>Jabatan<td>:<td>Camat Melati</table>"
        f"<p>Selaku atasan pihak pertama, selanjutnya disebut PIHAK KEDUA<p>Pihak pertama {PROMISE}<p>Pihak kedua {SUPERVISION}"
        "<table width='100%'><tr><td><td>Melati, 9 Januari 2026<tr><td>PIHAK KEDUA<br><br><br><u>AGUS SALIM, M.Si.</u><br>Pembina<br>NIP. 19720303 199803 1 005"
        "<td>PIHAK PERTAMA<br><br><br><u>SRI WAHYUNI, S.Sos.</u><br>Penata Tk. I<br>NIP. 19790404 200604 2 006</table>"
        "</td></tr></table><div style='page-break-before:always'><div>LAMPIRAN PERJANJIAN KINERJA TAHUN 2026</div>"
        "<table border=1><tr><th>No<th>Sasaran / Kegiatan<th>Indikator Kinerja<th>Target<th>Anggaran (Rp)"
        "<tr><td>1<td>Meningkatnya kualitas administrasi<td>Nilai AKIP kecamatan<td>72<td>310.000.000"
        "<tr><td>2<td>Meningkatnya kualitas aset<td>Persentase aset yang tercatat<td>100%<td>40.000.000</table></div></body></html>"
    )
    return WebPaper(
        page,
        values(
            [
                ("1", "Meningkatnya kualitas administrasi", [{"name": "Nilai AKIP kecamatan", "target": "72"}]),
                ("2", "Meningkatnya kualitas aset", [{"name": "Persentase aset yang tercatat", "target": "100%"}]),
            ],
            letterhead__government="PEMERINTAH KABUPATEN KENANGA", letterhead__office="KECAMATAN MELATI",
            parties__first__name="SRI WAHYUNI, S.Sos.", parties__first__rank="Penata Tk. I", parties__first__nip="19790404 200604 2 006",
            parties__second__name="AGUS SALIM, M.Si.", parties__second__position="Camat Melati", parties__second__rank="Pembina",
        ),
        "pk.doc",
        asked=("amounts-without-programme",),
    )  # fmt: skip


def _form() -> WebPaper:
    """The page of a form: values stand in its fields, a choice is taken, buttons and lists of choices say nothing; numbered lists."""

    def field(value: str) -> str:
        return f'<input type="text" class="form-control" value="{value}">'

    page = (
        "<!doctype html><html lang=id><head><meta charset=utf-8><script>var x = '<td>tidak dibaca</td>';</script></head><body><form>"
        "<input type=hidden name=token value=abc123><h4>PERJANJIAN KINERJA TAHUN 2026</h4><h4>DINAS PERPUSTAKAAN KABUPATEN KENANGA</h4>"
        + table([["Nama", ":", field("HENDRA GUNAWAN, S.IP.")], ["Jabatan", ":", "<select><option>Sekretaris</option><option selected>Kepala Seksi Layanan</option></select>"]])
        + "<p>Selanjutnya disebut Pihak Pertama</p>" + table([["Nama", ":", field("LINA MARLINA, M.Hum.")], ["Jabatan", ":", "Kepala Bidang Layanan"]])
        + "<p>Selanjutnya disebut Pihak Kedua</p>"
        + table(
            [["<ol><li>Meningkatnya kunjungan</li></ol>", "<ol type=a><li>Jumlah pemustaka</li><li>Jumlah anggota baru</li></ol>",
              "<ol type=a><li>12.000 orang</li><li>650 orang</li></ol>"],
             ["<ol start=2><li>Meningkatnya kegemaran membaca</li></ol>", "Tingkat kegemaran membaca", "<textarea>66,5</textarea>"]],
            head=["Sasaran", "Indikator", "Target"],
        )
        + "<button type=submit>Simpan</button> <input type=submit value=Cetak></form></body></html>"
    )  # fmt: skip
    return WebPaper(
        page,
        values(
            [
                ("1.", "Meningkatnya kunjungan", [
                    {"name": "Jumlah pemustaka", "target": "12.000 orang"}, {"name": "Jumlah anggota baru", "target": "650 orang"},
                ]),
                ("2.", "Meningkatnya kegemaran membaca", [{"name": "Tingkat kegemaran membaca", "target": "66,5"}]),
            ],
            parties__first__name="HENDRA GUNAWAN, S.IP.", parties__first__position="Kepala Seksi Layanan",
            parties__second__name="LINA MARLINA, M.Hum.", parties__second__position="Kepala Bidang Layanan",
        ),
    )  # fmt: skip


def _saved_by_word() -> WebPaper:
    """What Word saves as a page: numbers between conditions, struck-out words, raised marks, nested tables in a merged cell."""

    def numbered(number: str, text: str) -> str:
        return (
            f"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>{number}."
            f"<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>{text}<o:p></o:p></p>"
        )

    page = (
        f"{OFFICE}<body lang=IN><div class=WordSection1><p class=MsoNormal align=center><b>PERJANJIAN KINERJA TAHUN 2026<o:p></o:p></b></p>"
        "<p class=MsoNormal align=center><b>KEPALA UPT LABORATORIUM LINGKUNGAN</b></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
        "<table class=MsoTableGrid><tr><td><p>Sasaran</p></td><td><p>Indikator</p></td><td><p>Target</p></td></tr>"
        f"<tr><td rowspan=2>{numbered('1', 'Terujinya mutu air')}</td><td><p>Jumlah parameter yang diuji</p></td><td><p>48 <s>45</s> parameter</p></td></tr>"
        "<tr><td><p>Kadar BOD air limpasan</p></td><td><p>2,5 mg/m<sup>3</sup></p></td></tr>"
        f"<tr><td>{numbered('2', 'Terujinya mutu udara')}</td><td><p>Jumlah titik pantau</p></td><td><p><del>10</del><ins>12</ins> titik</p></td></tr>"
        "</table><table><tr><td><p>Kenanga, 7 Januari 2026</p><table><tr><td><p>Kepala Dinas,</p><p>&nbsp;</p><p>RUDI HARTONO, M.T.</p>"
        "<p>NIP. 19700909 199703 1 008</p></td><td><p>Kepala UPT,</p><p>&nbsp;</p><p>YULIANA, S.Si.</p><p>NIP. 19851010 201001 2 009</p></td></tr></table>"
        "</td></tr></table></div></body></html>"
    )  # fmt: skip
    return WebPaper(
        page,
        values(
            [
                ("1.", "Terujinya mutu air", [
                    {"name": "Jumlah parameter yang diuji", "target": "48 parameter"}, {"name": "Kadar BOD air limpasan", "target": "2,5 mg/m³"},
                ]),
                ("2.", "Terujinya mutu udara", [{"name": "Jumlah titik pantau", "target": "12 titik"}]),
            ],
            parties__first__name="YULIANA, S.Si.", parties__second__name="RUDI HARTONO, M.T.", signed__place="Kenanga", signed__date="7 Januari 2026",
        ),
        "pk.htm", "utf-16",
    )  # fmt: skip


def _matrix() -> WebPaper:
    """A span for the level before each text; two titles side by side in one block; people in blocks with nothing but breaks between."""
    page = (
        "<!DOCTYPE html><html><body><section class=sheet><div class=kop><strong>PEMERINTAH KABUPATEN KENANGA</strong><br><strong>DINAS SOSIAL</strong></div>"
        f"<h1>PERJANJIAN KINERJA TAHUN 2026</h1><p>{OPENING}</p><p>Nama&nbsp;&nbsp;&nbsp;&nbsp;: YANTI, S.Sos.<br>Jabatan&nbsp;: Kepala Dinas Sosial</p>"
        "<p>selanjutnya disebut PIHAK PERTAMA</p><p>Nama&nbsp;&nbsp;&nbsp;&nbsp;: SURYA DARMA<br>Jabatan&nbsp;: Bupati Kenanga</p>"
        f"<p>selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA</p><p>Pihak Pertama {PROMISE}</p><p>Pihak Kedua {SUPERVISION}</p>"
        "<div>Kenanga, 8 Januari 2026</div><div class=signatures><div><div>Pihak Kedua,</div><strong>Bupati Kenanga</strong><div class=space></div>"
        "<div class=name>SURYA DARMA</div></div><div><div>Pihak Pertama,</div><strong>Kepala Dinas Sosial</strong><div class=space></div>"
        "<div class=name>YANTI, S.Sos.</div><div>NIP. 19730606 199903 2 003</div></div></div></section>"
        "<section class=sheet><div><strong>LAMPIRAN PERJANJIAN KINERJA TAHUN 2026</strong><br><strong>KEPALA DINAS SOSIAL</strong></div>"
        + table(
            [
                ['<td rowspan="2">1</td>', '<td rowspan="2">Menurunnya penduduk yang terlantar</td>', "Persentase lansia terlantar yang dilayani", "82%"],
                ["Jumlah anak terlantar yang dilayani", "240 anak"],
                ["2", "Meningkatnya peran masyarakat", "Jumlah karang taruna yang aktif", "35 lembaga"],
            ],
            head=["No", "Sasaran Strategis", "Indikator Kinerja", "Target"],
        )
        + table(
            [["1", "Program Rehabilitasi Sosial", "Rp 1.200.000.000", "APBD"], ["2", "Program Pemberdayaan Sosial", "Rp 300.000.000", "APBD"],
             ['<th colspan="2">Jumlah</th>', "Rp 1.500.000.000", ""]],
            head=["No", "Program", "Anggaran", "Sumber Dana"],
        )
        + "</section></body></html>"
    )  # fmt: skip
    return WebPaper(
        page,
        values(
            [
                ("1", "Menurunnya penduduk yang terlantar", [
                    {"name": "Persentase lansia terlantar yang dilayani", "target": "82%"},
                    {"name": "Jumlah anak terlantar yang dilayani", "target": "240 anak"},
                ]),
                ("2", "Meningkatnya peran masyarakat", [{"name": "Jumlah karang taruna yang aktif", "target": "35 lembaga"}]),
            ],
            letterhead__office="DINAS SOSIAL", parties__first__name="YANTI, S.Sos.", parties__first__position="Kepala Dinas Sosial",
            parties__first__nip="19730606 199903 2 003", parties__second__name="SURYA DARMA", parties__second__position="Bupati Kenanga",
            statement__signed__date="8 Januari 2026", budget__lines__0__name="Program Rehabilitasi Sosial",
            budget__lines__0__amount="Rp 1.200.000.000", budget__lines__1__amount="Rp 300.000.000", budget__total="Rp 1.500.000.000",
        ),
        "pk.xls",
    )  # fmt: skip


PAPERS = {
    "court": _court(), "personnel": _personnel(), "months": _months(), "one table": _one_table(), "form": _form(),
    "saved by Word": _saved_by_word(), "matrix": _matrix(),
}  # fmt: skip
