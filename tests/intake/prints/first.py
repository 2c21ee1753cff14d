"""First round, after print templates that were looked up: a religious office's, two provinces' health and planning offices', a signing service's.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from tests.intake.prints.drawn import drawn_directorate, drawn_tables
from tests.intake.prints.sheet import Made, Print

OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang "
    "bertanda tangan di bawah ini"
)
QR = "<svg width=60 height=60>" + "".join(
    f'<rect x="{x * 6}" y="{y * 6}" width="6" height="6"/>' for x in range(10) for y in range(10) if (x * 7 + y * 5 + x * y) % 3
) + "</svg>"


def religious() -> Print:
    """Sans, coloured heads; `No. & Sasaran` in one column, lettered indicators; budget by code on a page of its own; signers three times."""
    doc = Print()
    p, say = doc.put, doc.say
    first, second = ("Zulkifli Rahantoknam", "197903142005011004"), ("Hj. Maryam Tuasikal", "196808211994032002")

    def signs(path: str) -> str:
        cells = ""
        for role, label, (name, nip) in (("first", "Pihak Pertama", first), ("second", "Pihak Kedua", second)):
            cells += f"""<td style="width:50%;text-align:center"><p><b>{label}</b></p><div style="height:50px"></div>
              <p style="display:inline-block;border-bottom:1px solid #000;font-weight:bold">{p(f"{path}parties.{role}.name", name)}</p><br>
              <span style="font-size:9.5pt">NIP. {p(f"{path}parties.{role}.nip", nip)}</span></td>"""
        return f"""<table width=100% style="margin-top:20px"><tr><td></td><td style="text-align:center">{p(path + "signed.place", "Langgur")},
          {p(path + "signed.date", "7 Januari 2026")}</td></tr><tr>{cells}</tr></table>"""

    goals = [
        ("Meningkatnya mutu layanan pendidikan madrasah yang merata", [
            ("Persentase madrasah yang terakreditasi minimal B", "72,5 %"), ("Jumlah guru madrasah bersertifikat pendidik", "148 Orang")]),
        ("Meningkatnya tata kelola organisasi yang efektif dan akuntabel", [("Nilai maturitas SPIP", "3,25 Level")]),
        ("Terwujudnya kerukunan dan moderasi beragama", [
            ("Indeks kerukunan umat beragama", "81"), ("Persentase rumah ibadah yang difasilitasi", "40 %"),
            ("Jumlah penyuluh agama yang dibina", "36 Orang")]),
    ]  # fmt: skip
    rows = ""
    for n, (text, indicators) in enumerate(goals):
        for k, (name, target) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            cell = f"""<td rowspan={len(indicators)}><b>{p(f"objectives.{n}.number", f"{n + 1}.")} {p(f"objectives.{n}.text", text)}</b></td>"""
            rows += f"""<tr>{cell if k == 0 else ""}<td>{p(f"{path}.number", "abc"[k] + ".")} {p(f"{path}.name", name)}</td>
              <td style="text-align:center">{p(f"{path}.target", target)}</td></tr>"""
    budget, at = "", 0
    for code, name, amount, parts in (
        ("025.04.WA", "1. Program Dukungan Manajemen", "1.412.550.000", [("2100", "a. Pembinaan Administrasi Kepegawaian", "912.550.000"),
                                                                        ("2101", "b. Pembinaan Administrasi Perencanaan", "500.000.000")]),
        ("025.04.DF", "2. Program Pendidikan Tinggi dan Madrasah", "2.087.415.000", [("2129", "a. Peningkatan Akses Madrasah", "2.087.415.000")]),
    ):  # fmt: skip
        for c, text, money in ((code, name, amount), *parts):
            path = f"budget.lines.{at}"
            number, rest = text.split(" ", 1)
            budget += f"""<tr><td>{p(f"{path}.code", c)}</td><td>{p(f"{path}.number", number)} {p(f"{path}.name", rest)}</td>
              <td style="text-align:right">{p(f"{path}.amount", f"Rp {money}")}</td></tr>"""
            at += 1
    total = p("budget.total", "Rp 3.499.965.000")
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No. & Sasaran Kegiatan", "Indikator Kinerja", "Target"))
    people = ""
    for role, label, (name, _), position in (
        ("first", "Pertama", first, "Kepala Kantor Kementerian Agama Kabupaten Kepulauan Seram"),
        ("second", "Kedua", second, "Kepala Kantor Wilayah Kementerian Agama Provinsi"),
    ):
        path = f"statement.parties.{role}"
        people += f"""<tr><td style="width:22%">Nama</td><td style="width:3%">:</td><td><b>{p(f"{path}.name", name)}</b></td></tr>
          <tr><td>Jabatan</td><td>:</td><td>{p(f"{path}.position", position)}</td></tr>
          <tr><td colspan=3>Selanjutnya disebut <b>Pihak {label}.</b></td></tr><tr><td colspan=3 style="height:6px"></td></tr>"""
    doc.html = f"""<style>@page{{size:A4;margin:1.5cm 2cm 2cm}}body{{font:11pt/1.4 Arial}}.t{{border-collapse:collapse;width:100%;font-size:9.5pt}}
      .t td,.t th{{border:1px solid #000;padding:5px 6px;vertical-align:top}}.t th{{background:#f1f5f9}}.n{{page-break-before:always;text-align:center;
      border-bottom:2px solid #000}}p{{text-align:justify;margin:0 0 8px}}</style>
      <h3 style="text-align:center">{p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")}</h3>
      <p>{say(OPENING + " menyatakan telah berkomitmen untuk mencapai target kinerja sebagaimana ditetapkan dalam dokumen ini.")}</p>
      <table width=100%>{people}</table>
      <p>{say("<b>Pihak Pertama</b> berjanji akan mewujudkan target kinerja yang seharusnya dicapai sesuai dengan lampiran perjanjian ini.")}</p>
      <p>{say("<b>Pihak Kedua</b> akan melakukan supervisi dan memberikan dukungan yang diperlukan untuk pencapaian target kinerja tersebut.")}</p>
      {signs("statement.")}
      <div class=n><h4>{p("title.text", "LAMPIRAN PERJANJIAN KINERJA<br>TAHUN 2026")}</h4></div>
      <p><b>Unit Kerja:</b> Kantor Kementerian Agama</p>
      <table class=t><thead><tr>{heads}</tr></thead>{rows}</table>
      <p style="font:italic 8pt Arial">Catatan: Target kinerja mengikuti master indikator yang telah disetujui.</p>
      <div class=n><h4>RINCIAN PAGU ANGGARAN</h4></div>
      <table class=t><tr><th>Kode</th><th>{p("budget.heading", "Program / Kegiatan")}</th><th>Anggaran</th></tr>{budget}
      <tr style="background:#f1f5f9;font-weight:bold"><td colspan=2 style="text-align:center">Jumlah Keseluruhan</td>
      <td style="text-align:right">{total}</td></tr></table>{signs("")}"""
    return doc


def planning() -> Print:
    """Letter-spaced titles, justified text; programme, activity and task in columns of their own; identity above the tables."""
    doc = Print()
    p, say = doc.put, doc.say
    first = ("dr. RISKA LATUCONSINA, M.Kes", "Penata Tk. I", "19840917 201001 2 011", "Kepala Sub Bagian Program")
    second = ("Ir. HASAN BUAMONA, M.Si", "Pembina Tk. I", "19710203 199703 1 006", "Sekretaris")

    def signs(path: str) -> str:
        cells = ""
        for role, label, (name, rank, nip, position) in (("second", "KEDUA", second), ("first", "PERTAMA", first)):
            full = f"{position.upper()}<br>BAPPERIDA PROVINSI NUSA TIMUR"
            if not path:
                # Of the first the annex says the position above its tables, too.
                p(f"parties.{role}.position", position if role == "first" else full)
            cells += f"""<td><p><b>PIHAK {label}</b></p><p>{full},</p><div style="height:80px"></div>
              <p><b>{p(f"{path}parties.{role}.name", name)}</b></p><p>{p(f"{path}parties.{role}.rank", rank)}</p>
              <p>NIP. {p(f"{path}parties.{role}.nip", nip)}</p></td>"""
        return f"""<p style="text-align:right">{p(f"{path}signed.place", "Tual")}, {p(f"{path}signed.date", "12 Januari 2025")}</p>
          <table class=s width=100%><tr>{cells}</tr></table>"""

    people = ""
    for role, (name, _, _, position), after in (
        ("first", first, "selanjutnya disebut <b>pihak pertama.</b>"),
        ("second", second, "selaku atasan langsung pihak pertama. Selanjutnya disebut <b>pihak kedua.</b>"),
    ):
        path = f"statement.parties.{role}"
        people += f"""<table class=i><tr><td>Nama</td><td>:</td><td>{p(f"{path}.name", name)}</td></tr><tr><td>Jabatan</td><td>:</td>
          <td>{p(f"{path}.position", position + " BAPPERIDA Provinsi Nusa Timur")}</td></tr><tr><td colspan=3>{after}</td></tr></table>"""
    rows = ""
    for n, (text, indicators) in enumerate([
        ("Tersusunnya dokumen perencanaan dan penganggaran yang selaras dan tepat waktu", [
            ("Jumlah dokumen perencanaan perangkat daerah", "6 Dokumen"), ("Jumlah laporan evaluasi kinerja perangkat daerah", "4 Laporan")]),
        ("Meningkatnya kualitas pelaporan kinerja", [("Persentase laporan yang disampaikan tepat waktu", "100 %")]),
    ]):  # fmt: skip
        for k, (name, target) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            span = f"""<td rowspan={len(indicators)} class=c>{p(f"objectives.{n}.number", str(n + 1))}</td>
              <td rowspan={len(indicators)}>{p(f"objectives.{n}.text", text)}</td>"""
            rows += f"""<tr>{span if k == 0 else ""}<td>{p(f"{path}.name", name)}</td><td class=c>{p(f"{path}.target", target)}</td></tr>"""
    lines = [("Penyusunan Dokumen Perencanaan Perangkat Daerah", "48.320.500"), ("Koordinasi dan Penyusunan Laporan Capaian Kinerja", "21.750.000"),
             ("Penyediaan Gaji dan Tunjangan ASN", "3.906.112.430")]  # fmt: skip
    cells = [
        """<td rowspan=3 class=c>1</td><td rowspan=3>PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH PROVINSI</td>
        <td rowspan=2>Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah</td>""", "",
        "<td>Administrasi Keuangan Perangkat Daerah</td>",
    ]  # fmt: skip
    budget = ""
    for n, ((name, amount), before) in zip((2, 3, 5), zip(lines, cells, strict=True), strict=True):
        path = f"budget.lines.{n}"
        budget += f"<tr>{before}<td>{p(f'{path}.name', name)}</td><td style='text-align:right'>{p(f'{path}.amount', amount)}</td></tr>"
    # Each level is a line of its own: the upper ones have no amount.
    for n, name in ((0, "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH PROVINSI"),
                    (1, "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah"), (4, "Administrasi Keuangan Perangkat Daerah")):  # fmt: skip
        p(f"budget.lines.{n}.name", name)
    p("budget.lines.0.number", "1")
    p("budget.heading", "PROGRAM / KEGIATAN / SUB KEGIATAN")
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No.", "Sasaran Kinerja", "Indikator Kinerja Individu", "Target"))
    title = "<h2>{}</h2><h3>BADAN PERENCANAAN PEMBANGUNAN, RISET DAN INOVASI DAERAH</h3><h3>PROVINSI NUSA TIMUR</h3>"
    p("title.subject", "BADAN PERENCANAAN PEMBANGUNAN, RISET DAN INOVASI DAERAH PROVINSI NUSA TIMUR")
    p("statement.title.subject",
      "KEPALA SUB BAGIAN PROGRAM BADAN PERENCANAAN PEMBANGUNAN, RISET DAN INOVASI DAERAH PROVINSI NUSA TIMUR")  # fmt: skip
    doc.html = f"""<style>@page{{size:A4;margin:20mm 25mm}}*{{margin:0;padding:0}}body{{font:12pt/1.5 "Times New Roman"}}h2,.h{{font-size:13pt;
      letter-spacing:.5px}}.h,h2,h3{{text-align:center;font-weight:bold;margin:5px 0}}h3{{font-size:12pt}}p{{text-align:justify;line-height:1.8}}
      .i{{margin:20px 0}}.i td:first-child{{width:130px}}.i td:nth-child(2){{width:15px}}.g{{width:100%;border-collapse:collapse;margin:20px 0}}
      .g td,.g th{{border:1px solid #000;padding:8px;font-size:11pt;line-height:1.4;vertical-align:middle}}.c,.s td,.s p{{text-align:center}}
      .s td{{width:50%;padding:0 20px;font-size:11pt}}.s p{{line-height:1.5}}</style>
      <div class=h>PERNYATAAN PERJANJIAN KINERJA</div><h2>{p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2025")}</h2>
      <h3>KEPALA SUB BAGIAN PROGRAM</h3><h3>BADAN PERENCANAAN PEMBANGUNAN, RISET DAN INOVASI DAERAH</h3><h3>PROVINSI NUSA TIMUR</h3>
      <p style="margin:30px 0 20px">{say(OPENING + ":")}</p>{people}
      <p>{say("Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target "
              "kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target "
              "kinerja tersebut menjadi tanggung jawab kami.")}</p>
      <p>{say("Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini "
              "dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.")}</p>
      {signs("statement.")}<div style="page-break-after:always"></div><div class=h>FORMULIR PERJANJIAN KINERJA</div>
      {title.format(p("title.text", "PERJANJIAN KINERJA TAHUN 2025"))}
      <table class=i><tr><td>Nama</td><td>:</td><td>{first[0]}</td></tr><tr><td>NIP</td><td>:</td><td>{first[2]}</td></tr>
      <tr><td>Jabatan</td><td>:</td><td>{first[3]}</td></tr></table>
      <table class=g><thead><tr>{heads}</tr></thead>{rows}</table>
      <table class=g><thead><tr><th>No.</th><th>PROGRAM</th><th>KEGIATAN</th><th>SUB KEGIATAN</th><th>ANGGARAN (Rp)</th></tr>
      </thead>{budget}<tr><td colspan=4 class=c><b>JUMLAH</b></td><td style="text-align:right"><b>{p("budget.total", "3.976.182.930")}</b></td></tr>
      </table>{signs("")}"""  # fmt: skip
    return doc


def health() -> Print:
    """From a browser's print with its own heads and feet; three lines of title; a budget without rules; roles without positions."""
    doc = Print(options=())
    p = doc.put
    doc.agreements[0]["title.subject"] = "KEPALA BIDANG PENCEGAHAN DAN PENGENDALIAN PENYAKIT DINAS KESEHATAN PROVINSI BORNEO TENGAH"
    rows = ""
    for n, (text, indicators) in enumerate([
        ("Menurunnya angka kesakitan penyakit menular", [("Angka keberhasilan pengobatan TBC (success rate)", "≥ 90 %"),
                                                         ("Persentase ODHIV yang mendapat pengobatan ARV", "95 Persen")]),
        ("Meningkatnya cakupan imunisasi dasar lengkap", [("Persentase bayi usia 0-11 bulan yang mendapat imunisasi dasar lengkap", "82,50 %")]),
        ("Terkendalinya faktor risiko penyakit tidak menular", [("Jumlah kabupaten/kota yang melaksanakan deteksi dini", "14 Kab/Kota")]),
    ]):  # fmt: skip
        for k, (name, target) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            span = f"""<td rowspan={len(indicators)} class=c>{p(f"objectives.{n}.number", f"{n + 1}.")}</td>
              <td rowspan={len(indicators)}>{p(f"objectives.{n}.text", text)}</td>"""
            rows += f"""<tr>{span if k == 0 else ""}<td>{p(f"{path}.name", name)}</td><td class=c>{p(f"{path}.target", target)}</td></tr>"""
    budget = ""
    for n, (name, amount) in enumerate([
        ("Pengelolaan Pelayanan Kesehatan Orang Terduga Tuberkulosis", "1.250.000.000"),
        ("Pengelolaan Pelayanan Kesehatan bagi Penduduk Terdampak Krisis Kesehatan Akibat Bencana dan/atau Berpotensi Bencana", "87.654.321"),
        ("Pengelolaan Surveilans Kesehatan", "315.000.000"),
    ]):  # fmt: skip
        path = f"budget.lines.{n}"
        budget += f"""<tr><td class=x>{p(f"{path}.number", f"{n + 1}.")} {p(f"{path}.name", name)}</td>
          <td class=x style="text-align:right">{p(f"{path}.amount", f"Rp {amount}")}</td></tr>"""
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "KINERJA UTAMA", "INDIKATOR KINERJA", "TARGET"))
    first = f"""<p>{p("parties.first.name", "RAHMADI SUTEJO, SKM., M.KES")}</p><p>NIP. {p("parties.first.nip", "197805062003121005")}</p>"""
    second = f"""<p>{p("parties.second.name", "dr. H. FAUZAN ANSHARI, Sp.PD")}</p><p>NIP. {p("parties.second.nip", "196902281999031003")}</p>"""
    doc.html = f"""<title>Cetak PK | e-SAKIP Dinas Kesehatan</title><style>body{{font:12px/1.4 Arial;padding:10px}}.g{{width:100%;border-collapse:collapse}}
      .g td,.g th{{border:1px solid #000;padding:6px}}.c{{text-align:center}}.g .x{{border:0;padding:4px 0}}.g .y{{border:0}}
      .d{{width:45%;text-align:center}}.d p{{margin:0}}</style>
      <div style="text-align:center;font-weight:bold;text-transform:uppercase;font-size:15px">{p("title.text", "PERJANJIAN KINERJA TAHUN 2026")}<br>
      Kepala Bidang Pencegahan dan Pengendalian Penyakit<br>DINAS KESEHATAN<br>PROVINSI BORNEO TENGAH</div><br>
      <table class=g><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
      <table class=g style="margin-top:20px;border:none"><thead><tr><th class=y style="text-align:left;padding-left:0;width:70%">
      {p("budget.heading", "Program/Kegiatan/Sub Kegiatan")}</th><th class=y style="text-align:right">Anggaran</th></tr></thead>{budget}
      <tr style="font-weight:bold"><td class=y style="text-align:center">JUMLAH</td><td class=y style="text-align:right;border-top:1px solid #000">
      {p("budget.total", "Rp 1.652.654.321")}</td></tr></table>
      <div style="display:flex;justify-content:space-between;margin-top:30px"><div class=d><p><b>PIHAK KEDUA,</b></p><br><br><br>{second}</div>
      <div class=d><p><b>PIHAK PERTAMA,</b></p><br><br><br>{first}</div></div>"""
    return doc


def signed_box() -> Print:
    """Everything in layout tables; electronic signatures as boxes with round corners that say position, name and rank; a service's foot."""
    doc = Print()
    p, say = doc.put, doc.say
    first = ("LINTANG PRAMESWARI, S.Sos., M.Si.", "Pembina, IV/a", "Kepala Bagian Organisasi")
    second = ("Drs. BONIFASIUS HARTADI", "Pembina Utama Muda, IV/c", "Asisten Administrasi Umum")

    def box(path: str, person: tuple[str, str, str]) -> str:
        return f"""<td style="padding:14px"><div style="border:1px solid #000;border-radius:20px;padding:10px;display:flex">{QR}
          <div style="font-size:10px;text-align:left;margin-left:12px">Ditandatangani secara elektronik oleh :<br>{person[2]}<br><br><br>
          {p(f"{path}.name", person[0])}<br>{p(f"{path}.rank", person[1])}</div></div></td>"""

    def signs(path: str) -> str:
        return f"""<table width=100% style="text-align:center;margin-top:20px"><tr><td width=50% style="vertical-align:bottom" rowspan=2>PIHAK KEDUA
          </td><td>{p(f"{path}signed.place", "Majalaya")}, {p(f"{path}signed.date", "2 Februari 2026")}</td></tr><tr><td>PIHAK KESATU</td></tr>
          <tr><td>{p(f"{path}parties.second.position", second[2])}</td><td>{p(f"{path}parties.first.position", first[2])}</td></tr>
          <tr>{box(f"{path}parties.second", second)}{box(f"{path}parties.first", first)}</tr></table>"""

    people = ""
    for person, after in ((first, "Selanjutnya disebut PIHAK KESATU"), (second, "Selaku atasan PIHAK KESATU, selanjutnya disebut PIHAK KEDUA")):
        people += f"""<tr><td style="padding-left:60px">Nama</td><td>:</td><td>{person[0]}</td></tr><tr><td style="padding-left:60px">Jabatan</td>
          <td>:</td><td>{person[2]}</td></tr><tr><td colspan=3 style="text-indent:12%">{after}</td></tr>"""
    rows = ""
    for n, (text, name, unit, quarters) in enumerate([
        ("Meningkatnya kualitas kelembagaan perangkat daerah", "Persentase perangkat daerah yang tepat ukuran", "Persen", ("0", "40", "70", "100")),
        ("Meningkatnya akuntabilitas kinerja", "Nilai SAKIP Kabupaten", "Nilai", ("-", "-", "-", "71,35")),
        ("Meningkatnya kualitas pelayanan publik", "Indeks Pelayanan Publik", "Indeks", ("-", "-", "4,10", "4,25")),
    ]):  # fmt: skip
        path = f"objectives.{n}.indicators.0"
        cells = "".join(f"<td class=c>{p(f'{path}.quarters.tw{i + 1}', q)}</td>" for i, q in enumerate(quarters))
        rows += f"""<tr><td class=c>{p(f"objectives.{n}.number", str(n + 1))}</td><td>{p(f"objectives.{n}.text", text)}</td>
          <td>{p(f"{path}.name", name)}</td><td class=c>{p(f"{path}.unit", unit)}</td><td class=c>{p(f"{path}.target", quarters[-1])}</td>{cells}</tr>"""
    heads = "".join(f"<th rowspan=2>{h}</th>" for h in doc.heads("No", "Sasaran Kinerja", "Indikator Kinerja", "Satuan", "Target"))
    doc.heads(*(f"Target Triwulan {roman}" for roman in ("I", "II", "III", "IV")), start=5)
    foot = """<div style="position:fixed;bottom:0;font-size:7pt;color:#666;text-align:center;width:100%">Dokumen ini telah ditandatangani secara
      elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN</div>"""
    doc.html = f"""<style>@page{{size:215mm 330mm;margin:18mm}}body{{font:11pt Arial}}.g{{border-collapse:collapse;width:100%}}.g td,.g th
      {{border:.5px solid #333;padding:4px}}.c{{text-align:center}}td{{vertical-align:top}}.j{{text-align:justify;text-indent:12%}}</style>{foot}
      <table width=100% style="text-align:center;font-weight:bold"><tr><td>{p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")}</td></tr>
      <tr><td>{p("statement.title.subject", "KEPALA BAGIAN ORGANISASI<br>KABUPATEN TASIK BARAT")
               .replace("<br>", "</td></tr><tr><td>")}</td></tr></table><br>
      <table width=100%><tr><td colspan=3 class=j>{say(OPENING + " :")}</td></tr>{people}
      <tr><td colspan=3 class=j>{say("PIHAK KESATU berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka "
                                     "mencapai target kinerja jangka menengah. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi "
                                     "tanggung jawab kami.")}</td></tr><tr><td colspan=3>&nbsp;</td></tr>
      <tr><td colspan=3 class=j>{say("PIHAK KEDUA akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
                                     "perjanjian ini.")}</td></tr></table>{signs("statement.")}
      <div style="page-break-before:always;text-align:center"><b>{p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")}<br>
      {p("title.subject", "KEPALA BAGIAN ORGANISASI")}</b></div><br><table class=g><thead><tr>{heads}<th colspan=4>Target Triwulan</th></tr>
      <tr><th>I</th><th>II</th><th>III</th><th>IV</th></tr></thead>{rows}</table>{signs("")}"""  # fmt: skip
    return doc


PRINTS: dict[str, Made] = {
    "religious": religious, "planning": planning, "health": health, "signed_box": signed_box,
    "drawn_directorate": drawn_directorate, "drawn_tables": drawn_tables,
}  # fmt: skip
