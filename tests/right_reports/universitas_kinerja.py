"""Performance of a university: choices beside persons, graduates who answered, weights, caps, programmes too young."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 25mm 23mm } @page side { size: A4 landscape; margin: 20mm }
body { font: 10pt/1.65 "DejaVu Serif", serif } h1 { font-size: 15pt; text-align: right; color: #4a235a }
h2 { font-size: 11.5pt; color: #4a235a } h2, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8pt; border: 1.5px solid #4a235a }
th { background: #4a235a; color: #fff; border: 1px solid #fff } th, td { padding: 5px 5px }
td { border: 1px solid #d2b4de } td:not(:nth-child(-n+2)) { text-align: right } tr { break-inside: avoid }
.caption { margin: 14px 0 4px; font-size: 9pt; font-style: italic; text-align: right } sup { font-size: 6pt }
table:nth-of-type(3), .caption:has(+ table:nth-of-type(3)) { page: side } .break { break-before: page }
"""

# path: places first and revised, choices, persons, admitted, registered
_PATHS = {"SNBP": (1_180, 1_180, 16_842, 11_306, 1_204, 1_127), "SNBT": (1_770, 1_823, 38_415, 27_118, 1_823, 1_688),
          "Mandiri": (1_180, 1_280, 11_907, 8_254, 1_391, 1_283)}  # fmt: skip
# what became of graduates: persons, weight
_AFTER = {
    "Bekerja ≤6 bulan, upah ≥1,2 UMP": (684, "1.0"), "Bekerja ≤6 bulan, upah &lt;1,2 UMP": (512, "0.7"),
    "Bekerja 6–12 bulan, upah ≥1,2 UMP": (233, "0.8"), "Bekerja 6–12 bulan, upah &lt;1,2 UMP": (208, "0.5"),
    "Wiraswasta ≤6 bulan": (96, "1.2"), "Melanjutkan studi": (191, "1.0"), "Belum bekerja": (312, "0.0"),
}  # fmt: skip
_GRADUATES, _REACHED = 3_184, 3_012
# code, indicator, target, realised 2022, realised 2023 ("" where it follows from a table), less is better
_IKU = (
    ("IKU 1", "Lulusan mendapat pekerjaan layak (%)", "65.00", "61.27", ""),
    ("IKU 2", "Mahasiswa berkegiatan di luar prodi (%)", "25.00", "21.84", "31.06"),
    ("IKU 3", "Dosen berkegiatan di luar kampus (%)", "30.00", "28.15", "33.40"),
    ("IKU 4", "Dosen bersertifikat atau praktisi (%)", "45.00", "43.90", "44.12"),
    ("IKU 5", "Luaran dosen per dosen (rasio)", "1.00", "0.92", "1.18"),
    ("IKU 6", "Kerja sama per prodi (rasio)", "0.80", "0.74", "1.10"),
    ("IKU 7", "Kelas kolaboratif dan partisipatif (%)", "50.00", "46.30", "55.25"),
    ("IKU 8", "Prodi berakreditasi internasional (%)", "6.00", "4.35", ""),
)
# faculty: lecturers with master's and doctor's degree, of these professors, without a national number; students
_STAFF = {"Teknik": (88, 76, 14, 6, 4_612), "Ekonomi dan Bisnis": (61, 58, 9, 4, 3_905),
          "Kedokteran": (104, 41, 7, 31, 1_418), "Pertanian": (39, 72, 18, 0, 2_037),
          "Hukum": (33, 29, 5, 3, 2_210)}  # fmt: skip
# accreditation: programmes in 2022 and 2023
_GRADES = {"Unggul": (9, 14), "A": (11, 8), "Baik Sekali": (14, 17), "B": (8, 5), "Baik": (4, 4)}
# scholarship: persons
_GRANTS = {"KIP Kuliah": 2_184, "Beasiswa unggulan": 316, "Beasiswa pemerintah daerah": 742, "Mitra industri": 408}
# answers 1 to 4 to the yearly questions
_ANSWERS = {"Pembelajaran": (41, 212, 1_306, 841), "Layanan akademik": (66, 301, 1_288, 745),
            "Sarana": (118, 424, 1_271, 587), "Laman dan aplikasi": (87, 366, 1_240, 695)}  # fmt: skip
_MONEY = {"Rupiah murni": (142_318_000_000, 141_006_412_300), "PNBP": (188_400_000_000, 181_275_904_150),
          "BOPTN": (21_950_000_000, 21_948_117_000), "Hibah": (7_816_500_000, 6_204_338_900)}  # fmt: skip


def universitas_kinerja() -> MadeReport:
    writer = Writer(_STYLE)
    answered = sum(n for n, _ in _AFTER.values())
    weighted = sum(n * Decimal(w) for n, w in _AFTER.values())
    first = rounded(weighted / answered * 100)
    programmes = [sum(r[at] for r in _GRADES.values()) for at in (0, 1)]
    foreign = percent(4, programmes[1])
    given = [first, foreign]
    done = [Decimal(r[4]) if r[4] else given.pop(0) for r in _IKU]
    full = [rounded(v / Decimal(r[2]) * 100) for v, r in zip(done, _IKU, strict=True)]
    capped = [min(v, Decimal(120)) for v in full]
    below = [r[0] for v, r in zip(full, _IKU, strict=True) if v < 100]
    above = [r[0] for v, r in zip(full, _IKU, strict=True) if v > 120]
    writer.title("Laporan Kinerja 2023", "Universitas Tanjung Harapan")
    writer.heading("Ikhtisar")
    writer.paragraph(
        f"Dari delapan indikator kinerja utama (IKU), {words(8 - len(below))} mencapai target tahun 2023 dan",
        f"{words(len(below))} belum, yaitu {' dan '.join(below)}. Rata-rata capaian {dec(sum(capped) / Decimal(8))}%",
        f"dengan pembatasan 120% dan {dec(sum(full) / Decimal(8))}% tanpa pembatasan. Universitas menerima",
        f"{whole(4_098)} mahasiswa baru program sarjana pada 2023, naik dari 3.906 pada 2022, dan meluluskan 3.377",
        f"orang. Penelusuran lulusan pada laporan ini menyangkut {whole(_GRADUATES)} lulusan tahun 2022, bukan",
        "lulusan 2023.",
    )
    places, revised, choices, persons, taken, came = (sum(r[at] for r in _PATHS.values()) for at in range(6))
    assert came == 4_098
    writer.heading("1. Penerimaan mahasiswa baru")
    writer.table(
        "Tabel 1. Peminat, diterima, dan daftar ulang",
        [[Spanning("No", rows=2), Spanning("Jalur", rows=2), Spanning("Daya tampung", columns=2),
          Spanning("Peminat", columns=2), Spanning("Diterima", rows=2), Spanning("Daftar ulang", rows=2),
          Spanning("Keketatan<sup>1</sup> (%)", rows=2), Spanning("% daftar ulang", rows=2)],
         ["semula", "akhir", "pilihan", "orang"]],
        [[str(at), n, *map(whole, r), dec(percent(r[4], r[3])), dec(percent(r[5], r[4]))]
         for at, (n, r) in enumerate(_PATHS.items(), 1)]
        + [["", "Jumlah", *map(whole, (places, revised, choices, persons, taken, came)), dec(percent(taken, persons)),
            dec(percent(came, taken))]],
    )  # fmt: skip
    writer.paragraph(
        "<sup>1</sup> Diterima dibagi peminat (orang). Setiap orang boleh memilih dua prodi, sehingga jumlah pilihan",
        f"{dec(Decimal(choices) / persons)} kali jumlah orang. Orang yang mendaftar pada lebih dari satu jalur",
        "dihitung pada tiap jalur; tanpa pengulangan peminat 41.870 orang. Yang diterima pada SNBP dan Mandiri",
        "melebihi daya tampung karena diperkirakan tidak semua mendaftar ulang. Kursi SNBP yang tidak terisi",
        f"({1_180 - 1_127}) dialihkan ke SNBT, sehingga daya tampung SNBT menjadi 1.823, dan daya tampung Mandiri",
        "ditambah 100 menurut Keputusan Rektor Nomor 1280 Tahun 2023. Karena kursi SNBP itu tetap tercatat pada",
        f"jalur asalnya, {whole(revised)} lebih besar {revised - places} daripada {whole(places)}, meskipun tambahan",
        "sebenarnya 100 kursi.",
    )
    assert 1_823 - 1_770 == 1_180 - 1_127
    writer.heading("2. Penelusuran lulusan")
    writer.table(
        "Tabel 2. Keadaan lulusan 2022 yang menjawab dan perhitungan IKU 1",
        [["No", "Keadaan", "Lulusan", "% yang menjawab", "Bobot", "Lulusan × bobot"]],
        [[str(at), n, str(c), dec(percent(c, answered)), dec(Decimal(w), 1), dec(c * Decimal(w), 1)]
         for at, (n, (c, w)) in enumerate(_AFTER.items(), 1)]
        + [["", "Jumlah", whole(answered), dec(percent(1, 1)), "", dec(weighted, 1)]],
    )  # fmt: skip
    work = sum(list(_AFTER.values())[at][0] for at in range(4))
    writer.paragraph(
        f"Dari {whole(_GRADUATES)} lulusan, {whole(_REACHED)} dapat dihubungi ({dec(percent(_REACHED, _GRADUATES))}%)",
        f"dan {whole(answered)} menjawab: {dec(percent(answered, _REACHED))}% dari yang dihubungi atau",
        f"{dec(percent(answered, _GRADUATES))}% dari seluruh lulusan. IKU 1 adalah {dec(weighted, 1)} dibagi",
        f"{whole(answered)}, yaitu {dec(first)}%, dan bukan persentase lulusan yang bekerja ({whole(work)} orang;",
        f"{dec(percent(work, answered))}%). Yang mempunyai kegiatan apa pun {whole(answered - 312)} orang",
        f"({dec(percent(answered - 312, answered))}%). Masa tunggu rata-rata 4,3 bulan; mediannya 3 bulan.",
    )
    writer.heading("3. Capaian IKU")
    rows: list[Row] = [
        [r[0], r[1], dec(Decimal(r[3])), dec(Decimal(r[2])), dec(v), dec(f), dec(c), dec(v - Decimal(r[3])),
         dec(growth(v, Decimal(r[3])))] for r, v, f, c in zip(_IKU, done, full, capped, strict=True)
    ]  # fmt: skip
    writer.table(
        "Tabel 3. Indikator kinerja utama",
        [[Spanning("Kode", rows=2), Spanning("Indikator", rows=2), Spanning("Realisasi 2022", rows=2),
          Spanning("2023", columns=4), Spanning("Perubahan realisasi", columns=2)],
         ["Target", "Realisasi", "Capaian (%)", "Capaian dibatasi (%)", "selisih", "%"]],
        [*rows, ["", "Rata-rata", "", "", "", dec(sum(full) / Decimal(8)), dec(sum(capped) / Decimal(8)), "", ""]],
    )  # fmt: skip
    writer.paragraph(
        f"Capaian {', '.join(above[:-1])} dan {above[-1]} melampaui 120% dan dibatasi. IKU 4 naik 0,22 poin persen",
        f"tetapi masih {dec(Decimal(45) - done[3])} di bawah target. IKU 8 dihitung dari 4 di antara {programmes[1]}",
        f"prodi yang berakreditasi; realisasi 2022 sebesar 4,35% berasal dari 2 di antara {programmes[0]} prodi.",
        "Semua realisasi lebih tinggi daripada tahun 2022, juga yang tidak mencapai target. Kontrak kinerja semula",
        "(Januari 2023) menargetkan IKU 2 sebesar 30,00%; target 25,00% berlaku sejak perubahan 12 Juni 2023.",
        f"Terhadap target semula capaian IKU 2 {dec(percent(done[1], 30))}%.",
    )
    assert percent(2, programmes[0]) == Decimal("4.35")
    assert all(v > Decimal(r[3]) for v, r in zip(done, _IKU, strict=True))
    writer.heading("4. Dosen")
    masters, doctors, profs, outside, students = (sum(r[at] for r in _STAFF.values()) for at in range(5))
    every = masters + doctors
    writer.table(
        "Tabel 4. Dosen menurut pendidikan dan rasio mahasiswa",
        [[Spanning("No", rows=2), Spanning("Fakultas", rows=2), Spanning("Pendidikan", columns=2),
          Spanning("Jumlah", rows=2), Spanning("di antaranya", columns=2), Spanning("% S3", rows=2),
          Spanning("Mahasiswa", rows=2), Spanning("Rasio<sup>2</sup> 1 :", rows=2)],
         ["S2/Sp", "S3", "guru besar", "tanpa NIDN"]],
        [[str(at), n, str(m), str(d), str(m + d), str(p), str(o) if o else "–", dec(percent(d, m + d)), whole(s),
          dec(Decimal(s) / (m + d - o), 1)] for at, (n, (m, d, p, o, s)) in enumerate(_STAFF.items(), 1)]
        + [["", "Universitas", str(masters), str(doctors), str(every), str(profs), str(outside),
            dec(percent(doctors, every)), whole(students), dec(Decimal(students) / (every - outside), 1)]],
    )  # fmt: skip
    writer.paragraph(
        f"<sup>2</sup> Hanya dosen ber-NIDN ({every - outside} dari {every}). Dosen tanpa NIDN, sebagian besar di",
        f"Fakultas Kedokteran ({dec(percent(31, outside))}%), dihitung sebagai dosen tetapi tidak dalam rasio; bila",
        f"ikut dihitung rasionya 1 : {dec(Decimal(students) / every, 1)}. Guru besar {profs} orang sudah termasuk",
        "dalam S3. Rasio Fakultas Ekonomi dan Bisnis serta Hukum melampaui batas 1 : 30 bagi rumpun sosial,",
        "sedangkan batas rumpun eksakta 1 : 20 dilampaui Fakultas Teknik.",
    )
    ratio = {n: Decimal(s) / (m + d - o) for n, (m, d, _, o, s) in _STAFF.items()}
    assert [n for n, v in ratio.items() if v > 30] == ["Ekonomi dan Bisnis", "Hukum"]
    assert [n for n in ("Teknik", "Kedokteran", "Pertanian") if ratio[n] > 20] == ["Teknik"]
    writer.heading("5. Akreditasi program studi")
    writer.table(
        "Tabel 5. Peringkat akreditasi",
        [["No", "Peringkat", "2022", "% 2022", "2023", "% 2023"]],
        [[str(at), n, str(a), dec(percent(a, programmes[0])), str(b), dec(percent(b, programmes[1]))]
         for at, (n, (a, b)) in enumerate(_GRADES.items(), 1)]
        + [["", "Terakreditasi", str(programmes[0]), "100,00", str(programmes[1]), "100,00"],
           ["", "Prodi baru, belum dinilai", "1", "", "3", ""],
           ["", "Seluruh prodi", str(programmes[0] + 1), "", str(programmes[1] + 3), ""]],
    )  # fmt: skip
    top = [_GRADES["Unggul"][at] + _GRADES["A"][at] for at in (0, 1)]
    writer.paragraph(
        "Persentase dihitung dari prodi yang terakreditasi. Peringkat A dan B berasal dari instrumen lama dan",
        f"berkurang karena dikonversi. Unggul dan A bersama-sama {top[1]} prodi",
        f"({dec(percent(top[1], programmes[1]))}%), naik",
        f"{dec(percent(top[1], programmes[1]) - percent(top[0], programmes[0]))} poin persen dari",
        f"{dec(percent(top[0], programmes[0]))}%. Terhadap seluruh {programmes[1] + 3} prodi angkanya",
        f"{dec(percent(top[1], programmes[1] + 3))}%.",
    )
    writer.new_page()
    writer.heading("6. Beasiswa dan kepuasan mahasiswa")
    grants, holders = sum(_GRANTS.values()), 3_472
    writer.paragraph(
        f"Sebanyak {whole(holders)} mahasiswa ({dec(percent(holders, students))}% dari {whole(students)}) menerima",
        f"{whole(grants)} beasiswa: " + ", ".join(f"{n} {whole(c)}" for n, c in list(_GRANTS.items())[:-1]) + ", dan",
        f"mitra industri 408. Jumlah beasiswa melebihi penerima karena {grants - holders} orang menerima dua. Survei",
        "kepuasan diisi 2.400 mahasiswa; pada butir terakhir 12 orang tidak menjawab.",
    )
    surveyed: list[Row] = []
    index: dict[str, Decimal] = {}
    for at, (n, a) in enumerate(_ANSWERS.items(), 1):
        mean = Decimal(sum(c * k for k, c in enumerate(a, 1))) / sum(a)
        index[n] = rounded(mean * 25)
        surveyed.append([str(at), n, whole(sum(a)), *map(whole, a), dec(mean, 3), dec(index[n])])
    assert [sum(a) for a in _ANSWERS.values()] == [2_400, 2_400, 2_400, 2_388]
    writer.table(
        "Tabel 6. Jawaban kepuasan (1 sangat tidak puas – 4 sangat puas) dan indeks",
        [[Spanning("No", rows=2), Spanning("Butir", rows=2), Spanning("Menjawab", rows=2),
          Spanning("Jawaban", columns=4),
          Spanning("Rata-rata", rows=2), Spanning("Indeks (× 25)", rows=2)], ["1", "2", "3", "4"]],
        [*surveyed, ["", "Rata-rata butir", "", "", "", "", "", "", dec(sum(index.values()) / Decimal(4))]],
    )  # fmt: skip
    worst = min(index, key=index.__getitem__)
    writer.paragraph(
        f"Indeks gabungan {dec(sum(index.values()) / Decimal(4))} adalah rata-rata keempat indeks. Indeks terendah",
        f"pada {worst[0].lower()}{worst[1:]} ({dec(index[worst])}) dan tertinggi pada pembelajaran",
        f"({dec(index['Pembelajaran'])}). Indeks terendah yang mungkin ialah 25, bukan 0.",
    )
    writer.heading("7. Keuangan")
    budget, spent = (sum(r[at] for r in _MONEY.values()) for at in (0, 1))
    writer.table(
        "Tabel 7. Anggaran menurut sumber (miliar rupiah)",
        [["No", "Sumber", "Pagu", "Realisasi", "Sisa", "%"]],
        [[str(at), n, dec(Decimal(p) / 10**9, 1), dec(Decimal(r) / 10**9, 1), dec(Decimal(p - r) / 10**9, 1),
          dec(percent(r, p))] for at, (n, (p, r)) in enumerate(_MONEY.items(), 1)]
        + [["", "Jumlah", dec(Decimal(budget) / 10**9, 1), dec(Decimal(spent) / 10**9, 1),
            dec(Decimal(budget - spent) / 10**9, 1), dec(percent(spent, budget))]],
    )  # fmt: skip
    writer.paragraph(
        "Persentase dihitung dari rupiah penuh; sisa BOPTN tampak nol dalam miliar, tetapi sebenarnya",
        f"Rp{whole(_MONEY['BOPTN'][0] - _MONEY['BOPTN'][1])}. Pagu Rp{whole(budget)}, realisasi Rp{whole(spent)}",
        f"({dec(percent(spent, budget))}%). PNBP yang diterima Rp193,7 miliar melampaui target Rp188,4 miliar",
        f"({dec(percent(1_937, 1_884))}%), sedangkan yang dibelanjakan",
        f"{dec(percent(181_275_904_150, 188_400_000_000))}% dari pagu. Untuk 2024 pagu direncanakan hampir Rp381",
        "miliar, dengan target IKU 1 sebesar 75,00% dan IKU 8 sebesar 10,00%.",
    )
    return writer.report()
