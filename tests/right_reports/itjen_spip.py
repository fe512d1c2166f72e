"""A ministry's inspectorate general: maturity of controls, risks before and after treatment, assurance days, gifts."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, whole, words

_STYLE = """
@page { size: A4; margin: 23mm 20mm }
body { font: 10.3pt/1.4 "Liberation Serif", serif }
h1 { font-size: 13pt; text-align: center; text-transform: uppercase }
h2 { font-size: 11pt } table { border-collapse: collapse; width: 94%; margin: 0 auto; font-size: 8.8pt }
th, td { border: .5pt solid #777; padding: 2px 4px } th { background: #e7e6e6 }
td { text-align: left } td.right { text-align: center }
.caption { text-align: center; margin: 9px 0 3px; font-style: italic } .break { break-before: page }
"""

# component: weight, score of 2022 as assured, self-assessed 2023, assured 2023
_PARTS = {
    "Penetapan tujuan": (Decimal("0.40"), "3.500", "4.000", "3.750"),
    "Struktur dan proses": (Decimal("0.30"), "3.214", "3.482", "3.336"),
    "Pencapaian tujuan SPIP": (Decimal("0.30"), "3.450", "3.700", "3.550"),
}
# risk: likelihood and effect before and after treatment, appetite
_RISKS = {
    "Pengadaan tidak sesuai spesifikasi": (4, 4, 2, 4, 9),
    "Penyaluran bantuan tidak tepat sasaran": (4, 5, 3, 4, 9),
    "Kebocoran data pribadi": (3, 5, 2, 4, 8),
    "Keterlambatan penyelesaian tindak lanjut": (5, 3, 3, 3, 9),
    "Gratifikasi pada perizinan": (3, 4, 2, 3, 6),
}
# kind of work: planned, done, planned person-days, person-days used
_WORK = {
    "Audit": (46, 44, 2_760, 2_815),
    "Reviu": (118, 124, 1_770, 1_746),
    "Evaluasi": (37, 37, 740, 691),
    "Pemantauan": (52, 55, 520, 548),
    "Konsultansi": (0, 19, 0, 133),
}
_GIFTS = {"Makanan dan minuman": (61, 18_415_000), "Uang": (9, 27_650_000), "Barang": (33, 41_208_500),
          "Fasilitas perjalanan": (4, 12_900_000), "Lainnya": (12, 2_364_250)}  # fmt: skip
_ZONES = ((2021, 31, 6, 1), (2022, 34, 7, 0), (2023, 40, 9, 2))  # year, units proposed, WBK, WBBM


def _level(score: int) -> str:
    return "Sangat tinggi" if score >= 20 else "Tinggi" if score >= 16 else "Sedang" if score >= 9 else "Rendah"


def itjen_spip() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    old, own, now = (
        sum((row[0] * Decimal(str(row[at])) for row in _PARTS.values()), start=Decimal(0)) for at in (1, 2, 3)
    )
    planned, done, days, used = (sum(row[at] for row in _WORK.values()) for at in range(4))
    gifts, value = (sum(row[at] for row in _GIFTS.values()) for at in (0, 1))
    inherent = {name: a * b for name, (a, b, *_) in _RISKS.items()}
    residual = {name: row[2] * row[3] for name, row in _RISKS.items()}
    over = [name for name, row in _RISKS.items() if residual[name] > row[4]]
    writer.title(
        "Laporan penyelenggaraan SPIP dan pengawasan intern", "Inspektorat Jenderal Kementerian Kelautan, 2023"
    )
    writer.heading("1. Maturitas SPIP")
    writer.table(
        "Tabel 1. Nilai maturitas penyelenggaraan SPIP terintegrasi",
        [["No", "Komponen", "Bobot", "2022", Spanning("2023", columns=3), "Tertimbang"],
         ["", "", "", "Penjaminan", "Mandiri", "Penjaminan", "Selisih", "2023"]],
        [[str(at), name, dec(w), dec(Decimal(a), 3), dec(Decimal(b), 3), dec(Decimal(c), 3),
          f"({dec(Decimal(b) - Decimal(c), 3)})", dec(w * Decimal(c), 4)]
         for at, (name, (w, a, b, c)) in enumerate(_PARTS.items(), 1)]
        + [["", "<b>Nilai maturitas</b>", "1,00", dec(old, 3), dec(own, 3), dec(now, 3), f"({dec(own - now, 3)})",
            dec(now, 4)]],
    )  # fmt: skip
    writer.paragraph(
        f"Nilai maturitas SPIP hasil penjaminan kualitas BPKP {dec(now, 3)} (level 3, 3,000–3,999), lebih rendah",
        f"{dec(own - now, 3)} daripada penilaian mandiri, tetapi naik {dec(now - old, 3)} poin dari tahun 2022",
        f"({dec((now - old) / old * 100)}%). Rata-rata kementerian/lembaga pada tahun yang sama 3,284. Indeks",
        "efektivitas pengendalian korupsi naik dari 2,98 menjadi 3,12, sedangkan indeks manajemen risiko tetap 3,40.",
        "Target RPJMN pada tahun 2024, yaitu level 4, belum tercapai.",
    )
    writer.heading("2. Profil risiko")
    writer.table(
        "Tabel 2. Lima risiko strategis (kemungkinan × dampak)",
        [["No", "Risiko", Spanning("Sebelum penanganan", columns=2), Spanning("Sesudah penanganan", columns=2),
          "Selera",
          "Turun (%)"], ["", "", "Nilai", "Level", "Nilai", "Level", "risiko", ""]],
        [[str(at), name, f"{a} × {b} = {a * b}", _level(a * b), f"{c} × {d} = {c * d}", _level(c * d), f"≤ {e}",
          dec(Decimal(a * b - c * d) / (a * b) * 100, 1)] for at, (name, (a, b, c, d,
            e)) in enumerate(_RISKS.items(), 1)],
    )  # fmt: skip
    writer.paragraph(
        f"Rata-rata nilai kelima risiko turun dari {dec(Decimal(sum(inherent.values())) / 5, 1)} menjadi",
        f"{dec(Decimal(sum(residual.values())) / 5, 1)}. {words(len(over)).capitalize()} risiko, penyaluran bantuan,",
        "masih di atas selera risiko; kebocoran data pribadi dan pengadaan bernilai sama setelah penanganan. Dari 64",
        f"rencana penanganan, 57 ({dec(percent(57, 64, 1), 1)}%) terlaksana, lima terlambat, dan selebihnya"
        " dibatalkan.",
        "Register risiko seluruh unit memuat 418 risiko; lima risiko strategis tersebut tidak termasuk.",
    )
    writer.new_page()
    writer.heading("3. Program kerja pengawasan")
    writer.table(
        "Tabel 3. Penugasan dan hari orang (HO)",
        [["No", "Jenis", "Rencana", "Realisasi", "%", "Rencana HO", "Realisasi HO", "% HO", "HO per penugasan"]],
        [[str(at), name, str(a) if a else "-", str(b), dec(percent(b, a)) if a else "n/a", whole(c) if c else "-",
          whole(d),
          dec(percent(d, c)) if c else "n/a", dec(Decimal(d) / b, 1)]
         for at, (name, (a, b, c, d)) in enumerate(_WORK.items(), 1)]
        + [["", "<b>Jumlah</b>", str(planned), str(done), dec(percent(done, planned)), whole(days), whole(used),
            dec(percent(used, days)), dec(Decimal(used) / done, 1)]],
    )  # fmt: skip
    plain, plain_days = done - _WORK["Konsultansi"][1], used - _WORK["Konsultansi"][3]
    writer.paragraph(
        f"Terlaksana {done} penugasan, termasuk 19 konsultansi atas permintaan yang tidak direncanakan; tanpa",
        f"konsultansi, realisasinya {plain} penugasan ({dec(percent(plain, planned))}%) dengan {whole(plain_days)} HO",
        f"({dec(percent(plain_days, days))}%). Dua audit ditunda ke tahun 2024. Pengawasan dilakukan oleh 61 auditor,",
        f"sehingga seorang auditor bertugas rata-rata {dec(Decimal(used) / 61, 1)} HO. Anggaran pengawasan",
        f"Rp9.412.806.000 terpakai Rp9.288.114.530 ({dec(percent(9_288_114_530, 9_412_806_000))}%), lebih dari Rp6",
        "miliar di antaranya untuk perjalanan.",
    )
    writer.heading("4. Gratifikasi dan zona integritas")
    writer.table(
        "Tabel 4. Laporan gratifikasi tahun 2023",
        [["No", "Bentuk", "Laporan", "% laporan", "Nilai (ribu Rp)", "% nilai", "Rata-rata (ribu Rp)"]],
        [[str(at), name, str(a), dec(percent(a, gifts)), dec(Decimal(b) / 1000, 1), dec(percent(b, value)),
          dec(Decimal(b) / a / 1000, 1)] for at, (name, (a, b)) in enumerate(_GIFTS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(gifts), "100,00", dec(Decimal(value) / 1000, 1), "100,00",
            dec(Decimal(value) / gifts / 1000, 1)]],
    )  # fmt: skip
    writer.table(
        "Tabel 5. Unit kerja yang diusulkan dan yang berpredikat",
        [["Tahun", "Diusulkan", "WBK", "WBBM", "Lolos (%)", "Berpredikat WBK sejak 2017",
          "Berpredikat WBBM sejak 2017"]],
        [[str(year), str(asked), str(a), str(b) if b else "–", dec(percent(a + b, asked, 1), 1),
          str(14 + sum(row[2] for row in _ZONES[: at + 1])), str(2 + sum(row[3] for row in _ZONES[: at + 1]))]
         for at, (year, asked, a, b) in enumerate(_ZONES)],
    )  # fmt: skip
    writer.paragraph(
        f"Laporan gratifikasi {gifts} buah bernilai sekitar Rp{dec(Decimal(value) / 10**6, 1)} juta. Laporan",
        f"terbanyak berupa makanan dan minuman, tetapi nilai terbesar berupa barang (Rp{whole(_GIFTS['Barang'][1])}).",
        "Menurut penetapan KPK (Keputusan Nomor 1187 Tahun 2023 dan lainnya) Rp38.150.000 menjadi milik negara; uang",
        f"yang disetor Rp24.500.000. Pada tahun 2023 {words(9)} unit memperoleh WBK dan dua unit WBBM dari 40 unit",
        "yang diusulkan. Tidak semua unit yang memperoleh WBK sejak tahun 2017 masih menyandangnya: predikat",
        f"{words(2)} unit dicabut pada tahun 2022. Nilai Reformasi Birokrasi kementerian 80,46, naik",
        f"{dec(Decimal('80.46') - Decimal('79.83'))} poin dari 79,83, dan opini BPK WTP untuk ketujuh kalinya",
        "berturut-turut (2016–2022).",
    )
    return writer.report()
