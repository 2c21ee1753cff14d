"""Third round, after print templates that were looked up: four applications' browser pages, with two pages of a browser's own heads and feet.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from tests.intake.prints.sheet import Made, Print
from tests.intake.prints.third_drawn import bundle, edges, striped, toner

OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang "
    "bertanda tangan di bawah ini:"
)
PROMISE = (
    "Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja "
    "jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan."
)
DUTY = (
    "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami. Pihak Kedua akan melakukan supervisi yang "
    "diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini."
)
PLAIN = """<style>@page{size:A4;margin:18mm}body{font:11pt "Times New Roman"}.g{width:100%;border-collapse:collapse;margin:12px 0}
  .g td,.g th{border:1px solid #000;padding:5px;vertical-align:top}.c{text-align:center}.r{text-align:right}p{text-align:justify}</style>"""
BREAK = "<div style='page-break-before:always'></div>"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des")


def _cells(*texts: str) -> str:
    return "".join(f"<td>{text}</td>" for text in texts)


def delegated() -> Print:
    """A long address in two lines, a mark slantwise, people with NIP, names underlined with small red remarks, then months on a page that lies."""
    doc = Print()
    p, say = doc.put, doc.say
    first = ("BAYU KRISNAMUKTI, S.E.", "198406172010011012", "Kepala Subbagian Keuangan", "Penata (III/c)")
    second = ("Dra. ENDANG PALUPI", "196912051995032001", "Sekretaris", "Pembina Tingkat I (IV/b)")

    def person(role: str, who: tuple[str, ...]) -> str:
        path = f"statement.parties.{role}"
        rows = (("Nama", p(f"{path}.name", who[0])), ("NIP", p(f"{path}.nip", who[1])), ("Jabatan", p(f"{path}.position", who[2])))
        return "<table width=100%>" + "".join(f"<tr><td width=30%>{a}</td><td width=2%>:</td><td>{b}</td></tr>" for a, b in rows) + "</table>"

    def signs(path: str) -> str:
        day = f"{p(f'{path}signed.place', 'Wana Asri')}, {p(f'{path}signed.date', '12 Januari 2026')}"
        boxes = ""
        for role, label, above, who in (("second", "PIHAK KEDUA", "&nbsp;", second), ("first", "PIHAK PERTAMA", day, first)):
            doc.person(f"{path}parties.{role}", name=who[0], rank=who[3], nip=who[1])
            boxes += f"""<div style="width:45%;text-align:center"><div>{above}</div><b>{label}</b><div style="height:60px"></div><u><b>{who[0]}</b></u>
              <div>{who[3]}</div><div>NIP. {who[1]}</div><div style="font:italic 7.5pt Arial;color:#ef4444">(Belum disetujui)</div></div>"""
        return f"<div style='display:flex;justify-content:space-between;break-inside:avoid'>{boxes}</div>"

    rows, monthly = "", ""
    for n, (text, name, target, values) in enumerate([
        ("Terlaksananya administrasi keuangan perangkat daerah", "Jumlah laporan keuangan bulanan yang disusun", "12 Laporan", [1] * 12),
        ("Terlaksananya pembayaran gaji dan tunjangan tepat waktu", "Persentase pembayaran gaji tepat waktu", "100 %", [100] * 12),
        ("Tersusunnya laporan keuangan akhir tahun", "Jumlah laporan keuangan akhir tahun", "1 Laporan", [0] * 11 + [1]),
    ]):  # fmt: skip
        doc.row(n, 0, number=str(n + 1), text=text, name=name, target=target)
        rows += f"<tr>{_cells(str(n + 1), text, name, target)}</tr>"
        # Months of a plan of action, which is another paper: not expected (at the first run they were).
        marks = [str(v) if v else "-" for v in values]
        monthly += f"<tr>{_cells(str(n + 1), text, name, target, *marks)}</tr>"
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran / Kegiatan", "Indikator Kinerja", "Target"))
    months = "".join(f"<th>{m}</th>" for m in MONTHS)
    four = "".join(f"<th rowspan=2>{h}</th>" for h in ("No", "Sasaran / Kegiatan", "Indikator Kinerja", "Target<br>Tahunan"))
    address = p("letterhead.address", "Jalan Raya Wana–Asri KM 3 Kelurahan Sidomakmur, Kecamatan Wana Asri, Kabupaten Wana Asri Provinsi Jawa Selatan 57399")
    doc.html = f"""{PLAIN}<style>@page w{{size:A4 landscape}}.w{{page:w;font-size:9pt}}.m{{position:fixed;top:45%;left:5%;transform:rotate(-45deg);
      font:bold 60px sans-serif;color:rgba(239,68,68,.15);z-index:-1}}</style><div class=m>DRAFT / BELUM DISETUJUI</div>
      <div style="display:flex;border-bottom:3px solid #000"><svg width=80 height=80><circle cx=40 cy=40 r=34 fill="#777"/></svg>
      <div style="flex:1;text-align:center"><b>{p("letterhead.government", "PEMERINTAH KABUPATEN WANA ASRI")}</b><br><b style="font-size:16pt">
      {p("letterhead.office", "BADAN PENANGGULANGAN BENCANA DAERAH")}</b><div style="font-size:9pt">{address}<br>Telepon
      {p("letterhead.phone", "(0276) 399518, 08119950099")} laman: bpbd.wanaasri.go.id pos-el: {p("letterhead.email", "bpbd@wanaasri.go.id")}</div></div></div>
      <h3 class=c>{p("statement.title.text", "PERJANJIAN KINERJA PEJABAT PENGAWAS TAHUN 2026")}</h3><p>{say(OPENING)}</p>{person("first", first)}
      <p>Selanjutnya disebut <b>PIHAK PERTAMA</b>.</p>{person("second", second)}<p>Selaku atasan langsung Pihak Pertama, selanjutnya disebut
      <b>PIHAK KEDUA</b>.</p><p style="text-indent:30px">{say(PROMISE)}</p><p style="text-indent:30px">{say(DUTY)}</p>{signs("statement.")}{BREAK}
      <div class=c><b>LAMPIRAN<br>{p("title.text", "PERJANJIAN KINERJA PEJABAT PENGAWAS TAHUN 2026")}</b></div>
      <table class=g><thead><tr>{heads}</tr></thead>{rows}</table>{signs("")}<div class=w><div class=c><b>RENCANA AKSI TAHUN 2026</b></div>
      <table class=g><thead><tr>{four}<th colspan=12>Target Bulan</th></tr><tr>{months}</tr></thead>{monthly}</table></div>"""
    return doc


def paired() -> Print:
    """One head over the indicator's number and its name; colons that open values; office and year in bold lines; `Rp. ` and an empty remark."""
    doc = Print()
    p, say = doc.put, doc.say
    first = ("H. MUSTOFA KAMAL, S.Pt., M.Si.", "196911231996031004", "KEPALA DINAS PERTANIAN")
    second = ("dr. NILAM PERMATASARI", "", "BUPATI LUBUK SERASAN")
    p("statement.title.subject", "DINAS PERTANIAN")
    p("letterhead.government", "PEMERINTAH KABUPATEN LUBUK SERASAN")

    def person(role: str, who: tuple[str, ...]) -> str:
        path = f"statement.parties.{role}"
        return f"""<table><tr><td width=125>Nama</td><td>: {p(f"{path}.name", who[0])}</td></tr><tr><td>Jabatan</td>
          <td>: {p(f"{path}.position", who[2])}</td></tr></table>"""

    def signs(path: str) -> str:
        for role, who in (("first", first), ("second", second)):
            doc.person(f"{path}parties.{role}", name=who[0], nip=who[1])
        return f"""<table width=100% class=c><tr><td width=50%></td><td>{p(f"{path}signed.place", "Lubuk Serasan")},
          {p(f"{path}signed.date", "22 Januari 2026")}</td></tr><tr><td>PIHAK KEDUA</td><td>PIHAK PERTAMA</td></tr><tr><td height=70></td></tr>
          <tr><td>{second[0]}</td><td>{first[0]}</td></tr><tr><td></td><td>NIP. {first[1]}</td></tr></table>"""

    heads = doc.heads("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET")
    spans = "".join(f"<th{' colspan=2' if i == 2 else ''}>{h}</th>" for i, h in enumerate(heads))
    numbers = "".join(f"<td class=c{' colspan=2' if i == 2 else ''}>{n}</td>" for i, n in enumerate(doc.counted(5, "({})")))
    rows = ""
    for n, (text, indicators) in enumerate([
        ("Meningkatnya produksi dan produktivitas pertanian", [("Produktivitas padi", "Kuintal/Ha", "56,25"), ("Populasi ternak sapi potong", "Ekor", "18.450")]),
        ("Meningkatnya kesejahteraan petani", [("Nilai Tukar Petani (NTP)", "Indeks", "108,5")]),
        ("Meningkatnya kualitas penyuluhan", [("Persentase kelompok tani kelas madya dan utama", "%", "24"), ("Rasio penyuluh terhadap desa", "Rasio", "1 : 2"),
                                             ("Jumlah kelembagaan petani yang dibina", "Kelompok", "640")]),
    ]):  # fmt: skip
        for k, (name, unit, target) in enumerate(indicators):
            doc.row(n, k, number=str(n + 1), text=text, own=f"{n + 1}.{k + 1}", name=name, unit=unit, target=target)
            span = f"<td class=c rowspan={len(indicators)}>{n + 1}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            rows += f"<tr>{span}<td class=c>{n + 1}.{k + 1}</td><td>{name}</td><td class=c>{unit}</td><td class=c>{target}</td></tr>"
    budget = ""
    for n, (name, amount) in enumerate([("Program Penyediaan dan Pengembangan Sarana Pertanian", "Rp. 3.445.120.000"), ("Program Penyuluhan Pertanian", "Rp. 890.000.000"),
                                        ("Program Pengendalian Kesehatan Hewan dan Kesehatan Masyarakat Veteriner", "Rp. 612.775.500")]):  # fmt: skip
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        budget += f"<tr><td class=c>{n + 1}</td><td>{name}</td><td class=r>{amount}</td><td></td></tr>"
    doc.html = f"""{PLAIN}<div class=c><svg width=50 height=60><circle cx=25 cy=30 r=22 fill="#777"/></svg></div><h3 class=c>PEMERINTAH KABUPATEN LUBUK SERASAN</h3>
      <h4 class=c>PERNYATAAN PERJANJIAN KINERJA</h4><h4 class=c>DINAS PERTANIAN</h4><h5 class=c>{p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")}</h5>
      <p>{say(OPENING)}</p>{person("first", first)}<p>Selanjutnya disebut sebagai PIHAK PERTAMA</p>{person("second", second)}
      <p>Selaku atasan langsung pihak pertama, selanjutnya disebut sebagai PIHAK KEDUA</p><p>{say(PROMISE)}</p><p>{say(DUTY)}</p>{signs("statement.")}{BREAK}
      <h5 class=c>{p("title.text", "PERJANJIAN KINERJA")}</h5><table width=100%><tr><td width=200><b>SKPD</b></td><td><b>:
      {p("title.subject", "DINAS PERTANIAN")}</b></td></tr><tr><td><b>TAHUN ANGGARAN</b></td><td><b>: 2026</b></td></tr></table>
      <table class=g><thead><tr>{spans}</tr></thead><tr>{numbers}</tr>{rows}</table><br><table class=g><thead><tr><th>No</th><th>{p("budget.heading", "Program")}</th>
      <th>Anggaran (Rp)</th><th>Keterangan</th></tr></thead>{budget}<tr><th colspan=2>Total</th><th class=r>{p("budget.total", "Rp. 4.947.895.500")}</th>
      <th></th></tr></table>{signs("")}"""  # fmt: skip
    return doc


def tiny() -> Print:
    """Very small print; numbers of indicators within their cells; a budget without rules; the post above, the name far below, months cut short."""
    doc = Print()
    p = doc.put
    rows = ""
    for n, (text, indicators) in enumerate([
        ("Meningkatnya kualitas pengelolaan sampah", [("Persentase pengurangan sampah", "28 %"), ("Persentase penanganan sampah", "71,5 %")]),
        ("Meningkatnya kualitas lingkungan hidup", [("Indeks Kualitas Air (IKA)", "54,12 poin"), ("Indeks Kualitas Udara (IKU)", "88,40 poin")]),
    ]):  # fmt: skip
        for k, (name, target) in enumerate(indicators):
            own = f"{n + 1}.{k + 1}"
            doc.row(n, k, number=str(n + 1), text=text, own=own, name=name, target=target)
            span = f"<td class=c rowspan=2>{n + 1}</td><td rowspan=2>{text}</td>" if k == 0 else ""
            rows += f"<tr>{span}<td>{own} &nbsp;&nbsp;{name}</td><td class=c>{target}</td></tr>"
    heads = "".join(f"<td class=c><b>{h}</b></td>" for h in doc.heads("NO", "KINERJA UTAMA", "INDIKATOR KINERJA UTAMA", "TARGET"))
    numbers = "".join(f"<td class=c><b>{n}</b></td>" for n in doc.counted(4))
    budget = ""
    for n, (name, amount, note) in enumerate([("Program Pengelolaan Persampahan", "Rp 22.450.780.000", "APBD"), ("Program Pengendalian Pencemaran", "Rp 1.030.000.000", "APBD"),
                                              ("Program Pengelolaan Keanekaragaman Hayati", "Rp 655.480.000", "DAK")]):  # fmt: skip
        doc.line(n, name=name, amount=amount, note=note)
        budget += f"<tr>{_cells(name, amount, note)}</tr>"
    doc.person("parties.first", position="Kepala Dinas Lingkungan Hidup", name="ALFIAN SYAHPUTRA, S.T., M.T.", nip="197410092000031005")
    doc.person("parties.second", position="Wali Kota Muara Kencana", name="H. IBRAHIM SULAIMAN")
    doc.html = f"""<style>@page{{size:A4;margin:20mm}}body{{font:12pt Cambria,"Times New Roman"}}.g{{width:100%;border:1px solid #000;font-size:7pt}}
      .g td{{border:1px solid #000;vertical-align:top}}.c{{text-align:center}}.x td{{font-size:7pt}}.s{{font-size:8pt;text-align:center}}</style>
      <p class=c><b>{p("title.text", "PERJANJIAN KINERJA TAHUN 2026")}<br><span style="font-size:10pt">{p("title.subject", "DINAS LINGKUNGAN HIDUP")}</span></b></p>
      <table class=g cellpadding=2 cellspacing=0><tr>{heads}</tr><tr>{numbers}</tr>{rows}</table><p>&nbsp;</p>
      <table class=x width=100%><tr><td><b>{p("budget.heading", "PROGRAM")}</b></td><td><b>ANGGARAN</b></td><td><b>KETERANGAN</b></td></tr>{budget}</table><p>&nbsp;</p>
      <table class=s width=100%><tr><td width=50%>Wali Kota Muara Kencana<br><br><br><br>H. IBRAHIM SULAIMAN</td><td>{p("signed.place", "Muara Kencana")},
      {p("signed.date", "5 Jan 2026")}<br>Kepala Dinas Lingkungan Hidup<br><br><br>ALFIAN SYAHPUTRA, S.T., M.T.<br>NIP. 197410092000031005</td></tr></table>"""
    return doc


def three_levels() -> Print:
    """One table of objectives, three of money: programmes, activities, parts of activities; a thick rule under the name of the office."""
    doc = Print(options=())
    p = doc.put
    doc.person("parties.first", position="Kepala Bidang Pendidikan Dasar", name="WAHYUDI PRANOTO, S.Pd., M.Pd.", rank="Pembina", nip="197205141998021002")
    doc.person("parties.second", position="Kepala Dinas Pendidikan dan Kebudayaan", name="Dr. SULASTRI HANDAYANI, M.Pd.", rank="Pembina Utama Muda", nip="196803301993032006")
    rows = ""
    for n, (text, name, target) in enumerate([
        ("Meningkatnya akses dan mutu pendidikan dasar", "Angka Partisipasi Sekolah usia 7-12 tahun", "99,85 Persen"),
        ("Meningkatnya akses dan mutu pendidikan dasar", "Angka Partisipasi Sekolah usia 13-15 tahun", "96,10 Persen"),
        ("Meningkatnya kompetensi literasi dan numerasi", "Nilai rata-rata literasi SD", "78 Poin"),
    ]):  # fmt: skip
        at, k = (0, n) if n < 2 else (1, 0)
        doc.row(at, k, number=str(at + 1), text=text, name=name, target=target)
        span = f"<td class=c rowspan={2 - at}>{at + 1}</td><td rowspan={2 - at}>{text}</td>" if k == 0 else ""
        rows += f"<tr>{span}<td>{name}</td><td>{target}</td></tr>"
    at, money = 0, ""
    p("budget.heading", "Program")
    for level, lines in (
        ("Program", [("PROGRAM PENGELOLAAN PENDIDIKAN", "Rp 61.250.000.000")]),
        ("Kegiatan", [("Pengelolaan Pendidikan Sekolah Dasar", "Rp 40.750.000.000"), ("Pengelolaan Pendidikan Sekolah Menengah Pertama", "Rp 20.500.000.000")]),
        ("Sub Kegiatan", [("Pembangunan Ruang Kelas Baru", "Rp 12.000.000.000"), ("Pengadaan Perlengkapan Sekolah", "Rp 8.125.450.000"),
                          ("Penyediaan Biaya Personil Peserta Didik Sekolah Menengah Pertama", "Rp 20.500.000.000"), ("Rehabilitasi Sedang/Berat Ruang Kelas", "Rp 20.624.550.000")]),
    ):  # fmt: skip
        body = ""
        for number, (name, amount) in enumerate(lines, 1):
            doc.line(at, number=str(number), name=name, amount=amount, note="APBD")
            body += f"<tr><td class=c>{number}</td><td>{name}</td><td class=r>{amount}</td><td class=c>APBD</td></tr>"
            at += 1
        money += f"""<table class=g><thead><tr><th width=45>No</th><th width=380>{level}</th><th>Anggaran</th><th>Ket</th></tr></thead>{body}</table>"""
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran", "Indikator", "Target"))
    flat = doc.expected[0]
    day = f"{p('signed.place', 'Karang Sari')}, {p('signed.date', '16 Januari 2026')}"
    signs = "".join(
        f"<td width=50%>{above}<br>{flat[f'parties.{role}.position']}{comma}<div style='height:80px'></div><b><u>{flat[f'parties.{role}.name']}</u></b><br>"
        f"{flat[f'parties.{role}.rank']}<br>NIP. {flat[f'parties.{role}.nip']}</td>"
        for role, comma, above in (("second", "", "&nbsp;"), ("first", ",", day))
    )
    doc.html = f"""<title>E-SAKIP | Laporan PK</title>{PLAIN}<p class=c style="font-size:15pt"><b>{p("title.text", "PERJANJIAN KINERJA TAHUN 2026")}</b></p>
      <p class=c><b>{p("title.subject", "BIDANG PENDIDIKAN DASAR")}</b></p><table class=g><thead><tr>{heads}</tr></thead>{rows}</table>{money}
      <table width=100% class=c style="break-inside:avoid">{signs}</table>"""
    return doc


def continued() -> Print:
    """A web page of many rows: objectives over several rows that pages cut, no heads on the next page, a browser's address and date around it."""
    doc = Print(options=())
    p = doc.put
    p("title.subject", "DINAS PERHUBUNGAN KABUPATEN SELAT PUTIH")
    heads = doc.heads("No", "Sasaran Strategis", "Indikator Kinerja", "Formulasi", "Satuan", "Target")
    rows = ""
    for n in range(4):
        text = ("Meningkatnya keselamatan lalu lintas dan angkutan jalan", "Meningkatnya konektivitas antarwilayah", "Meningkatnya kelayakan sarana angkutan",
                "Meningkatnya akuntabilitas kinerja dinas")[n]  # fmt: skip
        for k in range(5):
            thing = ("perlengkapan jalan terpasang", "trayek perintis yang terlayani", "kendaraan wajib uji yang laik jalan", "pelabuhan rakyat yang berizin", "terminal yang memenuhi standar")[k]
            name = f"Persentase {thing} pada {('ruas kabupaten', 'wilayah kepulauan', 'kawasan perkotaan', 'jalur utama')[n]}"
            formula = f"Jumlah {thing} dibagi jumlah {thing.split()[0]} seluruhnya dikali 100%"
            doc.row(n, k, number=f"{n + 1}.", text=text, name=name, formula=formula, unit="%", target=f"{60 + 7 * n + k},{k}5")
            span = f"<td class=c rowspan=5>{n + 1}.</td><td rowspan=5>{text}</td>" if k == 0 else ""
            rows += f"<tr>{span}{_cells(name, formula)}<td class=c>%</td><td class=c>{60 + 7 * n + k},{k}5</td></tr>"
    doc.person("parties.first", position="Kepala Dinas Perhubungan", name="Capt. ROBERT MANUHUTU, M.Mar.", nip="197001181997031003")
    doc.person("parties.second", position="Bupati Selat Putih", name="Drs. YAKOBUS LETSOIN, M.Si.")
    row = "".join(f"<td class=c style='border:1px solid #000;background:#d9e2f3'><b>{h}</b></td>" for h in heads)
    doc.html = f"""<title>Cetak Perjanjian Kinerja</title>{PLAIN}<h3 class=c>{p("title.text", "PERJANJIAN KINERJA PERUBAHAN TAHUN 2025")}<br>
      DINAS PERHUBUNGAN<br>KABUPATEN SELAT PUTIH</h3><table class=g><tr>{row}</tr>{rows}</table>
      <p>{p("budget.total", "Rp7.415.000.000") and "Jumlah anggaran: Rp7.415.000.000"}</p>
      <table width=100% class=c style="break-inside:avoid"><tr><td></td><td>{p("signed.place", "Selat Putih")}, {p("signed.date", "1 Oktober 2025")}</td></tr>
      <tr><td width=50%>Bupati Selat Putih</td><td>Kepala Dinas Perhubungan</td></tr><tr><td height=70></td></tr><tr><td><b>Drs. YAKOBUS LETSOIN, M.Si.</b></td>
      <td><b>Capt. ROBERT MANUHUTU, M.Mar.</b></td></tr><tr><td></td><td>NIP. 197001181997031003</td></tr></table>"""
    return doc


PRINTS: dict[str, Made] = {
    "delegated": delegated, "paired": paired, "tiny": tiny, "three_levels": three_levels, "continued": continued,
    "edges": edges, "striped": striped, "bundle": bundle, "toner": toner,
}  # fmt: skip
