"""Yearly report (Laporan Tahunan) of a Balai POM: staff, samples, premises, services, KIE, cases, PNBP.

Open Sans, striped rows under a green head and no upright lines, captions above at the left, percentages to one decimal,
a column chart and a pie.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart, pie_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 20mm 20mm 20mm 22mm; }
body { font: 9.4pt/1.5 'Open Sans', sans-serif; color: #222; }
h1 { font-size: 18pt; color: #1d6b45; margin: 4mm 0 8mm; line-height: 1.35; }
h2 { font-size: 12.5pt; color: #1d6b45; border-bottom: 1pt solid #1d6b45; margin: 14pt 0 6pt; break-after: avoid; }
h3 { font-size: 10.2pt; margin: 9pt 0 3pt; break-after: avoid; } p { margin: 0 0 6pt; }
p.caption { font-weight: 600; font-size: 8.6pt; margin: 8pt 0 3pt; break-after: avoid; }
div + p.caption { text-align: center; margin: 2pt 0 9pt; } div:has(svg) { text-align: center; break-inside: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8pt; margin-bottom: 8pt; }
th { background: #1d6b45; color: #fff; padding: 3pt 5pt; font-weight: 600; }
td { padding: 2.5pt 5pt; text-align: right; } td:nth-child(1) { text-align: left; }
tbody tr:nth-child(even) { background: #e4f1ea; } tbody tr:last-child { border-top: 1pt solid #1d6b45; }
tr { break-inside: avoid; } ol { margin: 0 0 6pt; } small { font-size: 7.6pt; }
"""

# function, S2 and S1, D3, senior school; women among them
STAFF = (("Tata Usaha", 9, 5, 4, 10), ("Pengujian", 21, 6, 0, 22), ("Pemeriksaan", 14, 2, 1, 9),
         ("Penindakan", 6, 1, 1, 2), ("Informasi dan Komunikasi", 7, 1, 0, 6))  # fmt: skip
PEOPLE = sum(sum(row[1:4]) for row in STAFF)
WOMEN = column_sum(STAFF, 4)
COMMODITIES = ("Obat", "Obat bahan alam", "Suplemen", "Kosmetik", "Pangan")
# kabupaten or kota, samples by commodity
PLACES = (("Kota Sungai Kencana", 118, 47, 21, 93, 142), ("Kab. Hulu Kencana", 64, 29, 9, 41, 88),
          ("Kab. Lembah Damar", 57, 24, 8, 36, 79), ("Kab. Pesisir Tengah", 71, 31, 12, 48, 103),
          ("Kab. Bukit Rotan", 42, 19, 5, 27, 61))  # fmt: skip
BAD = (4, 23, 1, 12, 41)  # tidak memenuhi syarat by commodity
BY_KIND = [column_sum(PLACES, at) for at in range(1, 6)]
BY_PLACE = [sum(row[1:]) for row in PLACES]
SAMPLES, BAD_ALL, LAST_SAMPLES = sum(BY_KIND), sum(BAD), 1_186
# kind of premises, aim, inspected, memenuhi ketentuan
PREMISES = (("Apotek", 140, 146, 117), ("Toko obat", 60, 58, 39), ("Fasilitas distribusi obat", 18, 18, 16),
            ("Sarana obat bahan alam", 75, 81, 52), ("Sarana kosmetik", 90, 97, 61), ("Ritel pangan", 165, 172, 138),
            ("Industri rumah tangga pangan", 80, 74, 46))  # fmt: skip
AIM, SEEN, GOOD = (column_sum(PREMISES, at) for at in (1, 2, 3))
SANCTIONS = (("Pembinaan", 33), ("Peringatan", 96), ("Peringatan keras", 28), ("Penghentian sementara", 12))
REST = SEEN - GOOD - sum(row[1] for row in SANCTIONS)
# service, requests, done in time, done late
SERVICES = (("Surat keterangan impor", 86, 84, 2), ("Rekomendasi CPPOB", 54, 45, 6), ("Rekomendasi CPOTB", 17, 14, 2),
            ("Sertifikat CDOB", 23, 19, 3), ("Pengujian pihak ketiga", 129, 121, 8))  # fmt: skip
ASKED, TIMELY, LATE = (column_sum(SERVICES, at) for at in (1, 2, 3))
# way, events, participants
KIE = (("Penyuluhan langsung", 34, 2_870), ("KIE bersama tokoh masyarakat", 12, 5_940), ("Webinar", 9, 1_236),
       ("Siaran radio dan televisi", 16, 0), ("Pameran", 5, 1_418))  # fmt: skip
EVENTS, HEARERS = column_sum(KIE, 1), column_sum(KIE, 2)
QUESTIONS = (("Tatap muka", 168), ("Telepon", 92), ("WhatsApp", 347), ("Media sosial", 141), ("Surel", 52))
ASKERS = column_sum(QUESTIONS, 1)
# commodity, cases, handed over (tahap II), items, value
CASES = (("Obat", 3, 2, 14_826, 187_450_000), ("Obat bahan alam", 2, 2, 3_915, 96_720_000),
         ("Kosmetik", 4, 3, 8_204, 243_185_000), ("Pangan", 1, 1, 2_670, 41_300_000))  # fmt: skip
CASE, SENT, ITEMS, WORTH = (column_sum(CASES, at) for at in (1, 2, 3, 4))
# quarter, PNBP
PNBP = (("TW I", 48_250_000), ("TW II", 71_640_000), ("TW III", 66_905_000), ("TW IV", 93_480_000))
GOT, PNBP_AIM, PNBP_LAST = column_sum(PNBP, 1), 265_000_000, 238_715_000


def _rate(part: Decimal | int, total: Decimal | int) -> str:
    return indonesian(percent(part, total, 1), 1)


def balai_yearbook() -> MadeReport:
    """The report of Balai POM di Sungai Kencana for 2022."""
    w = Writer(STYLE)
    w.title("Laporan Tahunan 2022", "Balai Pengawas Obat dan Makanan di Sungai Kencana")
    for part in (_foreword, _staff, _samples, _premises, _services, _kie, _cases, _pnbp, _closing):
        part(w)
    return w.report()


def _foreword(w: Writer) -> None:
    f = w.figure
    w.heading("Sekilas Tahun 2022")
    w.paragraph(
        f"Wilayah kerja Balai POM di Sungai Kencana meliputi {f('p.places', words(len(PLACES)))} kabupaten/kota dan",
        f"dilayani oleh {f('p.people', str(PEOPLE))} pegawai. Angka-angka penting tahun ini:",
    )
    w.items((
        f"{f('p.samples', whole(SAMPLES))} sampel diuji, {f('p.good', whole(SAMPLES - BAD_ALL))} di antaranya memenuhi"
        f" syarat ({f('p.good.rate', _rate(SAMPLES - BAD_ALL, SAMPLES))}%);",
        f"{f('p.seen', whole(SEEN))} sarana diperiksa dengan {f('p.faulty', whole(SEEN - GOOD))} sarana tidak memenuhi"
        " ketentuan;",
        f"{f('p.cases', words(CASE))} perkara ditangani dengan nilai barang bukti sekitar"
        f" Rp{f('p.worth.m', indonesian(Decimal(WORTH) / 10**6, 1))} juta;",
        f"PNBP sebesar Rp{f('p.pnbp', whole(GOT))},- atau {f('p.pnbp.rate', _rate(GOT, PNBP_AIM))}% dari target.",
    ))  # fmt: skip


def _staff(w: Writer) -> None:
    f = w.figure
    w.heading("1. Sumber Daya Manusia")
    totals = [column_sum(STAFF, at) for at in (1, 2, 3)]
    rows: list[Row] = [[name, *map(str, row), f(f"t1.all{at}", str(sum(row))) if at % 2 else str(sum(row)), str(women)]
                       for at, (name, *row, women) in enumerate(STAFF, 1)]  # fmt: skip
    rows.append(["<b>Jumlah</b>", *(f(f"t1.sum{at}", str(total)) for at, total in enumerate(totals, 1)),
                 f("t1.all", str(PEOPLE)), f("t1.women", str(WOMEN))])  # fmt: skip
    head: list[Row] = [[Spanning("Fungsi", rows=2), Spanning("Pendidikan", columns=3), Spanning("Jumlah", rows=2),
                        Spanning("Perempuan", rows=2)], ["S1/S2", "D3", "SMA"]]  # fmt: skip
    w.table("Tabel 1. Pegawai menurut Fungsi dan Pendidikan per 31 Desember 2022", head, rows)
    lab = sum(STAFF[1][1:4])
    w.paragraph(
        f"Pegawai perempuan berjumlah {f('p.women', str(WOMEN))} orang ({f('p.women.rate', _rate(WOMEN, PEOPLE))}%),",
        f"jadi pegawai laki-laki ada {f('p.men', str(PEOPLE - WOMEN))} orang. Lebih dari sepertiga pegawai, tepatnya",
        f"{f('p.lab', _rate(lab, PEOPLE))}%, bertugas di fungsi pengujian. Pegawai berpendidikan SMA hanya",
        f"{f('p.school', words(totals[2]))} orang, sedangkan sarjana dan pascasarjana mencapai",
        f"{f('p.graduates', _rate(totals[0], PEOPLE))}% dari seluruh pegawai.",
    )
    assert lab * 3 > PEOPLE


def _samples(w: Writer) -> None:
    f = w.figure
    w.heading("2. Sampling dan Pengujian")
    rows: list[Row] = [[row[0], *map(str, row[1:]), f(f"t2.place{at}", whole(BY_PLACE[at]))]
                       for at, row in enumerate(PLACES)]  # fmt: skip
    rows.append(["<b>Jumlah</b>", *(f(f"t2.kind{at}", whole(count)) for at, count in enumerate(BY_KIND, 1)),
                 f("t2.all", whole(SAMPLES))])  # fmt: skip
    w.table("Tabel 2. Sampel menurut Asal dan Komoditas", [["Kabupaten/Kota", *COMMODITIES, "Jumlah"]], rows)
    rows = []
    for at, name in enumerate(COMMODITIES):
        good = whole(BY_KIND[at] - BAD[at])
        rows.append([name, whole(BY_KIND[at]), f(f"t3.good{at + 1}", good) if at % 2 else good, whole(BAD[at]),
                     f(f"t3.bad{at + 1}", _rate(BAD[at], BY_KIND[at]))])  # fmt: skip
    rows.append(["<b>Jumlah</b>", whole(SAMPLES), f("t3.good", whole(SAMPLES - BAD_ALL)), f("t3.bad", whole(BAD_ALL)),
                 f("t3.rate", _rate(BAD_ALL, SAMPLES))])  # fmt: skip
    w.table("Tabel 3. Hasil Pengujian", [["Komoditas", "Diuji", "MS", "TMS", "TMS (%)"]], rows)
    w.paragraph("<small>MS: memenuhi syarat. TMS: tidak memenuhi syarat.</small>")
    assert max(BY_PLACE) == BY_PLACE[0]
    assert min(BY_PLACE) == BY_PLACE[4]
    assert max(range(5), key=lambda at: percent(BAD[at], BY_KIND[at])) == 1
    w.paragraph(
        f"Sampel terbanyak diambil di Kota Sungai Kencana, yaitu {f('p.town', whole(BY_PLACE[0]))} sampel atau",
        f"{f('p.town.rate', _rate(BY_PLACE[0], SAMPLES))}% dari seluruh sampel; yang paling sedikit berasal dari",
        f"{f('p.least', 'Kabupaten Bukit Rotan', wrong='Kabupaten Lembah Damar')}. Dibandingkan {whole(LAST_SAMPLES)}",
        f"sampel pada tahun 2021, jumlah sampel bertambah {f('p.samples.up', whole(SAMPLES - LAST_SAMPLES))} sampel",
        f"({f('p.samples.growth', _rate(SAMPLES - LAST_SAMPLES, LAST_SAMPLES))}%). Obat bahan alam mencatat persentase",
        f"TMS tertinggi sebesar {f('p.herbal', _rate(BAD[1], BY_KIND[1]))}%. Kalau dijumlahkan dengan pangan, keduanya",
        f"mencakup {f('p.two', str(BAD[1] + BAD[4]))} sampel TMS atau",
        f"{f('p.two.rate', _rate(BAD[1] + BAD[4], BAD_ALL))}% dari semua sampel TMS.",
    )


def _premises(w: Writer) -> None:
    f = w.figure
    w.heading("3. Pemeriksaan Sarana")
    rows: list[Row] = []
    for at, (name, aim, seen, good) in enumerate(PREMISES, 1):
        bad = whole(seen - good)
        rows.append([name, whole(aim), whole(seen), whole(good), f(f"t4.bad{at}", bad) if at % 2 else bad,
                     _rate(good, seen) if at % 2 else f(f"t4.rate{at}", _rate(good, seen))])  # fmt: skip
    rows.append(["<b>Jumlah</b>", f("t4.aim", whole(AIM)), f("t4.seen", whole(SEEN)), f("t4.good", whole(GOOD)),
                 f("t4.bad", whole(SEEN - GOOD)), f("t4.rate", _rate(GOOD, SEEN))])  # fmt: skip
    w.table("Tabel 4. Hasil Pemeriksaan Sarana", [["Jenis sarana", "Target", "Diperiksa", "MK", "TMK", "MK (%)"]], rows)
    w.paragraph("<small>MK: memenuhi ketentuan. TMK: tidak memenuhi ketentuan.</small>")
    short = [name for name, aim, seen, _ in PREMISES if seen < aim]
    assert len(short) == 2
    assert REST > 0
    w.paragraph(
        f"Target pemeriksaan {f('p.aim', whole(AIM))} sarana terlampaui dengan kelebihan",
        f"{f('p.over', str(SEEN - AIM))} sarana. Meski begitu, {f('p.short', words(len(short)))} jenis sarana belum",
        f"memenuhi targetnya masing-masing, yakni toko obat (kurang {f('p.shop', words(2))} sarana) dan industri rumah",
        f"tangga pangan (kurang {f('p.home', words(6))} sarana).",
    )
    total = SEEN - GOOD
    w.paragraph(
        f"Terhadap {f('p.tmk', whole(total))} sarana TMK dikenakan tindak lanjut berupa",
        "; ".join(f"{name.lower()} kepada {count} sarana" for name, count in SANCTIONS) + "; dan",
        f"{f('p.revoke', str(REST))} sarana sisanya diserahkan kepada pemerintah daerah setempat. Peringatan biasa dan",
        f"peringatan keras dengan demikian berjumlah {f('p.warned', str(96 + 28))} sarana, atau",
        f"{f('p.warned.rate', _rate(96 + 28, total))}% dari sarana TMK.",
    )


def _services(w: Writer) -> None:
    f = w.figure
    w.heading("4. Sertifikasi dan Layanan Pengujian")
    rows: list[Row] = [[name, whole(asked), whole(timely), whole(late),
                        f(f"t5.open{at}", str(asked - timely - late)) if at % 2 else str(asked - timely - late),
                        _rate(timely, timely + late) if at % 2 else f(f"t5.rate{at}", _rate(timely, timely + late))]
                       for at, (name, asked, timely, late) in enumerate(SERVICES, 1)]  # fmt: skip
    rows.append(["<b>Jumlah</b>", f("t5.asked", whole(ASKED)), f("t5.timely", whole(TIMELY)), whole(LATE),
                 f("t5.open", str(ASKED - TIMELY - LATE)), f("t5.rate", _rate(TIMELY, TIMELY + LATE))])  # fmt: skip
    head: list[Row] = [[Spanning("Layanan", rows=2), Spanning("Permohonan", rows=2), Spanning("Selesai", columns=2),
                        Spanning("Dalam proses", rows=2), Spanning("Tepat waktu (%)", rows=2)],
                       ["Tepat waktu", "Terlambat"]]  # fmt: skip
    w.table("Tabel 5. Permohonan Layanan dan Penyelesaiannya", head, rows)
    w.paragraph("<small>Persentase tepat waktu dihitung terhadap permohonan yang selesai.</small>")
    w.paragraph(
        f"Dari {f('p.asked', whole(ASKED))} permohonan, {f('p.done', whole(TIMELY + LATE))} telah diselesaikan dan",
        f"{f('p.open', words(ASKED - TIMELY - LATE))} permohonan dibawa ke tahun 2023. Layanan surat keterangan impor",
        f"dan pengujian pihak ketiga {f('p.closed', 'sudah', wrong='belum')} tuntas seluruhnya. Secara keseluruhan",
        f"{f('p.timely', _rate(TIMELY, TIMELY + LATE))}% layanan selesai sesuai janji.",
    )


def _kie(w: Writer) -> None:
    f = w.figure
    w.heading("5. Komunikasi, Informasi, dan Edukasi")
    rows: list[Row] = [[name, str(events), whole(hearers) if hearers else "-"] for name, events, hearers in KIE]
    rows.append(["<b>Jumlah</b>", f("t6.events", str(EVENTS)), f("t6.hearers", whole(HEARERS))])
    w.table("Tabel 6. Kegiatan KIE", [["Bentuk kegiatan", "Kegiatan", "Peserta (orang)"]], rows)
    live = EVENTS - KIE[3][1]
    assert KIE[1][2] * 2 > HEARERS
    w.paragraph(
        f"Tidak termasuk siaran radio dan televisi, {f('p.live', str(live))} kegiatan KIE menjangkau",
        f"{f('p.hearers', whole(HEARERS))} orang, sehingga rata-rata setiap kegiatan diikuti sekitar",
        f"{f('p.mean', whole(rounded(Decimal(HEARERS) / live, 0)))} orang. Lebih dari separuh peserta",
        f"({f('p.figures', _rate(KIE[1][2], HEARERS))}%) hadir pada KIE bersama tokoh masyarakat.",
    )
    w.chart("Gambar 1. Saluran Permintaan Informasi dan Pengaduan (layanan)",
            pie_chart([name for name, _ in QUESTIONS], [count for _, count in QUESTIONS],
                      [f(f"c1.{at}", f"{_rate(count, ASKERS)}%") if at % 2 else f"{_rate(count, ASKERS)}%"
                       for at, (_, count) in enumerate(QUESTIONS)]))  # fmt: skip
    w.paragraph(
        "Layanan pengaduan konsumen menerima " + ", ".join(f"{n} {name.lower()}" for name, n in QUESTIONS[:2]) + ",",
        f"{QUESTIONS[2][1]} WhatsApp, {QUESTIONS[3][1]} media sosial, dan {QUESTIONS[4][1]} surel, seluruhnya",
        f"{f('p.askers', whole(ASKERS))} layanan. Porsi WhatsApp mencapai {f('p.wa', _rate(347, ASKERS))}%, lebih dari",
        f"{f('p.wa.twice', 'dua', wrong='empat')} kali layanan tatap muka.",
    )
    assert 2 < Decimal(347) / 168 < 3


def _cases(w: Writer) -> None:
    f = w.figure
    w.heading("6. Penindakan")
    rows: list[Row] = [[name, str(case), str(sent), whole(items), whole(worth)]
                       for name, case, sent, items, worth in CASES]  # fmt: skip
    rows.append(["<b>Jumlah</b>", f("t7.cases", str(CASE)), f("t7.sent", str(SENT)), f("t7.items", whole(ITEMS)),
                 f("t7.worth", whole(WORTH))])  # fmt: skip
    w.table("Tabel 7. Perkara dan Barang Bukti",
            [["Komoditas", "Perkara", "Tahap II", "Barang bukti (buah)", "Nilai (Rp)"]], rows)  # fmt: skip
    assert max(row[4] for row in CASES) == CASES[2][4]
    w.paragraph(
        f"Penyidik Balai telah menyerahkan {f('p.sent', words(SENT))} perkara ke penuntut umum (tahap II);",
        f"{f('p.unsent', words(CASE - SENT))} perkara lainnya masih pada tahap pemberkasan. Barang bukti bernilai",
        f"tertinggi berasal dari kosmetik sebesar Rp{f('p.kos', whole(CASES[2][4]))},- atau",
        f"{f('p.kos.rate', _rate(CASES[2][4], WORTH))}% dari keseluruhan nilai.",
    )


def _pnbp(w: Writer) -> None:
    f = w.figure
    w.heading("7. Penerimaan Negara Bukan Pajak")
    sums = [sum(amount for _, amount in PNBP[:at]) for at in range(1, 5)]
    rows: list[Row] = [[name, whole(amount), f(f"t8.sum{at + 1}", whole(sums[at])), _rate(sums[at], PNBP_AIM)]
                       for at, (name, amount) in enumerate(PNBP)]  # fmt: skip
    w.table(f"Tabel 8. PNBP per Triwulan (target setahun Rp{whole(PNBP_AIM)},-)",
            [["Triwulan", "Penerimaan (Rp)", "Kumulatif (Rp)", "Kumulatif terhadap target (%)"]], rows)  # fmt: skip
    w.chart("Gambar 2. PNBP per Triwulan (juta rupiah)",
            column_chart([name for name, _ in PNBP], [amount for _, amount in PNBP],
                         [f(f"c2.{at}", text) if at < 3 else text for at, (_, amount) in enumerate(PNBP, 1)
                          if (text := indonesian(Decimal(amount) / 10**6))]))  # fmt: skip
    w.paragraph(
        f"Sampai akhir tahun terkumpul Rp{f('p.got', whole(GOT))},- sehingga target terlampaui",
        f"Rp{f('p.pnbp.over', whole(GOT - PNBP_AIM))},-. Semester II memberi kontribusi",
        f"Rp{f('p.second', whole(PNBP[2][1] + PNBP[3][1]))},-, lebih besar daripada semester I. Penerimaan tahun 2021",
        f"tercatat Rp{whole(PNBP_LAST)},-; artinya ada kenaikan {f('p.pnbp.up', _rate(GOT - PNBP_LAST, PNBP_LAST))}%.",
    )
    assert PNBP[2][1] + PNBP[3][1] > PNBP[0][1] + PNBP[1][1]


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("8. Penutup")
    w.paragraph(
        f"Masih adanya {f('p.end.bad', str(BAD_ALL))} sampel TMS dan {f('p.end.tmk', whole(SEEN - GOOD))} sarana TMK",
        f"menunjukkan bahwa pengawasan di {words(len(PLACES))} kabupaten/kota perlu terus",
        "diperkuat.",
    )
