"""Second round, after print templates that were looked up: two regencies' applications, a hospital's, a reporting server's, web pages of cards.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from tests.intake.prints.second_drawn import ruled_down, three_rules, turned, word_pages
from tests.intake.prints.sheet import Made, Print

OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang "
    "bertanda tangan di bawah ini :"
)


def flexed() -> Print:
    """People as bold labels in a paragraph; budget as names left and sums right without a table; in signatures the name above, the post below."""
    doc = Print()
    p, say = doc.put, doc.say
    first = ("SRI WAHYUNI LESTARI, S.KOM., M.T.I.", "KEPALA DINAS KOMUNIKASI, INFORMATIKA DAN PERSANDIAN", "Pembina Utama Muda", "19730918 200003 2 003")
    second = ("RADEN MAS SUWANDI", "BUPATI WAY RANAU")

    def people(role: str, who: tuple[str, ...]) -> str:
        path = f"statement.parties.{role}"
        return f"""<p><b>Nama</b>: <b>{p(f"{path}.name", who[0])}</b><br><b>Jabatan</b>: <b>{p(f"{path}.position", who[1])}</b></p>"""

    def signs(path: str, position: bool) -> str:
        left, right = f"{path}parties.second", f"{path}parties.first"
        return f"""<table width=100% style="margin-top:50px"><tr><td class=c><p class=c><b>PIHAK KEDUA</b><br>{p(f"{left}.name", second[0])}</p><br><br><br><br>
          <p class=c><b>{p(f"{left}.position", second[1])}</b></p></td><td class=c><p class=c><b>PIHAK KESATU</b><br>{p(f"{right}.name", first[0])}</p><br>
          <br><br><br><p class=c><b>{p(f"{right}.position", first[1])}</b></p><p class=c>{p(f"{right}.rank", first[2])}</p>
          <p class=c>{p(f"{right}.nip", first[3])}</p></td></tr></table>"""

    rows = ""
    for n, (text, indicators) in enumerate([
        ("Meningkatnya kualitas layanan informasi publik", [("Indeks Keterbukaan Informasi Publik", "78,40"), ("Persentase pengaduan yang diselesaikan", "95%")]),
        ("Meningkatnya penerapan SPBE", [("Indeks SPBE", "3,15")]),
        ("Meningkatnya keamanan informasi", [("Nilai Indeks KAMI", "410")]),
        ("Meningkatnya akuntabilitas kinerja dinas", [("Predikat SAKIP", "BB")]),
    ]):  # fmt: skip
        for k, (name, target) in enumerate(indicators):
            doc.row(n, k, number=str(n + 1), text=text, name=name, target=target)
            span = f"<td rowspan={len(indicators)}>{n + 1}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            rows += f"<tr>{span}<td>{name}</td><td>{target}</td></tr>"
    budget = ""
    for n, (name, amount) in enumerate([("Program Informasi dan Komunikasi Publik", "Rp 1.877.350.000"), ("Program Aplikasi Informatika", "Rp 4.210.000.500"),
                                        ("Program Penyelenggaraan Persandian untuk Pengamanan Informasi", "Rp 98.000.000")]):  # fmt: skip
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        budget += f"<div class=f><div style='width:75%'>{n + 1}. {name}</div><div style='width:25%;text-align:right'>{amount}</div></div>"
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran Strategis", "Indikator Sasaran", "Target"))
    doc.html = f"""<style>@page{{size:210mm 330mm;margin:14mm 18mm}}body{{font:12pt "Times New Roman"}}.f{{display:flex;justify-content:space-between;
      margin-bottom:6px}}p{{text-align:justify;margin:0 0 10px}}.c{{text-align:center!important;width:50%;margin:0;vertical-align:top}}.g{{width:100%;
      border-collapse:collapse}}.g td,.g th{{border:1px solid #000;padding:6px;text-align:center}}</style>
      <h4 style="text-align:center">{p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2025")}</h4><p>{say(OPENING)}</p>{people("first", first)}
      <p>Selanjutnya disebut <b>PIHAK KESATU</b></p>{people("second", second)}<p>Selaku atasan PIHAK KESATU, selanjutnya disebut <b>PIHAK KEDUA</b>.</p>
      <p>{say("PIHAK KESATU pada tahun 2025 berjanji akan mewujudkan target kinerja tahunan sesuai lampiran perjanjian ini dalam rangka mencapai target "
              "kinerja jangka menengah seperti yang ditetapkan dalam dokumen perencanaan. Keberhasilan pencapaian target kinerja tersebut menjadi "
              "tanggung jawab PIHAK KESATU.")}</p><p>{say("PIHAK KEDUA akan memberikan supervisi yang diperlukan serta akan melakukan evaluasi "
              "akuntabilitas kinerja terhadap capaian kinerja dari perjanjian ini.")}</p>{signs("statement.", True)}
      <div style="page-break-before:always"></div><h4 style="text-align:center">{p("title.text", "PERJANJIAN KINERJA TAHUN 2025")}<br>
      {p("title.subject", "DINAS KOMUNIKASI, INFORMATIKA DAN PERSANDIAN KABUPATEN WAY RANAU")}</h4>
      <table class=g><thead><tr>{heads}</tr></thead>{rows}</table><br><div class=f><b>{p("budget.heading", "Program")}</b><b>Anggaran</b></div>{budget}
      <div class=f><b>Total</b><b>{p("budget.total", "Rp 6.185.350.500")}</b></div>{signs("", True)}"""  # fmt: skip
    return doc


def compact() -> Print:
    """A hospital's: government and title in one line; name and post side by side in a line; all in one table of small print; names overlined."""
    doc = Print()
    p = doc.put
    heads = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET", "PROGRAM", "ANGGARAN"]
    doc.heads(*heads)
    rows = ""
    for n, (text, name, unit, target, programme, amount) in enumerate([
        ("Meningkatnya mutu pelayanan rumah sakit", "Persentase standar pelayanan minimal yang tercapai", "Persen", "92", "Program Pemenuhan Upaya Kesehatan Perorangan", "11.250.000.000"),
        ("Meningkatnya keselamatan pasien", "Angka kejadian sentinel", "Kasus", "0", "Program Peningkatan Kapasitas SDM Kesehatan", "745.300.000"),
        ("Meningkatnya kemandirian keuangan BLUD", "Cost Recovery Rate", "Persen", "87", "Program Penunjang Urusan Pemerintahan Daerah", "38.914.000.250"),
    ]):  # fmt: skip
        doc.row(n, 0, number=str(n + 1), text=text, name=name, unit=unit, target=target)
        doc.line(n, name=programme, amount=amount)
        cells = "".join(f"<td>{t}</td>" for t in (n + 1, text, name, unit, target, programme, amount))
        rows += f"<tr>{cells}</tr>"
    signs = ""
    for role, side, above, label, name, nip in (
        ("second", "left", "Mengetahui,", "Pihak Kedua", "dr. H. BASUKI RACHMAN, Sp.OG", "196504101995031002"),
        ("first", "right", f"{p('signed.place', 'Bangkalan Selatan')}, {p('signed.date', '03 Januari 2026')}", "Pihak Pertama", "drg. MELINDA SUTEDJA, M.ARS", "197607152006042019"),
    ):  # fmt: skip
        doc.person(f"parties.{role}", name=name, nip=nip)
        signs += f"""<div style="display:table-cell;width:50%;text-align:{side}"><div>{above}</div><b>{label}</b><br>
          <div style="display:inline-block;margin-top:50px;border-top:1px solid #000;min-width:150px;padding-top:3px"><b>{name}</b><br>
          <span style="font-size:7pt">NIP. {nip}</span></div></div>"""
    p("budget.heading", "PROGRAM")
    p("letterhead.government", "PEMERINTAH KABUPATEN ARUNG BAYA")
    p("title.subject", "UOBK RSUD SYAMRABU SELATAN")
    p("parties.first.position", "Wakil Direktur Pelayanan")
    doc.html = f"""<style>@page{{size:A4 landscape;margin:10mm}}body{{font:8pt "DejaVu Sans"}}h1{{font-size:11pt;margin:0}}h2{{font-size:9pt;margin:2px}}
      .g{{width:100%;border-collapse:collapse;margin-top:6px}}.g td,.g th{{border:.5px solid #666;padding:3px}}.g th{{background:#e8e8e8}}</style>
      <div style="text-align:center;border-bottom:1px solid #000"><h1>PEMERINTAH KABUPATEN ARUNG BAYA - {p("title.text", "PERJANJIAN KINERJA TAHUN 2026")}</h1>
      <h2>UOBK RSUD SYAMRABU SELATAN</h2></div><div style="background:#f9f9f9;padding:5px"><span style="margin-right:20px"><b>Nama:</b>
      drg. MELINDA SUTEDJA, M.ARS</span><span style="margin-right:20px"><b>Jabatan:</b> Wakil Direktur Pelayanan</span><span><b>Periode:</b> 2026</span></div>
      <table class=g><thead><tr>{"".join(f"<th>{h}</th>" for h in heads)}</tr></thead>{rows}</table>
      <div style="display:table;width:100%;margin-top:14px">{signs}</div>"""
    return doc


def letterheaded() -> Print:
    """A regency's: letterhead with telephone, facsimile, site, post-el and postal code; activities as a list in the cell of their programme; a note."""
    doc = Print()
    p = doc.put
    first = ("WIDODO PRASTAWA, S.IP., M.Si.", "Pembina", "19710812 199803 1 007", "Kepala Bidang Bina Marga")
    second = ("Ir. TEGUH SANTOSO, M.T.", "Pembina Utama Muda", "19660215 199303 1 011", "Kepala Dinas Pekerjaan Umum dan Penataan Ruang")
    rows = ""
    for n, (kind, text, indicators) in enumerate([
        ("Sasaran Program", "Meningkatnya kemantapan jalan kabupaten", [("Persentase panjang jalan kondisi mantap", "81,20 %"), ("Persentase jembatan kondisi baik", "88 %")]),
        ("Sasaran Kegiatan", "Terselenggaranya pembangunan dan pemeliharaan jalan", [("Panjang jalan yang direhabilitasi", "24,5 Km"), ("Panjang jalan yang dipelihara rutin", "310 Km")]),
    ]):  # fmt: skip
        for k, (name, target) in enumerate(indicators):
            doc.row(n, k, number=str(n + 1), text=text, name=name, target=target)
            size = len(indicators)
            span = f"<td class=c rowspan={size}>{n + 1}</td><td rowspan={size}>{text}</td>" if k == 0 else ""
            rows += f"<tr>{span}<td>{name}</td><td class=c>{target}</td></tr>"
        assert kind
    budget, at = "", 0
    for name, amount, parts in [("Program Penyelenggaraan Jalan", "Rp 42.118.700.000", [("Pembangunan Jalan", "Rp 30.000.000.000"), ("Pemeliharaan Rutin Jalan", "Rp 12.118.700.000")]),
                                ("Program Penyelenggaraan Jembatan", "Rp 6.400.250.000", [("Rehabilitasi Jembatan", "Rp 6.400.250.000")])]:  # fmt: skip
        doc.line(at, number=f"{1 if at == 0 else 2}.", name=name, amount=amount, note="DAK/APBD")
        budget += f"""<tr><td>{1 if at == 0 else 2}. {name}</td><td style="text-align:right">{amount}</td><td class=c rowspan={len(parts) + 1}>DAK/APBD</td></tr>"""
        at += 1
        for k, (part, sum_) in enumerate(parts):
            doc.line(at, number=f"{'ab'[k]}.", name=part, amount=sum_, note="DAK/APBD")
            budget += f"""<tr><td style="padding-left:18px">{"ab"[k]}. {part}</td><td style="text-align:right">{sum_}</td></tr>"""
            at += 1
    signs = ""
    for role, label, who in (("second", "Pihak Kedua", second), ("first", "Pihak Pertama", first)):
        doc.person(f"parties.{role}", name=who[0], rank=who[1], nip=who[2], position=who[3])
        signs += f"""<div style="width:46%;text-align:center"><div>{label}</div><b>{who[3]}</b><div style="height:60px"></div><u><b>{who[0]}</b></u>
          <div>{who[1]}</div><div>NIP. {who[2]}</div></div>"""
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran Program dan Sasaran Kegiatan **", "Indikator Kinerja", "Target"))
    doc.html = f"""<style>@page{{size:A4;margin:15mm 20mm}}body{{font:11pt "Times New Roman"}}.g{{width:100%;border-collapse:collapse;margin:12px 0}}
      .g td,.g th{{border:1px solid #000;padding:5px;vertical-align:top}}.c{{text-align:center}}</style>
      <div style="display:flex;border-bottom:3px double #000"><svg width=70 height=80><circle cx=35 cy=40 r=30 fill="#888"/></svg>
      <div style="flex:1;text-align:center"><div style="font-size:13pt">{p("letterhead.government", "PEMERINTAH KABUPATEN BANYU ASIH")}</div>
      <b style="font-size:14pt">{p("letterhead.office", "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG")}</b>
      <div style="font-size:9pt">{p("letterhead.address", "Jalan Letnan Karjono Nomor 31")} Telepon {p("letterhead.phone", "(0286) 591134")} Faksimile (0286) 591135</div>
      <div style="font-size:9pt">Laman dpupr.banyuasih.go.id Pos-el {p("letterhead.email", "dpupr@banyuasih.go.id")}</div><div>BANYU ASIH 53415</div></div></div>
      <div class=c style="margin-top:10px"><b>{p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")}</b><br>
      <b>{p("title.subject", "KEPALA BIDANG BINA MARGA")}</b></div>
      <table style="margin-top:8px"><tr><td width=110>Nama Pejabat</td><td>:</td><td>{first[0]}</td></tr><tr><td>Unit Kerja</td><td>:</td><td>Bidang Bina Marga</td></tr></table>
      <table class=g><thead><tr>{heads}</tr></thead>{rows}</table>
      <table class=g><thead><tr><th>{p("budget.heading", "Program dan Kegiatan")}</th><th>Anggaran</th><th>Keterangan</th></tr></thead>{budget}
      <tr><td><b>Total Anggaran</b></td><td style="text-align:right"><b>{p("budget.total", "Rp 48.518.950.000")}</b></td><td></td></tr></table>
      <div style="font-size:9pt">Sumber data: Renja Perangkat Daerah Tahun 2026</div>
      <div style="text-align:right">{p("signed.place", "Banyu Asih")}, {p("signed.date", "6 Januari 2026")}</div>
      <div style="display:flex;justify-content:space-between;margin-top:8px">{signs}</div>
      <div style="font-size:8pt;margin-top:20px">**) Untuk disesuaikan dengan kondisi pada masing-masing Perangkat Daerah; apabila tidak melaksanakan
      kegiatan, maka diisi sampai ke sasaran program.</div>"""
    return doc


def cards() -> Print:
    """No table: each indicator is a card with labels and values, quarters as small boxes; budget as lines with dots to the amount."""
    doc = Print()
    p = doc.put
    body = ""
    for n, (text, name, formula, source, unit, target, quarters) in enumerate([
        ("Meningkatnya ketahanan pangan daerah", "Skor Pola Pangan Harapan (PPH)", "Jumlah skor tiap kelompok pangan", "Survei konsumsi pangan", "Skor", "93,4", ("-", "-", "-", "93,4")),
        ("Meningkatnya ketersediaan cadangan pangan", "Jumlah cadangan beras pemerintah daerah", "Stok awal + pengadaan - penyaluran", "Laporan gudang", "Ton", "120", ("30", "60", "90", "120")),
    ]):  # fmt: skip
        doc.row(n, 0, number=str(n + 1), text=text, name=name, formula=formula, source=source, unit=unit, target=target,
                **{f"quarters__tw{i + 1}": q for i, q in enumerate(quarters)})  # fmt: skip
        boxes = "".join(f"<div style='border:1px solid #ccc;padding:4px 14px;text-align:center'>TW {r}<br>{q}</div>" for r, q in zip(("I", "II", "III", "IV"), quarters, strict=True))
        lines = "".join(f"<tr><td width=140>{a}</td><td>: {b}</td></tr>" for a, b in (
            ("Indikator", name), ("Formula", formula), ("Sumber Data", source), ("Satuan", unit), ("Target Tahunan", target)))  # fmt: skip
        body += f"""<div style="border:1px solid #cbd5e1;border-radius:8px;padding:10px;margin:10px 0;break-inside:avoid"><b>Sasaran {n + 1} : {text}</b>
          <table>{lines}</table><div style="display:flex;gap:8px;margin-top:6px">{boxes}</div></div>"""
    budget = ""
    for n, (name, amount) in enumerate([("Program Peningkatan Diversifikasi dan Ketahanan Pangan Masyarakat", "Rp2.318.440.000"), ("Program Penanganan Kerawanan Pangan", "Rp517.000.000")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        budget += f"<tr><td>{n + 1}.</td><td>{name}</td><td style='text-align:right'>{amount}</td></tr>"
    doc.person("parties.first", position="Kepala Dinas Ketahanan Pangan", name="Ir. LUKMAN HAKIM BATUBARA", nip="196811301996031002")
    doc.person("parties.second", position="Wali Kota Teluk Permai", name="Hj. ROSMAWATI, S.E.")
    doc.html = f"""<style>@page{{size:A4;margin:16mm}}body{{font:10.5pt Arial}}</style><h2 style="text-align:center">{p("title.text", "PERJANJIAN KINERJA TAHUN 2026")}<br>
      {p("title.subject", "DINAS KETAHANAN PANGAN KOTA TELUK PERMAI")}</h2>{body}<h4>Anggaran</h4>
      <table width=100%><tr><th align=left>No</th><th align=left>{p("budget.heading", "Program")}</th><th style="text-align:right">Pagu</th></tr>{budget}
      <tr><td></td><td><b>Jumlah</b></td><td style="text-align:right"><b>{p("budget.total", "Rp2.835.440.000")}</b></td></tr></table>
      <table width=100% style="text-align:center;margin-top:24px"><tr><td width=50%></td><td>{p("signed.place", "Teluk Permai")}, {p("signed.date", "2 Januari 2026")}</td></tr>
      <tr><td>Pihak Kedua,<br>Wali Kota Teluk Permai</td><td>Pihak Pertama,<br>Kepala Dinas Ketahanan Pangan</td></tr><tr><td height=70></td><td></td></tr>
      <tr><td><b>Hj. ROSMAWATI, S.E.</b></td><td><b>Ir. LUKMAN HAKIM BATUBARA</b><br>NIP. 196811301996031002</td></tr></table>"""
    return doc


PRINTS: dict[str, Made] = {
    "flexed": flexed, "compact": compact, "letterheaded": letterheaded, "cards": cards,
    "three_rules": three_rules, "ruled_down": ruled_down, "turned": turned, "word_pages": word_pages,
}  # fmt: skip
