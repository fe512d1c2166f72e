"""A directorate's yearly report 2021: registration of processed food, timelines, decisions and PNBP."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 19mm } body { font: 10.8pt/1.5 "Liberation Sans", sans-serif; color: #1b1b1b }
h1 { font-size: 20pt; color: #bf360c } h2 { font-size: 14pt; color: #bf360c } h3 { font-size: 11.5pt }
h2, h3, .caption { break-after: avoid } table { border-collapse: collapse; width: 100%; font-size: 9.2pt }
th { text-align: left; background: #ffe0b2; border-bottom: 1pt solid #bf360c } th, td { padding: 3px 5px }
td { border-bottom: .4pt dotted #888 } td.right { text-align: right } tr { break-inside: avoid }
.caption { font-weight: bold; font-size: 9.6pt; margin: 12px 0 3px } .note { font-size: 8.8pt }
"""
_D = Decimal
# kind, left over from 2020, received, approved, refused, cancelled by the applicant, received in 2020
_KINDS = (
    ("Baru – risiko tinggi", 1_142, 6_218, 5_306, 612, 208, 5_604), ("Baru – risiko menengah", 2_307, 21_460, 19_842,
     1_173, 441, 18_927), ("Baru – risiko rendah", 864, 17_035, 16_588, 402, 96, 13_250),
    ("Variasi mayor", 518, 4_327, 4_016, 188, 74, 4_411), ("Variasi minor", 226, 11_694, 11_561, 47, 35, 10_082),
    ("Registrasi ulang", 391, 7_812, 7_440, 214, 102, 8_155),
)  # fmt: skip
# kind, standard in days, decided, in time, mean of days, mean of days in 2020
_TIMES = (
    ("Risiko tinggi", 30, 5_918, 5_402, "27.4", "29.1"),
    ("Risiko menengah", 20, 21_015, 19_986, "15.8", "17.2"),
    ("Risiko rendah", 5, 16_990, 16_702, "3.6", "4.3"),
    ("Variasi mayor", 20, 4_204, 3_874, "16.9", "16.2"),
    ("Variasi minor", 5, 11_608, 11_497, "2.8", "3.5"),
    ("Registrasi ulang", 10, 7_654, 7_388, "7.1", "8.0"),
)
_QUARTERS = (("Triwulan I", 15_608, 14_327), ("Triwulan II", 16_914, 16_402), ("Triwulan III", 17_225, 17_651),
             ("Triwulan IV", 18_799, 19_009))  # fmt: skip
_FOOD = (("Olahan serealia dan bakeri", 17_422), ("Minuman nonalkohol", 13_906), ("Kembang gula dan cokelat", 9_318),
         ("Olahan daging dan ikan", 7_445), ("Produk susu", 4_802), ("Bumbu, sambal, dan saus", 6_273),
         ("Pangan lainnya", 5_587))  # fmt: skip
# type, realised 2019, 2020, 2021
_FEES = (("Registrasi baru pangan MD", 18_204_500_000, 19_377_000_000, 22_618_350_000),
         ("Registrasi baru pangan ML", 21_640_000_000, 17_915_500_000, 20_104_750_000),
         ("Registrasi variasi", 3_116_200_000, 3_604_800_000, 3_957_100_000),
         ("Registrasi ulang", 5_208_900_000, 6_131_250_000, 5_874_600_000))  # fmt: skip
_FEE_AIM = 48_000_000_000
_MONEY = (("Keputusan registrasi pangan", 5_240_000_000, 5_193_604_220), ("Pedoman dan standar layanan", 1_318_000_000,
          1_286_775_900), ("Sosialisasi dan coaching clinic", 1_874_500_000, 1_802_331_450),
          ("Dukungan manajemen", 962_000_000, 948_915_030))  # fmt: skip
_REASONS = (("Hasil uji tidak memenuhi syarat", 846), ("Dokumen sarana tidak berlaku", 633),
            ("Komposisi memuat bahan yang dilarang", 518), ("Rancangan label tidak sesuai", 402),
            ("Lainnya", 237))  # fmt: skip
# channel, questions of 2020, of 2021, answered within a day in 2021
_HELP = (("Surat elektronik", 6_118, 7_904, 7_316), ("WhatsApp", 8_402, 11_275, 11_048),
         ("Telepon dan Halo BPOM", 3_967, 3_521, 3_507), ("Tatap muka", 1_286, 0, 0),
         ("Konsultasi daring", 1_740, 3_862, 3_798))  # fmt: skip
# province, clinics, small firms that came, of these with a licence by the end of the year
_CLINICS = (("Jawa Barat", 6, 312, 148), ("Jawa Timur", 5, 274, 139), ("Sumatera Utara", 3, 168, 61),
            ("Sulawesi Selatan", 3, 145, 66), ("Bali", 2, 97, 52), ("Nusa Tenggara Timur", 2, 84, 23))  # fmt: skip


def tahunan_registrasi_pangan_2021() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    old, came, yes, no, gone, before = (column_sum(_KINDS, at) for at in range(1, 7))
    left = old + came - yes - no - gone
    decided, timely = column_sum(_TIMES, 2), column_sum(_TIMES, 3)
    assert decided == yes + no
    assert came == column_sum(_QUARTERS, 1), came - column_sum(_QUARTERS, 1)
    assert decided == column_sum(_QUARTERS, 2), decided - column_sum(_QUARTERS, 2)
    assert yes == column_sum(_FOOD, 1), yes - column_sum(_FOOD, 1)
    assert no == column_sum(_REASONS, 1), no - column_sum(_REASONS, 1)
    fees = [column_sum(_FEES, at) for at in (1, 2, 3)]
    pagu, paid = column_sum(_MONEY, 1), column_sum(_MONEY, 2)
    w.title("Laporan Tahunan 2021", "Direktorat Registrasi Pangan Olahan")
    w.heading("Sambutan Direktur")
    w.paragraph(
        f"Pada tahun 2021 direktorat menerima {whole(came)} permohonan, naik {dec(growth(came, before))}% dari",
        f"{whole(before)} permohonan pada tahun 2020. Sebanyak {whole(decided)} keputusan diterbitkan, yaitu",
        f"{whole(yes)} persetujuan dan {whole(no)} penolakan. Ketepatan waktu mencapai",
        f"{dec(percent(timely, decided))}%, dan PNBP mencapai Rp{whole(fees[2])} atau",
        f"{dec(percent(fees[2], _FEE_AIM))}% dari target.",
    )
    w.heading("1. Permohonan masuk dan keputusan")
    w.paragraph(
        "Sejak 5 Mei 2021 registrasi dilakukan menurut tingkat risiko sesuai dengan Peraturan Pemerintah Nomor 5 Tahun",
        "2021 dan melalui sistem e-reg.pom.go.id. Sisa akhir dihitung dari sisa awal ditambah permohonan masuk",
        "dikurangi",
        "persetujuan, penolakan, dan pembatalan oleh pemohon.",
    )
    lines: list[Row] = []
    for at, (name, a, b, c, d, e, _) in enumerate(_KINDS, 1):
        lines.append([str(at), name, *map(whole, (a, b, c, d, e, a + b - c - d - e)), dec(percent(c, c + d))])
    lines.append(["", "<b>Jumlah</b>", *map(whole, (old, came, yes, no, gone, left)), dec(percent(yes, yes + no))])
    w.table(
        "Tabel 1. Permohonan dan keputusan registrasi tahun 2021",
        [[Spanning("No", rows=2), Spanning("Jenis permohonan", rows=2), Spanning("Sisa awal", rows=2),
          Spanning("Masuk", rows=2), Spanning("Keputusan", columns=2), Spanning("Batal", rows=2),
          Spanning("Sisa akhir", rows=2), Spanning("% disetujui*", rows=2)], ["Disetujui", "Ditolak"]], lines,
    )  # fmt: skip
    refused = sorted(_KINDS, key=lambda row: _D(row[4]) / (row[3] + row[4]), reverse=True)
    w.paragraph('<span class="note">* Terhadap jumlah keputusan (disetujui dan ditolak).</span>')
    w.paragraph(
        f"Permohonan terbanyak adalah {_KINDS[1][0].lower()}, yaitu {whole(21_460)} permohonan atau",
        f"{dec(percent(21_460, came))}% dari seluruhnya. Persentase penolakan tertinggi pada {refused[0][0].lower()}",
        f"({dec(percent(refused[0][4], refused[0][3] + refused[0][4]))}%) dan terendah pada {refused[-1][0].lower()}",
        f"({dec(percent(refused[-1][4], refused[-1][3] + refused[-1][4]))}%). Permohonan yang belum diputus naik dari",
        f"{whole(old)} pada awal tahun menjadi {whole(left)} pada akhir tahun, sehingga bertambah {whole(left - old)}",
        "permohonan.",
    )
    assert old < left
    lines = [[str(at), row[0], whole(row[6]), whole(row[2]), whole(row[2] - row[6]), dec(growth(row[2], row[6]))]
             for at, row in enumerate(_KINDS, 1)]  # fmt: skip
    lines.append(["", "<b>Jumlah</b>", whole(before), whole(came), whole(came - before), dec(growth(came, before))])
    w.table("Tabel 2. Permohonan masuk tahun 2020 dan 2021",
            [["No", "Jenis permohonan", "2020", "2021", "Selisih", "Pertumbuhan (%)"]], lines)  # fmt: skip
    up = max(_KINDS, key=lambda row: _D(row[2]) / row[6])
    w.paragraph(
        f"Pertumbuhan tertinggi pada {up[0].lower()}, yaitu {dec(growth(up[2], up[6]))}%, karena usaha mikro dan kecil",
        "memperoleh keringanan biaya 50%. Dua jenis permohonan turun, yaitu variasi mayor dan registrasi ulang,",
        f"masing-masing {4_411 - 4_327} dan {8_155 - 7_812} permohonan.",
    )
    w.heading("2. Perkembangan per triwulan")
    lines = []
    for name, got, out in _QUARTERS:
        lines.append([name, whole(got), whole(out), whole(got - out), dec(percent(got, came)),
                      dec(percent(out, decided))])  # fmt: skip
    lines.append(["Tahun 2021", whole(came), whole(decided), whole(came - decided), "100,00", "100,00"])
    w.table("Tabel 3. Permohonan masuk dan keputusan per triwulan",
            [["Triwulan", "Masuk", "Keputusan", "Selisih", "% masuk", "% keputusan"]], lines)  # fmt: skip
    w.chart(
        "Gambar 1. Keputusan per triwulan",
        column_chart(
            [row[0] for row in _QUARTERS], [row[2] for row in _QUARTERS], [whole(row[2]) for row in _QUARTERS]
        ),
    )
    w.paragraph(
        f"Permohonan masuk naik setiap triwulan, berturut-turut {', '.join(whole(row[1]) for row in _QUARTERS[:3])},",
        "dan",
        f"{whole(_QUARTERS[3][1])} permohonan. Keputusan triwulan IV {dec(_D(19_009) / 14_327, 2)} kali keputusan",
        "triwulan I. Pada dua triwulan terakhir keputusan lebih banyak daripada permohonan masuk.",
    )
    w.heading("3. Ketepatan waktu (timeline)")
    lines = [
        [
            str(at),
            name,
            str(std),
            whole(n),
            whole(k),
            whole(n - k),
            dec(percent(k, n)),
            dec(_D(b), 1),
            dec(_D(a), 1),
            dec(_D(a) - _D(b), 1),
        ]
        for at, (name, std, n, k, a, b) in enumerate(_TIMES, 1)
    ]
    lines.append(["", "<b>Jumlah</b>", "", whole(decided), whole(timely), whole(decided - timely),
                  dec(percent(timely, decided)), "", "", ""])  # fmt: skip
    w.table(
        "Tabel 4. Ketepatan waktu dan rata-rata waktu (hari kerja)",
        [[Spanning("No", rows=2), Spanning("Jenis", rows=2), Spanning("Standar", rows=2), Spanning("Keputusan", rows=2),
          Spanning("Tepat waktu", rows=2), Spanning("Terlambat", rows=2), Spanning("% tepat waktu", rows=2),
          Spanning("Rata-rata waktu", columns=3)], ["2020", "2021", "Selisih"]], lines,
    )  # fmt: skip
    pace = sorted(_TIMES, key=lambda row: _D(row[3]) / row[2], reverse=True)
    faster = sum(_D(row[4]) < _D(row[5]) for row in _TIMES)
    w.paragraph(
        "Target ketepatan waktu tahun 2021 sebesar 95,00%, sehingga capaian indikator ini",
        f"{dec(percent(percent(timely, decided), 95))}%. Ketepatan tertinggi pada {pace[0][0].lower()}",
        f"({dec(percent(pace[0][3], pace[0][2]))}%) dan terendah pada {pace[-1][0].lower()}",
        f"({dec(percent(pace[-1][3], pace[-1][2]))}%). Rata-rata waktu {words(faster)} jenis lebih cepat daripada",
        "tahun",
        "2020; hanya variasi mayor yang lebih lambat, yaitu 0,7 hari kerja. Rata-rata waktu keenam jenis tetap lebih",
        "pendek daripada standarnya.",
    )
    assert faster == 5
    w.heading("4. Persetujuan menurut kategori pangan dan sebab penolakan")
    ordered = sorted(_FOOD[:-1], key=lambda row: row[1], reverse=True)
    lines = [[str(at), name, whole(n), dec(percent(n, yes))] for at, (name, n) in enumerate((*ordered, _FOOD[-1]), 1)]
    lines.append(["", "<b>Jumlah</b>", whole(yes), "100,00"])
    w.table("Tabel 5. Nomor izin edar menurut kategori pangan", [["No", "Kategori", "NIE", "%"]], lines)
    lines = [[str(at), name, whole(n), dec(percent(n, no))] for at, (name, n) in enumerate(_REASONS, 1)]
    lines.append(["", "<b>Jumlah</b>", whole(no), "100,00"])
    w.table("Tabel 6. Sebab penolakan", [["No", "Sebab", "Permohonan", "%"]], lines)
    three = sum(row[1] for row in ordered[:3])
    w.paragraph(
        f"Tiga kategori terbesar, yaitu {ordered[0][0].lower()}, {ordered[1][0].lower()}, dan {ordered[2][0].lower()},",
        f"mencakup {whole(three)} nomor izin edar (NIE) atau {dec(percent(three, yes))}%. Sebab penolakan terbanyak",
        f"adalah hasil uji yang tidak memenuhi syarat ({dec(percent(846, no))}%), diikuti dokumen sarana yang tidak",
        f"berlaku ({dec(percent(633, no))}%). Penolakan karena rancangan label berada pada peringkat keempat.",
    )
    w.heading("5. Penerimaan negara bukan pajak (PNBP)")
    lines = [[str(at), row[0], *map(whole, row[1:]), dec(growth(row[3], row[2])), dec(percent(row[3], fees[2]))]
             for at, row in enumerate(_FEES, 1)]  # fmt: skip
    lines.append(["", "<b>Jumlah</b>", *map(whole, fees), dec(growth(fees[2], fees[1])), "100,00"])
    w.table(
        "Tabel 7. PNBP tahun 2019–2021 (Rp)",
        [["No", "Jenis", "2019", "2020", "2021", "Naik/turun 2021 (%)", "% dari jumlah 2021"]],
        lines,
    )
    w.paragraph(
        f"PNBP tahun 2021 Rp{whole(fees[2])}, melampaui target Rp{whole(_FEE_AIM)} sebesar",
        f"Rp{whole(fees[2] - _FEE_AIM)}.",
        f"Dibandingkan dengan tahun 2020 PNBP naik Rp{whole(fees[2] - fees[1])}, setelah turun",
        f"Rp{whole(fees[0] - fees[1])} pada tahun sebelumnya. Rata-rata PNBP tiga tahun",
        f"Rp{whole(rounded(_D(sum(fees)) / 3, 0))}. Hanya registrasi ulang yang turun pada tahun 2021, yaitu",
        f"{dec(-growth(_FEES[3][3], _FEES[3][2]))}%.",
    )
    w.heading("6. Anggaran")
    lines = [[str(at), name, whole(a), whole(b), whole(a - b), dec(percent(b, a))]
             for at, (name, a, b) in enumerate(_MONEY, 1)]  # fmt: skip
    lines.append(["", "<b>Jumlah</b>", whole(pagu), whole(paid), whole(pagu - paid), dec(percent(paid, pagu))])
    w.table("Tabel 8. Pagu dan realisasi tahun 2021 (Rp)",
            [["No", "Output", "Pagu", "Realisasi", "Sisa", "%"]], lines)  # fmt: skip
    use = sorted(_MONEY, key=lambda row: _D(row[2]) / row[1], reverse=True)
    w.paragraph(
        f"Anggaran terserap {dec(percent(paid, pagu))}% dengan sisa Rp{whole(pagu - paid)}. Serapan tertinggi pada",
        f"{use[0][0].lower()} ({dec(percent(use[0][2], use[0][1]))}%) dan terendah pada {use[-1][0].lower()}",
        f"({dec(percent(use[-1][2], use[-1][1]))}%). PNBP yang diterima {dec(_D(fees[2]) / paid, 1)} kali realisasi",
        "anggaran direktorat.",
    )
    w.heading("7. Layanan informasi dan konsultasi")
    asked = [column_sum(_HELP, at) for at in (1, 2, 3)]
    lines = [[str(at), name, whole(a), whole(b) if b else "-", whole(c) if c else "-",
              dec(percent(c, b)) if b else "n/a",
              dec(growth(b, a)) if b else "n/a"] for at, (name, a, b, c) in enumerate(_HELP, 1)]  # fmt: skip
    lines.append(["", "<b>Jumlah</b>", *map(whole, asked), dec(percent(asked[2], asked[1])),
                  dec(growth(asked[1], asked[0]))])  # fmt: skip
    w.table(
        "Tabel 9. Pertanyaan yang diterima",
        [[Spanning("No", rows=2), Spanning("Saluran", rows=2), Spanning("Pertanyaan", columns=2),
          Spanning("Dijawab dalam satu hari (2021)", columns=2), Spanning("Pertumbuhan (%)", rows=2)],
         ["2020", "2021", "Jumlah", "%"]], lines,
    )  # fmt: skip
    w.paragraph(
        '<span class="note">n/a: layanan tatap muka ditutup sejak Januari 2021 dan dialihkan ke konsultasi daring.',
        "</span>",
    )
    w.paragraph(
        f"Jumlah pertanyaan naik dari {whole(asked[0])} menjadi {whole(asked[1])} atau bertambah",
        f"{whole(asked[1] - asked[0])} pertanyaan. WhatsApp menjadi saluran terbanyak, yaitu",
        f"{dec(percent(11_275, asked[1]))}% dari seluruh pertanyaan tahun 2021. Konsultasi daring menjadi",
        f"{dec(_D(3_862) / 1_740, 1)} kali jumlah tahun 2020. Sebanyak {whole(asked[1] - asked[2])} pertanyaan dijawab",
        "lebih dari satu hari, sebagian besar melalui surat elektronik",
        f"({whole(7_904 - 7_316)} pertanyaan).",
    )
    w.heading("8. Coaching clinic usaha mikro dan kecil")
    lines = [[str(at), name, str(n), whole(a), whole(b), dec(percent(b, a)), dec(_D(a) / n, 1)]
             for at, (name, n, a, b) in enumerate(_CLINICS, 1)]  # fmt: skip
    held, firms, licensed = (column_sum(_CLINICS, at) for at in (1, 2, 3))
    lines.append(["", "<b>Jumlah</b>", str(held), whole(firms), whole(licensed), dec(percent(licensed, firms)),
                  dec(_D(firms) / held, 1)])  # fmt: skip
    w.table(
        "Tabel 10. Coaching clinic registrasi pangan olahan",
        [["No", "Provinsi", "Kegiatan", "UMK peserta", "UMK yang memperoleh NIE", "%", "Rata-rata peserta"]],
        lines,
    )
    rank = sorted(_CLINICS, key=lambda row: _D(row[3]) / row[2], reverse=True)
    w.paragraph(
        f"Direktorat menyelenggarakan {held} coaching clinic di {words(len(_CLINICS))} provinsi yang diikuti",
        f"{whole(firms)}",
        "UMK,",
        f"dan {licensed} UMK ({dec(percent(licensed, firms))}%) memperoleh NIE sampai dengan akhir tahun. Persentase",
        f"tertinggi di {rank[0][0]} ({dec(percent(rank[0][3], rank[0][2]))}%) dan terendah di {rank[-1][0]}",
        f"({dec(percent(rank[-1][3], rank[-1][2]))}%). Target tahun 2021 sebanyak 450 UMK, sehingga capaiannya",
        f"{dec(percent(licensed, 450))}%.",
    )
    w.heading("9. Rencana tahun 2022")
    w.items(
        [
            f"Menurunkan permohonan yang belum diputus dari {whole(left)} menjadi paling banyak 5.000 permohonan.",
            "Menaikkan ketepatan waktu registrasi risiko tinggi menjadi paling rendah 93,00%, yaitu naik"
            f" {dec(93 - percent(5_402, 5_918))} poin.",
            f"Mendampingi {firms - licensed} UMK peserta coaching clinic yang belum memperoleh NIE.",
        ]
    )
    return w.report()
