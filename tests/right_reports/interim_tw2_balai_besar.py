"""A Balai Besar's interim report, quarter II: targets of the quarter and year, no rules, plan of withdrawals, annex."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 23mm 21mm } body { font: 11pt/1.55 "DejaVu Serif", "Liberation Serif", serif;
  font-size: 10pt } h1 { font-size: 15pt } h2 { font-size: 12pt; text-transform: uppercase } h3 { font-size: 10.5pt }
h2, h3, .caption { break-after: avoid } table { border-spacing: 0; width: 100%; font-size: 8.5pt }
th { text-align: left; font-weight: bold; padding: 4px } td { padding: 4px; vertical-align: top }
td.right { text-align: right } tr { break-inside: avoid } .caption { font-size: 9pt; margin: 12px 0 3px }
.note { font-size: 8.4pt }
"""
_D = Decimal
# goal, indicator, target of the year, of quarter I, of quarter II, result of quarter I, of quarter II, decimals, less
_ROWS = (
    (1, "Persentase obat yang memenuhi syarat", "93.50", "93.50", "93.50", "", "", 2, False),
    (1, "Persentase makanan yang memenuhi syarat", "88.00", "88.00", "88.00", "", "", 2, False),
    (1, "Persentase temuan produk tanpa izin edar", "6.00", "8.00", "7.00", "7.20", "6.72", 2, True),
    (2, "Jumlah sarana yang diperiksa (kumulatif)", "720", "140", "340", "152", "361", 0, False),
    (2, "Persentase rekomendasi yang ditindaklanjuti", "78.00", "60.00", "66.00", "57.40", "68.95", 2, False),
    (2, "Jumlah perkara tahap II (kumulatif)", "8", "1", "3", "1", "2", 0, False),
    (3, "Jumlah komunitas yang diintervensi (kumulatif)", "42", "6", "18", "8", "21", 0, False),
    (3, "Indeks kesadaran masyarakat", "81.00", "", "", "", "", 2, False),
    (4, "Indeks pelayanan publik", "4.55", "", "", "", "", 2, False),
    (4, "Nilai kinerja anggaran", "94.00", "40.00", "60.00", "41.36", "57.84", 2, False),
    (4, "Persentase pegawai dengan 20 JP (kumulatif)", "95.00", "15.00", "45.00", "18.75", "48.44", 2, False),
)  # fmt: skip
_GOALS = ("Produk aman dan bermutu", "Pengawasan dan penindakan yang efektif", "Masyarakat yang sadar",
          "Organisasi yang akuntabel")  # fmt: skip
# commodity: plan of the year, quarter I tested and fit, quarter II tested and fit
_SAMPLES = (("Obat", 980, 204, 194, 246, 231), ("Obat bahan alam", 310, 61, 49, 83, 66),
            ("Kosmetik", 640, 128, 117, 165, 154), ("Suplemen kesehatan", 120, 22, 22, 31, 30),
            ("Makanan", 870, 176, 153, 224, 199))  # fmt: skip
_MONTHS = (("Januari", 1_640_000_000, 1_588_412_600), ("Februari", 2_215_000_000, 2_130_904_150),
           ("Maret", 2_880_000_000, 2_964_318_275), ("April", 3_140_000_000, 2_701_559_800),
           ("Mei", 3_365_000_000, 3_219_806_440), ("Juni", 4_060_000_000, 3_655_127_090))  # fmt: skip
_YEAR = 38_472_600_000
_PLANS = (
    ("Melaksanakan operasi gabungan daerah", "April", "2 kali", "2 kali", 100),
    ("Mengirim surat tindak lanjut ke pemerintah daerah", "Mei", "64 surat", "64 surat", 100),
    ("Melengkapi berkas perkara P-19", "Juni", "2 berkas", "1 berkas", 50),
    ("Menyelesaikan kontrak alat laboratorium", "Juni", "3 paket", "1 paket", 33),
    ("Bimtek kader keamanan pangan desa", "Juni", "12 desa", "12 desa", 100),
    ("Pelatihan daring penguji", "Mei", "20 orang", "24 orang", 120),
)  # fmt: skip
# service, in at quarter I and II, done in time at quarter I and II
_SERVICES = (("Pengujian pihak ketiga", 84, 103, 79, 99), ("Rekomendasi CDOB", 17, 22, 15, 21),
             ("Izin penerapan CPPOB", 46, 71, 41, 66), ("Surat keterangan ekspor", 9, 14, 9, 14),
             ("Surat keterangan impor", 138, 126, 137, 126))  # fmt: skip
# position, staff, with 20 JP by the end of quarter II
_STAFF = (("Struktural", 3, 2), ("PFM", 71, 38), ("Fungsional lain", 22, 9), ("Pelaksana", 32, 13))


def _grade(value: Decimal) -> str:
    return "Tercapai" if value >= 100 else "Hampir tercapai" if value >= 90 else "Perlu perhatian"


def interim_tw2_balai_besar() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    first = {0: percent(194, 204), 1: percent(153, 176)}
    second = {0: percent(194 + 231, 204 + 246), 1: percent(153 + 199, 176 + 224)}
    got1 = [first.get(at, _D(row[5]) if row[5] else None) for at, row in enumerate(_ROWS)]
    got2 = [second.get(at, _D(row[6]) if row[6] else None) for at, row in enumerate(_ROWS)]
    gains: dict[int, Decimal] = {}
    yearly: dict[int, Decimal] = {}
    for at, row in enumerate(_ROWS):
        value = got2[at]
        if value is None:
            continue
        aim, end = _D(row[4]), _D(row[2])
        gains[at] = rounded((2 * aim - value) / aim * 100) if row[8] else percent(value, aim)
        yearly[at] = rounded((2 * end - value) / end * 100) if row[8] else percent(value, end)
    kept = {at: min(gain, _D(120)) for at, gain in gains.items()}
    goals = {}
    for goal in range(1, 5):
        own = [kept[at] for at, row in enumerate(_ROWS) if row[0] == goal and at in kept]
        goals[goal] = rounded(sum(own, _D(0)) / len(own))
    total = rounded(sum(goals.values(), _D(0)) / 4)
    below = [at for at, gain in gains.items() if gain < 100]
    assert below == [5, 9]
    w.title("LAPORAN KINERJA INTERIM TRIWULAN II TAHUN 2024", "BALAI BESAR POM DI PONTIANAK")
    w.heading("I. Ringkasan")
    spent, plan = column_sum(_MONTHS, 2), column_sum(_MONTHS, 1)
    w.paragraph(
        f"Perjanjian Kinerja tahun 2024 memuat {words(4)} sasaran kegiatan dan {words(11)} indikator. Sampai dengan",
        f"triwulan II {words(len(gains))} indikator dapat diukur, sedangkan {words(11 - len(gains))} indikator baru",
        f"diukur pada akhir tahun. Dari yang dapat diukur, {words(len(gains) - len(below))} indikator tercapai dan",
        f"{words(len(below))} belum. Rata-rata NPS keempat sasaran {dec(total)}%. Anggaran terealisasi",
        f"Rp{whole(spent)} atau {dec(percent(spent, _YEAR))}% dari pagu Rp{whole(_YEAR)}.",
    )
    w.heading("II. Target triwulanan")
    lines: list[Row] = [
        [str(at), row[1] + "*" * row[8], dec(_D(row[3]), row[7]) if row[3] else "n/a",
         dec(_D(row[4]), row[7]) if row[4] else "n/a", dec(_D(row[2]), row[7])] for at, row in enumerate(_ROWS, 1)
    ]  # fmt: skip
    w.table("Tabel 1. Target triwulan I, triwulan II, dan tahun 2024",
            [["No", "Indikator", "TW I", "TW II", "Tahun 2024"]], lines)  # fmt: skip
    w.paragraph(
        '<span class="note">n/a = diukur pada akhir tahun. * Indikator negatif: capaian = (2 × target − realisasi) /',
        "target × 100%. Capaian yang diperhitungkan paling tinggi 120%.</span>",
    )
    w.heading("III. Capaian triwulan II")
    lines = []
    for goal, name in enumerate(_GOALS, 1):
        lines.append([Spanning(f"<b>SK {goal} {name}</b>", columns=5), f"<b>{dec(goals[goal])}</b>",
                      f"<b>{_grade(goals[goal])}</b>"])  # fmt: skip
        for at, row in enumerate(_ROWS):
            value = got2[at]
            if row[0] == goal and value is not None:
                lines.append([str(at + 1), row[1] + "*" * row[8], dec(_D(row[4]), row[7]), dec(value, row[7]),
                              dec(gains[at]), dec(kept[at]), _grade(gains[at])])  # fmt: skip
            elif row[0] == goal:
                lines.append([str(at + 1), row[1], "n/a", "n/a", "n/a", "n/a", "Belum diukur"])
    lines.append([Spanning("<b>Rata-rata NPS</b>", columns=5), f"<b>{dec(total)}</b>", f"<b>{_grade(total)}</b>"])
    w.table(
        "Tabel 2. Target dan realisasi triwulan II",
        [["No", "Indikator", "Target TW II", "Realisasi TW II", "Capaian (%)", "Diperhitungkan (%)", "Status"]], lines,
    )  # fmt: skip
    best, low = max(goals, key=lambda at: goals[at]), min(goals, key=lambda at: goals[at])
    w.paragraph(
        "Status: Tercapai (capaian 100% atau lebih), Hampir tercapai (90% sampai kurang dari 100%), dan Perlu",
        "perhatian",
        f"(kurang dari 90%). NPS tertinggi pada SK {best} ({dec(goals[best])}%) dan terendah pada SK {low}",
        f"({dec(goals[low])}%). Perkara tahap II baru {words(2)} dari target {words(3)} perkara, sehingga capaiannya",
        f"{dec(gains[5])}%; satu berkas masih P-19 di Kejaksaan Tinggi. Nilai kinerja anggaran {dec(_D('57.84'))},",
        f"lebih rendah {dec(_D('60') - _D('57.84'))} dari target triwulan II. Temuan produk tanpa izin edar",
        f"{dec(_D('6.72'))}% berada {dec(_D(7) - _D('6.72'))} poin di bawah batas triwulan II ({dec(_D(7))}%).",
    )
    w.heading("Perbandingan dengan triwulan I dan target tahunan", 3)
    lines = []
    for at in gains:
        row, old, new = _ROWS[at], got1[at], got2[at]
        assert old is not None
        assert new is not None
        lines.append([str(at + 1), row[1] + "*" * row[8], dec(old, row[7]), dec(new, row[7]), dec(new - old, row[7]),
                      dec(_D(row[2]), row[7]), dec(yearly[at])])  # fmt: skip
    w.table(
        "Tabel 3. Kemajuan terhadap target tahun 2024",
        [
            [
                "No",
                "Indikator",
                "Realisasi TW I",
                "Realisasi TW II",
                "Selisih",
                "Target tahun",
                "% terhadap target tahun",
            ]
        ],
        lines,
    )
    over = [at for at in yearly if yearly[at] >= 100]
    assert over == [0, 1]
    w.paragraph(
        f"Pemeriksaan sarana bertambah dari 152 menjadi 361 sarana, yaitu {361 - 152} sarana pada triwulan II, dan",
        f"telah mencapai {dec(yearly[3])}% dari target tahun. Komunitas yang diintervensi {words(21 - 8)} komunitas",
        "lebih",
        "banyak daripada triwulan I dan tepat separuh dari target tahun (42 komunitas).",
        f"{words(len(over)).capitalize()}",
        "indikator telah mencapai target tahun, yaitu persentase obat dan persentase makanan yang memenuhi syarat.",
        f"Persentase rekomendasi yang ditindaklanjuti naik {dec(_D('68.95') - _D('57.40'))} poin dari",
        f"{dec(_D('57.40'))}% menjadi {dec(_D('68.95'))}%.",
    )
    w.heading("IV. Sampling dan pengujian")
    lines = []
    for at, (name, year, n1, k1, n2, k2) in enumerate(_SAMPLES, 1):
        lines.append([str(at), name, whole(year), whole(n1), whole(n2), whole(n1 + n2), dec(percent(n1 + n2, year)),
                      whole(k1 + k2), dec(percent(k1 + k2, n1 + n2))])  # fmt: skip
    year, n1, k1, n2, k2 = (column_sum(_SAMPLES, at) for at in range(1, 6))
    lines.append(["", "Jumlah", whole(year), whole(n1), whole(n2), whole(n1 + n2), dec(percent(n1 + n2, year)),
                  whole(k1 + k2), dec(percent(k1 + k2, n1 + n2))])  # fmt: skip
    w.table(
        "Tabel 4. Sampel yang diuji sampai dengan triwulan II",
        [[Spanning("No", rows=2), Spanning("Komoditi", rows=2), Spanning("Rencana setahun", rows=2),
          Spanning("Diuji", columns=3), Spanning("% dari rencana", rows=2), Spanning("Memenuhi syarat", columns=2)],
         ["TW I", "TW II", "s.d. TW II", "Sampel", "%"]], lines,
    )  # fmt: skip
    fits = sorted(_SAMPLES, key=lambda row: _D(row[3] + row[5]) / (row[2] + row[4]), reverse=True)
    w.paragraph(
        f"Sampai dengan triwulan II telah diuji {whole(n1 + n2)} dari {whole(year)} sampel yang direncanakan",
        f"({dec(percent(n1 + n2, year))}%), terdiri atas {whole(n1)} sampel pada triwulan I dan {whole(n2)} sampel",
        "pada",
        f"triwulan II atau naik {dec(percent(n2 - n1, n1))}%. Sebanyak {whole(k1 + k2)} sampel memenuhi syarat dan",
        f"{whole(n1 + n2 - k1 - k2)} tidak. Urutan komoditi menurut persentase memenuhi syarat adalah",
        f"{', '.join(row[0].lower() for row in fits[:-1])}, dan {fits[-1][0].lower()}. Obat bahan alam menjadi",
        f"satu-satunya komoditi di bawah 80%, yaitu {dec(percent(49 + 66, 61 + 83))}%.",
    )
    assert fits[-1][0] == "Obat bahan alam"
    w.heading("V. Anggaran")
    lines = []
    sum_plan = sum_paid = 0
    for month, meant, paid in _MONTHS:
        sum_plan, sum_paid = sum_plan + meant, sum_paid + paid
        lines.append([month, whole(meant), whole(paid), dec(percent(paid, meant)), whole(sum_plan), whole(sum_paid),
                      dec(percent(sum_paid, _YEAR))])  # fmt: skip
    w.table(
        "Tabel 5. Rencana penarikan dana (RPD) dan realisasi (Rp)",
        [["Bulan", "RPD", "Realisasi", "% RPD", "RPD kumulatif", "Realisasi kumulatif", "% dari pagu"]],
        lines,
    )
    w.chart("Gambar 1. Realisasi per bulan (Rp juta)", column_chart(
        [row[0] for row in _MONTHS], [row[2] // 1000 for row in _MONTHS],
        [whole(rounded(_D(row[2]) / 1_000_000, 0)) for row in _MONTHS]))  # fmt: skip
    over_plan = [row for row in _MONTHS if row[2] > row[1]]
    assert len(over_plan) == 1
    quarter = [(column_sum(_MONTHS[:3], at), column_sum(_MONTHS[3:], at)) for at in (1, 2)]
    w.paragraph(
        f"Realisasi semester I Rp{whole(spent)} atau {dec(percent(spent, plan))}% dari RPD Rp{whole(plan)}, sehingga",
        f"terdapat deviasi Rp{whole(plan - spent)}. Realisasi melampaui RPD hanya pada bulan {over_plan[0][0]}",
        f"({dec(percent(over_plan[0][2], over_plan[0][1]))}%), dan serapan terendah terhadap RPD pada bulan April",
        f"({dec(percent(_MONTHS[3][2], _MONTHS[3][1]))}%) karena libur Idulfitri. Realisasi triwulan I dan triwulan II",
        f"masing-masing Rp{whole(quarter[1][0])} dan Rp{whole(quarter[1][1])}. Sisa pagu untuk semester II",
        f"Rp{whole(_YEAR - spent)} ({dec(percent(_YEAR - spent, _YEAR))}%).",
    )
    w.heading("VI. Rencana aksi triwulan II")
    lines = [[str(at), *row[:4], f"{row[4]}%"] for at, row in enumerate(_PLANS, 1)]
    w.table("Tabel 6. Pelaksanaan rencana aksi",
            [["No", "Rencana aksi", "Batas", "Target", "Realisasi", "Capaian"]], lines)  # fmt: skip
    done = sum(row[4] >= 100 for row in _PLANS)
    w.paragraph(
        f"Dari {words(len(_PLANS))} rencana aksi, {words(done)} selesai dan {words(len(_PLANS) - done)} belum, yaitu",
        "kelengkapan berkas perkara P-19 dan kontrak alat laboratorium. Tindak lanjut pada triwulan III:",
    )
    w.items(
        [
            "menyerahkan satu berkas perkara yang tersisa paling lambat 15 Agustus 2024;",
            "menandatangani dua kontrak alat laboratorium yang tersisa melalui e-katalog;",
            f"menguji paling sedikit {whole(700)} sampel agar kumulatif mencapai {whole(n1 + n2 + 700)} sampel.",
        ]
    )
    w.heading("VII. Data dukung layanan publik dan SDM")
    lines = [[str(at), name, str(a), str(b), str(a + b), str(c + d), str(a + b - c - d) if a + b - c - d else "-",
              dec(percent(c + d, a + b))] for at, (name, a, b, c, d) in enumerate(_SERVICES, 1)]  # fmt: skip
    a, b, c, d = (column_sum(_SERVICES, at) for at in range(1, 5))
    lines.append(["", "Jumlah", str(a), str(b), str(a + b), str(c + d), str(a + b - c - d),
                  dec(percent(c + d, a + b))])  # fmt: skip
    w.table(
        "Tabel 7. Permohonan layanan publik sampai dengan triwulan II",
        [[Spanning("No", rows=2), Spanning("Layanan", rows=2), Spanning("Permohonan", columns=3),
          Spanning("Tepat waktu", rows=2), Spanning("Terlambat", rows=2), Spanning("% tepat waktu", rows=2)],
         ["TW I", "TW II", "Jumlah"]], lines,
    )  # fmt: skip
    w.paragraph(
        f"Permohonan yang diterima pada triwulan I dan II masing-masing {a} dan {b}, sehingga jumlahnya {a + b}",
        f"permohonan. Sebanyak {c + d} permohonan ({dec(percent(c + d, a + b))}%) diselesaikan tepat waktu. Seluruh",
        "surat",
        "keterangan ekspor (23 permohonan) tepat waktu. Ketepatan pada triwulan I",
        f"{dec(percent(c, a))}% dan pada triwulan II {dec(percent(d, b))}%, atau naik",
        f"{dec(percent(d, b) - percent(c, a))} poin. Hanya surat keterangan impor yang permohonannya berkurang pada",
        f"triwulan II, dari 138 menjadi 126 (turun {words(138 - 126)} permohonan).",
    )
    staff, learned = column_sum(_STAFF, 1), column_sum(_STAFF, 2)
    assert percent(learned, staff) == _D("48.44")
    lines = [[name, str(n), str(k), str(n - k), dec(percent(k, n))] for name, n, k in _STAFF]
    lines.append(["Jumlah", str(staff), str(learned), str(staff - learned), dec(percent(learned, staff))])
    w.table("Tabel 8. Pegawai yang telah memenuhi 20 JP",
            [["Jabatan", "Pegawai", "Memenuhi", "Belum", "%"]], lines)  # fmt: skip
    w.paragraph(
        f"Dari {staff} pegawai, {learned} pegawai telah memenuhi 20 JP. Jabatan PFM merupakan kelompok terbesar",
        f"({dec(percent(71, staff))}% dari seluruh pegawai), dan persentase terendah pada pelaksana serta fungsional",
        "lain,",
        f"yaitu {dec(percent(13, 32))}% dan {dec(percent(9, 22))}%. Untuk mencapai target tahun (95,00%) masih",
        f"diperlukan sekurang-kurangnya {122 - learned} pegawai lagi.",
    )
    w.heading("VIII. Penutup")
    w.paragraph(
        f"Secara umum kinerja triwulan II baik dengan rata-rata NPS {dec(total)}%. Dua indikator yang belum tercapai,",
        "yaitu jumlah perkara tahap II dan nilai kinerja anggaran, menjadi perhatian pada triwulan III. Laporan ini",
        "disampaikan pada 12 Juli 2024.",
    )
    return w.report()
