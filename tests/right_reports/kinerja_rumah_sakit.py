"""A hospital's year: ward indicators with ideal ranges, outpatient visits, minimum service standards."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole

_STYLE = """
@page { size: A4 landscape; margin: 14mm 18mm }
body { font: 10pt/1.35 "Liberation Sans", Arial, sans-serif } h1 { font-size: 16pt; color: #0b5563 }
h2 { font-size: 12pt; color: #0b5563; border-bottom: 1px solid #0b5563 }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-bottom: 12px }
th { background: #0b5563; color: #fff; padding: 4px; border: 0 } td { padding: 3px 6px; border: 0 }
tbody tr:nth-child(even) { background: #e6f1f3 } td.right { text-align: right }
.caption { font-weight: bold; margin: 8px 0 3px } .break { break-before: page }
"""

# ward: beds, days of care (census), discharged (dead included), days the discharged stayed, dead <48 h, dead >=48 h
_WARDS = {
    "Anggrek (Penyakit Dalam)": (42, 11804, 2391, 11265, 31, 47),
    "Bougenville (Bedah)": (36, 9127, 2204, 9011, 14, 19),
    "Cempaka (Kebidanan)": (28, 6320, 2087, 6154, 1, 2),
    "Dahlia (Anak)": (24, 5211, 1436, 5098, 5, 6),
    "Edelweis (VIP)": (18, 3706, 962, 3655, 2, 4),
    "ICU": (8, 1998, 412, 1911, 38, 51),
}
# clinic: new and returning patients in 2023, all in 2022
_CLINICS = {
    "Penyakit Dalam": (3912, 17206, 19877),
    "Anak": (2840, 6911, 9902),
    "Bedah": (2377, 6104, 8033),
    "Kebidanan dan Kandungan": (1985, 5420, 7105),
    "Mata": (2204, 3989, 5618),
}
_OTHER_CLINICS, _OTHER_BEFORE = (6218, 15873), 20416


def _rates(beds: int, days: int, out: int, stayed: int, early: int, late: int) -> list[str]:
    ready = Decimal(beds * 365)
    return [
        whole(beds), whole(days), whole(out), whole(early + late), indonesian(days / ready * 100),
        indonesian(Decimal(stayed) / out), indonesian((ready - days) / out), indonesian(Decimal(out) / beds),
        indonesian(Decimal(late) / out * 1000), indonesian(Decimal(early + late) / out * 1000),
    ]  # fmt: skip


def kinerja_rumah_sakit() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    beds, days, out, stayed, early, late = (sum(row[at] for row in _WARDS.values()) for at in range(6))
    total = _rates(beds, days, out, stayed, early, late)
    occupied = {name: Decimal(row[1]) / (row[0] * 365) * 100 for name, row in _WARDS.items()}
    ideal = [name for name, value in occupied.items() if 60 <= value <= 85]
    without = _rates(
        *(value - less for value, less in zip((beds, days, out, stayed, early, late), _WARDS["ICU"], strict=True))
    )

    writer.title("LAPORAN KINERJA PELAYANAN", "RSUD Dr. SOEWARDI KABUPATEN MANDALA, TAHUN 2023")
    writer.heading("A. Rawat Inap")
    writer.paragraph(
        f"Rumah sakit memiliki {whole(beds)} tempat tidur, tidak termasuk 10 boks bayi. BOR rumah sakit sebesar",
        f"{total[4]} persen berada dalam rentang ideal 60–85 persen; {len(ideal)} dari {len(_WARDS)} ruangan berada",
        f"dalam rentang tersebut. AvLOS {total[5]} hari masih di bawah rentang ideal, sedangkan TOI {total[6]} hari",
        f"sudah ideal. NDR {total[8]} per 1.000 pasien keluar tidak melampaui batas 25; tanpa ICU angkanya",
        f"{without[8]}.",
    )
    writer.table(
        "Tabel 1. Indikator rawat inap menurut ruangan, 2023",
        [["No", "Ruangan", "Tempat tidur", "Hari perawatan", "Pasien keluar (hidup+mati)", "Meninggal", "BOR (%)",
          "AvLOS (hari)", "TOI (hari)", "BTO (kali)", "NDR (‰)", "GDR (‰)"]],
        [[str(at), name, *_rates(*row)] for at, (name, row) in enumerate(_WARDS.items(), 1)]
        + [["", "<b>Rumah sakit</b>", *total],
           ["", "<i>Nilai ideal</i>", "", "", "", "", "60–85", "6–9", "1–3", "40–50", "&lt; 25", "&lt; 45"]],
    )  # fmt: skip
    writer.paragraph("Hari perawatan dihitung dari sensus harian; AvLOS dihitung dari lama dirawat pasien keluar.")
    writer.new_page()
    writer.heading("B. Rawat Jalan")
    new = sum(row[0] for row in _CLINICS.values()) + _OTHER_CLINICS[0]
    again = sum(row[1] for row in _CLINICS.values()) + _OTHER_CLINICS[1]
    before = sum(row[2] for row in _CLINICS.values()) + _OTHER_BEFORE
    shown = sum(row[0] + row[1] for row in _CLINICS.values())
    writer.paragraph(
        f"Kunjungan rawat jalan berjumlah {whole(new + again)}, naik {indonesian(growth(new + again, before))} persen",
        f"dari tahun 2022 ({whole(before)} kunjungan). Lima poliklinik terbesar melayani",
        f"{indonesian(percent(shown, new + again))} persen kunjungan. Satu pasien dapat berkunjung lebih dari sekali;",
        f"kunjungan pasien baru berjumlah {whole(new)}, rata-rata {whole(rounded(Decimal(new) / 12, 0))} kunjungan per",
        "bulan.",
    )
    writer.table(
        "Tabel 2. Kunjungan lima poliklinik terbesar, 2023",
        [["No", "Poliklinik", "Baru", "Lama", "Jumlah", "% terhadap seluruh kunjungan", "Tahun 2022", "Perubahan (%)"]],
        [[str(at), name, whole(row[0]), whole(row[1]), whole(row[0] + row[1]),
          indonesian(percent(row[0] + row[1], new + again)), whole(row[2]), indonesian(growth(row[0] + row[1], row[2]))]
         for at, (name, row) in enumerate(_CLINICS.items(), 1)]
        + [["", "<b>Seluruh poliklinik</b>", whole(new), whole(again), whole(new + again), "100,00", whole(before),
            indonesian(growth(new + again, before))]],
    )  # fmt: skip
    writer.heading("C. Standar Pelayanan Minimal")
    papers, complete, caesarean, labours = 9492, 9078, 731, 1894
    writer.table(
        "Tabel 3. Capaian SPM terpilih",
        [["No", "Indikator", "Satuan", "Standar", "Realisasi 2022", "Realisasi 2023", "Keterangan"]],
        [
            ["1", "Waktu tanggap gawat darurat", "menit", "≤ 5", "4,6", "3,9", "Tercapai"],
            ["2", "Waktu tunggu rawat jalan", "menit", "≤ 60", "71", "64", "Belum tercapai"],
            ["3", "Kelengkapan rekam medik 24 jam", "%", "100", "93,80", indonesian(percent(complete, papers)),
             "Belum tercapai"],
            ["4", "Persalinan melalui seksio sesaria", "%", "≤ 20", "41,12", indonesian(percent(caesarean, labours)),
             "Belum tercapai"],
            ["5", "Kejadian infeksi nosokomial", "%", "≤ 1,5", "0,94", "0,71", "Tercapai"],
            ["6", "Kepuasan pelanggan rawat inap", "%", "≥ 90", "89,95", "90,00", "Tercapai"],
        ],
    )  # fmt: skip
    writer.paragraph(
        f"Dari {whole(labours)} persalinan, {whole(caesarean)} dilakukan melalui seksio sesaria. Kelengkapan rekam",
        f"medik naik {indonesian(percent(complete, papers) - Decimal('93.80'))} poin persentase menjadi",
        f"{indonesian(percent(complete, papers))} persen. Waktu tunggu rawat jalan membaik 7 menit, tetapi belum",
        "memenuhi standar.",
    )
    icu = _WARDS["ICU"]
    writer.paragraph(
        f"Setiap hari rata-rata {whole(rounded(Decimal(days) / 365, 0))} dari {beds} tempat tidur terisi. BOR naik",
        f"{indonesian(percent(days, beds * 365) - Decimal('61.48'))} poin dari 61,48 persen pada tahun 2022, ketika",
        "tersedia 150",
        f"tempat tidur. Dari {early + late} pasien yang meninggal, {late} orang",
        f"({indonesian(percent(late, early + late))} persen)",
        f"meninggal setelah dirawat 48 jam atau lebih; {indonesian(percent(icu[4] + icu[5], early + late))} persen",
        "dari semua",
        "kematian terjadi di ICU.",
    )
    writer.paragraph(
        f"Setiap kunjungan pasien baru diikuti rata-rata {indonesian(Decimal(again) / new, 1)} kunjungan pasien",
        "lama. Dari lima",
        "poliklinik pada Tabel 2, hanya Poliklinik Anak yang kunjungannya berkurang, sedangkan poliklinik di luar",
        "tabel",
        f"bersama-sama tumbuh {indonesian(growth(sum(_OTHER_CLINICS), _OTHER_BEFORE))} persen.",
    )
    return writer.report()
