"""A performance report of a ministry's directorate general: indicators, cumulative products, provinces, budget."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 20mm }
body { font: 12pt/1.6 "Liberation Serif", serif; color: #111 }
h1 { font-size: 18pt; text-align: center; margin-top: 60px } h2 { font-size: 13pt } h3 { font-size: 11.5pt }
table { border-collapse: collapse; width: 100%; font: 10pt "Liberation Sans", sans-serif }
th { background: #d9ead3; border: 0.6pt solid #555; padding: 3px; text-align: center }
td { border: 0.6pt solid #555; padding: 3px 5px; text-align: left } td.right { text-align: right }
.caption { font-weight: bold; font-size: 9.5pt; text-align: center; margin: 10px 0 3px } .break { break-before: page }
"""

# new kinds of medicine raw material and of medical devices made at home, by year
_NEW = {"2017": (8, 5), "2018": (7, 9), "2019": (9, 12), "2020": (8, 11), "2021": (11, 14)}
# province: health centres that reported, those with 80% of the essential medicines
_CENTRES = {
    "Aceh": (348, 322), "Sumatera Utara": (601, 548), "Sumatera Barat": (279, 271), "Lampung": (310, 298),
    "Jawa Barat": (1_069, 1_034), "Jawa Tengah": (878, 871), "Jawa Timur": (968, 941), "Bali": (120, 120),
    "Nusa Tenggara Timur": (398, 321), "Kalimantan Barat": (244, 219), "Sulawesi Selatan": (461, 433),
    "Maluku": (201, 148), "Papua Barat": (158, 104), "Papua": (394, 251), "Dua puluh provinsi lain": (3_589, 3_371),
}  # fmt: skip
# unit: first ceiling, revised ceiling, spent
_UNITS = {
    "Sekretariat Direktorat Jenderal": (88_214_560_000, 79_650_118_000, 77_903_442_815),
    "Tata Kelola Obat Publik dan Perbekalan Kesehatan": (2_914_880_000_000, 4_367_205_340_000, 4_281_516_770_204),
    "Pelayanan Kefarmasian": (41_377_250_000, 29_118_700_000, 28_544_031_690),
    "Produksi dan Distribusi Kefarmasian": (46_905_000_000, 33_420_615_000, 31_226_998_457),
    "Penilaian Alat Kesehatan dan PKRT": (36_108_300_000, 31_577_240_000, 30_960_281_333),
    "Pengawasan Alat Kesehatan dan PKRT": (52_640_890_000, 38_902_477_000, 37_188_604_910),
}
_TESTED, _SOUND, _HOSPITALS, _PROPER = 1_083, 987, 2_504, 1_771
_STOCK, _EXPIRED = 6_218_400_000_000, 121_880_640_000


def _reach(result: Decimal, target: Decimal, lower_better: bool = False) -> Decimal:
    return percent(2 * target - result, target) if lower_better else percent(result, target)


def lkj_ditjen_farmalkes() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    reported, supplied = (sum(row[at] for row in _CENTRES.values()) for at in range(2))
    medicines, devices = (sum(row[at] for row in _NEW.values()) for at in range(2))
    indicators = [  # name, unit, target, result, 2020 target and result, lower is better
        ("Persentase puskesmas dengan ketersediaan obat esensial", "%", "90", percent(supplied, reported), "85",
         "92.12",
         False),
        ("Persentase alat kesehatan memenuhi syarat", "%", "88", percent(_SOUND, _TESTED), "86", "89.75", False),
        ("Jumlah bahan baku obat dan produk biologi yang diproduksi di dalam negeri (kumulatif)", "jenis", "40",
         Decimal(medicines), "31", "32", False),
        ("Jumlah alat kesehatan yang diproduksi di dalam negeri (kumulatif)", "jenis", "45", Decimal(devices), "36",
         "37",
         False),
        ("Persentase rumah sakit yang melaksanakan pelayanan kefarmasian sesuai standar", "%", "65",
         percent(_PROPER, _HOSPITALS), "60", "66.08", False),
        ("Persentase nilai obat kedaluwarsa di instalasi farmasi*", "%", "2.5", percent(_EXPIRED, _STOCK), "3", "2.41",
         True),
    ]  # fmt: skip
    reach = [_reach(row[3], Decimal(row[2]), row[6]) for row in indicators]
    earlier = [_reach(Decimal(row[5]), Decimal(row[4]), row[6]) for row in indicators]
    mean, mean_before = (rounded(sum(r, Decimal(0)) / len(r)) for r in (reach, earlier))

    def shown(value: Decimal | str, unit: str) -> str:
        return dec(Decimal(value)) if unit == "%" else whole(Decimal(value))

    writer.title("LAPORAN KINERJA TAHUN 2021", "Direktorat Jenderal Kefarmasian dan Alat Kesehatan")
    writer.heading("Ikhtisar Eksekutif")
    writer.paragraph(
        "Laporan ini disusun berdasarkan Peraturan Presiden Nomor 29 Tahun 2014 dan Peraturan Menteri PANRB Nomor 53",
        f"Tahun 2014. Perjanjian Kinerja tahun 2021 memuat {words(len(indicators))} indikator; rata-rata capaiannya",
        f"{dec(mean)}%, sedangkan pada tahun 2020 sebesar {dec(mean_before)}%, sehingga terdapat",
        f"{'kenaikan' if mean > mean_before else 'penurunan'} {dec(abs(mean - mean_before))} poin. Sebanyak",
        f"{words(sum(r >= 100 for r in reach))} indikator mencapai atau melampaui target. Capaian tertinggi, yaitu",
        f"{dec(max(reach))}%, diperoleh indikator ke-{reach.index(max(reach)) + 1}, dan yang terendah,",
        f"{dec(min(reach))}%,",
        f"indikator ke-{reach.index(min(reach)) + 1}.",
    )
    first, revised, spent = (sum(row[at] for row in _UNITS.values()) for at in range(3))
    writer.paragraph(
        f"Pagu awal Rp{whole(first)} direvisi menjadi Rp{whole(revised)} karena tambahan pengadaan obat penanganan",
        f"COVID-19, dengan realisasi Rp{whole(spent)} atau {dec(percent(spent, revised))}%.",
    )
    writer.new_page()
    writer.heading("BAB II Perencanaan dan Perjanjian Kinerja")
    writer.numbers_right = False
    formulas = (
        "Jumlah puskesmas yang memiliki minimal 80% obat esensial dibagi jumlah puskesmas yang melapor dikali 100%",
        "Jumlah sampel alat kesehatan yang memenuhi syarat dibagi jumlah sampel yang diuji dikali 100%",
        "Jumlah jenis yang diproduksi sejak tahun 2017 (kumulatif)",
        "Jumlah jenis yang diproduksi sejak tahun 2017 (kumulatif)",
        "Jumlah rumah sakit sesuai standar dibagi jumlah rumah sakit yang melapor dikali 100%",
        "Nilai obat kedaluwarsa dibagi nilai persediaan dikali 100%; makin kecil makin baik",
    )
    writer.table(
        "Tabel 1. Indikator, cara perhitungan, dan target tahun 2021",
        [["No", "Indikator Kinerja", "Cara perhitungan", "Satuan", "Target semula", "Target revisi"]],
        [[str(n), row[0], formula, row[1], "60" if n == 5 else row[2].replace(".", ","), row[2].replace(".", ",")]
         for n, (row, formula) in enumerate(zip(indicators, formulas, strict=True), 1)],
    )  # fmt: skip
    writer.paragraph(
        "Revisi Perjanjian Kinerja tanggal 4 Oktober 2021 menaikkan target indikator kelima dari 60% menjadi 65%",
        "karena target tersebut telah terlampaui pada tahun 2020. Target lain tidak berubah.",
    )
    writer.new_page()
    writer.heading("BAB III Akuntabilitas Kinerja")
    writer.numbers_right = True
    writer.table(
        "Tabel 2. Capaian kinerja tahun 2020 dan 2021",
        [[Spanning("No", rows=2), Spanning("Indikator Kinerja", rows=2), Spanning("2020", columns=3),
          Spanning("2021", columns=3)], ["Target", "Realisasi", "Capaian (%)"] * 2],
        [[str(n), row[0], row[4], shown(row[5], row[1]), dec(b), row[2].replace(".", ","), shown(row[3], row[1]),
          dec(a)] for n, (row, a, b) in enumerate(zip(indicators, reach, earlier, strict=True), 1)]
        + [[Spanning("<b>Rata-rata capaian</b>", columns=4), dec(mean_before), "", "", dec(mean)]],
    )  # fmt: skip
    writer.paragraph(
        "* Indikator negatif; capaian = (2 × target − realisasi) / target × 100%. Capaian tidak dibatasi.",
    )
    writer.heading("1. Ketersediaan obat esensial di puskesmas", 3)
    share = {name: percent(b, a) for name, (a, b) in _CENTRES.items()}
    ranked = sorted((name for name in share if not name.startswith("Dua")), key=lambda k: share[k])
    writer.paragraph(
        f"Dari {whole(reported)} puskesmas yang melapor, {whole(supplied)} memiliki sekurang-kurangnya 80% obat",
        "esensial,",
        f"sehingga realisasi mencapai {dec(percent(supplied, reported))}%. Sisanya, {whole(reported - supplied)}",
        "puskesmas,",
        f"belum memenuhi. Persentase tertinggi dicapai {ranked[-1]} ({dec(share[ranked[-1]])}%), disusul {ranked[-2]}",
        f"({dec(share[ranked[-2]])}%). Tiga provinsi terendah berturut-turut {ranked[0]}, {ranked[1]}, dan",
        f"{ranked[2]},",
        f"masing-masing {dec(share[ranked[0]])}%, {dec(share[ranked[1]])}%, dan {dec(share[ranked[2]])}%.",
    )
    writer.table(
        "Tabel 3. Puskesmas dengan ketersediaan obat esensial menurut provinsi",
        [["No", "Provinsi", "Melapor", "Memenuhi", "Belum memenuhi", "%"]],
        [[str(n), name, whole(a), whole(b), whole(a - b) if a > b else "-", dec(share[name])]
         for n, (name, (a, b)) in enumerate(_CENTRES.items(), 1)]
        + [["", "<b>Indonesia</b>", whole(reported), whole(supplied), whole(reported - supplied),
            dec(percent(supplied, reported))]],
    )  # fmt: skip
    writer.heading("2. Alat kesehatan memenuhi syarat", 3)
    writer.paragraph(
        f"Sebanyak {whole(_TESTED)} sampel diuji; {_SOUND} memenuhi syarat dan {_TESTED - _SOUND} tidak memenuhi",
        "syarat",
        f"({dec(percent(_TESTED - _SOUND, _TESTED))}%). Realisasi {dec(percent(_SOUND, _TESTED))}% berada",
        f"{dec(percent(_SOUND, _TESTED) - 88)} poin di atas target 88%.",
    )
    writer.heading("3. Kemandirian bahan baku obat dan alat kesehatan", 3)
    total_m = total_d = 0
    rows = []
    sums = []
    for year, (a, b) in _NEW.items():
        total_m, total_d = total_m + a, total_d + b
        sums.append(total_d)
        rows.append(["", year, str(a), str(total_m), str(b), str(total_d)])
    writer.table(
        "Tabel 4. Jenis bahan baku obat dan alat kesehatan yang diproduksi di dalam negeri",
        [["", Spanning("Tahun", rows=2), Spanning("Bahan baku obat dan produk biologi", columns=2),
          Spanning("Alat kesehatan", columns=2)], ["", "Baru", "Kumulatif", "Baru", "Kumulatif"]],
        rows,
    )  # fmt: skip
    writer.chart("Grafik 1. Jenis alat kesehatan, kumulatif", column_chart(list(_NEW), sums, [str(v) for v in sums]))
    writer.paragraph(
        f"Selama lima tahun telah diproduksi {medicines} jenis bahan baku obat dan {devices} jenis alat kesehatan.",
        "Pada",
        f"tahun 2021 bertambah {_NEW['2021'][0]} jenis bahan baku, yaitu {words(_NEW['2021'][0] - _NEW['2020'][0])}",
        "lebih",
        f"banyak daripada tahun 2020, dan {_NEW['2021'][1]} jenis alat kesehatan, penambahan terbesar sejak 2017.",
        f"Jumlah kumulatif alat kesehatan naik dari {devices - _NEW['2021'][1]} menjadi {devices} jenis atau",
        f"{dec(growth(devices, devices - _NEW['2021'][1]))}%.",
    )
    writer.heading("4. Pelayanan kefarmasian dan obat kedaluwarsa", 3)
    writer.paragraph(
        f"Rumah sakit yang melaksanakan pelayanan kefarmasian sesuai standar berjumlah {whole(_PROPER)} dari",
        f"{whole(_HOSPITALS)} rumah sakit yang melapor ({dec(percent(_PROPER, _HOSPITALS))}%). Nilai obat kedaluwarsa",
        f"Rp{dec(Decimal(_EXPIRED) / 10**9)} miliar dari persediaan Rp{dec(Decimal(_STOCK) / 10**12)} triliun, yaitu",
        f"{dec(percent(_EXPIRED, _STOCK))}%, turun {dec(Decimal('2.41') - percent(_EXPIRED, _STOCK))} poin dari",
        "tahun 2020",
        "(2,41%). Data belum termasuk 14 instalasi farmasi yang terlambat melapor.",
    )
    writer.heading("5. Realisasi anggaran", 3)
    writer.table(
        "Tabel 5. Pagu dan realisasi anggaran menurut satuan kerja tahun 2021 (Rp)",
        [["No", "Satuan kerja", "Pagu awal", "Pagu akhir", "Realisasi", "%"]],
        [[str(n), name, whole(a), whole(b), whole(c), dec(percent(c, b))]
         for n, (name, (a, b, c)) in enumerate(_UNITS.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(first), whole(revised), whole(spent), dec(percent(spent, revised))]],
    )  # fmt: skip
    use = {name: percent(c, b) for name, (a, b, c) in _UNITS.items()}
    big = _UNITS["Tata Kelola Obat Publik dan Perbekalan Kesehatan"]
    cut = [name for name, (a, b, c) in _UNITS.items() if b < a]
    writer.paragraph(
        f"Pagu {words(len(cut))} satuan kerja berkurang akibat penghematan, sedangkan pagu Tata Kelola Obat Publik dan",
        f"Perbekalan Kesehatan bertambah Rp{whole(big[1] - big[0])} atau {dec(growth(big[1], big[0]))}%. Satuan",
        "kerja ini",
        f"menyerap {dec(percent(big[2], spent))}% dari seluruh realisasi. Penyerapan tertinggi terdapat pada",
        f"{max(use, key=lambda k: use[k])} ({dec(max(use.values()))}%) dan terendah pada",
        f"{min(use, key=lambda k: use[k])}",
        f"({dec(min(use.values()))}%). Sisa anggaran sebesar Rp{whole(revised - spent)} terutama berasal dari",
        "efisiensi pengadaan.",
    )
    staff = {"Apoteker": (118, 241), "Sarjana kesehatan lain": (36, 52), "Sarjana bukan kesehatan": (61, 74),
             "Diploma dan SLTA": (43, 29)}  # fmt: skip
    men, women = (sum(row[at] for row in staff.values()) for at in range(2))
    writer.table(
        "Tabel 6. Pegawai menurut pendidikan dan jenis kelamin per 31 Desember 2021",
        [["No", "Pendidikan", "Laki-laki", "Perempuan", "Jumlah", "%"]],
        [[str(n), name, str(a), str(b), str(a + b), dec(percent(a + b, men + women))]
         for n, (name, (a, b)) in enumerate(staff.items(), 1)]
        + [["", "<b>Jumlah</b>", str(men), str(women), str(men + women), "100,00"]],
    )  # fmt: skip
    writer.paragraph(
        f"Pegawai berjumlah {men + women} orang, terdiri atas {men} laki-laki dan {women} perempuan. Apoteker",
        "merupakan",
        f"kelompok terbesar, yaitu {sum(staff['Apoteker'])} orang",
        f"({dec(percent(sum(staff['Apoteker']), men + women))}%).",
    )
    return writer.report()
