"""Performance of a small office: targets before and after a revision, less is better, a cap, one not measured."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 20mm 18mm }
body { font: 10.5pt/1.45 "Carlito", sans-serif } h1 { font-size: 14pt; text-align: center; color: #1f3864 }
h2 { font-size: 11.5pt; color: #1f3864 } h2, .caption { break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th { background: #1f3864; color: #fff }
th, td { border: 1px solid #8ea9db; padding: 2px 4px } td.right { text-align: right }
tbody tr:nth-child(even) { background: #eef3fb } .caption { margin: 10px 0 3px; text-align: center; font-weight: bold }
ol { list-style-type: lower-alpha } .break { break-before: page }
"""

# code: name, unit, target first, target revised, good or days, of how many, realised in 2023, less is better
_SHARES = (
    ("IK-1", "Persentase obat yang memenuhi syarat", "96.50", "96.50", 180, 184, "96.72"),
    ("IK-2", "Persentase makanan yang memenuhi syarat", "88.00", "89.00", 213, 236, "88.14"),
    ("IK-3", "Persentase sarana produksi yang memenuhi ketentuan", "62.00", "65.00", 47, 68, "63.49"),
    ("IK-4", "Persentase sarana distribusi yang memenuhi ketentuan", "74.00", "74.00", 223, 309, "73.58"),
    ("IK-5", "Persentase keputusan hasil pengawasan yang ditindaklanjuti", "70.00", "72.00", 118, 131, "81.20"),
)
_LESS = (
    ("IK-6", "Rata-rata waktu penyelesaian pengaduan (hari kerja)", "6.00", "5.00", "4.40", "5.25"),
    ("IK-7", "Persentase temuan pemeriksaan yang berulang", "8.00", "7.50", "8.33", "9.09"),
)
_REST = (
    ("IK-9", "Jumlah desa pangan aman (kumulatif)", "12", "13", "13", "11"),
    ("IK-10", "Nilai AKIP", "77.00", "78.00", "78.64", "76.95"),
)
# realised 2020 to 2024 and the Renstra's target for 2024; "" where the indicator did not exist
_YEARS = {
    "IK-1": ("92.31", "94.05", "95.60", "96.72", "97.83", "96.00"),
    "IK-2": ("81.48", "84.62", "83.90", "88.14", "90.25", "88.00"),
    "IK-3": ("51.22", "55.56", "60.00", "63.49", "69.12", "65.00"),
    "IK-4": ("70.37", "69.84", "72.66", "73.58", "72.17", "76.00"),
    "IK-5": ("", "", "77.42", "81.20", "90.08", "75.00"),
    "IK-6": ("9.80", "8.10", "6.75", "5.25", "4.40", "5.00"),
    "IK-7": ("", "", "10.71", "9.09", "8.33", "7.50"),
}
# goal: budget at first and revised, spent, in rupiah
_MONEY = {
    "Sasaran 1 (IK-1 s.d. IK-4)": (2_874_500_000, 2_761_300_000, 2_748_916_000),
    "Sasaran 2 (IK-5 s.d. IK-7)": (1_186_240_000, 1_143_990_000, 1_121_274_000),
    "Sasaran 3 (IK-8 dan IK-9)": (904_120_000, 871_120_000, 861_905_000),
    "Sasaran 4 (IK-10)": (1_517_450_000, 1_515_450_000, 1_507_318_000),
}


def _capaian(target: Decimal, done: Decimal, less: bool) -> Decimal:
    return (2 - done / target) * 100 if less else done / target * 100


def lkj_loka_revisi() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    rows = [(c, n, Decimal(a), Decimal(b), percent(g, of), Decimal(last), False) for c, n, a, b, g, of, last in _SHARES]
    rows += [(c, n, Decimal(a), Decimal(b), Decimal(d), Decimal(last), True) for c, n, a, b, d, last in _LESS]
    rows += [(c, n, Decimal(a), Decimal(b), Decimal(d), Decimal(last), False) for c, n, a, b, d, last in _REST]
    assert percent(26, 312) == Decimal("8.33")
    assert Decimal(396) / 90 == Decimal("4.4")
    full = {row[0]: rounded(_capaian(row[3], row[4], row[6])) for row in rows}
    capped = {code: min(value, Decimal(120)) for code, value in full.items()}
    assert [code for code, value in full.items() if value > 120] == ["IK-5"]
    assert [code for code, value in full.items() if value < 100] == ["IK-4", "IK-7"]
    mean, plain = (rounded(sum(d.values(), Decimal(0)) / 9) for d in (capped, full))
    writer.title("LAPORAN KINERJA TAHUN 2024", "LOKA POM DI KABUPATEN TANJUNG RIMBA")
    writer.heading("A. Perjanjian kinerja dan perubahannya")
    raised = [row[0] for row in rows if row[2] != row[3]]
    assert raised == ["IK-2", "IK-3", "IK-5", "IK-6", "IK-7", "IK-9", "IK-10"]
    writer.paragraph(
        "Perjanjian kinerja (PK) tahun 2024 ditandatangani pada 10 Januari 2024 dengan Nomor PR.04.01.12B.01.24.07 dan",
        "diubah satu kali pada 2 September 2024 dengan Nomor PR.04.01.12B.09.24.112. PK memuat sepuluh indikator. Pada",
        "perubahan itu target delapan indikator diperketat, yaitu IK-2, IK-3, IK-5, IK-6, IK-7, IK-8, IK-9, dan IK-10,",
        "sedangkan target IK-1 dan IK-4 tetap. Laporan ini mengukur capaian terhadap PK perubahan; target PK awal",
        "hanya dicantumkan sebagai pembanding.",
    )
    marks = {"IK-6": "≤ ", "IK-7": "maks. ", "IK-10": "min. "}
    shown = [(code, name, f"{marks.get(code, '')}{dec(a, 0 if code == 'IK-9' else 2)}",
              f"{marks.get(code, '')}{dec(b, 0 if code == 'IK-9' else 2)}", dec(done, 0 if code == "IK-9" else 2),
              dec(capped[code]) + ("*" if code == "IK-5" else "")) for code, name, a, b, done, *_ in rows]  # fmt: skip
    shown.insert(7, ("IK-8", "Indeks kesadaran masyarakat terhadap obat dan makanan aman", "82,00", "82,50", "N/A",
                     "N/A**"))  # fmt: skip
    writer.table(
        "Tabel 1. Target, realisasi, dan capaian tahun 2024",
        [[Spanning("Kode", rows=2), Spanning("Indikator kinerja", rows=2), Spanning("Target", columns=2),
          Spanning("Realisasi", rows=2), Spanning("Capaian (%)", rows=2)], ["PK awal", "PK perubahan"]],
        [*shown, ("", "Rata-rata sembilan indikator yang diukur", "", "", "", dec(mean))],
    )  # fmt: skip
    writer.paragraph(
        f"* Capaian dibatasi paling tinggi 120%; sebelum dibatasi {dec(full['IK-5'])}%.<br>** Survei oleh unit pusat",
        "ditunda ke tahun 2025; IK-8 tidak dapat diukur dan tidak ikut dirata-rata.",
    )
    writer.paragraph(
        "Untuk IK-6 dan IK-7 makin kecil realisasi makin baik, dengan rumus capaian = (2 − realisasi / target) × 100%.",
        f"Untuk IK-6 misalnya: (2 − 4,40 / 5,00) × 100% = {dec(full['IK-6'])}%. Dengan target PK awal (6,00 hari",
        f"kerja) capaiannya, sebelum dibatasi, akan menjadi {dec(_capaian(Decimal(6), Decimal('4.40'), True))}%.",
        "Tanpa pembatasan 120%",
        f"rata-rata sembilan indikator menjadi {dec(plain)}%, lebih tinggi {dec(plain - mean)} poin.",
    )
    writer.heading("B. Analisis capaian")
    writer.table(
        "Tabel 2. Data dasar indikator persentase",
        [["Kode", "Satuan yang dihitung", "Memenuhi", "Tidak memenuhi", "Jumlah", "%"]],
        [(code, unit, str(g), str(of - g), str(of), dec(percent(g, of))) for (code, _, _, _, g, of, _), unit in
         zip(_SHARES, ("Sampel obat", "Sampel makanan", "Sarana produksi", "Sarana distribusi", "Keputusan"),
             strict=True)],
    )  # fmt: skip
    four = rows[3]
    short = -(-309 * 74 // 100) - 223
    assert (223 + short) * 100 >= 74 * 309 > (223 + short - 1) * 100
    writer.paragraph(
        "Dua dari sembilan indikator belum mencapai target, yaitu IK-4 dan IK-7. Realisasi IK-4",
        f"{dec(four[4])}%, terpaut {dec(four[3] - four[4])} poin dari target dan turun {dec(four[5] - four[4])} poin",
        f"dari tahun 2023; agar target tercapai diperlukan sekurang-kurangnya {words(short)} sarana lagi yang memenuhi",
        "ketentuan. Temuan berulang (IK-7) berjumlah 26 dari 312 temuan atau 8,33%. Angka itu memang lebih rendah",
        f"daripada tahun 2023 (9,09%), tetapi masih {dec(rows[6][4] - rows[6][3])} poin di atas batas maksimum pada PK",
        f"perubahan dan {dec(rows[6][4] - 8)} poin di atas batas pada PK awal.",
    )
    writer.paragraph(
        "Sebanyak 90 pengaduan diselesaikan dalam 396 hari kerja, rata-rata 4,40 hari kerja; yang tercepat selesai",
        "pada hari yang sama dan yang terlama 11 hari kerja. Tahun 2023 rata-ratanya 5,25 hari kerja untuk 84",
        "pengaduan atau",
        f"seluruhnya {84 * 525 // 100} hari kerja. Dua desa pangan aman ditambahkan pada tahun 2024, sehingga jumlah",
        "kumulatif sejak 2018 menjadi 13 desa.",
    )
    writer.heading("C. Perbandingan jangka panjang 2020–2024")
    codes = {row[0]: row[6] for row in rows}
    writer.table(
        "Tabel 3. Realisasi tahun 2020–2024 terhadap target akhir Renstra",
        [[Spanning("Kode", rows=2), Spanning("Realisasi", columns=5), Spanning("Target Renstra 2024", rows=2),
          Spanning("% target Renstra", rows=2)], ["2020", "2021", "2022", "2023", "2024"]],
        [(code, *(dec(Decimal(v)) if v else "–" for v in held[:5]), dec(Decimal(held[5])),
          dec(_capaian(Decimal(held[5]), Decimal(held[4]), codes[code]))) for code, held in _YEARS.items()],
    )  # fmt: skip
    for row in rows[:7]:
        assert Decimal(_YEARS[row[0]][3]) == row[5]
        assert Decimal(_YEARS[row[0]][4]) == row[4]
    rises = {c: Decimal(v[4]) - Decimal(v[0]) for c, v in _YEARS.items() if v[0] and c != "IK-6"}
    assert max(rises, key=rises.__getitem__) == "IK-3"
    assert Decimal(_YEARS["IK-6"][0]) / Decimal(_YEARS["IK-6"][4]) > 2
    writer.paragraph(
        "Tanda – berarti indikator belum digunakan; IK-5 dan IK-7 dipakai sejak 2022,",
        "sehingga tidak dapat dibandingkan dengan tahun sebelumnya. Persentase pada kolom terakhir dihitung dengan",
        "rumus yang sama tanpa pembatasan 120%. IK-8, IK-9, dan IK-10 tidak dimuat karena target Renstranya",
        "ditetapkan pada tingkat Badan. Target Renstra tidak selalu sama dengan target PK: untuk IK-4 target Renstra",
        "76,00 sedangkan target PK 74,00. Dalam lima tahun kenaikan terbesar ada pada IK-3, yakni",
        f"{dec(rises['IK-3'])} poin, sedangkan waktu penyelesaian pengaduan turun menjadi kurang dari separuh waktu",
        f"tahun 2020 (turun {dec(percent(540, 980, 1), 1)}%). Realisasi IK-2 tahun 2022 dan IK-4 tahun 2021 sempat",
        "turun, dan IK-4 turun lagi pada tahun 2024.",
        "Lima dari tujuh indikator pada Tabel 3 mencapai target akhir Renstra.",
    )
    met = [c for c, v in _YEARS.items() if _capaian(Decimal(v[5]), Decimal(v[4]), codes[c]) >= 100]
    assert met == ["IK-1", "IK-2", "IK-3", "IK-5", "IK-6"]
    writer.new_page()
    writer.heading("D. Realisasi anggaran")
    first, last, spent = (sum(row[at] for row in _MONEY.values()) for at in range(3))
    goals = [sum((capped[c] for c in group), Decimal(0)) / len(group) for group in
             (("IK-1", "IK-2", "IK-3", "IK-4"), ("IK-5", "IK-6", "IK-7"), ("IK-9",), ("IK-10",))]  # fmt: skip
    writer.table(
        "Tabel 4. Anggaran dan efisiensi menurut sasaran (ribu rupiah)",
        [["No", "Sasaran", "Pagu awal", "Pagu akhir", "Realisasi", "% pagu akhir", "Rata-rata capaian (%)", "IE"]],
        [(str(at), name, whole(a // 1000), whole(b // 1000), whole(c // 1000), dec(percent(c, b)), dec(goal),
          dec(rounded(goal) / percent(c, b))) for at, ((name, (a, b, c)), goal) in
         enumerate(zip(_MONEY.items(), goals, strict=True), 1)]
        + [("", "Jumlah", whole(first // 1000), whole(last // 1000), whole(spent // 1000), dec(percent(spent, last)),
            "", "")],
    )  # fmt: skip
    assert all(rounded(g) >= percent(c, b) for g, (_, b, c) in zip(goals, _MONEY.values(), strict=True))
    writer.paragraph(
        f"Pagu awal Rp{whole(first)} dikurangi Rp{whole(first - last)} melalui revisi DIPA, sehingga pagu akhir",
        f"menjadi Rp{whole(last)}. Realisasi Rp{whole(spent)} atau {dec(percent(spent, last))}% dari pagu akhir",
        f"({dec(percent(spent, first))}% dari pagu awal); sisanya Rp{whole(last - spent)}, sekitar",
        f"Rp{dec(Decimal(last - spent) / 10**6, 1)} juta. Indeks efisiensi (IE) adalah rata-rata capaian dibagi",
        "persentase realisasi; keempat sasaran mempunyai IE di atas 1,00. Capaian Sasaran 3 hanya memuat IK-9 karena",
        "IK-8 tidak diukur.",
    )
    assert all(rounded(g) / percent(c, b) >= Decimal("1.005") for g, (_, b, c) in
               zip(goals, _MONEY.values(), strict=True))  # fmt: skip
    writer.heading("E. Rencana tindak lanjut")
    writer.items([
        "Pendampingan terhadap 86 sarana distribusi yang tidak memenuhi ketentuan, mulai 20 Januari 2025.",
        "Pemetaan 26 temuan berulang; 17 di antaranya menyangkut dokumentasi dan sisanya, 9 temuan, fasilitas.",
        "Penyampaian usulan target tahun 2025 kepada Biro Perencanaan dan Keuangan paling lambat 28 Februari 2025.",
    ])  # fmt: skip
    return writer.report()
